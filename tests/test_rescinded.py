"""A notification that rescinds or supersedes another, which amends the law, is told on the law: its changes may be undone."""

from __future__ import annotations

import pytest

from diffs.amending.drafting.repeals import repealing_clauses
from tests.desks import Desk
from tests.lamps import as_at

RULES = "The Lamps Rules, 2018"
SRO = "S.R.O. 88(I)/2021"
BY = "S.R.O. 90(I)/2021"
BASE = """S.R.O. 30(I)/2018.—In exercise of the powers conferred by section 7 of the Lamps Act, 2015 (XI of 2015), the Federal Government is pleased to make the following rules, namely:—

1. Short title and commencement.—(1) These rules may be called the Lamps Rules, 2018.
(2) They shall come into force at once.

2. Oil.—Oil shall be changed once in twelve months.
"""
AMENDS = f"""{SRO}.—In exercise of the powers conferred by section 7 of the Lamps Act, 2015 (XI of 2015), the Federal Government is pleased to direct that the following further amendment shall be made in the Lamps Rules, 2018, namely:—

In the aforesaid Rules, in rule 2, for the word “twelve”, the word “six” shall be substituted.

2. This notification shall take effect from the 1st day of February, 2021.
"""
ENDS = f"{BY}.—In exercise of the powers conferred by section 7 of the Lamps Act, 2015 (XI of 2015), {{}}.\n"
RESCINDS = f"the Federal Government is pleased to rescind its Notification No. {SRO}, dated the 19th January, 2021, with immediate effect"


@pytest.fixture
def rules(desk: Desk) -> Desk:
    """Return a desk with rules, and a notification of January 2021 that amends them."""
    desk.file(RULES, BASE, "2018-04-01")
    desk.file(SRO, AMENDS, "2021-01-20")
    return desk


@pytest.mark.parametrize(
    "said",
    [
        RESCINDS,
        RESCINDS.replace("rescind", "cancel"),
        RESCINDS.replace("is pleased to rescind", "hereby withdraws"),
        f"and in supersession of this Ministry’s Notification No. {SRO}, dated the 19th January, 2021, the Federal Government is pleased to fix the fees",
    ],
)
def test_that_an_amending_notification_is_rescinded_is_told_on_the_law(
    rules: Desk, said: str
) -> None:
    """When it ended, and whether before its own day, is for a person: the law says so, with the words."""
    assert "NEEDS-REVIEW" not in as_at(rules, "2021-03-01", RULES)
    rules.file(BY, ENDS.format(said), "2021-02-01")
    view = as_at(rules, "2021-03-01", RULES)
    assert "once in six months" in view
    assert "NEEDS-REVIEW it says “" in view
    assert f"that is of {SRO}, which amends this law: whether its changes stand is not known ({BY})" in view  # fmt: skip


def test_what_a_notification_changed_whose_repeal_is_told_is_for_a_person(rules: Desk) -> None:
    """What a repealed Act changed stays; of a notification that is not so sure."""
    rules.ask("event", SRO, "repealed", "2021-03-01", "--source", BY)
    assert "NEEDS-REVIEW" not in as_at(rules, "2021-02-28", RULES)
    view = as_at(rules, "2021-03-01", RULES)
    assert f"NEEDS-REVIEW it was repealed on 2021-03-01: what it changed is in this text all the same ({SRO})" in view  # fmt: skip


@pytest.mark.parametrize(
    ("said", "named"),
    [
        (RESCINDS, SRO),
        (f"the Government hereby rescinds Notification No. {SRO}", SRO),
        (RESCINDS.replace(", with", " in so far as it fixes a fee, with"), ""),
        ("the Authority may rescind its Notification No. S.R.O. 88(I)/2021", None),
        ("a licence may be rescinded by Notification No. S.R.O. 88(I)/2021", None),
    ],
)
def test_the_number_of_what_is_rescinded_is_read_where_nothing_limits_it(
    said: str, named: str | None
) -> None:
    """One that is rescinded in part is not named as a whole; what may be done, or is done by it, ends nothing."""
    found = [one.named for one in repealing_clauses(ENDS.format(said))]
    assert found == ([] if named is None else [named])


def test_a_notification_says_below_its_orders_when_it_takes_effect(rules: Desk) -> None:
    """Its last paragraph is its own, and gives its day."""
    assert "twelve months" in as_at(rules, "2021-01-31", RULES)
    assert "six months" in as_at(rules, "2021-02-01", RULES)
