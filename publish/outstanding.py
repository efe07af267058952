"""What is known of a law and the text put together of it does not show: repeals, corrigenda, lapses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlite_utils import Database

from diffs.amending.asat import Outstanding
from diffs.amending.dated import Dated
from publish import commencing, lapsing, repealing
from store import expressions, works
from tarmeem.model import Work


def outstanding(
    db: Database, work: Work, text: str, amending: Sequence[Dated], on: str, until: str
) -> tuple[Outstanding, ...]:
    """Return what a law as at a day does not account for, as known by an instant.

    It is put together of a ``text`` and all that is known to have amended it.
    """
    stands = [one for one in amending if not one.until]
    rows = [
        *_no_law_yet(db, work),
        *repealing.unsettled(db, work, on),
        *_corrigenda(db, work, stands),
        *lapsing.perhaps_lapsed(db, work, text, stands, on, until),
    ]
    return tuple(one for known_at, one in rows if not until or known_at <= until)


def _no_law_yet(db: Database, work: Work) -> Iterator[tuple[str, Outstanding]]:
    """Yield of a bill that it is one, and what it became."""
    if work.kind != "bill":
        return
    own = works.family(db, work.id)
    acts = [one for one in works.relations(db, work.id, kind="enacted-as") if one.subject in own]
    became = works.get(db, acts[-1].object) if acts else None
    said = f"it became {became.title}" if became else "nothing known says that it was enacted"
    yield "", Outstanding("uncommenced", work.title, f"it is a bill, and no law: {said}")


def _corrigenda(
    db: Database, work: Work, amending: Sequence[Dated]
) -> Iterator[tuple[str, Outstanding]]:
    """Yield each corrigendum to the work or to what amends it, of which no later text was seen since."""
    for name, title in [(work.id, work.title), *((one.id, one.name) for one in amending)]:
        newest = expressions.chain(db, name)[-1].seen_at
        for by in commencing.related(db, name, "corrects"):
            if by.known_at >= newest:
                said = f"it corrects {title}, and is not carried out: “{repealing.short(' '.join(by.text.split()))}”"
                yield by.known_at, Outstanding("corrigendum", by.name, said)
