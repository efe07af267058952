"""What is put in between two others that are named one by one: "after “X” and before “Y”"."""

from __future__ import annotations

import re

from diffs.amending.drafting.acts import Acts
from diffs.amending.drafting.lexer import Cursor
from diffs.amending.drafting.occurrences import Subject
from diffs.amending.drafting.subjects import take_subjects

_OTHER = {"after": "before", "before": "after"}
_WORDY = {"words", "punctuation"}
_NOTES = frozenset(("proviso", "explanation", "illustration", "exception"))


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
    if len(behind) < 2 or {near.kind, behind[0].kind} - _WORDY or behind[0].where is not None:
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
    if kind not in _NOTES or kind == own or label == "end":
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
