"""Older and other hands: definitions without letters, Exceptions, Illustrations, rules named in a notification's recital."""

from __future__ import annotations

import pytest

from diffs.amending import consolidate, parse_instructions
from diffs.amending.consolidating.consolidation import Consolidation

BASE = """THE FERRIES CODE, 1908

ACT NO. XV OF 1908

1. Short title.—This Act may be called the Ferries Code, 1908.

2. Interpretation clause.—In this Code, unless a contrary intention appears,—
“boat” includes a raft;
“ferry” means a public ferry; and
“toll” means a toll leviable under this Code.

3. Tolls.—No toll shall be levied on—
(a) a child; or
(b) a soldier.
Exception.—A toll may be levied on his horse.

4. Police.—Every officer shall help the ferryman.
Illustrations
(a) A refuses to pay. The officer shall help.
(b) B sinks the boat. The officer may arrest B.

5. Penalty.—Whoever does not pay shall be fined ten rupees, and in default shall be detained for one day.

ANNEXURE ‘A’
RULES OF THE BOAT
1. Sit still.
2. Pay first.
"""
WHERE = "In the Ferries Code, 1908 (XV of 1908), "


def made(order: str) -> Consolidation:
    return consolidate(BASE, [WHERE + order])


def ends(found: Consolidation) -> set[str]:
    return {one.instruction.state for one in found.carried}


@pytest.mark.parametrize(("order", "was", "now"), [
    ("in section 2, after the definition of the expression “boat”, the following new definition shall be inserted, namely:—\n““child” means a person under ten;”.",
     "a raft;\n", "a raft;\n“child” means a person under ten;\n"),
    ("in section 2, in the definition of “ferry”, for the word “public” the word “common” shall be substituted.", "a public", "a common"),
    ("in section 3, the Exception shall be omitted.", "Exception.—A toll may be levied on his horse.\n", ""),
    ("in section 3, in the Exception, for the word “horse” the word “mule” shall be substituted.", "horse", "mule"),
    ("in section 4, after illustration (b), the following new illustration shall be added, namely:—\n“(c) C sings. The officer shall not help.”.",
     "arrest B.\n", "arrest B.\n(c) C sings. The officer shall not help.\n"),
    ("in section 4, in illustration (a), for the word “refuses” the word “omits” shall be substituted.", "refuses", "omits"),
    ("in Annexure ‘A’, after serial number 2, the following shall be added, namely:—\n“3. Keep dry.”.", "first.\n", "first.\n3. Keep dry.\n"),
    ("in section 5, for the words beginning with “, and in default” and ending with “one day” the words “and shall walk” shall be substituted.",
     ", and in default shall be detained for one day", " and shall walk"),
    ("in section 3, after clause (b), for the full stop, a semi-colon and the word “or” shall be substituted.", "soldier.", "soldier; or"),
    ("in section 3, after clause (b), the full stop at the end shall be replaced by a semi-colon.", "soldier.", "soldier;"),
])  # fmt: skip
def test_what_is_named_in_an_older_way_is_found(order: str, was: str, now: str) -> None:
    """A definition by its term, an Exception, an illustration under its head, ‘A’ in marks, a clause by its last point."""
    found = made(order)
    assert ends(found) == {"applied"}
    assert " ".join(found.text.split()) == " ".join(BASE.replace(was, now).split())


RULES = """THE RAFTS (HIRE) RULES, 2001

1. Short title.—These rules may be called the Rafts (Hire) Rules, 2001.

2. Hire.—A raft may be hired for a day.

3. Deposit.—The hirer shall leave a deposit.

4. Return.—The raft shall be brought back.
"""


@pytest.mark.parametrize("recital", [
    "the Guild is pleased to make the following further amendments to the Rafts (Hire) Rules, 2001, the same having been previously published as required by sub-section (3) of the said section 33, namely:-\n\nIn the aforesaid Rules, for rule 3,",
    "the Guild hereby makes the following rules to amend the Rafts (Hire) Rules, 2001:\n\n1. Short Title & Commencement.- (i) These Rules may be called the Rafts (Hire) (Amendment) Rules, 2021.\n(ii) These Rules shall come into force at once.\n\n2. For rule 3,",
])  # fmt: skip
def test_rules_are_known_by_the_recital_that_says_they_are_amended(recital: str) -> None:
    """Rules have no number: “the following further amendments to the Foo Rules, 2001” says which “the aforesaid Rules” are."""
    order = f"NOTIFICATION\n\nS.R.O. 57(I)/2021.- In exercise of the powers conferred by section 33 of the Rafts Ordinance, 1969 (XVII of 1969), {recital} the following shall be substituted, namely:-\n\n“3. Deposit.- There is no deposit.”.\n"
    found = consolidate(RULES, [order])
    assert ends(found) == {"applied"}
    assert "There is no deposit." in found.text


def test_a_schedule_holds_the_amendments_of_the_laws_it_lists() -> None:
    """“The laws specified in the Schedule are hereby amended in the manner specified therein” leads to each law's own."""
    text = (
        "THE LAWS (REVISION) ACT, 1981\n\nACT NO. XXVII OF 1981\n\n1. Short title.—This Act may be called the Laws (Revision) Act, 1981.\n\n"
        "2. Amendment of certain laws.—The laws specified in the Schedule are hereby amended to the extent and in the manner specified therein.\n\n"
        "SCHEDULE\n[See section 2]\n\nThe Rafts Act, 1930 (XIV of 1930)\nIn section 5, for the word “ten” the word “six” shall be substituted.\n\n"
        "The Ferries Code, 1908 (XV of 1908)\nIn section 5, for the word “ten” the word “nine” shall be substituted.\n"
    )
    found = consolidate(BASE, [text])
    assert "fined nine rupees" in found.text
    assert [(one.instruction.state, one.instruction.reason) for one in found.carried] == [("refused", "another Act"), ("applied", "")]  # fmt: skip


@pytest.mark.parametrize("order", [
    "in section 5, the words “and in default shall be detained for one day” shall be omitted.",
    "in section 5, the words “ten rupees” shall be omitted.",
])  # fmt: skip
def test_words_that_would_leave_a_comma_before_a_point_are_for_a_person(order: str) -> None:
    """“, and in default … .” without its words would read “,.”: whether the comma goes too is not said."""
    base = BASE.replace("fined ten rupees, and", "fined, ten rupees, and")
    found = consolidate(base, [WHERE + order])
    assert ends(found) == {"needs-review"}
    assert found.text == base


def test_a_single_letter_may_follow_a_doubled_one() -> None:
    """Where (b) becomes (c), a new (b) may come in after (aa)."""
    base = BASE.replace("(a) a child; or\n(b)", "(a) a child;\n(aa) a nurse; or\n(b)")
    order = "in section 3, clause (b) shall be renumbered as clause (c) and after clause (aa), the following new clause shall be inserted, namely:—\n“(b) a priest; or”."
    found = consolidate(base, [WHERE + order])
    assert ends(found) == {"applied"}
    assert "(aa) a nurse; or\n(b) a priest; or\n(c) a soldier." in found.text


def test_what_shall_cease_to_have_effect_is_repealed() -> None:
    """A provision that shall cease to have effect goes, on the day said; where that is limited a person sees to it."""
    found = parse_instructions(
        "1. Short title.—This Act may be called the Lamps (Amendment) Act, 2060.\n\n"
        "2. Sections 5 and 7 of the Lamps Act, 1990 shall cease to have effect.\n\n"
        "3. Section 8 of the Lamps Act, 1990 shall cease to have effect on the 1st day of July, 2061.\n\n"
        "4. Section 9 of the Lamps Act, 1990 shall cease to have effect in relation to keepers.\n\n"
        "5. In section 6 of the Lamps Act, 1990, the word “oil” shall be omitted."
    )

    assert [(one.action, one.target[0][1], one.state) for one in found] == [
        ("repeal", "5", "parsed"),
        ("repeal", "7", "parsed"),
        ("repeal", "8", "parsed"),
        ("repeal", "9", "needs-review"),
        ("omit", "6", "parsed"),
    ]
    assert "the 1st day of July, 2061" in (found[2].reason or "")


def test_each_order_that_stands_in_no_section_is_told() -> None:
    """Of two orders above the first section that is told, neither hides behind the other."""
    found = parse_instructions(
        "1. Sub-sections (1) and (2) of section 5 of the Lamps Act, 1990 shall cease to have effect except for keepers.\n\n"
        "2. In sub-section (1)(b) of section 6 of the Lamps Act, 1990, the word “gas” shall be omitted.\n\n"
        "3. In section 7 of the Lamps Act, 1990, the word “oil” shall be omitted.\n\n"
        "4. In section 8 of the Lamps Act, 1990, the word “oil” shall be omitted."
    )

    assert [one.state for one in found] == ["parsed", "parsed", "refused", "refused"]
    assert all("an order stands in no section" in (one.reason or "") for one in found[2:])


@pytest.mark.parametrize("order", [
    "there is inserted in column 1 of the Schedule, at the appropriate place, “wick”",
    "the following lamp is added at the appropriate place in the Schedule: tallow",
    "the entry for “wick” is deleted from column 2",
])  # fmt: skip
def test_an_order_in_the_present_is_told_where_it_cannot_be_read(order: str) -> None:
    """What “is inserted” is ordered as much as what shall be, in an item of a list and in a section of its own."""
    listed = parse_instructions(f"2. In the Lamps Act 1990—\n(a) in section 5, the word “oil” shall be omitted; and\n(b) {order}.")  # fmt: skip
    apart = parse_instructions(
        "2. In section 5 of the Lamps Act 1990, the word “oil” shall be omitted.\n\n"
        f"3. In the Schedule to the Lamps Act 1990, {order}.\n\n"
        "4. In section 6 of the Lamps Act 1990, the word “oil” shall be omitted."
    )

    assert [one.state for one in listed] == ["parsed", "refused"]
    assert [one.state for one in apart] == ["parsed", "refused", "parsed"]


@pytest.mark.parametrize(
    "lost", ["Omit.", "Omit or wax”.", "Omit or wax.", "Insert of oil” at the end."]
)
@pytest.mark.parametrize("listed", ["Section {}.—", "({}) Section {}.—"])
def test_an_order_outright_is_told_whatever_it_has_lost(listed: str, lost: str) -> None:
    """An item that begins “Omit”, or “Insert”, is an order, though nothing behind it can be read."""
    rows = ["For “lamp” substitute “light”.", lost, "For “oil” substitute “gas”."]
    text = (
        "2. Amendment of the Lamps Act.—The Lamps Act, 2001, is amended as follows,—\n"
        + "".join(f"{listed.format(n, n)}{row}\n" for n, row in enumerate(rows, start=1))
    )
    at = text.index(lost)
    (one,) = (one for one in parse_instructions(text) if one.start <= at < one.end)
    assert (one.action, one.state) == (lost.split()[0].strip(".").lower(), "refused")
