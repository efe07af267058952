"""Read what stands after a mark on its line: headings, titles, further labels."""

from __future__ import annotations

import re

from diffs.structure.levels.levels import NEVER
from diffs.structure.recognising.headings import (
    read_first_sentence,
    read_heading,
    read_item_title,
    title,
)
from diffs.structure.recognising.labels import paren
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import RANKS, SCHEDULES, SECTIONS, Mark, place_of
from diffs.structure.recognising.units import COLUMNS, DASH, STATEMENT
from diffs.structure.recognising.urdu import urdu_turned
from diffs.structure.sections.weighing import NAMES_LAW, NUMBERED, is_capitalised
from diffs.structure.titling.heads import name_run
from diffs.structure.titling.nearby import take_note_above, take_titles_above
from diffs.structure.titling.titles import read_title
from tarmeem.patterns import pattern_of

_DASHED = pattern_of("[" + DASH + r"]\s?(?=\(1\))")
"""A dash between a paragraph's number and its first sub-paragraph: "2.—(1)"."""
_BRACKETS = pattern_of(r"(?:(?:\[\d{1,3}\]){1,2}\]?[ \t]*)?(?:\d{0,2}\[[ \t]*){0,3}")
"""The calls of notes and the brackets of amendment before a label; in Urdu a bracket may be turned: "[1]](1)"."""
_RUN_IN = pattern_of("[" + DASH + r"]?\s*")
_LIST_NAME = 90
"""Letters of a list's name at most."""
_BINDS = pattern_of(
    r"\b(?:shall|must|may|will|if|unless|provided|namely)\b"
    r"|\b(?:of|the|and|or|in|by|to|for|with|from|an?|any|such|under|sections?|clauses?|articles?|rules?|paragraphs?)\W*\Z|[,;]\Z"
)
"""What no list's name, and no item of names, has in it; or at its end."""
_SHORT = 50
"""Characters that a schedule's title, printed right above its first item, hardly exceeds."""
_WORD = pattern_of(r"(?:Section|Article|Rule|Regulation)\s+(?=\d)", re.IGNORECASE)
_LETTER = pattern_of(r"[\s*_\[\d]{0,8}?(?:\*\*([A-Z])\.?\*\*\.?|([A-Z])\.)\s+(?=[A-Z(\[“\"\d*])")
"""A letter of a section's number that stands before its words, below "Section 171-" and its title."""
_CALLED = pattern_of(r"[;.:]\s?\(\w{1,4}\)\Z")
"""A stop, and the call of a note behind it: "…, 2002; (i)"."""
_STOPS = frozenset('.;:—–-_⎯―]*”"۔؛')
"""What ends the line above a label that stands well."""
_JOINS = ("; and", "; or")
"""What joins an item of a list to the next."""
_ANNOUNCES = (":", ":-", ":--", "—", "–", "-", "__")
_CLOSED = pattern_of(r"\b(?:shall|may)\b")
_FIRSTS = frozenset(("1", "a", "i", "A"))
"""Labels that a list within an item may begin with."""
_TITLED = 60
"""Characters of an item's title, hardly exceeded: what is longer and has a stop ends the item."""
_WHITE = 20
"""Characters of white space between a heading and the label below it."""
_RUN_ON = frozenset(("label", "proviso", "explanation", "exception", "illustration"))
"""Kinds whose words may begin with a label on the same line, as a section's may."""
_HALF_ONE = pattern_of(r"1\)\s+[A-Z]")
_TWO = pattern_of(r"\s*\(2\)\s")
"""A first sub-section that lost its bracket behind a heading, and the second one below."""
_BEFORE_LABEL = frozenset("([{) \t0123456789")
_CITED = pattern_of(
    r"of (?=(?:that|this|the said|(?:sub-?)?sections?|clauses?|[Aa]rticles?|rules?|paragraphs?|regulations?|[Ss]chedules?)\b|the (?:[A-Z][\w-]*\s){1,6}(?:Act|Ordinance|Order|Code|Rules|Regulations)\b)"
    r"|(?:and|or|to) (?=\(\w{1,4}\) of (?:that|this|the said|sub|section|clause|[Aa]rticle|rule|para|regulation))"
)
"""How a sentence goes on after a label that ends what the line above cites,"""
_JOINED = pattern_of(r"(?!.*[,;:] (?:and|or|but)\Z).*[\w)]\Z")
"""and what that line ends with: no stop, and nothing that joins the items of a list."""
_CITING = pattern_of(
    r"(?<!\bthis )(?<!\bthat )(?<!\bsuch )(?<!\bany )(?<!\beach )(?<!\bevery )(?<!\bother )(?<!\bsame )"
    r"\b(?:(?P<figure>sub\W?\s?(?:section|rule|regulation|article|para(?:graph)?))|(?P<letter>(?:sub\W?\s?)?(?:clause|para(?:graph)?|item)))"
    r"(?:(?P<many>s)?(?:\s*\(\w{1,4}\)(?:(?(many),|(?!))|\s(?:and|or|to))?)*)\Z",
    re.IGNORECASE,
)
"""What the line above ends with that cites the figure, or the letter, below: "under sub-section", "clauses (a) and";"""
_PARTS = (",", ";", ")")
_TERM = pattern_of(r"[“\"]\w[^”\"\n]{0,80}[”\"]\W{1,3}(?:shall\s)?(?:means?|includes?|has)\b")
"""What a term's definition begins with: its letter stands, though the line above lost its stop,"""
_NAMING = pattern_of(
    r"\b(?:section|rule|regulation|article|para(?:graph)?|clause|item|letter|figure|bracket)s?\W{0,3}\Z",
    re.IGNORECASE,
)
"""unless that line names it: "for the brackets and letter"."""
_FIGURED = pattern_of(r"\d{1,3}\s?\(")
"""A figure before a label: a page's or a note's below a stop, else what the line above cites, "section / 12 (2) CPC"."""
ECHO = "echo"
"""The heading of a mark whose number is printed twice, until it is read."""


def read_marks(
    lines: Lines, marks: list[Mark], chosen: set[int], regions: list[tuple[int, int]]
) -> list[Mark]:
    """Read headings and the labels that follow them, weigh the others; ``chosen`` are the sections, ``regions`` the quoted matter.

    Returns the marks with those found on the way put among them.
    """
    run = [m for m in marks if id(m) in chosen]
    bodies = [m.body for m in run]
    limits = [*(m.start for m in marks[1:]), len(lines.text)][: len(marks)]
    taken = {m.line for m in marks}
    taken.update(lines.line_of(m.body - 1) for m in run if m.heading)
    spaced = sum(m.style == " " and not m.heading for m in run) * 2 > len(run)
    annexed = _annexed(marks)
    out: list[Mark] = []
    for mark, limit in zip(marks, limits, strict=True):
        above = out[-1].body if out else -1
        out.append(mark)
        if mark.kind == "label":
            if spaced and mark.style == "(" and mark.num[0].isdecimal():
                take_note_above(lines, mark, taken)
            _weigh(lines, mark, above)
            if id(mark) in annexed:
                read_item_title(lines, mark, limit)
        else:
            _read_unit(lines, mark, limit, taken)
        out += _run_on(lines, mark, limit)
    take_titles_above(lines, run, taken, bodies)
    limit_of = {id(mark): limit for mark, limit in zip(marks, limits, strict=True)}
    for mark in _bare(run):
        read_first_sentence(lines, mark, limit_of[id(mark)])
        out += _run_on(lines, mark, limit_of[id(mark)]) if mark.heading else ()
    behind = (m.start for m in marks if run and m.kind in SCHEDULES and m.start > run[0].start)
    name_run(lines, run, bodies, next(behind, len(lines.text)), regions)
    return sorted(out, key=place_of)


def _read_unit(lines: Lines, mark: Mark, limit: int, taken: set[int]) -> None:
    """Read the heading of a section or of a larger unit; ``taken`` are the lines that are read."""
    if mark.kind in NUMBERED:
        _read_section(lines, mark, limit, taken)
    elif mark.kind in RANKS or mark.kind in SCHEDULES:
        read_title(lines, mark, limit)
    elif mark.kind == STATEMENT:
        mark.heading, mark.rank = title(lines.bare[mark.line]), 1
    if mark.heading:
        taken.add(lines.line_of(mark.body - 1))


def _bare(run: list[Mark]) -> list[Mark]:
    """Return the numbers of a run that have no heading where most have one: their first sentence may be it."""
    stopped = sum(m.style == "." for m in run) * 2 > len(run)
    styles = ". " if stopped else "."  # of one number in many the stop is lost
    bare = [m for m in run if m.style and m.style in styles and not m.heading]
    return bare if 3 * len(bare) < len(run) else []


def _annexed(marks: list[Mark]) -> set[int]:
    """Return what stands below a schedule: a title behind a label among sections is a section's that was misread."""
    found, below = set(), False
    for mark in marks:
        below = mark.kind in SCHEDULES or (below and mark.kind not in NUMBERED)
        if below:
            found.add(id(mark))
    return found


def _read_section(lines: Lines, mark: Mark, limit: int, taken: set[int]) -> None:
    if not mark.rank and _is_underlined(lines, mark.line):
        mark.rank = 2
    if mark.heading == ECHO:
        mark.heading = _between(lines, mark)
        if mark.heading and lines.text.startswith(mark.heading, mark.body):
            mark.heading = ""
            read_heading(lines, mark, limit)
        mark.body = _RUN_IN.match(lines.text, mark.body, limit).end()  # type: ignore[union-attr]
    else:
        if mark.style == " " and not mark.heading:
            take_note_above(lines, mark, taken)
        parted = mark.rank and lines.text[mark.start : mark.body].rstrip()[-1:] in "-–"
        if not mark.heading:
            read_heading(lines, mark, limit)
        if parted and (below := _LETTER.match(lines.text, mark.body, limit + 2)):
            mark.num, mark.body = mark.num + (below[1] or below[2]), below.end()
    mark.kind = "article" if mark.kind == "article" else "section"


def _is_underlined(lines: Lines, index: int) -> bool:
    """Say whether a rule of - or = beneath a line makes it a heading."""
    under = lines.below(index)
    return len(under) > 2 and under[0] in "=-" and not under.strip(under[0]) and not lines.wrapped


def _between(lines: Lines, mark: Mark) -> str:
    words = lines.bare[mark.line].lstrip("#*_ ")
    word = _WORD.match(words)
    return title(words[word.end() if word else 0 :].replace(mark.num, "", 1))


def _stands_first(lines: Lines, mark: Mark, body: int) -> bool:
    """Say whether nothing but white space lies between where the words above begin and a label."""
    return body >= 0 and mark.start - body < _WHITE and not lines.text[body : mark.start].strip()


def _weigh(lines: Lines, mark: Mark, above: int) -> None:
    """Weigh a label; one that has a heading, or follows another on its line, stands well.

    ``above`` is where the words above begin: those that close one list may announce the next.
    """
    follows = bool(mark.heading) or _stands_first(lines, mark, above)
    mark.weight = 0.6 if follows else _weigh_label(lines, mark)
    if mark.num in _FIRSTS and not follows:
        words = lines.before(mark.line)[0]
        announced = words.endswith(_ANNOUNCES)
        mark.closed = words.endswith(".") and mark.start - above > _TITLED
        mark.announced = announced and (
            mark.num == "1" or _CLOSED.search(lines.text, above, mark.start) is None
        )


def _weigh_label(lines: Lines, mark: Mark) -> float:
    """Return how well a label stands: -2 in mid-sentence, 0.5 after a stop or a gap."""
    above, gap = lines.before(mark.line)
    if _is_cited(lines, mark, above):
        return NEVER
    if gap or not above or above[-1] in _STOPS or above.endswith(_JOINS):
        return 0.6
    if _CALLED.search(above) or _defines(lines, mark, above) or _names_list(lines, mark, above):
        return 0.6
    if mark.num == "1" and NAMES_LAW.match(lines.text, mark.body):
        return 0.6
    if (
        COLUMNS.match(above) or above.isupper() or (above[0] == "(" and above[-1] == ")")
    ):  # a title, or where it belongs
        return 0.6
    if mark.style in ". " and (
        (len(above) < _SHORT and is_capitalised(above)) or (mark.style == " " and not lines.wrapped)
    ):
        return 0.6
    if _FIGURED.match(lines.text, mark.start) and _JOINED.match(above[-8:]):
        return NEVER
    if above.endswith((" and", " or", ",", " but")) or mark.quoted:
        return 0.2
    rest = lines.text[mark.body : mark.body + 12]
    if rest.startswith(
        ("of ", "or ", "and ", "to ", "above", "shall", "hereof", ",", ";", ")", "of\n")
    ):
        return -2.0
    return -0.5 if lines.text[mark.body - 2 : mark.body].isspace() else -1.5


def _names_list(lines: Lines, mark: Mark, above: str) -> bool:
    """Say whether the line above is the name of a list, which counts on line by line below it: "List of offences"."""
    if mark.num != "1" or mark.style != "." or not above[0].isupper() or len(above) > _LIST_NAME:
        return False
    after = lines.after(mark.line)
    counts = after < len(lines.bare) and lines.bare[after].startswith("2.")
    return counts and not any(map(_BINDS.search, (above, lines.bare[mark.line])))


def _defines(lines: Lines, mark: Mark, above: str) -> bool:
    """Say whether a term is defined behind a label that the line above does not name."""
    return bool(_TERM.match(lines.text, mark.body)) and not _NAMING.search(above[-20:])


def _is_cited(lines: Lines, mark: Mark, above: str) -> bool:
    """Say whether the line above cites a label, and the sentence goes on behind it."""
    if _CITED.match(lines.text, mark.body) and _JOINED.match(above[-8:]):
        return True
    behind = lines.text[mark.body : mark.body + 1]
    if mark.style != "(" or above[-1:] in _STOPS or not (behind.islower() or behind in _PARTS):
        return False
    cites = _CITING.search(above[-60:])
    return bool(cites and cites["figure" if mark.num[0].isdecimal() else "letter"])


def _is_sentence(lines: Lines, mark: Mark, at: int) -> bool:
    """Say whether a sentence begins at ``at``, right behind a number and a label: "13A. (3) The Warden …"."""
    return lines.bare[mark.line][-1] != ")" and lines.text[at : at + 1].isupper()


def _run_on(lines: Lines, mark: Mark, limit: int) -> list[Mark]:
    """Read the labels that follow a mark's heading or label on the same line: "1. Title.—(1) (a)"."""
    found: list[Mark] = []
    if (
        mark.kind == "label"
        and mark.style == "."
        and (dash := _DASHED.match(lines.text, mark.body))
    ):
        mark.body = dash.end()
    if mark.body >= limit or lines.text[mark.body] not in _BEFORE_LABEL:
        return found
    if mark.kind not in SECTIONS and mark.kind not in _RUN_ON:
        return found
    at, line = mark.body, mark.line
    while lines.starts[line + 1] <= at < limit:
        line += 1
    while at < limit and len(found) < 4 and lines.text[at] in _BEFORE_LABEL:
        at = _BRACKETS.match(lines.text, at).end()  # type: ignore[union-attr]
        ahead = lines.text[at : at + 24]
        if not ahead:  # a bracket is the text's last character
            break
        got = paren(ahead, 0) if ahead[0] in "({" else urdu_turned(ahead, 0)
        if not found and _HALF_ONE.match(ahead) and _TWO.match(lines.text, limit):
            got = "label", "1", 2, "("
        if not got or (
            not found
            and got[1] not in ("1", "a", "i", "A", "I", "l")
            and mark.kind != "label"
            and not (got[1].isdecimal() and _is_sentence(lines, mark, at + got[2]))
        ):
            break
        label = Mark(
            "label", got[1], found[-1].body if found else mark.body, at + got[2], line, "("
        )
        label.weight = 0.6
        found.append(label)
        at = label.body
    return found
