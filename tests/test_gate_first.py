"""What the gate tells at first sight, with no text before to compare with: fillers, blank files, another's words."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageDraw

from crawler.gatepdf import says_nothing
from tarmeem.demo.pdf import text_pdf
from tests.gating import verdict

FRAME = (
    "<html><head><title>{t} | Lamp Board</title></head><body><div><a href=/>Home</a></div><h1>{t}</h1>{b}"
    "<div>Site designed by the Computer Cell of the Board</div></body></html>"
)
LOREM = "<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit.</p><p>Vivamus vitae purus nec nulla egestas dictum, {n} sed diam.</p>"


def _page(title: str, body: str) -> bytes:
    return FRAME.format(t=title, b=body).encode()


def _image(*, printed: bool) -> bytes:
    drawn = Image.new("L", (620, 877), 240)
    if printed:
        ImageDraw.Draw(drawn).text((60, 90), "The lamps are out.", fill=20, font_size=24)
    out = io.BytesIO()
    drawn.save(out, "PDF", resolution=75)
    return out.getvalue()


@pytest.mark.parametrize("title", ["Lamps of Sorrell Bay", ""])
@pytest.mark.parametrize(
    "body",
    [
        LOREM,
        "".join(LOREM.replace("{n}", str(n)) for n in range(20)),
        "<p>[Insert the text of the notice here]</p><p>[Name of the officer]</p>",
    ],
)
def test_a_template_under_its_title_is_not_written_yet(title: str, body: str) -> None:
    """A typesetter's Latin says nothing, however long it is, nor does a place to be filled."""
    assert verdict(_page("Lamps of Sorrell Bay", body), title=title) == "quarantined"


def test_another_language_is_no_filler() -> None:
    """German or Urdu in Latin letters has none of English's small words, and says something."""
    said = "<p>Tamam mallahon se guzarish hai ke chiragh 4 May 2031 tak jala diye jaen.</p>"
    assert verdict(_page("Lamps of Sorrell Bay", said), title="Lamps of Sorrell Bay") == "accepted"


def test_a_blank_page_is_no_document_and_a_printed_one_may_be() -> None:
    """A PDF of one page on which nothing is seen holds no law; of a scan the reader tells."""
    assert verdict(_image(printed=False), kind="application/pdf") == "quarantined"
    assert verdict(_image(printed=True), kind="application/pdf") == "accepted"


STAFF = "SENIORITY LIST OF KEEPERS\n1. Mr. Tansy Orme\n2. Ms. Sorrel Pike\n3. Mr. Basil Reed"


def test_a_pdf_with_none_of_a_long_titles_words_is_another_document() -> None:
    """A link led to the wrong file: three words of its own or more, and not one in the text."""
    said = says_nothing(text_pdf(STAFF, ""), "Tariff for Wireless Operators")
    assert said.startswith("none of the title’s words")
    assert not says_nothing(text_pdf(STAFF, ""), "Senior Lamp Operators")
    assert not says_nothing(text_pdf(STAFF, ""), "Tariff Order")


@pytest.mark.parametrize(
    "body",
    [
        "<p>Our new website is on its way and will be here soon for you all.</p><p>12 Days 07 Hours 44 Minutes</p>",
        "<p>Lamp Provider for Data Drivers error 80004005</p><p>/shownotice.asp, line 21</p>",
        "<p>You reached this page when trying to reach the site from 10.0.0.7 on May 27 2031.</p>",
    ],
)
def test_a_day_or_a_maker_beside_an_answer_makes_no_document_of_it(body: str) -> None:
    """Who made the site, when its reader came and how long he is to wait are any page's to say."""
    assert verdict(_page("Welcome", body)) == "quarantined"


@pytest.mark.parametrize(
    "body",
    [
        "<ol><li>Engr. Tansy Orme</li><li>Engr. Sorrel Pike</li></ol>",
        "<ul><li>4 May — Feast of Lamps</li><li>9 June — Regatta</li><li>1 August — Blessing of Boats</li></ul>",
        "<table><tr><td>Sorrell Bay</td><td>14,500</td></tr><tr><td>Tansy Point</td><td>9,000</td></tr></table>",
        "<p>سنڌ سرڪار پاران سڀني کي ٻڌايو وڃي ٿو ته آبپاشي کاتي جون آفيسون جمعي ڏينهن بند رهنديون.</p>",
    ],
)
def test_names_days_rows_and_a_sister_language_are_a_documents(body: str) -> None:
    """A list of persons, a calendar, a table of figures and a notice in Sindhi bear marks without a sentence of English."""
    assert verdict(_page("نوٽيفڪيشن" if "سنڌ" in body else "Selected", body)) == "accepted"
