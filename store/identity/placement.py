"""Place a capture with its work: gather what is known, decide, and record the decision whole.

`store.identity.decision` decides; this fetches what it decides on, from the surest sign to the faintest, and
looks further only where a nearer sign says nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, cast

from sqlite_utils import Database

from store import expressions, reviews, works
from store.base import fetch, writing
from store.citations import frbr
from store.identity import likeness
from store.identity.decision import correcting, decide
from store.identity.documents import Decision, Document, Doubt, Known
from store.identity.verdicts import against
from tarmeem.letters import words
from tarmeem.model import Capture, Language, Reading, Relation, Work, WorkKind


@dataclass(frozen=True, slots=True)
class Settled:
    """The work of a capture, how that was told, and on what evidence."""

    work: str
    how: str
    evidence: Mapping[str, Any]


def settle(
    db: Database, capture: Capture, reading: Reading, *, kind: WorkKind, language: str, at: str
) -> Settled:
    """Return the work of a capture, made if it is new; record its URLs, titles and doubts."""
    document = describe(capture, reading, kind=kind, language=language)
    if document.work:  # it may have been merged since
        document = replace(document, work=works.resolve(db, document.work))
    with writing(db):
        decision = decide(document, known(db, document))
        work = decision.work or _create(db, document, capture, at)
        for place, url in enumerate(document.urls):
            if place == 0 or works.find_by_url(db, url) is None:  # a page may list several works
                works.locate(
                    db, url, work, source=capture.source, since=capture.seen_at, recorded_at=at
                )
        for title in document.titles:
            works.entitle(db, work, title, recorded_at=at)
        _record_doubts(db, work, capture, decision, at)
    return Settled(work, decision.how, decision.evidence)


def doubted(db: Database, work: str, capture: Capture, reading: Reading) -> str:
    """Return what speaks against a person's word that a capture is of a known work; empty where nothing does.

    It need be like one of the work's texts only, the newest asked first: another may be misfiled, or much amended.
    """
    document = describe(capture, reading, kind=reading.kind or "other", language=reading.language)
    document = replace(document, titles=_told(reading.title))
    known, found = _known(db, work), ""
    for text in reversed(expressions.chain(db, work, cast(Language, document.language))):
        said = against(document, replace(known, texts=_Texts(db, {text.language: text.id or 0})))
        if not said:
            return ""
        found = found or said
    return found


def resembled(db: Database, capture: Capture, reading: Reading) -> list[Doubt]:
    """Return the works that a person's new one may be, by its likeness alone, likest first; to be asked of."""
    document = describe(capture, reading, kind=reading.kind or "other", language=reading.language)
    document = replace(document, urls=(), work="")
    decision = decide(document, known(db, document))
    if decision.work and (found := works.get(db, decision.work)):
        return [Doubt(found.id, f"is this “{found.title}”?", decision.evidence)]
    return [doubt for doubt in decision.doubts if doubt.kind == "same-work"]


def describe(capture: Capture, reading: Reading, *, kind: WorkKind, language: str) -> Document:
    """Return a capture and its reading as a document to be placed."""
    hints = capture.hints
    return Document(
        source=capture.source,
        urls=tuple(url for url in (capture.url, hints.get("page", "")) if url),
        sha256=capture.sha256 or "",
        text=reading.text,
        titles=_told(capture.title, reading.title),
        kind=kind,
        language=language,
        numbers=_told(hints.get("number"), reading.number),
        dates=_told(capture.published_on, reading.published_on),
        confidence=reading.confidence,
        twin_urls=_told(hints.get("twin")),
        work=hints.get("work", ""),
    )


def _told(*said: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in said if word))


def _create(db: Database, document: Document, capture: Capture, at: str) -> str:
    url = document.urls[0] if document.urls else ""
    name = works.new_id(capture.source, url, sha256="" if url else document.sha256)
    if fetch(db, "SELECT 1 FROM works WHERE id = ?", [name]):
        # The URL bore another work before.
        name = works.new_id(capture.source, url, sha256=document.sha256)
    work = Work(
        id=name,
        kind=document.kind,
        title=next(iter(document.titles), url),
        number=next(iter(document.numbers), ""),
        year=_year(document),
        source=capture.source,
        published_on=next(iter(document.dates), None),
    )
    works.create(db, work, recorded_at=at)
    proposed = frbr(work.kind, work.number)
    if proposed:
        evidence = f"its number reads {work.number}"
        works.alias(db, proposed, name, evidence=evidence, recorded_at=at)
    return name


def _year(document: Document) -> int | None:
    years = re.findall(r"\b(?:1[89]|20)[0-9]{2}\b", " ".join((*document.titles, *document.dates)))
    return int(years[0]) if years else None


def _record_doubts(db: Database, work: str, capture: Capture, decision: Decision, at: str) -> None:
    for doubt in decision.doubts:
        made = reviews.Suggestion(
            doubt.kind, doubt.proposal, doubt.evidence, capture.id, work, doubt.candidate
        )
        reviews.suggest(db, made, recorded_at=at)
    for kind, other, evidence in decision.relations:
        works.relate(db, Relation(work, kind, other, evidence), recorded_at=at)


# --------------------------------------------------------------------------------- what is known


def known(db: Database, document: Document) -> Iterator[Known]:
    """Yield the works a document may be of: those of its URLs and bytes, else those like it."""
    sure = dict.fromkeys(_surely(db, document))
    seen = [_known(db, work) for work in sure]
    if decide(document, seen).work:
        return iter(seen)
    like = [work for work in dict.fromkeys(_likely(db, document)) if work not in sure]
    return iter(seen + [_known(db, work) for work in like])


def _surely(db: Database, document: Document) -> Iterator[str]:
    named = works.find(db, document.work) if document.work else None
    if named:
        yield named.id
    other = [_swapped(url) for url in document.urls]
    for url in (*document.urls, *document.twin_urls, *filter(None, other)):
        work = works.find_by_url(db, url)
        if work:
            yield work.id
    sql = (
        "SELECT DISTINCT p.work FROM capture_states AS c JOIN placements AS p ON p.capture = c.id"
        " WHERE c.sha256 = ? AND c.state <> 'rejected' AND p.work IS NOT NULL ORDER BY p.id"
    )
    for row in fetch(db, sql, [document.sha256]):
        yield works.resolve(db, row["work"])


def _swapped(url: str) -> str:
    """Return the URL with its language segment turned, or nothing."""
    for one, other in (("/en/", "/ur/"), ("/ur/", "/en/"), ("/english/", "/urdu/"), ("/urdu/", "/english/")):  # fmt: skip
        if one in url:
            return url.replace(one, other, 1)
    return ""


def _likely(db: Database, document: Document) -> Iterator[str]:
    for title in document.titles:
        yield from _titled(db, likeness.title_words(title), least=0.5, limit=8)
    if correcting(document):
        yield from _titled(db, list(words(document.text[:3000])), least=0.0, limit=12)
    yield from _worded(db, document.text)
    yield from _dated(db, document)
    sql = "SELECT id FROM works WHERE number = ? LIMIT 5"
    for number in document.numbers:
        for row in fetch(db, sql, [number]):
            yield works.resolve(db, row["id"])


def _titled(db: Database, wanted: list[str], *, least: float, limit: int) -> Iterator[str]:
    """Yield works whose title shares at least so much of the wanted words, likest first."""
    terms = list(dict.fromkeys(word for word in wanted if len(word) > 1))[:60]
    if not terms:
        return
    rows = fetch(
        db,
        "SELECT t.work, t.title FROM (SELECT rowid FROM titles_fts WHERE titles_fts MATCH ?"
        " ORDER BY rank LIMIT ?) AS f JOIN titles AS t ON t.id = f.rowid",
        ["key : (" + " OR ".join(f'"{word}"' for word in terms) + ")", limit],
    )
    for row in rows:
        theirs = set(likeness.title_words(row["title"]))
        if len(theirs & set(terms)) >= least * max(len(theirs), min(len(terms), len(theirs) + 9)):
            yield works.resolve(db, row["work"])


def _worded(db: Database, text: str) -> Iterator[str]:
    """Yield works that have eight words together from the middle of the longest line."""
    row = words(max(text.split("\n"), key=len, default=""))
    middle = row[len(row) // 2 - 4 : len(row) // 2 + 4]
    if len(middle) < 8:
        return
    rows = fetch(
        db,
        "SELECT DISTINCT e.work FROM (SELECT rowid FROM provisions_fts WHERE provisions_fts MATCH ?"
        " LIMIT 5) AS f JOIN reading_provisions AS rp ON rp.provision = f.rowid"
        " JOIN readings AS r ON r.id = rp.reading JOIN standing_expressions AS e ON e.sha256 = r.sha256"
        " LIMIT 5",
        ['"' + " ".join(middle) + '"'],
    )
    for found in rows:
        yield works.resolve(db, found["work"])


def _dated(db: Database, document: Document) -> Iterator[str]:
    """Yield works of the same source and day that have no text in the document's language."""
    rows = fetch(
        db,
        "SELECT w.id FROM works AS w JOIN json_each(?) AS d ON abs(julianday(w.published_on) -"
        " julianday(d.value)) <= 1 WHERE w.source = ? AND NOT EXISTS (SELECT 1 FROM standing_expressions"
        " WHERE work = w.id AND language = ?) LIMIT 20",
        [json.dumps(document.dates), document.source, document.language],
    )
    for row in rows:
        yield works.resolve(db, row["id"])


class _Texts(Mapping[str, str]):
    """The last text of a work in each language, fetched when it is asked for."""

    def __init__(self, db: Database, last: Mapping[str, int]) -> None:
        self._db = db
        self._last = last

    def __getitem__(self, language: str) -> str:
        return expressions.text(self._db, self._last[language])

    def __iter__(self) -> Iterator[str]:
        return iter(self._last)

    def __len__(self) -> int:
        return len(self._last)


def _known(db: Database, work: str) -> Known:
    found = works.get(db, work)
    assert found is not None, "an id just asked of the same database"
    chain = expressions.chain(db, work)
    captures = fetch(
        db,
        "SELECT DISTINCT c.sha256, c.published_on, r.published_on AS dated, r.number"
        " FROM placements AS p JOIN capture_states AS c ON c.id = p.capture AND c.state <> 'rejected'"
        " LEFT JOIN readings AS r ON r.sha256 = c.sha256 AND r.current = 1"
        " WHERE p.work IN (SELECT value FROM json_each(?))",
        [json.dumps(works.family(db, work))],
    )
    dates = [row[name] for row in captures for name in ("published_on", "dated")]
    return Known(
        id=found.id,
        source=found.source,
        kind=found.kind,
        titles=tuple(works.titles(db, work)),
        numbers=_told(found.number, *(row["number"] for row in captures)),
        dates=_told(found.published_on, *dates),
        urls=tuple(works.urls(db, work)),
        sha256s=frozenset(row["sha256"] for row in captures if row["sha256"]),
        texts=_Texts(db, {e.language: e.id or 0 for e in chain}),
    )
