"""Recognise the line that may begin a provision, by its first characters.

Whether it does is decided later, by what stands around it (``sections``, ``levels``).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from diffs.numerals import ORDINALS
from diffs.structure.recognising.lines import LETTERED, Lines
from diffs.structure.recognising.marks import UNCLOSED, Mark, put_among
from diffs.structure.recognising.numbers import number_key
from diffs.structure.recognising.units import (
    COUNTED,
    DASH,
    SPACED,
    Found,
    gone,
    group,
    named,
    ordered,
    proviso,
    schedule,
    statement,
    tidy,
)
from diffs.structure.recognising.urdu import (
    URDU_TESTS,
    urdu_label,
    urdu_number,
)
from tarmeem.patterns import pattern_of

_STOPPED = pattern_of(r"[\[*_#\s]*(\d{1,3})(?:\.|(?=\(1\)\s))")
_SKIPS = 3
"""How far a number may lie beyond the last of a run and still go on in it."""
_AHEAD = 400
"""Lines within which a section's own number, if it is printed, follows a footnote's."""


class Runs:
    """The numbers seen so far, to tell a section's before a label from a footnote's."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._last = 0

    def add(self, mark: Mark) -> None:
        """Keep a number that goes on in order."""
        if mark.kind in ("number", "section", "article", "sec") and mark.num.isdecimal():
            number = int(mark.num)
            if self._last < number <= self._last + _SKIPS:
                self._last = number

    def awaits(self, number: int) -> bool:
        """Say whether a number comes next."""
        return number == self._last + 1

    def go_on(self, number: int, index: int) -> bool:
        """Say whether the number on a line continues a run, and is not printed again before the next."""
        if not self._last < number <= self._last + _SKIPS:
            return False
        for at in range(index + 1, min(len(self._lines.bare), index + _AHEAD)):
            m = _STOPPED.match(self._lines.bare[at])
            if m and number <= int(m[1]) <= number + 1:
                return int(m[1]) > number
        return True


STROKE = pattern_of("[" + DASH + "_-]")
"""What every dash is made of: most words have none, and need no closer look."""
_DECOR = pattern_of(
    r"(?:(?:\[\d{1,3}\]){1,2}\s?(?=[\[(]|\d{1,3}[A-Z]{0,2}\.\s)|[\[“”\"‘’'`*_#>~\s\u200e\u200f\u202a\u202b\u2067]+|\^?F?\d{1,3}(?=\[)|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}\s?(?=[\[(])|\d{1,2}\s(?=\[(?:\s?\(\w{1,4}\)|Provided|Explanation|\d{1,3}[A-Z]{0,2}\.\s|(?:THE )?(?:[A-Z]+ )?(?:SCHEDULE|CHAPTER|PART)\b))|F\d{1,3}\s?(?=\(\w)|\d{1,2}(?=(?:CHAPTER|PART|SCHEDULE|THE [A-Z]* ?SCHEDULE)\b)|\d{1,2}(?=\(\w{1,4}\)(?:\s+[A-Z]|\s?\*))|\d{1,3}\s(?=\((?:[2-9]|\d\d)\)\s+[A-Z])|\\(?=[\[*])|[-•](?=(?:\s+[-•])*\s+(?:(?:\d{0,2}\[)?\(|\d{1,3}[A-Z]{0,2}\.\s))|[—–](?=\(1\)\s)|\(XXXX\)(?=\s§))+"
)
_UNIT_FIRST = frozenset({"CH", "PA", "SC", "TH"})
"""What a larger unit's name begins with, where a footnote's number is glued to it: "1CHAPTER 3A"."""
_GLUED = pattern_of(r"(?<!F)(?<!\d)(\d{1,2})\Z")
"""The digits before a label: a footnote's (``2(3) The court``) or a section's (``2(1) In this Act``)."""
_PAREN = pattern_of(
    r"(?:\(\{?|\{\(?(?=\w{1,5}\)|(?:\d{1,2}|[ivx]{2,5})[\]}]))\s?[*_]{0,2}(\d{1,3}(?:\.\d{1,2})?(?:\s?-?[A-Z]{0,3}|[A-Z][a-z]|(?:\s?-)?(?!st|nd|rd|th|[ckm][gm])[a-z]{1,2})|[a-z]{1,7}(?:-?[A-Z]{1,2}|-[a-z]{1,2}|\.\d{1,2})?|[A-Z]{1,5}(?:-?[a-z])?)[*_]{0,2}\s?[)\]}](?!/)[.*_]*\s*"
)
_HYPHEN = pattern_of(r"(?<=\w)-(?=[A-Za-z])(?![a-z]?[ivx])")
"""What parts a number from the letter that was put in after it: (2-A) is (2A), (ii-a) is (iia); (i-i) is no (ii)."""
_UNCLOSED = pattern_of(r"\((\d{1,2}|[a-z])\s+(?=[A-Z][a-z ]|[“\"])(?![^(]*\))")
"""A label whose second bracket a scan lost: "(3 A keeper may resign."; only what a list waits for is one."""
_GONE = pattern_of(
    r"(?:to|and|&|[–—-])\s*(\([\w-]{1,6}\))(?=[\s\d\[\](.,]*(?:\*|omitted|rep(?:ealed|\.)|deleted))",
    re.IGNORECASE,
)
"""The last of the items that are gone, told in one line: "(c) to (e) [Omitted …]" is c–e."""
_NUMBER = pattern_of(
    r"(\d{1,4}(?:(?:(?:\s?[-–]\s?)?[A-Z]{1,3}|\s[A-Z]{1,3}(?=\s?[.:(\n])|\s[A-Z](?=\s[A-Z][a-z][^.;:()\n]{2,100}\.\s?["
    + DASH
    + r"]))(?![A-Za-z’'])|(?!st|nd|rd|th)[a-z]{1,2}(?![a-z])|(?:\.\d{1,3}){1,3})?"
    r"(?:\s?(?:to|and|bis|und|&|-|–|—)\s?\d{1,4}[A-Z]{0,2}|\.\s?(?:to|and|&)\s\d{1,4}[A-Z]{0,2}(?=\.))?)"
    r"(\s?[*_]{0,2}\\?\.(?!\d(?!\d?\[))|\)|,(?=\s[A-Z])|\s?[:"
    + DASH
    + r"-](?=\s|\(1\))|(?=\s*$)|(?=\s*\()|(?=\s+[A-ZÀ-Þ\[“\"*_]))[*_]*\s*"
)
_ARTICLE = pattern_of(r"(\d{1,3})\s(?=A\s[A-Z])")
"""A number and the first word of a title, where 3 comes next: "3 A Keeper’s fees.—" is no 3A."""
_YEAR = pattern_of(r"(?:1[89]|20)\d\d\Z")
_SECOND = pattern_of(r"(\d{1,3}[A-Z]{0,2})\.\s+(?=[A-Z])")
"""A number right after the first on a line: a footnote's or a year's "5. 3. Ordinance …" comes first."""
_WORDED = pattern_of(
    r"(Section|Article|Art|Regulation|Rule|Sec|Paragraph|§§?|SECTION|ARTICLE|REGULATION|RULE|S(?=\.\s?\d{1,3}[A-Z]?\.?\s?[-–—]\(1\)))[.*_]*\s*[-–]?\s*(?=\d)"
    r"(?:(\d{1,3}(?:\.\d{1,3}){0,2}[A-Z]?)\.?\s+(?=\2\.\s))?"
)
"""A section's word, and its number where that is said again: "Rule 1.1 1.1. Lamps"."""
_IN_FULL = {"art": "article", "s": "sec"}
"""What a section's word is short for; of "S. 8" only "S.8-(1)" heads one: a note cites the other."""
_CITED = pattern_of(r"\d{1,4}[A-Z]{0,2}(?:\(\w{1,4}\))+\s+of\b")
"""How a line goes on that cites a section and heads none: "Rule 3(2) of the Lamps Rules"."""
_TITLED = pattern_of(r"[A-Z][^;\n]{2,160}?[.,]\s?(?:[" + DASH + r"]|__)")
_HEADED = pattern_of(
    r"[A-Z][^;\n]{2,160}?(?:\.\s?(?:[" + DASH + r"]|__)|,\s?(?:[" + DASH + r"_])+\s?\(1\))"
)
"""A title: "(2A) The Board may appoint,—" has none, and is a sub-section."""
_HOLDS_FIRST = pattern_of(r"[A-Z][^;\n(]{2,160}?[.:,]\s?(?:[" + DASH + r"-]|__)+\s?\(1\)")
"""A title and "(1)": what a section's number stands before, and a sub-section's does not."""


def is_titled(lines: Lines, mark: Mark) -> bool:
    """Say whether a number is followed by a heading and a dash: "12. Fees.—"."""
    return _TITLED.match(lines.bare[mark.line], mark.body - lines.at(mark.line)) is not None


Test = Callable[[str, int], Found | None]


def find_marks(lines: Lines) -> list[Mark]:
    """Return every candidate mark among the lines that are not set aside, in text order."""
    found: list[Mark] = []
    bares, aside = lines.bare, lines.aside
    runs = Runs(lines)
    for index in lines.heads:
        bare = bares[index]
        if bare in _PARTED and not aside[index] and (mark := _parted(lines, index)):
            found.append(mark)
            continue
        if aside[index] or (bare[0] not in _FIRST and bare[:2] not in _TESTS):
            continue
        mark = _read(lines, index, bare, runs)
        if mark:
            found.append(mark)
            runs.add(mark)
            if (
                mark.kind == "number"
                and mark.style == "."
                and mark.body - mark.start < len(bare)
                and (second := _SECOND.match(bare, mark.body - mark.start))
            ):
                end = mark.start + second.end()
                found.append(Mark("number", second[1], mark.body, end, index, "."))
    return put_among(found, _behind(lines))


def _parted(lines: Lines, index: int) -> Mark | None:
    """Read a chapter whose number stands on the line below its name, which a page broke off."""
    below = lines.below(index)
    if not _ITS_NUMBER.fullmatch(below) or lines.aside[index + 1]:
        return None
    end = lines.at(index + 1) + len(below)
    return Mark(lines.bare[index].lower(), below, lines.at(index), end, index + 1, "I")


def _behind(lines: Lines) -> list[Mark]:
    """Return what a page set right behind the words above it: "… as follows:-CHAPTER I", "… by this Act. Illustrations"."""
    found: list[Mark] = []
    for m in _GLUED_ILLUSTRATIONS.finditer(lines.text):
        line = lines.line_of(m.start())
        if not lines.aside[line]:
            found.append(Mark("illustration", "", m.start(), m.end(), line, ""))
    for m in _GLUED_GROUP.finditer(lines.text):
        line = lines.line_of(m.start())
        if not lines.aside[line]:
            found.append(Mark(m[1].lower(), m[2], m.start(), m.end(), line, "I"))
            found[-1].sure = True  # what enacts ends before it, whatever its line began with
    return found


_PARTED = frozenset(("CHAPTER", "PART", "Chapter", "Part"))
_ITS_NUMBER = pattern_of(r"[IVXLC]{1,7}|\d{1,2}")
_GLUED_GROUP = pattern_of(
    r"(CHAPTER|PART)(?:(?<=:[-–—]CHAPTER)|(?<=follows:CHAPTER)|(?<=:[-–—]PART)|(?<=follows:PART))[ -]{1,3}([IVXLC]{1,6}|\d{1,2})(?=[ \t]*\n)"
)
_GLUED_ILLUSTRATIONS = pattern_of(
    r"Illustrations(?<=[a-z)]\. Illustrations)[.:]?[ \t]*\n(?=\s*\((?:a|i|1)\)\s)"
)
_BRIEF = 8
"""Letters of a line that holds a label and little else: the same ones come again and again."""


def _read(lines: Lines, index: int, bare: str, runs: Runs) -> Mark | None:
    decor, at = "", 0
    if _may_have_decor(bare[0], bare):
        m = _DECOR.match(bare)
        if m:
            decor, at = m[0], m.end()
            glued = _GLUED.search(decor) if bare.startswith("(1)", at) else None
            if glued and runs.go_on(int(glued[1]), index):
                offset = lines.at(index)
                mark = Mark("number", glued[1], offset, offset + at, index, ".")
                mark.rank = decor.count("#")
                mark.quoted = any(q in decor for q in "“\"‘'`")
                return mark
    got = _tried(bare, at) if at or len(bare) > _BRIEF else _tried_brief(bare)
    if got is None:
        return None
    kind, num, end, style = got
    if kind == "number" and (m := _ARTICLE.match(bare, at)) and runs.awaits(int(m[1])):
        num, end, style = m[1], m.end(), " "
    offset = lines.at(index)
    mark = Mark(kind, num, offset, offset + end, index, style)
    if decor:
        mark.rank = decor.count("#")
        mark.quoted = any(q in decor for q in "“\"‘'`")
    return mark


def _tried(bare: str, at: int) -> Found | None:
    """Return what the first test that holds reads at ``at``."""
    for test in _TESTS.get(bare[at : at + 2]) or _TESTS.get(bare[at : at + 1], ()):
        if got := test(bare, at):
            return got
    return None


@lru_cache(maxsize=1024)
def _tried_brief(bare: str) -> Found | None:
    return _tried(bare, 0)


def _may_have_decor(first: str, bare: str) -> bool:
    """Say whether a line may begin with marks of its own: a bullet, a quote, ``1[``, ``F6[``."""
    if first.isdecimal():
        return "[" in bare[1:4] or "(" in bare[1:5] or bool(_UNIT_FIRST & {bare[1:3], bare[2:4]})
    return first in _DECORATED or (first == "F" and bare[1:2].isdecimal())


def paren(bare: str, at: int) -> Found | None:
    """Read ``(a)``, ``(1A)``, ``(iii)`` at ``at``."""
    m = _PAREN.match(bare, at)
    if not m or not m[1].isascii():
        return urdu_label(bare, at)
    num = "".join(m[1].split())
    return "label", _HYPHEN.sub("", num) if "-" in num else num, m.end(), "("


def _paren(bare: str, at: int) -> Found | None:
    """Read a label, or "(2E) Heading.—", "(5) Heading.— (1)": a section in brackets."""
    got = paren(bare, at)
    if not got and (m := _UNCLOSED.match(bare, at)):
        return "label", m[1], m.end(), UNCLOSED
    if got and (m := _GONE.match(bare, got[2])) and (last := paren(bare, m.start(1))):
        return "label", f"{got[1]}–{last[1]}", last[2], "("
    if not got or not got[1][0].isdecimal() or "." in got[1]:
        return got
    if bare[-1] == ")" and COUNTED.match(bare, at):
        return None
    titled = _HEADED if got[1][-1].isupper() else _HOLDS_FIRST
    if (titled is _HEADED or "(1)" in bare) and titled.match(bare, got[2]):
        return "number", got[1].replace("-", ""), got[2], "(s"
    return got


def _number(bare: str, at: int, *, named: bool = False) -> Found | None:
    """Read a section's number; ``named``: "Article" stands before it, which may be 9-1 too."""
    m = _NUMBER.match(bare, at)
    if not m or (m[2] == ")" and _YEAR.match(m[1])) or bare == "0":
        return None  # "(XLIX of", "2001).—": what the line above cites; a 0 alone is a cover's page
    num = m[1] if m[1].isdecimal() else tidy(m[1])
    if "-" in num and not (named or _rises(num)):
        return None
    return "number", num, m.end(), m[2].strip(" \\*_")[:1] or " "


def _lettered(bare: str, at: int) -> Found | None:
    """Read ``a.``, ``b)``, ``iii.`` at the start of a line."""
    m = LETTERED.match(bare, at) if not at else None
    return ("label", m[1], m.end(), m[2]) if m else None


def _rises(num: str) -> bool:
    """Say whether a range such as ``18-21`` or ``9A-9C`` goes up, by fewer than a hundred."""
    low, high = (number_key(part) for part in num.split("-")[:2])
    return low[0] <= high[0] < low[0] + 100 and low < high and (low[0] < high[0] or low[1] != "")


def _worded(bare: str, at: int) -> Found | None:
    m = _WORDED.match(bare, at)
    got = _number(bare, m.end(), named=True) if m else None
    if not m or not got or _CITED.match(bare, m.end()):
        return None
    word = m[1].lower()
    return _IN_FULL.get(word, word), got[1], got[2], "w"


_WORDS: tuple[tuple[Test, str], ...] = (
    (proviso, "Provided PROVIDED"),
    (named, "Explanation EXPLANATION Exception EXCEPTION Illustration ILLUSTRATION"),
    (ordered, " ".join(ORDINALS)),
    (gone, "Section"),
    (statement, "Statement Explanatory Financial Memorandum Notes"),
    (_worded, "Section SECTION Sec S. Article ARTICLE Art Regulation REGULATION Rule RULE Paragraph §"),
    (schedule, f"The TILE Schedule Annex Appendix Form {' '.join(ORDINALS)}"),
    (group, "Part Chapter Title Division Subpart Subchapter Book Abschnitt Untertitel Kapitel Buch"),
)  # fmt: skip
"""What each test of words looks for: a line is tried only by those whose word begins as it does."""
_TESTS: dict[str, tuple[Test, ...]] = {
    **dict.fromkeys("({", (_paren,)),
    **dict.fromkeys("0123456789", (_number, urdu_number)),
    **URDU_TESTS,
    "ب": (statement, *URDU_TESTS["ب"]),
    **dict.fromkeys("abcdefghijklmnopqrstuvwxyz", (_lettered,)),
}
for _test, _words in _WORDS:
    for _word in _words.split():
        for _start in {_word[:2].title(), _word[:2].upper()}:
            _TESTS[_start] = tuple(dict.fromkeys((*_TESTS.get(_start, ()), _test)))
for _word, _unit in zip(SPACED, (group, group, schedule), strict=True):
    _TESTS[_word[:2]] = (_unit,)
_TESTS["pr"] = (proviso,)
_DECORATED = frozenset("^¹²³⁰⁴⁵⁶⁷⁸⁹-—–•[“”\"‘’'`*_#>~0123456789\\\u200e\u200f\u202a\u202b\u2067")
_FIRST = _DECORATED | {start for start in _TESTS if len(start) == 1} | {"F"}
