"""Instruments whose section heads a site prints in its own dress."""

from __future__ import annotations

import pytest

from diffs.amending import is_instrument, parse_instructions
from diffs.amending.drafting.heads import instructions_of
from diffs.structure.cutting.masking import mask

TITLES = (
    "Short title",
    "Amendment of section 4, Act IV of 1988",
    "Amendment of section 5, Act IV of 1988",
)
BODIES = (
    "(1) This Act may be called the Wells (Amendment) Act, 1990.",
    "In the Wells Act, 1988 (IV of 1988), hereinafter called the said Act, in section 4, for the word “oil”, the word “gas” shall be substituted.",
    "In the said Act, in section 5, clause (b) shall be omitted.",
)  # fmt: skip


def printed(head: str) -> str:
    """Return an amending Act, each of its three sections headed so."""
    return "AN ACT to amend the Wells Act, 1988\n\n" + "\n\n".join(
        head.format(n=n, title=title) + body
        for n, (title, body) in enumerate(zip(TITLES, BODIES, strict=True), start=1)
    )


@pytest.mark.parametrize(
    "head",
    [
        "{n}. {title}.—",
        "{n}.— {title}. ",
        "{n}.—{title}.\n",
        "**Section {n}. {title}.**\n---",
        "**{n}. {title}.--**",
        "**{n}. {title}.**\n-",
        "##### {n}. **{title}**\n\n**{n}.** ",
        "Section {n}. {title}.—",
        "Section {n}: {title}.—",
        "Section {n} - {title}\n",
        "Section {n} {title}\n",
        "{n}. {title}\n",
    ],
)
def test_a_section_is_one_however_a_site_dresses_its_head(head: str) -> None:
    """Bold marks, the word Section, a dash or a line's end for the stop: the same instructions are read."""
    text = printed(head)
    found = instructions_of(text)

    assert [(i.state, i.act, i.action, i.target) for i in found] == [
        ("parsed", "Act IV of 1988", "substitute", (("section", "4"),)),
        ("parsed", "Act IV of 1988", "omit", (("section", "5"), ("clause", "(b)"))),
    ]
    assert text[found[1].start : found[1].end].endswith("clause (b) shall be omitted")


def test_a_note_may_run_in_behind_a_comma() -> None:
    """“Amendment of section 6, Act IV of 1988, In the said Act” is a note, and the words it heads."""
    text = printed("{n}. {title}.—").replace(
        "Act IV of 1988.—In the said", "Act IV of 1988, In the said"
    )
    found = instructions_of(text)

    assert [i.state for i in found] == ["parsed", "parsed"]


def test_a_note_on_a_line_of_its_own_names_its_section_once() -> None:
    """A note's section, said again by the words below it, is one step of the address."""
    found = parse_instructions(
        "3. Amendment of section 11\nIn section 11 of the principal Act,—\n(i) after sub-section (3), the following sub-section shall be inserted, namely:—\n“(3A) The keeper shall sit.”;"
    )

    assert [i.target for i in found] == [(("section", "11"),)]


@pytest.mark.parametrize("broken", ["sub-\nstituted", "substi-\n  tuted", "substitut-\ned"])
def test_a_word_of_order_may_be_broken_at_a_lines_end(broken: str) -> None:
    """“Shall be sub-/stituted” is an order, and the section it stands in is not passed over."""
    text = printed("{n}. {title}.—").replace("substituted", broken)
    found = instructions_of(text)

    assert [(i.state, i.action) for i in found] == [("parsed", "substitute"), ("parsed", "omit")]
    assert text[found[1].start : found[1].end].endswith("clause (b) shall be omitted")


def test_a_pages_number_within_a_sentence_of_new_matter_is_for_a_person() -> None:
    """A figure alone on its line in the midst of a sentence may be a page's: it is not put into the law unsaid."""
    found = parse_instructions(
        "In section 4, after sub-section (1), the following shall be inserted, namely:—\n“(1A) No well is dug\n\n2\n\non a Friday.”."
    )

    assert [i.state for i in found] == ["needs-review"]


def test_a_page_that_lost_its_line_ends_has_the_same_sections() -> None:
    """On one line, one section behind the other, an Act orders what it orders on many."""
    text = printed("{n}. {title}.—")
    flat = " ".join(text.split())
    found = instructions_of(flat)

    assert [(i.state, i.act, i.action, i.target) for i in found] == [
        (i.state, i.act, i.action, i.target) for i in instructions_of(text)
    ]
    assert flat[found[1].start : found[1].end].endswith("clause (b) shall be omitted")


def test_new_matter_on_such_a_page_ends_at_its_mark() -> None:
    """What stands behind the mark and the drafter's point, a saving or a signature, is no new matter."""
    curly = "2. Amendment of section 4, Act IV of 1988.—In section 4, after clause (b), the following shall be inserted, namely:— “(c) a well.”. (2) Nothing in this section affects a well dug before it. A. KHAN, Secretary."
    straight = curly.replace("“", '"').replace("”", '"')

    assert [(i.state, i.new) for i in parse_instructions(curly)][:1] == [("parsed", "(c) a well.")]
    assert {i.state for i in parse_instructions(straight)} == {"needs-review"}


def test_a_gazettes_head_within_new_matter_is_for_a_person() -> None:
    """Run into the line, a page's head cannot be told from the words: it is not put into the law unsaid."""
    found = parse_instructions(
        "In section 4, after clause (b), the following shall be inserted, namely:— “(c) a well that 2 THE GAZETTE OF PAKISTAN, EXTRA., MAY 3, 1990 [PART I is deep.”."
    )

    assert [i.state for i in found] == ["needs-review"]


def test_a_part_of_such_a_page_begins_at_any_section() -> None:
    """Cut out from “4. Amendment of …” on, the next section is the fifth."""
    found = parse_instructions(
        "4. Amendment of section 1.- In section 1 of the principal Act, the word “oil” shall be omitted. 5. Amendment of section 2.- In section 2 of the principal Act, the word “gas” shall be omitted."
    )

    assert [(i.state, i.target, i.old) for i in found] == [
        ("parsed", (("section", "1"),), "oil"),
        ("parsed", (("section", "2"),), "gas"),
    ]


def test_an_act_that_calls_itself_amending_is_an_instrument() -> None:
    """A page may have lost the long title; what the Act is called, and its one order's note, say what it is."""
    text = (
        "ACT II OF 1990\n\nThe Act was assented to on the 3rd May, 1990."
        + " It was long in the making." * 60
        + "\n\n"
        "1. Short title.—This Act may be cited as the Wells (Amendment) Act, 1990.\n\n"
        "2. Substitution of section 6, Act IV of 1988.—In the Wells Act, 1988 (IV of 1988), for section 6, the following shall be substituted:\n“6. Wells.—No well is dug.”\n"
    )

    assert is_instrument(text)
    assert not is_instrument(
        text.replace("Wells (Amendment) Act", "Wells Act").replace(
            "Substitution of section 6, Act IV of 1988", "Wells"
        )
    )


@pytest.mark.parametrize("page", ["- 4 -", "— 12 —", "Page 3 of 9"])
def test_a_pages_number_between_dashes_is_no_new_matter(page: str) -> None:
    """A figure between dashes, on a line of its own, is a page's."""
    found = parse_instructions(
        f"In section 4, after sub-section (1), the following shall be inserted, namely:—\n“(1A) No well is dug\n\n{page}\n\non a Friday.”."
    )

    assert [(i.state, i.new) for i in found] == [("parsed", "(1A) No well is dug\non a Friday.")]


def test_a_label_below_a_pages_head_and_a_rule_are_the_new_matters() -> None:
    """A number in brackets alone on its line is a sub-section's, whatever head stands above it; a form has rules of its own."""
    masked = mask(
        "In section 4, for sub-sections (2) and (3), the following shall be substituted, namely:—\n“(2) No well is dug on a Friday.\n"
        "PART I]  THE GAZETTE OF PAKISTAN, EXTRA., MAY 2, 2031  851\n\n(3)\nWho digs one signs here:\n________\nand pays.”."
    )

    assert "(3)\nWho digs" in masked and "________" in masked
    assert "GAZETTE" not in masked


def test_markup_of_headings_is_no_word_of_the_law() -> None:
    """What a page sets before a heading, as in “## 2A. Wells”, does not come into the law with it."""
    found = parse_instructions(
        "After section 2, the following new section shall be inserted, namely:—\n“## 2A. Wells.—No well is dug.”."
    )

    assert [(i.state, i.new) for i in found] == [("parsed", "2A. Wells.—No well is dug.")]


def test_new_matter_that_ends_in_an_opening_mark_is_for_a_person() -> None:
    """A scan that exchanged the marks leaves one at the end of the new matter: it is not put into the law unsaid."""
    found = parse_instructions(
        "After section 2, the following new section shall be inserted, namely:—\n”2A. Wells.—No well is dug.“."
    )

    assert [i.state for i in found] == ["needs-review"]


@pytest.mark.parametrize("numbered", ["{n}. {title}.", "{title}."])
def test_a_list_of_contents_orders_nothing(numbered: str) -> None:
    """The notes above, told over again above the sections they head, are no sections that could not be read."""
    contents = "\n".join(
        numbered.format(n=n, title=title) for n, title in enumerate(TITLES, start=1)
    )
    found = instructions_of(
        f"SECTIONS\n{contents}\n\n(Act II of 1990)\n\n{printed('{n}. {title}.—')}"
    )

    assert [(i.state, i.action) for i in found] == [("parsed", "substitute"), ("parsed", "omit")]


def test_a_dash_before_a_title_is_the_laws_own_in_the_new_matter() -> None:
    """What comes in is kept as printed: a number out of the instrument's turn is a section of the law amended."""
    new = "“9A.— Oil. (1) No oil is lent.\n9B.— Wax. (1) No wax is lent.\n12.— Gas. (1) No gas is lent.”"
    text = printed("{n}.— {title}. ").replace("clause (b) shall be omitted.", "for clause (b), the following shall be substituted, namely:—\n" + new + ".")  # fmt: skip
    made = parse_instructions(text)[-1]
    assert (made.new or "").split("\n") == new.strip("“”").split("\n")


@pytest.mark.parametrize("dash", ["⸺", "⸻", "⎯", "─", "−", "\uf02d", "\uf0be"])
def test_a_dash_is_one_whichever_sign_a_typeface_has_for_it(dash: str) -> None:
    """A head ends in a dash of any typeface: the territory said behind it is read, and the limit told."""
    text = printed("{n}. {title}.—").replace("the said Act, in", "the said Act, as in force in the Isle, in")  # fmt: skip
    found = [instructions_of(text.replace("—", sign)) for sign in ("—", dash)]

    assert found[0] == found[1]
    assert "only as in force in the Isle" in (found[1][1].reason or "")
