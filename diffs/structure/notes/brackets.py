"""Find the marks of amendment inside the text: footnote numbers, their brackets, stars for words left out."""

from __future__ import annotations

import re
from collections.abc import Collection

from diffs.numerals import WORDS
from tarmeem.months import MONTHS
from tarmeem.patterns import pattern_of

_SIGN = pattern_of(r"[\[\]*]")
_STARS = pattern_of(r"\*(?:[ \t\r\n]*\*){1,60}")
_GLUED = pattern_of(r"(?<![\w.,(/-])\^?\d{1,2}\Z")
_OWN = pattern_of(
    r"\[\s?(?:See\s+(?:sections?|articles?|rules?|regulations?)\b[^\[\]\n]{0,60}"
    rf"|(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{'|'.join(MONTHS)})"
    r",?\s+\d{4}\.?)\s?\]"
)
"""Brackets a law prints itself: where a schedule belongs, and the date of assent."""
_OPERATOR = pattern_of(
    r"\s[+×÷=*−–-]\s|[+×÷=]|\b(?:plus|minus|times|multiplied by|divided by)\b", re.IGNORECASE
)
_REACH = 20
"""Characters after a bracket in which a formula goes on."""
_LONE = pattern_of(r"(?:\A|\n)[ \t]*\d{1,2}[ \t\r]*\n\s*\Z")
_REVISED = pattern_of(r"(?<!\w)F\d{1,3}\Z")
"""What a reviser puts before the bracket round new words, with notes in the text or without: "F6["."""
_CALL = pattern_of(r"[0-9](?<=[a-z]{3}[0-9])[0-9]?(?=[\s.,;:\])])(?![.,][0-9])")
_BEFORE_WORD = pattern_of(
    r"[1-9](?<=[a-z,;] [1-9])\d?(?=(?:or|and|the|of|in|to|for|by|as|with|which|any|if|on|from|who|where|that|such|shall|is|not|section|sub-section)\b)"
)
"""The number of a footnote glued to the small word it stands before: "succession 2or by"."""
_APART = pattern_of(r"(?<![\w.])(\d{1,3}) \Z")
_AFTER = pattern_of(r" (\d{1,3})(?!\w)")
_UNIT = pattern_of(r"\s*(?:hour|day|week|month|year|rupee|per\b|percent)")
_COUNTED = ("than", "least", "most", "exceeding", "exceed", "within")
"""What a number of the law's own stands behind."""
_DEED = r"(?i:subs|ins|add|om+it|rep|amend|re-?num|num|re-?let)"
"""How a note begins."""
_NEAR = 1_000
"""Characters in which a note that calls twice does."""
_PAGE = 8_000
"""Characters on which a note that is called stands at the latest."""
_RAISED = pattern_of(r"\^(?:(?<=[A-Za-z]{3}\^)|(?<=[.,;:\]”’\"]\^))[0-9]{1,3}(?![0-9])")
"""The number of a footnote after its word, as plain text raises it: "date^1"; "m^2" is a power."""
_SUPERSCRIPT = pattern_of(
    r"(?:(?<=[^\W\d_]{3})|(?<=[)\]”’\"'.,;:؛،۔])|(?<=\b[a-z]{2})|(?<=\b1[89]\d\d)|(?<=\b20\d\d))[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|(?<!\w)[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?=\s?\[)"
)
"""The same in a sign of its own: "date¹", "Act, 1999¹", "¹[words]"; "10²" is a power."""
_RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED_SIGN = pattern_of(f"[{_RAISED_DIGITS}]")
_POWERS = pattern_of(
    r"\b(?:sqm?\.?|(?:kilo|centi|milli)?met(?:re|er)s?|[kcmd]m|feet|foot|ft|inch(?:es)?|in|yards?|yd|miles?|mi)\Z",
    re.IGNORECASE,
)
"""What is raised to a power."""
_TWICE = pattern_of(r"\[(\d{1,3})\](?:\[\1\]|(?=\[[A-Z“\"(]))")
"""The call of a footnote as a word processor's page has it: its link, and its number again or the bracket round new words."""
_BOXED = pattern_of(r"\[(\d{1,3})\]")
"""The call of a footnote in a text whose notes begin with their number in brackets."""
_NAMED = pattern_of(r"\[\^(\w{1,8})\]")
"""The call of a footnote in markdown, and its number, which may stand before it too."""
CITED = (
    "section", "article", "clause", "rule", "chapter", "schedule", "part", "page", "form", "act",
    "para", "sub", "item", "figure", "appendix", "and", "the", "annex", "annexure", "level", "grade",
    "class", "type", "category", "tier", "zone", "phase", "stage", "group", "scale", "version", "area",
)  # fmt: skip
_CITED_BY_NAME = tuple(word for word in CITED if word not in ("and", "the"))


def amendment_marks(
    text: str, *, noted: bool, boxed: Collection[str] = ()
) -> list[tuple[int, int]]:
    """Return the (start, end) of every mark; ``noted``: the text has editors' footnotes.

    ``boxed``: the numbers of those that begin with theirs in brackets, such as "[1]Subs. by".

    A text without footnotes has no amendment brackets: there only stars are marks.
    """
    found: list[tuple[int, int]] = []
    revised: list[bool] = []
    last = 0
    twice = "][" in text and _TWICE.search(text) is not None
    called = {int(m[1]) for m in _TWICE.finditer(text)} if twice else set[int]()
    beside = {str(number + step) for number in called for step in (-1, 1)}
    named = "[^" in text
    noted = noted or twice
    bears = any(map(text.__contains__, "[]*"))
    for m in _SIGN.finditer(text) if bears else ():
        at = m.start()
        if at < last:
            continue
        if m[0] == "*":
            span = _stars(text, at, last)
        elif (twice and (call := _TWICE.match(text, at))) or (
            (boxed or beside)
            and (call := _BOXED.match(text, at))
            and (call[1] in boxed or (call[1] in beside and _is_glued(text, at)))
        ):
            if _is_cited(text, at):
                last = call.end()
                continue
            span = call.span()
        elif named and (call := _NAMED.match(text, at)):
            before = at - len(call[1]) if text.endswith(call[1], last, at) else at
            span = before, call.end()
        elif span := _revised(text, at, last, revised):
            pass
        elif noted and m[0] == "[" and (own := _own_bracket(text, at) or _reckoned(text, at)):
            last = own
            continue
        else:
            span = _bracket(text, at, m[0], last) if noted else None
        if span:
            found.append(span)
            last = span[1]
    return found + _calls(text) if noted else found


_PAIR = pattern_of(r"(?<!\d)\[([^\[\]]{2,4000})\]|[\[\]]")
_WHOLE = pattern_of(
    r"(?:\(\w{1,5}\)\s*[“\"‘A-Za-z]|\d{1,3}[A-Z]{0,2}\.\s*\S|Provided\s|Explanation\b)"
)
"""How a provision begins that stands in brackets whole."""
_NOTHING = pattern_of(
    r"\W*(?:(?:Omitted|Repealed|Rep\.|Deleted)\b[^\n]{0,160}|[\W_]*)", re.IGNORECASE
)
_MANY = 3


def uncalled(text: str) -> list[tuple[int, int]]:
    """Return the brackets that a reprint without notes has round what amendments put in: "of [five] members".

    They are told by provisions that stand in them whole, beside others; a law's own brackets are round words alone.
    """
    pairs = list(_PAIR.finditer(text))
    if any(m[1] is None for m in pairs):
        return []  # one that does not pair
    put = [m for m in pairs if not (_NOTHING.fullmatch(m[1]) or _OWN.match(text, m.start()))]
    whole = [
        m for m in put
        if _WHOLE.match(m[1]) and text[:m.start()].rpartition("\n")[2].strip() == "" and text[m.end() : m.end() + 1] in ("", "\n")
    ]  # fmt: skip
    if len(put) < _MANY or not whole or len(whole) == len(put):
        return []
    return sorted(
        span for m in put for span in ((m.start(), m.start() + 1), (m.end() - 1, m.end()))
    )


def _stars(text: str, at: int, last: int) -> tuple[int, int] | None:
    """Return a row of stars with the footnote number glued before it: "3* * *"."""
    stars = _STARS.match(text, at)
    if not stars:
        return None
    call = _GLUED.search(text, max(last, at - 4), at)
    return (call.start() if call else at), stars.end()


def _revised(text: str, at: int, last: int, opened: list[bool]) -> tuple[int, int] | None:
    """Return the bracket of a reviser, with its number; ``opened`` says it of every open bracket."""
    if text[at] == "]":
        return (at, at + 1) if opened and opened.pop() else None
    call = _REVISED.search(text, max(last, at - 4), at)
    opened.append(call is not None)
    return (call.start(), at + 1) if call else None


def _own_bracket(text: str, at: int) -> int:
    """Return where a bracket of the law's own words ends; 0 where a footnote's number calls it."""
    own = _OWN.match(text, at)
    if not own or text[at - 1 : at].isdecimal() or _LONE.search(text[max(0, at - 12) : at]):
        return 0
    return own.end()


def _reckoned(text: str, at: int) -> int:
    """Return where a bracket of a formula ends: no number calls it, and it says what is reckoned first."""
    end = text.find("]", at, at + 200)
    if end < 0 or text.find("[", at + 1, end) >= 0 or text[at - 1 : at].isdecimal():
        return 0
    if _LONE.search(text[max(0, at - 12) : at]) or not _OPERATOR.search(text[at:end]):
        return 0
    around = text[max(0, at - _REACH) : at], text[end + 1 : end + 1 + _REACH]
    return end + 1 if any(map(_OPERATOR.search, around)) else 0


def _bracket(text: str, at: int, sign: str, last: int) -> tuple[int, int]:
    """Return the bracket with the footnote number glued to it, before "[" or after "]"."""
    start, end = at, at + 1
    if sign == "[":
        while start > max(last, at - 3) and text[start - 1].isdecimal():
            start -= 1
        if start > last and text[start:at].isdecimal() and text[start - 1] == "^":
            start -= 1
        elif start == at and (apart := _APART.search(text, max(last, at - 5), at)):
            start = apart.start() if _calls_note(text, apart) else at
    elif back := _said_again(text, at):
        end = back
    elif text[end : end + 1].isdecimal() and not text[end : end + 3].isdecimal():
        end += 2 if text[end : end + 2].isdecimal() and len(text) > end + 1 else 1
    return start, end


def _is_glued(text: str, at: int) -> bool:
    """Tell whether a call stands right behind a word or a stop, as the next after one before new words does: "Rules, 1987.[3]"."""
    return not text[at - 1 : at].isspace()


def _is_cited(text: str, at: int) -> bool:
    """Tell whether what is cited by its number stands before a place: "item [1]" calls no note."""
    return text[max(0, at - 12) : at].rstrip().lower().endswith(_CITED_BY_NAME)


def _calls_note(text: str, apart: re.Match[str]) -> bool:
    """Tell whether a number that stands apart before a bracket calls a note: it is there, or called again.

    It may be the law's own: "a term of 3 [months]".
    """
    if _is_cited(text, apart.start()):
        return False
    before = text[max(0, apart.start() - 12) : apart.start()].rstrip().lower()
    inside = text[apart.end() + 1 : apart.end() + 12].lower()
    if before.endswith(_COUNTED) and not (inside[:1].isdecimal() or inside.startswith(WORDS)):
        return False  # "not less than 3 [members]": it would be "not less than members"
    if _UNIT.match(text, apart.end() + 1) and not before.endswith(WORDS):
        return False  # "3 [months]" would be "months" without its number
    if re.compile(rf"(?<!\d){apart[1]}\[").search(
        text, max(0, apart.start() - _NEAR), apart.start()
    ):
        return True  # the same note once more
    if re.compile(rf"\][ ]{apart[1]}(?!\w)").search(text, apart.end(), apart.end() + _NEAR):
        return True
    note = re.compile(rf"(?m)^[ \t]*{apart[1]}[ \t]*[.)]?[ \t]*\n?[ \t]*{_DEED}")
    return note.search(text, apart.end(), apart.end() + _PAGE) is not None


def _said_again(text: str, at: int) -> int:
    """Return where the number of a note ends that stands apart on both sides: "45 [words] 45"; else 0."""
    after = _AFTER.match(text, at + 1)
    opened = text.rfind("[", max(0, at - _NEAR), at) if after else -1
    before = _APART.search(text, max(0, opened - 5), opened) if opened > 0 else None
    return after.end() if after and before and before[1] == after[1] else 0


def _calls(text: str) -> list[tuple[int, int]]:
    """Return footnote numbers glued to a word: "thereof3" has one, "section3" has none."""
    found = [m.span() for m in _RAISED.finditer(text)] if "^" in text else []
    found += [
        span
        for span in _superscripts(text)
        if not _POWERS.search(text, max(0, span[0] - 12), span[0])
    ]
    found += [m.span() for m in _BEFORE_WORD.finditer(text) if _has_note(text, m)]
    return found + [
        m.span()
        for m in _CALL.finditer(text)
        if not text[max(0, m.start() - 9) : m.start()].endswith(CITED)
    ]


def _has_note(text: str, call: re.Match[str]) -> bool:
    """Tell whether a number calls a note that stands near: "section 2or" and "more than 2or" lost a space."""
    before = text[max(0, call.start() - 12) : call.start()].rstrip().lower()
    if before.rstrip("s").endswith((*CITED, *_COUNTED, " or", " to")):
        return False
    note = re.compile(rf"(?m)^[ \t]*{call[0]}[ \t]*[.)]?[ \t]*\n?[ \t]*{_DEED}")
    near = max(0, call.start() - _PAGE), call.end() + _PAGE
    return note.search(text, *near) is not None


def _superscripts(text: str) -> list[tuple[int, int]]:
    """Return the raised signs that call a note; what must stand before one is looked at only there, which is ten times as fast."""
    found: list[tuple[int, int]] = []
    raised = any(map(text.__contains__, _RAISED_DIGITS))
    for sign in _RAISED_SIGN.finditer(text) if raised else ():
        called = _SUPERSCRIPT.match(text, sign.start())
        if called and (not found or called.start() >= found[-1][1]):
            found.append(called.span())
    return found
