"""What an order is about (words, a heading, a row, a provision), and what its address means of a text: an opening, a sentence, a range."""

from __future__ import annotations

import re
from collections.abc import Sequence

from diffs.amending.drafting.inventory import sign
from diffs.amending.drafting.labels import counted
from diffs.amending.executing.extent import APPENDED, whose
from diffs.amending.executing.growth import GROUPS
from diffs.amending.executing.locate import (
    ARTICLES,
    Refusal,
    ambiguous,
    locate,
    number,
    ordinal,
    where_of,
)
from diffs.amending.executing.matching import WALL, Match, Stream, find, fold, stream
from diffs.amending.executing.pieces import Node
from diffs.amending.executing.tablerows import cell, in_cells
from diffs.structure.recognising.marks import SCHEDULES
from tarmeem.model import Instruction
from tarmeem.patterns import pattern_of

OPENING = frozenset({"opening", "opening portion"})
PLACES_TOLD = 5
"""Headings named to a reader; of others, how many there are."""
_STOP = pattern_of(r"(?<!\S)(\S+)[.?!][”\"’)\]]*\s+(?=[A-Z“\"(])")
_SURE = pattern_of(r"[(“\"‘]?[a-z]{4,}[)”\"’]?")
"""What a sentence surely ends in: not "No." nor "Rs." nor a letter of a name."""


def narrowed(op: Instruction, node: Node, within: Stream) -> Stream | Refusal:
    """Return what of the provision's words the instruction's address leaves, or why it is not told."""
    kinds = {op.unit, *(kind for kind, _ in op.target)}
    if kinds & OPENING:
        return _opening(node, within)
    column = next((value for kind, value in op.target if kind == "column"), None)
    if op.occurrences == "all" and kinds & {"column", "table"} and "entry" not in kinds:
        return in_cells(node, within, op, column)
    if column is not None:
        bounds = cell(node, within, column, op)
        return bounds if isinstance(bounds, Refusal) else _part(within, *bounds, "\t")
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
    return ambiguous(detail) if left else None


def excepted(op: Instruction, root: Node) -> set[Node] | Refusal:
    """Return the provisions whose words an order leaves as they are, or which of them is not found."""
    kept: set[Node] = set()
    for path in op.excepted:
        found = locate(root, path, fresh=lambda _: False)
        if isinstance(found, Refusal):
            return Refusal(found.reason, f"of what is excepted: {found.detail}", "needs-review")
        kept.update(found.walk())
    return kept


def without(within: Stream, kept: set[Node]) -> Stream:
    """Return the stream with a wall wherever the words of these provisions stand."""
    if not kept:
        return within
    parts, at = [], 0
    for seat in within.seats:
        if seat.node in kept:
            parts += [within.text[at : seat.start], WALL * (seat.end - seat.start)]
            at = seat.end
    return Stream("".join([*parts, within.text[at:]]), within.seats, within.brackets)


def unsure_end(op: Instruction, node: Node) -> Refusal | None:
    """Say why "the full stop at the end" is two places, or which of several stops is meant is not told."""
    if op.occurrences not in (None, "end") and "." in (sign(str(op.old)), sign(_anchor(op))):
        return ambiguous(
            "which of its full stops end a sentence is not told: a figure or “No.” has one, too"
        )
    at_end = op.occurrences == "end" or (op.position is not None and op.position.rel == "end")
    if not at_end or op.unit != "punctuation" or not node.children:
        return None
    last = node.children[-1].kind
    detail = (
        f"{where_of(node)} ends in an {last.capitalize()}, and whether its end is meant is not said"
    )
    return ambiguous(detail) if last in APPENDED else None


def _anchor(op: Instruction) -> str:
    return str(op.position.anchor) if op.position is not None else ""


def two_points(op: Instruction, within: Stream, chosen: list[Match]) -> Refusal | None:
    """Say that the new words bring a point of their own before the one that stands there."""
    own = (op.new or "").strip()[-1:]
    for match in chosen if op.action != "omit" and own in tuple(",;:.") else ():
        after = within.text[match.end : match.end + 1]
        if after and after in (".", own) and op.unit != "punctuation":
            return ambiguous(
                f"“{own}{after}” would stand there: which point is meant to stay is not said"
            )
    return None


_BROKEN = pattern_of(r"[^\W\d_]+-[ \t]*\n\s*[^\W\d_]+")


def broken(op: Instruction) -> Refusal | None:
    """Say that a word of the new words is broken at a line's end, and nothing tells whether its hyphen is its own."""
    found = _BROKEN.search(op.new or "")
    detail = f"whether “{found[0]}” has a hyphen of its own is not told" if found else ""
    return ambiguous(" ".join(detail.split())) if found else None


def point_left(op: Instruction, within: Stream, chosen: list[Match]) -> Refusal | None:
    """Say that a comma, or the like, would be left standing before another point where words are taken out."""
    for match in chosen if op.action == "omit" and op.unit != "punctuation" else ():
        before = within.text[: match.start].rstrip(f" \n{WALL}")[-1:]
        after = within.text[match.end :].lstrip(" \n")[:1]
        if before in (",", ";", ":") and after in (",", ";", ":", "."):
            return ambiguous(
                f"“{before}{after}” would be left there: which point is meant to stay is not said"
            )
    return None


def in_another(node: Node, within: Stream, chosen: list[Match]) -> Refusal | None:
    """Say that words stand in a form that was read into the annex which is named, and may stand beside it."""
    if node.kind not in SCHEDULES:
        return None
    for seat in (seat for match in chosen for seat in within.seats_of(*match)):
        over = (seat.node, *seat.node.ancestors())
        inner = next((one for one in over if one.kind in SCHEDULES), node)
        if inner is not node:
            return whose(inner.eid, node, node.eid)
    return None


_LAST_WORD = pattern_of(r"(\w+)[ \t]*\Z")
_FIRST_WORD = pattern_of(r"[ \t]*(\w+)")


def doubled(op: Instruction, within: Stream, chosen: list[Match]) -> str:
    """Say which word stands twice where the new words meet the old: "for the" and "the Province"."""
    new = (op.new or "").strip()
    for match in chosen if op.action == "substitute" else ():
        before = within.text[max(0, match.start - 40) : match.start]
        after = within.text[match.end : match.end + 40]
        for left, right in ((before, new), (new, after)):
            one, other = _LAST_WORD.search(left), _FIRST_WORD.match(right)
            if one and other and one[1].lower() == other[1].lower():
                return f"“{one[1]} {other[1]}” stands there now, as the order has it"
    return ""


def capitals_left(op: Instruction, within: Stream) -> str:
    """Say where the words stand with other capitals that an order changes wherever they occur, and are left."""
    if op.occurrences != "all" or not isinstance(op.old, str):
        return ""
    exact = set(find(within, op.old))
    other = [one for one in find(within, op.old, fold_case=True) if one not in exact]
    bear = list(dict.fromkeys(where_of(within.seats_of(*one)[0].node) for one in other))
    written = " or ".join(dict.fromkeys(f"“{within.text[a:b]}”" for a, b in other))
    return f"left as it is with other capitals: {written} in {_told(bear)}" if bear else ""


def headings_left(op: Instruction, node: Node, kept: set[Node]) -> str:
    """Say which headings bear the words that an order changes wherever they occur, and keep them."""
    if op.occurrences != "all" or not isinstance(op.old, str):
        return ""
    bear = [
        where_of(one)
        for one in node.walk()
        if one.heading and one not in kept and find(stream(one, headings=True), op.old)
    ]
    return f"left as it is in headings: “{op.old}” in that of {_told(bear)}" if bear else ""


def _told(places: list[str]) -> str:
    more = f" and {len(places) - PLACES_TOLD} more" if len(places) > PLACES_TOLD else ""
    return ", ".join(places[:PLACES_TOLD]) + more


def whole(op: Instruction, within: Stream) -> list[Match] | None:
    """Return all the narrowed words, where the instruction means them whole; None where it does not."""
    cell_s = op.old == "WHOLE" and op.unit == "entry"
    if not cell_s and (op.old is not None or op.unit not in (*OPENING, "sentence")):
        return None
    found = re.search(rf"[^\s{WALL}](?:[^{WALL}]*[^\s{WALL}])?", within.text)
    return [Match(*found.span())] if found else []


def _opening(node: Node, within: Stream) -> Stream | Refusal:
    first = next((seat.start for seat in within.seats if seat.node is not node), None)
    if first is None or not within.text[:first].strip(f" \n{WALL}"):
        return ambiguous("where its opening words end is not told")
    return _part(within, 0, first)


def _sentence(node: Node, within: Stream, place: str) -> Stream | Refusal:
    stops = list(_STOP.finditer(within.text))
    if node.children or not all(_SURE.fullmatch(stop[1]) for stop in stops):
        return ambiguous("where its sentences end is not told")
    bounds = [0, *(stop.end() for stop in stops), len(within.text)]
    at = len(bounds) - 1 if place in ("last", "end") else ordinal(place) or 0
    if not 0 < at < len(bounds):
        return Refusal("target not found", f"no sentence {place} in {where_of(node)}")
    return _part(within, bounds[at - 1], bounds[at])


def _part(within: Stream, start: int, end: int, fill: str = " ") -> Stream:
    """Return a stream of the same seats that reads nothing outside the stretch."""
    text = within.text
    blank = fill * start + text[start:end] + fill * (len(text) - end)
    return Stream(blank, within.seats, within.brackets)


WORDY = frozenset((
    "words", "word", "figures", "figure", "punctuation", "portion", "expression", "letters", "letter", "brackets",
    "bracket", "comma", "number", "numbers", "sentence", "full-stop", "colon", "semicolon",
))  # fmt: skip
HEADINGS = frozenset({"heading", "marginal note", "head note", "margin", "title"})


def of_a_table(op: Instruction, path: Sequence[tuple[str, str]]) -> bool:
    """Tell whether an order names a table, a row or a column."""
    kinds = {op.unit, *(kind for kind, _ in path)}
    return bool(kinds & {"row", "column", "table", "columns", "rows"})


def enters_group(op: Instruction) -> bool:
    """Tell whether an instruction only brings matter into a Part or Chapter."""
    return op.action in ("insert", "add") and all(kind in GROUPS for kind, _ in op.target)


def brings_provision(op: Instruction) -> bool:
    """Tell whether an order puts a whole provision in."""
    return op.action in ("insert", "add") and not about_words(op)


def of_a_cell(op: Instruction) -> bool:
    """Tell whether an order is for all that stands in one cell: "in column (5), for the entry"."""
    return (
        op.old == "WHOLE" and op.unit == "entry" and {"entry", "column"} <= dict(op.target).keys()
    )


def about_words(op: Instruction) -> bool:
    """Tell an order about words, points or a heading from one about a whole provision."""
    if op.unit in OPENING or of_a_heading(op) or of_a_cell(op):
        return True
    return op.unit in WORDY or (op.old is not None and op.old != "WHOLE")


def of_a_heading(op: Instruction) -> bool:
    """Tell an order about the words of a heading from one about what stands under the heading it names."""
    kind, named = op.target[-1] if op.target else ("", "")
    if op.unit in HEADINGS or kind not in HEADINGS:
        return op.unit in HEADINGS
    quoted = op.old or (op.position.anchor if op.position else None)
    return not named or (op.unit in WORDY and (not quoted or fold(str(quoted)) in fold(named)))
