"""Structure: how reprints of laws come out of their PDFs, with dashes, stops and titles gone astray."""

from __future__ import annotations

import pytest

from tests.trees import body, read


def headings(text: str) -> list[str]:
    return [n.heading for n in read(text).walk() if n.kind in ("section", "article")]


GREEK = """1. Definitions.—In this Act,—
(a) “lamp” means any lamp within the harbour
declared as a lamp by a public notice for this Act\u037e
(b) “rock” means and includes a rock or shoal laid down in a chart of
the harbour\u037e
2. Fees.—A ship shall pay a fee.
"""


def test_a_greek_question_mark_is_the_semicolon_it_looks_like() -> None:
    """A text whose semicolons came out as U+037E is laid out as with semicolons, and given back as it is."""
    found, plain = read(GREEK), read(GREEK.replace("\u037e", ";"))
    assert [(n.eid, n.heading, n.start) for n in found.walk()] == [
        (n.eid, n.heading, n.start) for n in plain.walk()
    ]
    assert found.full_text() == GREEK


@pytest.mark.parametrize("between", [" _ ", ". _ ", " _", "\n_ ", ". _\n", "."])
def test_a_lone_underline_or_a_stop_without_a_blank_ends_a_title(between: str) -> None:
    """What a reader of PDF leaves of ".—" still parts a section's title from its words."""
    found = headings(
        f"1. Board of Keepers{between}The Board shall keep the lamps of the harbour.\n"
        f"2. Weekly Holidays{between}Every keeper shall have a day of rest in every week.\n"
    )
    assert found == ["Board of Keepers", "Weekly Holidays"]


def test_a_word_in_italics_ends_no_title() -> None:
    """An underline that another one closes sets a word in italics: "of the _Orla_ rock"."""
    assert headings("1. Lamps of the _Orla_ rock.—The lamps shall burn.\n") == [
        "Lamps of the _Orla_ rock"
    ]


@pytest.mark.parametrize("rule", ["____________", "————", "__________      RGN Date: 1-1-2031"])
def test_a_rule_below_the_last_section_ends_no_title(rule: str) -> None:
    """The rule across the page at the end of a law is no dash that the whole section stands before."""
    text = (
        "1. Name\nThis is the Lamps Act, and it stands for all of the harbour.\n2. Rules\n"
        f"The Board may, by notification in the Gazette, make\nrules for the lamps.\n{rule}\n"
    )
    assert headings(text)[-1] == "Rules"


def test_a_title_may_have_two_parts() -> None:
    """A semicolon within the words before a dash or a stop does not make them a sentence."""
    text = "1. Short title; commencement.—(1) This is the Act.\n2. Fees; when due. The fees are due daily.\n"
    assert headings(text) == ["Short title; commencement", "Fees; when due"]


def test_a_title_alone_on_its_line_may_say_that_something_is() -> None:
    """A short line without a stop, above a line that begins a sentence, is the title, "is" or not."""
    text = (
        "1. Dispute as to whether a lamp is a beacon\nIf any question arises whether a lamp is or is not a beacon within the\n"
        "meaning of this Act, the Warden shall decide it.\n"
        "2. Officers of the Board\nln addition to the Warden the following shall be the principal officers of the Board.\n"
    )
    assert headings(text) == ["Dispute as to whether a lamp is a beacon", "Officers of the Board"]


def test_a_line_torn_at_its_title_has_none() -> None:
    """Where what a lone underline follows begins as a sentence does, the line was torn and is no title."""
    text = "1. A member representing\n_ Keepers in the Council of the harbour may be\nrecalled by the Warden under this Act.\n"
    assert headings(text) == [""]


@pytest.mark.parametrize("space", [" ", ""])
def test_the_first_item_in_a_line_needs_no_dash(space: str) -> None:
    """An "(a)" behind a word that cites nothing opens the list whose "(b)" begins a line below a semicolon."""
    root = read(
        f"1. Choice.—The Court shall have regard{space}(a)\nto the wishes of the maker;\n"
        "(b) to the wishes of the keeper.\n2. Other.—A note under clause(a) of it;\n(b) the words stand.\n"
    )
    assert [n.eid for n in root.walk() if n.kind == "clause"] == [
        "sec_1__para_a", "sec_1__para_b", "sec_2__para_b",
    ]  # fmt: skip


def test_a_title_in_capitals_over_a_gap_is_a_heading() -> None:
    """What is left of a chapter's heading stands between two sections, a blank line below it or not."""
    root = read(
        "1. Lamps.—The lamps shall burn from dusk until the dawn\nof the next day.\n"
        "FUND AND ACCOUNTS\n\n2. Fund.—There shall be a fund for the lamps.\n"
    )
    assert [n.eid for n in root.children] == ["sec_1", "hd_fund-and-accounts", "sec_2"]


@pytest.mark.parametrize("title", ["", "FEES PAYABLE\n", "THE SCHEDULE\n", "1 [THE SCHEDULE\n"])
def test_a_line_that_refers_to_a_section_begins_the_schedule(title: str) -> None:
    """Below the last section "[See section 2]" begins a schedule, whether or not its name is left."""
    root = read(
        "1. Name.—This is the Act.\n2. Fees.—The fees shall be as laid down in the Schedule to this\nAct.\n"
        f"{title}[See section 2]\nRATES OF FEES\n1. For a lamp, one rupee.\n2. For oil, two rupees.\n"
    )
    last = root.children[-1]
    assert (last.kind, [c.num for c in last.children if c.num]) == ("schedule", ["1", "2"])
    assert last.heading == ("FEES PAYABLE" if "FEES" in title else "RATES OF FEES")
    assert "See section" not in root.children[1].full_text()


def test_a_reference_in_brackets_within_a_sentence_begins_nothing() -> None:
    """A sentence that goes on below "(see section 1)" is no schedule."""
    root = read(
        "1. Name.—This is the Act.\n2. Fees.—The fees that a ship pays\n(see section 1)\nare due at once.\n"
    )
    assert [n.eid for n in root.children] == ["sec_1", "sec_2"]


CLOSING = """1. Lamps.—Whoever, being a keeper of any lamp within the limits of the harbour and its roads,—
(a) puts out a lamp that the Warden has ordered to be lit before the end of the night;
(b)            removes the oil, the wick or the glass of such a lamp without leave,{gap}
shall be punished with a fine which may extend to five hundred rupees
or with imprisonment of either description.
2. Rocks.—(1) The Warden shall mark the rocks.
(2) A ship that passes a marked rock by night without a lamp at her head,
shall be liable to a fine.
"""


@pytest.mark.parametrize("gap", ["", "\n"])
def test_what_closes_an_offence_stands_below_its_list(gap: str) -> None:
    """Where "Whoever …" leads in without a verb, or over a gap, "shall be punished" is no item's."""
    root = read(CLOSING.format(gap=gap))
    section = root.children[0]
    assert [c.kind for c in section.children] == ["clause", "clause", "p"]
    assert body(section.children[2]).startswith("shall be punished")
    assert not root.children[1].children[1].children  # a sub-section is no item of a list


@pytest.mark.parametrize("dash", [" -", " - ", " -- ", "-- "])
def test_a_hyphen_before_a_sentence_is_the_dash(dash: str) -> None:
    """A hyphen ends a title without a stop where a sentence begins right after it, and nowhere else."""
    text = f"1. Jurisdiction of the Board{dash}The Board has the harbour.\n2. Fees - Savings.—The fees are due.\n"
    assert headings(text) == ["Jurisdiction of the Board", "Fees - Savings"]


def test_an_item_that_ends_with_a_dash_has_the_list_below_it() -> None:
    """A second "(a)" below "(g) …,—" opens a list within (g), unless (g) says what shall be done: it closes the first."""
    text = (
        "1. Practices.—A person is guilty if he,—\n(a) obtains a lamp; or\n(b) makes a false statement,—\n"
        "(a) concerning a keeper;\n(b) relating to a rock; or\n(c) as to oil;\n(c) lends a lamp.\n"
        "2. Trial.—(1) The Warden, or\n(a) his deputy,\n(b) a keeper,\nmay try the following offences:—\n"
        "(a) theft of a lamp;\n(b) theft of oil.\n"
    )
    assert [n.eid for n in read(text).walk() if n.kind.endswith("clause")] == [
        "sec_1__para_a", "sec_1__para_b", "sec_1__para_b__subpara_a", "sec_1__para_b__subpara_b",
        "sec_1__para_b__subpara_c", "sec_1__para_c",
        "sec_2__subsec_1__para_a", "sec_2__subsec_1__para_b", "sec_2__subsec_1__para_a-2", "sec_2__subsec_1__para_b-2",
    ]  # fmt: skip


def test_a_letter_far_beyond_the_last_goes_on_with_its_list() -> None:
    """Where many items are left out, "(m)" below "(b)" is still an item of that list, and none of (b)'s."""
    root = read(
        "1. Terms.—In this Act,—\n(a) a lamp burns;\n(b) a rock stands;\n(m) a mast stands.\n"
    )
    assert [n.eid for n in root.walk() if n.num] == [
        "sec_1", "sec_1__para_a", "sec_1__para_b", "sec_1__para_m",
    ]  # fmt: skip


def test_a_line_that_ends_with_what_it_cites_is_no_title() -> None:
    """A first line that ends with "clauses" or "to" runs on into "(2) and (3) of article 4": no title, no label."""
    root = read(
        "1. Name.—This is the Act.\n2. The provisions of clauses (2) to (7) of Article 3, clauses\n"
        "(2) and (3) of Article 4 and Article 5 shall apply to lamps.\n"
    )
    assert [(n.eid, n.heading) for n in root.children] == [("sec_1", "Name"), ("sec_2", "")]
    assert not root.children[1].children


def test_a_section_may_begin_with_a_later_sub_section() -> None:
    """In "3A. (3) The Officer shall …", of an excerpt, the label right behind the number is the sub-section's."""
    root = read(
        "3. Name.—(1) This is the Act.\n3A. (3) The Officer shall keep it.\n(4) He shall burn it.\n"
    )
    assert [n.eid for n in root.children[1].children] == ["sec_3A__subsec_3", "sec_3A__subsec_4"]


def test_a_footnotes_call_within_a_proviso_is_no_hindrance() -> None:
    """A proviso may begin "Provided 2* that …"."""
    root = read("1. Fees.—A ship shall pay a fee:\nProvided 2* that no boat shall pay.\n")
    assert [n.eid for n in root.walk() if n.eid] == ["sec_1", "sec_1__proviso"]


def test_a_colon_may_stand_apart() -> None:
    """A blank before the colon hides no title: "Charge to be framed : When the accused …"."""
    text = "1. Lamp to be lit : When the night falls the lamp shall be lit.\n2. Oil : The oil shall be kept.\n"
    assert headings(text) == ["Lamp to be lit", "Oil"]


@pytest.mark.parametrize("title", ["“Lamp.”", "“Lamp.” “Burning rock.”"])
def test_a_term_in_quotation_marks_is_a_title(title: str) -> None:
    """In old codes the term itself, its stop within its quotation marks, is the section's title."""
    text = f"1. {title} The word “lamp” denotes\nwhat burns on a rock, and every burning rock of it.\n2. Oil.—The oil.\n"
    assert headings(text) == [title, "Oil"]


def test_a_title_ends_at_the_first_stop_that_a_sentence_follows() -> None:
    """A dash further below belongs to the words: "Fees. No fee is due from—"."""
    text = (
        "1. Fees. No fee for oil or for a lamp is due from any of the following ships of the harbour,\nnamely:—\n"
        "(a) a pilot's boat.\n2. Rates: (1) The rates that are due for oil and for\nlamps are—\n(a) one rupee.\n"
    )
    assert headings(text) == ["Fees", "Rates"]


def test_a_title_may_hold_a_clause_of_its_own() -> None:
    """Above "Whoever" stands a title, in one line or more, though it says "which it is his duty to prevent"."""
    text = (
        "1. Keeper concealing a design which it is his duty to prevent\nWhoever, being a keeper, conceals it shall be fined\n"
        "under this Act.\n2. Altering a lamp with intent that it shall pass as one of\nanother kind. Whoever alters it shall be fined.\n"
        "3. Making fog if fog be not made; Whoever makes it shall be fined.\n"
    )
    assert headings(text) == [
        "Keeper concealing a design which it is his duty to prevent",
        "Altering a lamp with intent that it shall pass as one of another kind",
        "Making fog if fog be not made",
    ]


def test_a_capital_between_its_small_neighbours_is_small() -> None:
    """In "(i)", "(J)", "(k)" the capital is a misprint: an item beside the others, none of (i)'s."""
    items = "".join(f"({x}) a lamp of the {x} kind;\n" for x in "abcdefghiJkm")
    root = read(f"1. Terms.—In this Act,—\n{items}")
    assert [c.eid.removeprefix("sec_1__para_") for c in root.children[0].children] == list(
        "abcdefghijkm"
    )


def test_a_sentence_below_a_list_is_its_owners() -> None:
    """What begins a paragraph below the last item, which ends with a stop short of the line, is no item's."""
    root = read(
        "1. Rules.—The Warden may from time to time make rules that are consistent with this Act, for—\n"
        "(a) the lighting of the lamps and the grant of all licences for oil that is burnt in the\nlamps of the harbour;\n"
        "(b) the fees on it.\n"
        "All such rules shall be published in the official Gazette and shall thereupon have the force\nof law.\n"
        "2. Oil.—The oil shall be kept.\n"
    )
    assert [c.kind for c in root.children[0].children] == ["clause", "clause", "p"]
    assert body(root.children[0].children[2]).startswith("All such rules")


def test_a_sections_first_figure_calls_no_note_that_the_text_has_not() -> None:
    """Of an excerpt's sections 23, 31 and 38 none is section 1 or 8 with the call of a note before it."""
    text = (
        "THE LAMPS ACT, 2031\n\n23. Removal of lamps.—The Board may remove a lamp within 1[twenty-four hours].\n\n"
        "31. Appeals.—A person aggrieved may, within 1[fifteen] days, appeal to the Board.\n\n"
        "38. Power to make rules.—The Board may make rules for the purposes of this Act.\n\n1Subs. by Act No. III of 2032, ss. 9-10.\n"
    )
    assert [n.num for n in read(text).walk() if n.kind == "section"] == ["23", "31", "38"]


def test_a_title_may_have_two_sentences_and_cite_a_lettered_section() -> None:
    """Words without a verb up to a second stop, above a sentence, are of the title; so is what ends with "3A."."""
    assert headings(
        "1. Order to put out lamps. Penalty for lighting one. A copy of any such order may be served\non a keeper.\n"
        "2. Payments in lieu of the fees in section 3A. So long as any order is in force the Warden shall\npay.\n"
        "3. Lamps of the pier. Oil of the Warden shall burn in them.\n"
    ) == [
        "Order to put out lamps. Penalty for lighting one",
        "Payments in lieu of the fees in section 3A",
        "Lamps of the pier",
    ]


def test_the_only_section_without_a_title_may_have_one_that_commands() -> None:
    """Where all others have theirs, "Keeper shall give oil." above a sentence is a title, and "The keeper shall …" is not."""
    law = "1. Name. This is the Lamps Act of the harbour.\n2. {} The oil shall be\nburnt in the lamps.\n3. Fees. The fees are due\ndaily.\n4. Rules. The rules are\nread.\n"
    assert headings(law.format("Keeper shall give oil, etc."))[1] == "Keeper shall give oil, etc"
    assert headings(law.format("The keeper shall give oil."))[1] == ""
