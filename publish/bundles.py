"""What one page needs, gathered from the store in one visit."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from sqlite_utils import Database

from publish import passage, twins
from publish.law import standing
from publish.law.befallen import befallen
from publish.law.steps import Step
from store import events, expressions, readings, reviews, revisions, views, works
from tarmeem import clock
from tarmeem.letters import bare
from tarmeem.model import Event, Reading, Relation

Bundle = dict[str, Any]


def reading_of(db: Database, expression: int | None) -> Reading | None:
    """Return the current reading of an expression, or None."""
    if expression is None:
        return None
    found = expressions.get(db, expression)
    return readings.get(db, found.reading) if found else None


def sides(db: Database, old: int, new: int) -> Bundle:
    """Return what two compared expressions are of, as ``old`` and ``new``: work, days and bytes."""
    rows = views.evidence_of(db, (old, new))
    titles = views.titles(db, [row["work"] for row in rows.values()])
    return {
        side: {"work": row["work"], "title": titles[row["work"]]["title"], "expression": row["id"]}
        | {key: row[key] for key in _OF_A_SIDE}
        | {"seen": clock.told(row["seen_at"])}
        for side, row in (("old", rows[old]), ("new", rows[new]))
    }


_OF_A_SIDE = ("language", "edition", "seen_at", "published_on", "url", "sha256", "scanned_pages")


def _besides(title: str, titles: list[str]) -> list[str]:
    """Return those titles that differ from it, and from each other, by more than capitals, points and "The"."""
    known = {bare(one): one for one in reversed(titles) if bare(one) != bare(title)}
    return list(reversed(known.values()))


def work(db: Database, name: str) -> Bundle | None:
    """Return a work with all that hangs on it, or None; an alias or a merged id finds it too."""
    found = works.find(db, name)
    if found is None:
        return None
    chain, texts = expressions.chain(db, found.id), passage.texts(db, found.id)
    return {
        "work": found,
        "aliases": works.aliases(db, found.id),
        "titles": _besides(found.title, works.titles(db, found.id)),
        "urls": works.urls(db, found.id),
        "relations": related(db, found.id),
        "events": events.of_work(db, found.id),
        "ended": standing.ended(db, found),
        "amended": _amended(db, found.id) if chain else [],
        "chains": _chains(db, chain),
        "steps": views.steps_of(db, found.id),
        "passage": texts,
        "twins": twins.of_chain(db, chain),
        "pair": passage.pair(texts),
        "decided": reviews.of_work(db, found.id),
    }


def _amended(db: Database, work: str) -> list[Step]:
    """Return the amendments of a work by the law's own days, the latest first."""
    return [step for step in befallen(db, work, None) if step.cause == "amendment"][::-1]


def _chains(db: Database, chain: list[Any]) -> list[tuple[tuple[str, str], list[Bundle]]]:
    """Group a work's texts by edition and language, the newest first in each."""
    rows = views.evidence_of(db, [expression.id for expression in chain])
    ordered = sorted(rows.values(), key=lambda row: (row["edition"], row["language"]))
    return [
        (key, sorted(group, key=lambda row: row["seen_at"], reverse=True))
        for key, group in groupby(ordered, key=lambda row: (row["edition"], row["language"]))
    ]


def related(db: Database, name: str) -> list[Bundle]:
    """Return a work's relations as it says them itself: ``amended by``, not ``amends``."""
    family = set(works.family(db, name))
    found = works.relations(db, name)
    titles = views.titles(db, [side for one in found for side in (one.subject, one.object)])
    return [_related(one, family, titles) for one in found]


def _related(one: Relation, family: set[str], titles: dict[str, Bundle]) -> Bundle:
    subject = one.subject in family
    other = one.object if subject else one.subject
    return {
        "kind": one.kind, "subject": subject, "other": other, "reviewed": one.reviewed,
        "evidence": one.evidence, "title": titles.get(other, {}).get("title", other),
    }  # fmt: skip


def revision(db: Database, name: str) -> Bundle | None:
    """Return a revision with its evidence, or None."""
    step, whole = views.step(db, name), revisions.get(db, name)
    if step is None or whole is None:
        return None
    rows = views.evidence_of(db, (step["old"], step["new"]))
    instruments = _instruments(db, step) if step["cause"] == "amendment" else []
    return {
        "step": step,
        "changes": whole.changes,
        "old": rows.get(step["old"]),
        "new": rows.get(step["new"]),
        "instruments": instruments,
        "events": _in_force(db, step, instruments),
        "told": revisions.explanations(db, name),
    }


def _instruments(db: Database, step: Bundle) -> list[Bundle]:
    """Return the amending works that had been seen by then."""
    found = related(db, step["work"])
    by = [one for one in found if one["kind"] in ("amends", "corrects") and not one["subject"]]
    return [one | {"date": _date(db, one["other"])} for one in by if _seen(db, one["other"], step)]


def _seen(db: Database, name: str, step: Bundle) -> bool:
    chain = expressions.chain(db, name)
    return bool(chain) and chain[0].seen_at <= step["seen_at"]


def _date(db: Database, name: str) -> str:
    found = works.get(db, name)
    return (found.published_on or "") if found else ""


def _in_force(db: Database, step: Bundle, instruments: list[Bundle]) -> list[Event]:
    """Return what the record says of when the change took effect: of its instruments, or the work."""
    names = [one["other"] for one in instruments] or [step["work"]]
    kinds = ("commenced", "assented", "gazetted", "promulgated", "struck-down", "suspended",
             "repealed", "lapsed", "restored")  # fmt: skip
    return [event for name in names for event in events.of_work(db, name) if event.kind in kinds]
