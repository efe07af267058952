"""What is no law is compared as well: in bounded time, and exactly."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from diffs.compare import Run, compare_texts
from diffs.compare.engine import compare_trees
from diffs.compare.rules.ends import significance_of_moved
from diffs.compare.rules.telling import About
from diffs.structure import structure_text
from tests.growth import SQUARE, growth

CASES: dict[str, tuple[int, Callable[[int], tuple[str, str]]]] = {
    "brackets never closed": (15_000, lambda n: ("[" * n, "(" * n)),
    "pictures never closed": (5_000, lambda n: ("![" * n, "![a](" * (n // 2))),
    "brackets within brackets": (7_500, lambda n: ("[" * n + "]" * n, "[" * n + "a" + "]" * n)),
    "one word a line": (2_500, lambda n: ("the\n" * 3 * n, "the\n" * 2 * n + "a\n" * n)),
    "newlines": (50_000, lambda n: ("\n" * n, "\n" * (n - 10))),
    "lone surrogates": (3_000, lambda n: ("a\ud800 " * n, "a\udfff " * n)),
    "rows of one cell": (400, lambda n: ("1\ta\n" * n, "2\ta\n" * n)),
    "one chapter": (500, lambda n: ("CHAPTER I\nLAMPS\n" * n, "CHAPTER I\nLAMPS\n" * (n - 1))),
    "definitions": (
        1_000,
        lambda n: ("", "".join(f"“lamp{one}” means a light;\n" for one in range(n))),
    ),
}
"""By what is odd in it: a size, and the two sides of that size."""


@pytest.mark.trial
@pytest.mark.parametrize("name", CASES)
def test_what_is_no_law_is_compared_in_bounded_time(name: str) -> None:
    """However odd the text, the redline rebuilds both sides and takes no square of their length."""
    size, sides = CASES[name]

    def compare(size: int) -> None:
        comparison = compare_texts(*sides(size))
        assert (comparison.old, comparison.new) == sides(size)

    assert growth(compare, size) < SQUARE


@pytest.mark.trial
def test_doubtful_words_cost_no_more_than_their_number() -> None:
    """Words by the thousand, half of them doubted twice, are asked each for its own doubts alone."""

    def compare(size: int) -> None:
        words = [f"word{n % 997}" for n in range(size)]
        other = [w[::-1] if n % 8 == 0 else w for n, w in enumerate(words)]
        weak, at = [], 0
        for n, word in enumerate(other):
            weak += [(at, at + len(word))] * (2 * (n % 2))
            at += len(word) + 1
        old, new = structure_text(" ".join(words)), structure_text(" ".join(other))
        compare_trees(old, new, weak_new=weak)

    assert growth(compare, 2_500) < SQUARE


@pytest.mark.trial
def test_what_moved_and_was_edited_in_many_places_is_told_of_in_bounded_time() -> None:
    """Each edit is read with the words beside it, not with all that moved before and after it."""

    def tell(size: int) -> None:
        kept = [f"the keeper of lamp {n} may light it at dusk or when the fog comes " for n in range(size)]  # fmt: skip
        old = [run for text in kept for run in (Run("m-", text), Run("-", "seven "))]
        new = [run for text in kept for run in (Run("m+", text), Run("+", "nine "))]
        assert significance_of_moved(old, new, About())

    assert growth(tell, 500) < SQUARE
