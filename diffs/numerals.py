"""The words of which a number is made, for a pattern that reads numbers written out."""

from __future__ import annotations

SMALL = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
"""From one to nineteen, in order."""
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMERALS = "|".join((*SMALL, *TENS, "hundred|thousand|million|billion|lac|lakh|crore"))
"""Small letters; a pattern that uses them ignores case or lowers its text."""
