"""What stands behind a law's sections: appendices, annexes and forms are told and amended as they are."""

from __future__ import annotations

import pytest

from diffs.amending import consolidate
from diffs.amending.consolidating.consolidation import Consolidation

BASE = """THE BELLS RULES, 2005

1. Short title.—These rules may be called the Bells Rules, 2005.

2. Ringing.—(1) The keeper shall ring the bell at dusk.
(2) The keeper shall keep a record in Form A.

3. Fees.—The fees are those of Appendix A.

APPENDIX A
FEES
The fees shall be as follows, namely:—
1. Certificate, ten rupees.
2. Inspection, twenty rupees.

FORM A
RECORD
1. Name of keeper.
2. Date.
"""


def made(order: str) -> Consolidation:
    return consolidate(BASE, [f"In the Bells Rules, 2005, {order}"])


def text_of(found: Consolidation, eid: str) -> str:
    return next((row["text"] for row in found.provisions if row["eid"] == eid), "")


def test_appendices_and_forms_are_listed_among_the_provisions() -> None:
    """A law's provisions, as they are told, hold its appendices and its forms too."""
    listed = [row["eid"] for row in made("in rule 2, the word “the” shall be omitted.").provisions]
    assert "app_A" in listed
    assert any(eid.endswith("form_A") for eid in listed)


def test_a_new_number_is_read_without_blanks_in_its_brackets() -> None:
    """A renumbered sub-rule reads “(3)”, as it would be printed."""
    found = made(
        "in rule 2, sub-rule (2) shall be renumbered as sub-rule (3) and before sub-rule (3), as so "
        "renumbered, the following shall be inserted, namely:—\n“(2) The bell shall be rung twice.”."
    )
    assert text_of(found, "sec_2") == (
        "(1) The keeper shall ring the bell at dusk. (2) The bell shall be rung twice. "
        "(3) The keeper shall keep a record in Form A."
    )


@pytest.mark.parametrize("order", [
    "in Appendix A, item 2 shall be omitted.",
    "in Appendix A, entry 2 shall be omitted.",
])  # fmt: skip
def test_a_number_in_an_appendix_is_not_that_of_a_form_printed_behind_it(order: str) -> None:
    """“Item 2 of Appendix A” is the appendix's own, though a form that is read into it has a 2 as well."""
    found = made(order)
    assert [one.instruction.state for one in found.carried] == ["applied"]
    assert "2. Inspection" not in found.text
    assert "2. Date." in found.text


LISTED = """THE CONSTITUTION OF THE ISLES

1. Powers.—The Council may make laws.

FOURTH SCHEDULE
[Article 1]
LEGISLATIVE LISTS
FEDERAL LEGISLATIVE LIST
1. Defence.
2. Ports and harbours.
3. Lights, including lightships.
"""


@pytest.mark.parametrize(("base", "done"), [
    (LISTED, True),
    (LISTED.replace("1. Defence", "PART I\n1. Defence"), True),
    (LISTED.replace("3. Lights", "CONCURRENT LEGISLATIVE LIST\n1. Lights"), False),
    (LISTED.replace("FEDERAL LEGISLATIVE", "STATE"), False),
])  # fmt: skip
def test_an_entry_of_the_only_list_of_a_schedule_is_the_schedules(base: str, done: bool) -> None:
    """“Entry 2 in the Federal Legislative List in the Fourth Schedule” is found where that list alone is headed there."""
    order = (
        "In the Constitution of the Isles, in the Fourth Schedule, in the Federal Legislative List, after entry 2, "
        "the following new entry shall be inserted, namely:—\n“2A. Pilots.”."
    )
    found = consolidate(base, [order])
    assert ("2. Ports and harbours.\n2A. Pilots.\n" in found.text) == done
    assert ({one.instruction.state for one in found.carried} == {"applied"}) == done


def test_a_new_part_of_a_schedule_holds_entries() -> None:
    """“1. Oak” in the Part that comes for another is an entry with words, no section with a heading."""
    base = "THE WOODS ACT, 1999\n\n1. Short title.—This Act may be called the Woods Act, 1999.\n\n2. Woods.—The woods are those of the Schedule.\n\nSCHEDULE\nPart I\n1. Ash\n2. Elm\nPart II\n1. Fir\n2. Yew\n"
    order = "In the Woods Act, 1999, in the Schedule, for Part II, the following shall be substituted, namely:—\n“Part II\n1. Oak\n2. Pine”."
    rows = {row["eid"]: (row["kind"], row["text"]) for row in consolidate(base, [order]).provisions}
    assert rows["sched__part_II__para_1"] == ("paragraph", "Oak")


PRINTED = """THE BELLS RULES, 2005

1. Short title.—These rules may be called the Bells Rules, 2005.

2. Ringing.—The keeper shall ring the bell as Annexure A says.

ANNEXURE A
WHEN TO RING
1. At dusk.
2. At dawn.

FORM B
RECORD
Name of keeper.
"""


@pytest.mark.parametrize("order", [
    "Annexure A shall be omitted.",
    "for Annexure A, the following shall be substituted, namely:—\n“ANNEXURE A\nWHEN TO RING\n1. At noon.”.",
    "after Annexure A, the following new Annexure B shall be added, namely:—\n“ANNEXURE B\nBELLS\n1. Brass.”.",
    "in Annexure A, for the word “keeper” the word “ringer” shall be substituted.",
    "in Annexure A, after the word “keeper” the words “and ringer” shall be inserted.",
])  # fmt: skip
def test_a_form_printed_behind_an_annexure_does_not_go_with_it(order: str) -> None:
    """A form may stand beside the annexure that it was read into: what would reach it is for a person."""
    found = consolidate(PRINTED, [f"In the Bells Rules, 2005, {order}"])
    assert [one.instruction.state for one in found.carried] == ["needs-review"]
    assert found.text == PRINTED


def test_what_brings_its_form_again_comes_for_both() -> None:
    """New matter that has the form too gives way for the annexure as it was read."""
    order = "for Annexure A, the following shall be substituted, namely:—\n“ANNEXURE A\nWHEN TO RING\n1. At noon.\n\nFORM B\nRECORD\nName of ringer.”."
    found = consolidate(PRINTED, [f"In the Bells Rules, 2005, {order}"])
    assert [one.instruction.state for one in found.carried] == ["applied"]
    assert "Name of ringer." in found.text


def test_a_chapter_may_be_numbered_in_words() -> None:
    """“Chapter Two” is the second Chapter."""
    base = "THE WOODS ACT, 1999\n\nCHAPTER ONE\nNAME\n\n1. Short title.—This Act may be called the Woods Act, 1999.\n\nCHAPTER TWO\nTREES\n\n2. Woods.—A wood is a wood.\n"
    order = "In the Woods Act, 1999, in the heading of Chapter Two, for the word “TREES” the word “WOODS” shall be substituted."
    found = consolidate(base, [order])
    assert found.text == base.replace("\nTREES\n", "\nWOODS\n")


def test_items_without_brackets_give_way_each_to_its_own() -> None:
    """“For items 1 and 2, … “1. … 2. …”, and item 3 shall be omitted” is three orders; what comes for an entry is one."""
    base = PRINTED.replace(
        "2. At dawn.\n\nFORM B\nRECORD\nName of keeper.\n", "2. At dawn.\n3. At noon.\n"
    )
    order = "in Annexure A, for items 1 and 2, the following shall be substituted, namely:—\n“1. At one.\n2. At two.”, and item 3 shall be omitted."
    found = consolidate(base, [f"In the Bells Rules, 2005, {order}"])
    assert [one.instruction.state for one in found.carried] == ["applied"] * 3
    rows = [
        (row["kind"], row["text"]) for row in found.provisions if row["eid"].startswith("annex_A__")
    ]
    assert rows == [("paragraph", "At one."), ("paragraph", "At two.")]
