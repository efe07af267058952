"""Words of a provision are found in a text as well by their places as by reading it."""

from __future__ import annotations

import random

from diffs.compare.rules.passages import Passages

WORDS = [f"word{k}" for k in range(40)]


def test_the_first_samples_and_all_later_ones_are_found_alike() -> None:
    """However often a text was asked before, it holds what it holds and nothing else."""
    rng = random.Random(1)
    text = " ".join(rng.choice(WORDS) for _ in range(600))
    words = text.split()
    kept = [" ".join(words[at : at + 30]) for at in range(0, 560, 5)]
    ends = [part[2:] for part in kept]
    others = [" ".join(rng.choice(WORDS) for _ in range(30)) for _ in range(60)]
    passages = Passages(text)
    for _ in range(2):
        assert all(map(passages.holds, kept + ends))
        assert not any(map(passages.holds, others))


def test_words_that_stand_all_over_a_text_are_found_too() -> None:
    """Words so common that their places say little are looked for all the same, at every asking."""
    passages = Passages("the warden shall keep the gate and the lamp " * 400)
    found = [passages.holds("shall keep the gate and the lamp the warden") for _ in range(400)]
    lost = [passages.holds("the warden shall keep the gate and the rope") for _ in range(400)]
    assert all(found)
    assert not any(lost)
