"""Lay a text out as a law is printed: without the blank lines of one set double, in lines where a page gives one run of words."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise

from diffs.structure.recognising.lines import legible
from diffs.structure.recognising.sentences import FIRST_WORDS
from diffs.structure.recognising.units import DASH
from tarmeem.letters import is_in_arabic
from tarmeem.patterns import pattern_of

_AT_ONCE = pattern_of(
    r"(?:(?:\[\d{1,3}\]\[?|\d{0,2}\[)?(?P<num>\d{1,3}(?:-?[A-Z]{1,2})?)\.\s*(?=[\[(“\"A-Z])|[1l|][.,]\s*(?=Short\s+title\b))"
)
"""A section's number, where the text begins with it, or the first's as a scan has it: "|. Short title", "1, Short title";"""
_NUMBER = pattern_of(
    r"\s(?=[\s\[\d]|[l|][.,]\s*Short)(?<=[.:;,\])”\"A-Za-z0-9_*"
    + DASH
    + r"-]\s)\s*"
    + _AT_ONCE.pattern
)  # what is rare comes first: a pattern that begins with what stands before is tried at each letter
"""or after a stop or a word in capitals; or after a marginal note that has no stop, or a comma for it."""
_NOTE = pattern_of(r"(?:\A|\n)[ \t]*[A-Z][^\n.:;()\d]{2,80},\Z")
"""A marginal note that ends with a comma, all that its line has before the number."""
_FIRST = pattern_of(r"1(?<!\w1)\.\s*(?=[\[(“\"A-Z])|[1l|](?<!\w.)[.,]\s*(?=Short\s+title\b)")
_NAMES = pattern_of(
    r"[^.:;\d]{0,120}?(?:[.:](?:\s?["
    + DASH
    + r"_-]+|[”\"])?\s*)?(?:\(1\)\s*)?Th(?:is|ese)\s+(?:\w+\s+){1,3}(?:may|shall)\s+be\s+(?:called|cited)\b"
)
"""What the first section says."""
_CITES = pattern_of(
    r"\b(?i:sections?|articles?|rules?|clauses?|paragraphs?|regulations?|nos?|and|or|to|of|by|in|the|under|column|item)\Z"
)
_COUNTS = pattern_of(r"\b(?i:rs|nos?|form|vol|sl|sr)[.:]\Z")
"""What bears a number after its stop, and no section: "Rs. 4.", "Form No. 4."."""
_HEADS = pattern_of(r"[.:;]\s+(?:Chapter|CHAPTER|Part|PART)\s[IVXL]{1,6}\s[A-Z][^.:;]{2,80}\Z")
"""A chapter's name and its title, which no stop ends."""
_BEFORE = 12
_WORD = 20
_TITLE = 90
"""Characters of a first section's title, hardly exceeded."""
_GAP = 3
"""White space, at least, between a note in the left margin and the number beside it,"""
_COLUMN = 45
"""which stands no further right than this."""
_SKIPPED = 3
"""How far a number may lie beyond the last and still follow it."""
_OTHERS = pattern_of(
    r"(?<=[.:;\]_"
    + DASH
    + r"-])(?<!\bNo\.)(?<!\b[Ss]\.)\s+(?=[“\"]?(?:\d{1,2}\s(?=\[))?\d{0,2}(?:\[\s?)?\(\s?(?:\d{1,2}-?[A-Za-z]?|[a-z]{1,4})\)\s?\S)"
    r"|(?<=,)\s+(?=\((?:a|i|1)\)\s?[“\"])|(?<=,)\s+(?=\([2-9]\)\s(?:They|It|These|This)\s)"
    r"|(?<=[a-z,;\]]\sand|.[a-z,;\]]\sor)\s+(?=\([a-z]{1,4}\)\s?\S)|(?<=[a-z\]],)\s+(?=\([b-z]{1,4}\)\s?\S)"
    r"|(?<=[a-z,])[\s-]{0,2}[-–—](?=\((?:1|a|i)\)\s)|(?<=[.:;-])\s+(?=Chapter\s[IVXL]{1,6}\s+(?:[A-Z]{4}|[A-Z][^.:;]{2,80}?\s\d{1,3}\.\s?[A-Z]))"
    r"|(?<=[;—–])\s+(?=[“\"][^”\"\n]{2,60}[”\"]\s+(?:means|includes)\b)|(?<=:)\s+(?=Provided\s)|(?<=\S)\s+(?=CONTENTS\s)|(?<=\sCONTENTS)\s+"
    r"|(?:(?<=[.:;\])”A-Z0-9])|(?<=:-))\s+(?=(?:CHAPTER|PART)[\s"
    + DASH
    + r"-]{1,3}(?:[IVXL]{1,6}|\d{1,2})\b)"
    r"|(?<=[.:;])\s+(?=(?:Explanation|Exception|Illustration)s?(?:\s[IVX\d]{1,3})?\s?[.:"
    + DASH
    + r"-])"
    r"|(?<=[.\]”])\s+(?=(?:\d{0,2}\s?\[)?(?:THE\s)?(?:(?:FIRST|SECOND|THIRD|FOURTH|FIFTH)\s)?SCHEDULE\b)"
)
"""What stands before a sub-section, an item, a term that is defined, a proviso and the like, the contents, a chapter or a schedule."""


_ARABIC = r"[\u0620-\u06d3]"
_URDU_FIRST = pattern_of(rf"(?<!\d)[1۱]\s?[۔.-]+\s*(?={_ARABIC})")
_URDU_NAMES = pattern_of(r"[\s\S]{0,240}?(?:کہلائ|موسوم|کہا\s+جائے)")
_URDU_NUMBER = pattern_of(
    rf"(?:\A|(?<=[۔.:؛\])”-])\s+)(?P<noted>(?!))?(?P<num>\d{{1,3}})\s?[۔.-]+\s*(?={_ARABIC}|[(“])"
)
_URDU_OTHERS = pattern_of(
    r"(?<=[۔.:؛،\]-])\s+(?=\((?:\d{1,2}|[\u0620-\u06d3]{1,4}(?:\s[\u0620-\u06d3]{1,4})?)\)\s?\S)"
    r"|(?<=[۔.:؛-])\s+(?=(?:مگر|مزید|تاہم|نیز|البتہ)?\s?شرط\s+یہ|بشرطیکہ\s|(?:تشریح|توضیح|وضاحت|تمثیل)\s?[۔:.-])"
    r"|(?<=[۔.:؛])\s+(?=باب\s+(?:او\u0651?ل|دوم|سوم|چہارم|پنجم|ششم|ہفتم|ہشتم|نہم|دہم)\b)"
)
"""The same in Urdu."""


def laid_out(text: str) -> str:
    """Return the text with a line feed for the white space before what begins a line in other laws.

    Only where a section 1 in mid-line names the law, and more of those that follow it stand in
    mid-line than at a line's start: every other text keeps its lines. What nobody sees of it is gone.
    """
    text = legible(text)
    first, names, number, others = _FIRST, _NAMES, _NUMBER, _OTHERS
    if "۔" in text and is_in_arabic(text):
        first, names, number, others = _URDU_FIRST, _URDU_NAMES, _URDU_NUMBER, _URDU_OTHERS
    if not any(names.match(text, m.end()) for m in first.finditer(text)):
        return text
    opening = _AT_ONCE.match(text) if number is _NUMBER else None
    found = number.finditer(text, opening.end() if opening else 0)
    numbers = [
        m
        for m in (opening, *found)
        if m
        and not _goes_on(text, m)
        and (_is_own(text, m) or (_num(m) == "1" and names.match(text, m.end())))
    ]
    if not _flows(text, numbers, names):
        return text
    laid = list(text)
    cut = "\r" if "\r" in text and "\n" not in text else "\n"
    for m in numbers:
        if text[m.start()].isspace():
            laid[m.start()] = cut
    for m in others.finditer(text):
        glued = not text[m.end() - 1].isspace()  # a dash, glued to the label behind it
        laid[m.end() - 1 if glued else m.start()] = cut
    return "".join(laid)


def _num(m: re.Match[str]) -> str:
    """Return a section's number; what is no number stands for the first's."""
    return m["num"] or "1"


def _at(m: re.Match[str]) -> int:
    """Return where a section's number stands behind white space."""
    return m.start("num") if m["num"] else m.end() - len(m[0].lstrip())


def _goes_on(text: str, m: re.Match[str]) -> bool:
    """Say whether a number goes on with what a comma ends, or stands beside a column of notes."""
    if text[m.start() - 1 : m.start()] != ",":
        return False
    beside = _at(m) - m.start() > 1
    return beside or not _NOTE.search(text, max(0, m.start() - _TITLE), m.start())


def _is_own(text: str, m: re.Match[str]) -> bool:
    """Say whether a number is a section's: it is no sum's; after a small letter a chapter's title ends, or nothing cites it and a sentence begins."""
    before = max(0, m.start() - _BEFORE)
    if not "a" <= text[before : m.start()][-1:] <= "z":
        return not _COUNTS.search(text, before, m.start())
    if _HEADS.search(text, max(0, m.start() - _TITLE), m.start()):
        return True
    if _CITES.search(text, before, m.start()):
        return False
    word = text[m.end() : m.end() + _WORD].split(None, 1)[0].rstrip(",")
    return word == "(1)" or word in FIRST_WORDS


def _is_beside_note(text: str, m: re.Match[str]) -> bool:
    """Say whether a wide gap parts a number from little that its line begins with: a note in the left margin."""
    wide = _at(m) - m.start() >= _GAP
    return wide and _at(m) - text.rfind("\n", 0, m.start()) <= _COLUMN


_BULLET = pattern_of(r"(?:\A|\n)[ \t]*[-•*]\Z")
"""The bullet that an export has before a number at its line's beginning."""


def _flows(text: str, numbers: list[re.Match[str]], names: re.Pattern[str]) -> bool:
    """Say whether the sections stand in mid-line; where "1. Short title 1. This Act" leaves in doubt what is counted, they do not."""
    last = within = count = 0
    title = -_TITLE
    for m in numbers:
        cut = "\n" in text[m.start() : _at(m)] or _is_beside_note(text, m)
        cut = cut or _BULLET.search(text, max(0, m.start() - _BEFORE), m.start()) is not None
        if not last and _num(m).isdecimal() and int(_num(m)) == 1:
            if names.match(text, m.end()):
                if m.start() - title < _TITLE:
                    return False
                last, count, within = 1, 1, int(not cut)
            title = m.end()
        elif last and _num(m).isdecimal() and last < int(_num(m)) <= last + _SKIPPED:
            last = int(_num(m))
            count += 1
            within += not cut
    return last > 1 and 2 * within > count


_FEW_LINES = 12
"""Lines with words below which a text is not said to be set double."""
_MOST = 0.9
"""The share of its lines that a blank line follows,"""
_RUN_ON = 1 / 12
"""and of those across whose blank line a sentence runs on: paragraphs that are one line each have none, and items of a list are short."""
_PAGE = range(40, 141)
"""Characters of a page's full line; a paragraph in one line has more."""
_ENDS = frozenset(".;:)]")


def closed_up(text: str) -> str:
    """Return the text, as long as it was, without the blank line that stands below each line of one set double.

    Where two or more stand, one goes and the gap stays. Every other text is given back.
    """
    rows = text.split("\n")
    words = [row.strip() for row in rows]
    own = [i for i, row in enumerate(words) if row]
    if len(own) < _FEW_LINES or len(rows) < 2 * _MOST * len(own):
        return text
    width = sorted(len(words[i]) for i in own)[int(_MOST * len(own))]
    if width not in _PAGE:
        return text
    below = [i for i in own if i + 1 < len(rows) and not words[i + 1]]
    run_on = sum(
        words[a][-1] not in _ENDS and words[b][0].islower() for a, b in pairwise(own) if b == a + 2
    )
    if len(below) < _MOST * len(own) or run_on < _RUN_ON * len(own):
        return text
    ends = list(accumulate(len(row) + 1 for row in rows))
    closed = list(text)
    for i in below:
        if ends[i] <= len(text):
            closed[ends[i] - 1] = " "
    return "".join(closed)
