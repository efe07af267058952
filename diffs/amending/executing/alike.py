"""Find the provision whose number prints as the one an instrument names: (I) for (l)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from diffs.amending.executing.locate import Refusal, locate, number
from diffs.amending.executing.pieces import Node


def look_alike(root: Node, path: Sequence[tuple[str, str]]) -> list[tuple[str, str]] | None:
    """Return the path with its last number's 1, l and I exchanged, where one provision answers.

    OCR cannot tell these apart ("clause (I)" for "clause (l)"); the caller must have other proof.
    """
    if not path or not re.search(r"[1lI]", path[-1][1]):
        return None
    parent = locate(root, path[:-1], fresh=lambda _: False)
    if isinstance(parent, Refusal):
        return None
    kind, value = path[-1]
    shape = _shape(value)
    below = {number(one.num) for one in parent.children if one.num and _shape(one.num) == shape}
    return [*path[:-1], (kind, f"({below.pop()})")] if len(below) == 1 else None


def _shape(label: str) -> str:
    return re.sub(r"[1lI]", "l", number(label))
