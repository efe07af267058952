"""Which kept works a text amends, repeals or corrects, and which kept texts do so to it.

The order in which documents are seen says nothing: an Act that was kept before the law it amends is
found when the law comes.
"""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import shorten

from sqlite_utils import Database

from diffs.amending.consolidating.consolidation import consolidate
from diffs.amending.drafting.heads import instructions_of
from diffs.amending.drafting.instruments import read_instrument
from diffs.amending.drafting.repeals import repealing_clauses
from diffs.structure.cutting.instrument import is_instrument
from store import expressions, reviews, works
from store.citations import numbered
from store.identity.decision import calls_itself_corrigendum, gives
from store.identity.likeness import distinctive, title_words, titles_in
from store.instruments import instruments_of
from store.search import works_naming
from tarmeem import untranslated
from tarmeem.letters import is_in_arabic
from tarmeem.model import Instruction, Relation, RelationKind, Work
from tarmeem.patterns import pattern_of

_QUOTED = 240
"""Letters of a clause that are quoted as evidence."""


def relate(db: Database, work: str, text: str, at: str) -> None:
    """Record what a text does to other works; with a work's first text, what others do to it."""
    _outward(db, work, text, at)
    untranslated.relate_in_urdu(db, work, text, at)
    target = works.get(db, work)
    if target is None:
        return
    first = len(expressions.chain(db, work)) == 1
    if first or is_in_arabic(text):  # it may bear the title that a text in Urdu names it by
        untranslated.related_from_urdu(db, target, at)
    if first:
        _inward(db, target, works.titles(db, work), at)


def _inward(db: Database, target: Work, titles: Iterable[str], at: str) -> None:
    """Record what the texts that name a work by one of some titles do to it."""
    named = [title for title in titles if distinctive(title)]
    # In one order: what is recorded is the same in each run.
    for other in sorted({name for title in named for name in works_naming(db, title)}):
        chain = expressions.chain(db, other)
        if other != target.id and chain:
            words = expressions.text(db, chain[-1].id or 0)
            _outward(db, other, words, at, only=target)


def _outward(db: Database, work: str, text: str, at: str, *, only: Work | None = None) -> None:
    """Record what a text does to the works that it names, or to one ``only``."""
    amends = is_instrument(text)
    named = _named(text) if amends else {}
    repealed = [
        (words, one) for one in repealing_clauses(text) for _, words in titles_in(one.words)
    ]
    corrects = calls_itself_corrigendum(text) and not _known(db, work, "corrects")
    entitled = _entitled(text) if amends else []
    if not named and not repealed and not corrects and not entitled:
        return
    corrected = []
    for target, titles in works.titled(db, only):
        if target.id == work:
            continue
        said = [title_words(title) for title in titles if distinctive(title)]
        matched = {tuple(title_words(title)) for title in titles} & named.keys()
        for words in matched:
            _amends(db, work, target, named[words], at)
        # Its orders may name the law by its number, or not at all: they wait, and are not lost.
        if not matched and any(
            words[: len(title)] == title for words in entitled for title in said
        ):
            why = f"its own long title says that it amends “{target.title}”"
            works.relate(db, Relation(work, "amends", target.id, why), recorded_at=at)
        clause = next(
            (one for words, one in repealed if any(words[: len(title)] == title for title in said)),
            None,
        )
        if clause:
            why = f"it says “{shorten(clause.words, _QUOTED, placeholder='…')}”"
            works.relate(db, Relation(work, "repeals", target.id, why), recorded_at=at)
        if corrects and gives(text, titles):
            corrected.append(target)
    if len(corrected) == 1:
        why = f"the corrigendum gives the title “{corrected[0].title}”"
        works.relate(db, Relation(work, "corrects", corrected[0].id, why), recorded_at=at)


def _known(db: Database, work: str, kind: RelationKind) -> bool:
    return any(one.subject == work for one in works.relations(db, work, kind=kind))


def _named(text: str) -> dict[tuple[str, ...], list[Instruction]]:
    """Return an instrument's instructions by the title of the law they name."""
    found: dict[tuple[str, ...], list[Instruction]] = {}
    for one in instructions_of(text):
        words = tuple(title_words(one.act_title))
        if len(words) > 1 or words == ("constitution",):  # "the Code", for short, may be any
            found.setdefault(words, []).append(one)
    return found


def _entitled(text: str) -> list[list[str]]:
    """Return the words of what an instrument's long title or preamble says it amends, from its first and each capital on."""
    said = [
        text[found.end() : found.end() + _QUOTED] for found in _TO_AMEND.finditer(text, 0, _HEAD)
    ]
    return [title_words(one) for one in said] + [
        words for one in said for _, words in titles_in(one)
    ]


_TO_AMEND = pattern_of(r"\bto\s+(?:further\s+)?amend\s+(?:the\s+)?(?=[A-Za-z])")
_HEAD = 6000


def _amends(db: Database, work: str, target: Work, named: list[Instruction], at: str) -> None:
    """Record that an instrument amends the work whose very title it names.

    Where the title agrees and the number does not, one of the two was misread or misprinted: that
    is for a person.
    """
    acts = sorted({one.act for one in named if one.act})
    said = f"the instrument names “{named[0].act_title}” ({', '.join(acts) or 'no number'})"
    borne = numbered(target.number)
    if target.number and not all(borne and numbered(act) == borne for act in acts):
        doubt = f"does it amend “{target.title}”, whose number is given as {target.number}?"
        evidence = {"said": said, "relation": "amends"}
        told = reviews.Suggestion("relation", doubt, evidence, None, work, target.id)
        reviews.suggest(db, told, recorded_at=at)
    else:
        works.relate(db, Relation(work, "amends", target.id, said), recorded_at=at)
        if any(map(_is_of_the_title, named)):
            _rename(db, target, at)


def _is_of_the_title(one: Instruction) -> bool:
    """Tell whether an order may change what a law is called: in its section 1, its title, or wherever the words occur."""
    return not one.target or one.target[0] in _TITLES or "title" in one.target[0][0]


_TITLES = (("section", "1"), ("article", "1"), ("regulation", "1"), ("rule", "1"))


def _rename(db: Database, target: Work, at: str) -> None:
    """Record the title that a law bears when its amendments are carried out: later ones name it by that."""
    chain = expressions.chain(db, target.id)
    if not chain:
        return
    base = expressions.text(db, chain[0].id or 0)
    acts = [one for one in instruments_of(db, target.id) if one.kind != "bill"]
    made = consolidate(base, [one.text for one in acts])
    was, now = read_instrument(base).title, read_instrument(made.text).title
    known = [title_words(title) for title in works.titles(db, target.id)]
    if was and now and distinctive(now) and title_words(was) in known and title_words(now) not in known:  # fmt: skip
        works.entitle(db, target.id, now, recorded_at=at)
        _inward(db, target, [now], at)
