"""The rules for tables: a row that came or went, a cell that says something else, and rows that stand in another order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diffs.compare.aligning.cells import counted, is_row
from diffs.compare.comparison import AlignmentEntry
from diffs.compare.rules.amounts import alike
from diffs.compare.rules.saying import Facts, from_to, may_be_misread, plain, quoted
from diffs.structure.cite import cite, unit_of
from tarmeem.model import Provision
from tarmeem.patterns import pattern_of

_SERIAL = pattern_of(r"\A\(?\d{1,4}[.)]?[ \t]*(?:[|\t][ \t]*)?")
"""A row's number, and what parts it from the next cell."""
_ROW = pattern_of(
    r"(?:\|(?=[^\n]*\d)[ \t]*)?(?:\(?\d{1,4}[.)]?[ \t]*[|\t][ \t]*)?(?=[^|\t\n]*[^\W\d_]{3})[^|\t\n]*(?:(?:[ \t]\||\t)[^|\t\n]*)+\|?"
)
"""A table's row, with words in its first cell, its serial number aside; no head without figures that a page draws."""
_FEW_ROWS = 3
_EDGES = " \t|"
_BREAK = pattern_of(r"[ \t]\|[ \t]|\t")
_FIGURE = pattern_of(r"(?=[^|\t\n]*\d)[-–—+]?[\d.,/½¼¾]+")
"""A cell's figure that has no unit: what has one is told by that."""
_WORD = pattern_of(r"[^\W\d_]{3}")
_CELL_ENDS = pattern_of(r"[ \t]\||[\t\n]")
_DIGITS = pattern_of(r"\d+")
_STROKES = pattern_of(r"-{3,}")
_MONEY = pattern_of(r"\b(?:Rs|PKR|USD|EUR|GBP)\b|[$€£₨]|روپے")
"""What the sums of a column are in."""
_RULED = pattern_of(r"\A[^\n]{0,200}\|[ \t]*\n?[ \t]*\|?[ \t]*:?-{3,}")
"""What follows in the head of a table that a page draws: the strokes under it."""
_CELL = 60
"""Characters of a cell that is quoted whole."""
_LED = pattern_of(
    r"\W*(?:\(?\w{1,4}[.)][ \t]+)?([^\W\d_][^\n:|]{2,60}?)[ \t]*(?::|[.…](?:[ .…]*[.…])+|[ \t]{3,}|[ \t][–—-])[ \t]*"
)
"""What leads to the figure that ends a line, as in a list of seats or fees: "Lamps ... ... 3", "Lamps: 3"."""


def rows(facts: Facts) -> Iterator[str]:
    """Yield the rows of a table that came or went by themselves, where they are few, and did not move."""
    gone, come = facts.gone.strip(), facts.come.strip()
    if facts.before[-1:] not in ("", "\n") and (facts.gone + facts.come)[0] != "\n":
        return  # it is the rest of a row
    lines = [line.strip() for line in (gone + come).split("\n") if line.strip()]
    if len(lines) > _FEW_ROWS or not all(_ROW.fullmatch(line) or counted(line) for line in lines):
        return
    for line in lines:
        own = plain(_SERIAL.sub("", line))
        if not (own in facts.beyond.plain or facts.stays(own, came=bool(come))):
            yield f"Row {'added' if come else 'omitted'}: {quoted(line)}"


def cells(facts: Facts) -> Iterator[str]:
    """Yield that a cell says something else, and in which row: by the row's first cell of words."""
    gone, come = facts.gone.strip(), facts.come.strip()
    _, begun, lead = facts.before.rpartition("\n")
    if _ROW.fullmatch(gone) and _ROW.fullmatch(come) and not lead.strip(" |"):
        old, new = map(_cells_of, (gone, come))
    elif (begun or _BREAK.match(lead)) and not any(
        _CELL_ENDS.search(side.strip(_EDGES)) for side in (gone, come)
    ):
        old, new = _row_of(facts, lead)
    else:
        return
    yield from _row_for_row(old, new, head=_RULED.match(facts.after) is not None)


def counted_cells(facts: Facts) -> Iterator[str]:
    """Yield in which row a bare figure became another: of what it is, the cell beside it does not say."""
    if all(_FIGURE.fullmatch(side.strip()) for side in facts[:2]):
        yield from cells(facts)


def across(facts: Facts) -> Iterator[str]:
    """Yield what became of neighbouring cells of one row that changed at once."""
    sides = [side.strip(" \t") for side in facts[:2]]
    cut = [len(_BREAK.findall(side)) for side in sides]
    begun, lead = facts.before.rpartition("\n")[1:]
    rest = facts.after.partition("\n")[0]
    if "\n" in "".join(sides) or not begun:
        return
    lines = [f"{lead}{side}{rest}" for side in facts[:2]]
    if (cut[0] and cut[0] == cut[1]) or all(map(counted, lines)):
        yield from _row_for_row(*map(_cells_of, lines))


def several(facts: Facts) -> Iterator[str]:
    """Yield what became of a table's rows where several gave way to others at once: each is known by its first cell."""
    if not any("\n" in side.strip() for side in facts[:2]):
        return
    lead, rest = facts.before.rpartition("\n")[2], facts.after.partition("\n")[0]
    sides = [
        (lead + side + rest * (side[-1:] != "\n")).strip("\n").split("\n") for side in facts[:2]
    ]
    if not all(_ROW.fullmatch(line.strip()) for side in sides for line in side):
        return
    old, new = ({plain(_cells_of(line)[0]): line for line in side} for side in sides)
    if (len(old), len(new)) != tuple(map(len, sides)) or old.keys().isdisjoint(new):
        return
    for key, line in new.items():
        if key in old:
            yield from _row_for_row(_cells_of(old[key]), _cells_of(line))
        elif not facts.stays(line, came=True):
            yield f"Row added: {quoted(line)}"
    for key in (key for key in old if key not in new):
        if not facts.stays(old[key], came=False):
            yield f"Row omitted: {quoted(old[key])}"


def led(facts: Facts) -> Iterator[str]:
    """Yield that the figure which ends a line became another, by what leads to it there."""
    was, now = (side.strip().rstrip(".;,") for side in facts[:2])
    if not (_FIGURE.fullmatch(was) and _FIGURE.fullmatch(now)) or alike(was, now):
        return
    lead = _LED.fullmatch(facts.before.rpartition("\n")[2])
    if lead and not facts.after.partition("\n")[0].strip(" \t.;,"):
        yield from_to(f"In the row {quoted(lead[1])}, figure", was, now)


def first_words(line: str) -> str:
    """Return the first cell of a row that has words, by which it is known; the whole row where none has."""
    return next((cell for cell in _cells_of(line) if _WORD.search(cell)), line)


def _cells_of(line: str) -> list[str]:
    """Return a row's cells, its serial number aside; where blanks part them, the words and each figure behind them."""
    return counted(line) or _BREAK.split(_SERIAL.sub("", line.strip(_EDGES)))


def _row_for_row(old: Sequence[str], new: Sequence[str], *, head: bool = False) -> Iterator[str]:
    """Yield what became of the cells of a row that is known again; ``head``: it is a table's."""
    if len(old) != len(new) or not old or plain(old[0]) != plain(new[0]):
        return
    for was, now in zip(old[1:], new[1:], strict=True):
        if _FIGURE.fullmatch(was) and _FIGURE.fullmatch(now):
            if not alike(was, now):
                yield from_to(f"In the row {quoted(old[0])}, figure", was, now)
        elif _is_other(was, now):
            row = "head of a table" if head else f"row {quoted(old[0])}"
            yield f"In the {row}, {quoted(was)} became {quoted(now)}"


def _row_of(facts: Facts, lead: str) -> Iterator[list[str]]:
    """Yield of both texts the row's first cell of words, where it has one before the cell that changed, and that cell."""
    *cells, head = _BREAK.split(lead.lstrip(_EDGES))
    named = [cell.strip(_EDGES) for cell in cells if _WORD.search(cell)][:1]
    for side, beside in ((facts.gone, facts.after), (facts.come, facts.after)):
        end = _CELL_ENDS.search(side + beside)
        whole = f"{head}{side}{beside}" if end is None else head + (side + beside)[: end.start()]
        yield [*named, whole.strip(_EDGES)]


def _is_other(was: str, now: str) -> bool:
    """Tell whether two texts of a cell say two things: of words, neither may be the other, misread."""
    if not (was and now) or max(len(was), len(now)) > _CELL or alike(was, now):
        return False
    one, two = plain(was), plain(now)
    if _STROKES.search(was) or _STROKES.search(now):
        return False  # the strokes under a table's head
    if _MONEY.findall(was) != _MONEY.findall(now):
        return True
    counted = _DIGITS.findall(one) != _DIGITS.findall(two)
    return one != two and (counted or not may_be_misread(one, two))


MOST = 5
"""Rows that are named; the rest are counted."""


def reordered(entries: Sequence[AlignmentEntry], new: Provision) -> dict[str, str]:
    """Return for each row of a table that moved within it, by its address now, the sentence that tells of them all."""
    places = [
        entry.new for entry in entries if entry.rel == "moved" and _is_row(entry.old, entry.new)
    ]
    if not places:
        return {}
    texts = {node.eid: node.text.strip() for node in new.walk() if node.eid in {*places}}
    tables: dict[str, list[str]] = {}
    for eid in places:
        if eid and is_row(texts.get(eid, "")):
            tables.setdefault(eid.rpartition("__")[0], []).append(eid)
    return {
        eid: _sentence(
            cite(holder, unit_of(new.source)) if holder else "",
            [first_words(texts[one]) for one in rows],
        )
        for holder, rows in tables.items()
        for eid in rows
    }


def _is_row(old: str | None, new: str | None) -> bool:
    """Tell whether what moved has no number and stayed in what held it."""
    over, _, own = (old or "").rpartition("__")
    under, _, now = (new or "").rpartition("__")
    return over == under and own.startswith("p_") and now.startswith("p_")


def _sentence(holder: str, rows: Sequence[str]) -> str:
    named = ", ".join(quoted(row) for row in rows[:MOST])
    more = f" and {len(rows) - MOST:,} more" * (len(rows) > MOST)
    within = f" in {holder}".replace(" in Schedule", " in the Schedule") if holder else ""
    return f"Rows of a table{within} stand in another order now: {named}{more}"
