"""The page and the feed of what changed lately tell what befell laws by their own days, once, between the steps that were seen."""

from __future__ import annotations

import asyncio
import re
from contextlib import closing
from xml.etree import ElementTree as Xml

import pytest
from datasette.app import Datasette

from publish import bydays
from publish.feed import NAMESPACE
from store import open_store
from tarmeem import clock
from tests.desks import Desk
from tests.lamps import HALF, LAMPS, LATER, LAW, instrument

JUDGED = ("event", LAMPS, "struck-down", "2021-08-02", "--source", "W.P. 1 of 2021", "--provision", "sec_4")  # fmt: skip
"""What befalls the Act in August."""


@pytest.fixture
def judged(lamps: Desk) -> Desk:
    """Return the desk with an amending Act, a judgment, and a newer print."""
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", HALF), "2021-05-01")
    assert lamps.ask(*JUDGED).exit_code == 0
    lamps.file(LAMPS, LAW.replace("false", "feigned"), "2022-01-01")
    return lamps


def _get(desk: Desk, path: str) -> str:
    async def ask() -> str:
        answer = await Datasette([desk.db]).client.get(f"/-/tarmeem{path}")
        assert answer.status_code == 200
        return " ".join(answer.text.split())

    return asyncio.run(ask())


def test_the_page_tells_what_befell_laws_on_their_own_days(judged: Desk) -> None:
    """A judgment and an amendment stand under their days, in the words of the list; a day of a law's own making is none."""
    page = _get(judged, "")
    order = [page.index(words) for words in (
        "1 January 2022", "2 August 2021", "Struck down (section 4): W.P. 1 of 2021", "20 April 2021", f'dir="auto">{LATER}</p>',
    )]  # fmt: skip
    assert order == sorted(order)
    assert page.count("By the law’s own day") == 2
    assert "masthead" not in page
    assert "/law?on=2021-08-02" in page
    assert 'aria-current="true">Changed <span>3</span>' in page
    assert "By the law’s own day" not in _get(judged, "?show=new")


def test_that_a_print_reads_otherwise_is_told_once(judged: Desk) -> None:
    """Where a step of that day tells how it reads, no entry says so again; a first text of another edition has none."""
    assert "Reads otherwise" not in _get(judged, "")
    path = judged.folder / "code.txt"
    path.write_text(LAW.replace("keep a log", "keep no log"), encoding="utf-8")
    words = ("add", str(path), "--work", LAMPS, "--seen-on", "2022-03-01", "--witness", "A clerk", "--edition", "pakistan-code")  # fmt: skip
    assert judged.ask(*words).exit_code == 0
    page = _get(judged, "")
    assert page.count("Reads otherwise</span>") == 1
    assert "The text seen 1 March 2022 (Pakistan Code) reads otherwise than the law put together" in page  # fmt: skip
    assert "tarmeem redline" not in page


def test_each_of_a_law_s_own_days_stands_on_one_page_of_the_list(judged: Desk) -> None:
    """Pages are cut by the steps seen: the days between two steps stand on the page of the later one."""
    judged.file(LAMPS, LAW.replace("false", "sham"), "2021-06-01")
    with closing(open_store(judged.db)) as db:
        pages = [bydays.listed(db, "changes", place, 1) for place in range(4)]
        told = [[(day.name, len(day.steps), len(day.own)) for day in one.days] for one in pages]
        assert told == [
            [("1 January 2022", 1, 0)],
            [("2 August 2021", 0, 1), ("1 June 2021", 1, 0), ("20 April 2021", 0, 1)],
            [],
            [],
        ]
        assert [one.more for one in pages] == [True, False, False, False]
        assert bydays.listed(db, "changes", 0, 50).own == 2


def test_the_feed_tells_the_laws_own_days_among_the_steps(judged: Desk) -> None:
    """Each law and day is one entry, under a name of its own, renewed when it is told otherwise."""
    name = f"{{{NAMESPACE}}}"
    feed = Xml.fromstring(_get(judged, "/feed.atom"))
    entries = [(one.findtext(f"{name}id"), one.findtext(f"{name}published"), one.findtext(f"{name}updated"), one.findtext(f"{name}summary")) for one in feed.findall(f"{name}entry")]  # fmt: skip
    assert [re.sub(r"[rw]_\w+", "", str(one[0])) for one in entries] == [
        "urn:tarmeem:revision:", "urn:tarmeem:own-day::2021-08-02:event", "urn:tarmeem:own-day::2021-04-20:amendment",
    ]  # fmt: skip
    judged_on, *_ = entries[1:]
    assert judged_on[1] == "2021-08-01T19:00:00Z"
    assert str(judged_on[2])[:10] >= clock.now()[:10], "when it was told"
    assert str(judged_on[3]) == "Struck down (section 4): W.P. 1 of 2021. By the law’s own day: 2 August 2021."  # fmt: skip
    assert "own-day" not in _get(judged, "/feed.atom?show=new")


def test_a_year_that_was_told_for_a_day_breaks_no_feed(lamps: Desk) -> None:
    """An event of a reviewed file may bear a year alone."""
    from store import events, works
    from tarmeem.model import Event

    with closing(open_store(lamps.db)) as db:
        law = works.named(db, LAMPS)[0].id
        events.record(db, Event(law, "suspended", "2020", clock.now(), "W.P. 1"))
    assert f"own-day:{law}:2020:event" in _get(lamps, "/feed.atom")
    assert "Suspended: W.P. 1" in _get(lamps, "")
