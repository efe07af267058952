"""What quotation marks hold: a few words, or new matter of many paragraphs.

Marks come straight, curly, doubled, swapped by OCR, or not at all; quotations nest. A reader says
when it had to supply a mark, so that the grammar can ask for a person's eye.

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
from diffs.structure.cutting.masking import MASK
from diffs.structure.cutting.quoting import ANY_MARK, LABEL, SINGLE, closes, end_of_matter, mark_at
from tarmeem.patterns import pattern_of

_MARK = pattern_of("[“”„″«»\"]|‘‘|’’|``|''|[‘’'`]")
_DOUBLE = frozenset(("“", "”", "„", "″", "«", "»", '"', "‘‘", "’’", "``", "''"))
_OPEN = frozenset(("“", "„", "«", "‘", "‘‘", "`", "``"))
_CLOSE = frozenset(("”", "»", "’’"))
_BEFORE = " \t\n([—-“‘\"'"
"""What stands before a straight mark that opens a quotation."""
_JOINED = pattern_of(r"(?:\A|\n|[.;,][”\"]?\s)\s*(?:(?:and|or)\s+)?\Z")
"""What stands before a paragraph: a line's end, or the point of the one before it, with its "and"."""
_ENDED = pattern_of(r"[.;,]?\s*(?:(?:and|or)\s*)?(?:\Z|\n|(?=[“\"‘'`]))")
_LAST = pattern_of(rf"\s*(?:(?:and|or)\s*)?(?:\Z|\n|(?=[“\"‘'`]{{1,2}}{LABEL.pattern}))")
"""What follows the mark that closes a paragraph: no point, for a quotation within may end before one."""
_NEXT = pattern_of(rf"\s*[“\"‘'`]{LABEL.pattern}")
_JOINING = pattern_of(r"\s*(?:(?:and|or)\s*)?")
_PAUSE = pattern_of(r"[.;,](?:\s*(?:and|or))?\s*\Z")
_ANNOUNCED = pattern_of(r"\b(?:namely|following|follows)\b[^\n.;]{0,80}[\s:;.,—–-]*\Z")
"""What announces a quotation within the new matter: there a mark before a label is the law's."""
_MEANS = pattern_of(r",?\s+(?:means?|includes?|shall\s+(?:mean|include)|has|have)\b")
_UNMARKED = pattern_of(r"(?:\A|\n)\s*(?:\(\s?([0-9A-Za-z]{1,5})\s?\)|(\d+(?:[-‐‑]?[A-Z]{1,3})?)\.)")
"""The label of a paragraph that no mark opens, or that the quotation's own does."""
_PARAGRAPH = pattern_of(rf"\n[“\"‘'`]{{0,2}}{LABEL.pattern}")


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


WORDS_LIMIT = 2500
"""No quotation of mere words is longer; past it, the closing mark is taken to be lost."""

_MASKED = pattern_of(rf"(?<![^\S\n])[^\S\n]*{MASK}[{MASK}\s]*")
_BLANKS = pattern_of(r"[^\S\n]+")
_BROKEN = pattern_of(r"(?<=[^\W\d_])-[ \t]*\n\s*(?=[^\W\d_])")
_LINES = pattern_of(r"\s*\n\s*")
_SPACE = pattern_of(r"\s+")
_ALONE = pattern_of(r"(?<=\n)[^\S\n]*(\d{1,4})[^\S\n]*\n")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation: its words, where it ends, and whether its closing mark was there."""

    value: str
    end: int
    closed: bool = True
    opened: bool = True
    paired: bool = True
    """Each mark within it pairs with another of its own paragraph."""


def words_of(text: str) -> str:
    """Return a value on one line: furniture out, white space one blank."""
    return _SPACE.sub(" ", text.replace(MASK, " ")).strip()


def _quoted_words(text: str) -> str:
    """Return quoted words on one line, but for a broken word and a figure alone on its line: whose hyphen and figure they are is not told here."""
    lines = _ALONE.split(text.replace(MASK, " "))
    return "\n".join("-\n".join(map(words_of, _BROKEN.split(line))) for line in lines)


def matter_of(text: str, *, cells: bool = False) -> str:
    """Return new matter by lines: furniture out, blanks single, line ends kept, and tabs if asked for."""
    kept = _MASKED.sub("\n", text)
    single = _BLANKS.sub(_blank if cells else " ", kept)
    return _LINES.sub("\n", single).strip()


def _blank(found: re.Match[str]) -> str:
    return "\t" if "\t" in found.group() else " "


def read_words(text: str, at: int, stop: int) -> Quoted | None:
    """Read the quoted words whose opening mark stands at the offset; None where none closes."""
    mark = mark_at(text, at)
    start = at + len(mark)
    stop = min(stop, start + WORDS_LIMIT)
    odd = _ODD_CLOSE.match(text, start, stop) if mark in ("“", '"') else None
    end = odd.end(1) if odd else _closing(text, start, stop, mark)
    if end is None:
        return None
    return Quoted(_quoted_words(text[start:end]), end + _width(text, end, mark))


_ODD_CLOSE = pattern_of(
    r"([^“”\"‘’]+)[’'](?=\s+shall\s+be\s+(?:substituted|inserted|added|omitted)\b)"
)
"""A single mark that closes what a double one opened: the verb stands behind it."""


def _width(text: str, end: int, mark: str) -> int:
    return 2 if len(mark) == 2 and text[end : end + 1] == text[end + 1 : end + 2] else 1


def _closing(text: str, start: int, stop: int, mark: str) -> int | None:
    """Find the mark that closes ``mark``, counting curly marks that nest."""
    doubled = mark in ("‘‘", "``", "’’", "''")
    single = mark in SINGLE or doubled
    depth = 0
    for found in ANY_MARK.finditer(text, start, stop):
        index, char = found.start(), found[0]
        if mark == "“" and char == "“":
            depth += 1
        elif closes(text, index, single=single, doubled=doubled):
            if depth == 0:
                return index
            depth -= 1
    return None


def read_matter(text: str, at: int, stop: int, *, cells: bool = False) -> Quoted:
    """Read new matter from the offset, up to the mark that closes it or to ``stop``.

    ``cells``: the tabs between a row's cells are kept.

    Where no mark surely closes it, ``closed`` is False.
    """
    mark = mark_at(text, at)
    start = at + len(mark)
    ends, marked, sure = end_of_matter(text, at, stop)
    if not marked:
        tail = _last_mark(text, start, ends)
        value, paired = of_one_quotation(matter_of(text[start:tail], cells=cells))
        return Quoted(value, ends, closed=False, opened=bool(mark), paired=paired)
    doubled = len(mark) == 2 and mark != "~~" and text[ends - 1] == text[ends]
    matter = matter_of(text[start : ends - doubled], cells=cells)
    value, paired = of_one_quotation(f"{mark}{matter}" if _SHARED.match(matter) else matter)
    return Quoted(value, ends + 1, closed=sure, opened=bool(mark), paired=paired)


_SHARED = pattern_of(r"[^“”\"\n]{1,60}[”\"],?\s+(?:means|includes)\b[^“”\"]*\Z")
"""A term whose own mark opened the new matter, too: "“ferry” includes a raft;”." """


def _last_mark(text: str, start: int, stop: int) -> int:
    """Leave out a stray mark and the dash or joining word that may end unclosed matter."""
    kept = text[start:stop].replace(MASK, " ").rstrip()
    while kept and kept[-1] in "-—–_ \n":
        kept = kept[:-1].rstrip()
    return start + len(kept)
