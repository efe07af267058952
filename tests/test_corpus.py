"""Real texts through the whole flow: served on loopback in the real sites' URL layouts.

The texts are not the project's; they are looked for beside it, and the tests say so where they are
absent. Facts asserted here are facts of Pakistani law, not of our reading of it.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from sqlite_utils import Database

from crawler.declare import FOLDER
from diffs.compare.readings import compare_readings
from diffs.structure import structure_text
from store import expressions, open_store, readings, revisions, works
from tarmeem import flow
from tarmeem.model import Provision, Revision

pytestmark = pytest.mark.corpus

FIRST, SECOND, THIRD = (f"2026-03-{day:02}T04:00:00Z" for day in (1, 8, 15))
PTA = "https://www.pta.gov.pk/en/media-center/press-releases"
LAWS = {
    "constitution": ("constitution-upto-2018-05-31", "constitution-upto-26th-amdt-2024"),
    "penal-code": ("ppc-1860-older-md", "pkcode-0700-pakistan-penal-code-ppc-1860-under-review"),
    "procedure-code": ("crpc-1898-fmu-older", "pkcode-0128-code-of-criminal-procedure-crpc-1898-under-review"),
    "family-laws": ("mflo-1961-older", "pkcode-0521-muslim-family-laws-ordinance-1961"),
    "cybercrime": ("pkcode-0762-peca-2016", "pkcode-0762-peca-2016"),
    "cybercrime-bill": ("ita-peca-2016-bill-as-passed", "ita-peca-2016-bill-as-passed"),
}  # fmt: skip
PDFS = (
    "Anti-rape_Investigation_and_Trial_Act_2021",
    "Criminal_Law_Amendment_Act_2021",
    "National_Commission_on_the_Rights_of_the_Child_Ame",
    "The_Investigation_for_Fair_Trial_Act_2013",
    "The_Muslim_Family_Laws_Amendment_Act_2021",
    "The_Muslim_Family_Laws_Amendment_Act_2021_-_XXVIII",
    "West_Pakistan_Family_Court_Act_1964",
    "Women_in_Distress_and_Detention_Fund_Amendment_Act",  # a scan of two pages
)
"""The born-digital ones and one scan: reading the larger scans takes minutes, and is measured in
benchmarks."""


@dataclass
class Sites:
    """PTA's pages and the National Assembly's files, bearing real texts; ``round`` is their clock."""

    corpus: Path
    round: int = 1

    def law(self, name: str) -> str:
        """Return the text that a law's page bears in this round."""
        file = LAWS[name][self.round > 1]
        return (self.corpus / "laws" / f"{file}.txt").read_text(encoding="utf-8")

    def pdfs(self) -> dict[str, Path]:
        """Return the real PDFs under the Assembly's file names."""
        return {
            f"14709106{n:02}_7{n:02}": self.corpus / "pdf" / f"{name}.pdf"
            for n, name in enumerate(PDFS)
        }

    def answer(self, host: str, path: str) -> tuple[int, str, bytes]:
        """Return status, type and body."""
        if "media-center/press-releases" in path and "/ur/" not in path:
            links = "".join(f'<p><a href="{page_of(n)}">{n}</a> 2026-02-01</p>' for n in LAWS)
            return 200, "text/html; charset=utf-8", _page("Press releases", links)
        for name in LAWS:
            if path == page_of(name):
                lines = self.law(name).split("\n")
                words = "".join(f"<p>{escape(line)}</p>\n" for line in lines if line.strip())
                return 200, "text/html; charset=utf-8", _page(name, f"<h1>{name}</h1>{words}")
        files = self.pdfs()
        if host.endswith("na.gov.pk") and path.endswith("acts-tenure.php"):
            rows = "".join(
                f'<tr><td>01-02-2022</td><td><a href="../uploads/documents/{n}.pdf">{p.stem}</a></td></tr>'
                for n, p in files.items()
            )
            return 200, "text/html", _page("Acts", f"<table>{rows}</table>")
        stem = path.removeprefix("/uploads/documents/").removesuffix(".pdf")
        if stem in files:
            return 200, "application/pdf", files[stem].read_bytes()
        return 404, "text/html", _page("Not found", "<p>Not found</p>")


def page_of(name: str) -> str:
    """Return the path of a law's page in PTA's present layout."""
    return f"/category/{name}-1528511679-2026-02-01"


def _page(title: str, body: str) -> bytes:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>'
        f"<body><main>{body}</main></body></html>"
    ).encode()


@contextmanager
def serving(sites: Sites) -> Iterator[dict[str, str]]:
    """Serve the sites on loopback; yield each host's address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, kind, body = sites.answer(self.headers["Host"].split(":")[0], self.path)
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield dict.fromkeys(("www.pta.gov.pk", "pta.gov.pk", "na.gov.pk", "www.na.gov.pk"), address)
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def tracked(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Sites]]:
    """Yield a database after the older and the newer texts were crawled, and an unchanged round."""
    home = tmp_path_factory.mktemp("corpus")
    for name in ("pta-notices", "na-acts"):
        declared = (FOLDER / f"{name}.yml").read_text()
        lenient = re.sub(r"^(expect|delay):.*\n", "", declared, flags=re.MULTILINE)
        only = re.sub(r"^  - https://na.gov.pk/en/acts.php\n|^  - \{url: .*language: ur\}\n", "", lenient, flags=re.MULTILINE)  # fmt: skip
        (home / f"{name}.yml").write_text(only)
    sites, path = Sites(corpus), home / "tarmeem.db"
    with serving(sites) as hosts:
        flow.crawl(path, [], hosts=hosts, folder=home, now=FIRST)
        sites.round = 2
        flow.crawl(path, [], hosts=hosts, folder=home, now=SECOND)
        before = _rows(path)
        flow.crawl(path, [], hosts=hosts, folder=home, now=THIRD)
        after = _rows(path)
    (home / "grown").write_text(" ".join(sorted(n for n in after if after[n] != before[n])))
    yield path, sites


def _rows(path: Path) -> dict[str, int]:
    with closing(open_store(path)) as db:
        names = [name for name in db.table_names() if "_fts" not in name]
        return {n: db.execute(f"SELECT count(*) FROM [{n}]").fetchone()[0] for n in names}


@pytest.fixture
def db(tracked: tuple[Path, Sites]) -> Iterator[Database]:
    """Yield the database of real texts, for reading."""
    with closing(open_store(tracked[0], readonly=True)) as database:
        yield database


def _steps(db: Database, name: str) -> list[Revision]:
    work = works.find_by_url(db, f"https://www.pta.gov.pk{page_of(name)}")
    assert work is not None
    return revisions.of_work(db, work.id)


def _tree(db: Database, expression: int | None) -> Provision:
    return structure_text(expressions.text(db, expression or 0))


def _inserted(step: Revision) -> set[str]:
    return {change.new for change in step.changes if change.kind == "inserted" and change.new}


@pytest.mark.parametrize("name", LAWS)
def test_no_word_of_a_law_is_lost_on_the_way(db: Database, tracked: tuple[Path, Sites], name: str):
    """Every word a page served is in the text that the store has of it, in order."""
    first = _steps(db, name)[0]
    served = (tracked[1].corpus / "laws" / f"{LAWS[name][0]}.txt").read_text(encoding="utf-8")

    assert expressions.text(db, first.new or 0).split()[-len(served.split()) :] == served.split()


def test_articles_of_the_26th_amendment_came_into_the_constitution(db: Database):
    """The Twenty-sixth Amendment inserted Articles 9A, 191A and 202A."""
    inserted = {eid.split("_")[-1] for eid in _inserted(_steps(db, "constitution")[1])}

    assert {"9A", "191A", "202A"} <= inserted


def test_the_constitution_has_its_articles(db: Database):
    """Articles 1 to 280 of the Constitution are there."""
    for step in _steps(db, "constitution"):
        numbers = {node.num for node in _tree(db, step.new).walk() if node.kind in ("article", "section")}  # fmt: skip
        missing = [n for n in range(1, 281) if str(n) not in numbers]

        assert len(missing) <= 8, missing


def test_the_section_on_gang_rape_came_into_the_penal_code(db: Database):
    """The Criminal Laws (Amendment) Act, 2021 inserted section 375A (gang rape)."""
    assert "sec_375A" in _inserted(_steps(db, "penal-code")[1])


def test_the_procedure_code_gained_its_sections(db: Database):
    """Sections 53A, 161A, 164A, 164B and 344A are in the present Code and not in the older one."""
    inserted = _inserted(_steps(db, "procedure-code")[1])

    assert {"sec_53A", "sec_161A", "sec_164A", "sec_164B", "sec_344A"} <= inserted


def test_the_family_laws_gained_their_sub_sections(db: Database):
    """Section 4 became sub-section (1) and gained (2) to (8) in 2021."""
    inserted = _inserted(_steps(db, "family-laws")[1])

    assert {f"sec_4__subsec_{n}" for n in range(2, 9)} <= inserted


def test_the_cybercrime_act_is_the_bill_with_its_amendments(db: Database):
    """Against the bill, PECA has sections 2A to 2X and 26A inserted."""
    sides = []
    for name in ("cybercrime-bill", "cybercrime"):
        text = expressions.get(db, _steps(db, name)[0].new or 0)
        assert text is not None
        sides.append(readings.get(db, text.reading))
    assert sides[0] is not None
    assert sides[1] is not None
    made = compare_readings(sides[0], sides[1])
    inserted = {entry.new for entry in made.alignment if entry.rel == "inserted"}

    assert {f"sec_2{letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWX"} | {"sec_26A"} <= inserted


def test_every_real_pdf_is_read_or_says_why_not(db: Database, tracked: tuple[Path, Sites]):
    """Each real PDF has a text with words in it, or a reason."""
    unread = {row["url"] for row in readings.unreadable(db)}
    for stem in tracked[1].pdfs():
        url = f"https://na.gov.pk/uploads/documents/{stem}.pdf"
        work = works.find_by_url(db, url)
        texts = expressions.chain(db, work.id) if work else []

        assert url in unread or any(len(expressions.text(db, e.id or 0).split()) > 100 for e in texts)  # fmt: skip


def test_an_unchanged_round_of_real_texts_writes_only_the_ledger(tracked: tuple[Path, Sites]):
    """A crawl that finds the same real texts adds its checks and no other row."""
    grown = (tracked[0].parent / "grown").read_text().split()

    assert set(grown) <= {"checks", "expected_sets"}
