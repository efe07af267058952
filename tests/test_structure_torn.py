"""Structure: what a scan, a PDF or a web page lost, tore apart or added."""

from __future__ import annotations

import pytest

from diffs.structure import structure_text
from tarmeem.model import Provision
from tests.trees import read


def eids(root: Provision) -> list[str]:
    return [node.eid for node in root.walk() if node.eid and not node.eid.startswith("hd_")]


def test_a_text_that_begins_with_a_schedules_name_is_the_schedule() -> None:
    """A form printed alone has items and no sections, though its name is the first thing in the file."""
    root = read(
        "Schedule A\n\n[See rule 4(1)]\n\nApplication for a licence to keep lamps\n\n"
        "1. Name of the keeper:\n\n2. Street:\n\n3. Number of lamps:\n"
    )
    assert eids(root) == ["sched_A", *(f"sched_A__para_{n}" for n in (1, 2, 3))]


def test_a_number_before_a_sub_section_of_the_same_number_only_counts_it() -> None:
    """Where a page's list counts "1. (1)", "2. (2)", both are sub-sections and neither a section."""
    root = read(
        "THE LAMPS RULES, 2031\n\n1. Short title and commencement.—\n\n"
        "1. (1) These rules may be called the Lamps Rules, 2031.\n\n"
        "2. (2) They shall come into force at once.\n\n"
        "2. Lamps.—Every lamp shall be lit at dusk.\n\n3. Oil.—The oil is the keeper's.\n"
    )
    assert eids(root) == ["sec_1", "sec_1__subsec_1", "sec_1__subsec_2", "sec_2", "sec_3"]


def test_a_section_of_one_sub_section_keeps_its_number() -> None:
    """A section 1 with its (1), far above a section 2 that begins with (2) by mistake, is a section."""
    root = read(
        "THE LAMPS RULES, 2031\n\n1. (1) These rules may be called the Lamps Rules, 2031.\n\n"
        "They extend to every street.\n\nThey bind every keeper.\n\nThey shall come into force at once.\n\n"
        "2. (2) Every lamp shall be lit at dusk.\n"
    )
    assert [node.num for node in root.walk() if node.kind == "section"] == ["1", "2"]


def test_a_markdown_heading_may_end_with_a_small_word_above_a_new_sentence() -> None:
    """A heading whose last word was lost is a heading still, where the law begins below it."""
    root = read(
        "# THE LAMPS ACT, 2031\n\n## 1. Short title\n\nThis Act may be called the Lamps Act, 2031.\n\n"
        "## 2. Duties of keepers and\n\nEvery keeper shall light the lamps of the street.\n"
    )
    assert root.find("sec_2").heading == "Duties of keepers and"


def test_new_law_below_a_heading_between_it_and_its_lead_is_quoted() -> None:
    """A marginal note that became a markdown heading does not part "substituted, namely:" from what is quoted."""
    root = read(
        "THE LAMPS (AMENDMENT) ACT, 2032\n\nAn Act to amend the Lamps Act, 2031.\n\n"
        "1. Short title.—This Act may be called the Lamps (Amendment) Act, 2032.\n\n"
        "2. For section 5 the following shall be substituted, namely:—\n\n# Substitution of section 5\n\n"
        "“5. Oil.—(1) No keeper shall sell the oil.\n\n(2) No keeper shall burn it by day.”\n\n"
        "3. The Lamps Order, 2030, is repealed.\n"
    )
    kinds = {node.kind for node in root.walk() if "__qstr" in node.eid}
    assert kinds == {"quoted", "section", "subsection"}
    assert [node.eid for node in root.walk() if node.kind == "section" and "__" not in node.eid] == [
        "sec_1", "sec_2", "sec_3"
    ]  # fmt: skip


@pytest.mark.parametrize("title", ["", "- Short title and commencement.– ", "Short title — "])
def test_what_names_the_law_above_section_2_is_section_1(title: str) -> None:
    """The words that name the law head section 1 where a page's list took its number, which is said to be inferred."""
    root = read(
        f"THE LAMPS ACT, 2031\n\n{title}(1) This Act may be called the Lamps Act, 2031.\n\n"
        "(2) It shall come into force at once.\n\n2. Lamps.—(1) Every lamp shall be lit at dusk.\n\n"
        "(2) No lamp is lit by day.\n"
    )
    assert eids(root) == [
        f"sec_{n}{part}" for n in (1, 2) for part in ("", "__subsec_1", "__subsec_2")
    ]
    one = root.find("sec_1")
    assert (one.inferred, one.heading) == (True, title.strip(" -–—."))


@pytest.mark.parametrize("stop", [".", "", ")"])
@pytest.mark.parametrize("head", ["S. No.", "Sr.No", "Serial Number", "Sl. No.", "SR. NO."])
def test_the_rows_of_a_table_are_no_sections(head: str, stop: str) -> None:
    """Below the head of a column of numbers, its numbers count rows, however many the table has."""
    rows = "".join(f"{n}{stop}\nLamp of kind {chr(64 + n)}\nRs. {n}00\n" for n in range(1, 21))
    root = read(
        "THE LAMPS RULES, 2031\n\n1. Short title.—(1) These rules may be called the Lamps Rules, 2031.\n\n"
        f"2. Fees.—The fees are as follows, namely:—\n\n{head}\nKind of lamp\nFee\n{rows}\n"
        "3. Keepers.—Every keeper shall pay.\n\n4. Oil.—The oil is the keeper's.\n"
    )
    assert [node.eid for node in root.walk() if node.kind == "section"] == [
        "sec_1", "sec_2", "sec_3", "sec_4"
    ]  # fmt: skip


def test_a_section_that_stands_below_a_table_is_no_row_of_it() -> None:
    """A sentence with the number that is next for rows and sections both is a section."""
    root = read(
        "THE LAMPS RULES, 2031\n\n1. These rules may be called the Lamps Rules, 2031.\n\n"
        "2. The fees are as follows:\n\nS. No.    Kind    Fee\n1. Lantern    Rs. 100\n2. Torch    Rs. 200\n\n"
        "3. Every keeper shall pay at dusk.\n\n4. The oil is the keeper's and shall be kept dry.\n"
    )
    assert [node.eid for node in root.walk() if node.kind == "section"] == [
        "sec_1", "sec_2", "sec_3", "sec_4"
    ]  # fmt: skip


@pytest.mark.trial
def test_many_heads_of_tables_are_read_in_linear_time() -> None:
    """Four thousand heads of columns, each with its rows, are looked at once each."""
    root = read("1. Fees.—The fees are:\n" + "S. No.\n1.\nLamp\n2.\nBell\n" * 4000)
    assert root.find("sec_1") is not None


def test_an_excerpt_may_begin_with_a_chapters_name_and_any_section() -> None:
    """The one section of an extract is a section, whatever its number, below the chapter the text begins with."""
    root = read("CHAPTER XVII\nCOMMITTEES\n148. Standing committees. The committees are elected.\n")
    assert eids(root) == ["chp_XVII", "sec_148"]


def test_a_law_of_one_page_may_begin_behind_rubbish() -> None:
    """Where nothing else is a section, the one place that names the law is section 1, whatever a scan put before it."""
    root = read(
        "THE LAMPS ACT, 2031\n\nIt ishereby enacted as fol1ows:~\n\n"
        "'. 1. Short title.-(1) This Act may be called the Lamps Act, 2031.\n\n(2) It is law at once.\n"
    )
    assert [eid for eid in eids(root) if "sec" in eid] == [
        "sec_1", "sec_1__subsec_1", "sec_1__subsec_2"
    ]  # fmt: skip


def test_terms_defined_in_the_line_of_the_first_are_items_of_the_list() -> None:
    """A page that keeps "(a) “lamp” means …. (b) “oil” means …" in one line has an item for each term in turn."""
    root = read(
        "1. Short title\n(1) This Act may be called the Lamps Act, 2031.\n2. Definitions\n"
        "(a) “lamp” means a lamp. (b) “oil” means oil: Provided that fat is no oil; and (c) “keeper” means a "
        "keeper of (d) “things”. (e) “bell” means a bell.\n3. Fees\n(1) Every keeper pays.\n"
    )
    assert [eid for eid in eids(root) if eid.startswith("sec_2__")] == [
        f"sec_2__para_{x}" for x in "abc"
    ]


def test_a_pages_number_before_a_sub_section_heads_no_section() -> None:
    """A section begins with its (1): the figure of a page before "(2)" is not its number."""
    root = read(
        "1. Short title.—This Act may be called the Lamps Act, 2031.\n\n3. Lamps.—(1) Every lamp is lit.\n\n"
        "2 (2) No lamp is lit by day.\n\n4. Oil.—The oil is the keeper's.\n"
    )
    assert [eid for eid in eids(root) if "sec" in eid] == [
        "sec_1", "sec_3", "sec_3__subsec_1", "sec_3__subsec_2", "sec_4"
    ]  # fmt: skip


def test_an_item_below_the_call_of_a_note_is_an_item() -> None:
    """A line that ends with a stop and "(i)", which calls a note, ends an item."""
    root = read(
        "2. Definitions: In these rules, unless the context otherwise requires,\n"
        "(a) “lamp” means a lamp that is lit at dusk by the keeper of the street under\nthese rules;\n"
        "(c) “Authority” means the Authority set up under the Lamps Authority\nOrdinance, 2031 (XVII of 2031); (i)\n"
        "(e) “keeper” means whoever keeps a lamp and is paid for it out of the fund of\nthe street;\n"
        "(f) “oil” means the oil of a lamp.\n"
    )
    assert [eid for eid in eids(root) if "para" in eid] == [f"sec_2__para_{x}" for x in "acef"]


def test_a_title_ends_above_a_line_that_begins_with_in_this_act() -> None:
    """A word alone on its line is the title of what begins "In this Act …" below it, whatever dash ends that."""
    root = read(
        "Section 1 - Short title\n(1) This Act may be called the Lamps Act, 2031.\n\n"
        "Section 2 - Definitions\nIn this Act unless there is anything repugnant in the context:--\n\n"
        "(1) \"lamp\" means a lamp;\n\n(2) \"oil\" means oil.\n"
    )  # fmt: skip
    assert root.find("sec_2").heading == "Definitions"


def test_a_note_may_be_called_by_a_small_roman_number() -> None:
    """The note "(i) Substituted vide Notification …" is no item of the list it interrupts; "(b) Omitted by …" is what is left of one."""
    root = read(
        "1. Short title.—This Act may be called the Lamps Act, 2031.\n\n2. Definitions.—In this Act,—\n"
        "(a) “lamp” means a lamp; (i)\n(b) Omitted by the Lamps Act, 2032.\n(c) “oil” means oil;\n"
        "(i) Substituted vide Notification S.R.O. 1(I)/2033 dated 1st March, 2033.\n(d) “bell” means a bell.\n"
    )
    assert [eid for eid in eids(root) if "para" in eid] == [f"sec_2__para_{x}" for x in "abcd"]
    notes = {root.source[s.start : s.end] for n in root.walk() for s in n.spans if s.kind == "note"}
    assert any("1(I)/2033" in words for words in notes)


@pytest.mark.parametrize(
    "section",
    ["{}. {}.—{}", "{}. {}. {}", "## {}. {}\n{}", "Section {}. {}\n{}"],
    ids=["dash", "stop", "markdown", "named"],
)
@pytest.mark.parametrize(
    ("head", "row"),
    [("", "{0}. Lantern {0};\n"), ("Kind\nFee\n", "{0}.\nLantern\nRs. {0}00\n"), ("", "{0}. Lantern {0}\n")],
    ids=["items", "cells", "rows"],
)  # fmt: skip
def test_a_list_within_a_section_is_no_run_of_sections(section: str, head: str, row: str) -> None:
    """What counts from 1 between two headed sections that follow each other is the first one's, however long."""
    laws = [
        section.format(n, title, words) + "\n\n"
        for n, title, words in (
            (1, "Short title", "This Act may be called the Lamps Act, 2031."),
            (2, "Kinds", "The kinds are as follows, namely:—"),
            (3, "Keepers", "Every keeper shall pay."),
            (4, "Oil", "The oil is the keeper's."),
        )
    ]
    laws.insert(2, head + "".join(row.format(n) for n in range(1, 21)) + "\n")
    root = read("THE LAMPS ACT, 2031\n\n" + "".join(laws))
    assert [node.eid for node in root.walk() if node.kind == "section"] == [
        "sec_1", "sec_2", "sec_3", "sec_4"
    ]  # fmt: skip


_ITEMS = "".join(f"{n}. Lantern {n};\n" for n in range(1, 13))


@pytest.mark.parametrize(
    "tail",
    [
        f"3. Kinds.—The kinds are, namely:—\n\n{_ITEMS}",
        f"3. Oil.—Dry.\n\nKinds of lamps\n\n{_ITEMS}",
    ],
    ids=["in the last section", "in a schedule without a name"],
)
def test_what_counts_anew_behind_the_last_headed_section_is_no_section(tail: str) -> None:
    """Where sections have headings, numbers from 1 that have none are items, also behind the last of them."""
    root = read(
        "1. Short title.—(1) This Act may be called the Lamps Act, 2031.\n\n2. Lamps.—A lamp is lit.\n\n"
        + tail
    )
    assert [n.eid for n in root.walk() if n.kind == "section"] == ["sec_1", "sec_2", "sec_3"]


def test_a_list_that_counts_past_the_next_section_is_a_list() -> None:
    """In a law without headings, 1 to 12 below an announcing section 2 are its items where section 3 stands behind them."""
    root = read(
        "1. This Act may be called the Lamps Act, 2031.\n\n2. The kinds are as follows, namely:—\n\n"
        f"{_ITEMS}\n3. Every keeper shall pay.\n\n4. The oil shall be dry.\n"
    )
    assert [n.num for n in root.walk() if n.kind == "section"] == ["1", "2", "3", "4"]


def test_a_second_law_of_a_file_counts_its_own_sections() -> None:
    """What counts from 1 behind headed sections and names a law is a law's, whatever it is printed like."""
    root = read(
        "THE LAMPS ACT, 2031\n\nIt is hereby enacted as follows:—\n\n1. Short title.—(1) This Act may be called the Lamps Act, 2031.\n\n2. Lamps.—A lamp is lit.\n\n"
        "THE BELLS ACT, 2032\n\nIt is hereby enacted as follows:—\n\n"
        "1. This Act may be called the Bells Act, 2032.\n\n2. No bell shall be rung by night.\n"
    )
    assert [n.num for n in root.walk() if n.kind == "section"] == ["1", "2", "1", "2"]


def test_a_term_that_lost_its_letter_is_the_item_that_is_missing() -> None:
    """Between "(a) “lamp”" and "(c) “oil”" a term without a letter is (b), which is said to be inferred."""
    root = read(
        "1. Short title.—This Act may be called the Lamps Act, 2031.\n\n2. Definitions.—In this Act,—\n\n"
        "(a) “lamp” means a lamp;\n\n“keeper” means whoever keeps a lamp;\n\n(c) “oil” means oil;\n\n"
        "“street” means a street;\n\n(d) “bell” means a bell.\n"
    )
    assert [node.eid for node in root.walk() if node.kind == "clause"] == [
        f"sec_2__para_{x}" for x in "abcd"
    ]
    assert [root.find(f"sec_2__para_{x}").inferred for x in "abcd"] == [False, True, False, False]


def test_rows_between_two_headed_sections_are_rows_whatever_they_count_from() -> None:
    """No section lies between 2 and 3: the entries 5 to 7 of a table in section 2 hide no section 3."""
    root = read(
        "1. Short title.—(1) This Act may be called the Lamps (Amendment) Act, 2032.\n\n"
        "2. Amendment of the Schedule.—In the Schedule the entries shall be, namely:—\n\n"
        "5. Lantern\n6. Torch\n7. Candle\n\n3. Repeal.—The Lamps Order, 2030, is repealed.\n"
    )
    assert [n.eid for n in root.walk() if n.kind == "section"] == ["sec_1", "sec_2", "sec_3"]


def test_a_figure_that_the_line_above_cites_is_no_pages_before_a_sub_section() -> None:
    """What a line ends with cites the figure below it: "section / 12 (2) CPC" begins no sub-section (2)."""
    root = read(
        "1. Short title.—This Act may be called the Lamps Act, 2031.\n\n2. Lamps.—(1) A keeper is freed under section\n"
        "12 (2) Lantern Rules, 1900 from the fine.\n(2) A lamp costs rupees\n500 (3) Keepers hold a book.\n\n3. Oil.—The oil is the keeper's.\n"
    )  # fmt: skip
    assert [eid for eid in eids(root) if "subsec" in eid] == ["sec_2__subsec_1", "sec_2__subsec_2"]


def test_a_number_in_a_sentence_says_no_heading_again() -> None:
    """A line "4. thousand rupees" in section 4 goes on with its sentence, which is no heading."""
    root = structure_text(
        "3. Lamps.– A person shall light a lamp.\n"
        "4. Penalty.– A person who puts it out shall be liable to imprisonment of\n"
        "three months or to a fine which may extend to\n"
        "4. thousand rupees.\n"
        "5. Rules.– The Board may make rules.\n"
    )
    node = root.find("sec_4")
    assert node is not None
    assert node.heading == "Penalty"
    assert node.text.startswith("A person who puts it out")


_BULLETED = """1. Short title.-(1) These regulations are the Lamps Regulations.
(2) They begin at once.
- Scope and application.- These regulations apply to all keepers.
- Definitions:-(1) In these regulations,-
(i) “lamp” means a lamp;
(ii) “oil” means-
(a) whale oil; or
(b) any other.
4. Rights.-(1) Every keeper has rights.
(2) No one takes them.
{more}7. Complaints.- Complaints are heard.
8. Appeals.- Appeals lie to the Board.
"""


def test_a_bullet_in_place_of_a_number_is_a_sections_where_as_many_are_missing() -> None:
    """What an export made a bullet of is a section by its title and dash, if the numbers beside it leave no doubt."""
    found = {
        n.eid: n
        for n in structure_text(
            _BULLETED.format(more="- Fees.- Fees are paid.\n- Bills.- Bills are sent.\n")
        ).walk()
    }
    assert [e for e in found if e.startswith("sec_") and "__" not in e] == [
        f"sec_{n}" for n in range(1, 9)
    ]
    assert found["sec_2"].heading == "Scope and application"
    assert "sec_3__subsec_1__para_ii__subpara_b" in found
    found = {
        n.eid: n for n in structure_text(_BULLETED.format(more="- Fees.- Fees are paid.\n")).walk()
    }
    assert "sec_5" not in found  # 5 or 6


def test_a_chapter_torn_from_its_number_or_glued_to_what_enacts_is_a_chapter() -> None:
    """A page may break a line behind "CHAPTER", or lose the one before it."""
    text = (
        "AN ACT to light the lamps of the ports\n{}\nPRELIMINARY\n1. Short title, extent and commencement, -(1) This Act may be called the Lamps Act.\n"
        "(2) It extends to the whole of the Port and to all the piers that lie in the harbours of it.\n"
        "2. Terms.-In this Act, unless there is anything repugnant in the subject or context,-\n(a) “lamp” means a lamp;\n"
        "CHAPTER\nII\nKEEPERS\n3. Keepers.-A keeper lights lamps.\n"
    )
    for enacts in (
        "It is hereby enacted as follows:-\nCHAPTER\nI",
        "the Board is pleased to make the\nfollowing Order :-CHAPTER I",
    ):
        found = {n.eid: n.heading for n in structure_text(text.format(enacts)).walk()}
        assert found["chp_I"] == "PRELIMINARY", enacts
        assert found["chp_II"] == "KEEPERS"
        assert found["sec_1"] == "Short title, extent and commencement"
        assert "sec_1__subsec_1" in found


def test_the_title_of_a_section_may_be_the_markdown_heading_below_its_number() -> None:
    """Where "## 2." stands alone and "### Keepers.---" below it, that is the section's title and no heading of its own."""
    root = structure_text(
        "## 1.\n\n### Short title.---\n\nThese rules may be called the Lamps Rules, 2031.\n\n"
        "## 2.\n\n### Keepers.---\n\nA keeper shall light the lamps of the port at dusk.\n\n"
        "## 3.\n\n### Oil.---\n\nThe Warden shall buy the oil for every lamp.\n"
    )
    sections = {n.eid: n.heading for n in root.walk() if n.kind == "section"}
    assert sections == {"sec_1": "Short title", "sec_2": "Keepers", "sec_3": "Oil"}
    assert not any(n.kind == "heading" for n in root.walk())


def test_what_orders_an_amendment_is_no_note_however_like_one_it_is_worded() -> None:
    """A section whose line reads "Section 7 of the principal Act is hereby amended …", as notes do, is a section."""
    root = structure_text(
        "BE it enacted by the Council of the Shore as follows: -\n"
        "1. This Act may be cited as the Lamps (Amendment) Act,\nNo. 4 of 2031.\n"
        "2. The First Schedule to the Lamps Act, No. 24\nof 2017 is hereby amended by the repeal of paragraph 8 of\n"
        "that Schedule and the substitution therefor, of the following\nparagraph: -\n“8. Wicks.\n(1) A wick is cut at dusk.”.\n"
        "3. Section 7 of the principal enactment is hereby\namended in subsection (5) thereof, by the substitution for\n"
        "the words “the lamp so lit”, of the words “the lamp”.\n"
    )
    assert [n.eid for n in root.walk() if n.eid.count("__") == 0 and n.kind == "section"] == [
        "sec_1",
        "sec_2",
        "sec_3",
    ]
