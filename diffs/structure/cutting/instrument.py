"""An amending instrument, how it is told, and its own sections: the one place that tells where each begins and ends."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from diffs.structure.cutting.beginnings import (
    CITE,
    LEADING,
    NUMBER,
    REACH,
    below_heading,
    note_at,
    past_heading,
    starts_of,
)
from diffs.structure.cutting.masking import MASK, mask
from diffs.structure.cutting.orders import ORDERS
from diffs.structure.frame.instruments import beginnings, enacting, headed, heads_of
from diffs.structure.sections.lost import LIKE_DIGITS
from tarmeem.patterns import pattern_of

_SIGNED = pattern_of(
    r"^[ \t#]*(?:PRINTED\s+BY|PUBLISHED\s+BY\s+THE|STATEMENT\s+OF\s+OBJECTS?|BY\s+ORDER\s+OF"
    r"|\[\s?(?:F\.?\s?No\b|No\s?\.\s?F\b|(?:(?:[A-Z]|File)\.?\s?)?No\s?[.:]?\s?[^\]\n]{0,40}\d[^\]\n]{0,40}\]\W*$)"
    r"|Cop(?:y|ies)\s+(?:is\s+|are\s+)?(?:to|for|forwarded)\b|Note\s?[:.][^\n]{3,150}\n?[^\n]{0,150}\b(?:was|were)\s+published"
    r"|MEMBER[S-]*\W*IN\W*CHARGE|Minister[- ]in[- ]charge)",
    re.IGNORECASE | re.MULTILINE,
)
_OFFICE = pattern_of(
    r"^[ \t#*]*[A-Z][A-Z .'’-]{5,60}(?:,?[ \t]*\n(?:[^\w\n]*\n){0,3}[ \t#*]*|,[ \t]*)(?:President|Secretary|Governor"
    r"|Acting|Speaker|Chairman|Minister)\b",
    re.MULTILINE,
)
_CAPITALS = pattern_of(r"^[ \t]*#[#*_ \t]*([^a-z\n]{21,45}?)[*_ \t]*$", re.MULTILINE)
_REASONS = "STATEMENT OF OBJECTS AND REASONS"
_GARBLED = 12
"""Letters by which its heading differs less, in a scan, from how it is printed."""
_HEAD = pattern_of(
    r"(?P<decor>[#*_ \t]*)(?:(?P<num>[\dlIO]{1,3})(?P<suffix>[A-Z]{0,2})\s?[.:]?[#*_\s]+)?(?P<first>(?i:Short\s+title)\b|(?:\(1\)\s*)?Th(?:is|ese) (?:\w+ ){1,3}(?:may|shall) be (?:called|cited)\b)?"
)


@dataclass(frozen=True, slots=True)
class Own:
    """One of an amending instrument's own sections: its number and note, and where its words and its end lie."""

    number: str
    note: str
    start: int
    place: int
    """Where its number stands, else its first word."""
    body: int
    end: int
    inferred: bool = False
    """Whether its number is lost or misread, and its neighbours give it."""


def own_sections(text: str) -> list[Own]:
    """Cut an instrument (furniture masked) into its sections, in order; [] where it has none."""
    first = ORDERS.search(text)
    stop = end_of_law(text, first.end() if first else 0)
    starts = sorted({_past_frame(text, at) for at in starts_of(text, stop)})
    heads = heads_of(text, enacting(text))
    bounds = [
        (at, next((head for head in heads if at < head < end), end))
        for at, end in pairwise([*starts, stop])
        if not headed(text, at)
    ]
    cut = _but_contents(text, [_own(text, at, end) for at, end in bounds])
    return _counted(text, [_numbered_above(text, own, starts) for own in _noted(text, cut)])


_FRAME = pattern_of(r"\s*In the [^.;:“\"\n]{3,150}[,:—–-][ \t]*\n\s*(?=1\.\s)")
"""What only says which law the sections below it amend: "In the said Rules,—" above "1."."""


def _past_frame(text: str, at: int) -> int:
    frame = _FRAME.match(text, at)
    return frame.end() if frame else at


def end_of_law(text: str, after: int) -> int:
    """Return where the signatures, the printer's line or the objects and reasons begin, behind an order."""
    stop = min(
        (m.start() for p in (_SIGNED, _OFFICE) if (m := p.search(text, after))), default=len(text)
    )
    for heading in _CAPITALS.finditer(text, after, stop):
        if Levenshtein.distance(heading[1], _REASONS) < _GARBLED:
            return heading.start()
    return stop


def _but_contents(text: str, sections: list[Own]) -> list[Own]:
    """Leave out what only a list of contents says: a note without an order, which stands above its section again."""
    first = next((at for at, own in enumerate(sections) if _has_order(text, own)), 0)
    said = {_plain(own.note) for own in sections[first:]}
    return [
        own for own in sections[:first] if not own.note or _plain(own.note) not in said
    ] + sections[first:]


def _has_order(text: str, own: Own) -> bool:
    return ORDERS.search(text, own.body, own.end) is not None


def _plain(note: str) -> str:
    return re.sub(r"\W+", " ", note).strip().lower()


_NAMED = pattern_of(
    r"\b(section|article|rule|regulation|paragraph)s?[\s-]+(\d{1,4}(?:-?[A-Z]{1,3})?)(?![\w-])",
    re.IGNORECASE,
)
"""The provision that a note says is amended or put in."""


def _noted(text: str, sections: Sequence[Own]) -> list[Own]:
    """Give a note that stands on a line of its own to the section it speaks of: below it, or above."""
    found: list[Own] = []
    above: Own | None = None
    for each in sections:
        own = each
        if above is not None and not _given(text, found, above):
            if not own.note and own.number and _speaks_of(above, text, own):
                own = replace(own, note=above.note)
            else:
                found.append(above)
        above = own if own.note and not text[own.body : own.end].strip(MASK + " \t\n.") else None
        if above is not None:
            continue
        led = not (own.note and own.number) or not text[own.start : own.place].strip("#*_ \t")
        if not led and (_given(text, found, own) or not _speaks_of(own, text, own)):
            own = replace(own, note="")
        found.append(own)
    if above is not None and not _given(text, found, above):
        found.append(above)
    return found


def _given(text: str, found: list[Own], note: Own) -> bool:
    """Give a note to the last section told, where that has none and is the one it speaks of."""
    if not found or found[-1].note or not _speaks_of(note, text, found[-1]):
        return False
    found[-1] = replace(found[-1], note=note.note)
    return True


def _speaks_of(note: Own, text: str, own: Own) -> bool:
    """Say whether a section's words name the provision that a note names, or bring it in."""
    said = text[own.body : min(own.end, own.body + REACH)]
    return any(
        re.search(rf"(?:\b{kind}s?[\s-]+|[“\"‘']\s?){label}(?![\w-])", said, re.IGNORECASE)
        for kind, label in _NAMED.findall(note.note)
    )


_ALONE = pattern_of(r"(?:\A|\n)[ \t#]*(\d{1,3})[ \t]?\.[ \t]*\n\s*\Z")
"""A number on a line of its own, just above the words it numbers."""
_LONGEST_ALONE = 40


def _numbered_above(text: str, own: Own, starts: list[int]) -> Own:
    """Give a section the number that stands alone above it, and end it above the next one's."""
    above = _ALONE.search(text, max(0, own.start - _LONGEST_ALONE), own.start)
    if above and not own.number:
        own = replace(own, number=above[1], place=above.start(1))
    below = _ALONE.search(text, max(own.body, own.end - _LONGEST_ALONE), own.end)
    return replace(own, end=below.start()) if below and own.end in starts else own


def _own(text: str, at: int, end: int) -> Own:
    note, body = note_at(text, at)
    number = NUMBER.match(text, at)
    if not note:
        body = past_heading(text, number.end() if number else at, end)
        body = below_heading(text, at, end) or body
    elif number is None and (number := NUMBER.match(text, body, end)):
        body = number.end()
    label, place = (number[1], number.start(1)) if number else _scanned(text, at, note)
    return Own(label, note, at, place, min(body, end), end)


def _scanned(text: str, at: int, note: str) -> tuple[str, int]:
    """Return the number that a scan or a letter behind it spoiled, "lO Amendment of", and where it or the heading stands."""
    head = _HEAD.match(text, at)
    assert head is not None
    if head["num"] and (note or head["first"]):
        return head["num"].translate(LIKE_DIGITS) + head["suffix"], head.start("num")
    return "", head.end("decor")


def _counted(text: str, sections: Sequence[Own]) -> list[Own]:
    """Give the sections that have a heading the numbers that follow from their neighbours', in each instrument of a file."""
    found = list(sections)
    groups: list[list[int]] = [[]]
    starts = beginnings(text, [(own.start, own.number) for own in found])
    for at, own in enumerate(found):
        head = _HEAD.match(text, own.place)
        first = bool(head and head["first"])
        begun = at and bisect_right(starts, found[at - 1].start) < bisect_right(starts, own.start)
        if first or own.note or own.number:
            groups += [[]] if (first or begun) and groups[-1] else []
            groups[-1] += [at] if own.number.isdecimal() or not own.number else []
    for group in filter(None, groups):
        printed = [int(found[at].number or 0) for at in group]
        head = _HEAD.match(text, found[group[0]].place)
        numbers = numbers_of(printed, opens=bool(head and head["first"]))
        for at, was, number in zip(group, printed, numbers, strict=True):
            if was != number:
                found[at] = replace(found[at], number=str(number or ""), inferred=True)
    return found


_MOST = 400
"""Sections past which an instrument is left as it stands: the search for its anchors is quadratic."""


def numbers_of(printed: Sequence[int], *, opens: bool) -> list[int]:
    """Return the numbers of an instrument's sections from those printed (0: none); ``opens``: the first is section 1."""
    numbers = list(printed)
    last, number = -1, 0
    for at in _anchors(printed, opens=opens) if not all(printed) and len(printed) <= _MOST else ():
        if (last >= 0 or opens) and printed[at] - number == at - last:
            numbers[last + 1 : at + 1] = range(number + 1, printed[at] + 1)
        last, number = at, printed[at]
    first = {number: at for at, number in reversed([*enumerate(numbers)])}
    return [number if first[number] == at else 0 for at, number in enumerate(numbers)]


def _anchors(printed: Sequence[int], *, opens: bool) -> list[int]:
    """Return the longest row of printed numbers that rise at least as fast as they stand."""
    best: list[tuple[int, int]] = []
    for at, number in enumerate(printed):
        score, link = (1, -1) if not opens or number >= at + 1 else (0, -1)
        for i in range(at):
            step = number - printed[i]
            if best[i][0] >= max(score, 1) and at - i <= step:
                score, link = best[i][0] + 1, i
        best.append((score if number else 0, link))
    at = max(range(len(best)), key=lambda i: best[i][0], default=-1)
    row: list[int] = []
    while at >= 0 and best[at][0]:
        row.append(at)
        at = best[at][1]
    return row[::-1]


_LONG_TITLE = pattern_of(
    r"\b(?:Act|Bill|Ordinance|Order|Regulations?|Rules)\b[^.]{0,40}\bto\s+(?:further\s+)?amend\b"
    r"|\bfurther\s+to\s+amend\b|\bto\s+amend\s+(?:certain|the)\b"
    r"|\bthe\s+following\s+(?:further\s+)?amendments?\s+(?:in|to|shall\s+be\s+made)\b",
    re.IGNORECASE,
)
CALLED = pattern_of(
    r"(?:may|shall)\s+be\s+(?:called|cited\s+as)\s+the\s+(?P<title>[^.;]{5,200}?)"
    r"(?:[.;]\s*(?:\n|\(|$|[A-Z])|,?\s+and\s+(?:it\s+)?(?:shall|extends?|applies|is\s+deemed)\b)",
    re.IGNORECASE,
)
_SPARSE = 1.0
"""Orders per 10,000 characters below which a text is no amending instrument, whatever its title says."""
_DENSE = 5.5
"""Orders to amend per 10,000 characters, past which no long title is needed."""
_PER = 10_000
_FEW = 2
"""Marginal notes that tell an instrument of fewer orders, where no title does."""
HEAD = 6_000
"""Characters within which an instrument says what it is called and amends."""
_ENOUGH = 60_000
"""Characters that show whether a text orders amendments or only notes those it has had."""


def is_instrument(text: str) -> bool:
    """Say whether a text amends other laws: by its orders, its long title, its marginal notes."""
    if ORDERS.search(text, 0, _ENOUGH) is None:
        return False
    masked = mask(text[:_ENOUGH])
    dense = len(ORDERS.findall(masked)) * _PER / max(len(masked.strip()), 1)
    called = CALLED.search(masked, 0, HEAD)
    titled = bool(called and "amendment)" in called["title"].lower())
    titled = titled or bool(_LONG_TITLE.search(masked, 0, HEAD))
    if dense >= (_SPARSE if titled else _DENSE):
        return True
    if not dense or not (titled or dense >= _DENSE / 2):
        return False
    noted = sum(
        1 for m in re.finditer(r"^", masked, re.MULTILINE)
        if LEADING.match(masked, m.start()) and CITE.search(note_at(masked, m.start())[0])
    )  # fmt: skip
    return noted >= (1 if titled else _FEW)
