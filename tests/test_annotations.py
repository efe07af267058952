"""Brackets in the body, notes at the foot: what an annotated consolidation tells of its history."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diffs.amending.annotated.annotations import read_annotations
from diffs.amending.annotated.notes import authority, read_note
from diffs.days import first_day

TEXT = """THE LIGHTHOUSES ACT, 1987

1. Short title.—This Act may be called the Lighthouses Act, 1987.

2. Definitions.—In this Act, unless the context otherwise requires,—
(a) “keeper” means a person who keeps a lamp 1[or a horn];
1
[(aa) “key” means the key of a tower;]
(b) “lamp” means a light kept for ships 2[* * *]; and
(c) “tower” means a building that bears a lamp.
____________________________________________________________
1
Ins. by Act No. II of 2015, s.2.
2
The words “or for aircraft” omitted by the Lighthouses (Amendment) Act, 1999 (III of 1999), s. 2.

3. Keepers.—(1) The 1[2[Harbour Board] in the ports, or the Province elsewhere,] shall appoint keepers.
(2) A keeper shall hold office for 3[five years].
____________________________________________________________
1
Subs. by A.O., 1931, Art. 9 and Sch., for “Governor or a Warden of the Isles”.
2
Subs. by Act No. II of 2015, s.3, for “Warden of the Isles”.
3
Subs. ibid., s. 4 (w.e.f. 1st July, 2015).
4
Proviso added, ibid.

1
[4. Oil.—The keeper shall buy oil.
1
Subs. and ins. by Act No. IX of 2020, ss.2-5
RGN: Dated 07-02-2021
"""


def test_clean_text_has_neither_brackets_nor_notes() -> None:
    """What a reader reads is the law's own words."""
    clean = read_annotations(TEXT).text
    assert "a person who keeps a lamp or a horn;" in clean
    assert "The Harbour Board in the ports, or the Province elsewhere, shall" in clean
    assert "Subs." not in clean
    assert "[" not in clean


def test_a_bracket_is_tied_to_the_note_at_its_own_foot() -> None:
    """Numbers begin anew on each page: the second 1 is another note."""
    read = read_annotations(TEXT)
    tied = [(one.number, str(one.note.by) if one.note else "") for one in read.annotations]
    assert tied == [
        ("1", "Act II of 2015"), ("1", "Act II of 2015"), ("2", "Act III of 1999"),
        ("1", "A.O. 1931"), ("2", "Act II of 2015"), ("3", "Act II of 2015"),
        ("1", "Act IX of 2020"),
    ]  # fmt: skip


def test_brackets_nest() -> None:
    """An inner bracket has its own note and its own words."""
    read = read_annotations(TEXT)
    outer, inner = read.annotations[3], read.annotations[4]
    assert outer.start < inner.start < inner.end < outer.end
    assert TEXT[inner.inner[0] : inner.inner[1]] == "Harbour Board"


def test_annotations_lie_on_their_provisions() -> None:
    """Each bracket belongs to the innermost provision it stands in."""
    eids = [one.eid for one in read_annotations(TEXT).annotations]
    assert eids[:3] == ["sec_2__para_a", "sec_2__para_aa", "sec_2__para_b"]
    assert eids[5] == "sec_3__subsec_2"


def test_old_words_are_read_where_the_note_quotes_them_and_only_there() -> None:
    """Omitted words and "for …" are quoted; a bare "Subs." leaves them unknown."""
    notes = [one.note for one in read_annotations(TEXT).annotations if one.note]
    assert [note.old for note in notes] == [
        None, None, "or for aircraft", "Governor or a Warden of the Isles", "Warden of the Isles",
        None, None,
    ]  # fmt: skip


def test_a_note_that_nothing_marks_has_no_place() -> None:
    """The fourth note of the page is called by no number in the body."""
    (note,) = read_annotations(TEXT).placeless
    assert note.text == "Proviso added, ibid."
    assert str(note.by) == "Act II of 2015"


def test_an_unclosed_bracket_is_said_to_be_unclosed() -> None:
    """Where no bracket answers, the extent is unknown."""
    assert [one.closed for one in read_annotations(TEXT).annotations] == [True] * 6 + [False]


def test_the_consolidation_bears_its_date() -> None:
    """The compiler's stamp dates the text."""
    assert read_annotations(TEXT).dated == "2021-02-07"


def test_a_provisions_history_is_told_oldest_first() -> None:
    """Section 3 was adapted in 1964 and amended in 2015."""
    told = read_annotations(TEXT).history("sec_3")
    assert [one.by for one in told] == ["A.O. 1931", "Act II of 2015", "Act II of 2015"]


@pytest.mark.parametrize(
    ("text", "deeds", "by"),
    [
        ("Ins. by Act No. II of 2025, s.2.", ("inserted",), "Act II of 2025"),
        ("Subs., Omitted, added and ins. by Act No. II of 2025, ss.12-13.",
         ("inserted", "substituted", "omitted"), "Act II of 2025"),
        ("Numbered and added by Act No. II of 2025, s.14.", ("renumbered", "inserted"), "Act II of 2025"),
        ("Subs. by the Harbour Laws (Clearing) Ordinance, 1931 (77 of 1931), s. 8 and 4th Sch.",
         ("substituted",), "Ordinance 77 of 1931"),
        ("Subs.by F.A.O., 1932, Art. 9 and Table, for “Warden of the Isles”.", ("substituted",), "F.A.O. 1932"),
        ("Clause (d) rep. by Act I of 1990, s. 2.", ("repealed",), "Act I of 1990"),
    ],
)  # fmt: skip
def test_the_forms_of_notes(text: str, deeds: tuple[str, ...], by: str) -> None:
    """The Pakistan Code's forms of footnote are read for what was done and by whom."""
    note = read_note("1", text)
    assert note.deeds == deeds
    assert str(note.by) == by


def test_a_mark_named_in_words_is_read_as_the_mark() -> None:
    """The note "Subs. ibid., for semi-colon." says that a semicolon stood there."""
    assert read_note("2", "Subs. ibid., for semi-colon.").old == ";"


def test_instruments_are_ordered_by_year_and_number() -> None:
    """Roman and Arabic numbers are compared by value."""
    early, late = authority("Act No. IX of 2014"), authority("Act No. XXV of 2014")
    assert early and late and early.order < late.order


def test_dates_are_read_in_both_manners() -> None:
    """Words and figures give the same date; what is no whole date gives none."""
    assert first_day("1st July, 2004") == first_day("1-7-2004") == "2004-07-01"
    assert first_day("such date as may be notified") == ""


@given(st.text(alphabet="1[2]* \n(a)Subs. by Act II of 2015, s.2“”;.", max_size=300))
@settings(max_examples=150, deadline=None)
def test_reading_never_fails(text: str) -> None:
    """Any text is read; brackets lie within it."""
    read = read_annotations(text)
    assert all(
        0 <= one.start <= one.inner[0] <= one.inner[1] <= len(text) for one in read.annotations
    )
