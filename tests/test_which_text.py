"""The law put together says which text it was put together from, and takes no text of another day for a disagreement."""

from __future__ import annotations

import asyncio
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner
from datasette.app import Datasette

from store import open_store, works
from tarmeem.cli import main

ACT = """THE BUOYS ACT, 2018
1. Short title.—This Act may be called the Buoys Act, 2018.
2. Board.—There shall be a Board of buoys.
3. Fees.—The Board may levy fees.
"""
BILL = ACT.replace("2. Board", "2. Colours.—A buoy shall be red.\n3. Board").replace(
    "3. Fees", "4. Fees"
)
AMENDING = """THE BUOYS (AMENDMENT) ACT, 2025
ACT NO. III OF 2025
[1st March, 2025]
An Act further to amend the Buoys Act, 2018.
1. Short title and commencement.—This Act may be called the Buoys (Amendment) Act, 2025, and shall come into force on the 1st March, 2025.
2. Amendment of section 3.—In the Buoys Act, 2018, in section 3, for the word “may” the word “shall” shall be substituted.
"""
WORK = "Buoys Act, 2018"


def _add(folder: Path, text: str, work: str, day: str, edition: str = "private") -> None:
    path = folder / f"{len(list(folder.iterdir()))}.txt"
    path.write_text(text, "utf-8")
    _run(folder, "add", str(path), "--work", work, "--seen-on", day, "--witness", "R", "--edition", edition)  # fmt: skip


def _run(folder: Path, *words: str) -> str:
    ran = CliRunner().invoke(main, [*words, "--db", str(folder / "t.db")])
    assert ran.exit_code == 0, ran.output
    return " ".join(ran.output.split())


def test_the_law_as_at_a_day_names_the_text_it_was_put_together_from(tmp_path: Path) -> None:
    """Who cites it is to know on what it rests: when that text was seen, and who published it."""
    _add(tmp_path, ACT, WORK, "2024-01-05", "pakistan-code")
    shown = _run(tmp_path, "show", WORK, "--as-at", "2025-01-01")
    assert "from the text seen 2024-01-05 (Pakistan Code): it is no official text." in shown


def test_a_newer_text_that_the_law_does_not_rest_on_is_named(tmp_path: Path) -> None:
    """The oldest text is carried forward: who has handed in a newer one reads that it is kept, and how to print it."""
    newer = ACT.replace("levy fees", "levy fees and fines")
    _add(tmp_path, ACT, WORK, "2019-01-05")
    _add(tmp_path, AMENDING, "Buoys (Amendment) Act, 2025", "2025-03-05")
    assert "A newer text is kept" not in _run(tmp_path, "show", WORK, "--as-at", "2025-06-01")
    _add(tmp_path, newer, WORK, "2025-05-05", "pakistan-code")
    said = 'A newer text is kept: the text seen 2025-05-05 (Pakistan Code). To print it as it is: tarmeem show "Buoys Act, 2018" --text 3'
    assert said in _run(tmp_path, "show", WORK, "--as-at", "2025-06-01")
    assert "A newer text is kept" not in _run(tmp_path, "show", WORK, "--as-at", "2025-04-01")
    printed = CliRunner().invoke(
        main, ["show", WORK, "--text", "3", "--db", str(tmp_path / "t.db")]
    )
    assert printed.stdout == newer


@pytest.mark.parametrize(
    ("words", "why"),
    [(("--text", "2"), "has no expression 2"), (("--text", "1", "--json"), "as it is")],
)
def test_a_kept_text_is_printed_by_its_own_number_alone(
    tmp_path: Path, words: tuple[str, ...], why: str
) -> None:
    """Another work's text is none of this one's, and a kept text is no law as at a day."""
    _add(tmp_path, ACT, WORK, "2019-01-05")
    _add(tmp_path, AMENDING, "Buoys (Amendment) Act, 2025", "2025-03-05")
    ran = CliRunner().invoke(main, ["show", WORK, *words, "--db", str(tmp_path / "t.db")])
    assert ran.exit_code == 2
    assert why in ran.stderr


def test_show_and_blame_leave_the_same_open(tmp_path: Path) -> None:
    """An order that the reprint's own notes name is in its text, and outstanding of neither."""
    reprint = ACT.replace(
        "The Board may levy fees.",
        "1[The Board shall levy fees.]\n\n1\nSubs. by Act V of 2025, s. 2.",
    ) + ("4. Rules.—The Board 2[shall] make rules.\n\n2\nSubs. by Act III of 2025, s. 3.\n")
    _add(tmp_path, reprint, WORK, "2025-09-05", "pakistan-code")
    _add(tmp_path, AMENDING, "Buoys (Amendment) Act, 2025", "2025-10-05")
    assert "Nothing is outstanding." in _run(tmp_path, "show", WORK)
    assert "Nothing is outstanding." in _run(tmp_path, "blame", WORK)


def test_blame_tells_what_show_does_of_a_judgment(tmp_path: Path) -> None:
    """A judgment of a section that did not stand changes nothing, and waits for a person in both."""
    _add(tmp_path, ACT, WORK, "2019-01-05")
    _run(
        tmp_path,
        "event",
        WORK,
        "struck-down",
        "2022-01-05",
        "--provision",
        "sec_3",
        "--source",
        "W.P. 1",
    )
    _run(
        tmp_path,
        "event",
        WORK,
        "restored",
        "2022-03-05",
        "--provision",
        "sec_2",
        "--source",
        "W.P. 2",
    )
    row = "NEEDS-REVIEW section 2: told as restored"
    assert row in _run(tmp_path, "show", WORK)
    assert row in _run(tmp_path, "blame", WORK)


def test_what_a_person_handed_in_is_called_no_official_file(tmp_path: Path) -> None:
    """That the Pakistan Code published it is a witness's word, whatever edition he gave."""
    _add(tmp_path, ACT, WORK, "2024-01-05", "pakistan-code")
    with closing(open_store(tmp_path / "t.db")) as db:
        (work,) = works.listing(db)
    store = Datasette([str(tmp_path / "t.db")])
    page = asyncio.run(store.client.get(f"/-/tarmeem/work/{work.id}")).text
    assert "File as it was handed in" in page
    assert "Official file" not in page


def test_a_bills_print_is_no_base_where_there_is_another_text(tmp_path: Path) -> None:
    """What a House was asked to pass is not what was enacted: the sections may bear other numbers."""
    _add(tmp_path, BILL, WORK, "2018-01-05", "bill")
    shown = _run(tmp_path, "show", WORK, "--as-at", "2024-06-01")
    assert "BILL it is a bill’s print: what was enacted may read otherwise" in shown
    _add(tmp_path, ACT, WORK, "2024-01-05", "pakistan-code")
    shown = _run(tmp_path, "show", WORK, "--as-at", "2023-06-01")
    assert "3. Fees" in shown
    assert "Colours" not in shown
    assert "NOT SEEN" in shown


def test_a_text_seen_before_an_amendment_does_not_disagree_with_it(tmp_path: Path) -> None:
    """The same words, seen again while they were the law, are no objection to what amended them since."""
    _add(tmp_path, ACT, WORK, "2019-01-05")
    _add(tmp_path, AMENDING, "Buoys (Amendment) Act, 2025", "2025-03-05")
    _add(tmp_path, ACT, WORK, "2024-01-05")
    shown = _run(tmp_path, "show", WORK, "--as-at", "2025-06-01")
    assert "The Board shall levy fees." in shown
    assert "Nothing is outstanding." in shown
    _add(tmp_path, ACT.replace("There shall", "There\nshall"), WORK, "2025-05-05")
    shown = _run(tmp_path, "show", WORK, "--as-at", "2025-06-01")
    assert "it reads as the law did before Buoys (Amendment) Act, 2025" in shown


def test_a_redline_names_the_two_texts_it_is_of(tmp_path: Path) -> None:
    """Whoever named none is to know which two were drawn: on stderr where the form has no place for it."""
    _add(tmp_path, ACT, WORK, "2024-01-05")
    _add(tmp_path, ACT.replace("may levy", "shall levy"), WORK, "2025-01-05")
    drawn = _run(tmp_path, "redline", WORK, "--format", "brief")
    assert "Before: private, seen 2024-01-05, filed by hand, SHA-256" in drawn
    assert "After: private, seen 2025-01-05, filed by hand, SHA-256" in drawn
    assert drawn.count("SHA-256") == _run(tmp_path, "redline", WORK, "--format", "html").count("SHA-256") == 2  # fmt: skip
