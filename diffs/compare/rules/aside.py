"""Part what an edit changes of the law from what it changes beside it: notes, page heads, titles in a margin."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial

from diffs.compare.aligning.items import SECTIONS, Link
from diffs.compare.comparison import NEW_OPS, OLD_OPS, Run
from diffs.compare.print.columns import columned
from diffs.compare.rules.plain import A_WORD, plain
from diffs.compare.rules.saying import AROUND, from_to, quoted
from diffs.compare.words.noise import HYPHEN, without_markup
from diffs.compare.words.side import Spans
from diffs.compare.words.words import Range, unlinked
from tarmeem.model import Provision
from tarmeem.patterns import pattern_of

_BESIDE = ("note", "furniture")
_TITLED = SECTIONS | {"part", "chapter", "schedule"}
"""What has a heading that is cited: what opens a clause in a line of its own may be its words."""
_HEADED = _TITLED | {"heading"}
"""With what a page without sections has instead."""


_WORD = pattern_of(r"[^\W\d_]{3}")
_SHORTEST = 4
"""Words of a sentence that a title may be taken for,"""
_BINDS = pattern_of(r"\b(?:shall|should|must)\b")
"""What a sentence has, however it is set."""
_DETERMINES = frozenset(("The", "A", "An", "Every", "Each", "No", "Any", "All", "Nobody"))
"""and how it begins, as next to no title does."""
_SENTENCES = pattern_of(
    r"(?!(?:etc|sec|art|nos|viz)\b)\b[^\W\d_]{3,}[.۔]\s+[^\W\d_]{2,}", re.IGNORECASE
)
"""What stands in no title: the end of a sentence, and another."""
_KEEPS_PLACE = pattern_of(
    r"[\W_]*(?:omitted|repealed|rep|deleted|reserved)\b[\W_]*(?:(?:by|vide|w\.|with effect)\b.*)?",
    re.IGNORECASE | re.DOTALL,
)
"""What stands in the place of a heading that is gone with its provision."""
_BROKEN = pattern_of(r"\s*[^\W\d_]+[-\xad]\s+[^\W\d_]+\s*")
"""One word and nothing else, broken at a line's end: the rules are to see that it was."""
_OPENS_BODY = pattern_of(r"(?<=[^\W\d_]{2})[.:]?\s*[—–-]+\s*\(1\)\s*\Z")
"""What stands behind a heading in both texts, and is no part of it."""
_TELLS = 12
"""Letters by which the first words under a heading are known again: some of them may have changed."""


class LawOnly:
    """A redline's runs with what stands beside the law taken out of those that came or went."""

    def __init__(self, runs: Sequence[Run], roots: Sequence[Provision]) -> None:
        tables = frozenset(columned(roots))
        beside, self._titles = (
            {op: _Found(root, of) for op, root in zip("-+", roots, strict=True)}
            for of in (partial(_beside, tables), _titles)
        )
        calls = _Found(roots[0], _calls)
        hyphens = {op: _Found(root, _hyphens) for op, root in zip("-+", roots, strict=True)}
        self.runs: list[Run] = []
        self._edits: dict[int, tuple[Run, int]] = {}
        """What came or went, whole, with where it stands in its text."""
        at = {op: root.start for op, root in zip("-+", roots, strict=True)}
        for k, run in enumerate(runs):
            op = run.op
            if op in beside:
                self.runs.append(_without(run, beside[op], hyphens[op], at[op]))
                self._edits[k] = run, at[op]
            elif op == "=":
                self.runs.append(_uncalled(run, calls, at["-"]))
            else:
                broken = run.note == HYPHEN
                self.runs.append(_cut(run, hyphens[op[1]], at[op[1]]) if broken else run)
            at["-"] += len(run.text) if op in OLD_OPS else 0
            at["+"] += len(run.text) if op in NEW_OPS else 0

    def in_title(self, lo: int, hi: int) -> bool:
        """Tell whether all that came or went lies in the headings of sections and what is above them."""
        edits = [self._edits[k] for k in range(lo, hi) if k in self._edits]
        return bool(edits) and all(
            _lies_in(self._titles[run.op], _OPENS_BODY.sub("", run.text), at) for run, at in edits
        )


class _Found:
    """What is looked for in a text, a chapter or a section at a time: only where something changed."""

    def __init__(self, root: Provision, look: Callable[[Iterable[Provision]], Iterator[Range]]):
        self._parts = root.children
        self._starts = [part.start for part in self._parts]
        self._look = look
        self._own = _spans(look([root]))
        self._known: dict[int, Spans | None] = {}
        """The ranges in each part; None where there are none, as in most."""

    def met(self, start: int, end: int) -> list[Range]:
        """Return the ranges that share a letter with one, ascending."""
        looked = [self._own] if self._own else []
        at = max(bisect_right(self._starts, start) - 1, 0)
        while at < len(self._parts) and self._starts[at] < end:
            if at not in self._known:
                self._known[at] = _spans(self._look(self._parts[at].walk()))
            if spans := self._known[at]:
                looked.append(spans)
            at += 1
        found = [(lo, hi) for spans in looked for lo, hi, *_ in spans.met(start, end)]
        return sorted(found) if len(found) > 1 else found


def _spans(ranges: Iterable[Range]) -> Spans | None:
    found = sorted(ranges)
    return Spans(found) if found else None


def _hyphens(nodes: Iterable[Provision]) -> Iterator[Range]:
    """Yield what only the end of a line put into a word, or behind its hyphen."""
    for node in nodes:
        yield from ((span.start, span.end) for span in node.spans if span.kind == "hyphen")


def _calls(nodes: Iterable[Provision]) -> Iterator[Range]:
    """Yield what stands in a word or is glued to it: a line's end, and the call of a footnote that is no bracket's.

    Of "days²" a rule reads "days".
    """
    for node in nodes:
        yield from _hyphens([node])
        for span in node.spans:
            text = node.source[span.start : span.end]
            if span.kind == "marker" and text.lstrip("^").isdigit():
                yield span.start, span.end


def _uncalled(run: Run, calls: _Found, start: int) -> Run:
    """Return a run that both texts have without the calls of footnotes at its ends, which rules read."""
    size = len(run.text)
    if size <= 2 * AROUND:
        return _cut(run, calls, start)
    return _cut(run, calls, start, [(0, 2 * AROUND), (size - 2 * AROUND, size)])


def _cut(run: Run, found: _Found, start: int, reach: Collection[Range] = ()) -> Run:
    """Return a run without what is found in it, or within ``reach`` of it."""
    text = run.text
    met = {one for lo, hi in reach or [(0, len(text))] for one in found.met(start + lo, start + hi)}
    if not met:
        return run
    for lo, hi in sorted(met, reverse=True):
        text = text[: max(lo - start, 0)] + text[max(hi - start, 0) :]
    return run._replace(text=text)


def _titles(nodes: Iterable[Provision]) -> Iterator[Range]:
    for node in nodes:
        if node.kind in _HEADED:
            yield from ((span.start, span.end) for span in node.spans if span.kind == "heading")


def _lies_in(spans: _Found, text: str, start: int) -> bool:
    lo, hi = len(text) - len(text.lstrip()), len(text.rstrip())
    return any(a <= start + lo and start + hi <= b for a, b in spans.met(start + lo, start + hi))


def _beside(tables: frozenset[str], nodes: Iterable[Provision]) -> Iterator[Range]:
    """Yield what is no law; a heading that breaks a provision's words off stands in the margin, or over a page.

    ``tables``: the eIds of schedules of which no line is a sentence.
    """
    for node in nodes:
        if node.eid in tables:
            yield node.start, node.end
        begun = False
        for span in node.spans:
            words = span.kind == "body" and any(
                map(str.isalpha, node.source[span.start : span.end])
            )
            if span.kind in _BESIDE or (span.kind == "heading" and begun):
                yield span.start, span.end
            begun = begun or words


def _without(run: Run, beside: _Found, hyphens: _Found, start: int) -> Run:
    """Return what came or went without what stands beside the law, its words whole."""
    parts: list[str] = []
    at, end = start, start + len(run.text)
    cuts = [(*one, "\n") for one in beside.met(start, end)]
    inner = hyphens.met(start, end)
    if inner and not _BROKEN.fullmatch(run.text):
        cuts += [(*one, "") for one in inner]
    if not cuts:
        return run
    for lo, hi, instead in sorted(cuts):
        parts += [run.text[at - start : max(lo, at) - start], instead]
        at = max(at, hi)
    return run._replace(text="".join([*parts, run.text[at - start :]]))


def of_page_heading(owner: Link | None, gone: str, come: str) -> str:
    """Return the sentence that a page's heading came, went or became another; nothing of other words."""
    sides = (owner.old, owner.new) if owner else ()
    titles = [
        item.node.heading if item and item.node and item.node.kind == "heading" else ""
        for item in sides
    ]
    for title, text, other, verb in zip(titles, (gone, come), (come, gone), ("omitted", "added"), strict=False):  # fmt: skip
        if _WORD.search(title) and plain(text) == plain(title) and not other.strip():
            return f"Heading {verb}: {quoted(title)}"
    return heading_changed(owner, _HEADED) if all(titles) else ""


def heading_changed(owner: Link | None, of: Collection[str] = _TITLED) -> str:
    """Return the sentence that a heading changed; nothing where it did in stops and capitals only.

    Nor is anything said where one print does not part it from the words it stands over, nor of two
    chapters with two numbers or of what was merged or split: what one took in of the other changed
    no heading.
    """
    sides = (owner.old, owner.new) if owner and owner.rel not in ("merged", "split") else ()
    nodes = [item.node for item in sides if item and item.node]
    if len(nodes) != 2 or any(node.kind not in of for node in nodes):
        return ""
    old, new = (without_markup(unlinked(node.heading)) for node in nodes)
    if not (_WORD.search(old) and _WORD.search(new)):
        return ""
    if plain(old).replace(" ", "") == plain(new).replace(" ", ""):
        return ""
    if all(_is_sentence(node) for node in nodes) or _is_gone(nodes[1]):
        return ""
    of_another = nodes[0].kind not in SECTIONS and nodes[0].num != nodes[1].num
    if of_another or _goes_on(*nodes) or _goes_on(*nodes[::-1]):
        return ""
    return from_to("Heading", old, new)


def _is_sentence(node: Provision) -> bool:
    """Tell whether what is read as a heading is all of a provision: a title and its one sentence, or several."""
    words = A_WORD.findall(node.heading or "")
    ruled = _BINDS.search(node.heading or "") and 2 * sum(map(str.islower, words)) > len(words)
    if _SENTENCES.search(node.heading) or (ruled and len(words) > _SHORTEST):
        return True
    if node.children or _WORD.search(node.text):
        return False
    return ": " in (node.heading or "") or _rules(node)


def _rules(node: Provision) -> bool:
    """Tell whether all that a provision says is a sentence of a few words in small letters: "2. The tenant pays the costs."."""
    words = A_WORD.findall(node.heading or "")
    stop = node.source[node.start : node.end].rstrip()[-1:] == "."
    small = sum(map(str.islower, words))
    return stop and len(words) >= _SHORTEST and words[0] in _DETERMINES and 2 * small > len(words)


def _is_gone(node: Provision) -> bool:
    """Tell whether a provision only keeps a place: its heading says so, and it has no words of its own."""
    words = f"{node.heading} {node.text}"
    return not node.children and _KEEPS_PLACE.fullmatch(words) is not None


def _goes_on(one: Provision, other: Provision) -> bool:
    """Tell whether the other's heading is the one's with the first of its words behind it."""
    title, longer = plain(one.heading or ""), plain(other.heading or "")
    return longer.startswith(title) and plain(one.text[: len(longer)]).startswith(
        longer[len(title) - 1 :][:_TELLS]
    )
