"""Read a picture of a page, as a reporter may hold: through OCR, with that much trust and no more."""

from __future__ import annotations

import io
from collections.abc import Mapping

from PIL import Image, UnidentifiedImageError

from crawler.pages.document import reading
from crawler.pages.scan import read_image
from tarmeem.model import PageReading, Reading

MAX_PIXELS = 60_000_000


def read_picture(body: bytes, hints: Mapping[str, str]) -> Reading:
    """Return the reading of a PNG, JPEG, TIFF or GIF."""
    try:
        png = _as_png(body)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        return reading(
            body,
            "image",
            "",
            hints=hints,
            problem=f"the picture could not be opened: {_said(error)}",
            confidence=0.0,
        )
    found = read_image(png, language=hints.get("language", ""))
    if found.problem and not found.text:
        return reading(
            body, "image", "", hints=hints, problem=f"the picture {found.problem}", confidence=0.0
        )
    page = PageReading(1, 0, len(found.text), "ocr", found.confidence, found.weak)
    problem = "" if found.text.strip() else "no words were found in the picture"
    problem = f"the picture {found.problem}" if found.problem else problem
    return reading(
        body,
        "image",
        found.text,
        hints=hints,
        pages=(page,),
        confidence=found.confidence,
        problem=problem,
    )


def _as_png(body: bytes) -> bytes:
    with Image.open(io.BytesIO(body)) as picture:
        if picture.width * picture.height > MAX_PIXELS:
            raise ValueError("it is larger than a page can be")
        out = io.BytesIO()
        picture.convert("L").save(out, "PNG")
        return out.getvalue()


def _said(error: Exception) -> str:
    """Return what is wrong with a picture; that it is none is said by name of an object in memory."""
    unknown = isinstance(error, UnidentifiedImageError)
    return "it is damaged, or of no kind that is known" if unknown else str(error)
