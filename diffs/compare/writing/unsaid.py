"""Name the noise that an edit is, by its letters and by the line it stands on."""

from __future__ import annotations

from diffs import urdu
from diffs.compare.words import noise
from diffs.compare.words.words import TARGET, Stream
from diffs.compare.writing.edits import Edit
from diffs.walls.widgets import LONGEST_LINE, are_years, is_owned
from tarmeem.patterns import pattern_of

OWNER = 120
"""Letters before and after a year in which a line may say that it is a copyright's."""
_DRESSING = pattern_of(r"[\W_]+")
_SAYS = pattern_of(r"[^\W_]")
_TELLING = ("://", "](", "&")
"""Signs of a link or of an escaped letter."""
FAR = 2_000
"""Letters in which a link's target begins."""


def noise_kind(a: Stream, b: Stream, edit: Edit, *, fine: bool) -> str:
    """Name the kind of noise an edit is, or return ``""``; ``fine``: it is part of a change of words."""
    old, new = a.slice(edit.a0, edit.a1), b.slice(edit.b0, edit.b1)
    if len(old) <= 1 and len(new) <= 1 and (old in noise.SIGNS or new in noise.SIGNS):
        return _sign_kind(a, b, edit)
    plain = old.isalnum() and new.isalnum()
    if old == new if plain else _is_dressing(old, new):
        return noise.kind_of_edit(old, new)
    if not plain and old and new and any(sign in old for sign in _TELLING):
        return noise.kind_of_edit(old, new)
    if not plain and "<" in (new or old) and (kind := noise.kind_of_edit(old, new)):
        return kind
    if not fine and in_target(a, edit.a0, edit.a1) and in_target(b, edit.b0, edit.b1):
        return noise.LINK
    if len(old) < LONGEST_LINE and len(new) < LONGEST_LINE:
        if kind := _kind_of_whole_line(a, b, edit):
            return kind
        if are_years(old, new) and is_owned(_line(a, edit.a0)) and is_owned(_line(b, edit.b0)):
            return noise.WIDGET
    return ""


def _is_dressing(old: str, new: str) -> bool:
    """Tell whether two texts have the same letters and figures in the same order."""
    if not (old and new):
        return not _SAYS.search(old or new)
    old, new = urdu.key(old), urdu.key(new)
    for one, two in ((old[:1], new[:1]), (old[-1:], new[-1:])):
        if one != two and one.isalnum() and two.isalnum():
            return False
    return _DRESSING.sub("", old) == _DRESSING.sub("", new)


def in_target(words: Stream, lo: int, hi: int) -> bool:
    """Tell whether words, or the place between two, lie within the target of a link: nobody reads it."""
    source, last = words.source, len(words.keys) - 1
    if hi > lo:
        start, end = words.starts[lo], words.ends[hi - 1]
    else:
        start = end = words.starts[lo] if lo <= last else len(source)
    opens = source.rfind("](", max(start - FAR, 0), start)
    target = TARGET.match(source, opens + 2) if opens >= 0 else None
    return target is not None and start < target.end() and end <= target.end() + 1


def _line(words: Stream, at: int) -> str:
    """Return the line a word stands on, or as much of it as a reader takes in."""
    source, here = words.source, words.starts[at]
    start = source.rfind("\n", max(here - OWNER, 0), here) + 1 or max(here - OWNER, 0)
    end = source.find("\n", here, here + OWNER)
    return source[start : end if end >= 0 else here + OWNER]


def _sign_kind(a: Stream, b: Stream, edit: Edit) -> str:
    """Name the noise that one sign is which came, went or changed: a bullet or a dash, if any."""
    places = [
        (words, lo) for words, lo, hi in ((a, edit.a0, edit.a1), (b, edit.b0, edit.b1)) if hi > lo
    ]
    signs = [words.keys[at] for words, at in places]
    if len(signs) == 2 and signs[0] == signs[1]:
        return noise.STYLE
    bullets = all(sign in noise.BULLETS for sign in signs)
    return noise.MARKUP if bullets and all(_opens_line(*place) for place in places) else ""


def _opens_line(words: Stream, at: int) -> bool:
    """Tell whether nothing but white space stands before a word on its line."""
    start = words.starts[at]
    return not words.source[words.source.rfind("\n", 0, start) + 1 : start].strip()


def _kind_of_whole_line(a: Stream, b: Stream, edit: Edit) -> str:
    """Name the kind of noise that the lines are in which an edit is, of both texts where it is in both."""
    sides = [
        (words, lo, hi)
        for words, lo, hi in ((a, edit.a0, edit.a1), (b, edit.b0, edit.b1))
        if hi > lo
    ]
    kind = _line_kind(*sides[0])
    return kind if kind and all(_line_kind(*side) == kind for side in sides[1:]) else ""


def _line_kind(words: Stream, lo: int, hi: int) -> str:
    """Name the kind of noise that the line is these words stand on, if it is all noise."""
    source, first, last = words.source, words.starts[lo], words.ends[hi - 1]
    start = source.rfind("\n", max(first - LONGEST_LINE, 0), first) + 1
    if not start and first > LONGEST_LINE:
        return ""
    end = source.find("\n", last, last + LONGEST_LINE)
    end = min(len(source), last + LONGEST_LINE) if end < 0 else end
    if end - start >= LONGEST_LINE:
        return ""
    return noise.kind_of_lines(source, start, end)
