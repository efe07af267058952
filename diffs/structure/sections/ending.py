"""Tell the lines that end new matter: the instrument's own next section or instruction, or its close."""

from __future__ import annotations

import re

from rapidfuzz.distance import Levenshtein

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
OWN_WORDS = re.compile(
    r"\d{1,3}\s?[.:]\s*(?:In (?:the|section|sub-section|clause|Schedule|(?:sub-)?rule|regulation|article)|For (?:the|section)|After (?:the|section)|Section \d)"
)
"""The instrument's own next section where it has no heading, or no number."""
EXTRACT = re.compile(
    r"\d{1,3}\s?[.:]\s*In (?:section|rule|regulation|article|Schedule)\b[^\n]{0,40}?\bof the (?:said|principal)\b"
)
"""How an extract from an instrument begins that has no title: "3. In rule 3 of the said rules"."""
_INSTRUCTS = re.compile(
    r"\(\w{1,5}\)\s+(?:(?:in|for|after|before|to|the (?:following|words?|figures?|expression|proviso|Explanation))\b|(?:sub-?)?(?:section|clause|rule|paragraph|regulation) \(?[\da-z])[^\n]{0,300}\bshall (?:also )?be (?:substituted|inserted|added|omitted|deleted|repealed|re-?numbered)\b"
)
"""The instrument's own next instruction, which new law gives in a list of modifications only."""
_ENTITLED = re.compile(
    r"(?:[A-Z'’]+\s+){0,3}(?:ACT|ORDINANCE)\b[\s,.]*(?:N[Oo]\b[\s.:]*)?[IVXLCDM\d]*\s+OF\s+\d{4}\W*\Z"
)
"""The number of the next instrument in the same gazette."""
LABEL_ALONE = re.compile(r"\(\w{1,5}\)\Z")
_SIGNED = re.compile(
    r"STATEMENT OF OBJECTS|PRINTED BY|(?:[A-Z]{2,}[.,]?\s*){2,5},?\s*(?:Acting )?Secretary\b|Secretary\W*\Z"
)
"""What ends the instrument: who signed it, who printed it, why it was moved."""
_REASONS = "STATEMENT OF OBJECTS AND REASONS"
_GARBLED = 12
"""Letters by which its heading differs less, in a scan, from how it is printed."""
_NAMES_ACT = re.compile(r"\b(?:Act|Ordinance)\s+[IVXLC]+\s+of\s+(?:18|19|20)\d\d\W*\Z")
"""A heading that names the Act it amends: the instrument's own, however it begins."""


def says_it_amends(lines: Lines) -> bool:
    """Say whether a text says that it amends another, or begins in the midst of one that does."""
    if AMENDS.search(lines.text, 0, TITLE):
        return True
    first = next(iter(lines.bare), "") or (lines.bare[at] if (at := lines.after(0)) >= 0 else "")
    return EXTRACT.match(first) is not None


def amends_another(bare: str) -> bool:
    """Say whether a line heads a section that amends another law."""
    return _AMENDING.match(bare.lstrip("#*_ ")) is not None


def is_entitled(bare: str) -> bool:
    """Say whether a line is the number of the next instrument in the same gazette."""
    words = bare.lstrip("#*_ ")
    return (words.isupper() or "No" in words[:24]) and _ENTITLED.match(words) is not None


def instructs(lines: Lines, index: int) -> bool:
    """Say whether a line, or a label alone on it and the line below, is the instrument's own next instruction."""
    words = lines.bare[index].lstrip("#*_ ")
    if words[:1] == "(" and LABEL_ALONE.match(words) and (below := lines.after(index)) >= 0:
        words = f"{words} {lines.bare[below]}"
    return _INSTRUCTS.match(words) is not None


def _heads_reasons(bare: str) -> bool:
    """Say whether a heading in capitals is that of a statement of reasons, also where a scan garbled it."""
    words = bare.lstrip("#*_ ")
    likely = bare[0] == "#" and words.isupper() and abs(len(words) - len(_REASONS)) < _GARBLED
    return likely and Levenshtein.distance(words, _REASONS) < _GARBLED


def closes(lines: Lines, index: int) -> bool:
    """Say whether a line ends the instrument, or heads or gives what is its own next."""
    bare = lines.bare[index].lstrip("#*_ ")
    headed = lines.bare[index][0] == "#"
    if is_entitled(lines.bare[index]) or _SIGNED.match(bare) or _heads_reasons(lines.bare[index]):
        return True
    return (headed and _NAMES_ACT.search(bare) is not None) or instructs(lines, index)
