"""Forty edits planted in a law, and the law set again in every way that is not a change."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.made import made_law
from benchmarks.reprints import SETTINGS
from diffs.compare import Run, compare_texts

EDITS = 40
Site = tuple[int, int, str]
"""What an edit takes out, from where to where, and what it puts in."""
_FIGURE = re.compile(r"\b(seven|ten|thirty|sixty|ninety|three|two|five|one)\b")
_MODAL = re.compile(r"\b(shall|may)\b")
_OTHER = {"shall": "may", "may": "shall"}
_ALL_AT_ONCE = ("blanks doubled", "quotes straight", "dashes as hyphens", "lines re-wrapped")
_APART = ("words hyphenated", "numbers of pages in words", "page heads", "a blank line below each line")  # fmt: skip
VARIANTS: dict[str, tuple[str, ...]] = {
    "as it stands": (),
    **{name: (name,) for name in (*_ALL_AT_ONCE, *_APART)},
    "re-wrapped, quotes, dashes, blanks": _ALL_AT_ONCE,
}


def sites(text: str, count: int, rng: random.Random) -> list[Site]:
    """Choose places for edits, at least 200 characters apart."""
    found = [(*m.span(), _OTHER[m.group()]) for m in _MODAL.finditer(text)]
    found += [(*m.span(), "twelve") for m in _FIGURE.finditer(text)]
    rng.shuffle(found)
    chosen: list[Site] = []
    for site in found:
        if all(abs(site[0] - other[0]) > 200 for other in chosen):
            chosen.append(site)
        if len(chosen) == count:
            break
    return sorted(chosen)


def planted(text: str, chosen: Sequence[Site]) -> str:
    """Return the text with the edits made."""
    for start, end, new in reversed(chosen):
        text = text[:start] + new + text[end:]
    return text


def texts(corpus: Path) -> Iterator[tuple[str, str]]:
    """Yield names and texts of laws to plant in: a made one, and real ones where they are."""
    yield "made law", made_law(7, 120)
    for name in ("pkcode-0714-pta-1996", "pkcode-0762-peca-2016", "pkcode-0061-benami"):
        for path in sorted((corpus / "laws").glob(f"{name}*.txt"))[:1]:
            yield name, path.read_text("utf-8")


def planted_rows(corpus: Path) -> Iterator[tuple[str, ...]]:
    """Yield one row a text and variant: edits planted and found, hunks shown, false ones."""
    for name, text in texts(corpus):
        chosen = sites(text, EDITS, random.Random(1))
        for variant, settings in VARIANTS.items():
            edited = planted(text, chosen)
            for setting in settings:
                edited = SETTINGS[setting](edited)
            c = compare_texts(text, edited)
            shown = [sides(hunk.runs) for hunk in c.hunks]
            wanted = [(text[start:end], new) for start, end, new in chosen]
            right = sum(any(w[0] in s[0] and w[1] in s[1] for s in shown) for w in wanted)
            false = sum(not any(w[0] in s[0] and w[1] in s[1] for w in wanted) for s in shown)
            noise = " ".join(f"{kind} {n}" for kind, n in sorted(c.noise.items()))
            row = (f"{name}: {variant}", len(chosen), right, len(shown), false, noise)
            yield tuple(map(str, row))


def sides(runs: Sequence[Run]) -> tuple[str, str]:
    """Return what a change took out and what it put in."""
    gone, come = ("".join([run.text for run in runs if run.op == op]) for op in "-+")
    return gone, come
