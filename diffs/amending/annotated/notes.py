"""Read one footnote of an annotated consolidation: who did what, and which words stood before.

The forms are those of the Pakistan Code: "Ins. by Act No. II of 2025, s.2.", "Subs. by A.O., 1964,
Art. 2 and Sch., for “Central Government”.", "The words “…” omitted, ibid.". Notes since 2006 lump
several deeds and do not quote the old words: that is kept as not known.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from diffs.amending.drafting.inventory import sign
from tarmeem.patterns import pattern_of
from tarmeem.romans import reckon

Deed = Literal["inserted", "substituted", "omitted", "renumbered", "amended", "repealed"]
_DEEDS: tuple[tuple[str, Deed], ...] = (
    (r"re-?\s?(?:numbered|lettered)|numbered(?=\s+and\b)|^numbered", "renumbered"),
    (r"\bins(?:\b|erted)|\badd(?:ed)?\b", "inserted"),
    (r"\bsubs(?:\b|tituted)|\breplaced\b", "substituted"),
    (r"\bomi?tt?e?d?\b|\bdeleted\b|\bomtd\b", "omitted"),
    (r"\brep(?:\b|ealed)", "repealed"),
    (r"\bamended\b", "amended"),
)
_QUOTE = pattern_of(r"[“\"](?P<words>[^”\"]{1,600})[”\"]")
_FOR = pattern_of(
    r"\bfor\s+(?:the\s+)?(?:(?:words?|figures?|brackets?|letters?|comma|and|,)\s+)*(?=[“\"])"
)
_FOR_STOP = pattern_of(
    r"\bfor\s+(?:the\s+|a\s+)?(full[ -]stop|semi-?colon|colon|comma)\b", re.IGNORECASE
)
_NUMBERED = pattern_of(
    r"(?:\b(?P<kind>Act|Ordinance|Ord|Order|Regulation|P\.\s?O)\b\.?,?\s*(?:No\.?\s*)?)?"
    r"(?P<number>[IVXLCDM]+|\d{1,3})\s+(?:No\.\s*)?of\s+(?P<year>\d{4})",
    re.IGNORECASE,
)
_ADAPTED = pattern_of(r"\b(?P<kind>F\.?\s?A\.?\s?O|A\.?\s?O)\.?,?\s*(?P<year>\d{4})")
_TITLED = pattern_of(
    r"\bby\s+(?:the\s+)?(?P<title>[A-Z](?:(?!\bby\b)[\w\s()'’,&-]){0,100}?\b(?:Act|Ordinance|Order|Regulation))\s?[.,]?\s*"
    r"(?P<year>1[789]\d\d|20\d\d)\b"
)
"""An instrument that a note names by its title and year, and no number: "by the Finance Act, 2018"."""
_SECTIONS = pattern_of(
    r"\b(?:ss?|Arts?)\.?,?\s*(\d+\w*(?:\s*(?:-|–|,|and|&|to)\s*\d+\w*)*)", re.IGNORECASE
)
_WEF = pattern_of(r"w\.\s?e\.\s?f\.?\s*,?\s*(?:the\s+)?([^).;]{4,40})")


@dataclass(frozen=True, slots=True)
class Authority:
    """The instrument a note names."""

    kind: str
    number: str
    """Roman or Arabic as printed; empty for adaptation orders, which go by their year, and for what goes by its title."""
    year: int

    def __str__(self) -> str:
        """Return ``Act II of 2025`` or ``F.A.O. 1975``."""
        if not self.number:
            return f"{self.kind} {self.year}"
        return f"{self.kind} {self.number} of {self.year}".strip()

    @property
    def order(self) -> tuple[int, int]:
        """Return the place of the instrument in time, as far as its number tells."""
        return self.year, value(self.number)


@dataclass(frozen=True, slots=True)
class Note:
    """One footnote, read."""

    number: str
    text: str
    deeds: tuple[Deed, ...]
    by: Authority | None
    sections: str = ""
    old: str | None = None
    """The words that stood before, where the note quotes them."""
    from_date: str = ""
    """As printed after "w.e.f."; empty where the note does not say."""
    what: str = ""
    """The provision the note names instead of marking it: "Proviso", "Explanation" …"""

    @property
    def lumped(self) -> bool:
        """Tell whether the note speaks of several deeds or sections at once."""
        return len(self.deeds) > 1 or bool(re.search(r"[-–,&]|and|to", self.sections))


def value(number: str) -> int:
    """Return the value of a Roman or Arabic number; 0 for none."""
    return int(number) if number.isdecimal() else reckon(number)


_BEFORE_IT = pattern_of(
    r"(?:\b(?:which|who)|(?<=\.)\s(?:This\s)?(?:Chapter|(?:Sub-)?Section|Clause|Article|Schedule)\b[^.;]{0,30})"
    r"\s+(?:was|were|has\s+been|had\s+been)\s+(?:previously|earlier|originally|first)\b",
    re.IGNORECASE,
)
"""How a note, or one of no number right below it, tells what befell the words before its own instrument."""


_KIND_NAMED = pattern_of(r"\b(?:Act|Ordinance|Order|Regulation)\b")
"""The kind that holds for the numbers below it which have none of their own."""


def read_note(number: str, text: str, before: Note | None = None) -> Note:
    """Read a footnote; ``before`` is the note printed above it, which "ibid." repeats."""
    text = " ".join(text.split())
    outside = _BEFORE_IT.split(_QUOTE.sub(" ", text))[0]
    deeds = tuple(deed for pattern, deed in _DEEDS if re.search(pattern, outside, re.IGNORECASE))
    by = authority(outside) or (_titled(outside) if deeds else None)
    sections = _SECTIONS.search(outside)
    if by is None and re.search(r"\bibid\b", outside, re.IGNORECASE) and before is not None:
        by = before.by
    since = _WEF.search(outside)
    what = re.match(
        r"(?:The\s+)?(Proviso|Explanation|Illustration|Clause|Section|Sub-section)\b", text
    )
    return Note(
        number, text, deeds, by, sections[1] if sections else "", _old_words(text, deeds),
        since[1].strip() if since else "", what[1].lower() if what else "",
    )  # fmt: skip


def authority(text: str) -> Authority | None:
    """Return the last instrument a text cites by number and year, or by year alone."""
    return next(reversed(_numbered(text)), None) or next(iter(_adapted(text)), None)


def _titled(text: str) -> Authority | None:
    """Return the one instrument that a note names by its title: which of two did what is not told."""
    found = [Authority(one["title"], "", int(one["year"])) for one in _TITLED.finditer(text)]
    return found[0] if len(set(found)) == 1 else None


def authorities(said: str) -> list[Authority]:
    """Return every instrument a note names outside the words it quotes."""
    outside = _QUOTE.sub(" ", said)
    return [*_numbered(outside), *_adapted(outside)]


def _numbered(text: str) -> list[Authority]:
    named = [*_KIND_NAMED.finditer(text)]
    ends = [one.end() for one in named]
    found = []
    for one in _NUMBERED.finditer(text):
        at = bisect_right(ends, one.start())
        kind = one["kind"] or (named[at - 1][0] if at else "")
        found.append(Authority(_kind(kind), one["number"].upper(), int(one["year"])))
    return found


def _adapted(text: str) -> list[Authority]:
    return [
        Authority("F.A.O." if found["kind"].startswith("F") else "A.O.", "", int(found["year"]))
        for found in _ADAPTED.finditer(text)
    ]


def _kind(kind: str) -> str:
    kind = kind.strip(". ").capitalize()
    return "Ordinance" if kind == "Ord" else "P.O." if kind.startswith("P.") else kind


def _old_words(text: str, deeds: tuple[Deed, ...]) -> str | None:
    stop = _FOR_STOP.search(text)
    if stop:
        return sign(stop[1])
    quoted = _FOR.search(text)
    if quoted:
        found = _QUOTE.match(text, quoted.end())
        return found["words"].strip() if found else None
    if "omitted" in deeds or "repealed" in deeds:
        first = _QUOTE.search(text)
        if first and re.match(
            r"(?:The|Certain)?\s*(?:words?|figures?|comma|letters?|brackets?)", text, re.IGNORECASE
        ):
            return first["words"].strip()
    return None
