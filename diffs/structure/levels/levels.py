"""Decide how deep each mark lies, from the lists that are open where it stands.

Every open list keeps its style and its last number. A label joins the list it continues; only a
label that can open a list (``a``, ``i``, ``1``) opens one; what can do neither is no label at all.
"""

from __future__ import annotations

from collections.abc import Sequence

from diffs.structure.levels.garbled import is_odd
from diffs.structure.levels.misprints import HALVED, reread
from diffs.structure.levels.open_units import (
    FRAME,
    HOLDERS,
    Frame,
    best_fit,
    chapters_have_parts,
    depth_of,
    goes_on_below,
    heads_page,
    is_plain,
    is_titled_item,
    leave_schedules,
    open_group,
    open_schedule,
    opens_anew,
    parts_of_parts,
    pop_to,
    skips_h,
    stopped_below,
)
from diffs.structure.recognising.marks import NAMED, RANKS, SCHEDULES, SECTIONS, Mark
from diffs.structure.recognising.numbers import Key, initial, is_second
from diffs.structure.recognising.units import STATEMENT

_LISTS = ("clause", "subclause", "item", "subitem")
DEEPEST = 24
"""Lists within lists past which another label opens none: no law goes half as deep."""
NEVER = -3.0
"""What a label weighs that is none, wherever it stands."""
_ENDS = (
    SECTIONS
    | SCHEDULES
    | FRAME
    | frozenset((*RANKS, "heading", "crossheading", "quoted", STATEMENT))
)
"""Kinds that end every list."""
_OPENED = frozenset(("schedule", "group", "clause"))
"""What a schedule's count begins anew below."""
_FOREVER = 1 << 60
_INNER = {"part": RANKS["part"] + 0.5}
"""Where a part that lies in another ranks: above a chapter of either."""


def _is_wordless(mark: Mark) -> bool:
    """Say whether nothing is printed of a mark, so that another begins where it does: a quotation, a lost number."""
    return mark.kind == "quoted" or (mark.inferred and mark.body == mark.start)


class Placer:
    """Walk the marks once, keeping the open units on a stack; a mark's depth is its place there."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self.marks = marks
        self.stack = [Frame("root")]
        self.ranks = (
            {**RANKS, "part": RANKS["chapter"] + 1} if chapters_have_parts(marks) else RANKS
        )
        self.inner = parts_of_parts(marks)
        self.quoted_until = _FOREVER
        self.halves = False
        """Whether a label of the section at hand lacks a bracket."""
        self.seconds: dict[tuple[str, str], int] = {}
        self.counted = -1
        """The last number with a stop in the schedule at hand; below zero there is none."""
        self.idle: set[tuple[str, str]] = set()
        """Labels that continue no list of the stack as it stands, where none may open any more."""

    def place(self) -> list[Mark]:
        """Give every mark its kind and depth; return those that are marks after all."""
        kept: list[Mark] = []
        for at, mark in enumerate(self.marks):
            if kept and mark.start <= kept[-1].start and not _is_wordless(kept[-1]):
                continue
            self._leave_quotes(mark)
            if mark.kind == "label" and (mark.num, mark.style) in self.idle:
                continue
            if self._place(at, mark):
                mark.depth = len(self.stack) - 1
                if self.counted >= 0 and mark.style == "." and mark.num.isdecimal():
                    self.counted = int(mark.num)
                kept.append(mark)
                self.idle.clear()
        return kept

    def _leave_quotes(self, mark: Mark) -> None:
        if mark.line <= self.quoted_until:
            return
        self.quoted_until = _FOREVER
        for depth, frame in enumerate(self.stack):
            if frame.kind == "quoted" and mark.line > frame.until:
                del self.stack[depth:]
                self.idle.clear()
                return

    def _place(self, at: int, mark: Mark) -> bool:
        kind = mark.kind
        if kind == "label":
            return self._label(at, mark)
        if kind in NAMED or self._is_items(at, mark):
            self._named(at, mark)
        elif kind == "quoted":
            self.stack.append(Frame("quoted"))
            self.stack[-1].until = self.quoted_until = mark.body
            mark.body = mark.start
        elif kind in SECTIONS:
            pop_to(self.stack)
            if not mark.annexed:
                leave_schedules(self.stack)
            self.counted, self.halves = -1, False
            announces = bool(kind != "paragraph" or mark.num or mark.rank)
            self.stack.append(Frame("section", rank=int(not announces)))
        elif kind in SCHEDULES:
            open_schedule(self.stack, mark, below_items=self.counted > 0)
            self.counted = 0
        elif mark.style == "O":
            del self.stack[1:]
            mark.kind = "heading" if kind == STATEMENT else kind
            open_group(self.stack, mark, self.ranks)
        elif mark.kind in ("heading", "crossheading") and heads_page(self.marks, at, self.stack):
            self.stack.append(Frame("p"))
        else:
            open_group(self.stack, mark, _INNER if id(mark) in self.inner else self.ranks)
        return True

    def _is_items(self, at: int, mark: Mark) -> bool:
        """Say whether a notice's paragraph is the last item's, for the list goes on below; then it is none of the notice's own."""
        if is_plain(mark) and self.stack[-1].style:
            on = goes_on_below(self.stack, self.marks, at, _ENDS, nested=False)
            mark.kind = "p" if on else mark.kind
        return mark.kind == "p"

    # ------------------------------------------------------------------------------- labels

    def _label(self, at: int, mark: Mark) -> bool:
        self.halves = self.halves or mark.style in HALVED
        options = reread(self.marks, at, self.stack, self._has_second, halves=self.halves)
        if not options or mark.weight <= NEVER:
            return False
        fit, depth, style, key = best_fit(self.stack, options)
        if len(self.stack) > DEEPEST and fit == 0:
            self.idle.add((mark.num, mark.style))
            return False
        opening = next((option for option in options if initial(option[1])), None)
        skips = fit == 1 and skips_h(self.marks, at, self.stack[depth], SECTIONS)
        if (
            opening is not None
            and not skips
            and (fit < 2 or opens_anew(self.marks, at, style, opening[0], SECTIONS))
        ):
            if not self._may_open(at, mark, opening[0]):
                return False
            self._open(mark, *opening)
        elif fit == 2 or (fit == 1 and mark.weight > -1):
            self._continue(mark, depth, style, key)
        elif len(self.stack) > DEEPEST or is_odd(mark.num):
            return False
        elif (
            mark.weight >= 0.5
            and mark.style == "("
            and (int(options[0][1][0]) <= 60 or self.stack[-1].kind == "quoted")
        ):
            # an (ii) whose (i) was lost counts in roman, a lone (v) in letters
            self._go_on_or_open(mark, *options[0 if mark.num[1:2].isalnum() else -1])
        elif self._counts_on(mark) or self._leaps(at, mark):
            self._open(mark, *options[0])
        else:
            return False
        return True

    def _counts_on(self, mark: Mark) -> bool:
        """Say whether "3." goes on with a schedule's count, whose Parts may hold one each, or begins it."""
        if self.counted < 0 or mark.style != "." or mark.weight < 0.5:
            return False
        if mark.num == "1":
            return self.stack[-1].kind in _OPENED
        return mark.num == str(self.counted + 1)

    def _leaps(self, at: int, mark: Mark) -> bool:
        """Say whether "12." goes on with a schedule's count at 4, some items gone, as "13." next below it does.

        "7." begins that count, those before it lost or in a table, as two that rise below it show.
        """
        if self.counted < 0 or mark.style != "." or mark.weight < 0.5 or not mark.num.isdecimal():
            return False
        number, below = int(mark.num), stopped_below(self.marks, at, _ENDS)
        if not self.counted:
            near = below[:2] == sorted(set(below[:2])) and len(below) > 1
            return near and 2 < number < below[0] and below[1] <= number + 4
        return number > self.counted and below[:1] == [number + 1]

    def _go_on_or_open(self, mark: Mark, style: str, key: Key) -> None:
        """Place a label far beyond the last of its list, where many are left out, or of a list that lost its first.

        A sub-section's (2) below the explanation of (5) is misnumbered: an explanation's own list begins with (1).
        """
        depth = depth_of(self.stack, style)
        anew = style == "1(" and key[0] > 1 and self.stack[-1].kind in NAMED
        if depth and (self.stack[depth].key < key or anew):
            self._continue(mark, depth, style, key)
        else:
            self._open(mark, style, key)

    def _may_open(self, at: int, mark: Mark, style: str) -> bool:
        """Let ``1.`` or ``a)`` open a list only where a second item follows; ``(a)`` if it stands well."""
        if len(self.stack) > DEEPEST:
            return False
        if mark.sure:
            return True
        lone = mark.style != "(" and mark.num != "i"  # "i)" below "which" wraps no sentence
        if (mark.weight > -1) == (mark.style == "(") and (lone or mark.style == "("):
            return mark.style == "("
        return self._has_second(at, mark, style) or self._counts_on(mark)

    def _has_second(self, at: int, mark: Mark, style: str) -> bool:
        """Say whether a second item of that style comes before the next section.

        What one search found, or that it found nothing, serves the next: the work stays linear.
        """
        asked = (style[0], mark.style)
        known = self.seconds.get(asked, -1)
        if known > at:
            return known < len(self.marks) and self.marks[known].kind == "label"
        index = at + 1
        while index < len(self.marks) and (
            self.marks[index].kind not in SECTIONS or is_plain(self.marks[index])
        ):
            later = self.marks[index]
            if (
                later.kind == "label"
                and (later.style == mark.style or (index == at + 1 and later.style in HALVED))
                and is_second(later.num, style[0])
            ):
                break
            index += 1
        self.seconds[asked] = index
        return index < len(self.marks) and self.marks[index].kind == "label"

    def _open(self, mark: Mark, style: str, key: Key) -> None:
        stack = self.stack
        if style == "1(" and (key[0] > 1 or mark.closed) and not depth_of(stack, style):
            # Its (1) was lost, or a list ended: a sub-section all the same.
            pop_to(stack, tuple(HOLDERS))
        if key[0] > 1 and stack[-1].kind == "definition":
            stack.pop()  # the terms above it lost their labels
        if style == "1(" and stack[-1].kind == "section" and stack[-1].rank:
            stack.pop()  # a paragraph without a number that announces nothing
        nested = mark.announced and stack[-1].style == style
        anew = style[0] == "1" and not nested and stack[-1].kind not in NAMED - {"p", "definition"}
        if anew and (depth := depth_of(stack, style)):  # numbers begin anew beside it
            del stack[depth + 1 :]
        if stack[-1].style == style and not nested:
            stack.pop()
        elif not nested:
            while stack[-1].kind == "p" and stack[-1].until == 0 and len(stack) > 1:
                stack.pop()
        letters = stack[-1].letters
        first = style[0] == "1" and letters == 0 and stack[-1].kind not in ("clause", "subclause")
        plain = "entry" if stack[-1].kind == "copies" else "paragraph"
        kind = ("subsection" if style == "1(" else plain) if first else _LISTS[min(letters, 3)]
        stack.append(Frame(kind, style, key, letters if first else letters + 1))
        mark.kind = kind

    def _continue(self, mark: Mark, depth: int, style: str, key: Key) -> None:
        frame = self.stack[depth]
        del self.stack[depth + 1 :]
        self.stack[depth] = Frame(frame.kind, style, key, frame.letters)
        mark.kind = frame.kind

    def _named(self, at: int, mark: Mark) -> None:
        """Hang it on the item before it where that list goes on after it, else on the list's owner."""
        stack = self.stack
        while stack[-1].kind in NAMED:
            stack.pop()
        # A schedule's item 1 defines terms as a section does; what follows the last term is item 2.
        own = ("subsection", "paragraph") if mark.kind == "definition" else ("subsection",)
        while stack[-1].style and stack[-1].kind not in own:
            if mark.announced or (
                mark.kind == "p" and is_titled_item(self.marks[at - 1], stack[-1])
            ):
                break
            if goes_on_below(stack, self.marks, at, _ENDS, nested=mark.kind != "definition"):
                break
            stack.pop()
            # words in small letters close the sentence of the term whose list stands above them
            kept = "definition" if mark.kind == "p" and mark.closed else ""
            while stack[-1].kind in NAMED and stack[-1].kind != kept:
                stack.pop()
        frame = Frame(mark.kind, letters=stack[-1].letters)
        frame.until = int(mark.kind != "p" or mark.rank > 0)
        stack.append(frame)
