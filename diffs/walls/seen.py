"""What is seen of a page or a text at a glance: its title, its words, what it lists and offers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Kind = Literal["pdf", "docx", "html", "text", "image", "doc", "zip", "mhtml", "empty", "binary"]

Doubt = Literal["", "unknown", "damaged"]
"""Why letters are guessed at: what they are said to be in is unknown, or is UTF-8 and they are none."""
STATEMENT = 6
"""Words from which a line may be a statement, if small words hold it together."""


@dataclass(frozen=True, slots=True)
class Look:
    """What bytes look like. ``words`` are those outside links, menus and feet, a line a block."""

    kind: Kind
    title: str = ""
    headings: tuple[str, ...] = ()
    words: str = ""
    own: str = ""
    """Of a thin page's words those in no box that calls itself a part of the frame."""
    linked: str = ""
    """All words, those in links too."""
    top: str = ""
    """The first heading of the first rank, a link or not."""
    marker: str = ""
    """A protection system's mark in a thin page's markup."""
    password: bool = False
    beside: str = ""
    """The words that stand in no form and no link."""
    files: tuple[str, ...] = ()
    """What a thin page's links to files call them: PDFs, office documents; nothing, where it shows one."""
    leads: tuple[str, ...] = ()
    """The tags of those links, where they lead and all."""
    labelled: tuple[str, ...] = ()
    """A thin page's table rows of two cells and more, without a link."""
    items: tuple[str, ...] = ()
    """A thin page's list items that lead nowhere: a menu's do."""
    sections: int = 0
    """Headings of a thin page, each right above a statement."""
    refresh: bool = False
    needs_script: bool = False
    dated: bool = False
    closed: bool = True
    """A page that ends as pages end: its last tag is there."""
    cut: bool = False
    """A page that does not end, and leaves open what it closes elsewhere."""
    tags: frozenset[str] = frozenset()
    """Threes of consecutive tags: the template's fingerprint."""
    ahead: str = ""
    """What stands before the first tag of a page that says where it begins."""
    doubt: Doubt = ""
    """Why the letters are not what was declared."""

    @property
    def rows(self) -> tuple[str, ...]:
        """Return the rows with a figure: what an account or a schedule holds."""
        return tuple(row for row in self.labelled if any(map(str.isdigit, row)))

    @property
    def length(self) -> int:
        """Return the letters and figures outside links, menus and feet."""
        return len(letters(self.words))


def states(words: str) -> bool:
    """Tell whether any line is long enough to state something."""
    return any(len(line.split()) >= STATEMENT for line in words.split("\n"))


@lru_cache(maxsize=4)
def letters(words: str) -> str:
    """Return a text without its white space; asked for several times of each page."""
    return "".join(words.split())
