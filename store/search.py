"""Search: titles and the words of provisions, however the user types them, English or Urdu.

What a user types is never query syntax: it is folded as the index was and each word is quoted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal

from sqlite_utils import Database

from store import citing, works
from store.base import fetch, storable
from store.identity.likeness import title_words
from tarmeem.letters import key
from tarmeem.patterns import pattern_of

_PHRASE_OR_WORD = pattern_of(r'"([^"]*)"?|([^\s"]+)')
_WORDLIKE = pattern_of(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer: a work by its title, or a provision in the last text that has it."""

    kind: Literal["title", "provision"]
    work: str
    title: str
    eid: str = ""
    num: str = ""
    heading: str = ""
    expression: int | None = None
    snippet: str = ""
    """The raw words around the first found; never markup."""
    current: bool = True
    """Whether the last text of its chain still has these words."""


def quoted(query: str) -> str:
    """Return a user's words as an FTS5 query: each quoted, all wanted; empty where none is a word."""
    folded = key(storable(query).replace("\0", " "))
    found = (phrase or word for phrase, word in _PHRASE_OR_WORD.findall(folded))
    return " ".join(f'"{word}"' for word in found if _WORDLIKE.search(word))


def find(db: Database, query: str, *, limit: int = 20) -> list[Hit]:
    """Return what has all the words of the query, works by title first; never raises on any text.

    Before them stands the provision that it names by its number, of the works whose titles have its other words.
    """
    wanted = quoted(query)
    if not wanted or limit < 1:
        return []
    hits = _by_number(db, query, limit)
    hits += _by_title(db, wanted, limit - len(hits))
    met = {(hit.work, hit.eid) for hit in hits}
    found = _by_words(db, wanted, _first(query), limit)
    return (hits + [one for one in found if (one.work, one.eid) not in met])[:limit]


def _by_number(db: Database, query: str, limit: int) -> list[Hit]:
    """Return the provisions a query cites; where it names no law, at most half of what is asked for."""
    eid, rest = citing.cited(storable(query))
    if not eid:
        return []
    named = quoted(rest)
    found = citing.rows(db, eid, f"key : ({named})" if named else "", limit if named else limit // 2)  # fmt: skip
    hits = [_hit(row, works.resolve(db, row["work"]), "") for row in found]
    return list({(hit.work, hit.eid): hit for hit in hits}.values())


def _first(query: str) -> str:
    folded = key(storable(query)).replace('"', " ").split()
    return next((word for word in folded if _WORDLIKE.search(word)), "")


def _by_title(db: Database, wanted: str, limit: int) -> list[Hit]:
    if limit < 1:
        return []
    rows = fetch(
        db,
        "SELECT t.work, t.title, min(f.rank) AS score FROM (SELECT rowid, rank FROM titles_fts"
        " WHERE titles_fts MATCH ?) AS f JOIN titles AS t ON t.id = f.rowid"
        " GROUP BY t.work ORDER BY score, t.work LIMIT ?",
        ["key : (" + wanted + ")", limit * 4],
    )
    hits: dict[str, Hit] = {}
    for row in rows:
        work = works.resolve(db, row["work"])
        hits.setdefault(work, Hit("title", work, row["title"]))
    return list(hits.values())[:limit]


def works_naming(db: Database, title: str) -> list[str]:
    """Return the works a provision of which has all the words of a title, in any order."""
    wanted = " ".join(f'"{word}"' for word in title_words(title))
    if not wanted:
        return []
    rows = fetch(
        db,
        "SELECT DISTINCT e.work FROM (SELECT rowid FROM provisions_fts WHERE provisions_fts MATCH ?)"
        " AS f JOIN reading_provisions AS rp ON rp.provision = f.rowid"
        " JOIN readings AS r ON r.id = rp.reading AND r.current = 1"
        " JOIN standing_expressions AS e ON e.sha256 = r.sha256 ORDER BY e.work",
        [wanted],
    )
    return sorted({works.resolve(db, row["work"]) for row in rows})


_PROVISIONS = """
WITH found AS MATERIALIZED (
  SELECT rowid, rank FROM provisions_fts WHERE provisions_fts MATCH :wanted ORDER BY rank LIMIT :depth
), last AS (
  SELECT work, language, edition, max(seen_at) AS seen_at FROM standing_expressions GROUP BY work, language, edition
), placed AS (
  SELECT e.work, e.id AS expression, e.seen_at, rp.eid, rp.num, rp.ord, f.rowid AS provision, f.rank,
    e.seen_at = last.seen_at AS current,
    row_number() OVER (PARTITION BY e.work, rp.eid
      ORDER BY e.seen_at = last.seen_at DESC, f.rank, e.seen_at DESC, rp.ord) AS place
  FROM found AS f
  JOIN reading_provisions AS rp ON rp.provision = f.rowid
  JOIN readings AS r ON r.id = rp.reading AND r.current = 1
  JOIN standing_expressions AS e ON e.sha256 = r.sha256
  JOIN last ON last.work = e.work AND last.language = e.language AND last.edition = e.edition
)
SELECT placed.*, w.title, p.heading, p.text FROM placed
JOIN provisions AS p ON p.id = placed.provision
JOIN works AS w ON w.id = placed.work
WHERE place = 1 ORDER BY current DESC, rank, placed.seen_at DESC, ord
"""
"""A row a provision of a work, not one for each text of it that has the words: of a law seen often, very many."""


def _by_words(db: Database, wanted: str, first: str, limit: int) -> list[Hit]:
    if limit < 1:
        return []
    hits: dict[tuple[str, str], Hit] = {}
    rows = fetch(db, _PROVISIONS, {"wanted": wanted, "depth": limit * 8})
    goes_by = {name: works.resolve(db, name) for name in {row["work"] for row in rows}}
    for row in rows:
        work = goes_by[row["work"]]
        if (work, row["eid"]) not in hits:
            hits[work, row["eid"]] = _hit(row, work, first)
        if len(hits) == limit:
            break
    return list(hits.values())


def _hit(row: dict[str, Any], work: str, first: str) -> Hit:
    return Hit(
        kind="provision",
        work=work,
        title=row["title"],
        eid=row["eid"],
        num=row["num"],
        heading=row["heading"],
        expression=row["expression"],
        snippet=_snippet(row["text"] or row["heading"], first),
        current=bool(row["current"]),
    )


_AROUND = 90  # letters on either side: a line on a phone


def _snippet(text: str, first: str) -> str:
    """Cut the raw words around where the first wanted word most likely stands."""
    at = max(text.casefold().find(first), 0) if text.isascii() else _place(text, first)
    start = 0 if at < _AROUND else text.rfind(" ", 0, at - _AROUND // 2) + 1
    end = start + 2 * _AROUND
    cut = text[start:end] if end >= len(text) else text[start:end].rpartition(" ")[0]
    return ("… " if start else "") + (cut or text[start:end]) + (" …" if end < len(text) else "")


def _place(text: str, first: str) -> int:
    """Return where a word stands whose key begins as wanted; 0 where none does."""
    return next((m.start() for m in re.finditer(r"\S+", text) if first in key(m[0])), 0)
