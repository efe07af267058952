"""Number a DOCX's paragraphs as Word shows them: the numbers of a list are not in its text, but are counted from its styles.

Rules: ECMA-376 part 1, 17.9 (numbering) and 17.3.1.19 (a paragraph's numbers).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple
from xml.etree import ElementTree as ET

from tarmeem.patterns import pattern_of
from tarmeem.romans import roman

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LEVELS = 9
"""Levels of a list at most."""
LONGEST = 60
"""Characters of a number with the words around it: "Section 1.01.(a)"."""
_ROMANS = 100
"""Where roman numbers end: what counts further is written in figures."""
_NAMES = 12
"""Styles of which one may be based on another."""
_PLACE = pattern_of(r"%([1-9])")
_FIGURES = frozenset(("decimal", "decimalHalfWidth", "decimalFullWidth", "numberInDash"))
_SPENT = frozenset(("lowerLetter", "upperLetter", "lowerRoman", "upperRoman"))
"""Manners that have no number for nothing, nor roman ones beyond their end: figures are written then."""


class _Level(NamedTuple):
    """One level of a list: how its numbers are written, what stands around them, where they begin."""

    fmt: str
    text: str
    start: int
    restart: int
    """Levels above it of which any begins it anew; none does where it is 0."""
    in_figures: bool
    """Every number that it shows is in figures, whatever the level of that one says."""


class _Numbered(NamedTuple):
    """In which list a paragraph is, and at what level; None where its style says that."""

    num: str | None
    level: int | None


class Numbering:
    """The lists of a DOCX, and how far each has counted."""

    def __init__(self, numbering: bytes, styles: bytes) -> None:
        """Read both parts; an absent one is empty. Raises: ParseError for what is no XML."""
        self._levels: dict[str, dict[int, _Level]] = {}
        self._abstract: dict[str, str] = {}
        self._own: dict[str, dict[int, _Level]] = {}
        """The levels that a list writes otherwise than the one it counts with."""
        self._starts: dict[str, dict[int, int]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._anew: dict[str, dict[int, int]] = {}
        """Where the levels of a list begin since another took it up."""
        self._begun: set[str] = set()
        self._styles: dict[str, tuple[str | None, _Numbered]] = {}
        self._default = ""
        if numbering:
            self._read_lists(ET.fromstring(numbering))  # noqa: S314 - entities were refused
        if styles and self._levels:
            self._read_styles(ET.fromstring(styles))  # noqa: S314

    def _read_lists(self, root: ET.Element) -> None:
        for each in root.iter(f"{W}abstractNum"):
            self._levels[each.get(f"{W}abstractNumId", "")] = _levels(each)
        for each in root.iter(f"{W}num"):
            num = each.get(f"{W}numId", "")
            self._abstract[num] = _value(each, "abstractNumId")
            self._own[num] = _levels(each)
            self._starts[num] = {
                _whole(one.get(f"{W}ilvl")): _whole(_value(one, "startOverride"))
                for one in each.iter(f"{W}lvlOverride")
                if one.find(f"{W}startOverride") is not None
            }

    def _read_styles(self, root: ET.Element) -> None:
        for each in root.iter(f"{W}style"):
            if each.get(f"{W}type") == "paragraph":
                name = each.get(f"{W}styleId", "")
                properties = each.find(f"{W}pPr")
                self._styles[name] = (_value(each, "basedOn") or None, _numbered(properties))
                if each.get(f"{W}default") in ("1", "true"):
                    self._default = name

    def number(self, paragraph: ET.Element) -> str:
        """Return the number that Word shows before a paragraph, counting it; nothing where it shows none."""
        if not self._levels:
            return ""
        properties = paragraph.find(f"{W}pPr")
        num, level = self._numbered(properties)
        levels = self._levels.get(self._abstract.get(num, ""), {}) | self._own.get(num, {})
        if level not in levels:
            return ""
        own = levels[level]
        counts = self._counted(num, level, levels)
        if own.fmt in ("bullet", "none") or len(own.text) > LONGEST:
            return ""
        numbers = {
            str(at + 1): _written(counts[at] or 0, _shown(one.fmt, in_figures=own.in_figures))
            for at, one in levels.items()
        }
        places = _PLACE.findall(own.text)
        if any(numbers.get(place) is None for place in places):
            return ""  # one of them is written in a manner that is not known
        return _PLACE.sub(lambda found: numbers[found[1]] or "", own.text).strip()

    def _numbered(self, properties: ET.Element | None) -> tuple[str, int]:
        """Return a paragraph's list and level: its own, or its style's, or those of the style that one is based on."""
        num, level = _numbered(properties)
        name: str | None = (
            _value(properties, "pStyle") if properties is not None else ""
        ) or self._default
        for _ in range(_NAMES):
            if name not in self._styles or (num is not None and level is not None):
                break
            name, (of_style, at) = self._styles[name]
            num, level = (of_style if num is None else num), (at if level is None else level)
        return num or "0", min(level or 0, LEVELS - 1)

    def _counted(self, num: str, level: int, levels: Mapping[int, _Level]) -> list[int | None]:
        """Return how far each level has counted, this paragraph with it; those below it begin anew."""
        name = self._abstract[num]
        counts = self._counts.setdefault(name, [None] * LEVELS)
        starts = self._anew.setdefault(name, {})
        if num not in self._begun:
            self._begun.add(num)
            for at, start in self._starts[num].items():
                if at < LEVELS:
                    counts[at], starts[at] = None, start
        for at in range(level + 1):
            before, one = counts[at], levels.get(at)
            if before is None:  # a level that was passed over has begun too
                counts[at] = starts.get(at, one.start if one else 0)
            elif at == level:
                counts[at] = before + 1
        for at in range(level + 1, LEVELS):
            if at not in levels or level < levels[at].restart:
                counts[at] = None
        return counts


def _levels(root: ET.Element) -> dict[int, _Level]:
    found = {}
    for level in root.iter(f"{W}lvl"):
        at = _whole(level.get(f"{W}ilvl"))
        figures = level.find(f"{W}isLgl")
        found[at] = _Level(
            _value(level, "numFmt") or "decimal",
            _value(level, "lvlText"),
            _whole(_value(level, "start") or "0"),
            _whole(_value(level, "lvlRestart") or str(LEVELS)),
            figures is not None and figures.get(f"{W}val") not in ("0", "false"),
        )
    return found


def _shown(fmt: str, *, in_figures: bool) -> str:
    return "decimal" if in_figures and fmt != "decimalZero" else fmt


def _numbered(properties: ET.Element | None) -> _Numbered:
    own = properties.find(f"{W}numPr") if properties is not None else None
    if own is None:
        return _Numbered(None, None)
    level = _value(own, "ilvl")
    return _Numbered(_value(own, "numId") or None, _whole(level) if level else None)


def _value(element: ET.Element, name: str) -> str:
    found = element.find(f"{W}{name}")
    return found.get(f"{W}val", "") if found is not None else ""


def _whole(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 7 else 0


def _written(value: int, fmt: str) -> str | None:
    """Return a number as a list's level writes it; None for a manner that is not known."""
    if fmt in ("lowerLetter", "upperLetter") and value > 0:
        letters = chr(ord("a") + (value - 1) % 26) * min((value - 1) // 26 + 1, LEVELS)
        return letters.upper() if fmt == "upperLetter" else letters
    if fmt in ("lowerRoman", "upperRoman") and 0 < value < _ROMANS:
        return roman(value).upper() if fmt == "upperRoman" else roman(value)
    if fmt == "decimalZero":
        return f"{value:02}"
    if fmt == "ordinal":
        teen = value % 100 in (11, 12, 13)
        return f"{value}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th')}"
    if fmt in ("none", "bullet"):
        return ""
    return str(value) if fmt in _FIGURES or fmt in _SPENT else None
