"""Answers that cannot hurt a reader: strict headers, and official bytes that never run."""

from __future__ import annotations

from typing import Any

from datasette.utils.asgi import Response

from tarmeem.patterns import pattern_of

PAGE_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
    " form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
)
"""Pages need their style sheet and nothing else; nothing that was crawled can add to that."""
BYTES_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'"

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_HEADERS = {"x-content-type-options": "nosniff", "referrer-policy": "no-referrer"}
_ENDINGS = {
    "application/pdf": "pdf", "text/html": "html", "text/plain": "txt", "application/json": "json",
    "image/png": "png", "image/jpeg": "jpg", "image/tiff": "tif",
    DOCX: "docx",
}  # fmt: skip
_CHARSET = pattern_of(r"charset=\"?([A-Za-z0-9_.:-]{2,24})")


def page(body: str, *, status: int = 200) -> Any:
    """Return a page of ours."""
    policy = {"content-security-policy": PAGE_POLICY}
    return Response.html(body, status=status, headers=_HEADERS | policy)


def plain(body: str, media_type: str, *, seconds: int = 300) -> Any:
    """Return a text of ours of another type: a style sheet, a feed, a rendering."""
    headers = _HEADERS | {"cache-control": f"max-age={seconds}"}
    return Response(body, headers=headers, content_type=f"{media_type}; charset=utf-8")


def download(body: bytes, media_type: str, name: str) -> Any:
    """Return a file of ours to keep."""
    headers = _HEADERS | {"content-disposition": f'attachment; filename="{name}"'}
    return Response(body, headers=headers, content_type=media_type)


def picture(body: bytes, name: str) -> Any:
    """Return a picture that we drew."""
    headers = _HEADERS | {"cache-control": "max-age=86400", "etag": f'"{name}"'}
    return Response(body, headers=headers, content_type="image/png")


def official(body: bytes, media_type: str, sha256: str, *, served_as: str = "") -> Any:
    """Return kept bytes, unaltered, so that no browser runs them.

    Web pages and texts are shown as plain text, in the charset they were served with (or UTF-8);
    all else is a download. A page's script, style or form never comes to life.
    """
    kind = media_type.partition(";")[0].strip().lower()
    headers = _HEADERS | {
        "content-security-policy": BYTES_POLICY,
        "cross-origin-resource-policy": "same-origin",
        "cache-control": "max-age=31536000, immutable",
        "etag": f'"{sha256}"',
    }
    if kind.startswith("text/"):
        found = _CHARSET.search(served_as) or _CHARSET.search(media_type)
        charset = found[1] if found else "utf-8"
        return Response(body, headers=headers, content_type=f"text/plain; charset={charset}")
    ending = _ENDINGS.get(kind, "bin")
    headers["content-disposition"] = f'attachment; filename="{sha256[:16]}.{ending}"'
    shown = kind if kind in _ENDINGS else "application/octet-stream"
    return Response(body, headers=headers, content_type=shown)
