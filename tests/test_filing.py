"""Under which work a document filed by hand is kept: the one that is named, unless its bytes or words say otherwise."""

from __future__ import annotations

import asyncio
import json
import re
import shlex
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import Result
from datasette.app import Datasette

from store import open_store, reviews
from store.views import shelf, steps
from tarmeem import flow
from tests.beacons import ACTS, FIRST, IN, LAW, ORDINANCE, act
from tests.desks import Desk, page

SCALES = """THE FISH SCALES RULES, 2020

1. Short title.—These rules may be called the Fish Scales Rules, 2020.
2. Hours.—A market opens at five in the morning and closes at noon on every day but Friday.
3. Scales.—Every seller shall weigh fish on scales that the inspector has sealed in the last year.
"""
OTHER = "The Fish Scales Rules, 2020"


def works_of(desk: Desk) -> list[str]:
    """Return the titles of all works that are kept, those that were merged left out."""
    with closing(open_store(Path(desk.db))) as db:
        return sorted(row["title"] for row in shelf(db))


def commands(said: str) -> list[list[str]]:
    """Return the commands that an answer tells, as words."""
    return [shlex.split(one) for one in re.findall(r"tarmeem (review \d+ --\w+)", said)]


def answer(desk: Desk, words: list[str]) -> Result:
    """Give a decision as it was told."""
    return desk.ask(*words, "--person", "A clerk", "--reason", "so it is")


@pytest.mark.parametrize(
    "title", [ORDINANCE.lower(), ORDINANCE.replace("The ", "").replace(",", "")]
)
def test_a_title_that_differs_in_dress_is_the_title(desk: Desk, title: str) -> None:
    """Another size of letters, a comma or a "The" makes no second work; the text is a further one of the first."""
    desk.file(ORDINANCE, LAW, "2024-06-01")
    told = desk.file(title, LAW.replace("ninety", "sixty"), "2024-07-01")
    assert ORDINANCE in told.output
    assert works_of(desk) == [ORDINANCE]
    assert "[-ninety-]{+sixty+}" in desk.ask("redline", ORDINANCE).stdout


def test_an_act_that_repeals_another_of_its_name_is_a_work_of_its_own(desk: Desk) -> None:
    """What stands in brackets is of a title: the (Repeal) Act is not the Act."""
    desk.file(FIRST, ACTS[FIRST], "2024-06-01")
    other = FIRST.replace(" Act", " (Repeal) Act")
    assert "a new work" in desk.file(other, SCALES, "2024-07-01").output


def test_a_short_title_of_a_readers_own_is_one_work(desk: Desk) -> None:
    """A title that says little, such as an acronym, is still the one that was named: no second work of that name begins."""
    desk.file("BKO", LAW, "2024-06-01")
    assert desk.file("BKO", LAW.replace("ninety", "sixty"), "2024-07-01").exit_code == 0
    assert works_of(desk) == ["BKO"]
    assert desk.ask("show", "BKO").exit_code == 0


def test_bytes_of_another_work_are_refused_and_the_title_is_asked_about(desk: Desk) -> None:
    """One file is a text of one work: under a new title it is refused, and whether that is another name is asked."""
    desk.file(ORDINANCE, LAW, "2024-06-01")
    told = desk.file("The Lamp Law", LAW, "2024-07-01")
    assert told.exit_code == 2
    assert ORDINANCE in told.stderr
    assert works_of(desk) == [ORDINANCE]
    (agreed,) = commands(told.stderr)
    assert answer(desk, agreed).exit_code == 0
    assert ORDINANCE in desk.ask("show", "The Lamp Law").output
    assert desk.file("The Lamp Law", LAW, "2024-07-01").exit_code == 0


def test_bytes_of_one_known_work_are_refused_for_another(desk: Desk) -> None:
    """Where both works are known, the person took the wrong file or the wrong title: nothing is asked."""
    desk.file(ORDINANCE, LAW, "2024-06-01")
    desk.file(OTHER, SCALES, "2024-06-01")
    told = desk.file(ORDINANCE, SCALES, "2024-07-01")
    assert told.exit_code == 2
    assert OTHER in told.stderr
    assert desk.ask("review").stderr == "nothing waits\n"


AMENDING = '2. Amendment of section 2, Ordinance VII of 2001.—{} in section 2, for the words "ninety days", the words "half a year" shall be substituted.'


@pytest.mark.parametrize(
    "text", [SCALES, ACTS[FIRST], SCALES.replace("THE FISH SCALES RULES, 2020\n\n", "")]
)
def test_what_is_plainly_another_text_is_set_aside(desk: Desk, text: str) -> None:
    """Another's text, or what amends the law, makes no revision of it: both are named, and a person decides."""
    desk.file(ORDINANCE, LAW, "2024-06-01")
    text = (
        text
        + "4. Ice.—Fish is sold on ice. A seller who has none shall close the stall until there is some.\n"
        * 2
    )
    told = desk.file(ORDINANCE, text, "2024-07-01")
    assert told.exit_code == 1
    assert f"not taken for a text of “{ORDINANCE}”" in told.output
    assert len(json.loads(desk.ask("history", ORDINANCE, "--json").output)) == 1
    release, reject = commands(told.output)
    assert answer(desk, reject).exit_code == 0
    assert "a person has said" in desk.file(ORDINANCE, text, "2024-07-01").stderr
    assert desk.file("A Law of Its Own, 2020", text, "2024-07-01").exit_code == 0
    assert release[1] == reject[1]


def test_a_second_amending_act_is_not_a_text_of_the_first(desk: Desk) -> None:
    """Two Acts of one form and one year, which differ in a word of their titles, are two: their formulas make them alike."""
    titles = [f"The Beacon Keeping ({nth}Amendment) Act, 2024" for nth in ("", "Second ")]
    lamps = "Each lamp is lit at dusk, trimmed at midnight and put out when the sun has risen over the bar."
    oars = "No rower shall leave an oar upon the shingle, nor sell one that bears the mark of the Guild."
    texts = [
        act(
            title,
            number,
            "2nd February, 2024",
            f'2. Insertion of section 4A, Ordinance VII of 2001.—{IN} after section 4, the following new section shall be inserted, namely:—\n"4A. Duties.—{words}".',
        )
        for title, number, words in zip(
            titles, ("I OF 2024", "III OF 2024"), (lamps, oars), strict=True
        )
    ]
    desk.file(titles[0], texts[0], "2024-03-01")
    told = desk.file(titles[0], texts[1], "2024-03-02")
    assert told.exit_code == 1
    assert "only some of its words" in told.output
    assert "(Second Amendment) Act, 2024”" in told.output


def test_what_was_set_aside_is_a_text_of_its_work_once_a_person_says_so(desk: Desk) -> None:
    """The person's word goes before the likeness, and the text takes its place in the history."""
    desk.file(ORDINANCE, LAW, "2024-06-01")
    release, _ = commands(desk.file(ORDINANCE, SCALES, "2024-07-01").output)
    assert answer(desk, release).output == f"released: {ORDINANCE}; 1 revision\n"
    assert len(json.loads(desk.ask("history", ORDINANCE, "--json").output)) == 2
    assert works_of(desk) == [ORDINANCE]


@pytest.mark.parametrize(
    "text",
    [
        LAW
        + "".join(
            f"{n}. Rule {n}.—Each keeper of tower {n} answers to the warden of ward {n}.\n"
            for n in range(5, 30)
        ),
        LAW.replace("ORDINANCE", "BILL").replace("Ordinance", "Bill"),
        SCALES.replace("FISH SCALES RULES, 2020", "BEACON KEEPING ORDINANCE, 2001").replace(
            "These rules may be called the Fish Scales Rules, 2020",
            "This Ordinance may be called the Beacon Keeping Ordinance, 2001",
        ),
    ],
)
def test_a_text_much_amended_or_of_its_own_title_is_not_set_aside(desk: Desk, text: str) -> None:
    """Most of its words, or its own title, bear the person out: a law may have been rewritten."""
    desk.file(ORDINANCE, LAW, "2024-06-01")
    assert desk.file(ORDINANCE, text, "2024-07-01").exit_code == 0


def test_a_text_that_is_like_any_text_of_its_work_is_one(desk: Desk) -> None:
    """One text that was misfiled, and let in, does not keep out the next of the law itself."""
    desk.file(ORDINANCE, LAW, "2024-06-01")
    release, _ = commands(desk.file(ORDINANCE, SCALES, "2024-07-01").output)
    answer(desk, release)
    untitled = LAW.replace("THE BEACON KEEPING ORDINANCE, 2001\n", "").replace("ninety", "sixty")
    assert desk.file(ORDINANCE, untitled, "2024-08-01").exit_code == 0


def test_a_revision_under_a_new_title_asks_whether_the_two_are_one(desk: Desk) -> None:
    """Much the same words under another title may be the same law: the question names both, and agreed it joins them."""
    desk.file(ORDINANCE, LAW, "2024-06-01")
    told = desk.file("Lamp Law", LAW.replace("ninety", "sixty"), "2024-07-01")
    assert told.exit_code == 0
    assert f"note: is this “{ORDINANCE}”?" in told.stderr
    asked = " ".join(desk.ask("review").output.split())
    assert "by-hand" not in asked
    assert f"“Lamp Law”, {desk_file(desk, 1)}" in asked
    assert f"the other: “{ORDINANCE}”, w_" in asked
    (agreed,) = commands(told.stderr)
    assert answer(desk, agreed).output == f"agreed: is this “{ORDINANCE}”?; 1 revision\n"
    assert works_of(desk) == [ORDINANCE]
    assert f"unexplained  {ORDINANCE}" in desk.ask("list").output
    with closing(open_store(Path(desk.db))) as db:
        assert {row["title"] for row in steps(db)} == {ORDINANCE}
        assert shelf(db)[0]["texts"] == 2
        assert reviews.suggestions(db) == []


def desk_file(desk: Desk, place: int) -> str:
    """Return the name of the file that was filed at a place in the order of filing."""
    with closing(open_store(Path(desk.db))) as db:
        rows = list(
            db.query("SELECT json_extract(hints, '$.file') AS file FROM captures ORDER BY id")
        )
    return str(rows[place]["file"])


def test_what_amends_works_that_became_one_amends_it_once(desk: Desk) -> None:
    """An Act related to each of two works is one instrument of the one that they are: it is not carried out again."""
    slip = ORDINANCE.replace("Beacon", "Baecon")
    desk.file(ORDINANCE, LAW, "2024-06-01")
    told = desk.file(slip, LAW.replace("false", "wrong"), "2024-07-01")
    title = "The Beacon Keeping (Amendment) Act, 2021"
    desk.file(
        title, act(title, "XI OF 2021", "15th March, 2021", AMENDING.format(IN)), "2024-06-01"
    )
    with closing(open_store(Path(desk.db))) as db:
        both = [row["id"] for row in shelf(db) if row["title"] != title]
        for one in both:
            db.execute(
                "INSERT OR IGNORE INTO relations VALUES ((SELECT id FROM works WHERE title = ?), 'amends', ?, 0, 'x', '2024-06-01T00:00:00Z')",
                [title, one],
            )
        db.conn.commit()
    for one in commands(told.stderr)[:1]:
        answer(desk, one)
    law = desk.ask("show", ORDINANCE).output
    assert law.count("from 2021-03-15") == 1
    assert "once more" not in law


def test_a_title_of_several_works_is_refused_with_their_ids(desk: Desk) -> None:
    """Where two works go by a title, which of them is meant is not guessed."""
    desk.file(ORDINANCE, LAW, "2024-06-01")
    desk.file(OTHER, SCALES, "2024-06-01")
    with closing(open_store(Path(desk.db))) as db:
        ids = [row["id"] for row in shelf(db)]
        db.execute("UPDATE works SET title = ?", [ORDINANCE])
        db.conn.commit()
    told = desk.file(ORDINANCE, LAW.replace("ninety", "sixty"), "2024-07-01")
    assert told.exit_code == 2
    assert all(one in told.stderr for one in ids)


def test_two_editions_of_a_work_are_two_texts_of_which_a_reader_may_choose(desk: Desk) -> None:
    """A redline of a work with one text an edition does not say that there is one text: it names them all."""
    desk.file(ORDINANCE, LAW, "2024-06-01")
    path = desk.folder / "print.txt"
    path.write_text(LAW.replace("ninety", "sixty"), encoding="utf-8")
    given = (
        "--work",
        ORDINANCE,
        "--seen-on",
        "2024-06-02",
        "--witness",
        "A",
        "--edition",
        "gazette",
    )
    desk.ask("add", str(path), *given)
    told = desk.ask("redline", ORDINANCE).stderr
    assert "only one text" not in told
    assert "1 (private, en, seen 2024-06-01), 2 (gazette, en, seen 2024-06-02)" in told
    assert (
        "[-ninety-]{+sixty+}" in desk.ask("redline", ORDINANCE, "--old", "1", "--new", "2").stdout
    )


def test_a_text_is_not_held_against_an_act_that_was_made_after_it_was_seen(desk: Desk) -> None:
    """What an Act of a later day gives, an earlier text cannot lack: it disagrees with nothing."""
    desk.file(ORDINANCE, LAW, "2020-06-01")
    desk.file(ORDINANCE, LAW.replace("ninety days", "eighty days"), "2020-07-01")
    desk.file(FIRST, ACTS[FIRST], "2021-03-20")
    told = desk.ask("list").output
    assert "from “ninety days” to “eighty days”" in told
    assert "disagrees" not in told
    desk.file(ORDINANCE, LAW, "2020-08-01")
    desk.file(ORDINANCE, LAW.replace("ninety days", "seventy days"), "2021-07-01")
    assert "disagrees" in desk.ask("list").output


def test_two_that_file_a_new_title_at_once_make_one_work(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While one text is read another may be filed under its title: there is still one work of that name."""
    reading = flow.read_capture

    def meanwhile(*given: object) -> object:
        monkeypatch.setattr(flow, "read_capture", reading)
        assert desk.file(ORDINANCE, LAW, "2024-06-01").exit_code == 0
        return reading(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(flow, "read_capture", meanwhile)
    assert (
        "new work" not in desk.file(ORDINANCE, LAW.replace("ninety", "sixty"), "2024-07-01").output
    )
    assert works_of(desk) == [ORDINANCE]


NOTED = (
    SCALES.replace("Every seller", "1[Every seller]") + "\n1Subs. by Act No. IV of 2022, s. 2.\n"
)


@pytest.mark.parametrize(
    ("text", "day", "bears"),
    [(SCALES, "2019-06-01", "Fish Scales Rules, 2020"), (SCALES, "2020-01-02", ""),
     (NOTED, "2021-06-01", "Act IV of 2022"), (NOTED, "2022-06-01", "")],
)  # fmt: skip
def test_a_text_that_bears_what_is_younger_than_its_day_is_asked_of(
    desk: Desk, text: str, day: str, bears: str
) -> None:
    """Nobody saw in 2019 what is of 2020, nor a print of 2021 that says what an Act of 2022 did: who files it so is told."""
    said = desk.file(OTHER, text, day).output
    assert (f"it bears {bears}, and is said to have been seen on {day}" in said) is bool(bears)


def test_the_first_text_that_is_read_is_asked_about_whatever_began_the_work(desk: Desk) -> None:
    """A file cut short begins a work and bears no word: the text that comes after it is held against the others."""
    desk.file(ORDINANCE, LAW, "2024-06-01")
    cut = Path(desk.folder, "cut.pdf")
    cut.write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog")
    desk.ask("add", str(cut), "--work", OTHER, "--seen-on", "2024-06-01", "--witness", "A clerk")
    said = desk.file(OTHER, LAW.replace("ninety", "sixty"), "2024-06-02").output
    assert f"note: is this “{ORDINANCE}”?" in said
    assert f"no word of “{OTHER}” stands in its text" in said
    assert "is this" not in desk.file(OTHER, LAW.replace("ninety", "ten"), "2024-06-03").output


def test_a_law_filed_under_another_law_s_name_is_asked_about(desk: Desk) -> None:
    """It bears a word or two of any title: what it calls itself is held against the name it was given."""
    said = desk.file("The Keepers and Logs Act, 2031", LAW, "2024-06-01").output
    assert f"note: it calls itself “{ORDINANCE.removeprefix('The ')}”, and is filed under “The Keepers and Logs Act, 2031”" in said  # fmt: skip
    said = desk.file("X Act, 2020", LAW.replace("ninety", "forty"), "2024-06-01").output
    assert "is filed under “X Act, 2020”" in said, (
        "a title of hardly a word says nothing of its own"
    )
    assert (
        "calls itself"
        not in desk.file(ORDINANCE, LAW.replace("ninety", "ten"), "2024-06-02").output
    )


def test_a_file_that_could_not_be_read_is_told_by_its_work_and_name(desk: Desk) -> None:
    """Who handed it in knows it by what he called it, not by the address it was kept under."""
    cut = Path(desk.folder, "cut.pdf")
    cut.write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog")
    desk.ask("add", str(cut), "--work", OTHER, "--seen-on", "2024-06-01", "--witness", "A clerk")
    assert f"{OTHER}, cut.pdf: the PDF is damaged" in desk.ask("status").output
    assert f"{OTHER}\n          unread: the PDF is damaged" in desk.ask("review").output
    told = asyncio.run(Datasette([desk.db]).client.get("/-/tarmeem/health")).text
    assert f"{OTHER}</span>: the PDF is damaged" in told
    assert "by-hand:" not in told


def test_the_file_of_an_amending_act_that_was_handed_in_is_not_called_official(desk: Desk) -> None:
    """A private print is nobody's official file, on the page of what it did least of all."""
    desk.file(ORDINANCE, LAW, "2019-06-01")
    desk.file(FIRST, ACTS[FIRST], "2021-03-20")
    told = page(desk, ORDINANCE, "amendments")
    assert ">the file</a>" in told
    assert not re.search(r">official (?:file|page)", told)
