"""Structure: a schedule whose count begins beyond 1, its first entries in a table or lost."""

from __future__ import annotations

from diffs.structure import structure_text

SECTIONS = "".join(
    f"# {number}. Duty {number}.\n\nThe keeper shall light lamp {number} at dusk.\n\n"
    for number in range(1, 13)
)
BILL = """# SCHEDULE

{table}# 7. Buoys

Buoys

# 9. Harbour Lamps

Any lamp that stands on a pier and is seen from the sea.

# 10. Ship Lamps

Any lamp that is carried on a ship if

- (a) the ship is at anchor; or
- (b) the ship is at sea.

# 11. Beacons

Any beacon.
"""
TABLE = "|1|Candles|\n|---|---|\n|2|Torches|\n\n"


def test_a_schedule_may_begin_beyond_its_first_entry() -> None:
    """Titled entries 7, 9, 10 and 11 are entries, each with the words below it, where 1 to 6 stand in a table or nowhere."""
    for table in ("", TABLE):
        root = structure_text(SECTIONS + BILL.format(table=table))
        assert root.full_text() == root.source
        found = {n.eid.partition("sched__")[2]: n for n in root.walk() if "sched__" in n.eid}
        assert [eid for eid in found if "para_" in eid] == [
            "para_7", "para_7__p_1", "para_9", "para_9__p_1", "para_10", "para_10__p_1",
            "para_10__para_a", "para_10__para_b", "para_11", "para_11__p_1",
        ]  # fmt: skip
        assert "seen from the sea" in found["para_9"].full_text()
