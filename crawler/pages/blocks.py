"""Turn an element into lines as a browser sets them: a block a line, a table's row a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from bs4 import Comment, NavigableString, Tag

from tarmeem.patterns import pattern_of
from tarmeem.romans import roman

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
        "caption",
        "html",
        "legend",
    ]
)
_CELLS = ("td", "th")
_ALREADY = pattern_of(
    r"^\W{0,2}(?:\d{1,3}[A-Z]{0,2}|[a-z]{1,2}|[ivxl]{1,6})\W{0,2}[.)\]]", re.IGNORECASE
)


def lines_of(root: Tag) -> list[str]:
    """Return the lines of an element, in order; blank ones go, within a line white space is one."""
    lines: list[str] = []
    line: list[str] = []
    for piece in _pieces(root):
        if piece == "\n":
            _close(lines, line)
        else:
            line.append(piece)
    _close(lines, line)
    return lines


def _close(lines: list[str], line: list[str]) -> None:
    cells = [" ".join(cell.split()) for cell in "".join(line).split("\t")]
    text = "\t".join(cells).strip("\t ")
    if text:
        lines.append(text)
    line.clear()


def _pieces(root: Tag) -> Iterator[str]:
    """Yield text, line ends and cell bounds (tabs); walks with a stack: pages may nest deep."""
    stack: list[object] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, str) and not isinstance(node, NavigableString):
            yield node
        elif isinstance(node, NavigableString):
            if not isinstance(node, Comment) and type(node) is NavigableString:
                yield from _string(node)
        elif isinstance(node, Tag):
            yield from _opened(node, stack)


def _string(node: NavigableString) -> Iterator[str]:
    text = str(node)
    if "\n" in text and node.find_parent("pre") is not None:
        for index, piece in enumerate(text.split("\n")):
            if index:
                yield "\n"
            yield piece.replace("\t", " ")
    else:
        yield text.replace("\n", " ").replace("\t", " ").replace("\r", " ")


def _opened(tag: Tag, stack: list[object]) -> Iterator[str]:
    if tag.name == "br":
        yield "\n"
        return
    if tag.name in _BLOCKS:
        end = " " if _is_within_data_row(tag) else "\n"
        yield end
        stack.append(end)
    elif tag.name in _CELLS:
        stack.append("\t" if _is_data_row(tag.parent) else "\n")
    if tag.name == "li" and (label := _label(tag)):
        yield label + " "
    stack.extend(reversed(list(tag.children)))


def _is_data_row(row: Tag | None) -> bool:
    """Tell a row of data, whose cells are short, from one that only lays a page out."""
    if row is None or row.name != "tr":
        return False
    held = row.attrs.get(_DATA)
    if held is None:
        cells = row.find_all(_CELLS, recursive=False)
        held = sum(bool(c.get_text(strip=True)) for c in cells) > 1
        held = held and row.find(["table", "h1", "h2", "h3", "ul", "ol"]) is None
        held = held and sum(len(c.get_text()) > 400 for c in cells) == 0
        row.attrs[_DATA] = "yes" if held else ""
    return bool(held)


def _is_within_data_row(tag: Tag) -> bool:
    if tag.name in ("tr", "table", "tbody", "thead", "tfoot"):
        return False
    for parent in islice(tag.parents, 4):
        if parent.name in _CELLS:
            return _is_data_row(parent.parent)
    return False


def _label(item: Tag) -> str:
    """Return the number a browser shows before an item of a numbered list; it is not in the text."""
    parent = item.parent
    if parent is None or parent.name != "ol" or _ALREADY.match(item.get_text()[:20].strip()):
        return ""
    if _NUMBER not in item.attrs:
        value = (_whole(parent.get("start")) or 1) - 1
        for each in parent.find_all("li", recursive=False):
            own = _whole(each.get("value"))
            value = value + 1 if own is None else own
            each.attrs[_NUMBER] = str(value)
    return (
        _written(int(str(item[_NUMBER])), str(item.get("type") or parent.get("type") or "1")) + "."
    )


_NUMBER, _DATA = "\x00number", "\x00data"
"""Notes on the tree, under names that no markup can have."""


def _whole(value: object) -> int | None:
    text = str(value or "").strip()
    return int(text) if re.fullmatch(r"\d{1,6}", text) else None


def _written(value: int, style: str) -> str:
    if style in ("a", "A") and 0 < value <= 26:
        return chr(ord(style) + value - 1)
    if style in ("i", "I") and 0 < value < 100:
        return roman(value).upper() if style == "I" else roman(value)
    return str(value)
