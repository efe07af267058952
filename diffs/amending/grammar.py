"""One directive, read by recursive descent: lists of items, addresses, operations, new matter.

    directive := (item | clause)*
    item      := label clause*                     -- (a), (i), 1.: its base is its list's
    clause    := address* operation | address*     -- an address alone opens a list
    address   := "in" (law | where) | "against" where
    operation := "for" what "," what verb | ("after"|"before"|"between") what "," what verb
               | what verb                          -- omitted, renumbered as, added at the end
    verb      := "shall" … participle [respectively] [as label] [namely matter]

Whatever it cannot read it reports with its place, and casts doubt on all it read in that item.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from diffs.amending.acts import Act, Acts, citation, take_act
from diffs.amending.addresses import Path, Where, take_where
from diffs.amending.drafts import Draft, join
from diffs.amending.lexer import Cursor
from diffs.amending.matter import ROMAN, successors
from diffs.amending.operations import Clause, Verb, build
from diffs.amending.quotes import read_matter
from diffs.amending.subjects import MOST, Subject, take_subjects
from diffs.amending.verbs import participle, take_new_number, take_verb

_ENDS = re.compile(r"[.:;,”\"’]$")
_BREAK = re.compile(r"\n\s*[#*(“\"]|\n\s*\d+\.|\n\s*(?:Provided|Explanation)")
_NOISE = re.compile(
    r"(?:(?:Sindh|Punjab)?\s*(?:Act|Ordinance|Code)\s*(?:No\.?)?\s*[IVXLCDMl]+\s+of\s+\d{4}"
    r"|namely|as\s+follows|Sd/-?|Page\s+\d+\s+of\s+\d+|Scanned with CamScanner)[\s.,;:—-]*$",
    re.IGNORECASE,
)


_PREPOSITIONS = frozenset(("in", "for", "after", "before", "between"))


@dataclass(slots=True)
class Unread:
    """A stretch the grammar could not read."""

    start: int
    end: int
    text: str
    orders: bool
    """It holds "shall be substituted" or the like: an operation is lost in it."""


@dataclass(slots=True)
class Level:
    """A list the parser stands in: its last label, and the paths its items stand under."""

    label: str
    bases: list[Path]


@dataclass
class Directive:
    """The state of one reading of one directive."""

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
        self.throughout = False

    # ------------------------------------------------------------------------------- the list

    def read(self) -> list[Draft]:
        """Read to the end; nothing is skipped without a trace."""
        cursor = self.cursor
        while not cursor.done():
            at = cursor.at
            if self._separator() or self._item() or self._clause():
                continue
            cursor.at = at
            self._skip()
        self._close_group()
        return self.drafts

    def enter(self) -> None:
        """Stand where an enclosing level's own address leads; its orders are not for here."""
        cursor = self.cursor
        cursor.skip("point", "dash", "other", "quote")
        if not cursor.done() and self._label():
            cursor.skip("point", "dash")
        if not cursor.done() and not self._addresses():
            self._clause()
        self.drafts, self.unread, self.fresh = [], [], True

    def _separator(self) -> bool:
        token = self.cursor.peek()
        assert token is not None
        if token.kind in ("point", "dash", "other", "quote") or token.norm in ("and", "namely"):
            self.cursor.at += 1
            return True
        return False

    def _item(self) -> bool:
        """Take a list label and stand under the paths of its list."""
        label = self._label()
        if not label:
            return False
        self._close_group()
        if self.open:
            self.levels.append(Level(label, self.chains))
            self.fresh = True
        else:
            self.fresh = True
            self._return_to(label)
        self.chains = list(self.levels[-1].bases)
        self.levels[-1].label = label
        self.open, self.sibling = False, None
        return True

    def _label(self) -> str:
        cursor = self.cursor
        token = cursor.peek()
        assert token is not None
        if token.kind == "label":
            cursor.at += 1
            return token.norm.strip("()")
        if token.first and cursor.norm(1) in (".", ")") and self._numbering(token.text):
            after = cursor.peek(2)
            cursor.at += 2
            if after is not None and after.kind == "label":
                return self._label()
            return token.norm
        return ""

    @staticmethod
    def _numbering(text: str) -> bool:
        return (text.isdigit() and len(text) < 3) or len(text) == 1 or text.lower() in ROMAN

    def _return_to(self, label: str) -> None:
        for index in range(len(self.levels) - 1, -1, -1):
            if label in successors(self.levels[index].label):
                del self.levels[index + 1 :]
                return
        for index in range(len(self.levels) - 1, -1, -1):
            if _style(label) == _style(self.levels[index].label):
                del self.levels[index + 1 :]
                self.remarks.append(f"item ({label}) does not follow ({self.levels[index].label})")
                return
        self.levels.append(Level(label, list(self.chains)))
        self.fresh = False

    def _close_group(self) -> None:
        """Cast the doubt of what was unread on every operation of the item it stands in."""
        unread = self.unread[self.group :]
        stray = [u for u in unread if not _NOISE.match(u.text)]
        made = self.drafts[self.first_of_group :]
        self._note_in_margin([u.text for u in unread if _NOISE.match(u.text)])
        for draft in made:
            draft.doubts += [
                f"not understood above it: “{u.text[:60]}” (offset {u.start})" for u in self.pending
            ]
            draft.doubts += [f"not understood: “{u.text[:60]}” (offset {u.start})" for u in stray]
        if not made:
            self.pending += [u for u in stray if not u.orders]
        for lost in stray:
            if lost.orders:
                self.drafts.append(self._refusal(lost))
        self.group, self.first_of_group = len(self.unread), len(self.drafts)

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
        action = next((a for w in words if (a := participle(w.replace("-", "")))), "substitute")
        draft = Draft(action, "provision", self.chains[0], lost.start, lost.end)
        draft.state, draft.act = "refused", self.acts.current()
        draft.remarks.append(f"unreadable: “{lost.text[:80]}” (offset {lost.start})")
        return draft

    def _skip(self) -> None:
        """Pass what cannot be read, up to where a clause may begin again."""
        cursor = self.cursor
        start = cursor.offset()
        cursor.at += 1
        while (token := cursor.peek()) is not None:
            if token.norm == ";" or (token.first and token.kind == "label"):
                break
            if token.norm == "." and (cursor.peek(1) is None or cursor.items[cursor.at + 1].first):
                break
            cursor.at += 1
        text = re.sub(r"\s+", " ", cursor.text[start : cursor.behind()])
        self.unread.append(Unread(start, cursor.behind(), text, _orders(text)))

    # ----------------------------------------------------------------------------- the clause

    def _clause(self) -> bool:
        cursor = self.cursor
        start = cursor.offset()
        addressed = self._addresses()
        if addressed and self._opens_list():
            return True
        if self._announcement() or self._repeal(start):
            return True
        before = cursor.at
        made = self._operation(start, nested=self.fresh or addressed)
        if not made:
            cursor.at = before
            return addressed and self._orphan_address(before)
        self.fresh = False
        return True

    def _orphan_address(self, at: int) -> bool:
        """Keep an address that nothing follows but text unread: the rest of the item hangs on it."""
        self.cursor.at = at
        self.fresh = False
        return True

    def _opens_list(self) -> bool:
        token = self.cursor.peek()
        if token is None:
            self.open = True
            return True
        start = self.cursor.at
        self.cursor.skip("point", "dash", "other")
        opened = self.cursor.done()
        if not opened:
            ahead = self.cursor.at
            opened = bool(self._label())
            self.cursor.at = ahead
        if not opened:
            self.cursor.at = start
        self.open |= opened
        return opened

    def _announcement(self) -> bool:
        """Take "the following further amendments shall be made, namely": a list follows."""
        cursor = self.cursor
        start = cursor.at
        cursor.take("the")
        if cursor.take("following"):
            cursor.take_any({"further", "new"})
            if cursor.take_any({"amendments", "amendment"}):
                while cursor.take_any(
                    {"shall", "be", "made", "namely", "are", "hereby", ",", "therein", "is"}
                ):
                    pass
                self.open = True
                return True
        cursor.at = start
        if cursor.take("shall", "be", "amended"):
            while cursor.take_any(
                {"as", "follows", "under", "further", "in", "the", "following", "manner", "hereby"}
            ):
                pass
            self.open = True
            return True
        return False

    def _repeal(self, start: int) -> bool:
        """Take "The Foo Act, 1990 (V of 1990) is hereby repealed": a whole law goes."""
        cursor = self.cursor
        at, body = cursor.at, self.acts.body
        if take_act(cursor, self.acts):
            verb = take_verb(cursor)
            if verb is not None and verb.action in ("repeal", "omit"):
                draft = Draft("repeal", "act", (), start, cursor.behind())
                draft.act = self.acts.current()
                self.drafts.append(draft)
                return True
        cursor.at, self.acts.body = at, body
        return False

    def _addresses(self) -> bool:
        """Take addresses one inside the other, and stand where the last leads."""
        found = False
        while self._address() or (found and self._bare_address()):
            found = True
            self.fresh = True
            while self.cursor.norm() in (",", ";", ":", ".") or self._dash():
                self.cursor.at += 1
        return found

    def _bare_address(self) -> bool:
        """Take "section 332," after a law's name: the drafter, or OCR, left out its "in"."""
        cursor = self.cursor
        start = cursor.at
        where = take_where(cursor, self.acts)
        marked = where is not None and cursor.norm() in (",", ";")
        if where is None or not marked or cursor.norm(1) not in _PREPOSITIONS:
            cursor.at = start
            return False
        self.chains = [
            self._resolve(b, p, where.anaphoric) for b in self.chains for p in where.paths
        ]
        return True

    def _dash(self) -> bool:
        token = self.cursor.peek()
        return token is not None and token.kind == "dash"

    def _address(self) -> bool:
        cursor = self.cursor
        start = cursor.at
        if cursor.take("throughout"):
            self.throughout = take_act(cursor, self.acts) or cursor.take("the", "act")
            return self.throughout
        word = cursor.take_any({"in", "against", "1n", "ln", "to", "under", "of"})
        if not word and not (cursor.norm() == "for" and self._slip()):
            return False
        cursor.take("for") if not word else None
        before = cursor.at
        where = take_where(cursor, self.acts)
        if where is not None and not _certain(where):
            cursor.at, where = before, None
        if where is None and word and take_act(cursor, self.acts):
            return True
        where = where or take_where(cursor, self.acts)
        if where is None or cursor.norm() in ("shall",):
            cursor.at = start
            return False
        bases = self.chains
        self.chains = [
            self._resolve(base, path, where.anaphoric) for base in bases for path in where.paths
        ]
        if where.doubts:
            self.remarks += where.doubts
        return True

    def _slip(self) -> bool:
        """See "for section 93, for sub-section (1), the following": the first for means in."""
        cursor = self.cursor
        start = cursor.at
        cursor.at += 1
        where = take_where(cursor, self.acts.copy())
        slip = where is not None and cursor.take(",") and cursor.norm() == "for"
        cursor.at = start
        return slip

    def _resolve(self, base: Path, path: Path, anaphoric: bool) -> Path:
        kind, label = path[0]
        if anaphoric and not label and len(path) == 1:
            back = [p for p in reversed(self.renumbered) if p[-1][0] == kind]
            if back:
                return back[0]
            known = [i for i, (k, _) in enumerate(base) if k == kind]
            if known:
                return base[: known[-1] + 1]
        if not self.fresh and self.sibling and self.sibling[0] == kind:
            return (*self.sibling[1], *path)
        return join(base, path, nested=self.fresh)

    # -------------------------------------------------------------------------- the operation

    def _operation(self, start: int, *, nested: bool) -> bool:
        cursor = self.cursor
        acts = self.acts
        thereafter = cursor.take("thereafter") or cursor.take("there", "after")
        cursor.take(",") if thereafter else None
        at_end = self._at_end()
        word = cursor.take_any({"for", "after", "before", "between"})
        if not word and (cursor.take("in", "place", "of") or cursor.take("in", "lieu", "of")):
            word = "for"
        runs = self._runs(word)
        verb = take_verb(cursor) if runs else None
        if verb is None:
            return False
        verb.at_end |= at_end or (thereafter and not word)
        clauses = [Clause((), start, verb) for _ in runs]
        if not all(_assign(c, word, run) for c, run in zip(clauses, runs, strict=True)):
            return False
        self._rest(clauses[-1])
        for clause in clauses:
            self._emit(clause, nested, formula=thereafter)
        return True

    def _runs(self, word: str) -> list[list[Subject]]:
        """Take the subjects; "for A, B and for C, D" is two runs under one verb."""
        cursor = self.cursor
        runs: list[list[Subject]] = []
        while len(runs) < MOST and (subjects := take_subjects(cursor, self.acts)):
            runs.append(subjects)
            start = cursor.at
            cursor.take(",")
            cursor.take("and")
            if not word or not cursor.take(word):
                cursor.at = start
                break
        return runs

    def _at_end(self) -> bool:
        cursor = self.cursor
        if not cursor.take("at", "the", "end"):
            return False
        if cursor.take("of") or cursor.take("thereof"):
            where = take_where(cursor, self.acts)
            if where is not None:
                self.chains = [
                    self._resolve(b, p, where.anaphoric) for b in self.chains for p in where.paths
                ]
        cursor.take(",")
        return True

    def _rest(self, clause: Clause) -> None:
        """Take what follows the participle: a new number, a place, "with the words", new matter."""
        cursor, verb = self.cursor, clause.verb
        kind = ""
        if verb.action == "renumber":
            kind = take_new_number(cursor, self.acts, verb, clause.doubts)
        if verb.action == "substitute" and not clause.news:
            clause.news = self._given(clause)
        while self._place(clause) or self._effect(clause):
            pass
        if clause.news and clause.news[-1].kind == "following":
            self._matter(clause)
        clause.remarks += self.remarks
        self.remarks = []
        self._new_kind = kind

    def _given(self, clause: Clause) -> list[Subject]:
        """Take "with the words “…”", "by the following": the new side, after the verb."""
        cursor = self.cursor
        start = cursor.at
        if cursor.take("for"):
            taken = take_subjects(cursor, self.acts)
            if len(taken) == len(clause.olds) == 1:
                given, clause.olds = clause.olds, taken
                return given
        cursor.at = start
        if cursor.take_any({"with", "by", "as", "through"}):
            found = take_subjects(cursor, self.acts)
            if found:
                return found
            if cursor.take_any({"under", "follows"}):
                return [Subject("following", cursor.offset())]
        cursor.at = start
        ahead = 1 if cursor.norm() in (",", ";", ":") else 0
        if cursor.norm(ahead) in ("namely", ":") or cursor.norm() == ":":
            return [Subject("following", cursor.offset())]
        return []

    def _place(self, clause: Clause) -> bool:
        """Take "at the end", "after clause (b)", "thereto" behind the verb."""
        cursor = self.cursor
        start = cursor.at
        cursor.take(",")
        if cursor.take("at", "the", "end"):
            clause.verb.at_end = True
            return True
        if cursor.take_any({"thereto", "therein", "thereof", "therefor"}):
            return True
        if self._named(clause):
            return True
        if clause.verb.action == "omit" and cursor.take_any({"from", "in"}):
            where = take_where(cursor, self.acts)
            if where is not None and len(where.paths) == 1:
                self.chains = [
                    self._resolve(b, where.paths[0], where.anaphoric) for b in self.chains
                ]
                return True
        if not clause.rel and clause.verb.action in ("insert", "add") and not clause.olds:
            word = cursor.take_any({"after", "before"})
            olds = take_subjects(cursor, self.acts) if word else []
            if len(olds) == 1:
                clause.rel, clause.olds = word, olds
                return True
        cursor.at = start
        return False

    def _named(self, clause: Clause) -> bool:
        """Take "as sub-section (2A)", "as a proviso", after "the following shall be inserted"."""
        cursor = self.cursor
        news = clause.news
        if clause.verb.action not in ("insert", "add") or not news or news[-1].kind != "following":
            return False
        if news[-1].unit or not cursor.take("as"):
            return False
        cursor.take_any({"a", "the", "an"})
        cursor.take("new")
        where = take_where(cursor, self.acts)
        if where is None or len(where.paths) != 1:
            return False
        news[-1].unit, label = where.paths[0][-1]
        news[-1].labels = [label] if label else []
        return True

    def _effect(self, clause: Clause) -> bool:
        """Take "with effect from the 1st day of July, 2020"; the date stays with the reader."""
        cursor = self.cursor
        if not cursor.take("with", "effect", "from"):
            return False
        start = cursor.offset()
        while (token := cursor.peek()) is not None and token.norm not in (
            ";",
            ":",
            "namely",
            "and",
        ):
            if token.norm == "." and not (cursor.peek(1) and not cursor.items[cursor.at + 1].first):
                break
            cursor.at += 1
        when = re.sub(r"\s+", " ", cursor.text[start : cursor.behind()])
        clause.remarks.append(f"with effect from {when}")
        return True

    def _matter(self, clause: Clause) -> None:
        """Read the new matter that "namely" announces."""
        cursor = self.cursor
        while (token := cursor.peek()) is not None and (
            token.kind in ("point", "dash") or token.norm in ("namely", "#", "*", "-", "—")
        ):
            cursor.at += 1
        if cursor.done():
            return
        found = read_matter(cursor.text, cursor.offset(), self.stop)
        clause.matter = found.value or None
        if not found.closed:
            _judge_unclosed(clause, found.value, opened=found.opened, last=found.end >= self.stop)
        elif not found.opened:
            clause.doubts.append("the mark that opens the new matter is lost")
        cursor.move_to(found.end)

    def _emit(self, clause: Clause, nested: bool, *, formula: bool) -> None:
        made: list[Draft] = []
        for base in self.chains:
            clause.base, clause.nested = base, nested
            clause.sibling = None if nested else self.sibling
            clause.renumbered = self.renumbered
            made += build(clause)
        act = self.acts.current()
        for draft in made:
            draft.end = self.cursor.behind()
            draft.act = act
            if self.throughout and draft.old is not None:
                draft.occurrences, draft.throughout = draft.occurrences or "all", not draft.target
            if formula and draft.unit == "proviso" and draft.action == "add":
                draft.action = "insert"
        self._remember(clause.verb, made)
        self.drafts += made

    def _remember(self, verb: Verb, made: list[Draft]) -> None:
        """Note what later clauses of the same sentence may point back to."""
        for draft in made:
            if draft.action == "renumber" and draft.target and draft.renumber_to:
                kind = self._new_kind or draft.target[-1][0]
                inside = verb.thereof and kind != draft.target[-1][0]
                stem = draft.target if inside else draft.target[:-1]
                self.renumbered.append((*stem, (kind, draft.renumber_to)))
                if inside:
                    self.chains = [draft.target]
        last = made[-1] if made else None
        if last is None or last.old is not None:
            return
        if last.action in ("insert", "add") and last.unit not in ("words", "figures"):
            self.sibling = (last.unit, last.target)
        elif last.target and last.action in ("omit", "renumber", "substitute", "repeal"):
            self.sibling = (last.target[-1][0], last.target[:-1])


def _certain(where: Where) -> bool:
    """Say whether an address names a provision and cannot be the head of a law's title."""
    kind, label = where.paths[0][-1]
    return bool(label) or where.anaphoric or kind not in ("rule", "regulation", "order", "part")


def _style(label: str) -> str:
    if label.isdigit():
        return "number"
    return "roman" if label.lower() in ROMAN and len(label) > 1 else "letter"


def _orders(text: str) -> bool:
    words = re.findall(r"[\w-]+", text.lower())
    return any(w.startswith(("shall", "shail", "stand")) for w in words) and any(
        participle(w.replace("-", "")) for w in words
    )


def _assign(clause: Clause, word: str, subjects: list[Subject]) -> bool:
    """Give the subjects their parts, by the preposition before and the participle behind them."""
    action = clause.verb.action
    if not word:
        if action in ("insert", "add"):
            clause.news = subjects
        else:
            clause.olds = subjects
        return True
    if action not in (("substitute",) if word == "for" else ("insert", "add", "substitute")):
        return False
    clause.rel = "" if word == "for" else word
    if clause.rel and action == "substitute":
        clause.doubts.append("“after” does not go with “substituted”")
    at = _divide(clause, word, subjects)
    clause.olds, clause.news = subjects[:at], subjects[at:]
    return bool(clause.olds)


def _divide(clause: Clause, word: str, subjects: list[Subject]) -> int:
    """Find where what goes out ends and what comes in begins."""
    count = len(subjects)
    if subjects[-1].kind == "following":
        return count - 1
    if word == "between":
        return min(2, count)
    places = [i for i in range(1, count) if subjects[i].joint in (",", "")]
    if not places:
        clause.doubts.append("where the old ends and the new begins is not marked")
        return max(1, count // 2)
    if len(places) > 1:
        bare = [i for i in places if subjects[i].joint == ""]
        if count % 2 == 0 and count // 2 in places:
            return count // 2
        clause.doubts.append("where the old ends and the new begins is not plain")
        return (bare or places)[0]
    return places[0]


def _judge_unclosed(clause: Clause, value: str, *, opened: bool, last: bool) -> None:
    """Accept a lost closing mark only where one finished paragraph ends the directive."""
    whole = opened and last and not _BREAK.search(value) and bool(_ENDS.search(value))
    whole = whole and not _orders(value)
    if whole:
        clause.remarks.append("the closing quotation mark is lost; read to the end")
    else:
        clause.doubts.append("where the new matter ends is not marked")
