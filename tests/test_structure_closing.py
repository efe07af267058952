"""Structure: where an instrument's new matter ends, though its marks of quotation do not say."""

from __future__ import annotations

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
