"""Close up a text that is set double: a blank line below each line parts nothing."""

from __future__ import annotations

from itertools import accumulate, pairwise

_FEW = 12
"""Lines with words below which a text is not said to be set double."""
_MOST = 0.9
"""The share of its lines that a blank line follows,"""
_RUN_ON = 1 / 12
"""and of those across whose blank line a sentence runs on: paragraphs that are one line each have none, and items of a list are short."""
_FILLED = 0.6
"""The share of a full line that such a line fills."""
_PAGE = range(40, 141)
"""Characters of a page's full line; a paragraph in one line has more."""
_ENDS = frozenset(".;:)]")


def closed_up(text: str) -> str:
    """Return the text, as long as it was, without the blank line that stands below each line of one set double.

    Where two or more stand, one goes and the gap stays. Every other text is given back.
    """
    rows = text.split("\n")
    words = [row.strip() for row in rows]
    own = [i for i, row in enumerate(words) if row]
    if len(own) < _FEW or len(rows) < 2 * _MOST * len(own):
        return text
    width = sorted(len(words[i]) for i in own)[int(_MOST * len(own))]
    if width not in _PAGE:
        return text
    below = [i for i in own if i + 1 < len(rows) and not words[i + 1]]
    run_on = sum(
        words[a][-1] not in _ENDS and words[b][0].islower() for a, b in pairwise(own) if b == a + 2
    )
    if len(below) < _MOST * len(own) or run_on < _RUN_ON * len(own):
        return text
    ends = list(accumulate(len(row) + 1 for row in rows))
    closed = list(text)
    for i in below:
        if ends[i] <= len(text):
            closed[ends[i] - 1] = " "
    return "".join(closed)
