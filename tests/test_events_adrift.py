"""What was told of a provision is of the words that bore its number on that day; of none, it is said to be of none."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest

from tarmeem import clock
from tests.desks import Desk, page
from tests.lamps import IN, LAMPS, LATER, LAW, as_at, instrument

GONE = f"2. Omission of section 3, Act VII of 2019.—{IN} section 3 shall be omitted."
MOVED = f'2. Renumbering of Act VII of 2019.—{IN} sections 3 and 4 shall be renumbered as sections 4 and 5 respectively, and before section 4, renumbered as aforesaid, the following new section shall be inserted, namely:—\n\n"3. Oil.—Every keeper shall keep oil.".'
ACT = instrument(LATER, "IX OF 2021", "20th April, 2021", GONE)
RENUMBERS = instrument(LATER, "IX OF 2021", "20th April, 2021", MOVED)


def tell(desk: Desk, kind: str, day: str, provision: str, source: str = "W.P. 5") -> str:
    """Tell an event of a provision and return what the command says to it."""
    told = desk.ask("event", LAMPS, kind, day, "--source", source, "--provision", provision)
    return " ".join(told.output.split())


def test_a_judgment_on_a_section_that_was_omitted_before_it_is_told_when_it_is_recorded(
    lamps: Desk,
) -> None:
    """Nothing stood there that a court could strike: who records it is told, and so is who reads the law."""
    lamps.file(LATER, ACT, "2021-05-01")
    why = "told as struck down, but section 3 did not stand on 2022-02-02, as far as is known"
    assert why in tell(lamps, "struck-down", "2022-02-02", "sec_3")
    assert why in as_at(lamps, "2022-03-01")
    assert "struck down" not in as_at(lamps, "2021-04-01")


def test_a_judgment_before_the_omission_is_recorded_without_a_word(lamps: Desk) -> None:
    """What stood on the day of the judgment was struck, though it is gone since."""
    lamps.file(LATER, ACT, "2021-05-01")
    assert "note:" not in tell(lamps, "struck-down", "2020-02-02", "sec_3")
    assert "NEEDS-REVIEW" not in as_at(lamps, "2022-03-01")


def test_a_restoration_by_the_old_number_is_for_a_person(lamps: Desk) -> None:
    """Restored "as section 3", which is another's number now, the struck words are not taken to stand again."""
    tell(lamps, "struck-down", "2020-02-02", "sec_3")
    lamps.file(LATER, RENUMBERS, "2021-05-01")
    said = tell(lamps, "restored", "2022-02-02", "sec_3", "C.A. 9")
    assert "what was struck down on 2020-02-02 as section 3 is section 4 now" in said
    assert "NEEDS-REVIEW section 4: told as restored" in as_at(lamps, "2022-03-01")
    assert "4. Staff [struck down since 2020-02-02: W.P. 5]" in as_at(lamps, "2022-03-01")


def test_a_restoration_told_again_by_the_number_that_is_meant_is_settled(lamps: Desk) -> None:
    """The same judgment told of the section that bears the words now leaves no question."""
    tell(lamps, "struck-down", "2020-02-02", "sec_3")
    lamps.file(LATER, RENUMBERS, "2021-05-01")
    tell(lamps, "restored", "2022-02-02", "sec_3", "C.A. 9")
    tell(lamps, "restored", "2022-02-02", "sec_4", "C.A. 9")
    said = as_at(lamps, "2022-03-01")
    assert "NEEDS-REVIEW" not in said
    assert "4. Staff [struck down" not in said


@pytest.fixture
def minutes(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have each thing told at a minute of its own."""
    told = count()
    monkeypatch.setattr(
        clock, "now", lambda: f"2026-03-02T{(at := next(told)) // 60:02}:{at % 60:02}:00Z"
    )
    return


def test_a_restoration_of_what_never_ended_is_for_a_person_whatever_its_judgment_restored_before(
    lamps: Desk, minutes: None
) -> None:
    """What was told before settles nothing: only to tell it again, of the provision that is meant, does."""
    tell(lamps, "struck-down", "2020-02-02", "sec_3")
    tell(lamps, "suspended", "2020-02-02", "sec_2")
    tell(lamps, "restored", "2022-02-02", "sec_3", "C.A. 9")
    why = "told as restored, but nothing says that section 4 had ended"
    assert why in tell(lamps, "restored", "2022-02-02", "sec_4", "C.A. 9")
    assert why in as_at(lamps, "2022-03-01")
    tell(lamps, "restored", "2022-02-02", "sec_2", "C.A. 9")
    assert "NEEDS-REVIEW" not in as_at(lamps, "2022-03-01")


def test_what_never_ended_is_not_in_force_since_its_restoration(lamps: Desk) -> None:
    """Only what had ended is in force again from that day; the rest was in force all along."""
    tell(lamps, "struck-down", "2020-02-02", "sec_3")
    tell(lamps, "restored", "2022-02-02", "sec_3", "C.A. 9")
    tell(lamps, "restored", "2022-02-02", "sec_4", "C.A. 9")
    shown = page(lamps, LAMPS, "law?on=2022-03-01")
    assert shown.count("In force again since 2 February 2022") == 1
    assert "In force since" not in shown


def test_the_commencement_of_a_renumbered_section_is_of_the_words_it_bears(desk: Desk) -> None:
    """Told by its new number, it leaves alone what had that number before, and finds the words under the old one."""
    at = "at once, except section 4 which shall come into force on such date as the Guild may, by notification, appoint"
    desk.file(LAMPS, LAW.replace("(2) It shall come into force at once.", f"(2) It shall come into force {at}.").replace("4. Signals", "4. Flags.—No flag shall be flown.\n\n5. Signals"), "2019-03-06")  # fmt: skip
    moved = MOVED.replace("sections 3 and 4", "sections 4 and 5").replace("sections 4 and 5 resp", "sections 5 and 6 resp").replace("before section 4", "before section 5").replace('"3. Oil', '"4. Oil')  # fmt: skip
    desk.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", moved), "2021-05-01")
    tell(desk, "commenced", "2022-02-02", "sec_5", "S.R.O. 7")
    early, late = as_at(desk, "2020-01-01"), as_at(desk, "2022-02-02")
    assert "4. Flags [uncommenced until 2022-02-02: S.R.O. 7]" in early
    assert "5. Signals [" not in early
    assert "5. Flags [" not in late
