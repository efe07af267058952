"""What one instrument orders twice, in a row, or of numbers that change places."""

from __future__ import annotations

from diffs.amending.consolidation import Consolidation, consolidate

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
    return consolidate(BASE, ["1. This Act may be called the Ferry Act, 2001.\n" + "\n".join(sections)])


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
