"""The schema, and its only definition: each migration is one function, applied once and in order.

Whatever was seen, decided or concluded is a row of its own and is never changed or taken away:
triggers refuse it. What may change in place is said at its table: a work's description, which of a
snapshot's readings is current, and the list of runs that have not ended.

Three clocks have three columns: ``valid_on`` (in force, a date in Karachi), ``seen_at`` (by a
witness) and ``recorded_at`` (entered this store). Instants are UTC, ``2025-01-29T07:00:00Z``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sqlite_utils import Migrations

from store.schema.indexes import SEARCH, VIEWS
from store.schema.tables import CHANGES, KEPT, LEDGER, WORKS

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x7461726D
"""``tarm``, in the file's header: tells a tarmeem database from any other."""

migrations = Migrations("tarmeem")

_APPEND_ONLY = (
    "snapshots", "captures", "pages", "provisions", "reading_provisions", "titles", "urls",
    "aliases", "merges", "relations", "expressions", "placements", "revisions", "explanations", "changes",
    "events", "expected_sets", "checks", "suggestions", "reviews",
)  # fmt: skip


@migrations()
def m001_the_first_schema(db: Database) -> None:
    """Create the tables of what is kept, what it is of, how it changed, and the ledger."""
    for sql in (KEPT, WORKS, CHANGES, LEDGER, SEARCH, VIEWS):
        _execute(db, sql)
    for table in _APPEND_ONLY:
        _refuse(db, table, "UPDATE", "nothing here is updated in place; add a row")
        _refuse(db, table, "DELETE", "nothing here is ever deleted")
    for table in ("readings", "works"):
        _refuse(db, table, "DELETE", "nothing here is ever deleted")
    fixed = "sha256, reader, version, size, body, recorded_at"
    _refuse(db, "readings", f"UPDATE OF {fixed}", "only the mark of the current one moves")
    _refuse(db, "works", "UPDATE OF id, recorded_at", "an id is permanent")
    # INSERT OR REPLACE deletes without asking the trigger above where recursive triggers are off.
    db.execute("""
CREATE TRIGGER snapshots_refuse_replace BEFORE INSERT ON snapshots
  WHEN EXISTS (SELECT 1 FROM snapshots WHERE sha256 = NEW.sha256)
  BEGIN SELECT RAISE(ABORT, 'snapshots: these bytes are kept; they are never overwritten'); END
""")
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


@migrations()
def m002_disagreements(db: Database) -> None:
    """Create the table of where a text reads otherwise than its amending instruments make it."""
    db.execute("""
CREATE TABLE disagreements (
  explanation INTEGER NOT NULL REFERENCES explanations (id),
  ord INTEGER NOT NULL, -- place in the text
  eid TEXT NOT NULL, -- the provision that reads otherwise than its amending instruments make it
  said TEXT NOT NULL, -- how, in a sentence
  PRIMARY KEY (explanation, ord)
) STRICT, WITHOUT ROWID
""")
    _refuse(db, "disagreements", "UPDATE", "nothing here is updated in place; add a row")
    _refuse(db, "disagreements", "DELETE", "nothing here is ever deleted")


@migrations()
def m003_decisions_taken_back(db: Database) -> None:
    """Make the views anew: what a person rejects after it was taken in is no text of its work from then."""
    db.execute("CREATE INDEX placements_expression ON placements (expression)")
    db.execute("CREATE INDEX revisions_new ON revisions (new)")
    views = re.findall(r"CREATE VIEW (\w+)", VIEWS)
    for view in reversed(views):
        db.execute(f"DROP VIEW IF EXISTS {view}")
    _execute(db, VIEWS)


@migrations()
def m004_own_days(db: Database) -> None:
    """Create the tables of what befell laws by their own days, as it was concluded of what was known."""
    db.execute("""
CREATE TABLE tellings (
  id INTEGER PRIMARY KEY,
  work TEXT NOT NULL REFERENCES works (id),
  known TEXT NOT NULL, -- a mark of all that was known of the law: where it is another now, this is of the past
  version INTEGER NOT NULL, -- of the reader
  told_on TEXT NOT NULL, -- the day in Karachi on which it was concluded
  until TEXT NOT NULL, -- the next day on which the law moves: it is told anew from then; empty = none is known
  recorded_at TEXT NOT NULL
) STRICT
""")
    db.execute("CREATE INDEX tellings_work ON tellings (work)")
    db.execute("""
CREATE TABLE own_days (
  telling INTEGER NOT NULL REFERENCES tellings (id), -- the last one of a work holds
  ord INTEGER NOT NULL,
  valid_on TEXT NOT NULL, -- the law's own day, as it was told; of what differs, that on which the text was seen
  cause TEXT NOT NULL CHECK (cause IN ('event', 'amendment', 'differs')),
  summary TEXT NOT NULL, -- what befell the law, or amended it, or how the newest text reads otherwise
  PRIMARY KEY (telling, ord)
) STRICT, WITHOUT ROWID
""")
    for table in ("tellings", "own_days"):
        _refuse(db, table, "UPDATE", "nothing here is updated in place; add a row")
        _refuse(db, table, "DELETE", "nothing here is ever deleted")


def _execute(db: Database, sql: str) -> None:
    for statement in re.split(r";\n+(?=CREATE|\Z)", sql.strip() + "\n"):
        if statement:
            db.execute(statement)


def _refuse(db: Database, table: str, act: str, why: str) -> None:
    name = f"{table}_refuse_{act.split()[0].lower()}"
    db.execute(f"""
CREATE TRIGGER {name} BEFORE {act} ON {table}
  BEGIN SELECT RAISE(ABORT, '{table}: {why}'); END
""")


def schema(db: Database) -> list[tuple[str, str]]:
    """Return the name and SQL of each table and view, as `docs/schema.md` prints them."""
    rows = db.execute(
        "SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE"
        " '%\\_fts\\_%' ESCAPE '\\' AND name NOT LIKE '\\_sqlite%' ESCAPE '\\' AND name NOT LIKE"
        " 'sqlite\\_%' ESCAPE '\\' ORDER BY type, rowid"
    )
    return [(str(name), str(sql)) for name, sql in rows]
