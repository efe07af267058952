"""Peel a text back: what the notes tell is undone, what they do not tell is said to be unknown."""

from __future__ import annotations

import pytest

from benchmarks.peeling import peel
from diffs.amending.annotated.peel import UNCLOSED

TEXT = """THE LIGHTHOUSES ACT, 1987

1. Short title.—This Act may be called the Lighthouses Act, 1987.

2. Keepers.—(1) The 1[2[Harbour Board] in the ports] shall appoint keepers.
(2) A keeper shall hold office for 3[five years].
2
[(2A) A keeper may live in the tower.]
(3) A keeper shall keep a book 4[* * *].
____________________________________________________________
1
Subs. by Act No. V of 2010, s.2, for “Government”.
2
Subs. and ins. by Act No. II of 2015, ss.3-4
3
Subs. by Act No. II of 2015, s.4.
4
The words “and a seal” omitted by Act No. II of 2015, s.5.
5
Proviso added by Act No. II of 2015, s.5.

1
[3. Oil.—The keeper shall buy oil.]
1
Ins. by Act No. IX of 2020, s.2.
"""


def test_the_newest_amendment_is_taken_out_and_no_other() -> None:
    """Before the Act of 2020 section 3 did not stand; all else stood as printed."""
    peeled = peel(TEXT, "Act IX of 2020")
    assert "Oil" not in peeled.text
    assert "3[five years]" in peeled.text
    assert [one.how for one in peeled.undone] == ["taken out"]


def test_later_amendments_go_with_the_one_that_is_named() -> None:
    """Peeling to before 2015 undoes 2020 too, and leaves 2010."""
    peeled = peel(TEXT, "Act II of 2015")
    assert "Oil" not in peeled.text
    assert "(2A)" not in peeled.text
    assert "and a seal" in peeled.text
    assert "1[" in peeled.text


def test_what_is_not_quoted_is_unknown_in_so_many_words() -> None:
    """A bare "Subs." leaves a gap that says so; nothing is invented."""
    peeled = peel(TEXT, "Act II of 2015")
    assert "shall hold office for ⟦unknown before Act II of 2015⟧." in peeled.text
    for one in peeled.unknowns:
        if one.start >= 0:
            assert "unknown before" in peeled.text[one.start : one.end]


def test_a_note_without_a_mark_has_no_place() -> None:
    """The proviso was added somewhere: the note says it, the body does not say where."""
    placeless = [one for one in peel(TEXT, "Act II of 2015").unknowns if one.how == "place unknown"]
    assert [one.note for one in placeless] == ["Proviso added by Act No. II of 2015, s.5."]


def test_quoted_words_are_put_back_and_inner_brackets_go_with_them() -> None:
    """Before 2010 "Government" stood there, whatever later stood inside the bracket."""
    peeled = peel(TEXT, "Act V of 2010")
    assert "(1) The Government shall appoint keepers." in peeled.text


def test_peeling_twice_is_peeling_once() -> None:
    """What was undone is gone: peeling the peeled text again changes nothing."""
    once = peel(TEXT, "Act II of 2015").text
    assert peel(once, "Act II of 2015").text == once


AMENDING = """ACT No. II OF 2015

An Act to amend the Lighthouses Act, 1987

It is hereby enacted as follows:—

1. Short title.—This Act may be called the Lighthouses (Amendment) Act, 2015.

2. Amendment of section 2, Act XX of 1987.—In the Lighthouses Act, 1987 (XX of 1987), in section 2, in sub-section (2), for the words “three years”, the words “five years” shall be substituted.
"""


def test_where_the_note_quotes_nothing_the_instrument_is_asked() -> None:
    """A kept instrument that put these very words there says what stood before; another does not."""
    peeled = peel(TEXT, "Act II of 2015", [AMENDING])
    assert "shall hold office for three years." in peeled.text
    assert "the note quotes nothing; the instrument does" in [one.why for one in peeled.undone]
    for other in (
        AMENDING.replace("II OF 2015", "III OF 2015"),
        AMENDING.replace("“five years”", "“six years”"),
        AMENDING.replace("in section 2,", "in section 3,"),
        AMENDING.replace("sub-section (2)", "sub-section (1)"),
        AMENDING.replace("Lighthouses Act, 1987", "Buoys Act, 1987").replace("XX of", "XXI of"),
    ):
        assert "for ⟦unknown before Act II of 2015⟧." in peel(TEXT, "Act II of 2015", [other]).text


def test_an_instrument_that_gives_two_old_words_for_the_new_ones_is_not_asked() -> None:
    """Where the same new words took the place of different ones in a section, which is which is not guessed."""
    both = AMENDING.replace(
        "shall be substituted.",
        "shall be substituted, and for the words “four years”, the words “five years” shall be substituted.",
    )
    assert "⟦unknown before Act II of 2015⟧." in peel(TEXT, "Act II of 2015", [both]).text


def test_words_that_an_instrument_inserted_are_taken_out_where_the_note_lumps_its_deeds() -> None:
    """A note of several deeds does not say which this is; the instrument does."""
    text = TEXT.replace("A keeper shall keep", "A keeper 2[on duty] shall keep")
    order = AMENDING.replace(
        "for the words “three years”, the words “five years” shall be substituted",
        "after the words “A keeper”, the words “on duty” shall be inserted",
    ).replace("sub-section (2)", "sub-section (3)")
    assert "A keeper ⟦unknown" in peel(text, "Act II of 2015").text
    assert "A keeper shall keep" in peel(text, "Act II of 2015", [order]).text


def reprint(law: str, *notes: str) -> str:
    """Return a page of a reprint: its words, a rule, and its notes."""
    lines = "\n".join(f"{number}\n{note}" for number, note in enumerate(notes, 1))
    return f"THE PIERS ACT, 1980\n\n{law}\n____________________________________________________________\n{lines}\n"


BY = "by Act No. III of 2019, s.2"


@pytest.mark.parametrize(
    ("law", "note", "before"),
    [
        ("1. Tolls.—The toll is due 1[:]", f"Subs. {BY} for “full stop”.", "The toll is due."),
        ("1. Tolls.—The toll is due 1[daily].", f"Subs. {BY} for “week- ly”.", "The toll is due week-\nly."),
        ("1. Tolls.—It is due under 1[sub-section (4)].", f"Subs. {BY} for “sub-section (2)”.", "under sub-section (2)."),
        ("1. Tolls.—A toll is due.\n1[(2) It is small.]", f"Subs. {BY} for “(2) It is great.”.", "\n(2) It is great."),
    ],
)  # fmt: skip
def test_what_a_note_quotes_is_put_back(law: str, note: str, before: str) -> None:
    """Words, a mark by its name, a word that its line cut, a reference for a reference, a clause for a clause."""
    assert before in peel(reprint(law, note), "Act III of 2019").text


@pytest.mark.parametrize(
    ("law", "old"),
    [
        ("1. Tolls.—A toll is due.\n1[(2) It is small.]", "clause (2)"),
        ("1. Tolls.—A toll is due.\n1[Provided that it is small.]", "the original proviso"),
        ("1[1. Tolls.—A toll is due.]", "Section 1."),
        ("1. Tolls.—A toll is due 1[by noon].", "sub-sections (1) and (2)"),
        ("1. Tolls.—A toll is due.\n1[(2) “Toll” is a due.]", "Board of Piers"),
    ],
)
def test_what_a_note_only_names_is_not_put_back_as_words_of_the_law(law: str, old: str) -> None:
    """“Subs. for “clause (2)”” quotes no clause, and a whole provision did not read as a few words do."""
    peeled = peel(reprint(law, f"Subs. {BY}, for “{old}”."), "Act III of 2019")
    assert old not in peeled.text.partition("____")[0]
    assert [one.how for one in peeled.unknowns] == ["unknown"]


def test_a_note_that_goes_on_to_what_befell_the_words_before_is_of_its_own_instrument() -> None:
    """What “was previously inserted by” another is told of the past; the note is of the first it names."""
    law = "1. Tolls.—A toll is due.\n1[2. Piers.—A pier is long.]"
    note = f"New section 2 ins. {BY}, which was previously ins. by Order No. 14 of 1985, s.3."
    assert "A pier is long" not in peel(reprint(law, note), "Act III of 2019").text
    assert "A pier is long" in peel(reprint(law, note), "Act IV of 2019").text


def test_a_bracket_that_lost_its_end_takes_no_later_section_with_it() -> None:
    """A bracket within a section ends in it, or its extent is not known and nothing is taken out."""
    law = "1. Tolls.—A toll is due.\n1[(2) It is small.\n2. Piers.—A pier is long.\n3. Bays.—A bay is wide.]"
    peeled = peel(reprint(law, f"Ins. {BY}."), "Act III of 2019")
    assert "A pier is long" in peeled.text
    assert "A bay is wide" in peeled.text
    assert [one.why for one in peeled.unknowns] == [UNCLOSED]


TABLE = """1. Short title.—This Act may be called the Lamps Act.
2. Offences.—The offences in the Schedule shall be tried.

SCHEDULE

7         Breaking ..         1[May arrest Warrant              Bailable..      Compound-
a lamp              without     ..                                   able.
warrant.]
8         Stealing ..         2[a fine or
a term which may extend to 3[three] years.]
1
Subs. by Act No. II of 2015, s. 2, for “Shall not arrest without warrant”.
2
Subs. by Act No. II of 2015, s. 2, for “a term of five years”.
3
Subs. by Act No. IX of 2020, s. 2, for “two”.
"""


def test_of_two_brackets_with_one_end_neither_takes_the_sections_between() -> None:
    """The end of "2[1[8.", closed once and sections later, may be either's: what stands between is not cut away."""
    text = """THE LIGHTHOUSES ACT, 1987

7. Oil.—The keeper shall buy oil.

2[1[8. Bells.—A bell shall be rung.
9. Horns.—A horn shall be blown.
10. Flags.—A flag shall be flown.]
_____________________________________
1
Subs. by Act No. II of 2021, s.2.
2
Ins. by Act No. V of 2010, s.5.
"""
    peeled = peel(text, "Act II of 2021")
    assert "A flag shall be flown" in peeled.text
    assert [(one.eid, one.why) for one in peeled.unknowns] == [("sec_8", UNCLOSED)]  # fmt: skip
    both = text.replace("flown.]", "flown.]]").replace("s.2.", "s.2, for sections 8 to 10.")
    assert "A flag shall be flown" not in peel(both, "Act II of 2021").text


def test_a_bracket_holds_several_sections_only_where_its_note_names_several() -> None:
    """A note of one section whose bracket closes behind others has lost its end: they are not undone with it."""
    text = """THE LIGHTHOUSES ACT, 1987

7. Oil.—The keeper shall buy oil.

1[8. Bells.—A bell shall be rung.
9. Horns.—A horn shall be blown.]
10. Flags.—A flag shall be flown.
_____________________________________
1
Subs. by Act No. II of 2021, s.2{}.
"""
    one, two = (peel(text.format(named), "Act II of 2021") for named in ("", ", for sections 8 and 9"))  # fmt: skip
    assert "A horn shall be blown" in one.text
    assert [found.why for found in one.unknowns] == [UNCLOSED]
    assert "A horn shall be blown" not in two.text
    assert [found.why for found in two.unknowns] == [
        "the note does not quote the words that stood before; what is not known reaches to section 9"
    ]
    chapter = text.format("").replace("1[8.", "1[CHAPTER II\nSIGNALS\n8.")
    assert "A horn shall be blown" not in peel(chapter, "Act II of 2021").text


def test_what_was_put_in_after_a_section_does_not_hold_the_next() -> None:
    """A bracket before 7A that closes behind section 9 has lost its end: 8 and 9 stood before it came, and are not taken out with it."""
    text = """THE LIGHTHOUSES ACT, 1987

7. Oil.—The keeper shall buy oil.

1[7A. Bells.—A bell shall be rung.
7B. Drums.—A drum shall be beaten.
8. Horns.—A horn shall be blown.
9. Flags.—A flag shall be 2[flown.]
_____________________________________
1
Ins. by Act No. II of 2021, s.2.
2
Subs. by Act No. V of 2010, s.5, for “hung”.
"""
    text = text.replace("2[flown.]", "2[flown].]")
    peeled = peel(text, "Act II of 2021")
    assert "A horn shall be blown" in peeled.text
    assert [(one.eid, one.why) for one in peeled.unknowns] == [("sec_7A", UNCLOSED)]  # fmt: skip
    closed = text.replace("beaten.", "beaten.]").replace("2[flown].]", "2[flown].")
    peeled = peel(closed, "Act II of 2021")
    assert "drum" not in peeled.text
    assert "A horn shall be blown" in peeled.text
    assert not peeled.unknowns


def test_a_bracket_that_runs_over_columns_is_refused() -> None:
    """What lies within it is other cells' too: they stand as they are, and it is said to be unknown."""
    peeled = peel(TABLE, "Act II of 2015")
    assert "1[May arrest Warrant              Bailable.." in peeled.text
    assert "a term of five years" in peeled.text
    assert [(one.how, "column" in one.why) for one in peeled.undone] == [
        ("unknown", True),
        ("put back", False),
    ]
