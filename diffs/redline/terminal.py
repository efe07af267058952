"""The terminal: colour and strike where a person looks, ``[-old-]{+new+}`` where a program reads.

Piped text keeps everything and reads back exactly. Moved text is ``[<…<]`` where it was and
``{>…>}`` where it is; noise (layout) is ``[~…~]{~…~}``; ``[?…?]`` is a remark on what stands before it. On a screen, in colour or in the same marks
without one escape sequence, noise is only counted, as are long unchanged stretches: it is for reading.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator

from diffs.compare.comparison import NEW_OPS, Comparison, Op, Run
from diffs.compare.print.doubt import MAY_BE_OCR
from diffs.compare.rules.untold import said_untold
from diffs.redline.cite import placed
from diffs.redline.folding import Screen
from diffs.redline.marked import Markup, doubts, joined, visible

MARKUP = Markup(
    {
        "-": ("[-", "-]"), "+": ("{+", "+}"), "m-": ("[<", "<]"), "m+": ("{>", ">}"),
        "n-": ("[~", "~]"), "n+": ("{~", "~}"),
    },
    comment=("[?", "?]"),
)  # fmt: skip
MEANINGS: dict[Op, str] = {
    "-": "old words", "+": "new words", "m-": "moved from here", "m+": "moved to here",
    "n-": "old layout", "n+": "new layout",
}  # fmt: skip
"""What a reader is told that each mark means."""
_STYLES = {
    "-": "red strike", "+": "bold underline blue", "m-": "green strike", "m+": "underline green",
    "n-": "dim strike", "n+": "dim",
}  # fmt: skip


def to_terminal(
    comparison: Comparison,
    *,
    color: bool = False,
    screen: bool = False,
    width: int | None = None,
    noise: bool | None = None,
) -> str:
    """Return the redline for a screen, in colour or (``screen``) in marks alone, or for a pipe.

    In colour, lines of ``width`` columns; by default the terminal breaks them. ``noise``: show layout
    changes as well; by default a pipe carries them and a screen does not. A pipe without them no longer
    holds the old text.
    """
    if color:
        return _coloured(comparison, width=width, noise=bool(noise))
    if not screen:
        runs = list(_seen(comparison, noise=noise is not False))
        return MARKUP.write(runs, doubts(runs))
    shown = [
        Run(op, text, note)
        for text, op, note in _shown(comparison, noise=bool(noise), spelt=MARKUP.escape)
    ]
    said = doubts(shown)
    drawn = "".join(
        f"{before}{run.text}{after}{MARKUP.remark(said[at]) if at in said else ''}"
        for at, run in enumerate(shown) for before, after in (MARKUP.marks.get(run.op, ("", "")),)
    )  # fmt: skip
    return "\n".join([drawn.rstrip("\n"), *_footer(comparison, noise=bool(noise))]) + "\n"


def in_sentences(comparison: Comparison) -> list[str]:
    """Return what a redline comes to, a line each: its significance, and what was not compared."""
    nothing = [] if comparison.hunks else [f"Nothing to tell: {comparison.kind}."]
    said = [f"• {visible(sentence)}" for sentence in placed(comparison)]
    left = [f"Not compared: {visible(what)}" for what in comparison.not_compared]
    untold = [f"{line}." for line in (said_untold(comparison),) if line]
    return [*nothing, *said, *untold, *left]


def key(shown: Iterable[Run] | None = None) -> str:
    """Return the line that explains the marks of some runs, by default all marks; empty where there is none."""
    runs = [Run(op, "", MAY_BE_OCR) for op in MEANINGS] if shown is None else list(shown)
    used = {run.op for run in runs}
    told = ["".join((before, MEANINGS[op], after)) for op, (before, after) in MARKUP.marks.items() if op in used]  # fmt: skip
    told += [MARKUP.remark(MAY_BE_OCR)] if doubts(runs) else []
    return f"Key: {' '.join(told)}" if told else ""


def old_and_new_from_text(marked: str) -> tuple[str, str]:
    """Return the old and the new text from the piped form.

    Raises: CompareError where a mark is not closed.
    """
    return MARKUP.read(marked)


def _coloured(comparison: Comparison, *, width: int | None, noise: bool) -> str:
    from rich.console import Console  # rich costs more to import than a small diff takes
    from rich.text import Text

    screen = io.StringIO()
    console = Console(
        file=screen, force_terminal=True, color_system="standard", width=width or 100,
        highlight=False, legacy_windows=False, no_color=False,
    )  # fmt: skip
    text = Text()
    for shown, op, note in _shown(comparison, noise=noise, spelt=visible):
        text.append(shown, style=_STYLES.get(op, "") + (" reverse" if MAY_BE_OCR in note else ""))
    console.print(text, soft_wrap=width is None)
    for line in _footer(comparison, noise=noise, marks=False):
        console.print(Text(line, style="italic"), soft_wrap=width is None)
    seen = [run for run in _seen(comparison, noise=noise) if run.op != "="]
    used = {run.op for run in seen}
    if used:
        samples = [(MEANINGS[op], _STYLES[op]) for op in MEANINGS if op in used]
        samples += [(MAY_BE_OCR, "reverse")] if doubts(seen) else []
        console.print(Text(" ").join([Text("Key:"), *(Text(*one) for one in samples)]))
    return screen.getvalue()


def _shown(
    comparison: Comparison, *, noise: bool, spelt: Callable[[str], str]
) -> Iterator[tuple[str, Op, str]]:
    """Yield each stretch's text as it is spelt, its op and its note; long unchanged ones are folded."""
    page = Screen(comparison)
    kept: list[str] = []
    at, first = 0, True
    for run in joined(_seen(comparison, noise=noise)):
        if run.op == "=":
            kept.append(run.text)
            continue
        text = "".join(kept)
        yield page.folded(text, at, spelt, first=first, last=False), "=", ""
        at += len(text) + len(run.text) * (run.op in NEW_OPS)
        kept, first = [], False
        yield spelt(run.text), run.op, run.note
    yield page.folded("".join(kept), at, spelt, first=first, last=True), "=", ""


def _seen(comparison: Comparison, *, noise: bool) -> Iterator[Run]:
    for run in comparison.runs:
        if noise or run.op not in ("n-", "n+"):
            yield run
        elif run.op == "n+":
            yield Run("=", run.text)


def _footer(comparison: Comparison, *, noise: bool, marks: bool = True) -> Iterator[str]:
    yield from in_sentences(comparison)
    counts = sum(comparison.noise.values())
    if counts and not noise:
        kinds = ", ".join(f"{kind} {count:,}" for kind, count in sorted(comparison.noise.items()))
        yield f"Layout changes not shown: {counts:,} ({kinds})."
    if marks and (told := key(run for run in _seen(comparison, noise=noise) if run.text)):
        yield told
