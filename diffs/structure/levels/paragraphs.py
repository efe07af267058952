"""Cut what has no numbers into paragraphs, definitions and headings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from diffs.structure.levels.closing import closing_line, closing_lines
from diffs.structure.levels.crossheads import lone_title, markdown_heading
from diffs.structure.recognising.lines import LETTERED, Lines
from diffs.structure.recognising.marks import RANKS, SCHEDULES, SECTIONS, Mark
from diffs.structure.recognising.units import STATEMENT
from tarmeem.patterns import pattern_of

_DEFINED = pattern_of(
    r"(?:\d{0,2}\[)?[“\"‘'*_]{1,3}([^”\"’'“\n]{2,80}?)[,;.]?[”\"’'*_]{1,4}(?:\s*\([^()\n]{1,60}\))?,?\s+(?:also\s+)?(?:[^.;\n]{0,120}?\b)?(?:means?|includes?|has\b|shall\b|denotes?|refers?|,? in relation to)\b"
)
_BARE_DEFINED = pattern_of(
    r"([A-Za-z][\w\s’'/,-]{1,60}?)(?:,\s[^,]{2,80},)? (?:means(?! of\b)|includes|has the (?:same )?meaning)\b"
)
_SCOPE = pattern_of(r"(?:\d+[.]? |\(\w+\) )?In (?:this|these) [\w ]+,\Z")
"""What stands above the first definition: "2 In these Regulations,"."""
_REPEALED = pattern_of(r"([A-Za-z][\w ’'/,-]{1,60}?) ?\[Repealed,")
_BULLET = pattern_of(r"[*•●▪◦+-]\s|\|")
_LEADS = (":", ":-", ":—", ":–", "—")
"""How an item ends that announces the bullets below it: they are its own."""
_BULLETED = pattern_of(r"[-*•]\s+(?=[“\"][*_]*\w)")
"""The bullet of a list of quoted terms."""
_CELL = 40
"""Characters that a table's cell hardly exceeds: a line of a sentence does."""
_QUOTED = frozenset("“\"‘'1234567890[")
"""What a definition of a wrapped text begins with: its quotation mark, or an amendment's bracket."""
_YEAR = pattern_of(r"(?:1[789]|20)\d\d\s+\(")
"""The year of an Act whose name the line above ends with: "in the Customs Act," and "1969 (IV of 1969)"."""
_HANGS = pattern_of(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)|of|the|by|and|or|to|in|on|under|with|for|from|at|an?)\Z"
)
"""A line that cannot end there: a day without its month, a preposition, an article."""
_NAME = pattern_of(r"\s(?:the|[A-Z][a-z]+)(?: and)? [A-Z][a-z]+\Z")
"""A line that ends within a name,"""
_REST = pattern_of(
    r"(?!(?:The|An?|If|In|No|Any|Every|All|Whe\w+|Provided|For|It|Th[ei]se?|Such|They|Nothing|Who\w*|Subject|Note|Ex\w+)\b)"
    r"(?:(?:[A-Z][a-z]+|and|of) ){0,6}(?:\([A-Z][\w ,-]{2,60}\) (?=(?:Rules|Act|Order|Ordinance|Regulations), \d))?[A-Z][a-z]+(?:[;.]|, \d{4}\b)"
)
"""and how the next begins with the rest of it, and no sentence: "the Water and Power", "Development Authority Act, 1958"."""
_LISTED = pattern_of(r", [A-Z][a-z]+\Z")
_NAMES = pattern_of(r"[A-Z][a-z]+(?:, [A-Z]|;)")
_DEFINES = pattern_of(r"\s(?:means|includes)\s")
"""A definition's line that ends within a list of names, and how the next goes on with it: "any Local Board, Municipal", "Corporation, Town Committee"."""
_WAITS = pattern_of(
    r"\s(?:of|the|by|to|in|on|under|with|for|from|at|an?|this|that|such|any|its|his|their|shall|may|be|as|which|(?<=\w\s)(?:and|or))\Z"
)
"""A line whose sentence goes on with the next line, however that begins and whatever gap is between."""
_ENDED = pattern_of(r"(?:[.;:—_–\]-]|; (?:and|or))\Z")
"""How a line ends above a defined term: its sentence, or the item before the last."""
_OPEN_ENDS = frozenset((",", ";", ":", "—", "–", "-", "‐", "‑"))
_BOX = frozenset((*RANKS, *SCHEDULES, STATEMENT, "heading", "preface", "root", "crossheading"))


def cut_paragraphs(lines: Lines, marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks with paragraph marks put between them.

    Beneath a chapter, schedule or heading, and before the first mark, every paragraph is a mark.
    Beneath a section only where a line is a paragraph (the text is not wrapped), and after its
    first one; definitions there always.
    """
    found: list[Mark] = []
    root = Mark("root", "", 0, 0, 0)
    ends = [_first_line(lines, mark) for mark in marks] + [len(lines.bare)]
    sections = any(mark.kind in SECTIONS or mark.kind in SCHEDULES for mark in marks)
    _cut(lines, root, 0, ends[0], found, plain=not sections)
    boxed = True
    closing = closing_lines(lines)
    hashed = (
        [i for i in lines.heads if lines.bare[i][0] == "#" and not lines.aside[i]]
        if "#" in lines.text
        else []
    )
    quoted = [i for i in lines.heads if lines.bare[i][0] in _QUOTED and not lines.aside[i]]
    for at, (mark, end) in enumerate(zip(marks, ends[1:], strict=True)):
        found.append(mark)
        if mark.kind in _BOX:
            boxed = True
        elif mark.kind in SECTIONS or mark.kind == "quoted" or _numbered(mark):
            boxed = False
        if mark.kind in _BOX or not lines.wrapped:
            _cut(lines, mark, _line_below(lines, mark), end, found, plain=not sections and boxed)
        else:
            first = _line_below(lines, mark)
            heading = next(iter(_within(hashed, first, end)), end) if hashed else end
            terms = _within(quoted, first, heading)
            if (
                terms
                and mark.kind == "label"
                and not lines.text[mark.body : lines.at(terms[0])].strip()
            ):
                terms = terms[1:]  # a label alone on its line has the term below it
            _definitions(lines, terms, found)
            if found[-1] is mark and (anew := closing_line(lines, marks, at, end, closing)) >= 0:
                start = lines.at(anew)
                found.append(Mark("p", "", start, start, anew))
            if heading < end:
                _cut(lines, root, heading, end, found, plain=False)
                boxed = True
    return found


def _numbered(mark: Mark) -> bool:
    """Say whether a label is a sub-section's: what stands below it is its own, in any text."""
    return mark.kind == "label" and mark.style == "(" and mark.num[0].isdecimal()


def _within(indexes: Sequence[int], first: int, end: int) -> Sequence[int]:
    """Return those of the rising ``indexes`` from ``first`` on that lie below ``end``."""
    start = bisect_left(indexes, first)
    return indexes[start : bisect_left(indexes, end, start)]


def _first_line(lines: Lines, mark: Mark) -> int:
    """Return the line a mark starts on: the one above its number where its heading stands there."""
    index = mark.line
    while index and lines.starts[index] > mark.start:
        index -= 1
    return index


def _line_below(lines: Lines, mark: Mark) -> int:
    """Return the first line that starts at or after the mark's own words."""
    below = mark.line + 1
    if mark.kind == "quoted" and _term(lines, lines.bare[mark.line]):
        return mark.line  # a quoted definition is no mark yet
    if mark.body <= lines.starts[below]:
        return below
    return bisect_left(lines.starts, mark.body, below, len(lines.bare))


def _cut(
    lines: Lines, owner: Mark, first: int, end: int, found: list[Mark], *, plain: bool
) -> None:
    if first >= end:
        return
    boxed = owner.kind in _BOX
    headed = _is_headed(owner)
    own_words = lines.text[owner.body : lines.starts[first]].strip()
    open_line = not boxed or own_words[-1:].isalnum()  # "SCHEDULE. [Rep. by the Act of"
    wordless = not boxed and not own_words
    leads = owner.kind == "label" and own_words.endswith(_LEADS)
    kind = "paragraph" if plain else "p"
    above = (lines.bare[first - 1] or lines.before(first)[0]) if open_line else ""
    for index in range(first, end):
        bare = lines.bare[index]
        if not bare:
            open_line, above = False, ""
            continue
        if lines.aside[index]:
            continue
        goes_on = open_line and (lines.wrapped or not boxed) and not _starts(lines, bare, above)
        goes_on = open_line = goes_on or (not boxed and _runs_over_gap(lines, index, bare))
        if not goes_on:
            mark = markdown_heading(lines, index)
            mark = mark or (None if plain or headed else lone_title(lines, index))
            mark = mark or _paragraph(lines, index, bare, kind)
            mark.announced = leads and mark.kind == kind and _BULLET.match(bare) is not None
            # what stands first beneath a heading or a label alone on its line is its own
            own = mark.kind == kind or (mark.kind == "definition" and owner.kind == "label")
            if not (wordless and own):
                found.append(mark)
            open_line = lines.wrapped or wordless
        wordless, headed, above = False, False, bare


def _is_headed(owner: Mark) -> bool:
    """Say whether an item of a schedule bears a title, "# 7. Kidnapping", below which its words stand."""
    return owner.kind == "label" and owner.rank > 0 and owner.style == "." and owner.num.isdecimal()


def _starts(lines: Lines, bare: str, above: str) -> bool:
    """Say whether a line that follows another without a gap starts a paragraph all the same."""
    if _BULLET.match(bare) or bare[0] == "#":
        return True
    if lines.wrapped:
        return (
            bool(above)
            and above[-1] in ".:;"
            and len(above) < 0.8 * lines.width
            and bare[0].isupper()
        )
    if not above or above[-1] in ".;:”)]!?|":
        return True
    if bare[0].isupper() and not (_HANGS.search(above) or _is_name_parted(above, bare)):
        return True
    if above[-1] in "-—–" and _term(lines, bare):
        return True  # "… the subject or context,-" and the first term
    return above[-1] == "," and _SCOPE.match(above) is not None


def _is_name_parted(above: str, bare: str) -> bool:
    """Say whether a sentence's line ends within a name that goes on below, or a definition's within a list of names."""
    if len(above) <= _CELL:
        return False
    if _NAME.search(above) and _REST.match(bare):
        return True
    return bool(_LISTED.search(above) and _NAMES.match(bare) and _DEFINES.search(above))


def _runs_over_gap(lines: Lines, index: int, bare: str) -> bool:
    """Say whether a sentence of the law's runs over the gap above a line: it had no end, and goes on in small letters."""
    above, _ = lines.before(index)
    if len(above) <= _CELL:
        return False
    if (above[-1] == "," and _YEAR.match(bare)) or _WAITS.search(above):
        return True
    broken = above[-1].isalpha() and not above.endswith((" and", " or"))
    return broken and bare[0].islower() and LETTERED.match(bare) is None


def _paragraph(lines: Lines, index: int, bare: str, kind: str) -> Mark:
    start = lines.at(index)
    term = _term(lines, bare)
    mark = Mark("definition" if term else kind, "", start, start, index)
    mark.heading = term
    mark.rank, mark.closed = int(bare[-1] in _OPEN_ENDS), bare[0].islower()
    return mark


_VERBS = frozenset(
    ("is", "are", "was", "were", "be", "been", "shall", "may", "which", "that", "by")
)
TERM = 9
"""Words a defined term without quotation marks has at most."""


def _term(lines: Lines, bare: str) -> str:
    if bare[0] in "-*•" and (quoted := _BULLETED.match(bare)):
        bare = bare[quoted.end() :]
    if bare[0] in "“\"‘'*_1234567890[":
        m = _DEFINED.match(bare)
        return m[1].strip(" ‘'“\"") if m else ""
    if "[Repealed," in bare[:80] and (gone := _REPEALED.match(bare)):
        return gone[1] if len(gone[1].split()) <= TERM else ""
    if not lines.wrapped and (" mean" in bare[:140] or " includes" in bare[:100]):
        m = _BARE_DEFINED.match(bare)
        return m[1].strip() if m and _is_term(m[1].split()) else ""
    return ""


def _is_term(words: list[str]) -> bool:
    """Say whether words may be a defined term, and no clause with a verb of its own."""
    return len(words) <= TERM and _VERBS.isdisjoint(words)


def _definitions(lines: Lines, quoted: Sequence[int], found: list[Mark]) -> None:
    """Mark the unnumbered definitions of a wrapped text: a quoted term that starts a sentence."""
    for index in quoted:
        bare = lines.bare[index]
        above, gap = lines.before(index)
        if not gap and above and not _ENDED.search(above):
            continue
        term = _term(lines, bare)
        if term:
            mark = Mark("definition", "", lines.at(index), lines.at(index), index)
            mark.heading = term
            mark.rank = int(bare[-1] in _OPEN_ENDS)
            found.append(mark)
