"""What real laws in Urdu taught the rules: figures set without a blank, bounds, lists. All sentences are made up."""

from __future__ import annotations

import pytest

from diffs.compare import compare_texts
from tests.test_urdu_rules import HEAD, said


@pytest.mark.parametrize(("old", "new", "sentence"), [
    ("میلے میں پانچ لاکھ لوگ آتے ہیں۔", "میلے میں دس لاکھ لوگ آتے ہیں۔",
     "Figure changed: from “پانچ لاکھ” to “دس لاکھ” in “میلے میں دس لاکھ لوگ آتے ہیں۔”"),
    ("ڈور کا وزن دو ہزار تیس گرام ہو گا۔", "ڈور کا وزن دو ہزار گرام ہو گا۔",
     "Figure changed: from “دو ہزار تیس” to “دو ہزار” in “ڈور کا وزن دو ہزار گرام ہو گا۔”"),
    ("جب دو یا زیادہ پتنگ باز ملیں۔", "جب تین یا زیادہ پتنگ باز ملیں۔",
     "Figure changed: from “دو” to “تین” in “جب تین یا زیادہ پتنگ باز ملیں۔”"),
    ("اسے 24گھنٹے کے اندر پیش کیا جائے گا۔", "اسے 48گھنٹے کے اندر پیش کیا جائے گا۔",
     "Period changed: from “24گھنٹے” to “48گھنٹے”"),
    ("میلہ 16دسمبر 2013 کو ہوا۔", "میلہ 18دسمبر 2013 کو ہوا۔",
     "Date changed: from “16دسمبر 2013” to “18دسمبر 2013”"),
    ("جرمانہ پچاس ھزار روپے ھے۔", "جرمانہ ساٹھ ھزار روپے ھے۔",
     "Penalty (fine) changed: from “پچاس ھزار روپے” to “ساٹھ ھزار روپے”"),
    ("قواعد 176، 180 اور 185 کے تحت میلہ ہو گا۔", "قواعد 176، 181 اور 185 کے تحت میلہ ہو گا۔",
     "Reference changed: from “قواعد 176، 180 اور 185” to “قواعد 176، 181 اور 185”"),
    ("میلہ سیکشن 27 بی کے تحت ہو گا۔", "میلہ سیکشن 27 سی کے تحت ہو گا۔",
     "Reference changed: from “سیکشن 27 بی” to “سیکشن 27 سی”"),
    ("میلہ پتنگ ایکٹ 2017ء کے تحت ہو گا۔", "میلہ پتنگ ایکٹ 2018ء کے تحت ہو گا۔",
     "Date changed: from “ایکٹ 2017” to “ایکٹ 2018”"),
    ("اس ضابطے کو پتنگ ضابطہ کہا جائے۔", "اس ضابطے کو پتنگ ضابطہ کہا جا سکے گا۔",
     "“shall” became “may”: from “جائے” to “جا سکے گا”"),
    ("جرمانہ ایک لاکھ روپے یا اس سے زائد ہو گا۔", "جرمانہ ایک لاکھ روپے تک ہو گا۔",
     "“یا اس سے زائد” became “تک” in “جرمانہ ایک لاکھ روپے تک ہو گا۔”"),
    ("جرمانہ ایک لاکھ روپے ہو گا۔", "جرمانہ ایک لاکھ روپے تک ہو گا۔",
     "A limit (up to, until) added: “تک”"),
    ("اسے قید یا جرمانہ یا دونوں سزا ہو گی۔", "اسے قید اور جرمانہ سزا ہو گی۔",
     "“or” became “and”: from “یا جرمانہ یا دونوں” to “اور جرمانہ” in “اسے قید اور جرمانہ سزا ہو گی۔”"),
    ("میلے میں کسانوں، مزدوروں اور عورتوں کو جگہ ملے گی۔", "میلے میں کسانوں اور عورتوں کو جگہ ملے گی۔",
     "Word omitted: “مزدوروں”"),
])  # fmt: skip
def test_what_real_urdu_laws_change_is_told(old: str, new: str, sentence: str) -> None:
    """Bare figures, words set without a blank, lists of rules, orders in «جائے», bounds, and one word that went."""
    assert sentence in said(old, new)


def test_a_date_that_changed_is_told_once() -> None:
    """That its year changed is a part of that; nor does what can be given effect to commence."""
    assert said("میلہ یکم جولائی 2018 سے ہو گا۔", "میلہ یکم جولائی 2019 سے ہو گا۔") == (
        "Date changed: from “یکم جولائی 2018” to “یکم جولائی 2019”",
    )
    told = said(
        "شق کو متاثر نہیں کرے گی جسے نافذ کیا جا سکتا ہے۔",
        "شق کو متاثر کرے گی جسے نافذ کیا جا سکتا ہے۔",
    )
    assert [line for line in told if line.startswith("Commencement")] == []


def test_a_first_do_chashmi_heh_is_a_heh() -> None:
    """ھے is ہے, mistyped; within a word, in چھ, it is a letter of its own."""
    comparison = compare_texts(f"{HEAD}مدت چھ ماہ ہے۔\n", f"{HEAD}مدت چھ ماہ ھے۔\n")
    assert {run.op for run in comparison.runs} <= {"=", "n-", "n+"}
    assert said("مدت چھ ماہ ہے۔", "مدت سات ماہ ہے۔") == (
        "Period changed: from “چھ ماہ” to “سات ماہ”",
    )


def test_a_provision_that_went_is_quoted_without_the_next_one_s_number() -> None:
    """A clause that came or went whole ends with its own stop."""
    law = "دفعہ 1۔ چراغ ہر رات جلے گا۔\nدفعہ 2۔ چراغ توڑنے کی سزا دو سال تک قید ہے۔\nدفعہ 3۔ تیل خشک رکھا جائے گا۔\n"
    told = compare_texts(law, law.replace("دفعہ 2۔ چراغ توڑنے کی سزا دو سال تک قید ہے۔\n", ""))
    assert (
        "Offence or penalty removed: “دفعہ 2۔ چراغ توڑنے کی سزا دو سال تک قید ہے۔”"
        in told.significance
    )


def test_a_defined_term_is_named_without_its_marks() -> None:
    """’’چراغ‘‘ is defined as چراغ, whatever stands before it."""
    told = said(
        "اس حصے میں، ’’چراغ‘‘ سے مراد تیل کا چراغ ہے۔",
        "اس حصے میں، ’’چراغ‘‘ سے مراد گیس کا چراغ ہے۔",
    )
    assert "Definition of “چراغ” changed: “تیل” became “گیس”" in told


def test_marks_of_direction_around_latin_words_are_no_change() -> None:
    """Isolates and embeddings, which a browser or a word processor puts around English in Urdu, do not show."""
    plain = "(a) چراغ (Lamp) 12 March 2026 کو جلے گا۔\n"
    set_apart = "(\u2066a\u2069) چراغ (\u202aLamp\u202c) \u206612 March 2026\u2069 کو جلے گا۔\n"
    comparison = compare_texts(HEAD + plain, HEAD + set_apart)
    assert {run.op for run in comparison.runs} <= {"=", "n-", "n+"}
    assert comparison.significance == ()
