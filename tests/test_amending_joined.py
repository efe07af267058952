"""Orders joined in one sentence: an insertion that renumbers what stood there, a heading for a heading."""

from __future__ import annotations

import pytest

from diffs.amending import consolidate
from diffs.amending.consolidating.consolidation import Consolidation

BASE = """THE BEACONS ACT, 2001

ACT NO. III OF 2001

CHAPTER I
BEGINNING

1. Short title.—This Act may be called the Beacons Act, 2001.

CHAPTER II
BEACONS

2. Definitions.—In this Act,—
(a) “beacon” means a fire;
(b) “keeper” means a person;
(c) “wood” means fuel; and
(d) “year” means a year.

3. Duty.—A keeper shall keep the beacon:
Provided that he may sleep by day.

4. Report.—The keeper shall—
(a) report to the Board—
(i) any wreck; and
(ii) any ship; and
(b) pay two hundred rupees.

5. Fine.—A fine may be three hundred rupees and twenty-two paisas.
"""


def made(order: str) -> Consolidation:
    return consolidate(BASE, [f"In the Beacons Act, 2001 (III of 2001), {order}"])


def text_of(found: Consolidation, eid: str) -> str:
    return next((row["text"] for row in found.provisions if row["eid"] == eid), "")


def ends(found: Consolidation) -> set[str]:
    return {one.instruction.state for one in found.carried}


@pytest.mark.parametrize("order", [
    "in section 2, after clause (b), the following new clause shall be inserted, and clauses (c) and (d) shall be re-numbered as clauses (d) and (e) respectively, namely:—\n“(c) “lamp” means a light;”.",
    "in section 2, after clause (b), the following new clause (c) shall be inserted and the existing clauses (c) and (d) shall be renumbered as clauses (d) and (e), namely:—\n“(c) “lamp” means a light;”.",
])  # fmt: skip
def test_an_insertion_may_renumber_before_its_new_matter(order: str) -> None:
    """“Shall be inserted and clause (c) shall be renumbered as clause (d), namely” is two orders, and the new matter is the first's."""
    found = made(order)
    assert ends(found) == {"applied"}
    assert text_of(found, "sec_2").endswith(
        "(c) “lamp” means a light; (d) “wood” means fuel; and (e) “year” means a year."
    )


def test_a_heading_in_quotation_marks_gives_way_to_another() -> None:
    """“For the heading “A” the heading “B” shall be substituted” is one heading for another."""
    found = made(
        "in Chapter II, for the heading “BEACONS” the heading “FIRES” shall be substituted."
    )
    assert ends(found) == {"applied"}
    assert found.text == BASE.replace("\nBEACONS\n", "\nFIRES\n")


def test_a_further_proviso_stands_beside_the_one_that_is_named() -> None:
    """“In the proviso, … thereafter the following further proviso” puts the new one behind it, not inside."""
    found = made(
        "in section 3, in the proviso, for the full stop a colon shall be substituted and thereafter "
        "the following further proviso shall be added, namely:—\n“Provided further that he may eat.”."
    )
    assert ends(found) == {"applied"}
    assert text_of(found, "sec_3__proviso") == "Provided that he may sleep by day:"
    assert text_of(found, "sec_3__proviso-2") == "Provided further that he may eat."


def test_what_stands_in_a_row_is_of_its_kind() -> None:
    """A new (ia) behind sub-clause (i) is a sub-clause."""
    found = made(
        "in section 4, in clause (a), after sub-clause (i), the following new sub-clause shall be "
        "inserted, namely:—\n“(ia) any buoy;”."
    )
    rows = {row["num"]: row["kind"] for row in found.provisions if row["num"] in ("i", "ia")}
    assert rows == {"i": "subclause", "ia": "subclause"}


def test_what_is_added_to_a_section_made_a_sub_section_is_a_sub_section() -> None:
    """“Shall be renumbered as sub-section (1) and thereafter the following shall be added” adds sub-section (2)."""
    found = made(
        "in section 5, the words “and twenty-two paisas” shall be omitted and the existing provision "
        "shall be renumbered as sub-section (1) and thereafter the following shall be added, namely:—\n"
        "“(2) It is paid at once.”."
    )
    assert ends(found) == {"applied"}
    assert (
        text_of(found, "sec_5") == "(1) A fine may be three hundred rupees. (2) It is paid at once."
    )


def test_a_new_chapter_may_be_announced_with_its_sections() -> None:
    """“The following new Chapter IA, comprising sections 1A and 1B,” is one Chapter, with what its matter holds."""
    found = made(
        "after Chapter I, the following new Chapter IA, comprising sections 1A and 1B, shall be inserted, "
        "namely:—\n“CHAPTER IA\nPLACES\n1A. Hills.—A hill.\n1B. Towers.—A tower.”."
    )
    assert ends(found) == {"applied"}
    assert [row["under"] for row in found.provisions if row["eid"] == "sec_1B"] == [
        ["Chapter IA: PLACES"]
    ]


def test_an_office_signs_below_the_number_of_its_file() -> None:
    """“[No. F. 4(2)/2011-Lights]” and a name below the last order are no words of it."""
    found = made(
        "in section 3, the word “keep” shall be omitted.\n\n"
        "[No. F. 4(2)/2011-Lights]\n\nA. B. KHAN,\nSection Officer.\n"
    )
    assert ends(found) == {"applied"}


def test_a_clause_with_its_letter_doubled_follows_the_single_one() -> None:
    """(dd) and (ddd) are two clauses, one behind the other."""
    found = made(
        "in section 2, for clause (d), the following new clauses shall be substituted, namely:—\n"
        "“(d) “year” means a year;\n(dd) “yard” means a yard; and\n(ddd) “yoke” means a yoke.”."
    )
    assert ends(found) == {"applied"}
    assert {"sec_2__para_d", "sec_2__para_dd", "sec_2__para_ddd"} <= {
        r["eid"] for r in found.provisions
    }


def test_a_section_as_amended_becomes_a_sub_section() -> None:
    """“The existing provision, as amended aforesaid, shall be numbered as sub-section (1)” is of the section named above."""
    found = made(
        "in section 5,—\n(a) for the word “fine” the word “fee” shall be substituted;\n"
        "(b) the existing provision, as amended aforesaid, shall be numbered as sub-section (1); and\n"
        "(c) after sub-section (1), numbered as aforesaid, the following shall be added, namely:—\n“(2) It is paid.”."
    )
    assert ends(found) == {"applied"}
    assert text_of(found, "sec_5").endswith("(2) It is paid.")
    assert text_of(found, "sec_5__subsec_1").startswith("A fee may be three hundred")


ROW = "(a) “beacon” means a fire; (b) “keeper” means a person; (c) “wood” means fuel; and (d) “year” means a year."


@pytest.mark.parametrize(("order", "row"), [
    ("clause (b) shall be omitted and the remaining clauses shall be re-numbered accordingly.",
     "(a) “beacon” means a fire; (b) “wood” means fuel; and (c) “year” means a year."),
    ("clauses (b) and (c) shall be omitted, and the subsequent clauses shall accordingly be re-lettered.",
     "(a) “beacon” means a fire; (b) “year” means a year."),
    ("after clause (a), the following clause shall be inserted and the existing clauses shall be renumbered accordingly, namely:—\n“(b) “hill” means a height;”.",
     "(a) “beacon” means a fire; (b) “hill” means a height; (c) “keeper” means a person; (d) “wood” means fuel; and (e) “year” means a year."),
    ("after clause (a), the following clause shall be inserted, namely:—\n“(b) “hill” means a height;”;\nand the remaining clauses shall be renumbered accordingly.",
     "(a) “beacon” means a fire; (b) “hill” means a height; (c) “keeper” means a person; (d) “wood” means fuel; and (e) “year” means a year."),
])  # fmt: skip
def test_a_row_is_renumbered_accordingly(order: str, row: str) -> None:
    """“The remaining clauses shall be renumbered accordingly” gives each the letter of its place."""
    found = made(f"in section 2, {order}")
    assert ends(found) == {"applied"}
    assert text_of(found, "sec_2") == f"In this Act,— {row}"


@pytest.mark.parametrize(("base", "order"), [
    (BASE.replace("(b) “keeper”", "(aa) “keeper”"), "clause (aa) shall be omitted and the remaining clauses shall be re-numbered accordingly."),
    (BASE.replace("(d) “year”", "(e) “year”"), "clause (b) shall be omitted and the remaining clauses shall be re-numbered accordingly."),
    (BASE, "after clause (a), the following clause shall be inserted and the remaining clauses shall be renumbered accordingly, namely:—\n“(aa) “hill” means a height;”."),
    (BASE, "the remaining clauses shall be renumbered accordingly."),
    (BASE, "clause (b) shall be omitted and the remaining clauses shall be re-numbered accordingly, and in clause (c), for the word “fuel” the word “oak” shall be substituted."),
])  # fmt: skip
def test_a_row_that_was_not_whole_is_not_renumbered(base: str, order: str) -> None:
    """A gap or a letter put between, new matter that bears another number, or one that moves: a person decides."""
    found = consolidate(base, [f"In the Beacons Act, 2001 (III of 2001), in section 2, {order}"])
    assert "applied" not in ends(found)
    assert found.text == base


@pytest.mark.parametrize("order", [
    "sections 3 and 4 shall be renumbered as sections 4 and 5 and after section 2, the following new section shall be inserted, namely:—\n“3. Towers.—A tower may be built.”.",
    "after section 2, the following new section shall be inserted and the existing sections 3 and 4 shall be renumbered as sections 4 and 5, namely:—\n“3. Towers.—A tower may be built.”.",
])  # fmt: skip
def test_no_number_is_borne_twice_where_its_bearer_keeps_it(order: str) -> None:
    """Where section 4 cannot become 5, which stands, the new section 3 does not come in beside the old."""
    found = made(order)
    assert "applied" not in ends(found)
    assert found.text == BASE
