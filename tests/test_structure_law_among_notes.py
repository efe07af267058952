"""Law that stands among footnotes, cites an Act, and is none of theirs."""

from __future__ import annotations

import pytest

from diffs.structure import structure_text

FOOT = """1. Lamps. Every 1[keeper] shall light the 2[lamps] of the harbour each evening, and put
them out by day.
{foot}
2. Oil. The keeper shall buy oil for the lamps of the harbour and of its piers, and shall keep a
book of what he bought.
"""


def noted(foot: str) -> str:
    """Return what is a note of a page with a foot."""
    text = FOOT.format(foot=foot)
    spans = [span for node in structure_text(text).walk() for span in node.spans]
    return " ".join(" ".join(text[s.start : s.end].split()) for s in spans if s.kind == "note")


@pytest.mark.parametrize(
    "law",
    [
        "A keeper has the rights of a pilot under the Piers Act, 1832.",
        "No keeper is liable under the Piers Act, 1832, for what he did in good faith.",
        "It is hereby declared that the Piers Act, 1832, binds the keepers.",
        "The Piers Act, 1832, is hereby repealed.",
        "(2) For his oil, see the Piers Act, 1832.",
        "Every keeper shall see the lamps lit under the Piers Act, 1832.",
        "“pilot” means whoever is a pilot under the Piers Act, 1832.",
        "It has been and shall be deemed to have been extended to the Isles, and every keeper there shall obey it.",
        "The word “keeper”, as added by the Warden in a licence under the Piers Act, means a deputy.",
    ],
)
def test_what_grants_a_right_or_commands_between_two_notes_is_law(law: str) -> None:
    """A page may hold one sentence of law between its notes: that it cites an Act makes no note of it."""
    foot = f"1\nSubs. by the Lamps Act, 1931, s. 2, for “lanterns”.\n{law}\n2\nIns. by the Lamps Act, 1933, s. 4."
    assert law not in noted(foot)


@pytest.mark.parametrize(
    "law",
    [
        "Any keeper whose licence is amended by the Warden under the Piers Act pays no fee.",
        "A keeper whose licence was amended by the Warden under the Piers Act has a right to oil.",
    ],
)
def test_what_grants_a_right_below_a_number_alone_is_law(law: str) -> None:
    """It tells of changes to come, not of one that was made."""
    assert noted(f"1\n{law}") == ""


@pytest.mark.parametrize(
    "item", ["a keeper shall keep a book under the Piers Act, 1832", "a keeper has a right to oil"]
)
def test_items_that_command_or_cite_nothing_are_no_notes(item: str) -> None:
    """Items are a note's where each of them cites, and none commands."""
    foot = f"1\nSubs. by the Lamps Act, 1931, s. 2, for the colon:\n(a) {item};\n(b) {item}.\n2\nIns. by the Lamps Act, 1933, s. 4."
    assert item not in noted(foot)


def test_a_torn_note_below_the_number_between_two_others_is_a_note() -> None:
    """A note's first words may be lost: its number and what it cites tell it, where it commands nothing."""
    foot = "1\nSubs. by the Lamps Act, 1931, s. 2, for “oil”.\n2\n{}\n3\nIns. by the Lamps Act, 1933, s. 4."
    torn = foot.format("1951), Ord. 21 of 1960, s. 3 and 2nd Sch., to read as\nabove.")
    assert noted(torn) == torn.replace("\n", " ")
    for law in ("has his oil of the Piers Act", "(2) oil of the Piers Act", "oil of the pier"):
        assert law not in noted(foot.format(f"1951), see below.\n{law}."))


@pytest.mark.parametrize("between", ["\n5\n\n2", "\nFor oil, see the Piers Act, 1832.\n\n4"])
def test_over_a_gap_a_number_or_beyond_a_lost_note_a_reference_is_not_told(between: str) -> None:
    """A number over a gap may be a table's; where notes between two are lost, law may stand there."""
    foot = f"1\nSubs. by the Lamps Act, 1931, s. 2, for “oil”.\n{between}\nIns. by the Lamps Act, 1933, s. 4."
    assert between.strip().partition("\n")[0] not in noted(foot)


def test_the_note_after_a_note_may_refer_with_a_comma() -> None:
    """The words "see, the Gazette" below the next number refer as "see the Gazette" does."""
    foot = "1\nSubs. by the Lamps Act, 1931, s. 2, for “oil”.\n2\nRead as lit, see, the harbour's book."
    assert noted(foot) == foot.replace("\n", " ")


def test_what_words_were_changed_may_be_original_ones() -> None:
    """The words "The original words “or Warden” were omitted by" tell of a change as "The words" do."""
    foot = "1\nSubs. by the Lamps Act, 1931, s. 2, for “oil”.\n\nThe original words “or Warden” were omitted by the Lamps Act, 1933."
    assert noted(foot).endswith("1933.")


def test_a_wide_gap_may_part_a_note_from_its_number() -> None:
    """Fourteen blanks between the two are a word processor's tab."""
    assert noted(f"1{' ' * 14}New rule ins. by the Lamps Act, 1931, s. 2.").endswith("s. 2.")


def test_a_number_of_a_note_beyond_more_law_calls_none_here() -> None:
    """The notes of a page end where its law goes on: what a later page's note bears is no call of this one's."""
    text = (
        "1. Wicks. The keeper trims the wicks each\nmorning.\n7\n\n2. Lamps. The keeper lights the lamps of the\nharbour.\n"
        "1\nSubs. by the Lamps Act, 1931, s. 2, for “oil”.\n3. Oil. The keeper buys oil for the\nlamps.\n7\nIns. by the Lamps Act, 1933, s. 4.\n"
    )
    words = next(node.text for node in structure_text(text).walk() if node.eid == "sec_1")
    assert words.endswith("7")


def test_what_was_put_in_for_a_purpose_is_law_and_for_other_words_a_note() -> None:
    """An editor says for which words or provision others were put in: "Enacted for the safety of ships" is law, and so is what "had not been amended"."""
    law = "Enacted for the safety of ships, this Regulation binds every keeper."
    assert noted(f"3. {law}") == ""
    assert (
        noted(
            "(b)\nRules 3 and 4 of the Order had not been amended by any law except the Lamps Act, 1931.\n"
        )
        == ""
    )
    for of in (
        "“lanterns”",
        "the original section",
        "sub-section (3)",
        "the word “horn”",
        "the first proviso",
        "s. 5",
        "Part II",
        "Rs. 500",
    ):
        assert noted(f"1 Subs. for {of} by the Lamps Act, 1931, s. 2.") != ""
