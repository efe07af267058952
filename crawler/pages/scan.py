"""Read pages that are only images, through tesseract where it is installed; else say what is lacking.

A word's confidence is kept, and a word that the page's own bad text layer has otherwise is doubted:
two readers seldom slip in the same place. Results are cached by the image, so nothing is read twice.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
from dataclasses import asdict, dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

from crawler.pages.child import CHILD

DPI = 300
DOUBTED = 93.0
"""Tesseract's confidence (0 to 100) below which a word is not relied upon: most of its slips are below it."""
SECONDS = 90
"""What one page may take; a gazette page takes two."""
NEEDED = "needs OCR: install tarmeem[ocr] and the programs tesseract-ocr and tesseract-ocr-urd"
_VERSION = 1
_URDU_SURE = 0.6
"""Nastaliq comes out one word in two wrong even from clean pages: never higher than this."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """A page's text from its image; ``weak`` are offsets within it; ``problem`` says why none."""

    text: str
    confidence: float = 0.0
    weak: tuple[tuple[int, int], ...] = ()
    problem: str = ""


def read_scan(body: bytes, number: int, *, layer: str = "", language: str = "") -> Scanned:
    """Return what an image of a PDF's page says; ``layer`` is a second opinion, of any quality."""
    if not _installed():
        return Scanned("", problem=NEEDED)
    answer, png = CHILD.ask("image", body, page=number, dpi=DPI, gray=True)
    if answer["problem"]:
        return Scanned("", problem=f"could not be drawn: {answer['problem']}")
    return read_image(png, layer=layer, language=language)


def read_image(png: bytes, *, layer: str = "", language: str = "") -> Scanned:
    """Return what an image says; see ``read_scan``."""
    languages = _languages(language)
    if not languages:
        return Scanned("", problem=NEEDED)
    words = _cached_words(png, languages)
    if isinstance(words, str):
        return Scanned("", problem=words)
    return _composed(words, layer, urdu=languages.startswith("urd"))


@lru_cache(maxsize=1)
def _installed() -> frozenset[str]:
    """Return the languages at hand; none where the package or the program is lacking."""
    if shutil.which("tesseract") is None:
        return frozenset()
    try:
        import pytesseract

        return frozenset(pytesseract.get_languages(config=""))
    except (ImportError, OSError, RuntimeError):
        return frozenset()


def _languages(language: str) -> str:
    wanted = ("urd", "eng") if language == "ur" else ("eng",)
    return "+".join(name for name in wanted if name in _installed())


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    sure: float
    line: str
    """Block, paragraph and line: words that share it stand on one line."""


def _cached_words(png: bytes, languages: str) -> list[_Word] | str:
    name = hashlib.sha256(png + f"{languages} {_VERSION}".encode()).hexdigest()
    path = _cache() / f"{name}.json"
    try:
        return [_Word(**word) for word in json.loads(path.read_text())]
    except (OSError, ValueError, TypeError):
        pass
    words = _words(png, languages)
    if isinstance(words, list):
        _remember(path, words)
    return words


def _cache() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or str(Path("~/.cache").expanduser())
    return Path(base) / "tarmeem" / "ocr"


def _remember(path: Path, words: list[_Word]) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}")
        part.write_text(json.dumps([asdict(word) for word in words]))
        part.replace(path)
    except OSError:
        pass  # a cache that cannot be written costs time, nothing else


def _words(png: bytes, languages: str) -> list[_Word] | str:
    import pytesseract
    from PIL import Image

    # Its own threads spend more than they save, most of all beside another process.
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    try:
        with Image.open(io.BytesIO(png)) as image:
            table: dict[str, list[Any]] = pytesseract.image_to_data(
                image, lang=languages, timeout=SECONDS, output_type=pytesseract.Output.DICT
            )
    except (RuntimeError, OSError, ValueError) as error:
        slow = "timeout" in str(error).lower()
        return (
            "took too long to read from its image"
            if slow
            else f"could not be read from its image: {error}"
        )
    rows = zip(
        table["text"],
        table["conf"],
        table["block_num"],
        table["par_num"],
        table["line_num"],
        strict=True,
    )
    return [_Word(t, float(c), f"{b}.{p}.{n}") for t, c, b, p, n in rows if t.strip()]


def _composed(words: list[_Word], layer: str, *, urdu: bool) -> Scanned:
    agreed = _agreed([word.text for word in words], layer.split()) if layer.strip() else None
    lines: list[str] = []
    weak: list[tuple[int, int]] = []
    at = index = 0
    for _, group in groupby(words, key=lambda word: word.line):
        said: list[str] = []
        for word in group:
            start = at + sum(len(w) for w in said) + len(said)
            doubted = word.sure < DOUBTED or (agreed is not None and index not in agreed)
            if doubted:
                weak.append((start, start + len(word.text)))
            said.append(word.text)
            index += 1
        lines.append(" ".join(said))
        at += len(lines[-1]) + 1
    sure = sum(max(0.0, word.sure) for word in words) / (100 * max(1, len(words)))
    return Scanned(
        "\n".join(lines), round(min(sure, _URDU_SURE) if urdu else min(sure, 0.79), 3), tuple(weak)
    )


def _agreed(words: list[str], layer: list[str]) -> frozenset[int]:
    """Return the indices of the words that the text layer has too, in that order."""
    blocks = SequenceMatcher(None, words, layer, autojunk=False).get_matching_blocks()
    return frozenset(i for block in blocks for i in range(block.a, block.a + block.size))
