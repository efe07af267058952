"""Footnotes whose numbers have three figures: they call, they tell, and they are no words of the law."""

from __future__ import annotations

from benchmarks.peeling import peel
from diffs.amending.annotated.annotations import read_annotations
from diffs.amending.consolidating.consolidation import consolidate

BASE = """THE DITCHES ACT, 1979

ACT No. III OF 1979

8. Ditches.—(1) A ditch shall be 101[six] feet wide.
(2) The 102[Warden] may inspect it.

9. Fine.—A fine of ten rupees may be levied.^103

101 Subs. by Act II of 1999, s. 2, for “five”.
102 Subs. by Act II of 1999, s. 2, for “Collector”.
103 For rules, see the Gazette of 1980.
"""


def carried(order: str) -> str:
    return consolidate(BASE, [f"In the Ditches Act, 1979 (III of 1979), {order}"]).text


def test_a_mark_of_three_figures_is_no_word_of_the_law() -> None:
    """Words on both sides of “102[” are found across it, and a global order leaves the notes alone."""
    text = carried(
        "in section 8, in sub-section (1), for the words “be six feet” the words “be ten feet” shall be substituted."
    )

    assert "be ten feet" in text

    text = carried("for the word “Act”, wherever occurring, the word “Law” shall be substituted.")

    assert "102 Subs. by Act II of 1999" in text

    text = carried(
        "in section 9, for the full stop at the end, the words “, or both.” shall be substituted."
    )

    assert "levied, or both.^103" in text


def test_a_note_of_three_figures_is_read_and_undone() -> None:
    """A note numbered 101 tells what stood before, as one numbered 1 does."""
    assert [one.note is not None for one in read_annotations(BASE).annotations] == [True, True]
    assert "shall be five feet wide" in peel(BASE, "Act II of 1999").text
