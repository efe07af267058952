"""What an address means of a text: a provision's opening, one of its sentences, all of a range."""

from __future__ import annotations

import re

from diffs.amending.labels import counted
from diffs.amending.locate import ARTICLES, Refusal, locate, number, ordinal
from diffs.amending.matching import WALL, Match, Stream
from diffs.amending.pieces import Node
from tarmeem.model import Instruction

OPENING = frozenset({"opening", "opening portion"})
_STOP = re.compile(r"(?<!\S)(\S+)[.?!][”\"’)\]]*\s+(?=[A-Z“\"(])")
_SURE = re.compile(r"[(“\"‘]?[a-z]{4,}[)”\"’]?")
"""What a sentence surely ends in: not "No." nor "Rs." nor a letter of a name."""


def narrowed(op: Instruction, node: Node, within: Stream) -> Stream | Refusal:
    """Return what of the provision's words the instruction's address leaves, or why it is not told."""
    kinds = {op.unit, *(kind for kind, _ in op.target)}
    if kinds & OPENING:
        return _opening(node, within)
    place = next((value for kind, value in op.target if kind == "sentence"), None)
    return within if place is None else _sentence(node, within, place)


def passed_over(root: Node, op: Instruction) -> Refusal | None:
    """Say what stands within the range an instruction was counted out of, and was not: 4A of "4 to 6"."""
    if op.range is None:
        return None
    kind, *ends = op.range
    at = next((at for at, (step, _) in enumerate(op.target) if step == kind), len(op.target))
    found = [locate(root, [*op.target[:at], (kind, end)], fresh=lambda _: False) for end in ends]
    low, high = found
    if isinstance(low, Refusal) or isinstance(high, Refusal) or low.kind != high.kind:
        return None
    top = low.kind in ARTICLES
    within = root.walk() if top else iter(low.parent.children if low.parent else ())
    peers = [one for one in within if one.kind == low.kind]
    if high not in peers:
        return None
    known = {number(label) for _, label in counted(op.range)}
    between = peers[peers.index(low) + 1 : peers.index(high)]
    left = next((one.eid for one in between if number(one.num) not in known), "")
    detail = f"{left} stands between {ends[0]} and {ends[1]}, and whether it is meant is not said"
    return Refusal("ambiguous", detail, "needs-review") if left else None


def whole(op: Instruction, within: Stream) -> list[Match] | None:
    """Return all the narrowed words, where the instruction means them whole; None where it does not."""
    if op.old is not None or op.unit not in (*OPENING, "sentence"):
        return None
    found = re.search(rf"[^\s{WALL}](?:[^{WALL}]*[^\s{WALL}])?", within.text)
    return [Match(*found.span())] if found else []


def _opening(node: Node, within: Stream) -> Stream | Refusal:
    first = next((seat.start for seat in within.seats if seat.node is not node), None)
    if first is None or not within.text[:first].strip(f" \n{WALL}"):
        return Refusal("ambiguous", "where its opening words end is not told", "needs-review")
    return _part(within, 0, first)


def _sentence(node: Node, within: Stream, place: str) -> Stream | Refusal:
    stops = list(_STOP.finditer(within.text))
    if node.children or not all(_SURE.fullmatch(stop[1]) for stop in stops):
        return Refusal("ambiguous", "where its sentences end is not told", "needs-review")
    bounds = [0, *(stop.end() for stop in stops), len(within.text)]
    at = len(bounds) - 1 if place in ("last", "end") else ordinal(place) or 0
    if not 0 < at < len(bounds):
        return Refusal("target not found", f"no sentence {place} in {node.eid}")
    return _part(within, bounds[at - 1], bounds[at])


def _part(within: Stream, start: int, end: int) -> Stream:
    """Return a stream of the same seats that reads nothing outside the stretch."""
    text = within.text
    blank = " " * start + text[start:end] + " " * (len(text) - end)
    return Stream(blank, within.seats, within.brackets)
