"""What an amending instrument is credited with, where the newer text bears other numbers."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from publish import drawing
from publish.law import comparing, steps
from store import expressions, open_store, readings, revisions, views, works
from tarmeem.explaining import explain, own_day, weightiest_first
from tarmeem.model import Relation, Revision, Work
from tests.conftest import keep_text

NAMES = ["amber", "birch", "cedar", "damson", "elder", "fir", "gorse", "hazel", "iris", "juniper"]


def law(names: list[str], fees: dict[str, str], kind: str = "") -> str:
    """Return the Act with these sections, numbered from 1."""
    head = "THE REEL KEEPING ACT, 2021\n\nACT NO. IV OF 2021\n\nAn Act for reels.\n\n"
    return head + "".join(
        f"{kind}{n}. Reel {name}.—A keeper of reel {name} shall wax string {name} at dusk for"
        f" {fees.get(name, 'ten')} rupees.\n"
        for n, name in enumerate(names, 1)
    )


AMENDING = (
    "THE REEL KEEPING (AMENDMENT) ACT, 2022\n\nACT NO. II OF 2022\n\n"
    "An Act further to amend the Reel Keeping Act, 2021 (IV of 2021).\n\n"
    "1. Short title.— This Act may be called the Reel Keeping (Amendment) Act, 2022.\n"
    "2. Amendment of section 8, Act IV of 2021.— In the Reel Keeping Act, 2021 (IV of 2021),"
    " hereinafter referred to as the said Act, in section 8, for the words “ten rupees”, the words"
    " “forty rupees” shall be substituted.\n"
    "3. Omission of section 2, Act IV of 2021.— In the said Act, section 2 shall be omitted.\n"
)


def step(path: Path, newer: str) -> Revision:
    """Return the revision from the Act to a newer text of it, the amending Act being known."""
    db = open_store(path / "reels.db")
    names = {name: works.new_id("reels", name) for name in ("act", "amending")}
    for name, title in (("act", "Reel Keeping Act, 2021"), ("amending", "Reel Keeping (Amendment) Act, 2022")):  # fmt: skip
        works.create(db, Work(names[name], "act", title, source="reels"))
    works.relate(db, Relation(names["amending"], "amends", names["act"], "it says so", reviewed=True))  # fmt: skip
    keep_text(db, names["amending"], AMENDING, "2022-01-01T00:00:00Z", "gazette", "")
    both = [
        expressions.get(db, keep_text(db, names["act"], text, seen, "code", ""))
        for text, seen in (
            (law(NAMES, {}), "2021-01-01T00:00:00Z"),
            (newer, "2022-06-01T00:00:00Z"),
        )
    ]
    assert both[0]
    assert both[1]
    return explain(db, both[0], both[1])


def did(revision: Revision) -> dict[tuple[str | None, str | None], str | None]:
    """Return the instructions behind each change, by its two addresses."""
    return {(one.old, one.new): one.instruction for one in revision.changes}


def test_an_amendment_is_credited_under_the_new_number(tmp_path: Path) -> None:
    """Two sections nobody ordered came in before 8, which is 9 now: the order's work is found there."""
    names = [NAMES[0], "krill", *NAMES[2:4], "larch", *NAMES[4:]]
    revision = step(tmp_path, law(names, {"hazel": "forty"}))
    found = did(revision)
    assert found["sec_8", "sec_9"] == "1.1"
    assert found[None, "sec_5"] is None
    assert "isagrees" not in revision.summary
    assert revision.cause == "amendment"


def test_a_kept_steps_redline_names_the_instruction_behind_each_hunk(tmp_path: Path) -> None:
    """A program that reads the redline's JSON learns what did each change, and of which nothing known did."""
    names = [NAMES[0], "krill", *NAMES[2:4], "larch", *NAMES[4:]]
    revision = step(tmp_path, law(names, {"hazel": "forty"}))
    db = open_store(tmp_path / "reels.db")
    revisions.record(db, revision)
    sides = [expressions.get(db, number or 0) for number in (revision.old, revision.new)]
    assert sides[0] and sides[1]
    told = comparing.compare_expressions(db, sides[0], sides[1]).as_dict()
    behind = {
        told["alignment"][hunk["alignment"]]["new"]: hunk["instruction"] for hunk in told["hunks"]
    }
    assert behind["sec_9"] == "1.1"
    assert behind["sec_5"] is None
    kept = [readings.get(db, side.reading) for side in sides if side]
    assert kept[0] and kept[1]
    did = revisions.instructions(db, revision.old or 0, revision.new or 0)
    body, _ = drawing.as_file(kept[0], kept[1], "json", {}, did)
    assert json.loads(body)["hunks"] == told["hunks"]


def test_what_was_omitted_lends_its_credit_to_no_other(tmp_path: Path) -> None:
    """Section 2 went by order and 3 took its number: the omission is credited, the new 2 is not."""
    names = [NAMES[0], *NAMES[2:]]
    found = did(step(tmp_path, law(names, {"hazel": "forty"})))
    assert found["sec_2", None] == "1.2"
    assert found["sec_3", "sec_2"] is None
    assert found["sec_8", "sec_7"] == "1.1"


def test_a_disagreement_is_told_at_the_number_it_bears_now(tmp_path: Path) -> None:
    """Where section 9, once 8, has other words than the order gives it, both numbers are said."""
    names = [NAMES[0], "krill", *NAMES[2:4], "larch", *NAMES[4:]]
    told = step(tmp_path, law(names, {"hazel": "ninety"})).summary
    assert (
        "Section 9 (section 8 of the text amended) disagrees with the amending instrument"
        " (Reel Keeping (Amendment) Act, 2022), which gives “forty” where this text has “ninety”"
    ) in told
    assert "Section 8 disagrees" not in told


def test_words_that_no_instrument_touched_are_not_accounted_for(tmp_path: Path) -> None:
    """An instrument that amended other words of the section gave nothing to disagree with."""
    newer = law(NAMES, {"hazel": "forty"}).replace("string hazel at dusk", "string hazel at noon")
    told = step(tmp_path, newer).summary
    assert (
        "In section 8, the change from “dusk” to “noon” is not accounted for by the amending"
        " instrument (Reel Keeping (Amendment) Act, 2022)"
    ) in told
    assert "disagrees" not in told


def test_both_are_told_where_both_are_so(tmp_path: Path) -> None:
    """Words that the instrument gave disagree, others in the same section are not accounted for."""
    newer = law(NAMES, {"hazel": "ninety"}).replace("reel hazel shall wax", "reel hazel shall oil")
    told = step(tmp_path, newer).summary
    assert "which gives “forty” where this text has “ninety”" in told
    assert "the change from “wax” to “oil” is not accounted for" in told


def test_sections_under_their_own_numbers_are_credited(tmp_path: Path) -> None:
    """A text that is not renumbered is credited as before."""
    found = did(step(tmp_path, law(NAMES, {"hazel": "forty"})))
    assert found["sec_8", "sec_8"] == "1.1"


@pytest.mark.parametrize(
    ("names", "fee", "eid"),
    [
        ([NAMES[0], "krill", *NAMES[2:4], "larch", *NAMES[4:]], "ninety", "sec_9"),
        (NAMES, "ten", "sec_8"),
    ],
    ids=["numbered anew", "unchanged"],
)
def test_a_disagreement_is_in_the_history_of_its_section(
    tmp_path: Path, names: list[str], fee: str, eid: str
) -> None:
    """A section that an instrument amended and that reads otherwise says so, also where nothing of it changed."""
    revision = step(tmp_path, law(names, {"hazel": fee, "amber": "nine"}))
    with open_store(tmp_path / "reels.db") as db:
        revisions.record(db, revision)
        told = {
            one: [at.summary for at in steps.history(db, "Reel Keeping Act, 2021", one)]
            for one in (eid, "sec_1")
        }

    assert "which gives “forty”" in told[eid][0]
    assert not any("forty" in said for said in told["sec_1"])


def test_a_sub_section_is_followed_back_through_its_sections_number(tmp_path: Path) -> None:
    """Where only its section was renumbered nothing befell it, and its history goes on under the number it had."""
    parts = "2. Reels.—(1) A reel shall be waxed at dusk.\n(2) Its keeper shall pay {} rupees.\n"
    texts = [
        law(["amber"], {}) + parts.format("ten"),
        law(["amber"], {}) + parts.format("eight"),
        law(["amber", "birch"], {}) + parts.format("eight").replace("2. Reels", "3. Reels"),
        law(["amber", "birch"], {}) + parts.format("nine").replace("2. Reels", "3. Reels"),
    ]
    with open_store(tmp_path / "reels.db") as db:
        work = works.new_id("reels", "act")
        works.create(db, Work(work, "act", "Reel Keeping Act, 2021", source="reels"))
        kept = [
            expressions.get(db, keep_text(db, work, text, f"202{n}-01-01T00:00:00Z", "code", ""))
            for n, text in enumerate(texts)
        ]
        for old, new in pairwise(kept):
            assert old
            assert new
            revisions.record(db, explain(db, old, new))
        told = steps.history(db, "Reel Keeping Act, 2021", "sec_3__subsec_2")
    assert [(step.change, step.eid) for step in told] == [
        ("edited", "sec_2__subsec_2"),
        ("edited", "sec_3__subsec_2"),
    ]


def test_a_notices_own_day_is_told_from_the_day_of_the_visit() -> None:
    """A weekday and date at a text's head are the site's clock only where they are the day it was seen."""
    text = "{}\nChange of Venue\nThe auction will be held in Hall B.\n"
    old, new = text.format("Tuesday, 3 March 2026"), text.format("Wednesday, 4 March 2026")

    assert (
        own_day(old, new, "2026-03-04T20:00:00Z") == own_day(old, old, "2026-06-01T00:00:00Z") == []
    )
    assert own_day(old, new, "2026-03-10T00:00:00Z") == [
        "the day at its head is “Wednesday, 4 March 2026”, and was “Tuesday, 3 March 2026”"
    ]


def test_what_may_send_a_person_to_prison_is_told_first() -> None:
    """Penalties, offences and powers to block come before definitions and figures, and dates come last."""
    date, term = "Date changed: from “4 May” to “6 May”", "Definition of “lamp” added: “a lamp”"
    prison, block = (
        "Penalty (imprisonment) changed: from “a” to “b”",
        "Power to block or remove content added: “c”",
    )
    assert weightiest_first([date, term, prison, block]) == [prison, block, term, date]
    fines = [f"Penalty (fine) changed: from “Rs. {n}” to “Rs. {2 * n}”" for n in (100, 200, 300)]
    assert weightiest_first([*fines, term, prison]) == [prison, *fines, term]


def test_little_words_are_told_last() -> None:
    """A preposition, or words that changed places, take no new article's place; "or" may decide who goes to prison."""
    new = "New provision, section 9: “A keeper may appeal.”"
    places = "“freely to” became “to freely” in “shall be made to freely keep lamps”"
    little = "“the” was inserted in “of the lamps”, in section 2"
    weighty = "“or” was omitted in “a fine or imprisonment”, in section 3"
    assert weightiest_first([places, little, weighty, new]) == [weighty, new, places, little]


def test_an_instrument_that_explains_one_of_many_changes_is_not_the_cause(tmp_path: Path) -> None:
    """Another law's text, filed under this one, may share the one change an Act made: nothing known explains the rest."""
    newer = law(NAMES, {"hazel": "forty"})
    for name in ("amber", "cedar", "damson", "elder", "fir"):
        newer = newer.replace(f"string {name} at dusk", f"timber {name} at noon")
    found = step(tmp_path, newer)
    assert found.cause == "unexplained"
    assert "5 of 6 changed provisions are not accounted for" in found.summary
    assert did(found)["sec_8", "sec_8"] == "1.1"


def test_what_a_summary_leaves_out_is_told_in_one_line(tmp_path: Path) -> None:
    """How many sentences more there are and how many changes have none, with the place to read both."""
    fees = {name: f"{n} hundred" for n, name in enumerate(NAMES[1:7], 1)}
    told = step(tmp_path, law(NAMES, fees)).summary.splitlines()
    assert [line for line in told if "more" in line] == ["3 more sentences: see the redline"]


@pytest.mark.parametrize(("others", "cause"), [(("amber",), "amendment"), (("amber", "cedar"), "unexplained"), (("amber", "birch"), "amendment")])  # fmt: skip
def test_an_instrument_made_a_text_where_it_accounts_for_as_many_changes_as_it_is_silent_of(
    tmp_path: Path, others: tuple[str, ...], cause: str
) -> None:
    """What it orders and the text prints otherwise (section 2, of birch) counts neither way."""
    newer = law(NAMES, {"hazel": "forty"})
    for name in others:
        newer = newer.replace(f"string {name} at dusk", f"timber {name} at noon")
    assert step(tmp_path, newer).cause == cause


def test_what_an_instrument_leaves_open_of_a_step_is_counted_for_its_page(tmp_path: Path) -> None:
    """A section that changed besides those it ordered, and one in which it gives other words, are told from the rest."""
    newer = {
        "all": law(NAMES, {"hazel": "forty"}),
        "open": law(NAMES, {"hazel": "forty", "fir": "nine"}),
        "against": law(NAMES, {"hazel": "fifty"}),
    }
    counted = {}
    for name, text in newer.items():
        (tmp_path / name).mkdir()
        revision = step(tmp_path / name, text)
        with open_store(tmp_path / name / "reels.db") as db:
            revisions.record(db, revision)
            (row,) = views.steps(db)
        counted[name] = (row["cause"], row["open"], row["against"])
    assert counted == {
        "all": ("amendment", 0, 0), "open": ("amendment", 1, 0), "against": ("unexplained", 1, 1),
    }  # fmt: skip
