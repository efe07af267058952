"""Structure: where an instrument's new matter ends, though its marks of quotation do not say."""

from __future__ import annotations

import pytest

from diffs.structure import structure_text


def eids(text: str) -> list[str]:
    root = structure_text(text)
    found = [node.eid for node in root.walk() if node.eid]
    assert root.full_text() == root.source
    assert len(found) == len(set(found))
    return [eid for eid in found if eid.startswith(("sec", "hd_statement", "sched"))]


AMENDING = """THE HARBOURS (AMENDMENT) ACT, 2031

An Act further to amend the Harbours Act, 2020.

"""


def test_a_section_by_name_ends_a_quotation_that_nobody_closed() -> None:
    """What "Section 3. Substitution of …" heads is the instrument's own, with the word as without it."""
    found = eids(
        AMENDING
        + "**Section 1. Short title.**\n---This Act may be called the Harbours (Amendment) Act, 2031.\n\n"
        "**Section 2. Substitution of section 50 in Act V of 2020.**\n"
        "---In the said Act, for section 50, the following shall be substituted;\n"
        '   "50. (1) The Warden shall light the lamps.\n'
        '   (2) In this section, "Warden" means the Warden of the Harbour.\n\n'
        "**Section 3. Substitution of section 64 in Act V of 2020.**\n"
        "---In the said Act, for section 64, the following shall be substituted:\n"
        '   "64. Fees.---The Warden shall publish the fees."\n'
    )
    assert "sec_2__qstr__sec_50__subsec_2" in found
    assert "sec_3__qstr__sec_64" in found


def test_an_instruction_below_its_label_ends_new_matter() -> None:
    """A label alone on a heading and an instruction below it are the instrument's, as on one line."""
    found = eids(
        AMENDING
        + "# 1. Short title.\n\nThis Act may be called the Harbours (Amendment) Act, 2031.\n\n"
        "# 2. Amendment of Act V of 2020.\n\nIn the Harbours Act, 2020,-\n\n"
        '(1) in section 4, for the word "ten" the word "five" shall be substituted;\n\n# (2)\n\n'
        "for section 9, the following shall be substituted, namely:\n\n# 9. Lighting a false lamp\n\n"
        "Whoever, with intent to mislead a ship, lights a false lamp shall be punished with fine and\n\n# (3)\n\n"
        'in section 12, for the words "a lamp" the words "any lamp" shall be substituted.\n\n'
        "# 3. Repeal of Act VI of 2020.\n\nThe Lamps Act, 2020, is repealed.\n"
    )
    assert found[3:] == [
        "sec_2__subsec_2", "sec_2__subsec_2__qstr", "sec_2__subsec_2__qstr__sec_9", "sec_2__subsec_3", "sec_3",
    ]  # fmt: skip


def test_a_quoted_definition_ends_where_its_quotation_does() -> None:
    """The instrument's (b) below a definition in two marks of quotation is beside its (a), and not the term's."""
    found = eids(
        AMENDING + "1. Short title.—This Act may be called the Harbours (Amendment) Act, 2031.\n\n"
        "2. Amendment of section 2.—In the Harbours Act, 2020, section 2 is amended as follows:\n\n"
        "(a) by inserting the following definition after the definition of “anchor”:\n\n"
        "“ ‘ associate ’, in relation to a keeper, means—\n\n(a) a partner of the keeper, or\n\n"
        "(b) a servant of the keeper;”;\n\n"
        "(b) by inserting the following definition after the definition of “boat”:\n\n"
        "“ ‘ buoy ’ means a thing that floats;”;\n\n(c) by deleting the definition of “crane”.\n"
    )
    assert found[2:] == [
        "sec_2__para_a", "sec_2__para_a__qstr", "sec_2__para_a__qstr__def_associate",
        "sec_2__para_a__qstr__def_associate__para_a", "sec_2__para_a__qstr__def_associate__para_b",
        "sec_2__para_b", "sec_2__para_b__qstr", "sec_2__para_b__qstr__def_buoy", "sec_2__para_c",
    ]  # fmt: skip


def test_a_statement_of_reasons_whose_head_is_misread_ends_new_matter() -> None:
    """A heading in capitals that a scan garbled ends a quotation left open, as the statement's does."""
    found = eids(
        AMENDING
        + "# 1. Short title.\n\nThis Act may be called the Harbours (Amendment) Act, 2031.\n\n"
        "# 2. Substitution of section 8, Act V of 2020.\n\n"
        "In the said Act, for section 8, the following shall be substituted, namely:\n\n"
        '"8. Loss of light - (1) The Warden may direct that the lamp be lit again.\n\n'
        "(2) Where the keeper fails, the lamp shall be taken away until the fee is deposited.\n\n"
        "# SIATEMENI QFQBJECTS ANO BEASONS\n\nThe law guarantees lamps to all ships. This Bill seeks to light them.\n"
    )
    assert found[1:] == [
        "sec_2", "sec_2__qstr", "sec_2__qstr__sec_8", "sec_2__qstr__sec_8__subsec_1", "sec_2__qstr__sec_8__subsec_2",
    ]  # fmt: skip


def test_a_label_that_the_instruction_names_opens_new_matter_without_a_mark() -> None:
    """Below "for clause (ix), the following …" an unquoted (ix) and what follows it are new matter, whatever ends it."""
    found = eids(
        "3. In rule 3 of the said rules,—\n(i) in clause (b),—\n"
        "(A) for sub-clause (ix), the following sub-clauses shall be substituted, namely:—\n"
        "(ix) is a lamp that is not lit;\n(x) is a lamp that is not seen;‟;\n"
        "(B) in sub-clause (xi), for the word “dusk” the word “dawn” shall be substituted.\n"
    )
    assert found == [
        "sec_3", "sec_3__para_i", "sec_3__para_i__subpara_A", "sec_3__para_i__subpara_A__qstr",
        "sec_3__para_i__subpara_A__qstr__para_ix", "sec_3__para_i__subpara_A__qstr__para_x",
        "sec_3__para_i__subpara_B",
    ]  # fmt: skip


def test_a_high_number_counts_in_new_matter() -> None:
    """A quoted (65-A) is a sub-section, though no list reaches so far, and the instrument's (iii) is beside its (ii)."""
    found = eids(
        AMENDING
        + "1. Short title.---This Act may be called the Harbours (Amendment) Act, 2031.\n\n"
        "2. Amendment of section 2.---In the said Act, in section 2,--\n"
        "   (i) subsection (28) shall be omitted;\n"
        "   (ii) for subsection (64) the following shall be substituted;\n"
        "   (64) a lamp means a lamp as notified under the Lamps Act, 2020; and\n"
        "   (iii) the following subsection (65-A) shall be added:--\n"
        '   "(65-A) a light means a light declared under this Act; "\n'
    )
    assert found[2:] == [
        "sec_2__para_i", "sec_2__para_ii", "sec_2__para_ii__qstr", "sec_2__para_ii__qstr__subsec_64",
        "sec_2__para_iii", "sec_2__para_iii__qstr", "sec_2__para_iii__qstr__subsec_65A",
    ]  # fmt: skip


def test_three_hyphens_stand_for_the_dash_below_a_title() -> None:
    """In "5. Constitution---(1)" no stop parts the title from the hyphens; it is a title all the same."""
    root = structure_text(
        "4. Fees---(1) The fees are due.\n(2) The Warden collects them.\n5. Lamps---The Warden lights the lamps.\n"
    )
    assert [(n.eid, n.heading) for n in root.walk() if n.num] == [
        ("sec_4", "Fees"), ("sec_4__subsec_1", ""), ("sec_4__subsec_2", ""), ("sec_5", "Lamps"),
    ]  # fmt: skip


def test_an_instruction_that_bears_the_number_above_it_is_no_new_matter() -> None:
    """Of two instructions numbered (ii) the second is the instrument's, and the (f) that it names is new."""
    found = eids(
        AMENDING
        + "1. Short title.---This Act may be called the Harbours (Amendment) Act, 2031.\n\n"
        "2. Amendment of section 3.---In the said Act, in section 3:\n"
        "   (i) in clause (d), the word and shall be omitted;\n"
        "   (ii) in clause (e), for the full stop, the expression and shall be substituted:\n"
        "   (ii) after clause (e), the following clause (f) shall be inserted:\n"
        "   (f) a lamp that is lit.\n"
    )
    assert found[2:] == [
        "sec_2__para_i", "sec_2__para_ii", "sec_2__para_ii-2", "sec_2__para_ii-2__qstr", "sec_2__para_ii-2__qstr__para_f",
    ]  # fmt: skip


def test_the_number_of_the_next_act_ends_what_is_above_it() -> None:
    """In a gazette with two Acts the second's head, sections and all, lies in no quotation of the first's."""
    found = eids(
        "# ACT No. III OF 1976\n\nAn Act further to amend the Harbours Act, 1956\n\n"
        "WHEREAS it is expedient to amend the Harbours Act, 1956;\n\nIt is hereby enacted as follows:\n\n"
        "# 1. Short title\n\nThis Act may be called the Harbours (Amendment) Act, 1976.\n\n"
        "# 2. Amendment of section 7\n\nIn the said Act, in section 7,\n\n"
        "- (a) after the word lamp, the following words shall be inserted:\n\n"
        "# 9. Repeal\n\nThe Harbours (Amendment) Ordinance, 1975, is hereby repealed.\n\n"
        "# ACT No. IV OF 1976\n\n# An Act further to amend the Lamps Act\n\n"
        "WHEREAS it is expedient further to amend the Lamps Act, 1869;\n\nIt is hereby enacted as follows:\n\n"
        "# 1. Short title\n\nThis Act may be called the Lamps (Amendment) Act, 1976.\n\n"
        "# 2. Omission of section 4, Act IV of 1869\n\nIn the said Act, section 4 shall be omitted.\n"
    )
    assert found == ["sec_1", "sec_2", "sec_2__para_a", "sec_9", "sec_1-2", "sec_2-2"]


def test_a_quoted_number_is_new_matter_where_the_lead_says_so_though_no_title_does() -> None:
    """Below "the following shall be substituted" a quoted "23." opens new matter in a Finance Act too, closed or not."""
    found = eids(
        "# The Harbours Finance Act 2031\n\n"
        "**Section 1. Short title.**\n---This Act may be called the Harbours Finance Act, 2031.\n\n"
        "**Section 2. Amendment of Stamp Act, 1899.**\n---In Schedule I to the Stamp Act, 1899:-\n"
        "(i) For the existing Article 23, the following shall be substituted :-\n"
        '"23. Conveyance of a ship\n(a) In the case of a boat; five rupees.\n(b) In any other case; ten rupees.\n'
        '"31. Exchange of a ship\n'
    )
    assert found[2:] == [
        "sec_2__para_i", "sec_2__para_i__qstr", "sec_2__para_i__qstr__sec_23", "sec_2__para_i__qstr__sec_23__para_a",
        "sec_2__para_i__qstr__sec_23__para_b", "sec_2__para_i__qstr__sec_31",
    ]  # fmt: skip


def test_a_number_printed_a_third_time_hides_no_words() -> None:
    """Below a heading and its number said again, a third "3." leaves the order between them in the section's words."""
    root = structure_text(
        AMENDING
        + "**Section 1. Short title.**\n---(1) This Act may be called the Harbours (Amendment) Act, 2031.\n\n"
        "**Section 2. Amendment of section 4.**\n---In the said Act, section 4 shall be omitted.\n\n"
        "**Section 3: Amendment in section 1 of Act IV of 2020**\n"
        "3. Amendment in section 1 of Act IV of 2020.---In the said Act, in section 1, for the word lamp, the word light shall be substituted.\n"
        "3. Amendment in section 2 of Act V of 2020.---In the said Act, for section 2, the following shall be substituted:\n"
        "2. Exception.---Nothing in this Act applies to a ship of war.\n"
    )
    words = " ".join(node.text for node in root.walk())
    assert "for the word lamp, the word light shall be substituted" in words


def test_a_stray_bracket_in_a_heading_parts_its_words() -> None:
    """In "Substitution of]section 8" nothing opened the bracket: a space is meant."""
    root = structure_text(
        "# 1. Short title.\n\nThis is the Lamps Act.\n\n# 2. Substitution of]section 8, Act XII of 2020\n\nSection 8 is omitted.\n"
    )
    found = next(n for n in root.walk() if n.eid == "sec_2")
    assert found.heading == "Substitution of section 8, Act XII of 2020"


def test_a_recital_below_a_list_of_the_preamble_is_none_of_its_items() -> None:
    """Where the last of the aims ends, "AND WHEREAS" or "NOW, THEREFORE" goes on with the preamble."""
    aims = "WHEREAS it is expedient to light the lamps of the coast in order to –\n(i) keep the ships off its rocks and its\nsands; and\n(ii) serve the keepers of the harbour and those of the\npiers;\n"
    for recital in (
        "AND WHEREAS the Warden is satisfied of it;\nNOW, THEREFORE,",
        "Now, therefore,",
    ):
        root = structure_text(
            f"{aims}{recital} the Warden is pleased to make the following Order:\n1. Title. This is the Lamps Order.\n2. Oil. Oil is bought.\n"
        )
        second = next(node for node in root.walk() if node.num == "ii")
        assert second.text == "serve the keepers of the harbour and those of the piers;"


@pytest.mark.parametrize(
    ("items", "flush", "parted"),
    [
        ("(a) light a lamp; or\n(b) sell the oil of the harbour;", "and every grant shall tell the keeper what it is for.", True),
        ("(a) light a lamp; or\n(b) sell the oil of the harbour,", "and every grant shall state—\n(i) the sum; and\n(ii) the day.", True),
        ("(a) light a lamp; or\n(b) sell the oil of the harbour,", "and every keeper shall be told of what was sold.", False),
        ("(a) the Board may light a lamp; or\n(b) the Board may sell oil;", "and the keeper shall be told of what was sold.", False),
        ("(a) light a lamp; or\n(b) sell the oil of the harbour;", "and to lend it to the keepers.", False),
        ("(a) light a lamp; or\n(b) sell the oil of the harbour;", "and any other thing which shall be told.", False),
        ("(a) light a lamp; or\n(b) sell the oil of the harbour;", "and any wick the keeper may be short of.", False),
        ("(a) light a lamp; or\n(b) sell the oil of the harbour;", "and (c) tell the keeper what he shall light.", False),
    ],
)  # fmt: skip
def test_words_that_say_what_shall_be_below_items_without_a_verb_close_the_sentence(
    items: str, flush: str, *, parted: bool
) -> None:
    """Below a semicolon, or above a list of their own, "and every grant shall …" is none of the last item's; an item that has a verb may go on so, and "any thing which shall" is an item's."""
    law = f"1. Title. This Act, which is made for the lamps of the coast and the\nharbour, is the Lamps Act.\n2. Grants. The Board may,—\n{items}\n{flush}\n3. Oil. Oil is bought.\n"
    root = structure_text(law)
    last = next(node for node in root.walk() if node.num == "b")
    assert (" and " not in f" {last.text}") is parted
    assert root.full_text() == law
