"""Read a document's title, number, kind and language out of its own words."""

from __future__ import annotations

import re
from typing import cast

from crawler.pages.dates import document_date
from tarmeem.letters import folded, is_in_arabic
from tarmeem.model import Language, WorkKind
from tarmeem.patterns import pattern_of

_ROMAN = r"[IVXLC]{1,8}"
_NUMBERS = (
    pattern_of(rf"\b(?:ACT|ORDINANCE|ORDER|BILL)\s*,?\s*NO\.?\s*({_ROMAN}|\d{{1,3}})\s+OF\s+(\d{{4}})\b", re.IGNORECASE),
    pattern_of(rf"\b(?:ACT|ORDINANCE)\s+({_ROMAN})\s+OF\s+(\d{{4}})\b"),
    pattern_of(rf"^\W*(?:Act|Ordinance)\s+({_ROMAN})\s+of\s+(\d{{4}})\W*$"),
)  # fmt: skip
_SRO = pattern_of(r"\bS\.?\s?R\.?\s?O\.?\s*(\d{1,4})\s*\(\s*([IVX1l]{1,3}|K?E)\s*\)\s*/\s*(\d{4})")
_NOUN = r"(?:Act|Ordinance|Rules|Regulations|Order|Bill|Code|Policy|Framework|Directions?)"
_CALLED = pattern_of(
    rf"\b(?:This\s+(?:{_NOUN}|act|[Cc]ode)|These\s+(?:[Rr]ules|[Rr]egulations|[Dd]irections))"
    rf"\s+(?:may|shall)\s+be\s+(?:called|cited\s+as)\s+(?:the\s+|as\s+)*+"
    rf"[“\"'‘]?((?:(?!\bIt\b)[^.;]){{4,160}}?\b{_NOUN}\b(?:\s+of\s[^.;]{{4,80}}?(?=,\s*\d{{4}}))?(?!\s+of\b|\s+(?:\([^()]{{3,60}}\)\s+)?{_NOUN}\b)"
    rf"[,.]?\s*(?:\(\s*)?(?:\d{{4}})?)",
    re.DOTALL,
)
_HEADED = pattern_of(rf"\b{_NOUN}\b", re.IGNORECASE)
_YEAR = pattern_of(r"\b(1[89]\d\d|20\d\d)\b")
_KINDS: tuple[tuple[str, WorkKind], ...] = (
    ("constitution", "constitution"), ("bill", "bill"), ("ordinance", "ordinance"),
    ("regulations", "regulations"), ("rules", "rules"), ("act", "act"), ("code", "act"),
    ("policy", "policy"), ("framework", "policy"), ("order", "order"),
)  # fmt: skip
_URDU: tuple[tuple[str, WorkKind], ...] = (
    ("دستور", "constitution"), ("آئین", "constitution"), ("بل", "bill"), ("آرڈیننس", "ordinance"),
    ("ضوابط", "regulations"), ("قواعد", "rules"), ("ایکٹ", "act"),
)  # fmt: skip
_URDU_KINDS = {folded(word): kind for word, kind in _URDU}
_URDU_KIND = pattern_of(rf"(?<!\w)({'|'.join(_URDU_KINDS)})[\s,.]*(?:مجریہ\s*)?\d{{4}}\s*ء?\W*$")
"""A title that ends in what the thing is and its year: of a notice under an Act, the Act's name is not its end."""
_URDU_ACT = pattern_of(r"قانون\s(?!(?:کے|کا|کی|سازی)\s).*\d{4}\s*ء?\W*$")
"""A title that begins with it, and ends in its year: «قانون شفافیت پنجاب 2013» is an Act."""
_NOTICE = pattern_of(
    r"\b(?:public\s+notice|notice|notification|circular|advisory)\b|عوامی\s+اطلاع|نوٹس",
    re.IGNORECASE,
)
_PRESS = pattern_of(r"\bpress\s+release\b|\(پ\s*۔\s*ر\)|پریس\s+ریلیز", re.IGNORECASE)
_KNOWN = frozenset(
    ["act", "bill", "ordinance", "rules", "regulations", "order", "constitution", "notice",
     "press-release", "policy", "gazette", "other"]
)  # fmt: skip
_HEAD = 5000
_RUBBISH = pattern_of(
    r"gazette of pakistan|^government of\b|^ministry of\b|^\(?[\w ]{3,40}\b(?:division|department|wing)\)?$|^part\s+[ivx]+|registered|extraordinary|published by|^statutory notif|^acts, ordinances\D*$|^page\b|^\D*\bpage \d+ ?of \d+$|^contents?$|"
    r"^notifications?$|^\W*\d*\W*$|^\[?as passed|^an?$|^(?:an?\s+)?(?:act|ordinance)$|^sections?$|majlis-e-shoora|secretariat$",
    re.IGNORECASE,
)


def language_of(text: str, hint: str = "") -> Language:
    """Return the language by counting letters of each script; the hint where there are none."""
    sample = text[:200_000]
    if not any(map(str.isalpha, sample)):
        return "ur" if hint == "ur" else "en"
    return "ur" if is_in_arabic(sample) else "en"


def number_of(text: str) -> str:
    """Return the instrument's own number as cited, such as ``XL of 2016``; empty where unsure.

    Only a title's line in the head counts: elsewhere, numbers are other laws'.
    """
    for line in text[:_HEAD].split("\n")[:80]:
        for form in _NUMBERS:
            found = form.search(line)
            if found and not _OTHERS.search(line[: found.start()] + line[found.end() :]):
                return f"{found[1].upper()} of {found[2]}"
        found = _SRO.search(line[:60])
        if found and len(line[: found.start()].strip()) < 8:
            series = found[2].replace("1", "I").replace("l", "I")
            return f"S.R.O. {found[1]}({series})/{found[3]}"
    return ""


# Words that show a number to be another law's: a footnote's or a citation's.
_OTHERS = pattern_of(
    r"\b(?:by|ins|subs?|substituted|inserted|omitted|added|amended|repealed|sections?|sec|s|under|see|vide|dated|in|read)\b|,\s*$",
    re.IGNORECASE,
)


def called(text: str) -> str:
    """Return what a law says that it may be called; nothing where it does not."""
    found = _CALLED.search(text[:40_000])
    return _tidy(found[1]) if found else ""


def title_of(text: str, heading: str = "") -> str:
    """Return the title: what the law calls itself, else a page's heading, else a letter's subject, else a first line."""
    if own := called(text):
        return own
    if heading:
        return _tidy(heading)
    head = text[:_HEAD].split("\n")[:40]
    if found := _SUBJECT.search("\n".join(head)):
        return _tidy(found[1])
    lines = [line.strip(" \t#*_") for line in head]
    lines = [one for one in lines if one and not (_RUBBISH.search(one) or _is_dated(one))]
    for index, line in sorted(enumerate(lines[:12]), key=lambda one: _is_number(one[1])):
        whole = line.count("(") == line.count(")")  # else its sentence runs on below
        if (
            _HEADED.search(line)
            and len(line) < 160
            and not line[0].islower()
            and not (_STATES.search(line) or _PROVISION.match(line))
            and (line.isupper() or (whole and _YEAR.search(line)))
        ):
            return _tidy(" ".join(_capitals(lines, index)))
    if not lines or len(lines[0]) > 200 or _PROVISION.match(lines[0]):
        return ""
    return _tidy(" ".join(_capitals(lines, 0)))


_SUBJECT = pattern_of(
    r"^[ \t#*_]*(?:Subject|موضوع|عنوان)[ \t*_]*(?::|[-–—](?=[ \t]))[ \t:*_–—-]*(\w[^\n]{7,250})",
    re.IGNORECASE | re.MULTILINE,
)
"""The line in which a letter or a notice says what it is about; above it stands whose letter it is."""


def _is_number(line: str) -> bool:
    """Tell whether a line is an Act's number alone, which is its title where it has no other."""
    return _NUMBER_ALONE.fullmatch(line) is not None


def _is_dated(line: str) -> bool:
    """Tell whether a line is where and when a document was issued."""
    return len(line) <= 60 and document_date(line) is not None


_STATES = pattern_of(
    r"\b(?:has|have|is|are|was|were|shall)\b.*\.\W*$|\bread with\b|\bis (?:pleased|issued)\b"
)
"""A sentence that tells of an order or an Act, or a line of one, and is not called so."""
_NUMBER_ALONE = pattern_of(r"(?:[A-Z]+ )?(?:ACT|ORDINANCE) NO\.? \w+ OF \d{4}\W*")
_PROVISION = pattern_of(r"\d{1,3}[A-Z]{0,2}\.|\(\w{1,4}\)|\d{1,2}\[|[“\"]")


def _capitals(lines: list[str], index: int) -> list[str]:
    """Return a title set in capitals over some lines; another title is one line."""
    if not lines[index].isupper():
        return [lines[index]]
    first, last = index, index + 1
    while first > 0 and lines[first - 1].isupper() and index - first < 4:
        if _is_number(lines[first - 1]):
            break
        first -= 1
    while (
        last < len(lines)
        and lines[last].isupper()
        and last - index < 5
        and not _ENDED.search(lines[last - 1])
    ):
        last += 1
    return lines[first:last]


_ENDED = pattern_of(rf"{_NOUN}\W*\d{{0,4}}\W*$", re.IGNORECASE)


_NUMBER_BESIDE = pattern_of(
    r"(?<=\d{4})\W+(?:[A-Z]{2,}\s+){0,2}(?:ACT|ORDINANCE)\s+NO\b.*", re.DOTALL
)
"""An Act's number, on the line of its title: "THE LAMPS ACT, 2031. HARBOUR ACT NO. X OF 2031"."""


def _tidy(title: str) -> str:
    title = _NUMBER_BESIDE.sub("", re.sub(r"(?:\[\d{1,3}\])+|\d{0,2}\[|\]", "", title))
    title = " ".join(title.split()).strip(" ,.;:“”\"'‘’(—–-")
    return title[:300] + "”" * (title.count("“") > title.count("”"))


def kind_of(text: str, title: str, hint: str = "") -> WorkKind | None:
    """Return the kind: the listing's where it is one of ours, else by title, else by the head."""
    if hint in _KNOWN:
        return cast("WorkKind", hint)
    if urdu := _URDU_KIND.search(folded(title)):
        return _URDU_KINDS[urdu[1]]
    if _URDU_ACT.match(folded(title)) and not _NOTICE.search(title):
        return "act"
    lowered = title.lower()
    found: list[tuple[int, WorkKind]] = []
    for word, kind in _KINDS:
        at = [m.start() for m in re.finditer(rf"\b{word}\b", lowered)]
        if at:
            found.append((at[-1], kind))
    head = text[:1500]
    if _PRESS.search(title) or _PRESS.search(head):
        return "press-release"
    if found and (_YEAR.search(title) or _CALLED.search(text[:40_000])):
        return max(found)[1]  # "... Rules under the Act": the last word names the thing
    if _NOTICE.search(title) or _NOTICE.search(head[:600]):
        return "notice"
    return max(found)[1] if found else None
