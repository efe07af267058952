"""Turn round what a PDF library turned once too often in lines of Arabic script: Urdu words, and English ones among them."""

from __future__ import annotations

import re
from collections.abc import Callable

from crawler.pages.order import Box, Line
from tarmeem.letters import has_arabic

_LETTERS = "\u0620-\u064a\u0671-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc"
_WORD = re.compile(f"[{_LETTERS}]{{2,}}")
"""Letters up to a vowel sign: the library turns each such stretch by itself."""
_LATIN = re.compile(f"[^{_LETTERS}۔،؛؟]*[A-Za-z][^{_LETTERS}۔،؛؟]*")
STRETCHED = re.compile(f"(?<=[{_LETTERS}])[\x00\x01\x03-\x08\x0b\x0c\x0e-\x1f]+(?=[{_LETTERS}])")
"""What stretches a word to fill its line, and stands for no letter."""
_AWAY = re.compile(r"\)( ?)([^\W_]{1,4})( ?)\(")
_LABEL = re.compile(r"\( ?[^\W_]{1,4} ?\)")
_APART = 0.5
"""Points from which one letter stands at the left of another."""


def turned(line: Line, box: Callable[[int], Box]) -> Line:
    """Return a line with each Urdu word from right to left as it is drawn, and each English phrase from left to right."""
    text, start = line
    if not has_arabic(text):
        return line
    for word in _WORD.finditer(text):
        first, last = box(start + word.start()), box(start + word.end() - 1)
        if first[0] + first[2] + _APART < last[0] + last[2]:
            text = text[: word.start()] + word[0][::-1] + text[word.end() :]
    for phrase in _LATIN.finditer(text):
        said = phrase[0].strip()
        at = phrase.start() + phrase[0].index(said)
        places = sorted(range(start + at, start + at + len(said)), key=lambda n: box(n)[0])
        drawn = "".join(text[n - start] for n in places)
        if _words(drawn) != _words(said) and sorted(_words(drawn)) == sorted(_words(said)):
            text = text[:at] + drawn + text[at + len(said) :]
    return text, start


def facing(lines: list[Line]) -> list[Line]:
    """Return a page's lines with the brackets of ")2(" turned to their label, as a browser's print of Urdu has them.

    Not where one label of the page has its brackets so: behind it another may begin, and what stands between is no label.
    """
    urdu = [text for text, _ in lines if has_arabic(text)]
    if any(map(_LABEL.search, urdu)) or not any(map(_AWAY.search, urdu)):
        return lines
    return [(_AWAY.sub(r"\1(\2)\3", text) if has_arabic(text) else text, at) for text, at in lines]


def _words(phrase: str) -> list[str]:
    return re.findall(r"\w+", phrase)
