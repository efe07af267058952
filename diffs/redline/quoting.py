"""How a sentence quotes a change: its words, cut where they are long, and how many more there are."""

from __future__ import annotations

_SHOWN = 80
"""Characters of a changed text that a sentence quotes."""


def more(count: int) -> str:
    """Return how many changes there are beside the one that is quoted; empty where there is none."""
    others = count - 1
    return f"; {others} more change{'s' * (others > 1)}" * bool(others)


def shortened(text: str) -> str:
    """Return a text between quotation marks, its end cut off where it is long; empty where it is."""
    words = " ".join(text.split())
    return f"“{words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(' ', 1)[0] + ' …'}”" * bool(words)  # fmt: skip
