"""The command ``tarmeem``: one module a family of commands, each a few lines over the flow.

A family is imported when one of its commands is called, and what reads, compares or consolidates texts
only within the command that does: a timer that asks what is due every fifteen minutes should not wait
for all of the law, nor who asks for help or what changed.

Data goes to stdout, logs to stderr. Exit codes: 0 fine; 1 something failed; 2 the call was wrong;
3 changes found, under ``--exit-code``; 130 a person stopped it.
"""

from __future__ import annotations

import errno
import os
import sys
from difflib import get_close_matches
from importlib import import_module
from typing import Any

import click

from tarmeem.cli.common import FAILED, STOPPED, USAGE
from tarmeem.errors import TarmeemError, UsageError

FAMILIES = {
    "crawling": ("crawl", "sources", "serve", "demo"),
    "keeping": ("add", "reread", "fixture"),
    "looking": ("list", "status", "history"),
    "texts": ("compare", "redline"),
    "law": ("instructions", "consolidate", "show", "blame"),
    "desk": ("schedule", "watch", "review", "backfill", "event"),
    "doctor": ("doctor",),
}
"""Each family's module, and its commands in the order of the module's ``COMMANDS``."""
_FAMILY_OF = {command: family for family, commands in FAMILIES.items() for command in commands}


_TOLD = {
    "Watch": ("crawl", "sources", "status", "schedule", "watch"),
    "Read": ("serve", "list", "history", "redline", "show", "blame"),
    "Work with files of your own": ("compare", "instructions", "consolidate", "add"),
    "Keep": ("review", "event", "backfill", "reread", "fixture"),
    "Begin": ("demo", "doctor"),
}
"""The commands as a person looks for them."""


class _Commands(click.Group):
    """A group that tells a person what went wrong, where and what to do, and never a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own signature
        """Return every command's name."""
        return sorted(_FAMILY_OF)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - the same
        """Return a command, out of its family's module; None where there is none."""
        family = _FAMILY_OF.get(cmd_name)
        if family is None:
            return None
        found = import_module(f"{__name__}.{family}").COMMANDS[FAMILIES[family].index(cmd_name)]
        assert isinstance(found, click.Command)
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each command does, to its end: a sentence cut short helps nobody."""
        for family, names in _TOLD.items():
            found = [(name, self.get_command(ctx, name)) for name in names]
            with formatter.section(family):
                formatter.write_dl(
                    [(name, one.get_short_help_str(limit=200)) for name, one in found if one]
                )

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is called; where there is none, name the nearest."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            near = " or ".join(get_close_matches(args[0], _FAMILY_OF, 2))
            if not near:
                raise
            said = f"{error.message.rstrip('.')}. Did you mean {near}?"
            raise click.UsageError(said, ctx) from error

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; turn the project's errors, and the disk's, into one line on stderr."""
        try:
            return super().invoke(ctx)
        except TarmeemError as error:
            click.echo(f"tarmeem: {error}", err=True)
            sys.exit(USAGE if isinstance(error, UsageError) else FAILED)
        except KeyboardInterrupt:
            crawls = ctx.invoked_subcommand in ("crawl", "watch")
            kept = "; what was kept by then stays, and the next crawl goes on from there" * crawls
            click.echo(f"tarmeem: stopped{kept}", err=True)
            sys.exit(STOPPED)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(FAILED)
        except OSError as error:
            where = f"{error.filename}: " if error.filename else ""
            do = f" ({_CURES[error.errno]})" if error.errno in _CURES else ""
            click.echo(f"tarmeem: {where}{error.strerror or error}{do}", err=True)
            sys.exit(FAILED)


_CURES = {
    errno.ENOENT: "make its folder first, or name another place",
    errno.ENOTDIR: "a file stands where a folder is wanted: name another place",
    errno.EACCES: "name a place that you may read and write",
    errno.EPERM: "name a place that you may read and write",
    errno.EROFS: "name a place that can be written to",
    errno.ENOSPC: "free some space and run again",
    errno.EDQUOT: "free some space and run again",
}
"""What to do where the disk refuses."""


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="tarmeem")
def main() -> None:
    """Watch Pakistan's internet and telecom law, and show exactly what changed."""
