"""What is put right when all is carried out: the colon that an omitted proviso hung upon, and eIds."""

from __future__ import annotations

import re

from diffs.amending.executing.edits import give_way
from diffs.amending.executing.pieces import Node, Piece
from diffs.structure.eids import SHORT

_PROVISO = re.compile(r"[\W\d]*provided\b", re.IGNORECASE)
_COLON = re.compile(r":(?:[ \t]*[-–—―])?(?=\s*\Z)")
_CLOSED = re.compile(r"(?:[.;,](?:\s+(?:and|or))?)(?=[\s”\"]*\Z)", re.IGNORECASE)
"""What a proviso ends with; one that ends with a colon hands it on to the next."""

_LISTED = re.compile(r";(?:\s+(?:and|or))?\s*\Z", re.IGNORECASE)
"""How an item of a list ends where another follows."""

_Place = tuple[Node, int, Piece]


def close_after_provisos(root: Node) -> None:
    """Close the words before each omitted proviso as the proviso was closed.

    Only when all is carried out: an instrument may order the stop itself, or put another proviso there.
    New provisions may have been put in between.
    """
    last: _Place | None = None
    gone: Piece | None = None
    found: list[tuple[_Place, Piece]] = []
    stood: _Place | None = None
    for place in root.pieces():
        piece = place[2]
        if piece.gone and not piece.text and _PROVISO.match(piece.gone):
            gone, last = piece, stood if last and _is_between(last) else last
        elif piece.kind in ("body", "heading") and piece.text.strip():
            if gone and last and not _PROVISO.match(piece.text):
                found.append((last, gone))
            last, gone = place, None
            stood = stood if _is_new(place) else place
    if gone and last:
        found.append((last, gone))
    for (node, at, piece), by in reversed(found):
        _close(node, at, piece, by)


def _close(node: Node, at: int, piece: Piece, by: Piece) -> None:
    """Put what closed the proviso in the place of the colon, in the name of what took it out."""
    colon, closed = _COLON.search(piece.text), _CLOSED.search(by.gone)
    if piece.kind != "body" or not colon or not closed:
        return
    said = ";" if closed[0] == "." and _goes_on(node) else closed[0]
    stop = Piece(said, "body", by.origin, colon[0])
    rest = piece.part(colon.end(), len(piece.text))
    give_way(node, at, [piece.part(0, colon.start()), stop, rest])


def _is_between(last: _Place) -> bool:
    """Tell whether what stands before a proviso was put in between it and what it hung upon.

    A new proviso hangs upon it, too: its colon stays.
    """
    proviso = any(one.kind == "proviso" for one in (last[0], *last[0].ancestors()))
    return _is_new(last) and not proviso and not _COLON.search(last[2].text)


def _is_new(place: _Place) -> bool:
    """Tell whether a piece stands in a provision that was put in whole."""
    return any(one.born for one in (place[0], *place[0].ancestors()))


def _goes_on(node: Node) -> bool:
    """Tell whether a provision is an item of a list in which another follows it now."""
    beside = node.parent.children if node.parent else []
    at = next((at for at, one in enumerate(beside) if one is node), 0)
    return bool(beside[at + 1 :]) and any(_LISTED.search(one.raw()) for one in beside[:at])


_ROOTED = frozenset({"section", "article"})
_BASES = frozenset({"quoted", "schedule", "annex", "annexure", "appendix", "form", "preface"})
_BY_WORDS = frozenset({"definition", "heading", "crossheading"})


def number_anew(root: Node) -> None:
    """Write the eId of every provision that came in, or whose number changed, and of all beneath."""
    used = {node.eid for node in root.walk() if node.eid and not node.stale}
    _number(root, "", used, renamed=False)


def own_part(node: Node) -> str:
    """Return the node's own part of its eId, as the structure's reader writes it."""
    short = SHORT.get(node.kind, node.kind)
    if node.kind in _BY_WORDS:
        slug = re.sub(r"[^\w]+", "-", node.heading.lower()).strip("-")[:48].strip("-")
        return f"{short}_{slug}" if slug else short
    return f"{short}_{node.num}" if node.num else short


def _number(node: Node, base: str, used: set[str], *, renamed: bool) -> None:
    for child in node.children:
        changed = renamed or child.stale or not child.eid
        if changed:
            above = base if child.kind in _ROOTED else node.eid
            own = own_part(child)
            child.eid = _free(f"{above}__{own}" if above else own, used)
            child.stale = False
            used.add(child.eid)
        below = child.eid if child.kind in _BASES else base
        _number(child, below, used, renamed=changed)


def _free(wanted: str, used: set[str]) -> str:
    eid, count = wanted, 1
    while eid in used:
        count += 1
        eid = f"{wanted}-{count}"
    return eid
