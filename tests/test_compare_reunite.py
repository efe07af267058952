"""What a redline omits and inserts again at one place is kept, whichever provisions it was cut into."""

from __future__ import annotations

import pytest

from diffs.compare import compare_texts
from diffs.compare.words import noise
from diffs.compare.words.scribe import Mark
from diffs.compare.words.side import Side
from diffs.compare.writing.reunite import reunited, seen_in_both


def drawn(*cut: tuple[str, str, object]) -> list[tuple[str, str]]:
    """Return the marks that remain of these, which belong to one provision or another."""
    marks = [Mark(op, text, "", entry) for op, text, entry in cut]  # type: ignore[arg-type]
    old, new = ("".join(m.text for m in marks if m.op in ("=", op)) for op in "-+")
    drawn = reunited(marks, Side(old, is_old=True), Side(new), (0, 0))
    assert "".join(m.text for m in drawn if m.op[-1] in "=-") == old
    assert "".join(m.text for m in drawn if m.op[-1] in "=+") == new
    return [(m.op, m.text) for m in drawn]


ONE, TWO = object(), object()


def test_words_that_only_changed_their_paragraph_are_kept() -> None:
    """Words omitted with one paragraph and inserted with the next stand where they stood."""
    assert drawn(("+", "express or\n", ONE), ("-", "express or ", TWO), ("=", "implied", ONE)) == [
        ("=", "express or"), ("n-", " "), ("n+", "\n"), ("=", "implied"),
    ]  # fmt: skip


def test_a_whole_line_is_kept_among_others() -> None:
    """A row that stands in both texts is kept between the rows that came around it."""
    row = "(4) Reed kites of the lower hills\n"
    cut = (("+", "(3) Box kites\n" + row, ONE), ("+", "(5) Silk kites\n", None), ("-", row, TWO))

    assert drawn(*cut) == [("+", "(3) Box kites\n"), ("=", row), ("+", "(5) Silk kites\n")]


@pytest.mark.parametrize(
    ("gone", "come"),
    [
        ("2", "2. Newtown hill.\n3"),
        ("The keeper shall keep a roll of all that fly, if asked.", "No roll: a roll of all that fly is kept elsewhere."),
    ],
)  # fmt: skip
def test_a_number_or_a_phrase_alone_is_not_kept(gone: str, come: str) -> None:
    """A number, or a phrase within a sentence, does not part what came from what went."""
    assert drawn(("-", gone, ONE), ("+", come, TWO)) == [("-", gone), ("+", come)]


def test_a_paragraph_drawn_as_edited_is_told_so() -> None:
    """Of two paragraphs without a partner, which the redline shows as one, neither came or went."""
    was = "It is numbered 2 because it goes with roll 2 of the dale."
    now = "It also counts as the successor of all that the warden kept, hence with roll 2."
    old, new = (
        f"1. Title.—This is the Kite Act.\n\nForm\n\nThis is the first roll of the hill. {said}\n"
        for said in (was, now)
    )

    c = compare_texts(old, new)

    assert {entry.rel for entry in c.alignment} <= {"same", "edited"}


def test_a_heading_drawn_as_edited_is_told_so() -> None:
    """A heading of which the redline shows some words changed was not omitted and inserted."""
    old, new = (
        f"THE KITE RULES\n\nEdition {of}\n\n1. Title.—These are the Kite Rules.\n"
        for of in ("1.0 - 22 November 2005", "1.1 - 26 February 2007")
    )

    assert {entry.rel for entry in compare_texts(old, new).alignment} == {"same", "edited"}


def test_words_most_of_which_came_again_are_redlined() -> None:
    """What went with one provision and came with the next, but for a stop, is edited where it stands."""
    was = "(b) there is a risk that the kites may be lost or torn; "
    now = "(b) there is a risk that the kites may be lost or torn, "

    assert drawn(("-", was, ONE), ("+", now, TWO), ("=", "the warden may act", TWO)) == [
        ("=", was[:-2]), ("-", ";"), ("+", ","), ("=", " the warden may act"),
    ]  # fmt: skip


def test_what_one_print_hides_and_the_other_shows_did_not_come() -> None:
    """A footnote's number that is a paragraph in one print and a marker in the other is no change."""
    marks = [
        Mark("=", "made by the Board."), Mark("n-", "1\n[", noise.MARKER), Mark("n+", "\n\n", noise.SPACING),
        Mark("+", "1", "", TWO), Mark("n+", "\n\n[", noise.MARKER), Mark("=", "3. End."), Mark("+", "1"),
    ]  # fmt: skip

    assert [mark.op for mark in seen_in_both(marks)] == ["=", "n-", "n+", "n+", "n+", "=", "+"]


def test_a_word_that_a_new_footnote_names_went_all_the_same() -> None:
    """A word that went, or a figure, stays told beside the footnote or the marker that has it too."""
    marks = [
        Mark("-", "Warden "), Mark("=", "may close it.\n"), Mark("n+", "1 The word Warden omitted.", noise.MARKER),
        Mark("=", "A mast has "), Mark("-", "2"), Mark("n+", "2[", noise.MARKER), Mark("+", "three"), Mark("=", " lamps"),
    ]  # fmt: skip

    assert [mark.op for mark in seen_in_both(marks)] == [mark.op for mark in marks]
    assert [mark.op for mark in marks].count("-") == 2


@pytest.mark.parametrize("foot", ["", "3. Oil.—The Warden keeps the oil.\n\n"])
def test_words_that_the_footnote_of_their_omission_quotes_are_told_as_gone(foot: str) -> None:
    """What the law had and only a footnote quotes now is marked as gone, and said to be."""
    was = ", with the previous sanction of the Harbour Council,"
    law = "1. Title.—This is the Kite Act.\n\n2. Powers.—The Warden may {} close a mole.\n\n"
    note = f"1The words “{was}” omitted by Act II of 2032, s. 3.\n\n"
    last = "4. Fines.—Whoever breaks this Act pays Rs. 500.\n"

    c = compare_texts(law.format(was) + foot + last, law.format("1* * *") + foot + note + last)

    assert "".join(run.text for run in c.runs if run.op == "-").strip() == was
    assert any("sanction of the Harbour Council" in line for line in c.significance)
