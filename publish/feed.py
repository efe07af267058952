"""What changed lately, as an Atom feed (RFC 4287)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any
from xml.etree import ElementTree as Xml

from publish.words import CAUSES, explained, instant
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
    """Return the feed of revisions, newest first; ``link`` gives a revision's address, ``show`` names the list."""
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
    _add(feed, "updated", max((_stamp(step) for step in listed), default="1970-01-01T00:00:00Z"))
    _add(feed, "link", rel="self", type="application/atom+xml", href=here)
    _add(feed, "link", rel="alternate", type="text/html", href=home)
    _add(_add(feed, "author"), "name", "tarmeem")
    for step in listed:
        _entry(_add(feed, "entry"), step, link(step["id"]))
    return '<?xml version="1.0" encoding="utf-8"?>\n' + Xml.tostring(feed, encoding="unicode")


_LISTS = {
    "changes": "what changed lately", "law": "changes of substance", "new": "new documents", "all": "changes and new documents",
}  # fmt: skip
"""What each list is called."""


def _entry(entry: Xml.Element, step: dict[str, Any], address: str) -> None:
    label = CAUSES.get(step["cause"], (step["cause"], ""))[0]
    _add(entry, "id", f"urn:tarmeem:revision:{step['id']}")
    _add(entry, "title", f"{step['title']} ({label.lower()})")
    _add(entry, "published", step["seen_at"])
    _add(entry, "updated", _stamp(step))
    _add(entry, "link", rel="alternate", type="text/html", href=address)
    _add(entry, "category", term=step["cause"], label=label)
    _add(entry, "category", term=step["kind"])
    said = on_one_line(step["summary"]).rstrip(".")
    parts = (
        f"{said}." if said else "",
        explained(step),
        f"Seen {instant(step['seen_at'])}.",
    )
    told = " ".join(filter(None, parts))
    _add(entry, "summary", told, type="text")


def _stamp(step: dict[str, Any]) -> str:
    return str(step["explained_at"] or step["seen_at"])


def _add(parent: Xml.Element, name: str, text: str = "", **given: str) -> Xml.Element:
    clean = {key: _UNWRITABLE.sub("�", value) for key, value in given.items()}
    made = Xml.SubElement(parent, f"{{{NAMESPACE}}}{name}", clean)
    made.text = _UNWRITABLE.sub("�", text) or None
    return made
