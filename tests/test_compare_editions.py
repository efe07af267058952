"""What two publishers of one law set otherwise: titles, what leads over to items, quotation marks, dashes, tags."""

import pytest

from diffs.compare import compare_texts
from diffs.compare.rules.saying import Facts
from diffs.compare.rules.significance import sentences

WORDS = "A keeper shall light every lamp of the harbour before dusk"


def told(old: str, new: str) -> list[str]:
    """Return all that is said of the hunks of a comparison."""
    return [line for lines in compare_texts(old, new).account().of_hunks for line in lines]


@pytest.mark.parametrize("end", [".\n\n", ".\n", ".-\n\n", ".—", ". ", ".–\n\n", ":\n"])
def test_the_stop_behind_a_title_is_the_prints(end: str) -> None:
    """What sets a section's title off from its words is no change, whichever stop or dash it is."""
    comparison = compare_texts(
        f"4. Lamps at dusk{end}{WORDS}.\n\n5. Fees{end}A fee is due.\n",
        f"4. Lamps at dusk\n{WORDS}.\n\n5. Fees\nA fee is due.\n",
    )
    assert not comparison.substantive, comparison.runs


def test_a_word_more_in_a_title_is_a_change() -> None:
    """A title that has a word more has changed, whatever stands behind it."""
    assert told(f"4. Lamps.\n\n{WORDS}.\n", f"4. Lamps and buoys\n{WORDS}.\n") == [
        "Heading changed: from “Lamps” to “Lamps and buoys”"
    ]


@pytest.mark.parametrize(("one", "other"), [(",", ",—"), (":", ":—"), (":", ":__"), ("–", "__")])
def test_the_dash_that_leads_over_to_items_is_the_prints(one: str, other: str) -> None:
    """A dash behind the stop that leads over to items, or one drawn with underscores, is no change."""
    items = "\n(a) the lamp is lit; and\n(b) the fee is paid.\n"
    comparison = compare_texts(
        f"4. Lamps.\nThe keeper shall see that{one}{items}",
        f"4. Lamps.\nThe keeper shall see that{other}{items}",
    )
    assert not comparison.substantive, comparison.runs


def test_a_dash_within_a_sentence_is_no_prints() -> None:
    """A dash that parts a sentence is told of."""
    assert told(f"4. Lamps.\n{WORDS}, or later.\n", f"4. Lamps.\n{WORDS} — or later.\n")


def test_single_quotation_marks_are_double_ones() -> None:
    """Single quotation marks around a term say what double ones say."""
    comparison = compare_texts(
        "2. Terms.\n(a) 'keeper' means a keeper's deputy too; and\n(b) 'harbour' means the keepers' harbour.\n",
        "2. Terms.\n(a) “keeper” means a keeper's deputy too; and\n(b) “harbour” means the keepers' harbour.\n",
    )
    assert not comparison.substantive, comparison.runs


def test_feet_are_no_inches() -> None:
    """A mark behind a figure may be a measure's: 6' and 6" are two lengths."""
    old, new = "4. Lamps.\nA lamp is 6' high.\n", '4. Lamps.\nA lamp is 6" high.\n'
    assert compare_texts(old, new).substantive


def test_a_tag_in_a_title_is_the_pages() -> None:
    """A page's tag that stayed behind a title, whatever its number, does not change the title."""
    old = f"# 4. Lamps at dusk.</h9>\n{WORDS}.\n"
    assert told(old, f"4. Lamps at dusk. {WORDS}.\n") == []


@pytest.mark.parametrize("gap", [" ", "\n"])
def test_a_rank_before_a_body_makes_another_of_it(gap: str) -> None:
    """A body that got a rank is another one, wherever the line breaks."""
    old = "4. Lamps.\nIt is so, and the Government may light the lamps.\n"
    new = f"4. Lamps.\nIt is so, and the{gap}Provincial Government may light the lamps.\n"
    assert told(old, new) == [
        "Authority or body changed: “Government” became “Provincial Government”"
    ]


def test_words_that_stop_amid_a_sentence_are_no_provision() -> None:
    """First words of a sentence that gave way to others are words, and no provision: nothing ends them."""
    facts = Facts("The Keeper may", "", "It is lit at dusk.\n\n", "", whole=True)
    assert sentences(facts) == ("Words omitted: “The Keeper may”",)


SHIRES = """(3) The seats of the Assembly shall be given to each Shire as under:
General Women Total
Amberley 14 3 17
Brackenfold 35 8 43
Hill Shires 12 - 12
Total 61 11 72

(4) The Assembly sits.
"""


@pytest.mark.parametrize("cell", [" ", " | "])
def test_figures_that_blanks_part_are_cells(cell: str) -> None:
    """A row of words and figures is known by its words and told figure by figure, whether blanks or bars part them."""
    rows = {"Amberley": "16 4 20", "Brackenfold": "39 9 48", "Hill Shires": "12 2 14"}
    new = SHIRES
    for row, old in zip(rows, ("14 3 17", "35 8 43", "12 - 12"), strict=True):
        new = new.replace(f"{row} {old}", cell.join((row, *rows[row].split())))
    comparison = compare_texts(SHIRES, new)
    said = comparison.account().significance
    assert "In the row “Amberley”, figure changed: from “14” to “16”" in said
    assert "In the row “Brackenfold”, figure changed: from “43” to “48”" in said
    assert "In the row “Hill Shires”, “-” became “2”" in said
    assert not [entry for entry in comparison.alignment if entry.rel in ("inserted", "omitted")]


@pytest.mark.parametrize("cited", ["under articles 13, 14, {}", "schedules 2, {}."])
def test_a_line_of_cited_numbers_is_no_row(cited: str) -> None:
    """Where a line of a sentence holds but what it cites, no cell of a table changed."""
    law = f"4. Lamps.\nThe keeper shall obey what is ordered by this Law\n{cited}\nHe shall light the lamps.\n"
    assert "row" not in " ".join(told(law.format(15), law.format(16)))


def test_a_row_of_figures_that_went_is_quoted_and_the_next_one_is_still_known_by_its_words() -> (
    None
):
    """What stands behind a change that ended its line begins a line."""
    new = SHIRES.replace("Brackenfold 35 8 43\n", "").replace("12 - 12", "15 - 15")
    comparison = compare_texts(SHIRES, new)
    assert "Row omitted: “Brackenfold | 35 | 8 | 43”" in comparison.significance
    assert "In the row “Hill Shires”, figure changed: from “12” to “15”" in comparison.significance
    assert comparison.untold == 0
