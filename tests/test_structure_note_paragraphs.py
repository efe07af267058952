"""Structure: notes of several paragraphs, and calls glued to the word behind them."""

from __future__ import annotations

import pytest

from diffs.structure import structure_text

LAW = """THE HARBOURS ACT, 1937

1. Short title.—(1) This Act may be called the Harbours Act, 1937.

2. Lamps.—(1) Where a ship lies at anchor her keeper shall, subject to this section, be entitled to a lamp:

1For Statement of Objects and Reasons, see Gazette of Harbours, 1935, Pt. V, p. 131.

The Act has been applied to the Outer Isles, see Gazette of Harbours, 1938, Pt. I, p. 1371.

In the application of this Act to the Inner Isles the term “ship” shall include a boat, see the Inner Isles Boats Act, 1942 (VI of 1942), s. 2.

2Subs. by the Harbours (Amdt.) Act, 1938 (11 of 1938), s. 3, for the original sub-section (2).

Provided that the widow of a keeper shall have a lamp in like manner, {see} her keeper.

3Ins. by the Harbours (Amdt.) Act, 1939 (12 of 1939), s. 4.

(2) A lamp descends by custom 2or by the terms of the grant, whichever is first, after 14 days; for section 2or 3 see the Schedule.
"""


def test_the_number_of_a_note_glued_to_the_word_behind_it_is_no_word() -> None:
    """In "custom 2or by" the figure calls note 2; "14 days" keeps its own, and so does "section 2or", which lost a space."""
    root = structure_text(LAW.format(see="as"))
    words = next(n.text for n in root.walk() if n.eid == "sec_2__subsec_2")
    assert "by custom or by the terms" in words
    assert "14 days" in words
    assert "section 2or 3" in words


def test_a_note_that_only_says_ditto_is_a_note() -> None:
    """The note that follows one on an amendment may say no more than that it says the same."""
    for ditto in ("2\nDitto.", "2. Ditto.", "2 Ibid."):
        text = (
            "1. Short title.—(1) This Ordinance shall be called the Harbour Lamps Ordinance of the Ports of\nthe Republic.\n"
            "(2) It extends to the whole of the Maritime Republic of the Harbours and to\nits piers.\n"
            "(3) It shall come into force at once.\n"
            "1\nFor word Broadcast substituted by word “electronic” by Lamps Amendment Act, 2007 (Act No. II of\n2007).\n"
            f"{ditto}\n"
            "2.  Definitions.-  In this Ordinance, unless there is anything repugnant in the subject or\ncontext,-\n"
            "(a)  “lamp” means a set of visual signals for the projection of a light by any keeper\nof one;\n"
            "(b)  “Board” means the Board.\n"
        )
        found = {node.eid: node.text for node in structure_text(text).walk()}
        assert found["sec_1__subsec_3"] == "It shall come into force at once.", ditto
        assert "sec_2__para_b" in found


def test_a_number_that_a_sentence_cites_at_a_lines_end_calls_no_note() -> None:
    """“… of section”, “4”, “are lent”: in a text with footnotes the number is a word; below a stop it calls one."""
    text = (
        "1. Lamps.—The lamps of the keepers of section\n4\nare lent by the Warden.\n"
        "2. Oil.—The oil is the Warden's.\n1\nIt is lit at night.\n"
        "1\nSubs. by Act II of 1999, s. 2, for “five”.\n"
    )
    called = [
        text[one.start : one.end]
        for node in structure_text(text).walk()
        for one in node.spans
        if one.kind == "marker"
    ]
    assert called == ["1\n"]


def test_what_a_note_goes_on_with_up_to_the_next_is_a_note() -> None:
    """Paragraphs between note 1 and note 2 that refer a reader to an authority are note 1's, though they say "shall"; a proviso between two is the law's."""
    root = structure_text(LAW.format(see="see the"))
    assert root.full_text() == root.source
    words = " ".join(node.text for node in root.walk())
    assert "Inner Isles" not in words
    assert "widow of a keeper" in words


def noted(text: str) -> list[str]:
    """Return the notes of a text, each as its lines joined."""
    return [
        " ".join(text[span.start : span.end].split())
        for node in structure_text(text).walk()
        for span in node.spans
        if span.kind == "note"
    ]


FOOT = """1. Lamps. Every 1[keeper] shall light the 2[lamps] of the harbour each evening, and put
them out by day.
{foot}
2. Oil. The keeper shall buy oil for the lamps of the harbour and of its piers, and shall keep a
book of what he bought.
"""


@pytest.mark.parametrize(
    "note",
    [
        "1\nEnacted vide section 13 of the Lamps Act, 2025 (Act No. XIX of 2025).",
        "1\nLit on 8th December, 1960, see S. R. O. 45 (R), Gazette of the Harbours, page 18.",
        "1\nDeleted by the Harbours Ordinance No. XXVII of 1961, s. 2.",
        "1\nHarb. Act 1 of 1865 (except s. 37) and Harb. Reg. 17 of 1827 are rep. by the Piers Act, 1879.",
        "1\nCf. the Harbour Code (Act 45 of 1860), s. 191.",
    ],
)
def test_below_a_number_alone_what_tells_of_a_change_or_refers_is_a_note(note: str) -> None:
    """It names an authority, and commands nothing."""
    assert noted(FOOT.format(foot=note)) == [note.replace("\n", " ")]


def test_the_paragraphs_of_a_note_right_above_the_next_number_are_the_notes() -> None:
    """So is a number left alone between two notes; the law's own words that command are not."""
    foot = (
        "1\nShort title given by the Names Act, 1897 (14 of 1897).\n"
        "Cf. “The Piers Act, 1832” (2 & 3 Wm IV, c. 120).\n"
        "It has been declared in force in the Isles under s. 3 of the Isles Laws Act, 1913 (2 of 1913).\n"
        "2\n3\nSubs. by the Lamps Act, 1931, s. 2, for “lanterns”."
    )
    assert noted(FOOT.format(foot=foot)) == [foot.replace("\n", " ")]
    kept = "No lamp shall be lent under the Lamps Act, 1931.\n"
    (before, after) = foot.split("Cf.")[0], "2\nSubs. by the Lamps Act, 1931, s. 2, for “lanterns”."
    assert kept.strip() not in " ".join(noted(FOOT.format(foot=before + kept + after)))


def test_a_line_below_a_note_that_tells_what_became_of_words_is_a_note_too() -> None:
    """An order says that the words shall be omitted, a note that they were."""
    foot = (
        "1\nThe words “or Warden” omitted by the Lamps Act, 1949.\n"
        "The word “Chief” was previously rep. by the Piers Act, 1914 (10 of 1914), s. 3."
    )
    assert " ".join(noted(FOOT.format(foot=foot))) == foot.replace("\n", " ")
    order = "The word “Chief” shall be omitted by the Warden under the Piers Act, 1914."
    assert noted(FOOT.format(foot=order)) == []


def test_the_lines_between_two_notes_that_refer_a_reader_are_the_firsts() -> None:
    """Notes whose numbers stand alone go on in full sentences up to the next; a page that the first cites looks like a section's number there."""
    text = (
        "4. Power to forbid lamps.—The Warden may forbid a lamp that dazzles the keepers of\nother lamps.\n"
        "1\nFor Statement of Objects and Reasons, see Gazette of the Harbours, 1876, Pt. V, p. 347; for debates, see ibid., pp. 328 and\n\n"
        "4A. This Act has been declared to be in force in the Outer Isles, see the Outer Isles Regulation\nNo. 5 of 1939.\n"
        "The Districts of the North and South now form the Inner Isles, see Gazette of the Harbours, 1901, Pt.\nI, p. 857.\n"
        "2\nSubs. by the Lamps (Amdt.) Act, 1914 (10 of 1914), s. 2, for “light”.\n"
        "5. Oil.—The Warden shall give\nthe keepers oil.\n"
    )
    root = structure_text(text)
    assert [node.eid for node in root.children] == ["sec_4", "sec_5"]
    assert (
        root.children[0].text
        == "The Warden may forbid a lamp that dazzles the keepers of other lamps."
    )


def test_the_numbers_of_notes_count_no_pages() -> None:
    """Numbers alone on their lines, each right above a footnote's first words, may rise by one over pages, and a call cut a sentence: they are the notes'."""
    note = "{}\nFor the Statement of Reasons, see Gazette of the Harbours, 18{}, Pt. V, and the debates\nin the Council.\n"
    section = "{}. Lamps of the {}.—" + "The Warden may lend a lamp to the\nkeepers of it.\n" * 5
    text = "".join(section.format(n, "north" * n) + note.format(n, 70 + n) for n in range(1, 5))
    text += section.format(5, "south") + "The Warden lends all of\n5\nthe lamps.\n"
    spans = [span.kind for node in structure_text(text).walk() for span in node.spans]
    assert "note" in spans
    assert "furniture" not in spans


@pytest.mark.parametrize(
    ("stamp", "below"),
    [
        ("__________\nDate: 16-09-2033", ""),
        ("Date; 16-09-2033", "\n1\nSubs. by the Lamps (Amdt.) Act, 2014 (X of 2014), s. 2, for “light”."),
        ("RGN Date: 16-09-2033", ""),
        ("RGN.Dated.16.09.2033", ""),
        ("________\nRGN Uploaded on 16.9.2033", ""),
        ("Uploaded on 6.9.2033", ""),
        ("______________      Uploaded on 16.12.2033", ""),
    ],
)  # fmt: skip
def test_the_day_a_print_was_set_is_none_of_the_laws_words(stamp: str, below: str) -> None:
    """A day alone on the last line, below a rule, above the notes or behind the printer's letters, is furniture; a form's own date is its word."""
    law = "1. Lamps.—The keepers shall light the\nlamps of the harbour.\n2. Oil.—The Warden shall give\nthe keepers oil.\n"
    root = structure_text(f"{law}{stamp}{below}")
    assert root.children[-1].text == "The Warden shall give the keepers oil."
    kept = structure_text(f"{law}Date: 16-09-2033\nThe Keeper of the Lamps.")
    assert "16-09-2033" in kept.children[-1].text
    signed = structure_text(f"{law}______________\nDate: 16-09-2033\nThe Keeper of the Lamps.")
    assert "16-09-2033" in signed.children[-1].text


def test_a_number_alone_at_a_sections_end_calls_one_of_the_notes_below() -> None:
    """What called it in the next section was cut off; a number that none of them bears, or that a sentence ends with, stays the law's."""
    foot = "3\nSubs. by the Lamps Act, 1931, s. 2, for “lanterns”."
    for number, kept in (("3", False), ("7", True)):
        text = f"1. Wicks. The keeper shall trim the wicks of the lamps of the harbour each\nmorning.\n{number}\n\n{FOOT.format(foot=foot)}"
        text = text.replace("\n2. Oil", "\n3. Oil").replace("\n1. Lamps", "\n2. Lamps")
        words = next(node.text for node in structure_text(text).walk() if node.eid == "sec_1")
        assert words.endswith(number) is kept
        fee = text.replace("each\nmorning.", "of which there are")
        words = next(node.text for node in structure_text(fee).walk() if node.eid == "sec_1")
        assert words.endswith(number)


def test_a_note_that_goes_on_behind_a_number_and_a_letter_is_no_section() -> None:
    """What begins "3A. This Act has been applied" below a note is what a page's end cut from it."""
    foot = (
        "1\nFor Statement of Objects, see Gazette of the Harbours, 1884, Pt. V, pp. 41, 165 and\n\n"
        "1A. This Act has been applied to the Outer Isles, see Gazette of the Harbours, 1937, Pt. I.\n"
        "2\nSubs. by the Lamps Act, 1931, s. 2, for “lanterns”."
    )
    assert "sec_1A" not in {node.eid for node in structure_text(FOOT.format(foot=foot)).walk()}
    assert len(" ".join(noted(FOOT.format(foot=foot)))) > 200


_WRAPPED = (
    "2. Keepers\nEvery keeper who is appointed by the Board under this Order shall see that each lamp of\n"
    "the harbour is lit before dusk, that the oil in it lasts until the morning of the day which\n"
    "follows, and that no ship lies at anchor without a lamp of her own at the head of the mast.\n\n"
)


def test_items_that_a_note_leads_over_to_are_of_the_note() -> None:
    """Items below a note that leads over to them, up to the next note, are the note's and no provisions."""
    tree = structure_text(
        f"{_WRAPPED}3. Lamps\n(1) The following shall be lit, namely:__\n(a) a harbour lamp;\n"
        "________________________________\n1\nThe Order shall come into force in:__\n"
        "(i) the Outer Isles with effect from the 1st July, 1961, see Gaz. of H., 1961, p. 957.\n"
        "(ii) the Inner Isles by Regulation No. II of 1972, s. 2.\n"
        "2\nSubs. by F.A.O., 1975, Art. 2 and Table, for “Central Harbour”.\n(b) a buoy;\n1\n(c) [* * * *]\n"
    )
    assert [node.eid.rpartition("__")[2] for node in tree.walk()][4:] == [
        "para_a",
        "para_b",
        "para_c",
    ]


def test_items_between_two_notes_are_the_laws_where_no_note_leads_over_to_them() -> None:
    """Items between two notes are the law's where the note above them ends."""
    tree = structure_text(
        f"{_WRAPPED}3. Lamps\n(1) The following shall be lit, namely:__\n(a) a harbour lamp:\n"
        "1\nSubs. by Act No. IX of 1961, s. 2.\n(i) of the Outer Isles; and\n(ii) of the Inner Isles;\n"
        "2\nSubs. by F.A.O., 1975, Art. 2 and Table, for “Central Harbour”.\n(b) a buoy.\n"
    )
    assert "subpara_ii" in [node.eid.rpartition("__")[2] for node in tree.walk()]


def test_a_note_goes_on_over_a_torn_citation_and_says_what_an_act_shall_be_deemed() -> None:
    """The words "Arts. 3" and "(2) and 4" are one citation; "has been and shall be deemed to have been extended" is a note's sentence; "see" may stand above "s. 42"."""
    text = (
        "4. Records.—The Warden's records of lamps are evidence of the\nkeepers' oil.\n"
        "1\nShort title given by the Short Titles Act, 1897 (14 of 1897).\n"
        "This Act has been and shall be deemed to have been extended to all harbours by the Harbours Act, 1960 (21 of 1960), s. 3\n"
        "and Sch.\nIt shall be deemed to be repealed in the Isles when Part V of the Isles Act, 1947 comes into force there, see\n"
        "s. 42 of the Isles Act, 1947 (23 of 1947).\n"
        "2\nSubs. ibid, for “the Ports” which had been subs, by A. O., 1949, Arts. 3\n(2) and 4, for “the Old Ports”.\n"
        "5. Oil.—The Warden shall give\nthe keepers oil.\n"
    )
    root = structure_text(text)
    assert [node.eid for node in root.walk()] == ["", "sec_4", "sec_5"]
    assert (
        root.children[0].text == "The Warden's records of lamps are evidence of the keepers' oil."
    )


def test_a_label_that_ends_the_open_sentence_of_a_note_is_the_notes() -> None:
    """Below "for clause" a line "(b)." ends the note; below a note that is whole it is a clause of which nothing is left."""
    law = (
        "3. Lamps.—In this Act, unless the context requires otherwise,—\n(a) “lamp” means a lamp and a\nlantern;\n"
        "1\nSubs. by the Harbours (Amdt.) Act, 1938 (11 of 1938), s. 3, for {}\n(c) “ship” means a ship.\n"
    )
    for end, clauses in (
        ("clause\n(b).", ["a", "c"]),
        ("clause\n(b),  as  amended by A.O., 1949.", ["a", "c"]),
        ("“boat”.\n(b).", ["a", "b", "c"]),
    ):
        root = structure_text(law.format(end))
        assert [n.num for n in root.walk() if n.kind == "clause"] == clauses
