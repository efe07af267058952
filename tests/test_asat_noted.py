"""The law as at a date from a reprint: what came later is told by its days, not by its number."""

from __future__ import annotations

from typing import Any

import pytest

from diffs.amending.asat.noted import as_at_annotated
from diffs.amending.consolidating.dated import Dated
from publish.law import commencing
from tarmeem.model import Event

PRINTED = """THE LIGHTHOUSES ACT, 1987

ACT NO. XII OF 1987

1. Short title.—This Act may be called the Lighthouses Act, 1987.

2. Keepers.—A keeper shall hold office for 1[five years].

3. Pilots.—A pilot shall pay 2[ten rupees] a day.

____________________________________________________________
1
Subs. by {one}, s.2, for “three years”.
2
Subs. by {other}, s.2, for “six rupees”.
"""


def told(kind: str, on: str, source: str, known_at: str = "2020-01-01T00:00:00Z") -> Event:
    """Tell when an instrument that a note names took effect."""
    return Event("lighthouses", kind, on, known_at, source)  # type: ignore[arg-type]


def law(printed: str, events: list[Event], on: str) -> tuple[str, str]:
    """Return what sections 2 and 3 say on a day."""
    made = as_at_annotated(printed, events, on)
    return tuple(one.text if (one := made.find(eid)) else "" for eid in ("sec_2", "sec_3"))  # type: ignore[return-value]


def test_an_act_that_began_late_takes_no_later_act_with_it() -> None:
    """Act III began after Act IX of its year: between their days the words of Act IX stand, and those of Act III do not."""
    printed = PRINTED.format(one="Act No. III of 1999", other="Act No. IX of 1999")
    events = [told("commenced", "2001-01-01", "Act III of 1999"), told("commenced", "1999-06-01", "Act IX of 1999")]  # fmt: skip
    keepers, pilots = law(printed, events, "2000-01-01")
    assert ("three years" in keepers, "ten rupees" in pilots) == (True, True)
    keepers, pilots = law(printed, events, "1999-05-31")
    assert ("three years" in keepers, "six rupees" in pilots) == (True, True)


def test_an_ordinance_and_an_act_of_one_number_have_a_day_each() -> None:
    """What is told of Ordinance III says nothing of Act III of its year, whose day is not known."""
    printed = PRINTED.format(one="Ordinance No. III of 1999", other="Act No. III of 1999")
    events = [told("promulgated", "1999-02-01", "Ordinance III of 1999")]
    made = as_at_annotated(printed, events, "1999-03-01")
    assert [(one.kind, one.source) for one in made.outstanding] == [("date unknown", "Act III of 1999")]  # fmt: skip
    events += [told("assented", "1999-10-01", "Act III of 1999")]
    made = as_at_annotated(printed, events, "1999-03-01")
    assert not made.outstanding
    keepers, pilots = law(printed, events, "1999-03-01")
    assert ("five years" in keepers, "six rupees" in pilots) == (True, True)


@pytest.mark.parametrize(
    ("on", "stood"),
    [("2000-12-31", "three years"), ("2001-01-01", "five years")],
)
def test_the_day_that_a_note_gives_itself_goes_before_all(on: str, stood: str) -> None:
    """A "w.e.f." in a note is of its own words, whatever year its Act is of and whenever that was assented to."""
    printed = PRINTED.format(one="Act No. III of 1999", other="Act No. IX of 1999").replace("“three years”.", "“three years” (w.e.f. 1st January, 2001).")  # fmt: skip
    assert stood in law(printed, [told("assented", "1999-02-01", "Act III of 1999")], on)[0]


def test_of_two_days_told_of_one_commencement_the_last_told_holds() -> None:
    """A day told in error is set right by telling it again, be the right one earlier or later."""
    printed = PRINTED.format(one="Act No. III of 1999", other="Act No. IX of 1999")
    events = [
        told("assented", "1999-02-01", "Act III of 1999", "2021-01-01T00:00:00Z"),
        told("commenced", "2003-01-01", "Act III of 1999"),
        told("commenced", "2001-01-01", "Act III of 1999", "2020-01-02T00:00:00Z"),
    ]
    assert "five years" in law(printed, events, "2002-01-01")[0]
    assert "three years" in law(printed, events, "2000-01-01")[0]


def rows(printed: str, on: str, *kept: Dated, seen: str = "") -> list[tuple[str, str]]:
    """Return the kind and the source of what is outstanding on a day."""
    made = as_at_annotated(printed, [], on, instruments=kept, printed=seen)
    return [(one.kind, one.source) for one in made.outstanding]


BY_TITLE = PRINTED.format(one="the Finance Act, 1999", other="Ord. 9 of 99")
ACT = """THE {title}, 1999
ACT NO. III OF 1999
1. Short title and commencement.—(1) This Act may be called the {title}, 1999.
(2) It shall come into force {at}.
2. Amendment of section 2, Act XII of 1987.—In the Lighthouses Act, 1987 (XII of 1987), in section 2, for the words “three years” the words “five years” shall be substituted.
"""


def act(day: str | None, title: str = "Lighthouses (Amendment) Act", **more: Any) -> Dated:
    """Return a kept Act III of 1999, assented to in February, with the day on which it began."""
    return Dated(title, ACT.format(title=title, at="as told"), day, made="1999-02-01", **more)


def test_an_act_that_a_note_names_by_its_title_alone_is_undone_before_its_year() -> None:
    """A Finance Act goes by its title: in its own year its day is not known, before it its words did not stand."""
    assert "three years" in law(BY_TITLE, [], "1998-12-31")[0]
    assert "five years" in law(BY_TITLE, [], "1999-06-01")[0]
    assert ("unknown", "Finance Act 1999") in rows(BY_TITLE, "1999-06-01")
    assert "Finance Act 1999" not in dict(rows(BY_TITLE, "2000-01-01")).values()
    kept = act("1999-07-01", "Finance Act")
    assert ("unknown", "Finance Act 1999") not in rows(BY_TITLE, "1999-06-01", kept)
    made = as_at_annotated(BY_TITLE, [], "1999-06-30", instruments=[kept]).find("sec_2")
    assert made and "three years" in made.text


@pytest.mark.parametrize(("on", "seen", "told"), [("1990-01-01", "", True), ("2005-01-01", "2005-01-01", False), ("2004-12-31", "2005-01-01", True)])  # fmt: skip
def test_a_note_whose_instrument_was_not_read_is_told_of_all_days_before_the_print(
    on: str, seen: str, told: bool
) -> None:
    """What it tells of stands in the text of every day: of those that the print does not speak for that is said."""
    note = "note “Subs. by Ord. 9 of 99, s.2, for “six rupees”.”"
    assert (("unknown", note) in rows(BY_TITLE, on, seen=seen)) == told
    made = as_at_annotated(BY_TITLE, [], "1990-01-01").outstanding
    assert [one.eid for one in made if one.source == note] == ["sec_3"]


def test_a_note_of_what_was_so_before_or_in_an_older_year_leaves_nothing_open() -> None:
    """It tells of nothing that the print bears and an earlier day did not."""
    for said in ("S.R.O. 9(I)/85, dated 1-1-1985", "various laws; this was amended previously"):
        printed = PRINTED.format(one="Act No. III of 1999", other=said)
        assert rows(printed, "1990-01-01") == []


@pytest.mark.parametrize(
    ("kept", "on", "seen", "stands", "told"),
    [
        (act(None), "1999-01-31", "", "three", False),
        (act(None), "1999-02-01", "", "five", True),
        (act(None), "2004-12-31", "2005-01-01", "five", True),
        (act(None), "2005-01-01", "2005-01-01", "five", False),
        (act("1999-05-01"), "1999-04-30", "", "three", False),
        (act("1999-05-01"), "1999-05-01", "", "five", False),
        (act("1999-05-01", parts=(("sec_2", "2001-01-01"),)), "2000-12-31", "", "three", False),
        (act("1999-05-01", parts=(("sec_2", "2001-01-01"),)), "2001-01-01", "", "five", False),
        (act("1999-05-01", parts=(("sec_2", ""),)), "2001-01-01", "", "five", True),
        (act("1999-05-01", parts=(("sec_3", ""),)), "1999-05-01", "", "five", False),
    ],
)
def test_a_note_does_not_say_when_a_notification_brought_its_act_into_force(
    kept: Dated, on: str, seen: str, stands: str, told: bool
) -> None:
    """Between its assent and the print it may have begun on any day: that is told, and the assent is none of them."""
    printed = PRINTED.format(one="Act No. III of 1999", other="Act No. I of 1988")
    made = as_at_annotated(printed, commencing.begun([kept]), on, instruments=[kept], printed=seen)
    found = made.find("sec_2")
    assert found and stands in found.text
    assert ([(one.kind, one.source) for one in made.outstanding] == [("date unknown", "Act III of 1999")]) == told  # fmt: skip


def test_where_a_note_names_several_sections_that_began_apart_the_days_between_are_open() -> None:
    """Before the first none of it stood, from the last on all of it does."""
    printed = PRINTED.format(one="Act No. III of 1999", other="Act No. I of 1988").replace("1999, s.2,", "1999, ss.2 and 3,")  # fmt: skip
    kept = act("1999-05-01", parts=(("sec_3", "2001-01-01"),))
    said = [rows(printed, on, kept) for on in ("1999-04-30", "1999-05-01", "2000-12-31", "2001-01-01")]  # fmt: skip
    assert [bool(one) for one in said] == [False, True, True, False]
