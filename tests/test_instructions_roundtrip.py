"""An instruction written out reads back the same."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diffs.amending import parse_instructions, print_instruction
from tarmeem.model import Instruction, Position

WORD = st.sampled_from(
    ["Authority", "Council", "ten days", "in writing", "the Board", "fee", "Part III", "1997", "x"]
)
NUMBER = st.integers(1, 400).map(str)
SECTION = st.tuples(NUMBER, st.sampled_from(["", "A", "B", "AA"])).map("".join)
FIGURE = st.integers(1, 20).map(lambda n: f"({n})")
LETTER = st.sampled_from(["(a)", "(b)", "(ba)", "(k)", "(zz)"])
ACT = st.sampled_from(["Act XV of 2010", "Ordinance III of 1962", None])
FIELDS = (
    "action", "unit", "act", "target", "position", "number", "old", "new", "occurrences",
    "renumber_to", "always",
)  # fmt: skip


@st.composite
def paths(draw: st.DrawFn) -> tuple[tuple[str, str], ...]:
    """Draw a path from a section down to a clause, a proviso or an Explanation."""
    path = [("section", draw(SECTION))]
    if draw(st.booleans()):
        path.append(("sub-section", draw(FIGURE)))
    if draw(st.booleans()):
        path.append(("clause", draw(LETTER)))
    if draw(st.booleans()):
        kinds = [("proviso", ""), ("proviso", "2"), ("explanation", ""), ("explanation", "II")]
        path.append(draw(st.sampled_from(kinds)))
    return tuple(path)


def made(action: str, unit: str, **fields: object) -> Instruction:
    """Build an instruction with every field that was not drawn left as nothing was said."""
    return Instruction(action, unit, start=0, end=0, **fields)  # type: ignore[arg-type]


@st.composite
def instructions(draw: st.DrawFn) -> Instruction:
    """Draw any operation the printer has a sentence for."""
    act, path, old, new = draw(ACT), draw(paths()), draw(WORD), draw(WORD)
    often = draw(st.sampled_from([None, "all", "both", "twice", "end", "first"]))
    common = {"act": act, "target": path}
    shape = draw(st.integers(0, 9))
    if shape == 0:
        return made("substitute", "words", old=old, new=new, occurrences=often, **common)
    if shape == 1:
        return made("omit", "words", old=old, occurrences=often, **common)
    if shape == 2:
        after, before = Position("after", old, "words"), Position("before", old, "words")
        place = draw(st.sampled_from([after, before]))
        return made("insert", "words", new=new, position=place, occurrences=often, **common)
    if shape == 3:
        return made("substitute", "portion", old=(old, new), new="fresh words", **common)
    if shape == 4:
        return made("omit", path[-1][0], **common)
    if shape == 5:
        end = Position("end")
        return made("substitute", "punctuation", old=".", new=":", position=end, **common)
    if shape == 6:
        section = (("section", draw(SECTION)),)
        place = Position("after", "(4)", "sub-section")
        return made(
            "insert", "sub-section", act=act, target=section, position=place, number="(4A)",
            new=f"(4A) {new} shall apply.", always=draw(st.booleans()),
        )  # fmt: skip
    if shape == 7:
        target = (("section", draw(SECTION)), ("clause", "(b)"))
        return made("substitute", "clause", act=act, target=target, new=f"(b) “{old}” means {new};")
    if shape == 8:
        target = (("section", draw(SECTION)), ("clause", draw(LETTER)))
        return made("renumber", "clause", act=act, target=target, renumber_to="(m)")
    return made("renumber", "section", act=act, target=path[:1], renumber_to="(1)")


def told(instruction: Instruction) -> dict[str, object]:
    """Give the fields a sentence carries."""
    return {field: getattr(instruction, field) for field in FIELDS}


@settings(max_examples=300, deadline=None)
@given(instructions())
def test_what_is_printed_reads_back(instruction: Instruction) -> None:
    """A printed instruction reads back as itself, in full confidence."""
    sentence = print_instruction(instruction)
    found = parse_instructions(sentence)
    assert [told(i) for i in found] == [told(instruction)], sentence
    assert [i.state for i in found] == ["parsed"], (sentence, found[0].reason)


@pytest.mark.trial
@settings(max_examples=200, deadline=None)
@given(instructions())
def test_print_and_parse_settle(instruction: Instruction) -> None:
    """Printing what was parsed gives the sentence it was parsed from."""
    sentence = print_instruction(instruction)
    assert print_instruction(parse_instructions(sentence)[0]) == sentence


PIECES = st.sampled_from(
    [
        "in",
        "the",
        "said",
        "Act,",
        "section",
        "sub-section",
        "(1)",
        "(a)",
        "(i)",
        "clause",
        "proviso",
        "Explanation",
        "Schedule",
        "entry",
        "5",
        "5A",
        "“",
        "”",
        '"',
        "'",
        ";",
        ":",
        ".",
        "—",
        ",",
        "and",
        "or",
        "for",
        "after",
        "before",
        "between",
        "words",
        "figures",
        "comma",
        "full",
        "stop",
        "colon",
        "shall",
        "be",
        "omitted",
        "substituted",
        "inserted",
        "added",
        "renumbered",
        "as",
        "namely",
        "following",
        "new",
        "thereafter",
        "at",
        "end",
        "wherever",
        "occurring",
        "respectively",
        "beginning",
        "ending",
        "with",
        "portion",
        "to",
        "of",
        "thereof",
        "so",
        "#",
        "2.",
        "In",
        "For",
        "II",
        "III",
        "heading",
        "column",
        "table",
        "(",
        ")",
        "[",
        "]",
        "PART",
        "GAZETTE",
        "2022",
        "XV",
    ]
)


@pytest.mark.trial
@settings(max_examples=500, deadline=None)
@given(st.lists(PIECES, max_size=60).map(" ".join))
def test_no_text_breaks_the_reader(text: str) -> None:
    """Any text at all gives instructions whose places lie inside it, and never a traceback."""
    for found in parse_instructions(text):
        assert 0 <= found.start <= found.end <= len(text)
        assert found.state == "parsed" or found.reason


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_no_character_breaks_the_reader(text: str) -> None:
    """Text in any script, with any control character, is read or refused."""
    assert all(i.state == "parsed" or i.reason for i in parse_instructions(text))
