"""Where an order is carried out: several places under one verb, both sides named, words broken by the print."""

from __future__ import annotations

import pytest

from diffs.amending.consolidating.consolidation import Consolidation, consolidate
from diffs.amending.drafting.instructions import parse_instructions
from diffs.amending.drafting.printer import print_instruction

LAW = """THE HARBOURS ACT, 1987

ACT NO. XII OF 1987

1. Short title.—This Act may be called the Harbours Act, 1987.

2. Definitions.—In this Act, unless the context otherwise requires,—
“lamp” means a light kept for ships;
“tower” means a building that bears a lamp.

3. Council.—(1) There shall be a Council consisting of—
(a) the Secretary, Ministry of Ports, who shall be its Chairman;
(b) a pilot; and
(c) a member of the Board.
(2) The Council shall meet yearly.

4. Keepers.—No keeper shall leave a lighthouse—
(a) by night; or
(b) in fog:
Provided that he may leave it to save a life:
Provided further that he shall tell the Council.
Explanation.—In this section, “fog” includes mist.

5. Fees.—The fees shall be applied, firstly, to oil, and, lastly, to such works as the Council may direct.

6. Rules.—The Council may make rules.
"""
HEAD = """THE HARBOURS (AMENDMENT) ACT, 1999

ACT NO. I OF 1999

1. Short title.—This Act may be called the Harbours (Amendment) Act, 1999.

2. Amendment of Act XII of 1987.—In the Harbours Act, 1987 (XII of 1987), """


def carried(order: str) -> Consolidation:
    return consolidate(LAW, [f"{HEAD}{order}\n"])


def ends(made: Consolidation) -> list[tuple[str, str]]:
    return [(one.instruction.state, one.detail) for one in made.carried]


@pytest.mark.parametrize(("order", "changes"), [
    (("in section 3, in sub-section (1), in clause (a), the words “, who shall be its Chairman” and in clause (c), "
     "the words “of the Board” shall be omitted."),
     [(", who shall be its Chairman;", ";"), ("a member of the Board.", "a member.")]),
    (("in section 4, in clause (a), for the word “night” the word “day”, and in section 6, for the word “Council” "
     "the word “Board”, shall be substituted."),
     [("by night", "by day"), ("The Council may make", "The Board may make")]),
    (("in section 4, in clause (a), after the word “night” the words “or at dusk” and in clause (b), after the word "
     "“fog” the words “or rain” shall be inserted."),
     [("by night;", "by night or at dusk;"), ("in fog:", "in fog or rain:")]),
])  # fmt: skip
def test_several_places_may_stand_under_one_verb(
    order: str, changes: list[tuple[str, str]]
) -> None:
    """Each place has its own words, and the verb that stands behind the last is the verb of all."""
    made, wanted = carried(order), LAW
    for old, new in changes:
        wanted = wanted.replace(old, new)
    assert made.text == wanted
    assert [state for state, _ in ends(made)] == ["applied", "applied"]


@pytest.mark.parametrize(("sides", "label", "behind"), [
    ("after the second proviso, but before the Explanation", "Provided also that he shall note it:", "the Council.\n"),
    ("before the Explanation and after the second proviso", "Provided also that he shall note it:", "the Council.\n"),
    ("after clause (b) but before the first proviso", "(c) in a storm:", "in fog:\n"),
])  # fmt: skip
def test_both_sides_of_a_place_may_be_of_two_kinds(sides: str, label: str, behind: str) -> None:
    """What goes in between a provision and the note named behind it stands there, and nowhere else."""
    made = carried(f"in section 4, {sides}, the following shall be inserted, namely:—\n“{label}”.")
    assert made.text == LAW.replace(behind, f"{behind}{label}\n")


def test_sides_that_do_not_meet_are_for_a_person() -> None:
    """Where the note named does not stand straight behind the provision, neither place is taken."""
    made = carried("in section 4, after the first proviso, but before the Explanation, the following proviso shall be "
                   "inserted, namely:—\n“Provided also that he shall note it:”.")  # fmt: skip
    assert made.text == LAW
    assert ends(made) == [
        ("needs-review", "the explanation does not stand straight behind section 4, proviso")
    ]


def test_both_sides_read_back() -> None:
    """The canonical sentence of a place between two kinds reads back as the same place."""
    said = "In the Harbours Act, 1987 (XII of 1987), in section 4, after clause (b) but before the first proviso, the following new clause (c) shall be inserted, namely:—\n“(c) in a storm:”."
    (one,) = parse_instructions(said)
    (again,) = parse_instructions(print_instruction(one))
    assert one.position == again.position
    assert one.position is not None
    assert one.position.anchor == ("(b)", "proviso 1")


@pytest.mark.parametrize(("old", "new", "wanted"), [
    ("Coun-\ncil", "Board", "The Board may make rules."),
    ("Council", "light-\nhouse", "The lighthouse may make rules."),
    ("Council", "Vice-\nChairman", "The Vice-Chairman may make rules."),
])  # fmt: skip
def test_quoted_words_that_a_line_breaks_are_closed_up(old: str, new: str, wanted: str) -> None:
    """A word that the instrument's line end broke is one word where the law has it so, and has its hyphen before a capital."""
    made = carried(f"in section 6, for the words “{old}” the words “{new}” shall be substituted.")
    assert made.text == LAW.replace("The Council may make rules.", wanted)


def test_a_broken_word_that_nothing_tells_is_for_a_person() -> None:
    """Whether “dock-” and “tax” are one word is not guessed."""
    made = carried("in section 6, for the word “rules” the words “a dock-\ntax” shall be substituted.")  # fmt: skip
    assert made.text == LAW
    assert ends(made) == [("needs-review", "whether “dock- tax” has a hyphen of its own is not told")]  # fmt: skip


def test_a_point_gives_way_to_words_that_no_noun_announces() -> None:
    """“For the full stop “; and” shall be substituted” takes the point out, and puts the quoted in."""
    made = carried("in section 3, in sub-section (1), in clause (c), for the full stop “; and” shall be substituted.")  # fmt: skip
    assert made.text == LAW.replace("member of the Board.", "member of the Board; and")


def test_the_existing_text_is_the_provision() -> None:
    """The existing text of a section is numbered as its provision is."""
    made = carried("in section 6, the existing text shall be numbered as sub-section (1) thereof.")
    assert made.text == LAW.replace("6. Rules.—The", "6. Rules.—(1) The")


def test_the_rest_of_a_section_takes_its_point_along() -> None:
    """“All the words after” a word give way with comma and stop where the new words begin and end with the same."""
    made = carried("in section 5, for all the words after the word “oil” the following shall be substituted, namely:—\n"
                   "“, and the surplus shall be saved.”.")  # fmt: skip
    assert made.text == LAW.replace(", and, lastly, to such works as the Council may direct.", ", and the surplus shall be saved.")  # fmt: skip


def test_a_comma_left_on_the_line_above_is_told() -> None:
    """Words that go leave no comma on the line above with the stop on its own line below."""
    made = consolidate(LAW.replace("(b) in fog:\n", "(b) in fog,\nand he shall be fined.\n"), [
        f"{HEAD}in section 4, the words “and he shall be fined” shall be omitted.\n"])  # fmt: skip
    assert ends(made) == [("needs-review", "“,.” would be left there: which point is meant to stay is not said")]  # fmt: skip


def test_a_term_may_share_the_mark_that_opens_the_new_matter() -> None:
    """A definition whose own mark is the first of the new matter is whole."""
    made = carried('in section 2, after the definition of “lamp”, the following definition shall be inserted, namely:—\n"mast" includes a pole;".')  # fmt: skip
    assert made.text == LAW.replace("kept for ships;\n", 'kept for ships;\n"mast" includes a pole;\n')  # fmt: skip


def test_a_new_form_bears_its_letter() -> None:
    """A new form goes behind the form named, and is known by the letter its own head bears."""
    law = f"{LAW}\nFORM A\n[See section 6]\n1. Name.\n\nFORM B\n[See section 6]\n1. Place.\n"
    order = "after Form A, the following new Form shall be inserted, namely:—\n“FORM A-1\n[See section 6]\n1. Day.”."  # fmt: skip
    made = consolidate(law, [f"{HEAD}{order}\n"])
    assert " ".join(made.text.split()) == " ".join(law.replace("1. Name.\n", "1. Name.\nFORM A-1\n[See section 6]\n1. Day.\n").split())  # fmt: skip
