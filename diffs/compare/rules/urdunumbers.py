"""The rules for figures in Urdu: periods, amounts, dates, rates, and any number that is another now."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diffs.compare.rules.amounts import URDU, alike
from diffs.compare.rules.dating import is_same_day
from diffs.compare.rules.restating import RESTATED
from diffs.compare.rules.saying import from_to, quoted
from diffs.compare.rules.urduside import Wording
from tarmeem.months import URDU_MONTHS
from tarmeem.patterns import pattern_of

COUNT = (
    rf"(?:\d[\d,.]{{0,30}}|{'|'.join(sorted(URDU, reverse=True))}"
    r"|ڈیڑھ|ڈھائی|ساڑھے|سوا|پونے|سو|ہزار|لاکھ|کروڑ|ارب)"
)
NUMBER = rf"\b{COUNT}(?:\s+{COUNT}){{0,12}}"
"""No number has more words; a page of them is not read over again from each."""
_RUPEES = r"(?:روپے|روپیہ|روپیے|روپوں|روپئے|ڈالر)"
_UNIT = (
    r"(?:کاروباری\s+|ایام\s+کار\s+)?(?:سال(?:وں)?|برس|ماہ|مہینے|مہینوں|مہینہ|ہفتے|ہفتوں|ہفتہ|دن(?:وں)?|یوم"
    r"|روز|گھنٹے|گھنٹوں|گھنٹہ|منٹ(?:وں)?)"
)
_AMOUNT = pattern_of(rf"{NUMBER}\s+(?:پاکستانی\s+)?{_RUPEES}\b|\b{_RUPEES}\s+\d[\d,.]*")
_PERIOD = pattern_of(rf"{NUMBER}(?:\s*\(\w+\))?\s+{_UNIT}\b")
_MONTHS = "|".join(URDU_MONTHS)
_DATE = pattern_of(
    rf"\b(?:\d{{1,2}}|یکم)\s+(?:{_MONTHS})\b(?:,?\s+\d{{4}})?|\b(?:{_MONTHS}),?\s+\d{{4}}"
    r"|\b(?:ایکٹ|آرڈیننس|قانون|قواعد|ضوابط|بل),?\s+(?:(?:مجریہ|بابت)\s+)?(?:1[89]|20)\d\d\b"
)
"""A day, a month of a year, or the year that is a law's name."""
_RATE = pattern_of(rf"{NUMBER}\s*(?:فی\s?صد\b|%)")
_AGED = pattern_of(r"\s+(?:سے\s+(?:کم|زیادہ|زائد)\s+)?(?:کی\s+)?عمر\b")
_AGE = pattern_of(r"\bعمر\s+(?:\w+\s+){0,2}\Z")
_NEAR = 30
_FINE = pattern_of(r"\bجرمان")
_PRISON = pattern_of(r"\bقید\b")
COUNTED = pattern_of(rf"\W*{NUMBER}\W*")
_NUMBER_RUN = pattern_of(NUMBER)
_ONE = pattern_of(rf"\b{COUNT}\b")
_YEAR = pattern_of(r"(?:1[89]|20)\d\d\Z")
"""A year by itself is a note's more often than a law's."""
_MOST = 8
"""Words of a change of which the rest may be a number's own."""


def restated(old: Wording, new: Wording) -> Iterator[str]:
    """Tell that a number was only written otherwise."""
    if all(COUNTED.fullmatch(side.own) for side in (old, new)) and alike(old.own, new.own):
        yield f"{RESTATED[0]}: {quoted(old.changed)} became {quoted(new.changed)}"


def figures(old: Wording, new: Wording) -> Iterator[str]:
    """Penalty, period, amount and date: from what to what."""
    for pattern, what, penal, penalty in (
        (_PERIOD, "Period", _PRISON, "Penalty (imprisonment)"),
        (_AMOUNT, "Amount", _FINE, "Penalty (fine)"),
        (_DATE, "Date", None, ""),
        (_RATE, "Rate or share", None, ""),
    ):
        was, is_now = old.touched(pattern), new.touched(pattern)
        is_one = is_same_day if pattern is _DATE else alike
        if was is None or is_now is None or is_one(was.group(), is_now.group()):
            continue
        if was.group().split() != is_now.group().split():
            if what == "Period" and _is_age(new.text, is_now):
                what = "Age"
            what = penalty if penal and penal.search(new.around()) else what
            yield from_to(what, old.says(pattern), new.says(pattern))


def _is_age(text: str, figure: re.Match[str]) -> bool:
    """Tell whether a period is a person's age, as what stands beside it says."""
    return bool(
        _AGED.match(text, figure.end())
        or _AGE.search(text[max(figure.start() - _NEAR, 0) : figure.start()])
    )


def numbers(old: Wording, new: Wording) -> Iterator[str]:
    """Tell that a number became another, where nothing else changed and no rule has said of what: two lamps, three lamps."""
    rest = [_ONE.sub("", side.own).split() for side in (old, new)]
    if rest[0] != rest[1] or max(len(side.own.split()) for side in (old, new)) > _MOST:
        return
    was, now = (_number_at(side) for side in (old, new))
    if was and now and not alike(was, now) and not (_YEAR.match(was) and _YEAR.match(now)):
        yield f"Figure changed: from {quoted(was)} to {quoted(now)} in {quoted(new.sentence())}"


def _number_at(side: Wording) -> str:
    """Return the number that a change is in or beside, as it is printed; nothing at the beginning of a line: a label."""
    if side.text[: side.lo].rstrip(" (")[-1:] in ("", "\n"):
        return ""
    for found in _NUMBER_RUN.finditer(side.text):
        if found.start() <= side.hi and found.end() >= side.lo - 1:
            return side.printed(*found.span())
    return ""
