"""What a change means, by rule: one sentence a rule, each quoting the text.

Rules look at what went, what came, and a little of what stands around. They name; they do not
interpret: a change that no rule names is quoted where it surely is of words, or gets no sentence, never a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from diffs.compare.rules import asking as kind
from diffs.compare.rules import urdurules
from diffs.compare.rules.asking import ALONE, ANY, BOTH, WHOLE, WITHIN, Look, Rule, first_said, look
from diffs.compare.rules.bounding import bounds, for_none, parted
from diffs.compare.rules.capitals import said_in_capitals
from diffs.compare.rules.citing import addresses, references
from diffs.compare.rules.commencing import commencement, repeals
from diffs.compare.rules.completing import completed
from diffs.compare.rules.conditions import (
    conditions,
    either_way,
    items,
    joints,
    joints_beside_figures,
)
from diffs.compare.rules.counting import behind_words, inches, scaled
from diffs.compare.rules.dating import dates
from diffs.compare.rules.defining import DEFINES, definitions
from diffs.compare.rules.figures import came_or_went, figures
from diffs.compare.rules.lastly import clauses, codes, in_plain_words, lists
from diffs.compare.rules.listed import (
    edges,
    for_a_list,
    for_a_sign,
    listed,
    recounted,
    subjects,
    terms,
)
from diffs.compare.rules.modals import OFFENCE, content, modals, offence
from diffs.compare.rules.naming import bodies, names, ranks
from diffs.compare.rules.plain import MARKER, WRAP, unmarked
from diffs.compare.rules.restating import editorial, number_within, restated, signs
from diffs.compare.rules.reworded import lone_sentences, reworded
from diffs.compare.rules.rewritten import one_more, one_of_several, paragraphs, rewritten
from diffs.compare.rules.saying import AROUND, PARAGRAPH, Facts, in_full, quoted_at
from diffs.compare.rules.tables import led, rows
from diffs.compare.rules.trimming import (
    in_context,
    is_only_numbered,
    trimmed,
    without_indents,
)
from diffs.compare.rules.turning import alternatives, spans, turned, weighty
from tarmeem.patterns import pattern_of

_PENAL = pattern_of(r"\b(?:fined?|imprison\w*|penalt(?:y|ies)|punish\w*)\b", re.IGNORECASE)
_BESIDE = 0.05
"""Share of a provision's words up to which what stood in its place is no more than a print's: a name below a law, a page."""
_OPENING = 60
"""Characters in which a provision that is a definition has its term."""

_TELLS = (
    "Condition or exception", "Words with a condition", "Words of an offence", "Proviso",
    "New ", "Provision omitted", "Offence or penalty removed",
)  # fmt: skip
"""How the sentences begin that quote what came or went: it need not be quoted as mere words."""
_ALONE = pattern_of(r"“([^“”]+)” was (?:inserted|omitted) in ")
_OF_FIGURE = pattern_of(r"(?:Period|Amount|Rate or share|Age|Multiple|Measure) (?:added|omitted): ")
_BECAME = pattern_of(r"(“[^“”]+”) became (“[^“”]+”) in ")
_QUOTES = pattern_of(r"[A-Z][^:“”]{3,60} (?:added|omitted): ")
_WORD = pattern_of(r"\w+")
_MERE = ("Words inserted", "Words omitted", "Words substituted")


def said_of(facts: Facts, seen: Look) -> list[str]:
    """Return what the rules say of one change, of which all is ``seen`` at one look."""
    number = behind_words(facts) if seen.gone & seen.come & kind.FIGURE else None
    said = _said_of(facts, seen)
    if number is None or any(number[0].come.strip() in line for line in said):
        return said
    return [*number[1], *said]


def _said_of(facts: Facts, seen: Look) -> list[str]:
    if said := first_said(seen.chosen(_AT_ONCE), facts):
        return said
    facts = facts.without(WRAP, "\n", " ")
    may_part = (
        seen.shape == "both" and seen.gone & seen.come & kind.FIGURE and seen.size <= 2 * AROUND
    )
    if two := parted(facts) if may_part else None:
        return _said_of_parts(*two)
    said = _each_once([line for rule in seen.chosen(_RULES) for line in rule.say(facts)])
    return said or first_said(seen.chosen(_IN_WORDS), facts)


def _said_of_parts(figure: Facts, beside: Facts) -> list[str]:
    """Return what is said of a figure that became another, and of what came or went behind it."""
    said = said_of(beside, look(beside))
    said = said or [in_full(*(side.strip(" ,;") for side in beside[:2]))]
    return _each_once([*said_of(figure, look(figure)), *said])


def _each_once(said: list[str]) -> list[str]:
    """Return the sentences without those that quote no more than another quotes."""
    quoting = [
        line.partition(": ")[2] for line in said if line.startswith("Condition or exception ")
    ]
    said = [line for line in said if not (_OF_FIGURE.match(line) and _quoted_in_one(line, quoting))]
    numbered = " ".join([line for line in said if line.startswith("Reference changed: ")])
    said = [line for line in said if not (numbered and _is_of_reference(line, numbered))]
    told = any(line.startswith(_TELLS) for line in said)
    said = [line for line in said if not (told and line.startswith(_MERE))]
    return [line for line in said if not _is_within(line, said)] if len(said) > 1 else said


def _quoted_in_one(line: str, quoting: list[str]) -> bool:
    """Tell whether a condition's sentence quotes all that one on a figure does."""
    return any(line.partition(": ")[2] in other for other in quoting)


def _is_of_reference(line: str, numbered: str) -> bool:
    """Tell whether a figure that became another is the number of what is referred to."""
    quotes = _QUOTED.findall(line) if line.startswith("Figure changed: ") else []
    heads = [quote.split()[:1] for quote in quotes]
    return bool(heads) and all(head and head[0] in _WORD.findall(numbered) for head in heads)


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


def _provisions(facts: Facts) -> Iterator[str]:
    """Tell of a section or sub-section that came or went whole, by its number and heading."""
    defined = DEFINES.search(facts.come or facts.gone, 0, 2 * _OPENING)
    is_term = defined is not None and defined.start() < _OPENING
    if not facts.name or (is_term and any(definitions(facts))):
        return  # the definition is told of
    gone, come = (len(side.split()) for side in facts[:2])
    if come > gone <= _BESIDE * come:
        yield f"New provision, {facts.name}"
    elif gone > come <= _BESIDE * gone:
        yield f"Provision omitted, {facts.name}"


def _offences(facts: Facts) -> Iterator[str]:
    came, went = (offence(side, facts.before) for side in (facts.come, facts.gone))
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


_AT_ONCE = (Rule(joints, most=AROUND, bears=kind.JOINT),)
"""Those that tell all of a change of which they tell anything."""
_OF_FIGURES = (
    Rule(figures, each=kind.OF_FIGURES),
    Rule(came_or_went, ALONE, bears=kind.FIGURE),
    Rule(inches, BOTH, 20, kind.MEASURE, near=kind.FIGURE),
)
"""What tells of figures, and of nothing else that changed with them."""
_BOUNDS = Rule(bounds, bears=kind.BOUND)
_RULES = (
    Rule(_provisions, WHOLE),
    Rule(conditions, bears=kind.CONDITION),
    *_OF_FIGURES,
    Rule(references, WITHIN, AROUND, near=kind.REFERENCE | kind.FIGURE),
    Rule(addresses, BOTH, AROUND, near=kind.ADDRESS),
    Rule(weighty, WITHIN, AROUND, near=kind.WEIGHTY),
    _BOUNDS,
    Rule(joints_beside_figures, bears=kind.JOINT),
    Rule(_offences, bears=kind.PENAL),
    Rule(dates, each=kind.FIGURE),
    Rule(modals, bears=kind.MODAL),
    Rule(definitions),
    Rule(content, bears=kind.CONTENT),
    Rule(ranks, ALONE, bears=kind.RANK),
    Rule(bodies, most=120, near=kind.BODY),
    Rule(commencement, near=kind.COMMENCES),
    Rule(repeals, bears=kind.REPEALED),
)
"""Those that each tell what is theirs."""
_IN_WORDS = (
    Rule(for_none, BOTH, bears=kind.FIGURE),
    Rule(either_way, most=6, bears=kind.JOINT),
    Rule(spans, BOTH, 24, kind.PERIOD),
    Rule(turned, WITHIN, 60, kind.TURNING),
    Rule(alternatives, ALONE, AROUND, kind.JOINT),
    Rule(names, BOTH, 60),
    Rule(reworded, WITHIN, 2 * AROUND),
    Rule(lone_sentences, ALONE, PARAGRAPH),
    Rule(rows, ALONE | WHOLE, PARAGRAPH, kind.CELL | kind.FIGURE),
    Rule(led, BOTH, each=kind.FIGURE),
    Rule(items, most=AROUND, bears=kind.BRACKET),
    Rule(paragraphs, WHOLE),
    Rule(listed, WHOLE, PARAGRAPH),
    Rule(terms, WITHIN, 100, kind.BRACKET),
    Rule(one_of_several, ALONE, AROUND),
    Rule(rewritten, ANY, PARAGRAPH),
    Rule(one_more, BOTH, AROUND),
    Rule(for_a_sign, BOTH, PARAGRAPH),
    Rule(for_a_list, WITHIN, PARAGRAPH),
    Rule(subjects, BOTH, 60),
    Rule(edges, BOTH, 60, each=kind.FIGURE),
    Rule(recounted, BOTH, AROUND, each=kind.FIGURE),
)
"""Those of which the first that says anything is heard where no other does: the words themselves."""


_OTHER = "Words substituted: "
_QUOTED = pattern_of("“([^”]*)”")
_AT_LAST = (
    Rule(signs),
    Rule(editorial),
    Rule(restated, WITHIN, AROUND, near=kind.FIGURE, each=kind.OF_FIGURES | kind.DAY | kind.JOINT),
    Rule(number_within, BOTH, each=kind.FIGURE),
    Rule(lists, WITHIN, 60, kind.FIGURE),
    Rule(codes, BOTH, 12, kind.FIGURE),
    Rule(in_plain_words, WITHIN, AROUND),
    Rule(clauses, WITHIN, 2 * AROUND),
)
"""What is asked where no rule has told of words."""
_CAME = ("New provision", "Provision omitted")


def sentences(facts: Facts) -> tuple[str, ...]:
    """Return what the rules say of one change."""
    facts = without_indents(facts.without(MARKER, "["))
    facts = scaled(facts._replace(gone=unmarked(facts.gone), come=unmarked(facts.come)).apart())
    facts = trimmed(facts)
    seen = look(facts)
    found = said_of(facts, seen)
    if urdurules.is_urdu(facts):
        found = _both(found, urdurules.said_of(facts))
    found = found or list(said_in_capitals(facts, lambda small: said_of(small, look(small))))
    found = found or first_said(seen.chosen(_AT_LAST), facts)
    found = completed(facts, found)
    found = [] if is_only_numbered(facts) else [in_context(facts, line) for line in found]
    once: dict[str, str] = {}
    for line in found:  # two rules may quote the same words, one with the stop that ends them
        once.setdefault(line.replace(".”", "”"), line)
    return tuple(once.values())


def _both(found: Sequence[str], urdu: Iterable[str]) -> list[str]:
    """Return what the rules of both languages say; that a provision came or went whole is said once, with its number.

    So is it that words gave way to others, with the sentence they stand in, and that a part of a figure did.
    """
    named = any(line.startswith(tuple(f"{what}," for what in _CAME)) for line in found)
    own = [line for line in urdu if not (named and line.startswith(_CAME))]
    told = tuple(f"{_OTHER}{line}" for line in own)
    rest = [
        line
        for line in found
        if not (line.startswith(_OTHER) and any(one.startswith(line) for one in told))
        and not any(_is_part(line, one) for one in own)
    ]
    return [*rest, *own]


def _is_part(line: str, other: str) -> bool:
    """Tell whether a sentence says of fewer words what another says: of the year that of the whole date, of mere words that of a fine.

    So does one that says of a paragraph no more than that it came, or went.
    """
    head, quotes = line.partition(":")[0], _QUOTED.findall(line)
    said = head.endswith("changed") and other.startswith(f"{head}:")
    mere = line.startswith(_OTHER) and "changed: from" in other
    merely = line.startswith(("Paragraph ", _OTHER)) and quotes == _QUOTED.findall(other)
    return merely or ((said or mere) and all(one in other for one in quotes))
