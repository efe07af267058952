"""What a proviso that was taken out leaves behind it."""

from __future__ import annotations

import pytest

from diffs.amending.consolidating.consolidation import Consolidation, consolidate

PIERS = """THE PIERS ACT, 2001

ACT NO. II OF 2001

1. Short title.—This Act may be called the Piers Act, 2001.

2. Keepers.—(1) A keeper shall keep a log:
Provided that the Guild may excuse a keeper.
(2) A log is kept,—
(a) by day:
Provided that no log is kept on a Friday; and
(b) by night.

3. Fees.—A keeper shall pay a fee:
Provided that no fee is paid in March:
Provided further that a widow pays no fee.
"""
AMENDING = """THE PIERS (AMENDMENT) ACT, 2003

ACT NO. IX OF 2003

An Act further to amend the Piers Act, 2001 (II of 2001).

It is hereby enacted as follows:—

1. Short title.—This Act may be called the Piers (Amendment) Act, 2003.

2. Amendment of Act II of 2001.—In the Piers Act, 2001 (II of 2001), {order}
"""


def amended(order: str) -> Consolidation:
    """Carry an order out on the Piers Act."""
    return consolidate(PIERS, [AMENDING.format(order=order)])


@pytest.mark.parametrize(
    ("order", "left"),
    [
        ("in section 2, in sub-section (1), the proviso shall be omitted.", "keep a log.\n(2) A log"),
        ("in section 2, in sub-section (2), in clause (a), the proviso shall be omitted.", "(a) by day; and\n(b) by night."),
        ("in section 3, the first proviso shall be omitted.", "pay a fee:\nProvided further that a widow"),
        ("in section 3, the second proviso shall be omitted.", "paid in March.\n"),
        ("in section 3, both the provisos shall be omitted.", "pay a fee.\n"),
        ("in section 2, in sub-section (1), the proviso shall be omitted, and for the colon at the end a full stop shall be substituted.", "keep a log.\n(2) A log"),
    ],
)  # fmt: skip
def test_what_a_proviso_hung_upon_is_closed_as_the_proviso_was(order: str, left: str) -> None:
    """The colon before it gives way to the stop, or to the semicolon and the "and", that it ended with."""
    made = amended(order)
    assert {one.instruction.state for one in made.carried} == {"applied"}
    assert left in made.text


def test_a_proviso_put_in_the_place_of_another_keeps_the_colon() -> None:
    """Nothing is closed where words of a proviso follow."""
    made = amended("in section 2, in sub-section (1), for the proviso the following shall be substituted, namely:—\n“Provided that no log is kept in May.”.")  # fmt: skip
    assert "keep a log:\n" in made.text
    assert "in May" in made.text


LISTS = (
    PIERS
    + """
4. Grounds.—A keeper goes if he—
(a) has no log;
(b) has no lamp; or
(c) has no oil:
Provided that he is told so.

5. Terms.—(1) A keeper is bound.
(2) A keeper is free:
Provided that he says so.
"""
)


@pytest.mark.parametrize(
    ("order", "left"),
    [
        ("in section 4, the proviso shall be omitted, and after clause (c), the following new clause shall be added, namely:—\n“(d) has no hat.”.", "(c) has no oil;\n(d) has no hat."),
        ("in section 4, the proviso shall be omitted.", "(c) has no oil.\n"),
        ("in section 5, in sub-section (2), the proviso shall be omitted, and after sub-section (2), the following new sub-section shall be added, namely:—\n“(3) A keeper is paid.”.", "(2) A keeper is free.\n(3) A keeper is paid."),
    ],
)  # fmt: skip
def test_an_item_that_another_follows_now_ends_as_the_items_of_its_list(
    order: str, left: str
) -> None:
    """A new clause in the place of an omitted proviso leaves no colon before it, and no full stop within the list."""
    made = consolidate(LISTS, [AMENDING.format(order=order)])
    assert {one.instruction.state for one in made.carried} == {"applied"}
    assert left in made.text


def test_a_new_clause_that_lost_its_own_proviso_is_closed_itself() -> None:
    """It hung upon the clause it came with, not upon what stood there before."""
    first, second = (
        AMENDING.format(order=order).replace("IX OF 2003", number)
        for order, number in (
            ("in section 4, after clause (c), the following new clause shall be added, namely:—\n“(d) has no hat:\nProvided that he is told so.”.", "IX OF 2003"),
            ("in section 4, in clause (d), the proviso shall be omitted.", "X OF 2003"),
        )
    )  # fmt: skip
    made = consolidate(LISTS.replace("no oil:\nProvided that he is told so.", "no oil."), [first, second])  # fmt: skip
    assert "(d) has no hat.\n" in made.text
