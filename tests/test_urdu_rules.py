"""What the rules say of a change in Urdu, and where they say nothing. All sentences are made up."""

from __future__ import annotations

import re
import unicodedata

import pytest

from diffs.compare import compare_texts
from diffs.compare.rules.telling import READ
from diffs.redline import to_html
from diffs.redline.bits import told
from tests.growth import SQUARE, growth

HEAD = "یہ ضابطہ نمونے کے لیے لکھا گیا ہے اور کسی قانون سے نہیں لیا گیا۔\n\n"


def said(old: str, new: str) -> tuple[str, ...]:
    """Return the summary's sentences."""
    return compare_texts(f"{HEAD}{old}\n", f"{HEAD}{new}\n").significance


@pytest.mark.parametrize(("old", "new", "sentence"), [
    ("خلاف ورزی پر پانچ لاکھ روپے جرمانہ عائد کیا جائے گا۔", "خلاف ورزی پر دس لاکھ روپے جرمانہ عائد کیا جائے گا۔",
     "Penalty (fine) changed: from “پانچ لاکھ روپے” to “دس لاکھ روپے”"),
    ("پتنگ کی فیس ۵۰۰ روپے ہو گی۔", "پتنگ کی فیس ڈیڑھ ہزار روپے ہو گی۔",
     "Amount changed: from “۵۰۰ روپے” to “ڈیڑھ ہزار روپے”"),
    ("ضمانت دو کروڑ روپے ہو گی۔", "ضمانت ۳ کروڑ روپے ہو گی۔",
     "Amount changed: from “دو کروڑ روپے” to “۳ کروڑ روپے”"),
    ("اسے تین سال تک قید کی سزا دی جائے گی۔", "اسے سات سال تک قید کی سزا دی جائے گی۔",
     "Penalty (imprisonment) changed: from “تین سال” to “سات سال”"),
    ("درخواست پر تیس دن میں فیصلہ ہو گا۔", "درخواست پر ۴۸ گھنٹے میں فیصلہ ہو گا۔",
     "Period changed: from “تیس دن” to “۴۸ گھنٹے”"),
    ("میلہ تیس منٹ رہے گا۔", "میلہ پندرہ منٹ رہے گا۔", "Period changed: from “تیس منٹ” to “پندرہ منٹ”"),
    ("مدت چھ ماہ ہو گی۔", "مدت نو ماہ ہو گی۔", "Period changed: from “چھ ماہ” to “نو ماہ”"),
    ("میلہ ۳ مارچ ۲۰۲۶ کو ہو گا۔", "میلہ ۹ اپریل ۲۰۲۶ کو ہو گا۔",
     "Date changed: from “۳ مارچ ۲۰۲۶” to “۹ اپریل ۲۰۲۶”"),
    ("افسر اجازت نامہ جاری کرے گا۔", "افسر اجازت نامہ جاری کر سکے گا۔",
     "“shall” became “may”: from “کرے گا” to “کر سکے گا”"),
    ("افسر اجازت نامہ جاری کر سکتا ہے۔", "افسر اجازت نامہ جاری کرے گا۔",
     "“may” became “shall”: from “کر سکتا ہے” to “کرے گا”"),
    ("پتنگ باز چھت پر جائے گا۔", "پتنگ باز چھت پر نہیں جائے گا۔",
     "“Not” was inserted: “نہیں” in “پتنگ باز چھت پر نہیں جائے گا۔”"),
    ("قانونی پتنگ ضبط ہو گی۔", "غیر قانونی پتنگ ضبط ہو گی۔",
     "“Not” was inserted: “غیر” in “غیر قانونی پتنگ ضبط ہو گی۔”"),
    ("پتنگ باز ڈور جمع کرائے گا۔", "پتنگ باز ڈور جمع کرائے گا۔\n\n(۲) افسر رسید دے گا۔",
     "New provision, sub-section 2: “(۲) افسر رسید دے گا۔”"),
    ("یہ ضوابط یکم جنوری ۲۰۲۶ سے نافذ العمل ہوں گے۔", "یہ ضوابط فی الفور نافذ العمل ہوں گے۔",
     "Commencement changed: from “یکم جنوری ۲۰۲۶ سے” to “فی الفور” in “یہ ضوابط فی الفور نافذ العمل ہوں گے۔”"),
    ("سابقہ ضوابط برقرار رہیں گے۔", "سابقہ ضوابط منسوخ سمجھے جائیں گے۔",
     "Repeal or omission: “سابقہ ضوابط منسوخ سمجھے جائیں گے۔”"),
    ("افسر نقصان دہ مواد کی اطلاع دے گا۔", "افسر نقصان دہ مواد کو مسدود کرے گا۔",
     "Power to block or remove content added: “افسر نقصان دہ مواد کو مسدود کرے گا۔”"),
    ("میلہ 2 مئی 2061 کو ہو گا۔", "میلہ 1 مئی 2062 کو ہو گا۔",
     "Date changed: from “2 مئی 2061” to “1 مئی 2062”"),
    ("میلہ یکم مئی 2062 کو ہو گا۔", "میلہ 1 مئی 2062 کو ہو گا۔",
     "Same day, written otherwise: “یکم مئی 2062” became “1 مئی 2062”"),
    ("افسر نقصان دہ مواد ہٹانے کا حکم دے گا۔", "افسر نقصان دہ مواد دیکھنے کا حکم دے گا۔",
     "Power to block or remove content taken away: “افسر نقصان دہ مواد ہٹانے کا حکم دے گا۔”"),
    ("(الف) “پتنگ” سے مراد کاغذ کی پتنگ ہے؛", "(الف) “پتنگ” سے مراد کاغذ یا کپڑے کی پتنگ ہے؛",
     "Definition of “پتنگ” changed: “یا کپڑے” was inserted"),
    ("(الف) “پتنگ” سے مراد کاغذ کی پتنگ ہے؛", "(الف) “پتنگ” سے مراد کاغذ کی پتنگ ہے؛\n\n(ب) ڈور سے مراد سوتی ڈور ہے؛",
     "Definition of “ڈور” added: “(ب) ڈور سے مراد سوتی ڈور ہے؛”"),
    ("ڈور کاٹنا منع ہے۔", "ڈور کاٹنا منع ہے اور کاٹنے والا سزا کا مستوجب ہو گا۔",
     "New offence or penalty: “ڈور کاٹنا منع ہے اور کاٹنے والا سزا کا مستوجب ہو گا۔”"),
])  # fmt: skip
def test_a_rule_names_what_changed_and_quotes_it(old: str, new: str, sentence: str) -> None:
    """Amount, period, power, content, definition, commencement and repeal are each told as in English."""
    assert sentence in said(old, new)


@pytest.mark.parametrize(("old", "new"), [
    ("پتنگ نیلی ہو گی۔", "پتنگ پیلی ہو گی۔"),
    ("پتنگ باز آئے گا۔", "پتنگ باز آئے گی۔"),
    ("تیس دن کے اندر نیلی پتنگ دی جائے گی۔", "تیس دن کے اندر پیلی پتنگ دی جائے گی۔"),
    ("اس سے مراد یہی ہے۔ پتنگ نیلی ہے۔", "اس سے مراد یہی ہے۔ پتنگ پیلی ہے۔"),
])  # fmt: skip
def test_nothing_is_said_where_nothing_of_the_sort_changed(old: str, new: str) -> None:
    """Colours, agreement in gender, addresses, what only stands near: no rule."""
    assert said(old, new) == ()


@pytest.mark.parametrize(("old", "new", "sentence"), [
    ("افسر لائسنس معطل کر سکے گا۔", "افسر لائسنس منسوخ کر سکے گا۔",
     "“معطل” became “منسوخ” in “افسر لائسنس منسوخ کر سکے گا۔”"),
    ("افسر فی الفور پتنگ لے گا۔", "افسر جلد پتنگ لے گا۔",
     "“فی الفور” became “جلد” in “افسر جلد پتنگ لے گا۔”"),
    ("پتنگ کو چھت سے اتارا جائے گا۔", "پتنگ کو چھت سے ہٹایا جائے گا۔",
     "“اتارا” became “ہٹایا” in “پتنگ کو چھت سے ہٹایا جائے گا۔”"),
    ("افسر پتنگ لے گا۔", "افسر مالک کو اطلاع دے کر پتنگ لے گا۔",
     "Words inserted: “مالک کو اطلاع دے کر”"),
    ("افسر مالک کو اطلاع دے کر پتنگ لے گا۔", "افسر پتنگ لے گا۔",
     "Words omitted: “مالک کو اطلاع دے کر”"),
])  # fmt: skip
def test_words_that_no_rule_has_a_name_for_are_quoted(old: str, new: str, sentence: str) -> None:
    """A licence that is cancelled where it was suspended, and a notice that must be given, are told by their words."""
    assert said(old, new) == (sentence,)


@pytest.mark.parametrize(("old", "new", "sentence"), [
    ("پانچ فیصد کی شرح سے محصول لیا جائے گا۔", "دس فیصد کی شرح سے محصول لیا جائے گا۔",
     "Rate or share changed: from “پانچ فیصد” to “دس فیصد”"),
    ("وہ لڑکا آئے گا جس کی عمر سولہ سال سے کم ہو۔", "وہ لڑکا آئے گا جس کی عمر اٹھارہ سال سے کم ہو۔",
     "Age changed: from “سولہ سال” to “اٹھارہ سال”"),
    ("پتنگ آرڈیننس، 2002ء منسوخ ہے۔", "پتنگ آرڈیننس، 2002ء اور ڈور ایکٹ، 1955ء منسوخ ہے۔",
     "Repeal or omission: “پتنگ آرڈیننس، 2002ء اور ڈور ایکٹ، 1955ء منسوخ ہے۔”"),
])  # fmt: skip
def test_a_share_an_age_and_one_more_law_repealed_are_told(
    old: str, new: str, sentence: str
) -> None:
    """Per cent, what is called an age before it, and a law put into a list of those repealed."""
    assert said(old, new) == (sentence,)


@pytest.mark.parametrize("typed", [
    lambda text: text.replace("ی", "ي").replace("ک", "ك"),
    lambda text: text.translate(str.maketrans("۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩")),
    lambda text: text.translate(str.maketrans("۰۱۲۳۴۵۶۷۸۹", "0123456789")),
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: text.replace("روپے", "رو\u200cپے"),
])  # fmt: skip
def test_a_rule_reads_what_a_reader_reads(typed: object) -> None:
    """Arabic letters, other digits, parted letters and joiners hide no amount, and are quoted as printed."""
    assert callable(typed)
    old, new = (
        typed(f"پتنگ کی فیس {n} ہزار روپے ہو گی اور یکم کو دی جائے گی۔") for n in ("۵", "۸")
    )
    amount = typed("۸ ہزار روپے")
    assert any(one.startswith("Amount changed: from “") and amount in one for one in said(old, new))


def test_how_it_was_typed_is_no_change() -> None:
    """The same words typed otherwise say nothing at all."""
    text = "خلاف ورزی پر ۵ لاکھ روپے جرمانہ عائد کیا جا سکے گا۔"
    assert said(text, text.replace("ی", "ي").replace("۵", "5")) == ()


def test_a_quotation_in_urdu_stands_apart_in_a_page() -> None:
    """Each quotation is an isolate of its own, a term quoted within it included; English has none."""
    old, new = (f"{HEAD}پتنگ کی فیس {n} روپے ہو گی۔\n" for n in ("۵۰۰", "۷۵۰"))
    page = to_html(compare_texts(old, new))
    assert (
        page.count(
            'from “<bdi lang="ur" class="tm-q">۵۰۰ روپے</bdi>” to “<bdi lang="ur" class="tm-q">۷۵۰ روپے</bdi>”'
        )
        == 2
    )
    assert told("Period: “(الف) “پتنگ” سے مراد کاغذ ہے”") == 'Period: “<bdi lang="ur">(الف) “پتنگ” سے مراد کاغذ ہے</bdi>”'  # fmt: skip
    assert told("Fee: from “Rs. 5 < 6” to “x") == "Fee: from “Rs. 5 &lt; 6” to “x"
    assert re.sub("<[^>]+>", "", told("a ” “پ” ” b")) == "a ” “پ” ” b"


@pytest.mark.parametrize("number", ["دو سو ", "two hundred ", "1,1,1,1,"])
def test_a_long_text_in_one_clause_is_read_in_time_with_its_length(number: str) -> None:
    """Thousands of numbers without a stop that come at once hold nobody up, in Urdu or English."""

    def compare(size: int) -> None:
        compare_texts(HEAD, f"{HEAD}پانچ {number * (size // len(number))}")

    assert READ > 4 * 4_800
    assert growth(compare, 4_800) < SQUARE


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("اسے دو ماہ قید یا سو روپے جرمانہ ہوگا۔", "اسے دو ماہ قید اور سو روپے جرمانہ ہوگا۔",
         "“or” became “and”: from “یا” to “اور” in “اسے دو ماہ قید اور سو روپے جرمانہ ہوگا۔”"),
        ("محافظ چراغ جلائے گا۔", "محافظ بورڈ کی منظوری سے چراغ جلائے گا۔",
         "Condition or exception added: “بورڈ کی منظوری سے”"),
        ("محافظ ایک جار تیل رکھے گا۔", "محافظ کم از کم ایک جار تیل رکھے گا۔", "A minimum added: “کم از کم”"),
    ],
)  # fmt: skip
def test_joints_conditions_and_bounds_are_told(old: str, new: str, sentence: str) -> None:
    """What joins penalties, narrows a duty or bounds a figure is named."""
    assert said(old, new) == (sentence,)


@pytest.mark.parametrize(
    ("old", "new"), [("تیس دن", "تیس یوم"), ("چھ ماہ", "چھ مہینے"), ("دو سال", "دو برس")]
)
def test_a_period_said_by_another_word_for_its_unit_is_the_same_period(old: str, new: str) -> None:
    """Thirty days are thirty days by either of the two words for a day."""
    told = said(f"درخواست {old} کے اندر دی جائے گی۔", f"درخواست {new} کے اندر دی جائے گی۔")

    assert not any("Period changed" in line for line in told)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("بائیس دن", "تئیس دن", "Period changed: from “بائیس دن” to “تئیس دن”"),
        ("بہتر گھنٹے", "اڑتالیس گھنٹے", "Period changed: from “بہتر گھنٹے” to “اڑتالیس گھنٹے”"),
        (
            "تین سو بیالیس روپے",
            "تین سو چھتیس روپے",
            "Amount changed: from “تین سو بیالیس روپے” to “تین سو چھتیس روپے”",
        ),
    ],
)
def test_every_number_to_a_hundred_is_one(old: str, new: str, sentence: str) -> None:
    """Each has a word of its own in Urdu, and each is a figure."""
    assert sentence in said(f"نگران {old} میں ادا کرے گا۔", f"نگران {new} میں ادا کرے گا۔")


def test_an_age_below_which_one_is_a_child_is_an_age() -> None:
    """The word for age may stand behind "less than"; whom a duty is of, any or all, is told."""
    assert said("اٹھارہ سال سے کم عمر شخص نہ جائے۔", "سولہ سال سے کم عمر شخص نہ جائے۔") == (
        "Age changed: from “اٹھارہ سال” to “سولہ سال”",
    )
    assert "became “تمام”" in said("وہ کسی نگران سے پوچھے گا۔", "وہ تمام نگران سے پوچھے گا۔")[0]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("پچاس ہزار", "۵۰,۰۰۰"),
        ("ڈیڑھ لاکھ", "۱,۵۰,۰۰۰"),
        ("ساڑھے تین سو", "۳۵۰"),
        ("سوا دو لاکھ", "۲,۲۵,۰۰۰"),
    ],
)
def test_a_sum_of_urdu_said_in_digits_is_said_to_be_the_same(old: str, new: str) -> None:
    """Halves and quarters more are of the number they stand before; the reader is told that it is the same one."""
    told = said(f"فیس {old} روپے ہو گی۔", f"فیس {new} روپے ہو گی۔")

    assert told == (f"Same figure, written otherwise: “{old}” became “{new}”",)


@pytest.mark.parametrize(("old", "new"), [("بائیس دن", "۲۲ دن"), ("چوراسی روپے", "84 روپے")])
def test_a_number_of_urdu_said_in_digits_is_the_same(old: str, new: str) -> None:
    """A figure written out is none other."""
    told = said(f"نگران {old} میں ادا کرے گا۔", f"نگران {new} میں ادا کرے گا۔")

    assert not any("changed" in line for line in told), told


def test_an_urdu_item_that_only_bears_another_letter_is_not_edited() -> None:
    """An item put in before others is one change, and the letters that follow are theirs, told as no words."""
    old = (
        '۲۔ تعریفات۔—\n(الف) "چراغ" سے مراد برقی چراغ ہے؛\n(ب) "افسر" سے مراد بورڈ کا افسر ہے؛ اور\n'
        '(ج) "سڑک" سے مراد عوامی سڑک ہے۔\n'
    )
    new = old.replace("(ج)", "(د)").replace("(ب)", "(ج)")
    new = new.replace("(ج)", '(ب) "محلہ" سے مراد کسی شہر کا حصہ ہے؛\n(ج)')
    said = compare_texts(old, new)
    renumbered = [entry for entry in said.alignment if entry.rel == "renumbered"]
    assert [(e.old, e.new, e.edited) for e in renumbered] == [
        ("sec_2__para_b", "sec_2__para_c", False),
        ("sec_2__para_c", "sec_2__para_d", False),
    ]
    assert [hunk.runs[0].text for hunk in said.hunks][1:] == ["ب", "ج"]
    assert said.untold == 0


@pytest.mark.parametrize(("one", "two"), [("ہٹا دیا", "نہیں ہٹایا"), ("جلایا", "نہ بجھایا")])
def test_an_urdu_verb_that_was_turned_round_is_told(one: str, two: str) -> None:
    """A verb that another form of it with a "not" replaced is told as a "not" that came, or went."""
    texts = [f"۲۔ چراغ کو ہر صبح {verb} جائے گا۔\n" for verb in (one, two)]
    assert compare_texts(*texts).significance[0].startswith(f"“Not” was inserted: “{one}” became")
    assert compare_texts(*texts[::-1]).significance[0].startswith("“Not” was omitted")


def test_a_word_in_other_letters_beside_another_stop_is_punctuation_only() -> None:
    """The same word typed with Arabic letters is the same word, whatever stands right behind it."""
    made = compare_texts(f"{HEAD}تعریف۔— یہ پتنگ ہے۔\n", f"{HEAD}تعريف:- یہ پتنگ ہے۔\n")
    assert made.kind == "punctuation or capitals only"
    assert all(line.startswith("Punctuation only: ") for line in made.significance)


def test_a_sum_that_changed_is_told_once() -> None:
    """What is told as a fine is not told as words too."""
    assert said("جرمانہ پانچ لاکھ روپے تک ہو گا۔", "جرمانہ دو کروڑ روپے تک ہو گا۔") == (
        "Penalty (fine) changed: from “پانچ لاکھ روپے” to “دو کروڑ روپے”",
    )


def test_a_paragraph_that_came_is_told_once_by_what_it_does() -> None:
    """Of one that gives a power it is not told besides that it is new, nor that it is a paragraph."""
    old = "اعلامیہ\n1. مالک چراغ رکھے گا۔\n"
    came = "2. ناظم ہر پلیٹ فارم سے مواد ہٹا سکتا ہے۔"
    assert said(old, f"{old}{came}\n") == (f"Power to block or remove content added: “{came}”",)
