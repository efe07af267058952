"""What a scan may have misread says so; what it cannot have misread does not."""

from __future__ import annotations

import pytest

from diffs.compare.engine import compare_trees
from diffs.structure import structure_text

OLD = "1. Every operator shall pay a complaint fee within thirty days, or Rs. 14 a day.\n"


def notes(new: str) -> set[str]:
    """Return the notes of what changed, where no word of the newer text was sure."""
    weak = ((0, len(new)),)
    found = compare_trees(structure_text(OLD), structure_text(new), weak_new=weak)
    return {run.note for hunk in found.hunks for run in hunk.runs if run.op in ("-", "+")}


@pytest.mark.parametrize(
    ("said", "read"),
    [("complaint", "compiaint"), ("days,", "days"), ("fee", "fee ’"), ("14", "l4")],
)
def test_a_shape_a_letter_a_point_and_a_speck_may_be_misread(said: str, read: str) -> None:
    """Such a change in doubtful words carries the note."""
    assert notes(OLD.replace(said, read)) == {"may be OCR"}


@pytest.mark.parametrize(
    ("said", "read"),
    [("shall", "may"), ("thirty", "sixty"), ("14", "44"), (" or Rs. 14 a day", "")],
)
def test_another_word_or_figure_is_never_put_down_to_the_scanner(said: str, read: str) -> None:
    """Such a change carries no note, however doubtful its words."""
    assert "may be OCR" not in notes(OLD.replace(said, read))
