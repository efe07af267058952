"""Urdu pages as a browser prints them, read back: our reading beside what pypdfium2 and pypdf make of the same file.

Run: ``python -m benchmarks.urduprints [LINES]``. Made lines with figures, brackets, quotations, days and English phrases are
printed by Chromium in three typefaces, plain, justified in a narrow column, and large; a line is right where it is found as
it was typed, white space aside. Without a browser: 2.
"""

from __future__ import annotations

import html
import io
import random
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from typing import Any

from playwright.sync_api import sync_playwright
from pypdf import PdfReader
from pypdfium2 import PdfDocument

from benchmarks.quality import table
from benchmarks.urdupairs import SENTENCES
from crawler.fetching.browser import PROGRAMS
from crawler.pages import read

LINES = 40
FONTS = ("Noto Naskh Arabic", "Noto Sans Arabic", "Noto Nastaliq Urdu")
LAYOUTS = {
    "plain": "",
    "narrow, justified": "width: 320px; text-align: justify",
    "large": "font-size: 22px",
}
_FIGURES = ("50,000", "2.5%", "12/2031", "۱۲", "9:30", "31-12-2031", "2031ء")
_ENGLISH = ("VoIP", "IP address", "Harbour (Lamps) Act, 2031", "S.R.O. 45(I)/2031", "domain name")
_AROUND = ("({})", "[{}]", "«{}»", '"{}"', "{}،", "{}؛", "{}:")
_LABELS = ("{}. ", "({}) ", "{}۔ ", "")


def lines(count: int, seed: int = 1) -> list[str]:
    """Return made lines, each with a label or none, among its words figures, marks and English."""
    rng = random.Random(seed)
    found = []
    for number in range(1, count + 1):
        words = rng.choice(SENTENCES).rstrip("۔").split()
        for kind in rng.sample((_FIGURES, _ENGLISH, _AROUND), 2):
            at = rng.randrange(1, len(words))
            if kind is _AROUND:
                words[at] = rng.choice(kind).format(words[at].strip("،؛"))
            else:
                words.insert(at, rng.choice(kind))
        found.append(rng.choice(_LABELS).format(number) + " ".join(words) + "۔")
    return found


def _pypdfium2(body: bytes) -> str:
    with closing(PdfDocument(body)) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def _pypdf(body: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(body)).pages)


READERS: dict[str, Callable[[bytes], str]] = {
    "ours": lambda body: read(body, "application/pdf").text,
    "pypdfium2": _pypdfium2,
    "pypdf": _pypdf,
}


CHROMIUM = next(filter(None, map(shutil.which, PROGRAMS)), None)


def _printed(tab: Any, typed: Sequence[str], font: str, style: str) -> bytes:
    rows = "".join(f"<p>{html.escape(line)}</p>" for line in typed)
    tab.set_content(
        f'<html lang="ur" dir="rtl"><body style="font: 14px/2.4 {font!r}; {style}">{rows}</body></html>'
    )
    return bytes(tab.pdf())


def rows(count: int) -> list[tuple[str, ...]]:
    """Return a row for each typeface and layout: of each reader the lines and the share of the words that it has right, and its time."""
    typed = lines(count)
    found: list[tuple[str, ...]] = []
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"]) as browser,
    ):
        tab = browser.new_page()
        for font in FONTS:
            for layout, style in LAYOUTS.items():
                body = _printed(tab, typed, font, style)
                row = [font, layout]
                for reader in READERS.values():
                    start = time.perf_counter()
                    text = f" {' '.join(reader(body).split())} "
                    spent = time.perf_counter() - start
                    words = [word for line in typed for word in line.split()]
                    right = sum(f" {word} " in text for word in words) / len(words)
                    row += [
                        str(sum(line in text for line in typed)),
                        f"{right:.1%}",
                        f"{spent * 1000:.0f}",
                    ]
                found.append(tuple(row))
    return found


def main(arguments: Sequence[str]) -> int:
    """Print the table; return 2 where no browser is to be had."""
    count = int(arguments[0]) if arguments else LINES
    head = (
        "typeface",
        "layout",
        *(f"{name} {what}" for name in READERS for what in ("lines", "words", "ms")),
    )
    if CHROMIUM is None:
        print("no Chromium here: apt install chromium", file=sys.stderr)
        return 2
    print(f"{count} lines of Urdu")
    table(head, iter(rows(count)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
