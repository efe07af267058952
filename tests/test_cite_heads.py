"""What a provision is called, and what heads it where the law is shown."""

from __future__ import annotations

import pytest

from diffs.amending.asat.asat import as_at
from diffs.amending.consolidating.consolidation import consolidate
from diffs.amending.consolidating.dated import Dated
from diffs.amending.consolidating.omissions import with_omissions
from diffs.compare import compare_texts
from diffs.redline import to_brief
from diffs.structure.cite import cite, headed, unit_of
from publish.law.lawlines import as_at_lines


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
    ("Lamps Regulations, 2031 (made under the Coast Act, 2030)", "regulation 4(2)"),
    ("Rules under the Coast Act, 2030", "rule 4(2)"),
    ("قواعد چراغ 2031ء", "rule 4(2)"),
    ("۱۔ یہ قواعد چراغوں کے قواعد 2031ء\nکہلائیں گے۔", "rule 4(2)"),
    ("۴۔ یہ قواعد جریدے میں شائع ہوں گے۔\n", "section 4(2)"),
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


def test_the_law_as_at_a_day_cites_rules_as_rules() -> None:
    """What it is amended in, and why an order was refused, is told of rules; the amending Act's own stay sections."""
    rules = "THE LAMPS RULES, 2031\n\n1. Title.—These rules may be called the Lamps Rules, 2031.\n\n2. Fees.—(1) A fee of five crowns is due.\n(2) It is paid in June.\n"
    act = (
        "ACT NO. III OF 2032\n\nAN ACT further to amend the Lamps Rules, 2031\n\nIt is hereby enacted as follows:—\n\n"
        "1. Title.—This Act may be called the Lamps (Amendment) Act, 2032.\n\n"
        "2. Amendment.—In the Lamps Rules, 2031, in rule 2, in sub-rule (1), for the word “five” the word “six” shall be substituted.\n\n"
        "3. Amendment.—In the said Rules, in rule 2, sub-rule (9) shall be omitted.\n"
    )
    details = [one.detail for one in consolidate(rules, [act]).carried]
    assert "no sub-rule (9) in rule 2" in details and not any("section" in said for said in details)
    day = as_at(
        rules,
        [Dated("Act III of 2032", act, "2032-03-01", parts=(("sec_3", ""),))],
        [],
        "2032-04-01",
    )
    shown = as_at_lines(day)
    assert ": rule 2" in shown and "section 3" in shown and "section 2" not in shown


def test_what_rules_omit_is_noted_as_done_by_their_rule() -> None:
    """The line that stands where a provision went names what took it out as a lawyer does: "r. 2" of rules."""
    rules = "1. Title.—These rules may be called the Lamps Rules, 2031.\n\n2. Fees.—A fee is due.\n\n3. Oil.—Oil is due.\n"
    by = (
        "1. Title.—These rules may be called the Lamps (Amendment) Rules, 2032.\n\n"
        "2. Omission of rule 2.—In the Lamps Rules, 2031, rule 2 shall be omitted.\n"
    )
    assert "2032, r. 2.]" in with_omissions(consolidate(rules, [by]), [by])
