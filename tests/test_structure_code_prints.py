"""Structure: what a code of laws prints, whose titles were cut from the words behind them."""

from __future__ import annotations

import pytest

from diffs.amending.annotated.annotations import compiled_on
from diffs.compare import compare_texts
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
    """A line that begins "2001).—" ends the title of an amendment and begins no provision."""
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


def test_what_the_new_matter_calls_itself_names_no_section_of_the_amending_law() -> None:
    """An Ordinance that inserts an Article has sections, and a title that cites "No. 3"."""
    text = (
        "4. Insertion of Article 4A, P.O. No. 3 of 1962.—In the Piers Order, 1962, after Article 4, the\n"
        "following new Article shall be inserted, namely:—\n"
        "“4A. Lamps.—(1) For the purposes of this Article, a lamp includes a horn.”.\n"
        "5. Amendment of Article 5, P.O. No. 3 of 1962.—In the Piers Order, 1962, in Article 5, clause (c) shall be omitted.\n"
        "6. Omission of Schedule; P.O. No. 3 of 1962\nIn the Piers Order, 1962, the\nSchedule, at the end, shall be omitted.\n"
    )
    nodes = found(text)
    assert {"sec_4", "sec_5", "sec_6"} <= nodes.keys()
    assert nodes["sec_6"].heading == "Omission of Schedule; P.O. No. 3 of 1962"


STAMPED = f"""1. Lamps. {LONG}
2. Oil. {LONG}
This Act is the Lamps Act.
__________
{{stamp}}
1
Subs. by the Piers Act, 1914, s. 3, for “horns”.
"""


@pytest.mark.parametrize(
    "stamp", ["RGN Date: {}", "RGN: Dated {}", "Date: {}", "Date; {}", "Date:-{}"]
)
def test_the_date_that_a_compiler_stamped_below_a_law_is_none_of_its_words(stamp: str) -> None:
    """A later print of the same words changes nothing; the number below it is a note's."""
    one, two = (STAMPED.format(stamp=stamp.format(day)) for day in ("16-09-2034", "30-01-2036"))
    assert not compare_texts(one, two).substantive
    assert compiled_on(one) == "2034-09-16"
    assert found(one)["sec_2"].text.endswith("This Act is the Lamps Act.")


def test_the_date_of_a_notice_is_its_own() -> None:
    """A rule, or a stamp's words, stand above none."""
    notice = (
        "PUBLIC NOTICE\n\nThe lamps of the harbour are lent by the Board to any ship.\n\nDate: {}\n"
    )
    one, two = notice.format("16-09-2034"), notice.format("30-01-2036")
    assert compare_texts(one, two).substantive


@pytest.mark.parametrize("speck", ["| ’ ", ": ", "©. ", "¢ "])
def test_the_specks_that_a_scan_has_before_a_sections_number_are_no_part_of_it(speck: str) -> None:
    """Nor are those before a label; the bars of a table stay."""
    text = (
        "1. Lamps. The lamps of the harbour shall be lit each\nevening by the keepers,—\n"
        f"(a) of the piers; and\n{speck}(b) of the moles.\n"
        f"{speck}2. Oil. The oil of the lamps shall be bought by the\nkeepers of the piers.\n"
    )
    assert {"sec_1__para_b", "sec_2"} <= found(text).keys()
    assert "".join(node.full_text() for node in [structure_text(text)]) == text


def test_the_rows_of_a_table_have_no_specks() -> None:
    """A bar that others follow on its line parts the cells of a row."""
    text = f"1. Lamps. {LONG}\nTHE SCHEDULE\n| 1. Lamps | lit |\n| 2. Horns | blown |\n"
    spans = [span.kind for node in structure_text(text).walk() for span in node.spans]
    assert "furniture" not in spans
