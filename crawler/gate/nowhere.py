"""Tell what a site answers where nothing is: the third witness, which hinges on no word.

A capture that says nothing but what came for a made-up address is that answer, whatever its words.
Its title, its own address, figures and clocks are taken off, for a page may show what it was asked for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote, urlsplit

from crawler.dates import find_dates
from crawler.gate.lines import is_byline
from crawler.gate.titles import is_borne, own_words
from crawler.listings.nowhere import NAME
from crawler.pages.look import Look, look
from crawler.pages.sniff import decode
from tarmeem.model import Capture

BESIDE = 8
"""Words that the answer may have besides: what it calls itself where a notice has its title,"""
SHARE = 0.1
"""or this share of them."""
_MASK = "\u2026"
_FIGURES = re.compile(r"\S*\d\S*")
_WORD = re.compile(r"\w+")
_LINK = re.compile(
    r"\b(?:href|src|srcset|poster|data(?:-[\w-]+)?)\s*=\s*(?:\"([^\"]+)\"|'([^']+)'|([^\s\"'<>]+))|\burl\(([^()]+)\)"
    r"|[\"'=]([^\"'<>\s=]+\.(?:pdf|docx?|xlsx?|zip|tiff?|jpe?g|png)\b[^\"'<>\s]*)",
    re.IGNORECASE,
)
_DRESS = re.compile(r"\.(?:js|css|woff2?)(?:\?|$)", re.IGNORECASE)
_ADDRESS = re.compile(r"[/.?]")


@dataclass(frozen=True, slots=True)
class _Answer:
    url: str
    seen: Look
    lines: Counter[str]
    links: frozenset[str]


class Answers:
    """What a source says at addresses that nobody has."""

    def __init__(self) -> None:
        """Begin with no answer."""
        self._answers: list[_Answer] = []

    def add(self, capture: Capture, body: bytes) -> None:
        """Note what came for a made-up address; one that says 404 tells nothing of others."""
        seen = look(body, capture.media_type)
        if capture.status != 200 or seen.kind != "html":
            return
        names, markup = _names(capture), decode(body, capture.media_type)
        lines = Counter(_masked(line, names) for line in _lines(seen))
        links = frozenset(_masked_link(link, names) for link in _links(markup))
        self._answers.append(_Answer(capture.url, seen, lines, links))

    def said_at(self, capture: Capture, body: bytes) -> str:
        """Return the made-up address where a page's words were said; empty where it says anything else."""
        seen = look(body, capture.media_type)
        if seen.kind != "html":
            return ""
        names = _names(capture)
        lines = [(_masked(line, []), _masked(line, names)) for line in _lines(seen)]
        alike = [one for one in self._answers if _is_said(capture.title, lines, one)]
        # A notice may be no more than its file, or a picture of it.
        links = set(_links(decode(body, capture.media_type))) if alike else set()
        for one in alike:
            if all(_masked_link(link, names) in one.links for link in links - one.links):
                return one.url
        return ""


def _is_said(title: str, lines: Iterable[tuple[str, str]], answer: _Answer) -> bool:
    """Tell whether a page's lines, as they are and masked, say nothing that the answer does not say, and hardly less."""
    if own_words(title) and is_borne(title, answer.seen):
        return False  # nobody told the site that title: what came is this very notice
    named = set(_WORD.findall(title.lower()))
    said: Counter[str] = Counter()
    for as_it_is, masked in lines:
        told = as_it_is if as_it_is in answer.lines else masked
        if told in answer.lines or set(_WORD.findall(told)) - named:
            said[told] += 1
    if said - answer.lines:
        return False
    return _count(answer.lines - said) <= BESIDE + SHARE * _count(answer.lines)


def _count(lines: Counter[str]) -> int:
    return sum(len(line.split()) * often for line, often in lines.items())


def _lines(seen: Look) -> Iterator[str]:
    """Yield a page's lines, links and all, but no day alone: a notice has its own."""
    for line in seen.linked.split("\n"):
        if line and not (is_byline(line) or _is_a_day(line)):
            yield line


def _is_a_day(line: str) -> bool:
    dates = find_dates(line)
    return bool(dates) and len(line) - sum(end - start for _, start, end in dates) < 3


def _names(capture: Capture) -> list[str]:
    """Return how a page may show what it was asked for, the longest first."""
    parts = urlsplit(unquote(capture.url).lower())
    asked = parts.path + (f"?{parts.query}" if parts.query else "")
    last = re.sub(r"\.\w{2,5}$", "", parts.path.rstrip("/").rsplit("/", 1)[-1])
    shown = [f"{parts.scheme}://{parts.netloc}{asked}", parts.netloc + asked, asked, last, re.sub(r"[-_+]+", " ", last)]  # fmt: skip
    shown += [" ".join(capture.title.lower().split())]
    return sorted({one for one in shown if len(one) > 5 or one[:1] == "/" != one}, key=len, reverse=True)  # fmt: skip


def _masked(line: str, names: Iterable[str]) -> str:
    """Return a line without title, address and figures."""
    told = line.lower()
    for one in names:
        told = told.replace(one, _MASK)
    return " ".join(_FIGURES.sub("0", NAME.sub(_MASK, told)).split())


def _links(markup: str) -> Iterator[str]:
    """Yield where a page leads and what it shows, but for how it is dressed."""
    for groups in _LINK.findall(markup):
        link = unquote(unescape(next(filter(None, groups), ""))).partition("#")[0].lower()
        if _ADDRESS.search(link) and not _DRESS.search(link):
            yield link


def _masked_link(link: str, names: Iterable[str]) -> str:
    """Return a link without title and own address, where it ends in that: a file below it is another."""
    for one in names:
        at = link.find(one) if " " in one or "/" in one else -1
        if at >= 0 and (" " in one or link[at + len(one) :][:1] in ("", "&")):
            link = link[:at] + _MASK + link[at + len(one) :]
    return NAME.sub(_MASK, link)
