"""Numbers written out."""

from __future__ import annotations

import re

import pytest

from diffs.amending.executing.choosing import _of_a_number
from diffs.amending.executing.matching import Match
from diffs.compare.rules.figures import COUNTED
from diffs.numerals import WORDS


@pytest.mark.parametrize("word", WORDS)
def test_every_numeral_is_known_to_the_comparison_and_to_the_amendment(word: str) -> None:
    """A word of number counts in a comparison and is a part of a longer number in an amendment."""
    text = f"{word} hundred"
    assert re.fullmatch(COUNTED, word)
    assert _of_a_number(text, Match(0, len(word)))
