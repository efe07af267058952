"""The marginal note of an amending section: what it amends, of which law; not always rightly."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from diffs.amending.drafting.acts import Act, Acts, citation
from diffs.amending.drafting.addresses import take_where
from diffs.amending.drafting.kinds import TOP, Path
from diffs.amending.drafting.lexer import Cursor

_VERB = (
    r"(?:Amendments?|Insertions?|Substitutions?|Omissions?|Additions?|Repeal|Deletions?"
    r"|General\s+amendments?|Re-?numbering|Modifications?|Replacement)"
)
LEADING = re.compile(
    r"[ \t]*+(?:#{1,6}[ \t]*+)?(?:\d{1,3}[A-Z]?\s?[.:)]?\s{0,4}[ \t]*+)?(?:#{1,6}[ \t]*+)?"
    r"(?:\[\s?(?:Section\s\d+[A-Z]?\.\s?)?)?"
    rf"(?P<note>{_VERB}(?:\s*,|\s+(?:of|in|to)(?:the)?\b)[^\n]{{0,160}}(?:\n(?![#\n])[^\n]{{0,120}})?)",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"[.,:;]\s*[-–—―_]+|\]|[.:]\s*\n|\n\s*\n|[.:]\s*(?=(?:In|For|After|The|Section|Article)\b)"
    r"|,\s*(?=In\s+the\s+(?:said|principal)\b)"
)
VOICED = (
    r"In|For|After|Before|To|At|The|Sections?|Articles?|Throughout|Wherever|With\s+effect\s+from"
)
"""How the drafter's own voice begins an order."""
_RUN_IN = re.compile(
    r"\s*(?:\d{1,3}\s?\.\s*)?"
    r"(?!(?:The\s+)?(?:\w+\s+)?(?:Articles?|Sections?|Rules?|Regulations?|Schedule|Parts?|Chapters?)\b[^.\n]{0,30}\.)"
    r"[A-Z][^.“”\"\n]{2,90}(?:\n[^.“”\"\n]{1,90})?\.\s{0,2}[-–—―_]+\s*"
    rf"(?=(?:\(1\)\s*)?(?:{VOICED})\b)"
)
"""A heading of any words that runs into the drafter's own: "Change of name.—In the said Act"; but a
provision's own name is where the orders stand: "Second Schedule.—In paragraph 1"."""
_LINE = re.compile(
    rf"(?<=\d)[\])]?\.?[ \t]*(?:</\w{{1,10}}>)?[ \t]*\n\s*(?=(?:\(1\)\s*)?(?:{VOICED})\b)"
)
"""The end of a line, where a note ends with a law's year or a section's number, and the drafter's own voice begins below."""
_PHRASE = re.compile(rf"{_VERB}\s+(?:of|in|to)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Marginal:
    """What a marginal note says it does."""

    text: str = ""
    act: Act | None = None
    paths: tuple[Path, ...] = ()


@dataclass(slots=True)
class Led:
    """A directive's text after its marginal note."""

    note: str = ""
    body: int = 0
    found: Marginal = field(default_factory=Marginal)


def lead(text: str, start: int = 0) -> Led:
    """Split a marginal note off the head of a directive; the body starts at ``body``."""
    match = LEADING.match(text, _past_space(text, start))
    if match is None:
        return Led("", start)
    stop = _STOP.search(text, match.start("note"), match.end("note") + 8)
    while (
        stop
        and stop[0].startswith(".")
        and re.search(r"(?i)\bno$|\bp\.o$|\bp$", text[max(0, stop.start() - 4) : stop.start()])
    ):
        stop = _STOP.search(text, stop.end(), match.end("note") + 8)
    line = _LINE.search(text, match.start("note"), match.end("note") + 8)
    if line and (stop is None or line.start() < stop.start()):
        stop = line
    if stop is None:
        return Led("", start)
    note = re.sub(r"\s+", " ", text[match.start("note") : stop.start()]).strip()
    return Led(note, stop.end(), read_marginal(note))


def past_heading(text: str, start: int, end: int) -> int:
    """Return where the words begin that a run-in heading, with or without its number, stands before."""
    heading = _RUN_IN.match(text, start, end)
    return heading.end() if heading else start


def _past_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


@lru_cache(maxsize=1024)
def read_marginal(note: str) -> Marginal:
    """Read a marginal note; a note that names nothing gives an empty one."""
    number = citation(note)
    act = Act(number) if number else None
    phrase = _PHRASE.search(note)
    paths: tuple[Path, ...] = ()
    if phrase is not None:
        paths = _paths(note[phrase.end() :])
    if not paths:
        within = re.search(r"\bin\s+(?=(?:section|article|schedule|the\b))", note, re.IGNORECASE)
        paths = _paths(note[within.end() :]) if within else ()
    inserts = bool(phrase and phrase[0].lower().startswith(("insertion", "addition")))
    return Marginal(note, act, () if inserts else paths)


def _paths(text: str) -> tuple[Path, ...]:
    cursor = Cursor(text[:300])
    cursor.take_any({"new", "the"})
    where = take_where(cursor, Acts())
    if where is None:
        return ()
    named = [p for p in where.paths if p[0][0] in TOP and (p[0][1] or p[0][0] == "schedule")]
    return tuple(tuple(dict.fromkeys(path)) for path in named)
