"""How the pages say things: dates as a newspaper writes them, causes in a sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from tarmeem.clock import KARACHI
from tarmeem.patterns import pattern_of

CAUSES = {
    "first": ("First text", "The first text of it that was seen."),
    "amendment": ("Amendment", "An amending instrument accounts for the change."),
    "correction": ("Correction", "A corrigendum accounts for the change."),
    "event": ("Event", "A judgment, a lapse or a commencement accounts for the change."),
    "withdrawn": ("Withdrawn", "The publisher no longer shows it; the last text stays readable here."),
    "restored": ("Restored", "It had been withdrawn, and is published again."),
    "layout": ("Layout only", "The same words, set differently."),
    "unexplained": (
        "Unexplained",
        "The text changed, and nothing known explains it: no amending instrument, no corrigendum.",
    ),
    "listing": (
        "Listing",
        "The publisher’s listing calls or dates it otherwise, or lists it no longer or again; this step is of the listing, not of the text.",
    ),
    "differs": (
        "Reads otherwise",
        "The newest text reads otherwise than the law put together of an older one and what amended it.",
    ),
    "upgrade": ("Our reading", "Our own reading got better; the official file is the same."),
}  # fmt: skip
"""Cause to its label and its sentence."""


def explained(step: Mapping[str, Any]) -> str:
    """Return a step's cause as a sentence; what an amending instrument leaves open of it, or gives otherwise, is heeded."""
    cause = str(step["cause"])
    if cause == "amendment" and (step["open"] or step["against"]):
        return "An amending instrument accounts for the change, but not for all of it."
    if cause == "unexplained" and step["against"]:
        return "The text changed, and the amending instrument that is known does not account for all of it."
    return CAUSES.get(cause, ("", ""))[1]


SET_ASIDE = {"quarantined": "set aside", "removal-suspected": "removal suspected"}
"""What is said of a capture that the gate would not take for law."""

EDITIONS = {
    "gazette": "Gazette of Pakistan", "pakistan-code": "Pakistan Code", "pta": "PTA",
    "ministry": "Ministry", "bill": "Bill", "private": "Private print",
    "tarmeem": "tarmeem’s own consolidation",
}  # fmt: skip
LANGUAGES = {"en": "English", "ur": "Urdu"}
RELATIONS = {
    "amends": ("Amends", "Amended by"),
    "repeals": ("Says that it repeals all or a part of", "All or a part said to be repealed by"),
    "enacted-as": ("Enacted as", "Enacted from"),
    "replaces": ("Replaces", "Replaced by"),
    "corrects": ("Corrects", "Corrected by"),
    "draft-of": ("Draft of", "Drafted as"),
    "translation-of": ("Translation of", "Translated as"),
    "cites": ("Cites", "Cited by"),
}
"""A relation as its subject says it, and as its object does."""


def day(value: str | None) -> str:
    """Return an instant's or a date's day in Karachi: ``29 January 2025``; unreadable, as it is."""
    if not value:
        return ""
    try:
        found = (
            _moment(value).astimezone(KARACHI).date() if "T" in value else date.fromisoformat(value)
        )
    except ValueError:
        return value
    return f"{found.day} {found:%B %Y}"


def instant(value: str | None) -> str:
    """Return an instant in Karachi: ``29 January 2025, 14:05``; a date stays a date.

    Noon to the second stands for a day of which a witness told no hour, and is told as the day.
    """
    if not value or "T" not in value:
        return day(value)
    try:
        found = _moment(value).astimezone(KARACHI)
    except ValueError:
        return value
    if (found.hour, found.minute, found.second) == (12, 0, 0):
        return day(value)
    return f"{day(value)}, {found:%H:%M}"


_DATE = pattern_of(r"“[^”]*”|(?<![\w/.=-])(\d{4}-\d\d-\d\d)(?![\w/-]|\.\w)", re.ASCII)


def in_words(said: str) -> str:
    """Return what was said with its dates as a newspaper writes them; an address and what is quoted keep their own."""
    return _DATE.sub(lambda found: day(found[1]) or found[0], said)


def hour(value: str | None) -> str:
    """Return an instant's time of day in Karachi: ``14:05``; empty where only the day is known."""
    return instant(value).partition(", ")[2] if value and "T" in value else ""


def _moment(value: str) -> datetime:
    found = datetime.fromisoformat(value)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def size(count: int | None) -> str:
    """Return a size in bytes as people say it: ``12 kB``."""
    number = float(count or 0)
    for unit in ("bytes", "kB", "MB"):
        if number < 1000 or unit == "MB":
            return (
                f"{number:.0f} {unit}"
                if unit == "bytes" or number >= 10
                else f"{number:.1f} {unit}"
            )
        number /= 1000
    return ""


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: ``1 change``, ``1,200 changes``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def verdicts(counts: Mapping[str, int]) -> str:
    """Return how many provisions agree with a reprint, disagree, cannot be compared, and are not shown; the last three where any do."""
    disagree = counts["disagree"]
    said = [
        f"{count(counts['agree'], 'provision')} {'agrees' if counts['agree'] == 1 else 'agree'}",
        f"{disagree:,} {'disagrees' if disagree == 1 else 'disagree'}" if disagree else "",
        f"{apart:,} cannot be compared" if (apart := counts["not comparable"]) else "",
    ]
    hidden, no = counts["unshown"], "not shown here, as no instruction touches"
    rest = f"; {hidden:,} of these {'is' if hidden == 1 else 'are'} {no} {'it' if hidden == 1 else 'them'}"
    return ", ".join(filter(None, said)) + rest * bool(hidden)


def kind_name(kind: str) -> str:
    """Return what a reader calls a kind of work, a state or an event."""
    return "document" if kind == "other" else str(kind).replace("-", " ")


def media_name(media_type: str) -> str:
    """Return what a reader calls a kind of file."""
    kind = media_type.partition(";")[0].strip().lower()
    known = {"application/pdf": "PDF", "text/html": "web page", "text/plain": "text",
             "application/octet-stream": "file"}  # fmt: skip
    if "wordprocessingml" in kind:
        return "Word document"
    return known.get(kind, "image" if kind.startswith("image/") else kind or "file")
