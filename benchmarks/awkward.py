"""Awkward pairs: small invented laws, salted with what breaks a rendering, then changed at random.

``pair(seed)`` is a pure function of its seed, so that a test and the benchmark mean the same pair.
"""

from __future__ import annotations

import random
import textwrap
from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.made import heading, sentence

SALT: dict[str, tuple[str, ...]] = {
    "plain": (" ",),
    "Urdu": ("تین", "پانچ", "لائسنس", "مقررہ\u200cمدت", "۵۰٬۰۰۰", "(الف)", "۔", "ہوگا۔\n", "دفعہ ۵"),
    "mixed scripts": ("فیس", "Ω", "кита", "法律", "ताल", "😀", "ﷺ", "ﬁ", "１２"),
    "controls": ("\x00", "\x07", "\x08", "\x1b[31m", "\x7f", "\x85", "\x9b", "\x1f", "\ufffe", "\ufdd0"),
    "CriticMarkup": ("{--", "--}", "{++", "++}", "{>>", "<<}", "{==", "==}", "{~~a~>b~~}", "\\", "\\{"),
    "terminal marks": ("[-", "-]", "{+", "+}", "[<", "<]", "{>", ">}", "[~", "~]", "\\x1b", "\\u2028"),
    "HTML": ("<del>", "</ins>", "<br>", "&amp;", "&#13;", "<!--", "]]>", "<script>", "</div>", "&lt", '"', "'"),
    "Office escapes": ("_x000D_", "_x", "_x005F_", "_xD800_", "x0041_", "_", "_x_x0041_", "]]>"),
    "surrogates": ("\ud800", "\udfff", "\udc00a", "b\udbff", "\ud83d", "\ude00", "\ud83d\ude00"),
    "line ends": ("\r\n", "\r", "\x0b", "\x0c", "\u2028", "\u2029", "\x85", "\n\n\n", "\n \n", "\n\r", " \n"),
    "blanks": ("\t", "   ", "\u00a0", "\u2003", "\u200b", "\u3000", "\u202f", "\ufeff", "     ", "\t\n"),
    "long words": ("x" * 900, "ہ" * 700, "a-" * 300, "9" * 500, "_" * 400),
    "combining": ("e\u0301", "\u0301", "ا\u0650\u0651", "\u200d", "\ufe0f", "\u0300" * 30, "🇵🇰", "क\u094d"),
    "bidi controls": ("\u202e", "\u202d", "\u202c", "\u2066", "\u2069", "\u200f", "\u200e", "\u061c", "\u202b"),
    "layout": ("Page 3 of 9\n", "-\n", "\u00ad", "“", "”", "‘", "—", "1[", "]", "***", "* * *\n", "\n3\n"),
    "addresses": ("https://example.invalid/a?b=1&c=2", "Rs. 50,000", "S.R.O. 12(I)/2031", "12-05-2031"),
}  # fmt: skip
"""Kinds of what is strewn over a law: each kind has pairs of its own, and pairs of all together."""
KINDS = (*SALT, "everything", "empty", "salt alone", "strangers")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts and what makes them awkward."""

    kind: str
    old: str
    new: str


def pair(seed: int) -> Pair:
    """Make the pair of that seed."""
    rng = random.Random(seed)
    kind = KINDS[seed % len(KINDS)]
    salt = SALT.get(kind) or tuple(grain for grains in SALT.values() for grain in grains)
    if kind == "salt alone":
        return Pair(kind, _strewn(rng, salt), _strewn(rng, salt))
    old = _salted(_law(rng), salt, rng)
    if kind == "strangers":
        return Pair(kind, old, _salted(_law(rng), salt, rng))
    if kind == "empty":
        one = rng.choice(("", "\n", " ", old))
        return Pair(kind, one, rng.choice(("", "\n", old)))
    new = old
    for _ in range(rng.randint(0, 4)):
        new = rng.choice(_CHANGES)(new, rng)
    return Pair(kind, old, _salted(new, salt, rng) if rng.random() < 0.5 else new)


def _law(rng: random.Random) -> str:
    lines: list[str] = []
    for number in range(1, rng.randint(1, 7) + 1):
        lines.append(f"{number}. {heading(rng)}.— (1) {sentence(rng)}")
        lines += [f"({k}) {sentence(rng)}" for k in range(2, rng.randint(1, 4) + 1)]
    return "\n".join(lines) + "\n" * rng.randint(0, 2)


def _strewn(rng: random.Random, salt: tuple[str, ...]) -> str:
    return "".join(rng.choice(salt) for _ in range(rng.randint(0, 12)))


def _salted(text: str, salt: tuple[str, ...], rng: random.Random) -> str:
    """Strew up to eight grains over a text, within words as well as between them."""
    for _ in range(rng.randint(0, 8)):
        at = rng.randint(0, len(text))
        if rng.random() < 0.6:
            at = text.find(" ", at) + 1
        text = text[:at] + rng.choice(salt) + text[at:]
    return text


# ------------------------------------------------------------------------------- what is changed


def _words(text: str, rng: random.Random) -> str:
    words = text.split(" ")
    for _ in range(rng.randint(1, 5)):
        words[rng.randrange(len(words))] = rng.choice(("may", "sixty", "", "پانچ", "forthwith and"))
    return " ".join(words)


def _moved(text: str, rng: random.Random) -> str:
    lines = text.split("\n")
    lines.insert(rng.randrange(len(lines)), lines.pop(rng.randrange(len(lines))))
    return "\n".join(lines)


def _less(text: str, rng: random.Random) -> str:
    lines = text.split("\n")
    at = rng.randrange(len(lines))
    return "\n".join(lines[:at] + lines[at + rng.randint(1, 2) :])


def _more(text: str, rng: random.Random) -> str:
    lines = text.split("\n")
    lines.insert(rng.randint(0, len(lines)), f"{rng.randint(1, 9)}A. {sentence(rng)}")
    return "\n".join(lines)


def _wrapped(text: str, rng: random.Random) -> str:
    width = rng.choice((30, 61, 90))
    return "\n".join(textwrap.fill(line, width) for line in text.split("\n"))


def _cut(text: str, rng: random.Random) -> str:
    at = rng.randint(0, len(text))
    return text[:at] + text[at + rng.randint(1, 9) :]


def _retyped(text: str, rng: random.Random) -> str:
    one, two = rng.choice((("—", "-"), (" ", "  "), ("\n", "\r\n"), (".", ". "), ("e", "é")))
    return text.replace(one, two, rng.randint(1, 20))


_CHANGES: tuple[Callable[[str, random.Random], str], ...] = (
    _words, _words, _moved, _less, _more, _wrapped, _cut, _retyped,
)  # fmt: skip
