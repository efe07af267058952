"""Every changed provision of a consolidation names its instructions, and agrees with a reprint by them alone."""

from __future__ import annotations

import pytest

from diffs.amending.consolidating.consolidation import carry_out, consolidate, read_instruments
from diffs.amending.consolidating.reprint import check
from diffs.amending.consolidating.statement import blame
from diffs.compare import AlignmentEntry
from diffs.structure.eids import top

BASE = """THE LIGHTHOUSES ACT, 1987

ACT NO. XII OF 1987

1. Short title.—(1) This Act may be called the Lighthouses Act, 1987.
(2) It shall come into force at once.

2. Keepers.—(1) The Harbour Board shall appoint a keeper for each lamp.
(2) A keeper shall hold office for three years.
(3) A keeper shall not be a ship-owner, a pilot or a chandler.

3. Oil.—(1) The keeper shall buy oil at a fair price each year.
(2) He shall keep an account of it.

4. Fees.—A ship shall pay a fee of two rupees on entry into a harbour.

5. Offences.—Whoever puts out a lamp shall be punished with a fine of ten rupees.

6. Rules.—The Federal Government may make rules.
"""
INSTRUMENT = """ACT NO. III OF 1999

AN ACT further to amend the Lighthouses Act, 1987

It is hereby enacted as follows:—

1. Short title.—This Act may be called the Lighthouses (Amendment) Act, 1999.

2. Amendment of section 2, Act XII of 1987.—In the Lighthouses Act, 1987 (XII of 1987), hereinafter
referred to as the said Act, in section 2,—
(a) in sub-section (2), for the words “three years” the words “five years” shall be substituted; and
(b) after sub-section (3), the following new sub-section shall be added, namely:—
“(4) A keeper may live in the tower.”.

3. Amendment of section 3, Act XII of 1987.—In the said Act, in section 3, in sub-section (1), the
words “at a fair price” shall be omitted.

4. Omission of section 4, Act XII of 1987.—In the said Act, section 4 shall be omitted.

5. Insertion of new section 5A, Act XII of 1987.—In the said Act, after section 5, the following new
section shall be inserted, namely:—

“5A. Rewards.—The Harbour Board may reward a person who saves a ship.”.

6. Amendment of section 6, Act XII of 1987.—In the said Act, in section 6, after the word “make” the
words “and publish” shall be inserted.
"""
BATCHES = read_instruments([INSTRUMENT])
WHOLE = carry_out(BASE, BATCHES)
IDS = [one.id for one in BATCHES[0]]


def test_every_changed_provision_names_its_instructions() -> None:
    """What was put in or left out bears the number of the instruction that did it, and every one shows."""
    named = {span["instruction"] for one in WHOLE.provisions for span in one["spans"]}
    assert named | {by for _, by in WHOLE.removed} == set(IDS)


@pytest.mark.parametrize("forgotten", IDS)
def test_an_instruction_that_is_not_known_leaves_its_own_sections_unaccounted(
    forgotten: str,
) -> None:
    """Forget one, and just the sections it made do not agree with a reprint that carried it out."""
    known = carry_out(BASE, [[one for one in BATCHES[0] if one.id != forgotten]])
    open_ones = {row.eid for row in check(known, WHOLE.text) if row.verdict != "agree"}
    assert open_ones == {
        top(row.eid) for row in WHOLE.carried if row.instruction.id == forgotten and row.eid
    }


def test_blame_cuts_a_provision_where_its_origin_changes() -> None:
    """The words of a provision are the base's, but for those an instruction put there."""
    parts = blame(WHOLE, "sec_6")
    assert (
        "".join(part.text for part in parts) == "The Federal Government may make and publish rules."
    )
    assert [part.text.strip() for part in parts if part.instruction] == ["and publish"]
    assert blame(WHOLE, "sec_99") == []


def test_a_faithful_reprint_agrees_everywhere() -> None:
    """Our consolidation beside a reprint with the same words, otherwise set, agrees."""
    reprint = WHOLE.text.replace("may make", "may\nmake")
    assert {row.verdict for row in check(WHOLE, reprint)} == {"agree"}


def test_a_section_that_a_reprint_parted_stands_where_its_number_is() -> None:
    """What a page cut off a section is the same as well, and takes not the section's place beside the reprint."""
    cut = [AlignmentEntry("sec_2", new, "same") for new in ("sec_2", "sec_3")]
    assert {row.verdict for row in check(WHOLE, WHOLE.text, cut)} == {"agree"}


def test_a_reprint_that_differs_is_shown_where_it_differs() -> None:
    """A word wrong, a section left in, a section left out: each is a disagreement with its reason."""
    slip = WHOLE.text.replace("five years", "fifteen years").replace("5A. Rewards", "5B. Rewards")
    rows = {
        row.eid: row for row in check(WHOLE, slip + "\n7. Stray.—A stray section stands here.\n")
    }
    assert rows["sec_2"].verdict == "disagree"
    assert rows["sec_2"].redline().hunks
    assert rows["sec_5A"].verdict == "disagree"
    assert rows["sec_5B"].verdict == rows["sec_7"].verdict == "not comparable"
    kept = check(WHOLE, BASE)
    assert next(row for row in kept if row.eid == "sec_4").reason.startswith(
        "an instruction took it out"
    )


def test_a_schedule_that_an_instruction_amended_is_set_beside_the_reprints() -> None:
    """A list in a schedule agrees as a whole or disagrees as a whole; one that nobody amended is left alone."""
    base = (
        "THE LIGHTHOUSES ACT, 1987\n\n1. Short title.—This Act may be called the Lighthouses Act, 1987.\n\n"
        "2. Stores.—The stores are those of the Schedule.\n\nTHE SCHEDULE\n[See section 2]\nSTORES\n"
        "1. Oil.\n2. Wicks.\n3. Glass.\n"
    )
    order = (
        "In the Lighthouses Act, 1987, in the Schedule, after entry 3, the following new entry shall be "
        "added, namely:—\n“4. Lamps.”."
    )
    made = consolidate(base, [order])
    for last, verdict in (("4. Lamps.\n", "agree"), ("4. Ropes.\n", "disagree")):
        rows = {row.eid: row for row in check(made, base + last)}
        assert rows["sched"].verdict == verdict
    assert "sched" not in {row.eid for row in check(consolidate(base, []), base)}


def test_a_reprint_that_marks_what_was_omitted_agrees() -> None:
    """Where "(b) [Omitted by …]" or "3. [Omitted by …]" stands, nothing does: it is what the instrument ordered."""
    base = (
        "THE LIGHTHOUSES ACT, 1987\n\n1. Short title.—This Act may be called the Lighthouses Act, 1987.\n\n"
        "2. Lamps.—A lamp shall be lit—\n(a) on a quay;\n(b) on a pier;\n(c) in a lock; and\n(d) in a harbour.\n\n3. Fees.—A fee is due.\n"
    )
    order = (
        "2. Amendment of section 2.—In the Lighthouses Act, 1987, in section 2, clauses (b) and (c) shall be omitted.\n\n"
        "3. Omission of section 3.—In the said Act, section 3 shall be omitted.\n"
    )
    made = consolidate(base, [order])
    gone = base.replace("3. Fees.—A fee is due.", "3. [Omitted by Act V of 2024, s. 3.]")
    both = gone.replace("(b) on a pier;\n(c) in a lock; and\n", "(b) and (c) [Omitted by Act V of 2024, s. 2.]\n")  # fmt: skip
    one = gone.replace("(b) on a pier;\n", "(b) [Omitted by Act V of 2024, s. 2.]\n")
    for reprint, verdict in ((both, "agree"), (one, "disagree")):
        rows = {row.eid: row.verdict for row in check(made, reprint)}
        assert (rows["sec_2"], rows["sec_3"]) == (verdict, "agree")
