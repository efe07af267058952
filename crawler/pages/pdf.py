"""Read a PDF: the text layer page by page; pages without a good one go to ``scan``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from crawler.pages.child import CHILD
from crawler.pages.document import reading
from crawler.pages.quality import BAD, GOOD, RUBBISH, is_prose, text_quality
from crawler.pages.scan import Scanned, read_scan
from crawler.pages.sniff import ending
from tarmeem.letters import is_in_arabic
from tarmeem.model import PageReading, Reading, Weak

MAX_BYTES = 200_000_000
_PAGE_END = "\f\n"
"""What parts two pages: a form feed behind the last words of the one."""
_EXPLAINED = (
    ("password", "the PDF is locked with a password"),
    ("incorrect pass", "the PDF is locked with a password"),
    ("security", "the PDF is locked by a scheme that cannot be opened"),
    ("data format error", "the PDF is damaged or cut short"),
    ("file access", "the PDF is damaged or cut short"),
    ("unknown error", "the PDF is damaged or cut short"),
    ("failed to load", "the PDF is damaged or cut short"),
)


@dataclass(frozen=True, slots=True)
class Page:
    """One page's text, how it was got, and which of its words are doubtful (offsets within it)."""

    text: str
    method: str
    confidence: float
    weak: tuple[Weak, ...] = ()
    problem: str = ""


def read_pdf(body: bytes, hints: Mapping[str, str]) -> Reading:
    """Return the reading of a PDF; what could not be read is said in its ``problem``."""
    if len(body) > MAX_BYTES:
        return reading(
            body, "pdf", "", hints=hints, problem="the PDF is larger than 200 MB", confidence=0.0
        )
    answer, data = CHILD.ask("text", body)
    if not data:
        return reading(
            body, "pdf", "", hints=hints, problem=explained(answer["problem"]), confidence=0.0
        )
    layers: list[dict[str, Any]] = json.loads(data)
    language = hints.get("language", "")
    pages = [_page(body, number, layer, language) for number, layer in enumerate(layers, 1)]
    return _assembled(body, pages, answer["problem"] or _cut_short(body), hints)


def explained(problem: str) -> str:
    """Return a PDF library's complaint in plain words."""
    lowered = problem.lower()
    return next(
        (said for sign, said in _EXPLAINED if sign in lowered),
        f"the PDF could not be read: {problem}",
    )


def _cut_short(body: bytes) -> str:
    # A reader mends a file whose table is lost, and says nothing of the pages that went with it.
    if b"%%EOF" in ending(body, 2048):
        return ""
    return "the PDF is cut short: its end is missing, so pages may be lacking"


def _page(body: bytes, number: int, layer: dict[str, Any], language: str) -> Page:
    text, score = layer["text"], float(layer["score"])
    odd = tuple((int(a), int(b)) for a, b in layer["odd"])
    if layer.get("problem"):
        return Page("", "none", 0.0, problem="is damaged")
    if not text.strip() and not layer["images"]:
        return Page("", "text-layer", 1.0)  # a blank page
    own = Page(
        text, "text-layer", 1.0 if score >= GOOD else round(score, 3), odd if score < GOOD else ()
    )
    if text.strip() and (score >= BAD or (not layer["images"] and is_prose(text))):
        return own  # without a picture it is no scanner's guess
    script = "ur" if is_in_arabic(text) else language
    scanned = read_scan(body, number, layer=text if score >= RUBBISH else "", language=script)
    if not layer["images"] and text_quality(scanned.text).score <= score:
        return own  # what is printed is as odd: codes, not a font that tells no letters
    return _chosen(text, score, scanned)


def _chosen(text: str, score: float, scanned: Scanned) -> Page:
    if scanned.problem and not scanned.text:
        # Nothing better is to be had: the scanner's guess is kept, as one.
        kind = "text-layer" if text.strip() else "none"
        weak: tuple[Weak, ...] = ((0, len(text)),) if text.strip() else ()
        return Page(text, kind, min(score, 0.5) if text.strip() else 0.0, weak, scanned.problem)
    return Page(scanned.text, "ocr", scanned.confidence, scanned.weak, scanned.problem)


def _assembled(body: bytes, pages: list[Page], problem: str, hints: Mapping[str, str]) -> Reading:
    parts: list[str] = []
    found: list[PageReading] = []
    at = 0
    for number, page in enumerate(pages, 1):
        weak: Any = tuple((at + a, at + b, *more) for a, b, *more in page.weak)
        end = at + len(page.text)
        method: Any = page.method
        found.append(PageReading(number, at, end, method, page.confidence, weak))
        parts.append(page.text)
        at = end + len(_PAGE_END)
    text = _PAGE_END.join(parts)
    problems = [problem] if problem else []
    problems += _page_problems(pages)
    weighed = sum(p.confidence * len(p.text) for p in pages) / max(
        1, sum(len(p.text) for p in pages)
    )
    confidence = round(weighed, 3) if text.strip() else 0.0
    if not text.strip() and not problems:
        problems = ["the PDF holds no text and no image of any"]
    made = reading(body, "pdf", text, hints=hints, pages=tuple(found), confidence=confidence)
    return replace(made, problem="; ".join(problems))


def _page_problems(pages: list[Page]) -> list[str]:
    by_reason: dict[str, list[int]] = {}
    for number, page in enumerate(pages, 1):
        if page.problem:
            by_reason.setdefault(page.problem, []).append(number)
    return [f"{_numbers(numbers)} {reason}" for reason, numbers in by_reason.items()]


def _numbers(numbers: list[int]) -> str:
    if len(numbers) == 1:
        return f"page {numbers[0]}"
    whole = numbers == list(range(numbers[0], numbers[-1] + 1))
    return (
        f"pages {numbers[0]} to {numbers[-1]}" if whole else f"pages {', '.join(map(str, numbers))}"
    )
