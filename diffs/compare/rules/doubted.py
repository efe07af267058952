"""Say of a sentence that it tells only of words that may be misread: it is read without its redline."""

from __future__ import annotations

from collections.abc import Sequence

from diffs.compare.comparison import Account, Hunk
from diffs.compare.print.doubt import MAY_BE_OCR
from tarmeem.patterns import pattern_of

_WORD = pattern_of(r"\w+")


def said_in_doubt(account: Account, hunks: Sequence[Hunk]) -> Account:
    """Return the account, its sentences saying so where all words of changes in them may be misread."""
    doubted: dict[str, bool] = {}
    for hunk, said in zip(hunks, account.of_hunks, strict=False):
        for line in said:
            sure, unsure = _words_of(hunk, line)
            if sure or unsure:
                doubted[line] = not sure and doubted.get(line, True)
    marked = {line: f"{line} ({MAY_BE_OCR})" for line, doubt in doubted.items() if doubt}
    said, *of_hunks = (
        tuple(marked.get(line, line) for line in lines)
        for lines in (account.significance, *account.of_hunks)
    )
    return account._replace(significance=said, of_hunks=tuple(of_hunks))


def _words_of(hunk: Hunk, line: str) -> tuple[set[str], set[str]]:
    """Return which words of a sentence are of a change that is sure, and which of one that may be misread."""
    found: tuple[set[str], set[str]] = set(), set()
    for run in hunk.runs:
        if run.op[0] in "-+m":
            found[MAY_BE_OCR in run.note].update(_WORD.findall(run.text))
    said = set(_WORD.findall(line))
    return found[0] & said, found[1] & said
