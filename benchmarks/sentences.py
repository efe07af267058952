"""Known changes of a penalty or a duty: what was changed, and what the sentences on it must begin with and quote.

Each is made in a section of a real law, read with its neighbours: as much as a sentence can tell of, and cheap.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from benchmarks.operations import quotes
from diffs.compare import Comparison
from diffs.structure.eids import without_count
from tarmeem.model import Provision

_NUMBER = "(?:two|three|five|seven|ten|fourteen)"
_SUM = rf"{_NUMBER}(?: hundred)?(?: thousand)? rupees"
_PENAL = r"(?:shall|may)(?: also)? be (?:punish(?:ed|able) with|liable to) [^.;:]*?"
"""How a penalty begins, and what of it stands before what is changed."""
_TERM = rf"{_PENAL}imprisonment [^.;:]*?extend to (?P<is>{_NUMBER} years)"
_NO_MORE = r"(?:(?!shall)[^.;:\u037e])*?"
"""Words in which no penalty is laid down."""
_PENALTY, _NO_PENALTY = "Penalty", "(?!Penalty)"


class Edit(NamedTuple):
    """One way to change what a pattern finds: what is written for its groups, and how the sentence begins."""

    pattern: str
    new: Mapping[str, str]
    told: str = ""


class Changed(NamedTuple):
    """A piece of a law before and after, the section, what gave way to what, and how the sentence begins."""

    old: str
    new: str
    section: str
    words: list[tuple[str, str]]
    told: str


EDITS = {
    "a longest term": Edit(_TERM, {"is": "eleven years"}, _PENALTY),
    "the unit of a longest term": Edit(_TERM, {"is": "eleven months"}, _PENALTY),
    "a longest term, the old one the least": Edit(
        _TERM, {"is": "eleven years but shall not be less than {}"}, _PENALTY
    ),
    "a least term put in": Edit(
        _TERM, {"is": "{} but shall not be less than one month"}, _PENALTY
    ),
    "a fine's sum": Edit(
        rf"{_PENAL}fine [^.;:]*?(?P<is>{_SUM})", {"is": "eleven hundred rupees"}, _PENALTY
    ),
    "a fine's sum put in": Edit(
        rf"{_PENAL}(?P<is>fine)(?=[.;]|, or)", {"is": "{} up to eleven rupees"}, _PENALTY
    ),
    "a term and a sum": Edit(
        rf"{_TERM} [^.;:]*?(?P<sum>{_SUM})", {"is": "eleven years", "sum": "eleven rupees"}, _PENALTY
    ),
    "death left out": Edit(rf"{_PENAL}(?P<is>death,? or (?:with )?)", {"is": ""}, _PENALTY),
    "a term for life": Edit(
        rf"{_PENAL}imprisonment (?P<is>for life)", {"is": "for eleven years"}, _PENALTY
    ),
    "and between penalties for or": Edit(
        rf"{_PENAL}(?:years|life|death),? (?P<is>or)(?= (?:with )?(?:fine|imprisonment))",
        {"is": "and"},
        _PENALTY,
    ),
    "for between penalties for or": Edit(
        rf"{_PENAL}death,? (?P<is>or)(?= imprisonment)", {"is": "for"}, _PENALTY
    ),
    "with both left out": Edit(rf"{_PENAL}(?P<is>,? or with both)", {"is": ""}, _PENALTY),
    "a fine too for a fine or both": Edit(
        rf"{_PENAL}years,? (?P<is>or with fine, or with both)",
        {"is": "and shall also be liable to fine"},
        _PENALTY,
    ),
    "a whipping put in": Edit(
        rf"{_PENAL}years(?P<is>,?)(?= (?:or|and))", {"is": ", with whipping,"}, _PENALTY
    ),
    "an adverb of guilt left out": Edit(
        r"(?P<is>(?:knowingly|wilfully|intentionally|dishonestly|fraudulently) )(?=[a-z])", {"is": ""}
    ),
    "a leave for a duty, and less": Edit(
        r"(?P<is>shall) [a-z]+ (?P<less>[a-z]+ (?:and|or) )(?=[a-z])", {"is": "may", "less": ""}
    ),
    "a leave for a bar": Edit(
        r"(?P<is>No) [a-z]+ (?P<modal>shall)(?= [a-z])", {"is": "Any", "modal": "may"}
    ),
    "who bears a duty": Edit(
        r"(?P<is>(?:Board|Authority|Commission|Government|Court))(?= (?:shall|may) )",
        {"is": "Registrar"},
    ),
    "a duty's term": Edit(rf"within (?P<is>{_NUMBER} days)", {"is": "eleven days"}, "Period"),
    "a term of another's penalty": Edit(
        rf"(?:for|with|convicted of) (?:an |any )?offence (?:which is )?punishable with {_NO_MORE}(?P<is>{_NUMBER} years)",
        {"is": "eleven years"},
        _NO_PENALTY,
    ),
    "a sentence that is borne": Edit(
        rf"(?:been sentenced to|(?:by|under) (?:a|the) sentence of) {_NO_MORE}(?P<is>{_NUMBER} years)",
        {"is": "eleven years"},
        _NO_PENALTY,
    ),
}  # fmt: skip
"""What is done to a penalty or a duty, and to what looks like one."""


def changed(
    text: str, parts: Sequence[Provision], edit: Edit, rng: random.Random, most: int
) -> Iterator[Changed]:
    """Yield what an edit makes of some of the places at which it can be made."""
    pattern = re.compile(edit.pattern.replace(" ", r"\s+"))
    places = [
        (at, found)
        for at, part in enumerate(parts)
        if not quotes(part)
        for found in pattern.finditer(text, part.start, part.end)
    ]
    for at, found in rng.sample(places, min(most, len(places))):
        near = parts[max(at - 1, 0)], parts[min(at + 1, len(parts) - 1)]
        old = text[near[0].start : near[1].end]
        new, words = old, []
        for group, instead in sorted(edit.new.items(), key=lambda one: -found.start(one[0])):
            start, end = (place - near[0].start for place in found.span(group))
            put = instead.format(found[group])
            words.append(("", instead[2:]) if instead.startswith("{}") else (found[group], put))
            new = f"{new[:start]}{put}{new[end:]}"
        yield Changed(old, new, parts[at].eid, words, edit.told)


_QUOTED = re.compile("“([^”]*)”")
_WORD = re.compile(r"[^\W_]+")
_FROM_TO = re.compile("“([^”]*)” (?:to|became) “([^”]*)”")


def judge(change: Changed, comparison: Comparison) -> tuple[str, str]:
    """Return what is not told of a change as it must be, and what is told that is not of it."""
    told = [
        line
        for hunk, lines in zip(comparison.hunks, comparison.account().of_hunks, strict=True)
        if _is_in(change.section, comparison, hunk.alignment)
        for line in lines
        if re.match(change.told, line)
    ]
    missed = [each for each in change.words if not any(_tells(line, *each) for line in told)]
    others = [
        line
        for line in comparison.significance
        if not any(_tells(line, *each, both=False) for each in change.words)
    ]
    many = len(comparison.significance) > len(change.words)
    return (
        f"{missed} in {comparison.significance}" if missed else "",
        f"{others or comparison.significance}" if others or many else "",
    )


def _is_in(section: str, comparison: Comparison, index: int | None) -> bool:
    entry = comparison.alignment[index] if index is not None else None
    number = without_count(section).rpartition("_")[2]  # a piece of a law may lie otherwise
    return entry is not None and f"_{number}" in (entry.old or "")


def _tells(line: str, gone: str, come: str, *, both: bool = True) -> bool:
    """Tell whether a sentence quotes what went as gone and what came as come; of one of them alone, wherever."""
    was, now = map(_plain, (gone, come))
    pairs = _FROM_TO.findall(line)
    if pairs:
        return any(was in _plain(one) and now in _plain(two) for one, two in pairs)
    quotes = [_plain(quote) for quote in _QUOTED.findall(line)]
    return not (both and was and now) and any((was or now) in quote for quote in quotes)


def _plain(words: str) -> str:
    """Return words between blanks; nothing where there are none."""
    found = _WORD.findall(words.lower())
    return f" {' '.join(found)} " if found else ""
