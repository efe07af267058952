"""Laws in Urdu: their numbers, labels, headings and named parts, as sites and prints have them."""

from __future__ import annotations

import pytest

from diffs.structure import structure_text
from tests.trees import by_address


def test_an_urdu_title_ends_before_its_first_sub_section() -> None:
    """What stands before ``:۔ (1)`` is the title, and the verb جائے makes a sentence of a line."""
    tree = by_address(
        "1۔ مختصر عنوان اور نفاذ:۔ (1) قانون ہذا کو چراغ ایکٹ کے نام سے موسوم کیا جائے۔\n(2) یہ فوراً نافذ ہو گا۔\n"
        "2۔ تعریفات:۔ قانون ہذا میں :۔\n(الف) چراغ سے مراد روشنی ہے؛\n(ب) تیل سے مراد ایندھن ہے۔\n"
        "3۔ چراغ ہر رات جلایا جائے۔\n"
    )
    assert tree["sec_1"].heading == "مختصر عنوان اور نفاذ"
    assert tree["sec_1__subsec_1"].text.startswith("قانون ہذا کو")
    assert (tree["sec_2"].heading, tree["sec_2"].text) == ("تعریفات", "قانون ہذا میں :۔")
    assert tree["sec_2__para_b"].text.startswith("تیل")
    assert tree["sec_3"].text.startswith("چراغ")


@pytest.mark.parametrize(
    ("labels", "letters"),
    [("اے بی سی", "abc"), ("الف ب ج", "abc"), ("اول دوم سوم", ("i", "ii", "iii"))],
)
def test_urdu_labels_are_letters_or_ordinals(labels: str, letters: tuple[str, ...]) -> None:
    """(اے), which spells the English letter, and (الف) are clause (a); (اول) is (i)."""
    items = "".join(f"({label}) چراغ نمبر {i}؛\n" for i, label in enumerate(labels.split()))
    tree = by_address(
        f"1۔ مختصر عنوان۔ یہ ایکٹ چراغ ایکٹ کہلائے گا۔\n2۔ چراغ۔ چراغ یہ ہیں:۔\n{items}3۔ تیل۔ تیل خشک رکھا جائے۔\n"
    )
    assert [f"sec_2__para_{letter}" in tree for letter in letters] == [True] * 3


@pytest.mark.parametrize("word", ["مگر شرط", "مزید شرط", "تاہم شرط", "شرط", "نیز شرط"])
def test_an_urdu_proviso_begins_with_its_condition(word: str) -> None:
    """``شرط یہ ہے کہ`` begins a proviso, whatever stands before it; in mid-sentence شرط is a word."""
    tree = by_address(
        f"1۔ مختصر عنوان۔ یہ ایکٹ چراغ ایکٹ کہلائے گا۔\n2۔ چراغ۔ محافظ چراغ جلائے گا:\n{word} یہ ہے کہ دن میں نہیں۔\n3۔ تیل۔ محافظ تیل رکھے گا۔\n"
    )
    assert tree["sec_2__proviso"].kind == "proviso"
    assert "sec_3" in tree


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("تشریح", "explanation"),
        ("توضیح", "explanation"),
        ("وضاحت", "explanation"),
        ("تمثیل", "illustration"),
        ("تمثیلات", "illustration"),
        ("استثناء", "exception"),
    ],
)
def test_urdu_names_of_what_is_added_to_a_section(word: str, kind: str) -> None:
    """An explanation, an illustration and an exception are known by their names."""
    tree = by_address(
        f"1۔ مختصر عنوان۔ یہ ایکٹ چراغ ایکٹ کہلائے گا۔\n2۔ چراغ۔ محافظ چراغ جلائے گا۔\n{word}۔ چراغ میں لالٹین شامل ہے۔\n3۔ تیل۔ محافظ تیل رکھے گا۔\n"
    )
    assert [n.kind for n in tree.values() if n.eid.startswith("sec_2__")] == [kind]


@pytest.mark.parametrize("word", ["دفعہ", "دفعہ نمبر", "سیکشن", "دفعہ نمبر "])
def test_an_urdu_section_may_be_named_by_its_word(word: str) -> None:
    """سیکشن names a section as دفعہ does, also where the number is glued to it."""
    tree = by_address(
        f"{word} 1۔ مختصر عنوان۔ یہ ایکٹ چراغ ایکٹ کہلائے گا۔\n{word} 2۔ چراغ۔\nمحافظ چراغ جلائے گا۔\n{word} 3۔ تیل۔\nمحافظ تیل رکھے گا۔\n"
    )
    assert [e for e in tree if e.startswith("sec_") and "__" not in e] == [
        "sec_1",
        "sec_2",
        "sec_3",
    ]


def test_an_urdu_law_in_one_run_of_words_has_its_sections() -> None:
    """Numbers behind ``۔`` begin sections in mid-line where the first names the law."""
    tree = by_address(
        "چراغ ایکٹ ہرگاہ کہ قرین مصلحت ہے لہٰذا حسب ذیل قانون وضع کیا جاتا ہے: ۱۔ مختصر عنوان۔ (۱) یہ ایکٹ چراغ ایکٹ کہلائے گا۔ "
        "(۲) یہ فوراً نافذ ہوگا۔ ۲۔ تعریفات۔ اس ایکٹ میں،۔ (الف) چراغ سے مراد روشنی ہے؛ (ب) تیل سے مراد ایندھن ہے۔ "
        "۳۔ محافظ۔ محافظ چراغ جلائے گا: مگر شرط یہ ہے کہ دن میں نہیں۔ ۴۔ سزا۔ جرمانہ ہوگا۔"
    )
    assert [e for e in tree if e.startswith("sec_")] == [
        "sec_1", "sec_1__subsec_1", "sec_1__subsec_2", "sec_2", "sec_2__para_a", "sec_2__para_b",
        "sec_3", "sec_3__proviso", "sec_4",
    ]  # fmt: skip


def test_brackets_that_a_print_turned_round_still_hold_a_number() -> None:
    """``)(2`` at the start of an Urdu line is sub-section (2): a PDF has the brackets before the number."""
    tree = by_address(
        "1۔ مختصر عنوان۔ ) (1 یہ ایکٹ چراغ ایکٹ کہلائے گا۔\n\n)(2 یہ پورے ساحل پر ہے۔\n\n)(3 یہ فوراً نافذ ہوگا۔\n\n2۔ تیل۔ محافظ تیل رکھے گا۔\n"
    )
    assert [f"sec_1__subsec_{n}" in tree for n in (1, 2, 3)] == [True] * 3


@pytest.mark.parametrize(
    ("number", "eid"), [("۲۔الف۔", "2A"), ("۲۔اے۔", "2A"), ("۲-بی۔", "2B"), ("۲۔ب", "2B")]
)
def test_an_urdu_section_that_was_put_in_bears_a_letter(number: str, eid: str) -> None:
    """الف is A, and اے spells it; no stop need follow a letter that a stroke ties to its number."""
    tree = by_address(
        f"۱۔ مختصر عنوان۔ یہ ایکٹ چراغ ایکٹ کہلائے گا۔\n۲۔ چراغ۔ محافظ چراغ جلائے گا۔\n{number} تیل۔ محافظ تیل رکھے گا۔\n۳۔ سزا۔ جرمانہ ہوگا۔\n"
    )
    assert f"sec_{eid}" in tree


@pytest.mark.parametrize("label", ["الف۔ ب۔ ج۔", "الف) ب) ج)"])
def test_urdu_items_may_lack_the_first_bracket(label: str) -> None:
    """``الف۔`` and ``الف)`` open a list as ``a.`` and ``a)`` do; a letter that continues none is a word."""
    items = "".join(f"{one} چراغ؛\n" for one in label.split())
    tree = by_address(
        f"۱۔ مختصر عنوان۔ یہ ایکٹ چراغ ایکٹ کہلائے گا۔\n۲۔ چراغ۔ چراغ یہ ہیں:۔\n{items}۳۔ سزا۔ جرمانہ ہوگا۔\nم۔ ن۔ راشد\n"
    )
    assert [e for e in tree if e.startswith("sec_2__")] == [f"sec_2__para_{x}" for x in "abc"]
    assert [e for e in tree if "para_m" in e] == []


def test_an_urdu_sentence_whose_verb_is_glued_is_no_title() -> None:
    """ہوگا and کریگا are verbs as ہو گا is: what they end is the law's sentence."""
    tree = by_address(
        "دفعہ۱: اس ایکٹ کا نام چراغ ایکٹ ہوگا۔\n\nدفعہ۲: یہ کل سے نافذ ہوگا۔ تاریخ لکھی جائے۔\n"
    )
    assert [tree[f"sec_{n}"].heading for n in (1, 2)] == ["", ""]


def test_an_urdu_title_may_stand_above_its_section() -> None:
    """Where each section named by its word has a short line above it, that is its title, with a colon or without."""
    tree = by_address(
        "باب نمبر 2: چراغ\n\nنام:\n\nدفعہ۱: اس ایکٹ کا نام چراغ ایکٹ ہوگا۔\n\nتاریخ نفاذ\n\nدفعہ ۲: یہ کل سے نافذ ہوگا۔\n"
    )
    assert [tree[f"sec_{n}"].heading for n in (1, 2)] == ["نام", "تاریخ نفاذ"]
    assert tree["chp_2"].heading == "چراغ"


def test_an_urdu_section_may_have_its_number_or_its_title_in_brackets() -> None:
    """``قاعدہ نمبر (3)۔`` is rule 3, and what stands in brackets behind a number alone is the title."""
    tree = by_address(
        "دفعہ نمبر 9 ( رکنیت )\n\nہر محافظ انجمن کا رکن بن سکتا ہے ۔\n\nدفعہ نمبر (10)۔انتخاب ہر سال ہو گا۔\n\n"
        "دفعہ نمبر 11 ( انتخابات )\n\nانتخابات یوں ہوں گے :\n\n(۱) ضلع میں ؛\n\n(۲) صوبے میں ۔\n"
    )
    assert [(e, n.heading) for e, n in tree.items() if "__" not in e] == [
        ("sec_9", "رکنیت"), ("sec_10", ""), ("sec_11", "انتخابات")
    ]  # fmt: skip
    assert "sec_11__subsec_2" in tree


def test_a_title_that_begins_with_spelt_letters_gives_none_to_the_number() -> None:
    """A letter behind a stop and a space begins the title, as "ای۔میل" does, and so do several: only "۲۔اے" is 2A."""
    tree = by_address(
        "۱۔ نام۔ یہ ایکٹ چراغ ایکٹ کہلائے گا۔\n۲۔ ای۔میل۔ محافظ خط لکھے گا۔\n۲۔اے۔ قلم۔ محافظ قلم رکھے گا۔\n"
        "۳۔ ایف۔ ایل۔ سی۔ محافظ اندراج کرے گا۔\n۴۔پی ایل بی۔ محافظ چراغ جلائے گا۔\n"
    )
    assert [e for e in tree if e.startswith("sec") and "__" not in e] == [
        "sec_1", "sec_2", "sec_2A", "sec_3", "sec_4"
    ]  # fmt: skip


def test_a_text_that_speaks_of_its_articles_has_articles() -> None:
    """Where "اس آرٹیکل" is said more often than "اس دفعہ", the numbers are those of articles."""
    root = structure_text(
        "حصہ دوم\nچراغ\n۷۔ (۱) ہر چراغ شام کو روشن کیا جائے گا۔\n(۲) اس آرٹیکل میں چاند چراغ نہیں ہے۔\n۸۔ کوئی چراغ نہیں بجھایا جائے گا۔\n"
    )
    assert root.find("art_7__subsec_2") is not None
    assert root.find("art_8") is not None


@pytest.mark.parametrize(
    ("label", "eid"), [("دفعہ 2A۔", "sec_2A"), ("دفعہ ۲-B۔", "sec_2B"), ("2A۔", "sec_2A")]
)
def test_an_urdu_section_may_bear_the_letter_of_the_english(label: str, eid: str) -> None:
    """دفعہ 2A is section 2A, printed as in the English text."""
    word = "دفعہ " if label.startswith("دفعہ") else ""
    tree = by_address(
        f"{word}1۔ یہ ایکٹ چراغ ایکٹ کہلائے گا۔\n{word}2۔ محافظ چراغ جلائے گا۔\n"
        f"{label} محافظ تیل رکھے گا۔\n{word}3۔ چراغ بجھانا جرم ہے۔\n"
    )
    assert tree[eid].text == "محافظ تیل رکھے گا۔"
    assert "sec_3" in tree


def test_an_alef_in_brackets_before_two_is_one() -> None:
    """(ا) is a typist's ۱ where (۲), or (الف) in full, comes next; before (ب) it is a letter."""
    tree = by_address(
        "آرٹیکل ۱\n(ا) محافظ چراغ جلائے گا۔\n(۲) محافظ تیل رکھے گا۔\n"
        "آرٹیکل ۲\n(ا) محافظ یہ رکھے گا:\n(الف) تیل؛\n(ب) بتی۔\n(۲) محافظ حساب رکھے گا۔\n"
        "آرٹیکل ۳\nمحافظ یہ بیچے گا:\n(ا) تیل؛\n(ب) بتی۔\n"
    )
    assert {"art_1__subsec_1", "art_1__subsec_2"} <= set(tree)
    assert {"art_2__subsec_1__para_a", "art_2__subsec_2"} <= set(tree)
    assert {"art_3__para_a", "art_3__para_b"} <= set(tree)


def test_an_urdu_section_may_have_a_comma_behind_its_number() -> None:
    """«دفعہ ۱، عنوان:» heads a section; «دفعہ ۱، ۲ اور ۳ کے تحت:» cites three."""
    tree = by_address(
        "دفعہ ۱،مختصر عنوان اور وسعت:\nیہ ایکٹ چراغ ایکٹ کہلائے گا۔\nدفعہ ۲، چراغ:\nمحافظ چراغ جلائے گا۔\n"
    )
    assert tree["sec_1"].heading == "مختصر عنوان اور وسعت"
    assert "sec_2" in tree
    cited = by_address(
        "1۔ محافظ چراغ جلائے گا۔\n2۔ محافظ تیل رکھے گا۔\nدفعہ ۴، ۵ اور ۶ کے تحت:\nچراغ بجھے۔\n"
    )
    assert "sec_4" not in cited


def test_a_section_below_an_item_with_a_bullet_is_a_section() -> None:
    """An item ends with its line, whatever its last word; no sentence goes on with the number below it."""
    tree = by_address(
        "1. شرائط کی قبولیت\n\nاس چراغ خانے میں آنے والا ان شرائط کو مانتا ہے۔\n\n2. تعریفیں\n\n"
        "  • تیل: وہ تیل جو چراغ میں ہو\n  • کھاتا: آپ کا کھاتا اس گھاٹ پر\n\n3. خدمت کی تفصیل\n\nچراغ ہر رات جلے گا۔\n"
    )
    assert tree["sec_3"].heading == "خدمت کی تفصیل"


def test_urdu_sub_sections_may_stand_in_one_line() -> None:
    """``۔ (۲)`` begins the next sub-section where it follows in order behind a stop; what a comma stands before is cited."""
    tree = by_address(
        "۱۔ عنوان: (۱) یہ چراغ قواعد کہلائیں گے۔ (۲) یہ فوری نافذ ہوں گے۔\n۲۔ تیل: (۱) تیل دفعہ ۴ کی شق (۱)، (۲) اور (۳) کا ہو گا۔\n"
    )
    assert [eid for eid in tree if "subsec" in eid] == [
        "sec_1__subsec_1", "sec_1__subsec_2", "sec_2__subsec_1"
    ]  # fmt: skip


def test_an_urdu_sentence_that_asks_is_no_title() -> None:
    """``کریں۔`` ends a sentence as ``گا۔`` does: what has it is the section's text, and in a title it may stand."""
    tree = by_address("۱۔ چراغ۔ یہ چراغ ہے۔\n۲۔ محافظ سے رابطہ کریں۔\n۳۔ تیل۔ یہ تیل ہے۔\n")
    assert [tree[f"sec_{n}"].heading for n in (1, 2, 3)] == ["چراغ", "", "تیل"]


def test_letters_that_are_printed_as_shapes_are_read() -> None:
    """A print may have one code for each shape of a letter: the marks are the same."""
    tree = by_address(
        "۱۔ چﺮﺍﻍ۔ (۱) ﯾﮧ چراغ ﮨﮯ۔\n(۲) ﯾﮧ ﺗﯿﻞ ﮨﮯ۔\n۲۔ ﻣﺤﺎﻓﻆ۔ ﻣﺤﺎﻓﻆ ﺭﮨﮯ ﮔﺎ—\n(ﺍﻟﻒ) رات کو؛\n(ﺏ) دن کو۔\n"
    )
    assert {"sec_1__subsec_1", "sec_1__subsec_2", "sec_2__para_a", "sec_2__para_b"} <= set(tree)
    assert tree["sec_1"].heading == "چراغ"


def test_an_urdu_title_may_be_set_to_its_text_without_a_blank() -> None:
    """``تعریفات۔اس`` and ``نفاذ۔(1)`` are a title and what follows it; of letters with stops, ``ایس۔آر۔او``, none is a title."""
    tree = by_address(
        "1.چراغ اور نفاذ۔(1) یہ چراغ ہے۔\n(2) یہ تیل ہے۔\n2.تعریفات۔اس ایکٹ میں چراغ چراغ ہے۔\n3.ایس۔آر۔او کا اجراء۔حکومت حکم دے گی۔\n"
    )
    assert [tree[f"sec_{n}"].heading for n in (1, 2, 3)] == [
        "چراغ اور نفاذ",
        "تعریفات",
        "ایس۔آر۔او کا اجراء",
    ]
    assert "sec_1__subsec_1" in tree


def test_a_clause_put_in_between_two_has_both_letters() -> None:
    """``(الف الف)`` and ``(ب الف)`` are (aa) and (ba)."""
    tree = by_address(
        "۱۔ چراغ۔ یہ چراغ ہے۔\n۲۔ تعریفات۔ اس ایکٹ میں—\n(الف) چراغ روشنی ہے؛\n(الف الف) تیل خوراک ہے؛\n(ب) محافظ شخص ہے؛\n(ب الف) بتی دھاگا ہے۔\n۳۔ تیل۔ یہ تیل ہے۔\n"
    )
    assert [eid for eid in tree if "para" in eid] == [
        f"sec_2__para_{letter}" for letter in ("a", "aa", "b", "ba")
    ]
