"""How orders to amend are worded: "shall be substituted", or by a noun or a gerund where no such words give it away."""

from __future__ import annotations

import re

from tarmeem.model import Action
from tarmeem.patterns import pattern_of

PARTICIPLES: dict[str, Action] = {
    "substituted": "substitute", "replaced": "substitute", "inserted": "insert", "added": "add",
    "omitted": "omit", "deleted": "omit", "repealed": "repeal", "renumbered": "renumber",
    "relettered": "renumber", "redesignated": "renumber", "numbered": "renumber", "lettered": "renumber", "appended": "add",
}  # fmt: skip
"""What orders in "shall be substituted"."""
NOUNS: dict[str, Action] = {
    "substitution": "substitute", "insertion": "insert", "addition": "add", "omission": "omit",
    "deletion": "omit", "repeal": "repeal", "renumbering": "renumber", "relettering": "renumber",
    "replacement": "substitute",
}  # fmt: skip
"""What a noun orders in "is hereby amended by the substitution, for A, of B"."""
GERUNDS: dict[str, Action] = {
    "substituting": "substitute", "inserting": "insert", "adding": "add", "omitting": "omit",
    "deleting": "omit", "repealing": "repeal", "replacing": "substitute", "renumbering": "renumber",
    "relettering": "renumber",
}  # fmt: skip
_PLAIN = frozenset(("replacement", "replacing", "renumbering", "relettering"))
"""What other sentences say as well: an order only where it names a place or words."""
_PLACE = (
    r"(?:(?:of\s+)?(?:the\s+)?(?:existing\s+|following\s+)?(?:words?|figures?|letters?|expressions?|[“\"‘]"
    r"|(?:sub-?\s?)?(?:section|article|clause|paragraph|rule|regulation|item|entry|part|chapter|schedule"
    r"|proviso|explanation)s?\b))"
)
IMPERATIVES: dict[str, Action] = {
    "substitute": "substitute", "insert": "insert", "add": "add", "omit": "omit", "delete": "omit",
}  # fmt: skip
"""What rules may order outright: "Add the following words at the end of sub-rule (2)"."""
OUTRIGHT = pattern_of(rf"(?:^|[.:—–-])\s*(?:{'|'.join(map(str.capitalize, IMPERATIVES))})\b")
"""An order that begins with such a word, whatever it is for: "Article 9.—Omit."."""
NOMINAL = (
    # One \b for all that begins with a letter: where no word begins, that is all that is looked at.
    rf"\b(?:amended\s+to\s+read\s+as|by\s+(?:the\s+(?:{'|'.join(n for n in NOUNS if n != 'replacement')}|re-(?:number|letter)ing)"
    rf"|{'|'.join(g for g in GERUNDS if g not in _PLAIN)})\b"
    rf"|by\s+(?:the\s+replacement|replacing|re-?(?:number|letter)ing)\s+{_PLACE}"
    r"|(?:is|are)\s+hereby\s+(?:further\s+)?(?:amended|substituted|inserted|omitted|added|deleted"
    r"|re-?numbered)\b"
    r"|(?:is|are)\s+(?:hereby\s+|further\s+){0,2}amended\s*,?\s+by\s*[-–—:]+"
    rf"|(?<!may )(?<!to )(?<!shall )(?<!and )(?<!or )(?:{'|'.join(IMPERATIVES)})\s+the\s+"
    r"(?:following|words?|figures?|expression)\b"
    r"|(?<!may )(?<!to )(?<!shall )omit\s+(?:[“\"‘]|(?:sub-?\s?)?(?:section|article|clause|paragraph|rule"
    r"|regulation|item|entry|part|chapter|proviso|explanation)s?\b))"
    r"|[“”\"’)],?\s+(?:substitute|insert)\b|,\s+(?:substitute|insert)\b"
)
"""An order without "shall", by its form."""
ORDERS = pattern_of(
    r"(?=[abdios“”\"’),])(?:"  # the first sign of each order below: nearly everywhere, that is all that is looked at
    r"\b(?:sh[ae]ll(?:be)?|shail|stands?|sha11)\b[\s,]*(?:\w{1,12}[\s,]+){0,6}?"
    r"(?:be)?(?:sub[^j\W]\w{3,8}ted|inserted|omitted|added|deleted|repealed|re-?\s?numbered"
    rf"|re-?\s?lettered|replaced)\b|{NOMINAL})",
    re.IGNORECASE,
)
"""An order to amend."""
OTHERWISE = pattern_of(
    r"\bread\s+[“\"‘']|[”\"’]\s+for\s+(?:the\s+(?:words?|figures?|expression)\s+)?[“\"‘]|\bstrike\s+out\b|[”\"’]\s+(?:is|are|shall\s+be)\s+(?:changed|replaced|read|construed|deemed)\b"
    r"|\b(?:shall|may)\s+(?:please\s+)?be\s+(?:read|construed)\s+as\s+(?:[“\"‘']|if\b|(?:a\s+)?references?\b)"
    r"|\bwherever\s+the\s+(?:words?|expression)\b|\bshall\s+have\s+effect\s+as\s+if\s+(?:for|after|the\s+words?|in)\b"
    r"|\b(?:(?:sub-?\s?)?(?:section|article|clause|paragraph|rule)|schedule|proviso|explanation)s?\s[^.;“”]{1,240}?"
    r"\b(?:shall|is|are|stands?)\s+(?:(?:be|hereby|stand)\s+){0,2}"
    r"(?:struck\s+out|rescinded|annulled|expunged|cancelled|abrogated|void|removed|cease\s+to\s+have\s+effect|revoked"
    r"|inter-?changed|transposed|re-?arranged|altered|varied|modified|changed)\b",
    re.IGNORECASE,
)
"""What changes a law in words that no order is read from."""
ALTERS = pattern_of(
    r"(?:[“”\"‘’]|\b(?:(?:sub-?\s?)?(?:section|article|clause|paragraph|rule)|schedule|proviso|explanation|comma|figure)s?\b)"
    r"[^.;]{0,160}?\b(?:shall|may|is|are|be|to|stands?)\s+(?:(?:be|hereby|stand|further|to)\s+){0,3}"
    r"(?:changed|replaced|struck\s+(?:off|out)|taken\s+out|dispensed\s+with|expunged|removed|raised|enhanced|increased"
    r"|reduced|revised|reworded|incorporated|introduced|rescinded|cease\s+to\s+have\s+effect|read|construed\s+as|put"
    r"|change\s+places|form\s+part|mean|deleted|omitted|inserted|added|substituted)\b|\bread\s+[“\"‘]",
    re.IGNORECASE,
)
"""What in an item of orders can only be one, though no order is worded so."""
LISTED = pattern_of(
    r"\b(?:laws|enactments|Acts|Ordinances)\b[^.;“”\"]{0,90}?\bSchedule\b[^.;“”\"]{0,90}?\bamended\b[^.;“”\"]{0,120}?\b(?:columns?|therein|thereof)\b[^.;]{0,40}"
    r"|\b(?:amended|amendments?|repeals?)\b[^.;“”\"]{0,120}?\b(?:directed|specified|set\s+out|mentioned|indicated|shown|given|contained|laid\s+down|provided(?:\s+for)?)"
    r"\s+in\s+the\s+(?:[\w-]+\s+){0,6}?Schedule\b[^.;]{0,80}",
    re.IGNORECASE,
)
"""How an Act says that it leaves its amendments to a table at its end."""
_TABLED = pattern_of(rf"(?:The|Such)\s+(?:\w+\s+){{0,2}}(?:{LISTED.pattern})", re.IGNORECASE)


def tabled(text: str, at: int, stop: int) -> bool:
    """Say whether a section's words begin so: "The enactments specified in the Schedule are amended as the third column says"."""
    return _TABLED.match(text, at, stop) is not None
