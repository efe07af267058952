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
from urllib.parse import unquote, unquote_plus, urlsplit

from crawler.listings.nowhere import NAME
from crawler.pages.look import look
from crawler.pages.sniff import decode
from diffs.days import find_dates
from diffs.walls.lines import AMOUNT, is_byline
from diffs.walls.seen import Look
from diffs.walls.titles import is_borne
from tarmeem.model import Capture
from tarmeem.patterns import pattern_of

BESIDE = 8
"""Words that the answer may have besides: what it calls itself where a notice has its title,"""
SHARE = 0.1
"""or this share of them."""
_MASK = "\u2026"
_FIGURE = pattern_of(r"\d")
_SOME = pattern_of(r"[1-9]")
_WORD = pattern_of(r"\w+")
_IN_HEAD = pattern_of(r"<link\b[^<>]*>", re.IGNORECASE)
"""What a page says of itself to programs: its number, its feeds."""
_LINK = pattern_of(
    r"(?<![\w-])(?:href|src|srcset|poster|onclick|data(?:-[\w-]+)?)\s*=\s*(?:\"([^\"]+)\"|'([^']+)'|([^\s\"'<>]+))|\burl\(([^()]+)\)"
    r"|[\"'=]([^\"'<>\s=]+\.(?:pdf|docx?|xlsx?|zip|tiff?|jpe?g|png)\b[^\"'<>\s]*)",
    re.IGNORECASE,
)
_DRESS = pattern_of(r"\.(?:js|css|woff2?)(?:\?|$)", re.IGNORECASE)
_ADDRESS = pattern_of(r"[/.?(]")
_OF_THIS_VISIT = pattern_of(
    r"[;?&](?:phpsessid|jsessionid|asp\.?net_sessionid|sid|session_?id|csrf\w*|nonce|_)=[^&;?#]*|(?<=\.gif|\.png|\.jpg|\.svg|\.ico)\?.*"
)
"""What a link has for one visit only: its session, a picture's number against caches."""
_ENDS = pattern_of(r"/?(?:$|[&?](?!.*(?:download|export|attach|file|pdf)))")
"""How a link goes on that shares a page, prints it or turns its language: a file below it is another."""


@dataclass(frozen=True, slots=True)
class _Answer:
    url: str
    final: str
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
        called = {one.lower() for one in (seen.title, seen.top, *seen.headings[:3]) if one}
        shown = [*sorted(called, key=len, reverse=True), *names]
        links = frozenset(_masked_link(link, shown) for link in _links(markup))
        final = capture.hints.get("final_url", "")
        self._answers.append(_Answer(capture.url, final, seen, lines, links))

    def said_at(self, capture: Capture, body: bytes) -> str:
        """Return the made-up address where a page's words were said; empty where it says anything else."""
        seen = look(body, capture.media_type)
        if seen.kind != "html":
            return ""
        names = _names(capture)
        lines = [(_masked(line, []), _masked(line, names)) for line in _lines(seen)]
        # A stray that is sent on to a notice is answered by that notice.
        others = (one for one in self._answers if one.final != capture.url)
        alike = [one for one in others if _is_said(capture.title, lines, one)]
        # A notice may be no more than its file, or a picture of it.
        links = set(_links(decode(body, capture.media_type))) if alike else set()
        for one in alike:
            if all(_masked_link(link, names) in one.links for link in links - one.links):
                return one.url
        return ""


def _is_said(title: str, lines: Iterable[tuple[str, str]], answer: _Answer) -> bool:
    """Tell whether a page's lines, as they are and masked, say nothing that the answer does not say, and hardly less."""
    if is_borne(title, answer.seen):
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
    """Return a line without title, address and the figures of counters and clocks."""
    told = line.lower()
    for one in names:
        told = told.replace(one, _MASK)
    words = NAME.sub(_MASK, told).split()
    return " ".join(words if AMOUNT.search(line) else map(_masked_figure, words))


def _masked_figure(word: str) -> str:
    """Return a mark for a figure: a template that was filled with nothing shows 0."""
    return ("#" if _SOME.search(word) else "0") if _FIGURE.search(word) else word


def _links(markup: str) -> Iterator[str]:
    """Yield where a page leads and what it shows, but for how it is dressed."""
    for groups in _LINK.findall(_IN_HEAD.sub("", markup)):
        said = unquote_plus(unescape(next(filter(None, groups), ""))).partition("#")[0]
        link = _OF_THIS_VISIT.sub("", said.lower())
        if _ADDRESS.search(link) and not _DRESS.search(link):
            yield link


def _masked_link(link: str, names: Iterable[str]) -> str:
    """Return a link without title and own address, and without what it says of them."""
    for one in names:
        at = link.find(one)
        if at < 0:
            continue
        if " " in one:
            link = link.replace(one, _MASK)
        elif "/" in one and _ENDS.match(link, at + len(one)):
            # Handed on to another: what it is called there is told beside it.
            link = link[:at].partition("?")[0] + _MASK
    return NAME.sub(_MASK, link)
