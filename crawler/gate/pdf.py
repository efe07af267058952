"""Tell of a PDF whether it is whole, and whether it says anything: one page may stand where a law will be."""

from __future__ import annotations

import json
import re
from itertools import islice
from typing import Any

from crawler.pages.child import CHILD
from crawler.pages.quality import GOOD
from crawler.pages.sniff import ending
from diffs.walls.fill import is_sample, is_slot, is_unwritten
from diffs.walls.lines import BINDS, FEWEST, answers_a_visitor
from diffs.walls.proof import is_proven
from diffs.walls.seen import Look
from diffs.walls.signs import states_of_world
from diffs.walls.titles import is_arabic, names, own_words, stems
from diffs.walls.words import says_no_document
from tarmeem.patterns import pattern_of

NODE = 50_000
"""Bytes within which a node of a PDF's page tree stands: five thousand pages of one parent."""
LARGE = 500_000
"""Bytes from which a PDF of a page is a scan, or drawn: it is read later, not here."""
FEW = 250
"""Letters and figures from which a page of a PDF is taken for a text, whatever it says."""
LOOKED_AT = 10
"""Pages at the head of a PDF in which its title's words must be."""
OWN = 3
"""Words of a title, other than what any title has, from which a text without any of them is another one's."""
BARE = 600
"""Letters up to which one fewer is enough."""
SHORT = 3000
"""Letters up to which that few are enough."""
ODD = 0.1
"""Share of a page's words that no one writes."""
SLOTS = 2
"""Places to be filled that make a page a template."""
SAID = 6
"""Different words of which a text has fewer where it is too bare to be called another."""
_VIEWER = pattern_of(
    r"viewer may not be able to display this type of\s+document|\bopen this PDF portfolio in\b",
    re.IGNORECASE,
)
"""What a PDF shows in the place of forms or files within it."""
_MARKUP = pattern_of(rb"<[a-zA-Z!/?]")
_TABLE = pattern_of(rb"startxref\s+(\d{1,12})")
_TREE = pattern_of(rb"/Type\s*/Pages\b")
_COUNT = pattern_of(rb"/Count\s+(\d{1,7})\b")
_WORD = pattern_of(r"[^\W\d_]{2,}")
_LEAF = pattern_of(rb"/Type\s*/Page\b")


_ENDS = ((b"PK\x03\x04", b"PK\x05\x06"), (b"\x89PNG", b"IEND"), (b"\xff\xd8\xff", b"\xff\xd9"))
"""How archives and pictures begin, and what stands at their end."""


def lacks_its_end(body: bytes) -> bool:
    """Tell whether an archive or a picture does not end as such files do."""
    return any(body.startswith(sign) and end not in body[-70_000:] for sign, end in _ENDS)


def damaged(body: bytes) -> str:
    """Return why a PDF's table or pages are lacking; a reader would mend it, and say nothing."""
    if _MARKUP.search(body, 0, max(0, body.find(b"%PDF-", 0, 1024))):
        return "the PDF is damaged: markup stands before it begins"
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
    """Return that a PDF says nothing of the world, on one page without a picture, or another document's words."""
    if len(body) > LARGE:
        return ""
    answer, data = CHILD.ask("text", body, pages=LOOKED_AT, blank=True)
    pages = json.loads(data) if data else []
    if not pages:
        return ""  # what cannot be read is told by the reader
    if answer.get("count") == len(pages) and all(page.get("blank") for page in pages):
        return "nothing is seen on any page of the PDF"
    words = "\n".join(page["text"] for page in pages)
    if is_sample(words) and not any(page["images"] for page in pages):
        return f"the PDF says nothing but “{' '.join(words.split())[:60]}”"
    if is_unwritten(words):
        return "its words are a template's, before anything was written"
    if kept := next(filter(None, (_VIEWER.search(page["text"]) for page in pages[:1])), None):
        return f"only another program opens it (“{' '.join(kept[0].split())}”)"
    if answer.get("count") == len(pages) == 1 and (said := _keeps_a_place(pages[0], title)):
        return said
    return _is_of_another(pages, title)


def _binds(line: str) -> bool:
    """Tell whether a line lays a duty on somebody: what keeps a place says what it will be itself."""
    return BINDS.search(line) is not None and states_of_world(line, "")


def _keeps_a_place(page: dict[str, Any], title: str) -> str:
    if page["images"]:
        return ""
    words = page["text"]
    seen = Look("text", words=words, linked=words)
    if not seen.length or seen.length > FEW:
        return ""
    if is_proven(seen, title, bare=True) or any(map(_binds, words.split("\n"))):
        return ""
    if sum(any(map(str.isdigit, line)) for line in words.split("\n")) > 2:
        return ""  # a table
    # A heading alone may be a part of a law; what keeps a place says so, or next to nothing.
    lines = words.split("\n")
    kept = any(says_no_document(line) or answers_a_visitor(line) for line in lines)
    bare = len(_WORD.findall(words)) < FEWEST or kept or sum(map(is_slot, lines)) >= SLOTS
    if not (bare or own_words(title)):
        return ""
    return f"the PDF says nothing but “{' '.join(words.split())[:60]}”"


def _is_doubtful(page: dict[str, Any]) -> bool:
    """Tell whether a page's words may be what a scanner took for them."""
    return bool(page["score"] < GOOD and len(page["odd"]) > ODD * len(page["text"].split()))


def _is_of_another(pages: list[dict[str, Any]], title: str) -> str:
    """Return that none of a long title's words is in a text: an offer of one document led to another."""
    own = own_words(title)
    words = "\n".join(page["text"] for page in pages).lower()
    least = OWN - 1 if len(words) < BARE else OWN
    if len(own) < least or any(page["images"] or _is_doubtful(page) for page in pages):
        return ""
    if (len(own) <= OWN and len(words) > SHORT) or is_arabic(words) != is_arabic(title):
        return ""
    if len(stems(words)) < SAID or names(words, title):
        return ""
    return f"none of the title’s words is in it ({title[:60]})"
