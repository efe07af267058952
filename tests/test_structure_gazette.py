"""Structure: page numbers and printer's lines of short gazettes, and of scans that garbled them."""

from __future__ import annotations

import pytest

from diffs.structure import structure_text
from tests.trees import spans

FIRST = """# 1. Short title and commencement

(1) This Act may be called the Harbours (Amendment) Act, 2031.

(2) It shall come into force at once.

{foot}

# THE GAZETTE OF PAKISTAN, EXTRA, MARCH 24, 2031

{page}

# 2. Insertion of new section 9A, Act V of 2020

In the Harbours Act, 2020 (V of 2020), after section 9, the following new section shall be inserted, namely:

"9A. Lamps.- (1) Whoever lights a lamp

# THE GAZETTE OF PAKISTAN; EXTRA, MARCH 24, 2031

{next}

shall pay the fee."
"""


def aside(text: str) -> str:
    root = structure_text(text)
    assert root.full_text() == root.source
    spans = [s for node in root.walk() for s in node.spans if s.kind == "furniture"]
    return " ".join(root.source[s.start : s.end] for s in spans)


def test_a_printers_line_that_a_scan_garbled_is_set_aside_with_its_folio() -> None:
    """A bracket with "VEx: Gaz" and a price is the printer's, and "(115)" above it the page's number."""
    for bracket in ("[2013(2031)VEx. Gaz] Price Rs:2.00", "[2627(20)6VEx: Gaz; ]"):
        said = aside(FIRST.format(foot=f"(115)\n\n{bracket}", page="", next=""))
        assert "(115)" in said
        assert bracket in said


def test_numbers_below_running_heads_that_count_the_pages_are_set_aside() -> None:
    """A gap lies between a head and its number; two that rise are pages', and so is one that goes on from the folio."""
    assert "116\n" in aside(FIRST.format(foot="", page="116", next="117"))
    assert "117\n" in aside(FIRST.format(foot="(115)\n\n[26(31)/Ex. Gaz.]", page="", next="117"))
    assert "412\n" not in aside(FIRST.format(foot="", page="", next="412"))


def test_what_a_gazette_prints_once_is_set_aside_however_a_scan_misread_it() -> None:
    """Its registered number, its masthead, a number misread above a head, and the head of a province's gazette are furniture."""
    misread = FIRST.format(foot="", page="", next="").replace(
        "a lamp\n\n# THE GAZETTE OF PAKISTAN;", "a lamp\n\n# 42S\n\nTHE COAST GOVERNMENT GAZETTE,"
    )
    masthead = "# L.-4646\n\n# L.-7646\n\n# The Gazette of Pakistan\n\n# PUBLISHED By AuTHORITY\n\n"
    said = aside(f"{masthead}{misread}\nScanned with CamScanner\n")

    for line in ("L.-7646", "The Gazette", "By AuT", "42S", "COAST GOVERNMENT", "CamScanner"):
        assert line in said
    assert "4646" not in said
    assert "42S" not in aside(misread.replace("# 42S", "42S"))  # a section's, as 26A is


def test_a_printers_lines_are_known_in_any_case_and_a_head_by_its_part_beside_it() -> None:
    """Who printed and published a gazette may be set small, and "(EXTRY:), APB 24" beside its head is part of that."""
    printed = "Printed by THE MANAGER, PORT PRESS\n\nPublished by THE DEPUTY CONTROLLER, KARACHI\n"
    head = "(EXTRY:), APB 24, 1958\n\n# 67 TBE GAZ. O1 WEST PAKISTAN"
    said = aside(FIRST.format(foot=f"(79) [76 (2031) VEx. Gaz] Price 5.00\n\n# {head}", page="", next="") + printed)  # fmt: skip

    for line in ("(79) [76", "EXTRY", "TBE GAZ", "Printed by", "Published by"):
        assert line in said
    assert "Published" not in aside("1. Lists.—Lists are\nPublished by the Deputy Commissioner.\n")


def test_a_number_alone_on_a_heading_goes_on_to_the_next_that_bears_a_stop() -> None:
    """Between sections 2 and 5 the headings 3 and 4 are sections', also where "5." stands alone on its line; another 2 is a page's."""
    text = "".join(f"# {n}. Lamp {n}.\n\nA lamp is lit at dusk.\n\n" for n in range(1, 8))
    for printed, alone in (("3. L", "3\n\nL"), ("4. L", "4\n\nL"), ("5. L", "5.\n\nL")):
        text = text.replace(printed, alone)
    text = text.replace("# 7.", "# 2\n\n# 7.")
    tree = structure_text(text)

    assert [node.num for node in tree.walk() if node.kind == "section"] == list("1234567")
    assert aside(text).strip() == "# 2"


def test_who_signs_a_page_is_no_marginal_note_of_it() -> None:
    """Narrow lines at a page's end are notes of its margin; a name in capitals and an office are a signature."""
    head = "THE GAZETTE OF PAKISTAN, EXTRA., MAY 2, 2031\n"
    duty = "The master of a harbour shall light its lamps at dusk, and shall put\nthem out at dawn, save where a ship is still to come, or a storm is up.\n"
    text = "".join(f"{head}{n}. Lamp {n}.—{duty * 8}" for n in range(1, 12))
    tree = structure_text(f"{text}JOHN MASON DOE,\nSecretary.\n{head}")

    assert [node.kind for node in tree.walk() if "JOHN" in node.text] == ["signature"]


def test_a_number_alone_in_a_short_text_is_a_pages_where_sections_bear_stops() -> None:
    """A 2 between finished words, where a section 2 with its stop stands too, is a page's; in the middle of words it stays."""
    lit = "(2) It is trimmed at noon.\n(3) It is lit at dusk.\n(4) It is put out at dawn.\n"
    text = "".join(f"{n}. Lamp {n}.—(1) A lamp is kept dry.\n{lit}" for n in (1, 2, 3, 4))
    below = "3. Lamp 3"

    assert aside(text.replace(below, f"\n2\n\n{below}")).strip() == "2"
    assert not aside(text.replace(below, f"\n5\n\n{below}"))
    assert not aside(text.replace(f"dawn.\n{below}", f"dawn or\n\n2\n\nAt noon.\n{below}"))


GARBLED = """# ACT No. XV OF 2031

# 14. Hours of lighting

Lamps are lit from dusk, except where the Warden of the Port says otherwise.

# THE GAZETTE OF PAKISTAN, EXTRA, MARCH 24, 2031

# PART I

# 15. Completion of rounds

Every round shall be completed by dawn, and no keeper shall leave before it is.

{head}

Provided that a keeper who is ill may leave.

# 16. Powers of the Board

The Board may-

(a) light lamps;

# THE GAZETTE OF PAKISTAN EXTRA MARCH 24, 2031

# PART I

(b) put them out; and

# THE GAZETTE OF PAKISTAN, EXTRA: 24, 2031

# GAZETTE

# THE OF 2031

(c) sell oil.

# GAZETTE

The Board publishes a gazette.
"""


def test_a_running_head_whose_words_a_scan_lost_or_turned_is_set_aside() -> None:
    """Capitals that have nothing but words and figures of the gazette's running head are one; what stands below goes on."""
    for head in (
        "# PART I OF PAKISTAN, MARCH 24, 2031",
        "# THE GAZETTE PART EXTRA MARCH 24, 2031",
        "# PAKISTAN, EXTRA, MARCH 21, 2031",
    ):
        found = [node.eid for node in structure_text(GARBLED.format(head=head)).walk()]
        assert "sec_15__proviso" in found, head
        assert {"sec_16__para_a", "sec_16__para_b", "sec_16__para_c"} <= set(found)
        assert "hd_gazette" in found  # a title of the law's, beside no running head
        assert not any(eid.startswith("part_") for eid in found)


def test_a_parts_number_ends_with_its_letter() -> None:
    """A word behind a part's number is its title's: "PART I OF THE PORT" is no part IOF."""
    found = [
        n.eid
        for n in structure_text(
            "PART I OF THE PORT\n\n1. Lamps.—Lamps burn.\n\nPART IA\n\n2. Oil.—Oil is kept.\n"
        ).walk()
    ]
    assert found[1:] == ["part_I", "sec_1", "part_IA", "sec_2"]


def test_the_gazettes_part_is_none_of_the_laws_whatever_dash_it_has() -> None:
    """A line such as "PART-I" below "PUBLISHED BY AUTHORITY" is the gazette's."""
    text = "THE GAZETTE OF PAKISTAN\nEXTRAORDINARY\nPUBLISHED BY AUTHORITY\nPART-I\nActs, Ordinances, President's Orders and Regulations\n\n1. Lamps.—Lamps burn.\n"
    assert not any(node.kind == "part" for node in structure_text(text).walk())


def test_the_pages_of_a_paper_below_its_first_page_are_the_printers() -> None:
    """Above the price "49(1—72)" says which pages a paper has: a list that the page's foot parts from its announcement is one item's."""
    text = (
        "PART III] THE GAZETTE OF PAKISTAN, EXTRA., JAN. 14, 2031 49(1)\n\nThe Committee has the honour to report on the Lamps Ordinance, 2030.\n\n"
        "2. The Committee comprises the following:—\n\n49(1—72)\n\nPrice : Rs. 100.00\n\n[5040(2031)/Ex. Gaz.]\n\n"
        "49(2) THE GAZETTE OF PAKISTAN, EXTRA., JAN. 14, 2031 [PART III\n\n1. The Warden of Lamps\n2. The Keeper of Oil\n3. The Master of Wicks\n4. The Clerk\n\n"
        "3. The Committee considered the Ordinance and recommended that it may not be approved by the Assembly.\n"
    )
    root = structure_text(text)
    assert "49(1—72)" in spans(root, "furniture")
    assert [n.num for n in root.children if n.num] == ["2", "3"]


def test_numbers_in_brackets_below_heads_that_bear_their_pages_are_the_laws() -> None:
    """Alone on their lines they count like pages, but the head has its page's own number."""
    words = "No keeper shall sleep on the pier of the harbour, nor lend his lamp to another\nwithout the leave of the Warden.\n"
    pages = (f"{40 + n} THE GAZETTE OF PAKISTAN, EXTRA., MAY 5, 2031 [PART I\n\n({n})\n\n{words}\n" for n in range(3, 7))  # fmt: skip
    root = structure_text(f"1. Lamps.—The keepers shall light the lamps of the harbour each evening.\n\n{''.join(pages)}2. Oil.—The Warden shall give the keepers oil.\n")  # fmt: skip
    assert [node.num for node in root.children[0].children] == ["3", "4", "5", "6"]


@pytest.mark.parametrize(
    "stamp",
    [
        "FINAL COPY Updated till 17.1.2025",
        "Updated upto 3-5-2024",
        "RGN Date: 06-05-2024",
        "RGN 23.04.2025",
    ],
)
def test_the_day_up_to_which_a_code_is_edited_is_no_words_of_the_law(stamp: str) -> None:
    """What an official code prints at its pages' feet, the day of its text, is furniture."""
    tree = structure_text(f"4. Lamps.—(1) A lamp is lit.\n{stamp}\n(2) A fee is due.\n{stamp}\n")
    assert stamp not in "".join(node.text for node in tree.walk())


def test_a_running_head_is_known_however_wide_its_blanks_are() -> None:
    """What a line set to the full width has between its words is one blank to the eye."""
    head = "164   THE   GAZETTE   OF   PAKISTAN,   EXTRA.,   MARCH   24,   2031          [PART I"
    said = aside(
        f"2. Lamps.—A keeper shall light\n{head.replace('   ', '     ')}\nthe lamp at dusk.\n"
    )
    assert "GAZETTE" in said
