"""Put a PDF page's lines in the order in which they are read, by where they stand.

A page is stored in the order in which it was drawn: its head may come last, its foot first, and the notes and
line numbers of its margin all together. What stands askew, a stamp or a watermark, goes to the page's end.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from tarmeem.patterns import pattern_of

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points from the page's lower left corner."""
Line = tuple[str, int]
"""A line's text, and the index of its first character on the page."""
HEAD_BAND = 0.09
"""Share of the page's height, above and below, in which heads and feet stand."""
FEW = 5
"""Full lines that tell where a page's text begins and ends at the left and the right."""
FULL = 0.45
"""Share of the page's width from which a line is full."""
NEAR = 2.0
"""Lines' heights within which what stands in the margin was drawn with the line beside it."""
COUNTS = 3
"""Line numbers from which a page has them."""
OBLIQUE = math.pi / 4
"""Half of it is more than italics lean."""
SLACK = 6.0
"""Points by which the right ends of line numbers may differ: a figure's width."""
STEPS = (5, 1)
"""Lines from one printed line number to the next."""
EACH = 15
"""Lines of a page whose every line is numbered."""
_SECTION = pattern_of(r"\W{0,2}\d{1,3}[A-Z]{0,2}\.")
_COUNT = pattern_of(r"\d{1,3}")
_COUNTED = pattern_of(r"(\d{1,3})\s+(?=\S)")


class _Placed(NamedTuple):
    text: str
    start: int
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        return self.top - self.bottom

    def is_beside(self, other: _Placed) -> bool:
        """Tell whether two lines stand at one height."""
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return shared > min(self.height, other.height) / 4


def ends(line: Line) -> tuple[int, int]:
    """Return the indices of a line's first and last printed characters."""
    text, start = line
    return start + len(text) - len(text.lstrip()), start + len(text.rstrip()) - 1


def turn_of(line: Line, angle: Callable[[int], float]) -> int:
    """Return by how many eighths of a turn a line's letters stand askew, 0 to 7."""
    return round(angle(ends(line)[0]) / OBLIQUE) % 8


def ordered(
    lines: Sequence[Line], box: Callable[[int], Box], angle: Callable[[int], float],
    size: tuple[float, float],
) -> list[Line]:  # fmt: skip
    """Return the lines in the order of reading; ``size``: the page's width and height."""
    printed = [line for line in lines if line[0].strip()]
    if len(printed) < COUNTS:
        return list(lines)
    turns = [turn_of(line, angle) for line in printed]
    upright = Counter(turns).most_common(1)[0][0]
    straight = [line for line, turn in zip(printed, turns, strict=True) if turn == upright]
    askew = [line for line, turn in zip(printed, turns, strict=True) if turn != upright]
    if not upright:
        placed = _bounded([_place(line, box) for line in straight], size[1])
        straight = [(one.text, one.start) for one in _from_margins(placed, box, size[0])]
    found = [*straight, *askew]
    return list(lines) if found == printed else found


def _place(line: Line, box: Callable[[int], Box]) -> _Placed:
    first, last = (box(end) for end in ends(line))
    return _Placed(
        *line, min(first[0], last[0]), min(first[1], last[1]), max(first[2], last[2]), max(first[3], last[3])
    )  # fmt: skip


def _bounded(lines: list[_Placed], height: float) -> list[_Placed]:
    """Put the head that was drawn last first, and the foot that was drawn first last."""
    end = len(lines)
    while end > 1 and lines[end - 1].bottom > max(height * (1 - HEAD_BAND), lines[0].top):
        end -= 1
    heads, lines = lines[end:], lines[:end]
    feet = list[_Placed]()
    for one in lines:
        if one.top < min(height * HEAD_BAND, lines[-1].bottom):
            feet.append(one)
        elif one.bottom < height * (1 - HEAD_BAND):
            break  # the page's own words begin
    return [*heads, *(one for one in lines if one not in feet), *feet]


def _from_margins(lines: list[_Placed], box: Callable[[int], Box], width: float) -> list[_Placed]:
    """Put the notes of the margin above the lines that they stand beside, and its line numbers in one row at the end."""
    lines, counts = _without_counts(lines, box, width)
    full = [one for one in lines if one.right - one.left > FULL * width]
    if len(full) >= FEW:
        lefts, rights = sorted(one.left for one in full), sorted(one.right for one in full)
        left, right = lefts[len(lefts) // 10], rights[-1 - len(rights) // 10]
        top, bottom = max(one.top for one in full), min(one.bottom for one in full)
        text, notes = list[_Placed](), list[list[_Placed]]()
        for one in lines:
            out = (one.right < left or one.left > right) and one.bottom < top
            out = out and not _COUNT.fullmatch(one.text.strip())
            if out and notes and 0 < notes[-1][-1].top - one.top < NEAR * one.height:
                notes[-1].append(one)
            elif (
                not out
                or one.top < bottom
                or (text and abs(one.top - text[-1].top) < NEAR * one.height)
            ):
                text.append(one)  # drawn with the line beside it
            else:
                notes.append([one])
        for note in notes:
            said = " ".join(one.text.strip() for one in note)
            text.insert(_beside(note[0], text), note[0]._replace(text=said))
        lines = text
    return lines + counts


def _beside(note: _Placed, text: Sequence[_Placed]) -> int:
    """Return where in the text the line is that a note stands beside, or the first one below.

    It may stand a little below the first line of its section.
    """
    level = [n for n, one in enumerate(text) if note.is_beside(one)]
    above = [n for n, one in enumerate(text) if 0 <= one.bottom - note.top + 1 < one.height]
    below = (n for n, one in enumerate(text) if one.top < note.bottom)
    heads = (n for n in [*level, *above] if _SECTION.match(text[n].text))
    return next(heads, level[0] if level else next(below, len(text)))


def _without_counts(
    lines: list[_Placed], box: Callable[[int], Box], width: float
) -> tuple[list[_Placed], list[_Placed]]:
    """Return the lines without the numbers that count them, and those numbers as one line."""
    parted = [_parted(one, box) for one in lines]
    rights = Counter(round(number.right) for number, _ in parted if number)
    column = rights.most_common(1)[0][0] if rights else 0
    rest, found = list[_Placed](), list[_Placed]()
    for one, (number, words) in zip(lines, parted, strict=True):
        if number and abs(number.right - column) < SLACK:
            found.append(number)
            rest += [words] if words else []
        else:
            rest.append(one)
    found.sort(key=lambda one: -one.top)
    numbers = [int(one.text) for one in found]
    step = numbers[0] if numbers else 0
    if (
        step not in STEPS
        or len(found) < COUNTS
        or numbers != [*range(step, step * len(found) + 1, step)]
    ):
        return lines, []
    return (
        (rest, [found[0]._replace(text=" ".join(map(str, numbers)))])
        if _are_even(found, rest, step, width)
        else (lines, [])
    )


def _are_even(
    numbers: Sequence[_Placed], lines: Sequence[_Placed], step: int, width: float
) -> bool:
    """Tell whether numbers stand ``step`` lines apart, and cut sentences; where each line has one, its page is full of prose."""
    levels = [one for n, one in enumerate(lines) if not n or not one.is_beside(lines[n - 1])]
    counted = [one for one in levels if any(map(one.is_beside, numbers))]
    within = sum(numbers[-1].bottom < one.top and one.bottom < numbers[0].top for one in levels)
    even = abs(within - step * (len(numbers) - 1) - 1) <= max(2, len(numbers) // 3)
    cuts = any(one.text.lstrip()[:1].islower() for one in counted)
    full = sum(one.right - one.left > FULL * width for one in counted)
    return (
        even
        and cuts
        and 2 * len(counted) >= len(numbers)
        and (step > 1 or 2 * full > len(levels) >= EACH)
    )


def _parted(line: _Placed, box: Callable[[int], Box]) -> tuple[_Placed | None, _Placed | None]:
    """Return the number that may count a line, and its words; whichever there is."""
    if _COUNT.fullmatch(line.text.strip()):
        return line, None
    m = _COUNTED.match(line.text)
    if m is None:
        return None, line
    words = box(line.start + m.end())
    number = box(line.start + m.end(1) - 1)
    if words[0] - number[2] < line.height / 2:
        return None, line
    rest = line._replace(text=line.text[m.end() :], start=line.start + m.end(), left=words[0])
    return line._replace(text=m[1], right=number[2]), rest
