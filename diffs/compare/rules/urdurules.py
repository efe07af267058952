"""The rules for Urdu: amounts, periods, powers and duties, content, definitions, commencement, repeal.

Sentences are English and quote the Urdu as it is printed. Each begins with an English word, so that
a page that goes by the first letter sets it from left to right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from diffs.compare.rules.amounts import alike
from diffs.compare.rules.saying import AROUND, Facts, changed, from_to, quoted
from diffs.compare.rules.urdunumbers import COUNTED, figures, numbers, restated
from diffs.compare.rules.urduside import Wording
from diffs.compare.rules.urduwords import reworded
from tarmeem.letters import is_in_arabic
from tarmeem.patterns import pattern_of

_WHEN = pattern_of(r"\d|\b(?:یکم|فور|فوری|فورا|الفور|تاریخ|روز|دن)\b")
"""What says when: a day, or at once."""
_FORCE = pattern_of(r"\bنافذ\s*العمل\b|\bنافذ\s+(?:ہو|کی[اے](?!\s+جا\s+سک)|سمجھ)|\bنفاذ\s+پذیر\b")
"""Not «نافذ کیا جا سکتا»: what can be given effect to."""
_REPEAL = pattern_of(r"\bمنسوخ\b")
_LAW = pattern_of(r"\b(?:ایکٹ|[اآ]رڈیننس|قانون|قوانین|قواعد|ضوابط|ضابطہ|دفعہ|دفعات|شق|حکم\s*نامہ|نوٹیفکیشن)\b")  # fmt: skip
_LICENCE = pattern_of(r"\b(?:لائسنس|اجازت|رجسٹریشن)")
"""What is cancelled with the same word as a law is repealed."""


def commencement(old: Wording, new: Wording) -> Iterator[str]:
    """Yield that words on when a law comes into force came, went or changed."""
    forces = [side for side in (new, old) if side.own.strip() and _FORCE.search(side.around())]
    if len(forces) > 1 and all(_WHEN.search(side.own) for side in forces):
        yield f"{from_to('Commencement', old.changed, new.changed)} in {quoted(new.sentence())}"
    elif forces:
        yield f"Commencement: {quoted(forces[0].sentence())}"


def repeals(old: Wording, new: Wording) -> Iterator[str]:
    """Yield that a law or a provision is repealed, or one more in a list of such."""
    listed = not old.own.strip() and _LAW.search(new.own) and _REPEAL.search(new.around())
    if listed or (_REPEAL.search(new.own) and not _REPEAL.search(old.own)):
        text = new.around()
        if _LAW.search(text) and not _LICENCE.search(text):
            yield f"Repeal or omission: {quoted(new.sentence())}"


_OFFENCE = pattern_of(r"\bقید\b|\bجرمانہ|\bجرمانے|\bسزا|\bمرتکب\b")

_POWER = pattern_of(r"\bسک(?:تا|تی|تے|ے|یں)\b|\bمجاز\b|\bاختیار\b")
_DUTY = pattern_of(r"\b(?:گا|گی|گے|ہوگا|ہوگی|ہونگے|\w{2,}ی(?:گا|گی)|\w{2,}ینگے)\b|\bلازم\b|\bلازمی\b|\bپابند\b")  # fmt: skip
_BIDS = pattern_of(r"\b(?:جائے|جائیں)\Z")
"""How a sentence ends that orders: «موسوم کیا جائے۔»; within one it is a condition's verb."""
_NOT = pattern_of(r"\b(?:نہیں|نہ)\b")
_NEGATION = pattern_of(r"\b(?:نہیں|نہ|غیر)\b")
"""What turns a verb or an adjective round: not, un-."""
_TAIL = pattern_of(r"\s*\b(?:گا|گی|گے|ہے|ہیں)\b")
"""What a verb that changed may lean on: ``کر سکے گا`` and ``کرے گا`` share their last word."""

_BLOCK = pattern_of(r"\b(?:بلاک|مسدود|ہٹا\w*)\b")
_MATTER = pattern_of(r"\b(?:مواد|معلومات|ویب\s*سائٹ\w*|پلیٹ\s*فارم\w*|اکاؤنٹ\w*|سوشل\s+میڈیا|رسائی|ایپ\w*)\b")  # fmt: skip
_MEANS = pattern_of(r"\sسے\s{1,3}مراد\b")
_QUOTED = pattern_of(r"""(?:"|'')\s?([^"'\n]{1,59}[^"'\s])\s?(?:"|'')\s?\Z""")
_NAMED = pattern_of(r"(?:\A|[.;:)\n])[ \n]{0,3}([^\s\".;:()][^\".;:()\n]{1,59})\Z")
"""How the term ends that «سے مراد» defines: in quotation marks, or with nothing before it in its clause."""
_MARKS = " ’‘“”\"'،,"
"""What a defined term is set in: ’’چراغ‘‘."""
_SHORT = 4
"""Words of a change up to which one of them is what it does."""
_BODY = pattern_of(
    r"\b(?:اتھارٹی|کمیشن|بورڈ|ٹربیونل|وزارت|ڈویژن|کونسل|کمیٹی|ایجنسی|محکمہ|ہائی کورٹ|سپریم کورٹ"
    r"|(?:\w+\s+)?حکومت|عدالت(?:\s+(?:عالیہ|عظمی|سیشن))?)\b"
)
_REFERENCE = pattern_of(
    r"\b(?:دفعہ|دفعات|شق|شقوں|ذیلی\s+دفعہ|آرٹیکل|ارٹیکل|قاعدہ|قواعد|سیکشن)\s+\(?\w{1,4}\)?"
    r"(?:[\s-]?(?:الف|[بجد]|اے|بی|سی|ڈی|ای|ایف)\b)?(?:(?:\s*,|\s+(?:اور|یا|تا))\s*\(?\d{1,4}\)?){0,30}"
)
_MEMBERS = pattern_of(r"\s*(?:ارکان|اراکین|رکن|ممبر|ممبران)\b")
_OPPOSITES = (
    ("پہلے", "بعد"),
    ("قبل", "بعد"),
    ("بغیر", "سے"),
    ("بغیر", "ساتھ"),
    ("سرکاری", "نجی"),
    ("زیادہ", "کم"),
    ("کسی", "تمام"),
    ("کسی", "ہر"),
)
_BOUND = pattern_of(r"\b(?:زائد|زیادہ|کم|تک)\b")
"""What makes a figure the most or the least."""
_NEGATES = ("نا", "غیر", "لا")
_JOINTS = {"یا": "or", "اور": "and"}
_NARROWS = (
    ("Proviso", pattern_of(r"\A\W*(?:مگر\s+)?(?:مزید\s+)?شرط\s+یہ\s+(?:بھی\s+)?ہے")),
    ("Condition or exception", pattern_of(
        r"\bبشرطیکہ\b|\b(?:ما)?سوائے\b|\bبجز\b|\bکے\s+تابع\b|\bکی\s+(?:\w+\s+)?(?:منظوری|اجازت|رضامندی)\s+(?:سے|کے)\b"
        r"|\bالا\s+یہ\s+کہ\b|\bجب\s+تک\b|\bمشاورت\b"
    )),
    ("A maximum", pattern_of(r"\A\W*زیادہ\s+سے\s+زیادہ\W*\Z")),
    ("A limit (up to, until)", pattern_of(r"\A\W*تک\W*\Z")),
    ("A minimum", pattern_of(r"\A\W*کم\s+(?:از|سے)\s+کم\W*\Z")),
)  # fmt: skip
"""What narrows or widens what stands, at its beginning or in it."""
_EDGES = " \n:;۔،؛.-—"
_WHOLE = pattern_of(r"\s*(?:دفعہ\s+)?(?:\(\w{1,3}\)|\d{1,3}\s*[.-])")
"""The beginning of a provision that came or went whole."""


def is_urdu(facts: Facts) -> bool:
    """Tell whether a change stands in Urdu, by the letters around it."""
    text = (
        f"{facts.before[-AROUND:]}{facts.gone[:AROUND]}{facts.come[:AROUND]}{facts.after[:AROUND]}"
    )
    return is_in_arabic(text)


def said_of(facts: Facts) -> list[str]:
    """Return what the rules say of one change."""
    old, new = (Wording(facts.before, text, facts.after) for text in (facts.gone, facts.come))
    if not re.search(r"\w", old.own + new.own) or old.own.split() == new.own.split():
        return []
    said = list(chain.from_iterable(rule(old, new) for rule in _RULES))
    said = said or list(restated(old, new))
    if not said and not facts.whole:
        said = list(numbers(old, new))
    return _told_once(said) or list(reworded(facts, old, new))


def _told_once(said: Sequence[str]) -> list[str]:
    """Return the sentences but for one that a provision came or went of which another says what it does."""
    told = [line.partition(": ") for line in said]
    return [
        line
        for line, (head, _, words) in zip(said, told, strict=True)
        if head not in ("New provision", "Provision omitted")
        or not any(words == other and what != head for what, _, other in told)
    ]


def _offences(old: Wording, new: Wording) -> Iterator[str]:
    came, went = _OFFENCE.search(new.own), _OFFENCE.search(old.own)
    if came and not went:
        part = _OFFENCE.search(old.around())
        what = "Words of an offence or penalty inserted" if part else "New offence or penalty"
        yield f"{what}: {quoted(new.sentence())}"
    if went and not came:
        part = _OFFENCE.search(new.around())
        what = "Words of an offence or penalty omitted" if part else "Offence or penalty removed"
        yield f"{what}: {quoted(old.sentence())}"


def _modals(old: Wording, new: Wording) -> Iterator[str]:
    """Power, duty and prohibition: what one became, where it can be told in a few words."""
    if max(len(old.own), len(new.own)) > 2 * AROUND:
        return
    if not (old.own.strip() and new.own.strip()):
        yield from _came_or_went(old, new)
        return
    was, is_now = _mood(old), _mood(new)
    if was and is_now:
        if was != is_now:
            yield f"“{was}” became “{is_now}”: from {quoted(_verb(old))} to {quoted(_verb(new))}"
        return
    no, not_now = (_NEGATION.search(side.own) is not None for side in (old, new))
    if no != not_now and all(len(side.own.split()) <= _SHORT for side in (old, new)):
        yield f"“Not” was {'omitted' if no else 'inserted'}: {_became(old, new)}"


def _came_or_went(old: Wording, new: Wording) -> Iterator[str]:
    side = new if new.own.strip() else old
    mood = _mood(side)
    whole = _WHOLE.match(side.own)
    if whole and mood and not (_OFFENCE.search(side.own) or _MEANS.search(side.own)):
        what = "New provision" if side is new else "Provision omitted"
        yield f"{what}: {quoted(side.changed)}"
    elif not whole and _NEGATION.search(side.own) and len(side.own.split()) <= 2:
        verb = "inserted" if side is new else "omitted"
        yield f"“Not” was {verb}: {quoted(side.changed.strip(_EDGES))} in {quoted(side.sentence())}"


def _mood(side: Wording) -> str:
    """Return ``may``, ``shall``, ``may not``, ``shall not``, or nothing, of the changed verb."""
    text = side.own + _tail(side)
    no = " not" if _NOT.search(text) else ""
    if _POWER.search(text):
        return f"may{no}"
    bids = _BIDS.search(text) and side.text[side.hi + len(_tail(side)) :].lstrip()[:1] == "."
    return f"shall{no}" if bids or _DUTY.search(text) else ""


def _tail(side: Wording) -> str:
    found = _TAIL.match(side.text, side.hi)
    return found.group() if found else ""


def _verb(side: Wording) -> str:
    return side.printed(side.lo, side.hi + len(_tail(side)))


def _definitions(old: Wording, new: Wording) -> Iterator[str]:
    came, went = (_terms(side, side.lo, side.hi) for side in (new, old))
    for term in (term for term in came if term not in went):
        yield f"Definition of “{term}” added: {quoted(new.sentence().rstrip(' ('))}"
    for term in (term for term in went if term not in came):
        yield f"Definition of “{term}” omitted: {quoted(old.sentence())}"
    if not came and not went:
        inside = _terms(old, old.clause[0], old.lo)
        if inside:
            yield f"Definition of “{inside[-1]}” changed: {changed(old.changed, new.changed)}"


def _terms(side: Wording, start: int, end: int) -> list[str]:
    """Return the terms whose definitions begin in a stretch, as they are printed."""
    found = []
    for means in _MEANS.finditer(side.text, start, end):
        place = max(0, means.start() - 70), means.start()
        term = _QUOTED.search(side.text, *place) or _NAMED.search(side.text, *place)
        if term:
            found.append(side.printed(*term.span(1)).strip(_MARKS))
    return found


def _content(old: Wording, new: Wording) -> Iterator[str]:
    came, went = (_BLOCK.search(side.own) and _MATTER.search(side.around()) for side in (new, old))
    if came and not went:
        yield f"Power to block or remove content added: {quoted(new.sentence())}"
    elif went and not came:
        yield f"Power to block or remove content taken away: {quoted(old.sentence())}"


def _in_place(old: Wording, new: Wording) -> Iterator[str]:
    """Tell of a body, a court, a number or a reference that became another, and of a word's opposite."""
    words = [side.own.strip(_EDGES).split() for side in (old, new)]
    if not all(words) or max(map(len, words)) > _SHORT:
        return
    was, now = (side.says(_REFERENCE) for side in (old, new))
    if was and now and was != now:
        yield from_to("Reference", was, now)
    elif all(COUNTED.fullmatch(side.own) for side in (old, new)):
        if not alike(old.own, new.own) and _MEMBERS.match(new.text, new.hi):
            yield _became(old, new)
    elif all(_BODY.search(side.own) for side in (old, new)):
        yield f"Authority or body changed: {quoted(old.changed)} became {quoted(new.changed)}"
    elif (
        _bounds(old) != _bounds(new)
        or any(side.touched(_BODY) for side in (old, new))
        or _are_opposite(*words)
    ):
        yield _became(old, new)


def _bounds(side: Wording) -> list[str]:
    return _BOUND.findall(side.own)


def _became(old: Wording, new: Wording) -> str:
    return f"{quoted(old.changed)} became {quoted(new.changed)} in {quoted(new.sentence())}"


def _are_opposite(old: list[str], new: list[str]) -> bool:
    was, now = ({*side} - {*other} for side, other in ((old, new), (new, old)))
    if any({one, two} <= was | now and (one in was) != (two in was) for one, two in _OPPOSITES):
        return True
    return any(
        one + two in other
        for one in _NEGATES
        for side, other in ((was, now), (now, was))
        for two in side
    )


def _joints(old: Wording, new: Wording) -> Iterator[str]:
    """Tell that "or" became "and", or the other way, be it with what follows."""
    words_of = [side.own.split() for side in (old, new)]
    if not all(words_of) or max(map(len, words_of)) > _SHORT:
        return
    was, now = (_JOINTS.get(words[0]) for words in words_of)
    if was and now and was != now:
        words = f"from {quoted(old.changed)} to {quoted(new.changed)}"
        yield f"“{was}” became “{now}”: {words} in {quoted(new.sentence())}"


def _conditions(old: Wording, new: Wording) -> Iterator[str]:
    """Tell of a proviso, a condition, an exception or a bound that came or went alone."""
    if bool(old.own.strip()) == bool(new.own.strip()):
        return
    side, verb = (new, "added") if new.own.strip() else (old, "omitted")
    for what, pattern in _NARROWS:
        if pattern.search(side.own) and not _WHOLE.match(side.own):
            yield f"{what} {verb}: {quoted(side.changed.strip(_EDGES))}"
            return


_RULES = (
    _joints,
    _in_place,
    _conditions,
    _offences,
    figures,
    _modals,
    _definitions,
    _content,
    commencement,
    repeals,
)
