"""What is the law's own, whatever it looks like: no section is a note's, a page's or a schedule's."""

from __future__ import annotations

from diffs.structure import structure_text
from diffs.structure.furniture.marginal import set_beside_aside
from diffs.structure.recognising.lines import Lines
from tarmeem.model import Provision


def _eids(root: Provision, kind: str = "section") -> list[str]:
    return [node.eid for node in root.walk() if node.kind == kind]


_TITLE = "THE LAMPS ACT, 2031\n\n1. Short title.—This Act may be called the Lamps Act, 2031.\n\n"
_AMENDS = (
    "THE LAMPS (AMENDMENT) ACT, 2032\n\nAn Act to amend the Lamps Act, 2031.\n\n"
    "1. Short title.—This Act may be called the Lamps (Amendment) Act, 2032.\n\n"
)


def test_new_law_that_ends_a_text_without_its_closing_mark_is_quoted() -> None:
    """A text may be cut off in the first line of the section it brings."""
    root = structure_text(
        _AMENDS
        + "2. Insertion of section 5A.—After section 5 the following section shall be inserted, namely:—\n"
        "“5A. Oil.—No keeper shall sell the oil."
    )
    assert _eids(root) == ["sec_1", "sec_2", "sec_2__qstr__sec_5A"]


def test_lists_that_quote_nothing_do_not_tire_the_search_for_what_is_quoted() -> None:
    """After sixty announced lists of amendments a new section is still no section of the instrument."""
    lists = "".join(
        f"{n}. Amendment of section {n}.—In the said Act, in section {n}, the following amendments shall be made, namely:—\n\n"
        "(a) in sub-section (1), the word “lamp” shall be omitted; and\n\n"
        "(b) in sub-section (2), the word “bell” shall be omitted.\n\n"
        for n in range(2, 60)
    )
    root = structure_text(
        f"{_AMENDS}{lists}60. Insertion of section 90A.—In the said Act, after section 90, the following new section shall be inserted, namely:—\n\n"
        "“90A. Oil.—(1) No keeper shall sell the oil.\n\n(2) The oil is the Council's.”.\n\n"
        "61. Amendment of section 95.—In the said Act, in section 95, the word “rope” shall be omitted.\n"
    )
    assert _eids(root)[-3:] == ["sec_60", "sec_60__qstr__sec_90A", "sec_61"]


def test_what_calls_the_next_note_is_no_part_of_a_note() -> None:
    """A note that ends "as under:" does not reach over the sections to the next page's note."""
    root = structure_text(
        _TITLE
        + "2. Trimming.—Every 1[keeper] shall trim the lamp\nand shall enter the hour of it in the book.\n\n"
        "1 Subs. by the Lamps (Amendment) Act, 2032 (V of 2032), for the word “guard”, which was as under:\n\n"
        "3. Book.—Every keeper shall keep a book of the tower, and\nshall show it to the inspector.\n\n"
        "4. Oil.—No keeper shall sell the oil of the tower to a\nship of the 2[harbour].\n\n"
        "2 Ins. by the Lamps (Amendment) Act, 2033 (VI of 2033), s. 4.\n\n5. Dues.—No ship shall pay dues.\n"
    )
    assert _eids(root) == [f"sec_{n}" for n in range(1, 6)]


def test_each_schedule_counts_its_own_parts() -> None:
    """PART I of the second schedule is no page's head, though the first schedule had one and item 1 is lost."""
    root = structure_text(
        _TITLE + "SCHEDULE I\nFees\nPART I\n1. A lamp.\n2. A bell.\n\n"
        "SCHEDULE II\nDues\nPART I\n2. A horn that is blown by night.\n3. A flag.\n"
    )
    assert _eids(root, "part") == ["sched_I__part_I", "sched_II__part_I"]


def test_sections_go_on_behind_a_form_in_their_midst() -> None:
    """A form counts its entries from 1; the rule after the last before it is a rule again."""
    root = structure_text(
        _TITLE
        + "2. Book.—Every keeper shall keep a book.\n\n3. Form.—The book shall be in Form A.\n\n"
        "FORM A\n\n1. Name of the keeper\n2. Name of the tower\n\n"
        "4. Oil.—No keeper shall sell the oil of the tower.\n\n5. Fees.—A keeper shall pay ten rupees.\n"
    )
    assert _eids(root) == [f"sec_{n}" for n in range(1, 6)]


def test_a_sections_number_alone_on_its_line_is_no_pages() -> None:
    """Numbers "1.", "2.", "3." that count sections a page long are the sections', though a sentence runs on there."""
    duty = "".join(
        f"Every keeper of a lamp, and every keeper of a bell on rock {c}, shall see\n"
        for c in "abcdefghijklmn"
    )
    root = structure_text(
        "".join(
            f"Duties of the {which} keeper\n{n}.\nthe {which} keeper shall stay\n{duty}and he is not to leave his tower.\n\n"
            for n, which in enumerate(("first", "second", "third", "fourth"), 1)
        )
    )
    assert _eids(root) == [f"sec_{n}" for n in range(1, 5)]


def test_a_sentence_that_states_something_of_what_was_added_is_law() -> None:
    """A note names what was added and by what, and says no more; a sentence that goes on is the law's."""
    root = structure_text(
        _TITLE + "2. Forms.—The forms of the Schedule are those of the Council.\n"
        "Forms added by Order of the Council have effect from the day of the Order.\n\n3. Oil.—No keeper shall sell the oil.\n"
        "Proviso added by Act V of 2033.\n"
    )
    said = [
        root.source[s.start : s.end] for node in root.walk() for s in node.spans if s.kind == "note"
    ]
    assert "".join(said).strip() == "Proviso added by Act V of 2033."


def test_a_list_of_modifications_is_new_law() -> None:
    """New law may say that another Act applies "as if— (a) in section 3, for … shall be substituted"."""
    root = structure_text(
        f"{_AMENDS}2. Insertion of section 5A.—In the said Act, after section 5, the following new section shall be inserted, namely:—\n\n"
        "“5A. Bells.—(1) The Bells Act, 2030, shall apply to the rocks as if—\n\n"
        "(a) in section 3, for the word “bell”, the word “lamp” shall be substituted; and\n\n"
        "(b) after section 4, the words of the Schedule shall be inserted.\n\n(2) The Council may apply it to a ship.”.\n\n"
        "3. Amendment of section 7.—In the said Act, in section 7, the word “rope” shall be omitted.\n"
    )
    assert root.find("sec_2__qstr__sec_5A__subsec_1__para_b") is not None
    assert root.find("sec_2__qstr__sec_5A__subsec_2") is not None


def test_a_note_that_breaks_off_takes_no_provision_along() -> None:
    """A page may end in the midst of a note; what commands below it is the law's."""
    root = structure_text(
        _TITLE
        + "2. Oil.—Every 1[keeper] shall keep the oil.\n1. Subs. by the Lamps (Amendment) Act, 2032, s\n"
        "3. Dues.—No ship shall pay dues.\n4. Bells.—No bell is to be rung.\n"
    )
    assert _eids(root) == [f"sec_{n}" for n in range(1, 5)]


def test_a_bill_may_have_notes_at_its_left_and_line_numbers_at_its_right() -> None:
    """The note cut from a line's beginning brings the number cut from its end not back."""
    rows: list[str] = []
    for n in range(1, 13):
        said = (
            f"{n}. The keeper shall light lamp {n} and shall",
            "keep it lit until dawn and trim it and",
            "enter it.",
        )
        for words, note in zip(said, ("Duty of", "keeper.", ""), strict=True):
            count = len(rows) % 20 + 1
            rows.append(f"{note:<16}{words:<60}{count if count % 5 == 0 else ''}")
    lines = Lines("\n".join(rows))
    set_beside_aside(lines)
    assert len(lines.margins) == 12
    assert lines.bare[4] == "keep it lit until dawn and trim it and"


def test_new_law_may_bear_the_number_of_the_section_that_orders_it() -> None:
    """Section 6 may substitute section 6: the new number opens its quotation, and repeats no heading."""
    root = structure_text(
        "SECTION 6, THE FOLLOWING SHALL BE SUBSTITUTED, NAMELY:-\n“6. local lamps and their oil.—(1) there shall\n"
        "(3) Lamp Board, of Sarsabz shall light and\nunder the Lamps Act, 2017 (XXXIII OF 2017).”.\n"
    )
    quoted = root.find("sec_6__qstr")
    assert quoted is not None
    assert quoted.text.startswith("“6. local lamps and their oil.")


def test_new_law_goes_on_below_the_name_of_its_chapter_in_quotes_of_its_own() -> None:
    """“CHAPTER VIII” closes no quotation: the chapter's sections are new law until the mark that closes them."""
    root = structure_text(
        "In exercise of the powers conferred by section 9 of the Lamps Act, 2030, the Board directs that the following "
        "further amendments shall be made in the Lamps Rules, namely:-\n\nIn the aforesaid Rules, for chapter VIII, the "
        "following shall be substituted, namely:-\n\n“CHAPTER VIII”\n\nLAMP AGENTS\n\n90. Definitions.- In this chapter,-\n\n"
        "(a) “agent” means a person;\n\n91. Fees.- An agent pays.\n\n92. Ends.- All ends.”.\n\n[No. 4]\n"
    )
    own, *new = [n for n in root.walk() if n.kind in ("chapter", "section")]
    assert own.num == ""
    assert all("qstr__" in n.eid for n in new)
    assert [(n.num, n.heading) for n in new] == [
        ("VIII", "LAMP AGENTS"),
        ("90", "Definitions"),
        ("91", "Fees"),
        ("92", "Ends"),
    ]
