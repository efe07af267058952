"""Numbers as printed, and the FRBR-style names made of them: ``XL of 2016`` is ``pk/act/2016/40``.

A name so made is only a proposal: the number may have been misread, so it is recorded unreviewed
and identifies nothing until a person has confirmed it.
"""

from __future__ import annotations

from tarmeem.letters import key
from tarmeem.patterns import pattern_of
from tarmeem.romans import roman_value

_NUMBERED = pattern_of(r"\b([ivxlcdm]+|[0-9]{1,4}) of ([0-9]{4})\b")
_SRO = pattern_of(
    r"\bs\.? ?r\.? ?o\.? ?(?:no\W{0,2})? ?([0-9]{1,5}) ?\(([ivxl]+)\) ?/ ?([0-9]{4})\b"
)
_OWN = pattern_of(r"pk-([a-z-]+)-([0-9]{4})-([0-9a-z-]+)")


def value(number: str) -> int:
    """Return the value of a law's number in figures or in roman; 0 where it is neither: it was misread."""
    return int(number) if number.isdecimal() else roman_value(number) or 0


def numbered(printed: str) -> tuple[int, str] | None:
    """Return the number and the year that a law is cited by, (40, "2016") of "Act No. XL of 2016"; None without both."""
    found = _NUMBERED.search(key(printed))
    number = value(found[1]) if found else 0
    return (number, found[2]) if found and number else None


def frbr(kind: str, number: str) -> str | None:
    """Return the FRBR-style name of a work by its printed number, or None where it is no such number."""
    said = key(number)
    sro = _SRO.search(said)
    if sro:
        return f"pk/sro/{sro[3]}/{sro[1]}-{sro[2]}"
    found = numbered(said)
    if not found or kind not in ("act", "ordinance", "order", "regulations"):
        return None
    return f"pk/{kind}/{found[1]}/{found[0]}"


def folded(name: str) -> str:
    """Return an alias as it is kept: lower case, no blanks; ``pk-act-2016-40`` with its slashes."""
    name = key(name).replace(" ", "-")
    own = _OWN.fullmatch(name)
    return f"pk/{own[1]}/{own[2]}/{own[3]}" if own else name
