"""What is outstanding of an instrument whose day is not known: the day, not that it is not in force."""

from __future__ import annotations

import asyncio
import json
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner
from datasette.app import Datasette

from diffs.amending import read_instrument
from publish.law import lawhistory
from store import events, open_store, works
from tarmeem.cli import main
from tarmeem.model import Event, Relation, Work
from tests.conftest import KITES, KITES_AMENDING, keep_text

ON = "It shall come into force on the 1st day of June, 2022."
AT_ONCE = "It shall come into force at once."
NOTIFIED = "It shall come into force on such date as the Government may, by notification, appoint."
SILENT = "It extends to every roof."


def filled(folder: Path, clause: str, assent: str = "") -> tuple[str, str]:
    """Keep the kite law and an amending Act that commences so; return the store's path and the work."""
    path = str(folder / "kites.db")
    db = open_store(Path(path))
    ids = {name: works.new_id("kites", name) for name in ("act", "amending")}
    for name, title in (("act", "Kite Act, 2021"), ("amending", "Kite (Amendment) Act, 2022")):
        works.create(db, Work(ids[name], "act", title, source="kites"))
    keep_text(db, ids["act"], KITES, "2021-01-02T05:00:00Z", "gazette", "")
    text = KITES_AMENDING.replace(ON, clause)
    keep_text(db, ids["amending"], text, "2022-05-10T05:00:00Z", "gazette", "")
    works.relate(db, Relation(ids["amending"], "amends", ids["act"], "it says so", reviewed=True))
    if assent:
        events.record(db, Event(ids["amending"], "assented", assent, f"{assent}T12:00:00Z", "Gazette"))  # fmt: skip
    db.close()
    return path, ids["act"]


@pytest.mark.parametrize(("clause", "kind", "detail", "label"), [
    (AT_ONCE, "date unknown", "it takes effect at once, but the day of its assent is not known", "Date not known"),
    (SILENT, "date unknown", "it does not say when it takes effect", "Date not known"),
    (NOTIFIED, "uncommenced", "no notification that brings it into force is told", "Not in force yet"),
])  # fmt: skip
def test_what_is_not_known_is_what_is_said(
    tmp_path: Path, clause: str, kind: str, detail: str, label: str
) -> None:
    """Only an instrument that waits for a notification is not in force yet; else its day is unknown."""
    path, act = filled(tmp_path, clause)
    given = CliRunner().invoke(main, ["show", act, "--json", "--db", path])
    first = json.loads(given.output)["outstanding"][0]
    assert (first["kind"], first["detail"]) == (kind, detail)
    assert f"{kind.upper()} {detail}" in " ".join(CliRunner().invoke(main, ["show", act, "--db", path]).output.split())  # fmt: skip

    async def ask() -> str:
        return str((await Datasette([path]).client.get(f"/-/tarmeem/work/{act}/law")).text)

    page = asyncio.run(ask())
    assert label in page
    assert ("Not in force yet" in page) == (kind == "uncommenced")


def test_a_known_assent_leaves_nothing_unknown(tmp_path: Path) -> None:
    """Once the assent is known, an Act that commences at once is carried out from that day."""
    path, act = filled(tmp_path, AT_ONCE, "2022-04-01")
    given = CliRunner().invoke(main, ["show", act, "--json", "--db", path])
    kinds = {one["kind"] for one in json.loads(given.output)["outstanding"]}
    assert not kinds & {"date unknown", "uncommenced"}
    assert "sixty" in given.output


@pytest.mark.parametrize("clause", [AT_ONCE, SILENT, NOTIFIED])
def test_the_command_that_tells_a_day_is_named_and_works(tmp_path: Path, clause: str) -> None:
    """What has no known day is listed with the command that tells it; told, it is carried out."""
    path, act = filled(tmp_path, clause)
    asked = CliRunner().invoke(main, ["show", act, "--db", path]).output
    told = next(line for line in asked.splitlines() if "To tell the day:" in line)
    words = shlex.split(told.partition("tarmeem ")[2].replace("YYYY-MM-DD", "2022-04-01"))
    assert CliRunner().invoke(main, [*words, "--db", path]).exit_code == 0

    assert "sixty" in CliRunner().invoke(main, ["show", act, "--db", path]).output


def test_blame_says_that_a_day_is_not_known(tmp_path: Path) -> None:
    """Words that an instrument of no known day put there are not passed off as law in force."""
    path, act = filled(tmp_path, SILENT)

    assert "DATE UNKNOWN" in CliRunner().invoke(main, ["blame", act, "sec_2", "--db", path]).output


@pytest.mark.parametrize("words", [
    ["nothing-like-it", "commenced", "2022-04-01"], ["Kite (Amendment) Act, 2022", "commenced", "April"],
    ["Kite (Amendment) Act, 2022", "eaten", "2022-04-01"],
    ["Kite (Amendment) Act, 2022", "commenced", "2022-04-01", "--provision", "section 99"],
])  # fmt: skip
def test_nothing_is_recorded_of_what_is_not_there(tmp_path: Path, words: list[str]) -> None:
    """An unknown work, kind, day or provision is refused, and leaves no event behind."""
    path, _ = filled(tmp_path, AT_ONCE)

    assert CliRunner().invoke(main, ["event", *words, "--source", "Gazette", "--db", path]).exit_code != 0  # fmt: skip
    assert list(open_store(Path(path))["events"].rows) == []


def test_the_day_told_last_holds_and_the_one_before_is_named(tmp_path: Path) -> None:
    """A commencement told anew replaces the one before; what stood before, and an assent after it, is said."""
    path, act = filled(tmp_path, NOTIFIED, assent="2022-05-05")
    ask = CliRunner()
    for day in ("2022-07-01", "2022-05-01"):
        given = ask.invoke(main, ["event", "Kite (Amendment) Act, 2022", "commenced", day, "--source", "S.R.O. 1(I)/2022", "--db", path])  # fmt: skip
        assert given.exit_code == 0, given.output
    assert "told before to have commenced on 2022-07-01" in given.output
    assert "before its assent on 2022-05-05" in given.output
    assert "sixty" in ask.invoke(main, ["show", act, "--as-at", "2022-05-20", "--db", path]).output


def test_words_that_stand_nowhere_are_not_struck_down(tmp_path: Path) -> None:
    """An event on words that no text of the work has is refused, and nothing is recorded."""
    path, act = filled(tmp_path, NOTIFIED)
    given = CliRunner().invoke(main, ["event", act, "struck-down", "2022-07-01", "--words", "no such words", "--source", "W.P. 1", "--db", path])  # fmt: skip
    assert given.exit_code != 0
    assert not [one for one in events.of_work(open_store(Path(path)), act) if one.kind == "struck-down"]  # fmt: skip


@pytest.mark.parametrize(("provision", "stands"), [("section 1", False), ("section 3", True)])
def test_words_are_struck_down_where_they_stand(
    tmp_path: Path, provision: str, stands: bool
) -> None:
    """Words of section 3 are none of section 1; over the end of a screen's line they are the same words."""
    path, act = filled(tmp_path, NOTIFIED)
    ask = CliRunner()
    given = ask.invoke(main, ["event", act, "struck-down", "2022-07-01", "--words", "or annoys\n    a neighbour", "--provision", provision, "--source", "W.P. 1", "--db", path])  # fmt: skip

    assert (given.exit_code == 0) == stands
    assert ("words struck down" in ask.invoke(main, ["show", act, "--db", path]).output) == stands


def test_a_history_does_not_pass_off_what_is_not_in_force(tmp_path: Path) -> None:
    """An amendment that waits for a notification is told as that, under no day."""
    path, act = filled(tmp_path, NOTIFIED)
    told = CliRunner().invoke(main, ["history", act, "--db", path]).output

    assert "no notification that brings it into force is told" in " ".join(told.split())


def test_what_befell_a_section_befell_its_sub_sections(tmp_path: Path) -> None:
    """A judgment on section 2 is in the history of section 2(1), and not in that of section 3."""
    path, act = filled(tmp_path, NOTIFIED)
    ask = CliRunner()
    ask.invoke(main, ["event", act, "struck-down", "2022-07-01", "--provision", "section 2", "--source", "W.P. 1", "--db", path])  # fmt: skip

    for eid, is_told in (("sec_2__subsec_1", True), ("sec_3", False)):
        page = lawhistory.provision(open_store(Path(path)), act, eid)
        assert page
        assert bool(page["events"]) == is_told
        assert ("W.P. 1" in ask.invoke(main, ["history", act, eid, "--db", path]).output) == is_told


def test_the_first_section_says_when_an_act_takes_effect_whatever_its_heading_looks_like() -> None:
    """Where the first section, too, is read as one of the instrument's own, its day is not passed over."""
    text = """1. Short title and commencement
(1) This Ordinance may be
called the Kites (Amendment) Ordinance, 2022.
(2)   It shall come into force at once.

2. General amendments, Act X of 2015
In the Kites
Act, 2015 (X of 2015), hereinafter referred to as the
said Act. for words “kite”, wherever occurring the words
“drake” shall be substituted respectively.
"""
    assert read_instrument(text).commencement.kind == "at-once"
