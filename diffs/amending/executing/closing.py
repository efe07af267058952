"""What a proviso that was taken out leaves behind: the colon it hung upon gives way to what closed it."""

from __future__ import annotations

import re

from diffs.amending.executing.pieces import Node, Piece

_PROVISO = re.compile(r"[\W\d]*provided\b", re.IGNORECASE)
_COLON = re.compile(r":(?:[ \t]*[-–—―])?(?=\s*\Z)")
_CLOSED = re.compile(r"(?:[.;,](?:\s+(?:and|or))?)(?=[\s”\"]*\Z)", re.IGNORECASE)
"""What a proviso ends with; one that ends with a colon hands it on to the next."""

_Place = tuple[Node, int, Piece]


def close_after_provisos(root: Node) -> None:
    """Close the words before each omitted proviso as the proviso was closed.

    Only when all is carried out: an instrument may order the stop itself, or put another proviso there.
    """
    last: _Place | None = None
    gone: Piece | None = None
    found: list[tuple[_Place, Piece]] = []
    for place in root.pieces():
        piece = place[2]
        if piece.gone and not piece.text and _PROVISO.match(piece.gone):
            gone = piece
        elif piece.kind in ("body", "heading") and piece.text.strip():
            if gone and last and not _PROVISO.match(piece.text):
                found.append((last, gone))
            last, gone = place, None
    if gone and last:
        found.append((last, gone))
    for (node, at, piece), by in reversed(found):
        _close(node, at, piece, by)


def _close(node: Node, at: int, piece: Piece, by: Piece) -> None:
    """Put what closed the proviso in the place of the colon, in the name of what took it out."""
    colon, closed = _COLON.search(piece.text), _CLOSED.search(by.gone)
    if piece.kind != "body" or not colon or not closed:
        return
    took = (piece.at + colon.start(), piece.at + colon.end()) if piece.at >= 0 else None
    stop = Piece(closed[0], "body", by.origin, colon[0], took=took)
    parts = [piece.part(0, colon.start()), stop, piece.part(colon.end(), len(piece.text))]
    kept: list[Piece | Node] = [one for one in parts if one.text]
    if piece.gone:
        kept.insert(0, Piece("", "body", piece.origin, piece.gone, took=piece.took))
    node.items[at : at + 1] = kept
