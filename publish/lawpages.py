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
from tarmeem.errors import UsageError

MISSING = "There is no such page here: the work, the provision or the text is not in this database."


async def law(datasette: Any, request: Any) -> Any:
    """Show the law as at a date, as known at another, with what is outstanding."""
    store = await store_of(datasette, request)
    given = {name: (request.args.get(name) or "").strip()[:40] for name in ("on", "known")}
    try:
        found = await store.ask(
            lawview.law, request.url_vars["id"], given["on"] or None, given["known"] or None
        )
    except UsageError as error:
        asked = "/law" if any(given.values()) else ""  # without a day it may be answered
        return _refused(datasette, store, error, f"{_work_of(request)}{asked}")
    if found is None:
        raise NotFound(MISSING)
    return _page(datasette, store, "law.html", **found, given=given)


def _refused(datasette: Any, store: Store, error: UsageError, back: str = "/-/tarmeem") -> Any:
    """Say what was asked that cannot be answered, with a way on."""
    what = f"{error.what[:1].upper()}{error.what[1:]}. {error.do[:1].upper()}{error.do[1:]}".strip()
    return _page(datasette, store, "refused.html", status=400, what=what, back=back)


def _work_of(request: Any) -> str:
    return f"/-/tarmeem/work/{request.url_vars['id']}"


async def amendments(datasette: Any, request: Any) -> Any:
    """Show what each instruction did: its words, and the provision before and after."""
    store, found = await _asked(datasette, request, lawrows.amendments)
    if "panes" not in found:
        return found["refused"]
    return _page(datasette, store, "amendments.html", **found)


async def statement(datasette: Any, request: Any) -> Any:
    """Show the comparative statement: existing, amendment, as amended."""
    store, found = await _asked(datasette, request, lawrows.amendments)
    if "panes" not in found:
        return found["refused"]
    return _page(datasette, store, "statement.html", **found)


async def statement_file(datasette: Any, request: Any) -> Any:
    """Give the comparative statement as a Word document."""
    _, found = await _asked(datasette, request, lawrows.amendments)
    if "panes" not in found:
        return found["refused"]
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
    if "words" not in found:
        return found["refused"]
    return _page(datasette, store, "provision.html", **found)


async def _asked(
    datasette: Any, request: Any, question: Any, *given: Any
) -> tuple[Store, dict[str, Any]]:
    """Return what a question about a work finds, or under ``refused`` the page that says why not."""
    store = await store_of(datasette, request)
    try:
        found = await store.ask(question, request.url_vars["id"], *given)
    except UsageError as error:
        return store, {"refused": _refused(datasette, store, error, _work_of(request))}
    if found is None:
        raise NotFound(MISSING)
    return store, found


async def compare(datasette: Any, request: Any) -> Any:
    """Compare any two texts, of one work or of several: a comparison, not a revision."""
    store = await store_of(datasette, request)
    numbers = [request.args.get(side) or "" for side in ("old", "new")]
    if not all(one.isascii() and one.isdecimal() and len(one) < 12 for one in numbers):
        error = UsageError("two texts are needed", do="choose them on the page of a work")
        return _refused(datasette, store, error)
    old, new = [await store.ask(views.evidence, int(one)) for one in numbers]
    readings = [await store.ask(bundles.reading_of, int(one)) for one in numbers]
    if old is None or new is None or None in readings:
        raise NotFound(MISSING)
    try:
        comparing.one_language(old["language"], new["language"])
    except UsageError as error:
        return _refused(datasette, store, error, f"/-/tarmeem/work/{old['work']}")
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
