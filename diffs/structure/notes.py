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
    r"|\d{1,2}(?:st|nd|rd|th) [A-Z][a-z]+,? \d{4},? vide\b"
)
_WEAK = re.compile(
    r"(?:S|Ss|Ch|Cl|These|Rules?|Order|The|New|Sub|Clause|Clauses|Proviso|Section|Sections|Para|Paragraph|Explanation|Article|Chapter|Part|Heading|Ibid|For|See|Now|Cf|Certain|Original|Item|Entry|Entries|Words?|Schedule|Illustrations?|Marginal|This|It|Vide|Same|Applied|Extended|Brackets|Punctuation|Full|Figures?|Semi|Colon|Comma|In|Third|Second|First|Provisos|All|Former|Existing|As|Sch|Previously|Corr|Rel|Paras|Subs|Ins|Added|Omitted|Amended|Rep|Date|P\.O|A\.O|F\.A\.O|\*)\b"
)
_VERB = re.compile(
    r"\b(?i:subs|ins|omitted|added|rep|repealed|re-?numbered|amended|inserted|substituted|adapted|relettered|deleted|applied|extended|declared)\b"
    r"[^;]{0,90}?\b(?:by|ibid|vide|under)\b|\bibid\b|\b[Ss]ee (?:also )?(?:Gaz|Notif|S\.?R\.?O|the |foot|different|Act|Ord|P\.|Art|section)|\bw\.e\.f|has been (?:applied|extended|declared)|read as"
)
_GLUED = re.compile(r"\[?(\d{1,2})[\].)]?\s{0,6}(?=[A-Z*]|\d{1,2}(?:st|nd|rd|th) )")
_GOES_ON = re.compile(
    r"(?:and|for|w\.e\.f|\(?w\.?e\.?f|to|of|by|the|in|see|ibid|Act|Ord|Sch|Art|s\.|dated)\b|[(“\"&,\d]|p\."
)
_MORE = re.compile(
    r"(?:It|This Act|The Act|This Ordinance|The Ordinance|This Regulation|The Code)\s+(?:has|have|was|is)\s+(?:also\s+)?(?:been\s+)?(?:declared|applied|extended|in force|adapted|brought|amended in|repealed (?:in|to))\b"
    r"|For (?:the |rules|notif)[^.]{0,160}\bsee\b"
    r"|In (?:the )?[A-Z][\w. -]{2,40} this (?:section|Act|Ordinance|Order|Code) has been\b"
)
_NEXT = re.compile(
    r"(?i:re-?numbered?|om+it+ed|subs?|ins|added|rep|ss?)\b[^;]{0,90}?(?:\b(?:by|ibid|vide|Act|Ord|Order|the (?=[A-Z]))\b|\bthe [A-Z]|\bs\.)"
    r"|[^;]{0,200}?(?:\b[Ss]ee (?:[A-Z]|the|also|different|local|section|s\.)|\bibid\b|\bAmdt\b"
    r"|\b(?:subs|ins|rep)\.? (?:by|vide|Act)|\b(?:omitted|added|inserted|substituted),? (?:by|ibid|vide|Adaptation))"
)
"""What the note after a note says: less than a first one must, since its number tells it apart."""
_LABEL = re.compile(
    r"\d{0,2}\[?\(\w{1,5}\)|Provided|Explanation|Illustration|Exception|\d{0,2}\[|CHAPTER|PART\b|\d{1,4}[A-Z]{0,2}\.\s"
)
_AUTHORITY = re.compile(
    r"\b(?:Act|Ord|Ordinance|Order|Regulation|Notification|Notif|Gaz|Adaptation|Amdt|LRO|ibid|w\.?e\.?f)\b"
    r"|[PA]\.\s?O\.|L\.\s?R\.\s?O|S\.?\s?R\.?\s?O\b|\bs\.\s?\d"
)
_HEADED = re.compile(r"#{1,6}\s*Foot-?notes?\W*$", re.IGNORECASE)
"""A heading that says footnotes stand below."""
_COUNTED = re.compile(r"(?:\d{1,3}[.)]?|\*{1,3})\s")
_GONE = re.compile(r"(?:Omitted|Omtd|Rep|Repealed|Deleted)\b")
"""What may be all that is left of a provision."""
_STOPPED = re.compile(r"[\[#*\s]*(\d{1,3})[A-Z]?\.\s+")
_REACH = 60
"""Lines within which the number before and the number after are looked for."""
_LONGEST = 30
"""Lines a note may run on for: past that, something else was read as one."""


def set_notes_aside(lines: Lines) -> None:
    """Flag footnotes, and digits alone on a line that stand before a bracket, in place."""
    bares, aside = lines.bare, lines.aside
    calls: list[int] = []
    last, number = -1, 0
    for index in lines.heads:
        if index <= last or aside[index]:
            continue
        bare = bares[index]
        first = bare[0]
        if first.isdecimal() or first == "[":
            follows = number + 1 if not any(bares[last + 1 : index]) else 0
            last = _at_digit(lines, index, bare, follows)
            found = _NUMBER.match(bare) if aside[index] else None
            number = int(found[1]) if found else 0
            if bare.isdecimal() and len(bare) < 3 and not aside[index]:
                calls.append(index)
        elif first in _STRONG_FIRST and _is_bare_note(lines, index) and not _is_all(lines, index):
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


_NUMBER = re.compile(r"\[?(\d{1,3})(?!\d)")


def _at_digit(lines: Lines, index: int, bare: str, follows: int) -> int:
    """Flag the note that begins with a number, if one does; ``follows``: what a next note's would be."""
    if bare.isdecimal() and len(bare) < 4:
        below = index + 1
        while below < len(lines.bare) and below < index + 3 and not lines.bare[below]:
            below += 1
        if below >= len(lines.bare) or lines.aside[below] or not lines.bare[below]:
            return index
        if _is_note(lines, below, 0) or (int(bare) == follows and _is_next(lines, below, 0)):
            return _take(lines, index, below)
        return index
    m = _GLUED.match(bare)
    if m is None or _is_item(lines, index, m):
        return index
    follows_on = int(m[1]) == follows and bare[m.end(1)] not in ".)]"
    if _is_note(lines, index, m.end()) or (follows_on and _is_next(lines, index, m.end())):
        return _take(lines, index, index)
    return index


def _is_next(lines: Lines, index: int, at: int) -> bool:
    """Tell whether the words under a note, with the number after its own, are a note's too."""
    head = lines.bare[index][at:]
    if not head[:1].isalpha() or _SHALL.search(head):
        return False
    following = lines.bare[index + 1] if index + 1 < len(lines.bare) else ""
    return _NEXT.match(head if head.endswith(".") else f"{head} {following}") is not None


_SHALL = re.compile(r"\b(?:shall|may|must)\b")


def _is_note(lines: Lines, index: int, at: int) -> bool:
    head = lines.bare[index][at:]
    if _STRONG.match(head):
        return True
    if not lines.wrapped:
        return at > 0 and _VERB.search(head[:200]) is not None and _opens_notes(lines, index)
    if not _WEAK.match(head):
        return False
    following = lines.bare[index + 1] if index + 1 < len(lines.bare) else ""
    return bool(_VERB.search((head + " " + following)[:260]))


def _is_bare_note(lines: Lines, index: int) -> bool:
    """Say whether a line without a number is a note: it says what was done, and by what authority."""
    if not _STRONG.match(lines.bare[index]):
        return False
    following = lines.bare[index + 1] if index + 1 < len(lines.bare) else ""
    return _AUTHORITY.search(f"{lines.bare[index]} {following}") is not None


def _opens_notes(lines: Lines, index: int) -> bool:
    """Say whether the next line with words is a note with the next number."""
    below = next((line for line in lines.bare[index + 1 : index + 4] if line), "")
    m = _GLUED.match(below)
    following = _number(lines.bare[index]) + 1
    return m is not None and int(m[1]) == following and _STRONG.match(below, m.end()) is not None


def _number(bare: str) -> int:
    m = _GLUED.match(bare)
    return int(m[1]) if m else -1


def _is_item(lines: Lines, index: int, m: re.Match[str]) -> bool:
    """Say whether "4. Omitted by …" is an item or a section: 3. stands above it, and 5. below."""
    number = int(m[1])
    if not _GONE.match(lines.bare[index], m.end()) or "." not in m[0]:
        return False
    return (
        _next_count(lines, range(index - 1, max(-1, index - _REACH), -1)) == number - 1
        and _next_count(lines, range(index + 1, min(len(lines.bare), index + _REACH))) == number + 1
    )


def _is_all(lines: Lines, index: int) -> bool:
    """Say whether "Omitted by …" right below the heading of a section is all that is left of it."""
    if not _GONE.match(lines.bare[index]):
        return False
    above = next((at for at in range(index - 1, max(-1, index - 3), -1) if lines.bare[at]), -1)
    return above >= 0 and lines.bare[above][0] == "#" and bool(_STOPPED.match(lines.bare[above]))


def _next_count(lines: Lines, indexes: range) -> int:
    """Return the number of the nearest line that is counted and no note, or -1."""
    for at in indexes:
        m = _STOPPED.match(lines.bare[at])
        if m and lines.aside[at] != NOTE and not _STRONG.match(lines.bare[at], m.end()):
            return int(m[1])
    return -1


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
    if _MIDST.match(below):
        return True
    here = lines.bare[index].rstrip("”’\"')]")
    if here.endswith("."):
        open_ended = here.endswith(_ABBREVIATED) or (
            here.endswith(_PLACES) and _OF_A_PLACE.match(below)
        )
        return bool(open_ended) and not _LABEL.match(below)
    if _LABEL.match(below) and not _CITES.match(below):
        return False
    if here.endswith(","):
        return True
    return bool(_GOES_ON.match(below)) or not (_STRONG.match(below) or _complete(here))


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
    "Amdt.",
    "P.O.",
    " subs.",
    " ins.",
    "A. O.",
)
_PLACES = ("N.W.F.P.", " A.", " P.")
_OF_A_PLACE = re.compile(r"(?:Act|Law|Reg|Ord|Order|Gov|Gaz|O\.)|\([A-Z]")
"""What goes on after an abbreviation that may as well end a sentence."""
_MIDST = re.compile(r"\(?w\.\s?e\.\s?f|for [“\"‘'][^”\"’']{1,200}[”\"’'][.;,]?$")
"""What only the middle of a note begins with, whatever stands before it."""
_CITES = re.compile(
    r"\(\w{1,5}\)(?:\s?[”’\"']|,?\s(?:and|or|to)\s\(\w|,?\s(?:as (?:amended|adapted)|which|ibid)\b)"
)
"""A label that ends what the line above cites rather than beginning a provision."""
_CITED = re.compile(r"(?:\bss?\.?\s?\d+[A-Z]?|\b(?:of )?\d{4}|Sch|ibid)\Z")


def _complete(words: str) -> bool:
    return bool(_CITED.search(words[-16:]))
