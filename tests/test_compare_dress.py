"""What the print puts around the law is told apart from the law."""

from __future__ import annotations

import pytest

from diffs.compare import compare_texts
from diffs.compare.print.dress import undressed
from diffs.compare.print.footnotes import FOOTNOTE, IN_FOOTNOTE
from diffs.compare.words.noise import FURNITURE, NOTE
from diffs.compare.words.scribe import Mark
from diffs.compare.words.side import Side
from diffs.redline import to_brief


def test_an_editors_note_that_came_is_noise() -> None:
    """A footnote that only one text has is no change of the law, and nothing is lost."""
    text = "within two days. 1Subs. by Act No. IX of 2031, s. 2."
    side = Side(text, [(17, len(text), NOTE)])

    marks = undressed([Mark("+", text)], Side(""), side, 0, 0)

    assert [(m.op, m.note) for m in marks] == [("+", ""), ("n+", FOOTNOTE)]
    assert "".join(m.text for m in marks) == text


def test_a_note_without_an_editors_words_stays_a_change() -> None:
    """What structure took for a note but no editor wrote is shown."""
    text = "1The Board shall keep lanterns lit."

    marks = undressed([Mark("+", text)], Side(""), Side(text, [(0, len(text), NOTE)]), 0, 0)

    assert [m.op for m in marks] == ["+"]


def test_stars_where_words_stood_are_noise() -> None:
    """The stars a printer sets where words were omitted are not words that came."""
    c = compare_texts("1. Lamps.—Keep lamps and wicks.\n", "1. Lamps.—Keep lamps * * *\n")

    assert "".join(run.text for run in c.runs if run.op == "+").strip(" *") == ""
    assert any(run.op == "n+" and "* * *" in run.text for run in c.runs)
    assert any(run.op == "-" and "and wicks" in run.text for run in c.runs)


def test_a_marker_hidden_on_one_side_only_is_told_once() -> None:
    """A footnote's number that only one side's structure knew for one is no insertion."""
    marks = [Mark("=", "the end.\n"), Mark("n-", "1\n", "footnote marker"), Mark("+", "1")]

    found = undressed([*marks, Mark("n+", "\n\n", "spacing")], Side(""), Side(""), 0, 0)

    assert [mark.op for mark in found] == ["=", "n-", "n+", "n+"]


LAMPS = "1. Lamps.—Lamps 1[shall be lit] at dusk.\n1Subs. by the Lamps (Amndt.) Act, 2031 (9 of 2031), s. 2, for “may be”.\n2. Oil.—Oil is kept.\n"


def test_signs_and_short_forms_within_a_footnote_are_noise() -> None:
    """How an editor shortens a word, or where he sets a comma, is no change."""
    c = compare_texts(
        LAMPS, LAMPS.replace("Amndt.", "Amendment").replace("2, for “may be”.", "2 for “may be.”")
    )

    assert not c.hunks
    assert c.noise == {FOOTNOTE: 3}


def test_a_change_of_what_a_footnote_says_is_shown_as_one() -> None:
    """Another Act in a footnote is told of the footnote, and no rule reads it as the law's."""
    c = compare_texts(LAMPS, LAMPS.replace("9 of 2031", "11 of 2033"))

    (hunk,) = c.hunks
    assert {run.note for run in hunk.runs} == {IN_FOOTNOTE}
    assert c.said_of(0) == ()
    assert "section 1, in a footnote" in to_brief(c)


@pytest.mark.parametrize(
    "page", ["", "\f{n}\nTHE LAMPS ACT, 2031\n", "{n}\n\nTHE LAMPS ACT, 2031\n"]
)
def test_a_change_within_a_footnote_is_shown_though_pages_end_elsewhere(page: str) -> None:
    """Where pages now end within a page's footnotes hides nothing of what these say."""

    def law(page: str) -> str:
        sections = (
            f"{n}. Lamps of quay {n}.—Lamps 1[shall be lit] at the {n} o’clock bell,\n2[and trimmed] by its warden.\n"
            f"1\nSubs. by Act 9 of 2031, s. {n}, for “may be”.\n{page.format(n=n)}2\nIns. by Ordinance 7 of 2032, s. {n}.\n"
            for n in range(1, 13)
        )
        return "THE LAMPS ACT, 2031\n" + "".join(sections)

    c = compare_texts(law(""), law(page).replace("7 of 2032, s. 5.", "8 of 2033, s. 5."))

    came = [run.text for hunk in c.hunks for run in hunk.runs if run.note == IN_FOOTNOTE]
    assert ["7 of 2032" in came[0], "8 of 2033" in came[-1]] == [True, True]


def test_a_word_replaced_or_omitted_within_a_footnote_is_shown() -> None:
    """A word such as "added" is an editor's, and no footnote by itself: where it went, or gave way, it is marked."""
    old = "1. Lamps.—Lamps 1[are lit] at dusk.\n1\nCh. IV was added by the Lamps Act, 2031 (9 of 2031), s. 2.\n2. Oil.—Oil is kept.\n"
    c = compare_texts(old, old.replace("added", "trimmed"))

    (hunk,) = c.hunks
    assert [(run.op, run.text) for run in hunk.runs] == [("-", "added"), ("+", "trimmed")]
    (hunk,) = compare_texts(old, old.replace(" added", "")).hunks
    assert [(run.op, run.text.strip()) for run in hunk.runs] == [("-", "added")]


def test_a_replacement_that_begins_in_the_law_is_the_laws() -> None:
    """Where one side of a change is the law's own text, neither side is a footnote's."""
    note = "1Subs. by Act II of 2031, s. 2, for “may”."
    old, new = Side(note, [(0, len(note), NOTE)], is_old=True), Side("The Board shall keep it.")

    marks = undressed([Mark("-", note), Mark("+", new.source)], old, new, 0, 0)

    assert IN_FOOTNOTE not in [mark.note for mark in marks]


def pages(*breaks: int) -> str:
    """Return a law whose pages end after so many lines, their margins' notes and feet set there."""
    lines = [
        f"{n}. {line}" if line[0].isupper() else line
        for n in range(1, 25)
        for line in (
            f"The warden of the hill numbered {n} shall keep a book of the kites",
            f"that are flown there, with the colour of each and the name of its {n} owners.",
        )
    ]
    found, at = "", 0
    for page, size in enumerate(breaks, 1):
        found += "\n".join(lines[at : at + size])
        found += "\nBook of\nkites.\nNames of\nowners.\n"
        found += f"________\n1Subs. by Act II of 2031, s. {page}.\n\f{page}\nTHE HILLS OF SORRELL\n"
        at += size
    return found


def test_a_page_that_ends_elsewhere_is_no_change() -> None:
    """The notes of a margin stand where the page ends: with another page end they are noise."""
    c = compare_texts(pages(*[4] * 12), pages(3, *[4] * 10, 5))

    assert not c.hunks
    assert c.noise["marginal note moved"] > 0


def test_a_list_that_moves_pages_away_is_no_note_of_the_margin() -> None:
    """What stands at another page's end far off did not follow the page's end there."""
    notes = "Book of\nkites.\nNames of\nowners.\n"
    sheets = (pages(*[4] * 12) * 3).split(notes)

    def law(listed: int) -> str:
        return "".join(
            sheet + ("Silk\nkites.\nPaper\nkites.\n" if k == listed else notes)
            for k, sheet in enumerate(sheets)
        )

    c = compare_texts(law(2), law(30))
    assert c.substantive
    assert "Silk" in "".join(run.text for run in c.runs if run.op == "-")


def test_a_deleted_lines_end_goes_with_it() -> None:
    """Where dress stands before it, the next clause does not begin on the deleted line."""
    old = (
        "1. Kites.—A warden keeps—\n\n(a) a book of the kites, and\n\n(b) a list of their owners.\n"
    )
    new = old.replace("kites, and", "F1[kites,]")
    assert "and\n\n" in [run.text for run in compare_texts(old, new).runs if run.op == "-"]


def test_a_note_new_in_the_margin_is_a_change() -> None:
    """A heading that no page of the other text bears in its margin is shown."""
    old = pages(*[4] * 12)
    c = compare_texts(old, old.replace("Names of\nowners.", "Fees of\nowners.", 1))

    assert [(run.op, run.text) for run in c.hunks[0].runs] == [("-", "Names"), ("+", "Fees")]


def test_a_stop_on_the_other_side_of_a_bracket_is_no_change() -> None:
    """Whether an amendment's bracket closes before or after the stop is the printer's to say."""
    old = "1. Lamps.—Lamps 1[shall be lit].\n1Subs. by Act IX of 2031, s. 2, for “may be”.\n2. Oil.—Oil is kept.\n"
    c = compare_texts(old, old.replace("lit].", "lit.]"))

    assert not c.hunks
    assert c.noise["footnote marker"]


def test_another_number_of_a_footnote_is_no_change() -> None:
    """A footnote that has another number now, and whatever calls it, say what they said."""
    c = compare_texts(LAMPS, LAMPS.replace("1[", "3[").replace("1Subs.", "3Subs."))

    assert not c.hunks


def test_a_blank_between_two_pieces_of_dress_is_dress() -> None:
    """However the rest of a replacement is told, the white space between two page heads is no change."""
    text = "KITES 3\n\nKITES 4\nNo kite flies."
    side = Side(text, [(0, 8, FURNITURE), (9, 17, FURNITURE)])

    marks = undressed([Mark("-", text), Mark("+", "Kites fly.")], side, Side("Kites fly."), 0, 0)

    assert [mark.text for mark in marks if mark.op == "-"] == ["No kite flies."]


_HEADED = (
    "1. Name.—This Act is the Lamp Act.\n\n2. Keepers.—A keeper shall determine each night which of the\n"
    "lamps of the coast are to be lit, and shall tell the warden of the harbour so.\n"
)


@pytest.mark.parametrize("head", ["3                THE LAMP ACT", "THE LAMP ACT, 2061      3"])
def test_a_page_s_head_that_cuts_a_sentence_once_is_no_change(head: str) -> None:
    """A number and a title in capitals, alone on a line in mid-sentence, is no words of the sentence."""
    for new in (
        _HEADED.replace("of the\nlamps", f"of the\n\n{head}\n\nlamps"),
        _HEADED.replace("determine", f"deter-\n\n{head}\n\nmine"),
    ):
        compared = compare_texts(_HEADED, new)
        assert not compared.substantive, compared.hunks
        assert "page furniture" in compared.noise


def test_a_title_between_two_provisions_or_without_a_number_is_shown() -> None:
    """Where no sentence is cut it may be a heading that came, and so may capitals by themselves."""
    for new in (
        _HEADED.replace("2. Keepers", "3                THE LAMP ACT\n\n2. Keepers"),
        _HEADED.replace("of the\nlamps", "of the\n\nGREATER\n\nlamps"),
    ):
        assert compare_texts(_HEADED, new).substantive


def test_a_number_that_a_scan_misread_is_no_change() -> None:
    """A label read as another number, since its neighbours give it, is only set otherwise than the number itself."""
    old = "1. Lamps.- (1) A lamp is lit at dusk.\n(2) It burns until dawn.\n2. Oil.- Oil is free.\n"
    said = compare_texts(old, old.replace("(1)", "(l)"))
    assert (said.substantive, list(said.noise)) == (False, ["number's style"])
    assert not any(entry.edited for entry in said.alignment)
    listed = "1. Lamps.- A keeper may\n(k) light a lamp;\n(l) keep one; or\n(m) sell one.\n"
    assert compare_texts(listed, listed.replace("(l)", "(1)")).substantive


_BEHIND = "1. Short title. (1) These are the Lamp Rules.\n(2) They begin at once.\n2. Definitions. (1) In these Rules a lamp is a lamp.\n(2) Oil is oil.\n3. Keepers. (1) Keepers keep lamps.\n"
_ABOVE = "Short title.\n\n1.  (1) These are the Lamp Rules.\n\n(2) They begin at once.\n\nDefinitions.\n\n2.  (1) In these Rules a lamp is a lamp.\n\n(2) Oil is oil.\n\nKeepers.\n\n3. (1) Keepers keep lamps.\n"


def test_a_title_above_its_number_or_behind_it_is_the_same_title() -> None:
    """A site that sets its titles beside the numbers, and then above them, has changed no word of the law."""
    for old, new in ((_BEHIND, _ABOVE), (_ABOVE, _BEHIND)):
        assert compare_texts(old, new).kind == "layout only"
    told = compare_texts(
        _BEHIND, _ABOVE.replace("Oil is oil", "Oil is water").replace("2.  (1)", "4.  (1)")
    )
    assert any("water" in line for line in told.significance)
    marked = "".join(run.text for run in told.runs if run.op in "-+")
    assert "2." in marked
    assert "4." in marked


def test_a_bold_word_came_with_the_line_it_stands_in() -> None:
    """Signs that set a word bold part no line that came whole: it is marked and told as one."""
    old = "# Piers\n\nNobody lands at night.\n\n* Oil is kept.\n"
    line = "* Boats with **bright** lamps are not allowed.\n"
    c = compare_texts(old, old.replace("* Oil", f"{line}* Oil"))

    assert [(run.op, run.text) for run in c.runs if run.op != "="] == [("+", line)]
    assert c.significance == ("New provision: “* Boats with bright lamps are not allowed.”",)


_KEEPERS = (
    "4. Keepers.—The Board may make rules, not inconsistent with this Act, as it thinks fit.\n"
)
_NOTE = "3Ins. by the Lamps (Amendment) Act, 2031 (IX of 2031), s. 2.\n"


def test_an_insertion_with_brackets_within_is_one_change() -> None:
    """The brackets of a later substitution within what came part neither its words nor its sentence."""
    came = "(2) The Keeper shall be appointed by the 4[Harbour Master] for a term of three years."

    c = compare_texts(_KEEPERS, f"{_KEEPERS}3[{came}]\n{_NOTE}")

    assert [line for line in c.significance if "Harbour Master" in line] == list(c.significance)
    assert len(c.hunks) == 1
    assert f"{{+{came}+}}" in to_brief(c)


def test_a_footnotes_number_behind_a_provisions_kind_is_no_citation() -> None:
    """Words inserted in a footnote's bracket are marked alone, though "rules 3" might be cited."""
    c = compare_texts(_KEEPERS, _KEEPERS.replace("rules,", "rules 3[and scales],") + _NOTE)

    assert [run.text.strip() for run in c.runs if run.op in "-+"] == ["and scales"]


def test_the_bracket_behind_a_substitution_is_no_word_of_it() -> None:
    """A footnote's bracket that closes before a stop is neither marked nor quoted."""
    c = compare_texts(_KEEPERS, _KEEPERS.replace("Act,", "3[Ordinance],") + _NOTE)

    assert [run.text for run in c.runs if run.op in "-+"] == ["Act", "Ordinance"]
