"""What keeps a document's place is not the document: an apology in several sentences, a PDF that says "under process"."""

from __future__ import annotations

import pytest

from diffs.walls.marks import speaks_of_visits
from tarmeem.demo.pdf import text_pdf
from tests.gating import verdict

FRAME = (
    "<html><head><title>{t} | Lamp Board</title></head><body><div><a href=/>Home</a></div><h1>{t}</h1><div>{d}</div>{b}"
    "<div>{f}</div></body></html>"
)


def _page(title: str, body: str, day: str = "2 May 2031", foot: str = "Lamp Board") -> bytes:
    return FRAME.format(t=title, b=body, d=day, f=foot).encode()


@pytest.mark.parametrize(
    "said",
    ["Under process", "This document is not available at present.\nIt will be uploaded shortly."],
)
def test_a_pdf_that_keeps_a_documents_place_waits_for_a_person(said: str) -> None:
    """A page of print and no picture that says nothing of the world is no law yet."""
    assert (
        verdict(text_pdf(said, ""), title="Lamp Rules, 2031", kind="application/pdf")
        == "quarantined"
    )


@pytest.mark.parametrize(
    "said",
    ["1. Title.\nThis Act.", "Hearing\nThe appeal of Sorrell Ltd. will be heard on 3 May 2031."],
)
def test_a_short_pdf_that_says_something_is_a_document(said: str) -> None:
    """A line of a law or of a notice is enough."""
    assert (
        verdict(text_pdf(said, ""), title="Lamp Rules, 2031", kind="application/pdf") == "accepted"
    )


@pytest.mark.parametrize(
    "body",
    [
        "<p>سرورز کی اپ گریڈیشن کے باعث ویب سائٹ عارضی طور پر بند ہے۔ تکلیف کے لیے معذرت خواہ ہیں۔</p>",
        "<p>Our pages are being put in order to serve you better. We apologise for the inconvenience caused to all.</p>",
    ],
)
def test_an_apology_in_several_sentences_says_no_more_than_in_one(body: str) -> None:
    """Each of them speaks to the visitor; together they are no matter."""
    assert verdict(_page("اطلاع", body, day="")) == "quarantined"


def test_marks_without_a_word_are_no_text_to_lose() -> None:
    """A foot of empty brackets went with the old template: the list beside it stands."""
    rows = "<table><tr><td>Sorrell Ltd.</td><td>Rs. 4,000</td></tr><tr><td>Tansy Ltd.</td><td>Rs. 900</td></tr></table>"
    old, new = (
        _page("Holders of Lamps", rows, foot=foot) for foot in ("[ ] [ ] [ ]", "Lamp Board")
    )

    assert verdict(new, old, title="Holders of Lamps") == "accepted"


def test_other_web_sites_are_not_the_pages_own() -> None:
    """What a notice in Urdu orders of web sites is its text, in whatever frame."""
    said = (
        "<p>بورڈ نے چودہ ویب سائٹس بند کرنے کا حکم دیا ہے۔ یہ ویب سائٹس ملک میں نہیں کھلیں گی۔</p>"
    )
    old = _page("ویب سائٹس کی بندش", f"<p>Helpline Lamps</p><h3>Related Links</h3>{said}")

    new = _page("ویب سائٹس کی بندش", said, foot="جملہ حقوق بحق چراغ بورڈ محفوظ")

    assert verdict(new, old) == "accepted"


LONG = "".join(
    f"<p>{n}. A keeper of lamp {n} shall trim it by the {n}th day of each month and shall pay the charge in column {n}.</p>"
    for n in range(1, 26)
)


def test_a_law_that_says_it_was_repealed_has_lost_nothing() -> None:
    """The line must be new and name the very law; that something else was repealed explains no loss."""
    old = _page("Lamp Keepers Rules, 2019", LONG)
    own, other = (
        f"<p>The {name}, 2019 have been repealed by S.R.O. 90(I)/2031.</p>"
        for name in ("Lamp Keepers Rules", "Boat Keepers Rules")
    )

    assert (
        verdict(_page("Lamp Keepers Rules, 2019", own), old, title="Lamp Keepers Rules, 2019")
        == "accepted"
    )
    assert (
        verdict(_page("Lamp Keepers Rules, 2019", other), old, title="Lamp Keepers Rules, 2019")
        == "quarantined"
    )


def test_details_to_follow_are_no_loading_sign_beside_a_day() -> None:
    """What will be held, and when, is the notice; that a page's text will follow is none."""
    said = "<p>The auction of lamps will be held on 10 March. Details will be uploaded soon.</p>"

    old = f"<html><body><table><tr><td><b>Coming Soon: 6W</b><br>2 May 2031{said}</table></body></html>".encode()

    assert verdict(_page("Coming Soon: 6W", said), old, title="Coming Soon: 6W") == "accepted"
    assert (
        verdict(_page("Lamps", "<p>Details will be uploaded soon.</p>"), title="Lamps")
        == "quarantined"
    )


@pytest.mark.parametrize(
    "names",
    [("Justice Sorrell Tansy", "Ms. Ivy Reed"), ("Reed Lamps Ltd.", "Tansy Oils (Pvt.) Ltd.")],
)
def test_a_list_of_persons_or_companies_is_matter(names: tuple[str, str]) -> None:
    """Of members and of holders there is nothing to say but who they are."""
    rows = "".join(f"<li>{name}</li>" for name in names)

    assert (
        verdict(
            _page("Members of the Lamp Tribunal", f"<ul>{rows}</ul>"),
            title="Members of the Lamp Tribunal",
        )
        == "accepted"
    )


def test_an_instruments_number_speaks_to_nobody() -> None:
    """The I of S.R.O. 90(I)/2031 is no visitor's."""
    assert not speaks_of_visits("The Lamp Rules stand amended by S.R.O. 90(I)/2031, Part I.")
    assert speaks_of_visits("I agree to the terms of use")


HOLIDAYS = "<table><tr><th>Day</th><th>Feast</th></tr><tr><td>5 February</td><td>Lamp Day</td></tr><tr><td>1 May</td><td>Oil Day</td></tr></table>"
VISIT = "<table><tr><td>Your IP</td><td>192.0.2.4</td></tr><tr><td>Request ID</td><td>5512</td></tr><tr><td>Time</td><td>10:11</td></tr></table>"


def test_rows_with_figures_are_matter_unless_they_are_of_the_visit() -> None:
    """A schedule has no sentence; nor has what a firewall tells of the request."""
    assert verdict(_page("Feasts of 2031", HOLIDAYS), title="Feasts of 2031") == "accepted"
    assert verdict(_page("Feasts of 2031", VISIT), title="Feasts of 2031") == "quarantined"


def test_a_title_of_short_words_is_borne_where_it_stands_alone_on_a_line() -> None:
    """Nothing in "Use of Oil" is long enough to be looked for by itself."""
    said = "<p>We have noticed use of oil that was not taxed. Keepers must register by 30 June.</p>"

    assert verdict(_page("Use of Oil", said, day=""), title="Use of Oil") == "accepted"
    assert verdict(_page("Oils", said, day=""), title="Use of Oil") == "quarantined"


def test_a_thin_page_without_either_of_its_titles_two_words_is_another() -> None:
    """The home page in a notice's place states something, and is dated."""
    said = "<p>The Board looks after the lamps of the bay. Use the list above to browse charts and tides.</p>"

    assert verdict(_page("Welcome", said), title="Wick Directions 2031") == "quarantined"
    assert verdict(_page("Welcome", said), title="Press Release 2031") == "accepted"


@pytest.mark.parametrize(
    "said",
    [
        "ہم اپنی ویب سائٹ کو بہتر بنا رہے ہیں۔ جلد حاضر ہوں گے۔",
        "اس زمرے میں فی الحال کوئی خبر شامل نہیں کی گئی۔",
    ],
)
def test_a_site_that_speaks_of_itself_in_urdu_has_no_matter(said: str) -> None:
    """Its being improved and its having no news yet are no news."""
    assert verdict(_page("خبریں", f"<p>{said}</p>", day="")) == "quarantined"


def test_a_guideline_on_web_pages_is_one() -> None:
    """What binds is law, whatever an error page's words it has; a text's file need not bear its listing's label."""
    said = "<p>Every board shall make its site usable without JavaScript. A page that asks for it fails.</p>"
    text = b"S.R.O. 4(I)/2031. The Board makes these rules.\n1. These rules may be called the Wick Rules, 2031.\n"

    assert verdict(_page("Lamp Board Sites", said), title="Lamp Board Sites") == "accepted"
    assert verdict(text, title="Gazette Extract", kind="text/plain") == "accepted"


def test_a_picture_under_a_pdfs_name_waits() -> None:
    """A sign of a pixel is no scan of a law."""
    assert (
        verdict(
            b"GIF89a\x01\x00\x01\x00\x80\x00\x00", title="Lamp Rules, 2031", kind="application/pdf"
        )
        == "quarantined"
    )


def test_a_page_left_blank_on_purpose_is_blank() -> None:
    """It says so in words."""
    said = "Page intentionally left blank"
    assert (
        verdict(text_pdf(said, ""), title="Lamp Rules, 2031", kind="application/pdf")
        == "quarantined"
    )
