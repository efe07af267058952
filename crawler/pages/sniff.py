"""Say what bytes are, by their signature and never by a server's word alone; and decode text."""

from __future__ import annotations

import codecs
import re

from diffs.walls.seen import Doubt, Kind
from tarmeem.patterns import pattern_of

HEAD = 4096
"""Bytes that a decision about type may look at, beyond a signature."""
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SIGNATURES: tuple[tuple[bytes, Kind, str], ...] = (
    (b"%PDF-", "pdf", "application/pdf"),
    (b"PK\x03\x04", "zip", "application/zip"), (b"PK\x05\x06", "zip", "application/zip"),
    (b"\xd0\xcf\x11\xe0", "doc", "application/x-ole-storage"), (b"{\\rtf", "doc", "application/rtf"),
    (b"\x89PNG\r\n", "image", "image/png"), (b"\xff\xd8\xff", "image", "image/jpeg"),
    (b"II*\x00", "image", "image/tiff"), (b"MM\x00*", "image", "image/tiff"), (b"GIF8", "image", "image/gif"),
)  # fmt: skip
_SAVED = pattern_of(
    rb"(?:[\w-]+:[^\n]*\n|[ \t][^\n]*\n){0,20}?content-type:\s*multipart/related", re.IGNORECASE
)
"""How a page begins that a browser or Word saved into one file: headers as a mail has, its words coded below."""
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_MARKUP = pattern_of(
    rb"<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|table|div|main|article|"
    rb"section|center|font|h[1-6]|p|br|ul|ol|form|frameset|span)\b",
    re.IGNORECASE,
)
_META = pattern_of(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_NO_PRINT = frozenset(["unicode-escape", "raw-unicode-escape", "punycode", "idna", "utf-7"])
"""What Python calls codecs and no page is written in: a header that names one would rewrite the text."""
_DECLARED = pattern_of(r"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
# What a codec means in a browser: latin-1 is never sent, cp1252 is.
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-6": "cp1256"}
_ALSO = {"ansi": "cp1252"}
"""Labels that Python does not know, though pages bear them."""


def ending(body: bytes, size: int) -> bytes:
    """Return the last bytes of a file, without the zeros and blanks that a server pads it with."""
    end = len(body)
    while end and not body[max(0, end - size) : end].strip(_PADDING):
        end -= min(size, end)
    return body[max(0, end - 2 * size) : end].rstrip(_PADDING)[-size:]


_PADDING = b"\0 \t\r\n"


def sniff(body: bytes, media_type: str = "") -> Kind:
    """Return what the bytes are; ``media_type`` decides only where they bear no sign."""
    head = _head(body)
    if not body.strip(b" \t\r\n\x00"):
        return "empty"
    for sign, kind, _ in _SIGNATURES:
        if head.startswith(sign):
            return "docx" if kind == "zip" and b"word/" in body else kind
    if b"%PDF-" in body[:1024]:  # the format allows a little rubbish before its sign
        return "pdf"
    if body[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head.replace(b"\x00", b"")
    elif b"\x00" in body[:HEAD] or _control_share(body[:HEAD]) > 0.1:
        return "binary"
    if _SAVED.match(head):
        return "mhtml"
    return "html" if _is_markup(head, media_type) else "text"


def media_type(body: bytes, declared: str) -> str:
    """Return the media type of bytes by what they are; the server's word only where they bear no sign."""
    kind = sniff(body, declared)
    if kind == "docx":
        return _DOCX
    if kind in ("pdf", "html"):
        return "application/pdf" if kind == "pdf" else "text/html"
    head = _head(body)
    found = next((named for sign, _, named in _SIGNATURES if head.startswith(sign)), "")
    plain = declared.partition(";")[0].strip().lower()
    # A server that calls a page a PDF is not believed: without the signature it is none.
    said = plain if plain and plain != "application/pdf" else "application/octet-stream"
    return found or said


_CONTROL = bytes(byte for byte in range(32) if byte not in (9, 10, 12, 13, 27))


def _head(body: bytes) -> bytes:
    return body[:HEAD].lstrip(b"\xef\xbb\xbf \t\r\n\x00")


def _is_markup(head: bytes, media_type: str) -> bool:
    if head[:1] == b"<" and _MARKUP.search(head):
        return True
    found = len(_MARKUP.findall(head))
    declared = media_type.partition(";")[0].strip().lower()
    return found >= (1 if declared in ("text/html", "application/xhtml+xml") else 5) or (
        declared in ("text/html", "application/xhtml+xml") and b"</" in head
    )


def _control_share(head: bytes) -> float:
    return 1 - len(head.translate(None, _CONTROL)) / len(head) if head else 0


def decode(body: bytes, media_type: str = "") -> str:
    """Return the text of bytes: BOM, then valid UTF-8, then what is declared, then by letters.

    Bytes that are valid UTF-8 and hold more than ASCII are UTF-8, whatever a header says.
    """
    for bom, codec in _BOMS:
        if body.startswith(bom):
            return body[len(bom) :].decode(codec, "replace")
    if (right := _utf8(body)) is not None:
        return right
    return _damaged(body) or body.decode(_codec(body, media_type), "replace")


def doubt(body: bytes, media_type: str = "") -> Doubt:
    """Return why the letters of bytes are not what was declared; without a declaration they are not in doubt."""
    if any(body.startswith(bom) for bom, _ in _BOMS) or _utf8(body) is not None:
        return ""
    if _damaged(body):
        return "damaged"
    named = [_text_codec(label) for label in _labels(body, media_type)]
    if not named or not {"", "utf-8"}.issuperset(named):
        return ""
    return "unknown" if "" in named else "damaged"


def declared(body: bytes, media_type: str = "") -> str:
    """Return the charset that is declared and unknown, by its label; or nothing."""
    return next((label for label in _labels(body, media_type) if not _text_codec(label)), "")


def _utf8(body: bytes) -> str | None:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _damaged(body: bytes) -> str:
    """Return the text of damaged UTF-8, far more of which is right than wrong; nothing for other bytes."""
    text = body.decode("utf-8", "replace")
    right = len(text) - len(text.encode("ascii", "ignore")) * 0.98
    return text if text.count("\ufffd") * 500 < right else ""


def _codec(body: bytes, media_type: str) -> str:
    for label in _labels(body, media_type):
        name = _text_codec(label)
        # It is no UTF-8, that has been tried; and what is called Western may be anything.
        if name not in ("", "utf-8", "cp1252"):
            return name
    return "cp1256" if _is_arabic(body) else "cp1252"


def _text_codec(label: str) -> str:
    """Return the codec that a label means; none where no page is written in it."""
    try:
        name = codecs.lookup(_ALSO.get(label, label)).name
        b"law".decode(name, "replace")
    except (LookupError, ValueError):
        return ""
    plain = "utf-8" if name == "utf-8-sig" else _MEANT.get(name, name)
    return "" if name in _NO_PRINT else plain


def _labels(body: bytes, media_type: str) -> list[str]:
    found = [m[1].lower() for m in _DECLARED.finditer(media_type)]
    meta = _META.search(body[: 4 * HEAD])
    return [*found, meta[1].decode("ascii", "replace").lower()] if meta else found


def _is_arabic(body: bytes) -> bool:
    """Whole words above ASCII are Arabic script; cp1252 has single accents and curly quotes."""
    sample = body[:200_000]
    high = sum(len(run) for run in re.findall(rb"[\xc0-\xff]{3,}", sample))
    return high > 0.05 * len(sample)
