"""Texts that keep a page's columns: what stands beside the law's words, one rule a test."""

from __future__ import annotations

from textwrap import dedent

from diffs.structure import structure_text
from tarmeem.model import Provision


def _section(root: Provision, eid: str) -> Provision:
    found = root.find(eid)
    assert found is not None
    return found


_BESIDE = dedent("""
    It is hereby enacted as follows: -

    1.      (1)     This Act may be called the Lamps and Fires on the           Short title, extent and
    Rocks Act, 2031.                                                            commencement.

            (2)     It extends to the rocks.

    2.      (1)     The Warden shall see that every lamp on the rocks           Lamps to be lit and
    is lit at dusk.                                                             kept lit until
                                                                                dawn.
            (2)     No lamp shall be put out –

                    (a)     by any person; or
                    (b)     by any ship.

    3.      Every keeper has a lamp of his own on the rock.                     Keepers.

    4.      The Council may make rules about lamps.                             Rules.
""")


def test_a_marginal_note_beside_a_section_is_its_heading() -> None:
    """Words in a column at the right, from a section's first line to a full stop, are its heading and not its words."""
    root = structure_text(_BESIDE)
    assert _section(root, "sec_1").heading == "Short title, extent and commencement"
    assert (
        _section(root, "sec_1__subsec_1").text
        == "This Act may be called the Lamps and Fires on the Rocks Act, 2031."
    )
    assert _section(root, "sec_2").heading == "Lamps to be lit and kept lit until dawn"
    assert _section(root, "sec_3").text == "Every keeper has a lamp of his own on the rock."
    assert root.full_text() == _BESIDE


def test_a_tables_last_column_is_no_marginal_note() -> None:
    """Cells at the right of numbered rows stay in their rows."""
    text = dedent("""
        1. Fees.—The fees are those of the Schedule, as the Council may by order amend it.
        2. Fines.—A fine is double the fee.

        SCHEDULE

        1.      Lamps of the harbour and of the shore           Five pounds
        2.      Lamps of the rocks                              Ten pounds
        3.      Fires                                           One pound
    """)
    assert "".join(n.heading for n in structure_text(text).walk()) == "FeesFines"


def _bill(count: int) -> str:
    lines = [
        f"{n // 3 + 1}. Lamps of rock {n // 3 + 1}.—(1) The Warden lights the lamps that are\n"
        if n % 3 == 0
        else "on the rock at dusk, when the sun is down, and keeps\n"
        if n % 3 == 1
        else "them lit until dawn.\n"
        for n in range(count)
    ]
    for n in range(4, count, 5):
        lines[n] = f"{lines[n].rstrip():75}{n % 20 + 1}\n"
    return "".join(lines)


def test_the_line_numbers_of_a_bill_are_no_words_of_it() -> None:
    """Numbers at the right that rise by five down each page, one every fifth line, are furniture."""
    root = structure_text(_bill(36))
    assert _section(root, "sec_2__subsec_1").text.endswith(
        "the sun is down, and keeps them lit until dawn."
    )
    assert not any(char.isdigit() for n in root.walk() for char in n.text)


def test_figures_that_rise_by_five_in_a_table_are_its_own() -> None:
    """A column of fees 5, 10, 15 stays the table's: a bill has its lines counted on every page."""
    rows = "".join(
        f"Lamps of {name}\nand of what lies about it on the shore{n:20}\n"
        for n, name in ((5, "wax"), (10, "oil"), (15, "gas"), (20, "light"))
    )
    law = "".join(
        f"{n}. Lamps of rock {n}.—The Warden lights the lamps\nthat stand on the rock.\n"
        for n in range(1, 20)
    )
    root = structure_text(f"{law}SCHEDULE\n{rows}")
    assert "20" in "".join(n.text for n in root.walk())


def test_figures_of_a_short_notices_only_table_are_its_own() -> None:
    """Figures that rise by five once, and never begin anew, count no page's lines."""
    rows = "".join(
        f"Lamps that were lit for {name}\nwithout a keeper and without\nany oil upon the rock{n:27}\n"
        for n, name in enumerate(("a day", "two days", "a week", "a month", "a year"), 1)
        for n in (5 * n,)
    )
    root = structure_text(
        f"NOTICE\n\nThe rebates are as below.\n\n{rows}\nThe Warden signs this.\n"
    )
    assert not [span for n in root.walk() for span in n.spans if span.kind == "furniture"]


def test_what_a_row_of_a_schedule_ends_in_is_no_marginal_note() -> None:
    """A fee at the right of a schedule's rows, with its full stop, is law, and is compared as such."""
    rows = "".join(
        f"{n}.      {what:46}{fee}.\n"
        for n, (what, fee) in enumerate(
            (("Lamps of the harbour", "Five pounds"), ("Lamps of the rocks", "Ten pounds"),
             ("A lamp that is lit by day", "One pound"), ("Fires on the shore", "Two pounds")), 1,
        )
    )  # fmt: skip
    law = "1. Fees.—The fees are those of the Schedule.\n\n2. Fines.—A fine is double the fee.\n\n"
    for text in (f"{law}THE SCHEDULE\n\n{rows}", f"{_BESIDE}\nTHE SCHEDULE\n\n{rows}"):
        assert "Ten pounds." in " ".join(n.text for n in structure_text(text).walk())


def test_what_a_table_says_again_or_counts_beside_its_rows_is_no_marginal_note() -> None:
    """Fees, and one keeper named beside each duty, stand in a table's column though its rows have a verb."""
    for column in ("{n}0 rupees.", "The keeper."):
        rows = "".join(
            f"{n}.  A lamp that shall be lit on rock {n}".ljust(60) + column.format(n=n) + "\n\n"
            for n in range(1, 9)
        )
        root = structure_text(f"1. Name.—This is the Lamp Act.\n\n2. Duties.—These are:\n\n{rows}")
        own = " ".join(n.text for n in root.walk())
        assert column.format(n=8) in own


def test_figures_on_every_line_count_no_lines() -> None:
    """A table with 1, 2, 3 … beside its rows, begun anew, is none with each fifth of its lines counted."""
    rows = "".join(f"Lamps of the rock of {ship} on the sea{n:20}\n" for ship in ("Ann", "Bee") for n in range(1, 22))  # fmt: skip
    root = structure_text(f"1. Points.—The points are those below.\n\n{rows}")
    assert not [span for n in root.walk() for span in n.spans if span.kind == "furniture"]


LEFT = """                    THE LAMPS ORDINANCE, 1961

                   WHEREAS it is expedient to provide for lamps in the harbour;

                   It is hereby enacted as follows:—

Short title,       1. (1) This Ordinance may be called the Lamps Ordinance, 1961.
extent and
commencement.      (2) It extends to the whole of the harbour.

                   (3) It shall come into force at once.

Definitions.       2. In this Ordinance, unless there is anything repugnant in the
                   subject or context,—

                   (a) “Board” means the Board of Lamps; and

                   (b) “lamp” means a lamp in the harbour.

Constitution       3. (1) There shall be a Board of Lamps which shall consist of a
of the Board.      Chairman and two members to be appointed by the Government.

                   (2) The Board shall meet once a month.

Powers of          4. The Board may light any lamp, and may put out any lamp that
the Board.         is lit, and may charge a fee for either.
"""


def test_marginal_notes_at_the_left_are_the_sections_headings() -> None:
    """They are cut from the lines they stand in, whose words begin after them; each is its section's."""
    root = structure_text(LEFT)
    assert root.full_text() == LEFT
    sections = [n for n in root.walk() if n.kind == "section"]
    assert [(n.num, n.heading) for n in sections] == [
        ("1", "Short title, extent and commencement"),
        ("2", "Definitions"),
        ("3", "Constitution of the Board"),
        ("4", "Powers of the Board"),
    ]
    assert [n.eid for n in root.walk() if n.eid.startswith(("sec_1_", "sec_2_"))] == [
        "sec_1__subsec_1", "sec_1__subsec_2", "sec_1__subsec_3", "sec_2__para_a", "sec_2__para_b",
    ]  # fmt: skip
    words = " ".join(root.find("sec_4").text.split())
    assert words.startswith("The Board may light any lamp, and may put out any lamp that is lit")


def test_a_table_whose_second_column_counts_has_no_marginal_notes() -> None:
    """Beside them stand no words of the law: no line of the table is cut."""
    table = "1. Fees.—Fees are due as below.\n\n" + "".join(
        f"Lamp no. {n}.        {n}. Ten rupees\n" for n in range(1, 6)
    )
    assert all(not n.heading or n.heading == "Fees" for n in structure_text(table).walk())


def test_line_numbers_alone_on_their_lines_are_set_aside_whole() -> None:
    """A page may have each fifth line's number below its line: nothing of the law stands there."""
    page = "".join("the lamp is lit on the rock and\n" * 4 + f"{n}\n" for n in (5, 10, 15, 20))
    text = "1. Name.—This is the Lamp Act.   \n" + page * 3
    root = structure_text(text)
    assert root.full_text() == text
    assert sum(span.kind == "furniture" for n in root.walk() for span in n.spans) >= 12


_AT_THE_LEFT = dedent("""
    THE LAMPS FUND ACT, 2031

    Short title.        1. This Act may be called the Lamps Fund Act, 2031.

    Constitution of     2. (1) There shall be constituted a Fund to be called the
    the Fund.           Lamps Fund.

                        (2) To the credit of the Fund shall be placed the fees.

    Power to make       3. The Board may, by notification in the Gazette, make
    rules.              rules for carrying out the purposes of this Act.
""")


def test_numbers_beside_notes_in_the_left_margin_stand_in_no_run_of_words() -> None:
    """Where each number stands a wide gap behind a note, the law has its lines, and the notes are headings."""
    root = structure_text(_AT_THE_LEFT)
    assert [(n.eid, n.heading) for n in root.walk() if n.kind == "section"] == [
        ("sec_1", "Short title"),
        ("sec_2", "Constitution of the Fund"),
        ("sec_3", "Power to make rules"),
    ]
    assert _section(root, "sec_2__subsec_2").text.startswith("To the credit")
    assert root.full_text() == _AT_THE_LEFT


def test_a_note_at_the_left_may_stand_beside_words_whose_verb_comes_below() -> None:
    """A note "Definitions." beside "2. In this Act,—" is the heading, as the items below have the verbs."""
    text = _AT_THE_LEFT.replace(
        "Constitution of     2. (1)",
        'Definitions.        2. In this Act,—\n                    (a) "lamp" means a light.\n\nConstitution of     3. (1)',
    ).replace("       3. The Board", "       4. The Board")
    root = structure_text(text)
    assert _section(root, "sec_2").heading == "Definitions"
    assert _section(root, "sec_2__para_a").text == '"lamp" means a light.'


_LEFT_COUNTED = dedent("""
    1. Short title.- (1) This Act may be called the Hoists
    and Winches
    5 of Quarries Act, 2031.

    (2) It shall come into force at once.

    2. Definitions.- In this Act, unless there is anything repugnant in the subject or
    in the
    10 context,-

    (a) "hoist" means a thing that lifts, and

    (b) "owner" means the person who receives the rent of the quarry in which a
    hoist or
    a winch that is moved by hand
    15 is found.

    3. Inspection.- Every owner shall have each hoist seen twice a year.
""")


def test_line_numbers_at_the_left_are_no_words_of_a_bill() -> None:
    """Numbers without a stop that rise by five, one every fifth line, and cut sentences are furniture."""
    root = structure_text(_LEFT_COUNTED)
    owner = _section(root, "sec_2__para_b").text
    assert owner.endswith("in which a hoist or a winch that is moved by hand is found.")
    assert "Winches of Quarries" in _section(root, "sec_1__subsec_1").text
    assert root.full_text() == _LEFT_COUNTED


def test_figures_that_rise_by_five_among_others_are_the_laws() -> None:
    """Where other lines begin with figures too, those that rise by five count no lines."""
    text = _LEFT_COUNTED.replace("hoist or\n", "hoist or\n3 winches or\n2 wheels or\n")
    assert "15 is found" in _section(structure_text(text), "sec_2__para_b").text
