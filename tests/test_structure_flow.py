"""Laws that a page gives in one run of words, without a line for each provision."""

from __future__ import annotations

import pytest

from diffs.structure import structure_text
from diffs.structure.recognising.flow import laid_out

_LAMPS = (
    "THE LAMPS ACT, 2031 CONTENTS SECTIONS 1. Short title. 2. Definitions. 3. Keepers. "
    "THE LAMPS ACT, 2031 An Act for lamps. It is hereby enacted as follows:— 1. Short title.— (1) This Act may be "
    "called the Lamps Act, 2031. (2) It extends to the shore. 2. Definitions.— In this Act,— (a) “lamp” means a "
    "light; and (b) “shore” means the sand. 3. Keepers.— Every lamp under section 2. Any other too: Provided that "
    "a lamp may go out."
)


def _eids(text: str) -> list[str]:
    root = structure_text(text)
    assert root.full_text() == text
    return [n.eid for n in root.walk() if n.eid and not n.eid.startswith("p_")]


@pytest.mark.parametrize("cut", [" ", "\n"])
def test_a_law_in_one_run_of_words_has_its_sections(cut: str) -> None:
    """Sections in mid-line are read where the first names the law, its contents are none, wherever a line ends."""
    words = _LAMPS.replace(" extends ", f"{cut}extends ").replace(" means ", f"{cut}means ")
    assert _eids(words) == [
        "sec_1", "sec_1__subsec_1", "sec_1__subsec_2",
        "sec_2", "sec_2__para_a", "sec_2__para_b",
        "sec_3", "sec_3__proviso",
    ]  # fmt: skip


def test_a_number_that_a_note_in_the_margin_stands_before_is_a_sections() -> None:
    """In such a law a number may follow a marginal note without a stop, and nothing that cites it."""
    text = (
        "ENACTED as follows Short title 1. This Act may be cited as the Lamps Act. Keepers of lamps 2. The keeper "
        "shall see to it under section 3. The Warden helps him. Oil 3. There shall be oil."
    )
    assert _eids(text) == ["sec_1", "sec_2", "sec_3"]


def test_a_sum_or_a_forms_number_in_one_run_is_no_sections() -> None:
    """The figure of "Rs. 3." and "Form No. 4." heads nothing, though a sentence follows it."""
    text = (
        "It is hereby enacted as follows:- 1. Short title.- This Act may be called the Lamps Act. 2. Fees.- The fee is "
        "Rs. 3. The Keeper may waive it in Form No. 4. The form is free. 3. Fines.- The fine is Rs. 5. It is paid at "
        "once. 4. Savings.- Nothing in section 2. The rest stands."
    )
    root = structure_text(text)
    assert [n.heading for n in root.walk() if n.kind == "section"] == [
        "Short title", "Fees", "Fines", "Savings",
    ]  # fmt: skip


def test_a_files_number_in_one_run_begins_no_line() -> None:
    """A "No. 4(1)" and a "S. 4(1)" are whole: their (1) is no sub-section's."""
    text = (
        "It is hereby enacted as follows:- 1. Short title.- This Act may be called the Lamps Act. 2. Fees.- The fee is "
        "that of File No. 4(1) Lamps. 3. Fines.- The fine is that of S. 4(1) Lamps Act."
    )
    assert _eids(text) == ["sec_1", "sec_2", "sec_3"]
    assert [n.text for n in structure_text(text).walk() if n.eid == "sec_2"] == [
        "The fee is that of File No. 4(1) Lamps."
    ]


def test_what_is_counted_twice_over_in_one_run_is_left_alone() -> None:
    """Where a title and its first words bear the same number, nothing is guessed."""
    text = "It is enacted: 1. Short title 1. This Act may be called the Lamps Act. 2. It extends to the shore. 2. Definitions In this Act a lamp is a light."
    assert "sec_2" not in _eids(text)


def test_a_law_in_lines_keeps_what_stands_in_them() -> None:
    """Numbers in the lines of a law whose sections begin lines are none of its sections."""
    text = "".join(
        f"{n}. {title}.—The Warden shall see to the lamps. 9. That is all.\n\n"
        for n, title in enumerate(("Short title", "Oil", "Wicks"), 1)
    )
    assert _eids(text) == ["sec_1", "sec_2", "sec_3"]


def test_a_law_whose_first_section_alone_stands_in_mid_line_keeps_its_lines() -> None:
    """What enacts may run into section 1: where more of the others begin lines, each line is left as it is."""
    text = (
        "It is hereby enacted as follows:— 1. Short title.—This Act may be called the Lamps Act.\n\n"
        "2. Oil.—The Warden buys oil.\n\n3. Wicks.—He cuts them. (1) That is all.\n\n4. Lamps.—He lights them.\n"
    )
    assert laid_out(text) == text


def test_a_number_far_beyond_the_last_section_does_not_make_a_run_of_words() -> None:
    """Lamps 40 and 41, in the lines of a law, follow no section 2."""
    text = (
        "1. Short title.—This Act may be called the Lamps Act.\n\n2. Oil.—The Warden buys oil: 40. Red. 41. Green. "
        "42. Blue. (1) That is all.\n"
    )
    assert laid_out(text) == text


def test_a_list_whole_in_the_line_that_announces_it_has_its_items() -> None:
    """Of "means,- (a) …; (b) …" both are items, though no item begins a line."""
    text = (
        "1. Words.—In this Act,- (a)\t“lamp” means a light; or (b) “oil” means oil.\n\n"
        "2. Keepers.—A keeper under clause (a) or (b) of section 1 keeps it.\n"
    )
    assert _eids(text) == ["sec_1", "sec_1__para_a", "sec_1__para_b", "sec_2"]


def test_a_sub_section_in_mid_line_may_bear_a_note_and_be_the_laws_last() -> None:
    """Sub-sections of the last section are read in its line, also behind the number of a note."""
    text = "1. Short title.—This Act may be called the Lamps Act.\n\n2. Keepers.—(1) A keeper lights the lamp. 1(2) He puts it out. (3) He sleeps.\n"
    assert _eids(text) == [
        "sec_1", "sec_2", "sec_2__subsec_1", "sec_2__subsec_2", "sec_2__subsec_3",
    ]  # fmt: skip


def test_what_is_quoted_in_one_run_is_quoted() -> None:
    """New matter in a law in one run of words lies in its quotation, its lists too."""
    text = (
        "An Act further to amend the Lamps Act, 2011. It is hereby enacted as follows:- 1. Short title.- (1) This Act may be called the Lamps "
        "(Amendment) Act, 2031. (2) It shall be in force at dusk. 2. Amendment of section 5.- In section 5, after sub-section (1) the following "
        "shall be inserted, namely:- “(2) A keeper may sleep when:- (a) the lamp is out; or (b) the day has come.”"
    )
    assert _eids(text)[-4:] == [
        "sec_2__qstr", "sec_2__qstr__subsec_2", "sec_2__qstr__subsec_2__para_a", "sec_2__qstr__subsec_2__para_b",
    ]  # fmt: skip


def test_a_law_in_one_run_may_begin_with_its_first_section() -> None:
    """Nothing need stand before section 1, nor a dash between a title and "(1)"; a schedule and an explanation are cut off too."""
    text = (
        "1. Short title and commencement (1) This Act may be called the Lamps Act, 2031. (2) It is in force. 2. Keepers.__ A keeper lights the "
        "lamp. Explanation.— Two may be one keeper. 3. Oil The Warden shall buy the oil. 1[THE SCHEDULE [See section 3] 1. Fish oil. 2. Whale oil."
    )
    eids = _eids(text)
    assert eids[:6] == [
        "sec_1", "sec_1__subsec_1", "sec_1__subsec_2", "sec_2", "sec_2__expl", "sec_3",
    ]  # fmt: skip
    assert eids[6:7] == ["sched"]


def test_items_behind_a_greek_question_mark_or_an_or_begin_lines_too() -> None:
    """Items of a law in one run stand behind whatever ends the one before: a look-alike semicolon, "or", "and"."""
    text = (
        "1. Short title (1) This Act may be called the Lamps Act. 2. Keepers A keeper may be: (a) paid\u037e (b) fed, or (c) let go. "
        "3. Wicks The Warden shall buy wicks under clause (a) or (b) of section 2."
    )
    assert _eids(text)[2:] == ["sec_2", "sec_2__para_a", "sec_2__para_b", "sec_2__para_c", "sec_3"]


def test_a_sub_section_of_a_law_in_one_run_may_follow_a_comma() -> None:
    """Where a year went out of the law's name, "(2) They …" still begins a line; "(1), (2) and" cites."""
    words = _LAMPS.replace("Act, 2031. (2) It", "Act, (2) It").replace(
        "under section 2", "under sub-sections (1), (2) and (3)"
    )
    assert _eids(words) == _eids(_LAMPS)


def test_a_label_glued_to_its_dash_begins_a_line_of_a_law_in_one_run() -> None:
    """Labels such as "-(a)", "-(1)" and "Chapter I PRELIMINARY" begin lines too."""
    words = (
        "The following Act is made:-- Chapter I PRELIMINARY 1. Short Title.--(1) This Act may be called the Lamps Act, 2031. "
        "(2) It extends to the shore. 2. Definitions.-- In this Act,-(1) “lamp” means a light, which-(a) burns; and (b) is "
        "able-(i) to shine; (ii) to glow. (2) “shore” means the sand. 3. Keepers.-- A keeper keeps."
    )
    assert _eids(words) == [
        "chp_I", "sec_1", "sec_1__subsec_1", "sec_1__subsec_2", "sec_2", "sec_2__subsec_1", "sec_2__subsec_1__para_a",
        "sec_2__subsec_1__para_b", "sec_2__subsec_1__para_b__subpara_i", "sec_2__subsec_1__para_b__subpara_ii",
        "sec_2__subsec_2", "sec_3",
    ]  # fmt: skip


def test_a_label_behind_a_dash_and_a_space_begins_a_line_of_a_law_in_one_run() -> None:
    """A space before the dash hides item (a) no more than a word does."""
    law = (
        "THE LAMPS ACT, 2061 An Act for lamps. 1. Short title. This Act may be called the Lamps Act, 2061. "
        "2. Oil. Oil is clean. 3. Keepers. A keeper shall -(a) light lamps; (b) trim wicks. "
        "4. Penalty. Whoever breaks a lamp shall pay. 5. Rules. The Board may make rules."
    )
    tree = structure_text(law)

    assert tree.full_text() == law
    assert [n.eid for n in tree.walk() if "__" in n.eid] == ["sec_3__para_a", "sec_3__para_b"]


def test_two_low_lines_are_a_dash_of_a_law_in_one_run_and_stars_end_a_section() -> None:
    """What the Pakistan Code's files have for a dash: "1. Short title.__(1) …", and for what is left out."""
    root = structure_text(
        "THE LAMPS ACT, 2031 CONTENTS 1. Short title. 2. Lamps. 3. Oil. An Act to keep the lamps of the streets and of the harbour. It is hereby enacted "
        "as follows:__ 1. Short title.__(1) This Act may be called the Lamps Act, 2031. 2* * * * * "
        "2. Lamps. In this Act,__ (1) “lamp” means a lamp; (2) “keeper” means a keeper. 3. Oil. The oil is the keeper's."
    )
    assert [node.eid for node in root.walk() if node.kind in ("section", "subsection")] == [
        "sec_1", "sec_1__subsec_1", "sec_2", "sec_2__subsec_1", "sec_2__subsec_2", "sec_3"
    ]  # fmt: skip


@pytest.mark.parametrize("titles", [("LAMPS", "OIL AND BELLS"), ("Lamps and Oil", "Oil")])
def test_a_chapter_in_one_run_has_its_title_and_its_sections(titles: tuple[str, str]) -> None:
    """A chapter's name behind a semicolon begins a line with its title, however that is printed; what cites one does not."""
    root = structure_text(
        "The Lamps Act. 1. Short title.—(1) This Act may be called the Lamps Act; "
        f"Chapter II {titles[0]} 2. Lamps.—Every lamp is lit; Chapter III {titles[1]} 3. Oil.—Dry; "
        "Part II of the Act applies to section 4. Bells.—None."
    )
    assert [(n.eid, n.heading) for n in root.walk() if n.kind in ("chapter", "section")] == [
        ("sec_1", "Short title"), ("chp_II", titles[0]), ("sec_2", "Lamps"), ("chp_III", titles[1]), ("sec_3", "Oil")
    ]  # fmt: skip


def test_a_label_with_a_space_in_its_bracket_begins_a_line_in_a_run_of_words() -> None:
    """A scan may part a bracket from its label: "( ii)" is (ii), "3 [ (iia)" an (iia) put in by note 3."""
    text = 'BILL; It is hereby enacted as follows: - 1. Short title.- (1) This Act may be called the Lamps Act. (2) It begins at once. 2. Terms.- In this Act, (i) "lamp" means a lamp; ( ii) "oil" means oil; 3 [ (iia) "wick" means a wick;] (iii) "port" means the Port.'
    found = [node.eid for node in structure_text(text).walk()]
    assert {"sec_2__para_ii", "sec_2__para_iia"} <= set(found)


@pytest.mark.parametrize("first", ["1. ", "1, ", "|. ", "l. "])
def test_a_scans_mark_for_the_first_number_begins_the_sections_of_one_line(first: str) -> None:
    """What stands for 1 before a "Short title" that names the law is the first section's number, in its Part."""
    root = structure_text(
        f"LAMPS RULES, 2031 the Board makes rules, namely:- PART-I GENERAL {first}Short title.—(1) These rules may be called the Lamps Rules, 2031. "
        "(2) They begin at once. 2. Lamps.—(1) A lamp is lit. (2) It is red. 3. Oil.—Oil is bought."
    )
    assert [n.eid for n in root.walk() if n.num] == [
        "part_I", "sec_1", "sec_1__subsec_1", "sec_1__subsec_2", "sec_2", "sec_2__subsec_1", "sec_2__subsec_2", "sec_3",
    ]  # fmt: skip


def test_a_name_that_a_line_parts_is_one_sentence() -> None:
    """The line below "… by the Lamps and Wicks" that says "Board Act, 1990;" goes on; a title or a sentence there does not."""
    section = "1. Name.—This Act may be called the Lamps Act, 2033.\n2. Words.—In this Act,—\n(a) “keeper” means a keeper who is appointed by the Lamps and Wicks\n{}\n(b) “oil” means oil.\n3. Rules.—The Board may make rules.\n"
    for below, parts in (
        ("Board Act, 1990;", 0),
        ("Board;", 0),
        ("Secretary, Ministry of Oil", 1),
        ("The Board pays him.", 1),
    ):
        root = structure_text(section.format(below))
        item = next(n for n in root.walk() if n.eid == "sec_2__para_a")
        assert len(item.children) == parts
