"""The second witness: what other pages of a source say is not a notice's own."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from crawler.gate import History, judge
from crawler.gate.peers import LISTING, Peers
from crawler.keeping import Keeper
from crawler.listings.entries import Entry
from crawler.pages.look import look
from crawler.tally import Fetched, Tally
from crawler.witnesses import Witnesses
from store import captures, open_store, reviews
from tarmeem import flow
from tarmeem.model import Capture, Source
from tests.growth import SQUARE, growth

HOST, NOW = "lamps.example", "2031-05-04T00:00:00Z"
SKIN = (
    "<html><head><title>{t} | Lamp Board</title></head><body><div class=q1><a href=/>Lamp Board</a>"
    "<span>Monday to Friday 9:00 to 17:00</span></div><div class=q2><div>{t}</div>{b}</div>"
    "<div class=q3><p>The Board keeps the lamps of the coast under the Lamps Act and licenses those who light them.</p></div></body></html>"
)
KEPT = {
    "Lamps of Tansy Head": "<p>The lamp at Tansy Head burns red from the 4th of May.</p>",
    "Oil for Keepers": "<p>Each keeper is given two barrels of oil a month.</p>",
    "Keeper of Basil Rock": "<p>Orla Pike is appointed keeper of Basil Rock.</p>",
}
WALL = "<p>Those at Sorrell Bay shall get the whole of what is told from your keeper, who wears a brass badge.</p>"


def _page(title: str, body: str) -> bytes:
    return SKIN.format(t=title, b=body).encode()


def _peers(kept: dict[str, str], *, listed: str = "") -> Peers:
    peers = Peers()
    links = "".join(f"<a href=/{n}>{title}</a>" for n, title in enumerate(kept))
    peers.add(LISTING, look(_page("Notices", links + listed), "text/html"))
    for title, body in kept.items():
        peers.add(title, look(_page(title, body), "text/html"))
    return peers


def _verdict(title: str, body: str, peers: Peers | None) -> str:
    came = _page(title, body)
    capture = Capture(
        "made", "https://lamps.example/notice/9", "2031-05-04T00:00:00Z", status=200, media_type="text/html",
        sha256=hashlib.sha256(came).hexdigest(), title=title,
    )  # fmt: skip
    return judge(capture, came, History(), peers=peers).verdict


def test_a_frame_that_listing_and_notices_share_is_no_notices_own() -> None:
    """A page that says nothing but its title and its site's frame is an empty shell, whatever its boxes are called."""
    assert _verdict("Wicks of Sorrell Bay", "", None) == "accepted", "nothing told them apart"
    assert _verdict("Wicks of Sorrell Bay", "", _peers(KEPT)) == "quarantined"
    said = "<p>Wicks are changed on Sundays.</p>"
    assert _verdict("Wicks of Sorrell Bay", said, _peers(KEPT)) == "accepted"


def test_a_wall_that_stands_under_several_titles_is_no_notice() -> None:
    """What speaks to a visitor on three notices' pages is the site's answer, not a notice."""
    walled = {f"{what} of Sorrell Bay": WALL for what in ("Chimneys", "Mirrors")}
    assert _verdict("Wicks of Sorrell Bay", WALL, _peers(KEPT)) == "accepted", "seen once"
    assert _verdict("Wicks of Sorrell Bay", WALL, _peers(KEPT | walled)) == "quarantined"


@pytest.mark.parametrize(
    "body",
    [
        "<p>The tender is cancelled.</p>",
        "<p>The licence is renewed for a year on payment of Rs. 500.</p>",
        "<table><tr><td>To 50 tons</td><td>Rs. 400</td></tr><tr><td>Over 50 tons</td><td>Rs. 900</td></tr></table>",
        "<p>No case is fixed before the Board on this day.</p>",
    ],
)
@pytest.mark.parametrize("listed", [False, True])
def test_notices_may_say_the_same(body: str, *, listed: bool) -> None:
    """Several notices may say one thing of the world; an excerpt of it in the listing makes no frame of it."""
    alike = {
        f"{what} of Sorrell Bay": body for what in ("Chimneys", "Mirrors", "Barrels", "Ladders")
    }
    peers = _peers(KEPT | alike, listed=2 * body * listed)
    assert _verdict("Wicks of Sorrell Bay", body, peers) == "accepted"


def test_what_a_ticker_says_everywhere_is_said_once_more_on_its_own_page() -> None:
    """A notice that each page repeats in a box keeps its words: they stand there twice."""
    ticker = "<p>Wicks are sold at all depots of the Board.</p>"
    peers = _peers({title: body + ticker for title, body in KEPT.items()}, listed=ticker)
    assert _verdict("Sale of Wicks", ticker + ticker, peers) == "accepted"
    assert _verdict("Sale of Wicks", ticker, peers) == "quarantined"


def test_another_notices_text_under_this_title_is_not_taken() -> None:
    """A text that a notice of another title has, and that bears no word of this one's, stands in the wrong place."""
    long = (
        "<p>The lamp at Tansy Head burns red from the 4th of May until the keeper has mended the glass, and masters of"
        " vessels shall keep five miles off the coast at night and sound the horn in fog.</p>"
    )
    peers = _peers({**KEPT, "Lamps of Tansy Head": long})
    assert _verdict("Pensions of Widows", long, peers) == "quarantined"
    assert _verdict("Lamps of the Head (Revised)", long, peers) == "accepted", "a re-issue"


def test_what_one_other_notice_says_alone_is_that_notices() -> None:
    """A short text that stands on one other page, and has no word of this title, is that page's, whatever it is called."""
    said = "<p>Masters of vessels shall sound the horn in fog and keep five miles off the coast, on pain of Rs. 400.</p>"
    one = {"Safety at Night": f"<div>4 May 2031</div>{said}"}
    came = f"<div>9 May 2031</div>{said}"
    assert _verdict("Pensions of Widows", came, _peers(KEPT | one)) == "quarantined"
    assert _verdict("Pensions of Widows", came, _peers(KEPT)) == "accepted"
    assert _verdict("Horns of Vessels", came, _peers(KEPT | one)) == "accepted", "a re-issue"
    form = "<p>In the matter of {}, whoever objects shall write to the Board within ten days of this day and pay its costs.</p>"
    other = {"Raid at Sorrell": form.format("Raid at Sorrell")}
    assert (
        _verdict("Sale of Wicks", form.format("Sale of Wicks"), _peers(KEPT | other)) == "accepted"
    )
    twin = {"دھند میں جہاز": one["Safety at Night"]}
    assert _verdict("Pensions of Widows", came, _peers(KEPT | twin)) == "accepted", "its own twin"


WHOLE = (
    "<p>The {} at Tansy Head burns red from the 4th of May until the keeper has mended the glass, and masters of"
    " vessels shall keep five miles off the coast at night and sound the horn in fog, as the Board decided.</p>"
)


@pytest.mark.parametrize(
    ("title", "held"),
    [
        ("Boats of Tansy Head", True),
        ("Boats and Masters of the Head", True),
        ("Keeper of the Head, Consolidated", True),
        ("Vessels off the Coast, Consolidated", False),
        ("The Head", False),
    ],
)
def test_a_page_that_turned_into_anothers_text_has_more_than_half_of_its_own_words(
    title: str, *, held: bool
) -> None:
    """Notices that changed places, near-twins or not, lack what their titles have more; one issued anew for both has it."""
    peers = _peers({**KEPT, "Lamp of Tansy Head": WHOLE.format("lamp")})
    turned = look(_page(title, WHOLE.format("lamp")), "text/html")
    assert bool(peers.another(title, turned, turned=True)) == held


def test_a_namesake_is_noted_once_and_only_of_a_page_that_turned(tmp_path: Path) -> None:
    """However many pages name a notice in their headings, its page crowds no other out."""
    db = open_store(":memory:")
    keeper = _keeper(db)
    _keep_listing(keeper)
    burns = {
        f"Lamp {n}": "".join(
            f"<p>Lamp {n} burns red on the {day}th of May.</p>" for day in range(11, 20)
        )
        for n in range(11, 40)
    }
    _keep(keeper, {"Lamp of Tansy Head": WHOLE.format("lamp")} | burns)
    flow.update(db, folder=tmp_path)
    witnesses = Witnesses(db, "lamps", lambda _said: None)
    heading = "<h2>Lamp of Tansy Head</h2>"
    noted: list[str] = []
    witnesses.note = lambda capture, _body: noted.append(capture.title)  # type: ignore[method-assign]
    for n in range(11, 30):
        alike = _page(f"Lamp {n}", burns[f"Lamp {n}"] + heading)
        other = _page(f"Lamp {n}", heading + burns[f"Lamp {n}"].replace("red on", "green before"))
        for body, times in (alike, 0), (other, 1):
            capture = replace(
                captures.of_url(db, f"https://{HOST}/notice/{n - 10}")[0],
                id=None, seen_at="2031-05-05T00:00:00Z", sha256=hashlib.sha256(body).hexdigest(),
            )  # fmt: skip
            witnesses.judged(capture, body)
            assert len(noted) == (times if n == 11 else 1)


def _entry(path: str, title: str) -> Entry:
    return Entry(f"https://{HOST}/{path}", title)


def _keeper(db: Database, run: str = "run-1") -> Keeper:
    source = Source("lamps", "Lamps", "Lamp Board", "notice", (HOST,), "listing", "1d")
    keeper = Keeper(db, source, Tally("lamps", run, NOW), lambda: NOW)
    keeper.load_known()
    return keeper


def _keep(keeper: Keeper, pages: dict[str, str], *, at: str = NOW, first: int = 0) -> None:
    """Keep a page for each title, at addresses that count on."""
    for n, (title, body) in enumerate(pages.items(), first):
        entry = _entry(f"notice/{n}", title)
        keeper.keep(Fetched(entry, 200, _page(title, body), "text/html", {}, at))


def _keep_listing(keeper: Keeper, *, at: str = NOW) -> None:
    entry = Entry(f"https://{HOST}/notices", "Notices", hints={"role": "listing"})
    body = _page("Notices", "<a href=/notice/0>Wicks of Sorrell Bay</a>")
    keeper.keep(Fetched(entry, 200, body, "text/html", {}, at))


def test_the_first_pages_of_a_run_are_looked_at_again_at_its_end() -> None:
    """A shell that came before its source's frame was known is refused once it is, and never becomes law."""
    db = open_store(":memory:")
    keeper = _keeper(db)
    _keep_listing(keeper)
    _keep(keeper, {"Wicks of Sorrell Bay": ""} | KEPT)
    assert keeper.tally.new == [f"https://{HOST}/notice/{n}" for n in range(4)]

    keeper.look_again()

    assert keeper.tally.failed == [f"https://{HOST}/notice/0"]
    assert {c.url for c in captures.listing(db, state="rejected")} == {f"https://{HOST}/notice/0"}


def test_what_is_refused_at_a_runs_end_waits_for_a_person() -> None:
    """A good page may be among them: the desk shows each with its reason, once however often it comes, and lets it in."""
    db = open_store(":memory:")
    keeper = _keeper(db)
    _keep_listing(keeper)
    _keep(keeper, {"Wicks of Sorrell Bay": ""} | KEPT)
    keeper.look_again()

    (held,) = captures.set_aside(db)
    assert (held.url, "below its title" in held.reason) == (f"https://{HOST}/notice/0", True)

    for run in ("run-2", "run-3"):
        _keep(again := _keeper(db, run), {"Wicks of Sorrell Bay": ""}, at="2031-05-05T00:00:00Z")
        assert again.tally.reasons == {held.url: held.reason}
        assert captures.set_aside(db) == [held]

    reviews.decide(db, "released", person="A. Reader", reason="it is so", capture=held.id)
    assert [c.id for c in captures.in_state(db, held.url, "accepted")] == [held.id]


def test_one_damaged_page_keeps_no_other_from_being_looked_at_again() -> None:
    """What cannot be loaded any more is a problem of the check, and costs itself alone."""
    db = open_store(":memory:")
    keeper = _keeper(db)
    _keep_listing(keeper)
    _keep(keeper, {"Ropes of Sorrell Bay": " ", "Wicks of Sorrell Bay": ""} | KEPT)
    db.execute("DROP TRIGGER snapshots_refuse_update")
    damaged = captures.of_url(db, f"https://{HOST}/notice/0")[0].sha256
    db.execute("UPDATE snapshots SET body = x'00112233' WHERE sha256 = ?", [damaged])

    keeper.look_again()

    assert keeper.tally.failed == [f"https://{HOST}/notice/1"]
    assert any("notice/0 could not be looked at again" in said for said in keeper.tally.problems)


def test_a_frame_is_known_from_the_listing_however_much_was_kept_since() -> None:
    """A listing that has not changed for long is still what its source's frame is told by."""
    db = open_store(":memory:")
    first = _keeper(db)
    _keep_listing(first)
    _keep(
        first,
        {f"Lamp {n}": f"<p>Lamp {n} burns red from the {n}th of May.</p>" for n in range(11, 60)},
        at="2031-05-05T00:00:00Z",
    )

    _keep(then := _keeper(db, "run-2"), {"Wicks of Sorrell Bay": ""}, first=90)

    assert then.tally.failed == [f"https://{HOST}/notice/90"]


def test_a_wall_that_was_held_is_one_when_it_comes_again() -> None:
    """What was held under several titles is not taken for a notice later, where it stands under one of them alone."""
    db = open_store(":memory:")
    first = _keeper(db)
    _keep_listing(first)
    _keep(first, KEPT)
    _keep(
        first,
        {f"{what} of Sorrell Bay": WALL for what in ("Chimneys", "Mirrors", "Wicks")},
        first=50,
    )
    first.look_again()
    walled = [f"https://{HOST}/notice/{n}" for n in (50, 51, 52)]
    assert sorted(first.tally.failed) == walled
    _keep(
        first,
        {f"Lamp {n}": f"<p>Lamp {n} burns red from the {n}th of May.</p>" for n in range(11, 40)},
        first=60,
    )

    then = _keeper(db, "run-2")
    _keep(then, {"Wicks of Sorrell Bay": WALL}, first=52)
    then.look_again()

    assert then.tally.failed == walled[2:]


@pytest.mark.parametrize(
    "body",
    [
        "<p>Nil.</p>",
        "<p>Approved.</p>",
        "<dl><dt>Work</dt><dd>New glass</dd><dt>Cost</dt><dd>Rs. 4.1 million</dd></dl>",
        "<table><tr><th>Rock</th><th>Keeper</th></tr><tr><td>Basil</td><td>Orla Pike</td></tr><tr><td>Tansy</td><td>Reed Orme</td></tr></table>",
        "<p>ایسی کوئی تجویز زیر غور نہیں۔</p>",
    ],
)
def test_once_the_frame_is_known_a_word_may_be_the_notice(body: str) -> None:
    """What is left of a page without its source's frame is the notice's, be it a word."""
    assert _verdict("Wicks of Sorrell Bay", body, _peers(KEPT)) == "accepted"


@pytest.mark.parametrize(
    "body",
    [
        '<p><a href="/download/55">Download</a></p>',
        '<p><a href="/getfile.ashx?f=55">View the notice</a></p>',
        '<iframe src="/pdfjs/viewer.html?file=/f/9.pdf"></iframe>',
        '<object data="/f/9.pdf"></object>',
        '<div><a href="/docs/wicks-9">Wicks</a> <span>(PDF, 40 KB)</span></div>',
    ],
)
def test_a_page_that_shows_or_offers_its_file_is_no_shell(body: str) -> None:
    """A file need not be known by its ending: what fetches it by number, or frames it, is on the page of its notice."""
    assert _verdict("Wicks of Sorrell Bay", body, _peers(KEPT)) == "accepted"


def test_a_text_of_nothing_under_several_titles_is_no_notices() -> None:
    """The same words under four titles, with a word of none and of no office, are an intruder's or the site's."""
    body = "<p>Turn Rs. 2 into Rs. 4,000 a day with the robot that banks hate.</p>"
    alike = {f"{what} of Sorrell Bay": body for what in ("Chimneys", "Mirrors", "Barrels")}
    assert _verdict("Wicks of Sorrell Bay", body, _peers(KEPT)) == "accepted", "seen once"
    assert _verdict("Wicks of Sorrell Bay", body, _peers(KEPT | alike)) == "quarantined"


NO_WORDS = "<html><head><title>{t}</title></head><body><nav><a href=/>Home</a></nav><div class=q1><p>{t}</p></div><div class=q2>{b}</div>{f}</body></html>"
"""A site whose frame is links alone."""


@pytest.mark.parametrize(
    ("body", "charter", "verdict"),
    [
        ("<p><a href=/f/7.pdf>Download</a></p>", "", "accepted"),
        ("<iframe src=/viewer.html?file=/f/7.pdf></iframe>", "", "accepted"),
        ("<p>Rs. 200</p>", "", "accepted"),
        ("<p>4.2 m</p>", "", "accepted"),
        ("", "", "quarantined"),
        ("", "<p><a href=/charter.pdf>Download</a></p>", "quarantined"),
        (
            "<p><a href=/f/7.pdf>Download</a></p>",
            "<p><a href=/charter.pdf>Download</a></p>",
            "accepted",
        ),
    ],
)
@pytest.mark.parametrize("title", ["Fee for Wicks", "Tender for Tar", "Use of Oil"])
def test_a_notice_may_be_a_file_or_a_figure_alone(
    title: str, body: str, charter: str, verdict: str
) -> None:
    """Where the other pages show what the site's frame is, a short notice's file or figure is seen to be its own."""

    def look_at(title: str, body: str) -> bytes:
        return NO_WORDS.format(t=title, b=body, f=charter).encode()

    peers = Peers()
    peers.add(LISTING, look(look_at("Notices", "<a href=/notice/1>Oil</a>"), "text/html"))
    for title, said in KEPT.items():
        peers.add(title, look(look_at(title, said), "text/html"))
    came = look_at(title, body)
    digest = hashlib.sha256(came).hexdigest()
    capture = Capture("made", f"https://{HOST}/notice/9", NOW, status=200, media_type="text/html", sha256=digest, title=title)  # fmt: skip

    assert judge(capture, came, History(), peers=peers).verdict == verdict


def test_a_frame_makes_no_other_text_of_a_notice_like_the_one_before() -> None:
    """Of what stood here the frame is no part: a notice of one sentence is replaced where that sentence is."""
    title, told = "Lamps of Sorrell Bay", "<p>The lamps of Sorrell Bay are lit by Orla Pike.</p>"
    came = _page(title, "<p>Barrels of whale fat were stored in sheds.</p>")
    before = _page(title, told)

    def capture(body: bytes) -> Capture:
        digest = hashlib.sha256(body).hexdigest()
        return Capture("made", "https://lamps.example/notice/9", "2031-05-04T00:00:00Z", status=200, media_type="text/html", sha256=digest, title=title)  # fmt: skip

    past = History.of([capture(before)], lambda _: before)
    assert judge(capture(came), came, past, peers=_peers(KEPT)).verdict == "quarantined"
    amended = before.replace(b"Orla", b"Basil")
    assert judge(capture(amended), amended, past, peers=_peers(KEPT)).verdict == "accepted"


def test_a_page_that_never_closes_what_is_set_as_written_is_read_in_time() -> None:
    """Each opened <pre> is looked at up to the next one, not up to the page's end."""
    assert growth(lambda count: look(b"<html><body>" + b"<pre>lamp " * count), 400) < SQUARE
