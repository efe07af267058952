"""How far an order reaches, by the words that say so: one rule a test."""

from __future__ import annotations

import pytest

from diffs.amending import consolidate, parse_instructions
from diffs.amending.consolidating.effects import held_off

_BASE = """THE LAMPS ACT, 2031

1. Short title.—This Act may be called the Lamps Act, 2031.

2. Signals.—(1) Every keeper shall light lamp No. 5 at dusk.

(2) Nobody shall put it out. It shall burn till dawn.

3. Keepers.—A lamp shall have a keeper, and a ship shall have a mate.
"""
_ACT = (
    "THE LAMPS (AMENDMENT) ACT, 2032\n\nAn Act further to amend the Lamps Act, 2031.\n\n"
    "2. Amendment of the Lamps Act, 2031.—In the Lamps Act, 2031, "
)


def _made(order: str) -> tuple[str, list[str]]:
    """Carry one order out: the text, and why what was not carried out was not."""
    made = consolidate(_BASE, [_ACT + order + "\n"])
    return made.text, [one.detail for one in made.refusals]


@pytest.mark.parametrize(
    "order",
    [
        "in section 2, for the full stop, wherever occurring, a semi-colon shall be substituted.",
        "in section 2, for the full stop, occurring for the first time, a comma shall be substituted.",
        "in section 2, after the full stop, wherever occurring, the word “Amen” shall be inserted.",
    ],
)
def test_which_of_several_full_stops_is_meant_is_for_a_person(order: str) -> None:
    """Of “the full stop, wherever occurring”, nothing is done at the end alone, nor within “No. 5”."""
    text, why = _made(order)
    assert text == _BASE
    assert len(why) == 1
    assert "full stops" in why[0]


@pytest.mark.parametrize(
    "order",
    [
        "for the word “dusk” the word “noon” shall be substituted with effect from the first day of July, 2031 until the first day of July, 2033.",
        "for the word “dusk” the word “noon” shall, with effect from the first day of July, 2031 to the first day of July, 2033, be substituted.",
        "for the word “dusk” the word “noon” shall be substituted and shall be deemed to have been so substituted on the first day of July, 2031 and up to the first day of July, 2033.",
        "for the word “dusk” the word “noon” shall be substituted w.e.f. 1.7.2031 to 30.6.2033.",
        "for the word “dusk” the word “noon” shall be substituted with effect from 1-7-2031 - 30-6-2033.",
    ],
)
def test_an_order_for_a_time_is_not_done_for_good(order: str) -> None:
    """Words that come in “until” a day go out again on it, which no text carries out of itself."""
    text, why = _made("in section 2, " + order)
    assert text == _BASE
    assert why


def _new(matter: str) -> tuple[str, str | None]:
    """Read what one order brings in after section 3: its state, and the new words."""
    order = f"after section 3, the following section shall be inserted, namely:—\n\n{matter}\n"
    (one,) = parse_instructions(_ACT + order)
    return one.state, one.new


def test_new_matter_that_quotes_at_its_end_keeps_the_mark_that_closes_its_own_quotation() -> None:
    """Of two marks that close, one behind the other, the first belongs to a quotation within."""
    own = "3A. Orders.—After the order shall stand, namely:—\n“4A. A post shall stand.”."
    assert _new(f"“{own}”.") == ("parsed", own)


def test_a_mark_that_only_opens_one_more_paragraph_is_none_of_the_law() -> None:
    """Where each paragraph of one quotation opens with a mark of its own, none of them comes into the law."""
    told = _new("“3A. Oaths.—(1) An oath shall be sworn.\n\n“(2) It shall be kept.”.")
    assert told == ("parsed", "3A. Oaths.—(1) An oath shall be sworn.\n(2) It shall be kept.")


def test_a_sub_section_gets_no_letter_for_its_number() -> None:
    """Where a print has “renumbered as sub-section (I)”, whether (1) is meant is for a person."""
    text, why = _made("section 3 shall be renumbered as sub-section (I) of that section.")
    assert text == _BASE
    assert why == ["(I) is hardly a sub-section's number"]


def test_the_bars_of_a_scan_do_not_go_into_the_law_unseen() -> None:
    """A bar at a line's end is the edge of the sheet; a person must take it out."""
    matter = "“3A. Oaths.—(1) An oath shall be |\nsworn by each keeper |\nand kept.”."
    assert _new(matter)[0] == "needs-review"


@pytest.mark.parametrize(
    "order",
    [
        "section 3 shall be renumbered as sub-section (3) of section 2.",
        "section 3 shall be renumbered as section 1A.",
        "section 1 shall be renumbered as section 4.",
        "in section 2, sub-section (2) shall be renumbered as section 2A.",
        "in section 2, sub-section (2) shall be renumbered as clause (b).",
    ],
)
def test_a_renumbering_that_would_move_a_provision_is_for_a_person(order: str) -> None:
    """A new number is given where the provision stands, or not at all."""
    text, why = _made(order)
    assert text == _BASE
    assert why


def test_straight_marks_that_only_open_a_paragraph_are_none_of_the_law_either() -> None:
    """A straight mark before a label, which no other closes, is left out like a curly one."""
    told = _new('"3A. Oaths.—(1) A "big" oath shall be sworn.\n"(2) It shall be kept.".')
    assert told == ("parsed", '3A. Oaths.—(1) A "big" oath shall be sworn.\n(2) It shall be kept.')


def test_new_matter_does_not_run_over_an_order_without_a_verb() -> None:
    """What stands behind a mark that closes is no new matter, be its own verb left out."""
    text, why = _made(
        "in section 3, for the word “keeper”, the following shall be substituted, namely:—“warden”; "
        "and for the word “mate”, the word “pilot”."
    )
    assert text == _BASE
    assert why


def test_a_limit_on_a_line_below_a_list_is_said_of_all_its_items() -> None:
    """What follows the last item on a line of its own, and is not understood, may be said of each."""
    text, why = _made(
        "—\n\n(a) in section 2, for the word “dusk” the word “noon” shall be substituted; and\n\n"
        "(b) in section 3, for the word “mate” the word “pilot” shall be substituted,\n\n"
        "in its application to the port of Bar."
    )
    assert text == _BASE
    assert len(why) == 2
    assert all("port of Bar" in one for one in why)


@pytest.mark.parametrize(
    "foot", ["BAR;\nThe 1st July, 2032.", "Dated Bar, the 1st July, 2032", "7", "KARACHI: 1st July, 2032"]
)  # fmt: skip
def test_the_place_and_day_of_signing_and_a_page_limit_no_order(foot: str) -> None:
    """What says where an instrument was signed, or numbers its page, casts no doubt on the list above it."""
    text, why = _made(
        "—\n\n(a) in section 2, for the word “dusk” the word “noon” shall be substituted; and\n\n"
        f"(b) in section 3, for the word “mate” the word “pilot” shall be substituted.\n\n{foot}"
    )
    assert "at noon" in text
    assert not why


def test_a_sub_section_that_does_not_follow_its_neighbour_is_for_a_person() -> None:
    """(1A) “after sub-section (2)” is misprinted, in its own number or in the other."""
    text, why = _made(
        "in section 2, after sub-section (2), the following shall be inserted, namely:—\n\n“(1A) A lamp is lit.”."
    )
    assert text == _BASE
    assert why == ["(1A) does not follow (2)"]


def test_a_schedule_gives_way_with_its_entries() -> None:
    """The numbers of a new Schedule's entries are no other Schedules."""
    base = _BASE + "\nTHE SCHEDULE\n\n1. Lamps of piers.\n\n2. Lamps of ships.\n"
    order = "for the Schedule, the following shall be substituted, namely:—\n\n“THE SCHEDULE\n\n1. Lamps of roofs.”.\n"
    made = consolidate(base, [_ACT + order])
    assert not made.refusals
    assert made.text.endswith("\nTHE SCHEDULE\n1. Lamps of roofs.\n")
    assert made.root.find("sched__para_1")
    assert not made.root.find("sched__para_2")


@pytest.mark.parametrize(
    "day",
    [
        "Sub-section (1) shall come into force on the first day of July, 2034.",
        "The amendment made by sub-section (1) shall be deemed to have taken effect on the first day of July, 2030.",
        "This section shall cease to have effect on the first day of July, 2034.",
    ],
)
def test_the_day_a_section_gives_to_its_own_orders_is_not_passed_over(day: str) -> None:
    """An order whose day stands in another sub-section is for a person."""
    order = "2. Amendment of the Lamps Act, 2031.—(1) In the Lamps Act, 2031, in section 2, for the word “dusk” the word “noon” shall be substituted."
    (found,) = parse_instructions(f"{order}\n\n(2) {day}\n")
    assert found.state == "needs-review"


def test_rules_do_not_bear_the_number_of_an_act() -> None:
    """Where the note names an Act by its number and the body rules by their title, a person decides."""
    (found,) = parse_instructions(
        "2. Amendment of Act V of 2031.—In the Lamps Rules, 2031, rule 4 shall be omitted.\n"
    )
    assert (found.state, found.reason) == (
        "needs-review",
        "the Lamps Rules, 2031 are no Act V of 2031",
    )


@pytest.mark.parametrize(
    ("order", "stands", "gone"),
    [
        ("throughout section 3, for the word “shall” the word “may” shall be substituted.", "may have a keeper, and a ship may have a mate", "A lamp shall"),
        ("throughout, for the word “keeper” the word “warden” shall be substituted.", "Every warden shall light", "keeper shall light"),
        ("in section 3, for every occurrence of the word “shall” the word “may” shall be substituted.", "may have a keeper, and a ship may have a mate", "A lamp shall"),
        ("for the word “keeper”, wherever occurring, the word “warden” shall be substituted, except in section 2.", "A lamp shall have a warden", "Every warden"),
        ("for the word “keeper”, wherever occurring, the word “warden” shall be substituted, except where it occurs in section 3.", "Every warden", "have a warden"),
    ],
)  # fmt: skip
def test_words_of_scope_are_read_wherever_a_drafter_puts_them(
    order: str, stands: str, gone: str
) -> None:
    """“Throughout”, “every occurrence of” and what is excepted mean the same before and behind the words."""
    text, _ = _made(order)
    assert stands in text
    assert gone not in text


def test_the_marginal_notes_of_several_sections_are_one_each() -> None:
    """“In the marginal notes of sections 2 and 3” is an order for each of them."""
    order = "in the marginal notes of sections 2 and 3, for the word “a” the word “the” shall be substituted."
    found = parse_instructions(_ACT + order + "\n")
    assert [(one.state, one.target) for one in found] == [
        ("parsed", (("section", n), ("heading", ""))) for n in ("2", "3")
    ]


@pytest.mark.parametrize(
    "order",
    [
        "3. Amendment.—With effect from the first day of July, 2033, in section 3 of the said Act, the words “a mate” shall be omitted.",
        "3. Amendment.—In section 3 of the said Act, with effect from the first day of July, 2033, the words “a mate” shall be omitted.",
        "3. Amendment.—In the said Act, with effect from the first day of July, 2033,—\n(a) in section 3, the words “a mate” shall be omitted; and\n(b) section 2 shall be omitted.",
    ],
)
def test_a_day_that_stands_before_an_order_is_its_day(order: str) -> None:
    """Where “with effect from” precedes the words of an order, it waits for that day like any other."""
    found = parse_instructions(order + "\n")
    assert {(one.state, one.reason) for one in found} == {
        ("parsed", "with effect from the first day of July, 2033")
    }


@pytest.mark.parametrize(
    "day", ["w.e.f. 1.7.2033", "with effect from 01-07-2033", "W.E.F. 1/7/2033"]
)
def test_a_day_in_figures_is_a_day(day: str) -> None:
    """“W.e.f. 1.7.2033”, before an order or behind it, holds the order off until then."""
    for order in (f"{day}, in section 3 the words “a mate” shall be omitted", f"in section 3 the words “a mate” shall be omitted {day}"):  # fmt: skip
        text = f"{_ACT}{order}.\n"
        (found,) = parse_instructions(text)
        assert found.state == "parsed"
        assert held_off(text, "2033-06-30", "2032-01-01")[0] == {1}
        assert held_off(text, "2033-07-01", "2032-01-01")[0] == set()


@pytest.mark.parametrize("day", ["(w.e.f. 1st July, 2033)", "(w.e.f. 1.7.2033)", "(with effect from the 1st day of July, 2033)", "[w.e.f. 1.7.2033]"])  # fmt: skip
def test_a_day_in_brackets_behind_an_order_is_its_day(day: str) -> None:
    """“(w.e.f. 1.7.2033)” holds an order off until then, as it does without its brackets."""
    text = f"{_ACT}in section 3 the words “a mate” shall be omitted {day}.\n"
    (found,) = parse_instructions(text)
    assert found.state == "parsed"
    assert held_off(text, "2033-06-30", "2032-01-01")[0] == {1}
    assert held_off(text, "2033-07-01", "2032-01-01")[0] == set()


def test_a_day_in_brackets_that_has_an_end_is_for_a_person() -> None:
    """“(w.e.f. 1.7.2033 to 30.6.2034)” holds for a time only."""
    text = (
        f"{_ACT}in section 3 the words “a mate” shall be omitted (w.e.f. 1.7.2033 to 30.6.2034).\n"
    )
    (found,) = parse_instructions(text)
    assert found.state == "needs-review"
    assert "only for a time" in found.reason


def test_a_day_said_in_one_place_is_not_the_day_of_orders_for_another() -> None:
    """Whether the day named in section 3 holds for section 2, too, is for a person."""
    order = "3. Amendment.—In section 3, with effect from the first day of July, 2033, the words “a mate” shall be omitted; and in section 2, the word “dusk” shall be omitted."
    first, second = parse_instructions(order + "\n")
    assert (first.state, second.state) == ("parsed", "needs-review")


@pytest.mark.parametrize(
    "order",
    [
        "for the word “shall”, wherever occurring in section 2, except in sub-section (2), the word “may” shall be substituted.",
        "for the word “shall”, wherever occurring in section 2, the word “may” shall be substituted, except in sub-section (2).",
    ],
)
def test_what_is_excepted_lies_where_the_words_are_looked_for(order: str) -> None:
    """Of “in section 2, except in sub-section (2)” the sub-section is section 2's."""
    text, why = _made(order)
    assert "Every keeper may light" in text
    assert "Nobody shall put it out" in text
    assert not why


def test_a_part_of_no_section_is_excepted_by_a_person() -> None:
    """Which section's sub-section (2) keeps its words is not said in an order for the whole law."""
    text, why = _made(
        "for the word “shall”, wherever occurring, except in sub-section (2), the word “may” shall be substituted."
    )
    assert text == _BASE
    assert why == ["of what is excepted no section is named"]


def test_more_than_a_day_said_with_the_day_is_for_a_person() -> None:
    """Of “with effect from a day in respect of ships” the ships are no part of the day."""
    for day in ("in respect of ships", "and in respect of ships only"):
        text, _ = _made(
            f"in section 2, the word “dusk” shall be omitted with effect from the first day of July, 2033 {day}."
        )
        assert text == _BASE


@pytest.mark.parametrize(
    "place",
    [
        "in section 2, in the heading and in sub-section (1)",
        "in the heading and in sub-section (1) of section 2",
        "in the heading and sub-section (1) of section 2",
    ],
)
def test_words_change_in_the_heading_and_in_the_part_named_with_it(place: str) -> None:
    """A second “in” joins a further place, and a heading is of the section named behind both."""
    order = f"{place}, for the word “lamp” the word “lantern” shall be substituted."
    found = parse_instructions(_ACT + order + "\n")
    assert [one.state for one in found] == ["parsed", "parsed"]
    assert [one.target for one in found] == [
        (("section", "2"), ("heading", "")), (("section", "2"), ("sub-section", "(1)"))
    ]  # fmt: skip


@pytest.mark.parametrize(
    "place",
    [
        "in section 3, in sub-section (1) and in section 2, in sub-section (2)",
        "in section 3, in sub-section (1) and in section 2, sub-section (2)",
        "in section 3 and in section 2, in sub-section (2)",
        "in section 3, sub-section (1) and section 2, in sub-section (2)",
    ],
)
def test_a_part_named_last_is_not_a_part_of_all_places_before_it(place: str) -> None:
    """“In section 3, in sub-section (1) and in section 2, in sub-section (2)” names no sub-section (2) of section 3."""
    text, why = _made(f"{place}, for the word “shall”, wherever occurring, the word “may” shall be substituted.")  # fmt: skip
    assert text == _BASE
    assert why
