"""Tell the lines that end new matter: the instrument's own next section or instruction, or its close."""

from __future__ import annotations

import re

from diffs.structure.recognising.lines import Lines

AMENDS = re.compile(
    r"\bto\s+amend\b(?!,?\s+(?:and|or)\s+(?:to\s+)?(?:consolidat|re-?\s?enact|revis|codif|re-?stat))|\bAmendment\)?,?\s+(?:Act|Ordinance|Bill|Order)\b",
    re.IGNORECASE,
)
TITLE = 4_000
"""Characters within which an instrument says that it amends another."""
_AMENDING = re.compile(
    r"(?:Section )?\d{1,3}\.\s*(?:Amendments?|Substitution|Omission|Insertion|Addition)\b"
)
"""A section by which a law that is no amending instrument amends another all the same."""
EXTRACT = re.compile(
    r"\d{1,3}\s?[.:]\s*In (?:section|rule|regulation|article|Schedule)\b[^\n]{0,40}?\bof the (?:said|principal)\b"
)
"""How an extract from an instrument begins that has no title: "3. In rule 3 of the said rules"."""
LABEL_ALONE = re.compile(r"\(\w{1,5}\)\Z")


def says_it_amends(lines: Lines) -> bool:
    """Say whether a text says that it amends another, or begins in the midst of one that does."""
    if AMENDS.search(lines.text, 0, TITLE):
        return True
    first = next(iter(lines.bare), "") or (lines.bare[at] if (at := lines.after(0)) >= 0 else "")
    return EXTRACT.match(first) is not None


def amends_another(bare: str) -> bool:
    """Say whether a line heads a section that amends another law."""
    return _AMENDING.match(bare.lstrip("#*_ ")) is not None
