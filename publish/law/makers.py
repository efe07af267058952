"""Who made the words: an instruction, its instrument, and the page of the Gazette it stands on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from diffs.amending.consolidating.consolidation import Consolidation
from diffs.amending.consolidating.dated import Dated
from diffs.amending.consolidating.ownsection import own_section
from publish.law import deedlines
from store import expressions, readings, works
from tarmeem.model import Reading


@dataclass(frozen=True, slots=True)
class Gazetted:
    """An amending instrument as it was published."""

    work: str
    title: str
    number: str
    reading: Reading
    expression: int

    def page_at(self, offset: int) -> int | None:
        """Return the page of the official document an offset lies on; None where it has no pages."""
        pages = self.reading.pages
        return next((p.number for p in pages if p.start <= offset < max(p.end, p.start + 1)), None)


@dataclass(frozen=True, slots=True)
class Maker:
    """An instruction, for a reader who asks who did it and wants to see the page."""

    id: str
    work: str
    title: str
    number: str
    words: str
    """The directive in the instrument's own words."""
    deed: str
    """What it does, in a drafter's words."""
    state: str
    why: str
    proposal: str
    eid: str
    sha256: str
    page: int | None
    section: str
    """The section of the instrument that gives it; empty where that has no number."""

    @property
    def named(self) -> str:
        """Return the section and its instrument, as they are cited on a line."""
        if not self.section:
            return self.number or self.title
        return f"{self.section}, {self.number}" if self.number else f"{self.section} of {self.title}"  # fmt: skip


def gazetted(db: Database, names: Iterable[str]) -> list[Gazetted]:
    """Return the instruments of these works, each by its last text."""
    found = []
    for name in names:
        work, chain = works.get(db, name), expressions.chain(db, name)
        reading = readings.get(db, chain[-1].reading) if chain else None
        if work and reading:
            number = chain[-1].id or 0
            found.append(Gazetted(work.id, work.title, work.number, reading, number))
    return found


def makers(
    made: Consolidation, instruments: list[Gazetted], known: Sequence[Dated]
) -> dict[str, Maker]:
    """Return each instruction of a consolidation by its id; the instruments are in its order.

    ``known``: as they were carried out, which is not as they were gazetted where one was amended itself.
    """
    found = {}
    for one in made.carried:
        op = one.instruction
        if not 0 < one.instrument <= len(instruments):
            continue
        by = instruments[one.instrument - 1]
        source = known[one.instrument - 1]
        text = source.text
        page = by.page_at(op.start) if text == by.reading.text else None
        found[op.id] = Maker(
            op.id, by.work, by.title, by.number,
            " ".join(text[op.start : op.end].split()), deedlines.deed(op.as_dict()),
            op.state, one.why, one.proposal, one.eid,
            by.reading.sha256, page, own_section(source, int(op.id.partition(".")[2])),
        )  # fmt: skip
    return found
