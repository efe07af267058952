"""The rules for numbers by themselves: how many of what follows, an age, a step of a scale; and for inches."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diffs.compare.rules.amounts import MONEY, SPELLED, alike, amount
from diffs.compare.rules.saying import AROUND, Facts, first_words, from_to, touched
from diffs.compare.words.words import DATE
from diffs.numerals import NUMERALS
from tarmeem.patterns import pattern_of

COUNT = rf"(?:\d{{1,4}}/\d{{1,4}}|\d(?:[\d,.]{{0,30}}\d)?[½¼¾⅓⅔]?|{NUMERALS}|half)"
NUMBER = rf"{COUNT}(?:[\s-]+(?:(?:and\s+)?an?\s+|and\s+)?{COUNT}){{0,12}}"
"""No number has more words; a page of them is not read over again from each."""
_LEADING = pattern_of(NUMBER, re.IGNORECASE)
_LAST_NUMBER = pattern_of(rf"(?<![\w.,])(?:{NUMBER})\s*\Z", re.IGNORECASE)
_ALONE = pattern_of(rf"(?<![\w.])(?:{NUMBER})(?![\w%])", re.IGNORECASE)
UNIT = r"(?:(?:working|business|calendar|clear)\s+)?(?:(?:milli)?seconds|minutes?|hours?|hrs|days?|weeks?|months?|years?)"
MEASURES = (
    "miles?|(?:kilo|centi|milli)?met(?:re|er)s?|feet|foot|yards?|inch(?:es)?|acres?|hectares?|kanals?|marlas?"
    "|ton(?:ne)?s?|(?:kilo|milli)?grams?|lit(?:re|er)s?|gallons?|(?:kilo|mega)?watts?|(?:kilo)?volts?"
)
SHORT_MEASURES = (
    "km/h|kph|mph|[kcm]m[²³23]?|m[²³23]|[km]g|[µμ][gm]|ml|ft|sq\\.? ?(?:km|ft|yds?|m)|°\\s?[CF]|dB(?:[mi]|W)?|[kMG]?Hz|[kM]Wh?|(?-i:W|ms)|[KMGT]B|[KMG]bps"
    "|ppm|(?-i:[mgl])"
)
"""Abbreviations of them; of one letter only a small one is."""
PER = "(?:/(?:k?g|[kcm]?m[²³23]?|min|s|h|l|ft|Hz)\\b)?"
"""What of them is reckoned to: W/kg, mg/l."""
_PROVISIONS = (
    "section", "clause", "article", "rule", "regulation", "paragraph", "para", "schedule", "part", "chapter", "form", "item", "entry",
)  # fmt: skip
OF_NO_PROVISION = "".join(rf"(?<!{word}\s)" for word in _PROVISIONS)
"""What no measure stands behind: the l of "item 5 l" is a letter of the item's number."""
_OF_YEARS = pattern_of(
    r"\b(?:ages? of|aged?|(?:child(?:ren)?|minors?|persons?|people|individuals?|users?|anyone|those|girls?|boys?"
    r"|(?:you|they|who) are|(?:he|she|who) is) (?:under|over|below|above))\s+(?:at least |not less than )?\Z",
    re.IGNORECASE,
)
"""What stands right before an age that is a number by itself."""
_BY_ITSELF = pattern_of(
    r"\s*(?:\Z|[.,;:](?!\d)|[)”\"’']|(?:or|and|on|to|of the|who|shall|may|must|you|he|she|they|at|for|in|by|as|if|when|is|are)\b)"
)
"""What follows a number that has no unit."""
_SCALE = r"\b(level|grade|scale|band|tier|class|category|stage|BPS|BS)[\s-]+"
_LEVEL = pattern_of(rf"{_SCALE}\Z", re.IGNORECASE)
"""What stands before a number that is a step of a scale,"""
_STEP = pattern_of(rf"{_SCALE}(\d{{1,2}})", re.IGNORECASE)
"""or is one word with it: BPS-17."""
_ORDINAL = pattern_of(r"\d{1,3}(?:st|nd|rd|th)")
_OLDEST = 120
"""Years past which a number by itself is no age."""
_LINE = 40
"""Characters before a number in which what it is of is said."""
_TOUCHING = 30
_TOUCHES, _TOUCHED = pattern_of(rf"\S{{1,{_TOUCHING}}}\Z"), pattern_of(rf"\S{{1,{_TOUCHING}}}")
_SET_BY = " \t.,;:()[]“”\"'"
_YEAR = 4
"""Digits of a year."""
_FIRST_STOP = pattern_of(r"[,;:.](?=\s|\Z)|[ \t]*[|\t]")
_NUMBERS = pattern_of(r"[–—:/×-]")
_COMPOUND = pattern_of(r"\d[\d.,]*(?:[–—:/×-]\d[\d.,]*)+")
"""Numbers that a sign makes one figure of: a ratio, a span of years, a file's number."""
BARE = pattern_of(rf"\s*{NUMBER}\s*", re.IGNORECASE)
_COUNTED_THING = pattern_of(
    rf"\s*(?:or\s+(?:more|less|fewer)\s+)?(?!{UNIT}\b|{COUNT}\b|{SPELLED}|per ?cent|and\b|or\b|of\b|to\b)[a-z]{{3,}}(?![\w:])"
)
TIMES = r"(?:hundreds?|thousands?|millions?|billions?|la(?:kh|c)s?|crores?)"
"""What a number is counted by that stands before it."""
_GROWS = pattern_of(
    rf"\s*(?:{TIMES}|(?:and\s+)?(?:{NUMERALS})\b(?:[\s-]+(?:{NUMERALS}|and)\b)*)\s*", re.IGNORECASE
)
"""What comes to a number, or goes from it: million; and twenty-five; one hundred and."""
_AND = pattern_of(r"(?:\A\s*and\s+|\s+and)(?=\s*\Z)|\A\s*and\s+", re.IGNORECASE)
_IN_WORDS = rf"(?:{NUMERALS})\b"
_HEAD = pattern_of(rf"\b(?:{_IN_WORDS}(?:[\s-]+|\s+and\s+)){{1,9}}\Z", re.IGNORECASE)
_TAIL = pattern_of(rf"(?:[\s-]+(?:and\s+)?{_IN_WORDS}){{1,9}}", re.IGNORECASE)
"""What of a number in words was kept: "three hundred and" before forty-two, "hundred" behind two."""
_NAMED_THING = pattern_of(r"\s+(?:[A-Z]{2,}|[A-Z][a-z]{2,})s?(?![\w:])")
_WITHIN, _WORD = pattern_of(r"\b[^\W\d_A-Z]{2,} \Z"), 20
"""What stands before a number in digits that is no page's, and no row's, before a name: a word of its sentence."""
_OF_PROVISION = rf"(?:(?<![a-z])(?:{'|'.join(map(re.escape, MONEY))}|section|clause|article|rule|regulation|paragraph|schedule|part|chapter|form|no\.?|rs\.?)"
_ADDRESS = pattern_of(rf"{_OF_PROVISION}|[$€£₨(/.,–—:×-])s?\s*$|\d\s+$", re.IGNORECASE)
"""What stands before a number that is a provision's, a sum or a part of a longer one;"""
_ADDRESS_IN_WORDS = pattern_of(rf"{_OF_PROVISION})s?\s*$|\d\s+$", re.IGNORECASE)
"""before one in words a stop or a dash is a heading's, or a list's."""
_INCHES = pattern_of(rf"\b{NUMBER}\s+in\b\.?", re.IGNORECASE)
_OTHER = pattern_of(
    rf"\b{NUMBER}\s*(?:{MEASURES}|(?!m\b)(?:{SHORT_MEASURES}))(?!\w)\.?", re.IGNORECASE
)
"""A measure but the metre's letter: a scan reads "m" for "in". The "in" of "3 in" is a measure only where another measure stands in its place."""


def scaled(facts: Facts) -> Facts:
    """Return a change with the whole number in it that grew or shrank: 5, 5 million; five hundred, five hundred and two."""
    changed = facts.gone or facts.come
    if bool(facts.gone.strip()) == bool(facts.come.strip()) or not _GROWS.fullmatch(changed):
        return facts
    found = _LAST_NUMBER.search(facts.before[-_LINE:]), _LEADING.match(facts.after)
    head, tail = (one.group() if one else "" for one in found)
    sides = [f"{head}{side}{tail}" for side in facts[:2]]
    if not (head or tail) or None in map(amount, sides):
        return facts
    before = facts.before[: len(facts.before) - len(head)]
    return facts._replace(
        gone=_AND.sub("", sides[0]),
        come=_AND.sub("", sides[1]),
        before=before,
        after=facts.after[len(tail) :],
    )


def by_itself(facts: Facts) -> list[str] | None:
    """Return the sentence that a number by itself became another; None where it is none, or part of a figure."""
    facts = whole(facts)
    gone, come = facts.gone.strip(), facts.come.strip()
    if _ORDINAL.fullmatch(gone) and _ORDINAL.fullmatch(come):
        following = counted_by(facts)
        return [from_to("Figure", gone + following, come + following)]
    was, now = (_STEP.fullmatch(side) for side in (gone, come))
    if was and now and was[1].lower() == now[1].lower() and int(was[2]) != int(now[2]):
        return [from_to("Figure", gone, come)]
    if not (BARE.fullmatch(facts.gone) and BARE.fullmatch(facts.come)):
        return None
    if graded := _graded(facts):
        return [from_to(*graded)]
    if not counts(facts):
        return None
    following = counted_by(facts)
    if alike(facts.gone, facts.come):
        return []
    return [from_to("Figure", facts.gone + following, facts.come + following)]


def behind_words(facts: Facts) -> tuple[Facts, list[str]] | None:
    """Return the number that became another behind words that came, went or gave way, and the sentence on it: members four, three."""
    if facts.whole or max(map(len, facts[:2])) > AROUND:
        return None
    was, now = (_LAST_NUMBER.search(side) for side in facts[:2])
    if not (was and now) or any(_STEP.search(side) or DATE.search(side) for side in facts[:2]):
        return None
    leads = [side[: found.start()] for side, found in zip(facts[:2], (was, now), strict=True)]
    if not any(map(str.strip, leads)) or any(_ADDRESS.search(lead[-30:]) for lead in leads):
        return None
    if any(_ALONE.search(lead) for lead in leads):
        return None  # a span: 500 feet, 500 to 900 feet
    figure = facts._replace(gone=was[0], come=now[0], before=facts.before + leads[1])
    told = by_itself(figure)
    return (figure, told) if told else None


def whole(facts: Facts) -> Facts:
    """Return a change of a number in words with the words of it that both texts have, on either side."""
    if not all(BARE.fullmatch(side) and side.strip()[:1].isalpha() for side in facts[:2]):
        return facts
    head = _HEAD.search(facts.before[-_LINE:])
    tail = _TAIL.match(facts.after[:_LINE])
    before, after = (found.group() if found else "" for found in (head, tail))
    gone, come = (f"{before}{side}{after}" for side in facts[:2])
    if not (BARE.fullmatch(gone) and BARE.fullmatch(come)):
        return facts
    kept = facts.before[: len(facts.before) - len(before)]
    return facts._replace(gone=gone, come=come, before=kept, after=facts.after[len(after) :])


def in_compound(facts: Facts) -> tuple[str, str] | None:
    """Return both texts' figures of several numbers that a sign joins, of which one became another: 1:10, 2011–15."""
    if not (facts.gone.strip() and facts.come.strip()):
        return None
    start, end = _TOUCHES.search(facts.before[-_TOUCHING:]), _TOUCHED.match(facts.after)
    was, now = (
        f"{start[0] if start else ''}{side}{end[0] if end else ''}".strip(_SET_BY)
        for side in facts[:2]
    )
    if not (_COMPOUND.fullmatch(was) and _COMPOUND.fullmatch(now)):
        return None
    if DATE.fullmatch(was) or DATE.fullmatch(now):
        return None  # that is told as a day
    return None if _are_alike(_NUMBERS.split(was), _NUMBERS.split(now)) else (was, now)


def _are_alike(old: list[str], new: list[str]) -> bool:
    """Tell whether joined numbers are the same; the year a span ends with may have lost its century."""
    if len(old) != len(new) or old[:-1] != new[:-1]:
        return False
    short, long = sorted((old[-1], new[-1]), key=len)
    year = len(old[0]) == len(long) == _YEAR and len(short) == _YEAR - 2
    return short == long or (year and long.endswith(short))


def counts(facts: Facts) -> bool:
    """Tell whether a number says how many of what follows, and is no period, amount or address."""
    in_words = facts.gone.strip().isalpha() and facts.come.strip().isalpha()
    within = in_words or _WITHIN.search(facts.before[-_WORD:])
    counted = _COUNTED_THING.match(facts.after) or (within and _NAMED_THING.match(facts.after))
    address = _ADDRESS_IN_WORDS if in_words else _ADDRESS
    return bool(counted) and not address.search(facts.before[-30:])


def counted_by(facts: Facts) -> str:
    """Return the words behind a number, as far as the first stop."""
    return _FIRST_STOP.split(first_words(facts.after, 3))[0]


def _may_be_ages(*numbers: str) -> bool:
    """Tell whether nobody is known to be too old: "persons over 5,000" are a crowd."""
    known = filter(None, map(amount, numbers))
    return all(found[0] <= _OLDEST for found in known)


def _graded(facts: Facts) -> tuple[str, str, str] | None:
    """Return what a bare number is that is an age, or a level of a scale, and both as they stand there."""
    gone, come = facts.gone.strip(), facts.come.strip()
    line = facts.before.rpartition("\n")[2][-_LINE:]
    if alike(gone, come) or not _BY_ITSELF.match(facts.after):
        return None
    if _OF_YEARS.search(line) and _may_be_ages(gone, come):
        return "Age", gone, come
    level = _LEVEL.search(line)
    return ("Figure", f"{level[1]} {gone}", f"{level[1]} {come}") if level else None


def stands_bare(was: str, now: str, come: str) -> bool:
    """Tell whether an old figure's number stands beside the new figure, without its unit: 500 to 900 tons, for 500 tons."""
    number = _LEADING.match(was)
    return number is not None and number[0] in _ALONE.findall(come.replace(now, " ", 1))


def inches(facts: Facts) -> Iterator[str]:
    """Yield that a measure in inches became one in another unit, or the other way."""
    if not any(side.rstrip(" \n.").lower().endswith("in") for side in facts[:2]):
        return  # asked first: the patterns are slow
    for patterns in ((_INCHES, _OTHER), (_OTHER, _INCHES)):
        was, now = (
            _all_of_it(pattern, side, facts)
            for pattern, side in zip(patterns, facts[:2], strict=True)
        )
        if was and now:
            yield from_to("Measure", was, now)
            return


def _all_of_it(pattern: re.Pattern[str], changed: str, facts: Facts) -> str:
    """Return the figure that takes in all of a change and ends with it; nothing where none does."""
    end = len(facts.before) + len(changed.rstrip())
    start = len(facts.before) + len(changed) - len(changed.lstrip())
    found = touched(pattern, changed, facts)
    whole = [m.group() for m in found if m.start() <= start and end <= m.end() <= end + 1]
    return whole[0] if changed.strip() and len(whole) == 1 else ""
