"""Instructions that an eager reader carries out wrongly, or trips over: one rule a test."""

from __future__ import annotations

import pytest

from diffs.amending import consolidate, parse_instructions
from diffs.amending.asat.aftermath import of_words, scattered
from diffs.amending.asat.asat import as_at
from diffs.amending.asat.beginning import Beginning, beginning
from diffs.amending.asat.lineage import Lineage
from diffs.amending.consolidating.dated import Dated
from diffs.amending.drafting.repeals import repealing_clauses
from tarmeem.model import Event
from tests.growth import SQUARE, growth

_BASE = """THE LAMPS ACT, 2031

1. Short title.—This Act may be called the Lamps Act, 2031.

2. Signals.—Every keeper shall give the stop signal when a ship comes near.

2A. Bells.—Every keeper shall ring the bell.

2AA. Horns.—Every keeper shall blow the horn.

3. Dues.—No ship shall pay dues.
"""
_ACT = (
    "THE LAMPS (AMENDMENT) ACT, 2032\n\nAn Act further to amend the Lamps Act, 2031.\n\n"
    "2. Amendment of the Lamps Act, 2031.—In the Lamps Act, 2031, "
)


def test_the_word_stop_is_a_word() -> None:
    """Of "for the word “stop”" the full stop of the section is not meant, nor does “stop” come in as one."""
    for order, said in (
        (
            "in section 2, for the word “stop”, the word “halt” shall be substituted.",
            "give the halt signal when a ship comes near.",
        ),
        (
            "in section 3, for the word “pay”, the word “stop” shall be substituted.",
            "No ship shall stop dues.",
        ),
    ):
        assert said in consolidate(_BASE, [_ACT + order]).text


def test_new_matter_stands_behind_all_the_letters_before_its_own() -> None:
    """Section 2B, "after section 2", stands behind 2A and 2AA, and that is told."""
    made = consolidate(
        _BASE,
        [
            _ACT
            + "after section 2, the following new section shall be inserted, namely:—\n\n“2B. Flags.—Every keeper shall fly the flag.”.\n"
        ],
    )
    heads = [made.text.index(f"{n}. ") for n in ("2A", "2AA", "2B", "3")]
    assert heads == sorted(heads)
    assert made.carried[0].detail == "2AA stands between 2 and 2B"


def test_a_list_printed_by_the_manager_is_the_laws() -> None:
    """What printers put at a page's foot they put in capitals; in small letters the words are the law's."""
    (found,) = parse_instructions(
        "In section 3, for clause (b), the following shall be substituted, namely:—\n“(b) a list that shall be\n"
        "printed by the manager of the harbour press, or\npublished by the deputy keeper;”.\n"
    )
    assert "manager of the harbour press" in (found.new or "")
    assert "deputy keeper" in (found.new or "")


def test_a_line_named_within_quotation_marks_is_no_place_in_the_print() -> None:
    """A corrigendum may correct the words “page 4” themselves."""
    (found,) = parse_instructions(
        "CORRIGENDUM\n\nIn the Lamps Act, 2031, in section 3, in line 2, for “page 4” read “line 5”.\n"
    )
    assert (found.old, found.new) == ("page 4", "line 5")


def test_a_day_told_of_a_sub_section_is_not_its_sections() -> None:
    """Of the days told of a section and of a part of it the nearest counts, though it is the later."""
    told = (
        Event("lamps", "commenced", "2030-01-01", "", "one notice", "sec_3"),
        Event("lamps", "commenced", "2032-01-01", "", "another", "sec_3__subsec_2"),
    )
    began = Beginning(None, "", told, "")
    assert began.of("sec_3__subsec_2", "2031-01-01", Lineage()) == ("2032-01-01", "another")
    assert began.of("sec_3__subsec_1", "2031-01-01", Lineage()) is None


def test_laws_repealed_by_a_schedule_that_is_not_there_are_told() -> None:
    """An excerpt may lack the Schedule that its repealing section names."""
    (found,) = repealing_clauses(
        "5. Repeal.—The laws set out in the Schedule are hereby repealed.\n"
    )
    assert found.words == "5. Repeal.—The laws set out in the Schedule are hereby repealed."


def test_a_repeal_in_a_text_without_a_numbered_line_is_told() -> None:
    """A notification may repeal rules in one sentence of its own."""
    (found,) = repealing_clauses("The Lamps Rules, 2000 are hereby repealed.")
    assert found.named == "The Lamps Rules, 2000"


def test_a_term_that_nothing_closes_is_looked_at_once() -> None:
    """An opening mark before a page of blanks costs no cubic time where a definition is looked for."""
    base = (
        "THE LAMPS ACT, 2031\n\n1. Short title.—This Act may be called the Lamps Act, 2031.\n\n"
        "2. Definitions.—In this Act,—\n\n(a) “{blanks}keeper means a man;\n\n(b) “lamp” means a light.\n"
    )
    order = "in section 2, in the definition of “lamp”, for the word “light”, the word “fire” shall be substituted."

    def carry_out(size: int) -> None:
        assert "means a fire." in consolidate(base.format(blanks=" " * size), [_ACT + order]).text

    assert growth(carry_out, 400) < SQUARE


def test_what_is_held_off_is_still_held_off_when_an_order_above_it_is_gone() -> None:
    """A later Act omits section 2 of an amending Act; section 3 of that takes effect in 2040 all the same."""
    first = (
        "THE LAMPS (AMENDMENT) ACT, 2032\n(II OF 2032)\n\nAn Act further to amend the Lamps Act, 2031.\n\n"
        "1. Short title.—This Act may be called the Lamps (Amendment) Act, 2032.\n\n"
        "2. Amendment of section 2.—In the Lamps Act, 2031, in section 2, for the word “signal”, the word “sign” shall be substituted.\n\n"
        "3. Amendment of section 3.—In the Lamps Act, 2031, in section 3, for the word “pay”, the word “owe” shall be substituted.\n"
    )
    second = (
        "THE LAMPS (AMENDMENT) (REVISION) ACT, 2033\n(III OF 2033)\n\nAn Act to amend the Lamps (Amendment) Act, 2032.\n\n"
        "2. Omission of section 2.—In the Lamps (Amendment) Act, 2032, section 2 shall be omitted.\n"
    )
    apart = Dated("the first", first, "2032-01-01", parts=(("sec_3", "2040-01-01"),))
    found = as_at(_BASE, [apart, Dated("the second", second, "2033-01-01")], [], "2035-01-01")
    assert "give the stop signal" in found.text
    assert "No ship shall pay dues." in found.text


def test_what_limits_an_order_is_no_signature() -> None:
    """A line of capitals below an order is an office's; "Until the First Day of May" is not."""
    order = "In section 3, the word “lamp” shall be omitted.\n"
    (signed,) = parse_instructions(order + "Secretary to the Council")
    (limited,) = parse_instructions(order + "Until the First Day of May")
    assert (signed.state, limited.state) == ("parsed", "needs-review")


def test_an_item_numbered_by_a_raised_figure_is_read_without_an_error() -> None:
    """“²” and “①” are figures by which nothing can be counted: an item so numbered is as any other label."""
    for label in ("²", "①", "③⑨"):
        orders = parse_instructions(
            "In the Lamps Act, 2031, in section 2,—\n(a) for the word “bell” the word “horn” shall be substituted; and\n"
            f"{label}. for the word “ship” the word “boat” shall be substituted; and\n(c) the word “red” shall be omitted."
        )
        assert len(orders) == 3


def test_of_two_days_told_of_a_sections_commencement_the_one_told_last_holds() -> None:
    """A day told in error is put right by telling another, be that earlier or later."""
    for first, last in (("2032-07-01", "2032-09-01"), ("2032-09-01", "2032-07-01")):
        told = [
            Event("lamps", "commenced", day, f"2032-0{n}-01T00:00:00Z", f"S.R.O. {n}", eid="sec_3")
            for n, day in ((1, first), (2, last))
        ]
        for events in (told, told[::-1]):
            began = beginning([], events)
            assert began.of("sec_3", "2032-06-01", Lineage()) == (last, "S.R.O. 2")
            assert (began.of("sec_3", "2032-08-01", Lineage()) is None) == (last == "2032-07-01")


def test_new_matter_with_a_long_run_of_blanks_is_looked_at_once() -> None:
    """A run of blanks in new matter, as a print's columns leave, costs no time with its square."""

    def read(size: int) -> None:
        order = f"after section 3, the following shall be inserted, namely:—\n\n“4. Oil.—{' ' * size}Oil shall be pure.”.\n"
        (found,) = parse_instructions(f"{_ACT}{order}")
        assert (found.new or "").endswith("Oil.— Oil shall be pure.")

    assert growth(read, 15_000) < SQUARE


def test_a_number_of_thousands_of_figures_is_read_without_an_error() -> None:
    """A row of nines, as a scan makes of a ruled line, numbers no section, and no reading ends by it."""
    number = "9" * 5_000
    (found,) = parse_instructions(
        f"after section 2, the following new section {number} shall be inserted, namely:—\n\n“{number}. Oil.—Oil.”.\n"
    )
    assert found.state != "parsed"
    base = f"THE LAMPS ACT, 2031\n\n# Article {number}. Bells\n\nEvery keeper rings.\n\n# Article 2. Oil\n\nOil is pure.\n"
    assert [one.num for one in consolidate(base, []).tree.walk() if one.kind == "article"] == ["2"]


def test_recitals_without_a_blank_line_are_looked_over_once() -> None:
    """A preamble of thousands of lines that each begin with "Whereas" is read in time with its length."""
    act = _ACT.rpartition("\n\n")[2] + "section 3 shall be omitted."

    def read(size: int) -> None:
        (found,) = parse_instructions("Whereas it is so said\n" * size + act)
        assert found.state == "parsed"

    assert growth(read, 1_000) < SQUARE


def test_pages_numbered_in_brackets_are_no_sub_sections() -> None:
    """Below a page's head “(2)” is the page's number where only other pages bear a “(1)”."""
    page = "\nTHE GAZETTE OF FERRYLAND, EXTRA., MAY 2, 2031\n\n({})\n\n"
    order = "in section 2, for the word “stop” the word “halt” shall be substituted.\n"
    made = consolidate(_BASE, [f"{page.format(1)}{_ACT}after section 3, the following shall be inserted, namely:—\n\n“4. Lights.—Every keeper shall\n{page.format(2)}light the lamp.”.\n\n3. In the said Act, {order}"])  # fmt: skip
    assert "Every keeper shall\nlight the lamp." in made.text.replace("\n\n", "\n")


@pytest.mark.parametrize(
    ("text", "gone", "told"),
    [("A lamp shines.", "A light", False), ("A fire shines.", "A light", True), ("A fire shines.", "A lamp", False)],
)  # fmt: skip
def test_struck_words_that_stand_still_or_went_whole_are_not_scattered(
    text: str, gone: str, told: bool
) -> None:
    """A judgment on words is told only where a change left them neither standing nor taken out as a whole."""
    event = Event("lamps", "struck-down", "2031-01-01", "", "a court", "sec_3", "A lamp")
    provisions = [{"eid": "sec_3", "text": text, "spans": [{"gone": gone}]}]
    assert bool([*scattered([event], provisions, Lineage())]) == told


def test_only_a_stay_a_repeal_or_a_withdrawal_of_words_shows_in_no_state() -> None:
    """A judgment on words is marked where they stand; a stay of words is told apart."""
    struck, stayed = (
        Event("lamps", kind, "2031-01-01", "", "a court", "sec_3", "A lamp")
        for kind in ("struck-down", "suspended")
    )
    assert [*of_words([struck, stayed])] == [stayed]


@pytest.mark.parametrize("order", [
    "in section 2, for the word “stop”” the word “halt” shall be substituted.",
    'in section 2, for the word "stop"" the word "halt" shall be substituted.',
    "in section 2, for the word “stop” the word “halt”” shall be substituted.",
    "in section 2, in sub-sections (1) (2), for the word “stop” the word “halt” shall be substituted.",
    "in section 2, the first proviso proviso shall be omitted.",
    "in section 2, the first and provisos shall be omitted.",
    "in section 2, in sub-section section (2), for the word “stop” the word “halt” shall be substituted.",
    "in section 2, after the word “stop”, the comma comma and words “or halt” shall be inserted.",
    "in section 2, for the full stop at the end a semi-colon colon and the word “and” shall be substituted.",
    "in the Schedule, after serial number 2 and the entries relating thereto, the following shall be added, namely:—\n\n“3\tOil\t5.\n",
])  # fmt: skip
def test_a_mark_or_a_label_too_many_or_too_few_is_never_read_over(order: str) -> None:
    """A quotation mark printed twice, an "and" lost between labels, a noun said twice: a person sees which."""
    assert {one.state for one in parse_instructions(_ACT + order)} <= {"needs-review", "refused"}


_STREETS = "\n\n".join(
    (
        "THE LAMPS ACT, 2031\n\n1. Short title.—This Act may be called the Lamps Act, 2031.",
        *(f"{n}. Street {n}.—(1) Lamp {n} is lit—\n(a) by night; and\n(b) by day.\n(2) It is red." for n in range(2, 5)),
    )
)  # fmt: skip


@pytest.mark.parametrize(("order", "new", "state"), [
    ("after section 2", "3A. Oil.—Oil is pure.", "needs-review"),
    ("after section 3", "3A. Oil.—Oil is pure.", "applied"),
    ("in section 3, in sub-section (1), after clause (a)", "(ba) at dusk;", "needs-review"),
    ("in section 3, in sub-section (1), after clause (a)", "(aa) at dusk;", "applied"),
    ("in section 3, after sub-section (1)", "(2A) It is bright.", "needs-review"),
])  # fmt: skip
def test_new_matter_never_stands_before_a_lower_number(order: str, new: str, state: str) -> None:
    """The order names the wrong neighbour: 3A behind section 2 would stand before section 3."""
    text = f"{_ACT}{order}, the following shall be inserted, namely:—\n\n“{new}”.\n"
    (carried,) = consolidate(_STREETS, [text]).carried
    assert carried.instruction.state == state


@pytest.mark.parametrize("part", [
    "The Schedule to the", "The Second Schedule to the", "Part of the", "The provisions of the", "Section of the", "Chapter II of the",
])  # fmt: skip
@pytest.mark.parametrize("goes", ["is hereby repealed", "shall be omitted"])
def test_a_part_of_a_law_that_goes_is_not_the_law(part: str, goes: str) -> None:
    """The words “The Schedule to the Lamps Act, 2031, is hereby repealed” leave the Act as it is."""
    for one in parse_instructions(f"2. {part} Lamps Act, 2031 (V of 2031), {goes}.\n"):
        assert one.unit != "act" or one.state != "parsed"


def test_a_whole_law_goes_by_its_name() -> None:
    """Its title alone before the verb is the whole law, also where a kind of provision begins the title."""
    for title in ("The Lamps Act, 2031 (V of 2031),", "The Schedule Lamps Act, 2031 (V of 2031),"):
        (one,) = parse_instructions(f"2. {title} is hereby repealed.\n")
        assert (one.state, one.action, one.unit) == ("parsed", "repeal", "act")
