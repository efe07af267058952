"""Several provisions give way to several: each comes in where it stands in the new matter, and none is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffs.amending.consolidating.consolidation import Consolidation, consolidate
from diffs.amending.drafting.instructions import parse_instructions

BASE = """THE LAMPS ACT, 2019

ACT NO. IX OF 2019

1. Short title.—This Act may be called the Lamps Act, 2019.

4. Powers.—The Authority may—

(a) license keepers;

(b) inspect lamps;

(c) levy fees; and

(d) sell wicks.

5. Rules.—The Authority may make rules.
"""
ACT = (
    "THE LAMPS (AMENDMENT) ACT, 2025\n\nACT NO. II OF 2025\n\n"
    "2. Amendment, Act IX of 2019.—In the Lamps Act, 2019 (IX of 2019), in section 4, for clauses {},"
    " the following clauses shall be substituted, namely:—\n\n“{}”.\n"
)
LABELS = ["a", "aa", "b", "ba", "c", "ca", "d", "e"]


def made(olds: str, news: list[str]) -> Consolidation:
    matter = "\n\n".join(f"({label}) new matter {label};" for label in news)
    return consolidate(BASE, [ACT.format(olds, matter)])


def listed(text: str) -> list[str]:
    return re.findall(r"^\((\w+)\)", text, re.MULTILINE)


@pytest.mark.parametrize(
    ("olds", "news", "labels"),
    [
        ("(a) and (b)", ["a", "aa"], ["a", "aa", "c", "d"]),
        ("(a) and (b)", ["a", "aa", "b"], ["a", "aa", "b", "c", "d"]),
        ("(c) and (d)", ["c", "d", "e", "f"], ["a", "b", "c", "d", "e", "f"]),
    ],
)
def test_more_that_comes_in_stands_where_the_new_matter_has_it(
    olds: str, news: list[str], labels: list[str]
) -> None:
    """What bears none of the old numbers follows what it follows in the order."""
    found = made(olds, news)

    assert not found.refusals
    assert listed(found.text) == labels
    assert all(f"({label}) new matter {label};" in found.text for label in news)


@given(
    st.lists(st.sampled_from(LABELS[::2]), min_size=2, unique=True).map(sorted),
    st.lists(st.sampled_from(LABELS), min_size=2, unique=True).map(sorted),
)
def test_no_new_matter_is_lost_unseen(olds: list[str], news: list[str]) -> None:
    """Whatever comes in for whatever: all of it stands in the law, or a person is asked and nothing changed."""
    named = ", ".join(f"({one})" for one in olds[:-1]) + f" and ({olds[-1]})"
    found = made(named, news)

    if found.refusals:
        assert found.text == BASE
    else:
        assert all(f"({label}) new matter {label};" in found.text for label in news)


def test_a_list_within_what_was_put_in_between_is_its_own() -> None:
    """The (b) behind an (a) within (aa) is no clause (b)."""
    matter = "(a) one;\n\n(aa) two, namely:—\n\n(a) three; or\n\n(b) four;\n\n(b) five;"
    found = consolidate(BASE, [ACT.format("(a) and (b)", matter)])

    assert found.refusals or " ".join(matter.split()) in " ".join(found.text.split())


LAW = "In the Lamps Act, 2019 (IX of 2019), in section 4, "
HEAD = "THE LAMPS (AMENDMENT) ACT, 2025\n\nACT NO. II OF 2025\n\n2. Amendment, Act IX of 2019.—"


def test_a_proviso_stays_with_the_clause_it_came_in_with() -> None:
    """The next new clause stands behind it."""
    new = "(ba) sell lamps:\nProvided that the price is told;\n\n(bb) buy lamps;\n"
    order = f"{LAW}after clause (b), the following new clauses shall be inserted, namely:—\n\n“{new.strip()}”.\n"
    found = consolidate(BASE, [HEAD + order])

    assert not found.refusals
    assert f"inspect lamps;\n\n{new}\n(c) levy fees" in found.text


@pytest.mark.parametrize(
    "order",
    [
        "after clause (d), the following new clause shall be added, namely:—\n\n“(e) buy wicks.”.",
        "clause (d) shall be omitted.",
        "for clause (d), the following shall be substituted, namely:—\n\n“(d) buy wicks.”.",
    ],
)
def test_whose_a_proviso_below_the_last_clause_is_a_person_says(order: str) -> None:
    """It may be of that clause, and go with it, or of all of them, and stay below."""
    base = BASE.replace("sell wicks.", "sell wicks:\n\nProvided that no wick shall be wet.")
    found = consolidate(base, [f"{HEAD}{LAW}{order}\n"])

    assert found.text == base
    assert (
        found.refusals[0].detail
        == "whether section 4, proviso belongs to all of section 4 is not told"
    )


@given(
    st.lists(st.sampled_from(["plain", "proviso", "explanation", "list"]), min_size=1, max_size=4)
)
def test_new_clauses_stand_as_the_instrument_prints_them(shapes: list[str]) -> None:
    """Whatever they hold, one follows the other, and nothing of theirs moves."""
    held = {
        "plain": "do {0};",
        "proviso": "do {0}:\n\nProvided that {0} is done;",
        "explanation": "do {0}.\n\nExplanation.—In this clause, {0} is a thing;",
        "list": "do—\n\n(i) {0}; or\n\n(ii) more of {0};",
    }
    labels = ["ba", "bb", "bc", "bd"]
    matter = "\n\n".join(
        f"({label}) {held[shape].format(label)}"
        for label, shape in zip(labels, shapes, strict=False)
    )
    order = f"{LAW}after clause (b), the following new clauses shall be inserted, namely:—\n\n“{matter}”.\n"
    found = consolidate(BASE, [HEAD + order])

    whole = " ".join(matter.split())
    assert found.refusals or f"inspect lamps; {whole} (c) levy" in " ".join(found.text.split())


def test_the_principal_act_may_be_a_code() -> None:
    """A Code that is called the principal Act is what the principal Act means from there on."""
    found = parse_instructions(
        "An Act further to amend the Code of Lamps, 1908.\n\n"
        "1. Short title.—This Act may be called the Code of Lamps (Amendment) Act, 2002.\n\n"
        "2. Amendment of section 39.—In section 39 of the Code of Lamps, 1908 (5 of 1908) (hereinafter referred to as the principal Act), the word “oil” shall be omitted.\n\n"
        "3. Amendment of section 64.—In section 64 of the principal Act, the word “gas” shall be omitted."
    )

    assert [(one.state, one.act) for one in found] == [("parsed", "5 of 1908")] * 2


def test_a_comma_within_the_brackets_of_a_number_parts_nothing() -> None:
    """“(Act, V of 1990)” is the number of the law whose name it stands behind."""
    (found,) = parse_instructions("In the Lamps Code (Act, V of 1990), in section 4, the word “oil” shall be omitted.")  # fmt: skip

    assert (found.state, found.act) == ("parsed", "Act V of 1990")
