"""What heads a provision where the law is shown."""

from __future__ import annotations

import pytest

from diffs.structure.cite import headed


@pytest.mark.parametrize(("eid", "num", "heading", "said"), [
    ("sec_14", "14", "Fees", "14. Fees"),
    ("sec_14", "14", "", "14"),
    ("sched", "", "CLASSES OF SERVICE", "Schedule: CLASSES OF SERVICE"),
    ("sched_1", "1", "CLASSES OF SERVICE", "Schedule 1: CLASSES OF SERVICE"),
    ("sched_1", "1", "THE FIRST SCHEDULE", "THE FIRST SCHEDULE"),
    ("sched", "", "", "Schedule"),
    ("sched_2", "", "", "Schedule 2"),
])  # fmt: skip
def test_a_schedule_is_headed_as_one(eid: str, num: str, heading: str, said: str) -> None:
    """A Schedule's heading says that it is one, once; a section's is its number and heading."""
    assert headed(eid, num, heading) == said
