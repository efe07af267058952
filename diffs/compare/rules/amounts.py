"""What a number in words or digits amounts to, so that ``fifty thousand`` that became ``50,000`` is no change."""

from __future__ import annotations

import re

from diffs.compare.words.words import BLANK, SPACED
from diffs.numerals import SMALL, TENS
from tarmeem.patterns import pattern_of

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
    "ڈیڑھ": 1.5, "ڈھائی": 2.5,
    **URDU,
}  # fmt: skip
SCALES: dict[str, float] = {
    "hundred": 100, "thousand": 1e3, "lac": 1e5, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9,
    "سو": 100, "ہزار": 1e3, "لاکھ": 1e5, "کروڑ": 1e7, "ارب": 1e9,
}  # fmt: skip
"""The words that say in what a number counts, English and Urdu."""
NUMBER_WORDS = frozenset(word for word in (*_WORTH, *SCALES) if word.isalpha())
"""The words that numbers are made of, English and Urdu."""
_TOKEN = pattern_of(rf"\d+/\d+|(?:{SPACED}|\d+(?:[,،٬]\d+)*)(?:\.\d+)?|[^\W\d_]+|[½¼¾⅓⅔$£€₨]")
_GROUPED = pattern_of(
    rf"{SPACED}|\d+|[1-9]\d{{0,2}}(?:[,،٬]\d{{3}})+|[1-9]\d?(?:[,،٬]\d{{2}})*[,،٬]\d{{3}}"
)
"""Digits set in threes, or in lakhs and crores: "1,2" is two numbers."""
_CODED = pattern_of(
    r"(?<![\d.,])(?:0\d[\d,]*(?:\.\d+)*|\d{1,2}\.\d*0|\d{4,}\.\d*0|\d+(?:\.\d+){2,})(?![\d.]*\d)"
)
"""What may be a code, a clause or a tariff heading where nothing is said to be counted: 0800, 1.10, 8517.10;"""
_STROKED = pattern_of(r"\d+/\d+")
"""and where both texts have a stroke: 2/4 is no 1/2."""
_CLOCKED = pattern_of(r"(?<![\d.,])\d{1,2}\.\d0(?!\d)")
"""What may be hours and minutes: 1.30 hours."""
_HALF = pattern_of(r"\b(?:and\s+)?(?:an?\s+|one[\s-]+)?half\b(?:\s+an?\b)?")
_MORE = pattern_of(rf"\b(ساڑھے|سوا)\s+({'|'.join(sorted(URDU, reverse=True))})\b")
"""A half, or a quarter, more than the number behind it."""
MONEY = {
    "rs": "rupees", "pkr": "rupees", "₨": "rupees", "usd": "dollars", "us$": "dollars", "$": "dollars",
    "€": "euros", "£": "pounds", "eur": "euros", "gbp": "pounds", "₹": "indian rupees", "inr": "indian rupees", "ksh": "shillings",
    "kshs": "shillings", "kes": "shillings",
}  # fmt: skip
"""What stands before a sum, in small letters, and what it is a sum of."""
SPELLED = "rupees|pais[ae]s?|dollars|shillings|pounds|euros|taka|dirhams|riyals"
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
    "فیصد": "%",
    "hr": "hour",
    **dict.fromkeys(("یوم", "دنوں", "روز"), "دن"),
    **dict.fromkeys(("ہفتہ", "ہفتوں"), "ہفتے"),
    **dict.fromkeys(("گھنٹہ", "گھنٹوں"), "گھنٹے"),
    "منٹوں": "منٹ",
    **dict.fromkeys(("سالوں", "برس"), "سال"),
    **dict.fromkeys(("مہینے", "مہینہ", "مہینوں"), "ماہ"),
    **dict.fromkeys(("روپیہ", "روپیے", "روپوں", "روپئے"), "روپے"),
}
_YEAR, _MONTH = frozenset(("year", "سال", "برس")), frozenset(("month", "ماہ", "مہینے"))
_PASSED = frozenset(("and", "per", "us"))
_HOURS = frozenset(("hour",))
_HUNDREDTHS = frozenset(("paisa", "paisas", "paise"))
_TENS = frozenset(range(20, 100, 10))
_HUNDRED = 100


def amount(figure: str) -> tuple[float, frozenset[str]] | None:
    """Return a figure's number and the words that say of what; None where its number cannot be told."""
    number = _Number()
    units: set[str] = set()
    for token in _TOKEN.findall(_with_fractions(figure.lower())):
        if not number.takes(token):
            units |= {_SAME.get(token, _SAME.get(token.removesuffix("s"), token))} - _PASSED
    units |= {"%"} if "%" in figure else set()
    total = number.total()
    if total is not None and units & _HUNDREDTHS:
        total, units = total / _HUNDRED, (units - _HUNDREDTHS) | {"rupees"}
    return None if total is None else (total, frozenset(unit.rstrip("s") for unit in units))


def _with_fractions(figure: str) -> str:
    """Return a figure with the words for fractions as signs behind the numbers they belong to."""
    figure = _MORE.sub(lambda found: f"{found[2]} {'½¼'[found[1] == 'سوا']}", figure)
    return _HALF.sub("½", figure).replace("فی صد", "فیصد")


class _Number:
    """A number that is read word by word, as long as its words make one: no "two five", no "100 5"."""

    def __init__(self) -> None:
        self._counted = self._group = 0.0
        self._last: float | None = None
        """What was counted last, in thousands or the like: what follows is less."""
        self._words = 0
        self._is_one = True

    def takes(self, token: str) -> bool:
        """Tell whether a word is one of a number's, and count it."""
        if token[0].isdecimal():
            worth = _in_digits(token)
            self._is_one &= worth is not None and (not self._group or "/" in token)
            self._add(worth or 0)
        elif token in _WORTH:
            self._add(_WORTH[token])
        elif token.removesuffix("s") in SCALES:
            self._times(SCALES[token.removesuffix("s")])
        else:
            return False
        self._words += 1
        return True

    def total(self) -> float | None:
        """Return the number; None where the words make none, or more than one."""
        fits = self._last is None or self._group < self._last
        return self._counted + self._group if self._words and self._is_one and fits else None

    def _add(self, worth: float) -> None:
        """Add what stands behind hundreds or tens, and a fraction behind any whole number."""
        if self._group:
            behind = self._group % _HUNDRED
            whole = behind == 0 or (behind in _TENS and worth < min(_TENS) / 2)
            self._is_one &= self._group == int(self._group) if worth < 1 else whole
        self._group += worth

    def _times(self, times: float) -> None:
        """Count a hundred, a thousand and the like."""
        if times <= _HUNDRED:
            self._group = (self._group or 1) * times
            return
        if self._counted and not self._group:  # a thousand million: it is counted again
            self._counted *= times
        else:
            more = (self._group or 1) * times
            self._is_one &= self._last is None or more < self._last
            self._counted += more
        self._group, self._last = 0, times


def _in_digits(token: str) -> float | None:
    """Return what a number in digits, or a fraction such as 1/2, amounts to; None where its commas part two numbers."""
    over, _, under = token.partition("/")
    if under:
        return int(over) / (int(under) or 1)
    if not _GROUPED.fullmatch(token.partition(".")[0]):
        return None
    return float(re.sub(f"[,،٬{BLANK}]", "", token))


def alike(one: str, two: str) -> bool:
    """Tell whether two figures are surely the same number of the same thing, however written.

    Of what no unit counts, noughts may be a code's or a clause's: 0800 is no 800, nor is 1.10 surely 1.1.
    """
    was, now = amount(one), amount(two)
    if was is None or now is None or not (was == now or _months(was) == _months(now)):
        return False
    if not was[1]:
        strokes = _STROKED.findall(one), _STROKED.findall(two)
        coded = _CODED.findall(one) != _CODED.findall(two)
        return not coded and (not all(strokes) or strokes[0] == strokes[1])
    return _HOURS.isdisjoint(was[1]) or _CLOCKED.findall(one) == _CLOCKED.findall(two)


def _months(figure: tuple[float, frozenset[str]]) -> tuple[float, frozenset[str]]:
    """Return a number of years as one of months: two years are twenty-four of them; a month is no number of days."""
    number, units = figure
    if not units & _YEAR or units & _MONTH:
        return number, frozenset("month" if unit in _MONTH else unit for unit in units)
    return 12 * number, frozenset("month" if unit in _YEAR else unit for unit in units)
