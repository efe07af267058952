"""The command ``tarmeem``: one module a family of commands, each a few lines over the flow.

Data goes to stdout, logs to stderr. Exit codes: 0 fine; 1 something failed; 2 the call was wrong;
3 changes found, under ``--exit-code``.
"""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from tarmeem.cli import crawling, desk, doctor, keeping, law, looking, texts
from tarmeem.cli.common import FAILED, USAGE
from tarmeem.errors import TarmeemError, UsageError


class _Commands(click.Group):
    """A group that tells a person what went wrong, where and what to do, and never a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; turn the project's errors, and the disk's, into one line on stderr."""
        try:
            return super().invoke(ctx)
        except TarmeemError as error:
            click.echo(f"tarmeem: {error}", err=True)
            sys.exit(USAGE if isinstance(error, UsageError) else FAILED)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(FAILED)
        except OSError as error:
            where = f"{error.filename}: " if error.filename else ""
            click.echo(f"tarmeem: {where}{error.strerror or error}", err=True)
            sys.exit(FAILED)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="tarmeem")
def main() -> None:
    """Watch Pakistan's internet and telecom law, and show exactly what changed."""


for _family in (crawling, keeping, looking, texts, law, desk, doctor):
    for _command in _family.COMMANDS:
        main.add_command(_command)
