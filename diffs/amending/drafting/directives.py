"""An instrument cut into its directives: one for each section that amends, with its offsets.

A directive begins where a marginal note does, where the next number does, or where the drafter's
own voice does ("In the said Act, …"); numbers may be lost, notes may be printed as headings, and
what stands in quotation marks begins nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from diffs.amending.drafting.lexer import MASK
from diffs.amending.drafting.marginal import LEADING, VOICED, Marginal, lead, past_heading
from diffs.amending.drafting.nominal import NOMINAL, OTHERWISE
from diffs.amending.drafting.tabled import announced
from diffs.structure.frame.instruments import headed

ORDERS = re.compile(
    r"\b(?:sh[ae]ll(?:be)?|shail|stands?|sha11)\b[\s,]*(?:\w{1,12}[\s,]+){0,6}?"
    r"(?:be)?(?:sub[^j\W]\w{3,8}ted|inserted|omitted|added|deleted|repealed|re-?\s?numbered"
    rf"|re-?\s?lettered|replaced)\b|{NOMINAL}",
    re.IGNORECASE,
)
_REPEALS = re.compile(r"\b(?:is|are|stands?)\s+hereby\s+repealed\b", re.IGNORECASE)
"""A law that goes as a whole: it says nothing of whether the text amends others."""
_NUMBER = re.compile(r"[ \t]*+(?:#{1,6}[ \t]*+)?(\d{1,3})[ \t]?\.[ \t]*+(?:#{1,6}[ \t]*+)?(?=\S)")
_VOICE = re.compile(
    r"[ \t]*+(?:#{1,6}[ \t]*+)?(?:\d{1,3}[ \t]?[.:][ \t]*+)?(?:\(1\)[ \t]*+)?[-–—_]*[ \t]*+"
    r"(?:In|1n|in|Throughout)[ \t]*(?:the[ \t]+(?:said|principal)\b|the\b[^\n]{3,150}?\b(?:Act|Code|Ordinance|Order"
    r"|Constitution|Rules|Regulations)\b|(?:section|article|Schedule)\b|Schedule\b)"
    r"|[ \t]*+(?:#{1,6}[ \t]*+)?(?:\d{1,3}[ \t]?[.:][ \t]*+)?(?:After|For|Before|To|At the end of)[ \t]+(?:the[ \t]+)?"
    r"(?:section|article|\w+[ \t]+Schedule|Schedule|Part|Chapter|existing|long title|preamble)\b"
    r"|[ \t]*+(?:#{1,6}[ \t]*+)?(?:\d{1,3}[ \t]?[.:][ \t]*+)?(?:Wherever[ \t]+(?:the|in)|With[ \t]+effect[ \t]+from|Throughout[ \t]+the[ \t]+(?:said|principal|Act|Ordinance|Rules))\b"
    r"|[ \t]*+(?:#{1,6}[ \t]*+)?(?:\d{1,3}[ \t]?[.:][-–—]?[ \t]*+)?(?:The[ \t]+)?(?:Sections?|Articles?|\w+[ \t]+Schedule)\b"
    r"|[ \t]*+(?:#{1,6}[ \t]*+)?\d{1,3}[ \t]?[.:][ \t]*+(?:For[ \t]+the|The)[ \t]+(?:words?|expressions?|figures?)\b"
    r"(?:[^\n]|\n(?!\n)){3,160}?\bwherever\b(?:[^\n]|\n(?!\n)){2,40}?\b(?:in|throughout)\s+the\b(?:[^\n]|\n(?!\n)){1,80}?"
    r"\b(?:Act|Code|Ordinance|Order|Rules|Regulations)\b"
)
_PLACED = re.compile(
    r"[ \t]*+(?:#{1,6}[ \t]*+)?\d{1,3}[ \t]?[.:][ \t]*+(?:In[ \t]+(?:the[ \t]+said[ \t]+\w+,|(?:section|article)[ \t]+\d)"
    r"|(?:(?:Sub-?\s?)?[Ss]ection|Article|Clause|Sub-clause|Proviso)[ \t]+\(?\w{1,5}\)?[ \t]+of[ \t]+(?:the[ \t]+said|section|article)\b)"
)
"""A section of the instrument that can only be an order, however it is worded."""
_TITLED = re.compile(
    r"[ \t#]*\d{1,3}[ \t]?\.[ \t#]*(?:\[?Section[ \t]\d+|[A-Z][^.\n]{3,90}(?:\n[^.\n]{1,90})?\.\s{0,2}[-–—_]"
    r"|Short title|\(1\)[ \t]*This\b)"
)
_SIGNED = re.compile(
    r"^[ \t#]*(?:PRINTED\s+BY|PUBLISHED\s+BY\s+THE|STATEMENT\s+OF\s+OBJECTS?|BY\s+ORDER\s+OF"
    r"|\[\s?(?:F\.?\s?No\b|No\s?\.\s?F\b|(?:(?:[A-Z]|File)\.?\s?)?No\s?[.:]?\s?[^\]\n]{0,40}\d[^\]\n]{0,40}\]\W*$)"
    r"|Cop(?:y|ies)\s+(?:is\s+|are\s+)?(?:to|for|forwarded)\b|Note\s?[:.][^\n]{3,150}\n?[^\n]{0,150}\b(?:was|were)\s+published"
    r"|MEMBER[S-]*\W*IN\W*CHARGE|Minister[- ]in[- ]charge)",
    re.IGNORECASE | re.MULTILINE,
)
_OFFICE = re.compile(
    r"^[ \t#*]*[A-Z][A-Z .'’-]{5,60},?[ \t]*\n(?:[^\w\n]*\n){0,3}[ \t#*]*(?:President|Secretary|Governor"
    r"|Acting|Speaker|Chairman|Minister)\b",
    re.MULTILINE,
)
_REACH = 1200
_FARTHEST = 6
"""How many numbers may be passed over before a section is not the next."""
_OF_THE_SAID = re.compile(
    r"[ \t]*+(?:#{1,6}[ \t]*+)?\d{1,3}[ \t]?\.[ \t]*+[A-Z](?:[^\n“]|\n(?!\n)|“[^”\n]{1,80}”){3,120}?"
    r"\bthe\s+(?:said|principal)\s+(?:Act|Code|Ordinance|Order|Rules|Regulations|Constitution)\b"
)
"""A numbered sentence that names the law amended by and by: "The following shall be inserted in the said Act"."""


@dataclass(frozen=True, slots=True)
class Part:
    """One section of an amending instrument: its note, and where its body and its end lie."""

    number: str
    note: str
    marginal: Marginal
    start: int
    body: int
    end: int


def split(text: str) -> list[Part]:
    """Cut an instrument (furniture masked) into its sections, in order; [] where it has none."""
    first = ORDERS.search(text)
    stop = end_of_law(text, first.end() if first else 0)
    starts = _starts(text, stop)
    bounds = pairwise([*starts, stop])
    parts = _but_contents(text, [part for at, end in bounds if (part := _part(text, at, end))])
    return [_numbered_above(text, part, starts) for part in _noted(text, parts)]


def _but_contents(text: str, parts: list[Part]) -> list[Part]:
    """Leave out what only a list of contents says: a note without an order, which stands above its section again."""
    first = next((at for at, part in enumerate(parts) if _has_order(text, part)), 0)
    said = {_plain(part.note) for part in parts[first:]}
    return [part for part in parts[:first] if _plain(part.note) not in said] + parts[first:]


def _has_order(text: str, part: Part) -> bool:
    return ORDERS.search(text, part.body, part.end) is not None


def _plain(note: str) -> str:
    return re.sub(r"\W+", " ", note).strip().lower()


_NAMED = re.compile(
    r"\b(section|article|rule|regulation|paragraph)s?[\s-]+(\d{1,4}(?:-?[A-Z]{1,3})?)(?![\w-])",
    re.IGNORECASE,
)
"""The provision that a note says is amended or put in."""


def _noted(text: str, parts: Sequence[Part]) -> list[Part]:
    """Give a note that stands on a line of its own to the section it speaks of: below it, or above."""
    found: list[Part] = []
    above: Part | None = None
    for each in parts:
        part = each
        if above is not None and not _given(text, found, above):
            if not part.note and part.number and _speaks_of(above, text, part):
                part = replace(part, note=above.note, marginal=above.marginal)
            else:
                found.append(above)
        above = (
            part if part.note and not text[part.body : part.end].strip(MASK + " \t\n.") else None
        )
        if above is not None:
            continue
        own = not part.note or not part.number or _NUMBER.match(text, part.start)
        if not own and (_given(text, found, part) or not _speaks_of(part, text, part)):
            part = replace(part, note="", marginal=Marginal())
        found.append(part)
    if above is not None and not _given(text, found, above):
        found.append(above)
    return found


def _given(text: str, found: list[Part], note: Part) -> bool:
    """Give a note to the last section told, where that has none and is the one it speaks of."""
    if not found or found[-1].note or not _speaks_of(note, text, found[-1]):
        return False
    found[-1] = replace(found[-1], note=note.note, marginal=note.marginal)
    return True


def _speaks_of(note: Part, text: str, part: Part) -> bool:
    """Say whether a section's words name the provision that a note names, or bring it in."""
    said = text[part.body : min(part.end, part.body + _REACH)]
    return any(
        re.search(rf"(?:\b{kind}s?[\s-]+|[“\"‘']\s?){label}(?![\w-])", said, re.IGNORECASE)
        for kind, label in _NAMED.findall(note.note)
    )


_NAMELY = re.compile(r"\bnamely\s*[:;.]?\s*[-–—_]*\s*\Z")
_DASHED = re.compile(r"[:;.]\s?[-–—_]+\s*\Z")
"""What announces a list: what stands below is its first item, not a section."""
_ALONE = re.compile(r"(?:\A|\n)[ \t#]*(\d{1,3})[ \t]?\.[ \t]*\n\s*\Z")
"""A number on a line of its own, just above the words it numbers."""
_LONGEST_ALONE = 40


def _numbered_above(text: str, part: Part, starts: list[int]) -> Part:
    """Give a section the number that stands alone above it, and end it above the next one's."""
    above = _ALONE.search(text, max(0, part.start - _LONGEST_ALONE), part.start)
    if above and not part.number:
        part = replace(part, number=above[1])
    below = _ALONE.search(text, max(part.body, part.end - _LONGEST_ALONE), part.end)
    return replace(part, end=below.start()) if below and part.end in starts else part


def end_of_law(text: str, after: int) -> int:
    """Return where the signatures, the printer's line or the objects and reasons begin, behind an order."""
    found = [m.start() for m in (_SIGNED.search(text, after), _OFFICE.search(text, after)) if m]
    return min(found, default=len(text))


def _part(text: str, at: int, end: int) -> Part | None:
    led = lead(text, at)
    if not (
        led.note
        or ORDERS.search(text, at, end)
        or _REPEALS.search(text, at, end)
        or (_VOICE.match(text, at, end) and OTHERWISE.search(text, at, end))
        or _PLACED.match(text, at, end)
    ):
        return None
    number = _NUMBER.match(text, at)
    bare = past_heading(text, number.end() if number else at, end)
    body = led.body if led.note else bare
    if led.note and number is None and (number := _NUMBER.match(text, body, end)):
        body = number.end()
    return Part(number[1] if number else "", led.note, led.found, at, min(body, end), end)


def _starts(text: str, stop: int) -> list[int]:
    """Return where sections begin: each line is asked once, with the number expected next."""
    found: list[int] = []
    expected = 1
    noted = False
    depth = 0
    at = 0
    while at < stop:
        end = text.find("\n", at)
        end = stop if end < 0 or end > stop else end
        line = text[at:end]
        begins, number = _begins(text, at, stop, expected if found else 0, depth, noted=noted)
        if begins:
            found.append(at)
            noted = begins == "note"
            expected = 1 if begins == "another" else number + 1 if number else expected
            depth = 0
        elif line.strip(MASK + " \t"):
            noted = False
        depth = max(0, depth + line.count("“") - line.count("”"))
        at = end + 1
        if begins == "note":
            at = max(at, _past_note(text, lead(text, found[-1]).body))
    return found


def _past_note(text: str, body: int) -> int:
    """Return the start of the body's own line, or of the next where the note runs into it."""
    line = text.rfind("\n", 0, body) + 1
    if not text[line:body].strip():
        return line
    after = text.find("\n", body)
    return len(text) if after < 0 else after + 1


def _begins(
    text: str, at: int, stop: int, expected: int, depth: int, *, noted: bool
) -> tuple[str, int]:
    """Say how a section begins on the line at ``at``: by its note, number or voice, or not."""
    if expected > 1 and depth == 0 and headed(text, at):
        return "another", 0
    excerpt, expected = not expected, expected or 1
    number = _NUMBER.match(text, at, stop)
    value = int(number[1]) if number else 0
    if value > 2 and not excerpt and _inner(text, at, value):
        return "", 0
    if LEADING.match(text, at) and _is_note(text, at, value, expected):
        return "note", value
    near = min(stop, at + _REACH)
    voiced = bool(_VOICE.match(text, at, stop)) and bool(
        ORDERS.search(text, at, near) or OTHERWISE.search(text, at, near)
    )
    voiced = voiced or bool(number and announced(text, number.end(), stop))
    ahead = value > expected + 1 and (excerpt or value <= expected + _FARTHEST)
    if ahead and depth == 0 and voiced and (excerpt or _own_line(text, at)):
        return "number", value
    if value == expected > 1 and depth == 0 and not voiced:
        voiced = bool(_OF_THE_SAID.match(text, at, near)) and bool(ORDERS.search(text, at, near))
    if value and value in (expected, expected + 1) and (depth == 0 or voiced):
        if voiced or (value == expected and _TITLED.match(text, at, stop)):
            return "number", value
        return "", 0
    lists = _DASHED if text[at : at + _LONGEST_ALONE].lstrip(" \t#").startswith("(1)") else _NAMELY
    listed = not excerpt and bool(lists.search(text, max(0, at - _LONGEST_ALONE), at))
    if voiced and depth == 0 and not value and not (noted or listed) and _own_line(text, at):
        return "voice", 0
    return "", 0


def _inner(text: str, at: int, value: int) -> bool:
    """Tell an item of a list that a section numbers like the sections: "2. in article 23", then "3. in"."""
    said = re.compile(rf"[ \t]*{value - 1}[ \t]?\.[ \t]*(?:in|for|after|before|the)\b")
    above = text[max(0, at - _REACH) : at].rstrip()
    items = [line for line in above.split("\n") if said.match(line)]
    own = re.compile(r"[ \t]*\d{1,3}[ \t]?\.[ \t]*(?:in|for|after|before|the)\b")
    return bool(items) and bool(own.match(text, at)) and above[-1:] in ";,d:"


def _is_note(text: str, at: int, value: int, expected: int) -> bool:
    """Tell a marginal note from a heading that only sounds like one."""
    led = lead(text, at)
    if not led.note:
        return False
    if led.found.act is not None:
        return True
    body = text[led.body : led.body + 60].lstrip(" \n—–-#" + MASK)
    voiced = re.match(rf"(?:\(1\)\s*)?(?:{VOICED})\b", body)
    orders = bool(ORDERS.search(text, led.body, led.body + _REACH))
    if voiced is None or not orders:
        return False
    return not value or value in (expected, expected + 1) or not voiced[0].endswith("The")


def _own_line(text: str, at: int) -> bool:
    """Say whether a paragraph begins there: after a blank line, a heading, or a finished one."""
    before = text[max(0, at - 300) : at].replace(MASK, "").rstrip(" \t")
    if not before.strip():
        return True
    if before.endswith("\n\n"):
        return True
    return before.rstrip()[-1:] in ".”\"';:"
