"""Leave out of a page what speaks of its own site by its domain, as hosters and filters do and no notice does."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit

from diffs.walls.lines import STOP
from diffs.walls.seen import Look

_PLACED = "".join(
    rf"(?<!\b{word} )"
    for word in ("at", "on", "via", "visit", "from", "see", "website", "site", "portal")
)
"""What stands before a domain where a thing is found: of that a notice speaks too."""


def without_its_domain(seen: Look, url: str, title: str) -> Look:
    """Return a page without the sentences of which its own domain is the matter: "The hosting of lamps.example has ended".

    Where its title names the domain, that is its notice's matter.
    """
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    if not host or host not in seen.words.lower() or host in title.lower():
        return seen
    named = re.compile(rf"{_PLACED}(?<![\w.@/:-]){re.escape(host)}(?![\w/-]|\.\w)", re.IGNORECASE)
    words, own = (
        "\n".join(_without(line, named) for line in text.split("\n"))
        for text in (seen.words, seen.own)
    )
    return seen if (words, own) == (seen.words, seen.own) else replace(seen, words=words, own=own)


def _without(line: str, named: re.Pattern[str]) -> str:
    if not named.search(line):
        return line
    return " ".join(one for one in STOP.split(line) if not named.search(one))
