"""Tracked changes are judged by programs that are not ours: LibreOffice, and docx-revisions."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Xml

import pytest

from diffs.compare import AlignmentEntry, Comparison, Hunk, Run, compare_texts
from diffs.redline import old_and_new_from_docx, to_docx

OLD = (
    "1. Short title.— This is the Kite Act.\n\n"
    "2. Fee.— A fee of  Rs. 500\tis payable within thirty days.\n"
    "3. فیس تین سو روپے ہوگی۔\n"
    "4. Lost kites.— A kite found\nbelongs to nobody & all.\n"
)
NEW = (
    OLD.replace("thirty", "sixty")
    .replace("تین", "پانچ")
    .replace("3. ", "2A. Reels.— A reel is of wood.\n2B. String.— It is of cotton.\n3. ")
    .replace("4. Lost kites.— A kite found\nbelongs to nobody & all.\n", "")
)
MOVED = Comparison(
    (Run("=", "a "), Run("m-", "moved  bit\n\nof law"), Run("n-", "\n"), Run("n+", " "),
     Run("=", "middle\n"), Run("m+", "moved  bit\n\nof law"), Run("=", "\nend")),
    (AlignmentEntry("sec_1", "sec_2", "moved"),),
    (Hunk((Run("m-", "moved  bit\n\nof law"),), 1, 0, 1), Hunk((Run("m+", "moved  bit\n\nof law"),), 5, 0, 0)),
)  # fmt: skip
CASES = {"law": compare_texts(OLD, NEW), "moved": MOVED}
SOFFICE = shutil.which("soffice")
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_BODY = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}text"


@pytest.mark.parametrize("name", CASES)
def test_docx_revisions_accepts_and_rejects_to_the_two_texts(name: str) -> None:
    """An independent reader of tracked changes finds exactly the old and the new text."""
    revisions = pytest.importorskip("docx_revisions", reason="docx-revisions is not installed")
    for side, judge in ((CASES[name].old, "reject_all"), (CASES[name].new, "accept_all")):
        document = revisions.RevisionDocument(io.BytesIO(to_docx(CASES[name])))
        getattr(document, judge)()
        saved = io.BytesIO()
        document.save(saved)
        assert old_and_new_from_docx(saved.getvalue()) == (side, side)


@pytest.mark.skipif(SOFFICE is None, reason="no LibreOffice here: apt install libreoffice-writer")
def test_libreoffice_reads_both_texts(tmp_path: Path) -> None:
    """LibreOffice's own list of changes, all rejected or all accepted, gives the two texts."""
    for name, comparison in CASES.items():
        (tmp_path / f"{name}.docx").write_bytes(to_docx(comparison))
    files = [str(tmp_path / f"{name}.docx") for name in CASES]
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    call = [str(SOFFICE), profile, "--headless", "--convert-to", "fodt", "--outdir", str(tmp_path)]
    subprocess.run([*call, *files], check=True, capture_output=True, timeout=120)
    for name, comparison in CASES.items():
        office = Office(Xml.parse(tmp_path / f"{name}.fodt").getroot())
        assert office.text(accept=False) == comparison.old
        assert office.text(accept=True) == comparison.new


class Office:
    """A document as LibreOffice keeps it: the text, with each change's range marked in it."""

    def __init__(self, root: Any) -> None:
        """Find the body, and which changes are deletions."""
        self._body = next(node for node in root.iter() if node.tag == _BODY)
        regions = list(self._body.iter(f"{_TEXT}changed-region"))
        self._gone = {
            region.get(f"{_TEXT}id"): region.find(f"{_TEXT}deletion") is not None
            for region in regions
        }

    def text(self, *, accept: bool) -> str:
        """Return the text with every change accepted, or rejected."""
        skipping: set[str] = set()
        paragraphs = []
        for paragraph in self._body.findall(f"{_TEXT}p"):
            parts: list[str] = []
            self._walk(paragraph, parts, skipping, accept=accept)
            paragraphs.append("".join(parts))
        return "\n".join(paragraphs)

    def _walk(self, node: Any, parts: list[str], skipping: set[str], *, accept: bool) -> None:
        name = node.get(f"{_TEXT}change-id", "")
        if node.tag == f"{_TEXT}change-start" and self._gone[name] == accept:
            skipping.add(name)
        elif node.tag == f"{_TEXT}change-end":
            skipping.discard(name)
        elif not skipping:
            parts.append(_mark(node) + (node.text or ""))
        for child in node:
            self._walk(child, parts, skipping, accept=accept)
            if not skipping:
                parts.append(child.tail or "")


def _mark(node: Any) -> str:
    if node.tag == f"{_TEXT}s":
        return " " * int(node.get(f"{_TEXT}c", "1"))
    return {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}.get(node.tag, "")
