"""What the commands answer of a law filed by hand: true of its words, and of use as it is printed."""

from __future__ import annotations

import asyncio
import html
import json
import re
import shlex
import socket
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from datasette.app import Datasette

from store import (
    captures,
    expressions,
    ledger,
    open_store,
    readings,
    reviews,
    revisions,
    views,
    works,
)
from tarmeem import clock
from tarmeem.cli import main
from tarmeem.model import Capture, Check, PageReading
from tests.beacons import ACTS, FIRST, IN, LAW, ORDINANCE, act
from tests.desks import Desk

LAMP = "The Lamp Keepers' Ordinance, 2001"
LAMPS = LAW.replace("BEACON KEEPING", "LAMP KEEPERS'").replace("Beacon Keeping", "Lamp Keepers'")
LAMP_ACT = "The Lamp Keepers' (Amendment) Act, 2021"
LAMP_ORDERS = '2. Amendment of section 2, Ordinance VII of 2001.—In the Lamp Keepers\' Ordinance, 2001 (VII of 2001), in section 2, for the words "ninety days", the words "half a year" shall be substituted.'


def lamp_act(at: str) -> str:
    """Return an Act that amends the lamp keepers' Ordinance, without its day of assent."""
    text = act(LAMP_ACT, "XI OF 2021", "day", LAMP_ORDERS, at).replace("[day]\n", "")
    return text.replace("Beacon Keeping Ordinance", "Lamp Keepers' Ordinance")


def test_the_command_that_tells_a_day_can_be_pasted_whatever_the_title(desk: Desk) -> None:
    """A title with an apostrophe comes out of a shell as it went in."""
    desk.file(LAMP, LAMPS, "2024-06-01")
    told = desk.file(LAMP_ACT, lamp_act("at once"), "2024-06-01").stderr
    line = next(one for one in told.splitlines() if one.strip().startswith("tarmeem event"))
    words = shlex.split(line.replace("YYYY-MM-DD", "2021-04-01"))
    assert words[2] == LAMP_ACT
    assert "recorded" in desk.ask(*words[1:]).output


def test_add_says_that_an_act_waits_for_a_notification(desk: Desk) -> None:
    """An Act that commences when the Government says so is not carried out, and ``add`` tells how."""
    desk.file(LAMP, LAMPS, "2024-06-01")
    told = desk.file(
        LAMP_ACT,
        lamp_act("on such date as the Government may, by notification, appoint"),
        "2024-06-01",
    ).stderr
    assert "no notification that brings it into force is told" in told
    assert "tarmeem event" in told


def test_a_whole_title_names_its_work_though_another_contains_it(desk: Desk) -> None:
    """A corrigendum filed under "Corrigendum to the X Act" does not make "the X Act" two works."""
    desk.file(ORDINANCE, LAW, "2024-06-01")
    desk.file(f"Corrigendum to {ORDINANCE}", f"CORRIGENDUM\n\nIn {ORDINANCE}, in section 2, for \"log\" read \"book\".\n", "2024-06-02")  # fmt: skip
    assert desk.ask("show", ORDINANCE.lower()).exit_code == 0
    assert "2 works have that in their title" in desk.ask("show", "Beacon Keeping").stderr


EVERYWHERE = "The Beacon Keeping (Amendment) Act, 2025"
ORDERS = f'2. General amendment.—{IN} for the word "keeper", wherever occurring, the word "warden" shall be substituted.'


@pytest.mark.parametrize(("eid", "changed"), [("sec_2", True), ("sec_1", False), ("sec_3", False)])
def test_an_order_for_the_whole_law_befell_only_what_it_changed(
    desk: Desk, eid: str, changed: bool
) -> None:
    """Words substituted "wherever occurring" are told in the history of the provisions that had them."""
    desk.file(ORDINANCE, LAW, "2024-06-01")
    desk.file(EVERYWHERE, act(EVERYWHERE, "I OF 2025", "2nd February, 2025", ORDERS), "2025-03-01")
    assert (EVERYWHERE in desk.ask("history", ORDINANCE, eid).output) is changed


SUBSTITUTED = "The Beacon Keeping (Amendment) Act, 2026"
WHOLE = f"""2. Substitution of section 3, Ordinance VII of 2001.—{IN} for section 3, the following shall be substituted, namely:—
"3. Staff.—(1) The Guild may appoint keepers.
(2) A keeper shall know the signals."."""


def test_a_part_that_a_substituted_section_brought_has_a_history(desk: Desk) -> None:
    """No text that was seen has it, and the law put together does."""
    desk.file(ORDINANCE, LAW, "2024-06-01")
    desk.file(SUBSTITUTED, act(SUBSTITUTED, "I OF 2026", "2nd February, 2026", WHOLE), "2026-03-01")
    told = desk.ask("history", ORDINANCE, "sec_3__subsec_2")
    assert SUBSTITUTED in told.output, told.stderr


REPEALING = "The Harbour Signals Act, 2025"
REPEAL = """THE HARBOUR SIGNALS ACT, 2025
ACT No. IX OF 2025
[3rd June, 2025]

It is hereby enacted as follows:—

1. Short title and commencement.—(1) This Act may be called the Harbour Signals Act, 2025.
(2) It shall come into force at once.

2. Repeal.—The Beacon Keeping Ordinance, 2001 (VII of 2001), is hereby repealed.
"""


def test_search_says_that_the_words_it_found_are_law_no_more(desk: Desk) -> None:
    """Words that a known Act replaced, of a law that another repealed, are not shown as they stood."""
    desk.file(ORDINANCE, LAW, "2021-01-01")
    assert "!" not in desk.ask("list", "--search", "ninety days").output
    desk.file(FIRST, ACTS[FIRST], "2021-03-20")
    found = desk.ask("list", "--search", "ninety days").output
    assert f"! changed on 2021-03-15 by {FIRST}" in found
    assert FIRST not in desk.ask("list", "--search", "appoint keepers").output
    path = desk.folder / "print.txt"  # another edition, of the same words
    path.write_text(LAW.replace("false signal", "false sign"), encoding="utf-8")
    given = ("--work", ORDINANCE, "--seen-on", "2021-01-02", "--witness", "A", "--edition", "gazette")  # fmt: skip
    desk.ask("add", str(path), *given)
    found = desk.ask("list", "--search", "ninety days").output
    assert f"! changed on 2021-03-15 by {FIRST}" in found, found
    desk.file(REPEALING, REPEAL, "2025-06-10")
    told = json.loads(desk.ask("list", "--search", "ninety days", "--json").output)
    assert told[0]["against"][0] == f"repealed since 2025-06-03: {REPEALING}"


def page(desk: Desk, path: str = "", title: str = ORDINANCE) -> str:
    """Return what a page of a work says, without its markup."""
    listed = json.loads(desk.ask("list", "--kind", "ordinance", "--json").output)
    work = next(one["id"] for one in listed if one["title"] == title)

    async def ask() -> str:
        return str((await Datasette([desk.db]).client.get(f"/-/tarmeem/work/{work}{path}")).text)

    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", asyncio.run(ask()))).split())


@pytest.mark.parametrize("path", ["/amendments", "/statement"])
def test_an_order_for_the_whole_law_stands_beside_each_provision_it_changed(
    desk: Desk, path: str
) -> None:
    """A provision changed by no other order has a row; nothing calls it new, or omitted."""
    desk.file(ORDINANCE, LAW, "2024-06-01")
    desk.file(EVERYWHERE, act(EVERYWHERE, "I OF 2025", "2nd February, 2025", ORDERS), "2025-03-01")
    said = page(desk, path)
    for place, words in (("Section 2", "shall keep a log"), ("Section 4", "a false signal")):
        assert place in said
        assert said.count(words) == 2, (place, said)
    assert "the provision is new" not in said
    assert "Omitted." not in said
    assert "Not placed" not in said
    assert path == "/statement" or "1 applied" in said


def test_an_order_that_was_carried_out_nowhere_calls_nothing_new(desk: Desk) -> None:
    """What is not placed has no words before or after, and none are made up."""
    desk.file(ORDINANCE, LAW, "2024-06-01")
    nowhere = ORDERS.replace("keeper", "helmsman")
    desk.file(EVERYWHERE, act(EVERYWHERE, "I OF 2025", "2nd February, 2025", nowhere), "2025-03-01")
    said = page(desk, "/amendments")
    assert "Not placed" in said
    assert "the provision is new" not in said
    assert "Omitted." not in said


@pytest.mark.parametrize("path", ["", "/provision/sec_2", "/amendments", "/statement"])
def test_every_page_of_a_repealed_law_says_so(desk: Desk, path: str) -> None:
    """A reader who comes upon one provision, or upon the amendments, is told that the law ended."""
    desk.file(ORDINANCE, LAW, "2021-01-01")
    desk.file(FIRST, ACTS[FIRST], "2021-03-20")
    assert "It stands no more" not in page(desk, path)
    desk.file(REPEALING, REPEAL, "2025-06-10")
    assert f"It stands no more: repealed since 3 June 2025: {REPEALING}" in page(desk, path)


def test_a_text_and_a_search_say_what_stands_against_the_words(desk: Desk) -> None:
    """The text as it was read, and what a search finds in it, are not taken for the law of today."""
    desk.file(ORDINANCE, LAW, "2021-01-01")
    desk.file(FIRST, ACTS[FIRST], "2021-03-20")

    def read(path: str) -> str:
        async def ask() -> str:
            return str((await Datasette([desk.db]).client.get(f"/-/tarmeem/{path}")).text)

        return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", asyncio.run(ask()))).split())

    assert f"Changed on 15 March 2021 by {FIRST}" in read("search?q=ninety+days")
    desk.file(REPEALING, REPEAL, "2025-06-10")
    assert f"Repealed since 3 June 2025: {REPEALING}" in read("search?q=ninety+days")
    assert "It stands no more: repealed since 3 June 2025" in read("expression/1")
    assert "As amended" in read("search?q=ninety+days")
    assert "As amended" not in read("search?q=half+a+year")
    assert "Nothing has all these words" in read("search?q=helmsman")


def test_a_page_of_what_was_filed_by_hand_says_what_is_known_of_it_and_no_more(desk: Desk) -> None:
    """A day that was told has no hour; bytes have no address but a person; a private print is not official."""
    desk.file(ORDINANCE, LAW, "2021-01-01")
    desk.file(ORDINANCE, LAW.replace("ninety", "sixty"), "2021-02-01")
    said = page(desk)
    assert "12:00" not in said
    assert "octet-stream" not in said
    assert "by-hand" not in said
    assert "Filed by hand: no site that is watched lists it" in said
    step = json.loads(desk.ask("list", "--json").output)[0]["id"]

    async def ask() -> str:
        return str((await Datasette([desk.db]).client.get(f"/-/tarmeem/revision/{step}")).text)

    assert "official text moved" not in asyncio.run(ask())


def test_the_health_page_lists_all_that_waits_and_how_to_decide_it(desk: Desk) -> None:
    """What ``review`` lists stands there too: each capture with its number, and the suggestions, with what they ask about."""
    with closing(open_store(Path(desk.db))) as db:
        held = Capture("acts", "https://www.sea.example/a", "2024-01-02T03:04:05Z", verdict="quarantined", reason="it says Error", title="Tides")  # fmt: skip
        number = captures.record(db, held)
        reviews.suggest(db, reviews.Suggestion("same-work", "is this “Tides”?", capture=number))

    async def ask() -> str:
        return str((await Datasette([desk.db]).client.get("/-/tarmeem/health")).text)

    said = " ".join(html.unescape(re.sub(r"<[^>]+>", " ", asyncio.run(ask()))).split())
    assert f"tarmeem review {number}" in said
    assert "Tides" in said
    assert (
        "is this “Tides”? asked of “Tides”, https://www.sea.example/a, seen 2 January 2024" in said
    )


def test_the_health_page_names_what_is_missing(desk: Desk) -> None:
    """Which document is missing is told beside the checks, as ``status`` does."""
    with closing(open_store(Path(desk.db))) as db:
        at, url = "2024-01-02T03:04:05Z", "https://www.sea.example/a"
        captures.record(db, Capture("acts", url, at, verdict="accepted"))
        ledger.close(db, Check("r1", "acts", at, at, 1, ledger.expected_hash([url]), missing=(url,)), expected=[url])  # fmt: skip

    async def ask() -> str:
        return str((await Datasette([desk.db]).client.get("/-/tarmeem/health")).text)

    assert f"Missing: <bdi>{url}</bdi>" in asyncio.run(ask())


def test_search_prints_a_heading_once(desk: Desk) -> None:
    """A section that has no words but its sub-sections' is found by its heading, which is not set twice."""
    desk.file(
        "The Tides Act, 2020",
        "1. Name.—Tides.\n2. Neap floods.—(1) One ebbs.\n(2) One flows.\n",
        "2021-01-01",
    )

    async def ask() -> str:
        return str((await Datasette([desk.db]).client.get("/-/tarmeem/search?q=neap")).text)

    assert asyncio.run(ask()).count("Neap floods") == 1


def test_the_numbers_that_redline_takes_are_told_by_history_and_by_its_refusal(desk: Desk) -> None:
    """A reader who wants two texts that do not follow one another can find out what they are called."""
    for text, day in (("ninety", "2021-01-01"), ("sixty", "2021-02-01"), ("thirty", "2021-03-01")):
        desk.file(ORDINANCE, LAW.replace("ninety", text), day)
    numbers = re.findall(r"expression (\d+)", desk.ask("history", ORDINANCE).output)
    assert len(numbers) == 3
    drawn = desk.ask("redline", ORDINANCE, "--old", numbers[0], "--new", numbers[2]).stdout
    assert "[-ninety-]{+thirty+} days" in drawn
    refused = desk.ask("redline", ORDINANCE, "--old", "99").stderr
    assert f"{numbers[1]} (private, en, seen 2021-02-01)" in refused


NOTICE = """HARBOUR BOARD
PUBLIC NOTICE

Port Alma, the 3rd January, 2025

1. All keepers shall register by 31st March, 2025.
"""


def test_a_notice_is_not_taken_to_have_stood_before_it_was_seen(desk: Desk) -> None:
    """Nothing dates a notice but the day it was seen: of an earlier day that is said."""
    desk.file("Registration of Keepers", NOTICE, "2025-01-03")
    before = desk.ask("show", "Registration of Keepers", "--as-at", "2024-01-01").output
    assert "NOT SEEN" in before
    assert "2025-01-03" in before
    after = desk.ask("show", "Registration of Keepers", "--as-at", "2025-01-03").output
    assert "Nothing is outstanding." in after


def test_the_json_of_a_law_leaves_out_nothing_that_the_terminal_shows(desk: Desk) -> None:
    """A text without numbered sections is given whole, and what was omitted is named with what omitted it."""
    desk.file("Registration of Keepers", "Every keeper shall answer the lamp.\n" * 3, "2025-01-03")
    given = json.loads(desk.ask("show", "Registration of Keepers", "--json").output)
    assert "shall answer the lamp" in given["text"]
    assert given["title"] == "Registration of Keepers"
    desk.file(ORDINANCE, LAW, "2024-06-01")
    gone = f"2. Omission of section 3, Ordinance VII of 2001.—{IN} section 3 shall be omitted."
    desk.file(FIRST, act(FIRST, "XI OF 2021", "15th March, 2021", gone), "2024-06-01")
    given = json.loads(desk.ask("show", ORDINANCE, "--json").output)
    assert given["omitted"] == [
        {"eid": "sec_3", "instruction": "1.1", "instrument": FIRST, "section": "section 2"}
    ]


def test_a_text_read_from_a_picture_says_so(desk: Desk) -> None:
    """Words that an eye may have misread are not shown as if they had been printed to it."""
    desk.file("Registration of Keepers", NOTICE, "2025-01-03")
    with closing(open_store(Path(desk.db))) as db:
        one = expressions.get(db, 1)
        assert one
        read = readings.get(db, one.reading)
        assert read
        page = PageReading(1, 0, len(read.text), "ocr", 0.9, ((0, 7),))
        readings.record(db, replace(read, id=None, version=read.version + 1, pages=(page,)))
    told = " ".join(desk.ask("show", "Registration of Keepers").output.split())
    assert "SCAN it was read from a picture: words may be misread (1 is in doubt)" in told


def test_a_redline_of_what_was_read_from_a_picture_says_so(desk: Desk) -> None:
    """A slip of the reader is told as a change of the law: on paper, on the page and in the JSON stands whence the words are."""
    title = "Registration of Keepers"
    desk.file(title, NOTICE, "2025-01-03")
    desk.file(title, NOTICE + "Every keeper shall answer the lamp.\n", "2025-02-03")
    with closing(open_store(Path(desk.db))) as db:
        read = readings.of_snapshot(db, str(next(iter(views.evidence_of(db, [2]).values()))["sha256"]))  # fmt: skip
        assert read
        page = PageReading(1, 0, len(read.text), "ocr", 0.9, ())
        readings.record(db, replace(read, id=None, version=read.version + 1, pages=(page,)))
        step = revisions.of_work(db, expressions.get(db, 2).work)[-1].id  # type: ignore[union-attr]

    async def shown() -> str:
        return (await Datasette([desk.db]).client.get(f"/-/tarmeem/revision/{step}")).text

    assert desk.ask("list").stdout.count("read from its picture") == 1
    assert "read from its picture" not in desk.ask("list", "--new").stdout
    assert [one["scanned"] for one in json.loads(desk.ask("list", "--json").stdout)] == [True]
    assert "words may be misread: text 2, page 1" in desk.ask("redline", title).stderr
    given = json.loads(desk.ask("redline", title, "--json").stdout)
    assert [given[side]["scanned_pages"] for side in ("old", "new")] == [[], [1]]
    assert asyncio.run(shown()).count("Read from its picture: words may be misread") == 1


def test_the_law_of_a_day_to_come_is_told_as_what_is_known_today(desk: Desk) -> None:
    """Nobody knows what will be made law until then: the terminal and the page say whence the text is."""
    desk.file(ORDINANCE, LAW, "2021-01-01")
    with closing(open_store(Path(desk.db))) as db:
        (work,) = [one.id for one in works.listing(db)]
    today = clock.today()

    async def page(day: str) -> str:
        return (await Datasette([desk.db]).client.get(f"/-/tarmeem/work/{work}/law?on={day}")).text

    for day, ahead in (("2199-01-01", True), (today, False)):
        told = " ".join(desk.ask("show", ORDINANCE, "--as-at", day).output.split())
        assert (f"as at {day} (a day to come: what is known on {today})" in told) is ahead
        assert ("a day to come: what is known on" in asyncio.run(page(day))) is ahead


def test_blame_tells_what_was_taken_out_and_that_the_law_ended(desk: Desk) -> None:
    """A section that an Act omitted, and the end of the whole, are not passed over."""
    desk.file(ORDINANCE, LAW, "2021-01-01")
    gone = f"2. Omission of section 3, Ordinance VII of 2001.—{IN} section 3 shall be omitted."
    desk.file(FIRST, act(FIRST, "XI OF 2021", "15th March, 2021", gone), "2021-03-20")
    assert f"sec_3  [1.1: omitted by section 2 of {FIRST}]" in desk.ask("blame", ORDINANCE).output
    rows = json.loads(desk.ask("blame", ORDINANCE, "--json").stdout)
    omitted = {
        "eid": "sec_3",
        "text": "",
        "instruction": "1.1",
        "instrument": FIRST,
        "section": "section 2",
        "ended": [],
    }
    assert [row for row in rows if not row["text"]] == [omitted]
    refused = desk.ask("blame", ORDINANCE, "sec_3").stderr
    assert f'tarmeem show "{ORDINANCE}" --as-at 2021-03-14' in refused
    desk.file(REPEALING, REPEAL, "2025-06-10")
    assert f"It stands no more: repealed since 2025-06-03: {REPEALING}" in desk.ask("blame", ORDINANCE).output  # fmt: skip
    assert "It stands no more" in desk.ask("blame", ORDINANCE, "sec_2").output


def test_an_order_for_the_whole_law_is_named_as_one(desk: Desk) -> None:
    """What stands in no section is said to be done to the law by its number, not "in the Act of" it."""
    path = Path(desk.folder / "orders.txt")
    path.write_text(act(EVERYWHERE, "I OF 2025", "2nd February, 2025", ORDERS), encoding="utf-8")
    told = CliRunner().invoke(main, ["instructions", str(path)]).output
    assert "substitute words in Ordinance VII of 2001, wherever it occurs" in " ".join(told.split())
    path.write_text(REPEAL, encoding="utf-8")
    told = CliRunner().invoke(main, ["instructions", str(path)]).output
    assert "repeal Ordinance VII of 2001" in told


def test_a_command_misspelt_is_answered_with_the_one_that_is_near() -> None:
    """A slip of the fingers is no reason to read the list of all commands."""
    told = CliRunner().invoke(main, ["shwo", "x"])
    assert told.exit_code == 2
    assert "did you mean show" in told.stderr.lower()


def test_an_empty_list_of_a_kind_says_of_which_kind(desk: Desk) -> None:
    """There is "no such work" of nothing that was named: the kind is said, and where all are."""
    desk.file(ORDINANCE, LAW, "2021-01-01")
    assert "no work of the kind notice is kept" in desk.ask("list", "--kind", "notice").stderr


def test_add_says_that_an_act_repeals_another_from_a_day_not_known(desk: Desk) -> None:
    """A repeal that is not carried out is told when it is filed, with the command that tells its day."""
    desk.file(ORDINANCE, LAW, "2021-01-01")
    told = desk.file(REPEALING, REPEAL.replace("[3rd June, 2025]\n", ""), "2025-06-10").stderr
    assert f"note: it does not end {ORDINANCE} until that is told" in told
    assert f'tarmeem event "{ORDINANCE}" repealed' in told


def test_a_port_that_another_program_has_is_refused_before_an_address_is_told(desk: Desk) -> None:
    """What answers at the address would be somebody else's, or an older database of one's own."""
    desk.file(ORDINANCE, LAW, "2021-01-01")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        told = desk.ask("serve", "--port", str(taken.getsockname()[1]))
    assert told.exit_code == 2
    assert "--port" in told.stderr
    assert "Read it at" not in told.stderr


def test_add_says_when_a_work_is_new_and_which_title_is_near(desk: Desk) -> None:
    """A slip in a title must not begin a second history in silence; a slip in an id begins none."""
    assert "a new work" in desk.file(ORDINANCE, LAW, "2021-01-01").output
    again = desk.file(ORDINANCE, LAW.replace("ninety", "sixty"), "2021-02-01")
    assert "new work" not in again.output
    slip = desk.file(ORDINANCE.replace("Beacon", "Baecon"), LAW.replace("ninety", "ten"), "2021-03-01")  # fmt: skip
    assert "a new work" in slip.output
    assert f"note: is this “{ORDINANCE}”?" in slip.stderr
    assert "is this" not in desk.file(ORDINANCE, NOTICE, "2021-03-01").stderr
    unknown = desk.file("w_unknownunknown", NOTICE, "2021-04-01")
    assert unknown.exit_code == 2
    assert "there is no work" in unknown.stderr


@pytest.mark.parametrize("mark", ["⸺", "—"])
def test_a_reprint_that_has_another_dash_than_its_instrument_is_told_by_what_else_differs(
    desk: Desk, mark: str
) -> None:
    """The Gazette's dash and the reprint's are one sign: the sentence names the word that differs."""
    orders = f"""2. Insertion of section 4A, Ordinance VII of 2001.—{IN} after section 4, the following new section shall be inserted, namely:—
"4A. Answers.—Every signal shall be answered:- (a) by day with a flag; and (b) by night with a lamp."."""
    desk.file(ORDINANCE, LAW, "2021-01-01")
    desk.file(FIRST, act(FIRST, "XI OF 2021", "15th March, 2021", orders), "2021-03-20")
    new = f"4A. Answers.—Every signal shall be answered:{mark} (a) by day with a flag; and (b) by night with a torch.\n"
    desk.file(ORDINANCE, LAW + new, "2022-01-01")
    told = desk.ask("list").output
    assert "which gives “lamp” where this text has “torch”" in told
    assert "more change" not in told.partition("which gives")[2].splitlines()[0]


def test_a_change_leads_to_the_history_of_this_act_or_of_these_rules(desk: Desk) -> None:
    """The link above a change names what changed by its kind, in the number that it has."""
    title = "The Kite Flying Rules, 2020"
    text = "THE KITE FLYING RULES, 2020\n\n1. Hours.—Kites fly by day.\n"
    desk.file(title, text, "2021-01-01")
    desk.file(title, text.replace("by day", "by night"), "2021-02-01")
    step = json.loads(desk.ask("list", "--json").output)[0]["id"]

    async def ask() -> str:
        return str((await Datasette([desk.db]).client.get(f"/-/tarmeem/revision/{step}")).text)

    assert "History of these rules" in asyncio.run(ask())
