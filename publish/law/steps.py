"""The history of a work or of one provision, step by step."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from diffs.structure.cite import cite, unit_of
from diffs.structure.eids import within
from diffs.twins import Apart, Figure
from publish import twins
from publish.law.lawbook import consolidated, find_work
from publish.words import LANGUAGES
from store import expressions, provisions, revisions
from tarmeem.errors import UsageError
from tarmeem.letters import folded
from tarmeem.model import Change, Expression, Revision
from tarmeem.patterns import pattern_of


@dataclass(frozen=True, slots=True)
class Step:
    """One step in the history of a work or a provision."""

    seen_at: str
    cause: str
    change: str
    summary: str
    revision: str
    eid: str = ""
    """The provision's address after the step: it may have been renumbered."""
    edition: str = ""
    on: str = ""
    """The law's own day, ``YYYY-MM-DD``, of what befell it; ``seen_at`` is empty there."""
    expression: int | None = None
    """The text it led to, by the number that `redline` takes."""
    language: str = ""


def history(db: Database, name: str, provision: str | None) -> list[Step]:
    """Return the steps of a work, or only those that touched a provision, oldest first.

    A provision is followed back through its renumberings, in each chain of texts by itself.
    """
    steps: list[Step] = []
    eids: dict[tuple[str, str], str] = {}
    for revision in reversed(revisions.of_work(db, find_work(db, name).id)):
        side = expressions.get(db, revision.new or revision.old or 0)
        key = (side.language, side.edition) if side else ("", "")
        eid = eids.get(key, provision or "")
        followed = [c for c in revision.changes if eid and _touches(c, eid)]
        touched = [c for c in followed if c.kind != "same"]
        against = _against(revision, eid, touched=bool(touched)) if eid else []
        if provision is None or touched or against or (revision.cause == "first"):
            change = ", ".join(sorted({c.kind for c in touched}))
            own = [s for c in touched for s in c.significance] + against
            said = "; ".join(own) or (revision.summary if provision is None else "")
            if eid and side and revision.cause == "first" and not _has(db, side, eid):
                said = "it is not in this text"
            steps.append(
                Step(
                    revision.seen_at, revision.cause, change, said, revision.id, eid, key[1],
                    expression=revision.new, language=key[0],
                )
            )  # fmt: skip
        eids[key] = next((c.old for c in followed if c.new == eid and c.old), eid)
    return steps[::-1]


def unlike_twins(db: Database, name: str) -> list[Step]:
    """Return the figures and dates that only the last English, or only the last Urdu text of a work has, section by section."""
    work = find_work(db, name)
    unit = unit_of(work.title)
    return [
        Step("", "twins", f"only in {LANGUAGES[language]}", _said_of(one, apart, LANGUAGES[other], unit), "", one.section)
        for apart in twins.of_chain(db, expressions.chain(db, work.id))
        for language, other, found in (("en", "ur", apart.ours), ("ur", "en", apart.theirs))
        for one in found
    ]  # fmt: skip


def _said_of(figure: Figure, apart: Apart, other: str, unit: str) -> str:
    """Return in words where a figure stands that the other language's text has not there."""
    place = f"{cite(figure.section, unit)}: " if figure.section else ""
    there = f"; no such {unit} is found in the {other} text" if apart.unmatched else ""
    there += f"; {other} has it in {cite(figure.elsewhere, unit)}" if figure.elsewhere else ""
    return f"{place}{figure.printed}, in “{figure.around}”{there}"


def _has(db: Database, text: Expression, eid: str) -> bool:
    return any(row.eid == eid for row in provisions.of_reading(db, text.reading))


def known_provision(db: Database, name: str, said: str) -> str:
    """Return a provision's eId, said as ``sec_14``, ``section 2(1)(d)``, ``s. 14``, ``2(1)(d)`` or ``دفعہ ۱۴``. UsageError where none is it, or several are."""
    work = find_work(db, name)
    known = [
        row.eid
        for text in expressions.chain(db, work.id)
        for row in provisions.of_reading(db, text.reading)
    ]
    made = consolidated(db, work.id)
    known += [*(one["eid"] for one in made.provisions), *(one.eid for one in made.carried)]
    known = list(dict.fromkeys(filter(None, known)))
    if said.strip() in known:
        return said.strip()
    unit, number = _cited(said)
    typed = [eid for eid in known if eid.casefold() == said.strip().casefold()]
    bears = [(eid, its) for eid in known for its, own in [_cited(cite(eid))] if own == number]
    meant = typed or [eid for eid, its in bears if unit in ("", its)]
    if len(meant) == 1:
        return meant[0]
    close = meant or [eid for eid, _ in bears]
    close = close or difflib.get_close_matches(
        said, [eid for eid in known if not _NUMBER.search(eid)], 3
    )
    raise UsageError(f"no text of it has a provision {said!r}", do=f"did you mean {', '.join(close[:5])}?" if close else _extent(known))  # fmt: skip


def _cited(said: str) -> tuple[str, str]:
    """Return the unit and the number of a citation in one form, however it was typed: ``sec``, ``2(1)(d)``."""
    plain = re.sub(r"[\s._]+", "", folded(said).casefold())
    unit = _UNIT.match(plain)
    number = plain[unit.end() :] if unit else plain
    return (_UNITS[unit[0]] if unit else ""), re.sub(r"(?<=\d)-(?=[a-z])", "", number)


_UNITS = {
    **dict.fromkeys(("sections", "section", "secs", "sec", "ss", "s", "دفعہ"), "sec"),
    **dict.fromkeys(("articles", "article", "arts", "art", "آرٹیکل"), "art"),
    **dict.fromkeys(("rules", "rule", "regulations", "regulation", "reg", "bye-law"), "sec"),
}
"""What is written before a provision's number; rules are addressed as sections are."""
_UNIT = pattern_of(f"(?:{'|'.join(_UNITS)})(?=\\d)")
_NUMBER = pattern_of(r"\d")
_OWN = pattern_of(r"(?:sec|art)_(\d+)([A-Z]*)")
"""A section's or an article's eId: its number and the letters after it."""


def _extent(known: Sequence[str]) -> str:
    """Return how provisions are named, with the first and the last that there are."""
    numbers = {eid: found for eid in known if (found := _OWN.fullmatch(eid))}
    own = sorted(numbers, key=lambda eid: (int(numbers[eid][1]), numbers[eid][2]))
    return f"it has {own[0]} to {own[-1]}" if len(own) > 1 else "name it by its eId, such as sec_14"


def _against(revision: Revision, eid: str, *, touched: bool) -> list[str]:
    """Return where a provision reads otherwise than its instruments make it; of what holds it if it was touched."""
    return [
        one.said
        for one in revision.disagreements
        if within(one.eid, eid) or (touched and within(eid, one.eid))
    ]


def _touches(change: Change, eid: str) -> bool:
    """Tell whether a change befell a provision or what lies beneath it."""
    return any(within(side or "", eid) for side in (change.old, change.new))
