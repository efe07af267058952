"""A source's declaration, compiled for its spider: which links are documents, and what they say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from crawler.dates import from_link
from crawler.declare import DATE_GROUPS
from crawler.listings.urls import canonical
from store.ledger import every
from tarmeem.model import Source

ASPECTS = ("kind", "language", "stage", "reader")


@dataclass(frozen=True, slots=True)
class Link:
    """A link that a pattern of the source recognises."""

    url: str
    linked_on: str | None
    """The date in the link itself: an upload's day, where the listing gives no other."""
    hints: Mapping[str, str]


class Rules:
    """Recognise a source's links by the pattern of their canonical path and query."""

    def __init__(self, source: Source) -> None:
        """Compile the patterns of a validated source."""
        options = source.options
        self.source = source
        self.entries = [(re.compile(r["match"]), _aspects(r)) for r in options.get("entries", ())]
        self.follow = [(re.compile(r["match"]), _aspects(r)) for r in options.get("follow", ())]
        self.beside = [re.compile(pattern) for pattern in options.get("beside", ())]
        self.defaults = {"edition": source.edition, **_aspects(options)}
        self.start = [_start(item) for item in options["start"]]
        self.facts = {n: re.compile(p, re.IGNORECASE) for n, p in options.get("facts", {}).items()}
        self.undated = {str(day) for day in options.get("undated", ())}
        self.expect: Mapping[str, Any] = options.get("expect", {})
        self.twin: Mapping[str, str] | None = options.get("twin")
        pages: Mapping[str, Any] = options.get("pages", {})
        self.page_match = re.compile(pages["match"]) if "match" in pages else None
        self.template: str | None = pages.get("template")
        self.letters: str = pages.get("letters", "")
        self.paging_ends: str = pages.get("end", "repeats")
        self.page_limit: int = pages.get("limit", 500)
        self.freshest = every(self.expect["freshest"]) if "freshest" in self.expect else None

    def canonical(self, url: str, base: str = "") -> str:
        """Return the one spelling of a URL of this source."""
        return canonical(self.source, url, base)

    def declared(self, url: str) -> bool:
        """Return whether a URL may be fetched at all: http(s), on a declared host."""
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and parts.hostname in self.source.hosts

    def entry(self, url: str, given: Mapping[str, str]) -> Link | None:
        """Return the entry a canonical URL is, or None; ``given``: what the page's start declares."""
        return self._link(url, self.entries, given)

    def attachment(self, url: str, given: Mapping[str, str]) -> Link | None:
        """Return the document to follow from an entry's page that a canonical URL is, or None."""
        return self._link(url, self.follow, given)

    def is_beside(self, url: str) -> bool:
        """Return whether a canonical URL is declared to stand among the entries and to be none."""
        return any(pattern.search(_address(url)) for pattern in self.beside)

    def leads_on(self, url: str) -> bool:
        """Return whether a canonical URL is declared to be a further page of the listing."""
        return bool(
            self.page_match and self.declared(url) and self.page_match.search(_address(url))
        )

    def document(self, url: str) -> bool:
        """Return whether a canonical URL is one of this source's documents."""
        return bool(self.entry(url, {}) or self.attachment(url, {}))

    def _link(
        self,
        url: str,
        patterns: list[tuple[re.Pattern[str], dict[str, str]]],
        given: Mapping[str, str],
    ) -> Link | None:
        if not self.declared(url):
            return None
        address = _address(url)
        for pattern, aspects in patterns:
            if match := pattern.search(address):
                groups = match.groupdict()
                day = from_link({k: v for k, v in groups.items() if k in DATE_GROUPS})
                hints = {**self.defaults, **given, **aspects}
                hints |= {k: v for k, v in groups.items() if v and k not in DATE_GROUPS}
                if self.twin and self.twin["from"] in url:
                    hints["twin"] = url.replace(self.twin["from"], self.twin["to"], 1)
                return Link(url, None if day in self.undated else day, hints)
        return None


def _address(url: str) -> str:
    parts = urlsplit(url)
    return parts.path + (f"?{parts.query}" if parts.query else "")


def _aspects(data: Mapping[str, Any]) -> dict[str, str]:
    return {key: data[key] for key in ASPECTS if key in data}


def _start(item: str | Mapping[str, str]) -> tuple[str, dict[str, str]]:
    return (item, {}) if isinstance(item, str) else (item["url"], _aspects(item))
