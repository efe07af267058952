"""Leave out of a page what speaks of its own site by its domain, as hosters and filters do and no notice does."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit

from crawler.pages.look import Look

_PLACED = "".join(
    rf"(?<!\b{word} )"
    for word in ("at", "on", "via", "visit", "from", "see", "website", "site", "portal")
)
"""What stands before a domain where a thing is found: of that a notice speaks too."""


def without_its_domain(seen: Look, url: str) -> Look:
    """Return a page without the lines of which its own domain is the matter: "The hosting of lamps.example has ended"."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    if not host or host not in seen.words.lower():
        return seen
    named = re.compile(rf"{_PLACED}(?<![\w.@/:-]){re.escape(host)}(?![\w/-]|\.\w)", re.IGNORECASE)
    words, own = (
        "\n".join(line for line in text.split("\n") if not named.search(line))
        for text in (seen.words, seen.own)
    )
    return seen if (words, own) == (seen.words, seen.own) else replace(seen, words=words, own=own)
