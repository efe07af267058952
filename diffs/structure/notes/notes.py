"""Find editors' footnotes, and the lone digits that call them."""

from __future__ import annotations

import re

from diffs.structure.notes.endnotes import called_below, is_before, set_between_aside
from diffs.structure.notes.note_words import (
    ABBREVIATED,
    AUTHORITY,
    CITES,
    COUNTED,
    DITTO,
    DOTTED,
    FIRST,
    GLUED,
    GOES_ON,
    GONE,
    HANGING,
    HEADED,
    LABEL,
    LONGEST,
    MIDST,
    NEXT,
    OF_A_PLACE,
    PLACES,
    SHALL,
    STOPPED,
    STRONG,
    end_of_quoted,
    goes_on,
    is_boxed,
    is_change,
    is_complete,
    is_glued,
    is_note,
    note_number,
    refers,
    says_so,
)
from diffs.structure.recognising.lines import FURNITURE, MARKER, NOTE, Lines
from diffs.structure.recognising.sentences import names_kind
from tarmeem.patterns import pattern_of

_REACH = 60
"""Lines within which the number before and the number after are looked for."""
_NEAR = 4
"""Lines within which one note of a page stands below another."""


def set_notes_aside(lines: Lines) -> None:
    """Flag footnotes, and digits alone on a line that stand before a bracket, in place."""
    bares, aside = lines.bare, lines.aside
    calls: list[int] = []
    last, number = -1, 0
    for index in lines.heads:
        if index <= last or aside[index]:
            continue
        bare = bares[index]
        first = bare[0]
        if first in FIRST and is_change(lines, index):
            last = _take(lines, index, index)
        elif first.isdecimal() or first == "[":
            follows = number + 1 if not any(bares[last + 1 : index]) else 0
            last = _at_digit(lines, index, bare, follows)
            found = _NUMBER.match(bare) if aside[index] else None
            number = int(found[1]) if found else 0
            if bare.isdecimal() and len(bare) < 3 and not aside[index]:
                calls.append(index)
        elif first in _STRONG_FIRST and _is_bare_note(lines, index) and not _is_all(lines, index):
            last = _take(lines, index, index)
        elif first == "#" and HEADED.match(bare):
            last = _take_headed(lines, index)
        elif first in _RAISED and is_note(lines, index, len(bare) - len(bare.lstrip(_RAISED))):
            last = _take(lines, index, index)
    if NOTE in aside:
        _set_beside_aside(lines)
        set_between_aside(lines)
        _set_calls_aside(lines, calls)


def _set_beside_aside(lines: Lines) -> None:
    """Flag what stands right above or below a note, over a gap, and is a note's sentence too."""
    for index in [i for i, kind in enumerate(lines.aside) if kind == NOTE]:
        first = index
        while first and not lines.aside[first - 1] and is_before(lines, first):
            first -= 1
            lines.set_aside([first], NOTE)
        for step in (-1, 1):
            at = _beside(lines, index, step)
            while at >= 0 and goes_on(lines.bare[at]):
                last = _take(lines, at, at)
                at = _beside(lines, at if step < 0 else last, step)


def _beside(lines: Lines, index: int, step: int) -> int:
    """Return the next line with words if a gap lies before it and it is not aside; else -1."""
    at = _worded(lines, index, step)
    far = at >= 0 and abs(at - index) > 1
    return at if far and not lines.aside[at] else -1


def _worded(lines: Lines, index: int, step: int) -> int:
    """Return the next line with words, up or down; or -1."""
    last = len(lines.bare) if step > 0 else -1
    return next((at for at in range(index + step, last, step) if lines.bare[at]), -1)


def _set_calls_aside(lines: Lines, calls: list[int]) -> None:
    """In a text with footnotes a small number alone on a line, words right below it, calls one, unless a sentence cites it."""
    for index in calls:
        below = lines.below(index)
        if not below:
            called = called_below(lines, index)
        else:
            called = (
                not below.isdecimal()
                and not lines.aside[index + 1]
                and not (below[0].islower() and names_kind(lines.before(index)[0]))
            )
        if called and int(lines.bare[index]) <= 40:
            lines.aside[index] = MARKER


_STRONG_FIRST = frozenset("SIAORN")
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹ "
"""What a note's number is printed with where it is raised, as its call is."""


_NUMBER = pattern_of(r"\[?(\d{1,3})(?!\d)")


def _at_digit(lines: Lines, index: int, bare: str, follows: int) -> int:
    """Flag the note that begins with a number, if one does; ``follows``: what a next note's would be."""
    if bare.isdecimal() and len(bare) < 4:
        below = index + 1
        while below < len(lines.bare) and below < index + 3 and not lines.bare[below]:
            below += 1
        if below >= len(lines.bare) or lines.aside[below] or not lines.bare[below]:
            return index
        if (
            is_note(lines, below, 0)
            or (lines.bare[below][0].isupper() and refers(_said(lines, below, 0)))
            or (int(bare) == follows and _is_next(lines, below, 0))
        ):
            return _take(lines, index, below)
        return index
    m = GLUED.match(bare)
    if m is None or _is_item(lines, index, m):
        return index
    if int(m[1]) in (1, follows) and _is_ruled_off(lines, index, m.end()):
        return _take(lines, index, index)
    stopped = int(m[1]) == follows and bare[m.end(1)] == "."
    if stopped and (says_so(bare[m.end() :]) or DITTO.match(bare, m.end())):
        return _take(lines, index, index)
    follows_on = int(m[1]) == follows and (bare[0] == "[" or bare[m.end(1)] not in ".)]")
    if is_note(lines, index, m.end()) or (follows_on and _is_next(lines, index, m.end())):
        return _take(lines, index, index)
    if is_glued(bare) and (_is_glued_beside(lines, index, -1) or _is_glued_beside(lines, index, 1)):
        return _take(lines, index, index)
    return index


def _is_ruled_off(lines: Lines, index: int, at: int) -> bool:
    """Say whether a number with a stop is a note's as those above it are, up to the rule that stands over them."""
    if not index or lines.aside[index - 1] not in (FURNITURE, NOTE):
        return False
    if not says_so(lines.bare[index][at:]):
        return False
    for above in range(index - 1, max(-1, index - _REACH), -1):
        if lines.aside[above] == FURNITURE:
            return not lines.bare[above].strip("_-–—⎯―")
        if lines.aside[above] != NOTE or not DOTTED.match(lines.bare[above]):
            return False
    return False


def _is_glued_beside(lines: Lines, index: int, step: int) -> bool:
    """Say whether the next line with words, up or down, is such a one too, with the next number."""
    at = _worded(lines, index, step)
    if at < 0 or abs(at - index) > _NEAR:
        return False
    number = note_number(lines.bare[at])
    return number == note_number(lines.bare[index]) + step and is_glued(lines.bare[at])


def _is_next(lines: Lines, index: int, at: int) -> bool:
    """Tell whether the words under a note, with the number after its own, are a note's too."""
    head = lines.bare[index][at:]
    if not head[:1].isalpha() or SHALL.search(head):
        return False
    return bool(DITTO.match(head) or NEXT.match(_said(lines, index, at)))


def _said(lines: Lines, index: int, at: int) -> str:
    """Return what a line says from ``at`` on, with the next one where no stop ends it."""
    head = lines.bare[index][at:]
    return head if head.endswith(".") else f"{head} {lines.below(index)}"


def _is_bare_note(lines: Lines, index: int) -> bool:
    """Say whether a line without a number is a note: it says what was done, and by what authority."""
    if not STRONG.match(lines.bare[index]):
        return False
    following = lines.below(index)
    return AUTHORITY.search(f"{lines.bare[index]} {following}") is not None


def _is_item(lines: Lines, index: int, m: re.Match[str]) -> bool:
    """Say whether "4. Omitted by …" is an item or a section: 3. stands above it, and 5. below."""
    number = int(m[1])
    if not GONE.match(lines.bare[index], m.end()) or "." not in m[0]:
        return False
    above = _next_count(lines, range(index - 1, max(-1, index - _REACH), -1))
    below = _next_count(lines, range(index + 1, min(len(lines.bare), index + _REACH)))
    if is_boxed(lines.bare[index : index + _NEAR]):
        return number - _REACH < above < number < below < number + _REACH
    return above == number - 1 and below == number + 1


def _is_all(lines: Lines, index: int) -> bool:
    """Say whether "Omitted by …" right below the heading of a section is all that is left of it."""
    if not GONE.match(lines.bare[index]):
        return False
    above = next((at for at in range(index - 1, max(-1, index - 3), -1) if lines.bare[at]), -1)
    return above >= 0 and lines.bare[above][0] == "#" and bool(STOPPED.match(lines.bare[above]))


def _next_count(lines: Lines, indexes: range) -> int:
    """Return the number of the nearest line that is counted and no note, or -1."""
    for at in indexes:
        m = STOPPED.match(lines.bare[at])
        if m and lines.aside[at] != NOTE and not STRONG.match(lines.bare[at], m.end()):
            return int(m[1])
    return -1


def _take(lines: Lines, first: int, index: int) -> int:
    """Flag the note that starts on ``first`` with words on ``index``; return its last line."""
    last = index
    while last + 1 < len(lines.bare) and last - index < LONGEST and _runs_on(lines, last):
        last += 1
    last = end_of_quoted(lines.bare, index, last)
    lines.set_aside(range(first, last + 1), NOTE)
    return last


def _take_headed(lines: Lines, heading: int) -> int:
    """Flag a heading that says so, and the counted notes below it; return the last line of them.

    What stands below and has no number of its own is left: it may be the law's.
    """
    last = heading
    for index in range(heading + 1, len(lines.bare)):
        bare = lines.bare[index]
        if bare and (bare[0] == "#" or not (lines.bare[index - 1] or COUNTED.match(bare))):
            break
        last = index if bare else last
    lines.set_aside(lines.worded(heading, last + 1), NOTE)
    return last


def _runs_on(lines: Lines, index: int) -> bool:
    """Say whether the note goes on below ``index``: its sentence is open, or goes on as notes do."""
    below = lines.bare[index + 1]
    if not below or lines.aside[index + 1] or below.isdecimal():
        return False
    if goes_on(below):
        return True
    if GLUED.match(below) and is_note(lines, index + 1, GLUED.match(below).end()):  # type: ignore[union-attr]
        return False
    if MIDST.match(below):
        return True
    here = lines.bare[index].rstrip("”’\"')]")
    if here.endswith(HANGING):
        return not (LABEL.match(below) and SHALL.search(below))
    if here.endswith("."):
        open_ended = here.endswith(ABBREVIATED) or (
            here.endswith(PLACES) and OF_A_PLACE.match(below)
        )
        return bool(open_ended) and not LABEL.match(below)
    if LABEL.match(below) and not CITES.match(below):
        return False
    if here.endswith(","):
        return True
    return bool(GOES_ON.match(below)) or not (STRONG.match(below) or is_complete(here))
