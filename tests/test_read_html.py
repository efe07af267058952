"""A page is read by what its parts mean and hold; no one layout is known, and no class name but a menu's in the midst of a text."""

from __future__ import annotations

import pytest

from crawler.pages import read
from crawler.pages.html import main_text
from crawler.pages.sniff import decode

MENU = '<a href="/">Home</a> <a href="/a">About us</a> <a href="/b">Legislation</a> <a href="/c">Contact</a>'
WORDS = "Sarsabz City (March 3, 2026): Every network shall be registered by 30 June 2026."
MORE = "Provided that no fee shall be payable by a school."
LAYOUTS = {
    "tables": f"<table><tr><td colspan=2><img src=b.gif></td></tr><tr><td>{MENU}</td><td><font size=4><b>Registration of Networks"
    f"</b></font><p>{WORDS}<p>{MORE}<p>(A. Khan)<br>Director</td></tr><tr><td>Copyright 2012 Authority.</td></tr></table>",
    "meaning": f"<header><nav>{MENU}</nav></header><main><article><h1>Registration of Networks</h1><p>{WORDS}</p><p>{MORE}</p>"
    "<p>(A. Khan)<br>Director</p></article></main><footer><p>All rights reserved</p><a href=/p>Privacy</a></footer>",
    "boxes": f"<div><div><ul><li>{MENU.replace('</a> <a', '</a></li><li><a')}</li></ul></div><div><div><span><h2>Registration of Networks</h2></span>"
    f"</div><div>{WORDS}</div><div>{MORE}</div><div>(A. Khan)<br/>Director</div></div><div>© 2026 Authority</div></div>",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_notice_reads_the_same_in_any_layout(layout: str) -> None:
    """Menus, banners and feet go; title, date line, words and signatory stay, a block a line."""
    page = f"<html><head><title>Registration of Networks | Authority</title></head><body>{LAYOUTS[layout]}</body></html>"

    found = read(page.encode(), "text/html")

    assert found.text.split("\n") == [
        "Registration of Networks",
        WORDS,
        MORE,
        "(A. Khan)",
        "Director",
    ]
    assert (found.title, found.published_on, found.language) == (
        "Registration of Networks",
        "2026-03-03",
        "en",
    )
    assert (found.problem, found.confidence) == ("", 1.0)


def test_an_urdu_notice_gives_its_title_date_and_language() -> None:
    """Urdu months and the year's mark are read; the script tells the language."""
    page = (
        "<html dir=rtl><title>رجسٹریشن</title><body><h1>وی پی این کی رجسٹریشن</h1>"
        "<p>سرسبز شہر: تمام کمپنیاں اندراج کرائیں۔</p><p>اسلام آباد (16 دسمبر 2020ء) (پ۔ر)</p></body></html>"
    )

    found = read(page.encode(), "text/html")

    assert (found.language, found.published_on, found.kind) == ("ur", "2020-12-16", "press-release")
    assert found.title == "وی پی این کی رجسٹریشن"


def test_a_table_of_data_is_read_row_by_row() -> None:
    """Cells of a row stay together: a fee without its class is worth nothing."""
    page = "<body><p>Fees are as follows.</p><table><tr><th>Class<th>Rs.</tr><tr><td><p>A</p></td><td>5,000</td></tr></table>"

    assert read(page.encode(), "text/html").text.split("\n")[1:] == ["Class\tRs.", "A\t5,000"]


def test_numbers_that_only_a_browser_shows_are_read() -> None:
    """An item cited as "clause (b)" may have its letter from the list alone; typed numbers stay."""
    page = "<body><p>Namely:</p><ol type=a><li>one</li><li>two</li></ol><ol><li value=4>four<li>five<li>6. six</ol>"

    assert read(page.encode(), "text/html").text.split("\n")[1:] == [
        "a. one",
        "b. two",
        "4. four",
        "5. five",
        "6. six",
    ]


def test_a_page_of_links_only_is_not_read_as_empty() -> None:
    """Where everything looks like a menu, nothing is one."""
    page = "<body><h1>Acts</h1><ul><li><a href=a>A Act</a><li><a href=b>B Act</a><li><a href=c>C Act</a></ul></body>"

    assert read(page.encode(), "text/html").text.split("\n") == ["Acts", "A Act", "B Act", "C Act"]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
def test_urdu_is_decoded_whatever_the_server_says(codec: str) -> None:
    """The bytes decide: a server that claims Latin letters is not believed."""
    page = (
        "<html><body><p>" + "تمام صارفین کو مطلع کیا جاتا ہے، فیس پانچ سو ہے" + "</p></body></html>"
    )
    if codec == "cp1256":
        page = (
            page.replace("ی", "ي")
            .replace("ک", "ك")
            .replace("ہے", "ھے")
            .replace("ہ", "ه")
            .replace("ے", "ے")
        )

    found = read(page.encode(codec, "replace"), "text/html; charset=iso-8859-1")

    assert found.language == "ur"
    assert "تمام صارف" in found.text


def test_curly_quotes_of_an_old_code_page_survive() -> None:
    """They delimit the words that an amending law puts in."""
    found = read("<p>for the word “may” the word “shall” – here</p>".encode("cp1252"), "text/html")

    assert found.text == "for the word “may” the word “shall” – here"


def test_a_page_under_a_pdfs_name_says_so() -> None:
    """An error page must not pass for an Act because of its address."""
    found = read(
        b"<html><body><p>File not found</p></body></html>",
        "application/pdf",
        url="https://na.example/x.pdf",
    )

    assert "web page" in found.problem


def test_plain_text_is_left_as_it_is_but_for_its_line_ends() -> None:
    """Blank lines, page breaks and indents are what structure is told from."""
    body = b"THE ACT\r\n\r\n\x0c  1. Title.\rEnd"

    assert read(body, "text/plain").text == "THE ACT\n\n\x0c  1. Title.\nEnd"


@pytest.mark.parametrize(
    "named", ["unicode_escape", "raw_unicode_escape", "punycode", "utf-7", "x-none"]
)
def test_a_codec_that_no_page_is_written_in_rewrites_nothing(named: str) -> None:
    """A header that names one of Python's own codecs is not believed: the letters stay."""
    body = "A fee of £5 \\n is payable; see “the café’s rule”.".encode("cp1252")

    assert decode(body, f"text/html; charset={named}") == body.decode("cp1252")


@pytest.mark.parametrize("named", ["iso8859-1", "l1", "ansi_x3.4-1968", "ANSI", "cp1252"])
def test_every_name_of_a_western_code_means_what_a_browser_takes_it_for(named: str) -> None:
    """Latin-1 has no curly quotes, and no page that claims it is without them."""
    body = "see “the café’s rule” – £5".encode("cp1252")

    assert decode(body, f"text/html; charset={named}") == body.decode("cp1252")


@pytest.mark.parametrize(
    "frame",
    [
        "<marquee>The auction of frequencies will be held tomorrow.</marquee>",
        '<div><a href="/">Home</a> &gt; <a href="/m">Media</a> &gt; Notices</div>',
        "<div><p>This site sets cookies to count its readers.</p><button>Accept all</button></div>",
        f"<div><h3>Related notices</h3><ul>{MENU}</ul></div>",
    ],
)
def test_a_sites_own_lines_are_no_part_of_the_notice(frame: str) -> None:
    """A running line, a trail from home, a cookie banner and a menu with its heading go."""
    notice = f"<div><h1>Registration of Networks</h1><p>{WORDS}</p><p>{MORE}</p></div>"

    found = read(f"<html><body>{frame}{notice}</body></html>".encode(), "text/html")

    assert found.text.split("\n") == ["Registration of Networks", WORDS, MORE]


@pytest.mark.parametrize(
    "part",
    [
        '<div><a href="/a.pdf">Schedule of fees payable by schools</a></div>',
        '<div><a href="/1">Form A</a> | <a href="/2">Form B</a></div>',
        "<p>A site that sets cookies shall say so.</p>",
        "<table><tr><td><a href=/1>Form A</a> <a href=/2>Form B</a></td></tr></table>",
        "<div><p>A site that sets cookies shall ask.</p><p>I agree</p></div>",
        "<div><p>No site sets a cookie without consent.</p><a href=/1>Accept</a></div>",
        '<div><a href="/">Home</a> | Every keeper shall pay ten rupees / day.</div>',
        '<div><a href="/">Home</a> <a href="/n">Notices</a> The Board took the lamps away.</div>',
    ],
)
def test_what_only_looks_like_a_sites_own_line_stays(part: str) -> None:
    """One link or two, a rule about cookies and what stands in a table are the notice's."""
    notice = f"<h1>Registration of Networks</h1><p>{WORDS}</p>{part}<p>{MORE}</p>"
    words = " ".join(read(f"<body>{notice}</body>".encode(), "text/html").text.split())

    assert words.startswith(f"Registration of Networks {WORDS} ")
    assert words.removeprefix(f"Registration of Networks {WORDS} ").removesuffix(MORE).strip()


def test_a_clause_c_is_no_sign_of_copyright() -> None:
    """The last clause of a list, "(c) …", stays; "(c) 2019" and "© The Port" at a page's foot go."""
    law = "<ol><p>(a) keep records;</p><p>(b) pay the fee; and</p><p>(c) not sell data.</p></ol>"
    page = f"<h1>Registration of Networks</h1><p>{WORDS}</p>{law}<div>(c) 2019 The Port</div>"
    words = read(f"<body>{page}</body>".encode(), "text/html").text

    assert "(c) not sell data." in words
    assert "2019 The Port" not in words


@pytest.mark.parametrize(
    "last",
    [
        "(c) 2019 and later wicks.",
        "Copyright subsists in every map for fifty years.",
        "Copyright Act amended.",
        "Best viewed with its lamp lit, the signal shall be raised.",
    ],
)
def test_what_copyright_is_stays_at_a_pages_end(last: str) -> None:
    """A last line of matter that begins as a site's own does is matter."""
    words = read(f"<body><p>{WORDS}</p><p>{MORE}</p><p>{last}</p></body>".encode(), "text/html")

    assert words.text.endswith(last)


@pytest.mark.parametrize(
    "foot",
    ["Copyright © 2024 The Port", "Copyright The Port Office", "Copyright 2024", "Best viewed in Chrome"],
)  # fmt: skip
def test_a_sites_last_line_goes(foot: str) -> None:
    """Who owns a site, and what it is best viewed in, is none of its notice."""
    words = read(f"<body><p>{WORDS}</p><p>{MORE}</p><p>{foot}</p></body>".encode(), "text/html")

    assert words.text.endswith(MORE)


def test_a_notices_title_stays_over_the_links_that_share_it() -> None:
    """The heading of the page is not that of the menu beneath it, though nothing else stands in their box."""
    share = "<ul><li><a href=/f>Facebook</a></li><li><a href=/t>Twitter</a></li><li><a href=/w>Whatsapp</a></li></ul>"
    head = f"<div><h2>Registration of Networks</h2>{share}</div>"
    found = read(f"<body>{head}<div><p>{WORDS}</p><p>{MORE}</p></div></body>".encode(), "text/html")

    assert found.text.split("\n") == ["Registration of Networks", WORDS, MORE]


def test_a_notice_about_cookies_is_no_banner() -> None:
    """What is all of a page is its matter, though it tells of cookies and has a button."""
    notice = "<div><p>You are warned of cookies.</p><p>Our rules: <button>Accept</button></p></div>"

    assert "warned" in read(f"<body>{notice}</body>".encode(), "text/html").text


SCHOOLS = "Provided that no fee shall be payable by a school."
FOLDED = {
    "a tab's panel": f"<div role=tabpanel hidden><p>{SCHOOLS}</p></div>",
    "what a link in the page opens": f'<a href="#r">Rules</a><div id=r style="display: none"><p>{SCHOOLS}</p></div>',
    "what stands under a heading": f'<h3>Fees</h3><div style="display:none"><p>{SCHOOLS}</p></div>',
    "an accordion's heading": f"<h2><button aria-controls=c>{SCHOOLS}</button></h2><div id=c><p>Paid or not, it is due.</p></div>",
    "a numbered button over a text": f"<button>4. {SCHOOLS}</button><div><p>This holds for every school in the city.</p></div>",
    "provisions that are links": "".join(
        f'<li><a href="/n{n}">{n}. {SCHOOLS}</a></li>' for n in range(5)
    ).join(("<ul>", "</ul>")),
    "a provision on copyright at the end": f"<p>Copyright in a map shall vest in the Government. {SCHOOLS}</p>",
    "a schedule omitted": f"<h3>THE SCHEDULE [Omitted: {SCHOOLS}]</h3>",
    "a note of the article": f"<aside><p>{SCHOOLS}</p></aside>",
}


@pytest.mark.parametrize("form", FOLDED)
def test_what_a_page_folds_away_is_its_matter(form: str) -> None:
    """A panel that a click opens, a heading that is a button, a note beside the text: none is furniture."""
    page = f"<body><article><h1>Registration of Networks</h1><p>{WORDS}</p><p>{WORDS}</p>{FOLDED[form]}</article></body>"

    assert SCHOOLS in read(page.encode(), "text/html").text


@pytest.mark.parametrize(
    "hidden",
    [
        f"<div role=dialog hidden><p>{SCHOOLS}</p></div>",
        f'<button data-toggle=modal data-target="#m">Log in</button><div id=m style="display:none"><p>{SCHOOLS}</p></div>',
        f'<a href="#m">Log in</a><div id=m hidden><p>{SCHOOLS}</p><input name=user></div>',
        f"<nav><h3>Menu</h3><div hidden><p>{SCHOOLS}</p></div></nav>",
        f"<div hidden><p>{WORDS}</p></div><!-- {SCHOOLS} -->",
    ],
)
def test_what_a_page_hides_is_not_its_matter(hidden: str) -> None:
    """A dialogue, a form, a menu, and a hidden copy of what is shown are no part of the text."""
    page = f"<body><h1>Registration of Networks</h1><p>{WORDS}</p>{hidden}<p>{WORDS}</p></body>"

    assert SCHOOLS not in read(page.encode(), "text/html").text


ANNEX = "Networks of schools, of fishing villages and of their harbours"
BESIDE = {
    "an annex": (f"<div><h2>Annex A</h2><p>{ANNEX}</p></div>", "harbours", True),
    "loose words": (ANNEX, "harbours", True),
    "a table": ("<table>" + "<tr><td>Port<td>Licence<td>Karachi</tr>" * 4 + "</table>", "Karachi", True),
    "a teaser": (f"<div><p>{ANNEX}</p><a href=/n/2>Read more</a></div>", "harbours", False),
    "a site's name": ("<div><h1>The Lantern Authority</h1></div>", "Lantern", False),
    "a calendar": ("<table>" + "<tr><td>1<td>2<td>Mon</tr>" * 4 + "</table>", "Mon", False),
    "a share bar": ("<div>Share this page 12 views</div>", "views", False),
}  # fmt: skip


@pytest.mark.parametrize("what", BESIDE)
def test_what_stands_beside_the_one_article_is_read_where_it_says_something(what: str) -> None:
    """An annex or a table outside the article is the page's matter; a teaser, a name, a counter is not."""
    markup, word, kept = BESIDE[what]
    page = f"<body><div><article><h1>Registration of Networks</h1><p>{WORDS}</p><p>{MORE}</p></article></div>{markup}</body>"
    found = read(page.encode(), "text/html")
    assert (word in found.text.split()) is kept
    assert found.title == "Registration of Networks"


def test_a_banner_goes_with_all_its_buttons() -> None:
    """A second button to accept, within the banner that the first one took away, is asked nothing more."""
    banner = "<div><p>We use cookies on this site.</p><button>Accept</button><button>Accept all</button></div>"

    found = read(f"<html><body>{banner}<h1>Lamps</h1><p>{WORDS}</p></body></html>".encode(), "")

    assert found.text.split("\n") == ["Lamps", WORDS]


def test_a_short_notice_in_a_form_that_holds_the_page_is_read() -> None:
    """Where a form holds the page it is no box to search, however short the notice and long the doctype."""
    doctype = (
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"'
        ' "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'
    )
    page = f"{doctype}<html><body><form><span>Corrigendum</span><div>For 5 read 50.</div></form></body></html>"

    assert read(page.encode(), "text/html").text.split("\n") == ["Corrigendum", "For 5 read 50."]


def test_a_note_beside_the_words_of_main_is_read() -> None:
    """A sentence in an aside of the page's main part is a note of it, with an article round it or without."""
    page = f"<html><body><main><h1>Lamps</h1><p>{WORDS}</p><aside><p>{MORE}</p></aside></main></body></html>"

    assert read(page.encode(), "text/html").text.split("\n") == ["Lamps", WORDS, MORE]


def _matter(body: str) -> list[str]:
    return read(f"<html><body>{body}</body></html>".encode(), "text/html").text.split("\n")


def test_law_beside_a_pages_one_article_is_read() -> None:
    """A page whose law goes on outside its article is read whole; teasers beside an article are not."""
    article = f"<article><h1>Lamps</h1><p>{WORDS}</p><p>{WORDS}</p></article>"
    teaser = "<div><p>The harbour fair opens on Friday at noon.</p><a href=/n>More</a></div>"

    for linked in ("", '<a href="#n">1</a>'):
        assert MORE in _matter(f"<div>{article}</div><div><p>{MORE}</p>{linked}</div>")
    assert _matter(f"<div>{article}</div>{teaser}") == ["Lamps", WORDS, WORDS]


def test_hidden_law_that_nothing_on_the_page_opens_is_read_once() -> None:
    """A law that a script would show is read; a hidden copy of what is shown, a dialogue and a form are not."""
    shown = f"<h1>Lamps</h1><p>{WORDS}</p>"

    assert _matter(f'{shown}<div style="display:none"><p>{MORE}</p></div>') == [
        "Lamps",
        WORDS,
        MORE,
    ]
    assert _matter(f"{shown}<div hidden><p>{WORDS}</p></div>") == ["Lamps", WORDS]
    assert _matter(f'{shown}<div hidden role="dialog"><p>{MORE}</p></div>') == ["Lamps", WORDS]
    assert _matter(f"{shown}<div hidden><p>{MORE}</p><input></div>") == ["Lamps", WORDS]


def test_the_files_of_a_notice_are_read() -> None:
    """Three links to files below a sentence are its attachments; under a heading of their own they are a menu."""
    files = "".join(f'<li><a href="/f/{n}.pdf">Annex {n}</a></li>' for n in "ABCD")
    lines = ["Lamps", WORDS, "Annex A", "Annex B", "Annex C", "Annex D"]

    assert _matter(f"<h1>Lamps</h1><p>{WORDS}</p><ul>{files}</ul>") == lines
    assert _matter(f"<h1>Lamps</h1><p>{WORDS}</p><h3>Downloads</h3><ul>{files}</ul>") == lines[:2]


@pytest.mark.parametrize(
    ("lead", "items"),
    [
        ("<p>5A. The following are lamps:</p>", "<ul>{}</ul>"),
        ("<p>5A. The following are lamps:</p>", "<div>{}</div>"),
        ("<h3>Schedule</h3>", "<ol>{}</ol>"),
        ("<p>Schedule</p>", "<table>{}</table>"),
        ("", "<ul>{}</ul>"),
    ],
)
def test_a_list_of_links_in_the_midst_of_a_law_is_law(lead: str, items: str) -> None:
    """A line leads to it, or provisions stand before and after it; a box that calls itself a menu is one all the same."""
    row = "<tr><td>{}</td></tr>" if "table" in items else "<li>{}</li>"
    names = ("Oil", "Gas", "Arc", "Wick")
    links = "".join(row.format(f'<a href="#{name}">{name}</a>') for name in names)
    law = f"<h1>Lamps</h1><p>{WORDS}</p>{lead}{items.format(links)}<p>{MORE}</p>"

    assert [line for line in _matter(law) if line.split()[-1] in names] == [
        f"{n}. {name}" if "<ol" in items else name for n, name in enumerate(names, 1)
    ]
    menu = law.replace(items[: items.index(">")], f'{items[: items.index(">")]} class="main-menu"')
    assert not [line for line in _matter(menu) if line.split()[-1] in names]


def test_a_page_that_leaves_out_its_body_is_read_all_the_same() -> None:
    """HTML lets the tag be left out, and its sections are younger than the parser."""
    page = (
        "<!doctype html><meta charset=utf-8><title>Lamps Rules</title>\n"
        "<main><h1>Lamps Rules</h1><p>No person shall light a lamp.<p>The Warden may allow it.</main>"
    )
    assert read(page.encode(), "text/html").text.split("\n") == [
        "Lamps Rules",
        "No person shall light a lamp.",
        "The Warden may allow it.",
    ]


def test_the_latest_news_beside_a_notice_goes_with_its_days() -> None:
    """A list of links is a menu though each bears its day; a table of Acts and their days is matter."""
    told = "".join(
        f"<li><a href=/{n}>The lamps of quay {n}</a><span>{n} March 2026</span></li>"
        for n in range(1, 6)
    )
    acts = "".join(
        f"<tr><td><a href=/{n}>The Lamps Act {n}</a><td>{n} March 2026</tr>" for n in range(1, 6)
    )
    page = f"<div><h1>Networks</h1><p>{WORDS}</p></div><div><h4>Latest news</h4>{{}}</div>"

    assert "quay" not in read(page.format(f"<ul>{told}</ul>").encode(), "text/html").text
    assert "Lamps Act 3" in read(page.format(f"<table>{acts}</table>").encode(), "text/html").text


@pytest.mark.parametrize(
    "title",
    [
        "Authority of Networks - Registration of Lamps",
        "Registration of Lamps - Authority of Networks",
    ],
)
def test_a_pages_title_is_what_it_says_itself_and_not_its_site(title: str) -> None:
    """A site may put its name ahead of the title or behind it."""
    page = f"<title>{title}</title><table><tr><td>Registration of Lamps<tr><td>{WORDS}</table>"
    assert read(page.encode(), "text/html").title == "Registration of Lamps"


def test_an_hour_behind_a_day_leaves_it_the_pages_day() -> None:
    """A system that writes when it put a page up writes the hour too; the last change is no date line."""
    page = "<h1>Lamps</h1><p>{}</p><p>Lamps are to be lit at dusk, by all keepers.</p>"
    for said in ("Friday, 13 March 2026 05:00", "March 13, 2026 - 10:15 am"):
        assert read(page.format(said).encode(), "text/html").published_on == "2026-03-13"
    changed = page.format("Last Updated ( Monday, 16 March 2026 09:12 )")
    assert read(changed.encode(), "text/html").published_on is None


def test_a_number_in_brackets_below_a_title_is_the_acts() -> None:
    """As a province prints it; one in the midst of a line is another law's."""
    page = "<p>THE LAMPS ACT 2026</p><p>({}Act IX of 2026)</p><p>1. Lamps shall be lit.</p>"
    assert read(page.format("").encode(), "text/html").number == "IX of 2026"
    assert read(page.format("See ").encode(), "text/html").number == ""


def test_a_sentence_that_tells_of_an_order_is_no_title() -> None:
    """It ends as sentences do, and says what was done."""
    page = "<p>Licence of a keeper cancelled</p><p>The Authority has, by an order of 6 March 2026, cancelled it.</p>"
    assert read(page.encode(), "text/html").title == "Licence of a keeper cancelled"


@pytest.mark.parametrize(
    ("called", "title"),
    [("the Keeping of Lamps Rules, 2026", "Keeping of Lamps Rules, 2026"),
     ("the Harbour Assembly Rules of Procedure and Conduct of Business, 2026", "Harbour Assembly Rules of Procedure and Conduct of Business, 2026"),
     ("the Rules", "LAMPS")],
)  # fmt: skip
def test_rules_are_called_what_they_call_themselves(called: str, title: str) -> None:
    """They say "these" of themselves, and their title may run on behind what they are."""
    page = f"<p>LAMPS</p><p>1. Short title.— (1) These rules may be called {called}.</p>"
    assert read(page.encode(), "text/html").title == title


def test_a_title_keeps_the_quotation_that_it_ends_with() -> None:
    """A mark that closes what the title opens is its own."""
    page = f"<h1>Recommendations on “Lamps of the Quay”</h1><p>{WORDS}</p>"
    assert read(page.encode(), "text/html").title == "Recommendations on “Lamps of the Quay”"


def test_a_cell_with_a_heading_lays_a_page_out() -> None:
    """What stands beside a short notice is no cell of its row: each paragraph is a line."""
    page = f"<table><tr><td><h3>Lamps</h3><p>{WORDS}</p><p>{MORE}</p></td><td><b>See too</b></td></tr></table>"
    assert read(page.encode(), "text/html").text.split("\n")[:3] == ["Lamps", WORDS, MORE]


def test_who_issued_a_document_and_when_is_not_its_title() -> None:
    """A Government's notification begins with its ministry and its day; what follows names it."""
    head = "<p>GOVERNMENT OF THE HARBOUR<br>MINISTRY OF LAMPS<br>(QUAYS DIVISION)</p><p>Islamabad, the 5th March, 2026</p>"
    page = f"{head}<p>CORRIGENDUM ON OIL</p><p>{WORDS}</p>"
    assert read(page.encode(), "text/html").title == "CORRIGENDUM ON OIL"


@pytest.mark.parametrize(
    "frame",
    [
        '<a href="/"><img alt="Harbour Authority" src="l.png"></a>',
        "<footer>© 2031 Harbour Authority. All rights reserved.</footer>",
    ],
)
def test_a_sites_name_alone_is_no_title_of_its_page(frame: str) -> None:
    """What a site calls its first page, or claims its rights by, is not what the page below is called."""
    parts = "<h2>Lamps</h2><p>Keepers shall register lamps.</p><h2>Wicks</h2><p>Wicks too.</p>"
    named, own = (
        main_text(f"<html><head><title>{title}</title></head><body>{frame}<div>{parts}</div></body></html>")
        for title in ("Harbour Authority", "Registration")
    )  # fmt: skip
    assert (named.heading, own.heading) == ("Lamps", "Registration")
