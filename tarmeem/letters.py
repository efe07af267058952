"""The letters of Urdu: which they are, and the one table by which words are found and compared.

The same word comes with Arabic or Persian letters, as presentation forms out of a PDF, with or
without vowel signs and joiners, in three sets of digits. What is made of it here is only ever a
key: the raw text is never touched. Standard library only.
"""

from __future__ import annotations

import unicodedata

from tarmeem.patterns import pattern_of

_FORMS = {
    # Yeh: Arabic, dotless, with two dots upright; Kaf: Arabic, swash; alef wasla.
    "ي": "ی", "ى": "ی", "ې": "ی", "ك": "ک", "ڪ": "ک", "ٱ": "ا",
    # Heh: Arabic, Uighur ae, with hamza; teh marbuta. Do-chashmi heh is another letter.
    "ه": "ہ", "ە": "ہ", "ۀ": "ۂ", "ة": "ۃ",
}  # fmt: skip
_SHAPES = {
    code: _FORMS.get(letter, letter)
    for code in (*range(0xFB50, 0xFDFE), *range(0xFE70, 0xFEFD))
    if len(letter := unicodedata.normalize("NFKC", chr(code))) == 1 and letter != chr(code)
}
"""The letters as some prints have them, one code a shape."""
_POINTS = {
    # Points, quotes and dashes.
    "۔": ".", "،": ",", "؛": ";", "؟": "?", "٪": "%", "٫": ".", "٬": ",", "؍": "/", "‘": "'", "’": "'",
    "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-",
}  # fmt: skip
_DIGITS = {chr(zero + n): str(n) for zero in (0x0660, 0x06F0) for n in range(10)}
# Vowel signs and Koranic marks, tatweel; joiners, direction marks, soft hyphen, byte-order mark.
_DROPPED = [
    *range(0x0610, 0x061B), *range(0x064B, 0x0654), *range(0x0656, 0x0660), 0x0670,
    *range(0x06D6, 0x06DD), *range(0x06DF, 0x06E9), *range(0x06EA, 0x06EE), 0x0640,
    0x00AD, 0x061C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF,
]  # fmt: skip
_TABLE = {
    **{ord(k): v for k, v in {**_FORMS, **_POINTS, **_DIGITS}.items()},
    **dict.fromkeys(_DROPPED, ""),
}
_LETTERS = {**{ord(k): v for k, v in _FORMS.items()}, **_SHAPES}
_SEEN = pattern_of(f"[^\\s{''.join(map(chr, _DROPPED))}]")
# A typist's ے within a word is a ی (چےئرمین is چیئرمین); a hamza set on a letter is one with it.
_INNER_YEH = pattern_of("ے(?=[\u0621-\u06d3])")
# No word begins with a do-chashmi heh: there it is typed for a heh (ھے is ہے, ھزار is ہزار).
_FIRST_HEH = pattern_of(r"(?<!\w)ھ")
_HAMZA = (("ی\u0654", "ئ"), ("و\u0654", "ؤ"), ("ا\u0654", "أ"), ("ہ\u0654", "ۂ"), ("ے\u0654", "ۓ"))

_GLUED = pattern_of(r"\b(?:([0-9]+)([\u0620-\u06d3]{2,})|([\u0620-\u06d3]{2,})([0-9]+))\b")
"""A figure and a word of Urdu; ۲۰۱۳ء is a year."""
_NOT_WORD = pattern_of(r"[^\w]+")
_ARABIC = pattern_of(
    "[\u0620-\u064a\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff\u0750-\u077f\ufb50-\ufdf9\ufe70-\ufefc]"
)
"""The letters of the script, no digits, points or vowel signs."""


def share_of_arabic(text: str) -> float:
    """Return which share of a text's letters is in Arabic script, 0 to 1; 0 where there are no letters."""
    # Signs stand among the letters' shapes: an ornate bracket is none.
    arabic = 0 if text.isascii() else sum(map(str.isalpha, _ARABIC.findall(text)))
    return arabic / sum(map(str.isalpha, text)) if arabic else 0.0


def is_in_arabic(text: str) -> bool:
    """Return whether most of a text's letters are in Arabic script."""
    return share_of_arabic(text) > 0.5


def has_arabic(text: str) -> bool:
    """Return whether a text has any letter of Arabic script."""
    return not text.isascii() and _ARABIC.search(text) is not None


def shows(text: str) -> bool:
    """Return whether a reader sees anything of a text: more than white space, joiners and marks of direction."""
    return _SEEN.search(text) is not None


def in_urdu_letters(text: str) -> str:
    """Return the text, as long as it was, with the Urdu letter for each that was typed in its Arabic form or as its shape."""
    return text.translate(_LETTERS)


def folded(text: str) -> str:
    """Return the text with one form a letter, ASCII digits, no vowel signs and no joiners."""
    if text.isascii():
        return text
    text = unicodedata.normalize("NFKC", text).translate(_TABLE)
    for two, one in _HAMZA:
        text = text.replace(two, one)
    text = _FIRST_HEH.sub("ہ", _INNER_YEH.sub("ی", text))
    return unicodedata.normalize("NFC", text)


def key(text: str) -> str:
    """Return the text as search and likeness see it: one form a letter, lower case, single blanks."""
    return " ".join(folded(text).casefold().split())


def findable(text: str) -> str:
    """Return the text's key, and behind each figure set to a word without a blank the two apart: ۱۶دسمبر."""
    return _GLUED.sub(
        lambda found: f"{found[0]} {' '.join(filter(None, found.groups()))}", key(text)
    )


def words(text: str) -> tuple[str, ...]:
    """Return the words and figures of a text's key, without points."""
    return tuple(word for word in _NOT_WORD.split(key(text)) if word)


def bare(title: str) -> tuple[str, ...]:
    """Return a title's words without "the": what stands in brackets is of it, "(Repeal)" too."""
    return tuple(word for word in words(title) if word != "the")
