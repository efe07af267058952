"""Forms in which sites and printers give a law's text: one rule a test."""

from __future__ import annotations

import pytest

from diffs.structure import structure_text
from tarmeem.model import Provision
from tests.trees import spans

_ENACTS = "It is hereby enacted as follows:—\n\n"


def _find(root: Provision, eid: str) -> Provision:
    return next(node for node in root.walk() if node.eid == eid)


def _eids(root: Provision, kind: str) -> list[str]:
    return [node.eid for node in root.walk() if node.kind == kind]


_TITLES = ("Short title", "Definitions", "Keepers", "Oil", "Wicks", "Fines", "Rules")


def _law(titles: tuple[str, ...] = _TITLES) -> str:
    return "".join(
        f"{n}. {title}.—The Warden shall see to the {title.lower()} of every lamp that is lit by the shore at dusk.\n\n"
        for n, title in enumerate(titles, 1)
    )


def test_no_number_above_the_words_of_enactment_is_a_section() -> None:
    """Numbers of contents that stand alone on their lines are furniture, though articles follow the law."""
    contents = "".join(f"{n}.\n\n{title}.\n\n" for n, title in enumerate(_TITLES, 1))
    articles = "".join(
        f"Article {n}\n\n"
        + "The States shall light a lamp on every rock and keep it lit from dusk to dawn. " * 5
        + "\n\n"
        for n in range(1, 6)
    )
    text = (
        f"ARRANGEMENT OF SECTIONS\n\n{contents}LAMPS ACT\n\n{_ENACTS}{_law()}SCHEDULE\n\n{articles}"
    )
    root = structure_text(text)
    assert _eids(root, "section") == [f"sec_{n}" for n in range(1, 8)]
    assert "Warden" not in spans(root, "furniture")


def test_a_schedule_named_above_the_words_of_enactment_holds_nothing() -> None:
    """An entry "SECOND SCHEDULE" of contents without numbers is no schedule that the sections lie in."""
    contents = "".join(f"- {title}.\n" for title in _TITLES)
    text = f"CONTENTS\n{contents}SECOND SCHEDULE\nTHE LAMPS ACT\n\n{_ENACTS}{_law()}"
    root = structure_text(text)
    assert _eids(root, "schedule") == []
    assert _eids(root, "section") == [f"sec_{n}" for n in range(1, 8)]


def test_the_preamble_below_the_contents_is_the_laws() -> None:
    """Contents end where the law's title stands again: a preamble that opens with no known word stays."""
    contents = "".join(f"      {n}. {title}.\n\n" for n, title in enumerate(_TITLES, 1))
    preamble = "Preamble to the law of lamps.— Whereas certain lamps have been lit upon the shore;"
    text = f"THE LAMPS ACT\n\nC O N T E N T S\n\n{contents}THE LAMPS ACT\n\n{preamble}\n\n{_law()}"
    assert "Whereas certain lamps" in spans(structure_text(text), "body")


@pytest.mark.parametrize("again", ["[1]THE LAMPS ACT 2040\nACT V OF 2040", "ACT V OF 2040"])
def test_a_laws_number_and_day_below_the_contents_are_the_laws(again: str) -> None:
    """Its title may call a footnote there, and stand with "THE" on a line of its own above."""
    contents = "".join(f"{n}. {title}.\n" for n, title in enumerate(_TITLES, 1))
    text = f"THE\nLAMPS ACT 2040\n\nC O N T E N T S\n{contents}{again}\n[10th May 2040]\nAn Act of lamps.\n\n{_law()}"
    assert f"{again}\n[10th May 2040]" in spans(structure_text(text), "body")


def test_an_act_that_names_who_enacts_is_an_instrument() -> None:
    """Of two Acts in one file, each enacted "by the Council as follows", both have a section 1."""
    enacts = "BE it enacted by the Council of the Shore as follows: -\n\n"
    text = f"Lamps Act\n\n{enacts}{_law(_TITLES[:3])}Oils Act\n\n{enacts}{_law()}"
    found = _eids(structure_text(text), "section")
    assert [eid for eid in found if eid.endswith("-2")] == ["sec_1-2", "sec_2-2", "sec_3-2"]
    assert len(found) == 10


def test_a_sentence_broken_below_its_number_has_no_title() -> None:
    """The words "The Board" above "shall keep a list" begin a sentence and head nothing."""
    text = "RULES OF THE ROCKS\n\n1\nThe Warden\nlights the lamps.\n2\nNo ship\nmoors at night.\n3\nOil is kept dry.\n"
    root = structure_text(text)
    assert not [n.heading for n in root.walk() if n.heading]
    assert "The Warden lights the lamps." in [n.text for n in root.walk()]


def test_a_title_below_its_number_alone_on_a_line_is_the_heading() -> None:
    """Of "4.", "Oil" and a sentence on three lines the second is the heading; a sentence right below is none."""
    root = structure_text(
        f"THE LAMPS ACT\n\n{_ENACTS}1.\nShort title.(1) This Act may be called the Lamps Act of the shore and the\nrocks that lie off it.\n\n"
        "2.\nDefinitions\nIn this Act, unless the context otherwise requires, a lamp means a lamp that is lit\nby a keeper.\n\n"
        "3.\n\nKeepers\n\nThe Keeper shall keep the lamps in repair and shall light them at dusk when the\nsea is dark.\n\n"
        "4.\n\nThe Warden may make rules for the lamps that are lit by the shore at dusk and for\nthe oil in them.\n"
    )
    assert [_find(root, f"sec_{n}").heading for n in range(1, 5)] == [
        "Short title", "Definitions", "Keepers", "",
    ]  # fmt: skip
    assert _eids(root, "subsection") == ["sec_1__subsec_1"]


def test_a_section_in_the_middle_of_a_line_is_found_where_its_number_is_missing() -> None:
    """A line that runs on with "4. Oil.—" ends section 3 there; a number that is not missing is left."""
    text = _ENACTS + _law().replace("at dusk.\n\n4. Oil", "at dusk. 4. Oil")
    text = text.replace("at dusk.\n\n6. Fines", "at dusk. 2. Keys.—None.\n\n6. Fines")
    root = structure_text(text)
    assert _eids(root, "section") == [f"sec_{n}" for n in range(1, 8)]
    assert (_find(root, "sec_4").heading, _find(root, "sec_3").text[-5:]) == ("Oil", "dusk.")


def test_the_first_items_of_a_list_may_stand_in_the_line_that_announces_it() -> None:
    """Of "namely:—(i) oil; (ii) wicks; and" with "(iii)" below it all three are items."""
    root = structure_text(
        "1. Stores.—The Keeper shall keep stores, namely:—(i) oil; (ii) wicks; and\n(iii) matches.\n\n"
        "2. Words.—In this Act,- (a) “lamp” means a lamp;\n(b) “oil” means oil.\n\n"
        "3. Notices.—A notice under clause (a) of section 5 is given by the Keeper to\n(b) the Warden.\n"
    )
    assert [e for e in _eids(root, "clause") if "sec_3" not in e] == [
        "sec_1__para_i", "sec_1__para_ii", "sec_1__para_iii", "sec_2__para_a", "sec_2__para_b",
    ]  # fmt: skip
    assert _find(root, "sec_1__para_ii").text.strip() == "wicks; and"
    assert "sec_3__para_a" not in _eids(root, "clause")


def test_items_all_in_one_line_are_not_cut_by_a_list_below() -> None:
    """Where (b) stands in the line too, the "(b)" at the start of a line below is another list's."""
    root = structure_text(
        "1. Stores.—The Keeper shall keep:—(a) oil; (b) wicks.\n(b) Another paper lists them.\n"
    )
    assert "sec_1__para_a" not in _eids(root, "clause")


def test_a_list_that_an_item_announces_lies_in_that_item() -> None:
    """Numbers that begin at 1 again below "shall include:" are that item's; 2 after their last is its neighbour."""
    items = (
        "1. a form that shall include:\n\n1. a name;\n\n2. a date;\n\n2. a book.\n\n"
        "The Warden keeps a list.\n\n1. a first page anew;\n\n2. and its second.\n\n"
    )
    root = structure_text(_ENACTS + _law().replace("\n\n6. Fines", f"\n\n{items}6. Fines"))
    assert _eids(root, "paragraph") == [
        "sec_5__para_1", "sec_5__para_1__para_1", "sec_5__para_1__para_2",
        "sec_5__para_2", "sec_5__para_1-2", "sec_5__para_2-2",
    ]  # fmt: skip


def test_a_sub_section_far_beyond_the_last_goes_on_in_their_list() -> None:
    """Where (4) to (11) are left out, (12) is a sub-section as (3) is, and lies in no proviso of it."""
    root = structure_text(
        "1. Keepers.—(1) A Keeper is appointed.\n\n(2) He swears.\n\n(3) He keeps the light:\n\n"
        "Provided that he may rest.\n\n(12) The Warden may remove him.\n"
    )
    assert _eids(root, "subsection")[-1] == "sec_1__subsec_12"


def test_notes_of_markdown_are_notes() -> None:
    """A line "[^2]: …" is a note, and "[^2]" in a sentence calls it: neither is the law's."""
    root = structure_text(
        f"{_law()}8. Ends.—It ends.[^1] 2[^2]\n\n[^1]: As amended.\n[^2]: So too.\n"
    )
    assert spans(root, "note") == "[^1]: As amended.\n[^2]: So too.\n"
    assert _find(root, "sec_8").text.strip() == "It ends."


def test_notes_at_the_end_with_the_numbers_of_their_calls_are_notes() -> None:
    """Entries "[1]" and "[3]" below the last section, called above, are notes however they are worded."""
    law = _law().replace("Warden", "[1][1][Warden]", 1).replace("dusk.", "dusk[3][3].", 1)
    notes = "[1][1]This Act was passed on a Monday in\nthe old hall.\n[3][3]Words so read.\n"
    root = structure_text(law + notes)
    assert spans(root, "note") == notes
    assert spans(structure_text(law + notes.replace("[3][3]W", "[4][4]W")), "note") == ""


def test_numbered_notes_below_a_rule_are_notes_though_a_stop_follows_their_numbers() -> None:
    """Below a rule "1. Section 2 re-numbered by Act 7" and "2. The words … omitted by Act 9" are notes, no sections."""
    notes = "____________________\n1. Section 2 re-numbered as sub-section by Act 7 of 2014.\n2. The words omitted by Act 9 of 2015.\n"
    items = "____________________\n1. Persons declared bankrupt by a court.\n2. The blind.\n"
    text = _ENACTS + _law()
    root = structure_text(text.replace("3. Keepers", f"{notes}3. Keepers"))
    assert _eids(root, "section") == [f"sec_{n}" for n in range(1, 8)]
    assert spans(root, "note") == notes.partition("\n")[2]
    assert spans(structure_text(text + items), "note") == ""


def test_the_note_before_a_note_is_one() -> None:
    """The line "1 Published in the Gazette …" right above "2 Subs. by Act 7 …" is note 1; "1. Fees" there is none."""
    second = "2 Subs. by Act 7 of 2014, s. 2.\n"
    root = structure_text(f"{_law()}1 Published in the Gazette of the Shore.\n{second}")
    assert spans(root, "note").startswith("1 Published")
    root = structure_text(f"{_law()}1. Gazette fees of the Shore.\n{second}")
    assert spans(root, "note") == second


def test_a_reviser_s_notes_below_their_heading_are_notes() -> None:
    """The heading "Textual Amendments" and the line "F1S. 4 omitted …" below it are no part of the law."""
    notes = "Textual Amendments\n\nF1S. 4 omitted (1.4.2015) by the Oil Act 2015\n"
    root = structure_text(f"{_law()}{notes}\nIt ends.\nF2The end.\n")
    assert spans(root, "note") == notes.replace("\n\n", "\n")


def test_a_number_that_a_scan_misread_is_the_one_that_is_missing() -> None:
    """Of misread numbers "l4." for 14, "1l." for 11 and "1O." at the end are sections; "l4." where 14 stands already is none."""
    titles = tuple(f"Lamp of {name}" for name in "ABCDEFGHIJKLMNOPQRST")
    printed = _law(titles)
    misread = (
        printed.replace("\n11. ", "\n1l. ").replace("\n14. ", "\nl4. ").replace("\n20. ", "\n2O. ")
    )
    root = structure_text(misread)
    assert _eids(root, "section") == [f"sec_{n}" for n in range(1, 21)]
    assert [n.num for n in root.walk() if n.inferred] == ["11", "14", "20"]
    again = printed.replace("\n15. ", "\nl4. It stands.\n\n15. ")
    assert _eids(structure_text(again), "section") == [f"sec_{n}" for n in range(1, 21)]


def test_numbers_glued_to_their_words_are_read_where_labels_are_glued_too() -> None:
    """The lines "1Keepers" and "(1)A Keeper" are a section and its first sub-section; "F25A. . . ." is section 5A, omitted."""
    sections = "".join(
        f"{n}{title}\n\n(1)The Warden shall see to it.\n\n(2)He may charge a fee.\n\n"
        for n, title in enumerate(_TITLES[:5], 1)
    )
    text = f"{sections}F25A. . . . . . . .\n\n6Ends\n\n(1)It ends.\n\nSCHEDULE 1The Rocks\n\n1A rock is a stone.\n\n2It is hard.\n"
    root = structure_text(text)
    wanted = ["1", "2", "3", "4", "5", "5A", "6"]
    assert _eids(root, "section") == [f"sec_{n}" for n in wanted]
    assert (_find(root, "sec_2").heading, _find(root, "sched_1").heading) == (
        "Definitions",
        "The Rocks",
    )
    assert _eids(structure_text("1A rock.\n\n2An oil.\n\n3The sea.\n\nIt ends.\n"), "section") == []


def test_a_term_below_a_label_alone_on_its_line_is_that_label_s() -> None:
    """Of "(b)" and "“oil” means …" on the next line the second defines for the first, and stands in it."""
    for gap in ("\n", "\n\n"):
        root = structure_text(
            f"{_law()}8. Words.—In this Act,—\n\n(a){gap}“lamp” means a lamp that is lit by a keeper on the\nshore;\n\n"
            f"(b){gap}“oil” means oil that is kept in a store, and what is kept\nwith it.\n"
        )
        assert "means oil" in _find(root, "sec_8__para_b").text
        assert _eids(root, "definition") == []


def test_a_sub_section_in_the_middle_of_a_line_is_one() -> None:
    """A "(2)" after a stop is the next sub-section, unless one begins a line below."""
    root = structure_text(
        f"{_law()}8. Keys.—(1) The Keeper keeps the keys. (2) He gives up none. (3) He counts them under "
        "sub-section (2).\n\n9. Locks.—(1) No lock is changed; nothing in s. (2) below is read otherwise.\n\n(2) It is so.\n"
    )
    assert _eids(root, "subsection") == [
        "sec_8__subsec_1", "sec_8__subsec_2", "sec_8__subsec_3", "sec_9__subsec_1", "sec_9__subsec_2",
    ]  # fmt: skip
    assert _find(root, "sec_8__subsec_2").text.strip() == "He gives up none."


def test_titles_beside_bare_numbers_are_headings() -> None:
    """Of "3  Keepers" with a sentence below it the title is beside the number; "Part 2" above it is a part."""
    sections = "".join(
        f"{n}  {title}\n\t(1)\tThe Warden shall see to the {title.lower()} of every lamp.\n"
        for n, title in enumerate(_TITLES, 1)
    )
    root = structure_text(sections.replace("3  Keepers", "Part 2 Lamps\n3  Keepers"))
    assert [_find(root, f"sec_{n}").heading for n in range(1, 8)] == list(_TITLES)
    assert [len(_eids(root, kind)) for kind in ("part", "subsection")] == [1, 7]


def test_a_sentence_beside_a_bare_number_is_no_heading_where_notes_stand_above() -> None:
    """Of "Keepers" above "3 Keepers of the shore deal in none of" the note is the heading."""
    sections = "".join(
        f"{title}\n{n} Keepers of the shore deal in none of\n(a) lamps; or\n(b) oil.\n"
        for n, title in enumerate(_TITLES, 1)
    )
    root = structure_text(sections)
    assert [_find(root, f"sec_{n}").heading for n in range(1, 8)] == list(_TITLES)


@pytest.mark.parametrize(
    ("printed", "heading", "words"),
    [
        ("Flier. A person is a flier, who holds a string, or\nhas one held for him.", "Flier", "A person is a flier"),
        ("“Flier”. The word “flier” denotes whoever holds\na string.", "“Flier”", "The word"),
        ("Flying on holidays. Omitted by the Kites (Amendment) Act, 2031.", "Flying on holidays", "Omitted by"),
        ("Flying on holidays [Omitted by the Kites (Amdt.) Ordinance, 2031.]", "Flying on holidays", "Omitted by"),
    ],
)  # fmt: skip
def test_a_short_section_is_more_than_its_heading(printed: str, heading: str, words: str):
    """A section of few lines has its heading up to the stop, or to the note that it is no more."""
    root = structure_text(
        f"1. Title. This Act may be called the Kites Act.\n2. {printed}\n3. String. It shall be of cotton."
    )
    (two,) = (node for node in root.walk() if node.eid == "sec_2")

    assert two.heading == heading
    assert two.text.startswith(words) or not two.text


def test_a_footnote_s_number_glued_to_a_chapter_or_a_schedule_is_no_part_of_its_name():
    """The lines "1CHAPTER 3A" and "2THE SCHEDULE" open a chapter and a schedule."""
    root = structure_text("PART I\n1. Title.—This is the Kites Act.\n1CHAPTER 3A.—KITE COURT\n2. Court.—There shall be one.\n2THE SCHEDULE\nForm of oath")  # fmt: skip

    assert [node.eid for node in root.walk() if node.kind in ("chapter", "schedule")] == ["part_I__chp_3A", "sched"]  # fmt: skip


_ALONE = """Lamps Act 2031
PART 1
Lamps
1
Lamps and "fires"
(1)
In this Act a lamp is what burns on a rock.
(2)
A lamp is lit—
(a)
at dusk, or
(b)
in fog.
2
Overview of Act
(1)
Part 2 has the keepers.
PART 2
Keepers
3
Keepers of lamps
The Warden may appoint keepers.
SCHEDULE 1
Section 3
1
(1)
A keeper holds office for a year.
2
A keeper swears an oath.
"""


def test_a_number_alone_has_its_title_below() -> None:
    """Where numbers and labels stand alone on their lines, a section's title is the line below its number."""
    root = structure_text(_ALONE)
    found = {n.eid: n.heading for n in root.walk() if n.kind in ("part", "section", "subsection")}
    assert found == {
        "part_1": "Lamps",
        "sec_1": 'Lamps and "fires"',
        "sec_1__subsec_1": "",
        "sec_1__subsec_2": "",
        "sec_2": "Overview of Act",
        "sec_2__subsec_1": "",
        "part_2": "Keepers",
        "sec_3": "Keepers of lamps",
        "sched_1__para_1__subsec_1": "",
    }
    assert _find(root, "sched_1__para_2").text == "A keeper swears an oath."


def test_a_heading_in_bold_leaves_the_first_sub_section_outside() -> None:
    """After "**1. Title.-**" the label "(1)" on its line opens sub-section 1."""
    root = structure_text(
        "**1. Title.-** (1) These regulations shall be called the Lamps Regulations.\n\n(2) They shall come into force at once.\n\n"
        "**2. Oil.-** The Warden keeps the oil.\n"
    )
    assert _eids(root, "subsection") == ["sec_1__subsec_1", "sec_1__subsec_2"]
    assert _find(root, "sec_1").heading == "Title"


def test_forms_is_no_form_s() -> None:
    """The title "FORMS" of a schedule names no form."""
    root = structure_text(f"{_ENACTS}{_law()}SCHEDULE V\n\nFORMS\n\nSummons to a keeper\n")
    assert _eids(root, "form") == []


def test_numbers_alone_below_one_another_count_columns() -> None:
    """Column numbers, each on a line of its own, head no sections; what is below a schedule is the schedule's."""
    columns = "".join(f"{n}\n" for n in range(1, 9))
    root = structure_text(
        f"THE LAMPS CODE\nSCHEDULE II\nTABLE OF LAMPS\nOf harbour lamps.\n{columns}Section\nLamp\nFee\n12\nLamps of the rock\n5\n"
    )
    assert _eids(root, "section") == []
    assert [child.kind for child in root.children][-1] == "schedule"


def test_a_title_right_above_sub_section_one_may_have_a_verb() -> None:
    """The lines "3. Provision where a lamp is held", "(1) A keeper …" are a title and its sub-section."""
    law = "".join(
        f"{n}. Lamps of rock {n}.—The Warden lights the lamps that\nstand on the rock at dusk.\n"
        for n in (1, 2)
    )
    root = structure_text(
        f"{law}3. Provision where a lamp is held by a keeper\n_(1) A keeper who holds a lamp on the\nrock pays a fee.\n"
        "(2) The fee is small.\n4. Who may not be a keeper\n(1) No child may be\na keeper.\n(2) No wrecker may be one.\n"
    )
    assert _find(root, "sec_3").heading == "Provision where a lamp is held by a keeper"
    assert _find(root, "sec_4").heading == "Who may not be a keeper"


def test_each_act_of_a_gazette_counts_its_own_sections() -> None:
    """The second of two Acts in one gazette is told by its number and long title, though its section 1 was lost."""
    lamps, fires = (
        [
            f"{n}. {name} of rock {n}.—(1) The Warden shall see to the {name.lower()} of rock {n} at dusk.\n"
            for n in range(1, 6)
        ]
        for name in ("Lamps", "Fires")
    )
    fires[0] = fires[0].replace("1.", "l", 1)
    root = structure_text(
        f"ACT No. XV OF 2031\nAn Act to light the rocks\nIt is hereby enacted as follows:—\n{''.join(lamps)}"
        "SCHEDULE\n(See section 3)\n1. Oil;\n2. Wicks;\n"
        f"ACT No. XVI OF 2031\nAn Act to put out fires\nIt is hereby enacted as follows:—\n{''.join(fires)}"
    )
    assert _eids(root, "section") == [f"sec_{n}" for n in range(1, 6)] + [
        f"sec_{n}-2" for n in range(2, 6)
    ]


def test_an_excerpt_may_leave_out_many_sections() -> None:
    """Sections 40 and 90 of an excerpt are sections, though all between are left out; what 91 quotes is none."""
    sections = [
        f"{n}. Lamps of rock {n}.—The Warden lights the lamps of rock {n}.\n"
        for n in (1, 2, 3, 40, 90)
    ]
    root = structure_text(
        "".join(sections)
        + "91. Saving.—This remains of the old law:\n336. Strings.—No lamp hangs from a string.\n"
    )
    assert _eids(root, "section") == [f"sec_{n}" for n in (1, 2, 3, 40, 90, 91)]


@pytest.mark.parametrize("title", ["", "THE LAMPS ACT, 2031\n\n", "The Lamps Act, 2031\n\n"])
def test_the_sections_of_an_excerpt_may_be_far_apart(title: str) -> None:
    """Whatever is left out before and between them, numbers that stand as sections' do and rise are all sections."""
    section = "{n}. Lamps of rock {n}\n(1) The Warden shall light the lamps of rock {n} at dusk.\n(2) Nobody shall put them out.\n\n"
    root = structure_text(title + "".join(section.format(n=n) for n in (17, 46, 157, 201)))
    assert _eids(root, "section") == ["sec_17", "sec_46", "sec_157", "sec_201"]
    assert [len(n.children) for n in root.walk() if n.kind == "section"] == [2] * 4


def test_marginal_notes_of_two_sections_are_cut_too() -> None:
    """An excerpt of two sections, each with its note at the left, has them cut as a whole law has."""
    root = structure_text(
        "Keepers of              103. (1) Whoever lights a lamp by the shore shall be its keeper until the day\n"
        "lamps.             breaks, and shall also see to the oil.\n"
        "                         (2) Two may keep one lamp.\n"
        "Fines for               104. Whoever puts out a lamp that another keeps shall pay a fine which the Warden\n"
        "putting out        may tell, and no more than that.\n"
        "lamps.\n"
        "                   It is paid at dusk.\n"
    )
    assert _eids(root, "section") == ["sec_103", "sec_104"]
    assert _find(root, "sec_104").heading == "Fines for putting out lamps"


def test_a_dash_of_two_kinds_ends_a_title() -> None:
    """A title may end at "—- (1)", and at a stop glued to the words it is followed by."""
    root = structure_text(
        "1. Short title —- (1) This Act may be called the Lamps Act.\n\n(2) It extends to the shore.\n\n"
        "2. Repeal.The Lamps and Wicks\nAct, 2011, which the Warden made, is hereby repealed.\n"
    )
    assert [(n.eid, n.heading) for n in root.walk() if n.kind == "section"] == [
        ("sec_1", "Short title"),
        ("sec_2", "Repeal"),
    ]
    assert _eids(root, "subsection") == ["sec_1__subsec_1", "sec_1__subsec_2"]


def test_an_acts_year_below_a_gap_goes_on_with_its_name() -> None:
    """Where a page's gap parts "in the Lamps Act," from "2011 (IV of 2011)", the items below are the section's."""
    root = structure_text(
        _ENACTS + "1. Short title.—This Act may be called the Lamps (Amendment) Act, 2031.\n\n"
        "2. Amendment of the Lamps Act, 2011.— In the Lamps Act and in the Wicks Act,\n\n2011 (IV of 2011), these changes are made, namely:-\n\n"
        "(1) in section 3, the word “oil” shall be omitted;\n\n(2) in section 4, the word “wick” shall be omitted.\n"
    )
    assert _eids(root, "subsection") == ["sec_2__subsec_1", "sec_2__subsec_2"]


def test_a_quotation_of_sub_sections_that_nothing_closes_ends_with_the_law() -> None:
    """New sub-sections whose closing mark is lost are none of the section that adds them."""
    root = structure_text(
        "An Act further to amend the Lamps Act, 2011\n\n"
        + _ENACTS
        + "1. Short title.—This Act may be called the Lamps (Amendment) Act, 2031.\n\n"
        "2. Amendment of section 4.—In section 4, after sub-section (1), the following shall be added, namely:-\n\n"
        "“(2) A lamp shall burn till dawn.\n\n(3) Its keeper shall see to it.\n"
    )
    assert _eids(root, "subsection") == ["sec_2__qstr__subsec_2", "sec_2__qstr__subsec_3"]
    assert _eids(root, "section") == ["sec_1", "sec_2"]


def test_an_excerpt_may_end_in_new_matter() -> None:
    """New matter that nothing closes ends with the text, wherever an excerpt of an amending law was cut."""
    text = (
        "2. Amendment of Act II of 2011\n(I) for section 16, the following shall be substituted, namely:⸻\n"
        "“16. Wicks.— (1) The Warden shall trim the wicks of every lamp that burns by the shore.\n(2) Their keeper shall see to it.\n"
    )
    for end in range(len(text)):
        assert structure_text(text[:end]).full_text() == text[:end]


def test_a_schedule_s_reference_far_below_the_last_section_has_no_title_above() -> None:
    """Behind blank lines it begins a schedule, and the section's words above are none of its title."""
    root = structure_text("11. Office.—The office of the\n\n\n\n(See section 8)\n")
    assert [(node.kind, node.heading) for node in root.walk() if node.kind == "schedule"] == [
        ("schedule", "")
    ]


def test_a_regulation_of_two_sections_may_count_in_roman() -> None:
    """Two roman numbers head sections where the first names the law."""
    root = structure_text(
        "REGULATION No VI of 1936\n\nI.          (1)  This Regulation may be called the Lamps Regulation, 1936.\n\n"
        "(2)  It shall be in force at dusk.\n\nII.         All lamps lit before shall burn on.\n"
    )
    assert _eids(root, "section") == ["sec_I", "sec_II"]


def test_no_heading_of_the_page_holds_a_chapter() -> None:
    """A chapter's address does not begin with the markdown heading that is the law's title."""
    root = structure_text(
        "# The Lamps Act, 2031\n## Act No. V of 2031\n\nAn Act for lamps.\n\n"
        + _ENACTS
        + "## Chapter I: General\n\n"
        "**1. Short title.**\nThis Act may be called the Lamps Act, 2031.\n\n### Part A: Keepers\n\n**2. Keepers.**\nA lamp has a keeper.\n\n"
        "## Chapter II: Oil\n\n**3. Oil.**\nThe Warden buys the oil.\n"
    )
    assert [n.eid for n in root.walk() if n.kind in ("chapter", "part")] == [
        "chp_I", "chp_I__part_A", "chp_II",
    ]  # fmt: skip


def test_chapters_above_the_words_of_enactment_that_come_again_are_contents() -> None:
    """Contents whose entries bear no figures have their chapters' names; the law's own chapters come after it enacts."""
    root = structure_text(
        "# THE LAMPS RULES, 2031\n\n## CONTENTS\n\n### Chapter I: PRELIMINARY\n\n*   I. Short title\n*   II. Definition\n\n### Chapter II: KEEPERS\n\n*   I. Keepers\n\n"
        "In exercise of the powers conferred by section 3, the Warden is pleased to make the following rules:-\n\n"
        "## CHAPTER I: PRELIMINARY\n\n**1. Short title.** - These rules may be called the Lamps Rules, 2031.\n\n"
        "**2. Definitions.** - In these rules a lamp is a light.\n\n## CHAPTER II: KEEPERS\n\n**3. Keepers.** - A lamp has a keeper.\n"
    )
    assert [n.eid for n in root.walk() if n.kind == "chapter"] == ["chp_I", "chp_II"]
    assert _eids(root, "section") == ["sec_1", "sec_2", "sec_3"]


def test_sections_may_be_numbered_by_their_chapter() -> None:
    """Of "3-1.", "3-2.", "3-3." each is a section and keeps its number; "18-21." alone is a range."""
    root = structure_text(
        "Chapter III\n\nLamps\n\n3-1. Keepers – (1) A keeper under this section lights the lamp.\n\n(2) He puts it out.\n\n"
        "3-2. Oil – The Warden shall buy the oil for every lamp.\n\n3-3. Wicks.- Wicks are cut at dusk by the keeper.\n"
    )
    assert [(n.eid, n.num, n.heading) for n in root.walk() if n.kind == "section"] == [
        ("sec_3_1", "3-1", "Keepers"),
        ("sec_3_2", "3-2", "Oil"),
        ("sec_3_3", "3-3", "Wicks"),
    ]
    assert _eids(root, "subsection") == ["sec_3_1__subsec_1", "sec_3_1__subsec_2"]


def test_what_a_transcript_puts_before_a_page_is_furniture() -> None:
    """A "Page 2:" and the number above it are no law's; all of the line where each page has the same title."""
    title = "Page {}: THE LAMPS RULES\n\n"
    root = structure_text(
        title.format(1)
        + "Rules of the Warden under section 3.\n\n1\n\n"
        + title.format(2)
        + _law().replace("4. Oil", "Page 3: 4. Oil")
    )
    assert _eids(root, "section") == [f"sec_{n}" for n in range(1, 8)]
    assert spans(root, "furniture").split("\n")[0] == "Page 1: THE LAMPS RULES"
    assert "Page" not in spans(root, "body")


@pytest.mark.parametrize("head", ["CORRIGENDUM", "The Lamps Manual is amended:"])
def test_the_pages_that_a_corrigendum_corrects_are_no_furniture(head: str) -> None:
    """Where a text corrects another page by page, each "Page 3:" says where, and what follows is said alike."""
    text = f"{head}\n\nPage 2: for “lamp” read “lamps”.\nPage 3: omit the last line.\nPage 4: omit the last line.\n"
    assert spans(structure_text(text), "furniture") == ""


def test_pages_that_do_not_count_up_are_no_transcripts() -> None:
    """Of "Page 2:" and "Page 7:" neither is furniture: they are pages of something else."""
    root = structure_text("Notice\n\nPage 2: red lamps\n\nPage 7: green lamps\n")
    assert spans(root, "furniture") == ""


def test_rows_counted_by_a_hyphen_below_a_law_are_none_of_its_sections() -> None:
    """Of a law that has a section 1, "1-1." to "1-3." in its schedule or in a list are rows."""
    for above in ("SCHEDULE\n", ""):
        root = structure_text(
            "THE LAMPS RULES\n\n1. Short title.—These rules may be called the Lamps Rules.\n\n"
            f"{above}1-1. Harbour lamps\n1-2. Pier lamps\n1-3. Gate lamps\n2-1. Others\n"
        )
        assert _eids(root, "section") == ["sec_1"]


def test_instruments_that_each_have_one_section_are_not_counted_on() -> None:
    """A further "1." that names a law is another's first section, not this one's second."""
    root = structure_text(
        "\n".join(
            f"THE {name.upper()} ORDER\n\n1. Short title.—This Order may be called the {name} Order.\n"
            for name in ("Lamps", "Gates", "Piers")
        )
    )
    assert not {"sec_2", "sec_3"} & set(_eids(root, "section"))


@pytest.mark.parametrize(
    "head",
    [
        "ACT NO. V OF 2031\nAN ACT\nto provide for the keeping of oil\n\nIt is hereby enacted as follows:—\n",
        "THE OIL ACT, 2031\n(HARBOUR ACT V OF 2031)\n[5th May, 2031]\nAN\nACT\nto provide for the keeping of oil\nIt is hereby enacted as follows:—\n",
        "No. F. 2(3)/2031.—The following Ordinance is hereby published:—\nORDINANCE NO. V OF 2031\n\nAN\nORDINANCE\nto provide for oil\nis made in the\nfollowing Ordinance:—\n",
        "S.R.O. 5(I)/2031.—In exercise of the powers conferred by\nsection 5 of the Lamps Act, 2001, the Board makes the following rules, namely:—\n",
    ],
)
def test_the_head_of_a_further_instrument_is_none_of_the_section_above(head: str) -> None:
    """Its number and preamble stand between the two, in lines that run on too; a section may cite such a number."""
    root = structure_text(
        "ACT NO. IV OF 2031\nAN ACT\nto provide for lamps\nIt is hereby enacted as follows:—\n"
        "1. Title.—This Act may be called the Lamps Act, 2031, and it extends to the whole\nof the Isles.\n"
        "2. Fees.—A fee is due by\nS.R.O. 4(I)/2031 of the day.\n\n"
        f"{head}1. Title.—This may be called the Oil law, 2031, and it extends to the whole\nof the Isles.\n2. Oil.—Oil is kept\nin stores.\n"
    )
    found = [n for n in root.walk() if n.num or n.kind == "paragraph"]
    assert [n.eid for n in found if n.num] == ["sec_1", "sec_2", "sec_1-2", "sec_2-2"]
    assert found[1].text == "A fee is due by S.R.O. 4(I)/2031 of the day."
    assert found[2].text == " ".join(head.split())


@pytest.mark.parametrize(
    "own",
    [
        "KEEP OFF\nHARBOUR LAMP\n\n",
        "The following Ordinance is saved, namely the Lamps Ordinance.\nIt is kept.\n\n",
    ],
)
def test_what_a_section_says_last_is_none_of_the_next_instruments_head(own: str) -> None:
    """Its capitals are no title and what it repeals or saves is not published: the title begins the head, where one stands."""
    law = "ACT NO. IV OF 2031\nAN ACT\nto provide for lamps\nIt is hereby enacted as follows:—\n1. Title.—This is the Lamps Act, 2031.\n"
    root = structure_text(
        f"{law}2. Lamps.—On a lamp is painted—\n{own}THE LAMPS (AMENDMENT)\nACT, 2032\nACT NO. V OF 2032\nAn Act further to amend the Lamps Act, 2031\n\n"
        "It is hereby enacted as follows:—\n1. Title.—This is the Lamps (Amendment) Act, 2032.\n2. Omission.—Section 2 is omitted.\n"
    )
    above = next(node for node in root.walk() if node.eid == "sec_2")
    assert " ".join(above.full_text().split()).endswith(" ".join(own.split()))


def test_sections_that_an_export_counts_anew_each_are_counted_on() -> None:
    """Where every section is printed "1." and has a title, they are 1, 2, 3; a list of ones without titles is none."""
    law = (
        "The Warden is pleased to make the following Ordinance:—\n\n  1. Short title.  This Ordinance may be called the Lamps Ordinance, 2031.\n"
        "  1. Keepers. —(1) A lamp has a keeper.\n\n(2) He is paid.\n\n  1. Savings: Nothing in this Ordinance shall put out a lamp.\n"
    )
    root = structure_text(law)
    assert [(n.eid, n.heading, n.inferred) for n in root.walk() if n.kind == "section"] == [
        ("sec_1", "Short title", False),
        ("sec_2", "Keepers", True),
        ("sec_3", "Savings", True),
    ]
    assert _eids(root, "subsection") == ["sec_2__subsec_1", "sec_2__subsec_2"]
    assert _eids(structure_text(law.replace("Savings: Nothing", "Nothing")), "section") == ["sec_1"]


def test_a_sub_section_below_a_list_that_has_ended_is_not_its_last_items() -> None:
    """A "(1)" below an item that ends with a full stop is a sub-section, unless the item announces it."""
    root = structure_text(
        "1. Keepers.—A keeper shall not leave the lamp that is his except where—\n\n(a) it is out; or\n\n"
        "(b) another keeper, whom the Warden knows and trusts, sees to it.\n\n(1) A keeper may sleep.\n\n(2) He may not sleep at dusk.\n"
    )
    assert _eids(root, "subsection") == ["sec_1__subsec_1", "sec_1__subsec_2"]
    assert _eids(root, "clause") == ["sec_1__para_a", "sec_1__para_b"]


def test_contents_end_at_the_title_of_the_first_section() -> None:
    """A title that stands above section 1, and is the first entry of the contents too, is the section's."""
    titles = ("Citation", "Interpretation", "Keepers of lamps", "Oil", "Wicks and matches", "Fines")
    words = "The Warden shall see to it at dusk under these Rules, and a keeper shall be fined who does not."
    root = structure_text(
        "The Lamps Rules 2031\n\n"
        + "".join(f"{n}.{title}\n\n" for n, title in enumerate(titles, 1))
        + "".join(f"{title}\n\n{n}. {words} {words}\n\n" for n, title in enumerate(titles, 1))
    )
    assert [n.heading for n in root.walk() if n.kind == "section"] == list(titles)


def test_a_chapter_named_twice_over_is_one() -> None:
    """Where a page gives the law's title and its first chapter twice, the chapter is there once."""
    head = "THE LAMPS RULES, 2031\n\nCHAPTER I\nPRELIMINARY\n\n"
    root = structure_text(
        head + head + _law() + "CHAPTER II\nFINES\n\n8. Fines.—Fines shall be paid at dusk.\n"
    )
    assert [n.eid for n in root.walk() if n.kind == "chapter"] == ["chp_I", "chp_II"]


def test_two_chapters_of_one_number_that_hold_words_are_two() -> None:
    """A misprinted number does not undo the chapter above it, whose words have no numbers."""
    root = structure_text(
        _law()
        + "CHAPTER II\nLAMPS\n\nThis chapter is about lamps, and about nothing else that is lit.\n\n"
        "CHAPTER II\nFINES\n\n8. Fines.—Fines shall be paid at dusk.\n"
    )
    assert [n.heading for n in root.walk() if n.kind == "chapter"][-2:] == ["LAMPS", "FINES"]


def test_a_rule_of_other_rules_that_begins_a_line_is_cited() -> None:
    """Nothing is headed by "Rule 3(2) of the Lamps Rules"."""
    root = structure_text(
        "Notice of the Warden\n\nAt dusk the rules below apply.\n\nRule 3(2) of the Lamps Rules, 2031.\n\nEvery lamp under section 5 shall burn.\n"
    )
    assert _eids(root, "section") == []


def test_a_sentence_runs_on_over_the_gap_that_a_page_puts_between_all_lines() -> None:
    """Below a line that ends with "the", "of", "and" there is no title and no paragraph, whatever letter comes."""
    root = structure_text(
        "1. Keepers.—(1) A keeper of any lamp that stands by the shore shall see to the\n\nOil of it, and, where the Warden asks him for the\n\n"
        "Wicks and Matches, shall bring—\n\n(a) the wicks, which he has cut for the Warden of Lights and\n\nBuoys Department; and\n\n(b) the matches.\n\n"
        "(2) He may sleep.\n\n2. Oil.—The Warden shall buy the oil.\n"
    )
    assert [n.eid for n in root.walk() if n.eid] == [
        "sec_1", "sec_1__subsec_1", "sec_1__subsec_1__para_a", "sec_1__subsec_1__para_b", "sec_1__subsec_2", "sec_2",
    ]  # fmt: skip


def test_a_bracket_that_is_a_text_s_last_character_opens_no_label() -> None:
    """A text cut off behind a bracket is read like any other, and comes back whole."""
    text = "1. A.— B\n["

    assert structure_text(text).full_text() == text


def test_forms_of_an_appendix_lie_in_it_whichever_rules_they_are_of() -> None:
    """Where a schedule begins with a form, the next one lies in it too, though it is of another rule."""
    root = structure_text(
        "1. Claims.—A claim is made in Form I.\n\n2. Orders.—An order is made in Form II.\n\n"
        "APPENDIX\n\nFORM-I\n[See rule 1]\n\n1. Name:\n\n2. Sum:\n\nFORM-II\n[See rule 2]\n\nThe claim is allowed.\n"
    )
    assert root.find("app__form_I__para_2") is not None
    assert root.find("app__form_II") is not None


def test_a_part_with_a_title_comes_next_below_the_row_of_a_table() -> None:
    """A "Part II—Soaps" below a row without a stop is a part, where Part I stands above."""
    root = structure_text(
        "1. Rates.—The rates are those of the Schedule.\n\n2. Rules.—Rules may be made.\n\nSCHEDULE\n(See section 1)\n"
        "Part I—Oils\n1.\tWhale oil\tRs. 2\n2.\tSeed oil\tRs. 1\nPart II—Soaps\n1.\tHard soap\tRs. 3\n2.\tSoft soap\tRs. 2\n"
    )
    assert root.find("sched__part_I__para_2") is not None
    assert root.find("sched__part_II__para_2") is not None


@pytest.mark.parametrize(("name", "eid"), [
    ("Form STR-1", "form_STR_1"), ("FORM ST-7", "form_ST_7"), ("Form-II", "form_II"), ("Form – B", "form_B"), ("FORM NO. 3", "form_3"),
])  # fmt: skip
def test_a_form_may_be_named_by_letters_and_a_number(name: str, eid: str) -> None:
    """A form's own name, on a line by itself, is its number, however it is set."""
    text = f"1. Claims.—A claim is made in the form.\n\n2. Orders.—An order is given.\n\n{name}\n(See rule 1)\n\n1. Name:\n\n2. Sum:\n"
    assert structure_text(text).find(f"{eid}__para_2") is not None
    assert structure_text(text.replace(name, f"{name} shall be signed by him.")).find(eid) is None


def test_a_form_of_another_section_than_the_schedule_above_it_stands_apart() -> None:
    """Below a schedule's items a form that says "[See rule 3]" is none of the schedule "[See rule 2]"; one of rule 2 lies in it."""
    text = (
        "1. Fees.—The fees are those of the Schedule.\n\n2. Rates.—A rate is paid.\n\n3. Requests.—A request is made in Form I.\n\n"
        "THE SCHEDULE\n[See rule 2]\n\n1. For a kite: five rupees.\n\n2. For a string: one rupee.\n\n"
        "FORM I\n[See rule {}]\n\n1. Name:\n\n2. Address:\n"
    )
    assert structure_text(text.format("3")).find("form_I__para_2") is not None
    assert structure_text(text.format("2(1)")).find("sched__form_I__para_2") is not None
