"""The rules for a law's life: when it comes into force, and what it repeals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diffs.compare.rules.dating import is_same_day
from diffs.compare.rules.saying import (
    AROUND,
    Facts,
    last_sentence,
    last_words,
    quoted,
    quoted_at,
    word_for_word,
)
from tarmeem.patterns import pattern_of

_LAW = (
    r"(?:Act|Ordinance|Order(?=,?\s+\d{4})|Code|Rules?|Regulations?|Bye-?laws?|Notifications?|Bill|provisions?|amendments?"
    r"|they|it|(?:Articles?|sections?|rules?|regulations?|Chapter|Part|Schedule)\s+[\w()-]{1,12})"
)
_COMMENCE = pattern_of(
    r"(?:come|came|comes|brought) into (?:force|effect|operation)|with effect from"
    rf"|\b{_LAW}(?:,?\s+\d{{4}})?,?\s+shall\s+take\s+effect",
    re.IGNORECASE,
)
"""A law takes effect, but so does a decision or a transfer, which commences nothing."""
_COMES = pattern_of("into |effect", re.IGNORECASE)
"""What every such sentence has."""
_SINCE = pattern_of(
    r"\b(?:(?:day|date|time|period)s?\s+(?:on|from|at|in)\s+which|when|until|till|after|before|once|if)\b[^.;:\n]{0,100}\Z",
    re.IGNORECASE,
)
"""What reckons from a commencement that is told elsewhere: "before the day on which this section comes into force"."""
_PAST = pattern_of(r"\b(?:has|have|had) been\s+(?:brought\b[^.;:]{0,80})?\Z", re.IGNORECASE)
"""What tells of a commencement that befell: an editor does, of where an Act has been brought into force, and no law."""
_NOTE = pattern_of(
    r"(?:^|\n)\s*\d{1,2}(?=[A-Z][a-z])|\b(?:[Ii]ns|[Ss]ubs|[Rr]ep|[Aa]dded|[Ii]nserted|[Ss]ubstituted)\.?\s+(?:ibid|by)\b[^;]{0,160}\b[sS]\.\s?\d"
)
"""How a footnote opens, its number glued to its first word, and how it cites the law that made a change."""
_CITED = pattern_of(r"\b[sS]s?\.\s?\d{1,3}[A-Z]?,?\s*\(\Z")
"""What stands before the day that an editor gives an amendment: "by Act 11 of 2063, s. 2 (with effect from"."""
_GAZETTED = pattern_of(r"\b[Ss]ee\b[^;]{0,60}\bGaz(?:ette|\.)")
_REPEAL = pattern_of(
    r"hereby repealed|(?P<told>stands?|is|are) repealed|\bit\s+ceased?\s+to\s+be\s+in\s+force\b"
    r"|(?:\A|[.\n\]—–:-])[^\w\n]{0,8}(?-i:Repealed\b|REPEALED\b|Omitted\b|OMITTED\b|Rep\.)(?=[^\w\n]{0,8}(?:\Z|\n|by\b|vide\b|w\b|with\b))"
    r"|\[\s*(?:repealed|omitted)\b"
    r"|\[(?:sub-?)?(?:articles?|sections?|clauses?|rules?|regulations?|paragraphs?|chapters?|parts?|schedules?)\b"
    r"(?:(?!\bha[sd]\b)[^\[\]\n]){0,80}\b(?:repealed|omitted) (?:by|vide)\b",
    re.IGNORECASE,
)
"""An act of repeal, or the line that keeps the place of what is gone: words that are omitted from a form repeal nothing."""
_KEEPS_PLACE = pattern_of(r"\b(?:Repealed|REPEALED|Omitted|OMITTED|Rep\.)\W*\Z")
_LINE_ENDS = pattern_of(
    r"\n[ \t]*\n|(?<=[\].*])[ \t]*\n|\n(?=[ \t]*(?:\(\w{1,4}\)|\[?\d{1,3}[A-Z]{0,2}\.))"
)
"""Where what keeps a place is at an end: a page's width ends it nowhere."""
_HANGS = pattern_of(
    r"\b(?:which|that|who|where|whether|unless|if|when|until|till|after|before|once|any)\b[^.;:\n]{0,100}\Z",
    re.IGNORECASE,
)
"""What stands before a repeal that the sentence only speaks of: "nothing in a law that is repealed"."""
_ENDED = pattern_of(r"[.;:]\s|\n\s*\(")
"""Where what is said of a commencement is at an end."""


_FEW = 12
"""Words of a change up to which it is quoted with those beside it."""
_PLACE_ALONE = pattern_of(r"\W*(?:omitted|rep(?:ealed)?|deleted)\W*", re.IGNORECASE)
"""What keeps a place and does not say whose;"""
NOTE_ALONE = pattern_of(r"\W*\[\s*(?:omitted|repealed)\b[^\[\]]*\]\W*", re.IGNORECASE)
"""an editor's note in a place, which need not say it either."""


def commencement(facts: Facts) -> Iterator[str]:
    """Yield that words on when a law comes into force came, went or changed."""
    if not _COMES.search(f"{facts.before[-80:]}\n{facts.gone}\n{facts.come}"):
        return
    if _letters(facts.gone) == _letters(facts.come) or is_same_day(*facts[:2]):
        return  # a footnote's number was set beside a word, or the day is written otherwise
    both = ("Commencement", facts.come), ("Words of a commencement omitted", facts.gone)
    for what, text in both:
        for found in _COMMENCE.finditer(text):
            if _is_commencement(found):
                yield f"{what}: {quoted_at(text, *found.span())}"
                return
    near = last_sentence(facts.before[-AROUND:])
    beside = _COMMENCE.search(near, max(len(near) - 80, 0))
    if beside and _is_commencement(beside) and not _ENDED.search(near, beside.end()):
        if facts.come.strip() and max(len(side.split()) for side in facts[:2]) <= _FEW:
            yield f"Commencement: {word_for_word(facts)}"
        elif facts.come.strip():
            yield f"Commencement: {quoted(last_words(facts.before, 12) + facts.come)}"
        else:
            yield f"Words of a commencement omitted: {quoted(facts.gone.strip(' ,;'))}"


def _is_commencement(found: re.Match[str]) -> bool:
    """Tell whether words say when something commences, rather than reckon from that."""
    lead = found.string[max(found.start() - AROUND, 0) : found.start()]
    return not (_SINCE.search(lead) or _PAST.search(lead) or _noted(found))


def _noted(found: re.Match[str]) -> bool:
    """Tell whether what was found stands in an editor's note that the text does not set apart."""
    lead = found.string[max(found.start() - 2 * AROUND, 0) : found.start()].rpartition("\n\n")[2]
    told = lead[-AROUND:] + found.string[found.start() : found.end() + AROUND].partition("\n\n")[0]
    return bool(_NOTE.search(lead) or _CITED.search(lead) or _GAZETTED.search(told))


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))


def repeals(facts: Facts) -> Iterator[str]:
    """Yield that a law or a provision is repealed, in the law's own words and not an editor's."""
    found = _REPEAL.search(facts.come)
    if not found or _noted(found) or _REPEAL.search(facts.gone):
        return
    if _letters(facts.gone.lower()) == _letters(facts.come.lower()):
        return
    lead = facts.before + facts.come[: found.start()]
    if not (found["told"] and _HANGS.search(lead[-AROUND:])):
        line = _line_or_sentence(found)
        keeps = _PLACE_ALONE.fullmatch(line) or NOTE_ALONE.fullmatch(facts.come)
        bare = keeps and facts.gone.strip()
        yield f"Repeal or omission: {f'{quoted(facts.gone)} became {line}' if bare else line}"


def _line_or_sentence(found: re.Match[str]) -> str:
    """Return the sentence that repeals, in quotation marks; of what only keeps a place all of its line."""
    text, start, end = found.string, *found.span()
    if not _KEEPS_PLACE.search(found.group()):
        return quoted_at(text, start, end)
    first = text.rfind("\n", 0, start + 1) + 1
    last = _LINE_ENDS.search(text, end)
    return quoted(text[first : last.start() if last else len(text)].lstrip("] .:—–-"))
