"""The verb phrase: "shall be substituted", "shall be and shall be deemed always to have been …"."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from diffs.amending.drafting.acts import Acts, take_act
from diffs.amending.drafting.clauses import Verb
from diffs.amending.drafting.kinds import KINDS, Where
from diffs.amending.drafting.labels import take_label, take_labels, take_serial
from diffs.amending.drafting.lexer import Cursor, tentative
from diffs.amending.drafting.occurrences import OCCUR
from diffs.numerals import ORDINALS
from diffs.structure.cutting.orders import NOMINAL, PARTICIPLES
from tarmeem.model import Action
from tarmeem.patterns import pattern_of

_NOMINAL = pattern_of(NOMINAL, re.IGNORECASE)
PRESENT = pattern_of(
    r"\b(?:is|are)\s+(?:hereby\s+)?(?:substituted|inserted|added|omitted|deleted)\b", re.IGNORECASE
)
"""How a British drafter orders in the present: "there are inserted in column 1"."""
_BETWEEN = frozenset(
    ("be", "in", "he", "bc", "deemed", "always", "to", "have", "been", "so", "also", ",",
     "respectively", "and", "shall", "stand", "stands", "hereby", "accordingly", "shail", "shell", "the",
     "is", "are", "again")
)  # fmt: skip
_SHALL = frozenset(("shall", "shail", "shell", "sha11", "shal", "is", "are", "stand", "stands"))
_VERB = 24
"""No verb phrase runs to more words than this."""
_ENOUGH = 0.82
"""How like a participle a misread word must be; "sub6trtuted" passes, "subjected" does not."""


def participle(word: str) -> Action | None:
    """Return what a participle orders, forgiving letters that OCR misread."""
    if word in PARTICIPLES:
        return PARTICIPLES[word]
    if word.startswith("be") and word[2:] in PARTICIPLES:
        # A line end lost its blank: "shall besubstituted".
        return PARTICIPLES[word[2:]]
    if len(word) < 5 or not word.endswith(("ed", "cd", "d")):
        return None
    near = (k for k in PARTICIPLES if k[0] == word[0] and abs(len(k) - len(word)) <= 1)
    return next((PARTICIPLES[k] for k in near if _alike(k, word)), None)


def _alike(known: str, word: str) -> bool:
    return SequenceMatcher(None, known, word, autojunk=False).ratio() >= _ENOUGH


@tentative
def take_verb(cursor: Cursor) -> Verb | None:
    """Move past the verb phrase up to its participle and what validates it."""
    cursor.take(",")
    early = cursor.take("respectively")
    cursor.take(",") if early else None
    inverted = cursor.take("there")
    bare = cursor.norm() == "be" and (participle(cursor.norm(1)) or cursor.norm(1) == "and")
    if not (cursor.take_any(_SHALL) or bare):
        return None
    if cursor.take("cease", "to", "have", "effect"):
        return Verb("repeal")
    seen: list[str] = []
    wherever = _wherever_within(cursor)
    effect = _effect_within(cursor)
    while len(seen) < 16:
        action = participle(_joined(cursor))
        if action is not None:
            cursor.at += 1
            verb = Verb(
                action, respectively="respectively" in seen or early, always="always" in seen, deemed="deemed" in seen,
                inverted=inverted, effect=effect, wherever=wherever,
            )  # fmt: skip
            _validation(cursor, verb)
            return verb
        word = cursor.take_any(_BETWEEN)
        if not word:
            break
        seen.append(word)
    return None


@tentative
def _wherever_within(cursor: Cursor) -> bool:
    """Take ", wherever they occur," inside the verb phrase."""
    cursor.take(",")
    said = cursor.take_any({"wherever", "wheresoever"})
    cursor.take_any({"it", "they"})
    return bool(said and cursor.take_any(OCCUR)) and cursor.take(",")


@tentative
def _effect_within(cursor: Cursor) -> str:
    """Take ", with effect from the 1st day of July, 2025," inside the verb phrase."""
    cursor.take(",")
    if cursor.take("with", "effect", "from") or cursor.take("with", "effect", "on", "and", "from"):
        at = cursor.offset()
        for _ in range(12):
            if cursor.take(",", "be"):
                cursor.at -= 1
                return " ".join(cursor.text[at : cursor.items[cursor.at - 2].end].split())
            cursor.at += 1
    return ""


def _joined(cursor: Cursor) -> str:
    """Return the next word; "re numbered" in two is one."""
    token = cursor.peek()
    if token.kind not in ("word", "other", "num"):
        return ""
    if token.norm == "re" and cursor.norm(1) in ("numbered", "lettered"):
        cursor.at += 1
        return "re" + cursor.norm()
    return token.norm


def _validation(cursor: Cursor, verb: Verb) -> None:
    """Take "and shall be deemed always to have been so inserted"."""
    verb.respectively |= _respectively(cursor)
    start = cursor.at
    cursor.take(",")
    if not cursor.take("and"):
        cursor.at = start
        return
    if cursor.take("the") and cursor.take_any({"said", "same"}):
        cursor.at += 1 if cursor.norm() in KINDS or cursor.norm() in ("words", "word") else 0
    if not cursor.take_any({"shall", "be"}):
        cursor.at = start
        return
    seen: list[str] = []
    while len(seen) < 14 and (word := cursor.take_any(_BETWEEN)):
        seen.append(word)
    if "deemed" in seen and (participle(cursor.norm()) or cursor.norm() == "enacted"):
        cursor.at += 1
        cursor.take("in", "the", "following", "form")
        verb.always, verb.deemed = "always" in seen, True
        return
    cursor.at = start


def take_new_number(cursor: Cursor, acts: Acts, verb: Verb, doubts: list[str]) -> None:
    """Move past "as clause (1) thereof"."""
    start = cursor.at
    cursor.take(",")
    if not cursor.take("as"):
        cursor.at = start
        return
    cursor.take_any({"the", "new"})
    if row := take_serial(cursor, numbered := Where()):
        verb.renumber_to, verb.new_kind = [label for _, label in row], "entry"
        doubts += numbered.doubts
        _respectively(cursor)
        return
    if cursor.norm() in KINDS:
        verb.new_kind = KINDS[cursor.norm()]
        cursor.at += 1
    elif cursor.norm() in ORDINALS and cursor.norm(1) in ("schedule", "schedules"):
        verb.renumber_to, verb.new_kind = [cursor.norm().capitalize()], "schedule"
        cursor.at += 2
        _of_that(cursor, acts, verb)
        return
    where = Where()
    verb.renumber_to = take_labels(cursor, where, verb.new_kind or "section", plural=True)
    doubts += where.doubts
    odd = [one for one in verb.renumber_to if not one.strip("( ")[:1].isdigit()]
    doubts += [
        f"{one} is hardly a sub-section's number" for one in odd if verb.new_kind == "sub-section"
    ]
    _respectively(cursor)
    _of_that(cursor, acts, verb)


def _respectively(cursor: Cursor) -> bool:
    return cursor.take("respectively") or cursor.take(",", "respectively")


def _of_that(cursor: Cursor, acts: Acts, verb: Verb) -> None:
    """Take "thereof", "of that article", "of the said section", "of section 9" after a new number."""
    start = cursor.at
    if cursor.take("thereof"):
        verb.thereof = True
        return
    if cursor.take("of"):
        cursor.take_any({"that", "the", "said"})
        cursor.take_any({"said", "same"})
        if kind := KINDS.get(cursor.norm()):
            cursor.at += 1
            verb.holder = (kind, take_label(cursor, kind, Where()))
            verb.thereof = True
            return
        cursor.at = start + 1
        if take_act(cursor, acts):
            return
    cursor.at = start


def orders(text: str) -> bool:
    """Say whether a stretch of text orders an amendment."""
    if _NOMINAL.search(text) or PRESENT.search(text):
        return True
    words = [word.replace("-", "") for word in re.findall(r"[\w-]+", text.lower())]
    return any(
        word.startswith(("shall", "shail", "shell", "stand"))
        and any(map(participle, words[at : at + _VERB]))
        for at, word in enumerate(words)
    )
