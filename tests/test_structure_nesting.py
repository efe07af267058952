"""What lies in what: parts of chapters, decimals of sections; provisos in small letters, sections gone by letters."""

from __future__ import annotations

import pytest

from diffs.structure import structure_text
from tarmeem.model import Provision


def _read(text: str) -> Provision:
    root = structure_text(text)
    assert root.full_text() == text
    return root


def _section(number: int) -> str:
    return f"{number}. Lamps {number}.—The Keeper shall light it.\n\n"


def test_a_chapter_with_two_parts_holds_them_and_the_next_chapter_stands_beside_it() -> None:
    """Where a chapter comes first and one has Part A and Part B, parts lie in chapters and no chapter in a part."""
    root = _read(
        f"CHAPTER I\nPRELIMINARY\n\n{_section(1)}CHAPTER II\nDUES\n\nPart A.—Levy\n\n{_section(2)}Part B.—Refund\n\n{_section(3)}CHAPTER III\nLAMPS\n\n{_section(4)}"
    )
    units = [(n.eid, [c.num for c in n.children]) for n in root.walk() if n.kind in ("chapter", "part")]  # fmt: skip
    assert units == [
        ("chp_I", ["1"]), ("chp_II", ["A", "B"]), ("chp_II__part_A", ["2"]), ("chp_II__part_B", ["3"]), ("chp_III", ["4"]),
    ]  # fmt: skip


def test_a_part_counted_by_decimals_may_begin_with_a_small_letter() -> None:
    """Below "2.2" the lines "2.2.1  a keeper" and "2.2.2" are its parts; "2.5 per cent" and a cited "2.3" are none."""
    root = _read(
        "1.     Lamps\n\n1.1    The Keeper shall light the lamps.\n\n2.     Dues\n\n2.1    The dues are due at once and at a rate of\n2.5 per cent a year as told in rule\n2.2 of the Rules.\n\n"
        "2.2    These pay no dues:\n\n2.2.1  a keeper of the lamps; and\n\n2.2.2  a pilot who has served for\n3 years.\n\n2.3    A ship pays dues.\n\n3.     Oil\n\n3.1    Oil is kept dry.\n"
    )
    assert [n.num for n in root.walk() if n.num] == ["1", "1.1", "2", "2.1", "2.2", "2.2.1", "2.2.2", "2.3", "3", "3.1"]  # fmt: skip


def test_an_appendix_may_count_by_the_decimals_of_its_own_number() -> None:
    """The "3.1" opens the list of Appendix 3, where "3.2" follows it."""
    root = _read(
        "1.  LAMPS\n\n1.1 The Keeper shall light the lamps.\n\n1.2 The lamps shall burn all night.\n\nAPPENDIX 3\nLOFTS\n\n3.1 A loft shall have a roof.\n\n3.2 A loft shall have a door.\n"
    )
    assert [n.num for n in root.children[-1].walk()] == ["3", "3.1", "3.2"]


@pytest.mark.parametrize("called", ["کہلائیں گے", "کہا جائے گا", "موسوم ہوں گے"])
def test_urdu_rules_that_name_themselves_have_sections_though_they_are_framed_as_a_notice(
    called: str,
) -> None:
    """Rules in a notification, with its place and day and its signer, are a law's: their numbers head sections."""
    root = _read(
        f"محکمہ زراعت\nاعلامیہ\nلاہور، ۳ جون ۲۰۳۳ء\n\nباغات ایکٹ ۲۰۳۱ء کی دفعہ ۸ کے تحت حکومت درج ذیل قواعد وضع کرتی ہے:\n\n۱۔ مختصر عنوان۔ ان قواعد کو باغات کے قواعد ۲۰۳۳ء {called}۔\n\n۲۔ نگران۔ حکومت نگران مقرر کرے گی۔\n\n۳۔ فیس۔ فیس ادا کی جائے گی۔\n\nسیکرٹری\nمحکمہ زراعت\n"
    )
    assert [n.eid for n in root.walk() if n.num] == ["sec_1", "sec_2", "sec_3"]


@pytest.mark.parametrize(("above", "found"), [("a fine:", True), ("a fine", False)])
def test_a_proviso_may_begin_with_a_small_letter_below_a_colon(above: str, *, found: bool) -> None:
    """The provinces print "provided that": a proviso below a colon, and the middle of a sentence elsewhere."""
    root = _read(
        f"1. Fines.—Whoever puts out a lamp that is lit by the shore at dusk shall pay {above}\nprovided that the lamp was lit.\n\n{_section(2)}"
    )
    assert [n.kind for n in root.children[0].children] == ["proviso"] * found


@pytest.mark.parametrize(
    "gone", ["2A to 2C. [Omitted].", "2A-2C. Omitted.", "2A and 2B. [Repealed]."]
)
def test_sections_that_are_gone_may_be_counted_by_their_letters(gone: str) -> None:
    """One head "2A to 2C." stands for the sections that were put in and are gone."""
    root = _read(f"{_section(1)}{_section(2)}{gone}\n\n2D. Oil.—Oil is kept dry.\n\n{_section(3)}")
    last = "2B" if "and" in gone else "2C"
    assert [n.num for n in root.children] == ["1", "2", f"2A-{last}", "2D", "3"]


def test_an_exception_may_be_counted_in_words() -> None:
    """What "Second Exception.—" begins is exception 2, also in bold; "First exceptions are made" is none."""
    root = structure_text(
        "40. Libel.—Whoever writes of another what harms his name, commits a libel.\n\n"
        "First Exception.—It is no libel to write what is true.\n\n"
        "**Second Exception - Lamps:** It is no libel to write of a lamp.\n\n"
        "Illustration\n\nA writes of a lamp.\n\n"
        "First Exception to this rule was made in 1860.\n"
    )
    assert [n.eid for n in root.children[0].children] == [
        "sec_40__exception_1", "sec_40__exception_2", "sec_40__ill", "sec_40__p_1",
    ]  # fmt: skip


def test_the_dash_behind_a_colon_is_none_of_an_explanations_words() -> None:
    """In "Explanation: —" the dash parts its name from its words as "Explanation.—" does."""
    for parted in (".—", ": —", ": - ", ". – "):
        root = structure_text(
            f"4. Lamps.—A lamp is lit at dusk.\n\nExplanation{parted}A moon is no lamp.\n"
        )
        node = root.find("sec_4__expl")
        assert node is not None
        assert node.text == "A moon is no lamp."


def test_a_paragraph_of_a_notice_between_two_items_is_the_firsts() -> None:
    """What stands between "i)" and "ii)" of a list that goes on below it is the first item's own; below the last it is the notice's."""
    notice = (
        "A brief on the lamps that were put out is given as under:-\n\ni) Harbour lamps\n\n"
        "The keepers of the harbour were told to put these out for good.\n\nii) Rock lamps\n\n"
        "No keeper of a rock has a lamp any more.\n"
    )
    root = structure_text(notice)
    assert [n.eid for n in root.walk() if n.eid] == [
        "p_1", "p_1__para_i", "p_1__para_i__p_1", "p_1__para_ii", "p_2",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Every keeper shall (a) light his lamps: (i) at dusk; and (ii) in fog; (b) trim the wicks; and (c) keep a log.", "a i ii b c"),
        ("In this Act: (a) a lamp means (i) a light on land; or (ii) a light at sea; and (b) a keeper lights it.", "a i ii b"),
        ("A keeper pays the fees of clause (a); (b) is for pilots.", ""),
        ("A keeper is one of para (a) of rule 3; (b) of rule 4; or (c) of rule 5.", ""),
        ("The fee of grade (i) is ten rupees; (ii) is twenty rupees; and the rest is free.", ""),
        ("For the words “lamps which (a) burn; or (b) shine” read the word “lamps”.", ""),
        ("A keeper pays for (a) his oil, (b) his wicks and (c) his glass.", ""),
    ],
)  # fmt: skip
def test_a_list_in_one_line_may_hold_another(words: str, found: str) -> None:
    """Items are parted by semicolons: those of an item's own list are that item's; where nothing announces it, commas part none, and what is cited or quoted is none."""
    root = _read(f"1. Short title.—This is the Lamps Act.\n\n2. Duties.—{words}\n\n{_section(3)}")
    assert [n.num for n in root.children[1].walk()][1:] == found.split()
    held = {n.num: [c.num for c in n.children] for n in root.children[1].walk()}
    assert held.get("a", ["i", "ii"]) == ["i", "ii"]


def test_an_inserted_sub_section_may_have_a_small_letter() -> None:
    """What is quoted as "(2a)" is sub-section 2a, (4-a) is 4a and (4-ab) behind it 4ab; (5th) counts nothing."""
    root = _read(
        "1. Amendment of section 5, Act V of 1898.—In the Lamps Act, in section 5,—\n\n(a) after sub-section (2), the following new sub-section shall be inserted, namely:\n\n"
        '"(2a) A lamp is lit at dusk."\n\n(b) sub-section (3) shall be omitted.\n\n2. Lamps.—In this Act,—\n\n(4) a lamp is a light;\n\n(4 -a) a horn is none;\n\n(4-ab) a bell is none;\n\n(5th) of May is a day;\n'
    )
    assert [n.num for n in root.walk() if n.num] == ["1", "a", "2a", "b", "2", "4", "4a", "4ab"]


def test_a_sections_first_part_may_be_its_second_sub_section() -> None:
    """Of an excerpt "2. Keepers.—(2) A keeper …" is sub-section (2); "(2) of section 5" is cited."""
    root = _read(
        "1. Lamps.—(1) A lamp is a light.\n\n2. Keepers.—(2) A keeper lights it.\n\n(3) He has a bell.\n\n3. Fees.—(2) of section 5 applies.\n"
    )
    found = [[child.num for child in node.children] for node in root.children]
    assert found == [["1"], ["2", "3"], []]


def test_a_sub_section_may_have_a_title_of_its_own_before_its_number() -> None:
    """What "Oil – (2) …" begins below the end of (1) is sub-section (2), titled; a sentence that a dash parts begins none."""
    for above, found in (("Oil of the keepers – ", True), ("Oil is due as told – ", False)):
        root = _read(
            f"1. Lamps – (1) The keeper lights the lamps.\n\n{above}(2) The Warden buys oil.\n\n2. Fees – (1) The fees are due.\n"
        )
        assert [child.num for child in root.children[0].children] == ["1", "2"][: 1 + found]
        second = root.find("sec_1__subsec_2")
        assert second is None or (second.heading, second.text) == ("Oil of the keepers", "The Warden buys oil.")  # fmt: skip


def test_a_chapters_first_part_stands_right_below_its_title() -> None:
    """Below "Chapter II" and its title "Part-i – Bills" opens a part; letters set apart name one too, and a sentence names none."""
    root = _read(
        f"Chapter II\nLegislation\nPart-i – Bills of the Warden\n{_section(1)}PAR T- II\nTHE OIL\n\n{_section(2)}Part i of the Act is\nrepealed by Part-i of it.\n"
    )
    assert [(n.num, n.heading) for n in root.walk() if n.kind == "part"] == [("i", "Bills of the Warden"), ("II", "THE OIL")]  # fmt: skip


def test_a_number_may_stand_apart_from_its_letter_before_a_title_and_a_dash() -> None:
    """The "28 A Wicks.—" that lost its stop is section 28A; "30 A keeper may resign" is no section."""
    root = _read(
        "27. Lamps.—A lamp is lit.\n28. Oil.—Oil is bought.\n28 A Wicks.—A wick is trimmed.\n29. Fees.—A fee is paid by\n30 A keeper may resign.\n"
    )
    assert [n.num for n in root.children] == ["27", "28", "28A", "29"]


def test_what_counts_in_brackets_below_a_title_is_the_sections() -> None:
    """Below "1. Name.—" the "1)", "2)", "3)" are its items, though the first names the law; below contents they are sections."""
    items = "1) These rules may be called the Lamps Rules, 2033.\n2) They come into force at once.\n3) They bind the Board.\n"
    root = structure_text(f"Order of the Board.\n\n1. Name and commencement.—\n{items}")
    assert [n.eid for n in root.walk() if n.num] == ["sec_1", *(f"sec_1__para_{n}" for n in "123")]
    entries = "CONTENTS\n1. Name.\n2. Commencement.\n3. Whom they bind.\n\n"
    listed = structure_text(entries + items)
    assert [n.eid for n in listed.walk() if n.num] == ["sec_1", "sec_2", "sec_3"]


def test_the_orders_of_a_notification_hold_the_rules_that_they_put_in() -> None:
    """A rule without marks of quotation is its order's, though a notification of few orders says only that it amends."""
    fees = " ".join(f"Every keeper pays a fee to the Board in the month of {m}." for m in "ABCDEF")
    root = structure_text(
        "S.R.O. 12(I)/2033.—In exercise of its powers the Board is pleased to make the following further amendments in the Lamps Rules, 2031, namely:—\n\n"
        f"In the said Rules,—\n\n1. Rule 20 shall be substituted with the following, namely:—\n\n20. Fees.—{fees}\n\n(1) They are paid at dawn.\n\n(2) {fees}\n\n"
        f"2. After rule 21 the following shall be inserted, namely:—\n\n21A. Oil.—{fees}\n"
    )
    assert [n.eid for n in root.walk() if n.num] == [
        "sec_1",
        "sec_1__qstr__sec_20",
        "sec_1__qstr__sec_20__subsec_1",
        "sec_1__qstr__sec_20__subsec_2",
        "sec_2",
        "sec_2__qstr__sec_21A",
    ]


def test_what_leaders_part_from_its_price_is_no_title() -> None:
    """Of a list of fees "Copy of a licence ..... Rs. 50" is what an item says, not its heading."""
    said = [
        "Registration of a lamp ......... Rs. 1,500",
        "Renewal .......... 200/-",
        "Copy ..... Rs. 50",
    ]
    rows = "\n".join(f"{at}. {words}" for at, words in enumerate(said, 1))
    root = structure_text(f"The following fees are payable from the 1st July:—\n\n{rows}\n")
    assert [n.text for n in root.walk() if n.num] == said
