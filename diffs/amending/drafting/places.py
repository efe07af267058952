"""Where a clause stands: addresses one inside the other, and where they lead."""

from __future__ import annotations

from diffs.amending.drafting.acts import take_act
from diffs.amending.drafting.addresses import take_where
from diffs.amending.drafting.cells import one_column, whose_end
from diffs.amending.drafting.clauses import Clause, Draft, join, spoken_of
from diffs.amending.drafting.inventory import POINTS, WORDS
from diffs.amending.drafting.items import Items
from diffs.amending.drafting.kinds import LEVEL, TOP, Path, Where
from diffs.amending.drafting.lexer import tentative
from diffs.amending.drafting.printed import take_line
from diffs.amending.drafting.wherever import Breadth, beside_words, take_breadth, take_day

_DEEPEST = 5
"""No address has more steps than this."""
_PREPOSITIONS = frozenset(("in", "for", "after", "before", "between"))
_BROAD = frozenset(("wherever", "wheresoever", "throughout", "except", "save", "other"))
_SAID = WORDS | frozenset(POINTS) | {"full"}


class Places(Items):
    """The part of the reader that follows addresses."""

    def _opens_list(self) -> bool:
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

    def _addresses(self) -> bool:
        """Take addresses one inside the other, and stand where the last leads."""
        found = False
        while (
            self._line()
            or self._breadth()
            or self._day()
            or self._address()
            or self._at_whose_end()
            or self._bare_address(first=not found)
        ):
            found = True
            self.fresh = True
            while self.cursor.norm() in (",", ";", ":", ".") or self._dash():
                self.cursor.at += 1
        return found

    def _breadth(self) -> bool:
        """Take "wherever they occur in that Act," or "except in section 5," before the words."""
        if self.cursor.norm() not in _BROAD:
            return False
        said = take_breadth(self.cursor, self.acts)
        if said is None:
            return False
        self.breadth = self.breadth.widen(said)
        self.unsure += [(chain, said.doubts) for chain in self.chains if said.doubts]
        return True

    def _day(self) -> bool:
        """Take "with effect from the first day of July, 2031," before an order: the day of what follows."""
        day = take_day(self.cursor)
        if day:
            self.breadth = self.breadth.dated(day)
        return bool(day)

    def _line(self) -> bool:
        """Pass over "in the second line": where the words stand in a print that is not at hand."""
        self.lined |= (found := take_line(self.cursor))
        return found

    @tentative
    def _headed(self) -> bool:
        """Take "Second Schedule.—": a place that heads the orders below it, and ends what stood above."""
        cursor = self.cursor
        token = cursor.peek()
        if not token.first or token.kind != "word":
            return False
        where = take_where(cursor, self.acts)
        top = where is not None and all(p[0][0] in TOP and p[0][1] for p in where.paths)
        if where is None or not top or cursor.norm() != "." or cursor.peek(1).kind != "dash":
            return False
        cursor.at += 2
        self._close_group()
        self.levels, self.sibling, self.open, self.fresh = [], None, True, True
        self.chains = [join(base, path) for base in self.base for path in where.paths]
        return True

    @tentative
    def _bare_address(self, *, first: bool) -> bool:
        """Take "section 332," after a law's name, or "clause (5), in" before all: the drafter, or OCR, left out its "in"."""
        cursor = self.cursor
        if not first and self._siblings():
            return True
        where = take_where(cursor, self.acts)
        led = cursor.norm() == "," and cursor.norm(1) in _PREPOSITIONS
        if where is None or not (
            led if first else self._is_place(where) and not self._alike(where)
        ):
            return False
        self._stand(where)
        return True

    @tentative
    def _siblings(self) -> bool:
        """Take "sub-section (8) and sub-section (10)," behind "in sub-section (2),": each is a place too."""
        cursor = self.cursor
        more: list[Path] = []
        while (where := take_where(cursor, self.acts)) is not None and self._alike(where):
            more += where.paths
            if len(where.paths) > 1 and cursor.norm() in (",", ";", ":"):
                stems = dict.fromkeys(chain[:-1] for chain in self.chains)
                self.chains += [stem + path for stem in stems for path in more]
                return True
            if not cursor.take(","):
                break
        return False

    def _alike(self, where: Where) -> bool:
        """Say whether an address names the kind of provision that it would stand in."""
        kinds = {chain[-1][0] for chain in self.chains if chain}
        return not where.anaphoric and {path[0][0] for path in where.paths} == kinds

    def _is_place(self, where: Where) -> bool:
        """Say whether what follows is for the provision just named: behind a comma, or words straight away."""
        if self.cursor.norm() in (",", ";"):
            return self._stands_in(1) or self._leads_deeper(where)
        within = all(chain and _level(chain) < LEVEL.get(where.paths[0][0][0], 3) for chain in self.chains)  # fmt: skip
        return within and self._stands_in(0)

    def _stands_in(self, ahead: int) -> bool:
        """See "for", "the words “…”" or "the following" some tokens ahead: what follows is for a place."""
        cursor = self.cursor
        if cursor.norm(ahead) in _PREPOSITIONS:
            return True
        token = cursor.peek(ahead + (cursor.norm(ahead) in ("the", "a")))
        return token.norm in _SAID or token.norm == "following" or token.kind == "quote"

    def _leads_deeper(self, outer: Where) -> bool:
        """See "clause (b), for" after "sub-section (3),": one place, outermost first."""
        cursor = self.cursor
        start = cursor.at
        for _ in range(_DEEPEST):
            cursor.at += 1
            inner = take_where(cursor, self.acts.copy())
            if inner is None or not _deeper(outer, inner) or cursor.norm() != ",":
                break
            if self._stands_in(1):
                cursor.at = start
                return True
            outer = inner
        cursor.at = start
        return False

    def _dash(self) -> bool:
        return self.cursor.peek().kind == "dash"

    @tentative
    def _address(self) -> bool:
        cursor = self.cursor
        if cursor.take("throughout"):
            return self._throughout()
        word = cursor.take_any({"in", "against", "1n", "ln", "to", "under", "from"})
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
        if where is None or cursor.norm() == "shall":
            return False
        if any(p[0][0] == "column" for p in where.paths):
            self.chains, doubt = one_column(self.chains, ordered=not self.fresh)
            where.doubts += doubt
        self._stand(where)
        return True

    def _at_whose_end(self) -> bool:
        where = whose_end(self.cursor, self.acts)
        if where is not None:
            self._stand(where)
        return where is not None

    def _throughout(self) -> bool:
        """Stand in "the said Act" or "section 3" behind "throughout": the words go wherever they occur there."""
        cursor = self.cursor
        whole = take_act(cursor, self.acts) or cursor.take("the", "act")
        where = None if whole else take_where(cursor, self.acts)
        if not whole and where is None:
            return False
        if where is not None:
            self._stand(where)
        self.breadth = Breadth(far=True, act=whole)
        return True

    def _stand(self, where: Where) -> None:
        """Stand in the places just named, each within each place before; what is not sure of them, all ordered there shares."""
        unlike = len({chain[-1][0] for chain in self.chains if chain}) > 1
        if unlike and not where.anaphoric and where.paths[0][0][0] not in TOP:
            where.doubts.append("in which of the places named before it stands is not plain")
        resolved = (
            self._resolve(base, path, back=where.anaphoric)
            for base in self.chains
            for path in where.paths
        )
        self.chains = list(dict.fromkeys(resolved))
        if where.doubts:
            self.unsure += [(chain, where.doubts) for chain in self.chains]

    def _weigh(self, clause: Clause, made: list[Draft]) -> None:
        """Let orders share the doubts of the places they stand in, and say of which a line was named."""
        if clause.verb.respectively and len(self.chains) == len(clause.olds) > 1:
            for draft in made:
                draft.doubts.append("whether each place has words of its own is not said")
        lined = self.lined or any(one.lined for one in (*clause.olds, *clause.news))
        for draft in made:
            self.breadth.tell(draft, self.chains)
            if draft.paged():
                draft.doubts.append("a page's own words may stand among the quoted ones")
            for path, said in self.unsure:
                draft.doubts += said if draft.target[: len(path)] == path else []
            if lined:
                told = draft.remarks if _stands_once(draft) else draft.doubts
                told.append("the line it names is not looked up")

    def _slip(self) -> bool:
        """See "for section 93, for sub-section (1), the following": the first for means in."""
        cursor = self.cursor
        start = cursor.at
        cursor.at += 1
        where = take_where(cursor, self.acts.copy())
        slip = where is not None and cursor.take(",") and cursor.norm() == "for"
        cursor.at = start
        return slip

    def _resolve(self, base: Path, path: Path, *, back: bool) -> Path:
        if back and (found := spoken_of(base, path, self.renumbered)):
            return found
        if not self.fresh and self.sibling and self.sibling[0] == path[0][0]:
            return (*self.sibling[1], *path)
        return join(base, path, nested=self.fresh)

    def _at_end(self) -> bool:
        cursor = self.cursor
        if not cursor.take("at", "the", "end"):
            return False
        if cursor.take("of") or cursor.take("thereof"):
            where = take_where(cursor, self.acts)
            if where is not None:
                self._stand(where)
        cursor.take(",")
        return True


def _stands_once(draft: Draft) -> bool:
    """Say whether words are told that can be looked for, and must stand once: no line need be counted then."""
    told = draft.unit in ("words", "figures") and draft.occurrences is None
    return told and (beside_words(draft) if draft.old is None else isinstance(draft.old, str))


def _level(chain: Path) -> int:
    return LEVEL.get(chain[-1][0], 3)


def _deeper(outer: Where, inner: Where) -> bool:
    high, low = (LEVEL.get(one.paths[0][-1][0], 3) for one in (outer, inner))
    return len(outer.paths) == 1 and high < low


def _certain(where: Where) -> bool:
    """Say whether an address names a provision and cannot be the head of a law's title."""
    kind, label = where.paths[0][-1]
    return bool(label) or where.anaphoric or kind not in ("rule", "regulation", "order", "part")
