"""What the grammar could not read: noise, an office that signs, or words that may be the law's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import shorten

from diffs.amending.drafting.kinds import KINDS
from diffs.amending.drafting.printed import LIMITS
from diffs.amending.drafting.verbs import participle
from diffs.structure.cutting.orders import ALTERS
from tarmeem.patterns import pattern_of

_NOISE = pattern_of(
    r"(?:(?:Sindh|Punjab)?\s*(?:Act|Ordinance|Code)\s*(?:No\.?)?\s*[IVXLCDMl]+\s+of\s+\d{4}"
    r"|(?:Short\s+title\b[^.;“”\"]{0,40}[\s.:—–-]{1,4}(?:\(\w{1,3}\)\s*)?)?(?:This|These|It|They)\b[^.;“”\"]{0,80}?\b(?:called|cited|extends?|come\s+into\s+force|take\s+effect)\b[^;“”\"]{0,200}"
    r"|namely|as\s+follows|Sd/-?|Page\s+\d+\s+of\s+\d+|Scanned with CamScanner)(?:\s*Scanned with CamScanner)?[\s.,;:—-]*$",
    re.IGNORECASE,
)
_SMALL = frozenset(("of", "the", "to", "for", "and", "in"))
_ABOVE = 200
_LETTER = pattern_of(r"\w")
_NUMBERED = pattern_of(r"[“\"]\s?(?:\(\s?\w{1,5}\s?\)|\w{1,5}\.)\s*\Z")
_ANNOUNCED = pattern_of(
    r"\bthe\s+following\b[^.;“”\"]{0,80}\bnamely[\s:;.,—–-]{0,8}[“‘\"]", re.IGNORECASE
)
_PLAIN = pattern_of(r"[^\W\d_][\w .,&()’'/-]{2,120}")
_FEW = 4
_DATED = pattern_of(
    r"\W*(?:Dated[\s:,]{1,4}(?:[A-Z][A-Za-z]+[\s,:;]{1,4})?|[A-Z]{4,}[\s,:;]{1,4})?(?:[Tt]he\s+|THE\s+)?"
    r"\d{1,2}\s?(?i:st|nd|rd|th)?\s+(?:day\s+of\s+)?[A-Z][A-Za-z]{2,8},?\s+\d{4}\W*"
)
"""Where and on which day an instrument was signed: "KARACHI; The 1st July, 2031"."""


_FILE = pattern_of(r"\W*(?:[CF]\.?\s?)*No\b[^\[\]“”\"]{2,60}(?:\][\W_]*|\Z)")
"""The number of the office's file, in brackets above its name: "[No. F. 4(2)/2011-Ports]"."""


@dataclass(slots=True)
class Unread:
    """A stretch the grammar could not read."""

    start: int
    end: int
    text: str
    orders: bool
    """It holds "shall be substituted" or the like: an operation is lost in it."""
    address: bool = False
    """It names a place, and no more."""


def leads_on(text: str, place: Unread, stray: Sequence[Unread]) -> bool:
    """Tell the place of an order that is lost itself, and told: it leads to nothing else."""
    after = next((one for one in stray if one.start >= place.end), None)
    if not place.address or after is None or not after.orders:
        return False
    return not text[place.end : after.start].strip(" \t\n,;:—–-")


def told(lost: Unread, room: int = 60) -> str:
    """Return the words and where they stand, for a person; cut between two words where they are many."""
    return f"“{shorten(lost.text, room, placeholder=' …')}” (offset {lost.start})"


def unit_of(lost: Unread) -> str:
    """Return whether an order that could not be read is of words or signs, or may be of a provision."""
    own = _QUOTED.sub(" ", lost.text)
    return "words" if _OF_WORDS.search(own) else "provision"


_QUOTED = pattern_of(r"“[^”]*(?:”|\Z)|\"[^\"]*(?:\"|\Z)")
_OF_WORDS = pattern_of(
    r"\b(?:words?|letters?|figures?|expressions?|brackets?|commas?|colons?|full[ -]?stops?|semi-?colons?|hyphens?)\b",
    re.IGNORECASE,
)


def is_noise(lost: Unread) -> bool:
    """Tell what amends nothing: "It shall come into force at once", a page's own words."""
    return bool(_NOISE.match(lost.text))


def signs(text: str, stop: int, last: Unread) -> bool:
    """Tell an office, the number of its file, a place and a day, or a page's own words, on a line below the last order: each begins with a capital."""
    before = text[max(0, last.start - _ABOVE) : last.start].rstrip(" \t([")
    ends = _LETTER.search(text, last.end, stop) is None or _DATED.fullmatch(text, last.end, stop)
    own_line = before.endswith("\n") and before.rstrip()[-1:] in '.;”"'
    if ends and own_line and (last.text.isdecimal() or _DATED.fullmatch(last.text)):
        return True
    said = _FILE.sub("", last.text.replace("Section Officer", "Officer"))
    if ends and own_line and not said:
        return True
    words = re.findall(r"[^\W\d_]+", said)
    named = all(word[0].isupper() or word in _SMALL for word in words)
    places = any(
        word.lower() in KINDS or word.lower() in LIMITS or participle(word.lower())
        for word in words
    )
    return bool(ends) and own_line and named and not places and bool(_PLAIN.fullmatch(said))


_PART = pattern_of(r"(?:PART|CHAPTER)\s?[-–—]?\s?(?:[IVXLC]+|\d{1,2})", re.IGNORECASE)
_OWN_SECTION = pattern_of(r"\s*\n\s*\d{1,3}\.\s")


def heads_part(text: str, lost: Unread) -> bool:
    """Tell the number of an instrument's own part, alone on its line between an order's end and the next section."""
    if not _PART.fullmatch(lost.text) or not _OWN_SECTION.match(text, lost.end):
        return False
    return below(text, lost) and text[: lost.start].rstrip()[-1:] in '.;”"'


def orderless(text: str, lost: Unread) -> bool:
    """Tell new matter whose own order is lost: a provision in marks, with its number, or one announced by name."""
    if _ANNOUNCED.search(lost.text):
        return True
    before = text[max(0, lost.start - _ABOVE) : lost.start]
    return bool(_NUMBERED.search(before)) and len(lost.text.split()) > _FEW


def below(text: str, lost: Unread) -> bool:
    """Tell whether it begins a line, with no label before it."""
    return text[max(0, lost.start - _ABOVE) : lost.start].rstrip(" \t").endswith("\n")


_SAYS = pattern_of(r"[A-Z][^;]{12,}?\b(?:shall|may|means)\b")


def says_law(lost: Unread) -> bool:
    """Tell a sentence of the law's own, which some order that is lost was to bring in."""
    return not lost.orders and "|" not in lost.text and bool(_SAYS.match(lost.text))


_OWN_DAY = pattern_of(
    r"\W*(?:This\s+section|Sub-?section\b|The\s+amendments?\b)[^.;“”\"]{0,80}?\bshall\s+(?:be\s+deemed\s+to\s+)?"
    r"(?:have\s+)?(?:come|take|taken|have|had|cease|remain)\b[^.;“”\"]{0,20}?\b(?:force|effect)\b",
    re.IGNORECASE,
)


def own_day(lost: Unread) -> bool:
    """Tell what says when orders of its own section take effect: "Sub-section (1) shall come into force on …"."""
    return bool(_OWN_DAY.match(lost.text))


def alters(text: str) -> bool:
    """Tell what changes a law in words that no order is worded in, and is no day that a section gives itself."""
    return ALTERS.search(text) is not None and _OWN_DAY.match(text) is None
