"""What sort of difference two texts have on the whole, and whether a reader would want to be told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from diffs.compare import noise
from diffs.compare.comparison import Hunk
from diffs.compare.editorial import EDITORIAL
from diffs.compare.english import COUNTED
from diffs.compare.words import DATE

GONE_SHARE = 0.3
"""Share of the old text that must vanish, and nothing come, to look like a page not fully loaded."""
STUB = 1_500
"""A page that stands in place of a document is no longer than this,"""
STUB_SHARE = 0.35
"""nor than this share of the document."""
LAYOUT_SHARE = 0.003
"""Share of the characters that may be marked where the rest is the same words set again."""

_SOFT_404 = re.compile(
    r"(?:page|document|content|site|resource|file)\s+(?:you \w+ \w+ )?(?:is|was|are|isn.t|could)?\s*"
    r"(?:no longer |not |n.t )?(?:be )?(?:available|found|exist)|\b(?:error|status|http)\W{0,3}[45]\d\d\b"
    r"|\b(?:404|403|500|502|503)\b\W{0,3}(?:error|not found|forbidden|internal|bad gateway|service|page)"
    r"|^\W*(?:40[0-9]|50[0-4])\W*$|^\W*(?:page |file )?not found\W*$|^\W*(?:access )?forbidden\W*$"
    r"|access denied|unexpected error|something went wrong|service unavailable"
    r"|under maintenance|checking your browser|verify (?:that )?you are (?:a )?human|captcha"
    r"|nothing was found|can.t be found|too many requests|you (?:have been|are) blocked|you are unable to access"
    r"|internal (?:server )?error|unable to complete your request|not available in your (?:region|country)"
    r"|unavailable for legal reasons|page has moved|enable javascript and cookies"
    r"|temporarily unavailable|(?:log|sign) ?in to (?:continue|your account)|صفحہ\s+(?:موجود|دستیاب)\s+نہیں",
    re.IGNORECASE | re.MULTILINE,
)
_OF_LAW = re.compile(
    r"\brepeal|\brescind|\bsupersed|\bwithdrawn?\b|\bhereby\b|\bshall\b|\bsections? \d|\bCourt\b|منسوخ",
    re.IGNORECASE,
)
"""What no error page says: a short text that does may be what became of the law."""
_PLACEHOLDER = re.compile(
    r"loading|please wait|enable javascript|redirecting|one moment|coming soon|we use cookies|انتظار",
    re.IGNORECASE,
)
_ONLY = (
    (noise.LAYOUT, "layout only"),
    (frozenset({noise.TRACKING}), "formatting only"),
    (frozenset({noise.LINK, noise.TRACKING}), "URL only"),
    (frozenset({noise.WIDGET}), "widget only"),
)
_LEFT_OUT = (
    ("[", re.compile(r"\[(?:[Ii]mage|IMAGE)\b[^\]\n]{0,300}\]"), "an image"),
    ("![", re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)"), "a picture"),
    (
        "[",
        re.compile(r"\[[^\[\]\n]{0,300}(?:unreadable|illegible|could not be read)[^\]\n]{0,300}\]"),
        "unreadable matter",
    ),
    ("\ufffd", re.compile("\ufffd+"), "characters that could not be decoded"),
)
"""What to look for, first as a plain beginning because texts are long, and what to call it.

Each is of bounded length: a hundred thousand brackets in one line are read once, not once each."""


def kind_of(
    old: str, new: str, hunks: Sequence[Hunk], counts: Mapping[str, int], *, laws: bool
) -> tuple[str, bool]:
    """Return the kind, and whether the difference is one of substance."""
    if old == new:
        return "no change", False
    standing_in = _standing_in(old, new)
    if standing_in:
        return standing_in, False
    if not hunks:
        return _noise_only(counts), False
    gone, come = (sum(_size(hunk, sign) for hunk in hunks) for sign in "-+")
    if gone > GONE_SHARE * len(old) and come <= 0.02 * gone:
        return "content loss", laws
    if come > GONE_SHARE * max(len(old), 1) and gone <= 0.02 * come and len(hunks) <= 3:
        return "content gain", True
    if _is_layout(old, new, hunks, counts):
        return "layout only", False
    return _by_tokens(hunks), True


def _size(hunk: Hunk, sign: str) -> int:
    return sum(len(run.text) for run in hunk.runs if run.op == sign)


def _standing_in(old: str, new: str) -> str:
    """Name what stands where the document should: an error page, a loading sign, or nothing."""
    size = len(new.strip())
    if size > STUB or size > STUB_SHARE * len(old.strip()):
        return ""
    if not size:
        return "content loss"
    if _OF_LAW.search(new):
        return ""
    if _PLACEHOLDER.search(new) and size < 300 and not _SOFT_404.search(new):
        return "placeholder"
    return "soft 404" if _SOFT_404.search(new) and not _SOFT_404.search(old[: 2 * STUB]) else ""


def _noise_only(counts: Mapping[str, int]) -> str:
    return next((name for kinds, name in _ONLY if counts.keys() <= kinds), "formatting only")


def _is_layout(old: str, new: str, hunks: Sequence[Hunk], counts: Mapping[str, int]) -> bool:
    """Tell whether only stops differ beside much re-setting: another extraction of one document."""
    marked = [run.text for hunk in hunks for run in hunk.runs]
    if any(character.isalnum() for text in marked for character in text):
        return False
    again = sum(counts.get(kind, 0) for kind in noise.LAYOUT)
    return again >= 20 * len(hunks) and sum(map(len, marked)) <= LAYOUT_SHARE * (
        len(old) + len(new)
    )


def _by_tokens(hunks: Sequence[Hunk]) -> str:
    changed = [
        (
            "".join(r.text for r in hunk.runs if r.op == "-"),
            "".join(r.text for r in hunk.runs if r.op == "+"),
        )
        for hunk in hunks
    ]
    if any(run.op in ("m-", "m+") for hunk in hunks for run in hunk.runs):
        return "substantive"
    if all(_is_date(old) and _is_date(new) for old, new in changed):
        return "date only"
    if all(_is_figure(old) and _is_figure(new) for old, new in changed):
        return "figure change"
    if all(said.startswith(EDITORIAL) for hunk in hunks for said in hunk.significance or ("",)):
        return "editorial"
    return "substantive"


def _is_date(text: str) -> bool:
    return DATE.fullmatch(text.strip(" .,;:()[]*_\n")) is not None


def _is_figure(text: str) -> bool:
    return COUNTED.fullmatch(text.strip()) is not None


def left_out(old: str, new: str) -> Iterator[str]:
    """Yield what the comparison cannot have seen, in sentences."""
    for side, text in (("old", old), ("new", new)):
        for beginning, pattern, what in _LEFT_OUT:
            count = len(pattern.findall(text)) if beginning in text else 0
            if count:
                times = "once" if count == 1 else f"{count} times"
                yield f"The {side} text holds {what} ({times}): what it shows was not compared."
