"""The Datasette plugin: ``datasette tarmeem.db`` shows the pages at ``/-/tarmeem``."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from datasette import hookimpl

from publish import lawpages, packing, pages, readers
from publish.readers import plainly
from store.declarations import from_yaml

_HERE = r"^/-/tarmeem"
METADATA = Path(__file__).with_name("metadata.yml")


@hookimpl  # type: ignore[untyped-decorator]  # pluggy is not typed
def register_routes(datasette: Any) -> list[tuple[str, Any]]:
    """Give Datasette the routes; its own first page gives way where `tarmeem serve` serves nothing else."""
    ours = (datasette.plugin_config("tarmeem") or {}).get("home")
    routes = [
        *[(r"^/$", pages.home)] * bool(ours),
        (rf"{_HERE}/?$", pages.lately),
        *lawpages.ROUTES,  # before the work's own, whose name may hold slashes
        (rf"{_HERE}/work/(?P<id>.+)$", pages.work),
        (rf"{_HERE}/revision/(?P<id>[^/]+)$", pages.revision),
        (rf"{_HERE}/health$", pages.health),
        (rf"{_HERE}/works$", pages.works_list),
        (rf"{_HERE}/search$", pages.search),
        (rf"{_HERE}/expression/(?P<id>[0-9]{{1,18}})$", pages.expression),
        (rf"{_HERE}/redline/(?P<id>[^/]+)\.(?P<form>docx|json|txt|md)$", pages.redline_file),
        (rf"{_HERE}/snapshot/(?P<sha256>[0-9a-f]{{64}})$", pages.snapshot),
        (
            rf"{_HERE}/snapshot/(?P<sha256>[0-9a-f]{{64}})/page/(?P<number>\d{{1,5}})\.png$",
            pages.scan,
        ),
        (rf"{_HERE}/feed\.atom$", pages.feed),
        (rf"{_HERE}/style\.css$", pages.style),
        (
            rf"{_HERE}/.+$",
            pages.lost,
        ),  # last: else Datasette, which knows no such page, answers 500
    ]
    return [(pattern, plainly(view)) for pattern, view in routes]


@hookimpl  # type: ignore[untyped-decorator]  # pluggy is not typed
def asgi_wrapper() -> Any:
    """Send the pages packed to browsers that take them so."""
    return packing.packed


@hookimpl  # type: ignore[untyped-decorator]  # pluggy is not typed
def menu_links(datasette: Any) -> list[dict[str, str]]:
    """Lead from the raw tables to the pages."""
    return [
        {"href": datasette.urls.path("/-/tarmeem"), "label": "What changed lately"},
        {"href": datasette.urls.path("/-/tarmeem/health"), "label": "Source health"},
    ]


@hookimpl  # type: ignore[untyped-decorator]  # pluggy is not typed
def get_metadata(datasette: Any) -> dict[str, Any]:
    """Describe the raw tables of every tarmeem database served, whatever its file is called."""
    names = [name for name in datasette.databases if readers.is_known(datasette, name)]
    return {"databases": {name: canned_metadata() for name in names}}


@hookimpl  # type: ignore[untyped-decorator]
def startup(datasette: Any) -> Any:
    """Describe the same tables to Datasette 1.0, which keeps descriptions in a database of its own."""

    async def describe() -> None:
        if not hasattr(datasette, "set_resource_metadata"):
            return
        for name in [name for name in datasette.databases if readers.is_known(datasette, name)]:
            await datasette.set_database_metadata(
                name, "description", canned_metadata()["description"]
            )
            for table, about in canned_metadata()["tables"].items():
                await datasette.set_resource_metadata(
                    name, table, "description", about["description"]
                )

    return describe


@lru_cache(maxsize=1)
def canned_metadata() -> dict[str, Any]:
    """Return what ``metadata.yml`` says of a tarmeem database: titles, facets, search, columns."""
    found = from_yaml(METADATA.read_text("utf-8"))
    described: dict[str, Any] = next(iter(found["databases"].values()))
    return described
