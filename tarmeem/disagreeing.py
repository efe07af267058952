"""Where a newer text reads otherwise than its amending instruments make it, in sentences.

A text *disagrees* where an instrument gave the words and the text has others; where no instrument
touched the words that differ, they are *not accounted for*.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from diffs.amending.consolidating.reprint import Checked
from diffs.compare import NEW_OPS, OLD_OPS, Comparison
from diffs.redline.cite import cite
from diffs.redline.quoting import more, shortened
from diffs.structure.recognising.units import DASH
from tarmeem.model import Disagreement

_SIGNS = dict.fromkeys(map(ord, DASH), "-") | dict.fromkeys(map(ord, "[]"), "")
_NEAR = 2
"""Characters between what comes in and where an instrument took out or put in: a blank, a bracket."""


def disagreements(
    rows: Sequence[Checked], titles: Sequence[str], removed: Collection[str], unit: str
) -> list[Disagreement]:
    """Return one or two for each provision that instruments touched and that reads otherwise.

    ``titles`` are the instruments', in their order; ``removed`` the eIds they took out;
    ``unit``: what the law's provisions are called.
    """
    found: list[Disagreement] = []
    for row in rows:
        if row.verdict == "disagree" and row.touched and not row.reason:
            sentences = _sentences(row, _named(row, titles), removed, unit)
            found += [Disagreement(row.there or row.eid, _capital(said)) for said in sentences]
    return found


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]


def _named(row: Checked, titles: Sequence[str]) -> str:
    """Return the titles of the instruments that were carried out on a provision."""
    numbers = dict.fromkeys(int(one.partition(".")[0]) for one in row.touched)
    return " and ".join([titles[number - 1] for number in numbers])


class _Place(NamedTuple):
    """Where a hunk lies in our words, what it takes out of them and what it puts in."""

    old: tuple[int, int]
    gone: str
    come: str


def _places(made: Comparison) -> Iterator[_Place]:
    """Yield the place of each hunk, in order."""
    ends = [0, *accumulate(len(run.text) * (run.op in OLD_OPS) for run in made.runs)]
    for hunk in made.hunks:
        gone, come = ("".join(run.text for run in hunk.runs if run.op in ops) for ops in (OLD_OPS, NEW_OPS))  # fmt: skip
        yield _Place((ends[hunk.at], ends[hunk.at + len(hunk.runs)]), gone, come)


def _sentences(row: Checked, named: str, removed: Collection[str], unit: str) -> list[str]:
    found = [one for one in _places(row.redline()) if one.gone.strip() or one.come.strip()]
    beneath = any(eid.startswith(f"{row.eid}__") for eid in removed)
    differing = [
        one
        for one in found
        if _plain(one.gone) != _plain(one.come) and not (beneath and _is_colon_closed(one))
    ]
    theirs = [one for one in differing if beneath or _is_touched(one, row)]
    others = [one for one in differing if one not in theirs]
    return [
        f"{said}{more(len(group))}"
        for group, said in (
            (theirs, f"{_place(row, unit)} disagrees with the amending instrument ({named}), {_against(theirs)}"),
            (others, f"In {_place(row, unit)}, {_change(others)} is not accounted for by the amending instrument ({named})"),
        )
        if group
    ]  # fmt: skip


def _plain(text: str) -> str:
    """Return a text without blanks and square brackets, all dashes alike: a printer's signs are no words of the law."""
    return "".join(text.split()).translate(_SIGNS)


def _is_colon_closed(place: _Place) -> bool:
    """Tell whether a text differs in how it closes what a proviso that is gone stood behind: no order says so, and none need."""
    return {_plain(place.gone), _plain(place.come)} <= _CLOSES


_CLOSES = {":", ":-", ";", ".", ";and", ";or"}


def _is_touched(place: _Place, row: Checked) -> bool:
    """Tell whether a difference lies in words that an instrument put there, or where it took some out."""
    start, end = place.old
    reach = 0 if place.gone.strip() else _NEAR
    return any(
        (start < hi and lo < end)
        or (lo - _NEAR <= end and start - _NEAR <= hi and (reach or lo == hi))
        for lo, hi in row.put
    )


def _place(row: Checked, unit: str) -> str:
    """Return where a provision stands in the newer text, and under what number the instrument knew it."""
    if row.there and row.there != row.eid:
        return f"{cite(row.there, unit)} ({cite(row.eid, unit)} of the text amended)"
    return cite(row.eid, unit)


def _against(group: Sequence[_Place]) -> str:
    """Return what the instrument gives and what the text has, of the first difference."""
    gone, come = _both(group)
    if gone and come:
        return f"which gives {gone} where this text has {come}"
    return f"which gives {gone}, and this text has not" if gone else f"which does not give {come}, and this text has it"  # fmt: skip


def _change(group: Sequence[_Place]) -> str:
    gone, come = _both(group)
    if gone and come:
        return f"the change from {gone} to {come}"
    return f"the loss of {gone}" if gone else f"the addition of {come}"


def _both(group: Sequence[_Place]) -> tuple[str, str]:
    return (shortened(group[0].gone), shortened(group[0].come)) if group else ("", "")
