"""What is said once and meant of several: how often, where, and except where words occur."""

from __future__ import annotations

from diffs.amending.drafting.clauses import Clause
from diffs.amending.drafting.occurrences import Subject
from diffs.amending.drafting.subjects import CHOICE

_WORDY = ("words", "punctuation", "portion")


def carry_back(clause: Clause) -> None:
    """Give the words that go out what is said behind those that come in: "wherever they occur"."""
    olds, last = clause.olds, clause.news[-1] if clause.news else None
    wordy = all(one.kind in _WORDY for one in olds)
    if last is None or not (olds and wordy) or last.kind not in _WORDY or not _qualified(last):
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
