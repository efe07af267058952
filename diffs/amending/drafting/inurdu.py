"""An amending text in Urdu: which laws it names as what it amends; its orders are not carried out, and each is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from diffs.amending.drafting.clauses import Draft
from tarmeem.letters import folded, is_in_arabic, share_of_arabic
from tarmeem.model import Instruction
from tarmeem.patterns import pattern_of

_HEAD = 6000
_LETTERS = 2000
"""Letters by which a text's language is told."""
_ENACTS = pattern_of(r"ہر\s?گاہ|وضع\s+کیا\s+جاتا|نافذ\s+کیا\s+جاتا|نام\s+سے\s+موسوم|مختصر\s+عنوان")
_AMENDS = pattern_of(
    r"\((?:[^()\n]{0,20}\s)?(?:ترمیم|ترمیمی)(?:\s[^()\n]{0,12})?\)"  # its title: "(ترمیمی)", "(دوسری ترمیم)"
    r"|میں\s+(?:[^.\n]{0,80}\s)?ترمیم\s+(?:کرن[اےی]|کی\s+جائے)"
)
_KIND = pattern_of(r"ایکٹ|آرڈینینس|آرڈیننس|آرڈننس|حکم")
_KINDS = {"ایکٹ": "act", "حکم": "order"}
_NUMBER = pattern_of(
    r"(?:نمبر\s{0,2})?\(?\s?(?<![\w])(?P<number>\d{1,3}|[ivxlcdm]{1,8})\s?\)?\s{0,2}(?:بابت|بابتہ|مجریہ|آف)\s{1,2}(?:سال\s)?(?P<year>(?:1[89]|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_ALONE = pattern_of(rf"\W*(?:(?:{_KIND.pattern})\s+)?{_NUMBER.pattern}\s?ء?\W*", re.IGNORECASE)
"""A line that is only a number: the text's own, in its masthead."""
_ORDERED = pattern_of(r"ترمیم|تبدیل|اضاف|شمول|حذف|منسوخ")
_BEFORE = 60
_AFTER = 160


@dataclass(frozen=True, slots=True)
class NamedInUrdu:
    """A law's number as an Urdu text names it."""

    kind: str
    """act, ordinance, order; empty where none is said."""
    number: str
    """In ASCII digits or small roman letters."""
    year: str
    said: str
    """As it is printed, on one line."""


def is_amending_in_urdu(text: str) -> bool:
    """Tell whether a text is an instrument in Urdu that amends, by its title or its long title."""
    if not is_in_arabic(text[:_LETTERS]):
        return False
    head = folded(text[:_HEAD])
    return _ENACTS.search(head) is not None and _AMENDS.search(head) is not None


def named_in_urdu(text: str) -> list[NamedInUrdu]:
    """Return the numbers of the laws that an amending text in Urdu says it amends, each once; never its own."""
    return list(dict.fromkeys(_named(text)))


def _named(text: str) -> Iterator[NamedInUrdu]:
    lines = [line for line in folded(text).split("\n") if not _ALONE.fullmatch(line)]
    line = " ".join(" ".join(lines).split())
    for found in _NUMBER.finditer(line):
        after = line[found.end() : found.end() + _AFTER].partition(".")[0]
        before = _KIND.findall(line[max(0, found.start() - _BEFORE) : found.start()])
        if _ORDERED.search(after):
            kind = _KINDS.get(before[-1], "ordinance") if before else ""
            yield NamedInUrdu(kind, found["number"].lower(), found["year"], found[0].strip("( )"))


_ALIKE = str.maketrans("يىكهة", "ییکہہ")
"""Arabic letters that Urdu texts are typed with, one for one."""

_PLACE = (
    r"(?:دفعہ|دفعات|شق|شقات|آرٹیکل|جدول|باب|قاعدہ|قاعدے|ضابطہ|ضابطے|پیرا|فقرہ|فقرے|شرطیہ|تشریح"
    r"|الفاظ|لفظ|عبارت|ہندسہ|ہندسے|ایکٹ|آرڈیننس|قانون|قواعد|ضوابط|فرمان)"
)
_DONE = r"(?:تبدیل|متبادل|بدل|حذف|خارج|شامل|اضافہ|ایزاد|منسوخ|ثبت|درج|قائم|نمبر|رکھ|پڑھ|ترمیم|ختم|بڑھا|گھٹا|داخل|نکال|کالعدم)"
_SHALL = r"(?:جا(?:ئے|ئیں|ۓ|ئيں|ئینگ|ئیگ|تی|تا|تے)|ہو\s?(?:گا|گی|گے))"
_ORDER = pattern_of(rf"{_PLACE}[^\n]{{0,400}}?{_DONE}[^\n۔]{{0,60}}?{_SHALL}[^\n۔]*")
"""A place or words, what is done to them, and "shall be": "دفعہ 5 حذف کر دی جائے گی"."""
_RECITAL = pattern_of(r"ہر\s?گاہ[^۔؛]*\Z")
"""What says why it is enacted: "whereas it is expedient further to amend the Act;" orders nothing."""
_SHOWN = 80
_REACH = 400


def orders_in_urdu(text: str, found: Sequence[Instruction]) -> list[Draft]:
    """Return a refusal for each line that orders in Urdu, unless an instruction found quotes it."""
    told: list[Draft] = []
    if not share_of_arabic(text):
        return told
    alike = text.translate(_ALIKE)
    for order in _ORDER.finditer(alike):
        start, end = order.span()
        if _RECITAL.search(alike, max(0, start - _REACH), start):
            continue
        if any(one.start <= start < one.end for one in found if one.state != "refused"):
            continue
        draft = Draft("substitute", "provision", (), start, end, state="refused")
        said = " ".join(text[start:end].split())[:_SHOWN]
        draft.remarks.append(f"an order in Urdu is not read: “{said}” (offset {start})")
        told.append(draft)
    return told
