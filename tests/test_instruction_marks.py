"""Quotation marks inside new matter: the law's own stay, a paragraph's go, and a lost one is told."""

from __future__ import annotations

import re
from itertools import product

import pytest

from diffs.amending import parse_instructions

_HEAD = (
    "In the Lamps Act, 2031 (V of 2031), in section 2, "
    "after clause (b), the following new clauses shall be inserted, namely:—\n\n"
)
_STYLES = (("“”", "“”"), ("“”", "‘’"), ("‘’", "“”"), ('""', '""'), ('""', "''"), ("''", '""'))
"""The marks around all of it, and those within."""
_NEXT = ("", "\n\n3. Amendment of section 3, Act V of 2031.—In section 3, the word “at” shall be omitted.")  # fmt: skip


def _matter(inner: str) -> list[str]:
    a, z = inner
    return [
        f"(c) {a}wick{z} means a core or {a}heart{z}; and",
        f"(d) {a}yard{z} means what is called {a}the yard{z};",
    ]


def _printed(outer: str, paragraphs: list[str], each: str, joint: str) -> str:
    """Print a quotation with a mark before it, before each paragraph, or around each."""
    a, z = outer
    if each == "once":
        return f"{a}{joint.join(paragraphs)}{z}."
    between = f"{z if each == 'both' else ''}{joint}{a}"
    return f"{a}{between.join(paragraphs)}{z}."


def _read(text: str) -> tuple[str, bool]:
    found = parse_instructions(text)
    said = " ".join(one.new or "" for one in found if one.unit == "clause")
    return " ".join(said.split()), all(one.state == "parsed" for one in found)


_PRINTS = [
    (style, each, joint)
    for style, each, joint in product(_STYLES, ("once", "open", "both"), ("\n\n", " "))
]


@pytest.mark.parametrize(("style", "each", "joint"), _PRINTS)
def test_marks_of_paragraphs_are_not_the_laws(
    style: tuple[str, str], each: str, joint: str
) -> None:
    """However a print marks the paragraphs of new matter, the matter is the same, or is for review."""
    paragraphs = _matter(style[1])
    for after in _NEXT:
        said, sure = _read(f"{_HEAD}{_printed(style[0], paragraphs, each, joint)}{after}\n")
        assert not sure or said == " ".join(paragraphs)


@pytest.mark.parametrize("each", ["once", "open", "both"])
@pytest.mark.parametrize("style", _STYLES)
def test_a_lost_mark_is_never_silently_read_over(style: tuple[str, str], each: str) -> None:
    """Whichever one mark a scan loses, the matter is read as it was, or is for review."""
    paragraphs = _matter(style[1])
    printed = _printed(style[0], paragraphs, each, "\n\n")
    for mark in re.finditer("[“”‘’\"']", printed):
        said, sure = _read(f"{_HEAD}{printed[: mark.start()]}{printed[mark.end() :]}\n")
        assert not sure or said == " ".join(paragraphs)


def test_a_run_in_paragraph_with_marks_of_its_own_is_read() -> None:
    """“(c) …; and “(d) “wick” means ….”” are two clauses, and no mark too many."""
    found = parse_instructions(
        f"{_HEAD}“(c) “lamp” means a light; and “(d) “wick” means the core of a lamp.””.\n"
    )
    assert [one.new for one in found] == [
        "(c) “lamp” means a light; and",
        "(d) “wick” means the core of a lamp.",
    ]
    assert {one.state for one in found} == {"parsed"}


@pytest.mark.parametrize("marks", ["“”", '""', "‘’"])
def test_a_quotation_may_end_a_paragraph(marks: str) -> None:
    """The mark that ends a paragraph is the law's where its mate stands within that paragraph."""
    a, z = marks
    outer = "“”" if marks != "“”" else "‘’"
    matter = f"(c) {a}wick{z} means {a}a core{z}\n(d) the members’ yard;"
    found = parse_instructions(f"{_HEAD}{outer[0]}{matter}{outer[1]}.\n")
    assert "\n".join(one.new or "" for one in found) == matter
    assert {one.state for one in found} == {"parsed"}


def test_a_quotation_that_runs_into_the_next_clause_is_for_review() -> None:
    """Two lost marks that seem to pair across clauses do not."""
    said = "“(c) “wick means a core;\n(d) yard” means a place;”.\n"
    assert {one.state for one in parse_instructions(_HEAD + said)} == {"needs-review"}


_SECTION = "In the Lamps Act, 2031 (V of 2031), after section 9, the following new section shall be inserted, namely:—\n\n"
"""An order whose matter begins “9A.”"""


@pytest.mark.parametrize("matter", [
    "9A. Plates.—(1) A lamp bears the words—\n“Provided by the Guild”\n(2) It is lit.",
    "9A. Plates.—In this section—\n“Explanation” means a note;\n“yard” means a place.",
    "9A. Plates.—(1) The plate reads—\n“Provided by the Guild”",
])  # fmt: skip
def test_a_term_that_begins_like_a_paragraph_keeps_its_marks(matter: str) -> None:
    """The words “Provided by” begin no proviso, and “Explanation” without a point no explanation."""
    (found,) = parse_instructions(f"{_SECTION}“{matter}”.\n")
    assert (found.state, found.new) == ("parsed", matter)


@pytest.mark.parametrize("oaths", [
    "“1. I swear.”\n“2. I affirm.”",
    "“(1) I swear.”",
    "“1. I swear.\n“2. I affirm.”",
    "1. I swear.”\n“2. I affirm.”",
    "““1. I swear.””",
])  # fmt: skip
def test_marks_around_a_whole_paragraph_that_goes_on_with_nothing_are_for_review(
    oaths: str,
) -> None:
    """An oath that the law has in marks of its own looks like a paragraph that the print has in marks."""
    for below in ("", "\n(2) It is taken aloud."):
        said = f"“9A. Oath.—(1) The oath is—\n{oaths}{below}”.\n"
        assert {one.state for one in parse_instructions(_SECTION + said)} == {"needs-review"}


def test_marks_around_each_paragraph_are_the_prints_where_their_count_goes_on() -> None:
    """“(1) …” “(2) …” “(3) …”: the first is opened by the mark of all, the last closed by it."""
    said = "“9A. Oath.—(1) It is long.”\n“(2) It is taken aloud.”\n“(3) It is kept.”.\n"
    (found,) = parse_instructions(_SECTION + said)
    assert found.state == "parsed"
    assert found.new == "9A. Oath.—(1) It is long.\n(2) It is taken aloud.\n(3) It is kept."
