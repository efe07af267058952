"""The changes alone, for a summary on a terminal or in a message: not the texts, so not read back.

Each change stands under its provision as a lawyer cites it, with some words before and after that
stayed; changes that near one another in a section stand together. What is only white space, and the
middle of what is long, is counted rather than shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, takewhile

from diffs.compare.aligning.cells import is_row
from diffs.compare.comparison import NEW_OPS, OLD_OPS, Comparison, Hunk, Op, Run, counted
from diffs.compare.print.doubt import MAY_BE_OCR
from diffs.compare.print.footnotes import IN_FOOTNOTE
from diffs.compare.words.noise import MARKER
from diffs.redline.cite import cite
from diffs.redline.marked import visible
from diffs.redline.terminal import MARKUP
from tarmeem.patterns import pattern_of

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
_SECTIONS = ("sec_", "art_")
"""How the eId of what reads on from one numbered provision to the next begins: a Schedule's rows do not."""
_CELLS = pattern_of(r"\t|\|")
_BOUND = pattern_of(r"[ \xa0]*\t[ \xa0]*|[ \xa0]{2,}")
"""What parts two cells."""
_FEW = 2
"""Cells up to which blanks part none: they may be a paragraph's own."""
_PLAIN = pattern_of(r"(?:.*__)?(?:p|para)_\d+(?:-\d+)?|.*~\d+")
"""The eId of what need not have a number: the first tab in it may part two cells."""


def to_brief(comparison: Comparison, *, limit: int = 40) -> str:
    """Return the first ``limit`` changes and what reads on from them, a paragraph each; layout is left out."""
    told = [hunk for hunk in comparison.hunks if not _is_blank(hunk)]
    rows, last, shown, unit = [], "", 0, comparison.unit
    for hunks in _grouped(comparison, told):
        if shown >= limit:
            break
        renumbered = len(hunks) >= MANY and _is_renumbered(comparison, hunks[0])
        where = _where(comparison, hunks[0], unit)
        if renumbered:
            end = _where(comparison, hunks[-1], unit)
            where = f"{where} to {end}: {len(hunks):,} renumbered, no more"
        elif len(hunks) > 1:
            where = visible(cite(_common([_eid(comparison, hunk) for hunk in hunks]), unit))
        if where != last:
            rows.append(f"  {where}")
        if not renumbered:
            rows.append(f"      {_line(comparison, hunks)}")
        last, shown = where, shown + len(hunks)
    if more := counted(told[shown:]):
        rows.append(f"  … and {more:,} more: see the redline")
    if blank := comparison.count - counted(told):
        rows.append(f"  … and {blank:,} of white space only")
    return "\n".join(rows) + "\n" * bool(rows)


def _grouped(comparison: Comparison, hunks: Sequence[Hunk]) -> Iterator[Sequence[Hunk]]:
    """Yield the hunks, together those of neighbours that only took another number, and what reads on in a section."""
    for renumbered, group in groupby(hunks, key=lambda hunk: _is_renumbered(comparison, hunk)):
        found = list(group)
        if renumbered and len(found) >= MANY:
            yield found
            continue
        together = found[:1]
        for hunk in found[1:]:
            if not _reads_on(comparison, together[-1], hunk):
                yield together
                together = []
            together.append(hunk)
        yield together


def _reads_on(comparison: Comparison, one: Hunk, two: Hunk) -> bool:
    """Tell whether the words around one change reach the next one, in the same section: apart, one would pass for kept."""
    eids = [_eid(comparison, hunk) for hunk in (one, two)]
    if eids[0] != eids[1] and not (_common(eids) or "").startswith(_SECTIONS):
        return False
    for hunk in (one, two):
        notes = {run.note for run in hunk.runs if run.text.strip()}
        if notes in ({IN_FOOTNOTE}, {MAY_BE_OCR}) or any(run.op[0] == "m" for run in hunk.runs):
            return False
    between = _new(comparison.runs[one.at + len(one.runs) : two.at])
    apart = "\n" in between and _CELLS.search(between)  # two rows of a table
    return not apart and len(_spaced(between)) <= AROUND


def _eid(comparison: Comparison, hunk: Hunk) -> str | None:
    entry = comparison.alignment[hunk.alignment] if hunk.alignment is not None else None
    return (entry.new or entry.old) if entry else None


def _common(eids: Sequence[str | None]) -> str | None:
    """Return the address of the provision that all of them lie in."""
    steps = zip(*((eid or "").split("__") for eid in eids), strict=False)
    same = takewhile(lambda one: len(set(one)) == 1, steps)
    return "__".join([one[0] for one in same]) or None


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


def _line(comparison: Comparison, hunks: Sequence[Hunk]) -> str:
    runs, first, end = comparison.runs, hunks[0].at, hunks[-1].at + len(hunks[-1].runs)
    head = _new(_unchanged(runs[max(0, first - _REACH) : first][::-1])[::-1])[-2 * AROUND :]
    tail = _new(_unchanged(runs[end : end + _REACH]))[: 2 * AROUND]
    changed = runs[first:end]
    parted = _is_row(head, changed, tail)
    head, tail = (
        _spaced(text, parted=parted)
        for text in (_row(head, changed, tail) if parted else (head, tail))
    )
    if len(head) > AROUND:
        head = head[-AROUND:].partition(" ")[2]
    if len(tail) > AROUND:
        tail = tail[:AROUND].rpartition(" ")[0]
    middle, at = "", first
    for hunk in hunks:
        middle += _spaced(_new(runs[at : hunk.at]), parted=parted) + _middle(
            hunk.runs, parted=parted
        )
        at = hunk.at + len(hunk.runs)
    line = " ".join(f"{head}{middle}{tail}".split())
    if {run.note for run in hunks[0].runs if run.text.strip()} == {MAY_BE_OCR}:
        line += f" ({MAY_BE_OCR})"
    return visible(f"… {line}" if head.strip() else line)


def _unchanged(runs: Sequence[Run]) -> list[Run]:
    """Return the runs up to the first that is a change: unmarked, its words would pass for kept."""
    return [*takewhile(lambda run: run.op[0] in "=n" or not run.text.strip(), runs)]


def _new(runs: Sequence[Run]) -> str:
    """Return what the new text has there: the reader knows where he is by what he has before him."""
    return "".join([run.text for run in runs if run.op in NEW_OPS])


def _is_row(head: str, changed: Sequence[Run], tail: str) -> bool:
    """Tell whether a change is one of a table's row: a tab there parts two cells, or wide blanks three."""
    before, after = head.rpartition("\n")[2], tail.partition("\n")[0]
    texts = ("".join([run.text for run in changed if run.op in ops]) for ops in (OLD_OPS, NEW_OPS))
    lines = (line for text in texts for line in f"{before}{text}{after}".split("\n"))
    return any(
        is_row(line.strip()) if "\t" in line else len(_BOUND.split(line.strip())) > _FEW
        for line in lines
        if "|" not in line
    )


def _row(head: str, changed: Sequence[Run], tail: str) -> tuple[str, str]:
    """Return what stands beside a change in its own row, and nothing of the rows above and below."""
    begins, ends = changed[0].text[:1] == "\n", changed[-1].text[-1:] == "\n"
    return head.rpartition("\n")[2] * (not begins), tail.partition("\n")[0] * (not ends)


def _spaced(text: str, *, parted: bool = False) -> str:
    """Return the text with one space for every stretch of white space, at the ends as well; ``parted``: a bar for a tab."""
    text = _BOUND.sub(" | ", text) if parted else text
    return " " * text[:1].isspace() + " ".join(text.split()) + " " * text[-1:].isspace()


def _middle(runs: Sequence[Run], *, parted: bool) -> str:
    """Return the marks of a change: one of each sign, unless something moves through it; ``parted``: a tab is a cell's end."""
    ops = {run.op for run in runs}
    moves = not ops.isdisjoint(("m-", "m+"))
    if {"-", "+"} <= ops:  # a note's call between the words that came is none of them
        kept = [run for run in runs if (run.op, run.note) != ("n-", MARKER)]
        runs = [run._replace(op="=") if run.note == MARKER else run for run in kept]
    found = ""
    for op, text in _joined(runs if moves else sorted(runs, key=lambda run: run.op != "-")):
        before, after = MARKUP.marks.get(op, ("", "")) if text.strip() else ("", "")
        found += (
            " " * text[0].isspace()
            + before
            + _ends(_BOUND.sub(" | ", text) if parted else text)
            + after
            + " " * text[-1].isspace()
        )
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
