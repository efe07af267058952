"""A provision's history as a page needs it: its words by their makers, each step with its redline."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from sqlite_utils import Database

from diffs.amending.consolidating.consolidation import Consolidation
from diffs.compare import compare_texts
from diffs.redline import to_html
from diffs.structure.cite import cite, unit_of
from diffs.structure.eids import related, top, within
from publish.law import amenders, lawbook, remembered, standing
from publish.law.lawmarks import Stretch, lines_of, spans_of, stretches
from publish.law.makers import Maker, gazetted, makers
from publish.law.steps import history
from store import events, expressions, revisions, works
from tarmeem.model import Revision, Work


def provision(db: Database, name: str, eid: str) -> dict[str, Any] | None:
    """Return what a provision's page shows; None where the work, or the provision in it, is unknown.

    Raises: UsageError where the work has no text.
    """
    work = works.find(db, name)
    if work is None:
        return None
    made = lawbook.consolidated(db, work.id)
    began = amenders.began(db, work.id)
    by = makers(made, gazetted(db, [one.id for one in began]), began)
    steps = [step for step in _steps(db, work, eid, by) if step["known"]]
    notes = _notes(db, work, eid)
    entry = next((one for one in made.provisions if one["eid"] == eid), None)
    omitted = next((who for gone, who in made.removed if gone == eid), "")
    if entry is None and not omitted and not steps:
        return None
    return {
        "work": work, "ended": standing.ended(db, work), "eid": eid, "place": cite(eid, unit_of(work.title)), "heading": entry["heading"] if entry else "",
        "words": _words(made, entry, standing.struck(db, work, eid)) if entry else (), "makers": by, "steps": steps,
        "inferred": [eid] if entry and entry["inferred"] else [], "omitted": omitted, "not_yet": amenders.not_yet(began, omitted) if omitted else "", "notes": notes, "above": eid.split("__")[0],
        "mine": [one for one in by.values() if _is_of(one, eid, entry)],
        "events": [one for one in events.of_work(db, work.id) if related(one.eid, eid)],
    }  # fmt: skip


def _is_of(by: Maker, eid: str, entry: dict[str, Any] | None) -> bool:
    """Tell whether an instruction is of a provision: ordered there, or, wherever its words occur, carried out there."""
    spans = entry["spans"] if entry else ()
    return within(by.eid, eid) or any(span["instruction"] == by.id for span in spans)


def _words(made: Consolidation, entry: dict[str, Any], struck: list[str]) -> tuple[Stretch, ...]:
    text = str(entry["text"])
    rows = [(str(one["eid"]), str(one["text"])) for one in made.provisions]
    lines = lines_of(entry["eid"], text, rows)
    return tuple(stretches(text, spans_of(entry["spans"]), struck=struck, lines=lines))


def _steps(db: Database, work: Work, eid: str, by: Mapping[str, Maker]) -> list[dict[str, Any]]:
    """Return the steps that touched the provision, newest first, each with its redline."""
    moved = _numbered_since(db, work)
    whole = {one.id: one for one in revisions.of_work(db, work.id)}
    found = []
    for step in reversed(history(db, work.id, eid)):
        revision = whole[step.revision]
        was = next((c.old for c in revision.changes if c.new == step.eid and c.old), step.eid)
        old, new = _part(db, revision.old, was), _part(db, revision.new, step.eid)
        drawn = redline(old, new) if revision.old and revision.new and old != new else ""
        known = bool(old or new)
        found.append({"step": step, "drawn": drawn, "was": was, "known": known,
                      "first": _is_first(revision), "instructions": _by(revision, step.eid, by if _told_at(db, revision) >= moved else {})})  # fmt: skip
    return found


def _is_first(revision: Revision) -> bool:
    return revision.cause == "first"


def _numbered_since(db: Database, work: Work) -> str:
    """Return the last instant at which what amends a work, or its order, became another; past all where what ended is among it."""
    known = amenders.amending(db, work.id)
    if any(one.until for one in known):
        return "9999"
    texts = [expressions.chain(db, one.id)[0].recorded_at or "9999" for one in known]
    told = [event.known_at for one in known for event in events.of_work(db, one.id)]
    return max([*texts, *told], default="") if len(known) > 1 else ""


def _told_at(db: Database, revision: Revision) -> str:
    """Return when a step was explained last."""
    return max((str(one["recorded_at"]) for one in revisions.explanations(db, revision.id or "")), default="")  # fmt: skip


def _by(revision: Revision, eid: str, by: Mapping[str, Maker]) -> list[str]:
    """Return what the record says was behind what befell the provision: by the section that gives the instruction, else by its number then.

    One that is of another provision now names no section.
    """
    found = [c.instruction for c in revision.changes if c.instruction and within(c.new or c.old or "", eid)]  # fmt: skip
    numbers = dict.fromkeys(number for said in found for number in said.split(", "))
    return [
        by[number].named
        if number in by and top(by[number].eid) == top(eid)
        else f"instruction {number}"
        for number in numbers
    ]


def _part(db: Database, expression: int | None, eid: str) -> str:
    """Return a provision of a text without what the page says around the law, which the part alone does not tell apart."""
    if expression is None:
        return ""
    node = remembered.tree(expressions.text(db, expression)).find(eid)
    if node is None:
        return ""
    around = {(s.start, s.end) for one in node.walk() for s in one.spans if s.kind == "furniture"}
    said, at = "", node.start
    for start, end in sorted(around):
        said, at = said + node.source[at : max(at, start)], max(at, end)
    return said + node.source[at : node.end]


@lru_cache(maxsize=8 * remembered.REMEMBERED)
def redline(old: str, new: str) -> str:
    """Return two wordings of one provision as a piece of a page."""
    return to_html(compare_texts(old, new), fragment=True, heading=False)


def _notes(db: Database, work: Work, eid: str) -> list[Any]:
    """Return what the newest annotated reprint's footnotes say of the provision.

    Of each edition the last text is asked: a law that was seen two hundred times would else be read as often.
    """
    last = {(one.edition, one.language): one for one in lawbook.chain_of(db, work)}
    for one in sorted(last.values(), key=lambda one: one.seen_at, reverse=True):
        text = expressions.text(db, one.id or 0)
        if remembered.is_annotated(text):
            return remembered.notes_of(text).history(eid)
    return []
