"""Orders given by a noun: "section 3 is hereby amended by the substitution, for A, of B".

The older and the Ceylon drafter say what is done to a provision by nouns ("by the repeal of X and the
substitution therefor of the following") or gerunds ("by inserting after A the words B"). They are read
into the same clauses as "shall be substituted"; what is not read is left where it stood.
"""

from __future__ import annotations

from diffs.amending.drafting.acts import take_act
from diffs.amending.drafting.addresses import take_where
from diffs.amending.drafting.clauses import Clause, Verb
from diffs.amending.drafting.lexer import tentative
from diffs.amending.drafting.occurrences import Subject
from diffs.amending.drafting.roles import carry_back
from diffs.amending.drafting.subjects import take_subjects
from diffs.amending.drafting.tails import Tails
from diffs.structure.cutting.orders import GERUNDS, IMPERATIVES, NOUNS

_NEAR = 60
"""Tokens within which a provision's name, its law's and their citation end."""
_ORDERED = {**NOUNS, **GERUNDS, **IMPERATIVES}
_BESIDE = frozenset(("after", "before"))
_THERE = frozenset(("therefor", "therefore", "thereto", "therein", "thereof", "there"))


_MADE = frozenset(
    ("shall", "be", "made", "namely", "are", "hereby", ",", "therein", "is", "as", "follows",
     "under", "hereinafter", "appearing")
)  # fmt: skip
"""What stands between "the following amendments" and the list."""


class Nouns(Tails):
    """The part of the reader that takes orders by a noun."""

    def _amended(self) -> bool:
        """Take "Section 3 of the said Act is hereby amended": all that follows stands there."""
        cursor = self.cursor
        start, body = cursor.at, self.acts.body
        if "amended" not in cursor.norms[start : start + _NEAR]:
            return False
        where = take_where(cursor, self.acts)
        named = where is not None or take_act(cursor, self.acts)
        cursor.take(",")
        if named and self._is_amended() and cursor.norm() != "to":
            if where is not None:
                self._stand(where)
            self.fresh = True
            self._addresses()
            self._as_follows()
            return True
        cursor.at, self.acts.body = start, body
        return False

    def _is_amended(self) -> bool:
        cursor = self.cursor
        if not (cursor.take_any({"is", "are"}) or cursor.take("shall", "be")):
            return False
        cursor.take("hereby")
        cursor.take("further")
        if not cursor.take("amended"):
            return False
        self._as_follows()
        return True

    def _as_follows(self) -> None:
        cursor = self.cursor
        if cursor.take("as", "follows") or cursor.take("in", "the", "following", "manner"):
            self.open = True
        if cursor.norm() == "by" and (cursor.peek(1).kind == "dash" or cursor.norm(1) == ":"):
            cursor.at += 1
            self.open = self.by_list = True
        while cursor.norm() in (",", ":", "namely") or self._dash():
            cursor.at += 1

    def _announcement(self) -> bool:
        """Take "the following further amendments shall be made, namely": a list follows."""
        cursor = self.cursor
        start = cursor.at
        cursor.take("the")
        if cursor.take("following"):
            cursor.take_any(
                {"further", "new", "consequential", "consequent", "additional", "minor"}
            )
            if cursor.take_any({"amendments", "amendment"}):
                while (
                    cursor.take_any(_MADE)
                    or cursor.take("in", "the", "manner")
                    or cursor.take("in", "the", "following", "manner")
                ):
                    pass
                if self._addresses():
                    cursor.take_any({"namely"})
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

    def _outright(self) -> Verb | None:
        """Take the "substitute" of "for “officers” substitute “persons”": the new stands behind it."""
        cursor = self.cursor
        cursor.take(",")
        word = cursor.take_any(IMPERATIVES)
        return Verb(IMPERATIVES[word], inverted=True) if word else None

    def _laid_out(self) -> list[Subject]:
        """Take the matter that a dash alone announces: "for clause (30), substitute—", "insert—"."""
        cursor = self.cursor
        ahead = int(cursor.norm() == ",")
        while cursor.peek(ahead).kind == "dash" or cursor.norm(ahead) == ":":
            ahead += 1
        opens = ahead > 0 and cursor.norm(ahead - 1) != "," and cursor.peek(ahead).kind == "quote"
        return [Subject("following", cursor.offset())] if opens else []

    def _by_noun(self, start: int) -> Clause | None:
        """Take one order by a noun or a gerund, its anchor before or behind it."""
        cursor = self.cursor
        at, chains = cursor.at, self.chains
        clause = Clause((), start, Verb("substitute"))
        if self._reworded(clause):
            return clause
        self._before_noun(clause)
        cursor.take("by")
        cursor.take("the")
        word = cursor.norm()
        known = word in NOUNS and cursor.norm(-1) == "the"
        known |= word in GERUNDS and cursor.norm(-1) == "by"
        known |= word in IMPERATIVES and cursor.at == at
        known |= word in GERUNDS and cursor.at == at and self.by_list
        if not known:
            cursor.at = at
            return None
        cursor.at += 1
        clause.verb.action = _ORDERED[word]
        if self._sides(clause, joined=word in NOUNS, replaces=word.startswith("replac")):
            return clause
        cursor.at, self.chains = at, chains
        return None

    def _reworded(self, clause: Clause) -> bool:
        """Take "section 5 is hereby amended to read as follows": what follows comes for it."""
        cursor = self.cursor
        start, body = cursor.at, self.acts.body
        if "read" in cursor.norms[start : start + _NEAR]:
            where = take_where(cursor, self.acts)
            read = where is not None and self._is_amended() and cursor.take("to", "read", "as")
            if read and where is not None and cursor.take_any({"follows", "under"}):
                clause.olds = [
                    Subject("provisions", clause.start, where.paths[0][-1][0], where=where)
                ]
                clause.news = [Subject("following", cursor.offset())]
                return True
        cursor.at, self.acts.body = start, body
        return False

    def _before_noun(self, clause: Clause) -> None:
        """Take "immediately after paragraph (h), by the addition": the anchor stands first."""
        cursor = self.cursor
        start = cursor.at
        cursor.take("immediately")
        word = cursor.take_any(_BESIDE)
        olds = take_subjects(cursor, self.acts) if word else []
        cursor.take(",")
        if len(olds) == 1 and cursor.norm() == "by":
            clause.rel, clause.olds = word, olds
        else:
            cursor.at = start

    def _sides(self, clause: Clause, *, joined: bool, replaces: bool) -> bool:
        """Take what goes out and what comes in; after a noun each new side follows an "of"."""
        cursor, action = self.cursor, clause.verb.action
        cursor.take(",")
        if cursor.norm() in ("in", "from"):
            self._addresses()
        cursor.take_any({"immediately", "next"})
        clause.verb.at_end |= self._at_end()
        cursor.take_any(_THERE)
        if action in ("omit", "repeal"):
            return self._out(clause, joined=joined)
        if action == "renumber":
            named = cursor.take("of") or not joined
            clause.olds = take_subjects(cursor, self.acts, 1) if named else []
            return bool(clause.olds)
        cursor.take("immediately")
        word = cursor.take_any({"for"} if action == "substitute" else _BESIDE)
        if word and clause.olds:
            return False
        if word:
            clause.rel = "" if word == "for" else word
            clause.olds = take_subjects(cursor, self.acts, 1)
            if not clause.olds:
                return False
        cursor.take(",")
        if joined and not cursor.take("of"):
            return False
        clause.news = take_subjects(cursor, self.acts, 1)
        if action == "substitute" and not word and clause.news and cursor.take("for"):
            clause.olds = take_subjects(cursor, self.acts, 1)
        elif replaces and clause.news and cursor.take_any({"with", "by"}):
            clause.olds, clause.news = clause.news, take_subjects(cursor, self.acts, 1)
        carry_back(clause)
        return bool(clause.news and (clause.olds or action != "substitute"))

    def _out(self, clause: Clause, *, joined: bool) -> bool:
        """Take what is omitted, and "and the substitution therefor of the following"."""
        cursor = self.cursor
        if joined and not cursor.take("of"):
            return False
        clause.olds = take_subjects(cursor, self.acts)
        start = cursor.at
        cursor.take(",")
        if clause.olds and cursor.take("and"):
            cursor.take("by")
            cursor.take("the")
            named = cursor.take_any({"substitution", "substituting"})
            if named or (cursor.norm() == "inserting" and self._instead(1)):
                cursor.at += not named
                cursor.take(",")
                if not cursor.take_any(_THERE):
                    cursor.at += self._instead(0)
                cursor.take(",")
                joined = named == "substitution"
                clause.news = (
                    take_subjects(cursor, self.acts, 1) if not joined or cursor.take("of") else []
                )
                clause.verb.action = "substitute"
                return len(clause.news) == len(clause.olds) == 1
        cursor.at = start
        return bool(clause.olds)

    def _instead(self, ahead: int) -> int:
        """Return how many words "in its place" or "in lieu thereof" has there, 0 where it does not stand."""
        cursor = self.cursor
        said = [cursor.norm(ahead + i) for i in range(3)]
        if said[:2] in (["in", "place"], ["in", "lieu"]) or said[:1] == ["instead"]:
            return 3 if said[2] == "thereof" else 0
        return 3 if said[0] == "in" and said[2] in ("place", "stead") else 0

    @tentative
    def _therefor(self, clause: Clause) -> bool:
        """Take "is repealed and the following section substituted therefor" as a substitution."""
        cursor = self.cursor
        cursor.take(",")
        cursor.take("and")
        news: list[Subject] = take_subjects(cursor, self.acts, 1)
        cursor.take_any({"is", "are", "shall"})
        cursor.take_any({"hereby", "be"})
        fits = len(news) == len(clause.olds) == 1 and news[0].kind == "following"
        if fits and cursor.take("substituted") and cursor.take_any(_THERE):
            clause.verb.action, clause.news = "substitute", news
            return True
        return False
