"""What the summary says of sections that were split or merged, and of provisos that are sub-sections now."""

from __future__ import annotations

from diffs.compare import compare_texts
from diffs.compare.comparison import Run
from diffs.compare.rules.saying import quoted
from diffs.compare.teller import Teller
from diffs.structure import structure_text

_ONE = "(1) Every keeper shall wear a badge on the pier."
_TWO = "(2) A keeper who leaves his post shall tell the warden of it at once."
_THREE = "A keeper transferred from another pier shall not be entitled to any bounty to which he was entitled there, or to the title that he held."
_FOUR = "If any question arises whether a person is a keeper, the question shall be referred to the Board whose decision shall be final."


def law(*sections: str) -> str:
    """Return a law that holds these sections between two that never change."""
    return "\n\n".join(
        ("THE LAMP ACT, 2061", "1. Name.—This Act is the Lamp Act, 2061.", *sections, "9. Boats.—Boats are kept in the yard.\n")
    )  # fmt: skip


def said(old: str, new: str) -> tuple[str, ...]:
    """Return the summary's sentences."""
    return compare_texts(old, new).significance


def test_a_section_of_which_part_is_another_now_was_split() -> None:
    """Its last sub-sections stand as a section of their own behind the next one."""
    oil = "3. Oil.—Oil is kept in the shed."
    old = law(f"2. Keepers.—{_ONE}", _TWO, f"(3) {_THREE}", f"(4) {_FOUR}", oil)
    new = law(f"2. Keepers.—{_ONE}", _TWO, oil, f"3A. Further.—(1) {_THREE}", f"(2) {_FOUR}")

    assert said(old, new) == ("Section 2 was split: part of it is section 3A now",)


def test_a_section_that_one_print_runs_into_another_was_not_split() -> None:
    """Its number stands in the other's text at the beginning of a line, if with a stop that hides it."""
    old = law(f"2. Keepers.—{_ONE}", _TWO, f"3-A Further\n{_THREE} {_FOUR}")
    new = law(f"2. Keepers.—{_ONE}", _TWO, f"3A. Further.—{_THREE} {_FOUR}")

    assert not any("split" in line for line in said(old, new))


def test_a_section_whose_part_went_to_one_that_stood_already_was_neither_split_nor_merged() -> None:
    """Both sections are in both texts: what went to the other is told of, and it alone."""
    oil = "3. Oil.—Oil is kept in the shed on the pier."
    one = law("2. Keepers.—Every keeper wears a badge.", f"(2) {_FOUR}", oil)
    two = law("2. Keepers.—Every keeper wears a badge.", oil, f"(2) {_FOUR}")

    assert said(one, two) == ("Section 2(2) is section 3(2) now",)


def test_sub_sections_that_do_not_follow_each_other_are_told_of_apart() -> None:
    """Where (2) and (4) went to another section, (3) did not."""
    badge = f"2. Keepers.—{_ONE}"
    oil = (
        "3. Oil.—(1) Oil is kept in the shed behind the house of the mate, who has the one key to it and buys the oil "
        "from the merchants of the town at the price of the day; he keeps a book of it, which the warden reads each week."
    )
    stays = "No boat shall leave the yard while the red lamp burns on the end of the mole."
    one = law(badge, f"(2) {_THREE}", f"(3) {stays}", f"(4) {_FOUR}", oil)
    two = law(badge, f"(2) {stays}", oil, f"(2) {_THREE}", f"(3) {_FOUR}")

    told = said(one, two)
    assert "Section 2(2) is section 3(2) now" in told, told
    assert "Section 2(4) is section 3(3) now" in told


def test_what_only_begins_as_another_did_is_not_that_one_now() -> None:
    """Where the rest of a sub-section says otherwise, nothing says that it stands in another section now."""
    power = (
        "(2) The Keeper may, by an order in writing and after he has heard the owner of the lamp, {} within a period of "
        "thirty days from the day on which the owner was told of that order."
    )
    one = power.format(
        "put out any lamp that burns whale oil, that smokes, or that frightens the horses of the coach"
    )
    two = power.format("seize, sell by auction and give to the poor whatever the owner has in his house but one cow")  # fmt: skip
    badge, oil = (
        "2. Keepers.—Every keeper wears a badge.",
        "3. Oil.—Oil is kept in the shed on the pier.",
    )

    told = said(law(badge, one, oil), law(badge, oil, two))
    assert not any(" now" in line or "split" in line for line in told), told


def test_a_proviso_that_is_a_sub_section_now_is_told_of_and_the_other_way() -> None:
    """The words are the same but for how they begin."""
    proviso = "Provided that a keeper on leave need tell nobody but the mate of the pier."
    own = "(3) A keeper on leave need tell nobody but the mate of the pier."
    one = law(f"2. Keepers.—{_ONE}", f"{_TWO[:-1]}:", proviso)
    two = law(f"2. Keepers.—{_ONE}", _TWO, own)

    assert said(one, two) == ("The proviso to section 2(2) is section 2(3) now",)
    assert said(two, one) == ("Section 2(3) is the proviso to section 2(2) now",)


def test_what_stands_in_another_place_is_neither_new_nor_omitted() -> None:
    """A sentence that quotes as new, or as omitted, what both texts have under some number is dropped."""
    roots = [
        structure_text(law(f"2. Keepers.—{_ONE}", text))
        for text in (f"(4) {_FOUR}", f"(2) {_FOUR}")
    ]
    teller = Teller([], [], roots)
    told = f"New provision: “(2) {_FOUR}”", f"Provision omitted: “(4) {_FOUR}”"

    assert teller.not_standing((0, 0), told) == ()
    assert teller.not_standing((0, 0), (other := f"New provision: “(2) {_THREE}”",)) == (other,)


def test_what_begins_and_ends_as_another_did_may_be_new_in_between() -> None:
    """A long quotation leaves out the middle, which is looked for, too."""
    power = (
        "The Keeper may, by an order in writing and after he has heard the owner of the lamp, {} within a period of "
        "thirty days from the day on which the owner was told of that order."
    )
    one, two = power.format("put it out"), power.format("seize it and sell it by auction")
    roots = [structure_text(law(f"2. Keepers.—{text}")) for text in (one, two)]
    teller = Teller([Run("-", one, ""), Run("+", two, "")], [None, None], roots)
    told = (f"New provision: {quoted(two)}",)

    assert teller.not_standing((0, 2), told) == told
    again = [structure_text(law(f"2. Keepers.—{one}", f"3. Wardens.—{two}"))] * 2
    assert Teller([Run("+", two, "")], [None], again).not_standing((0, 1), told) == ()


_CLAUSES = (
    "2. Keepers.—(1) A keeper shall—\n(a) wear a badge on the pier;\n(b) keep a roll of all the boats in the harbour;\n(c) ring the bell in a fog; and\n(d) hoist the flag.\n(2) He is paid by the week.",
    "3. Wardens.—(1) A warden shall—\n(a) inspect every lamp of the coast; and\n(b) report to the Board what he saw there.\n(2) He is paid by the month.",
)  # fmt: skip


def test_a_clause_that_went_to_another_section_is_told() -> None:
    """Its new address is told; neither section was split or merged by it."""
    old = law(*_CLAUSES)
    roll = "keep a roll of all the boats in the harbour;"
    two = _CLAUSES[0].replace(f"(b) {roll}\n", "").replace("(c)", "(b)").replace("(d)", "(c)")
    three = _CLAUSES[1].replace("(b) report", f"(b) {roll}\n(c) report")
    compared = compare_texts(old, law(two, three))

    assert compared.significance == ("Section 2(1)(b) is section 3(1)(b) now",)
    assert not {"split", "merged"} & {entry.rel for entry in compared.alignment}
    assert compared.untold == 0


def test_an_explanation_that_went_to_another_provision_is_told() -> None:
    """What it explains is another provision now."""
    line = "Explanation.—In this section a pier includes a wall that is built into the sea.\n"
    old = law(_CLAUSES[0], f"{_CLAUSES[1]}\n{line}")
    new = law(f"{_CLAUSES[0]}\n{line}", _CLAUSES[1])

    told = said(old, new)
    assert len(told) == 1, told
    assert told[0].startswith("The Explanation to section 3")
    assert told[0].endswith("is the Explanation to section 2(2) now")


def test_a_proviso_with_an_explanation_below_it_is_a_sub_section_now() -> None:
    """What stands below either makes them no other provision."""
    tail = "\nExplanation.—In this section a pier includes a wall that is built into the sea."
    own = "the Board may extend the time by three days."
    old = law(f"2. Dues.—(1) Dues are paid at once:\nProvided that {own}{tail}")
    new = law(f"2. Dues.—(1) Dues are paid at once.\n(2) The{own[3:]}{tail}")

    assert "The proviso to section 2(1) is section 2(2) now" in said(old, new)


def test_of_two_sub_sections_that_changed_places_both_are_told() -> None:
    """Which one the redline shows as moved is all the same to who cites them."""
    old = law(f"2. Keepers.—{_ONE}", _TWO, f"(3) {_FOUR}", "(4) It is so.")
    new = law(f"2. Keepers.—{_ONE}", f"(2) {_FOUR}", _TWO.replace("(2)", "(3)"), "(4) It is so.")

    assert sorted(said(old, new)) == [
        "Section 2(2) is section 2(3) now",
        "Section 2(3) is section 2(2) now",
    ]


def test_a_section_of_which_one_sub_section_became_a_section_was_split() -> None:
    """What went to stand by itself was split off; what went to stand in another provision only moved."""
    old = law(f"2. Keepers.—{_ONE}", _TWO, f"(3) {_FOUR}", "3. Oil.—Oil is kept in the shed.")
    new = law(
        f"2. Keepers.—{_ONE}", _TWO, f"2A. Questions.—{_FOUR}", "3. Oil.—Oil is kept in the shed."
    )

    rels = {(e.old, e.new): e.rel for e in compare_texts(old, new).alignment}
    assert rels["sec_2", "sec_2"] == "split"


def test_a_sub_section_of_which_part_is_another_now_was_split_and_merges_again() -> None:
    """Sub-sections of one section are told to be split and merged as sections are."""
    whole = "(2) Every keeper of a lamp keeps oil in it at all hours of the night and lets the warden draw from it at noon."
    half = "(3) He lets the warden draw from it at noon."
    old = law(f"2. Keepers.—{_ONE}", whole)
    new = law(f"2. Keepers.—{_ONE}", f"{whole.partition(' and lets')[0]}.", half)

    assert said(old, new) == ("Section 2(2) was split: part of it is section 2(3) now",)
    assert said(new, old) == ("Section 2(3) was merged: it is part of section 2(2) now",)
