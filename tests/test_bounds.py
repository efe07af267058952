"""What an address narrower than a numbered provision leaves of its words."""

from __future__ import annotations

from diffs.amending.consolidating.consolidation import Consolidation, consolidate
from tests.growth import SQUARE, growth

BASE = """THE KITE SAFETY ACT, 1991

ACT No. IX OF 1991

3. Kites.—(1) No kite shall be flown unless—
(a) the string is of cotton; and
(b) the kite bears a tail.
(2) A kite may be seized. A seized kite shall be kept for a year. The owner may claim it.
(3) Rs. Five is the fee. No. Three is the form.
"""


def amended(order: str) -> Consolidation:
    return consolidate(BASE, [f"In the Kite Safety Act, 1991 (IX of 1991), in section 3, {order}"])


def test_words_of_the_opening_are_sought_in_the_opening_alone() -> None:
    """“In the opening words” means no word of a clause below them."""
    made = amended(
        "in sub-section (1), in the opening words, for the word “kite” the words “paper kite” shall be substituted."
    )

    assert "No paper kite shall be flown" in made.text and "(b) the kite bears" in made.text

    made = amended(
        "in sub-section (1), in the opening words, for the word “cotton” the word “silk” shall be substituted."
    )

    assert made.text == BASE and made.refusals


def test_the_opening_words_go_and_the_clauses_stay() -> None:
    """The opening words are no provision: what stands below them is not taken with them."""
    made = amended(
        "in sub-section (1), for the opening words, the words “A kite shall be flown where—” shall be substituted."
    )

    assert "(1) A kite shall be flown where—\n(a) the string" in made.text

    made = amended("in sub-section (2), the opening words shall be omitted.")

    assert made.text == BASE and made.refusals


def test_a_sentence_is_amended_in_its_own_words() -> None:
    """“In the second sentence” means no word of the first, and a sentence goes alone."""
    made = amended(
        "in sub-section (2), in the second sentence, for the word “kite” the word “drone” shall be substituted."
    )

    assert "A kite may be seized. A seized drone shall be kept" in made.text

    made = amended("in sub-section (2), the second sentence shall be omitted.")

    assert "A kite may be seized. The owner may claim it." in made.text


def test_a_sentence_that_cannot_be_told_apart_is_left() -> None:
    """A stop behind “Rs” or “No” may end no sentence: nothing is amended by its number."""
    made = amended("in sub-section (3), the second sentence shall be omitted.")

    assert made.text == BASE and made.refusals


def test_words_before_a_stop_are_parted_from_the_word_before_them() -> None:
    """New words before a mark have their blank before them, not behind."""
    made = amended(
        "in sub-section (1), in clause (b), before the full stop at the end, the words “of cloth” shall be inserted."
    )

    assert "the kite bears a tail of cloth.\n" in made.text


def test_words_that_go_on_with_a_finished_sentence_wait_for_a_person() -> None:
    """“At the end” is behind the stop, where no words go on: they are proposed before it, not put."""
    made = amended(
        "in sub-section (1), in clause (b), at the end, the words “of cloth” shall be added."
    )

    assert made.text == BASE
    assert [one.proposal for one in made.refusals] == ["the kite bears a tail of cloth."]

    made = amended(
        "in sub-section (1), in clause (a), at the end, the words “it is short; and” shall be added."
    )

    assert "cotton; and it is short; and\n" in made.text


INSERTED = """THE KITE SAFETY ACT, 1991

ACT No. IX OF 1991

3. String.—A string shall be of cotton.

3A. Wire.—A wire shall be of brass.

4. Tail.—A tail shall be of paper.

5. Frame.—A frame shall be of cane.
"""


def test_what_was_put_into_a_range_is_not_passed_over() -> None:
    """“Sections 3 to 5” of a law that has a section 3A may well mean it: none is amended unasked."""
    for order in (
        "sections 3 to 5 shall be omitted.",
        "in sections 3 to 5, for the words “shall be”, wherever occurring, the word “is” shall be substituted.",
        "in sections 3A to 5, for the words “shall be”, wherever occurring, the word “is” shall be substituted.",
    ):
        made = consolidate(INSERTED, [f"In the Kite Safety Act, 1991 (IX of 1991), {order}"])

        assert made.text == INSERTED and made.refusals, order

    made = consolidate(
        INSERTED, ["In the Kite Safety Act, 1991 (IX of 1991), sections 4 to 5 shall be omitted."]
    )

    assert "3A." in made.text and "4." not in made.text


def test_a_portion_whose_end_could_be_two_places_waits_for_a_person() -> None:
    """Of two places that hold the last words of a portion neither is taken for the one meant."""
    base = BASE.replace(
        "(2) A kite may be seized.", "(2) A kite or a large kite or an old kite may be seized."
    )
    made = consolidate(
        base,
        [
            "In the Kite Safety Act, 1991 (IX of 1991), in section 3, in sub-section (2), the words beginning with “large” and ending with “kite” shall be omitted."
        ],
    )

    assert made.text == base and made.refusals[0].instruction.state == "needs-review"


def test_the_words_from_one_phrase_to_another_are_a_portion() -> None:
    """“The words from “A” to “B”” take both ends with them; words out of others are no portion."""
    made = amended(
        "in sub-section (2), the words from “shall be kept” to “a year” shall be omitted."
    )

    assert "A seized kite. The owner" in made.text

    made = amended(
        "in sub-section (2), from the words “shall be kept for a year” the word “kept” shall be omitted."
    )

    assert made.text == BASE and made.refusals


def test_the_sentences_of_a_provision_with_a_dotted_line_are_found_in_reasonable_time() -> None:
    """Dots without end, as a form has them, are one word, and are looked over once."""
    order = "In the Kite Safety Act, 1991 (IX of 1991), in section 3, in sub-section (2), in the first sentence, for the word “seized” the word “taken” shall be substituted."
    assert growth(lambda n: consolidate(BASE.replace("The owner", "." * n + ", the owner"), [order]), 10_000) < SQUARE  # fmt: skip
