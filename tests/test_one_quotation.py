"""Where new matter ends is told once: in the tree and among the instructions it ends with the same words."""

from __future__ import annotations

import pytest

from diffs.amending.drafting.instructions import parse_instructions
from diffs.structure import structure_text
from diffs.structure.cutting.instrument import is_instrument
from tarmeem.model import Provision

HEAD = (
    "THE HARBOURS (AMENDMENT) ACT, 2031\n\nAn Act further to amend the Harbours Act, 2020\n\n"
    "1. Short title.—This Act may be called the Harbours (Amendment) Act, 2031.\n\n"
    "2. Amendment of section 4, Act V of 2020.—In the Harbours Act, 2020 (V of 2020), hereinafter referred to as the "
    "said Act, in section 4,—\n\n"
)
NEXT = "3. Amendment of section 12, Act V of 2020.—In the said Act, section 12 shall be omitted.\n"
CLAUSE = "(a) after clause (c), the following new clause shall be inserted, namely:—\n\n"
SIGNED = "\n\nNASEEM AHMAD KHAN, Secretary.\n"
SAVED = "3. The provisions of this Act have effect from the first day of May, 2031.\n"
REASONS = "\n\n# SIATEMENI QF QBJECTS AND BEASONS\n\nThe ropes were wet.\n"
CASES = {
    "its closing mark lost above the next item": (
        CLAUSE + '"(d) "rope" means a rope of hemp;\n\n(b) after clause (e), the following new clause '
        'shall be inserted, namely:—\n\n"(f) "chain" means a chain;".\n\n' + NEXT,
        "hemp;",
    ),
    "its closing mark lost, the next item's label alone on its line": (
        CLAUSE + "“(d) a rope of hemp;\n\n(b)\n\nin clause (e), the word “old” shall be omitted.\n\n" + NEXT,
        "hemp;",
    ),
    "a mark that ends a line, below which the sentence runs on": (
        "after sub-section (1), the following new sub-sections shall be added, namely:—\n\n"
        "'(2) A rope is kept dry.'\n\nthat is to say, under a roof.\n\n(3) A chain is kept in oil.\n\n" + NEXT,
        "in oil.",
    ),
    "a quotation within it that ends a line": (
        "after sub-section (1), the following shall be added, namely:—\n\n“(2) In this section,—\n“rope” means a line; and\n"
        "“line” includes “wire line”.\n\nExplanation.—A chain is no rope.\n\n" + NEXT,
        "no rope.",
    ),
    "a mark that closes it, and a section below that orders nothing": (
        'the following proviso shall be added, namely:—\n\n"Provided that no rope is sold."\n\n' + SAVED,
        "is sold.",
    ),
    "no mark, and who signed the instrument on one line": (
        "after sub-section (1), the following sub-section shall be added, namely:—\n\n“(2) A rope is kept dry.\n\n"
        "(3) A chain is kept in oil." + SIGNED,
        "in oil.",
    ),
    "no mark, and a statement of reasons whose heading a scan spoiled": (
        "after sub-section (1), the following sub-section shall be added, namely:—\n\n“(2) A rope is kept dry.\n\n"
        "(3) A chain is kept in oil." + REASONS,
        "in oil.",
    ),
}  # fmt: skip
"""What section 2 orders, and the words that its first new matter ends with."""


def first_quoted(root: Provision) -> str:
    """Return what the first quotation of a tree says."""
    return next(node for node in root.walk() if node.kind == "quoted").full_text()


@pytest.mark.parametrize("case", CASES)
def test_new_matter_ends_with_the_same_words_in_the_tree_and_in_its_instruction(case: str) -> None:
    """However its marks are printed or lost, the tree and the instructions end it at one place."""
    orders, last = CASES[case]
    text = HEAD + orders
    news = [one.new.strip("”\"'.;") for one in parse_instructions(text) if one.new]

    assert first_quoted(structure_text(text)).strip("\n”\"'.;").endswith(last.strip(".;"))
    assert any(new.endswith(last.strip(".;")) for new in news)


def test_an_order_below_new_matter_whose_closing_mark_is_lost_is_read() -> None:
    """What the next item orders is no part of the matter above it."""
    text = HEAD + CASES["its closing mark lost above the next item"][0]
    read = [(one.number, one.state) for one in parse_instructions(text) if one.number]

    assert read == [("(d)", "needs-review"), ("(f)", "parsed")]


def test_new_matter_without_marks_is_told_where_its_section_orders_it_by_its_number() -> None:
    """Below "for section 2, the following shall be substituted", "2." is the new section, not the instrument's."""
    text = (
        HEAD + "the word “old” shall be omitted.\n\n3. Amendment of section 2, Act V of 2020.—In the said Act, for "
        "section 2, the following shall be substituted:\n\n2. Rope.—A rope is kept dry.\n"
    )  # fmt: skip
    quoted = [node for node in structure_text(text).walk() if node.kind == "quoted"]

    assert [one.children[0].num for one in quoted] == ["2"]


def test_new_matter_that_opens_within_a_line_goes_on_below_it() -> None:
    """What stands below “for section 5, …, namely: “5. Ropes.—(1) …” is the new section's, up to where it ends."""
    text = (
        HEAD
        + "for sub-section (1), the following shall be substituted, namely:—“(1) A rope is kept dry.\n(2) It is sold,—\n"
        f"(a) by weight.”.\n{NEXT}"
    )
    root = structure_text(text)
    quoted = next(node for node in root.walk() if node.kind == "quoted")

    assert [node.num for node in quoted.walk()][1:] == ["2", "a"]
    assert [node.num for node in root.children if node.kind == "section"] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("own", "called"),
    [
        ("the following shall be added, namely:—“(3) A rope is kept dry.", "rope"),
        ("for “(a)” there shall be substituted, “(b)”, and", "“rope”"),
        ("the words following “(i) ropes” are omitted.", "“rope”"),
    ],
)
def test_nothing_goes_on_below_a_line_where_no_new_matter_is_sure(own: str, called: str) -> None:
    """A label in marks of quotation among a section's own words, or a mark that nothing closes, makes no quotation of what is below."""
    text = HEAD + f"{own}\n(a) A rope is sold dry.\n(b) It is called a {called}.\n{NEXT}"

    assert not [node for node in structure_text(text).walk() if node.kind == "quoted"]


def test_an_extract_that_amends_rules_is_cut_as_one_that_amends_an_act() -> None:
    """“3. In rule 4 of the said rules” is a section of the instrument, though its title is cut off."""
    text = (
        "3. In rule 4 of the said rules,—\n\n(a) for clause (c), the following clauses shall be substituted, namely:—\n\n"
        "(c) a rope;\n(d) a chain.\n"
    )
    quoted = first_quoted(structure_text(text))

    assert quoted == "(c) a rope;\n(d) a chain.\n"


def test_what_orders_amendments_is_an_instrument_in_the_tree_too_whatever_its_title_says() -> None:
    """A cutting of an Act's amendments has no title: its orders tell what it is, and new matter without marks is quoted."""
    text = (
        "In section 4 of the Harbours Act, 2020, after clause (g), the following new clause (h) shall be inserted:\n"
        "(h) a rope of hemp;\n"
    )

    assert is_instrument(text)
    assert first_quoted(structure_text(text)) == "(h) a rope of hemp;\n"


def test_what_a_law_quotes_in_its_schedule_of_amendments_ends_at_its_next_item() -> None:
    """A law whose Schedule amends another: an item's new matter, its closing mark lost, takes in no other item."""
    duties = "".join(f"{n}. Duty.—Every keeper shall keep lamp {n} lit.\n\n" for n in range(1, 60))
    root = structure_text(
        f"THE LAMPS ACT, 2031\n\n{duties}SCHEDULE\n\n1. Amendment of section 5, Act V of 2020.—After section 5, the "
        "following shall be inserted, namely:—\n“5A. Rope.—A rope is kept dry.\n2. Amendment of section 7, Act V of "
        "2020.—After section 7, the following shall be inserted, namely:—\n“7A. Chain.—A chain is kept in oil.”.\n"
    )
    quoted = [node for node in root.walk() if node.kind == "quoted"]

    assert [[part.num for part in one.children] for one in quoted] == [["5A"], ["7A"]]
