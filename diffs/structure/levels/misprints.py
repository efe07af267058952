"""Read a label that a printer or a scan mistook, "(l)" for (1), "2)" for (2); keep those without a first bracket only where they make a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from diffs.structure.levels.open_units import Frame, Options, best_fit, options_of
from diffs.structure.recognising.labels import paren
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import SECTIONS, UNCLOSED, Mark
from diffs.structure.recognising.numbers import Key, comes_next, follows, initial, readings
from tarmeem.patterns import pattern_of

HALVED = frozenset((")", UNCLOSED))
"""Styles of a label that may have lost a bracket."""
_SECONDS = {"1": "2", "a": "b", "i": "ii"}
_STANDS = 0.5
"""What a label weighs at least that stands below a stop."""
AMBIGUOUS = frozenset(("l", "I"))
"""Labels that may be a misprinted 1."""
_AHEAD = 200
"""Marks among which a label that may come whole is looked for."""


def reread(
    marks: Sequence[Mark],
    at: int,
    stack: Sequence[Frame],
    has_second: Callable[[int, Mark, str], bool],
    *,
    halves: bool,
) -> Options:
    """Return what a label may stand for: ``(l)`` before a ``(2)`` is a 1, and so is ``(I)`` unless an ``(II)`` comes.

    ``halves`` says whether a label of the section at hand lacks a bracket.
    """
    mark, opens = marks[at], stack[-1].kind == "section"
    if halves:
        _restyle(marks, at, stack)
    if mark.style == UNCLOSED:
        return ()
    if mark.num in AMBIGUOUS and opens:
        roman = mark.num == "I" and has_second(at, mark, "I")
        if not roman and has_second(at, mark, "1"):
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
    if mark.style in HALVED:
        if _has_both(marks, at, stack):
            mark.style = "("
    elif mark.style == "(" and _is_halved_list(stack, mark):
        mark.style = ")"


def _has_both(marks: Sequence[Mark], at: int, stack: Sequence[Frame]) -> bool:
    """Say whether a list in brackets waits for a label that lost one, or goes on right below it: "2)", "(3 A keeper"."""
    mark = marks[at]
    later = marks[at + 1] if at + 1 < len(marks) else mark
    if best_fit(stack, options_of(mark.num, ")"))[0]:
        return False
    if mark.style == UNCLOSED and _comes_whole(marks, at):
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


def _comes_whole(marks: Sequence[Mark], at: int) -> bool:
    """Say whether the label itself follows before its list goes on or begins anew: "(3 Members" stood above (3)."""
    num = marks[at].num
    for later in marks[at + 1 : at + _AHEAD]:
        if later.kind in SECTIONS:
            return False
        if later.kind == "label" and later.style == "(":
            if later.num == num:
                return True
            if later.num in ("1", "a") or comes_next(num, later.num):
                return False
    return False


def _is_after_one(stack: Sequence[Frame], mark: Mark) -> bool:
    """Say whether the innermost list is at ``(1)``: ``(lA)`` and ``(la)`` are a misprinted 1A there."""
    last = next((frame for frame in reversed(stack) if frame.style), None)
    one = last is not None and last.style == "1(" and last.key[0] == 1
    return one and mark.style == "(" and mark.num not in ("ll", "li", "lI", "II", "Il")


_ALEF = pattern_of(r"\(\s?ا\s?\)")
_QUOTES = tuple("“\"‘'")
_OPEN = frozenset((".", ")"))
"""Styles of a label without a first bracket; whether one that lost its second is a label, its list tells."""
_ITEM_END = pattern_of(r"[;.:,](?:[ \t]*(?:and|or))?[ \t]*(?:\n|\Z)")
_ALONE = 6
"""Characters of a line that has a label and no words."""
_BESIDE = 4
"""Lines from one numbered sub-section to the next, where another number counts the two."""


def only_lists(marks: list[Mark]) -> list[Mark]:
    """Return the marks without the lettered labels that continue no list from its first item on.

    A "b)" may continue a list in brackets too, whose (a) it comes next after.
    """
    kept: list[Mark] = []
    last: dict[str, Key] = {}
    whole: dict[str, Key] = {}
    halves = any(mark.style == ")" and mark.kind == "label" for mark in marks)
    for mark in marks:
        if mark.kind != "label":
            if mark.kind != "proviso":
                last.clear()
                whole.clear()
        elif mark.num.isalpha():
            halved = mark.style == ")" and bool(_next_in(mark, whole))
            if mark.style in _OPEN and not (_goes_on(mark, last) or halved):
                continue
            if halves:
                whole.update(_next_in(mark, whole) or readings(mark.num)[:1])
        kept.append(mark)
    return kept


def _goes_on(mark: Mark, last: dict[str, Key]) -> bool:
    """Say whether a label opens a list or continues one in ``last``, and note it there."""
    found = {style: key for style, key in readings(mark.num) if initial(key)} | _next_in(mark, last)
    last.update(found)
    return bool(found)


def _next_in(mark: Mark, last: dict[str, Key]) -> dict[str, Key]:
    """Return the lists of ``last`` in which a label comes next, and its place in each."""
    return {s: k for s, k in readings(mark.num) if s in last and follows(last[s], k) == 2}


def _steps(last: tuple[Mark, str, int], following: tuple[Mark, str, int]) -> bool:
    """Say whether one counted line comes next after another: "2. (2)" right below "1. (1)", which else is section 1."""
    (one, label, _), (two, _, _) = last, following
    return int(two.num) == int(one.num) + 1 and (
        not label.isdecimal() or two.line - one.line <= _BESIDE
    )


def with_ones(lines: Lines, marks: list[Mark]) -> list[Mark]:
    """Return the marks, an alef in brackets being the ۱ it looks like where (۲), or (الف) in full, comes next."""
    labels = [mark for mark in marks if mark.kind in ("label", *SECTIONS)]
    for mark, after in pairwise(labels):
        if _ALEF.match(lines.text, mark.start) and after.kind == "label":
            spelt = lines.text[after.start : after.body].lstrip("( ").startswith("الف")
            if after.num == "2" or spelt:
                mark.num, mark.inferred = "1", True
    return marks


def with_lost_letters(lines: Lines, marks: list[Mark]) -> list[Mark]:
    """Return the marks, terms that stand without their letters between two lettered ones being items too, as many as are missing."""
    last: Mark | None = None
    terms: list[Mark] = []
    for mark in marks:
        if mark.kind == "definition":
            terms.append(mark)
        elif mark.kind != "label":
            last, terms = None, []
        elif mark.style == "(":
            if last and terms and _parts_terms(lines, last, mark, len(terms)):
                for place, term in enumerate(terms, ord(last.num) + 1):
                    term.kind, term.num, term.style, term.heading = "label", chr(place), "(", ""
                    term.inferred, term.weight = True, 0.6
            last, terms = mark, []
    return marks


def _parts_terms(lines: Lines, one: Mark, two: Mark, missing: int) -> bool:
    """Say whether two small letters, each before a quoted term, have as many missing between them."""
    letters = all(len(mark.num) == 1 and mark.num.islower() for mark in (one, two))
    quoted = all(lines.text[mark.body : mark.body + 1] in _QUOTES for mark in (one, two))
    return letters and quoted and ord(two.num) - ord(one.num) == missing + 1


def without_columns(lines: Lines, marks: list[Mark]) -> list[Mark]:
    """Return the marks without the labels that a scan set in a column of their own, "(a) / (b) / (c)", above all their words.

    Which words are whose, nothing says: below the last stand as many items as there are labels, or more.
    """
    column: list[Mark] = []
    dropped: set[int] = set()
    ends = [*(mark.start for mark in marks[1:]), len(lines.text)]
    for mark, end in zip(marks, ends, strict=False):
        if mark.kind != "label" or mark.style != "(" or len(lines.bare[mark.line]) > _ALONE:
            column = []
            continue
        if not (column and _next_in(mark, dict(readings(column[-1].num)))):
            column = []
        column.append(mark)
        words = lines.text[mark.body : end]
        if words.strip():
            if len(_ITEM_END.findall(words)) >= len(column) > 1:
                dropped.update(id(label) for label in column)
            column = []
    return [mark for mark in marks if id(mark) not in dropped] if dropped else marks


def drop_counters(lines: Lines, marks: Sequence[Mark]) -> None:
    """Make ``1. (a)``, ``2. (b)`` the labels (a) and (b): the numbers before them only count the lines."""
    counted: list[tuple[Mark, str, int]] = []
    for mark in marks:
        if mark.kind != "number" or mark.style != "." or not lines.text.startswith("(", mark.body):
            continue
        got = paren(lines.text[mark.body : mark.body + 12], 0)
        if got and any(mark.num == str(key[0]) and not key[1] for _, key in readings(got[1])):
            counted.append((mark, got[1], mark.body + got[2]))
    steps = [False, *(_steps(a, b) for a, b in pairwise(counted)), False]
    for (mark, label, body), beside in zip(counted, map(any, pairwise(steps)), strict=False):
        if beside:
            mark.kind, mark.num, mark.style, mark.body = "label", label, "(", body
