"""A law has the same outline however its pages are set."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from diffs.compare import compare_texts
from diffs.structure import structure_text
from tarmeem.model import Provision

_WORDS = """{n}. Lighting of lamps in ward {n}.- (1) Subject to sub-section
(2), no person shall light a lamp of oil in any street of
the ward unless the Warden of Lamps has, by an order in
writing, allowed him to light it between the hours that are
named in the order.
(2) Nothing in this section applies to—
(a) a lamp that is carried by a physician or a midwife on
her way to a patient; or
(b) a lamp that the Board itself maintains under clause
(a) of section 1 of the Streets Act, 2029.
Explanation.— In this section "lamp" includes a lantern.
"""
_HEAD = """THE LAMPS (WARDS) ACT, 2031
An Act to regulate the lighting of lamps in the wards.
WHEREAS it is expedient to regulate the lighting of lamps
under Order
No. 7 of 2030 and otherwise;
It is hereby enacted as follows:—

"""
LAW = _HEAD + "\n".join(
    [
        "1. Short title.- (1) This Act may be called the Lamps\n(Wards) Act, 2031.\n(2) It shall come into force at once.\n",
        *(_WORDS.format(n=n) for n in range(2, 16)),
    ]
)


SIGNED = """THE LAMPS ORDINANCE, 2031
[11th March, 2031]
WHEREAS it is expedient to regulate lamps under the Laws (Lamps) Order
No. 7 of 2030 and otherwise;
NOW, THEREFORE, the President is pleased to make the following Ordinance:

1. Short title.- (1) This Ordinance may be called the Lamps Ordinance, 2031.
(2) It shall come into force at once.

2. Lamps.- No person shall light a lamp.

Sd/-
(ALI LAMPLIGHTER)
Secretary
"""
AMENDING = """An Act further to amend the Lamps Act, 2029

It is hereby enacted as follows:

1.  Short title and commencement:
1.  This Act may be called the Lamps (Amendment) Act, 2031.
2.  It shall come into force at once.

# Amendment of section 9, Act V of 2029

2.  In the Lamps Act, 2029, in section 9, for the word "oil" the word "gas" shall be substituted.

# Amendment of section 10, Act V of 2029

3.  In the Lamps Act, 2029, in section 10, for the word "oil" the word "gas" shall be substituted.
"""


def _outline(text: str) -> list[tuple[str, str, str]]:
    return [(p.kind, p.num, p.text) for p in structure_text(text).walk() if p.num]


def _numbered_pages(text: str, calls: str = "") -> str:
    """Set a page's number below every fifteen lines, and ``calls`` amid each page."""
    return "\n".join(_with_numbers(text.split("\n"), calls))


def _with_numbers(lines: list[str], calls: str) -> Iterator[str]:
    for at, line in enumerate(lines, 1):
        yield line
        if at % 15 == 9 and calls:
            yield calls
        if at % 15 == 0:
            yield from ("", str(at // 15), "")


PRINTS: dict[str, Callable[[str], str]] = {
    "with lines that end as a telegraph's do": lambda text: text.replace("\n", "\r\n"),
    "with blanks at the ends of its lines": lambda text: text.replace("\n", "   \n"),
    "with a blank line below each line": lambda text: text.replace("\n", "\n\n"),
    "with spaces behind its labels at which no line may end": lambda text: re.sub(
        r"(?<=[.)]) ", "\u00a0", text
    ),
    "with form feeds between its pages": lambda text: re.sub(
        r"((?:[^\n]*\n){15})", lambda m: m[1] + "\f", text
    ),
    "with the numbers of its pages": _numbered_pages,
    "with the numbers of two pages": lambda text: _numbered_pages(text[: text.index("\n4. ")]),
}


@pytest.mark.parametrize("how", PRINTS)
def test_a_law_has_the_same_outline_however_it_is_printed(how: str) -> None:
    printed = PRINTS[how](LAW)
    short = "two pages" in how
    assert _outline(printed) == _outline(LAW[: LAW.index("\n4. ")] if short else LAW)
    assert structure_text(printed).full_text() == printed


def test_a_law_is_none_the_less_one_where_its_line_ends_amid_what_it_is_called() -> None:
    wrapped = SIGNED.replace("be called", "be\ncalled")
    assert _outline(wrapped) == _outline(SIGNED)
    assert structure_text(wrapped).find("sec_2") is not None


def test_a_space_at_which_no_line_may_end_is_a_space() -> None:
    assert _outline(AMENDING.replace(".  ", ".\u00a0 ")) == _outline(AMENDING)


def test_a_label_that_the_line_above_cites_is_none() -> None:
    found = _outline(LAW)
    assert [num for kind, num, _ in found if kind == "section"] == [str(n) for n in range(1, 16)]
    assert found[4][:2] == ("subsection", "1")
    assert found[4][2].startswith("Subject to sub-section (2), no person shall light")
    assert [num for kind, num, _ in found if kind == "clause"] == ["a", "b"] * 14


def test_numbers_of_pages_count_across_the_calls_of_notes_between_them() -> None:
    found = structure_text(_numbered_pages(LAW, calls="99"))
    pages = [p for p in found.walk() for s in p.spans if s.kind == "body" and _is_page(p, s)]
    assert not pages


def _is_page(node: Provision, span: object) -> bool:
    start, end = span.start, span.end  # type: ignore[attr-defined]
    return re.search(r"\n\n\d{1,2}\n\n", node.source[max(0, start - 2) : end + 2]) is not None


def test_paragraphs_of_one_line_each_keep_the_gaps_between_them() -> None:
    text = "\n\n".join(f"Paragraph {n} of the notice speaks of lamps." for n in range(20))
    assert len(structure_text(text).children) == 20


def test_emphasis_joins_no_words() -> None:
    found = structure_text("**1. Terms**\n\n**1.1** **Charges**. You pay for the oil.\n")
    assert "1.1 Charges. You pay" in " ".join(p.text for p in found.walk())


URDU = """باب اول
ابتدائی
۱۔ مختصر عنوان۔ (۱) یہ ایکٹ چراغ ایکٹ ۲۰۳۱ء کہلائے گا۔
(۲) یہ فی الفور نافذ العمل ہو گا۔
۲۔ چراغ جلانے کی ممانعت۔ کوئی شخص کسی گلی میں چراغ نہیں جلائے گا مگر شرط یہ ہے کہ نگران اجازت دے سکے گا۔
باب دوم
سزائیں
۳۔ سزا۔ جو کوئی دفعہ ۲ کی خلاف ورزی کرے اسے ایک ماہ قید کی سزا دی جائے گی۔
"""


def test_a_law_of_urdu_has_the_same_outline_typed_in_arabic_letters() -> None:
    arabic = URDU.translate(str.maketrans("یکہ", "يكه"))
    assert [num for kind, num, _ in _outline(URDU) if kind == "section"] == ["1", "2", "3"]
    assert [o[:2] for o in _outline(arabic)] == [o[:2] for o in _outline(URDU)]


@pytest.mark.parametrize("law", [LAW, URDU])
@pytest.mark.parametrize("before", ["    ", "\n\n", "\u200f", "\ufeff"])
def test_what_nobody_sees_before_the_first_word_is_no_change(law: str, before: str) -> None:
    for old, new in ((law, before + law), (before + law, law)):
        found = compare_texts(old, new)
        assert not found.substantive
        assert found.noise
