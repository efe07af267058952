"""Read a DOCX with its tracked changes accepted, by the standard library alone.

Insertions count and deletions do not; ``paragraph.text`` of the usual library leaves both out.
"""

from __future__ import annotations

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from crawler.pages.document import reading
from crawler.pages.numbering import Numbering
from tarmeem.model import Reading

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MAIN = "word/document.xml"
_LISTS = ("word/numbering.xml", "word/styles.xml")
"""What the numbers of its paragraphs are counted from."""
MAX_XML = 64_000_000
"""Bytes of the main part, unpacked: a law of two million letters takes some thirty."""
MAX_DEPTH = 500
_GONE = frozenset([f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText", f"{_W}pPr", f"{_W}rPr",
                   "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"])  # fmt: skip


def read_docx(body: bytes, hints: Mapping[str, str]) -> Reading:
    """Return the reading of a DOCX; a damaged one has a problem and no text."""
    try:
        text = docx_text(body)
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError):
        problem = "the DOCX is damaged or cut short"
    except (
        KeyError,
        ET.ParseError,
        ValueError,
        OSError,
        NotImplementedError,
        RuntimeError,
        EOFError,
    ) as error:
        problem = f"the DOCX could not be read: {error}"
    else:
        return reading(
            body,
            "docx",
            text,
            hints=hints,
            problem="" if text.strip() else "the DOCX holds no text",
        )
    return reading(body, "docx", "", hints=hints, problem=problem, confidence=0.0)


def docx_text(body: bytes) -> str:
    """Return the accepted text, a paragraph a line, a table's row a line.

    Raises: BadZipFile, KeyError, ParseError or ValueError for what is no such file or too large, and what unpacking
    raises for damaged bytes.
    """
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        xml = _part(archive, _MAIN)
        names = {*archive.namelist()}
        others = [_part(archive, name) if name in names else b"" for name in _LISTS]
    return "\n".join(_lines(xml, Numbering(*others)))


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as part:
        xml = part.read(MAX_XML + 1)
    if len(xml) > MAX_XML:
        raise ValueError("its text unpacks to more than 64 MB")
    if re.search(rb"<!DOCTYPE|<!ENTITY", xml[:4096], re.IGNORECASE):
        raise ValueError("it declares entities, which no word processor writes")
    return xml


def _lines(xml: bytes, numbering: Numbering) -> Iterator[str]:
    """Yield the lines; parsed as a stream, so that depth and size cost no more than a paragraph."""
    taker = _Taker(numbering)
    # Entities, the danger in other people's XML, were refused above; size and depth are bounded.
    for event, element in ET.iterparse(io.BytesIO(xml), events=("start", "end")):  # noqa: S314
        if event == "start":
            taker.open(element.tag)
        else:
            yield from taker.close(element)
    yield from taker.rest()


class _Taker:
    """The text so far of the paragraph, or table row, that is being read."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._parts: list[str] = []
        self._begun: list[int] = []
        """How many parts stand before each paragraph that is open."""
        self._gone = self._depth = self._cells = 0

    def open(self, tag: str) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise ValueError("it is nested beyond reason")
        self._gone += tag in _GONE
        if tag == f"{_W}p":
            joined = not self._cells and not self._begun  # with one whose end was taken out
            self._begun.append(0 if joined else len(self._parts))
        self._cells += tag == f"{_W}tc"

    def close(self, element: ET.Element) -> Iterator[str]:
        tag = element.tag
        self._depth -= 1
        self._gone -= tag in _GONE
        if tag == f"{_W}tc":
            self._cells -= 1
            self._parts.append("\t")
        elif tag == f"{_W}tr":
            if element.find(f"{_W}trPr/{_W}del") is not None:
                self._parts.clear()
            yield from self.rest()
        elif tag == f"{_W}p":
            self._number(element, self._begun.pop())
            if self._cells:
                self._parts.append(" ")
            elif not _mark_deleted(element):
                yield from self.rest()
            element.clear()
        elif not self._gone:
            self._parts.append(_written(element))

    def _number(self, paragraph: ET.Element, begun: int) -> None:
        """Put the number that Word counts before a paragraph that has words, or alone in a cell."""
        number = "" if self._gone or _mark_deleted(paragraph) else self._numbering.number(paragraph)
        if number and (self._cells or "".join(self._parts[begun:]).strip()):
            self._parts.insert(begun, f"{number} ")

    def rest(self) -> Iterator[str]:
        """Yield what was gathered, as one line; an empty paragraph is an empty line."""
        text = "".join(self._parts).rstrip("\t ")
        self._parts.clear()
        lines = (re.sub(r"[ \xa0]+", " ", line) for line in text.split("\n"))
        yield "\n".join(re.sub(r" ?\t ?", "\t", line).strip(" ") for line in lines)


def _mark_deleted(paragraph: ET.Element) -> bool:
    """Return whether the paragraph's own end is a tracked deletion: it then runs on into the next."""
    return paragraph.find(f"{_W}pPr/{_W}rPr/{_W}del") is not None


def _written(element: ET.Element) -> str:
    if element.tag == f"{_W}t":
        return element.text or ""
    if element.tag == f"{_W}noBreakHyphen":
        return "-"
    if element.tag in (f"{_W}br", f"{_W}cr"):
        return "\n"
    return " " if element.tag == f"{_W}tab" else ""
