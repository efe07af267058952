"""What a drafter calls that which he quotes: "the words, brackets, comma and figures", and the marks he names."""

from __future__ import annotations

from diffs.amending.drafting.lexer import Cursor, tentative
from diffs.numerals import ORDINALS
from tarmeem.patterns import pattern_of

_MARKS = {
    "fullstop": ".", "colon": ":", "comma": ",", "semicolon": ";", "hyphen": "-", "dash": "—",
}  # fmt: skip
POINTS = {
    **_MARKS, "period": ".", "commas": ",", "fullstops": ".", "semicolons": ";", "colons": ":",
}  # fmt: skip
"""The same in the normal form of a token, and where several are named."""
_APART = pattern_of(r"[\s-]+|[.,;]+\Z")


def sign(words: str) -> str:
    """Return the mark that words such as "full stop" name; other words as they are."""
    return _MARKS.get(_APART.sub("", words.lower()), words)


WORDS = frozenset(
    ("word", "words", "figure", "figures", "letter", "letters", "expression", "expressions",
     "bracket", "brackets", "number", "numbers", "symbol", "sign", "abbreviation", "phrase",
     "sentence", "parenthesis", "numeral", "numerals", "inverted", "marks", "quotation", "digit",
     "digits", "numerical", "oblique", "stroke", "slash", "parentheses", "amount")
)  # fmt: skip
_NOUNS = WORDS | frozenset(POINTS)


def take_nouns(cursor: Cursor) -> list[str]:
    """Take an inventory: "words, brackets, comma and figures"."""
    found: list[str] = []
    start = cursor.at
    while True:
        noun = cursor.norm()
        if noun == "full" and cursor.norm(1) == "stop":
            cursor.at += 1
            noun = "fullstop"
        elif noun in ("semi",) and cursor.norm(1) == "colon":
            cursor.at += 1
            noun = "semicolon"
        if noun not in WORDS and noun not in POINTS:
            break
        found.append(noun)
        cursor.at += 1
        start = cursor.at
        cursor.take(",") or cursor.take(":")
        if cursor.take_any({"and", "or", "&"}) and cursor.norm(1) in _NOUNS:
            cursor.take("the")
    cursor.at = start
    return found


_EACH = (
    ("every", "occurrence"), ("each", "occurrence"), ("all", "occurrences"), ("all", "the", "occurrences"),
)  # fmt: skip


@tentative
def take_which(cursor: Cursor) -> str:
    """Take "the second occurrence of", "every occurrence of", and say which; what follows is the words themselves."""
    if any(cursor.take(*said, "of") for said in _EACH):
        return "all"
    cursor.take("the")
    place = cursor.norm()
    cursor.at += 1
    counted = place in ORDINALS or place == "last"
    return place if counted and cursor.take("occurrence", "of") else ""
