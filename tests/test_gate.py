"""What a site answers is law only if it is what it claims to be; silence and refusals are neither."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.badpages import Bad, bad_captures
from benchmarks.badshapes import more_captures
from benchmarks.goodpages import Good, untitled
from crawler.gate import History, judge
from tarmeem.demo.pdf import text_pdf
from tarmeem.model import Capture, Verdict

URL = "https://www.sta.example/category/registration-of-networks-101-2026-03-03"
TITLE = "Registration of Virtual Private Networks"
NOTICE = "".join(
    f"<p>{n}. Every provider of class {n} shall register its networks before day {n} of the month.</p>"
    for n in range(1, 20)
)


def page(title: str, body: str, head: str = "") -> bytes:
    """Return a page in the site's frame."""
    menu = "".join(
        f'<a href="/{w}">{w}</a> ' for w in ("Home", "About", "Media", "Rules", "Contact")
    )
    return f"<html><head><title>{title}</title>{head}</head><body><div>{menu}</div>{body}<div>© Authority</div></body></html>".encode()


GOOD = page(f"{TITLE} | Authority", f"<h1>{TITLE}</h1><p>March 3, 2026</p>{NOTICE}")


def capture(body: bytes, *, url: str = URL, status: int | None = 200, **more: Any) -> Capture:
    """Return a capture of those bytes."""
    return Capture(
        "made", url, "2026-03-04T00:00:00Z", status=status, sha256=hashlib.sha256(body).hexdigest(),
        **{"media_type": "text/html", "title": TITLE, **more},
    )  # fmt: skip


PAST = History.of([capture(GOOD)], lambda _: GOOD)


def verdict(body: bytes, past: History = PAST, **more: Any) -> tuple[Verdict, str]:
    """Return the verdict on those bytes, and its reason."""
    found = judge(capture(body, **more), body, past)
    return found.verdict, found.reason


def test_a_document_is_accepted_with_and_without_a_past() -> None:
    """The common case: no reason is given, for none is needed."""
    assert verdict(GOOD) == verdict(GOOD, History()) == ("accepted", "")
    assert verdict(GOOD.replace(b"day 7", b"day 8")) == ("accepted", "")


BAD = {
    "not found": page(
        "Page not found", "<h1>404</h1><p>The page you are looking for does not exist.</p>"
    ),
    "challenge": page(
        "Just a moment...",
        "<p>Verify you are human.</p>",
        "<script>window._cf_chl_opt={};</script>",
    ),
    "firewall": page("", "<iframe src='/_Incapsula_Resource?incident_id=1'></iframe>"),
    "maintenance": page("Authority", "<h1>Under maintenance</h1><p>Please check back later.</p>"),
    "log-in": page("Sign in", "<form><input name=u><input type=password></form>"),
    "placeholder": page("Authority", "<p>Loading...</p>"),
    "empty": b"  \n",
}


@pytest.mark.parametrize("kind", BAD)
@pytest.mark.parametrize("known", [True, False])
def test_what_stands_in_a_documents_place_is_not_accepted(kind: str, known: bool) -> None:
    """Seen before or not, with a reason for the person who reviews it."""
    found, reason = verdict(BAD[kind], PAST if known else History())

    assert found != "accepted"
    assert reason


SPEAKS = [
    ("Outage of Cloudflare", "Cloudflare showed “Just a moment...” and error 522 to visitors on 3 March 2026. Service is restored."),
    ("Disposal of 404 Complaints", "In February 2026, 404 complaints were received; 12 were not found to be within remit."),
    ("Access Denied to Sites", "Access was denied to 612 addresses by order dated 3 March 2026; the websites are blocked."),
    ("New Password Rules", "Licensees shall log in with a new password by 3 March 2026; a forgotten password is reset in person."),
    ("Filing of Returns", "A licensee must log in at the portal and file its return."),
]  # fmt: skip


@pytest.mark.parametrize(("title", "words"), SPEAKS)
@pytest.mark.parametrize("listed", [True, False])
def test_a_notice_about_a_fault_is_a_notice(title: str, words: str, listed: bool) -> None:
    """No word decides alone: that a page speaks of blocks does not make it one."""
    body = page(f"{title} | Authority", f"<h1>{title}</h1><p>{words}</p>")

    assert verdict(body, History(), title=title if listed else "") == ("accepted", "")


def test_bytes_accepted_before_are_accepted_again() -> None:
    """However odd they look: a person or an earlier rule has let them in."""
    for body in BAD.values():
        known = History(
            digests=frozenset([hashlib.sha256(body).hexdigest()]),
            lengths=(90_000,),
            elsewhere=(URL,) * 9,
        )
        assert verdict(body, known) == ("accepted", "")


def test_a_text_that_loses_half_is_held_and_one_that_loses_a_clause_is_not() -> None:
    """Content is lost in the making far more often than half a law is repealed overnight."""
    half = page(TITLE, f"<h1>{TITLE}</h1><p>March 3, 2026</p>{NOTICE[: len(NOTICE) // 3]}")
    clause = GOOD.replace(
        b"<p>7. Every provider of class 7 shall register its networks before day 7 of the month.</p>",
        b"",
    )

    assert verdict(half)[0] == "quarantined"
    assert verdict(clause) == ("accepted", "")


def test_a_removal_is_suspected_only_where_there_was_a_document() -> None:
    """Not found, home page, error page: a removal of what was there, else a failure to find."""
    home: dict[str, Any] = {"hints": {"final_url": "https://www.sta.example/"}}

    assert verdict(b"gone", status=404)[0] == "removal-suspected"
    assert verdict(b"gone", History(), status=404)[0] == "failed"
    assert verdict(BAD["not found"])[0] == "removal-suspected"
    assert verdict(GOOD + b" ", **home)[0] == "removal-suspected"
    assert verdict(GOOD, History(), **home)[0] == "quarantined"


@pytest.mark.parametrize("status", [401, 403, 429, 503])
def test_a_refusal_from_here_is_no_removal(status: int) -> None:
    """Blocked at one vantage is not withdrawn, and the reason says from where it was tried."""
    found, reason = verdict(GOOD, status=status, vantage="de")

    assert found == "quarantined"
    assert "(de)" in reason


def test_a_server_that_fails_has_said_nothing_of_the_document() -> None:
    """No answer and server errors are failures, to be tried again."""
    assert verdict(b"", status=None)[0] == verdict(b"oops", status=500)[0] == "failed"


def test_what_should_be_a_pdf_must_be_one_and_whole() -> None:
    """A page under a PDF's name and a PDF without its end are held."""
    body, url = (
        text_pdf("1. Title.\nThis Act.", "HEAD"),
        "https://na.example/uploads/documents/1_2.pdf",
    )

    assert verdict(body, History(), url=url) == ("accepted", "")
    assert verdict(page("Error", "<p>x</p>"), History(), url=url)[0] == "quarantined"
    assert verdict(body[:-30], History(), url=url)[0] == "quarantined"
    assert (
        verdict(body, History(), url=url, headers={"content-length": "99999"})[0] == "quarantined"
    )


def test_one_body_at_many_addresses_is_a_sink() -> None:
    """What answers for everything is a document of nothing."""
    body = page(
        "Authority",
        "<p>Welcome to the portal, where all services of the Authority are at hand for you.</p>",
    )
    others = tuple(f"{URL}-{n}" for n in range(5))

    assert verdict(body, History(elsewhere=others), title="")[0] == "quarantined"


def test_what_a_person_rejected_is_not_accepted_and_what_was_released_is_the_past() -> None:
    """A person's decision outlives the gate's verdict: rejected bytes come back in vain."""
    released = capture(GOOD, verdict="quarantined")

    assert verdict(GOOD, History.of([], rejected=[capture(GOOD)]))[0] == "quarantined"
    assert verdict(GOOD, History.of([released], rejected=[released])) == ("accepted", "")
    assert History.of([released], lambda _: GOOD).lengths == PAST.lengths


@given(st.binary(max_size=400), st.sampled_from([200, 404, 500, None]))
def test_any_bytes_get_a_verdict_and_a_reason_unless_accepted(
    body: bytes, status: int | None
) -> None:
    """The gate never fails, and never holds anything without saying why."""
    found, reason = verdict(body, status=status)

    assert (found == "accepted") == (not reason)


@pytest.mark.corpus
def test_real_losses_are_held_and_real_revisions_are_not(corpus: Path) -> None:
    """A soft 404, a text cut in half and a placeholder are held; small revisions pass."""
    for name, passes in {
        "051": False, "052": False, "057": False, "060": True, "062": True, "069": True, "072": True, "083": True,
    }.items():  # fmt: skip
        old, new = (
            (corpus / "pairs" / name / f"{side}.txt").read_bytes() for side in ("old", "new")
        )
        past = History.of([capture(old, media_type="text/plain", title="")], lambda _, old=old: old)  # type: ignore[misc]
        found = judge(capture(new, media_type="text/plain", title=""), new, past)
        assert (found.verdict == "accepted") is passes, (name, found.reason)


STRANGE = {
    "captive portal": page(
        "Hotspot", "<p>Your package has expired. Recharge to go on browsing.</p>"
    ),
    "stack trace": page("", "<pre>" + "at pk.made.Notice.render(Notice.java:31)\n" * 40 + "</pre>"),
    "consent": page("Privacy", "<p>We and our partners store cookies on your device.</p>" * 20),
    "list of files": page("/m", "<table><tr><td>a.pdf</td><td>2026-02-01</td></tr></table>" * 40),
    "coded twice": page("", "<p>Ø§ØªÚ¾Ø§Ø±Ù¹ÛŒ Ú©Ø§ Ù†ÙˆÙ¹Ø³ Ø¯ÙØ¹Û ہے 3 March 2026</p>" * 9),
    "answer for programs": b'{"status": "ok", "items": [], "act": "section 3 shall be 3 March 2026"}',
}


@pytest.mark.parametrize("kind", STRANGE)
def test_what_bears_no_mark_of_a_document_is_not_accepted_at_first_sight(kind: str) -> None:
    """Nobody has to have described such a page before."""
    assert verdict(STRANGE[kind], History(), title="")[0] == "quarantined"


def test_a_repealed_laws_one_line_is_a_document() -> None:
    """Two words of the law are mark enough."""
    body = b"THIS LAW HAS BEEN REPEALED BY THE ORDINANCE"
    assert verdict(body, History(), title="", media_type="text/plain")[0] == "accepted"


@pytest.mark.parametrize(
    "good", list(untitled()), ids=lambda good: f"{good.name} {good.media_type}"
)
def test_what_a_regulator_publishes_is_accepted_at_first_sight(good: Good) -> None:
    """Its kind, whose it is and what it does are marks too, where no title, date or statute is named."""
    assert verdict(good.body, History(), title="", media_type=good.media_type) == ("accepted", "")


PLAIN = TITLE + NOTICE.replace("<p>", "\n").replace("</p>", "")
AT_SIGHT = [
    bad for bad in [*bad_captures(PLAIN), *more_captures(PLAIN)]
    if not (bad.needs_past or bad.pdf or bad.final_url or bad.others or bad.headers) and bad.status == 200
]  # fmt: skip


@pytest.mark.parametrize("bad", AT_SIGHT, ids=lambda bad: bad.kind)
def test_what_is_no_publication_is_held_at_first_sight(bad: Bad) -> None:
    """What tells a notice lets none of the known bad pages in."""
    assert verdict(bad.body, History(), title="", media_type=bad.media_type)[0] != "accepted"


@pytest.mark.parametrize(
    "words",
    [
        "The new website of the Ministry is being built and will soon be open to the general public.",
        "This website was closed on the orders of the department, and members of the public are informed.",
    ],
)
def test_a_page_that_speaks_of_itself_is_no_publication(words: str) -> None:
    """However official its words are, a thin page about its own site waits for a person."""
    assert verdict(page("Site", f"<p>{words}</p>"), History(), title="")[0] == "quarantined"


@pytest.mark.parametrize(
    "words",
    [
        "<h1>Cable cut</h1><p>The fault in the undersea cable near Sarsabz has been mended.</p>",
        "<h1>Errata</h1><p>For “licensor” read “licensee”.</p>",
        "<h1>Handsets</h1><p>Handsets of the makes Alif and Bay were found to be below the standard.</p>",
        "<h1>Cable cut</h1><p>The fault near Sarsabz has been mended.</p><p>This website uses cookies.</p>",
        "<h1>انٹرنیٹ</h1><p>سرسبز میں انٹرنیٹ کی فراہمی کل تک بحال کر دی گئی۔</p>",
    ],
)
def test_a_statement_about_the_world_is_a_publication(words: str) -> None:
    """One line that names things and speaks neither to a visitor nor of its own page is a notice."""
    assert verdict(page("Sarsabz", words), History(), title="") == ("accepted", "")


@pytest.mark.parametrize(
    "words",
    [
        "Do not enter your password on any page that bears the old seal of the Authority.",
        "The recording may have been removed by its owner at the request of the Authority.",
        "Requests for new numbers were rejected, as the fee of the Authority was not paid.",
        "Loading of more than five cards on one name is not allowed by the Authority.",
        "The tendering server is down, so that bids may be lodged by hand with the Authority.",
        "An error has occurred in the list of those whom the Authority called for interview.",
    ],
)
def test_a_notice_about_what_such_pages_say_is_a_notice(words: str) -> None:
    """Only what a page says of itself and to its reader counts, not the same words about other things."""
    body = page("Notice", f"<h1>Notice of the Authority</h1><p>{words}</p>")
    assert verdict(body, History(), title="Notice of the Authority") == ("accepted", "")


def test_a_listing_in_english_may_name_a_notice_in_urdu() -> None:
    """That none of its title's words is in it says nothing where the scripts differ."""
    words = "اتھارٹی نے سرسبز میں انٹرنیٹ کی فراہمی بحال کرنے کی ہدایت کی ہے۔"
    body = page("اطلاع", f"<p>{words}</p>")
    assert verdict(body, History(), title="Restoration of Internet Services") == ("accepted", "")


@pytest.mark.parametrize(
    "words",
    [
        "<p>The website you are attempting to reach contravenes the Class Licence Rules under the Broadcasting Act.</p>"
        + "<p>Ask the Authority.</p>" * 9,
        "<h1>Your access to this site has been limited</h1><p>Generated on 3 March 2026.</p>"
        + "<p>The plugin guards this place under the Rules and the Act on data.</p>" * 12,
        "<h1>Sorry, the section is closed</h1><p>The Authority shall open it on 3 March 2026.</p>",
        "<h1>A PHP Error was encountered</h1><p>Notice of the Authority: view dated 3 March 2026</p>",
        "<p>We place cookies under the Act and the Rules of the Authority.</p>",
        "<h1>Full text</h1><p>The order of the Authority is available to subscribers only. Already a subscriber?</p>",
    ],
)
def test_what_speaks_of_its_readers_visit_is_no_document(words: str) -> None:
    """However many official words or dates stand beside it."""
    assert verdict(page("Sarsabz", words), History(), title="")[0] == "quarantined"


@pytest.mark.parametrize(
    "title",
    [
        "Press Release dated August",
        "Click here to download file",
        "Public Notice regarding Corrigendum",
    ],
)
def test_a_title_that_names_only_a_kind_or_a_day_says_nothing(title: str) -> None:
    """A listing may call any document so, and the document need not."""
    body = page(
        "Sarsabz",
        "<p>Under the Act every licensee shall use the new form from today, and shall keep a copy of each form that was sent under the Rules.</p>",
    )
    assert verdict(body, History(), title=title) == ("accepted", "")


def test_a_thin_page_without_any_word_of_its_title_waits_for_a_person() -> None:
    """A date and the words of the law do not make up for it."""
    body = page(
        "Sarsabz", "<h1>Rules</h1><p>The Government shall license games of chance. 3 March 2026</p>"
    )
    assert verdict(body, History())[0] == "quarantined"


OTHERS = {
    "numbers are gone": [f"{n}. Every provider of class {n} shall register its networks before day {n} of the month." for n in range(1, 16)] + ["What is said here shall be read with care. " * 9],
    "another language": ["ہر فراہم کنندہ اپنے نیٹ ورک کا اندراج کرائے گا اور مقررہ فیس ادا کرے گا۔"] * 19,
    "next to nothing in common": [f"Imported radios of kind {w} need a label, which costs one tenth of their price." for w in "abcdefghijklmnopqrs"],
}  # fmt: skip


@pytest.mark.parametrize("how", OTHERS)
def test_another_text_in_a_texts_place_waits_for_a_person(how: str) -> None:
    """As long as before and well formed, it is still not the text that stood there."""
    body = page(f"{TITLE} | Authority", "".join(f"<p>{line}</p>" for line in OTHERS[how]))
    found, reason = verdict(body)
    assert found == "quarantined"
    assert how in reason


def test_a_pdf_that_lacks_its_table_or_pages_is_damaged() -> None:
    """A reader mends such a file in silence, and the pages are lost."""
    whole = text_pdf("Words of the law.\n" * 200, "MADE")
    url = URL + ".pdf"
    one = whole.replace(b"/Type /Page ", b"/Type /Gone ", 1).replace(b"/Type/Page ", b"/Gone ", 1)
    assert verdict(whole, History(), url=url, media_type="application/pdf")[0] == "accepted"
    for body in (whole.replace(b"startxref", b"xtartxref"), one):
        assert body != whole
        assert "damaged" in verdict(body, History(), url=url, media_type="application/pdf")[1]


@pytest.mark.parametrize("padding", [b"\0" * 9000, b"\r\n" * 3000])
def test_a_pdf_that_is_padded_at_its_end_is_whole(padding: bytes) -> None:
    """Zeros and blank lines after a file's end are a server's, and hide nothing of it."""
    whole = text_pdf("Words of the law.\n" * 200, "MADE")
    for body, found in ((whole, "accepted"), (whole[:-200], "quarantined")):
        told = verdict(body + padding, History(), url=URL + ".pdf", media_type="application/pdf")
        assert told[0] == found


STRAY = [b"\xe9", "é".encode(), b"1a3f\r\n", b"?>"]


@pytest.mark.parametrize("stray", STRAY)
@pytest.mark.parametrize("named", ["", "utf-8", "windows-1252", "unicode_escape", "x-made-up"])
@pytest.mark.parametrize("known", [True, False])
def test_a_page_with_something_ahead_of_its_beginning_is_damaged(
    stray: bytes, named: str, known: bool
) -> None:
    """No page has a letter before its first tag; whatever the code it is said to be in."""
    told = f"text/html; charset={named}" if named else "text/html"
    past = PAST if known else History()

    assert verdict(stray + GOOD, past, media_type=told)[0] == "quarantined"
    assert verdict(b"\xef\xbb\xbf \r\n<!-- made -->" + GOOD, past, media_type=told)[0] == "accepted"


def test_letters_in_no_known_code_are_not_guessed_at() -> None:
    """A header that names none, and bytes that are no UTF-8: a person must say what the letters are."""
    body = GOOD.replace(b"networks", b"networks (caf\xe9s)")

    for named in ("x-made-up", "unicode_escape", "punycode"):
        told = f"text/html; charset={named}"
        assert verdict(body, media_type=told)[0] == "quarantined"
        assert named in verdict(body, History(), media_type=told)[1]
        assert verdict(GOOD, media_type=told) == ("accepted", "")  # it is UTF-8: nothing is guessed


def test_utf8_that_is_damaged_where_it_was_whole_waits_for_a_person() -> None:
    """One byte that is no letter is enough, in a page that says what it is in."""
    spoilt = GOOD.replace(b"networks", b"netw\xf3rks", 1)

    found = verdict(spoilt, media_type="text/html; charset=utf-8")

    assert found[0] == "quarantined"
    assert "letters are damaged" in found[1]


URDU_NOTICE = "".join(
    f"<p>{n}۔ ہر لائسنس یافتہ ادارہ اتھارٹی کے قواعد کے تحت فیس ادا کرے گا، دفعہ {n}۔</p>"
    for n in range(1, 20)
)
ARABIC_NOTICE = URDU_NOTICE.translate(str.maketrans("یکہۂےۓں۔", "يكههيين."))
CODES = [
    ("windows-1252", "A fee of £5 is payable – see “the café’s rule” of May 3, 2026."),
    ("iso-8859-1", "A fee of £5 is payable: see the café’s rule of May 3, 2026."),
    ("windows-1256", ARABIC_NOTICE),
    ("utf-8", URDU_NOTICE),
]


@pytest.mark.parametrize(("code", "words"), CODES)
@pytest.mark.parametrize("where", ["header", "page", "nowhere", "wrongly"])
def test_an_honest_page_in_an_old_code_is_accepted(code: str, words: str, where: str) -> None:
    """At first sight and edited later, with its charset declared in the header, in the page or not at all."""
    told = {"header": f"text/html; charset={code}", "wrongly": "text/html; charset=utf-8"}
    meta = f"<meta charset={code}>" if where in ("page", "wrongly") else ""
    written = "cp1252" if code == "iso-8859-1" else code
    old, new = (
        page(TITLE, f"<h1>{TITLE}</h1>{NOTICE}{words}{more}", meta)
        .decode()
        .encode(written, "ignore")
        for more in ("", "<p>20. It comes into force at once.</p>")
    )
    more = {"media_type": told.get(where, "text/html")}
    past = History.of([capture(old, **more)], lambda _: old)

    assert verdict(old, History(), **more) == ("accepted", "")
    assert verdict(new, past, **more) == ("accepted", "")


def test_what_was_odd_and_was_accepted_is_that_sites_way() -> None:
    """A page that always calls itself UTF-8 and is not is not held at each edit; nor is one with a stray sign."""
    for odd, told in ((b"caf\xe9", "utf-8"), (b"caf\xe9", "x-made-up")):
        old = b"?>" + GOOD.replace(b"networks", odd, 1)
        new = old.replace(b"day 7", b"day 8")
        more = {"media_type": f"text/html; charset={told}"}
        past = History.of([capture(old, **more)], lambda _, old=old: old)

        assert verdict(new, past, **more) == ("accepted", "")


def test_a_rule_about_cookies_is_no_banner() -> None:
    """What is ordered of cookies is a mark of the law; what a site tells its visitor of them is none."""
    rule = "<h1>Cookies and Tracking Rules</h1><p>March 3, 2026</p><p>No licensee shall set a cookie without consent.</p>"
    assert verdict(page("Cookies", rule), History(), title="View")[0] == "accepted"
    banner = "<p>We set cookies. You may accept them, or read our policy of cookies, dated March 3, 2026.</p>"
    assert verdict(page("Cookies", banner), History(), title="View")[0] == "quarantined"


LATEST = (
    f'<div><h3>Latest</h3><ul><li><a href="/1">{TITLE}</a></li><li><a href="/2">Auction of Numbers</a></li>'
    '<li><a href="/3">Fees of Class Licensees</a></li></ul></div>'
)


@pytest.mark.parametrize(
    "answer",
    [
        "Nothing is here.",
        "Kindly visit later.",
        "Invalid document id.",
        "Bet on cricket and win.",
        "",
    ],
)
def test_a_title_that_only_a_list_of_links_bears_is_not_the_pages(answer: str) -> None:
    """An error page lists the latest notices beside it: one of them may be the one that was asked for."""
    assert verdict(page("Sarsabz", f"<p>{answer}</p>{LATEST}"), History())[0] == "quarantined"


LOST = [
    "", "No Record Found", "Content coming soon.", "Loading...", "undefined", "{{ notice.body }}",
    "The file has been removed.", "You do not have permission to view this content.",
    "Sorry, something went wrong. Please try again later.", "Bill No.:</p><p>Moved by:</p><p>Status:",
    "This content is restricted to members. Sign in to continue reading.", "کوئی ریکارڈ نہیں ملا",
]  # fmt: skip
SHORT_NOTICE = page(
    "Authority", "<h1>Suspension of Licence</h1><p>Licence LL-92 stands suspended.</p>"
)


@pytest.mark.parametrize("lost", LOST)
@pytest.mark.parametrize(
    "past", [History(), History.of([capture(SHORT_NOTICE)], lambda _: SHORT_NOTICE)]
)
def test_a_template_that_bears_the_title_and_says_nothing_is_held(lost: str, past: History) -> None:
    """What a page is called is not what it says: its matter was lost, or waits behind a wall."""
    frame = "<p>March 3, 2026</p><p>Visitors: 1203344</p><p>Copyright © 2026 Assembly of Sarsabz. All rights reserved.</p>"
    body = page("Authority", f"<h1>Suspension of Licence</h1><p>{lost}</p>{frame}")

    assert verdict(body, past, title="Suspension of Licence")[0] != "accepted"


def test_a_line_of_matter_or_a_file_is_enough_beside_a_title() -> None:
    """Many an order is one line long, and many a page only leads to its file."""
    title = "Suspension of the Licence of Noor Cable"
    for matter in ("Licence LL-92 stands suspended.", '<a href="/o/12.pdf">Download</a>'):
        body = page("Authority", f"<h1>{title}</h1><p>{matter}</p>")
        assert verdict(body, History(), title=title) == ("accepted", "")


def test_what_a_notice_quotes_it_does_not_say() -> None:
    """An advisory reports the words of an error page, between quotation marks."""
    words = "A fault which logged users out with “Your session has expired, please log in again” was removed."
    title = "Session Expired Errors in Services"

    assert (
        verdict(page("Authority", f"<h1>{title}</h1><p>{words}</p>"), History(), title=title)[0]
        == "accepted"
    )


def test_a_page_filled_in_by_scripts_beforehand_is_read_by_what_it_shows() -> None:
    """The sentence for visitors without scripts stands in every page of such a site, filled in or not."""
    without = "<noscript>You need to enable JavaScript to run this app.</noscript>"
    words = "<h4>Appeal Decision</h4><p>The appeal of M/s Noor Cable is dismissed.</p>"

    assert (
        verdict(page("Authority", without + words), History(), title="Appeal Decision")[0]
        == "accepted"
    )
    assert (
        verdict(page("Authority", without), History(), title="Appeal Decision")[0] == "quarantined"
    )


def test_a_box_to_log_in_on_every_page_is_no_wall() -> None:
    """What states something beside the box is there to be read; a page that is the box is a wall."""
    box = '<div><form>Username <input name="u"> Password <input type="password"></form></div>'
    words = "<h3>Change of Telephone Number</h3><p>The complaint cell can now be reached at 0800-11111.</p>"
    title = "Change of Telephone Number"

    assert verdict(page("Authority", words + box), History(), title=title)[0] == "accepted"
    assert (
        verdict(page(title, f"<h3>{title}</h3>" + box), History(), title=title)[0] == "quarantined"
    )


def test_a_page_that_nobody_gave_a_title_may_be_a_document() -> None:
    """Old editors wrote "Untitled Document" into every page they made."""
    body = page(
        "Untitled Document", "<b>Change of Venue</b><br>The auction will be held in Hall B."
    )

    assert verdict(body, History(), title="Change of Venue") == ("accepted", "")


@pytest.mark.parametrize(
    "words",
    [
        "<h3>Bill Detail</h3><table><tr><td>Act:</td><td></td></tr><tr><td>Gazette:</td><td></td></tr></table>",
        "<pre>[+] taken by Silent Falcon [+] team: Ghost Riders [+] contact: ghost@mail.example</pre>",
        "<h1>Pills</h1><p>1 May 2026</p><p>Order pills without prescription. Shipping worldwide at a discount.</p>",
        "<marquee>Tender no 3 opened | Apply for a licence</marquee><h1>Bills</h1><p>No Record Found</p>",
        "<h3>Notices</h3><p>There are no items to show.</p><p>Thursday, 26 November 2026</p>",
    ],
)
def test_labels_clocks_and_running_lines_are_no_marks_of_a_document(words: str) -> None:
    """A form has a label "Act:", a shop takes an order, and a clock stands on any page."""
    assert verdict(page("Sarsabz", words), History(), title="")[0] == "quarantined"
