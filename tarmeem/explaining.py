"""Why a text changed: which instrument or event did it, or that nothing known explains it.

An amending instrument explains a change when carrying it out on the older text gives the newer
one, provision by provision. What it does not account for stays *unexplained*, and says so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from sqlite_utils import Database

from diffs.amending.consolidating.consolidation import Consolidation, consolidate
from diffs.amending.consolidating.dated import Dated
from diffs.amending.consolidating.reprint import Checked, check
from diffs.compare import Comparison, Hunk, counted
from diffs.compare.readings import compare_readings
from diffs.compare.rules.untold import said_untold
from diffs.days import find_dates
from diffs.redline.cite import cite, placed
from diffs.redline.quoting import shortened
from diffs.structure.eids import top
from diffs.walls.widgets import is_today
from publish.law import amenders
from store import expressions, readings, works
from store.views import HOLDERS
from tarmeem import clock
from tarmeem.befalling import befell
from tarmeem.disagreeing import disagreements
from tarmeem.model import Cause, Change, Disagreement, Expression, Reading, Revision
from tarmeem.patterns import pattern_of

LOSSES = {
    "content loss": "most of the text is gone",
    "soft 404": "the text gave way to a page that says it is not found",
    "login wall": "the text gave way to a page that asks to log in",
    "placeholder": "the text gave way to a page that only says it is loading",
}
"""Kinds of difference in which words went, in a sentence: news for a reader, whatever the cause."""
_SENTENCES = 3
_WEIGHTY = (
    "New offence", "Offence or penalty", "Words of an offence", "Penalty", "Power to block or remove content",
)  # fmt: skip
"""How the sentences begin that a reader must not miss: see ``diffs.compare.rules``."""

_WORD_FOR_WORD = pattern_of("“([^”]*)” (?:became “([^”]*)”|was (?:inserted|omitted))")
_LITTLE = frozenset(
    ("a", "an", "the", "of", "in", "to", "for", "on", "at", "by", "from", "with", "as", "that")
)
"""Words of which none alone changes what a law orders of whom; "or", "and" and "any" do."""


def explain(db: Database, old: Expression, new: Expression) -> Revision:
    """Compare two expressions of one work and return the revision, with its cause."""
    before, after = _reading(db, old), _reading(db, new)
    comparison = compare_readings(before, after)
    day = own_day(before.text, after.text, new.seen_at)
    news = comparison.substantive or comparison.kind in LOSSES or bool(day)
    # Whenever an instrument was seen: it explains by its words, not by when it reached us.
    known = amenders.amending(db, new.work) if news else []
    did = Credit({}, {})
    against: list[Disagreement] = []
    if known:
        done, rows = _carried_out(known, before, after, comparison)
        did = _credit(rows, done)
        # What was not made yet when a text was seen gave it nothing that it could lack.
        made = [one for one in known if one.made <= clock.day_of(new.seen_at)]
        if len(made) < len(known):
            done, rows = _carried_out(made, before, after, comparison)
        against = disagreements(
            rows, [one.name for one in made], dict(done.removed), comparison.unit
        )
    changes = tuple(replace(c, instruction=did.of(c)) for c in comparison.changes())
    events = befell(db, new, comparison) if news else []
    told = [
        *(one.said for one in against),
        *events,
        *_doubts(before, after),
        *day,
        *(_summary(comparison, changes, did) if before != after else ["the same file, seen again"]),
    ]
    return Revision(
        work=new.work, old=old.id, new=new.id, seen_at=new.seen_at, changes=changes,
        cause=_cause(db, old, new, explained=_mostly(did, changes), events=bool(events)) if news else "layout",
        substantive=news, summary="\n".join(line[:1].upper() + line[1:] for line in told),
        disagreements=tuple(against),
    )  # fmt: skip


def _carried_out(
    known: Sequence[Dated], before: Reading, after: Reading, comparison: Comparison
) -> tuple[Consolidation, list[Checked]]:
    """Return what instruments make of the older text, and that beside the newer."""
    done = consolidate(before.text, [instrument.text for instrument in known])
    return done, check(done, after.text, comparison.alignment)


def own_day(before: str, after: str, seen_at: str) -> list[str]:
    """Return that the day at the head of a text is another, where it is not the day the text was seen.

    Two texts alone do not tell a site's clock from a notice's own date: the day of the visit does.
    """
    heads = [text.lstrip().partition("\n")[0] for text in (before, after)]
    if heads[0] == heads[1] or not all(is_today(head, 0, len(head)) for head in heads):
        return []
    days = [find_dates(head)[:1] for head in heads]
    if not all(days) or days[0][0][0] == days[1][0][0]:
        return []
    off = date.fromisoformat(days[1][0][0]) - date.fromisoformat(clock.day_of(seen_at))
    if abs(off.days) <= 1:
        return []
    return [f"the day at its head is “{heads[1].strip()}”, and was “{heads[0].strip()}”"]


def _doubts(before: Reading, after: Reading) -> list[str]:
    """Return what a reader of the summary must know of how the two texts were read."""
    return [
        f"the {side} text was not wholly read: {reading.problem}"
        for side, reading in (("older", before), ("newer", after))
        if reading.problem
    ]


class Credit(NamedTuple):
    """What the instruments account for, each provision by the address it bears in its own text."""

    came: Mapping[str, str]
    """Of the newer text: eId to the instructions that did it."""
    went: Mapping[str, str]
    """Of the older: what was taken out, to the instruction."""
    spoken: frozenset[str] = frozenset()
    """The sections that the instruments behind these have orders for, carried out or not."""

    @property
    def known(self) -> bool:
        """Tell whether anything is accounted for."""
        return bool(self.came or self.went)

    def of(self, change: Change) -> str | None:
        """Return the instructions behind a change: those of its own, else of the section it is in."""
        done = self.came if change.new else self.went
        eid = change.new or change.old or ""
        return done.get(eid) or done.get(eid.split("__")[0]) or None


def _credit(rows: list[Checked], done: Consolidation) -> Credit:
    """Return what the instruments account for.

    They do where carrying them out on the older text gives the newer one's words.
    """
    removed = dict(done.removed)
    agreed = {r.there: ", ".join(r.touched) for r in rows if r.verdict == "agree" and r.touched}
    still = {row.there for row in rows if row.eid in removed and not row.ours}
    went = {eid: by for eid, by in removed.items() if eid not in still}
    did = {one.partition(".")[0] for by in (*agreed.values(), *went.values()) for one in by.split(", ")}  # fmt: skip
    meant = {top(one.eid) for one in done.carried if one.eid and str(one.instrument) in did}
    spoken = meant | {row.there for row in rows if row.eid in meant}
    return Credit(agreed, went, frozenset(spoken))


def _cause(
    db: Database, old: Expression, new: Expression, *, explained: bool, events: bool
) -> Cause:
    """Return the cause: an instrument whose words it bears, an event, a corrigendum, or none."""
    if explained or events:
        return "amendment" if explained else "event"
    own = works.resolve(db, new.work)
    for relation in works.relations(db, new.work, kind="corrects"):
        if works.resolve(db, relation.object) != own:
            continue
        if any(old.seen_at < e.seen_at <= new.seen_at for e in expressions.chain(db, relation.subject)):  # fmt: skip
            return "correction"
    return "unexplained"


_PLAINLY = {"no change": "another file with the same text, letter for letter"}
"""What is said where the kind alone would leave a reader asking why it is told."""


def _summary(comparison: Comparison, changes: tuple[Change, ...], did: Credit) -> list[str]:
    """Return sentences for the list of what changed: by rule first, else the words."""
    parts = [LOSSES[comparison.kind]] if comparison.kind in LOSSES else []
    said = weightiest_first(placed(comparison))
    by_rule = bool(said) and any(comparison.account().of_hunks)
    words = [] if by_rule else _first_words(comparison)
    parts += [*words, *said[:_SENTENCES]] or (
        [] if parts else [_PLAINLY.get(comparison.kind, comparison.kind)]
    )
    more = len(said) - _SENTENCES
    untold = said_untold(comparison) if by_rule else ""
    if more > 0:
        left = f"{more:,} more sentence{'s' * (more > 1)}"
        parts.append(f"{left}, and {untold}" if untold else f"{left}: see the redline")
    elif untold:
        parts.append(untold)
    sections, open_ones = _sections(changes)
    if did.known and open_ones:
        named = "; ".join(cite(eid, comparison.unit) for eid in sorted(open_ones, key=_order))
        verb = "is" if len(open_ones) == 1 else "are"
        parts.append(
            f"{len(open_ones)} of {len(sections)} changed provisions {verb} not accounted for by a known"
            f" instrument: {named}"
        )
    return parts


def _sections(changes: tuple[Change, ...]) -> tuple[set[str], set[str]]:
    """Return the provisions that changed, and those of them that no instrument accounts for."""
    sections = {_section(c) for c in changes if c.substantive} - {""}
    sections = {eid for eid in sections if not eid.startswith(HOLDERS)}
    return sections, sections - {_section(c) for c in changes if c.instruction}


def _mostly(did: Credit, changes: tuple[Change, ...]) -> bool:
    """Tell whether the instruments made a text: they account for no fewer changed provisions than they say nothing of.

    What they order and could not be carried out, or was printed otherwise, speaks neither for nor against them.
    """
    own = tuple(c for c in changes if c.edited or c.kind != "renumbered")
    sections, open_ones = _sections(own)
    return did.known and len(sections) - len(open_ones) >= len(open_ones - did.spoken)


def weightiest_first(said: Iterable[str]) -> list[str]:
    """Put what may send a person to prison or take a text away first, then fines, and dates and little words last.

    The rest stays in its order. A reader sees the first three: a table of fines would take the place of a
    prison term, a notice's own day, at its head, that of what it orders, and "the" that of an article.
    """
    return sorted(
        said,
        key=lambda one: (
            not one.startswith(_WEIGHTY),
            one.startswith(("Penalty (fine)", "Date changed")) or _is_little(one),
        ),
    )


def _is_little(sentence: str) -> bool:
    """Tell whether it says of little words only that they came, went or gave way, or of words that they changed places."""
    found = _WORD_FOR_WORD.match(sentence)
    if found is None:
        return False
    was, now = (Counter((words or "").lower().split()) for words in found.groups())
    return _LITTLE.issuperset((was - now) + (now - was))


def _first_words(comparison: Comparison) -> list[str]:
    """Return the first change in its own words, and how many more; a new number alone is told by rule."""
    hunks = [hunk for hunk in comparison.hunks if not _only_moved(comparison, hunk)]
    if not hunks:
        return []
    runs = hunks[0].runs
    gone, come = (shortened("".join(r.text for r in runs if r.op in ops)) for ops in (("-", "m-"), ("+", "m+")))  # fmt: skip
    said = f"from {gone} to {come}" if gone and come else f"{come} was added" if come else f"{gone} was taken out"  # fmt: skip
    if hunks[0].alignment is not None:
        entry = comparison.alignment[hunks[0].alignment]
        said = f"{cite(entry.new or entry.old, comparison.unit)}: {said}"
    more = counted(hunks[1:])
    return [said, f"{more} more change{'s' * (more > 1)}"] if more else [said]


def _only_moved(comparison: Comparison, hunk: Hunk) -> bool:
    """Tell whether a hunk only renumbers or moves a whole provision, which the rules tell."""
    if hunk.alignment is None or not comparison.significance:
        return False
    entry = comparison.alignment[hunk.alignment]
    whole = "__" not in (entry.old or "")
    return whole and entry.rel in ("renumbered", "moved") and not entry.edited


def _order(eid: str) -> tuple[bool, str, int, str]:
    digits = re.search(r"\d+", eid)
    return (eid.startswith("sched"), eid.partition("_")[0], int(digits[0]) if digits else 0, eid)


def _section(change: Change) -> str:
    return (change.new or change.old or "").split("__")[0]


def _reading(db: Database, expression: Expression) -> Reading:
    found = readings.get(db, expression.reading)
    assert found is not None, "an expression's reading is in the store"
    return found
