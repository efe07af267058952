"""White space that makes another word, and headings that are none."""

from __future__ import annotations

import pytest

from diffs.compare import compare_texts
from diffs.compare.words.noise import kind_of_edit


@pytest.mark.parametrize(
    ("old", "new"), [("not able", "notable"), ("now here", "nowhere"), ("a part", "apart")]
)
def test_white_space_that_makes_another_word_is_no_noise(old: str, new: str) -> None:
    """A keeper who is not able is no notable one."""
    assert kind_of_edit(old, new) == kind_of_edit(new, old) == ""


@pytest.mark.parametrize(
    ("old", "new"), [("not be", "notbe"), ("no body", "nobody"), ("al ready", "already")]
)
def test_white_space_lost_between_words_is_noise(old: str, new: str) -> None:
    """What an extractor ran together reads as it did."""
    assert kind_of_edit(old, new) == "spacing"


def test_what_holds_two_sentences_is_no_heading() -> None:
    """Where a provision's words were read as its heading, none is told to have changed."""
    law = "Terms\n\n1. Names\n\nThe kite is a lamp.\n\n2. Rules for keepers\n\n- A keeper must be a man. Dogs that keep lamps are not permitted.{}\n- A keeper brings oil.\n"
    told = compare_texts(law.format(""), law.format(" We do permit cats.")).significance

    assert not any(line.startswith("Heading") for line in told), told
