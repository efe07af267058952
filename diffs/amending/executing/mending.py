"""Close up words that only the instrument's line ends broke: ``pre-`` / ``vent``.

Evidence is the base and the instrument: which form stands there unbroken; a capital behind a hyphen
begins a word of its own. Without evidence the break stays, for the reader of structure to judge.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

from tarmeem.model import Instruction

_BREAK = re.compile(r"([^\W\d_]+)-[ \t]*\n\s*([^\W\d_]+)")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def mend(batches: Sequence[Sequence[Instruction]], base: str) -> list[list[Instruction]]:
    """Return the instructions with broken words of their old and new matter closed up."""

    @lru_cache(maxsize=1)
    def known() -> frozenset[str]:
        matter = (one.new for batch in batches for one in batch if one.new)
        whole = _WORD.findall("\n".join([base, *matter]).lower())
        return frozenset(
            [*whole, *("-".join(word.split("-")[:2]) for word in whole if "-" in word)]
        )

    return [[_mended(one, known) for one in batch] for batch in batches]


def _mended(one: Instruction, known: Callable[[], frozenset[str]]) -> Instruction:
    new = _close(one.new, known) if one.new and "-" in one.new else one.new
    old = one.old
    if isinstance(old, str) and "-" in old:
        old = _close(old, known)
    return one if new is one.new and old is one.old else replace(one, new=new, old=old)


def _close(text: str, known: Callable[[], frozenset[str]]) -> str:
    if not _BREAK.search(text):
        return text
    return _BREAK.sub(lambda found: _closed(found, known()), text)


def _closed(found: re.Match[str], known: frozenset[str]) -> str:
    left, right = found.groups()
    if f"{left}-{right}".lower() in known or (right[0].isupper() and left[-1].islower()):
        return f"{left}-{right}"
    return left + right if f"{left}{right}".lower() in known else found.group()
