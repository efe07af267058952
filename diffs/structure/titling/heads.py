"""Say what the numbers of a text head: sections, articles, the paragraphs of a notice."""

from __future__ import annotations

from diffs.structure.frame.notices import is_dated, is_notice
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark
from diffs.structure.sections.weighing import NAMES_LAW, parts_of_worded

_LAW_WORDS = (
    "ection ", " Act", " ACT,", "ORDINANCE", "Ordinance", "ule ", "egulations", "rticle ", " Order", "§",
    "دفعہ", "آرٹیکل", "ایکٹ", "آرڈیننس", "ضوابط",
)  # fmt: skip
"""Words a law has somewhere: numbered paragraphs of a text without any are no sections."""
_THIS_ARTICLE, _THIS_SECTION = ("this Article", "اس آرٹیکل"), ("this section", "اس دفعہ")
_NOTICE = "paragraph"
"""What a notice's numbers head."""
_ENDS = frozenset(".;,۔")


def name_run(
    lines: Lines, run: list[Mark], bodies: list[int], end: int, regions: list[tuple[int, int]]
) -> None:
    """Give the marks of the run their kind; what names itself ("Rule 4") keeps its own."""
    kind = _kind_of_run(lines, run, end, regions)
    if kind == _NOTICE:
        _drop_sentences(lines, run, bodies)
    parts, worded = parts_of_worded(run), kind
    for mark in run:
        if mark.style == "w":
            worded = mark.kind
        else:
            mark.kind = worded if id(mark) in parts else kind


def _kind_of_run(lines: Lines, run: list[Mark], end: int, regions: list[tuple[int, int]]) -> str:
    """Say what a bare number heads: an article where the text calls itself so, else a section.

    What a schedule says, from ``end`` on, is not heard: it may hold a treaty and its Articles;
    nor what stands in ``regions`` of lines, the new matter of another law.
    In a notice it heads a paragraph; where none of the law's words stands, also in a text that
    bears its date at the top, and in one whose numbers have no headings.
    """
    text = lines.text
    if sum(m.kind == "article" for m in run) * 2 > len(run):
        return "article"
    if is_notice(lines):
        return _NOTICE
    articles, sections = (
        sum(
            text.count(word, 0, end)
            - sum(text.count(word, lines.starts[a], lines.starts[b + 1]) for a, b in regions)
            for word in words
        )
        for words in (_THIS_ARTICLE, _THIS_SECTION)
    )
    if articles > sections:
        return "article"
    if (run and NAMES_LAW.match(text, run[0].body)) or any(word in text for word in _LAW_WORDS):
        return "section"
    headed = sum(bool(m.heading) for m in run) * 3 > len(run)
    return "section" if headed and not is_dated(lines) else _NOTICE


def _drop_sentences(lines: Lines, run: list[Mark], bodies: list[int]) -> None:
    """Give back what was taken for a heading and is a sentence: its line ends so, or it runs over it."""
    for mark, body in zip(run, bodies, strict=True):
        over = mark.body > lines.starts[mark.line + 1]
        if mark.heading and (over or lines.bare[mark.line][-1:] in _ENDS):
            mark.heading, mark.body = "", body
