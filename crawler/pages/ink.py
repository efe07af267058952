"""Clean a page's picture for a second eye: specks gone, the ink dark, what shines through gone.

A second reading slips elsewhere than the first, so it is given other dots: fewer, each the mean of several.
"""

from __future__ import annotations

from itertools import pairwise

from PIL import Image, ImageFilter, ImageMath

from tarmeem.patterns import pattern_of

SPECK = 18
"""Dots of 300 to the inch: a dark patch of no more is dust. The point of an i in small print has 25."""
_DARK = 128
_INK, _PAPER = 0.01, 0.5
"""Shares of all dots that are darker than ink, and than paper."""
_LOW, _HIGH = 0.25, 0.6
"""Of the way from ink to paper: darker is ink, lighter is paper; the other side's print lies between."""
_FAINTEST = 30
_COARSE, _REACH = 8, 9
"""Times smaller, and dots across then: wider than a line of print, so that some paper is within reach."""
_EDGE = 0.02
_EVEN = 40
"""Levels by which the paper may be darker in one place than in another: past it, it lies in a shadow."""
_PRINT = 0.005
"""Share of dots that are dark on a page with a few lines of print; a full page has one in twenty."""
_SMALL = 600
"""Dots across that are enough to see how lines lie."""
_ASKEW, _STEP = 16, 0.25
"""Four degrees either way, in quarters."""
_RUNS = 400_000
"""Runs of dark dots past which a page is not swept: seventy thousand are a page of print"""
_RUN = pattern_of(rb"\x00+")


def cleaned(image: Image.Image) -> Image.Image:
    """Return a grey picture without specks, two thirds as large, its ink dark and its lines level."""
    level = _levelled(swept(image))
    small = level.resize((level.width * 2 // 3, level.height * 2 // 3), Image.Resampling.BOX)
    return _darkened(small)


def bears_ink(image: Image.Image) -> bool:
    """Tell whether a grey picture has print on it: more than dust, and not at its edges alone."""
    x, y = image.width // 10, image.height // 10
    counts = image.crop((x, y, image.width - x, image.height - y)).histogram()
    return sum(counts[:_DARK]) > _PRINT * sum(counts)


def lit(image: Image.Image) -> Image.Image:
    """Return a picture whose paper is equally light all over: no shadow of a spine or a hand lies on it."""
    small = image.resize(
        (max(1, image.width // _COARSE), max(1, image.height // _COARSE)), Image.Resampling.BOX
    )
    paper = small.filter(ImageFilter.MaxFilter(_REACH)).filter(ImageFilter.GaussianBlur(_REACH))
    counts = paper.histogram()
    if _level(counts, 1 - _EDGE) - _level(counts, _EDGE) <= _EVEN:
        return image
    light = paper.resize(image.size, Image.Resampling.BILINEAR)
    even: Image.Image = ImageMath.lambda_eval(
        lambda of: of["convert"](
            of["min"](of["image"] * 255 / of["max"](of["light"], 1), 255), "L"
        ),
        image=image,
        light=light,
    )
    return even


def _levelled(image: Image.Image) -> Image.Image:
    """Return a picture turned so that its lines lie level."""
    small = image.resize(
        (_SMALL, max(1, image.height * _SMALL // image.width)), Image.Resampling.BOX
    )
    best = max(range(-_ASKEW, _ASKEW + 1), key=lambda n: (_contrast(small, n * _STEP), -abs(n)))
    if abs(best) < 2:
        return image
    return image.rotate(best * _STEP, Image.Resampling.BICUBIC, fillcolor=255)


def _contrast(image: Image.Image, degrees: float) -> int:
    """Return how unlike a turned picture's rows are: where lines lie level, ink and gaps take turns."""
    turned = image.rotate(degrees, Image.Resampling.BILINEAR, fillcolor=255)
    rows = turned.resize((1, turned.height), Image.Resampling.BOX).tobytes()
    return sum((one - other) ** 2 for one, other in pairwise(rows))


def _darkened(image: Image.Image) -> Image.Image:
    counts = image.histogram()
    ink, paper = _level(counts, _INK), _level(counts, _PAPER)
    if paper - ink < _FAINTEST:
        return image
    low, high = ink + _LOW * (paper - ink), ink + _HIGH * (paper - ink)
    return image.point([max(0, min(255, int((v - low) * 255 / (high - low)))) for v in range(256)])


def _level(counts: list[int], share: float) -> int:
    """Return the level that so many dots are no lighter than."""
    wanted, met = share * sum(counts), 0
    for level, count in enumerate(counts):
        met += count
        if met >= wanted:
            return level
    return len(counts) - 1


def swept(image: Image.Image) -> Image.Image:
    """Return a picture without dark patches that are as small as dust."""
    width = image.width
    dots = bytearray(image.tobytes())
    for row, start, end in _dust(image):
        first, last = row * width + max(0, start - 1), row * width + min(width, end + 1)
        dots[first:last] = b"\xff" * (last - first)
    return Image.frombytes("L", image.size, bytes(dots))


def _dust(image: Image.Image) -> list[tuple[int, int, int]]:
    """Return the runs (row, start, end) of dark patches of few dots; runs that touch are one patch.

    None where there are too many runs to look at: such a page is read as it is.
    """
    dots = image.point([255 * (v >= _DARK) for v in range(256)]).tobytes()
    patch = _Patches()
    above: list[tuple[int, int, int]] = []
    for row in range(image.height):
        line = dots[row * image.width : (row + 1) * image.width]
        here = [(*m.span(), patch.add(row, *m.span())) for m in _RUN.finditer(line)]
        patch.touch(above, here)
        above = here
        if len(patch.runs) > _RUNS:
            return []
    return [
        run for number, run in enumerate(patch.runs) if patch.sizes[patch.root(number)] <= SPECK
    ]


class _Patches:
    """Runs of dark dots, joined into patches as they are found to touch."""

    def __init__(self) -> None:
        self.runs: list[tuple[int, int, int]] = []
        self.sizes: list[int] = []
        self._parents: list[int] = []

    def add(self, row: int, start: int, end: int) -> int:
        """Return the number of a new run, a patch of its own."""
        self.runs.append((row, start, end))
        self.sizes.append(end - start)
        self._parents.append(len(self._parents))
        return len(self._parents) - 1

    def root(self, number: int) -> int:
        """Return the number that a run's patch goes by."""
        parents = self._parents
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    def touch(self, above: list[tuple[int, int, int]], here: list[tuple[int, int, int]]) -> None:
        """Join the runs of one row with those of the next that touch them, corners too."""
        first = 0
        for start, end, number in here:
            while first < len(above) and above[first][1] < start:
                first += 1
            at = first
            while at < len(above) and above[at][0] <= end:
                self._join(above[at][2], number)
                at += 1

    def _join(self, one: int, other: int) -> None:
        one, other = self.root(one), self.root(other)
        if one != other:
            self._parents[one] = other
            self.sizes[other] += self.sizes[one]
