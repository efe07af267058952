"""Tell what frames a notice from its body: head, reference, date, subject, signature, copy-to list.

A notice is told by its form: lines that frame it stand above its first sentence and below its last.
A law is never cut so: what calls itself by a name, or has chapters, is read as a law.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import RANKS, SCHEDULES, SECTIONS, Mark, place_of, put_among
from tarmeem.patterns import pattern_of

TOP, TAIL = 30, 40
"""Lines with words, from either end, among which a frame is looked for."""
_LINE = 100
"""Characters a line of the frame hardly exceeds; a subject may."""
_LONG = 50
"""Characters of a subject that may go on below, where lines do not tell how wide they are."""
_DATED = 4
"""Lines from the top among which a page of news has its date."""
_SIGNERS = 12
"""Lines a signature has at most: name, offices, address, whom it is sent to."""
_NOTES = 3
"""Lines that may stand below a signature whose name is marked."""
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY = (
    rf"(?:\d{{1,2}}\s?(?:st|nd|rd|th)?(?: day of)?[ ,.-]+{_MONTH}|{_MONTH}\s\d{{1,2}}\s?(?:st|nd|rd|th)?)"
    r"[ ,.-]+\d{4}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{4}-\d\d-\d\d"
    r"|[\d۰-۹]{1,2}\s+[\u0620-\u06d3]{3,9}[،,]?\s+[\d۰-۹]{4}ء?"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
_DATE = pattern_of(
    rf"\W*(?:(?:Posted|Published|Issued|Updated|Date)\b[^:\d]{{0,25}}:\s*|(?:Posted|Published|Issued|Updated)\s+(?:on\s+)?)?"
    rf"(?:[A-Z][\w.-]*,?\s+){{0,3}}(?:the\s+)?(?:Dated?\s*[:.,-]*\s*(?:the\s+)?)?{_WEEKDAY}(?:the\s+)?(?:{_DAY})\W*"
    rf"|\W*(?:(?:مورخہ|تاریخ|بتاریخ)\s*[:،]?\s*)?(?:[\u0620-\u06d3]+(?: [\u0620-\u06d3]+)?[،,:]\s*)?(?:{_DAY})\W*"
)
"""A date alone on its line, with the place or what is said of the day."""
_REFERENCE = pattern_of(
    r"[\W_]*(?:(?:[^\W\d_][\w./&-]*[ ]){0,4}(?:[A-Z]\.)?(?:Nos?\b|#)|Ref(?:erence)?\s*:|F\.\s?\d|S\.?\s?R\.?\s?O\.?\s*\d|نمبر|حوالہ)"
    r"[^\n]*[\d۰-۹][^\n]*",
    re.IGNORECASE,
)
_OWN_NUMBER = pattern_of(r"\W*(?:Nos?|Endst)\b", re.IGNORECASE)
_DIGIT = pattern_of(r"\d")
_GOES_ON = pattern_of(r"[.:]\s?[—–-]+\s?(?=[A-Z][a-z])")
"""What parts a notification's number from its first sentence: "S.R.O. 5(I)/2031.— In exercise"."""
_LEAD = 4
"""Words before a colon that lead in a list: "The following shall be observed:"."""
_FEW = 6
"""Words of a line that ends in a full stop up to which it may be no sentence."""
_SUBJECT = pattern_of(
    r"[\W_]*(?:Subject|(?:Sub|Re)(?!-)|عنوان|موضوع)[*_ ]*[:.-]+[*_ ]*\S?", re.IGNORECASE
)
_COPIES = pattern_of(
    r"[\W_]*(?:(?:(?:A )?cop(?:y|ies)\b(?: is| are)?[ ,]*(?:also )?(?:to|for|forwarded|sent|endorsed)\b)|c\.?\s?c\.?\s*[:.-]|Distribution(?: list)?\s*(?:[:.-]|\Z)|نقل (?:برائے|بنام|بخدمت))",
    re.IGNORECASE,
)
_CALLED = pattern_of(
    r"\b(?:may|shall)\s+be\s+(?:called|cited)\b|Be\s+it\s+enacted|کہلائے\s+گ|(?:قواعد|ضوابط|ایکٹ|آرڈیننس|حکم)[^\n]{0,80}(?:کہلائیں\s+گ|کہا\s?جائے\s+گ|موسوم\s+(?:ہو|کی))|\bhereby\s+(?:enacted|promulgated?)\b"
    r"|^\W*(?:ACT|ORDINANCE)\s+NO\b[^\n]{1,12}\bOF\s+\d{4}\W*$",
    re.IGNORECASE | re.MULTILINE,
)
"""What a law says of itself, its number on a line of its own among them: old Acts name themselves nowhere."""
_SMALL = frozenset(("of", "and", "the", "to", "in", "for", "by", "on", "at", "from", "cum", "s"))
_NAMED = pattern_of(r"[\W_]*(?:Sd/?-|S/d)|[*_]*\([^()]{3,60}\)[*_,]*\Z", re.IGNORECASE)
"""A signer's name: in brackets, or after "Sd/-"."""
_CLOSES = pattern_of(
    r"[\W_]*(?:Yours\b[^\n]{0,30}|(?:(?:Best|Kind|With) )?regards|Signed\b[^\n]*|Encl[^\n]*)\W*\Z",
    re.IGNORECASE,
)
"""What may stand with a signature, and is no sentence of the body."""
_FILED = pattern_of(r"\[\s*(?:No|F|C|File)\b[^\n]*\d[^\n]*\]?\.?\Z|\[\s*(?:نمبر)[^\n]*")
"""The file's number in square brackets, above a signature."""
_OFFICE = pattern_of(
    r"\b(?:Secretary|Director|Chairman|Chairperson|Member|Officer|Registrar|Commissioner|Manager|President|Minister|Governor|Spokesperson|General|Head|Magistrate|Judge|Inspector|Adviser|Advisor|Engineer)\b"
    r"|ڈائریکٹر|سیکرٹری|سیکریٹری|سیکشن|چیئرمین|رجسٹرار|ترجمان|افسر"
)


def is_notice(lines: Lines) -> bool:
    """Say whether a text is framed as a notice is, and nowhere names itself as a law does."""
    every = range(len(lines.bare))
    top, tail = _own(lines, every, TOP), _own(lines, every[::-1], TAIL)
    found = {kind for i in top if (kind := _framing(lines.bare[i]))}
    found |= {"copies" for i in tail if _COPIES.match(lines.bare[i])}
    if not found:
        return False
    if _signature(lines, _own(lines, every, len(every))[1:]):
        found.add("signature")
    return len(found) > 1 and _CALLED.search(lines.text) is None


def is_dated(lines: Lines) -> bool:
    """Say whether one of the first lines is a date: a page of news has no more of a frame than that."""
    first = _own(lines, range(len(lines.bare)), _DATED)
    return any(_framing(lines.bare[i]) == "date" for i in first)


def copied_to(lines: Lines, numbered: Sequence[Mark]) -> frozenset[int]:
    """Return (by id) the numbers of those whom copies of a notice go to: no paragraphs of its."""
    tail = _own(lines, range(len(lines.bare))[::-1], TAIL)
    start = min((i for i in tail if _COPIES.match(lines.bare[i])), default=0)
    below = [m for m in numbered if m.line > start] if start and is_notice(lines) else []
    return frozenset(map(id, below))


def _own(lines: Lines, indexes: range, most: int) -> list[int]:
    """Return the first so many of these lines that have words and are not aside."""
    own = (i for i in indexes if lines.bare[i] and not lines.aside[i])
    return list(islice(own, most))


def frame_notice(lines: Lines, marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks of a notice with those of its frame told apart from its body."""
    if any(m.kind in RANKS or (m.kind in SECTIONS and m.kind != "paragraph") for m in marks):
        return list(marks)
    if not is_notice(lines) and not is_dated(lines):
        return list(marks)
    # What is annexed has a frame of its own.
    annexed = next((m.line for m in marks if m.kind in SCHEDULES), len(lines.bare))
    own = [i for i in range(annexed) if lines.bare[i] and not lines.aside[i]]
    above = _above(lines, own, marks)
    kinds = above | _below(lines, own)
    return _renamed(lines, _with_body(lines, marks, kinds, max(above, default=-1) + 1), kinds)


def _with_body(
    lines: Lines, marks: Sequence[Mark], kinds: dict[int, str], index: int
) -> Sequence[Mark]:
    """Return the marks with one for the paragraph without a number that a line right below a notice's head begins."""
    begins = 0 < index < len(lines.bare) and lines.bare[index] and not lines.aside[index]
    if not begins or index in kinds or any(mark.line == index for mark in marks):
        return marks
    start = lines.at(index)
    return put_among(marks, [Mark("paragraph", "", start, start, index)])


def _framing(bare: str) -> str:
    """Say what of a notice's head a line is; empty where it is none of it."""
    if _SUBJECT.match(bare):
        return "subject"
    if len(bare) > _LINE or not _DIGIT.search(bare):
        return ""
    if _DATE.fullmatch(bare):
        return "date"
    if not _REFERENCE.fullmatch(bare) or bare[-1] in "۔;,:" or _GOES_ON.search(bare):
        return ""
    return "reference" if bare[-1] != "." or len(bare.split()) <= _FEW else ""


def _above(lines: Lines, own: Sequence[int], marks: Sequence[Mark]) -> dict[int, str]:
    """Return what the lines above the first sentence or number are."""
    marked = {m.line for m in marks if m.num or m.kind == "heading"}
    found: dict[int, str] = {}
    for index in own[:TOP]:
        kind = _framing(lines.bare[index])
        if kind != "subject" and _runs_on(lines, index):
            kind = ""
        below = found.get(index - 1) == "subject"
        wraps = below and index not in marked and _wraps(lines, index)
        if not (kind or wraps) and (index in marked or _is_sentence(lines, index)):
            if index not in marked or marks[0].kind != "heading":
                break
            continue
        if below and lines.wrapped and not (kind or wraps or _may_sign(lines.bare[index])):
            break
        found[index] = kind or ("subject" if wraps else "head")
    return found


def _wraps(lines: Lines, index: int) -> bool:
    """Say whether a subject goes on with the line below it: in lower case, in capitals like itself, or it fills its own."""
    above, bare = lines.bare[index - 1], lines.bare[index]
    like = bare[0].islower() or (above.rpartition(":")[2].isupper() and bare.isupper())
    if like and (lines.wrapped or len(above) >= _LONG):
        return True
    return _is_full(lines, index - 1) and not _is_sentence(lines, index)


def _is_full(lines: Lines, index: int) -> bool:
    """Say whether a line reaches as far as lines do that the next goes on with."""
    return lines.wrapped and len(lines.bare[index]) >= 0.8 * lines.width


def _is_sentence(lines: Lines, index: int) -> bool:
    """Say whether a line is of the body: long, an item, or one that ends or goes on as a sentence does."""
    bare = lines.bare[index]
    if bare.isupper() and bare[-1] == "." and len(bare.split()) == 1:
        return lines.before(index)[0][-1:] != ","  # the town that ends an address
    if len(bare) > _LINE or bare[-1] in ".;۔?" or bare[0].islower() or bare[0] in "•●|-":
        return True
    if bare[-1] == ":" and len(bare.split()) >= _LEAD:
        return True
    return _is_full(lines, index) or _runs_on(lines, index)


def _runs_on(lines: Lines, index: int) -> bool:
    """Say whether the line below goes on in lower case."""
    return index + 1 < len(lines.bare) and lines.bare[index + 1][:1].islower()


def _below(lines: Lines, own: Sequence[int]) -> dict[int, str]:
    """Return what the lines below the last sentence are."""
    found: dict[int, str] = {}
    start = next((i for i in own[-TAIL:] if _COPIES.match(lines.bare[i])), None)
    if start is not None:
        below = [i for i in own if i >= start]
        found = dict.fromkeys(below, "copies")
        own = [i for i in own if i < start]
        last = next((i for i in reversed(own) if not _endorses(lines.bare[i])), -1)
        upper = [i for i in own if i <= last]
        if _signature(lines, upper):
            found |= dict.fromkeys([i for i in own if i > last], "reference")
            own = upper
    signed = _signature(lines, own)
    found |= dict.fromkeys(signed, "signature")
    above = [i for i in own if signed and i < signed[0]][-1:]
    return found | {i: "reference" for i in above if _FILED.match(lines.bare[i])}


def _endorses(bare: str) -> bool:
    """Say whether a line right above the copies is their own number, or its day: a sentence may end with another's number."""
    kind = _framing(bare)
    opens = bare[-1] != "." or _OWN_NUMBER.match(bare)
    return kind == "date" or bool(kind == "reference" and opens)


def _signature(lines: Lines, own: Sequence[int]) -> list[int]:
    """Return the lines that sign the text: short names of persons, offices and places.

    They stand at its end, or above a note or two where the signer's name is marked as one.
    """
    for notes in range(_NOTES + 1):
        found = _signers(lines, own[: len(own) - notes])
        if found and (not notes or _NAMED.match(lines.bare[found[0]])):
            return found
    return []


def _signers(lines: Lines, own: Sequence[int]) -> list[int]:
    found: list[int] = []
    for index in reversed(own):
        if len(found) == _SIGNERS or not _may_sign(lines.bare[index]):
            break
        found.insert(0, index)
    named = [bool(_NAMED.match(lines.bare[i])) for i in found]
    by = named.index(True) if any(named) else 0
    if by and _OFFICE.search(lines.bare[found[by]]):
        by -= 1  # an office in brackets: the name stands above it
    while by and _CLOSES.match(lines.bare[found[by - 1]]):
        by -= 1
    found = found[by:]
    signed = any(named) or any(_OFFICE.search(lines.bare[i]) for i in found)
    return found if signed and len(found) < len(own) else []


def _may_sign(bare: str) -> bool:
    if len(bare) > _LINE:
        return False
    if _NAMED.match(bare) or _CLOSES.match(bare):
        return True
    if bare[-1] in ":;۔" or bare[0].isdigit() or bare[0] in "•●#|[-(*":
        return False
    if _COPIES.match(bare) or _framing(bare):
        return False
    words = _WORD.findall(bare)
    return bool(words) and all(w in _SMALL or not w[0].islower() for w in words)


_WORD = pattern_of(r"[^\W\d_]+")


def _renamed(lines: Lines, marks: Sequence[Mark], kinds: dict[int, str]) -> list[Mark]:
    """Give the frame's lines their marks: one where a part begins; a number in a list is its entry's."""
    copied = min((i for i, kind in kinds.items() if kind == "copies"), default=len(lines.bare))
    found: list[Mark] = []
    for mark in marks:
        kind = kinds.get(mark.line)
        if kind is None or (mark.kind == "heading" and kind not in ("signature", "reference")):
            found.append(mark)
        elif mark.line > copied and kind == "copies" and mark.num:
            mark.kind, mark.weight = "label", 0.6
            found.append(mark)
    last = ("", -2)
    for index in sorted(kinds):
        kind = kinds[index]
        if kind != last[0] or (kind != "copies" and index - last[1] > 3):
            start = lines.at(index)
            found.append(Mark(kind, "", start, start, index))
        last = (kind, index)
    return sorted(found, key=place_of)
