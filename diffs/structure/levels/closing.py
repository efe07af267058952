"""Find the words that close a sentence, or begin another, below a list's last item and are its owner's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from diffs.structure.recognising.lines import NOTE, Lines
from diffs.structure.recognising.marks import Mark
from diffs.structure.recognising.numbers import follows, initial, readings
from tarmeem.patterns import pattern_of

_CLOSING = pattern_of(
    r"\n[ \t]*(?=(?:and |but )?shall\s|but no\s|(?:is|are) guilty\b|commits? (?:the|no)\b"
    r"|(?P<recital>(?:(?:AND|And) )?(?:WHEREAS|Whereas)\b|(?:NOW|Now),? (?:THEREFORE|[Tt]herefore)\b|It is hereby enacted))"
)
"""Where a sentence that a list interrupted may go on: "…; or (b) …,", and below it "shall be punished", or the next recital."""
_FLUSH = pattern_of(
    r"[ \t]*(?:and|but)\s(?!\()(?:(?!\b(?:which|that|who|whom|whose|as|what|where|when)\b)[^.;:—–]){1,300}?\b(?:shall|must)\b[^.;:—–]{0,300}[.;:—–-]?"
)
"""How a sentence goes on below items that have no verb of their own, to its stop; "and any oil that the Board may name" is an item's,"""
_LEADS = (":", "—", "–", "-")
"""or to a list of its own."""
_WHOEVER = pattern_of(
    r"\s*(?:Whoever|(?:If )?[Aa]ny\s(?:person|one)|A\s(?:person|subscriber)\swho)\b[^.;]*\Z"
)
"""The subject of an offence, which a list goes on with and closing words end;"""
_MODAL = pattern_of(r"\b(?:shall|may|must|is|are)\b")
"""what is said of it then stands below the list."""
_LONGEST = 60
"""Marks that such a list has at most,"""
_LEAD = 600
"""and characters the words that lead in."""
_SHORT = 0.8
"""The part of a full line that a paragraph's last line does not reach, and its first one exceeds."""
_ROOM = 0.92
"""The part of a full line up to which a line had room for the next word: letters differ in breadth."""


def closing_line(
    lines: Lines, marks: Sequence[Mark], at: int, end: int, closing: Mapping[int, bool]
) -> int:
    """Return the line above ``end`` from which on the words are no longer the item's at ``at``; or -1."""
    mark = marks[at]
    if not _ends_list(mark, marks[at + 1 : at + 2]):
        return -1
    anew = next((index for index in range(mark.line + 1, end) if index in closing), end)
    if anew < end and (
        (closing[anew] and not mark.num[0].isdecimal()) or _lacks_verb(lines, marks, at)
    ):
        return anew
    if not mark.num.islower():
        return -1
    flush = _flush(lines, mark, end)
    return flush if flush >= 0 else _below_list(lines, mark, end)


def closing_lines(lines: Lines) -> dict[int, bool]:
    """Return the lines that may close a sentence, and whether they do by what stands above them.

    They do where a gap lies between, or the line above ends though their first word had room.
    """
    found: dict[int, bool] = {}
    for m in _CLOSING.finditer(lines.text) if lines.wrapped else ():
        index = lines.line_of(m.end())
        above, gap = lines.before(index)
        if not lines.aside[index] and above[-1:] in (",", ";"):
            word = lines.bare[index].split(None, 1)[0]
            found[index] = (
                bool(m["recital"]) or gap or len(above) + 1 + len(word) <= _ROOM * lines.width
            )
    return found


def _flush(lines: Lines, mark: Mark, end: int) -> int:
    """Return the line on which words say of nobody's item what shall be: "…; or (b) sell oil; / and every grant shall …"; or -1."""
    for index in range(mark.line + 1, end if lines.wrapped else 0):
        start = lines.starts[index]
        flush = _FLUSH.match(lines.text, start)
        if flush is None or lines.aside[index]:
            continue
        ends = lines.bare[index - 1][-1:]
        leads = ends == "," and flush[0].endswith(_LEADS)
        if (ends == ";" or leads) and not _MODAL.search(lines.text, mark.body, start):
            return index
    return -1


def _below_list(lines: Lines, mark: Mark, end: int) -> int:
    """Return the line a sentence of its own begins on below a list's last item, which ends short of it; or -1."""
    for index in range(mark.line + 1, end):
        above, bare = lines.bare[index - 1], lines.bare[index]
        if lines.aside[index - 1] == NOTE:
            above, _ = lines.before(index)
        elif lines.aside[index - 1]:
            continue
        if lines.aside[index] or not bare or not above:
            continue
        short = above[-1] == "." and len(above) < _SHORT * lines.width
        if short and bare[0].isupper() and not bare.isupper() and len(bare) > _SHORT * lines.width:
            return index
    return -1


def _lacks_verb(lines: Lines, marks: Sequence[Mark], at: int) -> bool:
    """Say whether the words that lead in a list say of nobody what he shall or may do: its last item does not either."""
    first, styles = at, {style for style, _ in readings(marks[at].num)}
    while first > max(0, at - _LONGEST) and marks[first].style == marks[at].style:
        if any(initial(key) and style in styles for style, key in readings(marks[first].num)):
            lead = lines.text[marks[first - 1].body : marks[first].start]
            return bool(_WHOEVER.match(lead[:_LEAD])) and not _MODAL.search(lead)
        first -= 1
    return False


def _ends_list(mark: Mark, below: Sequence[Mark]) -> bool:
    """Say whether a label is a list's last: not its first, and the next mark is no label that continues it, as no section's number is."""
    if mark.kind != "label" or any(initial(key) for _, key in readings(mark.num)):
        return False
    beside = below and (below[0].kind, below[0].style) == ("label", mark.style)
    later = readings(below[0].num) if beside else ()
    return not any(
        style == s and follows(key, k) for style, key in readings(mark.num) for s, k in later
    )
