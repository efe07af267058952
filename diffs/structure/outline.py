"""The way in: lines, what is not the law's own, marks, sections, levels, tree."""

from __future__ import annotations

import re

from diffs.structure.brackets import amendment_marks
from diffs.structure.contents import find_contents, set_contents_aside
from diffs.structure.furniture import set_furniture_aside
from diffs.structure.headings import read_heading, take_note_above, title
from diffs.structure.hyphens import line_end_hyphens
from diffs.structure.labels import Mark, find_marks, paren
from diffs.structure.levels import RANKS, SCHEDULES, SECTIONS, Placer
from diffs.structure.lines import MARKER, NOTE, Lines
from diffs.structure.notes import set_notes_aside
from diffs.structure.paragraphs import cut_paragraphs
from diffs.structure.quoted import quoted_regions
from diffs.structure.sections import NUMBERED, Candidate, choose_run, manner_of, weigh
from diffs.structure.tree import build
from tarmeem.model import Provision, Span, SpanKind


_LAW_WORDS = ("ection ", " Act", "ORDINANCE", "Ordinance", "ule ", "egulations", "rticle ", " Order", "§")
"""Words a law has somewhere: numbered paragraphs of a text without any are no sections."""
_BRACKETS = re.compile(r"(?:\d{0,2}\[[ \t]*){0,3}")


def structure_text(text: str) -> Provision:
    """Return the tree of ``text``; ``root.full_text() == text`` for every str.

    Pure, and never raises: a text with no numbers at all becomes a tree of paragraphs.
    """
    lines = Lines(text)
    set_furniture_aside(lines)
    set_notes_aside(lines)
    marks = _settle(lines, find_marks(lines))
    marks = cut_paragraphs(lines, marks)
    marks = Placer(marks).place()
    return build(text, marks, _spans_aside(lines, marks))


def _settle(lines: Lines, marks: list[Mark]) -> list[Mark]:
    """Choose the sections, drop the contents, read the headings, weigh the labels."""
    regions = quoted_regions(lines, marks)
    inside = _inside(regions, marks)
    numbered = [m for m, within in zip(marks, inside, strict=True) if m.kind in NUMBERED and not within]
    entries = find_contents(numbered)
    listed = {id(m) for m in entries}
    below = entries[-1].line if entries else -1
    heads = [m.start for m in marks if m.kind in SCHEDULES and m.line > below and _heads(lines, m)]
    run = _sections(lines, heads, [m for m in numbered if id(m) not in listed])
    dropped = 0
    if run and entries:
        groups = [m for m in marks if m.kind in RANKS or m.kind in SCHEDULES]
        dropped = set_contents_aside(lines, entries, groups, run[0])
    chosen = {id(m) for m in run}
    later = {m.line for m in run[1:] if m.style == " "}
    out: list[Mark] = []
    for i, mark in enumerate(marks):
        if lines.aside[mark.line] or mark.line < dropped:
            continue
        if mark.kind in NUMBERED and id(mark) not in chosen and not inside[i] and not (
            mark.rank and mark.style == "w" and mark.weight >= 2.8
        ):
            if mark.kind != "number" or mark.style == " " or _echoes(out, mark):
                continue
            mark.kind = "label"
            if mark.style == "(s":
                mark.style = "("
            elif not mark.num.isdecimal() and "." not in mark.num:
                continue
        elif (mark.kind in RANKS or mark.kind in SCHEDULES) and (
            not _heads(lines, mark) or mark.line + 1 in later
        ):
            continue
        out.append(mark)
    return _read(lines, _with_quotes(lines, out, regions), chosen)


def _heads(lines: Lines, mark: Mark) -> bool:
    """Say whether a chapter's or schedule's name stands as a heading, not in a wrapped sentence."""
    above, gap = lines.before(mark.line)
    bare = lines.bare[mark.line]
    rest = bare[mark.body - lines.at(mark.line) :]
    if rest[:1] in (",", ";", ")") or rest[:1].islower() or bare[-1] in ",;":
        return False
    return gap or not above or above[-1] in ".;:”]—–-_*)" or above.isupper() or bare.isupper()


def _inside(regions: list[tuple[int, int]], marks: list[Mark]) -> list[bool]:
    """Say of each mark whether it lies in a quotation."""
    within, at = [], 0
    for mark in marks:
        while at < len(regions) and regions[at][1] < mark.line:
            at += 1
        within.append(at < len(regions) and regions[at][0] <= mark.line)
    return within


def _sections(lines: Lines, heads: list[int], numbered: list[Mark]) -> list[Mark]:
    """Return the marks that are the text's sections; ``heads`` are where schedules begin."""
    manner = manner_of(numbered)
    noted = NOTE in lines.aside
    follow = [*(m.start for m in numbered[1:]), len(lines.text)][: len(numbered)]
    candidates: list[Candidate] = []
    zone = 0
    for i, (mark, following) in enumerate(zip(numbered, follow, strict=True)):
        mark.weight = weigh(lines, mark, following, manner)
        if i and _repeats(numbered[i - 1], mark):
            mark.weight -= 1.5
        while zone < len(heads) and heads[zone] < mark.start:
            zone += 1
        if mark.weight > 0:
            candidates.append(Candidate(i, mark.num, mark.weight, zone))
            if noted and len(mark.num) > 1 and mark.num[:2].isdecimal() and mark.style == ".":
                candidates.append(Candidate(i, mark.num[1:], mark.weight - 0.8, zone))
    run = []
    for candidate in choose_run(candidates):
        mark = numbered[candidate.mark]
        if run and run[-1] is mark:
            continue
        mark.call = len(mark.num) - len(candidate.num)
        mark.num = candidate.num
        run.append(mark)
    return run


def _repeats(heading: Mark, mark: Mark) -> bool:
    """Say whether a number only says again what the markdown heading just above it says."""
    return heading.rank > 0 == mark.rank and heading.num == mark.num and mark.line - heading.line <= 4


def _echoes(out: list[Mark], mark: Mark) -> bool:
    """Say whether a number only repeats the section's that stands just above; it joins its heading."""
    last = out[-1] if out else None
    if last is None or last.num != mark.num or last.kind not in NUMBERED or mark.line - last.line > 4:
        return False
    last.heading = "echo"
    last.body = mark.body
    return True


def _with_quotes(lines: Lines, marks: list[Mark], regions: list[tuple[int, int]]) -> list[Mark]:
    """Put a mark before each quotation; its ``body`` carries the quotation's last line."""
    out: list[Mark] = []
    at = 0
    for mark in marks:
        if at < len(regions) and regions[at][0] <= mark.line:
            if regions[at][0] == mark.line:
                out.append(Mark("quoted", "", mark.start, regions[at][1], mark.line))
            at += 1
        out.append(mark)
    return out


def _read(lines: Lines, marks: list[Mark], chosen: set[int]) -> list[Mark]:
    """Read the headings of sections and groups, and the labels that follow on the same line."""
    run = [m for m in marks if id(m) in chosen]
    articles = sum(m.kind == "article" for m in run) * 2 > len(run)
    spaced = sum(m.style == " " for m in marks if id(m) in chosen) * 2 > len(chosen)
    for mark in marks:
        if not mark.rank and mark.kind in NUMBERED and _is_underlined(lines, mark.line):
            mark.rank = 2
    out: list[Mark] = []
    taken = {m.line for m in marks}
    limits = [*(m.start for m in marks[1:]), len(lines.text)][: len(marks)]
    for mark, limit in zip(marks, limits, strict=True):
        out.append(mark)
        if mark.kind in NUMBERED:
            if mark.heading == "echo":
                mark.heading = _between(lines, mark)
            else:
                if mark.style == " ":
                    take_note_above(lines, mark, taken)
                if not mark.heading:
                    read_heading(lines, mark, limit)
            mark.kind = "article" if mark.kind == "article" else "section"
        elif mark.kind in RANKS or mark.kind in SCHEDULES:
            _read_title(lines, mark, limit)
        elif mark.kind == "label":
            if spaced and mark.style == "(" and mark.num[0].isdecimal():
                take_note_above(lines, mark, taken)
            mark.weight = 0.6 if mark.heading or out[-2:-1] and out[-2].body >= mark.start else _weigh_label(lines, mark)
        out.extend(_run_on(lines, mark, limit))
    kind = "article" if articles else _kind_of_run(lines.text, run)
    for mark in run:
        if mark.style != "w":
            mark.kind = kind
    return out


def _is_underlined(lines: Lines, index: int) -> bool:
    """Say whether a rule of - or = beneath a line makes it a heading."""
    under = lines.bare[index + 1] if index + 1 < len(lines.bare) else ""
    return len(under) > 2 and under[0] in "=-" and not under.strip(under[0]) and not lines.wrapped


def _kind_of_run(text: str, run: list[Mark]) -> str:
    """Say what a bare number heads: an article where the text calls itself so, else a section.

    In a text with none of the law's words, and no headings, it heads a paragraph.
    """
    if text.count("this Article") > text.count("this section"):
        return "article"
    headed = sum(bool(m.heading) for m in run) * 3 > len(run)
    return "section" if headed or any(word in text for word in _LAW_WORDS) else "paragraph"


def _between(lines: Lines, mark: Mark) -> str:
    words = lines.bare[mark.line].lstrip("#*_ ")
    return words.replace(mark.num, "", 1).strip(" .:*_–—-")


def _read_title(lines: Lines, mark: Mark, limit: int) -> None:
    """Take a chapter's title: the rest of its line, else the short lines below it."""
    text = lines.text
    end = min(lines.starts[mark.line + 1], limit)
    words = text[mark.body : end].strip()
    below = mark.line + 1
    while below < len(lines.bare) - 1 and not lines.bare[below] and below < mark.line + 3:
        below += 1
    for index in range(below, min(below + 3, len(lines.bare))):
        line = lines.bare[index]
        stop = lines.starts[index + 1]
        if stop > limit or not line or line[0] == "#" or lines.aside[index] or not (line.isupper() or (not words and _is_title(line))):
            break
        words, end = f"{words} {line}", stop
    mark.heading = title(words)
    mark.body = max(mark.body, end)


def _is_title(line: str) -> bool:
    return len(line) < 90 and line[0].isupper() and line[-1] not in ".;,:"


def _weigh_label(lines: Lines, mark: Mark) -> float:
    """Return how well a label stands: -2 in mid-sentence, 0.5 after a stop or a gap."""
    above, gap = lines.before(mark.line)
    if gap or not above or above[-1] in ".;:—–-_⎯―]*”\"":
        return 0.6
    if above.endswith((" and", " or", ",", " but")) or mark.quoted:
        return 0.2
    rest = lines.text[mark.body : mark.body + 12]
    if rest.startswith(("of ", "or ", "and ", "to ", "above", "shall", "hereof", ",", ";", ")", "of\n")):
        return -2.0
    return -0.5 if lines.text[mark.body - 2 : mark.body].isspace() else -1.5


def _run_on(lines: Lines, mark: Mark, limit: int) -> list[Mark]:
    """Read the labels that follow a mark's heading or label on the same line: "1. Title.—(1) (a)"."""
    found: list[Mark] = []
    if mark.kind not in SECTIONS and mark.kind != "label" and mark.kind != "proviso":
        return found
    at, line = mark.body, mark.line
    while lines.starts[line + 1] <= at < limit:
        line += 1
    while at < limit and len(found) < 4:
        at = _BRACKETS.match(lines.text, at).end()  # type: ignore[union-attr]
        got = paren(lines.text[at : at + 24], 0) if lines.text.startswith("(", at) else None
        if not got or (not found and got[1] not in ("1", "a", "i", "A", "I") and mark.kind != "label"):
            break
        label = Mark("label", got[1], found[-1].body if found else mark.body, at + got[2], line, "(")
        label.weight = 0.6
        found.append(label)
        at = label.body
    return found


def _first_digit(text: str, mark: Mark) -> int:
    at = mark.start
    while at < mark.body and not text[at].isdecimal():
        at += 1
    return at


def _spans_aside(lines: Lines, marks: list[Mark]) -> list[Span]:
    """Return the sorted, disjoint spans of furniture, notes, markers and line-end hyphens."""
    text, starts = lines.text, lines.starts
    whole = [
        Span(starts[i], starts[i + 1], kind)  # type: ignore[arg-type]
        for i, kind in enumerate(lines.aside)
        if kind
    ]
    noted = NOTE in lines.aside
    parts: list[tuple[int, int, SpanKind]] = [(a, b, "marker") for a, b in amendment_marks(text, noted=noted)]
    parts += [(a, b, "hyphen") for a, b in line_end_hyphens(text)]
    parts += [(at, at + m.call, MARKER) for m in marks if m.call and (at := _first_digit(text, m))]
    parts += whole
    parts.sort(key=lambda s: (s[0], -s[1]))
    found: list[Span] = []
    at = 0
    for start, end, kind in parts:
        if start >= at and end > start:
            if found and found[-1].kind == kind and found[-1].end == start and kind in ("note", "furniture"):
                found[-1] = Span(found[-1].start, end, kind)
            else:
                found.append(Span(start, end, kind))
            at = end
    return found
