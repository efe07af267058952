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
import shutil
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crawler.pages.child import CHILD
from crawler.pages.twice import unlike
from diffs.compare.print.misreadings import is_like
from tarmeem.model import Weak
from tarmeem.patterns import pattern_of

if TYPE_CHECKING:
    from PIL import Image

DPI = 300
DOUBTED = 93.0
"""Tesseract's confidence (0 to 100) below which a word is not relied upon: most of its slips are below it."""
GUESSED = 50.0
"""Below it one word in two is wrong: such a reading tells nothing against a word that is sure."""
SECONDS = 45
"""What one reading of a page may take on an idle machine; each page is read twice, and a gazette page takes two."""
NEEDED = "needs OCR: install tarmeem[ocr] and the programs tesseract-ocr and tesseract-ocr-urd"
UNREAD = "bears print of which no word could be read"
POOR = "is too poor to be read: one word in two of what is given here is a guess"
_VERSION = 4
_URDU_SURE = 0.6
"""Nastaliq comes out one word in two wrong even from clean pages: never higher than this."""
_POINTS = pattern_of(r"\W+")
_ENGLISH_SURE = 0.79


@dataclass(frozen=True, slots=True)
class Scanned:
    """A page's text from its image; ``weak`` are offsets within it, again with what the other reading has where contested; ``problem`` says why none, or why little is to be made of it."""

    text: str
    confidence: float = 0.0
    weak: tuple[Weak, ...] = ()
    problem: str = ""


def read_scan(body: bytes, number: int, *, layer: str = "", language: str = "") -> Scanned:
    """Return what an image of a PDF's page says; ``layer`` is a second opinion, of any quality."""
    if not installed():
        return Scanned("", problem=NEEDED)
    answer, png = CHILD.ask("image", body, page=number, dpi=DPI)
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
    other: list[Word] = []
    if isinstance(second, list) and second:
        words, other = sorted((words, second), key=_worth, reverse=True)
    if not words and _is_printed(png):
        return Scanned("", problem=UNREAD)
    return composed(words, other, layer.split(), urdu=languages.startswith("urd"))


@lru_cache(maxsize=1)
def installed() -> frozenset[str]:
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
    return "+".join(name for name in wanted if name in installed())


@dataclass(frozen=True, slots=True)
class Word:
    """A word as the eye reads it."""

    text: str
    sure: float
    line: str
    """Block, paragraph and line: words that share it stand on one line."""


def _worth(words: list[Word]) -> float:
    """Return how much was read, and how surely: what is read below one in two counts against it."""
    return sum((word.sure - GUESSED) * len(word.text) for word in words)


def _cached_words(png: bytes, languages: str, *, clean: bool = False) -> list[Word] | str:
    """Return a page's words; ``clean``: as a second eye reads them."""
    kind = f"{languages} {_VERSION}{' clean' * clean}"
    name = hashlib.sha256(png + kind.encode()).hexdigest()
    path = _cache() / f"{name}.json"
    try:
        return [Word(**word) for word in json.loads(path.read_text("utf-8"))]
    except (OSError, ValueError, TypeError):
        pass
    words = _words(png, languages, clean=clean)
    if isinstance(words, list):
        _remember(path, words)
    return words


def _cache() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or str(Path("~/.cache").expanduser())
    return Path(base) / "tarmeem" / "ocr"


def _remember(path: Path, words: list[Word]) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}")
        part.write_text(json.dumps([asdict(word) for word in words]), "utf-8")
        part.replace(path)
    except OSError:
        pass  # a cache that cannot be written costs time, nothing else


def _patience() -> float:
    """Return the seconds one reading may take: what is read is not to depend on what else runs here."""
    return SECONDS * max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


def _words(png: bytes, languages: str, *, clean: bool) -> list[Word] | str:
    import pytesseract

    # Its own threads spend more than they save, most of all beside another process.
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    try:
        table: dict[str, list[Any]] = pytesseract.image_to_data(
            _drawn(png, clean=clean),
            lang=languages,
            timeout=_patience(),
            output_type=pytesseract.Output.DICT,
        )
    except (RuntimeError, OSError, ValueError) as error:
        slow = "timeout" in str(error).lower()
        return (
            "took too long to read from its image"
            if slow
            else f"could not be read from its image: {error}"
        )
    columns = ("text", "conf", "block_num", "par_num", "line_num")
    rows = zip(*(table[name] for name in columns), strict=True)
    return [Word(t, float(c), f"{b}.{p}.{n}") for t, c, b, p, n in rows if t.strip()]


def _drawn(png: bytes, *, clean: bool) -> Image.Image:
    """Return a page's picture in an even light; ``clean``: as a second eye sees it."""
    from PIL import Image

    from crawler.pages.ink import cleaned, lit

    with Image.open(io.BytesIO(png)) as drawn:
        image = lit(drawn.convert("L"))
    return cleaned(image) if clean else image


def _is_printed(png: bytes) -> bool:
    from crawler.pages.ink import bears_ink

    return bears_ink(_drawn(png, clean=False))


def composed(words: list[Word], other: list[Word], layer: list[str], *, urdu: bool) -> Scanned:
    """Return the text of a page with its weak words; what the other reading has otherwise, with it."""
    said = [word.text for word in words]
    seen = [word.text for word in other]
    doubted = set(unlike(said, layer)[0]) if layer else set()
    # Where no second reading could be had, nothing vouches for any word.
    doubted |= set(unlike(said, seen)[0]) if other else set(range(len(words)))
    contested, gaps = unlike(_bare(said), _bare(seen)) if other else ({}, {})
    text, places = _laid_out(words)
    weak: list[Weak] = []
    for n, (word, place) in enumerate(zip(words, places, strict=True)):
        if n in gaps:
            # Before the first word there is no gap to point at, nor after the last: the word is.
            more = _joined(other, gaps[n])
            gap = (places[n - 1][1], place[0]) if n else place
            weak += [gap, (*gap, f" {more} " if n else f"{more} {word.text}")]
        has = _joined(other, contested.get(n, ()), against=word)
        if n in contested and (has or word.sure < DOUBTED):
            weak += [place, (*place, has)]
        elif n in contested or n in doubted or word.sure < DOUBTED:
            weak += [place]
    if words and len(words) in gaps:
        weak += [places[-1], (*places[-1], f"{said[-1]} {_joined(other, gaps[len(words)])}")]
    sure = sum(max(0.0, word.sure) for word in words) / (100 * max(1, len(words)))
    most = _URDU_SURE if urdu else _ENGLISH_SURE
    # Urdu comes out so at its best: there the mark alone tells nothing.
    problem = POOR if words and not urdu and sure < GUESSED / 100 else ""
    return Scanned(text, round(min(sure, most), 3), tuple(weak), problem)


def _joined(words: list[Word], which: Iterable[int], against: Word | None = None) -> str:
    """Return what some words say; what was guessed at is held against no word that was surely read."""
    said = [words[n] for n in which]
    if against and against.sure >= DOUBTED:
        said = [one for one in said if one.sure >= GUESSED or is_like(one.text, against.text)]
    return " ".join(one.text for one in said)


def _laid_out(words: list[Word]) -> tuple[str, list[tuple[int, int]]]:
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
