"""Judge an answer by its status and by where it led, whatever its body says."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from tarmeem.model import Capture, Verdict
from tarmeem.patterns import pattern_of

Found = tuple[Verdict, str] | None
"""A verdict with its reason; None = nothing is decided."""
_GONE = (404, 410)
_BLOCKED = (401, 403, 405, 406, 429, 451, 503)


def by_status(capture: Capture, body: bytes, *, known: bool) -> Found:
    """Return what a status decides; ``known``: something was accepted at this URL."""
    status = capture.status
    if status is None or status == 0:
        return "failed", capture.reason or "nothing answered"
    if status in _GONE:
        verdict: Verdict = "removal-suspected" if known else "failed"
        return verdict, f"status {status}: the site says it is not there"
    if status in _BLOCKED and body:
        own = capture.witness == "tarmeem"
        whom = f"from here ({capture.vantage})" if own else f"to {capture.witness}"
        return "quarantined", f"status {status}: refused {whom}; not a removal"
    if status != 200:
        return "failed", f"status {status}"
    return None


def is_short(capture: Capture, body: bytes) -> bool:
    """Tell whether fewer bytes came than were announced; a compressed body is longer than that, never shorter."""
    announced = capture.headers.get("content-length", "").strip()
    return announced.isdecimal() and int(announced) > len(body)


_ERROR_PATH = pattern_of(
    r"(?:^|[/_.-])(?:40[0-9]|50[0-9]|error|errors|not-?found|page-?not-?found|oops|fehler)(?:$|[/_.-])",
    re.IGNORECASE,
)
_AWAY_PATH = pattern_of(
    r"(?:^|[/_.-])(?:log-?in|sign-?in|auth|sso|account|maintenance|unavailable|blocked?|denied|captcha|challenge|validate)"
    r"(?:$|[/_.-])", re.IGNORECASE
)  # fmt: skip
_HOME_PATH = pattern_of(
    r"^/?(?:(?:en|ur|index|home|default|main|new)(?:\.\w{2,5})?/?)*$", re.IGNORECASE
)


def by_address(capture: Capture, *, known: bool) -> Found:
    """Return what the address decides to which the answer led; ``known`` as above."""
    final = capture.hints.get("final_url", "")
    if not final or final == capture.url:
        return None
    went, asked = urlsplit(final), urlsplit(capture.url)
    path = unquote(went.path)
    if _ERROR_PATH.search(path) and not _ERROR_PATH.search(unquote(asked.path)):
        verdict: Verdict = "removal-suspected" if known else "quarantined"
        return verdict, f"it leads to an error page: {went.path}"
    if _AWAY_PATH.search(path) and not _AWAY_PATH.search(unquote(asked.path)):
        return "quarantined", f"it leads elsewhere, to log in or to wait: {went.path}"
    if (
        _HOME_PATH.match(path)
        and not went.query
        and not (_HOME_PATH.match(asked.path) and not asked.query)
    ):
        verdict = "removal-suspected" if known else "quarantined"
        return verdict, "it leads to the home page"
    return None
