"""What amending instruments did to a work, row by row: instruction, before, after, and the reprint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlite_utils import Database

from diffs.amending.consolidation import Consolidation
from diffs.amending.reprint import Checked, check
from diffs.amending.statement import Row, comparative_statement
from diffs.redline import to_html
from diffs.redline.cite import cite
from diffs.redline.statement import Entry, Mark, Words
from publish import lawbook
from publish.lawmarks import Stretch, before, lines_of, said, spans_of, stretches
from publish.makers import Gazetted, Maker, gazetted, makers
from store import expressions, works
from store.instruments import instruments_of
from tarmeem.model import Expression, Work

_WHOLE = frozenset({"section", "article", "rule", "regulation", "schedule"})
LIT = 40
"""As many instructions of one row can light each other's words."""


@dataclass(frozen=True, slots=True)
class Pane:
    """One section, article or schedule: the instructions on it, and its words before and after."""

    eid: str
    place: str
    heading: str
    ops: tuple[Maker, ...]
    before: tuple[Stretch, ...]
    after: tuple[Stretch, ...]
    verdict: str = ""
    """Against the reprint: agree, disagree, not comparable; empty where there is no reprint."""
    reason: str = ""
    redline: str = ""
    """Where it disagrees: ours beside theirs, as HTML."""

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
    known = instruments_of(db, work.id)
    made = lawbook.consolidated(db, work.id)
    sources = gazetted(db, [one.work for one in known])
    reprint = _reprint(db, work)
    checked = _checked(made, expressions.text(db, reprint.id or 0)) if reprint else ()
    panes = _panes(made, tuple(one.text for one in known), sources, checked)
    spoken = {pane.eid for pane in panes}
    return {
        "work": work, "instruments": sources, "panes": panes, "reprint": reprint,
        "text": lawbook.chain_of(db, work)[0],
        "strays": [_stray(one) for one in checked if one.eid not in spoken and _moved(one)],
        "counts": _counts(panes, checked),
    }  # fmt: skip


def _reprint(db: Database, work: Work) -> Expression | None:
    """Return the newest text that another publisher than the base's gives of the law."""
    chain = lawbook.chain_of(db, work)
    others = [one for one in chain[1:] if one.edition != chain[0].edition]
    return others[-1] if others else None


@lru_cache(maxsize=lawbook.REMEMBERED)
def _checked(made: Consolidation, reprint: str) -> tuple[Checked, ...]:
    return tuple(check(made, reprint))


def _moved(one: Checked) -> bool:
    return one.verdict == "disagree"


def _stray(one: Checked) -> dict[str, str]:
    return {"eid": one.eid, "place": cite(one.eid), "reason": one.reason, "redline": _redline(one)}


def _redline(one: Checked) -> str:
    return to_html(one.redline(), fragment=True, heading=False)


@lru_cache(maxsize=lawbook.REMEMBERED)
def rows_of(made: Consolidation, texts: tuple[str, ...]) -> tuple[Row, ...]:
    """Return the rows of the comparative statement; made once, then remembered."""
    return tuple(comparative_statement(made, texts))


def _panes(
    made: Consolidation, texts: tuple[str, ...], sources: list[Gazetted], checked: Sequence[Checked]
) -> list[Pane]:
    by = makers(made, sources)
    verdicts = {one.eid: one for one in checked}
    provisions = {entry["eid"]: entry for entry in made.provisions}
    rows = [(eid, str(entry["text"])) for eid, entry in provisions.items()]
    found = []
    for row in rows_of(made, texts):
        entry = provisions.get(row.eid)
        ops = tuple(by[name] for name in row.instructions if name in by)
        after, old = _sides(row, entry, ops, rows)
        one = verdicts.get(row.eid)
        found.append(
            Pane(
                row.eid, cite(row.eid) if row.eid else "Not placed",
                str(entry["heading"]) if entry else "", ops, old, after,
                one.verdict if one else "", one.reason if one else "",
                _redline(one) if one and _moved(one) else "",
            )
        )  # fmt: skip
    return found


def _sides(
    row: Row, entry: dict[str, Any] | None, ops: Sequence[Maker], rows: list[tuple[str, str]]
) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """Return a row's words after and before, each cut by who put them there or took them out."""
    if entry is None or not row.amended:
        gone = next((op.id for op in ops if op.state == "applied"), "")
        return (), (Stretch(row.existing, gone),) if row.existing else ()
    text, spans = str(entry["text"]), spans_of(entry["spans"])
    after = stretches(text, spans, lines=lines_of(row.eid, text, rows))
    old = before(after)
    if _squeezed(said(old)) != _squeezed(row.existing):
        whole = spans and spans[0].end - spans[0].start == len(text)
        old = [Stretch(row.existing, spans[0].instruction if whole else "")]
    return tuple(after), tuple(old)


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _counts(panes: Sequence[Pane], checked: Sequence[Checked]) -> dict[str, int]:
    ops = [op for pane in panes for op in pane.ops]
    found = {state: sum(op.state == state for op in ops) for state in ("applied", "refused", "needs-review")}  # fmt: skip
    for verdict in ("agree", "disagree", "not comparable"):
        found[verdict] = sum(one.verdict == verdict for one in checked)
    return found


def entries(panes: Sequence[Pane]) -> list[Entry]:
    """Return the rows of the comparative statement as the Word document takes them."""
    return [
        Entry(
            pane.place[:1].upper() + pane.place[1:] + (f". {pane.heading}" if pane.heading else ""),
            _words(pane.before, "gone"),
            tuple(dict.fromkeys(op.words for op in pane.ops)),
            _words(pane.after, "new"),
            tuple(f"{op.id}, {op.why}" for op in pane.ops if op.state != "applied"),
        )
        for pane in panes
    ]


def _words(parts: Sequence[Stretch], mark: Mark) -> tuple[Words, ...]:
    return tuple(Words(one.text, mark if one.by else "", one.line) for one in parts if one.text)
