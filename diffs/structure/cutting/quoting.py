"""Where the new matter that an instrument quotes ends: the tree and the instructions both ask here."""

from __future__ import annotations

import re
from typing import NamedTuple

from diffs.structure.cutting.masking import MASK
from diffs.structure.cutting.orders import ORDERS
from tarmeem.patterns import pattern_of

OPEN = "“\"„‟″‘'`«”’~"
SINGLE = "‘'`’"
_SECOND_MARK = pattern_of(r"[.,;:]{0,2}[”\"″’'](?![A-Za-z0-9(])")
"""After a mark, another: the first closed a quotation inside."""
ANY_MARK = pattern_of("[“”\"″’'‘]")

LABEL = pattern_of(
    r"\s*(?:\(\s?[0-9A-Za-z]{1,5}(?:-[0-9A-Za-z]{1,3})?\s?\)|\d+(?:[-‐‑]?[A-Z]{1,3})?\."
    r"|Provided,?\s+(?:\w+,?\s+){0,2}?that\b|Explanation\b(?=\s*[\dIVX]*\s*[.:—–-]))"
)
"""What begins a paragraph of new matter."""


_NAME_ALONE = pattern_of(
    r"[“\"]\s*(?:CHAPTER|PART|Chapter|Part)[\s–—-]{1,3}\w{1,8}\s?[”\"][ \t]*(?=\n)"
)
"""The name of a new chapter in marks of quotation of its own: what is quoted goes on below it."""


_LEAD_IN = pattern_of(rf"(?:[\s.,;:#*>\[_‐‑–—―⸺⸻{MASK}-]|as\s+follows\b)*+")


def start_of_matter(text: str, at: int) -> int:
    """Return where new matter begins, at its mark or its first word: past what announces it and what a page's markup sets before it."""
    found = _LEAD_IN.match(text, at)
    return found.end() if found else at


class Ending(NamedTuple):
    """Where new matter ends: at the mark that closes it, or where it stops for want of one."""

    at: int
    marked: bool
    """A mark stands there that may close it."""
    sure: bool
    """What stands around the mark leaves no doubt that it does."""


def end_of_matter(text: str, at: int, stop: int) -> Ending:
    """Return where new matter ends (furniture masked), before ``stop``: the end of the section that orders it.

    ``at``: where its opening mark stands, or its first word where that is lost.
    """
    mark = mark_at(text, at)
    name = _NAME_ALONE.match(text, at, stop)
    start = name.end() if name else at + len(mark)
    stop = max(at, _next_item(text, start if mark else max(0, text.rfind("\n", 0, at)), stop))
    balanced = {"“": _curly_end, '"': _sealed_end}.get(mark)
    end = balanced(text, start, stop) if balanced else None
    if end is None:
        end = _resuming_end(text, start, stop, mark)
    if end is not None:
        return Ending(end, marked=True, sure=True)
    end = _likely_end(text, start, stop)
    return Ending(stop if end is None else end, marked=end is not None, sure=False)


def mark_at(text: str, at: int) -> str:
    """Return the quotation mark that stands at the offset, doubled marks whole, or nothing."""
    if text.startswith(("``", "''", "‘‘", "’’", "~~"), at):
        return text[at : at + 2]
    return text[at] if at < len(text) and text[at] in OPEN else ""


def closes(text: str, index: int, *, single: bool, doubled: bool = False) -> bool:
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


_NAMED = (
    r"(?:(?:the|said|existing|words?|figures?|letters?|expression|comma|full|colon|semi-?\s?colon|brackets?"
    r"|portion|following|marginal|head|long|first|second|third)\s+)*"
    r"(?:sub-?\s?)?(?:sections?|articles?|clauses?|paragraphs?|provisos?|explanation|schedule|entry|entries"
    r"|columns?|table|heading|words?|figures?|letters?|expression|comma|stop|colon|brackets?|act|code"
    r"|ordinance|rules?|note|title|portion|[“\"‘'](?![^“”\"‘’'\n]{1,80}[”\"’'],?\s+(?:means|includes?)\b))"
)
ITEM = pattern_of(
    r"\n[ \t#*•-]*(?:\(\s?\w{1,5}\s?\)|\w{1,3}\.)\s*(?:(?:in|for|after|before|against|between)\s+)?"
    rf"{_NAMED}[^\n]*",
    re.IGNORECASE,
)


def _next_item(text: str, start: int, stop: int) -> int:
    """Return where the directive's next item begins: what no mark closes cannot run past it.

    New law may have items that order, too, where it announces them: "shall apply as if— (a) in section 3, for".
    """
    for found in ITEM.finditer(text, start, stop):
        order = ORDERS.search(text, found.start(), min(stop, found.start() + 500))
        if order and not _NO_MORE.search(text, found.start(), order.start()):
            above = text[max(start, found.start() - 40) : found.start()].replace(MASK, " ").rstrip()
            return stop if above[-1:] in _ANNOUNCE else found.start()
    return stop


_NO_MORE = pattern_of(r"namely|[.;:—]”")
"""What ends an item's own words: an order behind it is another's, or is of matter that it announces."""
_ANNOUNCE = frozenset(":—–-")


def _curly_end(text: str, start: int, stop: int) -> int | None:
    depth = 0
    for found in ANY_MARK.finditer(text, start, stop):
        index, char = found.start(), found[0]
        if char == "“" and not (depth == 0 and opens_paragraph(text, index)):
            depth += 1
        elif char in "”":
            if depth == 0 and not _ANOTHER.match(text, index + 1, stop):
                ends = _SEALED.match(text, index - 1, stop) or _resumes(text, index + 1, stop)
                return index if ends or _left_alone(text, index, stop) else None
            depth = max(0, depth - 1)
    return None


_ANOTHER = pattern_of(r"[.;:,]?”")
"""Another mark that closes, right behind the first: a paragraph's own mark opened what the first closes."""


_SEAL = pattern_of(r"[.;:—]([”\"])[.;](?:[ \t]*(?:and|or))?[ \t]*(?:\n|\Z)")
"""The matter's own point, the mark, the drafter's point, and the line ends: nothing else prints so."""

_SEALED = pattern_of(r"[.;:—]”[.;](?=\s|\Z)")
"""The same where the marks balance: there it needs no line's end."""


_ALONE = pattern_of(r"[.;:]”[ \t]*\n[ \t]*\n")


def _left_alone(text: str, index: int, stop: int) -> bool:
    """Tell whether only words that quote and order nothing stand below: what a web page adds."""
    if not _ALONE.match(text, index - 1, stop):
        return False
    return not (ANY_MARK.search(text, index + 1, stop) or ORDERS.search(text, index + 1, stop))


def opens_paragraph(text: str, index: int) -> bool:
    """Say whether the mark at the offset begins a line, and a label stands behind it."""
    before = text[max(0, index - 40) : index].replace(MASK, "").rstrip(" \t")
    return before.endswith("\n") and bool(LABEL.match(text, index + 1))


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


_VOICE = pattern_of(
    r"(?:\s*[#*•-]{0,3}\s*(?:\d{1,2}\.\s*)?(?:\(\s?[0-9A-Za-z]{1,5}\s?\)\s*|\d{1,3}[.:]\s*|[ivx]{1,5}\.\s*)?)"
    r"(?:(?:in|by|for|after|before|immediately|the|at|to|sub-?sections?|sections?|clauses?|paragraphs?|against"
    r"|articles?|shall|which|with|between|thereafter|entry|entries|existing|items?|serial|(?:sub-?)?(?:rule|regulation)s?"
    r"|Amendment|Insertion|Substitution|Omission|Addition)\b|$)",
    re.IGNORECASE,
)
_LETTER = pattern_of(r"[^\W_]")
_ORDERED_WITHIN = 900
_JOIN = pattern_of(r"[\s.,;:]*(?:\b(?:and|or)\b[\s,]*)?")


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
    return bool(ORDERS.search(text, at, min(stop, at + _ORDERED_WITHIN)))


def _resuming_end(text: str, start: int, stop: int, mark: str) -> int | None:
    single = mark in SINGLE or (len(mark) == 2 and mark != "~~")
    for found in ANY_MARK.finditer(text, start, stop):
        index, char = found.start(), found[0]
        if char not in ("’'" if single else "”\"″’'"):
            continue
        if single and not closes(text, index, single=True):
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


_LAST_AND = pattern_of(r"[\W_]*(?:and|or)[\W_]*$")


def _strong_end(text: str, index: int, stop: int) -> bool:
    """Say whether a point stands before the mark, and the directive's voice resumes after it."""
    before = text[max(0, index - 8) : index].rstrip()[-1:]
    after = text[index + 1 : index + 3].lstrip()[:1]
    pointed = before in ".;:,—-" or after in ".;"
    return bool(pointed and after in (".", ";", ",", "a", "") and _resumes(text, index + 1, stop))


_LINE_ENDS = pattern_of(
    r"(?P<point>[.;:]?)(?P<mark>[”\"″‟]|[’']{1,2})\s?[.;,]?\s?[”\"’']?\s?[.;,]{0,2}(?:\s*\b(?:and|or|but))?\s*\]?[ \t]*(?:\Z|\n)"
    r"(?!\s*(?!(?:and|or)\s+\(?\w{1,5}\))[a-z])"
)
"""A mark that ends a line, whatever points stand around it, and below which no sentence runs on."""


def _likely_end(text: str, start: int, stop: int) -> int | None:
    """Return the first mark that ends a line, and closes no quotation within the new matter."""
    depth, straight, counted = 0, 0, start
    for found in _LINE_ENDS.finditer(text, start, stop):
        at = found.start("mark")
        depth += text.count("“", counted, at) - text.count("”", counted, at)
        straight += text.count('"', counted, at)
        counted = at
        if found["point"] or (straight % 2 == 0 if found["mark"] == '"' else depth <= 0):
            return at
    return None
