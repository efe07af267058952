"""Orders about a heading, and about what stands under a heading that they name."""

from __future__ import annotations

import pytest

from diffs.amending.consolidating.consolidation import Consolidation, consolidate

BASE = """THE CONSTITUTION OF HARBOURIA

PART II

LAMPS

13. Protection of lamps.-No lamp shall be put out save by authority of law.

14. Duration of the Assembly.-The Assembly shall continue for five years.

FIRST SCHEDULE

THE HARBOURS

1. Lalpur. The territory of Lalpur.

2. Kotri. The territory of Kotri.

SECOND SCHEDULE

List I-Union List

5. Lamps and buoys.

List II-State List

25. Gas and buoys.
"""
ACT = (
    "THE CONSTITUTION (NINTH AMENDMENT) ACT, 2030\n\n"
    "An Act further to amend the Constitution of Harbouria.\n\n"
    "1. Short title.-This Act may be called the Constitution (Ninth Amendment) Act, 2030.\n\n"
    "2. Amendment of the Constitution.-In the Constitution, {}\n"
)


def made(order: str) -> Consolidation:
    return consolidate(BASE, [ACT.format(order)])


@pytest.mark.parametrize(
    ("order", "heading"),
    [
        (
            'after the word "Protection", the words "and care" shall be inserted.',
            "13. Protection and care of lamps.-No",
        ),
        (
            'before the word "lamps", the word "great" shall be inserted.',
            "13. Protection of great lamps.-No",
        ),
        (
            'the words "and of buoys" shall be added at the end.',
            "13. Protection of lamps and of buoys.-No",
        ),
    ],
)
def test_words_put_into_a_heading_leave_its_own(order: str, heading: str) -> None:
    """Only the new words come in, before the stop and the dash that part the heading from the text."""
    found = made(f"in article 13, in the marginal note, {order}")
    assert not found.refusals
    assert found.text == BASE.replace("13. Protection of lamps.-No", heading)


def test_a_heading_that_gained_words_is_known_by_them() -> None:
    """A later order finds the heading as it reads now."""
    first = 'in article 13, in the heading, after the word "lamps", the words "and buoys" shall be inserted.'
    second = 'in article 13, in the heading, for the words "lamps and buoys", the word "lights" shall be substituted.'
    found = consolidate(BASE, [ACT.format(first), ACT.format(second)])
    assert "13. Protection of lights.-No lamp" in found.text


def test_what_stands_under_a_heading_is_amended_there() -> None:
    """The heading that an order names is where, not what."""
    order = 'in the First Schedule, under the heading "THE HARBOURS", in entry 2, after the word "territory", the words "and waters" shall be inserted.'
    assert made(order).text == BASE.replace("territory of Kotri", "territory and waters of Kotri")
    order = 'in the Second Schedule, under the heading "List II-State List", for the word "buoys", the word "coal" shall be substituted.'
    assert made(order).text == BASE.replace("Gas and buoys", "Gas and coal")


def test_words_that_a_named_heading_has_are_its_own() -> None:
    """The heading itself is amended where the order quotes a word of it."""
    order = 'in Part II, in the heading "LAMPS", for the word "LAMPS", the word "LIGHTS" shall be substituted.'
    assert made(order).text == BASE.replace("LAMPS\n", "LIGHTS\n")


def test_a_heading_that_is_not_there_is_refused() -> None:
    """Nothing is amended under another heading than the one named."""
    order = 'in the Second Schedule, under the heading "List III", for the word "buoys", the word "coal" shall be substituted.'
    found = made(order)
    assert found.text == BASE
    assert "no heading reads “List III”" in found.refusals[0].detail


def test_a_constitution_is_known_by_the_long_title() -> None:
    """An order that quotes nothing means the constitution that the long title says is amended."""
    order = "Article 13 of the Constitution shall be omitted."
    act = ACT.replace("In the Constitution, {}", "{}")
    assert "13." not in consolidate(BASE, [act.format(order)]).text
    other = act.replace("Constitution of Harbouria", "Constitution of Elsewhere")
    assert consolidate(BASE, [other.format(order)]).text == BASE


def test_what_bears_no_heading_is_given_none() -> None:
    """Its number is no heading: a new heading does not come in its place."""
    order = 'in entry 2 of the First Schedule, for the heading, the following heading shall be substituted, namely:-\n\n"KOTRI".'
    found = made(order)
    assert found.text == BASE
    assert found.refusals[0].detail == "there is no heading to put it for"


def test_a_division_of_a_law_goes_and_no_law_of_that_title() -> None:
    """“Part II of the Constitution shall be omitted” repeals no law called Part II."""
    act = ACT.replace("In the Constitution, {}", "Part II of the Constitution shall be omitted.")
    found = consolidate(BASE, [act])
    assert not found.refusals
    assert "PART II" not in found.text
    assert "FIRST SCHEDULE" in found.text


def test_several_provisions_come_in_before_one() -> None:
    """Of two that stand before 16 the first is 14."""
    order = (
        "Article 14 of the Constitution shall be renumbered as article 16, and before article 16 as so renumbered,"
        ' the following articles shall be inserted, namely:-\n\n"14. Buoys.-No buoy shall be cut.\n\n15. Wicks.-No wick shall be cut.".'
    )
    found = consolidate(BASE, [ACT.replace("In the Constitution, {}", order)])
    new = "14. Buoys.-No buoy shall be cut.\n\n15. Wicks.-No wick shall be cut.\n\n16. Duration"
    assert not found.refusals
    assert found.text == BASE.replace("14. Duration", new)


def test_a_provision_looked_for_in_another_of_its_kind_is_for_a_person() -> None:
    """“In entry 2, entry 1 shall be omitted” names two places for one."""
    found = made("in entry 2 of the First Schedule, entry 1 shall be omitted.")
    assert found.text == BASE
    assert "entry 1 is looked for in entry 2" in found.refusals[0].detail


def test_a_provision_is_not_put_into_a_heading() -> None:
    """A proviso ordered into a marginal note is for a person."""
    order = 'in article 13, in the marginal note, the following proviso shall be added, namely:-\n\n"Provided that it burns.".'
    found = made(order)
    assert found.text == BASE
    assert found.refusals[0].detail == "a heading holds no proviso"
