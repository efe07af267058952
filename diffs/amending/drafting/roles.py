"""The parts that the subjects of an order play: what goes, what comes, beside what, and at whose end."""

from __future__ import annotations

from itertools import pairwise

from diffs.amending.drafting.clauses import Clause
from diffs.amending.drafting.occurrences import Subject


def assign(clause: Clause, word: str, subjects: list[Subject]) -> bool:
    """Give the subjects their parts, by the preposition before and the participle behind them."""
    action = clause.verb.action
    if clause.verb.inverted:
        clause.rel, clause.olds = "" if word == "for" else word, subjects
        return (word == "for") == (action == "substitute")
    if not word:
        if action in ("insert", "add"):
            clause.news = subjects
            if subjects[-1].kind == "following" and len(subjects) > 1:
                clause.doubts.append("where the new matter goes is not plain")
        else:
            clause.olds = subjects
            _doubt_place(clause)
        return True
    if action == "omit" and word in ("after", "before") and len(subjects) > 1:
        return _gone_beside(clause, word, subjects)
    if word == "for" and action in ("insert", "add") and _points(subjects):
        clause.verb.action = action = "substitute"
    if action not in (("substitute",) if word == "for" else ("insert", "add", "substitute")):
        return False
    clause.rel = "" if word == "for" else word
    if clause.rel and action == "substitute":
        clause.doubts.append("“after” does not go with “substituted”")
    at = _divide(clause, word, subjects)
    clause.olds, clause.news = subjects[:at], subjects[at:]
    return bool(clause.olds)


def _points(subjects: list[Subject]) -> bool:
    """Tell "for the full stop, a semicolon shall be inserted": a point that comes for a point cannot stand beside it."""
    return len(subjects) == 2 and all(one.kind == "punctuation" for one in subjects)


def _gone_beside(clause: Clause, word: str, subjects: list[Subject]) -> bool:
    """Take "after the word “lamp”, the comma shall be omitted"; an "and" behind a clause's point is its last word."""
    beside, gone = subjects[0], subjects[1]
    if len(subjects) > 2 or gone.kind not in ("words", "punctuation") or gone.anchor or gone.at_end:
        return False
    clause.olds = [gone]
    if beside.kind == "words" and not beside.occurrences:
        gone.anchor, gone.rel = beside.value, "before" if word == "before" else "after"
        gone.where, gone.doubts = gone.where or beside.where, gone.doubts + beside.doubts
        return True
    joins = gone.value in ("and", "or") and word == "after" and gone.occurrences in (None, "end")
    gone.occurrences = "end"
    return joins and beside.kind == "punctuation"


def tell_end(clause: Clause) -> None:
    """Let "at the end" be said of the words that go."""
    if clause.verb.at_end and clause.verb.action in ("omit", "substitute"):
        for one in clause.olds:
            if one.kind in ("words", "punctuation") and one.occurrences is None and not one.anchor:
                one.occurrences, one.at_end = "end", True


def tell_wherever(clause: Clause) -> None:
    """Let "wherever they occur", said within the verb, be said of the words that go."""
    for one in clause.olds if clause.verb.wherever and clause.verb.action != "renumber" else ():
        plain = one.kind == "words" and one.occurrences is None and not one.anchor
        one.doubts += [] if plain else ["what is said to be wherever it occurs is not plain"]
        one.occurrences = "all" if plain else one.occurrences


def _doubt_place(clause: Clause) -> None:
    """Doubt "clause (b), the words “…” shall be omitted": the clause may be where the words stand."""
    for one, following in pairwise(clause.olds):
        wordy = following.kind in ("words", "punctuation", "portion")
        if one.kind == "provisions" and wordy and following.joint in (",", ""):
            clause.doubts.append(
                "whether a provision goes or is where the words stand is not plain"
            )


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
