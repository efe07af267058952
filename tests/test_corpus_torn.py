"""Real texts torn at random: whatever a capture or an extraction did to a text, nothing of it is lost."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from diffs.compare import compare_texts
from diffs.structure import structure_text

pytestmark = pytest.mark.corpus

ROUNDS = 60
LONGEST = 6_000
"""Characters of an excerpt."""


def _cut(text: str, rng: random.Random) -> str:
    start = rng.randrange(len(text))
    return text[:start] + text[start + rng.randrange(1, 200) :]


def _double(text: str, rng: random.Random) -> str:
    start = rng.randrange(len(text))
    return text[:start] + text[start : start + rng.randrange(1, 200)] + text[start:]


def _swap(text: str, rng: random.Random) -> str:
    lines = text.split("\n")
    one, two = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[one], lines[two] = lines[two], lines[one]
    return "\n".join(lines)


def _put(text: str, rng: random.Random) -> str:
    at = rng.randrange(len(text))
    piece = rng.choice(
        ["\n", "\n\n", "\f", "\t", "\n12\n", "# ", "(a) ", "1. ", "“", "|", "\u200c"]
    )
    return text[:at] + piece + text[at:]


TEARS: list[Callable[[str, random.Random], str]] = [_cut, _double, _swap, _put]


@pytest.mark.parametrize("seed", range(4))
def test_a_torn_text_is_structured_and_compared_whole(seed: int, corpus: Path) -> None:
    """However a text was torn, its tree gives it back with each eId once, and its redline gives both texts."""
    rng = random.Random(seed)
    texts = [path.read_text("utf-8") for path in sorted((corpus / "laws").glob("*.txt"))]
    for _ in range(ROUNDS):
        text = rng.choice(texts)
        start = rng.randrange(len(text))
        old = text[start : start + rng.randrange(200, LONGEST)]
        new = old
        for _ in range(rng.randrange(1, 6)):
            new = rng.choice(TEARS)(new, rng) or new

        root = structure_text(new)
        assert root.full_text() == new
        eids = [node.eid for node in root.walk()]
        assert len(eids) == len(set(eids))
        redline = compare_texts(old, new)
        assert (redline.old, redline.new) == (old, new)
