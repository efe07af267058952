"""The changes alone, for a summary on a terminal or in a message: not the texts, so not read back.

Each change stands under its provision as a lawyer cites it, with some words before and after. What
is only white space, and the middle of what is long, is counted rather than shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from diffs.compare.comparison import NEW_OPS, Comparison, Hunk, Op, Run, counted
from diffs.compare.print.doubt import MAY_BE_OCR
from diffs.compare.print.footnotes import IN_FOOTNOTE
from diffs.compare.words.noise import MARKER
from diffs.redline.cite import cite
from diffs.redline.marked import visible
from diffs.redline.terminal import MARKUP

AROUND = 70
"""Characters of unchanged text shown on either side of a change."""
LONG = 700
"""Characters of one change past which only both its ends are shown."""
END = 240
"""Characters of each end."""
MANY = 3
"""Neighbours with only a new number from which they are told in one line; never a table's rows."""
_REACH = 9
"""Runs on either side in which those characters are looked for."""
_CELLS = re.compile(r"\t|\|")
_PLAIN = re.compile(r"(?:.*__)?(?:p|para)_\d+(?:-\d+)?|.*~\d+")
"""The eId of what need not have a number: the first tab in it may part two cells."""


def to_brief(comparison: Comparison, *, limit: int = 40) -> str:
    """Return the first ``limit`` changes, one a paragraph; layout is left out."""
    told = [hunk for hunk in comparison.hunks if not _is_blank(hunk)]
    rows, last, shown, unit = [], "", 0, comparison.unit
    for hunks in _grouped(comparison, told):
        if shown >= limit:
            break
        where = _where(comparison, hunks[0], unit)
        if len(hunks) > 1:
            end = _where(comparison, hunks[-1], unit)
            where = f"{where} to {end}: {len(hunks):,} renumbered, no more"
        if where != last:
            rows.append(f"  {where}")
        if len(hunks) == 1:
            rows.append(f"      {_line(comparison, hunks[0])}")
        last, shown = where, shown + len(hunks)
    if more := counted(told[shown:]):
        rows.append(f"  … and {more:,} more: see the redline")
    if blank := comparison.count - counted(told):
        rows.append(f"  … and {blank:,} of white space only")
    return "\n".join(rows) + "\n" * bool(rows)


def _grouped(comparison: Comparison, hunks: Sequence[Hunk]) -> Iterator[Sequence[Hunk]]:
    """Yield the hunks one by one, but together those of neighbours that only took another number."""
    for renumbered, group in groupby(hunks, key=lambda hunk: _is_renumbered(comparison, hunk)):
        found = list(group)
        if renumbered and len(found) >= MANY:
            yield found
        else:
            yield from ([hunk] for hunk in found)


def _is_renumbered(comparison: Comparison, hunk: Hunk) -> bool:
    entry = comparison.alignment[hunk.alignment] if hunk.alignment is not None else None
    if entry is None or entry.rel != "renumbered" or entry.edited:
        return False
    return not _is_in_row(comparison, hunk, entry.new or "")


def _is_in_row(comparison: Comparison, hunk: Hunk, eid: str) -> bool:
    """Tell whether cells follow a new number: what looks like a serial may be a grade or a year."""
    end = hunk.at + len(hunk.runs)
    rest = _new(comparison.runs[end : end + _REACH]).partition("\n")[0]
    return _CELLS.search(rest if _PLAIN.fullmatch(eid) else rest.lstrip(" \t.)]—–-")) is not None


def _is_blank(hunk: Hunk) -> bool:
    return not any(run.text.strip() for run in hunk.runs)


def _where(comparison: Comparison, hunk: Hunk, unit: str) -> str:
    if hunk.alignment is None:
        return "the text"
    entry = comparison.alignment[hunk.alignment]
    ops = {run.op for run in hunk.runs}
    left = "m-" in ops and "m+" not in ops and entry.old is not None
    eid = entry.old if left or entry.new is None else entry.new
    if left and entry.new is not None:
        return visible(f"{cite(eid, unit)}, moved to {cite(entry.new, unit)}")
    notes = {run.note for run in hunk.runs}
    return visible(cite(eid, unit) + (f", {IN_FOOTNOTE}" if notes == {IN_FOOTNOTE} else ""))


def _line(comparison: Comparison, hunk: Hunk) -> str:
    runs, end = comparison.runs, hunk.at + len(hunk.runs)
    head = _spaced(_new(runs[max(0, hunk.at - _REACH) : hunk.at])[-2 * AROUND :])
    tail = _spaced(_new(runs[end : end + _REACH])[: 2 * AROUND])
    if len(head) > AROUND:
        head = head[-AROUND:].partition(" ")[2]
    if len(tail) > AROUND:
        tail = tail[:AROUND].rpartition(" ")[0]
    line = " ".join(f"{head}{_middle(hunk.runs)}{tail}".split())
    if {run.note for run in hunk.runs if run.text.strip()} == {MAY_BE_OCR}:
        line += f" ({MAY_BE_OCR})"
    return visible(f"… {line}" if head.strip() else line)


def _new(runs: Sequence[Run]) -> str:
    """Return what the new text has there: the reader knows where he is by what he has before him."""
    return "".join([run.text for run in runs if run.op in NEW_OPS])


def _spaced(text: str) -> str:
    """Return the text with one space for every stretch of white space, at the ends as well."""
    return " " * text[:1].isspace() + " ".join(text.split()) + " " * text[-1:].isspace()


def _middle(runs: Sequence[Run]) -> str:
    """Return the marks of a change: one of each sign, unless something moves through it."""
    ops = {run.op for run in runs}
    moves = not ops.isdisjoint(("m-", "m+"))
    if {"-", "+"} <= ops:  # a note's call between the words that came is none of them
        kept = [run for run in runs if (run.op, run.note) != ("n-", MARKER)]
        runs = [run._replace(op="=") if run.note == MARKER else run for run in kept]
    found = ""
    for op, text in _joined(runs if moves else sorted(runs, key=lambda run: run.op != "-")):
        before, after = MARKUP.marks.get(op, ("", "")) if text.strip() else ("", "")
        found += " " * text[0].isspace() + before + _ends(text) + after + " " * text[-1].isspace()
    return found


def _joined(runs: Iterable[Run]) -> Iterator[tuple[Op, str]]:
    """Yield neighbours of one sign as one; white space, and the print's own, takes the sign of what it follows."""
    signed: list[tuple[Op, str]] = []
    for run in filter(lambda run: run.text, runs):
        follows = not run.text.strip() or run.op[0] == "n"
        op = signed[-1][0] if signed and follows else run.op
        signed.append((op, run.text))
    for op, same in groupby(signed, key=lambda pair: pair[0]):
        yield op, "".join([text for _, text in same])


def _ends(text: str) -> str:
    """Return what is shown of a changed stretch, each of its white spaces as one."""
    text = " ".join(text.split())
    if len(text) <= LONG:
        return text
    first, last = text[:END].rsplit(None, 1)[0], text[-END:].split(None, 1)[-1]
    hidden = len(text) - len(first) - len(last)
    return f"{first} … ({hidden:,} characters) … {last}"
