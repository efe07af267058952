"""Structure: what a code of laws prints, whose titles were cut from the words behind them."""

from __future__ import annotations

import pytest

from diffs.structure import structure_text
from tarmeem.model import Provision

LONG = """The keeper shall light the lamps of the harbour each
evening and shall put them out again by day, save where
the Warden has allowed him to let them burn on."""


def found(text: str) -> dict[str, Provision]:
    """Return the provisions of a text by their eIds."""
    return {node.eid: node for node in structure_text(text).walk()}


@pytest.mark.parametrize("dash", ["_", "_ "])
def test_a_title_ends_above_the_dash_that_begins_the_next_line(dash: str) -> None:
    """So it does where it says "may" or "has", as a title may."""
    text = (
        "1. Keepers by whom and piers on which lamps may be lit when a ship has come in\n"
        f"{dash}No keeper\nof a pier shall lend a lamp of the harbour to a ship that has not come in by day,\nor by night.\n"
    )
    node = found(text)["sec_1"]
    assert node.heading.endswith("may be lit when a ship has come in")
    assert node.text.startswith("No keeper of a pier")


def test_the_year_in_brackets_at_a_lines_beginning_is_of_what_the_line_above_cites() -> None:
    """A line "(XLIX of", "2001).—" ends the title of an amendment and begins no provision."""
    text = (
        "1. Amendments of the Harbour Lamps Ordinance, 2001 (XLIX of\n2001).—In the Harbour Lamps Ordinance, 2001 (XLIX of 2001),\n"
        "in section 3, the word “dim” shall be omitted.\n"
    )
    assert (
        found(text)["sec_1"].heading
        == "Amendments of the Harbour Lamps Ordinance, 2001 (XLIX of 2001)"
    )


def test_a_sentence_that_begins_with_the_following_ends_the_title_above_it() -> None:
    """Whatever dash stands before the list that it announces."""
    text = (
        "4. Authority to light and put out\nThe following keepers and wardens are\nauthorized to light the lamps and to put them out,\n"
        "in discharge of their duties by law:__\n(a) the keepers of the piers;\n(b) the Warden.\n"
    )
    assert found(text)["sec_4"].heading == "Authority to light and put out"


@pytest.mark.parametrize("beside", ["Proviso. ", "Provisos. "])
def test_a_proviso_may_have_its_marginal_note_before_it(beside: str) -> None:
    """The note is no word of the proviso."""
    node = found(f"1. Lamps. {LONG}\n{beside}Provided that no lamp need be lit by day.\n")[
        "sec_1__proviso"
    ]
    assert node.text == "Provided that no lamp need be lit by day."


def test_a_sentence_behind_the_name_of_a_schedule_goes_on_below_it() -> None:
    """A line that ends without a stop has no paragraph beneath it."""
    text = f"1. Lamps. {LONG}\nSCHEDULE I.__ [Lamps.] Rep. by the Piers Act, 1914 (X of\n1914), s. 3 and Schedule II.\n"
    nodes = found(text)
    assert "1914), s. 3" in " ".join(nodes["sched_I"].text.split())
    assert "sched_I__p_1" not in nodes
