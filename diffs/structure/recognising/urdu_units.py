"""Read the names of the larger units of an Urdu law: "باب اول", "حصہ دوم", "پہلا جدول", "ضمیمہ الف"."""

from __future__ import annotations

import re

from diffs.structure.recognising.urdu import LETTER, Found, latin
from tarmeem.letters import folded

_ORDINALS = {
    word: str(number)
    for number, words in enumerate(
        ("اول پہلا پہلی", "دوم دوسرا دوسری", "سوم سوئم تیسرا تیسری", "چہارم چوتھا چوتھی", "پنجم پانچواں", "ششم چھٹا",
         "ہفتم ساتواں", "ہشتم آٹھواں", "نہم نواں", "دہم دسواں", "یازدہم گیارہواں", "دوازدہم بارہواں", "سیزدہم تیرہواں",
         "چہاردہم چودہواں", "پانزدہم پندرہواں"), 1
    )
    for word in words.split()
}  # fmt: skip
_ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True)).replace("اول", "او\u0651?ل")
_COUNT = rf"({_ORDINAL}|\d{{1,2}}|[IVX]{{1,5}}|{LETTER})(?![\w])"
_KINDS = {
    "باب": "chapter", "حصہ": "part", "فصل": "division", "جدول": "schedule", "گوشوارہ": "schedule", "شیڈول": "schedule",
    "ضمیمہ": "annex", "فارم": "form",
}  # fmt: skip
_GROUP = re.compile(
    rf"(?:(باب|حصہ|فصل)\s*(?:نمبر)?\s*[-–۔:(]?\s?{_COUNT}\s?\)?|({_ORDINAL})\s+(باب|حصہ|فصل))(?:\s*[-–—۔:]+\s*|\s*$)"
)
_OWNER = r"[(\[]\s?[^()\[\]\n]{0,30}(?:دفع|قاعد|قواعد|ضابط|ضوابط|قانون|قوانین|آرٹیکل)[^\[\]\n]{0,40}\d[^\[\]\n]{0,30}[)\]]\s?[۔.]?\Z"
URDU_OWNER = re.compile(_OWNER)
"""What says which section a schedule belongs to: "(ملاحظہ ہو دفعہ ۴)"."""
_SCHEDULE = re.compile(
    rf"(?:({_ORDINAL})\s+)?(جدول|گوشوارہ|شیڈول|ضمیمہ|فارم)\s*(?:نمبر)?\s*[-–۔:(]?\s?(?:{_COUNT})?\s?\)?(?:\s*[-–۔:]*\s*$|\s*(?={_OWNER}))"
    rf"|(جدول|گوشوارہ|شیڈول|ضمیمہ|فارم)\s*(?:نمبر)?\s*[-–۔]?\s?{_COUNT}\s?[-–—:۔]+\s*(?=[^\n]{{2,70}}(?<![۔؛،:])\Z)"
)


def urdu_group(bare: str, at: int) -> Found | None:
    """Read ``باب اول``, ``حصہ ۲`` or ``پہلا باب``, alone on its line or before its title."""
    m = _GROUP.match(bare, at)
    return (_KINDS[m[1] or m[4]], _count(m[2] or m[3]), m.end(), "I") if m else None


def urdu_schedule(bare: str, at: int) -> Found | None:
    """Read ``جدول``, ``پہلا جدول`` or ``ضمیمہ الف``, alone on its line, or before its title or its owner."""
    m = _SCHEDULE.match(bare, at)
    if not m:
        return None
    number = m[1] or m[3] or m[5]
    kind = _KINDS[m[2] or m[4]]
    if kind == "form" and not number:
        return None
    return kind, _count(number) if number else "", m.end(), "S"


def _count(word: str) -> str:
    """Return the number of a unit: "دوم" and ۲ are 2, الف is A."""
    plain = folded(word)
    if number := _ORDINALS.get(word) or _ORDINALS.get(plain):
        return number
    return plain if plain.isascii() else latin("", word)
