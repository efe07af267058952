"""Tell whether an instruction is meant for the base at hand: by number and year, or by title.

A base that bears no name (some provisions without their head) is known only by what fits it: the
words that instructions quote must stand in it. Nothing is carried out on another Act.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from tarmeem.model import Instruction
from tarmeem.patterns import pattern_of

_HEAD = 6000
"""How many characters from the start a law says its own name in."""
_KINDS = r"(?:ACT|ORDINANCE|ORDER|REGULATION|P\.\s*O\.)"
_OWN_NUMBER = pattern_of(
    rf"^[ \t]*+(?=\S)[\[(]?\s*+(?:{_KINDS}\s*+,?\s*+)?(?:NO\.?\s*+)?(?P<number>[IVXLCDM]+|\d{{1,4}})\s+OF\s+"
    r"(?P<year>1[789]\d\d|20\d\d)\s*[\])]?\.?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_OWN_NAME = pattern_of(
    r"\bTh(?:is|ese)\s+\w+(?:\s+\w+)?\s*(?:may|shall)\s+be\s+(?:called|cited\s+as)\s*,?\s*(?:as\s+)?(?:the\s+)?"
    r"(?P<title>(?:(?!\n\s*\n)[^.;]){3,200})",
    re.IGNORECASE,
)
_CONSTITUTION = pattern_of(r"\A[#\s]*(?:THE\s+)?CONSTITUTION\s+OF(?:[ \t]*\n?[ \t]*[A-Z]+){1,6}")
"""A constitution calls itself nothing in its provisions: its name is what it opens with."""
_CITED = pattern_of(r"(?P<number>[IVXLCDM]+|\d{1,4})\s+of\s+(?P<year>\d{4})", re.IGNORECASE)
_FIRST_CLAUSE = pattern_of(r" and (?:it )?shall ")
_KIND_WORD = pattern_of(
    r"\b(act|ordinance|code|order|constitution|rules|regulations?|law)\b(?:\s+\d{4})?"
)

_KIND_OF = pattern_of(r"code of\b.*?(?:\b(?:1[789]|20)\d\d\b|\Z)")
"""A title that begins with its kind runs on to its year: the Code of Criminal Procedure, 1898."""


class Identity(NamedTuple):
    """What a text says of itself: its numbers (``(number, year)``) and its titles, folded."""

    numbers: frozenset[tuple[str, str]]
    titles: frozenset[str]

    def known(self) -> bool:
        """Tell whether the text says anything of itself."""
        return bool(self.numbers or self.titles)


def identify(text: str) -> Identity:
    """Return the number and title a law or instrument gives itself near its start."""
    head = text[:_HEAD]
    numbers = {_number(found) for found in _OWN_NUMBER.finditer(head)}
    named = _OWN_NAME.search(head)
    title = _own_title(named["title"]) if named else ""
    opens = _CONSTITUTION.match(head)
    return Identity(
        frozenset(numbers), frozenset({title, fold_title(opens[0]) if opens else ""} - {""})
    )


def two_laws(one: str, other: str) -> tuple[str, str] | None:
    """Return the titles of two texts that call themselves two laws; None where either says nothing, or they are one.

    Its kind and its year are no part of a law's name here: a draft, the Act it became and the rules of
    another year are compared. An Act and the one that amends it are two.
    """
    titles = [sorted(identify(text).titles) for text in (one, other)]
    pairs = [(was, now) for was in titles[0] for now in titles[1]]
    return pairs[0] if pairs and not any(_is_one_name(*pair) for pair in pairs) else None


def _is_one_name(one: str, other: str) -> bool:
    """Tell whether two titles name one law, misread or cut by a print or not; also where one is no name."""
    was, now = (
        [word for word in title.split() if word not in _NO_NAME and not word.isdigit()]
        for title in (one, other)
    )
    if not was or not now or _likeness("".join(was), "".join(now)) >= _MISPRINTED:
        return True
    return all(
        any(_likeness(word, mate) >= _MISREAD for mate in mates)
        for words, mates in ((was, now), (now, was))
        for word in words
    )


_NO_NAME = frozenset((
    "act", "ordinance", "code", "order", "constitution", "rules", "regulation", "regulations", "law", "bill", "draft",
    "of", "the", "and", "for", "on", "in", "to", "a", "an",
))  # fmt: skip
"""What a title has that names no law by itself."""
_MISREAD, _MISPRINTED = 0.75, 0.93
"""Likeness from which a word is another one misread, and all of a name another one ill spaced."""
_likeness = Levenshtein.normalized_similarity


def _own_title(said: str) -> str:
    """Return the title in "the 3[Trusts Act], 1882 and it shall …"; empty where there is none."""
    title = _FIRST_CLAUSE.split(re.sub(r"^(?:\d+ )+", "", fold_title(said)))[0]
    ends = [m.end() for m in (_KIND_OF.match(title), *_KIND_WORD.finditer(title)) if m]
    return title[: max(ends, default=0)]


def _number(found: re.Match[str]) -> tuple[str, str]:
    return found["number"].upper(), found["year"]


def fold_title(title: str) -> str:
    """Return a title as titles are compared: lower case, no marks, no leading article."""
    words = re.sub(r"[^a-z0-9]+", " ", re.sub(r"\([^()]*\b\d{4}\)", " ", title).lower()).split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def cited(act: str | None) -> tuple[str, str] | None:
    """Return the number and year in a citation such as ``Act XL of 2016``; None without one."""
    found = _CITED.search(act or "")
    return _number(found) if found else None


def same_act(instruction: Instruction, base: Identity) -> bool | None:
    """Tell whether an instruction's Act is the base; None where neither side says enough."""
    number = cited(instruction.act)
    if number and base.numbers:
        return number in base.numbers and _same_kind(instruction, base)
    title = fold_title(instruction.act_title or ("" if number else instruction.act or ""))
    if title == "constitution" and any(map(_is_constitution, base.titles)):
        return None
    if title and base.titles:
        return any(_alike(title, own) for own in base.titles)
    if number and base.titles:
        years = {year for own in base.titles for year in re.findall(r"\b\d{4}\b", own)}
        if years and number[1] not in years:
            return False
    if base.titles and _of_rules(instruction) and all(map(_ENACTED.search, base.titles)):
        return False
    return None


_ENACTED = pattern_of(r"\b(?:act|ordinance|code)(?: \d{4})?\Z")
"""The title of a law that has sections, and no rules."""


def _of_rules(instruction: Instruction) -> bool:
    outermost = instruction.target[0][0] if instruction.target else instruction.unit
    return outermost in ("rule", "regulation")


def _same_kind(instruction: Instruction, base: Identity) -> bool | None:
    """Tell an Act from the Ordinance of its number and year; None where only the word for it differs."""
    kind, own = _kind(instruction.act or ""), {_kind(one) for one in base.titles} - {""}
    if not kind or not own or kind in own:
        return True
    title = fold_title(instruction.act_title or "")
    return any(_alike(title, one) for one in base.titles) if title else None


def _kind(said: str) -> str:
    found = _SERIES.findall(said.lower())
    return found[-1] if found else ""


_SERIES = pattern_of(r"\b(?:act|ordinance|order|regulation)\b")
"""What is numbered in a series of its own: each year has an Act and an Ordinance of one number."""


def _is_constitution(own: str) -> bool:
    """Tell a constitution's title; which one "the Constitution" is, only its words can tell."""
    return own.startswith("constitution of ") and not re.search(r"\b(?:act|ordinance|order)\b", own)


def _alike(title: str, own: str) -> bool:
    """Compare titles as far as both go: one may lack its year, or carry words of its sentence."""
    bare, own_bare = (re.sub(r"\b\d{4}$", "", one).strip() for one in (title, own))
    if _is_constitution(own):
        words = bare.split()
        return words[0] == "constitution" and words[-1] in own_bare.split()
    years = [re.findall(r"\b\d{4}$", one) for one in (title, own)]
    if all(years) and years[0] != years[1]:
        return False
    return bare == own_bare or (len(own_bare) > 12 and bare.endswith(own_bare))


def key_of(instruction: Instruction) -> str:
    """Return what tells the Acts an instrument amends apart; empty where it names none."""
    number = cited(instruction.act)
    if number:
        return " of ".join(number)
    return fold_title(instruction.act_title or instruction.act or "")
