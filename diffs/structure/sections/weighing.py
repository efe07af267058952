"""Weigh a number that may head a section: where it stands, below which words, how it is printed, with which words its section would open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from diffs.structure.recognising.labels import STROKE
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark
from diffs.structure.recognising.numbers import number_key
from diffs.structure.recognising.sentences import TEXTUAL, cites_number, is_open_urdu
from diffs.structure.recognising.units import DASH
from tarmeem.patterns import pattern_of

NUMBERED = frozenset(
    ("number", "section", "article", "regulation", "rule", "sec", "paragraph", "§", "§§")
)


_WORDS = 20
"""Characters that follow the number of a section: fewer follow that of a page or a cell."""


class Manner(NamedTuple):
    """How a text prints its section numbers."""

    worded: bool
    """As "Section 5"."""
    always: bool
    """Mostly so: a bare number is then hardly ever a section."""
    dotted: bool
    """As "5.", so that "5" alone is something else."""


def manner_of(marks: Sequence[Mark]) -> Manner:
    """Return how the numbers of ``marks`` are printed, by three examples or more."""
    dotted = sum(m.style == "." and m.kind == "number" for m in marks)
    spaced = sum(m.style == " " for m in marks)
    worded = sum(m.kind != "number" for m in marks)
    return Manner(
        worded >= 3, worded >= 10 and 3 * worded > len(marks), dotted >= 3 and 2 * dotted >= spaced
    )


def parts_of_worded(marks: Sequence[Mark]) -> set[int]:
    """Return the ids of marks such as "4.1" below "Article 4", before the next that is worded."""
    found: set[int] = set()
    worded = "-"
    for mark in marks:
        if mark.style == "w":
            worded = f"{mark.num}."
        elif mark.num.startswith(worded):
            found.add(id(mark))
    return found


def all_rise(marks: Sequence[Mark]) -> bool:
    """Say whether every number is higher than the last, as in an extract: "2. …", "19. …"."""
    return all(a < b for a, b in pairwise(number_key(mark.num) for mark in marks))


_RUN_IN = pattern_of(r"[.:][*_]*\s*(?:[" + DASH + r"]|__|-)|[" + DASH + r"]|__")

NAMES_LAW = pattern_of(
    r"[\[(“\"*_]*(?:Short [Tt]itle|SHORT TITLE|(?:\(1\)\s*)?(?:This|These) (?:\w+ ){1,3}(?:may|shall) be (?:called|cited|known))"
)
"""What the first section of a law says, and nothing else does."""
_CALLED = pattern_of(
    r"\bTh(?:is|ese) (?:\w+ ){1,3}(?:may|shall) be (?:called|cited|known)\b", re.IGNORECASE
)
"""What names the law in its first section, whatever stands before it."""
_NOTES_CALL = pattern_of(
    r"\[\s?\d{1,2} ?(?:st|nd|rd|th)?,? (?:day of )?[A-Z][a-z]{2,8},? \d{4}\s?\]|\[(?:Revised|Amended) by [^\[\]]{3,200}\]\Z|\[(?:AND )?WHEREAS\b"
)
"""What a figure stands before that calls a note, or an editor's list: the day of an Act, a recital, how the text was revised."""
_MASTHEAD = pattern_of(
    r"(?:GOVERNMENT|MINISTRY) OF [A-Z]|(?!(?:[A-Z]+ )*OF |THE [A-Z]+\Z)[A-Z][A-Z’' -]{2,60} (?:AUTHORITY|COMMISSION|ASSEMBLY|SECRETARIAT|DEPARTMENT|GAZETTE)\Z"
    r"|(?:THE )?[A-Z][A-Z ,()’'–-]{3,160} (?:ACT|ORDINANCE|RULES|REGULATIONS|ORDER|BILL),? (?:\d{4}\b|\()"
)
"""How a text begins: who issued it, or what it is called."""
_STYLES = {".": 1.0, "w": 1.8, ")": -0.6, " ": 0.3, "(s": -0.2, ",": -0.4}


def weigh(lines: Lines, mark: Mark, following: int, manner: Manner) -> float:
    """Return how much ``mark`` looks like the start of a section; 0 or less is no section.

    ``following`` is where the next candidate starts.
    """
    bare = lines.bare[mark.line]
    rest = bare[mark.body - lines.at(mark.line) :]
    below = lines.after(mark.line) if not rest else -1
    words = lines.bare[below] if below >= 0 else rest
    weight = _STYLES.get(mark.style, 0.6)
    weight += standing(lines, mark) + opening(words if words[:1].isupper() else rest, mark.style)
    if mark.rank:
        weight += 1.0
    elif bare.startswith("**"):
        weight += 0.5
    if mark.quoted:
        weight -= 1.6
    if below >= 0 and words.isdecimal():
        weight -= 2.0  # numbers alone, one below another, count a table's columns
    if mark.num == "1" and NAMES_LAW.match(words):
        weight += 2.0
    if rest and STROKE.search(rest, 0, 200) and _RUN_IN.search(rest, 0, 200):
        weight += 0.5
    weight += min(0.8, (following - mark.start) / 500)
    weight -= 3.0 * _is_notes_or_pages(lines, mark, words)
    if manner.worded and mark.style != "w":
        weight -= 2.2 if manner.always else 1.2
    if manner.dotted and mark.style == " " and "." not in mark.num:
        weight -= 1.6  # "2.1" has its stop within
    return weight


def _is_notes_or_pages(lines: Lines, mark: Mark, words: str) -> bool:
    """Say whether a figure calls a note, or is the number of the text's first page: what the ``words`` behind it tell."""
    if words[:1] == "[":
        return _NOTES_CALL.match(words) is not None
    first = mark.style == " " and words[:1].isupper() and not lines.before(mark.line)[0]
    return first and _MASTHEAD.match(words) is not None


def is_schedule(lines: Lines, head: int, numbered: Sequence[Mark]) -> bool:
    """Say whether a text that nowhere enacts is a schedule alone: its name stands above every number, and nothing names the law."""
    return _CALLED.search(lines.text) is None and all(
        m.start > head and m.style != "w" and not NAMES_LAW.match(lines.text, m.body)
        for m in numbered
    )


def may_fill(lines: Lines, mark: Mark) -> bool:
    """Say whether ``mark`` stands like a section that nothing but its print makes doubtful."""
    rest = lines.behind(mark)
    words = len(rest) > _WORDS and rest[0].isalpha()
    return words and mark.num.isdecimal() and mark.style in ". " and standing(lines, mark) >= 0.4


_NOTED = pattern_of(r"\d{1,2}\s?(?:\[|\*\s*\*)")
"""The number of a note, and the bracket or the stars that it tells of."""
_ENDS = frozenset('.;:”"]—–-_’)*۔؛')
_CITES = pattern_of(
    r"\b(?:[Ss]ections?|[Aa]rticles?|[Cc]lauses?|[Rr]ules?|[Pp]ara(?:graph)?s?|[Rr]egulations?|No|and|or|to|of|by|in|the|under|Schedule|Part|,)\W*\Z"
)
_SMALL = frozenset(
    ("of", "and", "the", "to", "in", "for", "by", "on", "or", "a", "with", "from", "as", "&", "etc")
)
_ITEM_ENDS = (";", "; and", "; or")
"""What an item of a list ends with: "3. wicks;" is no section, whichever number is due."""


_TITLE_BEHIND = pattern_of(rf"[A-Z][^.:;\n]{{2,80}}[.:]\s?[{DASH}-](?:\s|\Z|\((?:1|a|i)\))")
"""A title and its dash right behind a number: the sentence above has only lost its stop."""


_INSERTED = pattern_of(r"\d{1,2}\[\d{1,3}[A-Z]{1,3}\.\s")
"""A note's call and its bracket before "186A.": the whole section was inserted, and no sentence runs into it."""


def standing(lines: Lines, mark: Mark) -> float:
    """Return how well a number stands: 0.5 at a text's start or below a gap, less than 0 within a sentence."""
    above, gap = lines.before(mark.line)
    if cites_number(lines, mark, above):
        return -2.0
    if gap or not above:
        return 0.5
    if above[-1] in _ENDS or above.isupper():
        return 0.4
    if is_open_urdu(above):
        return -0.9
    if above[0].isupper() and len(above) < 60 and lines.before(mark.line - 1)[1]:
        return 0.2
    if not lines.wrapped or (len(above) < 80 and is_capitalised(above)):
        return 0.2
    if mark.style == "w":
        return -1.5 if above[-1].islower() else 0.0
    if _CITES.search(above[-20:]):
        return -2.0
    if mark.style == ".":
        return 0.0 if _INSERTED.match(lines.bare[mark.line]) else -0.9
    return -0.4 if _TITLE_BEHIND.match(lines.text, mark.body) else -1.5


def is_capitalised(words: str) -> bool:
    """Say whether a line is a heading by its capitals: "Financial Procedure"; "In" runs on."""
    of_title = words.split()
    whole = words[-1].isalpha() and of_title[-1].lower() not in _SMALL
    return whole and all(w[0].isupper() or w in _SMALL for w in of_title)


def opening(rest: str, style: str) -> float:
    """Return how well a section may open with the words behind a number: those begin with a capital."""
    first = rest[:1]
    if not first:
        return 0.1
    if first.isupper() or first in "([“\"‘'*_":
        return 0.4
    if first.islower():
        return -2.4 if rest.endswith(_ITEM_ENDS) else -1.4
    if first.isdecimal() and _NOTED.match(rest):
        return 0.4
    if first.isdecimal() or first in "%,;/)" or style == " ":
        return -1.5
    return 0.0


_TWICE = 1.5
"""What a heading gains that the number below it says again,"""
_BESIDE = 3.0
"""and what a marginal note does, whose number is printed without a stop."""
_ANNOUNCES = frozenset(":;,—–-")


def said_twice(lines: Lines, numbered: Sequence[Mark], at: int) -> float:
    """Return what the heading gains that a number below it says again, and what that number loses."""
    for first in (at - 1, at):
        pair = numbered[first : first + 2] if first >= 0 else ()
        if len(pair) == 2 and (_is_beside(lines, *pair) or _repeats(lines, *pair)):
            gain = _BESIDE if pair[0].style == " " else _TWICE
            return gain if first == at else -gain
    return 0.0


def _is_beside(lines: Lines, note: Mark, mark: Mark) -> bool:
    """Say whether a marginal note with the number of its section stands above it: "2 Interpretation.", then "2. In …"."""
    said = lines.bare[note.line]
    same = note.num == mark.num and (note.style, mark.style) == (" ", ".")
    near = 0 < mark.line - note.line <= 2 and not (mark.rank or note.quoted or mark.quoted)
    return same and near and said[-1] == "." and TEXTUAL.search(said) is None


def _repeats(lines: Lines, heading: Mark, mark: Mark) -> bool:
    """Say whether a number only says again what the heading just above it says, in markdown or a line of its own."""
    if heading.num != mark.num or mark.rank or heading.quoted or mark.quoted:
        return False
    apart = mark.line - heading.line
    if heading.rank:
        return apart <= 4
    if not (heading.style == mark.style == "." and 0 < apart <= 2):
        return False
    said = lines.bare[heading.line]
    if (
        said[-1] in ".۔"
    ):  # a sentence is no title: the number below it is a misprint, or another law's
        return TEXTUAL.search(said) is None
    return said[-1] not in _ANNOUNCES  # its list begins below it
