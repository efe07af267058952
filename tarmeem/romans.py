"""Roman numbers, read and written: the one table. Standard library only."""

from itertools import pairwise

from tarmeem.patterns import pattern_of

_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_WELL_FORMED = pattern_of(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_TENS = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")
_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")


def reckon(letters: str) -> int:
    """Return what letters of either case count, however they stand: IIII is 4; what is no roman letter counts nothing."""
    values = [_VALUES.get(letter, 0) for letter in letters.lower()]
    return sum(-value if value < after else value for value, after in pairwise([*values, 0]))


def roman_value(numeral: str) -> int | None:
    """Return the value of a well-formed number of either case, or None: ``IIX`` is a misreading."""
    known = numeral and _WELL_FORMED.fullmatch(numeral.lower())
    return reckon(numeral) if known else None


def roman(value: int) -> str:
    """Write a number from 1 to 99 in small roman letters."""
    return _TENS[value // 10] + _ONES[value % 10]


ROMANS = tuple(map(roman, range(1, 50)))
"""The numbers of a list, in order: i, ii, iii … xlix; what comes next, (l), is a letter."""
