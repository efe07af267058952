"""Orders given by nouns and gerunds, headings of any words, and labels printed bare."""

from __future__ import annotations

import pytest

from diffs.amending import parse_instructions

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
        ("by the repeal of paragraph (a) and the substitution therefor of the following paragraph:- "
         "“(a) the Board;”.",
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
    """ "Shall have effect as section 4A" names the new section."""
    (found,) = parse_instructions(
        "3. The following new section is hereby inserted immediately after section 4 of the principal "
        "enactment and shall have effect as section 4A of that enactment:- “4A. The Board shall sit.”."
    )
    assert (found.state, found.number) == ("parsed", "4A")


def test_a_section_repealed_and_substituted_is_one_substitution() -> None:
    """ "Is hereby repealed and the following section substituted therefor" puts new for old."""
    assert _one(
        "4. Section 9 of the principal enactment is hereby repealed and the following section "
        "substituted therefor:- “9. The Board shall sit.”."
    ) == ("substitute", (("section", "9"),), None, "9. The Board shall sit.")


def test_an_act_known_by_its_number_after_its_title_is_cited() -> None:
    """ "The Wells Act, No. 38 of 2014" is Act 38 of 2014."""
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
    """ "Clause 4 of Article 51" is clause 4 within Article 51."""
    assert _one(
        "In Clause 4 of Article 51, for the words “four years”, the words “five years” shall be "
        "substituted."
    )[1] == (("article", "51"), ("clause", "4"))
