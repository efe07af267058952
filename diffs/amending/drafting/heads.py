"""Read instruments whose marginal notes stand on lines of their own.

The Gazette runs a note in ("2. Amendment of section 3, Act X of 2015.—In the said Act, …"); some
publishers set it on a line by itself without stop or dash. Where that is so, the instrument is read
as the Gazette prints it, and every offset is given back as in the text at hand.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from diffs.amending.drafting.instructions import parse_instructions
from tarmeem.model import Instruction
from tarmeem.patterns import pattern_of

_ALONE = pattern_of(
    r"^((?:Section[ \t]+\d{1,3}(?:[ \t]*[-–—.:])?|\d{1,3}\.)[ \t]{1,4}[A-Z][^\n]{4,140}[^\s.,;:—–-])[ \t]*\n(?=[Ii]n (?:the|section|article)\b|\(1\)|For |After |The |Section )",
    re.MULTILINE,
)
_JOINT = ".—"


def instructions_of(text: str) -> list[Instruction]:
    """Return an instrument's instructions, however its marginal notes are set."""
    found = parse_instructions(text)
    heads = [head.end(1) for head in _ALONE.finditer(text)]
    if len(heads) < 2 or all(one.state == "parsed" for one in found):
        return found
    run_in = parse_instructions(_ALONE.sub(rf"\1{_JOINT}\n", text))
    if _read(run_in) <= _read(found):
        return found
    joints = [at + len(_JOINT) * place for place, at in enumerate(heads)]
    return [_moved(one, joints, len(text)) for one in run_in]


def _read(found: Sequence[Instruction]) -> int:
    return sum(one.state == "parsed" for one in found)


def _moved(one: Instruction, joints: list[int], size: int) -> Instruction:
    start, end = (at - len(_JOINT) * bisect_left(joints, at) for at in (one.start, one.end))
    return replace(one, start=max(0, start), end=min(size, end))
