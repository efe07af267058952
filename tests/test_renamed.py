"""A law that an amending Act gave another name: later Acts and readers know it by that."""

from __future__ import annotations

import pytest

from tests.desks import Desk
from tests.lamps import IN, LAMPS, SHALL, as_at, instrument

RENAMING = "The Harbour Lamps (Amendment) Act, 2020"
RENAMED = "The Harbour Lights Act, 2019"
LATER = "The Harbour Lights (Amendment) Act, 2021"
NAMED = instrument(RENAMING, "II OF 2020", "20th April, 2020", f'2. Amendment of section 1, Act VII of 2019.—{IN} in section 1, in sub-section (1), for the words "Harbour Lamps", the words "Harbour Lights" shall be substituted.')  # fmt: skip
AFTER = instrument(LATER, "IX OF 2021", "20th April, 2021", SHALL.replace("3. Amend", "2. Amend")).replace("Harbour Lamps", "Harbour Lights")  # fmt: skip


@pytest.mark.parametrize("backwards", [False, True])
def test_an_act_that_names_a_law_by_its_new_title_amends_it(lamps: Desk, *, backwards: bool) -> None:  # fmt: skip
    """In whatever order the two Acts are kept."""
    kept = [(RENAMING, NAMED, "2020-05-01"), (LATER, AFTER, "2021-05-01")]
    for title, text, day in reversed(kept) if backwards else kept:
        lamps.file(title, text, day)
    assert "Guild shall appoint keepers" in as_at(lamps, "2021-06-01")
    assert "Guild may appoint keepers" in as_at(lamps, "2021-04-19")
    assert "Nothing is outstanding" in as_at(lamps, "2021-06-01")


def test_a_law_is_found_by_the_title_that_it_bears_now(lamps: Desk) -> None:
    """And is shown under the one it is kept as."""
    lamps.file(RENAMING, NAMED, "2020-05-01")
    said = as_at(lamps, "2021-06-01", RENAMED)
    assert said.startswith(f"{LAMPS}, as at 2021-06-01")


def test_a_bill_renames_nothing(lamps: Desk) -> None:
    """Until it is enacted the law has the name it had."""
    title = "The Harbour Lamps (Amendment) Bill, 2020"
    lamps.file(title, NAMED.replace("Act, 2020", "Bill, 2020").replace("ACT, 2020", "BILL, 2020"), "2020-05-01")  # fmt: skip
    lamps.file(LATER, AFTER, "2021-05-01")
    assert "may appoint" in as_at(lamps, "2021-06-01")
