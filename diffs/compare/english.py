"""The rules for English: penalties, periods, powers, duties, definitions, commencement, repeal."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from diffs.compare.saying import (
    AROUND,
    Facts,
    first_words,
    from_to,
    last_words,
    quoted,
    quoted_at,
    whole,
)
from diffs.compare.words import DATE
from diffs.numerals import NUMERALS

_COUNT = rf"(?:\d[\d,.]{{0,30}}|{NUMERALS}|half)"
_NUMBER = rf"{_COUNT}(?:[\s-]+(?:and\s+)?{_COUNT}){{0,12}}"
"""No number has more words; a page of them is not read over again from each."""
_UNIT = r"(?:(?:working|business|calendar|clear)\s+)?(?:hours?|days?|weeks?|months?|years?)"
_PERIOD = re.compile(rf"\b{_NUMBER}(?:\s*\([\w-]+\))?[\s-]+{_UNIT}\b", re.IGNORECASE)
_AMOUNT = re.compile(
    rf"(?:\b(?:Rs|PKR|USD|US\$)\.?|[$€£₨])\s*\d(?:[\d,.]*\d)?(?:\s*(?:million|billion|lakh|crore))?"
    rf"|\b{_NUMBER}\s+(?:rupees|dollars)\b|\brupees\s+{_NUMBER}",
    re.IGNORECASE,
)
_PERIOD_SIGN = re.compile("hour|day|week|month|year", re.IGNORECASE)
_AMOUNT_SIGN = re.compile("Rs|PKR|US|[$€£₨]|rupees|dollars", re.IGNORECASE)
"""Without one of these there is no period, no amount."""
_ASIDE = re.compile(r"\([^()]*\)")
"""A figure said twice: ``thirty (30) days``."""
_CITED = re.compile(r"(?:Act|Ordinance|Order|Rules?|Regulations?|Code|Bill)\W{0,3}(?:of\s+)?$")
"""What stands before a year that is part of a law's name."""
_PENAL = re.compile(r"imprison|\bfine\b|punish|penalt|قید|جرمانہ|سزا", re.IGNORECASE)
_OFFENCE = re.compile(
    r"shall be (?:guilty|punish\w+|liable to (?:a )?(?:fine|imprison\w+))|commits? an offence"
    r"|shall be punished with|is punishable",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"\b((?:may|shall|must)(?: not)?|not)\b(?! (?:less|more|later|earlier|exceeding)\b)",
    re.IGNORECASE,
)
"""``not more than`` is a bound, and forbids nothing."""
_JOINTS = frozenset(("no", "nor", "neither", "or", "and", "any", "all", "only", "unless", "except"))
"""Words so short that they are read over, and which say what of a sentence holds."""
FEW = 8
"""Words up to which it is told that one of them came or went; of more it is told that they did."""
_WRAP = re.compile(r"(?<=\S)[ \t]*\n[ \t]*(?=[a-z])")
"""Where a page's width, and nothing else, ends a line."""
_DEFINES = re.compile(r"[“\"]([^”\"]{2,60})[”\"],?\s+(?:means|includes|shall mean)")
_CONTENT = re.compile(
    r"\b(?:block(?:ing|ed)?|remov(?:e|al|ing)|take[- ]?down|restrict(?:ing|ion)?(?: of)? access"
    r"|disabl(?:e|ing) access|suspend(?:ing)?)\b.{0,80}?\b(?:content|information|access|website|"
    r"platform|application|account|social media)\b",
    re.IGNORECASE | re.DOTALL,
)
_BODIES = (
    "Authority|Government|Commission|Board|Minister|Ministry|Division|Committee|Agency|Council"
    "|Tribunal|Court|Bureau|Department|Secretary|Director|Chairman|Chairperson|Governor|President"
    "|Registrar|Corporation|Institute|Directorate"
)
_BODY = re.compile(rf"\b(?:{_BODIES})\b")
_DRESS = " \n[].,;:—-“”‘’'\""
_NAME = re.compile(
    r"\W*(?:[A-Z][\w'’-]*|of|the|and|for|in)(?:\s+(?:[A-Z][\w'’-]*|of|the|and|for|in|\([A-Z]+\)))*\W*"
)
_COMMENCE = re.compile(
    r"(?:come|came|comes|brought) into (?:force|effect|operation)|shall take effect|with effect from",
    re.IGNORECASE,
)
_COMES = re.compile("into |effect", re.IGNORECASE)
_QUOTE = re.compile('[“"]')
_DIGIT = re.compile(r"\d")
_CONTENT_VERB = re.compile("block|remov|take|restrict|disabl|suspend")
_REPEAL = re.compile(
    r"(?:hereby|stands?|shall stand|is|are) repealed|\[?\s*(?:repealed|omitted)\b[^a-z]",
    re.IGNORECASE,
)
_TRIGGER = re.compile(
    r"\d|hour|day|week|month|year|working|business|calendar|clear|punish|offence|imprison|fine\b(?<=\bfine)|may\b(?<=\bmay)|shall\b(?<=\bshall)"
    r"|must\b(?<=\bmust)|not\b(?<=\bnot)|means|includes|block|remov|take|restrict|disabl|suspend"
    rf"|force|effect|repeal|omit|{_COUNT}|"
    + "|".join(rf"{name}\b(?<=\b{name})" for name in _BODIES.lower().split("|"))
)
"""What any rule looks for, in small letters; no branch begins with an anchor, which would be slow."""
COUNTED = re.compile(rf"\W*(?:Rs\.?\s*)?{_NUMBER}%?(?:[\s-]+{_UNIT})?\W*", re.IGNORECASE)
"""A figure, in digits or words, with its unit if it has one."""
_BARE = re.compile(rf"\s*{_NUMBER}\s*", re.IGNORECASE)
_COUNTED_THING = re.compile(
    rf"\s*(?!{_UNIT}\b|{_COUNT}\b|rupees|dollars|per cent|and\b|or\b|of\b|to\b)[a-z]{{3,}}"
)
_ADDRESS = re.compile(
    r"(?:section|clause|article|rule|regulation|paragraph|schedule|part|chapter|form|no\.?|rs\.?|[$€£₨(/.,-])s?\s*$",
    re.IGNORECASE,
)
"""What stands before a number that is a provision's, a sum or a part of a longer one."""
_WHOLE = re.compile(r"\s*(?:\(?\d{1,3}[A-Z]{0,2}[.)]|\([a-z]{1,4}\)|:?\s*Provided)\s*\S")
"""The beginning of a provision that came or went whole."""

Rule = Callable[[Facts], Iterator[str]]


def said_of(facts: Facts) -> list[str] | None:
    """Return what the rules say of one change; None where it bears no word that any looks for."""
    if len(facts.gone) + len(facts.come) <= AROUND and (joints := list(_joints(facts))):
        return joints
    gone, come = facts.gone.lower(), facts.come.lower()
    if not _TRIGGER.search(gone) and not _TRIGGER.search(come):
        return None
    facts = facts.without(_WRAP, " ")
    gone, come = facts.gone.lower(), facts.come.lower()
    return [said for rule in _rules_for(gone, come, facts) for said in rule(facts)]


def _joints(facts: Facts) -> Iterator[str]:
    """Tell of a word that joins or bars, where nothing else came or went."""
    old, new = facts.gone.lower().split(), facts.come.lower().split()
    if old != new and old + new and _JOINTS.issuperset(old + new):
        yield _word_for_word(facts, old, new)


def _word_for_word(facts: Facts, old: list[str], new: list[str]) -> str:
    """Return the sentence that these words became those, came or went."""
    around = quoted(f"{last_words(facts.before)}{facts.come}{first_words(facts.after)}")
    if old and new:
        return f"“{' '.join(old)}” became “{' '.join(new)}” in {around}"
    if new:
        return f"“{' '.join(new)}” was inserted in {around}"
    return f"“{' '.join(old)}” was omitted in {quoted(last_words(facts.before) + facts.gone)}"


def _figures(facts: Facts) -> Iterator[str]:
    """Penalty, period and amount: from what to what."""
    if _BARE.fullmatch(facts.gone) and _BARE.fullmatch(facts.come) and _counts(facts):
        following = first_words(facts.after, 3)
        yield from_to("Figure", facts.gone + following, facts.come + following)
        return
    near = facts.before[-AROUND:] + facts.gone + facts.come + facts.after[:40]
    penal = _PENAL.search(near) is not None
    for pattern, what, sign in (
        (_PERIOD, "Period", _PERIOD_SIGN),
        (_AMOUNT, "Amount", _AMOUNT_SIGN),
    ):
        before, after = facts.before[-40:], facts.after[:40]
        if not sign.search(f"{before}{facts.gone}{after}"):
            continue
        old = whole(pattern, facts.gone, before, after)
        new = whole(pattern, facts.come, before, after)
        if not (old and new) or _said(old) == _said(new):
            continue
        if penal:
            what = "Penalty (imprisonment)" if what == "Period" else "Penalty (fine)"
        yield from_to(what, old, new)


def _said(figure: str) -> list[str]:
    """Return the words of a figure or a date, each once."""
    return re.findall(r"\d+(?:[.,]\d+)*|[^\W\d]+", _ASIDE.sub(" ", figure).lower())


def _counts(facts: Facts) -> bool:
    """Tell whether a number says how many of what follows, and is no period, amount or address."""
    return bool(_COUNTED_THING.match(facts.after)) and not _ADDRESS.search(facts.before[-30:])


def _dates(facts: Facts) -> Iterator[str]:
    old, new = _date(facts.before, facts.gone), _date(facts.before, facts.come)
    alike = old.isdecimal() == new.isdecimal() or len(facts.gone + facts.come) <= AROUND
    if old and new and alike and _said(old) != _said(new):
        yield from_to("Date", old, new)


def _date(before: str, text: str) -> str:
    """Return the first date in a text; the year of a law is none."""
    for found in DATE.finditer(text):
        cited = found.group().isdecimal() and _CITED.search(before[-30:] + text[: found.start()])
        if not cited:
            return found.group()
    return ""


def _offences(facts: Facts) -> Iterator[str]:
    came, went = _OFFENCE.search(facts.come), _OFFENCE.search(facts.gone)
    if came and not went:
        yield f"New offence or penalty: {quoted_at(facts.come, *came.span())}"
    if went and not came:
        yield f"Offence or penalty removed: {quoted_at(facts.gone, *went.span())}"


def _no_month(date: re.Match[str]) -> str:
    """Return a date as it is where its "may" is none of a month: the month has a capital letter."""
    return date.group() if "may" in date.group() else " "


def _modals(facts: Facts) -> Iterator[str]:
    # The month of a date gives nobody leave to do anything.
    old, new = (
        [m.group().lower() for m in _MODAL.finditer(DATE.sub(_no_month, text))]
        for text in (facts.gone, facts.come)
    )
    if old == new or max(len(facts.gone), len(facts.come)) > 2 * AROUND:
        return
    alone = not (facts.gone.strip() and facts.come.strip())
    if alone and (facts.whole or _WHOLE.match(facts.gone + facts.come)):
        text = facts.come or facts.gone
        if not (_OFFENCE.search(text) or _DEFINES.search(text)):
            what = "New provision" if facts.come.strip() else "Provision omitted"
            yield f"{what}: {quoted(text)}"
        return
    both = facts.gone.strip() and facts.come.strip()
    if max(len(facts.gone.split()), len(facts.come.split())) <= FEW:
        if (old and new) or not both:
            yield _word_for_word(facts, old, new)
    elif not both:
        yield f"Words {'inserted' if new else 'omitted'}: {quoted(facts.come or facts.gone)}"
    elif old and new:
        yield f"Words substituted: {quoted(facts.gone)} became {quoted(facts.come)}"


def _definitions(facts: Facts) -> Iterator[str]:
    came = {m.group(1): m.span() for m in _DEFINES.finditer(facts.come)}
    went = {m.group(1): m.span() for m in _DEFINES.finditer(facts.gone)}
    for term in (term for term in came if term not in went):
        yield f"Definition of “{term}” added: {quoted_at(facts.come, *came[term])}"
    for term in (term for term in went if term not in came):
        yield f"Definition of “{term}” omitted: {quoted_at(facts.gone, *went[term])}"
    if not came and not went:
        inside = list(_DEFINES.finditer(facts.before))
        if inside and ";" not in facts.before[inside[-1].end() :]:
            yield (
                f"Definition of “{inside[-1].group(1)}” changed: {quoted(facts.gone or '…')}"
                f" became {quoted(facts.come or '…')}"
            )


def _content(facts: Facts) -> Iterator[str]:
    came, went = _CONTENT.search(facts.come), _CONTENT.search(facts.gone)
    if came and not went:
        yield f"Power to block or remove content added: {quoted_at(facts.come, *came.span())}"
    elif went and not came:
        yield f"Power to block or remove content taken away: {quoted_at(facts.gone, *went.span())}"


def _bodies(facts: Facts) -> Iterator[str]:
    both = [text.strip(_DRESS) for text in (facts.gone, facts.come)]
    named = all(_BODY.search(text) and len(text) < 120 and _NAME.fullmatch(text) for text in both)
    if named and both[0].casefold() != both[1].casefold():
        yield f"Authority or body changed: {quoted(both[0])} became {quoted(both[1])}"


def _commencement(facts: Facts) -> Iterator[str]:
    for text in (facts.come, facts.gone):
        found = _COMMENCE.search(text)
        if found:
            yield f"Commencement: {quoted_at(text, *found.span())}"
            return
    found = _COMMENCE.search(facts.before[-80:])
    if found:
        yield f"Commencement: {quoted(last_words(facts.before, 12) + (facts.come or facts.gone))}"


def _repeals(facts: Facts) -> Iterator[str]:
    found = _REPEAL.search(facts.come)
    if found and not _REPEAL.search(facts.gone):
        yield f"Repeal or omission: {quoted_at(facts.come, *found.span())}"


def _rules_for(gone: str, come: str, facts: Facts) -> Iterator[Rule]:
    """Yield the rules whose words stand in the change: most changes need none of them.

    ``gone`` and ``come`` are in small letters.
    """
    both = f"{gone}\n{come}"
    if "punish" in both or "offence" in both or "guilty" in both or "liable" in both:
        yield _offences
    yield _figures
    if _DIGIT.search(gone) and _DIGIT.search(come):
        yield _dates
    if "may" in both or "shall" in both or "must" in both or "not" in both:
        yield _modals
    if _QUOTE.search(both) or _QUOTE.search(facts.before):
        yield _definitions
    if _CONTENT_VERB.search(both):
        yield _content
    if gone != facts.gone and come != facts.come:
        yield _bodies
    if "into " in both or "effect" in both or _COMES.search(facts.before[-80:]):
        yield _commencement
    if "repeal" in come or "omitted" in come:
        yield _repeals
