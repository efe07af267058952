"""Noise apart from substance: differences a reader would not call a change of the law.

Each kind is recognised by what it is made of and where it stands. ``kind_of_edit`` takes one kind of
dressing off both sides, and what is left must be equal to the letter: no digit, date, ``not``, ``may``
or ``shall`` of the law is dressing. ``kind_of_lines`` knows lines that are no part of the law, whatever
figures they bear.
"""

from __future__ import annotations

import re
from typing import Final

from diffs import urdu
from diffs.compare.words.words import URL, fold, normal, unescaped, unlinked
from diffs.walls.widgets import LONGEST_LINE, in_frame, is_today, is_widget
from tarmeem.patterns import pattern_of

SPACING: Final = "spacing"
WRAP: Final = "line wrap"
HYPHEN: Final = "hyphenation"
STYLE: Final = "quotes and dashes"
MARKUP: Final = "markup"
LINK: Final = "link"
TRACKING: Final = "link tracking"
WIDGET: Final = "widget"
FURNITURE: Final = "page furniture"
MARKER: Final = "footnote marker"
NOTE: Final = "footnote moved"
MARGIN: Final = "marginal note moved"
LABEL: Final = "number's style"
_DASH = pattern_of(r"(?<!-)--(?!-)|(?<!_)__(?!_)")
"""A dash as a typewriter has it, or drawn with underscores."""
_QUOTE = pattern_of(r"(?<![^\s(\[])'(?=\w)|(?<=[^\W\d]|[.,;])'(?!\w)")
"""A quotation mark that opens before a word or closes behind one; behind a figure it may be a measure's."""
_LABEL_STOPS = frozenset((".", ")", ":", "۔", "-"))
_ENDS = frozenset(("", ".", ";", ":", "—", "۔", "؛"))
"""What a paragraph ends with, if nothing but a blank line follows it."""
_LEADS = frozenset(",:;")
"""What leads over to items, whether or not a dash stands behind it."""
_DASHES = pattern_of(r"\s*[-–—―‑⸺_]+\s*")
_OF_TITLE = pattern_of(r"[-–—―‑⸺_.:\s]*[-–—―‑⸺_.:][-–—―‑⸺_.:\s]*")
"""What a print sets behind a title: ".—"."""
_NUMBER = pattern_of(r"[\s#*_]*(?:\d{1,3}(?:\.\d{1,3})*[A-Z]{0,3}|[a-z]|[ivx]{1,5})")

LAYOUT: Final = frozenset({SPACING, WRAP, HYPHEN, FURNITURE, MARKER, NOTE, MARGIN, LABEL})
"""What setting the same words again may change."""
NOTES: Final = frozenset({NOTE, MARGIN})
"""What stands beside the law's words, wherever a page ends: noise if the other text has it too."""

_INVISIBLE = pattern_of("[\\s\u200b-\u200f\u202a-\u202c\u2066-\u2069\u00ad\u0002\u2060\ufeff]+")
_LINE_HYPHEN = pattern_of("[-\u00ad\u0002\u2010]\\s*\n\\s*|[\u00ad\u0002]\\s*")
_DIGITS_APART = pattern_of(r"\d(?:\s+|-\s*\n\s*|\s*[*|_~`\\]+\s*)(?=\d)")
_MARKUP = pattern_of(
    r"[*_#|\\`]+|~~+|^\s*[-+•●▪]\s|:?-{3,}:?|={3,}|\[image\]"
    r"|</?(?:br|hr|p|div|span|b|i|u|a|em|strong|li|ul|ol|h\d{1,2}|table|thead|tbody|tr|td|th)(?:\s+[\w:-]+\s*=[^<>]{0,500}|\s*/)?\s*>",
    re.MULTILINE,
)
_ANOTHER = pattern_of(r"\b(?:not\s+abl[ey]|no\s+tabl[ey]|now\s+here|a\s+(?:part|side|new))\b")
"""Words that say something else where they are set as one: notable, nowhere, apart."""
_DRAWN = pattern_of(r"_{3,}|(?<=[.:;])__(?!\w)|(?<![\w_])__(?=\(\w{1,3}\))")
"""A dash or a blank drawn with underscores, which an extractor may glue to either word or lose."""
_SHOWN = pattern_of(r"<(?:https?|mailto)[^>]*>")
"""An address that is its own link."""
_TRACKING = pattern_of(rf"({URL.replace('[^', '[^?#')})(?:[?#][^\s)\]>]*)?")
_VISIT = pattern_of(
    r"(?<=[?&#])(?:utm_\w+|\w*(?:user|visitor|session|client)_?id|gclid|fbclid|msclkid|_g[al]|sid|nonce"
    r"|phpsessid|jsessionid)=[^&\s)\]>#]*&?|(?<==)[0-9a-f]{24,}(?=[&\s)\]>#]|$)",
    re.IGNORECASE,
)
"""What a site adds to a link for one visit: it leads to the same place."""
_FOOT = pattern_of(r"\W*page\s+\d+\s*(?:(?:of|/)\s*\d+)?\W*|\W*صفحہ\s+\d+\W*", re.IGNORECASE)


def bare(text: str) -> str:
    """Return the text without white space and characters that do not show."""
    return _INVISIBLE.sub("", text)


def without_markup(text: str) -> str:
    """Return a text without the marks of a plain-text format and the tags of a page's."""
    return _MARKUP.sub("", text)


BULLETS = frozenset("*+-•●▪◦·>")
"""What may stand before a line's words in a plain-text format; anywhere else it may be a sum's sign."""
SIGNS = frozenset("<>~+*=-")
"""What between two words of a line may be a sum's sign or a comparison's."""


def is_markup(text: str) -> bool:
    """Tell whether a text is nothing but the marks of a plain-text format."""
    return not text.strip("*_#>|\\~` \n")


def kind_of_gap(old: str, new: str) -> str:
    """Name the difference of two gaps between words that hold nothing but white space."""
    return WRAP if "\n" in old or "\n" in new else SPACING


def kind_of_edit(old: str, new: str) -> str:
    """Name the kind of noise that turns one text into the other, or return ``""``.

    Both texts are whole words; either may be empty.
    """
    one, two = (_QUOTE.sub('"', fold(text).replace("''", '"')) for text in (old, new))
    if (
        _DASH.sub("-", one) == _DASH.sub("-", two)
        or urdu.same(one, two)
        or normal(one) == normal(two)
    ):
        return STYLE
    if bare(one) == bare(two) or urdu.same(bare(one), bare(two)):
        return "" if _joins_figures(old, new) or _is_another_word(one, two) else SPACING
    if bare(_LINE_HYPHEN.sub("", one)) == bare(_LINE_HYPHEN.sub("", two)):
        return "" if _joins_figures(old, new) else HYPHEN
    if "__" in old + new and bare(_DRAWN.sub("", one)) == bare(_DRAWN.sub("", two)):
        return "" if _joins_figures(old, new) else SPACING
    if _unlinked(old) == _unlinked(new):
        return TRACKING if old and new and _VISIT.sub("", old) == _VISIT.sub("", new) else LINK
    if "&" in one + two and unescaped(one).split() == unescaped(two).split():
        return MARKUP
    plain, other = bare(without_markup(one)), bare(without_markup(two))
    return MARKUP if plain == other and not _joins_figures(old, new) else ""


def kind_of_dress(old: str, new: str) -> str:
    """Name the difference of one word's two prints: of a link's, where no other has a name."""
    linked = "[" in old + new or "](" in old + new
    return kind_of_edit(old, new) or (LINK if linked else SPACING)


def _joins_figures(old: str, new: str) -> bool:
    """Tell whether white space between figures differs: ``10 5`` is not ``105``."""
    return len(_DIGITS_APART.findall(old)) != len(_DIGITS_APART.findall(new))


def _is_another_word(old: str, new: str) -> bool:
    """Tell whether white space makes another word of what one text has: ``not able`` is not ``notable``."""
    one, two = (_ANOTHER.findall(text.lower()) for text in (old, new))
    return len(one) != len(two)


def _unlinked(text: str) -> str:
    if "://" not in text and "](" not in text and "www." not in text:
        return text
    return bare(_TRACKING.sub(r"\1", _SHOWN.sub("", unlinked(text))))


def kind_of_lines(source: str, start: int, end: int) -> str:
    """Name what the lines of a stretch are, if all are no part of the text: counters, or page feet."""
    if is_today(source, start, end):
        return WIDGET
    kinds = {_kind_of_line(line) for line in source[start:end].split("\n") if line.strip()}
    kind = kinds.pop() if len(kinds) == 1 else ""
    return "" if kind == WIDGET and not in_frame(source, start, end) else kind


def _kind_of_line(line: str) -> str:
    """Name what a line is by its form: a clock, a counter, a button, a page foot."""
    if len(line) >= LONGEST_LINE:
        return ""
    if is_widget(line):
        return WIDGET
    return FURNITURE if _FOOT.fullmatch(line) else ""


def is_label_stop(text: str, source: str, at: int) -> bool:
    """Tell whether a sign at an offset only ends a number that begins a paragraph: ``3.1`` or ``3.1.``."""
    if text not in _LABEL_STOPS or not source[at + len(text) : at + len(text) + 1].isspace():
        return False
    line = source.rfind("\n", 0, at) + 1
    before = source[max(line - 2, 0) : line].rstrip("\n")
    return before in _ENDS and _NUMBER.fullmatch(source, line, at) is not None


def sets_off(text: str, source: str, at: int, *, title: bool) -> bool:
    """Tell whether signs at an offset only set a title off from its words, or items from the stop that leads over to them."""
    if title and _OF_TITLE.fullmatch(text):
        return True
    leads = source[max(at - 2, 0) : at].rstrip()[-1:] in _LEADS and _DASHES.fullmatch(text)
    return bool(leads) and source[at + len(text) : at + len(text) + 2].lstrip(" \t")[:1] in (
        "\n",
        "(",
    )
