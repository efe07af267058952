"""Urdu pairs: a hundred that differ only in how letters are coded, a hundred in one letter or digit."""

from __future__ import annotations

import random
import sys
import unicodedata

from diffs.compare import compare_texts

PAIRS = 100
SENTENCES = (
    "ہر لائسنس یافتہ کمپنی ۳۰ جون ۲۰۲۶ء تک اتھارٹی کے پاس اندراج کرائے گی۔",
    "چیئرمین کو اختیار ہو گا کہ وہ کسی بھی صارف کی شکایت پر حکم جاری کرے۔",
    "خلاف ورزی کی صورت میں ۵ لاکھ روپے جرمانہ عائد کیا جائے گا، جو ہر دن کے لیے بڑھے گا۔",
    "یہ ضوابط فوری طور پر نافذ العمل ہوں گے؛ سابقہ ضوابط منسوخ سمجھے جائیں گے۔",
    "موبائل فون کی رجسٹریشن کے لیے کوئی فیس ۷ دن تک وصول نہیں کی جائے گی۔",
    "اتھارٹی، وجوہ قلم بند کرتے ہوئے، لائسنس کو ۹۰ دن کے لیے معطل کر سکے گی۔",
)
_LETTERS = "ابپتٹثجچحخدڈرزسشصضطظعغفقکگلمنوہھی"
_DIGITS = ("۰۱۲۳۴۵۶۷۸۹", "0123456789", "٠١٢٣٤٥٦٧٨٩")
_SWAPS = (("ی", "ي"), ("ک", "ك"), ("ہ", "ه"), ("۔", "."), ("،", ","))
_MARKS = ("\u064e", "\u0640", "\u200c", "\u064f", "\u200d", "\u0650")


def shaped() -> dict[str, str]:
    """Return a presentation form of each letter that has one: what an extractor may give for it."""
    forms = [chr(n) for n in (*range(0xFB50, 0xFC00), *range(0xFE80, 0xFEF5))]
    plain = {form: unicodedata.normalize("NFKC", form) for form in forms}
    return {letter: form for form, letter in plain.items() if letter in _LETTERS}


def law(seed: int) -> str:
    """Return a made notice of four numbered provisions."""
    rng = random.Random(seed)
    return "\n".join(f"{n}. {said}" for n, said in enumerate(rng.sample(SENTENCES, 4), 1))


def retyped(text: str, seed: int) -> str:
    """Return the text as another keyboard, font or extractor codes it."""
    rng = random.Random(seed)
    for one, other in _SWAPS:
        if rng.random() < 0.6:
            text = text.replace(one, other)
    # A provision's own number stays in Latin digits, as sites set it.
    text = text.translate(str.maketrans(_DIGITS[0], rng.choice(_DIGITS)))
    text = unicodedata.normalize(rng.choice(("NFC", "NFD")), text)
    forms = shaped() if rng.random() < 0.3 else {}
    pieces = []
    for letter in text:
        pieces.append(forms.get(letter, letter))
        if letter in _LETTERS and rng.random() < 0.12:
            pieces.append(rng.choice(_MARKS))
    return "".join(pieces)


def edited(text: str, seed: int) -> str:
    """Return the text with one letter or one digit of its own made another."""
    rng = random.Random(seed)
    sets = (_DIGITS[0],) if seed % 2 else (_LETTERS,)
    places = [n for n, letter in enumerate(text) if any(letter in s for s in sets)]
    if not places:
        sets = (_LETTERS,)
        places = [n for n, letter in enumerate(text) if letter in _LETTERS]
    at = rng.choice(places)
    other = rng.choice([letter for letter in sets[0] if letter != text[at]])
    return text[:at] + other + text[at + 1 :]


def main() -> int:
    """Print two lines; return 0 where coding is never a change and a letter always one."""
    coded = [n for n in range(PAIRS) if _changed(law(n), retyped(law(n), n))]
    meant = [n for n in range(PAIRS) if _changed(law(n), edited(law(n), n))]
    both = [n for n in range(PAIRS) if _changed(law(n), retyped(edited(law(n), n), n))]
    print(f"Urdu pairs that differ only in coding {PAIRS}: changes {len(coded)} (promise: 0)")
    print(f"Urdu pairs that differ by one letter or digit {PAIRS}: changes {len(meant)}, coded otherwise too {len(both)} (promise: {PAIRS})")  # fmt: skip
    return int(bool(coded) or len(meant) < PAIRS or len(both) < PAIRS)


def _changed(old: str, new: str) -> bool:
    found = compare_texts(old, new)
    return found.substantive or bool(found.hunks)


if __name__ == "__main__":
    sys.exit(main())
