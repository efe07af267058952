"""The law as at a date: what stood, in which state, and what is known but not in the text."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from diffs.amending.asat.asat import as_at
from diffs.amending.asat.lapse import RULE, lapse_of, rule_for
from diffs.amending.asat.noted import as_at_annotated
from diffs.amending.consolidating.dated import Dated
from tarmeem.model import Event, EventKind

BASE = """THE LIGHTHOUSES ACT, 1987

ACT NO. XII OF 1987

1. Short title.—This Act may be called the Lighthouses Act, 1987.

2. Keepers.—(1) A keeper shall hold office for three years.
(2) A keeper shall not speak ill of the Board or of a pilot.
"""
AMENDING = """ACT NO. III OF 1999

AN ACT further to amend the Lighthouses Act, 1987

It is hereby enacted as follows:—

1. Short title.—This Act may be called the Lighthouses (Amendment) Act, 1999.

2. Amendment of section 2, Act XII of 1987.—In the Lighthouses Act, 1987 (XII of 1987), in section 2,
in sub-section (1), for the words “three years” the words “five years” shall be substituted.
"""
WORK = "lighthouses"


def event(kind: Any, on: str, **more: Any) -> Event:
    return Event(
        WORK,
        kind,
        on,
        more.pop("known_at", f"{on}T19:00:00Z"),
        more.pop("source", "a court"),
        **more,
    )


ACT = Dated("Act III of 1999", AMENDING, "1999-03-01", "1999-02-20T19:00:00Z")


def words(made: Any, eid: str) -> str:
    found = made.find(eid)
    return found.text if found else ""


def test_the_words_are_those_in_force_on_the_day() -> None:
    """The day before commencement has the old words, the day itself the new."""
    assert "three years" in words(as_at(BASE, [ACT], [], "1999-02-28"), "sec_2__subsec_1")
    assert "five years" in words(as_at(BASE, [ACT], [], "1999-03-01"), "sec_2__subsec_1")


def test_what_has_not_commenced_is_outstanding() -> None:
    """An instrument that is known but not in force stands beside the text, by name."""
    (waiting,) = as_at(BASE, [ACT], [], "1999-02-28").outstanding
    assert (waiting.kind, waiting.source) == ("uncommenced", "Act III of 1999")
    undated = Dated("Act III of 1999", AMENDING, None)
    assert as_at(BASE, [undated], [], "2020-01-01").outstanding[0].kind == "uncommenced"


NEW_SECTION = "\n3. Insertion of section 9.—In the said Act, after section 2, the following section shall be inserted{}, namely:—\n“2A. Keepers.—Every keeper shall be deemed to be a public servant with effect from his appointment.”\n"


@pytest.mark.parametrize(
    ("on", "more", "kinds"),
    [("1998-01-01", "", []), ("1999-06-01", "", ["date unknown"]),
     ("1998-01-01", "\n3. Section 2 shall be deemed to have taken effect in 1997.\n", ["date unknown"]),
     ("1998-01-01", NEW_SECTION.format(""), []),
     ("1998-01-01", NEW_SECTION.format(" and shall be deemed always to have been inserted"), ["date unknown"]),
     ("1998-01-01", "\n3. Amendment of section 2.—In the said Act, in section 2, for the words “deemed with effect from”, the words “held since” shall be substituted.\n", [])],
)  # fmt: skip
def test_an_act_of_a_later_year_is_no_riddle_of_an_earlier_day(
    on: str, more: str, kinds: list[str]
) -> None:
    """An undated Act is none of the matter of a day before its own year, unless it says that it reaches back: not what it quotes of the law."""
    act = Dated(
        "The Lighthouses (Amendment) Act, 1999",
        AMENDING + more,
        None,
        undated="the day of its assent is not known",
    )
    assert [one.kind for one in as_at(BASE, [act], [], on).outstanding] == kinds


@pytest.mark.parametrize(("more", "kinds"), [
    ("", []),
    ("\n3. Section 2 shall be deemed to have been so amended with effect from the 1st July, 1997.\n", ["needs-review"]),
])  # fmt: skip
def test_a_later_act_that_awaits_its_notification_is_told_where_it_reaches_back(
    more: str, kinds: list[str]
) -> None:
    """Made after the day and not commenced, an Act is none of its matter, but for what it orders for that day."""
    act = Dated("The Lighthouses (Amendment) Act, 1999", AMENDING + more, None)
    assert [one.kind for one in as_at(BASE, [act], [], "1998-01-01").outstanding] == kinds


def test_nobody_knows_before_he_could_know() -> None:
    """As known before the Act was published, it is neither in the text nor outstanding."""
    made = as_at(BASE, [ACT], [], "1999-03-01", known_at="1999-01-01T00:00:00Z")
    assert "three years" in words(made, "sec_2__subsec_1")
    assert made.outstanding == ()


def test_words_struck_down_are_marked_not_removed() -> None:
    """A court strikes words; the text keeps them and the state says which are struck, from its day."""
    struck = event("struck-down", "2001-05-05", eid="sec_2__subsec_2", words="or of a pilot")
    before, after = (as_at(BASE, [], [struck], day) for day in ("2001-05-04", "2001-05-05"))
    assert before.find("sec_2__subsec_2").state == "in force"  # type: ignore[union-attr]
    found = after.find("sec_2__subsec_2")
    assert found and (found.state, found.struck) == ("words struck down", ("or of a pilot",))
    assert "or of a pilot" in found.text


def test_words_that_a_provision_does_not_say_are_not_struck_in_it() -> None:
    """Of words that stand nowhere, and of words that are only stayed, nothing is shown struck."""
    for kind, said in (("struck-down", "or of a bishop"), ("suspended", "or of a pilot")):
        told = [event(kind, "2001-05-05", eid="sec_2__subsec_2", words=said)]
        found = as_at(BASE, [], told, "2003-01-01").find("sec_2__subsec_2")
        assert found and (found.state, found.struck) == ("in force", ())


def test_struck_words_may_be_restored() -> None:
    """From the day that gives words back none are struck; what gives back others leaves them struck."""
    told = [event("struck-down", "2001-05-05", eid="sec_2__subsec_2", words="or of a pilot")]
    for words_back, state in (("or of a pilot", "in force"), ("three years", "words struck down")):
        back = event("restored", "2002-01-01", eid="sec_2__subsec_2", words=words_back)
        found = as_at(BASE, [], [*told, back], "2003-01-01").find("sec_2__subsec_2")
        assert found and found.state == state


def test_a_stay_of_words_alone_is_outstanding() -> None:
    """The text shows no stay of a few words; that there is one is told, from its day until they are restored."""
    told = [event("suspended", "2001-05-05", eid="sec_2__subsec_2", words="or of a pilot")]
    (only,) = as_at(BASE, [], told, "2001-05-05").outstanding
    assert (only.kind, only.eid) == (
        "needs-review",
        "sec_2__subsec_2",
    ) and "or of a pilot" in only.detail
    assert as_at(BASE, [], told, "2001-05-04").outstanding == ()
    told += [event("restored", "2002-01-01", eid="sec_2__subsec_2", words="or of a pilot")]
    assert as_at(BASE, [], told, "2002-06-01").outstanding == ()


@pytest.mark.parametrize("stayed", ["", "sec_2"])
def test_what_was_stayed_as_a_whole_may_be_restored_part_by_part(stayed: str) -> None:
    """Two courts give back sub-section (1), and then (2): of the second it is not said that nothing had ended."""
    told = [
        event("suspended", "2001-05-05", eid=stayed),
        event("restored", "2002-01-01", eid="sec_2__subsec_1", source="another court"),
        event("restored", "2003-01-01", eid="sec_2__subsec_2", source="a third court"),
    ]
    found = as_at(BASE, [], told, "2003-06-01")
    assert not found.outstanding
    assert found.find("sec_2__subsec_2").state == "in force"  # type: ignore[union-attr]


def test_words_restored_elsewhere_leave_a_stay_outstanding() -> None:
    """The same words given back in another section are not those that were stayed."""
    told = [
        event("suspended", "2001-05-05", eid="sec_2__subsec_2", words="or of a pilot"),
        event("restored", "2002-01-01", eid="sec_1", words="or of a pilot"),
    ]
    assert "sec_2__subsec_2" in {one.eid for one in as_at(BASE, [], told, "2002-06-01").outstanding}


def test_what_has_ended_is_told_before_the_words_struck_in_it() -> None:
    """Of a provision that was repealed since, the repeal is its state, not that a court struck words of it."""
    struck = event("struck-down", "2001-05-05", eid="sec_2__subsec_2", words="or of a pilot")
    made = as_at(BASE, [], [struck, event("repealed", "2002-01-01")], "2003-01-01")
    found = made.find("sec_2__subsec_2")
    assert found and (found.state, found.since) == ("repealed", "2002-01-01")


def test_a_stay_of_a_section_does_not_hide_the_repeal_of_its_law() -> None:
    """Whichever came first: what ended with the whole law has ended, though its section is stayed besides."""
    ended, stayed = event("repealed", "2002-01-01"), event("suspended", "2003-01-01", eid="sec_2")
    for told in ([ended, stayed], [event("suspended", "2001-01-01", eid="sec_2"), ended]):
        found = as_at(BASE, [], told, "2004-01-01").find("sec_2")
        assert found and found.state == "repealed"


def test_the_last_of_two_stays_is_told() -> None:
    """A stay of what is stayed already is the one that holds it now."""
    told = [event("suspended", "2002-01-01"), event("suspended", "2003-01-01")]
    assert {one.since for one in as_at(BASE, [], told, "2003-06-01").provisions} == {"2003-01-01"}


def test_a_repeal_reaches_every_provision_and_a_restoration_takes_it_back() -> None:
    """An event on the whole work holds for all beneath, until a later one."""
    told = [event("repealed", "2002-01-01"), event("restored", "2003-01-01")]
    assert {one.state for one in as_at(BASE, [], told, "2002-06-01").provisions} == {"repealed"}
    assert {one.state for one in as_at(BASE, [], told, "2003-06-01").provisions} == {"in force"}


@pytest.mark.parametrize("by_court", ["suspended", "struck-down"])
@pytest.mark.parametrize("eid", ["", "sec_2"])
def test_a_judgment_set_aside_revives_nothing_that_was_repealed_since(
    by_court: str, eid: str
) -> None:
    """The end of a stay ends the stay: the repeal that came between stands, until it is told to have ended too."""
    told = [event(by_court, "2001-01-01", eid=eid), event("repealed", "2002-01-01", eid=eid)]
    told += [event("restored", "2003-01-01", eid=eid, source="an appeal")]
    made = as_at(BASE, [], told, "2004-01-01")
    assert made.find("sec_2").state == "repealed"  # type: ignore[union-attr]
    assert ["repealed on 2002-01-01 too" in one.detail for one in made.outstanding] == [True]
    told += [event("restored", "2005-01-01", eid=eid, source="a reviving Act")]
    made = as_at(BASE, [], told, "2006-01-01")
    assert made.find("sec_2").state == "in force"  # type: ignore[union-attr]
    assert not made.outstanding


def test_a_suspension_of_one_section_leaves_the_others() -> None:
    """An event on a provision holds for what lies beneath it and for nothing else."""
    made = as_at(BASE, [], [event("suspended", "2002-01-01", eid="sec_2")], "2002-06-01")
    assert made.find("sec_2__subsec_1").state == "suspended"  # type: ignore[union-attr]
    assert made.find("sec_1").state == "in force"  # type: ignore[union-attr]


def test_an_ordinance_lapses_by_the_rule_kept_as_data() -> None:
    """120 days after promulgation, with the citation of the rule as its source."""
    told = [event("promulgated", "2022-02-18")]
    lapse = lapse_of(told)
    assert lapse and (lapse.valid_on, lapse.source) == ("2022-06-18", RULE.citation)
    assert {one.state for one in as_at(BASE, [], told, "2022-06-18").provisions} == {"lapsed"}
    assert {one.state for one in as_at(BASE, [], told, "2022-06-17").provisions} == {"in force"}


@pytest.mark.parametrize("kind", ["repealed", "struck-down", "withdrawn"])
def test_what_ended_earlier_does_not_lapse(kind: str) -> None:
    """An Ordinance struck down on the fiftieth day has nothing left to lapse."""
    assert lapse_of([event("promulgated", "2022-02-18"), event(kind, "2022-04-08")]) is None


def test_one_resolution_extends_once() -> None:
    """Extended by a House, it lapses 240 days after promulgation."""
    lapse = lapse_of([event("promulgated", "2022-02-18"), event("extended", "2022-06-01")])
    assert lapse and lapse.valid_on == "2022-10-16"


def test_a_refused_instruction_is_outstanding() -> None:
    """What could not be carried out is listed with its reason."""
    wrong = Dated(
        "Act III of 1999", AMENDING.replace("“three years”", "“thirty years”"), "1999-03-01"
    )
    (row,) = as_at(BASE, [wrong], [], "2000-01-01").outstanding
    assert row.kind == "refused"
    assert row.detail.startswith("words not found")


ANNOTATED = """THE LIGHTHOUSES ACT, 1987

1. Short title.—This Act may be called the Lighthouses Act, 1987.

2. Keepers.—A keeper shall hold office for 1[five years].

1
[3. Oil.—The keeper shall buy oil.]
____________________________________________________________
1
Subs. and ins. by Act No. III of 1999, ss.2-3
"""


def test_an_annotated_reprint_is_peeled_to_the_day() -> None:
    """The event that names the instrument dates it; before that day its matter is not there."""
    told = [event("assented", "1999-03-01", source="Act III of 1999")]
    before = as_at_annotated(ANNOTATED, told, "1999-02-28")
    assert "⟦unknown before Act III of 1999⟧" in words(before, "sec_2")
    assert {one.kind for one in before.outstanding} == {"unknown"}
    after = as_at_annotated(ANNOTATED, told, "1999-03-01")
    assert words(after, "sec_2").endswith("five years.")
    assert after.outstanding == ()


def test_an_instrument_of_the_same_year_without_a_date_is_doubtful() -> None:
    """Its year is not enough to tell whether it had taken effect by the day."""
    made = as_at_annotated(ANNOTATED, [], "1999-06-01")
    assert [one.kind for one in made.outstanding] == ["date unknown"]


EVENTS = Path(__file__).parent.parent / "store" / "events"


def events_from(data: Mapping[str, Any], work: str = "") -> list[Event]:
    """Return the events of a reviewed file, known at the end of their day in Karachi where it says nothing else."""
    found = []
    for row in data.get("events", []):
        on = str(row["valid_on"])
        known = str(row.get("known_at") or f"{on}T19:00:00Z")
        found.append(
            Event(
                work or str(data.get("work", "")), row["kind"], on, known, str(row["source"]),
                str(row.get("eid") or ""), str(row.get("words") or ""), str(row.get("note") or ""),
            )
        )  # fmt: skip
    return found


@pytest.mark.parametrize("path", sorted(EVENTS.glob("*.yml")), ids=lambda path: path.stem)
def test_every_reviewed_file_is_whole(path: Path) -> None:
    """Each event of a reviewed file has a known kind, a real date and an authority."""
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert data["work"] == path.stem
    for told in events_from(data):
        assert told.kind in get_args(EventKind)
        assert datetime.date.fromisoformat(told.valid_on) <= datetime.date(2100, 1, 1)
        assert told.source


@pytest.mark.corpus
def test_peca_before_and_after_the_act_of_2025(corpus: Path) -> None:
    """On 28 January 2025 there was no section 2A and no 26A; on the 29th, the day of assent, both."""
    text = (corpus / "laws" / "pkcode-0762-peca-2016.txt").read_text()
    told = events_from(yaml.safe_load((EVENTS / "pk-act-2016-40.yml").read_text(encoding="utf-8")))
    before, after = (as_at_annotated(text, told, day) for day in ("2025-01-28", "2025-01-29"))
    for eid in ("sec_2A", "sec_2X", "sec_26A", "sec_50A"):
        assert before.find(eid) is None
        assert after.find(eid) is not None
    assert after.outstanding == ()
    assert {one.kind for one in before.outstanding} == {"unknown"}
    assert "⟦unknown before Act II of 2025⟧" in words(before, "sec_2__subsec_1__para_iv")
    assert "Social Media Protection" in words(after, "sec_2__subsec_1__para_iv")


@pytest.mark.corpus
def test_peca_section_20_has_struck_words_from_the_day_of_the_order(corpus: Path) -> None:
    """The High Court's order of 8 April 2022 strikes words of section 20; the day before it does not."""
    text = (corpus / "laws" / "pkcode-0762-peca-2016.txt").read_text()
    told = events_from(yaml.safe_load((EVENTS / "pk-act-2016-40.yml").read_text(encoding="utf-8")))
    before, after = (
        as_at_annotated(text, told, day).find("sec_20__subsec_1")
        for day in ("2022-04-07", "2022-04-08")
    )
    assert before and after
    assert (before.state, after.state) == ("in force", "words struck down")
    assert after.struck == ("or harms the reputation",)


def test_instruments_of_one_day_go_by_their_numbers() -> None:
    """Two Acts of the same day are carried out in the order of their numbers, however listed."""
    later = AMENDING.replace("III OF 1999", "IV OF 1999").replace("“three years”", "“five years”")
    later = later.replace("words “five years” shall", "words “nine years” shall")
    fourth = Dated("Act IV of 1999", later, "1999-03-01")
    made = as_at(BASE, [fourth, ACT], [], "1999-03-01")
    assert "nine years" in words(made, "sec_2__subsec_1")


def test_an_order_with_a_day_of_its_own_waits_for_it() -> None:
    """“Shall be substituted with effect from …” is not the instrument's day: until then it is outstanding."""
    later = AMENDING.replace(
        "shall be substituted.", "shall be substituted with effect from the 1st day of July, 2001."
    )
    act = Dated("Act III of 1999", later, "1999-03-01")
    before = as_at(BASE, [act], [], "2000-01-01")

    assert "three years" in words(before, "sec_2__subsec_1")
    assert any(
        "with effect from the 1st day of July, 2001" in one.detail for one in before.outstanding
    )
    assert "five years" in words(as_at(BASE, [act], [], "2001-07-01"), "sec_2__subsec_1")

    never = Dated(
        "Act III of 1999",
        later.replace("the 1st day of July, 2001", "such date as may be notified"),
        "1999-03-01",
    )

    assert "three years" in words(as_at(BASE, [never], [], "2010-01-01"), "sec_2__subsec_1")


def test_an_ordinance_about_a_governor_is_the_presidents_that_promulgates_it() -> None:
    """It stands 120 days by Article 89, whomever its long title names."""
    text = (
        "An Ordinance to provide for the Governor of the Lamp Bank\n\n"
        "In exercise of his powers, the President is pleased to make and promulgate the following Ordinance:—"
    )
    assert rule_for("2031-05-01", text) == RULE


def test_a_stay_does_not_wake_what_was_struck_down() -> None:
    """What ended stays ended by what ended it, whatever is suspended since; the last of two ends is told."""
    told = [event("struck-down", "2002-01-01"), event("suspended", "2003-01-01")]
    assert {one.state for one in as_at(BASE, [], told, "2003-06-01").provisions} == {"struck down"}
    told = [event("repealed", "2002-01-01"), event("struck-down", "2003-01-01"), event("repealed", "2004-01-01")]  # fmt: skip
    assert {one.since for one in as_at(BASE, [], told, "2004-06-01").provisions} == {"2004-01-01"}


def test_a_word_that_goes_everywhere_and_comes_in_besides_is_outstanding() -> None:
    """“Board” is to give way to “Council”, and the same Act writes “Board” anew: it is left, and told where it stands."""
    text = AMENDING.replace(
        "for the words “three years” the words “five years” shall be substituted.",
        "the words “and shall obey the Board” shall be added at the end.\n\n"
        "3. General amendment, Act XII of 1987.—In the said Act, for the word “Board”, wherever occurring, the word “Council” shall be substituted.",
    ).replace("three years.", "three years")
    base = BASE.replace("three years.", "three years")
    view = as_at(base, [Dated("Act III of 1999", text, "1999-03-01")], [], "1999-03-01")
    (row,) = view.outstanding
    assert "obey the Board" in words(view, "sec_2__subsec_1")
    assert "of the Council" in words(view, "sec_2__subsec_2")
    assert (row.kind, row.eid, "“Board”" in row.detail) == ("needs-review", "sec_2", True)
