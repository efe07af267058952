"""Structure: notes of several paragraphs, and calls glued to the word behind them."""

from __future__ import annotations

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
