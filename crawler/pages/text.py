"""Read plain text: decoded, line ends made one kind, nothing else touched."""

from __future__ import annotations

from collections.abc import Mapping

from crawler.pages.document import reading
from crawler.pages.sniff import decode
from tarmeem.model import Reading

MAX_BYTES = 60_000_000


def read_text(body: bytes, media_type: str, hints: Mapping[str, str]) -> Reading:
    """Return the reading of plain text."""
    if len(body) > MAX_BYTES:
        return reading(
            body, "text", "", hints=hints, problem="the text is larger than 60 MB", confidence=0.0
        )
    text = decode(body, media_type).replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    broken = text.count("\ufffd")
    problem = "" if text.strip() else "the text holds no words"
    if broken:
        problem = f"{broken} {'letter' if broken == 1 else 'letters'} could not be decoded"
    return reading(
        body, "text", text, hints=hints, problem=problem, confidence=0.7 if broken else 1.0
    )
