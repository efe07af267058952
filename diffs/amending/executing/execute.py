"""Carry one instruction out on the tree, wholly or not at all.

Exact words only: what is not found is refused, what is found more often than the instrument says
needs review. The caller keeps the journal and takes back the edits of a broken formula.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from diffs.amending.drafting.inventory import sign
from diffs.amending.drafting.kinds import NOTES
from diffs.amending.drafting.moved import IN_ORDER
from diffs.amending.executing import edits
from diffs.amending.executing.about import (
    HEADINGS,
    WORDY,
    about_words,
    brings_provision,
    broken,
    capitals_left,
    doubled,
    enters_group,
    excepted,
    headings_left,
    in_another,
    narrowed,
    of_a_heading,
    of_a_table,
    passed_over,
    point_left,
    two_points,
    unsure_end,
    whole,
    without,
)
from diffs.amending.executing.choosing import anchors, choose, matches, running
from diffs.amending.executing.extent import all_of, unsure_extent
from diffs.amending.executing.growth import TOP, regrow
from diffs.amending.executing.locate import Refusal, ambiguous, locate, look_alike
from diffs.amending.executing.matching import DASHES, Match, Seat, Stream, find, fold, stream
from diffs.amending.executing.order import fresh_test
from diffs.amending.executing.pieces import Node, Piece, words
from diffs.amending.executing.placing import Done, Doubt, Outcome, Provisions
from diffs.amending.executing.renumbering import renumber, renumber_row
from diffs.amending.executing.tablerows import row_named, row_or_provision
from diffs.amending.executing.trailing import heads_next, sign_off
from tarmeem.model import Instruction


class Executor(Provisions):
    """Carries instructions out on one tree, each under the id its traces will bear."""

    def run(self, instruction: Instruction, origin: str) -> Outcome:
        """Carry one instruction out; on a refusal the tree stands as before."""
        mark = self.journal.mark()
        outcome = self._run(instruction, origin)
        if not isinstance(outcome, Done):
            self.journal.rollback(mark)
        return outcome

    def _run(self, instruction: Instruction, origin: str) -> Outcome:
        fresh = fresh_test(origin)
        if instruction.action == "omit" and instruction.target[-1:] in _ALL:
            return self._omit_all(instruction, fresh, origin)
        path = _held_in(instruction)
        if of_a_table(instruction, path):
            node = row_named(self.root, instruction, fresh, wordy=about_words(instruction))
        else:
            node = row_or_provision(self.root, path, fresh)
        note = ""
        if isinstance(node, Refusal) and node.reason == "target not found":
            nearly = look_alike(self.root, path)
            if nearly is not None and instruction.old:
                node = locate(self.root, nearly, fresh=fresh)
                note = (
                    f"{path[-1][1]} is read as {nearly[-1][1]}: they print alike, and no other is"
                )
        if isinstance(node, Node) and (passed := passed_over(self.root, instruction)):
            return passed
        if isinstance(node, Refusal):
            if enters_group(instruction) and self._placeable(instruction, node):
                return self._insert(instruction, self.root, origin)
            return node
        beside = instruction.position is not None and instruction.position.anchor
        if not (brings_provision(instruction) and beside) and (unsure := unsure_extent(node)):
            return unsure
        sign_off(node, self.journal)
        outcome = self._act(instruction, node, origin)
        if isinstance(outcome, Done) and note:
            return Done(outcome.node, note)
        return outcome

    def _omit_all(self, op: Instruction, fresh: Callable[[str], bool], origin: str) -> Outcome:
        found = all_of(self.root, op, fresh)
        if isinstance(found, Refusal):
            return found
        ends = [self._omit(node, origin) for node in found]
        refused = next((end for end in ends if not isinstance(end, Done)), None)
        return refused or Done(found[0], also=tuple(found[1:]))

    def _act(self, op: Instruction, node: Node, origin: str) -> Outcome:
        if op.renumber_to == IN_ORDER:
            return renumber_row(op, node, origin, self.journal)
        if op.action == "renumber":
            return renumber(op, node, origin, self.journal, self.leaving)
        if about_words(op):
            return self._words(op, node, origin)
        if op.action in ("omit", "repeal"):
            return self._omit(node, origin)
        if op.action == "substitute":
            return self._substitute(op, node, origin)
        return self._insert(op, node, origin)

    # ---------------------------------------------------------------- words

    def _words(self, op: Instruction, node: Node, origin: str) -> Outcome:
        heading = of_a_heading(op)
        if heading and op.unit not in HEADINGS | WORDY:
            return ambiguous(f"a heading holds no {op.unit}")
        within = narrowed(op, node, stream(node, headings=heading))
        kept = excepted(op, self.root)
        if isinstance(within, Refusal):
            return within
        if isinstance(kept, Refusal):
            return kept
        within = without(within, kept)
        if unsure := unsure_end(op, node) or broken(op):
            return unsure
        if heading and op.action in ("insert", "add"):
            within = _title(node, within)
        elif heading and op.old in (None, "WHOLE"):
            return self._whole_heading(op, node, within, origin)
        if op.action in ("insert", "add"):
            return self._put(op, node, within, origin)
        chosen = whole(op, within) or choose(op, within, matches(op, within), origin)
        if isinstance(chosen, list):
            odd = two_points(op, within, chosen) or point_left(op, within, chosen)
            chosen = odd or in_another(node, within, chosen) or chosen
        if isinstance(chosen, Refusal):
            return self._proposed(chosen, op, node, within, origin)
        self._replace(op, within, chosen, origin)
        self._relay(node, op.new or "", within, chosen)
        left = "" if heading else headings_left(op, node, kept)
        told = (doubled(op, within, chosen), capitals_left(op, within), left)
        return Done(node, "; ".join(filter(None, told)))

    def _replace(self, op: Instruction, within: Stream, chosen: list[Match], origin: str) -> None:
        new = sign(op.new or "").strip()
        for match in reversed(chosen):
            if op.action == "omit" or not new:
                edits.omit_words(within, match, origin, self.journal)
            else:
                apart = " " if _would_cling(within.text, match, new) else ""
                place = _close_up(within.text, match, new)
                edits.replace_words(within, place, apart + running(new), origin, self.journal)

    def _proposed(
        self, refusal: Refusal, op: Instruction, node: Node, within: Stream, origin: str
    ) -> Refusal:
        """Say what the provision would read if every place were meant; the text keeps its words."""
        found = matches(op, within)
        if refusal.reason != "ambiguous" or not found or isinstance(op.old, tuple):
            return refusal
        mark = self.journal.mark()
        self._replace(op, within, found, origin)
        proposal = words(node)
        self.journal.rollback(mark)
        return Doubt(refusal.reason, refusal.detail, refusal.state, proposal)

    def _relay(self, node: Node, new: str, within: Stream, chosen: list[Match]) -> None:
        """Lay a provision out anew where the edit brought labels in or took labels out."""
        seats = [within.seats_of(*match) for match in chosen]
        crossed = any(len({seat.node for seat in one}) > 1 or _labels(one) for one in seats)
        if not crossed and not re.search(r"\n\s*[\"“]?\(\w+\)", new):
            return
        top = next((one for one in (node, *node.ancestors()) if one.kind in TOP), node)
        for one in top.walk():
            self.journal.note(one)
        regrow(top)

    def _whole_heading(self, op: Instruction, node: Node, within: Stream, origin: str) -> Outcome:
        if not op.new or not within.seats or not node.heading:
            return Refusal("words not found", "there is no heading to put it for")
        found = find(within, node.heading)
        if len(found) != 1:
            return ambiguous("the heading's own words were not told apart")
        title = found[0]
        self.journal.note(node)
        new = running(op.new)
        if within.text[title.end :].lstrip().startswith((".", ":")):
            new = new.removesuffix(".")
        edits.replace_words(within, title, new, origin, self.journal)
        node.heading = new
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
        if unsure := in_another(node, within, found):
            return unsure
        if not before and (twice := two_points(op, within, found)):
            return twice
        for match in reversed(found):
            at = match.start if before else match.end
            clings = before and within.text[match.start] in edits.CLINGS
            text = edits.spaced(running(new), before=before and not clings)
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
        if unsure := heads_next(node, self.journal):
            return unsure
        if within.text[end - 1] in f".{DASHES}" and new.strip()[0].islower():
            return self._before_stop(node, within, end - 1, new, origin)
        edits.put_words(within, end, edits.spaced(running(new), before=False), origin, self.journal)
        self._relay(node, new, within, [])
        return Done(node)

    def _before_stop(self, node: Node, within: Stream, at: int, new: str, origin: str) -> Outcome:
        """Leave it to a person whether words that go on with the sentence stand before its stop."""
        mark = self.journal.mark()
        edits.put_words(within, at, edits.spaced(running(new), before=False), origin, self.journal)
        proposal = words(node)
        self.journal.rollback(mark)
        detail = f"the provision ends in “{within.text[at]}”, and the words would go on behind it"
        return Doubt("ambiguous", detail, "needs-review", proposal)


_ALL = tuple(((kind, "all"),) for kind in NOTES)


def _held_in(op: Instruction) -> list[tuple[str, str]]:
    """Return the path of what an order is carried out on."""
    path = list(op.target)
    if op.unit == "entry" and path[1:] and path[-1] == ("table", ""):
        path.pop()  # the rows of a Schedule's only table are the Schedule's
    if op.renumber_to == IN_ORDER and path:
        path.pop()  # a row of provisions is known by what it stands in
    return path


_POINTS = tuple(",;:.")


def _would_cling(text: str, match: Match, new: str) -> bool:
    """Tell whether words that come for a point, or for what it begins, would stand close up to the word before it."""
    point = not any(char.isalnum() for char in text[match.start : match.end])
    point |= text[match.start : match.start + 1] in _POINTS
    return point and text[match.start - 1 : match.start].isalnum() and new[0].isalnum()


def _close_up(text: str, match: Match, new: str) -> Match:
    """Let a comma that begins the new words stand close up to the word before them."""
    parted = new.startswith((",", ";", ":", ".")) and text[match.start - 1 : match.start] == " "
    return Match(match.start - 1, match.end) if parted else match


def _labels(seats: list[Seat]) -> bool:
    """Tell whether what gave way has a provision's own label in it."""
    held = (seat.node.items[seat.item] for seat in seats)
    return any(isinstance(one, Piece) and one.kind == "heading" for one in held)


def _title(node: Node, within: Stream) -> Stream:
    """Return a heading's stream without the label before it and the stop and dash behind it, where they are told apart."""
    found = find(within, node.heading) if node.heading else []
    if len(found) != 1:
        return within
    start, end = found[0]
    seats = [seat._replace(start=seat.start - start, end=seat.end - start) for seat in within.seats]
    return Stream(within.text[start:end], seats)
