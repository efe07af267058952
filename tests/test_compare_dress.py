"""What the print puts around the law is told apart from the law."""

from __future__ import annotations

from diffs.compare import compare_texts
from diffs.compare.comparison import Run
from diffs.compare.dress import FOOTNOTE, undressed
from diffs.compare.noise import NOTE
from diffs.compare.scribe import Mark
from diffs.compare.side import Side


def test_an_editors_note_that_came_is_noise() -> None:
    """A footnote that only one text has is no change of the law, and nothing is lost."""
    text = "within two days. 1Subs. by Act No. IX of 2031, s. 2."
    side = Side(text, [(17, len(text), NOTE)])

    marks = undressed([Mark("+", text)], Side(""), side, 0, 0)

    assert [(m.op, m.note) for m in marks] == [("+", ""), ("n+", FOOTNOTE)]
    assert "".join(m.text for m in marks) == text


def test_a_note_without_an_editors_words_stays_a_change() -> None:
    """What structure took for a note but no editor wrote is shown."""
    text = "1The Board shall keep lanterns lit."

    marks = undressed([Mark("+", text)], Side(""), Side(text, [(0, len(text), NOTE)]), 0, 0)

    assert [m.op for m in marks] == ["+"]


def test_stars_where_words_stood_are_noise() -> None:
    """The stars a printer sets where words were omitted are not words that came."""
    c = compare_texts("1. Lamps.—Keep lamps and wicks.\n", "1. Lamps.—Keep lamps * * *\n")

    assert not any(run == Run("+", "* * *") for run in c.runs)
    assert c.new.endswith("* * *\n")


def test_a_marker_hidden_on_one_side_only_is_told_once() -> None:
    """A footnote's number that only one side's structure knew for one is no insertion."""
    marks = [Mark("=", "the end.\n"), Mark("n-", "1\n", "footnote marker"), Mark("+", "1")]

    found = undressed([*marks, Mark("n+", "\n\n", "spacing")], Side(""), Side(""), 0, 0)

    assert [mark.op for mark in found] == ["=", "n-", "n+", "n+"]
