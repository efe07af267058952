"""Which provision of the new text is which of the old: what a reader is told befell each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.made import KINDS, case
from diffs.compare import Comparison, compare_texts, compare_trees
from diffs.redline import to_brief
from diffs.redline.cite import describe
from diffs.structure import structure_text

KITES = """PART I
PRELIMINARY
1. Short title.—This Act may be called the Kite Wardens Act.
2. Wardens.—The Board shall appoint a warden for every hill on which kites are flown.
PART II
FLYING
3. Hours.—No person shall fly a kite between dusk and dawn over an inhabited place.
4. Strings.—No person shall use a string that is coated with glass or with metal.
5. Penalty.—Whoever contravenes section 3 or section 4 shall be liable to a fine of Rs. 5,000.
"""


def rels(c: Comparison) -> dict[tuple[str | None, str | None], str]:
    """Return what befell each provision that is not the same."""
    return {(e.old, e.new): e.rel for e in c.alignment if e.rel != "same"}


def test_a_heading_over_the_whole_law_moves_nothing() -> None:
    """Sections keep their identity whatever holds them: a title over all the Parts edits none."""
    c = compare_texts("# Kite Wardens Act\n\n" + KITES.replace("PART", "## PART"), KITES)

    told = {e.old: (e.rel, e.new) for e in c.alignment if (e.old or "").startswith("sec_")}
    assert told == {f"sec_{n}": ("same", f"sec_{n}") for n in range(1, 6)}


def test_a_section_that_becomes_its_own_clause_is_renumbered() -> None:
    """Section 3 as its sub-section (2) is not omitted, though (1) and (3) are new and it has a proviso."""
    proviso = "\nProvided that a kite on the festival day may be flown until midnight.\n"
    old = KITES.replace("inhabited place.\n", "inhabited place:" + proviso)
    new = old.replace(
        "3. Hours.—No", "3. Hours.—(1) The Board may fix the hours of flying by notice.\n(2) No"
    ).replace(
        proviso, proviso + "(3) A notice under sub-section (1) shall be posted on the hill.\n"
    )

    assert rels(compare_texts(old, new)) == {
        ("part_II", "part_II"): "edited",
        ("sec_3", "sec_3"): "edited",
        ("sec_3", "sec_3__subsec_2"): "renumbered",
        (None, "sec_3__subsec_1"): "inserted",
        (None, "sec_3__subsec_3"): "inserted",
    }


def test_a_section_whose_words_are_kept_in_two_clauses_became_neither() -> None:
    """A section cut into (a) and (b) is edited; it was not renumbered as one of the two."""
    new = KITES.replace(
        "coated with glass or with metal.", "coated—\n(a) with glass; or\n(b) with metal."
    )

    assert ("sec_4", "sec_4") in rels(compare_texts(KITES, new))
    assert "renumbered" not in rels(compare_texts(KITES, new)).values()


def test_a_rewritten_section_is_known_between_its_neighbours() -> None:
    """A section with new sub-sections and a new number, its neighbours kept, is the same section."""
    long = (
        "4. Strings.—(1) The Board may test any string.\n"
        "(2) A warden may seize a string that is coated with glass and shall give a receipt for it.\n"
        "(3) A string that was seized shall be kept for thirty days at the office of the warden.\n"
    )
    short = long.replace("(1) The Board may test any string.", "(1) A Directorate of Strings, headed by a Director who shall hold office for five years, is established.\n(1A) The Director shall have all the powers of the Board under this Act, and such others as are prescribed.\n(1B) The officers of the Board shall be officers of the Directorate from that day.")  # fmt: skip
    before = KITES.replace("4. Strings.—No person shall use a string that is coated with glass or with metal.\n", long)  # fmt: skip
    after = before.replace(long, short.replace("4. Strings", "4A. Strings"))
    told = {e.old: (e.rel, e.new) for e in compare_texts(before, after).alignment}

    assert told["sec_4"] == ("renumbered", "sec_4A")
    assert told["sec_4__subsec_2"][1] == "sec_4A__subsec_2"
    assert told["sec_5"] == ("same", "sec_5")


@pytest.mark.parametrize("kind", KINDS)
def test_each_provision_is_told_once(kind: str) -> None:
    """A provision has one entry, but for the whole of a split, a merger, or of what became its part."""
    made = next(made for made in map(case, range(200)) if made.kind == kind)
    c = compare_texts(made.old, made.new)

    for side in ("old", "new"):
        times = Counter(getattr(e, side) for e in c.alignment if e.rel not in ("split", "merged"))
        del times[None]
        wholes = {
            getattr(e, side) for e in c.alignment if e.rel == "renumbered" and e.edited is False
        }
        assert {eid for eid, n in times.items() if n > 1} <= wholes


_SECTIONS = st.lists(
    st.sampled_from(
        ["Hours.—No kite is flown at night.", "Strings.—(1) Glass is barred.\n(2) Metal is barred.",
         "Penalty.—A fine of Rs. 5,000.", "Wardens.—The Board appoints wardens for hills.", "Repeal.—(a) one;\n(b) two."]
    ), min_size=1, max_size=7,
)  # fmt: skip


@given(_SECTIONS, _SECTIONS)
@settings(max_examples=60, deadline=None)
def test_no_pair_is_told_twice(old: list[str], new: list[str]) -> None:
    """However two laws differ, no pair of provisions has two entries."""
    one, two = ("".join(f"{n}. {s}\n" for n, s in enumerate(law, 1)) for law in (old, new))

    pairs = [(e.old, e.new) for e in compare_texts(one, two).alignment]
    assert len(pairs) == len(set(pairs))


@pytest.mark.parametrize(
    ("old", "new"),
    [("Notice to the flyer", "Notice to the owner"), ("within a day", "within a week")],
)
def test_a_provision_a_change_stands_in_is_edited(old: str, new: str) -> None:
    """A changed marginal note edits the sub-section below it, as a changed word in it does."""
    law = (
        "Kite Regulations\n\nTitle\n1 These Regulations are the Kite Regulations.\n\n"
        "Keeping\n2\n(1) The warden may keep a kite.\n\n"
        "Notice to the flyer\n(2) The warden must give notice within a day.\n\n"
        "End\n3 These Regulations end with the year.\n"
    )

    c = compare_texts(law, law.replace(old, new))
    (hunk,) = [h for h in c.hunks if h.alignment is not None]
    entry = c.alignment[hunk.alignment or 0]
    assert (entry.old, entry.rel, entry.edited) == ("sec_2__subsec_2", "edited", True)


def test_a_part_of_a_law_is_compared_where_it_stands() -> None:
    """A change in one section, compared by itself, is told of the section and clause it stands in."""
    law = KITES + "6. Forms.—(1) The Board makes a form.\n(2) The form is green.\n"
    pair = [structure_text(text).children[-1] for text in (law, law.replace("green", "blue"))]
    old, new = (next(p for p in part.walk() if p.num == "6") for part in pair)

    c = compare_trees(old, new)
    assert [c.alignment[h.alignment or 0].old for h in c.hunks] == ["sec_6__subsec_2"]


@pytest.mark.parametrize("dash", [".—", "\n"])
def test_a_section_moved_out_of_its_order_is_moved(dash: str) -> None:
    """A section printed after a later one is moved, and what stood around it is as it was."""
    sections = [
        f"{n}. {head}{dash}{words}\n\n"
        for n, (head, words) in enumerate(
            [
                ("Short title", "This Act may be called the Kite Wardens Act."),
                ("Wardens", "The Board shall appoint a warden for every hill."),
                ("Hours", "No person shall fly a kite between dusk and dawn."),
                ("Strings", "No person shall use a string that is coated with glass."),
                ("Penalty", "Whoever contravenes this Act is liable to a fine."),
                ("Appeals", "Whoever is aggrieved may appeal to the Board in thirty days."),
                ("Rules", "The Board may make rules for the purposes of this Act."),
            ],
            1,
        )
    ]
    moved = [*sections[:2], *sections[3:5], sections[2], *sections[5:]]

    c = compare_texts("".join(sections), "".join(moved))
    assert rels(c) == {("sec_3", "sec_3"): "moved"}
    assert not [run for run in c.runs if run.op in "-+"]


# ------------------------------------------------------------------------------- rows of tables

PLACES = (
    "Ambar", "Birun", "Chata", "Dorun", "Ertal", "Fazun", "Gilan", "Hurat", "Ishan", "Jolum",
    "Kehra", "Lodin", "Muran", "Nazir", "Ostan", "Pirul", "Qulan", "Razin", "Sotak", "Tervil",
    "Umran", "Vosht", "Wazil", "Xerul", "Yazun", "Zorak", "Adrin", "Belut", "Corim", "Dastan",
)  # fmt: skip
LICENCES = ("Local loop licence", "Long distance licence", "Paging licence", "Data licence")
TARIFF = [(f"{p} exchange", LICENCES[k % 4], f"Rs. {1000 + 37 * k:,}") for k, p in enumerate(PLACES)]  # fmt: skip
BANDS = [(f"{100 + 20 * k}-{120 + 20 * k} MHz", ("Fixed", "Mobile")[k % 2], "Primary") for k in range(30)]  # fmt: skip
BY_LICENCE = sorted(TARIFF, key=lambda row: row[1])
Row = tuple[str, ...]
Setting = Callable[[int, Row], str]
SETTINGS: dict[str, Setting] = {
    "tabs": lambda _, row: "\t".join(row),
    "bars": lambda _, row: " | ".join(row),
    "Markdown": lambda _, row: f"| {' | '.join(row)} |",
    "tabs, 1": lambda n, row: "\t".join((str(n), *row)),
    "tabs, 1.": lambda n, row: "\t".join((f"{n}.", *row)),
    "bars, 1": lambda n, row: " | ".join((str(n), *row)),
    "bars, (1)": lambda n, row: " | ".join((f"({n})", *row)),
    "Markdown, 1": lambda n, row: f"| {' | '.join((str(n), *row))} |",
    "Markdown, 1.": lambda n, row: f"| {' | '.join((f'{n}.', *row))} |",
}
setting = pytest.mark.parametrize("way", SETTINGS)
rows = pytest.mark.parametrize("table", [TARIFF, BANDS], ids=["tariff", "bands"])


def tabled(way: str, old: Sequence[Row], new: Sequence[Row]) -> Comparison:
    """Compare a notice with a table of these rows, its head and the words about it as they were."""
    one, two = (
        "The fees below are payable by every licensee.\n\n"
        + "\n".join(SETTINGS[way](n, row) for n, row in enumerate(table, 1))
        + "\n\nNo fee that was paid is refunded.\n"
        for table in (old, new)
    )
    return compare_texts(one, two)


def shown(c: Comparison, *ops: str) -> str:
    """Return what is marked so, without the serial numbers that shifted."""
    text = "\n".join(run.text for run in c.runs if run.op in ops)
    return "\n".join(line for line in text.split("\n") if any(map(str.isalpha, line)))


@rows
@setting
def test_an_inserted_row_is_one_inserted_row(way: str, table: list[Row]) -> None:
    """A row put in the middle is told alone; the rows after it took another serial number, no more."""
    new = ("Newtown halt", "Special licence", "Rs. 9,000")
    c = tabled(way, table, [*table[:12], new, *table[12:]])

    assert [cell in shown(c, "+") for cell in new] == [True, True, True]
    assert shown(c, "+").count("\n") == shown(c, "-", "m-", "m+").count("\n") == 0
    assert not shown(c, "-", "m-", "m+")
    assert set(rels(c).values()) <= {"inserted", "renumbered", "edited"}


@rows
@setting
def test_an_omitted_row_is_one_omitted_row(way: str, table: list[Row]) -> None:
    """A row taken out of the middle is told alone."""
    c = tabled(way, table, [*table[:12], *table[13:]])

    assert all(cell in shown(c, "-") for cell in table[12])
    assert not shown(c, "+", "m-", "m+")


@rows
@setting
def test_rows_sorted_again_have_moved(way: str, table: list[Row]) -> None:
    """No row of a table that was sorted otherwise is omitted or inserted: it moved."""
    c = tabled(way, table, [*table[:1], *sorted(table[1:-1], key=lambda row: row[0][::-1]), table[-1]])  # fmt: skip

    assert not shown(c, "-", "+")
    assert shown(c, "m-").count("\n") == shown(c, "m+").count("\n") > 10
    assert not {"inserted", "omitted"} & set(rels(c).values())


@rows
@setting
def test_a_changed_cell_is_an_edit_in_its_row(way: str, table: list[Row]) -> None:
    """Another fee in one row marks that fee, though a row was inserted above it."""
    changed = [*table[:9], (*table[9][:-1], "Rs. 9,999"), *table[10:]]
    c = tabled(way, table, [*changed[:3], ("Newtown halt", "Special licence", "Rs. 8,000"), *changed[3:]])  # fmt: skip

    assert shown(c, "-").strip(" |") == table[9][-1]
    assert "Rs. 9,999" in shown(c, "+")
    assert not shown(c, "m-", "m+")


@setting
def test_a_row_is_known_by_its_first_cell_whatever_else_changes(way: str) -> None:
    """Where every other cell of a row is new, and the row moved, it is still that row."""
    table = [(p, LICENCES[k % 4], f"Rs. {900 + k}") for k, p in enumerate(PLACES)]
    other = [
        *table[:4],
        *table[5:20],
        (PLACES[4], "Spectrum permit", "PKR 77 million"),
        *table[20:],
    ]
    told = Counter(rels(tabled(way, table, other)).values())

    assert told["moved"] == 1
    assert not told["inserted"] + told["omitted"]


@setting
def test_rows_with_another_first_cell_are_other_rows(way: str) -> None:
    """One row gone and another come elsewhere, alike in all but their names, are not one that moved."""
    came = ("Newtown exchange", *TARIFF[5][1:])
    c = tabled(way, TARIFF, [*TARIFF[:5], *TARIFF[6:20], came, *TARIFF[20:]])

    assert not shown(c, "m-", "m+")
    assert TARIFF[5][0].split()[0] in shown(c, "-")
    assert "Newtown" in shown(c, "+")


@setting
def test_a_row_like_another_is_still_inserted(way: str) -> None:
    """Of two equal rows the one in its place stayed, and the provision or the row is told of."""
    c = tabled(way, TARIFF, [*TARIFF[:3], TARIFF[20], *TARIFF[3:]])

    assert all(cell in shown(c, "+") for cell in TARIFF[20])
    assert not shown(c, "-", "m-", "m+")
    assert {"inserted", "edited"} & set(rels(c).values())


def test_a_figure_that_does_not_count_on_is_a_key() -> None:
    """A band, a grade or a year in the first cell is no serial number: another one is another row."""
    grades = [(str(n), f"Officers of scale {n * 7}", f"Rs. {n * 900:,}") for n in (2, 5, 8, 11, 14)]
    plain = SETTINGS["tabs"]
    old, new = ("Pay.\n\n" + "\n".join(plain(0, row) for row in table) + "\n" for table in (grades, [*grades[:2], ("9", *grades[2][1:]), *grades[3:]]))  # fmt: skip

    assert "renumbered" not in rels(compare_texts(old, new)).values()


def fees(first: int, head: str = "", form: str = "| {} | {} |\n") -> str:
    """Return a notice of four fees, one to each figure from the first on."""
    rows = (form.format(first + n, f"Rs. {100 + 100 * n}") for n in range(4))
    return f"The fees below are payable.\n\n{head}{''.join(rows)}\nNo fee is refunded.\n"


@pytest.mark.parametrize("form", ["| {} | {} |\n", "{} | {}\n"])
@pytest.mark.parametrize("head", ["", "| Grade | Fee |\n", "| Year | Fee |\n|---|---|\n"])
@pytest.mark.parametrize("first", [17, 2021, 1])
def test_grades_and_years_that_count_on_are_keys(first: int, head: str, form: str) -> None:
    """Where every fee went to the next grade or year no row was renumbered, and every fee is shown."""
    c = compare_texts(fees(first, head, form), fees(first + 1, head, form))

    assert "renumbered" not in rels(c).values()
    assert "no more" not in to_brief(c)


@pytest.mark.parametrize("head", ["No.", "S. No.", "Sr. No.", "#", "Serial", "نمبر شمار"])
def test_a_column_headed_number_has_serials_wherever_it_begins(head: str) -> None:
    """On the second leaf of a table, row 17 that is now row 18 was renumbered."""
    c = compare_texts(fees(17, f"| {head} | Fee |\n|---|---|\n"), fees(18, f"| {head} | Fee |\n|---|---|\n"))  # fmt: skip

    assert list(rels(c).values()) == ["renumbered"] * 4


@pytest.mark.parametrize(
    ("head", "said"), [("Grade", False), ("Pay scale", False), ("S. No.", True)]
)
def test_a_column_headed_grade_has_keys_though_it_begins_at_1(head: str, said: bool) -> None:
    """A fee put first in a table of grades is another fee for every grade."""
    old = fees(1, f"| {head} | Fee |\n")
    shifted = "".join(f"| {n} | Rs. {fee} |\n" for n, fee in enumerate((50, 100, 200, 300, 400), 1))
    new = f"{old[: old.index('| 1 |')]}{shifted}{old[old.index('No fee') - 1 :]}"

    assert ("renumbered" in rels(compare_texts(old, new)).values()) == said


def test_a_table_goes_on_after_what_interrupts_it() -> None:
    """The serial numbers below a page's foot count on from those above it."""
    rows = [(f"{place} exchange", f"Rs. {900 + 13 * k}") for k, place in enumerate(PLACES)]

    def said(table: list[tuple[str, str]]) -> str:
        lines = [f"| {n} | {' | '.join(row)} |" for n, row in enumerate(table, 1)]
        return "The fees.\n\n" + "\n".join([*lines[:9], "", "Kite Gazette, page 2", "", *lines[9:]])

    c = compare_texts(said(rows), said([*rows[:15], *rows[16:]]))
    assert set(rels(c).values()) == {"omitted", "renumbered"}


# ---------------------------------------------------------------- a tab after a number is no cell

DUSK = "No person shall fly a kite between dusk and dawn over an inhabited place or a public road."
LAWS = ("Wardens.—The Board shall appoint a warden for every hill.", f"Hours.—{DUSK}", "Strings.—No string may be coated with glass or metal.", "Lost kites.—A fee of Rs. 500 is payable for a lost kite.")  # fmt: skip
CLAUSES = ("fly a kite from a public road", "fly a kite between dusk and dawn over an inhabited place of the Province", "coat a string with powdered glass", "leave a kite on a wire or on a tree")  # fmt: skip


@pytest.mark.parametrize("gap", [" ", "\t"])
def test_a_section_with_a_tab_after_its_number_moves_as_any_other(gap: str) -> None:
    """Put last with one word edited it moved, whatever stands between its number and its words."""
    new = [LAWS[0], *LAWS[2:], LAWS[1].replace("dusk", "sunset")]
    one, two = ("".join(f"{n}.{gap}{law}\n" for n, law in enumerate(table, 1)) for table in (LAWS, new))  # fmt: skip

    assert rels(compare_texts(one, two)) == {
        ("sec_2", "sec_4"): "moved",
        ("sec_3", "sec_2"): "renumbered",
        ("sec_4", "sec_3"): "renumbered",
    }


@pytest.mark.parametrize("word", ["dusk", "sunset"])
def test_a_clause_with_a_tab_after_its_letter_moves_as_any_other(word: str) -> None:
    """Taken to another section it is told of as if a space stood between its letter and its words."""

    def said(gap: str, first: Sequence[str], second: Sequence[str]) -> str:
        return "".join(
            f"{n}.{gap}{head} shall not—\n"
            + "".join(f"({letter}){gap}{text};\n" for letter, text in zip("abcd", held, strict=False))
            for n, head, held in ((1, "Flyers.—A flyer", first), (2, "Wardens.—A warden", second))
        )  # fmt: skip

    tab, space = (
        rels(compare_texts(said(gap, CLAUSES[:3], CLAUSES[3:]), said(gap, [CLAUSES[0], CLAUSES[2]], [CLAUSES[3], CLAUSES[1].replace("dusk", word)])))
        for gap in "\t "
    )  # fmt: skip
    assert tab == space
    assert tab["sec_1__para_b", "sec_2__para_b"] == "moved"


def test_nothing_but_stars_is_no_section_elsewhere() -> None:
    """A section of stars has no words by which the lone bracket of another text could be it."""
    games = "6. Games.—A game is held, and every 1[warden] attends it.\n1Subs. by Act II of 2031, s. 2.\n"
    old = KITES + "PART III\nGAMES\n17[\n\n" + games
    new = KITES + games + "7. [* * * * * * *]\n"

    assert rels(compare_texts(old, new))[(None, "sec_7")] == "inserted"


def test_a_set_phrase_alone_is_no_move() -> None:
    """A penalty that stands in every section, gone from one and new in another, did not go there."""
    phrase = "shall be punished with fine which may extend to five thousand rupees, or with both."
    acts = ["flies", "sells", "lends", "paints", "cuts", "lifts", "hides"]
    law = "".join(f"{n}. Kites.—Whoever {act} a kite {phrase}\n" for n, act in enumerate(acts, 1))
    old = law.replace("\n3.", f"\n(a) at dusk, {phrase}\n3.")
    new = law.replace("\n7.", f"\n(b) in fog, {phrase}\n7.")

    told = rels(compare_texts(old, new))
    assert told == {
        ("sec_2", "sec_2"): "edited",
        ("sec_2__para_a", None): "omitted",
        ("sec_6", "sec_6"): "edited",
        (None, "sec_6__para_b"): "inserted",
    }


def test_a_chapter_whose_heading_is_gone_is_told_of_no_section() -> None:
    """Its sections stand on: only the heading is omitted, and no section took the chapter in."""
    new = KITES.replace("PART I\nPRELIMINARY\n", "")
    comparison = compare_texts(KITES, new)

    told = rels(comparison)
    assert told[("part_I", None)] == "omitted"
    assert not {old for old, _ in told if (old or "").startswith("sec_")}
    gone = next(entry for entry in comparison.alignment if entry.old == "part_I")
    assert describe(gone) == "The heading of Part I omitted"


def test_a_paragraph_that_runs_on_elsewhere_was_not_merged() -> None:
    """Lines without a number that another print sets within their section are the same lines."""
    head = "1. Judge.—The word “judge” denotes every person who is designated as a judge, and also every person\n"
    lines = [
        "who is empowered by law to give a definitive judgment on the flying of kites, or",
        "who is one of a body of wardens, which body is empowered by law to give such a judgment.",
    ]
    old = head + "".join(f"\n- {line}\n" for line in lines) + "\n2. Kite.—A kite is a kite.\n"
    new = head + "".join(f"{line}\n" for line in lines) + "2. Kite.—A kite is a toy.\n"

    assert set(rels(compare_texts(old, new)).values()) == {"edited"}


def test_a_section_that_became_its_first_clause_was_not_split() -> None:
    """Where its words are the clause (1) of what it is now it is renumbered, and its illustration its own."""
    said = "Illustration\nA flies a kite over the town with a glass string, and is liable under this section.\n"
    old = KITES + said
    new = (
        KITES.replace("5. Penalty.—Whoever", "5. Penalty.—\n2[(1)] Whoever")
        + "3[(2) Whoever, being a warden of a hill, fails to take the string of a kite that is flown so,"
        " shall be liable to the like fine and shall lose his office.]\n"
        + said
        + "2Renumbered by Act II of 2031, s. 2.\n3Added ibid.\n"
    )

    assert rels(compare_texts(old, new)) == {
        ("part_II", "part_II"): "edited",
        ("sec_5", "sec_5"): "edited",
        ("sec_5", "sec_5__subsec_1"): "renumbered",
        (None, "sec_5__subsec_2"): "inserted",
    }


LONG = (
    "The warden of the hill shall keep a book of every kite that is flown there and of its owner. "
)


def test_what_got_another_number_moved_past_what_kept_its_own() -> None:
    """A long section set behind three short ones and numbered after them moved; they stand where they stood."""
    short = [f"{n}. {head}.—{head} are kept by the Board.\n" for n, head in ((4, "Lamps"), (5, "Strings"), (6, "Bells"))]  # fmt: skip
    long = f"3. Books.—(1) {LONG * 4}\n(2) {LONG.replace('book', 'list') * 3}\n"
    head, tail = KITES[: KITES.index("3. Hours")], "7. Rules.—The Board may make rules.\n"

    c = compare_texts(
        head + long + "".join(short) + tail,
        head + "".join(short) + long.replace("3. B", "6A. B") + tail,
    )
    told = {
        e.old: (e.rel, e.new) for e in c.alignment if e.rel != "same" and "part" not in str(e.old)
    }
    assert told == {"sec_3": ("moved", "sec_6A")}
    assert [(run.op, run.text) for run in c.runs if run.op in "-+"] == [("-", "3"), ("+", "6A")]


def test_words_that_stand_in_a_part_of_what_was_cut_otherwise_did_not_move() -> None:
    """That a list was put before the end of a section's sentence gives the section no other number."""
    law = "1. Name.—This Act is the Kites Act.\n2. Powers.—The Board may license those named below:\n{}3. Fees.—The Board sets the fees to be paid by\n{}other persons who fly kites on the hills of the town.\n4. Oil.—Oil is kept.\n"
    listed = "Kite sellers.\nLamp sellers.\nThread sellers.\n"

    c = compare_texts(law.format(listed, ""), law.format("", listed))
    assert not [said for said in c.significance if " now" in said]
    assert all(not e.edited for e in c.alignment if e.rel == "same")


def test_what_stands_where_it_stood_has_not_moved() -> None:
    """Clauses that only another whole holds now are kept in place, and nobody is told that they moved."""
    clauses = "(a) a list of the kites that are flown on the hill; and\n(b) a list of their owners and of their strings.\n"
    law = (
        "1. Name.—This Act is the Kites Act.\n2. Books.—{}\n{}{}3. Oil.—Oil is kept by the Board.\n"
    )
    said = "A warden keeps in his house, in good order and at his cost,—"
    old = law.format(said, clauses, "")
    new = law.format(f"(1) {said}", clauses, "(2) The Board may look at the lists on any day.\n")

    told = {e.old: e.rel for e in compare_texts(old, new).alignment if "para" in (e.old or "")}
    assert told == {"sec_2__para_a": "same", "sec_2__para_b": "same"}


def test_what_no_mark_is_in_is_not_edited() -> None:
    """Brackets and a footnote came to a clause, which are dress: nothing befell it or its section."""
    old = "1. Name.—This Act is the Kites Act.\n2. Books.—The warden shall keep—\n(a) a list of kites;\n(b) a list of strings;\n3. Oil.—Oil is kept.\n"
    note = "".join(f"{n}Subs. by the Kites (Amendment) Act, 203{n} (IV of 203{n}), s. 2.\n" for n in (1, 2, 3))  # fmt: skip
    new = old.replace(
        "(b) a list of strings;\n", f"1[(b) a list of strings;]\n___________\n{note}\f"
    )

    assert not rels(compare_texts(old, new))


def test_a_clause_that_another_section_holds_now_has_moved() -> None:
    """A section's last clause that became the next one's first moved, though only a heading was set before it."""
    clause = "(b) the colour, the string and the tail of every kite that was lost on the hill in the year;\n"
    law = "1. Name.—This Act is the Kites Act.\n2. Books.—The warden shall keep in his house a list of—\n(a) the kites that are flown there;\n{}3. Losses.—The Board shall make known on the first day of May—\n{}(c) whatever else it holds to be of use to those who fly kites.\n4. Oil.—Oil is kept.\n"

    told = rels(compare_texts(law.format(clause, ""), law.format("", clause.replace("(b)", "(a)"))))
    assert told["sec_2__para_b", "sec_3__para_a"] == "moved"


def test_what_came_within_a_replacement_is_told_by_itself() -> None:
    """A proviso put in before a sub-section that was written anew is new, and not a part of that."""
    law = "1. Name.—This Act is the Kites Act.\n2. Books.—(1) The warden keeps a book of the kites.\n\n{}\n3. Oil.—Oil is kept.\n"
    proviso = (
        "Provided that no book shall be kept where fewer than six kites are flown in the year."
    )
    old = law.format("(2) Upon the close of every summer the Board burns the books of the dales.\n")
    new = law.format(f"{proviso}\n\n(2) Whoever loses a string pays its price.\n")

    c = compare_texts(old, new)
    told = {c.alignment[h.alignment or 0].new: c.said_of(n) for n, h in enumerate(c.hunks)}
    assert told["sec_2__subsec_1__proviso"] == (f"Proviso added: “{proviso}”",)


def test_a_row_that_only_counts_alike_elsewhere_is_another_row() -> None:
    """The second row (3) of one table is not the second row (3) of another, of which no word is the same."""
    family = (
        "{name} | | | |\n(1){one} of the dale | I | | dale\n(2){one} of the hill | I | | hill\n"
    )
    reed, silk, glass = (
        family.format(name=f"1.{k} | {name.upper()}", one=name)
        for k, name in enumerate(("Reed kite", "Silk string", "Glass reel"), 1)
    )
    gone = "(3)Bat of the low marsh | II | | night\n"
    come = "(3)Long ribbon on a painted frame | III | | tail\n"
    head = "SCHEDULE\n\nPART I\n\nName | Column | Note | Word\n"
    old = f"{head}{reed}(3)Reed of all | I | | all\n{silk}{glass}{gone}"
    new = f"{head}{reed}(3)Reed of all | I | | all\n{silk}{come}{glass}"

    told = rels(compare_texts(old, new))

    assert "moved" not in told.values(), told
    assert {"inserted", "omitted"} <= set(told.values()), told


def test_a_chapter_that_kept_number_and_heading_is_that_chapter() -> None:
    """Chapter II is itself though all it held is gone and the next one's sections, whose heading is lost, follow."""
    first = "CHAPTER I\nPRELIMINARY\n1. Title.—This is the Kite Act.\n2. Wardens.—Each hill has a warden.\n"
    second = "CHAPTER II\nOF THE TRIAL {} KITES\n"
    gone = "3. Trial.—A kite is flown three times before it is sold.\n4. Roll.—The trials are entered in a roll.\n"
    third = "CHAPTER III\nOF SUMMARY FLIGHTS\n"
    stay = "5. Flight.—A short flight is flown once, before noon.\n6. Record.—No record is kept of a short flight.\n"
    old = f"PART I\n{first}{second.format('QF')}{gone}{third}{stay}"

    c = compare_texts(old, f"{first}{second.format('OF')}{stay}")

    told = {(e.old, e.new): e.rel for e in c.alignment if e.new == "chp_II"}
    assert ("part_I__chp_II", "chp_II") in told
    assert "renumbered" not in told.values()
    assert not any("is Chapter" in said for said in c.significance)


def test_a_chapter_whose_last_section_moved_keeps_its_heading() -> None:
    """A chapter that holds nothing any more is still that chapter: its heading is not omitted and inserted."""
    first = "CHAPTER I\nPRELIMINARY\n1. Title.—This is the Kite Act.\n2. Wardens.—Each hill has a warden.\n"
    head = "CHAPTER II\nVACANCIES\n"
    moved = "{}. Vacancy.—Where a warden dies, the Board calls upon the flyers of the hill to name another.\n"
    third = "CHAPTER III\nDISMISSAL\n4. Cause.—A warden who flies a kite at night is dismissed.\n"

    c = compare_texts(
        first + head + moved.format(3) + third, first + head + third + moved.format(5)
    )

    assert not any("VACANCIES" in run.text for run in c.runs if run.op in "-+")
    assert [e.rel for e in c.alignment if e.new == "chp_II"] in (["same"], ["edited"])


def test_a_part_one_print_sets_apart_is_no_split() -> None:
    """A sub-section whose number the older print lost, or a proviso that ran on there, is edited with its section."""
    first = "the warden of the hill may keep a kite that is flown by night until a fine of ten rupees is paid"
    second = "a warden who keeps a kite shall enter it in the roll of the hill and shall tell the Board of it"
    proviso = "Provided that no kite of a child shall be kept, whatever its length and wherever it is flown"
    old = f"1. Title.—This is the Kite Act.\n2. Keeping of kites.—I) {first}. {proviso}.\n(2) {second}.\n3. End.—It ends.\n"
    new = f"1. Title.—This is the Kite Act.\n2. Keeping of kites.—(1) {first}:\n{proviso}.\n(2) {second}.\n3. End.—It ends.\n"

    told = {e.rel for e in compare_texts(old, new).alignment}

    assert not told & {"split", "merged", "moved"}


def test_a_hyphen_in_a_number_is_no_other_number() -> None:
    """Sub-section (4-A) of one print is (4A) of the other: it was not renumbered."""
    words = "(4) No kite is flown at night.\n({})  A warden may fly a kite at night to see to the strings of others.\n"
    head = "1. Title.—This is the Kite Act.\n2. Flying.—(1) Kites are flown.\n(2) By day.\n(3) Not on Friday.\n"

    told = rels(compare_texts(head + words.format("4-A"), head + words.format("4A")))

    assert "renumbered" not in told.values()


def test_a_part_with_its_number_in_its_place_is_that_part_however_it_grew() -> None:
    """Paragraph 2 of one print is sub-section (2) of the other, though only its first words are in both."""
    head = "1. Title.—This is the Kite Act.\n2. Kinds\n"
    first = "Whoever flies a kite is said to be a flyer, whatever the kite is made of.\n"
    end = "3. End.—It ends.\n"
    kinds = ("reed kites", "box kites", "great kites")
    old = (
        f"{head}1. {first}\n2. The following are the kinds of kite:\n"
        + "".join(f"* {kind}\n" for kind in kinds)
        + end
    )
    new = f"{head}(1) {first}(2) The following are the kinds of kite:—\n" + "".join(
        f"({letter}) {kind}, that is to say, any kite that the warden of the hill has entered as one of these;\n"
        for letter, kind in zip("abc", kinds, strict=True)
    ) + end  # fmt: skip

    c = compare_texts(old, new)

    ends = [(e.old, e.new) for e in c.alignment if (e.new or "").endswith("subsec_2")]
    assert ends
    assert all(one for one, _ in ends)


def test_a_chapter_merged_in_another_did_not_change_its_heading() -> None:
    """Of a chapter whose heading a print lost, its sections standing under the one before, no new heading is told."""
    one = "CHAPTER I\nOF WARDENS\n1. Wardens.—Each hill has a warden.\n2. Roll.—A warden keeps a roll of kites.\n"
    two = "3. Flights.—A kite is flown by day only.\n4. Strings.—A string is coated with wax, and with nothing else.\n"
    head = "CHAPTER II\nOF FLYING\n"

    c = compare_texts(one + head + two, one + two)

    assert not any("Heading changed" in said for said in c.significance)
    assert not any(
        "Heading changed" in said for n, _ in enumerate(c.hunks) for said in c.said_of(n)
    )


def test_of_two_clauses_of_one_wording_the_other_is_edited_under_its_own_number() -> None:
    """A clause that a drafter wrote twice keeps its number in both places, whatever holds the list now."""
    twice = "in rule 4, after the word “string”, the word “kite” shall be added"
    old = f"In the Kite Rules, —\n(i) rule 1 is omitted;\n(ii) {twice};\n(iii) {twice};\n(iv) rule 9 is omitted.\n"
    new = "The Board is pleased to amend.\n\n" + old.replace(
        "“kite” shall", "“coated kite” shall", 1
    )

    moved = {
        end for e in compare_texts(old, new).alignment for end in (e.old, e.new) if e.rel != "same"
    }

    assert not {eid for eid in moved if eid and eid.endswith("para_iii")}


_BUOYS = "1. Title.—This Act may be called the Buoys Act, 2051.\n\n{}{}4. Lamps.—Every buoy bears a lamp.\n"
_FEE, _BOOK = "A fee of ten rupees is paid for each buoy", "The master keeps a book of all refunds"
_LONG = (
    "Provided that where a buoy is laid in a storm by order of the master, or is moved from one berth to another"
    " in the course of one tide, no fee is paid for it, and whatever was paid is given back within seven days.\n\n"
)


@pytest.mark.parametrize("headings", [("Fee.—", "Refunds.—"), ("", "")], ids=["headed", "bare"])
def test_a_long_proviso_takes_its_section_nowhere(headings: tuple[str, str]) -> None:
    """A proviso longer than the section it hangs on goes to the next one alone, and it is told where."""
    two, three = f"2. {headings[0]}{_FEE}", f"3. {headings[1]}{_BOOK}"
    c = compare_texts(
        _BUOYS.format(f"{two}:\n\n{_LONG}", f"{three}.\n\n"),
        _BUOYS.format(f"{two}.\n\n", f"{three}:\n\n{_LONG}"),
    )

    pairs = {(e.old, e.new) for e in c.alignment}
    assert {("sec_2", "sec_2"), ("sec_3", "sec_3")} <= pairs
    assert ("sec_2__proviso", "sec_3__proviso") in pairs
    assert "The proviso to section 2 is the proviso to section 3 now" in c.significance
    assert c.kind == "substantive"
    assert c.untold == 0


def test_what_is_printed_behind_the_last_section_gives_it_no_other_number() -> None:
    """The last section keeps its number and heading, though the form behind it stands behind a new one now."""
    form = "\n\nThe keeper of the buoy at ____ declares that it was lit on all nights of the year."
    old = "11. Oil.—Oil is kept dry.\n\n12. Claims.—You answer for what your buoy does to a ship, and pay."
    new = (
        "11. Oil.—Oil is kept dry.\n\n12. Claims.—Each owner answers for what his buoy does to a ship, as they agree."
        "\n\n13. Twin buoys.—An owner may name two buoys as twins."
    )
    c = compare_texts(old + form, new + form)

    assert ("sec_12", "sec_12") in {(e.old, e.new) for e in c.alignment}
    assert not any("Section 12 is" in line for line in c.significance)


def test_subsections_that_changed_places_between_two_sections_are_found_again() -> None:
    """Under a number that stayed, words that stand elsewhere are no edit of those that took their place."""
    one = "The warden holds his office for three years and may be named again once."
    two = "Three members of the board are enough for it to sit and to decide."
    law = (
        "1. Board.—(1) There is a board of the buoys.\n(2) {}\n\n"
        "2. Sittings.—(1) The board sits in every second month.\n(2) {}\n"
    )
    c = compare_texts(law.format(one, two), law.format(two, one))

    pairs = {(e.old, e.new) for e in c.alignment}
    assert {("sec_1__subsec_2", "sec_2__subsec_2"), ("sec_2__subsec_2", "sec_1__subsec_2")} <= pairs
    assert not any(line.startswith("Words substituted") for line in c.significance)
    assert c.untold == 0


def test_a_section_rewritten_whole_is_not_omitted_where_all_sections_are_paragraphs_now() -> None:
    """Where the other sections became paragraphs under their numbers, one rewritten whole did too."""
    old = (
        "1. Pier Will Remain 100% Free Light\nWe promise to keep the pier lamps entirely free of smoke."
        " As there are many kinds of lamp, we include the marks we use to tell whether a lamp is clean below.\n\n"
        "2. We Will Give Back to the Free Light Company\nWhen we build new parts of the pier, we will paint them as free parts.\n\n"
        "3. We Won't Hide Faults\nWe will keep our entire fault book open for all to read at all times.\n"
    )
    new = (
        "1. Pier will remain 100% free\nWardens publish a timetable, named in the document entitled The Timetable.\n\n"
        "2. We Will Give Back to the Free Light Company\nWhen we build new parts of the pier, we will paint them white.\n\n"
        "3. We will not hide faults\nWe will keep our entire fault book open for all to read at all times.\n"
    )
    found = compare_texts(old, new)

    assert not any("omitted" in line for line in found.significance), found.significance
    assert any(entry.old == "sec_1" and entry.new == "para_1" for entry in found.alignment)


def test_a_heading_that_went_is_omitted_and_what_it_held_is_not() -> None:
    """A page's heading is no part of a paragraph that stood under it, and stands on without it."""
    held = "".join(f"The {each} lets a pier for a year, and the keeper of lamps takes it back.\n\n" for each in ("Board", "warden", "owner"))  # fmt: skip
    old = f"# Piers\n\nPiers are let.\n\n## More of it, please\n\n{held}## Fees\n\nThe fee is returned.\n"
    found = rels(compare_texts(old, old.replace("## More of it, please\n\n", "")))

    assert found["hd_piers__hd_more-of-it-please", None] == "omitted"
    assert "merged" not in found.values()


def test_what_a_page_tells_of_itself_above_its_text_is_no_heading() -> None:
    """The rule that ends a page's first lines, between two rules, does not make a heading of the last of them."""
    text = "# Piers\n\nPiers are let by the Board.\n"
    head = "---\ntitle: Piers\nlayout: sheet\n---\n\n"

    ruled = structure_text(f"---\nOld piers\n---\n\n{text}")
    assert "hd_old-piers" in [node.eid for node in ruled.walk()]
    assert "hd_layout-sheet" not in [node.eid for node in structure_text(head + text).walk()]
    assert set(rels(compare_texts(head + text, text)).values()) == {"omitted"}


def test_a_heading_gives_way_to_another_over_what_stands_on() -> None:
    """The signs of a page's heading stand on with what it heads, whatever its new words are."""
    text = "# Piers\n\nThe Board lets piers.\n\n## {}\n\nBoats land at the old pier until dusk, and the warden keeps a roll.\n"
    c = compare_texts(text.format("Press Embargo"), text.format("Content Holds"))

    marked = [(run.op, run.text) for run in c.runs if run.op != "="]
    assert marked == [("-", "Press Embargo"), ("+", "Content Holds")]
    assert c.significance == ("Heading changed: from “Press Embargo” to “Content Holds”",)

    more = compare_texts(
        text.format("[](#piers)4. Piers"), text.format("[](#buoys)4. Piers and buoys")
    )
    assert more.significance == ("Heading changed: from “4. Piers” to “4. Piers and buoys”",)


def test_a_stretch_with_no_parts_beside_a_chapter_is_compared() -> None:
    """What stands under a provision without a number has no beginning of its own to be paired."""
    old = "Amendment of the Kite Act.\nIn the Act shall be inserted, namely:\n# CHAPTER XXA"
    for one, two in ((old, "# CHAPTER XXA"), ("# CHAPTER XXA", old)):
        c = compare_texts(one, two)
        assert (c.old, c.new) == (one, two)


_CREW = """1. Crew.—The crew of the Lamp Board's tender shall consist of—
(i) {}
(ii) {}
"""


def test_an_item_is_known_again_by_its_words_whatever_joins_it_to_the_next() -> None:
    """What an item says tells which it was before its number does; how it ends is its place's."""
    c = compare_texts(
        _CREW.format(
            "four members from the Pilots Guild; and", "four members from the Harbour Board."
        ),
        _CREW.format(
            "eight members from the Harbour Board; and", "four members from the Pilots Guild."
        ),
    )

    assert ("sec_1__para_i", "sec_1__para_ii") in {(e.old, e.new) for e in c.alignment}
    assert not any("Authority" in line for line in c.significance)


def test_what_only_another_setting_reads_otherwise_is_the_same() -> None:
    """Blank lines between a title, its dash and its number lose the sub-section to the reader, and change no provision."""
    old = (
        "3. Prohibition of bonfires\n--(1)\nSubject to sub-section (2), no person keeping a lamp\nshall---\n"
        "(a)\nlight or cause to be lit any bonfire; or\n(b)\nallow any one to light it.\n"
        "(2) Nothing in sub-section (1) shall prohibit a lamp.\n"
    )
    found = compare_texts(old, old.replace("\n", "\n\n"))
    assert {(entry.rel, entry.edited) for entry in found.alignment} == {("same", False)}
    assert ("sec_3__subsec_1__para_a", "sec_3__para_a") in [
        (entry.old, entry.new) for entry in found.alignment
    ]


def test_the_words_of_a_short_item_say_more_than_its_letter() -> None:
    """Of a list whose first item went, the next is itself under its letter, whatever stop ended it and whatever it gained."""
    law = "2. Powers.—The Board may:\n{}"
    old = "(a) call the wardens to meet at any time and place on any hill;\n(b) dismiss the wardens;\n(c) close the hill of the kites.\n"
    new = "(a) dismiss the wardens or any warden;\n(b) close the hill of the kites.\n"
    found = rels(compare_texts(law.format(old), law.format(new)))

    assert found["sec_2__para_a", None] == "omitted"
    assert found["sec_2__para_b", "sec_2__para_a"] == "renumbered"


@pytest.mark.parametrize(
    ("behind", "one"),
    [
        (". He shall be chosen from those who have flown a kite for a year.", True),
        (" are chosen from those who have flown a kite for a year.", False),
    ],
)  # fmt: skip
def test_a_rewritten_section_that_lost_its_number_is_known_by_its_title(behind: str, one: bool) -> None:  # fmt: skip
    """The one paragraph without a number that sets off the title of a section that is gone is that section."""
    law = "1. Name.—This is the Kite Act.\n\n{}\n\n3. Fines.—Whoever flies a kite at night is fined Rs. 500.\n"
    old = "2. Wardens of hills.—The Board keeps a list, which anybody may read at its office.\n\n"
    found = rels(compare_texts(law.format(old), law.format(f"Wardens of hills{behind}")))

    assert (("sec_2", None) not in found) is one


def test_what_a_line_break_parted_is_the_same_whole_and_in_its_history() -> None:
    """A section that a page sets behind an item is the same, cut off or joined, and the item's history does not go over to it."""
    law = (
        "1. Meters.—(1) A keeper shall read every meter at dusk:—\n(a) by lamp; and\n(b) by hand.\n"
        "2. Relays.—A warden shall wax every relay before the frost.\n3. Fees.—A keeper pays ten rupees.\n"
    )
    joined = law.replace("hand.\n2.", "hand. 2.")
    for old, new in ((law, joined), (joined, law)):
        found = compare_texts(old, new)
        assert {(entry.rel, entry.edited) for entry in found.alignment} == {("same", False)}
        assert not any(change.new == "sec_1__subsec_1__para_b" for change in found.changes())


def test_a_section_is_merged_though_only_the_others_title_went() -> None:
    """Of two sections made one by leaving out a title, the one that bears no mark is merged as the other is."""
    one, two = (
        "A keeper shall trim each lamp at dusk with care.",
        "A mate fetches the oil in a drum.",
    )
    found = compare_texts(f"1. Lamps.—{one}\n2. Oil.—{two}\n", f"1. Lamps.—{one} {two}\n")
    assert [entry.rel for entry in found.alignment] == ["merged", "merged"]


def test_a_proviso_edited_on_its_way_to_a_clause_is_not_the_one_that_took_its_place() -> None:
    """Most of its words stand in the new sub-section, and none under its own old address."""
    proviso = "the term of a warden chosen to fill a vacancy shall be what is left of the term of the warden whose place he took"
    old = f"1. Wardens.—(1) A warden shall serve for four years:\nProvided that {proviso}.\n(2) A warden may resign.\n"
    new = (
        "1. Wardens.—(1) A warden shall serve for six years:\nProvided that the Board shall draw by lot which of the first wardens retire early.\n"
        f"(2) A warden may resign.\n(3) {proviso.capitalize().replace('chosen', 'elected')}.\n"
    )

    c = compare_texts(old, new)

    assert rels(c)["sec_1__subsec_1__proviso", "sec_1__subsec_3"] == "moved"
    assert rels(c)[None, "sec_1__subsec_1__proviso"] == "inserted"
    assert "The proviso to section 1(1) is section 1(3) now" in c.significance
    assert c.untold == 0


def test_how_a_proviso_begins_behind_another_is_no_change_left_untold() -> None:
    """It is its number: where the words behind it changed too, these are."""
    old = "1. Kites.—A kite is flown by day:\nProvided that a lamp is lit at dusk.\n2. Oil.—Oil is kept.\n"
    new = old.replace("day:\n", "day:\nProvided that no kite is flown on a holiday:\n").replace(
        "Provided that a lamp", "Provided further that a lamp"
    )
    assert compare_texts(old, new).untold == 0
    assert compare_texts(old, new.replace("a lamp is", "a lamp be")).untold == 1


def test_of_two_sections_that_open_alike_the_one_with_its_proviso_is_known_again() -> None:
    """A section put in before it took its number and opens as it does: the old one stands behind it."""
    kept = "a keeper who puts out his lamp within a {} of the contravention shall be let off with a warning"
    opens = "Whoever contravenes section {} shall be liable to a fine of {} hundred rupees:\nProvided that {}.\n"
    old = f"4. Hours.—No kite is flown.\n5. {opens.format(3, 'five', kept.format('day'))}"
    new = f"4. Hours.—No kite is flown.\n5. {opens.format(4, 'six', 'none is due in May')}6. {opens.format(3, 'nine', kept.format('week'))}"

    said = rels(compare_texts(old, new))
    assert said["sec_5", "sec_6"] == "renumbered"
    assert said[None, "sec_5"] == "inserted"


@pytest.mark.parametrize("word", ["also", "further"])
def test_a_word_that_a_proviso_may_open_with_is_a_change_of_any_other_provision(word: str) -> None:
    """A sub-section that took another number is told of by that alone: what it says besides is counted."""
    old = "1. Oil.—(1) Oil is kept.\n(2) A keeper who holds a licence of the Board pays a fee.\n2. Lamps.—A lamp is lit.\n"
    new = old.replace("(2) A", "(2) A pilot brings a ship in by day.\n(3) A")
    assert compare_texts(old, new).untold == 0
    assert compare_texts(old, new.replace("who holds", f"who {word} holds")).untold == 1


def test_sub_sections_of_a_section_merged_into_one_that_was_whole_are_known_again() -> None:
    """What was all of a section is its sub-section (1) now, and those behind it came from the other section."""
    law = "1. Oil.—The mate fetches the oil.\n\n2. Lights.—{}The keeper shall keep the light burning from dusk until dawn.\n\n{}3. Log.—The mate keeps a log.\n"
    one, two = "The Board may appoint wardens for every harbour of the coast.", "A warden shall report to the Board in every month."  # fmt: skip
    old = law.format("", "") + f"\n4. Wardens.—(1) {one}\n\n(2) {two}\n"
    c = compare_texts(old, law.format("(1) ", f"(2) {one}\n\n(3) {two}\n\n"))
    became = {entry.old: entry.new for entry in c.alignment}

    assert became["sec_4__subsec_1"] == "sec_2__subsec_2"
    assert became["sec_4__subsec_2"] == "sec_2__subsec_3"
    assert "Section 4 was merged: it is part of section 2 now" in c.significance


def test_of_a_number_that_stands_twice_it_is_told_which_bears_another_now() -> None:
    """The first section 2 stands where it stood."""
    law = "1. Oil.—The mate fetches the oil.\n\n2. Lights.—The keeper keeps the light burning.\n\n{}. Fees.—Every master of a barge pays the fee within ten days of his coming.\n\n3. Log.—The mate keeps a log.\n"
    assert compare_texts(law.format("2"), law.format("2A")).significance == (
        "The second section 2 is section 2A now: “Fees”",
    )
