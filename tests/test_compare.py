"""What a comparison promises: nothing is lost, what moved is known, layout is not law."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from benchmarks.made import case, made_law
from benchmarks.planted import planted, sides, sites
from benchmarks.reprints import SETTINGS
from diffs.compare import Account, Comparison, compare_texts, compare_trees, engine
from diffs.compare.words.scribe import Mark
from diffs.compare.writing import regions
from diffs.structure import structure_text
from tarmeem.errors import CompareError

LAW = """1. Short title.—(1) This Act may be called the Lantern Licensing Act.
(2) It shall come into force at once.
2. Definitions.—In this Act,—
(a) “Board” means the Lantern Board; and
(b) “lantern” means a lamp carried by hand.
3. Licences.—(1) No person shall sell a lantern without a licence.
(2) The Board may grant a licence within thirty days of an application.
4. Penalty.—Whoever contravenes section 3 shall be punished with imprisonment for a term which may extend to two years, or with fine which may extend to fifty thousand rupees.
5. Appeals.—A person aggrieved by an order of the Board may appeal to the Lantern Tribunal within sixty days.
"""


def changed(old: str, new: str, text: str = LAW) -> Comparison:
    """Compare the law with itself after one replacement."""
    assert old in text
    return compare_texts(text, text.replace(old, new))


def rels(c: Comparison) -> dict[tuple[str | None, str | None], str]:
    """Return what befell each provision."""
    return {(entry.old, entry.new): entry.rel for entry in c.alignment}


def shown(c: Comparison) -> list[tuple[str, str]]:
    """Return what is marked, without what is kept or noise."""
    return [(run.op, run.text) for run in c.runs if run.op in "-+"]


_PIECE = st.sampled_from(
    [*LAW.splitlines(keepends=True), "shall ", "may ", "\n", " ", "Rs. 5,000 ", "دفعہ ۲\u200c", "“x” ",
     "-\n", "\x00", "\ud800", "Page 3 of 9\n", "[image]\n", "6. Repeal.—", "(a) ", "\u00a0", "\f"]
)  # fmt: skip
_TEXT = st.lists(_PIECE, max_size=12).map("".join)


@example(
    "(2) It shall come into force at once.\n(a) “Board” means the Lantern Board; and\n(a) “Board” means the Lantern Board; and\n",
    "6. Repeal.—(a) “Board” means the Lantern Board; and\n",
)
@given(_TEXT, _TEXT)
@settings(max_examples=150, deadline=None)
def test_both_texts_come_back_exactly(old: str, new: str) -> None:
    """Rejecting everything gives the old text and accepting everything the new one."""
    c = compare_texts(old, new)

    assert (c.old, c.new) == (old, new)
    assert old == new or any(run.op != "=" for run in c.runs)


@given(st.text(max_size=60), st.text(max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_characters_are_compared(old: str, new: str) -> None:
    """Whatever characters a text holds, both come back."""
    c = compare_texts(old, new)

    assert (c.old, c.new) == (old, new)


@given(_TEXT, _TEXT)
@settings(max_examples=60, deadline=None)
def test_the_json_is_the_comparison(old: str, new: str) -> None:
    """Reading the documented JSON back gives the same comparison's JSON again."""
    data = compare_texts(old, new).as_dict()

    again = Comparison.from_dict(json.loads(json.dumps(data)))

    assert again.as_dict() == data
    assert {"schema", "alignment", "hunks", "runs", "noise", "substantive", "significance",
            "not_compared"} <= data.keys()  # fmt: skip


def test_sentences_are_made_for_who_reads_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """What changed and whether it matters is known without a sentence; the sentences are made once, when asked for."""
    asked = []

    def account(*given: Any, **named: Any) -> Account:
        asked.append(given)
        return Account("substantive", ("“may” became “shall”",), 0, (("“may” became “shall”",),))

    monkeypatch.setattr("diffs.compare.engine.account", account)
    c = compare_texts("1. Kites.—A kite may fly.\n", "1. Kites.—A kite shall fly.\n")

    assert (c.substantive, c.count, c.not_compared, len(c.alignment)) == (True, 1, (), 1)
    assert not asked
    noted = replace(c, not_compared=("a head",))
    assert noted.significance == c.significance == c.said_of(0) == ("“may” became “shall”",)
    assert len(asked) == 1


@given(_TEXT)
@settings(max_examples=40, deadline=None)
def test_a_text_equals_itself(text: str) -> None:
    """A text compared with itself has no change and nothing to tell."""
    c = compare_texts(text, text)

    assert (c.hunks, c.substantive, c.kind) == ((), False, "no change")
    assert all(entry.rel == "same" for entry in c.alignment)


def test_hunks_are_stretches_of_the_runs() -> None:
    """A hunk's runs follow one another among the comparison's and none is noise."""
    c = changed("thirty", "forty")

    for hunk in c.hunks:
        assert c.runs[hunk.at : hunk.at + len(hunk.runs)] == hunk.runs
        assert all(run.op in ("-", "+", "m-", "m+") for run in hunk.runs)


def test_a_hunk_names_its_provision() -> None:
    """A change inside a sub-section belongs to that sub-section, and edits the section too."""
    c = changed("thirty", "forty")

    assert c.alignment[c.hunks[0].alignment or 0].old == "sec_3__subsec_2"
    assert rels(c)["sec_3", "sec_3"] == rels(c)["sec_3__subsec_2", "sec_3__subsec_2"] == "edited"
    assert rels(c)["sec_4", "sec_4"] == "same"


def test_changes_carry_what_they_mean() -> None:
    """A revision keeps a change for each provision that is not the same, with its sentences."""
    changes = {change.old: change for change in changed("two years", "five years").changes()}

    assert set(changes) == {"sec_4"}
    assert changes["sec_4"].kind == "edited"
    assert changes["sec_4"].significance == (
        "Penalty (imprisonment) changed: from “two years” to “five years”",
    )


def test_a_section_inserted_in_the_middle_edits_no_later_one() -> None:
    """Later sections that only took the next number are renumbered, not edited."""
    head, tail = LAW.split("3. Licences")
    tail = tail.replace("\n5. Appeals", "\n6. Appeals").replace("\n4. Penalty", "\n5. Penalty")
    new = f"{head}3. Inspectors.—The Board shall appoint inspectors of lanterns.\n4. Licences{tail}"

    found = rels(compare_texts(LAW, new))

    assert found[None, "sec_3"] == "inserted"
    assert [found[f"sec_{k}", f"sec_{k + 1}"] for k in (3, 4, 5)] == ["renumbered"] * 3


def test_a_clause_moved_to_another_section_is_linked_both_ways() -> None:
    """A sub-section that turns up in another section has moved; its two ends name each other."""
    clause = "(2) The Board may grant a licence within thirty days of an application.\n"
    new = LAW.replace(clause, "").replace(
        "within sixty days.\n", f"within sixty days.\n{clause.replace('(2)', '(1)')}"
    )

    c = compare_texts(LAW, new)
    ends = [(k, hunk) for k, hunk in enumerate(c.hunks) if hunk.partner is not None]

    assert ("sec_3__subsec_2", "moved") in [(e.old, e.rel) for e in c.alignment]
    assert ends
    assert all(c.hunks[hunk.partner or 0].partner == k for k, hunk in ends)


def test_what_moved_takes_its_line_end_along() -> None:
    """The line's end after a moved section goes with it, though the text ends where it stands now."""
    heads = ("Names", "Fees", "Pleas", "Rules")
    said = [
        f"{head}.—What is said of {head.lower()} is said in these words only." for head in heads
    ]
    old, new = (
        "\n\n".join(f"{n}. {said[k]}" for n, k in enumerate(order, 1))
        for order in ((0, 1, 2, 3), (0, 2, 3, 1))
    )
    gone = [run.text for run in compare_texts(old, new).runs if run.op == "m-"]

    assert gone == [". Fees.—What is said of fees is said in these words only.\n\n"]


def test_a_section_moved_and_edited_is_both() -> None:
    """What moved keeps its identity although its words changed on the way."""
    lines = LAW.splitlines(keepends=True)
    section = lines[8].replace("sixty", "ninety").replace("5. ", "2. ")
    rest = (
        "".join(lines[2:8]).replace("4. P", "5. P").replace("3. L", "4. L").replace("2. D", "3. D")
    )
    c = compare_texts(LAW, "".join(lines[:2]) + section + rest)

    entry = next(entry for entry in c.alignment if entry.old == "sec_5")

    assert (entry.new, entry.rel, entry.edited) == ("sec_2", "moved", True)


@pytest.mark.parametrize("seed", range(24))
def test_made_cases_read_as_what_they_are(seed: int) -> None:
    """Moves, renumberings, splits, mergers and swaps of whole sections are all recognised."""
    made = case(seed)
    names = {"move": "moved", "renumber": "renumbered", "split": "split", "merge": "merged"}

    found = [(e.rel, e.old, e.new) for e in compare_texts(made.old, made.new).alignment]

    for kind, old, new in made.truth:
        assert (names[kind], f"sec_{old}", f"sec_{new}") in found


def test_a_substituted_section_keeps_its_number() -> None:
    """A section whose words are all new under the same number was edited, not replaced by another."""
    new = LAW.replace("No person shall sell a lantern without a licence.", "[Omitted]")

    assert rels(compare_texts(LAW, new))["sec_3", "sec_3"] == "edited"


def test_notices_without_numbers_align_by_content() -> None:
    """A paragraph put first in a notice moves nothing and edits nothing after it."""
    paragraphs = [f"The {word} office of the Board is open to visitors on working days." for word in
                  ("northern", "southern", "eastern", "western")]  # fmt: skip
    old = "\n\n".join(paragraphs)

    c = compare_texts(old, f"A new notice stands first.\n\n{old}")

    assert [op for op, _ in shown(c)] == ["+"]


@pytest.mark.parametrize("setting", sorted(SETTINGS))
def test_planted_edits_are_all_that_is_shown(setting: str) -> None:
    """However a law is set again, the edits in it are shown, and only they."""
    text = made_law(11, 40)
    chosen = sites(text, 12, random.Random(4))

    c = compare_texts(text, SETTINGS[setting](planted(text, chosen)))

    shown = [sides(hunk.runs) for hunk in c.hunks]
    assert len(shown) == len(chosen)
    for (start, end, new), (gone, come) in zip(chosen, shown, strict=True):
        assert text[start:end] in gone
        assert new in come


def test_layout_alone_is_labelled_so() -> None:
    """The same words wrapped otherwise have no hunk, are no news, and the noise is counted."""
    c = compare_texts(LAW, LAW.replace(" shall be punished ", "\nshall be punished "))

    assert (c.hunks, c.substantive, c.kind) == ((), False, "layout only")
    assert c.noise == {"line wrap": 1}


def test_the_same_input_gives_the_same_output() -> None:
    """Twenty comparisons of one pair are equal to the last character."""
    made = case(5)

    results = {json.dumps(compare_texts(made.old, made.new).as_dict()) for _ in range(20)}

    assert len(results) == 1


@pytest.mark.parametrize("bad", [b"bytes", None, 7])
def test_what_is_no_text_is_refused(bad: object) -> None:
    """Anything but a string is a CompareError that says what it is."""
    with pytest.raises(CompareError, match=type(bad).__name__):
        compare_texts(bad, "x")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", ""),
        ("", LAW),
        (LAW, ""),
        ("\x00\x01\x02" * 40, "\x00\x03" * 40),
        ("word " * 60_000, "word " * 59_000 + "other " * 500),
        ("x" * 300_000, "x" * 299_000 + "y"),
        ("para\n\n" * 8_000, "para\n\n" * 7_000 + "last\n"),
        ("یہ قانون ہے\n" * 50 + "English words", "یہ قانون نہیں ہے\n" * 50 + "English word"),
    ],
)
def test_odd_texts_are_compared_all_the_same(old: str, new: str) -> None:
    """Empty, binary, endless and mixed texts come back exactly too."""
    c = compare_texts(old, new)

    assert (c.old, c.new) == (old, new)


def test_a_tree_that_is_part_of_a_text_is_compared_by_itself() -> None:
    """Comparing one section's tree rebuilds that section's text and no more."""
    old = structure_text(LAW).find("sec_4")
    new = structure_text(LAW.replace("two years", "three years")).find("sec_4")
    assert old is not None
    assert new is not None

    c = compare_trees(old, new)

    assert (c.old, c.new) == (old.full_text(), new.full_text())


def test_words_that_may_be_misread_are_marked_not_hidden() -> None:
    """A likely misreading in weak text is a change that says so."""
    old = "1. Fees.—The fee is l0 rupees for a modern lantern.\n"
    new = old.replace("l0", "10").replace("modern", "modem")
    place = (old.index("l0"), old.index("l0") + 2)

    c = compare_trees(structure_text(old), structure_text(new), weak_old=[place])

    assert {(r.text, r.note) for r in c.runs if r.op == "-"} == {
        ("l0", "may be OCR"),
        ("modern", ""),
    }


@pytest.mark.corpus
def test_real_pairs_come_back_exactly(corpus: Path) -> None:
    """Every pair of real texts is rebuilt from its redline, with no word cut and no island left."""
    from benchmarks.quality import cuts, islands

    for folder in sorted((corpus / "pairs").iterdir()):
        old, new = ((folder / f"{side}.txt").read_text("utf-8") for side in ("old", "new"))
        c = compare_texts(old, new)

        assert (c.old, c.new) == (old, new)
        assert (cuts(c), islands(c)) == (0, 0)


@given(_TEXT, _TEXT)
@settings(max_examples=60, deadline=None)
def test_what_is_drawn_again_by_regions_loses_nothing(old: str, new: str) -> None:
    """Where every region is redlined anew, blind to structure, both texts still come back exactly."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "MESS", -1)
        patch.setattr(engine, "MESSY", -1)
        patch.setattr(engine, "worth_joining", lambda marks: True)
        patch.setattr(regions, "SURE", 20)
        c = compare_texts(LAW + old, new + LAW)

    assert (c.old, c.new) == (LAW + old, new + LAW)
    assert not any(one.op == two.op == "=" for one, two in pairwise(c.runs))


def test_both_ends_of_a_move_lie_in_one_region() -> None:
    """A region that is drawn again takes a move with it whole."""
    sure, moved = "k" * regions.SURE, object()
    marks = [Mark("=", sure), Mark("-", "a"), Mark("=", sure), Mark("m-", "bc", "", moved), Mark("=", sure),
             Mark("m+", "b", "", moved), Mark("m+", "c", "", moved), Mark("=", sure)]  # fmt: skip

    found = list(regions.regions(marks, 0, 0))

    assert [mark for region in found for mark in region.marks] == marks
    assert [len(region.marks) for region in found] == [1, 1, 1, 4, 1]
    assert (found[-1].old[1], found[-1].new[1]) == (4 * len(sure) + 3, 4 * len(sure) + 2)


@pytest.mark.parametrize("above", [
    "14 February 2026\nWeighing of Kites\n", "WEIGHING OF KITES\n", "The Ministry of Winds\n3 March 2026\n",
])  # fmt: skip
def test_what_is_quoted_begins_below_a_title_and_a_date(above: str):
    """A title or a date on a line of its own is no part of the sentence below it."""
    made = compare_texts(
        f"{above}Flyers may weigh a kite.\n", f"{above}Flyers shall weigh a kite.\n"
    )

    assert made.significance == ("“may” became “shall” in “Flyers shall weigh a kite.”",)


def test_a_line_broken_within_a_sentence_parts_no_quotation():
    """Where a printer broke the line, what is quoted goes on across it."""
    old = "Whoever owns a kite and\nFlyers of kites may weigh it.\n"

    (said,) = compare_texts(old, old.replace("may", "shall")).significance
    assert "a kite and Flyers of kites shall weigh it" in said


def test_two_sections_that_keep_number_and_heading_change_no_places() -> None:
    """A long paragraph that leaves a short section for the next one takes no section's name with it."""
    law = "1. Title.—This is the Lamps Act.\n\n2. Lamps.—Lamps are kept.\n{}\n3. Oil.—Oil is kept.\n{}\n4. End.—It ends.\n"
    text = "\nA lamp on the pier shall be lit at dusk by its keeper and his mates.\n"
    c = compare_texts(law.format(text, ""), law.format("", text))

    assert not any("section 3 now" in line for line in c.significance), c.significance
    assert {(e.old, e.new) for e in c.alignment} >= {("sec_2", "sec_2"), ("sec_3", "sec_3")}


def test_what_moved_is_one_change_whatever_the_print_does_within_it() -> None:
    """A word in italics within a paragraph that moved parts neither of its ends."""
    lamps = "Lamps must be *useful* to the keeper of the pier and are trimmed every evening by the warden."
    page = (
        "## Piers\n\n{}Piers are swept at noon by those who live on them, and painted in spring.\n\nNo pier is let.\n\n"
        "## Ships\n\nShips are moored at night by their crews, and counted by the pilot of the day.\n\nNo ship is let.\n\n{}"
    )
    c = compare_texts(
        page.format(lamps + "\n\n", ""), page.format("", lamps.replace("*", "") + "\n")
    )

    assert [(e.old, e.new) for e in c.alignment if e.rel == "moved"] == [
        ("hd_piers__p_1", "hd_ships__p_3")
    ]
    assert sorted(run.op for hunk in c.hunks for run in hunk.runs[:1]) == ["m+", "m-"]
