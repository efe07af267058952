"""Executing instructions gives the same law as building it with the changes already made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diffs.amending.consolidating.consolidation import carry_out
from diffs.amending.executing.matching import fold
from diffs.amending.executing.pieces import words
from tarmeem.model import Instruction, Position

NOUNS = ["mast", "beacon", "ledger", "lantern", "ferry", "anchor", "granary", "signal", "mooring"]


@dataclass
class Sub:
    """A sub-section of the made-up Act: its number and its words, one of them unlike any other."""

    num: int
    words: list[str]


@dataclass
class Section:
    """A section of the made-up Act."""

    num: str
    subs: list[Sub]
    heading: str = "Keeping of masts"


@dataclass
class Law:
    """The made-up Act, which the generator amends by construction."""

    sections: list[Section] = field(default_factory=list)

    def text(self) -> str:
        """Return the Act as it would be printed."""
        head = "THE HARBOUR LIGHTS ACT, 1999\n\n(ACT XL OF 1999)\n\n"
        return head + "\n\n".join(print_section(one) for one in self.sections) + "\n"


def print_section(section: Section) -> str:
    subs = "\n".join(f"({sub.num}) {' '.join(sub.words)}." for sub in section.subs)
    return f"{section.num}. {section.heading}.—{subs}"


def body(section: Section) -> str:
    return " ".join(f"({sub.num}) {' '.join(sub.words)}." for sub in section.subs)


@st.composite
def laws(draw: st.DrawFn) -> Law:
    law = Law()
    for number in range(1, draw(st.integers(2, 6)) + 1):
        subs = [
            Sub(place, _sentence(draw, f"mark{number}x{place}"))
            for place in range(1, draw(st.integers(1, 4)) + 1)
        ]
        law.sections.append(Section(str(number), subs))
    return law


def _sentence(draw: st.DrawFn, unlike: str) -> list[str]:
    nouns = draw(st.lists(st.sampled_from(NOUNS), min_size=1, max_size=4))
    return ["The", *nouns, unlike, "shall", "be", "kept"]


ACTS = st.sampled_from(["swap", "after", "before", "strike", "drop", "append", "section", "renew"])


@st.composite
def amended(draw: st.DrawFn) -> tuple[str, list[Instruction], Law]:
    """Return an Act's text, instructions, and the Act with them made by construction."""
    law = draw(laws())
    before = law.text()
    ops: list[Instruction] = []
    for place in range(draw(st.integers(0, 6))):
        op = _amend(law, draw(ACTS), draw(st.integers(0, 99)), place)
        if op is not None:
            ops.append(op)
    return before, ops, law


def _op(
    place: int, action: Any, unit: str, target: list[tuple[str, str]], **more: Any
) -> Instruction:
    return Instruction(
        action, unit, "Act XL of 1999", tuple(target), place, place + 1, id=f"1.{place + 1}", **more
    )


def _amend(law: Law, how: Any, pick: int, place: int) -> Instruction | None:
    section = law.sections[pick % len(law.sections)]
    sub = section.subs[pick % len(section.subs)] if section.subs else None
    if how == "section":
        return _new_section(law, section, place)
    if how == "append":
        return _new_sub(section, place)
    if sub is None or (how == "drop" and len(section.subs) < 2):
        return None
    path = [("section", section.num), ("sub-section", f"({sub.num})")]
    if how == "drop":
        section.subs.remove(sub)
        return _op(place, "omit", "sub-section", path)
    if how == "renew":
        sub.words = ["Renewed", f"new{place}", "stands"]
        return _op(
            place, "substitute", "sub-section", path, new=f"({sub.num}) Renewed new{place} stands."
        )
    return _words(sub, how, place, path)


def _words(sub: Sub, how: Any, place: int, path: list[tuple[str, str]]) -> Instruction | None:
    unlike = next((word for word in sub.words if word.startswith("mark")), None)
    if unlike is None:
        return None
    at, new = sub.words.index(unlike), [f"come{place}", "in"]
    if how == "swap":
        sub.words[at : at + 1] = new
        return _op(place, "substitute", "words", path, old=unlike, new=" ".join(new))
    if how == "strike":
        del sub.words[at]
        return _op(place, "omit", "words", path, old=unlike)
    if how == "after":
        sub.words[at + 1 : at + 1] = new
    else:
        sub.words[at:at] = new
    return _op(place, "insert", "words", path, position=Position(how, unlike), new=" ".join(new))


def _new_section(law: Law, after: Section, place: int) -> Instruction | None:
    num = f"{after.num}A"
    if after.num.endswith("A") or any(one.num == num for one in law.sections):
        return None
    new = Section(num, [Sub(1, ["Inserted", f"new{place}", "stands"])], "Inserted matter")
    law.sections.insert(law.sections.index(after) + 1, new)
    return _op(
        place,
        "insert",
        "section",
        [],
        number=num,
        position=Position("after", after.num),
        new=print_section(new),
    )


def _new_sub(section: Section, place: int) -> Instruction | None:
    last = section.subs[-1].num if section.subs else 0
    sub = Sub(last + 1, ["Added", f"new{place}", "stands"])
    if not section.subs:
        return None
    section.subs.append(sub)
    return _op(
        place, "add", "sub-section", [("section", section.num)], number=f"({sub.num})",
        position=Position("after", f"({last})"), new=f"({sub.num}) {' '.join(sub.words)}.",
    )  # fmt: skip


@given(amended())
@settings(max_examples=150, deadline=None)
def test_execution_gives_the_constructed_law(case: tuple[str, list[Instruction], Law]) -> None:
    """Whatever is amended by construction, execution reaches the same words in every section."""
    text, ops, law = case
    made = carry_out(text, [ops])
    assert [(one.instruction.state, one.detail) for one in made.carried] == [("applied", "")] * len(
        ops
    )
    sections = {node.num: node for node in made.tree.walk() if node.kind == "section"}
    assert list(sections) == [one.num for one in law.sections]
    for one in law.sections:
        assert fold(words(sections[one.num])) == fold(body(one))


@pytest.mark.trial
@given(amended())
@settings(max_examples=60, deadline=None)
def test_nothing_outside_the_edits_moves(case: tuple[str, list[Instruction], Law]) -> None:
    """Pieces of the base that no instruction touched stand in their old order, letter by letter."""
    text, ops, _ = case
    made = carry_out(text, [ops])
    last = 0
    for _, _, piece in made.tree.pieces():
        if not piece.origin and piece.text:
            assert text[piece.at : piece.at + len(piece.text)] == piece.text
            assert piece.at >= last
            last = piece.at + len(piece.text)


@pytest.mark.trial
@given(amended())
@settings(max_examples=60, deadline=None)
def test_the_amended_text_reads_back_as_the_amended_tree(
    case: tuple[str, list[Instruction], Law],
) -> None:
    """The consolidated text, read afresh, has the sections the consolidation says it has."""
    text, ops, law = case
    again = carry_out(carry_out(text, [ops]).text, [])
    found = [node.num for node in again.tree.walk() if node.kind == "section"]
    assert found == [one.num for one in law.sections]
