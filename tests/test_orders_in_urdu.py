"""Orders in Urdu are told, each with its words and its place, and never carried out."""

from __future__ import annotations

import pytest

from diffs.amending import consolidate, parse_instructions

BASE = """THE FERRIES ACT, 1990

ACT NO. XI OF 1990

1. Short title.—This Act may be called the Ferries Act, 1990.

2. Crew.—A ferry has a crew of four.

3. Oars.—A ferry has oars.
"""
ENGLISH = "2. Amendment of section 2, Act XI of 1990.—In the Ferries Act, 1990 (XI of 1990), in section 2, for the word “four” the word “six” shall be substituted.\n\n"
ORDERS = (
    "دفعہ 3 کی ترمیم۔۔۔ مذکورہ ایکٹ کی دفعہ 3 کی ذیلی دفعہ (2) میں الفاظ \"تیس دن\" کو الفاظ \"ساٹھ دن\" سے تبدیل کیا جائے گا۔",
    "مذکورہ ایکٹ میں دفعہ 3 حذف کر دی جائے گی۔",
    "دفعہ 3 کے بعد حسب ذیل نئی دفعہ شامل کر دی جائے گی، یعنی:۔",
    "دفعه 3 ميں لفظ \"چپو\" كي بجائے لفظ \"بادبان\" ثبت كيا جائے گا۔",
    "شق (ب) میں الفاظ \"ایک\" کی جگہ \"دو\" رکھے جائیں گے۔",
    "جدول اول میں اندراج 3 منسوخ کیا جاتا ہے۔",
    "دفعہ 2 کو ختم کیا جائے گا۔",
    "قاعدہ ۳ کے آخر میں الفاظ \"اور ایک ناخدا\" بڑھا دیے جائیں۔",
)  # fmt: skip


@pytest.mark.parametrize("order", ORDERS)
def test_an_order_in_urdu_is_told(order: str) -> None:
    """Beside orders in English, or by itself, it is an instruction that was refused, with its offset."""
    text = f"{ENGLISH}3. {order}\n"
    english, urdu = parse_instructions(text)
    assert (english.state, urdu.state) == ("parsed", "refused")
    assert "an order in Urdu is not read" in urdu.reason
    assert text[urdu.start : urdu.end] in order
    (alone,) = parse_instructions(order)
    assert (alone.state, alone.reason.split(":")[0]) == ("refused", "an order in Urdu is not read")


def test_a_consolidation_says_what_it_left_undone() -> None:
    """The English order is carried out, and the Urdu one is among the refusals."""
    made = consolidate(BASE, [f"{ENGLISH}3. {ORDERS[1]}\n"])
    assert made.text == BASE.replace("four", "six")
    assert [one.instruction.state for one in made.carried] == ["applied", "refused"]
    assert "Urdu" in made.refusals[0].why


def test_an_order_quoted_in_new_matter_is_no_order() -> None:
    """Urdu words that an English order brings into a law are the law's."""
    said = f"In the Ferries Act, 1990 (XI of 1990), after section 3, the following shall be inserted, namely:—\n\n“4. Notice.—The notice reads: ‘{ORDERS[1][:-1]}’.”.\n"
    assert [one.state for one in parse_instructions(said)] == ["parsed"]


def test_an_urdu_text_without_orders_says_its_tongue() -> None:
    """A law in Urdu orders nothing, and a reader learns that Urdu would not be read."""
    (one,) = parse_instructions(
        "قانون کشتی رانی، 1990\n\n1۔ مختصر عنوان۔۔۔ یہ قانون کشتی رانی، 1990 کہلائے گا۔\n"
    )
    assert one.state == "none" and "in Urdu" in one.reason


def test_a_recital_in_urdu_is_no_order() -> None:
    """``ہر گاہ`` says why the Act is to be amended; the order that follows is told."""
    recital = "ہر گاہ کہ یہ قرین مصلحت ہے کہ کشتی ایکٹ، ۱۹۹۰ء میں مزید\nترمیم کی جائے؛ لہٰذا حسب ذیل وضع کیا جاتا ہے:۔\n"
    (told,) = parse_instructions(f"{recital}۲۔ {ORDERS[1]}\n")
    assert "حذف" in told.reason
