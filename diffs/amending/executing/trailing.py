"""Tell what a print sets below a provision's last words, and is none of them: the heading of what follows, a signature."""

from __future__ import annotations

import re
from textwrap import shorten

from diffs.amending.executing.growth import TOP
from diffs.amending.executing.locate import Refusal, ambiguous, where_of
from diffs.amending.executing.matching import fold
from diffs.amending.executing.pieces import Journal, Node, Piece
from diffs.structure.recognising.marks import SCHEDULES
from tarmeem.patterns import pattern_of

_STOPS = tuple('.;:,—–-)]”"’')
_HANGS = frozenset(
    ("of", "the", "by", "and", "or", "to", "in", "on", "under", "with", "for", "from", "at", "a", "an")
)  # fmt: skip
"""What a line ends with whose sentence goes on with the next."""
_ROOM = 40
"""Characters up to which a line had surely room for the next word."""
_MOST = 3
"""Lines that a heading has at most."""
_SHORT = 0.8
"""The part of the widest line up to which a line had room for the next word."""
_ITS_OWN = pattern_of(
    r"Provided\s+(?:that|further|also|always|however|,)|(?:Explanation|Exception)(?:\s*[.:—–-]|\s+(?:\d|[IVX]+\b))"
)
"""How a note of the provision above begins, and no heading does."""
_NAMES = pattern_of(r"(?:FORM|SCHEDULE|ANNEX(?:URE)?|APPENDIX)\b")


def trailing(node: Node) -> str:
    """Return the lines below a provision's last words that may be a heading's, or nothing.

    They end in no stop, and begin with a capital where the words above them are closed: by a stop, by
    their own capitals, or by a line that had room for more.
    """
    lines = [bare for line in _printed(node).splitlines() if (bare := line.strip())]
    first = len(lines)
    while first > 1 and not lines[first - 1].endswith(_STOPS):
        first -= 1
    below, above = lines[first:], lines[first - 1] if lines else ""
    if not 0 < len(below) <= _MOST or not below[0][0].isupper() or "\t" in "".join(below):
        return ""
    if _ITS_OWN.match(below[0]):
        return ""
    capitals = " ".join(below).isupper() and not above.isupper()
    short = len(above) + 1 + len(below[0].split()[0]) <= _ROOM
    hangs = above.split()[-1].lower() in _HANGS
    closed = above.endswith((".", ";", ":")) or capitals or (short and not hangs)
    return " ".join(below) if closed else ""


def _printed(node: Node) -> str:
    """Return what is printed of a provision as it stood in the base: no notes, no page's head; for what was put in, what it took out."""
    return "".join(
        stood if piece.kind in ("body", "heading", "marker") else "\n" * ("\n" in stood)
        for _, _, piece in node.pieces()
        if (stood := piece.gone if piece.origin else piece.text)
    )


def heads_next(node: Node, journal: Journal, new: str = "") -> Refusal | None:
    """Say that a line below a provision may be none of its words; ``new`` matter may bring it again.

    Capitals between two items of a Schedule, and those that name a form or an annex, are a heading: they
    are set apart from what stands above. So are the words that close a list's sentence, where the
    matter that comes leaves it open as its last item did.
    """
    if line := _closing(node):
        goes_on = new.rstrip().endswith(",") or fold(line) in fold(new)
        if goes_on and (fold(line) in fold(new) or _set_apart(node, line, journal)):
            return None
        where = where_of(node.parent) if node.parent else ""
        return _unsure(line, node, f"close the sentence of all of {where}")
    line = trailing(node)
    if not line or fold(line) in fold(new):
        return None
    if _is_heading(node, line) and _set_apart(node, line, journal):
        return None
    return _unsure(line, node, "be the heading of what follows")


def _unsure(line: str, node: Node, what: str) -> Refusal:
    said = shorten(line, 80, placeholder=" …")
    return ambiguous(f"“{said}” is printed below {where_of(node)}, and may {what}")


def _closing(node: Node) -> str:
    """Return the words below the last item of a list that may go on with the sentence of all, or nothing.

    Their line begins with a small letter below a comma or a semicolon, though the line above had room.
    """
    siblings = [one for one in node.parent.children if one.num] if node.parent else []
    if not node.num or siblings[-1:] != [node] or any(one.num for one in node.children):
        return ""
    lines = [bare for line in _printed(node).splitlines() if (bare := line.strip())]
    assert node.parent is not None
    width = max((len(line.strip()) for line in _printed(node.parent).splitlines()), default=0)
    for at in range(1, len(lines)):
        above, below = lines[at - 1], lines[at]
        short = len(above) + 1 + len(below.split()[0]) <= _SHORT * width
        if above.endswith((",", ";")) and below[0].islower() and short:
            return " ".join(lines[at:])
    return ""


def _is_heading(node: Node, line: str) -> bool:
    """Tell whether a line is a heading for sure: of a form, or of the next items of a Schedule."""
    parent = node.parent
    within = parent is not None and parent.kind in SCHEDULES and parent.children[-1] is not node
    return line.isupper() and (within or _NAMES.match(line) is not None)


def _set_apart(node: Node, line: str, journal: Journal) -> bool:
    """Take lines out of the provision above them, and leave them where they stand; tell whether that was done."""
    parent, last = node.parent, node.items[-1] if node.items else None
    apart = _paragraph(last, line) if isinstance(last, Node) else _cut(last, line)
    if apart is None or parent is None:
        return False
    journal.note(node)
    journal.note(parent)
    kept, moved = apart
    node.items[-1:] = kept
    parent.items.insert(parent.items.index(node) + 1, moved)
    if isinstance(moved, Node):
        moved.parent = parent
    return True


def _paragraph(last: Node, line: str) -> tuple[list[Piece | Node], Node] | None:
    return ([], last) if last.kind == "p" and " ".join(last.raw().split()) == line else None


def _cut(last: Piece | None, line: str) -> tuple[list[Piece | Node], Piece] | None:
    """Part the lines of a heading from the words above them; None where they do not end the piece."""
    if last is None or last.kind != "body" or last.origin:
        return None
    starts = [at + 1 for at, char in enumerate(last.text) if char == "\n"]
    cut = next((at for at in starts if " ".join(last.text[at:].split()) == line), None)
    return None if cut is None else ([last.part(0, cut)], last.part(cut, len(last.text)))


_OFFICE = pattern_of(
    r"(?:(?:Acting|Additional|Deputy|Joint|Assistant|Under|Section|Chief)[\s-])?"
    r"(?:Secretary|Chairman|Chairperson|Commissioner|Director|Officer|Registrar|Governor|President|Speaker|Minister)"
    r"\b[A-Za-z,()&’' -]{0,70}\.?"
)
_NAME = pattern_of(
    r"\((?:[A-Z][\w.’'-]*\s?){1,6}\)|(?:[A-Z][\w.’'-]*\s?){1,6},|(?:[A-Z][A-Z.’'-]*\s?){2,6}"
)
_ORDER = pattern_of(r"By\s+(?:the\s+)?[Oo]rder\b.{0,60}")
_FILE = pattern_of(r"\[?\s*(?:No|F|C|File)\b[^\n]*\d[^\n]*\]?\.?")
_SEALS = (".", ":", ";", "”", '"', "]")


def sign_off(node: Node, journal: Journal) -> None:
    """Move the signature that ends a section, if it has one and the node ends where its section does, behind the section."""
    top = next((one for one in (node, *node.ancestors()) if one.kind in TOP), None)
    if top is None or top.parent is None or (start := _start(top)) < 0:
        return
    moved, at = list[Piece](), 0
    for owner, index, piece in list(top.pieces()):
        low, at = at, at + len(piece.text)
        if at > start and piece.text:
            cut = max(start - low, 0)
            journal.note(owner)
            owner.items[index] = piece.part(0, cut)
            moved.append(piece.part(cut, len(piece.text)))
    journal.note(top.parent)
    place = top.parent.items.index(top) + 1
    top.parent.items[place:place] = moved
    _drop_empty(top, journal)


def _start(top: Node) -> int:
    """Return where in a section's text its signature begins, or -1."""
    if any(piece.origin for _, _, piece in top.pieces()):
        return -1
    text = top.raw()
    lines = [found for found in re.finditer(r"[^\n]+", text) if found[0].strip()]
    said = [line[0].strip() for line in lines]
    if len(said) < 3 or not _OFFICE.fullmatch(said[-1]):
        return -1
    first = len(said) - 1
    for pattern in (_NAME, _ORDER, _FILE):
        first -= bool(first > 1 and pattern.fullmatch(said[first - 1]))
    if first == len(said) - 1 or not said[first - 1].endswith(_SEALS):
        return -1
    return lines[first].start()


def _drop_empty(top: Node, journal: Journal) -> None:
    """Take out the paragraphs that held nothing but the signature."""
    for one in [node for node in top.walk() if node.kind == "p" and not node.raw().strip()]:
        if one.parent is not None:
            journal.note(one.parent)
            one.parent.items.remove(one)
