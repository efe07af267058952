"""Give new matter its structure: labels of its own, in the place it is to stand.

New text is laid out by the same reader as the law (:func:`diffs.structure.structure_text`), behind
a few made-up lines that stand for its surroundings, because ``(i)`` is a letter after ``(h)`` and
a numeral after ``(c)``. Where the reader does not find exactly the provision that was announced,
the matter stays one provision without inner structure: present, but not guessed at.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain, pairwise

from diffs.amending.executing.locate import number, same_label
from diffs.amending.executing.pieces import OPENING, Node, Piece, thaw
from diffs.structure import structure_text
from tarmeem.model import Provision
from tarmeem.patterns import pattern_of

KINDS = {
    "sub-section": "subsection", "sub-clause": "subclause", "sub-paragraph": "subclause",
    "sub-rule": "subsection", "sub-regulation": "subsection",
}  # fmt: skip
TOP = frozenset({"section", "article", "rule", "regulation"})
GROUPS = frozenset({"chapter", "part", "schedule", "annex", "appendix", "form"})
_ENTRIES = frozenset({"paragraph", "entry", "item"})
ROWS = frozenset({"clause", "subclause", "paragraph", "subparagraph", "item", "subitem"})
"""What stands in rows within a section, one kind a row."""
_FIRST_NUMBER = pattern_of(r"^(?:(?!\n)[\s\"“‘'`])*(\d{1,4})", re.MULTILINE)
_OWN_LABEL = pattern_of(r"[\"“‘'`\s]*(?:\(\s*\w+\s*\)|\d+[A-Z]*\s*[.,:]|\w{1,7}\s*[.)])\s*")


def grow(new: str, unit: str, num: str, place: Node, after: Node | None, origin: str) -> list[Node]:
    """Return new matter as nodes to stand in ``place`` (after one of its children, if given)."""
    text = tidy(new)
    around = _surroundings(text, unit, place, after)
    root = structure_text(around + text)
    found = _beyond(root, len(around))
    if unit in OPENING or not _announced(found, text, num, len(around)):
        flat = _flat(text, unit, num, place, origin)
        of_its_row(flat, after)
        return [flat]
    nodes = [thaw(one, origin=origin) for one in found]

    for node in nodes:
        node.parent = place
        _rekind(node, unit)
        _of_a_schedule(node, place)
        if after is not None and node.kind == "section" and after.kind in _ENTRIES:
            _entry(node, after.kind)
        of_its_row(node, after)
    return nodes


def _of_a_schedule(node: Node, place: Node) -> None:
    """Let what reads as sections in a new Part of a Schedule be its entries."""
    if node.kind in GROUPS and any(one.kind == "schedule" for one in (place, *place.ancestors())):
        for one in [one for one in node.walk() if one.kind == "section"]:
            _entry(one, "paragraph")


def of_its_row(node: Node, after: Node | None) -> None:
    """Let what stands in one row with a sub-clause be one, whatever its drafter calls it: (ia) behind (i)."""
    if after is not None and after.num and node.num and {after.kind, node.kind} <= ROWS:
        node.kind = after.kind


def _entry(node: Node, kind: str) -> None:
    """Make what alone reads as a section and its heading an entry, such as the one it stands after."""
    node.kind, node.heading = kind, ""
    first = next((at for at, one in enumerate(node.items) if isinstance(one, Piece)), None)
    label = node.items[first] if first is not None else None
    if first is None or not isinstance(label, Piece) or label.kind != "heading":
        return
    found = _OWN_LABEL.match(label.text)
    cut = found.end() if found else 0
    parts = label.part(0, cut), replace(label.part(cut, len(label.text)), kind="body")
    node.items[first : first + 1] = [one for one in parts if one.text]


def tidy(new: str) -> str:
    """Return new matter without the quote marks and blanks around it, ending in a line's end."""
    text = "\n".join(line.rstrip() for line in new.strip().splitlines())
    return text.strip() + "\n"


def _surroundings(text: str, unit: str, place: Node, after: Node | None) -> str:
    if unit == "schedule":
        return "1. Heading.—Words.\n\n"
    if unit in TOP or unit in GROUPS:
        first = _FIRST_NUMBER.search(text)
        last = int(first[1]) if first else 1
        numbers = [n for n in range(last - 3, last) if n > 0]
        return "".join(f"{n}. Heading.—Words.\n\n" for n in numbers)
    chained = [node for node in (place, *place.ancestors()) if _labelled(node)]
    lines = [_label_line(node) for node in reversed(chained)]
    if after is not None and after.num and after.parent is place:
        lines.append(_label_line(after))
    return "1. Heading.—Words:\n" + "".join(lines)


def _labelled(node: Node) -> bool:
    return bool(node.num) and node.kind not in TOP and node.kind not in GROUPS


def _label_line(node: Node) -> str:
    return f"({node.num}) words,\n"


def _beyond(root: Provision, start: int) -> list[Provision]:
    """Return the outermost provisions that begin at or after an offset."""
    found: list[Provision] = []
    for child in root.children:
        if child.start >= start:
            found.append(child)
        elif child.end > start:
            found.extend(_beyond(child, start))
    return found


def _announced(found: list[Provision], text: str, num: str, start: int) -> bool:
    if not found or found[0].start != start or found[-1].end != start + len(text):
        return False
    tiled = all(a.end == b.start for a, b in pairwise(found))
    return tiled and (not num or same_label(found[0].num, num))


def _flat(text: str, unit: str, num: str, place: Node, origin: str) -> Node:
    label = _OWN_LABEL.match(text)
    cut = label.end() if label and num else 0
    node = Node(KINDS.get(unit, unit), number(num), "", "", parent=place)
    node.born, node.touched, node.stale = origin, (origin,), True
    if cut:
        node.items.append(Piece(text[:cut], "heading", origin))
    node.items.append(Piece(text[cut:], "body", origin))
    return node


def _rekind(node: Node, unit: str) -> None:
    """Call articles articles: alone, ``31A.`` reads as a section."""
    if (unit == "article" and not _among_sections(node)) or (
        unit in GROUPS and _among_articles(node)
    ):
        for one in node.walk():
            if one.kind == "section":
                one.kind = "article"


def _among_articles(node: Node) -> bool:
    root = [node, *node.ancestors()][-1]
    return any(one.kind == "article" for one in root.walk())


def _among_sections(node: Node) -> bool:
    """Tell whether what the law calls articles was read as sections: they print alike."""
    root = [node, *node.ancestors()][-1]
    stood = {one.kind for one in root.walk() if one.born != node.born}
    return "section" in stood and "article" not in stood


_SOLE = pattern_of(r"\s*(?:#+\s*)?(\d{1,4}[A-Z]{0,3})\.\s")


def sole_section(text: str) -> Node | None:
    """Return a text that is one section alone, such as ``10. …``, as a tree with that section.

    Read by itself its number opens no run of sections; a few made-up ones before it make one.
    """
    head = _SOLE.match(text)
    if head is None:
        return None
    root = Node("root", "", "", "")
    around = _surroundings(text[head.start(1) :], "section", root, None)
    found = _beyond(structure_text(around + text), len(around))
    if not _announced(found, text, head[1], len(around)):
        return None
    for one in found:
        node = thaw(one, shift=len(around))
        node.parent = root
        root.items.append(node)
    return root


def regrow(node: Node) -> bool:
    """Lay one provision out anew after words with labels of their own went in; say if it worked.

    Every letter keeps its origin. Nothing changes where the provision is not found again whole.
    """
    text = node.raw()
    parent = node.parent
    if parent is None:
        return False
    around = _surroundings(text, node.kind, parent, None)
    found = _beyond(structure_text(around + text), len(around))
    if len(found) != 1 or not _announced(found, text, node.num, len(around)):
        return False
    fresh = thaw(found[0])
    runs = [piece for _, _, piece in node.pieces()]
    _repiece(fresh, runs, len(around))
    node.items, node.heading = fresh.items, fresh.heading
    node.adopt(anew=True)
    return True


def _repiece(fresh: Node, runs: list[Piece], offset: int) -> None:
    """Cut the pieces of a new layout at the old pieces' borders, each with its old origin."""
    bounds: list[tuple[int, Piece]] = []
    at = offset
    for run in runs:
        bounds.append((at, run))
        at += len(run.text)
    for node in fresh.walk():
        node.items = list(
            chain.from_iterable(
                _cut(item, bounds) if isinstance(item, Piece) else [item] for item in node.items
            )
        )


def _cut(piece: Piece, bounds: list[tuple[int, Piece]]) -> list[Piece | Node]:
    start, end = piece.at, piece.at + len(piece.text)
    cut: list[Piece | Node] = []
    for at, run in bounds:
        stop = at + len(run.text)
        if run.gone and not run.text and start <= at < end:
            cut.append(run)
        low, high = max(start, at), min(end, stop)
        if low < high:
            base = run.at + low - at if run.at >= 0 else -1
            gone = run.gone if low == at else ""
            text = piece.text[low - start : high - start]
            # A page's head is known by the other pages', which a section alone has not.
            kind = run.kind if run.kind in ("furniture", "note") else piece.kind
            cut.append(Piece(text, kind, run.origin, gone, base))
    return cut
