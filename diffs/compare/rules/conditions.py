"""The rules for what a duty hangs on: "or" and "and", conditions, exceptions and provisos that came or went."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from diffs.compare.rules.amounts import alike
from diffs.compare.rules.figures import A_FIGURE
from diffs.compare.rules.plain import plain
from diffs.compare.rules.saying import (
    AROUND,
    CELLS,
    Facts,
    beside,
    first_words,
    in_full,
    last_words,
    quoted,
    touched,
    word_for_word,
)
from tarmeem.patterns import pattern_of

_JOINTS = frozenset((
    "no", "nor", "neither", "never", "none", "nothing", "or", "and", "any", "all", "only", "unless", "except",
))  # fmt: skip
"""Words so short that they are read over, and which say what of a sentence holds,"""
_POINTING = frozenset(
    ("a", "an", "the", "such", "said", "this", "that", "these", "those", "each", "every")
)
"""also where one of these, which bar nothing, stands in its place: an appeal, no appeal; such a keeper, any keeper."""
_MAY_JOIN = _JOINTS | _POINTING | {""}
_BEFORE = pattern_of(r"\s*(?:before|after)\b", re.IGNORECASE)
"""What is another day than "on or before"."""
_FINED = pattern_of(
    r"\b(?P<joint>and|or)\s+(?:(?:also|shall|be|liable|punish(?:ed|able)|with|to|by|an?|in|the)\s+){0,6}"
    r"(?:fine|both|imprisonment(?! for life))\b",
    re.IGNORECASE,
)
"""What joins one penalty to another: both, or either."""
_OPENS = pattern_of(
    r"\b(?:(?P<unless>unless)|(?P<except>except(?:ing)?|excluding|other than|save(?= (?:as|for|in|with|where|that)\b))"
    r"|(?P<subject>subject to)|(?P<prejudice>without prejudice)|(?P<notwithstanding>notwithstanding|despite)"
    r"|(?P<leave>(?:with|without|after obtaining|subject to)\s+(?:\w+\s+){0,4}(?:approval|consent|sanction|permission"
    r"|concurrence|leave|authori[sz]ation)(?= of\b| from\b|\W|$))"
    r"|(?P<consult>(?:in|after|on|without)\s+(?:\w+\s+)?consultation)"
    r"|(?P<advice>on (?:the )?(?:advice|recommendations?) of)|(?P<only>only (?:if|where|when|with|after|to)|only(?!\W?[”\"’']))"
    r"|(?P<provided>provided\s+(?:\w+,?\s+)?that)|(?P<extent>(?:in )?so far as|to the extent|insofar as)|(?P<not>not being|being not))\b",
    re.IGNORECASE,
)
"""What opens the words that narrow or widen a duty."""
_FIRST = pattern_of(
    r"\W*(?:if|where|when|until|till|whether or not(?!\W*\Z)|regardless of|irrespective of|in the absence of"
    r"|for the purposes? of(?! this| the)|on payment of|upon payment of|but)\b",
    re.IGNORECASE,
)
"""What opens them only where they begin."""
_PROVISO = pattern_of(r"\W*Provided\b(?:\s+\w+){0,2},?\s+that\b", re.IGNORECASE)
_STOP = pattern_of(r"[a-z]{3}[.;:]\s+(?=\S)")
_OWN_SENTENCE = pattern_of(
    r"(?:If|When|Where|Until|Unless|Except|Subject|Notwithstanding|Despite|Without|In so far|To the extent)\b"
    r"[^.;:]*?,\s+(?:[^\s.;:]+\s+){3,}[^.;:]*\."
)
_SENTENCE_ENDS = pattern_of(r"[a-z)\]”\"]{2}\.\s*\Z")
_STOPS = " \t\n,;:.-—–[]*“”\"'"
_EDGES = f"{_STOPS}()"
_NUMBER = pattern_of(r"\A\(\w{1,4}\)\s+")
_MOST = 2 * AROUND
"""Characters of a change that may be called a condition; of more it is told otherwise."""
_FEWEST = 3
"""Words that make a condition: of "only the" it cannot be told what of."""
_BUT = pattern_of(r"\W*(?:except(?:ing)?|excluding|unless)\s+[^\W\d_]{4,}\W*", re.IGNORECASE)
"""Two words that make an exception: except warships."""
_ADDS = pattern_of(
    r"\W*(?:and|or)\s+(?!(?:if|unless|except|only|subject|with|without|on|after|in)\b)[a-z]"
)
_RULES = pattern_of(r"Only\s[^,;:]+?\s(?:shall|may|must|can|will|is|are|has|have)\b[^;:]*\.?\Z")
"""What opens with "only" and is a whole sentence."""
_MOST_WORDS = 24
"""Words of a change up to which that it joins a penalty to another is what it does."""
_WORD = pattern_of(r"\S+\s*")


_ITEM_ENDS = pattern_of(r"[;,]\s*\Z")
_ITEM = pattern_of(r"(?:\A|\s)\((?:[a-z]{1,2}|[ivx]{1,4}|\d)\)(?:\s|\Z)")
"""An item's own label, within a line,"""
_JOINED = pattern_of(r"\b(?:and|or)\s+\(|\)\s+(?:and|or)\b")
"""and the word that joins it to the next."""
_LINE_ENDS = pattern_of(r"[ \t]*(?:\n|\Z)")
_JOINS_ITEMS = pattern_of(r"[;,][ \t]*(and|or)[ \t]*(?=\n|\Z)", re.IGNORECASE)
_A_LIST = pattern_of(r"[^.\s][^.]*(?:\.(?![ \t]*(?:\n|\Z))[^.]*)*")
"""What may be a list with the words that open it, up to the point after its last item."""


def joints(facts: Facts) -> Iterator[str]:
    """Tell of a word that joins or bars, where nothing else came or went but figures."""
    old, new = facts.gone.lower().split(), facts.come.lower().split()
    if sorted((old, new)) == [[], ["on", "or"]] and _BEFORE.match(facts.after):
        yield word_for_word(facts, old, new)
    if not _MAY_JOIN.issuperset([word.strip(",;") for word in old + new]):
        return
    if old or new:  # a comma beside the word is none; in its place it is another item's of a list
        old, new = (
            [word.strip(",;") for word in side if word not in ",;"] or side for side in (old, new)
        )
    was, now = ([word for word in side if word not in _POINTING] for side in (old, new))
    if _only_joins_items(facts, old, new):
        return
    if was != now and _JOINTS.issuperset(was + now) and not _is_in_number(facts):
        yield word_for_word(facts, _printed(old, facts.gone), _printed(new, facts.come))


def _printed(words: list[str], text: str) -> list[str]:
    """Return words in small letters as a text has them: what opens a sentence bears a capital."""
    shown = {word.lower(): word for word in (each.strip(",;") for each in text.split())}
    return [shown.get(word, word) for word in words]


def either_way(facts: Facts) -> Iterator[str]:
    """Tell that what was joined by "and/or" is joined by one of them now, or the other way."""
    gone, come = (side.strip().lower() for side in facts[:2])
    for either, kept in (("and/", "or"), ("/or", "and")):
        beside = facts.after[:2] if kept == "or" else facts.before[-3:]
        if {gone, come} == {either, ""} and beside.lower() == kept:
            words = ["and/or"], [kept]
            yield word_for_word(facts, *(words if gone else words[::-1]))


def items(facts: Facts) -> Iterator[str]:
    """Tell of items of a list within a line, of which one came or went beside the word that joins them."""
    sides = [side.strip() for side in facts[:2]]
    if max(map(len, sides)) > AROUND or not all(map(_ITEM.search, sides)):
        return
    if any(map(_JOINED.search, sides)) and plain(sides[0]) != plain(sides[1]):
        yield word_for_word(facts)


def _only_joins_items(facts: Facts, old: list[str], new: list[str]) -> bool:
    """Tell whether a word joins an item to the next, and another item of its list in the other text: items moved."""
    if len(old + new) != 1 or not (
        _ITEM_ENDS.search(facts.before) and _LINE_ENDS.match(facts.after)
    ):
        return False
    word = (old + new)[0]
    lists = [side.found(_A_LIST, _joined) for side in (facts.old, facts.new)]
    was, now = (
        {said: n for said, n in one.items() if word in said.partition(":")[0].split()}
        for one in lists
    )
    return bool(was) and was == now


def _joined(listed: str) -> str:
    """Return which words join a list's items, and its number or first word, by which it is known again."""
    return f"{' '.join(_JOINS_ITEMS.findall(listed)).lower()}: {listed.split(None, 1)[0]}"


def _is_in_number(facts: Facts) -> bool:
    """Tell whether what changed lies within a number that stayed: one hundred (and) fifty."""
    olds, news = (touched(A_FIGURE, side, facts) for side in (facts.gone, facts.come))
    if not (len(olds) == len(news) == 1 and alike(olds[0].group(), news[0].group())):
        return False
    return all(m.start() < len(facts.before.rstrip()) for m in (*olds, *news))


def joints_beside_figures(facts: Facts) -> Iterator[str]:
    """Tell of a word that joins or bars and changed together with a figure, or joins penalties."""
    short = max(len(facts.gone), len(facts.come)) <= AROUND
    gone, come = (
        A_FIGURE.sub(" ", text).lower() if short else "" for text in (facts.gone, facts.come)
    )
    old, new = (re.sub(r"[,;]", " ", text).split() for text in (gone, come))
    if old and new and old != new and _JOINTS.issuperset(old + new):
        yield word_for_word(facts, old, new)
        return
    near = f"{facts.before[-60:]}{facts.gone}{facts.come}{facts.after[:60]}".lower()
    if facts.whole or not ("fine" in near or "imprison" in near or "both" in near):
        return
    olds, news = (touched(_FINED, side, facts) for side in (facts.gone, facts.come))
    if [m["joint"].lower() for m in olds] == [m["joint"].lower() for m in news]:
        return
    was, now = ({m["joint"].lower() for m in side} for side in (olds, news))
    if len(olds) == len(news):
        for one, two in zip(olds, news, strict=True):
            if one["joint"].lower() != two["joint"].lower():
                yield f"{quoted(one.group())} became {quoted(two.group())} in {_around(two)}"
    elif {len(joints) for joints in (was, now)} == {1} and was != now:
        yield f"{_from_first(olds)} became {_from_first(news)} in {_around(news[-1])}"
    elif len(olds) + len(news) == 1 and len(f"{facts.gone} {facts.come}".split()) <= _MOST_WORDS:
        (found,) = olds or news
        changed, other = facts[:2] if olds else facts[1::-1]
        start = len(facts.before)
        # Of a joint whose penalty stays it is the other penalty that came or went.
        inside = start <= found.start() and found.end() <= start + len(changed)
        joined = found["joint"].lower() in other.lower().replace(",", " ").split()
        more = not any(map(str.isalnum, other)) and _is_more(found.group(), changed)
        if inside and not (joined or more) and not facts.stays(found.group(), came=bool(news)):
            yield f"{quoted(found.group())} was {'omitted' if olds else 'inserted'} in {_around(found)}"


def _is_more(joint: str, text: str) -> bool:
    """Tell whether much more came, or went, than a joint and the penalty behind it: of all of it another rule tells."""
    return len(text.split()) > 2 * len(joint.split()) + 1


def _from_first(found: list[re.Match[str]]) -> str:
    """Return what stands from the first match to the last, in quotation marks."""
    return quoted(found[0].string[found[0].start() : found[-1].end()])


def _around(found: re.Match[str]) -> str:
    """Return a match among the words beside it, in quotation marks."""
    return beside(found.string[: found.start()], found.group(), found.string[found.end() :])


def is_proviso(text: str) -> bool:
    """Tell whether a text begins as a proviso does."""
    return _PROVISO.match(text) is not None


def conditions(facts: Facts) -> Iterator[str]:
    """Yield what came or went that narrows or widens what stands: a condition, an exception, a proviso."""
    if CELLS.search(facts.gone) or CELLS.search(facts.come):
        return
    gone, come = without_alike(facts.gone, facts.come)
    if bool(gone) == bool(come):
        if gone and max(len(gone), len(come)) <= AROUND and not facts.whole:
            yield from _instead(facts, gone, come)
        return
    text, verb = (gone, "omitted") if gone else (come, "added")
    if facts.stays(text, came=not gone):
        return
    yield from _alone(facts, text, verb)


def _alone(facts: Facts, text: str, verb: str) -> Iterator[str]:
    """Yield what is said of a proviso, a sentence or a condition that came, or went, by itself."""
    if _PROVISO.fullmatch(text):
        yield word_for_word(facts)  # its words stood there before
    elif is_proviso(text):
        yield f"Proviso {verb}: {quoted(text.lstrip(_EDGES))}"
    elif _is_of_its_own(facts, text):
        yield in_full(*((text, "") if verb == "omitted" else ("", text)))
    elif not facts.whole and len(text) <= _MOST and _is_clause(text):
        if _opens(text):
            yield f"Condition or exception {verb}: {quoted(_bare(text))}{_place(facts)}"
        elif _OPENS.search(text) and len(text) <= AROUND:
            yield f"Words with a condition or exception {verb}: {quoted(_bare(text))}{_place(facts)}"


def _bare(text: str) -> str:
    """Return words without the number and the stops around them, and with the bracket that closes one of theirs."""
    bare = _NUMBER.sub("", text.strip(_STOPS), count=1)
    bare = bare if bare.count("(") == bare.count(")") else bare.strip("()")
    return f"{bare})" if bare.count("(") > bare.count(")") else bare


def _is_clause(text: str) -> bool:
    """Tell whether words are enough to make a condition, and lie within one sentence: "Only a pilot may steer." is all of one."""
    if _RULES.match(text):
        return False
    return (len(text.split()) >= _FEWEST or bool(_BUT.fullmatch(text))) and not _STOP.search(text)


def _is_of_its_own(facts: Facts, text: str) -> bool:
    """Tell whether a sentence came, or went, behind another: what it hangs on it says itself, and it is no condition of what stands."""
    return (
        not facts.whole
        and _OWN_SENTENCE.fullmatch(text) is not None
        and _SENTENCE_ENDS.search(facts.before) is not None
        and len(text) <= _MOST
        and _opens(text)
    )


def _opens(text: str) -> bool:
    """Tell whether words open as a condition does."""
    bare = text.lstrip(_EDGES)
    return bool(_OPENS.match(bare) or _FIRST.match(bare))


def _place(facts: Facts) -> str:
    """Return after or before which words that was, of the same sentence."""
    before = last_words(facts.before).strip(" ,")
    if any(map(str.isalnum, before)):
        return f", after {quoted(before)}"
    after = first_words(facts.after).strip(" ,")
    return f", before {quoted(after)}" if any(map(str.isalnum, after)) else ""


def _instead(facts: Facts, gone: str, come: str) -> Iterator[str]:
    """Yield that words which open a condition gave way to others, or came in the place of others."""
    was, now = (Counter(m.lastgroup for m in _OPENS.finditer(text)) for text in (gone, come))
    came = bool(now - was)
    own = come if came else gone
    if was == now or not _is_clause(own) or not _opens(own):
        return
    opens = _OPENS.search(own)
    if facts.stays(own, came=came) or (opens and facts.stays(opens.group(), came=came)):
        return
    sides = [quoted(_bare(side)) for side in (gone, come)]
    other = gone if came else come
    if len(other.split()) < _FEWEST or _ADDS.match(
        other
    ):  # one word is no condition, nor one thing more
        yield in_full(_bare(gone), _bare(come))
    else:
        yield f"Condition or exception changed: from {sides[0]} to {sides[1]}"


def without_alike(gone: str, come: str) -> tuple[str, str]:
    """Return both texts without the words that they begin or end with alike, capitals and stops aside."""
    old, new = _WORD.findall(gone.strip()), _WORD.findall(come.strip())
    while old and new and plain(old[0]) == plain(new[0]):
        old, new = old[1:], new[1:]
    while old and new and plain(old[-1]) == plain(new[-1]):
        old, new = old[:-1], new[:-1]
    return "".join(old).strip(), "".join(new).strip()
