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


def test_a_number_in_brackets_behind_a_stop_calls_the_note_beside_another() -> None:
    """Behind "1997." a "[6]" is the next call after "[5][Lamp Coast]"; apart from its word, or far in number, it is the law's figure."""
    page = PAGE.replace("Harbours Act, 1997.\n\n2.", "Harbours Act, 1997.[3]\n\n2.")
    figures = {"in item [6]": "6", "of [6] coins": "6", "of coins[9]": "9", "of coins[6]": ""}
    for words, kept in figures.items():
        found = structure_text(page.replace("in item [6]", words))
        assert found.children[-3].text == "This Act may be called the Harbours Act, 1997."
        fee = found.children[-1].text
        assert [sign for sign in fee if sign.isdecimal()] == list(kept)
