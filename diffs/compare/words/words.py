"""Words: a stretch of text as the sequence a reader reads, with the way back to the raw text.

White space, page furniture and footnote markers are not words: they are the *gaps* after words, so
two texts that differ only there have equal words. Offsets always point into the raw source.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import add
from unicodedata import is_normalized, normalize

from diffs import urdu
from diffs.typefaces import restored
from tarmeem import months
from tarmeem.patterns import pattern_of

Range = tuple[int, int]

_HYPHEN = pattern_of("[-–—‐‑−―\u00ad\u0002](?=\\s)")
_GAP = pattern_of(r"\s+")
_FOLDS = (
    ("“", '"'), ("”", '"'), ("„", '"'), ("«", '"'), ("»", '"'), ("‘", "'"), ("’", "'"),
    ("‚", "'"), ("`", "'"), ("´", "'"), ("–", "-"), ("—", "-"), ("‐", "-"), ("‑", "-"),
    ("−", "-"), ("―", "-"), ("\ufffe", "-"), ("ي", "ی"), ("ى", "ی"), ("ك", "ک"),
)  # fmt: skip
"""Print styles of one character, all one to one so that offsets stay true."""

MONTHS = "|".join(months.MONTHS)
_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
ABROAD = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    "|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember"
    "|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
    "|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre"
    "|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|dezembro"
    f"|{'|'.join(months.URDU_MONTHS)}"
    f"|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|{_SHORT}"
)
"""Months in other languages that a page may be in, and cut short."""
_TWO = "(?:0?[1-9]|[12][0-9]|3[01])"
"""A day or a month in figures; ``7.0.18`` is an item of a list, ``12-3/2019`` a file's number."""
_DATE = (
    rf"\d{{1,2}}(?<!\d\.\d)(?<!\d\.\d\d)(?:\s?(?:st|nd|rd|th))?(?:\s+(?:day\s+)?of)?[\s,]+(?:{MONTHS})\b(?:,?\s+\d{{4}})?"
    rf"|\b(?:{MONTHS})\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\b(?:{MONTHS}),?\s+\d{{4}}"
    rf"|(?<![\w.-]){_TWO}(?:-{_TWO}-|/{_TWO}/|\.{_TWO}\.)\d{{2,4}}(?![\w]|[.-]\d)|\b\d{{4}}-\d{{2}}-\d{{2}}(?:T\d\d:\d\d(?::\d\d)?Z?)?\b|\d{{4}}年\d{{1,2}}月(?:\d{{1,2}}日)?"
    rf"|\b\d{{1,2}}(?:\.|er|º)?\s+(?:de\s+)?(?:{ABROAD})\b(?:\.?[\s,،]+(?:de\s+)?\d{{4}})?"
    rf"|\b(?:{_SHORT})\b\.?\s+\d{{1,2}}(?:,?\s+\d{{4}})?(?!\d)"
)
BLANK = " \u00a0\u202f"
SPACED = rf"\d{{1,3}}(?:[{BLANK}]\d{{3}}){{1,5}}(?![{BLANK}]?\d)"
"""Digits that blanks set in threes: what a sum is behind its sign."""
_MILLIONS = rf"(?<!\d)(?<!\d[{BLANK}.,])(?=\d+[{BLANK}]\d+[{BLANK}]){SPACED}"
_IN_SENTENCE = rf"(?=[{BLANK}][^\W\d]|[.,;)%€])"
"""What follows on them where two such blanks tell that it is one figure: a table's cells may stand so too."""
_MONEY = rf"(?:Rs|PKR|US\$|USD|\$|€|£|₨|روپے)\.?\s*(?:{SPACED}|\d[\d,]*(?:\.\d+)?)(?:/-)?"
_ACT = r"\b(?:Act|Ordinance|Order|P\.O\.|President's Order)\s+(?:No\.?\s*)?[IVXLCDM]+\s+of\s+\d{4}"
SRO = r"\bS\.?\s?R\.?\s?O\.?\s*\d+\s*(?:\([IVX]+\))?/\d{2,4}"
"""A notification by its number."""
_SECTION = (
    r"\b(?:[Ss]ub-?section|[Ss]ection|[Aa]rticle|[Ss]ub-?clause|[Cc]lause|[Ss]ub-?rule|[Rr]ule"
    r"|[Rr]egulation|[Pp]aragraph|دفعہ|شق|آرٹیکل)s?\s+\(?\d+[A-Z]{0,3}(?!\d|\.\d)\)?(?:\([0-9a-zA-Z]{1,4}\))*"
)
DATE = pattern_of(rf"{_DATE}|\b(?:19|20)\d\d\b", re.IGNORECASE)
"""A date, or a year by itself."""
_FIRST = r"(?=[\d$€£₨A-DF-JM-PRSUacprsآدرش])"
"""The sign each of these begins with: at most words nothing more is looked at."""
AMOUNT = pattern_of(_MONEY)
COMPOUND = pattern_of(
    rf"{_FIRST}(?:{'|'.join((_DATE, _MONEY, _ACT, SRO, _SECTION, _MILLIONS + _IN_SENTENCE))})"
)
"""A figure, a date or a citation: one token however many words it is printed in."""

_WORD = r"\w+(?:(?:[\u200c\u200d'’&\u064b-\u0655\u0670-]|\.(?<![a-z]{3}\.(?=[A-Z_])))\w+)*"
"""A stop joins what it stands in, as ``P.O.``, but not two sentences set without a blank, nor a heading and what a stroke parts from it."""
URL = r"(?:https?://|www\.)[^\s)\]>]+"
_ADDRESS = (
    r"[ \t]*(?:\{+[^{}\n]*\}+|#[^()\n]*"
    r"|(?:(?i:https?):|[a-z][a-z+_-]{2,}:(?=\S)|www\.|\.{0,2}/|[a-z][\w-]+(?:/|\.[a-z]{2}))(?:[^()\s]|\([^()\s]*\))*)"
    r"(?:[ \t]+\"[^\"\n]*\")?[ \t]*"
)
"""Where a link leads; ``](1)`` and ``](a)`` are the law's, behind words that an editor put in brackets."""
TARGET = pattern_of(rf"{_ADDRESS}\)")
"""A link's address, up to the bracket that closes it."""
_LINK = pattern_of(
    rf"(?:!?\[(?P<words>[^\[\]]{{0,300}}))?\]\({_ADDRESS}\)"
    r"|\[(?P<called>(?=[^\[\]]*[^\W\d])[^\[\]]{1,300})\]\[\d{1,3}\]"
)
"""A link in a plain-text format, or the end of one; or the number under which its address stands below."""
FINE = pattern_of(
    "|".join((
        COMPOUND.pattern,
        rf"{_MILLIONS}\Z",
        URL,
        r"\d+(?:[.,:/]\d+)+%?",
        r"\([0-9a-zA-Z]{1,5}\)",
        _WORD,
        r"\s+",
        r"[^\w\s]",
    ))
)  # fmt: skip
"""The finest tokens; they tile any text, white space included."""
SIMPLE = pattern_of(rf"\([0-9a-zA-Z]{{1,5}}\)|{_WORD}|\s+|[^\w\s]")
"""The same for text without a figure."""


def fold(text: str) -> str:
    """Give quotes, dashes and letter forms one style, character for character."""
    if text.isascii():
        return text.replace("`", "'") if "`" in text else text
    text = restored(text)
    for old, new in _FOLDS:
        if old in text:
            text = text.replace(old, new)
    return text


_LIGATURES = {ord("ﬀ"): "ff", ord("ﬁ"): "fi", ord("ﬂ"): "fl", ord("ﬃ"): "ffi", ord("ﬄ"): "ffl", ord("…"): "..."} | dict.fromkeys(map(ord, "\u200b\u200e\u200f\u202a\u202b\u202c\u2060\u2066\u2067\u2068\u2069\ufeff"))  # fmt: skip
"""Print styles of more than one character, and what does not show at all."""


def normal(text: str) -> str:
    """Give one form to letters that are written alike: accents joined, ligatures taken apart."""
    if text.isascii():
        return text
    text = text.translate(_LIGATURES)
    return text if is_normalized("NFC", text) else normalize("NFC", text)


def unescaped(text: str) -> str:
    """Give a text's HTML entities as the signs they stand for, in one style: ``&rsquo;``, ``’`` and ``'``."""
    return fold(html.unescape(text)) if "&" in text and ";" in text else text


def unlinked(text: str) -> str:
    """Return a text with a link's words in its place: nobody reads where it leads."""
    return (
        _LINK.sub(lambda link: link[link.lastgroup] if link.lastgroup else "", text)
        if "](" in text or "][" in text
        else text
    )


def _without_links(text: str) -> str:
    """Return a text with what makes a link of some words put out of sight, character for character."""
    return _LINK.sub(_hidden, text) if "](" in text or "][" in text else text


def _hidden(link: re.Match[str]) -> str:
    if link.lastgroup is None or link[0][0] == "!":
        return link[0]
    first, last = (at - link.start() for at in link.span(link.lastgroup))
    return f"{UNSEEN * first}{link[link.lastgroup]}{UNSEEN * (len(link[0]) - last)}"


UNSEEN = "\u2060"
"""A character that does not show, and that no key of a word has."""


@dataclass(slots=True)
class Stream:
    """The words of one side: keys to compare by, and where each stands in the source."""

    source: str
    keys: list[str]
    starts: list[int]
    ends: list[int]
    start: int
    """Where the stretch begins; the gap before the first word begins here."""
    end: int
    breaks: Sequence[int] = ()
    """Where something hidden interrupts the words."""

    def slice(self, lo: int, hi: int) -> str:
        """Return the raw text of words ``lo`` to ``hi``, without the gaps around them."""
        return self.source[self.starts[lo] : self.ends[hi - 1]] if hi > lo else ""


def stream(source: str, start: int, end: int, flow: Sequence[Range] = ()) -> Stream:
    """Read the words of ``source[start:end]``; ``flow``: the ranges that hold words, all if empty."""
    keys: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for lo, hi in flow or ((start, end),):
        text = _without_links(fold(source[lo:hi]))
        lead = lo + len(text) - len(text.lstrip())
        words = text.split()
        if not words:
            continue
        sizes = list(map(len, words))
        gaps = map(len, _GAP.findall(text.strip()))
        starts.extend(accumulate(map(add, sizes, gaps), initial=lead))
        ends.extend(map(add, starts[len(ends) :], sizes))
        if not text.isascii():
            known = {word: normal(urdu.key(word)) or word for word in set(words)}
            words = list(map(known.__getitem__, words))
        if "&" in text and ";" in text:
            words = [_one_word(unescaped(word)) or word for word in words]
        keys.extend(words)
    return Stream(source, keys, starts, ends, start, end, [hi for _, hi in flow])


def _one_word(text: str) -> str:
    """Return a text that no blank parts; nothing of another: ``a&nbsp;b`` is two words."""
    return text if len(text.split()) == 1 else ""


def close_hyphens(one: Stream, other: Stream) -> tuple[Stream, Stream]:
    """Join words that only a line's end has cut; the other side says how they are spelt."""
    cut = [_line_end_hyphens(one), _line_end_hyphens(other)]
    if not any(cut):
        return one, other
    known = [set(one.keys), set(other.keys)]
    return _joined(one, cut[0], known[1]), _joined(other, cut[1], known[0])


def _line_end_hyphens(words: Stream) -> list[int]:
    source, starts, ends, keys = words.source, words.starts, words.ends, words.keys
    places = {m.end() for m in _HYPHEN.finditer(source, words.start, words.end)}
    places.update(words.breaks)
    last = len(keys) - 1
    found = []
    for place in sorted(places):
        at = bisect_left(ends, place)
        if at >= last or ends[at] != place:
            continue
        key = keys[at]
        if (
            key[-1] in "-\u00ad\u0002"
            and key[-2:-1].isalpha()
            and keys[at + 1][0].islower()
            and "\n" in source[place : starts[at + 1]]
        ):
            found.append(at)
    return found


def _joined(words: Stream, cuts: Collection[int], known: set[str]) -> Stream:
    if not cuts:
        return words
    gone = {at + 1 for at in cuts}
    keys, ends = list(words.keys), list(words.ends)
    for at in sorted(cuts, reverse=True):
        kept = keys[at] + keys[at + 1]
        keys[at] = kept if kept in known else keys[at][:-1] + keys[at + 1]
        ends[at] = ends[at + 1]
    keep = [at for at in range(len(keys)) if at not in gone]
    return Stream(
        words.source,
        [keys[at] for at in keep],
        [words.starts[at] for at in keep],
        [ends[at] for at in keep],
        words.start,
        words.end,
    )
