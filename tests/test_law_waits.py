"""What the page of the law as at a day says of what waits, and how it shows what is stayed."""

from __future__ import annotations

from typing import Any

import pytest

from publish.law import lawbook, lawview
from store import open_store
from tests.test_filed_by_hand import Desk, desk
from tests.test_the_day import HALF, IN, LAMPS, LATER, instrument, lamps

__all__ = ["desk", "lamps"]

LATER_ON = "on the first day of July, 2022"


def page(desk: Desk, day: str) -> dict[str, Any]:
    """Return what the page of the law on a day shows."""
    db = open_store(desk.db, readonly=True)
    try:
        found = lawview.law(db, lawbook.find_work(db, LAMPS).id, day, None)
    finally:
        db.close()
    assert found
    return found


@pytest.mark.parametrize(
    ("order", "eid", "said"),
    [
        (HALF, "sec_2", "it would amend this provision"),
        (f"2. Omission of section 3, Act VII of 2019.—{IN} section 3 shall be omitted.", "sec_3", "it would take it out"),
        (f'2. Insertion of section 3A, Act VII of 2019.—{IN} after section 3, the following new section shall be inserted, namely:—\n\n"3A. Oil.—Every keeper shall keep oil.".', "sec_3A", "it would put it in"),
        (HALF.replace('words "ninety days"', 'words "a fortnight"'), "sec_2", "what it orders here could not be carried out"),
    ],
)  # fmt: skip
def test_what_waits_is_told_by_what_it_would_do(
    lamps: Desk, order: str, eid: str, said: str
) -> None:
    """A section that is to come, or to go, is not told as one to be amended; what cannot be done is told so."""
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", order, LATER_ON), "2021-05-01")  # fmt: skip
    told = {one.eid: one.detail for one in page(lamps, "2021-06-01")["outstanding"] if one.eid}
    assert told == {eid: said}


@pytest.mark.parametrize(("kind", "struck"), [("suspended", False), ("struck-down", True)])
def test_words_that_are_stayed_are_not_shown_struck(
    lamps: Desk, kind: str, *, struck: bool
) -> None:
    """A stay takes no words away: that the sub-section is stayed is said beside it."""
    lamps.ask("event", LAMPS, kind, "2021-02-01", "--source", "W.P. 5", "--provision", "sec_1__subsec_2")  # fmt: skip
    first = next(one for one in page(lamps, "2021-06-01")["provisions"] if one.eid == "sec_1")
    assert any(part.struck for part in first.parts) is struck
    assert first.apart == (f"section 1(2): {kind.replace('-', ' ')} since 2021-02-01: W.P. 5",)
