"""Which table of two texts became which, and which row."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from diffs.compare.comparison import NEW_OPS, OLD_OPS, Run
from diffs.compare.rules.plain import plain
from diffs.compare.rules.rowwise import Row, Table
from tarmeem.patterns import pattern_of

Pair = tuple[int | None, int | None]
"""Which column of the one table is which of the other; None where it has none."""
Columns = Sequence[Pair]
_LONG = pattern_of(r"[^\W\d_]{4,}")
_MANY = 3
"""Words of a name by which it is known whatever its figures are."""
_FIGURES = pattern_of(r"\d+(?:[.,]\d+)*")


def paired_rows(
    old: Table, new: Table, columns: Columns
) -> tuple[list[tuple[Row, Row]], list[Row], list[Row]]:
    """Return the rows that both texts have, those that went, and those that came: each is known by its first words."""
    keys = _keys(old, new)
    pairs, gone, come = list[tuple[Row, Row]](), list[Row](), list[Row]()
    once = [{key for key, count in Counter(side).items() if count == 1} for side in keys]
    known = once[0] & once[1]
    there = {key: row for key, row in zip(keys[1], new.rows, strict=True) if key in known}
    for op, a, b, c, d in SequenceMatcher(a=keys[0], b=keys[1], autojunk=False).get_opcodes():
        if op == "equal":
            pairs += zip(old.rows[a:b], new.rows[c:d], strict=True)
            continue
        was = [
            row for key, row in zip(keys[0][a:b], old.rows[a:b], strict=True) if key not in there
        ]
        now = [
            row for key, row in zip(keys[1][c:d], new.rows[c:d], strict=True) if key not in known
        ]
        pairs += [
            (row, there[key])
            for key, row in zip(keys[0][a:b], old.rows[a:b], strict=True)
            if key in there
        ]
        renamed = list(_renamed(was, now, columns))
        pairs += renamed
        gone += [row for row in was if all(row is not one for one, _ in renamed)]
        come += [row for row in now if all(row is not one for _, one in renamed)]
    return pairs, gone, come


def _renamed(
    old: Sequence[Row],
    new: Sequence[Row],
    columns: Columns,
) -> Iterator[tuple[Row, Row]]:
    """Yield the rows that stand in one place under another name, in their order."""
    since = 0
    for was in old:
        for k in range(since, len(new)):
            if _may_be(was, new[k], columns, lone=len(old) == len(new)):
                yield was, new[k]
                since = k + 1
                break


def _keys(old: Table, new: Table) -> tuple[list[str], list[str]]:
    """Return what each row is known by: its name; of those that share it, all they say, where both texts have that."""
    tables = [[(plain(row.name()), row.quoted()) for row in table.rows] for table in (old, new)]
    many = {
        name
        for table in tables
        for name, count in Counter(n for n, _ in table).items()
        if count > 1
    }
    both = {said for _, said in tables[0]} & {said for _, said in tables[1]}
    return tuple(
        [said if name in many and said in both else name for name, said in table]
        for table in tables
    )  # type: ignore[return-value]


def _may_be(old: Row, new: Row, columns: Columns, *, lone: bool) -> bool:
    """Tell whether two rows are one under another name: half of their other cells stayed, or but figures of it changed.

    ``lone``: none came or went beside them; else they have a word of their names in common too.
    """
    words = [{*_LONG.findall(row.name().casefold())} for row in (old, new)]
    if lone and len(words[0]) >= _MANY and _wordings(old) == _wordings(new):
        return True
    if not (lone or words[0] & words[1]):
        return False
    cells = [
        (plain(old.cells[was].text), plain(new.cells[now].text))
        for was, now in columns
        if was and now and was < len(old.cells) and now < len(new.cells)
        if not old.cells[was].text.endswith(old.name())
    ]
    return 2 * sum(was == now and bool(was.strip()) for was, now in cells) >= max(len(cells), 1)


def _wordings(row: Row) -> str:
    return _FIGURES.sub("0", plain(row.name()))


def paired(
    old: Sequence[Table], new: Sequence[Table], runs: Sequence[Run]
) -> Iterator[tuple[Table, Table]]:
    """Yield the tables that both texts have: those that have most rows in common, or their heads.

    ``runs``: the redline; a table of which something stayed is the one in which it stays.
    """
    kept = _Kept(runs)
    left = {k: _known_by(table) for k, table in enumerate(old)}
    for table in new:
        ours = _known_by(table)
        may = [k for k in left if left[k] & ours and kept.is_in(old[k], table)]
        best = max(may, key=lambda k: len(left[k] & ours), default=None)
        if best is not None:
            del left[best]
            yield old[best], table


def _known_by(table: Table) -> set[str]:
    return {*(plain(row.name()) for row in table.rows), *table.head()}


class _Kept:
    """What a redline keeps in its place, and where it stands in either text."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self._spans: list[tuple[tuple[int, int], str]] = []
        old = new = 0
        for run in runs:
            if run.op == "=" and not run.text.isspace():
                self._spans.append(((old, new), run.text))
            old += len(run.text) * (run.op in OLD_OPS)
            new += len(run.text) * (run.op in NEW_OPS)

    def is_in(self, old: Table, new: Table) -> bool:
        """Tell whether what stays of either table stays in the other, or nothing of both does."""
        ours = new.rows[0].start, new.rows[-1].end
        places = [*self._of(old, 0)]
        if any(start < ours[1] and end > ours[0] for start, end in places):
            return True
        return not places and not any(self._of(new, 1))

    def _of(self, table: Table, side: int) -> Iterator[tuple[int, int]]:
        """Yield where the words that stay of a table stand in the other text."""
        first, last = table.rows[0].start, table.rows[-1].end
        at = bisect_right(self._spans, first, key=lambda span: span[0][side])
        for places, text in self._spans[max(at - 1, 0) :]:
            begins = places[side]
            if begins >= last:
                return
            a, b = max(first - begins, 0), min(last - begins, len(text))
            if any(map(str.isalnum, text[a:b])):
                yield places[1 - side] + a, places[1 - side] + b
