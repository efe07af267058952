"""Say which provisions were split or merged, went to another section, or are provisos now and were none."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from rapidfuzz.distance import Indel

from diffs.compare.comparison import AlignmentEntry
from diffs.compare.rules.moving import MOST
from diffs.compare.rules.saying import first_up
from diffs.structure.cite import cite, unit_of
from tarmeem.model import Provision
from tarmeem.patterns import pattern_of

_SECTIONS = ("sec_", "art_", "rule_", "reg_")
_PARTS = pattern_of(r"(?P<digits>\d+)(?P<letters>[A-Z]*)")
_OPENS = pattern_of(
    r"\W*(?:\(\w{1,5}\)|Provided\b(?:\s+\w+){0,2},?\s+that\b|Explanation\b\W{0,4}\w{0,3}[\W_]*(?:[—–_-]|\s))[\s,]*"
)
_TO = {"proviso": "proviso", "expl": "Explanation"}
"""What is a provision's, and has no address of its own to a lawyer."""
_FIRST = 5
"""Words by which a provision is known again behind how it begins,"""
_ALIKE = 0.8
"""and likeness from which all its words are the other's: of two powers the first words may be the same."""
_RESHAPED = ("split", "merged")
_SHAPES = ("subsec_", "proviso")
"""How the addresses begin of what may become the other;"""
_LOW = ("para_", "subpara_", "expl")
"""and of what is told of only where it went to another section, or an Explanation to another sub-section."""


def reshaped(entries: Sequence[AlignmentEntry], old: Provision, new: Provision) -> tuple[str, ...]:
    """Return a sentence for each section split or merged, and for what changed its section or its kind."""
    split, merged = _groups(entries, "split", old), _groups(entries, "merged", new)
    kept = {(e.old, e.new) for e in entries if e.rel not in _RESHAPED}
    kept |= {(was, now) for was, others in split.items() for now in others}
    kept |= {(was, now) for now, others in merged.items() for was in others}
    unit = unit_of(new.source)
    told = (*_split(split, unit), *_merged(merged, unit), *_within(entries, kept, old, new))
    said = tuple(dict.fromkeys(told))
    if len(said) <= MOST:
        return said
    more = len(said) - MOST
    return *said[:MOST], f"{more:,} more split, merged or moved in part"


def _groups(entries: Sequence[AlignmentEntry], rel: str, root: Provision) -> dict[str, list[str]]:
    """Return what each section was split into, or was merged of, by its address in the text where it is one.

    A number that stands in its text there was only not read as a section's; and a section that is, or was,
    one by itself only took in, or gave away, some of its words.
    """
    found: dict[str, list[str]] = {}
    alone: set[str] = set()
    for entry in entries:
        if not (entry.old and entry.new):
            continue
        one, other = (entry.old, entry.new) if rel == "split" else (entry.new, entry.old)
        if entry.rel not in _RESHAPED or one == other:
            alone.add(other)
        elif entry.rel == rel and (_are_sections(one, other) or _are_of_one(one, other)):
            found.setdefault(one, []).append(other)
    texts = {n.eid: n.full_text() for n in root.walk() if n.eid in found} if found else {}
    return {
        one: [
            other
            for other in dict.fromkeys(others)
            if not (other in alone or _has_label(other, texts[one]))
        ]
        for one, others in found.items()
        if one in texts
    }


def _are_sections(*eids: str) -> bool:
    return all(eid.startswith(_SECTIONS) and "__" not in eid for eid in eids)


def _are_of_one(*eids: str) -> bool:
    """Tell whether addresses are those of sub-sections of one section."""
    return len({*map(_over, eids)}) == 1 and all(_own(eid).startswith("subsec_") for eid in eids)


def _has_label(eid: str, text: str) -> bool:
    """Tell whether a section's number stands in a text, or a sub-section's in its brackets."""
    own = _own(eid)
    if own.startswith("subsec_"):
        return f"({own.partition('_')[2]})" in text
    return _stands_in(eid, text)


def _stands_in(eid: str, text: str) -> bool:
    """Tell whether a section's number, or what a print may have left of it, opens a line within a text."""
    number = _PARTS.match(eid.partition("_")[2])
    if number is None:
        return True
    if number["digits"] not in text:
        return False
    own = rf"{number['digits']}(?:\W{{0,2}}{number['letters']}\b|\s?-)"
    return re.search(rf"\n[\s#*_]*(?:Section\s+)?(?:\d{{1,2}}\[)?{own}", text) is not None


def _split(groups: Mapping[str, Sequence[str]], unit: str) -> Iterator[str]:
    for old, news in groups.items():
        if others := [cite(new, unit) for new in news if cite(new, unit) != cite(old, unit)]:
            yield f"{first_up(cite(old, unit))} was split: part of it is {_listed(others)} now"


def _merged(groups: Mapping[str, Sequence[str]], unit: str) -> Iterator[str]:
    for new, olds in groups.items():
        others = [cite(old, unit) for old in olds if cite(old, unit) != cite(new, unit)]
        if others:
            verb, they = ("was", "it is") if len(others) == 1 else ("were", "they are")
            yield f"{first_up(_listed(others))} {verb} merged: {they} part of {cite(new, unit)} now"


def _within(
    entries: Sequence[AlignmentEntry],
    kept: Collection[tuple[str | None, str | None]],
    old: Provision,
    new: Provision,
) -> Iterator[str]:
    """Yield what is told of sub-sections and provisos that stand in another section, or are the other now.

    ``kept``: the sections that are one, or of which it is told that one came of the other.
    """
    found = [entry for entry in entries if _may_have_changed(entry)]
    if not found:
        return
    ends = {eid for entry in found for eid in (entry.old or "", entry.new or "")}
    asked = ends | {_over(eid) for eid in ends}
    texts = [
        {
            node.eid: _own_text(node, whole=node.eid not in ends)
            for node in root.walk()
            if node.eid in asked
        }
        for root in (old, new)
    ]
    unit = unit_of(new.source)
    runs: list[list[tuple[str, str]]] = []
    for was, now in ((entry.old or "", entry.new or "") for entry in found):
        over, under = _over(was), _over(now)
        if not _is_known_again(texts[0].get(was, ""), texts[1].get(now, "")):
            continue
        if _is_proviso(was) != _is_proviso(now) or (_is_proviso(was) and (over, under) not in kept):
            yield f"{first_up(named(was, unit))} is {named(now, unit)} now"
        elif (over, under) not in kept and not _stands_in(under, texts[0].get(over, "")):
            if runs and _follow(runs[-1][-1], (was, now)):
                runs[-1].append((was, now))
            else:
                runs.append([(was, now)])
    for run in runs:
        if len(run) == 1:
            yield f"{first_up(named(run[0][0], unit))} is {named(run[0][1], unit)} now"
            continue
        was, now = (_from_to(*ends, unit) for ends in zip(run[0], run[-1], strict=True))
        yield f"{first_up(was)} are {now} now"


def _follow(last: tuple[str, str], step: tuple[str, str]) -> bool:
    """Tell whether two sub-sections came from one section to one other, one after the other."""
    ends = [(one.rpartition("_"), two.rpartition("_")) for one, two in zip(last, step, strict=True)]
    return all(
        one[0] == two[0]
        and one[2].isdigit()
        and two[2].isdigit()
        and int(two[2]) == int(one[2]) + 1
        for one, two in ends
    )


def _from_to(first: str, last: str, unit: str) -> str:
    """Return the addresses of sub-sections in a row: ``section 4(2) to (5)``."""
    return f"{cite(first, unit)} to ({last.rpartition('_')[2]})"


def _may_have_changed(entry: AlignmentEntry) -> bool:
    """Tell whether a proviso became a sub-section, a sub-section a proviso, or a part went to another provision."""
    if entry.rel in _RESHAPED or entry.old == entry.new or not (entry.old and entry.new):
        return False
    was, now = _own(entry.old), _own(entry.new)
    over, under = _over(entry.old), _over(entry.new)
    if was.startswith(_LOW) and now.startswith(_LOW):
        return entry.rel == "moved" and over != under and over.startswith(_SECTIONS)
    if not (was.startswith(_SHAPES) and now.startswith(_SHAPES)):
        return False
    if _is_proviso(entry.old) or _is_proviso(entry.new):
        return _is_proviso(entry.old) != _is_proviso(entry.new) or over != under
    return over != under and _are_sections(over, under)


def _own_text(node: Provision, *, whole: bool) -> str:
    """Return a provision's input: the ``whole`` of it, or what stands before its first part."""
    end = node.end if whole or not node.children else node.children[0].start
    return node.source[node.start : end]


def _over(eid: str) -> str:
    """Return what a part is told to have gone from: a clause's section, and of all else what it stands in."""
    own = _own(eid)
    return eid.partition("__")[0] if own.startswith(_LOW[:2]) else eid.rpartition("__")[0]


def _is_proviso(eid: str) -> bool:
    return _own(eid).startswith("proviso")


def _own(eid: str) -> str:
    return eid.rpartition("__")[2]


def _is_known_again(one: str, two: str) -> bool:
    """Tell whether two texts, each begun as a proviso or with its number, say the same first words, and most of the others."""
    was, now = (_OPENS.match(text) for text in (one, two))
    if not (was and now):
        return False
    words = [text[opens.end() :].lower().split() for text, opens in ((one, was), (two, now))]
    heads = [side[:_FIRST] for side in words]
    alike = len(heads[0]) == _FIRST and heads[0] == heads[1]
    return alike and Indel.normalized_similarity(*words) >= _ALIKE


def named(eid: str, unit: str) -> str:
    """Return a provision's address; of a proviso or an Explanation, what it is one to."""
    over, _, own = eid.rpartition("__")
    kind = _TO.get(re.match(r"[a-z]*", own)[0])  # type: ignore[index]
    if kind is None or not over:
        return cite(eid, unit)
    number = re.sub(r"\A[a-z]+[-_]?", "", own)
    return (
        f"{kind} {number} to {cite(over, unit)}" if number else f"the {kind} to {cite(over, unit)}"
    )


def _listed(addresses: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(addresses[:-1]), addresses[-1])))
