"""What the summary says of sections that were split or merged, and of provisos that are sub-sections now."""

from __future__ import annotations

from diffs.compare import compare_texts
from diffs.compare.account import _Teller
from diffs.compare.comparison import Run
from diffs.compare.rules.saying import quoted
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
    teller = _Teller([], [], roots)
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
    teller = _Teller([Run("-", one, ""), Run("+", two, "")], [None, None], roots)
    told = (f"New provision: {quoted(two)}",)

    assert teller.not_standing((0, 2), told) == told
    again = [structure_text(law(f"2. Keepers.—{one}", f"3. Wardens.—{two}"))] * 2
    assert _Teller([Run("+", two, "")], [None], again).not_standing((0, 1), told) == ()
