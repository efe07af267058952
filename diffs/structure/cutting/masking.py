"""Page furniture that falls inside provisions: masked in place, so that offsets hold."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from diffs.structure.cutting.dress import plain
from diffs.structure.recognising.lines import Lines, legible
from diffs.structure.recognising.pagenumbers import flag_page_numbers
from diffs.structure.recognising.spacing import closed_up

MASK = "\ue000"
"""Stands for one character of page furniture; values leave out whatever it covers."""
_LINE = re.compile(r"[^\n]*\n?")
_GAZETTE = re.compile(
    r"(?i)\b[GO0]?[A-Z]?AZETTE\s+OF\b|\bGAZETTE\b.*\b(?:EXTRA|\d{4})|EXTRAORDINARY\s*,?\s*PUBLISHED"
)
_LOWER = re.compile(r"\b[a-z]{2,}\b")
_IN_HEADS = frozenset(("of", "ot", "the", "by", "and", "st", "nd", "rd", "th", "no", "extra"))
"""The words a Gazette's head prints small: with any other, a line that names one is the law's own."""
_OTHER = re.compile(
    r"(?ix)^\s*[-–—]\s?\d{1,4}\s?[-–—]\s*$|^\W*(?: page\s+\d+(?:\s+of\s+\d+)? | scanned\s+with\s+camscanner | published\s+by\s+authority"
    r"| (?-i:(?:First\s+)?Previous\s*(?:\([^()]*\)\s*)?(?:\|\s*)?Next\s*(?:\([^()]*\)\s*)?(?:Last)?)"
    r"| l\W{0,3}7646 | (?-i:PRINTED\s+BY\s+THE\s+MANAGER|PUBLISHED\s+BY\s+THE\s+DEPUTY)\b.*"
    r"| \[?\s*\d{1,5}\s?\(\s?\d{2,4}\s?\)?\s*/?\s*ex\W.*gaz.* )\W*$"
)
_PART = re.compile(r"^\W*(?:\d{1,4}\W+)?[\[(]?PART\W{0,3}[IVXl1]{0,4}\W*(?:\d{1,4}\W*)?$")
_FIGURE = re.compile(
    r"^(?!\d{1,4}[A-Z]{0,2}\)?\.$)[#\s\[\](){}*.,'-]{0,8}\d{1,4}[a-zA-Z]?[\s\]().,]*$"
)
"""A page's number; one with a stop after it may be a provision's, which the head parts from its words, or ends a sentence."""
_NUMBER = re.compile(r"\d{1,4}")
_BRACKETED = re.compile(r"^\W*?\((\d{1,4})\)\W*$")
_OPENS = re.compile(r"\W*?\((\d{1,4})\)[ \t]*\w")
_PAGED = re.compile(r"^\W*\d{1,4}\s{2,}|\s{2,}\d{1,4}\W*$")
"""A head that bears its page's number."""
_DATE = re.compile(r"^\W*\d{1,2}\W{1,3}\d{4}\W*$")
_IMPRINT = re.compile(r"(?i)[^\w“”]*(?:registered\s+no\W|price\s*:?\s*rs[\d.,/\s-]*$)")
"""A schedule may have prices, and a form a registered number, of its own."""
_MAYBE = (_PART, _FIGURE, _DATE, _IMPRINT)
_LONGEST = 130
_NEAR = 2


@lru_cache(maxsize=2)
def mask(text: str) -> str:
    """Replace page heads and feet by as many mask characters; line ends stay, bars become marks, heads stand plain.

    However the text is set, it comes back set in single lines, with plain spaces. The last texts are
    remembered: whether an instrument amends, where it is cut and what it quotes are asked in turn.
    """
    text = _marks(plain(closed_up(legible(text).replace("\f", " "))))
    lines = [m for m in _LINE.finditer(text) if m[0]]
    pages = _pages(text)
    marks = [i in pages or _certain(m[0]) for i, m in enumerate(lines)]
    filled = [i for i, m in enumerate(lines) if m[0].strip()]
    opened = {int(found[1]) for m in lines if (found := _OPENS.match(m[0]))}
    for place, index in enumerate(filled):
        if not marks[index] and any(p.match(lines[index][0].strip()) for p in _MAYBE):
            around = filled[max(0, place - _NEAR) : place + _NEAR + 1]
            heads = [lines[i][0] for i in around if _certain(lines[i][0])]
            marks[index] = bool(heads) and not _is_label(lines[index][0], heads, opened)
    if not any(marks):
        return text
    return "".join(_blot(m[0]) if hit else m[0] for m, hit in zip(lines, marks, strict=True))


def _pages(text: str) -> set[int]:
    """Return the lines that are bare numbers of pages."""
    lines = Lines(text)
    flag_page_numbers(lines, [i for i in lines.heads if _NUMBER.fullmatch(lines.bare[i])])
    return {i for i, kind in enumerate(lines.aside) if kind}


def _is_label(line: str, heads: Sequence[str], opened: Collection[int]) -> bool:
    """Tell whether a number in brackets beside a page's head is a sub-section's: the page has its own, or one lower opens a line of words."""
    number = _BRACKETED.match(line)
    if not number:
        return False
    return int(number[1]) - 1 in opened or any(map(_PAGED.search, heads))


_BAR = re.compile(r"(?<![^\s(])―(?=[\w(,;:])")
"""A bar that opens: nothing stands before it, and words behind it; elsewhere it is a dash."""


_LOW = re.compile(r"‗(?=\w|\()")
_HIGH = re.compile(r"(?<=[\w.,;:)])‘")
"""In that typeface each mark prints as the one before it: ‗ opens a single quotation, ‘ closes it."""


def _marks(text: str) -> str:
    """Read ―…‖, ‗‗…‖ and ‗…‘ as the quotation marks they are in the Gazette's typeface."""
    if "‖" not in text:
        return text
    if "‗" in text:
        text = _LOW.sub("‘", _HIGH.sub("’", text.replace("‗‗", f"{MASK}“")))
    return _BAR.sub("“", text).replace("‖", "”")


def _certain(line: str) -> bool:
    if len(line) > _LONGEST or not line.strip():
        return False
    gazette = _GAZETTE.search(line) and not any(
        word not in _IN_HEADS for word in _LOWER.findall(line)
    )
    return bool(gazette or _OTHER.match(line))


def _blot(line: str) -> str:
    ending = "\n" if line.endswith("\n") else ""
    return MASK * (len(line) - len(ending)) + ending
