"""Which unchanged lines are folded away: never a sentence's end or beginning beside a change, nor its section's heading."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, groupby

from diffs.compare import Comparison
from diffs.redline.lines import Line, Piece
from diffs.redline.tiles import Tiles, trees_of
from tarmeem.patterns import pattern_of

CONTEXT = 2
"""Unchanged lines shown on either side of a change."""
SENTENCE = 4
"""As many more lines may be shown for a sentence to be shown whole, on either side."""
FOLDED = 6
"""A stretch is folded only where it hides at least this many lines."""
_ENDS = pattern_of(r"(?:[.:;—–?!۔؛-][)\]]*|[”’\"'][)\]]*|[;,]\s*(?:and|or))\Z")
"""How a line ends after which a sentence, an item or a paragraph may begin."""
_END = 12
"""Characters of a line's end that are looked at."""
_Anchors = Sequence[Collection[str]]


def groups(lines: Sequence[Line], *, fold: bool) -> Iterator[tuple[Sequence[Line], bool]]:
    """Yield stretches of lines, and whether to fold them: far from any change."""
    if not fold:
        yield lines, False
        return
    at = shown = 0
    for changed, run in groupby(line.changed for line in lines):
        begun, at = at, at + len(list(run))
        sides = [] if changed else [line.new or line.pieces for line in lines[begun:at]]
        anchors = [[eid for piece in side for eid in piece.anchors] for side in sides]
        heads = [begins_section(side) for side in sides]
        for start, stop in _hidden(
            [_said(side) for side in sides], anchors, heads, first=not begun, last=at == len(lines)
        ):
            yield lines[shown : begun + start], False
            yield lines[begun + start : begun + stop], True
            shown = begun + stop
    yield lines[shown:], False


def begins_section(pieces: Sequence[Piece]) -> bool:
    """Tell whether a line begins a section or what holds sections."""
    return bool(pieces) and _holds(pieces[0].anchors)


class Screen:
    """What a screen shows of the newer text where nothing changed."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison

    @cached_property
    def _anchors(self) -> dict[int, list[str]]:
        """What begins where: looked for only where something may be folded."""
        return Tiles(trees_of(self._comparison)[1]).anchors

    def folded(
        self, text: str, at: int, spelt: Callable[[str], str], *, first: bool, last: bool
    ) -> str:
        """Return what is shown of an unchanged text that stands at a place of the newer one, as it is spelt."""
        lines = text.split("\n")
        # What changed ends in the first line and begins in the last: neither is unchanged.
        above, below = int(not first), len(lines) - (not last or not lines[-1])
        if below - above < FOLDED:
            return spelt(text)
        starts = accumulate((len(line) + 1 for line in lines), initial=at)
        anchors = [self._anchors.get(start, ()) for start in starts][above:below]
        heads = list(map(_holds, anchors))
        hidden = [*_hidden(lines[above:below], anchors, heads, first=first, last=last)]
        for start, stop in reversed(hidden):
            lines[above + start : above + stop] = [f"    ⋯ {stop - start:,} unchanged lines ⋯"]
        return "\n".join(map(spelt, lines))


def _hidden(
    said: Sequence[str], anchors: _Anchors, heads: Sequence[bool], *, first: bool, last: bool
) -> Iterator[tuple[int, int]]:
    """Yield what is folded of some unchanged lines, above and below which one changed but for the first and last."""
    size = len(said)

    def parts(at: int) -> bool:
        return not 0 < at < size or bool(anchors[at]) or _ended(said[at - 1])

    start = 0 if first else next(filter(parts, range(CONTEXT, CONTEXT + SENTENCE + 1)), CONTEXT)
    near = size - CONTEXT
    stop = size if last else next(filter(parts, range(near, near - SENTENCE - 1, -1)), near)
    head = [] if last else [at for at in range(start, stop) if heads[at]][-1:]
    cuts = [start, *(edge for at in head for edge in (at, at + 1)), stop]
    for begin, end in zip(cuts[::2], cuts[1::2], strict=True):
        if end - begin >= FOLDED:
            yield begin, end


def _said(pieces: Sequence[Piece]) -> str:
    return "".join([piece.text for piece in pieces if piece.op != "n+"])


def _ended(line: str) -> bool:
    end = line[-_END:].rstrip() or line.rstrip()[-_END:]
    return not end or _ENDS.search(end) is not None


def _holds(anchors: Collection[str]) -> bool:
    return any("__" not in eid for eid in anchors)
