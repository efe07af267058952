"""Sections of which nothing but a note is left are provisions still."""

from __future__ import annotations

from diffs.structure import structure_text

ACT = """THE LANTERN ACT, 2031

1. Short title.—This Act may be called the Lantern Act, 2031.
2. Keepers.—The Board shall appoint a keeper.
[3. Omitted by the Lantern (Amendment) Ordinance, 2035 (XX of 2035).]
[Sections 4 and 5 omitted by Act X of 2037.]
6. Fees.—The Board shall fix the fees.
7. Piers.—Sections 8 and 9 of the Pier Act, 2001, apply to a lantern.
"""


def test_a_section_omitted_by_a_note_in_brackets_is_a_section() -> None:
    """A bracket around a number and its note is a section, also where the next numbers went with it."""
    root = structure_text(ACT)
    assert root.full_text() == ACT
    assert [n.eid for n in root.walk() if n.kind == "section"] == [
        "sec_1", "sec_2", "sec_3", "sec_4_5", "sec_6", "sec_7",
    ]  # fmt: skip
    three = next(n for n in root.walk() if n.eid == "sec_3")
    assert three.heading.startswith("Omitted by the Lantern (Amendment) Ordinance")
    assert not any(span.kind == "note" for n in root.walk() for span in n.spans)


def test_a_sentence_about_several_sections_heads_none() -> None:
    """Words that cite sections which another law had, or repeal them, are no omitted sections."""
    text = ACT.replace(
        "[Sections 4 and 5 omitted by", "Sections 4 and 5 of the Pier Act lapse with"
    )
    assert "sec_4_5" not in {n.eid for n in structure_text(text).walk()}
