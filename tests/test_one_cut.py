"""An amending instrument is cut once: its own sections are the same in the tree and among the instructions."""

from __future__ import annotations

from pathlib import Path

import pytest

from diffs.amending.drafting.directives import split
from diffs.amending.drafting.instructions import parse_instructions
from diffs.structure import structure_text
from diffs.structure.cutting.masking import mask
from tarmeem.model import Provision

HEAD = (
    "THE HARBOURS (AMENDMENT) ACT, 2031\n\nAn Act further to amend the Harbours Act, 2020\n\n"
    "1. Short title.—This Act may be called the Harbours (Amendment) Act, 2031.\n\n"
    "2. Amendment of section 4, Act V of 2020.—In the Harbours Act, 2020 (V of 2020), hereinafter referred to as the "
    "said Act, in section 4, for the words “ten lamps” the words “five lamps” shall be substituted.\n\n"
)
LAST = "4. Amendment of section 12, Act V of 2020.—In the said Act, section 12 shall be omitted.\n"
ORDER = (
    "In the said Act, in section 9, for the word “rope” the word “chain” shall be substituted.\n\n"
)
FLAWS = {
    "as printed": "3. Amendment of section 9, Act V of 2020.—" + ORDER,
    "its note misprinted": "3. Amondmont of soction 9.\n\n" + ORDER,
    "a heading no word of which is right": "# 3. Amondmont ot sactlon 9, Act V of 2020\n\n" + ORDER,
    "its number lost": "# Amendment of section 9, Act V of 2020\n\n" + ORDER,
    "its number and note lost": ORDER,
    "its number printed twice": "2. # Amendment of section 9, Act V of 2020.\n\n" + ORDER,
    "worded as an editor's note": "3. Section 9 of the principal Act is amended by substituting for the word “rope” the word “chain”.\n\n",
    "a number alone on its line": "3.\nAmendment of section 9, Act V of 2020.\n" + ORDER,
    "below a page's head": "2]  THE GAZETTE OF GUILDS, EXTRA., JULY 1, 2031\n\n3. Amendment of section 9, Act V of 2020.—" + ORDER,
}  # fmt: skip
"""How the section that amends section 9 may be printed."""


def own(node: Provision) -> list[Provision]:
    """Return the sections of a tree that lie in no quotation, in order."""
    found: list[Provision] = []
    for child in node.children:
        if child.kind == "section":
            found.append(child)
        elif child.kind != "quoted":
            found += own(child)
    return found


@pytest.mark.parametrize("flaw", FLAWS)
def test_an_order_stands_in_a_section_of_its_own_in_the_tree_and_among_the_instructions(
    flaw: str,
) -> None:
    """However its number and its note are printed, what amends section 9 is a section by itself, with one number."""
    text = HEAD + FLAWS[flaw] + LAST
    tree = own(structure_text(text))
    orders = parse_instructions(text)

    assert [one.target for one in orders if one.state == "parsed"] == [
        (("section", "4"),), (("section", "9"),), (("section", "12"),),
    ]  # fmt: skip
    assert len(tree) == 4
    assert [part.num for part in tree[1:]] == [part.number for part in split(mask(text))]
    for order, part in zip(orders, tree[1:], strict=True):
        assert part.start <= order.start < part.end


def test_a_section_ends_new_matter_that_nothing_closes_also_where_its_note_is_misprinted() -> None:
    """The instrument's next number, with a heading in words of no law, is no part of what is quoted above it."""
    text = (
        HEAD
        + "3. Insertion of section 9A, Act V of 2020.—In the said Act, after section 9, the following shall be inserted, "
        "namely:—\n\n“9A. Chains.—A chain is kept dry.\n\n"
        + FLAWS["a heading no word of which is right"].replace("# 3.", "# 4.")
        + LAST.replace("4.", "5.", 1)
    )
    tree = structure_text(text)

    assert [part.num for part in own(tree)] == ["1", "2", "3", "4", "5"]
    assert "rope" not in tree.find("sec_3").full_text()
    assert [one.target for one in parse_instructions(text)][-2:] == [
        (("section", "9"),), (("section", "12"),),
    ]  # fmt: skip


def test_words_that_say_what_is_amended_are_no_title() -> None:
    """“In the said Act, in section 16” on a line by itself is of its section, with the items below it."""
    text = (
        HEAD
        + "# 3. Amendment of section 16, Act V of 2020\n\nIn the said Act, in section 16\n\n(i) in sub-section (1), for the "
        "word “ten” the word “five” shall be substituted; and\n\n(ii) sub-section (2) shall be omitted.\n\n"
        + LAST
    )
    tree = structure_text(text)

    assert [part.num for part in own(tree)] == ["1", "2", "3", "4"]
    assert "sub-section (2)" in tree.find("sec_3").full_text()


def test_a_number_that_another_section_bears_is_none_but_in_the_next_instrument_of_the_file() -> (
    None
):
    """A page that counts anew gives a section no number; an Act of its own begins at 1."""
    again = "2. # Amendment of section 20, Act V of 2020.\n\n" + ORDER.replace(
        "section 9", "section 20"
    )
    following = HEAD.replace("THE HARBOURS (AMENDMENT) ACT, 2031", "ACT NO. IV OF 2032")

    assert [part.num for part in own(structure_text(HEAD + FLAWS["as printed"] + LAST + again))] == [
        "1", "2", "3", "4", "",
    ]  # fmt: skip
    assert [part.num for part in own(structure_text(HEAD + FLAWS["as printed"] + following))] == [
        "1", "2", "3", "1", "2",
    ]  # fmt: skip


@pytest.mark.parametrize("opens", [",-", " -", " —", ":"])
def test_a_list_is_the_sections_however_its_opening_ends(opens: str) -> None:
    """“(1) in section 4, …” behind a dash or a colon is the first item, and is for the law that opens the list."""
    text = (
        HEAD
        + f"# 3. Amendment of Act VI of 2020.\n\nIn the Lamps Act, 2020 (VI of 2020){opens}\n\n(1) in section 4, for the word "
        "“ten” the word “five” shall be substituted; and\n\n(2) in section 5, the word “old” shall be omitted.\n\n"
        + LAST
    )

    assert [part.num for part in own(structure_text(text))] == ["1", "2", "3", "4"]
    assert [one.act for one in parse_instructions(text)][1:3] == ["Act VI of 2020"] * 2


def test_items_below_a_section_that_is_not_read_are_not_for_the_law_named_before() -> None:
    """Where nothing announces the list, the law named just above it, or another, may be meant: a person looks."""
    text = (
        HEAD
        + "# 3. Amendment of Act VI of 2020.\n\nIn the Lamps Act, 2020 (VI of 2020)\n\n(1) in section 4, for the word "
        "“ten” the word “five” shall be substituted; and\n\n(2) in section 5, the word “old” shall be omitted.\n"
    )

    assert [one.state for one in parse_instructions(text)][-2:] == ["needs-review"] * 2


@pytest.mark.parametrize("place", ["section", "Section", "article", "Article", "rule", "Rule"])
def test_a_section_begins_with_the_place_it_amends_however_that_is_printed(place: str) -> None:
    """“2. In Article 4 of the Lamps Act, …” is a section of its own without a marginal note."""
    text = (
        f"2. In {place} 4 of the Lamps Act, 2020, the following proviso shall be added, namely:—\n“Provided that it burns.”.\n\n"
        f"3. In {place} 5 of the Lamps Act, 2020, the word “old” shall be omitted.\n"
    )

    assert [one.state for one in parse_instructions(text)] == ["parsed", "parsed"]


def test_an_items_label_alone_on_its_line_begins_no_section() -> None:
    """“(2)” on a line by itself, and an order below, are of the section that opens the list."""
    text = (
        HEAD
        + "# 3. Amendment of Act VI of 2020.\n\nIn the Lamps Act, 2020 (VI of 2020),-\n\n# (1)\n\nin section 4, for the word "
        "“ten” the word “five” shall be substituted; and\n\n# (2)\n\nin section 5, the word “old” shall be omitted.\n\n"
        + LAST
    )

    assert [part.num for part in own(structure_text(text))] == ["1", "2", "3", "4"]
    assert [one.target for one in parse_instructions(text)][1:3] == [
        (("section", "4"),), (("section", "5"),),
    ]  # fmt: skip


@pytest.mark.corpus
def test_what_orders_something_in_a_real_instrument_is_a_section_of_its_tree(corpus: Path) -> None:
    """Every section that gives orders lies in one of the tree's own, with the same number where it has one."""
    for path in sorted((corpus / "instruments").glob("PK*.txt")):
        text = path.read_text("utf-8")
        tree = own(structure_text(text))
        for section in split(mask(text)):
            numbers = [one.num for one in tree if one.start <= section.body < one.end]
            assert numbers, f"{path.name}: {text[section.start : section.start + 60]!r}"
            assert section.number in ("", *numbers)
