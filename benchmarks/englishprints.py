"""English laws as a browser and an office print them, read back: our reading beside what pypdfium2 and pypdf make of the same file.

Run: ``python -m benchmarks.englishprints [LAWS]``. Made laws (chapters, definitions, provisos, a schedule) and, where
``TARMEEM_CORPUS`` is set, as many real ones are printed by Chromium and LibreOffice in the layouts of ministries. A print is
right where its numbered outline is the text's and the comparison with it tells no change. Without a browser or an office: 2.
"""

from __future__ import annotations

import html
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from benchmarks.made import heading, sentence
from benchmarks.quality import table
from benchmarks.urduprints import CHROMIUM, READERS
from diffs.compare import compare_texts
from diffs.structure import structure_text

LAWS = 1
SIZES = range(2_000, 25_000)
"""Characters of a real law that is printed."""
OFFICE = shutil.which("soffice")
_QUIET = ("no change", "layout only", "formatting only")
_MARKUP = re.compile(r"^(?:#|\|)|[\ue000-\uf8ff]", re.MULTILINE)
"""What was no print to begin with, and signs that no typeface has."""
_PAGE, _OF = "<span class=pageNumber></span>", "<span class=totalPages></span>"
_HEADS = """@page { margin: 2cm }
@page :left { @top-left { content: counter(page) } @top-right { content: "TITLE" } }
@page :right { @top-left { content: "TITLE" } @top-right { content: counter(page) } }"""


def _foot(says: str) -> dict[str, Any]:
    margins = dict.fromkeys(("top", "bottom", "left", "right"), "60px")
    foot = f"<div style='font-size: 9px; width: 100%; text-align: center'>{says}</div>"
    return {"display_header_footer": True, "header_template": "<b></b>", "footer_template": foot,
            "margin": margins}  # fmt: skip


@dataclass(frozen=True)
class Layout:
    """How a browser prints: a style of the text, rules of the page, and its options."""

    text: str = "font: 12pt serif"
    page: str = ""
    options: Mapping[str, Any] = field(default_factory=dict)


BROWSER = {
    "plain": Layout(),
    "browser's head and foot": Layout(options=_foot("") | {"header_template": "", "footer_template": ""}),
    "number at the foot": Layout(options=_foot(_PAGE)),
    "Page 2 of 9": Layout(options=_foot(f"Page {_PAGE} of {_OF}")),
    "running heads": Layout(page=_HEADS),
    "two columns": Layout("font: 10pt serif; column-count: 2; text-align: justify", _HEADS),
    "narrow, hyphens": Layout("font: 11pt sans-serif; width: 340px; text-align: justify; hyphens: auto"),
    "small pages": Layout("font: 9pt serif", "@page { size: A6 }", _foot(f"- {_PAGE} -")),
    "large type": Layout("font: 20pt/1.6 sans-serif", options=_foot(_PAGE)),
    "on its side": Layout(page="@page { size: A4 landscape }", options=_foot(_PAGE)),
}  # fmt: skip


def page(title: str, law: str, layout: Layout) -> str:
    """Return a law as a web page, each of its lines a paragraph."""
    rows = "".join(f"<p>{html.escape(line)}</p>" for line in law.split("\n"))
    rules = layout.page.replace("TITLE", title.replace('"', ""))
    return (
        f"<html lang=en><head><meta charset=utf-8><title>{html.escape(title)}</title><style>{rules}</style></head>"
        f'<body><div style="{layout.text}">{rows}</div></body></html>'
    )


@dataclass(frozen=True)
class Sheet:
    """How an office prints: what heads and ends a page, its width and height, and how many columns it has."""

    head: str = ""
    foot: str = "<text:page-number/>"
    size: tuple[int, int] = (210, 297)
    columns: int = 1


OFFICE_SHEETS = {
    "office, number at the foot": Sheet(),
    "office, title and Page 2": Sheet("TITLE", "Page <text:page-number/>"),
    "office, chapter above": Sheet('<text:chapter text:display="name" text:outline-level="1"/>'),
    "office, two columns": Sheet("TITLE", columns=2),
    "office, small pages": Sheet("<text:page-number/>", "", (105, 148)),
}
_NAMES = " ".join(f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"' for short, long in (
    ("office", "office"), ("style", "style"), ("text", "text"), ("fo", "xsl-fo-compatible"),
))  # fmt: skip


def document(title: str, law: str, sheet: Sheet) -> str:
    """Return a law as an office's document, its chapters headings, each other line a paragraph."""
    width, height = sheet.size
    rows = "".join(
        f'<text:h text:outline-level="1">{html.escape(line)}</text:h>' if line.startswith("CHAPTER ")
        else f"<text:p>{html.escape(line)}</text:p>" for line in law.split("\n")
    )  # fmt: skip
    head, foot = (
        f"<style:{place}><text:p>{says.replace('TITLE', html.escape(title))}</text:p></style:{place}>" if says else ""
        for place, says in (("header", sheet.head), ("footer", sheet.foot))
    )  # fmt: skip
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<office:document {_NAMES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">'
        '<office:styles><style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="2mm"/>'
        f'<style:text-properties fo:font-size="{11 if width > 200 else 8}pt" fo:language="en" fo:country="GB"/></style:default-style></office:styles>'
        f'<office:automatic-styles><style:page-layout style:name="sheet"><style:page-layout-properties fo:page-width="{width}mm"'
        f' fo:page-height="{height}mm" fo:margin="{width // 10}mm"><style:columns fo:column-count="{sheet.columns}" fo:column-gap="8mm"/>'
        "</style:page-layout-properties></style:page-layout></office:automatic-styles><office:master-styles>"
        f'<style:master-page style:name="Standard" style:page-layout-name="sheet">{head}{foot}</style:master-page>'
        f"</office:master-styles><office:body><office:text>{rows}</office:text></office:body></office:document>"
    )


def made(seed: int) -> tuple[str, str]:
    """Return a made law of a dozen sections or more, and its title."""
    rng = random.Random(seed)
    name = f"{heading(rng).split(' and ')[0]} Act, 2031".title()
    lines = [f"THE {name.upper()}", f"ACT No. {seed} OF 2031", "An Act to provide for lamps.",
             f"WHEREAS {sentence(rng).lower()}", "It is hereby enacted as follows:-"]  # fmt: skip
    for number in range(1, rng.randint(14, 24)):
        if number % 6 == 1:
            lines += [f"CHAPTER {'I' * (number // 6 + 1)}", heading(rng).upper()]
        lines.append(f"{number}. {heading(rng)}.—(1) {sentence(rng)}")
        for sub in range(2, rng.randint(3, 6)):
            lines.append(f"({sub}) {sentence(rng)}")
        if rng.random() < 0.5:
            lines[-1] = lines[-1].replace(".", ", namely:—")
            lines += [f"({letter}) {sentence(rng).lower()[:-1]};" for letter in "abc"]
            lines[-1] = lines[-1].replace(";", ".")
        if rng.random() < 0.4:
            lines.append(f"Provided that {sentence(rng).lower()}")
    lines += ["THE SCHEDULE", "[See section 3]"]
    return name, "\n".join(lines + [f"{n}. {sentence(rng)}" for n in range(1, 6)])


def laws(count: int) -> list[tuple[str, str]]:
    """Return titles and texts: made ones, and as many real ones where the corpus is to be had."""
    found = [made(seed) for seed in range(1, count + 1)]
    corpus = os.environ.get("TARMEEM_CORPUS", "")
    real = sorted(Path(corpus, "laws").glob("*.txt")) if corpus else []
    texts = [(path, path.read_text(errors="replace")) for path in real]
    plain = [(path, law) for path, law in texts if len(law) in SIZES and not _MARKUP.search(law)]
    for path, law in plain[:: max(1, len(plain) // count)][:count]:
        lines = "\n".join(line for line in law.replace("\f", "").split("\n") if line.strip())
        found.append((re.sub(r"^\w+-\d+-", "", path.stem).replace("-", " ").title()[:60], lines))
    return found


def prints(texts: Sequence[tuple[str, str]]) -> Iterator[tuple[str, list[bytes]]]:
    """Yield each layout with the prints of all texts in it."""
    with (
        tempfile.TemporaryDirectory(prefix="tarmeem-prints-") as folder,
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"]) as browser,
    ):
        tab, file = browser.new_page(), Path(folder, "law.html")
        for name, layout in BROWSER.items():
            bodies = []
            for title, law in texts:
                file.write_text(page(title, law, layout), encoding="utf-8")
                tab.goto(file.as_uri())
                bodies.append(bytes(tab.pdf(prefer_css_page_size=True, **layout.options)))
            yield name, bodies
        for name, sheet in OFFICE_SHEETS.items():
            files = [Path(folder, f"{number}.fodt") for number in range(len(texts))]
            for path, (title, law) in zip(files, texts, strict=True):
                path.write_text(document(title, law, sheet), encoding="utf-8")
            profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
            call = [str(OFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", folder]
            subprocess.run([*call, *map(str, files)], check=True, capture_output=True, timeout=600)
            yield name, [path.with_suffix(".pdf").read_bytes() for path in files]


def outline(text: str) -> list[str]:
    """Return the addresses of what is numbered: paragraphs without a number are not told on paper from one another."""
    found = (node.eid for node in structure_text(text).walk())
    return [eid for eid in found if not eid.rpartition("__")[2].startswith("p_")]


def rows(texts: Sequence[tuple[str, str]]) -> Iterator[tuple[str, ...]]:
    """Yield a row for each layout: of each reader the prints with the text's outline, those of no change, and its time."""
    outlines = [outline(law) for _, law in texts]
    for name, bodies in prints(texts):
        row = [name, str(len(bodies))]
        for reader in READERS.values():
            start = time.perf_counter()
            found = [reader(body) for body in bodies]
            spent = (time.perf_counter() - start) * 1000 / len(bodies)
            same = sum(outline(text) == had for text, had in zip(found, outlines, strict=True))
            quiet = sum(
                compare_texts(law, text).kind in _QUIET
                for text, (_, law) in zip(found, texts, strict=True)
            )
            row += [str(same), str(quiet), f"{spent:.0f}"]
        yield tuple(row)


def main(arguments: Sequence[str]) -> int:
    """Print the table; return 2 where no browser or no office is to be had."""
    if CHROMIUM is None or OFFICE is None:
        print("wanted: apt install chromium libreoffice-writer-nogui", file=sys.stderr)
        return 2
    texts = laws(int(arguments[0]) if arguments else LAWS)
    print(
        f"{len(texts)} laws; of each reader: outlines as the text's, prints of no change, ms a print"
    )
    head = ("layout", "prints", *(f"{name} {what}" for name in READERS for what in ("outline", "no change", "ms")))  # fmt: skip
    table(head, rows(texts))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
