"""What a provision is called, and what heads it where the law is shown."""

from __future__ import annotations

import pytest

from diffs.compare import compare_texts
from diffs.redline import to_brief
from diffs.structure.cite import cite, headed, unit_of


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


@pytest.mark.parametrize(("words", "said"), [
    ("The Lamps Rules, 2031", "rule 4(2)"),
    ("Lamps (Tariff) Regulations, 2031", "regulation 4(2)"),
    ("The Lamps Rules (Validation) Act, 2031", "section 4(2)"),
    ("The Coast Regulation, 1872", "section 4(2)"),
    ("Lamps\n\n1. Title.—(1) These rules\nmay be called the Lamps Rules, 2031.", "rule 4(2)"),
    ("1. This Act may be called the Lamps Act.\n2. The Board’s rules begin: “These rules may be called”.", "section 4(2)"),
    ("قواعد چراغ 2031ء", "rule 4(2)"),
    ("Notes on rules\nand regulations", "section 4(2)"),
])  # fmt: skip
def test_the_provisions_of_rules_are_rules(words: str, said: str) -> None:
    """A provision is called by what the instrument calls itself, in its text or its title; of what does not tell, a section."""
    assert cite("sec_4__subsec_2", unit_of(words)) == said


def test_a_redline_of_regulations_cites_regulations() -> None:
    """Its sentences, its places and its brief call a provision alike; a Schedule's own sections stay sections."""
    old = "1. Title.—These regulations may be called the Lamps Regulations.\n2. Fees.—(1) A fee of Rs. 50 is due.\n(2) It is paid in June.\n"
    comparison = compare_texts(
        old, old.replace("50", "75") + "3. Oil.—The keeper shall buy oil in May.\n"
    )
    told = " ".join((*comparison.significance, to_brief(comparison)))
    assert "regulation 2(1)" in told and "regulation 3" in told and "section" not in told
    assert cite("sched_1__sec_2", comparison.unit) == "Schedule 1, section 2"
