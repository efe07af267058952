"""A decision is taken back by another, and what was rejected stands nowhere as a text of its work."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from store import open_store, reviews, views, works
from store.schema.migrations import migrations, schema
from tarmeem.model import Work
from tests.desks import Desk, page

ACT = "The Harbour Lights Act, 2019"
TEXT = (
    "THE HARBOUR LIGHTS ACT, 2019\n\nAn Act to provide for lights in harbours.\n\n"
    "1. Short title and commencement.—(1) This Act may be called the Harbour Lights Act, 2019.\n"
    "(2) It shall come into force at once.\n\n"
    "2. Fees.—The keeper of a harbour shall pay an annual fee of {} rupees for each light.\n\n"
    "3. Lamps.—Every lamp shall burn from sunset to sunrise.\n"
)
CHANGED = "The Harbour Lights (Amendment) Act, 2020"
AMENDING = (
    "THE HARBOUR LIGHTS (AMENDMENT) ACT, 2020\n\nACT NO. IV OF 2020\n\n[Received the assent of the President on the 5th March, 2020]\n\nAn Act to amend the Harbour Lights Act, 2019.\n\n"
    "1. Short title and commencement.—(1) This Act may be called the Harbour Lights (Amendment) Act, 2020.\n"
    "(2) It shall come into force at once.\n\n"
    "2. Amendment of section 2, Act II of 2019.—In the Harbour Lights Act, 2019, in section 2, for the words "
    "“five hundred” the words “seven hundred” shall be substituted.\n"
)
WHY = ("--person", "A. Reader", "--reason", "another harbour's")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return a desk with three texts of one Act: captures 1, 2 and 3."""
    made = Desk(tmp_path)
    for fee, day in (("five hundred", "2024-01-01"), ("nine hundred", "2024-02-01"), ("six hundred", "2024-03-01")):  # fmt: skip
        assert made.file(ACT, TEXT.format(fee), day).exit_code == 0
    return made


def steps(desk: Desk) -> list[str]:
    """Return the steps of the Act that count, as its history tells them."""
    return [line for line in desk.ask("history", ACT).stdout.splitlines() if "hundred" in line]


def test_what_is_rejected_is_no_text_of_its_work_and_comes_back_when_released(desk: Desk) -> None:
    """The step round it is told in its place, nothing finds its words; released, all is as it was."""
    before = steps(desk)
    done = desk.ask("review", "2", "--reject", *WHY)

    assert (done.exit_code, done.stdout) == (0, f"rejected: {ACT}; 1 revision\n")
    assert "nine hundred" not in "".join(steps(desk))
    assert "five hundred" in "".join(steps(desk))
    assert "2024-01-01" in desk.ask("list", "--new").stdout
    assert desk.ask("list", "--search", "nine hundred").stdout == ""

    assert desk.ask("review", "2", "--release", *WHY).exit_code == 0
    assert steps(desk) == before
    assert "nine hundred" in desk.ask("list", "--search", "nine hundred").stdout


def test_a_step_that_counts_no_more_is_no_change_of_the_work(desk: Desk) -> None:
    """Of three texts one is rejected: two are kept, and it changed once."""
    desk.ask("review", "2", "--reject", *WHY)
    with closing(open_store(desk.db)) as db:
        (shelved,) = views.shelf(db)

    assert (shelved["texts"], shelved["changes"]) == (2, 1)


def test_the_last_text_gives_way_to_the_one_before_it(desk: Desk) -> None:
    """Where the newest is rejected, the law reads as in the text before."""
    assert "six hundred" in desk.ask("show", ACT).stdout
    desk.ask("review", "3", "--reject", *WHY)

    assert "nine hundred" in desk.ask("show", ACT).stdout
    assert desk.ask("redline", ACT, "--old", "1", "--new", "3").exit_code == 2


def test_all_that_was_decided_is_told(desk: Desk) -> None:
    """`review`, `status` and the work's page name who decided, what and why; the last word stands last."""
    desk.ask("review", "2", "--reject", *WHY)
    desk.ask("review", "2", "--release", "--person", "B. Keeper", "--reason", "ours after all")

    said = desk.ask("review", "2").stdout.splitlines()
    assert [line.partition("  ")[2] for line in said] == [
        "rejected by A. Reader: another harbour's", "released by B. Keeper: ours after all",
    ]  # fmt: skip
    assert "released by B. Keeper: ours after all" in desk.ask("status").stdout
    assert 'rejected by <span dir="auto">A. Reader</span>' in page(desk, ACT, "")


@pytest.mark.parametrize(
    ("number", "decision", "said"),
    [
        ("2", "--release", "2 is released already, by the gate: it never waited (--reject takes it back)"),
        ("9", "--reject", "nothing with number 9 waits"),
        ("2", "--agree", "it cannot be agreed"),
    ],
)  # fmt: skip
def test_a_decision_that_changes_nothing_is_refused(desk: Desk, number: str, decision: str, said: str) -> None:  # fmt: skip
    """What holds already, and what there is not, is no decision."""
    done = desk.ask("review", number, decision, *WHY)

    assert done.exit_code == 2
    assert said in " ".join(done.stderr.split())


def test_what_a_rejected_instrument_ordered_is_not_carried_out(tmp_path: Path) -> None:
    """An amending Act that was none of this law leaves no word, no day and no relation in it."""
    desk = Desk(tmp_path)
    desk.file(ACT, TEXT.format("five hundred"), "2020-01-01")
    desk.file(CHANGED, AMENDING, "2020-04-01")
    asked = ("show", ACT, "--as-at", "2021-01-01")
    assert "seven hundred" in desk.ask(*asked).stdout

    desk.ask("review", "2", "--reject", *WHY)

    assert "five hundred" in desk.ask(*asked).stdout
    assert CHANGED not in desk.ask(*asked).stdout
    assert "assented" not in desk.ask("history", CHANGED).stdout.casefold()


def test_a_file_under_the_wrong_title_is_filed_under_another(tmp_path: Path) -> None:
    """Rejected as a text of one work, it is refused there, and may be filed as another's."""
    desk = Desk(tmp_path)
    desk.file("The Lamp Oil Act, 2018", TEXT.format("five hundred"), "2024-01-01")
    desk.ask("review", "1", "--reject", *WHY)
    file = tmp_path / "a.txt"
    file.write_text(TEXT.format("five hundred"), encoding="utf-8")
    given = ("--seen-on", "2024-01-01", "--witness", "A clerk")

    refused = desk.ask("add", str(file), "--work", "The Lamp Oil Act, 2018", *given)
    assert refused.exit_code == 2
    assert "review 1 --release takes that back" in refused.stderr
    assert desk.ask("add", str(file), "--work", ACT, *given).exit_code == 0
    assert "five hundred" in desk.ask("show", ACT).stdout
    assert "five hundred" not in desk.ask("show", "The Lamp Oil Act, 2018").stdout


def test_an_older_database_is_brought_up_to_date(tmp_path: Path) -> None:
    """What was made before decisions could be taken back is opened, keeps its rows, and has the same schema."""
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path)) as connection:
        old = Database(connection)
        migrations.apply(old, stop_before="m003_decisions_taken_back")
        works.create(old, Work("w_a", "act", ACT, source="acts"), recorded_at="2026-01-01T00:00:00Z")  # fmt: skip
    with closing(open_store(path)) as db, closing(open_store(":memory:")) as fresh:
        assert schema(db) == schema(fresh)
        assert [one.title for one in works.listing(db)] == [ACT]


def test_a_question_is_answered_otherwise_while_nothing_was_done(tmp_path: Path) -> None:
    """What was declined may be agreed to; what was agreed to is done, and stays."""
    desk = Desk(tmp_path)
    with closing(open_store(desk.db)) as db:
        for name in ("w_a", "w_b"):
            works.create(db, Work(name, "act", f"The {name} Act, 2019", source="acts"))
        reviews.suggest(db, reviews.Suggestion("same-work", "is it the same?", {}, None, "w_a", "w_b"))  # fmt: skip
    number = str(reviews.SUGGESTIONS + 1)

    codes = [desk.ask("review", number, said, *WHY).exit_code for said in ("--decline", "--decline", "--agree", "--decline")]  # fmt: skip

    assert codes == [0, 2, 0, 2]


def test_what_was_rejected_is_asked_of_the_decisions_first() -> None:
    """Decisions are few and placements many: no page goes through all of those."""
    with closing(open_store(":memory:")) as db:
        plan = db.execute("EXPLAIN QUERY PLAN SELECT id FROM rejected_expressions").fetchall()
    steps = [told for *_, told in plan]

    assert steps.index("SCAN v") < min(at for at, told in enumerate(steps) if " p " in told)
