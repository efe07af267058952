"""What a crawl costs beside a bare Scrapy spider over the same URLs: CPU seconds, bodies, rows.

Run it: ``python benchmarks/crawl.py [--documents 1000] [--rounds 3]``. The server is a process of its
own; every figure is the CPU of the crawling processes alone, interpreter start and imports included.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import multiprocessing
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

HOST = "www.benchmark.example"
DECLARATION = f"""
name: benchmark
title: A made-up regulator with many notices
publisher: Nobody
edition: pta
hosts: [{HOST}]
shape: listing
cadence: 1d
start: ["https://{HOST}/list"]
entries: [{{match: '^/category/[^/]+-\\d{{6,}}-(?P<date>\\d{{4}}-\\d{{2}}-\\d{{2}})$'}}]
expect: {{entries: 10}}
"""
WORDS = [
    "The",
    "licensee",
    "shall",
    "keep",
    "a",
    "register",
    "of",
    "masts",
    "and",
    "show",
    "it",
    "on",
    "demand",
    "to",
    "an",
    "officer",
    ".",
]


def path_of(i: int) -> str:
    """Return the path of a document."""
    return f"/category/notice-number-{i}-{1528511000 + i}-2025-07-{1 + i % 28:02}"


def document(i: int) -> bytes:
    """Return an HTML page of some 25 kB."""
    lines = [
        "<p>" + " ".join(WORDS[(i + j * k) % len(WORDS)] for k in range(40)) + "</p>"
        for j in range(110)
    ]
    head = f"<!doctype html><html><head><title>Notice number {i}</title></head><body>"
    return f"{head}<h1>Notice number {i}</h1>{''.join(lines)}</body></html>".encode()


def listing(count: int) -> bytes:
    """Return one page that lists every document."""
    rows = "".join(
        f"<tr><td>{i}</td><td>{1 + i % 28:02}-07-2025</td>"
        f"<td><a href='{path_of(i)}'>Notice number {i}</a></td></tr>"
        for i in range(count)
    )
    return f"<!doctype html><html><body><table>{rows}</table></body></html>".encode()


# ------------------------------------------------------------------------------------ the server


def serve(count: int, validators: bool, port: Any, bodies: Any) -> None:  # noqa: FBT001
    """Serve the documents until killed, counting the bodies sent; a minimal HTTP/1.1 server."""
    pages = {path_of(i).encode(): document(i) for i in range(count)}
    pages[b"/list"] = listing(count)
    tags = {path: b'"' + hashlib.sha1(b).hexdigest().encode() + b'"' for path, b in pages.items()}

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while head := await reader.readuntil(b"\r\n\r\n"):
            path = head.split(b" ", 2)[1]
            if path not in pages:
                writer.write(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
            elif validators and b"If-None-Match: " + tags[path] in head:
                writer.write(b"HTTP/1.1 304 Not Modified\r\nETag: " + tags[path] + b"\r\n\r\n")
            else:
                tag = b"ETag: " + tags[path] + b"\r\n" if validators else b""
                size = b"Content-Length: %d\r\n" % len(pages[path])
                kind = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
                writer.write(kind + tag + size + b"\r\n" + pages[path])
                bodies.value += 1
            await writer.drain()

    async def main() -> None:
        async def quiet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            try:
                await handle(reader, writer)
            except (asyncio.IncompleteReadError, ConnectionError):
                writer.close()

        server = await asyncio.start_server(quiet, "127.0.0.1", 0)
        port.value = server.sockets[0].getsockname()[1]
        await server.serve_forever()

    asyncio.run(main())


class Server:
    """The server's process, its address and its count of bodies."""

    def __init__(self, count: int, *, validators: bool) -> None:
        """Start it and wait until it listens."""
        port = multiprocessing.Value("i", 0)
        self.bodies = multiprocessing.Value("i", 0)
        self.process = multiprocessing.Process(
            target=serve, args=(count, validators, port, self.bodies), daemon=True
        )
        self.process.start()
        while not port.value:
            pass
        self.address = f"http://127.0.0.1:{port.value}"

    def taken(self) -> int:
        """Return the bodies sent since the last time of asking."""
        sent, self.bodies.value = self.bodies.value, 0
        return int(sent)


# ------------------------------------------------------------------------------- what is compared


def bare(address: str, count: int, *, soup: bool) -> None:
    """Crawl with Scrapy as it comes; runs in a process of its own."""
    from bs4 import BeautifulSoup
    from scrapy import Spider
    from scrapy.crawler import AsyncCrawlerProcess

    class Bare(Spider):
        name = "bare"
        start_urls = [address + "/list", *(address + path_of(i) for i in range(count))]  # noqa: RUF012

        def parse(self, response: Any) -> None:
            if soup:
                BeautifulSoup(response.body, "lxml").get_text()

    process = AsyncCrawlerProcess({"LOG_LEVEL": "WARNING", "TELNETCONSOLE_ENABLED": False})
    process.crawl(Bare)
    process.start()


def run_bare(address: str, count: int, *, soup: bool = False) -> None:
    """Run the bare spider and wait."""
    command = [sys.executable, __file__, "--bare", address, "--documents", str(count)]
    subprocess.run([*command, *(["--soup"] if soup else [])], check=True)


def run_ours(address: str, db: Path, folder: Path) -> Any:
    """Run tarmeem's crawl, in a process newly prepared for it, and return its check."""
    from crawler.running.prepared import end_idle
    from crawler.running.run import crawl

    (check,) = crawl(db, ["benchmark"], hosts={HOST: address}, folder=folder)
    end_idle()
    assert not check.problems, check.problems
    return check


def cpu(work: Callable[[], Any]) -> float:
    """Return the CPU seconds that work took, in this process and in its children."""

    def spent() -> float:
        return sum(
            used.ru_utime + used.ru_stime
            for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
            for used in [resource.getrusage(who)]
        )

    before = spent()
    work()
    return spent() - before


def rows_of(db: Path) -> dict[str, int]:
    """Return the rows of every table."""
    from store import open_store

    held = open_store(db, readonly=True)
    return {
        name: held[name].count
        for name in held.table_names()
        if not name.startswith(("sqlite", "_")) and "fts" not in name
    }


def measure(count: int, rounds: int, folder: Path) -> list[tuple[str, float, float, float, int]]:
    """Return for each case: name, bare CPU, our CPU, the target ratio, bodies on our side."""
    with_tags, without = Server(count, validators=True), Server(count, validators=False)
    table = []
    for name, server, target, soup in (
        ("first crawl (bare + BeautifulSoup)", with_tags, 1.30, True),
        ("unchanged, validators", with_tags, 1.15, False),
        ("unchanged, no validators", without, 1.25, False),
    ):
        theirs, ours, bodies, written = [], [], 0, {}
        for i in range(rounds):
            db = folder / (f"first{i}.db" if soup else f"{target}.db")
            if not soup and not db.exists():
                run_ours(server.address, db, folder)
            theirs.append(cpu(lambda: run_bare(server.address, count, soup=soup)))  # noqa: B023
            before = rows_of(db) if db.exists() else {}
            server.taken()
            ours.append(cpu(lambda: run_ours(server.address, db, folder)))  # noqa: B023
            bodies = server.taken()
            after = rows_of(db)
            written = {k: n - before.get(k, 0) for k, n in after.items() if n != before.get(k, 0)}
        print(f"{name}: bare {[round(t, 2) for t in theirs]} ours {[round(t, 2) for t in ours]}")
        print(f"  bodies {bodies}, rows written {written}")
        table.append((name, statistics.median(theirs), statistics.median(ours), target, bodies))
    return table


def main() -> int:
    """Measure, print the table, and fail where a target is missed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--bare", help=argparse.SUPPRESS)
    parser.add_argument("--soup", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.bare:
        bare(options.bare, options.documents, soup=options.soup)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "benchmark.yml").write_text(DECLARATION)
        table = measure(options.documents, options.rounds, Path(folder))
    print(
        f"\n{options.documents} documents of 25 kB, CPU seconds, median of {options.rounds} rounds"
    )
    print(f"{'':38}{'bare':>8}{'tarmeem':>9}{'ratio':>8}{'target':>8}{'bodies':>8}")
    missed = False
    for name, theirs, ours, target, bodies in table:
        ratio = ours / theirs
        missed |= ratio > target
        print(f"{name:38}{theirs:8.2f}{ours:9.2f}{ratio:8.2f}{target:8.2f}{bodies:8d}")
    return int(missed)


if __name__ == "__main__":
    os.environ.setdefault("PYTHONHASHSEED", "0")
    sys.exit(main())
