"""Orders for every place at once, said before the words: "wherever the words “A” occur in the said Act"."""

from __future__ import annotations

from diffs.amending.drafting.acts import Acts, take_act
from diffs.amending.drafting.addresses import take_where
from diffs.amending.drafting.kinds import Path
from diffs.amending.drafting.lexer import Cursor
from diffs.amending.drafting.occurrences import OCCUR, Subject, opens_order, qualify, take_excepted
from diffs.amending.drafting.subjects import take_subjects

_WHEREVER = frozenset(("wherever", "wheresoever"))
_THESE = (
    ("they",),
    ("it",),
    ("the", "same"),
    ("those", "words"),
    ("such", "words"),
    ("that", "word"),
)


def take_wherever(cursor: Cursor, acts: Acts) -> list[Subject]:
    """Move past "wherever the words “A” occur in the said Act," and return the words that go."""
    start, body = cursor.at, acts.body
    place = None
    if cursor.take_any(_WHEREVER):
        if cursor.take("in") and not take_act(cursor, acts):
            place = take_where(cursor, acts)
        cursor.take(",")
        found = take_subjects(cursor, acts)
        if found and all(one.kind == "words" for one in found) and _occur(cursor, acts, found[-1]):
            for one in found:
                one.occurrences, one.where = "all", one.where or place
                one.excepted = one.excepted or found[-1].excepted
            return found
    cursor.at, acts.body = start, body
    return []


def _occur(cursor: Cursor, acts: Acts, last: Subject) -> bool:
    """Take the "occur in the said Act, except in section 5," behind the words."""
    occurs = bool(cursor.take_any(OCCUR)) or last.where is not None
    if cursor.take_any({"in", "throughout"}) and not take_act(cursor, acts):
        return False
    take_excepted(cursor, acts, last)
    return occurs and cursor.take(",")


def take_instead(
    cursor: Cursor, acts: Acts, olds: list[Subject]
) -> tuple[str, list[list[Subject]]]:
    """Take what comes for "wherever the words “A” occur,": other words; or "they", which only go."""
    if any(cursor.take(*words) for words in _THESE):
        return "", [olds]
    news = take_subjects(cursor, acts)
    for one in news[:1]:
        one.joint = ","
    return "for", [[*olds, *news]]


def take_breadth(cursor: Cursor, acts: Acts) -> tuple[bool, list[Path], list[str]] | None:
    """Move past "wherever they occur in that Act," or "except in section 5," that stands before an order."""
    start = cursor.at
    said = Subject("words", cursor.offset())
    if cursor.norm() in _WHEREVER:
        qualify(cursor, acts, said)
    else:
        take_excepted(cursor, acts, said)
    far = said.occurrences == "all"
    broad = said.where is None and (far or said.excepted) and cursor.norm() == ","
    if broad and (opens_order(cursor) or cursor.norm(1) in ("the", "in")):
        return far, said.excepted, said.doubts
    cursor.at = start
    return None
