"""The labels of provisions: one, a list, a range."""

from __future__ import annotations

import re
from functools import lru_cache

from diffs.amending.drafting.kinds import BARE, LEVEL, RANGE_LIMIT, Step, Where
from diffs.amending.drafting.lexer import Cursor, Token, tentative
from diffs.numerals import SMALL
from diffs.structure.cutting.orders import GERUNDS, IMPERATIVES, NOUNS
from tarmeem.patterns import pattern_of
from tarmeem.romans import ROMANS

_PLAIN = str.maketrans("{}‐‑", "()--")
_ROMAN = pattern_of(r"[IVXLCl1]{1,7}[A-Z]{0,2}$")


def take_labels(cursor: Cursor, where: Where, kind: str, *, plural: bool) -> list[str]:
    """Move past the labels after a noun and return them as cited, ranges counted out."""
    found: list[str] = []
    while True:
        start = cursor.at
        joint = _joint(cursor) if found else ""
        # a dash behind a comma opens the drafter's own list: "in sections 5 and 6,— (a) for the word"
        ends = found and (
            not joint
            or cursor.peek().kind == "dash"
            or _opens_item(cursor, found[-1], where, plural=plural)
        )
        label = "" if ends else take_label(cursor, kind, where)
        if not label or (found and not plural and joint not in ("to", "and")):
            cursor.at = start
            break
        if len(found) > RANGE_LIMIT:
            where.doubts.append(f"more than {RANGE_LIMIT} provisions are named")
            break
        if joint == "to":
            where.ranges.append((kind, found[-1], label))
            between(found[-1], label, found, where)
        found.append(label)
    if not (cursor.take("(", "both", "inclusive", ")") or cursor.take(",", "both", "inclusive")):
        cursor.take("both", "inclusive") or cursor.take("inclusive")
    return found


_ORDER = frozenset(("in", "for", "after", "before", "immediately", *IMPERATIVES, *GERUNDS))


def _opens_item(cursor: Cursor, last: str, where: Where, *, plural: bool) -> bool:
    """Tell the drafter's own "(c)" from one more provision: "by the deletion of subsection (4), and (c) by the insertion of"."""
    token, word, behind = cursor.peek(), cursor.norm(1), cursor.norm(2)
    if token.kind != "label":
        return False
    if word == "by" and (behind in GERUNDS or (behind == "the" and cursor.norm(3) in NOUNS)):
        return True
    apart = (cursor.norm(-2), cursor.norm(-1)) == (",", "and")
    if word not in _ORDER or not apart:
        return False
    if last.strip("()")[:1].isdecimal() != token.text.strip("({ ")[:1].isdecimal():
        return True
    if token.first and not plural:
        return True
    if token.first:
        where.doubts.append(
            f"whether {token.text} is one more provision, or an item's own label, is not told"
        )
    return False


def _joint(cursor: Cursor) -> str:
    cursor.take(",")
    word = cursor.take_any({"and", "or", "to", "&"})
    if word:
        return word
    if cursor.items[cursor.at - 1].norm == ",":
        return ","
    return ""


def take_label(cursor: Cursor, kind: str, where: Where) -> str:
    """Move past one label of a provision of that kind and return it as cited."""
    start = cursor.at
    if kind in BARE and cursor.take_any({"no", "number"}):
        cursor.take(".")
    if kind in _LETTERED and (letter := _quoted_letter(cursor)):
        return letter
    token = cursor.peek()
    if kind in ("chapter", "part") and token.text.istitle() and token.norm in SMALL:
        cursor.at += 1
        return token.text
    dashed = token.kind == "dash" and kind in BARE
    if dashed:
        cursor.at += 1
        token = cursor.peek()
    # behind a dash "(a)" opens the drafter's own list: "in the Schedule— (a) in entry 2"
    if not _is_label(token, kind) or (dashed and token.kind == "label"):
        cursor.at = start + dashed
        if token.norm == "(" and kind not in BARE:
            where.doubts.append(f"the label of a {kind} is torn (offset {token.start})")
        return ""
    cursor.at += 1
    label = re.sub(r"\s+", "", token.text).translate(_PLAIN)
    if label == "()":
        where.doubts.append(f"the label of a {kind} is lost (offset {token.start})")
    if kind in ("schedule", "part", "chapter") and _ROMAN.match(label):
        label = label.replace("l", "I")
    return label + (_dashed_letter(cursor, token) or _loose_letter(cursor, token, kind))


_LETTERED = frozenset(("annexure", "appendix", "form", "schedule"))


def _quoted_letter(cursor: Cursor) -> str:
    """Take the ‘A’ of "Annexure ‘A’"."""
    letter = cursor.peek(1)
    quoted = cursor.peek().kind == cursor.peek(2).kind == "quote"
    if quoted and len(letter.text) == 1 and letter.text.isupper():
        cursor.at += 3
        return letter.text
    return ""


def _dashed_letter(cursor: Cursor, number: Token) -> str:
    """Take the "-A" of "Part XIV-A", which stands close up to its numeral."""
    dash, letter = cursor.peek(), cursor.peek(1)
    if number.kind != "word" or dash.kind != "dash":
        return ""
    close = dash.start == number.end and letter.start == dash.end and len(dash.text) == 1
    if close and letter.kind == "word" and letter.text.isupper() and len(letter.text) < 3:
        cursor.at += 2
        return f"-{letter.text}"
    return ""


def _is_label(token: Token, kind: str) -> bool:
    if token.kind == "label":
        return True
    if token.kind == "num" and (kind in BARE or 2 <= LEVEL.get(kind, 0) <= 4):
        return True
    if kind not in BARE:
        return False
    return (
        token.kind == "word"
        and token.text[0] in "IVXLABCDEFGHl"
        and (bool(_ROMAN.match(token.text)) or (len(token.text) == 1 and token.text.isupper()))
    )


def _loose_letter(cursor: Cursor, number: Token, kind: str) -> str:
    """Take the "F" of "section 489 F", "rule 10 F", which belongs to the number before it."""
    token = cursor.peek()
    if kind not in ("section", "article", "rule", "regulation") or not number.text.isdecimal():
        return ""
    near = token.start - number.end == 1 and len(token.text) == 1 and token.text.isupper()
    after = cursor.norm(1)
    if near and (after in (",", "of", "and", "shall", "the", ".", ";", "in") or not after):
        cursor.at += 1
        return token.text
    return ""


_NUMERIC = pattern_of(r"(\(?)(\d{1,4})(\)?)$")


_LETTER = pattern_of(r"\(([a-zA-Z])\)$")


def between(first: str, last: str, found: list[str], where: Where) -> None:
    """Append what lies strictly between the ends of a range; doubt what cannot be counted."""
    low, high = _NUMERIC.match(first), _NUMERIC.match(last)
    if low and high and int(low[2]) < int(high[2]) < int(low[2]) + RANGE_LIMIT:
        found += [f"{low[1]}{n}{low[3]}" for n in range(int(low[2]) + 1, int(high[2]))]
        return
    if _romans(first, last, found):
        return
    a, z = _LETTER.match(first), _LETTER.match(last)
    if a and z and ord(a[1]) < ord(z[1]):
        if a[1] == "i" and z[1] in "vx":
            where.doubts.append(f"the range {first} to {last} may be roman")
        found += [f"({chr(n)})" for n in range(ord(a[1]) + 1, ord(z[1]))]
        return
    where.doubts.append(f"the range {first} to {last} cannot be counted without the base")


@lru_cache(maxsize=256)
def counted(span: tuple[str, str, str]) -> frozenset[tuple[str, str]]:
    """Return the steps that a range of provisions was counted out to, its ends among them."""
    kind, first, last = span
    labels = [first, last]
    between(first, last, labels, Where())
    return frozenset((kind, label) for label in labels)


def _romans(first: str, last: str, found: list[str]) -> bool:
    """Append what lies between (ii) and (v); a range of single letters may be no roman one."""
    upper = first.isupper() and last.isupper()
    low, high = first.strip("()").lower(), last.strip("()").lower()
    if not upper and (first, last) != (first.lower(), last.lower()):
        return False
    if low not in ROMANS or high not in ROMANS or len(low) + len(high) == 2:
        return False
    numerals = ROMANS[ROMANS.index(low) + 1 : ROMANS.index(high)]
    between = [numeral.upper() if upper else numeral for numeral in numerals]
    found += [f"({numeral})" if first.startswith("(") else numeral for numeral in between]
    return True


def take_entries(cursor: Cursor, *, new: bool = False) -> None:
    """Move past "and the entries relating thereto in columns (2) and (3)": the row that a serial number begins.

    ``new``: of a row that comes in "and entries" says as much.
    """
    start = cursor.at
    cursor.take(",")
    cursor.take("and")
    cursor.take("the")
    cells = cursor.take_any({"entry", "entries"})
    if not cells or not (cursor.take("relating", "thereto") or new):
        cursor.at = start
        return
    start = cursor.at
    columns = cursor.take("in") and cursor.take("columns")
    labels = take_labels(cursor, Where(), "column", plural=True) if columns else []
    if len(labels) < 2 or labels[0].strip("()") != "2":  # one column's entry is no row
        cursor.at = start


@tentative
def take_row(cursor: Cursor, where: Where) -> list[Step] | None:
    """Take "entry in column 1 relating to section 308": a row known by its section; "the entries at serial No. 3"."""
    if not cursor.take_any({"entry", "entries"}):
        return None
    behind = cursor.at
    if cursor.take_any({"at", "against"}) and (row := take_serial(cursor, where)):
        return row
    cursor.at = behind
    if cursor.take("in", "column"):
        cursor.at += 1
    if (cursor.take("relating", "to") or cursor.take("against")) and cursor.take("section"):
        token = cursor.peek()
        if token.kind == "num":
            cursor.at += 1
            return [("row", token.text)]
    return None


def take_contents(cursor: Cursor) -> None:
    """Move past ", comprising sections 8A and 8B,": what a new Chapter holds, its own matter says."""
    start = cursor.at
    cursor.take(",")
    if cursor.take_any({"comprising", "containing"}) or cursor.take("consisting", "of"):
        cursor.take("of")
        of_it = cursor.take_any({"section", "sections", "articles", "rules", "regulations"})
        if of_it and take_labels(cursor, Where(), "section", plural=True):
            cursor.take(",")
            return
    cursor.at = start


@tentative
def take_serial_noun(cursor: Cursor) -> str:
    """Move past "serial number", "S. Nos.", and return the noun; "" where none stands there."""
    if not cursor.take_any({"serial", "s", "sl", "sr"}):
        return ""
    cursor.take(".")
    noun = cursor.take_any({"number", "no", "numbers", "nos"})
    cursor.take(".")
    return noun


@tentative
def take_at_serial(cursor: Cursor) -> list[str]:
    """Move past the "at serial number 3A" of "the following new entry at serial number 3A", and return the number."""
    where = Where()
    rows = take_serial(cursor, where) if cursor.take_any({"at", "against"}) else None
    return [] if where.doubts else [label for _, label in rows or ()]


@tentative
def take_serial(cursor: Cursor, where: Where) -> list[Step] | None:
    """Take "serial number 3 and the entries relating thereto", "S. Nos. 3 and 4": rows by their numbers."""
    noun = take_serial_noun(cursor)
    if not noun and cursor.norm() not in ("serial", "s", "sl", "sr"):
        return None
    if not noun:  # "serial 3"
        cursor.at += 1
        cursor.take(".")
    plural = noun.endswith("s")
    token = cursor.peek()
    if token.kind not in ("num", "label"):
        return None
    if plural:
        where.plural = True
        found = take_labels(cursor, where, "entry", plural=True)
    else:
        cursor.at += 1
        found = [token.text]
    take_entries(cursor)
    return [("entry", label) for label in found]
