"""What a redline is of: its two texts as a paper in a file of papers has to name them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def heads(sides: Mapping[str, Any]) -> list[str]:
    """Return a line for each of the ``sides``, ``old`` and ``new``, with its SHA-256, and whose the changes are."""
    rows = [f"{name}: {_named(sides[side])}" for side, name in _SIDES if side in sides]
    return [*rows[:-1], f"{rows[-1]}. Changes drawn by tarmeem: no official text."] if rows else []


_SIDES = (("old", "Before"), ("new", "After"))


def _named(side: Mapping[str, Any]) -> str:
    """Return what one side is: its file, or when and where its text was seen; and its bytes."""
    url = str(side.get("url") or "")
    by_hand = url.startswith("by-hand:")
    seen = str(side.get("seen") or "")
    # A person tells the day alone: the hour that it is kept under was never told.
    seen = seen[:10] if by_hand else f"{seen} in Karachi" if seen else ""
    said = [
        side.get("file"),
        side.get("edition"),
        f"seen {seen}" if seen else "",
        "filed by hand" if by_hand else url,
        f"SHA-256 {side['sha256']}" if side.get("sha256") else "",
    ]
    return ", ".join(str(one) for one in said if one)
