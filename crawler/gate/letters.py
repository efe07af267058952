"""Tell whether a page's letters can be relied upon: in a code that is known, and none where no page has any.

What was so in the text accepted before is that site's way, and is not told again.
"""

from __future__ import annotations

from collections.abc import Set

from diffs.walls.seen import Look

_DAMAGED = "damaged"


def oddities(seen: Look) -> frozenset[str]:
    """Return what is odd about a page's letters: something ahead of the page, or their code."""
    return frozenset(odd for odd in ("ahead" if seen.ahead else "", seen.doubt) if odd)


def in_doubt(seen: Look, label: str, before: Set[str], *, new: bool) -> str:
    """Return why letters cannot be relied upon; ``before``: what was odd, ``new``: nothing was accepted.

    ``label`` is the charset that is declared and unknown.
    """
    found = oddities(seen) - before
    if "ahead" in found:
        return f"something stands before the page begins (“{seen.ahead[:20]}”): it is damaged"
    if "unknown" in found:
        return f"its letters are in no code that is known (“{label}”), and not in UTF-8"
    # Many an old page has always called itself UTF-8 and is not; it is read by its letters.
    if _DAMAGED in found and not new:
        return "it is not in UTF-8, as it says and as it was before: its letters are damaged"
    return ""
