"""Orders for every place at once, whichever way round the sentence says so; what is said once, and of which words it is."""

from __future__ import annotations

import pytest

from diffs.amending.consolidating.consolidation import consolidate
from diffs.amending.drafting.instructions import parse_instructions
from tarmeem.model import Instruction

HEAD = "2. General amendment, Act XII of 1987.—In the Lamps Act, 1987 (XII of 1987), "
STAYS = ((("section", "5"),), (("section", "7"),))
SECTION_5 = ((("section", "5"),),)


def read(order: str) -> list[Instruction]:
    return parse_instructions(HEAD + order)


@pytest.mark.parametrize("order", [
    "wherever they occur in that Act, the words “Harbour Board” shall be substituted by the words “Port Trust”.",
    "wherever the words “Harbour Board” occur, the words “Port Trust” shall be substituted.",
    "wherever the words “Harbour Board” occur in the said Act, there shall be substituted the words “Port Trust”.",
    "for the words “Harbour Board”, wherever occurring, including in the Schedule, the words “Port Trust” shall be substituted.",
])  # fmt: skip
def test_wherever_may_stand_before_the_words(order: str) -> None:
    """“Wherever the words “A” occur” and “wherever they occur in that Act, the words “A”” are of every A of the law."""
    (made,) = read(order)
    assert (made.state, made.action, made.old, made.new) == ("parsed", "substitute", "Harbour Board", "Port Trust")  # fmt: skip
    assert (made.occurrences, made.target, made.act) == ("all", (), "Act XII of 1987")


@pytest.mark.parametrize("order", [
    "except in sections 5 and 7, for the words “Harbour Board”, wherever occurring, the words “Port Trust” shall be substituted.",
    "for the words “Harbour Board”, wherever occurring except sections 5 and 7, the words “Port Trust” shall be substituted.",
    "except in section 5, and in section 7, for the words “Harbour Board”, wherever occurring, the words “Port Trust” shall be substituted.",
    "wherever the words “Harbour Board” occur, except in sections 5 and 7, the words “Port Trust” shall be substituted.",
])  # fmt: skip
def test_an_exception_may_stand_before_the_words(order: str) -> None:
    """“Except in sections 5 and 7, for “A”, wherever occurring” spares both sections."""
    (made,) = read(order)
    assert (made.state, made.occurrences, made.excepted) == ("parsed", "all", STAYS)


@pytest.mark.parametrize(("order", "place"), [
    ("wherever the words “Harbour Board” occur in section 4, the words “Port Trust” shall be substituted.", (("section", "4"),)),
    ("in section 4, wherever the words “Harbour Board” occur in sub-section (2), the words “Port Trust” shall be substituted.", (("section", "4"), ("sub-section", "(2)"))),
    ("wherever in section 4 the words “Harbour Board” occur, the words “Port Trust” shall be substituted.", (("section", "4"),)),
])  # fmt: skip
def test_wherever_in_a_place_is_everywhere_in_it(order: str, place: tuple[object, ...]) -> None:
    """“Wherever the words “A” occur in section 4” is of every A there, and of no other."""
    (made,) = read(order)
    assert (made.state, made.old, made.new) == ("parsed", "Harbour Board", "Port Trust")
    assert (made.occurrences, made.target) == ("all", place)


def test_an_exception_from_no_more_than_one_place_is_for_a_person() -> None:
    """“Except in section 5, for “A”, “B” shall be substituted” does not say that A goes everywhere else."""
    assert {one.state for one in read("except in section 5, for the word “fee”, the word “due” shall be substituted.")} == {"needs-review"}  # fmt: skip


@pytest.mark.parametrize("order", [
    "wherever they occur in section 4, the words “Harbour Board” shall be substituted by the words “Port Trust”.",
    "wherever it occurs in sub-section (2), in section 4, for the word “fee” the word “due” shall be substituted.",
    "wherever it occurs, section 4 shall be omitted.",
])  # fmt: skip
def test_how_far_an_order_reaches_is_not_read_past_what_narrows_it(order: str) -> None:
    """“Wherever they occur in section 4, the words “A”” is not of the whole law, nor is what no order follows passed over."""
    assert {one.state for one in read(order)} == {"refused"}


def test_wherever_may_stand_before_the_places() -> None:
    """“Wherever it occurs, in sections 3 and 4, for “A”” is of every A in both."""
    made = read("wherever it occurs, in sections 3 and 4, for the word “fee” the word “due” shall be substituted.")  # fmt: skip
    assert [(one.state, one.target, one.occurrences) for one in made] == [
        ("parsed", (("section", number),), "all") for number in ("3", "4")
    ]


def test_what_is_to_change_in_headings_too_is_for_a_person() -> None:
    """Headings are no words of a provision: “including in headings” is not carried out by halves unsaid."""
    (made,) = read("for the words “Harbour Board”, wherever occurring, including in headings, the words “Port Trust” shall be substituted.")  # fmt: skip
    assert (made.state, made.occurrences) == ("needs-review", "all")


def test_words_may_go_wherever_they_occur() -> None:
    """“Wherever the words “A” occur in the said Act, they shall be omitted” takes every A out."""
    base = "THE LAMPS ACT, 1987\n\nACT NO. XII OF 1987\n\n3. Keepers.—A keeper or watcher shall keep a lamp.\n\n4. Oil.—No keeper or watcher shall sell oil.\n"
    made = consolidate(base, [HEAD + "wherever the words “or watcher” occur in that Act, they shall be omitted."])  # fmt: skip
    assert made.text == base.replace(" or watcher", "")


def test_a_list_of_orders_for_the_whole_law_ends_with_the_list() -> None:
    """“Throughout the said Act,— (a) …; (b) …” is said of each item, of words put in after others too."""
    found = read("throughout the said Act,— (a) for the word “fee” the word “due” shall be substituted; and (b) after the word “rent” the words “or toll” shall be inserted.")  # fmt: skip
    assert [(one.state, one.occurrences) for one in found] == [("parsed", "all")] * 2


@pytest.mark.parametrize("order", [
    "throughout the said Act, for the word “fee” the word “due” shall be substituted; and in section 5, for the word “ten” the word “two” shall be substituted.",
    "wherever they occur, for the word “fee” the word “due” shall be substituted; and in section 5, for the word “ten” the word “two” shall be substituted.",
])  # fmt: skip
def test_what_is_said_of_every_place_is_not_said_of_the_next_order(order: str) -> None:
    """“Throughout the said Act, …; and in section 5, for “ten”, “two”” takes no more than one “ten” of section 5."""
    assert [(one.state, one.occurrences) for one in read(order)] == [("parsed", "all"), ("parsed", None)]  # fmt: skip


@pytest.mark.parametrize("order", [
    "except in section 5, for the word “fee”, wherever occurring, the word “due” shall be substituted; and in section 5, for the word “ten”, wherever occurring, the word “two” shall be substituted.",
    "(a) except in section 5, for the word “fee”, wherever occurring, the word “due” shall be substituted; and (b) for the word “ten”, wherever occurring in the said Act, the word “two” shall be substituted.",
])  # fmt: skip
def test_an_exception_is_not_of_the_next_order(order: str) -> None:
    """“Except in section 5, …; and in section 5, …”: the second order spares nothing, nor does that of the next item."""
    assert [(one.state, one.excepted) for one in read(order)] == [("parsed", ((("section", "5"),),)), ("parsed", ())]  # fmt: skip


@pytest.mark.parametrize("order", [
    "in section 5, wherever the word “fee” occurs in the said Act, the word “due” shall be substituted.",
    "in section 5, wherever in the said Act the word “fee” occurs, the word “due” shall be substituted.",
    "throughout the said Act, in section 5, for the word “fee” the word “due” shall be substituted.",
])  # fmt: skip
def test_a_section_and_the_whole_law_named_at_once_are_for_a_person(order: str) -> None:
    """“In section 5, wherever “A” occurs in the said Act” is of the section, or of the law: a person says which."""
    assert [one.state for one in read(order)] == ["needs-review"]


def test_the_letter_of_a_clause_is_no_word() -> None:
    """“For the word “a”, wherever occurring” leaves clause (a) its letter."""
    base = "THE LAMPS ACT, 1987\n\nACT NO. XII OF 1987\n\n5. Oil.—No keeper shall—\n(a) sell a lamp; or\n(b) burn a lamp.\n"
    made = consolidate(base, [HEAD + "in section 5, for the word “a”, wherever occurring, the word “any” shall be substituted."])  # fmt: skip
    assert made.text == base.replace(" a lamp", " any lamp")


def test_a_place_said_with_wherever_before_the_words_is_not_lost() -> None:
    """“Wherever they occur in section 4, for “A”, “B”” is of no other section."""
    found = read("wherever they occur in section 4, for the words “Harbour Board”, the words “Port Trust” shall be substituted.")  # fmt: skip
    assert all(one.state != "parsed" or one.target for one in found)


@pytest.mark.parametrize("order", [
    "for “Harbour Board” substitute “Port Trust” wherever it occurs, except in section 5.",
    "for the words “Harbour Board”, the words “Port Trust”, wherever they occur, except in section 5, shall be substituted.",
    "for the words “Harbour Board” the words “Port Trust” shall be substituted wherever they occur except in section 5.",
    "the words “Harbour Board” shall be substituted by the words “Port Trust”, wherever they occur, except in section 5.",
])  # fmt: skip
def test_an_exception_is_kept_wherever_the_sentence_has_it(order: str) -> None:
    """“Except in section 5” spares section 5 behind the new words and behind the verb, as behind the old."""
    (made,) = read(order)
    assert (made.state, made.old, made.new) == ("parsed", "Harbour Board", "Port Trust")
    assert (made.occurrences, made.excepted) == ("all", SECTION_5)


@pytest.mark.parametrize("order", [
    "the words “fee” and “rent”, wherever occurring, except in section 5, shall be omitted.",
    "for the words “fee” and “rent”, the words “due” and “toll”, wherever they occur, except in section 5, shall be substituted respectively.",
])  # fmt: skip
def test_wherever_is_said_of_all_the_words_that_go(order: str) -> None:
    """“The words “A” and “B”, wherever occurring, except in section 5” is of A as of B."""
    found = read(order)
    assert [one.old for one in found] == ["fee", "rent"]
    assert all((one.occurrences, one.excepted) == ("all", SECTION_5) for one in found)


@pytest.mark.parametrize("order", [
    "in section 3, for the word “fee”, the word “due” in sub-section (2) shall be substituted.",
    "in section 3, after the word “fee”, the words “or due” in sub-section (2) shall be inserted.",
    "in section 3, for the word “fee”, the word “due” shall be substituted, wherever occurring in sub-section (2).",
])  # fmt: skip
def test_a_place_behind_the_new_words_is_where_the_old_ones_stand(order: str) -> None:
    """“For A, B in sub-section (2) shall be substituted” leaves the A of sub-section (1) alone."""
    (made,) = read(order)
    assert made.target == (("section", "3"), ("sub-section", "(2)"))


@pytest.mark.parametrize("order", [
    "in section 3, the words “fee” and “rent”, occurring in clause (b), shall be omitted.",
    "in section 3, for the words “fee” and “rent” in clause (b), the words “due” and “toll” shall respectively be substituted.",
    "in section 3, for the words “fee” and “rent”, the words “due” and “toll” in clause (b) shall respectively be substituted.",
])  # fmt: skip
def test_a_place_said_behind_several_words_is_for_a_person(order: str) -> None:
    """Whether “A” of “the words “A” and “B” in clause (b)” stands in clause (b) too is not said."""
    assert {one.state for one in read(order)} == {"needs-review"}


@pytest.mark.parametrize(("head", "long_title"), [
    ("THE LAMPS (AMENDMENT) ACT, 2020 (V of 2020)", "An Act further to amend the Lamps Act"),
    ("THE LAMPS (AMENDMENT) ACT, 2020\n(ACT V OF 2020)", "An Act further to amend the Lamps Act, 1987"),
    ("Lamps (Amendment) Act (No. 5 of 2020)", ""),
])  # fmt: skip
def test_the_amending_acts_own_number_is_not_the_amended_laws(head: str, long_title: str) -> None:
    """“The said Act” is not the Act that says so, though its number stands at its head."""
    (made,) = parse_instructions(f"{head}\n\n{long_title}\n\n1. Short title.—This Act may be called the Lamps (Amendment) Act, 2020.\n\n2. Amendment of section 3.—In section 3 of the said Act, for the word “fee”, the word “due” shall be substituted.")  # fmt: skip
    assert (made.state, made.act) == ("parsed", None)


def test_an_amending_act_may_be_amended_itself() -> None:
    """Of “An Act to amend the Foo (Amendment) Act, 2020 (V of 2020)” that is the law, where a line ends before it too."""
    (made,) = parse_instructions("An Act further to amend the\nLamps (Amendment) Act, 2020 (V of 2020)\n\n1. Short title.—This Act may be called the Lamps (Second Amendment) Act, 2021.\n\n2. Amendment of section 3.—In section 3 of the said Act, for the word “fee”, the word “due” shall be substituted.")  # fmt: skip
    assert made.act == "Act V of 2020"


def test_several_definitions_are_named_at_once() -> None:
    """“The definitions of “A” and “B” shall be omitted” takes two definitions out, and the word B from nowhere."""
    found = read("in section 2, the definitions of “fee”, “lamp” and “rent” shall be omitted.")
    assert [(one.state, one.unit, one.target[-1]) for one in found] == [
        ("parsed", "definition", ("definition", name)) for name in ("fee", "lamp", "rent")
    ]
    found = read("in section 2, in the definitions of “fee” and “rent”, for the word “sum”, the word “money” shall be substituted.")  # fmt: skip
    assert [one.target[-1] for one in found] == [("definition", "fee"), ("definition", "rent")]


@pytest.mark.parametrize("which", [
    "the second occurrence of the word “fee”", "the word “fee”, the second time it occurs,",
])  # fmt: skip
def test_which_of_the_words_is_meant_may_be_said_before_them(which: str) -> None:
    """“The second occurrence of the word “fee”” is its second, as “occurring for the second time” is."""
    (made,) = read(f"in section 3, for {which} the word “due” shall be substituted.")
    assert (made.state, made.old, made.occurrences) == ("parsed", "fee", "second")


@pytest.mark.parametrize("order", [
    "in sections 4 and 5, the words “clean the lamp” and “or a ship” respectively shall be omitted.",
    "in sections 4 and 5, for the words “lamp” and “ship”, the words “wick” and “boat” shall respectively be substituted.",
])  # fmt: skip
def test_as_many_places_as_words_respectively_are_for_a_person(order: str) -> None:
    """Of “in sections 4 and 5, for “A” and “B”, respectively” A may be section 4's alone."""
    assert {one.state for one in read(order)} == {"needs-review"}
    (*_, last) = read("in sections 4 and 5, for the words “lamp”, “oil” and “ship”, the words “wick”, “gas” and “boat” shall respectively be substituted.")  # fmt: skip
    assert last.state == "parsed"


def test_the_second_occurrence_of_two_words_is_for_a_person() -> None:
    """“The second occurrence of the words “A” and “B”” is of A, or of both: a person says which; each may have its own."""
    found = read(
        "in section 3, the second occurrence of the words “fee” and “rent” shall be omitted."
    )
    assert [one.state for one in found] == ["parsed", "needs-review"]
    found = read("in section 3, for the first occurrence of the word “fee” and the second occurrence of the word “rent” the words “due” and “toll” shall respectively be substituted.")  # fmt: skip
    assert [(one.state, one.occurrences) for one in found] == [("parsed", "first"), ("parsed", "second")]  # fmt: skip


def test_the_second_occurrence_of_a_clause_is_for_a_person() -> None:
    """“The second occurrence of clause (a) shall be omitted” does not take out the only clause (a)."""
    assert [one.state for one in read("in section 3, the second occurrence of clause (a) shall be omitted.")] == ["needs-review"]  # fmt: skip
