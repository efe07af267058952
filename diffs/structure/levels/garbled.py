"""Read the labels that a scan garbled, "Gi)" for (ii), "(e)" for (c), where those beside them leave no doubt.

Between two labels of one list, as many lines that begin with what looks like the missing ones are
those, in their order; where they are more or fewer, none is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark, put_among
from diffs.structure.recognising.numbers import readings
from tarmeem.patterns import pattern_of
from tarmeem.romans import ROMANS

_LABEL = pattern_of(
    r"[-_~.\s]{0,3}([({\[G]{0,2})([A-Za-z0-9@!|$-]{0,6})\s?[)}\]][:.;]?\s+(?=[“\"‘'\w])"
)
"""What a scan may have for a label at the start of a line: "Gi)", "{iti}", "ti):", "Q)", "()"."""
_LIKE = {
    "1": "lIi|!t", "2": "QZz", "3": "8B", "4": "A", "5": "Ss$", "6": "b", "7": "T", "8": "B3", "9": "gq",
    "a": "@", "b": "h6", "c": "eoC", "e": "co", "f": "t", "g": "q9", "h": "b", "i": "1l!|0@tI", "j": "i@Q",
    "k": "K", "l": "1I|", "m": "rn", "n": "r", "o": "0cO", "q": "g9", "u": "v",
}  # fmt: skip
"""What a scan has for a letter or a figure,"""
_THIN = frozenset("jl1")
"""and of which nothing may be left."""
_STROKES = str.maketrans("1lI|!tfjuyVX", "iiiiiiiiivvx")
_ROMAN_STROKES = frozenset("ivxltfju")
_RUN = pattern_of(r"(.)\1+")
"""Strokes that are alike, however many a scan has of them."""
_MOST = 3
"""Labels missing between two past which nothing is certain."""
_WITHIN = frozenset(("proviso", "explanation", "exception", "p", "definition"))
"""Kinds that a list goes on across."""
_FIRSTS = frozenset("ai1")
_AFTER: dict[str, set[str]] = {}
"""What comes next after a label: (j) or (ii) after (i)."""
for _one, _two in (
    *pairwise(ROMANS), *pairwise("abcdefghijklmnopqrstuvwxyz"), *pairwise("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    *pairwise(map(str, range(1, 100))),
):  # fmt: skip
    _AFTER.setdefault(_one, set()).add(_two)
_ENDS = frozenset(";:,.—–-?")
_WELL = 0.6
"""What a label weighs that stands below a stop."""
_BRIEF = 2
"""Letters of what may be any label, where it is none as printed."""
_LETTERS = 26
_SUFFIXES = frozenset("abcdefghz")


def is_odd(num: str) -> bool:
    """Say whether no list has such a label: "(vy)", "(iti)", "(Ol)", "(0)"; "(aa)", "(iia)" and "(za)" are labels."""
    if num == "0":
        return True
    if not num.isalpha() or len(set(num.lower())) == 1:
        return False
    found = readings(num)
    if not found:
        return not set(num) - _ROMAN_STROKES
    return all(key[1] and key[1][0].lower() not in _SUFFIXES for _, key in found)


def with_garbled(lines: Lines, marks: list[Mark]) -> list[Mark]:
    """Return the marks, garbled labels among them put right or put in: each is ``inferred``."""
    fresh: list[Mark] = []
    holder: Mark | None = None
    labels: list[Mark] = []
    for mark in marks:
        if mark.kind == "label":
            labels.append(mark)
        elif mark.kind not in _WITHIN:
            fresh += _mended_all(lines, holder, labels)
            holder, labels = mark, []
    fresh += _mended_all(lines, holder, labels)
    return put_among(marks, fresh) if fresh else marks


def _mended_all(lines: Lines, holder: Mark | None, labels: Sequence[Mark]) -> list[Mark]:
    """Return fresh marks for the labels that the lists beneath a mark lack; put misread ones right."""
    if len(labels) < _BRIEF or _is_in_order(labels):
        return []
    _take_figures(labels)
    return [
        mark
        for style in "ai1"
        for owner, part in _parts(holder, labels, style)
        for mark in _mended(lines, owner, part, style)
    ]


def _is_in_order(labels: Sequence[Mark]) -> bool:
    """Say whether every label begins a list or comes next in one: most do, and nothing is garbled there."""
    due: set[str] = set()
    last = ""
    for mark in labels:
        num = mark.num
        if num in due:
            due.discard(num)
        elif num not in _FIRSTS and num[:-1] != (last or num):  # (aa) below (a), (1A) below (1)
            return False
        due.update(_AFTER.get(num, ()))
        last = num
    return True


def _parts(
    owner: Mark | None, labels: Sequence[Mark], style: str
) -> Iterator[tuple[Mark | None, list[Mark]]]:
    """Cut the labels where a list of a style cannot go on, and give what it was cut at, at first its ``owner``.

    That is at a sub-section; one of romans, at the letter after its own.
    """
    part, nested = list[Mark](), False
    for mark in labels:
        number = mark.num.isdecimal() and mark.num != "0"
        letter = len(mark.num) == 1 and mark.num not in ROMANS and mark.num.islower()
        nested = (nested or mark.num == "a") and mark.num not in ROMANS
        if (style != "1" and number) or (style == "i" and letter and not nested):
            yield owner, part
            owner, part, nested = mark, [], False
        else:
            part.append(mark)
    yield owner, part


def _take_figures(labels: Sequence[Mark]) -> None:
    """Read a figure as the letter that is due: "(1)" between (h) and (j), "(6)" below (a) where (2) follows sub-section (1).

    Where (a) is lost below (1), "(6)" is the (b) that (c) comes next after, and (2) follows below.
    """
    number, numbers = 0, {int(mark.num) for mark in labels if mark.num.isdecimal()}
    for before, mark, after in zip(labels, labels[1:], [*labels[2:], None], strict=False):
        number = int(before.num) if before.num.isdecimal() else number
        later = after.num if after else ""
        if not mark.num.isdecimal():
            continue
        if len(before.num) == 1 and before.num.islower():
            due, beyond = chr(ord(before.num) + 1), chr(ord(before.num) + 2)
            skips = int(mark.num) != number + 1 and later == str(number + 1)
            if _is_like(mark.num, due) and (later == beyond or skips):
                _put_right(mark, due)
        elif later == "c" and _is_like(mark.num, "b") and int(mark.num) > number + 1 in numbers:
            _put_right(mark, "b")


def _mended(lines: Lines, owner: Mark | None, labels: Sequence[Mark], style: str) -> Iterator[Mark]:
    """Yield fresh marks for the labels that the lists of one style lack; put misread ones right."""
    last, number = owner, 0
    between: list[Mark] = []
    for at, mark in enumerate(labels):
        due = _num(number + 1, style)
        value = _value(mark.num, style, number)
        later = labels[at + 1].num if at + 1 < len(labels) else ""
        after = _num(number + 2, style)
        if (
            number
            and due  # nothing comes after (z)
            and value != number + 1
            and _is_for(mark.num, due, value, after, followed=later == after)
        ):
            _put_right(mark, due)
            value = number + 1
        above = last if number or not at else labels[at - 1]
        if above and 0 < value - number - 1 <= (_MOST if number else 1):
            missing = [_num(n, style) for n in range(number + 1, value)]
            yield from _found(lines, above, mark, between, missing)
        elif value != 1 and value <= number:
            between.append(mark)
            continue
        last, number, between = mark, value, []


def _is_for(num: str, due: str, value: int, after: str, *, followed: bool) -> bool:
    """Say whether a label stands for the one that is due: the list goes on from that, or it is no label and has its strokes.

    Nor has it then those of the one ``after``, which may be meant.
    """
    odd = is_odd(num)
    if followed:
        return odd or (value > 1 and _is_like(num, due))
    if not odd or num.translate(_STROKES) == after:
        return False
    return (num, due) == ("0", "o") or (due in ROMANS and _has_strokes(num, due))


def _found(
    lines: Lines, one: Mark, two: Mark, between: Sequence[Mark], missing: Sequence[str]
) -> list[Mark]:
    """Return fresh marks for the missing labels between two; none where what stands there is not just as many.

    Those that follow each other, (A) and (B), are of a list of their own.
    """
    rows = [(a, b) for a, b in pairwise(between) if b.num in _AFTER.get(a.num, ())]
    own = {id(mark) for row in rows for mark in row}
    heads = {m.line: m for m in between if id(m) not in own and _may_be(m.num, missing)}
    for index in range(one.line + 1, two.line):
        m = None if index in heads else _LABEL.match(lines.bare[index])
        if m and not lines.aside[index] and _stands(lines, index):
            core = next((c for c in _cores(m) if any(_is_like(c, n) for n in missing)), None)
            if core is not None and all(index != mark.line for mark in between):
                at = lines.at(index)
                heads[index] = Mark("label", core, at, at + m.end(), index, "(")
    found = [heads[index] for index in sorted(heads)]
    pairs = list(zip(found, missing, strict=False))
    if len(found) != len(missing) or not all(_may_be(m.num, (num,)) for m, num in pairs):
        return []
    for mark, num in pairs:
        _put_right(mark, num)
    known = {id(mark) for mark in between}
    return [mark for mark in found if id(mark) not in known]


def _may_be(core: str, missing: Sequence[str]) -> bool:
    """Say whether a label may be one that is missing; a letter that another list may have is no number."""
    if is_odd(core) and len(core) <= _BRIEF:
        return True
    return not (missing[0].isdecimal() and core.isalpha() and core.islower()) and any(
        _is_like(core, num) for num in missing
    )


def _put_right(mark: Mark, num: str) -> None:
    mark.num, mark.inferred, mark.weight = num, num != mark.num, max(mark.weight, _WELL)


def _cores(m: re.Match[str]) -> list[str]:
    """Return what may be the letters within a garbled label's brackets, one of which may be read as a letter."""
    core = m[2]
    return [core, core[1:]] if not m[1] and len(core) > 1 else [core]


def _stands(lines: Lines, index: int) -> bool:
    """Say whether a line stands below a stop, a gap, or what joins the items of a list."""
    above, gap = lines.before(index)
    return gap or not above or above[-1] in _ENDS or above.endswith((" and", " or"))


def _is_like(core: str, num: str) -> bool:
    """Say whether a scan may have ``core`` for ``num``."""
    if core in (num, num.upper()):
        return True
    if num in ROMANS and _has_strokes(core, num):
        return True
    return core in _LIKE.get(num, "") if core else num in _THIN


def _has_strokes(core: str, num: str) -> bool:
    """Say whether letters have the strokes of a roman number, however many of those that are alike."""
    strokes = core.translate(_STROKES)
    return strokes.isalpha() and _RUN.sub(r"\1", strokes) == _RUN.sub(r"\1", num)


def _num(value: int, style: str) -> str:
    """Return a place of a list as it is printed."""
    if style == "1":
        return str(value)
    if style == "a":
        return chr(96 + value) if value <= _LETTERS else ""
    return ROMANS[value - 1] if value <= len(ROMANS) else ""


def _value(num: str, style: str, last: int) -> int:
    """Return a label's place in a list of a style whose last was ``last``, or 0: a letter i, v or x comes next or is roman."""
    if style == "1":
        return int(num) if num.isdecimal() else 0
    if style == "i":
        return ROMANS.index(num) + 1 if num in ROMANS else 0
    value = ord(num) - 96 if len(num) == 1 and num.islower() else 0
    return 0 if num in ROMANS and value != last + 1 else value
