"""Forms of an order that one office prints and others do not."""

from __future__ import annotations

import pytest

from diffs.amending.consolidating.consolidation import consolidate
from diffs.amending.drafting.instructions import parse_instructions
from diffs.amending.drafting.lexer import mended
from tarmeem.model import Instruction

LAMPS = "2. Amendment of section 2, Act XII of 1987.—In the Lamps Act, 1987 (XII of 1987), in section 2, "


def read(order: str) -> list[Instruction]:
    return parse_instructions(LAMPS + order)


@pytest.mark.parametrize(("order", "action"), [
    ("for clause (b), substitute—\n“(b) “lamp” means a light;”.", "substitute"),
    ("after clause (b), insert—\n“(ba) “lens” means a glass;”.", "insert"),
])  # fmt: skip
def test_new_matter_may_stand_behind_a_bare_verb_and_a_dash(order: str, action: str) -> None:
    """A dash and a quotation behind "substitute" or "insert" announce the matter as "the following" does."""
    (made,) = read(order)
    assert (made.state, made.action, made.unit) == ("parsed", action, "clause")
    assert made.new and made.new.startswith("(b")


def test_the_gazette_typeface_prints_low_bars_for_quotation_marks() -> None:
    """‗‗…‖ and ‗…‘ are the marks “…” and ‘…’ of the Gazette's typeface."""
    (words,) = read("for the words ‗‗tall tower‖, the words ‗‗low tower‖ shall be substituted.")
    assert (words.old, words.new) == ("tall tower", "low tower")
    (words,) = read(
        "for the words ―or tower‖, the words ―, the tower or the mast‖ shall be substituted."
    )
    assert (words.old, words.new) == ("or tower", ", the tower or the mast")
    (clause,) = read("after clause (b), the following shall be inserted, namely:—\n‗‗(ba) ‗lens‘ means a glass;‖.")  # fmt: skip
    assert (clause.state, clause.new) == ("parsed", "(ba) ‘lens’ means a glass;")


@pytest.mark.parametrize(("where", "often"), [
    ("(where it first occurs)", "first"), ("where it second occurs", "second"),
    ("(in both places)", "both"), ("(in each place)", "all"),
])  # fmt: skip
def test_how_often_may_stand_in_brackets(where: str, often: str) -> None:
    """How often words give way is read in brackets as without them."""
    (made,) = read(f"for “lamp” {where} substitute “light”.")
    assert (made.state, made.old, made.occurrences) == ("parsed", "lamp", often)


def test_an_exception_from_everywhere_is_of_the_place_spoken_of() -> None:
    """An order for everywhere "except in clause (d)" says so; of a range, whether all within it stays is not said."""
    (made,) = read("for the word “lamp”, wherever occurring, except in clause (d), the word “light” shall be substituted.")  # fmt: skip
    assert (made.state, made.occurrences) == ("parsed", "all")
    assert made.excepted == ((("section", "2"), ("clause", "(d)")),)

    (made,) = read("for the word “lamp”, wherever occurring, except in clauses (d) to (f), the word “light” shall be substituted.")  # fmt: skip
    assert made.state == "needs-review"


def test_the_sections_of_a_chapter_give_way_with_it() -> None:
    """An order "for Chapter II and sections 3 to 5 thereof" replaces a chapter, and orders nothing besides."""
    (made,) = parse_instructions("2. Substitution of Chapter II, Act XII of 1987.—In the Lamps Act, 1987 (XII of 1987), for Chapter II and sections 3, 4 and 5 thereof, the following shall be substituted, namely:—\n“CHAPTER II\nKEEPERS\n3. Keepers.—There shall be a keeper.”.")  # fmt: skip
    assert (made.state, made.action, made.target) == ("parsed", "substitute", (("chapter", "II"),))


def test_where_a_provision_is_printed_is_no_part_of_its_address() -> None:
    """The heading and the page of a notification that a drafter adds to a number are passed over."""
    order = "in clause (b) titled as “Lamps” at page 12 of S.R.O. 3(I)/2009 of 2009, the word “oil” shall be omitted."  # fmt: skip
    (made,) = read(order)
    assert (made.state, made.target) == ("parsed", (("section", "2"), ("clause", "(b)")))


NOTE = "\n\nAmendment of\nsection {} of Sindh\nAct XII of 1987.\n\n"


def test_a_marginal_note_among_the_words_is_passed_over() -> None:
    """A note in the margin that was read where it stood belongs to no order."""
    found = read(f"{NOTE.format(2)}(i) clause (a) shall be omitted; and\n(ii) clause (b) shall be omitted.{NOTE.format(2)}")  # fmt: skip
    assert [(one.state, one.action) for one in found] == [("parsed", "omit")] * 2


def test_an_order_below_the_note_of_another_section_is_doubted() -> None:
    """Where the note above an order names another section than the order would amend, a person looks."""
    found = read(f"clause (a) shall be omitted.{NOTE.format(5)}The word “oil” shall be omitted.")
    assert [one.state for one in found] == ["parsed", "needs-review"]


def test_a_renumbering_is_ordered_by_a_noun() -> None:
    """The phrase "by the renumbering of section 2 as subsection (1)" orders, and what it renumbered may be called so."""
    text = """2. Section 2 of the Lamps Act, No. 13 of 2011 is hereby amended as follows:—

(1) by the renumbering of section 2 as subsection (1) of that section;

(2) in renumbered subsection (1) of that section, by the substitution for the words “oil from” of the words “oil of”."""
    first, second = parse_instructions(text)
    assert (first.state, first.action, first.renumber_to) == ("parsed", "renumber", "(1)")
    assert (second.state, second.target) == ("parsed", (("section", "2"), ("sub-section", "(1)")))


@pytest.mark.parametrize(("said", "path"), [
    ("section 24(1)(b)", (("section", "24"), ("sub-section", "(1)"), ("clause", "(b)"))),
    ("section 24(b)", (("section", "24"), ("clause", "(b)"))),
    ("section 24 (1)", (("section", "24"), ("sub-section", "(1)"))),
    ("sub-section (2)(c) of section 24", (("section", "24"), ("sub-section", "(2)"), ("clause", "(c)"))),
])  # fmt: skip
def test_labels_close_up_to_a_number_are_of_the_address(said: str, path: object) -> None:
    """What section 24(1)(b) names is its clause: an order for it never reaches the whole section."""
    (made,) = parse_instructions(f"2. In the Lamps Act, 1987 (XII of 1987), in {said}, for the word “lamp” the word “light” shall be substituted.")  # fmt: skip
    assert (made.state, made.target) == ("parsed", path)


def test_an_items_label_is_no_part_of_the_address_above_it() -> None:
    """A label that stands apart from the number, with an order behind it, is that of a list's item."""
    found = read(
        "—\n(a) the word “oil” shall be omitted; and\n(b) the word “gas” shall be omitted."
    )
    assert [one.target for one in found] == [(("section", "2"),)] * 2


def test_a_provision_may_be_substituted_and_read_as_follows() -> None:
    """New matter may be announced by "shall be substituted and read as follows"."""
    (made,) = read("clause (b) shall be substituted and read as follows:—\n“(b) “lamp” means a light;”.")  # fmt: skip
    assert (made.state, made.new) == ("parsed", "(b) “lamp” means a light;")


def test_words_before_the_first_label_are_not_lost_unsaid() -> None:
    """An "or" that comes in before the new clause belongs to the clause above it: a person must put it there."""
    (made,) = read(
        "after clause (b), the following shall be inserted, namely:—\n“or\n(c) a buoy;”."
    )
    assert made.state == "needs-review"
    assert "“or” stands before the label" in made.reason


@pytest.mark.parametrize(
    ("named", "targets"),
    [
        ("sections 4(2) and 5(1)", ["4 (2)", "5 (1)"]),
        ("sections 4, 5(1)(a) and 6", ["4", "5 (1) (a)", "6"]),
        ("sections 5(1)(a) and (b)", ["5 (1) (a)", "5 (1) (b)"]),
        ("sections 5 and 6", ["5", "6"]),
    ],
)
@pytest.mark.parametrize("behind", [", for", ",— (a) for"])
def test_each_of_several_sections_has_its_own_inner_labels(
    named: str, targets: list[str], behind: str
) -> None:
    """A label close behind a section's number is of that section, and the list goes on after it."""
    found = parse_instructions(f'In the Lamps Act, 1990 (V of 1990), in {named}{behind} the word "oil" the word "gas" shall be substituted.')  # fmt: skip
    assert [" ".join(label for _, label in one.target) for one in found] == targets
    assert all(one.state == "parsed" for one in found)


def test_three_clauses_may_give_way_to_two() -> None:
    """The first of the old numbers come in, no other stands among them: the last clause goes."""
    found = parse_instructions(
        "In the Wells Act, 1988 (IV of 1988), in section 3, for clauses (b), (c) and (d) the following shall be substituted, "
        "namely:—\n“(b) ropes;\n(c) buckets, whether—\n(i) of tin; or\n(ii) of zinc;”."
    )

    assert [(one.state, one.action, one.target[-1][1]) for one in found] == [
        ("parsed", "substitute", "(b)"), ("parsed", "substitute", "(c)"), ("parsed", "omit", "(d)"),
    ]  # fmt: skip


def test_of_clauses_that_give_way_none_is_taken_for_gone_that_may_stand_unparted() -> None:
    """A number that stands in the middle of a line, or another number, may be the clause that seems to go."""
    for matter in ("(b) ropes;\n(c) buckets (d) lids;", "(b) ropes;\n(c) tins;\n(f) buckets;"):
        found = parse_instructions(
            "In the Wells Act, 1988 (IV of 1988), in section 3, for clauses (b), (c) and (d) the following shall be substituted, "
            f"namely:—\n“{matter}”."
        )

        assert {one.state for one in found} == {"needs-review"}


def test_a_line_of_the_law_that_names_the_gazette_is_no_page_head() -> None:
    """New matter keeps the line that says “Gazette of Pakistan” in the middle of a sentence; a page's head goes."""
    (made,) = read(
        "after clause (b), insert—\n“(ba) “list” means the list that is published in the\n"
        "Gazette of Pakistan, and any list that stands in an\n"
        "PART I]     THE GAZETTE OF PAKISTAN, EXTRA., MAY 2, 2031     145\n"
        "official Gazette of the names of lamps;”."
    )

    assert made.state == "parsed"
    assert made.new == (
        "(ba) “list” means the list that is published in the\n"
        "Gazette of Pakistan, and any list that stands in an\nofficial Gazette of the names of lamps;"
    )


def test_a_single_mark_may_close_what_a_double_one_opened() -> None:
    """The verb behind the mark tells that the quotation ends there, and the next item begins its own."""
    found = read(
        "(i) in clause (b), after the word “lamp”, the words “or lantern’ shall be added; and\n"
        "(ii) in clause (c), after the word “oil”, the words “or gas” shall be added."
    )

    assert [(one.state, one.new) for one in found] == [
        ("parsed", "or lantern"),
        ("parsed", "or gas"),
    ]


def test_doubled_single_marks_may_be_closed_by_a_double_one() -> None:
    """“‘‘ten lamps”” is a quotation, however its two ends are typed."""
    (made,) = read("for the words ‘‘ten lamps”, the words ‘‘nine lamps’’ shall be substituted.")
    assert (made.state, made.old, made.new) == ("parsed", "ten lamps", "nine lamps")


def test_amendments_may_be_announced_before_the_law_is_named() -> None:
    """“The following further amendments shall be made in the Oil Act” names the law of the list below it."""
    found = parse_instructions(
        "3. Amendment of Act XXV of 1934.— The following further amendments shall be made in the Oil Act, 1934 "
        "(XXV of 1934), namely:—\n(1) in section 38, for the word “ten” the word “nine” shall be substituted; and\n"
        "(2) section 39 shall be omitted."
    )

    assert [(one.state, one.act, one.target) for one in found] == [
        ("parsed", "Act XXV of 1934", (("section", "38"),)),
        ("parsed", "Act XXV of 1934", (("section", "39"),)),
    ]


def test_a_day_behind_what_is_deemed_is_no_part_of_the_new_matter() -> None:
    """“Shall be deemed to have been so substituted on the 1st day of July” tells a day, then the matter."""
    (made,) = read(
        "for clause (b) the following shall be substituted and shall be deemed to have been so substituted "
        "on the 1st day of July, 1977, namely:—\n“(b) “lamp” means a light;”."
    )

    assert (made.state, made.new) == ("parsed", "(b) “lamp” means a light;")
    assert made.reason.startswith("with effect from the 1st day of July, 1977")


def test_a_number_on_a_line_of_its_own_is_the_sections_below_it() -> None:
    """“4.” alone on a line closes the section above it and numbers the one below."""
    found = parse_instructions(
        "1.\nThis Act may be called the Lamps (Amendment) Act, 1998.\n\n"
        "2.\nAmendment of section 19, Act XII of 1987.\nIn the Lamps Act, 1987 (XII of 1987), in section 19, the following "
        'proviso shall be added, namely:\n"Provided that no lamp shall be sold."\n\n'
        "3.\nIn the said Act, section 20 shall be omitted.\n"
    )

    assert [(one.state, one.id, one.new) for one in found] == [
        ("parsed", "2.1", "Provided that no lamp shall be sold."), ("parsed", "3.1", None),
    ]  # fmt: skip


def test_an_instrument_that_begins_in_its_middle_is_read_from_its_first_section() -> None:
    """Of a page that begins with section 28 nothing is passed over; an order outside all sections is refused."""
    page = "".join(
        f"{n}. In section {n - 20} of the principal Act, for the word “ten”, the word “nine” shall be substituted.\n"
        for n in (28, 29)
    )

    assert [one.id for one in parse_instructions(f"The Lamps (Amendment) Act, 2014\n{page}")] == ["28.1", "29.1"]  # fmt: skip
    assert [one.state for one in parse_instructions(f"and the word “lamp” shall be omitted\n{page}")] == [
        "parsed", "parsed", "refused",
    ]  # fmt: skip


def test_a_paragraph_without_brackets_is_an_orders_section() -> None:
    """An Order's paragraph 6 is named as a section is; a paragraph (6) of no section is not."""
    order = "In the aforesaid Order, in paragraph {}, for the word “ten” the word “nine” shall be substituted."

    assert [one.state for one in parse_instructions(order.format("6"))] == ["parsed"]
    assert [one.state for one in parse_instructions(order.format("(6)"))] == ["needs-review"]


def test_what_a_page_adds_below_the_last_order_is_none() -> None:
    """An office or a page's own words in capitals, on a line below the closing mark, cast no doubt on the order."""
    (made,) = read("after clause (b), the following shall be inserted, namely:—\n“(ba) “lens” means a glass;”\n\nKeeper of Lamps\n")  # fmt: skip
    assert (made.state, made.new) == ("parsed", "(ba) “lens” means a glass;")
    (made,) = read("after clause (b), the following shall be inserted, namely:—\n“(ba) “lens” means a glass;”\n\nClause Seven Too\n")  # fmt: skip
    assert made.state == "needs-review"


def test_entries_may_bear_letters() -> None:
    """“After entry (d), the following entry” brings in an entry (e)."""
    (made,) = read(
        "after entry (d), the following entry shall be inserted, namely:—\n“(e) Harbour:”."
    )
    assert (made.state, made.unit, made.number) == ("parsed", "entry", "(e)")


def test_the_first_item_behind_namely_is_no_section() -> None:
    """“(1) in section 4” below “namely:—” is an item of the section above it, of the law named there."""
    found = parse_instructions(
        "1. Short title.— This Act may be called the Finance Act, 2002.\n\n"
        "2. Amendment of Act I of 1944.—\n\nThe following amendments shall be made in the Oil Act, 1944 (I of 1944), namely:—\n\n"
        "(1) in section 4, after the word “lamp”, the words “or lantern” shall be inserted.\n\n"
        "3. Amendment of Act V of 1951.—\n\nThe following consequential amendments shall be made in the Gas Act, 1951 (V of 1951), namely:—\n\n"
        "(1) in section 9, the words “or lamp” shall be omitted.\n"
    )

    assert [(one.state, one.id, one.act) for one in found] == [
        ("parsed", "2.1", "Act I of 1944"), ("parsed", "3.1", "Act V of 1951"),
    ]  # fmt: skip


@pytest.mark.parametrize("order", [
    "by replacing the word “oil” with the word “gas”", "by the replacement of the word “oil” by the word “gas”",
    "by deleting the word “oil” and substituting therefor the word “gas”",
    "by omitting the word “oil” and inserting in its place the word “gas”",
])  # fmt: skip
def test_what_replaces_is_a_substitution(order: str) -> None:
    """“By replacing A with B”, and “by deleting A and substituting therefor B”, substitute B for A."""
    found = parse_instructions(
        f"1. This Act may be called the Lamps (Amendment) Act, 1990.\n\n2. Section 4 of the Lamps Act, 1987 (XII of 1987), is amended {order}.\n"
    )
    assert [(one.state, one.action, one.target, one.old, one.new) for one in found] == [
        ("parsed", "substitute", (("section", "4"),), "oil", "gas")
    ]


def test_a_section_revoked_is_told() -> None:
    """An order in words that none is read from is refused, and never passed over."""
    found = parse_instructions(
        "1. This Act may be called the Lamps (Amendment) Act, 1990.\n\n2. In section 3 of the Lamps Act, 1987, the word “oil” shall be omitted.\n\n"
        "3. Section 4 of the said Act is revoked.\n\n4. Section 5 of the said Act is amended by renumbering clause (b) as clause (c).\n"
    )
    assert [one.state for one in found] == ["parsed", "refused", "refused"]


@pytest.mark.parametrize("order", [
    "For the word “oil”, wherever it occurs in the Lamps Act, 1987 (XII of 1987), the word “gas” shall be substituted.",
    "In the Lamps Act, 1987 (XII of 1987), for the word “oil” the word “gas”, wherever occurring in that Act, shall be substituted.",
])  # fmt: skip
def test_words_go_wherever_they_occur_in_the_act(order: str) -> None:
    """“Wherever it occurs in the said Act” is an order for the whole law, wherever in the sentence it stands."""
    found = parse_instructions(
        f"1. This Act may be called the Lamps (Amendment) Act, 1990.\n\n2. {order}\n"
    )
    assert [
        (one.state, one.id, one.target, one.old, one.new, one.occurrences) for one in found
    ] == [("parsed", "2.1", (), "oil", "gas", "all")]


def test_a_section_and_the_whole_act_are_not_both_meant() -> None:
    """“In section 4, … wherever occurring in the said Act” waits for a reader."""
    (made,) = read(
        "for the word “oil”, wherever occurring in the said Act, the word “gas” shall be substituted."
    )
    assert made.state == "needs-review"


def test_the_existing_provision_thereof_is_renumbered() -> None:
    """“The existing provision thereof shall be numbered as sub-section (1)” is the section's own."""
    first, _ = read("the existing provision thereof shall be numbered as sub-section (1) and after sub-section (1), numbered as aforesaid, the following shall be added, namely:—\n“(2) A lamp shall be lit.”")  # fmt: skip
    assert (first.state, first.action, first.target, first.renumber_to) == (
        "parsed", "renumber", (("section", "2"),), "(1)",
    )  # fmt: skip


def test_a_number_may_have_a_comma_for_its_stop() -> None:
    """“(Act No, XII of 1987)” cites the Act as “(Act No. XII of 1987)” does."""
    (made,) = parse_instructions(
        "In the Lamps Act, 1987 (Act No, XII of 1987), hereinafter called the said Act, in section 2, the word “oil” shall be omitted."
    )
    assert (made.state, made.act) == ("parsed", "Act XII of 1987")


def test_a_section_worded_otherwise_does_not_hide_the_next_ones() -> None:
    """Each section stands by itself, and one that orders in words not read is refused, never left out."""
    found = parse_instructions(
        "1. This Act may be called the Lamps (Amendment) Act, 1990.\n\n"
        "2. Section 4 of the Lamps Act, 1987 (XII of 1987), hereinafter called the said Act, shall be omitted.\n\n"
        "3. In section 6 of the said Act, the words “lit oil” be deleted.\n\n"
        "4. The following shall be inserted as section 7A of the said Act:—\n\n“7A. Oil.— Oil shall be pure.”\n\n"
        "5. Clause (b) of section 9 of the said Act shall be deemed never to have been enacted.\n\n"
        "6. In section 10 of the said Act, the word “oil” shall be omitted.\n\n"
        "7. Section 11 of the said Act is hereby re-enacted as follows:—\n\n“11. Wicks.— A wick shall be dry.”\n\n"
        "8. The Schedule to the said Act shall be amended in the manner shown in the Schedule to this Act.\n"
    )

    assert [(one.id, one.state, one.target) for one in found] == [
        ("2.1", "parsed", (("section", "4"),)), ("3.1", "parsed", (("section", "6"),)), ("4.1", "parsed", ()),
        ("5.1", "refused", ()), ("6.1", "parsed", (("section", "10"),)), ("7.1", "refused", ()), ("listed.1", "refused", ()),
    ]  # fmt: skip


def test_respectively_gives_each_of_the_words_set_beside_each_other_its_own() -> None:
    """“For “A”, “an A” or “the A” the words “C”, “a C” or “the C” … respectively”: no “an C” is left behind."""
    law = "THE WELLS ACT, 1988\n(Act IV of 1988)\n\n1. Wells.—An Assessor is the Assessor of a well.\n"
    order = (
        "2. General amendments, Act IV of 1988.—In the Wells Act, 1988 (IV of 1988), for the words “Assessor”, “An Assessor” or"
        " “the Assessor”, wherever occurring, the words “Warden”, “A Warden” or “the Warden” shall be substituted respectively.\n"
    )
    assert consolidate(law, [order]).text == law.replace("An Assessor", "A Warden").replace(
        "Assessor", "Warden"
    )


def test_where_a_choice_of_words_is_left_none_of_them_is_carried_out_alone() -> None:
    """Without “respectively” a person says which words replace which, of the first of them too."""
    found = parse_instructions(
        "In section 4, for the words “Assessor”, “an Assessor” or “the Assessor” the words “Warden”, “a Warden” or “the Warden” shall be substituted."
    )

    assert {i.state for i in found} == {"needs-review"}


def test_where_the_new_matter_is_lost_the_next_item_is_not_taken_for_it() -> None:
    """“(i) after clause (b) the following shall be inserted:— (ii) in clause (c),—” says what (c) is for."""
    found = parse_instructions(
        "In section 4—\n(i) after clause (b), the following clause (bb) shall be inserted:—\n(ii) in clause (c)—\n(a) for the word “oil”, the word “gas” shall be substituted."
    )

    assert [(i.state, i.target, i.new) for i in found] == [
        ("needs-review", (("section", "4"),), None),
        ("parsed", (("section", "4"), ("clause", "(c)")), "gas"),
    ]


def test_a_definition_among_the_new_matter_is_no_item() -> None:
    """“(j) "log" means …” is the second new clause, though an order stands not far below it."""
    found = parse_instructions(
        "In section 2—\n(a) after clause (h), the following clauses shall be inserted, namely:—\n"
        '\'(i) "lamp" means a lamp;\n(j) "log" means a log.\';\n(b) in clause (k), for the word “oil”, the word “gas” shall be substituted.'
    )

    assert [(i.state, i.number) for i in found] == [
        ("parsed", "(i)"),
        ("parsed", "(j)"),
        ("parsed", None),
    ]


@pytest.mark.parametrize(
    "often",
    [
        "wherever it may occur", "wherever the same occurs", "wherever these occur", "occurring anywhere",
        "at every place where it occurs", "wheresoever occurring", "wherever it occurs in the section",
    ],
)  # fmt: skip
def test_everywhere_is_said_in_many_ways(often: str) -> None:
    """However it is said that words go wherever they occur, they do: in the section spoken of."""
    found = parse_instructions(
        f"In section 3, for the word “oil”, {often}, the word “gas” shall be substituted."
    )

    assert [(i.state, i.target, i.occurrences) for i in found] == [
        ("parsed", (("section", "3"),), "all")
    ]


@pytest.mark.parametrize("third", ["", "Provided also that it is dry.\n"])
def test_both_the_provisos_are_two_and_no_third(third: str) -> None:
    """“Both the provisos shall be omitted” takes out two; where there is a third, a person says which."""
    law = f"THE WELLS ACT, 1988\n(Act IV of 1988)\n\n1. Wells.—A well is dug:\nProvided that it is deep:\nProvided further that it is wide.\n{third}"
    order = "2. Amendment of section 1, Act IV of 1988.—In the Wells Act, 1988 (IV of 1988), in section 1, both the provisos shall be omitted.\n"
    made = consolidate(law, [order])

    assert ("Provided" in made.text) == bool(third)
    assert [i.unit for i in parse_instructions(order)] == ["proviso", "proviso"]


def test_a_section_that_only_the_note_names_may_be_spoken_of() -> None:
    """“Omission of section 6.—The section shall be omitted” is of section 6."""
    found = parse_instructions(
        "AN ACT to amend the Wells Act, 1988\n\n1. Short title.—This Act may be called the Wells (Amendment) Act, 1990.\n\n"
        "2. Omission of section 6, Act IV of 1988.—The section shall be omitted.\n"
    )

    assert [(i.state, i.target) for i in found] == [("parsed", (("section", "6"),))]


def test_a_hyphen_that_breaks_no_line_is_a_hyphen() -> None:
    """A page prints “175‑A” with a hyphen of its own: it is the same number."""
    found = parse_instructions(
        "In the Wells Act, 1988 (IV of 1988), after section 175‑A, the following new section shall be added:\n“175‑B. Wells.—No well is dug.”."
    )

    assert [(i.state, i.number, i.position and i.position.anchor) for i in found] == [
        ("parsed", "175-B", "175-A")
    ]


@pytest.mark.parametrize("often", ["wherever it occurs", ", wherever occurring", "throughout"])
def test_how_often_may_be_said_behind_the_verb(often: str) -> None:
    """“The word “gas” shall be substituted wherever it occurs” is of the word that goes."""
    found = parse_instructions(
        f"In section 3, for the word “oil” the word “gas” shall be substituted {often}.".replace(
            " ,", ","
        )
    )

    assert [(i.state, i.occurrences) for i in found] == [("parsed", "all")]


def test_a_day_may_be_written_out() -> None:
    """“Deemed to have been so substituted on the first day of July” gives the day, as the 1st of July does."""
    found = parse_instructions(
        "In section 3, for the word “oil” the word “gas” shall be substituted and shall be deemed to have been so substituted on the first day of July, 2020."
    )

    assert [(i.state, i.reason) for i in found] == [
        ("parsed", "with effect from the first day of July, 2020")
    ]


def test_the_proviso_thereto_is_of_the_clause_named_with_it() -> None:
    """“For clause (b) and the proviso thereto” leaves the sub-section's own proviso alone, and goes before (b) does."""
    found = parse_instructions(
        "In section 3, in sub-section (4), for clause (b) and the proviso thereto the following shall be substituted, namely:—\n“(b) no well is dug; and”."
    )
    place = (("section", "3"), ("sub-section", "(4)"), ("clause", "(b)"))

    assert [(i.action, i.target) for i in found] == [
        ("omit", (*place, ("proviso", ""))),
        ("substitute", place),
    ]


def test_an_anchor_may_be_a_provision_that_was_omitted() -> None:
    """“After the omitted clause (e)” is behind the place of clause (e)."""
    (made,) = parse_instructions("In section 3, after the omitted clause (e), the following clause shall be added, namely:—\n“(f) a mast.”.")  # fmt: skip
    assert (made.state, made.number) == ("parsed", "(f)")
    assert made.position and made.position.anchor == "(e)"


def test_a_recital_orders_nothing() -> None:
    """“Whereas it is expedient that the words “licence fee” shall be omitted” says why; what enacts below it orders."""
    head = "THE WELLS (AMENDMENT) ACT, 1990\n\nWHEREAS it is expedient that section 5 of the Wells Act, 1988 (IV of 1988)\nshall be amended and the words “licence fee” shall be omitted;\n\n"
    order = "2. Amendment of section 3, Act IV of 1988.—In the Wells Act, 1988 (IV of 1988), in section 3, for the word “oil”, the word “gas” shall be substituted."
    (made,) = parse_instructions(f"{head}It is hereby enacted as follows:—\n\n{order}")
    assert (made.state, made.old) == ("parsed", "oil")

    stray = "Whereas it is expedient, it is hereby enacted that in section 5 the word “oil” shall be omitted.\n\n"
    states = [one.state for one in parse_instructions(f"AN ACT\n\n{stray}{order}")]
    assert "refused" in states


@pytest.mark.parametrize("bids", ["is pleased to direct that", "hereby directs that"])
def test_a_notification_may_order_in_the_sentence_of_its_powers(bids: str) -> None:
    """“The Government is pleased to direct that in the Foo Rules, …” orders what follows, as “namely” does."""
    (made,) = parse_instructions(f"NOW, THEREFORE, in exercise of the powers conferred by section 9 of the Wells Act, 1988 (IV of 1988), the Government {bids} in the Wells Rules, 1995, in rule 3, the words “or clerk” shall be omitted.")  # fmt: skip
    assert (made.state, made.target, made.old) == ("parsed", (("rule", "3"),), "or clerk")
    assert (made.act, made.act_title) == (None, "Wells Rules, 1995")


def test_a_pages_number_between_two_items_is_no_word_of_either() -> None:
    """A bare figure on a line of its own is the page's; an item's number has a stop or brackets."""
    text = "2. Amendment of Act IV of 1988.—The following amendments shall be made in the Wells Act, 1988 (IV of 1988), namely:—\n\n2\n(1) in section 3, for the word “oil”, the word “gas” shall be substituted;\n\n17\n\n(2) in section 4, the word “dry” shall be omitted."
    assert [(one.state, one.old) for one in parse_instructions(text)] == [("parsed", "oil"), ("parsed", "dry")]  # fmt: skip


@pytest.mark.parametrize("place", ["in Article No. 4", "against article No 4", "in entry No. 4"])
def test_a_provision_may_be_called_by_number(place: str) -> None:
    """“Article No. 4” is article 4."""
    (made,) = parse_instructions(f"2. Amendment of Schedule I, Act IV of 1988.—In the Wells Act, 1988 (IV of 1988), in Schedule I, {place}, for the word “ten”, the word “twenty” shall be substituted.")  # fmt: skip
    assert (made.state, made.target[-1][1]) == ("parsed", "4")


@pytest.mark.parametrize("opening", ["Throughout the Wells Act, 1988 (4 of 1988.),", "Wherever the word “oil” occurs in the Wells Act, 1988 (4 of 1988),"])  # fmt: skip
def test_a_section_may_begin_with_its_reach(opening: str) -> None:
    """A section without a note may begin with “Throughout the Foo Act” or “Wherever the words”."""
    what = "for the word “oil”, the word “gas”" if opening[0] == "T" else "the word “gas”"
    text = f"An Act to amend certain laws.\n\n1. Short title.—This Act may be called the Wells (Amendment) Act, 1990.\n\n2. {opening} {what} shall be substituted.\n\n3. In the said Act, in section 4, the word “dry” shall be omitted."
    found = parse_instructions(text)
    assert [(one.state, one.act, one.old) for one in found] == [("parsed", "Act 4 of 1988", "oil"), ("parsed", "Act 4 of 1988", "dry")]  # fmt: skip
    assert found[0].occurrences == "all"


@pytest.mark.parametrize(("place", "target"), [
    ("in rule 10 F, in sub-rule (1)", (("rule", "10F"), ("sub-rule", "(1)"))),
    ("in rule 7, in Sl. No. 2, in column number (3)", (("rule", "7"), ("entry", "2"), ("column", "(3)"))),
])  # fmt: skip
def test_rules_are_numbered_as_rules_print_them(place: str, target: object) -> None:
    """“Rule 10 F” is rule 10F, “Sl. No. 2” an entry, “column number (3)” a column."""
    (made,) = parse_instructions(f"2. In the Wells Rules, 1988 (hereafter in these rules referred to as the principal rules), {place}, for the word “ten”, the word “twenty” shall be substituted.")  # fmt: skip
    assert (made.state, made.target) == ("parsed", target)


@pytest.mark.parametrize(
    ("misspelt", "word"), [("coma", "comma"), ("claue", "clause"), ("folowing", "following")]
)
def test_a_drafting_word_may_lack_a_letter(misspelt: str, word: str) -> None:
    """A drafting word that lost a letter inside is that word, unless it is another word so."""
    assert mended(misspelt) == word
    assert [mended(one) for one in ("cause", "forth", "exiting")] == ["cause", "forth", "exiting"]


def test_the_opening_sentence_is_a_place() -> None:
    """“In the opening sentence” is in the words before the first clause."""
    (found,) = parse_instructions("In section 5 of the Lamps Act, 1990, in the opening sentence, the word “oil” shall be omitted.")  # fmt: skip

    assert (found.state, found.target) == ("parsed", (("section", "5"), ("opening", "")))
