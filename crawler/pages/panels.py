"""Tell what a page folds away from what it hides: an accordion's and a tab's text is its matter.

No CSS class is looked at: a panel is known by what opens it, a dialogue by what it is.
"""

from __future__ import annotations

import re
from itertools import islice

from bs4 import BeautifulSoup, Tag

STATES = 6
"""Words from which a text states something."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt")
_OPENS = ("aria-controls", "data-target", "data-bs-target", "href")
_TOGGLES = ("data-toggle", "data-bs-toggle")
_FOLDS = re.compile(r"collapse|tab|pill|accordion", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NUMBERED = re.compile(r"\W*\d{1,3}[A-Z]{0,2}[.):]|.*\?\W*$")
DEEP = 3
"""Panels within panels that are unfolded: each is looked through whole."""
_LOOKED_AT = 200
"""Strings of a panel among which its first sentence is."""


def unfold(soup: BeautifulSoup) -> None:
    """Show, in place, the panels that a page folds away, and make words of the buttons that head them."""
    buttons = soup.find_all("button")
    folding = _folding([*soup.find_all(["a", *_HEADINGS]), *buttons])
    shown: set[int] = set()
    left: set[int] = set()
    for tag in soup.find_all(is_hidden):
        within = [id(parent) for parent in tag.parents]
        if not left.isdisjoint(within):
            continue  # it goes with what it stands in
        if sum(one in shown for one in within) <= DEEP and _is_panel(tag, folding):
            shown.add(id(tag))
            for name in ("style", "hidden"):
                tag.attrs.pop(name, None)
        else:
            left.add(id(tag))
    for button in buttons:
        if button.find_parent(["nav", "form"]) is None and _heads(button):
            button.name = "p" if button.find_parent(_HEADINGS) is None else "span"


def is_hidden(tag: Tag) -> bool:
    """Tell whether a tag is not shown."""
    return tag.has_attr("hidden") or bool(_HIDDEN.search(str(tag.get("style") or "")))


def _folding(openers: list[Tag]) -> frozenset[str]:
    """Return the ids of what links, tabs and accordions open in the page."""
    found = set()
    for tag in openers:
        if _opens_elsewise(tag):
            continue
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
    if role in ("dialog", "alertdialog", "menu") or tag.has_attr("aria-modal") or tag.name == "nav":
        return False
    if not _states(tag) or tag.find(["input", "select", "textarea"]) is not None:
        return False
    above = tag.find_previous_sibling()
    headed = isinstance(above, Tag) and above.name in (*_HEADINGS, "button")
    headed = headed and isinstance(above, Tag) and not _opens_elsewise(above)
    return role == "tabpanel" or str(tag.get("id") or "") in folding or headed


def _heads(button: Tag) -> bool:
    """Tell whether a button is a heading: it stands in one, or a text is below it and it has a number or asks."""
    if button.find_parent(_HEADINGS) is not None:
        return True
    below = button.find_next_sibling()
    told = button.has_attr("aria-expanded") or _NUMBERED.match(
        " ".join(button.get_text(" ").split())
    )
    return bool(told) and isinstance(below, Tag) and below.name != "nav" and _states(below)


def _states(tag: Tag) -> bool:
    """Tell whether a sentence stands in a tag outside its links."""
    return any(
        len(text.split()) >= STATES and text.find_parent("a") is None
        for text in islice(tag.find_all(string=True), _LOOKED_AT)
    )
