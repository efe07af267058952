"""Undo what a page does to an instrument, so that offsets hold: furniture masked, heads dressed as the Gazette prints them.

"**Section 2. Amendment of section 3.**" and, below it, "---In the said Act" is the Gazette's "2. Amendment of
section 3.---In the said Act"; "Section 2 - Amendment of section 3" is its "2. Amendment of section 3"; and "2.— Amendment of
section 3. (1) In" is its "2. Amendment of section 3.—(1) In".
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from diffs.structure.cutting.orders import PARTICIPLES
from diffs.structure.furniture.furniture import set_furniture_aside
from diffs.structure.furniture.pagenumbers import RULE
from diffs.structure.recognising.flow import closed_up
from diffs.structure.recognising.lines import FURNITURE, Lines, legible
from tarmeem.patterns import pattern_of

_BOLD = pattern_of(
    r"^([ \t]*)\*\*((?:Section[ \t]+)?)(\d{1,3}[A-Z]?[ \t]?\.[^\n*]{3,300}(?:\n[^\n*]{1,160}){0,2})\*\*",
    re.MULTILINE,
)
_TWICE = pattern_of(
    r"^#{1,6}[ \t]+(?P<number>\d{1,3}[A-Z]?)\.[ \t]+\*\*(?P<title>[^\n*]{3,300})\*\*\s+\*\*(?P=number)\.\*\*(?=\s)",
    re.MULTILINE,
)
"""A head over its section, and the section's own number again: "##### 3. **Amendment of section 6**" and, below it, "**3.** Section 6 …"."""
_HYPHENS = pattern_of(r"(?<=[.:])[-–—‐‑]*[‐‑][-–—‐‑]*|[-‐‑]{2,}")
"""The hyphens that some pages print for the dash behind a head: "Amendment of section 3.‑‑In the said Act"."""
_WORDED = pattern_of(
    r"^([ \t]*)(Section[ \t]+)(\d{1,3}[A-Z]?)([ \t]*[.:–—-]+|[ \t])(?=[ \t]*"
    r"(?:Short\s+title|Amend|Insert|Substitut|Omi|Addi|Repeal|Delet|General|Re-?number|Modif|Replace)[a-z]*\b)",
    re.MULTILINE | re.IGNORECASE,
)
_DASH_FIRST = pattern_of(
    r"^([ \t]*(\d{1,3})[ \t]?\.[ \t]?)([-–—―⸺]+)([ \t]*[A-Z][^.\n“”\"]{2,160}(?:\n[^.\n“”\"]{1,120})?[.:])"
    r"[ \t\n](?=[ \t\n]*(?:\(1\)|In|For|After|Before|To|At|The|Sections?|Articles?|This)(?!\w))",
    re.MULTILINE,
)
"""A head whose dash stands before its title: "2.— Amendment of section 3. (1) In the said Act"."""
_BROKEN = pattern_of(r"\b([a-z]{2,9})(-[ \t]*\n[ \t]*)([a-z]{2,9}ed)\b", re.IGNORECASE)
_FIRST = ("1", "2")
"""The number of the first such head: an excerpt's "Section 7. Omitted" is a section of the law amended."""


_RUN_ON = pattern_of(
    r"(?:^[ \t]*|(?<=[.;:”\"—-])[ \t])(?=(\d{1,2})\.[ \t]?(?:Short[ \t]+title|(?:General[ \t]+)?(?:Amendment|Insertion|Substitution|Omission"
    r"|Addition|Repeal|Re-?numbering)s?\b)[^\n“”]{3,160}?[.:][ \t]?[-–—―_])",
    re.IGNORECASE | re.MULTILINE,
)
"""Where a section begins within a line: a page that lost its line ends runs one on behind the other."""


def plain(text: str) -> str:
    """Return a text whose heads and words of order stand as the Gazette prints them, and all else where it stood."""
    if "**" in text:
        text = _TWICE.sub(_once, text)
        text = _BOLD.sub(lambda m: f"{m[1]}  {' ' * len(m[2])}{m[3]}--", text)
    text = _HYPHENS.sub(lambda m: m[0].replace("‐", "-").replace("‑", "-"), text)
    text = _dash_last(text)
    first = _WORDED.search(text)
    if first is not None and first[3] in _FIRST:
        text = _WORDED.sub(_numbered, text)
    text = _BROKEN.sub(_closed_up, text) if "-" in text else text
    return _on_lines(text)


def _once(head: re.Match[str]) -> str:
    """Return a head without its dress, and blanks for the number that stands below it."""
    at, end = (at - head.start() for at in head.span("title"))
    below = "".join([one if one.isspace() else " " for one in head[0][end + 2 :]])
    return f"{head['number'] + '. ':>{at}}{head['title']}.—{below}"


def _dash_last(text: str) -> str:
    """Put the dash of each head behind its title; a number out of turn is the new matter's, and stays."""
    due = 0

    def dressed(head: re.Match[str]) -> str:
        nonlocal due
        if int(head[2]) != due and (due or head[2] not in _FIRST):
            return head[0]
        due = int(head[2]) + 1
        return f"{head[1]}{' ' * len(head[3])}{head[4]}—"

    return _DASH_FIRST.sub(dressed, text)


def _on_lines(text: str) -> str:
    """Begin a line where the next section begins within one: each blank that stood there is a line's end."""
    ends: list[int] = []
    due = 0
    for head in _RUN_ON.finditer(text):
        number, begins = int(head[1]), text[head.start() - 1 : head.start()] in ("", "\n")
        if begins or number == due or (not due and number in (1, 2)):
            ends += [] if begins else [head.start()]
            due = number + 1
    if not ends:
        return text
    pieces = [text[at + 1 : end] for at, end in pairwise([-1, *ends, len(text)])]
    return "\n".join(pieces)


def _closed_up(word: re.Match[str]) -> str:
    """Put the line's end behind a word of order that it breaks: "sub-" / "stituted"."""
    whole = word[1] + word[3]
    return f"{whole}{word[2][1:]} " if whole.lower() in PARTICIPLES else word[0]


def _numbered(head: re.Match[str]) -> str:
    return f"{head[1]}{' ' * len(head[2])}{head[3]}.{' ' * (len(head[4]) - 1)}"


MASK = "\ue000"
"""Stands for one character of page furniture; values leave out whatever it covers."""


@lru_cache(maxsize=2)
def mask(text: str) -> str:
    """Replace page heads and feet by as many mask characters; line ends stay, bars become marks, heads stand plain.

    However the text is set, it comes back set in single lines, with plain spaces. The last texts are
    remembered: whether an instrument amends, where it is cut and what it quotes are asked in turn.
    """
    lines = Lines(closed_up(legible(text)))
    set_furniture_aside(lines)
    return masked(lines)


def masked(lines: Lines) -> str:
    """Return the text of lines whose furniture is set aside, masked; a rule stays, which a form may have of its own."""
    text = _dressed(lines.text)
    pieces: list[str] = []
    at = 0
    for index, kind in enumerate(lines.aside):
        if kind == FURNITURE and lines.bare[index].strip(RULE):
            start = lines.starts[index]
            end = start + len(lines.raw[index])
            pieces += (text[at:start], MASK * (end - start))
            at = end
    return "".join((*pieces, text[at:]))


_LOWS = pattern_of(r"(?<!‗)‗‗(?=\w|\()")
_LOW = pattern_of(r"‗(?=\w|\()")
_HIGH = pattern_of(r"(?<=[\w.,;:)])‘")
"""In that typeface each mark prints as the one before it: ‗ opens a single quotation, ‘ closes it."""


@lru_cache(maxsize=2)
def _dressed(text: str) -> str:
    """Return the text with plain heads, and with ‗‗…” and ‗…‘ as the quotation marks they are in the Gazette's typeface."""
    text = plain(text)
    if "‗" in text:
        text = _LOW.sub("‘", _HIGH.sub("’", _LOWS.sub(f"{MASK}“", text)))
    return text
