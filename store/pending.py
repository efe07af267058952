"""What still has to be done, asked of the database itself: so a killed run is finished by the next."""

from __future__ import annotations

from sqlite_utils import Database

from store.base import fetch


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
  FROM expressions AS e JOIN roots ON roots.work = e.work
)
SELECT before, id FROM steps AS s
WHERE NOT EXISTS (SELECT 1 FROM revisions AS r WHERE r.new = s.id AND r.old IS s.before)
ORDER BY seen_at, id""",
    )
    return [(row["before"], row["id"]) for row in rows]


def withdrawn(db: Database) -> list[str]:
    """Return the ids of revisions that withdrew a work and are the last word on it."""
    rows = fetch(
        db,
        "SELECT id FROM revision_rows AS r WHERE cause = 'withdrawn' AND NOT EXISTS"
        " (SELECT 1 FROM revision_rows AS n WHERE n.work = r.work AND n.seen_at > r.seen_at)"
        " ORDER BY seen_at, id",
    )
    return [row["id"] for row in rows]
