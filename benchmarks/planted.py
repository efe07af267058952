"""Forty edits planted in a law, and the law re-set in every way that is not a change."""

from __future__ import annotations

import random
import re
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.made import body, heading, law
from diffs.compare import compare_texts

EDITS = 40
_FIGURE = re.compile(r"\b(seven|ten|thirty|sixty|ninety|three|two|five|one)\b")
_MODAL = re.compile(r"\b(shall|may)\b")
_OTHER = {"shall": "may", "may": "shall"}


def sites(text: str, count: int, rng: random.Random) -> list[tuple[int, int, str]]:
    """Choose places for edits, at least 200 characters apart: (start, end, replacement)."""
    found = [(*m.span(), _OTHER[m.group()]) for m in _MODAL.finditer(text)]
    found += [(*m.span(), "twelve") for m in _FIGURE.finditer(text)]
    rng.shuffle(found)
    chosen: list[tuple[int, int, str]] = []
    for site in found:
        if all(abs(site[0] - other[0]) > 200 for other in chosen):
            chosen.append(site)
        if len(chosen) == count:
            break
    return sorted(chosen)


def planted(text: str, chosen: list[tuple[int, int, str]]) -> str:
    """Return the text with the edits made."""
    parts, at = [], 0
    for start, end, new in chosen:
        parts += [text[at:start], new]
        at = end
    return "".join([*parts, text[at:]])


def rewrapped(text: str) -> str:
    """Wrap every paragraph at another width."""
    return "\n".join(
        textwrap.fill(line, 61, break_long_words=False, break_on_hyphens=False) if line else ""
        for line in text.split("\n")
    )


def hyphenated(text: str) -> str:
    """Break every fortieth long word over a line's end."""
    count = 0

    def cut(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        word = match.group()
        return f"{word[:4]}-\n{word[4:]}" if count % 40 == 0 else word

    return re.sub(r"(?<=[a-z] )[a-z]{8,}(?= [a-z])", cut, text)


def requoted(text: str) -> str:
    """Change the style of quotes and dashes."""
    return text.translate(str.maketrans("“”’‘—", "\"\"''–"))


def paged(text: str) -> str:
    """Put a page foot after every forty lines."""
    lines = text.split("\n")
    out = []
    for at, line in enumerate(lines, 1):
        out.append(line)
        if at % 40 == 0:
            out += ["", f"Page {at // 40} of {len(lines) // 40}", ""]
    return "\n".join(out)


def spaced(text: str) -> str:
    """Double blanks after stops, and blank lines between lines."""
    return text.replace(". ", ".  ").replace("\n", "\n\n")


VARIANTS: dict[str, Callable[[str], str]] = {
    "as it stands": lambda text: text,
    "re-wrapped": rewrapped,
    "hyphenated": hyphenated,
    "quotes": requoted,
    "page feet": paged,
    "spacing": spaced,
    "wrap, quotes, spacing": lambda text: rewrapped(requoted(spaced(text))),
}


def made_law(seed: int, sections: int) -> str:
    """Make a law of that many sections."""
    rng = random.Random(seed)
    return law([(str(k), heading(rng), body(rng, 5)) for k in range(1, sections + 1)])


def texts(corpus: Path) -> Iterator[tuple[str, str]]:
    """Yield names and texts of laws to plant in: made ones, and real ones where they are."""
    yield "made law", made_law(7, 120)
    for name in ("pkcode-0714-pta-1996", "pkcode-0762-peca-2016", "pkcode-0061-benami"):
        for path in sorted((corpus / "laws").glob(f"{name}*.txt"))[:1]:
            yield name, path.read_text("utf-8")


def planted_rows(corpus: Path) -> Iterator[tuple[str, ...]]:
    """Yield one row a text and variant: edits planted and found, hunks shown, false ones."""
    for name, text in texts(corpus):
        chosen = sites(text, EDITS, random.Random(1))
        edited = planted(text, chosen)
        for variant, change in VARIANTS.items():
            c = compare_texts(text, change(edited))
            wanted = [(text[start:end], new) for start, end, new in chosen]
            shown = [_sides(hunk.runs) for hunk in c.hunks]
            right = sum(any(w[0] in s[0] and w[1] in s[1] for s in shown) for w in wanted)
            false = sum(not any(w[0] in s[0] and w[1] in s[1] for w in wanted) for s in shown)
            noise = " ".join(f"{kind} {n}" for kind, n in sorted(c.noise.items()))
            row = (f"{name}: {variant}", len(chosen), right, len(shown), false, noise)
            yield tuple(map(str, row))


def _sides(runs: object) -> tuple[str, str]:
    pairs = [(run.op, run.text) for run in runs]  # type: ignore[attr-defined]
    return "".join(t for op, t in pairs if op == "-"), "".join(t for op, t in pairs if op == "+")
