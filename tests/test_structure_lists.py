"""Structure: lists, sub-sections and headings are found whatever interrupts or misprints them."""

from __future__ import annotations

import pytest

from diffs.structure import structure_text
from tarmeem.model import Provision
from tests.trees import eids, law


def kinds(root: Provision, words: str) -> set[str]:
    """Return the kinds of the spans that cover ``words``."""
    at = root.source.index(words)
    return {
        s.kind
        for node in root.walk()
        for s in node.spans
        if s.start < at + len(words) and s.end > at
    }


def test_a_list_goes_on_past_a_proviso_with_a_list_of_its_own() -> None:
    """(b) is the next of the list that (a) opened, though a proviso to (a) counts (i) and (ii)."""
    root = law("""
        4. Keepers.—No person shall be a Keeper if—

        (a) he has an interest in a lamp:

        Provided that this shall not apply where—

        (i) the lamp came to him by gift; or

        (ii) the lamp is out of use;

        Explanation.—A buoy is no lamp;

        (b) he holds any other office; or

        (c) he is blind.
    """)
    assert [e for e in eids(root) if e.count("__") == 1] == [
        "sec_4__para_a", "sec_4__para_b", "sec_4__para_c",
    ]  # fmt: skip
    assert "sec_4__para_a__proviso__subpara_ii" in eids(root)


def test_a_proviso_to_the_whole_list_is_the_sections() -> None:
    """Where no (c) follows, a proviso with a list of its own is the section's, and (2) ends it."""
    root = law("""
        4. Keepers.—(1) No person shall be a Keeper if—

        (a) he has an interest in a lamp; or

        (b) he is blind:

        Provided that this shall not apply where—

        (i) the lamp came to him by gift; or

        (ii) the lamp is out of use.

        (2) A Keeper shall keep—

        (a) a book;

        (b) a bell; and

        (c) a lamp.
    """)
    assert "sec_4__subsec_1__proviso__para_ii" in eids(root)
    assert "sec_4__subsec_2__para_c" in eids(root)


def test_an_ii_without_its_i_counts_in_roman() -> None:
    """(ii) and (iii) below (a) are a list in it: no two items of one list of letters."""
    root = law("""
        2. Definitions.—In this Act,—

        (a) "lamp" means any light, where

        (ii) it is fixed to a pier; or

        (iii) it is carried by a ship;

        (b) "pier" means a pier.
    """)
    assert "sec_2__para_a__subpara_iii" in eids(root)
    assert "sec_2__para_b" in eids(root)


def test_a_heading_in_the_middle_of_a_list_holds_nothing() -> None:
    """A page's head that was read as a heading, before (b) or in mid-sentence, ends no section."""
    root = law("""
        # 2. Definitions

        In this Act,

        - (a) "lamp" means any light;

        # Harbour Lamps

        (b) "pier" means a pier.

        # 3. Fees

        (1) The Keeper shall collect the fees and

        # Harbour Lamps

        pay them into the Fund.

        (2) The Keeper may, in particular,

        # Harbour Lamps

        (a) remit a fee; or

        (b) lower it.
    """)
    assert {"sec_2__para_b", "sec_3__subsec_2__para_a", "sec_3__subsec_2__para_b"} <= set(
        eids(root)
    )
    assert "pay them into the Fund." in root.find("sec_3").full_text()


def test_a_heading_above_a_list_from_its_first_item_is_one() -> None:
    """Below a heading that ends nothing a list from (1) is the heading's own."""
    root = law("""
        # 2. Lamps

        (1) A lamp is lit at dusk.

        # Of the piers

        (1) A pier is swept at dawn.
    """)
    assert "hd_of-the-piers__subsec_1" in eids(root)


def test_an_l_between_k_and_m_may_be_printed_as_a_one() -> None:
    """What stands between (k) and (m) is (l), and says that its number is not as printed."""
    letters = "\n".join(f"({x}) the {x} lamp;" for x in "abcdefghijk1mn")
    root = structure_text(f"9. Lamps.—(1) The Keeper lights—\n{letters}\n(2) He may rest.\n")
    node = root.find("sec_9__subsec_1__para_l")
    assert node.num == "l"
    assert node.inferred
    assert "sec_9__subsec_1__para_m" in eids(root)
    assert "sec_9__subsec_2" in eids(root)


def test_the_first_subsection_may_be_printed_as_a_letter() -> None:
    """(l) or (I) where a section opens, with a (2) below, is its (1); without a (2) it is no label."""
    for sign in ("l", "I"):
        root = law(f"""
            3. Fees.—({sign}) A ship shall pay a fee.
            (2) The fee is fixed by rules.
        """)
        node = root.find("sec_3__subsec_1")
        assert node.num == "1"
        assert node.inferred
    root = law("""
        3. Fees.—(l) A ship shall pay a fee.

        4. Rules.—The Keeper may make rules.
    """)
    assert not [e for e in eids(root) if "subsec" in e]


def test_a_heading_may_meet_its_first_subsection_without_a_dash() -> None:
    """Each of "Fees: (1)", "Fees (1)" and a minus sign before (1) part a heading from what it heads."""
    for sign in (": ", " ", ".", ".−", ".\u00ad ", ".\uf02d "):
        root = law(f"""
            1. Fees which the Keeper may ask{sign}(1) A ship that comes in shall pay a fee, and the Keeper
            shall give the master a receipt for whatever he has paid into the chest.
            (2) The fee is fixed by rules under this Act.
        """)
        assert root.find("sec_1").heading == "Fees which the Keeper may ask"
        assert "sec_1__subsec_1" in eids(root)


def test_what_ends_a_citation_is_no_label() -> None:
    """A line that begins with "(3) of section 9" is the middle of a sentence."""
    root = law("""
        8. Appeals.—(1) A person to whom a notice is sent by the Keeper under sub-sections (2) and
        (3) of section 9, or under any rule, may appeal.
        (2) The Keeper shall hear him, and the provisions of clauses
        (3) and (4) of section 9 shall apply.
    """)
    assert [e for e in eids(root) if "subsec" in e] == ["sec_8__subsec_1", "sec_8__subsec_2"]


def test_a_title_alone_above_nearly_every_section_is_its_heading() -> None:
    """Marginal notes that a web page prints above their sections head them, with a note of amendment between."""
    root = law("""
        PART I
        PRELIMINARY

        Short title.

        1. This Act may be cited as the Lamps Act.

        Establishment of the Board.

        [ 4, 27 of 2036]

        2.

        (1) There shall be a Board.

        (2) The Board is a body corporate.

        Objects of the Board.

        3. The Board shall keep the lamps.
    """)
    assert [root.find(f"sec_{n}").heading for n in (1, 2, 3)] == [
        "Short title", "Establishment of the Board", "Objects of the Board",
    ]  # fmt: skip


def test_a_title_above_a_few_sections_heads_the_group() -> None:
    """Where most sections have no title above them, one is that of several."""
    root = law("""
        Interpretation

        1. In these Rules, lamp means any light.

        2. A buoy is no lamp.

        Fees

        3. A ship shall pay a fee.

        4. The fee under section 3 is fixed by the Board.

        5. A fee is a debt.
    """)
    assert root.find("sec_3").heading == ""


def test_the_letter_of_a_number_may_stand_below_its_heading() -> None:
    """A heading "Section 9-" with a title, and "**B.** Whoever" below it, is section 9B."""
    root = law("""
        ### Section 9. Breaking a lamp:**
        Whoever breaks a lamp shall pay for it.

        ### Section 9- Hiding a lamp:**
        **A.** Whoever hides a lamp shall be fined.

        ### Section 9- Selling a lamp:**
        **B.**

        (1) Whoever sells a lamp shall be fined.

        ### Section 10. Rules:**
        The Keeper may make rules.
    """)
    assert {"sec_9", "sec_9A", "sec_9B", "sec_9B__subsec_1", "sec_10"} <= set(eids(root))
    assert root.find("sec_9A").heading == "Hiding a lamp"


def test_a_section_named_twice_has_its_heading_once() -> None:
    """A line "Section 2. Fees" above "2. Fees.- (1) A ship" is one section, its title and its sub-sections."""
    root = law("""
        Section 1. Short title

        1. Short title.- (1) This Act may be called the Lamps Act.

        (2) It shall come into force at once.

        Section 2. Fees

        2. Fees.- A ship shall pay a fee.
    """)
    assert [n.heading for n in root.children] == ["Short title", "Fees"]
    assert "sec_1__subsec_1" in eids(root)


def test_numbers_lost_from_headings_come_back_though_words_were_left_out() -> None:
    """Stars in the middle of a section's sentence are words left out: the section is there."""
    root = law("""
        # 1. Lamps

        A lamp is lit at dusk.

        # Piers

        The 4[* * * *] Board may sweep a pier.

        # 3. Fees

        A ship shall pay a fee.
    """)
    assert root.find("sec_2").heading == "Piers"


def test_a_misread_number_does_not_end_the_contents() -> None:
    """A heading "# 14. Bells" for note 1 and section 4 hides no contents: they are no part of the law."""
    titles = [
        "Lamps",
        "Piers",
        "Fees",
        "Bells",
        "Books",
        "Rules",
        "Keepers",
        "Chests",
        "Ships",
        "Boats",
        "Oars",
        "Ropes",
    ]
    contents = "\n".join(f"{n}. {t}" for n, t in enumerate(titles, 1))
    body = "\n\n".join(
        f"# {14 if n == 4 else n}. {t}\n\nThe {t.lower()} shall be kept by the Keeper of the harbour, in good "
        f"order and at his own cost, from dusk to dawn on every day of the year, and he shall answer for them."
        for n, t in enumerate(titles, 1)
    )
    root = structure_text(
        f"# THE LAMPS ACT\n\n# CONTENTS\n\n{contents}\n\n# THE LAMPS ACT\n\n{body}\n"
    )
    assert kinds(root, "5. Books") == {"furniture"}


def test_an_entry_of_a_list_is_no_part_of_the_law() -> None:
    """An entry "* **PART A: LAMPS**" in a list of contents holds nothing."""
    root = law("""
        # Contents

        * **PART A: LAMPS**
        * **PART B: PIERS**

        ## CHAPTER I: PRELIMINARY

        **1. Short title.** - (1) These rules may be called the Lamp Rules.
        (2) They shall come into force at once.
    """)
    assert not [n for n in root.walk() if n.kind == "part"]
    assert {"sec_1__subsec_1", "sec_1__subsec_2"} <= set(eids(root))


def test_a_clause_with_a_verb_defines_no_term() -> None:
    """The words "it is lit using means that" begin no definition."""
    root = law("""
        2. Lamps

        "lamp" means any light, and includes a lamp where

        (a)

        it is lit using means that the Keeper controls;
    """)
    assert [n.heading for n in root.walk() if n.kind == "definition"] == ["lamp"]


def test_a_bracketed_number_with_a_title_and_a_first_subsection_is_a_section() -> None:
    """A line "(2) Lamps.- (1) A lamp" between sections 1 and 3 is section 2; "(2) Lamps.- A lamp" is none."""
    text = """
        1. Short title.- (1) This Act may be called the Lamps Act.

        (2) Lamps.- {first}A lamp is lit at dusk.

        3. Fees.- (1) A ship shall pay a fee.

        4. Rules.- (1) The Keeper may make rules.
    """
    assert "sec_2__subsec_1" in eids(law(text.format(first="(1) ")))
    assert "sec_1__subsec_2" in eids(law(text.format(first="")))


def test_a_sentence_on_a_law_beside_a_note_is_a_note_too() -> None:
    """Glued numbers that count up, a raised number, and what stands over a gap from a note, are notes."""
    root = law("""
        1. Lamps.

        A lamp is lit at dusk, and the Keeper may put it out at dawn.

        The Act has been applied to the Outer Isles with such changes as may be notified.

        1This Act received assent on 2 May 2031 and was published in the Gazette.

        2The Act has been amended in its application to the Isles by Act 4 of 2032.

        3Act 5 of 2033.

        2. Piers.

        A pier is swept at dawn.

        ¹ Substituted vide Ordinance No. IX of 2034.
    """)
    for words in ("The Act has been applied", "1This Act", "2The Act", "3Act 5", "¹ Substituted"):
        assert kinds(root, words) == {"note"}, words
    assert "body" in kinds(root, "A pier is swept")


def test_the_calls_of_a_word_processors_notes_are_marks() -> None:
    """A line "[7][7][(2)" is sub-section (2), whose note's number is no word of it."""
    root = law("""
        1. Short title.— (1) This Act may be called the [6][6][Lamps] Act.
        [7][7][(2) It shall come into force at once.]
        2. Lamps.— A lamp is lit at dusk.
    """)
    assert "sec_1__subsec_2" in eids(root)
    assert "marker" in kinds(root, "[6][6]")


def test_two_instruments_in_one_file_each_count_their_sections() -> None:
    """Where a second Act enacts, its sections 1 and 2 are sections, and come after the first one's 3."""
    root = law("""
        # THE LAMPS ACT

        It is hereby enacted as follows:

        1. Short title.- This Act may be called the Lamps Act.

        2. Lamps.- A lamp is lit at dusk.

        3. Fees.- A ship shall pay a fee.

        # THE LAMPS (AMENDMENT) ACT

        It is hereby enacted as follows:

        1. Short title.- This Act may be called the Lamps (Amendment) Act.

        2. Amendment of section 3.- In section 3, the word "shall" is omitted.
    """)
    assert [e for e in eids(root) if e.startswith("sec")] == [
        "sec_1", "sec_2", "sec_3", "sec_1-2", "sec_2-2",
    ]  # fmt: skip


def test_a_number_alone_on_a_heading_is_a_sections_where_it_is_missing() -> None:
    """Among pages' numbers "# 3" between sections 2 and 4 heads section 3; the one in mid-sentence does not."""
    root = law("""
        # 1. Short title

        (1) This Act may be called the Lamps Act.

        # 2

        (2) It shall come into force at once.

        # 2. Lamps

        A lamp is lit at dusk and

        # 3

        put out at dawn, by the Keeper.

        # 3

        Fees for ships: A ship shall pay a fee.

        # 4. Rules

        The Keeper may make rules.
    """)
    assert [e for e in eids(root) if e.startswith("sec") and "__" not in e] == [
        "sec_1", "sec_2", "sec_3", "sec_4",
    ]  # fmt: skip
    assert "put out at dawn" in root.find("sec_2").full_text()


def test_a_line_that_runs_on_in_small_letters_is_no_heading() -> None:
    """A short line between two gaps, whose sentence the next goes on with, is no cross-heading."""
    root = law("""
        1. Lamps

        A lamp is lit at dusk.

        The Keeper whose lamp burns

        shall watch it.

        2. Fees

        A ship shall pay a fee.
    """)
    assert not [n for n in root.walk() if n.kind == "crossheading"]


def test_a_line_of_numbers_in_brackets_counts_columns() -> None:
    """The line "(1)  (2)  (3)" below a table's heads opens no list."""
    root = law("""
        1. Fees.—The fees are those of the Schedule.
        2. Fines.—A fine is double the fee.

        SCHEDULE

        Lamp          Fee            Day
        (1)           (2)            (3)
        Harbour       5              1st
    """)
    assert not [eid for eid in eids(root) if "subsec" in eid]


def test_a_range_may_have_a_stop_after_its_first_number() -> None:
    """Sections gone together, "3. to 5. [Lamps.] Omitted by", are one provision with their title."""
    root = law("""
        1. Title.—This Act may be called the Lamps Act, 2031.
        2. Oil.—The Warden keeps the oil.
        3. to 5. [Wicks of the rocks.] Omitted by Ord. XL of 2033, s. 7.
        6. Keepers.—The Warden may appoint keepers.
    """)
    gone = root.find("sec_3_5")
    assert gone is not None
    assert (gone.num, gone.heading) == ("3-5", "Wicks of the rocks")


def test_a_schedule_that_is_gone_has_its_title_in_brackets() -> None:
    """Of "FIRST SCHEDULE.—[Acts repealed.] Rep. by …" the words in brackets alone are the title."""
    root = law("""
        1. Title.—This Act may be called the Lamps Act, 2031.
        2. Oil.—The Warden keeps the oil.

        FIRST SCHEDULE.—[Acts repealed.] Rep. by Act I of 2038, s. 2.
    """)
    gone = root.find("sched_1")
    assert gone is not None
    assert gone.heading == "Acts repealed"
    assert gone.text.startswith("Rep. by Act I")


_AMENDS = """
An Act further to amend the Lamps Act, 2031.
1. Short title.—This Act may be called the Lamps (Amendment) Act, 2033.
"""


def test_numbers_below_a_quoted_schedule_count_its_items() -> None:
    """Entries of a schedule that an instrument puts in are no sections of the law it amends."""
    root = structure_text(
        _AMENDS
        + "2. Substitution of Schedule, Act V of 2031.—In the said Act, for the Schedule, the following shall be substituted, namely:—\n"
        '"SCHEDULE\n[See section 4]\n1. Harbour lamps.\n2. Rock lamps.".\n3. Omission of section 9, Act V of 2031.—Section 9 is omitted.\n'
    )
    quoted = "sec_2__qstr__sched__para_"
    assert [eid for eid in eids(root) if "para_" in eid] == [f"{quoted}1", f"{quoted}2"]
    assert root.find("sec_3") is not None


def test_a_list_announced_in_a_quoted_section_is_the_sections() -> None:
    """Of "1. one warden;" below the words of a quoted section 2C, that section is the owner."""
    root = structure_text(
        _AMENDS
        + "2. Insertion of section 2C, Act V of 2031.—In the said Act, after section 2B, the following shall be inserted, namely:—\n"
        '"2C. Council.—(1) There shall be a Council.\n(2) It has the following members:—\n1. one warden;\n2. one keeper; and\n'
        '3. one pilot.\n2D. Oath.—A member swears an oath.".\n3. Omission of section 9, Act V of 2031.—Section 9 is omitted.\n'
    )
    items = [eid for eid in eids(root) if "para_" in eid]
    assert items == [f"sec_2__qstr__sec_2C__subsec_2__para_{n}" for n in (1, 2, 3)]
    assert root.find("sec_2__qstr__sec_2D") is not None


def test_the_rows_of_a_quoted_table_are_no_paragraphs_of_the_notification() -> None:
    """A table that a notification puts in ends where its quotation closes; (c) below it is the notification's."""
    root = law("""
        S.R.O. 9(I)/2033.- The Council is pleased to direct that these amendments shall be made in its Notification, namely:-

        In the aforesaid Notification,-

        (a)  for Table-I, the following shall be substituted, namely:-

             "TABLE-I
             S.No.   Lamp       Fee
             (1)     (2)        (3)
             1.      Harbour    5
             2.      Rock       10";

        (b)  in Table-II, serial number 4 shall be omitted.

        2.   This Notification takes effect at once.
    """)
    assert [eid for eid in eids(root) if eid.endswith(("para_a", "para_b"))] == [
        "p_2__para_a",
        "p_2__para_b",
    ]
    assert root.find("p_2__para_a__qstr__para_2") is not None


def test_the_first_item_below_the_heads_of_columns_opens_a_list() -> None:
    """Item "1." right below "Sl. No.  Description" is the schedule's first, though no stop stands above."""
    sections = "".join(
        f"{n}. Lamps of rock {n}.—The Warden lights the lamps of rock {n} at dusk.\n"
        for n in range(1, 20)
    )
    root = structure_text(
        f"{sections}FIRST SCHEDULE\n[See section 4]\nLAMPS THAT BURN NO OIL\nSl. No. Description of lamps that burn no oil on the rocks and shores\n1. A lamp of wax.\n2. A lamp of fat.\n"
    )
    assert [eid for eid in eids(root) if "para" in eid] == ["sched_1__para_1", "sched_1__para_2"]


def test_a_proviso_may_have_its_further_in_a_bracket_of_amendment() -> None:
    """What is printed "Provided 3[further] that" is a second proviso."""
    root = law("""
        1. Oil.—The Warden keeps the oil:
        Provided that it is not spoilt:
        Provided 1[further] that it is not stolen.
        2. Wicks.—The Warden keeps the wicks.
        1Ins. by Act IX of 2033, s. 2.
    """)
    assert root.find("sec_1__proviso-2") is not None


def test_a_misprinted_1a_is_one_after_sub_section_one() -> None:
    """The label "(lA)" or "(la)" right after sub-section (1) is (1A)."""
    for label in ("lA", "la"):
        root = law(f"""
            1. Oil.—(1) The Warden keeps the oil.
            ({label}) He keeps the wicks too.
            (2) He lights the lamps.
            2. Fees.—The fees are small.
        """)
        inserted = root.find("sec_1__subsec_1A")
        assert inserted is not None
        assert inserted.inferred


def test_a_notes_second_sentence_on_who_passed_the_act_is_the_notes() -> None:
    """Below a note the words "This Act was passed by the Assembly on …" are a note's too."""
    root = law("""
        1. Oil.—The Warden keeps the oil for the lamps of
        1[the rocks].
        1For statement of objects and reasons see Gazette of the Rocks, 2031, p. 9.
        This Act was passed by the Assembly on 30th June, 2031; assented to by the Governor on 3rd July, 2031.
        2Subs. by Act IX of 2033, s. 2.
        2. Wicks.—The Warden keeps the wicks.
    """)
    assert "passed" not in "".join(node.text for node in root.walk())


def test_a_line_that_announces_a_list_with_a_drawn_dash_is_no_heading() -> None:
    """Words before a colon and a dash that an extractor drew with underscores hold the list below them."""
    root = law("""
        7. Officers

        The following are the officers of the Quay, namely:__

        (a) the Warden;

        (b) the Keeper.
    """)
    assert eids(root) == ["sec_7", "sec_7__para_a", "sec_7__para_b"]


def test_an_extract_of_an_instrument_has_sections_of_its_own_whatever_the_first_one_s_number() -> (
    None
):
    """Instructions from the twenty-eighth on are no matter that the one before puts in."""
    orders = "".join(
        f"{n}. In section {n - 20} of the principal Act, for the word ‘‘lamp’’, the word ‘‘lantern’’\nshall be substituted.\n"
        for n in range(28, 32)
    )
    root = law(
        "THE LAMPS (AMENDMENT) ACT, 2031\nAn Act further to amend the Lamps Act, 2019\n" + orders
    )
    assert [eid for eid in eids(root) if "sec_" in eid] == [f"sec_{n}" for n in range(28, 32)]


LETTERS = "2. Terms.—(1) In this Act,—\n" + "".join(f"({c}) a {c};\n" for c in "abcdef")


@pytest.mark.parametrize(("after", "last"), [
    ("(g) a gull;\n(i) an ibis.\n(2) Words.\n", "para_i"),
    ("(g) a gull;\n1* * * * * *\n(i) an ibis:\nProvided that a tern is none.\n(2) Words.\n", "para_i"),
    ("(g) a gull of these kinds:—\n(i) an ibis.\n(2) Words.\n", "para_g__subpara_i"),
    ("(g) a gull;\n(i) an ibis;\n(ii) a tern.\n(2) Words.\n", "para_g__subpara_ii"),
    ("(g) a gull;\n(i) an ibis;\n(j) a jay.\n(2) Words.\n", "para_j"),
    ("(i) an ibis.\n(2) Words.\n", "para_i"),
    ("(i) an ibis.\n(g) a gull.\n(2) Words.\n", "para_g"),
])  # fmt: skip
def test_a_letter_i_after_an_omitted_h_begins_no_list(after: str, last: str) -> None:
    """(i) after (g), or after (d) to (f), is the letter where nothing announces a list and no (ii) or letter between comes next."""
    below = [eid for eid in eids(law(LETTERS + after)) if "__para_" in eid and "proviso" not in eid]
    assert below[-1] == f"sec_2__subsec_1__{last}"


def test_a_second_item_whose_first_was_lost_is_no_letter_inserted() -> None:
    """An "(ii)" below (e) is the second of its own list; (f) goes on after it; "(hh), (ii), (jj)" count on."""
    root = structure_text(
        "# 1. Words.\n\nIn this Act,—\n\n(d) “lamp” means a light;\n\n(e) “keeper” means a person who,—\n\n[lost] the oil; or\n\n"
        "(ii) under any custom of the shore, or\n\n(iii) for any reward that the Warden gives him;\n\nhe would–\n\n"
        "1. light the lamp, or\n\n2. put it out;\n\n(f) “oil” means,–\n\n1. fish oil; and\n\n2. whale oil;\n\n(g) “wick” means a thread.\n\n# 2. Fines.\n\nWhoever puts out a lamp shall be fined.\n"
    )
    found = [n.eid for n in root.walk() if n.kind in ("clause", "subclause")]
    assert [e for e in found if "p_" not in e] == [
        "sec_1__para_d", "sec_1__para_e", "sec_1__para_e__subpara_ii", "sec_1__para_e__subpara_iii",
        "sec_1__para_f", "sec_1__para_f__subpara_1", "sec_1__para_f__subpara_2", "sec_1__para_g",
    ]  # fmt: skip
    doubled = structure_text(
        "1. Words.—In this Act,—\n"
        + "".join(f"({n}) “{n}” means a lamp;\n" for n in ("gg", "hh", "ii", "jj", "kk"))
    )
    assert [n.num for n in doubled.walk() if n.kind == "clause"] == ["gg", "hh", "ii", "jj", "kk"]


def test_contents_without_a_name_are_known_by_their_words() -> None:
    """Numbers above the words of enactment whose words begin the same sections below are contents."""
    root = structure_text(
        "LAMPS ORDER, 2031.\n\n1. Short title.\n\n2. Keepers.\n\nThe Warden is pleased to make the following Order:—\n\n"
        "1. Short title.—(1) This Order may be called the Lamps Order, 2031.\n\n(2) It is in force.\n\n2. Keepers.—Keepers shall light the lamps.\n"
    )
    assert [n.eid for n in root.walk() if n.num] == [
        "sec_1",
        "sec_1__subsec_1",
        "sec_1__subsec_2",
        "sec_2",
    ]


def test_a_proviso_of_an_item_may_count_in_the_items_style() -> None:
    """The "(i), (ii)" of a proviso's own (b) begin anew; "(vi)" below them goes on with the items it stands among."""
    root = structure_text(
        "2. Words.—In this Act,—\n\n"
        + "".join(f"({n}) “lamp {n}” means a lamp;\n\n" for n in ("i", "ii", "iii", "iv"))
        + "(v) “dark lamp” means a lamp that is out:\n\nProvided that a lamp shall be out whenever—\n\n(a) it has no oil; or\n\n"
        "(b) the keeper has put it out,—\n\n(i) by hand; or\n\n(ii) with a snuffer;\n\n(vi) “oil” means oil;\n\n(vii) “wick” means a thread.\n"
    )
    eids = [n.eid for n in root.walk()]
    assert "sec_2__para_v__proviso__subpara_b__item_ii" in eids
    assert eids[-2:] == ["sec_2__para_vi", "sec_2__para_vii"]


def test_sections_with_their_headings_on_lines_alone_are_no_rows_of_the_table_above() -> None:
    """A number with a title alone on its line, as those above the table have, is a section's, though it comes next after the last row."""
    root = law("""
        1. Short title
        This Act may be called the Lamps Act, 2031.

        2. Fees
        The fees are those of the table:

        S.No. Lamp Fee
        1. Brass lamp 10
        2. Tin lamp 20

        3. Payment
        Every keeper shall pay the fee.

        4. Books
        Every keeper shall keep a book.
    """)
    assert [e for e in eids(root) if e.startswith("sec") and "__" not in e] == [
        f"sec_{n}" for n in (1, 2, 3, 4)
    ]
    assert root.find("sec_2__para_2") is not None


def test_contents_under_the_head_of_a_column_leave_the_sections_theirs() -> None:
    """Rows that say something end where numbers with words begin at 1 again: "S.No. Section Page" heads contents."""
    root = law("""
        THE LAMPS ACT

        S.No. Section Page
        1. Short title 1
        2. Fees 1
        3. Books 2

        1. Short title
        This Act may be called the Lamps Act, 2031.

        2. Fees
        The fee is ten rupees.

        3. Books
        Every keeper shall keep a book.

        4. Sale
        No keeper shall sell a lamp.
    """)
    headings = [n.heading for n in root.walk() if n.kind == "section"]
    assert headings == ["Short title", "Fees", "Books", "Sale"]


def test_a_papers_serial_number_heads_no_column() -> None:
    """“Serial No. 45 of 2031” above an order is its number: what it counts are no rows."""
    root = law("""
        ORDER
        Serial No. 45 of 2031
        1. The Keeper makes this order.
        2. The order applies to lamps.
    """)
    assert not [eid for eid in eids(root) if "__" in eid]


def test_numbers_below_articles_named_on_lines_alone_are_their_paragraphs() -> None:
    """An excerpt that begins with "Article 8" has no sections 1, 2 and 3: those are the Article's paragraphs."""
    one = "Article 8\n\nConditions\n\n1. A lamp shall be lit at dusk.\n\n2. The keeper shall watch it.\n\n"
    two = "Article 9\n\nLanterns\n\n1. Lanterns shall be of brass.\n\n2. Paragraph 1 binds guilds.\n\n3. Lanterns may be sold.\n"
    for text, found in ((two, (0, 3)), (one + two, (2, 3)), ("LAMPS\n\n" + one + two, (2, 3))):
        root = structure_text(text)
        assert [n.eid for n in root.walk() if n.kind in ("article", "section")] == [
            eid for eid, many in zip(("art_8", "art_9"), found, strict=True) if many
        ]
        assert sum(n.eid.startswith(("art_8__", "art_9__")) for n in root.walk()) == sum(found)


_RULES = """
    1. Short title
    These rules may be called the Lamps Rules, 2031.

    2. Fines
    The fines are those of the table:

    S. No. Conduct Fine
    {}
    3. Payment
    Every keeper shall pay the fine.

    4. Books
    Every keeper shall keep a book.
"""


@pytest.mark.parametrize("many", [2, 3, 12])
@pytest.mark.parametrize(
    "row", ["{}. Lateness\nThe keeper shall be fined.", "{}. Whoever is late shall pay", "{}. Lamp"]
)
def test_a_table_takes_its_rows_and_no_section(row: str, many: int) -> None:
    """Rows that say sentences, or are headed as the sections are, are rows still; the sections that follow are theirs never."""
    table = "\n".join(row.format(n) for n in range(1, many + 1)) + "\n"
    root = structure_text("\n".join(line.strip() for line in _RULES.format(table).split("\n")))
    sections = [n for n in root.walk() if n.kind == "section"]
    assert [n.heading for n in sections] == ["Short title", "Fines", "Payment", "Books"]


@pytest.mark.parametrize(
    "item", ["{}. Brass lamp\n", "{}. Brass lamp.\n", "{}. Whoever is late shall pay.\n"]
)
def test_a_list_in_a_law_with_headings_on_lines_alone_takes_no_sections_place(item: str) -> None:
    """Items that count from 1 past the next section's number are the section's, whichever way the law prints its headings."""
    items = "".join(item.format(n) for n in range(1, 13))
    root = structure_text(
        "1. Short title\nThis Act may be called the Lamps Act, 2031.\n\n2. Keepers\nThe keeper lights the lamp.\n\n"
        f"3. Lamps\nThe lamps are of brass.\n{items}\n4. Bells\nNo bell is rung.\n\n5. Boats\nAny boat may wait.\n"
    )  # fmt: skip
    sections = [n for n in root.walk() if n.kind == "section"]
    assert [n.heading for n in sections] == ["Short title", "Keepers", "Lamps", "Bells", "Boats"]


@pytest.mark.parametrize("print_", ["{}. {}\n{}\n\n", "{}. {}. {}\n\n", "{}. {}.—{}\n\n"])
@pytest.mark.parametrize("many", [1, 2, 3, 12])
def test_a_section_without_a_shall_is_no_row_of_the_table_above(print_: str, many: int) -> None:
    """The next number with a long sentence is the next section, in whichever print, though no verb of law stands in it."""
    said = [
        ("Short title", "This Act may be called the Lamps Act, 2031."),
        ("Fees", "The fees are as follows, namely:"),
        ("Keepers", "Keepers of lamps in the harbour pay the fee of the guild at noon."),
        ("Oil", "To keep oil a keeper needs a leave that the warden gives."),
    ]
    laws = [print_.format(n, *one) for n, one in enumerate(said, 1)]
    laws[1] = laws[1].rstrip("\n") + "\nS.No. Kind Fee\n"
    laws[1] += "".join(f"{n}. Brass lamp {n}00\n" for n in range(1, many + 1)) + "\n"
    root = structure_text("".join(laws))
    assert [n.num for n in root.walk() if n.kind == "section"] == ["1", "2", "3", "4"]
    assert said[2][1] in root.find("sec_3").full_text()


def test_sections_that_begin_pages_with_their_numbers_alone_are_no_page_numbers() -> None:
    """Three numbers beside form feeds that go on from one amid a page count what it counts."""
    words = (
        "The keeper lights the lamp at dusk and puts it out at dawn of the day that follows.\n" * 10
    )
    root = structure_text(
        "THE LAMPS ACT\n\n1\nShort title\nThis Act may be called the Lamps Act, 2031.\n" + words
        + "".join(f"\f{n}\n{title}\n{words}" for n, title in ((2, "Lamps"), (3, "Bells"), (4, "Boats")))
    )  # fmt: skip
    assert [n.num for n in root.walk() if n.kind == "section"] == ["1", "2", "3", "4"]


def test_a_hyphen_before_an_inserted_letter_is_no_part_of_a_label() -> None:
    """(1-A) is sub-section (1A) and (i-a) clause (ia), as "5-A." is section 5A; (v-i) is not (vi)."""
    root = law("""
        5-A. Fees.—(1) A ship shall pay a fee.

        (1-A) The fee is paid—

        (i) by day;

        (i-a) at dusk; or

        (ii) by night.

        (2) A boat pays half, and the words “(v-i)” mean nothing.
    """)
    assert eids(root)[2:6] == [
        "sec_5A__subsec_1A", "sec_5A__subsec_1A__para_i", "sec_5A__subsec_1A__para_ia", "sec_5A__subsec_1A__para_ii",
    ]  # fmt: skip
    node = root.find("sec_5A__subsec_1A")
    assert node is not None
    assert node.num == "1A"


def test_an_item_has_the_title_that_a_stop_and_a_dash_part_from_its_words() -> None:
    """In a schedule "2. Hearing.—(1) The Board …" has a title and sub-paragraphs, as a section has; "2. Oil — 5 rupees" has none."""
    root = law("""
        1. Short title.—This Act may be called the Lamps Act, 2031.

        2. Lamps.—A lamp is lit as the Schedule says.

        SCHEDULE
        [See section 2]

        1. Application, and its
        form.—A Keeper shall apply to the Board.

        2. Hearing.—(1) The Board shall hear him.

        (2) It shall write down what he says.

        3. Oil — five rupees
    """)
    assert [(n.eid, n.heading) for n in root.walk() if "__" in n.eid and n.kind != "p"] == [
        ("sched__para_1", "Application, and its form"),
        ("sched__para_2", "Hearing"),
        ("sched__para_2__subsec_1", ""),
        ("sched__para_2__subsec_2", ""),
        ("sched__para_3", ""),
    ]


def test_a_list_that_is_called_so_holds_its_entries() -> None:
    """In a schedule "LIST II" above entries holds them, with its title; "List 1 is …" and a title "List of oils" hold none."""
    root = law("""
        1. Short title.—This Act may be called the Lamps Act, 2031.

        2. Lamps.—A lamp of List I is lit as the Schedule says.

        THE SCHEDULE
        (See section 2)

        LIST I

        1. Lamps of the harbour.

        2. Lamps of ships; and those of
        List II.

        List II.—Lamps of the rocks
        (see section 2)

        1. Lamps on a tower.

        ANNEX
        List of oils

        1. Whale oil.

        List 1 is a list of lamps.

        2. Olive oil.
    """)
    assert [(n.eid, n.heading) for n in root.walk() if "_" in n.eid[4:] and n.kind != "p"] == [
        ("sched__list_I", ""),
        ("sched__list_I__para_1", ""),
        ("sched__list_I__para_2", ""),
        ("sched__list_II", "Lamps of the rocks"),
        ("sched__list_II__para_1", ""),
        ("annex__para_1", ""),
        ("annex__para_2", ""),
    ]


def test_labels_in_a_column_apart_from_their_words_are_none() -> None:
    """Below "(a) / (b)", each alone, two items or more are nobody's: (b) has not the words of (a)."""
    text = """
        4. Register.—A keeper shall write down—

        (a)
        (b)

        the name of each guest; and

        the day of his coming.

        5. Fees.—A guest pays—
        (a)
        (b) for his bed;
        (c)
        for his bread.
    """
    assert eids(law(text))[-4:] == ["sec_5", "sec_5__para_a", "sec_5__para_b", "sec_5__para_c"]
    assert law(text).find("sec_4__para_b") is None
    assert "the day of his coming." in law(text).find("sec_4").full_text()


def test_the_bullets_below_a_last_item_that_announces_them_are_its_own() -> None:
    """An item that ends with a colon owns the bullets below it, though no item follows."""
    text = "SCHEDULE\n\n1. Of the lamp:\n- its height;\n- its oil;\n2. Of its keeper:\n- his name;\n- his age.\n"
    found = eids(law(text))
    assert "sched__para_1__p_2" in found
    assert "sched__para_2__p_2" in found
    text = "1. Lamps.—The keeper, namely:\n\n(a) lights them; and\n\n(b) says of each:\n\n- its height;\n- its oil.\n\nHe is then paid.\n"
    found = eids(law(text))
    assert "sec_1__para_b__p_2" in found
    assert "sec_1__p_1" in found


_LISTED = """ARRANGEMENT OF REGULATIONS.

Regulation.

  1. Title.
  2. Duties of keepers.
  3. Oil.

SCHEDULE

SCHEDULE—THE LAMPS OF THE PORT.

The Lamps Regulations, 2031.

In exercise of powers conferred on the Board, these Regulations are made this 7th day of May, 2031.

  1. Title

These Regulations may be cited as the Lamps Regulations.

  1. Duties of keepers
  1. A keeper lights lamps.
  2. A keeper shall—
  1. put them out; and
  2. clean them.

  1. Oil

Oil is kept by the Board.
"""


def test_sections_all_printed_1_have_the_numbers_of_their_titles_in_the_contents() -> None:
    """Where an export began each list anew, the contents tell which number a title has."""
    root = law(_LISTED)
    sections = {n.eid: n.heading for n in root.walk() if n.kind == "section"}
    assert sections == {"sec_1": "Title", "sec_2": "Duties of keepers", "sec_3": "Oil"}
    assert "sec_2__para_2__para_2" in eids(root)
    assert not any(n.kind == "schedule" for n in root.walk())


@pytest.mark.parametrize("blank", ["\n\n", "\n"])
def test_the_rest_of_a_list_may_stand_in_the_line_of_its_first_item(blank: str) -> None:
    """Below "(a) …; (b) …; and (c) …" in one line three items are read; what the last one cites is none."""
    items = "(a) the piers; (b) the harbour town, hereinafter the town; and (c) whatever clause (a), (b) or (d) names."
    text = f"1. Name.—This is the Lamp Act, 2061.\n\n2. Extent.—The lamps are lit in—{blank}{items}\n\n3. Oil.—Oil is kept.\n"
    root = structure_text(text)
    assert root.full_text() == text
    found = [node.eid for node in root.walk() if node.eid.startswith("sec_2__para")]
    assert found == ["sec_2__para_a", "sec_2__para_b", "sec_2__para_c"]


def test_a_dash_whose_title_stands_elsewhere_hides_no_first_sub_section() -> None:
    """A page that shows a section's title apart leaves the dash before "(1)"."""
    text = "—(1) A lamp burns on the pier.\n\n(2) No lamp burns by day.\n\n(3) Oil is kept.\n"
    assert [node.eid for node in structure_text(text).walk() if node.eid] == [
        "subsec_1", "subsec_2", "subsec_3",
    ]  # fmt: skip


def test_the_last_term_below_an_and_is_defined_too() -> None:
    """In a wrapped text the item before the last ends with "; and", and the quoted term below begins a definition."""
    root = structure_text(
        "1. Terms. In this Act—\n“lamp” means any lamp that is kept in the harbour by a keeper\nof lamps; and\n"
        "“keeper” means whoever keeps a lamp under any enactment for the\ntime being in force.\n2. Oil. The Warden shall give\noil.\n"
    )
    assert [n.heading for n in root.walk() if n.kind == "definition"] == ["lamp", "keeper"]


@pytest.mark.parametrize("note", ["", "3"])
def test_what_an_amendment_put_behind_an_item_in_its_line_is_an_item_of_its_own(note: str) -> None:
    """In the editor's bracket, with the note's number or without, "[(3) …]" and "[(b) “oil” means …]" are the next."""
    text = (
        f"1. Terms.—(1) In this Act,—\n(a) “lamp” means a light kept on a pier; {note}[(b) “oil” means whale oil.]\n"
        f"(2) A keeper keeps the lamp. {note}[(3) Every keeper keeps oil.]\n2. End.—It is dark.\n"
    )
    found = eids(structure_text(text))
    assert {"sec_1__subsec_1__para_b", "sec_1__subsec_3"} <= set(found)


def test_acts_that_enact_in_no_words_each_count_their_sections() -> None:
    """A second Act in a file is known by its number, title and long title where each names itself; statutes in a schedule are none."""
    act = "ACT {} OF 2033\nHARBOUR {} ACT, 2033\nAn Act to provide for the Harbour\n\n1. Short title.—This Act may be called the Harbour {} Act, 2033.\n\n2. Keepers.—A keeper keeps it.\n\n"
    two = structure_text(act.format("VI", "LAMPS", "Lamps") + act.format("VII", "OIL", "Oil"))
    assert [n.eid for n in two.walk() if n.num] == ["sec_1", "sec_2", "sec_1-2", "sec_2-2"]
    statutes = "THE SCHEDULE\n(See section 2)\n\n1. Short title.—These Statutes may be called the Keepers’ Statutes.\n\n2. Keepers.—A keeper keeps it.\n"
    one = structure_text(act.format("VI", "LAMPS", "Lamps") + statutes)
    assert [n.eid for n in one.walk() if n.kind == "section"] == ["sec_1", "sec_2"]


def test_a_form_above_a_second_instrument_is_the_firsts() -> None:
    """What a form and a further notification say stands in neither's sections, and no item's title runs over a gap."""
    rules = "S.R.O. {0}(I)/2033, dated 9.3.2033.—In exercise of its powers the Board makes the following rules, namely:—\n\n1. Short title.—These rules may be called the {1} Rules.\n\n2. Keepers.—A keeper swears in the Form.\n\n"
    form = "FORM\n(See rule 2)\n\nI swear.\n\n1. Name of the keeper\n\n2. Place of the lamp\n\n"
    root = structure_text(rules.format(12, "Lamps") + form + rules.format(13, "Oil"))
    assert [n.eid for n in root.walk() if n.num or n.kind == "form"] == [
        "sec_1",
        "sec_2",
        "form",
        "form__para_1",
        "form__para_2",
        "sec_1-2",
        "sec_2-2",
    ]
    assert [n.text[:13] for n in root.children if n.kind == "paragraph"] == ["S.R.O. 13(I)/"]


def test_a_further_notification_in_a_file_begins_another_instrument() -> None:
    """The orders of a notification below another's rules are its own, and number from 1."""
    number = "S.R.O. {}(I)/2033.—In exercise of its powers the Board is pleased to "
    rules = "make the following rules, namely:—\n\n1. Short title.—These rules may be called the Lamps Rules.\n\n2. Fees.—A fee is due.\n\n"
    orders = "direct that the following amendments shall be made in the Oil Rules, namely:—\n\n1. In rule 3, the word “wick” shall be omitted.\n\n2. After rule 8, the following shall be inserted, namely:—\n\n“8A. Cords.—Cords are sold.”\n"
    root = structure_text(number.format(12) + rules + number.format(13) + orders)
    assert [n.eid for n in root.walk() if n.num] == [
        "sec_1",
        "sec_2",
        "sec_1-2",
        "sec_2-2",
        "sec_2-2__qstr__sec_8A",
    ]
    cited = "2. Fees.—A fee is due under S.R.O. 9(I)/2030.\n\nIn exercise of its powers the Board waives it.\n\n3. Oil.—Oil is sold.\n"
    assert len(structure_text(f"1. Name.—This is the Lamps Act.\n\n{cited}").children) == 3
    form = "FORM A\n[See rule 2]\n\nNo. 5/2033. In exercise of my powers I order that:—\n\n1. the lamp be sealed; and\n\n2. the keeper be heard.\n"
    assert structure_text(number.format(12) + rules + form).children[-1].kind == "form"


NAMED_LISTS = """1. Short title.—This Act may be called the Lamp Act, 2061.
2. Lamps.—The keeper lights the lamps.

THE SCHEDULE
[See section 2]
{}
1. Noise on a pier
2. Section 5
3. Oil
List of keepers
1. Harbour Guild
2. Warden
"""


@pytest.mark.parametrize("name", ["List of offences which are compoundable", "Offences"])
def test_a_list_below_its_name_has_its_items(name: str) -> None:
    """It counts on line by line; the name of the next one ends it."""
    root = structure_text(NAMED_LISTS.format(name))
    items = [node for node in root.walk() if node.kind == "paragraph" and node.num]
    assert [(node.num, node.text.strip()) for node in items] == [
        ("1", "Noise on a pier"), ("2", "Section 5"), ("3", "Oil"), ("1", "Harbour Guild"), ("2", "Warden"),
    ]  # fmt: skip
    assert len({node.eid for node in items}) == len(items)


@pytest.mark.parametrize(
    "lines",
    [
        "The keeper shall pay what is due under rule\n1. and no more, and\n2. nothing else",
        "Lamps are lit by the\n1. keeper of the pier\n2. keeper of the quay",
        "Lamps are named in column\n1. of the table",
    ],
)
def test_what_goes_on_with_a_sentence_is_no_list(lines: str) -> None:
    """Its line above ends in a word that waits, or says what shall be."""
    text = NAMED_LISTS.split("THE SCHEDULE")[0] + f"THE SCHEDULE\n[See section 2]\n{lines}\n"
    assert not any(node.num == "1" and "sched" in node.eid for node in structure_text(text).walk())
