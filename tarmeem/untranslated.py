"""Which kept laws an amending text in Urdu names as what it amends: that is told of them, for its orders are not read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sqlite_utils import Database

from diffs.amending.annotated.precedence import own_name
from diffs.amending.drafting.inurdu import NamedInUrdu, is_amending_in_urdu, named_in_urdu
from store import expressions, reviews, works
from store.citations import numbered, value
from store.identity.likeness import distinctive
from store.search import works_naming
from tarmeem.letters import has_arabic, words
from tarmeem.model import Relation, Work
from tarmeem.patterns import pattern_of

_HEAD = 6000
_NEAR = 30
"""Words behind a law's title in which a text says that it amends it."""
_AMENDING = frozenset(words("ترمیم ترمیمی"))
_ORDERED = _AMENDING | frozenset(words("بجائے تبدیل حذف شامل اضافہ متبادل"))
"""Words behind a law's title that amend it: "in section 4 of it, for these words those are substituted"."""
_STOPS = pattern_of(r"[\n۔]")
_LEADS = frozenset(words("کہ مذکورہ اور یا نیز ہذا بذریعہ یہ ہے نے"))
"""Words before a title that are none of it."""


def relate_in_urdu(db: Database, work: str, text: str, at: str, only: Work | None = None) -> None:
    """Record which works an amending text in Urdu names as what it amends; where it names none that is kept, ask a person."""
    if not is_amending_in_urdu(text):
        return
    named = named_in_urdu(text)
    lines = [_words(line) for line in _STOPS.split(text[:_HEAD])]
    found = False
    own = works.resolve(db, work)
    for target, titles in works.titled(db, only):
        why = _names(db, target, titles, named, lines) if target.id != own else ""
        if why:
            found = True
            said = f"its text in Urdu names {why} as what it amends"
            works.relate(db, Relation(work, "amends", target.id, said), recorded_at=at)
    if only is None and not found:
        of = f" ({', '.join(one.said for one in named)})" if named else ""
        asked = f"it is in Urdu and amends a law that is not found among those kept{of}: its orders are not read. Which does it amend?"
        reviews.suggest(db, reviews.Suggestion("document", asked, {}, None, work), recorded_at=at)


def related_from_urdu(db: Database, target: Work, at: str) -> None:
    """Record which kept texts in Urdu amend a work, now that it, or a text of it in Urdu, is kept."""
    near = {name for word in _AMENDING for name in works_naming(db, word)}
    for other in sorted(near - {target.id}):
        chain = expressions.chain(db, other, "ur")
        if chain:
            relate_in_urdu(db, other, expressions.text(db, chain[-1].id or 0), at, target)


def _names(
    db: Database, target: Work, titles: Iterable[str], named: Sequence[NamedInUrdu],
    lines: Sequence[Sequence[str]],
) -> str:  # fmt: skip
    """Return how an Urdu text names a work that it amends: by its number, or by a title in Urdu; empty where it does not."""
    for title in titles:
        if has_arabic(title) and distinctive(title) and _is_amended(_words(title), lines):
            return f"“{title}”"
    if not named:
        return ""
    kind, number, year = _own(db, target, {one.year for one in named})
    for one in named:
        same = number and (value(one.number), one.year) == (number, year)
        if same and (not one.kind or one.kind == kind):
            return f"“{one.said}”"
    return ""


def _is_amended(title: Sequence[str], lines: Sequence[Sequence[str]]) -> bool:
    """Tell whether a title stands as a whole where it is said to be amended: "the Night Lamps Act" is not the Lamps Act."""
    flat = [(word, at == 0) for line in lines for at, word in enumerate(line)]
    only = [word for word, _ in flat]
    for at in range(len(only) - len(title) + 1):
        if only[at : at + len(title)] != list(title):
            continue
        begins = flat[at][1] or only[at - 1] in _LEADS
        after = only[at + len(title) : at + len(title) + _NEAR]
        if begins and not _ORDERED.isdisjoint(after):
            return True
    return False


def _own(db: Database, target: Work, years: Iterable[str]) -> tuple[str, int, str]:
    """Return a work's kind, number and year, where it is of one of some years; a number of 0 where it is not."""
    said = f"{target.number} {target.title}"
    if not any(year in said for year in years):
        return "", 0, ""
    if found := numbered(target.number):
        return target.kind, *found
    chain = expressions.chain(db, target.id, "en")
    if not chain:
        return "", 0, ""
    own = own_name(expressions.text(db, chain[0].id or 0))
    return own.kind, own.number, str(own.year)


def _words(said: str) -> list[str]:
    """Return the words of a title, its year without the sign that stands behind it."""
    return [re.sub(r"(?<=\d)ء\Z", "", word) for word in words(said)]
