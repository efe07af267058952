"""What one instrument orders twice, in a row, or of numbers that change places."""

from __future__ import annotations

from diffs.amending.consolidating.consolidation import Consolidation, consolidate

BASE = """THE FERRY LANDINGS ACT, 1992

ACT No. XI OF 1992

3. Landings.—(1) A landing shall be lit.
(2) A landing shall be swept.
(3) A landing is open to all.
Explanation.—A pier is a landing.

4. Tolls.—A toll may be levied.

5. Appeals.—An appeal lies to the Board.

6. Rules.—The Board may make rules.
"""


def carried(*orders: str) -> Consolidation:
    sections = [
        f"{n}. In the Ferry Landings Act, 1992 (XI of 1992), {order}"
        for n, order in enumerate(orders, start=2)
    ]
    return consolidate(
        BASE, ["1. This Act may be called the Ferry Act, 2001.\n" + "\n".join(sections)]
    )


def states(made: Consolidation) -> list[str]:
    return [one.instruction.state for one in made.carried]


def test_a_number_that_the_instrument_gave_already_is_not_given_twice() -> None:
    """Two new sections 4A of one instrument contradict each other: the second is refused."""
    made = carried(
        "after section 4, the following new section shall be inserted, namely:—\n“4A. Boats.—A boat pays.”.",
        "after section 4, the following new section shall be inserted, namely:—\n“4A. Rafts.—A raft pays.”.",
    )

    assert states(made) == ["applied", "refused"]
    assert made.text.count("4A.") == 1


def test_a_note_without_a_number_gets_it_behind_its_name() -> None:
    """“The Explanation shall be numbered as Explanation 1” puts the figure behind the word."""
    made = carried("in section 3, the Explanation shall be numbered as Explanation 1.")

    assert "Explanation 1.—A pier is a landing." in made.text


def test_renumberings_in_a_row_are_one() -> None:
    """Sections 4 and 5 become 5 and 6 at once: no number waits for the one that stands on it."""
    made = carried("sections 4, 5 and 6 shall be renumbered as sections 5, 6 and 7, respectively.")

    assert states(made) == ["applied"] * 3
    assert "5. Tolls" in made.text and "6. Appeals" in made.text and "7. Rules" in made.text

    made = carried(
        "in section 3, sub-section (2) shall be renumbered as sub-section (3) and sub-section (3) shall be renumbered as sub-section (4)."
    )

    assert states(made) == ["applied"] * 2
    assert "(3) A landing shall be swept.\n(4) A landing is open" in made.text


def test_renumberings_in_a_row_are_done_together_or_not_at_all() -> None:
    """Where one of a row cannot be done, none is: a half-renumbered law stood on no day."""
    made = carried("sections 4 and 5 shall be renumbered as sections 5 and 6.")

    assert states(made) == ["refused"] * 2
    assert made.text == BASE


def test_what_goes_behind_one_provision_stands_in_the_order_of_its_numbers() -> None:
    """(2A) and (2B), each ordered after sub-section (2), stand in that order."""
    made = carried(
        "in section 3, after sub-section (2), the following new sub-section shall be inserted, namely:—\n“(2A) It has a rail.”.",
        "in section 3, after sub-section (2), the following new sub-section shall be inserted, namely:—\n“(2B) It has a bell.”.",
    )

    assert "swept.\n(2A) It has a rail.\n(2B) It has a bell.\n(3)" in made.text


def test_notes_of_one_order_stand_in_its_order() -> None:
    """Explanations ordered together behind one sub-section do not change places."""
    made = carried(
        "in section 3, after sub-section (2), the following Explanations shall be added, namely:—\n“Explanation 1.—A rail.\nExplanation 2.—A bell.”."
    )

    assert made.text.index("Explanation 1.—A rail.") < made.text.index("Explanation 2.—A bell.")

    made = carried(
        "in section 3, before the Explanation, the following Explanations shall be inserted, namely:—\n“Explanation A.—A rail.\nExplanation B.—A bell.”."
    )

    assert made.text.index("A rail.") < made.text.index("A bell.") < made.text.index("A pier")


def test_what_comes_in_for_one_provision_brings_no_number_that_stands() -> None:
    """New sub-sections (1) and (2) for sub-section (1) would leave two that are called (2)."""
    made = carried(
        "in section 3, for sub-section (1), the following shall be substituted, namely:—\n“(1) A landing is lit.\n(2) A landing is dry.”."
    )

    assert states(made) == ["needs-review"] and made.text == BASE
