"""Square brackets round what amendments put in, with no number that calls a note: the marks of a reprint, no words of the law."""

from __future__ import annotations

import pytest

from diffs.amending import consolidate
from diffs.amending.consolidating.reprint import check
from diffs.compare import compare_texts
from diffs.structure import structure_text
from publish.law.unaccounted import _differences, _words
from tarmeem.disagreeing import disagreements

BASE = """THE BEACONS ACT, 2019

ACT NO. IV OF 2019

1. Short title.—This Act may be called the Beacons Act, 2019.

2. Fee.—Every keeper shall pay a fee of five thousand rupees to the Board.

3. Crew.—A beacon has three keepers.

4. Appeal.—(1) A keeper may appeal.
"""
AMENDING = """THE BEACONS (AMENDMENT) ACT, 2025

ACT NO. II OF 2025

2. Amendment of section 2, Act IV of 2019.—In the Beacons Act, 2019 (IV of 2019), in section 2, for the words “five thousand” the words “ten thousand” shall be substituted.

3. Amendment of section 3, Act IV of 2019.—In the said Act, in section 3, for the word “three” the word “five” shall be substituted.

4. Amendment of section 4, Act IV of 2019.—In the said Act, in section 4, after sub-section (1), the following new sub-section shall be added, namely:—
“(2) The Board shall hear him.”.
"""
REPRINT = (
    BASE.replace("five thousand", "[ten thousand]")
    .replace("three keepers", "[seven] keepers")
    .replace("may appeal.", "may appeal.\n[(2) The Board shall hear him.]")
)


def test_brackets_alone_are_no_disagreement() -> None:
    """Of three sections with brackets the one with another word disagrees; so it is told, and once."""
    made = consolidate(BASE, [AMENDING])
    assert {"applied"} == {one.instruction.state for one in made.carried}
    one_pair = (
        REPRINT.replace("[(2)", "(2)")
        .replace("him.]", "him.")
        .replace("[ten thousand]", "ten thousand")
    )
    for reprint in (REPRINT, one_pair):
        rows = check(made, reprint)
        said = [one.said for one in disagreements(rows, ["the Act of 2025"], (), "section")]
        assert [one.eid for one in rows if one.verdict == "disagree"] == ["sec_3"]
        assert len(said) == 1 and "“five”" in said[0] and "seven" in said[0]
        assert list(_words(made.text, reprint)) == ["sec_3"]


def test_what_a_reprint_says_of_itself_is_no_provision() -> None:
    """“(As amended up to 2025)” below the title is nothing that the law put together lacks."""
    made = consolidate(BASE, [AMENDING])
    reprint = made.text.replace(
        "ACT NO. IV OF 2019\n", "ACT NO. IV OF 2019\n(As amended up to 2025)\n"
    )
    assert not _differences(made.text, reprint, "the text seen")


def test_a_sum_in_brackets_is_the_sum() -> None:
    """A provision in brackets whole, beside words in brackets, tells a reprint; what its brackets hold is compared as words."""
    told = compare_texts(BASE, REPRINT).significance
    assert any("five thousand rupees" in one and "ten thousand rupees" in one for one in told)
    assert not any("[" in one for one in told)


@pytest.mark.parametrize("text", [
    BASE.replace("three keepers", "[three] keepers").replace("a fee", "[a fee]").replace("may appeal", "[may] appeal"),
    BASE.replace("[", "") + "[5. Repeal.—Nothing is repealed.]\n",
    BASE.replace("A beacon has three keepers.", "[Omitted]") + "[See section 2]\n[1st May, 2019]\n[5. Repeal.—Nothing is.]\n",
    REPRINT.replace("[seven]", "[seven"),
])  # fmt: skip
def test_a_laws_own_brackets_are_its_words(text: str) -> None:
    """Words alone, one provision alone, what marks a free number, and a bracket that does not pair: no reprint is told by them."""
    marked = [
        one for node in structure_text(text).walk() for one in node.spans if one.kind == "marker"
    ]
    assert marked == []
