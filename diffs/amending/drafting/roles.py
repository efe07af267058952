"""The parts that the subjects of an order play, and what is said once and meant of several of them."""

from __future__ import annotations

import re
from itertools import pairwise

from diffs.amending.drafting.acts import Acts
from diffs.amending.drafting.clauses import Clause
from diffs.amending.drafting.kinds import NOTES
from diffs.amending.drafting.lexer import Cursor
from diffs.amending.drafting.occurrences import Subject
from diffs.amending.drafting.subjects import CHOICE, take_subjects


def assign(clause: Clause, word: str, subjects: list[Subject]) -> bool:
    """Give the subjects their parts, by the preposition before and the participle behind them."""
    action = clause.verb.action
    if clause.verb.inverted:
        clause.rel, clause.olds = "" if word == "for" else word, subjects
        return (word == "for") == (action == "substitute")
    if not word:
        if action in ("insert", "add"):
            clause.news = subjects
            if subjects[-1].kind == "following" and subjects[0].kind != "following":
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
        if one.kind == "provisions" and following.wordy and following.joint in (",", ""):
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


def carry_back(clause: Clause) -> None:
    """Give the words that go out what is said behind those that come in: "wherever they occur"."""
    olds, last = clause.olds, clause.news[-1] if clause.news else None
    wordy = all(one.wordy for one in olds)
    if last is None or not (olds and wordy) or not last.wordy or not _qualified(last):
        return
    for old in olds:
        if last.occurrences and old.occurrences:
            clause.doubts.append("it is said twice how often the words occur")
        if last.where is not None and old.where is not None:
            clause.doubts.append("it is said twice where the words occur")
        give(last, old)
    if len(olds) > 1 and (last.where is not None or last.occurrences != "all"):
        clause.doubts.append(
            "of which of the words it is said how often or where they occur is not plain"
        )
    last.occurrences, last.at_end, last.where, last.excepted = None, False, None, []


def share(clause: Clause) -> None:
    """Give every run of words that goes what is said behind the last: "“A” and “B”, wherever occurring"."""
    *others, last = clause.olds or [Subject("", 0)]
    if clause.rel or not all(one.kind == "words" for one in clause.olds):
        return
    if not others or any(_qualified(one) for one in others):
        return
    if last.occurrences == "all":
        for one in others:
            give(last, one)
    elif last.where is not None:
        clause.doubts.append("which of the words stand in the place named is not plain")


def _qualified(one: Subject) -> bool:
    return bool(one.occurrences or one.where is not None or one.excepted)


def give(last: Subject, one: Subject) -> None:
    """Let what is said of one run of words be said of another, as far as nothing is said of that."""
    one.occurrences, one.at_end = one.occurrences or last.occurrences, one.at_end or last.at_end
    one.where, one.everywhere = one.where or last.where, one.everywhere or last.everywhere
    one.excepted = one.excepted or last.excepted
    more = [why for why in last.doubts if why != CHOICE and why not in one.doubts]
    one.doubts = [*one.doubts, *more]


_OTHER = {"after": "before", "before": "after"}
_BESIDE = {"words", "punctuation"}


def both_sides(
    cursor: Cursor, acts: Acts, word: str, runs: list[list[Subject]]
) -> tuple[str, list[list[Subject]]]:
    """Take the other side of one place: what is put in stands between the two.

    Where only the second of them says how often it occurs, the place is for a person.
    """
    other = _OTHER.get(word, "")
    if not other or len(runs) != 1 or len(runs[0]) != 1:
        return word, runs
    start = cursor.at
    cursor.take(",")
    cursor.take_any({"and", "but"})
    cursor.take("immediately")
    behind = take_subjects(cursor, acts) if cursor.take(other) else []
    near = runs[0][0]
    if len(behind) > 1 and (
        anchor := _before_a_note(*(near, behind[0])[:: 1 if word == "after" else -1])
    ):
        return "after", [[anchor, *behind[1:]]]
    if len(behind) > 1 and near.where and _are_neighbours(near, behind[0]):
        first, second = (near, behind[0])[:: 1 if word == "after" else -1]
        if _number(first) > _number(second) > 0:
            near.where.doubts.append("of the two provisions named the second is numbered first")
        if word == "before":  # what is put in stands behind the one that is named second
            near.where.paths = [(*near.where.paths[0][:-1], _last(behind[0]))]
        return "after", [[near, *behind[1:]]]
    if len(behind) < 2 or {near.kind, behind[0].kind} - _BESIDE or behind[0].where is not None:
        cursor.at = start
        return word, runs
    closes = behind[0].kind == "punctuation" and behind[0].occurrences == "end" and word == "after"
    if behind[0].occurrences and not closes:
        near.doubts.append("how often it occurs is said of the second of two neighbours")
    pair = [near, behind[0]] if word == "after" else [behind[0], near]
    pair[0].where = near.where
    return "between", [[*pair, *behind[1:]]]


def _before_a_note(near: Subject, far: Subject) -> Subject | None:
    """Return what new matter stands behind, where a proviso, an Explanation or the like is named as what it stands before."""
    if near.kind != "provisions" or far.kind != "provisions" or not (near.where and far.where):
        return None
    one, other = near.where.paths, far.where.paths
    if len(one) != 1 or len(other) != 1 or len(other[0]) != 1 or far.where.doubts:
        return None
    (kind, label), own = other[0][0], one[0][-1][0]
    if kind not in NOTES or kind == own or label == "end":
        return None
    near.beyond = f"{kind} {label}".strip()
    return near


def _number(one: Subject) -> int:
    found = re.match(r"\(?(\d{1,4})", _last(one)[1])
    return int(found[1]) if found else 0


def _last(one: Subject) -> tuple[str, str]:
    return one.where.paths[0][-1] if one.where else ("", "")


def _are_neighbours(near: Subject, far: Subject) -> bool:
    """Tell whether two subjects are a provision each, of one kind, and may lie in one."""
    if near.kind != "provisions" or far.kind != "provisions" or not (near.where and far.where):
        return False
    if len(near.where.paths) != 1 or len(far.where.paths) != 1 or far.where.doubts:
        return False
    one, other = near.where.paths[0], far.where.paths[0]
    return bool(one and other) and one[-1][0] == other[-1][0] and other[:-1] in ((), one[:-1])
