"""When a work counts as withdrawn, and when as restored: by its source's rule, from the ledger.

One absence is no news: sites lose pages for an hour. A source declares how many checks in a row
must miss a document, over how many days. The last text stays readable whatever happens.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from sqlite_utils import Database

from publish.words import day
from store import captures, expressions, ledger, pending, placements, revisions, works
from store.ledger import Look
from tarmeem.model import Check, Expression, Revision, Source

ABSENCES, DAYS = 3, 14
"""The rule of a source that declares none: three checks in a row that miss it, over 14 days."""

MANY = 5
"""Documents that go at one check; if they are half of all, nothing is called withdrawn for it."""

_PRESENT = ("unchanged", "changed", "new")
"""What a look says of a document that is there."""


def withdrawals(db: Database, declared: Mapping[str, Source], at: str) -> Iterator[str]:
    """Record, and yield the ids of, revisions for works that went, or came back."""
    for name, source in declared.items():
        last = ledger.latest(db, name)
        rule = source.options.get("withdrawn", {})
        for url in last.missing if last and not lost_as_one(last) else ():
            yield from _went(db, url, rule, at)
    yield from _came_back(db, at)


def lost_as_one(check: Check) -> bool:
    """Return whether so much went at once that it is the site that moved, not the law."""
    return len(check.missing) >= MANY and 2 * len(check.missing) >= check.expected


def _went(db: Database, url: str, rule: Mapping[str, int], at: str) -> Iterator[str]:
    text = _last_text_at(db, url)
    if text is None or _is_withdrawn(db, text) or _stands_elsewhere(db, text, url):
        return
    looks = absent_since(ledger.history(db, url).looks)
    if not enough(looks, rule.get("absences", ABSENCES), rule.get("days", DAYS)):
        return
    times = "on" if len(looks) == 1 else f"at {len(looks)} checks since"
    told = f"Not found {times} {day(looks[0].started_at)}; the last text stays readable"
    gone = Revision(text.work, text.id, None, "withdrawn", looks[-1].started_at, substantive=True, summary=told)  # fmt: skip
    yield revisions.record(db, gone, recorded_at=at)


def _came_back(db: Database, at: str) -> Iterator[str]:
    for name in pending.withdrawn(db):
        revision = revisions.get(db, name)
        text = expressions.get(db, revision.old or 0) if revision else None
        if revision is None or text is None:
            continue
        looks = [
            look
            for url in placements.urls_of(db, text.id or 0) or [_url(db, text)]
            for look in ledger.history(db, url, since=revision.seen_at).looks
        ]
        found = [
            look
            for look in looks
            if look.started_at > revision.seen_at and look.outcome in _PRESENT
        ]
        back = min(found, key=lambda look: look.started_at, default=None)
        if back:
            told = f"Found again after it was withdrawn on {day(revision.seen_at)}"
            again = Revision(text.work, text.id, text.id, "restored", back.started_at, substantive=True, summary=told)  # fmt: skip
            yield revisions.record(db, again, recorded_at=at)


def absent_since(looks: tuple[Look, ...]) -> tuple[Look, ...]:
    """Return the looks at the end that all missed the document; a failed fetch is no absence."""
    absent: list[Look] = []
    for look in reversed(looks):
        if look.outcome == "missing":
            absent.append(look)
        elif look.outcome != "failed":
            break
    return tuple(reversed(absent))


def enough(looks: tuple[Look, ...], absences: int, days: int) -> bool:
    """Return whether so many absences, over so many days, make a withdrawal."""
    if not looks or len(looks) < absences:
        return False
    first, last = (datetime.fromisoformat(look.started_at) for look in (looks[0], looks[-1]))
    return last - first >= timedelta(days=days)


def _stands_elsewhere(db: Database, text: Expression, url: str) -> bool:
    """Return whether the same text is found at another address: it moved."""
    others = (other for other in placements.urls_of(db, text.id or 0) if other != url)
    looks = (ledger.history(db, other).looks for other in others)
    return any(seen and seen[-1].outcome in _PRESENT for seen in looks)


def _last_text_at(db: Database, url: str) -> Expression | None:
    """Return the last text of its chain, if it was at this URL: one that moved is not withdrawn."""
    work = works.find_by_url(db, url)
    here = (
        [text for text in expressions.chain(db, work.id) if _url(db, text) == url] if work else []
    )
    if not here:
        return None
    chain = expressions.chain(db, here[-1].work, here[-1].language, here[-1].edition)
    return here[-1] if chain and chain[-1].id == here[-1].id else None


def _url(db: Database, text: Expression) -> str:
    capture = captures.get(db, text.capture) if text.capture else None
    return capture.url if capture else ""


def _is_withdrawn(db: Database, text: Expression) -> bool:
    """Return whether the last word on a text's own chain is that it was withdrawn."""
    chain = {e.id for e in expressions.chain(db, text.work, text.language, text.edition)}
    steps = [
        step for step in revisions.of_work(db, text.work)
        if step.cause not in ("upgrade", "listing") and {step.old, step.new} & chain
    ]  # fmt: skip
    return bool(steps) and steps[-1].cause == "withdrawn"
