"""Where the own sections of an amending instrument begin, and where a marginal note ends before the section's own words.

One begins where a marginal note does, where the next number does, or where the drafter's own voice
does ("In the said Act, …"); numbers may be lost, notes may be printed as headings, and what stands in
quotation marks begins nothing.
"""

from __future__ import annotations

import re

from diffs.structure.cutting.masking import MASK
from diffs.structure.cutting.orders import ORDERS, OTHERWISE, tabled
from diffs.structure.cutting.quoting import opens_paragraph
from diffs.structure.frame.instruments import headed
from tarmeem.patterns import pattern_of

VERB = (
    r"(?:Amendments?|Insertions?|Substitutions?|Omissions?|Additions?|Repeal|Deletions?"
    r"|General\s+amendments?|Re-?numbering|Modifications?|Replacement)"
)
LEADING = pattern_of(
    r"[ \t]*+(?:#{1,6}[ \t]*+)?(?:\d{1,3}[A-Z]{0,2}\s?[.:)]?\s{0,4}[ \t]*+)?(?:#{1,6}[ \t]*+)?"
    r"(?:\[\s?(?:Section\s{1,3}\d+[A-Z]?\.\s{0,3})?)?"
    rf"(?P<note>{VERB}(?:\s*,|\s+(?:of|in|to)(?:the)?\b)[^\n]{{0,160}}(?:\n(?![#\n])[^\n]{{0,120}})?)",
    re.IGNORECASE,
)
_STOP = pattern_of(
    r"[.,:;]\s*[-–—―_]+|\]|[.:]\s*\n|\n\s*\n|[.:]\s*(?=(?:In|For|After|The|Section|Article)\b)"
    r"|,\s*(?=In\s+the\s+(?:said|principal)\b)"
)
VOICED = (
    r"In|For|After|Before|To|At|The|Sections?|Articles?|Throughout|Wherever|With\s+effect\s+from"
)
"""How the drafter's own voice begins an order."""
_RUN_IN = pattern_of(
    r"\s*(?:\d{1,3}\s?\.\s*)?"
    r"(?!(?:The\s+)?(?:\w+\s+)?(?:Articles?|Sections?|Rules?|Regulations?|Schedule|Parts?|Chapters?)\b[^.\n]{0,30}\.)"
    r"[A-Z][^.“”\"\n]{2,90}(?:\n[^.“”\"\n]{1,90})?\.\s{0,2}[-–—―_]+\s*"
    rf"(?=(?:\(1\)\s*)?(?:{VOICED})\b)"
)
"""A heading of any words that runs into the drafter's own: "Change of name.—In the said Act"; but a
provision's own name is where the orders stand: "Second Schedule.—In paragraph 1"."""
_LINE = pattern_of(
    rf"(?<=\d)[\])]?\.?[ \t]*(?:</\w{{1,10}}>)?[ \t]*\n\s*(?=(?:\(1\)\s*)?(?:{VOICED})\b)"
)
"""The end of a line, where a note ends with a law's year or a section's number, and the drafter's own voice begins below."""
CITE = pattern_of(
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


NUMBER = pattern_of(r"[ \t]*+(?:#{1,6}[ \t]*+)?(\d{1,3})[ \t]?\.[ \t]*+(?:#{1,6}[ \t]*+)?(?=\S)")
VOICE = pattern_of(
    r"[ \t]*+(?:#{1,6}[ \t]*+)?(?:\d{1,3}[ \t]?[.:][ \t]*+)?(?:\(1\)[ \t]*+)?[-–—_]*[ \t]*+"
    r"(?:In|1n|in|Throughout)[ \t]*(?:the[ \t]+(?:said|principal)\b|the\b[^\n]{3,150}?\b(?:Act|Code|Ordinance|Order"
    r"|Constitution|Rules|Regulations)\b|(?:[Ss]ection|[Aa]rticle|[Rr]ule|[Rr]egulation|Schedule)\b)"
    r"|[ \t]*+(?:#{1,6}[ \t]*+)?(?:\d{1,3}[ \t]?[.:][ \t]*+)?(?:After|For|Before|To|At the end of)[ \t]+(?:the[ \t]+)?"
    r"(?:section|article|rule|regulation|\w+[ \t]+Schedule|Schedule|Part|Chapter|existing|long title|preamble)\b"
    r"|[ \t]*+(?:#{1,6}[ \t]*+)?(?:\d{1,3}[ \t]?[.:][ \t]*+)?(?:Wherever[ \t]+(?:the|in)|With[ \t]+effect[ \t]+from|Throughout[ \t]+the[ \t]+(?:said|principal|Act|Ordinance|Rules))\b"
    r"|[ \t]*+(?:#{1,6}[ \t]*+)?(?:\d{1,3}[ \t]?[.:][-–—]?[ \t]*+)?(?:The[ \t]+)?(?:(?:Section|Article|Rule|Regulation|Para(?:graph)?)s?\b(?![ \t]+[A-Z])|\w+[ \t]+Schedule\b)"
    r"|[ \t]*+(?:#{1,6}[ \t]*+)?\d{1,3}[ \t]?[.:][ \t]*+(?:For[ \t]+the|The)[ \t]+(?:words?|expressions?|figures?)\b"
    r"(?:[^\n]|\n(?!\n)){3,160}?\bwherever\b(?:[^\n]|\n(?!\n)){2,40}?\b(?:in|throughout)\s+the\b(?:[^\n]|\n(?!\n)){1,80}?"
    r"\b(?:Act|Code|Ordinance|Order|Rules|Regulations)\b"
)
_TITLED = pattern_of(
    r"[ \t#]*\d{1,3}[ \t]?\.[ \t#]*(?:\[?Section[ \t]+\d+|[A-Z][^.\n]{3,90}(?:\n[^.\n]{1,90})?\.\s{0,2}[-–—_]"
    r"|Short title|\(1\)[ \t]*This\b)"
    r"|[ \t]*#+[ \t]*\d{1,3}[ \t]?\.[ \t]*[A-Z]"
)
_FIRST = pattern_of(r"[ \t]*#+[ \t]*Short\s+title\b", re.IGNORECASE)
"""The heading of the first section, its number lost."""
_ENDING = pattern_of(
    r"[ \t]*#[ \t#]*\d{1,3}[ \t]?\.[ \t#]*(?:Repeals?|Savings?|Validation)(?:\s+and\s+\w+)?[ \t]*(?:\n|[.:])"
)
"""The heading of what closes an instrument, whichever number it bears."""
REACH = 1200
_SECOND = 2
_FARTHEST = 6
"""How many numbers may be passed over before a section is not the next."""
_OF_THE_SAID = pattern_of(
    r"[ \t]*+(?:#{1,6}[ \t]*+)?\d{1,3}[ \t]?\.[-–—]?[ \t]*+(?:The|[A-Z](?:[^\n“]|\n(?!\n)|“[^”\n]{1,80}”){3,120}?"
    r"\bthe)\s+(?:said|[Pp]rincipal)\s+(?:Act|Code|Ordinance|Order|Rules|Regulations|Constitution)\b"
)
"""A numbered sentence that names the law amended by and by: "The following shall be inserted in the said Act"."""


_CURLY = pattern_of("[“”]")
_NAMELY = pattern_of(r"\bnamely\s*[:;.]?\s*[-–—_]*\s*\Z")
_DASHED = pattern_of(r"(?:[^\s–—_-]\s?[-–—_]+|:)\s*\Z")
"""What announces a list: what stands below is its first item, not a section."""
_LONGEST_ALONE = 40
_HEADING = pattern_of(
    r"[ \t]*(?:#[^\n]*|\d{1,3}[ \t]?\.[ \t]*[A-Z][^\n“”\"]{2,120}(?:\.[ \t]*|\n[ \t]*))\n\s*(?=[A-Z\d(])"
)


def below_heading(text: str, at: int, stop: int) -> int:
    """Return where the drafter's voice begins below a heading on a line of its own, whatever a print or a scan made of it; else 0."""
    heading = _HEADING.match(text, at, stop)
    if heading is None or (VOICE.match(text, at, stop) and "#" not in heading[0]):
        return 0
    return heading.end() if VOICE.match(text, heading.end(), stop) else 0


def starts_of(text: str, stop: int) -> list[int]:
    """Return where sections begin: each line is asked once, with the numbers that may come next.

    That is the one after the last; each note without a number may be a section's that had one.
    """
    found: list[int] = []
    due = range(0)
    noted = False
    depth = 0
    at = 0
    marks = _that_close(text, stop)
    while at < stop:
        end = text.find("\n", at)
        end = stop if end < 0 or end > stop else end
        line = text[at:end]
        begins, number = _begins(text, at, stop, due, depth, noted=noted)
        if begins:
            found.append(at)
            noted = begins == "note" or below_heading(text, at, stop) > 0
            if begins == "another" or number or not due:
                due = range(number + 1, number + 2)
            elif begins == "note":
                due = range(due.start, due.stop + 1)
            depth = 0
        elif line.strip(MASK + " \t"):
            noted = False
        depth = max(0, depth + marks.count("“", at, end) - marks.count("”", at, end))
        at = end + 1
        if begins == "note":
            body = note_at(text, found[-1])[1]
            below = _line_below(text, body)
            noted = not text[body:below].strip()
            at = max(at, below)
    return found


def _that_close(text: str, stop: int) -> str:
    """Return the text without the marks that open a quotation nothing closes: they hide no section below them."""
    waiting: list[int] = []
    for mark in _CURLY.finditer(text, 0, stop):
        if mark[0] == "“" and not (waiting and opens_paragraph(text, mark.start())):
            waiting.append(mark.start())
        elif mark[0] == "”" and waiting:
            waiting.pop()
    if not waiting:
        return text
    chars = list(text)
    for at in waiting:
        chars[at] = MASK
    return "".join(chars)


def _line_below(text: str, body: int) -> int:
    """Return the start of the body's own line, or of the next where the note runs into it."""
    line = text.rfind("\n", 0, body) + 1
    if not text[line:body].strip():
        return line
    after = text.find("\n", body)
    return len(text) if after < 0 else after + 1


def _begins(
    text: str, at: int, stop: int, due: range, depth: int, *, noted: bool
) -> tuple[str, int]:
    """Say how a section begins on the line at ``at``: by its note, number or voice, or not."""
    if due.stop > _SECOND and depth == 0 and headed(text, at):
        return "another", 0
    excerpt, due = not due, due or range(1, 2)
    if excerpt and _FIRST.match(text, at):
        return "note", 1
    number = NUMBER.match(text, at, stop)
    value = int(number[1]) if number else 0
    if value > 2 and not excerpt and _inner(text, at, value):
        return "", 0
    if LEADING.match(text, at) and _is_note(text, at, value, due):
        return "note", value
    near = min(stop, at + REACH)
    voiced = bool(VOICE.match(text, at, stop)) and _orders(text, at)
    below = below_heading(text, at, stop) if value in due else 0
    voiced |= below > 0 and _orders(text, below)
    voiced |= number is not None and tabled(text, number.end(), stop)
    ahead = value > due.stop and (excerpt or value < due.stop + _FARTHEST)
    last = not excerpt and _ENDING.match(text, at, stop) is not None
    opens = last or (voiced and (excerpt or _own_line(text, at)))
    if ahead and depth == 0 and opens:
        return "number", value
    if value in due and value > 1 and depth == 0 and not voiced:
        voiced = bool(_OF_THE_SAID.match(text, at, near)) and bool(ORDERS.search(text, at, near))
    if value and due.start <= value <= due.stop and (depth == 0 or voiced):
        if voiced or (value in due and _TITLED.match(text, at, stop)):
            return "number", value
        return "", 0
    announced = (
        _DASHED if text[at : at + _LONGEST_ALONE].lstrip(" \t#").startswith("(1)") else _NAMELY
    )
    listed = not excerpt and bool(announced.search(text, max(0, at - _LONGEST_ALONE), at))
    if voiced and depth == 0 and not value and not (noted or listed) and _own_line(text, at):
        return "voice", 0
    return "", 0


def _orders(text: str, at: int) -> bool:
    """Say whether an order stands near behind an offset."""
    span = at, at + REACH
    return bool(ORDERS.search(text, *span) or OTHERWISE.search(text, *span))


def _inner(text: str, at: int, value: int) -> bool:
    """Tell an item of a list that a section numbers like the sections: "2. in article 23", then "3. in"."""
    said = re.compile(rf"[ \t]*{value - 1}[ \t]?\.[ \t]*(?:in|for|after|before|the)\b")
    above = text[max(0, at - REACH) : at].rstrip()
    items = [line for line in above.split("\n") if said.match(line)]
    own = re.compile(r"[ \t]*\d{1,3}[ \t]?\.[ \t]*(?:in|for|after|before|the)\b")
    return bool(items) and bool(own.match(text, at)) and above[-1:] in ";,d:"


def _is_note(text: str, at: int, value: int, due: range) -> bool:
    """Tell a marginal note from a heading that only sounds like one."""
    note, begins = note_at(text, at)
    if not note:
        return False
    if CITE.search(note):
        return True
    body = text[begins : begins + 60].lstrip(" \n—–-#" + MASK)
    voiced = re.match(rf"(?:\(1\)\s*)?(?:{VOICED})\b", body)
    orders = bool(ORDERS.search(text, begins, begins + REACH))
    if voiced is None or not orders:
        return False
    return not value or due.start <= value <= due.stop or not voiced[0].endswith("The")


def _own_line(text: str, at: int) -> bool:
    """Say whether a paragraph begins there: after a blank line, a heading, or a finished one."""
    before = text[max(0, at - 300) : at].replace(MASK, "")
    above = before.rstrip()
    return not above or before.count("\n", len(above)) > 1 or above[-1] in ".”\"';:"
