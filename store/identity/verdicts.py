"""Is a document of a work, by its likeness? The same, maybe, or another: with the evidence.

Laws are known by their titles with their years, notices by their titles and days. A template makes
near-twins of different events, so a name that each has for itself keeps two notices apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal

from store.identity import likeness
from store.identity.documents import Document, Known
from tarmeem.letters import key
from tarmeem.model import WorkKind
from tarmeem.patterns import pattern_of

_LEGAL = frozenset({"act", "ordinance", "rules", "regulations", "order", "constitution", "policy"})
_EVENTS = frozenset({"notice", "press-release"})

EXACT = 0.99  # the same words, set anew
SAME_WORDS = 0.9  # a text edited here and there
HALF = 0.5  # the same matter
AMENDED = 0.4  # a law before and after twenty years of amendments: 0.5; two amending Acts of one title: 0.3
OTHER = 0.2  # two laws share their formulas
LONG = 3000  # letters: a page and a half, most of it the law's own words
SURE = 0.8  # confidence of a reading from which a number in it is no slip of the reader's
FEW_WORDS = 40  # below it, likeness says nothing


Verdict = Literal["same", "maybe", "apart"]


def likened(new: Document, work: Known) -> tuple[Verdict, dict[str, Any]]:
    """Return whether a document is of a work, may be, or is not, and on what evidence."""
    if not _kinds_agree(new.kind, work.kind):
        return "apart", {}
    text = work.texts.get(new.language)
    if text is None:
        return _translated(new, work) if work.texts else ("apart", {})
    same_title = titled(new, work)
    sizes = sorted((len(new.text), len(text)))
    if not same_title and not numbered(new, work) and sizes[0] < HALF * sizes[1]:
        return "apart", {}  # texts of such different lengths cannot share half their words
    alike = likeness.alike(likeness.shingles(new.text), likeness.shingles(text))
    if not same_title and not numbered(new, work) and alike < HALF:
        return "apart", {}
    evidence: dict[str, Any] = {
        "titled alike": same_title,
        "days apart": likeness.days_apart(new.dates, work.dates),
        "numbers differ": _numbers_differ(new, work),
        "names that differ": list(likeness.names_differ(new.text, text))[:12],
        "alike": round(alike, 3),
    }
    otherwise = not same_title and alike < 1 and _is_named(new) and _is_named(work)
    if min(len(new.text.split()), len(text.split())) < FEW_WORDS and key(new.text) != key(text):
        return ("maybe" if same_title and evidence["alike"] >= HALF else "apart"), evidence
    if new.kind in _LEGAL or work.kind in _LEGAL:
        return _law(new, work, evidence), evidence
    verdict = _notice(new, work, evidence)
    # Long forms differ in a figure or two: under two names or numbers they are two, or a person says.
    otherwise |= evidence["numbers differ"] and alike < 1 and new.confidence >= SURE
    return ("maybe" if verdict == "same" and otherwise else verdict), evidence


def against(new: Document, work: Known) -> str:
    """Return what speaks against a person's word that a document is of a work; empty where nothing does.

    Half the words settle it, and where they do not, its own title: but of amending instruments, whose
    formulas make them alike, another title is another thing, and many bear one title. A few words,
    and words of another language, tell nothing.
    """
    text = work.texts.get(new.language)
    if text is None or min(len(new.text.split()), len(text.split())) < FEW_WORDS:
        return ""
    alike = likeness.alike(likeness.shingles(new.text), likeness.shingles(text))
    named = next(filter(likeness.distinctive, new.titles), "")
    theirs = list(filter(likeness.distinctive, work.titles))
    own = titled(new, work)
    amends = any(map(likeness.amending, (named, *theirs)))
    another = bool(named and theirs and not own)
    if alike >= (SAME_WORDS if another and amends else HALF) or (own and not amends):
        return ""
    if alike >= OTHER and not own and not (another and (amends or _of_other_years(named, theirs))):
        return ""
    words = f"{'only some' if alike >= OTHER else 'next to none'} of its words are those of the text that is kept of “{_title(work)}”"
    return f"it calls itself “{named}”, and {words}" if named else words


def _of_other_years(named: str, theirs: Iterable[str]) -> bool:
    years = [set(_YEAR.findall(title)) for title in (named, " ".join(theirs))]
    return all(years) and not years[0] & years[1]


def _title(work: Known) -> str:
    return next(iter(work.titles), work.id)


_YEAR = pattern_of(r"\b(?:1[89]|20)[0-9]{2}\b")


def _is_named(document: Document | Known) -> bool:
    """Tell whether a document has a title that says which one it is."""
    return any(map(likeness.distinctive, document.titles))


def _law(new: Document, work: Known, evidence: Mapping[str, Any]) -> Verdict:
    """Judge an instrument: known by its title with its year, its words perhaps much amended.

    A number that differs is a slip where the reading is weak, and a doubt where it is not.
    """
    alike = evidence["alike"]
    slip = new.confidence < SURE or alike >= EXACT
    # Amending Acts share titles, short ones their formulas: there nearly all words must agree.
    own = len(new.text) >= LONG and not any(map(likeness.amending, new.titles))
    least = AMENDED if own else HALF if numbered(new, work) else SAME_WORDS
    if evidence["titled alike"] and alike >= least:
        return "maybe" if evidence["numbers differ"] and not slip else "same"
    if evidence["titled alike"] and alike >= OTHER:
        return "maybe"
    if alike >= SAME_WORDS:
        return "maybe"
    return "maybe" if numbered(new, work) and _same_year(new, work) else "apart"


def _notice(new: Document, work: Known, evidence: Mapping[str, Any]) -> Verdict:
    """Judge a notice: known by its title and its day; another place named is another event."""
    alike, days = evidence["alike"], evidence["days apart"]
    if alike < HALF:
        return "apart"
    other_event = bool(evidence["names that differ"])
    if days is not None and days > 1:
        # The same words of another day: a template, or a notice put up again. Documents that are
        # no notices (a list, a form) are known by their title alone.
        lasting = not {new.kind, work.kind} & _EVENTS and evidence["titled alike"]
        if lasting and not other_event:
            return "same"
        return "maybe" if alike >= SAME_WORDS and not other_event else "apart"
    if other_event:
        return "maybe" if evidence["titled alike"] else "apart"
    if days == 1 and alike < EXACT:
        return "maybe"  # posted a day late, or the next day's event
    if evidence["titled alike"]:
        return "same" if days is not None or alike >= SAME_WORDS else "maybe"
    return "same" if days is not None and alike >= EXACT else "maybe"


def _translated(new: Document, work: Known) -> tuple[Verdict, dict[str, Any]]:
    """Liken two languages by what a translation keeps: the day, and the figures."""
    text = next(iter(work.texts.values()))
    ours, theirs = likeness.figures(new.text), likeness.figures(text)
    shared = len(ours & theirs) / (len(ours | theirs) or 1)
    days = likeness.days_apart(new.dates, work.dates)
    evidence = {
        "figures shared": round(shared, 3),
        "figures": len(ours & theirs),
        "days apart": days,
    }
    if new.source != work.source or days is None or days > 3:
        return "apart", evidence
    if len(ours & theirs) >= 4 and shared >= 0.9 and days <= 1:
        return "same", evidence
    return ("maybe" if len(ours & theirs) >= 2 and shared >= HALF else "apart"), evidence


def _kinds_agree(one: WorkKind, other: WorkKind) -> bool:
    if one == other or {one, other} & {"other", "gazette"}:
        return True
    return {one, other} <= _EVENTS


def titled(new: Document, work: Known) -> bool:
    """Return whether any of its titles that tells anything is one of the work's."""
    return any(
        likeness.titles_alike(ours, theirs)
        for ours in new.titles
        for theirs in work.titles
        if likeness.distinctive(ours) and likeness.distinctive(theirs)
    )


def numbered(new: Document, work: Known) -> bool:
    """Return whether a number of theirs is the same, as printed: a hint, never an identity."""
    return bool({key(n) for n in new.numbers if n} & {key(n) for n in work.numbers if n})


def _numbers_differ(new: Document, work: Known) -> bool:
    both = any(new.numbers) and any(work.numbers)
    return bool(both) and not numbered(new, work)


def _same_year(new: Document, work: Known) -> bool:
    years = [set(_YEAR.findall(" ".join(d.titles))) for d in (new, work)]
    return bool(years[0] & years[1])
