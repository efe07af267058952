"""A file of several instruments: each is itself, and the file is one work that says so."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from diffs.amending.drafting.heads import instructions_of
from diffs.amending.drafting.instruments import read_instrument
from diffs.structure import structure_text
from diffs.structure.frame.instruments import beginnings
from tarmeem.cli import main

FIRST = """An Act further to amend the Lighthouses Act, 1987

WHEREAS it is expedient further to amend the Lighthouses Act, 1987 (XII of 1987);

It is hereby enacted as follows:—

1. Short title.—(1) This Act may be called the Lighthouses (Amendment) Act, 2008.
(2) It shall come into force at once.

2. Amendment of section 3, Act XII of 1987.—In the Lighthouses Act, 1987 (XII of 1987), in section 3, for the word “oil” the word “gas” shall be substituted.

"""
HEAD = "ACT NO. IV OF 2008\n\nAn Act further to amend the Buoys Act, 1990\n\n"
ENACTED = "It is hereby enacted as follows:—\n\n"
SECOND = """1. Short title.—(1) This Act may be called the Buoys (Amendment) Act, 2008.
(2) It shall come into force at once.

2. Amendment of section 5, Act VI of 1990.—In the Buoys Act, 1990 (VI of 1990), in section 5, for the word “red” the word “green” shall be substituted.
"""


def test_the_first_instrument_may_have_lost_its_head() -> None:
    """Where the first instrument bears no number, the first head there is belongs to the second."""
    assert beginnings(FIRST + HEAD + ENACTED + SECOND) == [0, len(FIRST)]


def test_an_instrument_without_a_head_begins_where_it_enacts() -> None:
    """Where the second bears no head, its enacting words and its sections from 1 tell it; each counts once."""
    assert beginnings(FIRST + ENACTED + SECOND) == [0, len(FIRST) + ENACTED.index("nacted")]
    assert beginnings(FIRST) == [0]


def test_a_head_alone_parts_the_sections_of_two_instruments() -> None:
    """An instrument whose enacting words were lost has sections of its own, and its own law."""
    text = FIRST + HEAD + SECOND
    sections = [node.eid for node in structure_text(text).walk() if node.kind == "section"]
    assert sections == ["sec_1", "sec_2", "sec_1-2", "sec_2-2"]
    assert [one.act for one in instructions_of(text)] == ["Act XII of 1987", "Act VI of 1990"]


def test_instruments_of_one_file_that_begin_apart_have_no_day() -> None:
    """The commencement of the first is not that of the file where the second, though headless first, begins later."""
    later = SECOND.replace("at once", "on the 1st day of July, 2009")
    assert read_instrument(FIRST + HEAD + ENACTED + later).commencement.kind == "several"


BASE = """THE LIGHTHOUSES ACT, 1987

ACT NO. XII OF 1987

1. Short title.—This Act may be called the Lighthouses Act, 1987.

2. Keepers.—The Board shall appoint a keeper.

3. Fuel.—The keeper shall buy oil.
"""


def test_blame_says_that_a_file_holds_several(tmp_path: Path) -> None:
    """A work whose file holds two instruments is named with their number, by blame as by as-at."""
    database = str(tmp_path / "t.db")
    kept = ["--witness", "A. Reader", "--db", database]
    for name, text, work, day in (
        ("base.txt", BASE, "The Lighthouses Act, 1987", "2001-01-01"),
        ("act.txt", FIRST + HEAD + ENACTED + SECOND, "The Lighthouses (Amendment) Act, 2008", "2008-03-01"),
    ):  # fmt: skip
        (tmp_path / name).write_text(text, encoding="utf-8")
        added = CliRunner().invoke(main, ["add", str(tmp_path / name), "--work", work, "--seen-on", day, *kept])  # fmt: skip
        assert added.exit_code == 0, added.output
    blamed = CliRunner().invoke(main, ["blame", "The Lighthouses Act, 1987", "--db", database])
    assert "(its file holds 2 instruments)" in " ".join(blamed.output.split())
