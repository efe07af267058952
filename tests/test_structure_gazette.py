"""Structure: page numbers and printer's lines of short gazettes, and of scans that garbled them."""

from __future__ import annotations

from diffs.structure import structure_text

FIRST = """# 1. Short title and commencement

(1) This Act may be called the Harbours (Amendment) Act, 2031.

(2) It shall come into force at once.

{foot}

# THE GAZETTE OF PAKISTAN, EXTRA, MARCH 24, 2031

{page}

# 2. Insertion of new section 9A, Act V of 2020

In the Harbours Act, 2020 (V of 2020), after section 9, the following new section shall be inserted, namely:

"9A. Lamps.- (1) Whoever lights a lamp

# THE GAZETTE OF PAKISTAN; EXTRA, MARCH 24, 2031

{next}

shall pay the fee."
"""


def aside(text: str) -> str:
    root = structure_text(text)
    assert root.full_text() == root.source
    spans = [s for node in root.walk() for s in node.spans if s.kind == "furniture"]
    return " ".join(root.source[s.start : s.end] for s in spans)


def test_a_printers_line_that_a_scan_garbled_is_set_aside_with_its_folio() -> None:
    """A bracket with "VEx: Gaz" and a price is the printer's, and "(115)" above it the page's number."""
    for bracket in ("[2013(2031)VEx. Gaz] Price Rs:2.00", "[2627(20)6VEx: Gaz; ]"):
        said = aside(FIRST.format(foot=f"(115)\n\n{bracket}", page="", next=""))
        assert "(115)" in said
        assert bracket in said


def test_numbers_below_running_heads_that_count_the_pages_are_set_aside() -> None:
    """A gap lies between a head and its number; two that rise are pages', and so is one that goes on from the folio."""
    assert "116\n" in aside(FIRST.format(foot="", page="116", next="117"))
    assert "117\n" in aside(FIRST.format(foot="(115)\n\n[26(31)/Ex. Gaz.]", page="", next="117"))
    assert "412\n" not in aside(FIRST.format(foot="", page="", next="412"))
