"""Find editors' footnotes, and the lone digits that call them."""

from __future__ import annotations

import re

from diffs.structure.lines import MARKER, NOTE, Lines

_BY = (
    r"(?:[.,]?\s*(?:and|&|,)?\s*(?:ins|subs|added|omitted|amended|numbered|renumbered|rep)\b[.,]?)*"
)
_STRONG = re.compile(
    r"(?:Subs|Ins|Add|Added|Omitted|Omtd|Rep|Repealed|Amended|Inserted|Substituted|Re-?numbered|Numbered|Renumbered|Relettered)\b"
    + _BY
    + r"[.,]*\s*(?i:by|ibid|vide|for|w\.?e\.?f|through)\b"
)
_WEAK = re.compile(
    r"(?:S|Ss|Ch|Cl|These|Rules?|Order|The|New|Sub|Clause|Clauses|Proviso|Section|Sections|Para|Paragraph|Explanation|Article|Chapter|Part|Heading|Ibid|For|See|Now|Cf|Certain|Original|Item|Entry|Entries|Words?|Schedule|Illustrations?|Marginal|This|It|Vide|Same|Applied|Extended|Brackets|Punctuation|Full|Figures?|Semi|Colon|Comma|In|Third|Second|First|Provisos|All|Former|Existing|As|Sch|Previously|Corr|Rel|Paras|Subs|Ins|Added|Omitted|Amended|Rep|Date|P\.O|A\.O|F\.A\.O|\*)\b"
)
_VERB = re.compile(
    r"\b(?i:subs|ins|omitted|added|rep|repealed|re-?numbered|amended|inserted|substituted|adapted|relettered|deleted|applied|extended|declared)\b"
    r"[^;]{0,90}?\b(?:by|ibid|vide|under)\b|\bibid\b|\b[Ss]ee (?:also )?(?:Gaz|Notif|S\.?R\.?O|the |foot|different|Act|Ord|P\.|Art|section)|\bw\.e\.f|has been (?:applied|extended|declared)|read as"
)
_GLUED = re.compile(r"\[?(\d{1,2})[\].)]?\s{0,6}(?=[A-Z*])")
_GOES_ON = re.compile(
    r"(?:and|for|w\.e\.f|\(?w\.?e\.?f|to|of|by|the|in|see|ibid|Act|Ord|Sch|Art|s\.|dated)\b|[(“\"&,\d]|p\."
)
_MORE = re.compile(
    r"(?:It|This Act|The Act|This Ordinance|The Ordinance|This Regulation|The Code)\s+(?:has|have|was|is)\s+(?:also\s+)?(?:been|declared|applied|extended|in force)"
    r"|For (?:the |rules|notif)[^.]{0,160}\bsee\b"
)
_LABEL = re.compile(
    r"\d{0,2}\[?\(\w{1,5}\)|Provided|Explanation|Illustration|Exception|\d{0,2}\[|CHAPTER|PART\b|\d{1,4}[A-Z]{0,2}\.\s"
)
_HEADED = re.compile(r"#{1,6}\s*Foot-?notes?\W*$", re.IGNORECASE)
"""A heading that says footnotes stand below."""
_COUNTED = re.compile(r"(?:\d{1,3}[.)]?|\*{1,3})\s")
_LONGEST = 30
"""Lines a note may run on for: past that, something else was read as one."""


def set_notes_aside(lines: Lines) -> None:
    """Flag footnotes, and digits alone on a line that stand before a bracket, in place."""
    bares, aside = lines.bare, lines.aside
    calls: list[int] = []
    last = -1
    for index in lines.heads:
        if index <= last or aside[index]:
            continue
        bare = bares[index]
        first = bare[0]
        if first.isdecimal() or first == "[":
            last = _at_digit(lines, index, bare)
            if bare.isdecimal() and len(bare) < 3 and not aside[index]:
                calls.append(index)
        elif first in _STRONG_FIRST and _STRONG.match(bare):
            last = _take(lines, index, index)
        elif first == "#" and _HEADED.match(bare):
            last = _take_headed(lines, index)
    if NOTE in aside:
        _set_calls_aside(lines, calls)


def _set_calls_aside(lines: Lines, calls: list[int]) -> None:
    """In a text with footnotes a small number alone on a line, words right below it, calls one."""
    for index in calls:
        below = lines.bare[index + 1] if index + 1 < len(lines.bare) else ""
        if (
            below
            and not below.isdecimal()
            and int(lines.bare[index]) <= 40
            and not lines.aside[index + 1]
        ):
            lines.aside[index] = MARKER


_STRONG_FIRST = frozenset("SIAOR N".replace(" ", ""))


def _at_digit(lines: Lines, index: int, bare: str) -> int:
    if bare.isdecimal() and len(bare) < 4:
        below = index + 1
        while below < len(lines.bare) and below < index + 3 and not lines.bare[below]:
            below += 1
        if below >= len(lines.bare) or lines.aside[below] or not lines.bare[below]:
            return index
        if _is_note(lines, below, 0):
            return _take(lines, index, below)
        return index
    m = _GLUED.match(bare)
    if m and _is_note(lines, index, m.end()):
        return _take(lines, index, index)
    return index


def _is_note(lines: Lines, index: int, at: int) -> bool:
    head = lines.bare[index][at:]
    if _STRONG.match(head):
        return True
    if not lines.wrapped or not _WEAK.match(head):
        return False
    following = lines.bare[index + 1] if index + 1 < len(lines.bare) else ""
    return bool(_VERB.search((head + " " + following)[:260]))


def _take(lines: Lines, first: int, index: int) -> int:
    """Flag the note that starts on ``first`` with words on ``index``; return its last line."""
    last = index
    while last + 1 < len(lines.bare) and last - index < _LONGEST and _runs_on(lines, last):
        last += 1
    for at in range(first, last + 1):
        lines.aside[at] = NOTE
    return last


def _take_headed(lines: Lines, heading: int) -> int:
    """Flag a heading that says so, and the counted notes below it; return the last line of them.

    What stands below and has no number of its own is left: it may be the law's.
    """
    last = heading
    for index in range(heading + 1, len(lines.bare)):
        bare = lines.bare[index]
        if bare and (bare[0] == "#" or not (lines.bare[index - 1] or _COUNTED.match(bare))):
            break
        last = index if bare else last
    for at in range(heading, last + 1):
        if lines.bare[at]:
            lines.aside[at] = NOTE
    return last


def _runs_on(lines: Lines, index: int) -> bool:
    """Say whether the note goes on below ``index``: its sentence is open, or goes on as notes do."""
    below = lines.bare[index + 1]
    if not below or lines.aside[index + 1] or below.isdecimal():
        return False
    if _MORE.match(below):
        return True
    if _GLUED.match(below) and _is_note(lines, index + 1, _GLUED.match(below).end()):  # type: ignore[union-attr]
        return False
    here = lines.bare[index].rstrip("”’\"')]")
    if here.endswith("."):
        return here.endswith(_ABBREVIATED) and not _LABEL.match(below)
    if here.endswith(","):
        return True
    return bool(_GOES_ON.match(below)) or not (
        _LABEL.match(below) or _STRONG.match(below) or _complete(here)
    )


_ABBREVIATED = (
    " s.",
    " ss.",
    " No.",
    " Nos.",
    " Art.",
    " Arts.",
    " p.",
    " pp.",
    "w.e.f.",
    " Pt.",
    " Ext.",
    " dt.",
    " of P.",
    " Gaz.",
    " Vol.",
)
_CITED = re.compile(r"(?:\bss?\.?\s?\d+[A-Z]?|\b(?:of )?\d{4}|Sch|ibid)\Z")


def _complete(words: str) -> bool:
    return bool(_CITED.search(words[-16:]))
