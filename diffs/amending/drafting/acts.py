"""Which law an instrument speaks of: citations, titles, and "the said Act" re-bound on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from diffs.amending.drafting.lexer import Cursor, tentative
from diffs.amending.drafting.titles import (
    DATED,
    ISSUED,
    TYPES,
    is_year,
    take_note_number,
    take_territory,
    take_title,
)
from diffs.structure.cutting.beginnings import CITE
from tarmeem.patterns import pattern_of

_NUMBERED = pattern_of(r"No\s?[.:,]?\s*(?:[IVXLCDM]{1,9}|\d{1,4})\s+of\s+\d{4}\b", re.IGNORECASE)
"""The number of an Act that is known by it: "the Foo Act, No. 38 of 2014"."""
_SHARING = pattern_of(
    r"\(\s*((?:(?:Act|Ordinance|Order)\s+)?(?:No\s?[.:,]?\s*)?(?:[IVXLCDM]{1,9}|\d{1,4})\s+of\s+\d{4})\s*[,;]?\s*"
    r"(?=here(?:in)?\s?after\b)",
    re.IGNORECASE,
)
"""A number whose brackets hold the short name too: "(XII of 2020, hereinafter referred to as the said Act)"."""


@dataclass(frozen=True, slots=True)
class Act:
    """A law as the instrument names it; the number is None where it gives none."""

    number: str | None = None
    title: str = ""
    type: str = ""


def citation(text: str, type_word: str = "") -> str | None:
    """Return the first "Act XLV of 1860" of the text in one spelling, or None."""
    match = CITE.search(text)
    if match is None:
        return None
    number = match["number"]
    if not number.isdecimal() or set(number) == {"1"}:
        number = number.replace("l", "I").replace("1", "I")
    kind = re.sub(r"\s+", " ", match["kind"] or "").strip() or _plain_type(type_word)
    return f"{kind} {number} of {match['year']}".strip()


def _plain_type(word: str) -> str:
    return word.capitalize() if word in ("act", "ordinance", "order") else ""


def number_and_year(citation_: str | None) -> str:
    """Return the "XLV of 1860" of a citation: what two citations are compared by."""
    match = re.search(r"(\w+) of (\d{4})", citation_ or "")
    return match[0] if match else ""


@dataclass(slots=True)
class Acts:
    """The laws named so far in one instrument, and what its short names stand for."""

    aliases: dict[str, Act] = field(default_factory=dict)
    titles: dict[str, Act] = field(default_factory=dict)
    named: list[Act] = field(default_factory=list)
    recited: list[Act] = field(default_factory=list)
    """Those of them that are named before the orders: as what is amended, or all where none is."""
    before: int = 0
    """How many are named before the orders."""
    kinds: dict[str, frozenset[str]] = field(default_factory=dict)
    """The kinds of law that each is whose title is said to be amended there, be it without its number."""
    marginal: Act | None = None
    """The law the marginal note names; it stands in where the body names none."""
    ranges: list[tuple[str, str, str]] = field(default_factory=list)
    """The ranges of provisions that the current directive names: kind, first and last label."""
    conflicts: list[str] = field(default_factory=list)
    """Where one title bears two numbers."""
    limits: dict[str, str] = field(default_factory=dict)
    """Where alone a law is amended, by its number or title: "in its application to the Province of X"."""
    body: Act | None = None
    """The law the current directive names in its body."""

    def copy(self) -> Acts:
        """Return a separate book with the same bindings."""
        return replace(
            self, aliases=dict(self.aliases), titles=dict(self.titles), named=list(self.named),
            ranges=[], conflicts=[], body=None,
        )  # fmt: skip

    def current(self) -> Act:
        """Return the law the current directive amends."""
        if self.body is not None and self.body.number:
            return self.body
        if self.marginal is not None:
            return Act(self.marginal.number, self.body.title if self.body else "")
        if self.body is not None:
            return self.body
        return self.named[-1] if len({a.number or a.title for a in self.named}) == 1 else Act()

    def learn(self, act: Act) -> Act:
        """Remember a law under its title; a title named before with its number lends it."""
        key = key_of(act.title)
        known = self.titles.get(key)
        if act.number is None and known is not None:
            act = known
        elif (
            known is not None
            and known.number
            and number_and_year(known.number) != number_and_year(act.number)
        ):
            self.conflicts.append(f"{act.title} is {known.number} elsewhere, {act.number} here")
        if key:
            self.titles[key] = act
        self.named.append(act)
        return act

    def said(self, phrase: str, type_word: str) -> Act | None:
        """Return what "the said Code" stands for: its binding, or the last law of that type."""
        bare = phrase.removeprefix("said ")
        for bound in (phrase, bare, f"principal {bare}"):
            if bound in self.aliases:
                return self.aliases[bound]
        if not phrase.startswith("said "):
            return None
        ordered = self.named[self.before :]
        recited, named = (
            [one for one in some if _is_a(one, type_word)] for some in (self.recited, ordered)
        )
        if not named and len({key_of(one.title) or one.number for one in recited}) > 1:
            if noted := self._noted(recited):
                return noted
            self.conflicts.append(_SEVERAL.format(phrase))
            return Act(type=type_word)
        if not (named or recited) and type_word not in ("enactment", "law"):
            fitting = [kinds for kinds in self.kinds.values() if type_word in kinds]
            if self.kinds and not fitting:
                self.conflicts.append(f"no {type_word.capitalize()} is named that it could be for")
            elif len(self.kinds) > 1:
                self.conflicts.append(_SEVERAL.format(phrase))
        return next(iter([*recited, *named][::-1]), None)

    def regulated(self) -> bool:
        """Say whether a law named so far is a Regulation itself: "the said Regulation" is then a law."""
        return any(one.type == "regulation" for one in self.named)

    def _noted(self, recited: Sequence[Act]) -> Act | None:
        """Return the one of several laws that the marginal note names by its number."""
        number = number_and_year(self.marginal.number) if self.marginal else ""
        fitting = [one for one in recited if number and number_and_year(one.number) == number]
        return fitting[0] if len({key_of(one.title) for one in fitting}) == 1 else None


_SEVERAL = "several laws are named before it: which is the {} is not said"


def _is_a(act: Act, type_word: str) -> bool:
    return type_word in (act.type, "", "enactment") or type_word in act.title.lower()


def key_of(title: str) -> str:
    """Return a title as titles of one instrument are told from each other."""
    return re.sub(r"[^a-z0-9]+", " ", title.lower().removeprefix("the ")).strip()


@tentative
def take_act(cursor: Cursor, acts: Acts) -> bool:
    """Move past a law's name, bind what it is "hereinafter referred to as", and make it current."""
    cursor.take("the")
    found = _said(cursor, acts) or take_titled(cursor, acts)
    if found is None:
        return False
    acts.body = found
    only = take_territory(cursor)
    _bind(cursor, acts, found)
    if only := only or take_territory(cursor):
        acts.limits[found.number or found.title] = only
    return True


def _said(cursor: Cursor, acts: Acts) -> Act | None:
    start = cursor.at
    if cursor.take("said") or cursor.take("aforesaid") or cursor.take("principal"):
        kind = cursor.take_any(TYPES | (DATED if acts.regulated() else ISSUED))
        if kind:
            return acts.said(f"said {kind}", kind) or Act(type=kind)
    cursor.at = start
    if cursor.take_any({"that", "same"}) and (kind := cursor.take_any(TYPES)):
        return acts.body or acts.said(f"said {kind}", kind) or Act(type=kind)
    cursor.at = start
    for words in sorted(acts.aliases, key=len, reverse=True):
        parts = tuple(words.split())
        if all(cursor.norm(i) == p for i, p in enumerate(parts)):
            after = cursor.peek(len(parts))
            if after.kind == "cite" or after.norm == "of":
                continue
            cursor.at += len(parts)
            return acts.aliases[words]
    if cursor.norm(-1) == "the" and _is_bare(cursor) and (kind := cursor.take_any(TYPES)):
        return acts.said(f"said {kind}", kind) or Act(type=kind)
    return None


def _is_bare(cursor: Cursor) -> bool:
    """Tell "In the Act, in section 5" from "the Act, 1990" and "the Act of 1990"; "the Constitution" is a name."""
    ends = cursor.peek(1).kind == "dash" or cursor.norm(1) == ","
    named = cursor.norm() == "constitution" or cursor.peek(2).kind in ("num", "cite")
    return ends and not named


def take_titled(cursor: Cursor, acts: Acts) -> Act | None:
    """Move past a law's title, its year and its number, and remember the law."""
    start = cursor.at
    kinds = take_title(cursor)
    if kinds is None:
        return None
    return acts.learn(_year_and_number(cursor, start, kinds[-1] if kinds else ""))


def _year_and_number(cursor: Cursor, start: int, type_word: str) -> Act:
    first = cursor.items[start].start
    ahead = 1 if cursor.norm() in (",", ";", ".") else 0
    if is_year(cursor.peek(ahead)):
        cursor.at += ahead + 1
    ends = cursor.behind()
    take_note_number(cursor)
    title = re.sub(r"\s+", " ", cursor.text[first:ends]).strip(" (")
    mark = cursor.at
    cursor.take(",")
    token = cursor.peek()
    bare = _NUMBERED.match(cursor.text, cursor.offset()) or _SHARING.match(
        cursor.text, cursor.offset()
    )
    if bare is not None:
        cursor.move_to(bare.end())
        return Act(citation(bare[0], type_word), title, type_word)
    if token.kind == "cite":
        cursor.at += 1
        return Act(citation(token.text, type_word), title, type_word)
    cursor.at = mark
    return Act(None, title, type_word)


_REFERRED = (
    ("hereinafter",), ("for", "brevity"), ("in", "short"), ("hereafter",), ("herein", "after"), ("hereunder",), ("here", "in", "after"),
)  # fmt: skip


def _bind(cursor: Cursor, acts: Acts, act: Act) -> None:
    """Take "hereinafter referred to as the Penal Code", in or out of brackets, and bind it."""
    start = cursor.at
    while cursor.norm() in (",", "(", ";"):
        cursor.at += 1
    if not (any(cursor.take(*words) for words in _REFERRED) or _herein(cursor)):
        cursor.at = start
        return
    if cursor.norm() == "in" and cursor.norm(1) in ("this", "these"):
        cursor.at += 3
    for word in ("to", "be", "referred", "called", "cited", "to", "as", "in", "this", "act", "the"):
        if not (word == "act" and cursor.norm(-1) != "this"):
            cursor.take(word)
    cursor.skip("quote")
    cursor.take("the")
    name = list(_alias_words(cursor))
    cursor.skip("quote")
    cursor.take(")")
    if name:
        acts.aliases[" ".join(name)] = act


def _herein(cursor: Cursor) -> bool:
    """Take "hereinforth", "herinafter" and the like before "referred to" or "called"."""
    meant = cursor.norm().startswith("her") and cursor.norm(1) in ("referred", "called")
    cursor.at += meant
    return meant


def _alias_words(cursor: Cursor) -> Iterator[str]:
    for _ in range(6):
        token = cursor.peek()
        if token.kind != "word":
            return
        cursor.at += 1
        yield token.norm
        if token.norm in TYPES or token.norm in DATED:
            return
