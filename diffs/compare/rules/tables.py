"""The rules for rows: those that came or went by themselves, a figure that ends a line, and those that stand in another order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diffs.compare.aligning.cells import counted, is_row
from diffs.compare.comparison import AlignmentEntry
from diffs.compare.rules.amounts import alike
from diffs.compare.rules.plain import plain
from diffs.compare.rules.saying import Facts, from_to, quoted
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


MOST = 5
"""Rows that are named; the rest are counted."""


def reordered(entries: Sequence[AlignmentEntry], old: Provision, new: Provision) -> dict[str, str]:
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
    tables = {holder: rows for holder, rows in tables.items() if _is_reordered(holder, old, new)}
    return {
        eid: _sentence(
            cite(holder, unit_of(new.source)) if holder else "",
            [first_words(texts[one]) for one in rows],
        )
        for holder, rows in tables.items()
        for eid in rows
    }


def _is_reordered(holder: str, old: Provision, new: Provision) -> bool:
    """Tell whether the rows that both texts have in a provision stand in another order there."""
    names = [
        [
            plain(first_words(node.text.strip()))
            for node in root.walk()
            if node.eid.rpartition("__")[0] == holder
        ]
        for root in (old, new)
    ]
    both = {*names[0]} & {*names[1]}
    was, now = ([*dict.fromkeys(name for name in side if name in both)] for side in names)
    return was != now


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
