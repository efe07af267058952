"""What every test may ask for. Real SQLite, real HTTP on loopback, real texts where they are."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from tarmeem.model import Check
    from tests.desks import Desk
    from tests.xanadu import Site

ROOT = Path(__file__).resolve().parent.parent
CORPUS = Path(os.environ.get("TARMEEM_CORPUS", ROOT.parent / "shared" / "corpus"))

# Hypothesis' deadline is one of wall-clock time: on a busy machine it fails tests that are right.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


LONGEST = (
    "corpus", "faults", "crawl_ends",
    "crawl", "crawl_listings", "watch",
    "pages", "consolidate_corpus", "urdu_pdf",
    "law_days", "gate_nowhere", "cli",
    "flow", "law_pages", "redline_docx",
    "crawl_command", "filed_by_hand", "the_day",
    "amenders", "crawl_contact", "redline",
)  # fmt: skip
"""The files that take longest, or wait longest: what begins last should not be what ends last. Dealt to
three processes, each has a column."""


# Nothing of what is imported before the first test is ever let go.
gc.disable()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let several processes share the files: each finds, compiles and runs its own only."""
    parser.addoption(
        "--part", metavar="K/N", default="1/1", help="run every N-th file from the K-th"
    )


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave the files of the other parts alone; of anything else say nothing."""
    part, parts = map(int, config.getoption("part").split("/"))
    dealt = _dealt()
    return True if dealt.get(collection_path, part - 1) % parts != part - 1 else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the longest files begin first."""
    dealt = _dealt()
    items.sort(key=lambda item: dealt[item.path])


def pytest_collection_finish() -> None:
    """Let memory be collected again."""
    gc.freeze()
    gc.enable()


@cache
def _dealt() -> dict[Path, int]:
    """Return the place of each file in the order in which files are dealt and run: the longest first."""
    first = {f"test_{name}.py": place for place, name in enumerate(LONGEST)}
    files = Path(__file__).parent.glob("test_*.py")
    found = sorted(files, key=lambda path: (first.get(path.name, len(first)), path.name))
    return {path: place for place, path in enumerate(found)}


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Return the folder of real texts, or skip the test and say where they were looked for."""
    if not (CORPUS / "laws" / "index.json").is_file():
        pytest.skip(f"no real texts at {CORPUS} (set TARMEEM_CORPUS)")
    return CORPUS


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Drive the system's Chromium, or skip the test where there is none."""
    from tests.browsing import ARGS, CHROMIUM

    if CHROMIUM is None:
        pytest.skip("no Chromium here: apt install chromium")
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with api.sync_playwright() as playwright:
        driven = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGS)
        yield driven
        driven.close()


@pytest.fixture(scope="module")
def _tab(browser: Any) -> Iterator[Any]:
    with browser.new_page() as opened:
        yield opened


@pytest.fixture
def page(_tab: Any) -> Any:
    """Lend the browser's one page, as on a desk by day: to open another costs as much as to read four."""
    _tab.set_viewport_size({"width": 1280, "height": 900})
    _tab.emulate_media(media="screen", color_scheme="light")
    return _tab


# ------------------------------------------------------------------------ a desk, and a law on it


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return an empty desk."""
    from tests.desks import Desk

    return Desk(tmp_path)


@pytest.fixture
def lamps(desk: Desk) -> Desk:
    """Return a desk with the Act, seen in the month after its assent."""
    from tests.lamps import LAMPS, LAW

    desk.file(LAMPS, LAW, "2019-03-06")
    return desk


# ----------------------------------------------------------------------- a site to be crawled


@pytest.fixture
def site() -> Iterator[Site]:
    """Return the site of Xanadu, with two Acts."""
    from tests.xanadu import Site, act, listing

    made = Site()
    made.pages = {
        "/list": listing("/act/1.pdf", "/act/2.pdf"),
        "/act/1.pdf": act(1),
        "/act/2.pdf": act(2),
    }
    yield made
    made.server.shutdown()
    made.server.server_close()


@pytest.fixture
def run(site: Site, tmp_path: Path) -> Callable[..., Check]:
    """Return a crawl of that site into this test's own store."""
    from crawler.running.run import crawl
    from tests.xanadu import HOST, YAML

    (tmp_path / "acts.yml").write_text(YAML)

    def once(**options: Any) -> Check:
        hosts = {HOST: site.address}
        (check,) = crawl(tmp_path / "t.db", ["acts"], hosts=hosts, folder=tmp_path, **options)
        return check

    return once


# ------------------------------------------------------------------------ a law with a passage

KITES = (
    "THE KITE FLYING (CONTROL) ACT, 2021\n\nACT NO. IV OF 2021\n\nAn Act to keep kites off the wires.\n\n"
    "1. Short title.— (1) This Act may be called the Kite Flying (Control) Act, 2021.\n"
    "(2) It shall come into force at once.\n"
    "2. Licence.— (1) A person may fly a kite with a licence, for a fee of Rs. 500.\n"
    "(2) The Kite Officer shall grant a licence within thirty days of the application.\n"
    "3. Penalty.— Whoever flies a kite without a licence, or annoys a neighbour, is liable to a fine.\n"
    "4. Lost kites.— A kite found belongs to nobody.\n"
    "5. Rules.— The Government may make rules.\n"
)
KITES_AMENDING = (
    "THE KITE FLYING (CONTROL) (AMENDMENT) ACT, 2022\n\nACT NO. II OF 2022\n\n"
    "An Act further to amend the Kite Flying (Control) Act, 2021 (IV of 2021).\n\n"
    "1. Short title and commencement.— (1) This Act may be called the Kite Flying (Control)"
    " (Amendment) Act, 2022.\n(2) It shall come into force on the 1st day of June, 2022.\n"
    "2. Amendment of section 2, Act IV of 2021.— In the Kite Flying (Control) Act, 2021 (IV of 2021),"
    " hereinafter referred to as the said Act, in section 2, in sub-section (2), for the words"
    " “thirty days”, the words “<b>sixty</b> days” shall be substituted.\n"
    "3. Omission of section 4, Act IV of 2021.— In the said Act, section 4 shall be omitted.\n"
    "4. Amendment of section 5, Act IV of 2021.— In the said Act, in section 5, for the words"
    " “absent words”, the words “present words” shall be substituted.\n"
)


@pytest.fixture(scope="session")
def kites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Fill a store with a bill, its Act, an amending Act, a reprint and a judgment; return its names.

    ``path`` is the database; the works go by ``bill``, ``act`` and ``amending``, the texts by
    ``introduced``, ``passed``, ``gazetted`` and ``reprint``.
    """
    from store import events, open_store, works
    from tarmeem.model import Event, Relation, Work

    path = tmp_path_factory.mktemp("kites") / "kites.db"
    db = open_store(path)
    names = {"path": str(path)}
    for name, kind, title in (
        ("bill", "bill", "Kite Flying (Control) Bill, 2020"),
        ("act", "act", "Kite Flying (Control) Act, 2021"),
        ("amending", "act", "Kite Flying (Control) (Amendment) Act, 2022"),
        ("bare", "notice", "A notice <i>without</i> a text"),
    ):
        names[name] = works.new_id("kites", name)
        works.create(db, Work(names[name], kind, title, source="kites"))
    bill = KITES.replace("a fee of Rs. 500", "a fee of Rs. 100")
    amended = KITES.replace("thirty days", "<b>sixty</b> days").replace("no body", "nobody")
    amended = amended.replace("make rules", "make rules and bye-laws")
    amended = amended.replace("4. Lost kites.— A kite found belongs to nobody.\n", "")
    texts = (
        ("introduced", "bill", bill, "2020-05-01", "bill", "introduced"),
        ("passed", "bill", KITES.replace("or annoys", "or who annoys"), "2020-11-01", "bill", "passed"),
        ("gazetted", "act", KITES, "2021-01-02", "gazette", ""),
        ("order", "amending", KITES_AMENDING, "2022-05-10", "gazette", ""),
        ("reprint", "act", amended, "2022-07-01", "pakistan-code", ""),
    )  # fmt: skip
    for name, work, text, seen, edition, stage in texts:
        names[name] = str(keep_text(db, names[work], text, f"{seen}T05:00:00Z", edition, stage))
    works.relate(
        db, Relation(names["bill"], "enacted-as", names["act"], "its title", reviewed=True)
    )
    works.relate(
        db, Relation(names["amending"], "amends", names["act"], "it says so", reviewed=True)
    )
    struck = Event(names["act"], "struck-down", "2023-03-01", "2023-03-02T00:00:00Z",
                   "High Court, <b>judgment</b>", "sec_3", "or annoys a neighbour")  # fmt: skip
    events.record(db, struck)
    _keep_steps(db, names)
    db.close()
    return names


def keep_text(
    db: object, work: str, text: str, seen_at: str, edition: str, stage: str, language: str = "en"
) -> int:
    """Keep, read and structure a text in two pages; return its expression's id."""
    from diffs.structure import structure_text
    from store import captures, expressions, provisions, readings, snapshots
    from tarmeem.model import Capture, Expression, PageReading, Reading

    sha256 = snapshots.keep(db, text.encode(), "text/plain")
    half = len(text) // 2
    pages = (PageReading(1, 0, half, "text-layer", 1.0), PageReading(2, half, len(text), "text-layer", 1.0))  # fmt: skip
    number = readings.record(db, Reading(sha256, "text", 1, text, title="t", pages=pages))
    provisions.record(db, number, structure_text(text))
    hints = {"stage": stage} if stage else {}
    url = f"http://kites.test/{work}/{edition}"
    capture = captures.record(
        db, Capture("kites", url, seen_at, status=200, sha256=sha256, hints=hints)
    )
    return expressions.record(
        db, Expression(work, language, edition, number, seen_at, "tarmeem", seen_at, sha256=sha256, capture=capture),
    )  # fmt: skip


def _keep_steps(db: object, names: dict[str, str]) -> None:
    """Record the first texts, and a step between the Act's two editions as if they were one chain."""
    from store import revisions
    from tarmeem.model import Change, Revision

    seen = "2022-07-01T05:00:00Z"
    first = Revision(names["act"], None, int(names["gazetted"]), "first", "2021-01-02T05:00:00Z")
    changes = (Change("edited", "sec_2__subsec_2", "sec_2__subsec_2", edited=True), Change("omitted", "sec_4", None))  # fmt: skip
    revisions.record(db, first)
    names["step"] = revisions.record(
        db, Revision(names["act"], int(names["gazetted"]), int(names["reprint"]), "amendment", seen,
                     changes, substantive=True, summary="Thirty became sixty"),
    )  # fmt: skip
