"""Two extractions of one PDF: our own reading beside pypdf's text of the same born-digital pages.

Run: ``python -m benchmarks.extractions [CORPUS]``. The words are the same document's, so what a
redline marks between them is the layout's doing: at most 0.3 % of the characters should be.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from pypdf import PdfReader

from benchmarks.quality import marked, table
from crawler.pages import read
from diffs.compare import Comparison, compare_texts

FEWEST = 200
"""Characters a page must have on average to be born digital and no scan."""
SHOWN = 40
"""Hunks printed of each document with ``--hunks``."""


def texts(path: Path) -> tuple[str, str] | None:
    """Return both extractions of a PDF, or None where its words are only read off a picture."""
    body = path.read_bytes()
    reader = PdfReader(io.BytesIO(body))
    theirs = "\n".join(page.extract_text() for page in reader.pages)
    if len(theirs) < FEWEST * len(reader.pages):
        return None
    ours = read(body, "application/pdf")
    if any(page.method == "ocr" for page in ours.pages):
        return None
    return ours.text, theirs


def rows(folder: Path, *, hunks: bool = False) -> Iterator[tuple[str, ...]]:
    """Yield one row a document."""
    for path in sorted(folder.glob("*.pdf")):
        both = texts(path)
        if both is None:
            yield path.stem[:40], "scan", "", "", "", "", "", ""
            continue
        c = compare_texts(*both)
        if hunks:
            show(path.stem, c)
        size, shown = sum(map(len, both)), marked(c)
        noise = " ".join(f"{kind} {n}" for kind, n in sorted(c.noise.items()))
        exact = "yes" if (c.old, c.new) == both else "NO"
        yield (
            path.stem[:40], str(size), str(shown), f"{100 * shown / size:.2f} %",
            str(len(c.hunks)), exact, c.kind, noise,
        )  # fmt: skip


def show(name: str, comparison: Comparison) -> None:
    """Print the first hunks of a document, each after the words before it."""
    print(name)
    for hunk in comparison.hunks[:SHOWN]:
        before = comparison.runs[hunk.at - 1].text[-30:] if hunk.at else ""
        print(f"   {before!r}", *(f"[{run.op}{run.text!r}]"[:200] for run in hunk.runs))


def main() -> None:
    """Print the table."""
    arguments = [word for word in sys.argv[1:] if not word.startswith("--")]
    default = os.environ.get("TARMEEM_CORPUS", Path(__file__).parents[2] / "shared" / "corpus")
    corpus = Path(arguments[0] if arguments else default)
    head = ("two extractions", "chars", "marked", "share", "hunks", "exact", "kind", "noise")
    table(head, rows(corpus / "pdf", hunks="--hunks" in sys.argv))


if __name__ == "__main__":
    main()
