"""Nothing is carried out where it is unsure which section the words stand in."""

from __future__ import annotations

import pytest

from diffs.amending.consolidating.consolidation import Consolidation, consolidate
from diffs.structure import structure_text

BASE = """THE LIGHTHOUSES ACT, 1987
ACT NO. XII OF 1987

1. Short title.—This Act may be called the Lighthouses Act, 1987.

2. Keepers.—(1) The Board may appoint keepers.

3. Oil.—(1) The keeper shall buy oil.

4. Wicks.—(1) The keeper shall trim the wick.

5. Lenses.—(1) The keeper shall clean the lens.

6. Hours.—(1) The lamp shall be lit at dusk.

7. Lamps.—(1) The keeper shall light the lamp.

61. Rules.- (1) The Board may make rules.

12. Fees.—(1) No fee shall be taken.
"""


def amended(order: str, base: str = BASE) -> Consolidation:
    head = "1. Amendment of Act XII of 1987.—In the Lighthouses Act, 1987 (XII of 1987), "
    return consolidate(base, [f"ACT NO. II OF 2008\n\n{head}{order}\n"])


def test_a_section_that_may_hold_the_next_is_not_taken_out() -> None:
    """A section in which a line reads as the head of a later section is for a person."""
    assert not any(one.num == "61" for one in structure_text(BASE).children), "the case itself"
    made = amended("section 7 shall be omitted.")
    assert made.text == BASE
    assert made.carried[0].instruction.state == "needs-review"
    assert "61. Rules.-" in made.carried[0].detail


def test_nothing_is_added_at_the_end_of_what_may_be_another_section() -> None:
    """A proviso at the end of a sub-section that runs on into another section is for a person."""
    made = amended('in section 7, in sub-section (1), the following proviso shall be added, namely:—\n"Provided that no lamp is lit at noon.".')  # fmt: skip
    assert made.text == BASE
    assert made.carried[0].instruction.state == "needs-review"


def test_what_ends_before_the_doubtful_line_is_amended() -> None:
    """A sub-section that ends before the doubtful line is sure, and is amended."""
    base = BASE.replace("lamp.\n", "lamp.\n(2) The keeper shall trim the wick.\n")
    made = amended('in section 7, in sub-section (1), for the word "light" the word "trim" shall be substituted.', base)  # fmt: skip
    assert "shall trim the lamp." in made.text


def test_a_list_within_a_section_is_no_other_section() -> None:
    """Lines numbered from one within a section leave its extent sure."""
    base = """THE LIGHTHOUSES ACT, 1987
ACT NO. XII OF 1987

1. Short title.—This Act may be called the Lighthouses Act, 1987.

2. Lamps.—The keeper shall light the lamp.

3. Rules.—The Board may make rules.
"""
    made = amended("section 2 shall be omitted.", base)
    assert [one.instruction.state for one in made.carried] == ["applied"]


LAMPS = """THE LIGHTHOUSES ACT, 1987
ACT NO. XII OF 1987

1. Short title.—This Act may be called the Lighthouses Act, 1987.

2. Keepers.—(1) The Board may appoint keepers.

(2) A keeper shall hold a licence.

Explanation.—For the purposes of this section, “keeper” includes a mate.

3. Oil.—The keeper shall buy oil.
"""
NEW_TWO = "the following shall be substituted, namely:—\n\n“(2) A keeper shall be sworn.”."


@pytest.mark.parametrize(
    "order",
    [
        f"in section 2, for sub-section (2), {NEW_TWO}",
        "in section 2, sub-section (2) shall be omitted.",
        "in section 2, after sub-section (2), the following new sub-section shall be added, namely:—\n\n“(3) A mate shall be sworn.”.",
    ],
)
def test_the_explanation_of_a_section_is_not_its_last_sub_sections(order: str) -> None:
    """An Explanation of “this section” neither goes with its last sub-section nor stays before a new one."""
    made = amended(order, LAMPS)
    assert made.text == LAMPS
    assert made.carried[0].instruction.state == "needs-review"
    assert "whole section" in made.carried[0].detail


def test_the_explanation_of_a_sub_section_goes_with_it() -> None:
    """An Explanation that speaks of “this sub-section” is substituted along with it."""
    base = LAMPS.replace("this section", "this sub-section")
    made = amended(f"in section 2, for sub-section (2), {NEW_TWO}", base)
    assert "shall be sworn." in made.text
    assert "Explanation" not in made.text
