"""Short notices are judged as surely as long ones: by what they say, not by how much."""

from __future__ import annotations

import pytest

from tarmeem.demo.pdf import text_pdf
from tests.gating import verdict

FRAME = (
    "<html><head><title>{t} | Lamp Board</title></head><body><div><a href=/>Home</a></div><div>We use cookies on this"
    " site. Scheduled maintenance of this website is on Sunday.</div><h1>{t}</h1><div>Published: {d}</div>{b}"
    "<div>Designed &amp; Developed by the Harbour Works</div></body></html>"
)
SAID = "<p>The lamps of Sorrell Bay shall be lit from dusk on 4 May 2031.</p>"


def _page(title: str = "Lamps of Sorrell Bay", body: str = SAID, day: str = "2 May 2031") -> bytes:
    return FRAME.format(t=title, b=body, d=day).encode()


def test_a_short_notice_is_accepted_and_so_is_its_amendment() -> None:
    """A sentence is a text; another figure in it is an amendment, and so is a sentence more."""
    assert verdict(_page()) == "accepted"
    assert verdict(_page(body=SAID.replace("4 May", "9 May")), _page()) == "accepted"
    assert verdict(_page(body=SAID + "<p>Boats are warned.</p>"), _page()) == "accepted"


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Bread Prices", "<p>Bakers may sell a loaf for Rs. 40 until Friday next.</p>"),
        ("Lamps of Sorrell Bay", "<p>Bakers may sell a loaf for Rs. 40 until Friday next.</p>"),
        ("Lamps of Sorrell Bay", ""),
        ("Lamps of Sorrell Bay", "<p>Nil.</p>"),
        ("Lamps of Sorrell Bay", '<p>Warning: Undefined key "body" in /www/n.php on line 7</p>'),
        ("Lamps of Sorrell Bay", "<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit.</p>"),
        ("Canal Act, 2019", "<p>Content is under process and will be made available.</p>"),
        ("Upgradation", "<p>Website is under upgradation. Inconvenience is regretted.</p>"),
        ("Time out", "<p>You were inactive for 20 minutes and have been signed out.</p>"),
        ("Closed", "<p>یہ ویب سائٹ حکومت کے حکم پر بند کر دی گئی ہے۔</p>"),
        ("Notices", "<p>There are currently no notices.</p>"),
        ("Notice", "<p>psycopg2.OperationalError: FATAL: no slots are left</p>"),
        ("Error", "<p>Host lamps.example refused the proxy at 10.1.1.1:3128 on 27 Nov 2031.</p>"),
        ("Acts", "<p>Select an Act from the list to view its contents.</p>"),
        ("Notice", "<p>No record exists against the given number.</p>"),
    ],
)
def test_what_stands_in_a_short_notices_place_waits_for_a_person(title: str, body: str) -> None:
    """A notice of one sentence whose sentence is gone, or is another one, is not that notice."""
    gone = "currently no" in body or "No record" in body  # the page says so itself
    held = "removal-suspected" if gone else "quarantined"
    assert verdict(_page(title, body), _page()) == held


@pytest.mark.parametrize(
    "body",
    [
        "<p>Dear Customer, your service has been suspended. Bill amount Rs. 2,450. Due date 12-02-2031.</p>",
        "<p>This website has been blocked by order of the Board under section 37 of the Lamps Act, 2016.</p>",
        "<p>This story is for subscribers. To continue reading, choose a plan from Rs. 300 a month.</p>",
        "<p>This content is available to registered members only. Please sign in to read the text.</p>",
        "<b>Warning</b>: Undefined array key 4 in <b>/home/lamps/notice.php</b> on line <b>77</b>",
        "",
    ],
)
def test_a_day_makes_no_document_of_what_speaks_to_its_visitor(body: str) -> None:
    """A published-on line stands in every page's frame: what was never seen before needs matter of its own."""
    assert verdict(_page("Lamps Notice", body)) == "quarantined"


def test_a_page_that_leaves_its_boxes_open_is_cut_short() -> None:
    """Where a page's end did not come, boxes are left open; old pages that close nothing are whole."""
    whole = b"<html><body><div><table><tr><td><p>" + SAID.encode() * 3 + b"</td></tr></table></div>"
    assert verdict(whole[:-20], title="Lamps of Sorrell Bay") == "quarantined"
    assert verdict(whole, title="Lamps of Sorrell Bay") == "accepted"


def test_cells_of_amounts_are_matter_without_a_sentence() -> None:
    """A tariff says what things cost."""
    rows = "<table><tr><td>Small</td><td>Rs. 40</td></tr><tr><td>Large</td><td>Rs. 90</td></tr></table>"
    assert verdict(_page("Tariff of Lamps", rows), title="Tariff of Lamps") == "accepted"


def test_an_instruments_number_is_its_title() -> None:
    """A page that bears the number it was listed by, and leads to a file, is that instrument's page."""
    body = '<p><a href="/f/41.pdf">Click here to download</a></p>'
    page = _page("S.R.O. 41(I)/2031", body)
    assert verdict(page, title="S.R.O. 41(I)/2031") == "accepted"


def test_a_text_in_a_frame_of_another_language_is_the_same_text() -> None:
    """A new frame round the same sentence is no other language."""
    said = "<p>سورل کی بندرگاہ کے چراغ چار مئی سے شام کو جلائے جائیں گے۔</p>"
    before = f"<html><body><h1>اعلامیہ</h1>{said}</body></html>".encode()
    assert verdict(_page("Notices of the Board of Harbour Lamps", said), before) == "accepted"


def test_a_site_made_anew_keeps_its_short_notices() -> None:
    """What the old frame said of itself, and a trail of links, are no loss where the notice stands."""
    old = (
        f"<html><body><div><a href=/>Home</a> » <a href=/n>Notices</a> » Lamps of Sorrell Bay</div><h3>Lamps of Sorrell"
        f" Bay</h3>{SAID}<div>Posted by clerk at 4:15 PM No comments:</div><div>This site uses cookies from the host to"
        " deliver its services.</div></body></html>"
    )
    assert verdict(_page(), old.encode()) == verdict(old.encode(), _page()) == "accepted"


def test_a_cause_list_is_a_document() -> None:
    """The parties of two causes are marks enough."""
    assert (
        verdict(_page("Week of May", "<ol><li>Rafiq v. Bano</li><li>Port v. Ghani</li></ol>"))
        == "accepted"
    )


def test_a_file_that_is_not_found_in_words_is_gone() -> None:
    """A page that says "file not found" where a PDF was is an absence; any other page there waits for a person."""
    pdf = text_pdf("Lamps of Sorrell Bay\nThe lamps shall be lit from dusk on 4 May 2031.", "PORT")
    assert verdict(_page("File not found", ""), pdf) == "removal-suspected"
    assert verdict(_page("Fees", "<p>A fee is due.</p>"), pdf) == "quarantined"


def test_what_a_page_hides_from_its_reader_is_no_wall() -> None:
    """A dialogue to log in that is not shown, and a hidden "Loading …", are on honest pages too."""
    login = '<div class="modal" role="dialog" hidden><div>Log in</div><form><input type="password"></form></div>'
    hidden = login + '<div style="display:none">Loading...</div>'
    assert verdict(_page(body=hidden + SAID)) == "accepted"
    assert (
        verdict(_page(body=login.replace(' role="dialog" hidden', "") + "<p>Log in.</p>"))
        == "quarantined"
    )


def test_an_old_page_that_closes_nothing_may_replace_a_new_one() -> None:
    """Only a page made as before is cut short where its end is lacking."""
    old = f"<HTML><BODY><H2>Lamps of Sorrell Bay</H2><P>2 May 2031{SAID}"
    assert verdict(old.encode(), _page()) == "accepted"
    assert verdict(_page()[:-14], _page()) == "quarantined"
