"""What a number in words or digits amounts to, so that ``fifty thousand`` that became ``50,000`` is no change."""

from __future__ import annotations

import re

from diffs.numerals import SMALL, TENS

_TO_A_HUNDRED = """
    ایک دو تین چار پانچ چھ/چھے سات آٹھ/اٹھ نو دس گیارہ بارہ تیرہ چودہ پندرہ سولہ سترہ اٹھارہ انیس بیس
    اکیس بائیس تئیس/تیئیس چوبیس پچیس چھبیس ستائیس اٹھائیس انتیس تیس اکتیس بتیس تینتیس چونتیس پینتیس چھتیس سینتیس اڑتیس انتالیس چالیس
    اکتالیس بیالیس تینتالیس چوالیس پینتالیس چھیالیس سینتالیس اڑتالیس انچاس پچاس اکیاون/اکاون باون ترپن چون پچپن چھپن ستاون اٹھاون انسٹھ ساٹھ
    اکسٹھ باسٹھ تریسٹھ چونسٹھ پینسٹھ چھیاسٹھ سڑسٹھ اڑسٹھ انہتر ستر اکہتر بہتر تہتر چوہتر پچھتر/پچہتر چھہتر ستتر/ستہتر اٹھہتر اناسی -
    اکیاسی بیاسی تراسی چوراسی پچاسی چھیاسی ستاسی اٹھاسی نواسی نوے اکیانوے بانوے ترانوے چورانوے پچانوے چھیانوے ستانوے اٹھانوے ننانوے
"""
URDU: dict[str, float] = {
    word: n
    for n, words in enumerate(_TO_A_HUNDRED.split(), 1)
    for word in words.split("/")
    if word != "-"
}
"""The numbers to ninety-nine, each in its spellings; «اسی» is left out: it is eighty and "that very"."""
_WORTH: dict[str, float] = {
    "½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3,
    "zero": 0,
    **{word: n for n, word in enumerate(SMALL, 1)},
    **{word: 10 * n for n, word in enumerate(TENS, 2)},
    **URDU,
}  # fmt: skip
_TIMES: dict[str, float] = {
    "hundred": 100, "thousand": 1e3, "lac": 1e5, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9,
    "سو": 100, "ہزار": 1e3, "لاکھ": 1e5, "کروڑ": 1e7, "ارب": 1e9,
}  # fmt: skip
_TOKEN = re.compile(r"\d+/\d+|\d+(?:[,،٬]\d+)*(?:\.\d+)?|[^\W\d_]+|[½¼¾⅓⅔$£€₨]")
_HALF = re.compile(r"\b(?:and\s+)?(?:an?\s+|one[\s-]+)?half\b(?:\s+an?\b)?")
MONEY = {
    "rs": "rupees", "pkr": "rupees", "₨": "rupees", "usd": "dollars", "us$": "dollars", "$": "dollars",
    "€": "euros", "£": "pounds", "eur": "euros", "gbp": "pounds", "₹": "indian rupees", "inr": "indian rupees", "ksh": "shillings",
    "kshs": "shillings", "kes": "shillings",
}  # fmt: skip
"""What stands before a sum, in small letters, and what it is a sum of."""
SPELLED = "rupees|dollars|shillings|pounds|euros|taka|dirhams|riyals"
"""What stands beside a sum in words."""
_MEASURES = {
    "m": "metre", "meter": "metre", "km": "kilometre", "kilometer": "kilometre", "cm": "centimetre",
    "centimeter": "centimetre", "mm": "millimetre", "millimeter": "millimetre", "ft": "foot", "feet": "foot", "inches": "inch",
    "kg": "kilogram", "g": "gram", "mg": "milligram", "t": "tonne", "l": "litre", "liter": "litre",
}  # fmt: skip
"""How measures are written too."""
_SAME = {
    **MONEY,
    **_MEASURES,
    "percent": "%",
    "centum": "%",
    "cent": "%",
    "quarter": "fourth",
    **dict.fromkeys(("یوم", "دنوں", "روز"), "دن"),
    **dict.fromkeys(("ہفتہ", "ہفتوں"), "ہفتے"),
    **dict.fromkeys(("گھنٹہ", "گھنٹوں"), "گھنٹے"),
    **dict.fromkeys(("سالوں", "برس"), "سال"),
    **dict.fromkeys(("مہینے", "مہینہ", "مہینوں"), "ماہ"),
    **dict.fromkeys(("روپیہ", "روپیے", "روپوں", "روپئے"), "روپے"),
}
_YEAR, _MONTH = frozenset(("year", "سال", "برس")), frozenset(("month", "ماہ", "مہینے"))
_PASSED = frozenset(("and", "per", "us"))


def amount(figure: str) -> tuple[float, frozenset[str]] | None:
    """Return a figure's number and the words that say of what; None where its number cannot be told."""
    total = group = 0.0
    units: set[str] = set()
    numbers = 0
    for token in _TOKEN.findall(_HALF.sub("½", figure.lower())):
        if token[0].isdecimal():
            group += _in_digits(token)
        elif token in _WORTH:
            group += _WORTH[token]
        elif token.removesuffix("s") in _TIMES:
            total, group = _times(total, group, _TIMES[token.removesuffix("s")])
        else:
            units |= {_SAME.get(token, _SAME.get(token.removesuffix("s"), token))} - _PASSED
            continue
        numbers += 1
    units |= {"%"} if "%" in figure else set()
    return (total + group, frozenset(unit.rstrip("s") for unit in units)) if numbers else None


def _times(total: float, group: float, times: float) -> tuple[float, float]:
    """Return what was counted, and what is being counted, with a hundred, a thousand and the like."""
    if times <= 100:
        return total, (group or 1) * times
    # A thousand million: what was counted is counted again.
    return (total * times, 0) if total and not group else (total + (group or 1) * times, 0)


def _in_digits(token: str) -> float:
    """Return what a number in digits, or a fraction such as 1/2, amounts to."""
    over, _, under = token.partition("/")
    if under:
        return int(over) / (int(under) or 1)
    return float(re.sub("[,،٬]", "", token))


def alike(one: str, two: str) -> bool:
    """Tell whether two figures are the same number of the same thing, however written."""
    was, now = amount(one), amount(two)
    return was is not None and now is not None and (was == now or _months(was) == _months(now))


def _months(figure: tuple[float, frozenset[str]]) -> tuple[float, frozenset[str]]:
    """Return a number of years as one of months: two years are twenty-four of them; a month is no number of days."""
    number, units = figure
    if not units & _YEAR or units & _MONTH:
        return number, frozenset("month" if unit in _MONTH else unit for unit in units)
    return 12 * number, frozenset("month" if unit in _YEAR else unit for unit in units)
