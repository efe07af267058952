"""The rule for what is the same figure or the same day, written otherwise: asked where no other rule says anything."""

from __future__ import annotations

import re

from diffs.compare.rules.amounts import alike, amount
from diffs.compare.rules.clock import is_same_time
from diffs.compare.rules.counting import BARE, NUMBER
from diffs.compare.rules.dating import DAY, is_same_day
from diffs.compare.rules.figures import BY_KIND, touched_figures
from diffs.compare.rules.saying import Facts, quoted

RESTATED = ("Same figure, written otherwise", "Same day, written otherwise")
"""How the sentence begins."""
_FIGURE, _DAY = RESTATED
_MOST = 80
"""Characters of a change, past which it is of more than a figure."""
_ASIDE = re.compile(r"\(([^()]*)\)")
_DRESS = re.compile(r"\s*(?:/[-–—=])?[\s.,;:]*")
"""What may stand behind a figure and be none of it: the stroke of a sum, a stop."""
_IN_FIGURES = re.compile(r"(?<!\d)(\d{1,2})[-./](\d{1,2})[-./]\d{2,4}")
_MONTHS = 12
_ONE = re.compile(rf"{NUMBER}\s*\Z", re.IGNORECASE)


def restated(facts: Facts) -> list[str]:
    """Return the sentence that a change is nothing but a figure, or a day, written otherwise."""
    if facts.whole or max(len(facts.gone), len(facts.come)) > _MOST:
        return []
    if not any(character.isalnum() for character in facts.gone + facts.come):
        return []
    if days := _only(DAY, facts):
        same = is_same_day(*days) and not _may_be_two(*days)
        return [_said(_DAY, days)] if same else []
    for what, (pattern, _) in BY_KIND.items():
        if figures := _only(pattern, facts):
            same = is_same_time(*figures) if what == "Time" else _are_same(*figures)
            return [_said(_FIGURE, figures)] if same else []
    sides = facts.gone.strip(), facts.come.strip()
    if all(map(BARE.fullmatch, sides)) and alike(*sides) and not _ONE.search(facts.before):
        return [_said(_FIGURE, sides)]
    return []


def _said(what: str, sides: tuple[str, str]) -> str:
    return f"{what}: {quoted(sides[0])} became {quoted(sides[1])}"


def _only(pattern: re.Pattern[str], facts: Facts) -> tuple[str, str] | None:
    """Return the one figure of a kind in each text, where it takes in all that changed."""
    found = []
    for changed in facts[:2]:
        own = touched_figures(pattern, changed, facts)
        if len(own) != 1:
            return None
        start = len(facts.before) + len(changed) - len(changed.lstrip())
        end = len(facts.before) + len(changed)
        rest = own[0].string[own[0].end() : end]
        if own[0].start() > start or not _DRESS.fullmatch(rest):
            return None
        found.append(" ".join(own[0].group().replace("]", "").split()))
    return found[0], found[1]


def _are_same(one: str, two: str) -> bool:
    """Tell whether two figures are one, and so is what stands in brackets behind them: thirty (30) days."""
    bare = [_ASIDE.sub(" ", figure) for figure in (one, two)]
    numbers = [amount(figure) for figure in bare]
    again = [
        (amount(inside), number)
        for figure, number in zip((one, two), numbers, strict=True)
        for inside in _ASIDE.findall(figure)
    ]
    return alike(*bare) and all(own and said and own[0] == said[0] for own, said in again)


def _may_be_two(one: str, two: str) -> bool:
    """Tell whether a day in figures may be another, read month first, and the other text does not say it so too."""
    found = [_IN_FIGURES.search(day) for day in (one, two)]
    parts = [tuple(map(int, day.groups())) if day else None for day in found]
    if parts[0] == parts[1]:
        return False
    return any(part and part[0] != part[1] and max(part) <= _MONTHS for part in parts)
