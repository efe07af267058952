"""The rule for what a provision refers to: another provision, a Schedule, a law by its name and year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diffs.compare.rules.saying import Facts, from_to, touched, word_for_word
from diffs.compare.words.words import SRO, URL
from tarmeem.patterns import pattern_of
from tarmeem.romans import reckon

_NUMBER = r"(?:\d{1,4}(?:\.\d{1,4}){1,5}|\d{1,4}(?:[\s-]{0,2}[A-Z]{1,3}\b)?|[IVXLC]{1,8}\b|[A-Z]\b)(?:\s?\(\w{1,5}\))*"
_ITEM = rf"(?:{_NUMBER}|\(\w{{1,5}}\)(?:\s?\(\w{{1,5}}\))*)"
PROVISION = pattern_of(
    r"\b(?P<kind>(?i:(?:sub[-‑]?\s?)?(?:section|article|clause|rule|regulation|paragraph|para|item|entry|column)"
    r"|schedule|chapter|part|form|annexure|annex|appendix))"
    rf"s?(?:(?!\n\s*[\n(])\s)+{_ITEM}(?!\w)(?:(?:\s?,\s*|,?\s*(?:and/or|and|or|to)\s+){_ITEM}(?!\w)){{0,20}}"
    r"|\b(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)\s+(?:Schedule|Part)\b"
)
_GOES_ON = pattern_of(
    r"(?!\s*[.;]?\s*\n\s*\n|\s*[.;]\s*(?:(?:and|or)\s*)?\n)\W{0,9}(?:(?:and/or|and|or|to)\W{0,3})?[\d(]|\s*\Z"
)
"""What follows a list of numbers that was not read to its end, or whose end cannot be seen; not the next paragraph, or item."""
LAW = pattern_of(
    r"\b(?!(?:See|In|Under|By|To|Of|The|This|Where|If)\s)[A-Z][\w’'-]*"
    r"(?:(?:\s+(?:[A-Z][\w’'-]*|of|and|the|for|to|in|on|against|\([^()\n]{1,60}\))){0,14}?"
    r"\s+(?P<law>Act|Ordinance|Order|Rules|Regulations|Code|Law)\s*,?\s+\d{4}(?:\s*\([^()\n]{1,40}\s+of\s+\d{4}\))?"
    r"|(?:\s+(?:[A-Z][\w’'-]*|of|and|the|for)){1,8}?,?\s+\d{4}\s*\([^()\n]{1,40}\s+of\s+\d{4}\))"
    r"|\b(?:Code|Law)\s+of\s+[A-Z][\w’'-]*(?:\s+(?:[A-Z][\w’'-]*|and|of)){0,4}\s*,?\s+\d{4}(?:\s*\([^()\n]{1,40}\s+of\s+\d{4}\))?"
)
_ADDRESS = pattern_of(rf"{URL}(?<![.,;:\"”])|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
NOTIFIED = pattern_of(SRO, re.IGNORECASE)
_ONE_MORE = pattern_of(rf"\s*,?\s*{_ITEM}(?:\s*,\s*{_ITEM}){{0,5}}\s*,?\s*")
"""One more of the numbers, or letters, of a list."""
_WITHIN = pattern_of(r"(?<=\bsub)[\s‑-]+|(?<=\d)[\s-]{1,2}(?=[a-z]\b)|(?<=\d)-(?=[a-z]{2}\b)")
"""What one print has within a word or a number and another has not: sub-section, 26-A."""
_ROMAN = pattern_of(r"(?<![\w(-])(?<!\d\s)[IVXLC]{1,8}(?![\w)-])")
"""A Chapter's number, or an Act's, which another print has in figures."""
_WHOLE_LAW = pattern_of(
    r"(?:this|the(?:\s+said|\s+principal)?)\s+(?:Act|Ordinance|Order|Code|Rules|Regulations|Chapter|Part|Schedule|Constitution)"
)
"""What a provision refers to where it names none."""
_OF = ("of", "of the")
"""What stands behind a reference that came, or went, from before another."""
_PARTS = pattern_of(r"\(\w{1,5}\)(?:\s?\(\w{1,5}\))*")
"""The parts of a provision, behind its number: (2)(a)."""
_LINE = 60
"""Characters before them in which the provision stands."""
_KINDS = (
    "section", "article", "clause", "rule", "regulation", "para", "item", "entry", "schedule", "chapter", "part", "form",
    "annex", "appendix", "column",
)  # fmt: skip
"""Without one of these, in small letters, there is no provision's reference;"""
_ENDED = pattern_of(r"(?:\A|[.;:—–\])*#_]|\n\s*)\s*(?:\A|\n)[\s#*_\[]*\Z")
"""Before a provision's own number: nothing that goes on;"""
_HEADS = pattern_of(r"[*_]*(?:[.:—–]|[ \t]*(?:\n|\Z))")
"""and behind it a stop, or the end of its line."""
_YEAR = pattern_of(r"\d{4}")
"""without this none to a law."""
_NUMBERED = pattern_of(r"\d|\b[IVXLC]+\b|\([a-z]{1,4}\)|\b[A-Z]\b|\b[A-Z][a-z]+")


def references(facts: Facts) -> Iterator[str]:
    """Yield that what a provision refers to became something else of its kind, quoting both."""
    sides = facts.gone, facts.come
    if not (facts.gone.strip() and facts.come.strip()):
        yield from _came_or_went(facts)
    one_more = any(map(_ONE_MORE.fullmatch, sides)) and not all(map(str.strip, sides))
    if not one_more and not all(map(_NUMBERED.search, sides)):
        return
    near = f"{facts.before}{facts.gone}{facts.come}{facts.after}".lower()
    for pattern in (PROVISION, LAW, NOTIFIED):
        if not (
            any(map(near.__contains__, _KINDS)) if pattern is PROVISION else _YEAR.search(near)
        ):
            continue
        olds = touched(pattern, facts.gone, facts)
        news = touched(pattern, facts.come, facts) if len(olds) == 1 else []
        if any(map(_is_own_number, (*olds, *news))):
            continue
        if len(olds) == len(news) == 1 and _became(olds[0], news[0]):
            yield from_to("Reference", *(_said(found[0]) for found in (olds, news)))
    bare = [side.strip() for side in sides]
    if any(map(PROVISION.fullmatch, bare)) and any(map(_WHOLE_LAW.fullmatch, bare)):
        yield from_to("Reference", *bare)


def addresses(facts: Facts) -> Iterator[str]:
    """Yield that the address to which one writes, or at which one looks, became another."""
    if any(len(side.split()) > 1 for side in facts[:2]):
        return
    olds, news = ({found[0] for found in touched(_ADDRESS, side, facts)} for side in facts[:2])
    if len(olds) == len(news) == 1 and olds != news:
        yield from_to("Address", *olds, *news)


def _came_or_went(facts: Facts) -> Iterator[str]:
    """Yield that a reference by itself came into a sentence, or went: "sub-clause (a) of"."""
    text = (facts.gone + facts.come).strip(" \n,;")
    found = PROVISION.match(text) if text.endswith(_OF) else None
    if found and text[found.end() :].strip() in _OF:
        yield word_for_word(facts)
    elif _PARTS.fullmatch(text):
        before = facts.before[-_LINE:].rstrip()
        over = [found.group() for found in PROVISION.finditer(before) if found.end() == len(before)]
        for one in over:
            sides = one, f"{one} {text}"
            yield from_to("Reference", *(sides if facts.come.strip() else sides[::-1]))


def _is_own_number(found: re.Match[str]) -> bool:
    """Tell whether it heads a provision, "Section 4." or "CHAPTER IV" on its own line, and refers to none."""
    return bool(
        found[0][:1].isupper()
        and _ENDED.search(found.string[: found.start()])
        and _HEADS.match(found.string, found.end())
    )


def _said(found: re.Match[str]) -> str:
    return re.sub(r"\s+(?=,)", "", found.group())


def _became(was: re.Match[str], now: re.Match[str]) -> bool:
    """Tell whether one reference, read to its end, is another than the other, and of the same kind."""
    if any(_GOES_ON.match(found.string, found.end()) for found in (was, now)):
        return False
    kinds = [
        "".join(_bare(found.groupdict().get("kind") or "")).removeprefix("sub")
        for found in (was, now)
    ]
    return kinds[0] == kinds[1] and _bare(was.group()) != _bare(now.group())


def _bare(text: str) -> list[str]:
    """Return a reference's words and numbers, its hyphens, brackets and stops and the plural of its kind aside."""
    text = _ROMAN.sub(lambda found: str(reckon(found[0])), text)
    whole = _WITHIN.sub("", text.lower())
    return re.findall(r"\w+", re.sub(r"(?<=[a-z]{3})s(?=\W)", "", whole))
