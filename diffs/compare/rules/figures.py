"""The rules for figures in English: penalties, periods, amounts, rates and dates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from diffs.compare.rules import asking
from diffs.compare.rules.amounts import SPELLED, alike
from diffs.compare.rules.asking import CODES, PARTS, SIGNS, kinds_in
from diffs.compare.rules.counting import (
    BARE,
    COUNT,
    MEASURES,
    NUMBER,
    OF_NO_PROVISION,
    PER,
    SHORT_MEASURES,
    TIMES,
    UNIT,
    by_itself,
    counted_by,
    counts,
    in_compound,
    stands_bare,
)
from diffs.compare.rules.dating import CLOCK, is_same_time
from diffs.compare.rules.plain import A_WORD, plain
from diffs.compare.rules.rewritten import alone
from diffs.compare.rules.saying import (
    EDGES,
    LEAD,
    Facts,
    Section,
    from_to,
    in_full,
    quoted,
    touched,
    words_of,
)
from diffs.compare.words.words import SPACED
from diffs.numerals import NUMERALS
from tarmeem.patterns import pattern_of

_TWICE = r"(?:\s*\([\w-]+(?:\s+[\w-]+){0,3}\))?"
"""A figure said twice: ``thirty (30) days``."""
PERIODS = pattern_of(rf"\b{NUMBER}{_TWICE}[\s\]-]+{UNIT}\b", re.IGNORECASE)
"""A figure, in digits or in words, and its unit of time."""
_AMOUNT = pattern_of(
    rf"(?:\b(?:(?<!\d\s)|(?=Rs))(?:{CODES})\.?|[{SIGNS}])(?:(?!\n\s*\n)\s){{0,8}}(?:{SPACED}|\d(?:[\d,.]*\d)?)(?:\s*{TIMES}\b){{0,2}}"
    rf"|\b(?:{NUMBER}{_TWICE}[\s\]]+(?:{SPELLED})\b|(?:rupees|Rs\.?|PKR)\s+{NUMBER})",
    re.IGNORECASE,
)
_RATE = pattern_of(
    rf"\b(?:{NUMBER}{_TWICE}(?:[^\S\n]*%|\s*per\s?cent(?:um)?\b|\s*(?:percent(?:age)?\b|per\s+mille?\b|basis points\b|‰))"
    rf"|{COUNT}(?:-\s?|\s)(?:{PARTS})\b|half(?=\s+(?:of\b|the\b)))|[½¼¾⅓⅔](?<!\d.)",
    re.IGNORECASE,
)
KINDS = (
    ("Period", asking.PERIOD, PERIODS),
    ("Amount", asking.AMOUNT, _AMOUNT),
    ("Time", asking.TIME, CLOCK),
    (
        "Measure",
        asking.MEASURE,
        pattern_of(
            rf"\b(?={COUNT}){OF_NO_PROVISION}{NUMBER}{_TWICE}(?:[\s-]+(?:{MEASURES})\b|(?:[^\S\n]|(?<=\d))(?:{SHORT_MEASURES}){PER}(?!\w))",
            re.IGNORECASE,
        ),
    ),
    (
        "Multiple",
        asking.MULTIPLE,
        pattern_of(rf"\b(?:{NUMBER}{_TWICE}\s+times|twice|thrice)\b", re.IGNORECASE),
    ),
    ("Rate or share", asking.RATE, _RATE),
)
"""Each with the kind of words without one of which there is no such figure.

Each way begins with a plain letter, or all with a figure: such a pattern passes over the rest many times faster."""
NUMERAL = pattern_of(rf"\d|(?:{NUMERALS}|half|twice|thrice)\b")
_BOUNDED = pattern_of(
    r"\b(?:not (?:exceeding|(?:less|more) than)|at (?:least|most)|up to)\b", re.IGNORECASE
)
"""What bounds a figure that has no unit, as a step of a scale."""
_SO_MANY = pattern_of(
    rf"(?!.*\b(?:section|clause|article|rule|regulation|paragraph|schedule|part|chapter))"
    rf"(?:[a-z-]{{2,}},? )+(?:{NUMERALS})\b(?: [a-z-]+)*"
)
"""A few words in small letters that say how many, without a unit: for one further term."""
_ASIDE = pattern_of(r"\([^()]*\)")
_PENALTY = {
    "Period": pattern_of(r"(?<!civil )\bimprison|قید", re.IGNORECASE),
    "Amount": pattern_of(r"\bfine\b|\bpenalty\b|جرمان", re.IGNORECASE),
}
"""What stands before a figure that is a penalty's."""
PENALTY_NAMES = {"Period": "Penalty (imprisonment)", "Amount": "Penalty (fine)"}
_SENTENCED = pattern_of(
    r"\b(?:(?<!shall be )sentenced|(?:by|under|pass(?:es|ed)) (?:an? |any |the )?sentence|commutation of such (?:a )?sentence)\b[^.;:]*\Z"
    r"|(?<!guilty of an )\boffences?(?:,? (?:which|that))?(?: (?:is|are|be))? punishable (?:with|by)\b(?:(?!\bshall\b)[^.;:])*\Z",
    re.IGNORECASE,
)
"""How it begins that somebody bears a penalty already, or that another's offence has it: "is subject, by a sentence of a Court, to imprisonment"."""
_PRISON_AFTER = pattern_of(r"(?:['’]s?|s['’])?\s+(?:\w+\s+){0,2}imprisonment\b", re.IGNORECASE)
_OF_AGE = pattern_of(r"\s+(?:of age|old)\b", re.IGNORECASE)
_AGED = pattern_of(r"\b(?:age of|aged?)\s+(?:\w+\s+){0,4}\Z", re.IGNORECASE)
_PERSONS = pattern_of(
    r"\battain(?:s|ed|ing)?\s+\Z|\b(?:persons?|child(?:ren)?|minors?|citizens?|boys?|girls?|m[ae]n|wom[ae]n|individuals?|pupils?)\s+"
    r"(?:who (?:is|are)\s+|not\s+)?(?:under|below|above|over)\s+\Z",
    re.IGNORECASE,
)
"""What stands before a span of years that is an age,"""
_OF_ELSE = pattern_of(
    r"['’](?!\s+of age)|\s+(?:(?:of\s+(?!age\b)|in|at|with|on)\b|(?:(?:simple|rigorous|continuous)\s+)?(?:imprisonment|detention|service"
    r"|experience|standing|notice|contract|practice|residence|employment|training|tenure|probation|term)\b)",
    re.IGNORECASE,
)
"""and behind it, where it is a span of something else: five years' service, five years of contract."""
_NEAR = 40
"""Characters before a figure in which it is said that it is an age."""
_BINDS = pattern_of(r"\b(?:and|or|but)\s+(?:[\w-]+\s+){1,5}?(?:shall|must|may not)\b")
"""A second duty beside that of which the figure is: "within ten days and the keeper shall wait"."""
_NEW_CLAUSE = pattern_of(
    r"[.;:](?:\s|[—–-])|\b(?:within|after|if|unless|every|each)\b", re.IGNORECASE
)
"""What stands between a penalty and a figure that is not its own: fined who fails within six days; a heading."""
LONG = 12
"""Words past which two texts of a change have figures that may have nothing to do with one another,"""
_MOST = 40
"""Words with a figure that came or went by themselves up to which they are quoted."""
_TELLING, _OWN = 4, 2
"""Letters of a word before a figure that says something, and how many of them say more than the figure does:"""
_LEADS = frozenset((
    "within", "period", "periods", "exceeding", "exceed", "exceeds", "less", "more", "than", "least", "most", "before", "after",
    "every", "each", "term", "terms", "during", "next", "last", "from", "with", "such", "sum", "fine", "penalty", "both", "upto",
    "extend", "extends", "extended", "shall", "will", "have", "been", "that", "further", "additional", "another", "longer",
    "amount", "rate", "fees", "share", "percentage", "minimum", "maximum", "only", "notice", "imprisonment", "continuous", "consecutive", "uninterrupted", "calendar", "equal", "about",
    "whole", "total", "aggregate", "until", "expiry", "date", "once", "either", "except", "unless", "being", "when", "also",
))  # fmt: skip
"""words that a figure is led by."""
_SHARED = 2
"""unless they have as many words of those beside them in common."""
COUNTED = pattern_of(rf"\W*(?:Rs\.?\s*)?{NUMBER}%?(?:[\s-]+{UNIT})?\W*", re.IGNORECASE)
"""A figure, in digits or words, with its unit if it has one."""
A_FIGURE = pattern_of(rf"\b(?:Rs\.?\s*)?{NUMBER}(?:[\s-]+(?:{UNIT}|rupees)\b)?%?", re.IGNORECASE)
_BEFORE_A_PART = pattern_of(
    rf"\w\Z|\d:\Z|(?:\A|\W)\w{{1,2}}[.,]\Z|(?:{CODES}|[{SIGNS}])\.?\s?\Z", re.IGNORECASE
)
"""How what stands before a figure ends that is not the whole of it."""
_NEXT_ROW = pattern_of(r"\d\s*\n\s*[A-Z][a-z]")
"""A figure that ends a line, and what opens the next: no unit of it."""
PARTED = pattern_of(r"[;:\n]|(?<=[a-z]{3})\.\s")
"""What the words of one figure have none of between them."""
_CLAUSE = pattern_of(r"[^,;]+")
_APART = pattern_of(r"[*|#\[\]]")
"""What stands in a table's cells, and in an editor's notes."""


def figures(facts: Facts) -> Iterator[str]:
    """Yield the sentences on penalties, periods, amounts and rates: from what to what."""
    if (told := by_itself(facts)) is not None:
        yield from told
        return
    found = list(_of_kinds(facts))
    yield from found
    if not found and (compound := in_compound(facts)):
        yield from_to("Figure", *compound)


def _of_kinds(facts: Facts) -> Iterator[str]:
    for what, pattern in of_kinds(f"{facts.before[-_NEAR:]}{facts.gone}{facts.after[:_NEAR]}"):
        olds = touched_figures(pattern, facts.gone, facts)
        news = touched_figures(pattern, facts.come, facts) if olds else []
        for old, new in _paired(olds, news, facts):
            was, now = (figure.group().replace("]", "") for figure in (old, new))
            if (what == "Time" and is_same_time(was, now)) or stands_bare(was, now, facts.come):
                continue
            yield from_to(_kind(what, new, facts.new), was, now)


def came_or_went(facts: Facts) -> Iterator[str]:
    """Yield that a period, a sum or a share came or went, with the few words that say what it is."""
    gone, come = facts.gone.strip(EDGES), facts.come.strip(EDGES)
    text = come or gone
    if facts.whole or bool(gone) == bool(come) or len(text.split()) > _MOST or PARTED.search(text):
        return
    if facts.stays(alone(text), came=bool(come)):
        return
    if text.isalpha() and text.lower() != "one" and BARE.fullmatch(text) and counts(facts):
        yield from_to("Figure", *(side and side + counted_by(facts) for side in facts[:2]))
        return
    for what, pattern in of_kinds(text):
        found = pattern.search(text)
        if found and found.start():  # by itself it may be a page, or a note, before a kept word
            if _stands_on(found, facts, came=bool(come)) or _says_again(pattern, text, facts):
                return
            section = facts.new if come else facts.old
            kind = _kind(what, found, section, f"{facts.before.rstrip()} ", "")
            more = _BINDS.search(text) or _says_more(text[: found.start()])
            if not kind and (len(text.split()) > LONG or more):
                if not _APART.search(
                    text
                ):  # what they are of cannot be told, or is a duty of its own
                    yield in_full(gone, come)
                return
            yield f"{kind or what} {'added' if come else 'omitted'}: {quoted(text)}"
            return
    if _is_so_many(text):
        yield in_full(gone, come)


def _says_more(lead: str) -> bool:
    """Tell whether the words before a figure say something of their own: a chance to be heard within seven days."""
    words = [word for word in A_WORD.findall(lead.lower()) if len(word) >= _TELLING]
    return sum(word not in _LEADS for word in words) >= _OWN


def of_kinds(text: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield the kinds of figures of which a text may hold one, by its words."""
    kinds = kinds_in(text)
    for what, kind, pattern in KINDS if kinds & asking.FIGURE else ():
        if kinds & kind:
            yield what, pattern


def _is_so_many(text: str) -> bool:
    """Tell whether a few words bound a figure, or say how many, without a unit."""
    if _APART.search(text) or not NUMERAL.search(text.lower()):
        return False
    return bool(_BOUNDED.match(text)) or (
        _SO_MANY.fullmatch(text) is not None and not any(unit.search(text) for _, _, unit in KINDS)
    )


def _stands_on(found: re.Match[str], facts: Facts, *, came: bool) -> bool:
    """Tell whether a figure and the words after it stand elsewhere in the section too: they moved within it."""
    rest = _CLAUSE.match(found.string, found.start())
    own = rest.group() if rest else found.group()
    return plain(own) != plain(found.group()) and facts.stays(own, came=came)


def _says_again(pattern: re.Pattern[str], text: str, facts: Facts) -> bool:
    """Tell whether a figure in brackets is the one right before it, said again."""
    if not (text.startswith("(") and text.endswith(")")):
        return False
    before = facts.before.rstrip()
    last = max(pattern.finditer(before), key=re.Match.end, default=None)
    return last is not None and last.end() == len(before) and alike(last.group(), text)


def figure_at(pattern: re.Pattern[str], changed: str, facts: Facts) -> int | None:
    """Return where the figure of a kind ends with which a changed text begins; None where it begins with none."""
    start = len(facts.before) + len(changed) - len(changed.lstrip())
    for found in touched_figures(pattern, changed, facts):
        if found.start() <= start < found.end() <= len(facts.before) + len(changed):
            return found.end() - len(facts.before)
    return None


def touched_figures(pattern: re.Pattern[str], changed: str, facts: Facts) -> list[re.Match[str]]:
    """Return the matches that take in some of the changed text, but no footnote's number: ``[seven] 160 years``."""
    return list(_touched(pattern, changed, facts.before, facts.after))


@lru_cache(maxsize=16)
def _touched(
    pattern: re.Pattern[str], changed: str, before: str, after: str
) -> tuple[re.Match[str], ...]:
    """Return them: several rules ask for those of one change, one after another."""
    found = touched(pattern, changed, Facts(changed, changed, before, after))
    if pattern is PERIODS:  # 0900 hrs
        found = [m for m in found if not CLOCK.match(m.string, m.start())]
    return tuple(
        m for m in found if not (_is_noted(m) or _is_cut(m) or _NEXT_ROW.search(m.group()))
    )


def _is_cut(found: re.Match[str]) -> bool:
    """Tell whether a figure is a part of a sum, or of a longer word, as a scan has it: the 1 of 1O0, the 000 of l,000."""
    text, start, end = found.string, *found.span()
    if text[start].isdigit() and _BEFORE_A_PART.search(text[max(start - 5, 0) : start]):
        return True
    return text[end - 1].isdigit() and text[end : end + 1].isalnum()


def _is_noted(found: re.Match[str]) -> bool:
    lead = found.string[max(found.start() - 4, 0) : found.start()].rstrip()
    return found.group()[0].isdigit() and lead.endswith("]")


def _paired(
    olds: list[re.Match[str]], news: list[re.Match[str]], facts: Facts
) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Yield the figures that became others; none where it cannot be told which became which."""
    if len(olds) != len(news):
        was, now = (Counter(tuple(words_of(m.group())) for m in side) for side in (olds, news))
        olds = [m for m in olds if tuple(words_of(m.group())) not in now]
        news = [m for m in news if tuple(words_of(m.group())) not in was]
    if len(olds) != len(news):
        return
    long = min(len(facts.gone.split()), len(facts.come.split())) > LONG
    for old, new in zip(olds, news, strict=True):
        if _differ(old.group(), new.group()) and not (long and _unlike(old, new)):
            yield old, new


def _differ(old: str, new: str) -> bool:
    """Tell whether two figures are two numbers, in words or in the brackets that say them again."""
    one, two = (_ASIDE.sub(" ", figure) for figure in (old, new))
    again, anew = (" ".join(_ASIDE.findall(figure)) for figure in (old, new))
    if again and anew and words_of(again[1:-1]) != words_of(anew[1:-1]) and not alike(again, anew):
        return True
    return words_of(one) != words_of(two) and not alike(one, two)


def _unlike(old: re.Match[str], new: re.Match[str]) -> bool:
    """Tell whether the words beside two figures have next to nothing in common."""
    one, two = (
        {*m.string[: m.start()].lower().split()[-5:], *m.string[m.end() :].lower().split()[:3]}
        for m in (old, new)
    )
    return sum(len(word) > 3 for word in one & two) < _SHARED


def _kind(
    what: str, figure: re.Match[str], section: Section, before: str = "", other: str | None = None
) -> str:
    """Return what a figure is called: a penalty's, a person's age, or by its unit, if no ``other`` name is given."""
    if what == "Period" and _is_of_age(figure):
        return "Age"
    return _penalty(what, figure, section, before) or (what if other is None else other)


def _is_of_age(figure: re.Match[str]) -> bool:
    """Tell whether a span of time is a person's age."""
    near = figure.string[max(figure.start() - _NEAR, 0) : figure.start()]
    if _OF_AGE.match(figure.string, figure.end()) or _AGED.search(near):
        return True
    of_years = figure.group().endswith("years") and not _OF_ELSE.match(figure.string, figure.end())
    return bool(of_years) and _PERSONS.search(near) is not None


def _penalty(what: str, figure: re.Match[str], section: Section, before: str = "") -> str:
    """Return what a figure is called that is a penalty's; nothing where it is none.

    What it is of may stand beyond the change, ``before`` it or in the section.
    """
    sign = _PENALTY.get(what)
    if sign is None:
        return ""
    lead = (before + figure.string[: figure.start()])[-LEAD:]
    if len(lead) < LEAD:
        lead = section.lead(before + figure.string[: figure.end()], LEAD - len(lead)) + lead
    heads = list(sign.finditer(lead))
    if heads and _SENTENCED.search(" ".join(lead[: heads[-1].start()].split()) + " "):
        return ""
    is_its = bool(heads) and not _NEW_CLAUSE.search(lead, heads[-1].end())
    follows = what == "Period" and _PRISON_AFTER.match(figure.string, figure.end())
    return PENALTY_NAMES[what] if is_its or follows else ""
