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

from diffs.amending.drafting.acts import take_act
from diffs.amending.drafting.clauses import Clause, Draft, Verb, effective, spread
from diffs.amending.drafting.elsewhere import Elsewhere, in_the_others
from diffs.amending.drafting.kinds import KINDS, LEVEL, TOP, Path, ordinal_of
from diffs.amending.drafting.moved import in_order, take_in_order
from diffs.amending.drafting.occurrences import Subject
from diffs.amending.drafting.operations import build
from diffs.amending.drafting.quotes import words_of
from diffs.amending.drafting.roles import assign, both_sides, carry_back, tell_end, tell_wherever
from diffs.amending.drafting.subjects import doubt_lost_commas, take_subjects
from diffs.amending.drafting.unread import Unread
from diffs.amending.drafting.verbs import take_new_number, take_verb
from diffs.amending.drafting.wherever import take_instead, take_wherever


class Directive(Elsewhere):
    """One reading of one directive, from its first item to its last."""

    def read(self) -> list[Draft]:
        """Read to the end; nothing is skipped without a trace."""
        cursor = self.cursor
        while not cursor.done():
            at = cursor.at
            if (
                self._headed()
                or self._side_note()
                or self._separator()
                or self._item()
                or self._clause()
            ):
                continue
            cursor.at = at
            self._skip()
        self._close_group()
        self._tell_pending()
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

    def _clause(self) -> bool:
        cursor = self.cursor
        start = cursor.offset()
        addressed = self._addresses()
        while addressed and self._side_note():
            pass
        addressed |= self._amended()
        if addressed and cursor.done() and self.drafts:
            return self._orphan_address(start, cursor.at)
        if addressed and self._opens_list():
            return True
        if self._announcement() or self._repeal(start):
            return True
        if kind := take_in_order(cursor):
            self.drafts.append(in_order(kind, start, cursor, self.acts, self.sibling))
            return True
        before = cursor.at
        nested = self.fresh or addressed
        made = self._noun(start, nested=nested) or self._operation(start, nested=nested)
        if not made:
            cursor.at = before
            return addressed and self._orphan_address(start, before)
        self.fresh = False
        return True

    def _orphan_address(self, start: int, at: int) -> bool:
        """Keep an address that nothing follows but text unread: the rest of the item hangs on it."""
        self.cursor.at = at
        self.fresh = False
        text = words_of(self.cursor.text[start : self.cursor.behind()])
        # the last item of a list names its place, and what was ordered there is lost
        lost = self.cursor.done() and bool(self.levels) and any(self.chains)
        self.unread.append(Unread(start, self.cursor.behind(), text, lost, address=True))
        return True

    def _repeal(self, start: int) -> bool:
        """Take "The Foo Act, 1990 (V of 1990) is hereby repealed": a whole law goes."""
        cursor = self.cursor
        at, body = cursor.at, self.acts.body
        if not self._part_of_a_law() and take_act(cursor, self.acts):
            verb = take_verb(cursor)
            if verb is not None and verb.action in ("repeal", "omit"):
                draft = Draft("repeal", "act", (), start, cursor.behind())
                draft.act = self.acts.current()
                self.drafts.append(draft)
                return True
        cursor.at, self.acts.body = at, body
        return False

    def _part_of_a_law(self) -> bool:
        """See "the First Schedule to the Foo Act", "the provisions of the said Act": a part goes, and not the law."""
        cursor = self.cursor
        ahead = [cursor.norm(at) for at in range(6)]
        ahead = ahead[ahead[0] == "the" :]
        ahead = ahead[bool(ordinal_of(ahead[0])) :]
        part = ahead[0] in KINDS or ahead[0] in ("provision", "provisions", "portion")
        return part and any(
            ahead[at] in ("of", "to", "in") and ahead[at + 1] in ("the", "this", "that", "said")
            for at in (1, 2)
        )

    def _operation(self, start: int, *, nested: bool) -> bool:
        cursor = self.cursor
        thereafter = cursor.take("thereafter") or cursor.take("there", "after")
        cursor.take(",") if thereafter else None
        at_end = self._at_end()
        cursor.take("immediately")
        word = cursor.take_any({"for", "after", "before", "between"})
        if not word and (cursor.take("in", "place", "of") or cursor.take("in", "lieu", "of")):
            word = "for"
        cursor.take(",") if word else None  # "for, sub-section (6), the following"
        olds = [] if word else take_wherever(cursor, self.acts)
        word, runs = both_sides(cursor, self.acts, word, [] if olds else self._runs(word))
        if olds:
            word, runs = take_instead(cursor, self.acts, olds)
        groups = self._groups(word, runs) if runs and not olds else []
        runs = groups[-1][1] if groups else runs
        verb = take_verb(cursor) if runs or cursor.norm() == "there" else None
        if verb is None and word and runs:
            verb = self._outright()
        word, runs = self._behind_verb(verb, word, self._paired(word, runs, verb))
        if verb is None or not (runs or (verb.inverted and not word)):
            return False
        runs = runs or [[]]
        if verb.action == "omit" and self._joining(word, runs[0]):
            word, runs = "", [runs[0][1:]]
        verb.at_end |= at_end or (thereafter and not word and verb.action in ("insert", "add"))
        others = in_the_others(groups, word, verb, start)
        clauses = [Clause((), start, verb) for _ in runs]
        if not all(assign(c, word, run) for c, run in zip(clauses, runs, strict=True)):
            return False
        if others is None or not self._rest(clauses[-1]):
            return False
        self._emit_elsewhere(others)
        besides, self.beside = self.beside, []
        for clause in (*clauses, *besides):
            carry_back(clause)
            self._emit(clause, nested=nested, formula=thereafter)
        if self.in_order:
            kind, self.in_order = self.in_order, ""
            self.drafts.append(in_order(kind, start, cursor, self.acts, self.sibling))
        return True

    def _emit_elsewhere(self, others: list[tuple[list[Path], Clause]]) -> None:
        """Make the orders of the places before the last, each in its own."""
        last = self.chains
        for self.chains, clause in others:
            carry_back(clause)
            self._emit(clause, nested=True, formula=False)
        self.chains = last

    def _joining(self, word: str, run: list[Subject]) -> bool:
        """Stand in clause (c) for "after clause (c), the word “and” shall be omitted": it is its last word."""
        where = run[0].where if len(run) == 2 and word == "after" else None
        if where is None or run[0].kind != "provisions" or len(where.paths) > 1:
            return False
        if run[1].value not in ("and", "or") or run[1].occurrences not in (None, "end"):
            return False
        self._stand(where)
        run[1].occurrences = "end"
        return True

    def _noun(self, start: int, *, nested: bool) -> bool:
        clause = self._by_noun(start)
        made = clause is not None and self._rest(clause)
        if clause is not None and made:
            self._emit(clause, nested=nested, formula=False)
        return made

    def _rest(self, clause: Clause) -> bool:
        """Take what follows the participle: a new number, a place, "with the words", new matter."""
        cursor, verb = self.cursor, clause.verb
        if verb.inverted:
            clause.news = take_subjects(cursor, self.acts, max(1, len(clause.olds)))
            clause.news = clause.news or self._laid_out()
            carry_back(clause)
            if not clause.news or verb.action not in ("substitute", "insert", "add"):
                return False
        if verb.effect:
            effective(clause, verb.effect)
        if verb.action == "renumber":
            take_new_number(cursor, self.acts, verb, clause.doubts)
        if verb.action in ("repeal", "omit"):
            self._therefor(clause)
        if verb.action == "substitute" and not clause.news:
            clause.news = self._given(clause)
        while self._place(clause) or self._effect(clause) or self._everywhere(clause):
            pass
        tell_end(clause)
        tell_wherever(clause)
        if verb.action in ("insert", "add") and clause.news:
            clause.news[-1] = self._announced(clause.news[-1])
            self._renumbers_beside()
        if clause.news and clause.news[-1].kind == "following":
            self._matter(clause)
        doubt_lost_commas(clause.news)
        clause.remarks += self.remarks
        self.remarks = []
        return True

    def _renumbers_beside(self) -> None:
        """Take ", and the existing clause (d) shall be renumbered as clause (f), namely": a second order, before the new matter."""
        cursor = self.cursor
        start = cursor.at
        self.in_order = take_in_order(cursor)
        if self.in_order:
            return
        found = Clause((), cursor.offset(), Verb("renumber"))
        cursor.take(",")
        if cursor.take("and"):
            found.olds = take_subjects(cursor, self.acts, 1)
            verb = take_verb(cursor) if found.olds else None
            if verb is not None and verb.action == "renumber":
                found.verb = verb
                take_new_number(cursor, self.acts, verb, found.doubts)
                cursor.take(",")
                if verb.renumber_to and cursor.norm() in ("namely", ":"):
                    self.beside.append(found)
                    return
        cursor.at = start

    def _emit(self, clause: Clause, *, nested: bool, formula: bool) -> None:
        made: list[Draft] = []
        for base in self.chains:
            clause.base, clause.nested = base, nested
            clause.sibling = None if nested else self.sibling
            clause.renumbered = self.renumbered
            # What names its own place whole is one order, however many places stood before it.
            made += [one for each in spread(clause) for one in build(each) if one not in made]
        act = self.acts.current()
        for draft in made:
            draft.end = self.cursor.behind()
            draft.act = act
            if formula and draft.unit == "proviso" and draft.action == "add":
                draft.action = "insert"
        self._hold_to_note(made)
        self._weigh(clause, made)
        self._remember(clause.verb, made)
        self.drafts += made

    def _remember(self, verb: Verb, made: list[Draft]) -> None:
        """Note what later clauses of the same sentence may point back to."""
        for draft in made:
            if draft.action == "renumber" and draft.target and draft.renumber_to:
                kind = verb.new_kind or draft.target[-1][0]
                own = draft.target[-1][0]
                deeper = own in TOP and LEVEL.get(kind, 0) > LEVEL[own]
                inside = kind != own and (verb.thereof or deeper)
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
