"""The few ways in which a text is altered: cut words, put words in, add or remove provisions.

Every edit notes in the journal how its nodes stood, and leaves behind what it took out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace as replace_piece

from diffs.amending.executing.growth import KINDS
from diffs.amending.executing.matching import WALL, Match, Stream
from diffs.amending.executing.pieces import Journal, Node, Piece, words
from diffs.numerals import ORDINALS
from tarmeem.model import SpanKind
from tarmeem.patterns import pattern_of

CLINGS = tuple(",;:.)!?”’")
_UNNUMBERED = r"(?i)(?<=\bExplanation)|(?<=\bIllustration)|(?<=\bException)"
"""Where a note that bears no number yet gets its first."""
_SCHEDULE = pattern_of(r"\bschedule\b", re.IGNORECASE)
_ORDINAL = pattern_of(rf"\b(?:{'|'.join(ORDINALS)})\b(?=\s+schedule\b)", re.IGNORECASE)


def give_way(node: Node, at: int, parts: Iterable[Piece]) -> None:
    """Put parts in the place of a piece; what that piece had taken out is still told there."""
    piece = node.items[at]
    assert isinstance(piece, Piece)
    told = [Piece("", "body", piece.origin, piece.gone)] if piece.gone else []
    node.items[at : at + 1] = [*told, *(one for one in parts if one.text or one.gone)]


def replace_words(within: Stream, match: Match, new: str, origin: str, journal: Journal) -> None:
    """Put ``new`` where the matched words stand; what stands between them unread stays."""
    removed = within.text[match.start : match.end]
    for seat in sorted(
        within.seats_of(match.start, match.end), key=lambda s: s.start, reverse=True
    ):
        piece = seat.node.items[seat.item]
        assert isinstance(piece, Piece)
        low = max(match.start - seat.start, 0)
        high = min(match.end - seat.start, len(piece.text))
        fill: list[Piece] = []
        journal.note(seat.node)
        if seat.start <= match.start:
            # Words of a heading stay the heading's: they are no part of what the section says.
            kind: SpanKind = "heading" if piece.kind == "heading" else "body"
            fill = [Piece(new, kind, origin, removed)]
            if kind == "heading" and seat.node.heading.count(removed) == 1:
                seat.node.heading = seat.node.heading.replace(removed, new)
        rest = piece.part(high, len(piece.text))
        give_way(seat.node, seat.item, [piece.part(0, low), *fill, rest])
        _touch(seat.node, origin)


def omit_words(within: Stream, match: Match, origin: str, journal: Journal) -> None:
    """Take the matched words out, and the blank that would be left over."""
    start, end = match
    text = within.text
    before, after = text[start - 1 : start], text[end : end + 1]
    if "\t" not in (before, after) and before.isspace() and (after.isspace() or after in CLINGS):
        if start - 1 >= 0 and before == " ":
            start -= 1
        elif after.isspace():
            end += 1
    elif "\t" in (before, after):  # a cell begins or ends there, and the tab stays
        start, end = start - (before == " "), end + (after == " ")
    elif not before.strip(WALL) and after.isspace():
        end += 1  # the words begin the provision: the blank behind them goes, too
    replace_words(within, Match(start, end), "", origin, journal)


def put_words(
    within: Stream, at: int, new: str, origin: str, journal: Journal, *, before: bool = False
) -> None:
    """Put ``new`` in at an offset of the stream, after (or before) the letter that stands there."""
    probe = (at, at + 1) if before else (at - 1, at)
    seat = within.seats_of(*probe)[-1]
    piece = seat.node.items[seat.item]
    assert isinstance(piece, Piece)
    cut = at - seat.start
    journal.note(seat.node)
    entitles = piece.kind == "heading" and not seat.label
    fill = Piece(new, "heading" if entitles else "body", origin)
    if entitles and (stood := piece.text.find(seat.node.heading)) >= 0:
        inner = min(max(cut - stood, 0), len(seat.node.heading))
        seat.node.heading = f"{seat.node.heading[:inner]}{new}{seat.node.heading[inner:]}"
    halves = [piece.part(0, cut), fill, piece.part(cut, len(piece.text))]
    give_way(seat.node, seat.item, halves)
    _touch(seat.node, origin)


def spaced(new: str, *, before: bool) -> str:
    """Return new words with the blank that parts them from the words they join."""
    new = new.strip()
    if before:
        return f"{new} "
    return new if new.startswith(CLINGS) else f" {new}"


def remove(node: Node, origin: str, journal: Journal) -> None:
    """Take a whole provision out."""
    parent = node.parent
    assert parent is not None
    journal.note(parent)
    left: list[Piece | Node] = [_tombstone(node, origin)]
    if begins_in_line(node) and "\n" in (tail := _tail(node.raw())):
        left.append(Piece(tail, "body", origin))  # what stands below it stays there
    at = parent.items.index(node)
    parent.items[at : at + 1] = [*left, *_others_notes(node, origin)]
    _touch(parent, origin)


def replace(node: Node, new: list[Node], origin: str, journal: Journal) -> None:
    """Put new provisions where one stands."""
    parent = node.parent
    assert parent is not None
    journal.note(parent)
    gone = _tombstone(node, origin)
    _end_with(new[-1], _tail(node.raw()))
    at = parent.items.index(node)
    parent.items[at : at + 1] = [gone, *new, *_others_notes(node, origin)]
    for one in new:
        one.parent = parent
    _touch(parent, origin)


def add(
    parent: Node, new: list[Node], beside: Node | None, origin: str, journal: Journal, *,
    before: bool = False,
) -> None:  # fmt: skip
    """Put new provisions after (or before) a child of ``parent``, or at its end."""
    journal.note(parent)
    at = len(parent.items) if beside is None else parent.items.index(beside) + (not before)
    standing = parent.raw() if beside is None else beside.raw()
    tail = re.search(r"\s*\Z", standing)
    gap = tail[0] if tail else ""
    if "\n" not in gap and not before:
        new[0].items.insert(0, Piece("\n", "body", origin))
    _end_with(new[-1], gap if "\n" in gap else "\n")
    for one in new:
        one.parent = parent
    parent.items[at:at] = new
    _touch(parent, origin)


def relabel(node: Node, label: str, origin: str, journal: Journal) -> bool:
    """Give a provision a new number, in its printed label too; say whether one was found."""
    for at, item in enumerate(node.items):
        if not isinstance(item, Piece) or item.kind != "heading":
            continue
        numbered = rf"(?<!\w){re.escape(node.num)}(?!\w)"
        said = _SCHEDULE.search(item.text) if node.kind == "schedule" else None
        found = re.search(numbered if node.num else _UNNUMBERED, item.text)
        if said is not None:
            return _rename(node, at, said, found, label, origin, journal)
        if found:
            printed = label if node.num else f" {label}"
            _reprint(node, at, found.span(), printed, label, origin, journal)
            return True
    return False


def _rename(
    node: Node, at: int, said: re.Match[str], found: re.Match[str] | None, label: str, origin: str, journal: Journal,
) -> bool:  # fmt: skip
    """Make "THE SCHEDULE" the "FIRST SCHEDULE" or "SCHEDULE I"; a word takes no figure's place."""
    worded = label.lower() in ORDINALS
    printed = label.upper() if said[0].isupper() else label
    heading = node.items[at]
    assert isinstance(heading, Piece)
    if worded and node.num:
        found = _ORDINAL.search(heading.text, 0, said.end())
    if node.num and found is None:
        return False
    if found is not None:
        span = found.span()
    elif worded:
        span, printed = (said.start(), said.start()), f"{printed} "
    else:
        span, printed = (said.end(), said.end()), f" {printed}"
    _reprint(node, at, span, printed, label, origin, journal)
    return True


def _reprint(
    node: Node, at: int, span: tuple[int, int], printed: str, label: str, origin: str, journal: Journal,
) -> None:  # fmt: skip
    item = node.items[at]
    assert isinstance(item, Piece)
    journal.note(node)
    first, last = span
    new = Piece(printed, "heading", origin, item.text[first:last])
    parts = [item.part(0, first), new, item.part(last, len(item.text))]
    give_way(node, at, parts)
    node.num, node.inferred = label, False
    node.renumbered()
    _touch(node, origin)


def wrap(node: Node, label: str, origin: str, journal: Journal) -> None:
    """Make all of a provision's words its own first sub-provision, numbered ``label``."""
    journal.note(node)
    own = [i for i, item in enumerate(node.items) if isinstance(item, Node) or item.kind == "body"]
    at = own[0] if own else len(node.items)
    inner = Node(KINDS["sub-section"], label, "", "", parent=node)
    inner.touched, inner.stale = (origin,), True
    inner.items = [Piece(f"({label}) ", "heading", origin), *node.items[at:]]
    lead = inner.items[1] if len(inner.items) > 1 else None
    if isinstance(lead, Piece) and lead.text[:1].isspace():
        blank = len(lead.text) - len(lead.text.lstrip())
        inner.items[:2] = [lead.part(0, blank), inner.items[0], lead.part(blank, len(lead.text))]
    inner.adopt(anew=True)
    node.items[at:] = [inner]
    _touch(node, origin)


_NOTE_LINE = pattern_of(
    r"^[^\S\n]*(\d{1,3})(?!\d)[^\n]*(?:\n(?![^\S\n]*\d{1,3}\D)[^\n]*)*\n?", re.MULTILINE
)


def _others_notes(node: Node, origin: str) -> list[Piece]:
    """Return the footnotes printed below a provision that speak of what stands elsewhere on its page."""
    marks = {
        number
        for _, _, piece in node.pieces()
        if piece.kind == "marker"
        for number in re.findall(r"\d+", piece.text)
    }
    kept = [
        piece.part(found.start(), found.end())
        for _, _, piece in node.pieces()
        if piece.kind == "note"
        for found in _NOTE_LINE.finditer(piece.text)
        if found[1] not in marks
    ]
    parted = node.raw().endswith("\n\n")
    return [*kept, Piece("\n", "body", origin)] if kept and parted else kept


def begins_in_line(node: Node) -> bool:
    """Tell whether a provision begins behind other words of its line."""
    beside = node.parent.items if node.parent is not None else []
    before = beside[: beside.index(node)][-1:]
    above = "".join(one.raw() if isinstance(one, Node) else one.text for one in before)
    return bool(above.strip()) and "\n" not in _tail(above)


def _tail(raw: str) -> str:
    """Return the blanks that a text ends in."""
    return raw[len(raw.rstrip()) :]


def _tombstone(node: Node, origin: str) -> Piece:
    said = " ".join(filter(None, (_title(node), words(node))))
    return Piece("", "body", origin, said)


def _title(node: Node) -> str:
    label = node.num if node.kind in ("section", "article") else f"({node.num})"
    return (
        " ".join(filter(None, (f"{label}." if "(" not in label else label, node.heading)))
        if (node.num)
        else ""
    )


def _end_with(node: Node, gap: str) -> None:
    """Make the node's text end in exactly the given blanks."""
    last = node
    while last.items and isinstance(last.items[-1], Node):
        last = last.items[-1]
    if not last.items:
        return
    piece = last.items[-1]
    assert isinstance(piece, Piece)
    last.items[-1] = replace_piece(piece, text=piece.text.rstrip() + gap)


def _touch(node: Node, origin: str) -> None:
    if not node.touched or node.touched[-1] != origin:
        node.touched = (*node.touched, origin)
