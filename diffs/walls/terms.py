"""Tell a site's own terms from a law: they speak to their reader, of visits too."""

from __future__ import annotations

import re

from tarmeem.patterns import pattern_of

_ADDRESSED = pattern_of(
    r"(?=[YyVvIUuWwOoآہ])"  # what each begins with: at most words nothing more is looked at
    r"(?:\b(?:[Yy]ours?|[Yy]ou|[Vv]o(?:us|tre|s)|Ih(?:nen|re[nmrs]?)|[Uu]sted|[Vv]ocê|[Ww]e|[Oo]ur)\b|آپ|ہم)"
)
"""A law addresses nobody; the terms of a site do, numbered like a law or not. Links are no sign: a law has them too."""
_LINK = pattern_of(r"\]\((?:https?:|/|#)")
_ENACTED = pattern_of(
    r"\bshall\b|\bhereby\b|\bwhoever\b|\b(?:ہوگا|ہوگی|کرے ?گا|کریگا)\b", re.IGNORECASE
)
"""What a law says at least as often as it says "you"."""
OFTEN = 1_000
"""Characters to each of which a text that addresses its reader does so once."""
OPENING = 100_000
"""Characters from its beginning on that are asked."""


def is_terms(text: str) -> bool:
    """Tell whether a text is a site's own terms rather than a law: it speaks to its reader."""
    text = text[:OPENING]
    said, links = len(_ADDRESSED.findall(text)), len(_LINK.findall(text))
    often = (said + min(links, said)) * OFTEN > len(text)
    return often and said > len(_ENACTED.findall(text))
