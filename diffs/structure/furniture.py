"""Find page furniture: heads and feet, page numbers, rules, printers' lines."""

from __future__ import annotations

import re
from itertools import pairwise

from diffs.structure.browser import set_prints_aside
from diffs.structure.gazette import set_gazette_aside
from diffs.structure.lines import FURNITURE, Lines
from diffs.structure.margins import set_margins_aside

_RULE = "_-–—=~· ⎯―─.\t"
_PRINTER = re.compile(
    r"PART\s+[IVX]+\s*[-–—]+\s*S(?:ec|EC)(?:tion|TION|\.)|(?:PART\s+[IVX]+\]?\s+)?(?:THE\s+)?GAZETTE OF PAKISTAN.*\d|\[?PART\s+[IVX]+\]$|.{0,30}GAZETTE OF (?:PAKISTAN, EXTRA|[A-Z ]{0,40}[,:]? ?EXTRA)"
    r"|Price\s*:?\s*Rs|.{0,40}\bEx\.?\s?Gaz|RGN\s*:?\s*Dated|REGISTERED No|PRINTED BY THE MANAGER|PUBLISHED BY THE DEPUTY"
    r"|PUBLISHED BY AUTHORITY$|EXTRAORDINARY$|Page\s+\d{1,4}(?:\s+of\s+\d{1,4})?$|\d{1,4}\s+of\s+\d{1,4}$"
    r"|[-–—]\s?\d{1,4}\s?[-–—]$"
)
_SAID = re.compile(r"G(?:AZ|az)|PART [IVX]+\s?[-–—]|PRINTED|PUBLISHED|REGISTERED|Price|RGN")
_SHORT = 25
"""Characters that a printer's line without any of those words hardly exceeds."""
_NUMBER_HEAD = re.compile(r"#+ \d{1,3}(?:\.\d)?$")
"""A number alone on a heading: a page's that was read so, or a section's."""
_SECTION = re.compile(r"[#*\s]*(\d{1,3})[A-Z]?\.\s+\W?[A-Z]")
_STOPPED = re.compile(r"\d{1,3}[A-Z]?\.\s+\W?[A-Z]")
"""A number with its stop and words: where sections are printed so, a number alone is a page's."""
_FOOT = re.compile(r"\d")
"""What tells a page's foot from a rule: it bears a number."""
_UNIT = re.compile(
    r"(?:THE )?(?:\w+ )?(?:PART|CHAPTER|TITLE|SCHEDULE|ANNEX|APPENDIX|FORM|BOOK|DIVISION|SECTION|ARTICLE|RULE|REGULATION)\b"
)
"""What opens a part of the law may stand at the top of several pages, and be words each time."""
_PRINTERS_WORDS = (
    "GAZETTE OF", "Price", "Ex. Gaz", "Ex.Gaz", "RGN", "REGISTERED", "PRINTED BY", "PUBLISHED BY",
    "EXTRAORDINARY", "Page ", "\n- ", "PART I",
)  # fmt: skip
_PAGE = 12
"""Lines between a page's head and the next that a table's rows hardly have."""
_FIGURES = frozenset("0123456789")
_RULE_FIRST = frozenset(_RULE)
_PRINTER_FIRST = frozenset("PTG[REW(-–—0123456789#")
_TELLING = _RULE_FIRST | _PRINTER_FIRST
_DIGITS = str.maketrans("", "", "0123456789")


def set_furniture_aside(lines: Lines) -> None:
    """Flag the furniture among ``lines``, in place; what might be the law's own stays."""
    heads: dict[str, list[int]] = {}
    numbers: list[int] = []
    bares, aside = lines.bare, lines.aside
    printed = any(word in lines.text for word in _PRINTERS_WORDS)
    _number_heads(lines)
    set_prints_aside(lines)
    for index in lines.heads:
        bare = bares[index]
        if len(bare) > 140 or aside[index]:
            continue
        if bare[0] in _TELLING and _is_furniture(bare, printed=printed):
            aside[index] = FURNITURE
        elif bare.isdecimal():
            if len(bare) < 5:
                numbers.append(index)
        elif len(bare) < 90 and (bare[0] in _FIGURES or bare[-1] in _FIGURES or bare.isupper()):
            heads.setdefault(bare.translate(_DIGITS).strip(), []).append(index)
    if printed:
        set_gazette_aside(lines)
    _page_heads(lines, heads)
    _numbered_heads(lines, heads, set(numbers))
    _running_heads(lines)
    if lines.wrapped:
        _page_numbers(lines, numbers)
        set_margins_aside(lines, _page_breaks(lines, numbers))


def _is_furniture(bare: str, *, printed: bool) -> bool:
    """Say whether a line is a rule or a printer's line."""
    first = bare[0]
    if first in _RULE_FIRST and not bare.strip(_RULE):
        return len(bare) > 2
    if not printed or first not in _PRINTER_FIRST:
        return False
    return (len(bare) < _SHORT or _SAID.search(bare) is not None) and bool(
        _PRINTER.match(bare.lstrip("# "))
    )


def _number_heads(lines: Lines) -> None:
    """Flag the numbers alone on headings, unless they are those of sections."""
    bares = lines.bare
    headed = [i for i in lines.heads if bares[i][0] == "#" and _NUMBER_HEAD.match(bares[i])]
    if headed and not _are_sections(lines, headed):
        wanted = _between_sections(lines, headed)
        for index in headed:
            if index not in wanted:
                lines.aside[index] = FURNITURE


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
    if lines.text.count("\f") + 1 >= len(headed):
        return False
    if sum(_STOPPED.match(lines.bare[i].lstrip("#* ")) is not None for i in lines.heads) >= len(
        headed
    ):
        return False
    return not any(lines.cuts(index) for index in headed)


def _page_heads(lines: Lines, heads: dict[str, list[int]]) -> None:
    """Flag lines that come back on page after page, with a rising number or in mid-sentence."""
    words: set[str] = set()
    for key, found in heads.items():
        letters = key.strip(" -–—.|")
        if (
            len(found) >= 3
            and len(letters) > 3
            and letters.isupper()
            and _rises(lines, found)
            and not _are_units(lines, found)
        ):
            words.add(letters)
            for index in found:
                lines.aside[index] = FURNITURE
    for key, found in heads.items():
        letters = key.strip(" -–—.|()")
        if letters in words or (
            len(found) >= 4 and len(letters) > 3 and letters.isupper() and _interrupts(lines, found)
        ):
            for index in found:
                lines.aside[index] = FURNITURE


def _numbered_heads(lines: Lines, heads: dict[str, list[int]], numbers: set[int]) -> None:
    """Flag lines that come back a page apart, each beside a number alone that counts the pages, and the numbers."""
    for found in heads.values():
        if len(found) < 3 or min(b - a for a, b in pairwise(found)) < _PAGE:
            continue
        if _UNIT.match(lines.bare[found[0]]):
            continue
        for step in (-1, 1):
            beside = [at for i in found if (at := lines.beside(i, step)) in numbers]
            pages = [int(lines.bare[at]) for at in beside]
            if len(pages) == len(found) and all(0 < b - a <= 2 for a, b in pairwise(pages)):
                for index in (*found, *beside):
                    lines.aside[index] = FURNITURE


def _running_heads(lines: Lines) -> None:
    """Flag a title that stands twice or more at the top of a page: below a page's foot or a form feed."""
    tops: dict[str, list[int]] = {}
    for index in lines.heads:
        bare = lines.bare[index]
        if not bare.isupper() or lines.aside[index] or not _may_run(bare):
            continue
        if not _is_top(lines, index):
            continue
        tops.setdefault(bare.translate(_DIGITS).strip(), []).append(index)
    for found in tops.values():
        if len(found) > 1:
            for index in found:
                lines.aside[index] = FURNITURE


def _may_run(bare: str) -> bool:
    """Say whether a line in capitals may be a running head: a title, and no sentence or heading."""
    return (
        6 < len(bare) < 90
        and bare[0].isalpha()
        and bare[-1] not in ".;:,—–-"
        and not _UNIT.match(bare)
    )


def _is_top(lines: Lines, index: int) -> bool:
    """Say whether nothing but gaps lies between a line and the foot of the page above."""
    if "\f" in lines.raw[index]:
        return True
    for at in range(index - 1, max(-1, index - 5), -1):
        if "\f" in lines.raw[at]:
            return True
        if lines.bare[at]:
            return lines.aside[at] == FURNITURE and _FOOT.search(lines.bare[at]) is not None
    return False


def _rises(lines: Lines, found: list[int]) -> bool:
    """Say whether the numbers beside a head count up from page to page."""
    pages = [int(m[0]) for i in found if (m := re.search(r"\d+", lines.bare[i]))]
    steps = sum(a < b for a, b in pairwise(pages))
    return len(pages) >= 3 and steps >= 0.8 * (len(pages) - 1)


def _are_units(lines: Lines, found: list[int]) -> bool:
    """Say whether lines such as "ARTICLE 4" head the law's own units: none comes twice or cuts a sentence.

    Some may open a page by chance; what most pages open with is the pages'.
    """
    tops = sum("\f" in lines.raw[i] for i in found)
    return (
        _UNIT.match(lines.bare[found[0]]) is not None
        and len({lines.bare[i] for i in found}) == len(found)
        and 2 * tops <= len(found)
        and not any(lines.cuts(i) for i in found)
    )


def _interrupts(lines: Lines, found: list[int]) -> bool:
    """Say whether the line stands in mid-sentence at half of its places, or by a form feed.

    "PART II" may open a page wherever a text has such a part.
    """
    unit = _UNIT.match(lines.bare[found[0]]) is not None
    hits = 0
    for index in found:
        hits += lines.cuts(index) or (not unit and "\f" in lines.raw[index])
    return hits * 2 >= len(found)


def _page_numbers(lines: Lines, numbers: list[int]) -> None:
    """Flag numbers alone on a line that count up by one or two a page, three or more in a row."""
    run: list[int] = []
    last = -1
    for index in numbers:
        value = int(lines.bare[index])
        if run and last < value <= last + 2 and index - run[-1] > 8:
            run.append(index)
        else:
            _flag_pages(lines, run)
            run = [index]
        last = value
    _flag_pages(lines, run)


def _flag_pages(lines: Lines, run: list[int]) -> None:
    if len(run) >= 4:
        for index in run:
            lines.aside[index] = FURNITURE


def _page_breaks(lines: Lines, numbers: list[int]) -> list[int]:
    """Flag the page numbers that stand next to a page head; return the lines pages break at."""
    aside = lines.aside
    heads = {i for i, kind in enumerate(aside) if kind and lines.bare[i].strip(_RULE)}
    for index in numbers:
        if index - 1 in heads or index + 1 in heads:
            aside[index] = FURNITURE
            heads.add(index)
    if len(heads) < 10:
        return []
    feet = {i for i, kind in enumerate(aside) if kind == FURNITURE and _rules_off_notes(lines, i)}
    return sorted(heads | feet | {i for i, raw in enumerate(lines.raw) if raw[:1] == "\f"})


def _rules_off_notes(lines: Lines, index: int) -> bool:
    """Tell whether a line is the rule over a page's footnotes."""
    below = lines.bare[index + 1] if index + 1 < len(lines.bare) else ""
    return not lines.bare[index].strip(_RULE) and below[:1].isdecimal()
