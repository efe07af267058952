"""Pages on their way to a phone: packed where the browser takes them so, and no longer than is asked for."""

from __future__ import annotations

import asyncio
import gzip
import re
import time
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from typing import Any

import pytest

from diffs.redline.style import STYLE
from publish import drawing, packing
from publish.packing import SMALLEST, packed
from tarmeem.model import Reading

PAGE = b"<p>Kites shall be flown by day.</p>" * 200
REVISION = "/-/tarmeem/revision/r_1"


def answered(
    path: str = REVISION,
    *,
    takes: bytes = b"gzip, br",
    body: bytes = PAGE,
    kind: bytes = b"text/html",
    status: int = 200,
    more: tuple[tuple[bytes, bytes], ...] = (),
) -> tuple[dict[bytes, bytes], bytes]:
    """Return the head and body that a browser gets of a page."""
    sent: list[Any] = []

    async def app(_scope: Any, _receive: Any, send: Any) -> None:
        head = [
            [b"content-type", kind + b"; charset=utf-8"],
            [b"content-length", b"%d" % len(body)],
            *more,
        ]
        await send({"type": "http.response.start", "status": status, "headers": head})
        await send({"type": "http.response.body", "body": body})

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {"type": "http", "path": path, "headers": [(b"accept-encoding", takes)]}
    asyncio.run(packed(app)(scope, None, send))
    start, end = sent
    return dict(start["headers"]), end["body"]


def test_a_page_is_sent_packed_to_a_browser_that_takes_it_so() -> None:
    """It comes out as it went in, far shorter, and a cache is told that another browser may want it whole."""
    head, body = answered()
    assert head[b"content-encoding"] == b"gzip"
    assert head[b"vary"] == b"accept-encoding"
    assert head[b"content-length"] == str(len(body)).encode()
    assert gzip.decompress(body) == PAGE
    assert len(body) < len(PAGE) / 10


def test_a_short_page_waits_for_no_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who looks at what changed lately does not wait until the longest law's redline is drawn for others."""
    monkeypatch.delattr(packing, "in_thread")
    assert gzip.decompress(answered()[1]) == PAGE


@pytest.mark.parametrize("given", [
    {"takes": b""}, {"takes": b"br, gzip;q=0"}, {"takes": b"x-gzip2"},
    {"body": b"k" * (SMALLEST - 1)},
    {"kind": b"application/pdf"}, {"kind": b"image/png"},
    {"path": "/tarmeem/works"},
    {"status": 404},
    {"more": ((b"content-encoding", b"br"),)},
])  # fmt: skip
def test_a_page_is_left_as_it_is(given: dict[str, Any]) -> None:
    """Where a browser does not take it packed, where little is won, where it is no page of ours."""
    head, body = answered(**given)
    assert head.get(b"content-encoding") != b"gzip"
    assert body == given.get("body", PAGE)


def test_what_is_sent_whole_for_want_of_a_taker_says_so_to_caches() -> None:
    """Else a cache gives the long one to everybody."""
    assert answered(takes=b"")[0][b"vary"] == b"accept-encoding"


def test_kept_bytes_are_sent_as_they_were_kept() -> None:
    """Their ETag is of these bytes: a kept answer in JSON, say, does not go out as others under the same name."""
    head, body = answered(kind=b"application/json", more=((b"etag", b'"0a1b"'),))
    assert b"content-encoding" not in head
    assert body == PAGE


def test_the_bench_is_never_packed() -> None:
    """What an address may put into a page beside the token of its form would tell the token by its length."""
    assert b"content-encoding" not in answered("/-/tarmeem/bench")[0]


RULES = "CHAPTER I\nOF STRINGS\n" + "".join(
    f"{n}. Rule {n}.— The string of class {n} is spun of cotton and of nothing else whatever.\n"
    for n in range(1, 300)
)
LONG = RULES.replace("class 150 is spun of cotton", "class 150 is spun of silk")
OLD, NEW = (Reading("0" * 64, "hand", 1, text) for text in (RULES, LONG))
LAST = "The string of class 299 is spun"


def drawn(monkeypatch: pytest.MonkeyPatch, query: str, *, light: int = 1_000, **given: Any) -> str:
    """Return the redline as its page has it, when the page is asked for with a query."""
    monkeypatch.setattr(drawing, "LIGHT", light)
    args = dict(re.findall(r"(\w+)=([^&]*)", query))
    asked = drawing.opening(SimpleNamespace(query_string=query, args=args))
    return drawing.redline(OLD, NEW, "inline", **asked, **given)


def test_what_is_unchanged_in_a_long_law_is_sent_where_it_is_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A link stands in its place, which keeps the layout and opens this stretch, or all of them, on the same page."""
    page = drawn(monkeypatch, "layout=inline&open=9")
    assert LAST not in page
    *_, (number, said) = re.findall(
        r'rel="nofollow" href="\?layout=inline&amp;open=(\d+)#stretch-\1">([^<]+)', page
    )
    assert said.endswith("section 299")
    assert LAST in drawn(monkeypatch, f"open={number}")
    whole = drawn(monkeypatch, "open=all")
    assert LAST in whole
    assert "tm-away" not in whole


def test_what_many_ask_for_at_a_time_is_drawn_once() -> None:
    """An alert sends a newsroom to one page: the first waits for its drawing, and the others for that one."""
    drawings = []

    @drawing.remembered
    def draw(text: str) -> str:
        drawings.append(text)
        time.sleep(0.05)
        return text.upper()

    with ThreadPoolExecutor(4) as several:
        assert {*several.map(draw, ["kite"] * 4)} == {"KITE"}
    assert drawings == ["kite"]


def test_a_short_laws_redline_is_sent_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for a page twice to save what fits in a breath."""
    page = drawn(monkeypatch, "", light=10**6)
    assert LAST in page
    assert "tm-away" not in page


def test_a_list_of_changed_provisions_leads_to_what_was_not_sent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A provision whose own first line is left out is jumped to all the same: the link stands there."""
    page = drawn(monkeypatch, "")
    aims = re.findall(r'href="#([^"]+)"', page)
    assert "chp_I" in aims
    assert {aim for aim in aims if f'id="{aim}"' not in page} == set()
    assert re.search(r"\.tm-away[^{}]*> a \{", STYLE) is None, "what is jumped to gets a box"


def test_a_page_says_nothing_of_a_redline_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands above the redline already is left out of its heading, and still stands beside its change."""
    head, _, body = drawn(monkeypatch, "").partition("</header>")
    said = re.search(r'<ul class="tm-signs"><li>(.*?)</li>', head)
    assert said is not None
    assert said[1].rpartition(", in ")[0] in body
    head, _, body = drawn(monkeypatch, "", told=[said[1]]).partition("</header>")
    assert said[1] not in head


def test_a_heading_that_says_only_the_rest_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who comes straight to the redline is not to take the rest of the sentences for all of them."""
    newer = Reading(
        "0" * 64, "hand", 1, LONG.replace("class 9 is spun of cotton", "class 9 is spun of jute")
    )
    monkeypatch.setitem(globals(), "NEW", newer)
    said = re.findall(r"<li>(“cotton”[^<]*)</li>", drawn(monkeypatch, "").partition("</header>")[0])
    assert len(said) == 2
    assert "Besides what is said" not in drawn(monkeypatch, "")
    head = drawn(monkeypatch, "", told=said[:1]).partition("</header>")[0]
    assert "Besides what is said at the head of the page:" in head
    assert said[1] in head
