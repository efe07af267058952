"""Say which sections, articles and other whole provisions moved or bear another number now.

Neighbours that are renumbered evenly, or moved together, are told in one sentence. These sentences
come after those of the rules: that a number changed is seldom the news.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from diffs.compare.comparison import AlignmentEntry
from diffs.compare.rules.saying import quoted
from diffs.numerals import ORDINALS
from diffs.structure.cite import cite, unit_of
from diffs.structure.eids import top, without_count
from diffs.structure.levels.open_units import FRAME
from diffs.structure.recognising.numbers import number_key
from tarmeem.model import Provision
from tarmeem.romans import reckon

MOST = 5
"""Sentences of this sort that are told; the rest are counted."""
OPENING = 8
"""Words of an unnumbered paragraph that name it."""
_GROUPS = frozenset(("part", "chapter", "division", "title"))
GROUP = ("chp_", "part_", "dvs_", "title_")
"""How the address begins of what sections stand in."""
_WHOLE = ("sec_", "art_", "chp_", "part_", "dvs_", "title_", "sched_")
_PARAGRAPHS = ("para_", "p_")
_HERE = ("same", "edited")
"""What a provision is called whose words stand in place, if in a part of what was cut otherwise."""


class _Step(NamedTuple):
    """Where one whole provision went."""

    old: str
    new: str
    heading: str
    holder: str
    """What holds it now and did not before; empty where that is the same."""
    after: str
    """Where it stands now, in words, where it moved and kept its number and its holder."""

    @property
    def numbers(self) -> tuple[tuple[int, str], tuple[int, str]]:
        """Return both its places among its like: the whole number, then the suffix."""
        return _key(self.old), _key(self.new)


def moved(
    entries: Sequence[AlignmentEntry], old: Provision, new: Provision, told: Collection[str] = ()
) -> tuple[str, ...]:
    """Return a sentence for each whole provision, or run of them, that moved or was renumbered.

    ``told``: the addresses of what has its sentence already.
    """
    runs: list[list[_Step]] = []
    ended = True
    for step in _steps([entry for entry in entries if entry.new not in told], old, new):
        if step is None:
            ended = True
        elif not ended and _follows(runs[-1][-1], step):
            runs[-1].append(step)
        else:
            runs.append([step])
            ended = False
    unit = unit_of(new.source)
    said = [_sentence(run, unit) for run in runs]
    if len(said) > MOST:
        more = sum(len(run) for run in runs[MOST:])
        said[MOST:] = [
            f"{more:,} more provision{'s' * (more > 1)} moved or {'bear' if more > 1 else 'bears'} another number now"
        ]
    return tuple(dict.fromkeys(said))


def _steps(
    entries: Sequence[AlignmentEntry], old: Provision, new: Provision
) -> Iterator[_Step | None]:
    """Yield what moved in the order of the new text; None for what did not, and stands between."""
    became = {entry.old: entry.new for entry in entries if entry.old and entry.new is not None}
    was, now = _holders(old), _holders(new)
    names = _Names(new)
    before = ""
    parts = {(entry.old, top(entry.new)) for entry in entries if entry.new and "__" in entry.new}
    for entry in entries:
        is_part = entry.old != entry.new and (entry.old, entry.new) in parts  # that says which part
        if entry.old is not None and _is_whole(entry.old) and not is_part:
            yield _step(entry, before, was, now, became, names)
        if entry.new and _is_whole(entry.new):
            before = entry.new


class _Names:
    """What provisions are called beside their numbers: they are looked for only where one moved."""

    def __init__(self, root: Provision) -> None:
        self._root = root
        self.unit = unit_of(root.source)

    @cached_property
    def _nodes(self) -> dict[str, Provision]:
        return {node.eid: node for node in self._root.walk()}

    def of(self, eid: str) -> str:
        """Return a provision's heading; what bears neither number nor heading is named by its words."""
        node = self._nodes.get(eid)
        if node is None:
            return ""
        return node.text if _is_counted(eid) or node.kind in FRAME else node.heading


def _step(
    entry: AlignmentEntry, before: str, was: Mapping[str, str], now: Mapping[str, str],
    became: Mapping[str, str], names: _Names,
) -> _Step | None:  # fmt: skip
    old, new = entry.old or "", entry.new or ""
    if not new or entry.rel in ("split", "merged") or (entry.rel in _HERE and not _is_whole(new)):
        return None
    left, held = was.get(old, ""), now.get(new, "")
    # A holder that is not in both texts was put in or taken out, and moved nothing.
    elsewhere = bool(held and became.get(left)) and became[left] != held and held in became.values()
    # A paragraph without a number only counts what stands above it: that is no new number.
    same = old == new or _same_number(old, new) or _is_counted(old) or _only_named(old, new)
    stays = entry.rel == "moved" and same and not elsewhere
    if same and not elsewhere and not stays:
        return None
    first = f"first in {cite(held)}" if held else "first"
    above = (
        f"the paragraph {_opening(names.of(before))}"
        if _is_counted(before)
        else cite(before, names.unit)
    )
    place = f"after {above}" if before and now.get(before) == held else first
    if {stem(old), stem(new)} == {"para", "sec"}:  # a law's in one text, a notice's in the other
        old = f"{stem(new)}_{old.partition('_')[2]}"
    return _Step(old, new, names.of(new), held if elsewhere else "", place if stays else "")


def _same_number(old: str, new: str) -> bool:
    """Tell whether two addresses are one to a reader: that no part holds a chapter now is not its number."""
    own = new.rpartition("__")[2]
    return cite(old) == cite(new) or (own.startswith(GROUP) and old.rpartition("__")[2] == own)


def _is_whole(eid: str) -> bool:
    """Tell whether it is a law's unit, or a notice's: a paragraph that lies in no other provision."""
    own = eid.rpartition("__")[2]
    return own.startswith(_WHOLE) or (own == eid and own.startswith(_PARAGRAPHS))


def _is_counted(eid: str) -> bool:
    return eid.startswith("p_")


def _only_named(old: str, new: str) -> bool:
    """Tell whether a bare number was read as a paragraph's in one text and as a section's in the other."""
    return {stem(old), stem(new)} == {"para", "sec"} and _key(old) == _key(new)


def _opening(text: str) -> str:
    """Return the first words of a paragraph, by which a reader finds what bears no number."""
    words = text.split()
    return f"“{' '.join(words[:OPENING])}{' …' * (len(words) > OPENING)}”"


def _holders(root: Provision) -> dict[str, str]:
    """Return the eId of the part or chapter that each section, article or schedule stands in."""
    found: dict[str, str] = {}
    stack = [(root, "")]
    while stack:
        node, held = stack.pop()
        for child in node.children:
            found[child.eid] = held
            if child.kind in _GROUPS or child.kind == "schedule":
                stack.append((child, child.eid))
    return found


def _follows(last: _Step, step: _Step) -> bool:
    """Tell whether a step goes on a run: the next number on both sides, to the same place."""
    if any(map(_is_counted, (last.old, last.new))):
        return False  # "the first unnumbered paragraph" has no plural that runs to another
    kin = all(stem(getattr(last, side)) == stem(getattr(step, side)) for side in ("old", "new"))
    (a, b), (c, d) = last.numbers, step.numbers
    even = c[0] - a[0] == d[0] - b[0] and c[0] - a[0] in (0, 1) and (a[1], c[1]) == (b[1], d[1])
    return kin and even and a < c and last.holder == step.holder and not (last.after or step.after)


def stem(eid: str) -> str:
    """Return an eId without its last number: two provisions with one stem are brothers."""
    return eid.rpartition("_")[0]


def _key(eid: str) -> tuple[int, str]:
    number = eid.rpartition("_")[2]
    roman = reckon(number) if number.isalpha() else 0
    return (roman, "") if roman else number_key(number)


def _sentence(run: Sequence[_Step], unit: str) -> str:
    first, last = run[0], run[-1]
    named = f": {quoted(first.heading)}" if len(run) == 1 and first.heading else ""
    was, is_now = _range(first.old, last.old, unit), _range(first.new, last.new, unit)
    verb = "is" if len(run) == 1 else "are"
    said = f"{was[:1].upper()}{was[1:]}"
    if first.holder:
        said += f" moved to {cite(first.holder, unit)}"
        return f"{said} and {verb} {is_now} now{named}" if was != is_now else f"{said}{named}"
    if first.after and _is_counted(first.old):
        return (
            f"The unnumbered paragraph {_opening(first.heading)} moved: it stands {first.after} now"
        )
    if first.after:
        return f"{said} moved: it stands {first.after} now{named}"
    return f"{said} is {is_now} now{named}" if len(run) == 1 else f"{said} are now {is_now}"


def _range(first: str, last: str, unit: str) -> str:
    """Return one provision's address, or those of a run: ``sections 8 to 40``; of a number that stands twice, which it is."""
    if first == last:
        bare = without_count(first.rpartition("__")[2])
        count = first.rpartition(bare)[2].strip("-") if "_" in bare else ""
        which = f"the {ORDINALS[int(count) - 1]} " if count and int(count) <= len(ORDINALS) else ""
        return which + cite(first, unit)
    kind, _, number = cite(first, unit).rpartition(" ")
    end = cite(last, unit).rpartition(" ")[2]
    joint = "and" if _key(last)[0] - _key(first)[0] == 1 and not _key(last)[1] else "to"
    return f"{kind}s {number} {joint} {end}"
