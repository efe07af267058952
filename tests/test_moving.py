"""What the summary says of sections that moved or bear another number."""

from __future__ import annotations

import json

from diffs.compare import compare_texts
from diffs.redline import to_html, to_json, to_terminal

NAMES = ["amber", "birch", "cedar", "damson", "elder", "fir", "gorse", "hazel", "iris", "juniper"]
HEAD = "THE KITE ACT, 2020\n\n"


def section(number: object, name: str, fee: int = 50) -> str:
    """Return a section that nothing but its number tells apart from itself elsewhere."""
    return f"{number}. Kite {name}.—A keeper of kite {name} shall wax string {name} at dusk for Rs. {fee}.\n"


def law(*sections: str) -> str:
    """Return a law without chapters."""
    return HEAD + "".join(sections)


def chapters(*groups: tuple[str, list[tuple[int, str]]]) -> str:
    """Return a law of chapters, each with its sections."""
    return HEAD + "".join(
        f"CHAPTER {roman}\nOF {roman} KITES\n\n" + "".join(section(*one) for one in held) + "\n"
        for roman, held in groups
    )


def said(old: str, new: str) -> tuple[str, ...]:
    """Return the summary's sentences."""
    return compare_texts(old, new).significance


def test_an_even_run_is_one_sentence_and_comes_last() -> None:
    """A new section 4 is told first, and the seven it pushed down in one sentence after it."""
    old = law(*(section(n, name) for n, name in enumerate(NAMES, 1)))
    new = law(*(section(n, name) for n, name in enumerate([*NAMES[:3], "krill", *NAMES[3:]], 1)))
    told = said(old, new)
    assert told[0].startswith("New provision, section 4 (“Kite krill”): “4. Kite krill")
    assert told[1:] == ("Sections 4 to 10 are now sections 5 to 11",)


def test_one_section_is_told_with_its_heading() -> None:
    """A section renumbered alone is named with its heading, quoted."""
    old = law(section(1, "amber"), section(2, "birch"), section(3, "cedar"))
    new = law(section(1, "amber"), section(2, "birch"), section(7, "cedar"))
    assert said(old, new) == ("Section 3 is section 7 now: “Kite cedar”",)


def test_what_a_provision_displaced_as_it_moved_is_omitted() -> None:
    """The words that stood where a sub-section stands now are no part of its move: they went."""
    one, two, three = (
        f"({{}}) The warden keeps {what} on the hill, and shows it in June to all who ask.\n\n"
        for what in ("every string", "a list of owners", "his own lamp")
    )
    whole = HEAD + "1. Wardens.—{}2. Oil.—Oil is kept by the Board.\n"
    told = said(
        whole.format(one.format(1) + two.format(2) + three.format(3)),
        whole.format(three.format(1) + two.format(2)),
    )

    assert [line.partition(":")[0] for line in told] == [
        "Provision omitted, section 1(1)",
        "Section 1(3) is section 1(1) now",
    ]


def test_a_number_that_stays_out_of_the_run_cuts_it() -> None:
    """Where a section between was omitted, no sentence claims that it too bears another number."""
    old = law(*(section(n, name) for n, name in enumerate(NAMES, 11)))
    kept = [(n, name) for n, name in enumerate(NAMES, 11) if n != 14]
    told = said(old, law(*(section(n + 1, name) for n, name in kept)))
    assert "Sections 11 to 13 are now sections 12 to 14" in told
    assert "Sections 15 to 20 are now sections 16 to 21" in told


def test_a_section_that_changed_chapters_says_which() -> None:
    """The chapter it moved to is named; the sections that closed up are told as a run."""
    old = chapters(("I", [(1, "amber"), (2, "birch"), (3, "cedar")]), ("II", [(4, "damson"), (5, "elder")]), ("III", [(6, "fir"), (7, "gorse")]))  # fmt: skip
    new = chapters(("I", [(1, "amber"), (2, "birch")]), ("II", [(3, "damson"), (4, "elder")]), ("III", [(5, "cedar"), (6, "fir"), (7, "gorse")]))  # fmt: skip
    assert set(said(old, new)) == {
        "Section 3 moved to Chapter III and is section 5 now: “Kite cedar”",
        "Sections 4 and 5 are now sections 3 and 4",
    }
    new = chapters(("I", [(1, "amber"), (2, "birch")]), ("II", [(3, "cedar"), (4, "damson"), (5, "elder")]), ("III", [(6, "fir"), (7, "gorse")]))  # fmt: skip
    assert said(old, new) == ("Section 3 moved to Chapter II: “Kite cedar”",)


def test_a_section_set_elsewhere_under_its_number_says_after_what_it_stands() -> None:
    """A section that only changed places is told by its new neighbour."""
    held = ("I", [(1, "amber"), (2, "birch"), (3, "cedar")])
    old = chapters(held, ("II", [(4, "damson"), (5, "elder")]), ("III", [(6, "fir"), (7, "gorse")]))
    new = chapters(held, ("II", [(5, "elder"), (4, "damson")]), ("III", [(7, "gorse"), (6, "fir")]))
    assert said(old, new) == (
        "Section 5 moved: it stands first in Chapter II now: “Kite elder”",
        "Section 6 moved: it stands after section 7 now: “Kite fir”",
    )


def test_nothing_is_said_where_nothing_moved() -> None:
    """An amount changed, a section came last or went last: no number moved, and none is told."""
    old = law(*(section(n, name) for n, name in enumerate(NAMES, 1)))
    dearer = old.replace("Rs. 50", "Rs. 75", 1)
    assert said(old, dearer) == ("Amount changed: from “Rs. 50” to “Rs. 75”",)
    for new in (old + section(11, "krill"), law(*(section(n, name) for n, name in enumerate(NAMES[:-1], 1)))):  # fmt: skip
        assert not [one for one in said(old, new) if " now" in one]


def test_uneven_moves_are_counted_past_the_fifth() -> None:
    """However many moved one by one, at most six sentences say so, after the substantive ones."""
    old = law(*(section(n, name) for n, name in enumerate(NAMES, 1)))
    new = law(*(section(2 * n + 1, name, 75 if n == 9 else 50) for n, name in enumerate(NAMES, 1)))
    told = said(old, new)
    assert told[0] == "Amount changed: from “Rs. 50” to “Rs. 75”"
    assert told[-1] == "5 more provisions moved or bear another number now"
    assert len(told) == 7


def test_page_terminal_and_json_say_it() -> None:
    """What the summary says stands in every rendering that has one."""
    old = law(*(section(n, name) for n, name in enumerate(NAMES, 1)))
    made = compare_texts(old, law(*(section(n + 1, name) for n, name in enumerate(NAMES, 1))))
    sentence = "Sections 1 to 10 are now sections 2 to 11"
    assert sentence in to_html(made)
    assert sentence in to_terminal(made, color=True)
    assert json.loads(to_json(made))["significance"] == [sentence]


def test_unnumbered_paragraphs_make_no_run() -> None:
    """What was a section and bears no number now is told by itself: the first paragraph has no plural."""
    roman = ("I. Oil", "II. Wax", "III. String", "IV. Wind")
    old = "\n\n".join(f"{name}.—The warden keeps it on the hill." for name in roman)
    new = old.replace("III. String.—The warden keeps it on the hill.\n\n", "")

    assert not [line for line in said(old, new) if "unnumbereds" in line]


def test_a_section_that_was_merged_has_no_heading_that_changed() -> None:
    """The heading of the section that took another in is not what the other's became."""
    fee, roll, fine = (
        f"Kite {name}.—A keeper of kite {name} shall wax string {name} at {when} for the warden of the hill."
        for name, when in (("amber", "dusk"), ("birch", "noon"), ("cedar", "dawn"))
    )
    old = f"{HEAD}1. {fee}\n\n2. {roll}\n\n3. {fine}\n"
    new = f"{HEAD}1. {fee} {roll}\n\n2. {fine}\n"

    assert not [line for line in said(old, new) if line.startswith("Heading")]


def test_chapters_in_another_order_have_no_heading_that_became_another() -> None:
    """Of chapters that changed places it is told which is which now: no heading, and no number of theirs, was substituted."""

    def kites(*groups: tuple[str, str, int, str]) -> str:
        return HEAD + "".join(
            f"CHAPTER {roman}\n{heading}\n\n{section(number, name)}\n"
            for roman, heading, number, name in groups
        )

    old = kites(
        ("I", "OF HILLS", 1, "amber"),
        ("II", "OF LAMPS", 2, "birch"),
        ("III", "OF REELS", 3, "cedar"),
    )
    new = kites(
        ("I", "OF REELS", 1, "cedar"),
        ("II", "OF HILLS", 2, "amber"),
        ("III", "OF LAMPS", 3, "birch"),
    )
    c = compare_texts(old, new)

    assert "Chapter III is Chapter I now: “OF REELS”" in c.significance
    assert not [line for line in c.significance if "became" in line or "Reference" in line]
    assert c.untold == 0


def test_a_section_that_bears_its_number_in_words_refers_to_none() -> None:
    """Of "Section 1." that is "Section 2." now no reference changed, and its number is no part of what is quoted."""
    law = "Section {}. Every keeper shall wax the string at dusk.\nSection {}. No kite is flown over the harbour.\n"
    old, _, rest = law.format(1, 2).partition("\n")
    new = (
        rest.replace("2", "1")
        + f"{old.replace('Section 1. Every keeper', 'Section 2. Every warden')}\n"
    )
    c = compare_texts(f"{old}\n{rest}", new)

    assert not [line for line in c.significance if "Reference" in line or "“Section" in line]
    assert [line for line in c.significance if "keeper" in line and "warden" in line]
    assert c.untold == 0
