"""Where a provision was taken out, the consolidated text says so once, in order, and says it of that one."""

from __future__ import annotations

import pytest

from diffs.amending import consolidate
from diffs.amending.consolidating.omissions import with_omissions
from diffs.amending.drafting import instruments

LAW = "THE FERRY ACT, 2001\n(ACT V OF 2001)\n\n" + "".join(
    f"{n}. Matter {n}.—(1) A ferry keeps book {n}:\n\nProvided that it may be small:\n\n"
    f"Provided further that it may not be torn.\n\n(2) It pays fee {n}.\n\n"
    for n in range(1, 13)
)
HEAD = "THE FERRY (AMENDMENT) ACT, {}\n\n1. Short title.—This Act may be called the Ferry (Amendment) Act, {}.\n\n"  # fmt: skip
ORDER = "{}. Amendment of Act V of 2001.—In the Ferry Act, 2001 (V of 2001), {}\n\n"


def said(*acts: tuple[str, ...]) -> list[str]:
    """Return the lines that tell of omissions, and of sections that follow them."""
    texts = [
        HEAD.format(2003 + at, 2003 + at)
        + "".join(ORDER.format(n, order) for n, order in enumerate(orders, 2))
        for at, orders in enumerate(acts)
    ]
    made = consolidate(LAW, texts)
    assert not made.refusals
    lines = with_omissions(made, texts).split("\n")
    return [
        line.partition(" by ")[0] + line.partition("Act,")[2] for line in lines if "mitted" in line
    ]


@pytest.mark.parametrize(("acts", "lines"), [
    ([("sections 8 to 10 shall be omitted.",)], ["8. [Omitted 2003, s. 2.]", "9. [Omitted 2003, s. 2.]", "10. [Omitted 2003, s. 2.]"]),
    ([("section 6 shall be omitted.", "section 5 shall be omitted.")], ["5. [Omitted 2003, s. 3.]", "6. [Omitted 2003, s. 2.]"]),
    ([("section 8 shall be omitted.", "section 9 shall be renumbered as section 8.")], []),
    ([("sections 8 to 10 shall be omitted.", "sections 11 and 12 shall be renumbered as sections 8 and 9 respectively.")], []),
    ([("section 3 shall be omitted.", "section 4 shall be renumbered as section 3."), ("section 3 shall be omitted.",)], ["3. [Omitted 2004, s. 2.]"]),
    ([("in section 2, in sub-section (1), the second proviso shall be omitted.",)], ["[Section 2(1), proviso 2 omitted 2003, s. 2.]"]),
])  # fmt: skip
def test_each_number_left_free_is_told_once(acts: list[tuple[str, ...]], lines: list[str]) -> None:
    """Lines stand in the order of the text; a number that something bears again has none."""
    assert said(*acts) == lines


def test_an_instrument_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of many omissions by one instrument its name and sections are read a single time."""
    read: list[str] = []
    real = instruments.read_instrument

    def counted(text: str) -> instruments.Instrument:
        read.append(text)
        return real(text)

    monkeypatch.setattr("diffs.amending.consolidating.omissions.read_instrument", counted)
    assert len(said(("sections 2 to 11 shall be omitted.",))) == 10
    assert len(read) == 1
