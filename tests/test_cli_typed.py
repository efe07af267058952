"""What a person types is understood where it can mean one thing, and else refused with what would be."""

from __future__ import annotations

import json

import pytest

from tarmeem.__main__ import run
from tests.beacons import ACTS, FIRST, LAW, ORDINANCE
from tests.desks import Desk


@pytest.fixture
def law(desk: Desk) -> Desk:
    """Return a desk with a law of which a later text has a sub-section more."""
    desk.file(ORDINANCE, LAW, "2020-06-01")
    parted = LAW.replace("3. Staff.—The Guild", "3. Staff.—(1) The Guild").replace(
        "appoint keepers.", "appoint keepers.\n(1A) A keeper shall be sober at his lamp."
    )
    desk.file(ORDINANCE, parted, "2020-07-01")
    return desk


@pytest.mark.parametrize(
    "said", ["sec_3__subsec_1A", "section 3(1A)", "Section 3 (1A)", "s. 3(1-A)", "sec 3(1a)", "3(1A)", "دفعہ ۳(1A)", "SEC_3__SUBSEC_1a"]
)  # fmt: skip
def test_a_provision_is_found_however_its_citation_is_typed(law: Desk, said: str) -> None:
    """Blanks, points, a short unit or none, Urdu and the size of letters do not hide a provision."""
    told = law.ask("history", ORDINANCE, said)
    assert told.exit_code == 0, told.stderr
    assert "(section 3(1A))" in told.output


@pytest.mark.parametrize(
    ("said", "offered"),
    [("article 3", "did you mean sec_3?"), ("sec_99", "it has sec_1 to sec_4")],
)  # fmt: skip
def test_a_provision_that_is_none_is_answered_with_one_that_is(
    law: Desk, said: str, offered: str
) -> None:
    """A number of another unit is offered and not guessed; one beyond the last is near none."""
    told = law.ask("blame", ORDINANCE, said)
    assert told.exit_code == 2
    assert offered in told.stderr


def test_history_does_not_say_that_a_provision_stood_in_a_text_that_has_it_not(law: Desk) -> None:
    """Of what came later, the first text is told as not having it."""
    first = json.loads(law.ask("history", ORDINANCE, "section 3(1A)", "--json").output)[0]
    assert (first["cause"], first["summary"]) == ("first", "it is not in this text")
    stood = json.loads(law.ask("history", ORDINANCE, "section 2", "--json").output)[0]
    assert stood["summary"] == ""


@pytest.mark.parametrize(
    "words", [("show", ORDINANCE, "--as-at", ""), ("show", ORDINANCE, "--known-at", " "), ("list", "--since", ""), ("status", "--since", "")]
)  # fmt: skip
def test_a_blank_day_is_no_day(law: Desk, words: tuple[str, ...]) -> None:
    """A variable that was never set must not show the law of today as that of another day."""
    told = law.ask(*words)
    assert told.exit_code == 2
    assert "is not a day" in told.stderr


@pytest.mark.parametrize("command", ["list", "status"])
def test_nothing_is_told_since_a_day_to_come(law: Desk, command: str) -> None:
    """Of a year mistyped, "nothing has changed" or "never checked" would be an answer to no question."""
    told = law.ask(command, "--since", "2999-01-01")
    assert told.exit_code == 2
    assert "2999-01-01 is yet to come" in told.stderr


def test_a_search_of_one_kind_finds_that_kind(law: Desk) -> None:
    """``--kind`` is not passed over where ``--search`` is given; no words are no search."""
    law.file(FIRST, ACTS[FIRST], "2021-03-20")
    both = {one["title"] for one in json.loads(law.ask("list", "--search", "ninety days", "--json").output)}  # fmt: skip
    acts = {one["title"] for one in json.loads(law.ask("list", "--search", "ninety days", "--kind", "act", "--json").output)}  # fmt: skip
    assert (both, acts) == ({ORDINANCE, FIRST}, {FIRST})
    assert law.ask("list", "--search", "").exit_code == 2


def test_an_event_that_is_recorded_is_told_with_what_it_befell(law: Desk) -> None:
    """A part of a title names a work, and "s. 4" a provision: what was understood is said, for it cannot be taken back."""
    told = law.ask("event", "Beacon", "struck-down", "2020-08-01", "--provision", "s. 4", "--source", "W.P. 1")  # fmt: skip
    assert (
        told.output == f"recorded of {ORDINANCE}, section 4: struck down on 2020-08-01, by W.P. 1\n"
    )


def test_words_that_a_court_struck_down_are_not_shown_as_law(law: Desk) -> None:
    """A search and ``blame`` say of a provision that it, its words or what holds it ended, until it is restored."""

    def told() -> tuple[str, str, str]:
        return (
            law.ask("list", "--search", "sober").output,
            law.ask("blame", ORDINANCE, "s. 3").output,
            law.ask("blame", ORDINANCE).output,
        )

    asked = ("--source", "W.P. 1")
    assert not any("struck down" in one for one in told())
    law.ask("event", ORDINANCE, "struck-down", "2020-08-01", "--provision", "s. 3", *asked)
    assert all("! section 3: struck down since 2020-08-01: W.P. 1" in one for one in told())
    law.ask("event", ORDINANCE, "restored", "2020-09-01", "--provision", "s. 3", *asked)
    assert not any("struck down" in one for one in told())
    given = ("--provision", "s. 4", "--words", "a false signal", *asked)
    law.ask("event", ORDINANCE, "struck-down", "2020-09-01", *given)
    said = "! section 4, “a false signal”: words struck down since 2020-09-01: W.P. 1"
    assert said in law.ask("list", "--search", "false signal").output
    assert said in law.ask("blame", ORDINANCE, "sec_4").output
    for part in json.loads(law.ask("blame", ORDINANCE, "sec_4", "--json").stdout):
        assert part["ended"] == [said.removeprefix("! ")]


@pytest.mark.parametrize("words", [(), ("--kind", "ordinance"), ("--search", "keeper")])
def test_a_list_that_was_cut_says_so(law: Desk, words: tuple[str, ...]) -> None:
    """What is not shown for ``--limit`` is told to be there, and where all is shown nothing is told."""
    law.file(ORDINANCE, LAW.replace("ninety", "sixty"), "2020-08-01")
    other = ORDINANCE.replace("Beacon", "Buoy").replace("2001", "1990")
    law.file(other, LAW.replace("Beacon", "Buoy").replace("log", "book").replace("2001", "1990"), "2020-08-02")  # fmt: skip
    cut = law.ask("list", *words, "--limit", "1")
    assert "only the first 1 are shown: --limit asks for more" in cut.stderr
    assert len(json.loads(law.ask("list", *words, "--limit", "1", "--json").stdout)) == 1
    whole = law.ask("list", *words, "--json")
    assert "shown" not in whole.stderr
    assert len(json.loads(whole.stdout)) > 1


def test_the_help_of_add_names_every_edition(desk: Desk) -> None:
    """A bill's print that is filed as any other is the law of today: one must know that it can be said."""
    told = " ".join(desk.ask("add", "--help").output.split())
    assert "gazette, pakistan-code, pta, ministry, bill, private" in told


def test_what_keeps_nothing_does_not_speak_of_the_next_crawl_when_it_is_stopped(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only a crawl goes on from where it was stopped."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tarmeem.cli.looking.reading", stop)
    assert desk.ask("list").stderr == "tarmeem: stopped\n"


def test_who_stops_a_command_that_still_starts_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is imported by then is no matter of who pressed the keys; the exit code is a shell's own."""

    def stop(**_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tarmeem.cli.main", stop)
    with pytest.raises(SystemExit) as ended:
        run()
    assert ended.value.code == 130
    assert capsys.readouterr().err == "tarmeem: stopped\n"
