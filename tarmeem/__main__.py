"""``python -m tarmeem`` is the command."""

from tarmeem.cli import main

main(prog_name="tarmeem")
