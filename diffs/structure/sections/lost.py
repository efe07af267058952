"""Give back the numbers that a scan or an export lost or misread, where their neighbours, or the contents, leave no doubt.

In a text whose sections are printed as headings, or with titles that a dash follows. Between two
sections whose numbers are known, as many other headings, or such titles, as there are numbers
missing are those sections, in that order; where they are more or fewer, none is given a number.

A heading of words alone may as well stand above several sections, and the number that is missing
may be one that was omitted. So it must have words of its own below it, and be printed like its
neighbours; and where the text has another such heading, or another gap that nothing fills, no
heading of words is given a number, unless its section goes on upon its own line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from diffs.structure.recognising.labels import is_titled
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark
from diffs.structure.recognising.numbers import number_key
from diffs.structure.recognising.run_in import is_title
from diffs.structure.recognising.sentences import TEXTUAL
from diffs.structure.recognising.units import DASH, named
from tarmeem.patterns import pattern_of

_TITLE = pattern_of(r"(?P<decor>[#*_\s]*#[#*_\s]*)(?=[A-Z])(?=.*[A-Za-z]{4})(?=.*[a-z])")
"""A heading of words, not all in capitals: a chapter's title is, and what is shorter was misread."""
_RUN_IN = pattern_of(
    r"\w[.:]?\s?(?:[" + DASH + r"-]|__)\s?\(\w{1,3}\)|\.\s?(?:[" + DASH + r"]|__)\s?\w"
)
"""A heading whose section goes on upon its line ("Fees.—(1) …"): no title above sections does."""
_GONE = pattern_of(r"omitted|repealed|\A[\W\d]*\*[\W\d]*\Z", re.IGNORECASE)
"""What is said where a section is gone; stars in the middle of a line are words left out."""
_TITLED = pattern_of(
    r"(?!(?i:first|second|third|fourth|fifth|sixth|last)(?:ly)?\b)([A-Z][^.:;()\n]{2,120})\.\s?(?:["
    + DASH
    + r"]|--|__)\s*[(\[“\"A-Z]"
)
"""A title and the dash behind it, where the number before it is lost."""
_BULLET = pattern_of(
    r"(?:[-*•–]|\((\d{1,3})\)|1\.(?=\s+[^.:;()\n]{3,120}[.,:]\s?(?:["
    + DASH
    + r"-]|--|__)\s?\(1\)))\s+"
)
"""What an export puts where a list's number was: a sign, that number in brackets, or 1 for each ("1. Fees.—(1) …");"""
_BULLETED = pattern_of(r"([A-Z][^.:;()\n]{2,120})[.,:]\s?(?:[" + DASH + r"-]|--|__)\s*[(\[“\"A-Z]")
"""and a title and its dash behind it, whichever dash and stop the text has."""
_STOPS = frozenset('.]”"*')
_FEW = 4
"""Sections from which a text has a manner to print them in."""
_MOST = 9
"""Numbers missing between two neighbours past which nothing is certain."""


def lost_sections(
    lines: Lines, run: Sequence[Mark], numbered: Sequence[Mark], groups: Sequence[Mark]
) -> list[Mark]:
    """Return the sections found between those of ``run``: misread marks among ``numbered``, or fresh ones."""
    if 2 * sum(mark.rank > 0 for mark in run) <= len(run):
        return list(_unnumbered(lines, run, {m.line for m in (*numbered, *groups)}))
    headed = {m.line: m for m in numbered if m.rank > 0}
    taken = {m.line for m in (*run, *groups)}
    found: list[Mark] = []
    worded: list[Mark] = []
    doubtful = False
    for last, following in pairwise(run):
        between = range(last.line + 1, following.line)
        missing = _missing(last, following)
        marks = _misread(headed, taken, between) if 0 < missing <= _MOST else []
        if marks and len(marks) == missing:
            found += _counted(marks, last)
            continue
        heads = [] if marks else list(_titled(lines, taken, between))
        run_in = [m for m in heads if _RUN_IN.search(lines.bare[m.line])]
        if 0 < missing == len(run_in) <= _MOST:
            found += _counted(run_in, last)
        elif 0 < missing == len(heads) <= _MOST and all(
            m.rank == last.rank == following.rank and _has_words(lines, m, taken) for m in heads
        ):
            worded += _counted(heads, last)
        elif missing or heads:
            doubtful = True
    return found if doubtful else found + worded


def _unnumbered(lines: Lines, run: Sequence[Mark], taken: set[int]) -> Iterator[Mark]:
    """Yield the sections without a number of a text that prints no headings: "Fees.—(1) …" between 4 and 6.

    Most sections have their titles so, and as many lines begin with one as there are numbers missing.
    """
    titled_run = sum(
        _BULLETED.match(lines.text, m.body) is not None or is_titled(lines, m) for m in run
    )
    if len(run) < _FEW or 2 * titled_run < len(run):
        return
    own = {m.line for m in run}
    for last, following in pairwise(run):
        missing = _missing(last, following)
        if not 0 < missing <= _MOST:
            continue
        titled = [
            index
            for index in range(_line_of_words(lines, last) + 1, following.line)
            if index not in (own if lines.bare[index].startswith("1.") else taken)
            if not lines.aside[index]
            if _begins_section(lines, index, range(_whole(last) + 1, _whole(following)))
        ]
        if len(titled) == missing:
            yield from _counted([_lost(lines, index) for index in titled], last)


def _line_of_words(lines: Lines, mark: Mark) -> int:
    """Return the line of a section's first words: that below its number, where this stands alone."""
    alone = mark.body >= lines.at(mark.line) + len(lines.bare[mark.line])
    return max(mark.line, lines.after(mark.line)) if alone else mark.line


def _begins_section(lines: Lines, index: int, wanted: range) -> bool:
    """Say whether a line begins with a title and a dash, below a stop, and is no explanation; a number in brackets is a ``wanted`` one."""
    bare = lines.bare[index]
    bullet = _BULLET.match(bare)
    m = _BULLETED.match(bare, bullet.end()) if bullet else _TITLED.match(bare)
    above, gap = lines.before(index)
    stands = gap or above[-1:] in _STOPS
    start = bullet.end() if bullet else 0
    titled = m and is_title(bare[start:], m.end(1) - start, TEXTUAL)
    other = bullet and bullet[1] and int(bullet[1]) not in wanted
    return bool(titled and stands and not other and not named(bare, start))


def _lost(lines: Lines, index: int) -> Mark:
    """Return the mark of a section that begins a line without its number: what stands for that is no word of its title."""
    at = lines.at(index)
    bullet = _BULLET.match(lines.bare[index])
    return Mark("number", "", at, at + bullet.end() if bullet else at, index, ".")


def _missing(last: Mark, following: Mark) -> int:
    """Return how many whole numbers are missing between two neighbours of a run."""
    whole = following.num.isdecimal() and last.num.isalnum()
    return max(0, _whole(following) - _whole(last) - 1) if whole else 0


def _whole(mark: Mark) -> int:
    """Return a section's whole number: of 7A it is 7."""
    return number_key(mark.num)[0]


def _counted(marks: list[Mark], last: Mark) -> list[Mark]:
    """Give the marks the numbers that come after that of ``last``."""
    for number, mark in enumerate(marks, _whole(last) + 1):
        mark.num, mark.inferred = str(number), True
    return marks


def _has_words(lines: Lines, mark: Mark, taken: set[int]) -> bool:
    """Say whether words stand below a heading before the next, and none that it was omitted."""
    below = lines.after(mark.line)
    if below < 0 or below in taken:
        return False
    words = lines.bare[below]
    return words[0] != "#" and _GONE.search(words) is None


def _misread(headed: dict[int, Mark], taken: set[int], between: range) -> list[Mark]:
    """Return the numbered headings on these lines that are in no run, if their numbers rise by one each."""
    marks = [headed[line] for line in between if line in headed and line not in taken]
    if not all(mark.num.isdecimal() for mark in marks):
        return []
    return marks if all(int(b.num) == int(a.num) + 1 for a, b in pairwise(marks)) else []


def _titled(lines: Lines, taken: set[int], between: range) -> Iterator[Mark]:
    """Yield a mark for every heading of words on these lines that is not a chapter's."""
    for index in between:
        bare = lines.bare[index]
        m = _TITLE.match(bare) if bare[:1] == "#" and not lines.aside[index] else None
        above = next((at for at in range(index - 1, index - 4, -1) if lines.bare[at]), index)
        if m and index not in taken and above not in taken:
            at = lines.at(index)
            mark = Mark("number", "", at, at + m.end("decor"), index, ".")
            mark.rank = m["decor"].count("#")
            yield mark


LIKE_DIGITS = str.maketrans("lIi|!t]}OoQSsBZ", "111111110005582")
"""What a scan reads for a digit."""
_MISREAD = pattern_of(
    r"^[ \t#*\[]*(?=[0-9]*[^0-9\s])(?!(?i:it|is|to|so)\.)([0-9lIi|!t\]}OoQSsBZ]{1,3})\.[ \t]+(?=[A-Z\[“\"])",
    re.MULTILINE,
)
"""Such a number at the start of a line, which is no word that ends a sentence there."""
_SURE = 5
"""Sections from which a text has a manner to print them in."""
_TAIL = 20_000
"""Characters beyond the last section within which the next may be misread."""


def misread_sections(
    lines: Lines, run: Sequence[Mark], numbered: Sequence[Mark], end: int
) -> list[Mark]:
    """Return the sections of a run's missing numbers that begin lines, misread; up to ``end``.

    What was read as another number is given its own.
    """
    whole = [mark for mark in run if mark.num.isdecimal()]
    if len(whole) < _SURE:
        return []
    known = {mark.line: mark for mark in numbered}
    found: list[Mark] = []
    for last, following in pairwise(whole):
        wanted = range(int(last.num) + 1, int(following.num))
        if len(wanted) <= _MOST:
            found += _between(lines, last.body, following.start, wanted, known)
    number, at = int(whole[-1].num), whole[-1].body
    end = min(end, at + _TAIL)
    while tail := _between(lines, at, end, range(number + 1, number + 2), known):
        found += tail
        number, at = number + 1, tail[-1].body
    return found


def _between(
    lines: Lines, start: int, end: int, wanted: range, known: dict[int, Mark]
) -> list[Mark]:
    found: list[Mark] = []
    following = wanted.start
    for m in _MISREAD.finditer(lines.text, start, end) if wanted else ():
        digits = m[1].translate(LIKE_DIGITS)
        line = lines.line_of(m.start(1))
        if lines.aside[line] or not digits.isdecimal():
            continue
        if following <= int(digits) < wanted.stop:
            mark = known.get(line) or Mark("number", "", lines.at(line), m.end(), line, ".")
            mark.num, mark.inferred = str(int(digits)), True
            found.append(mark)
            following = int(digits) + 1
    return found


_FEWEST, _RENUMBERED = 3, 2
"""Titles that the contents have in the order of the sections, and those among them whose number is another."""


def number_listed(lines: Lines, numbered: Sequence[Mark]) -> list[Mark]:
    """Give sections that an export printed "1." each the numbers that the contents have for their titles, in place.

    It takes three titles that come again in their order, two of them below a number that is not theirs.
    Return the entries of those contents; none of others.
    """
    first = next((at for at, m in enumerate(numbered) if (m.num, m.style) == ("1", ".")), 0)
    listed = _listed(lines, numbered[first:])
    rest = numbered[first + len(listed) :]
    places: dict[tuple[str, str], list[int]] = {}
    for at, mark in enumerate(rest):
        places.setdefault((mark.num, _words(lines, mark)), []).append(at)
    found: list[tuple[Mark, str]] = []
    last = -1
    for entry in listed:
        words = _words(lines, entry)
        same = [i for num in {"1", entry.num} for i in places.get((num, words), ()) if i > last]
        if same:
            last = min(same)
            found.append((rest[last], entry.num))
    enough = len(found) >= max(_FEWEST, len(listed) / 2)
    if not enough or sum(mark.num != num for mark, num in found) < _RENUMBERED:
        return []
    for mark, num in found:
        mark.inferred = mark.num != num
        mark.num, mark.sure = num, True
    return listed


def _listed(lines: Lines, numbered: Sequence[Mark]) -> list[Mark]:
    """Return the first numbers, which rise by one from 1, each with a title alone on its line."""
    found: list[Mark] = []
    for number, mark in enumerate(numbered, 1):
        if mark.num != str(number) or mark.style != "." or not _words(lines, mark):
            break
        found.append(mark)
    return found


def _words(lines: Lines, mark: Mark) -> str:
    """Return the words behind a number on its line, in small letters."""
    return lines.behind(mark).strip(" .:—-*_#").casefold()
