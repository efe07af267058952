"""Read pages that are only images, through tesseract where it is installed; else say what is lacking.

A page is read twice, as it is and cleaned: two readings seldom slip in the same place. A word of low
confidence is weak, and one that the page's own bad text layer has otherwise, and all of a page whose second
reading could not be had; a word that the second reading has otherwise is given again with what it has there, and so
is the gap where it has more. Results are cached by the image, so nothing is read twice.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import shutil
from dataclasses import asdict, dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path
from typing import Any

from crawler.pages.child import CHILD
from tarmeem.model import Weak

DPI = 300
DOUBTED = 93.0
"""Tesseract's confidence (0 to 100) below which a word is not relied upon: most of its slips are below it."""
SECONDS = 45
"""What one reading of a page may take on an idle machine; each page is read twice, and a gazette page takes two."""
NEEDED = "needs OCR: install tarmeem[ocr] and the programs tesseract-ocr and tesseract-ocr-urd"
_VERSION = 3
_URDU_SURE = 0.6
"""Nastaliq comes out one word in two wrong even from clean pages: never higher than this."""
_POINTS = re.compile(r"\W+")
_ENGLISH_SURE = 0.79


@dataclass(frozen=True, slots=True)
class Scanned:
    """A page's text from its image; ``weak`` are offsets within it, again with what the other reading has where contested; ``problem`` says why none."""

    text: str
    confidence: float = 0.0
    weak: tuple[Weak, ...] = ()
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
    second = _cached_words(png, languages, clean=True)
    other: list[_Word] = []
    if isinstance(second, list) and second:
        words, other = sorted((words, second), key=_worth, reverse=True)
    return _composed(words, other, layer.split(), urdu=languages.startswith("urd"))


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


def _worth(words: list[_Word]) -> float:
    """Return how much was read, and how surely: what is read below one in two counts against it."""
    return sum((word.sure - 50) * len(word.text) for word in words)


def _cached_words(png: bytes, languages: str, *, clean: bool = False) -> list[_Word] | str:
    """Return a page's words; ``clean``: as a second eye reads them."""
    kind = f"{languages} {_VERSION}{' clean' * clean}"
    name = hashlib.sha256(png + kind.encode()).hexdigest()
    path = _cache() / f"{name}.json"
    try:
        return [_Word(**word) for word in json.loads(path.read_text())]
    except (OSError, ValueError, TypeError):
        pass
    words = _words(png, languages, clean=clean)
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


def _patience() -> float:
    """Return the seconds one reading may take: what is read is not to depend on what else runs here."""
    return SECONDS * max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


def _words(png: bytes, languages: str, *, clean: bool) -> list[_Word] | str:
    import pytesseract
    from PIL import Image

    from crawler.pages.ink import cleaned

    # Its own threads spend more than they save, most of all beside another process.
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    try:
        with Image.open(io.BytesIO(png)) as drawn:
            image = cleaned(drawn.convert("L")) if clean else drawn
            table: dict[str, list[Any]] = pytesseract.image_to_data(
                image, lang=languages, timeout=_patience(), output_type=pytesseract.Output.DICT
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


def _composed(words: list[_Word], other: list[_Word], layer: list[str], *, urdu: bool) -> Scanned:
    """Return the text of a page with its weak words; what the other reading has otherwise, with it."""
    said = [word.text for word in words]
    seen = [word.text for word in other]
    doubted = _unlike(said, layer)[0].keys() if layer else set()
    # Where no second reading could be had, nothing vouches for any word.
    doubted |= _unlike(said, seen)[0].keys() if other else set(range(len(words)))
    contested, gaps = _unlike(_bare(said), _bare(seen), seen) if other else ({}, {})
    text, places = _laid_out(words)
    weak: list[Weak] = []
    for n, (word, place) in enumerate(zip(words, places, strict=True)):
        if n in gaps:
            # Before the first word there is no gap to point at, nor after the last: the word is.
            gap = (places[n - 1][1], place[0]) if n else place
            weak += [gap, (*gap, f" {gaps[n]} " if n else f"{gaps[n]} {word.text}")]
        if n in contested or n in doubted or word.sure < DOUBTED:
            weak += [place, (*place, contested[n])] if n in contested else [place]
    if words and len(words) in gaps:
        weak += [places[-1], (*places[-1], f"{said[-1]} {gaps[len(words)]}")]
    sure = sum(max(0.0, word.sure) for word in words) / (100 * max(1, len(words)))
    return Scanned(text, round(min(sure, _URDU_SURE if urdu else _ENGLISH_SURE), 3), tuple(weak))


def _laid_out(words: list[_Word]) -> tuple[str, list[tuple[int, int]]]:
    """Return the words line by line, and where each stands."""
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    for n, word in enumerate(words):
        gap = "" if not n else " " if words[n - 1].line == word.line else "\n"
        at += len(gap)
        places.append((at, at + len(word.text)))
        parts += [gap, word.text]
        at += len(word.text)
    return "".join(parts), places


def _bare(words: list[str]) -> list[str]:
    """Return words without points and capitals: where only these differ, no word is contested."""
    return [_POINTS.sub("", word).lower() or word for word in words]


def _unlike(
    words: list[str], others: list[str], printed: list[str] | None = None
) -> tuple[dict[int, str], dict[int, str]]:
    """Return what another reading has for which words, and what more before which.

    For words that are not as many as those they stand against, the first of them has it all.
    """
    unlike: dict[int, str] = {}
    gaps: dict[int, str] = {}
    steps = SequenceMatcher(None, words, others, autojunk=False).get_opcodes()
    for kind, start, end, first, last in steps:
        has = (printed or others)[first:last]
        if kind == "insert":
            gaps[start] = " ".join(has)
        elif kind != "equal":
            if len(has) != end - start:
                has = [" ".join(has), *[""] * (end - start - 1)]
            unlike.update(zip(range(start, end), has, strict=True))
    return unlike, gaps
