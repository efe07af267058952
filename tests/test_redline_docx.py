"""Tracked changes are judged by programs that are not ours: LibreOffice, and docx-revisions."""

from __future__ import annotations

import io

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from benchmarks import office
from benchmarks.awkward import KINDS, pair
from diffs.compare import AlignmentEntry, Comparison, Hunk, Run, compare_texts
from diffs.redline import old_and_new_from_docx, old_and_new_from_html, to_docx, to_html
from diffs.redline.heads import heads

OLD = (
    "1. Short title.— This is the Kite Act.\n\n"
    "2. Fee.— A fee of  Rs. 500\tis payable within thirty days.\n"
    "3. فیس تین سو روپے ہوگی۔\n"
    "4. Lost kites.— A kite found\nbelongs to nobody & all.\n"
)
NEW = (
    OLD.replace("thirty", "sixty")
    .replace("تین", "پانچ")
    .replace("3. ", "2A. Reels.— A reel is of wood.\n2B. String.— It is of cotton.\n3. ")
    .replace("4. Lost kites.— A kite found\nbelongs to nobody & all.\n", "")
)
MOVED = Comparison(
    (Run("=", "a "), Run("m-", "moved  bit\n\nof law"), Run("n-", "\n"), Run("n+", " "),
     Run("=", "middle\n"), Run("m+", "moved  bit\n\nof law"), Run("=", "\nend")),
    (AlignmentEntry("sec_1", "sec_2", "moved"),),
    (Hunk((Run("m-", "moved  bit\n\nof law"),), 1, 0, 1), Hunk((Run("m+", "moved  bit\n\nof law"),), 5, 0, 0)),
)  # fmt: skip
CASES = {"law": compare_texts(OLD, NEW), "moved": MOVED}
LACKING = office.lacking()
HARD = [
    KINDS.index(kind)
    for kind in ("controls", "Office escapes", "surrogates", "line ends", "blanks", "bidi controls", "everything")
]  # fmt: skip
"""Seeds that make a pair of each kind that Word's XML can lose; ``benchmarks/roundtrip.py`` has all kinds."""


def test_a_word_document_bears_no_day_that_nobody_told() -> None:
    """Its properties name no day of making: the template's own, years ago, would stand in an exhibit."""
    from docx import Document

    about = Document(io.BytesIO(to_docx(CASES["law"]))).core_properties
    assert (about.created, about.modified) == (None, None)
    assert about.author == "tarmeem"


def test_each_page_says_what_it_is_a_redline_of() -> None:
    """A paper in a file of papers names both texts by their SHA-256; the tracked text is as it is without."""
    sides = {
        "old": {"edition": "pakistan-code", "seen": "2026-03-01 09:00", "url": "https://code.example/a.pdf", "sha256": "a1" * 32},
        "new": {"file": "new.pdf", "sha256": "b2" * 32},
    }  # fmt: skip
    from docx import Document

    case = CASES["law"]
    body = to_docx(case, title="The Lamps Act", sides=sides)
    head = [one.text for one in Document(io.BytesIO(body)).sections[0].header.paragraphs]
    assert head == [
        "The Lamps Act",
        f"Before: pakistan-code, seen 2026-03-01 09:00 in Karachi, https://code.example/a.pdf, SHA-256 {'a1' * 32}",
        f"After: new.pdf, SHA-256 {'b2' * 32}. Changes drawn by tarmeem: no official text.",
    ]
    assert old_and_new_from_docx(body) == (case.old, case.new)
    page = to_html(case, title="The Lamps Act", sides=sides)
    assert all(row in page for row in head)
    assert old_and_new_from_html(page) == (case.old, case.new)


def test_who_opens_a_redline_is_told_how_to_hide_what_is_layout_alone() -> None:
    """Both texts are whole with every line end; a lawyer steps through the words."""
    from docx import Document

    sides = {"old": {"file": "a.txt"}, "new": {"file": "b.txt"}}
    rows = []
    for old in ("A fee\nis due in May.\n", "A fee is due in May.\n"):
        body = to_docx(compare_texts(old, "A fee is due in June.\n"), sides=sides)
        rows.append([one.text for one in Document(io.BytesIO(body)).sections[0].header.paragraphs])
    assert rows[0][:-1] == rows[1]
    assert rows[0][-1].startswith("2 of 4 tracked changes are layout alone, by “tarmeem (layout)”")


def test_a_text_filed_by_hand_was_seen_on_a_day_and_at_no_hour() -> None:
    """Its witness told the day alone: the hour that it is kept under would be false in an exhibit."""
    side = {"edition": "private", "seen": "2026-03-01 12:00", "url": "by-hand:a1"}
    assert heads({"new": side})[0].startswith("After: private, seen 2026-03-01, filed by hand.")


@pytest.mark.parametrize("name", CASES)
def test_docx_revisions_accepts_and_rejects_to_the_two_texts(name: str) -> None:
    """An independent reader of tracked changes finds exactly the old and the new text."""
    revisions = pytest.importorskip("docx_revisions", reason="docx-revisions is not installed")
    for side, judge in ((CASES[name].old, "reject_all"), (CASES[name].new, "accept_all")):
        document = revisions.RevisionDocument(io.BytesIO(to_docx(CASES[name])))
        getattr(document, judge)()
        saved = io.BytesIO()
        document.save(saved)
        assert old_and_new_from_docx(saved.getvalue()) == (side, side)


LINE, TAIL = Run("=", "\n"), Run("+", "A tail is of paper.")
ENDS = (
    Comparison((Run("=", "Reels "), TAIL, LINE, TAIL, LINE, TAIL, LINE, Run("=", "end\n"))),
    Comparison(
        (Run("-", "thirty."), Run("+", "sixty."), LINE, Run("+", "2A. Tails.\n"), Run("=", "3.\n"))
    ),
)
"""What one paragraph ends with and the next begins with is new: rejecting it must not join the two."""


@pytest.mark.trial
@pytest.mark.skipif(bool(LACKING), reason=LACKING)
def test_libreoffice_accepts_and_rejects_to_the_two_texts() -> None:
    """LibreOffice itself, told to reject all and then to accept all, is left with the two texts."""
    made = [compare_texts(one.old, one.new) for one in map(pair, HARD)]
    comparisons = [*CASES.values(), *ENDS, *made]
    judged = office.rejected_and_accepted([to_docx(comparison) for comparison in comparisons])
    assert judged == [(comparison.old, comparison.new) for comparison in comparisons]


@pytest.mark.parametrize(
    "runs",
    [
        [Run("=", "_x", "a note"), Run("=", "001B_")],
        [Run("=", "a_"), Run("-", "x00"), Run("+", "none"), Run("=", "1B_ b")],
        [Run("-", "_x001B_"), Run("+", "_x001B"), Run("=", "_x0041_")],
        [Run("=", "a _x001B\x1b b")],
        [Run("-", "_x0041"), Run("+", "_x00"), Run("=", "\x01_")],
        [Run("=", "_x0041"), Run("-", "\x1b"), Run("+", "\u2028"), Run("=", "x0042_")],
        [Run("m+", "_"), Run("n+", "x"), Run("-", "c"), Run("+", "00"), Run("=", "1B_")],
    ],
)
def test_an_escape_that_runs_make_together_is_read_as_it_was_written(runs: list[Run]) -> None:
    """Where the texts of neighbouring runs look like an Office escape, both texts keep its letters."""
    comparison = Comparison(tuple(runs))

    assert old_and_new_from_docx(to_docx(comparison)) == (comparison.old, comparison.new)


HALVES = st.lists(
    st.sampled_from(["_", "x", "_x", "x0041", "_x001B", "005F", "_x005F_", "\x1b", "\x01", "\u2028", "\r", "\ud800", "\n", "\t", "a "]),
    max_size=6,
).map("".join)  # fmt: skip
PIECES = st.lists(st.builds(Run, st.sampled_from(("=", "-", "+", "m-", "m+", "n-", "n+")), HALVES), max_size=5)  # fmt: skip


@pytest.mark.trial
@settings(deadline=None, max_examples=15)
@given(PIECES)
@example([Run("=", "a"), Run("+", " _x001B\x1b")])
@example([Run("-", "x"), Run("+", "a _x0041\x01 b")])
def test_halves_of_escapes_are_read_back_as_they_were(runs: list[Run]) -> None:
    """However escapes, their halves and what XML cannot hold stand together, they are read back."""
    comparison = Comparison(tuple(runs))

    assert old_and_new_from_docx(to_docx(comparison)) == (comparison.old, comparison.new)
