"""The words of which a number is made, for a pattern that reads numbers written out."""

from __future__ import annotations

from collections.abc import Sequence

SMALL = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
"""From one to nineteen, in order."""
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
"""From first to twentieth, in order."""
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
WORDS = (
    *SMALL,
    *TENS,
    "hundred",
    "thousand",
    "million",
    "billion",
    "lac",
    "lacs",
    "lakh",
    "lakhs",
    "crore",
    "crores",
)


def by_first_letter(words: Sequence[str]) -> str:
    """Return a pattern for any of the words, or of patterns that each begin with a letter: it looks at a letter once."""
    letters = dict.fromkeys(word[0] for word in words)
    ends = {one: [word[1:] for word in words if word[0] == one] for one in letters}
    return "|".join(f"{one}(?:{'|'.join(rest)})" for one, rest in ends.items())


NUMERALS = by_first_letter(WORDS)
"""Small letters; a pattern that uses them ignores case or lowers its text."""
