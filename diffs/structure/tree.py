"""Build the tree of provisions from marks with depths; own spans and children tile every node."""

from __future__ import annotations

from diffs.structure.eids import ROOTED, Namer
from diffs.structure.marks import Mark
from tarmeem.model import Provision, Span


class _Node:
    __slots__ = ("children", "eid", "mark", "spans")

    def __init__(self, mark: Mark, eid: str) -> None:
        self.mark = mark
        self.eid = eid
        self.spans: list[Span] = []
        self.children: list[Provision] = []


def build(text: str, marks: list[Mark], aside: list[Span]) -> Provision:
    """Return the root; ``aside`` are the sorted spans that are neither body nor heading."""
    namer = Namer()
    root = Mark(0, "root", "", 0, 0)
    stack = [_Node(root, "")]
    ends = ([mark.start for mark in marks] + [len(text)])[1:]
    cursor = _cut(stack[0].spans, aside, 0, 0, 0, marks[0].start if marks else len(text))
    for mark, end in zip(marks, ends, strict=True):
        while stack[-1].mark.depth >= mark.depth and len(stack) > 1:
            _close(text, stack, mark.start)
        parent = stack[-1].eid
        if mark.kind in ROOTED and not parent.startswith(("sched", "sec", "art")):
            parent = ""
        node = _Node(mark, namer.name(parent, mark.kind, mark.num))
        cursor = _cut(node.spans, aside, cursor, mark.start, mark.body, end)
        stack.append(node)
    while len(stack) > 1:
        _close(text, stack, len(text))
    node = stack[0]
    return Provision("", "root", "", "", text, 0, len(text), tuple(node.spans), tuple(node.children))


def _close(text: str, stack: list[_Node], end: int) -> None:
    node = stack.pop()
    mark = node.mark
    stack[-1].children.append(
        Provision(
            node.eid, mark.kind, mark.num, mark.heading, text, mark.start, end,
            tuple(node.spans), tuple(node.children),
        )
    )  # fmt: skip


def _cut(spans: list[Span], aside: list[Span], cursor: int, start: int, body: int, end: int) -> int:
    """Tile ``start:end`` into heading, body and the spans set aside; return the next ``cursor``."""
    at = start
    while cursor < len(aside) and aside[cursor].start < end:
        span = aside[cursor]
        cursor += 1
        if span.start < at or span.end > end:
            continue
        at = _plain(spans, at, body, span.start)
        spans.append(span)
        at = span.end
    _plain(spans, at, body, end)
    return cursor


def _plain(spans: list[Span], at: int, body: int, end: int) -> int:
    if at < body:
        stop = min(body, end)
        if at < stop:
            spans.append(Span(at, stop, "heading"))
        at = max(at, stop)
    if at < end:
        spans.append(Span(at, end, "body"))
    return end
