"""What befell laws by their own days is kept, renewed where more is known of them or a day has come, and else left alone."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from sqlite_utils import Database

from publish.law import concluding
from publish.law.lately import lately
from store import open_store, owndays, works
from tarmeem import clock, flow, renewing
from tarmeem.model import Work
from tests.desks import Desk
from tests.lamps import HALF, LAMPS, LATER, LAW, instrument


def _tellings(db: Database) -> int:
    return int(db.execute("SELECT count(*) FROM tellings").fetchone()[0])


def _anew(db: Database, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Tell whether what is listed now is concluded now, and not as it was told when something was last kept."""
    asked: list[object] = []
    days_of = concluding.days_of
    with monkeypatch.context() as here:
        here.setattr(concluding, "days_of", lambda *given: asked.append(given) or days_of(*given))
        lately(db, "1900-01-01")
    return bool(asked)


def test_what_an_event_and_an_instrument_tell_of_a_law_is_kept_with_them(
    lamps: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is filed or told renews the days of the laws it bears upon; the list puts none together anew."""
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", HALF), "2021-05-01")
    lamps.ask("event", LAMPS, "suspended", "2021-06-01", "--source", "W.P. 1")
    lamps.file(LAMPS, LAW.replace("false", "feigned"), "2022-01-01")
    with closing(open_store(lamps.db)) as db:
        kept = lately(db, "2019-01-01")
        assert not _anew(db, monkeypatch)
        assert {row["cause"] for row in kept} == {"amendment", "event", "differs"}
        monkeypatch.setattr(owndays, "kept", lambda _: {})
        assert lately(db, "2019-01-01") == kept


def test_the_days_of_a_law_are_told_anew_when_one_of_them_has_come(
    lamps: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An Act that begins later changes on its day what a print is held against: no list goes by what was told before."""
    monkeypatch.setattr(clock, "now", lambda: "2021-05-20T05:00:00Z")
    text = instrument(LATER, "IX OF 2021", "20th April, 2021", HALF, "on the first day of July, 2021")  # fmt: skip
    lamps.file(LATER, text, "2021-05-01")
    lamps.file(LAMPS, LAW.replace("ninety days", "half a year"), "2021-05-10")
    with closing(open_store(lamps.db)) as db:
        law = next(one for one in works.befallen(db) if one.title == LAMPS)
        told = owndays.kept(db)[law.id]
        assert told.until == "2021-07-01"
        assert [one.cause for one in told.days] == ["event", "amendment", "differs"]
        assert "amendment" not in {row["cause"] for row in lately(db, "2021-01-01")}
        flow.update(db)
        assert not _anew(db, monkeypatch), "nothing has come"
        monkeypatch.setattr(clock, "now", lambda: "2021-07-02T05:00:00Z")
        assert _anew(db, monkeypatch)
        listed = [row["cause"] for row in lately(db, "2021-01-01") if row["title"] == LAMPS]
        assert listed == ["amendment"], "the print reads as the law does now"
        flow.update(db)
        assert not _anew(db, monkeypatch)
        assert owndays.kept(db)[law.id].until == ""


def test_a_newer_reader_tells_the_days_of_all_laws_anew(
    lamps: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What an older reader told is told again by a newer one; by the same, nothing is written."""
    with closing(open_store(lamps.db)) as db:
        before = _tellings(db)
        assert renewing.renew(db, clock.now()) == []
        assert _tellings(db) == before == 1
        monkeypatch.setattr(renewing, "READER_VERSION", renewing.READER_VERSION + 1)
        renewing.renew(db, clock.now())
        assert _tellings(db) == 2


def test_one_law_that_cannot_be_put_together_costs_the_days_of_no_other(
    lamps: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The trouble is named, and tried again the next time."""
    pier = "The Pier Lamps Act, 2019"
    lamps.file(pier, LAW.replace("Harbour", "Pier").replace("HARBOUR", "PIER"), "2019-03-06")
    concluded = renewing.concluded

    def broken(db: Database, law: Work) -> owndays.Telling:
        if law.title == LAMPS:
            raise ValueError("no tree")
        return concluded(db, law)

    with closing(open_store(lamps.db)) as db:
        monkeypatch.setattr(renewing, "READER_VERSION", renewing.READER_VERSION + 1)
        monkeypatch.setattr(renewing, "concluded", broken)
        before = _tellings(db)
        assert renewing.renew(db, clock.now()) == [f"the days of {LAMPS}: no tree"]
        assert _tellings(db) == before + 1


def test_a_law_s_mark_hinges_on_what_amends_it_and_on_no_other_law(lamps: Desk) -> None:
    """A text, an event or a title of the law or of what amends it makes another mark."""
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", HALF), "2021-05-01")
    with closing(open_store(lamps.db)) as db:
        law = next(one.id for one in works.befallen(db) if one.title == LAMPS)
        marks = [owndays.marks(db, [law])[law]]
    for words in (
        ("event", LATER, "assented", "2021-04-20", "--source", "the Gazette"),
        ("event", LAMPS, "suspended", "2021-06-01", "--source", "W.P. 1"),
    ):
        assert lamps.ask(*words).exit_code == 0
        with closing(open_store(lamps.db)) as db:
            marks.append(owndays.marks(db, [law])[law])
    assert len(set(marks)) == 3
    pier = "The Pier Lamps Act, 2019"
    lamps.file(pier, LAW.replace("Harbour", "Pier").replace("HARBOUR", "PIER"), "2019-03-06")
    with closing(open_store(lamps.db)) as db:
        assert owndays.marks(db, [law])[law] == marks[-1]


def test_nothing_that_was_told_is_altered_or_taken_away(lamps: Desk) -> None:
    """What was concluded once stays, beside what is concluded since."""
    with closing(open_store(lamps.db)) as db:
        for table in ("tellings", "own_days"):
            column = {"tellings": "known", "own_days": "summary"}[table]
            for act in (f"UPDATE {table} SET {column} = ''", f"DELETE FROM {table}"):
                with pytest.raises(sqlite3.IntegrityError, match=f"{table}: nothing here is"):
                    db.execute(act)
