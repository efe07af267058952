"""Urdu laws whose labels are called by name, marked, or turned round; their schedules, annexes and larger units."""

from __future__ import annotations

import pytest

from tests.trees import by_address

_HEAD = "۱۔ مختصر عنوان۔ یہ ایکٹ چراغ ایکٹ کہلائے گا۔\n"
_TAIL = "۳۔ تیل۔ محافظ تیل رکھے گا۔\n۴۔ سزا۔ جرمانہ ہوگا۔\n"


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        ("ذیلی دفعہ (۱): محافظ چراغ جلائے گا۔\nذیلی دفعہ (۲): محافظ تیل ڈالے گا۔", "subsec_1 subsec_2"),
        ("ذیلی دفعہ نمبر ۱۔ محافظ چراغ جلائے گا۔\nذیلی دفعہ نمبر ۲۔ محافظ تیل ڈالے گا۔", "subsec_1 subsec_2"),
        ("شق الف۔ محافظ چراغ جلائے گا؛\nشق ب۔ محافظ تیل ڈالے گا۔", "para_a para_b"),
        ("شق (الف): محافظ چراغ جلائے گا؛\nشق (ب): محافظ تیل ڈالے گا۔", "para_a para_b"),
        (")۱( محافظ چراغ جلائے گا۔\n)۲( محافظ تیل ڈالے گا۔", "subsec_1 subsec_2"),
        ("اے۔ چراغ؛\nبی۔ تیل۔", "para_a para_b"),
        ("اول۔ چراغ؛\nدوم۔ تیل۔", "para_i para_ii"),
    ],
)  # fmt: skip
def test_an_urdu_label_may_be_called_by_its_name_or_turned_round(lines: str, kind: str) -> None:
    """``ذیلی دفعہ (۱):`` is (1), ``شق الف۔`` is (a), ``)۱(`` is (1) and ``دوم۔`` is (ii)."""
    tree = by_address(f"{_HEAD}۲۔ چراغ۔ محافظ کے فرائض یہ ہیں:۔\n{lines}\n{_TAIL}")
    assert [e for e in tree if e.startswith("sec_2__")] == [f"sec_2__{k}" for k in kind.split()]
    assert "sec_3" in tree


def test_an_urdu_label_that_a_sentence_cites_is_none() -> None:
    """``ذیلی دفعہ (۱) کے تحت`` at the start of a line goes on with a sentence: no stop follows it."""
    tree = by_address(
        f"{_HEAD}۲۔ چراغ۔ (۱) محافظ چراغ جلائے گا۔\n(۲) جو چراغ\nذیلی دفعہ (۱) کے تحت جلے وہ روشن ہوگا؛ اور\nشق الف کے چراغ بھی۔\n{_TAIL}"
    )
    assert [e for e in tree if e.startswith("sec_2__")] == ["sec_2__subsec_1", "sec_2__subsec_2"]


def test_marks_that_turn_the_writing_are_no_part_of_a_number() -> None:
    """A direction mark before or within a number or a label is not seen, and hides neither."""
    mark = "\u200f"
    tree = by_address(
        f"{mark}۱۔{mark} مختصر عنوان۔ یہ ایکٹ چراغ ایکٹ کہلائے گا۔\n{mark}۲{mark}۔ چراغ۔ {mark}(۱){mark} محافظ چراغ جلائے گا۔\n"
        f"({mark}۲{mark}) محافظ تیل ڈالے گا۔\n{_TAIL}"
    )
    assert {"sec_1", "sec_2__subsec_1", "sec_2__subsec_2", "sec_3"} <= set(tree)


def test_a_stop_before_its_number_still_makes_an_urdu_section() -> None:
    """``۔1`` at the start of a line is section 1: a PDF has the stop first."""
    tree = by_address(
        "۔1 مختصر عنوان۔ یہ ایکٹ چراغ ایکٹ کہلائے گا۔\n۔2 چراغ۔ محافظ چراغ جلائے گا۔\n۔3 تیل۔ محافظ تیل رکھے گا۔\n"
    )
    assert [e for e in tree if e.startswith("sec_")] == ["sec_1", "sec_2", "sec_3"]


@pytest.mark.parametrize(
    ("line", "eid"),
    [
        ("جدول", "sched"),
        ("پہلا جدول", "sched_1"),
        ("گوشوارہ دوم", "sched_2"),
        ("جدول نمبر ۳", "sched_3"),
        ("ضمیمہ الف", "annex_A"),
        ("فارم ب", "form_B"),
    ],
)
def test_an_urdu_schedule_has_its_title_below_the_section_it_belongs_to(
    line: str, eid: str
) -> None:
    """``(ملاحظہ ہو دفعہ ۴)`` says whose schedule it is, beside its name or below; the title stands below."""
    for owner in (f"{line}\n(ملاحظہ ہو دفعہ ۴)", f"{line} [دفعہ ۴]"):
        tree = by_address(
            f"{_HEAD}۲۔ چراغ۔ محافظ چراغ جلائے گا۔\n{_TAIL}\n{owner}\nفیس\n۱۔ اندراج کی فیس سو روپے۔\n۲۔ تجدید کی فیس دس روپے۔\n"
        )
        assert tree[eid].heading == "فیس"
        assert [e for e in tree if e.startswith(f"{eid}__para")] == [
            f"{eid}__para_{n}" for n in (1, 2)
        ]


@pytest.mark.parametrize(
    ("line", "eid"),
    [
        ("باب اول", "chp_1"),
        ("باب اوّل", "chp_1"),
        ("پہلا باب", "chp_1"),
        ("حصہ ۱", "part_1"),
        ("باب ۱۔ ابتدائیہ", "chp_1"),
    ],
)
def test_an_urdu_larger_unit_is_counted_before_or_behind_its_name(line: str, eid: str) -> None:
    """``پہلا باب`` and ``باب اول`` are chapter 1, whatever title follows."""
    tree = by_address(f"{line}\n{_HEAD}۲۔ چراغ۔ محافظ چراغ جلائے گا۔\n{_TAIL}")
    assert tree[eid].kind in ("chapter", "part")


def test_an_urdu_list_of_meanings_opens_with_a_sentence_not_a_title() -> None:
    """``اس ایکٹ میں تاوقتیکہ … نہ ہو،—`` is the section's sentence: its title stands above, as the others' do."""
    tree = by_address(
        "چراغ ایکٹ\n\nمختصر عنوان\n۱۔ یہ ایکٹ چراغ ایکٹ کہلائے گا۔\nتعریفات\n۲۔ اس ایکٹ میں تاوقتیکہ کوئی امر سیاق کے منافی نہ ہو،—\n"
        "(الف) چراغ سے مراد روشنی ہے۔\nتیل\n۳۔ محافظ تیل رکھے گا۔\nسزا\n۴۔ جرمانہ ہوگا۔\n"
    )
    assert [tree[f"sec_{n}"].heading for n in (1, 2, 3, 4)] == [
        "مختصر عنوان", "تعریفات", "تیل", "سزا"
    ]  # fmt: skip


def test_an_urdu_schedule_needs_no_gap_below_the_stop_of_the_law() -> None:
    """The full stop of Urdu ends a sentence as any does: the schedule's name right below it heads the schedule."""
    tree = by_address(
        f"{_HEAD}{_TAIL}گوشوارہ\n(ملاحظہ ہو دفعہ ۴)\nفیس\n۱۔ چراغ سو روپے۔\n۲۔ تیل دس روپے۔\n"
    )
    assert {"sched__para_1", "sched__para_2"} <= set(tree)


@pytest.mark.parametrize(
    "title", ["محافظوں کی روشنیوں کا ایکٹ، ۲۰۲۰ء", "محافظوں کی روشنیوں کا ایکٹ، 1445ھ"]
)
def test_a_year_ends_the_title_above_an_urdu_chapter(title: str) -> None:
    """``ء`` and ``ھ`` are of the year: the sentence of a long title does not go on below it."""
    for chapter in ("باب اول\nابتدائیہ", "باب اوّل ۔ ابتدائیہ"):
        assert "chp_1" in by_address(f"{title}\n{chapter}\n{_HEAD}باب دوم\n{_TAIL}")


def test_an_urdu_schedule_stands_below_whoever_signed() -> None:
    """Who signs has no stop and may have a long name; the section below the schedule's name tells that it is one."""
    tree = by_address(
        f"{_HEAD}{_TAIL}محکمہ چراغ و تیل و آبی راستے\nجدول\n[دفعہ ۴ ملاحظہ کریں]\nفارم الف\n۱۔ نام\n۲۔ پتہ\n"
    )
    assert {"sched", "sched__form_A__para_2"} <= set(tree)


def test_the_reasons_printed_with_an_urdu_bill_are_none_of_its_sections() -> None:
    """``بیان اغراض و وجوہ`` begins what is printed with a bill and is none of it."""
    tree = by_address(f"{_HEAD}{_TAIL}بیانِ اغراض و وجوہ\nچراغ رات کو جلتے ہیں۔\n")
    assert [one.heading for one in tree.values() if one.kind == "heading"] == ["بیانِ اغراض و وجوہ"]


def test_a_schedule_of_urdu_bye_laws_stands_below_the_items_of_another() -> None:
    """``(ملاحظہ ہو ضمنی قانون ۴)`` says whose schedule it is, though no stop ends the item above its name."""
    tree = by_address(
        f"{_HEAD}{_TAIL}جدول اول\n(ملاحظہ ہو ضمنی قانون ۳)\n۱۔ چراغ: دس روپے سالانہ اجرت\n۲۔ تیل: پانچ سو روپے سالانہ اجرت\nجدول دوم\n(ملاحظہ ہو ضمنی قانون ۴)\n۱۔ دیا\n۲۔ بتی\n"
    )
    assert {"sched_1__para_2", "sched_2__para_1", "sched_2__para_2"} <= set(tree)
