"""Tell who signed a law from its last section: a name in capitals and, below or beside it, an office."""

from __future__ import annotations

from collections.abc import Sequence

from diffs.structure.levels.open_units import FRAME
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark, place_of
from diffs.structure.recognising.units import STATEMENT
from tarmeem.patterns import pattern_of

_LAST = 8
"""Lines of its own, from the end, among which a law is signed."""
_LINE = 60
"""Characters that a line of a signature does not exceed."""
_NAME = r"(?:[A-Z][A-Z.’'-]*\s){1,5}[A-Z][A-Z.’'-]+(?:,\s?HI\(?M?\)?)?"
_OFFICE = (
    r"(?:(?:Acting|Additional|Deputy|Joint)\s)?"
    r"(?i:Secretary(?:\sGeneral)?|President|Governor|Speaker|(?:Minister|Member)[\s-]in[\s-]charge)"
)
_NAMED = pattern_of(rf"{_NAME}\s?,?\Z")
_OFFICES = pattern_of(rf"{_OFFICE}\s?[.:,]?\Z")
_BOTH = pattern_of(rf"{_NAME}\s?,\s+{_OFFICE}\s?[.:]?\Z")
_ORDERED = pattern_of(r"(?i:by order of\b)|(?:GENERAL|FIELD MARSHAL|JUSTICE)\s?,\Z")
"""What may stand above the name: by whose order, or the signer's rank."""
_FILED = pattern_of(r"\[\s*(?:No|F|C|File)\b[^\n]*\d[^\n]*\]\.?\Z")
"""The file's number, above who signed rules: any name and office may stand below it."""
_ANYONE = pattern_of(
    r"\(?(?:[A-Z][\w.’'-]*\s){1,5}[A-Z][\w.’'-]+\)?\s?,?(?:\s[A-Z][\w.\s]{3,30})?\Z"
)
_ISSUED = pattern_of(r"(?:GOVERNMENT|MINISTRY) OF [A-Z]|NOTIFICATIONS?\Z")
"""Who issues the next instrument of the file, which begins below who signed the one above."""
_ITEM = pattern_of(r"[\d|#*•-]|\(\w{1,5}\)")


def sign_law(lines: Lines, marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks with one where a law is signed, and none below it, if it is; so where each of several in a file is."""
    end = next((m.line for m in marks if m.kind == STATEMENT), len(lines.bare))
    if any(m.kind in FRAME for m in marks):
        return list(marks)
    further = [m.line for m in marks if m.kind == "paragraph" and m.sure and m.line < end]
    kept = list(marks)
    for below in (*further, end):
        kept = _with_signature(lines, kept, below)
    return kept


def _with_signature(lines: Lines, marks: list[Mark], end: int) -> list[Mark]:
    """Return the marks with those of the signature that ends right above a line, if one does."""
    start = _signed(lines, end)
    if start < 0 or any(start <= m.line < end and (m.num or m.kind == "heading") for m in marks):
        return marks
    kept = [m for m in marks if not start <= m.line < end]
    kinds = {start: "signature"}
    if _FILED.match(lines.bare[start]):
        kinds = {start: "reference", lines.after(start): "signature"}
    heads = (i for i in range(start + 1, end) if _ISSUED.match(lines.bare[i]))
    kinds |= dict.fromkeys([*heads][:1], "p")
    for index, kind in kinds.items():
        style = "" if kind == "p" else "O"
        kept.append(Mark(kind, "", lines.at(index), lines.at(index), index, style))
    return sorted(kept, key=place_of)


def _signed(lines: Lines, end: int) -> int:
    """Return the line the signature above ``end`` begins on, or -1."""
    own: list[int] = []
    for index in range(end - 1, -1, -1):
        if len(own) == _LAST:
            break
        bare = lines.bare[index]
        if not bare or lines.aside[index]:
            continue
        if len(bare) > _LINE or _ITEM.match(bare):
            break
        own.insert(0, index)
    for at, index in enumerate(own):
        bare = lines.bare[index]
        below = lines.bare[own[at + 1]] if at + 1 < len(own) else ""
        if _FILED.match(bare) and _ANYONE.match(below):
            return index
        if _BOTH.match(bare) or (_NAMED.match(bare) and _OFFICES.match(below)):
            above = [i for i in own[max(at - 2, 0) : at] if _ORDERED.match(lines.bare[i])]
            return min([*above, index])
    return -1
