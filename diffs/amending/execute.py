"""Carry one instruction out on the tree, wholly or not at all.

Exact words only: what is not found is refused, what is found more often than the instrument says
needs review. The caller keeps the journal and takes back the edits of a broken formula.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from diffs.amending import edits
from diffs.amending.choosing import anchors, choose, matches, running, sign
from diffs.amending.growth import GROUPS, KINDS, TOP, grow, regrow
from diffs.amending.locate import Refusal, locate, look_alike, number, ordinal
from diffs.amending.matching import Match, Stream, find, fold, stream
from diffs.amending.pieces import Journal, Node, words
from tarmeem.model import Instruction

WORDY = frozenset(
    [
        "words",
        "word",
        "figures",
        "figure",
        "punctuation",
        "portion",
        "expression",
        "letters",
        "letter",
        "brackets",
        "bracket",
        "comma",
        "number",
        "numbers",
        "sentence",
        "full-stop",
        "colon",
        "semicolon",
    ]
)
_HEADINGS = frozenset({"heading", "marginal note", "head note", "margin", "title"})


@dataclass(frozen=True, slots=True)
class Done:
    """An instruction was carried out."""

    node: Node
    """The provision it was carried out on, or put in."""
    note: str = ""
    """What had to be concluded on the way, for a person to see."""


@dataclass(frozen=True, slots=True)
class Doubt(Refusal):
    """An instruction that a person must decide; ``proposal`` is one possible reading, unapplied."""

    proposal: str = ""


Outcome = Done | Refusal


@dataclass
class Executor:
    """Carries instructions out on one tree, each under the id its traces will bear."""

    root: Node
    journal: Journal
    excerpt: bool = False
    """The base is known to be some provisions of the Act: a missing neighbour is no contradiction."""
    leaving: frozenset[tuple[str, ...]] = frozenset()
    """The paths whose numbers the same instrument takes away: new matter may bear them already."""

    def run(self, instruction: Instruction, origin: str) -> Outcome:
        """Carry one instruction out; on a refusal the tree stands as before."""
        mark = len(self.journal.undo)
        outcome = self._run(instruction, origin)
        if not isinstance(outcome, Done):
            self.journal.rollback(mark)
        return outcome

    def _run(self, instruction: Instruction, origin: str) -> Outcome:
        fresh = _fresh_test(origin)
        path = list(instruction.target)
        if _of_a_table(instruction):
            return Refusal("unsupported table", "what stands in rows and columns is not amended")
        node = locate(self.root, path, fresh=fresh)
        note = ""
        if isinstance(node, Refusal) and node.reason == "target not found":
            nearly = look_alike(self.root, path)
            if nearly is not None and instruction.old:
                node = locate(self.root, nearly, fresh=fresh)
                note = (
                    f"{path[-1][1]} is read as {nearly[-1][1]}: they print alike, and no other is"
                )
        if isinstance(node, Refusal):
            if _enters_group(instruction) and self._placeable(instruction, node):
                return self._insert(instruction, self.root, origin)
            return node
        outcome = self._act(instruction, node, origin)
        if isinstance(outcome, Done) and note:
            return Done(outcome.node, note)
        return outcome

    def _act(self, op: Instruction, node: Node, origin: str) -> Outcome:
        if op.action == "renumber":
            return self._renumber(op, node, origin)
        if _about_words(op):
            return self._words(op, node, origin)
        if op.action in ("omit", "repeal"):
            return self._omit(node, origin)
        if op.action == "substitute":
            return self._substitute(op, node, origin)
        return self._insert(op, node, origin)

    # ---------------------------------------------------------------- words

    def _words(self, op: Instruction, node: Node, origin: str) -> Outcome:
        heading = op.unit in _HEADINGS or any(kind in _HEADINGS for kind, _ in op.target)
        within = stream(node, headings=heading)
        if heading and op.old in (None, "WHOLE"):
            return self._whole_heading(op, node, within, origin)
        if op.action in ("insert", "add"):
            return self._put(op, node, within, origin)
        chosen = choose(op, within, matches(op, within), origin)
        if isinstance(chosen, Refusal):
            return self._proposed(chosen, op, node, within, origin)
        self._replace(op, within, chosen, origin)
        self._relay(node, op.new or "", within, chosen)
        return Done(node)

    def _replace(self, op: Instruction, within: Stream, chosen: list[Match], origin: str) -> None:
        new = sign(op.new or "").strip()
        for match in reversed(chosen):
            if op.action == "omit" or not new:
                edits.omit_words(within, match, origin, self.journal)
            else:
                edits.replace_words(within, match, running(new), origin, self.journal)

    def _proposed(
        self, refusal: Refusal, op: Instruction, node: Node, within: Stream, origin: str
    ) -> Refusal:
        """Say what the provision would read if every place were meant; the text keeps its words."""
        found = matches(op, within)
        if refusal.reason != "ambiguous" or not found:
            return refusal
        mark = len(self.journal.undo)
        self._replace(op, within, found, origin)
        proposal = words(node)
        self.journal.rollback(mark)
        return Doubt(refusal.reason, refusal.detail, refusal.state, proposal)

    def _relay(self, node: Node, new: str, within: Stream, chosen: list[Match]) -> None:
        """Lay a provision out anew where the edit brought labels in or took labels out."""
        crossed = any(len({seat.node for seat in within.seats_of(*match)}) > 1 for match in chosen)
        if not crossed and not re.search(r"\n\s*[\"“]?\(\w+\)", new):
            return
        top = next((one for one in (node, *node.ancestors()) if one.kind in TOP), node)
        for one in top.walk():
            self.journal.note(one)
        regrow(top)

    def _whole_heading(self, op: Instruction, node: Node, within: Stream, origin: str) -> Outcome:
        title = Match(0, len(within.text))
        if node.heading:
            found = find(within, node.heading)
            if len(found) != 1:
                return Refusal("ambiguous", "the heading's own words were not told apart",
                               "needs-review")  # fmt: skip
            title = found[0]
        if not op.new or not within.seats:
            return Refusal("words not found", "there is no heading to put it for")
        self.journal.note(node)
        edits.replace_words(within, title, op.new.strip(), origin, self.journal)
        node.heading = op.new.strip()
        return Done(node)

    def _put(self, op: Instruction, node: Node, within: Stream, origin: str) -> Outcome:
        position = op.position
        new = sign(op.new or "")
        if not new.strip():
            return Refusal("unreadable", "the words to put in were not read")
        if position is None or position.anchor is None:
            return self._put_at_end(op, node, within, new, origin)
        found = anchors(op, within, origin)
        if isinstance(found, Refusal):
            return found
        before = position.rel == "before"
        for match in reversed(found):
            at = match.start if before else match.end
            text = edits.spaced(running(new), before=before)
            edits.put_words(within, at, text, origin, self.journal, before=before)
        self._relay(node, new, within, [])
        return Done(node)

    def _put_at_end(
        self, op: Instruction, node: Node, within: Stream, new: str, origin: str
    ) -> Outcome:
        if op.position is None or op.position.rel != "end":
            return Refusal("unreadable", "the instrument does not say where the words go",
                           "needs-review")  # fmt: skip
        end = len(within.text.rstrip())
        if end == 0 or not within.seats_of(end - 1, end):
            return Refusal("target not found", "the provision has no words of its own")
        if fold(within.text).endswith(fold(new)):
            return Refusal("already so", "the words already stand at the end")
        edits.put_words(within, end, edits.spaced(running(new), before=False), origin, self.journal)
        self._relay(node, new, within, [])
        return Done(node)

    # ------------------------------------------------------------- provisions

    def _omit(self, node: Node, origin: str) -> Outcome:
        refusal = _whole(node)
        if refusal:
            return refusal
        edits.remove(node, origin, self.journal)
        return Done(node)

    def _substitute(self, op: Instruction, node: Node, origin: str) -> Outcome:
        refusal = _whole(node) or _no_matter(op)
        if refusal:
            return refusal
        parent = node.parent
        assert parent is not None
        assert op.new is not None
        new = grow(op.new, op.unit, op.number or node.num, parent, _elder(node), origin)
        if fold(new[0].raw()) == fold(node.raw()):
            return Refusal("already so", "the provision already reads so")
        edits.replace(node, new, origin, self.journal)
        return Done(new[0])

    def _insert(self, op: Instruction, node: Node, origin: str) -> Outcome:
        refusal = _no_matter(op)
        if refusal:
            return refusal
        assert op.new is not None
        beside = self._beside(op, node, origin)
        if isinstance(beside, Refusal):
            return beside
        place, after, before = beside
        num = op.number or ""
        standing = [one for one in place.children if num and number(one.num) == number(num)]
        standing = [one for one in standing if not _fresh_test(origin)(one)]
        path = (*(number(value) for _, value in op.target), number(num))
        if path in self.leaving:
            standing = []
        if standing:
            same = fold(standing[0].raw()) == fold(op.new)
            detail = f"{op.unit} {num} stands there already{'' if same else ', in other words'}"
            return Refusal("already so" if same else "ambiguous", detail)
        new = grow(op.new, op.unit, num, place, after, origin)
        edits.add(place, new, after, origin, self.journal, before=before)
        return Done(new[0])

    def _beside(
        self, op: Instruction, node: Node, origin: str
    ) -> tuple[Node, Node | None, bool] | Refusal:
        """Return the container, the sibling the new matter stands beside, and on which side."""
        anchor = op.position.anchor if op.position else None
        before = op.position is not None and op.position.rel == "before"
        if isinstance(anchor, tuple):
            anchor = anchor[0]
        if anchor:
            found = self._sibling(op, node, anchor, origin)
            if isinstance(found, Node) and found.parent is not None:
                return found.parent, found, before
            if isinstance(found, Refusal) and not self._placeable(op, found):
                return found
        if op.unit in TOP or op.unit in GROUPS:
            return self._by_number(op, node)
        return node, _last_of_kind(node, op.unit), False

    def _sibling(self, op: Instruction, node: Node, anchor: str, origin: str) -> Node | Refusal:
        kind, label = op.unit, anchor
        named = re.match(r"(?i)(?:the\s+)?(?:(\w+)\s+)?(proviso|explanation)\s*(\w*)", anchor)
        if named:
            kind, label = named[2].lower(), named[1] or named[3] or ""
        elif kind in ("proviso", "explanation"):
            kind = "sub-section"
        return locate(self.root if kind in TOP | GROUPS else node, [(kind, label)],
                      fresh=_fresh_test(origin))  # fmt: skip

    def _placeable(self, op: Instruction, refusal: Refusal) -> bool:
        """In an excerpt a numbered section has its place even where its neighbour is left out."""
        whole = op.unit in TOP or op.unit in GROUPS
        return self.excerpt and whole and refusal.reason == "target not found"

    def _by_number(self, op: Instruction, node: Node) -> tuple[Node, Node | None, bool]:
        wanted, kinds = _rank(op.number or ""), {op.unit}
        if op.unit in ("chapter", "part"):
            first = re.search(r"^\s*(\d{1,4}[A-Z]*)\s*\.", op.new or "", re.MULTILINE)
            wanted, kinds = _rank(first[1] if first else ""), set(TOP)
        elder: Node | None = None
        for one in node.walk():
            if one.kind in kinds and _rank(one.num) < wanted and not _in_schedule(one):
                elder = one
        if elder is None and op.unit == "schedule":
            return node, None, False
        if elder is None or elder.parent is None:
            younger = next((one for one in node.children if one.kind == op.unit), None)
            return node, younger, younger is not None
        return elder.parent, elder, False

    def _renumber(self, op: Instruction, node: Node, origin: str) -> Outcome:
        label = number(op.renumber_to or "")
        if not label or node.parent is None:
            return Refusal("unreadable", "the new number was not read")
        if node.kind in TOP and "(" in (op.renumber_to or ""):
            if any(number(one.num) == label for one in node.children):
                return Refusal("already so", f"{node.eid} already has a ({label})")
            edits.wrap(node, label, origin, self.journal)
            return Done(node)
        clash = [one for one in node.parent.children if number(one.num) == label]
        if any(one.kind == node.kind and one is not node for one in clash):
            return Refusal("ambiguous", f"a {label} stands in {node.parent.eid or 'this text'}")
        if not edits.relabel(node, label, origin, self.journal):
            return Refusal("unreadable", f"the printed number of {node.eid} was not told apart")
        return Done(node)


def _of_a_table(op: Instruction) -> bool:
    kinds = {op.unit, *(kind for kind, _ in op.target)}
    return bool(kinds & {"row", "column", "table", "columns", "rows"})


def _enters_group(op: Instruction) -> bool:
    """Tell whether an instruction only brings matter into a Part or Chapter."""
    return op.action in ("insert", "add") and all(kind in GROUPS for kind, _ in op.target)


def _in_schedule(node: Node) -> bool:
    return node.kind != "schedule" and any(one.kind == "schedule" for one in node.ancestors())


def _about_words(op: Instruction) -> bool:
    if op.unit in _HEADINGS or any(kind in _HEADINGS for kind, _ in op.target):
        return True
    return op.unit in WORDY or (op.old is not None and op.old != "WHOLE")


def _fresh_test(origin: str) -> Callable[[Node], bool]:
    """Return a test for matter that the same instrument put in."""
    instrument = origin.partition(".")[0] + "."
    return lambda node: node.born.startswith(instrument)


def _whole(node: Node) -> Refusal | None:
    """Say why a provision cannot be taken out whole, if it cannot."""
    if node.parent is None:
        return Refusal("ambiguous", "the whole text is meant", "needs-review")
    depth = 0
    for _, _, piece in node.pieces():
        if piece.kind == "marker":
            for mark in piece.text:
                depth += (mark == "[") - (mark == "]")
                if depth < 0:
                    break
    if depth:
        return Refusal("ambiguous", "an editor's bracket begins or ends inside the provision",
                       "needs-review")  # fmt: skip
    return None


def _no_matter(op: Instruction) -> Refusal | None:
    if op.new and op.new.strip():
        return None
    return Refusal("unreadable", "the new matter was not read")


def _elder(node: Node) -> Node | None:
    assert node.parent is not None
    siblings = node.parent.children
    at = siblings.index(node)
    return siblings[at - 1] if at else None


def _last_of_kind(node: Node, unit: str) -> Node | None:
    kind = KINDS.get(unit, unit)
    if kind in ("proviso", "explanation", "illustration"):
        return None
    alike = [one for one in node.children if one.num and one.kind not in ("explanation",)]
    return alike[-1] if alike else None


def _rank(label: str) -> tuple[int, str]:
    found = re.match(r"(\d+)(.*)", number(label))
    if found:
        return int(found[1]), found[2]
    return ordinal(label) or 0, ""
