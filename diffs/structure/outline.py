"""The way in: lines, what is not the law's own, marks, sections, levels, tree."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from diffs.collecting import no_collecting
from diffs.structure.cutting.quoted import (
    Head,
    inside_of,
    items_of,
    number_heads,
    own_heads,
    quoted_regions,
    with_quotations,
)
from diffs.structure.frame.instruments import beginnings, enacting, opening, with_heads
from diffs.structure.frame.notices import copied_to, frame_notice
from diffs.structure.frame.signed import sign_law
from diffs.structure.furniture.aside import spans_aside
from diffs.structure.furniture.contents import (
    find_contents,
    is_page_range,
    listed_units,
    said_again,
    set_contents_aside,
)
from diffs.structure.furniture.furniture import set_furniture_aside, set_stamp_aside
from diffs.structure.furniture.marginal import set_beside_aside, take_notes_beside
from diffs.structure.levels.crossheads import with_crossheads
from diffs.structure.levels.garbled import with_garbled
from diffs.structure.levels.levels import Placer
from diffs.structure.levels.misprints import (
    drop_counters,
    only_lists,
    with_lost_letters,
    with_ones,
    without_columns,
)
from diffs.structure.levels.paragraphs import cut_paragraphs
from diffs.structure.notes.endnotes import set_endnotes_aside
from diffs.structure.notes.notes import set_notes_aside
from diffs.structure.recognising.flow import closed_up, laid_out
from diffs.structure.recognising.labels import find_marks
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import RANKS, SCHEDULES, Mark, place_of
from diffs.structure.recognising.units import STATEMENT
from diffs.structure.sections.choosing import figures_of_notes, sections_of
from diffs.structure.sections.items_in_lines import with_items_in_lines
from diffs.structure.sections.lost import lost_sections, misread_sections, number_listed
from diffs.structure.sections.manners import (
    is_part,
    print_numbers,
    restarted_sections,
    small_parts,
    with_manners,
)
from diffs.structure.sections.midline import first_in_line, sections_in_lines
from diffs.structure.sections.rows import counted_within, rows_of_tables
from diffs.structure.sections.schedules import OWNER, annexed_articles, unnamed_schedules
from diffs.structure.sections.weighing import NUMBERED, is_schedule
from diffs.structure.titling.echoes import echoes, listed_ones, without_running_units
from diffs.structure.titling.nearby import (
    take_titles_below,
    take_titles_beside,
    take_titles_of_parts,
)
from diffs.structure.titling.reading import read_marks
from diffs.structure.titling.titles import (
    heads_unit,
    is_note,
    stands,
    with_list_heads,
    with_named_lists,
)
from diffs.structure.tree import build
from tarmeem.model import Provision
from tarmeem.patterns import pattern_of

_YEAR = pattern_of(r"(?:1[89]|20)\d\d\Z")


@no_collecting()
def structure_text(text: str) -> Provision:
    """Return the tree of ``text``; ``root.full_text() == text`` for every str.

    Pure, and never raises: a text with no numbers at all becomes a tree of paragraphs.
    """
    lines = Lines(laid_out(closed_up(text)))
    set_beside_aside(lines)
    set_furniture_aside(lines)
    set_stamp_aside(lines)
    set_notes_aside(lines)
    set_endnotes_aside(lines)
    own = own_heads(lines)
    marks, printed = with_manners(lines, find_marks(lines))
    marks = with_garbled(lines, _settle(lines, marks, own))
    print_numbers(marks, printed)
    marks = without_columns(lines, with_ones(lines, marks))
    marks = cut_paragraphs(lines, with_heads(lines, with_crossheads(lines, marks)))
    marks = sign_law(lines, frame_notice(lines, with_lost_letters(lines, marks)))
    marks = Placer(marks).place()
    return build(text, marks, spans_aside(lines, marks))


def _settle(lines: Lines, marks: list[Mark], own: list[Head]) -> list[Mark]:
    """Choose the sections, drop the contents, read the headings, weigh the labels."""
    marks = number_heads(lines, own, marks)
    cut = {h.line for h in own}
    drop_counters(lines, marks)
    regions = quoted_regions(lines, marks, own)
    quoted = {id(m) for m, within in zip(marks, inside_of(regions, marks), strict=True) if within}
    numbered = [m for m in marks if m.kind in NUMBERED and m.num and id(m) not in quoted]
    told = number_listed(lines, numbered)
    groups = [m for m in marks if m.kind in RANKS or m.kind in SCHEDULES]
    schedules = _schedules(lines, [m for m in marks if id(m) not in quoted], numbered)
    places = enacting(lines.text)
    enacts = opening(lines, numbered, places)
    entries = told or _contents(lines, numbered, enacts, schedules)
    above, below = (entries[0].line, entries[-1].line) if entries else (0, -1)
    if told:  # what is named above the first section is named in its contents
        below = next(m.line for m in numbered if m.sure and m.line > below) - 1
    listed = {id(m) for m in numbered if above <= m.line <= below or m.start < enacts}
    beyond = [m.start for m in schedules if m.line > below and m.start >= enacts]
    rows = rows_of_tables(lines, marks) | counted_within(lines, numbered)
    rows |= copied_to(lines, numbered)
    numbered = [m for m in numbered if id(m) not in rows]
    free = [m for m in numbered if id(m) not in listed]
    if beyond and not places and is_schedule(lines, beyond[0], numbered):
        free = []
    run = _run_of_each(lines, beyond, free, places)
    unnamed = [] if beyond else unnamed_schedules(lines, run)
    beyond = beyond or [m.start for m in unnamed]
    whole = _with_lost(lines, run, numbered, groups, enacts, beyond)
    whole = _in_order([*whole, *(m for m in marks if _is_cut(m, cut, listed, quoted))])
    if unnamed or len(whole) > len(run):
        run = whole
        topped = {m.start: m for m in whole}  # a section whose number is lost begins with its (1)
        marks = [m for m in marks if topped.get(m.start, m) is m]
        marks = _in_order([*marks, *whole, *unnamed])
    _take_titles(lines, run, beyond)
    entries = entries or said_again(lines, numbered, run, enacts)
    first = run[0] if run else None
    dropped = set_contents_aside(lines, entries, groups, first) if entries else 0
    marks = _below_contents(lines, marks, groups, enacts, dropped)
    annexed = annexed_articles(lines, beyond, run)
    taken = {m.line for m in annexed}
    marks = [m for m in _sift(lines, marks, run, beyond, regions) if m.line not in taken]
    marks = with_quotations(lines, _in_order([*marks, *annexed]), regions)
    marks = read_marks(lines, marks, {id(m) for m in run}, regions)
    marks = with_named_lists(lines, marks)
    marks = with_list_heads(lines, marks)
    marks = without_running_units(lines, marks)
    return with_items_in_lines(lines, marks)


def _is_cut(mark: Mark, cut: set[int], listed: set[int], quoted: set[int]) -> bool:
    """Say whether a mark is that of an instrument's own section, which is one wherever its number stands in the run."""
    own = mark.sure and mark.kind in NUMBERED and mark.line in cut
    return own and id(mark) not in listed and id(mark) not in quoted


def _schedules(lines: Lines, marks: list[Mark], numbered: list[Mark]) -> list[Mark]:
    """Return what heads a schedule, or a statement of reasons, of the law's own."""
    noted = {m.line - 1 for m in numbered if m.style == " "}
    return [
        m
        for m in marks
        if (m.kind in SCHEDULES or m.kind == STATEMENT)
        and heads_unit(lines, m)
        and not is_note(lines, m, noted)
    ]


def _contents(lines: Lines, numbered: list[Mark], enacts: int, schedules: list[Mark]) -> list[Mark]:
    """Return the entries of the table of contents, which stands before any schedule."""
    entries = find_contents(lines, [m for m in numbered if not is_page_range(m)], enacts)
    named = next((m.start for m in schedules if m.kind in SCHEDULES), len(lines.text))
    return [] if entries and not enacts and named < entries[0].start else entries


def _run_of_each(
    lines: Lines, schedules: list[int], free: list[Mark], places: list[int]
) -> list[Mark]:
    """Return the sections of each of the laws that stand one behind the other in a text."""
    run: list[Mark] = []
    notes = figures_of_notes(lines)
    starts = beginnings(lines.text, [(m.start, m.num) for m in free], places)
    for start, end in pairwise([*starts, len(lines.text)]):
        heads = schedules[bisect_left(schedules, start) : bisect_left(schedules, end)]
        first = bisect_left(free, start, key=place_of)
        own = free[first : bisect_left(free, end, first, key=place_of)]
        run += sections_of(lines, heads, own, notes=notes)
    return run


def _take_titles(lines: Lines, run: list[Mark], schedules: list[int]) -> None:
    """Give the sections the titles that stand apart from their numbers: in the margin, below, beside."""
    take_notes_beside(lines, run)
    take_titles_below(lines, run)
    take_titles_of_parts(lines, run)
    take_titles_beside(lines, [m for m in run if not schedules or m.start < schedules[0]])


def _below_contents(
    lines: Lines, marks: list[Mark], groups: list[Mark], enacts: int, dropped: int
) -> list[Mark]:
    """Return the marks of the law itself: below its contents, and of its units those that it enacts."""
    again = {(m.kind, m.num) for m in groups if m.kind in RANKS and m.start > enacts > 0}
    named_only = listed_units(lines, groups)
    return [
        m
        for m in marks
        if not lines.aside[m.line]
        and m.line >= dropped
        and id(m) not in named_only
        and (m.start >= enacts or not (m.kind in SCHEDULES or (m.kind, m.num) in again))
    ]


def _with_lost(
    lines: Lines,
    run: list[Mark],
    numbered: list[Mark],
    groups: list[Mark],
    enacts: int,
    schedules: list[int],
) -> list[Mark]:
    """Return a run with the sections whose numbers were misread, lost, or stand in mid-line."""
    end = schedules[0] if schedules and run and schedules[0] > run[-1].start else len(lines.text)
    run = _in_order([*run, *restarted_sections(lines, run, numbered, end)])
    run = _in_order([*run, *misread_sections(lines, run, numbered, end)])
    run = _in_order([*run, *small_parts(lines, run)])
    lost = lost_sections(lines, run, numbered, groups)
    run = _in_order([*first_in_line(lines, run), *run])
    return _in_order([*run, *lost, *sections_in_lines(lines, run, enacts)])


def _in_order(marks: list[Mark]) -> list[Mark]:
    """Return the marks in text order, each once."""
    return sorted({id(mark): mark for mark in marks}.values(), key=place_of)


def _sift(
    lines: Lines,
    marks: list[Mark],
    run: list[Mark],
    schedules: list[int],
    regions: list[tuple[int, int]],
) -> list[Mark]:
    """Leave out what is no mark after all; numbers outside the run become labels, if any.

    A bare number is a label only in a schedule, of a text that prints its sections' numbers bare.
    """
    chosen = {id(m) for m in run}
    spaced = {m.line for m in run[1:] if m.style == " " and not m.heading}
    bare = 2 * sum(m.style == " " for m in run) > len(run)
    bare_from = schedules[0] if schedules and bare else len(lines.text)
    listed = listed_ones(marks, chosen)
    quoted = [m for m, within in zip(marks, inside_of(regions, marks), strict=True) if within]
    items, within = items_of(lines, quoted, regions), {id(m) for m in quoted}
    out: list[Mark] = []
    for mark in marks:
        if mark.kind in RANKS or mark.kind in SCHEDULES:
            if stands(lines, out, mark) and mark.line + 1 not in spaced:
                out.append(mark)
        elif mark.kind not in NUMBERED or id(mark) in chosen or _is_own_heading(lines, mark):
            out.append(mark)
        elif id(mark) in within and id(mark) not in items:
            if not _ends_citation(mark):
                out.append(mark)
        elif _may_be_label(out, mark, bare_from) and (
            id(mark) in listed or not echoes(lines, out, mark)
        ):
            mark.kind = "label"
            if mark.style == "(s":
                mark.style = "("
            if mark.style == "(" or mark.num.isdecimal() or "." in mark.num:
                out.append(mark)
    return only_lists(out)


def _ends_citation(mark: Mark) -> bool:
    """Say whether a number in a quotation ends what the line before cites: "1940)", a bare year."""
    return mark.style == ")" or (mark.style == " " and _YEAR.match(mark.num) is not None)


def _may_be_label(above: list[Mark], mark: Mark, bare_from: int) -> bool:
    """Say whether a number that is no section's may count an item: a bare one only past ``bare_from``, or as an item's decimal."""
    counts = mark.style != " " or mark.start > bare_from or is_part(above, mark)
    return mark.kind == "number" and counts


def _is_own_heading(lines: Lines, mark: Mark) -> bool:
    """Say whether a markdown heading names a section outright, whatever its number: "[Section 2 (k)]" does not."""
    if mark.rank == 0 or mark.style != "w" or mark.weight < 2.8:
        return False
    words = lines.bare[mark.line].lstrip("# ")
    return words[0] not in "[(" or OWNER.match(words) is None
