"""HTML: the redline as a page, or as a piece of one; in one column or two.

Text is carried exactly: nothing but the law stands as text inside ``[data-redline]`` except in
elements that say ``data-aside``. Every label is an attribute that the style sheet shows, so marks
never alter what is copied or read back (``htmlread``). Without a style sheet ``<ins>`` and ``<del>``
still say what they are.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, Literal, NamedTuple

from diffs.collecting import no_collecting
from diffs.compare.comparison import Comparison
from diffs.compare.print.doubt import MAY_BE_OCR
from diffs.compare.rules.untold import said_untold
from diffs.redline.bits import Writer, direction, is_rtl, safe, told
from diffs.redline.cite import cite, describe, placed
from diffs.redline.folding import begins_section, groups
from diffs.redline.heads import heads
from diffs.redline.lines import Line, Piece, inline_lines, side_rows
from diffs.redline.marked import visible
from diffs.redline.style import STYLE
from tarmeem.errors import CompareError

Layout = Literal["inline", "side"]

LONG = 4_000
"""A text of no more characters than this is shown whole."""
TOLD_FIRST = 8
"""Sentences of significance shown above the text; the rest are folded."""


class Part(NamedTuple):
    """Some lines of a redline; where nothing changed in them, what is said of them when they are folded away."""

    html: str
    unchanged: str = ""

    def folded(self, attributes: str = "") -> str:
        """Return the lines, folded where they are unchanged."""
        if not self.unchanged:
            return self.html
        summary = f"<summary data-aside>{self.unchanged}</summary>"
        return f'<details class="tm-fold"{attributes}>{summary}{self.html}</details>'


@dataclass(frozen=True, slots=True)
class Drawn:
    """A redline in parts, for a page that sends what is unchanged only where it is asked for."""

    before: str
    parts: tuple[Part, ...]
    after: str

    def joined(self) -> str:
        """Return the element."""
        return "".join([self.before, *(part.folded() for part in self.parts), self.after])


def to_html(
    comparison: Comparison,
    *,
    layout: Layout = "inline",
    title: str = "Redline",
    fragment: bool = False,
    heading: bool = True,
    fold: bool = True,
    sides: Mapping[str, Any] | None = None,
) -> str:
    """Return the redline as a page with its style; ``fragment``: only the element, without.

    ``heading``: with a summary of what changed above it. ``fold``: long unchanged stretches closed.
    ``sides``: what was compared, as ``old`` and ``new``, which a page then names under its title.
    """
    body = drawn(comparison, layout=layout, heading=heading, fold=fold).joined()
    return body if fragment else _page(body, title, heads(sides or {}))


@no_collecting()
def drawn(
    comparison: Comparison,
    *,
    layout: Layout = "inline",
    heading: bool = True,
    fold: bool = True,
    told: Collection[str] = (),
) -> Drawn:
    """Return the redline in parts; ``told``: what is said above it already, and not again in its heading."""
    if layout not in ("inline", "side"):
        raise CompareError(f"no layout is called {layout!r}", do="take inline or side")
    rtl = is_rtl(comparison.new or comparison.old)
    whole = ' dir="rtl" lang="ur"' if rtl else ' dir="ltr"'
    before = [f'<div class="tm tm-{layout}">']
    before += [_heading(comparison, told)] if heading else []
    before += [
        _toggle(comparison),
        _SIDES.format("rtl" if rtl else "ltr") if layout == "side" else "",
    ]
    before += [f'<div class="tm-text" data-redline="{layout}"{whole}>']
    parts = tuple(_parts(comparison, layout, fold=fold))
    return Drawn("".join(before), parts, f"</div>{_left_out(comparison)}</div>")


def _page(body: str, title: str, of: Sequence[str]) -> str:
    name = escape(visible(title))
    said = "".join([f'<p class="tm-of">{safe(row)}</p>' for row in of])
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{name}</title><style>{STYLE}</style></head>"
        f'<body class="tm-page"><main><h1>{name}</h1>{said}{body}</main></body></html>\n'
    )


def _parts(comparison: Comparison, layout: Layout, *, fold: bool) -> Iterator[Part]:
    writer = Writer(comparison)
    lines = inline_lines(comparison) if layout == "inline" else side_rows(comparison)
    write = _inline if layout == "inline" else _row
    unit = comparison.unit
    long = fold and len(comparison.new) + len(comparison.old) > 2 * LONG
    for group, folded in groups(lines, fold=long):
        html = "".join([write(line, writer, comparison) for line in group])
        yield Part(html, _what(group, unit) if folded else "")


def _what(group: Sequence[Line], unit: str) -> str:
    eids = [
        eid
        for line in group
        for piece in (line.new or line.pieces)
        for eid in piece.anchors
        if "__" not in eid
    ]
    said = _many(len(group), "unchanged line")
    if eids:
        first, last = cite(eids[0], unit), cite(eids[-1], unit)
        said += f": {safe(first)}" + (f" to {safe(last)}" if last != first else "")
    noise = sum(piece.op in ("n-", "n+") for line in group for piece in line.pieces + line.new)
    return said + (f" ({_many(noise, 'layout difference')})" if noise else "")


def _many(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _inline(line: Line, writer: Writer, comparison: Comparison) -> str:
    text = "".join([piece.text for piece in line.pieces])
    depth = _depth(line.pieces)
    lead = _lead(line.pieces)
    block = (
        f'<div class="tm-p tm-d{depth}{lead}"{direction(text)}>{writer.pieces(line.pieces)}'
        f"{_ended(text)}</div>"
    )
    notes = _notes(line, comparison)
    return f'<div class="tm-with">{block}{notes}</div>' if notes else block


def _row(line: Line, writer: Writer, comparison: Comparison) -> str:
    sides = []
    for name, pieces in (("old", line.pieces), ("new", line.new)):
        text = "".join([piece.text for piece in pieces])
        depth = _depth(pieces)
        cell = f'<div class="tm-{name} tm-p tm-d{depth}"{direction(text)}>'
        sides.append(f"{cell}{writer.pieces(pieces)}{_ended(text)}</div>")
    same = "" if line.changed else " tm-same"
    lead = _lead(line.new or line.pieces)
    return f'<div class="tm-row{same}{lead}">{"".join(sides)}{_notes(line, comparison)}</div>'


def _depth(pieces: Sequence[Piece]) -> int:
    """Return how deep a line lies: where its words do, for the blanks before them are of the unit above."""
    worded = (piece for piece in pieces if piece.text.strip())
    return next(worded, pieces[0]).tile.depth if pieces else 0


def _ended(text: str) -> str:
    """Return a line's end for a line that has none, beside the text: rows stay rows for what reads HTML."""
    return "" if not text or text.endswith("\n") else '<span class="tm-vh" data-aside>&#10;</span>'


def _lead(pieces: Sequence[Piece]) -> str:
    """Return the class of a line that begins a section, which is set off from what precedes it."""
    return " tm-lead" if begins_section(pieces) else ""


def _notes(line: Line, comparison: Comparison) -> str:
    """Return what a rule says of the changes that begin in this line, to stand beside it."""
    said: list[str] = []
    for piece in (*line.pieces, *line.new):
        if piece.first and piece.hunk >= 0:
            said += comparison.said_of(piece.hunk)
    if not said:
        return ""
    items = "".join(f"<li>{told(sentence)}</li>&#10;" for sentence in dict.fromkeys(said))
    return f'<div class="tm-note" role="note" data-aside dir="ltr" lang="en"><ul>{items}</ul></div>'


def _heading(comparison: Comparison, told: Collection[str]) -> str:
    count = comparison.count
    changes = f"{count:,} change{'' if count == 1 else 's'}" if count else "no change to tell"
    sentences = placed(comparison)
    more = [one for one in sentences if one[:1].upper() + one[1:] not in told]
    besides = "<p>Besides what is said at the head of the page:</p>"
    said = besides * (0 < len(more) < len(sentences)) + _sentences(more)
    if (untold := said_untold(comparison)) and not any(line.endswith(untold) for line in told):
        said += f'<p class="tm-untold">{untold}.</p>'
    unit = comparison.unit
    told_of = [
        (entry, describe(entry, unit)) for entry in comparison.alignment if entry.rel != "same"
    ]
    listed = [(entry, what) for entry, what in told_of if what]
    items = "".join(
        f'<li><a href="#{escape(entry.new or entry.old or "")}">{safe(what)}</a></li>'
        for entry, what in listed
        if entry.new or entry.old
    )
    opened = " open" if len(listed) <= 8 else ""
    return (
        f'<header class="tm-head"><p class="tm-kind">{escape(comparison.kind.capitalize())}'
        f" <span>· {changes}</span></p>"
        + said
        + (
            f"<details{opened}><summary>Provisions changed</summary><ul>{items}</ul></details>"
            if items
            else ""
        )
        + _key(comparison)
        + "</header>"
    )


def _sentences(significance: Sequence[str]) -> str:
    """Return the first sentences in sight and the rest a click away; each stands by its change too."""
    items = [f"<li>{told(sentence)}</li>" for sentence in significance]
    first, rest = "".join(items[:TOLD_FIRST]), "".join(items[TOLD_FIRST:])
    shown = f'<ul class="tm-signs">{first}</ul>' if first else ""
    if rest:
        more = f"{len(items) - TOLD_FIRST:,} more"
        shown += f'<details class="tm-more"><summary>{more}</summary><ul class="tm-signs">{rest}</ul></details>'
    return shown


_SIDES = '<div class="tm-row tm-sides" dir="{}" lang="en"><p>Before</p><p>After</p></div>'


def _key(comparison: Comparison) -> str:
    """Return what the colours mean, and the box, where a change has one: nobody hovers on paper or a telephone."""
    looks = {"del": "omitted", "ins": "inserted", "mov": "moved"}
    if any(MAY_BE_OCR in run.note for run in comparison.runs):
        looks["ocr"] = MAY_BE_OCR
    told = " ".join(f'<span class="tm-key-{look}">{word}</span>' for look, word in looks.items())
    return f'<p class="tm-key" aria-hidden="true">{told}</p>'


def _toggle(comparison: Comparison) -> str:
    count = sum(comparison.noise.values())
    if not count:
        return ""
    kinds = ", ".join(f"{escape(kind)} {n:,}" for kind, n in sorted(comparison.noise.items()))
    return (
        '<input type="checkbox" id="tm-noise" class="tm-vh-box"><label for="tm-noise" '
        f'class="tm-switch">Show {_many(count, "layout difference")} <span>({kinds})</span></label>'
    )


def _left_out(comparison: Comparison) -> str:
    if not comparison.not_compared:
        return ""
    items = "".join(f"<li>{safe(what)}</li>" for what in comparison.not_compared)
    return f'<section class="tm-left"><h2>Not compared</h2><ul>{items}</ul></section>'
