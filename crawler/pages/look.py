"""Take a quick look at bytes: what a gate needs to know of them, without parsing them.

Words that stand in links, menus and feet are left out, so that a thin page in a thick frame is seen
to be thin; markers of protection systems are looked for in the markup only, never in the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from itertools import islice

from crawler.pages.cut import is_cut
from crawler.pages.markup import without, without_frame, without_hidden, without_login
from crawler.pages.sniff import HEAD, decode, doubt, sniff
from diffs.days import find_dates
from diffs.walls.seen import Doubt, Look, states
from tarmeem.patterns import pattern_of

_LOOKED_AT = 2_000_000
_HEADED = 4000
"""Letters in which a document's date line stands."""
_UNREAD = (
    "script",
    "style",
    "template",
    "svg",
    "select",
    "button",
    "nav",
    "footer",
    "textarea",
    "marquee",
    "aside",
)
_TITLE = pattern_of(r"<title[^<>]*>(.{0,600}?)</title", re.IGNORECASE | re.DOTALL)
_HEADING = pattern_of(r"<h[12]\b[^<>]*>(.{0,600}?)</h[12]", re.IGNORECASE | re.DOTALL)
_RANK = pattern_of(r"<h[2-6]\b", re.IGNORECASE)
_TOP = pattern_of(r"<h1\b[^<>]*>(.{0,600}?)</h1", re.IGNORECASE | re.DOTALL)
_TAG = pattern_of(r"<[^<>]*>")
_INLINE = pattern_of(
    r"</?(?:b|i|em|strong|span|font|u|sup|sub|small|a|wbr|mark|abbr|time|cite|q|s|del|ins|code|bd[io]|big)\b[^<>]*>",
    re.IGNORECASE,
)
_SET_AS_WRITTEN = pattern_of(r"(<pre\b(?:(?!<pre\b).)*?</pre\b)", re.IGNORECASE | re.DOTALL)
_NAME = pattern_of(r"<([a-z][a-z0-9]*)", re.IGNORECASE)
_MARKERS = (
    "_cf_chl_opt", "cf-chl-", "cf_chl_", "cf-browser-verification", "cf-error-details", "cf-turnstile",
    "challenge-form", "/cdn-cgi/challenge-platform/h/", "_incapsula_resource", "incident_id=", "visid_incap",
    "awswaf", "aws-waf", "gokuprops", "errors.edgesuite.net", "ak_bmsc", "bm-verify", "_sec/cp_challenge",
    "sec-if-cpt", "sucuri_cloudproxy", "ddos-guard", "px-captcha", "captcha-delivery", "/tspd/", "bobcmn",
    "fgt_lang", "fgtauth", "g-recaptcha", "h-captcha", "/_fec_sbu/", "kpsdk", "location.reload(", "location.replace(",
)  # fmt: skip
"""What protection systems write into their pages, in lower case."""
_PASSWORD = pattern_of(r"<input\b[^<>]{0,2000}type\s*=\s*[\"']?password", re.IGNORECASE)
_FILE = pattern_of(
    r"<(a|iframe|embed|object)\b[^<>]{0,300}?\b(?:href|src|data)\s*=\s*(?:[\"'][^\"'<>]{0,500}?|[^\"'<>\s]{0,500}?)"
    r"(?:\.(?:pdf|docx?|zip|xlsx?)\b|\b(?:download|get-?file|view-?file|attachment)s?\b[^\"'<>\s]{0,80}\d|/file/d/\w)[^<>]{0,600}>",
    re.IGNORECASE,
)
"""A link to a file or a frame that shows one: by its ending, or by what fetches it and its number."""
_CALLED, _OFFERED = 600, 50
"""Letters of a link's name, and links to files, that are looked at."""
_ROW = pattern_of(
    r"<tr\b[^<>]{0,300}>((?:(?!<(?:tr|table|a|input|img)\b)[^\0]){1,600}?)</tr", re.IGNORECASE
)
_ITEM = pattern_of(r"<li\b[^<>]{0,300}>", re.IGNORECASE)
_CELLS = pattern_of(r"<td\b[^\0]*?<td\b", re.IGNORECASE)
THIN = 6000
"""Letters of a page's words below which its rows, items and files are looked at: a frame may be most of them."""
_REFRESH = pattern_of(r"<meta\b[^<>]{0,2000}http-equiv\s*=\s*[\"']?refresh", re.IGNORECASE)
_NEEDS_SCRIPT = pattern_of(
    r"<noscript\b[^<>]{0,200}>[^<]{0,300}(?:enable|requires?|turn on|need)[^<]{0,80}javascript",
    re.IGNORECASE,
)
_EMPTY_ROOT = pattern_of(
    r"<div\b[^<>]{0,500}\bid\s*=\s*[\"']?(?:root|app|__next|__nuxt)[\"']?[^<>]{0,500}>\s*</div>",
    re.IGNORECASE,
)
_BEGINS = pattern_of(r"<(?:!doctype|html)\b", re.IGNORECASE)
_UNSEEN = " \t\r\n\f\v\x00\xa0\u200b\u2060\ufeff"


@lru_cache(maxsize=4)
def look(body: bytes, media_type: str = "") -> Look:
    """Return what bytes look like; PDFs and other files only by their signature."""
    kind = sniff(body, media_type)
    if kind not in ("html", "text"):
        return Look(kind)
    head = _whole_letters(body)
    text, doubted = decode(head, media_type), doubt(head, media_type)
    if kind == "html":
        return _page(text, doubted)
    return Look(
        kind, words=text, linked=text, dated=bool(find_dates(text[:_HEADED])), doubt=doubted
    )


def _whole_letters(body: bytes) -> bytes:
    """Return the head of bytes that is looked at; no letter of UTF-8 is cut in two."""
    end = _LOOKED_AT
    while end > _LOOKED_AT - 3 and body[end : end + 1] and 0x80 <= body[end] < 0xC0:
        end -= 1
    return body[:end]


def _page(markup: str, doubted: Doubt) -> Look:
    bare = without_hidden(without(markup, _UNREAD))
    inner = without_login(without(bare, ("head",)))
    shown = without(inner, ("noscript",))
    # What is said where scripts are off is not said where the page was filled in all the same.
    filled = states(_words(without(shown, ("a",))))
    inner = shown if filled else inner
    words = _words(without(inner, ("a",)))
    thin = len(words) < THIN
    framed = without_frame(inner) if thin else inner
    files = list(_files(framed)) if thin else []
    title = _TITLE.search(bare)
    return Look(
        "html",
        title=_words(title[1]).replace("\n", " ") if title else "",
        headings=tuple(_words(h[1]).replace("\n", " ") for h in _HEADING.finditer(inner)),
        words=words,
        own=_words(without(framed, ("a",))) if thin else words,
        linked=_words(inner),
        top=_words(found[1]) if (found := _TOP.search(inner)) else "",
        marker=_marker(markup) if thin else "",
        password=bool(_PASSWORD.search(bare)),
        beside=_words(without(inner, ("form", "a"))),
        files=tuple(name for _, name in files),
        leads=tuple(tag for tag, _ in files),
        labelled=_rows(inner) if thin else (),
        items=_items(framed) if thin else (),
        sections=_sections(framed) if thin else 0,
        refresh=bool(_REFRESH.search(markup)),
        needs_script=not filled
        and bool(_NEEDS_SCRIPT.search(markup) or _EMPTY_ROOT.search(markup)),
        dated=bool(find_dates(words[:_HEADED])),
        closed=(closed := _is_closed(markup)),
        cut=not closed and is_cut(bare, _words(shown).split("\n")),
        tags=_fingerprint(bare),
        ahead=_ahead(markup),
        doubt=doubted,
    )


def _files(markup: str) -> Iterator[tuple[str, str]]:
    """Yield the tags of the first links to files, and what they call them."""
    for link in islice(_FILE.finditer(markup), _OFFERED):
        name = markup[link.end() : link.end() + _CALLED].partition("</a")[0] if link[1] in "aA" else ""  # fmt: skip
        yield link[0], _words(name).replace("\n", " ")


def _items(markup: str) -> tuple[str, ...]:
    """Return the first list items without a link."""
    found = (
        markup[item.end() : item.end() + _CALLED].partition("</li")[0]
        for item in islice(_ITEM.finditer(markup), _OFFERED)
    )
    return tuple(_words(item).replace("\n", " ") for item in found if "<a" not in item.lower())


def _sections(markup: str) -> int:
    """Return how many headings stand right above a statement."""
    parts = _RANK.split(without(markup, ("a",)), _OFFERED)[1:]
    below = (part.partition("</h")[2][: 2 * _CALLED] for part in parts)
    return sum(states(_words(part).partition("\n")[2]) for part in below)


def _rows(markup: str) -> tuple[str, ...]:
    """Return the rows of two cells and more, none with a link or a table of its own."""
    rows = (_words(row).replace("\n", " ") for row in _ROW.findall(markup) if _CELLS.search(row))
    return tuple(row for row in rows if len(row.split()) > 1)


def _ahead(markup: str) -> str:
    """Return what stands before the first tag of a page that says where it begins; unseen signs are nothing."""
    before, _, rest = markup[:HEAD].partition("<")
    return before.strip(_UNSEEN) if _BEGINS.search("<" + rest) else ""


def _marker(markup: str) -> str:
    """Return the first system's mark that stands in a tag or a script; in the words it is a name."""
    lowered = markup.lower()
    for mark in _MARKERS:
        at = lowered.find(mark)
        if at >= 0 and (
            lowered.rfind("<", 0, at) > lowered.rfind(">", 0, at)
            or lowered.rfind("<script", 0, at) > lowered.rfind("</script", 0, at)
        ):
            return mark
    return ""


def _is_closed(markup: str) -> bool:
    tail = markup[-3000:].lower()
    opened = "<html" in markup[:3000].lower() or "<body" in markup[:20_000].lower()
    return not opened or "</html" in tail or "</body" in tail


@lru_cache(maxsize=8)  # without its links, or its forms, most pages are the same
def _words(markup: str) -> str:
    parts = _SET_AS_WRITTEN.split(markup)
    parts[::2] = (" ".join(part.split()) for part in parts[::2])
    text = unescape(_TAG.sub("\n", _INLINE.sub("", "".join(parts))))
    return "\n".join(line for piece in text.split("\n") if (line := " ".join(piece.split())))


def _fingerprint(markup: str) -> frozenset[str]:
    names = [m[1].lower() for m in _NAME.finditer(markup, 0, min(len(markup), 300_000))]
    # Runs of one tag (paragraphs, rows) say how long a page is, not how it is made.
    run = [name for i, name in enumerate(names) if not i or names[i - 1] != name]
    return frozenset(" ".join(run[i : i + 3]) for i in range(len(run) - 2))
