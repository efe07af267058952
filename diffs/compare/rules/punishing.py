"""Read the penal clauses of a text: which punishments, how they are joined, how long or how much."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from diffs.compare.rules.bounding import LEAST, MOST
from diffs.compare.rules.counting import TIMES
from diffs.compare.rules.figures import KINDS
from diffs.compare.rules.saying import QUOTE
from tarmeem.patterns import pattern_of

_KIND = r"(?:(?:imprisonment|transportation)\s+for\s+life|life\s+imprisonment|death|imprisonment|fined?|whipping|stripes|forfeiture(?:\s+of\s+(?:all\s+)?(?:his\s+)?property)?|both|penalty|qisas|diyat|arsh|daman)"
_PUNISHES = rf"(?=\W{{0,3}}(?:\d{{0,3}}\s?\[)?(?:(?:an?|the|maximum|further|simple|rigorous|term|of|either)\s+){{0,4}}(?<!\w){_KIND}\b)"
_LEADS = pattern_of(
    rf"\b(?:punish(?:ed|able)[\s,]+(?:\d{{0,3}}\s?\[)?(?:with|by)|liable(?:\s+also)?\s+to(?:\s+be\s+(?:punished\s+with|sentenced\s+to)|\s+(?:a\s+)?punishment\s+of)?|shall\s+be\s+sentenced\s+to){_PUNISHES}"
    r"|\bbe\s+(?=fined\b)"
    rf"|\b(?:offences?(?:\s+of\s+the\s+same\s+nature)?|convictions?|contraventions?),?\s+with{_PUNISHES}"
    rf"|(?:\A|[;\u037e:—–-])(?:\(\w{{1,4}}\)|(?:or|and)\b|[\W_]++){{0,5}}\bwith{_PUNISHES}",
    re.IGNORECASE,
)
"""What a penal clause stands behind: "shall be punished with"; of an item of a list, or for a first offence, "with" alone."""
_NOT_LAID_DOWN = pattern_of(
    r"\b(?:(?:not|never|no\s+longer|ceases?\s+to|exempt(?:ed)?\s+from)(?:\s+be(?:ing)?)?|(?:(?<!guilty\sof\san\s)offences?|which|that|who|if|when|where|case|(?<!this\s)acts?)(?:,?\s+(?:is|are|be|being|so|not))*"
    r"|been|was|were|had|has|have|having|being|would\s+be|could\s+be)\W*\Z"
    r"|(?:\A|[.;:,)—–-]|\b(?:that|and|but))\s*(?:no|neither|none|nobody)\b(?:(?!\b(?:shall|may|must)\b)[^.;:])*\b(?:shall|may|must)(?:\s+be)?\W*\Z",
    re.IGNORECASE,
)
"""How it is said that somebody was punished, may not be, or would be, or that nobody may: that lays down no penalty."""
_LAYS_DOWN = pattern_of(
    r"\b(?:shall|may|must|is|are|be|and|also|guilty\s+of\s+an\s+offence)\b[^.;:]*\Z", re.IGNORECASE
)
_PART = pattern_of(
    rf"(?:/[-–=])?[\s,\]]*(?:\d{{0,3}}\s?\[)?(?:(?P<figure>{'|'.join(pattern.pattern for what, _, pattern in KINDS if what in ('Period', 'Amount', 'Multiple'))}|\d[\d.,]*\s+{TIMES}\b)"
    rf"|(?P<least>{LEAST})\b|(?P<most>{MOST}|nor\s+more\s+than)\b|(?P<kind>{_KIND})\b|(?P<quality>simple|rigorous|solitary|life|either\s+description)\b"
    r"|(?P<joint>and/or|and|or|nor|without)\b"
    r"|(?:an?|the|with|by|to|of|for|in|term|period|which|may|shall|be|but|also|further|such|his|liable|punish(?:ed|able)|sentenced|exten[dt]|punishment"
    r"|additional|minimum|maximum|amount|value|property|respect|each)\b)",
    re.IGNORECASE,
)
"""A word, or a figure, of those that penal clauses are made of: any other ends one."""
_EDITORS = pattern_of(r"(?:\d{1,3}\s?)?\[|\]")
"""The brackets that an editor puts around words, with the number of their note."""
_BOUNDED = ("figure", "least", "most")


class Term(NamedTuple):
    """One thing that a penal clause says: a punishment, its quality, how long or how much."""

    what: str
    """``kind``, ``quality``, ``least``, ``most`` or ``figure``: a figure without a bound."""
    said: str
    joint: str = ""
    """What joins a punishment to the one before: of a comma alone nothing."""

    @property
    def is_figure(self) -> bool:
        """Tell how long or how much, not which punishment."""
        return self.what in _BOUNDED


class Clause(NamedTuple):
    """A penal clause: where it stands in its text, its words, and what they say."""

    start: int
    end: int
    text: str
    terms: tuple[Term, ...]


def clauses(text: str) -> Iterator[Clause]:
    """Yield the penal clauses of a text: not what somebody was sentenced to, nor what another's offence is punishable with."""
    at = 0
    for lead in _LEADS.finditer(text):
        before = text[max(lead.start() - QUOTE, 0) : lead.start()]
        is_item = lead.group().lower().endswith("with") and "punish" not in lead.group().lower()
        laid_down = is_item or (_LAYS_DOWN.search(before) and not _NOT_LAID_DOWN.search(before))
        if lead.start() < at or not laid_down:
            continue
        found = _read(text, lead.end())
        if found is not None:
            at = found.end
            yield found


def _read(text: str, start: int) -> Clause | None:
    """Return the clause that begins there."""
    terms: list[Term] = []
    begins, end, at = start, start, start
    bound = joint = ""
    while part := _PART.match(text, at):
        at = part.end()
        what, said = part.lastgroup or "", ""
        if what:
            said = " ".join(part[what].replace("]", "").split())
        if what in ("least", "most"):
            bound = what
        elif what == "joint":
            joint = f"{joint} {said.lower()}".strip()
        elif what == "figure" and not (bound or joint) and terms and terms[-1].is_figure:
            break  # a footnote's number that stands before a unit of the text
        elif what:
            if not terms:
                begins = part.start(what)
            if what == "kind":
                terms.append(Term(what, said, joint))
            else:
                terms.append(Term(bound or what if what == "figure" else what, said))
            joint = bound = ""
            end = part.end()
    words = " ".join(_EDITORS.sub("", text[begins:end]).split())
    return Clause(begins, end, words, tuple(terms)) if terms else None
