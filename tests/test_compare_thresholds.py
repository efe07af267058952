"""Every threshold of alignment has a case on each side of it: move one, and a test here fails."""

from __future__ import annotations

import pytest

from diffs.compare import compare_texts
from diffs.compare.aligning import align, items, likeness, listed, parts, tree
from diffs.compare.aligning.items import Item, Link
from diffs.compare.words.scribe import Mark
from diffs.compare.words.side import Side
from diffs.compare.writing import heal
from tarmeem.model import Provision

both = pytest.mark.parametrize("enough", [True, False], ids=["enough", "too little"])


def words(count: int, kind: str = "w") -> list[str]:
    """Return words of which none is another's."""
    return [f"{kind}{'abcdefghij'[n // 10 % 10]}{'abcdefghij'[n % 10]}{n // 100}" for n in range(count)]  # fmt: skip


def section(text: str | list[str], num: str = "1", *, old: bool = False, kind: str = "section") -> Item:  # fmt: skip
    """Return a section that says this; nobody knows yet which section of another text it is."""
    said = f"{num}. {text if isinstance(text, str) else ' '.join(text)}"
    node = Provision(f"sec_{num}", kind, num, "", said, 0, len(said))
    return Item(Side(said, is_old=old), 0, len(said), node.eid, node, "")


def stretch(text: str) -> Item:
    """Return words that stand between provisions."""
    return Item(Side(text), 0, len(text), "~0", None, "")


def alike(same: int, of: int) -> tuple[list[str], list[str]]:
    """Return two texts of ``of`` words that begin with the ``same`` ones."""
    kept = words(same)
    return kept + words(of - same, "x"), kept + words(of - same, "y")


# ------------------------------------------------------------------------------------------- align


@both
def test_a_sure_address_keeps_four_fifths_of_its_words(enough: bool) -> None:
    """The same address with four fifths of the words is the same section without a look elsewhere."""
    one, two = alike(8 if enough else 7, of=10)
    old, new = section(one), section(two)
    align._sure_address([old], [new])

    assert (old.link is not None) == enough


@both
def test_under_another_number_eleven_words_of_twenty_are_asked(enough: bool) -> None:
    """Under another number a section is known by eleven words of twenty, not by ten."""
    one, two = alike(11 if enough else 10, of=20)
    old, new = [section(one, "1")], [section(two, "2")]
    align._like_words(old, new, old, new, align.LIKE)

    assert (old[0].link is not None) == enough


@both
def test_its_own_number_and_place_make_up_for_a_word(enough: bool) -> None:
    """Its own number and place make up for one word of forty, not for three."""
    one, two = alike(21 if enough else 19, of=40)
    old, new = [section(one)], [section(two)]
    align._like_words(old, new, old, new, align.LIKE)

    assert (old[0].link is not None) == enough


@both
def test_of_two_like_sections_the_same_number_wins(enough: bool) -> None:
    """Of two like sections that with the same number wins, if it is not much less like."""
    said = words(20)
    same = said[: 16 if enough else 14] + words(4 if enough else 6, "x")
    old, new = (
        [section(said, "1")],
        [section(same, "1"), section([*said[:18], *words(2, "y")], "2")],
    )
    align._like_words(old, new, old, new, align.LIKE)

    assert old[0].link is not None
    assert (old[0].link.new is new[0]) == enough


@both
def test_what_went_far_is_known_by_fourteen_words_of_twenty(enough: bool) -> None:
    """What went to another provision is known by fourteen words of twenty, not by thirteen."""
    one, two = alike(14 if enough else 13, of=20)

    assert bool(align.align_far([section(one, "1")], [section(two, "2")])) == enough


@both
def test_in_place_half_of_the_runs_of_words_will_do(enough: bool) -> None:
    """Between the same neighbours a section is known by half of its runs of words."""
    one, two = alike(7 if enough else 6, of=12)
    old, new = [section(one, "1")], [section(two, "2")]
    align._like_in_place(old, new)

    assert (old[0].link is not None) == enough


@both
def test_between_neighbours_four_places_are_looked_at(enough: bool) -> None:
    """Between the same neighbours four places are looked at, not five."""
    said = words(12)
    others = [section(words(9, "pqrs"[n]), str(n)) for n in range(3 if enough else 4)]
    old, new = [section(said, "8")], [*others, section(said, "9")]
    align._like_in_place(old, new)

    assert (old[0].link is not None) == enough


@both
def test_equal_words_elsewhere_count_from_twenty_four_letters(enough: bool) -> None:
    """Equal words elsewhere are the same section from twenty-four letters on."""
    said = "a kite may be flown at the hill" if enough else "a kite may be flown at a hill"
    old, new = [section(said, "1")], [section(said, "2")]
    assert old[0].key()[0] == (24 if enough else 22)
    align._same_words(old, new)

    assert (old[0].link is not None) == enough


def test_three_partners_are_weighed() -> None:
    """Three partners are weighed for a section: those with the most runs of words in common."""
    assert likeness._most({4: 9, 5: 8, 6: 7, 7: 6}, near=0) == [4, 5, 6]


@both
def test_a_title_alone_has_not_moved(enough: bool) -> None:
    """A title that moved only stands elsewhere; two hundred characters of text have moved."""
    one, two = (stretch("k" * (200 if enough else 199)) for _ in "ab")
    made = items.link(one, two)
    made.moved = True

    assert align._left_alone(made) != enough


@both
def test_a_run_in_twelve_sections_still_tells_which(enough: bool) -> None:
    """A run of words that stands in twelve sections tells which is which, in thirteen it does not."""
    said = words(3)
    others = [section([*said, *words(3, "pqrstuvwxyzno"[n])], str(n)) for n in range(12 if enough else 13)]  # fmt: skip

    assert (
        bool(likeness.candidates([section(said, "88"), section("alone", "89")], others)) == enough
    )


@both
def test_long_sections_are_like_by_their_words_in_any_order(enough: bool) -> None:
    """Longer sections than four hundred words are like by the words they share, in any order."""
    said = words(401 if enough else 400)
    score = likeness.likeness(section(said), section(said[::-1]))

    assert (score > 0.9) == enough


@both
def test_a_run_that_stands_four_times_in_a_text_is_rare(enough: bool) -> None:
    """What went to another section is told by a run of words that stands four times in its text, not five."""
    phrase = "such fine as the Board may fix"
    text = " ".join(f"{word} {phrase}." for word in words(4 if enough else 5))
    node = Provision("sec_1", "section", "1", "", text, 0, len(text))
    one = Item(
        Side(text, is_old=True),
        text.index(phrase),
        text.index(phrase) + len(phrase),
        "sec_1",
        node,
        "",
    )

    assert likeness.tells(one, section(phrase, "2")) == enough


def test_a_run_is_counted_by_words() -> None:
    """A run of words that a line's end cuts stands there too, and is no rarer for it."""
    side = Side("the Board may fix\nthe Board\nmay fix what the  Board may fix")

    assert side.times(("Board", "may", "fix")) == 3


@both
def test_the_eight_longest_runs_are_looked_at(enough: bool) -> None:
    """Of the runs of words two sections share the eight longest are looked at, and no more."""
    set_phrases = words(9 if enough else 10, "boilerplate")
    said = " ".join([*set_phrases, "a", "b"] if enough else [*set_phrases, "a", "b", "c"])
    common = " ".join(set_phrases)
    text = f"{said}. " + " ".join([common] * 5)
    node = Provision("sec_1", "section", "1", "", text, 0, len(text))
    one = Item(Side(text, is_old=True), 0, len(said), "sec_1", node, "")
    runs = one.shingles() & section(said, "2").shingles()
    assert len(runs) == (9 if enough else 11)

    assert likeness.tells(one, section(said, "2")) == enough


# ------------------------------------------------------------------------------------------ listed


def letters(*said: list[str] | str, old: bool = False, first: str = "a") -> list[Item]:
    """Return the items of a list, lettered in their order."""
    found = []
    for at, one in enumerate(said):
        num = chr(ord(first) + at)
        text = f"({num}) {one if isinstance(one, str) else ' '.join(one)};"
        node = Provision(f"sec_1__para_{num}", "paragraph", num, "", text, 0, len(text))
        found.append(Item(Side(text, is_old=old), 0, len(text), node.eid, node, "sec_1"))
    return found


@both
def test_four_letters_are_an_item_of_its_list(enough: bool) -> None:
    """An item that no other of its list reads like is known by four letters, not by three."""
    said = "fine" if enough else "fin"
    old, new = letters(said), letters(said, first="b")
    listed.link_listed(old, new)

    assert (old[0].link is not None) == enough


@both
def test_in_order_nine_words_of_twenty_are_the_same_item(enough: bool) -> None:
    """Between the same neighbours an item under another letter is known by nine words of twenty, not by eight."""
    one, two = alike(9 if enough else 8, of=20)
    old, new = letters(one), letters(two, first="b")
    listed.link_listed(old, new)

    assert (old[0].link is not None) == enough


@both
def test_out_of_order_twelve_words_of_twenty_are_the_same_item(enough: bool) -> None:
    """Elsewhere in its list an item is known by twelve words of twenty, not by eleven."""
    one, two = alike(12 if enough else 11, of=20)
    old, new = letters(one, "kites by day"), letters("kites by day", two)
    items.link(old[1], new[0])
    listed.link_listed(old, new)

    assert (old[0].link is not None) == enough


@both
def test_no_other_item_comes_near(enough: bool) -> None:
    """An item goes to another letter where the next best is less like by a quarter."""
    said = words(20)
    second = said[14:] + words(1 if enough else 0, "y")
    old, new = letters(said), letters([*said[:14], *words(6, "x")], second, first="b")
    listed.link_listed(old, new)

    assert (old[0].link is not None) == enough


@both
def test_three_words_in_common_are_no_name(enough: bool) -> None:
    """Two items under two letters have three words in common, not two: a first name is many a man's."""
    one, two = alike(3 if enough else 2, of=4 if enough else 3)
    old, new = letters(one), letters(two, first="b")
    listed.link_listed(old, new)

    assert (old[0].link is not None) == enough


@both
def test_a_word_in_three_items_still_tells_which(enough: bool) -> None:
    """A word in three items of a list tells which is which, one in four does not."""
    said = words(3)
    others = [[*said, *words(1, kind)] for kind in ("pqr" if enough else "pqrs")]

    assert bool(listed.likenesses(letters(said), letters(*others))) == enough


@both
def test_a_word_of_three_letters_counts_half(enough: bool) -> None:
    """A word of three letters counts half as much as a longer one."""
    said = "kites boats lamps" if enough else "for any one"
    (score,) = listed.likenesses(letters(f"{said} reels"), letters(f"{said} tails")).values()

    assert (score > 0.7) == enough


@both
def test_a_term_keeps_four_fifths_of_its_letters(enough: bool) -> None:
    """Two items define one term where four fifths of its letters are the same."""
    term = "abcdefgh" if enough else "abcdefgx"
    one, two = (*letters('"abcdefghij" means a kite'), *letters(f'"{term}yz" means a kite'))

    assert listed.define_apart(one, two) != enough


# ------------------------------------------------------------------------------------------- items


@both
def test_four_thousand_characters_say_how_like_a_provision_is(enough: bool) -> None:
    """Of a long provision its first four thousand characters say how like another it is."""
    head = "k" * (3_998 if enough else 4_002)
    one, two = (section(f"{head}{tail}{'z' * 50}") for tail in "ab")

    assert (one.words() != two.words()) == enough


@both
def test_a_number_is_looked_for_two_hundred_characters_below_its_heading(enough: bool) -> None:
    """A number that stands below its heading is found within two hundred characters."""
    heading = "k" * (190 if enough else 199)
    said = f"{heading}\n7. Kites are flown."
    node = Provision("sec_7", "section", "7", "", said, 0, len(said))
    item = Item(Side(said), 0, len(said), node.eid, node, "")

    assert ("7." not in item.words()) == enough


@both
def test_two_lines_of_cells_are_a_table(enough: bool) -> None:
    """Two lines of cells in a stretch are a table, whose rows are aligned one by one; one is not."""
    said = "Fees\nhill\tRs. 5\n" + "dale\tRs. 7\n" * enough
    node = Provision("p_1", "p", "", "", said, 0, len(said))

    assert len(list(items.items_of(Side(said), node))) == (3 if enough else 1)


@both
def test_what_was_only_cut_otherwise_keeps_seven_tenths(enough: bool) -> None:
    """A paragraph was only cut otherwise if seven tenths of its runs of words stand in the other text."""
    one, two = alike(9 if enough else 8, of=12)

    assert likeness.stands_in(section(one), section(two)) == enough


# ------------------------------------------------------------------------------------------- parts


def parted(part: list[str], rest: list[str], gone: list[str]) -> bool:
    """Tell whether a section of ``rest`` and ``gone`` is split where ``part`` is new beside ``rest``."""
    whole, kept = section(rest + gone, "1"), section(rest, "1")
    whole.link = kept.link = made = Link(whole, kept)
    return bool(parts.split_and_merged([made], [], [section(part, "2")]))


@both
def test_a_part_is_of_the_whole_that_holds_it(enough: bool) -> None:
    """A part is of the whole that holds seven tenths of its runs of words."""
    one, two = alike(9 if enough else 8, of=12)

    assert parted(one, words(12, "r"), two) == enough


@both
def test_the_whole_was_split_if_half_of_it_remains(enough: bool) -> None:
    """The whole was split if half of what remains of it stood in it before."""
    one, two = alike(7 if enough else 6, of=12)
    whole, kept, part = section(one + words(12, "g"), "1"), section(two, "1"), section(words(12, "g"), "2")  # fmt: skip
    whole.link = kept.link = made = Link(whole, kept)

    assert bool(parts.split_and_merged([made], [], [part])) == enough


@both
def test_six_runs_of_words_are_no_coincidence(enough: bool) -> None:
    """A part of six runs of three words is no coincidence, one of five may be."""
    said = words(8 if enough else 7)

    assert parted(said, words(12, "r"), said) == enough


# -------------------------------------------------------------------------------------- heal, tree


@both
def test_what_keeps_seven_tenths_in_place_stands_there(enough: bool) -> None:
    """A provision stands where it did if seven tenths of its text are kept in place."""
    size = 7 if enough else 6
    kept = heal.Kept([Mark("=", "k" * size), Mark("-", "x" * (10 - size))], 0, 0)

    assert (kept.place(stretch("k" * 10), 0) == 0) == enough


def test_depth_reaches_the_fourth_level() -> None:
    """An item of a repealed section is found again where it went, four levels above it or not."""
    said = (
        "The warden of every hill shall keep a roll of the kites that were lost upon it"
        " and show it to whoever asks"
    )
    dales = (
        "(1) Every dale has rules of its own, namely:—\n(a) whoever owns three reels, if—\n"
        "(i) feasts are held there, and—\n(A) by night the wind is still, and—\n"
        f"(I) {said};\n(II) nothing else;\n(B) by day it blows from the sea.\n"
        "(ii) nobody lives in the dale.\n(b) whoever owns a tail without a string.\n"
        "(2) A dale without rules obeys those of the hill beside it.\n"
    )
    reels = "3. (1) A reel is of wood.\n(2) A tail is of paper.\n"
    title, frames = "1. Title.—This is the Kite Act.\n", "4. Frames.—A frame is of cane.\n"
    c = compare_texts(
        f"{title}2. Dales.—{dales}{reels}{frames}", f"{title}{reels}(3) {said}.\n{frames}"
    )

    became = {entry.old: entry.new for entry in c.alignment}
    assert became["sec_2__subsec_1__para_a__subpara_i__item_A"] == "sec_3__subsec_3"


def test_depth_ends_at_the_fourth_level(monkeypatch: pytest.MonkeyPatch) -> None:
    """However deep the unmatched provisions nest, they are opened four times."""
    looked: list[int] = []
    monkeypatch.setattr(tree, "align_far", lambda *_: looked.append(1) or [])
    monkeypatch.setattr(tree, "_opened", lambda found: found)
    lost = [section("gone")], [section("come")]
    tree._cross_over(tree.Aligned(*lost), lost)

    assert len(looked) == 4


@both
def test_a_section_is_the_clause_that_has_most_of_it(enough: bool) -> None:
    """A section is one clause of what it became where that has seven tenths of its length."""
    whole, became = section("k" * 97), section("k" * 200)
    size = 70 if enough else 69
    text = "k" * size
    node = Provision("sec_1__subsec_1", "subsection", "1", "", text, 0, size)
    part = Item(Side(text), 0, size, node.eid, node, "sec_1")
    assert whole.size == 100

    assert parts.is_all(whole, part, became) == enough
