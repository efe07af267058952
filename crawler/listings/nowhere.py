"""Make up addresses that a source cannot have, of the shape of those that it has.

What a site answers there with status 200 is its own way to say that nothing is there.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable
from urllib.parse import urlsplit, urlunsplit

from tarmeem.patterns import pattern_of

ROLE = "nowhere"
"""What a capture of such an address is among its source's: no document, evidence only."""
MOST = 3
"""Shapes of a source that are asked of in one crawl; a quiet day has one."""
NAME = pattern_of(r"(?:2\d{9}[-_ +]*)?tarmeem[-_ +]*[0-9a-f]{8}(?:[-_ +]*2\d{9})?", re.IGNORECASE)
"""A made-up name, however a page shows it."""
_LAST = pattern_of(r"(?P<stem>.*?)(?P<ending>\.[A-Za-z]\w{0,4})?")
_FIGURE = pattern_of(r"\d")
_YEAR = pattern_of(r"(?:19|20)\d\d")


def made_up(asked: Iterable[str], known: Iterable[str] = ()) -> list[str]:
    """Return an address for each of the most frequent shapes of those asked for.

    ``known`` are others of the source: what differs among them is what names a document.
    """
    shapes: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    wanted = sorted(set(asked))
    for url in wanted:
        shapes[_shape(url)].append(url)
    most = sorted(shapes, key=lambda shape: -len(shapes[shape]))[:MOST]
    for url in set(known).difference(wanted):
        if (shape := _shape(url)) in most:
            shapes[shape].append(url)
    return [_made(shapes[shape], shape) for shape in most]


def _shape(url: str) -> tuple[str, ...]:
    """Return what addresses have in common that one script answers: host, depth, ending, names of a query."""
    parts = urlsplit(url)
    path, query = _parted(url)
    ending = _split(path[-1])[1].lower() if path else ""
    return (parts.netloc, str(len(path)), ending, *(name for name, _ in query))


def _parted(url: str) -> tuple[list[str], list[tuple[str, str]]]:
    parts = urlsplit(url)
    query = [pair.partition("=")[::2] for pair in parts.query.split("&") if pair]
    return parts.path.strip("/").split("/"), query


def _split(segment: str) -> tuple[str, str]:
    found = _LAST.fullmatch(segment)
    return (found["stem"], found["ending"] or "") if found else (segment, "")


def _made(urls: list[str], shape: tuple[str, ...]) -> str:
    path, query = _parted(urls[0])
    every = [[*one, *(value for _, value in pairs)] for one, pairs in map(_parted, urls)]
    often = [len(set(values)) for values in zip(*every, strict=True)]
    # A language or a section differs less often than what names a document in it.
    differ = {at for at, many in enumerate(often) if many == max(often) > 1}
    if not differ:
        differ = {at for at, value in enumerate(every[0]) if _FIGURE.search(value)}
        differ |= set() if query else {len(path) - 1}
    differ = differ - _days(path) or differ or set(range(len(path), len(every[0])))
    seed = int(hashlib.sha256(" ".join(shape).encode()).hexdigest()[:12], 16)
    made = [_name(value, seed) if at in differ else value for at, value in enumerate(every[0])]
    asked = "&".join(f"{name}={value}" for (name, _), value in zip(query, made[len(path) :], strict=True))  # fmt: skip
    return urlunsplit(urlsplit(urls[0])._replace(path="/" + "/".join(made[: len(path)]), query=asked))  # fmt: skip


def _days(path: list[str]) -> set[int]:
    """Return which parts of a path are a year, and a month and a day after it: a route asks for such."""
    found: set[int] = set()
    for at, value in enumerate(path):
        after = at - 1 in found and len(value) < 3 and value.isdecimal()
        if after or _YEAR.fullmatch(value):
            found.add(at)
    return found


def _name(value: str, seed: int) -> str:
    """Return a name such as a value is: a number for a number, below what a table's key may be."""
    stem, ending = _split(value)
    number, name = str(2_000_000_000 + seed % 100_000_000), f"tarmeem-{seed % (1 << 32):08x}"
    if stem.isdecimal():
        return number + ending
    ahead = f"{number}-" * stem[:1].isdecimal()
    behind = f"-{number}" * (not ahead and stem[-1:].isdecimal())
    return f"{ahead}{name}{behind}{ending}"
