"""Tell of a page that lacks its last tags whether it was cut short, or never had them, as many old pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tarmeem.patterns import pattern_of

SENTENCE = 6
"""Words from which a page's last line may have been broken off."""
ALIKE = 4
"""Words of the lines before it that are asked whether they end with a stop."""
_BOX = pattern_of(r"<(/?)(div|section|article|main|table|tbody|form|ul|ol|p)\b", re.IGNORECASE)
_TAIL = 4000
"""Letters of markup in which a page's last lines stand."""
_CLOSED = pattern_of(
    r"</(?!a\b|b\b|i\b|u\b|em\b|font\b|span\b|strong\b|small\b)\w+\s*>\s*\Z", re.IGNORECASE
)
_FOOT = pattern_of(
    r"©|\bcopyright\b|\b(?:visitors?|hits|updated|changed|modified|designed|developed|hosted|maintained|powered)\b|\bbest viewed\b|\bwww\.|[\w-]\.\w{2,7}$",
    re.IGNORECASE,
)
"""What a page's last line says of the site."""
_URDU = pattern_of(r"[\u0600-\u06ff]$")
_GOES_ON = frozenset(
    [
        "کے",
        "کی",
        "کا",
        "کو",
        "سے",
        "میں",
        "پر",
        "نے",
        "اور",
        "کہ",
        "یا",
        "جو",
        "تک",
        "بھی",
        "نہ",
        "ہی",
        "گئے",
        "جس",
        "اس",
        "ان",
    ]
)
"""Words of Urdu after which more must come."""
_LONG = pattern_of(r"[^\W\d_]{4,}")


def is_cut(markup: str, lines: Sequence[str]) -> bool:
    """Tell whether boxes are left open, or the last sentence; or a tag is half there. ``lines``: the page's, as read."""
    if markup.rfind("<") > markup.rfind(">"):
        return True
    last = lines[-1] if lines and not _CLOSED.search(markup, max(0, len(markup) - _TAIL)) else ""
    open_end = bool(last) and not _may_end(last, lines[:-1])
    if open_end and len(last.split()) >= SENTENCE:
        return True  # in the middle of a sentence
    left = Counter[str]()
    closed = Counter[str]()
    box = ""
    for slash, name in _BOX.findall(markup):
        box = slash + name.lower()
        closed[name.lower()] += bool(slash)
        left[name.lower()] += -1 if slash else 1
    if left["table"] > 0:
        return True  # even old pages close their tables
    if box == "p" and left["p"] == 1 and closed["p"] > 2 and open_end:
        return True
    return sum(many for name, many in left.items() if name != "p" and many > 0) > 1


def _may_end(line: str, before: Sequence[str]) -> bool:
    """Tell whether a text may end with a line: a stop, a signature, a site's foot, or as its other lines do."""
    if not (line[-1].isalpha() or line[-1] == ","):
        return True
    if _FOOT.search(line):
        return True
    if _URDU.search(line):
        return line.split()[-1] not in _GOES_ON
    long = _LONG.findall(line)
    if (
        line[-1] != ","
        and long
        and all(word[0].isupper() for word in long)
        and line.split()[-1][0].isupper()
    ):
        return True  # who signs, in capitals
    told = [one for one in before if len(one.split()) >= ALIKE]
    return (
        line[-1] != "," and len(told) > 1 and 2 * sum(one[-1].isalpha() for one in told) > len(told)
    )
