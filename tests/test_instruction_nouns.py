"""Orders given by nouns and gerunds, headings of any words, and labels printed bare."""

from __future__ import annotations

import pytest

from diffs.amending import is_instrument, parse_instructions

_LAW = "Section 3 of the principal enactment is hereby amended"


def _one(text: str) -> tuple[object, ...]:
    (found,) = parse_instructions(text)
    assert found.state == "parsed", found.reason
    return found.action, found.target, found.old, found.new


@pytest.mark.parametrize(
    ("order", "read"),
    [
        ("by the substitution for the words “one month”, of the words “two months”.",
         ("substitute", (("section", "3"),), "one month", "two months")),
        ("in subsection (2) of that section, by the omission of the word “rural”.",
         ("omit", (("section", "3"), ("sub-section", "(2)")), "rural", None)),
        ("by the insertion, immediately after the words “the Board”, of the words “or the Clerk”.",
         ("insert", (("section", "3"),), None, "or the Clerk")),
        ("by the repeal of paragraph (a) and the substitution therefor of the following:- “(a) the Board;”.",
         ("substitute", (("section", "3"), ("paragraph", "(a)")), None, "(a) the Board;")),
        ("by substituting for the word “Clerk” the word “Registrar”.",
         ("substitute", (("section", "3"),), "Clerk", "Registrar")),
    ],
)  # fmt: skip
def test_an_order_by_a_noun_is_carried_to_its_provision(
    order: str, read: tuple[object, ...]
) -> None:
    """What a noun or gerund orders is read as the same order with "shall be"."""
    assert _one(f"2. {_LAW} {order}") == read


def test_a_list_of_orders_by_nouns_is_read_item_by_item() -> None:
    """New matter ends where the next item orders by a noun, and is not swallowed with it."""
    found = parse_instructions(
        f"2. {_LAW} as follows:- (a) by the repeal of paragraph (b) and the substitution therefor "
        "of the following paragraph:- “(b) a well;”; (b) in paragraph (h) by the substitution for "
        "the words “the pond” of the words “the lake”; (c) immediately after paragraph (h) by the "
        "addition of the following new paragraph:- “(i) a canal.”."
    )
    assert [one.new for one in found] == ["(b) a well;", "the lake", "(i) a canal."]
    assert all(one.state == "parsed" for one in found)


def test_a_section_inserted_to_have_effect_as_a_number_bears_it() -> None:
    """The words “shall have effect as section 4A” name the new section."""
    (found,) = parse_instructions(
        "3. The following new section is hereby inserted immediately after section 4 of the principal "
        "enactment and shall have effect as section 4A of that enactment:- “4A. The Board shall sit.”."
    )
    assert (found.state, found.number) == ("parsed", "4A")


def test_a_section_repealed_and_substituted_is_one_substitution() -> None:
    """A section “repealed and the following substituted therefor” is one substitution."""
    assert _one(
        "4. Section 9 of the principal enactment is hereby repealed and the following section "
        "substituted therefor:- “9. The Board shall sit.”."
    ) == ("substitute", (("section", "9"),), None, "9. The Board shall sit.")


def test_an_act_known_by_its_number_after_its_title_is_cited() -> None:
    """The name “the Wells Act, No. 38 of 2014” cites Act 38 of 2014."""
    (found,) = parse_instructions(
        "2. Section 3 of the Wells Act, No. 38 of 2014 (hereinafter referred to as the “principal "
        "enactment”) is hereby amended by the omission of the word “rural”."
    )
    assert found.act == "Act 38 of 2014"


def test_a_heading_of_any_words_may_run_into_the_directive() -> None:
    """A run-in heading that names no amendment is passed as one that does."""
    assert _one(
        "2. Change of the name of the Board.—In section 4 of the Wells Act, 1990, for the word "
        "“Board”, the word “Trust” shall be substituted."
    ) == ("substitute", (("section", "4"),), "Board", "Trust")


def test_a_clause_may_be_cited_without_its_brackets() -> None:
    """A “Clause 4 of Article 51” is clause 4 within Article 51."""
    assert _one(
        "In Clause 4 of Article 51, for the words “four years”, the words “five years” shall be "
        "substituted."
    )[1] == (("article", "51"), ("clause", "4"))


def test_rules_may_order_outright() -> None:
    """What is ordered by "add" or "insert" is read as what "shall be added" or "inserted"."""
    found = parse_instructions(
        "In the Ferry Rules, 1937, in rule 4,— \n(1) Add the following words at the end of sub rule "
        "(2):—\n“A ferry may wait.”\n(2) In sub-rule (3) insert the following words after the words "
        "“the pilot”:— “or his mate”"
    )
    assert [(one.action, one.state, one.new) for one in found] == [
        ("add", "parsed", "A ferry may wait."),
        ("insert", "parsed", "or his mate"),
    ]


def test_words_wherever_those_words_appear_are_all_meant() -> None:
    """The words “wherever those words appear in that section” mean every place in it."""
    (found,) = parse_instructions(
        f"2. {_LAW} by the substitution for the word “Clerk” of the word “Registrar” wherever those "
        "words appear in that section."
    )
    assert (found.occurrences, found.state) == ("all", "parsed")


def test_a_law_repealed_as_a_whole_is_listed() -> None:
    """The ordinance that an amending Act replaces is repealed by an instruction of its own."""
    found = parse_instructions(
        "1. Short title.–(1) This Act may be cited as the Ferry (Amendment) Act, 2019.\n"
        "2. Amendment of section 3 of Act XVII of 1967.–In the Ferry Act, 1967 (XVII of 1967), in "
        "section 3, for the word “oar” the word “sail” shall be substituted.\n"
        "3. Repeal.–The Ferry (Amendment) Ordinance, 2019 (IV of 2019) is hereby repealed.\n"
    )
    assert [(one.action, one.unit, one.act) for one in found] == [
        ("substitute", "words", "Act XVII of 1967"),
        ("repeal", "act", "Ordinance IV of 2019"),
    ]


def test_a_notification_of_a_year_is_no_number_of_a_law() -> None:
    """The “S.R.O. 300(I)/2009 of 2009” gives the regulations no number."""
    found = parse_instructions(
        "2. Amendment of Regulation 3, S.R.O. 300(I)/2009 of 2009.—In the Ferry Regulations, 2009, in "
        "regulation 3, the word “and” appearing after the semi-colon shall be deleted."
    )
    assert [(one.act, one.old, one.occurrences) for one in found] == [(None, "and", "end")]


def test_the_powers_under_which_rules_are_made_cast_no_doubt() -> None:
    """What stands before “namely” in a notification, and its short title, are no orders unread."""
    (found,) = parse_instructions(
        "S.O. 12(E).—In exercise of the powers conferred by section 8 of the Ferry Act, 1966 (31 of "
        "1966), the Board directs as follows, namely:-\n(1) This Order may be called the Ferry Order."
        "\n(2) In the Ferry Rules, 1970, in rule 4, for the word “oar” the word “sail” shall be "
        "substituted."
    )
    assert (found.state, found.target) == ("parsed", (("rule", "4"),))


def test_the_active_voice_is_read_under_the_place_that_heads_it() -> None:
    """A schedule of orders in the active voice names each place once, before a stop and a dash."""
    found = parse_instructions(
        "In the Ferry Act, 1990, the following amendments shall be made:\n"
        "Article 8.-In sub-sections (1) and (2), omit “or Pilot”, in sub-section (3), for “oar” "
        "substitute “sail” and in sub-section (4), after “mast” insert “or boom”.\n"
    )
    assert [(one.action, one.target, one.state) for one in found] == [
        ("omit", (("article", "8"), ("sub-section", "(1)")), "parsed"),
        ("omit", (("article", "8"), ("sub-section", "(2)")), "parsed"),
        ("substitute", (("article", "8"), ("sub-section", "(3)")), "parsed"),
        ("insert", (("article", "8"), ("sub-section", "(4)")), "parsed"),
    ]


def test_an_order_whose_blank_a_line_end_lost_is_read() -> None:
    """The words “shall besubstituted” order what “shall be substituted” does."""
    assert _one("In section 4, for the word “oar” the word “sail” shall besubstituted.")[0] == (
        "substitute"
    )


def test_the_sections_of_a_chapter_go_before_it() -> None:
    """Of “Chapter II and sections 5 and 6 thereof” the sections are omitted first."""
    found = parse_instructions(
        "In the Ferry Act, 1990, Chapter II and sections 5 and 6 thereof shall be omitted."
    )
    assert [one.target[0] for one in found] == [
        ("section", "5"), ("section", "6"), ("chapter", "II"),
    ]  # fmt: skip


def test_an_order_that_names_its_own_place_is_given_once() -> None:
    """After an order for two clauses, “Omit article 8” is one order, not one for each clause."""
    found = parse_instructions(
        "In the Ferry Act, 1990, the following amendments shall be made:\n"
        "Article 7.-In clauses (2) and (3), for “oar” substitute “sail”.\nOmit article 8.\n"
    )
    assert [one.action for one in found] == ["substitute", "substitute", "omit"]


def test_a_list_may_be_of_gerunds_alone() -> None:
    """“Section 4 is amended by— (a) deleting …; (b) inserting …” orders as “(a) by deleting” does."""
    text = "3. Section 4 of the Wells Act, 1988 (IV of 1988) is amended by—\n(a) deleting the word “dry”;\n(b) deleting the word “oil” and substituting therefor the word “gas”; and\n(c) inserting the words “or tar” after the word “coal”."
    assert is_instrument(f"An Act to amend the Wells Act, 1988\n\n{text}")
    found = parse_instructions(text)
    assert [(one.state, one.action) for one in found] == [("parsed", "omit"), ("parsed", "substitute"), ("parsed", "insert")]  # fmt: skip
    assert {one.target for one in found} == {(("section", "4"),)}


@pytest.mark.parametrize("lost", [
    "renumbering section 7 as section 8",
    "moving section 7 behind section 2",
    "in section 5, omitting where it is not needed the word “fee”",
])  # fmt: skip
def test_an_item_of_a_list_of_gerunds_that_is_not_read_is_told(lost: str) -> None:
    """“Is amended by— (a) deleting section 4; (b) moving section 7 …”: what (b) orders is refused, and not passed over."""
    found = parse_instructions(f"2. Amendment of the Lamps Act, 1987.—The Lamps Act, 1987 (XII of 1987) is amended by—\n(a) deleting section 4; and\n(b) {lost}.\n")  # fmt: skip
    assert [one.state for one in found] == ["parsed", "refused"]


def test_what_limits_a_list_of_gerunds_is_no_order_of_its_own() -> None:
    """“With effect from the following year” casts doubt on the items above it, and orders nothing itself."""
    found = parse_instructions("2. Amendment of the Lamps Act, 1987.—The Lamps Act, 1987 (XII of 1987) is amended by—\n(a) deleting section 4; and\n(b) deleting section 7,\nwith effect from the beginning of the following year.\n")  # fmt: skip
    assert [(one.state, one.action) for one in found] == [("needs-review", "omit")] * 2  # fmt: skip


@pytest.mark.parametrize(("order", "said"), [
    ("Section 5 of the Lamps Act, 1987 is amended by the substitution, in sub-section (2), for the word “oil” of the word “gas”, and by the insertion, in sub-section (3), after the word “may” of the word “also”.",
     [("substitute", "(2)"), ("insert", "(3)")]),
    ("Section 5 of the Lamps Act, 1987 is amended by—\n(a) omitting in sub-section (2) the word “oil”; and\n(b) omitting the word “gas”.",
     [("omit", "(2)"), ("omit", "5")]),
])  # fmt: skip
def test_the_place_may_stand_behind_the_noun(order: str, said: list[tuple[str, str]]) -> None:
    """“By the substitution, in sub-section (2), for A of B” stands in that sub-section, and what follows it does not."""
    found = parse_instructions(order)
    assert [(one.state, one.action, one.target[-1][1]) for one in found] == [("parsed", *pair) for pair in said]  # fmt: skip


def test_words_may_be_omitted_from_a_place_and_others_inserted_in_lieu() -> None:
    """“By omitting from section 5 the words A and by inserting in lieu thereof the words B” is one substitution."""
    found = parse_instructions(
        "2. The Lamps Act, 1990 is amended—\n"
        "(a) by omitting from sub-section (3) of section 19 the words “oil” and by inserting in lieu thereof the words “gas”;\n"
        "(b) by inserting next after section 25 the following new section:—\n“25A. The board may insure.”"
    )

    assert [(one.state, one.action, one.old) for one in found] == [
        ("parsed", "substitute", "oil"),
        ("parsed", "insert", None),
    ]
    assert found[0].target == (("section", "19"), ("sub-section", "(3)"))
