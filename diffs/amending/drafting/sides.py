"""Words put in between two others that are named one by one: "after “X” and before “Y”"."""

from __future__ import annotations

from diffs.amending.drafting.acts import Acts
from diffs.amending.drafting.lexer import Cursor
from diffs.amending.drafting.occurrences import Subject
from diffs.amending.drafting.subjects import take_subjects

_OTHER = {"after": "before", "before": "after"}
_WORDY = ("words", "punctuation")


def both_sides(
    cursor: Cursor, acts: Acts, word: str, runs: list[list[Subject]]
) -> tuple[str, list[list[Subject]]]:
    """Take the other side of one place: what is put in stands between the two.

    Where only the second of them says how often it occurs, the place is for a person.
    """
    other = _OTHER.get(word, "")
    if not other or len(runs) != 1 or len(runs[0]) != 1 or runs[0][0].kind not in _WORDY:
        return word, runs
    start = cursor.at
    cursor.take(",")
    cursor.take("and")
    cursor.take("immediately")
    behind = take_subjects(cursor, acts) if cursor.take(other) else []
    if len(behind) < 2 or behind[0].kind not in _WORDY or behind[0].where is not None:
        cursor.at = start
        return word, runs
    near = runs[0][0]
    if behind[0].occurrences:
        near.doubts.append("how often it occurs is said of the second of two neighbours")
    pair = [near, behind[0]] if word == "after" else [behind[0], near]
    pair[0].where = near.where
    return "between", [[*pair, *behind[1:]]]
