"""Tell what a page folds away from what it hides: an accordion's and a tab's text is its matter.

No CSS class is looked at: a panel is known by what opens it, a dialogue by what it is.
"""

from __future__ import annotations

import re
from itertools import islice

from bs4 import BeautifulSoup, Tag

from tarmeem.patterns import pattern_of

STATES = 6
"""Words from which a text states something."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt")
_OPENS = ("aria-controls", "data-target", "data-bs-target", "href")
_TOGGLES = ("data-toggle", "data-bs-toggle")
_FOLDS = pattern_of(r"collapse|tab|pill|accordion", re.IGNORECASE)
_HIDDEN = pattern_of(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NUMBERED = pattern_of(r"\W*\d{1,3}[A-Z]{0,2}[.):]|.*\?\W*$")
DEEP = 3
"""Panels within panels that are unfolded: each is looked through whole."""
_LOOKED_AT = 200
"""Strings of a panel among which its first sentence is."""


def unfold(soup: BeautifulSoup) -> None:
    """Show, in place, the panels that a page folds away, and make words of the buttons that head them."""
    buttons = soup.find_all("button")
    openers = [*soup.find_all(["a", *_HEADINGS]), *buttons]
    folding = _opened([tag for tag in openers if not _opens_elsewise(tag)])
    elsewise = _opened([tag for tag in openers if _opens_elsewise(tag)])
    shown: set[int] = set()
    left: set[int] = set()
    hidden = soup.find_all(is_hidden)
    seen = _seen(soup) if hidden else frozenset()
    for tag in hidden:
        within = [id(parent) for parent in tag.parents]
        if not left.isdisjoint(within):
            continue  # it goes with what it stands in
        if sum(one in shown for one in within) <= DEEP and (
            _is_panel(tag, folding)
            or (str(tag.get("id") or "") not in elsewise and _is_law(tag, seen))
        ):
            shown.add(id(tag))
            for name in ("style", "hidden"):
                tag.attrs.pop(name, None)
        else:
            left.add(id(tag))
    for button in buttons:
        if button.find_parent(["nav", "form"]) is None and _heads(button):
            button.name = "p" if button.find_parent(_HEADINGS) is None else "span"


def _seen(soup: BeautifulSoup) -> frozenset[str]:
    """Return the lines that a page shows, as they stand."""
    covered: set[int] = set()
    seen = set[str]()
    for tag in soup.find_all():
        if id(tag.parent) in covered or is_hidden(tag):
            covered.add(id(tag))
        else:
            seen.update(" ".join(s.split()) for s in tag.find_all(string=True, recursive=False))
    return frozenset(seen)


def _is_law(tag: Tag, seen: frozenset[str]) -> bool:
    """Tell whether what a page hides is law that it shows nowhere: words of it are worth more than a tidy page."""
    if _is_of_site(tag):
        return False
    said = (" ".join(s.split()) for s in islice(tag.find_all(string=True), _LOOKED_AT))
    return any(states_law(one) and one not in seen for one in said)


def states_law(said: str) -> bool:
    """Tell whether a line is a sentence of law."""
    return len(said.split()) >= LAW and _LAW.search(said) is not None


LAW = 8
"""Words from which a line is a sentence of law."""
_LAW = pattern_of(
    r"\b(?:shall|hereby|whereas|notwithstanding|may not|must)\b|^\W*\d{1,3}[A-Z]?\.\s|دفعہ|جرمانہ|کہلائے",
    re.IGNORECASE,
)


def is_hidden(tag: Tag) -> bool:
    """Tell whether a tag is not shown."""
    return tag.has_attr("hidden") or bool(_HIDDEN.search(str(tag.get("style") or "")))


def _opened(openers: list[Tag]) -> frozenset[str]:
    """Return the ids of what links, tabs and accordions open in the page."""
    found = set()
    for tag in openers:
        for name in _OPENS:
            value = str(tag.get(name) or "")
            if name == "aria-controls" or value.startswith("#"):
                found.add(value.lstrip("#"))
    return frozenset(found - {""})


def _opens_elsewise(tag: Tag) -> bool:
    """Tell whether a tag says that it opens a dialogue or a menu."""
    toggle = " ".join(str(tag.get(name) or "") for name in _TOGGLES).strip()
    return bool(toggle) and _FOLDS.search(toggle) is None


def _is_panel(tag: Tag, folding: frozenset[str]) -> bool:
    role = str(tag.get("role") or "").lower()
    if _is_of_site(tag) or not says(tag, STATES):
        return False
    above = tag.find_previous_sibling()
    headed = isinstance(above, Tag) and above.name in (*_HEADINGS, "button")
    headed = headed and isinstance(above, Tag) and not _opens_elsewise(above)
    return role == "tabpanel" or str(tag.get("id") or "") in folding or headed


def _is_of_site(tag: Tag) -> bool:
    """Tell whether a tag is a dialogue, a menu or a form."""
    role = str(tag.get("role") or "").lower()
    if role in ("dialog", "alertdialog", "menu") or tag.has_attr("aria-modal"):
        return True
    return tag.name in ("nav", *_NEVER) or tag.find(["input", "select", "textarea"]) is not None


_NEVER = ("script", "style", "template", "noscript", "dialog")


def _heads(button: Tag) -> bool:
    """Tell whether a button is a heading: it stands in one, or a text is below it and it has a number or asks."""
    if button.find_parent(_HEADINGS) is not None:
        return True
    below = button.find_next_sibling()
    told = button.has_attr("aria-expanded") or _NUMBERED.match(
        " ".join(button.get_text(" ").split())
    )
    return bool(told) and isinstance(below, Tag) and below.name != "nav" and says(below, STATES)


def says(tag: Tag, words: int) -> bool:
    """Tell whether as many words stand together in a tag, outside its links."""
    return any(
        len(text.split()) >= words and text.find_parent("a") is None
        for text in islice(tag.find_all(string=True), _LOOKED_AT)
    )
