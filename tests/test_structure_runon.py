"""What a sentence cites at the end of a line begins no unit on the next: a schedule, a form, a number."""

from __future__ import annotations

import pytest

from diffs.structure import structure_text

_LAW = "It is hereby enacted as follows:—\n\n1. Short title.—This Act may be called the Harbours Act, 2033.\n\n"
_REST = "3. Rules.—The Board may make rules.\n\n4. Repeal.—The old Act is repealed.\n"
_URDU = "۱۔ مختصر عنوان۔ یہ ایکٹ بندرگاہوں کا ایکٹ، ۲۰۳۳ء کہلائے گا۔\n\n"
_URDU_REST = "۳۔ قواعد۔ وفاقی حکومت قواعد وضع کرے گی۔\n\n۴۔ تنسیخ۔ سابقہ ایکٹ منسوخ کیا جاتا ہے۔\n"


def _eids(text: str) -> list[str]:
    root = structure_text(text)
    assert root.full_text() == text
    return [node.eid for node in root.walk() if node.kind not in ("root", "p", "crossheading")]


@pytest.mark.parametrize("name", ["جدول اول", "ضمیمہ الف", "فارم ب", "باب دوم"])
@pytest.mark.parametrize(
    "line", ["جو شرح کے مطابق ہو جیسا کہ اس ایکٹ کے", "جس کا ذکر اس ایکٹ کے ساتھ منسلک"]
)
def test_an_urdu_sentence_that_names_a_unit_at_a_line_end_begins_none(line: str, name: str) -> None:
    """``جدول اول`` below a line that is no title and has no stop is cited; what stands below it is the section's."""
    body = f"۲۔ محصول۔ ہر جہاز کا مالک محصول ادا کرے گا {line}\n{name}\nمیں درج ہے۔\n\n"
    assert _eids(_URDU + body + _URDU_REST) == ["sec_1", "sec_2", "sec_3", "sec_4"]


def test_an_urdu_schedule_without_a_stop_above_it_is_told_by_its_owner_or_its_first_item() -> None:
    """Below a long line without a stop ``جدول دوم`` heads a schedule, where its section or its item 1 stands below it."""
    law = _URDU + _URDU_REST.replace("۳۔", "۲۔").replace("۴۔", "۳۔")
    rows = "جدول اول\n(ملاحظہ ہو دفعہ ۲)\n۱۔ کیماڑی کی بندرگاہ پر آنے والے سب جہازوں کے لیے مقررہ شرح\n"
    found = _eids(f"{law}\n{rows}جدول دوم\n۱۔ گوادر کی شرح۔\n۲۔ اورماڑہ کی شرح۔\n")
    assert found[3:] == ["sched_1", "sched_1__para_1", "sched_2", "sched_2__para_1", "sched_2__para_2"]  # fmt: skip


def test_an_urdu_unit_below_a_sentence_that_has_a_verb_and_no_stop_begins_there() -> None:
    """A print may leave out the stop: below "ادا کرے گا" a ``باب دوم`` heads a chapter."""
    law = f"باب اول\n{_URDU}۲۔ محصول۔ ہر جہاز کا مالک بندرگاہ پر محصول ادا کرے گا\nباب دوم\n{_URDU_REST}"
    assert _eids(law)[3:] == ["chp_2", "sec_3", "sec_4"]


@pytest.mark.parametrize("share", [".3 فیصد", "۔۳ فی صد", ".3 روپے"])
def test_an_urdu_figure_with_its_stop_before_it_is_a_share_within_a_sentence(share: str) -> None:
    """``.3 فیصد`` below an unfinished line is three per cent, and takes no place of section 3."""
    body = f"۲۔ محصول۔ ہر جہاز کا مالک مالیت کے زیادہ سے زیادہ\n{share} کے حساب سے محصول ادا کرے گا۔\n\n"
    root = structure_text(_URDU + body + _URDU_REST)
    found = {n.eid: n.heading for n in root.walk() if n.kind == "section"}
    assert list(found) == ["sec_1", "sec_2", "sec_3", "sec_4"]
    assert (found["sec_2"], found["sec_3"]) == ("محصول", "قواعد")


def test_an_urdu_number_that_a_line_end_cites_is_no_section() -> None:
    """Of ``دفعہ`` at a line's end and ``۳۔`` below it no section is made; the real one has the number."""
    body = "۲۔ اپیل۔ اپیل کا فیصلہ عدالت کرے گی جیسا کہ ٹریبونل ایکٹ کی دفعہ\n۳۔ میں درج ہے۔\n\n"
    root = structure_text(_URDU + body + _URDU_REST)
    assert [n.heading for n in root.walk() if n.kind == "section"][1:3] == ["اپیل", "قواعد"]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "cited",
    ["FORM A", "Annex B", "Chapter II", "Second Schedule", "SCHEDULE", "Schedule I (Part A)"],
)
def test_a_sentence_that_names_a_unit_at_a_line_end_begins_none(cited: str, gap: str) -> None:
    """Between "in the manner given in" and "to this Act" a unit is cited, though each line stands between gaps."""
    body = f"2. Dues.—A vessel shall pay its dues and in the manner given in{gap}{cited}{gap}to this Act and no other.\n\n"
    assert _eids(_LAW + body + _REST) == ["sec_1", "sec_2", "sec_3", "sec_4"]


def test_a_number_that_a_sentence_cites_across_a_gap_is_no_section() -> None:
    """Between "under section" and "of the said Act" the number "3." is cited, though each line stands between gaps."""
    body = "2. Appeals.—An appeal shall lie to the Tribunal under section\n\n3. of the said Act in thirty days.\n\n"
    root = structure_text(_LAW + body + _REST)
    assert [n.heading for n in root.walk() if n.kind == "section"][1:3] == ["Appeals", "Rules"]


def test_a_section_in_its_inserters_bracket_begins_below_a_side_note_too() -> None:
    """Below words without a stop, "2[7A." begins an article, though three sentences' ends look like "Article 7."."""
    cited = "".join(
        f"{number}. The harbour master shall hear every owner of a vessel that is moored there, as is set out in\n"
        f"Article {90 - number}.\n"
        for number in range(8, 12)
    )
    first = "".join(
        f"{number}. He shall keep a book of vessels that are\nmoored there.\n"
        for number in range(1, 7)
    )
    head = "7. He shall report upon each vessel.\nReports juris-\ndiction\n"
    own = "2[7A.   He may, if he considers it expedient to\ndo so in the interest of trade, send any vessel to another\nharbour.]\n"
    found = [eid.split("_")[-1] for eid in _eids(first + head + own + cited)]
    assert found == ["1", "2", "3", "4", "5", "6", "7", "7A", "8", "9", "10", "11"]
