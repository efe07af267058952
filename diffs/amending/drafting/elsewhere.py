"""Places that have words of their own under one verb: "in clause (a), the word “A”, and in clause (b), the word “B” shall be omitted"."""

from __future__ import annotations

from diffs.amending.drafting.addresses import take_where
from diffs.amending.drafting.clauses import Clause, Verb
from diffs.amending.drafting.kinds import Path
from diffs.amending.drafting.lexer import tentative
from diffs.amending.drafting.nouns import Nouns
from diffs.amending.drafting.occurrences import Subject
from diffs.amending.drafting.roles import assign
from diffs.amending.drafting.subjects import MOST, take_subjects
from diffs.amending.drafting.verbs import take_verb

Run = list[Subject]
Group = tuple[list[Path], list[Run]]
_FOR, _BESIDE = frozenset(("for",)), frozenset(("after", "before", "between"))
_SELF_CONTAINED = ("substitute", "omit", "insert", "add")


class Elsewhere(Nouns):
    """The part of the reader that takes several places under one verb."""

    def _runs(self, word: str) -> list[Run]:
        """Take the subjects; "for A, B and for C, D" is two runs under one verb."""
        cursor = self.cursor
        runs: list[Run] = []
        while len(runs) < MOST and (subjects := take_subjects(cursor, self.acts)):
            runs.append(subjects)
            start = cursor.at
            cursor.take(",")
            cursor.take("and")
            if not word or not cursor.take(word):
                cursor.at = start
                break
        return runs

    def _paired(self, word: str, runs: list[Run], verb: Verb | None) -> list[Run]:
        """Join "for the words A and for the words B, the words C and D respectively" into one run: A and B give way to C and D."""
        *first, last = runs or [[]]
        apart = bool(first) and word == "for" and all(len(one) == 1 for one in first)
        if not (apart and verb and verb.respectively and len(last) == 1 + len(runs)):
            return runs
        merged = [*(one for (one,) in first), *last]
        for one in merged[1 : len(runs)]:
            one.joint = "and"
        return [merged]

    def _behind_verb(self, verb: Verb | None, word: str, runs: list[Run]) -> tuple[str, list[Run]]:
        """Take the "for the words “A” the words “B”" of "there shall be substituted, for the words": then it is an order like any other."""
        if verb is None or not verb.inverted or word or runs:
            return word, runs
        cursor = self.cursor
        start = cursor.at
        cursor.take(",")
        if cursor.norm() == "in":
            self._addresses()
        cursor.take("immediately")
        word = cursor.take_any(_FOR if verb.action == "substitute" else _BESIDE)
        runs = self._runs(word) if word else []
        if not runs:
            cursor.at = start
            return "", []
        verb.inverted = False
        return word, runs

    def _groups(self, word: str, runs: list[Run]) -> list[Group]:
        """Return the places that have words under the verb to come, the last of which is stood in: one, most often."""
        cursor = self.cursor
        start, stood = cursor.at, (self.chains, self.fresh, list(self.unsure))
        groups = [(self.chains, runs)]
        while runs and len(groups) < MOST and self._elsewhere():
            more = self._runs(word) if not word or cursor.take(word) else []
            if not more:
                break
            groups.append((self.chains, more))
        behind = cursor.at
        if len(groups) == 1 or take_verb(cursor) is None:
            cursor.at = start
            self.chains, self.fresh, self.unsure = stood
            return groups[:1]
        cursor.at = behind
        return groups

    @tentative
    def _elsewhere(self) -> bool:
        """Take ", and in clause (b)," where the words of one place are named, and their verb is not yet said."""
        cursor = self.cursor
        cursor.take(",") or cursor.take(";")
        cursor.take("and")
        where = take_where(cursor, self.acts.copy()) if cursor.take("in") else None
        if where is None or where.law or where.anaphoric or not where.paths[0][-1][1]:
            return False
        self.fresh = False
        self._stand(where)
        cursor.take(",")
        return True


def in_the_others(
    groups: list[Group], word: str, verb: Verb, start: int
) -> list[tuple[list[Path], Clause]] | None:
    """Return a clause for each run of words of the places before the last; None where one says not all that its order wants."""
    made: list[tuple[list[Path], Clause]] = []
    for chains, runs in groups[:-1]:
        for run in runs:
            clause = Clause((), start, verb)
            told = (
                not verb.inverted and verb.action in _SELF_CONTAINED and assign(clause, word, run)
            )
            if not told or not (clause.news or verb.action == "omit"):
                return None
            made.append((chains, clause))
    return made
