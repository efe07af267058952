"""Read lines of Arabic script by where their letters stand, whatever order the PDF and its library have them in.

A PDF keeps letters in the order in which they were drawn, and what a library makes of that differs with the program
that printed the page: words that it turned once too often, brackets that look away, a figure's halves changed over.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect, bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

from crawler.pages.bidi import MIRRORED, looks, read_leftwards, read_rightwards
from crawler.pages.order import Box, Line
from tarmeem.letters import has_arabic, is_in_arabic
from tarmeem.patterns import pattern_of

WIDE, SPACE, NONE = 0.4, 0.15, 0.05
"""Shares of a letter's height from which a gap is a blank where blanks are drawn, where they are not, and up to which it is none."""
LEVEL = 0.5
"""Share of the lower one's height by which two pieces of a line stand beside each other."""
NEAR = 0.3
"""Their heights within which they are no columns."""
APART = 1.0
"""Share of a letter's height from which the next one was not drawn beside it."""
BESIDE = 6
"""Letters that may begin at the left of a sign which is over or under one of them."""
ALONE, RIGHTWARDS = 0.8, 0.8
"""Shares of a line's letters drawn by themselves, and at the right of the one before, from which their turns tell their order."""
_HAIR = 0.1
"""Points by which a vowel sign stands at the left of its letter."""
_RUNS = pattern_of(r"(?P<word>\w[\w\u0610-\u061a\u064b-\u065f\u0670]*)|\W+")
_BLANK = pattern_of(r"[^\S\r\n]+")
_LETTERS = "\u0620-\u064a\u0671-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc"
STRETCHED = pattern_of(f"(?<=[{_LETTERS}])[\x00\x01\x03-\x08\x0b\x0c\x0e-\x1f]+(?=[{_LETTERS}])")
"""What stretches a word to fill its line, and stands for no letter."""
_TURNED = MIRRORED | dict(zip("‘’“”", "’‘”“", strict=True))


class _Glyph(NamedTuple):
    letter: str
    word: int | None
    """Which of the words of the page's text it is of; a mark or a blank is of none."""
    pen: float
    """Where it was begun at the left, tails that run under other letters not counted."""
    box: Box
    turn: int
    """When it was drawn; letters drawn together have one turn."""

    @property
    def middle(self) -> float:
        return (self.box[0] + self.box[2]) / 2

    def is_over(self, other: _Glyph) -> bool:
        """Tell whether it stands over or under another and reaches no further to the left or the right."""
        return other.box[0] < self.middle < other.box[2]

    def is_part_of(self, other: _Glyph) -> bool:
        """Tell whether it is another's dots, which some programs draw by themselves, as the same letter."""
        if self.letter != other.letter or not (has_arabic(self.letter) and self.is_over(other)):
            return False
        (_, low, _, high), (_, bottom, _, top) = self.box, other.box
        return high - low < top - bottom and min(high, top) - max(low, bottom) < (high - low) / 2


class Blank(NamedTuple):
    """A blank that was drawn, and of which the page's text knows nothing: where it begins, its baseline, its turn."""

    left: float
    base: float
    turn: int


_BASE = attrgetter("base")


def pieced(
    lines: Sequence[Line], box: Callable[[int], Box], is_upright: Callable[[Line], bool]
) -> list[Line]:
    """Return a page's lines with the pieces of an upright one together, into which pdfium cuts Nastaliq and at vowel signs."""
    page = "".join(text for text, _ in lines)
    if not has_arabic(page):
        return list(lines)
    is_urdu = is_in_arabic(page)
    found, last = list[Line](), None
    for text, start in lines:
        here = _ink((text, start), box) if text.strip() and is_upright((text, start)) else None
        before, begun = found[-1] if found else ("", 0)
        if here and last and (is_urdu or has_arabic(before + text)) and _is_one(last, here):
            found[-1] = (before + "\r\n"[: start - begun - len(before)] + text, begun)
            last = _around(last, here)
        else:
            found.append((text, start))
            last = here
    return found


def in_order(
    lines: Sequence[Line], box: Callable[[int], Box], pen: Callable[[int], float],
    turn: Callable[[int], int], blanks: Sequence[Blank],
) -> dict[Line, str]:  # fmt: skip
    """Return the text, in the order of reading, of a page's upright lines: of all if most is in Arabic script, else of those that have some or lost their blanks.

    ``box``, ``pen`` and ``turn``: of the letter with that index, its box, where it was begun at the left, and when it was drawn.
    """
    is_urdu = is_in_arabic("".join(text for text, _ in lines))
    drawn, blanks = dict[Line, str](), sorted(blanks, key=_BASE)
    for line in lines:
        own = _within(blanks, line, box)
        lost = own and len(own) >= len(line[0].split())
        if line[0].strip() and (is_urdu or lost or has_arabic(line[0])):
            glyphs, told = _glyphs(line, box, pen, turn)
            drawn[line] = _drawn(glyphs, told, own)
    as_typed = sum(map(looks, drawn.values())) < 0
    return {
        line: (read_leftwards if is_urdu or is_in_arabic(line[0]) else read_rightwards)(
            letters, as_typed
        )
        for line, letters in drawn.items()
    }


def _within(blanks: Sequence[Blank], line: Line, box: Callable[[int], Box]) -> list[Blank]:
    if not (blanks and line[0].strip()):
        return []
    left, bottom, right, top = _ink(line, box)
    first, end = bisect(blanks, bottom, key=_BASE), bisect_left(blanks, top, key=_BASE)
    return [one for one in blanks[first:end] if left < one.left < right]


def _ink(line: Line, box: Callable[[int], Box]) -> Box:
    boxes = [box(line[1] + at) for at, letter in enumerate(line[0]) if not letter.isspace()]
    return (
        min(one[0] for one in boxes), min(one[1] for one in boxes),
        max(one[2] for one in boxes), max(one[3] for one in boxes),
    )  # fmt: skip


def _around(one: Box, other: Box) -> Box:
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[2], other[2]),
        max(one[3], other[3]),
    )


def _is_one(one: Box, other: Box) -> bool:
    lower = min(one[3] - one[1], other[3] - other[1])
    shared = min(one[3], other[3]) - max(one[1], other[1])
    apart = max(one[0], other[0]) - min(one[2], other[2])
    return shared > LEVEL * lower and apart < NEAR * max(one[3] - one[1], other[3] - other[1])


def _glyphs(
    line: Line, box: Callable[[int], Box], pen: Callable[[int], float], turn: Callable[[int], int]
) -> tuple[list[_Glyph], list[int]]:
    """Return a line's letters, and how many blanks the page's text has before each of its words."""
    text, start = _unturned(line[0]), line[1]
    glyphs, told = list[_Glyph](), [0]
    for run in _RUNS.finditer(text):
        word = len(told) if run["word"] else None
        for at in range(*run.span()):
            if not text[at].isspace():
                here, index = box(start + at), start + at
                glyphs.append(_Glyph(text[at], word, max(here[0], pen(index)), here, turn(index)))
        if run["word"]:
            told.append(0)
        else:
            told[-1] += len(_BLANK.findall(run[0]))
    return glyphs, told


def _drawn(glyphs: Sequence[_Glyph], told: Sequence[int], own: Sequence[Blank]) -> str:
    """Return a line's letters from left to right as they stand on the page, with a blank wherever two words part."""
    if 2 * len(own) < sum(told):
        own = ()
    between = [_Glyph(" ", None, one.left, (one.left, one.base) * 2, one.turn) for one in own]
    in_turn = sorted(_set(glyphs), key=lambda one: (one.turn, one.pen, one.middle))
    if _is_rightwards(in_turn):
        in_turn = sorted([*in_turn, *between], key=lambda one: (one.turn, one.pen, one.middle))
        found = _side_by_side(in_turn)
    else:
        found = [*_set(_as_written(glyphs)), *between]
        found.sort(key=lambda one: (round(one.pen, 1), one.middle))
    blanks = _blanks(found, () if own else told)
    return " ".join(
        "".join(" " * (n in blanks) + one.letter for n, one in enumerate(found)).split()
    )


def _is_rightwards(glyphs: Sequence[_Glyph]) -> bool:
    """Tell whether letters were drawn one by one from left to right, as browsers do: then their turns tell their order."""
    steps = [after.pen > one.pen for one, after in pairwise(glyphs) if after.turn > one.turn]
    return len(steps) >= ALONE * (len(glyphs) - 1) and sum(steps) >= RIGHTWARDS * len(steps)


def _side_by_side(in_turn: Sequence[_Glyph]) -> list[_Glyph]:
    """Return letters in the order of their turns, but what was drawn apart, a label or a table's cell, where it stands."""
    apart = list[list[_Glyph]]()
    for one in in_turn:
        if not apart or _gap(one, apart[-1][0]) > NONE or _gap(apart[-1][-1], one) > APART:
            apart.append([])
        apart[-1].append(one)
    apart.sort(key=lambda letters: letters[0].pen)
    found = list[_Glyph]()
    for letters in apart:
        if found and _gap(found[-1], letters[0]) > NONE:
            found.append(found[-1]._replace(letter=" ", word=None))
        found += letters
    return found


def _as_written(glyphs: Sequence[_Glyph]) -> list[_Glyph]:
    """Return letters with the places of each word of Arabic script given to its letters in the order in which they were written.

    A letter of Nastaliq may be begun at the right of the one before it. A word's direction is told by its ends.
    """
    found = list[_Glyph]()
    for (word, is_urdu), group in groupby(glyphs, lambda one: (one.word, has_arabic(one.letter))):
        letters = [*group]
        if word is not None and is_urdu:
            ligatures = [[*one] for _, one in groupby(letters, lambda one: one.box)]
            if letters[0].pen > letters[-1].pen:
                ligatures.reverse()
            pens = sorted(one.pen for one in letters)
            order = chain.from_iterable(ligatures)
            letters = [one._replace(pen=pen) for one, pen in zip(order, pens, strict=True)]
        found += letters
    return found


def _set(glyphs: Sequence[_Glyph]) -> Iterator[_Glyph]:
    """Yield letters as they stand in their line: a vowel sign over or under a letter at that one's left, dots with theirs."""
    bases = sorted((one for one in glyphs if one.letter.isalpha()), key=lambda one: one.box[0])
    lefts = [base.box[0] for base in bases]
    for one in glyphs:
        at = bisect(lefts, one.middle)
        beside = [base for base in bases[max(0, at - BESIDE) : at] if one.is_over(base)]
        if unicodedata.combining(one.letter) and beside:
            base = min(beside, key=lambda base: abs(base.middle - one.middle))
            yield one._replace(pen=base.pen - _HAIR, box=base.box)
        elif not any(map(one.is_part_of, beside)):
            yield one


def _blanks(glyphs: Sequence[_Glyph], told: Sequence[int]) -> set[int]:
    """Return before which letters a blank stands: at wide gaps, and at the widest where the page's text has one.

    ``told``: how many blanks that text has before each of its words; empty where they are drawn.
    """
    found, last = set[int](), None
    for n, one in enumerate(glyphs):
        if one.word is None:
            continue
        if last is not None and (before := glyphs[last].word) is not None and before != one.word:
            gaps = sorted(
                ((_gap(glyphs[k - 1], glyphs[k]), k) for k in range(last + 1, n + 1)), reverse=True
            )
            first, second = sorted((before, one.word))
            blanks = told[first:second]
            count = blanks[0] if len(blanks) == 1 else any(blanks)
            wide = SPACE if told else WIDE
            found |= {
                k for rank, (gap, k) in enumerate(gaps) if gap > (NONE if rank < count else wide)
            }
        last = n
    return found


def _gap(one: _Glyph, after: _Glyph) -> float:
    """Return how far apart two letters are, as a share of the taller one's height."""
    return (after.box[0] - one.box[2]) / max(
        one.box[3] - one.box[1], after.box[3] - after.box[1], 1
    )


def _unturned(text: str) -> str:
    """Return a line with its brackets as the page has them: pdfium turns those that follow a letter of Arabic script."""
    found, away = "", True
    for one in text:
        found += _TURNED.get(one, one) if away else one
        if one.isalpha():
            away = has_arabic(one)
    return found
