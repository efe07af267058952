"""Urdu is read from a PDF by where its letters stand, as a reader takes it: one rule a test."""

from __future__ import annotations

import html
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.pages import read
from crawler.pages.bidi import MIRRORED, looks, read_leftwards, read_rightwards
from crawler.pages.drawn import STRETCHED, Blank, in_order, pieced
from crawler.pages.order import Box, Line
from crawler.pages.quality import text_quality
from diffs.compare import compare_texts
from tests.growth import SQUARE, growth

MIRROR = str.maketrans(MIRRORED)
NOTICE = """
بندرگاہ چراغ اتھارٹی (HLA)
اعلامیہ نمبر 12/2031 (عوامی نوٹس)
1. اس قانون کو چراغ ایکٹ 2031ء (نمبر XL بابت 2031ء) کہا جائے گا۔
(1) کوئی شخص جو بلا اجازت [چراغ خانے] تک رسائی حاصل کرے گا وہ 50,000 روپے تک جرمانے (یا قید) کا مستوجب ہوگا۔
(الف) کوئی چراغ؛
(iii) کوئی دیگر روشنی۔
(2) اتھارٹی S.R.O. 123(I)/2031 کے تحت 15 دن کے اندر (مگر 30 دن سے زیادہ نہیں) حکم دے گی۔
(۲) ’’چراغ‘‘ سے مراد دفعہ ۲۱ (الف) کے تحت جلایا گیا چراغ ہے؛ "کشتی" اس میں شامل نہیں۔
4. فیس 2.5% ہوگی اور آخری تاریخ 31-12-2031 (بدھ) ہے۔
دیکھیں: Lamps and Rocks Rules, 2021 (Rule 7) اور Harbour (Re-building) Act, 1996
عدالتِ عُظمیٰ نے «سمندر بنام ریاست» میں کہا کہ چٹانیں [بشمول 12 جزیرے] روشن رہیں۔
فون: 051-5550100 (دفتری اوقات 9:00 تا 17:00)
(v) "TV" اور "radio" کی نشریات
""".strip().split("\n")
LAW = """
چراغ خانہ (تحفظ) ایکٹ، 2031ء
(ایکٹ نمبر XII بابت 2031ء)
باب اوّل
ابتدائیہ
1۔ مختصر عنوان، وسعت اور آغاز نفاذ۔— (1) یہ ایکٹ چراغ خانہ (تحفظ) ایکٹ، 2031ء کہلائے گا۔
(2) یہ پورے ملک پر وسعت پذیر ہو گا۔
(3) یہ یکم جنوری 2032ء سے نافذ العمل ہو گا۔
2۔ تعریفات۔— اس ایکٹ میں، بجز اس کے کہ کوئی امر موضوع یا سیاق و سباق کے منافی ہو،—
(الف) "اتھارٹی" سے مراد دفعہ 3 کے تحت قائم کردہ چراغ اتھارٹی ہے؛
(ب) "چراغ" سے مراد کوئی بھی روشنی ہے، بشمول LED اور laser beacon؛
(ج) "لائسنس" سے مراد دفعہ 5 کی ذیلی دفعہ (1) کے تحت جاری کردہ لائسنس ہے۔
3۔ اتھارٹی کا قیام۔— (1) وفاقی حکومت، سرکاری جریدے میں اعلان کے ذریعے، ایک اتھارٹی قائم کرے گی۔
(2) اتھارٹی ایک چیئرمین اور 4 ارکان پر مشتمل ہو گی جن کا تقرر 3 سال کے لیے کیا جائے گا۔
باب دوم
لائسنس اور سزائیں
4۔ ممانعت۔— کوئی شخص لائسنس کے بغیر چراغ نہیں جلائے گا۔
5۔ لائسنس۔— (1) اتھارٹی درخواست موصول ہونے کے 30 دن کے اندر (S.R.O. 45(I)/2031 کے مطابق) لائسنس جاری کرے گی۔
(2) لائسنس کی فیس 25,000 روپے سالانہ ہو گی:
مگر شرط یہ ہے کہ ماہی گیروں سے نصف فیس (50%) وصول کی جائے گی۔
6۔ سزا۔— جو کوئی دفعہ 4 کی خلاف ورزی کرے اسے تین سال تک قید یا پانچ لاکھ (500,000) روپے تک جرمانہ یا دونوں سزائیں دی جائیں گی۔
7۔ تنسیخ۔— ساحلی روشنی ایکٹ، 1925ء (نمبر XXIII بابت 1925ء) بذریعہ ہذا منسوخ کیا جاتا ہے۔
""".strip()
NASTALIQ = """
بندرگاہ چراغ اتھارٹی (HLA)
(1) کوئی شخص جو بلا اجازت چراغ خانے تک رسائی حاصل کرے گا وہ 50,000 روپے تک جرمانے کا مستوجب ہوگا۔
(2) اتھارٹی S.R.O. 123(I)/2031 کے تحت 15 دن کے اندر حکم دے گی۔
""".strip().split("\n")


@pytest.mark.browser
@pytest.mark.parametrize(
    ("font", "lines"),
    [("Noto Naskh Arabic", NOTICE), ("Noto Sans Arabic", NOTICE), ("Noto Nastaliq Urdu", NASTALIQ)],
)
def test_a_page_that_a_browser_printed_is_read_word_for_word(
    page: Any, font: str, lines: list[str]
) -> None:
    """Labels, figures, brackets, quotations and English phrases of Urdu lines are read as they were typed; the words of Nastaliq are doubtful."""
    rows = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
    page.set_content(
        f'<html lang="ur" dir="rtl"><body style="font: 14px/2.4 {font!r}; text-align: justify">{rows}</body></html>'
    )
    reading = read(page.pdf(), "application/pdf")
    found = " ".join(reading.text.split())
    assert [line for line in lines if line not in found] == []
    assert bool(reading.pages[0].weak) == ("Nastaliq" in font)


@pytest.mark.browser
@pytest.mark.parametrize("style", ["", "width: 320px; text-align: justify", "font-size: 22px"])
@pytest.mark.parametrize("font", ["Noto Naskh Arabic", "Noto Nastaliq Urdu"])
def test_a_law_that_a_browser_printed_is_the_same_law(page: Any, font: str, style: str) -> None:
    """Whatever the typeface and the lines, nothing is told as changed between a law of Urdu and its print."""
    rows = "".join(f"<p>{html.escape(line)}</p>" for line in LAW.split("\n"))
    page.set_content(
        f'<html lang="ur" dir="rtl"><body style="font: 14px/2.4 {font!r}; {style}">{rows}</body></html>'
    )
    compared = compare_texts(LAW, read(page.pdf(), "application/pdf").text)
    assert (compared.substantive, compared.significance) == (False, ())


@pytest.mark.browser
@pytest.mark.parametrize("font", ["Noto Naskh Arabic", "Noto Nastaliq Urdu"])
def test_labels_and_cells_that_a_browser_draws_apart_are_read_where_they_stand(
    page: Any, font: str
) -> None:
    """A list's number is drawn before its item, a table's first cell before the one at its left: neither is read at the wrong end."""
    row = "<tr><td>7<td>چراغ خانے کی سالانہ فیس<td>لائسنس<td>500</tr>"
    page.set_content(
        f'<html lang="ur" dir="rtl"><body style="font: 14px/2.4 {font!r}">'
        f"<ol><li>کوئی شخص چراغ نہیں جلائے گا۔</ol><table>{row}</table>"
    )
    found = read(page.pdf(), "application/pdf").text.split("\n")
    assert found == ["1. کوئی شخص چراغ نہیں جلائے گا۔", "7 چراغ خانے کی سالانہ فیس لائسنس 500"]


@pytest.mark.browser
def test_a_heading_of_english_with_its_letters_apart_is_words_on_a_page_of_urdu_too(
    page: Any,
) -> None:
    """Where the gaps of an English line tell its words, they tell them among lines of Urdu as well."""
    page.set_content(
        '<html lang="ur" dir="rtl"><body style="font: 14px/2.4 \'Noto Naskh Arabic\'">'
        '<p dir="ltr" style="letter-spacing: 4px">NOTIFICATION</p><p>کوئی شخص چراغ نہیں جلائے گا۔</p>'
    )
    found = read(page.pdf(), "application/pdf").text.split("\n")
    assert found == ["NOTIFICATION", "کوئی شخص چراغ نہیں جلائے گا۔"]


@pytest.mark.browser
def test_what_stands_askew_is_not_read_by_where_its_letters_stand(page: Any) -> None:
    """Letters that run up the page have no order from left to right: their words stay as the PDF has them."""
    page.set_content(
        '<html lang="ur" dir="rtl"><body style="font: 14px/2.4 \'Noto Naskh Arabic\'">'
        '<p dir="ltr" style="position: absolute; left: 0; top: 300px; transform: rotate(-90deg)">Rules of the lamp act</p>'
        + "<p>کوئی شخص چراغ نہیں جلائے گا۔</p>"
        * 9
    )
    found = read(page.pdf(), "application/pdf").text.split("\n")
    assert found == ["کوئی شخص چراغ نہیں جلائے گا۔"] * 9 + ["Rules of the lamp act"]


def drawn(text: str) -> str:
    """Return a line of words as it stands on a page that begins at the right, from left to right; brackets as they look."""
    words = (
        word if word.isascii() or word[0].isdigit() else word[::-1].translate(MIRROR)
        for word in text.split(" ")
    )
    return " ".join(reversed([*words]))


WORD = st.text("ابتدرسعقلمنوی", min_size=2, max_size=6)
FIGURE = st.from_regex(r"\A[1-9][0-9]{0,2}(?:[,،][0-9]{3}|\.[0-9]|/[0-9]{2,4}|:[0-9]{2}|)\Z")
ENGLISH = st.sampled_from(
    ["Act", "Harbour", "VoIP", "5G", "S.R.O.", "123(I)/2031", "info@lamps.test"]
)
BRACKETED = WORD.map("({})".format) | WORD.map("[{}]".format) | WORD.map("«{}»".format)
POINTED = WORD.map("{}۔".format) | WORD.map("{}،".format) | WORD.map("{}:".format)


@given(
    st.lists(
        st.tuples(FIGURE | ENGLISH | BRACKETED, WORD | BRACKETED | POINTED).map(" ".join),
        min_size=1,
    ),
    WORD,
)
def test_what_a_line_is_drawn_from_is_what_is_read_of_it(pairs: list[str], first: str) -> None:
    """Words, figures, brackets and English in any order are read in the order in which they were typed."""
    text = " ".join([first, *pairs])
    assert read_leftwards(drawn(text), as_typed=False) == text


@pytest.mark.parametrize(
    ("left", "middle", "right", "text"),
    [
        ("", " 31 - 12 - 2031".replace(" ", ""), " تاریخ", "تاریخ 2031-12-31"),
        ("قانون ", "12-31", "", "12-31 قانون"),
        ("", "5–10", " دن", "دن 10–5"),
        ("", "2.5%", " فیس", "فیس 2.5%"),
        ("دفعہ ", ".2", "", "2. دفعہ"),
        ("اور ", "TV (v)", "", "(v) TV اور"),
        ("اور ", "TV .1", "", "1. TV اور"),
        ("اور ", "Act, 1996 (Rule 7)", "", "Act, 1996 (Rule 7) اور"),
        ("اور ", "Act (PTA)", "", "Act (PTA) اور"),
        ("", "Act,", " ایکٹ", "ایکٹ Act,"),
        ("", "S.R.O.)", " ایکٹ", "ایکٹ (S.R.O."),
    ],
)  # fmt: skip
def test_what_is_drawn_alike_in_two_orders_is_read_in_the_likelier(
    left: str, middle: str, right: str, text: str
) -> None:
    """A hyphen parts figures behind a word and not before one; a line's number is no part of the phrase beside it."""
    assert (
        read_leftwards(
            left[::-1].strip()
            + " " * bool(left)
            + middle
            + " " * bool(right)
            + right[::-1].strip(),
            as_typed=False,
        )
        == text
    )


def test_brackets_kept_as_typed_are_not_turned() -> None:
    """Where a page keeps the brackets that were typed, not those drawn, they stay as they are."""
    line = drawn("دفعہ (الف) قانون").translate(MIRROR)
    assert looks(line) < 0 < looks(line.translate(MIRROR))
    assert read_leftwards(line, as_typed=True) == "دفعہ (الف) قانون"


def test_arabic_words_in_an_english_line_are_turned_by_themselves() -> None:
    """A line that begins at the left stays so around the words that run the other way."""
    assert (
        read_rightwards(f"the word {drawn('مقدار کل')} has", as_typed=False)
        == "the word مقدار کل has"
    )


def _rowed(text: str, drawn: str) -> tuple[list[Line], dict[int, Box]]:
    """Return a line and its letters' boxes: ``text`` as a library has it, standing as in ``drawn``, 5 points each."""
    left = [n for n, letter in enumerate(drawn) if letter != " "]
    places, used = dict[int, Box](), set[int]()
    for at, letter in enumerate(text):
        n = next((n for n in left if drawn[n] == letter and n not in used), 0)
        if letter != " ":
            used.add(n)
        places[at] = (5.0 * n, 0.0, 5.0 * n + 5, 9.0)
    return [(text, 0)], places


@pytest.mark.parametrize(
    ("library", "drawn", "text"),
    [
        ("مظس دفع", "عفد مظس", "سظم دفع"),
        ("کے Harbours of Act نوناق", "قانون"[::-1] + " Act of Harbours " + "کے"[::-1], "قانون Act of Harbours کے"),
        ("ء 2031", "ء2031"[:1] + "2031", "2031ء"),
    ],
)  # fmt: skip
def test_the_letters_places_tell_the_order(library: str, drawn: str, text: str) -> None:
    """A word that the library turned once too often, a phrase in a wrong order and a letter set apart are put right."""
    lines, places = _rowed(library, drawn)
    found = in_order(lines, places.__getitem__, lambda n: places[n][0], lambda _: 0, [])
    assert found[lines[0]] == text


def test_pieces_of_one_line_are_one_line_and_columns_are_not() -> None:
    """What stands at one level and close by is of one line; what stands below, or a column away, is not."""
    places = dict[int, Box]()
    lines = [("قانون", 0), ("چراغ", 7), ("صفحہ", 13), ("نیچے", 19)]
    for (text, start), (left, bottom) in zip(
        lines, [(60, 50), (43, 52), (0, 50), (60, 20)], strict=True
    ):
        places |= {
            start + n: (left + 4.0 * n, bottom, left + 4.0 * n + 4, bottom + 10.0)
            for n in range(len(text))
        }
    upright, askew = (
        pieced(lines, places.__getitem__, lambda _, up=up: up) for up in (True, False)
    )
    assert upright == [("قانون\r\nچراغ", 0), ("صفحہ", 13), ("نیچے", 19)]
    assert askew == lines


def test_dots_that_are_drawn_by_themselves_are_no_second_letter() -> None:
    """Of a letter whose stem and dots a page has as two, one above the other, one is read; two letters side by side are two."""
    places = {
        0: (20.0, 0.0, 30.0, 9.0),
        1: (12.0, 0.0, 20.0, 9.0),
        2: (14.0, 10.0, 17.0, 12.0),
        3: (4.0, 0.0, 12.0, 9.0),
    }
    line = ("قننہ", 0)
    assert (
        in_order([line], places.__getitem__, lambda n: places[n][0], lambda _: 0, [])[line] == "قنہ"
    )
    places[2] = (8.0, 0.0, 12.0, 9.0)
    places[3] = (0.0, 0.0, 8.0, 9.0)
    assert (
        in_order([line], places.__getitem__, lambda n: places[n][0], lambda _: 0, [])[line]
        == "قننہ"
    )


def test_a_hostile_page_is_read_in_time() -> None:
    """Figures without end, and a blank drawn in each of many lines, cost what their letters cost."""

    def blanks(count: int) -> None:
        lines = [("ا", 2 * n) for n in range(count)]
        places = {2 * n: (5.0, 10.0 * n, 10.0, 10.0 * n + 9) for n in range(count)}
        own = [Blank(6.0, 10.0 * n + 2, n) for n in range(count)]
        in_order(lines, places.__getitem__, lambda _: 5.0, lambda _: 0, own)

    assert growth(lambda count: read_leftwards("ا " + "1." * count, as_typed=False), 2000) < SQUARE
    assert growth(blanks, 1000) < SQUARE


def test_what_stretches_a_word_is_no_line_break() -> None:
    """A sign without a letter between two letters of Urdu fills the line; the word goes on."""
    assert STRETCHED.sub("", "کالع\x0c\x0cدم") == "کالعدم"


def test_an_odd_word_of_english_does_not_damn_a_page_of_urdu() -> None:
    """English words of an Urdu page weigh as many as they are: one address sends no page to be read from its picture."""
    urdu = (
        "بندرگاہ کے ہر چراغ کا نگران پانچ سال کے لیے مقرر کیا جائے گا اور وہ چٹان نہیں چھوڑے گا۔ "
        * 6
    )
    english = (
        "Harbour Lamp Office Rock Street Block Ten Lighthouse Road Sea View Town Keeper aBc{d}"
    )
    assert text_quality(urdu + english).score > 0.9
    assert (
        text_quality(urdu + "http://127.0.0.2/notice?id=7 " + english.removesuffix("aBc{d}")).score
        == 1.0
    )
