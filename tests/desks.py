"""A desk of a person's own: a database that texts are filed in by hand, and what is asked of it."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import ClassVar

from click.testing import CliRunner, Result
from datasette.app import Datasette

from store import open_store, works
from tarmeem.cli import main


class Desk:
    """A database of a person's own, and the commands asked of it."""

    _made: ClassVar[dict[tuple[tuple[str, str, str], ...], tuple[bytes, Result]]] = {}
    """What the texts filed so far, and nothing else, made of an empty desk: made once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._path = folder / "desk.db"
        self._filed: tuple[tuple[str, str, str], ...] | None = ()
        self._kept: bytes | None = None
        """What was made before and is not written yet."""

    @property
    def db(self) -> str:
        """The database's path; who has it may do anything to it, so that what is filed next is made there."""
        if self._kept is not None:
            self._path = self.folder / f"desk-{len(list(self.folder.iterdir()))}.db"
            self._path.write_bytes(self._kept)
        self._filed = self._kept = None
        return str(self._path)

    def file(self, title: str, text: str, day: str) -> Result:
        """File a text by hand under a title; what is filed first of all is made once for all desks."""
        path = self.folder / f"{abs(hash((title, text)))}.txt"
        path.write_text(text, encoding="utf-8")
        filed = None if self._filed is None else (*self._filed, (title, text, day))
        if filed is None or filed not in self._made:
            add = ("add", str(path), "--work", title, "--seen-on", day, "--witness", "A clerk")
            told = self.ask(*add)
            if filed is None or told.exit_code:
                return told
            with closing(sqlite3.connect(self.db)) as db:
                self._made[filed] = db.serialize(), told  # what waits in its log too
        self._kept, told = self._made[filed]
        self._filed = filed
        return told

    def ask(self, *words: str) -> Result:
        """Run a command."""
        return CliRunner().invoke(main, [*words, "--db", self.db])


def page(desk: Desk, work: str, path: str) -> str:
    """Return a page of a work, as text on one line."""
    with open_store(desk.db, readonly=True) as db:
        found = next(one.id for one in works.listing(db) if one.title == work)

    async def ask() -> str:
        answer = await Datasette([desk.db]).client.get(
            f"/-/tarmeem/work/{found}/{path}".rstrip("/")
        )
        assert answer.status_code == 200
        return " ".join(answer.text.split())

    return asyncio.run(ask())
