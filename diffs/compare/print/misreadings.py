"""What a scanner, or a tired eye, may have read for what: no noise, for it is shown, and a note says so."""

from __future__ import annotations

from rapidfuzz import fuzz

from diffs.compare.words.noise import bare
from tarmeem.patterns import pattern_of

_NO_WORD = pattern_of(r"\W+")
_FIGURE = pattern_of(r"\d+")
_SPECK = 2
_STRAY = 4
"""Scraps by which two readings of one line may be out of step."""
_SMALLEST = frozenset({"no", "or"})
"""Words no longer than a speck that turn a law about."""
_ALIKE = 70.0
"""Of 100: how like two spellings of one word are; "thirty" and "sixty" are 55."""
_UNLIKE = 50.0
"""Two readings that have less in common agree on nothing; "say" and "mey" are 67, "or" and "of" 50."""
_CONFUSED = str.maketrans({"1": "l", "I": "l", "|": "l", "i": "l", "!": "l", "O": "o", "0": "o",
                           "5": "s", "S": "s", "8": "b", "B": "b", "@": "a", "©": "o"})  # fmt: skip

_ENDINGS = frozenset({"s", "es", "d", "ed", "ing", "ly"})
"""What a drafter adds to a word; no eye does so twice."""
_PARTIES = ("or", "er", "ee")
"""Endings of the two sides of a deed."""
_POINTS = pattern_of(r"[\W_]+")
_UPRIGHT = str.maketrans("()[]{}|!Ii", "llllllllll")
"""What a lens leaves of a bracket is a stroke."""
_COUNTS = pattern_of(r"[%٪‰<>≤≥=+±×÷−-]")
"""Signs that say how much: none is dust."""
_SMALL = str.maketrans("CKOPSUVWXZIi", "ckopsuvwxzll")
_THOUSANDS = pattern_of(r"(?<=\d)[.,](?=\d{3}(?!\d))")
_ROUND = str.maketrans("ace", "ooo")
"""What a blurred page leaves of a round letter is its roundness."""
_STROKES = str.maketrans(
    {"m": "lll", "n": "ll", "u": "ll", "h": "ll", "r": "l", "t": "l", "f": "l"}
)
"""What broken print leaves of letters is their upright strokes: any and arty, summon and surrunon."""
_TALLY = 3
"""Letters from which a word is told by its strokes; (m) and (iii) are two clauses."""


def may_be_ocr(old: str, new: str) -> bool:
    """Tell whether a tired eye may read one for the other: 1/l/I, O/0, rn/m, a/c/e/o, a point, a letter of a word.

    Another figure is a slip of the eye only where its shapes are; another word never is, nor one word
    more, nor is it among others that are misread. A figure that stands on both sides was not misread.
    """
    one, two = _shape(old), _shape(new)
    if _is_one_shape(old, new) or (not (one and two) and _is_scrap(old, new)):
        return True
    return bool(one and two) and is_like(old, new) and _pair_up(old.split(), new.split())


def _pair_up(olds: list[str], news: list[str]) -> bool:
    """Tell whether each word has its like in order: one, or two that ran together; a scrap needs none."""
    seen, ahead = {(0, 0)}, [(0, 0)]
    astray = abs(len(olds) - len(news)) + _STRAY
    while ahead:
        i, j = ahead.pop()
        if (i, j) == (len(olds), len(news)):
            return True
        for di, dj in ((1, 1), (1, 2), (2, 1), (1, 0), (0, 1)):
            at = i + di, j + dj
            past = at[0] > len(olds) or at[1] > len(news)
            if at in seen or past or abs(at[0] - at[1]) > astray:
                continue
            one, two = "".join(olds[i : at[0]]), "".join(news[j : at[1]])
            long = di + dj > 2 and abs(len(one) - len(two)) > 1
            if _is_scrap(one, two) or (one and two and not long and _is_misread(one, two)):
                seen.add(at)
                ahead.append(at)
    return False


def _is_misread(old: str, new: str) -> bool:
    return _is_one_shape(old, new) or (is_like(old, new) and not has_other_figures(old, new))


def _is_one_shape(old: str, new: str) -> bool:
    """Tell whether two texts look alike: by their shapes, or a word of some length by its strokes."""
    one, two = _shape(old), _shape(new)
    if one == two or min(len(one), len(two)) < _TALLY or has_other_figures(old, new):
        return one == two
    return one.translate(_STROKES) == two.translate(_STROKES)


def _is_scrap(old: str, new: str) -> bool:
    """Tell whether a change is of so few letters that specks between words may be read for them."""
    said = (_NO_WORD.sub("", text).lower() for text in (old, new))
    few = max(len(_shape(old)), len(_shape(new))) <= _SPECK
    return few and not (has_other_figures(old, new) or _SMALLEST.intersection(said))


def letters(text: str) -> int:
    """Return how many letters and figures a text has."""
    return len(_POINTS.sub("", text))


def has_other_figures(old: str, new: str) -> bool:
    """Tell whether the figures of two texts differ."""
    return _FIGURE.findall(old) != _FIGURE.findall(new)


def is_like(old: str, new: str) -> bool:
    """Tell whether two spellings may be of one word."""
    return likeness(old, new) >= _ALIKE


def is_inflected(one: str, other: str) -> bool:
    """Tell whether two words differ by an ending: person and persons, licensor and licensee."""
    short, long = sorted((one, other), key=len)
    if long.startswith(short):
        return long[len(short) :] in _ENDINGS
    stems = {word[:-2] for word in (one, other) if word.endswith(_PARTIES)}
    return len(stems) == 1 and one.endswith("ee") != other.endswith("ee")


def is_third(read: str, again: str, other: str) -> bool:
    """Tell whether two readings are more like each other than either is like the other text."""
    alike = likeness(read, again)
    return alike >= _UNLIKE and alike > max(likeness(read, other), likeness(again, other))


def likeness(old: str, new: str) -> float:
    """Return how like two spellings are, of 100: by letters, or by what a blurred page leaves of them."""
    return max(fuzz.ratio(_shape(old), _shape(new)), fuzz.ratio(old.lower(), new.lower()))


def _shape(text: str) -> str:
    """Return what a blurred page leaves of the letters and figures of a text."""
    return _NO_WORD.sub("", _seen(text)).translate(_ROUND)


FEW = 3
"""Words that one slip may take along."""


def is_slip(old: str, new: str) -> bool:
    """Tell whether a change is small enough for one slip, whatever it says: two readings had it otherwise."""
    return max(len(old.split()), len(new.split())) <= FEW


def is_dust(old: str, new: str) -> bool:
    """Tell whether nothing but points, strokes and the size of letters changed, as dust and a lens do.

    A point in a figure is no dust, but for that of its thousands, nor a sign that says how much; "s" is told
    from "S" by nothing but its size, and "i" from "l" or a bracket by a point or a bend.
    """
    if _THOUSANDS.sub(",", old) == _THOUSANDS.sub(",", new):
        return True
    if old.translate(_UPRIGHT) == new.translate(_UPRIGHT):
        return True
    one, two = (_POINTS.sub("", text).translate(_SMALL) for text in (old, new))
    return one == two and not _FIGURE.search(one) and _COUNTS.findall(old) == _COUNTS.findall(new)


def _seen(text: str) -> str:
    text = bare(text).replace("rn", "m").replace("cl", "d").replace("vv", "w")
    return text.translate(_CONFUSED).lower()
