"""How alike two documents are, in title, words, names, figures and dates: plain measures, no verdict.

Templates make different events look alike, and a typist makes the same title look different; so
what is shared counts for little until what is *not* shared has been looked at.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from datetime import date
from functools import lru_cache

from rapidfuzz import fuzz

from tarmeem.letters import is_in_arabic, words
from tarmeem.months import NUMBER_OF
from tarmeem.patterns import pattern_of

_FILLER = frozenset(
    words(
        "the a an of and in on for to by with from at or as is its pdf doc docx file copy new"
        " latest revised updated version final english urdu dated"
    )
)
_GENERIC = _FILLER | frozenset(
    words(
        "press release public notice notices notification announcement advertisement circular"
        " letter order pta media statement information general important document download page"
        " news پریس ریلیز نوٹس نوٹیفکیشن اعلامیہ اعلان عوامی اطلاع کا کی کے و اور پی ٹی اے"
    )
)
_OF_THE_CALENDAR = frozenset(words("monday tuesday wednesday thursday friday saturday sunday")) | set(NUMBER_OF)  # fmt: skip
_UPLOAD_DAY = pattern_of(r"[0-9]{6}|[0-9]{8}|v[0-9]{1,2}")


# What law codes put in brackets after a title without its being part of it: a state, a number, an
# acronym. "(Amendment)" and "(Elections)" are part of theirs.
_ASIDE = pattern_of(
    r"[(\[](?:under review|(?:repealed\b|repeal\s+(?:by|vide|with)\b)[^()\]]*(?:\([^)]*\)[^)\]]*)?|(?:as )?(?:amended|modified|updated|corrected)\b[^)\]]*"
    r"|(?:act |ordinance )?(?:no\W{0,2} ?)?[ivxlcdm]+ of [0-9]{4}|(?-i:[A-Z][a-z]?[A-Za-z]?[A-Z]{1,5}))[)\]]",
    re.IGNORECASE,
)


def title_words(title: str) -> list[str]:
    """Return the words by which a title is known: no filler, no mark of an upload or a revision."""
    found = words(_ASIDE.sub(" ", title.replace("_", " ")))
    return [word for word in found if word not in _FILLER and not _UPLOAD_DAY.fullmatch(word)]


def titles_in(said: str) -> list[tuple[int, list[str]]]:
    """Return each place where a title may begin, and the words that follow there.

    It begins at a capital to which no other capital leads: "the Interim Lamps Act" is no mention of
    the Lamps Act, nor "the Guild of Lamps Act".
    """
    tokens = list(re.finditer(r"\w+", said))
    found: list[tuple[int, list[str]]] = []
    led = False  # whether a title goes on over what comes next
    end = 0
    for token in tokens:
        opens = token[0][0].isupper() and token[0].lower() != "the"
        if said[end : token.start()].strip():
            led = False
        if opens and not led:
            words = title_words(said[token.start() : token.start() + _TITLE])
            found.append((token.start(), words))
        led = opens or (led and token[0].lower() in _WITHIN)
        end = token.end()
    return found


_WITHIN = frozenset(("of", "and", "for", "to", "in"))
"""What stands between the capitals of one title."""
_TITLE = 300
"""Letters a title has at most."""


def distinctive(title: str) -> bool:
    """Return whether a title says which document it is: "Press release" does not."""
    telling = [word for word in title_words(title) if word not in _GENERIC]
    return len(telling) >= 2


def titles_alike(one: str, other: str) -> bool:
    """Return whether two titles are one, but for filler, typing errors and being cut short.

    A figure must be the same, and no word may differ that is not a misspelling of the other's.
    """
    first, second = title_words(one), title_words(other)
    if first == second:
        return bool(first)
    if _cut_short(first, second):
        return True
    return not _unmatched(first, second) and not _unmatched(second, first)


_AMENDING = frozenset(words("amendment amending ترمیم ترمیمی"))
_OTHER_THING = _AMENDING | frozenset(words("draft amended corrigendum bill repealed مسودہ"))


def amending(title: str) -> bool:
    """Return whether a title is of an amending instrument: many such share one title in a year."""
    return not _AMENDING.isdisjoint(title_words(title))


def _cut_short(one: list[str], other: list[str]) -> bool:
    """Return whether a title is the beginning of the other, as slugs are cut at their length."""
    short, long = sorted((one, other), key=len)
    last = len(short) - 1
    if last < 5 or short[:-1] != long[:last] or not long[last].startswith(short[-1]):
        return False
    return not any(word in _OTHER_THING or word[0].isdigit() for word in long[last + 1 :])


def _unmatched(these: Collection[str], those: Collection[str]) -> list[str]:
    lacking = [word for word in these if word not in those]
    return [word for word in lacking if not any(_misspelt(word, that) for that in those)]


def _misspelt(word: str, other: str) -> bool:
    """Return whether one word is the other with a slip: long, no figures, nearly all letters."""
    if min(len(word), len(other)) < 6 or any(c.isdigit() for c in word + other):
        return False
    return fuzz.ratio(word, other) >= 85


@lru_cache(maxsize=8)
def shingles(text: str) -> frozenset[int]:
    """Return a text's runs of three words, hashed: what `alike` compares."""
    row = words(text)
    if len(row) < 3:
        return frozenset([hash(row)])
    return frozenset(map(hash, zip(row, row[1:], row[2:], strict=False)))


def alike(one: frozenset[int], other: frozenset[int]) -> float:
    """Return how much two texts share, from 0 to 1: shared runs of words over all."""
    return len(one & other) / (len(one | other) or 1)


_NAME = pattern_of(r"(?<=[a-z0-9,;'’] )[A-Z][\w’-]{2,}")
_LOWER = pattern_of(r"\b[a-z]{3,}\b")
_FIGURE = pattern_of(r"[0-9](?:[0-9,./:-]*[0-9])?")


def names(text: str) -> frozenset[str]:
    """Return the proper names within sentences of a Latin text: places, persons, bodies."""
    lower = set(_LOWER.findall(text))
    found = {name.lower() for name in _NAME.findall(" ".join(text.split()))}
    return frozenset(found - lower - _OF_THE_CALENDAR)


def names_differ(one: str, other: str) -> tuple[str, ...]:
    """Return names that each text has and the other lacks; empty unless both have some.

    A text that only gained a name was edited; two that each name another place tell of two events.
    Urdu has no capitals: there any word that each has for itself may be a name.
    """
    urdu = all(is_in_arabic(text[:2000]) for text in (one, other))
    first, second = (_all_words(one), _all_words(other)) if urdu else (names(one), names(other))
    # No leave for misspelling here: one letter may be another town.
    ours, theirs = first - second, second - first
    return tuple(sorted(ours | theirs)) if ours and theirs else ()


def _all_words(text: str) -> frozenset[str]:
    return frozenset(word for word in words(text) if len(word) > 2 and not word[0].isdigit())


def figures(text: str) -> frozenset[str]:
    """Return the figures of a text, Urdu digits as ASCII: what a translation keeps."""
    return frozenset(figure for figure in _FIGURE.findall(" ".join(words(text))) if len(figure) > 1)


def days_apart(these: Iterable[str], those: Iterable[str]) -> int | None:
    """Return the least number of days between two sets of dates; None where either has none."""
    ours, others = [[day for told in dates if (day := _day(told))] for dates in (these, those)]
    return min((abs((a - b).days) for a in ours for b in others), default=None)


def _day(told: str) -> date | None:
    try:
        return date.fromisoformat(told[:10])
    except ValueError:
        return None  # a listing may print a day that never was
