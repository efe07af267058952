"""A directive as lists of items: each item stands under its own list's address."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import zip_longest

from diffs.amending.drafting.acts import Act, Acts, citation
from diffs.amending.drafting.clauses import Clause, Draft
from diffs.amending.drafting.kinds import Path, Step
from diffs.amending.drafting.lexer import Cursor
from diffs.amending.drafting.marginal import read_marginal
from diffs.amending.drafting.matter import successors
from diffs.amending.drafting.printed import is_page
from diffs.amending.drafting.quotes import words_of
from diffs.amending.drafting.unread import (
    Unread,
    alters,
    below,
    heads_part,
    is_noise,
    leads_on,
    orderless,
    own_day,
    says_law,
    signs,
    told,
    unit_of,
)
from diffs.amending.drafting.verbs import orders, participle
from diffs.amending.drafting.wherever import Breadth
from diffs.structure.cutting.orders import GERUNDS, IMPERATIVES, OTHERWISE, OUTRIGHT
from tarmeem.model import Action
from tarmeem.patterns import pattern_of
from tarmeem.romans import ROMANS

A_NOTE = (
    r"(?:Amendment|Insertion|Substitution|Omission|Addition)s?\s+(?:of|in)\b[^.:;“”\"]{0,120}?"
    r"\b(?:Acts?|Ordinances?|Code|Order|Rules|Regulations)\b(?:[ \t]+No\s?\.)?[^.:;“”\"]{0,40}"
)
_SIDE_NOTE = pattern_of(rf"{A_NOTE}\.?[ \t]*(?:\n|\Z)")
"""The note of a section whose print has it in the margin: a reader of the page puts it where he met it."""
_LONGEST_LABEL = 4
_CLOSE = 1_000
"""How far from an item the orders above and below it may be."""
_GERUND = pattern_of(
    rf"(?:by\s+)?[a-z]{{3,12}}ing\b|[^“”\"]{{0,80}}?\b(?:{'|'.join(GERUNDS)})\b", re.IGNORECASE
)
"""How an item of a list of gerunds begins: "(b) omitting in section 5 the word “fee”"."""


@dataclass(slots=True)
class Level:
    """A list the parser stands in: its last label, and the paths its items stand under."""

    label: str
    bases: list[Path]
    law: Act | None = None
    """The law spoken of where the list opens."""
    laws: set[str] = field(default_factory=set)
    """The laws that its items name."""
    breadth: Breadth = field(default_factory=Breadth)
    """How far each of its items reaches."""


@dataclass
class Items:
    """The state of one reading of one directive: its lists, what was made, what was unread."""

    cursor: Cursor
    stop: int
    acts: Acts
    base: list[Path] = field(default_factory=lambda: [()])
    drafts: list[Draft] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Stand at the directive's own level, before its first item."""
        self.levels: list[Level] = []
        self.chains = list(self.base)
        self.fresh = True
        self.open = True
        self.group = 0
        self.first_of_group = 0
        self.sibling: tuple[str, Path] | None = None
        self.renumbered: list[Path] = []
        self.remarks: list[str] = []
        self.pending: list[Unread] = []
        self.below: list[Unread] = []
        """What of the last item was not read, and stands on a line of its own below its order."""
        self.borne = 0
        """How many of the pending cast their doubt on an operation behind them."""
        self.unsure: list[tuple[Path, list[str]]] = []
        """The places that were named in doubt, and why."""
        self.by_list = False
        """A list of gerunds is open: "is amended by— (a) deleting …"."""
        self.lined = False
        """A line of the print is named: the words are sure only where they stand once."""
        self.beside: list[Clause] = []
        """What is renumbered in the same sentence, between an insertion's verb and its new matter."""
        self.in_order = ""
        """The kind of what is said there to be renumbered accordingly."""
        self.breadth = Breadth()
        self.astray = ""
        self.jumped = False
        """The label of this item does not follow any list's."""
        self.lone: list[Unread] = []
        self.noted: set[Step] = set()
        """The sections named by the last marginal note passed over."""

    def _separator(self) -> bool:
        token = self.cursor.peek()
        apart = token.kind in ("point", "dash", "other", "quote") or token.norm in ("and", "namely")
        apart = apart or is_page(token, self.cursor.peek(1), self.cursor.text)
        self.cursor.at += apart
        return apart

    def _side_note(self) -> bool:
        """Pass over a marginal note that stands by itself among the section's words."""
        cursor = self.cursor
        token = cursor.peek()
        if token.text[:1] not in tuple("AISO"):
            return False
        found = _SIDE_NOTE.match(cursor.text, token.start, self.stop)
        apart = token.first and cursor.text[: token.start].rstrip(" \t").endswith("\n\n")
        beside = not token.first and found is not None and citation(found[0]) is not None
        if found is None or not (apart or beside):
            return False
        self.noted = {path[0] for path in read_marginal(" ".join(found[0].split())).paths}
        cursor.move_to(found.end())
        return True

    def _item(self) -> bool:
        """Take a list label and stand under the paths of its list."""
        label = self._label()
        if not label:
            return False
        self._close_group()
        self.astray = ""
        if self.open:
            broad = self.breadth.below(self.chains)
            self.levels.append(Level(label, self.chains, self.acts.body, breadth=broad))
            self.fresh = True
        else:
            self.fresh = True
            self._return_to(label)
            self._return_law(self.levels[-1])
        self.chains = list(self.levels[-1].bases)
        self.breadth = self.levels[-1].breadth.below(self.chains)
        self.levels[-1].label = label
        self.open, self.sibling = False, None
        return True

    def _return_law(self, level: Level) -> None:
        """Let no item stand for the last law named where the items before it name several."""
        law = self.acts.body
        if law is not None and law != level.law:
            level.laws.add(law.number or law.title)
        if len(level.laws) > 1:
            self.acts.body = level.law

    def _label(self) -> str:
        cursor = self.cursor
        token = cursor.peek()
        if token.kind == "label":
            cursor.at += 1
            return token.norm.strip("(){}")
        garbled = cursor.norm(1) == ")" and len(token.text) <= _LONGEST_LABEL
        numbered = cursor.norm(1) in (".", ")") and self._numbering(token.text)
        if token.first and (numbered or garbled):
            cursor.at += 2
            return self._label() if cursor.peek().kind == "label" else token.norm
        return ""

    @staticmethod
    def _numbering(text: str) -> bool:
        return (text.isdecimal() and len(text) < 3) or len(text) == 1 or text.lower() in ROMANS

    def _return_to(self, label: str) -> None:
        for index in range(len(self.levels) - 1, -1, -1):
            if label in successors(self.levels[index].label):
                del self.levels[index + 1 :]
                return
        for index in range(len(self.levels) - 1, -1, -1):
            if _style(label) == _style(self.levels[index].label):
                said = f"item ({label}) does not follow ({self.levels[index].label})"
                self.astray = said if len(self.levels) > 1 else ""
                self.jumped = True
                self.remarks.append(said)
                del self.levels[index + 1 :]
                return
        self.levels.append(Level(label, list(self.chains)))
        self.fresh = False

    def _close_group(self) -> None:
        """Cast the doubt of what was unread on every operation of the item it stands in."""
        unread = self.unread[self.group :]
        text = self.cursor.text
        stray = [
            u
            for u in unread
            if not (is_noise(u) or heads_part(text, u) or signs(text, self.stop, u))
        ]
        made = self.drafts[self.first_of_group :]
        self._note_in_margin([u.text for u in unread if is_noise(u)])
        for draft in made:
            draft.doubts += [self.astray] if self.astray else []
            draft.doubts += [f"not understood above it: {told(u)}" for u in self.pending]
            draft.doubts += [f"not understood: {told(u)}" for u in stray]
        if made:
            self.borne = len(self.pending)
        else:
            self.pending += [u for u in stray if not (u.orders or leads_on(text, u, stray))]
            of_a_law = self.jumped and self.acts.current().number is not None
            self.lone += [u for u in stray[:1] if of_a_law and says_law(u)]
        self.jumped = False
        for lost in stray:
            if lost.orders:
                self.drafts.append(self._refusal(lost))
        self.below = (
            [u for u in stray if u.start > made[-1].start and below(text, u)] if made else []
        )
        self.group, self.first_of_group = len(self.unread), len(self.drafts)
        self.lined = False

    def _tell_pending(self) -> None:
        """Refuse what was not read and no operation behind it bears the doubt of.

        What stands on a line of its own below the last item of a list may be said of all of them,
        and so is the day that the section gives to itself.
        """
        last = [u for u in self.unread if own_day(u)] + (self.below if self.levels else [])
        for draft in self.drafts:
            said = (f"not understood: {told(u)}" for u in last)
            draft.doubts += [f"{one}, of all its orders" for one in said if one not in draft.doubts]
        if self.drafts:
            pending = self.pending[self.borne :]
            self.drafts += [
                self._refusal(one)
                for one, after in zip_longest(pending, pending[1:])
                if self._is_lost(one)
                # A print that ends amid an order leaves its place.
                or (one.address and self.levels and not (after and self._is_lost(after)))
            ]

    def _is_lost(self, one: Unread) -> bool:
        """Tell an order that is told by itself, though none of its verbs was read."""
        return (
            OTHERWISE.search(one.text) is not None
            or orderless(self.cursor.text, one)
            or (one in self.lone and self._between(one))
        )

    def _between(self, lost: Unread) -> bool:
        """Tell a paragraph "(4) …" close between two orders; elsewhere it may be a section, which orders nothing."""
        away = (draft.start - lost.start for draft in self.drafts)
        near = [far for far in away if abs(far) < _CLOSE]
        label = self.cursor.text[: lost.start].rstrip()[-1:]
        return label == ")" and any(far < 0 for far in near) and any(far > 0 for far in near)

    def _hold_to_note(self, made: list[Draft]) -> None:
        """Doubt what is ordered below a marginal note that names another section."""
        for draft in made:
            if self.noted and not self.noted & set(draft.target[:1]):
                draft.doubts.append("a marginal note above it names another section")

    def _note_in_margin(self, noise: list[str]) -> None:
        """Let a law cited in the margin, which layout ran into the text, stand in for one unnamed."""
        number = next((n for text in noise if (n := citation(text))), None)
        if number is None or self.acts.marginal is not None:
            return
        self.acts.marginal = Act(number)
        for draft in self.drafts:
            if draft.act.number is None:
                draft.act = Act(number, draft.act.title)

    def _refusal(self, lost: Unread) -> Draft:
        words = re.findall(r"[a-z-]+", lost.text.lower())
        known = [a for w in words if (a := participle(w.replace("-", "")) or GERUNDS.get(w))]
        known += [IMPERATIVES[w] for w in words if w in IMPERATIVES]
        action: Action = known[0] if known else "substitute"
        draft = Draft(action, unit_of(lost), self.chains[0], lost.start, lost.end)
        draft.state, draft.act = "refused", self.acts.current()
        draft.remarks.append(f"unreadable: {told(lost, 100)}")
        return draft

    def _skip(self) -> None:
        """Pass what cannot be read, up to where a clause may begin again."""
        cursor = self.cursor
        start = cursor.offset()
        cursor.at += 1
        while (token := cursor.peek()).kind != "end":
            if token.norm == ";" or (token.first and token.kind == "label"):
                break
            if token.first and token.kind == "num" and cursor.norm(1) == ".":
                break
            if token.norm == "." and cursor.peek(1).first:
                break
            cursor.at += 1
        text = words_of(cursor.text[start : cursor.behind()])
        lost = orders(text) or (bool(self.levels) and alters(text))
        lost |= self.by_list and _GERUND.match(text) is not None
        lost |= OUTRIGHT.search(text) is not None
        self.unread.append(Unread(start, cursor.behind(), text, lost))


def _style(label: str) -> str:
    if label.isdecimal():
        return "number"
    return "roman" if label.lower() in ROMANS and len(label) > 1 else "letter"
