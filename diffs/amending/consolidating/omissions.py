"""Mark in a consolidated text where a provision was taken out, as the Pakistan Code prints it.

``8. [Omitted by Act II of 2022, s. 3.]``: without such a line nobody who reads 7 and 9 can tell
whether 8 was omitted or lost. Where another 8 stands now, nothing seems lost, and no line is put.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from diffs.amending.consolidating.consolidation import Consolidation
from diffs.amending.drafting.heads import instructions_of
from diffs.amending.drafting.instruments import read_instrument
from diffs.amending.executing.pieces import Node
from diffs.structure.cite import cite, unit_of
from diffs.structure.frame.instruments import beginnings
from tarmeem.patterns import pattern_of

_WHOLE = ("sec_", "art_")
_BRACKETED = ("subsec_", "para_", "subpara_", "item_", "subitem_")
_LABEL = pattern_of(r"\(?(\w+)[).]")
_ORDER = pattern_of(r"^(?:\d+|[a-z](?=\Z))")


class _Gone(NamedTuple):
    """A provision taken out."""

    place: int
    """Which of them it is, in text order."""
    at: int
    """Where its line goes."""
    eid: str
    """As it stood when it went."""
    by: str


def with_omissions(made: Consolidation, instruments: Sequence[str]) -> str:
    """Return the consolidated text with a line wherever a provision was taken out."""
    text, parts, last = made.text, [], 0
    named = _names(made, instruments)
    for one in _unfilled(made):
        parts.append(text[last : one.at])
        fresh = not one.at or last == one.at or text[one.at - 1] == "\n"
        line = _line(one.eid, named(one.by), unit_of(text))
        parts.append(
            f"{'' if fresh else chr(10)}{line}{'' if text[one.at : one.at + 1] == chr(10) else chr(10)}"
        )
        last = one.at
    return "".join([*parts, text[last:]])


def _unfilled(made: Consolidation) -> list[_Gone]:
    """Return in text order what left its number free; of two that bore one number, the later."""
    standing = {node.eid for node in made.tree.walk()}
    order = {one.instruction.id: at for at, one in enumerate(made.carried)}
    kept = []
    for one in sorted(_taken_out(made), key=lambda one: order[one.by], reverse=True):
        if one.eid not in standing:
            standing.add(one.eid)
            kept.append(one)
    return sorted(kept)


def _taken_out(made: Consolidation) -> Iterator[_Gone]:
    """Yield what was taken out, in text order."""
    removed: dict[str, list[str]] = {}
    for eid, by in made.removed:
        removed.setdefault(by, []).append(eid)
    at = 0
    for place, (parent, index, piece) in enumerate(made.tree.pieces()):
        eids = removed.get(piece.origin, [])
        eid = eids[0] if len(eids) == 1 else _meant(eids, piece.gone)
        if eid and piece.gone and not piece.text:
            eid = _as_it_stood(eid, parent, piece.gone)
            if not _overtaken(eid, parent, index):
                yield _Gone(place, at, eid, piece.origin)
        at += len(piece.text)


def _meant(eids: Sequence[str], gone: str) -> str:
    """Return which of several provisions one instruction took out had these words, by its label."""
    label = _LABEL.match(gone)
    found = [eid for eid in eids if label and eid.rpartition("_")[2] == label[1]]
    return found[0] if len(found) == 1 else ""


def _as_it_stood(eid: str, parent: Node, gone: str) -> str:
    """Return the eId by the number it had then: it, or what it stands in, may have been renumbered."""
    stem, _, step = eid.rpartition("__")
    label = _LABEL.match(gone)
    if label and step.startswith((*_WHOLE, *_BRACKETED)):
        step = f"{step.partition('_')[0]}_{label[1]}"
    stem = stem if step.startswith(_WHOLE) else parent.eid
    return f"{stem}__{step}" if stem else step


def _overtaken(eid: str, parent: Node, index: int) -> bool:
    """Tell whether what follows was renumbered past it: between 7 and a new 8 no 10 is missed."""
    later = islice(parent.items, index + 1, None)
    follows = next((item.num for item in later if isinstance(item, Node) and item.num), "")
    own, other = _ORDER.search(eid.rpartition("_")[2]), _ORDER.match(follows)
    if not own or not other:
        return False
    if own[0].isdecimal() and other[0].isdecimal():
        return int(other[0]) < int(own[0])
    return own[0].isalpha() and other[0].isalpha() and other[0] < own[0]


def _line(eid: str, by: str, unit: str) -> str:
    step = eid.rpartition("__")[2]
    number = step.partition("_")[2]
    if step.startswith(_WHOLE):
        return f"{number}. [Omitted by {by}.]"
    if step.startswith(_BRACKETED):
        return f"({number}) [Omitted by {by}.]"
    said = cite(eid, unit)
    return f"[{said[:1].upper()}{said[1:]} omitted by {by}.]"


_SHORT = {"section": "s.", "rule": "r.", "regulation": "reg."}


def _names(made: Consolidation, instruments: Sequence[str]) -> Callable[[str], str]:
    """Return a reader of the instrument and its section, as the Pakistan Code's notes cite them.

    Each instrument is read once, and each of several in one file by itself. One that another of them amended was carried out in other words
    than it has here: where the instruction does not stand here, no section is said.
    """
    starts = {one.instruction.id: one.instruction for one in made.carried}
    read = cache(lambda at, head: read_instrument(instruments[at][head:]))
    heads = cache(lambda at: beginnings(instruments[at]))

    @cache
    def stand(at: int) -> frozenset[tuple[int, int]]:
        return frozenset((one.start, one.end) for one in instructions_of(instruments[at]))

    def named(instruction: str) -> str:
        op, at = starts[instruction], int(instruction.partition(".")[0]) - 1
        head = max(one for one in heads(at) if one <= op.start)
        found = read(at, head)
        name = (
            found.number or (found.title and f"the {found.title}") or f"instruction {instruction}"
        )
        parts = found.parts if (op.start, op.end) in stand(at) else ()
        place = op.start - head
        section = next((part.number for part in parts if part.start <= place < part.end), "")
        unit = unit_of(instruments[at][head:])
        return f"{name}, {_SHORT.get(unit, unit)} {section}" if section else name

    return named
