"""The brief: the changes alone, each in its own words and under the address a lawyer would cite."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from diffs.compare import AlignmentEntry, Comparison, Hunk, Run, compare_texts
from diffs.redline import to_brief
from diffs.redline.brief import LONG
from diffs.redline.cite import cite, placed


def told(*changes: list[Run], between: str = " of the kite ") -> str:
    """Return the brief of changes with the same words before, between and after them."""
    runs, hunks = [Run("=", "A string")], []
    for change in changes:
        hunks.append(Hunk(tuple(change), len(runs), 0))
        runs += [*change, Run("=", between)]
    return to_brief(Comparison(tuple(runs), (AlignmentEntry("sec_1", "sec_1", "edited"),), tuple(hunks)))  # fmt: skip


def test_neighbours_of_one_sign_are_one_mark() -> None:
    """However a change was cut into runs, it reads as what went and what came in its place."""
    runs = [Run("+", "]"), Run("-", " may"), Run("+", ".", "may be OCR"), Run("-", " not")]

    assert told(runs) == "  section 1\n      … A string [-may not-]{+].+} of the kite\n"


def test_what_may_be_a_slip_of_the_eye_says_so() -> None:
    """A change of which every word may be misread is told as such; one with a sure word is told plainly."""
    doubtful = [Run("-", "string", "may be OCR"), Run("+", "suing", "may be OCR")]
    assert told(doubtful).endswith("of the kite (may be OCR)\n")
    assert "may be OCR" not in told([*doubtful, Run("+", " not")])


def test_white_space_is_counted_and_never_a_mark() -> None:
    """A change of white space alone is counted; within a change it only parts the words."""
    brief = told(
        [Run("-", "\n"), Run("+", "")], [Run("+", "tail"), Run("+", "\n"), Run("+", "end")]
    )

    assert "{++}" not in brief
    assert "[--]" not in brief
    assert "{+tail end+}" in brief
    assert brief.endswith("… and 1 of white space only\n")


def test_what_came_never_stands_unmarked_beside_another_change() -> None:
    """Changes whose surroundings meet are one excerpt of their section; between sections the words end at a change."""
    old = "1. Kites.—A warden may fly a kite.\n2. Lamps.—No lamp is lit.\n"
    new = "1. Kites.—(1) A keeper may fly a red kite.\n(2) No kite is sold.\n2. Lamps.—Every lamp is lit.\n"

    assert to_brief(compare_texts(old, new)) == (
        "  section 1\n"
        "      … 1. Kites.—[-A warden-]{+(1) A keeper+} may fly a {+red+} kite. {+(2) No kite is sold.+} 2. Lamps.—\n"
        "  section 2\n"
        "      … 2. Lamps.—[-No-]{+Every+} lamp is lit.\n"
    )


def test_what_moves_keeps_the_order_of_its_pieces() -> None:
    """The edits made on the way stand where they were made, the white space between them unmarked."""
    runs = [Run("m+", " No warden"), Run("+", " or deputy"), Run("m+", "\n"), Run("m+", "may fly.")]

    assert "A string {>No warden>} {+or deputy+} {>may fly.>} of" in told(runs)


def test_the_middle_of_what_is_long_is_counted() -> None:
    """A whole new Part shows how it begins and ends, and how much of it is not shown."""
    whole, longer = "kite " * (LONG // 5), "kite " * (LONG // 5 + 1)

    assert "characters)" not in told([Run("+", whole)])
    assert " … (2" in (brief := told([Run("+", f"First {longer}last")]))
    assert "{+First kite" in brief
    assert "kite last+}" in brief


def test_nothing_that_a_terminal_obeys_is_printed() -> None:
    """Control characters of the text are spelt out in the brief as well."""
    brief = told([Run("+", "\x1b[31m red")], between="\x07 bell")

    assert "\x1b" not in brief
    assert "\x07" not in brief


LOOSE = st.lists(
    st.sampled_from(["\n" * 300, " " * 900, "\u00a0" * 300, "\x1c" * 250, "kite " * 200, "k" * 900, "\x1b", "2. Reels.—A reel.\n", "چرخی " * 150, "\u200f"]),
    max_size=5,
).map("".join)  # fmt: skip


@given(LOOSE, LOOSE, LOOSE)
@example("", "A b c.", "A b c." + "\n" * 300 + "word " * 200)
@example("", "A b c." + "word " * 200 + "\n" * 300, "A b c.")
def test_every_change_has_a_brief_however_it_is_spaced(head: str, old: str, new: str) -> None:
    """A long change is told of whatever white space it begins, ends or consists of."""
    comparison = compare_texts(head + old, head + new)

    assert bool(to_brief(comparison)) == bool(comparison.hunks)


@pytest.mark.parametrize("limit", [1, 40])
def test_the_brief_counts_what_it_leaves_out(limit: int) -> None:
    """Past the limit the changes are counted, and no count is printed where none are left out."""
    old = "1. Reels.—A reel is of wood.\n2. Strings.—A string is of cotton.\n"
    brief = to_brief(compare_texts(old, old.replace("wood", "bone").replace("cotton", "silk")), limit=limit)  # fmt: skip

    assert ("… and 1 more" in brief) == (limit == 1)
    assert "[-wood-]{+bone+}" in brief


@pytest.mark.parametrize("after", [2, 3])
def test_neighbours_that_only_took_another_number_are_one_line(after: int) -> None:
    """A provision inserted before many does not drown in their new numbers; two are still shown."""
    laws = [
        "Reels.—A reel is made of seasoned wood.\n", "Strings.—A string is spun from raw cotton.\n",
        "Tails.—A tail is cut from coloured paper.\n", "Frames.—A frame is split from river cane.\n",
    ][: after + 1]  # fmt: skip
    more = [laws[0], "Glass.—Nobody may coat a string with powdered glass.\n", *laws[1:]]
    old, new = ("".join(f"{n}. {row}" for n, row in enumerate(law, 1)) for law in (laws, more))
    brief = to_brief(compare_texts(old, new))

    assert ("3 renumbered, no more" in brief) == (after == 3)
    assert "{+2. Glass.—Nobody may coat a string with powdered glass.+}" in brief


ROWS = ("Ambar hill", "Birun hill", "Chata hill", "Dorun hill")


@pytest.mark.parametrize("form", ["| {} | {} |\n", "{}\t{}\n", "{}.\t{}\tRs. 5\n", "{} | {}\n"])
def test_the_rows_of_a_table_are_shown_one_by_one(form: str) -> None:
    """What looks like a serial number may be a grade, so no row is told with "no more"."""
    tables = (ROWS, ("Newtown hill", *ROWS))
    old, new = ("Fees.\n\n" + form.format("No.", "Hill") + "".join(form.format(n, row) for n, row in enumerate(table, 1)) for table in tables)  # fmt: skip

    assert "no more" not in to_brief(compare_texts(old, new))


def test_laws_numbered_with_a_tab_are_no_rows() -> None:
    """Sections with a tab after the number that only took another one are still told in one line."""
    laws = ["Reels.—A reel is made of seasoned wood.\n", "Strings.—A string is spun from raw cotton.\n", "Tails.—A tail is cut from coloured paper.\n", "Frames.—A frame is split from river cane.\n"]  # fmt: skip
    more = [laws[0], "Glass.—Nobody may coat a string with powdered glass.\n", *laws[1:]]
    old, new = ("".join(f"{n}.\t{row}" for n, row in enumerate(law, 1)) for law in (laws, more))

    assert "3 renumbered, no more" in to_brief(compare_texts(old, new))


@pytest.mark.parametrize(
    ("eid", "said"),
    [
        ("sec_2__subsec_1__def_lost-kite-2__para_b", "section 2(1), definition of “lost kite”, paragraph (b)"),
        ("hd_flying-at-night", "heading “flying at night”"),
        ("sec_26A__subsec_1__para_c", "section 26A(1)(c)"),
        ("sched__p_3", "Schedule, the third unnumbered paragraph"),
        ("sec_2__subsec_1__proviso-2", "section 2(1), proviso 2"),
    ],
)  # fmt: skip
def test_an_address_is_said_as_it_is_cited(eid: str, said: str) -> None:
    """What has a name rather than a number is called by it."""
    assert cite(eid) == said


@pytest.mark.parametrize(("count", "said"), [
    (1, ", in section 1"), (3, ", in section 1 and section 2 and section 3"),
    (5, ", in section 1 and 4 other places"),
])  # fmt: skip
def test_a_sentence_names_where_it_holds(count: int, said: str) -> None:
    """Up to three provisions are named; of more, the first, and how many others."""
    old = "".join(
        f"{n}. Pier {n}.—A mooring at pier {'ABCDE'[n - 1]} costs Rs. 900 a day.\n"
        for n in range(1, 6)
    )
    new = old.replace("Rs. 900", "Rs. 950", count)
    assert placed(compare_texts(old, new)) == (
        f"Amount changed: from “Rs. 900” to “Rs. 950”{said}",
    )


def test_a_sentence_that_names_its_place_says_it_once() -> None:
    """A new section is named in its sentence already."""
    old = "1. Pier.—There is a pier.\n"
    (said,) = placed(compare_texts(old, old + "2. Lamps.—Each pier has a lamp.\n"))
    assert said.startswith("New provision, section 2 (“Lamps”)")
    assert said.count("section 2") == 1
