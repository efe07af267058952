"""What frames a notice is told from its body, and every place is called what a reader sees there."""

from __future__ import annotations

from textwrap import dedent

import pytest

from diffs.compare import compare_texts
from diffs.redline import to_brief
from diffs.structure import structure_text
from diffs.structure.cite import cite
from tarmeem.model import Provision

NOTICE = dedent("""\
    HARBOUR LAMP AUTHORITY
    Pier House, Sorrell

    No. HLA/Lamp/12/2031
    Dated: 14th March, 2031

    PUBLIC NOTICE

    Subject: Registration of lamps

    The Authority has seen unregistered lamps on the quay.

    1. A keeper shall register each lamp by 30th April, 2031.

    2. The fee under section 4 of the Lamp Act is five crowns.

    3. Whoever fails to register is liable to a fine of Rs. 500.

    (Orla Finch)
    Director (Lamps)

    Copy to:
    1. The Harbour Master.
    2. All wardens.
    """)
ORDER = dedent("""\
    HARBOUR LAMP AUTHORITY

    Show Cause Notice No. 3/2031 dated 2nd May, 2031
    Date of Hearing: 4th June, 2031

    1. Brief Facts:

    1.1 The keeper holds a licence under section 4 of the Lamp Act.

    2. Findings of the Authority:

    2.1 The following was seen:

    (a) the lamp was dark; and
    (b) no fee was paid.

    2.2 The fee is five crowns.

    Orla Finch
    Chairman
    """)
URDU = dedent("""\
    بندرگاہ اتھارٹی سوریل

    مورخہ 5 مئی 2031

    عنوان: چراغوں کا اندراج

    تمام ملاحوں کو اطلاع دی جاتی ہے کہ شمالی چراغ بجھا رہے گا۔

    1۔ فیس 5 روپے ہے۔

    2۔ چراغ کا اندراج 30 جون تک کرایا جائے۔

    (اورلا فنچ)
    ڈائریکٹر

    نقل برائے اطلاع:
    1۔ تمام نگران
    2۔ دفتر
    """)


def flat(text: str) -> list[str]:
    """Return the eIds of a text's provisions, in its order."""
    return [node.eid for node in structure_text(text).walk() if node.eid]


def own(text: str, eid: str) -> str:
    """Return the words of one provision."""
    found: Provision | None = structure_text(text).find(eid)
    assert found is not None
    return found.text


def test_a_notice_has_a_frame_and_a_body() -> None:
    """Head, reference, date, subject, signature and copy-to list lie beside the numbered paragraphs."""
    assert flat(NOTICE) == [
        "head", "ref", "date", "head-2", "subject", "p_1", "para_1", "para_2", "para_3",
        "signature", "copies", "copies__entry_1", "copies__entry_2",
    ]  # fmt: skip
    assert own(NOTICE, "signature") == "(Orla Finch) Director (Lamps)"
    assert own(NOTICE, "date") == "Dated: 14th March, 2031"
    assert structure_text(NOTICE).full_text() == NOTICE


def test_a_notice_in_urdu_has_the_same_frame() -> None:
    """Urdu has no capitals: the date, the subject, the name in brackets and the list tell themselves."""
    assert flat(URDU) == [
        "head", "date", "subject", "p_1", "para_1", "para_2", "signature", "copies",
        "copies__entry_1", "copies__entry_2",
    ]  # fmt: skip


def test_numbers_of_an_order_are_paragraphs() -> None:
    """An order that cites an Act has paragraphs 1, 1.1 and 2.1, and no sections."""
    assert flat(ORDER) == [
        "head", "ref", "date", "para_1", "para_1.1", "para_2", "para_2.1", "para_2.1__para_a",
        "para_2.1__para_b", "para_2.2", "signature",
    ]  # fmt: skip
    assert own(ORDER, "signature") == "Orla Finch Chairman"


def test_a_sentence_is_no_heading_in_a_notice() -> None:
    """The words of a numbered paragraph are its text, however short."""
    short = NOTICE.replace("The fee under section 4 of the Lamp Act is five crowns.", "Reply soon.")
    assert own(short, "para_2") == "Reply soon."


def test_a_law_keeps_its_sections() -> None:
    """What calls itself by a name is a law, whoever signs it and whatever day it bears."""
    text = NOTICE.replace("1. A keeper", "1. These rules may be called the Lamp Rules. A keeper")
    assert {"sec_1", "sec_2", "sec_3"} <= set(flat(text))


def test_a_press_release_has_no_name_for_its_last_paragraph_but_signature() -> None:
    """The name above an office in brackets signs; the title above the first sentence is at the top."""
    text = "March 12, 2031\n\nLamps Lit Anew\n\nThe Authority lit the lamps.\n\nOrla Finch\n\n(Director PR)\n"
    assert flat(text) == ["date", "head", "p_1", "signature"]


def test_a_dated_page_of_news_has_its_date_and_its_title_apart() -> None:
    """Where nobody signs and nothing is numbered, the date is no paragraph, nor is the title."""
    text = "January 5, 2031\nLamps Lit Anew\nThe Authority lit the lamps.\nIt is pleased.\n"
    assert flat(text) == ["date", "head", "p_1", "p_2"]


def test_a_dated_paper_with_headings_has_paragraphs() -> None:
    """A paper that bears its date and none of the law's words has numbered paragraphs, headed or not."""
    text = (
        "Paper on Lamps\n\nPublished on: 3rd March 2031\n\n1. Introduction\n\nLamps are lit.\n\n"
        "2. How to reply\n\nReplies are sent by post.\n"
    )
    assert {"head", "date", "para_1", "para_2"} <= set(flat(text))


def test_decimal_numbers_are_found_below_dotted_ones() -> None:
    """A decimal number has its stop within: it heads a paragraph below one that prints a stop after its own."""
    text = (
        "Paper on Lamps\n\nPublished on: 3rd March 2031\n\n1. Introduction\n\n1.1 Lamps are lit.\n\n"
        "1.2 Lamps are put out.\n\n2. Questions\n\n2.1 Should a lamp cost five crowns?\n"
    )
    assert flat(text)[2:] == ["para_1", "para_1.1", "para_1.2", "para_2", "para_2.1"]


def test_what_a_number_is_called_is_no_news() -> None:
    """A notice that lost its signature may read as a law: its paragraph 2 is not told to be section 2."""
    old = "TENDER\n\nTender No. 7/2031\n\n" + NOTICE[NOTICE.index("1. A") : NOTICE.index("Copy")]
    new = old[: old.index("(Orla")]
    assert {"para_2"} <= set(flat(old))
    assert {"sec_2"} <= set(flat(new))
    assert not any("now" in said for said in compare_texts(old, new).significance)


def test_a_notification_begins_with_its_number_and_no_reference() -> None:
    """What goes on after its number is the first sentence, on however many lines it is printed."""
    text = dedent("""\
        GOVERNMENT OF SORREL

        Pier Town, the 8th March, 2031

        S.R.O. 310(I)/2031.— In exercise of the powers conferred by the
        Lamp (Keeping) Act, 1996, the Government is pleased to direct
        that the fee under the said Act shall be paid in two parts by
        every keeper.

        2. This notification shall take effect from the first of April
        in the year 2031.

        [No. F. 3-5/2030-L.]

        ORLA FINCH,
        Section Officer.
        """)
    assert flat(text) == ["head", "date", "p_1", "para_2", "ref", "signature"]
    assert own(text, "p_1").endswith("every keeper.")


@pytest.mark.parametrize(("eid", "said"), [
    ("p_1", "the first unnumbered paragraph"),
    ("para_3", "paragraph 3"),
    ("p_12", "the twelfth unnumbered paragraph"),
    ("p_21", "unnumbered paragraph 21"),
    ("sec_3__p_2", "section 3, the second unnumbered paragraph"),
    ("p_1__para_ii", "the first unnumbered paragraph, (ii)"),
    ("head-2", "the lines at the top"),
    ("date", "the date line"),
    ("ref", "the reference line"),
    ("subject", "the subject line"),
    ("signature", "the signature block"),
    ("copies__entry_2", "the copy-to list, entry 2"),
])  # fmt: skip
def test_a_place_is_called_what_a_reader_sees(eid: str, said: str) -> None:
    """A printed number is a paragraph's; what bears none is told by its count, or by what it is."""
    assert cite(eid) == said


@pytest.mark.parametrize(("old", "new", "said"), [
    ("14th March", "15th March", "the date line"),
    ("12/2031", "13/2031", "the reference line"),
    ("of lamps", "of all lamps", "the subject line"),
    ("on the quay", "on the pier", "the first unnumbered paragraph"),
    ("Rs. 500", "Rs. 700", "paragraph 3"),
    ("Orla Finch", "Tam Reed", "the signature block"),
    ("All wardens", "The wardens", "the copy-to list, entry 2"),
    ("Pier House", "Quay House", "the lines at the top"),
])  # fmt: skip
def test_a_change_is_told_at_its_place(old: str, new: str, said: str) -> None:
    """Each quiet edit of a notice stands in the brief under the place where a reader finds it."""
    told = to_brief(compare_texts(NOTICE, NOTICE.replace(old, new))).splitlines()
    assert told[0].strip() == said
    assert len(told) == 2


def test_swapped_paragraphs_are_told_as_moved() -> None:
    """Two numbered paragraphs that change places bear each other's number."""
    second = "The fee under section 4 of the Lamp Act is five crowns."
    third = "Whoever fails to register is liable to a fine of Rs. 500."
    swapped = NOTICE.replace(second, "@").replace(third, second).replace("@", third)
    told = compare_texts(NOTICE, swapped).significance
    assert {"Paragraph 3 is paragraph 2 now", "Paragraph 2 is paragraph 3 now"} <= set(told)


def test_a_moved_paragraph_without_a_number_is_told_by_its_words() -> None:
    """Its count would name two paragraphs at once: its opening words, and those above it, do not."""
    lamp = "The north lamp will be dark between dusk and dawn on the quay."
    boat = "Boats of the northern and of the southern fleet keep clear of the long reef that night."
    bell = "The bell on the pier is rung each hour until the lamp is lit by the keeper again."
    frame = "March 12, 2031\n\n{}\n\nOrla Finch\n(Director PR)\n"
    old, new = (
        frame.format("\n\n".join(order)) for order in ((lamp, boat, bell), (boat, bell, lamp))
    )
    (told,) = compare_texts(old, new).significance
    assert told.startswith(
        "The unnumbered paragraph “The north lamp will be dark between dusk …” moved"
    )
    assert told.endswith("after the paragraph “The bell on the pier is rung each …” now")


def test_an_inserted_paragraph_moves_none() -> None:
    """What stands below a new paragraph without a number is counted anew, and did not move."""
    new = NOTICE.replace(
        "The Authority has seen", "Lamps are dear to the town.\n\nThe Authority has seen"
    )
    assert not any(
        "moved" in said or "now" in said for said in compare_texts(NOTICE, new).significance
    )


def test_the_first_paragraph_is_no_second_line_of_the_subject() -> None:
    """A numbered line below the subject is paragraph 1, and a date broken over its end is one."""
    text = (
        "No. 12/2026\nPort Lume, the 4th January, 2026\nSubject: Registration of Lamps\n"
        "1. Every keeper may register a lamp with the Board by 31st\nMarch, 2026.\n2. The fee is Rs. 5,000.\n"
        "Director (Licensing)\n"
    )
    new = text.replace("31st\nMarch", "15th\nFebruary")
    told = compare_texts(text, new)

    assert told.significance == ("Date changed: from “31st March, 2026” to “15th February, 2026”",)
    assert [entry.old for entry in told.alignment if entry.edited] == ["para_1"]


def test_what_leads_in_a_list_is_of_the_body() -> None:
    """A line that ends in a colon above the first item is no part of the head."""
    text = (
        "No. 12/2026\nPort Lume, the 4th January, 2026\nThe following shall be observed:\n"
        "1. Every keeper shall keep a lamp.\n2. No lamp shall be put out.\nA. Rao\nDirector\n"
    )
    kinds = [node.kind for node in structure_text(text).walk()]

    assert kinds.count("head") == 0


@pytest.mark.parametrize(
    ("subject", "whole"),
    [
        ("Revision of the fees payable by keepers of lamps and\nof wicks in 2031", True),
        ("REVISION OF THE FEES PAYABLE BY KEEPERS OF LAMPS AND OF\nWICKS IN 2031", True),
        ("LAMPS\nWARD TWO", False),
    ],
)
def test_a_subject_goes_on_in_the_next_line_where_the_page_has_gaps(
    subject: str, whole: bool
) -> None:
    """A long subject's second line is in small letters, or in capitals like the first; a short one has none."""
    root = structure_text(NOTICE.replace("Registration of lamps", subject))
    found = next(n for n in root.walk() if n.kind == "subject").text
    assert (found == f"Subject: {' '.join(subject.split())}") is whole


@pytest.mark.parametrize(
    "subject", ["Manual of Lamps", "MANUAL OF LAMPS\nFOR THE YEAR 2033", "Lighting of the Lamps of the Harbour and Integration of Registered\nKeepers"]
)  # fmt: skip
def test_the_body_of_a_page_without_gaps_begins_below_its_subject(subject: str) -> None:
    """In a page whose lines are full and have no gaps, a subject goes on below a full line, or in capitals: what follows is the body."""
    root = structure_text(
        f"Lamps Board\nNo. L-1/2033 Port, the 3rd May, 2033\nSubject: {subject}\n"
        "The Board has prepared a manual of lamps for its keepers, and\nsends it to all who light a lamp of the harbour at dusk, so that they may follow it.\n"
        "2. Keepers shall read the manual and shall sign it before they light their lamps, and\nshall keep it by them.\n(A. Keeper)\nSecretary\n"
    )
    found = {node.eid: node for node in root.walk()}
    assert found["subject"].text == f"Subject: {' '.join(subject.split())}"
    assert found["p_1"].text.startswith("The Board has prepared")
    assert found["para_2"].text.endswith("shall keep it by them.")
