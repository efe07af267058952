"""A document's own title, number, kind and day: read where they stand, and left blank where unsure."""

from __future__ import annotations

import io
import zipfile

import pytest

from crawler.pages import read
from crawler.pages.dates import document_date
from crawler.pages.metadata import kind_of, number_of, title_of
from crawler.pages.sniff import sniff

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Notice\nIslamabad (October 29, 2020): The Authority", "2020-10-29"),
        ("Dated Islamabad, the 12th March, 2025", "2025-03-12"),
        ("ISLAMABAD, MONDAY, JANUARY 17, 2022\nIslamabad, the 14th January, 2022", "2022-01-17"),
        ("THE ACT\n[18th July, 1964]\nAn Act", "1964-07-18"),
        ("اسلام آباد (16 دسمبر 2020ء)", "2020-12-16"),
        ("Sarsabz\n۱۲ مارچ ۲۰۲۵ء", "2025-03-12"),
        ("1Sub. by Act XI of 2015, dated 18-03-2015", None),
        ("It shall come into force on 1st July, 2026.", None),
        ("dated 18-03-2015 and in force", None),
    ],
)
def test_a_documents_day_is_its_date_lines(text: str, day: str | None) -> None:
    """A date that is only spoken of, or an amendment's in a footnote, is not the document's."""
    assert document_date(text) == day


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("ACT NO. XXIX OF 2021\nAN\nACT", "XXIX of 2021"),
        ("THE X ACT, 1964\n(W. P. ACT NO. XXXV OF 1964)", "XXXV of 1964"),
        ("GOVERNMENT\nNOTIFICATION\nS.R.O. 123(I)/2025.—In exercise", "S.R.O. 123(I)/2025"),
        ("S.R.O. 123(1)/2025.—In exercise", "S.R.O. 123(I)/2025"),
        ("2. Definitions\n1Ins. by Act No. II of 2025, s. 2.", ""),
        ("ACT NO. [ OF 2005", ""),
        ("as amended by Act No. IX of 2019", ""),
    ],
)
def test_a_number_is_the_instruments_own_or_none(text: str, number: str) -> None:
    """Another law's number, or one that a scanner spoilt, must never become an identity."""
    assert number_of(text) == number


def test_a_law_is_called_what_it_calls_itself() -> None:
    """The short title, without footnote markers; else a heading; else its first line."""
    law = "1. Short title.—(1) This Act may be called the 2[Sarsabz] Family Courts Act, 1964.\n(2) It extends"

    assert title_of(law, "Acts") == "Sarsabz Family Courts Act, 1964"
    assert title_of("The fee is Rs. 5.", "Fees") == "Fees"
    assert title_of("THE CONSTITUTION\nOF SARSABZ\nPreamble") == "THE CONSTITUTION OF SARSABZ"
    assert title_of("2. Definitions.—In this Act, a provider is a person.") == ""


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Subject: Fees of keepers of lamps", "Fees of keepers of lamps"),
        ("SUBJECT:- Fees of keepers of lamps.", "Fees of keepers of lamps"),
        ("Subject to section 4, keepers pay fees", "THE GUILD OF LAMPS"),
    ],
)
def test_a_letter_is_called_by_its_subject_and_not_by_its_letterhead(line: str, title: str) -> None:
    """Whose letter it is stands above, the same over all of them."""
    assert title_of(f"THE GUILD OF LAMPS\n\n{line}\n\nAll keepers are informed of this.\n") == title


def test_a_line_that_breaks_off_in_a_bracket_is_no_title() -> None:
    """A sentence's line may cite an Act by its year; where its bracket closes below, it is not all that is said."""
    cut = "3. Cases.—Whatever is said in the Code of\nHarbour Dues Act, 1908 (Act V of 1908), or the Oil Act, 1911 (Act X of\n1911), a case falls here."
    assert title_of(cut) == ""
    assert title_of("The Oil (Repeal) Act, 1911") == "The Oil (Repeal) Act, 1911"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("1. Title.—This Order may be called the Lamps Framework Order, 2031.", "Lamps Framework Order, 2031"),
        ("1. This Act may be called the Oil Code (Amendment) Act, 2031. It begins", "Oil Code (Amendment) Act, 2031"),
        ("THE OIL ACT, 2031. HARBOUR ACT NO. X OF 2032\nAN ACT", "THE OIL ACT, 2031"),
        ("NOTIFICATION\nACT NO. X OF 2031\nTHE OIL ACT, 2031\nAn Act", "THE OIL ACT, 2031"),
        ("ACT NO. X OF 2031\nAN ACT\nto provide for oil", "ACT NO. X OF 2031"),
        ("The [1][Harbour] Oil Act, 2031\nAn Act", "The Harbour Oil Act, 2031"),
        ("ORDINANCE NO. X OF 2031\nAN ORDINANCE\nto provide for oil", "ORDINANCE NO. X OF 2031"),
        ("THE OIL ACT, 2031 AND THE HARBOUR NO. 5 RULES, 2032\nOil", "THE OIL ACT, 2031 AND THE HARBOUR NO. 5 RULES, 2032"),
        ("Acts, Ordinances and Orders (Validation) Act, 2031\nOil", "Acts, Ordinances and Orders (Validation) Act, 2031"),
        ("THE OIL RULES, 2031 Page 1 of 20\nOil", "THE OIL RULES, 2031 Page 1 of 20"),
        ("You are on page 1of 4\nStatutory Notifications (S.R.O.)\nHARBOUR BOARD\nby section 3 of\nOil Act, 2012, read with section 7\nthereof and the Lamps Act, 1976", "HARBOUR BOARD"),
    ],
)  # fmt: skip
def test_a_title_is_whole_and_nothing_beside_it(text: str, title: str) -> None:
    """It ends at its last noun and its year; a number beside it, a note's call, a page's head and a sentence's line are none of it."""
    assert title_of(text) == title


def test_a_kind_is_the_listings_or_the_titles() -> None:
    """The last word names the thing: rules under an Act are rules; a notice about one is a notice."""
    assert kind_of("", "Removal of Content (Procedure) Rules, 2021") == "rules"
    assert kind_of("", "Sarsabz (Amendment) Act, 2026", hint="bill") == "bill"
    assert kind_of("PUBLIC NOTICE\nAll are told", "Registration") == "notice"
    assert kind_of("The weather was fine", "Weather") is None


def test_an_urdu_laws_kind_is_what_its_title_ends_in() -> None:
    """Before its year; what only names an Act is none."""
    assert kind_of("", "پتنگ بازی (روک تھام) ایکٹ، ۲۰۲۱ء") == "act"
    assert kind_of("", "پتنگ بازی آرڈیننس مجریہ ۲۰۰۲ء") == "ordinance"
    assert kind_of("", "پتنگ بازی قواعد، 2022") == "rules"
    assert kind_of("", "پتنگ بازی ایکٹ، ۲۰۲۱ء کے تحت نوٹس") == "notice"
    assert kind_of("", "مقابل ۲۰۲۱ء") is None
    assert kind_of("", "قانون پتنگ بازی پنجاب 2013") == "act"
    assert kind_of("", "قانون کے تحت درخواستیں 2013") is None


def test_the_listings_number_prevails_over_a_scanners() -> None:
    """A person typed it; a machine may misread it."""
    assert (
        read(b"ACT NO. IX OF 2019", "text/plain", hints={"number": "XI of 2019"}).number
        == "XI of 2019"
    )


def test_a_type_is_told_by_signature() -> None:
    """A server's word counts only where the bytes bear no sign."""
    assert sniff(b"\xef\xbb\xbf  %PDF-1.4") == "pdf"
    assert sniff(b"<!DOCTYPE html><p>", "application/pdf") == "html"
    assert sniff(b"1. A provider shall pay < Rs. 5", "text/plain") == "text"
    assert sniff("قانون".encode("utf-16"), "") == "text"


def test_a_docx_is_read_with_its_tracked_changes_accepted() -> None:
    """What was put in counts, what was struck out does not, and rows of a table stay rows."""
    xml = (
        f'<w:document xmlns:w="{W}"><w:body>'
        "<w:p><w:r><w:t>A fee of </w:t></w:r><w:del><w:r><w:delText>five</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>six</w:t></w:r></w:ins><w:r><w:t> rupees</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>shall be </w:t></w:r></w:p><w:p><w:r><w:t>paid.</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Class A</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>500</w:t></w:r></w:p></w:tc></w:tr>"
        "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>gone</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", xml)

    found = read(out.getvalue(), "")

    assert (found.reader, found.problem) == ("docx", "")
    assert [line.split() for line in found.text.split("\n") if line.strip()] == [
        ["A", "fee", "of", "six", "rupees"], ["shall", "be", "paid."], ["Class", "A", "500"],
    ]  # fmt: skip


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_docx_with_damaged_bytes_has_a_problem_and_no_text(method: int) -> None:
    """However it is packed, what does not unpack is told, and no error of the unpacking comes through."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        archive.writestr(
            "word/document.xml", f'<w:document xmlns:w="{W}">{"<w:p/>" * 900}</w:document>'
        )
    packed = bytearray(out.getvalue())
    packed[52:70] = b"\xff" * 18

    found = read(bytes(packed), "")

    assert found.text == ""
    assert found.problem


LEVELS = (
    ("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)"),
)  # fmt: skip


def listed(paragraphs: str, *, styles: str = "", lists: str = "") -> list[str]:
    """Return the lines of a DOCX whose list 1 is numbered 1., (a), (i)."""
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (fmt, text) in enumerate(LEVELS)
    )
    bullet = '<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>'
    numbering = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>{bullet}'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        f"{lists}</w:numbering>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{W}"><w:body>{paragraphs}</w:body></w:document>',
        )
        archive.writestr("word/numbering.xml", numbering)
        archive.writestr("word/styles.xml", f'<w:styles xmlns:w="{W}">{styles}</w:styles>')
    return [line for line in read(out.getvalue(), "").text.split("\n") if line.strip()]


def item(words: str, level: int = 0, num: int = 1, more: str = "") -> str:
    own = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>' if num else ""
    return f"<w:p><w:pPr>{more}{own}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def test_the_numbers_that_word_counts_are_read() -> None:
    """They stand in no text, and a clause is cited by them; a list below another begins anew."""
    assert listed(
        item("Fees") + item("buoys", 1) + item("red", 2) + item("lamps", 1) + item("plain", 0, 0)
        + item("Oil") + item("cans", 1) + item("a dot", 0, 3)
    ) == ["1. Fees", "(a) buoys", "(i) red", "(b) lamps", "plain", "2. Oil", "(a) cans", "a dot"]  # fmt: skip


def test_a_list_that_begins_anew_begins_anew() -> None:
    assert listed(item("one") + item("two") + item("anew", 0, 2)) == ["1. one", "2. two", "1. anew"]


def test_a_style_numbers_its_paragraphs_and_those_of_styles_based_on_it() -> None:
    """A paragraph that takes itself out, with list 0, has no number."""
    styles = (
        '<w:style w:type="paragraph" w:styleId="Clause"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Firm"><w:basedOn w:val="Clause"/></w:style>'
    )
    firm, out = '<w:pStyle w:val="Firm"/>', '<w:numPr><w:numId w:val="0"/></w:numPr>'
    lines = listed(
        item("one", num=0, more=firm)
        + item("none", num=0, more=firm + out)
        + item("two", num=0, more=firm),
        styles=styles,
    )
    assert lines == ["1. one", "none", "2. two"]


def level(at: int, fmt: str, text: str, more: str = "") -> str:
    return f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def listing(*levels: str, override: str = "") -> str:
    """Return the list 5, of these levels."""
    return (
        f'<w:abstractNum w:abstractNumId="9">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="5"><w:abstractNumId w:val="9"/>{override}</w:num>'
    )


def override(what: str) -> str:
    return f'<w:lvlOverride w:ilvl="0">{what}</w:lvlOverride>'


@pytest.mark.parametrize(
    ("lists", "levels", "said"),
    [
        (
            listing(level(0, "upperRoman", "Article %1."), level(1, "decimalZero", "%1.%2", "<w:isLgl/>")),
            [0, 1, 0, 1],
            ["Article I.", "1.01", "Article II.", "2.01"],
        ),
        (
            listing(level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)", '<w:lvlRestart w:val="0"/>')),
            [0, 1, 0, 1],
            ["1.", "(a)", "2.", "(b)"],
        ),
        (
            listing(level(0, "decimal", "%1."), override=override(level(0, "upperRoman", "Part %1"))),
            [0, 0],
            ["Part I", "Part II"],
        ),
        (listing(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2")), [1, 0], ["1.1", "2."]),
        (
            listing(
                level(0, "decimal", "%1."),
                level(1, "decimal", "%1.%2"),
                override=override('<w:startOverride w:val="7"/>'),
            ),
            [1],
            ["7.1"],
        ),
        (listing(level(0, "ordinal", "%1")), [0, 0], ["1st", "2nd"]),
        (listing(level(0, "arabicAbjad", "%1.")), [0], [""]),
    ],
    ids=["in figures", "goes on", "of its own", "passed over", "begun elsewhere", "ordinal", "not known"],
)  # fmt: skip
def test_a_number_is_written_as_its_list_says(
    lists: str, levels: list[int], said: list[str]
) -> None:
    made = listed("".join(item("oil", at, 5) for at in levels), lists=lists)
    assert made == [f"{number} oil".strip() for number in said]


def test_a_cells_number_stands_alone_in_it_and_paragraphs_joined_have_one() -> None:
    cell = "<w:tc>{}</w:tc>"
    rows = "".join(
        f"<w:tr>{cell.format(item('', 0))}{cell.format(item(name, 0, 0))}</w:tr>"
        for name in ("Pier", "Raft")
    )
    gone = "<w:rPr><w:del/></w:rPr>"
    joined = f"<w:p><w:pPr>{gone}</w:pPr><w:r><w:t>Oil </w:t></w:r></w:p>{item('burns')}"
    assert listed(f"<w:tbl>{rows}</w:tbl>{joined}") == ["1.\tPier", "2.\tRaft", "3. Oil burns"]


def test_what_was_taken_out_is_not_counted() -> None:
    """A paragraph whose end is a tracked deletion is no item any more."""
    gone = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>'
    assert listed(item("one") + gone + item("two")) == ["1. one", "2. two"]
