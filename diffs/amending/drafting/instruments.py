"""An amending instrument by its own account: its name, the laws it amends, and from when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from diffs.amending.drafting.acts import Acts, citation
from diffs.amending.drafting.directives import split
from diffs.amending.drafting.marginal import read_marginal
from diffs.amending.drafting.recitals import learn
from diffs.amending.drafting.reckoned import Reckoned, Several, read_reckoned, read_several
from diffs.days import first_day
from diffs.structure.cutting.instrument import CALLED, HEAD, Own
from diffs.structure.cutting.masking import MASK, mask
from diffs.structure.frame.instruments import beginnings
from tarmeem.patterns import pattern_of

_NUMBER = pattern_of(
    r"^(?:(?!\n)[\W_])*(?P<kind>(?:\w+\s+)?(?:ACT|ORDINANCE|ORDER|REGULATION))\s+NO\s?[.:]?\s*(?P<no>[IVXLCDM\[\]l1]+|\d+)\s+OF\s+(?P<year>\d{4})",
    re.IGNORECASE | re.MULTILINE,
)
_BEGINS = pattern_of(
    r"\b(?:shall|deemed\s+to\s+have)\s+(?:be\s+deemed\s+to\s+have\s+)?(?:come|came|taken?|have\s+taken)\s+"
    r"(?:into\s+force|effect|into\s+effect)",
    re.IGNORECASE,
)
_COMMENCES = pattern_of(rf"{_BEGINS.pattern}\s*[^.]{{0,240}}", re.IGNORECASE)
_RECKONED = pattern_of(r"\b(?:after|expiry|expiration)\b", re.IGNORECASE)
"""What says that an instrument takes effect some time after the day that is given."""
_APART = pattern_of(
    r"\b(?:except(?:ing)?|save|excluding|other\s+than|provided\s+that)\b|\b(?:and|while|whereas|but)\s+(?:in\s+)?(?:the\s+)?"
    r"(?:remaining|other|rest|provisions?|(?:sub-?\s?)?sections?|clauses?|articles?|paragraphs?)\b",
    re.IGNORECASE,
)
"""What follows where not all of an instrument takes effect as has just been said."""
_OF_PARTS = pattern_of(
    r"\b(?:(?:sub-?\s?)?sections?|clauses?|articles?|paragraphs?|rest|remaining|otherwise|except|save|other\s+than)\b[^.;:\n]*\Z",
    re.IGNORECASE,
)
"""What the words "shall come into force" follow where they are said of some provisions."""
_OF_ITSELF = pattern_of(
    r"^[ \t]*(?:\d{1,2}\s?\.[ \t]*)?This\s+notification\s+shall\s+(?:come|take|be\s+deemed)\b[^.]{0,240}",
    re.IGNORECASE | re.MULTILINE,
)
"""The paragraph below its orders in which a notification says when it takes effect."""
_SUBJECT = 160
_IN_PART = pattern_of(r"\bprovisions\b|\bdifferent\b")
"""How far before "shall come into force" what takes effect is named."""


@dataclass(frozen=True, slots=True)
class Commencement:
    """When an instrument says it takes effect."""

    kind: str
    """at-once, date, deemed (back-dated), notification, several (instruments of one file, which
    do not begin together), parts (provisions of one that do not), or unknown."""
    on: str | None = None
    """The date, where the instrument gives one."""
    words: str = ""
    after: Reckoned | None = None
    """Of one that is counted from a day told elsewhere, as that of its publication: how it is counted."""
    several: tuple[Several, ...] = ()
    """Of parts: when each begins, and when the rest does; empty where that was not understood."""

    @property
    def in_part(self) -> bool:
        """Tell whether some of its provisions may take effect on a day of their own."""
        return self.kind == "parts" or bool(self.several or _IN_PART.search(self.words))


@dataclass(frozen=True, slots=True)
class Instrument:
    """An amending instrument by its own account."""

    title: str
    number: str | None
    laws: tuple[str, ...]
    """The numbers of the laws its recitals name."""
    commencement: Commencement
    parts: tuple[Own, ...]


def read_instrument(text: str) -> Instrument:
    """Read an instrument's name, number, laws amended, commencement and sections."""
    masked = mask(text)
    parts = split(masked)
    head = masked[: _head_end(parts)]
    acts = Acts()
    learn(head, acts)
    named = [a.number for a in acts.named if a.number]
    named += [act.number for p in parts if (act := read_marginal(p.note).act) and act.number]
    called = CALLED.search(head)
    number = _NUMBER.search(head)
    return Instrument(
        title=re.sub(r"\s+", " ", called["title"].replace(MASK, " ")).strip() if called else "",
        number=citation(
            f"{number['kind'].title()} No. {number['no'].strip('[]')} of {number['year']}"
        )
        if number
        else None,
        laws=tuple(dict.fromkeys(named)),
        commencement=_together(masked, head),
        parts=tuple(parts),
    )


def _head_end(parts: Sequence[Own]) -> int:
    """Return where the head ends: the section that gives the title and the day belongs to it."""
    if not parts:
        return HEAD
    first, *others = parts
    if first.number != "1":
        return first.start
    return min([first.start + HEAD, *(one.start for one in others[:1])])


def _together(masked: str, head: str) -> Commencement:
    """Read when the instruments of a file take effect, which is one day only where all say the same."""
    first = read_commencement(head)
    if first == Commencement("unknown") and (own := _OF_ITSELF.search(masked)):
        first = read_commencement(own[0])
    starts = [*beginnings(masked), len(masked)]
    others = [
        read_commencement(masked[at : min(at + HEAD, end)])
        for at, end in pairwise(starts[1:])
    ]  # fmt: skip
    if all((one.kind, one.on) == (first.kind, first.on) for one in others):
        return first
    return Commencement("several", None, first.words)


_NEW_MATTER = pattern_of(r"[“\"](?:\(?\w{1,4}[.)][ \t]*)*[^.;:“”\"\n]{0,80}\Z")


def _opens_new_matter(text: str, at: int) -> bool:
    """Tell whether the sentence at an offset opens a quotation: “(2) They shall come into force …” is the amended law's."""
    opened = _NEW_MATTER.search(text, max(0, at - _SUBJECT), at)
    # Straight marks are all alike: an odd one opens.
    return opened is not None and (opened[0][0] == "“" or text.count('"', 0, at) % 2 == 1)


def read_commencement(text: str) -> Commencement:
    """Read when an instrument takes effect; a date is given as ISO 8601."""
    found = next((one for one in _COMMENCES.finditer(text) if not _opens_new_matter(text, one.start())), None)  # fmt: skip
    if found is None:
        return Commencement("unknown")
    words = re.sub(r"\s+", " ", found[0].replace(MASK, " ")).strip()
    if _APART.search(words) or any(
        _OF_PARTS.search(text, max(0, one.start() - _SUBJECT), one.start())
        for one in _BEGINS.finditer(text)
    ):
        return Commencement("parts", None, words, several=read_several(text.replace(MASK, " ")))
    backdated = re.search(r"\band\s+shall\s+be\s+deemed\b", words, re.IGNORECASE)
    if backdated and (day := first_day(words[backdated.end() :])):
        return Commencement("deemed", day, words)
    if re.search(r"\bat\s+once\b|\bimmediately\b|\bforthwith\b", words, re.IGNORECASE):
        return Commencement("at-once", None, words)
    if reckoned := read_reckoned(words):
        return Commencement("unknown", None, words, reckoned)
    if re.search(r"\bnotif(?:y|ication)|\bsuch\s+date", words, re.IGNORECASE):
        return Commencement("notification", None, words)
    day = "" if _RECKONED.search(words) else first_day(words)
    kind = "deemed" if re.search(r"\bdeemed\b", words, re.IGNORECASE) else "date"
    return Commencement(kind if day else "unknown", day or None, words)
