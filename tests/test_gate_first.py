"""What the gate tells at first sight, with no text before to compare with: fillers, blank files, another's words."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageDraw

from crawler.gate.pdf import says_nothing
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


def test_a_file_on_every_page_is_not_the_one_that_was_offered() -> None:
    """A link that is called otherwise than the document is no document; one that is called anything may be."""

    def offered(name: str) -> str:
        body = f'<p><a href="/f/Lamp%20App.pdf">{name}</a></p>'
        return verdict(_page("Lamps of Sorrell Bay", body), title="Lamps of Sorrell Bay")

    assert offered("Citizens' Charter") == "quarantined"
    assert offered("Download (PDF, 2 MB)") == "accepted"
    assert offered("Bay of Sorrell") == "accepted"


@pytest.mark.parametrize(
    "said",
    [
        "Helpline 0800-12345 is open at all hours for keepers of lamps.",
        "Welcome to LampPress. This is your first notice. Edit or delete it, then start writing!",
        "Request failed with status code 500",
        "Loading PDF 45% ... worker",
    ],
)
def test_a_helpline_a_first_post_and_a_failed_request_say_nothing(said: str) -> None:
    """Any page of a site may say it: under a title it is not the notice."""
    page = _page("Closure of Canals", f"<p>{said}</p>")
    assert verdict(page, title="Closure of Canals") == "quarantined"


def test_a_new_helpline_is_a_notice() -> None:
    """A title's own words in the line make it the matter."""
    said = "<p>The helpline of the Board is now 0800-12345 in place of 0800-54321.</p>"
    assert verdict(_page("Helpline Changed", said), title="Helpline Changed") == "accepted"


@pytest.mark.parametrize(
    "said",
    [
        "Loading...</p><p>The price of a lamp is raised to Rs. 400 from Sorrell Bay.",
        "“lamp” means a light on a mast; “mast” means a pole.",
    ],
)
def test_a_sign_of_loading_beside_a_statement_and_a_definition_are_documents(said: str) -> None:
    """What is stated beside a widget that loads is there; what says what a word means is law."""
    assert verdict(_page("Paper 9", f"<p>{said}</p>")) == "accepted"


@pytest.mark.parametrize(
    "said",
    [
        "Please wait...\nIf this message is not replaced, your viewer may not be able to display this type of document.",
        "For the best experience, open this PDF portfolio in a newer program.",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt.",
        "\n",
    ],
)
def test_a_pdf_that_only_stands_for_another_waits(said: str) -> None:
    """A file whose forms or files no reader here opens, a template's and a blank one hold no law."""
    assert verdict(text_pdf(said, ""), kind="application/pdf") == "quarantined"


def test_markup_before_a_pdf_begins_is_a_fault_of_the_server() -> None:
    """A program's warning was put before the file: its table leads nowhere."""
    body = text_pdf(STAFF, "")
    assert verdict(b"\r\n" + body, kind="application/pdf") == "accepted"
    assert verdict(b"<b>Warning</b>: no key\n" + body, kind="application/pdf") == "quarantined"


def test_a_title_that_is_no_heading_is_no_matter() -> None:
    """An untitled template whose words were lost may still name its instrument, in whatever box: a name states nothing."""
    lost = "<p><b>Regulations on the Lighting of Boats in Sorrell Bay, 2031</b></p>"
    said = "<p>Every boat is to bear a lamp in Sorrell Bay from dusk on 4 May 2031.</p>"
    assert verdict(_page("Notices", lost)) == "quarantined"
    assert verdict(_page("Notices", lost + said)) == "accepted"


SITE = (
    "<html><head><title>Lamp Board</title></head><body><div class=hd>Board of Lamps and Light Vessels<div class=menu><span>Home</span>"
    "<span>About the Board</span></div></div><div class=ttl>{t}</div><div>{b}</div>{x}"
    "<div class=ft>Board of Lamps, 3rd Floor, Block C, Harbour Road, Sorrell. Phone 051-5550101</div></body></html>"
)


@pytest.mark.parametrize(
    ("body", "beside"),
    [
        ("", ""),
        ("<p>Share on Facebook Share on WhatsApp</p>", ""),
        ("<p>Prev: Fees of 2030</p><p>Next: Call for Papers</p><p>Read 318 times.</p>", ""),
        ("<p>Hi! I am Nila, your helper at hand. How can I help you today?</p>", ""),
        ("<p>The Board has framed the [&hellip;]</p>", ""),
        ("", "<div class='vision-box'>A bright and safe coast is the aim of the Board.</div>"),
        (
            "",
            "<div id=author-box><h4>About</h4><p>Tansy has written 214 posts since 2019.</p></div>",
        ),
        (
            "<p>Disclaimer: what is shown here is for the guidance of keepers only and is no law.</p>",
            "",
        ),
    ],
)
@pytest.mark.parametrize("title", ["Order on the Lamps of Sorrell", ""])
def test_a_sites_frame_is_no_matter_though_it_is_made_of_plain_boxes(
    title: str, body: str, beside: str
) -> None:
    """Whose the site is, where it is reached, what it may be asked: under a title whose words were lost nothing is said."""
    page = SITE.format(t="Order on the Lamps of Sorrell", b=body, x=beside).encode()
    assert verdict(page, title=title) == "quarantined"


def test_a_notice_in_such_a_frame_is_one() -> None:
    """A sentence of its own is enough, though the box it stands in is called a footer."""
    said = "<p>The lamp at Kot stays out until the 30th of June, 2031.</p>"
    wrapped = f"<div class=footer><h1>Lamp at Kot</h1>{said}</div>"
    for body in (said, wrapped):
        page = SITE.format(t="Lamp at Kot", b=body, x="").encode()
        assert verdict(page, title="Lamp at Kot") == "accepted"


@pytest.mark.parametrize(
    "said", ["This file is under scanning.\nA copy will be shared.", "LAMP RULES\n(To be notified)"]
)
def test_a_pdf_that_promises_a_text_is_none(said: str) -> None:
    """What will be notified or scanned is not there yet."""
    assert verdict(text_pdf(said, ""), kind="application/pdf") == "quarantined"


def test_archives_and_pictures_end_as_such_files_do() -> None:
    """One that was cut short is damaged, whatever it is opened with."""
    out = io.BytesIO()
    Image.new("L", (300, 300), 240).save(out, "PNG")
    whole = out.getvalue()
    assert verdict(whole, kind="image/png") == "accepted"
    assert verdict(whole[:-12], kind="image/png") == "quarantined"
    assert verdict(b"PK\x03\x04 word/ cut", kind="application/zip") == "quarantined"


def test_a_page_that_breaks_off_in_the_middle_of_a_sentence_is_cut_short() -> None:
    """It need leave no more than one paragraph open; an old page that closes nothing ends with its sentence."""
    begun = (
        "<html><body><h1>Lamps</h1><p>The keepers named shall come before the Board on 9 June 2031"
    )
    assert verdict((begun + ", fail").encode()) == "quarantined"
    assert verdict((begun + ".").encode()) == "accepted"


@pytest.mark.parametrize(
    "body",
    [
        "<p>No stall shall sell oil to a person under 18 years of age.</p>",
        "<p>The Board has directed that access to Lampedia be restored. The website had been blocked in May.</p>",
        "<p>In paragraph 9 the words “not lit” are to be read as “lit”.</p>",
        "<p>Oil: Rs. 250 a jar</p><p>Wick: Rs. 40 a yard</p><p>Glass: Rs. 600 a pane</p>",
        '<p><a href="/f/lamp rates.pdf">rates of lamps.pdf</a></p>',
    ],
)
def test_what_binds_directs_corrects_prices_or_offers_is_a_document(body: str) -> None:
    """One sentence of law, one correction, three prices, or a file called as its notification is, without a title in the listing."""
    assert verdict(_page("Notification of Rates of Lamps", body)) == "accepted"


HASHED = (
    "<html><head><title>Lamp Office</title></head><body><div class=c1><div>Lamp Office</div><div>Government of Sorrell</div></div>"
    "<div class=c2><div class=c3>{t}</div>{b}</div><div class=c4><div>For complaints dial 1166 or write to info@lamps.example</div>"
    "<div>Working hours: Monday to Friday, 9 am to 5 pm</div></div></body></html>"
)


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<div>Could not load this order. Retry</div>",
        "<div>This post was deleted by its author.</div>",
        "<div>Awaiting approval of the competent authority for publication on the web.</div>",
        "<table><tr><td>Version</td><td>1.0</td></tr><tr><td>File size</td><td>0.0 MB</td></tr></table>",
        "<div>Open the keepers app to read this document.</div><div>Do not reply to this mail.</div>",
    ],
)
def test_a_frame_without_a_name_is_told_by_what_it_says(body: str) -> None:
    """Hours, numbers to dial and what a file weighs are no matter, though no class says where they stand."""
    page = HASHED.format(t="Order on Lamp Oil", b=body).encode()
    assert verdict(page, title="Order on Lamp Oil") == "quarantined"


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("New Complaint Number", "<p>For complaints dial 1177 in place of 1166.</p>"),
        ("New Address of the Board", "<p>Block C, 3rd Floor, Harbour Road, Sorrell</p>"),
        ("Working Hours in June", "<p>The office will work from 8 am to 2 pm.</p>"),
        ("Next Sitting", "<p>Next sitting: 19 May 2031 at Kot.</p>"),
        ("Lease of Quays", "<p>Previous notification No. 12 stays in force for Quay 9.</p>"),
        ("Form of Oath", "<p>I, ............, do swear that I will keep the lamp ............</p>"),
        ("Form of Declaration", "<p>I am the owner of the vessel named below and it is sound.</p>"),
        (
            "Lamp Camp at Kot",
            "<div class=ticker><p>Lamp camp at Kot opens on 9 May 2031.</p></div>",
        ),
    ],
)
def test_what_looks_like_a_frame_is_a_notice_where_its_title_asks_for_it(
    title: str, body: str
) -> None:
    """A number, an address, hours, what is next, a form's blanks: what a title asks for is its matter."""
    page = HASHED.format(t=title, b=body).encode()
    assert verdict(page, title=title) == "accepted"


def test_a_table_that_is_never_closed_is_cut_short() -> None:
    """Even old pages close their tables."""
    page = "<html><body><h1>Levy</h1><table><tr><td>Lamp</td><td>Rs. 40</td></tr><tr><td>Wick</td><td>Rs. 7,"
    assert verdict(page.encode(), title="Levy on Lamps") == "quarantined"


@pytest.mark.parametrize(
    "said",
    ["[Name of Company]\nDear [Name]:\n[Type the letter here]", "The document has no pages."],
)
def test_a_pdf_of_slots_or_about_itself_is_no_document(said: str) -> None:
    """A template that nobody filled, and a program's word on what it made."""
    assert verdict(text_pdf(said, ""), kind="application/pdf") == "quarantined"


GOVERNED = (
    "<html><head><title>{t} - Lamp Department</title></head><body><div>Skip to main content A+ A-</div><h2>{t}</h2>{b}"
    "<p>Content owned and updated by the Lamp Department, Government of Sorrell</p><p>Last reviewed and updated on: 26 Nov 2031</p></body></html>"
)


@pytest.mark.parametrize(
    "words", ["Dummy PDF file", "Sample PDF Document", "This is a test PDF file"]
)
def test_a_pdf_that_says_only_that_it_is_a_sample_is_held(words: str) -> None:
    """A programmer's sample in a document's place says nothing; one word more of the world is matter."""
    assert says_nothing(text_pdf(words, ""), "Levy on Masts")
    assert not says_nothing(text_pdf(words + " for the levy on masts, at Rs. 40.", ""), "")


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<p>The requested item has been moved to the archive. Access is given on application.</p>",
        "<p>To view PDF files Adobe Acrobat Reader is required.</p>",
        "<p>Data will be displayed here.</p>",
        "<p>No file has been attached with this order.</p>",
        "<p>This content is not available in English. Kindly view it in Urdu.</p>",
    ],
)
@pytest.mark.parametrize("title", ["Order on Lamp Oil", ""])
def test_a_page_looked_over_on_some_day_says_nothing_by_that(title: str, body: str) -> None:
    """Whose a page is and when it was last reviewed is a stamp; what answers a visitor is no order."""
    page = GOVERNED.format(t="Order on Lamp Oil", b=body).encode()
    assert verdict(page, title=title) == "quarantined"


def test_a_list_whose_items_lead_nowhere_is_matter() -> None:
    """Names in a list are a document's; a menu's lead somewhere."""
    items = "".join(f"<li>{name}</li>" for name in ("Tansy Orme, Kot", "Sorrel Pike, Bay", "Basil"))
    one_more = "<li>Sage Fenn, Ghat</li>"
    for listed, wanted in ((items, "quarantined"), (items + one_more, "accepted")):
        page = GOVERNED.format(t="Keepers Named in May", b=f"<ol>{listed}</ol>").encode()
        assert verdict(page, title="Keepers Named in May") == wanted


@pytest.mark.parametrize(
    "body",
    [
        "<p>This list is for keepers with a badge. Kindly sign in with the number of the badge to read on.</p>",
        "<p>A code went to the telephone that ends in 81. Enter the code to view the list.</p>",
        "<p>Before the list opens, tell us whether you are a keeper or a trimmer.</p>",
        "<p>You have opened too many lists today. More of them can be opened tomorrow.</p>",
        "<p>فہرست دیکھنے کے لیے اپنا شناختی نمبر درج کریں۔ یہ صرف رجسٹرڈ صارفین کے لیے ہے۔</p>",
        "<p>Slot gacor hari ini, daftar sekarang dan dapatkan bonus new member 100%.</p>",
        "<p>Hacked by L4mpOut. Your security is zero, keeper of the server.</p>",
        "<p>We and our 812 partners store or access information on a device. Manage your choices at any time.</p>",
        '<pre>Traceback (most recent call last): File "/srv/lamps/views.py", line 8, in detail</pre>',
        "<p>All lamps of Sorrell Bay are to be lit on the evening of the…</p><p><a href=/4>Continue reading</a></p>",
        "<table><tr><th>Lamp</th><th>Oil</th></tr></table><p>Showing 0 to 0 of 0 entries</p>",
        "<p>Not uploaded yet by the branch.</p>",
    ],
)
def test_what_a_page_asks_or_sells_under_a_notices_title_is_not_the_notice(body: str) -> None:
    """A wall, an excerpt, a program's failure and what intruders sell say nothing of the notice they stand under."""
    title = "Lamps of Sorrell Bay"
    page = f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>".encode()
    assert verdict(page, title=title) == "quarantined"


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Badges of Keepers", "<p>A keeper shall sign in the log with his number to open the store.</p>"),
        ("Betting on Lamps", "<p>Sites that offer slot gacor to keepers are blocked under section 4.</p>"),
        ("Circular 4 of 2031", "<p>Withdrawn.</p>"),
        ("Appeal of Orla Pike", "<p>Adjourned to the 4th of June.</p>"),
        ("Meeting on Wicks", "<p>Monday, 4 May 2031</p><p>10 a.m.</p><p>Lamp Room</p>"),
        ("Trimmer of Tansy Head", "<table><tr><td>Name</td><td>Orla Pike</td></tr><tr><td>Grade</td><td>BS-14</td></tr></table>"),
    ],
)  # fmt: skip
def test_a_notice_may_be_a_word_a_day_or_a_table(title: str, body: str) -> None:
    """A decision in a word, a day with its hour, a name in a table and a rule on signing in are matter."""
    page = f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>".encode()
    assert verdict(page, title=title) == "accepted"


@pytest.mark.parametrize(
    "body",
    [
        "<p>You must be logged in to view lists of lamps.</p>",
        "<p>This document cannot be previewed inline.</p>",
        "<p>This is a preview of the list. The full content will be available soon.</p>",
        "<p>The content of this notice has not been published yet.</p>",
        "<p>Sign up to read this list for free.</p>",
        "<p>آپ کو یہ صفحہ دیکھنے کی اجازت نہیں ہے۔ رسائی کے لیے اپنے منتظم سے رابطہ کریں۔</p>",
    ],
)
def test_what_a_page_tells_of_itself_is_not_the_notice(body: str) -> None:
    """That a file, a preview or the page itself fails is nothing of the world."""
    title = "Lamps of Sorrell Bay"
    page = f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>".encode()
    assert verdict(page, title=title) == "quarantined"


LONG_ANSWER = (
    "<p>To print a page of ours press two keys together. If your reader does not open a file, ask us which one you need.</p>"
    * 5
)
NEWS = (
    "<p>Shares rose on 4 May 2031 in London as traders bet that rates would be cut in spring; oil and gold were flat.</p>"
    * 5
)


def test_what_speaks_to_visitors_at_length_bears_a_word_of_its_title() -> None:
    """A page that bears its title, and below it nothing but answers to a visitor, is not the notice."""
    title = "Inspection of Lamps and Wicks"
    page = f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{{}}</body></html>"
    assert verdict(page.format(LONG_ANSWER).encode(), title=title) == "quarantined"
    lawful = LONG_ANSWER + "<p>A lamp shall be clean at dusk.</p>"
    assert verdict(page.format(lawful).encode(), title=title) == "accepted"


@pytest.mark.parametrize(
    "title",
    ["Letter 5 of the Policy Division of the Board", "Unfavourable Week for Exchanges Abroad"],
)
def test_a_notice_may_say_in_other_words_what_its_title_says(title: str) -> None:
    """A text about the world is not held for bearing no word of its title: press releases often do not."""
    page = f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{NEWS}</body></html>"
    assert verdict(page.encode(), title=title) == "accepted"


@pytest.mark.parametrize(
    "body",
    [
        "<p>12/2031 Orme v. Pike</p><p>14/2031 Board v. Reed</p>",
        "<p>Wicks of 95 g, 190 g and 475 g only.</p>",
    ],
)
def test_measures_and_numbered_causes_are_marks(body: str) -> None:
    """Three measures, or two causes with their numbers, are a document's without a title."""
    page = (
        f"<html><head><title>Wicks</title></head><body><h1>Wicks</h1>{body}</body></html>".encode()
    )
    assert verdict(page) == "accepted"


LIT = "<p>The lamps of Sorrell Bay shall be lit from dusk, and no keeper shall leave his lamp.</p>"
OLD = f"<html><body><h1>Lamps of Sorrell Bay</h1>{LIT * 3}"


@pytest.mark.parametrize(
    "ending",
    [
        "<p>Secretary to the Government of Nilgar",
        "<p>SECTION OFFICER TO THE GOVERNMENT OF NILGAR",
        "<p>Keeper",
        "<p>Visitors since May 2001: 4411",
        "<center>Site designed and hosted by the Computer Cell of the Board",
        "<p>For more see the pages of the Board at www.lamps.example",
        "<p>سیکرٹری حکومت نیلگر محکمہ چراغ و روشنی",
        "<h3>Schedule of Lamps and Wicks to be Lit</h3>",
        "<p>This order takes effect at once.",
    ],
)
def test_an_old_page_may_end_without_its_tags(ending: str) -> None:
    """Who signs, what a site says at its foot, a heading and a whole sentence end a page that never closed itself."""
    assert verdict((OLD + ending).encode(), title="Lamps of Sorrell Bay") == "accepted"


@pytest.mark.parametrize(
    "ending",
    [
        "<p>The wicks shall be cut by the keeper, and",
        "<p>4. The keeper of the",
        "<p>The wicks are cut</p><p cla",
        "<p>چراغ جلانے والے تمام ملاح اپنے چراغ کو",
    ],
)
def test_a_last_line_that_goes_on_is_cut_short(ending: str) -> None:
    """A line that breaks off in small letters, at a comma or before its verb was not the last."""
    assert verdict((OLD + ending).encode(), title="Lamps of Sorrell Bay") == "quarantined"


@pytest.mark.parametrize(
    "body",
    [
        "<p>We have sent a link to your inbox. Open the link within an hour to see the notice.</p>",
        "<p>The form token is invalid or missing. Reload and submit again.</p>",
        "<p>Your browser is out of date. Upgrade to a newer one.</p>",
        "<p>Disk quota exceeded while writing the session file.</p>",
        "<p>You are number 231 in line. Keep this tab open.</p>",
        "<p>آپ کا سیشن ختم ہو چکا ہے۔ دوبارہ داخل ہوں۔</p>",
    ],
)
def test_what_is_said_of_a_visit_is_no_notice(body: str) -> None:
    """A reader's own browser, tab, inbox and session are the visit's."""
    title = "Lamps of Sorrell Bay"
    page = f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>".encode()
    assert verdict(page, title=title) == "quarantined"


@pytest.mark.parametrize(
    "body",
    [
        "<p>The following links are to be taken down within 24 hours.</p>",
        "<p>Fraudsters send links by message. Do not click them and tell no one the password of your wallet.</p>",
        "<p>The server room floods. Subscribers are served from Tansy Head.</p>",
        "<p>Apply through the portal by 30 June. No applications by post.</p>",
        "<p>عوام نامعلوم لنک پر کلک نہ کریں اور اپنا پاس ورڈ کسی کو نہ بتائیں۔</p>",
    ],
)
def test_a_notice_of_the_web_is_a_notice(body: str) -> None:
    """Links, servers and passwords are what such notices are about, whatever their title says."""
    title = "Lamps of Sorrell Bay"
    page = f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>".encode()
    assert verdict(page, title=title) == "accepted"


def test_a_short_pdf_that_binds_somebody_keeps_no_place() -> None:
    """Its last line may send its reader to a portal; what keeps a place says what it will be itself."""
    title = "Import of Lamps"
    bound = f"{title}\nNo person shall import lamps without a certificate of the Warden.\nIt may be had through the portal."
    kept = f"{title}\nThis document shall be available soon.\nIt may be had through the portal."

    assert not says_nothing(text_pdf(bound, ""), title)
    assert says_nothing(text_pdf(kept, ""), title)
