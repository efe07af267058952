"""Structure: what whole laws gathered from public sets print that no other text of ours did."""

from __future__ import annotations

from diffs.structure import structure_text
from tests.trees import by_address


def test_a_markdown_heading_ends_where_a_sentence_of_law_begins() -> None:
    """So "## Section 10. Power to make rules. The Harbour Board, in …" has a title of four words."""
    found = by_address(
        "## Section 9. Lamps. A lamp shall burn.\n\n"
        "## Section 10. Power to make rules. The Harbour Board, in respect of the Old\n\n"
        "Port, may make rules.\n"
    )
    assert found["sec_10"].heading == "Power to make rules"
    assert found["sec_10"].text.startswith("The Harbour Board, in respect")


def test_a_number_in_brackets_before_a_stroke_is_no_label() -> None:
    """A note cites a paper's number "S. O. 3 / (46)/79, dated …" over two lines, and goes on."""
    found = by_address(
        "3. Lamps.—Whoever keeps a lamp\nshall light it at the hour that the\nBoard has fixed for the harbour.\n"
        "______________\n"
        "1This Act has been applied to the Outer Isles, by the Isles' Notification No. S. O. -3\n"
        "(46)/79, dated 24-4-2031, see Harbour Gazette, 2031, Ext., p. 4.\n"
        "2Subs. by Act VI of 2030, s. 19.\n\n"
        "Explanation 1.- A lamp is kept by whoever\nowns it or has it in his house.\n"
    )
    assert "sec_3__subsec_46" not in found
    assert "sec_3__expl_1" in found


def test_a_label_with_stars_for_its_words_is_a_provision_that_is_gone() -> None:
    """``1(3)* * *``: the note's number stands before the label, and nothing is left of its words."""
    found = by_address(
        "14. Bells.—(1) A bell shall be rung.\n (2) It shall be loud.\n 1(3)*  *  *  *\n 1(4)*  *  *  *\n\n"
        "1Omitted by Act VI of 2030, s. 2.\n"
    )
    assert {"sec_14__subsec_3", "sec_14__subsec_4"} <= set(found)


def test_an_exception_in_small_letters_is_counted_too() -> None:
    """So "Second exception (a lamp lit in good faith). It is …" is exception 2."""
    found = by_address(
        "3. Lamps.—Whoever lights a lamp commits an offence.\n"
        "First exception (a lamp in a fog). It is no offence to light a lamp in a fog.\n"
        "Second exception (a lamp lit in good faith). It is no offence to light one in good faith.\n"
    )
    assert [e for e in found if "__exc" in e] == ["sec_3__exception_1", "sec_3__exception_2"]


def test_the_title_of_a_part_is_not_its_first_sections_too() -> None:
    """Where the numbers stand bare, the line above the first is its margin note, unless the Part took it."""
    found = by_address(
        "PART I.\nPRELIMINARY\n1 This Act may be cited as the Lamps Act.\n2 In this Act a lamp means a light.\n"
        "PART II.\nTHE BOARD\n3 There shall be a Harbour Board.\n4 The Board may sue.\n"
    )
    assert found["part_I"].heading == "PRELIMINARY"
    assert found["sec_1"].heading == found["sec_3"].heading == ""


def test_those_whom_copies_of_a_notice_go_to_are_no_paragraphs() -> None:
    """However many they are, what the notice itself counts are its paragraphs, and the copies' own number stands below who signed."""
    found = by_address(
        "HARBOUR BOARD\nNo. HB/12/2031 | 1st December 2031\n"
        "The Lamps Rules, 2031 were laid before the Council in its sitting held on Friday.\n"
        "02. Article 12 of the Charter provides that rules laid before it shall be deemed made.\n"
        "03. The Council in its sitting referred the rules to the Committee.\n"
        "A. KEEPER\nSecretary\nEndst. No. HB/12-A/2031     Dated the 2nd December, 2031\n"
        "A copy is forwarded for information to the:-\n"
        + "".join(f"0{n}. Keeper of the Pier.\n" for n in range(1, 8))
    )
    assert {"para_2", "para_3", "copies__entry_7"} <= set(found)
    assert found["signature"].text == "A. KEEPER Secretary"


def test_a_number_right_above_the_copies_is_theirs_where_someone_signed_above_it() -> None:
    """A notice that nobody signs may end with the number of what it supersedes."""
    found = by_address(
        "NOTIFICATION\n\nS.R.O. 12(I)/2031.—In exercise of its powers the Board orders as follows:\n\n1. A lamp is kept.\n\n"
        "2. This order supersedes\nNotification No. 14(I)/2030 dated the\n4th May, 2030\nCopy forwarded to:—\n1. The Keeper of the Pier\n"
    )
    assert "4th May, 2030" in found["para_2"].full_text()


def test_a_title_in_capitals_goes_on_over_a_gap() -> None:
    """A line that ends in "AND" is half of a chapter's title."""
    found = by_address("CHAPTER II\n\nLAMPS AND\n\nBUOYS\n\n6. Lamps.—A lamp shall burn.\n")
    assert found["chp_II"].heading == "LAMPS AND BUOYS"
    assert by_address("1. Lamps.—A lamp.\nCHAPTER I\nLAMPS AND")["chp_I"].heading == "LAMPS AND"


def test_words_before_a_colon_above_an_item_are_a_title_if_no_sentence_begins() -> None:
    """So "4. Charges:" above "(a)" is titled; "4. For the lamps of the pier:" is not."""
    text = (
        "3. Lamps:\nA lamp burns.\n4. {}:\n(a) a fee on each lamp; and\n(b) a fee on each bell.\n"
    )
    assert (
        by_address(text.format("Reckoning of Charges"))["sec_4"].heading == "Reckoning of Charges"
    )
    assert by_address(text.format("For the lamps of the pier"))["sec_4"].heading == ""


def test_a_lone_roman_one_after_k_is_a_misread_l() -> None:
    """A scan has "(I)" for (l), where no (II) follows and the letters stand at (k)."""
    items = "".join(f"({letter}) a lamp of pier {letter};\n" for letter in "abcdefghij")
    found = by_address(
        f"5. Lamps.—(1) These are kept, namely:—\n{items}(k) such other lamps as burn; and\n"
        "(I) the lamps of ships.\n(2) No other is.\n"
    )
    assert found["sec_5__subsec_1__para_l"].inferred


def test_a_note_that_says_how_a_law_was_promulgated_is_none_of_its_words() -> None:
    """Its number is glued to it, and no other note stands beside it."""
    found = by_address(
        "## Section 2. Terms\n\nIn this Act:\n(a) “lamp” means any light that a keeper of the\nharbour has lit;\n"
        "(b) “bell” means a bell that a keeper\nrings in a fog;\n\n"
        "1This Act was originally promulgated as Ordinance XXI of 2027; was given permanent life; and, was\n"
        "published in the Harbour Gazette, dated 17 November 2029.\n(c) “pier” includes\na quay.\n"
    )
    assert found["sec_2__para_b"].text.endswith("rings in a fog;")
    assert "sec_2__para_c" in found


def test_a_line_that_begins_with_sub_section_is_no_subject_of_a_notice() -> None:
    """Who signed an extract of an Ordinance makes no notice of it: its numbers head sections."""
    found = by_address(
        "3. Amendment of section 28, Ordinance XXIII of 2030.—In the said Ordinance, the provision shall be re-numbered as\n"
        "sub-section (1) of that section.\n"
        "4. Amendment of section 29, Ordinance XXIII of 2030.—In the said Ordinance, section 29 shall be omitted.\n"
        "A. KEEPER,\nSecretary.\n"
    )
    assert {"sec_3", "sec_4"} <= set(found)


def test_a_clause_beside_terms_that_lost_their_labels_is_beneath_none_of_them() -> None:
    """Of a list of definitions some have bullets, and "(h)" goes on with them."""
    found = by_address(
        "# 2. Terms\n\n(1) In this Act, unless there is anything repugnant in the subject or context:\n\n"
        "- “Bell” means a bell;\n- “Board” means the Harbour Board;\n\n"
        "(h) “lamp” means a lamp;\n\n(2) A lamp is no bell.\n"
    )
    assert "sec_2__subsec_1__para_h" in found


_ANNEXED = """1. Short title.—This Act may be called the Lamps (Convention) Act, 2031.
2. Terms.—In this Act “Convention” means the Convention set out in the Schedule.
3. Force of law.—The Convention shall have the force of law.
THE SCHEDULE
(See section 2)
CONVENTION ON LAMPS
{0} {1}
Definitions
In this Convention the following expressions have the meanings assigned to them—
(a) “lamp” means a lamp; and
(b) “ship” means a ship.
{0} {2}
Every ship shall carry a lamp.
"""


def test_the_articles_of_a_treaty_in_a_schedule_are_provisions() -> None:
    """They count from 1, in figures or in roman, and lie in the schedule: the law's sections are others."""
    for word, first, second in (("ARTICLE", "I", "II"), ("Article", "1", "2")):
        found = by_address(_ANNEXED.format(word, first, second))
        assert [e for e in found if e.startswith("sched")] == [
            "sched", f"sched__art_{first}", f"sched__art_{first}__para_a", f"sched__art_{first}__para_b",
            f"sched__art_{second}",
        ]  # fmt: skip
        assert found["sched"].heading == "CONVENTION ON LAMPS"
        assert found[f"sched__art_{first}"].heading == "Definitions"
        assert found[f"sched__art_{second}"].text == "Every ship shall carry a lamp."


def test_what_a_site_prints_above_or_below_each_page_is_furniture() -> None:
    """The day and the paper's name above "2/9", or its address and the day."""
    text = (
        "1. Lamps.\n\nA lamp shall burn.\n\n{}\n\n2. Bells.\n\nA bell shall ring.\n\n"
        "3. Buoys.\n\nA buoy shall float.\n"
    )
    for printed in (
        "  • 8/3/2031 The Lamps Act 2030\n\n    2/9",
        "http://127.0.0.1/laws?id=4 17/01/2031",
    ):
        found = by_address(text.format(printed))
        assert found["sec_1"].text == "A lamp shall burn."


def test_a_note_that_says_what_enacted_a_law_is_none_of_its_words() -> None:
    """Its number stands alone above it."""
    found = by_address(
        "2. Terms.—In this Act, unless there is anything repugnant,—\n(a) “lamp” means any light that a keeper\n"
        "of the harbour has lit;\n1\nThis Act has been enacted by the Finance Act, 2031 (Act No. V of 2031) s. 17.\n"
        "(b) “bell” means a bell that\na keeper rings.\n"
    )
    assert found["sec_2__para_a"].text.endswith("has lit;")


def test_a_part_whose_number_a_page_set_against_its_title_is_a_part() -> None:
    """A number and a capital: "PART 1Introduction"."""
    found = by_address(
        "PART 1Introduction\n\nCitation\n\n1.  These Rules may be cited as the Lamps Rules.\n\n"
        "PART 2Lamps\n\nBurning\n\n2.  A lamp shall burn.\n"
    )
    assert found["part_1"].heading == "Introduction"
    assert found["part_2"].heading == "Lamps"


def test_words_in_small_letters_below_the_list_of_a_term_close_its_sentence() -> None:
    """They are the term's, and no paragraph of the section; a term without quotation marks begins none."""
    found = by_address(
        "1. In this Act—\n\n“lamp” means—\n\n(a) a light, or\n\n(b) a fire,\n\nwhich a keeper has lit;\n\n"
        "“keeper” means a man.\n\n2. In this Part\n\nbell means\n\n(a) a bell, or\n\n(b) a gong.\n\n"
        "harbour officer has the meaning assigned by section 3.\n\n3. A lamp shall burn.\n"
    )
    assert found["sec_1__def_lamp__p_1"].text == "which a keeper has lit;"
    assert found["sec_1__def_keeper"].text == "“keeper” means a man."
    assert found["sec_2__def_harbour-officer"].heading == "harbour officer"


def test_a_note_below_a_section_of_stars_is_not_its_title() -> None:
    """Nothing is left of the section but stars and the note."""
    for note in ("1Omitted", "1 Omitted", "1. Section 10 omitted"):
        found = by_address(
            "9. Bells.—A bell\nshall ring in\nthe harbour.\n1[10. * * * * ]\n"
            f"{note} by the Lamps Act, 2031 (XXI of 2031), s. 6.\n11. Buoys.—A buoy shall float.\n"
        )
        assert found["sec_10"].heading == ""


def test_what_changed_a_provision_in_brackets_below_it_is_a_note() -> None:
    """It says by what notification, or cites the section of the amending Act alone."""
    for note in (
        "(Inserted vide Notification No. 4/2031 dated 8th November, 2031)",
        "[Act No. 1 of 2031, s. 3, Act No. 4A of 2032, Sch.]",
    ):
        found = by_address(
            f"1. Lamps.\n\nA lamp shall burn.\n\n{note}\n\n2. Bells.\n\nA bell shall ring.\n"
        )
        assert not found["sec_1"].children
        assert [span.kind for span in found["sec_1"].spans if span.kind == "note"] == ["note"]


def test_an_acts_number_and_day_frame_no_notice() -> None:
    """An old Act that nowhere says how it may be called has sections below "ACT NO. IX OF 1856" and its day."""
    text = (
        "THE LAMPS ACT, 1856.\nACT NO. IX OF 1856\n[11th April, 1856]\n"
        "1. Lamps to be lit by their keepers. Every keeper of a lamp shall light it at the dusk\nof each day.\n"
        "2. Oil to be kept by the Warden. The Warden shall keep the oil of all the lamps in a\ndry place.\n"
    )
    assert [n.eid for n in structure_text(text).walk() if n.num] == ["sec_1", "sec_2"]


def test_contents_without_a_body_are_no_sections() -> None:
    """What stands below "CONTENTS" where the text ends before its sections begin is a table of contents all the same, to its last number in order, and all that is known of the law."""
    listed = "THE LAMPS ACT, 2031\n\nCONTENTS\n\n1. Short title.\n2. Definitions.\n3. Keepers of lamps.\n\nTHE LAMPS ACT, 2031\n"
    for text in (
        listed,
        f"{listed[:-20]}CHAPTER II ........ 3\nFEES ........ 3\n",
        f"{listed}{'for the better keeping of lamps' * 9}\n2031W. P. Ord. III\n",
    ):
        root = structure_text(text)
        assert not [n for n in root.walk() if n.num]
        assert not [s for n in root.walk() for s in n.spans if s.kind == "furniture"]
    body = "CONTENTS\n\n1. A lamp shall be lit.\n2. Oil shall be kept.\n3. Nobody may put a lamp out.\n"
    assert [n.num for n in structure_text(body).walk() if n.num] == ["1", "2", "3"]


def test_contents_whose_titles_stand_below_without_numbers_are_furniture() -> None:
    """A guide may print no number where it has come to what its contents list: the pages that they lead to are none of its words."""
    root = structure_text(
        "THE LAMPS GUIDE\n\nCONTENTS\n1. Scope ........ 1\n2. Lamps ........ 2\n3. Oil ........ 3\n\n"
        "Scope\nThis guide is a keeper's.\nLamps\nA lamp is lit.\nOil\nOil is kept in stores.\n"
    )
    assert [s.kind for n in root.walk() for s in n.spans].count("furniture") == 1
    assert "Scope" in [n.text for n in root.walk()]


def test_a_section_cited_below_a_line_that_ends_with_a_small_word_is_none_of_the_laws() -> None:
    """An editor's "In" on the line above "Sec. 2 (b)" runs on into it: section 2 stands below."""
    found = by_address(
        "1. Title.—This Act may be called the Lamps Act, and extends to the whole of the Isles\n"
        "and to the Old Port.\nIn\nSec. 2 (b) for the word \"lamp\" the word \"wick\" has been subs. by Act III.\n"
        "2. Terms.—In this Act \"Board\" means the Harbour Board.\n"
    )  # fmt: skip
    assert found["sec_2"].heading == "Terms"


def test_items_that_are_gone_are_told_by_their_first_and_their_last() -> None:
    """The "(c) to (e) [Omitted.]" is one item c–e between (b) and (f); "(a) to (c) of section 9" cites."""
    section = "1. Name.—This Act may be called the Lamps Act, 2031.\n2. Words.—In this Act,—\n(a) “lamp” means a light;\n(b) “oil” means oil;\n(c) to (e) {}\n(f) “wick” means a wick.\n3. Rules.—The Board makes rules.\n"
    for said in ("[Omitted by Act II of 2033.]", "* * * * *", "[Rep. by Act II of 2033.]"):
        root = structure_text(section.format(said))
        items = [(n.num, n.eid) for n in root.walk() if n.eid.startswith("sec_2__")]
        assert [num for num, _ in items] == ["a", "b", "c–e", "f"]
        assert items[2][1] == "sec_2__para_c_e"
    cited = structure_text(section.format("of section 9 are no lamps"))
    assert "c–e" not in [n.num for n in cited.walk()]
