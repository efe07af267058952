"""Take elements out of raw markup in one pass: linear in its length, however hostile it is.

A pattern such as ``<script.*?</script`` looks to the end anew from each opening that nothing closes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from tarmeem.patterns import pattern_of


def without(markup: str, names: Iterable[str], *, mark: str = " ") -> str:
    """Return markup without comments and the named elements; one that never closes stays open."""
    opener, closers = _forms(tuple(names))
    kept: list[str] = []
    at = 0
    unclosed: set[str] = set()
    while found := opener.search(markup, at):
        name = (found[1] or "!").lower()
        end = None if name in unclosed else closers[name].search(markup, found.end())
        if end is None:
            unclosed.add(name)
            kept.append(markup[at : found.end()] if name != "!" else markup[at : found.start()])
            at = found.end()
            continue
        kept += [markup[at : found.start()], mark]
        at = end.end()
    kept.append(markup[at:])
    return "".join(kept)


@lru_cache(maxsize=8)
def _forms(names: tuple[str, ...]) -> tuple[re.Pattern[str], dict[str, re.Pattern[str]]]:
    opener = re.compile(rf"<!--|<({'|'.join(names)})\b[^<>]*>", re.IGNORECASE)
    closers = {name: re.compile(rf"</{name}\b[^<>]*>", re.IGNORECASE) for name in names}
    return opener, closers | {"!": re.compile("-->")}


def without_hidden(markup: str) -> str:
    """Return markup without the short boxes that a page hides, its dialogues and its folded forms to log in.

    One pass: a box that never closes stays, and its name is looked for no more.
    """
    kept: list[str] = []
    at = 0
    unclosed: set[str] = set()
    while found := _HIDDEN.search(markup, at):
        name = found[1].lower()
        end = None if name in unclosed else _closing(markup, name, found.end())
        if end is None:
            unclosed.add(name)
        inner = markup[found.end() : min(end or found.end(), found.end() + MOST)]
        gone = end is not None and (
            _DIALOG.search(found[0])
            or _PASSWORD.search(inner)
            or len("".join(_ANY.sub(" ", inner).split())) < BRIEF
        )
        kept.append(markup[at : found.start() if gone else found.end()])
        at = end if gone and end is not None else found.end()
    kept.append(markup[at:])
    return "".join(kept)


def without_login(markup: str) -> str:
    """Return markup without the short forms that ask for a password, and the heading that each is under.

    What stands in one is the visit's, be it a box beside a law or a wall in its place.
    """
    kept: list[str] = []
    at = 0
    for form in _FORM.finditer(markup):
        end = markup.find("</form", form.end(), form.end() + MOST)
        inner = markup[form.end() : end]
        if form.start() < at or end < 0 or not _PASSWORD.search(inner):
            continue
        if len("".join(_ANY.sub(" ", inner).split())) < ASKED:
            before = markup[at : form.start()]
            label = _LABEL.search(before, max(0, len(before) - 400))
            kept += [before[: label.start()] if label else before, " "]
            at = end
    return "".join([*kept, markup[at:]])


def without_frame(markup: str) -> str:
    """Return markup without the boxes that call themselves a menu, a foot, a place to share or to chat.

    One that holds a page's heading or article was named amiss, and stays.
    """
    kept: list[str] = []
    at = 0
    unclosed: set[str] = set()
    for found in _BOX.finditer(markup):
        if found.start() < at or not _is_of_the_frame(found[2]):
            continue
        name = found[1].lower()
        end = None if name in unclosed else _closing(markup, name, found.end())
        if end is None:
            unclosed.add(name)
        elif not _MAIN.search(markup, found.end(), min(end, found.end() + MOST)):
            kept += [markup[at : found.start()], " "]
            at = end
    return "".join([*kept, markup[at:]])


def _is_of_the_frame(attributes: str) -> bool:
    return any(
        names_a_frame(named[1] or named[2] or named[3] or "")
        for named in _NAMED.finditer(attributes)
    )


def names_a_frame(called: str) -> bool:
    """Tell whether a class or an id says that a box is no part of a page's matter."""
    return any(_FRAME.fullmatch(word) for word in called.lower().split())


def _closing(markup: str, name: str, start: int) -> int | None:
    depth = 1
    for step, tag in enumerate(_tags(name).finditer(markup, start)):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.end()
        if step > BOXES:
            return None
    return None


ASKED = 200
"""Letters of a form to log in: one that holds more may be a page's whole."""
BRIEF = 40
"""Letters below which a hidden box says nothing: "Loading …"."""
MOST = 20_000
"""Letters of a hidden box that are looked at."""
BOXES = 400
"""Boxes within a hidden one that are counted: a dialogue has fewer."""
_HIDDEN = pattern_of(
    r"<(div|section|form|p|span)\b(?=[^<>]{0,1000}(?:display\s*:\s*none|visibility\s*:\s*hidden|\shidden[\s>=]"
    r"|aria-hidden\s*=\s*[\"']?true|role\s*=\s*[\"']?(?:alert)?dialog|aria-modal))[^<>]*>",
    re.IGNORECASE,
)
_BOX = pattern_of(r"<(div|section|ul|ol|p|table|td|span|form|header)\b([^<>]*)>", re.IGNORECASE)
_NAMED = pattern_of(r"\s(?:class|id)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_FRAME = pattern_of(
    r"(?:(?:site|page|main|top|sub|bottom|post|entry|primary|secondary|region|block|mobile|social)[-_])?"
    r"(?:menu|menubar|nav|navbar|navigation|foot|footer|ft|breadcrumbs?|crumbs?|sidebar|share|sharing|sharethis|addthis|social|pager|pagination"
    r"|related|teasers?|author|newsletter|subscribe|cookies?|gdpr|chat|chatbot|ticker|marquee|popup|copyright|disclaimer|topbar|weather|poll"
    r"|helpline|helpdesk|feedback|visitors?|counter|skip|tags|motto|vision|slogan|tagline)(?:[-_][\w-]*)?"
)
"""How builders of sites call the parts of a frame."""
_MAIN = pattern_of(r"<(?:h1|main|article)\b|itemprop\s*=\s*[\"']?articleBody", re.IGNORECASE)
_DIALOG = pattern_of(r"role\s*=\s*[\"']?(?:alert)?dialog|aria-modal", re.IGNORECASE)
_FORM = pattern_of(r"<form\b[^<>]*>", re.IGNORECASE)
_LABEL = pattern_of(r"<h[1-6]\b[^<>]*>[^<>]{0,80}</h[1-6]>(?:\s|<(?:div|section|p)\b[^<>]*>)*$", re.IGNORECASE)  # fmt: skip
"""The heading of a form, right before it."""
_PASSWORD = pattern_of(r"type\s*=\s*[\"']?password", re.IGNORECASE)
_ANY = pattern_of(r"<[^<>]*>")


@lru_cache(maxsize=8)
def _tags(name: str) -> re.Pattern[str]:
    return re.compile(rf"<(/?){name}\b[^<>]*>", re.IGNORECASE)
