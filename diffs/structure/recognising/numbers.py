"""Read the numbers of provisions: what a label may stand for, and what may follow it.

A label such as ``i`` has several readings (a letter, a roman numeral); which one holds is decided
by the lists that are open where it stands, in ``levels``.
"""

from __future__ import annotations

from functools import lru_cache

from tarmeem.patterns import pattern_of
from tarmeem.romans import reckon

Key = tuple[int, str]
"""A place in a list: the whole number, then the inserted suffix (``26A`` = (26, "A"))."""

_DIGITS = pattern_of(
    r"(\d{1,4})(?:[ -]?([A-Z]{1,4}[a-z]?|[a-z]{1,3})|((?:\.\d{1,3}){1,4}))?(?=-\d|[A-Z]|\Z)"
)
_SUBNUMBER = pattern_of(r"(\d{1,3})-(\d{1,4})\Z")
WIDEST = 40
"""Numbers that one head such as "18-21" covers at most: "47-102" is section 102 of title 47."""
_TENS = "(xl|l?x{0,4})"
_ROMAN = pattern_of(_TENS + r"(ix|iv|v?i{0,4})-?([a-z]{0,2}|[A-Z]{0,2})\Z")


@lru_cache(maxsize=8192)
def number_key(num: str) -> Key:
    """Return the place of a section number: ``26A`` (26, "A"), ``12.1`` (12, ".001")."""
    part = _SUBNUMBER.match(num)
    if part and not int(part[1]) < int(part[2]) <= int(part[1]) + WIDEST:
        return (int(part[1]), f"-{int(part[2]):04}")  # 9-1 comes after 9
    digits = _DIGITS.match(num)
    if not digits:
        return (0, num)
    if digits[3]:
        return (int(digits[1]), "".join(f".{int(part):03}" for part in digits[3].split(".")[1:]))
    return (int(digits[1]), (digits[2] or "").upper())


@lru_cache(maxsize=8192)
def readings(label: str) -> tuple[tuple[str, Key], ...]:
    """Return what ``label`` may stand for, as (style, key); styles are 1 a i A I. Of a range ``c–e`` the first stands.

    Letters are keyed by their own order: a, aa, b … z; after z come aa, bb or ba by length.
    """
    label = label.partition("–")[0]
    if label[:1].isdecimal():
        return (("1", number_key(label)),)
    label, dot, tail = label.partition(".")
    if dot:  # (a.1) comes after (a)
        return tuple((style, (key[0], f"{key[1]}.{tail:0>2}")) for style, key in readings(label))
    found: list[tuple[str, Key]] = []
    upper = label[:1].isupper()
    letters = (label.lower() if label.isupper() else "") if upper else label
    roman = _ROMAN.match(letters) if letters[:1] in ("i", "v", "x", "l") else None
    if roman and roman[1] + roman[2]:
        found.append(("I" if upper else "i", (reckon(roman[1] + roman[2]), roman[3].lower())))
    low = label.replace("-", "").lower()
    if low.isascii() and low.isalpha() and len(low) <= 3:
        found.append(("A" if upper else "a", (ord(low[0]) - 96, low[1:])))
    return tuple(found)


def follows(last: Key, key: Key) -> int:
    """Return how well ``key`` continues a list at ``last``: 2 next, 1 later, 0 not at all."""
    if key[0] == last[0] + 1 and not key[1]:
        return 2
    if key[0] == last[0] and key[1] > last[1]:
        return 2
    if last[0] == 26 and key[0] == 1 and len(key[1]) == len(last[1]) + 1:
        return 2
    if key[0] == last[0] + 1 and last[1] == chr(96 + last[0]) and key[1] == chr(96 + key[0]):
        return 2  # hh, ii, jj
    if key[0] == last[0] + 1 and last[1] == key[1]:
        return 2
    if key > last and key[0] - last[0] <= 6:
        return 1
    return 0


def initial(key: Key) -> bool:
    """Say whether a list may open with ``key``: 1, a, 1A, or the 2.1 of an appendix that counts by decimals."""
    return (key[0] == 1 and key[1] in ("", "A")) or key[1] == ".001"


@lru_cache(maxsize=8192)
def is_second(num: str, style: str) -> bool:
    """Say whether a label may be the second of a list of that style."""
    return any(
        s == style and ((k[0] in (1, 2) and k != (1, "")) or k[1] == ".002")
        for s, k in readings(num)
    )


def comes_next(num: str, later: str) -> bool:
    """Say whether a number comes next after another of its style."""
    return any(
        style == s and follows(key, k) == 2
        for style, key in readings(num)
        for s, k in readings(later)
    )
