"""Take elements out of raw markup in one pass: linear in its length, however hostile it is.

A pattern such as ``<script.*?</script`` looks to the end anew from each opening that nothing closes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache


def without(markup: str, names: Iterable[str], *, mark: str = " ") -> str:
    """Return markup without comments and the named elements; one that never closes stays open."""
    opener, closers = _forms(tuple(names))
    kept: list[str] = []
    at = 0
    unclosed: set[str] = set()
    while found := opener.search(markup, at):
        name = (found[1] or "!").lower()
        end = None if name in unclosed else closers[name].search(markup, found.end())
        if end is None:
            unclosed.add(name)
            kept.append(markup[at : found.end()] if name != "!" else markup[at : found.start()])
            at = found.end()
            continue
        kept += [markup[at : found.start()], mark]
        at = end.end()
    kept.append(markup[at:])
    return "".join(kept)


@lru_cache(maxsize=8)
def _forms(names: tuple[str, ...]) -> tuple[re.Pattern[str], dict[str, re.Pattern[str]]]:
    opener = re.compile(rf"<!--|<({'|'.join(names)})\b[^<>]*>", re.IGNORECASE)
    closers = {name: re.compile(rf"</{name}\b[^<>]*>", re.IGNORECASE) for name in names}
    return opener, closers | {"!": re.compile("-->")}
