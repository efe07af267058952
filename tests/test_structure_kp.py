"""Structure: laws as the KP Code's pages print them, "[4][Khyber Pakhtunkhwa]" for a call and new words."""

from __future__ import annotations

from diffs.structure import structure_text

PAGE = """THE [1][LAMP COAST]

HARBOURS ACT, 1997.

([2][LAMP COAST] ACT NO. III OF 1997)

1.         Short title.---This Act may be called the Harbours Act, 1997.

2.         Amendment of [4][Lamp Coast] Ordinance No. IX of 1980.---The Ordinance is repealed.

3.         Fees.---The keepers of the [5][Lamp Coast] shall pay the fee in item [6] of the table.
"""


def test_a_number_in_brackets_before_the_bracket_of_new_words_calls_a_note() -> None:
    """What is printed "[4][Lamp Coast]" reads "Lamp Coast" in headings and words; "item [6]" keeps its own."""
    root = structure_text(PAGE)
    assert root.full_text() == root.source
    found = {node.eid: node for node in root.walk()}
    assert found["sec_2"].heading == "Amendment of Lamp Coast Ordinance No. IX of 1980"
    assert "keepers of the Lamp Coast shall" in found["sec_3"].text
    assert "6" in found["sec_3"].text
    assert "(LAMP COAST ACT NO. III OF 1997)" in " ".join(node.text for node in found.values())
