"""The comparative statement as a Word document: existing, amendment, as amended, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from diffs.redline.bits import is_rtl
from diffs.redline.marked import UNSAFE
from diffs.redline.wordfile import begun, saved
from tarmeem.patterns import pattern_of

Mark = Literal["", "gone", "new"]
COLUMNS = ("Existing provision", "Amendment", "Provision as amended")
_UNWRITABLE = pattern_of(f"[{UNSAFE}]")


@dataclass(frozen=True, slots=True)
class Words:
    """Some words of a provision: the same in both, gone from the old, or new."""

    text: str
    mark: Mark = ""
    line: int | None = None
    """How deep a new line begins with them; None = none does."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the statement."""

    place: str
    """The provision, as a lawyer cites it."""
    existing: tuple[Words, ...]
    amendment: tuple[str, ...]
    amended: tuple[Words, ...]
    outstanding: tuple[str, ...] = ()
    found: bool = True
    """Whether it is known which provision it is of."""


def statement_docx(entries: Sequence[Entry], *, title: str, note: str = "") -> bytes:
    """Return the statement as a Word document; equal input gives equal bytes.

    Raises: MissingExtraError without python-docx.
    """
    document = begun(_clean(title), landscape=True)
    from docx.shared import Pt

    document.styles["Normal"].paragraph_format.space_after = Pt(3)
    document.add_heading(_clean(title), level=1)
    if note:
        document.add_paragraph(_clean(note))
    table = document.add_table(rows=1, cols=len(COLUMNS), style="Table Grid")
    for cell, name in zip(table.rows[0].cells, COLUMNS, strict=True):
        cell.paragraphs[0].add_run(name).bold = True
    _repeat_head(table.rows[0])
    for entry in entries:
        _row(table.add_row().cells, entry)
    return saved(document)


def _repeat_head(row: Any) -> None:
    """Let the head stand again on every page."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - no other way


def _row(cells: Any, entry: Entry) -> None:
    existing, amendment, amended = cells
    new, gone = "There is none: the provision is new.", "Omitted."
    if not entry.found:
        new, gone = "No provision is known that it changed.", ""
    _provision(existing, entry.place, entry.existing, new)
    for place, text in enumerate(entry.amendment):
        paragraph = amendment.paragraphs[0] if not place else amendment.add_paragraph()
        paragraph.add_run(_clean(text))
    for text in entry.outstanding:
        amendment.add_paragraph().add_run(_clean(f"Not carried out: {text}")).italic = True
    _provision(amended, entry.place, entry.amended, gone)


def _provision(cell: Any, place: str, words: Sequence[Words], nothing: str) -> None:
    from docx.shared import Cm

    head = cell.paragraphs[0]
    head.add_run(_clean(place)).bold = True
    if not "".join(one.text for one in words).strip():
        cell.add_paragraph().add_run(nothing).italic = True
        return
    paragraph = cell.add_paragraph()
    for one in words:
        if one.line is not None:
            paragraph = cell.add_paragraph()
            paragraph.paragraph_format.left_indent = Cm(0.4 * (one.line - 1))
        run = paragraph.add_run(_clean(one.text))
        run.font.rtl = True if is_rtl(one.text) else None
        run.font.strike = True if one.mark == "gone" else None
        run.font.underline = True if one.mark == "new" else None


def _clean(text: str) -> str:
    """Return the text without what XML cannot carry."""
    return _UNWRITABLE.sub("", text)
