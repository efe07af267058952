"""A drafter's own item labels, and his own sections, are no provisions of the law he amends."""

from __future__ import annotations

import pytest

from diffs.amending import parse_instructions

HEAD = "THE LANTERNS (AMENDMENT) ACT 2024\n\n"


def told(text: str) -> list[tuple[str, str, str]]:
    return [
        (one.action, " ".join(label for _, label in one.target), one.state)
        for one in parse_instructions(text)
    ]


@pytest.mark.parametrize(("items", "expected"), [
    ("(a) by the deletion of subsection (4), and\n(b) by the deletion of subsection (7).", ["3 (4)", "3 (7)"]),
    ("(a) by the deletion of paragraphs (a) and (b), and\n(b) by the deletion of paragraph (e).", ["3 (a)", "3 (b)", "3 (e)"]),
    ("(a) by the deletion of subsection (4), and (b) by the deletion of subsection (7).", ["3 (4)", "3 (7)"]),
    ("(a) by deleting subsection (4), and\n(b) in subsection (7), by deleting paragraph (c).", ["3 (4)", "3 (7) (c)"]),
    ("(a) by deleting paragraph (a), and\n(b) in subsection (5), by deleting paragraph (c).", ["3 (a)", "3 (5) (c)"]),
    ("(a) by the deletion of subsections (4), (5) and\n(6).", ["3 (4)", "3 (5)", "3 (6)"]),
])  # fmt: skip
def test_an_items_label_is_no_further_provision(items: str, expected: list[str]) -> None:
    """By “(4), and (b) by the deletion of” goes (4) alone: (b) labels the next order."""
    found = told(f"{HEAD}3. Section 3 of the Principal Act is amended—\n{items}\n")
    assert [("omit", place, "parsed") for place in expected] == found


def test_a_label_that_may_be_either_is_for_a_person() -> None:
    """Below “paragraphs (a), (b), and” a “(c) in subsection (5)” is one more paragraph, or the next item."""
    found = told(
        f"{HEAD}3. Section 3 of the Principal Act is amended—\n(b) by deleting paragraphs (a), (b), and\n"
        "(c) in subsection (5), by deleting paragraph (f).\n"
    )
    assert found[0][2] == "needs-review"


@pytest.mark.parametrize("dash", ["", "—"])
def test_a_section_that_begins_with_the_principal_act_is_the_instruments_own(dash: str) -> None:
    """What begins “4. The Principal Act is amended by” stands beside section 3 of the instrument, not within what that amends; one that repeals is an order."""
    found = told(
        f"{HEAD}2.{dash} Section 3 of the Principal Act is amended—\n(a) by the deletion of subsection (4).\n"
        f"3.{dash} The Principal Act is amended by the deletion of section 9.\n"
        f"4.{dash} Section 12 of the Principal Act is repealed.\n"
        f"5.{dash} Section 14 of the Principal Act is repealed and replaced as a person may read.\n"
    )
    assert found == [
        ("omit", "3 (4)", "parsed"),
        ("omit", "9", "parsed"),
        ("repeal", "12", "parsed"),
        ("repeal", "14", "needs-review"),
    ]
