"""Peel a text back: what the notes tell is undone, what they do not tell is said to be unknown."""

from __future__ import annotations

import pytest

from diffs.amending.peel import peel
from tarmeem.errors import AmendingError

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


def test_an_ordinance_of_the_same_year_has_no_order_to_an_act() -> None:
    """Acts and Ordinances are numbered apart: which came first is not told, so neither is guessed."""
    text = TEXT.replace("Ins. by Act No. IX of 2020", "Ins. by Ordinance No. IX of 2015")
    peeled = peel(text, "Act II of 2015")
    assert "order unknown" in {one.how for one in peeled.unknowns}
    assert "Oil" in peeled.text


def test_before_what_must_be_an_instrument() -> None:
    """A date or a guess names no instrument."""
    with pytest.raises(AmendingError):
        peel(TEXT, "last summer")


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
    )
    assert "A keeper ⟦unknown" in peel(text, "Act II of 2015").text
    assert "A keeper shall keep" in peel(text, "Act II of 2015", [order]).text
