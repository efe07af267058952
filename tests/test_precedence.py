"""An older instrument is never carried out on what a later one made, nor an instrument twice."""

from __future__ import annotations

import pytest

from diffs.amending.annotated.notes import authorities
from diffs.amending.annotated.precedence import Mark, Own, own_name
from diffs.amending.consolidating.consolidation import Consolidation, consolidate
from tests.growth import SQUARE, growth

BASE = """THE LIGHTHOUSES ACT, 1987

ACT NO. XII OF 1987

1. Short title.—(1) This Act may be called the Lighthouses Act, 1987.
(2) It shall come into force at once.

2. Keepers.—(1) The Harbour Board shall appoint a keeper for 1[each lamp].
(2) A keeper shall hold office for three years.

3. Oil.—The keeper shall buy oil from the Harbour Board.

1
Subs. by Act V of 2010, s. 2, for “every tower”.

4. Fees.—(1) A ship shall pay a fee of 2[ten rupees] to the keeper.

5. Lenses.—The keeper shall clean the lens on Fridays.

6. [Omitted by Act IX of 2012, s. 4.]

7. Wicks.—The keeper shall trim the wick each day.

2
Subs. by the Lighthouses (Amdt.) Ordinance, 2010 (III of 2010), s. 3, for “two rupees”.
"""


def amending(*orders: str, head: str = "ACT NO. II OF 2008", title: str = "Act, 2008") -> str:
    """Return an amending instrument with these orders."""
    sections = "\n\n".join(
        f"{n}. Amendment of Act XII of 1987.—In the Lighthouses Act, 1987 (XII of 1987), {order}"
        for n, order in enumerate(orders, start=2)
    )
    return (
        f"{head}\n\nAn Act further to amend the Lighthouses Act, 1987\n\nIt is hereby enacted as follows:—\n\n"
        f"1. Short title.—(1) This Act may be called the Lighthouses (Amendment) {title}.\n"
        f"(2) It shall come into force at once.\n\n{sections}\n"
    )


def ends(made: Consolidation) -> list[tuple[str, str]]:
    return [(one.instruction.state, one.instruction.reason) for one in made.carried]


KEEPERS = (
    "in section 2, in sub-section (1), for the word “lamp” the word “light” shall be substituted."
)


def test_an_older_instrument_is_not_carried_out_on_what_a_later_one_amended() -> None:
    """A provision whose note names a later instrument goes to a person, with the note and a proposal."""
    made = consolidate(BASE, [amending(KEEPERS)])
    assert ends(made) == [("needs-review", "amended later")]
    assert made.text == BASE
    assert "names Act V of 2010, which is later" in made.carried[0].detail
    assert "each light" in made.carried[0].proposal


def test_a_later_instrument_and_another_provision_are_amended_as_ever() -> None:
    """What a later instrument orders, and what an older one orders where no later note stands, is done."""
    later = amending(KEEPERS, head="ACT NO. I OF 2015", title="Act, 2015")
    beside = amending("in section 2, in sub-section (2), for the word “three” the word “five” shall be substituted.")  # fmt: skip
    assert ends(consolidate(BASE, [later])) == [("applied", "")]
    assert ends(consolidate(BASE, [beside])) == [("applied", "")]


def test_an_older_order_for_the_whole_law_does_not_reach_newer_words() -> None:
    """Words to be substituted throughout are left to a person where a later instrument made a provision they stand in."""
    everywhere = "for the words “the keeper” wherever occurring, the words “the warden” shall be substituted."  # fmt: skip
    assert ends(consolidate(BASE, [amending(everywhere)])) == [("needs-review", "amended later")]


def test_a_note_in_the_text_itself_counts() -> None:
    """A section that a later instrument left as a bare note of its omission is not put back by an older one."""
    order = "for section 6 the following shall be substituted, namely:—\n“6. Flags.—The keeper shall hoist a flag.”"  # fmt: skip
    assert ends(consolidate(BASE, [amending(order)])) == [("needs-review", "amended later")]


def test_a_note_without_a_mark_speaks_of_its_page() -> None:
    """A later note whose number marks nothing in the body holds back what stands on its page."""
    unmarked = BASE.replace("2[ten rupees]", "ten rupees")
    order = "in section 5, for the word “Fridays” the word “Mondays” shall be substituted."
    made = consolidate(unmarked, [amending(order)])
    assert ends(made) == [("needs-review", "amended later")]
    assert "place on its page is not marked" in made.carried[0].detail


def test_a_change_the_notes_say_is_in_the_text_is_not_made_twice() -> None:
    """An instrument named by the note of a section that reads as it orders is already carried there."""
    own = {"head": "ORDINANCE NO. III OF 2010", "title": "Ordinance, 2010"}
    order = "in section 4, in sub-section (1), for the words “a fee” the words “a fee of ten rupees” shall be substituted."  # fmt: skip
    made = consolidate(BASE, [amending(order, **own)])
    assert ends(made) == [("refused", "already so")]
    assert made.text == BASE


def test_that_words_are_gone_is_no_proof_that_the_instrument_omitted_them() -> None:
    """Where a note names the instrument for another change, words that it omits and nobody finds are for a person."""
    own = {"head": "ORDINANCE NO. III OF 2010", "title": "Ordinance, 2010"}
    order = "in section 4, in sub-section (1), the words “in advance” shall be omitted."
    made = consolidate(BASE, [amending(order, **own)])
    assert ends(made) == [("needs-review", "in the text already")]


def test_an_instrument_the_notes_name_elsewhere_waits_for_a_person() -> None:
    """Where a note says that the text has an instrument in it, nothing more of it is carried out unseen."""
    named_by_title = {"head": "", "title": "Ordinance, 2010"}
    order = "in section 5, for the word “Fridays” the word “Mondays” shall be substituted."
    made = consolidate(BASE, [amending(order, **named_by_title)])
    assert ends(made) == [("needs-review", "in the text already")]


@pytest.mark.parametrize(("head", "said"), [("ORDINANCE NO. II OF 2010", "which came first is not known"),
                                            ("", "may be this instrument or a later one")])  # fmt: skip
def test_an_order_in_time_that_nothing_tells_is_not_guessed(head: str, said: str) -> None:
    """Acts and Ordinances of one year are numbered apart, and without a number nothing tells: a person decides."""
    made = consolidate(BASE, [amending(KEEPERS, head=head, title="Ordinance, 2010")])
    assert ends(made)[0][0] == "needs-review"
    assert said in made.carried[0].detail


def test_two_instruments_of_one_title_and_year_are_told_apart_by_number() -> None:
    """A note that bears another number is none of this instrument, whatever its title: a person decides of its words."""
    own = {"head": "ORDINANCE NO. IV OF 2010", "title": "Ordinance, 2010"}
    there = "in section 4, in sub-section (1), for the words “ten rupees” the words “six rupees” shall be substituted."
    beside = "in section 5, for the word “Fridays” the word “Mondays” shall be substituted."
    made = consolidate(BASE, [amending(there, beside, **own)])
    assert ends(made) == [("needs-review", "amended later"), ("applied", "")]
    assert "the title of this instrument and another number" in made.carried[0].detail


def test_a_note_that_names_an_act_by_its_year_alone_is_asked_too() -> None:
    """An Act named by no more than its year is of that year, as one with a name before it is."""
    base = BASE.replace("Act V of 2010", "the Act of 2010")
    assert ends(consolidate(base, [amending(KEEPERS)])) == [("needs-review", "amended later")]


def test_of_an_instrument_without_a_year_the_doubt_is_said() -> None:
    """Where an instrument bears no year, what is done beside a note says that the order in time is not known."""
    made = consolidate(BASE, [amending(KEEPERS, head="", title="Act")])
    assert ends(made) == [("applied", "")]
    assert "bears no year" in made.carried[0].detail


def test_a_change_of_all_the_words_of_a_provision_is_held_against_its_notes() -> None:
    """What gives way whole has the notes that it had before it gave way."""
    whole = BASE.replace("for 1[each lamp]", "for 1[each lamp], or a deputy").replace("2. Keepers.—(1) The", "2. Keepers.—(1) 1[The").replace("or a deputy.", "or a deputy].")  # fmt: skip
    order = "in section 2, for sub-section (1), the following shall be substituted, namely:—\n“(1) Nobody shall keep a lamp.”."  # fmt: skip
    assert ends(consolidate(whole, [amending(order)])) == [("needs-review", "amended later")]


def test_what_the_section_does_not_show_is_never_said_to_be_in_it() -> None:
    """Where a note of the section names the instrument and the old words stand there, a person looks: it is not already so."""
    own = {"head": "ORDINANCE NO. III OF 2010", "title": "Ordinance, 2010"}
    order = "in section 4, in sub-section (1), for the words “A ship” the words “The keeper” shall be substituted."  # fmt: skip
    assert ends(consolidate(BASE, [amending(order, **own)])) == [("needs-review", "in the text already")]  # fmt: skip


def test_a_note_of_this_instrument_that_marks_nothing_is_said_and_forbids_nothing() -> None:
    """Where the words an order names stand there, a note without a mark is no proof that it was carried out: it is said."""
    unmarked = BASE.replace("2[ten rupees]", "ten rupees").replace("1[each lamp]", "each lamp")
    own = {"head": "ORDINANCE NO. III OF 2010", "title": "Ordinance, 2010"}
    order = "in section 5, for the word “Fridays” the word “Mondays” shall be substituted."
    made = consolidate(unmarked.replace("Act V of 2010", "Act V of 2009"), [amending(order, **own)])
    assert ends(made) == [("applied", "")]
    assert "names this instrument" in made.carried[0].detail


def test_the_notes_are_asked_once_for_an_instrument(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many orders an instrument has, each note is read for its name a few times, not for each order."""
    asked: list[Own] = []
    names = Mark.names
    monkeypatch.setattr(Mark, "names", lambda self, own: asked.append(own) or names(self, own))
    orders = [f"in section 3, for the word “{n}” the word “oil” shall be substituted." for n in range(50)]  # fmt: skip
    consolidate(BASE, [amending(*orders)])

    assert 0 < len(asked) < 50


def test_the_name_of_a_law_is_looked_for_once_a_line() -> None:
    """A head of nothing but empty lines is read in no time: no line is read over from those above it."""
    assert growth(lambda n: own_name("\n" * n), 1_450) < SQUARE  # no head is longer than 6,000


@pytest.mark.parametrize("blank", [" ", "\n", "\t"])
def test_a_base_of_nothing_but_blanks_is_read_in_linear_time(blank: str) -> None:
    """What holds no section holds none however long it is, and is not read over from each of its blanks."""
    assert growth(lambda n: consolidate(blank * n, [amending(KEEPERS)]), 15_000) < SQUARE


def test_the_instruments_that_one_note_names_are_read_in_linear_time() -> None:
    """An edition's notes may run on as one: no kind of instrument is looked for from the top at each number."""
    said = "Subs. by Ordinance II of 2019, s. 2; ins. by Act III of 2020; omitted, IV of 2021. "
    assert growth(lambda n: authorities(said * n), 1_000) < SQUARE
    assert [one.kind for one in authorities(said * 2)[:4]] == [
        "Ordinance",
        "Act",
        "Act",
        "Ordinance",
    ]
