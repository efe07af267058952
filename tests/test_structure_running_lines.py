"""Provisions in running lines, titles above sections, what a page prints beside the law: one rule a test, its look-alikes beside it."""

from __future__ import annotations

import pytest

from diffs.structure import structure_text
from tarmeem.model import Provision
from tests.trees import body, by_address, eids, law, read, spans

_PAGED = """\
1. Title.—(1) These rules may be called the Lamp Rules, 2031.

(2) They shall apply to all the lamps of the
{line}
Coast, whether lit or not.

2. Oil.—The oil shall be clean.
"""


@pytest.mark.parametrize(
    "line",
    [
        "P a g e | 3",
        "P a g e 3 | 41",
        "P a g e | iv",
        "Page No. 3",
        "The North Coast Government Gazette, Extra, April 1 2031",
        "212 The Coast Gazette, Extraordinary, 4th May, 2031",
        "PART-IV THE COAST GOVERNMENT GAZETTE EXT: MARCH 9, 2031 65",
        "[भाग II—खण्ड 3(i)] भारत का राजपत्र : असाधारण 17",
    ],
)
def test_a_pages_number_or_head_parts_no_sentence(line: str) -> None:
    """A page's number with its letters set apart, and a province's gazette with its day, are no words of the law."""
    root = read(_PAGED.format(line=line))
    assert body(root.find("sec_1__subsec_2")).endswith("lamps of the Coast, whether lit or not.")  # type: ignore[arg-type]
    assert line in spans(root, "furniture")


@pytest.mark.parametrize(
    "line",
    [
        "Page 3 | 41 | for oil read gas",
        "The North Coast Government Gazette, Extra, of the 1st April, 2031, and the",
        "The Coast Gazette",
        "PART-IV of the Coast Government Gazette",
    ],
)
def test_what_speaks_of_a_page_or_a_gazette_is_the_laws(line: str) -> None:
    """A sentence that names a gazette, or a row that names a page, is no page's head."""
    assert line not in spans(read(_PAGED.format(line=line)), "furniture")


def test_a_part_right_below_a_chapters_name_lies_in_the_chapter() -> None:
    """A first part below a chapter's name is the chapter's: that would hold nothing otherwise."""
    root = law("""
        CHAPTER XII
        BILLS
        Part-i – Notices
        89. Notices.— A member may give notice.
        90. Days.— A notice takes three days.
    """)
    assert "chp_XII__part_i" in eids(root)


@pytest.mark.parametrize(
    "text",
    [
        "PART I\nGENERAL\nCHAPTER I\nNAMES\n1. Title.—This is the Lamp Act.\nPART II\nLAMPS\nCHAPTER II\nOIL\n2. Oil.—It is clean.\n",
        "CHAPTER I\nNAMES\n1. Title.—This is the Lamp Act.\nPART II\nLAMPS\nCHAPTER II\nOIL\n2. Oil.—It is clean.\n",
        "CHAPTER I\nNAMES\n1. Title.—This is the Lamp Act.\nPART I\nLAMPS\nCHAPTER II\nOIL\n2. Oil.—It is clean.\n",
    ],
)
def test_a_part_that_stands_otherwise_holds_chapters(text: str) -> None:
    """A part above a chapter, or below a chapter's sections, lies in none."""
    assert not [e for e in eids(structure_text(text)) if e.startswith("chp") and "__part" in e]


def test_sentences_in_one_line_that_name_the_law_are_its_sub_rules() -> None:
    """Of "(i) These rules may be called …. (ii) They shall …" there are two, though no semicolon parts them."""
    found = by_address(
        '1. (i) These rules shall be known as the "Lamp Rules, 2031."(ii) They shall come into force at once. (iii) They bind all.\n\n2. Oil.—The oil shall be clean.\n'
    )
    assert body(found["sec_1__para_ii"]) == "They shall come into force at once."
    assert body(found["sec_1__para_iii"]) == "They bind all."


@pytest.mark.parametrize(
    "words",
    [
        "(i) The keeper may light lamps that are due under s. (ii) The warden keeps the list.",
        "(a) These lamps shall be lit under rule 3. (b) and (c) apply.",
        "(a) These rules may be called the Lamp Rules, 2031, and rule 4. (b) of them is in force.",
    ],
)
def test_a_label_behind_another_sentence_is_cited(words: str) -> None:
    """Behind a sentence that names no law, or before small letters, a label in mid-line begins nothing."""
    found = by_address(f"1. Title.— {words}\n\n2. Oil.—The oil shall be clean.\n")
    assert not {"sec_1__para_ii", "sec_1__para_b"} & set(found)


def test_terms_in_the_line_that_announces_them_are_a_list() -> None:
    """The line "unless the context otherwise requires, (a) “lamp” means …; (b) …" holds both, with those that begin lines below."""
    found = by_address(
        '1. Terms.—In these rules, unless the context otherwise requires, (a) "lamp" means a lamp; and (b) "oil" means oil.\n\n'
        '2. In this Part, unless there is anything repugnant in the subject or context, (i) "can" means a can of\noil; (ii) "jar" means a jar;\n'
        '(iii) "keg" means a keg;\n\n3. Oil.—The oil shall be clean.\n'
    )
    assert {
        "sec_1__para_a", "sec_1__para_b", "sec_2__para_i", "sec_2__para_ii", "sec_2__para_iii"
    } <= set(found)  # fmt: skip
    assert body(found["sec_2__para_i"]) == '"can" means a can of oil;'


@pytest.mark.parametrize(
    "words",
    [
        "Where the context otherwise requires, (a) and (b) of section 4 shall apply; and (c) shall not.",
        'In these rules, (a) "lamp" in rule 3 means a lamp, and the rest is oil.',
        "In this Part, (a) lamps shall be lit, or (b) put out.",
    ],
)
def test_what_cites_items_behind_such_words_announces_none(words: str) -> None:
    """A label that no quoted term follows, or that no second follows, begins no list there."""
    assert "sec_1__para_a" not in by_address(
        f"1. Terms.— {words}\n\n2. Oil.—The oil shall be clean.\n"
    )


def test_items_that_a_colon_announces_may_be_sentences() -> None:
    """What "as follows: (a) …. (b) …" says in one line is a list, whatever its items end with."""
    found = by_address(
        "1. Keepers.—The keeper shall work as follows: (a) by day he shall clean the lamps. (b) by night he shall light them.\n\n2. Oil.—It is clean.\n"
    )
    assert body(found["sec_1__para_a"]) == "by day he shall clean the lamps."


def test_a_term_whose_label_is_glued_to_the_term_above_is_a_term() -> None:
    """A label glued to what stands before it, "…;(viii-a) “Reeve” means …", is of the item put in after (viii)."""
    found = by_address(
        "1. Terms.—In these rules:—\n\n(vii) “Keeper” means a keeper;\n\n(viii) “Oil” means oil;(viii-a) “Reeve” means a reeve;\n\n(ix) “Wick” means a wick.\n"
    )
    assert body(found["sec_1__para_viiia"]) == "“Reeve” means a reeve;"
    assert body(found["sec_1__para_viii"]) == "“Oil” means oil;"


_TITLED = """\
Citation

1.—(1) These Regulations may be cited as the Lamp Regulations 2031.

(2) They come into force at once.

Interpretation

2.—(1) In these Regulations “lamp” means a lamp.

Amendments of Acts

3.  Schedule 1 contains amendments of Acts.

Keepers

4.—(1) This regulation applies to keepers.
"""


def test_a_section_of_one_sentence_has_its_title_above_where_the_others_have() -> None:
    """The line "3. Schedule 1 contains amendments." below a title is its words, not its heading."""
    found = by_address(_TITLED)
    assert [found[f"sec_{n}"].heading for n in (1, 2, 3, 4)] == [
        "Citation", "Interpretation", "Amendments of Acts", "Keepers"
    ]  # fmt: skip
    assert body(found["sec_3"]) == "Schedule 1 contains amendments of Acts."


@pytest.mark.parametrize(
    "text",
    [
        _TITLED.replace("Keepers\n\n4.—(1) This", "4.—(1) This"),
        _TITLED.replace("Citation\n\n1.—(1)", "1.—(1)"),
        _TITLED.replace("Amendments of Acts\n\n3.  Schedule", "3.  Schedule"),
    ],
)
def test_a_heading_stays_one_where_others_have_no_title_above(text: str) -> None:
    """Where any other section has no title above it, a line with a stop may be a section's heading."""
    assert by_address(text)["sec_3"].heading == "Schedule 1 contains amendments of Acts"


def test_a_figure_before_a_day_or_a_recital_in_brackets_heads_no_section() -> None:
    """What calls a note above the law is no section of it, nor is what lists how a text was revised."""
    found = by_address(
        "LAMP ACT, 2031\n\n1\n\n[31 st August, 2031]\n\nWHEREAS it is expedient to light lamps;\n\n"
        "2 [AND WHEREAS it is expedient to keep them lit;]\n"
    )
    assert not [e for e in found if e.startswith("sec")]
    found = by_address(
        "1. [Revised by 24th Annual Supplement on 31 December 2031]\n\n"
        "1. Title.—This Act may be called the Lamp Act.\n\n2. Oil.—It is clean.\n"
    )
    assert [(e, found[e].heading) for e in found if e.startswith("sec")] == [
        ("sec_1", "Title"), ("sec_2", "Oil")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "gone", ["[Repealed by the Oil Act, 2032]", "[Omitted]", "[Amended lamps are lit.]"]
)
def test_a_section_that_is_all_in_brackets_is_one(gone: str) -> None:
    """What tells that a section is gone, or was put in, bears its number."""
    found = by_address(
        f"1. Title.—This Act may be called the Lamp Act.\n\n2. {gone}\n\n3. Oil.—It is clean.\n"
    )
    assert "sec_2" in found


def test_a_name_that_a_line_end_parts_begins_no_paragraph() -> None:
    """A definition's list of names, and a law's title with its brackets, go on with the next line."""
    found = by_address(
        "1. In this Act—\n"
        "(a) “local body” means any Lamp Board, Local Board, Municipal\nCorporation, Town Committee or Village Committee;\n"
        "(b) “grade” has the same meaning as in the rules called All Coast\nServices (Change of Name) Rules, 2031;\n"
        "(c) “oil” means oil.\n2. Oil.—It is clean.\n"
    )
    assert list(found) == ["sec_1", "sec_1__para_a", "sec_1__para_b", "sec_1__para_c", "sec_2"]


@pytest.mark.parametrize("stop", ["2031.", "once.", "(IV of 1989).", "the “Coast”."])
def test_a_sub_section_may_be_glued_to_the_stop_before_it(stop: str) -> None:
    """The (2) of "…, 2031.(2) It shall …" is a sub-section: a sentence ends and another begins."""
    found = by_address(
        f"1. Title.—(1) This Act may be called the Lamp Act and is law {stop}(2) It shall come into force.\n2. Oil.—It is clean.\n"
    )
    assert body(found["sec_1__subsec_2"]) == "It shall come into force."


@pytest.mark.parametrize(
    "words",
    [
        "This Act is subject to s. 3.(2) The rest is law.",
        "This Act names s. 13.(2) as law.",
        "Lampus spp.(2)Wickus spp.(3)Oilus spp.",
    ],
)
def test_a_figure_glued_to_a_short_number_or_to_a_word_is_none(words: str) -> None:
    """What cites "s. 3.(2)", or lists kinds in a cell, has no sub-section there."""
    found = by_address(f"1. Title.—(1) {words}\n2. Oil.—It is clean.\n")
    assert "sec_1__subsec_2" not in found


def test_a_proviso_holds_the_list_of_its_line() -> None:
    """The line "Provided that- (i) …; and (ii) …" has both items, and an explanation as much."""
    found = by_address(
        "1. Keepers.—The keeper shall keep the lamps:\nProvided that- (i) the warden may excuse him; and (ii) he may appoint another.\n"
        "2. Oil.—It is clean.\nExplanation.—In this section, “clean” means— (a) free of dust; and (b) dry.\n3. Cans.—They are of tin.\n"
    )
    assert body(found["sec_1__proviso__para_ii"]) == "he may appoint another."
    assert body(found["sec_2__expl__para_a"]) == "free of dust; and"


@pytest.mark.parametrize(
    "words",
    [
        "Provided that clauses- (a) and (b) of section 3 shall not apply.",
        "Provided that he is bound under clause (a) or (b); and (c) of section 3 applies.",
        "Provided that the warden- (a) may excuse him.",
    ],
)
def test_a_proviso_that_cites_items_holds_none(words: str) -> None:
    """Items that a proviso cites, or one alone, are no list of its."""
    found = by_address(f"1. Keepers.—He keeps the lamps:\n{words}\n2. Oil.—It is clean.\n")
    assert not [e for e in found if e.startswith("sec_1__proviso__")]


@pytest.mark.parametrize("coast", ["N.-W.C.P. Ord.", "N. -W.C. P. Act", "S.-E. Coast Act"])
def test_a_name_in_capitals_with_a_hyphen_ends_no_heading(coast: str) -> None:
    """The dash of a heading is not that of "N.-W.C.P.": it goes on to its own."""
    found = by_address(
        f"1. Title.—This is the Lamp Act.\n2. Amendment of section 1 of {coast} No. XIV of 2031.— In section 1, “oil” shall be omitted.\n"
    )
    assert found["sec_2"].heading == f"Amendment of section 1 of {coast} No. XIV of 2031"


@pytest.mark.parametrize("title", ["Members of Grade B", "Schedule A", "Oil"])
def test_a_title_that_ends_in_a_capital_has_its_dash(title: str) -> None:
    """Behind a capital letter a stop and a hyphen part a title from a sentence."""
    found = by_address(
        f"1. Title.- This is the Lamp Act.\n2. {title}.- A. Keeper shall keep them.\n3. Oil.- It is clean.\n"
        if title != "Oil"
        else "1. Title.- This is the Lamp Act.\n2. Oil.- A lamp needs it.\n"
    )
    assert found["sec_2"].heading == title


def test_the_number_of_the_first_page_before_a_laws_title_is_no_section() -> None:
    """A 1 before a law's title in capitals, at the very top, is the page's: section 1 stands below."""
    found = by_address(
        "1 THE NORTH COAST LAMPS ORDINANCE 2031 (COAST ORDINANCE NO. XIV OF 2031) AN ORDINANCE to light lamps. "
        "WHEREAS it is expedient to light lamps; the Governor is pleased to make the following Ordinance: CHAPTER I PRELIMINARY "
        "1. Short title and extent.---(1) This Ordinance may be called the North Coast Lamps Ordinance, 2031. (2) It extends to the Coast.\n"
    )
    assert found["sec_1"].heading == "Short title and extent"
    assert body(found["sec_1__subsec_2"]) == "It extends to the Coast."


@pytest.mark.parametrize("title", ["POWERS OF THE AUTHORITY", "THE AUTHORITY", "SHORT TITLE"])
def test_a_bare_number_above_a_sections_title_is_its(title: str) -> None:
    """Sections that are counted bare, their titles in capitals below, begin with 1 too."""
    found = by_address(
        f"1\n\n{title}\n\nThe warden shall keep lamps.\n\n2\n\nOIL\n\nThe oil shall be clean.\n\n3\n\nCANS\n\nThey are of tin.\n"
    )
    assert "sec_1" in found


def test_a_part_is_glued_to_the_words_that_enact() -> None:
    """The PART I of "…enacted as follows:PART I" is the law's; the gazette's stands above "Acts, Ordinance"."""
    root = law("""
        NOTIFICATION
        PART I
        Acts, Ordinance, President's Orders and Regulations
        WHEREAS it is expedient to light lamps;
        It is hereby enacted as follows:PART I
        PRELIMINARY
        1. Title.—(1) This Act may be called the Lamp Act, 2031.
        (2) It extends to the Coast.
        2. Oil.—The oil shall be clean.
    """)
    assert [e for e in eids(root) if e.startswith("part")] == ["part_I"]
    assert root.find("part_I").heading == "PRELIMINARY"  # type: ignore[union-attr]


_RULES = """\
S.R.O. {n}(I)/2031.—In exercise of the powers conferred by section {n} of the Lamps Act, 2030, the Government is pleased to make the following rules, namely:—

1. Short title and commencement.—(1) These rules may be called the {name} Rules, 2031.

(2) They shall come into force at once.

2. {name}.—The {name} shall be clean.
"""
_SIGNED = "\n[No. F. 4(2)/2031-L.]\n\nA. KEEPER,\nSection Officer.\n"
_ISSUER = "\nGOVERNMENT OF THE COAST\nMINISTRY OF LAMPS\nNOTIFICATION\nHarbour, the 5th May, 2031\n"


@pytest.mark.parametrize("issuer", ["", _ISSUER])
def test_each_of_several_notifications_is_signed(issuer: str) -> None:
    """Who signed the first of two notifications is no part of its last rule, nor is who issues the next."""
    first = _RULES.format(n=4, name="Oil") + _SIGNED
    root = read_twice(f"{first}{issuer}\n{_RULES.format(n=5, name='Wick')}{_SIGNED}")
    signed = [body(node) for node in root.walk() if node.kind == "signature"]
    assert signed == ["A. KEEPER, Section Officer."] * 2
    assert body(root.find("sec_2")) == "The Oil shall be clean."  # type: ignore[arg-type]
    assert not root.find("sec_2").children  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "last",
    [
        "\n(a) the WARDEN; and\n\n(b) the SECRETARY.\n",
        "\nThe following are appointed:\n\nA. KEEPER, 4 lamps\n\nB. WARDEN, 5 lamps\n",
        "\nIt is dry.\n",
    ],
)
def test_what_ends_the_first_notification_otherwise_is_its_rules(last: str) -> None:
    """A list of persons, or a sentence, above the next notification signs nothing."""
    root = read_twice(
        _RULES.format(n=4, name="Oil") + last + "\n" + _RULES.format(n=5, name="Wick")
    )
    assert not [node for node in root.walk() if node.kind in ("signature", "reference")]


def read_twice(text: str) -> Provision:
    """Return the tree of a text of several instruments, of which nothing is lost: their sections count anew."""
    root = structure_text(text)
    assert root.full_text() == text
    return root


_PARTS = "PART {}\nOF {}\n{}. Lamps.—They shall be lit.\n"


def _parts(*nums: str) -> list[str]:
    text = "".join(_PARTS.format(num, "LAMPS", n) for n, num in enumerate(nums, 1))
    return [e for e in eids(structure_text(text)) if e.rpartition("__")[2].startswith("part")]


def test_parts_in_letters_lie_in_a_part_in_figures() -> None:
    """Parts A and B between part I and part II are part I's."""
    assert _parts("I", "A", "B", "II") == ["part_I", "part_I__part_A", "part_I__part_B", "part_II"]
    assert _parts("1", "2", "A", "B", "C", "3")[2:5] == [f"part_2__part_{a}" for a in "ABC"]


@pytest.mark.parametrize(
    "nums",
    [
        ("I", "II", "IIA", "III"),
        ("A", "B", "C", "D"),
        ("I", "A", "B"),
        ("A", "B", "I", "II"),
        ("I", "C", "II"),
    ],
)
def test_parts_that_count_otherwise_stand_side_by_side(nums: tuple[str, ...]) -> None:
    """A part put in, parts in letters alone, or letters that no further figure follows, lie in none."""
    assert _parts(*nums) == [f"part_{num}" for num in nums]


_ENTRIES = (
    "PART A.—GENERAL\n\n{columns}\n\n1. Title 1\n\n2. Terms 1 -2\n\n3. Lamps..2-3\n\nPART B.—OIL\n\n4. Oil 3-4\n\n5. Cans.4-6\n\n6. Kegs6\n\n"
    "PART A.—GENERAL\n\n1. Title.—(1) These rules may be called the Lamp Rules, 2031.\n\n(2) They shall come into force at once.\n\n"
    "2. Terms.—In these rules “lamp” means a lamp.\n"
)


@pytest.mark.parametrize(
    "columns", ["Rule Page", "Section(s) Contents Page No.", "Rules  Headings"]
)
def test_contents_may_be_named_in_letters_set_apart(columns: str) -> None:
    """What "T A B L E O F C O N T E N T S" lists is no law, whatever its columns are called."""
    found = by_address(
        "LAMP RULES\n\nT A B L E O F C O N T E N T S\n\n" + _ENTRIES.format(columns=columns)
    )
    assert [e for e in found if e.startswith("sec")] == [
        "sec_1",
        "sec_1__subsec_1",
        "sec_1__subsec_2",
        "sec_2",
    ]


@pytest.mark.parametrize("title", ["T A B L E", "T A B L E O F F E E S", "TABLE OF LAMPS"])
def test_another_table_is_no_contents(title: str) -> None:
    """A table of something else has its rows."""
    found = by_address(
        f"LAMP RULES\n\n1. Title.—These are the Lamp Rules.\n\n2. Fees.—They are due as follows.\n\n{title}\n\n1. Oil 4\n\n2. Cans 5\n\n3. Kegs 6\n"
    )
    assert "sec_2" in found
    assert any("Cans" in body(node) or "Cans" in node.heading for node in found.values())


def test_terms_that_run_on_in_one_line_are_definitions() -> None:
    """In a page of one run of words each quoted term that is defined begins anew, and holds its own list."""
    found = by_address(
        "The Warden makes these Regulations:— 1. Citation. These Regulations may be cited as the Lamp Regulations, 2031. "
        "2. Terms. In these Regulations, unless the context otherwise requires— “lamp” means a lamp; “oil” includes “thin oil” and wax; “keg” means— (a) a cask; or (b) a can. "
        "3. Oil. The oil shall be clean.\n"
    )
    assert [e for e in found if "def_" in e] == [
        "sec_2__def_lamp", "sec_2__def_oil", "sec_2__def_keg", "sec_2__def_keg__para_a", "sec_2__def_keg__para_b"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("last", "head"), [("HARBOUR.", True), ("HARBOUR IS CLOSED.", False), ("Harbour.", False)]
)
def test_the_town_that_ends_an_address_is_of_the_head(last: str, head: bool) -> None:
    """A town in capitals below a comma, its stop behind it, ends an address; a sentence begins the letter."""
    root = structure_text(
        f"Lamp Office\n\n2nd May 2031 No. L-5/2031\n\nTo,\n\nThe Chief Warden of the Coast,\n{last}\n\nSubject: LAMPS.\n\n"
        "I am to state that the lamps of the shore were lit on Wednesday, as the Warden had asked in his letter.\n\n(A. KEEPER)\nSecretary\n"
    )
    assert (last in body(root.find("head"))) is head  # type: ignore[arg-type]


_TABLE = "1. Title.—This is the Lamp Act.\n\n2. Board.—(1) The Board shall consist of the following, namely:—\n\n{}\n(2) The Board shall meet.\n"


def test_a_list_set_as_a_table_has_its_items() -> None:
    """The rows "|(a)|the Warden;|Chairman|" below words that announce them are items (a), (b) …."""
    rows = "|(a)|the Warden;|Chairman|\n|---|---|---|\n|(b)|two keepers; and|Members|\n|(c)|the Reeve.|Member|\n"
    found = by_address(_TABLE.format(rows))
    assert [e for e in found if e.startswith("sec_2")] == [
        "sec_2", "sec_2__subsec_1", *(f"sec_2__subsec_1__para_{a}" for a in "abc"), "sec_2__subsec_2"
    ]  # fmt: skip
    assert "two keepers; and" in body(found["sec_2__subsec_1__para_b"])


@pytest.mark.parametrize(
    "rows",
    [
        "|(a)|the Warden;|Chairman|\n|---|---|---|\n|(c)|two keepers|Members|\n",
        "|(a)|(b)|(c)|\n|---|---|---|\n|the Warden|two keepers|oil|\n",
        "The rows are these.\n\n|(a)|the Warden;|Chairman|\n|---|---|---|\n|(b)|two keepers|Members|\n",
    ],
)
def test_the_rows_of_another_table_are_no_items(rows: str) -> None:
    """Labels that do not count on, that head columns, or that nothing announces, are the table's own."""
    assert not [e for e in by_address(_TABLE.format(rows)) if "para_" in e]


_SITED = (
    "LAMP ORDINANCE, 2031\n\n{site}\n\n1. Title.—This Ordinance may be called the Lamp Ordinance.\n\n2. Terms.—In this Ordinance:\n\n"
    "(a) “lamp” means a lamp;\n\n{site}\n\n(b) “oil” means oil{end}\n\n{site}\n\n3. Cans.—They are of tin.\n"
)


def test_the_address_of_a_site_on_every_page_is_no_words_of_an_item() -> None:
    """A site's address alone between gaps, again and again below what ends, is its pages'."""
    root = read(_SITED.format(site="https://lamps.example", end="."))
    assert body(root.find("sec_2__para_a")) == "“lamp” means a lamp;"  # type: ignore[arg-type]
    assert spans(root, "furniture").count("https://lamps.example") == 3


@pytest.mark.parametrize(
    ("site", "end"),
    [
        ("https://lamps.example/forms", "."),
        ("www.lamps.example", " as listed at"),
        ("lamps.example", "."),
    ],
)
def test_an_address_that_words_lead_to_is_the_laws(site: str, end: str) -> None:
    """A page's own address, one that a sentence names, or what is no address stays."""
    assert site not in spans(read(_SITED.format(site=site, end=end)), "furniture")


def test_a_title_may_call_other_notes_below_its_contents() -> None:
    """The title "THE [10][COAST]" below the contents is that of "THE [1][COAST]" above them, and the law's."""
    entries = "".join(f"{n}. Lamps of the {n}th rock.\n\n" for n in range(1, 8))
    text = f"THE [1][COAST]\n\nLAMPS ACT, 2031.\n\nCONTENTS\n\n{entries}THE [10][COAST]\n\nLAMPS ACT, 2031.\n\nIt is hereby enacted as follows:-\n\n"
    text += "".join(f"{n}. Lamps of the {n}th rock.--- They shall be lit.\n\n" for n in range(1, 8))
    assert "THE [10][COAST]" not in spans(read(text), "furniture")
