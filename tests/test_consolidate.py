"""What an amending instrument does to an Act, and what it is refused."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diffs.amending.consolidating.consolidation import Consolidation, carry_out, consolidate
from diffs.amending.consolidating.statement import comparative_statement
from tarmeem.model import Instruction, Position

BASE = """THE LIGHTHOUSES ACT, 1987

ACT NO. XII OF 1987

1. Short title.—(1) This Act may be called the Lighthouses Act, 1987.
(2) It shall come into force at once.

2. Definitions.—In this Act, unless the context otherwise requires,—
(a) “keeper” means a person who keeps a lamp;
(b) “lamp” means a light kept for ships; and
(c) “tower” means a building that bears a lamp.

3. Keepers.—(1) The Harbour Board shall appoint a keeper for each lamp.
(2) The Harbour Board may dismiss a keeper, and the Harbour Board shall say why.
(3) A keeper shall hold office for three years.

4. Oil.—The keeper shall buy oil 1[from the Harbour Board] each year.

1
Subs. by Act II of 1990, s. 2, for “at a fair price”.

5. Fees.—(1) A ship shall pay a fee of two rupees.
(2) The fee shall be paid on entry.
"""


def op(action: Any, unit: str, *target: tuple[str, str], **more: Any) -> Instruction:
    return Instruction(action, unit, "Act XII of 1987", target, 0, 9, **more)


def carried(*ops: Instruction, base: str = BASE) -> Consolidation:
    numbered = [
        Instruction(
            **{name: getattr(one, name) for name in one.__dataclass_fields__} | {"id": f"1.{n}"}
        )
        for n, one in enumerate(ops, start=1)
    ]
    return carry_out(base, [numbered])


def text_of(made: Consolidation, eid: str) -> str:
    return next((row["text"] for row in made.provisions if row["eid"] == eid), "")


def ends(made: Consolidation) -> list[tuple[str, str]]:
    return [(one.instruction.state, one.instruction.reason) for one in made.carried]


THREE = (("section", "3"), ("sub-section", "(3)"))


def test_words_are_substituted_where_they_stand_once() -> None:
    """Words that stand once in their target give way to the new words, and to nothing else."""
    made = carried(op("substitute", "words", *THREE, old="three years", new="five years"))
    assert text_of(made, "sec_3__subsec_3") == "A keeper shall hold office for five years."
    assert made.text == BASE.replace("three years", "five years")


def test_words_found_twice_without_saying_which_need_review() -> None:
    """Two places and no word of which: the text keeps its words, the proposal shows both changed."""
    target = (("section", "3"), ("sub-section", "(2)"))
    made = carried(op("substitute", "words", *target, old="Harbour Board", new="Port Council"))
    assert ends(made) == [("needs-review", "ambiguous")]
    assert made.text == BASE
    assert made.carried[0].proposal.count("Port Council") == 2


@pytest.mark.parametrize(("said", "count"), [("all", 2), ("both", 2), ("twice", 2)])
def test_every_place_is_changed_where_the_instrument_says_so(said: str, count: int) -> None:
    """The words "wherever occurring", "in both places" and "occurring twice" name every place."""
    target = (("section", "3"), ("sub-section", "(2)"))
    made = carried(
        op(
            "substitute",
            "words",
            *target,
            old="Harbour Board",
            new="Port Council",
            occurrences=said,
        )
    )
    assert text_of(made, "sec_3__subsec_2").count("Port Council") == count


def test_both_places_means_two() -> None:
    """The words "in both places" where the words stand once is not carried out."""
    made = carried(
        op("substitute", "words", *THREE, old="keeper", new="warden", occurrences="both")
    )
    assert ends(made) == [("needs-review", "ambiguous")]
    assert made.text == BASE


def test_a_number_that_two_provisions_bear_is_said_to_be_two() -> None:
    """Which of two sub-sections (2) is meant nobody says: neither is taken, and a lawyer reads why."""
    base = BASE.replace("(3) A keeper", "(2) A keeper")
    made = carried(op("omit", "sub-section", ("section", "3"), ("sub-section", "(2)")), base=base)
    assert made.text == base
    assert made.carried[0].why == (
        "ambiguous: there are 2 in section 3 that are called sub-section (2),"
        " and which of them is meant is not said"
    )


def test_words_that_do_not_stand_there_are_refused() -> None:
    """Likeness is not identity: a word more or less and nothing is changed."""
    made = carried(op("substitute", "words", *THREE, old="three year", new="five years"))
    assert ends(made) == [("refused", "words not found")]
    assert made.text == BASE


def test_part_of_a_word_is_no_match() -> None:
    """The word keep does not stand in keeper."""
    made = carried(op("omit", "words", *THREE, old="keep"))
    assert ends(made) == [("refused", "words not found")]


def test_a_heading_is_no_part_of_the_words() -> None:
    """The word stands in the heading of section 4 and once in its words: only the words change."""
    made = carried(op("substitute", "words", ("section", "4"), old="oil", new="wax"))
    assert "4. Oil.—The keeper shall buy wax" in made.text


def test_a_heading_is_changed_where_it_is_named() -> None:
    """A marginal note is amended only where the instrument names it."""
    made = carried(op("substitute", "heading", ("section", "4"), old="WHOLE", new="Wax"))
    assert "4. Wax.—The keeper shall buy oil" in made.text


def test_a_heading_keeps_one_stop_and_one_line() -> None:
    """A new marginal note ends with its own stop, and is broken where the instrument's line was."""
    made = carried(
        op("substitute", "heading", ("section", "4"), old="WHOLE", new="Wax and\nwicks.")
    )
    assert "4. Wax and wicks.—The keeper shall buy oil" in made.text


@pytest.mark.parametrize(("base", "old"), [
    ("one thousand two", "two"), ("two hundred", "two"), ("one hundred and two", "two"),
    ("two", "two"), ("two thousand one", "two thousand"), ("forty-two", "two"), ("sixty-one and two", "sixty-one"),
])  # fmt: skip
def test_a_part_of_a_number_in_words_needs_review(base: str, old: str) -> None:
    """The words "five hundred" of "one thousand five hundred" are no number of their own."""
    made = carried(
        op("substitute", "words", ("section", "5"), ("sub-section", "(1)"), old=old, new="nine"),
        base=BASE.replace("a fee of two rupees", f"a fee of {base} rupees"),
    )
    assert (made.refusals == ()) == (base == old)
    assert (f"a fee of {base} rupees" in made.text) == (base != old)


@pytest.mark.parametrize("new", ["thirty-six", "forty", "nine"])
def test_the_end_of_a_number_may_give_way_to_another(new: str) -> None:
    """Of three hundred and forty-two, "forty-two" is named as no other number is: it gives way to what is below a hundred too."""
    made = carried(
        op(
            "substitute",
            "words",
            ("section", "5"),
            ("sub-section", "(1)"),
            old="forty-two",
            new=new,
        ),
        base=BASE.replace("a fee of two rupees", "a fee of three hundred and forty-two rupees"),
    )
    assert made.refusals == ()
    assert f"a fee of three hundred and {new} rupees" in made.text


def test_footnote_markers_do_not_hide_words() -> None:
    """Words around an editor's whole bracket are found; the bracket stays in the raw text."""
    made = carried(op("omit", "words", ("section", "4"), old="each year"))
    assert "1[from the Harbour Board]." in made.text


def test_words_that_cross_the_edge_of_a_bracket_need_review() -> None:
    """A match from outside a bracket to its inside would break the note's record."""
    made = carried(op("omit", "words", ("section", "4"), old="oil from the"))
    assert ends(made) == [("needs-review", "ambiguous")]
    assert made.text == BASE


def test_typography_does_not_hide_words() -> None:
    """Line ends, quotes and dashes differ between prints of the same law."""
    base = BASE.replace("hold office for three", "hold\noffice for three")
    made = carried(
        op("substitute", "words", *THREE, old="office  for three", new="office for two"), base=base
    )
    assert ends(made) == [("applied", "")]


def test_a_clause_is_omitted_whole() -> None:
    """An omitted provision is absent from the provisions and named among the omitted."""
    made = carried(op("omit", "clause", ("section", "2"), ("clause", "(b)")))
    assert text_of(made, "sec_2__para_b") == ""
    assert made.as_dict()["omitted"] == [{"eid": "sec_2__para_b", "instruction": "1.1"}]


def test_an_inserted_section_gets_place_number_and_eid() -> None:
    """A new section stands after the one named, with an eId of its own and its sub-sections."""
    new = "3A. Deputies.—(1) The Harbour Board may appoint a deputy.\n(2) A deputy shall hold the key."
    made = carried(op("insert", "section", number="3A", position=Position("after", "3"), new=new))
    eids = [row["eid"] for row in made.provisions]
    assert eids.index("sec_3__subsec_3") < eids.index("sec_3A") < eids.index("sec_4")
    assert text_of(made, "sec_3A__subsec_2") == "A deputy shall hold the key."


def test_a_clause_goes_in_between() -> None:
    """Clause (aa) stands between (a) and (b)."""
    new = "(aa) “key” means the key of a tower;"
    made = carried(
        op(
            "insert",
            "clause",
            ("section", "2"),
            number="(aa)",
            position=Position("after", "(a)"),
            new=new,
        )
    )
    eids = [row["eid"] for row in made.provisions]
    assert eids.index("sec_2__para_a") < eids.index("sec_2__para_aa") < eids.index("sec_2__para_b")


def test_what_is_so_already_is_refused() -> None:
    """A base that has the change already is not changed again."""
    made = carried(op("substitute", "words", *THREE, old="three years", new="five years"))
    again = carried(
        op("substitute", "words", *THREE, old="three years", new="five years"), base=made.text
    )
    assert ends(again) == [("refused", "already so")]
    longer = carried(op("substitute", "words", *THREE, old="three", new="three years"))
    assert ends(longer) == [("refused", "already so")]
    beside = carried(
        op("insert", "words", *THREE, position=Position("after", "three"), new="years")
    )
    assert ends(beside) == [("refused", "already so")]


def test_another_act_is_left_alone() -> None:
    """An instruction for another Act is refused by its number, whatever its words."""
    foreign = Instruction(
        "substitute", "words", "Act XIII of 1987", THREE, 0, 9, old="three", new="two", id="1.1"
    )
    made = carry_out(BASE, [[foreign]])
    assert ends(made) == [("refused", "another Act")]
    assert made.text == BASE


@pytest.mark.parametrize("announced", ["", ":—"])
def test_the_last_of_a_list_within_its_line_is_not_taken_out(announced: str) -> None:
    """Whether "for each lamp" is said of (b) alone or of all that is appointed nobody says; of (a) no words go on."""
    base = BASE.replace(
        "appoint a keeper for", f"appoint{announced} (a) a keeper; and (b) a mate for"
    )
    where = (("section", "3"), ("sub-section", "(1)"))
    made = carried(op("omit", "clause", *where, ("clause", "(b)")), base=base)
    assert (ends(made), made.text) == ([("needs-review", "ambiguous")], base)
    made = carried(op("omit", "clause", *where, ("clause", "(a)")), base=base)
    assert made.text == base.replace("(a) a keeper; and ", "")


def test_what_stands_below_a_provision_that_ends_a_line_stays_below() -> None:
    """Where (2) stands in the line of (1) and is taken out, (3) begins a line still."""
    base = BASE.replace("each lamp.\n(2)", "each lamp. (2)")
    made = carried(op("omit", "sub-section", ("section", "3"), ("sub-section", "(2)")), base=base)
    assert "each lamp. \n(3) A keeper" in made.text


def test_an_order_that_names_no_law_is_not_said_to_be_anothers() -> None:
    """Whose section 3 it omits nothing tells: it is left undone for that, and for no other reason."""
    nobodys = Instruction("omit", "section", None, (("section", "3"),), 0, 9, id="1.1")
    made = carry_out(BASE, [[nobodys]])
    assert ends(made) == [("refused", "no Act named")]
    assert made.text == BASE


def test_a_formula_of_two_operations_is_never_half_done() -> None:
    """Where the full stop is not there to become a colon, the proviso is not added either."""
    target = (("section", "2"), ("clause", "(a)"))
    made = carried(
        op("substitute", "punctuation", *target, old=".", new=":", position=Position("end")),
        op(
            "insert",
            "proviso",
            *target,
            position=Position("end"),
            new="Provided that no ship is meant.",
        ),
    )
    assert {state for state, _ in ends(made)} == {"refused"}
    assert made.text == BASE


def test_the_formula_adds_a_proviso() -> None:
    """A colon for the full stop, and thereafter the proviso: two operations, both or none."""
    made = carried(
        op("substitute", "punctuation", *THREE, old=".", new=":", position=Position("end")),
        op(
            "insert",
            "proviso",
            *THREE,
            position=Position("end"),
            new="Provided that he may resign.",
        ),
    )
    assert text_of(made, "sec_3__subsec_3") == (
        "A keeper shall hold office for three years: Provided that he may resign."
    )
    assert text_of(made, "sec_3__subsec_3__proviso") == "Provided that he may resign."


def test_a_section_is_never_half_amended() -> None:
    """One amendment of a section refused, its others are held back: half-amended law never stood."""
    made = carried(
        op("substitute", "words", *THREE, old="three years", new="five years"),
        op("omit", "words", ("section", "3"), ("sub-section", "(1)"), old="no such words"),
        op("omit", "words", ("section", "5"), ("sub-section", "(2)"), old="on entry"),
    )
    assert ends(made) == [
        ("needs-review", "held back"),
        ("refused", "words not found"),
        ("applied", ""),
    ]
    assert made.text == BASE.replace(" on entry", "")
    assert "five years" in made.carried[0].proposal


def test_a_section_becomes_its_own_first_sub_section() -> None:
    """Renumbered as sub-section (1) thereof, it takes a new one after it "as so renumbered"."""
    made = carried(
        op("renumber", "section", ("section", "4"), renumber_to="(1)"),
        op("add", "sub-section", ("section", "4"), number="(2)", position=Position("after", "(1)"),
           new="(2) He shall keep an account."),
    )  # fmt: skip
    assert text_of(made, "sec_4__subsec_1").startswith("The keeper shall buy oil")
    assert text_of(made, "sec_4__subsec_2") == "He shall keep an account."


def test_a_number_means_the_provision_that_bore_it_before() -> None:
    """New matter may bear a number whose old bearer the same instrument renumbers."""
    path = (("section", "5"),)
    made = carried(
        op("insert", "sub-section", *path, number="(2)", position=Position("after", "(1)"),
           new="(2) The master shall pay it."),
        op("renumber", "sub-section", *path, ("sub-section", "(2)"), renumber_to="(3)"),
    )  # fmt: skip
    assert text_of(made, "sec_5__subsec_2") == "The master shall pay it."
    assert text_of(made, "sec_5__subsec_3") == "The fee shall be paid on entry."


def test_a_misread_l_is_read_where_one_provision_prints_alike() -> None:
    """OCR writes (l) for (1): with the quoted words standing there, the reading is kept as a note."""
    target = (("section", "3"), ("sub-section", "(l)"))
    made = carried(op("substitute", "words", *target, old="each lamp", new="each tower"))
    assert ends(made) == [("applied", "")]
    assert "print alike" in made.carried[0].detail
    bare = carried(op("omit", "sub-section", *target))
    assert ends(bare) == [("refused", "target not found")]


def test_spans_know_their_instruction() -> None:
    """Each stretch of a provision's text names the instruction that put it there, and what went."""
    made = carried(op("substitute", "words", *THREE, old="three years", new="five years"))
    row = next(row for row in made.provisions if row["eid"] == "sec_3__subsec_3")
    (span,) = row["spans"]
    assert row["text"][span["start"] : span["end"]] == "five years"
    assert (span["instruction"], span["gone"]) == ("1.1", "three years")


INSTRUMENT = """ACT NO. III OF 1999

AN ACT further to amend the Lighthouses Act, 1987

WHEREAS it is expedient further to amend the Lighthouses Act, 1987 (XII of 1987), for the purposes
hereinafter appearing;

It is hereby enacted as follows:—

1. Short title and commencement.—(1) This Act may be called the Lighthouses (Amendment) Act, 1999.
(2) It shall come into force at once.

2. Amendment of section 3, Act XII of 1987.—In the Lighthouses Act, 1987 (XII of 1987), hereinafter
referred to as the said Act, in section 3, in sub-section (3), for the words “three years” the words
“five years” shall be substituted.

3. Insertion of new section 5A, Act XII of 1987.—In the said Act, after section 5, the following new
section shall be inserted, namely:—

“5A. Remission.—The Harbour Board may remit a fee.”.
"""
LATER = """ACT NO. I OF 2003

AN ACT further to amend the Lighthouses Act, 1987

It is hereby enacted as follows:—

1. Short title.—This Act may be called the Lighthouses (Amendment) Act, 2003.

2. Amendment of section 5A, Act XII of 1987.—In the Lighthouses Act, 1987 (XII of 1987), in section
5A, for the word “remit” the word “waive” shall be substituted.
"""


def test_instruments_are_carried_out_in_order() -> None:
    """A later instrument amends what an earlier one put in."""
    made = consolidate(BASE, [INSTRUMENT, LATER])
    assert {one.instruction.state for one in made.carried} == {"applied"}
    assert text_of(made, "sec_5A") == "The Harbour Board may waive a fee."


def test_an_instrument_in_which_none_is_found_is_told_with_its_place() -> None:
    """Of an empty file and a garbled one it is told that no instruction is in them; the base stays as it was."""
    for nothing, why in (("", "the text is empty"), ("xx~~ l0rem #@ no dlrectlve here", "no instruction is found in the text")):  # fmt: skip
        made = consolidate(BASE, [nothing])
        (refusal,) = made.refusals
        assert (refusal.instruction.state, refusal.why) == ("none", why)
        assert refusal.instruction.as_dict()["source"] == {"start": 0, "end": len(nothing)}
        assert made.text == BASE


def test_an_empty_base_takes_no_amendment() -> None:
    """Nothing can be amended in an empty text, and nothing is made up."""
    made = consolidate("", [INSTRUMENT])
    assert made.text == ""
    assert all(one.instruction.state != "applied" for one in made.carried)


def test_marginal_notes_on_lines_of_their_own_are_read() -> None:
    """A publisher who sets the note on its own line changes nothing in what is amended or where."""
    alone = INSTRUMENT.replace(".—(1) This Act", "\n(1) This Act").replace("1987.—In", "1987\nIn")
    made = consolidate(BASE, [alone])
    assert {one.instruction.state for one in made.carried} == {"applied"}
    for one in made.carried:
        said = alone[one.instruction.start : one.instruction.end]
        assert one.instruction.new and one.instruction.new.split()[0] in said


def test_a_comparative_statement_shows_before_and_after() -> None:
    """Existing words, the directive, words as amended: one row a section; a new one had none."""
    made = consolidate(BASE, [INSTRUMENT])
    rows = {row.eid: row for row in comparative_statement(made, [INSTRUMENT])}
    assert "three years" in rows["sec_3"].existing
    assert "five years" in rows["sec_3"].amended
    assert "shall be substituted" in rows["sec_3"].amendment[0]
    assert (rows["sec_5A"].existing, rows["sec_5A"].outstanding) == ("", ())


PARTS = st.sampled_from(
    [
        BASE,
        INSTRUMENT,
        LATER,
        "section 3",
        "shall be omitted",
        "“",
        "”;",
        "(a)",
        "1[",
        "]",
        "* * *",
        "\n",
        "Provided",
    ]
)


@given(st.lists(PARTS, max_size=6), st.lists(PARTS, max_size=6))
@settings(max_examples=60, deadline=None)
def test_any_text_is_consolidated_or_refused(base: list[str], instrument: list[str]) -> None:
    """Whatever is given, each instruction ends in a state with a reason, and nothing is raised."""
    made = consolidate("".join(base), ["".join(instrument)])
    for one in made.carried:
        assert one.instruction.state in ("applied", "refused", "needs-review", "none")
        assert one.instruction.state == "applied" or one.instruction.reason
    made.as_dict()


def test_new_matter_without_its_number_needs_review() -> None:
    """A sub-section put for another must bear its number: without it, it may be anything."""
    made = carried(op("substitute", "sub-section", *THREE, new="A keeper shall serve for life."))
    assert ends(made) == [("needs-review", "ambiguous")]
    assert made.text == BASE


EXCERPT = """# Section 3. Keepers

(1) The Harbour Board shall appoint a keeper for each lamp.

# Section 5. Fees

(1) A ship shall pay a fee of two rupees.
"""


def test_an_excerpt_without_a_name_is_known_by_the_words_that_stand_in_it() -> None:
    """Of two Acts an instrument amends, the one whose quoted words stand there is the base's."""
    ours = op("omit", "words", ("section", "3"), old="for each lamp")
    theirs = Instruction("omit", "section", "Act IX of 1950", (("section", "5"),), 20, 29)
    made = carried(ours, theirs, base=EXCERPT)
    assert ends(made) == [("applied", ""), ("refused", "another Act")]
    assert [row["eid"] for row in made.provisions if "__" not in row["eid"]] == ["sec_3", "sec_5"]


def test_an_excerpt_that_no_quoted_words_fit_is_left_alone() -> None:
    """Words that stand nowhere are evidence against: not even an omission is carried out."""
    made = carried(
        op("omit", "words", ("section", "3"), old="no such words"),
        op("omit", "section", ("section", "5")),
        base=EXCERPT,
    )
    assert {state for state, _ in ends(made)} == {"refused"}
    assert made.text == EXCERPT


def test_a_text_that_is_one_section_alone_is_read_as_that_section() -> None:
    """A section given by itself, without parts of its own, is amended under its number."""
    dimmed = op("substitute", "words", ("section", "10"), old="dusk", new="noon")
    made = carried(dimmed, base="10. The keeper shall light the lamp at dusk.\n")
    assert ends(made) == [("applied", "")]
    assert made.text == "10. The keeper shall light the lamp at noon.\n"


PROVISOS = """THE LIGHTHOUSES ACT, 1987

ACT NO. XII OF 1987

1. Short title.—This Act may be called the Lighthouses Act, 1987.

2. Keepers.—(1) The Board shall appoint a keeper:
Provided that no keeper shall be under age:
Provided further that the Board may wait.
(2) A keeper shall hold office for three years.
"""


@pytest.mark.parametrize("where", ["in section 2, in sub-section (1), ", "in section 2, "])
def test_after_the_second_proviso_is_not_after_sub_section_two(where: str) -> None:
    """A proviso that comes in "after the second proviso" stands behind that proviso, not a sub-section."""
    order = f'{where}after the second proviso, the following proviso shall be added, namely:—\n"Provided also that a keeper may be recalled."'  # fmt: skip
    made = consolidate(PROVISOS, [f"1. Amendment of Act XII of 1987.—In the Lighthouses Act, 1987 (XII of 1987), {order}.\n"])  # fmt: skip
    assert ends(made) == [("applied", "")]
    assert made.text.index("Provided also") < made.text.index("(2) A keeper")


def test_what_an_earlier_instrument_did_keeps_its_address() -> None:
    """Where a later instrument's half is taken back, what an earlier one did is told by its own address."""
    first = amending("in section 3, sub-section (2) shall be omitted and sub-section (3) shall be renumbered as sub-section (2).")  # fmt: skip
    second = amending('in section 3, in sub-section (1), for the word "keeper" the word "guard" shall be substituted and for the words "no such words" the word "x" shall be substituted.')  # fmt: skip
    made = consolidate(BASE, [first, second])
    renumbered = next(one for one in made.carried if one.instruction.action == "renumber")
    assert (renumbered.instruction.state, renumbered.eid) == ("applied", "sec_3__subsec_2")


def test_an_instrument_given_twice_is_carried_out_once() -> None:
    """The repeat of an instrument is one refused instruction that says so."""
    order = amending('in section 5, after sub-section (2), the following sub-section shall be added, namely:—\n"(3) No fee is paid twice."')  # fmt: skip
    once, twice = consolidate(BASE, [order]), consolidate(BASE, [order, f" {order}\n"])
    assert twice.text == once.text
    again = twice.carried[-1]
    assert (again.instruction.id, again.instruction.state) == ("2.1", "refused")
    assert "instrument 1 once more" in again.detail


def amending(order: str) -> str:
    """Return an instrument of one section."""
    return f"1. Amendment of Act XII of 1987.—In the Lighthouses Act, 1987 (XII of 1987), {order}\n"


NOTIFIED = """S.R.O. 9(I)/2015.—In exercise of the powers conferred by section 7 of the Lighthouses Act, 1987 (XII of 1987), the Board hereby makes the following amendments in the Lamp Fee Rules, 2010, namely:-
In the said Rules,-
(a) in rule 2, for the words "ten rupees" the words "twelve rupees" shall be substituted; and
(b) rule 3 shall be omitted.
"""
RULES = """1. Short title.—These rules may be called the {} Rules, 2010.

2. Fee.—A ship shall pay a fee of ten rupees.

3. Refund.—A fee may be paid back.
"""


@pytest.mark.parametrize(("name", "states"), [("Lamp Fee", {"applied"}), ("Buoy Fee", {"refused"})])
def test_a_notification_is_carried_out_on_the_rules_it_names_alone(
    name: str, states: set[str]
) -> None:
    """A notification's "said Rules" are those it says it amends, and no others."""
    made = consolidate(RULES.format(name), [NOTIFIED])
    assert {one.instruction.state for one in made.carried} == states


def test_a_section_laid_out_anew_keeps_its_page_s_head_apart() -> None:
    """A head that the other pages tell is none of the section's words, though the section is read by itself."""
    heads = [f"Page {n}\nTHE COAST CODE\n" for n in (1, 2, 3)]
    base = BASE.replace("(2) The Harbour Board may", f"{heads[0]}(2) The Harbour Board may")
    base = base.replace("5. Fees", f"{heads[1]}5. Fees").replace(
        "(2) The fee", f"{heads[2]}(2) The fee"
    )
    new = "shall appoint—\n(a) a keeper; and\n(b) a mate,"
    made = carried(
        op(
            "substitute",
            "words",
            ("section", "3"),
            ("subsection", "1"),
            old="shall appoint a keeper",
            new=new,
        ),
        base=base,
    )

    assert ends(made) == [("applied", "")]
    kinds = {piece.text: piece.kind for _, _, piece in made.tree.pieces()}
    assert "COAST CODE" not in "".join(text for text, kind in kinds.items() if kind == "body")
    assert [row["eid"] for row in made.provisions if row["eid"].startswith("sec_3")][:4] == [
        "sec_3", "sec_3__subsec_1", "sec_3__subsec_1__para_a", "sec_3__subsec_1__para_b",
    ]  # fmt: skip


def test_a_section_may_go_behind_one_that_the_same_instrument_takes_out() -> None:
    """“After section 2”, which the order before it omitted, is where section 2 stood; one never there is not."""
    gone = op("omit", "section", ("section", "2"))
    new = {"number": "2A", "new": "2A. New.—Words."}
    made = carried(gone, op("insert", "section", position=Position("after", "2"), **new))
    lost = carried(gone, op("insert", "section", position=Position("after", "9"), **new))

    assert [state for state, _ in ends(made)] == ["applied", "applied"]
    assert made.text.index("1. Short") < made.text.index("2A. New") < made.text.index("3. Keepers")
    assert ends(lost)[1] == ("refused", "target not found")


def test_words_that_come_for_a_point_stand_apart_from_the_word_before_it() -> None:
    """For the full stop the words “and costs.”: “with fine and costs.”, not “with fineand costs.”."""
    made = carried(
        op(
            "substitute",
            "words",
            ("section", "4"),
            old=".",
            new="and pay for it.",
            position=Position("end"),
        )
    )

    assert "each year and pay for it." in made.text


def test_a_schedule_goes_behind_the_only_one() -> None:
    """“After the Schedule” names the Schedule, which has no number."""
    base = f"{BASE}\nTHE SCHEDULE\n1. Oil.\n"
    second = "THE SECOND SCHEDULE\n1. Rope."
    made = carried(
        op(
            "add",
            "schedule",
            position=Position("after", "schedule", "schedule"),
            number="Second",
            new=second,
        ),
        base=base,
    )

    assert ends(made)[0][0] == "applied"
    assert made.text.endswith(f"1. Oil.\n\n{second}\n") or made.text.endswith(
        f"1. Oil.\n{second}\n"
    )
