"""Read a label that a printer or a scan mistook: "(l)" for (1), "(lA)" for (1A), "2)" and "(2" for (2)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from diffs.structure.levels.open_lists import Frame, Options, best_fit, options_of
from diffs.structure.recognising.marks import Mark
from diffs.structure.recognising.numbers import comes_next

_SECONDS = {"1": "2", "a": "b", "i": "ii"}
_STANDS = 0.5
"""What a label weighs at least that stands below a stop."""
AMBIGUOUS = frozenset(("l", "I"))
"""Labels that may be a misprinted 1."""


def reread(
    marks: Sequence[Mark],
    at: int,
    stack: Sequence[Frame],
    has_second: Callable[[int, Mark, str], bool],
    *,
    halves: bool,
) -> Options:
    """Return what a label may stand for: ``(l)`` before a ``(2)`` is a 1.

    ``halves`` says whether a label of the section at hand lacks a bracket.
    """
    mark, opens = marks[at], stack[-1].kind == "section"
    if halves:
        _restyle(marks, at, stack)
    if mark.num in AMBIGUOUS and opens:
        if has_second(at, mark, "1"):
            mark.num, mark.inferred = "1", True
        elif mark.num == "l":
            return ()
    elif mark.num == "I" and not has_second(at, mark, "I") and _goes_on_as_l(stack):
        mark.num, mark.inferred = "l", True
    elif mark.num[0] in AMBIGUOUS and len(mark.num) == 2 and _is_after_one(stack, mark):
        mark.num, mark.inferred = f"1{mark.num[1].upper()}", True
    return options_of(mark.num, mark.style)


def _goes_on_as_l(stack: Sequence[Frame]) -> bool:
    """Say whether a list in letters stands at (k)."""
    return best_fit(stack, options_of("l", "("))[0] == 2


def _restyle(marks: Sequence[Mark], at: int, stack: Sequence[Frame]) -> None:
    """Give a label the brackets of the list that it goes on with."""
    mark = marks[at]
    if mark.style == ")":
        if _has_both(marks, at, stack):
            mark.style = "("
    elif mark.style == "(" and _is_halved_list(stack, mark):
        mark.style = ")"


def _has_both(marks: Sequence[Mark], at: int, stack: Sequence[Frame]) -> bool:
    """Say whether a list in brackets waits for a label that lost one, or goes on right below it: "2)"."""
    mark = marks[at]
    later = marks[at + 1] if at + 1 < len(marks) else mark
    if best_fit(stack, options_of(mark.num, ")"))[0]:
        return False
    beside = later.kind == "label" and later.style == "("
    stands = mark.weight >= _STANDS
    if best_fit(stack, options_of(mark.num, "("))[0] == 2:
        return stands or (
            beside and min(mark.weight, later.weight) > 0 and comes_next(mark.num, later.num)
        )
    return stands and beside and later.num == _SECONDS.get(mark.num)


def _is_halved_list(stack: Sequence[Frame], mark: Mark) -> bool:
    """Say whether a whole label goes on with a list that has no first brackets, and with no other: "(c)" below "b)"."""
    if best_fit(stack, options_of(mark.num, "("))[0]:
        return False
    return best_fit(stack, options_of(mark.num, ")"))[0] == 2


def _is_after_one(stack: Sequence[Frame], mark: Mark) -> bool:
    """Say whether the innermost list is at ``(1)``: ``(lA)`` and ``(la)`` are a misprinted 1A there."""
    last = next((frame for frame in reversed(stack) if frame.style), None)
    one = last is not None and last.style == "1(" and last.key[0] == 1
    return one and mark.style == "(" and mark.num not in ("ll", "li", "lI", "II", "Il")
