"""Carry one instruction out on the tree, wholly or not at all.

Exact words only: what is not found is refused, what is found more often than the instrument says
needs review. The caller keeps the journal and takes back the edits of a broken formula.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from diffs.amending import edits
from diffs.amending.growth import GROUPS, KINDS, TOP, grow, regrow
from diffs.amending.locate import Refusal, locate, look_alike, number, ordinal
from diffs.amending.matching import WALL, Match, Stream, find, find_portion, fold, stream
from diffs.amending.pieces import Journal, Node, words
from tarmeem.model import Instruction

WORDY = frozenset(
    "words word figures figure punctuation portion expression letters letter brackets bracket "
    "comma number numbers sentence full-stop colon semicolon".split()
)
_HEADINGS = frozenset({"heading", "marginal note", "head note", "margin", "title"})
_STOPS = {
    "full stop": ".", "full-stop": ".", "fullstop": ".", "stop": ".", "colon": ":", "comma": ",",
    "semicolon": ";", "semi-colon": ";", "semi colon": ";", "hyphen": "-", "dash": "—",
}  # fmt: skip


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
            if op_enters_group(instruction) and self._placeable(instruction, node):
                return self._insert(instruction, self.root, origin)
            return node
        outcome = self._act(instruction, node, origin)
        if isinstance(outcome, Done) and note:
            return Done(outcome.node, note)
        return outcome

    def _act(self, op: Instruction, node: Node, origin: str) -> Outcome:
        if op.unit in ("row", "column", "table"):
            return Refusal("unsupported table", "tables are beyond exact words")
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
        chosen = _choose(op, within, _matches(op, within), origin)
        if isinstance(chosen, Refusal):
            return self._proposed(chosen, op, node, within, origin)
        self._replace(op, within, chosen, origin)
        self._relay(node, op.new or "", within, chosen)
        return Done(node)

    def _replace(self, op: Instruction, within: Stream, chosen: list[Match], origin: str) -> None:
        new = _stop(op.new or "").strip()
        for match in reversed(chosen):
            if op.action == "omit" or not new:
                edits.omit_words(within, match, origin, self.journal)
            else:
                edits.replace_words(within, match, _lines(new), origin, self.journal)

    def _proposed(
        self, refusal: Refusal, op: Instruction, node: Node, within: Stream, origin: str
    ) -> Refusal:
        """Say what the provision would read if every place were meant; the text keeps its words."""
        matches = _matches(op, within)
        if refusal.reason != "ambiguous" or not matches:
            return refusal
        mark = len(self.journal.undo)
        self._replace(op, within, matches, origin)
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
        new = _stop(op.new or "")
        if not new.strip():
            return Refusal("unreadable", "the words to put in were not read")
        if position is None or position.anchor is None:
            return self._put_at_end(op, node, within, new, origin)
        found = _anchors(op, within, origin)
        if isinstance(found, Refusal):
            return found
        before = position.rel == "before"
        for match in reversed(found):
            at = match.start if before else match.end
            text = edits.spaced(_lines(new), before=before)
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
        edits.put_words(within, end, edits.spaced(_lines(new), before=False), origin, self.journal)
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


def op_enters_group(op: Instruction) -> bool:
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


def _stop(words_: str) -> str:
    return _STOPS.get(words_.strip().lower(), words_)


def _lines(new: str) -> str:
    """Return new words as they run in the law: on one line, unless they have labels of their own."""
    new = new.strip()
    if re.search(r"\n\s*[\"“]?(?:\(\w+\)|Provided|Explanation)", new):
        return new
    return re.sub(r"\s+", " ", re.sub(r"(?<=[a-z])-\n\s*(?=[a-z])", "", new))


def _matches(op: Instruction, within: Stream) -> list[Match]:
    if isinstance(op.old, tuple):
        return find_portion(within, *op.old)
    old = _stop(op.old or "")
    if old != op.old or op.unit == "punctuation":
        return _final(within, old) if _at_end(op) or old == "." else find(within, old)
    return find(within, old) or _recased(op, within, old)


def _recased(op: Instruction, within: Stream, old: str) -> list[Match]:
    """Return the one place where the words stand with another first letter that ``new`` has too."""
    if not old[:1].isalpha() or (op.new or "")[:1] != old[:1].swapcase():
        return []
    found = find(within, old[0].swapcase() + old[1:])
    return found if len(found) == 1 else []


def _at_end(op: Instruction) -> bool:
    return op.occurrences == "end" or (op.position is not None and op.position.rel == "end")


def _final(within: Stream, old: str) -> list[Match]:
    """Return the mark that ends the provision, if it is the wanted one."""
    end = len(within.text.rstrip())
    start = end - len(old)
    return [Match(start, end)] if end and within.text[start:end] == old else []


def _choose(
    op: Instruction, within: Stream, matches: list[Match], origin: str
) -> list[Match] | Refusal:
    """Return the places the instrument means, or why they cannot be told."""
    instrument = origin.partition(".")[0] + "."
    stood = [
        match for match in matches
        if not any(one.startswith(instrument) for one in within.origins(*match))
    ]  # fmt: skip
    pool = stood or matches
    if not pool:
        return _absent(op, within)
    if any(_within_new(op, within, match) for match in pool):
        return Refusal("already so", "the new words already stand there")
    chosen = _named_places(op, within, pool)
    if isinstance(chosen, list) and any(within.straddles(*match) for match in chosen):
        return Refusal("ambiguous", "the words cross the edge of an editor's bracket",
                       "needs-review")  # fmt: skip
    return chosen


_COUNTED = {"both": 2, "twice": 2, "thrice": 3}


def _named_places(op: Instruction, within: Stream, pool: list[Match]) -> list[Match] | Refusal:
    said = (op.occurrences or "").lower()
    if said == "all":
        return pool
    if said in _COUNTED and len(pool) == _COUNTED[said]:
        return pool
    if said == "end" or (not said and _at_end(op)):
        return _ending(within, pool)
    place = ordinal(said) if said and said not in _COUNTED else None
    if place is not None and 0 < place <= len(pool):
        return [pool[place - 1]]
    if not said and len(pool) == 1:
        return pool
    detail = f"{op.old!r} stands {len(pool)} times; the instrument says {said or 'not which'}"
    return Refusal("ambiguous", detail, "needs-review")


def _ending(within: Stream, pool: list[Match]) -> list[Match] | Refusal:
    rest = within.text[pool[-1].end :]
    if re.search(r"\w", rest.replace(WALL, "")):
        return Refusal("ambiguous", "the words do not stand at the end", "needs-review")
    return pool[-1:]


def _absent(op: Instruction, within: Stream) -> Refusal:
    old = " … ".join(op.old) if isinstance(op.old, tuple) else op.old or ""
    if op.new and find(within, _stop(op.new)) and op.unit != "punctuation":
        return Refusal("already so", f"{op.new!r} stands there, {old!r} does not")
    if isinstance(op.old, str) and find(within, op.old, fold_case=True):
        detail = f"{old!r} stands there only with other capitals"
        return Refusal("words not found", detail, "needs-review")
    return Refusal("words not found", f"{old!r} does not stand there")


def _within_new(op: Instruction, within: Stream, match: Match) -> bool:
    """Tell whether the old words found are a part of the new words, already there."""
    old, new = fold(op.old) if isinstance(op.old, str) else "", fold(op.new or "")
    if not old or op.action != "substitute" or old == new or old not in new:
        return False
    return any(found.start <= match.start and match.end <= found.end
               for found in find(within, op.new or ""))  # fmt: skip


def _anchors(op: Instruction, within: Stream, origin: str) -> list[Match] | Refusal:
    assert op.position is not None
    anchor = op.position.anchor
    assert anchor is not None
    if isinstance(anchor, tuple):
        first, second = (_stop(one) for one in anchor)
        matches = [
            Match(one.start, one.start + len(first))
            for one in find(within, f"{first} {second}") or find(within, f"{first}{second}")
        ]
    else:
        mark = _stop(anchor)
        final = mark != anchor and _at_end(op)
        matches = _final(within, mark) if final else find(within, mark)
    plain = Instruction(op.action, op.unit, op.act, op.target, op.start, op.end,
                        old=str(anchor), occurrences=op.occurrences)  # fmt: skip
    chosen = _choose(plain, within, matches, origin)
    if isinstance(chosen, list) and any(_stands(op, within, match) for match in chosen):
        return Refusal("already so", "the words already stand there")
    return chosen


def _stands(op: Instruction, within: Stream, match: Match) -> bool:
    """Tell whether the new words already stand beside the anchor."""
    new = fold(op.new or "")
    size = len(op.new or "") * 2 + 20
    if op.position is not None and op.position.rel == "before":
        return fold(within.text[max(match.start - size, 0) : match.start]).endswith(new)
    return fold(within.text[match.end : match.end + size]).startswith(new)


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
