"""Tell what stands beside a page's marked main part and is its matter all the same."""

from __future__ import annotations

from bs4 import Tag

from crawler.pages.panels import states_law
from tarmeem.patterns import pattern_of

NOTE = 8
"""Words from which a line is a sentence."""
_WORD = pattern_of(r"[^\W\d_]{4}")


def drop_beside(root: Tag, article: Tag) -> None:
    """Take out what stands beside a page's one article, but for sentences without a link: an annex may stand there."""
    at = article
    while at is not root and at.parent is not None:
        for beside in [*at.previous_siblings, *at.next_siblings]:
            if isinstance(beside, Tag):
                linked = beside.name == "a" or beside.find("a") is not None
                if (linked or not _says(beside)) and not any(map(states_law, beside.strings)):
                    beside.decompose()
            elif len(str(beside).split()) < NOTE:
                beside.extract()
        at = at.parent


def _says(tag: Tag) -> bool:
    """Tell whether a sentence stands in a tag, or a table most of whose cells are words: no calendar."""
    if any(len(said.split()) >= NOTE for said in tag.strings):
        return True
    cells = [cell.get_text() for cell in tag.find_all(["td", "th"])]
    return len(cells) >= NOTE and 2 * sum(_WORD.search(cell) is not None for cell in cells) > len(
        cells
    )


def is_law_beside(root: Tag, main: Tag) -> bool:
    """Tell whether a page's law goes on outside what is marked as its main part."""
    inside = {id(said) for said in main.strings}
    outside = (said for said in root.strings if id(said) not in inside)
    return any(states_law(said) for said in outside)
