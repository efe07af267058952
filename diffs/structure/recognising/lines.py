"""Cut a text into lines, and say what each line can be told from at a glance."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from diffs.structure.recognising.marks import Mark
from diffs.typefaces import restored
from tarmeem.letters import in_urdu_letters, is_in_arabic
from tarmeem.model import SpanKind
from tarmeem.patterns import pattern_of

FURNITURE: SpanKind = "furniture"
NOTE: SpanKind = "note"
MARKER: SpanKind = "marker"
HEADING: SpanKind = "heading"


_RUNNING = frozenset(("", *"abcdefghijklmnopqrstuvwxyz"))
LETTERED = pattern_of(r"([a-z]|[ivx]{2,5})([.)])(?:\s+|\Z)")
"""A label without its first bracket: "a.", "b)", "iii."."""
_LABELS = frozenset(".)ivx")


_HYPHENS = "\u2010\u2011"
"""What a word processor has for hyphens: the plain one looks the same, and two of it are a dash."""
_SIGNS_UNSEEN = "\u200e\u200f\u061c\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_UNSEEN = pattern_of(f"[{_SIGNS_UNSEEN}]")
"""Marks that turn the direction of writing, and the byte-order mark: nobody sees them."""
_SPACES = "\u00a0\u202f\u2007\u3000"
"""Spaces of other widths, or at which no line may end: to a reader they are spaces."""
_BESIDE = 12
"""Lines of headings and gaps across which a sentence may run on."""
_SENTENCE_ENDS = frozenset('.;:”"—–-_]')


_PAGE = pattern_of(r"^[ \t]*<!--\s*[Pp]age\b[^\n]{0,20}-->[ \t]*$", re.MULTILINE)
"""What an export to Markdown has for a form feed: "<!-- page 3 -->"."""


def legible(text: str) -> str:
    """Return the text, as long as it was, with plain line ends, semicolons, hyphens and spaces, and the dashes and quotes that were meant.

    Each form feed stands right behind its page's last words. One in Arabic script has Urdu's letters for the Arabic ones, and a space for each mark that turns its direction:
    they stand anywhere, and turn nothing there. In another they keep its words of Arabic script in order.
    """
    text = text.replace("\r\n", " \n")
    if "\f" in text:
        text = _feeds_first(text)
    if text.isascii():
        return text
    text = restored(text)
    for plain, others in (("-", _HYPHENS), (" ", _SPACES)):
        for other in others:
            text = text.replace(other, plain)
    if not is_in_arabic(text):
        return text
    text = in_urdu_letters(text)
    return _UNSEEN.sub(" ", text) if any(map(text.__contains__, _SIGNS_UNSEEN)) else text


def _feeds_first(text: str) -> str:
    """Move each form feed up to its page's last words: before the next page's first it would part a number from the line's beginning, which tells what it is."""
    pages = text.split("\f")
    for at in range(len(pages) - 1):
        words = pages[at].rstrip()
        pages[at + 1] = pages[at][len(words) :] + pages[at + 1]
        pages[at] = words
    return "\f".join(pages)


class Lines:
    """The lines of a legible text: where each starts, and its words without the white space around them.

    ``heads`` are the lines that have words and do not begin with a small letter, unless it is a
    label ("a." or "b)") or "provided" below a colon: what begins with one is nearly always the middle of a sentence, and
    nothing looks at it twice.
    ``width`` is what four lines in five do not exceed: the length of a full line.
    ``aside`` is what a line was found to be, where it is not the law's own: furniture, note,
    marker, heading; None for all other lines.
    ``tails`` are the stretches that stand beside the words of their lines and are cut from
    ``bare``; ``margins`` the marginal notes among them, by the line they begin on, and ``lefts``
    where those begin that stand at the left.
    """

    __slots__ = (
        "aside", "bare", "heads", "lefts", "margins", "raw", "starts", "tails", "text", "width", "wrapped",
    )  # fmt: skip

    def __init__(self, text: str) -> None:
        """Cut at line feeds only (a text without any is cut at carriage returns); ``raw`` alone keeps form feeds."""
        pages = list(_PAGE.finditer(text)) if "<!--" in text else []
        text = _PAGE.sub(lambda page: "\f".ljust(len(page[0])), text) if pages else text
        cut = "\n" if "\n" in text or "\r" not in text else "\r"
        self.raw = text.split(cut)
        self.text = text.replace("\f", " ")
        self.bare = [line.strip() for line in self.raw]
        self.starts = [0, *accumulate(len(line) + 1 for line in self.raw)]
        self.starts[-1] = len(text)
        self.aside: list[SpanKind | None] = [None] * len(self.raw)
        self.tails: list[tuple[int, int, SpanKind]] = [(*m.span(), FURNITURE) for m in pages]
        self.margins: dict[int, str] = {}
        self.lefts: dict[int, int] = {}
        self.measure()

    def blank(self, index: int, start: int, end: int) -> None:
        """Blank a stretch of a line: what stands beside its words, at the left; what was cut at the right stays so."""
        raw = self.raw[index]
        stop = self.at(index) - self.starts[index] + len(self.bare[index])
        self.raw[index] = raw[:start] + " " * (end - start) + raw[end:]
        self.bare[index] = self.raw[index][:stop].strip()

    def cut_off(self, index: int, start: int) -> None:
        """Cut a line's words where what stands beside them at the right begins."""
        self.bare[index] = self.raw[index][:start].strip()

    def measure(self) -> None:
        """Set ``heads``, ``wrapped`` and ``width`` by the lines as they stand.

        A small l alone on its line above a capital or a bracket is a scanned 1, the call of a note.
        """
        for at, below in enumerate(self.bare[1:]):
            if self.bare[at] == "l" and (below[:1] == "[" or below[:1].isupper()):
                self.bare[at] = "1"
        self.heads = [
            i
            for i, line in enumerate(self.bare)
            if line[:1] not in _RUNNING
            or (line[1:2] in _LABELS and LETTERED.match(line))
            or (line[:9] == "provided " and self._is_below_colon(i))
        ]
        self.wrapped = _is_wrapped(self.bare)
        lengths = sorted(len(line) for line in self.bare[:4000] if line)
        self.width = lengths[len(lengths) * 4 // 5] if lengths else 0

    def _is_below_colon(self, index: int) -> bool:
        """Say whether a colon ends the line above, below which a proviso may begin with a small letter."""
        return self.before(index)[0][-1:] == ":"

    def at(self, index: int) -> int:
        """Return the offset of the line's first word."""
        line = self.raw[index]
        if line and not line[0].isspace():
            return self.starts[index]
        return self.starts[index] + len(line) - len(line.lstrip())

    def line_of(self, place: int) -> int:
        """Return the line that an offset lies in."""
        return bisect_right(self.starts, place) - 1

    def behind(self, mark: Mark) -> str:
        """Return what stands behind a mark's number on its line."""
        return self.bare[mark.line][mark.body - self.at(mark.line) :]

    def below(self, index: int) -> str:
        """Return the words of the very next line."""
        return self.bare[index + 1] if index + 1 < len(self.bare) else ""

    def before(self, index: int) -> tuple[str, bool]:
        """Return the nearest own line above ``index`` that has words, and whether a gap lies between."""
        at = index - 1
        if at >= 0 and self.bare[at] and not self.aside[at]:
            return self.bare[at], False
        gap = False
        for at in range(index - 1, max(-1, index - 40), -1):
            if self.aside[at]:
                continue
            if self.bare[at]:
                return self.bare[at], gap
            gap = True
        return "", True

    def cuts(self, index: int, last: int = -1) -> bool:
        """Say whether a sentence runs on across a line, or those up to ``last``, and the headings beside it."""
        first = index
        while first > max(0, index - _BESIDE) and self.bare[first - 1][:1] in ("", "#"):
            first -= 1
        above, _ = self.before(first)
        below = self.after(max(index, last))
        while 0 <= below < index + _BESIDE and self.bare[below][0] == "#":
            below = self.after(below)
        running = bool(above) and above[-1] not in _SENTENCE_ENDS and below >= 0
        return running and self.bare[below][0].islower()

    def opens_page(self, index: int) -> bool:
        """Say whether a form feed stands right above a line."""
        at = index - 1
        while at > 0 and not self.raw[at].strip(" \t"):
            at -= 1
        return 0 <= at < len(self.raw) and "\f" in self.raw[at]

    def after(self, index: int) -> int:
        """Return the next own line below ``index`` that has words, or -1."""
        for at in range(index + 1, min(len(self.bare), index + 40)):
            if self.bare[at] and not self.aside[at]:
                return at
        return -1

    def set_aside(self, indices: Iterable[int], kind: SpanKind = FURNITURE) -> None:
        """Flag lines."""
        for index in indices:
            self.aside[index] = kind

    def worded(self, first: int, end: int) -> list[int]:
        """Return the lines from one up to another that have words."""
        return [index for index in range(first, end) if self.bare[index]]

    def beside(self, index: int, step: int) -> int:
        """Return the next line above or below that has words, at most three lines off, or -1."""
        for at in range(index + step, index + 4 * step, step):
            if 0 <= at < len(self.bare) and self.bare[at]:
                return at
        return -1


_ENTRY = pattern_of(r"[\w-]+\s*:(?:\s|\Z)|-\s|#|\Z")
"""How a line of front matter begins: a key, an item of a list, a remark; or it is blank."""


def front_matter(lines: Lines) -> int:
    """Return the rule that closes the lines in which a Markdown page tells of itself, or -1."""
    if lines.bare[0] != "---" or "---" not in lines.bare[2:]:
        return -1
    end = lines.bare.index("---", 2)
    entries = zip(lines.bare[1:end], lines.raw[1:end], strict=True)
    told = all(_ENTRY.match(bare) or raw[:1].isspace() for bare, raw in entries)
    return end if told and ":" in lines.bare[1] else -1


def _is_wrapped(bare: list[str]) -> bool:
    """Say whether sentences run over line ends: one line in twelve goes on in lower case."""
    running = full = 0
    last = ""
    for line in bare[:20000]:
        if line:
            full += 1
            if line[0].islower() and last and last[-1] not in ".;:)]":
                running += 1
        last = line
    return running * 12 > full
