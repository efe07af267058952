"""An amending text in Urdu is told of on the law that it names, and carried out nowhere: its orders are not read."""

from __future__ import annotations

import pytest

from diffs.amending.drafting.inurdu import is_amending_in_urdu, named_in_urdu
from tests.desks import Desk, page
from tests.lamps import HALF, LAMPS, LATER, LAW, as_at, instrument

URDU = "بندرگاہی چراغ (ترمیمی) ایکٹ، ۲۰۲۱ء"
BY_NUMBER = "بندرگاہی چراغ ایکٹ، ۲۰۱۹ء (نمبر ۷ بابت ۲۰۱۹ء)"
BY_TITLE = "بندرگاہی چراغ ایکٹ، ۲۰۱۹ء"
ROW = f"UNREAD it appears to amend this law, and is in Urdu: its text in Urdu names {{}} as what it amends; what it orders is not read, and not in this text ({URDU})"


def in_urdu(law: str, title: str = URDU) -> str:
    """Return an Act in Urdu that amends a law of this name."""
    return f"""{title}
ایکٹ نمبر ۹ بابت ۲۰۲۱ء
{law} میں مزید ترمیم کرنے کے لیے
ایکٹ
ہر گاہ کہ یہ قرینِ مصلحت ہے کہ {law} میں بعد ازیں ظاہر ہونے والی اغراض کے لیے مزید ترمیم کی جائے؛
لہٰذا بذریعہ ہذا حسبِ ذیل قانون وضع کیا جاتا ہے:۔
۱۔ مختصر عنوان اور آغازِ نفاذ۔ (۱) یہ ایکٹ {title} کے نام سے موسوم ہوگا۔
(۲) یہ فی الفور نافذ العمل ہوگا۔
۲۔ دفعہ ۲ کی ترمیم۔ مذکورہ ایکٹ کی دفعہ ۲ میں، الفاظ "نوے دن" کی بجائے الفاظ "چھ ماہ" تبدیل کر دیے جائیں گے۔
"""


@pytest.mark.parametrize("before", [True, False])
def test_a_text_in_urdu_is_told_on_the_law_whose_number_it_names(
    desk: Desk, *, before: bool
) -> None:
    """Whichever is kept first, the law says that the text appears to amend it, and reads as before."""
    if not before:
        desk.file(LAMPS, LAW, "2019-03-06")
    desk.file(URDU, in_urdu(BY_NUMBER), "2021-05-01")
    if before:
        desk.file(LAMPS, LAW, "2019-03-06")
    said = as_at(desk, "2021-06-01")
    assert "ninety days" in said
    assert ROW.format("“نمبر 7 بابت 2019”") in said
    assert "DATE UNKNOWN" not in said
    assert "UNREAD" not in as_at(desk, "2020-12-31"), "of a day of a year before its own"
    assert "In Urdu, and not read" in page(desk, LAMPS, "law?on=2021-06-01")


@pytest.mark.parametrize("before", [True, False])
def test_a_text_in_urdu_is_told_on_the_law_whose_title_in_urdu_it_names(
    desk: Desk, *, before: bool
) -> None:
    """A law of which a text in Urdu is kept is known by that title too."""
    own = f"{BY_TITLE}\n۱۔ مختصر عنوان۔ یہ ایکٹ {BY_TITLE} کے نام سے موسوم ہوگا۔\n"
    if before:
        desk.file(URDU, in_urdu(BY_TITLE), "2021-05-01")
    desk.file(BY_TITLE, own, "2019-03-06")
    if not before:
        desk.file(URDU, in_urdu(BY_TITLE), "2021-05-01")
    assert ROW.format(f"“{BY_TITLE}”") in as_at(desk, "2021-06-01", BY_TITLE)


def test_a_law_that_an_order_names_behind_its_own_heading_is_told(desk: Desk) -> None:
    """No preamble names it: "2. Amendment of section 2. In section 2 of the Lamps Act, for these words …"."""
    desk.file(
        BY_TITLE,
        f"{BY_TITLE}\n۱۔ مختصر عنوان۔ یہ ایکٹ {BY_TITLE} کے نام سے موسوم ہوگا۔\n",
        "2019-03-06",
    )
    text = in_urdu(BY_TITLE).replace("مذکورہ ایکٹ کی", f"{BY_TITLE} کی")
    bare = "\n".join(line for line in text.split("\n") if "ترمیم ک" not in line)
    desk.file(URDU, bare, "2021-05-01")
    assert ROW.format(f"“{BY_TITLE}”") in as_at(desk, "2021-06-01", BY_TITLE)


@pytest.mark.parametrize(
    "law",
    [
        BY_NUMBER.replace("نمبر ۷", "نمبر ۸"),
        BY_NUMBER.replace("بابت ۲۰۱۹", "بابت ۲۰۱۸"),
        BY_NUMBER.replace("ایکٹ،", "آرڈیننس،"),
        BY_TITLE,
    ],
)
def test_a_text_in_urdu_that_names_no_kept_law_is_a_question(lamps: Desk, law: str) -> None:
    """Another number, year or kind is another law: nothing is told of this one, and a person is asked."""
    lamps.file(URDU, in_urdu(law), "2021-05-01")
    assert "UNREAD" not in as_at(lamps, "2021-06-01")
    asked = " ".join(lamps.ask("review").output.split())
    assert "it is in Urdu and amends a law that is not found among those kept" in asked
    assert "agreed or declined: a person has seen it" in asked


def test_a_law_whose_title_ends_that_of_another_is_not_the_one_that_is_named(desk: Desk) -> None:
    """The Old Harbour Lamps Act is amended: nothing is told of the Harbour Lamps Act."""
    own = "{0}\n۱۔ مختصر عنوان۔ یہ ایکٹ {0} کے نام سے موسوم ہوگا۔\n"
    desk.file(BY_TITLE, own.format(BY_TITLE), "2019-03-06")
    old = f"قدیم {BY_TITLE}"
    desk.file(old, own.format(old), "2019-03-06")
    desk.file(URDU, in_urdu(old), "2021-05-01")
    assert "UNREAD" in as_at(desk, "2021-06-01", old)
    assert "UNREAD" not in as_at(desk, "2021-06-01", BY_TITLE)


def test_an_amending_act_is_carried_out_in_english_though_its_urdu_was_seen_since(
    lamps: Desk,
) -> None:
    """Of an Act kept in both languages its orders are read in English, whichever text is the newer."""
    lamps.file(LATER, instrument(LATER, "IX OF 2021", "20th April, 2021", HALF), "2021-05-01")
    lamps.file(LATER, in_urdu(BY_NUMBER), "2021-06-01")
    said = as_at(lamps, "2021-07-01")
    assert "half a year" in said
    assert "UNREAD" not in said


def test_what_only_speaks_of_an_amendment_in_urdu_amends_nothing() -> None:
    """A report on an amendment, and a law that is no amending one, are none; nor is a text in English."""
    report = f"وزارت نے بتایا کہ {BY_NUMBER} میں ترمیم کی جائے گی۔"
    own = f"{BY_TITLE}\nہر گاہ کہ یہ قرینِ مصلحت ہے؛\n۱۔ مختصر عنوان۔ یہ ایکٹ {BY_TITLE} کے نام سے موسوم ہوگا۔\n"
    assert [is_amending_in_urdu(one) for one in (report, own, LAW, in_urdu(BY_TITLE))] == [False, False, False, True]  # fmt: skip


def test_the_numbers_that_an_urdu_text_amends_are_read_as_they_are_printed() -> None:
    """In Urdu or Latin figures, in roman, before the law's name or behind it; its own number is none, nor one that is only cited."""
    text = (
        "آرڈیننس نمبر ۴ مجریہ ۲۰۲۵ء\n۲۔ ایکٹ نمبر XL بابت 2016ء کی دفعہ ۲ کی ترمیم۔\n"
        "۳۔ دفعہ ۵، آرڈیننس نمبر ۱۲ مجریہ ۲۰۰۱ء کی تبدیلی۔\nجیسا کہ ایکٹ نمبر ۳ بابت ۱۹۹۶ء میں ہے۔\n"
    )
    found = [(one.kind, one.number, one.year) for one in named_in_urdu(text)]
    assert found == [("act", "xl", "2016"), ("ordinance", "12", "2001")]
