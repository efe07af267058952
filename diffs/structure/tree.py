"""Build the tree of provisions from marks with depths; own spans and children tile every node."""

from __future__ import annotations

from collections.abc import Sequence

from diffs.structure.eids import Namer, own_part
from diffs.structure.recognising.marks import Mark
from tarmeem.model import Provision, Span

_ROOTED = frozenset(("section", "article"))
"""Kinds whose eId takes no chapter prefix."""
_BASES = frozenset(("quoted", "schedule", "annex", "annexure", "appendix", "form", "preface"))
"""Kinds that even a section's eId is prefixed with."""


class _Node:
    __slots__ = ("base", "children", "eid", "mark", "spans")

    def __init__(self, mark: Mark, eid: str, base: str) -> None:
        self.mark = mark
        self.eid = eid
        self.base = base
        self.spans: list[Span] = []
        self.children: list[Provision] = []


def build(text: str, marks: Sequence[Mark], aside: Sequence[Span]) -> Provision:
    """Return the root; ``aside`` are the sorted spans that are neither body nor heading."""
    namer = Namer()
    root = _Node(Mark("root", "", 0, 0, 0), "", "")
    stack = [root]
    ends = ([mark.start for mark in marks] + [len(text)])[1:]
    cursor = _cut(root.spans, aside, 0, 0, 0, marks[0].start if marks else len(text))
    for mark, end in zip(marks, ends, strict=True):
        while stack[-1].mark.depth >= mark.depth and len(stack) > 1:
            _close(text, stack, mark.start)
        over = stack[-1]
        parent = over.base if mark.kind in _ROOTED else over.eid
        eid = namer.name(parent, own_part(mark))
        node = _Node(mark, eid, eid if mark.kind in _BASES else over.base)
        cursor = _cut(node.spans, aside, cursor, mark.start, mark.body, end)
        stack.append(node)
    while len(stack) > 1:
        _close(text, stack, len(text))
    return Provision(
        "", "root", "", "", text, 0, len(text), tuple(root.spans), tuple(root.children)
    )


def _close(text: str, stack: list[_Node], end: int) -> None:
    node = stack.pop()
    mark = node.mark
    stack[-1].children.append(
        Provision(
            node.eid, mark.kind, mark.num, mark.heading, text, mark.start, end,
            tuple(node.spans), tuple(node.children), mark.inferred,
        )
    )  # fmt: skip


def _cut(
    spans: list[Span], aside: Sequence[Span], cursor: int, start: int, body: int, end: int
) -> int:
    """Tile ``start:end`` into heading, body and the spans set aside; return the next ``cursor``.

    A span that crosses ``end`` is cut there, and its rest is left for the next stretch.
    """
    at = start
    while cursor < len(aside) and aside[cursor].start < end:
        span = aside[cursor]
        if span.start > at:
            at = _plain(spans, at, body, span.start)
        whole = span.start == at and span.end <= end
        spans.append(span if whole else Span(at, min(span.end, end), span.kind))
        at = spans[-1].end
        if span.end > end:
            break
        cursor += 1
    if at < end:
        _plain(spans, at, body, end)
    return cursor


def _plain(spans: list[Span], at: int, body: int, end: int) -> int:
    if at < body:
        stop = body if body < end else end
        if at < stop:
            spans.append(Span(at, stop, "heading"))
            at = stop
    if at < end:
        spans.append(Span(at, end, "body"))
    return end
