"""Give an account of a comparison in sentences: of each hunk, of a move both its ends at once, and of the whole."""

from __future__ import annotations

from collections.abc import Sequence

from diffs.compare.aligning.items import Link
from diffs.compare.comparison import Account, AlignmentEntry, Hunk, Run
from diffs.compare.hunks import moves
from diffs.compare.kinds import SIGNS, SUBSTANTIVE, only_signs
from diffs.compare.rules import elsewhere
from diffs.compare.rules.doubted import said_in_doubt
from diffs.compare.rules.following import told_of_followers
from diffs.compare.rules.joining import told_of_joints
from diffs.compare.rules.leads import with_items
from diffs.compare.rules.moving import moved
from diffs.compare.rules.naming import told_once
from diffs.compare.rules.penalties import told_of_penalties
from diffs.compare.rules.relabelled import changed_places, told_of_headings, told_of_labels
from diffs.compare.rules.reshaping import reshaped
from diffs.compare.rules.rewritten import PARAGRAPH
from diffs.compare.rules.tabled import told_of_tables
from diffs.compare.rules.tables import reordered
from diffs.compare.rules.titled import told_of_shifts, told_of_titles
from diffs.compare.rules.untold import untold
from diffs.compare.teller import EDITORIAL, Teller
from diffs.structure.cite import unit_of
from tarmeem.model import Provision


def account(
    kind: str,
    hunks: Sequence[Hunk],
    entries: Sequence[AlignmentEntry],
    redline: tuple[Sequence[Run], Sequence[Link | None]],
    roots: tuple[Provision, Provision],
    *,
    substantive: bool,
) -> Account:
    """Return what is told of a comparison of that ``kind``, as far as its words alone tell one.

    ``redline``: its runs, and the provision that each is in. Of what is no matter of substance no
    provision is said to have moved, and no change to be left untold.
    """
    of_hunks = _told(hunks, *redline, roots)
    of_hunks = tuple(told_of_joints(hunks, of_hunks, entries, redline[0], roots))
    of_hunks = told_of_tables(hunks, of_hunks, redline[0])
    of_hunks = tuple(told_of_headings(hunks, of_hunks, entries, roots))
    unit = unit_of(roots[1].source)
    of_hunks = tuple(told_of_shifts(hunks, told_of_titles(hunks, of_hunks, roots), redline[0]))
    of_hunks = tuple(told_of_followers(hunks, of_hunks, entries, redline[0], unit))
    of_hunks = tuple(told_once(told_of_labels(hunks, of_hunks, entries, unit, EDITORIAL)))
    of_hunks = tuple(with_items(hunks, of_hunks, entries, redline[0]))
    said = _weighty(of_hunks)
    if not substantive:
        of_matter = tuple(line for line in said if not line.startswith(PARAGRAPH))
        return said_in_doubt(Account(kind, of_matter, 0, of_hunks), hunks)
    reshapings = reshaped(entries, *roots)
    rows = reordered(entries, *roots)
    places = changed_places(entries, unit)
    left = untold(hunks, of_hunks, entries, (*reshapings, *places), rows, unit)
    kind = SIGNS if kind == SUBSTANTIVE and only_signs(hunks, of_hunks) else kind
    all_said = dict.fromkeys(
        (*said, *rows.values(), *moved(entries, *roots, rows), *reshapings, *places)
    )
    return said_in_doubt(Account(kind, tuple(all_said), left, of_hunks), hunks)


def _told(
    hunks: Sequence[Hunk],
    runs: Sequence[Run],
    owned: Sequence[Link | None],
    roots: Sequence[Provision],
) -> tuple[tuple[str, ...], ...]:
    """Return what the rules say of each hunk."""
    if not hunks:
        return ()
    spans = [(hunk.at, hunk.at + len(hunk.runs)) for hunk in hunks]
    teller = Teller(runs, owned, roots)
    said = [teller.said(*span) for span in spans]
    for both in moves(hunks):
        teller.tell_moved(spans, both, said)
    parts = [runs[lo:hi] for lo, hi in spans]
    known = {k for both in moves(hunks) for end in both for k in end}
    for pair in elsewhere.pairs(parts):
        teller.tell_elsewhere(spans, pair, said)
        known.update(pair)
    for one in elsewhere.within(parts, known):
        teller.tell_within(spans, one, said)
    said = told_of_penalties(hunks, said, runs, owned)
    teller.tell_beside(spans, said)
    # Last: of a short pair it is told that it moved where both its ends had a sentence.
    return tuple(teller.not_standing(*one) for one in zip(spans, said, strict=True))


def _weighty(of_hunks: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Return what the rules say of all changes; of stops only where there is nothing but stops."""
    said = tuple(dict.fromkeys(line for lines in of_hunks for line in lines))
    weighty = tuple(line for line in said if not line.startswith(EDITORIAL))
    return said if all(of_hunks) and not weighty else weighty
