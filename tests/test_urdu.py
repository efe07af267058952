"""One key for a word of Urdu however it was typed; the words themselves stay apart."""

from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffs.compare import compare_texts
from diffs.structure import structure_text
from diffs.urdu import key, same
from tarmeem.letters import is_in_arabic

SENTENCES = [
    "ہر لائسنس یافتہ کمپنی ۳۰ جون ۲۰۲۶ء تک اتھارٹی کے پاس اندراج کرائے گی۔",
    "چیئرمین کو اختیار ہو گا کہ وہ کسی بھی صارف کی شکایت پر حکم جاری کرے۔",
    "خلاف ورزی کی صورت میں پانچ لاکھ روپے جرمانہ عائد کیا جائے گا، جو ہر دن کے لیے بڑھے گا۔",
    "یہ ضوابط فوری طور پر نافذ العمل ہوں گے؛ سابقہ ضوابط منسوخ سمجھے جائیں گے۔",
    "موبائل فون کی رجسٹریشن کے لئے کوئی فیس وصول نہیں کی جائے گی۔",
]
_SWAPS = [("ی", "ي"), ("ک", "ك"), ("ہ", "ه"), ("۔", "."), ("،", ",")]


def retyped(text: str, seed: int) -> str:
    """Return the text as another typist, another font or another extractor has it."""
    made = random.Random(seed)
    for one, other in _SWAPS:
        if made.random() < 0.6:
            text = text.replace(one, other)
    digits = str.maketrans("۰۱۲۳۴۵۶۷۸۹", made.choice(["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"]))
    text = unicodedata.normalize(made.choice(["NFC", "NFD"]), text.translate(digits))
    pieces = []
    for letter in text:
        pieces.append(letter)
        if letter.isalpha() and made.random() < 0.15:
            pieces.append(made.choice(["\u064e", "\u0640", "\u200c", "\u064f", "\u200d"]))
    return "".join(pieces).replace(" ", made.choice([" ", "  ", "\u00a0"]))


def test_a_hundred_retyped_texts_have_the_key_of_the_first() -> None:
    """Letters of another keyboard, vowel signs, joiners, digits and blanks are no change."""
    for seed in range(100):
        text = SENTENCES[seed % len(SENTENCES)]
        assert key(retyped(text, seed)) == key(text), seed


def test_presentation_forms_of_a_pdf_are_the_letters_they_show() -> None:
    """An extractor's shaped letters and ligatures are read as what they stand for."""
    assert same("\ufef3\ufe8e \ufefb\ufee8\ufe8e", "یا لانا")


def test_a_typists_great_yeh_within_a_word_is_a_small_one() -> None:
    """The site writes چےئرمین for چیئرمین."""
    assert same("چےئرمین", "چیئرمین")
    assert same("لئے", "لي\u0654ے")


def test_different_words_have_different_keys() -> None:
    """What differs for a reader differs: aspirates, numbers, negation, one letter."""
    for one, other in [
        ("گھر", "گہر"),
        ("۵ دن", "۶ دن"),
        ("ہے", "نہیں ہے"),
        ("کرے", "کری"),
        ("ت", "ٹ"),
    ]:
        assert not same(one, other), (one, other)


def test_text_without_urdu_is_its_own_key() -> None:
    """Latin capitals, quotes and dashes are the law's own: they are no part of this."""
    for text in ("Section 3—“Act”", "ＡＢＣ", "  two  blanks "):
        assert key(text) == text


@given(st.text(alphabet="یيکكہه ۔.۱1ء\u0654\u064e\u200cابے", max_size=30))
def test_a_keys_key_is_itself(text: str) -> None:
    """Keys are settled: taking the key again changes nothing."""
    assert key(key(text)) == key(text)


def test_two_vowels_on_one_letter_make_two_words() -> None:
    """A sign that one print leaves out is print; another sign in its place is another word."""
    assert same("مُلک", "ملک")
    assert not same("مُلک", "مِلک")
    assert compare_texts("یہ مِلک ہے۔", "یہ مُلک ہے۔").substantive
    assert not compare_texts("یہ ملک ہے۔", "یہ مُلک ہے۔").substantive


def test_signs_among_the_letters_shapes_are_no_letters() -> None:
    """A text of ornate brackets and unseen marks alone is in no script, and has a tree like any other."""
    text = "\ufeff\ufd3e\ufd3f \u200f\ufbb2\n"
    assert not is_in_arabic(text)
    assert structure_text(text).full_text() == text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("یہ چراغ یافتہ محافظ ہے۔", "یہ چراغ\u200cيافتہ محافظ ہے۔"),
        ("1- چراغ جلتا ہے۔\n2- تیل جلتا ہے۔", "۱۔ چراغ جلتا ہے۔\n۲۔ تیل جلتا ہے۔"),
        ("دفعہ ۱۔ چراغ جلتا ہے۔\nدفعہ ۲۔ تیل جلتا ہے۔", "1- چراغ جلتا ہے۔\n2- تیل جلتا ہے۔"),
    ],
)
def test_what_is_typed_and_set_otherwise_at_once_is_no_substance(old: str, new: str) -> None:
    """Another letter beside a joiner, and a number's other digits beside its other stop, are print."""
    assert not compare_texts(old, new).substantive
