"""Ways to set the same words again: a text in other settings, a page in other markup."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from itertools import count

Reprint = Callable[[str], str]

_LABEL = r"(?m)^([ \t]*\(\w{1,4}\))[ \t]+"
_HEAD = "THE GAZETTE OF PAKISTAN, EXTRA., MARCH 3, 2021"


def rewrapped(text: str) -> str:
    """Break what is longer than 61 characters, tables aside."""
    return "\n".join(
        line
        if "|" in line
        else textwrap.fill(line, 61, break_long_words=False, break_on_hyphens=False)
        for line in text.split("\n")
    )


def _unwrapped(text: str) -> str:
    """Join the lines of a sentence."""
    return re.sub(r"(?<=[a-z,])\n(?=[a-z“\"])", " ", text)


def _hyphenated(text: str) -> str:
    """Break every fortieth long word over a line's end."""
    turn = count(1)

    def cut(match: re.Match[str]) -> str:
        word = match.group()
        return f"{word[:4]}-\n{word[4:]}" if next(turn) % 40 == 0 else word

    return re.sub(r"(?<=[a-z] )[a-z]{8,}(?= [a-z])", cut, text)


def _set(chars: str, others: str) -> Reprint:
    """Return a print that has other characters for these."""
    return lambda text: text.translate(str.maketrans(chars, others))


def _sub(pattern: str, new: str) -> Reprint:
    return lambda text: re.sub(pattern, new, text)


def _below(every: int, words: Callable[[int], list[str]]) -> Reprint:
    """Return a print that sets ``words(page)`` below every so many lines."""

    def print_(text: str) -> str:
        lines: list[str] = []
        for at, line in enumerate(text.split("\n"), 1):
            lines += [line, *(words(at // every) if at % every == 0 else ())]
        return "\n".join(lines)

    return print_


def _number(page: int) -> list[str]:
    return ["", str(page), ""]


_STRAIGHT = _set("“”’‘", "\"\"''")
_DOUBLED = _sub(r"(?<=\w) (?=\w)", "  ")
SETTINGS: dict[str, Reprint] = {
    "lines re-wrapped": rewrapped,
    "lines of a sentence joined": _unwrapped,
    "words hyphenated": _hyphenated,
    "blanks doubled": _DOUBLED,
    "blanks at the ends of lines": _sub(r"\n", "   \n"),
    "a blank line below each line": _sub(r"\n", "\n\n"),
    "all lines set in": _sub(r"(?m)^(?=\S)", "      "),
    "lines that end CR LF": _sub(r"\n", "\r\n"),
    "no-break spaces": _sub(r"(?<=\S) (?=\S)", "\u00a0"),
    "labels set off": _sub(_LABEL, r"\1     "),
    "labels set off by tabs": _sub(_LABEL, r"\1\t"),
    "labels that touch their words": _sub(_LABEL, r"\1"),
    "quotes straight": _STRAIGHT,
    "dashes as hyphens": _set("—–", "--"),
    "dashes as two hyphens": _sub("—", "--"),
    "headings bold": _sub(r"(?m)^(\d{1,3}\. [A-Z][^\n.]{4,80}\.)—", r"**\1**—"),
    "form feeds": _below(40, lambda _: ["\f"]),
    "page heads": _below(43, lambda page: ["", f"{page} {_HEAD} [PART I", ""]),
    "numbers of pages in words": _below(37, lambda page: ["", f"Page {page} of 99", ""]),
    "re-wrapped, bare numbers of pages": lambda t: _below(37, _number)(rewrapped(t)),
    "re-wrapped, quotes straight, blanks doubled": lambda t: rewrapped(_STRAIGHT(_DOUBLED(t))),
}
INSTRUMENTS = {**SETTINGS, "quotes single": _set("“”", "‘’")}
"""A law with single quotes for double ones is another text; an instrument that quotes with them says the same."""

_SCRIPT = "<script>var layer=[];function put(){layer.push(arguments)}</script><noscript><iframe src='/n.html'></iframe></noscript>"
MARKUPS: dict[str, Reprint] = {
    "names of tags in capitals": lambda s: re.sub(r"</?[a-z][a-z0-9]*", lambda m: m[0].upper(), s),
    "attributes on every tag": _sub(
        r"<(div|p|td|li|span)>", r'<\1 class="x y" data-v-1234 style="margin:0">'
    ),
    "no white space between tags": _sub(r">\s+<", "><"),
    "blank lines behind tags": _sub(r"(</(?:p|div|li|h1|h2|tr|td)>)", r"\1\n\n   "),
    "comments between tags": _sub(r"(<p[ >])", r"<!-- block -->\1"),
    "no-break spaces before tags": _sub(r"(?<=[a-z]) (?=[a-z]+<)", "&nbsp;"),
    "boxes around the whole": _sub(
        r"(?s)(<body[^>]*>)(.*)(</body>)",
        r'\1<div id="root"><div class="container"><div>\2</div></div></div>\3',
    ),
    "lines that end CR LF": _sub(r"\n", "\r\n"),
    "spans within paragraphs": _sub(r"<p>([^<]{20,})</p>", r"<p><span>\1</span></p>"),
    "first words bold": _sub(r"<p>(\w+) ([^<]{20,})</p>", r"<p><strong>\1</strong> \2</p>"),
    "scripts at the end": lambda s: s.replace("</body>", f"{_SCRIPT}</body>"),
    "a byte order mark": lambda s: f"\ufeff{s}",
}
