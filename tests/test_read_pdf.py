"""A PDF is read as printed: nothing is lost, hyphens and markers are where the page has them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw

from crawler.pages import read
from crawler.pages.ink import bears_ink, cleaned, lit, swept
from crawler.pages.quality import BAD, text_quality
from crawler.pages.scan import Word, composed, installed
from tarmeem.demo.pdf import assemble, scan_pdf, text_pdf

LAW = "THE SARSABZ ACT, 2026\nACT NO. IX OF 2026\n[14th March, 2026]\n" + "\n".join(
    f"{n}. Duty {n}. Every provider shall keep a record of number {n} and produce it on demand."
    for n in range(1, 70)
)


def drawn(*pieces: tuple[float, float, float, str]) -> bytes:
    """Return a page of pieces drawn in that order, each at left, bottom, size."""
    rows = [f"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET" for x, y, size, text in pieces]
    return assemble(["\n".join(rows).encode("cp1252")])


def test_every_word_of_every_page_is_read() -> None:
    """Page heads and numbers stay as lines of their own: telling what they are is structure's part."""
    found = read(text_pdf(LAW, "THE SARSABZ CODE"), "application/pdf")

    lines = found.text.replace("\f", "").split("\n")
    assert [line for line in LAW.split("\n") if line not in lines] == []
    assert lines.count("THE SARSABZ CODE") == len(found.pages) - 1
    assert (found.title, found.number, found.published_on, found.kind) == (
        "THE SARSABZ ACT, 2026", "IX of 2026", "2026-03-14", "act",
    )  # fmt: skip
    assert (found.problem, found.confidence) == ("", 1.0)


def test_the_pages_tile_the_text() -> None:
    """Each page's stretch is its own text, with a form feed and a line feed between pages."""
    found = read(text_pdf(LAW, "HEAD"), "application/pdf")

    assert "\f\n".join(found.text[page.start : page.end] for page in found.pages) == found.text
    assert [page.number for page in found.pages] == list(range(1, len(found.pages) + 1))
    assert {page.method for page in found.pages} == {"text-layer"}


def test_a_hyphen_at_a_lines_end_stays_with_its_line_break() -> None:
    """Whether it is the law's own hyphen is for structure to say; here it is as printed."""
    body = drawn(
        (72, 700, 10, "after sub-"), (72, 686, 10, "section one the following shall be inserted")
    )

    assert "sub-\nsection one" in read(body, "application/pdf").text


def test_a_raised_marker_stands_in_the_line_it_marks() -> None:
    """It is printed before its bracket; a marker alone on a line is nobody's."""
    body = drawn(
        (72, 704, 6, "1"),
        (76, 700, 10, "[The Authority shall register networks]"),
        (72, 686, 10, "and so on"),
    )

    assert (
        read(body, "application/pdf").text.split("\n")[0]
        == "1[The Authority shall register networks]"
    )


def test_a_page_of_few_words_with_a_gap_down_its_middle_is_read_along_its_lines() -> None:
    """A last page that bears little but a head at the left and its number at the right is no column of letters."""
    lines = [(72, 800, "Landed"), (500, 800, "12"), (72, 788, "abode"), (72, 776, "behaved")]
    letters = [
        (x + 5.56 * n, y, 10, letter) for x, y, word in lines for n, letter in enumerate(word)
    ]

    assert read(drawn(*letters), "application/pdf").text == "Landed 12\nabode\nbehaved"


def test_a_page_head_drawn_last_is_read_first() -> None:
    """A page is read from its head to its foot, in whatever order it was drawn."""
    rows = [(72, 700 - 14 * n, 10, f"Line number {n} of the page goes here") for n in range(20)]
    body = drawn(*rows, (72, 815, 9, "PART I] THE GAZETTE 927"))

    assert read(body, "application/pdf").text.split("\n")[0] == "PART I] THE GAZETTE 927"


def test_a_pdf_cut_short_is_not_taken_for_the_whole() -> None:
    """A mended file may lack pages without a sign of it."""
    body = text_pdf(LAW, "HEAD")

    assert "cut short" in read(body.replace(b"%%EOF", b""), "application/pdf").problem


def test_a_scan_is_read_or_said_to_need_it() -> None:
    """Without the program nothing is guessed; with it, trust stays below that in printed text."""
    found = read(
        scan_pdf("1. Short title. This Act may be called the Sarsabz Act, 2026."), "application/pdf"
    )

    if not installed():
        assert "needs OCR" in found.problem
        return
    assert "Short title" in found.text
    assert found.pages[0].method == "ocr"
    assert found.confidence < 0.8


def test_a_word_that_two_readers_read_differently_is_weak() -> None:
    """Two extractions of one page agree on what is there; the rest is doubted, and so is a low mark."""
    words = [Word("section", 96.0, "1"), Word("26A", 95.0, "1"), Word("shall", 30.0, "2")]

    found = composed(words, words, ["section", "264", "shall"], urdu=False)

    assert found.text == "section 26A\nshall"
    assert [found.text[a:b] for a, b in found.weak] == ["26A", "shall"]


def test_what_the_second_reading_has_otherwise_is_weak_twice_and_so_is_a_gap_where_it_has_more() -> (
    None
):
    """A point is not contested: nobody's reading is to be trusted in points."""
    one = [Word(word, 96.0, "1") for word in ("pay", "Rs.", "14", "fees", "daily.")]
    other = [Word(word, 96.0, "1") for word in ("pay", "Rs.", "44", "or", "other", "fees", "daily")]

    found = composed(one, other, [], urdu=False)

    assert [(found.text[a:b], *more) for a, b, *more in found.weak] == [("14",), ("14", "44 or other"), ("daily.",)]  # fmt: skip
    lost = composed(one[:2] + one[3:], other, [], urdu=False).weak
    assert lost == ((7, 8), (7, 8, " 44 or other "), (13, 19))


def test_of_two_readings_in_step_again_each_word_is_held_against_its_own() -> None:
    """Where one reading ran words together or saw a speck, its words still go to those they are like."""
    one = [Word(word, 96.0, "1") for word in ("Rs.", "12,560", "by", "18", "May")]
    other = [Word(word, 96.0, "1") for word in ("Rs.", "12,500", "by.18-", "May")]

    weak = composed(one, other, [], urdu=False).weak

    assert [more for *_, more in weak if isinstance(more, str)] == ["12,500", "by.18-"]


@pytest.mark.parametrize(("sure", "guess", "has"), [
    (96.0, "avert", None), (96.0, "gazettc", "gazettc"), (80.0, "avert", "avert"),
])  # fmt: skip
def test_a_guess_says_nothing_against_a_word_surely_read(
    sure: float, guess: str, has: str | None
) -> None:
    """What is read with less surety than one in two counts only where it is like the word, or that is unsure too."""
    found = composed([Word("gazette", sure, "1")], [Word(guess, 42.0, "1")], [], urdu=False)
    assert found.weak == (((0, 7),) if has is None else ((0, 7), (0, 7, has)))


def test_a_page_of_guesses_says_that_it_is_one() -> None:
    """Its words are kept, and it is listed among what could not be read; Urdu comes out so at its best."""
    words = [Word("tun", 40.0, "1"), Word("loud", 45.0, "1")]
    assert "too poor" in composed(words, words, [], urdu=False).problem
    assert not composed(words, words, [], urdu=True).problem
    assert not composed([Word("tun", 90.0, "1"), *words], words, [], urdu=False).problem


def test_a_shadow_is_taken_off_a_page_and_an_even_one_is_left_as_it_is() -> None:
    """A spine's shadow is paper, and the print in it is as dark beside the paper as elsewhere."""
    plain = Image.new("L", (800, 800), 240)
    pen = ImageDraw.Draw(plain)
    for y in range(20, 780, 60):
        pen.rectangle((100, y, 700, y + 10), fill=30)
    assert lit(plain).tobytes() == plain.tobytes()
    dark = Image.linear_gradient("L").resize(plain.size).point([80 + v * 175 // 255 for v in range(256)])  # fmt: skip

    found = lit(ImageChops.multiply(plain, dark))

    ink, paper = ([found.getpixel((x, y)) for y in (85, 445, 745)] for x in (400, 750))
    assert max(ink) < 60
    assert min(paper) > 220


def test_print_is_told_from_dust_and_from_a_dark_edge() -> None:
    """A page that bears print of which nothing was read is said to; an empty back is not."""
    sheet = Image.new("L", (1000, 1000), 250)
    pen = ImageDraw.Draw(sheet)
    pen.rectangle((0, 0, 60, 1000), fill=0)
    assert not bears_ink(sheet)
    for y in range(200, 400, 40):
        pen.rectangle((150, y, 850, y + 4), fill=20)
    assert bears_ink(sheet)


def test_the_second_eye_sees_no_dust_and_nothing_that_shines_through() -> None:
    """Patches smaller than a point are gone, the other side's grey is paper, and ink is black."""
    sheet = Image.new("L", (300, 300), 240)
    pen = ImageDraw.Draw(sheet)
    pen.rectangle((20, 20, 23, 23), fill=0)
    pen.rectangle((60, 60, 100, 100), fill=40)
    pen.rectangle((150, 150, 280, 280), fill=190)

    found = cleaned(sheet)

    assert [found.getpixel((x * 2 // 3, x * 2 // 3)) for x in (21, 80, 200)] == [255, 0, 255]


def test_a_page_of_nothing_but_dust_is_not_swept() -> None:
    """Sweeping it would take longer than reading it: it comes back with its dots."""
    dots = bytes([0, 255, 255, 255]) * 620
    sheet = Image.frombytes("L", (2480, 1400), (dots + b"\xff" * 2480) * 700)
    assert swept(sheet).tobytes() == sheet.tobytes()


def test_a_gap_at_a_pages_start_or_end_makes_its_neighbour_contested() -> None:
    """There is no white space to point at: the word beside it is given twice."""
    pay, more = (Word(word, 96.0, "1") for word in ("pay", "fees"))
    assert composed([pay], [pay, more], [], urdu=False).weak == ((0, 3), (0, 3, "pay fees"))
    assert composed([pay], [more, pay], [], urdu=False).weak == ((0, 3), (0, 3, "fees pay"))
    assert composed([], [pay], [], urdu=False).weak == ()


def test_urdu_from_a_picture_is_never_trusted_far() -> None:
    """Nastaliq comes out one word in two wrong, however sure the reader is."""
    assert composed([Word("اتھارٹی", 99.0, "1")], [], [], urdu=True).confidence <= 0.6


def test_a_scanners_guess_is_told_from_printed_text() -> None:
    """Figures in words, capitals within them and stray signs are no one's spelling."""
    good = "(2) Every provider shall, within 30 days of the notice under section 26A of the Act, 2016, pay Rs. 5,000. 1Subs. by Act IX."
    bad = "t2) Evcry provlder sball wlthin 3O days ofthe noti€e undcr s€ction 26A of th€ Acl, 2O16 p^y R5. 5,0O0 l1e f{om tbe Authoriry"

    assert text_quality(good).score == 1.0
    assert text_quality(bad).score < BAD
    assert bad[slice(*text_quality(bad).odd[0])] == "t2)"


def test_names_with_capitals_within_are_no_scanners_doing() -> None:
    """A notice about YouTube, under an MoU, at 10:30am, is as good as any; a scanner's I for an l is not."""
    plain = (
        "The Authority has told the keepers of the lamp on {} to come to it for the order at ten. "
    )
    named = "YouTube TikTok WhatsApp LinkedIn MoITT MoU QoS GoP ToRs VoIP IoT PhD PakNIC eFiling 10:30am 5pm"
    named += " 1800MHz 2.1GHz 700MHz 10Gbps 10kVA 1.5TB 20km 00:00hrs TS36.101 SMSs https://pta.example/en?q=a#b"
    misread = "BiII WiII ShaI FinaIly legaI shaIl ofThe theAct t2 wlthin1 l0km https//x.€x htttp"

    assert [one for one in named.split() if text_quality(plain.format(one)).score < 1] == []
    assert [one for one in misread.split() if text_quality(plain.format(one)).score == 1] == []


def test_a_page_that_bears_no_picture_is_read_from_its_text_where_small_words_stand_in_it() -> None:
    """Calls of notes and an l for a 1 are what is printed: no scanner guessed them, and none is asked."""
    body = drawn(
        (
            72,
            700,
            10,
            "The keeper shall give the 6notice under rules2 and No. 4(1)/l975 of the Board.",
        )
    )

    assert text_quality(read(body, "application/pdf").text).score < BAD
    assert read(body, "application/pdf").pages[0].method == "text-layer"
    assert not read(body, "application/pdf").problem


def test_a_word_with_a_hyphen_at_which_no_line_may_end_is_a_word() -> None:
    """What a word processor sets as "book\u2011entry" is no stray sign within a word."""
    assert (
        text_quality(
            "The book\u2011entry of the sub\u2010account is in the name of the keeper."
        ).score
        == 1
    )


def test_urdu_that_lies_in_the_order_of_its_drawing_is_not_relied_upon() -> None:
    """No word begins with ے or ں, and none is ہ or ے alone: such a layer is read from the page's picture."""
    good = "ہر رکھوالا چراغ کو شام سے صبح تک روشن رکھے گا اور تیل کا حساب رکھے گا، اور خلاف ورزی پر جرمانہ ہو گا۔"
    bad = "ر رکھوالا چراغ کو شام س صبح تک روشن رکھ گا ہ ے ے اور تیل کا حساب رکھ گا ے، اور خلاف ورزی پر جرمان و گا ہ ہ۔"

    assert text_quality(good).score == 1.0
    assert text_quality(bad).score < BAD
    assert text_quality(" ".join(["ےرکھ گا", *good.split()] * 3)).score < BAD


def test_each_script_of_a_page_is_judged_for_itself() -> None:
    """One letter of Urdu makes no rubbish good, and a good page of English with Urdu names is no rubbish."""
    rubbish = "t2) Evcry provlder sball wlthin 3O days ofthe noti€e undcr s€ction 26A of th€ Acl, 2O16 p^y R5. 5,0O0 l1e"
    english = "The keeper of the lamp at Charaghabad shall, within thirty days of the notice, pay the fee to the Board."
    urdu = "ر رکھوالا چراغ کو شام س صبح تک روشن رکھ گا ہ ے ے اور تیل کا حساب رکھ گا ے، اور خلاف ورزی پر جرمان و گا ہ ہ۔"

    assert text_quality(f"{rubbish} ے").score < BAD
    assert text_quality(f"{english} چراغ آباد ے").score == 1.0
    assert text_quality(f"{english}\n{urdu}").score < BAD


@pytest.mark.corpus
def test_real_gazettes_are_read(corpus: Path) -> None:
    """Born-digital gazettes give their number, and every word their text twin has."""
    twins = {
        "National_Commission_on_the_Rights_of_the_Child_Ame": ("itapdf-ncrc-amdt", "I of 2022"),
        "The_Muslim_Family_Laws_Amendment_Act_2021_-_XXVIII": (
            "itapdf-mfl-amdt-2021-s7",
            "XXIX of 2021",
        ),
    }
    for name, (twin, number) in twins.items():
        found = read((corpus / "pdf" / f"{name}.pdf").read_bytes(), "application/pdf")
        words = set((corpus / "laws" / f"{twin}.txt").read_text().replace("-\n", "").split())
        missing = words - set(found.text.replace("-\n", "").split())
        assert found.number == number
        assert len(missing) <= 0.02 * len(words), missing
