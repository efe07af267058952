"""The history of a work or of one provision, step by step."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass

from sqlite_utils import Database

from diffs.structure.cite import cite
from diffs.structure.eids import within
from publish.law.lawbook import consolidated, find_work
from store import expressions, provisions, revisions
from tarmeem.errors import UsageError
from tarmeem.model import Change, Revision


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
        touched = [c for c in revision.changes if eid and _touches(c, eid)]
        against = _against(revision, eid, touched=bool(touched)) if eid else []
        if provision is None or touched or against or (revision.cause == "first"):
            change = ", ".join(sorted({c.kind for c in touched}))
            own = [s for c in touched for s in c.significance] + against
            said = "; ".join(own) or (revision.summary if provision is None else "")
            steps.append(
                Step(
                    revision.seen_at, revision.cause, change, said, revision.id, eid, key[1],
                    expression=revision.new,
                )
            )  # fmt: skip
        eids[key] = next((c.old for c in touched if c.new == eid and c.old), eid)
    return steps[::-1]


def as_eid(said: str) -> str:
    """Return the eId of a section or an article, said as ``sec_14`` or ``section 14``; else what was said."""
    return re.sub(
        r"^(sec|art)(?:tion|icle)?[ _.]*(?=\d)", lambda match: f"{match[1].lower()}_", said.strip(),
        flags=re.IGNORECASE,
    )  # fmt: skip


def known_provision(db: Database, name: str, said: str) -> str:
    """Return a provision's eId, said as ``sec_14``, ``section 14`` or ``section 2(1)(d)``. UsageError where none is it."""
    plain = as_eid(said)
    work = find_work(db, name)
    known = {
        row.eid
        for text in expressions.chain(db, work.id)
        for row in provisions.of_reading(db, text.reading)
    }
    made = consolidated(db, work.id)
    known |= {one.eid for one in made.carried} - {""}
    known |= {one["eid"] for one in made.provisions}
    if plain in known:
        return plain
    cited = " ".join(said.split()).casefold()
    meant = [eid for eid in known if eid and cite(eid).casefold() == cited]
    if len(meant) == 1:
        return meant[0]
    bare = [eid for eid in known if eid.casefold().endswith(f"_{cited}") and "__" not in eid]
    close = sorted(meant or bare) or difflib.get_close_matches(plain, sorted(known), 3)
    raise UsageError(f"no text of it has a provision {said!r}", do=f"did you mean {', '.join(close)}?" if close else "name it by its eId, such as sec_14")  # fmt: skip


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
