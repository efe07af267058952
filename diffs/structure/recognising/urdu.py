"""Recognise the numbers, labels and larger units of an Urdu text; numbers are given in Latin digits and letters.

So a provision has one address in every language its law is printed in. Letters are counted in
the order in which laws use them, that of abjad: الف is a, ب is b, ج is c.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from diffs.structure.recognising.units import Found
from tarmeem.letters import folded
from tarmeem.patterns import pattern_of

_ABJAD = "ابجدہوزحطیکلمنسعفصقرشتثخذض"
LETTER = r"الف|[ابجدهہوزحطيیكکلمنسعفصقرشتثخذض]"
_SUFFIX = rf"{LETTER}|[A-Z]{{1,2}}"
"""What an inserted number ends with: in Urdu too, many are printed with the letter that the English has, ۱۲۰A."""
_WORDS = {"آرٹیکل": "article", "قاعدہ": "rule"}
_SPELT = dict(zip(
    ("اے", "بی", "سی", "ڈی", "ای", "ایف", "جی", "ایچ", "آئی", "جے", "کے", "ایل", "ایم", "این", "او", "پی", "کیو",
     "آر", "ایس", "ٹی", "یو", "وی", "ڈبلیو", "ایکس", "وائی", "زیڈ"), "abcdefghijklmnopqrstuvwxyz", strict=True
))  # fmt: skip
"""The English letters as Urdu spells them: (اے) is (a), (اے اے) is (aa)."""
_ONE = "|".join(sorted(_SPELT, key=len, reverse=True))
_SPELT_OUT = rf"(?:\s?[-–]?\s?|۔)({_ONE})(?!\s?[۔.]?\s?(?:{_ONE})(?![\u0620-\u06d3]))"
"""Such a letter, glued to a stop if it stands behind one: "۳۔ ایف۔" begins a title, and so do several: "۳۔ایف۔آئی۔آر"."""
_NUMBER = pattern_of(
    r"(?!\d{1,2}\s?[-–۔./]\s?\d{1,2}\s?[-–۔./]\s?\d{2,4}(?!\d))"  # a date
    rf"(\d{{1,4}})(?:(?:(?:\s?[-–۔]?\s?({LETTER}|[A-Z]{{1,2}}(?=\s?۔))|{_SPELT_OUT})(?=\s?[-–۔.:])|(?=[-–۔])(?:[-–۔]({LETTER})|{_SPELT_OUT})(?=\s|$))\s?[-–۔.:]*"
    r"|\s?(?:[۔.]|[-–—:](?=\D))[۔.:]?)\s*"
)
_ARABIC = pattern_of("[\u0600-\u06ff]")
_STOP_FIRST = pattern_of(
    rf"[۔.]\s?(\d{{1,3}})(?:\s?[-–]?\s?({LETTER}))?\s+(?!فی\s?صد)(?=[)\u0620-\u06d3\ufb50-\ufdff\ufe70-\ufefc’“\"])"
)
"""A number whose stop a PDF has before it: "۔1 مختصر عنوان"."""
_WORDED = pattern_of(
    rf"(دفعہ|دفعه|سیکشن|آرٹیکل|قاعدہ)\s*(?:نمبر)?\s*[:۔–-]?\s?\(?(\d{{1,4}})(?:(?:\s?[-–۔]?\s?({_SUFFIX})|{_SPELT_OUT})(?![\u0620-\u06d3A-Za-z]))?\)?"
    r"(?:\s?[۔.:–—-]+|\s?،(?!\s?\d)(?=[^\n]{3,80}:\s*$)|\s*$|(?=\s*\([^()\d]{4,80}\)\s*$))\s*"
)
_ROMAN = {"اول": "i", "او\u0651ل": "i", "دوم": "ii", "سوم": "iii", "سوئم": "iii", "چہارم": "iv", "پنجم": "v", "ششم": "vi", "ہفتم": "vii", "ہشتم": "viii", "نہم": "ix", "دہم": "x"}  # fmt: skip
"""The ordinals that stand for small roman numerals: (اول) is (i)."""
_PAREN = pattern_of(
    rf"\(\s?(?:(\d{{1,3}})|((?:{LETTER})(?:[\s-](?:{LETTER}))?)|((?:{_ONE})(?:[\s-]?(?:{_ONE})){{0,2}})|({'|'.join(_ROMAN)}))\s?\)\s*"
)
_LETTERED = pattern_of(rf"(?:({LETTER})|({_ONE})|({'|'.join(_ROMAN)}))\s?([۔.)])[۔.:-]?(?:\s+|$)")
_TURNED = pattern_of(
    r"\)\s?\(\s?(\d{1,3})\s*(?=[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc])"
    rf"|\)\s?(?:(\d{{1,3}})|({LETTER})|({_ONE})|({'|'.join(_ROMAN)}))\s?\(\s*(?=[“\"’'‘\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc])"
)
"""What a PDF has its brackets turned round of, both before the number, ``)(2``, or around the label, ``)2(``."""
_CALLED = pattern_of(
    rf"(?:ذیلی\s+(?:دفعہ|دفعه|شق|قاعدہ|پیرا(?:گراف)?)|شق|پیرا(?:گراف)?)\s*(?:نمبر\s*)?[(]?\s?(?:(\d{{1,3}})|({LETTER})|({_ONE})|({'|'.join(_ROMAN)}))\s?[)]?(?:\s?[۔:–—-]+\s*|\s*$)"
)
"""A label that is called by its name: "ذیلی دفعہ (1):", "شق الف۔"; in a sentence no stop follows it."""
_PROVISO = pattern_of(
    r"(?:(?:مگر|مزید|تاہم|نیز|البتہ|لیکن)\s+)?(?:مزید\s+)?(?:شرط\s+(?:یہ\s+(?:بھی\s+)?ہے|ہے)\s+کہ|بشرطیکہ)\s|مگر شرط\s|(?:مگر\s+)?شرط\s?[:۔–—-]"
)
_NAMED = pattern_of(
    r"(?:(تشریح|توضیح|وضاحت)|(تمثیل|تمثیلات)|(?:استثناء|استثنا|مستثنیات))(?:\s*[-–—۔:]+\s*|\s*$)"
)


def urdu_number(bare: str, at: int) -> Found | None:
    """Read ``۱۔``, ``۲۶۔الف۔`` or ``۱-`` at ``at``; ``1-`` too, where a word of Urdu follows."""
    m = _NUMBER.match(bare, at)
    if not m or (m[1].isascii() and not _ARABIC.search(bare, m.end(1), m.end() + 1)):
        return None
    return "number", latin(m[1], m[2] or m[3] or m[4] or m[5]), m.end(), "."


def urdu_worded(bare: str, at: int) -> Found | None:
    """Read ``دفعہ ۱۔``."""
    m = _WORDED.match(bare, at)
    return (_WORDS.get(m[1], "section"), latin(m[2], m[3] or m[4]), m.end(), "w") if m else None


def urdu_label(bare: str, at: int) -> Found | None:
    """Read ``(۱)`` or ``(الف)``."""
    m = _PAREN.match(bare, at)
    return ("label", _label(*m.groups()), m.end(), "(") if m else None


def urdu_lettered(bare: str, at: int) -> Found | None:
    """Read ``الف۔``, ``ب)``, ``اے۔`` or ``دوم۔`` at the start of a line."""
    m = _LETTERED.match(bare) if not at else None
    return (
        ("label", _label("", *m.groups()[:3]), m.end(), ")" if m[4] == ")" else ".") if m else None
    )


def urdu_turned(bare: str, at: int) -> Found | None:
    """Read ``)(2`` and ``)2(``, which are (2)."""
    m = _TURNED.match(bare, at)
    return ("label", _label(m[1] or m[2], m[3], m[4], m[5]), m.end(), "(") if m else None


def urdu_called(bare: str, at: int) -> Found | None:
    """Read ``ذیلی دفعہ (۱):`` and ``شق الف۔``, which are (1) and (a)."""
    m = _CALLED.match(bare, at)
    return ("label", _label(*m.groups()), m.end(), "(") if m else None


def urdu_stopped(bare: str, at: int) -> Found | None:
    """Read ``۔1``, which is section 1."""
    m = _STOP_FIRST.match(bare, at)
    return ("number", latin(m[1], m[2]), m.end(), ".") if m else None


def urdu_printed(bare: str, num: str) -> tuple[int, int]:
    """Return where a text's number stands that is ``num`` in the letters or figures of Urdu; nowhere: its beginning."""
    at = len(bare) - len(bare.lstrip())
    for read in (urdu_label, urdu_number, urdu_worded):
        found = read(bare, at)
        if found and found[1] == num:
            return at, len(bare[: found[2]].rstrip())
    return 0, 0


def _label(digits: str | None, letter: str | None, spelt: str | None, ordinal: str | None) -> str:
    """Return a label in Latin digits or letters, whichever of these it is printed in."""
    if spelt:
        return "".join(_SPELT[one] for one in re.findall(_ONE, spelt))
    letters = re.split(r"[\s-]", letter or "")  # (ب الف) is (ba), put in behind (b)
    return _ROMAN.get(ordinal or "") or "".join(latin(digits or "", one).lower() for one in letters)


def urdu_named(bare: str, at: int) -> Found | None:
    """Read the first words of a proviso, or the name of an explanation, an illustration or an exception."""
    if _PROVISO.match(bare, at):
        return "proviso", "", at, ""
    m = _NAMED.match(bare, at)
    if not m:
        return None
    kind = "explanation" if m[1] else "illustration" if m[2] else "exception"
    return kind, "", m.end(), ""


def latin(digits: str, letter: str | None) -> str:
    """Return a number in Latin letters and digits: ۲۶ and الف make 26A."""
    if letter in _SPELT:
        return folded(digits) + _SPELT[letter].upper()
    if letter and letter.isascii():
        return folded(digits) + letter
    place = _ABJAD.index(folded(letter)[0]) if letter else -1
    return folded(digits) + (chr(ord("A") + place) if letter else "")


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
_URDU_GROUP = pattern_of(
    rf"(?:(باب|حصہ|فصل)\s*(?:نمبر)?\s*[-–۔:(]?\s?{_COUNT}\s?\)?|({_ORDINAL})\s+(باب|حصہ|فصل))(?:\s*[-–—۔:]+\s*|\s*$)"
)
_OWNER = r"[(\[]\s?[^()\[\]\n]{0,30}(?:دفع|قاعد|قواعد|ضابط|ضوابط|قانون|قوانین|آرٹیکل)[^\[\]\n]{0,40}\d[^\[\]\n]{0,30}[)\]]\s?[۔.]?\Z"
URDU_OWNER = pattern_of(_OWNER)
"""What says which section a schedule belongs to: "(ملاحظہ ہو دفعہ ۴)"."""
_SCHEDULE = pattern_of(
    rf"(?:({_ORDINAL})\s+)?(جدول|گوشوارہ|شیڈول|ضمیمہ|فارم)\s*(?:نمبر)?\s*[-–۔:(]?\s?(?:{_COUNT})?\s?\)?(?:\s*[-–۔:]*\s*$|\s*(?={_OWNER}))"
    rf"|(جدول|گوشوارہ|شیڈول|ضمیمہ|فارم)\s*(?:نمبر)?\s*[-–۔]?\s?{_COUNT}\s?[-–—:۔]+\s*(?=[^\n]{{2,70}}(?<![۔؛،:])\Z)"
)


def urdu_group(bare: str, at: int) -> Found | None:
    """Read ``باب اول``, ``حصہ ۲`` or ``پہلا باب``, alone on its line or before its title."""
    m = _URDU_GROUP.match(bare, at)
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


URDU_TESTS: dict[str, tuple[Callable[[str, int], Found | None], ...]] = {
    **dict.fromkeys("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩", (urdu_number,)),
    ")": (urdu_turned,),
    **dict.fromkeys("۔.", (urdu_stopped,)),
    **dict.fromkeys("آقسد", (urdu_worded, urdu_group, urdu_schedule)),
    "ذ": (urdu_called,),
    **dict.fromkeys("بح", (urdu_named, urdu_group)),
    **dict.fromkeys("اشلمنو", (urdu_named, urdu_called, urdu_group, urdu_schedule)),
    **dict.fromkeys("جگپتچیضفہ", (urdu_called, urdu_named, urdu_group, urdu_schedule)),
}
"""The tests of a line of Urdu, by its first letter."""
for _start in "ابجدهہوزحطيیكکلمنسعآچپشقٹڈ":
    URDU_TESTS[_start] = (*URDU_TESTS.get(_start, ()), urdu_lettered)
