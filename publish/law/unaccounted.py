"""What the law put together does not account for: a newer text that reads otherwise, or changed unexplained."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from textwrap import shorten

from sqlite_utils import Database

from diffs.amending.annotated.notes import Authority, authorities, authority
from diffs.amending.annotated.precedence import own_name
from diffs.amending.asat.asat import AsAt, Outstanding
from diffs.amending.consolidating.consolidation import Consolidation
from diffs.amending.consolidating.dated import Dated
from diffs.amending.consolidating.reprint import keeps_place
from diffs.amending.drafting.assent import is_as_published
from diffs.amending.executing.matching import fold
from diffs.compare import NEW_OPS, OLD_OPS, AlignmentEntry, Comparison, Hunk, compare_texts
from diffs.redline.quoting import more, shortened
from diffs.structure.cite import cite, unit_of
from diffs.structure.eids import top
from publish.law.remembered import tree
from publish.words import EDITIONS
from store import expressions, readings, revisions, works
from tarmeem import clock
from tarmeem.letters import bare
from tarmeem.model import Event, Expression, Work
from tarmeem.patterns import pattern_of

REMEMBERED = 32
"""Comparisons kept in memory."""
_NAMED = 12
"""Places of which a row of what is outstanding has room."""

State = tuple[str, str]
"""What is to be said of a text that reads as the law did at another time, and the law's text of that time."""


def unaccounted(
    db: Database, made: str, used: Expression, seen: Sequence[Expression], made_on: Callable[[str], str], *,
    later: bool = False, states: Callable[[str], Iterable[State]] = lambda _: (),
) -> tuple[Outstanding, ...]:  # fmt: skip
    """Return where the newest text seen reads otherwise than the law made of an older one.

    It is held against the law of the day on which it was seen, ``made_on`` that day: what came since it cannot bear.
    Where the newest itself is shown, return the steps towards it that nothing known explains;
    ``later``: no instrument was known by then, and what explains them now was seen since. Where it reads
    as the law did in another of its ``states``, as of that day, that is said once.
    """
    open_causes = ("unexplained", "amendment") if later else ("unexplained",)
    seen = [one for one in seen if one.edition != "tarmeem"]
    newest = seen[-1] if seen else used
    said = f"the text seen {clock.day_of(newest.seen_at)}"
    if newest.id != used.id:
        text, day = expressions.text(db, newest.id or 0), clock.day_of(newest.seen_at)
        stood = made_on(day)
        still = set(_differences(made, text, said))
        rows = tuple(one for one in _differences(stood, text, said) if one in still)
        told = _told_once(rows, text, said, states(day))
        words = _words(stood, text)
        since = {one.eid for one in _differences(stood, made, said)} if stood != made else set()
        return tuple(
            replace(one, detail=f"{one.detail}{words.get(one.eid, '')}{SINCE * (one.eid in since)}")
            if one.detail == OTHERWISE
            else one
            for one in told
        )
    ids = {one.id for one in seen}
    return tuple(
        Outstanding("unexplained", f"the text seen {clock.day_of(one.seen_at)}", UNEXPLAINED)
        for one in revisions.of_work(db, used.work)
        if one.cause in open_causes and one.substantive and one.old in ids and one.new in ids
    )


def confirmed(db: Database, view: AsAt, newest: Expression) -> tuple[Outstanding, ...]:
    """Return what is outstanding of a view; of an instruction that was not carried out also that the newest text has its words."""
    text = expressions.text(db, newest.id or 0)
    said = f"; {named_text(newest)} has there the words that it orders: “{{}}”"
    return tuple(
        replace(one, detail=one.detail + said.format(shorten(one.new, _QUOTED, placeholder=" …")))
        if one.new and one.eid and _has(text, one) and not _holds(view, one)
        else one
        for one in view.outstanding
    )


def _has(text: str, one: Outstanding) -> bool:
    node = tree(text).find(top(one.eid))
    return node is not None and _says(node.full_text(), one.new)


def _holds(view: AsAt, one: Outstanding) -> bool:
    mine = view.find(top(one.eid))
    return mine is not None and _says(mine.text, one.new)


def _says(text: str, words: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(fold(words))}(?!\w)", fold(text)))


_QUOTED = 120


def named_text(used: Expression) -> str:
    """Return which text a law is put together from: when it was seen, and who published it."""
    return (
        f"the text seen {clock.day_of(used.seen_at)} ({EDITIONS.get(used.edition, used.edition)})"
    )


def of_the_text(
    db: Database, used: Expression, on: str, *, dated: bool, noted: bool = False
) -> tuple[Outstanding, ...]:
    """Return what is to be known of the very text a law is put together from.

    That its words were read from a picture; that it is a bill's print, where the work is no bill; and of a day before it was seen that nothing says how it
    read then, but for the Gazette's own print. Of a work that nothing dates it is not even known to
    have stood. ``noted``: a reprint, whose notes tell what came later.
    """
    found, said = [], f"the text seen {clock.day_of(used.seen_at)}"
    reading = readings.get(db, used.reading)
    pages = [one for one in reading.pages if one.method == "ocr"] if reading else []
    if pages:
        weak = sum(len({place[:2] for place in page.weak}) for page in pages)
        doubt = f" ({weak} {'is' if weak == 1 else 'are'} in doubt)" if weak else ""
        found.append(Outstanding("scan", said, f"it was read from a picture: words may be misread{doubt}"))  # fmt: skip
    work = works.get(db, used.work)
    if used.edition == "bill" and work and work.kind != "bill":
        found.append(Outstanding("bill", said, BILL))
    if f"{on}T19:00:00Z" < used.seen_at:  # a day in Karachi ends then
        if not dated:
            found.append(Outstanding("not seen", said, UNSEEN))
        elif noted and used.edition == "private":
            found.append(Outstanding("not seen", said, NOTED))
        elif not (
            noted
            or used.edition == "gazette"
            or is_as_published(expressions.text(db, used.id or 0))
        ):
            found.append(Outstanding("not seen", said, UNREAD))
    return tuple(found)


def borne(made: Consolidation, by: Dated, used: Expression, on: str) -> tuple[Outstanding, ...]:
    """Return the provisions in which a text bears already what a later instrument makes of them.

    ``made``: that instrument alone, carried out on the text.
    """
    said = f"the text seen {clock.day_of(used.seen_at)} reads already as it orders from {by.from_date}: how it read on {on} is not known"
    return tuple(
        Outstanding("unknown", by.name, said, one.eid)
        for one in made.refusals
        if one.instruction.reason == "already so" and one.eid
    )


def unkept(
    work: Work, text: str, told: Iterable[Event], known: Iterable[Dated], on: str
) -> tuple[Outstanding, ...]:
    """Return each amending instrument that an event names by a day, and that neither a kept text nor a note of ``text`` does."""
    deeds = {by.order: event for event in told if (by := amender(event)) and by.kind and event.valid_on <= on}  # fmt: skip
    if not deeds:
        return ()
    kept = [own_name(one) for one in (text, *(one.text for one in known))]
    named = {
        (own.year, own.number) for own in kept
    }  # one that bears no number may be any of its year
    named |= {one.order for said in (text, work.number) for one in authorities(said) if one.number}
    return tuple(
        Outstanding("unknown", event.source, f"it was {event.kind.replace('assented', 'assented to')} on {event.valid_on}, and no text of it is kept: what it changed is not carried out here")
        for order, event in deeds.items()
        if not named & {order, (order[0], 0)}
    )  # fmt: skip


def amender(event: Event) -> Authority | None:
    """Return the instrument that an event is of, and that amends the work, be its text known or not."""
    mine = event.kind in ("assented", "promulgated", "commenced")
    return authority(event.source) if mine else None


def withdrawn(db: Database, work: str, until: str) -> tuple[Outstanding, ...]:
    """Return that a publisher no longer shows a work, where that is so at an instant in UTC.

    Each text is asked by itself; that we read it better shows nothing of its publisher.
    """
    found: dict[tuple[str, str], Outstanding] = {}
    for one in sorted(revisions.of_work(db, work), key=lambda step: step.seen_at):
        side = expressions.get(db, one.old or one.new or 0)
        if side is None or one.seen_at > until or one.cause in ("upgrade", "listing"):
            continue
        found.pop((side.edition, side.language), None)
        if one.cause == "withdrawn":
            said = f"{EDITIONS.get(side.edition, side.edition)}, {clock.day_of(one.seen_at)}"
            found[side.edition, side.language] = Outstanding("withdrawn", said, WITHDRAWN)
    return tuple(found.values())


WITHDRAWN = "its publisher no longer shows it; this is the last text that was seen"
UNSEEN = "it is the first that was seen, after this day: nothing known says that it stood yet"
UNREAD = "it is the first that was seen, after this day: nothing known says that it read so then"
NOTED = "it is a private print: its notes may not tell all that came after this day, and words without a note may be later"
BILL = "it is a bill’s print: what was enacted may read otherwise, and have other numbers"
OTHERWISE = "the newest text seen reads otherwise"
SINCE = "; that was amended since"
UNEXPLAINED = "the text changed, and nothing known accounts for it"


def other_states(
    view: AsAt, known: Sequence[Dated], text_of: Callable[[Sequence[Dated], str], str], day: str
) -> Iterator[State]:
    """Yield the law as it was on a day before the last instruments carried out, and as those that wait for a later one will make it.

    ``text_of``: the law as some of them make it by a day.
    """
    done = [one for one in view.instruments if one.stands(day)]
    for place in range(len(done) - 1, max(len(done) - _TRIED, 0) - 1, -1):
        how = f"as the law did before {done[place].name}: it is older, or does not bear what that changed"
        yield how, text_of(done[:place], day)
    waiting = [one for one in known if one.first_day and one.first_day > view.on and not one.until]
    for one in waiting[:_TRIED]:
        began = one.first_day or ""
        yield f"already as {one.name} makes it from {began}", text_of(known, began)


_TRIED = 8
"""Instruments of which a newer text is asked whether it is older than they."""


def _told_once(
    rows: tuple[Outstanding, ...], newest: str, said: str, states: Iterable[State]
) -> tuple[Outstanding, ...]:
    """Return where a text differs; once, of all those places in which it reads as the law did in one other state."""
    left, how = rows, ""
    for words, text in states if rows else ():
        still = _differences(text, newest, said)
        if set(still) < set(rows) and len(still) < len(left):
            left, how = still, words
        if not still:
            break
    if not how:
        return left
    gone = [cite(one.eid, unit_of(newest)) for one in rows if one not in left]
    named = ", ".join(gone[:_NAMED]) + (" …" if len(gone) > _NAMED else "")
    many = "1 place" if len(gone) == 1 else f"{len(gone)} places"
    return (Outstanding("differs", said, f"in {many} it reads {how} ({named})"), *left)


def _sides(hunk: Hunk) -> tuple[str, str]:
    gone, come = ("".join([run.text for run in hunk.runs if run.op in ops]) for ops in (OLD_OPS, NEW_OPS))  # fmt: skip
    return gone, come


_BRACKET = pattern_of(r"\d{0,3}\[|\]")
"""How a reprint marks words that an amendment put in: "1[sixty days]", be the note there or not; or "[sixty days]"."""
_UP_TO = pattern_of(
    r"\W*(?:as\s+)?(?:amended|modified|corrected|updated)\s+(?:up\s?to|till|until|by|as\s+(?:on|at))\b[^\n]{0,80}\W*",
    re.IGNORECASE,
)
"""What a reprint says of itself below its title: "(As amended up to 2023)"."""


def _is_dress(hunk: Hunk) -> bool:
    """Tell whether a reprint only marks words as amended, or a number as one at which nothing stands."""
    sides = _sides(hunk)
    gone, come = ("".join(_BRACKET.sub("", side).split()) for side in sides)
    return gone == come or (not gone and keeps_place(sides[1]))


def _free(compared: Comparison, newest: str) -> frozenset[int]:
    """Return the entries of provisions that only a newer text has, and at which it says that nothing stands, or up to when it is amended."""
    root = tree(newest)
    return frozenset(
        index
        for index, entry in enumerate(compared.alignment)
        if entry.old is None and entry.new and (node := root.find(entry.new)) and _says_nothing(node.full_text())
    )  # fmt: skip


def _says_nothing(said: str) -> bool:
    return keeps_place(said) or _UP_TO.fullmatch(said.strip()) is not None


_compared = lru_cache(maxsize=REMEMBERED)(compare_texts)


@lru_cache(maxsize=REMEMBERED)
def _differences(made: str, newest: str, said: str) -> tuple[Outstanding, ...]:
    """Return one row a section, article or schedule, in the order of the alignment."""
    compared = _compared(made, newest)
    if not compared.substantive:
        return ()
    own = {hunk.alignment for hunk in compared.hunks if not _is_dress(hunk)}
    free = _free(compared, newest)
    rows = [(one, n in own) for n, one in enumerate(compared.alignment) if n not in free]
    found = dict(_told(rows))
    return tuple(Outstanding("differs", said, how, eid) for eid, how in found.items())


def _told(entries: Iterable[tuple[AlignmentEntry, bool]]) -> Iterator[tuple[str, str]]:
    """Yield what differs; a chapter edited only in what it holds (no hunk is its ``own``) is told by that."""
    for entry, own in entries:
        if entry.rel == "same" and not entry.edited:
            continue
        if entry.rel == "edited" and not own:
            continue
        if entry.old is None and entry.new and entry.new == top(entry.new):
            yield entry.new, "the newest text seen has it, and the law put together has not"
        elif entry.new is None and entry.old and entry.old == top(entry.old):
            yield entry.old, "the law put together has it, and the newest text seen has not"
        elif entry.edited or entry.old is None or entry.new is None:
            yield top(entry.old or entry.new or ""), OTHERWISE


@lru_cache(maxsize=REMEMBERED)
def _words(made: str, newest: str) -> dict[str, str]:
    """Return the words of the greatest difference in each section, article or schedule, and how many more there are."""
    compared = _compared(made, newest)
    found: dict[str, list[tuple[int, str]]] = {}
    free = _free(compared, newest)
    for hunk in compared.hunks:
        entry = compared.alignment[hunk.alignment] if hunk.alignment is not None else None
        sides = _sides(hunk)
        gone, come = map(shortened, sides)
        if not entry or not (gone or come) or _is_dress(hunk) or hunk.alignment in free:
            continue
        here = f"gives {come} where the law put together has {gone}" if gone and come else f"lacks {gone}" if gone else f"has {come} besides"  # fmt: skip
        was, now = ("".join(bare(side)) for side in sides)
        size = 0 if was == now else len(was) + len(now)
        found.setdefault(top(entry.old or entry.new or ""), []).append((size, here))
    return {
        eid: f": it {max(said, key=lambda one: one[0])[1]}{more(len(said))}"
        for eid, said in found.items()
    }
