"""Orders that take effect on a day of their own: "shall be substituted with effect from the 1st July"."""

from __future__ import annotations

from functools import lru_cache
from textwrap import shorten

from diffs.amending.heads import instructions_of
from diffs.days import first_day
from tarmeem.model import Instruction

_OWN = "with effect from"
_REMEMBERED = 64


def held_off(text: str, on: str) -> tuple[str, list[str]]:
    """Return an instrument as it has effect on a day, every offset kept, and what has none yet, as told."""
    late = [one for one in _dated(text) if not _began(one, on)]
    said = [f"“{_shortened(text[one.start : one.end])}”: {own_effect(one)}" for one in late]
    for one in late:
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return text, said


def _shortened(words: str) -> str:
    return shorten(" ".join(words.split()), 100, placeholder=" …")


def own_effect(op: Instruction) -> str:
    """Return the "with effect from …" that an order says of itself; empty where it says none."""
    said = next((part for part in op.reason.split("; ") if part.startswith(_OWN)), "")
    return said.rstrip(" ,")


@lru_cache(maxsize=_REMEMBERED)
def _dated(text: str) -> tuple[Instruction, ...]:
    if "effect" not in text:
        return ()
    return tuple(one for one in instructions_of(text) if one.state == "parsed" and own_effect(one))


def _began(op: Instruction, on: str) -> bool:
    day = first_day(own_effect(op))
    return bool(day) and day <= on
