"""What a number heads is one thing in both texts, though only one of them may say which."""

from __future__ import annotations

import pytest

from diffs.compare import compare_texts
from diffs.compare.aligning.units import under_one_name
from diffs.structure import structure_text

OLD = (
    "51. Lamp Council.\n\n"
    "(1) The Lamp Council shall consist of twenty members elected by the keepers.\n\n"
    "(2) A keeper shall be entitled to vote if he has tended a lamp for a year.\n\n"
    "(3) Notwithstanding anything contained in this Article, the Warden may fill one seat.\n"
)
NEW = OLD.replace("this Article", "clause (1)").replace("twenty members", "thirty members")


def test_an_article_is_itself_where_the_newer_text_does_not_call_itself_one() -> None:
    """Only the words changed: nothing came, went or bears another number."""
    compared = compare_texts(OLD, NEW)
    assert {entry.rel for entry in compared.alignment} <= {"same", "edited"}
    assert ("art_51__subsec_1", "sec_51__subsec_1", True) in {
        (entry.old, entry.new, entry.edited) for entry in compared.alignment
    }
    assert not any(" now" in sentence for sentence in compared.significance)


def test_an_article_is_itself_where_only_the_newer_text_calls_itself_one() -> None:
    compared = compare_texts(NEW, OLD)
    assert {entry.rel for entry in compared.alignment} <= {"same", "edited"}


@pytest.mark.parametrize("text", [OLD, NEW])
def test_every_eid_told_is_of_the_text_it_is_told_of(text: str) -> None:
    other = NEW if text == OLD else OLD
    known = [{node.eid for node in structure_text(side).walk()} for side in (text, other)]
    for entry in compare_texts(text, other).alignment:
        assert entry.old is None or entry.old in known[0]
        assert entry.new is None or entry.new in known[1]


def test_a_law_and_a_treaty_that_share_no_number_keep_their_own_names() -> None:
    """Sections 1 to 3 are not Articles 51 to 53, whatever else is alike."""
    law = "1. Lamps.— Lamps are lit.\n2. Oil.— Oil is kept in this section's manner.\n"
    treaty = "51. Boats.\n\n(1) In this Article a boat is a lamp.\n\n52. Sails.\n\n(1) Sails in this Article are oil.\n"
    old = structure_text(law)
    assert under_one_name(old, structure_text(treaty)) == (old, {})
