"""One piece of text as HTML: escaped, marked, labelled for eyes and for screen readers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from diffs.compare.comparison import Comparison
from diffs.redline.cite import INFERRED, moves
from diffs.redline.lines import Piece
from diffs.redline.marked import UNSAFE, visible
from tarmeem.patterns import pattern_of

_UNSAFE = pattern_of(f"[{UNSAFE}\ufdd0-\ufdef]")
_PLAIN = pattern_of(f"[^&<>\"'{UNSAFE}\ufdd0-\ufdef]*")
"""What stands in HTML as it is: most pieces of a text, and four searches fewer."""
_RTL = pattern_of("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LTR = pattern_of("[A-Za-z\u00c0-\u024f]")
_SPOKEN = {"-": "omitted", "+": "inserted", "m-": "moved from here", "m+": "moved to here"}
_BAR = '<span class="tm-t"></span>'
_CELL = pattern_of(r"(?<=\S)\t(?=\S)")
"""What stands between two cells of a table's row."""
_SPAN_CLASS = {
    "heading": "tm-h", "furniture": "tm-f", "note": "tm-f", "marker": "tm-k", "hyphen": "tm-y",
}  # fmt: skip


def is_rtl(text: str) -> bool:
    """Tell whether a text reads from right to left: by which script has the more letters."""
    return _RTL.search(text) is not None and len(_RTL.findall(text)) > len(_LTR.findall(text))


def direction(text: str) -> str:
    """Return a block's attributes: the direction of most of its letters, and Urdu where they are Urdu's.

    Its first letter does not tell: an item of Urdu is labelled "(i)", and English defines a word of Urdu.
    A block of digits and stops has no direction of its own and takes the document's.
    """
    if is_rtl(text):
        return ' dir="rtl" lang="ur"'
    return ' dir="ltr"' if _LTR.search(text) or _RTL.search(text) else ""


def safe(text: str) -> str:
    """Return the text escaped; what HTML cannot carry becomes an element that says its number."""
    if _PLAIN.fullmatch(text):
        return text
    return _UNSAFE.sub(
        lambda match: f'<span class="tm-c" data-c="{ord(match[0]):04x}"></span>', escape(text)
    )


def told(sentence: str) -> str:
    """Return a sentence escaped, each quotation in Urdu kept apart so that it turns no other words, a short one on one line."""
    return "".join(
        f'<bdi lang="ur"{_ON_ONE_LINE * (len(part) <= _SHORT)}>{safe(part)}</bdi>'
        if quotation and is_rtl(part)
        else safe(part)
        for part, quotation in _quotations(sentence)
    )


_SHORT = 24
"""Letters of a day or a sum, which a phone's line has room for."""
_ON_ONE_LINE = ' class="tm-q"'


def _quotations(sentence: str) -> Iterator[tuple[str, bool]]:
    """Yield a sentence in parts, and whether each is what stands between outermost quotation marks."""
    depth = start = 0
    for at, mark in enumerate(sentence):
        if mark == "“" or (mark == "”" and depth):
            if depth == (mark == "”"):
                edge = at + (mark == "“")
                yield sentence[start:edge], mark == "”"
                start = edge
            depth += 1 if mark == "“" else -1
    yield sentence[start:], depth > 0


class Writer:
    """Write pieces, knowing the comparison they are of."""

    def __init__(self, comparison: Comparison, *, anchored: bool = True) -> None:
        """Look up where each hunk stands; without ``anchored`` no ids are written."""
        self._comparison = comparison
        self._moves = moves(comparison)
        self._given: set[str] = set()
        self._linked: set[int] = set()
        self._anchored = anchored

    def pieces(self, pieces: Sequence[Piece]) -> str:
        """Return the pieces one after the other."""
        if all(piece.op == "=" for piece in pieces):
            return "".join([self._plain(piece, drawn) for piece, drawn in _dressed(pieces)])
        links = self._links(pieces)
        found = []
        for key, group in groupby(_dressed(pieces), key=lambda one: _mark(one[0])):
            both = list(group)
            same = [piece for piece, _ in both]
            text = "".join([self._plain(piece, drawn) for piece, drawn in both])
            found.append(links.pop(key[2], "") if links else "")
            found.append(text if key[0] == "=" else self._marked(same, text))
        return "".join(found)

    def _links(self, pieces: Sequence[Piece]) -> dict[int, str]:
        """Return the links of the moves that begin in this line, by hunk: they go before it."""
        found: dict[int, str] = {}
        for piece in pieces:
            if piece.op[0] == "m" and piece.hunk >= 0 and piece.hunk not in self._linked:
                self._linked.add(piece.hunk)
                found[piece.hunk] = self._link(piece)
        return found

    def _plain(self, piece: Piece, text: str) -> str:
        if not piece.anchors:
            return text
        return "".join(map(self._anchor, piece.anchors)) + _inferred(piece.tile.inferred) + text

    def _anchor(self, eid: str) -> str:
        if not self._anchored or eid in self._given:
            return ""
        self._given.add(eid)
        return f'<a class="tm-at" id="{escape(eid)}"></a>'

    def _marked(self, same: Sequence[Piece], text: str) -> str:
        piece = same[0]
        tag = "del" if piece.op[-1] == "-" else "ins"
        if piece.op[0] == "n":
            kind = escape(piece.note or "layout")
            return f'<{tag} class="tm-n" title="{kind}">{text}</{tag}>'
        if not any(part.text.strip() for part in same):
            return f'<{tag} class="tm-w"{self._name(piece)}>{text}</{tag}>'
        ocr = "may be OCR" in piece.note
        looks = " ".join(["tm-m"] * (piece.op[0] == "m") + ["tm-ocr"] * ocr)
        given = (f' class="{looks}"' if looks else "") + self._name(piece)
        spoken = _SPOKEN[piece.op] + (f", {escape(piece.note)}" if piece.note else "")
        label = f'<span class="tm-vh" data-say="{spoken}: "></span>'
        end = '<span class="tm-vh" data-say=" end. "></span>'
        return f"<{tag}{given}>{label}{text}{end}</{tag}>"

    def _name(self, piece: Piece) -> str:
        return f' id="h{piece.hunk}"' if piece.first and self._anchored else ""

    def _link(self, piece: Piece) -> str:
        partner = self._comparison.hunks[piece.hunk].partner
        if partner is None:
            return ""
        said = escape(visible(self._moves[piece.hunk][piece.op == "m+"]))
        return f'<a class="tm-go" href="#h{partner}" aria-label="{said}" data-say="{said}"></a>'


def _inferred(number: str) -> str:
    """Return the label of a number that is not as printed, to stand before the provision's words."""
    said = f"{escape(number)}: {INFERRED}"
    return f'<span class="tm-inf" role="note" aria-label="{said}" data-say="{said}"></span>' if number else ""  # fmt: skip


def _mark(piece: Piece) -> tuple[str, str, int, bool]:
    """Return what neighbours must share to stand within one mark."""
    return piece.op, piece.note, piece.hunk, piece.text.isspace() and not piece.soft


def _dressed(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, str]]:
    """Yield the pieces of a line, each with its text as HTML: between two cells stands a line, also where one of them changed."""
    around = [" ", *[piece.text for piece in pieces], " "]
    for before, piece, after in zip(around, pieces, around[2:], strict=False):
        headed = piece.tile.kind == "heading"  # what follows a number is no other cell
        yield piece, _drawn(piece, *(("", "") if headed else (before[-1:], after[:1])))


def _drawn(piece: Piece, before: str, after: str) -> str:
    # The tab stays in the text, beside a word of its piece where there is one, and the line goes to its other side:
    # a reader of HTML that throws away what is blank by itself must not lose what keeps two cells apart.
    text = safe(piece.text)
    if "\t" in text:
        text = _CELL.sub(f"{_BAR}\t", f"{before}{text}{after}")
        text = text[len(before) : len(text) - len(after)]
        text = re.sub(rf"(?<!^){_BAR}\t\Z", rf"\t{_BAR}", text)
    if piece.soft:
        text = text[:-1] + '<span class="tm-s">\n</span>'
    name = _SPAN_CLASS.get(piece.tile.kind)
    return f'<span class="{name}">{text}</span>' if name else text
