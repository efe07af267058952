"""The first day on which a work can have stood, and how near that is known."""

from __future__ import annotations

from collections.abc import Sequence

from diffs.amending.annotated.notes import authority
from diffs.amending.annotated.precedence import own_name
from diffs.amending.asat.beginning import commencement_of
from diffs.amending.drafting.assent import promulgated_on
from tarmeem.model import Event
from tarmeem.patterns import pattern_of

_TITLE_YEAR = pattern_of(r",\s*(1[89]\d\d|20\d\d)\b")


def first_day(text: str, title: str, told: Sequence[Event], day: str) -> str:
    """Return the first day a work can have stood on: by its assent or promulgation, else the year in its title, else "".

    Where ``day`` lies before, one that says itself that it is deemed to have taken effect counts from then.
    """
    first = _made_on(text, told) or _new_year(title)
    if first and day < first:
        said = commencement_of(text)
        first = min(first, said.on if said.kind == "deemed" and said.on else first)
    return first


def reached_back_to(text: str, title: str, told: Sequence[Event], day: str) -> str:
    """Return that a work is the law of a day before its making by its own words alone; empty where it was made by then."""
    made = _made_on(text, told)
    if not (made or _new_year(title)) or day >= (made or _new_year(title)):
        return ""
    when = f"on {made}" if made else f"in {_new_year(title)[:4]}"
    since = commencement_of(text).on
    return f"It was made {when}, and stood on {day} only because it says that it is deemed to have taken effect on {since}"


def is_known_to_stand(text: str, title: str, told: Sequence[Event], day: str) -> bool:
    """Tell whether a work that can have stood on a day is known to: one that only its title dates is not, within that year."""
    if _made_on(text, told):
        return True
    whole = any(one.kind == "commenced" and not one.eid and one.valid_on <= day
                and authority(one.source) is None for one in told)  # fmt: skip
    year, own = _new_year(title), commencement_of(text).on
    return bool(year) and (day[:4] != year[:4] or whole or bool(own and own <= day))


def _made_on(text: str, told: Sequence[Event]) -> str:
    """Return the day of a work's own assent or promulgation; empty where none is known."""
    own = own_name(text)
    days = [
        one.valid_on
        for one in told
        if one.kind in ("assented", "promulgated") and not one.eid
        if (by := authority(one.source)) is None or by.order == (own.year, own.number)
    ]
    return min(days, default=promulgated_on(text) or "")


def _new_year(title: str) -> str:
    year = _TITLE_YEAR.search(title)
    return f"{year[1]}-01-01" if year else ""
