"""An instruction is named by the amending instrument's own section, as people cite it, and by none where that is not sure."""

from __future__ import annotations

import pytest

from diffs.amending.consolidating.dated import Dated
from diffs.amending.consolidating.ownsection import own_section
from tests.desks import Desk, page
from tests.lamps import HALF, LAMPS, LATER, SHALL, instrument

TEXT = instrument(LATER, "IX OF 2021", "20th April, 2021", f"{HALF}\n\n{SHALL}")


def _own(name: str, text: str = TEXT, number: int = 2) -> str:
    return own_section(Dated(name, text, None, ""), number)


@pytest.mark.parametrize(
    ("name", "own"),
    [
        (LATER, "section 3"),
        (f"{LATER} (as amended by the Harbour Lamps (Amendment) Rules, 2022)", "section 3"),
        ("The Harbour Lamps (Amendment) Bill, 2021", "clause 3"),
        ("The Harbour Lamps (Amendment) Rules, 2021", "rule 3"),
        ("The Lamp Fees (Amendment) Regulations, 2021, made under the Harbour Lamps Act, 2019", "regulation 3"),
        ("S.R.O. 41(I)/2021", "paragraph 3"),
        ("The Harbour Lamps Order, 2021", ""),
        ("Lamps again", ""),
    ],
)  # fmt: skip
def test_what_a_section_is_called_is_told_by_the_instruments_title(name: str, own: str) -> None:
    """An Act's orders stand in sections, a bill's in clauses; where the title says nothing of the kind, none is named."""
    assert _own(name) == own


def test_no_section_is_named_where_its_number_is_not_sure() -> None:
    """Sections whose numbers were lost, several instruments in one file, and an order that is not there name none."""
    assert _own(LATER, TEXT.replace("2. Amend", "Amend").replace("3. Amend", "Amend")) == ""
    assert _own(LATER, f"{TEXT}\n\n{TEXT.replace('IX OF', 'X OF')}") == ""
    assert _own(LATER, number=9) == ""


def test_what_was_refused_is_named_by_the_section_that_orders_it(lamps: Desk) -> None:
    """The terminal and the pages name the section; the data keep the number, and have the section beside it."""
    lamps.file(LATER, TEXT.replace("ninety days", "nine weeks"), "2021-05-01")
    shown = " ".join(lamps.ask("show", LAMPS).output.split())
    assert f"(section 2 of {LATER})" in shown
    assert "instruction" not in shown
    assert f"section 2 of {LATER}" in page(lamps, LAMPS, "law")
    said = lamps.ask("show", LAMPS, "--json").output
    assert f'"source": "{LATER} (instruction 1.1)"' in said
    assert '"section": "section 2"' in said


def test_the_pages_name_the_section_that_made_the_words(lamps: Desk) -> None:
    """Of each provision, and on the page of all amendments, where the number is kept that other lists have."""
    lamps.file(LATER, TEXT, "2021-05-01")
    assert f">section 3 of {LATER}</a>" in page(lamps, LAMPS, "provision/sec_3")
    assert f">section 3 of {LATER}</a>" in page(lamps, LAMPS, "law")
    assert f">1.2</a> · section 3 of {LATER}," in page(lamps, LAMPS, "amendments")
    blamed = lamps.ask("blame", LAMPS, "--json").output
    assert '"instruction": "1.2"' in blamed
    assert '"section": "section 3"' in blamed
