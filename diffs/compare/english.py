"""The rules for English: powers, duties, offences, definitions, commencement, repeal; and all rules in their order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from rapidfuzz.distance import Levenshtein

from diffs.compare.citing import references
from diffs.compare.conditions import (
    bears_condition,
    conditions,
    is_proviso,
    joints,
    joints_beside_figures,
    word_for_word,
)
from diffs.compare.defining import DEFINES, QUOTE, definitions, redefined
from diffs.compare.figures import BOUND, BOUND_SIGN, bounds, came_or_went, dates, figures
from diffs.compare.saying import AROUND, Facts, last_words, plain, quoted, quoted_at
from diffs.compare.weighty import alternatives, weighty
from diffs.compare.words import DATE
from diffs.numerals import WORDS, by_first_letter

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
_MODALS = ("may", "shall", "must", "not")
_BOUNDED = re.compile("than|least|most|exceed|exten|imum|up")
"""Without one of these in it a text states no bound, in small letters."""
_OPENING = 60
"""Characters in which a provision that is a definition has its term."""
FEW = 8
"""Words up to which it is told that one of them came or went; of more it is told that they did."""
_MISREAD = 2
"""Letters that a scan may have misread in words as short."""
_WRAP = re.compile(r"(?<=\S)[ \t]*\n[ \t]*(?=[a-z])")
"""Where a page's width, and nothing else, ends a line."""
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
_LAW = (
    r"(?:Act|Ordinance|Order(?=,?\s+\d{4})|Code|Rules?|Regulations?|Bye-?laws?|Notifications?|Bill|provisions?|amendments?"
    r"|they|it|(?:Articles?|sections?|rules?|regulations?|Chapter|Part|Schedule)\s+[\w()-]{1,12})"
)
_COMMENCE = re.compile(
    r"(?:come|came|comes|brought) into (?:force|effect|operation)|with effect from"
    rf"|\b{_LAW}(?:,?\s+\d{{4}})?,?\s+shall\s+take\s+effect",
    re.IGNORECASE,
)
"""A law takes effect, but so does a decision or a transfer, which commences nothing."""
_SINCE = re.compile(
    r"\b(?:(?:day|date|time|period)s?\s+(?:on|from|at|in)\s+which|when|until|till|after|before|once|if)\b[^.;:\n]{0,100}\Z",
    re.IGNORECASE,
)
"""What reckons from a commencement that is told elsewhere: "before the day on which this section comes into force"."""
_NOTE = re.compile(
    r"(?:^|\n)\s*\d{1,2}(?=[A-Z][a-z])|\b(?:[Ii]ns|[Ss]ubs|[Rr]ep|[Aa]dded|[Ii]nserted|[Ss]ubstituted)\.?\s+(?:ibid|by)\b[^;]{0,160}\b[sS]\.\s?\d"
)
"""How a footnote opens, its number glued to its first word, and how it cites the law that made a change."""
_CITED = re.compile(r"\b[sS]s?\.\s?\d{1,3}[A-Z]?,?\s*\(\Z")
"""What stands before the day that an editor gives an amendment: "by Act 11 of 2063, s. 2 (with effect from"."""
_GAZETTED = re.compile(r"\b[Ss]ee\b[^;]{0,60}\bGaz(?:ette|\.)")
_COMES = re.compile("into |effect", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_CONTENT_VERB = re.compile("block|remov|take|restrict|disabl|suspend")
_REPEAL = re.compile(
    r"(?:hereby|stands?|shall stand|is|are) repealed|\[?\s*(?:repealed|omitted)\b[^a-z]",
    re.IGNORECASE,
)
_TRIGGER = re.compile(
    by_first_letter((
        "hour", "day", "week", "month", "year", "working", "business", "calendar", "clear", "punish",
        "offence", "imprison", "means", "includes", "block", "remov", "take", "restrict", "disabl",
        "suspend", "force", "effect", "repeal", "omit", "%", "cent", "½", "¼", "¾", "⅓", "⅔", "exceed",
        "least", "less", "more", "extend", "up to", "half", *WORDS,
        *(rf"{word}\b(?<=\b{word})" for word in ("fine", "both", *_MODALS, *_BODIES.lower().split("|"))),
    ))
)  # fmt: skip
"""What any rule looks for but figures, in small letters; no branch begins with an anchor, which would be slow."""
_WHOLE = re.compile(r"\s*(?:\(?\d{1,3}[A-Z]{0,2}[.)]|\([a-z]{1,4}\))\s*\S")
"""The beginning of a provision that came or went whole."""

_TELLS = (
    "Condition or exception", "Words with a condition", "Words of an offence", "Proviso",
    "New ", "Provision omitted", "Offence or penalty removed",
)  # fmt: skip
"""How the sentences begin that quote what came or went: it need not be quoted as mere words."""
_MERE = ("Words inserted", "Words omitted", "Words substituted")

Rule = Callable[[Facts], Iterator[str]]


def said_of(facts: Facts) -> list[str] | None:
    """Return what the rules say of one change; None where it bears no word that any looks for."""
    if len(facts.gone) + len(facts.come) <= AROUND and (alone := list(joints(facts))):
        return alone
    gone, come = facts.gone.lower(), facts.come.lower()
    bears = any(_DIGIT.search(text) or _TRIGGER.search(text) for text in (gone, come))
    if not (facts.name or bears or bears_condition(gone, come)):
        return _by_form(facts) or None
    facts = facts.without(_WRAP, "\n", " ")
    gone, come = facts.gone.lower(), facts.come.lower()
    said = [line for rule in _rules_for(gone, come, facts) for line in rule(facts)]
    told = any(line.startswith(_TELLS) for line in said)
    return [line for line in said if not (told and line.startswith(_MERE))]


def _by_form(facts: Facts) -> list[str]:
    """Return what is told of a change that bears none of the words that the other rules look for."""
    said = [line for rule in (references, weighty, redefined) for line in rule(facts)]
    return said or list(alternatives(facts))


def _provisions(facts: Facts) -> Iterator[str]:
    """Tell of a section or sub-section that came or went whole, by its number and heading."""
    if DEFINES.search((facts.come or facts.gone)[:_OPENING]):
        return  # the definition is told of
    if facts.come.strip() and not facts.gone.strip():
        yield f"New provision, {facts.name}"
    elif facts.gone.strip() and not facts.come.strip():
        yield f"Provision omitted, {facts.name}"


def _offences(facts: Facts) -> Iterator[str]:
    came, went = _OFFENCE.search(facts.come), _OFFENCE.search(facts.gone)
    if bool(came) == bool(went):
        return
    # One penal clause may give way to another in several steps.
    was, now = (side.found(_OFFENCE).total() for side in (facts.old, facts.new))
    if came:
        what = (
            "Words of an offence or penalty inserted"
            if was and was >= now
            else "New offence or penalty"
        )
        yield f"{what}: {quoted_at(facts.come, *came.span())}"
    if went:
        what = (
            "Words of an offence or penalty omitted"
            if now and now >= was
            else "Offence or penalty removed"
        )
        yield f"{what}: {quoted_at(facts.gone, *went.span())}"


def _no_month(date: re.Match[str]) -> str:
    """Return a date as it is where its "may" is none of a month: the month has a capital letter."""
    return date.group() if "may" in date.group() else " "


def _modals_in(text: str) -> list[str]:
    """Return what permits or forbids; the month of a date gives nobody leave, nor does a bound."""
    small = text.lower()
    if not any(word in small for word in _MODALS):
        return []
    text = DATE.sub(_no_month, text) if _DIGIT.search(text) else text
    text = BOUND.sub(" ", text) if _BOUNDED.search(small) else text
    return [m.group().lower() for m in _MODAL.finditer(text)]


def _modals(facts: Facts) -> Iterator[str]:
    old, new = (_modals_in(text) for text in (facts.gone, facts.come))
    alone = not (facts.gone.strip() and facts.come.strip())
    long = max(len(facts.gone), len(facts.come)) > 2 * AROUND
    if old == new or (long and (not alone or facts.whole)):
        return
    if alone and (
        facts.whole or _WHOLE.match(facts.gone + facts.come) or is_proviso(facts.gone + facts.come)
    ):
        text = facts.come or facts.gone
        if not (facts.name or is_proviso(text) or _OFFENCE.search(text) or DEFINES.search(text)):
            what = "New provision" if facts.come.strip() else "Provision omitted"
            yield f"{what}: {quoted(text)}"
        return
    both = facts.gone.strip() and facts.come.strip()
    if max(len(facts.gone.split()), len(facts.come.split())) <= FEW:
        if (old and new) or not both:
            yield word_for_word(facts, old, new)
        elif Levenshtein.distance(*map(plain, (facts.gone, facts.come))) > _MISREAD:
            yield f"Words substituted: {quoted(facts.gone)} became {quoted(facts.come)}"
    elif not both:
        yield f"Words {'inserted' if new else 'omitted'}: {quoted(facts.come or facts.gone)}"
    elif old and new:
        yield f"Words substituted: {quoted(facts.gone)} became {quoted(facts.come)}"


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
    if _letters(facts.gone) == _letters(facts.come):
        return  # a footnote's number was set beside a word
    for text in (facts.come, facts.gone):
        for found in _COMMENCE.finditer(text):
            if _is_commencement(found):
                yield f"Commencement: {quoted_at(text, *found.span())}"
                return
    near = facts.before[-AROUND:]
    beside = _COMMENCE.search(near, max(len(near) - 80, 0))
    if beside and _is_commencement(beside):
        yield f"Commencement: {quoted(last_words(facts.before, 12) + (facts.come or facts.gone))}"


def _is_commencement(found: re.Match[str]) -> bool:
    """Tell whether words say when something commences, rather than reckon from that."""
    lead = found.string[max(found.start() - AROUND, 0) : found.start()]
    return not (_SINCE.search(lead) or _noted(found))


def _noted(found: re.Match[str]) -> bool:
    """Tell whether what was found stands in an editor's note that the text does not set apart."""
    lead = found.string[max(found.start() - 2 * AROUND, 0) : found.start()].rpartition("\n\n")[2]
    told = lead[-AROUND:] + found.string[found.start() : found.end() + AROUND].partition("\n\n")[0]
    return bool(_NOTE.search(lead) or _CITED.search(lead) or _GAZETTED.search(told))


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))


def _repeals(facts: Facts) -> Iterator[str]:
    found = _REPEAL.search(facts.come)
    if found and not _noted(found) and not _REPEAL.search(facts.gone):
        yield f"Repeal or omission: {quoted_at(facts.come, *found.span())}"


def _of_structure(gone: str, come: str, facts: Facts) -> Iterator[Rule]:
    """Yield the rules on provisions that came or went, on figures, and on what a duty hangs on."""
    if facts.name:
        yield _provisions
    if bears_condition(gone, come):
        yield conditions
    yield figures
    yield came_or_went
    yield references
    yield weighty
    if BOUND_SIGN.search(gone) or BOUND_SIGN.search(come):
        yield bounds
    if any("or" in text or "and" in text for text in (gone, come)):
        yield joints_beside_figures


def _rules_for(gone: str, come: str, facts: Facts) -> Iterator[Rule]:
    """Yield the rules whose words stand in the change: most changes need none of them.

    ``gone`` and ``come`` are in small letters.
    """
    both = f"{gone}\n{come}"
    yield from _of_structure(gone, come, facts)
    if "punish" in both or "offence" in both or "guilty" in both or "liable" in both:
        yield _offences
    if _DIGIT.search(gone) and _DIGIT.search(come):
        yield dates
    if any(word in both for word in _MODALS):
        yield _modals
    if QUOTE.search(both) or QUOTE.search(facts.before):
        yield definitions
    if _CONTENT_VERB.search(both):
        yield _content
    if gone != facts.gone and come != facts.come:
        yield _bodies
    if "into " in both or "effect" in both or _COMES.search(facts.before[-80:]):
        yield _commencement
    if "repeal" in come or "omitted" in come:
        yield _repeals
