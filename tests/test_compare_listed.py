"""Items of a list are paired by what they say, and by their letter only where that says nothing."""

from __future__ import annotations

import pytest

from diffs.compare import Comparison, compare_texts
from diffs.compare.aligning.items import Item
from diffs.compare.aligning.listed import link_listed
from diffs.compare.words.side import Side
from tarmeem.model import Provision


def law(*items: str, lead: str = "A keeper of kites shall—") -> str:
    """Return a section with a list, lettered in its order, between two others."""
    ends = [";"] * (len(items) - 2) + ["; and", "."]
    said = "".join(f"({chr(ord('a') + at)}) {item}{ends[at]}\n" for at, item in enumerate(items))
    return f"1. Title.—This is the Kite Act.\n2. Keepers.—{lead}\n{said}3. Hills.—A hill is open by day.\n"


def became(c: Comparison) -> dict[str | None, str | None]:
    """Return which letter of the list of section 2 each is now."""
    at = [(e.old, e.new) for e in c.alignment if "sec_2__para_" in (e.old or e.new or "")]
    return {a and a[-1]: b and b[-1] for a, b in at if a}


def come(c: Comparison) -> set[str]:
    """Return the letters of the items that are new."""
    return {e.new[-1] for e in c.alignment if e.new and not e.old and "__para_" in e.new}


def test_short_items_that_changed_places_moved() -> None:
    """Two items of a few letters that changed places both moved: neither duty is gone."""
    more = ("furnish a bond", "ring a bell")
    c = compare_texts(law("keep a log", "oil reels", *more), law("oil reels", "keep a log", *more))

    assert became(c) == {"a": "b", "b": "a", "c": "c", "d": "d"}
    assert [e.rel for e in c.alignment if e.rel != "same"] == ["edited", "moved", "moved"]


def test_the_item_that_is_gone_is_the_one_whose_words_are() -> None:
    """Where one right of four is taken away and two change places, that one is omitted."""
    c = compare_texts(
        law("see his log", "rectify his log", "erase his log", "object to flights"),
        law("see his log for a fee", "object to flights", "rectify his log"),
    )

    assert became(c) == {"a": "a", "b": "c", "c": None, "d": "b"}
    assert "Provision omitted, section 2(c): “(c) erase his log; and”" in c.significance


QUOTES = ("“”", '""', "‘’", "«»", "**", "__")


@pytest.mark.parametrize("marks", QUOTES)
def test_a_definition_is_that_of_its_term(marks: str) -> None:
    """A definition pairs with that of the same term, however little of its meaning is left, in whatever quotes."""
    q = f"{marks[0]}{{}}{marks[1]}"
    kite, lamp, reel = (q.format(term) for term in ("kite", "lamp", "reel"))
    c = compare_texts(
        law(f"{kite} means any toy", f"{reel} means a spool of oak", lead="In this Act,—"),
        law(f"{kite} means any toy", f"{lamp} means whoever flies by night, the Board included", f"{reel} includes a winch",
            lead="In this Act,—"),
    )  # fmt: skip

    assert became(c) == {"a": "a", "b": "c"}
    assert come(c) == {"b"}


def test_an_urdu_definition_is_that_of_its_term() -> None:
    """An Urdu definition pairs with that of the same term."""
    lead = "۲۔ تعریفات۔— اس ایکٹ میں،—\n"
    old = f"{lead}(الف) «پتنگ» سے مراد کاغذ کا کھلونا ہے؛\n(ب) «چراغ» سے مراد تیل کا چراغ ہے؛\n"
    new = f"{lead}(الف) «پتنگ» سے مراد کاغذ کا کھلونا ہے؛\n(ب) «بورڈ» سے مراد پہاڑی کا انتظامی بورڈ ہے؛\n(ج) «چراغ» میں ہر برقی قمقمہ شامل ہے؛\n"

    assert became(compare_texts(old, new)) == {"a": "a", "b": "c"}


def test_a_term_that_is_gone_is_not_the_next_one() -> None:
    """A definition that is gone is omitted: the one of another term that has its letter is new."""
    c = compare_texts(
        law("“kite” means any toy", "“reel” means a spool of oak", lead="In this Act,—"),
        law("“kite” means any toy", "“lamp” means whoever flies by night", lead="In this Act,—"),
    )

    assert became(c) == {"a": "a", "b": None}
    assert come(c) == {"b"}


def test_an_item_edited_behind_a_new_one_is_known_by_its_rare_words() -> None:
    """An item half of whose words changed, one letter further on, is the same: two new ones stand beside it."""
    c = compare_texts(
        law("the Warden, who is the Chairman", "two members of the Lamp Assembly, one from the hills and one from the dales",
            "one envoy of the potters", "one envoy of the weavers"),
        law("the Chief Warden, who is the Chairman", "the Warden, who is the Vice-Chairman",
            "two members of the Lamp Assembly, to be named by the Chief Warden", "the Master of Bells", "one envoy of the weavers"),
    )  # fmt: skip

    assert became(c) == {"a": "a", "b": "c", "c": None, "d": "e"}
    assert come(c) == {"b", "d"}


def test_an_item_written_anew_in_its_place_keeps_its_letter() -> None:
    """An item that says something else altogether, among neighbours that stayed, is the same one, edited."""
    kept = ("keep a log of every flight", "oil the reels by night")
    c = compare_texts(law(kept[0], "ring the bell", kept[1]), law(kept[0], "paint a shed", kept[1]))

    assert became(c) == {"a": "a", "b": "b", "c": "c"}


def test_what_keeps_the_place_of_an_item_is_none() -> None:
    """“[Omitted]” under two letters is not one item that is elsewhere now."""
    gone = [
        Item(Side(said), 0, len(said), eid, Provision(eid, "paragraph", num, "", said, 0, len(said)), "sec_1")
        for num in "ab"
        for said, eid in [(f"({num}) [Omitted];", f"sec_1__para_{num}")]
    ]  # fmt: skip
    link_listed(gone[:1], gone[1:])

    assert gone[0].link is None


def test_the_items_of_two_lists_are_not_mixed() -> None:
    """An item that stands in two lists is paired within its own."""
    two = "4. Wardens.—A warden shall—\n(a) {};\n(b) {};\n"
    old = law("keep a log", "oil reels") + two.format("keep a log", "oil reels")
    new = law("oil reels", "keep a log") + two.format("keep a log", "oil reels")
    pairs = {e.old: e.new for e in compare_texts(old, new).alignment if "para_" in (e.old or "")}

    assert all(a and b and a[:5] == b[:5] for a, b in pairs.items())
