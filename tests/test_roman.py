"""Sections and articles that are numbered in roman, or stand alone on their line."""

from __future__ import annotations

from diffs.structure import structure_text

RULES = """THE LANTERN RULES, 2031

I. Short title.—(1) These rules may be called the Lantern Rules, 2031.
(2) They come into force at once.

II. Fees.—A keeper shall pay, namely:—
(i) ten rupees for a large lantern;
(ii) five rupees for a small one.

III. Repeal.—The Lantern Rules, 2011, are repealed.
"""
ORDER = """THE LANTERN ORDER, 2031

ARTICLE {}
Scope
This Order applies to every lantern of a pier.

ARTICLE {}
Keepers
1. The Board shall appoint a keeper.
2. A keeper shall trim the lanterns.

ARTICLE {}
Fees
The Board shall fix the fees by notification.
"""


def _units(text: str) -> list[tuple[str, str, str]]:
    root = structure_text(text)
    assert root.full_text() == text
    return [(n.eid, n.num, n.heading) for n in root.walk() if n.kind in ("section", "article")]


def test_a_text_that_counts_in_roman_has_roman_sections() -> None:
    """Roman numbers from I on are sections, with the numbers that are printed."""
    assert _units(RULES) == [
        ("sec_I", "I", "Short title"), ("sec_II", "II", "Fees"), ("sec_III", "III", "Repeal"),
    ]  # fmt: skip
    eids = {n.eid for n in structure_text(RULES).walk()}
    assert {"sec_I__subsec_2", "sec_II__para_i", "sec_II__para_ii"} <= eids


def test_an_article_that_stands_alone_has_its_title_below() -> None:
    """An "ARTICLE II" or "ARTICLE 2" alone on a line is no running head; its title is the line below."""
    for numbers in (("I", "II", "III"), ("1", "2", "3")):
        assert _units(ORDER.format(*numbers)) == [
            (f"art_{num}", num, heading)
            for num, heading in zip(numbers, ("Scope", "Keepers", "Fees"), strict=True)
        ]


def test_roman_heads_over_sections_that_count_on_are_no_sections() -> None:
    """Where figures count on from one roman number to the next, the figures are the sections."""
    text = "".join(
        f"ARTICLE {roman}\n\n{n}. Lamps of the pier.—The keeper shall light lamp {n}.\n\n"
        for n, roman in enumerate(("I", "II", "III"), 1)
    )
    assert [num for _, num, _ in _units(text)] == ["1", "2", "3"]


def test_a_list_in_roman_within_figures_is_no_sections() -> None:
    """Where a section 1 stands above them, roman numbers count what lies in a section, or in a Schedule."""
    listed = "\n".join(f"{roman}. A lantern of kind {roman}." for roman in ("I", "II", "III", "IV"))
    law = f"1. Title.—These are the Lantern Rules.\n\n2. Kinds.—The kinds are—\n{listed}\n\n{{}}\n"
    for last, nums in (
        ("3. Oil.—Oil is kept.", ["1", "2", "3"]),
        (f"SCHEDULE\n\n{listed}", ["1", "2"]),
    ):
        assert [num for _, num, _ in _units(law.format(last))] == nums
