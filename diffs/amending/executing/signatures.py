"""Set the signature below a law's last section apart from it: no order that speaks of the section's end means the signature's."""

from __future__ import annotations

import re

from diffs.amending.executing.growth import TOP
from diffs.amending.executing.pieces import Journal, Node, Piece

_OFFICE = re.compile(
    r"(?:(?:Acting|Additional|Deputy|Joint|Assistant|Under|Section|Chief)[\s-])?"
    r"(?:Secretary|Chairman|Chairperson|Commissioner|Director|Officer|Registrar|Governor|President|Speaker|Minister)"
    r"\b[A-Za-z,()&’' -]{0,70}\.?"
)
_NAME = re.compile(
    r"\((?:[A-Z][\w.’'-]*\s?){1,6}\)|(?:[A-Z][\w.’'-]*\s?){1,6},|(?:[A-Z][A-Z.’'-]*\s?){2,6}"
)
_ORDER = re.compile(r"By\s+(?:the\s+)?[Oo]rder\b.{0,60}")
_FILE = re.compile(r"\[?\s*(?:No|F|C|File)\b[^\n]*\d[^\n]*\]?\.?")
_STOPS = (".", ":", ";", "”", '"', "]")


def sign_off(node: Node, journal: Journal) -> None:
    """Move the signature that ends a section, if it has one and the node ends where its section does, behind the section."""
    top = next((one for one in (node, *node.ancestors()) if one.kind in TOP), None)
    if top is None or top.parent is None or (start := _start(top)) < 0:
        return
    moved, at = list[Piece](), 0
    for owner, index, piece in list(top.pieces()):
        low, at = at, at + len(piece.text)
        if at > start and piece.text:
            cut = max(start - low, 0)
            journal.note(owner)
            owner.items[index] = piece.part(0, cut)
            moved.append(piece.part(cut, len(piece.text)))
    journal.note(top.parent)
    place = top.parent.items.index(top) + 1
    top.parent.items[place:place] = moved
    _drop_empty(top, journal)


def _start(top: Node) -> int:
    """Return where in a section's text its signature begins, or -1."""
    if any(piece.origin for _, _, piece in top.pieces()):
        return -1
    text = top.raw()
    lines = [found for found in re.finditer(r"[^\n]+", text) if found[0].strip()]
    said = [line[0].strip() for line in lines]
    if len(said) < 3 or not _OFFICE.fullmatch(said[-1]):
        return -1
    first = len(said) - 1
    for pattern in (_NAME, _ORDER, _FILE):
        first -= bool(first > 1 and pattern.fullmatch(said[first - 1]))
    if first == len(said) - 1 or not said[first - 1].endswith(_STOPS):
        return -1
    return lines[first].start()


def _drop_empty(top: Node, journal: Journal) -> None:
    """Take out the paragraphs that held nothing but the signature."""
    for one in [node for node in top.walk() if node.kind == "p" and not node.raw().strip()]:
        if one.parent is not None:
            journal.note(one.parent)
            one.parent.items.remove(one)
