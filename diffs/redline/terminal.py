"""The terminal: colour and strike where a person looks, ``[-old-]{+new+}`` where a program reads.

Piped text keeps everything and reads back exactly. Moved text is ``[<…<]`` where it was and
``{>…>}`` where it is; noise (layout) is ``[~…~]{~…~}``. In colour, noise is only counted, as are
long unchanged stretches: the screen is for reading.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

from diffs.compare.comparison import Comparison, Run
from diffs.redline.marked import Markup, joined, visible

MARKUP = Markup(
    {
        "-": ("[-", "-]"), "+": ("{+", "+}"), "m-": ("[<", "<]"), "m+": ("{>", ">}"),
        "n-": ("[~", "~]"), "n+": ("{~", "~}"),
    }
)  # fmt: skip
CONTEXT_LINES = 3
"""How many unchanged lines are shown on either side of a change, in colour."""
FOLD_LINES = 12
"""A stretch of more unchanged lines than this is folded, in colour."""
_STYLES = {
    "-": "red strike", "+": "bold underline blue", "m-": "green strike", "m+": "underline green",
    "n-": "dim strike", "n+": "dim",
}  # fmt: skip


def to_terminal(
    comparison: Comparison,
    *,
    color: bool = False,
    width: int | None = None,
    noise: bool | None = None,
) -> str:
    """Return the redline for a terminal (``color``) or for a pipe.

    In colour, ``width`` columns wide, 100 by default. ``noise``: show layout changes as well; by
    default a pipe carries them and colour does not. A pipe without them no longer holds the old text.
    """
    if not color:
        return MARKUP.write(_seen(comparison, noise=noise is not False))
    noise = bool(noise)
    from rich.console import Console  # rich costs more to import than a small diff takes
    from rich.text import Text

    screen = io.StringIO()
    console = Console(
        file=screen, force_terminal=True, color_system="standard", width=width or 100,
        highlight=False, legacy_windows=False,
    )  # fmt: skip
    text = Text()
    for shown, style in _shown(comparison, noise=noise):
        text.append(shown, style=style)
    console.print(text, soft_wrap=width is None)
    for line in _footer(comparison, noise=noise):
        console.print(Text(line, style="italic"))
    return screen.getvalue()


def old_and_new_from_text(marked: str) -> tuple[str, str]:
    """Return the old and the new text from the piped form.

    Raises: CompareError where a mark is not closed.
    """
    return MARKUP.read(marked)


def _shown(comparison: Comparison, *, noise: bool) -> Iterator[tuple[str, str]]:
    kept: list[str] = []
    first = True
    for run in joined(_seen(comparison, noise=noise)):
        if run.op == "=":
            kept.append(run.text)
            continue
        yield _folded("".join(kept), first=first, last=False), ""
        kept, first = [], False
        yield visible(run.text), _STYLES[run.op] + (" reverse" if "OCR" in run.note else "")
    yield _folded("".join(kept), first=first, last=True), ""


def _seen(comparison: Comparison, *, noise: bool) -> Iterator[Run]:
    for run in comparison.runs:
        if noise or run.op not in ("n-", "n+"):
            yield run
        elif run.op == "n+":
            yield Run("=", run.text)


def _folded(text: str, *, first: bool, last: bool) -> str:
    lines = visible(text).split("\n")
    head = 0 if first else CONTEXT_LINES
    tail = 0 if last else CONTEXT_LINES
    hidden = len(lines) - head - tail
    if hidden <= FOLD_LINES:
        return "\n".join(lines)
    shown = f"    ⋯ {hidden:,} unchanged lines ⋯"
    return "\n".join([*lines[:head], shown, *lines[len(lines) - tail :]])


def _footer(comparison: Comparison, *, noise: bool) -> Iterator[str]:
    if not comparison.hunks:
        yield f"Nothing to tell: {comparison.kind}."
    yield from (f"• {visible(sentence)}" for sentence in comparison.significance)
    counts = sum(comparison.noise.values())
    if counts and not noise:
        kinds = ", ".join(f"{kind} {count:,}" for kind, count in sorted(comparison.noise.items()))
        yield f"Layout changes not shown: {counts:,} ({kinds})."
    yield from (f"Not compared: {visible(what)}" for what in comparison.not_compared)
