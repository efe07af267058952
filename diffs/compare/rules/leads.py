"""Quote the items with the words that lead them in: of "means—" or "may—" alone nobody learns what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diffs.compare.comparison import AlignmentEntry, Hunk, Run
from diffs.compare.rules.plain import unmarked
from diffs.compare.rules.saying import PARAGRAPH, quoted_first
from diffs.compare.words.words import unlinked
from tarmeem.patterns import pattern_of

_LEAD = pattern_of(
    r"(?P<what>(?:New provision|Provision omitted|Definition of|Paragraph added|Paragraph omitted)\b.*?: )“(?P<words>[^…]*[—:–-])”"
)
"""A sentence that quotes words which lead a list in, and none of it."""


def with_items(
    hunks: Sequence[Hunk],
    of_hunks: Sequence[tuple[str, ...]],
    entries: Sequence[AlignmentEntry],
    runs: Sequence[Run],
) -> Iterator[tuple[str, ...]]:
    """Yield what is said of each hunk; of words that lead a list in with the items that came, or went, with them."""
    for k, lines in enumerate(of_hunks):
        found = [_LEAD.fullmatch(line) for line in lines]
        if not any(found):
            yield lines
            continue
        text = _text(k, hunks, entries, runs)
        yield tuple(
            one["what"] + quoted_first(_from(one["words"], text)) if one else line
            for one, line in zip(found, lines, strict=True)
        )


def _text(
    k: int, hunks: Sequence[Hunk], entries: Sequence[AlignmentEntry], runs: Sequence[Run]
) -> str:
    """Return the words of a hunk that came, or went, and of the items behind it that did so with it."""
    op = _only(hunks[k])
    said = "".join([run.text for run in hunks[k].runs if run.op == op])
    within = f"{_eid(hunks[k], entries)}__"
    for last, hunk in zip(hunks[k:], hunks[k + 1 :], strict=False):
        between = runs[last.at + len(last.runs) : hunk.at]
        stays = any(run.op == "=" and run.text.strip() for run in between)
        if not op or _only(hunk) != op or stays or not _eid(hunk, entries).startswith(within):
            break
        said += "".join([run.text for run in hunk.runs])
        if len(said) > PARAGRAPH:
            break
    return " ".join(unmarked(unlinked(said)).split())


def _from(words: str, text: str) -> str:
    """Return a text from these words on; the words alone where it has them not, or more than once."""
    return text[text.find(words) :] if text.count(words) == 1 else words


def _only(hunk: Hunk) -> str:
    """Return whether all of a hunk came or all of it went; nothing of any other."""
    ops = {run.op for run in hunk.runs if run.text.strip()} & {"+", "-", "m+", "m-"}
    return ops.pop() if ops in ({"+"}, {"-"}) else ""


def _eid(hunk: Hunk, entries: Sequence[AlignmentEntry]) -> str:
    """Return the address of the provision that a hunk stands in, in the text that has it."""
    entry = entries[hunk.alignment] if hunk.alignment is not None else None
    return ((entry.old if _only(hunk) == "-" else entry.new) or "\n") if entry else "\n"
