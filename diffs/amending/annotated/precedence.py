"""Hold an amending instrument against the notes of an annotated base: what came later, what is in it.

A reprint whose notes name an instrument has carried it out; a provision whose note names a later one
reads as that later one left it, and an older order carried out on it would undo the law.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from textwrap import shorten

from diffs.amending.annotated.annotations import Annotated, read_annotations
from diffs.amending.annotated.footnotes import feet_of
from diffs.amending.annotated.notes import Authority, authorities, value
from diffs.amending.drafting.instruments import read_instrument
from diffs.amending.drafting.whichact import cited, fold_title, identify
from diffs.amending.executing.growth import TOP
from diffs.amending.executing.locate import Refusal, where_of
from diffs.amending.executing.pieces import OPENING, Node
from tarmeem.model import Instruction, Provision
from tarmeem.patterns import pattern_of

_YEAR = pattern_of(r"\b(1[789]\d\d|20\d\d)\b")
_NAMED_BY_YEAR = pattern_of(
    r"\b(?P<kind>Act|Ordinance|Order|Regulations?|Rules)\b\W{0,3}(?:of\s+)?\(?(?P<year>1[89]\d\d|20\d\d)\b"
)
_INLINE = pattern_of(
    r"\[[^\[\]]{0,80}\b(?:Omitted|Rep(?:ealed|\.)|Ins(?:erted|\.)|Subs(?:tituted|\.)|Deleted|Added)"
    r"[^\[\]]{0,200}?\bby\b[^\[\]]{0,300}\]",
    re.IGNORECASE,
)
"""A note that stands in the text itself: ``8. [Omitted by Act II of 2022, s. 3.]``."""
_KINDS = {"regulations": "regulation", "rules": "rule", "p.o.": "order"}


@dataclass(frozen=True, slots=True)
class Own:
    """What an amending instrument says of itself."""

    kind: str
    year: int
    number: int
    """0 where it bears none."""
    titles: frozenset[str]
    """Folded, and only those that bear a year: a bare one may be of any year."""
    said: str
    """``Act III of 2004``, or its title, as a reader is told of it."""


@lru_cache(maxsize=512)
def own_name(text: str) -> Own:
    """Return the kind, number and year an instrument bears, by its head or its short title."""
    titles = identify(text).titles
    called = next((found[-1] for one in titles if (found := _YEAR.findall(one))), "")
    read = read_instrument(text)
    named = cited(read.number)
    if named and called and not 0 <= int(named[1]) - int(called) <= 1:
        named = None  # the law it amends, whose number stands in the margin
    year = int(named[1]) if named else int(called or 0)
    kinds = [kind for one in titles for kind in re.findall(r"\b(act|ordinance|order|rules?|regulations?)\b", one)]  # fmt: skip
    kind = kinds[-1] if kinds else ""
    whole = frozenset(one for one in titles if _YEAR.search(one))
    said = read.number if named and read.number else read.title or next(iter(sorted(titles)), "")
    return Own(_KINDS.get(kind, kind), year, value(named[0]) if named else 0, whole, said)


@dataclass(frozen=True, slots=True)
class Mark:
    """A note, and the stretch of the base it speaks of."""

    start: int
    end: int
    said: str
    by: tuple[Authority, ...]
    tied: bool = True
    """False where nothing in the body bears its number: it speaks of something on its page."""

    def told(self) -> str:
        """Return the note as it is quoted to a reader."""
        short = shorten(self.said, 120, placeholder=" …")
        return f"note “{short}”" if self.tied else f"note “{short}”, whose place on its page is not marked,"  # fmt: skip

    def names(self, own: Own) -> bool:
        """Tell whether the note names this very instrument."""
        if (numbers := self._numbers(own)) and own.number:
            return own.number in numbers
        return self._titled(own)

    def _titled(self, own: Own) -> bool:
        title = fold_title(re.sub(r"\bAmdt\b\.?", "Amendment", self.said))
        return any(one in title for one in own.titles)

    def _numbers(self, own: Own) -> set[int]:
        """Return the numbers it names of an instrument's own kind and year."""
        return {value(one.number) for one in self.by if one.number and one.year == own.year and _alike(one, own)}  # fmt: skip

    def later(self, own: Own) -> str:
        """Return the instrument the note names that came, or may have come, after it; else empty."""
        for one in self.by:
            if not own.number and 0 <= one.year - own.year <= 1:
                return f"{one}, which may be this instrument or a later one"
            if one.year > own.year:
                return f"{one}, which is later"
            if one.year == own.year and not (one.number and _alike(one, own)):
                return f"{one}, and which came first is not known"
            if one.year == own.year and value(one.number) > own.number:
                return f"{one}, which is later"
            if one.year == own.year and self._titled(own):
                return f"{one}, which bears the title of this instrument and another number"
        return ""


def _alike(one: Authority, own: Own) -> bool:
    """Tell whether both are numbered in one series: Acts and Ordinances are numbered apart."""
    kind = one.kind.lower()
    return len({_KINDS.get(kind, kind), own.kind} - {""}) < 2


def named_in(read: Annotated) -> list[Mark]:
    """Return the notes of a reprint that name an instrument, wherever they stand."""
    notes = ((note.text, _by(note.text, note.by)) for _, _, note in read.note_ranges)
    return [Mark(0, 0, said, by) for said, by in notes if by]


class Precedence:
    """The notes of one base, asked for each instruction that is to be carried out on it."""

    def __init__(self, base: Provision, own: dict[str, Own]) -> None:
        """``own``: what the instrument of each instruction says of itself, by the instruction's id."""
        self.own = own
        self.marks = sorted(_marks(base), key=lambda one: one.start) if own else []
        self._known: dict[Own, list[Mark]] = {}

    def objection(self, op: Instruction, node: Node, *, fits: bool) -> Refusal | None:
        """Return why the notes forbid an instruction to be carried out on a provision.

        ``fits``: it could be, as the provision reads; a note that marks nothing then proves nothing.
        """
        own = self.own.get(op.id)
        if own is None or not own.year:
            return None
        for mark in _of(node, self.marks):
            if not mark.names(own) and (after := mark.later(own)):
                return Refusal("amended later", f"{mark.told()} in {where_of(node)} names {after}",
                               "needs-review")  # fmt: skip
        section = next((one for one in (node, *node.ancestors()) if _apart(one)), node)
        named = list(_of(section, self._naming(own))) or self._naming(own)
        naming = [one for one in named if one.tied or not fits]
        if naming:
            detail = f"{naming[0].told()} says that the text has this instrument in it"
            return Refusal("in the text already", detail, "needs-review")
        return None

    def unsaid(self, op: Instruction, node: Node) -> str:
        """Return what the notes leave open of an instruction that was carried out beside them."""
        own = self.own.get(op.id)
        if own is None:
            return ""
        naming = self._naming(own) if own.year else []
        if naming:
            return f"{naming[0].told()} names this instrument"
        mark = next(_of(node, self.marks), None) if not own.year else None
        return f"the instrument bears no year: whether {mark.told()} came later is not known" if mark else ""  # fmt: skip

    def _naming(self, own: Own) -> list[Mark]:
        """Return the notes that name an instrument: all are asked once, not for each of its orders."""
        if own not in self._known:
            self._known[own] = [one for one in self.marks if one.names(own)]
        return self._known[own]


def _of(node: Node, marks: Iterable[Mark]) -> Iterator[Mark]:
    """Yield those of the notes that speak of a provision."""
    reach = node.base_range() if node.parent is not None and _within(node) else None
    if reach is not None:
        yield from (m for m in marks if m.start < reach[1] and reach[0] < m.end)


def _within(node: Node) -> bool:
    return any(_apart(one) for one in (node, *node.ancestors()))


def _apart(node: Node) -> bool:
    return node.kind in TOP or node.kind in OPENING or node.kind == "schedule"


def _marks(base: Provision) -> Iterator[Mark]:
    read = read_annotations(base.source, base)
    tied = set()
    for one in read.annotations:
        if one.note is not None and (by := _by(one.note.text, one.note.by)):
            tied.add(id(one.note))
            start, end = one.inner
            yield Mark(start, max(end, start + 1), one.note.text, by)
    notes = list(read.note_ranges)
    feet = feet_of(notes)
    for (first, last), before in zip(feet, [None, *feet], strict=False):
        above = notes[before[1]][1] if before else 0
        for start, _, note in notes[first : last + 1]:
            if id(note) not in tied and (by := _by(note.text, note.by)):
                yield Mark(above, start, note.text, by, tied=False)
    for found in _INLINE.finditer(base.source):
        if by := _by(found[0], None):
            yield Mark(*found.span(), " ".join(found[0].split()), by)


def _by(said: str, known: Authority | None) -> tuple[Authority, ...]:
    """Return every instrument a note names, by number and year or by year alone."""
    found = authorities(said) or ([known] if known else [])
    if not found:
        found = [Authority(m["kind"], "", int(m["year"])) for m in _NAMED_BY_YEAR.finditer(said)]
    return tuple(found)


_RECENT = pattern_of(r"\b20\d\d\b")


def made_after(text: str, year: int) -> str:
    """Return the newest instrument that a text is, or that its notes say is worked in, where it is of a later year; else empty."""
    if not any(int(one) > year for one in _RECENT.findall(text)):
        return ""  # nothing is to be read for it
    own = own_name(text)
    noted = [by for mark in named_in(read_annotations(text)) for by in mark.by]
    newest, said = max([(own.year, own.said), *((one.year, str(one)) for one in noted)])
    return said if newest > year else ""
