"""Compare two texts, or two expressions of a work, and print the redline."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tarmeem.cli.common import (
    CHANGED,
    FILE,
    cut,
    db_option,
    output_option,
    put,
    reading,
    say,
    spare,
)
from tarmeem.errors import UsageError

if TYPE_CHECKING:
    from diffs.compare import Comparison

FORMATS = ("text", "brief", "html", "side", "docx", "criticmarkup", "json")
format_option = click.option(
    "--format", "form", type=click.Choice(FORMATS), show_default="by the output's ending, else text",
    help="How to draw it: brief is the first changes alone, side is HTML with the two texts side by side.",
)  # fmt: skip
json_form = click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
ENDINGS = {
    ".html": "html", ".htm": "html", ".docx": "docx", ".json": "json", ".md": "criticmarkup", ".txt": "text", "": "text",
}  # fmt: skip
TELLING = ("brief", "html", "side", "json")
"""The forms that say in sentences what changed; of the others it is said on stderr."""
BEARING = ("html", "side", "docx", "json")
"""The forms that name both texts themselves."""
MARKS = """What changed stands in marks wherever there is no colour: in a pipe, in brief, under NO_COLOR.
{key}

What it comes to is said in sentences as well: in the output where its form has room for them; on stderr
where it has none, or where the output is a file."""


class _Drawing(click.Command):
    """A command that explains the marks, which the redline's own module knows, beneath its help."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the marks mean."""
        from diffs.redline import key

        self.epilog = MARKS.format(key=key())
        super().format_epilog(ctx, formatter)


exit_option = click.option(
    "--exit-code", is_flag=True, help="Exit with 3 where a reader would want to be told."
)


@click.command(cls=_Drawing)
@click.argument("old", type=FILE)
@click.argument("new", type=FILE)
@format_option
@json_form
@output_option("Write to a file.")
@exit_option
@click.option("--anyway", is_flag=True, help="Compare texts that call themselves two laws.")
def compare(
    old: Path, new: Path, form: str | None, as_json: bool, output: Path | None, exit_code: bool, anyway: bool,
) -> None:  # fmt: skip
    """Draw what changed between two files (txt, html, pdf or docx); - reads one from stdin."""
    from tarmeem import files

    form = _form_of(form, as_json, output)
    spare((old, new), output)
    comparison, sides = files.compare_files(old, new, anyway=anyway)
    for side in sides.values():
        _warn_of_scan(side["file"], side["scanned_pages"])
    if files.are_strange(comparison):
        click.echo("note: they have next to no words in common: see that they are two texts of one document", err=True)  # fmt: skip
    _finish(
        comparison, form, output, title=f"{old.name} → {new.name}", sides=sides, exit_code=exit_code
    )


@click.command(cls=_Drawing)
@click.argument("work")
@click.option(
    "--old",
    "old_id",
    type=int,
    help="The older text: its number, as `history` gives it (default: the last but one).",
)
@click.option("--new", "new_id", type=int, help="The newer text: its number (default: the last).")
@click.option("--law", is_flag=True, help="Hold the newer text against the law put together, as of the day on which it was seen.")  # fmt: skip
@format_option
@json_form
@output_option("Write to a file.")
@exit_option
@db_option
def redline(
    work: str, old_id: int | None, new_id: int | None, law: bool, form: str | None, as_json: bool,
    output: Path | None, exit_code: bool, db_path: Path,
) -> None:  # fmt: skip
    """Draw what changed between two texts of a WORK (an id, an alias or a title)."""
    from diffs.redline.heads import heads
    from publish import bundles, words
    from publish.law import comparing, lawbook

    form = _form_of(form, as_json, output)
    if law and old_id is not None:
        raise UsageError("--law is the older text itself", do="leave out --old")
    with reading(db_path) as db:
        beside = []
        if law:
            view, new, comparison = comparing.with_the_law(db, work, new_id)
            said = f"the law of {view.on}, put together by tarmeem from {view.base}"
            sides = bundles.sides(db, new.id or 0, new.id or 0)
            sides["old"] = {"work": new.work, "file": said, "on": view.on, "scanned_pages": []}
        else:
            old, new = comparing.two_expressions(db, work, old_id, new_id)
            beside = comparing.other_languages(db, new) if old_id is new_id is None else []
            comparison = comparing.compare_expressions(db, old, new)
            sides = bundles.sides(db, old.id or 0, new.id or 0)
        title = lawbook.find_work(db, work).title
    for side in sides.values():
        _warn_of_scan(f"text {side.get('expression', '')}", side["scanned_pages"])
    for first, last in beside:
        click.echo(f"note: {words.LANGUAGES[last.language]} texts too: --old {first.id} --new {last.id}", err=True)  # fmt: skip
    for row in () if form in BEARING else heads(sides):
        click.echo(row, err=True)
    _finish(comparison, form, output, title=title, sides=sides, exit_code=exit_code)


def _warn_of_scan(name: str, pages: Sequence[int]) -> None:
    """Say on stderr that a text's words, or some, are a machine's reading of a picture."""
    if pages:
        told = f"{name}, page {', '.join(map(str, pages))}"
        click.echo(f"note: read from its picture, so words may be misread: {told}", err=True)


def _form_of(form: str | None, as_json: bool, output: Path | None) -> str:
    """Return the form that is asked for, by name or by the output's ending.

    Raises: UsageError for two forms at once, for an ending of none, and where only one of form and ending is Word's.
    """
    if as_json and form not in (None, "json"):
        raise UsageError(f"it cannot be json and {form} at once", do="leave out --json or --format")
    ending = output.suffix.lower() if output else ""
    named = "json" if as_json else form or ENDINGS.get(ending)
    if named is None:
        known = ", ".join(filter(None, ENDINGS))
        raise UsageError(f"no redline is known by the ending {ending}", where=str(output), do=f"end it in {known}, or say --format")  # fmt: skip
    if output and (named == "docx") != (ending == ".docx"):
        raise UsageError(f"a file that ends in {ending or 'nothing'} cannot hold the form {named}", where=str(output), do=f"end it in {_ending_of(named)}")  # fmt: skip
    return named


def _ending_of(form: str) -> str:
    """Return the ending by which a form is known."""
    known = {form: ending for ending, form in reversed(ENDINGS.items()) if ending}
    return known.get(form, known["html" if form == "side" else "text"])


def _finish(
    comparison: Comparison, form: str, output: Path | None, *, title: str,
    sides: Mapping[str, Any], exit_code: bool,
) -> None:  # fmt: skip
    from tarmeem import files

    screen = output is None and sys.stdout.isatty()
    color = screen and _takes_escapes()
    width = shutil.get_terminal_size().columns if color else None
    drawn = files.draw(
        comparison, form, title=title, sides=sides, color=color, screen=screen, width=width
    )
    if screen and form in ("text", "brief") and not (color and form == "text"):
        drawn = cut(drawn.decode("utf-8", "surrogatepass")).encode("utf-8", "surrogatepass")
    if output is not None:
        put(output, drawn)
    elif form == "docx" and sys.stdout.isatty():
        raise click.UsageError("a DOCX is not for a terminal: name a file with --output")
    else:
        end = (
            b"\n" if screen and not drawn.endswith(b"\n") else b""
        )  # the prompt gets a line of its own
        sys.stdout.buffer.write(drawn + end)
        sys.stdout.buffer.flush()
    if output is not None or (form not in TELLING and not (screen and form == "text")):
        if output is None and not drawn.endswith(b"\n"):
            click.echo(
                err=True
            )  # a text ends as it ends: under 2>&1 what is said of it begins a line all the same
        _tell(comparison, form)
    if exit_code and comparison.substantive:
        sys.exit(CHANGED)


def _takes_escapes() -> bool:
    """Tell whether the terminal may be sent escape sequences: https://no-color.org, and TERM."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") not in ("dumb", "unknown")


def _tell(comparison: Comparison, form: str) -> None:
    """Say on stderr what the redline comes to, which its reader would else have to find in it."""
    from diffs import redline as redlines

    for line in redlines.in_sentences(comparison):
        say(line, err=True)
    for line in redlines.told_of_layout(comparison) if form == "docx" else ():
        say(f"note: {line}", err=True)
    if form == "text" and (signs := redlines.key(comparison.runs)):
        say(signs, err=True)


COMMANDS = (compare, redline)
