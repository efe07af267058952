"""What is put right before and after orders are carried out: broken words closed up, the colon an omitted proviso hung upon, eIds."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

from diffs.amending.executing.edits import give_way
from diffs.amending.executing.pieces import Node, Piece
from diffs.structure.eids import SHORT
from tarmeem.model import Instruction
from tarmeem.patterns import pattern_of

_PROVISO = pattern_of(r"[\W\d]*provided\b", re.IGNORECASE)
_COLON = pattern_of(r":(?:[ \t]*[-–—―])?(?=\s*\Z)")
_CLOSED = pattern_of(r"(?:[.;,](?:\s+(?:and|or))?)(?=[\s”\"]*\Z)", re.IGNORECASE)
"""What a proviso ends with; one that ends with a colon hands it on to the next."""

_LISTED = pattern_of(r";(?:\s+(?:and|or))?\s*\Z", re.IGNORECASE)
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
    above = node.parent.children[: -len(node.later) - 1] if node.parent else []
    return bool(node.later) and any(_LISTED.search(one.raw()) for one in above)


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


_BREAK = pattern_of(r"([^\W\d_]+)-[ \t]*\n\s*([^\W\d_]+)")
_WORD = pattern_of(r"[^\W_]+(?:-[^\W_]+)*")


def mend(batches: Sequence[Sequence[Instruction]], base: str) -> list[list[Instruction]]:
    """Return the instructions with broken words of their old and new matter closed up."""

    @lru_cache(maxsize=1)
    def known() -> frozenset[str]:
        matter = (one.new for batch in batches for one in batch if one.new)
        whole = _WORD.findall("\n".join([base, *matter]).lower())
        return frozenset(
            [*whole, *("-".join(word.split("-")[:2]) for word in whole if "-" in word)]
        )

    return [[_mended(one, known) for one in batch] for batch in batches]


def _mended(one: Instruction, known: Callable[[], frozenset[str]]) -> Instruction:
    new = _close_up(one.new, known) if one.new and "-" in one.new else one.new
    old = one.old
    if isinstance(old, str) and "-" in old:
        old = _close_up(old, known)
    return one if new is one.new and old is one.old else replace(one, new=new, old=old)


def _close_up(text: str, known: Callable[[], frozenset[str]]) -> str:
    if not _BREAK.search(text):
        return text
    return _BREAK.sub(lambda found: _closed(found, known()), text)


def _closed(found: re.Match[str], known: frozenset[str]) -> str:
    left, right = found.groups()
    if f"{left}-{right}".lower() in known or (right[0].isupper() and left[-1].islower()):
        return f"{left}-{right}"
    return left + right if f"{left}{right}".lower() in known else found.group()
