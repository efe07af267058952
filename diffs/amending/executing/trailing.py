"""Tell what a print sets below a provision's last words, and is none of them: the heading of what follows, a line to sign on."""

from __future__ import annotations

from diffs.amending.executing.locate import Refusal, where_of
from diffs.amending.executing.matching import fold
from diffs.amending.executing.pieces import Journal, Node, Piece
from diffs.structure.levels.kinds import SCHEDULES

_STOPS = tuple('.;:,—–-)]”"’')
_HANGS = frozenset(
    ("of", "the", "by", "and", "or", "to", "in", "on", "under", "with", "for", "from", "at", "a", "an")
)  # fmt: skip
"""What a line ends with whose sentence goes on with the next."""
_ROOM = 40
"""Characters up to which a line had surely room for the next word."""
_MOST = 3
"""Lines that a heading has at most."""


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
    capitals = " ".join(below).isupper() and not above.isupper()
    short = len(above) + 1 + len(below[0].split()[0]) <= _ROOM
    hangs = above.split()[-1].lower() in _HANGS
    closed = above.endswith((".", ";", ":")) or capitals or (short and not hangs)
    return " ".join(below) if closed else ""


def _printed(node: Node) -> str:
    """Return what is printed of a provision as it stood in the base: no notes, no page's head, nothing put in."""
    kept = (piece for _, _, piece in node.pieces() if not piece.origin)
    return "".join(
        piece.text if piece.kind in ("body", "heading", "marker") else "\n" * ("\n" in piece.text)
        for piece in kept
    )


def heads_next(node: Node, journal: Journal, new: str = "") -> Refusal | None:
    """Say that a line below a provision may be the heading of what follows; ``new`` matter may bring it again.

    Capitals between two items of a Schedule are one, and are set apart from the first of them.
    """
    line = trailing(node)
    if not line or fold(line) in fold(new) or _set_apart(node, line, journal):
        return None
    detail = f"“{line}” is printed below {where_of(node)}, and may be the heading of what follows"
    return Refusal("ambiguous", detail, "needs-review")


def _set_apart(node: Node, line: str, journal: Journal) -> bool:
    """Take a heading in capitals out of the item above it, and leave it where it stands; tell whether that was done."""
    parent, last = node.parent, node.items[-1] if node.items else None
    if parent is None or parent.kind not in SCHEDULES or not line.isupper():
        return False
    if parent.children[-1] is node:
        return False
    apart = _paragraph(last, line) if isinstance(last, Node) else _cut(last, line)
    if apart is None:
        return False
    journal.note(node)
    journal.note(parent)
    kept, heading = apart
    node.items[-1:] = kept
    parent.items.insert(parent.items.index(node) + 1, heading)
    if isinstance(heading, Node):
        heading.parent = parent
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
