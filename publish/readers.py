"""The one way from a page to the store: Datasette's own read-only connection, in a thread."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

from datasette.utils.asgi import Forbidden, NotFound, Response
from datasette.views.base import DatasetteError
from sqlite_utils import Database

from publish import safe
from publish.templating import fill
from store import views
from tarmeem.errors import StoreError, TarmeemError

T = TypeVar("T")


def is_known(datasette: Any, name: str) -> bool:
    """Tell whether a database that Datasette serves from a file is tarmeem's.

    Asked of SQLite, never of the file: who opens and closes a database's file beside SQLite drops the
    process's locks on it (sqlite.org/howtocorrupt.html, 2.2), and what is kept next is never seen here.
    """
    served = datasette.databases[name]
    if not getattr(served, "path", None):
        return False
    how = "mode=ro" if served.is_mutable else "immutable=1"
    uri = f"{Path(served.path).absolute().as_uri()}?{how}"
    try:
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            return views.is_tarmeem(_wrapped(connection))
    except sqlite3.Error:
        return False


class Store:
    """A tarmeem database as one request may read it."""

    def __init__(self, datasette: Any, name: str) -> None:
        """Keep the database's name: where its raw tables are."""
        self.name = name
        self.made_up = False
        """Whether it holds sites that cannot exist: the demo's."""
        self._served = datasette.databases[name]

    async def ask(self, question: Callable[..., T], *given: Any, **named: Any) -> T:
        """Return ``question(db, *given, **named)``, asked in a thread."""

        def asked(connection: sqlite3.Connection) -> T:
            # The connection is Datasette's; its rows may be sqlite3.Row, which the store can read.
            return question(_wrapped(connection), *given, **named)

        found: T = await self._served.execute_fn(asked)
        return found


def _wrapped(connection: sqlite3.Connection) -> Database:
    return Database(connection, recursive_triggers=False, execute_plugins=False)


async def store_of(datasette: Any, request: Any) -> Store:
    """Return the tarmeem database the request is about: ``?db=`` names one where there are several.

    Raises: Forbidden where the reader may not see it, NotFound where there is none.
    """
    names = [name for name in datasette.databases if await _ours(datasette, name)]
    wanted = request.args.get("db") or (names[0] if names else "")
    if wanted not in names:
        raise NotFound("No tarmeem database is served here: datasette tarmeem.db")
    await _permit(datasette, request, wanted)
    store = Store(datasette, wanted)
    store.made_up = await store.ask(views.is_made_up)
    return store


async def _ours(datasette: Any, name: str) -> bool:
    if name.startswith("_"):
        return False
    try:
        return await Store(datasette, name).ask(views.is_tarmeem)
    except (StoreError, sqlite3.Error):
        return False


async def _permit(datasette: Any, request: Any, name: str) -> None:
    """Hold to Datasette's own permissions, in the manner of 0.65 or of 1.0."""
    if hasattr(datasette, "ensure_permissions"):
        await datasette.ensure_permissions(
            request.actor, [("view-database", name), "view-instance"]
        )
        return
    from datasette.resources import DatabaseResource

    allowed = await datasette.allowed(
        action="view-database", resource=DatabaseResource(database=name), actor=request.actor
    )
    if not allowed:
        raise Forbidden("view-database")


async def in_thread(work: Callable[..., T], *given: Any, **named: Any) -> T:
    """Return ``work(*given, **named)``, done off the event loop."""
    return await asyncio.to_thread(work, *given, **named)


Page = Callable[[Any, Any], Awaitable[Any]]


def plainly(view: Page) -> Page:
    """Return the page so that whatever is wrong is told in plain words, not a traceback."""

    async def shown(datasette: Any, request: Any) -> Any:
        try:
            return await view(datasette, request)
        except TarmeemError as error:
            what = error.what[:1].upper() + error.what[1:]
            raise DatasetteError(
                f"{what}. {error.do}".strip(), title="This cannot be shown", status=500
            ) from error
        except NotFound as error:
            if "%" in request.path or request.path.endswith("/"):
                raise  # Datasette tries another spelling of the address
            return await _not_there(datasette, request, str(error))

    return shown


async def _not_there(datasette: Any, request: Any, why: str) -> Any:
    """Return our page for a wrong address; Datasette's own where no store of ours can be seen.

    Datasette also prints a traceback with all that stood in memory, for the best part of a second
    each: a visitor with a list of wrong addresses could keep the server busy with nothing else.
    """
    said = {"ok": False, "error": why, "status": 404, "title": None}
    if request.path.endswith(".json"):
        return Response.json(said, status=404)
    try:
        store = await store_of(datasette, request)
    except (NotFound, Forbidden):
        page = await datasette.render_template(["404.html", "error.html"], said, request=request)
        return Response.html(page, status=404)
    return safe.page(fill(datasette, store, "lost.html", why=why), status=404)
