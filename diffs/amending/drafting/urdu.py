"""Orders to amend in Urdu: they are not carried out, and each is told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from diffs.amending.drafting.drafts import Draft
from tarmeem.model import Instruction

_ALIKE = str.maketrans("يىكهة", "ییکہہ")
"""Arabic letters that Urdu texts are typed with, one for one."""
_SCRIPT = re.compile(r"[\u0600-\u06FF\uFB50-\uFDFF\uFE70-\uFEFC]")
_PLACE = (
    r"(?:دفعہ|دفعات|شق|شقات|آرٹیکل|جدول|باب|قاعدہ|قاعدے|ضابطہ|ضابطے|پیرا|فقرہ|فقرے|شرطیہ|تشریح"
    r"|الفاظ|لفظ|عبارت|ہندسہ|ہندسے|ایکٹ|آرڈیننس|قانون|قواعد|ضوابط|فرمان)"
)
_DONE = r"(?:تبدیل|متبادل|بدل|حذف|خارج|شامل|اضافہ|ایزاد|منسوخ|ثبت|درج|قائم|نمبر|رکھ|پڑھ|ترمیم)"
_SHALL = r"(?:جا(?:ئے|ئیں|ۓ|ئيں|ئینگ|ئیگ|تی|تا|تے)|ہو\s?(?:گا|گی|گے))"
_ORDER = re.compile(rf"{_PLACE}[^\n]{{0,400}}?{_DONE}[^\n۔]{{0,60}}?{_SHALL}[^\n۔]*")
"""A place or words, what is done to them, and "shall be": "دفعہ 5 حذف کر دی جائے گی"."""
_SHOWN = 80


def orders_in_urdu(text: str, found: Sequence[Instruction]) -> list[Draft]:
    """Return a refusal for each line that orders in Urdu, unless an instruction found quotes it."""
    told: list[Draft] = []
    if not _SCRIPT.search(text):
        return told
    for order in _ORDER.finditer(text.translate(_ALIKE)):
        start, end = order.span()
        if any(one.start <= start < one.end for one in found if one.state != "refused"):
            continue
        draft = Draft("substitute", "provision", (), start, end, state="refused")
        said = " ".join(text[start:end].split())[:_SHOWN]
        draft.remarks.append(f"an order in Urdu is not read: “{said}” (offset {start})")
        told.append(draft)
    return told


def is_urdu(text: str) -> bool:
    """Tell whether most letters of a text are those of Urdu."""
    letters = sum(char.isalpha() for char in text)
    return letters > 0 and len(_SCRIPT.findall(text)) * 2 > letters
