"""What is no law is compared as well: in bounded time, and exactly."""

from __future__ import annotations

import time

import pytest

from diffs.compare import Run, compare_texts
from diffs.compare.engine import compare_trees
from diffs.compare.rules.telling import About, significance_of_moved
from diffs.structure import structure_text

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
    "one chapter": ("CHAPTER I\nLAMPS\n" * 4_000, "CHAPTER I\nLAMPS\n" * 3_999),
    "definitions": ("", "".join(f"“lamp{n}” means a light;\n" for n in range(4_000))),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_no_law_is_compared_in_bounded_time(name: str) -> None:
    """However odd the text, the redline rebuilds both sides and takes no square of their length."""
    old, new = CASES[name]
    start = time.process_time()
    comparison = compare_texts(old, new)

    assert time.process_time() - start < SECONDS
    assert (comparison.old, comparison.new) == (old, new)


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


def test_what_moved_and_was_edited_in_many_places_is_told_of_in_bounded_time() -> None:
    """Each edit is read with the words beside it, not with all that moved before and after it."""
    kept = [
        f"the keeper of lamp {n} may light it at dusk or when the fog comes " for n in range(4_000)
    ]
    old = [run for text in kept for run in (Run("m-", text), Run("-", "seven "))]
    new = [run for text in kept for run in (Run("m+", text), Run("+", "nine "))]
    start = time.process_time()
    told = significance_of_moved(old, new, About())

    assert time.process_time() - start < SECONDS
    assert told
