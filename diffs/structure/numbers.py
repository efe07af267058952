"""Read the numbers of provisions: what a label may stand for, and what may follow it.

A label such as ``i`` has several readings (a letter, a roman numeral); which one holds is decided
by the lists that are open where it stands, in ``levels``.
"""

from __future__ import annotations

import re
from functools import lru_cache

Key = tuple[int, str]
"""A place in a list: the whole number, then the inserted suffix (``26A`` = (26, "A"))."""

_DIGITS = re.compile(r"(\d{1,4})[ -]?([A-Z]{0,4}|[a-z]{1,3})\Z")
_ROMAN = re.compile(r"(x{0,4}(?:ix|iv|v?i{0,3})|xl(?:ix|iv|v?i{0,3})|l(?:ix|iv|v?i{0,3}))-?([a-z]{0,2}|[A-Z]{0,2})\Z")
_ONES = {"i": 1, "v": 5, "x": 10, "l": 50}


def roman_value(letters: str) -> int:
    """Return the value of lower-case roman letters that are known to be well formed."""
    total = 0
    for letter, following in zip(letters, letters[1:] + " ", strict=True):
        value = _ONES[letter]
        total += -value if _ONES.get(following, 0) > value else value
    return total


@lru_cache(maxsize=4096)
def readings(label: str) -> tuple[tuple[str, Key], ...]:
    """Return what ``label`` may stand for, as (style, key); styles are 1 a i A I.

    Letters are keyed by their own order: a, aa, b … z; after z come aa, bb or ba by length.
    """
    found: list[tuple[str, Key]] = []
    digits = _DIGITS.match(label)
    if digits:
        return (("1", (int(digits[1]), digits[2].upper())),)
    for style, letters in (("i", label), ("I", label.lower() if label.isupper() else "")):
        roman = _ROMAN.match(letters) if letters[:1] in ("i", "v", "x", "l") else None
        if roman and roman[1]:
            found.append((style, (roman_value(roman[1]), roman[2].lower())))
    low = label.replace("-", "").lower()
    if low.isascii() and low.isalpha() and len(low) <= 3:
        style = "A" if label[0].isupper() else "a"
        found.append((style, (ord(low[0]) - 96, low[1:])))
    return tuple(found)


def follows(last: Key, key: Key) -> int:
    """Return how well ``key`` continues a list at ``last``: 2 next, 1 later, 0 not at all."""
    if key[0] == last[0] + 1 and not key[1]:
        return 2
    if key[0] == last[0] and key[1] > last[1]:
        return 2
    if last[0] == 26 and key[0] == 1 and len(key[1]) == len(last[1]) + 1:
        return 2
    if key > last and key[0] - last[0] <= 6:
        return 1
    return 0


def initial(key: Key) -> bool:
    """Say whether a list may open with ``key``."""
    return key in ((1, ""), (1, "A"))
