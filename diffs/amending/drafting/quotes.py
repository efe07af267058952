"""What quotation marks hold: a few words, or new matter of many paragraphs.

Marks come straight, curly, doubled, swapped by OCR, or not at all; quotations nest. A reader says
when it had to supply a mark, so that the grammar can ask for a person's eye.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from diffs.amending.drafting.paragraphs import of_one_quotation, opens_paragraph
from diffs.structure.cutting.masking import MASK
from diffs.structure.cutting.orders import NOMINAL

OPEN = "“\"„‟″‘'`«”’~"
_SINGLE = "‘'`’"
WORDS_LIMIT = 2500
"""No quotation of mere words is longer; past it, the closing mark is taken to be lost."""

_SECOND_MARK = re.compile(r"[.,;:]{0,2}[”\"″’'](?![A-Za-z0-9(])")
"""After a mark, another: the first closed a quotation inside."""
_ANY_MARK = re.compile("[“”\"″’'‘]")
_MASKED = re.compile(rf"(?<![^\S\n])[^\S\n]*{MASK}[{MASK}\s]*")
_BLANKS = re.compile(r"[^\S\n]+")
_BROKEN = re.compile(r"(?<=[^\W\d_])-[ \t]*\n\s*(?=[^\W\d_])")
_LINES = re.compile(r"\s*\n\s*")
_SPACE = re.compile(r"\s+")


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
    """Return quoted words on one line, but for a word that a line's end breaks: whether its hyphen is its own is not told here."""
    return "-\n".join(words_of(part) for part in _BROKEN.split(text.replace(MASK, " ")))


def matter_of(text: str, *, cells: bool = False) -> str:
    """Return new matter by lines: furniture out, blanks single, line ends kept, and tabs if asked for."""
    kept = _MASKED.sub("\n", text)
    single = _BLANKS.sub(_blank if cells else " ", kept)
    return _LINES.sub("\n", single).strip()


def _blank(found: re.Match[str]) -> str:
    return "\t" if "\t" in found.group() else " "


def mark_at(text: str, at: int) -> str:
    """Return the quotation mark that stands at the offset, doubled marks whole, or nothing."""
    if text.startswith(("``", "''", "‘‘", "’’", "~~"), at):
        return text[at : at + 2]
    return text[at] if at < len(text) and text[at] in OPEN else ""


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


_ODD_CLOSE = re.compile(
    r"([^“”\"‘’]+)[’'](?=\s+shall\s+be\s+(?:substituted|inserted|added|omitted)\b)"
)
"""A single mark that closes what a double one opened: the verb stands behind it."""


def _width(text: str, end: int, mark: str) -> int:
    return 2 if len(mark) == 2 and text[end : end + 1] == text[end + 1 : end + 2] else 1


def _closing(text: str, start: int, stop: int, mark: str) -> int | None:
    """Find the mark that closes ``mark``, counting curly marks that nest."""
    doubled = mark in ("‘‘", "``", "’’", "''")
    single = mark in _SINGLE or doubled
    depth = 0
    for found in _ANY_MARK.finditer(text, start, stop):
        index, char = found.start(), found[0]
        if mark == "“" and char == "“":
            depth += 1
        elif _closes(text, index, single=single, doubled=doubled):
            if depth == 0:
                return index
            depth -= 1
    return None


def _closes(text: str, index: int, *, single: bool, doubled: bool = False) -> bool:
    """Say whether a closing mark stands there; an apostrophe inside a word is none.

    ``doubled``: it closes ‘‘, which one mark of the double sort may close too.
    """
    char = text[index]
    if not single or (doubled and char in "”″"):
        return char in '”"″'
    if char not in "’'":
        return False
    after = text[index + 1 : index + 2]
    return not (after.isalnum() and text[index - 1 : index].isalnum())


def read_matter(text: str, at: int, stop: int, *, cells: bool = False) -> Quoted:
    """Read new matter from the offset, up to the mark that closes it or to ``stop``.

    ``cells``: the tabs between a row's cells are kept.

    The mark that closes is the first at which the marks balance and after which the directive's
    own voice resumes: a point, the end, or the next of its items. Where none does, all up to
    ``stop`` is taken and ``closed`` is False.
    """
    mark = mark_at(text, at)
    start = at + len(mark)
    ends = _sealed_end(text, start, stop) if mark == '"' else None
    if mark == "“":
        ends = _curly_end(text, start, stop)
    if ends is None:
        stop = _next_item(text, start, stop)
        ends = _resuming_end(text, start, stop, mark)
    if ends is None:
        tail = _last_mark(text, start, stop)
        value, paired = of_one_quotation(matter_of(text[start:tail], cells=cells))
        return Quoted(value, stop, closed=False, opened=bool(mark), paired=paired)
    doubled = len(mark) == 2 and mark != "~~" and text[ends - 1] == text[ends]
    matter = matter_of(text[start : ends - doubled], cells=cells)
    value, paired = of_one_quotation(f"{mark}{matter}" if _SHARED.match(matter) else matter)
    return Quoted(value, ends + 1, opened=bool(mark), paired=paired)


_SHARED = re.compile(r"[^“”\"\n]{1,60}[”\"],?\s+(?:means|includes)\b[^“”\"]*\Z")
"""A term whose own mark opened the new matter, too: "“ferry” includes a raft;”." """


_NAMED = (
    r"(?:(?:the|said|existing|words?|figures?|letters?|expression|comma|full|colon|semi-?\s?colon|brackets?"
    r"|portion|following|marginal|head|long|first|second|third)\s+)*"
    r"(?:sub-?\s?)?(?:sections?|articles?|clauses?|paragraphs?|provisos?|explanation|schedule|entry|entries"
    r"|columns?|table|heading|words?|figures?|letters?|expression|comma|stop|colon|brackets?|act|code"
    r"|ordinance|rules?|note|title|portion|[“\"‘'](?![^“”\"‘’'\n]{1,80}[”\"’'],?\s+(?:means|includes?)\b))"
)
ITEM = re.compile(
    r"\n[ \t#*•-]*(?:\(\s?\w{1,5}\s?\)|\w{1,3}\.)[ \t]*(?:(?:in|for|after|before|against|between)\s+)?"
    rf"{_NAMED}[^\n]*",
    re.IGNORECASE,
)
ORDER = re.compile(
    r"\bshall\b[\s,]*(?:\w{1,12}[\s,]+){0,4}?(?:be)?(?:substituted|inserted|omitted|added|re-?numbered"
    rf"|deleted|replaced|repealed|re-?lettered)\b|{NOMINAL}"
)
"""An order to amend, as it stands in the drafter's own voice."""


def _next_item(text: str, start: int, stop: int) -> int:
    """Return where the directive's next item begins: what no mark closes cannot run past it."""
    for found in ITEM.finditer(text, start, stop):
        order = ORDER.search(text, found.start(), min(stop, found.start() + 500))
        if order and "namely" not in text[found.start() : order.start()]:
            return found.start()
    return stop


def _last_mark(text: str, start: int, stop: int) -> int:
    """Leave out a stray mark and the dash or joining word that may end unclosed matter."""
    kept = text[start:stop].replace(MASK, " ").rstrip()
    while kept and kept[-1] in "-—–_ \n":
        kept = kept[:-1].rstrip()
    return start + len(kept)


def _curly_end(text: str, start: int, stop: int) -> int | None:
    depth = 0
    for found in _ANY_MARK.finditer(text, start, stop):
        index, char = found.start(), found[0]
        if char == "“" and not (depth == 0 and opens_paragraph(text, index)):
            depth += 1
        elif char in "”":
            if depth == 0 and not _ANOTHER.match(text, index + 1, stop):
                ends = _SEALED.match(text, index - 1, stop) or _resumes(text, index + 1, stop)
                return index if ends or _left_alone(text, index, stop) else None
            depth = max(0, depth - 1)
    return None


_ANOTHER = re.compile(r"[.;:,]?”")
"""Another mark that closes, right behind the first: a paragraph's own mark opened what the first closes."""


_SEAL = re.compile(r"[.;:—]([”\"])[.;](?:[ \t]*(?:and|or))?[ \t]*(?:\n|\Z)")
"""The matter's own point, the mark, the drafter's point, and the line ends: nothing else prints so."""

_SEALED = re.compile(r"[.;:—]”[.;](?=\s|\Z)")
"""The same where the marks balance: there it needs no line's end."""


_ALONE = re.compile(r"[.;:]”[ \t]*\n[ \t]*\n")


def _left_alone(text: str, index: int, stop: int) -> bool:
    """Tell whether only words that quote and order nothing stand below: what a web page adds."""
    if not _ALONE.match(text, index - 1, stop):
        return False
    return not (_ANY_MARK.search(text, index + 1, stop) or ORDER.search(text, index + 1, stop))


def _sealed_end(text: str, start: int, stop: int) -> int | None:
    """Find where straight marks balance at a seal, whatever follows it: a saving, a signature."""
    inside = False
    at = text.find('"', start, stop)
    while at >= 0:
        opens = not inside and not text[at + 1 : at + 2].isspace() and text[at - 1 : at] in _BEFORE
        if not inside and not opens:
            return at if _SEAL.match(text, at - 1, stop) else None
        inside = opens and not opens_paragraph(text, at)  # of paragraphs, one mark closes all
        at = text.find('"', at + 1, stop)
    return None


_BEFORE = " \t\n([—-"
"""What stands before a mark that opens a quotation inside the new matter."""


_VOICE = re.compile(
    r"(?:\s*[#*•-]{0,3}\s*(?:\d{1,2}\.\s*)?(?:\(\s?[0-9A-Za-z]{1,5}\s?\)\s*|\d{1,3}[.:]\s*|[ivx]{1,5}\.\s*)?)"
    r"(?:(?:in|by|for|after|before|immediately|the|at|to|sub-?sections?|sections?|clauses?|paragraphs?|against"
    r"|articles?|shall|which|with|between|thereafter|entry|entries|existing|items?|serial|(?:sub-?)?(?:rule|regulation)s?"
    r"|Amendment|Insertion|Substitution|Omission|Addition)\b|$)",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W_]")
_ORDERED_WITHIN = 900
_JOIN = re.compile(r"[\s.,;:]*(?:\b(?:and|or)\b[\s,]*)?")


def _resumes(text: str, at: int, stop: int) -> bool:
    """Say whether the directive's own voice resumes at the offset."""
    rest = text[at : min(stop, at + 200)].replace(MASK, " ")
    joined = _JOIN.match(rest)
    assert joined is not None
    after = rest[joined.end() :]
    if not _LETTER.search(after):
        return True
    pointed = any(point in joined[0] for point in ".;,") or "\n" in joined[0] or "and" in joined[0]
    if not (pointed or after.startswith("shall")) or not _VOICE.match(after):
        return False
    return bool(ORDER.search(text, at, min(stop, at + _ORDERED_WITHIN)))


def _resuming_end(text: str, start: int, stop: int, mark: str) -> int | None:
    single = mark in _SINGLE or (len(mark) == 2 and mark != "~~")
    for found in _ANY_MARK.finditer(text, start, stop):
        index, char = found.start(), found[0]
        if char not in ("’'" if single else "”\"″’'"):
            continue
        if single and not _closes(text, index, single=True):
            continue
        if _SECOND_MARK.match(text, index + 1):
            continue
        if not single and char in "’'" and not _ends_here(text, index, stop):
            continue
        if _ends_here(text, index, stop) or _strong_end(text, index, stop):
            return index
    return None


def _ends_here(text: str, index: int, stop: int) -> bool:
    """Say whether nothing but points follows up to the end of the directive."""
    rest = text[index + 1 : min(stop, index + 400)].replace(MASK, " ")
    found = _LETTER.search(rest)
    return found is None or bool(_LAST_AND.match(rest) and index + 60 > stop)


_LAST_AND = re.compile(r"[\W_]*(?:and|or)[\W_]*$")


def _strong_end(text: str, index: int, stop: int) -> bool:
    """Say whether a point stands before the mark, and the directive's voice resumes after it."""
    before = text[max(0, index - 8) : index].rstrip()[-1:]
    after = text[index + 1 : index + 3].lstrip()[:1]
    pointed = before in ".;:,—-" or after in ".;"
    return bool(pointed and after in (".", ";", ",", "a", "") and _resumes(text, index + 1, stop))
