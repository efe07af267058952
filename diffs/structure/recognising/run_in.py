"""Find where a title ends that runs into its section: before a dash, before "(1)", above "Whoever"."""

from __future__ import annotations

import re

from diffs.structure.recognising.labels import STROKE
from diffs.structure.recognising.sentences import FIRST_WORDS, SHALL, TEXTUAL, begins
from diffs.structure.recognising.units import DASH
from tarmeem.patterns import pattern_of

DASHED = pattern_of(
    r"(?!(?<=\b[A-Z])\.\s?-[A-Z]\.)[.:۔\])](?:\d{1,2})?[”\"*_]*\s*(?:["
    + DASH
    + r"]+|_{2,}|-{1,4})[\s_"
    + DASH
    + r"-]*(?:\*{2}\s*(?=\())?|[.:]\s?_(?=[(A-Z]|\n\d{1,2}\n\[)|[.:]\s?_\s*\Z|\s?(?:["
    + DASH.replace("–", "")
    + r"]+-*|__+|-{3,4})\s*(?=[({A-Z“\"\[])|[.:]?\s_\s?(?=[(A-Z“\"])(?![^_\n]{1,80}_(?!_))"
)
"""A title's stop and its dash, which those of "N.-W. Coast" are not."""
_ANY_DASH = pattern_of("[" + DASH + r"]|__|---|[.:\s]\s?_|[.:\])][\s\"”*_]*-")
URDU_STOP = (
    r"(?:(?<=[\u0600-\u06d3])\s?[:۔][:۔-]?\s+(?=[\u0600-\u06d3“()\[\d])"
    r"|(?<=[\u0620-\u06d3]{4})[:۔](?=[\u0620-\u06d3]{2,}\s|\(\d))"  # set without a blank; ایس۔آر۔او is short
)
STOP = pattern_of(
    URDU_STOP
    + r"|(?:(?<=[a-z’”)\]\d*_,])|(?<=\d[A-Z]))[.:][\])*_]*(?:\s*\d{1,2})?\s+(?=[A-Z“\"(\[\d])"
    r"|(?<=[a-z]{3})[.:](?=[A-Z][a-z])|(?<=[a-z)])\s:\s+(?=[A-Z(])|(?<=[a-z]\.[”\"])\s+(?=[A-Z])|(?<=\betc\.,)\s+(?=[A-Z])"
)
"""A stop behind which a sentence or a label begins."""
_BEFORE_FIRST = pattern_of(
    r"(?:(?<=[A-Za-z.:)\]])[.:-]?\u00ad?[ \t\n]{1,12}|[.:]|(?<=[a-z])-|(?<=[a-z)])\s?–\s?)(?=[({]{1,2}(?:1|l)\)[\sA-Z])|[.:](?=\(a\)\s)"
)
"""What a title without a dash ends with before its section's first sub-section."""
_CITING = pattern_of(
    r"(?:\b(?i:sub-?\s?sections?|sections?|clauses?|articles?|rules?|paragraphs?|regulations?|and|or|of|to|in|under))\Z"
)
_HYPHENED = pattern_of(
    r"(?:\s(?:-{1,3}|–)\s?|(?<=[a-z])--\s?|(?<=[a-z)])\s?;\s+)(?=(?:\d{0,2}\[)?(?:"
    + "|".join(sorted(FIRST_WORDS))
    + r")\b|\(1\))"
)
"""A hyphen, a short dash or a semicolon for the dash: "Jurisdiction -The Board has …", "Fees; The fees are …"."""
_HYPHENS = frozenset("-–;")
OPENS = pattern_of(
    r"(?:(?<=[a-z])[.:]|(?<=[a-z]\.[”\"]))\s*(?=(?:"
    + "|".join(sorted(FIRST_WORDS))
    + r")(?:\s|\Z))"
)
"""A stop that a sentence follows,"""
_NUMBERED = pattern_of(r"[.:]\s+\(1\)\s")
"""or the first sub-section: what stands before either is the title, whatever dash comes after it."""
_WHOEVER = pattern_of(r"(?:(?<=\w)\n|(?<=[a-z])\.\s+)(?=(?:Whoever|Whosoever|Whenever)[\s,])")
_RELATIVE = pattern_of(r"\s(?:that|which|who|whom)\s")


def before_dash(chunk: str) -> int:
    """Return where a title ends that a dash follows; 0 where none does."""
    found = DASHED.search(chunk) if STROKE.search(chunk) and _ANY_DASH.search(chunk) else None
    if not found or (found[0].strip() == "_" and begins(chunk)):
        return 0  # "A lamp _ Keepers": the line was torn
    if _NUMBERED.search(chunk, 0, found.start()) or before_first(chunk[: found.start()]):
        return 0  # "Fees: (1) The fees due are—", "Fees (1) …"
    opens = OPENS.search(chunk, 0, found.start())
    if opens and is_title(chunk, opens.start(), SHALL):
        return opens.end()  # "Fees. No fee is due from—"
    sure, end = found[0][0] in ".:])\n", found.start()
    if chunk[end - 1] == "," and chunk.startswith("(1)", found.end()) and not begins(chunk):
        end -= 1  # "Fees,—(1) A ship": a comma for the stop
    return found.end() if is_title(chunk, end, SHALL if sure else TEXTUAL) else 0


def before_first(line: str) -> int:
    """Return where a title ends that "(1)" follows on its line, without a dash; 0 where none does."""
    opens = "1)" in line or "(l)" in line or "(a)" in line
    found = _BEFORE_FIRST.search(line) if opens else None
    if not found or not line[0].isupper() or _CITING.search(line[: found.start()]):
        return 0
    return found.end() if is_title(line, found.start(), SHALL) else 0


def above_whoever(chunk: str) -> int:
    """Return where a title of one to three lines ends below which an offence begins; 0 where none does."""
    found = _WHOEVER.search(chunk)
    head = chunk[: found.start()] if found else ""
    if not head or STOP.search(head) or begins(head) or not head[0].isupper():
        return 0
    # "a design which it is his duty to prevent" says nothing of anybody
    return found.end() if found and not SHALL.search(_RELATIVE.split(head)[0]) else 0


def before_hyphen(chunk: str) -> int:
    """Return where a title ends that a hyphen stands for the dash of; 0 where none does."""
    found = _HYPHENED.search(chunk) if not _HYPHENS.isdisjoint(chunk) else None
    end = found.start() if found else 0
    if found and chunk[end - 1] == "," and chunk.startswith("(1)", found.end()):
        end -= 1  # "Fees, -(1) A ship": a comma for the stop
    return found.end() if found and is_title(chunk, end, TEXTUAL) else 0


def is_title(chunk: str, end: int, textual: re.Pattern[str]) -> bool:
    """Say whether what stands before ``end`` may be a title: none of the words of ``textual`` is in it."""
    head = chunk[:end]
    if "; " in head:  # "Short title; extent and commencement"
        head, textual = head.replace("; ", ", "), TEXTUAL
    return 2 <= len(head) <= 320 and head[-1] not in ",;" and not textual.search(head)
