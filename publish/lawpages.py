"""The pages of the law: as at a date, amendments, a provision, the statement, the bench, comparisons."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from datasette.utils.asgi import NotFound

from diffs.redline.statement import statement_docx
from publish import bench, bundles, drawing, safe
from publish.law import comparing, lawhistory, lawrows, lawview
from publish.readers import Page, Store, in_thread, store_of
from publish.templating import fill
from publish.words import day
from store import views
from tarmeem import clock
from tarmeem.errors import UsageError

MISSING = "There is no such page here: the work, the provision or the text is not in this database."


async def law(datasette: Any, request: Any) -> Any:
    """Show the law as at a date, as known at another, with what is outstanding."""
    given = {name: (request.args.get(name) or "").strip()[:40] for name in ("on", "known")}
    days = (day or None for day in given.values())
    store, found = await _asked(datasette, request, lawview.law, *days)
    return _page(datasette, store, "law.html", **found, given=given, today=clock.today())


async def amendments(datasette: Any, request: Any) -> Any:
    """Show what each instruction did: its words, and the provision before and after."""
    store, found = await _asked(datasette, request, lawrows.amendments)
    return _page(datasette, store, "amendments.html", **found)


async def statement(datasette: Any, request: Any) -> Any:
    """Show the comparative statement: existing, amendment, as amended."""
    store, found = await _asked(datasette, request, lawrows.amendments)
    return _page(datasette, store, "statement.html", **found)


async def statement_file(datasette: Any, request: Any) -> Any:
    """Give the comparative statement as a Word document."""
    _, found = await _asked(datasette, request, lawrows.amendments)
    title = f"Comparative statement: {found['work'].title}"
    rows = zip(found["instruments"], found["days"], strict=True)
    by = "; ".join(f"{one.title} ({since})" for one, since in rows)
    said = f" and {by}" if by else " alone: no instrument that amends it is known here"
    end = found["ended"]
    ended = f" It stands no more: {end.kind.replace('-', ' ')} since {day(end.valid_on)}: {end.source}." if end else ""  # fmt: skip
    note = f"Prepared by tarmeem from the text seen {day(found['text'].seen_at)}{said}.{ended} Not an official text."
    entries = lawrows.entries(found["panes"])
    body = await in_thread(lambda: statement_docx(entries, title=title, note=note))
    return safe.download(body, safe.DOCX, f"statement-{found['work'].id}.docx")


async def provision(datasette: Any, request: Any) -> Any:
    """Show how a provision came to read as it does."""
    store, found = await _asked(
        datasette, request, lawhistory.provision, request.url_vars["eid"][:200]
    )
    return _page(datasette, store, "provision.html", **found)


async def _asked(
    datasette: Any, request: Any, question: Any, *given: Any
) -> tuple[Store, dict[str, Any]]:
    """Return what a question about a work finds. Raises: NotFound where there is nothing."""
    store = await store_of(datasette, request)
    found = await store.ask(question, request.url_vars["id"], *given)
    if found is None:
        raise NotFound(MISSING)
    return store, found


async def compare(datasette: Any, request: Any) -> Any:
    """Compare any two texts, of one work or of several: a comparison, not a revision."""
    store = await store_of(datasette, request)
    numbers = [request.args.get(side) or "" for side in ("old", "new")]
    if not all(one.isascii() and one.isdecimal() and len(one) < 12 for one in numbers):
        raise UsageError("two texts are needed", do="choose them on the page of a work")
    old, new = [await store.ask(views.evidence, int(one)) for one in numbers]
    readings = [await store.ask(bundles.reading_of, int(one)) for one in numbers]
    if old is None or new is None or None in readings:
        raise NotFound(MISSING)
    comparing.one_language(old["language"], new["language"], f"/-/tarmeem/work/{old['work']}")
    layout: Any = "side" if request.args.get("layout") == "side" else "inline"
    drawn = await in_thread(drawing.redline, *readings, layout, **drawing.opening(request))
    titles = await store.ask(views.titles, [old["work"], new["work"]])
    return _page(
        datasette,
        store,
        "compare.html",
        old=old,
        new=new,
        titles=titles,
        layout=layout,
        drawn=drawn,
    )


async def workbench(datasette: Any, request: Any) -> Any:
    """Read a pasted instruction or instrument, and show what was understood."""
    store = await store_of(datasette, request)
    text, problem = await _pasted(request)
    found = await in_thread(bench.read, text)
    token = request.scope.get("csrftoken")
    return _page(
        datasette, store, "bench.html", status=400 if problem else 200, problem=problem,
        token=token() if token else "", **found,
    )  # fmt: skip


async def _pasted(request: Any) -> tuple[str, str]:
    """Return the pasted text, or why there is none."""
    too_long = f"The text is too long for the bench, which reads up to {bench.LONGEST:,} letters."
    if request.method == "POST":
        length = request.headers.get("content-length") or "0"
        if not length.isdecimal() or int(length) > bench.LONGEST_BODY:
            return "", too_long
        text = (await request.post_vars()).get("text") or ""
    else:
        text = request.args.get("text") or ""
    return ("", too_long) if len(text) > bench.LONGEST else (text, "")


async def style(datasette: Any, request: Any) -> Any:  # noqa: ARG001 - as every route
    """Give the style sheet of the law's pages."""
    own = Path(__file__).with_name("static") / "law.css"
    return safe.plain(own.read_text("utf-8") + lighting(), "text/css", seconds=3600)


def lighting() -> str:
    """Return the rules by which pointing at an instruction lights its words, and the other way."""
    rules = [
        f".trio:has(.i{n}:hover,.i{n}:focus,.i{n}:target) .i{n}" for n in range(1, lawrows.LIT + 1)
    ]
    return f"{','.join(rules)}{{background:var(--lit);outline:2px solid var(--lit-edge)}}\n"


def _page(datasette: Any, store: Store, template: str, *, status: int = 200, **given: Any) -> Any:
    return safe.page(fill(datasette, store, template, **given), status=status)


_WORK = r"^/-/tarmeem/work/(?P<id>.+)"
ROUTES: tuple[tuple[str, Page], ...] = (
    (rf"{_WORK}/law$", law),
    (rf"{_WORK}/amendments$", amendments),
    (rf"{_WORK}/statement$", statement),
    (rf"{_WORK}/statement\.docx$", statement_file),
    (rf"{_WORK}/provision/(?P<eid>[^/]+)$", provision),
    (r"^/-/tarmeem/bench$", workbench),
    (r"^/-/tarmeem/compare$", compare),
    (r"^/-/tarmeem/law\.css$", style),
)
