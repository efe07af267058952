"""Normalised keys: how a word is found however it was typed, above all in Urdu.

The same Urdu word comes with Arabic or Persian letters, as presentation forms out of a PDF, with or
without vowel signs and joiners. A key folds all that; the raw text is never touched.
"""

from __future__ import annotations

import re
import unicodedata

_LETTERS = {
    # Yeh: Arabic, without dots, with two dots set upright.
    "ي": "ی", "ى": "ی", "ې": "ی",
    # Kaf: Arabic, swash.
    "ك": "ک", "ڪ": "ک",
    # Heh: Arabic, the Uighur ae; with hamza; teh marbuta. Do-chashmi heh is another letter.
    "ه": "ہ", "ە": "ہ", "ۀ": "ۂ", "ة": "ۃ",
    # Alef wasla.
    "ٱ": "ا",
    # Points and quotes.
    "۔": ".", "،": ",", "؛": ";", "؟": "?", "٪": "%", "٫": ".", "٬": ",",
    "‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-",
}  # fmt: skip
_DIGITS = {
    **{chr(0x0660 + n): str(n) for n in range(10)},
    **{chr(0x06F0 + n): str(n) for n in range(10)},
}
# Vowel signs and Koranic marks, tatweel; joiners, direction marks, soft hyphen, byte-order mark.
_DROPPED = [
    *range(0x0610, 0x061B), *range(0x064B, 0x0654), *range(0x0655, 0x0660), 0x0670,
    *range(0x06D6, 0x06DD), *range(0x06DF, 0x06E9), *range(0x06EA, 0x06EE), 0x0640,
    0x00AD, 0x061C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF,
]  # fmt: skip
_TABLE = {**{ord(k): v for k, v in {**_LETTERS, **_DIGITS}.items()}, **dict.fromkeys(_DROPPED, "")}

# A typist's ے within a word is a ی: چےئرمین is چیئرمین. A hamza set on a ی makes ئ.
_INNER_YEH = re.compile("ے(?=[\u0621-\u06d3])")
_HAMZA_YEH = re.compile("ی\u0654")


def key(text: str) -> str:
    """Return the text as search and likeness see it: one form a letter, ASCII digits, lower case."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).translate(_TABLE)
        text = _INNER_YEH.sub("ی", _HAMZA_YEH.sub("ئ", text))
    return " ".join(text.casefold().split())


_NOT_WORD = re.compile(r"[^\w]+")


def words(text: str) -> tuple[str, ...]:
    """Return the words and figures of a text's key, without points."""
    return tuple(word for word in _NOT_WORD.split(key(text)) if word)
