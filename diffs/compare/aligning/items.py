"""What is aligned: provisions, and the stretches of text between them that have no number.

An item knows its raw range; its keys are made only when two items are not equal as they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from diffs.compare.aligning.blanks import blank_rows
from diffs.compare.aligning.cells import is_row, is_rule, stretches
from diffs.compare.words.side import Side
from diffs.compare.words.words import Range, fold, unlinked
from diffs.structure.eids import without_count
from diffs.structure.recognising.urdu import urdu_printed
from tarmeem.model import Provision
from tarmeem.patterns import pattern_of

CONTAINERS = frozenset({"root", "part", "chapter", "schedule", "division", "title", "book", "form"})
"""Kinds whose children are aligned with those of every other container: a section keeps its
identity whichever chapter it stands in."""

_HEADINGS = CONTAINERS - {"root", "schedule", "form"}
"""What is a container even where all that it held is gone: nothing but its heading is left."""

SECTIONS = frozenset({"section", "article"})
"""The units of a law: what holds one of them is a container."""
HANGING = frozenset({"proviso", "explanation", "illustration", "exception"})
"""What hangs on a provision: it becomes a provision of its own with hardly a word changed, or not at all."""

SAMPLE = 4_000
"""Characters of an item that are read to say how like another it is."""

HEAD = 200
"""Characters from its beginning within which a provision's own number stands: below its heading."""
SHORT = 8
"""Words of an item of a list of which the stop glued to the last would weigh as much as a word."""
_LABEL = pattern_of(r"[\W_]*(?:(?:section|article|chapter|part|schedule)\s+)?[\W_]*", re.IGNORECASE)
_JOINTS = ";,:.-؛،۔"
_STOPS = " \t\r\n.):]—–-_*\u200e\u200f"


@dataclass(slots=True, eq=False)
class Item:
    """A provision, or (``node`` is None) a stretch of its parent's own text."""

    side: Side
    start: int
    end: int
    eid: str
    """A provision's eId; for a stretch its parent's and its ordinal there."""
    node: Provision | None
    parent: str
    """The eId of the node it stands in."""
    link: Link | None = None
    told: Link | None = None
    """The entry that tells of it where it has no partner of its own: one side of a split."""
    holds: bool = False
    """True where something beneath it found a partner though it did not."""
    row: bool = False
    """True for a line of cells, which a tab or a bar parts, beside another one: it is of a table."""
    serial: str = ""
    """A table row's serial number, which says no more of it than a section's number does."""
    _label: int = 0
    _key: tuple[int, int] | None = None
    _items: list[Item] | None = None
    _words: list[str] | None = None
    _shingles: frozenset[tuple[str, ...]] | None = None

    @property
    def raw(self) -> str:
        """Return the raw text."""
        return self.side.source[self.start : self.end]

    @property
    def size(self) -> int:
        """Return its length in characters."""
        return self.end - self.start

    def words(self) -> list[str]:
        """Return its words, folded, without its own number; of a long item only the beginning."""
        if self._words is None:
            self._words = self._read(SAMPLE)
        return self._words

    def unstopped(self) -> list[str]:
        """Return its words, the last of a list's short item without the stop that its place there gives it."""
        words = self.words()
        if not words or len(words) > SHORT or self.is_section() or not self.number():
            return words
        return [*words[:-1], words[-1].rstrip(_JOINTS) or words[-1]]

    def print(self) -> str:
        """Return all of its words and stops, folded, without white space and its own number."""
        return "".join(self._read(self.size))

    def _read(self, limit: int) -> list[str]:
        source = self.side.source
        label, start = self.own_number()
        end = min(self.end, start + limit)
        flow = self.side.flow(start, end) or [(start, end)]
        words = fold(unlinked(" ".join([source[lo:hi] for lo, hi in flow]))).split()
        # A heading or a marginal note may stand above the number.
        return fold(source[self.start : label]).split() + words if label > self.start else words

    def forget_runs(self) -> None:
        """Let go of its runs of words, which take the most room; of its words others may ask."""
        self._shingles = None

    def forget(self) -> None:
        """Let go of what only alignment needed, in all its parts."""
        self._words = self._shingles = None
        for part in self._items or ():
            part.forget()

    def key(self) -> tuple[int, int]:
        """Return the length and hash of what is read of it but for its number, blind to layout."""
        if self._key is None:
            text = "".join(self.words()) if self.size <= SAMPLE else self.print()
            for mark in "-\"'":
                text = text.replace(mark, "")
            self._key = len(text), hash(text)
        return self._key

    def unjoined(self) -> tuple[int, int]:
        """Return the length and hash of its words without ``; and``, ``;`` or the stop that its place in a list gives it."""
        words = self.words() if self.size <= SAMPLE else self._read(self.size)
        words = words[:-1] if words[-1:] in (["and"], ["or"]) else words
        text = "".join(words).rstrip(_JOINTS)
        return len(text), hash(text)

    def shingles(self) -> frozenset[tuple[str, ...]]:
        """Return its runs of three words; all its words where it is shorter."""
        if self._shingles is None:
            self._shingles = frozenset(self.runs()) or frozenset([tuple(self.words())])
        return self._shingles

    def runs(self) -> Iterator[tuple[str, ...]]:
        """Yield its runs of three words as they stand."""
        words = self.words()
        return zip(words, words[1:], words[2:], strict=False)

    def number(self) -> str:
        """Return the number it bears, a row's serial number included."""
        return self.node.num or self.serial if self.node else ""

    def set_serial(self, serial: str, end: int) -> None:
        """Take what stands before ``end`` for a row's serial number."""
        self.serial, self._label = serial, end - self.start
        self._key = self._words = self._shingles = None

    def unnumbered(self) -> str:
        """Return the raw text without its own number."""
        first, last = self.own_number()
        return self.side.source[self.start : first] + self.side.source[last : self.end]

    def own_number(self) -> Range:
        """Return where its own number stands with its brackets and stops; nowhere: its beginning."""
        if self._label or self.node is None or not self.node.num:
            return self.start, self.start + self._label
        num = self.node.num
        head = self.side.source[self.start : min(self.end, self.start + HEAD)]
        found = _LABEL.match(head)
        first = at = found.end() if found else 0
        if not head[first : first + 1].isascii():
            first, at = urdu_printed(head, num)
            return self.start + first, self.start + at
        if head.startswith(num, at):
            first = 0
        else:
            line = re.search(rf"(?:^|\n)([^\w\n]*)(?={re.escape(num)}\b)", head)
            at = line.end() if line else head.find(num)
            if at < 0:
                return self.start, self.start
            first = line.start(1) if line else at
        at += len(num)
        at += len(head[at:]) - len(head[at:].lstrip(_STOPS))
        return self.start + first, self.start + at

    def items(self) -> list[Item]:
        """Return what it consists of, in text order."""
        if self._items is None:
            self._items = list(items_of(self.side, self.node)) if self.node else []
        return self._items

    def part_heading(self) -> Item | None:
        """Set its heading apart from the words that follow it in one stretch; return the heading."""
        first = self.items()[0] if self.items() else None
        ends = [span.end for span in self.node.spans if span.kind == "heading"] if self.node else []
        if first is None or first.node or not ends or not first.start < ends[-1] < first.end:
            return None
        head = Item(self.side, first.start, ends[-1], f"{first.eid}h", None, first.parent)
        rest = Item(self.side, ends[-1], first.end, first.eid, None, first.parent)
        self._items = [head, rest, *self.items()[1:]]
        return head

    def opening(self) -> str:
        """Return the letters of what it says before a proviso or the like; of all it says where it has no parts."""
        parts = self.node.children if self.node else ()
        if self.node is None or (parts and parts[0].kind not in HANGING):
            return ""
        end = parts[0].start if parts else self.end
        said = self.side.source[self.own_number()[1] : end]
        return "".join(filter(str.isalnum, said.casefold()))

    def own_words(self) -> list[str]:
        """Return its words before its first part, folded; all where it has none."""
        if self.node is None or not self.node.children:
            return self.words()
        return fold(self.side.source[self.own_number()[1] : self.node.children[0].start]).split()

    def is_one(self) -> bool:
        """Tell at a glance whether it has no parts: neither provisions nor lines of cells."""
        return self.node is None or (self.is_plain() and not self.node.children)

    def is_plain(self) -> bool:
        """Tell that it has no sign that parts cells: many times cheaper than the pattern, and few have one."""
        source, start, end = self.side.source, self.start, self.end
        return source.find("\t", start, end) < 0 and source.find("|", start, end) < 0

    def numbered(self) -> list[Item]:
        """Return its parts that have a number."""
        if self.node is None or not self.node.children:
            return []
        return [part for part in self.items() if part.node and part.node.num]

    def is_section(self) -> bool:
        """Tell whether it is one of the units of a law."""
        return self.node is not None and self.node.kind in SECTIONS

    def is_container(self) -> bool:
        """Tell whether it is a chapter or whatever else sections stand in."""
        return self.node is not None and bool(self.node.children) and _is_container(self.node)

    def hangs(self) -> bool:
        """Tell whether it only says something of the provision it stands under."""
        return self.node is not None and self.node.kind in HANGING

    def nameless(self) -> bool:
        """Tell whether its eId only says how many paragraphs, or rows, stand before it."""
        node = self.node
        return self.row if node is None else not node.num and node.kind in ("p", "paragraph")

    def is_line(self) -> bool:
        """Tell whether it is a line of cells, its own number or another label aside."""
        ends = self.side.source[max(self.end - 4, self.start) : self.end].rstrip()[-1:]
        cells = not self.is_plain() or ends.isdecimal() or ends in ("-", "–", "—")
        return cells and is_row(self.unnumbered().strip())

    def known_items(self) -> list[Item]:
        """Return its parts if anybody asked for them yet."""
        return self._items or []

    def label(self) -> str:
        """Return its own number as eIds write it, without the ordinal of a repeat."""
        return without_count(self.eid.rsplit("__", 1)[-1])


@dataclass(slots=True, eq=False)
class Link:
    """Two items that are one provision, or one item that has no partner."""

    old: Item | None
    new: Item | None
    rel: str = ""
    edited: bool = False
    moved: bool = False
    leaf: bool = True
    """False where its parts are linked one by one."""
    same: bool = False
    """The raw texts are equal."""
    index: int = -1
    marked: bool = False
    """The redline shows a change inside it."""
    unmarked: bool = False
    """The finished redline shows none in all of it, on either side."""


def link(old: Item, new: Item) -> Link:
    """Make two items partners."""
    made = Link(old, new)
    old.link = new.link = made
    return made


def items_of(side: Side, node: Provision) -> Iterator[Item]:
    """Yield a node's own stretches and its children, in text order, tiling it."""
    at, ordinal = node.start, 0
    parts = [Item(side, p.start, p.end, p.eid, p, node.eid) for p in node.children]
    _mark_rows(parts)
    for part in (*parts, None):
        for lo, hi, row in stretches(side.source, at, part.start if part else node.end):
            yield Item(side, lo, hi, f"{node.eid}~{ordinal}", None, node.eid, row=row)
            ordinal += 1
        if part:
            yield part
            at = part.end


def _mark_rows(parts: Sequence[Item]) -> None:
    """Mark the lines of tables among the parts of a provision; a line alone is none."""
    blank = [bool(cells) for cells in blank_rows([part.raw.strip("\n") for part in parts])]
    if not any(blank) and not any(part.is_line() for part in parts):
        return
    told = [
        (part, by_blanks)
        for part, by_blanks in zip(parts, blank, strict=True)
        if not is_rule(part.raw)
    ]
    parts, lines = (
        [part for part, _ in told],
        [by_blanks or part.is_line() for part, by_blanks in told],
    )
    for part, *near in zip(parts, lines, [False, *lines], [*lines[1:], False], strict=False):
        part.row = near[0] and any(near[1:])


def top_items(side: Side, root: Provision) -> tuple[list[Item], list[Provision]]:
    """Return what is aligned first, containers opened up, and the containers themselves."""
    found: list[Item] = []
    containers: list[Provision] = []
    stack = list(items_of(side, root))[::-1]
    while stack:
        item = stack.pop()
        if item.node is not None and (item.is_container() or item.node.kind in _HEADINGS):
            containers.append(item.node)
            stack.extend(reversed(item.items()))
        else:
            found.append(item)
    return found, containers


def _is_container(node: Provision) -> bool:
    """Tell whether sections may stand in it, whatever it is called: a heading over all may too."""
    if node.kind in CONTAINERS:
        return True
    return node.kind not in SECTIONS and any(
        child.kind in SECTIONS or _is_container(child) for child in node.children
    )
