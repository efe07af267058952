"""The law as at a date from a reprint: what came later is told by its days, not by its number."""

from __future__ import annotations

import pytest

from diffs.amending.asat.noted import as_at_annotated
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
