"""Of which work is a capture? A pure decision, with its evidence, and a suggestion where in doubt.

The same notice under a new URL, language or file name is the same work; near-twins of different
events are not; a misread number never makes two documents one. In order: a person's word, the
canonical URL, the bytes, the declared twin, and then likeness in title *and* date *and* words. What
likeness alone cannot settle becomes a new work and a suggestion for a person: never a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from store.identity import likeness
from store.identity.documents import Decision, Document, Doubt, Known
from store.identity.verdicts import HALF, OTHER, likened, titled
from tarmeem.letters import key
from tarmeem.patterns import pattern_of

__all__ = ["Decision", "Document", "Doubt", "Known", "decide"]

LIKEST = 3
"""Works of which a person is asked whether one is this: of a template's many, none is likelier than the next."""
_STAGES = (("bill", "act"), ("bill", "ordinance"), ("ordinance", "act"))


def decide(new: Document, known: Iterable[Known]) -> Decision:
    """Return which of the known works a document is of, if any."""
    works = tuple(known)
    doubt = _replaced(new, works)
    if doubt:
        works = tuple(work for work in works if work.id != doubt.candidate)
    found = (rule(new, works) for rule in (_by_person, _by_url, _by_bytes, _by_twin_url))
    decision = next(filter(None, found), None) or _by_likeness(new, works)
    return replace(decision, doubts=(doubt, *decision.doubts)) if doubt else decision


def _by_person(new: Document, works: tuple[Known, ...]) -> Decision | None:
    found = [work for work in works if new.work and work.id == new.work]
    return Decision(found[0].id, "person") if found else None


def _by_url(new: Document, works: tuple[Known, ...]) -> Decision | None:
    for url in new.urls:
        for work in works:
            if url in work.urls:
                return Decision(work.id, "url", {"url": url})
    return None


def _replaced(new: Document, works: tuple[Known, ...]) -> Doubt | None:
    """Return the doubt where a known URL bears another document than its work's."""
    place = next((n for n, url in enumerate(new.urls) if any(url in w.urls for w in works)), None)
    if place is None or any(work.id == new.work for work in works):
        return None
    url, rule = new.urls[place], _put_in_its_stead if place == 0 else _beside_it
    work = next(work for work in works if url in work.urls)
    text = work.texts.get(new.language)
    if place == 0 and any(new.sha256 in other.sha256s for other in works if other is not work):
        rule = _changed_places  # whatever the listing goes on to call it
    elif titled(new, work):
        return None
    if text is None or not new.text:
        return None
    shared = likeness.alike(likeness.shingles(new.text), likeness.shingles(text))
    why = {"alike": round(shared, 3), "titles": [*new.titles, *work.titles]}
    proposal = rule(new, work, shared)
    return Doubt(work.id, f"{url} {proposal}", why) if proposal else None


def _put_in_its_stead(new: Document, work: Known, shared: float) -> str:
    """Return what to say where nothing is as it was: neither title nor date nor words."""
    told = all(any(map(likeness.distinctive, titles)) for titles in (new.titles, work.titles))
    same_day = likeness.days_apart(new.dates, work.dates) == 0
    another = told and not same_day and shared < OTHER
    return "bore this work and now bears what looks like another document" if another else ""


def _changed_places(new: Document, work: Known, shared: float) -> str:
    """Return what to say where the very file of another work came."""
    another = new.sha256 not in work.sha256s and shared < OTHER
    return "bore this work and now bears the file of another" if another else ""


def _beside_it(_new: Document, _work: Known, shared: float) -> str:
    """Return what to say of a second file on a page: a form beside a notice, an annex."""
    return "is the page of this work and of what looks like another document" * (shared < HALF)


def _by_bytes(new: Document, works: tuple[Known, ...]) -> Decision | None:
    found = [work for work in works if new.sha256 in work.sha256s]
    if not found:
        return None
    best = next((work for work in found if titled(new, work)), found[0])
    return Decision(best.id, "bytes", {"sha256": new.sha256})


def _by_twin_url(new: Document, works: tuple[Known, ...]) -> Decision | None:
    """Take the work of its other language: as its source says, or by a path that says the same."""
    paths = {_no_language(url) for url in new.urls if _no_language(url) != url}
    for work in works:
        urls = {url for url in work.urls if url in new.twin_urls}
        if new.language not in work.texts:
            urls |= {url for url in work.urls if url not in new.urls and _no_language(url) in paths}
        if urls:
            return Decision(work.id, "twin", {"url": min(urls)})
    return None


def _no_language(url: str) -> str:
    return re.sub(r"/(?:en|ur|english|urdu)(?=/)", "/*", url, count=1)


def _by_likeness(new: Document, works: tuple[Known, ...]) -> Decision:
    """Take the one work that is like it in all that counts; several, or half, are for a person."""
    if correcting(new):
        return _correction(new, works)
    judged = [(work, *likened(new, work)) for work in works]
    same = [(work, evidence) for work, verdict, evidence in judged if verdict == "same"]
    if len(same) == 1:
        return Decision(same[0][0].id, "likeness", same[0][1])
    doubts = [
        Doubt(work.id, f"is this “{_first(work.titles)}”?", evidence)
        for work, verdict, evidence in judged
        if verdict != "apart"
    ]
    doubts.sort(key=_likeness, reverse=True)
    stages = [doubt for work in works if (doubt := _stage(new, work))]
    return Decision(None, "new", {}, (*doubts[:LIKEST], *stages))


def _likeness(doubt: Doubt) -> float:
    """Return how much two texts share, be it only their figures, as a translation's do."""
    shared: float = doubt.evidence.get("alike", doubt.evidence.get("figures shared", 0))
    return shared


def _stage(new: Document, work: Known) -> Doubt | None:
    """Suggest that a bill became an Act: their titles are one but for what they call themselves."""
    for before, after in _STAGES:
        if {new.kind, work.kind} != {before, after}:
            continue
        if any(_unstaged(a) == _unstaged(b) for a in new.titles for b in work.titles):
            subject, became = ("this", f"“{_first(work.titles)}”")
            if new.kind == after:
                subject, became = became, subject
            evidence = {"relation": "enacted-as", "reversed": new.kind == after}
            return Doubt(work.id, f"{subject} enacted as {became}?", evidence, "relation")
    return None


def _unstaged(title: str) -> tuple[str, ...]:
    return tuple(word for word in likeness.title_words(title)
                 if word not in ("bill", "act", "ordinance") and not word.isdigit())  # fmt: skip


# ------------------------------------------------------------------------------------ corrigenda

_CORRECTING = pattern_of(r"\b(?:corrigend(?:um|a)|errat(?:um|a))\b|تصحیح", re.IGNORECASE)


def correcting(new: Document) -> bool:
    """Return whether a document calls itself a corrigendum, in its title or its first lines."""
    return calls_itself_corrigendum(*new.titles, new.text)


def calls_itself_corrigendum(*said: str) -> bool:
    """Return whether a title, or a text in its first lines, calls itself a corrigendum."""
    return any(_CORRECTING.search(words[:300]) for words in said)


def _correction(new: Document, works: tuple[Known, ...]) -> Decision:
    """Attach a corrigendum to the one work whose title it gives; it is a work of its own."""
    named = [work for work in works if gives(new.text, work.titles)]
    if len(named) == 1:
        evidence = f"the corrigendum gives the title “{_first(named[0].titles)}”"
        return Decision(None, "new", {}, (), (("corrects", named[0].id, evidence),))
    doubts = [
        Doubt(
            work.id,
            f"does this correct “{_first(work.titles)}”?",
            {"relation": "corrects"},
            "relation",
        )
        for work in named or [work for work in works if _numbered_in(new, work)]
    ]
    return Decision(None, "new", {}, tuple(doubts))


def gives(text: str, titles: Iterable[str]) -> bool:
    """Return whether a corrigendum's text gives one of a work's titles."""
    said = f" {' '.join(likeness.title_words(text))} "
    telling = [t for t in titles if likeness.distinctive(t) and not _CORRECTING.search(t)]
    return any(f" {' '.join(likeness.title_words(t))} " in said for t in telling)


def _numbered_in(new: Document, work: Known) -> bool:
    return any(key(number) in key(new.text) for number in work.numbers if len(number) > 3)


def _first(titles: Iterable[str]) -> str:
    return next(iter(titles), "untitled")
