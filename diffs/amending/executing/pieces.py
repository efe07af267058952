"""The law while it is being amended: a tree whose leaves are pieces of text that know their origin.

``thaw`` turns a :class:`~tarmeem.model.Provision` into nodes that can be edited in place without
touching the rest of the text; ``freeze`` turns them back. Every edit is written down in a
:class:`Journal`, so a formula of two operations can be taken back whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from diffs.structure.cite import SECTION, unit_of
from tarmeem.model import Provision, Span, SpanKind
from tarmeem.patterns import pattern_of

OPENING = frozenset({"long title", "preamble", "formula"})
"""What stands before the first provision: nodes while the law is amended, in the law's tree none."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text of one kind and one origin."""

    text: str
    kind: SpanKind
    origin: str = ""
    """The id of the instruction that put it there; empty = it stood in the base."""
    gone: str = ""
    """What that instruction took out at this place."""
    at: int = -1
    """Where it stood in the base, where it stood there."""

    def part(self, start: int, end: int) -> Piece:
        """Return ``text[start:end]`` as a piece."""
        at = self.at + start if self.at >= 0 else -1
        return replace(self, text=self.text[start:end], at=at, gone="")


@dataclass(eq=False, slots=True)
class Node:
    """One provision being amended; ``items`` holds its pieces and its children in text order."""

    kind: str
    num: str
    heading: str
    eid: str
    items: list[Piece | Node] = field(default_factory=list)
    parent: Node | None = None
    touched: tuple[str, ...] = ()
    """The ids of the instructions that changed it, or put it there."""
    born: str = ""
    """The id of the instruction that put it there whole."""
    stale: bool = False
    """Its number changed, or it is new: its eId is to be written."""
    inferred: bool = False
    """Whether ``num`` was given by its neighbours, not as printed."""
    unit: str = SECTION
    """Of the root, what its provisions are called."""

    @property
    def children(self) -> list[Node]:
        """Return the provisions directly beneath."""
        return [item for item in self.items if isinstance(item, Node)]

    @property
    def later(self) -> list[Node]:
        """Return what stands behind it within the same provision."""
        beside = self.parent.children if self.parent is not None else []
        return beside[beside.index(self) + 1 :] if self in beside else []

    def adopt(self, *, anew: bool = False) -> None:
        """Be the parent of the provisions directly beneath; ``anew``: their eIds, and all below, are to be written."""
        for child in self.children:
            child.parent = self
            if anew:
                child.renumbered()

    def renumbered(self) -> None:
        """Have its eId, and those of all beneath, written anew."""
        for one in self.walk():
            one.stale = True

    def walk(self) -> Iterator[Node]:
        """Yield the node and all beneath it, in text order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def pieces(self) -> Iterator[tuple[Node, int, Piece]]:
        """Yield every piece beneath, in text order, with its node and its index there."""
        for index, item in enumerate(self.items):
            if isinstance(item, Piece):
                yield self, index, item
            else:
                yield from item.pieces()

    def base_range(self) -> tuple[int, int] | None:
        """Return the stretch of the base the subtree covers; None where none of it stood there."""
        stood = [(p.at, p.at + len(p.text)) for _, _, p in self.pieces() if p.at >= 0 and p.text]
        return (stood[0][0], stood[-1][1]) if stood else None

    def raw(self) -> str:
        """Return the subtree's text as it would be printed."""
        return "".join(piece.text for _, _, piece in self.pieces())

    def ancestors(self) -> Iterator[Node]:
        """Yield the node's parent, its parent, and so on to the root."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent


def unit_at(node: Node) -> str:
    """Return what the provisions of the instrument are called in which a node stands."""
    return next(reversed((node, *node.ancestors()))).unit


class Undo(NamedTuple):
    """How a node stood before an edit."""

    node: Node
    items: list[Piece | Node]
    label: tuple[str, str, str, bool]
    touched: tuple[str, ...]


class Journal:
    """Writes down how each node stood before it was edited, so that edits can be taken back."""

    def __init__(self) -> None:
        self.undo: list[Undo] = []
        self._marked = 0

    def mark(self) -> int:
        """Return a place to go back to."""
        self._marked = len(self.undo)
        return self._marked

    def note(self, node: Node) -> None:
        """Keep the node as it stands, before it is edited: once, where edit upon edit is of one node."""
        if len(self.undo) > self._marked and self.undo[-1].node is node:
            return
        label = (node.kind, node.num, node.heading, node.inferred)
        self.undo.append(Undo(node, list(node.items), label, node.touched))

    def rollback(self, mark: int) -> None:
        """Take back every edit made since the journal was ``mark`` entries long."""
        stood = {undo.node: undo for undo in reversed(self.undo[mark:])}
        del self.undo[mark:]
        self._marked = min(self._marked, mark)
        for node, undo in stood.items():
            node.items = undo.items
            node.kind, node.num, node.heading, node.inferred = undo.label
            node.touched = undo.touched
            node.adopt()


def thaw(root: Provision, *, origin: str = "", shift: int = 0) -> Node:
    """Return the provision as a node that can be edited; ``origin`` where it is no base text.

    ``shift`` is how far its source runs ahead of the base.
    """
    node = _thaw(root, None, origin, shift)
    node.unit = unit_of(root.source)
    return node


def _thaw(provision: Provision, parent: Node | None, origin: str, shift: int) -> Node:
    node = Node(provision.kind, provision.num, provision.heading, provision.eid, parent=parent)
    node.born = origin
    node.touched = (origin,) if origin else ()
    node.stale = bool(origin)
    node.inferred = provision.inferred
    parts: list[tuple[int, Piece | Provision]] = []
    for span in provision.spans:
        text = provision.source[span.start : span.end]
        at = -1 if origin else span.start - shift
        parts.append((span.start, Piece(text, span.kind, origin, at=at)))
    parts.extend((child.start, child) for child in provision.children)
    parts.sort(key=lambda part: part[0])
    for _, part in parts:
        node.items.append(part if isinstance(part, Piece) else _thaw(part, node, origin, shift))
    return node


def clone(node: Node, parent: Node | None = None) -> Node:
    """Return a copy of the node and all beneath it, to go back to."""
    copy = Node(node.kind, node.num, node.heading, node.eid, [], parent or node.parent)
    copy.touched, copy.born, copy.stale = node.touched, node.born, node.stale
    copy.inferred = node.inferred
    copy.items = [clone(item, copy) if isinstance(item, Node) else item for item in node.items]
    return copy


class Origin(NamedTuple):
    """Who put ``text[start:end]`` there, and what was taken out at that place."""

    start: int
    end: int
    instruction: str
    gone: str


def freeze(root: Node) -> tuple[Provision, list[Origin]]:
    """Return the tree as a provision over its own text, and who put each amended stretch there."""
    source = root.raw()
    origins: list[Origin] = []
    provision, _ = _freeze(root, source, 0, origins)
    return provision, origins


def _freeze(node: Node, source: str, start: int, origins: list[Origin]) -> tuple[Provision, int]:
    at = start
    spans: list[Span] = []
    children: list[Provision] = []
    for item in _dissolved(node):
        if isinstance(item, Node):
            child, at = _freeze(item, source, at, origins)
            children.append(child)
            continue
        end = at + len(item.text)
        if item.origin:
            origins.append(Origin(at, end, item.origin, item.gone))
        if end > at:
            spans.append(Span(at, end, item.kind))
        at = end
    said = node.eid, node.kind, node.num, node.heading
    return Provision(*said, source, start, at, tuple(spans), tuple(children), node.inferred), at


def _dissolved(node: Node) -> list[Piece | Node]:
    """Return a node's items, those of its opening among them."""
    if not any(one.kind in OPENING for one in node.children):
        return node.items
    found: list[Piece | Node] = []
    for one in node.items:
        _join(found, one.items if isinstance(one, Node) and one.kind in OPENING else [one])
    return found


def _join(found: list[Piece | Node], more: list[Piece | Node]) -> None:
    """Add items to others; what was parted where they meet is made whole again."""
    last, first = found[-1] if found else None, more[0] if more else None
    if isinstance(last, Node) and isinstance(first, Node) and last.eid == first.eid != "":
        whole = list(last.items)
        _join(whole, first.items)
        found[-1:] = [replace(last, items=whole), *more[1:]]
    elif isinstance(last, Piece) and isinstance(first, Piece) and _goes_on(last, first):
        found[-1:] = [replace(last, text=last.text + first.text), *more[1:]]
    else:
        found.extend(more)


def _goes_on(one: Piece, other: Piece) -> bool:
    stood = one.at >= 0 and not one.origin and not other.origin
    return stood and one.kind == other.kind and one.at + len(one.text) == other.at


_SPACE = pattern_of(r"\s+")


def words(node: Node, *, own: bool = False) -> str:
    """Return what a reader reads of the subtree, on one line; ``own``: not its children.

    A node's own number and heading are left out; those of its children are read in their place.
    """
    return _SPACE.sub(" ", "".join([text for text, _ in read(node, own=own)])).strip()


def stretches_put(node: Node) -> tuple[tuple[int, int], ...]:
    """Return the stretches of ``words(node)`` that instructions put there; an empty one: took out."""
    found: list[tuple[int, int]] = []
    at, blank = 0, True
    for text, piece in read(node):
        said = _SPACE.sub(" ", text)
        start, at = at, at + len(said) - (blank and said.startswith(" "))
        blank = said.endswith(" ") if said else blank
        if piece is not None and piece.origin:
            found.append((start, at))
    return tuple(found)


def _label_goes_on(node: Node, at: int) -> bool:
    """Tell whether a label or a heading goes on in the next piece: "(", "3", ")", where an order put the 3."""
    item, after = node.items[at], node.items[at + 1 : at + 2]
    pieces = [one for one in (item, *after) if isinstance(one, Piece) and one.kind == "heading"]
    return len(pieces) == 2 and any(one.origin for one in pieces)


def read(node: Node, *, top: bool = True, own: bool = False) -> Iterator[tuple[str, Piece | None]]:
    """Yield what is read of a node, stretch by stretch, each with its piece; a blank between two has none."""
    for at, item in enumerate(node.items):
        if isinstance(item, Node):
            if not own:
                yield " ", None
                yield from read(item, top=False)
                yield " ", None
        elif item.kind == "body" or (item.kind == "heading" and not top):
            yield item.text, item
            if item.kind == "heading" and not _label_goes_on(node, at):
                yield " ", None
        elif item.kind in ("furniture", "note"):
            yield " ", None
