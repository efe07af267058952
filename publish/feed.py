"""What changed lately, and what befell laws by their own days, as an Atom feed (RFC 4287)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any
from xml.etree import ElementTree as Xml

from publish.words import CAUSES, day, explained, instant
from tarmeem import clock
from tarmeem.model import on_one_line
from tarmeem.patterns import pattern_of

NAMESPACE = "http://www.w3.org/2005/Atom"
# What XML cannot hold, and what turns the direction of whatever a feed reader shows next to it.
_UNWRITABLE = pattern_of(
    "[^\t\n\r\x20-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)


def atom(
    steps: Iterable[dict[str, Any]], *, home: str, here: str, link: Callable[[str], str], show: str = "changes",
) -> str:  # fmt: skip
    """Return the feed of entries, newest first; ``link`` makes a whole address of a path, ``show`` names the list."""
    Xml.register_namespace("", NAMESPACE)
    feed = Xml.Element(f"{{{NAMESPACE}}}feed")
    listed = list(steps)
    _add(feed, "id", f"urn:tarmeem:{show}")
    _add(feed, "title", f"tarmeem: {_LISTS.get(show, show)}")
    _add(
        feed,
        "subtitle",
        "Changes in the documents that govern the internet and telecom in Pakistan",
    )
    _add(feed, "updated", max((_stamp(step) for step in listed), default=_NEVER))
    _add(feed, "link", rel="self", type="application/atom+xml", href=here)
    _add(feed, "link", rel="alternate", type="text/html", href=home)
    _add(_add(feed, "author"), "name", "tarmeem")
    for step in listed:
        _entry(_add(feed, "entry"), step, link(_path(step)))
    return '<?xml version="1.0" encoding="utf-8"?>\n' + Xml.tostring(feed, encoding="unicode")


_LISTS = {
    "changes": "what changed lately", "law": "changes of substance", "new": "new documents", "all": "changes and new documents",
}  # fmt: skip
"""What each list is called."""


def latest(found: Iterable[dict[str, Any]], limit: int) -> list[dict[str, Any]]:
    """Return so many of the steps and of the laws' own days, by the day on which each was seen or befell, the latest first."""
    return sorted(found, key=_published, reverse=True)[:limit]


def _entry(entry: Xml.Element, row: dict[str, Any], address: str) -> None:
    """Fill an entry with a step, or with what befell a law on a day of its own."""
    label = CAUSES.get(row["cause"], (row["cause"], ""))[0]
    _add(entry, "id", _name(row))
    _add(entry, "title", f"{row['title']} ({label.lower()})")
    _add(entry, "published", _published(row))
    _add(entry, "updated", _stamp(row))
    _add(entry, "link", rel="alternate", type="text/html", href=address)
    _add(entry, "category", term=row["cause"], label=label)
    _add(entry, "category", term=row["kind"])
    said = on_one_line(row["summary"]).rstrip(".")
    if _is_own(row):
        parts: tuple[str, ...] = (f"{said}.", f"By the law’s own day: {day(row['on'])}.")
    else:
        parts = (f"{said}." if said else "", explained(row), f"Seen {instant(row['seen_at'])}.")
    _add(entry, "summary", " ".join(filter(None, parts)), type="text")


def _is_own(row: dict[str, Any]) -> bool:
    """Tell whether an entry is of a law's own day, and of no step from one text to the next."""
    return "on" in row


def _name(row: dict[str, Any]) -> str:
    if _is_own(row):
        return f"urn:tarmeem:own-day:{row['work']}:{row['on']}:{row['cause']}"
    return f"urn:tarmeem:revision:{row['id']}"


def _path(row: dict[str, Any]) -> str:
    if _is_own(row):
        return f"/-/tarmeem/work/{row['work']}"
    return f"/-/tarmeem/revision/{row['id']}"


def _published(row: dict[str, Any]) -> str:
    if not _is_own(row):
        return str(row["seen_at"])
    try:
        return clock.start_of(row["on"])
    except ValueError:  # a year, as it was told
        return str(row["known_at"] or _NEVER)


def _stamp(row: dict[str, Any]) -> str:
    """Return when an entry was last told otherwise: of a law's own day not before it came."""
    if _is_own(row):
        return max(_published(row), str(row["known_at"]))
    return str(row["explained_at"] or row["seen_at"])


_NEVER = "1970-01-01T00:00:00Z"


def _add(parent: Xml.Element, name: str, text: str = "", **given: str) -> Xml.Element:
    clean = {key: _UNWRITABLE.sub("�", value) for key, value in given.items()}
    made = Xml.SubElement(parent, f"{{{NAMESPACE}}}{name}", clean)
    made.text = _UNWRITABLE.sub("�", text) or None
    return made
