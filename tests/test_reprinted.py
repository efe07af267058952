"""A page that is printed in another way says what it said: nobody knows how a site will be made tomorrow."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from crawler.pages import read
from tests.gating import verdict

SITE = "<html><head><title>{t}</title></head><body><main>{b}</main></body></html>"
NOTICES = [
    ("Shifting of Lamps", "<h3>Shifting of Lamps</h3><p>4 May 2031</p><p>The keepers of Sorrell Bay have asked that the lamps of the northern quay be hung lower than now.</p><p>The Board has agreed.</p>"),
    ("Lamp Dues", "<h1>Lamp Dues</h1><p>Harbour dues rise to Rs. 40 on 9 May 2031.</p><table><tr><td>Quay</td><td>Rs. 40</td></tr><tr><td>Pier</td><td>Rs. 60</td></tr></table>"),
    ("Lamps Put Out", "<h1>Lamps Put Out</h1><p>Envoys of Tansy Rock came to Sorrell Bay and talked of oil for lamps.</p>"),
    ("چراغوں کی منتقلی", "<h1>چراغوں کی منتقلی</h1><p>بورڈ نے بندرگاہ کے تمام چراغ شمالی گھاٹ پر منتقل کرنے کا فیصلہ کیا ہے جو 4 مئی 2031 سے نافذ ہوگا۔</p>"),
]  # fmt: skip
_WORDS = re.compile(r"(?<=>)[^<>]+(?=<)")


def _within(before: str, after: str) -> Callable[[str], str]:
    return lambda page: page.replace("<main>", f"<main>{before}").replace("</main>", f"{after}</main>")  # fmt: skip


def _worded(pattern: str, other: str) -> Callable[[str], str]:
    return lambda page: _WORDS.sub(lambda words: re.sub(pattern, other, words[0]), page)


WAYS: dict[str, Callable[[str], str]] = {
    "other tags": lambda page: page.replace("<p>", "<div>").replace("</p>", "</div>").replace("main>", "article>"),
    "capitals": lambda page: re.sub(r"</?\w+", lambda tag: tag[0].upper(), page),
    "tags left open": lambda page: re.sub("</(?:p|td|tr)>", "", page),
    "a table for the layout": _within("<table><tr><td width=9></td><td>", "</td></tr></table>"),
    "boxes in boxes": _within("<div class=row><div><div style='margin:0'>", "</div></div></div>"),
    "lines that are wrapped": _worded(r"(\w+ \w+) ", "\\1\r\n    "),
    "blanks that do not break": _worded(r"(\w+ \w+) ", r"\1&nbsp;"),
    "letters by number": _worded(r"[^\W\d_]", lambda one: f"&#{ord(one[0])};"),  # type: ignore[arg-type]
    "words that may break": _worded(r"([^\W\d]{3})([^\W\d]{3})", r"\1<wbr>\2"),
    "marked words": _worded(r"(Rs\. \d+|\d+ May|[^\W\d]{7})", r"<mark>\1</mark>"),
    "comments": lambda page: page.replace("</p>", "<!-- <b>403 Forbidden</b> --></p>"),
    "a bar for cookies": lambda page: page.replace("<main>", "<div id=bar><p>We use cookies. By reading this website, you agree to the use of them.</p></div><main>"),
    "a picture that comes late": _within("<img data-src=/a.png><noscript><img src=/a.png></noscript>", ""),
    "a menu": lambda page: page.replace("<main>", "<div><ul><li><a href=/>Home</a><li><a href=/a>About</a></ul></div><main>"),
}  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("title", "body"), NOTICES)
def test_what_changes_no_word_changes_neither_verdict_nor_reading(
    title: str, body: str, way: str
) -> None:
    """Tags, boxes, wrapped lines, entities and what a site says besides are how a page is made, not what it says."""
    page = SITE.format(t=title, b=body)
    again = WAYS[way](page)
    assert again != page
    assert verdict(again.encode(), title=title) == "accepted"
    assert verdict(again.encode()) == verdict(page.encode())
    was, now = (read(one.encode(), "text/html; charset=utf-8") for one in (page, again))
    assert (now.title, now.published_on, now.text) == (was.title, was.published_on, was.text)


@pytest.mark.parametrize("codec", ["utf-16", "utf-8-sig"])
def test_a_page_in_another_code_reads_the_same(codec: str) -> None:
    """A mark of the order of bytes says in which code a page is."""
    page = SITE.format(t="", b=NOTICES[2][1])
    was, now = (read(page.encode(one), "text/html") for one in ("utf-8-sig", codec))
    assert now.text == was.text
    assert verdict(page.encode(codec), title=NOTICES[2][0]) == "accepted"
