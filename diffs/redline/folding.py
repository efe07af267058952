"""Which unchanged lines are folded away: never a sentence's beginning beside a change, nor its section's heading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from diffs.redline.lines import Line, Piece

CONTEXT = 2
"""Unchanged lines shown on either side of a change."""
FOLDED = 6
"""A stretch is folded only where it hides at least this many lines."""
SENTENCE = 4
"""As many more lines may be shown for a sentence to be shown whole, on either side."""
_ENDS = ".:;—–-?!”’\"'۔؛"


def groups(lines: Sequence[Line], *, fold: bool) -> Iterator[tuple[Sequence[Line], bool]]:
    """Yield stretches of lines, and whether to fold them: far from any change."""
    if not fold:
        yield lines, False
        return
    shown = _shown(lines)
    at = 0
    for near, run in groupby(shown):
        end = at + len(list(run))
        yield lines[at:end], not near
        at = end


def _shown(lines: Sequence[Line]) -> list[bool]:
    """Return of each line whether it is shown: too few lines in a row are not worth hiding."""
    near = [False] * len(lines)
    head = None
    for index, line in enumerate(lines):
        if begins_section(line.new or line.pieces):
            head = index
        if line.changed:
            start, stop = _whole(lines, max(index - CONTEXT, 0), index + CONTEXT + 1)
            near[start:stop] = [True] * (stop - start)
            if head is not None:
                near[head] = True
    at = 0
    for shown, run in groupby(tuple(near)):
        end = at + len(list(run))
        if not shown and end - at < FOLDED:
            near[at:end] = [True] * (end - at)
        at = end
    return near


def _whole(lines: Sequence[Line], start: int, stop: int) -> tuple[int, int]:
    """Return a stretch that begins and ends with a sentence, where few more lines are enough for that."""
    stop = min(stop, len(lines))
    for first in range(start, max(start - SENTENCE, 0) - 1, -1):
        if first == 0 or _begins(lines, first):
            start = first
            break
    for end in range(stop, min(stop + SENTENCE, len(lines)) + 1):
        if end == len(lines) or _begins(lines, end):
            stop = end
            break
    return start, stop


def _begins(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line begins a provision or a sentence: what stands above it has ended."""
    pieces = lines[index].new or lines[index].pieces
    above = lines[index - 1]
    said = "".join(piece.text for piece in (above.new or above.pieces) if piece.op != "n+").rstrip()
    return not said or said[-1] in _ENDS or any(piece.anchors for piece in pieces)


def begins_section(pieces: Sequence[Piece]) -> bool:
    """Tell whether a line begins a section or what holds sections."""
    return bool(pieces) and any("__" not in eid for eid in pieces[0].anchors)
