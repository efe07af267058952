"""Find the provision that a search names by its number: ``section 14``, ``s. 26-A of the Kites Act``, ``دفعہ ۱۴``."""

from __future__ import annotations

from typing import Any

from sqlite_utils import Database

from store.base import fetch
from tarmeem.letters import key
from tarmeem.patterns import pattern_of

_UNITS = {
    **dict.fromkeys(("sections", "section", "sec", "ss", "s", "rule", "regulation", "bye-law", "دفعہ", "قاعدہ"), "sec"),
    **dict.fromkeys(("articles", "article", "art", "آرٹیکل"), "art"),
}  # fmt: skip
_CITED = pattern_of(
    rf"(?<!\w)({'|'.join(_UNITS)})[\s._]*(\d+(?:-?[a-z]{{1,2}})?)(?!\w)(?:\(\w+\))*"
)
_LINKS = pattern_of(r"(?<!\w)(?:of|the|in|کی|کا|کے)(?!\w)")

_ROWS = """
WITH last AS (
  SELECT work, language, edition, max(seen_at) AS seen_at FROM standing_expressions GROUP BY work, language, edition
), placed AS (
  SELECT e.work, e.id AS expression, e.seen_at, rp.eid, rp.num, rp.provision, e.seen_at = last.seen_at AS current,
    row_number() OVER (PARTITION BY e.work ORDER BY e.seen_at = last.seen_at DESC, e.seen_at DESC) AS place
  FROM reading_provisions AS rp
  JOIN readings AS r ON r.id = rp.reading AND r.current = 1
  JOIN standing_expressions AS e ON e.sha256 = r.sha256
  JOIN last ON last.work = e.work AND last.language = e.language AND last.edition = e.edition
  WHERE lower(rp.eid) = :eid AND (:named = '' OR e.work IN (
    SELECT work FROM titles WHERE id IN (SELECT rowid FROM titles_fts WHERE titles_fts MATCH :named)))
)
SELECT placed.*, w.title, p.heading, p.text FROM placed
JOIN provisions AS p ON p.id = placed.provision
JOIN works AS w ON w.id = placed.work
WHERE place = 1 ORDER BY w.title LIKE '%(amendment)%', current DESC, placed.seen_at DESC, w.title LIMIT :limit
"""


def cited(query: str) -> tuple[str, str]:
    """Return the eId, in small letters, that a search names, and its other words; two empty strings where it names none."""
    folded = key(query)
    found = _CITED.search(folded)
    if not found:
        return "", ""
    rest = folded[: found.start()] + " " + folded[found.end() :]
    return f"{_UNITS[found[1]]}_{found[2].replace('-', '')}", " ".join(
        _LINKS.sub(" ", rest).split()
    )


def rows(db: Database, eid: str, named: str, limit: int) -> list[dict[str, Any]]:
    """Return the provisions with an eId, a row a work, of those whose titles a full-text query matches (all, where it is empty)."""
    return fetch(db, _ROWS, {"eid": eid, "named": named, "limit": limit})
