"""Awkward laws, compared and drawn: every rendering gives both texts back, or refuses and says why.

``benchmarks/roundtrip.py`` does the same ten thousand times, and on every real pair.
"""

from __future__ import annotations

import re
from functools import cache

import pytest

from benchmarks.awkward import KINDS, pair
from benchmarks.roundtrip import WAYS, outcome
from diffs.compare import Comparison, compare_texts
from diffs.redline import to_html
from diffs.redline.marked import UNSAFE

ROUNDS = {"DOCX": 1, "DOCX, by docx-revisions": 1}
"""How often each kind is tried, else twice; a Word file costs as much to open as a whole page to draw."""
BROKEN_PAIR = "refused: the text holds a broken surrogate pair, which JSON cannot carry"


@pytest.mark.trial
@pytest.mark.parametrize("way", WAYS)
def test_awkward_pairs_come_back_from_every_rendering(way: str) -> None:
    """Rejecting all gives the old text and accepting all the new one; JSON may refuse half a letter."""
    for seed in range(len(KINDS) * ROUNDS.get(way, 2)):
        comparison, texts = _compared(seed)
        found = outcome(way, comparison, texts)
        assert not found or (way == "JSON" and found == BROKEN_PAIR), f"seed {seed}: {found}"


@cache
def _compared(seed: int) -> tuple[Comparison, tuple[str, str]]:
    one = pair(seed)
    return compare_texts(one.old, one.new), (one.old, one.new)


def test_a_pair_is_made_from_its_seed_alone() -> None:
    """A wrong case that the benchmark prints can be made again."""
    assert [pair(seed) for seed in range(40)] == [pair(seed) for seed in range(40)]


@pytest.mark.parametrize("layout", ["inline", "side"])
def test_nothing_a_page_says_beside_the_text_is_raw(layout: str) -> None:
    """What a summary quotes is spelt out like the text itself: no override, no half letter."""
    old = "1. Fee.— A licensee shall pay the fee.\n2. Kites.— A kite is of paper.\n"
    new = old.replace("2. Kites", "2. Lost\u202e\ud800\x1b kites.— It shall pay.\n3. Kites")
    page = to_html(compare_texts(old, new), layout=layout, title="a\u202eb")  # type: ignore[arg-type]
    assert "Lost" in page
    assert not re.search(f"[{UNSAFE}]", page)
