"""Tell of a PDF whether it is whole, and whether it says anything: one page may stand where a law will be."""

from __future__ import annotations

import json
import re
from itertools import islice

from crawler.gatematter import FEWEST, has_matter
from crawler.gatewords import says_no_document
from crawler.pages.child import CHILD
from crawler.pages.look import Look
from crawler.pages.sniff import ending

NODE = 50_000
"""Bytes within which a node of a PDF's page tree stands: five thousand pages of one parent."""
LARGE = 500_000
"""Bytes from which a PDF of a page is a scan, or drawn: it is read later, not here."""
FEW = 250
"""Letters and figures from which a page of a PDF is taken for a text, whatever it says."""
_TABLE = re.compile(rb"startxref\s+(\d{1,12})")
_TREE = re.compile(rb"/Type\s*/Pages\b")
_COUNT = re.compile(rb"/Count\s+(\d{1,7})\b")
_WORD = re.compile(r"[^\W\d_]{2,}")
_LEAF = re.compile(rb"/Type\s*/Page\b")


def damaged(body: bytes) -> str:
    """Return why a PDF's table or pages are lacking; a reader would mend it, and say nothing."""
    table = _TABLE.search(ending(body, 4096))
    if table is None or int(table[1]) >= len(body):
        return "the PDF is damaged: it does not say where its table stands"
    lacking = _pages_lacking(body)
    return f"the PDF is damaged: {lacking}" if lacking else ""


def _pages_lacking(body: bytes) -> str:
    """Return how many of its pages a PDF has, if that is fewer than its own tree counts."""
    if b"/ObjStm" in body or b"/Encrypt" in body:
        return ""  # its pages are packed away, and cannot be counted from without
    promised = 0
    for tree in islice(_TREE.finditer(body), 2000):
        start = body.rfind(b"obj", max(0, tree.start() - NODE), tree.start())
        end = body.find(b"endobj", tree.end(), tree.end() + NODE)
        if start >= 0 and end >= 0 and (count := _COUNT.search(body, start, end)):
            promised = max(promised, int(count[1]))
    found = _leaves(body)
    return f"it has {found} of {promised} pages" if found < promised else ""


def _leaves(body: bytes) -> int:
    return sum(1 for _ in _LEAF.finditer(body))


def says_nothing(body: bytes, title: str) -> str:
    """Return that a PDF of one page without a picture says nothing of the world: it keeps a place."""
    if len(body) > LARGE or _leaves(body) > 1:
        return ""
    answer, data = CHILD.ask("text", body, pages=1)
    pages = json.loads(data) if data else []
    if answer.get("count") != 1 or len(pages) != 1 or pages[0]["images"]:
        return ""  # what cannot be read is told by the reader
    words = pages[0]["text"]
    seen = Look("text", words=words, linked=words)
    if not seen.length or seen.length > FEW or has_matter(seen, title):
        return ""
    if sum(any(map(str.isdigit, line)) for line in words.split("\n")) > 2:
        return ""  # a table
    # A heading alone may be a part of a law; what keeps a place says so, or next to nothing.
    if len(_WORD.findall(words)) >= FEWEST and not any(map(says_no_document, words.split("\n"))):
        return ""
    return f"the PDF says nothing but “{' '.join(words.split())[:60]}”"
