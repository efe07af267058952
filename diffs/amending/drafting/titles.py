"""The title of a law among the drafter's words: where it begins to be one, and where it ends."""

from __future__ import annotations

from itertools import islice

from diffs.amending.drafting.kinds import KINDS
from diffs.amending.drafting.lexer import Cursor, Token, tentative

TYPES = frozenset(
    ("act", "code", "ordinance", "order", "constitution", "rules", "regulations", "law", "bill",
     "enactment")
)  # fmt: skip
ISSUED = frozenset(("notification", "scheme", "byelaws", "bylaws", "statutes", "decree"))
"""What else is issued and amended: "the said Scheme" is no part of another law."""
DATED = ISSUED | {"regulation"}
"""What names a law only with its year or its number."""
JOINING = frozenset(
    ("of", "the", "and", "for", "on", "in", "to", "with", "or", "by", "from", "at", "against")
)
_STOPPING = frozenset(
    ("section", "sections", "article", "articles", "schedule", "chapter", "part", "for",
     "after", "list", "form", "entry", "entries", "clause", "clauses", "subsection",
     "subsections", "paragraph", "proviso", "explanation", "table", "annexure", "appendix",
     "preamble")
)  # fmt: skip
TITLE_LIMIT = 40
"""No title runs to more tokens than this."""


def take_title(cursor: Cursor) -> list[str] | None:
    """Move past the words of a law's title; return the kinds of law it names, or None where it is none."""
    start = cursor.at
    kinds: list[str] = []
    if cursor.norm() in ("this", "these"):
        return None
    small = _lost_its_capital(cursor)
    cursor.at += small
    while (token := cursor.peek()).kind != "end" and cursor.at - start < TITLE_LIMIT:
        if not (
            _in_title(cursor, token)
            or _in_brackets(cursor, start)
            or (not kinds and _listing(cursor, start))
        ):
            break
        if token.norm in TYPES or (cursor.at > start and _is_dated(cursor, token)):
            kinds.append(token.norm)
        cursor.at += 1
    while cursor.at > start and cursor.items[cursor.at - 1].norm in (*JOINING, ","):
        cursor.at -= 1
    if cursor.at > start and (kinds or _is_cite(cursor)) and (not small or _has_year(cursor)):
        return kinds
    cursor.at = start
    return _uncapitalised(cursor) or None


def _lost_its_capital(cursor: Cursor) -> bool:
    """Tell the first word of "the harbour Lights Act, 2019": a small one between "the" and a capital, or brackets."""
    token, after = cursor.peek(), cursor.peek(1)
    plain = token.kind == "word" and token.norm not in {
        *JOINING,
        *_STOPPING,
        *_POINTING,
        *TYPES,
        *KINDS,
    }
    led = cursor.at > 0 and cursor.items[cursor.at - 1].norm == "the"
    named = after.text.lstrip("(")[:1].isupper() and after.norm not in TYPES
    return led and plain and token.text[0].islower() and named


_POINTING = frozenset(
    ("said", "aforesaid", "principal", "existing", "present", "former", "repealed", "new", "old", "word", "words", "expression",
     "figure", "figures")
)  # fmt: skip
"""What stands before a law's name, or before words that are quoted, and is no word of it."""


def _has_year(cursor: Cursor) -> bool:
    ahead = 1 if cursor.norm() == "," else 0
    return is_year(cursor.peek(ahead)) or _is_cite(cursor)


def _in_brackets(cursor: Cursor, start: int) -> bool:
    """Tell the small words and figures of a title's own brackets: "the Keepers (Pay and other conditions of service) Rules"."""
    token = cursor.peek()
    opened = [one.text for one in cursor.items[start : cursor.at] if one.text in "()"]
    if opened[-1:] != ["("] or not (token.kind in ("word", "num") or token.text == ","):
        return False
    ahead = islice(cursor.items, cursor.at, cursor.at + TITLE_LIMIT)
    closes = next((one for one in ahead if one.text in "()"), None)
    if closes is None or closes.text == "(":
        return False
    behind = cursor.items.index(closes, cursor.at) + 1
    return behind < len(cursor.items) and cursor.norms[behind] in TYPES


def _is_dated(cursor: Cursor, token: Token) -> bool:
    """Tell "the Harbour Forests Regulation, 1890", a law by its year or number, from a regulation of some regulations."""
    if token.norm not in DATED or not token.text[0].isupper():
        return False
    year = cursor.peek(2 if cursor.norm(1) == "," else 1)
    return year.kind == "cite" or is_year(year)


def is_year(token: Token) -> bool:
    """Tell a figure that may be a year's."""
    return token.kind == "num" and len(token.text) == 4


def take_note_number(cursor: Cursor) -> None:
    """Move past the number of a note, close behind what it is on: the "(2)" of "the Lamps Act 1993(2) is amended"."""
    token = cursor.peek()
    if token.kind == "label" and token.text[1:-1].isdigit():
        cursor.at += token.start == cursor.items[cursor.at - 1].end


_APPLIED = (
    ("in", "its", "application", "to"), ("for", "its", "application", "to"), ("as", "applied", "to"), ("as", "applicable", "to"), ("as", "applicable", "in"),
    ("as", "in", "force", "in"), ("as", "extended", "to"), ("as", "adapted", "in"),
)  # fmt: skip
_TERRITORY = frozenset(("the", "of", "and", "province", "state", "territory", "territories"))


@tentative
def take_territory(cursor: Cursor) -> str:
    """Move past "in its application to the Province of X" behind a law's name, and return it."""
    cursor.take(",")
    first = cursor.at
    named = False
    if any(cursor.take(*words) for words in _APPLIED):
        while (token := cursor.peek()).kind == "word":
            if not (token.norm in _TERRITORY or token.text[0].isupper()):
                break
            named |= token.text[0].isupper()
            cursor.at += 1
    if not named:
        return ""
    return " ".join(cursor.text[cursor.items[first].start : cursor.behind()].split())


def _listing(cursor: Cursor, start: int) -> bool:
    """Tell the comma of a title that lists: "the Keepers (Pay, Leave and Lodging) Act"."""
    after = cursor.peek(1)
    return (
        cursor.norm() == ","
        and cursor.at > start
        and cursor.items[start].norm not in _STOPPING
        and after.kind == "word"
        and after.text[0].isupper()
        and after.norm not in _STOPPING
    )


@tentative
def _uncapitalised(cursor: Cursor) -> list[str]:
    """Take "code of harbour Dues, 1960 (V of 1960)", which only its number shows to be a law's name."""
    start = cursor.at
    kinds: list[str] = []
    while (token := cursor.peek()).kind == "word" and cursor.at - start < TITLE_LIMIT:
        if token.norm in _STOPPING or token.norm in KINDS:
            break
        kinds += [token.norm] if token.norm in TYPES else []
        cursor.at += 1
    return kinds if _is_cite(cursor) else []


def _is_cite(cursor: Cursor) -> bool:
    """Tell the number that shows what stands before it to be a law's name: "(P.O. No. 10 of 1984)", behind its year or not."""
    ahead = 1 if cursor.norm() == "," else 0
    return cursor.peek(ahead + 1 if is_year(cursor.peek(ahead)) else 0).kind == "cite"


def _in_title(cursor: Cursor, token: Token) -> bool:
    if token.kind == "word":
        if token.norm in JOINING:
            return cursor.norm(1) not in _STOPPING
        return token.text[0].isupper()
    return (token.kind == "label" and len(token.norm) > 4) or token.text in tuple("()&-/'’")
