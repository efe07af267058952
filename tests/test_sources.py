"""Every declared source, crawled from three replicas of its site that share no markup.

The replicas are made here: the URLs have the real sites' forms, every word is invented. One loopback
server answers for all hosts, told apart by the Host header.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from crawler.declare import load_sources
from crawler.running.run import crawl
from store import captures, open_store

SOURCES = load_sources()
STYLES = ("table", "cards", "flat")
LOREM = "The licensee shall keep its register in good order and show it on demand. " * 12


@dataclass(frozen=True)
class Doc:
    """A document of a replica: its link as printed, and what its listing says of it."""

    link: str
    title: str
    day: str
    facts: Mapping[str, str] = field(default_factory=dict)
    url: str = ""
    """Its canonical URL, where that is not the host and the link."""


PTA = "https://www.pta.gov.pk"
NA = "https://na.gov.pk"
SENATE = "https://www.senate.gov.pk"
CODE = "https://pakistancode.gov.pk"
LAW = "/english/UY2FqaJw1-apaUY2Fqa-{}-sg-jjjjjjjjjjjjj"
JOOMLA = "/index.php?option=com_content&view=article&id={}:{}&catid=138:guidelines&Itemid=349"

LISTINGS: dict[str, dict[str, list[Doc]]] = {
    "pta-notices": {
        "/en/media-center/press-releases": [
            Doc("/category/notice-on-made-up-couriers-1528511679-2025-07-28",
                "Notice on made-up couriers", "2025-07-27"),
            Doc("http://pta.gov.pk/index.php/en/media-center/single-media/press-release-130120",
                "Press release on masts in Xanadu", "2020-01-10",
                url=PTA + "/en/media-center/single-media/press-release-130120"),
            Doc(JOOMLA.format(466, "guidelines-of-old"), "Guidelines of old", "2012-03-05",
                url=PTA + "/index.php?option=com_content&view=article&id=466"),
        ],
        "/en/media-center/press-releases?page=2": [
            Doc("/category/annual-report-2024%e2%80%9325-of-the-made-up-board-1628511680-2025-06-01",
                "Annual report 2024–25 of the made-up board", "2025-05-30",
                url=PTA + "/category/annual-report-2024%E2%80%9325-of-the-made-up-board"
                "-1628511680-2025-06-01"),
        ],
        "/ur/media-center/press-releases": [
            Doc("/ur/media-center/single-media/press-release-161220", "جعلی نوٹس کے بارے میں", "2020-12-16"),
        ],
    },
    "pta-legislation": {
        "/category/act-1397047816-2023-05-30": [
            Doc("/assets/media/made_up_act_01022019.pdf", "The Made-up Telecom Act, 2019", "2019-02-01"),
        ],
        "/category/regulations-1674158059-2023-05-30": [
            Doc("/assets/media/2025-10-29-Made-Up-Security-Regulations-2025.pdf",
                "Made-up Security Regulations, 2025", "2025-10-28"),
            Doc("https://pta.gov.pk/media/mobile_numbers_x.PDF", "Mobile Numbers of X Regulations",
                "2011-04-03", url=PTA + "/media/mobile_numbers_x.PDF"),
        ],
        "/category/rules-824773436-2023-05-30": [
            Doc("/assets/media/2021-01-04-Made-up-Rules.pdf", "The Made-up Rules, 2021", "2021-01-02"),
        ],
        "/category/policies-1608540600-2023-05-30": [
            Doc("/assets/media/2022-01-04-Made-up-Policy.pdf", "The Made-up Policy, 2022", "2022-01-02"),
        ],
        "/category/regulatory-frameworks-146103707-2023-05-30": [
            Doc("/assets/media/2026-01-06-Made-up-Framework_Dec-2025-PDF.pdf",
                "Made-up Regulatory Framework, 2025", "2026-01-05"),
        ],
        "/category/guidelines-1251819379-2023-05-30": [
            Doc("/assets/media/2023-01-04-Made-up-Guide.pdf", "The Made-up Guide, 2023", "2023-01-02"),
        ],
    },
    "na-acts": {
        "/en/acts-tenure.php": [
            Doc("../uploads/documents/1470910659_707.pdf", "The Invention of Crimes Act, 2016",
                "2016-08-22", url=NA + "/uploads/documents/1470910659_707.pdf"),
            Doc("../uploads/documents/679255ee36f45_595.pdf", "The Invention (Amendment) Act, 2025",
                "2025-01-29", url=NA + "/uploads/documents/679255ee36f45_595.pdf"),
        ],
        "/en/acts.php": [
            Doc("../uploads/documents/1470910660_708.pdf", "The Ferries of Xanadu Act, 2016",
                "2016-08-23", url=NA + "/uploads/documents/1470910660_708.pdf"),
        ],
    },
    "na-bills": {
        f"/en/bills.php?status={status}": [
            Doc(f"../uploads/documents/17376973{i:02}_89{i}.pdf", f"The {name} Bill, 2025",
                f"2025-01-1{i}", url=NA + f"/uploads/documents/17376973{i:02}_89{i}.pdf")
        ]
        for i, (status, name) in enumerate(
            {"pass": "Lighthouses", "majlis": "Canals", "pending": "Ferries", "ref-1": "Bridges",
             "ref-2": "Tunnels"}.items())
    },
    "senate-acts": {
        "/en/acts.php?id=-1&catid=186&subcatid=285&cattitle=Acts": [
            Doc(f"/uploads/documents/173769730{i}_896.pdf", f"The {name} Act, 2025", f"2025-02-0{i}",
                {"number": f"{roman} of 2025", "assented_on": f"2025-01-2{i}"})
            for i, name, roman in ((1, "Windmills", "XL"), (2, "Watermills", "XLI"))
        ],
    },
    "senate-ordinances": {
        "/en/ordinance.php?id=-1&catid=186&subcatid=304&cattitle=Ordinances": [
            Doc(f"/uploads/documents/173769740{i}_896.pdf", f"The {name} Ordinance, 2022", f"2022-02-2{i}",
                {"laid_on": f"2022-03-0{i}"})
            for i, name in ((1, "Windmills"), (2, "Watermills"))
        ],
    },
    "senate-bills": {
        f"/en/bills.php?id=-1&catid=186&subcatid=276&leftcatid={i}": [
            Doc(f"/uploads/documents/1762598{i}_995.PDF", f"The {name} Bill, 2025", "2025-03-04")
        ]
        for i, name in ((278, "Orchards"), (279, "Gardens"), (368, "Meadows"))
    },
    "pakistan-code": {
        "/english/LGu0xAD?alp=A&page=1&action=inactive": [
            Doc(LAW.format("apqWaw==")[9:], "The Aqueducts Act, 1996", "1996-10-13",
                {"number": "XVII of 1996"}, url=CODE + LAW.format("apqWaw%3D%3D")),
            Doc(LAW.format("apaUY2Jvbp8%3d")[9:], "The Arbours Act, 2016", "2016-08-18",
                {"number": "XL of 2016"}, url=CODE + LAW.format("apaUY2Jvbp8%3D")),
        ],
        "/english/LGu0xAD?alp=A&page=2&action=inactive": [
            Doc(LAW.format("apaUY2Npa5k=")[9:], "The Avenues Act, 2001", "2001-05-06",
                {"number": "II of 2001"}, url=CODE + LAW.format("apaUY2Npa5k%3D")),
        ],
        "/english/LGu0xAD?alp=B&page=1&action=inactive": [
            Doc(LAW.format("apaUY2Jwa5k=")[9:], "The Beacons Act, 2002", "2002-05-06",
                {"number": "III of 2002"}, url=CODE + LAW.format("apaUY2Jwa5k%3D")),
        ],
    },
    "moitt": {
        "/": [
            Doc("/SiteImage/Misc/files/Removal of Made-up Content Rules 2021.PDF",
                "Removal of Made-up Content Rules, 2021", "2021-10-12",
                url="https://moitt.gov.pk/SiteImage/Misc/files/"
                "Removal%20of%20Made-up%20Content%20Rules%202021.PDF"),
        ],
        "/Downloads": [
            Doc("/Detail/ZDNhNGYxYzAtMTIzNC00NTY3LTg5YWI=", "Made-up policy on ferries", "2022-10-12",
                url="https://moitt.gov.pk/Detail/ZDNhNGYxYzAtMTIzNC00NTY3LTg5YWI%3D"),
        ],
    },
    "gazette": {
        path: [Doc(f"/SiteImage/Downloads/Part-II {i}.pdf", f"Gazette of Xanadu, Part II, No. {i}",
                   f"2025-0{i}-04", url=f"http://pcp.gov.pk/SiteImage/Downloads/Part-II%20{i}.pdf")]
        for i, path in enumerate(("/Download", "/WeeklyNitifications", "/gazette"), 1)
    },
}  # fmt: skip
LABELS = {
    "senate-acts": {"title": "Title", "number": "Act No", "assented_on": "Date of Assent",
                    "published_on": "Date of Publication in the Gazette"},
    "senate-ordinances": {"title": "Title and Ordinance No.", "published_on": "Date of Promulgation",
                          "laid_on": "Date of laying in the Senate"},
    "pakistan-code": {"number": "Act No.", "published_on": "Promulgation Date"},
}  # fmt: skip
FOLLOWED = {"pakistan-code": "/pdffiles/administrator" + "0a" * 16 + ".pdf"}
HOSTS = {name: source.options["start"] for name, source in SOURCES.items()}
MENU = (
    '<a href="/category/licensing-721279833-2023-05-30">Licensing</a><a href="/about">About</a>'
    '<a href="/files/citizens-charter.pdf">Charter</a><a href="javascript:void(0)">Top</a>'
)


def base(name: str) -> str:
    """Return the origin of a source's canonical URLs."""
    source = SOURCES[name]
    return f"{source.options.get('scheme', 'https')}://{source.hosts[0]}"


def wanted(name: str) -> dict[str, Doc]:
    """Return the documents a crawl of a source has to find, by canonical URL."""
    docs = [doc for listed in LISTINGS[name].values() for doc in listed]
    return {doc.url or base(name) + doc.link: doc for doc in docs}


# ------------------------------------------------------------------------------- three markups


def shown(day: str, style: str) -> str:
    """Print a day the way a style of page prints days."""
    year, month, date = day.split("-")
    names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    longer = "January February March April May June July August September October November December"
    if style == "table":
        return f"{date}-{month}-{year}"
    if style == "cards":
        return f"{longer.split()[int(month) - 1]} {int(date)}, {year}"
    return f"{int(date)} {names[int(month) - 1]}, {year}"


def facts(name: str, doc: Doc, style: str) -> list[tuple[str, str]]:
    """Return the labelled facts a page prints of a document."""
    said = {"published_on": doc.day, **doc.facts}
    labels = {k: v for k, v in LABELS.get(name, {}).items() if k != "title"}
    return [(label, shown(said[key], style) if key.endswith("_on") else said[key])
            for key, label in labels.items()]  # fmt: skip


def page(name: str, docs: list[Doc], style: str, more: str) -> str:
    """Return a listing's page in one of the three markups."""
    rows = {"table": table, "cards": cards, "flat": flat}[style](name, docs)
    return f"<html><head><title>List</title></head><body><div>{MENU}</div>{rows}{more}<div>Help line 0800</div></body></html>"


def table(name: str, docs: list[Doc]) -> str:
    """Print columns; where the site labels facts, the link says only Download."""
    labelled = name in LABELS
    title = LABELS.get(name, {}).get("title", "Title")
    heads = (
        ["Sr#", title, *(label for label, _ in facts(name, docs[0], "table"))]
        if labelled
        else ["Sr#", "Date", "Title"]
    )
    lines = [
        "<tr>"
        + "".join(f"<th>{h}</th>" for h in [*heads, "File"][: len(heads) + labelled])
        + "</tr>"
    ]
    for i, doc in enumerate(docs, 1):
        link = escape(doc.link)
        if labelled:
            cells = [str(i), escape(doc.title), *(v for _, v in facts(name, doc, "table"))]
            cells.append(f"<a href='{link}'><img src=pdf.gif alt=pdf></a>")
        else:
            cells = [str(i), shown(doc.day, "table"), f"<a href='{link}'>{escape(doc.title)}</a>"]
        lines.append("<tr>" + "".join(f"<td>{c}</td>" for c in cells) + "</tr>")
    return "<table border=1>" + "".join(lines) + "</table>"


def cards(name: str, docs: list[Doc]) -> str:
    """Print a card a document: heading, day or labelled facts, and a button."""
    out = []
    for doc in docs:
        said = facts(name, doc, "cards")
        lines = [f"<p><b>{k}</b>: {v}</p>" for k, v in said] or [
            f"<small>Posted on {shown(doc.day, 'cards')}</small>"
        ]
        out.append(
            f"<article><h4>{escape(doc.title)}</h4>{''.join(lines)}"
            f'<a target=_blank href="{escape(doc.link)}"><span>Read more</span></a></article>'
        )
    return f"<section>{''.join(out)}</section>"


def flat(name: str, docs: list[Doc]) -> str:
    """Print links and paragraphs side by side, with no element for a row."""
    out = []
    for doc in docs:
        said = facts(name, doc, "flat")
        line = " | ".join(f"{k}: {v}" for k, v in said) or shown(doc.day, "flat")
        out.append(f'<a href="{escape(doc.link)}">{escape(doc.title)}</a><div>{line}</div>')
    return "".join(out)


# ---------------------------------------------------------------------------------- the server


def answers(style: str) -> dict[tuple[str, str], tuple[str, bytes]]:
    """Return what the replicas answer: by host and path, a type and a body."""
    found: dict[tuple[str, str], tuple[str, bytes]] = {}
    for name, pages in LISTINGS.items():
        host = SOURCES[name].hosts[0]
        for path, docs in pages.items():
            more = '<a href="?page=2">2</a>' if path == "/en/media-center/press-releases" else ""
            found[host, path] = ("text/html; charset=utf-8", page(name, docs, style, more).encode())
        for url, doc in wanted(name).items():
            found[host, url.removeprefix(base(name))] = body(name, doc)
        if name in FOLLOWED:
            found[host, FOLLOWED[name]] = ("application/pdf", pdf("the law's own file"))
    return found


def body(name: str, doc: Doc) -> tuple[str, bytes]:
    """Return a document: a PDF where its name says so, else a page."""
    if doc.link.lower().endswith(".pdf"):
        return "application/pdf", pdf(doc.title)
    frame = f"<script>show('{FOLLOWED[name]}')</script>" if name in FOLLOWED else ""
    text = (
        f"<html><head><title>{escape(doc.title)}</title></head><body><h1>{escape(doc.title)}</h1>"
    )
    said = f"<p>In the matter of {escape(doc.title)}: {LOREM}</p>"  # no two notices have one text
    return "text/html; charset=utf-8", f"{text}{said}{frame}</body></html>".encode()


def pdf(words: str) -> bytes:
    """Return bytes with a PDF's signature and end."""
    return b"%PDF-1.4\n" + f"% {words}\n{LOREM}".encode() + b"\nstartxref\n0\n%%EOF\n"


@contextmanager
def serving(style: str) -> Iterator[str]:
    """Serve the replicas in a style; the Pakistan Code's last page of a letter repeats for ever."""
    pages = answers(style)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            host, path = self.headers["Host"], self.path
            if (
                host == SOURCES["pakistan-code"].hosts[0]
                and "alp=" in path
                and (host, path) not in pages
            ):
                letter = path.split("alp=")[1][0]
                mine = sorted(p for h, p in pages if h == host and f"alp={letter}&" in p)
                path = mine[-1] if mine else ""
            kind, content = pages.get((host, path), ("text/html", b""))
            if "alp=" in self.path and not content:
                content = b"<html><body>No law begins with this letter.</body></html>"
            self.send_response(200 if content else 404)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module", params=STYLES)
def crawled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the store after one crawl of all sources, from replicas in one markup."""
    path = tmp_path_factory.mktemp(request.param) / "t.db"
    with serving(request.param) as address:
        hosts = {host: address for source in SOURCES.values() for host in source.hosts}
        checks = crawl(path, list(LISTINGS), hosts=hosts, now="2025-08-01T05:00:00Z")
    for check in checks:
        unmet = [
            p
            for p in check.problems
            if "expected" not in p and "newer" not in p and "always" not in p
        ]
        assert unmet == [], check.source
    return path


# --------------------------------------------------------------------------------------- tests


@pytest.mark.parametrize("name", LISTINGS)
def test_each_source_finds_its_documents_whatever_the_markup(crawled: Path, name: str) -> None:
    """A document is found by its link's form, and titled and dated by what stands around it."""
    db = open_store(crawled, readonly=True)
    kept = {c.url: c for c in captures.listing(db, source=name) if "role" not in c.hints}

    followed = {base(name) + FOLLOWED[name]} if name in FOLLOWED else set()
    assert set(kept) == set(wanted(name)) | followed
    for url, doc in wanted(name).items():
        found = kept[url]
        assert (found.title, found.published_on) == (doc.title, doc.day), url
        assert {k: found.hints.get(k) for k in doc.facts} == dict(doc.facts), url
        assert found.sha256


def test_every_source_has_a_replica() -> None:
    """A source that is declared is a source that is tried."""
    assert set(LISTINGS) == set(SOURCES), "add the listing's layout to LISTINGS, in invented words"


def test_urdu_and_english_are_told_apart(crawled: Path) -> None:
    """A notice listed in Urdu is known to be in Urdu, and where its English twin would be."""
    db = open_store(crawled, readonly=True)
    twins = [
        c for c in captures.listing(db, source="pta-notices") if c.hints.get("language") == "ur"
    ]
    (urdu,) = [c for c in twins if "role" not in c.hints]

    assert urdu.hints["twin"] == f"{PTA}/en/media-center/single-media/press-release-161220"


def test_a_link_to_a_law_s_file_is_followed_out_of_a_script(crawled: Path) -> None:
    """The file behind a law's page is kept with the page's title, and says whose it is."""
    db = open_store(crawled, readonly=True)
    (file,) = captures.of_url(db, CODE + FOLLOWED["pakistan-code"])

    assert file.hints["page"] in wanted("pakistan-code")
    assert file.title
