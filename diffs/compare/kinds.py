"""What sort of difference two texts have on the whole, and whether a reader would want to be told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache

from diffs.compare.comparison import Hunk
from diffs.compare.rules.citing import NOTIFIED
from diffs.compare.rules.dating import is_same_day
from diffs.compare.rules.figures import COUNTED
from diffs.compare.rules.restating import OF_SIGNS
from diffs.compare.rules.urdunumbers import COUNT
from diffs.compare.standing import LOSS, as_read, says_much, standing_in, tells_of_law, unlike
from diffs.compare.words import noise
from diffs.compare.words.words import DATE
from diffs.walls.terms import is_terms
from tarmeem.patterns import pattern_of

SUBSTANTIVE = "substantive"
SIGNS = "punctuation or capitals only"
GONE_SHARE = 0.3
"""Share of the old text that must vanish, and nothing come, to look like a page not fully loaded."""
NOTHING = 0.02
"""Share of what went that may come, and be nothing: a date, a heading."""
LAYOUT_SHARE = 0.003
"""Share of the characters that may be marked where the rest is the same words set again."""

_STOPS = ".;:!?¿¡'\"“”‘’«»()[]{}#~…؛؟۔-"
"""What a site may set otherwise around a word; a comma may part a clause, and is told."""
_SLIGHT = frozenset(".,;:'\"“”‘’`_|…۔،؛ \t\n\u00a0")
"""What may come or go where a document is extracted again; a sign of sums or a bracket may mean something."""
_SET = {ord(sign): " " for sign in "|·•◦–—"} | dict.fromkeys(map(ord, "*_`\\"))
"""What sets words apart, and what only dresses them."""
_LEADS = pattern_of(r"\]\(([^()\s]{0,2000})")
"""Where a link leads."""
_SAYS = pattern_of(r"[^\W_]")
_TOKEN = pattern_of(r"\d[\d.,]*%?|[^\W\d]+")
_COUNT = pattern_of(
    rf"{COUNT}"
    r"|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quinze|vingt|trente|soixante"
    r"|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|vierzehn|dreißig|sechzig"
    r"|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|quince|treinta|sesenta"
)
"""Figures in words, in languages that a page may be in."""
_UNIT = pattern_of(r"(?:hour|day|week|month|year|minute)s?|منٹ|گھنٹے|دن|ہفتے|ماہ|مہینے|سال")
_CLOCK = pattern_of(
    r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b,?|\b\d{1,2}:\d\d(?::\d\d)?(?:\s*[ap]m\b)?",
    re.IGNORECASE,
)
"""What goes with a date."""
_LONG = pattern_of(r"[^\W\d_]{12,}")
"""A word longer than any in a date."""
_ONLY = (
    (noise.LAYOUT, "layout only"),
    (noise.LAYOUT | {noise.TRACKING}, "formatting only"),
    (noise.LAYOUT | {noise.LINK, noise.TRACKING}, "URL only"),
    (noise.LAYOUT | {noise.WIDGET}, "widget only"),
)
_LEFT_OUT = (
    ("[", pattern_of(r"\[(?:[Ii]mage|IMAGE)\b[^\]\n]{0,300}\]"), "an image"),
    ("![", pattern_of(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)"), "a picture"),
    (
        "[",
        pattern_of(r"\[[^\[\]\n]{0,300}(?:unreadable|illegible|could not be read)[^\]\n]{0,300}\]"),
        "unreadable matter",
    ),
    ("\ufffd", pattern_of("\ufffd+"), "characters that could not be decoded"),
)
"""What to look for, first as a plain beginning because texts are long, and what to call it.

Each is of bounded length: a hundred thousand brackets in one line are read once, not once each."""


def kind_of(
    old: str, new: str, hunks: Sequence[Hunk], counts: Mapping[str, int]
) -> tuple[str, bool]:
    """Return the kind as far as the words alone tell it, and whether the difference is one of substance.

    ``only_signs`` tells what is ``substantive`` by this from what differs in signs only.
    """
    if old == new:
        return "no change", False
    apart = cache(lambda: unlike(old, new))
    instead = standing_in(old, new, apart)
    if instead:
        return instead, False
    if not hunks:
        return _noise_only(counts), False
    gone, come = (sum(_size(hunk, sign) for hunk in hunks) for sign in "-+")
    if _is_lost(old, apart, gone, come):
        news = says_much(old, *apart()) or tells_of_law(apart()[0])
        return LOSS, news or not is_terms(old)  # only a site's own terms load in part
    if come > GONE_SHARE * max(len(old), 1) and gone <= 0.02 * come and len(hunks) <= 3:
        return "content gain", True
    if _is_layout(old, new, hunks, counts):
        return "layout only", False
    if is_terms(old) and _reads_alike(old, new):
        led = _LEADS.findall(old) != _LEADS.findall(new)
        return "URL only" if led else "formatting only", False
    if all(_are_same_day(*sides) for sides in _changed(hunks)):
        return "formatting only", False
    return _by_tokens(hunks), True


def _size(hunk: Hunk, sign: str) -> int:
    return sum(len(run.text) for run in hunk.runs if run.op == sign)


def _is_lost(old: str, apart: Callable[[], tuple[str, str]], gone: int, come: int) -> bool:
    """Tell whether much went and next to nothing came; a line that only stands elsewhere did neither."""
    if gone <= GONE_SHARE * len(old):
        return False
    sizes = zip((come, gone), apart(), strict=True)
    came, went = (min(size, len(lines)) for size, lines in sizes)
    return went > GONE_SHARE * len(old) and came <= NOTHING * went


def _noise_only(counts: Mapping[str, int]) -> str:
    return next((name for kinds, name in _ONLY if counts.keys() <= kinds), "formatting only")


def _is_layout(old: str, new: str, hunks: Sequence[Hunk], counts: Mapping[str, int]) -> bool:
    """Tell whether only stops differ beside much re-setting: another extraction of one document."""
    marked = [run.text for hunk in hunks for run in hunk.runs]
    if any(character not in _SLIGHT for text in marked for character in text):
        return False
    again = sum(counts.get(kind, 0) for kind in noise.LAYOUT)
    return again >= 20 * len(hunks) and sum(map(len, marked)) <= LAYOUT_SHARE * (
        len(old) + len(new)
    )


def _reads_alike(old: str, new: str) -> bool:
    """Tell whether two pages have the same words: stops around them, markup and links' targets aside."""
    one, two = (as_read(text).translate(_SET).split() for text in (old, new))
    return _bare(one) == _bare(two)


def _bare(words: Iterable[str]) -> list[str]:
    return [bare for word in words if (bare := word.strip(_STOPS))]


def _by_tokens(hunks: Sequence[Hunk]) -> str:
    if any(run.op in ("m-", "m+") for hunk in hunks for run in hunk.runs):
        return SUBSTANTIVE
    changed = _changed(hunks)
    if _are_dates(*(" ".join(side) for side in zip(*changed, strict=True))):
        return "date only"
    if all(_are_figures(old, new) for old, new in changed):
        return "figure change"
    return SUBSTANTIVE


def only_signs(hunks: Sequence[Hunk], said: Sequence[Sequence[str]]) -> bool:
    """Tell whether the words are the same but for stops and capitals, by what is ``said`` of each change."""
    if not all(line.startswith(OF_SIGNS) for lines in said for line in lines or ("",)):
        return False
    if any(run.op in ("m-", "m+") for hunk in hunks for run in hunk.runs):
        return False
    # Of words that stand elsewhere now it is told what changed in them: that they do is no matter of print.
    return all(bool(_SAYS.search(was)) == bool(_SAYS.search(now)) for was, now in _changed(hunks))


def _changed(hunks: Sequence[Hunk]) -> list[tuple[str, str]]:
    """Return what went and what came, by hunk."""
    return [
        (
            "".join([r.text for r in hunk.runs if r.op == "-"]),
            "".join([r.text for r in hunk.runs if r.op == "+"]),
        )
        for hunk in hunks
    ]


def _are_dates(old: str, new: str) -> bool:
    """Tell whether two texts have dates, and but for them the same words."""
    if any(found.findall(old) != found.findall(new) for found in (_LONG, NOTIFIED)):
        return False
    if not (DATE.search(old) and DATE.search(new)):
        return False
    one, two = (_CLOCK.sub(" ", DATE.sub(" ", text.translate(_SET))) for text in (old, new))
    return _bare(one.split()) == _bare(two.split())


def _are_same_day(old: str, new: str) -> bool:
    """Tell whether two texts are one date, written otherwise: a site's stamp in another locale."""
    one, two = old.strip(), new.strip()
    return bool(DATE.fullmatch(one) and DATE.fullmatch(two)) and is_same_day(one, two)


def _are_figures(old: str, new: str) -> bool:
    """Tell whether two texts are figures, or have the same words but for figures and their units."""
    if COUNTED.fullmatch(old.strip()) and COUNTED.fullmatch(new.strip()):
        return True
    one, two = (_TOKEN.findall(text.lower()) for text in (old, new))
    if len(one) != len(two) or not all(map(_alike, one, two)):
        return False
    return any(was != now and _are_both(was, now) for was, now in zip(one, two, strict=True))


def _alike(one: str, two: str) -> bool:
    """Tell whether two words are both figures, both units of time, or one word, in plural or not."""
    return one.rstrip("s") == two.rstrip("s") or _are_both(one, two)


def _are_both(one: str, two: str) -> bool:
    """Tell whether two words are both figures, or two units of time that are not one."""
    if _UNIT.fullmatch(one) and _UNIT.fullmatch(two):
        return one.rstrip("s") != two.rstrip("s")
    return any(pattern.fullmatch(one) and pattern.fullmatch(two) for pattern in (COUNTED, _COUNT))


def left_out(old: str, new: str) -> Iterator[str]:
    """Yield what the comparison cannot have seen, in sentences."""
    for side, text in (("old", old), ("new", new)):
        for beginning, pattern, what in _LEFT_OUT:
            count = len(pattern.findall(text)) if beginning in text else 0
            if count:
                times = "once" if count == 1 else f"{count} times"
                yield f"The {side} text holds {what} ({times}): what it shows was not compared."
