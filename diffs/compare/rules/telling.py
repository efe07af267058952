"""What stands around a change, for the rules that say what it means: the law's words without their dress."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from diffs.compare.comparison import Run
from diffs.compare.print.footnotes import IN_FOOTNOTE
from diffs.compare.rules.plain import plain
from diffs.compare.rules.saying import AROUND, NOWHERE, Facts, Section, quoted, quoted_first
from diffs.compare.rules.significance import sentences
from diffs.compare.words import noise
from diffs.compare.words.words import unescaped, unlinked
from diffs.typefaces import restored
from tarmeem.patterns import pattern_of

READ = 20_000
"""Characters of one change that its rules read."""
_EDITS = ("-", "+")
_PRINT = frozenset((noise.STYLE, noise.HYPHEN, noise.SPACING, noise.WRAP, noise.LINK, noise.TRACKING))  # fmt: skip
"""Noise that is words."""
_BLANK = pattern_of(r"\n(?:[ \t]*\n)+")
"""What parts paragraphs: of those that came, or went, in one piece each is told by itself."""
_EDGE = "\ue000"
"""Where a change begins and ends."""
_FAR = 4 * AROUND
"""Characters of kept text that are read for those that a rule may read: a link's address is none."""

_DOTS = pattern_of(
    r"(?:\d{1,3}(?=\[)|[\s\[\]])*(\d{1,3}[A-Z]{0,2}\.|\(\w{1,5}\))?\s*(?:…|\.(?:\s*\.){2,}|\*(?:\s*\*){2,})[\s.…*\[\]]*"
)


_LABEL = pattern_of(r"\s*(?:\d{0,3}\[)?(\(\w{1,5}\)|\d{1,3}[A-Z]{0,2}\.(?!\d))\s*")
_NEXT = pattern_of(r"(?<![\s—–:-])[\s—–:-]*\n[^\S\n]*(?:\(\w{1,5}\)\s*)?\Z")
"""What ends a paragraph, with the number of the next."""


class About(NamedTuple):
    """What a change's rules must know of the provision it stands in."""

    whole: bool = False
    name: str = ""
    old: Section = NOWHERE
    new: Section = NOWHERE
    title: str = ""
    """A line in capitals within what came or went whole: what follows it is no part of that provision."""
    beyond: Section = NOWHERE
    own: Section = NOWHERE
    heading: str = ""
    """The sentence that its heading became another."""

    def facts(self, gone: str, come: str, beside: tuple[str, str]) -> Facts:
        """Return what the rules see of one change."""
        before, gone, come, after = map(restored, _unmarked(beside[0], gone, come, beside[1]))
        return Facts(
            gone,
            come,
            before,
            after,
            self.whole,
            self.name,
            self.old,
            self.new,
            self.beyond,
            self.own,
        )


def _unmarked(before: str, gone: str, come: str, after: str) -> tuple[str, str, str, str]:
    """Return a change and what rules may read beside it without the signs of links and of bold words, wherever they are parted."""
    whole = f"{before}{gone}{come}{after}"
    if "](" in whole or "**" in whole:
        sides = [
            unlinked(f"{before}{_EDGE}{text}{_EDGE}{after}").replace("**", "").split(_EDGE)
            for text in (gone, come)
        ]
        if all(len(side) == 3 for side in sides):
            shown = sides[1] if come else sides[0]
            return ending_of(shown[0]), sides[0][1], sides[1][1], beginning_of(shown[2])
    return ending_of(before), gone, come, beginning_of(after)


def significance(
    runs: Sequence[Run], lo: int, hi: int, about: About, instead: Sequence[Run] | None = None
) -> tuple[str, ...]:
    """Return what the rules say of the runs ``lo`` to ``hi``, or of those that are read ``instead``."""
    own = runs[lo:hi] if instead is None else instead
    said: dict[str, None] = {}
    for first, last in _changes(own):
        part = own[first:last]
        gone, come = (_side(part, op) for op in _EDITS)
        in_footnote = all(note == IN_FOOTNOTE for op, _, note in part if op in _EDITS)
        if not in_footnote and (gone.strip() or come.strip()):
            shown = "n+" if come else "n-"
            ahead = chain(reversed(own[:first]), map(runs.__getitem__, range(lo - 1, -1, -1)))
            behind = chain(own[last:], map(runs.__getitem__, range(hi, len(runs))))
            beside = _before(ahead, shown), _after(behind, shown)
            gone, come = (_apart(beside[0], text) for text in (gone, come))
            gone, come = (_without_dots(*each) for each in ((gone, come), (come, gone)))
            gone, come = _without_labels(gone, come)
            gone, come, label = _behind_new_number(beside[0], gone, come)
            beside = beside[0] + label, beside[1]
            said |= dict.fromkeys(_said(gone[:READ], come[:READ], beside, about))
            if about.name or about.title:
                about = about._replace(name="", title="")
    return tuple(said)


def _side(part: Sequence[Run], op: str) -> str:
    """Return what of a change came, or went: of the print's own signs within it the gap alone."""
    return "".join(
        [
            text if own == op else " " * any(map(str.isspace, text))
            for own, text, _ in part
            if own.endswith(op)
        ]
    )


def _apart(before: str, text: str) -> str:
    """Return a text that is no part of the word before it: the gap may be the other text's."""
    ends = before[-1:].isalnum() or before[-1:] in (")", "”")
    return f" {text}" if ends and text[:1].isalnum() else text


def _without_dots(text: str, other: str) -> str:
    """Return a text; nothing of the dots that an editor put where the words of the other stood, behind its number or alone."""
    dots = _DOTS.fullmatch(text) if other.strip() else None
    return "" if dots and other.lstrip("[ \n").startswith(dots[1] or "") else text


def _without_labels(gone: str, come: str) -> tuple[str, str]:
    """Return what gave way to what without the number that both begin with, and the one of the item that follows."""
    if not (gone.strip() and come.strip()):
        return gone, come
    labels = [_LABEL.match(side) for side in (gone, come)]
    if labels[0] and labels[1] and labels[0][1] == labels[1][1]:
        gone, come = (
            side[one.end() :] for side, one in zip((gone, come), labels, strict=True) if one
        )
    ends = [_NEXT.search(side) for side in (gone, come)]
    if (ends[0] is None) != (ends[1] is None):  # not lines of their own
        gone, come = (
            # A stop that is all of it is the change.
            side[: end.start()] if end and end.start() else side
            for side, end in zip((gone, come), ends, strict=True)
        )
    return gone, come


def _behind_new_number(before: str, gone: str, come: str) -> tuple[str, str, str]:
    """Return what gave way to what behind an item's number that another took the place of, and what stands there ahead of it.

    Where no word changed with the number, the number is the change.
    """
    labels = [_LABEL.match(side) for side in (gone, come)]
    if not (labels[0] and labels[1]) or before.rstrip(" \t[")[-1:] not in ("", "\n"):
        return gone, come, ""
    rests = [side[one.end() :] for side, one in zip((gone, come), labels, strict=True) if one]
    words = [rest.split() for rest in rests]
    if plain(rests[0]) == plain(rests[1]) or any(map(_LABEL.search, rests)):
        return gone, come, ""
    kept = []
    while words[0] and words[1] and words[0][0] == words[1][0]:
        kept.append(words[0].pop(0))
        del words[1][0]
    was, now = (
        " ".join(side) + rest[len(rest.rstrip()) :] for side, rest in zip(words, rests, strict=True)
    )
    number = labels[1][1] if now.strip() else labels[0][1]  # as the text has it that is quoted
    return was, now, f"{' '.join([number, *kept])} "


def _said(gone: str, come: str, beside: tuple[str, str], about: About) -> Iterator[str]:
    """Yield what the rules say; of what stands under a title of its own, that it does."""
    changed, verb = (come, "inserted") if come else (gone, "omitted")
    own, _, rest = changed.partition(about.title) if about.title else (changed, "", "")
    if rest.strip():
        gone, come = (own if text else "" for text in (gone, come))
    parts = [(gone, come)]
    if about.whole and not about.name:
        parts = [
            *((one, "") for one in _pieces(gone)),
            *(("", one) for one in _pieces(come)),
        ] or parts
        if gone.strip() and come.strip():
            said = sentences(about.facts(gone, come, beside))
            if said or not _is_by_itself(beside):  # it gave way to the other: neither is whole
                yield from said or sentences(about.facts(gone, come, beside)._replace(whole=False))
                return
    for part in parts:
        yield from sentences(about.facts(*part, beside))
    if rest.strip():
        yield f"Text {verb} under the heading {quoted(about.title)}: {quoted_first(rest)}"


def _pieces(text: str) -> list[str]:
    """Return a text's paragraphs; a lone bracket is none."""
    return [one for one in _BLANK.split(text) if any(map(str.isalnum, one))]


def _is_by_itself(beside: tuple[str, str]) -> bool:
    """Tell whether a change begins and ends where paragraphs do; the stop at the end of both was kept."""
    before, after = beside[0].rstrip(" \t"), beside[1].lstrip(" \t.;:,")
    return before[-1:] in ("", "\n") and after[:1] in ("", "\n")


def ending_of(text: str) -> str:
    """Return the last words of a text that the rules read."""
    return text if len(text) <= AROUND else text[-AROUND:].partition(" ")[2]


def beginning_of(text: str) -> str:
    """Return the first words of a text that the rules read."""
    return text if len(text) <= AROUND else text[:AROUND].rpartition(" ")[0]


def _changes(runs: Sequence[Run]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of runs that came and went: what moved in between parts them, and no print's own sign."""
    since = 0
    for at, run in enumerate(runs):
        if run.op[0] == "m":
            if since < at:
                yield since, at
            since = at + 1
    if since < len(runs):
        yield since, len(runs)


def _before(runs: Iterator[Run], shown: str) -> str:
    """Return the law's own words ahead of a change, back to the one before it; ``runs`` lead away from it."""
    found, end = _near(runs, shown, slice(-_FAR, None))
    last = [run for run in (end, *islice(runs, 1)) if run and run.op in _EDITS]
    if end and last and all(run.text.endswith("\n") for run in last):
        found.append("\n")  # a change that ends a line in both texts: what follows begins one
    return "".join(found[::-1])


def _after(runs: Iterator[Run], shown: str) -> str:
    """Return the law's own words behind a change, up to the next one."""
    return "".join(_near(runs, shown, slice(_FAR))[0])


def _near(runs: Iterator[Run], shown: str, far: slice) -> tuple[list[str], Run | None]:
    """Return what the runs next to a change say, and the change that ends them, where it is near; what moved is words too.

    ``shown``: the noise that is words in the text the change is quoted from.
    """
    found: list[str] = []
    size = 0
    for run in runs:
        if run.op in _EDITS:
            return found, run
        found.append(words_shown(run, shown)[far])
        size += len(unlinked(found[-1]))
        if size >= AROUND:
            break
    return found, None


def words_shown(run: Run, shown: str) -> str:
    """Return what a run says in one of the texts, without a footnote's number or a page's head."""
    if run.op[0] != "n":
        return run.text
    if run.op != shown or run.note == noise.MARKER:
        return ""
    if run.note == noise.MARKUP and any(map(str.isalnum, run.text)):
        return unescaped(run.text)
    return run.text if run.note in _PRINT or not run.text.strip() else " "
