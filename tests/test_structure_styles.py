"""Structure: the styles of other drafters, from a regulator's decimal numbers to titles above sections."""

from __future__ import annotations

from diffs.structure import structure_text
from tarmeem.model import Provision
from tests.trees import read

FRAMEWORK = """FRAMEWORK FOR LAMPS
1. INTRODUCTION
1.1 The Authority keeps the lamps.
1.2 This framework sets out the terms.
2. DEFINITIONS
2.1 In this framework:
2.1.1 "Authority" means the Lamps Authority.
2.1.2 "Lamp" means a lamp.
3. LICENCES
3.1 Eligibility
3.1.1 Any keeper may apply.
3.2 Application
3.2.1 The application shall be made on the form at Annex-A.
4. OBLIGATIONS
4.1 The keeper shall keep the lamps lit.
Annex-A
"""


def headings(root: Provision) -> dict[str, str]:
    kinds = ("section", "article", "paragraph", "schedule", "annex", "part", "form")
    return {n.eid: n.heading for n in root.walk() if n.kind in kinds}


def test_a_run_of_decimal_numbers_begins_at_its_first() -> None:
    """The number 2.1.2 begins nothing anew: what stands above it is no table of contents."""
    found = headings(read(FRAMEWORK))
    assert list(found)[:6] == ["sec_1", "sec_1.1", "sec_1.2", "sec_2", "sec_2.1", "sec_2.1.1"]


def test_a_number_whose_parts_follow_has_the_words_beside_it_as_its_title() -> None:
    """What fills the line of "3.1" is a title where "3.1.1" stands right below."""
    found = headings(read(FRAMEWORK))
    assert [found[eid] for eid in ("sec_1", "sec_3.1", "sec_3.2")] == [
        "INTRODUCTION", "Eligibility", "Application",
    ]  # fmt: skip
    assert found["sec_2.1"] == found["sec_1.1"] == ""


def test_a_quoted_sub_section_with_a_list_is_no_section() -> None:
    """In "(2A) The Board may appoint,—" no title stands before the dash."""
    root = read(
        "1. Amendment of section 3.—In the Lamps Act, 2026, in section 3, after sub-section (2), the following shall be\n"
        'inserted, namely:—\n"(2A) The Board may appoint,—\n(a) a keeper; and\n(b) a deputy.".\n'
    )
    assert [n.eid for n in root.walk() if n.num][1:] == [
        "sec_1__qstr__subsec_2A", "sec_1__qstr__subsec_2A__para_a", "sec_1__qstr__subsec_2A__para_b",
    ]  # fmt: skip


REGULATIONS = """THE LAMPS REGULATIONS, 2031

PART 1
General

Citation, commencement and
extent{stop}
1.—(1) These Regulations may be cited as the Lamps Regulations, 2031.
(2) They extend to the harbour.
Interpretation{stop}
2. In these Regulations a reference to a lamp
includes its glass.
Duty to inspect{stop}
3. The keeper must inspect each lamp—
(a) at dusk; and
(b) at dawn.
Offences{stop}
4. It is an offence for a keeper to contravene regulation 3.
"""


def test_titles_stand_right_above_sections() -> None:
    """Where each section has one to four short lines between the last stop and its number, they are its title."""
    for stop in ("", "."):
        found = headings(read(REGULATIONS.format(stop=stop)))
        assert list(found.values())[1:] == [
            "Citation, commencement and extent", "Interpretation", "Duty to inspect", "Offences",
        ]  # fmt: skip


def test_a_section_that_is_gone_needs_no_title_above_it() -> None:
    """Titles stand above the sections though the omitted one has none there."""
    text = (
        "Short title\n\n1. This is the Lamps Act.\n\nBoard\n\n2. The Government shall have a Board.\n\n"
        "Rules\n\n3. The Government may make rules.\n\n4. [Omitted by section 2 of the Lamps (Amendment) Act, 1990.]\n"
    )
    assert list(headings(read(text)).values())[:3] == ["Short title", "Board", "Rules"]


LICENCE = """LICENCE FOR LAMPS

TABLE OF CONTENTS
Article 1 Definitions and Terms{led}3
Article 2 Scope of Licence{led}5
Article 3 Term{led}7

Article 1
Definitions and Terms
1.1 In this Licence, unless the context otherwise requires:
1.1.1 "Act" means the Lamps Act, 2026.
1.2 Headings are for convenience.
Article 2
Scope of Licence
2.1 The Authority grants the right to keep lamps.
2.2 The Licensee shall not put out a lamp.
Article 3
Term
3.1 The Licence is valid for ten years.
"""


def test_a_short_table_of_contents_is_known_by_its_name_or_its_dots() -> None:
    """Contents that name themselves, or whose dots lead to pages, list what comes again below."""
    for led in (" ........ ", " "):
        found = headings(read(LICENCE.format(led=led)))
        assert [h for h in found.values() if h] == [
            "Definitions and Terms",
            "Scope of Licence",
            "Term",
        ]


def test_contents_whose_lines_lead_to_pages_end_at_the_first_chapter() -> None:
    """A title without a number that a line leads to a page from heads its chapter below."""
    found = read(
        "LAMPS POLICY\n\nContents\n\nOil and wicks _____ 1\n\n1.1 Oil _____ 1\n\n1.2 Wicks _____ 3\n\n"
        "1.3 Stores _____ 5\n\nOil and wicks\n\n1.1 Oil\n\nOil is bought in June.\n\n1.2 Wicks\n\n"
        "Wicks are cut by the keepers.\n\n1.3 Stores\n\nStores are locked.\n"
    )
    assert [n.heading for n in found.walk() if n.heading] == ["LAMPS POLICY", "Oil and wicks"]
    assert [n.num for n in found.walk() if n.num] == ["1.1", "1.2", "1.3"]


def test_decimal_numbers_below_a_worded_one_are_its_parts() -> None:
    """Below "Article 2" stand 2.1 and 2.2, articles too; the title between is Article 2's alone."""
    assert list(headings(read(LICENCE.format(led=" ........ ")))) == [
        "art_1", "art_1.1", "art_1.1.1", "art_1.2", "art_2", "art_2.1", "art_2.2", "art_3", "art_3.1",
    ]  # fmt: skip


def test_what_stands_beside_a_schedules_number_may_name_its_section() -> None:
    """Beside or below "SCHEDULE 1" the section it belongs to is no title; the title stands below that."""
    text = (
        "1. Name.—This is the Act.\n2. Lamps.—The lamps are as in the Schedules.\n"
        "SCHEDULE 1 Section 2\n\nForms of lamps\n\n1. Red.\n2. White.\n"
        "SCHEDULE 2 [See sections 1 and 2]\nFEES\n1. One rupee.\n2. Two rupees.\n"
        "SCHEDULE 3\n(See section 2)\n\nOath of Keepers\n1. I keep.\n2. I light.\n"
    )
    found = headings(read(text))
    assert [found[f"sched_{n}"] for n in "123"] == ["Forms of lamps", "FEES", "Oath of Keepers"]


def test_an_annexs_name_alone_on_its_line_begins_it() -> None:
    """The name "Annex-B" needs no stop above it; "SCHEDULE OF FEES" below is its title; a sentence's "Annex B" is none."""
    text = (
        "1. The lamps shall be kept as is said in\nAnnex B\nto these directions.\n2. Fees are due.\n"
        "Annex-A\nAPPLICATION\n1. Name\n2. Address\nAnnex-B\nSCHEDULE OF FEES\n1. Lamp: one\n2. Oil: two\n"
    )
    root = read(text)
    assert [(n.eid, n.heading) for n in root.walk() if n.kind == "annex"] == [
        ("annex_A", "APPLICATION"), ("annex_B", "SCHEDULE OF FEES"),
    ]  # fmt: skip


def test_a_schedules_paragraph_may_begin_with_its_first_sub_paragraph() -> None:
    """In "2.—(1)" of a schedule the dash parts no title from the words."""
    root = read(
        "1. Name.—This is the Act.\nSCHEDULE 1\nLAMPS\n1. The wick.\n2.—(1) The glass.\n(2) The post.\n"
    )
    assert [n.eid for n in root.walk() if n.eid.startswith("sched_1__")] == [
        "sched_1__para_1", "sched_1__para_2",
        "sched_1__para_2__subsec_1", "sched_1__para_2__subsec_2",
    ]  # fmt: skip


def test_a_schedules_lists_have_heads_of_their_own() -> None:
    """Below "I. Orders" and "II. Acts", or "A. Rocks" and "B. Quays", a schedule's numbers begin anew."""
    text = (
        "1. Name.—This is the Act.\nFIRST SCHEDULE\nPART I\nI. Orders of the Keeper of\nthe Lamps\n1. Oil.\n2. Wick.\n"
        "II. Acts\n1. Lamps.\nSECOND SCHEDULE\nA. Rocks\n1. Red.\nB. Quays\n1. White.\n"
        "THIRD SCHEDULE\nA. Finch\nB. Brook\n"
    )
    root = read(text)
    assert [(n.eid, n.heading) for n in root.walk() if n.num and "sched" in n.eid and n.kind == "clause"] == [
        ("sched_1__part_I__para_I", "Orders of the Keeper of the Lamps"),
        ("sched_1__part_I__para_II", "Acts"),
        ("sched_2__para_A", "Rocks"), ("sched_2__para_B", "Quays"),
    ]  # fmt: skip
    assert root.find("sched_1__part_I__para_II__subpara_1") is not None
    titles = {node.eid: node.heading for node in root.walk()}
    assert titles["sched_1__part_I"] == titles["sched_2"] == ""


def test_the_parts_of_a_schedule_may_count_their_paragraphs_on() -> None:
    """Paragraph 3 alone in Part 2 is one where Part 1 ends with 2."""
    root = read(
        "1. Name.—This is the Act.\nSCHEDULE 1\nPART 1\nRocks\n1. The wick.\n2. The glass.\nPART 2\nQuays\n3. The post.\n"
    )
    assert root.find("sched_1__part_2__para_3") is not None


def test_an_extract_of_named_sections_has_them_all() -> None:
    """Sections that name themselves and rise are sections, however many the extract leaves out between."""
    root = structure_text(
        "The Lamps Code\nSection 2. Keeping of lamps. Every person shall keep a lamp.\n"
        "Section 49. Keeper.\nIt means every person who keeps a lamp.\nSection 121. Public lamp.\nA lamp on a road.\n"
    )
    assert [n.eid for n in root.children if n.kind == "section"] == ["sec_2", "sec_49", "sec_121"]


def test_a_title_that_ends_in_a_stop_is_said_again_by_its_number() -> None:
    """A line "3. …, etc." above "3. (1) …" is the title of section 3, and no words of section 2."""
    root = structure_text(
        "1. The shore and its lamps\n\n1. The shore shall be one.\n2. Lamps to be lit\n2. Lamps shall be lit.\n"
        "3. Right of keepers to be heard, etc.\n3. (1) A keeper shall be heard.\n\n(2) In particular—\n(a) no keeper shall be\n"
        "dismissed unheard; and\n(b) none fined.\n4. Loyalty of keepers\n4. (1) Loyalty is the duty of every keeper.\n"
    )
    assert [n.heading for n in root.children] == [
        "The shore and its lamps", "Lamps to be lit", "Right of keepers to be heard, etc", "Loyalty of keepers",
    ]  # fmt: skip
    assert root.children[1].text == "Lamps shall be lit."


def test_a_list_of_chapters_alone_is_no_chapters() -> None:
    """Chapters named one below another, without a section between, are contents where the first comes again."""
    root = structure_text(
        "The Lamps Rules\n\nChapter I-Lamps\n\nChapter II-Oil\n\nChapter III-Wicks\n\nCHAPTER I-Lamps\n\n"
        "1. Lamps. A lamp burns.\n\nCHAPTER II-Oil\n\n2. Oil. Oil burns.\n\nCHAPTER III-Wicks\n\n3. Wicks. A wick burns.\n"
    )
    assert [n.eid for n in root.walk() if n.kind in ("chapter", "section")] == [
        "chp_I", "sec_1", "chp_II", "sec_2", "chp_III", "sec_3",
    ]  # fmt: skip


def test_a_rule_may_say_its_number_twice() -> None:
    """Here "Rule 1.1 1.1. Lamps. - …" is rule 1.1, and its title is "Lamps"."""
    root = structure_text(
        "The Lamps Rules\n\nRule 1.1 1.1. Lamps. - A lamp burns.\n\nRule 1.2 1.2. Oil. - Oil burns.\n\nRule 1.3. 1.3. Wicks - colour of. - Wicks are white.\n"
    )
    found = [(n.num, n.heading) for n in root.children if n.kind == "section"]
    assert found == [("1.1", "Lamps"), ("1.2", "Oil"), ("1.3", "Wicks - colour of")]


def test_an_item_in_small_letters_is_no_section() -> None:
    """Here "3. wicks;" below a list's 1 and 2 is its third item, though section 3 is due."""
    root = structure_text(
        "The Lamps Rules\n  1. Short title. — These rules may be called the Lamps Rules, 2031.\n  2. Definitions.— In these rules,-\n"
        '    (a) "stores" means-\n  1. oil;\n  2. lamps;\n  3. wicks;\n  4. all other things that a keeper needs;\n    (b) "keeper" means a person.\n'
        "  3. Fees.— A keeper pays.\n"
    )
    sections = [(n.num, n.heading) for n in root.children if n.kind == "section"]
    assert sections == [("1", "Short title"), ("2", "Definitions"), ("3", "Fees")]


def test_a_roman_item_with_one_bracket_may_follow_words_without_a_stop() -> None:
    """Here "i)" below "which", its dash lost, opens a list where "ii)" follows."""
    root = structure_text(
        "1) Lamps: - (1) A lamp is a thing,\na) “beacon” means a lamp, on a rock or\non a pier, which\ni) burns by night; and\nii) is seen from the sea\nc"
        "learly;\nb) “buoy” means a float.\n2) Oil: - Oil burns.\n"
    )
    assert root.find("sec_1__subsec_1__para_a__subpara_i") is not None
    assert root.find("sec_1__subsec_1__para_a__subpara_ii") is not None


def test_decimals_of_a_schedules_items_lie_in_them() -> None:
    """Below "1. General" of an annex "1.1 The …" is its first part, with a list of its own; "3.5 kg" below 3 is none."""
    root = structure_text(
        "1. Terms.—The terms are those of the Annex.\n\n2. Fees.—A fee is paid.\n\n3. Rules.—Rules may be made.\n\n"
        "ANNEX\n\n1. General\n1.1 The Keeper shall keep a lamp:\n(a) on the rock; and\n(b) at sea.\n1.2 He has a boat.\n"
        "2. End\n2.1 The Board may send him away.\n3. Notices\n3.5 kg of paper are for notices.\n"
    )
    assert [n.eid.removeprefix("annex__") for n in root.walk() if "annex__" in n.eid] == [
        "para_1", "para_1__para_1.1", "para_1__para_1.1__para_a", "para_1__para_1.1__para_b", "para_1__para_1.2",
        "para_2", "para_2__para_2.1", "para_3",
    ]  # fmt: skip


_SHORT_CONTENTS = """THE LAMPS AND HARBOURS ACT
2031
(Act XI of 2031)
{name}
Chapter I
Preliminary
1. Short
title, extent and commencement.
2. Definitions.
Chapter II
Of the Board
3. Establishment
of the Board.
4. Keepers.
5. Oil.
Chapter I
Preliminary
1. Short title, extent and commencement.– (1) This Act may be cited as the Lamps and Harbours Act 2031.
(2) It shall come into force at once.
2. Definitions.– In this Act “lamp” means a lamp.
Chapter II
Of the Board
3. Establishment of the Board.– (1) There is a Board.
"""


def test_contents_name_themselves_above_a_chapters_title() -> None:
    """The name of the contents, however broken, makes them of the first run, though more entries than sections follow."""
    for name in (
        "C O N T E N T\nS\nSection Heading",
        "INDEX",
        "ARRANGEMENT OF REGULATIONS\nRegulations",
    ):
        root = read(_SHORT_CONTENTS.format(name=name))
        assert [n.eid for n in root.walk() if n.kind in ("chapter", "section")] == [
            "chp_I", "sec_1", "sec_2", "chp_II", "sec_3",
        ], name  # fmt: skip
        assert "sec_1__subsec_2" in [n.eid for n in root.walk()]


_MARKDOWN = """# Lamps Act 2031

### Introductory

#### Lamps to which this Act applies

##### 1

- (1) This Act applies to lamps.

- (2) In this Act—

- “*keeper*” means one who keeps a lamp; and

- “*the port*” means the Port.

#### Oil

##### 2

Oil is kept.

### Of keepers

#### Their duties

##### 3

- (1) Keepers keep lamps.
"""


def test_a_markdown_heading_one_above_its_number_is_the_sections_title() -> None:
    """The heading right above a number is its title; a greater one, and a bulleted term, are what they are."""
    root = read(_MARKDOWN)
    assert headings(root)["sec_1"] == "Lamps to which this Act applies"
    assert headings(root)["sec_2"] == "Oil"
    found = {n.eid: n.heading for n in root.walk()}
    assert "Of keepers" in [n.heading for n in root.walk() if n.kind == "heading"]
    assert found["sec_3"] == "Their duties"
    assert found["sec_1__subsec_2__def_the-port"] == "the port"


def test_a_number_with_a_nought_before_it_has_the_address_it_is_cited_by() -> None:
    """SECTION 01 is section 1 to whoever cites it; its number stays as it is printed."""
    text = "SECTION 01: SHORT TITLE\n\n(1) This is the Lamps Act.\n\nSECTION 02: LAMPS\n\n(1) Lamps burn.\n\nSECTION 10: OIL\n\n(1) Oil is kept.\n"
    found = {n.eid: n.num for n in read(text).walk()}
    assert found["sec_1"] == "01"
    assert "sec_2__subsec_1" in found
    assert found["sec_10"] == "10"


def test_s_with_a_dash_and_its_first_sub_section_is_a_sections_number() -> None:
    """“S.2-(1)” at a line's beginning is section 2; a note that cites “S. 2” is none."""
    tree = structure_text(
        "S.1-(1) This Act may be called the Lamps Act, 2031.\n(2) It extends to the harbour.\n"
        "S.2-(1) Lamps are lit at dusk.\n(2) They are put out at dawn.\nS.3-(1) Oil is bought.\n"
        "S. 4 was left out.\n"
    )

    assert [node.num for node in tree.walk() if node.kind == "section"] == ["1", "2", "3"]
    assert tree.find("sec_2__subsec_2").text == "They are put out at dawn."


def test_form_above_the_section_it_belongs_to_is_a_form() -> None:
    """FORM alone on a heading above “(See section 3)” names what lies below, also where a gap parts the two."""
    text = "1. Lamps.—A lamp is lit.\n\n2. Oil.—Oil is bought.\n\n# FORM\n\n(See section 2)\n\nI, ____, buy oil.\n"
    form = structure_text(text).find("form")

    assert (form.kind, form.full_text().startswith("# FORM")) == ("form", True)


def test_what_a_page_says_of_itself_between_two_rules_at_its_top_is_no_heading() -> None:
    """Of "---", "title: …", "identifier: …" and "---" the last rule closes what the first opened, and underlines nothing."""
    law = "\n\n".join(f"## {n}. Lamps\n\nThe Warden shall see to pier {n}." for n in range(1, 13))
    root = structure_text(f'---\ntitle: "Lamps Act"\nidentifier: "lamps-2031"\n---\n\n{law}\n')
    assert [n.eid for n in root.walk() if n.kind != "section"][1:] == ["p_1"]


def test_what_a_markdown_file_tells_its_program_is_no_law() -> None:
    """Front matter is aside but for a title and days; so are a heading's anchor and the addresses of numbered links."""
    page = (
        "---\ntitle: Lamps\nlayout: wide\nchanged: 2031-02-01\ntags:\n  - oil\n---\n\n"
        "## Oil {#oil-2}\n\nRead the [form][1].\n\n[1]: https://lamps.example/form\n"
    )
    root = structure_text(page)

    assert root.full_text() == page
    aside = " ".join(root.source[s.start : s.end] for n in root.walk() for s in n.spans if s.kind == "furniture")  # fmt: skip
    assert aside.split() == ["---", "layout:", "wide", "tags:", "-", "oil", "---", "{#oil-2}", "[1]:", "https://lamps.example/form"]  # fmt: skip
    assert "hd_oil" in {node.eid for node in root.walk()}


def test_rules_about_a_law_make_no_front_matter_of_it() -> None:
    """Between two rules at the beginning, a line that is no entry of front matter leaves all of them the law's."""
    root = structure_text("---\nLAMPS ACT: as amended\n1. Name. This is the Act.\nIt binds.\n---\n2. Oil. It is kept.\n")  # fmt: skip

    assert [n.num for n in root.walk() if n.kind == "section"] == ["1", "2"]


def test_a_notices_head_between_two_rules_is_no_front_matter() -> None:
    """A key begins with a small letter; what a notice is headed with does not, and is the notice's."""
    root = structure_text(
        "---\nSubject: Closure of the quay on Friday\n\nRef: 12/2021\n---\nThe quay is closed.\n"
    )
    assert [node.eid for node in root.walk()][1:3] == ["subject", "ref"]
