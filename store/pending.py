"""What still has to be done, asked of the database itself: so a killed run is finished by the next."""

from __future__ import annotations

from sqlite_utils import Database

from store.base import fetch
from store.captures import ACCEPTED, PLACED, UNENDED


def untold(db: Database) -> list[tuple[int | None, int]]:
    """Return the steps no revision tells yet: the ids of an expression and the one before it.

    An old text that came to light late makes the step to its successor untold again.
    """
    rows = fetch(
        db,
        """
WITH steps AS (
  SELECT e.id, e.seen_at, lag(e.id) OVER (
    PARTITION BY roots.root, e.language, e.edition ORDER BY e.seen_at, e.id
  ) AS before
  FROM standing_expressions AS e JOIN roots ON roots.work = e.work
)
SELECT before, id FROM steps AS s
WHERE NOT EXISTS (SELECT 1 FROM revisions AS r WHERE r.new = s.id AND r.old IS s.before)
ORDER BY seen_at, id""",
    )
    return [(row["before"], row["id"]) for row in rows]


def unread(db: Database) -> dict[str, int]:
    """Return how many accepted captures of each source may be taken in and never were."""
    rows = fetch(
        db,
        "SELECT source, count(*) AS n FROM capture_states AS c"  # noqa: S608 - ours
        f" WHERE {ACCEPTED} AND NOT {UNENDED} AND NOT {PLACED} GROUP BY source",
    )
    return {row["source"]: row["n"] for row in rows}


def bettered(db: Database) -> list[int]:
    """Return expressions whose snapshot a later reader reads otherwise, and no upgrade tells of."""
    rows = fetch(
        db,
        """
SELECT e.id FROM standing_expressions AS e
JOIN readings AS r ON r.sha256 = e.sha256 AND r.current = 1
JOIN readings AS p ON p.id = (SELECT max(id) FROM readings WHERE sha256 = e.sha256 AND id < r.id)
WHERE p.body <> r.body AND NOT EXISTS (
  SELECT 1 FROM revision_rows AS v
  WHERE v.cause = 'upgrade' AND v.new = e.id AND v.explained_at >= r.recorded_at)
ORDER BY e.id""",
    )
    return [row["id"] for row in rows]


def steps_at(db: Database, expression: int) -> list[tuple[int, int]]:
    """Return the steps to and from an expression that revisions tell of, older and newer text."""
    rows = fetch(
        db,
        "SELECT old, new FROM revision_rows WHERE (old = :e OR new = :e) AND old <> new"
        " AND NOT superseded ORDER BY seen_at, id",
        {"e": expression},
    )
    return [(row["old"], row["new"]) for row in rows]


def reopened(db: Database) -> list[tuple[int, int]]:
    """Return unexplained steps of works that an instrument has been related to since they were told."""
    rows = fetch(
        db,
        """
SELECT r.old, r.new FROM revision_rows AS r JOIN roots ON roots.work = r.work
WHERE r.cause = 'unexplained' AND r.old IS NOT NULL AND r.new IS NOT NULL
  AND NOT r.superseded AND EXISTS (
    SELECT 1 FROM relations AS l JOIN roots AS o ON o.work = l.object
    WHERE o.root = roots.root AND l.kind IN ('amends', 'corrects')
      AND l.recorded_at > r.explained_at)
ORDER BY r.seen_at, r.id""",
    )
    return [(row["old"], row["new"]) for row in rows]


def withdrawn(db: Database) -> list[str]:
    """Return the ids of revisions that withdrew a work and are the last word on it."""
    rows = fetch(
        db,
        "SELECT id FROM revision_rows AS r WHERE cause = 'withdrawn' AND NOT EXISTS"
        " (SELECT 1 FROM revision_rows AS n WHERE n.work = r.work AND n.seen_at > r.seen_at"
        " AND n.cause NOT IN ('upgrade', 'listing'))"
        " ORDER BY seen_at, id",
    )
    return [row["id"] for row in rows]
