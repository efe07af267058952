"""Tell whether the name of a chapter, a schedule or one of its lists stands as a heading, and read its title."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from diffs.structure.recognising.headings import title
from diffs.structure.recognising.labels import STROKE
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import RANKS, SCHEDULES, SECTIONS, Mark, place_of, put_among
from diffs.structure.recognising.numbers import Key, comes_next, follows, initial, readings
from diffs.structure.recognising.sentences import RUNS_ON, TEXTUAL, YEAR_ENDS, names_unit
from diffs.structure.recognising.units import DASH
from diffs.structure.recognising.urdu import URDU_OWNER
from diffs.structure.sections.schedules import is_owner, is_owner_beside
from diffs.structure.sections.weighing import is_capitalised
from tarmeem.letters import has_arabic
from tarmeem.patterns import pattern_of

_FIRST = pattern_of(r"\(?[1١۱]\s?[.)۔-]")
"""How a schedule's first item begins."""


_FIRSTS = frozenset(("1", "I", "A"))
"""What the first part of a chapter is called,"""
_TITLE_LINES = 2
"""and lines below the chapter's name that it stands at most: its title is between."""


def heads_unit(lines: Lines, mark: Mark) -> bool:
    """Say whether a chapter's or schedule's name stands as a heading, not in a wrapped sentence."""
    above, gap = lines.before(mark.line)
    bare = lines.bare[mark.line]
    rest = bare[mark.body - lines.at(mark.line) :]
    if rest[:1] in (",", ";", ")") or rest[:1].islower() or bare[-1] in ",;":
        return False
    if bare[0] in "*-•" and bare[1].isspace():  # an entry of a list
        return False
    if names_unit(lines, mark.line) and not _is_told(lines, mark):
        return False
    if mark.kind in SCHEDULES and bare.startswith(("SCHEDULE", "ANNEX", "APPENDIX")):
        return True
    below = lines.after(mark.line)
    if not rest and not mark.num and below >= 0 and URDU_OWNER.match(lines.bare[below]):
        return True
    if not rest and mark.num and not RUNS_ON.search(above):
        return below < 0 or not lines.bare[below][0].islower()
    ended = not above or above[-1] in "۔.;:”]—–-_*)" or YEAR_ENDS.search(above) is not None
    return gap or ended or above.isupper() or bare.isupper()


def _is_told(lines: Lines, mark: Mark) -> bool:
    """Say whether a unit's name is told by what stands beside or below it: the section it belongs to, or its item 1."""
    below = lines.after(mark.line)
    words = lines.bare[below] if below >= 0 else ""
    beside = lines.behind(mark)
    return is_owner(words) or is_owner_beside(beside) or _FIRST.match(words) is not None


def stands(lines: Lines, above: list[Mark], mark: Mark) -> bool:
    """Say whether a unit's name stands as one below what stands ``above``."""
    named = heads_unit(lines, mark) or _comes_next(lines, above, mark)
    return mark.sure or (named and not _names_last(lines, above, mark))


def _comes_next(lines: Lines, above: list[Mark], mark: Mark) -> bool:
    """Say whether "Part II—Soaps" comes next after a Part I, though no stop ends the row of a table above it; or Part I opens a chapter below its title."""
    last = next((m for m in reversed(above) if m.kind == mark.kind), None)
    titled = (
        STROKE.search(lines.text, mark.start, mark.body)
        and lines.text[mark.body : mark.body + 1].isupper()
    )
    if not titled:
        return False
    opens = mark.num.upper() in _FIRSTS and above and above[-1].kind in RANKS
    if opens and above[-1].kind != mark.kind and mark.line - above[-1].line <= _TITLE_LINES:
        return True
    return last is not None and comes_next(last.num, mark.num)


def _names_last(lines: Lines, above: list[Mark], mark: Mark) -> bool:
    """Say whether "SCHEDULE OF FEES" is the title of the annex whose name stands alone right above it."""
    last = above[-1] if above else mark
    alone = last.kind in SCHEDULES and last.body >= lines.at(last.line) + len(lines.bare[last.line])
    titled = mark.kind in SCHEDULES and not mark.num and mark.body < lines.starts[mark.line + 1] - 1
    return alone and titled and lines.after(last.line) == mark.line


def is_note(lines: Lines, mark: Mark, noted: set[int]) -> bool:
    """Say whether "Schedule 1" is the marginal note of a section whose bare number stands below it."""
    return mark.line in noted and lines.text.startswith("Schedule", lines.at(mark.line))


_GONE = pattern_of(r"\[([^\[\]]{3,300})\]\s*(?=Omitted|Rep\b|Repealed|Deleted)")
"""The title in brackets of a schedule of which nothing else is left: "[Acts repealed.] Rep. by"."""

_HANGS = (" AND", " OF", " THE", ",")
"""How a line of a title in capitals ends that goes on below it, over a gap too."""


def read_title(lines: Lines, mark: Mark, limit: int) -> None:
    """Take a chapter's title: the rest of its line, else the short lines below it."""
    text = lines.text
    if mark.heading:
        return
    end = min(lines.starts[mark.line + 1], limit)
    if gone := _GONE.match(text, mark.body, end):
        mark.heading, mark.body = title(gone[1]), gone.end()
        return
    words = text[mark.body : end].strip()
    below = _after_gap(lines, mark.line)
    see = mark.kind in SCHEDULES and is_owner_beside(words)
    if see:
        mark.owner, words = words, ""
    elif not words and is_owner(lines.bare[below]):
        mark.owner = lines.bare[below]
        see, below = True, _after_gap(lines, below)
    index = below
    for _ in range(3):  # a line at the text's end is not read twice
        stop = min(lines.starts[index + 1], limit)  # a section may begin in the title's line
        line = lines.text[lines.at(index) : stop].strip() if stop == limit else lines.bare[index]
        if (
            not line
            or stop <= end
            or (line[0] in "#*-•" and not line.isupper())
            or lines.aside[index]
            or not (line.isupper() or (not words and _is_title(line)))
            or (see and not (_looks_titled(line) or _parts_below(lines, index)))
        ):
            break
        words, end = f"{words} {line}", stop
        over = line.endswith(_HANGS)
        index = _after_gap(lines, index) if over else min(index + 1, len(lines.bare) - 1)
    mark.heading = title(words)
    mark.body = max(mark.body, end)


def _looks_titled(line: str) -> bool:
    """Say whether a line is in capitals, or in Urdu, which has none, and no sentence."""
    if has_arabic(line[0]):
        return not TEXTUAL.search(line)
    return line.isupper() or is_capitalised(line)


def _parts_below(lines: Lines, index: int) -> bool:
    """Say whether a gap lies below a line."""
    return index + 1 < len(lines.bare) and not lines.bare[index + 1]


def _after_gap(lines: Lines, index: int) -> int:
    """Return the line below one, or that which two blank lines at most part from it."""
    below = index + 1
    while below < len(lines.bare) - 1 and not lines.bare[below] and below < index + 3:
        below += 1
    return min(below, len(lines.bare) - 1)


def _is_title(line: str) -> bool:
    opens = line[0].isupper() or "\u0600" <= line[0] <= "\u06ff"  # Urdu has no capitals
    ended = line[-1] not in ".;,:۔" and not line.endswith((" the", " of", " and", " a"))
    return len(line) < 90 and opens and ended


_NAME = pattern_of(
    r"(?:LIST|List)\s?[-–]?\s?([IVX]{1,5}|[A-H]|\d{1,2})(?![\w(])[\s.:" + DASH + r"-]*(?=[A-Z(]|\Z)"
)
"""A list's name, alone on its line or before its title: "LIST II", "List A.—Harbours"."""

_HOLDERS = SCHEDULES | SECTIONS


def with_named_lists(lines: Lines, marks: list[Mark]) -> list[Mark]:
    """Return the marks with one for each list of a schedule whose first entry stands right below its name."""
    starts = [mark.start for mark in marks]
    found: list[Mark] = []
    first = next((mark.line for mark in marks if mark.kind in SCHEDULES), len(lines.bare))
    for index in lines.heads[bisect_left(lines.heads, first) :]:
        bare = lines.bare[index]
        if not bare.startswith(("LIST", "List")) or lines.aside[index]:
            continue
        name, at = _NAME.match(bare), lines.at(index)
        below = bisect_left(starts, at)
        holder = next((m for m in reversed(marks[:below]) if m.kind in _HOLDERS), None)
        if name and holder and holder.kind in SCHEDULES and below < len(marks):
            mark = Mark("list", name[1], at, at + name.end(), index, "I")
            if _holds(lines, mark, marks[below]):
                take_back(lines, mark, marks[below - 1])
                found.append(mark)
    return put_among(marks, found) if found else marks


def _holds(lines: Lines, mark: Mark, entry: Mark) -> bool:
    """Read a list's title, and say whether an entry that opens a list stands right below, or below what it belongs to."""
    read_title(lines, mark, entry.start)
    between = lines.text[mark.body : entry.start].strip()
    opens = entry.kind == "label" and any(initial(key) for _, key in readings(entry.num))
    return opens and (not between or is_owner(between))


_HEAD = pattern_of(r"([IVX]{1,5}|[A-H])\.[\s—–-]+(?=[A-Z][a-z]|[A-Z]{2})")
_FIRST_LETTERS = frozenset("IVXABCDEFGH")
_LONG = 120
"""Characters that such a head does not exceed."""
_RUNS_ON = (" of", " the", " and", " for", " by", " to", " in")
"""How its line ends where the next goes on with it."""
_ENDS = frozenset(".;,—–-")


def with_list_heads(lines: Lines, marks: list[Mark]) -> list[Mark]:
    """Return the marks with a label for each head "I. Acts", "A. Rocks" that counts a schedule's lists: they count on from the first, two at least."""
    bounds = [m for m in marks if m.kind in SCHEDULES or m.kind in SECTIONS]
    ends = [*(m.line for m in bounds[1:]), len(lines.bare)]
    taken = {m.line for m in marks}
    found: list[Mark] = []
    for owner, end in zip(bounds, ends, strict=False):
        if owner.kind in SCHEDULES:
            found += _below(lines, owner.line + 1, end, taken)
    if not found:
        return marks
    for head in found:
        take_back(lines, head, marks[bisect_right(marks, head.start, key=place_of) - 1])
    return put_among(marks, found)


def take_back(lines: Lines, head: Mark, owner: Mark) -> None:
    """Take the head of a list back from the title of what it stands in."""
    if owner.body > head.start:
        owner.heading = owner.heading.partition(lines.bare[head.line])[0].strip()
        owner.body = head.start


def _below(lines: Lines, start: int, end: int, taken: set[int]) -> list[Mark]:
    """Return the heads of lists between two lines."""
    found: list[Mark] = []
    lists: dict[str, list[tuple[Key, Mark]]] = {}
    for index in lines.heads[bisect_right(lines.heads, start - 1) :]:
        if index >= end:
            break
        if lines.bare[index][0] in _FIRST_LETTERS and index not in taken and not lines.aside[index]:
            _add(lines, index, lists, found)
    for known in lists.values():
        _keep(known, found)
    return found


def _add(
    lines: Lines, index: int, lists: dict[str, list[tuple[Key, Mark]]], found: list[Mark]
) -> None:
    """Add the head on a line, if it is one, to the list it goes on with or opens."""
    bare = lines.bare[index]
    m = _HEAD.match(bare)
    if not m or len(bare) > _LONG or bare[-1] in _ENDS:
        return
    at, words, end = lines.at(index), bare[m.end() :], index + 1
    if words.endswith(_RUNS_ON) and end < len(lines.bare):
        words, end = f"{words} {lines.bare[end]}", end + 1
    mark = Mark("label", m[1], at, lines.starts[end], index, ".")
    mark.heading, mark.weight = title(words), 0.6
    for style, key in readings(m[1]):
        known = lists.get(style, [])
        if known and follows(known[-1][0], key) == 2 and lines.after(known[-1][1].line) != index:
            known.append((key, mark))
            return
        if initial(key):
            _keep(known, found)
            lists[style] = [(key, mark)]
            return


def _keep(known: Sequence[tuple[Key, Mark]], found: list[Mark]) -> None:
    if len(known) > 1:
        found += [mark for _, mark in known]
