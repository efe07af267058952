"""Damaged and hostile bytes: a reading with a reason in plain words, in bounded time; never an error."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from crawler.pages import read
from tarmeem.bounded import Child
from tarmeem.demo.pdf import text_pdf

PDF = text_pdf(
    "1. Title.\nThis Act may be called the Sarsabz Act, 2026.\n" * 40, "THE SARSABZ CODE"
)


def looped() -> bytes:
    """Return a PDF whose page tree holds itself."""
    return (
        b"%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
        b"2 0 obj << /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >> endobj\n"
        b"trailer << /Root 1 0 R >>\n%%EOF"
    )


def packed(xml: bytes) -> bytes:
    """Return a DOCX of that main part."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", xml)
    return out.getvalue()


NESTED = (
    b"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
    + b"<w:p>" * 5000
)
CASES = {
    "empty": b"",
    "white space": b" \n\t ",
    "cut PDF": PDF[: len(PDF) // 3],
    "rubbish in a PDF's name": b"%PDF-1.7\n" + bytes(range(256)) * 20,
    "page tree that loops": looped(),
    "binary": bytes(range(256)) * 8,
    "cut DOCX": packed(b"<a/>")[:60],
    "DOCX that is no XML": packed(b"not xml"),
    "DOCX nested without end": packed(NESTED),
    "DOCX with entities": packed(b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"),
    "old Word file": b"\xd0\xcf\x11\xe0" + b"\x00" * 600,
    "ZIP archive": b"PK\x03\x04" + b"\x00" * 100,
    "broken picture": b"\x89PNG\r\n\x1a\n" + b"\x00" * 40,
}


@pytest.mark.parametrize("case", CASES)
def test_what_cannot_be_read_says_why(case: str) -> None:
    """No text, no trust, and a reason; nothing is raised."""
    found = read(CASES[case], "application/octet-stream")

    assert found.problem
    assert found.text.strip() == ""
    assert found.confidence == 0.0


def test_a_page_saved_into_one_file_is_no_text() -> None:
    """Its words are coded for the mail, with signs of equality where lines broke: they would be shown as the law's."""
    saved = (
        b"From: <Saved by a browser>\r\nSubject: The Lamps Act\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        b'\tboundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'
        b"<html><body><h1>The Lamps Act</h1><p>Whoever puts out a lamp sh=\r\nall be fined.</p></body></html>\r\n--x--\r\n"
    )
    for kind in ("message/rfc822", "text/html", "application/octet-stream"):
        made = read(saved, kind)
        assert not made.text
        assert "saved into one file" in made.problem
    told = read(b"To: all keepers\nSubject: lamps\nThe lamps shall be lit.\n", "text/plain")
    assert "shall be lit" in told.text


def test_a_zip_bomb_in_a_docx_is_not_unpacked() -> None:
    """What unpacks to far more than any law is refused after that much."""
    found = read(packed(b" " * 80_000_000), "")

    assert "64 MB" in found.problem


HEAVY = {
    "nested boxes": "<div>" * 200_000 + "words",
    "nested tables": "<table><tr><td>" * 30_000 + "words",
    "endless attribute": f"<p title='{'a' * 20_000_000}'>words</p>",
    "comments never closed": "words" + "<!--" * 50_000,
    "scripts never closed": "words" + "<script>" * 50_000,
    "tags never closed": "<a" * 50_000 + ">words",
}


@pytest.mark.parametrize("case", HEAVY)
def test_heavy_markup_ends_in_a_reading(case: str) -> None:
    """Depth and size cost no more than the page's length; what is lost is said."""
    found = read(f"<html><body>{HEAVY[case]}".encode(), "text/html")

    assert "words" in found.text or found.problem


def test_a_child_that_overruns_is_ended_and_the_next_asked_afresh() -> None:
    """One hostile file costs its own reading and no other."""
    child = Child("crawler.pages.worker")
    try:
        answer, data = child.ask("text", PDF, seconds=-10.0)
        assert ("longer" in answer["problem"], data) == (True, b"")
        answer, data = child.ask("text", PDF)
        assert (answer["count"], answer["problem"]) == (2, "")
    finally:
        child.end()


@settings(max_examples=60, deadline=None)
@example(b"\xfe\xff", "text/plain")
@given(
    st.binary(max_size=300),
    st.sampled_from(["", "text/html", "application/pdf", "text/plain; charset=x"]),
)
def test_no_bytes_raise(body: bytes, media_type: str) -> None:
    """Whatever comes, a reading comes out: of words, or with why there are none; it can be stored."""
    for head in (b"", b"<html>", b"%PDF-1.4 ", b"PK\x03\x04word/"):
        found = read(head + body, media_type)
        assert found.text.strip() or found.problem
        found.text.encode("utf-8", "surrogatepass")


def test_a_marked_section_of_no_known_name_is_passed_over() -> None:
    """As a browser does; beside a comment that nothing closes it ended the reading in an error."""
    law = "<p>1. A keeper shall light the lamp at dusk.</p>" * 20
    found = read(f"<html><body><!-- note>{law}<![ODD[x]]>{law}</body></html>".encode(), "text/html")
    assert found.text.count("light the lamp") == 40
