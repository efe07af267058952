"""What is known of a law and the text put together of it does not show: repeals, corrigenda, lapses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlite_utils import Database

from diffs.amending.asat.asat import Outstanding
from diffs.amending.consolidating.dated import Dated
from publish.law import appointing, commencing, lapsing, repealing
from store import expressions, works
from tarmeem.model import Work


def outstanding(
    db: Database,
    work: Work,
    text: str,
    seen_at: str,
    amending: Sequence[Dated],
    on: str,
    until: str,
) -> tuple[Outstanding, ...]:
    """Return what a law as at a day does not account for, as known by an instant.

    It is put together of a ``text``, seen at an instant, and all that is known to have amended it.
    """
    stands = [one for one in amending if not one.until]
    rows = [
        *_no_law_yet(db, work),
        *repealing.unsettled(db, work, on, until),
        *_corrigenda(db, work, seen_at, stands, until),
        *appointing.appointed(db, work, text, stands, until),
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
    db: Database, work: Work, seen_at: str, amending: Sequence[Dated], until: str
) -> Iterator[tuple[str, Outstanding]]:
    """Yield each corrigendum to the work or to what amends it that the text used was not seen after.

    One that orders as an amending Act does is carried out, or waits, as one.
    """
    used = [(work.id, work.title, seen_at)]
    used += [(one.id, one.name, _newest(db, one.id, until)) for one in amending]
    orders = {one.id for one in amending}
    for name, title, seen in used:
        for by in commencing.related(db, name, "corrects"):
            carried = by.id in orders if name == work.id else by.name in title
            if by.known_at >= seen and not carried:
                said = f"it corrects {title}, and is not carried out: “{repealing.short(' '.join(by.text.split()))}”"
                yield by.known_at, Outstanding("corrigendum", by.name, said)


def _newest(db: Database, work: str, until: str) -> str:
    """Return when the newest text of a work was seen, of those seen by an instant; empty where none was."""
    seen = [one.seen_at for one in expressions.chain(db, work)]
    return max((at for at in seen if not until or at <= until), default="")
