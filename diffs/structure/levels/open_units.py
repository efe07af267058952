"""Tell what is open where a mark stands: lists, each with its style and last number, and the larger units they lie in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from diffs.structure.recognising.marks import RANKS, SCHEDULES, Mark
from diffs.structure.recognising.numbers import Key, follows, initial, readings
from tarmeem.patterns import pattern_of
from tarmeem.romans import roman_value

HOLDERS = frozenset(("root", "group", "schedule", "section", "quoted", "heading"))
"""What lists lie in: no label goes on with a list beyond it."""
FRAME = frozenset(("head", "reference", "date", "subject", "signature", "copies"))
"""What frames a notice, above its body and below."""
_FIRSTS = frozenset(("1", "I", "i", "A"))
"""What the first of a chapter's parts is called."""
NONE: Key = (0, "")
_FIGURES = pattern_of(r"\d{1,3}[A-Z]{0,2}")
_AHEAD = 60
"""How many marks are looked at to learn whether a list goes on below what interrupts it."""

_FAR = 200
"""How many are, to learn whether ``(ii)`` or ``(j)`` comes next after ``(i)``."""

_D, _G = 4, 7
"""The places of ``d`` and ``g`` among the letters."""

Options = tuple[tuple[str, Key], ...]
"""What a label may stand for: the style of its list, and its place in it."""


class Frame:
    """One open unit: its kind, its list's style and last key, and how many lists it lies in."""

    __slots__ = ("key", "kind", "letters", "owner", "rank", "style", "until")

    def __init__(
        self, kind: str, style: str = "", key: Key = NONE, letters: int = 0, rank: float = 0
    ) -> None:
        self.kind = kind
        self.style = style
        self.key = key
        self.letters = letters
        self.rank = rank
        self.until = 0
        self.owner = ""
        """What a schedule says it belongs to."""


@lru_cache(maxsize=8192)
def options_of(num: str, style: str) -> Options:
    """Return what a label in that style may stand for."""
    return tuple((reading + style, key) for reading, key in readings(num))


def best_fit(stack: Sequence[Frame], options: Options) -> tuple[int, int, str, Key]:
    """Return (fit, depth, style, key) of the open list that a label continues best."""
    best = (0, 0, "", NONE)
    for depth in range(len(stack) - 1, -1, -1):
        frame = stack[depth]
        known = frame.style
        if not known:
            if frame.kind in HOLDERS:
                break
            continue
        for style, key in options:
            # Nothing continues a list with the number it is at: most lists are seen just so.
            if style == known and key != frame.key:
                fit = follows(frame.key, key)
                if fit == 1 and key[1] and len(options) > 1:
                    continue  # "(ii)" far beyond (e) is the second of its own, not an i inserted
                if fit > best[0]:
                    best = (fit, depth, style, key)
        if best[0] == 2:
            break
    return best


def depth_of(stack: Sequence[Frame], style: str) -> int:
    """Return where a list of that style is open in the section at hand, or 0."""
    for depth in range(len(stack) - 1, 0, -1):
        if stack[depth].kind in HOLDERS:
            break
        if stack[depth].style == style:
            return depth
    return 0


def goes_on_below(
    stack: Sequence[Frame], marks: Sequence[Mark], at: int, ends: frozenset[str], *, nested: bool
) -> bool:
    """Say whether the innermost list goes on below ``at``, after lists of what stands there.

    It does where its very next number comes before a list that it lies in goes on, and before a
    mark of a kind in ``ends``; where its style begins anew in between, that list takes what
    continues it. What stands there has no lists of its own where it is not ``nested``: then the
    very next label tells.
    """
    frame, outer = stack[-1], [f for f in stack[:-1] if f.style]
    within: Frame | None = None
    for mark in marks[at + 1 : at + _AHEAD]:
        if mark.kind in ends and not is_plain(mark):
            return False
        if mark.kind != "label":
            continue
        options = options_of(mark.num, mark.style)
        again = next((o for o in options if within and _continues(within, (o,))), None)
        if again is None and _continues(frame, options):
            return True
        again = again or next((o for o in options if o[0] == frame.style and initial(o[1])), None)
        if again is not None:
            within = Frame(frame.kind, *again)
        if not nested:
            return False
        if again is None and any(_continues(other, options) for other in outer):
            return False
    return False


def opens_anew(
    marks: Sequence[Mark], at: int, style: str, opening: str, ends: frozenset[str]
) -> bool:
    """Say whether ``(i)`` after ``(h)`` opens a list: ``(ii)`` comes before ``(j)`` or a second ``(i)``."""
    if style == opening or style[0] not in "aA":
        return False
    second, others = ("ii", ("i", "j")) if marks[at].num == "i" else ("II", ("I", "J"))
    for later in marks[at + 1 : at + _FAR]:
        if later.kind in ends or later.num in others:
            break
        if later.num == second:
            return True
    return False


def skips_h(marks: Sequence[Mark], at: int, frame: Frame, ends: frozenset[str]) -> bool:
    """Say whether ``(i)`` after ``(g)``, or some letters before it, is the letter, those between being omitted.

    No list is announced, nor does any (ii) come next, or a letter between.
    """
    mark = marks[at]
    if frame.style[0] not in "aA" or not _D <= frame.key[0] <= _G or mark.num not in ("i", "I"):
        return False
    if mark.announced:
        return False
    for later in marks[at + 1 : at + _FAR]:
        if later.kind in ends:
            break
        if later.kind == "label" and later.style == mark.style:
            between = "abcdefgh"[frame.key[0] :]
            return later.num.lower() != "ii" and later.num[0].lower() not in between
    return True


def is_plain(mark: Mark) -> bool:
    """Say whether a mark is that of a notice's paragraph without a number."""
    return mark.kind == "paragraph" and not mark.num


def is_titled_item(item: Mark, frame: Frame) -> bool:
    """Say whether an item of a count bears a markdown heading: the words right below it are its own."""
    return item.kind == frame.kind and item.rank > 0 and item.style == "."


def stopped_below(marks: Sequence[Mark], at: int, ends: frozenset[str]) -> list[int]:
    """Return the numbers with a stop that come below ``at``, before a mark of a kind in ``ends`` that is no title."""
    found: list[int] = []
    for mark in marks[at + 1 : at + _AHEAD]:
        if mark.kind in ends and mark.kind != "crossheading":
            break
        if mark.kind == "label" and mark.style == "." and mark.num.isdecimal():
            found.append(int(mark.num))
    return found


def _continues(frame: Frame, options: Options) -> bool:
    return any(style == frame.style and follows(frame.key, key) == 2 for style, key in options)


def chapters_have_parts(marks: Sequence[Mark]) -> bool:
    """Say whether chapters have parts, and not parts chapters: one comes first, and several count theirs alike, or one has two.

    So they do where a first part stands right below a chapter's name: that would hold nothing otherwise.
    """
    units = [m for m in marks if m.kind in ("chapter", "part") and not (m.rank or m.quoted)]
    if not units or units[0].kind != "chapter":
        return False
    parts = [m.num for m in units if m.kind == "part"]
    chapters = [m.num for m in units if m.kind == "chapter"]
    if len(set(chapters)) < len(chapters):
        return False
    two = any(
        (one.kind, first.kind, second.kind) == ("chapter", "part", "part") and first.num in _FIRSTS
        for one, first, second in zip(units, units[1:], units[2:], strict=False)
    )
    return len(set(parts)) < len(parts) or two or _opens_with_part(marks)


def parts_of_parts(marks: Sequence[Mark]) -> set[int]:
    """Return the ids of the parts A, B … that lie in a part I or 1: its count goes on behind them, or each has an A of its own."""
    found: set[int] = set()
    whole = letter = ends = 0
    outer = ""
    for mark in marks:
        if mark.kind in SCHEDULES:
            break
        if mark.kind != "part" or mark.rank or mark.quoted:
            continue
        num = mark.num.upper()
        count = int(num) if num.isdecimal() else roman_value(num)
        if count == whole + 1:
            ends += letter > 0
            whole, letter, outer = count, 0, num
        elif whole and len(num) == 1 and ord(num) == ord("A") + letter:
            found.add(id(mark))
            letter += 1
        elif num[:-1] != outer:
            return set()
    return found if ends else set()


def _opens_with_part(marks: Sequence[Mark]) -> bool:
    """Say whether a first part stands below a chapter's name, and nothing but its title between."""
    named = [m for m in marks if m.kind not in _LOOSE]
    return any(
        (one.kind, two.kind) == ("chapter", "part") and two.num in _FIRSTS
        for one, two in pairwise(named)
    )


_LOOSE = frozenset(("heading", "crossheading", "p"))
"""Kinds that may stand between a page's head and the next item of the list it interrupts,"""
_LOOSE_MOST = 4
"""and how many of them."""
_HOLDERS = ("root", "group", "schedule", "quoted", "heading")
"""What a larger unit may lie in."""


def pop_to(stack: list[Frame], kinds: Sequence[str] = _HOLDERS) -> None:
    """Close what is open, up to one of these kinds: by default, what a larger unit may lie in."""
    while stack[-1].kind not in kinds:
        stack.pop()


def leave_schedules(stack: list[Frame]) -> None:
    """Leave the schedules: a section of the run stands in none, but quoted ones may."""
    if "schedule" not in [frame.kind for frame in stack]:
        return
    for depth, frame in enumerate(stack):
        if any(later.kind == "quoted" for later in stack[depth:]):
            return
        if frame.kind == "schedule":
            del stack[depth:]
            return


def open_schedule(stack: list[Frame], mark: Mark, *, below_items: bool) -> None:
    """Open a schedule; a form may lie in one, but not below its items where it belongs to another section."""
    pop_to(stack)
    rank = 1 if mark.kind == "form" else 0
    while stack[-1].kind not in ("root", "quoted"):
        top = stack[-1]
        if top.kind == "schedule" and top.rank < rank:
            ours, its = (frozenset(_FIGURES.findall(words)) for words in (top.owner, mark.owner))
            if not (below_items and ours and its and ours.isdisjoint(its)):
                top.owner = ""  # below one form in it others lie so
                break
        stack.pop()
    stack.append(Frame("schedule", rank=rank))
    stack[-1].owner = mark.owner


def heads_page(marks: Sequence[Mark], at: int, stack: Sequence[Frame]) -> bool:
    """Say whether a heading stands in a section's sentence or list: it heads a page or a table, and holds nothing."""
    if all(frame.kind != "section" for frame in stack):
        return False
    if marks[at].weight < 0:
        return True
    for later in marks[at + 1 : at + _LOOSE_MOST]:
        if later.kind == "label":
            options = options_of(later.num, later.style)
            return later.style == "(" and best_fit(stack, options)[0] == 2
        if later.kind not in _LOOSE:
            break
    return False


def open_group(stack: list[Frame], mark: Mark, ranks: Mapping[str, float]) -> None:
    """Open a chapter, a part or a heading, within those that rank above it."""
    pop_to(stack)
    if mark.kind == "crossheading" or mark.kind in FRAME:
        stack.append(Frame("copies" if mark.kind == "copies" else "p"))
        return
    rank = 20 + mark.rank if mark.kind == "heading" or mark.rank else ranks.get(mark.kind, 9)
    named = mark.kind in RANKS  # no title of the page holds a chapter
    while (stack[-1].kind in ("group", "heading") and stack[-1].rank >= rank) or (
        named and stack[-1].kind == "heading"
    ):
        stack.pop()
    stack.append(Frame("heading" if mark.kind == "heading" else "group", rank=rank))
