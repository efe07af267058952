"""Find page furniture: rules, printers' lines, numbers alone on headings; ``pageheads`` finds the rest."""

from __future__ import annotations

from itertools import pairwise

from diffs.structure.furniture.gazette import (
    IMPRINT,
    set_gazette_aside,
    set_pages_aside,
    set_prints_aside,
    set_sites_aside,
    set_specks_aside,
)
from diffs.structure.furniture.marginal import set_margins_aside
from diffs.structure.furniture.markdown import set_bars_aside, set_markdown_aside
from diffs.structure.furniture.pageheads import set_bounds_aside, set_page_heads_aside
from diffs.structure.furniture.pagenumbers import RULE, flag_page_numbers, head_key, page_breaks
from diffs.structure.notes.note_words import note_number
from diffs.structure.recognising.lines import FURNITURE, Lines
from tarmeem.patterns import pattern_of

_OF_PROVINCE = r"[A-Z][a-z]+(?: [A-Z][a-z]+)?(?: Government| Govt\.)?"
"""Whose gazette a page's head names in small letters, with its day: "The Northern Coast Government Gazette, Extra, May 4 2031"."""
_PRINTER = pattern_of(
    r"PART\s+[IVX]+\s*[-–—]+\s*S(?:ec|EC)(?:tion|TION|\.)|(?:PART\s+[IVX]+\]?\s+)?(?:THE\s+)?GAZETTE OF PAKISTAN.*\d|\[?PART\s+[IVX]+\]$|The Gazette of (?:West )?Pakistan$|.{0,30}[A-Z]AZETTE OF (?:PAKISTAN, EXTRA|[A-Z ]{0,40}[,:]? ?EXTRA)"
    r"|Price\s*:?\s*Rs[^;“”]*$|.{0,40}\bEx\.?\s?Gaz|(?:\(\d{1,4}\)\s*)?\[\w{1,6}\s?\(.{0,24}Gaz\b|(?:FINAL COPY\W+)?Updated (?:till|up ?to)\W+\d[\d./-]*$|REGISTERED No|L\W{0,3}7646$"
    r"|(?i:PRINTED\s+BY\s+THE\s+MANAGER|PUBLISHED\s+BY\s+(?:THE\s+DEPUTY\s+CONT|AUTHORITY$))|EXTRAORDINARY$|Scanned with CamScanner$"
    r"|(?:First\s+)?Previous\s*(?:\([^()]*\)\s*)?(?:\|\s*)?Next\s*(?:\([^()]*\)\s*)?(?:Last)?$"
    r"|\d{1,4}\s?\(\d{1,3}\s?[—–-]\s?\d{1,3}\)$|Page\s*(?:[|:-]|No\.?)?\s*\d{1,4}(?:\s+of\s+\d{1,4})?$|\d{1,4}\s+of\s+\d{1,4}$"
    r"|P(?: a g e ?|age (?=\|))\|? ?(?:\d{1,4}(?: ?(?:\||of) ?\d{1,4})?|[ivxl]{1,6})$|\d{1,4}\s*\|\s*P\s?a\s?g\s?e$|\[?भाग [^\n]{1,30}भारत का राजपत्र"
    rf"|(?:\d{{1,4}} )?(?:THE |The )?{_OF_PROVINCE} Gazette,? \(?Ext(?:ra|ry|raordinary)\b[^\n;]{{1,30}}\b\d{{4}}(?: \d{{1,4}})?$"
    r"|PART[ -]{1,3}[IVX]+\]? (?:THE )?[A-Z.]{3,20} [A-Z. ]{0,20}GAZETTE,? \(?EXT(?:\b|RA|RAORDINARY\b)[^\n;]{1,30}\b\d{4}(?: \d{1,4})?$"
)
_STAMP = pattern_of(
    r"(?:_+\s+)?(?:(?P<by>[A-Z]{2,4}\W{1,3}(?=D|Upl)|RGN\W{1,3})(?:(?:Dated?|Uploaded on)\W{1,2})?|Dated?\W{1,2}|(?P<up>Uploaded on\s))\d{1,2}([-./])\d{1,2}\3(?:19|20)\d\d\Z"
)
"""The day a consolidated text was set or uploaded: "RGN Date: 01-02-2033", or without a name below the rule that ends the law or above its notes."""
_DASHED = pattern_of(r"[-–—]\s?\d{1,4}\s?[-–—]$")
"""A page's number between dashes."""
_SAID = pattern_of(
    r"G(?:AZ|az)|राजपत्र|PART [IVX]+\s?[-–—]|(?i:PRINTED|PUBLISHED)|REGISTERED|Price|Updated|Previous"
)
_SHORT = 25
"""Characters that a printer's line without any of those words hardly exceeds."""
_NUMBER_HEAD = pattern_of(r"#+ \d{1,3}(?:\.\d)?$")
"""A number alone on a heading: a page's that was read so, or a section's."""
_SECTION = pattern_of(r"[#*\s]*(\d{1,3})[A-Z]?\.(?:\s+\W?[A-Z]|$)")
_STOPPED = pattern_of(r"\d{1,3}[A-Z]?\.\s+\W?[A-Z]")
"""A number with its stop and words: where sections are printed so, a number alone is a page's."""
_PRINTERS_WORDS = (
    "GAZ", "AZETTE", "Price", "Ex. Gaz", "Ex.Gaz", "Ex: Gaz", "REGISTERED", "PRINTED", "PUBLISHED", "Printed",
    "EXTRAORDINARY", "Page ", "P a g e", "| P", "Gazette, Ext", "Gazette Ext", "राजपत्र", "PART I", "CamScanner", "Next",
    "Updated ",
)  # fmt: skip
_FIGURES = frozenset("0123456789")
_RULE_FIRST = frozenset(RULE)
_PRINTER_FIRST = frozenset("PTG[RELSFUW(0123456789#भ")
_TELLING = _RULE_FIRST | _PRINTER_FIRST


def set_furniture_aside(lines: Lines) -> None:
    """Flag the furniture among ``lines``, in place; what might be the law's own stays."""
    set_markdown_aside(lines)
    set_pages_aside(lines)
    set_specks_aside(lines)
    set_bars_aside(lines)
    heads: dict[str, list[int]] = {}
    numbers: list[int] = []
    imprints: list[int] = []
    bares, aside = lines.bare, lines.aside
    printed = any(word in lines.text for word in _PRINTERS_WORDS)
    _number_heads(lines)
    set_prints_aside(lines)
    set_sites_aside(lines)
    for index in lines.heads:
        bare = bares[index]
        if len(bare) > 140 or aside[index]:
            continue
        if bare[0] in _TELLING and _is_furniture(bare, printed=printed):
            if IMPRINT.match(bare):
                imprints.append(index)
            else:
                aside[index] = FURNITURE
        elif bare.isdecimal():
            if len(bare) < 5:
                numbers.append(index)
        elif len(bare) < 90 and (bare[0] in _FIGURES or bare[-1] in _FIGURES or bare.isupper()):
            heads.setdefault(head_key(bare), []).append(index)
    if printed:
        set_gazette_aside(lines, imprints)
    set_page_heads_aside(lines, heads, numbers)
    set_bounds_aside(lines)
    flag_page_numbers(lines, numbers)
    if lines.wrapped:
        set_margins_aside(lines, page_breaks(lines, numbers))


def _is_furniture(bare: str, *, printed: bool) -> bool:
    """Say whether a line is a rule or a printer's line."""
    first = bare[0]
    if first in _RULE_FIRST and (not bare.strip(RULE) or _DASHED.match(bare)):
        return len(bare) > 2
    if not printed or first not in _PRINTER_FIRST:
        return False
    return (len(bare) < _SHORT or _SAID.search(bare) is not None) and bool(
        _PRINTER.match(bare.lstrip("# "))
    )


def set_stamp_aside(lines: Lines) -> None:
    """Flag the day a law's print was set: after the pages' heads, for it is none, and the number below it is a note's."""
    if any(word in lines.text for word in ("Date", "RGN", "Uploaded on")):
        lines.set_aside([index for index in lines.heads if _is_stamp(lines, index)])


def _is_stamp(lines: Lines, index: int) -> bool:
    """Say whether a line is the day on which a law's print was set, and no notice's or form's own."""
    stamp = _STAMP.match(lines.bare[index])
    if stamp is None:
        return False
    ruled = index > 0 and len(lines.bare[index - 1]) > 2 and not lines.bare[index - 1].strip(RULE)
    at = lines.after(index)
    below = lines.bare[at] if at > 0 else ""
    ends = ruled and (at < 0 or note_number(below) > 0)
    return bool(stamp["by"] or stamp["up"]) or ends or below == "1"


def _number_heads(lines: Lines) -> None:
    """Flag the numbers alone on headings, unless they are those of sections."""
    bares = lines.bare
    headed = [i for i in lines.heads if bares[i][0] == "#" and _NUMBER_HEAD.match(bares[i])]
    if headed and not _are_sections(lines, headed):
        lines.set_aside(set(headed) - _between_sections(lines, headed))


def _between_sections(lines: Lines, headed: list[int]) -> set[int]:
    """Return the numbers alone on headings that are missing just there between printed sections."""
    places, found = set(headed), set[int]()
    waiting: list[int] = []
    last = 0
    for index in lines.heads:
        m = _SECTION.match(lines.bare[index])
        if m and int(m[1]) > last:
            found.update(waiting if int(m[1]) == last + len(waiting) + 1 else ())
            last, waiting = int(m[1]), []
        elif (
            index in places
            and lines.bare[index].strip("# ") == str(last + len(waiting) + 1)
            and not lines.cuts(index)
        ):
            waiting.append(index)
    return found


def _are_sections(lines: Lines, headed: list[int]) -> bool:
    """Say whether numbers alone on headings are those of sections, and not of pages.

    They rise, mostly by one, from 1; sections are not printed otherwise; no sentence runs across
    one, and the text does not break into as many pages.
    """
    numbers = [int(bare) for i in headed if (bare := lines.bare[i].strip("# ")).isdecimal()]
    steps = [b - a for a, b in pairwise(numbers)]
    if not steps or numbers[0] != 1 or min(steps) < 1 or 2 * steps.count(1) < len(steps):
        return False
    if sum("\f" in raw for raw in lines.raw) + 1 >= len(headed):
        return False
    stopped = sum(_STOPPED.match(lines.bare[i].lstrip("#* ")) is not None for i in lines.heads)
    return stopped < len(headed) and not any(lines.cuts(index) for index in headed)
