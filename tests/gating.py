"""Judge a made page or file as the gate does: what the gate's tests share."""

from __future__ import annotations

import hashlib

from crawler.gate import History, judge
from tarmeem.model import Capture


def verdict(body: bytes, before: bytes = b"", *, title: str = "", kind: str = "text/html") -> str:
    """Return the verdict on bytes that come, at first sight or after others that were accepted."""

    def capture(held: bytes) -> Capture:
        return Capture(
            "made", "https://lamps.example/notice/4", "2031-05-04T00:00:00Z", status=200, media_type=kind,
            sha256=hashlib.sha256(held).hexdigest(), title=title,
        )  # fmt: skip

    past = History.of([capture(before)], lambda _: before) if before else History()
    return judge(capture(body), body, past).verdict
