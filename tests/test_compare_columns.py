"""Schedules set in columns: compared, and not summed up."""

from __future__ import annotations

from diffs.compare import compare_texts

_LAW = "1. Title.—This is the Kites Act.\n2. Fees.—The fees are in the Schedule.\nTHE SCHEDULE\n"
_BROKEN = "\n".join(
    f"{n}     Flying a kite        May seize     Fine of {n}0\nby night on a          without       rupees, or both.\npublic road            notice"
    for n in range(3, 20)
)
_WHOLE = "\n".join(f"{n}     Flying a kite     Fine of Rs. {n}00" for n in range(3, 20))


def test_what_changed_in_a_table_of_broken_cells_is_drawn_and_not_summed_up():
    """Words that cells of several lines put side by side are quoted by no sentence, and the reader is told."""
    new = _BROKEN.replace("Fine of 90", "Fine of 95").replace("public road  ", "private road ")
    made = compare_texts(_LAW + _BROKEN, _LAW + new)

    assert made.substantive
    assert not made.significance
    assert made.not_compared == (
        "The schedule is set in columns: its words are compared in the order of its lines, and no sentence sums up what changed in it.",
    )
    assert "".join(run.text for run in made.runs if run.op[0] in "=-" or run.op in ("m-", "n-")) == _LAW + _BROKEN  # fmt: skip


def test_a_table_with_a_line_for_each_row_is_summed_up():
    """A sum that changed in a row on one line has its sentence; a row that shares its name is called by more of its cells."""
    made = compare_texts(_LAW + _WHOLE, _LAW + _WHOLE.replace("Rs. 900", "Rs. 950"))

    assert made.significance == (
        "Penalty (fine) changed: from “Rs. 900” to “Rs. 950”, in the row “Flying a kite | Fine of Rs. 900”",
    )
    assert not made.not_compared
