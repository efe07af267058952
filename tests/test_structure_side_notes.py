"""Structure: statutory instruments whose marginal notes bear the number of what they stand beside."""

from __future__ import annotations

from diffs.structure import structure_text

ORDER = """S.I. No. 96 of 2031.

THE HARBOURS (LICENCES) REGULATIONS, 2031

I, Mary Lamp, Minister for Harbours, for the purpose of giving effect to Directive No. 90/388/EEC1 of 28 June 1990, hereby make the following regulations:

1O.J. No. L. 192, 24.7.90.

2O.J. No. L. 20, 26.6.96.

1 Citation.

1. These Regulations may be cited as the Harbours (Licences) Regulations, 2031.

2 Interpretation.

2. (1) In these Regulations, "lamp" means a lamp.

(2) A word has the meaning it has in the Act.

3 Fees.

3. The keeper shall pay the fees.
"""


def test_a_marginal_note_with_its_sections_number_is_its_title() -> None:
    """A line "2 Interpretation." above "2. (1) In …" is the title of regulation 2, and no words of regulation 1."""
    root = structure_text(ORDER)
    assert root.full_text() == root.source
    found = [(n.eid, n.heading) for n in root.walk() if n.kind == "section"]
    assert found == [("sec_1", "Citation"), ("sec_2", "Interpretation"), ("sec_3", "Fees")]


def test_a_reference_to_the_official_journal_with_a_number_is_a_note() -> None:
    """What begins "1O.J. No. L." is a footnote and none of the law's words."""
    words = " ".join(node.text for node in structure_text(ORDER).walk())
    assert "O.J." not in words
