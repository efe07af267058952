"""Recognise the numbers and labels of an Urdu text; they are given in Latin digits and letters.

So a provision has one address in every language its law is printed in. Letters are counted in
the order in which laws use them, that of abjad: الف is a, ب is b, ج is c.
"""

from __future__ import annotations

import re

from tarmeem.letters import folded

_ABJAD = "ابجدہوزحطیکلمنسعفصقرشتثخذض"
_LETTER = r"الف|[ابجدهہوزحطيیكکلمنسعفصقرشتثخذض]"
_WORDS = {"آرٹیکل": "article", "قاعدہ": "rule"}
_SPELT = dict(zip(
    ("اے", "بی", "سی", "ڈی", "ای", "ایف", "جی", "ایچ", "آئی", "جے", "کے", "ایل", "ایم", "این", "او", "پی", "کیو",
     "آر", "ایس", "ٹی", "یو", "وی", "ڈبلیو", "ایکس", "وائی", "زیڈ"), "abcdefghijklmnopqrstuvwxyz", strict=True
))  # fmt: skip
"""The English letters as Urdu spells them: (اے) is (a), (اے اے) is (aa)."""
_ONE = "|".join(sorted(_SPELT, key=len, reverse=True))
_SPELT_OUT = rf"(?:\s?[-–]?\s?|۔)({_ONE})(?!\s?[۔.]?\s?(?:{_ONE})(?![\u0620-\u06d3]))"
"""Such a letter, glued to a stop if it stands behind one: "۳۔ ایف۔" begins a title, and so do several: "۳۔ایف۔آئی۔آر"."""
_NUMBER = re.compile(
    r"(?!\d{1,2}\s?[-–۔./]\s?\d{1,2}\s?[-–۔./]\s?\d{2,4}(?!\d))"  # a date
    rf"(\d{{1,4}})(?:(?:(?:\s?[-–۔]?\s?({_LETTER})|{_SPELT_OUT})(?=\s?[-–۔.:])|(?=[-–۔])(?:[-–۔]({_LETTER})|{_SPELT_OUT})(?=\s|$))\s?[-–۔.:]*"
    r"|\s?(?:[۔.]|[-–—:](?=\D))[۔.:]?)\s*"
)
_ARABIC = re.compile("[\u0600-\u06ff]")
_WORDED = re.compile(
    rf"(دفعہ|دفعه|سیکشن|آرٹیکل|قاعدہ)\s*(?:نمبر)?\s*\(?(\d{{1,4}})(?:(?:\s?[-–۔]?\s?({_LETTER})|{_SPELT_OUT})(?![\u0620-\u06d3]))?\)?"
    r"(?:\s?[۔.:–—-]+|\s*$|(?=\s*\([^()\d]{4,80}\)\s*$))\s*"
)
_ROMAN = {"اول": "i", "دوم": "ii", "سوم": "iii", "سوئم": "iii", "چہارم": "iv", "پنجم": "v", "ششم": "vi", "ہفتم": "vii", "ہشتم": "viii", "نہم": "ix", "دہم": "x"}  # fmt: skip
"""The ordinals that stand for small roman numerals: (اول) is (i)."""
_PAREN = re.compile(
    rf"\(\s?(?:(\d{{1,3}})|({_LETTER})|((?:{_ONE})(?:[\s-]?(?:{_ONE})){{0,2}})|({'|'.join(_ROMAN)}))\s?\)\s*"
)
_LETTERED = re.compile(rf"({_LETTER})\s?([۔.)])[۔.:-]?(?:\s+|$)")
_TURNED = re.compile(r"\)\s?\(\s?(\d{1,3})\s*(?=[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc])")
"""A number whose brackets a PDF has before it, both turned round: ``)(2``."""
_GROUP = re.compile(r"(باب|حصہ)\s*(?:نمبر)?\s*[-–۔:]?\s*(\w{1,6})(?:\s*[-–—۔:]+\s*|\s*$)")
_SCHEDULE = re.compile(r"(?:(\w{2,6})\s+)?(?:جدول|گوشوارہ)\s*(\d{1,2})?\s*[-–۔:]*\s*$")
_PROVISO = re.compile(
    r"(?:(?:مگر|مزید|تاہم|نیز|البتہ|لیکن)\s+)?(?:مزید\s+)?(?:شرط\s+(?:یہ\s+(?:بھی\s+)?ہے|ہے)\s+کہ|بشرطیکہ)\s|مگر شرط\s"
)
_NAMED = re.compile(
    r"(?:(تشریح|توضیح|وضاحت)|(تمثیل|تمثیلات)|(?:استثناء|استثنا|مستثنیات))(?:\s*[-–—۔:]+\s*|\s*$)"
)
_ORDINALS = {
    word: str(number)
    for number, words in enumerate(
        ("اول پہلا پہلی", "دوم دوسرا دوسری", "سوم تیسرا تیسری", "چہارم چوتھا چوتھی", "پنجم", "ششم", "ہفتم", "ہشتم",
         "نہم", "دہم"), 1
    )
    for word in words.split()
}  # fmt: skip

Found = tuple[str, str, int, str]
"""What a test gives: kind, number, where the mark ends, style."""


def urdu_number(bare: str, at: int) -> Found | None:
    """Read ``۱۔``, ``۲۶۔الف۔`` or ``۱-`` at ``at``; ``1-`` too, where a word of Urdu follows."""
    m = _NUMBER.match(bare, at)
    if not m or (m[1].isascii() and not _ARABIC.search(bare, m.end(1), m.end() + 1)):
        return None
    return "number", _latin(m[1], m[2] or m[3] or m[4] or m[5]), m.end(), "."


def urdu_worded(bare: str, at: int) -> Found | None:
    """Read ``دفعہ ۱۔``."""
    m = _WORDED.match(bare, at)
    return (_WORDS.get(m[1], "section"), _latin(m[2], m[3] or m[4]), m.end(), "w") if m else None


def urdu_label(bare: str, at: int) -> Found | None:
    """Read ``(۱)`` or ``(الف)``."""
    m = _PAREN.match(bare, at)
    if not m:
        return None
    if m[3]:
        return "label", "".join(_SPELT[one] for one in re.findall(_ONE, m[3])), m.end(), "("
    return "label", _ROMAN.get(m[4] or "") or _latin(m[1] or "", m[2]).lower(), m.end(), "("


def urdu_lettered(bare: str, at: int) -> Found | None:
    """Read ``الف۔`` or ``ب)`` at the start of a line."""
    m = _LETTERED.match(bare) if not at else None
    return ("label", _latin("", m[1]).lower(), m.end(), ")" if m[2] == ")" else ".") if m else None


def urdu_turned(bare: str, at: int) -> Found | None:
    """Read ``)(2``, which is (2)."""
    m = _TURNED.match(bare, at)
    return ("label", _latin(m[1], None), m.end(), "(") if m else None


def urdu_group(bare: str, at: int) -> Found | None:
    """Read ``باب اول`` or ``حصہ ۲``, alone on its line."""
    m = _GROUP.match(bare, at)
    number = _ORDINALS.get(folded(m[2]), folded(m[2])) if m else ""
    if not m or not number.isascii() or not number.isdecimal():
        return None
    return "chapter" if m[1] == "باب" else "part", number, m.end(), "I"


def urdu_schedule(bare: str, at: int) -> Found | None:
    """Read ``جدول`` or ``پہلا جدول``, alone on its line."""
    m = _SCHEDULE.match(bare, at)
    if not m or (m[1] and m[1] not in _ORDINALS):
        return None
    return "schedule", _ORDINALS.get(m[1] or "", "") or folded(m[2] or ""), m.end(), "S"


def urdu_named(bare: str, at: int) -> Found | None:
    """Read the first words of a proviso, or the name of an explanation, an illustration or an exception."""
    if _PROVISO.match(bare, at):
        return "proviso", "", at, ""
    m = _NAMED.match(bare, at)
    if not m:
        return None
    kind = "explanation" if m[1] else "illustration" if m[2] else "exception"
    return kind, "", m.end(), ""


def _latin(digits: str, letter: str | None) -> str:
    """Return a number in Latin letters and digits: ۲۶ and الف make 26A."""
    if letter in _SPELT:
        return folded(digits) + _SPELT[letter].upper()
    place = _ABJAD.index(folded(letter)[0]) if letter else -1
    return folded(digits) + (chr(ord("A") + place) if letter else "")
