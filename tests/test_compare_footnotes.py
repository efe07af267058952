"""Footnotes of two prints: their numbers may differ, what they say and the words they stand at may not."""

from __future__ import annotations

import pytest

from diffs.compare import Comparison, compare_texts
from diffs.compare.print.footnotes import IN_FOOTNOTE
from diffs.compare.rules.untold import said_untold
from diffs.structure import structure_text

NOTES = {
    "a": "Subs. by the Lamps (Amendment) Act, 2050 (V of 2050), s. 2, for “The Keeper”.",
    "b": "Subs. by the Lamps (Second Amendment) Act, 2051 (VI of 2051), s. 3, for “ten days”.",
    "c": "Ins. by the Lamps (Third Amendment) Act, 2052 (VII of 2052), s. 4.",
}
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
STYLES = {
    "bracket": ("{n}[{words}]", "{n}{note}"),
    "raised": ("{words}{r}", "{r}{note}"),
    "raised bracket": ("{r}[{words}]", "{r}{note}"),
    "glued": ("{words}{n}", "{n}{note}"),
    "caret": ("{words}^{n}", "{n} {note}"),
    "link": ("{words}[{n}][{n}]", "[{n}]{note}"),
    "markdown": ("{words}[^{n}]", "[^{n}]: {note}"),
    "apart": ("{n} [{words}]", "{n} {note}"),
    "alone": ("\n{n}\n[{words}]", "{n}\n{note}"),
}


def law(style: str, noted: str, **words: str) -> str:
    """Return a law in which the words named are noted, in that order."""
    call, foot = STYLES[style]
    said = {"a": "The Warden", "b": "sixty days", "c": "ten lamps", **words}
    numbers = {name: str(at) for at, name in enumerate(noted, 1)}
    for name, n in numbers.items():
        said[name] = call.format(n=n, r=n.translate(RAISED), words=said[name])
    text = (
        "THE LAMPS ACT, 2040\n\n1. Short title.—This Act may be called the Lamps Act, 2040.\n\n"
        f"2. Lamps.—(1) {said['a']} shall light every lamp within {said['b']} of the dusk.\n\n"
        f"(2) A keeper of more than {said['c']} shall be registered under section 4.\n\n"
        "3. Oil.—The oil of a lamp shall be clean.\n\n4. Register.—There shall be a register.\n\n"
    )
    return text + "".join(
        foot.format(n=n, r=n.translate(RAISED), note=NOTES[name]) + "\n"
        for name, n in numbers.items()
    )


def of_the_law(c: Comparison) -> list[str]:
    """Return what the changes say that stand in no footnote."""
    return [run.text for hunk in c.hunks for run in hunk.runs if run.note != IN_FOOTNOTE]


@pytest.mark.parametrize("style", STYLES)
def test_numbers_that_a_new_footnote_shifts_are_no_change(style: str) -> None:
    """A note that comes before others is told in the notes; their numbers, and what calls them, say what they said."""
    came = compare_texts(law(style, "bc"), law(style, "abc"))
    went = compare_texts(law(style, "abc"), law(style, "bc"))

    assert not of_the_law(came)
    assert not of_the_law(went)
    assert max(len(came.hunks), len(went.hunks)) <= 1  # the note itself
    assert came.untold == went.untold == 0


@pytest.mark.parametrize("style", STYLES)
def test_what_changed_beside_a_renumbered_call_is_told_whole(style: str) -> None:
    """The period beside a call is told as a period, and the word of a note as the note's."""
    new = law(style, "abc", b="seventy days").replace("“The Keeper”", "“The Sweeper”")
    told = compare_texts(law(style, "abc"), new)
    shifted = compare_texts(law(style, "bc"), law(style, "abc", b="seventy days"))

    for c in (told, shifted):
        assert "Period changed: from “sixty days” to “seventy days”" in c.significance
    runs = [run.text for hunk in told.hunks for run in hunk.runs if run.note == IN_FOOTNOTE]
    assert any("Sweeper" in text for text in runs)
    assert said_untold(told) == "1 change in footnotes: see the redline"


@pytest.mark.parametrize("style", STYLES)
def test_a_call_that_stands_at_other_words_is_shown(style: str) -> None:
    """Which words an Act made is no matter of print: the call went from some and came to others, its note stayed."""
    moved = law(style, "ab").replace(NOTES["b"], NOTES["c"])
    old = law(style, "ac")

    hunks = compare_texts(old, moved).hunks
    assert [run.op for hunk in hunks for run in hunk.runs if run.op in "-+"] == ["+", "-"]
    assert all(run.note == IN_FOOTNOTE for hunk in hunks for run in hunk.runs if run.op in "-+")


def test_a_call_beside_which_a_note_was_misread_is_not_shown_as_moved() -> None:
    """Where both texts have a call at some words it is another's number, be its note spelt otherwise."""
    new = law("bracket", "abc").replace("“The Keeper”", "“Tbe Keeper”")
    new = new.replace(NOTES["c"], NOTES["a"])

    assert not [
        run
        for hunk in compare_texts(law("bracket", "abc"), new).hunks
        for run in hunk.runs
        if "[" in run.text
    ]


def test_numbers_that_changed_places_under_the_same_notes_are_shown() -> None:
    """Where all notes are the same a call with the number of another is at other words."""
    new = law("bracket", "bc").replace("1[sixty", "2[sixty").replace("2[ten", "1[ten")

    assert compare_texts(law("bracket", "bc"), new).hunks


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("clean for 2 years", "clean for 3 years"),
        ("clean for 5 m² of it", "clean for 5 m³ of it"),
        ("clean for 5 km² of it", "clean for 5 km³ of it"),
        ("clean under section 42", "clean under section 4²"),
        ("clean to 10² drops", "clean to 10³ drops"),
    ],
)
@pytest.mark.parametrize("style", ["bracket", "raised", "caret"])
def test_a_figure_that_looks_like_a_call_is_told(style: str, old: str, new: str) -> None:
    """A power, a section's number and a period are the law's."""
    text = law(style, "bc")

    assert of_the_law(compare_texts(text.replace("clean", old), text.replace("clean", new)))


@pytest.mark.parametrize("style", STYLES)
def test_a_number_that_ends_no_note_is_no_notes_own(style: str) -> None:
    """A figure that opens a line amid a note's sentence is one of the note's words."""
    note = "Subs. by the Lamps Act, 2050 (V of 2050), s. 2, for the words of rule\n{} Where they stood."
    old, new = (
        law(style, "bc").replace(NOTES["c"], note.format(number)) for number in ("12", "13")
    )

    assert compare_texts(old, new).hunks


@pytest.mark.parametrize("call", ["1", "¹", "¹²", "¹ "])
def test_a_provision_behind_a_raised_call_is_one(call: str) -> None:
    """A section and a sub-section that an Act put in are known behind their note's number, raised or not."""
    text = law("raised", "bc").replace(
        "3. Oil.",
        f"{call}[(3) The Warden helps.]\n\n{call}[2A. Wicks.—A wick shall be clean.]\n\n3. Oil.",
    )
    eids = {node.eid for node in structure_text(text).walk()}

    assert {"sec_2__subsec_3", "sec_2A", "sec_3"} <= eids


def test_a_page_head_above_a_ruled_note_is_no_change_of_its_number() -> None:
    """A note whose number stands on a line of its own below a stroke keeps it, though a page begins above."""
    law = "".join(f"{n}. Lamp.—(1) Every keeper shall keep lamp {n} lit.\n(2) A keeper shall report.\n\n" for n in range(1, 6))  # fmt: skip
    old = f"{law}6. Trust.—(1) There is a Trust.\n{'_' * 79}\n1\nSubs. and added by Act No. II of 2036, s. 22\n(2) It is a body.\n"
    head = "\n28 THE GAZETTE OF XANADU, EXTRA., MARCH 3, 2041 [PART I\n\n"

    c = compare_texts(old, old.replace("_" * 79, head + "_" * 79))

    assert (c.kind, c.hunks) == ("formatting only", ())


@pytest.mark.parametrize(("year", "told"), [("2052", False), ("2053", True)])
def test_a_note_that_stands_elsewhere_and_says_otherwise_is_changed(year: str, told: bool) -> None:
    """Another print ends its pages elsewhere: the Act that a note names is no matter of its place."""
    law = "1. Lamps.—2[Every keeper] shall light his lamp.\n\n{}2. Oil.—The oil of a lamp shall be clean, and kept in a can.\n\n{}"
    rule, note = "-" * 64, f"2 {NOTES['c']}"
    block = f"{rule}\n{note}\n{rule}\n\n"
    new = law.format("", block.replace("2052", year))
    runs = [run for hunk in compare_texts(law.format(block, ""), new).hunks for run in hunk.runs]

    assert any("Third" in run.text for run in runs) == told
