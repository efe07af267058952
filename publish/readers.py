"""The one way from a page to the store: Datasette's own read-only connection, in a thread."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

from datasette.utils.asgi import Forbidden, NotFound, Response

from publish import safe
from publish.templating import fill
from store import views
from store.base import Visit
from tarmeem.errors import AmendingError, CompareError, StoreError, TarmeemError, UsageError

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
            return views.is_tarmeem(Visit(connection))
    except sqlite3.Error:
        return False


class Store:
    """A tarmeem database as one request may read it."""

    def __init__(self, datasette: Any, name: str) -> None:
        """Keep the database's name: where its raw tables are."""
        self.name = name
        self.demo = False
        """Whether it is the demo's, of which nothing exists."""
        self._served = datasette.databases[name]

    async def ask(self, question: Callable[..., T], *given: Any, **named: Any) -> T:
        """Return ``question(db, *given, **named)``, asked in a thread."""

        def asked(connection: sqlite3.Connection) -> T:
            # The connection is Datasette's; its rows may be sqlite3.Row, which the store can read.
            return question(Visit(connection), *given, **named)

        found: T = await self._served.execute_fn(asked)
        return found


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
    store.demo = await store.ask(views.is_demo)
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
    """Return the page so that whatever is wrong is told on a page of ours, in plain words, not a traceback."""

    async def shown(datasette: Any, request: Any) -> Any:
        try:
            return await view(datasette, request)
        except TarmeemError as error:
            status = 400 if isinstance(error, _READERS_MOVE) else 500
            back = error.where if error.where.startswith(_HOME) else ""
            return await _told(datasette, request, "refused.html", status, _in_words(error), back)
        except NotFound as error:
            if "%" in request.path or request.path.endswith("/"):
                raise  # Datasette tries another spelling of the address
            return await _told(datasette, request, "lost.html", 404, str(error))

    return shown


_READERS_MOVE = (UsageError, CompareError, AmendingError)
"""What a reader can mend: all else is for the operator, or for us (`tarmeem.errors`)."""


def _in_words(error: TarmeemError) -> str:
    """Return what was asked that cannot be answered, and what to do, in sentences."""
    said = (f"{part[:1].upper()}{part[1:]}" for part in (error.what, error.do) if part)
    return ". ".join(said)


async def _told(
    datasette: Any, request: Any, template: str, status: int, why: str, back: str = ""
) -> Any:
    """Return our page that says why there is nothing to show; Datasette's own where no store of ours can be seen.

    Datasette also prints a traceback with all that stood in memory, for the best part of a second
    each: a visitor with a list of wrong addresses could keep the server busy with nothing else.
    """
    said = {"ok": False, "error": why, "status": status, "title": None}
    if request.path.endswith(".json"):
        return Response.json(said, status=status)
    try:
        store = await store_of(datasette, request)
    except (NotFound, Forbidden, StoreError):
        names = [f"{status}.html", "error.html"]
        page = await datasette.render_template(names, said, request=request)
        return Response.html(page, status=status)
    body = fill(datasette, store, template, why=why, back=back or _way_on(request))
    return safe.page(body, status=status)


_HOME = "/-/tarmeem"
_WORK = f"{_HOME}/work/"


def _way_on(request: Any) -> str:
    """Return where a reader goes on who was refused: to the page of a work without what was asked of it, to the work, or home."""
    _, of_work, page = request.path.partition(_WORK)
    work = request.url_vars.get("id")
    return f"{_WORK}{page if request.query_string else work}" if of_work and work else _HOME
