"""Cut the marginal note off the head of an amending section: where it begins, and where the section's own words do."""

from __future__ import annotations

import re

VERB = (
    r"(?:Amendments?|Insertions?|Substitutions?|Omissions?|Additions?|Repeal|Deletions?"
    r"|General\s+amendments?|Re-?numbering|Modifications?|Replacement)"
)
LEADING = re.compile(
    r"[ \t]*+(?:#{1,6}[ \t]*+)?(?:\d{1,3}[A-Z]{0,2}\s?[.:)]?\s{0,4}[ \t]*+)?(?:#{1,6}[ \t]*+)?"
    r"(?:\[\s?(?:Section\s\d+[A-Z]?\.\s?)?)?"
    rf"(?P<note>{VERB}(?:\s*,|\s+(?:of|in|to)(?:the)?\b)[^\n]{{0,160}}(?:\n(?![#\n])[^\n]{{0,120}})?)",
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
CITE = re.compile(
    r"(?P<kind>(?:\b(?:Sindh|Sind|Punjab|Balochistan|Khyber Pakhtunkhwa|West Pakistan|W\.?\s?P\.?"
    r"|N\.?-?W\.?F\.?P\.?|Islamabad|Central|Federal|India)\s+)?"
    r"(?:Act|Ordinance|Order|Regulation|Code|P\.\s?O\.?|PO|President['’]s Order)\b)?"
    r"[\s,.]{0,20}(?:No\s?[.:,]?\s*)?(?<![\w/])(?P<number>[IVXLCDMl1]{1,9}|\d{1,4})"
    r"\s+(?:of|OF)\s+(?P<year>\d{4})"
)
"""A law's kind, number and year: "Act XLV of 1860"."""


def note_at(text: str, start: int = 0) -> tuple[str, int]:
    """Return the marginal note that stands at the offset, or nothing, and where what it heads begins."""
    match = LEADING.match(text, _past_space(text, start))
    if match is None:
        return "", start
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
        return "", start
    return re.sub(r"\s+", " ", text[match.start("note") : stop.start()]).strip(), stop.end()


def past_heading(text: str, start: int, end: int) -> int:
    """Return where the words begin that a run-in heading, with or without its number, stands before."""
    heading = _RUN_IN.match(text, start, end)
    return heading.end() if heading else start


def _past_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
