"""Where: provisions as the drafter names them, outermost first or reversed, in lists and ranges."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from diffs.amending.acts import Acts, take_act
from diffs.amending.lexer import Cursor, Token
from diffs.amending.quotes import read_words

Step = tuple[str, str]
Path = tuple[Step, ...]

_PLURALS = {
    "section": "section", "sub-section": "subsection", "article": "article", "clause": "clause",
    "sub-clause": "subclause", "paragraph": "paragraph", "sub-paragraph": "subparagraph",
    "proviso": "proviso", "explanation": "explanation", "illustration": "illustration",
    "schedule": "schedule", "item": "item", "rule": "rule", "sub-rule": "subrule",
    "regulation": "regulation", "sub-regulation": "subregulation", "part": "part",
    "chapter": "chapter", "table": "table", "column": "column", "heading": "heading",
    "form": "form", "appendix": "appendix", "annexure": "annexure", "sub-heading": "subheading",
    "definition": "definition", "sub-item": "subitem", "division": "division",
    "sub-article": "subarticle", "title": "title", "row": "row", "entry": "entry",
}  # fmt: skip
KINDS: dict[str, str] = {
    **{word: kind for kind, word in _PLURALS.items()},
    **{word + "s": kind for kind, word in _PLURALS.items()},
    "entries": "entry", "para": "paragraph", "paras": "paragraph", "subpara": "sub-paragraph",
    "subparas": "sub-paragraph", "annex": "annexure", "preamble": "preamble",
    "headnote": "heading", "sidenote": "heading", "provisoes": "proviso",
    "subtitle": "sub-heading", "appendices": "appendix", "sentence": "sentence",
}  # fmt: skip
PLURAL = frozenset(word for word in KINDS if word.endswith("s")) | {"entries", "appendices"}
_TWO_WORDS = {
    ("marginal", "note"): "heading", ("head", "note"): "heading", ("side", "note"): "heading",
    ("marginal", "heading"): "heading", ("long", "title"): "long title",
    ("short", "title"): "short title", ("sub", "section"): "sub-section",
    ("sub", "sections"): "sub-section", ("sub", "clause"): "sub-clause",
    ("section", "heading"): "heading", ("sub", "clauses"): "sub-clause",
    ("opening", "paragraph"): "opening", ("opening", "words"): "opening",
    ("opening", "portion"): "opening",
}  # fmt: skip
ORDINALS = {
    word: str(n) for n, word in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
         "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"), start=1)
}  # fmt: skip
_NUMBERED_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)$")
LEVEL = {
    "part": 0, "chapter": 0, "division": 0, "schedule": 0, "appendix": 0, "annexure": 0,
    "form": 0, "preamble": 0, "long title": 0, "short title": 0, "title": 0, "section": 1,
    "article": 1, "rule": 1, "regulation": 1, "list": 1, "table": 1, "heading": 5,
    "sub-section": 2, "sub-rule": 2, "sub-regulation": 2, "sub-article": 2, "entry": 2,
    "row": 2, "paragraph": 2, "item": 3, "clause": 3, "column": 3, "sub-paragraph": 3,
    "definition": 3, "sub-clause": 4, "sub-item": 4, "proviso": 5, "explanation": 5,
    "illustration": 5, "sub-heading": 1, "opening": 5, "sentence": 6,
}  # fmt: skip
TOP = frozenset(k for k, level in LEVEL.items() if level == 0) | {
    "section", "article", "rule", "regulation", "sub-heading",
}  # fmt: skip
_BARE = frozenset(
    ("section", "article", "rule", "regulation", "schedule", "part", "chapter", "entry", "item",
     "paragraph", "column", "form", "appendix", "annexure", "division", "explanation", "row",
     "illustration", "table", "sub-item", "proviso")
)  # fmt: skip
"""Kinds whose labels are printed without brackets."""
_ROMAN = re.compile(r"[IVXLCl1]{1,7}[A-Z]{0,2}$")
RANGE_LIMIT = 300


@dataclass(slots=True)
class Where:
    """What an address said: paths relative to where it stands, and doubts met on the way."""

    paths: list[Path] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    anaphoric: bool = False
    """It points back: "the said section", "that clause", "as so renumbered"."""
    plural: bool = False


def take_where(cursor: Cursor, acts: Acts) -> Where | None:
    """Move past one address, such as "sub-sections (1) and (3) of section 9 of the said Act"."""
    where = Where()
    start = cursor.at
    first = _one(cursor, acts, where)
    if first is None:
        cursor.at = start
        return None
    where.paths = first
    while len(where.paths) <= RANGE_LIMIT and (more := _another(cursor, acts, where)) is not None:
        where.paths.extend(more)
    return where


def _another(cursor: Cursor, acts: Acts, where: Where) -> list[Path] | None:
    """Take ", and entry 36 of the State List": a further provision with a noun of its own."""
    start = cursor.at
    joined = cursor.take(",", "and") or cursor.take("and")
    the = cursor.take("the")
    if joined and (_noun_ahead(cursor) or (the and cursor.norm() in ORDINALS)):
        found = _one(cursor, acts, where)
        if found is not None:
            return found
    cursor.at = start
    return None


def _noun_ahead(cursor: Cursor) -> bool:
    return cursor.norm() in KINDS or (cursor.norm(), cursor.norm(1)) in _TWO_WORDS


def _one(cursor: Cursor, acts: Acts, where: Where) -> list[Path] | None:
    cursor.take("the")
    back = _pointing_back(cursor)
    cursor.take("existing")
    found = _against(cursor) or _ordinal(cursor, where) or _noun(cursor, where, back)
    if found is None:
        return None
    where.anaphoric |= back
    paths: list[Path] = [(step,) for step in found]
    _suffixes(cursor, acts, where, paths)
    return paths


def _pointing_back(cursor: Cursor) -> bool:
    if cursor.norm() in ("said", "that", "aforesaid", "such", "principal", "same"):
        if cursor.norm(1) in KINDS or cursor.norm(1) in ORDINALS:
            cursor.at += 1
            return True
    return False


def _suffixes(cursor: Cursor, acts: Acts, where: Where, paths: list[Path]) -> None:
    """Take "of clause (1)", "of the said Act", "thereof", "as so renumbered" after a provision."""
    while True:
        start = cursor.at
        if _renumbered(cursor) or cursor.take("thereof") or cursor.take("therein"):
            where.anaphoric = True
        elif cursor.take("at", "the", "end") and paths[0][-1][0] in ("explanation", "proviso"):
            paths[:] = [(*p[:-1], (p[-1][0], "end")) for p in paths]
        elif (cursor.take("of") or cursor.take("to") or cursor.take("in")) and _container(
            cursor, acts, where, paths
        ):
            continue
        else:
            cursor.at = start
            return


def _container(cursor: Cursor, acts: Acts, where: Where, paths: list[Path]) -> bool:
    if _list_name(cursor, paths) or take_act(cursor, acts):
        return True
    inner = Where()
    found = _one(cursor, acts, inner)
    if found is None or len(found) != 1:
        return False
    where.anaphoric |= inner.anaphoric
    where.doubts += inner.doubts
    if not (inner.anaphoric and found[0][-1][1] == ""):
        paths[:] = [found[0] + p for p in paths]
    return True


def _list_name(cursor: Cursor, paths: list[Path]) -> bool:
    """Take "the State List": a list known by its name, between a schedule and its entries."""
    start = cursor.at
    cursor.take("the")
    words = [t for i in range(4) if (t := cursor.peek(i)) is not None]
    for count, token in enumerate(words):
        if token.norm == "list" and count and all(w.text[0].isupper() for w in words[:count]):
            cursor.at += count + 1
            name = " ".join(w.text for w in words[: count + 1])
            paths[:] = [(("list", name), *p) for p in paths]
            return True
    cursor.at = start
    return False


def _renumbered(cursor: Cursor) -> bool:
    start = cursor.at
    cursor.take(",")
    for _ in range(3):
        cursor.take_any({"so", "aforesaid", "hereinbefore", "as", "hereinabove"})
    if cursor.take_any(
        {
            "renumbered",
            "relettered",
            "numbered",
            "lettered",
            "amended",
            "inserted",
            "substituted",
            "added",
        }
    ):
        cursor.take("as")
        if cursor.take_any({"aforesaid", "hereinbefore", "hereinabove", "above", "hereinafter"}):
            return True
        if (
            cursor.items[cursor.at - 2].norm in ("so", "as")
            or cursor.items[cursor.at - 1].norm == "as"
        ):
            return not cursor.take("by") or _amender(cursor)
        return cursor.take("by") and _amender(cursor)
    cursor.at = start
    return False


def _amender(cursor: Cursor) -> bool:
    """Take "section 4" or "the Finance Act, 2019" after "as inserted by"."""
    cursor.take_any({"the", "this"})
    if cursor.take("section") or cursor.take("article"):
        cursor.at += 1
        cursor.take("of", "this", "act")
        return True
    return take_act(cursor, Acts())


def _ordinal(cursor: Cursor, where: Where) -> list[Step] | None:
    """Take "second proviso", "Ninth Schedule", "first and second provisos"."""
    start = cursor.at
    found: list[tuple[str, str]] = []
    while (token := cursor.peek()) is not None:
        spelt = _ordinal_of(token.norm)
        if not spelt:
            break
        found.append((spelt, token.text))
        cursor.at += 1
        if not (cursor.take("and") or cursor.take(",")):
            break
        cursor.take("the")
    noun = cursor.norm()
    if not found or noun not in KINDS:
        cursor.at = start
        return None
    cursor.at += 1
    where.plural |= noun in PLURAL
    kind = KINDS[noun]
    if kind in ("schedule", "appendix", "part", "chapter"):
        return [(kind, text.capitalize() if text.isupper() else text) for _, text in found]
    return [(kind, number) for number, _ in found]


def _ordinal_of(norm: str) -> str:
    numbered = _NUMBERED_ORDINAL.match(norm)
    return ORDINALS.get(norm, numbered[1] if numbered else "")


def _against(cursor: Cursor) -> list[Step] | None:
    """Take "entry in column 1 relating to section 308": a row of a table, known by its section."""
    start = cursor.at
    if cursor.take_any({"entry", "entries"}):
        if cursor.take("in", "column"):
            cursor.at += 1
        if (cursor.take("relating", "to") or cursor.take("against")) and cursor.take("section"):
            token = cursor.peek()
            if token is not None and token.kind == "num":
                cursor.at += 1
                return [("row", token.text)]
    cursor.at = start
    return None


def _noun(cursor: Cursor, where: Where, back: bool) -> list[Step] | None:
    pair = (cursor.norm(), cursor.norm(1))
    if pair in _TWO_WORDS:
        cursor.at += 2
        kind = _TWO_WORDS[pair]
        if kind in _PLURALS and kind != "heading":
            where.plural |= pair[1] in PLURAL
            return _labelled(cursor, where, kind, pair[1] in PLURAL)
        return [(kind, "")]
    if cursor.norm() in ("serial", "s"):
        return _serial(cursor)
    noun = cursor.norm()
    if noun not in KINDS:
        return None
    cursor.at += 1
    kind = KINDS[noun]
    if kind in ("heading", "sub-heading", "definition"):
        return [_quoted_name(cursor, kind)]
    where.plural |= noun in PLURAL
    found = _labelled(cursor, where, kind, noun in PLURAL)
    return found


def _serial(cursor: Cursor) -> list[Step] | None:
    start = cursor.at
    cursor.at += 1
    cursor.take(".")
    cursor.take_any({"number", "no"})
    cursor.take(".")
    token = cursor.peek()
    if token is not None and token.kind in ("num", "label"):
        cursor.at += 1
        return [("entry", token.text)]
    cursor.at = start
    return None


def _quoted_name(cursor: Cursor, kind: str) -> Step:
    """Take the quoted name of a heading or of a definition, where one follows."""
    start = cursor.at
    cursor.take("of")
    cursor.take_any({"the"})
    cursor.take_any({"expression", "term", "word", "words"})
    token = cursor.peek()
    if token is not None and token.kind == "quote":
        found = read_words(cursor.text, token.start, cursor.items[-1].end)
        if found is not None:
            cursor.move_to(found.end)
            return (kind, found.value)
    cursor.at = start
    return (kind, "")


def _labelled(cursor: Cursor, where: Where, kind: str, plural: bool) -> list[Step] | None:
    """Take the labels after a noun: one, a list, a range; none for a lone proviso or Schedule."""
    labels = _labels(cursor, where, kind, plural)
    if labels:
        return [(kind, label) for label in labels]
    if kind in (
        "proviso",
        "explanation",
        "schedule",
        "preamble",
        "table",
        "illustration",
        "sentence",
    ):
        return [(kind, "")]
    if kind in (
        "section",
        "article",
        "clause",
        "sub-section",
        "paragraph",
        "rule",
        "entry",
        "sub-clause",
        "chapter",
        "regulation",
        "part",
    ):
        return [(kind, "")]
    return None


def _labels(cursor: Cursor, where: Where, kind: str, plural: bool) -> list[str]:
    found: list[str] = []
    while True:
        start = cursor.at
        joint = _joint(cursor) if found else ""
        label = "" if found and not joint else take_label(cursor, kind, where)
        if not label or (found and not plural and joint not in ("to", "and")):
            cursor.at = start
            break
        if len(found) > RANGE_LIMIT:
            where.doubts.append(f"more than {RANGE_LIMIT} provisions are named")
            break
        if joint == "to" and not _between(found[-1], label, found, where):
            cursor.at = start
            break
        found.append(label)
    if cursor.take("both", "inclusive") or cursor.take("inclusive"):
        pass
    return found


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
    token = cursor.peek()
    if token is not None and token.kind == "dash" and kind in _BARE:
        cursor.at += 1
        token = cursor.peek()
    if token is None or not _is_label(token, kind):
        if token is not None and token.kind == "dash":
            cursor.at += 0
        return ""
    cursor.at += 1
    label = re.sub(r"\s+", "", token.text)
    if label == "()":
        where.doubts.append(f"the label of a {kind} is lost (offset {token.start})")
    if kind in ("schedule", "part", "chapter") and _ROMAN.match(label):
        label = label.replace("l", "I")
    return label + _loose_letter(cursor, token, kind)


def _is_label(token: Token, kind: str) -> bool:
    if token.kind == "label":
        return True
    if kind not in _BARE:
        return False
    if token.kind == "num":
        return True
    return (
        token.kind == "word"
        and token.text[0] in "IVXLABCDEFGHl"
        and (bool(_ROMAN.match(token.text)) or (len(token.text) == 1 and token.text.isupper()))
    )


def _loose_letter(cursor: Cursor, number: Token, kind: str) -> str:
    """Take the "F" of "section 489 F", which belongs to the number before it."""
    token = cursor.peek()
    if kind not in ("section", "article") or token is None or not number.text.isdigit():
        return ""
    near = token.start - number.end == 1 and len(token.text) == 1 and token.text.isupper()
    after = cursor.norm(1)
    if near and (after in (",", "of", "and", "shall", "the", ".", ";", "in") or not after):
        cursor.at += 1
        return token.text
    return ""


_NUMERIC = re.compile(r"(\(?)(\d{1,4})(\)?)$")
_LETTER = re.compile(r"\(([a-zA-Z])\)$")


def _between(first: str, last: str, found: list[str], where: Where) -> bool:
    """Append what lies strictly between the ends of a range; doubt what cannot be counted."""
    low, high = _NUMERIC.match(first), _NUMERIC.match(last)
    if low and high and int(low[2]) < int(high[2]) < int(low[2]) + RANGE_LIMIT:
        found += [f"{low[1]}{n}{low[3]}" for n in range(int(low[2]) + 1, int(high[2]))]
        return True
    a, z = _LETTER.match(first), _LETTER.match(last)
    if a and z and ord(a[1]) < ord(z[1]):
        if a[1] == "i" and z[1] in "vx":
            where.doubts.append(f"the range {first} to {last} may be roman")
        found += [f"({chr(n)})" for n in range(ord(a[1]) + 1, ord(z[1]))]
        return True
    where.doubts.append(f"the range {first} to {last} cannot be counted without the base")
    return True
