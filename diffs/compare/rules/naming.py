"""The rules for names: an authority, court or body, and other names, that gave way to another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from diffs.compare.rules.plain import may_be_misread, plain
from diffs.compare.rules.saying import AROUND, CELLS, Facts, quoted, touched, word_for_word
from tarmeem.patterns import pattern_of

BODIES = (
    "Authority|Government|Commission|Board|Minister|Ministry|Division|Committee|Agency|Council"
    "|Tribunal|Court|Bureau|Department|Secretary|Director|Chairman|Chairperson|Governor|President"
    "|Registrar|Corporation|Institute|Directorate|Magistrate|Judge|Bank|Collector|Commissioner|Controller|Inspector"
    "|Comptroller|Ombudsman|Assembly|Senate|Chancellor|Administrator|Superintendent|Speaker|Mayor|Nazim"
)
_BODY = pattern_of(rf"\b(?:{BODIES})\b")
_RANK = pattern_of(
    r"\s*(Deputy|Assistant|Additional|Joint|Acting|Vice|Senior|Chief|Special|Under|Federal|Provincial|Central|District|Supreme|High|Sessions?|Appellate|Civil|Family)[\s-]+"
)
"""What makes another officer, or body, of the one whose name follows."""
_ANY = pattern_of(
    rf"(?:(?:any|an?|every|each|such|the|that)\s+)?(?:(?:competent|appropriate|other)\s+)?(?:{BODIES.lower()})"
)
"""A body that bears no name."""
_SLIP = pattern_of(r"[^\W\d_][!|¦¡\\]|[^\W\d_]\d[^\W\d_]")
_DRESS = " \n[].,;:—-“”‘’'\""
_WORD = r"(?:[A-Z][\w'’-]*|of|the|and|for|in)"
_NAME = pattern_of(rf"\W*{_WORD}(?:,?\s+(?:{_WORD}|\([A-Z]+\)))*\W*")
_FULL = pattern_of(
    r"(?!(?:The|An?|Any|Every|Each|No|Such|This|That|If|Where|When|Provided|In|On|By|For|Of)\b)"
    r"[A-Z][\w'’-]*(?:\s+(?:(?:of|and|for|the)\s+){0,2}[A-Z][\w'’-]*){0,7}"
)
"""A name of several words; what only opens a sentence is no part of it."""
KINDS = frozenset((
    "federal", "provincial", "central", "state", "local", "district", "session", "sessions", "civil", "special", "appellate",
    "family", "high", "supreme", "court", "judge", "magistrate", "tribunal",
))  # fmt: skip
"""What tells one body from another, also in small letters."""
_LEAD = pattern_of(r"\A(?:(?:of|the|and|for|in|a|an)\s+)+(?=[A-Z])")
"""Small words before a name."""
_OPEN = pattern_of(r"\b(?:of|the|and|for|in)\Z")
"""How what is not the whole of a name ends."""
_OWNED = pattern_of(r"\A(.+?)(?:['’]s|s['’])\s+(.+)", re.DOTALL)
_FORUM = pattern_of(
    r"\b(?:(?:federal|provincial|central|state|local)\s+government"
    r"|(?:high|supreme|sessions?|district|civil|special|appellate|family)\s+(?:court|judge|magistrate)"
    r"|courts?\s+of\s+sessions?|magistrate|tribunal)\b"
)
"""What is a body also in small letters."""
_MINISTRY = pattern_of(
    r"\b(?:ministry|department)\s+of\s+(?:the\s+)?[a-z][\w-]*(?:\s+and\s+[a-z][\w-]*)?"
)
_MINISTRY_OF = pattern_of(r"\b(?:ministry|department) of ")
_MOST = 60
"""Characters of a name, of what went and of what came."""
_WITHIN = pattern_of(r"[a-z,)][\s]+\Z|\b[A-Z][\w'’.-]*[ \t\n]+\Z|[-(“\"]\Z")
"""What stands before a word that bears its capital for itself, and not as the first of a sentence."""
_PROPER = pattern_of(r"[A-Z][a-z][\w'’-]*(?:\s+(?:of\s+)?[A-Z][\w'’-]*){0,4}")
_SUBJECT = pattern_of(
    r"(?:The\s+)?(?!(?:He|She|It|They|We|You|I|Who|What|This|That|These|Those|There|Such|Some|Each|Every|Everyone|All|Any|Anyone"
    r"|No|None|One|Nothing|Nobody|Both|Either|Neither|Another|Others?|Where|When|The|An?|If)\b)"
    r"[A-Z][\w'’&.-]+(?:,?\s+(?:(?:of|and|for|the)\s+){0,2}[A-Z][\w'’&.-]*){0,6}"
)
"""A name of which a sentence that begins with it says something,"""
_BEGINS = pattern_of(r"(?:\A|[a-z)\]”\"]{2}[.;:]|\n|\(\w{1,5}\)|—)\s*\Z")
"""what ends before it,"""
_DOES = pattern_of(r"\s+(?:is|are|was|were|shall|may|must|will|has|have|had|does|do)\b")
"""and its verb."""
_LETTERED = pattern_of(r"[\s-][A-Z\d]\Z")
"""A class or series named by a letter: Class-B."""
_SHORT = 4
"""Letters of a name up to which it may be a longer one's abbreviation."""


def ranks(facts: Facts) -> Iterator[str]:
    """Yield that an officer or a body became its deputy, its assistant and the like, or the other way."""
    changed = f"{facts.gone}{facts.come}"
    rank = _RANK.match(changed + facts.after)
    held = _BODY.match(changed + facts.after, rank.end()) if rank else None
    if rank and held and changed.strip(" \n-") == rank[1]:
        names = [held[0], f"{rank[1]} {held[0]}"]
        old, new = names if facts.come.strip() else names[::-1]
        yield f"Authority or body changed: {quoted(old)} became {quoted(new)}"


def bodies(facts: Facts) -> Iterator[str]:
    """Yield that an authority, a court or a body became another, by its name."""
    both = [text.strip(_DRESS) for text in facts[:2]]
    if not all(both):
        return
    if _is_any(*both) or _is_any(*both[::-1]):
        yield f"Authority or body changed: {quoted(both[0])} became {quoted(both[1])}"
        return
    if both[0].islower() and not _may_be_named(facts, *both):
        return
    both = [_LEAD.sub("", text) for text in both]
    named = all(_BODY.search(text) and len(text) < 120 and _NAME.fullmatch(text) for text in both)
    if not named or any(map(_OPEN.search, both)):
        both = _named_beside(facts, *both)
    if both and _spelt(both[0]) != _spelt(both[1]) and not _is_slip(*both):
        yield f"Authority or body changed: {quoted(both[0])} became {quoted(both[1])}"


def _is_slip(one: str, other: str) -> bool:
    """Tell whether a scan has a sign or a figure amid the letters of one name where the other has a letter: Inspector-Genera!."""
    return any(map(_SLIP.search, (one, other))) and may_be_misread(one, other)


def _is_any(one: str, other: str) -> bool:
    """Tell whether one text is any body of a kind, and the other the name of one: any court; the High Court."""
    return bool(
        _ANY.fullmatch(one)
        and _BODY.search(other)
        and _NAME.fullmatch(_LEAD.sub("", other))
        and plain(one) != plain(other)
    )


def _may_be_named(facts: Facts, gone: str, come: str) -> bool:
    """Tell whether words in small letters may be part of a body's name."""
    if KINDS.isdisjoint(gone.split()) or KINDS.isdisjoint(come.split()):
        return bool(" of " in facts.before[-20:] and _MINISTRY_OF.search(facts.before[-40:]))
    return True


def _spelt(name: str) -> str:
    """Return a name's letters, small words and the plural of the others aside; the Board's Secretary is that of the Board."""
    words = plain(_OWNED.sub(r"\2 \1", name)).split()
    telling = [word for word in words if word not in ("of", "the")] or words
    return "".join(word.removesuffix("s") for word in telling)


def _named_beside(facts: Facts, gone: str, come: str) -> list[str]:
    """Return both names, read with the words beside a change that lies within them."""
    if not (gone and come) or max(len(gone), len(come)) > _MOST or facts.whole:
        return []
    if gone[0].isupper() and come[0].isupper():
        patterns = (_FULL,)
    elif all(KINDS & {*side.split()} for side in (gone, come)):
        patterns = (_FORUM,)
    elif _MINISTRY_OF.search(facts.before[-40:]):
        patterns = (_MINISTRY,)
    else:
        return []
    for pattern in patterns:
        olds, news = (touched(pattern, side, facts) for side in facts[:2])
        if len(olds) == len(news) == 1 and _spelt(gone) != _spelt(come):
            names = [olds[0].group(), news[0].group()]
            if pattern is not _FULL or all(map(_BODY.search, names)):
                return [" ".join(name.split()) for name in names]
    return []


def names(facts: Facts) -> Iterator[str]:
    """Yield that a name within a sentence became another: a place, a class, a day of the week."""
    if facts.gone.islower() or facts.come.islower():
        return
    gone, come = (side.strip(_DRESS) for side in facts[:2])
    if not (gone and come and gone[0].isupper() and come[0].isupper()):
        return
    opens = _BEGINS.search(facts.before) and _DOES.match(facts.after)
    pattern = _SUBJECT if opens else _PROPER
    if not (opens or _WITHIN.search(facts.before[-AROUND:])):
        return
    if not (pattern.fullmatch(gone) and pattern.fullmatch(come)) or _are_misread(gone, come):
        return
    if not CELLS.search("\n".join(facts[:4])):
        yield word_for_word(facts)


def _are_misread(gone: str, come: str) -> bool:
    """Tell whether two names may be one, spelt otherwise or misread by a scan."""
    if _LETTERED.search(gone) and _LETTERED.search(come):
        return gone == come
    one, two = sorted((_spelt(gone), _spelt(come)), key=len)
    if len(one) <= _SHORT and one[:1] == two[:1] and _is_within(one, two):
        return True
    return may_be_misread(one, two)


def _is_within(short: str, long: str) -> bool:
    """Tell whether a word's letters stand in another in their order, as an abbreviation's do."""
    letters = iter(long)
    return all(letter in letters for letter in short)


_BECAME = pattern_of(r"(“([^“”]*[A-Z][^“”]*)” became “[^“”]*[A-Z][^“”]*”) in .*", re.DOTALL)
_THROUGHOUT = 3
"""Places from which a name that gave way to another did so wherever it stood."""


def told_once(of_hunks: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return what is said of each hunk; of a name that became another again and again the same each time."""
    found = [_BECAME.fullmatch(line) for lines in of_hunks for line in lines]
    times = Counter(one[1] for one in found if one)
    return [
        tuple(
            f"Words substituted: {one[1]}"
            if (one := _BECAME.fullmatch(line)) and times[one[1]] >= _THROUGHOUT
            else line
            for line in lines
        )
        for lines in of_hunks
    ]
