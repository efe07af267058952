"""Orders for every place at once, whichever way round the sentence says so."""

from __future__ import annotations

import pytest

from diffs.amending.consolidating.consolidation import consolidate
from diffs.amending.drafting.instructions import parse_instructions
from tarmeem.model import Instruction

HEAD = "2. General amendment, Act XII of 1987.—In the Lamps Act, 1987 (XII of 1987), "
STAYS = ((("section", "5"),), (("section", "7"),))


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
    "wherever the words “Harbour Board” occur, except in sections 5 and 7, the words “Port Trust” shall be substituted.",
])  # fmt: skip
def test_an_exception_may_stand_before_the_words(order: str) -> None:
    """“Except in sections 5 and 7, for “A”, wherever occurring” spares both sections."""
    (made,) = read(order)
    assert (made.state, made.occurrences, made.excepted) == ("parsed", "all", STAYS)


def test_an_exception_from_no_more_than_one_place_is_for_a_person() -> None:
    """“Except in section 5, for “A”, “B” shall be substituted” does not say that A goes everywhere else."""
    assert {one.state for one in read("except in section 5, for the word “fee”, the word “due” shall be substituted.")} == {"needs-review"}  # fmt: skip


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
