"""Set a law's long title, preamble and enacting words apart, so that they are shown and can be amended.

They stand before the first provision, below the title page: its names, numbers and days are none of them.
What is not known by its first words stays with the title page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from diffs.amending.executing.growth import TOP
from diffs.amending.executing.pieces import Node, Piece
from diffs.structure.eids import SHORT
from diffs.structure.frame.instruments import enacting_words
from tarmeem.patterns import pattern_of

_LONG_TITLE = pattern_of(
    r"^[^\w\n]*(?:\d{1,2}[ \t\[]*)?(A[Nn]?\s+(?:(?i:act|ordinance|bill)|(?=[A-Z])(?i:order|regulation|law))\s+(?i:further|to|for|relating"
    r"|respecting|regarding|concerning|providing|consolidating|enabling|making|whereby|with)\b"
    # "to do this an Act": an Urdu title page's own name has no verb.
    r"|[^\n]*?نے\s+(?:کا|کے\s+ل[یئ]ے?|کیل[یئ]ے?)\s+(?:ایک\s+)?(?:ایکٹ|بل|آرڈیننس)(?=\s*۔?[ \t]*$))",
    re.MULTILINE,
)
_RECITAL = pattern_of(
    r"\b(?:P(?:REAMBLE|reamble)\b[\s.:—–-]*)?(?:W(?:HERE|here)[ ]?(?:AS|as)\b|I[Nn]\s+(?i:exercise\s+of)\b|ہر\s?گاہ|چونکہ)"
)
_ENACTS = (
    r"(?:it\s+is|be\s+it)\s+(?:(?:hereby|therefore|now|further|accordingly),?\s+){0,3}enacted\b"
)
_URDU_ENACTS = r"(?:لہٰ?ذا[،,]?\s+)?بذریعہ\s+ہٰ?ذا\b[^\n]{0,60}?کیا\s+جاتا\s+ہے"
_ENACTED = pattern_of(rf"\b(?:{_ENACTS}|{_URDU_ENACTS})", re.IGNORECASE)
_FORMULA = pattern_of(rf"\b(?:now,?\s+therefore\b|{_ENACTS}|{_URDU_ENACTS})", re.IGNORECASE)
"""How enacting words begin; "now, therefore" may as well go on with a preamble."""
_TITLE_ENDS = pattern_of(
    r"(?<!\bNo)(?<!\bCo)[.;:۔][”\"’]?[ \t]*(?:\n|\Z)(?!\s*[a-z])"
    r"|(?=[\[(]\s*(?:\d{1,2}\s?(?:st|nd|rd|th)\b|(?i:received|assented)\b))"
    r"|(?=^[ \t]*\d{1,2}\s?(?:st|nd|rd|th)?[ \t]+[A-Z][a-z]+,?[ \t]+\d{4}[ \t.]*$)",
    re.MULTILINE,
)
"""What ends a long title: its stop at a line's end, if none of its words goes on below, or the day of the assent."""
_LINE = pattern_of(r"[^\n:]*")
_GAP = pattern_of(r"\n[ \t]*\n")
_POINTS = pattern_of(r"[\s:;.,۔—–-]*")
_BLANK = pattern_of(r"\s*")
_UNREAD = pattern_of(r"[^\n]")


class Place(NamedTuple):
    """Where one of them stands in what is before the first provision."""

    kind: str
    start: int
    end: int


def part_opening(root: Node) -> None:
    """Make nodes of the long title, the preamble and the enacting words of a law, in place."""
    lead = list(takewhile(lambda item: next(_provisions(item), None) is None, root.items))
    if len(lead) == len(root.items):
        return
    first = next(_provisions(root.items[len(lead)]))
    places = opening_of("".join(_read(item) for item in lead), whole=first.num == "1")
    root.items[: len(lead)] = list(_gathered(root, lead, places))


def opening_of(said: str, *, whole: bool = True) -> list[Place]:
    """Return where the long title, the preamble and the enacting words stand, of those that are told apart.

    ``whole``: provision 1 comes next. Else a preamble without enacting words may run into the first ones.
    """
    enacts = enacting_words(said)[-1:]
    low, high = enacts[0] if enacts else (len(said), len(said))
    recital = _RECITAL.search(said, 0, low)
    titles = list(_LONG_TITLE.finditer(said, 0, recital.start() if recital else low))
    title = titles[-1] if titles else None
    behind = recital.end() if recital else title.end() if title else 0
    otherwise = None if enacts else _ENACTED.search(said, behind)  # "enacted as under"
    formula = _FORMULA.search(said, behind, high) if enacts or otherwise else None
    stop = _LINE.match(said, otherwise.end()).end() if otherwise else high  # type: ignore[union-attr]
    stop = _POINTS.match(said, stop).end()  # type: ignore[union-attr]
    found = []
    if title:
        limit = recital.start() if recital else formula.start() if formula else high
        sure = bool(recital or formula)
        end = _title_end(said, title.end(), limit, sure=sure)
        found.append(Place("long title", title.start(1), end))
    if recital and (whole or formula or enacts):
        found.append(Place("preamble", recital.start(), formula.start() if formula else stop))
    if formula:
        found.append(Place("formula", formula.start(), stop))
    return found


def _title_end(said: str, at: int, limit: int, *, sure: bool) -> int:
    """Return where a long title ends; without a preamble below, at the gap after it at the latest."""
    gap = None if sure else _GAP.search(said, at, limit)
    limit = gap.start() if gap else limit
    ends = _TITLE_ENDS.search(said, at, limit)
    return _BLANK.match(said, ends.end() if ends else limit).end()  # type: ignore[union-attr]


def _provisions(item: Piece | Node) -> Iterator[Node]:
    return (one for one in (item.walk() if isinstance(item, Node) else ()) if one.kind in TOP)


def _read(item: Piece | Node) -> str:
    """Return the law's own words of an item; for all else as many blanks."""
    if isinstance(item, Node):
        return "".join(_read(one) for one in item.items)
    return item.text if item.kind in ("body", "heading") else _UNREAD.sub(" ", item.text)


def _gathered(
    root: Node, lead: Sequence[Piece | Node], places: Sequence[Place]
) -> Iterator[Piece | Node]:
    """Yield what stands before the first provision, with a node for each of the places."""
    rest, at = list(lead), 0
    for one in places:
        before, rest = _parted(rest, one.start - at)
        own, rest = _parted(rest, one.end - one.start)
        at = one.end
        yield from before
        node = Node(one.kind, "", "", SHORT.get(one.kind, one.kind), own, root)
        node.adopt()
        yield node
    yield from rest


def _parted(
    items: Sequence[Piece | Node], at: int
) -> tuple[list[Piece | Node], list[Piece | Node]]:
    """Part items at an offset; of a node that it falls into, each part has a half with its eId."""
    left: list[Piece | Node] = []
    right: list[Piece | Node] = []
    for item in items:
        size = len(item.text) if isinstance(item, Piece) else len(item.raw())
        if at >= size:
            left.append(item)
        elif at <= 0:
            right.append(item)
        elif isinstance(item, Piece):
            left.append(item.part(0, at))
            right.append(item.part(at, size))
        else:
            for half, own in zip((left, right), _parted(item.items, at), strict=True):
                node = replace(item, items=own)
                node.adopt()
                half.append(node)
        at -= size
    return left, right
