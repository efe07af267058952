"""The command, as ``tarmeem`` and ``python -m tarmeem`` run it: who stops it while it is still imported is told in one line too."""

import sys


def run() -> None:
    """Run the command."""
    try:
        from tarmeem.cli import main

        main(prog_name="tarmeem")
    except KeyboardInterrupt:
        sys.stderr.write("tarmeem: stopped\n")
        sys.exit(130)  # as a shell has it: 128, and SIGINT


if __name__ == "__main__":
    run()
