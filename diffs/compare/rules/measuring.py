"""The rule for inches: the "in" of "3 in" is a measure only where another measure stands in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diffs.compare.rules.counting import MEASURES, NUMBER, SHORT_MEASURES
from diffs.compare.rules.saying import Facts, from_to, touched

_INCHES = re.compile(rf"\b{NUMBER}\s+in\b\.?", re.IGNORECASE)
_OTHER = re.compile(
    rf"\b{NUMBER}\s*(?:{MEASURES}|(?!m\b)(?:{SHORT_MEASURES}))(?!\w)\.?", re.IGNORECASE
)
"""A measure but the metre's letter: a scan reads "m" for "in"."""


def inches(facts: Facts) -> Iterator[str]:
    """Yield that a measure in inches became one in another unit, or the other way."""
    if not any(side.rstrip(" \n.").lower().endswith("in") for side in facts[:2]):
        return  # asked first: the patterns are slow
    for patterns in ((_INCHES, _OTHER), (_OTHER, _INCHES)):
        was, now = (
            _all_of_it(pattern, side, facts)
            for pattern, side in zip(patterns, facts[:2], strict=True)
        )
        if was and now:
            yield from_to("Measure", was, now)
            return


def _all_of_it(pattern: re.Pattern[str], changed: str, facts: Facts) -> str:
    """Return the figure that takes in all of a change and ends with it; nothing where none does."""
    end = len(facts.before) + len(changed.rstrip())
    start = len(facts.before) + len(changed) - len(changed.lstrip())
    found = touched(pattern, changed, facts)
    whole = [m.group() for m in found if m.start() <= start and end <= m.end() <= end + 1]
    return whole[0] if changed.strip() and len(whole) == 1 else ""
