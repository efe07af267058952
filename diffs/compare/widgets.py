"""What a page counts and clocks by itself: lines that differ from one visit to the next and say no law.

A line is a widget only as a whole: "12 shares" on a line of its own is a counter, in a sentence it is law.
"""

from __future__ import annotations

import re

LONGEST_LINE = 80
"""A widget's line is shorter than this."""

_N = r"[\d,.]+\s?[km]?"
_CLOCK = r"\d{1,2}:\d\d(?::\d\d)?(?:\s*/\s*\d{1,2}:\d\d(?::\d\d)?)?"
_COUNTED = (
    r"(?:views?|visitors?|visits?|hits|downloads?|likes?|reads?|comments?|repl(?:y|ies)|ratings?|reviews?"
    r"|(?:users? )?online|vues|commentaires?|aufrufe|kommentare|visualizaciones|comentarios|visualizzazioni|commenti"
    r"|مشاہدات|مشاهدات?|تبصرے|تعليقات?|(?:صفحہ|بار) دیکھا گیا)"
)
_COUNT = (
    rf"(?:(?:total|unique|page)\s+)?{_COUNTED}\s*:?\s*{_N}|{_N}\s*{_COUNTED}|{_N}\s*\({_N}\s*{_COUNTED}\)"
    rf"|(?:cart|basket|notifications?)\s*\(?\d+\)?"
)
_AGO = (
    r"(?:(?:last\s+)?(?:updated|modified|edited|seen|active|posted|published|reviewed|checked)\s*:?\s*)?"
    r"(?:just now|yesterday|(?:\d+|an?|one)\s+(?:second|minute|hour|day|week|month|year)s?\s+ago"
    r"|il y a (?:\d+|une?) \w+|vor (?:\d+|eine[mr]) \w+|hace (?:\d+|una?) \w+|há (?:\d+|uma?) \w+|\d+ \w+ fa"
    r"|\d+\s+\w+\s+(?:پہلے|قبل)|(?:منذ|قبل)\s+\d+\s+\w+)"
)
_READING = (
    r"\d+\s*min(?:ute)?s?\s+read|(?:estimated\s+)?read(?:ing)?\s+time\s*:?\s*\d+\s*min(?:ute)?s?"
    r"|(?:temps de lecture|lesezeit|tiempo de lectura|tempo di lettura)\s*:?\s*\d+\s*min\w*"
)
_HELPFUL = (
    r"(?:was|is) this (?:\w+ )?helpful\??(?:\s*\d+ of \d+)?|\d+ (?:people|users) found this helpful"
    r"|\d+ (?:out of|of) \d+(?: (?:people|users))?(?: found this (?:\w+ )?(?:helpful|useful))?"
)
_IDENTITY = (
    r"(?:your\s+)?ip(?:\s+address)?\s*:\s*[0-9a-f.:]{7,}"
    r"|(?:session|request|ray|trace|visitor|correlation)\s+id\s*[:#]?\s*[0-9a-f-]{8,}"
)
_BUTTON = (
    r"share|print|tweet|copy link|loading(?:\.{3}|…)?|skip to (?:main )?content|back to top"
    r"|play|pause|mute|unmute|subscribe|accept (?:all )?cookies|×|✕"
)
_NOW = (
    r"(?:today is|today[’']s date(?: is)?|current time)\s*:?[^\n]{4,50}"
    r"|(?:page )?(?:generated|rendered) in [\d.]+ ?m?s\w*"
)
_ONE = "|".join((_CLOCK, _COUNT, _AGO, _READING, _HELPFUL, _IDENTITY, _BUTTON, _NOW))
_BESIDE = rf"{_ONE}|{_N}\s*shares?|shares?\s*:?\s*{_N}"
"""A count of shares is one of a company's, unless another counter stands beside it."""
_WIDGET = re.compile(rf"\s*(?:{_ONE})(?:\s*[·|•,–-]\s*(?:{_BESIDE}))*\s*", re.IGNORECASE)
_EMPHASIS = re.compile(r"\s*([*_]{1,3})(?=\S)(.*\S)\1\s*")
_YEARS = re.compile(r"\W*(?:\(c\)\W*)?(?:\d{4}\s*[-–—]\s*)?\d{4}\W*", re.IGNORECASE)
_OWNED = re.compile(
    r"©|\(c\)\s*\d{4}|\bcopyright\s+\d{4}|\ball rights reserved\b|جملہ حقوق|جميع الحقوق",
    re.IGNORECASE,
)


def is_widget(line: str) -> bool:
    """Tell whether a whole line is a clock, a counter, an age or a button."""
    inner = _EMPHASIS.fullmatch(line)
    return _WIDGET.fullmatch(inner[2] if inner else line) is not None


def are_years(old: str, new: str) -> bool:
    """Tell whether two texts are each a year, or from one year to another."""
    return _YEARS.fullmatch(old) is not None and _YEARS.fullmatch(new) is not None


def is_owned(line: str) -> bool:
    """Tell whether a line says whose the page is, and since when: its year turns by itself."""
    return _OWNED.search(line) is not None
