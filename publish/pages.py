"""The pages: each asks the store, fills a template, and answers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from datasette.utils.asgi import NotFound, Response

from diffs.redline.style import STYLE
from publish import bundles, bydays, drawing, safe, scans, sources
from publish import feed as feeds
from publish.law import standing
from publish.readers import Store, in_thread, store_of
from publish.templating import fill
from store import readings, revisions, snapshots, views
from store import search as finding
from tarmeem import clock

PER_PAGE = 50
PLACES = 40
"""Shown of what a search finds."""
LOST = "There is no page at this address."
MISSING = "There is no such page here: the work, revision or snapshot is not in this database."


async def home(datasette: Any, _request: Any) -> Any:
    """Lead who asks for the bare address to the pages."""
    return Response.redirect(datasette.urls.path("/-/tarmeem"))


async def lately(datasette: Any, request: Any) -> Any:
    """Show what changed lately, by the day it was seen, and what befell laws by their own days."""
    store = await store_of(datasette, request)
    show = _shown(request)
    place = _page_number(request)
    found = await store.ask(bydays.listed, show, place, PER_PAGE)
    counts = {
        name: number + found.own * (name != bydays.WITHOUT)
        for name, number in (await store.ask(views.counts)).items()
    }
    health = await store.ask(sources.health, _told(datasette, "cadences"), clock.now())
    return _page(
        datasette, store, "lately.html", days=found.days, show=show, counts=counts, place=place,
        more=found.more, health=sources.summary(health),
    )  # fmt: skip


def _shown(request: Any) -> str:
    """Return which list a reader asks for (`views.SHOWS`): what changed, unless another is named."""
    asked = request.args.get("show") or "changes"
    return asked if asked in views.SHOWS else "changes"


async def work(datasette: Any, request: Any) -> Any:
    """Show a work: its texts, relations, events and changes."""
    store = await store_of(datasette, request)
    wanted = request.url_vars["id"]
    found = await store.ask(bundles.work, wanted)
    if found is None:
        raise NotFound(MISSING)
    if found["work"].id != wanted:
        return Response.redirect(datasette.urls.path(f"/-/tarmeem/work/{found['work'].id}"))
    return _page(datasette, store, "work.html", **found)


async def works_list(datasette: Any, request: Any) -> Any:
    """List the works, last changed first."""
    store = await store_of(datasette, request)
    place = _page_number(request)
    kind = request.args.get("kind") or None
    found = await store.ask(views.shelf, limit=PER_PAGE + 1, offset=place * PER_PAGE, kind=kind)
    more = len(found) > PER_PAGE
    return _page(
        datasette, store, "works.html", works=found[:PER_PAGE], place=place, more=more, kind=kind
    )


async def revision(datasette: Any, request: Any) -> Any:
    """Show a revision: cause, clocks, official bytes, and the redline in one column or two."""
    store = await store_of(datasette, request)
    found = await store.ask(bundles.revision, request.url_vars["id"])
    if found is None:
        raise NotFound(MISSING)
    layout = "side" if request.args.get("layout") == "side" else "inline"
    drawn = await _drawn(store, found["step"], layout, request)
    return _page(datasette, store, "revision.html", layout=layout, drawn=drawn, **found)


async def _drawn(store: Store, step: dict[str, Any], layout: Any, request: Any) -> str:
    """Return the redline; where there is but one text, that text."""
    old, new = await _sides(store, step)
    if old and new and step["old"] != step["new"]:
        told = step["summary"].splitlines()
        return await in_thread(
            drawing.redline, old, new, layout, told=told, **drawing.opening(request)
        )
    one = new or old
    return await in_thread(drawing.laid_out, one) if one else ""


async def _sides(store: Store, step: dict[str, Any]) -> tuple[Any, Any]:
    return (
        await store.ask(bundles.reading_of, step["old"]),
        await store.ask(bundles.reading_of, step["new"]),
    )


async def redline_file(datasette: Any, request: Any) -> Any:
    """Give a redline as a file: DOCX with tracked changes, JSON, marked text, CriticMarkup."""
    store = await store_of(datasette, request)
    step = await store.ask(views.step, request.url_vars["id"])
    old, new = await _sides(store, step) if step else (None, None)
    if not (step and old and new):
        raise NotFound(MISSING)
    form = request.url_vars["form"]
    sides = await store.ask(bundles.sides, step["old"], step["new"])
    did = await store.ask(revisions.instructions, step["old"], step["new"])
    body, media_type = await in_thread(drawing.as_file, old, new, form, sides, did)
    return safe.download(body, media_type, f"redline-{step['id'][:40]}.{form}")


async def expression(datasette: Any, request: Any) -> Any:
    """Show one text as it was read, beside its official bytes."""
    store = await store_of(datasette, request)
    number = int(request.url_vars["id"])
    row = await store.ask(views.evidence, number)
    reading = await store.ask(bundles.reading_of, number)
    if row is None or reading is None:
        raise NotFound(MISSING)
    titles = await store.ask(views.titles, [row["work"]])
    drawn = await in_thread(drawing.laid_out, reading)
    ended = await store.ask(standing.ended_of, row["work"])
    title = titles[row["work"]]["title"] if row["work"] in titles else row["title"]
    seen = [page.number for page in reading.pages if scans.to_be_seen(page)]
    return _page(
        datasette,
        store,
        "expression.html",
        row=row,
        title=title,
        drawn=drawn,
        scanned=seen,
        ended=ended,
    )


async def health(datasette: Any, request: Any) -> Any:
    """Show how the sources fare, and what waits for a person; or, of a month, what proves that somebody looked."""
    store = await store_of(datasette, request)
    month = (request.args.get("month") or "").strip()
    found = await store.ask(sources.page, _told(datasette, "cadences"), clock.now(), month)
    names = _told(datasette, "titles")
    return _page(datasette, store, "health.html", names=names, **found)


async def search(datasette: Any, request: Any) -> Any:
    """Find titles and provisions by their words."""
    store = await store_of(datasette, request)
    query = (request.args.get("q") or "")[:200]
    found = await store.ask(finding.find, query, limit=PLACES + 1) if query.strip() else []
    hits, more = found[:PLACES], len(found) > PLACES
    warned = await store.ask(standing.against_all, hits)
    return _page(datasette, store, "search.html", query=query, hits=hits, warned=warned, more=more)


async def snapshot(datasette: Any, request: Any) -> Any:
    """Give the official bytes as they came, so that nothing in them runs."""
    store = await store_of(datasette, request)
    sha256 = request.url_vars["sha256"]
    known = await store.ask(snapshots.get, sha256)
    if known is None:
        raise NotFound(MISSING)
    body = await store.ask(snapshots.load, sha256)
    served_as = await store.ask(views.media, sha256)
    return safe.official(body, known.media_type, sha256, served_as=served_as)


async def scan(datasette: Any, request: Any) -> Any:
    """Give the picture of a page that was read from a scan, to hold beside the text."""
    store = await store_of(datasette, request)
    sha256, number = request.url_vars["sha256"], int(request.url_vars["number"])
    reading = await store.ask(readings.of_snapshot, sha256)
    if reading is None or number not in [page.number for page in reading.pages]:
        raise NotFound(MISSING)
    drawn = await in_thread(scans.draw, await store.ask(snapshots.load, sha256), number)
    if drawn is None:
        raise NotFound(MISSING)
    return safe.picture(drawn, f"{sha256}-{number}")


async def feed(datasette: Any, request: Any) -> Any:
    """Give what changed lately, or another of the page's lists, as an Atom feed."""
    store = await store_of(datasette, request)
    show = _shown(request)
    steps = await store.ask(views.steps, show=show, limit=PER_PAGE)
    own = [] if show == bydays.WITHOUT else await store.ask(bydays.entries)

    def absolute(path: str) -> str:
        return str(datasette.absolute_url(request, datasette.urls.path(path)))

    asked = f"?show={show}" * (show != "changes")
    body = feeds.atom(
        feeds.latest([*steps, *own], PER_PAGE),
        show=show,
        home=absolute(f"/-/tarmeem{asked}"),
        here=absolute(f"/-/tarmeem/feed.atom{asked}"),
        link=absolute,
    )
    return safe.plain(body, "application/atom+xml")


async def style(datasette: Any, request: Any) -> Any:  # noqa: ARG001 - as every route
    """Give the style sheet: the redline's and the pages'."""
    own = Path(__file__).with_name("static") / "pages.css"
    return safe.plain(STYLE + own.read_text("utf-8"), "text/css", seconds=3600)


async def lost(datasette: Any, request: Any) -> Any:  # noqa: ARG001 - a page's signature
    """Say that there is no page at an address under ours that is none."""
    raise NotFound(LOST)


def _page(datasette: Any, store: Store, template: str, **given: Any) -> Any:
    return safe.page(fill(datasette, store, template, **given))


def _page_number(request: Any) -> int:
    given = request.args.get("page") or "0"
    return min(int(given), 100_000) if given.isascii() and given.isdigit() and len(given) < 7 else 0


def _told(datasette: Any, what: str) -> dict[str, str]:
    """Return what the operator's metadata tells the plugin of each source, if anything: its cadence or its title."""
    found = (datasette.plugin_config("tarmeem") or {}).get(what) or {}
    return {str(name): str(value) for name, value in found.items()}
