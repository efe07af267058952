"""The rules for may, shall, must and not: a power, a duty or a bar that came, went or became another; and a power over what is published."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diffs.compare.rules.bounding import BOUND
from diffs.compare.rules.commencing import NOTE_ALONE
from diffs.compare.rules.conditions import is_proviso
from diffs.compare.rules.defining import DEFINES
from diffs.compare.rules.plain import may_be_misread, plain
from diffs.compare.rules.saying import (
    AROUND,
    Facts,
    changed,
    first_words,
    in_full,
    last_sentence,
    quoted,
    quoted_at,
    word_for_word,
)
from diffs.compare.words.words import DATE
from tarmeem.patterns import pattern_of

OFFENCE = pattern_of(
    r"shall be (?:guilty|punish\w+|liable to (?:a )?(?:fine|imprison\w+))|commits? an offence"
    r"|shall be punished with|is punishable",
    re.IGNORECASE,
)
"""What makes an offence, or says its penalty."""
_NO_OFFENCE = pattern_of(
    r"(?:\A|[.;:—\n)])[\s,]*(?:(?:and|but|or|that)\s+)?(?:no(?! (?:less|fewer|more)\b)|nobody|none|neither|nothing)\b"
    r"(?:(?!\b(?:shall|must|may|whoever|but)\b|,\s+(?:he|she|they|the|an?|such|any|every)\b)[^.;:—])*\Z",
    re.IGNORECASE,
)
"""What stands before it where nobody bears it: no keeper shall be liable to imprisonment."""
_MODAL = pattern_of(
    r"\b((?:may|shall|must)(?: not)?|not)\b(?! (?:less|more|later|earlier|exceeding)\b)",
    re.IGNORECASE,
)
"""``not more than`` is a bound, and forbids nothing."""
MODALS = ("may", "shall", "must", "not")
_OF_MODALS = pattern_of(rf"\b(?:{'|'.join(MODALS)})\b", re.IGNORECASE)
_NO_LEAVE = pattern_of(
    r"\b(?:as the case|(?:as|so) (?:soon|far|near(?:ly)?) as) may be\b", re.IGNORECASE
)
"""A "may" that gives nobody leave."""
_SAYS = pattern_of(r"[^\W_]")
_BARS = pattern_of(r"\b(?:no|nor|neither|none|nobody|nothing)\b", re.IGNORECASE)
_NOBODY = pattern_of(
    r"(?<!\bhas)(?<!\bhave)(?<!\bhad)(?<!\bis)(?<!\bare)(?<!\bwith)(?<!\bof)(?<!\bby)(?<!\bin)(?:\A|\s)\W*no(?:\s+[\w-]+){1,6}?\s+(?:shall|may|must)\b",
    re.IGNORECASE,
)
"""Who may not: of a kite that has no tail nothing is forbidden."""
_ONE_EACH = 2
_BOUNDED = pattern_of("than|least|most|exceed|exten|imum|up")
"""Without one of these in it a text states no bound, in small letters."""
FEW = 8
"""Words up to which it is told that one of them came or went; of more it is told that they did."""
_TITLE = pattern_of(r"(?=.*[a-z])(?:[A-Z][\w'’-]*[ ,]+)+(?:[A-Z][\w'’-]*)")
"""A line in which every word bears a capital, and that ends without a stop: Works That Are Not Boats."""
_SENTENCE_ENDS = pattern_of(r"(?:[.:;—–-]|[;,]\s*(?:and|or))[\s\"”’)\]*_]*\Z")
_RUNS_ON = pattern_of(r"\b(?:the|an?|of|and|to|in|by|for|with|this|that)\s*\Z")
"""How nothing ends but what goes on."""
_WHOLE = pattern_of(r"\s*(?:\(?\d{1,3}[A-Z]{0,2}[.)]|\([a-z]{1,4}\))\s*\S")
"""The beginning of a provision that came or went whole."""
_DIGIT = pattern_of(r"\d")
_ENDS = r"[a-z)]{3}\.\s|\b(?:if|when|where|whereas|unless|who|whose|on\s+account|into\s+account|from\s+the\s+account)\b"
"""What stands between a verb and no object of its own: the next sentence, a condition, what an account is not."""
_CONTENT = pattern_of(
    r"\b(?:block(?:ing|ed)?|remov(?:e|al|ing)|take[- ]?down|restrict(?:ing|ion)?(?: of)? access"
    rf"|disabl(?:e|ing) access|suspend(?:ing)?)\b(?:(?!{_ENDS}).){{0,80}}?\b(?:content|information|access|website|"
    r"platform|application|account|social media)\b",
    re.IGNORECASE | re.DOTALL,
)
_NO_POWER = pattern_of(r"\b(?:you|not|never|no)(?:\s+\w+){0,3}\s+$", re.IGNORECASE)
"""Who removes what is his, or must not: "if you wish to remove your account" gives nobody a power over it."""
_NEXT = 12
"""Words behind a change that may say what is removed."""


def offence(text: str, before: str = "") -> re.Match[str] | None:
    """Return where a text first makes an offence, or says its penalty; that nobody bears one makes none."""
    lead = before[-AROUND:]
    return next(
        (m for m in OFFENCE.finditer(text) if not _NO_OFFENCE.search(lead + text[: m.start()])),
        None,
    )


def _no_month(date: re.Match[str]) -> str:
    """Return a date as it is where its "may" is none of a month: the month has a capital letter."""
    return date.group() if "may" in date.group() else " "


def _modals_in(text: str) -> list[str]:
    """Return what permits or forbids; the month of a date gives nobody leave, nor does a bound."""
    small = text.lower()
    if not any(word in small for word in MODALS):
        return []
    if "may" in small:
        text = DATE.sub(_no_month, text) if _DIGIT.search(text) else text
        text = _NO_LEAVE.sub(" ", text) if len(text) <= AROUND else text
    text = BOUND.sub(" ", text) if _BOUNDED.search(small) else text
    return [m.group().lower() for m in _MODAL.finditer(text)]


def modals(facts: Facts) -> Iterator[str]:
    """Yield that what permits, binds or forbids came, went or became another; of a whole provision, that it did."""
    old, new = (_modals_in(text) for text in (facts.gone, facts.come))
    alone = not (facts.gone.strip() and facts.come.strip())
    long = max(len(facts.gone), len(facts.come)) > 2 * AROUND
    if old == new or (long and (not alone or facts.whole)):
        return
    if alone and (
        facts.whole or _WHOLE.match(facts.gone + facts.come) or is_proviso(facts.gone + facts.come)
    ):
        text = facts.come or facts.gone
        if not (
            facts.name
            or _TITLE.fullmatch(text.strip())
            or is_proviso(text)
            or NOTE_ALONE.fullmatch(text)
            or offence(text)
            or DEFINES.search(text)
        ):
            yield f"{_what(facts, text)}: {quoted(text)}"
        return
    both = _SAYS.search(facts.gone) and _SAYS.search(facts.come)
    if max(len(facts.gone.split()), len(facts.come.split())) <= FEW:
        if not both:
            yield word_for_word(facts, *(side.strip(" \n,;:.—[]()*").split() for side in facts[:2]))
        elif old and new and not _is_barred(facts):
            others = [_OF_MODALS.sub(" ", side) for side in facts[:2]]
            alone = plain(others[0]) == plain(others[1])
            yield word_for_word(facts, *((old, new) if alone else ()))  # what else changed with it
        elif not may_be_misread(plain(facts.gone), plain(facts.come)):
            yield _barred(facts, [*old, *new]) or in_full(*facts[:2])
    elif not both or (old and new):
        yield in_full(*facts[:2])


def _what(facts: Facts, text: str) -> str:
    """Return what a text was that came, or went, by itself."""
    if _is_cut_off(facts, text):
        return "Words inserted" if facts.come.strip() else "Words omitted"
    return "New provision" if facts.come.strip() else "Provision omitted"


def _is_cut_off(facts: Facts, text: str) -> bool:
    """Tell whether a change begins or ends amid a line of words that stay: it is a part of a provision."""
    before, after = facts.before.rstrip(" "), facts.after.lstrip(" ")
    begins = not before or before[-1] == "\n" or text.lstrip(" ")[:1] == "\n"
    ends = after[:1] == "\n" or not (before or after) or text.rstrip(" ")[-1:] == "\n"
    ends = ends and not _RUNS_ON.search(text)
    stops = _SENTENCE_ENDS.search(before) is not None, _SENTENCE_ENDS.search(text) is not None
    return not (begins or stops[0]) or not (ends or stops[1])


def _is_barred(facts: Facts) -> bool:
    """Tell whether one text forbids by a "no", and the other does not."""
    return bool(_BARS.search(facts.gone)) != bool(_BARS.search(facts.come))


def _barred(facts: Facts, modals_: list[str]) -> str:
    """Return that nobody may now what somebody might, or the other way; nothing where a "not" turns it again."""
    lead = facts.before[-AROUND:].rstrip()
    was, now = (_NOBODY.search(f"{lead} {side.lstrip()}") is not None for side in facts[:2])
    if was == now or len(modals_) != _ONE_EACH or any("not" in modal for modal in modals_):
        return ""
    return f"Prohibition {'lifted' if was else 'added'}: {changed(*facts[:2])}"


def content(facts: Facts) -> Iterator[str]:
    """Yield that a power to take down what is published came or went."""
    came, went = _taken_down(facts.come), _taken_down(facts.gone)
    if bool(came) != bool(went) and not facts.whole:
        beside = last_sentence(facts.before), first_words(facts.after, _NEXT)
        other = (facts.gone if came else facts.come).join(beside)
        if _taken_down(other):
            return  # the other text says it with the words beside
    if came and not went:
        yield f"Power to block or remove content added: {quoted_at(facts.come, *came.span())}"
    elif went and not came:
        yield f"Power to block or remove content taken away: {quoted_at(facts.gone, *went.span())}"


def _taken_down(text: str) -> re.Match[str] | None:
    """Return where a text first tells of content that somebody else than its reader takes down."""
    return next(
        (each for each in _CONTENT.finditer(text) if not _NO_POWER.search(text, 0, each.start())),
        None,
    )
