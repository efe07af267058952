"""Where within a provision words stand: what is behind others, a line of the print, a place named in doubt."""

from __future__ import annotations

import pytest

from diffs.amending.consolidating.consolidation import Consolidation, consolidate
from diffs.amending.drafting.instructions import parse_instructions
from diffs.amending.drafting.printer import print_instruction
from tarmeem.model import Instruction

HEAD = "2. Amendment of section 3, Act XII of 1987.—In the Lamps Act, 1987 (XII of 1987), in section 3, "
BASE = """THE LAMPS ACT, 1987

ACT NO. XII OF 1987

1. Short title.—This Act may be called the Lamps Act, 1987.

2. Definitions.—In this Act, “lamp” means a light.

3. Keepers.—(1) A keeper shall trim the lamp by hand at dusk.
(2) A keeper shall pay the fee, and the fee is two rupees.
(3) A keeper shall not, without leave,—
(a) leave the lamp; or
(b) sell the oil.
(4) The oil of the lamp and the oil of the store are weighed.
"""


def read(order: str) -> Instruction:
    (made,) = parse_instructions(HEAD + order)
    return made


def carried(order: str) -> Consolidation:
    return consolidate(BASE, [HEAD + order])


def ends(made: Consolidation) -> list[tuple[str, str]]:
    return [(one.instruction.state, one.detail) for one in made.carried]


@pytest.mark.parametrize("said", [
    "all the words after “lamp”", "all the words occurring after the word “lamp”",
    "the words following the word “lamp”", "all words after “lamp” up to the end",
])  # fmt: skip
def test_all_the_words_after_others_are_what_stands_behind_them_to_the_end(said: str) -> None:
    """Behind the words named everything goes up to the provision's own point, and they stay."""
    made = carried(f"in sub-section (1), {said} shall be omitted.")
    assert "(1) A keeper shall trim the lamp.\n" in made.text

    made = carried(f"in sub-section (1), for {said}, the words “with care” shall be substituted.")
    assert "(1) A keeper shall trim the lamp with care.\n" in made.text


def test_all_the_words_from_some_to_the_end_take_these_along() -> None:
    """“All the words from X to the end” begin with X itself."""
    made = carried("in sub-section (1), all the words from “by hand” to the end shall be omitted.")
    assert "(1) A keeper shall trim the lamp.\n" in made.text


@pytest.mark.parametrize(("order", "why"), [
    ("in sub-section (2), all the words after “keeper” shall be omitted.", ""),
    ("in sub-section (2), all the words after “pay the fee” shall be omitted.", "the mark before the words"),
    ("in sub-section (4), all the words after “oil of” shall be omitted.", "“oil of” stands 2 times"),
    ("in sub-section (3), all the words after “shall not” shall be omitted.", "the provisions below"),
])  # fmt: skip
def test_the_words_behind_others_go_only_where_it_is_plain_which(order: str, why: str) -> None:
    """Behind words that stand twice, before a point, or above clauses, what goes is for a person to say."""
    made = carried(order)
    ((state, detail),) = ends(made)
    assert (state == "applied") == (not why) and why in detail
    assert (made.text == BASE) == bool(why)


def test_an_order_on_what_stands_behind_words_is_printed_as_it_is_read() -> None:
    """The canonical sentence of such an order reads back as the same order."""
    made = read("in sub-section (1), all the words after “lamp” shall be omitted.")
    (again,) = parse_instructions(print_instruction(made))
    assert (again.old, again.position, again.target) == (made.old, made.position, made.target)


@pytest.mark.parametrize("order", [
    "in sub-section (1), in the second line, for the word “dusk”, the word “dawn” shall be substituted.",
    "in sub-section (1), in line 2, for the word “dusk”, the word “dawn” shall be substituted.",
    "in sub-section (1), for the word “dusk” occurring in the third line, the word “dawn” shall be substituted.",
])  # fmt: skip
def test_a_line_of_the_print_is_looked_past_where_the_words_stand_once(order: str) -> None:
    """Which line words stood in cannot be seen in a text, and need not where they stand once."""
    made = carried(order)
    assert "trim the lamp by hand at dawn." in made.text
    assert made.carried[0].instruction.state == "applied"


@pytest.mark.parametrize("order", [
    "in sub-section (2), in line 2, for the word “fee”, the word “due” shall be substituted.",
    "in sub-section (2), in the first line, for the comma, a semicolon shall be substituted.",
    "in sub-section (2), in line 1, for the word “fee”, wherever occurring, the word “due” shall be substituted.",
])  # fmt: skip
def test_a_line_of_the_print_is_for_a_person_where_it_would_choose(order: str) -> None:
    """Of words that stand twice, of points, of “wherever”, the line says which; it is not looked up."""
    made = carried(order)
    assert made.text == BASE
    assert made.carried[0].instruction.state == "needs-review"


@pytest.mark.parametrize("place", [
    "in clause ( )", "in clauses (i) to (v)", "in clauses (c) to (cc)",
    "in Table 1, in column (2), against entry 8, in column (3)",
])  # fmt: skip
def test_what_is_ordered_in_a_place_named_in_doubt_is_in_doubt(place: str) -> None:
    """A lost label, a range that may be roman or cannot be counted, two columns: each order there shares the doubt."""
    found = parse_instructions(f"{HEAD}{place},— (a) for the word “oil”, the word “wax” shall be substituted; and (b) the word “hand” shall be omitted.")  # fmt: skip
    assert {one.state for one in found} == {"needs-review"}


@pytest.mark.parametrize("order", [
    "the definition of “fee” and “lamp” shall be omitted.",
    "the definition of “fee” and of “lamp” shall be omitted.",
    "in the definition of “fee” and “lamp”, for the word “oil” the word “gas” shall be substituted.",
])  # fmt: skip
def test_two_terms_of_one_definition_are_for_a_person(order: str) -> None:
    """“The definition of “A” and “B” shall be omitted” takes no word “B” out of the section: each is a definition, or both are one."""
    found = parse_instructions(f"2. Amendment of section 2, Act XII of 1987.—In the Lamps Act, 1987 (XII of 1987), in section 2, {order}")  # fmt: skip
    assert [one.state for one in found] == ["needs-review"] * 2
    assert {one.target[1] for one in found} == {("definition", "fee"), ("definition", "lamp")}


@pytest.mark.parametrize(
    "aside",
    [
        "section 5 of the Lamps Act, 1990 [as substituted by section 3 of the Lamps (Amendment) Act, 1999 (46 of 1999)]",
        "section 5 of the Lamps Act, 1990 (which relates to the keepers, and their oil)",
        "section 5 (keepers of lamps)(3) of the Lamps Act 1990(2)",
    ],
)
def test_what_brackets_say_of_a_provision_is_no_part_of_the_order(aside: str) -> None:
    """Who substituted a section, what it is about and the number of a note on it name no place."""
    (found,) = parse_instructions(f"In {aside}, for the word “oil”, the word “gas” shall be substituted.")  # fmt: skip

    assert (found.state, found.target) == ("parsed", (("section", "5"),))
    assert (found.act_title or "").startswith("Lamps Act")


@pytest.mark.parametrize(
    "aside",
    [
        "except the proviso",
        "both in the proviso and the explanation",
        "where it concerns keepers",
        "as it applies to the Isle",
        "in so far as it relates to keepers",
    ],
)
def test_brackets_that_tell_which_words_are_meant_are_not_passed_over(aside: str) -> None:
    """What excepts or adds a place, or limits the order, is left to a person."""
    (found,) = parse_instructions(f"In section 5 ({aside}), for the word “oil”, the word “gas” shall be substituted.")  # fmt: skip

    assert found.state == "refused"


@pytest.mark.parametrize(
    "order",
    [
        "clause (5), in paragraph (a), for the word “oil” the word “gas” shall be substituted;",
        "in section 5, clause (5), in paragraph (a), for the word “oil” the word “gas” shall be substituted;",
    ],
)
def test_a_place_may_come_without_its_in(order: str) -> None:
    """“Clause (5), in paragraph (a), for the word” stands in that paragraph of clause (5), whatever stands above it."""
    found = parse_instructions(
        f"In the Lamps Act, 1990, in section 5,—\n\nin clause (1), the word “wick” shall be omitted; and\n\n{order}"
    )

    assert [(one.state, one.target[-1]) for one in found] == [
        ("parsed", ("clause", "(1)")),
        ("parsed", ("paragraph", "(a)")),
    ]
    assert found[1].target[:2] == (("section", "5"), ("clause", "(5)"))


def test_no_place_is_read_out_of_what_is_omitted_itself() -> None:
    """“Clause (a), for clause (c), shall be omitted” names no place that could be stood in."""
    (found,) = parse_instructions("In section 5 of the Lamps Act, 1990,\nclause (b), for clause (c), shall be omitted.")  # fmt: skip

    assert found.state == "refused"


_DOUBTED = {
    "after the words “rope”, “chain” and “cord”, the words “or wire” shall be inserted.": "where the old ends and the new begins is not plain",
    "after clause (b), the words “or a wire” shall be inserted.": "words are placed beside a provision",
    "the words “or a wire” shall be inserted.": "where the words go is not said",
    "after the word “rope”, the words “or wire” and the figure “5” shall be inserted.": "more than one run of words is inserted",
    "after the word “rope”, the following sub-section shall be inserted, namely:—\n“(3A) A rope is dry.”": "a provision is placed beside words",
    "for sub-sections (2) and (3), the word “rope” shall be substituted.": "several provisions give way to one run of words",
    "the following shall be substituted, namely:—\n“(2) A rope is dry.”": "the provision replaced is not named",
    "for the words “rope”, “chain” and “cord”, the words “wire” and “line” shall be substituted.": "do not pair",
    "for the words “rope” or the words “chain”, the words “wire” shall be substituted.": "several runs of words give way to one",
    "for the words “rope” and “chain”, the following shall be substituted, namely:—\n“a wire”": "several give way to one",
    "sub-section (2) shall be renumbered.": "the new numbers do not match",
    "sub-sections (2) and (3) shall be renumbered as sub-section (4).": "the new numbers do not match",
}  # fmt: skip
"""What a drafter left open, and what is said of it."""


@pytest.mark.parametrize("order", _DOUBTED)
def test_what_an_order_leaves_open_is_for_a_person_and_said(order: str) -> None:
    """Where, what or which is not plain: nothing is carried out, and the reason tells what to look at."""
    first = parse_instructions(HEAD + order + "\n")[0]

    assert (first.state, _DOUBTED[order] in first.reason) == ("needs-review", True), first.reason
