"""Subjects and a verb become operations: one for each provision and each run of words."""

from __future__ import annotations

from dataclasses import replace

from diffs.amending.drafting.clauses import (
    HEADINGS,
    Clause,
    Draft,
    Verb,
    base_,
    cell_of,
    draft_,
    place,
    reaching_back,
    same,
    set_old,
)
from diffs.amending.drafting.insertion import insert
from diffs.amending.drafting.kinds import LEVEL, NOTES, TOP, Path, Where
from diffs.amending.drafting.occurrences import Subject
from diffs.amending.drafting.roles import share
from diffs.amending.drafting.substitution import substitute
from tarmeem.patterns import pattern_of


def build(clause: Clause) -> list[Draft]:
    """Turn a clause into operations, in the order in which the drafter names them."""
    share(clause)
    if clause.verb.action == "renumber":
        found = _renumber(clause)
    elif clause.verb.action in ("omit", "repeal"):
        found = [d for subject in clause.olds for d in _omit(clause, subject)]
    elif clause.verb.action == "substitute":
        found = substitute(clause)
    else:
        _take_entry(clause)
        found = insert(clause)
    for draft in found:
        draft.doubts += clause.doubts
        draft.remarks += clause.remarks + reaching_back(clause)
        draft.always = clause.verb.always
    return found


_NUMBERED = pattern_of(r"\d{1,4}[A-Z]{0,2}\.\s")


def _take_entry(clause: Clause) -> None:
    """Take the “21. Tar” of "after entry 20, the entry “21. Tar” shall be inserted" for new matter: it is no part of entry 20."""
    where = clause.olds[0].where if clause.rel and len(clause.olds) == 1 else None
    kind, label = where.paths[-1][-1] if where else ("", "")
    new = clause.news[-1] if clause.news and kind == "entry" and label else None
    if new and new.kind == "words" and not new.nouns and _NUMBERED.match(new.value):
        clause.matter = new.value
        clause.news[-1] = replace(new, kind="following", unit="entry")


def _omit(clause: Clause, subject: Subject) -> list[Draft]:
    if subject.wordy:
        draft = draft_(clause, subject, subject.unit, base_(clause, subject))
        set_old(draft, subject)
        return [draft]
    if subject.kind != "provisions" or subject.where is None:
        draft = draft_(clause, subject, "provision", clause.base)
        draft.doubts.append("the provision omitted is not named")
        return [draft]
    found = []
    for path in _inner_first(subject.where):
        target = place(clause, subject.where, path)
        if subject.plural and len(subject.where.paths) == 1 and path[-1] in _UNCOUNTED:
            target = (*target[:-1], (path[-1][0], "all"))
        draft = draft_(clause, subject, path[-1][0], target)
        if path[-1][0] in HEADINGS or cell_of(target):
            draft.target, draft.old = target[:-1], path[-1][1] or "WHOLE"
        found.append(draft)
    return found


_UNCOUNTED = tuple((kind, "") for kind in NOTES)
"""What is named without its number: "the provisos" are all of them, and how many there are the base tells."""


def _inner_first(where: Where) -> list[Path]:
    """Let "Chapter II and sections 5 to 8 thereof" go from within: after the chapter none is there."""
    outer = where.paths[0][0][0]
    if any(path != where.paths[0] == path[: len(where.paths[0])] for path in where.paths):
        return where.paths[::-1]
    if where.anaphoric and outer in ("chapter", "part") and len(where.paths[0]) == 1:
        return [*where.paths[1:], where.paths[0]]
    return where.paths


def _renumber(clause: Clause) -> list[Draft]:
    subject = clause.olds[0]
    where, labels = subject.where, clause.verb.renumber_to
    if subject.kind == "provision":
        paths: list[Path] = [clause.base]
    elif where is not None:
        paths = [place(clause, where, path) for path in where.paths]
    else:
        paths = []
    found = []
    for index, path in enumerate(paths):
        unit = path[-1][0] if path else "provision"
        draft = draft_(clause, subject, unit, path)
        draft.renumber_to = labels[index] if index < len(labels) else None
        draft.doubts += _out_of_place(clause.verb, path)
        if len(labels) != len(paths):
            draft.doubts.append("the new numbers do not match the provisions renumbered")
        found.append(draft)
    return found


def _out_of_place(verb: Verb, path: Path) -> list[str]:
    """Doubt a new number by which a provision would come to stand elsewhere, or be of another kind."""
    kind, label = verb.holder
    if label and not any(one == kind and same(own, label) for one, own in path):
        return [f"it would come to stand in {kind} {label}"]
    unit = path[-1][0] if path else ""
    inwards = unit in TOP and LEVEL.get(verb.new_kind, 0) > LEVEL.get(unit, 0)
    if unit and verb.new_kind not in ("", unit) and not inwards:
        return [f"a {unit} would become a {verb.new_kind}"]
    return []
