"""Several provisions give way to several: each comes in where it stands in the new matter, and none is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffs.amending.consolidating.consolidation import Consolidation, consolidate

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
