"""Mark in a consolidated text where a provision was taken out, as the Pakistan Code prints it.

``8. [Omitted by Act II of 2022, s. 3.]``: without such a line nobody who reads 7 and 9 can tell
whether 8 was omitted or lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from diffs.amending.consolidation import Consolidation
from diffs.amending.instruments import read_instrument
from diffs.structure.cite import cite

_WHOLE = ("sec_", "art_")
_BRACKETED = ("subsec_", "para_", "subpara_", "item_", "subitem_")
_LABEL = re.compile(r"\(?(\w+)[).]")


def with_omissions(made: Consolidation, instruments: Sequence[str]) -> str:
    """Return the consolidated text with a line wherever a provision was taken out."""
    text = made.text
    for at, line in sorted(_lines(made, instruments), reverse=True):
        before = "" if not at or text[at - 1] == "\n" else "\n"
        text = f"{text[:at]}{before}{line}\n{text[at:]}"
    return text


def _lines(made: Consolidation, instruments: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield where each line goes, and the line."""
    removed: dict[str, list[str]] = {}
    for eid, by in made.removed:
        removed.setdefault(by, []).append(eid)
    starts = {one.instruction.id: one.instruction.start for one in made.carried}
    for origin in made.origins:
        eids = removed.get(origin.instruction, [])
        if origin.end > origin.start or not origin.gone or not eids:
            continue
        eid = eids[0] if len(eids) == 1 else _meant(eids, origin.gone)
        if eid:
            by = _by(origin.instruction, starts[origin.instruction], instruments)
            yield origin.start, _line(eid, by)


def _meant(eids: Sequence[str], gone: str) -> str:
    """Return which of several provisions one instruction took out had these words, by its label."""
    label = _LABEL.match(gone)
    found = [eid for eid in eids if label and eid.rpartition("_")[2] == label[1]]
    return found[0] if len(found) == 1 else ""


def _line(eid: str, by: str) -> str:
    step = eid.rpartition("__")[2]
    number = step.partition("_")[2]
    if step.startswith(_WHOLE):
        return f"{number}. [Omitted by {by}.]"
    if step.startswith(_BRACKETED):
        return f"({number}) [Omitted by {by}.]"
    said = cite(eid)
    return f"[{said[:1].upper()}{said[1:]} omitted by {by}.]"


def _by(instruction: str, start: int, instruments: Sequence[str]) -> str:
    """Return the instrument and the section of it, as a footnote of the Pakistan Code cites them."""
    read = read_instrument(instruments[int(instruction.partition(".")[0]) - 1])
    name = read.number or read.title or f"instruction {instruction}"
    section = next((part.number for part in read.parts if part.start <= start < part.end), "")
    return f"{name}, s. {section}" if section else name
