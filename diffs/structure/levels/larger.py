"""Open the larger units on the stack of what is open: chapters, schedules, headings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from diffs.structure.levels.open_lists import FRAME, Frame, best_fit, options_of
from diffs.structure.recognising.marks import RANKS, Mark

_LOOSE = frozenset(("heading", "crossheading", "p"))
"""Kinds that may stand between a page's head and the next item of the list it interrupts,"""
_BESIDE = 4
"""and how many of them."""
_HOLDERS = ("root", "group", "schedule", "quoted", "heading")
"""What a larger unit may lie in."""


def pop_to(stack: list[Frame], kinds: Sequence[str] = _HOLDERS) -> None:
    """Close what is open, up to one of these kinds: by default, what a larger unit may lie in."""
    while stack[-1].kind not in kinds:
        stack.pop()


def leave_schedules(stack: list[Frame]) -> None:
    """Leave the schedules: a section of the run stands in none, but quoted ones may."""
    if "schedule" not in [frame.kind for frame in stack]:
        return
    for depth, frame in enumerate(stack):
        if any(later.kind == "quoted" for later in stack[depth:]):
            return
        if frame.kind == "schedule":
            del stack[depth:]
            return


def open_schedule(stack: list[Frame], mark: Mark, *, apart: bool) -> None:
    """Open a schedule; a form may lie in one, unless it stands ``apart`` from it."""
    pop_to(stack)
    rank = 1 if mark.kind == "form" else 0
    while stack[-1].kind not in ("root", "quoted"):
        top = stack[-1]
        if top.kind == "schedule" and top.rank < rank and not apart:
            break
        stack.pop()
    stack.append(Frame("schedule", rank=rank))


def heads_page(marks: Sequence[Mark], at: int, stack: Sequence[Frame]) -> bool:
    """Say whether a heading stands in a section's sentence or list: it heads a page or a table, and holds nothing."""
    if all(frame.kind != "section" for frame in stack):
        return False
    if marks[at].weight < 0:
        return True
    for later in marks[at + 1 : at + _BESIDE]:
        if later.kind == "label":
            options = options_of(later.num, later.style)
            return later.style == "(" and best_fit(stack, options)[0] == 2
        if later.kind not in _LOOSE:
            break
    return False


def open_group(stack: list[Frame], mark: Mark, ranks: Mapping[str, float]) -> None:
    """Open a chapter, a part or a heading, within those that rank above it."""
    pop_to(stack)
    if mark.kind == "crossheading" or mark.kind in FRAME:
        stack.append(Frame("copies" if mark.kind == "copies" else "p"))
        return
    rank = 20 + mark.rank if mark.kind == "heading" or mark.rank else ranks.get(mark.kind, 9)
    named = mark.kind in RANKS  # no title of the page holds a chapter
    while (stack[-1].kind in ("group", "heading") and stack[-1].rank >= rank) or (
        named and stack[-1].kind == "heading"
    ):
        stack.pop()
    stack.append(Frame("heading" if mark.kind == "heading" else "group", rank=rank))
