"""What is said once, and of which words it is: how often, where, and except where."""

from __future__ import annotations

import pytest

from diffs.amending.drafting.instructions import parse_instructions
from tarmeem.model import Instruction

HEAD = "2. General amendment, Act XII of 1987.—In the Lamps Act, 1987 (XII of 1987), "
STAYS = ((("section", "5"),),)


def read(order: str) -> list[Instruction]:
    return parse_instructions(HEAD + order)


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
    assert (made.occurrences, made.excepted) == ("all", STAYS)


@pytest.mark.parametrize("order", [
    "the words “fee” and “rent”, wherever occurring, except in section 5, shall be omitted.",
    "for the words “fee” and “rent”, the words “due” and “toll”, wherever they occur, except in section 5, shall be substituted respectively.",
])  # fmt: skip
def test_wherever_is_said_of_all_the_words_that_go(order: str) -> None:
    """“The words “A” and “B”, wherever occurring, except in section 5” is of A as of B."""
    found = read(order)
    assert [one.old for one in found] == ["fee", "rent"]
    assert all((one.occurrences, one.excepted) == ("all", STAYS) for one in found)


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
