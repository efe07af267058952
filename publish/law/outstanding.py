"""What is known of a law and the text put together of it does not show: repeals, corrigenda, lapses."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from sqlite_utils import Database

from diffs.amending.annotated.precedence import own_name
from diffs.amending.asat.asat import Outstanding
from diffs.amending.consolidating.dated import Dated
from diffs.amending.drafting.inurdu import is_amending_in_urdu
from publish.law import appointing, commencing, lapsing, repealing
from store import expressions, works
from store.instruments import instruments_of
from tarmeem.letters import folded
from tarmeem.model import Work
from tarmeem.patterns import pattern_of


def outstanding(
    db: Database,
    work: Work,
    text: str,
    seen_at: str,
    amending: Sequence[Dated],
    on: str,
    until: str,
    idle: Collection[Dated] = (),
) -> tuple[Outstanding, ...]:
    """Return what a law as at a day does not account for, as known by an instant.

    It is put together of a ``text``, seen at an instant, and all that is known to have amended it; of some
    Ordinances, ``idle``, the lapse changes nothing.
    """
    stands = [one for one in amending if not one.until]
    rows = [
        *_no_law_yet(db, work),
        *repealing.unsettled(db, work, on, until),
        *_corrigenda(db, work, seen_at, stands, until),
        *_in_urdu(db, work, on),
        *_said_to_be_repealed(db, stands, on, until),
        *appointing.appointed(db, work, text, stands, until),
        *lapsing.perhaps_lapsed(db, work, text, stands, on, until, idle),
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


def _said_to_be_repealed(
    db: Database, amending: Sequence[Dated], on: str, until: str
) -> Iterator[tuple[str, Outstanding]]:
    """Yield what kept texts say of a repeal of what amends the law, where that may have undone it: on no day that is known, or of no Act."""
    for one in amending:
        act = own_name(one.text).kind == "act"
        if act and one.first_day and one.first_day <= one.made:
            continue  # it had begun before anything could repeal it: what it changed stays
        by = works.get(db, one.id)
        for known_at, row in repealing.unsettled(db, by, on, until) if by else ():
            if row.kind == "repeal":
                yield known_at, Outstanding("needs-review", row.source, f"{row.detail}; that is of {one.name}, which amends this law: whether its changes stand is not known")  # fmt: skip
        if one.repealed and one.repealed <= on and not act and own_name(one.text).kind != "ordinance":  # fmt: skip
            yield one.known_at, Outstanding("needs-review", one.name, f"it was repealed on {one.repealed}: what it changed is in this text all the same")  # fmt: skip


def _in_urdu(db: Database, work: Work, on: str) -> Iterator[tuple[str, Outstanding]]:
    """Yield each text in Urdu that amends the work, but for one known to be a translation of a kept one.

    What it orders is not read, nor from which day; one of a later year than a day is none of its matter.
    """
    for by in instruments_of(db, work.id, "amends"):
        year = _YEAR.search(folded(by.title))
        if not is_amending_in_urdu(by.text) or (year and year[1] > on[:4]):
            continue
        if works.relations(db, by.work, kind="translation-of"):
            continue
        why = next((one.evidence for one in works.relations(db, by.work, kind="amends") if works.resolve(db, one.object) == works.resolve(db, work.id)), "")  # fmt: skip
        said = f"it appears to amend this law, and is in Urdu: {why}; what it orders is not read, and not in this text"
        first = expressions.chain(db, by.work)[0]
        yield first.seen_at, Outstanding("unread", by.title, said)


_YEAR = pattern_of(r"\b((?:1[89]|20)\d\d)ء?\W*\Z")


def _newest(db: Database, work: str, until: str) -> str:
    """Return when the newest text of a work was seen, of those seen by an instant; empty where none was."""
    seen = [one.seen_at for one in expressions.chain(db, work)]
    return max((at for at in seen if not until or at <= until), default="")
