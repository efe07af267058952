"""Structure: how printers and consolidators set a law, from the number's stars to its footnotes."""

from __future__ import annotations

from textwrap import dedent

import pytest

from diffs.structure import structure_text
from tarmeem.model import Provision
from tests.trees import eids, spans


def law(text: str) -> Provision:
    root = structure_text(dedent(text).strip("\n") + "\n")
    found = eids(root)
    assert root.full_text() == root.source
    assert len(found) == len(set(found))
    return root


def find(root: Provision, eid: str) -> Provision:
    return next(node for node in root.walk() if node.eid == eid)


RAISED = """
    ## Section 3 - Lamps.

    ^1[(1)] No person
    shall light a lamp on such date^2
    as the Keeper has forbidden, or light it without leave of the
    Keeper of the harbour in which it stands:

    ^3[Provided that a lamp may be lit
    in a fog.]

    ^4* * *

    ^5[(2) A lamp shall be
    white.]

    ### Footnotes

    1. Section 3 renumbered as sub-section (1) by Act 4 of 2031, s. 2.

    2. 1st May, 2031, vide notification No. 6, see
    the Harbour Gazette.

    ## Section 4 - Bells.

    A bell shall be rung by whoever
    hears another.
"""


def test_a_raised_number_before_a_bracket_calls_a_footnote() -> None:
    """``^2[(2)`` is sub-section (2) and ``^3[Provided`` a proviso; caret, number and bracket are marks."""
    root = law(RAISED)
    assert eids(root) == [
        "sec_3", "sec_3__subsec_1", "sec_3__subsec_1__proviso", "sec_3__subsec_2", "sec_4",
    ]  # fmt: skip
    assert "^" not in spans(root, "body")
    assert "date as" in find(root, "sec_3__subsec_1").text


def test_what_is_counted_below_a_heading_that_says_footnotes_is_notes() -> None:
    """Under "### Footnotes" every counted paragraph is a note, whatever its words, up to the next heading."""
    notes = spans(law(RAISED), "note")
    assert "### Footnotes" in notes
    assert "1st May, 2031" in notes
    assert "Harbour Gazette" in notes
    assert "Bells" not in notes


def test_words_below_the_footnotes_that_have_no_number_are_the_laws() -> None:
    """A paragraph without a number ends the notes, so that no words of the law are hidden."""
    root = law(RAISED.replace("## Section 4 - Bells.\n\n", ""))
    assert "A bell shall be rung" in spans(root, "body")


def test_an_italic_letter_between_brackets_is_a_label() -> None:
    """``(*a*)`` labels a clause as ``(a)`` does."""
    root = law("""
        ##### 6. **Lamps.**

        **6.** (1) A lamp shall be—

        (*a*) white, or

        (*b*) green,

        as the Keeper directs.

        (2) (*a*) A lamp burns by night.

        (*b*) It may burn by day.
    """)
    assert [e for e in eids(root) if "para" in e] == [
        "sec_6__subsec_1__para_a", "sec_6__subsec_1__para_b",
        "sec_6__subsec_2__para_a", "sec_6__subsec_2__para_b",
    ]  # fmt: skip


def test_a_number_said_on_a_heading_and_again_below_it_is_the_sections() -> None:
    """A heading "##### 2 Lamps." above "**2.**—(1)" is section 2 with those words."""
    for number, again in (("{}", "**{}.**—"), ("{}..", "**{}**.— ")):
        parts = [
            f"##### {number.format(n)} {title}\n\n{again.format(n)}(1) {title} {n} shall be kept.\n\n(2) It extends.\n\n"
            for n, title in enumerate(("Harbours.", "Lamps of the pier.", "Bells.", "Buoys."), 1)
        ]
        root = law("".join(parts))
        assert [e for e in eids(root) if "__" not in e] == ["sec_1", "sec_2", "sec_3", "sec_4"]
        assert find(root, "sec_2").heading == "Lamps of the pier"
        assert find(root, "sec_2__subsec_1").text == "Lamps of the pier. 2 shall be kept."


def test_a_dash_right_after_a_sections_number_is_no_part_of_its_words() -> None:
    """A section "“74.— (1) A lamp …" has a sub-section (1), so that (2) is one too and no clause's."""
    root = law("""
        7. Lamps.—The Harbour Act is amended by substituting the following section for section 74:

        “74.— (1) A lamp shall be—

        (a) white; or

        (b) green.

        (2) It shall be lit.”.

        8. Bells.—A bell shall be rung.
    """)
    quoted = "sec_7__qstr__sec_74"
    assert f"{quoted}__subsec_1__para_b" in eids(root)
    assert f"{quoted}__subsec_2" in eids(root)


def test_a_second_i_shows_that_the_first_was_the_letter() -> None:
    """After (h), an (i) with another (i) below it before (ii) is the ninth letter; the other opens a list."""
    root = law("""
        2. Definitions.—In this Act,—
        (a) lamp means a light;
        (h) harbour means a port;
        (i) prohibited lamps means—
        (i) lamps that blind; or
        (ii) lamps that smoke;
        (j) bell means a bell.
    """)
    assert "sec_2__para_i__subpara_ii" in eids(root)
    assert "sec_2__para_j" in eids(root)


def test_a_bullet_within_a_bullet_stands_before_a_label_too() -> None:
    """A line "- - (i)" is an item of the list in the list."""
    root = law("""
        # 60. Penalty.

        If in any harbour,

        - (a) there is any contravention,
        - - (i) of section 13, or
        - (ii) of section 14, or

        (b) any lamp is broken, the Keeper shall be fined.
    """)
    assert [e for e in eids(root) if "para" in e] == [
        "sec_60__para_a", "sec_60__para_a__subpara_i", "sec_60__para_a__subpara_ii", "sec_60__para_b",
    ]  # fmt: skip


def test_small_capitals_may_stand_apart_from_their_first_letter() -> None:
    """A reader of PDF prints a heading in small capitals as "P ART II", "C HAPTER I", "S CHEDULE"."""
    root = law("""
        C HAPTER I
        1. Short title.—This Act may be called the Harbour Act, 2031.
        2. Lamps.—A lamp shall be lit.
        THE S CHEDULE
        P ART I
        ( 1 ) Lamps.
        ( 2 ) Bells.
        P ART II
        ( 1 ) Buoys.
        ( 2 ) Piers.
    """)
    assert [e for e in eids(root) if "part" in e or "chp" in e] == [
        "chp_I", "sched__part_I", "sched__part_I__subsec_1", "sched__part_I__subsec_2",
        "sched__part_II", "sched__part_II__subsec_1", "sched__part_II__subsec_2",
    ]  # fmt: skip


def test_contents_may_begin_anew_with_each_part() -> None:
    """Contents that count from 1 in every part are one list, and none of them becomes the sections."""
    lists = "".join(
        f"# PART {part}\n\n" + "".join(f"{n}. Of lamp {part}{n}.\n" for n in range(1, last)) + "\n"
        for part, last in (("I", 8), ("II", 4), ("III", 6))
    )
    numbered = "".join(f"# {n}. Of buoy {n}.\n\n" for n in range(16, 23))
    body = "".join(
        f"# {n}. Of lamp {n}.\n\nThe Keeper of the harbour shall light the lamp of pier {n} at dusk and put it out at dawn, and shall keep a book of the hours.\n\n"
        for n in range(1, 23)
    )
    root = law(f"# CONTENTS\n\n{lists}{numbered}# SCHEDULE I.\n\nAn Act to light lamps.\n\n{body}")
    assert [e for e in eids(root) if "sec" in e] == [f"sec_{n}" for n in range(1, 23)]
    assert "Of lamp III5" not in spans(root, "body")
    assert "An Act to light lamps" in spans(root, "body")
    assert not any(e.startswith("sched") for e in eids(root))


def test_a_list_deep_in_a_law_is_no_table_of_contents() -> None:
    """A short list among the sections is not taken for contents of those that come after it."""
    words = (
        "The Keeper shall do in the harbour what is needed for the lamp, the bell and the buoy.\n\n"
    )
    head = "".join(f"### § {n} Of lamps {n}\n\n{words}" for n in range(1, 20))
    items = "".join(f"{n}.  lamps,\n" for n in range(1, 8))
    tail = "".join(f"### § {n} Of bells {n}\n\n{words * 3}" for n in range(21, 40))
    root = law(f"{head}### § 20 Of lists\n\nThese are:\n\n{items}\n{tail}")
    assert [e for e in eids(root) if "__" not in e] == [f"sec_{n}" for n in range(1, 40)]


def test_a_line_that_ends_with_a_dash_is_no_heading() -> None:
    """A line "Where the Keeper is of opinion -" begins a sentence that its list goes on with."""
    root = law("""
        # 58. Power to examine.

        Where the Keeper is of opinion -

        (a) that a lamp is broken, or

        (b) that a bell is cracked,

        he may examine it.

        # 59. Savings:

        Nothing shall affect a buoy.
    """)
    assert "sec_58__para_a" in eids(root)
    assert find(root, "sec_58").text == "Where the Keeper is of opinion -"
    assert find(root, "sec_59").heading == "Savings"


def test_a_number_that_only_counts_lettered_lines_is_no_label() -> None:
    """Lines "1. (a)", "2. (b)" are clauses (a) and (b); what follows them continues the list they stand in."""
    root = law("""
        # 56. Register.

        1. The Keeper shall keep a register showing
        1. (a) the name of each lamp,
        2. (b) the hour of its lighting.
        2. The Keeper may show the register.

        # 57. Hours.

        A lamp shall be lit at dusk, and no lamp shall be put out before dawn.
    """)
    assert [e for e in eids(root) if "para" in e] == [
        "sec_56__para_1", "sec_56__para_1__para_a", "sec_56__para_1__para_b", "sec_56__para_2",
    ]  # fmt: skip


def test_a_1_below_section_1_is_an_item_where_a_2_follows() -> None:
    """The number of section 1 is not printed twice where "1." below it opens a list."""
    root = law("""
        # 1. Short title.

        1. This Act may be called the Harbour Act, 2031.
        2. It extends to every harbour.

        # 2. Lamps.

        A lamp shall be lit.
    """)
    assert eids(root) == ["sec_1", "sec_1__para_1", "sec_1__para_2", "sec_2"]
    assert find(root, "sec_1").heading == "Short title"


NOTED = """
    # 7. Lamps.

    The 1[Keeper] may make rules2 about lamps 3* * * and bells.

    1 Subs. by A. O., 2031, for “Warden”.

    2For rules made under s. 7 see the different Harbour Rules.

    3The words “and buoys” omitted by the Harbour (Revision) Act, 2033 (4 of 2033), s. 2.

    1The Keeper may extend the time, as amended by the Warden.

    # 8. Bells of the old pier.

    Omitted by the Harbour (Revision) Act, 2033 (4 of 2033), s. 2.

    # 9. Duties.

    1. The Keeper shall light the lamp.

    2. Omitted by the Harbour (Revision) Act, 2033.

    3. The Keeper shall ring the bell.
"""


def test_a_note_in_any_words_stands_beside_another_of_the_next_number() -> None:
    """Where lines are paragraphs, "2For rules … see" is a note below note 1; with no such neighbour it is law."""
    root = law(NOTED)
    notes = spans(root, "note")
    assert "For rules made under" in notes
    assert "and buoys" in notes
    assert "may extend the time" in spans(root, "body")


def test_omitted_by_may_be_all_that_is_left_of_a_provision() -> None:
    """What stands for a section below its heading, or for item 2 between 1 and 3, is no note."""
    root = law(NOTED)
    assert find(root, "sec_8").text.startswith("Omitted by the Harbour")
    assert find(root, "sec_9__para_2").text.startswith("Omitted by the Harbour")


def test_a_number_given_twice_by_mistake_heads_two_sections() -> None:
    """A second "# 12." with a heading, between 12 and 13, is a section and no part of a clause of the first."""
    parts = [
        f"# {n}. Of lamp {n}.\n\nThe Keeper shall light the lamp if—\n\n(a) it is dusk; or\n\n(b) there is fog.\n\n"
        for n in (9, 10, 11, 12, 12, 13, 14)
    ]
    sections = [e for e in eids(law("".join(parts))) if "__" not in e]
    assert sections == ["sec_9", "sec_10", "sec_11", "sec_12", "sec_12-2", "sec_13", "sec_14"]


def test_the_sub_sections_of_a_text_without_sections_hang_on_no_line_above() -> None:
    """In the text of one article alone its clauses stand at the top, and the lines below each are its own."""
    article = """
        | Title | Lamps |
        {}
        (1) There shall be lamps as follows—

        North pier ... 40
        South pier ... 20

        (2) A lamp shall be lit if—

        (a) it is dusk; or

        (b) there is fog:

        Provided that none is lit at noon.
    """
    one, two = (eids(law(article.format(row))) for row in ("", "| Amended | 2031 |\n"))
    assert one[1:] == [
        "subsec_1", "subsec_1__p_1", "subsec_1__p_2", "subsec_2", "subsec_2__para_a",
        "subsec_2__para_b", "subsec_2__proviso",
    ]  # fmt: skip
    assert two[2:] == one[1:]


def test_a_german_code_has_sections_whose_titles_begin_with_any_capital() -> None:
    """A line "§ 2 Änderung" heads a section, "(XXXX) §§ 4 bis 6" stands for those that are gone, "Anlage" is an annex."""
    words = "Die Laterne des Hafens ist von dem Wärter\nanzuzünden, sobald die Sonne untergegangen ist.\n\n\n"
    heads = (
        "§ 1 Laternen",
        "§ 2 Änderung",
        "§ 3 Übergang",
        "(XXXX) §§ 4 bis 6 (weggefallen)",
        "§ 7 Glocken",
    )
    body = "".join(f"## {head}\n\n{words}" for head in heads)
    root = law(f"{body}## Anlage 1 (zu § 2) Muster\n\n1.  Name,\n\n2.  Ort.\n")
    assert [e for e in eids(root) if "__" not in e] == [
        "sec_1", "sec_2", "sec_3", "sec_4_6", "sec_7", "annex_1",
    ]  # fmt: skip
    assert find(root, "sec_2").heading == "Änderung"


def test_a_markdown_heading_ends_a_section_in_a_wrapped_text_too() -> None:
    """What stands below "## Closing words" is no part of the last section."""
    root = law("""
        ## § 1 Lamps

        A lamp shall be lit by the Keeper of the
        harbour at dusk and put out at dawn.

        ## § 2 Bells

        A bell shall be rung by the Keeper of the
        harbour in a fog.

        ## Closing words

        The Council of the harbour has agreed to
        this law.
    """)
    assert "hd_closing-words__p_1" in eids(root)
    assert find(root, "sec_2").text.endswith("in a fog.")


def test_a_term_that_is_repealed_is_a_definition_still() -> None:
    """A line "beacon[Repealed, …]" among the definitions keeps the term's address, in small letters too."""
    root = law("""
        Interpretation

        2 In these Regulations,
        lamp means a light; (lampe)
        beacon[Repealed, SOR/2031-5, s. 1]
        bell means a bell. (cloche)

        3 A lamp shall be lit.

        4
        (1) A bell shall be rung.
        (2) A buoy shall be moored.

        5 A pier shall be swept.

        6 A rope shall be dry.

        7 A chain shall be bright.

        8 A gate shall be shut.
    """)
    assert [e for e in eids(root) if "def" in e] == [
        "sec_2__def_lamp", "sec_2__def_beacon", "sec_2__def_bell",
    ]  # fmt: skip


def test_a_note_may_begin_with_the_day_of_a_notification() -> None:
    """A line "2. 1st March, 2031, vide notification" below note 1 is a note, though its words begin with a figure."""
    root = law("""
        4. Lamps.—(1) A lamp shall be lit on such date 2 as the Keeper may appoint in
        the harbour, or upon the pier.
        1. The words “and bells” omitted by Act 25 of 2033, s. 2 and the Schedule.
        2. 1st March, 2031, vide notification No. S.O. 588, see Gazette of the Harbour,
        sec. 3.
        (2) It shall be put out at
        dawn.
    """)
    assert "vide notification" in spans(root, "note")
    assert "sec_4__subsec_2" in eids(root)


@pytest.mark.parametrize("label", ["(2)", "(ad)", "5. Fees.—"])
def test_a_provision_below_an_unstopped_note_is_the_laws(label: str) -> None:
    """A note whose last stop was lost ends before the next label: what stands under it is no footnote."""
    root = structure_text(
        "1. Name.—This Act is the 1[Lamps] Act.\n4. Board.—(1) The Board keeps the lamps 2[lit].\n"
        "1Subs. by Act II of 2001, s. 2, for “Oil”.\n2Subs. by Act IX of 2003, s. 2\n"
        f"{label} The lamps of the harbour shall burn from dusk until dawn.\n"
    )
    notes = [root.source[s.start : s.end] for n in root.walk() for s in n.spans if s.kind == "note"]
    assert not [note for note in notes if "harbour" in note]


@pytest.mark.parametrize("line", [
    "2 Milk with sugar added, per litre of it five rupees.",
    "Amended for errors, a return is deemed filed in time.",
    "Added by the Board a tenth of it is due.",
    "The Act has been amended so that the fee is ten rupees.",
])  # fmt: skip
def test_a_line_that_names_no_authority_is_no_footnote(line: str) -> None:
    """What was added, amended or substituted by no Act, Order or notification is the law speaking."""
    root = structure_text(
        "1. Name.—This Act is the 1[Lamps] Act.\n1 Subs. by Act II of 2001, s. 2, for “Oil”.\n"
        f"{line}\n2. Board.—The Board keeps four lamps lit.\n"
    )
    notes = [root.source[s.start : s.end] for n in root.walk() for s in n.spans if s.kind == "note"]
    assert not [note for note in notes if line[:12] in note]


CALLED_APART = """THE HARBOUR LAMPS ACT, 1950

1. Lamps.—The 1[Board] shall light every lamp, and the 1 [Board] may charge 4 [three thousand rupees] for it, or for 2 [months], 45 [six hundred rupees] 45, each night.

1Subs. by Act II of 1960, s. 2, for “Port”.
4 Subs. by Act III of 1970, s. 2, for “thirty rupees”.
"""


def test_a_notes_number_that_stands_apart_before_its_bracket_is_no_word_of_the_law() -> None:
    """The call of a note that is there, or is called again, is left out; else the number is a word."""
    section = structure_text(CALLED_APART).find("sec_1")
    assert section is not None
    assert section.text == (
        "The Board shall light every lamp, and the Board may charge three thousand rupees for it,"
        " or for 2 months, six hundred rupees, each night."
    )
    assert structure_text(CALLED_APART).full_text() == CALLED_APART


def test_a_figure_before_a_bracketed_unit_is_the_laws_whatever_notes_there_are() -> None:
    """A law that says "3 [months]" keeps its 3 though a note 3 is there; "six 3 [months]" calls it."""
    text = "1. Lamps.—The Board shall within 3 [months] light 1 [every] lamp for six 3 [months].\n\n1. Subs. by Act II of 1960, s. 2.\n2. Ins. by Act III of 1961, s. 2.\n3. Subs. by Act IV of 1962, s. 2.\n"
    section = structure_text(text).find("sec_1")
    assert section is not None
    assert section.text == "The Board shall within 3 months light every lamp for six months."


def test_a_number_of_members_and_an_item_in_a_box_are_the_laws_whatever_notes_there_are() -> None:
    """A quorum of "not less than 3 [members]" keeps its 3, and "item [1]" its number, beside notes 3 and [1]."""
    text = "1. Lamps.—A quorum is not less than 3 [members], and not more than 3 [seven].\n\n3. Subs. by Act IV of 1962, s. 2.\n"
    assert "than 3 members, and not more than seven." in structure_text(text).children[0].text
    text = "1. Lamps.—Keepers [1] light those of item [1] and [2] others.\n\n[1] Subs. by Act IV of 1962, s. 2.\n[2] Ins. by Act V of 1963, s. 2.\n"
    assert "Keepers light those of item [1] and others." in structure_text(text).children[0].text


@pytest.mark.parametrize("opening", ["1 [THE SCHEDULE", "1[THE SCHEDULE", "1 [FIRST SCHEDULE"])
def test_a_bracket_called_by_a_note_may_open_a_schedule(opening: str) -> None:
    """The number of a note before the bracket hides no schedule, glued to it or not."""
    text = f"1. Lamps.—The Board shall light every lamp.\n{opening}\n[See section 1]\n1. The lamp of the pier.\n2. The lamp of the mole.]\n\n1Subs. by Act II of 1960, s. 2.\n"
    kinds = [child.kind for child in structure_text(text).children]
    assert kinds == ["section", "schedule"]


def test_a_sentence_above_a_number_said_again_is_no_title() -> None:
    """Where two sections are both printed as 3, the first one's sentence does not become a heading."""
    law = "1. Title.—This is the Lamps Act.\n2. Fees.—Ten.\n3. Oil shall be clean.\n3. Wicks.—Wicks are dry.\n4. End.—It ends.\n"
    tree = structure_text(law)

    assert tree.full_text() == law
    assert "Oil shall be clean" not in [n.heading for n in tree.walk()]


def test_a_marginal_note_may_end_with_a_comma_before_its_number() -> None:
    """``Short title, 1. (1) This`` begins section 1, and so do the others; "the Act, 2. The" in a sentence is none."""
    text = (
        "THE LAMPS ORDINANCE, 2031\nThe President is pleased to make the following Ordinance:—\n"
        "Short title, 1. (1) This Ordinance may be called the Lamps Ordinance, 2031.\n(2) It shall come into force at once.\n"
        'Definitions, 2. In this Ordinance,—\n(a) "keeper" means the keeper of a lamp; and\n(b) "lamp" means a light.\n'
        "Board. 3. There shall be a Board.\nPenalty. 4. Whoever puts out a lamp shall pay as said in the order, 5. The fine is paid.\n"
    )
    tree = {n.eid: n for n in structure_text(text).walk() if n.eid}
    assert [tree[f"sec_{n}"].heading for n in (1, 2, 3, 4)] == [
        "Short title", "Definitions", "Board", "Penalty"
    ]  # fmt: skip
    assert {"sec_1__subsec_2", "sec_2__para_b"} <= set(tree)
    assert "sec_5" not in tree


def test_a_first_section_may_stand_behind_its_note_and_a_comma() -> None:
    """Where only section 1 has its note before it, it still begins there."""
    text = (
        "It is hereby enacted as follows:—\nShort title, 1. (1) This Act may be called the Lamps Act, 2031.\n(2) It shall come into force at once.\n"
        '2. Definitions.—In this Act, "lamp" means a light.\n3. Keepers.—The Board shall appoint keepers.\n4. Penalty.—Whoever puts out a lamp shall be fined.\n'
    )
    eids = [n.eid for n in structure_text(text).walk() if n.eid]
    assert [e for e in eids if e.startswith("sec_1")] == [
        "sec_1", "sec_1__subsec_1", "sec_1__subsec_2"
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["TABLE", "Table 1", "THE TABLE"])
def test_a_sub_section_goes_on_below_its_table(name: str) -> None:
    """``TABLE`` alone between two gaps ends no section: the (3) below it is the section's."""
    text = (
        "1. Short title.—This Act may be called the Lamps Act.\n\n2. Fees.—(1) No person shall sell lamps.\n\n"
        f"(2) The fee is set out in the table below:—\n\n{name}\n\nLamp     Fee\n\nBeacon   Rs. 100\n\n(3) The fee shall not be refunded.\n\n"
        "3. Rules.—The Board may make rules.\n"
    )
    eids = [n.eid for n in structure_text(text).walk() if n.eid]
    assert "sec_2__subsec_3" in eids


def test_a_line_that_ends_in_and_is_no_title() -> None:
    """Alone between two gaps it is an item's words."""
    text = (
        "1. Short title.—This Act may be called the Lamps Act.\n\n2. Board.—The Board shall consist of—\n\n(i) Chairman\n\n"
        "Warden of the Shore; and\n\n(ii) Member\n\nKeeper of the Lamps.\n\n3. Rules.—The Board may make rules.\n"
    )
    eids = [n.eid for n in structure_text(text).walk() if n.eid]
    assert not any("hd_" in eid for eid in eids)


@pytest.mark.parametrize("owner", ["[Section 3.]", "(Section 3)", "[Section 3(2)(b).]"])
def test_a_schedule_s_owner_may_be_named_without_see(owner: str) -> None:
    """``[Section 3.]`` below a schedule's name says whose it is; the title stands below."""
    text = (
        "1. Short title.—This Act may be called the Lamps Act.\n2. Fees.—Fees shall be paid.\n3. Rules.—The Board may make rules.\n\n"
        f"THE SCHEDULE\n{owner}\nFees of lamps\n\n1. A beacon.\n2. A lantern.\n"
    )
    tree = {n.eid: n for n in structure_text(text).walk() if n.eid}
    assert tree["sched"].heading == "Fees of lamps"


def _eids_of(lines: str) -> list[str]:
    text = (
        f"1. Short title.—This Act may be called the Lamps Act.\n\n2. Keepers.—{lines}\n\n"
        "3. Rules.—The Board may make rules.\n"
    )
    root = structure_text(text)
    assert root.full_text() == text
    return [n.eid.partition("sec_2__")[2] for n in root.walk() if n.eid.startswith("sec_2__")]


@pytest.mark.parametrize("second", ["2)", "(2", "(2]", "{2)", "(2}"])
def test_a_label_that_a_scan_damaged_is_read_where_its_list_waits_for_it(second: str) -> None:
    """``2)`` and ``(2`` below (1) are (2): each goes on with the list that is printed in brackets."""
    lines = f"(1) The Board shall appoint keepers.\n\n{second} A keeper shall hold office for three years.\n\n(3) A keeper may resign."
    assert _eids_of(lines) == ["subsec_1", "subsec_2", "subsec_3"]


def test_a_first_item_that_lost_a_bracket_opens_the_list_that_goes_on_below_it() -> None:
    """``a)`` right above (b) is (a); the items of a list that is printed so throughout keep their own."""
    assert _eids_of(
        "The Board may appoint\n\na) a chief keeper;\n\n(b) two deputies; and\n\n(c} any other."
    ) == ["para_a", "para_b", "para_c"]
    assert _eids_of(
        "(1) The Board may appoint—\n\n1) a chief keeper;\n\n2) two deputies.\n\n(2) A keeper may resign."
    ) == ["subsec_1", "subsec_1__para_1", "subsec_1__para_2", "subsec_2"]


def test_a_bracket_that_nothing_waits_for_opens_no_list() -> None:
    """``(3 Copies`` where no (2) stands is a word of the sentence."""
    assert _eids_of("The Board shall send the form\n\n(3 Copies to the keeper.") in (
        ["p_1"], ["p_1", "p_2"], []
    )  # fmt: skip


def test_a_word_in_braces_is_no_label() -> None:
    """``{a}`` is a page's own sign: a scan takes one bracket for a brace, not both."""
    assert not any(
        "para" in e
        for e in _eids_of("The Board may appoint—\n\n{a} a chief keeper;\n\n{b} two deputies.")
    )


def test_the_number_of_a_first_section_may_be_misread() -> None:
    """``l. Short title.-(I) This Act may be called`` above section 2 is section 1, and (I) its (1)."""
    text = (
        "It is hereby enacted as follows:-\nl. Short title.- (I) This Act may be called the Lamps Act, 2031.\n(2) It shall come into force at once.\n"
        '2. Definitions.- In this Act, "lamp" means a light.\n3. Keepers.- The Board shall appoint keepers.\n4. Oil.- The Board shall provide oil.\n'
    )
    tree = {n.eid: n for n in structure_text(text).walk() if n.eid}
    assert tree["sec_1"].heading == "Short title"
    assert {"sec_1__subsec_1", "sec_1__subsec_2"} <= set(tree)


def test_a_label_that_ends_what_the_line_above_cites_of_a_named_act_is_none() -> None:
    """``(2) of the Harbours Act`` below "under section 4(1) or" is no sub-section (2)."""
    assert _eids_of(
        "(1) A keeper shall report under section 4(1) or\n(2) of the Harbours Act.\n(2) A keeper may resign."
    ) == ["subsec_1", "subsec_2"]


def test_a_section_may_have_nothing_but_a_note_and_its_stars() -> None:
    """In "5. 4* * * *" the 4 calls a note, and section 5 is there."""
    root = structure_text(
        "4. Fees.—The Board may charge fees.\n5. 4* * * * * *\n6. Rules.—The Board may make rules.\n\n4 Section 5 omitted by Act II of 1937.\n"
    )
    assert [n.num for n in root.walk() if n.kind == "section"] == ["4", "5", "6"]
