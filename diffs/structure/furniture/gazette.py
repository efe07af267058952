"""Find what a gazette prints beside its running heads and on its first page, a browser above and below each page, and a transcript before it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from diffs.structure.recognising.lines import FURNITURE, Lines
from tarmeem.patterns import pattern_of

_GAZETTE = pattern_of(
    r"[#\s]*(?:PART\b.{0,8})?\s*TH?E? GAZETTE OF PAKISTAN|[#\s]*(?:Acts, Ordinances?[,;]|Statutory Notifications?\b)"
    r"|#+ (?:\d{1,4} )?T[HB]E GAZ(?:ETTE)?\b.{0,4}O[F1] "
)
_EXTRA = pattern_of(r"\bEXT(?:\.|RA)")
_ORDINAL = pattern_of(r"(?<=\d)(?:st|nd|rd|th)\b")
"""All that a head prints small."""
_WORDS = ("GAZ", "AZETTE", "Acts, ", "Statutory N")
"""What one of the three has, and is quick to look for."""
_BESIDE_HEAD = pattern_of(
    r"#*\s*[\[(]?PART(?:[\s-]*[\[(]?[IVX1-4]*[\])]{0,2})?$|#+ \d{1,4}[A-Za-z]?$|(?:#+ )?\d{1,2}, \d{4}$"
    r"|(?:#+ )?(?:\([A-Z]{4,6}:?\),? [A-Z]{3,9}|(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6})\.? ?\d{1,2}, ?\d{4}$"
)
"""What a gazette prints beside its running head: "PART I]", a page number (misread: "42S"), a date."""
_OWN_PART = pattern_of(r"#*\s*PART\s+[IVX]+$")
"""A part's name without the gazette's bracket: the law's own, beside a head that names a part itself."""
_PAGES = 5
"""Digits that no page's number has."""
_MISSED = 5
"""Pages whose numbers a scan may have lost between two."""
_NAMED = pattern_of(r"Gaz\b|Price")
IMPRINT = pattern_of(r"[# ]*(?:Price|PART\s+[IVX]+\s*[-–—]+\s*S)")
"""What a schedule of prices, or one of parts, may have as often as it likes, and a gazette once,"""
_SURE = pattern_of(r"G(?:AZ|az)|EXTRAORDINARY")
"""beside what is surely its own."""
_FOLIO = pattern_of(r"\(\d{1,4}\)$")
"""A page number in brackets, as a gazette's first page has it above its printer's line."""
_NUMBER = pattern_of(r"\d{1,4}|\(\d{1,4}\)")
_OPENS = pattern_of(r"\W*?\((\d{1,4})\)[ \t]*\w")
_NUMBERED = pattern_of(r"^\W*\d{1,4}\s+[A-Z]|\s{2,}\d{1,4}\W*$")
"""A head that bears its page's number."""


_WORD = pattern_of("[A-Z]+")
_HEADS, _LONGEST, _TELLING = 3, 80, 5
"""Running heads that tell what a page's head says, characters of one, and letters of a word that is no part's or number's."""


def set_gazette_aside(lines: Lines, imprints: Sequence[int]) -> None:
    """Flag what stands right beside a gazette's running head, or its masthead, and is part of it.

    ``imprints`` are lines that may be: a price, a part with its section.
    """
    for index in lines.heads:
        bare = lines.bare[index]
        if not any(word in bare for word in _WORDS):
            continue
        bare = " ".join(bare.split())
        opens = "AZETTE" in bare and (_EXTRA.search(bare) or lines.opens_page(index))
        opens = opens and _ORDINAL.sub("", bare).isupper()
        if len(bare) > 90 or not (opens or _GAZETTE.match(bare)):
            continue
        if opens or ("GAZ" in bare and bare.lstrip("# ").isupper()):
            lines.aside[index] = FURNITURE
        whole = "PART" in bare
        for step in (-1, 1):
            at = index
            for _ in range(2):
                last, at = at, lines.beside(at, step)
                if at < 0 or not _is_beside_head(lines, at, whole=whole, joined=at == last + step):
                    break
                lines.aside[at] = FURNITURE
                whole = whole or "PART" in lines.bare[at]
    for index in imprints:
        beside = [at for step in (-1, 1) if (at := lines.beside(index, step)) >= 0]
        alone = len(imprints) == 1 and any(lines.aside[at] for at in beside)
        if alone or any(_SURE.search(lines.bare[at]) for at in beside):
            lines.aside[index] = FURNITURE
    _garbled_heads(lines)
    first = _folios(lines)
    _flag_pages(lines, _beyond_gaps(lines), first)


def _garbled_heads(lines: Lines) -> None:
    """Flag the lines in capitals that have a running head's words and figures only, some of them lost or in another order."""
    running = [i for i in lines.heads if lines.aside[i] == FURNITURE and "GAZ" in lines.bare[i]]
    known = {word for i in running for word in _WORD.findall(lines.bare[i].upper())}
    beside = {lines.beside(i, step) for i in running for step in (-1, 1)}
    known.update(
        word
        for i in beside
        if i >= 0 and lines.aside[i]
        for word in _WORD.findall(lines.bare[i].upper())
    )
    for index in lines.heads if len(running) >= _HEADS else ():
        bare = lines.bare[index].lstrip("# ")
        if lines.aside[index] or len(bare) > _LONGEST or not bare.isupper():
            continue
        words = _WORD.findall(bare)
        telling = known.intersection(word for word in words if len(word) >= _TELLING)
        if not known.issuperset(words) or not (telling or any(map(str.isdecimal, bare))):
            continue
        by_head = any(lines.aside[at] for step in (-1, 1) if (at := lines.beside(index, step)) >= 0)
        if len(telling) > 1 or by_head:
            lines.aside[index] = FURNITURE


def _beyond_gaps(lines: Lines) -> list[int]:
    """Return the numbers alone on their lines that stand beside a running head, a gap between.

    One in brackets may be a sub-section's: the head has its page's own, or one lower opens a line of words.
    """
    found: list[int] = []
    opened: set[str] | None = None
    for index in lines.heads:
        if lines.aside[index] != FURNITURE or "GAZ" not in lines.bare[index]:
            continue
        for step in (-1, 1):
            at = lines.beside(index, step)
            while at >= 0 and lines.aside[at]:
                at = lines.beside(at, step)
            if at < 0 or not _NUMBER.fullmatch(lines.bare[at]):
                continue
            if _FOLIO.match(lines.bare[at]):
                if opened is None:
                    opened = {m[1] for bare in lines.bare if (m := _OPENS.match(bare))}
                if _NUMBERED.search(lines.bare[index]) or str(_page_of(lines, at) - 1) in opened:
                    continue
            found.append(at)
    return sorted(set(found))


def _page_of(lines: Lines, index: int) -> int:
    return int(lines.bare[index].strip("()"))


def _flag_pages(lines: Lines, numbers: Sequence[int], first: int) -> None:
    """Flag those that count the pages from the ``first`` of the gazette, if that is known, or two and more from one another."""
    last, run = first, list[int]()
    for at in numbers:
        page = _page_of(lines, at)
        if not last or last < page <= last + _MISSED:
            run.append(at)
            last = page
    if first or len(run) > 1:
        lines.set_aside(run)


def _is_beside_head(lines: Lines, index: int, *, whole: bool, joined: bool) -> bool:
    """Say whether a line is part of the head beside it; ``whole``: that has its part, ``joined``: no gap lies between."""
    bare = lines.bare[index]
    if lines.aside[index]:
        return True
    if whole and _OWN_PART.match(bare):
        return False
    return bool(_BESIDE_HEAD.match(bare)) or (joined and bare.isdecimal() and len(bare) < _PAGES)


def _folios(lines: Lines) -> int:
    """Flag the page number in brackets that a gazette's first page has above its printer's line; return it, or 0."""
    first = 0
    for index in lines.heads:
        if lines.aside[index] != FURNITURE or not _NAMED.search(lines.bare[index]):
            continue
        above = lines.beside(index, -1)
        if above >= 0 and _FOLIO.match(lines.bare[above]):
            lines.aside[above] = FURNITURE
            first = first or _page_of(lines, above)
    return first


_DAY = r"\d(?:\d?[/.]\d{1,2}[/.](?:\d{4}|\d{2})|\d{3}-\d\d-\d\d)"
_WHEN = rf"{_DAY},?\s+\d{{1,2}}:\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?"
_ADDRESS = r"(?:file:///|https?://)\S{1,2000}"
_PAGE = r"\d{1,4}\s?(?:/|of)\s?\d{1,4}"
_CALLED = rf"•\s+{_DAY}\s[^\n]{{1,300}}"
"""What a site that shows other people's papers prints above each page: the day, and what the paper is called."""
_FOOT = pattern_of(rf"{_ADDRESS}\s+(?:{_PAGE}|{_DAY})$|{_PAGE}\s+{_WHEN}$|{_CALLED}\s{_PAGE}$")
_ALONE = pattern_of(rf"{_ADDRESS}$|{_PAGE}$|{_CALLED}$")
"""The halves of a foot, where a page was read so that each is a line."""
_TIME = pattern_of(r":(?<=\d:)\d\d")
_HEAD = pattern_of(rf"{_WHEN}(?:\s|$)|[^\n]{{0,300}}\s{_ADDRESS}$")


def set_prints_aside(lines: Lines) -> None:
    """Flag a browser's heads and feet, in place; only a text that has such a foot was printed by one."""
    if not ("://" in lines.text or "•" in lines.text or _TIME.search(lines.text)):
        return
    bares = lines.bare
    places = [index for index, bare in enumerate(bares) if bare]
    feet = _feet(bares, places)
    if not feet:
        return
    beside = set(places[:1])
    for here, after in pairwise(places):
        if here in feet:
            beside.add(after)
        if after in feet:
            beside.add(here)
    # The head stands above a page's first line, or is read with its foot, and is nowhere else.
    heads = [at for at in beside if at not in feet and _HEAD.match(bares[at])]
    lines.set_aside((*feet, *heads))


_SITE = pattern_of(r"(?:https?://|www\.)[^\s/]{3,80}/?\Z")


def set_sites_aside(lines: Lines) -> None:
    """Flag the address of a site that stands alone between gaps twice and more, and no words lead to: each page bears it."""
    if "http" not in lines.text and "www." not in lines.text:
        return
    found: dict[str, list[int]] = {}
    for index, bare in enumerate(lines.bare):
        if _SITE.match(bare):
            found.setdefault(bare, []).append(index)
    for places in found.values():
        alone = all(
            lines.before(at)[0][-1:] in (".", ";", "")
            and not any(lines.bare[max(at - 1, 0) : at] + lines.bare[at + 1 : at + 2])
            for at in places[1:]
        )
        if len(places) > 1 and alone:
            lines.set_aside(places)


def _feet(bares: list[str], places: list[int]) -> set[int]:
    """Return the lines of the feet: address and page on one line, or on two that touch."""
    found = {at for at in places if len(bares[at]) < 2100 and _FOOT.match(bares[at])}
    for one, two in pairwise(places):
        if not (_ALONE.match(bares[one]) and _ALONE.match(bares[two])):
            continue
        pair = f"{bares[one]} {bares[two]}"
        if len(pair) < 2100 and _FOOT.match(pair):
            found.update((one, two))
    return found


_PAGED = pattern_of(r"\s*Page (\d{1,4}):[ \t]*")
_CORRECTS = pattern_of(
    r"\bcorrigend|\berrat(?:a|um)\b"
    r"|^[ \t]*Page \d{1,4}:[ \t]*(?:for|in|lines?|para|omit|delete|after|substitute|insert|add|replace|read)\b",
    re.IGNORECASE | re.MULTILINE,
)
"""What a text says that corrects another: its pages are that one's."""


def set_pages_aside(lines: Lines) -> None:
    """Cut a transcript's "Page N:" where the numbers count up by one; all of the line where another page has the same after it."""
    if "Page 2:" not in lines.text or _CORRECTS.search(lines.text):
        return
    found = [(i, m) for i in lines.heads if (m := _PAGED.match(lines.raw[i]))]
    if not found or any(int(b[1]) != int(a[1]) + 1 for (_, a), (_, b) in pairwise(found)):
        return
    rest = Counter(lines.raw[i][m.end() :].strip() for i, m in found)
    for index, m in found:
        above = lines.beside(index, -1)
        if above >= 0 and lines.bare[above] == str(int(m[1]) - 1):
            lines.aside[above] = FURNITURE
        if rest[lines.raw[index][m.end() :].strip()] > 1:
            lines.aside[index] = FURNITURE
            continue
        cut_left(lines, index, m.end())
    settle_cuts(lines)


def cut_left(lines: Lines, index: int, end: int) -> None:
    """Cut what stands before a line's own words."""
    start = lines.starts[index]
    lines.blank(index, 0, end)
    lines.tails.append((start, start + end, FURNITURE))


def settle_cuts(lines: Lines) -> None:
    """Leave blanks in the text for what was cut at the left of lines."""
    lines.text = ("\n" if "\n" in lines.text else "\r").join(lines.raw).replace("\f", " ")
    lines.tails.sort()
    lines.measure()


_SPECKS = pattern_of(
    r"\s*(?:[|:;.,©¢«’‘]{1,2}[ \t]+){1,2}(?=\d{1,3}[A-Z]?\.\s[A-Z]|\(\w{1,4}\)\s|“(?:\d{1,3}[A-Z]?\.?\s[A-Z]|\(\w{1,4}\)\s))"
)
"""What a scan read of a page's edge before a number, a label or a quotation that begins with one: "| ’ 10. Omission of …"."""


def set_specks_aside(lines: Lines) -> None:
    """Cut the specks before what begins a provision, save in the rows of a table."""
    heads = [i for i in lines.heads if not lines.bare[i][:1].isalnum()]
    found = [(i, m) for i in heads if (m := _SPECKS.match(lines.raw[i]))]
    found = [(i, m) for i, m in found if "|" not in lines.raw[i][m.end() :].rstrip(" |")]
    for index, m in found:
        cut_left(lines, index, m.end())
    if found:
        settle_cuts(lines)
