"""First contact with a live site: one listing, one document, and what each rule made of them.

Nobody here has seen the sites' live markup. This fetches as little as can be fetched, compares what
each rule of the source found with what was expected, and saves the bytes for a fixture. It keeps
nothing in the store.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from crawler.declare import load_sources
from crawler.findings import Contact, Finding
from crawler.listings.entries import Entry
from crawler.running.prepared import Child
from crawler.running.run import chosen
from tarmeem.errors import FetchError


def check(
    name: str,
    *,
    hosts: Mapping[str, str] | None = None,
    folder: str | Path | None = None,
    save: str | Path | None = None,
    say: Callable[[str], object] = sys.stdout.write,
) -> Contact:
    """Fetch a source's first listing and one document of it, and say what each rule found.

    ``save``: a folder to save the bytes in, for a fixture. ``say`` takes lines as they end.

    Raises: UsageError for an unknown source; SourceError; FetchError where the check itself died.
    """
    chosen([name], folder)
    order = {
        "name": name,
        "hosts": dict(hosts or {}),
        "folder": str(folder or ""),
        "save_to": str(save or ""),
    }
    made = _in_child(order)
    for line in made.lines():
        say(line + "\n")
    return made


def _in_child(order: Mapping[str, Any]) -> Contact:
    child = Child()
    printed = child.run(__name__, order)
    name = order["name"]
    lines = [line for line in printed.splitlines() if line.startswith("{")]
    if not lines:
        raise FetchError(f"the check ended with {child.returncode}", transient=False, where=name)
    said = json.loads(lines[-1])
    return Contact(
        name,
        tuple(Finding(**finding) for finding in said["findings"]),
        tuple(Entry(**entry) for entry in said["samples"]),
        tuple(said["saved"]),
    )


def obey(order: Mapping[str, Any]) -> None:
    """Make contact as an order says; print what came of it. Runs in the child only."""
    from scrapy.crawler import AsyncCrawlerProcess
    from scrapy.settings import Settings

    from crawler.spiders.contact import ContactSpider

    source = load_sources(order["folder"] or None)[order["name"]]
    settings = Settings()
    settings.setmodule("crawler.settings", priority="project")
    ours = {
        "TARMEEM_HOSTS": order["hosts"],
        "ITEM_PIPELINES": {},
        "EXTENSIONS": {"crawler.extensions.LedgerExtension": None},
        "DOWNLOAD_VERIFY_CERTIFICATES": "tls" not in source.options,
    }
    settings.setdict(ours, priority="cmdline")
    members = {"name": source.name, "source": source, "save_to": order["save_to"]}
    process = AsyncCrawlerProcess(settings)
    process.crawl(type("Contact", (ContactSpider,), members))
    process.start()
    notes = ContactSpider.notes
    sys.stdout.write(json.dumps(asdict(notes)) + "\n")
