"""What is told of provisions that came or went whole, and of what keeps the place of one that went."""

from __future__ import annotations

import pytest

from diffs.compare import compare_texts

_LAW = """THE KITES ACT, 2061

1. Name.—This Act is the Kites Act, 2061.

2. Terms.—(1) In this Act, a kite includes—
\t(a)\ta bird of paper; and
\t(b)\tany other thing–
\t\t(i)\tthat is flown on a string;
\t\t(ii)\tthat is flown over a roof–
\t\t\t(A)\tby day; or
\t\t\t(B)\tby night.

3. Fund.—There is a fund, to which are credited—

(a) grants ;

(b) loans ; and

(c) the sale of kites.

4. Wardens.—The Board may appoint a warden for each hill on which kites are flown.

5. Rules.—The Board may make rules.
"""
_WARDENS = "4. Wardens.—The Board may appoint a warden for each hill on which kites are flown."
_NOTICE = """HARBOUR BOARD
NOTICE

Subject: Kites over the harbour

1. It is notified that kites are flown over the harbour.

2. Owners of kites shall:

a. keep a record of each kite that is flown;

b. bring the record to the Board every month; and

c. pay the fee.

3. The Board may seize a kite.
"""


def said(old: str, new: str) -> tuple[str, ...]:
    """Return the summary's sentences."""
    return compare_texts(old, new).significance


def test_an_item_deep_in_a_section_is_told_of_by_its_number() -> None:
    """A capital's item behind a tab is no row of a table."""
    new = _LAW.replace("(A)\tby day; or", "(A)\tby day;\n\t\t\t(B)\tat dusk or dawn; or").replace("(B)\tby night", "(C)\tby night")  # fmt: skip
    assert said(_LAW, new) == ("New provision, section 2(1)(b)(ii)(B): “(B) at dusk or dawn; or”",)


def test_what_joins_an_item_to_the_next_may_stay_where_it_goes() -> None:
    """The "and" behind a short item is no part of what went with it."""
    new = _LAW.replace("(b) loans ; and\n\n(c) the", "(b) the").replace("grants ;", "grants ; and")
    assert said(_LAW, new) == ("Provision omitted, section 3(b): “(b) loans ; and”",)


def test_an_order_of_a_notice_is_told_and_a_name_in_its_list_is_not() -> None:
    """An item of a notice's paragraph that says in several words what is to be done is told of by its number."""
    line = "b. bring the record to the Board every month; and\n\n"
    new = _NOTICE.replace(f"{line}c.", "b.").replace("flown;", "flown; and")
    assert said(_NOTICE, new)[0] == f"Provision omitted, paragraph 2(b): “{line.strip()}”"


def test_a_pages_number_is_not_quoted_of_what_came() -> None:
    """What a page prints below a provision is no words of it."""
    paged = _LAW.replace("5. Rules", "Page 1 of 2\n\n5. Rules")
    new = paged.replace("Page 1", "4A. Badges.—A warden wears a badge.\n\nPage 1")
    assert said(paged, new) == (
        "New provision, section 4A (“Badges”): “4A. Badges.—A warden wears a badge.”",
    )


@pytest.mark.parametrize(("place", "sentence"), [
    ("4. [Omitted.]", "Repeal or omission: “{0}” became “[Omitted.]”"),
    ("[4. * * * * *]", "Provision omitted: “4. {0}”"),
    ("4. [* * *]", "Words omitted: “{0}”"),
])  # fmt: skip
def test_what_keeps_a_place_says_what_went(place: str, sentence: str) -> None:
    """A word or stars where a section stood tell nothing by themselves: what stood there is quoted."""
    new = _LAW.replace(_WARDENS, place)
    assert said(_LAW, new) == (sentence.format(_WARDENS.removeprefix("4. ")),)


def test_a_number_of_parts_stays_whole_before_a_new_paragraph() -> None:
    """A paragraph 1.2 put in before the old one is one change, and the old one bears another number."""
    old = "1.\tGOALS\n1.1\tThis policy replaces that of 2021.\n1.2\tIts goals are kites for all.\n2.\tMONEY\n2.1\tThe kites of 1.2 are free.\n"
    new = old.replace("1.2\tIts", "1.2\tIt is made under section 8.\n1.3\tIts")
    compared = compare_texts(old, new)
    assert [[run.text for run in hunk.runs] for hunk in compared.hunks] == [
        ["1.2\tIt is made under section 8.\n"], ["1.2", "1.3"],
    ]  # fmt: skip
    assert compared.significance[0] == (
        "New provision, section 1.2: “1.2 It is made under section 8.”"
    )
    assert compared.untold == 0


def test_what_urdu_words_became_is_told_once() -> None:
    """The sentence they stand in is quoted once, and no other line says the same without it."""
    old = "۱۔ وسعت۔— یہ ایکٹ پورے پاکستان پر وسعت پذیر ہوگا۔\n"
    told = said(old, old.replace("پورے پاکستان", "صوبہ پنجاب"))
    assert len(told) == 1
    assert told[0].startswith("“پورے پاکستان” became “صوبہ پنجاب” in")


def test_a_sub_section_that_ends_with_a_table_is_told_of_by_its_number() -> None:
    """What ends without a stop is no name in a list where it has parts of its own."""
    table = "(2) The wardens shall be spread over the hills as follows:—\nHill Day Night\nEast 4 2\nWest 3 1\n\n"
    new = _LAW.replace("4. Wardens.—The", "4. Wardens.—(1) The").replace(
        "\n\n5. Rules", f"\n{table}5. Rules"
    )

    assert any(line.startswith("New provision, section 4(2): ") for line in said(_LAW, new))


def test_an_explanation_that_defines_what_another_place_defines_now_is_told_of() -> None:
    """Of a definition that the rules for definitions are silent on, it is told that it came or went."""
    old = _LAW.replace(
        "flown.\n\n5.", 'flown.\nExplanation.—"Hill" means any place above the harbour.\n\n5.'
    )
    new = (
        _LAW.replace("5. Rules.—The", "5. Rules.—(1) The").rstrip()
        + '\n(2) "Hill" means a place that the rules name.\n'
    )

    told = said(old, new)
    assert any(line.startswith("Provision omitted, section 4, Explanation: ") for line in told)
    assert any(line.startswith("New provision, section 5(2): ") for line in told)


@pytest.mark.parametrize("section", ["7. Ban.—(1) ", "(1) "])
def test_items_that_changed_places_are_told_of_under_another_letter_too(section: str) -> None:
    """What holds them is known again though it is relettered, and though a page shows the section without its number."""
    law = (
        section
        + "No man shall—\n{}({}) seek,\n(i) to compel an owner to sell his kite; or\n(ii) to lead him astray; or\n(x) fly at night.\n(2) The Board may seize a kite.\n"
    )
    old = law.format("(a) act for an owner; or\n", "b").replace("(x)", "(c)")
    new = law.format("(a) keep a shop; or\n(b) act for an owner; or\n", "c").replace("(x)", "(d)")
    one, two = "to compel an owner to sell his kite", "to lead him astray"
    new = new.replace(one, "@").replace(two, one).replace("@", two)

    told = said(old, new)
    name = "Section 7(1)" if section[0] == "7" else "Sub-section 1"
    assert f"{name}(b)(ii) is {name.lower()}(c)(i) now" in told
