"""Quotation marks inside new matter: which are the law's own, which only open one more paragraph of it.

Old prints begin each paragraph of a quotation with a mark, some end each with one, and a scan loses some.
What pairs within a paragraph is the law's; what opens a paragraph is the drafter's; what is left pairs with
nothing, and a person must look. So he must where marks stand around a whole paragraph that goes on with
nothing above it: an oath that the law has in marks of its own looks the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from diffs.amending.drafting.matter import successors
from diffs.structure.cutting.quoting import LABEL

_MARK = re.compile("[“”„″«»\"]|‘‘|’’|``|''|[‘’'`]")
_DOUBLE = frozenset(("“", "”", "„", "″", "«", "»", '"', "‘‘", "’’", "``", "''"))
_OPEN = frozenset(("“", "„", "«", "‘", "‘‘", "`", "``"))
_CLOSE = frozenset(("”", "»", "’’"))
_BEFORE = " \t\n([—-“‘\"'"
"""What stands before a straight mark that opens a quotation."""
_JOINED = re.compile(r"(?:\A|\n|[.;,][”\"]?\s)\s*(?:(?:and|or)\s+)?\Z")
"""What stands before a paragraph: a line's end, or the point of the one before it, with its "and"."""
_ENDED = re.compile(r"[.;,]?\s*(?:(?:and|or)\s*)?(?:\Z|\n|(?=[“\"‘'`]))")
_LAST = re.compile(rf"\s*(?:(?:and|or)\s*)?(?:\Z|\n|(?=[“\"‘'`]{{1,2}}{LABEL.pattern}))")
"""What follows the mark that closes a paragraph: no point, for a quotation within may end before one."""
_NEXT = re.compile(rf"\s*[“\"‘'`]{LABEL.pattern}")
_JOINING = re.compile(r"\s*(?:(?:and|or)\s*)?")
_PAUSE = re.compile(r"[.;,](?:\s*(?:and|or))?\s*\Z")
_ANNOUNCED = re.compile(r"\b(?:namely|following|follows)\b[^\n.;]{0,80}[\s:;.,—–-]*\Z")
"""What announces a quotation within the new matter: there a mark before a label is the law's."""
_MEANS = re.compile(r",?\s+(?:means?|includes?|shall\s+(?:mean|include)|has|have)\b")
_UNMARKED = re.compile(r"(?:\A|\n)\s*(?:\(\s?([0-9A-Za-z]{1,5})\s?\)|(\d+(?:[-‐‑]?[A-Z]{1,3})?)\.)")
"""The label of a paragraph that no mark opens, or that the quotation's own does."""
_PARAGRAPH = re.compile(rf"\n[“\"‘'`]{{0,2}}{LABEL.pattern}")


@dataclass(slots=True)
class _Mark:
    """One mark: where it stands, whether it opens, and whether it opens a paragraph."""

    at: int
    text: str
    opens: bool
    leads: bool = False
    mate: _Mark | None = None

    @property
    def end(self) -> int:
        return self.at + len(self.text)


def of_one_quotation(value: str) -> tuple[str, bool]:
    """Leave out the marks that only open or close a paragraph of the quotation: the law has them not.

    Also say whether each mark that is left pairs with another of its own paragraph.
    """
    marks = _paired(value)
    idle, sure = _printed(value, marks)
    sure &= not any(_lost_within(value, one) for one in marks)
    sure &= not any(_doubled(one, within) for one, within in pairwise(marks))
    sure &= all(id(one) in idle or (one.mate and not _crosses(value, one)) for one in marks)
    gone = {at for one in marks if id(one) in idle for at in range(one.at, one.end)}
    return "".join(char for at, char in enumerate(value) if at not in gone), sure


def _printed(value: str, marks: Sequence[_Mark]) -> tuple[set[int], bool]:
    """Return the marks that open or close a paragraph, and whether they can be nothing else."""
    counted = [(found.start(), found[1] or found[2]) for found in _UNMARKED.finditer(value)]
    mixed = any(at for at, _ in counted)
    idle: set[int] = set()
    sure, closed, waits = True, False, False
    for before, one in zip([None, *marks], marks, strict=False):
        if not one.leads:
            continue
        strays = before is not None and _strays_between(value, before, one)
        closed = strays or (closed and before is not None and _joins(value, before, one))
        # Where each paragraph is closed, the last is by the mark that closes all of it.
        waits = one.mate is not None if closed else waits
        goes_on = closed or _goes_on(value, one, counted)
        whole = one.mate is None or _LAST.match(value, one.mate.end) is not None
        sure &= whole and (goes_on or (one.mate is None and not mixed))
        if goes_on:
            counted.append((one.at, _label_of(value, one)))
        if whole:
            idle |= {id(one), id(one.mate), id(before) if strays else id(one)}
    return idle, sure and not waits


def _lost_within(value: str, one: _Mark) -> bool:
    """Tell a mark that closes a paragraph, and pairs with one within it whose own mate is lost."""
    pointed = not one.opens and _PAUSE.search(value[max(0, one.at - 8) : one.at]) is not None
    behind = _ENDED.match(value, one.end) if pointed and one.mate and not one.mate.leads else None
    return behind is not None and _NEXT.match(value, behind.end()) is not None


def _doubled(one: _Mark, inner: _Mark) -> bool:
    """Tell a quotation that holds a quotation and nothing else: one pair of the marks is not the law's."""
    if not (one.opens and inner.opens and one.mate and inner.mate):
        return False
    return one.end == inner.at and inner.mate.end == one.mate.at


def _strays_between(value: str, before: _Mark, one: _Mark) -> bool:
    """Tell the mark that closed the paragraph above, where the next opens with its own."""
    ends = not before.opens and before.mate is None
    ends &= (before.text in _DOUBLE) == (one.text in _DOUBLE)
    pointed = _PAUSE.search(value[max(0, before.at - 8) : before.at]) is not None
    return ends and pointed and _joins(value, before, one)


def _joins(value: str, before: _Mark, one: _Mark) -> bool:
    """Tell whether nothing but an "and" stands between two marks."""
    return _JOINING.fullmatch(value, before.end, one.at) is not None


def _label_of(value: str, one: _Mark) -> str:
    found = LABEL.match(value, one.end)
    return found[0].strip(" ().\n") if found else ""


def _goes_on(value: str, one: _Mark, counted: Sequence[tuple[int, str]]) -> bool:
    """Tell whether a marked paragraph goes on with the count of those above that are surely the quotation's."""
    label = _label_of(value, one)
    return any(at < one.at and label in successors(before) for at, before in counted)


def _crosses(value: str, one: _Mark) -> bool:
    """Tell a quotation that runs into the next labelled paragraph, and was not announced to be of several."""
    if not one.opens or one.mate is None or LABEL.match(value, one.end):
        return False
    return _PARAGRAPH.search(value, one.end, one.mate.at) is not None


def _paired(value: str) -> list[_Mark]:
    """Return the marks of a value, each with the one that it pairs with."""
    marks = [one for found in _MARK.finditer(value) for one in _marks_of(value, found)]
    waiting: list[_Mark] = []
    kept: list[_Mark] = []
    for one in marks:
        like = waiting[-1] if waiting and _alike(waiting[-1], one) else None
        if not one.opens and one.text not in _DOUBLE and like is None and _apostrophe(value, one):
            continue
        kept.append(one)
        if one.opens:
            one.leads = _leads(value, one)
            waiting.append(one)
        elif like is not None:
            waiting.pop()
            one.mate, like.mate = like, one
    return kept


def _marks_of(value: str, found: re.Match[str]) -> list[_Mark]:
    """Return a mark with its direction; of two single ones close together, one or two; of an apostrophe none."""
    at, text = found.start(), found[0]
    before, after = value[at - 1 : at] or "\n", value[found.end() : found.end() + 1]
    if text in ("’", "'") and before.isalnum() and after.isalnum():
        return []
    straight = before in _BEFORE and bool(after) and not after.isspace()
    return [_Mark(at, text, text in _OPEN or (text not in _CLOSE | {"’"} and straight))]


def _alike(opening: _Mark, closing: _Mark) -> bool:
    return not closing.opens and (opening.text in _DOUBLE) == (closing.text in _DOUBLE)


def _apostrophe(value: str, one: _Mark) -> bool:
    """Tell the mark of "the members’ names", which closes nothing, from one whose opening mark is lost."""
    if one.text not in ("’", "'") or value[one.at - 1 : one.at].lower() != "s":
        return False
    return value[one.end : one.end + 1] == " " and not _MEANS.match(value, one.end)


def _leads(value: str, one: _Mark) -> bool:
    """Say whether a mark opens a paragraph of the quotation: a label stands behind it, a paragraph's end before."""
    if not LABEL.match(value, one.end):
        return False
    before = value[max(0, one.at - 160) : one.at]
    return bool(_JOINED.search(before)) and not _ANNOUNCED.search(before)
