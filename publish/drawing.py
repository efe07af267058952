"""Draw a revision from its two readings; drawn once, then remembered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, wraps
from html import escape
from threading import Lock
from typing import Any, TypeVar, TypeVarTuple
from urllib.parse import parse_qsl, urlencode

from diffs.compare import Comparison, Run
from diffs.compare.readings import compare_readings
from diffs.redline import to_criticmarkup, to_docx, to_html, to_json, to_terminal
from diffs.redline.html import Drawn, Layout, Part, drawn
from publish import safe
from tarmeem.model import Reading
from tarmeem.patterns import pattern_of

Given = TypeVarTuple("Given")
Made = TypeVar("Made")

REMEMBERED = 12
"""Redlines kept in memory: some 10 MB each for the longest laws."""
LIGHT = 100_000
"""Unchanged stretches of no more characters than this, markup included, are sent with the page, folded."""
_AIM, _NAME = pattern_of(r'href="#([^"]+)"'), pattern_of(r'<a class="tm-at" id="([^"]+)"></a>')
"""Where the list of changed provisions leads, and what is there: it must be on the page all the same."""
_WHOLE = (
    '<p class="tm-away" data-aside>Unchanged stretches come when you open them.'
    ' <a rel="nofollow" href="{}all#redline">Show the whole text</a></p>'
)


def remembered(work: Callable[[*Given], Made]) -> Callable[[*Given], Made]:
    """Return the work with its last results kept: done once, though many ask at a time, as after an alert."""
    kept = lru_cache(maxsize=REMEMBERED)(work)
    turns = tuple(Lock() for _ in range(REMEMBERED))

    @wraps(work)
    def asked(*given: *Given) -> Made:
        with turns[hash(given) % REMEMBERED]:
            return kept(*given)

    return asked


@remembered
def compared(old: Reading, new: Reading) -> Comparison:
    """Compare two readings; words that may have been misread are marked as such."""
    return compare_readings(old, new)


@remembered
def _drawn(old: Reading, new: Reading, layout: Layout, told: Sequence[str]) -> Drawn:
    return drawn(compared(old, new), layout=layout, told=told)


def redline(
    old: Reading, new: Reading, layout: Layout, *, again: str, opened: str, told: Sequence[str] = ()
) -> str:
    """Return the redline as a piece of a page; of a long law, what is unchanged is sent where it is asked for.

    ``again``: leads to the same page, when there is added to it which stretch is to be ``opened``: its
    number, or ``all``. ``told``: what the page says of the redline already.
    """
    found = _drawn(old, new, layout, tuple(told))
    if sum(len(part.html) for part in found.parts if part.unchanged) <= LIGHT:
        return found.joined()
    aims = set(_AIM.findall(found.before))

    def sent(number: int, part: Part) -> str:
        name = f' id="stretch-{number}"'
        if opened in ("all", str(number)):
            return part.folded(f"{name} open")
        if not part.unchanged:
            return part.html
        there = "".join(one[0] for one in _NAME.finditer(part.html) if one[1] in aims)
        link = f'<a rel="nofollow" href="{escape(again)}{number}#stretch-{number}">{part.unchanged}</a>'
        return f'<p class="tm-fold tm-away"{name} data-aside>{there}{link}</p>'

    whole = "" if opened == "all" else _WHOLE.format(escape(again))
    parts = [sent(number, part) for number, part in enumerate(found.parts, 1)]
    return "".join([found.before, whole, *parts, found.after])


def opening(request: Any) -> dict[str, str]:
    """Return which unchanged stretch of a long law a reader asks for, and how to ask for another."""
    kept = [(name, value) for name, value in parse_qsl(request.query_string) if name != "open"]
    return {
        "again": f"?{urlencode([*kept, ('open', '')])}",
        "opened": request.args.get("open") or "",
    }


@remembered
def laid_out(reading: Reading) -> str:
    """Return one text, laid out with its anchors as a piece of a page."""
    same = Comparison((Run("=", reading.text),))
    return to_html(same, fragment=True, heading=False, fold=False)


def as_file(
    old: Reading, new: Reading, form: str, sides: Mapping[str, Any], did: Mapping[Any, str]
) -> tuple[bytes, str]:
    """Return a rendering to keep and its media type; ``form``: docx, json, txt or md.

    ``sides``: what was compared, for a program to be told; ``did``: the instructions behind it, by `Comparison.credited`.
    """
    comparison = compared(old, new)
    if form == "docx":
        return to_docx(comparison, title=new.title or "Redline", sides=sides), safe.DOCX
    if form == "json":
        return to_json(
            comparison.credited(did), sides=sides
        ).encode(), "application/json; charset=utf-8"
    if form == "md":
        return to_criticmarkup(comparison).encode(), "text/markdown; charset=utf-8"
    return to_terminal(comparison).encode(), "text/plain; charset=utf-8"
