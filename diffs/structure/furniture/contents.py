"""Find the table of contents, so that its entries do not become the sections."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import SCHEDULES, Mark, place_of
from diffs.structure.recognising.numbers import number_key
from diffs.structure.recognising.sentences import TEXTUAL
from diffs.structure.recognising.units import group
from tarmeem.patterns import pattern_of

_TITLE = pattern_of(
    r"(?:TABLE OF |Table of |T A B L E +O F +)?(?:CONTENTS?|Contents?|C O N T E N T(?: ?S)?)\W*$|(?:ARRANGEMENT|Arrangement) (?:OF|of) |INDEX\W*$|SECTIONS?:?$|ARTICLES?\s+PAGE|Inhaltsübersicht"
)
_BEGINS = pattern_of(
    r"An? (?:Act|Ordinance|Order|Bill)\b|AN? (?:ACT|ORDINANCE|BILL)\b|A[nN]$|W(?:HEREAS|hereas)\b|(?:Preamble|PREAMBLE)\b|It is hereby|ACT NO|ORDINANCE NO|THE CONSTITUTION OF"
    r"|\(?(?:ACT|Act|ORDINANCE|Ordinance) [IVXLCDM\d]+ (?:OF|of) \d{4}\b"
)
"""How a law begins: its long title, its preamble, or its own number."""


_BETWEEN = pattern_of(
    r"(?i:preamble|sections?|articles?|rules?|regulations?|clauses?)?(?:\(s\))?(?:\s+(?i:headings?|contents?|titles?|pages?(?: nos?)?))*\W*$"
)
"""What stands, if anything, between the name of the contents and their first entry."""
_YEAR = pattern_of(r"(?:1[89]|20)\d\d")
"""What may stand on the line below a law's name: "THE LAMPS ACT" and "2031"."""
_LONG = 60
"""Characters that an entry's line of its own, such as a schedule's, does not exceed."""
_CALL = pattern_of(r"\[\d{1,3}\](?=\[)")
"""What calls a note before an amendment's bracket, within a title: "THE [10][COAST]"."""
_HEADED = 12
"""Lines of headings that may stand between two titles of one table of contents."""
_DENSE = 200
"""Characters from entry to entry past which a run is no table of contents."""
_WIDEST = 2_000
"""Characters between two entries past which they are of no one list."""
_LEAST = 6
"""Entries that a table of contents has at least,"""
_FEWEST = 3
"""or that are enough where it names itself or its dots lead to pages."""
_PAIR = 2
"""Entries that are contents where each has the words of its section."""
_LEADERS = " ._…"
_LED = pattern_of(r"(?:\.{4}|…{2}|(?:\.\s){4}|_{4})\s*\d{1,4}\Z")
"""Dots, or a line, that lead to a page."""
_FEW = 12
"""Numbers in order before which the contents begin, and by which what follows them is measured."""
_NEXT = 4
"""Marks within which the numbers that a mark skips may still follow."""
_SPARSE = 800
"""Characters from number to number, on the average, past which a run is no table of contents."""


def is_page_range(mark: Mark) -> bool:
    """Say whether a number is what a table of contents has beside its entries: "1–3", "57–72"."""
    return mark.style == " " and "-" in mark.num


def find_contents(lines: Lines, numbered: Sequence[Mark], opening: int = 0) -> list[Mark]:
    """Return the entries of the table of contents among the numbered lines, or none.

    Where the text enacts, at ``opening``, they are the dense run above. Elsewhere it is a dense run from 1 that a second run from 1, half as long or longer and at least twice
    as wide where it begins, follows: the first of the widest, for contents may begin anew with
    each part. They go on to where the second run begins.
    """
    if listed := _until(numbered, opening):
        strays = next((i for i, m in enumerate(listed) if m.style != " " or m.num == "1"), 0)
        del listed[:strays]  # "1974", on the line below the title's first
        run = _rising(listed, 0)
        enough = len(run) >= _LEAST or _is_titled(lines, listed[0])
        if not enough or _spacing(run) > _DENSE:
            return []
        while listed[-1].style == " " and listed[-1] is not run[-1]:
            listed.pop()  # "[4 May 2031]", below the title: the law's own
        return listed
    if named := _named(lines, numbered):
        return named
    starts = [i for i in range(len(numbered)) if _may_open(numbered, i)][:60]
    if len(starts) < 2:
        return []
    first = _rising(numbered, 0)
    runs = {0: first}
    for at, i in enumerate(starts[:30]):
        if len(_until(first, numbered[i].start)) > _FEW:
            break  # these are sections already
        run = runs.get(i) or runs.setdefault(i, _rising(numbered, i))
        for listed in _followed(numbered, run, i, starts[at + 1 :], runs):
            if not _are_sentences(lines, listed):
                return listed
    return []


def _may_open(numbered: Sequence[Mark], at: int) -> bool:
    """Say whether contents may begin with a number: 1, or 2 where no 1 stands before it."""
    number = number_key(numbered[at].num)[0]
    above = number_key(numbered[at - 1].num)[0] if at else 0
    return "." not in numbered[at].num and number <= 2 and (number, above) != (2, 1)


def _named(lines: Lines, numbered: Sequence[Mark]) -> list[Mark]:
    """Return the first entries where the contents name themselves, or dots lead to pages, and the numbers come again, or no section comes at all."""
    opens = next((i for i, m in enumerate(numbered) if not _YEAR.fullmatch(m.num)), len(numbered))
    numbered = numbered[opens:]
    if not numbered:
        return []
    first = numbered[0]
    again = next((i for i, m in enumerate(numbered) if i and m.num == first.num), 0)
    listed = list(numbered[: again or None])
    last = _rising(listed, 0)[-1]
    while not again and listed[-1] is not last:
        listed.pop()  # "2031W. P. Ord.", below them: the law's own
    led = sum(_LED.search(lines.bare[m.line]) is not None for m in listed)
    named = _is_titled(lines, first) and (again or not _are_sentences(lines, listed))
    if len(listed) < _FEWEST or not (named or led >= _FEWEST or _all_led(lines, listed)):
        return []
    return listed if _widest(listed) <= _DENSE or _all_led(lines, listed) else []


def _all_led(lines: Lines, listed: Sequence[Mark]) -> bool:
    """Say whether dots lead to a page between an entry and the next, of nine in ten, however many of its section's words it has."""
    led = sum(any(map(_LED.search, lines.bare[a.line : b.line])) for a, b in pairwise(listed))
    return 10 * led >= 9 * (len(listed) - 1)


def _is_titled(lines: Lines, first: Mark) -> bool:
    """Say whether the contents name themselves above their first entry, "PREAMBLE", "SECTIONS" or a chapter between or not."""
    for at in range(first.line - 1, max(-1, first.line - 2 * _HEADED), -1):
        above = lines.bare[at]
        if _TITLE.match(above) and not above.startswith(("SECTION", "ARTICLE")):
            return True
        if group(lines.before(at)[0], 0):
            continue  # the title of a chapter, below its name
        if not (lines.aside[at] or _BETWEEN.match(above) or above.isupper() or group(above, 0)):
            break
    return False


def _followed(
    numbered: Sequence[Mark],
    run: list[Mark],
    i: int,
    starts: list[int],
    runs: dict[int, list[Mark]],
) -> Iterator[list[Mark]]:
    """Yield the entries for every run in ``starts`` that ``run``, from ``i`` on, may list."""
    first: list[Mark] = []
    apart = 0
    for j in starts:
        if j - i < 6 or numbered[j].start - numbered[i].start > _SPARSE * (j - i):
            continue
        until = _until(run, numbered[j].start)
        if len(until) != len(first):
            first, apart = until, _spacing(until)
            if _widest(first) > _WIDEST:
                return
        if len(first) < _LEAST or apart > _DENSE:
            continue
        second = runs.get(j) or runs.setdefault(j, _rising(numbered, j))
        if 2 * len(second) >= len(first) and _spacing(second[:_FEW]) >= 2 * apart:
            yield first


def _are_sentences(lines: Lines, listed: Sequence[Mark]) -> bool:
    """Say whether every other of the numbers stands before a sentence of law, as no entry does."""
    said = sum(TEXTUAL.search(_words(lines, mark)) is not None for mark in listed)
    return 2 * said > len(listed)


def listed_units(lines: Lines, groups: Sequence[Mark]) -> set[int]:
    """Return the chapters that stand in a list of nothing else, three or more, the first of which comes again below."""
    found: set[int] = set()
    listed: list[Mark] = []
    last = {(mark.kind, mark.num): mark.start for mark in groups}
    for mark in groups:
        first = listed[0] if listed else mark
        again = bool(listed) and (mark.kind, mark.num) == (first.kind, first.num)
        if listed and (again or lines.after(listed[-1].line) != mark.line):
            if len(listed) >= _FEWEST and last[first.kind, first.num] >= mark.start:
                found.update(map(id, listed))
            listed = []
        listed.append(mark)
    return found


def _until(run: Sequence[Mark], place: int) -> list[Mark]:
    """Return those of a run that stand before a place."""
    return list(run[: bisect_left(run, place, key=place_of)])


def _rising(numbered: Sequence[Mark], first: int) -> list[Mark]:
    """Return the marks from ``first`` on whose numbers rise by a few each.

    A number that skips some is passed by where the next one in order still follows: it may be a
    misprint, or a footnote's number and a section's glued ("14." for note 1 and section 4).
    """
    run = [numbered[first]]
    last = number_key(run[0].num)
    for at in range(first + 1, len(numbered)):
        key = number_key(numbered[at].num)
        if last < key and key[0] - last[0] <= 12:
            if key[0] > last[0] + 1 and any(
                last[0] < number_key(mark.num)[0] < key[0] for mark in numbered[at + 1 : at + _NEXT]
            ):
                continue
            run.append(numbered[at])
            last = key
    return run


def _widest(run: Sequence[Mark]) -> int:
    return max((b.start - a.start for a, b in pairwise(run)), default=0)


def _spacing(run: Sequence[Mark]) -> int:
    gaps = sorted(b.start - a.start for a, b in pairwise(run))
    return gaps[len(gaps) // 2] if gaps else 0


def said_again(
    lines: Lines, numbered: Sequence[Mark], run: Sequence[Mark], opening: int
) -> list[Mark]:
    """Return the numbers above ``opening``, two or more, whose words all begin the section of that number below: contents without a name."""
    sections = {m.num: m for m in run}
    above = [m for m in numbered if m.start < opening]
    if len(above) < _PAIR:
        return []
    for mark in above:
        section, words = sections.get(mark.num), _words(lines, mark).rstrip(". ")
        if not words or section is None or not _words(lines, section).startswith(words):
            return []
    return above


def _words(lines: Lines, mark: Mark) -> str:
    """Return what stands on a number's line after it."""
    return lines.text[mark.body : lines.starts[mark.line + 1]].strip()


def set_contents_aside(
    lines: Lines, entries: Sequence[Mark], groups: Sequence[Mark], first: Mark | None
) -> int:
    """Flag the table of contents before ``first``, the first section; return the line after it.

    Where a text has no section and says no titles again, what its contents say is all that is known of the law, and stays.
    """
    start = _start(lines, entries[0].line)
    if first is None:
        end = entries[-1].line + 1
        while (below := lines.after(end - 1)) > 0 and _LED.search(lines.bare[below]):
            end = below + 1
        if not _stand_below(lines, entries, end):
            return end
    else:
        end = _end(lines, start, entries, groups, first)
    lines.set_aside(at for at in lines.worded(start, end) if not lines.aside[at])
    return end


def _stand_below(lines: Lines, entries: Sequence[Mark], end: int) -> bool:
    """Tell whether lines below begin with what most entries say, whose numbers the text does without."""
    below = sorted(bare.lstrip("#*_ ").casefold() for bare in lines.bare[end:])
    said = [_LED.sub("", _words(lines, one)).rstrip(_LEADERS).casefold() for one in entries]
    near = [(one, below[at : at + 1]) for one in said for at in (bisect_left(below, one),)]
    again = sum(one != "" and any(line.startswith(one) for line in found) for one, found in near)
    return 2 * again > len(entries)


def _start(lines: Lines, first: int) -> int:
    titles = [at for at in range(first, max(-1, first - 40), -1) if _TITLE.match(lines.bare[at])]
    if titles:  # "CONTENTS" may stand above "SECTIONS"
        return min(at for at in titles if titles[0] - at <= _HEADED)
    start = first
    for index in range(first - 1, max(-1, first - 12), -1):
        if len(lines.bare[index]) > 60 or _BEGINS.match(lines.bare[index]):
            break
        if lines.bare[index].startswith(("PART", "CHAPTER", "Chapter", "Part", "#")):
            start = index
    return start


def _end(
    lines: Lines, start: int, entries: Sequence[Mark], groups: Sequence[Mark], first: Mark
) -> int:
    last = entries[-1].line
    # a schedule named before the first section is the last of the contents
    heads = [g for g in groups if last < g.line < first.line and g.kind not in SCHEDULES]
    opening = next((g for g in groups if g.line >= entries[0].line - 12), None)
    if opening is not None:
        same = [g for g in heads if (g.kind, g.num) == (opening.kind, opening.num)]
        heads = same[:1] or heads[-1:]
    stop = heads[0].line if heads else first.line
    named = max((g.line for g in groups if last < g.line < stop and g.kind in SCHEDULES), default=0)
    above = {_CALL.sub("", bare) for bare in lines.bare[: entries[0].line] if bare}
    above.add(_words(lines, entries[0]))
    above.update(
        lines.bare[at][: led.start()].rstrip(_LEADERS)  # "Scope" heads what "Scope ____ 6" leads to
        for at in range(start, last)
        if (led := _LED.search(lines.bare[at]))
    )
    for index in range(last + 1, stop):
        if _BEGINS.match(lines.bare[index].lstrip("# ")):
            return index
        if index > named and not lines.aside[index] and _is_past(lines, index, above):
            return index
    return stop


def _is_past(lines: Lines, index: int, above: set[str]) -> bool:
    """Say whether a line below the last entry is the law's: its title again, its first section's, or a line no entry has."""
    bare = lines.bare[index]
    called = _CALL.sub("", bare).lstrip("[0123456789] ")  # the title may call a footnote
    again = called in above or called.removeprefix("THE ") in above  # "THE" on a line of its own
    return bool(bare) and (again or (len(bare) > _LONG and not lines.bare[index - 1]))
