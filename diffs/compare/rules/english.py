"""The rules for English: powers, duties, offences, definitions, commencement, repeal; and all rules in their order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from diffs.compare.rules.bounding import BOUND_SIGN, bounds
from diffs.compare.rules.citing import references
from diffs.compare.rules.commencing import commencement, repeals
from diffs.compare.rules.conditions import (
    bears_condition,
    conditions,
    either_way,
    items,
    joints,
    joints_beside_figures,
)
from diffs.compare.rules.content import CONTENT_VERB, content
from diffs.compare.rules.counting import behind_words, is_of_unit, scaled
from diffs.compare.rules.dating import dates
from diffs.compare.rules.defining import DEFINES, QUOTE, definitions, redefined
from diffs.compare.rules.figures import came_or_went, figures
from diffs.compare.rules.measuring import inches
from diffs.compare.rules.modals import MODALS, OFFENCE, modals
from diffs.compare.rules.naming import BODIES, bodies, names
from diffs.compare.rules.numberless import for_none
from diffs.compare.rules.parting import parted
from diffs.compare.rules.reworded import beside_figures, lone_sentences, reworded
from diffs.compare.rules.rewritten import one_more, one_of_several, paragraphs, rewritten
from diffs.compare.rules.saying import (
    AROUND,
    WRAP,
    Facts,
    quoted,
    quoted_at,
)
from diffs.compare.rules.tables import across, cells, led, rows, several
from diffs.compare.rules.turning import spans, turned
from diffs.compare.rules.weighty import alternatives, weighty
from diffs.numerals import WORDS, by_first_letter

_PENAL = re.compile(r"\b(?:fined?|imprison\w*|penalt(?:y|ies)|punish\w*)\b", re.IGNORECASE)
_OPENING = 60
"""Characters in which a provision that is a definition has its term."""
_COMES = re.compile("into |effect", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_TRIGGER = re.compile(
    by_first_letter((
        "seconds", "minute", "hour", "day", "week", "month", "year", "working", "business", "calendar", "clear", "punish",
        "offence", "imprison", "means", "meaning", "includes", "block", "remov", "take", "restrict", "disabl",
        "suspend", "force", "effect", "repeal", "omit", "%", "cent", "½", "¼", "¾", "⅓", "⅔", "exceed",
        "least", "less", "more", "extend", "up to", "half", "minimum", "maximum", *WORDS,
        *(rf"{word}\b(?<=\b{word})" for word in ("fine", "both", *MODALS, *BODIES.lower().split("|"))),
    ))
)  # fmt: skip
"""What any rule looks for but figures, in small letters; no branch begins with an anchor, which would be slow."""

_TELLS = (
    "Condition or exception", "Words with a condition", "Words of an offence", "Proviso",
    "New ", "Provision omitted", "Offence or penalty removed",
)  # fmt: skip
"""How the sentences begin that quote what came or went: it need not be quoted as mere words."""
_ALONE = re.compile(r"“([^“”]+)” was (?:inserted|omitted) in ")
_OF_FIGURE = re.compile(r"(?:Period|Amount|Rate or share|Age|Multiple|Measure) (?:added|omitted): ")
_BECAME = re.compile(r"(“[^“”]+”) became (“[^“”]+”) in ")
_QUOTES = re.compile(r"[A-Z][^:“”]{3,60} (?:added|omitted): ")
_MERE = ("Words inserted", "Words omitted", "Words substituted")

Rule = Callable[[Facts], Iterator[str]]
_OF_FIGURES = frozenset((figures, came_or_went, inches, bounds))
"""What tells of figures, and of nothing else that changed with them."""
_OF_FORM: tuple[Rule, ...] = (references, weighty, redefined, bodies)
_OF_WORDS: tuple[Rule, ...] = (
    either_way, spans, turned, alternatives, names, reworded, lone_sentences, rows, cells, led, items, paragraphs, one_of_several, rewritten, one_more,
)  # fmt: skip


def said_of(facts: Facts) -> list[str] | None:
    """Return what the rules say of one change; None where it bears no word that any looks for."""
    said = _said_of(facts)
    number = behind_words(facts)
    if number is None or any(number[0].come.strip() in line for line in said or ()):
        return said
    return [*number[1], *(said or ())]


def _said_of(facts: Facts) -> list[str] | None:
    if len(facts.gone) + len(facts.come) <= AROUND and (alone := list(joints(facts))):
        return alone
    gone, come = facts.gone.lower(), facts.come.lower()
    bears = any(_DIGIT.search(text) or _TRIGGER.search(text) for text in (gone, come))
    bears = bears or is_of_unit(facts)
    if not (facts.name or bears or bears_condition(gone, come)):
        return _by_form(facts) or None
    if of_rows := list(several(facts)) or list(across(facts)):
        return of_rows
    facts = scaled(facts.without(WRAP, "\n", " "))
    if two := parted(facts):
        return _said_of_parts(*two)
    gone, come = facts.gone.lower(), facts.come.lower()
    by_rule = [(rule, line) for rule in _rules_for(gone, come, facts) for line in rule(facts)]
    said = _each_once([line for _, line in by_rule])
    if said and all(rule in _OF_FIGURES for rule, line in by_rule if line in said):
        said += beside_figures(facts, said)
    return said or list(for_none(facts)) or _in_words(facts)


def _said_of_parts(figure: Facts, beside: Facts) -> list[str]:
    """Return what is said of a figure that became another, and of what came or went behind it."""
    verb, words = ("inserted", beside.come) if beside.come.strip() else ("omitted", beside.gone)
    said = said_of(beside) or [f"Words {verb}: {quoted(words.strip(' ,;'))}"]
    return _each_once([*(said_of(figure) or ()), *said])


def _each_once(said: list[str]) -> list[str]:
    """Return the sentences without those that quote no more than another quotes."""
    quoting = [
        line.partition(": ")[2] for line in said if line.startswith("Condition or exception ")
    ]
    said = [line for line in said if not (_OF_FIGURE.match(line) and _quoted_in_one(line, quoting))]
    told = any(line.startswith(_TELLS) for line in said)
    said = [line for line in said if not (told and line.startswith(_MERE))]
    return [line for line in said if not _is_within(line, said)] if len(said) > 1 else said


def _quoted_in_one(line: str, quoting: list[str]) -> bool:
    """Tell whether a condition's sentence quotes all that one on a figure does."""
    return any(line.partition(": ")[2] in other for other in quoting)


def _is_within(line: str, said: list[str]) -> bool:
    """Tell whether another sentence quotes the same words, and says more of them."""
    mere = line.startswith(_MERE)
    words = line.partition(": ")[2].strip("“”").rstrip(".;") if mere else _came_alone(line)
    others = [other for other in said if other != line and not other.startswith(_MERE)]
    if both := _BECAME.match(line):
        return any(f"from {both[1]} to {both[2]}" in other for other in others)
    return bool(words) and any(words in (other if mere else _quoted_in(other)) for other in others)


def _came_alone(line: str) -> str:
    """Return the words that a sentence says were inserted or omitted, and no more; nothing of another's."""
    found = _ALONE.match(line)
    return found[1] if found else ""


def _quoted_in(line: str) -> str:
    """Return what a sentence quotes that came or went."""
    return line.partition(": ")[2] if _QUOTES.match(line) else _came_alone(line)


def _by_form(facts: Facts) -> list[str]:
    """Return what is told of a change that bears none of the words that the other rules look for."""
    said = [line for rule in _OF_FORM for line in rule(facts)]
    return said or _in_words(facts)


def _in_words(facts: Facts) -> list[str]:
    """Return what is told of a change of which nothing else is: the words themselves."""
    for rule in _OF_WORDS:
        if said := list(rule(facts)):
            return said
    return []


def _provisions(facts: Facts) -> Iterator[str]:
    """Tell of a section or sub-section that came or went whole, by its number and heading."""
    if DEFINES.search((facts.come or facts.gone)[:_OPENING]):
        return  # the definition is told of
    if facts.come.strip() and not facts.gone.strip():
        yield f"New provision, {facts.name}"
    elif facts.gone.strip() and not facts.come.strip():
        yield f"Provision omitted, {facts.name}"


def _offences(facts: Facts) -> Iterator[str]:
    came, went = OFFENCE.search(facts.come), OFFENCE.search(facts.gone)
    if bool(came) == bool(went):
        return
    # One penal clause may give way to another in several steps, or be said in other words.
    counts = [
        [side.found(pattern).total() for side in (facts.old, facts.new)]
        for pattern in (OFFENCE, _PENAL)
    ]
    if came:
        what = (
            "Words of an offence or penalty inserted"
            if any(was and was >= now for was, now in counts)
            else "New offence or penalty"
        )
        yield f"{what}: {quoted_at(facts.come, *came.span())}"
    if went:
        what = (
            "Words of an offence or penalty omitted"
            if any(now and now >= was for was, now in counts)
            else "Offence or penalty removed"
        )
        yield f"{what}: {quoted_at(facts.gone, *went.span())}"


def _of_structure(gone: str, come: str, facts: Facts) -> Iterator[Rule]:
    """Yield the rules on provisions that came or went, on figures, and on what a duty hangs on."""
    if facts.name:
        yield _provisions
    if bears_condition(gone, come):
        yield conditions
    yield figures
    yield came_or_went
    yield inches
    yield references
    yield weighty
    if BOUND_SIGN.search(gone) or BOUND_SIGN.search(come):
        yield bounds
    if any("or" in text or "and" in text for text in (gone, come)):
        yield joints_beside_figures


def _rules_for(gone: str, come: str, facts: Facts) -> Iterator[Rule]:
    """Yield the rules whose words stand in the change: most changes need none of them.

    ``gone`` and ``come`` are in small letters.
    """
    both = f"{gone}\n{come}"
    yield from _of_structure(gone, come, facts)
    if "punish" in both or "offence" in both or "guilty" in both or "liable" in both:
        yield _offences
    if _DIGIT.search(gone) and _DIGIT.search(come):
        yield dates
    if any(word in both for word in MODALS):
        yield modals
    if QUOTE.search(both) or QUOTE.search(facts.before):
        yield definitions
    if CONTENT_VERB.search(both):
        yield content
    yield bodies
    if "into " in both or "effect" in both or _COMES.search(facts.before[-80:]):
        yield commencement
    if "repeal" in come or "omitted" in come or "rep." in come:
        yield repeals
