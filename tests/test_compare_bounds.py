"""What is no law is compared as well: in bounded time, and exactly."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from diffs.amending.pieces import thaw
from diffs.amending.reprint import _counterparts, _sections
from diffs.amending.tablerows import new_rows
from diffs.compare import compare_texts
from diffs.compare.containers import align_containers
from diffs.compare.engine import compare_trees
from diffs.compare.items import Item, Link
from diffs.compare.side import Side
from diffs.structure import structure_text
from tarmeem.model import Provision

SECONDS = 8
"""CPU seconds, several times what any of them takes and a fraction of what one took that grew with the square."""
CASES = {
    "brackets never closed": ("[" * 60_000, "(" * 60_000),
    "pictures never closed": ("![" * 40_000, "![a](" * 20_000),
    "brackets within brackets": ("[" * 30_000 + "]" * 30_000, "[" * 30_000 + "a" + "]" * 30_000),
    "one word a line": ("the\n" * 30_000, "the\n" * 20_000 + "a\n" * 10_000),
    "newlines": ("\n" * 200_000, "\n" * 199_990),
    "lone surrogates": ("a\ud800 " * 20_000, "a\udfff " * 20_000),
    "rows of one cell": ("1\ta\n" * 5_000, "2\ta\n" * 5_000),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_no_law_is_compared_in_bounded_time(name: str) -> None:
    """However odd the text, the redline rebuilds both sides and takes no square of their length."""
    old, new = CASES[name]
    start = time.process_time()
    comparison = compare_texts(old, new)

    assert time.process_time() - start < SECONDS
    assert (comparison.old, comparison.new) == (old, new)


def _table(size: int) -> Callable[[], object]:
    text = "THE SCHEDULE\n(See section 2)\n\nS. No.\tKite\tLevy\n" + "".join(
        f"{n}\tPaper kite\tRs. 10\n" for n in range(1, size + 1)
    )
    table = thaw(structure_text(text))
    last = next(node for node in table.walk() if node.raw().startswith(f"{size}\t"))
    matter = "".join(f"{size + n}\tBox kite\tRs. 9\n" for n in range(1, size + 1))
    return lambda: new_rows(matter, last, table, "order", before=False)


def _reprint(size: int) -> Callable[[], object]:
    base = structure_text("".join(f"{n}. Kite {n}.—It flies.\n" for n in range(1, 2 * size + 1)))
    sections = _sections(thaw(base))
    became = {node.eid: node.eid for node in base.walk()}
    return lambda: _counterparts(base, sections, sections, became)


def _chapters(size: int) -> Callable[[], object]:
    side = Side("It flies.\n" * size)
    parts = [
        Provision(f"chp_{at}", "chapter", "", "", side.source, at, at + 10)
        for at in range(0, 10 * size, 10)
    ]
    items = [Item(side, part.start, part.end, part.eid, part, "") for part in parts]
    links = [Link(item, items[0]) for item in items]
    return lambda: align_containers(parts, parts[:1], links, side, side)


@pytest.mark.parametrize("made", [_table, _reprint, _chapters])
def test_rows_reprints_and_chapters_take_no_square_of_their_number(
    made: Callable[[int], Callable[[], object]],
) -> None:
    """Four times as many take about four times as long, not sixteen."""

    def taken(size: int) -> float:
        run = made(size)
        start = time.process_time()
        run()
        return time.process_time() - start

    taken(100)
    assert taken(4_000) < 8 * taken(1_000) + 0.1


def test_doubtful_words_cost_no_more_than_their_number() -> None:
    """Four times as many words, half of them doubted twice, take about four times as long, not sixteen."""

    def taken(size: int) -> float:
        words = [f"word{n % 997}" for n in range(size)]
        other = [w[::-1] if n % 8 == 0 else w for n, w in enumerate(words)]
        weak, at = [], 0
        for n, word in enumerate(other):
            weak += [(at, at + len(word))] * (2 * (n % 2))
            at += len(word) + 1
        old, new = structure_text(" ".join(words)), structure_text(" ".join(other))
        start = time.process_time()
        compare_trees(old, new, weak_new=weak)
        return time.process_time() - start

    taken(500)
    assert taken(16_000) < 8 * taken(4_000) + 0.2
