"""What amending instruments did to a work, row by row: instruction, before, after, and the reprint."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from sqlite_utils import Database

from diffs.amending.consolidating.consolidation import Consolidation
from diffs.amending.consolidating.dated import PART_UNNOTIFIED, Dated
from diffs.amending.consolidating.meant import tree_of
from diffs.amending.consolidating.reprint import Checked, check
from diffs.amending.consolidating.statement import Row, comparative_statement
from diffs.amending.executing.pieces import words
from diffs.compare import compare_trees
from diffs.redline import to_html
from diffs.redline.statement import Entry, Mark, Words
from diffs.structure.cite import cite, unit_of
from diffs.structure.eids import top
from publish.law import amenders, lawbook, remembered, standing
from publish.law.lawmarks import Span, Stretch, before, lines_of, said, spans_of, stretches
from publish.law.makers import Gazetted, Maker, gazetted, makers
from publish.words import day
from store import expressions, works
from store.instruments import laws_of
from tarmeem.model import Expression, Work

Rows = Sequence[tuple[str, str]]
LIT = 40
"""As many instructions of one row can light each other's words."""


@dataclass(frozen=True, slots=True)
class Pane:
    """One section, article or schedule: the instructions on it, and its words before and after."""

    eid: str
    place: str
    heading: str
    heading_was: str
    """Its heading before; the same where no instruction touched it."""
    ops: tuple[Maker, ...]
    before: tuple[Stretch, ...]
    after: tuple[Stretch, ...]
    verdict: str = ""
    """Against the reprint: agree, disagree, not comparable; empty where there is no reprint."""
    reason: str = ""
    redline: str = ""
    """Where it disagrees: ours beside theirs, as HTML."""

    @property
    def unchanged(self) -> bool:
        """Return whether no instruction was carried out on it: then a reprint that agrees bears none either."""
        return not any(one.state == "applied" for one in self.ops)

    def place_of(self, instruction: str) -> int:
        """Return an instruction's place in the row, from 1: what lights up with it; 0 = none."""
        found = [n for n, one in enumerate(self.ops, 1) if one.id == instruction]
        return found[0] if found and found[0] <= LIT else 0


def amendments(db: Database, name: str) -> dict[str, Any] | None:
    """Return what the page of a work's amendments shows; None where there is no such work.

    Raises: UsageError where it has no text.
    """
    work = works.find(db, name)
    if work is None:
        return None
    known = amenders.began(db, work.id)
    used, made = lawbook.worked_in(db, work)
    sources = gazetted(db, [one.id for one in known])
    reprint = _reprint(db, work)
    checked = _checked(made, expressions.text(db, reprint.id or 0)) if reprint else ()
    panes = _panes(made, known, sources, checked)
    spoken = {pane.eid for pane in panes}
    return {
        "work": work, "instruments": sources, "panes": panes, "reprint": reprint,
        "ended": standing.ended(db, work), "laws": laws_of(db, work.id),
        "text": used, "days": [_since(one) for one in known],
        "strays": [_stray(one, unit_of(made.base.source)) for one in checked if one.eid not in spoken and _moved(one)],
        "counts": _counts(panes, checked),
    }  # fmt: skip


def _since(one: Dated) -> str:
    """Return from when what an instrument orders is the law: a statement carries it out whenever it commences."""
    unit = unit_of(one.text)
    apart = [f"{cite(eid, unit)} from {day(since)}" for eid, since in one.begun]
    apart += [PART_UNNOTIFIED.format(cite(eid, unit)) for eid, since in one.parts if not since]
    rest = [f"from {day(one.from_date)}" if one.from_date else one.unknown_day]
    if one.repealed and (one.from_date or "") > one.repealed:
        rest = [f"the rest of it never: it was repealed on {day(one.repealed)}"]
    return "; ".join([*apart, *rest])


def _reprint(db: Database, work: Work) -> Expression | None:
    """Return the newest text that another publisher than the base's gives of the law."""
    chain = lawbook.chain_of(db, work)
    others = [one for one in chain[1:] if one.edition != chain[0].edition]
    return others[-1] if others else None


@lru_cache(maxsize=remembered.REMEMBERED)
def _checked(made: Consolidation, reprint: str) -> tuple[Checked, ...]:
    rows = check(made, reprint)
    if any(one.verdict != "agree" for one in rows):  # perhaps only renumbered: look closer
        rows = check(made, reprint, compare_trees(made.base, remembered.tree(reprint)).alignment)
    return tuple(rows)


def _moved(one: Checked) -> bool:
    return one.verdict == "disagree"


def _stray(one: Checked, unit: str) -> dict[str, str]:
    return {
        "eid": one.eid,
        "place": cite(one.eid, unit),
        "reason": one.reason,
        "redline": _redline(one),
    }


def _redline(one: Checked) -> str:
    return to_html(one.redline(), fragment=True, heading=False)


@lru_cache(maxsize=remembered.REMEMBERED)
def rows_of(made: Consolidation, texts: tuple[str, ...]) -> tuple[Row, ...]:
    """Return the rows of the comparative statement; made once, then remembered."""
    return tuple(_spread(made, comparative_statement(made, texts)))


def _spread(made: Consolidation, rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows with each order for the whole law in those of the provisions it changed."""
    whole = [one.instruction.id for one in made.carried if not one.eid and one.instruction.state == "applied"]  # fmt: skip
    reach = {
        entry["eid"]: ids
        for entry in made.provisions
        if entry["eid"] == top(entry["eid"])
        and (ids := [name for name in whole if any(s["instruction"] == name for s in entry["spans"])])
    }  # fmt: skip
    placed = {name for ids in reach.values() for name in ids}
    existing = {one.eid: words(one) for one in tree_of(made.base).walk() if one.eid in reach}
    known = {row.eid for row in rows}
    for row in rows:
        left = (*(name for name in row.instructions if name not in placed), *reach.get(row.eid, ()))
        if row.eid or left:
            yield replace(row, instructions=left)
    for entry in made.provisions:
        if (eid := entry["eid"]) in reach and eid not in known:
            yield Row(eid, existing.get(eid, ""), (), entry["text"], tuple(reach[eid]), ())


def _panes(
    made: Consolidation, known: Sequence[Dated], sources: list[Gazetted], checked: Sequence[Checked]
) -> list[Pane]:
    by = makers(made, sources, known)
    verdicts = {one.eid: one for one in checked}
    provisions = {entry["eid"]: entry for entry in made.provisions}
    rows = [(eid, str(entry["text"])) for eid, entry in provisions.items()]
    old_rows = _old_rows(made)
    unit = unit_of(made.base.source)
    found = []
    for row in rows_of(made, tuple(one.text for one in known)):
        entry = provisions.get(row.eid)
        ops = tuple(by[name] for name in row.instructions if name in by)
        after, old = _sides(row, entry, ops, rows, old_rows)
        one = verdicts.get(row.eid)
        base = made.base.find(row.eid) if row.eid else None
        heading = str(entry["heading"]) if entry else ""
        found.append(
            Pane(
                row.eid, cite(row.eid, unit) if row.eid else "Not placed",
                heading, base.heading if base else "", ops, old, after,
                one.verdict if one else "", one.reason if one else "",
                _redline(one) if one and _moved(one) else "",
            )
        )  # fmt: skip
    return found


@lru_cache(maxsize=remembered.REMEMBERED)
def _old_rows(made: Consolidation) -> Rows:
    """Return the eId and the words of every provision of the base."""
    return tuple((node.eid, node.text) for node in made.base.walk() if node.eid)


def _sides(
    row: Row, entry: dict[str, Any] | None, ops: Sequence[Maker], rows: Rows, old_rows: Rows
) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """Return a row's words after and before, each cut by who put them there or took them out."""
    if entry is None or not row.amended:
        gone = next((op.id for op in ops if op.state == "applied"), "")
        return (), _existing(row, [Span(0, len(row.existing), gone)] if gone else [], old_rows)
    text, spans = str(entry["text"]), spans_of(entry["spans"])
    after = stretches(text, spans, lines=lines_of(row.eid, text, rows))
    old = tuple(before(after))
    if _squeezed(said(old)) != _squeezed(row.existing):
        old = _existing(row, _went(row.existing, text, spans), old_rows)
    return tuple(after), old


def _went(existing: str, text: str, spans: Sequence[Span]) -> list[Span]:
    """Return what went, where it can be told in the old words: all of them, or what stands once."""
    if spans and spans[0].end - spans[0].start == len(text):
        return [Span(0, len(existing), spans[0].instruction)]
    gone = [one for one in spans if one.gone and existing.count(one.gone) == 1]
    places = [(existing.index(one.gone), one) for one in gone]
    return [Span(at, at + len(one.gone), one.instruction) for at, one in places]


def _existing(row: Row, spans: Sequence[Span], rows: Rows) -> tuple[Stretch, ...]:
    if not row.existing:
        return ()
    return tuple(stretches(row.existing, spans, lines=lines_of(row.eid, row.existing, rows)))


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _counts(panes: Sequence[Pane], checked: Sequence[Checked]) -> dict[str, int]:
    states = list({op.id: op.state for pane in panes for op in pane.ops}.values())
    found = {state: states.count(state) for state in ("applied", "refused", "needs-review")}  # fmt: skip
    for verdict in ("agree", "disagree", "not comparable"):
        found[verdict] = sum(one.verdict == verdict for one in checked)
    spoken = {pane.eid for pane in panes}
    found["unshown"] = sum(one.eid not in spoken and not _moved(one) for one in checked)
    return found


def entries(panes: Sequence[Pane]) -> list[Entry]:
    """Return the rows of the comparative statement as the Word document takes them."""
    return [
        Entry(
            pane.place[:1].upper() + pane.place[1:],
            _titled(pane.heading_was, pane.heading, "gone") + _words(pane.before, "gone"),
            tuple(dict.fromkeys(op.words for op in pane.ops)),
            _titled(pane.heading, pane.heading_was, "new") + _words(pane.after, "new"),
            tuple(f"{op.id}, {op.why}" for op in pane.ops if op.state != "applied"),
            bool(pane.eid),
        )
        for pane in panes
    ]


def _titled(heading: str, other: str, mark: Mark) -> tuple[Words, ...]:
    """Return a heading as words, marked where it differs from the other side's."""
    return (Words(f"{heading}. ", "" if heading == other else mark, 1),) if heading else ()


def _words(parts: Sequence[Stretch], mark: Mark) -> tuple[Words, ...]:
    return tuple(Words(one.text, mark if one.by else "", one.line) for one in parts if one.text)
