"""What printers put round the law, and what is the law's own beside it: one rule a test."""

from __future__ import annotations

import pytest

from diffs.structure import structure_text
from tarmeem.model import Provision
from tests.growth import SQUARE, growth
from tests.trees import spans


def _eids(root: Provision, kind: str) -> list[str]:
    return [node.eid for node in root.walk() if node.kind == kind]


_HEAD = "PART I]    THE GAZETTE OF PAKISTAN, EXTRA., MAY 31, 2031           {}\n"
_LAMPS = (
    "{n}. Lamps of the {n}th rock.—(1) The Warden shall light every lamp on the rock at dusk, and\n"
    "keep it lit until dawn.\n(2) He shall trim it.\n"
)


def test_a_part_below_a_running_head_that_names_its_own_is_the_laws() -> None:
    """The words "PART III" right below "PART I] THE GAZETTE OF …" heads the sections below it."""
    pages = [_LAMPS.format(n=n) for n in range(1, 7)]
    pages.insert(4, _HEAD.format(407) + "PART III\nPOWERS OF THE WARDEN\n")
    root = structure_text("".join(pages))
    assert _eids(root, "part") == ["part_III"]
    assert "POWERS" not in spans(root, "furniture")


def test_a_number_alone_right_below_a_running_head_is_its_pages() -> None:
    """A page number on a line of its own beside the gazette's head heads no section, however lines run."""
    text = (
        "1. Council.—(1) The Council shall have these members:—\n(i) the Warden; and\nPART I]\n"
        "THE GAZETTE OF PAKISTAN, EXTRA., MAY 31, 2031\n33\n(ii) two keepers.\n2. Oil.—The Warden keeps the oil.\n"
    )
    root = structure_text(text)
    assert _eids(root, "section") == ["sec_1", "sec_2"]
    assert "33" in spans(root, "furniture")
    assert root.find("sec_1__subsec_1__para_ii") is not None


def test_a_number_in_brackets_above_the_printers_line_is_the_pages() -> None:
    """A line "(17)" above "[117(2031)/Ex. Gaz.]  Price" is no sub-section."""
    text = (
        "1. Title.—(1) This Act may be called the Lamps Act, 2031.\n(2) It extends to the rocks.\n\n(17)\n"
        "[117(2031)/Ex. Gaz.]          Price : Rs. 20.00\n\n(3) It shall come into force at once.\n"
        "2. Oil.—The Warden keeps the oil.\n"
    )
    root = structure_text(text)
    assert _eids(root, "subsection") == [f"sec_1__subsec_{n}" for n in (1, 2, 3)]


def test_what_stands_between_the_contents_and_the_enactment_is_the_laws() -> None:
    """The law's title, its number and its date below the contents are the law's, and "CONTENTS" is not."""
    titles = ("Short title", "Definitions", "Keepers", "Oil", "Wicks", "Fines", "Rules")
    entries = "".join(f"{n}. {title}.\n" for n, title in enumerate(titles, 1))
    law = "".join(
        f"{n}. {title}.–(1) The Warden shall see to the {title.lower()} of every lamp on the shore.\n"
        for n, title in enumerate(titles, 1)
    )
    text = (
        f"THE LAMPS ACT 2031\nC O N T E N T S\nPART I\nPRELIMINARY\nSECTIONS\n{entries}First Schedule\n\n"
        "THE LAMPS ACT 2031\n(Act XIII of 2031)\n[4 May 2031]\nAn Act to light the rocks.\n"
        f"Be it enacted by the Assembly of the Rocks as follows:\nPART I\nPRELIMINARY\n{law}"
    )
    furniture = spans(structure_text(text), "furniture")
    assert furniture.startswith("C O N T E N T S")
    assert furniture.rstrip().endswith("First Schedule")


_NOTED = (
    "THE LAMPS ACT 2031\n1. Short title.–This Act may be cited as the Lamps Act 2031.\n"
    "[1](2) It extends to the rocks.\n[2]2. Keepers.–(1) The Warden may appoint keepers.\n(2) A keeper holds office for a year.\n"
    "[3][2A. Savings.– Nothing in section 2 applies to wrecks.]\n3. Oil.–The Warden keeps the oil.\n"
    "[1]Substituted by the Lamps (Amendment) Act 2033 (V of 2033).\n"
    "[2]Section 2 was substituted by the Lamps (Amendment) Act 2033 (V of 2033), for the following:\n"
    '"2. Keepers.–(1) The Council may appoint keepers.\n(2) A keeper holds office for life."\n'
    "[3]Inserted by the Lamps (Amendment) Act 2033 (V of 2033).\n"
)


def test_a_notes_call_in_brackets_before_a_sections_number_is_no_part_of_it() -> None:
    """What is printed "[2]2. Keepers" is section 2, in a text whose notes begin "[1]", "[2]"."""
    root = structure_text(_NOTED)
    assert _eids(root, "section") == ["sec_1", "sec_2", "sec_2A", "sec_3"]
    assert spans(root, "marker").startswith("[1][2]")


def test_a_figure_in_brackets_that_no_note_bears_is_a_word_of_the_law() -> None:
    """Where notes begin "[1]" to "[3]", "[10] lamps" calls none, and the law keeps its figure."""
    root = structure_text(_NOTED.replace("keeps the oil", "keeps [10] jars of oil"))
    section = root.find("sec_3")
    assert section is not None
    assert section.text == "The Warden keeps 10 jars of oil."


def test_what_a_note_quotes_of_the_old_law_is_the_notes() -> None:
    """A note ends where the words close that it quotes as they stood before."""
    root = structure_text(_NOTED)
    assert "office for life" in spans(root, "note")
    assert "office for a year" not in spans(root, "note")


def test_a_note_below_a_note_may_have_a_stop_after_its_number() -> None:
    """A line "3. Clause (v) omitted by s. 4, ibid." right below note 2 is note 3, however lines run."""
    text = (
        "1. Lamps.—The Warden shall light\n1[every lamp] at dusk.\n2. Oil.—The Warden keeps 2[the oil].\n3* * *\n"
        '1. Subs. by Act 10 of 2039, s. 3, for "a lamp".\n2. Ins. by s. 4, ibid.\n3. Clause (v) omitted by s. 4, ibid.\n'
        "3. Wicks.—The Warden keeps the wicks.\n"
    )
    root = structure_text(text)
    assert "Clause (v)" in spans(root, "note")
    assert _eids(root, "section") == ["sec_1", "sec_2", "sec_3"]


def test_means_of_defines_nothing() -> None:
    """A line "interchange and other means of signalling" is no definition."""
    sections = "".join(
        f"{n}. Lamps of rock {n}.—The Warden lights the lamps of rock {n} at dusk.\n"
        for n in range(1, 20)
    )
    root = structure_text(
        f"An Act to provide for lamps, electronic data\ninterchange and other means of signalling.\n{sections}"
    )
    assert _eids(root, "definition") == []


def test_why_a_bill_was_moved_is_no_part_of_its_last_section() -> None:
    """Below "STATEMENT OF OBJECTS AND REASONS" a count from 2 on goes on with no section."""
    sections = "".join(
        f"{n}. Lamps of the {n}th rock.—The Warden shall light every lamp on the rock.\n"
        for n in range(1, 4)
    )
    text = (
        f"A\nBILL\nto light the rocks\n{sections}STATEMENT OF OBJECTS AND REASONS\nThe rocks are dark.\n"
        "4. The Bill is to light them by—\n(i) lamps; and\n(ii) fires.\nMINISTER-IN-CHARGE\n"
    )
    root = structure_text(text)
    assert _eids(root, "section") == ["sec_1", "sec_2", "sec_3"]
    last = root.find("sec_3")
    assert last is not None
    assert "STATEMENT" not in last.full_text()
    assert "dark" in root.children[-1].full_text()


def test_who_signed_a_law_is_no_part_of_its_last_section() -> None:
    """Names in capitals and their offices below the last words are the signature, also of what is quoted there."""
    text = (
        "An Act further to amend the Lamps Act, 2031.\n1. Title.—This Act may be called the Lamps (Amendment) Act, 2033.\n"
        "2. Amendment of section 4, Act V of 2031.—In the said Act, for section 4, the following shall be substituted, namely:—\n"
        '"4. Oil.—The Warden keeps the oil.".\nA. B. KEEPER,\nPresident.\n__________\nC. D. WICK,\nSecretary.\n'
        "PRINTED BY THE MANAGER, PRINTING CORPORATION OF PAKISTAN PRESS, ISLAMABAD.\n"
    )
    root = structure_text(text)
    assert root.children[-1].kind == "signature"
    assert root.children[-1].text == "A. B. KEEPER, President. C. D. WICK, Secretary."
    last = root.find("sec_2")
    assert last is not None
    assert "KEEPER" not in last.full_text()


def test_a_list_of_offices_is_no_signature() -> None:
    """A schedule's items that name offices stay the schedule's."""
    text = (
        "1. Title.—This Act may be called the Lamps Act, 2031.\n2. Council.—The Council has the members of the Schedule.\n"
        "SCHEDULE\nMEMBERS\n1. Warden\n2. Secretary\n3. President\n"
    )
    assert _eids(structure_text(text), "signature") == []


def test_a_chapter_that_opens_a_page_heads_its_sections() -> None:
    """A form feed before some of the chapters does not make running heads of them all."""
    chapters = [
        f"CHAPTER {n}\n\nOF LAMPS\n\n" + _LAMPS.format(n=2 * n - 1) + _LAMPS.format(n=2 * n)
        for n in range(1, 6)
    ]
    chapters[2], chapters[4] = f"\f{chapters[2]}", f"\f{chapters[4]}"
    root = structure_text("".join(chapters))
    assert _eids(root, "chapter") == [f"chp_{n}" for n in range(1, 6)]


def test_a_title_in_capitals_between_two_sections_is_neithers() -> None:
    """The words "OF THE WARDEN" below a full stop and right above a section is a heading between them."""
    sections = [_LAMPS.format(n=n) for n in range(1, 5)]
    sections.insert(2, "OF THE WARDEN AND\nHIS KEEPERS\n")
    root = structure_text("".join(sections))
    heads = [n.heading for n in root.walk() if n.kind == "crossheading"]
    assert heads == ["OF THE WARDEN AND HIS KEEPERS"]
    last = root.find("sec_2")
    assert last is not None
    assert "WARDEN AND" not in last.full_text()


def test_words_in_capitals_that_a_colon_announces_are_the_sections() -> None:
    """A notice's words below "in these words:" head no sections, and stay where the law gives them."""
    sections = [_LAMPS.format(n=n) for n in range(1, 5)]
    sections.insert(2, "(3) The board at the rock is in these words:\nKEEP OFF THE ROCKS\n")
    root = structure_text("".join(sections))
    last = root.find("sec_2__subsec_3")
    assert last is not None
    assert "KEEP OFF THE ROCKS" in last.full_text()


def test_a_part_named_often_is_no_running_head_for_opening_pages() -> None:
    """The name "PART II", in the law and in each of its schedules at the top of a page, heads a part each time."""
    parts = "".join(
        f"\fPART {n}\nOf lamps\n" + "".join(_LAMPS.format(n=m) for m in found)
        for n, found in (("I", (1, 2)), ("II", (3, 4, 5)))
    )
    schedules = "".join(
        f"\f{name} SCHEDULE\nPART I\n1. Rocks.\n2. Shores.\n\fPART II\n1. Oil.\n2. Wicks.\n"
        for name in ("FIRST", "SECOND", "THIRD")
    )
    root = structure_text(parts + schedules)
    assert len(_eids(root, "part")) == 8


def test_chapters_may_have_parts() -> None:
    """Where a chapter stands first and each counts its parts from A, the parts are the chapters'."""
    text = "".join(
        f"CHAPTER {n}\nOF LAMPS\nPART A\n{_LAMPS.format(n=2 * n - 1)}PART B\n{_LAMPS.format(n=2 * n)}"
        for n in (1, 2)
    )
    found = [e for kind in ("chapter", "part") for e in _eids(structure_text(text), kind)]
    assert found == ["chp_1", "chp_2"] + [f"chp_{n}__part_{a}" for n in (1, 2) for a in "AB"]


def test_who_signed_rules_stands_below_the_files_number() -> None:
    """Below "[No. …]" at the end of rules any name and office are the signature."""
    text = (
        "1. Title.—These rules may be called the Lamps Rules, 2031.\n2. Oil.—The Warden keeps the oil.\n"
        "SCHEDULE\nFORM\n1. Name\n2. Rock\n[No. F. 3-5/2030-L.]\n(Orla Finch)\nSection Officer\n"
    )
    assert [child.kind for child in structure_text(text).children][-2:] == [
        "reference",
        "signature",
    ]


def test_a_first_term_below_the_words_that_lead_in_is_a_definition() -> None:
    """Where lines are paragraphs, a term right below "… the context,-" is defined there as the others are."""
    text = (
        "1. Definitions.- In this Act, unless there is anything repugnant in the subject or context,-\n"
        "'Lamp' means what burns on a rock;\n'Keeper' means who keeps it;\n'Rock' means a rock.\n"
        "FUNDAMENTAL RIGHTS\n2. Rights.- Every keeper has a lamp.\n"
    )
    root = structure_text(text)
    assert _eids(root, "definition") == [f"sec_1__def_{t}" for t in ("lamp", "keeper", "rock")]
    assert _eids(root, "crossheading") == ["hd_fundamental-rights"]


def test_what_a_browser_prints_round_each_page_is_no_law() -> None:
    """When, title, address and page that a browser prints are furniture; the same words in a rule are the law's."""
    heads = "11/27/26, 12:25 AM Lamp Rules\nhttps://port.example/rules?id=4 {}/3\n"
    pages = "".join(_LAMPS.format(n=n) + heads.format(n) for n in range(1, 4))

    root = structure_text(pages)

    printed = "".join(heads.format(n) for n in range(1, 4))
    assert spans(root, "furniture").split() == printed.split()


def test_an_address_that_a_rule_names_is_the_rules_own() -> None:
    """An address without a page beside it is no browser's foot, and a moment above none is no head of its."""
    text = (
        "1. Returns.—Returns are made at\nhttps://port.example/returns\n"
        "2. Day.—The last moment is\n11/27/26, 12:25 AM\nand none later.\n"
    )
    assert spans(structure_text(text), "furniture") == ""


_KEPT = "He keeps it\nbright by night and by day,\n" + "and wipes the glass of it,\n" * 9


def test_a_line_that_comes_back_beside_rising_numbers_in_mid_sentence_is_a_page_head() -> None:
    """A head no gazette prints, a page apart and each time beside the next page's number, is no law's text."""
    pages = [_LAMPS.format(n=n) + _LAMPS.format(n=n + 1) for n in range(1, 25, 2)]
    text = "".join(
        page + (f"The Warden of\n\nROCKS AND LAMPS REGISTER\n\n{n // 3 + 1}\n\nthe rock sees to it.\n" if n % 3 == 0 else "")
        for n, page in enumerate(pages, 1)
    )  # fmt: skip
    title = "ROCKS AND LAMPS REGISTER\n\n"
    root = structure_text(title + text)
    assert spans(root, "furniture").count("ROCKS AND LAMPS REGISTER") == 4
    assert len(_eids(root, "section")) == 24
    assert "ROCKS AND LAMPS REGISTER" in root.full_text()[: len(title)]


@pytest.mark.parametrize(
    "foot",
    [
        "Page | {n}",
        "{n} | P a g e",
        "The Rocks and Lamps Act, 2061   {n}",
        "Printed on 11/27/2061, {n}",
    ],
)
def test_a_page_foot_that_bears_its_number_in_its_line_is_furniture(foot: str) -> None:
    """A word processor's foot, or a title with the page beside it in mid-sentence, is no law's text."""
    pages = (
        _LAMPS.format(n=2 * n - 1) + _LAMPS.format(n=2 * n) + "The Warden of\n" + foot.format(n=n) + "\nthe rock sees to it.\n" + _KEPT
        for n in range(1, 6)
    )  # fmt: skip
    root = structure_text("".join(pages))
    assert spans(root, "furniture").split("\n")[:5] == [foot.format(n=n) for n in range(1, 6)]


@pytest.mark.parametrize("line", ["ASSISTANT WARDEN", "DECLARATION", "YES / NO", "Rs. 513"])
@pytest.mark.parametrize("above", [True, False])
def test_a_line_that_comes_back_beside_the_rising_numbers_of_a_list_is_the_laws(
    line: str, above: bool
) -> None:
    """The rows of a table of posts, of fees or of forms are numbered from 1, and each is the law's."""
    rows = "".join((f"{line}\n{n}\n" if above else f"{n}\n{line}\n") + _KEPT for n in range(1, 7))
    root = structure_text(_LAMPS.format(n=1) + f"\nTHE FIRST SCHEDULE\nPosts\n\n{rows}")
    assert line not in spans(root, "furniture")


def test_numbers_alone_that_cut_no_sentence_number_sections() -> None:
    """A section's number may stand alone above its title: no page ends there, and no sentence runs on."""
    titles = ["Name", "Duties", "Oil", "Wicks", "Boats"]
    laws = (f"{n}\n\n{title}\n\n{_KEPT.strip()[:-1]}.\n\n" for n, title in enumerate(titles, 1))
    root = structure_text("THE LAMP ACT, 2061\n\n" + "".join(laws))
    assert _eids(root, "section") == [f"sec_{n}" for n in range(1, 6)]


def test_a_chapter_whose_number_was_misread_leaves_the_others_theirs() -> None:
    """Two chapters "CHAPTER 2", of which one is the third, are chapters, and no pages' heads."""
    numbers = (1, 2, 2, 4, 5, 6)
    text = "".join(
        f"CHAPTER {n}\n\nOF LAMPS\n\n{_LAMPS.format(n=k)}" for k, n in enumerate(numbers, 1)
    )
    root = structure_text(text)
    assert spans(root, "furniture") == ""
    assert len(_eids(root, "chapter")) == 6


def test_a_schedules_prices_are_the_laws_and_a_gazettes_price_is_its_printers() -> None:
    """The "Price: Rs. 700" below a lamp is what it costs; beside the gazette's number it is the paper's."""
    law = (
        _LAMPS.format(n=1)
        + "\nTHE SCHEDULE\n\nLamps of oil\nPrice: Rs. 500\n\nLamps of gas\nPrice: Rs. 700\n\nLamps of wax\n"
    )
    assert "Price" not in spans(structure_text(law), "furniture")
    gazette = f"{_HEAD.format(407)}{law}\n[7055(2031)/Ex. Gaz.]\nPrice: Rs. 6.00\n"
    assert spans(structure_text(gazette), "furniture").count("Price") == 1
    parts = (
        _LAMPS.format(n=1)
        + "\nTHE SCHEDULE\n\nPART I — Section 1\nOf oil.\n\nPART II — Section 2\nOf gas.\n"
    )
    assert "PART" not in spans(structure_text(parts), "furniture")


def test_rows_that_count_on_with_a_year_are_no_page_heads() -> None:
    """Only a law's own title is known by its year; "Fees of the year 2061, zone 3" heads a table."""
    fees = "".join(
        f"Fees of the year 2061, zone {n}\n" + "A lamp is lit for a fee.\n" * 14
        for n in range(1, 6)
    )
    assert "zone" not in spans(structure_text("1. Fees.—Fees are below.\n\n" + fees), "furniture")


@pytest.mark.parametrize(
    "rows",
    [
        [f"{n} HARBOUR TOWN {100 * n}\n" for n in range(2, 7)],
        [f"{n}. LAMPS OF THE ROCKS\nThe lamp of rock {n} is lit at dusk.\n" for n in range(2, 7)],
        [f"LAMP {n}\n" + "It is lit at dusk and trimmed at dawn.\n" * 14 for n in range(1, 6)],
        [f"HARBOUR TOWN {n}\nrupees a day, to be paid by the master\n" for n in (30, 10, 50, 20)],
    ],
)
def test_rows_in_capitals_that_follow_on_each_other_are_no_page_heads(rows: list[str]) -> None:
    """A head stands a page from the next: fees or posts in capitals, or titles that count from 1, are the law's."""
    root = structure_text(_LAMPS.format(n=1) + "\nTHE SCHEDULE\n\nOf lamps\n\n" + "".join(rows))
    assert spans(root, "furniture") == ""


def test_a_line_of_many_dots_is_looked_at_once() -> None:
    """Dots lead to a page's number, or to nothing: either costs no time with its square."""
    law = "".join(_LAMPS.format(n=n) for n in (1, 2, 1, 2))

    def read(size: int) -> None:
        dots = "." * size
        structure_text(law.replace("lamp on", f"{dots}lamp on", 1) + f"3. Names.—{dots}\n")

    assert growth(read, 7_500) < SQUARE


def test_contents_may_have_chapters_above_their_first_entry() -> None:
    """Below "CONTENTS" and "CHAPTER I: …" five titles are entries, and each chapter is there once."""
    entries = "CHAPTER I: PRELIMINARY\n1. Short title\n2. Lamps\nCHAPTER II: KEEPERS\n3. Keepers\n4. Hours\n5. Keys\n"
    law = (
        "CHAPTER I: PRELIMINARY\n1. Short title\nThis Act may be called the Lamps Act, 2031.\n2. Lamps\nA lamp is lit at dusk.\n"
        "CHAPTER II: KEEPERS\n3. Keepers\n(1) The Board shall appoint keepers.\n(2) A keeper has a bell.\n4. Hours\nA keeper rests at noon.\n"
        "5. Keys\nThe keys are kept by the keeper.\n"
    )
    root = structure_text(f"THE LAMPS ACT, 2031\nCONTENTS\n{entries}\nTHE LAMPS ACT, 2031\n{law}")
    eids = [n.eid for n in root.walk() if n.kind in ("chapter", "section")]
    assert eids == ["chp_I", "sec_1", "sec_2", "chp_II", "sec_3", "sec_4", "sec_5"]


def test_contents_whose_dots_lead_to_pages_may_have_whole_sentences() -> None:
    """A word processor lists the first words of a section with its title: its dots lead each entry to a page."""
    sections = (
        "PART I\n{0}PRELIMINARY\n1. Short title.—(1) This Act may be called the\nLamps Act, 2031.{0}",
        "2. Lamps.—In this Act, unless there is anything repugnant in\nthe subject or context, a lamp is a light that a keeper lights at dusk,—{0}",
        "PART II\nLICENCES\n3. Licence.—(1) No person shall light or keep a lamp except under and in\naccordance with the licence that the Board gives him under this Act.{0}",
        "(2) A licence is for a year.{0}",
    )
    law = "THE LAMPS ACT, 2031\nIt is hereby enacted as follows:—\n"
    listed = "".join(one.format(" ........................ 18\n") for one in sections)
    root = structure_text(
        f"{law}Table of Contents\n{listed}" + "".join(sections).replace("{0}", "\n")
    )
    assert [n.eid for n in root.walk() if n.num] == [
        "part_I", "sec_1", "sec_1__subsec_1", "sec_2", "part_II", "sec_3", "sec_3__subsec_1", "sec_3__subsec_2",
    ]  # fmt: skip


def test_sentences_that_count_on_from_1_are_no_contents_of_an_annex() -> None:
    """A terse licence of sections 2.1 to 3.2 is no list of what an annex counts anew."""
    root = structure_text(
        "LICENCE NO. 12\n1. Terms\n1.1 The terms have the meaning given in the Act.\n1.2 In this Licence a lamp is a light.\n"
        "2. Scope\n2.1 The Keeper may light lamps.\n2.2 He shall not light fires.\n3. Fees\n3.1 The fees are in Annex-B.\n3.2 Fees are paid in advance.\n"
        "ANNEX-A\nREGION\n1. The rocks\n2. The quay\nANNEX-B\nFEES\n1. First fee\n1.1 The first fee is Rs. 100.\n1.2 It is paid at once.\n"
        "2. Yearly fee\n2.1 The yearly fee is Rs. 50.\n2.2 It is paid in May.\n"
    )
    numbers = [n.num for n in root.walk() if n.kind == "section"]
    assert numbers == ["1", "1.1", "1.2", "2", "2.1", "2.2", "3", "3.1", "3.2"]
    assert root.find("annex_A__para_2") is not None


@pytest.mark.parametrize("date", ["# MAY 2, 2031", "MAY 2, 2031"])
def test_a_day_beside_a_gazettes_running_head_is_part_of_it(date: str) -> None:
    """The head may stand on two lines, the day of the gazette on the second; elsewhere a day is the law's."""
    text = (
        "# Words\n\n(1) In this Act,—\n\n(a) a lamp is a light;\n\n# THE GAZETTE OF PAKISTAN EXTRAORDINARY\n\n"
        f"{date}\n\n(b) oil is a fuel.\n\n# Day\n\n(1) The day is:\n\n{date}\n"
    )
    root = structure_text(text)
    assert spans(root, "furniture") == f"# THE GAZETTE OF PAKISTAN EXTRAORDINARY\n{date}\n"
    assert root.find("hd_words__subsec_1__para_b") is not None


@pytest.mark.parametrize("feed", ["\n\f", "\f\n"])
def test_a_head_that_bears_the_number_of_each_page_is_furniture_on_two_pages(feed: str) -> None:
    """Of two pages a number that changes sides, or cuts a sentence, shows the head; words that count rooms do not."""
    first, second, third = (_LAMPS.format(n=n) for n in (1, 2, 3))
    heads = f"{first}{feed}2 Lamps of the harbour\n{second}{feed}Lamps of the harbour 3\n{third}"
    root = structure_text(heads)
    assert spans(root, "furniture").count("Lamps of the harbour") == 2
    feet = structure_text(
        f"{first}(3) The warden and\n(1){feed}his keepers light it.\n{second}(2)\n"
    )
    assert [line.strip() for line in spans(feet, "furniture").split()] == ["(1)", "(2)"]
    rooms = structure_text(f"{first}{feed}Room 11\n{second}{feed}Room 12\n{third}")
    assert spans(rooms, "furniture") == ""


def test_a_form_feed_parts_no_number_from_its_line() -> None:
    """A page that begins with a section is structured as one that does not, whichever side of the line's end the feed has."""
    text = "".join(_LAMPS.format(n=n) for n in range(1, 6))
    plain = [(node.eid, node.text) for node in structure_text(text).walk()]
    for feed in ("\n\f", "\f\n"):
        fed = text.replace("\n3. Lamps", f"{feed}3. Lamps")
        assert [(node.eid, node.text) for node in structure_text(fed).walk()] == plain


def test_a_gazettes_name_in_capitals_that_opens_a_page_is_its_head() -> None:
    """Any gazette's name may head a page, once too: below a form feed a line of capitals that bears it is furniture."""
    text = f"{_LAMPS.format(n=1)}\f2 THE HARBOUR GOVERNMENT GAZETTE, JAN. 30, 2031\n{_LAMPS.format(n=2)}"
    assert "HARBOUR GOVERNMENT" in spans(structure_text(text), "furniture")
    assert "HARBOUR GOVERNMENT" not in spans(structure_text(text.replace("\f", "")), "furniture")


def test_the_number_that_ends_the_text_counts_with_those_that_end_its_pages() -> None:
    """Of three pages the last one's number stands beside no form feed, and is a page number as the others are."""
    pages = ["".join(_LAMPS.format(n=3 * n + k) for k in range(3)) + f"{n}\n" for n in range(1, 4)]
    assert spans(structure_text("\f".join(pages)), "furniture").split() == ["1", "2", "3"]


def test_numbers_apart_from_the_words_count_the_pages_whatever_notes_bear_the_same() -> None:
    """A page's number stands between blank lines; one against the words calls a note, be it the number of that page."""
    pages = [
        "".join(_LAMPS.format(n=4 * n + k) for k in range(4)) + f"The Warden of the\n\n{n}\n\nrock sees to it.\n"
        for n in range(1, 5)
    ]  # fmt: skip
    pages[2] = pages[2].replace("15th rock.", "15th rock and\n2\n[the reef]")
    assert spans(structure_text("".join(pages)), "furniture").split() == ["1", "2", "3", "4"]


def test_a_line_that_opens_or_ends_every_page_is_furniture() -> None:
    """Of three pages or more, the same words at the head of all but one at most are the pages', in small letters too."""
    pages = [f"Lamps and keepers\n{_LAMPS.format(n=n)}Draft\n" for n in range(1, 5)]
    root = structure_text("\f".join(pages))
    assert (
        spans(root, "furniture").count("Lamps and keepers")
        == spans(root, "furniture").count("Draft")
        == 4
    )
    forms = [f"Schedule of lamps\n{_LAMPS.format(n=n)}" for n in range(1, 5)]
    assert "Schedule" not in spans(structure_text("\f".join(forms)), "furniture")


def test_a_left_and_a_right_pages_head_are_known_by_their_words() -> None:
    """What stands at the left of a left page's head stands at the right of a right page's: "2 Lamps [ss. 4-9", "ss. 4-9] Lamps 3"."""
    heads = ("", "2 Lamps [ss. 4-9\n", "ss. 9-12] Lamps 3\n")
    root = structure_text("\f".join(head + _LAMPS.format(n=n) for n, head in enumerate(heads, 1)))
    assert spans(root, "furniture").split("\n")[:2] == ["2 Lamps [ss. 4-9", "ss. 9-12] Lamps 3"]


def test_a_comment_that_numbers_a_page_parts_pages_as_a_form_feed_does() -> None:
    """What heads each page below "<!-- page 3 -->" is furniture, and so are the numbers of its lines in a column."""
    counts = "5\n10\n15\n"
    pages = "".join(
        f"<!-- page {n} -->\n\n{n} Harbour Lamps (Amendment)\n{counts}{_LAMPS.format(n=n)}\n"
        for n in range(2, 5)
    )
    root = structure_text(pages)
    aside = spans(root, "furniture")
    assert all(f"<!-- page {n} -->" in aside and f"{n} Harbour Lamps" in aside for n in range(2, 5))
    assert aside.count(counts) == 3
    assert [n.num for n in root.walk() if n.kind == "section"] == ["2", "3", "4"]
    rates = structure_text(pages + f"The rates are\n{counts}of a lamp's price.\n")
    assert spans(rates, "furniture").count(counts) == 3


def test_a_head_of_two_lines_bears_its_number_before_it_or_below() -> None:
    """Of a left page's head "2 Lamps of the" / "Harbour Act, No. 3", and a right page's with its number on a third line, all is furniture."""
    words = "Lamps of the\nHarbour Act, No. 3 of 2031\n"
    pages = [f"{words}{n}\n" if n % 2 else f"{n} {words}" for n in range(1, 6)]
    root = structure_text("\f".join(head + _LAMPS.format(n=n) for n, head in enumerate(pages, 1)))
    assert spans(root, "furniture") == "".join(pages)
    assert [n.num for n in root.walk() if n.kind == "section"] == list("12345")


_SHORE = "The Warden shall light every lamp on the shore at dusk, and the keepers shall trim each of\nthem before dawn.\n"


def test_the_call_of_a_note_beside_a_page_head_that_bears_its_number_is_no_pages() -> None:
    """A "1" alone on the last line above "Page 4 of 9" calls the note that the next page has below."""
    pages = (f"{n}. Lamps of rock {n}.—{_SHORE}{n % 3 + 1}\nPage {n} of 9" for n in range(1, 10))
    found = spans(structure_text("\f\n".join(pages)), "furniture")
    assert found.split() == [word for n in range(1, 10) for word in ("Page", str(n), "of", "9")]


@pytest.mark.parametrize("pages", [1, 2, 3])
def test_numbers_that_end_every_page_and_rise_by_one_are_the_pages(pages: int) -> None:
    """However few they are: what ends the text heads nothing."""
    counted = range(1, pages + 1)
    root = structure_text("\f\n".join(f"{n}. Lamps of rock {n}.—{_SHORE}{n}" for n in counted))
    assert _eids(root, "section") == [f"sec_{n}" for n in counted]
    assert spans(root, "furniture").split() == [str(n) for n in counted]


def test_a_figure_at_the_end_of_a_column_of_figures_is_the_laws() -> None:
    """A single page that ends with a 1 below other figures bears no number."""
    root = structure_text(f"1. Lamps.—{_SHORE}SCHEDULE\nRock\nLamps\nLone\n3\nLow\n2\n1")
    assert spans(root, "furniture") == ""


def test_a_chapters_name_above_each_of_its_pages_opens_no_chapter() -> None:
    """An office heads each page with the chapter that it is in, also where a list begins right below."""
    law = (
        f"CHAPTER I\nLAMPS\n1. Lamps.—{_SHORE}2. Oil.—The keeper of oil shall\f\nCHAPTER I\nweigh it.\n"
        "3. Keepers.—The keepers shall, namely:—\f\nCHAPTER I\n(a) trim the lamps;\n(b) light them.\n"
    )
    root = structure_text(law)
    assert _eids(root, "chapter") == ["chp_I"]
    assert root.find("chp_I__sec_3__para_a") or root.find("sec_3__para_a")
    assert "weigh it" not in spans(root, "furniture")


def test_a_page_head_that_bears_its_number_leaves_the_next_pages_its_own() -> None:
    """A number below the head of an odd page is that page's, though the even page before it ends with its own in its head."""
    pages = [
        f"{n}. Lamps of rock {n}.—{_SHORE}THE LAMP ACT{n:>20}"
        if n % 2 == 0
        else f"THE LAMP ACT\n{n}\n{n}. Lamps of rock {n}.—{_SHORE}"
        for n in range(81, 93)
    ]
    root = structure_text("\f".join(pages))
    numbers = [word for word in spans(root, "furniture").split() if word.isdecimal()]
    assert set(map(str, range(83, 91))) <= set(numbers)
