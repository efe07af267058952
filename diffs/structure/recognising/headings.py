"""Tell a section's heading from its words: run in before a dash, or alone on its line."""

from __future__ import annotations

import re
from itertools import pairwise

from diffs.structure.recognising.lines import LETTERED, Lines
from diffs.structure.recognising.marks import Mark
from diffs.structure.recognising.run_in import (
    DASHED,
    OPENS,
    STOP,
    URDU_STOP,
    above_whoever,
    before_dash,
    before_first,
    before_hyphen,
    is_title,
)
from diffs.structure.recognising.sentences import SHALL, TEXTUAL, begins
from diffs.structure.recognising.units import DASH
from tarmeem.patterns import pattern_of

_RULED = pattern_of(
    r"\n[ \t]*(?:[_⎯-]{6,}|[" + DASH + r"]{4,})(?:[ \t]{2,}|[ \t]*(?=\n|\Z))|\A\*[* .\]]*\n"
)
"""A rule across the page, which ends a law, a column or a page, or stars for all that was left out: no heading runs beyond."""
_URDU_TITLED = pattern_of(URDU_STOP)
_ABBREVIATED = pattern_of(
    r"(?:\b(?:No|Rs|Mr|Dr|Art|Arts|s|ss|v|St|Govt|Vol|viz|cl|Sch|Ch|Ord|Am[de]n?d?t|dt|P\.O|A\.O|S\.R\.0|[A-Z]))\Z"
)
_GONE = pattern_of(
    r"(?<=\w)[^\w\n]+\n?(?=(?:Omitted|Rep(?:ealed)?[.,]?) by\b)|(?<=\w)[.:\]][^\w\n]+\n?(?=omitted by\b)"
)
"""What stands between a title and the note that its section is no more."""
_HANGS = pattern_of(
    r"\s(?:and|or|the|a)\Z|[\d)]\s(?:to|of)\Z|\([^()]{0,80}\Z"
    r"|[\d,)]\D*\s(?:sub-?\s?sections?|sections?|clauses?|paragraphs?|article|rule)\Z"
    r"|\.{4,}\s*(?:Rs[. ]*\d[\d,]*|\d[\d,]*(?:/-|\s?%))\Z"
)
"""How a line ends that is no title: with a small word, a bracket left open, citing anew what it has cited, or leaders to a price."""
_ECHO = pattern_of(
    r"[\[*_]*(?:Section|Article|Rule|Regulation)?\s*(\d{1,4}-?[A-Z]{0,3})\.?[*_]*\s*[.–—-]?\s*"
)
_ECHO_FIRST = frozenset("[*_SAR \t\n0123456789")
_STROKES = pattern_of("[" + DASH + r"-]*\s*")
"""A dash right after a section's number: "7.—(1) The Keeper …", which has no heading between."""
_DASH_BELOW = pattern_of(r"\s*(?:[" + DASH + r"]|--)+\s*(?=[(\[“\"A-Z])")
"""The dash of a heading that a markdown heading leaves to the line below."""
_HASHED = pattern_of(r"#{1,6} (?=[A-Z\"“])[^|]*[a-z]")
_BRACKETED = pattern_of(r"\[([^\[\]]{3,300})\]\s*(?=\(|[A-Z])")
_URDU_BOXED = pattern_of(r"\(\s?([\u0620-\u06d3][^()\d\n]{3,80}?)\s?\)\s*?\n")
"""The title of an Urdu section in brackets, alone on its line: "دفعہ نمبر 10 ( نصاب )"."""
_LABEL = pattern_of(r"\(\w{1,5}(?:-\w{1,2})?\)")
_LONGEST = 340
_MISREAD = frozenset(("ln ", "lf ", "lt ", "ls "))
"""What a scan has for "In", "If", "It" and "Is"."""
_AMENDED = pattern_of(r"\[\d{1,3}\](?=\[)|(?:\^?F?\d{0,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}\s?)\[|\]")
_STRAY = pattern_of(r"(?<=[a-z])\](?=[a-z])")
"""A bracket that a scan has for the space between two words, which nothing opened."""
_ITEM_TITLE = pattern_of(
    r"([A-Z](?:[^;:\n]|\n(?![ \t]*\n)){2,140}?)[.:][ \t]?(?:["
    + DASH
    + r"]|--?|__)[ \t]*(?=[(A-Z“\"\[])"
)
_ENDS = frozenset(".;:,")
_TRIM = " .,:;۔،-‐‑_*[]#\t\u00ad" + DASH


def read_heading(lines: Lines, mark: Mark, limit: int) -> None:
    """Set ``mark.heading`` and move ``mark.body`` past it; ``limit`` is where the next mark starts."""
    text = lines.text
    _skip_echo(text, mark, limit)
    if mark.style == "." and (
        text[mark.body : mark.body + 1] in DASH or text.startswith("-(", mark.body)
    ):
        mark.body = _STROKES.match(text, mark.body, limit).end()  # type: ignore[union-attr]
    line = mark.line
    if (
        not mark.rank
        and mark.style in ".w"
        and not text[mark.body : lines.starts[line + 1]].strip()
    ):
        below = lines.after(line)  # the number stands alone, its title below it
        if mark.style == "." or (below >= 0 and lines.bare[below][-1] not in _ENDS):
            line = max(line, below)
    start = max(mark.body, lines.at(line))
    stop = min(limit, lines.starts[mark.line + 1]) if mark.rank else limit
    chunk = text[start : min(stop, start + _LONGEST)]
    if ruled := _RULED.search(chunk):
        chunk, limit = chunk[: ruled.start() + 1], start + ruled.start() + 1
    if not chunk.strip():
        _take_heading_below(lines, mark, limit)
    if not chunk.strip() or chunk[0] == "(":
        _take_boxed(mark, chunk, start)
        return
    end = _end_of_heading(lines, mark, line, chunk, whole=limit - start <= _LONGEST)
    if end:
        heading = title(chunk[:end])
        if heading:
            mark.heading = heading
            mark.body = start + end
            if mark.rank and (dash := _DASH_BELOW.match(text, mark.body, limit)):
                mark.body = dash.end()


def read_first_sentence(lines: Lines, mark: Mark, limit: int) -> None:
    """Take a short first sentence as the heading, in a text whose other sections have theirs."""
    chunk = lines.text[mark.body : min(limit, mark.body + 150)]
    stop = next(iter(_stops(chunk)), None)
    said = chunk[: stop.start()].replace("; ", ", ") if stop else ""
    titled = stop and not begins(said) and begins(chunk[stop.end() :])
    if stop and chunk[0].isupper() and (titled or not SHALL.search(said)):
        mark.heading = title(chunk[: stop.start()])
        mark.body += stop.end()


def read_item_title(lines: Lines, mark: Mark, limit: int) -> None:
    """Take the title of an item, where a stop and a dash part it from its words: "2. Hearing.—(1) The …"."""
    m = _ITEM_TITLE.match(lines.text, mark.body, limit) if mark.style == "." else None
    if m and is_title(m[1], len(m[1]), TEXTUAL):
        mark.heading, mark.body = title(m[1]), m.end()


def title(words: str) -> str:
    """Return a heading as a reader reads it: no brackets of amendment, dashes or stops around it."""
    if "]" in words and "[" not in words:
        words = _STRAY.sub(" ", words)
    if "[" in words or "]" in words:
        words = _AMENDED.sub("", words)
    return " ".join(words.split()).strip(_TRIM)


def _skip_echo(text: str, mark: Mark, limit: int) -> None:
    """Step over a second printing of the number: "10. Section 10. Acting Chairperson"."""
    if text[mark.body : mark.body + 1] not in _ECHO_FIRST:
        return
    m = _ECHO.match(text, mark.body, min(limit, mark.body + 40))
    if m and m[1] == mark.num and m.end() > mark.body + len(m[1]):
        mark.body = m.end()


def _end_of_heading(lines: Lines, mark: Mark, line: int, chunk: str, *, whole: bool) -> int:
    boxed = _BRACKETED.match(chunk) if chunk[0] == "[" else None
    if boxed and not SHALL.search(boxed[1]):
        return boxed.end()
    gone = _GONE.search(chunk) if "mitted by" in chunk or "Rep" in chunk else None
    if gone and is_title(chunk, gone.start(), TEXTUAL):
        return gone.end()
    line_end = chunk.find("\n")
    line_end = len(chunk) if line_end < 0 else line_end + 1
    if mark.style == " " and not mark.rank:
        dashed = DASHED.search(chunk)
        return dashed.end() if dashed and is_title(chunk, dashed.start(), TEXTUAL) else 0
    if dashed_off := before_dash(chunk):
        return dashed_off
    if first := before_first(chunk[: chunk.find("\n", line_end) if lines.wrapped else line_end]):
        return first
    runs_on = _runs_on(lines, mark)
    if not runs_on and _stands_alone(lines, mark, line, chunk[:line_end]):
        return line_end
    if before := above_whoever(chunk) or before_hyphen(chunk):
        return before
    stops = _stops(chunk)
    stop = _last_of_titles(chunk, stops) if stops else None
    inner = stop is not None and chunk[stop.end() :].strip()
    if inner and stop and is_title(chunk, stop.start(), TEXTUAL):
        return stop.end()
    if (
        whole
        and not runs_on
        and chunk.count("\n") <= 4
        and chunk.rstrip()[-1] not in ",;:—"
        and not _HANGS.search(chunk.rstrip())
        and not TEXTUAL.search(chunk.replace("; ", ", "))
    ):
        return len(chunk)
    return stop.end() if stop and is_title(chunk, stop.start(), TEXTUAL) else 0


def _stops(chunk: str) -> list[re.Match[str]]:
    """Return the stops that a sentence follows and no abbreviation ends with."""
    return [m for m in STOP.finditer(chunk) if not _is_abbreviated(chunk, m.start())]


def _last_of_titles(chunk: str, stops: list[re.Match[str]]) -> re.Match[str]:
    """Return the stop that ends the title, or the last of several above a sentence: "Lamps. Penalty for theft. Whoever …"."""
    last = stops[0]
    for above, stop in pairwise(stops):
        title_too = chunk[above.end() : stop.start()]
        if begins(title_too) or TEXTUAL.search(title_too):
            break
        if begins(chunk[stop.end() :]):
            last = stop
    return last


def _is_abbreviated(chunk: str, stop: int) -> bool:
    return bool(_ABBREVIATED.search(chunk[max(0, stop - 12) : stop]))


def _take_boxed(mark: Mark, chunk: str, start: int) -> None:
    """Take the title in brackets behind an Urdu section's number."""
    if boxed := _URDU_BOXED.match(chunk) if mark.style == "w" else None:
        mark.heading, mark.body = title(boxed[1]), start + boxed.end()


def _take_heading_below(lines: Lines, mark: Mark, limit: int) -> None:
    """Take the markdown heading below a number that stands alone on one."""
    below = lines.after(mark.line) if mark.rank else -1
    if below >= 0 and lines.starts[below + 1] <= limit and _HASHED.match(lines.bare[below]):
        mark.heading = title(lines.bare[below])
        mark.body = lines.starts[below + 1]


def _stands_alone(lines: Lines, mark: Mark, line: int, said: str) -> bool:
    words = said.strip()
    if mark.rank:
        words = words.rstrip(" -–—")
    if (
        not words
        or words[-1] in ",;—–-"
        or (words[-1] == ":" and not mark.rank and not _lists_below(lines, line, words))
        or len(words) > (_LONGEST if mark.rank else 240)
        or (_HANGS.search(words) and not (mark.rank and _begins_below(lines, line)))
        or OPENS.search(words)
        or (not mark.rank and _URDU_TITLED.search(words))
        or (_says(lines, line, words) and (not mark.rank or words[-1] == ":"))
    ):
        return False
    if mark.rank:
        return True
    below = line + 1
    if below >= len(lines.bare):
        return False
    following = lines.bare[below]
    if not following:
        return len(words) < 160
    if following[0] == "[" or _LABEL.match(following.lstrip("_ ")):
        return True
    if following[0] in '“"' or not lines.wrapped:
        return True
    return (following[0].isupper() or following[:3] in _MISREAD) and (
        len(words) < 0.7 * lines.width or words[-1] == "." or begins(following)
    )


def _runs_on(lines: Lines, mark: Mark) -> bool:
    """Say whether the sentence of a markdown heading goes on below it, which is then no heading."""
    below = lines.after(mark.line) if mark.rank else -1
    words = lines.bare[below] if below >= 0 else ""
    return words[:1].islower() and LETTERED.match(words) is None


def _says(lines: Lines, line: int, words: str) -> bool:
    """Say whether words are the law's and no title; right above sub-section (1), or a sentence, "is" may be a title's."""
    below = lines.bare[line + 1] if line + 1 < len(lines.bare) else ""
    opens = below.lstrip("_ ").startswith("(1)") or (
        below and len(words) < 0.7 * lines.width and begins(below) and STOP.search(words) is None
    )
    titled = words[-1] != "." and opens
    return (SHALL if titled else TEXTUAL).search(words.replace("; ", ", ")) is not None


def _lists_below(lines: Lines, index: int, words: str) -> bool:
    """Say whether the line below opens a list: "1. Short title:" may stand above "1. This Act …", and no sentence above an item."""
    at = lines.after(index)
    below = lines.bare[at] if at >= 0 else ""
    return below.startswith(("1. ", "(1) ")) or (
        _LABEL.match(below) is not None and not begins(words)
    )


def _begins_below(lines: Lines, index: int) -> bool:
    """Say whether the next line that has words begins a sentence of law."""
    below = lines.after(index)
    return below >= 0 and begins(lines.bare[below])
