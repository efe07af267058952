"""The words of which a number is made, for a pattern that reads numbers written out."""

from __future__ import annotations

NUMERALS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    "|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    "|hundred|thousand|million|billion|lac|lakh|crore"
)
"""Small letters; a pattern that uses them ignores case or lowers its text."""
