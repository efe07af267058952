"""A page under its notice's own title must prove that it is that notice: a wall can be worded in any way."""

from __future__ import annotations

import pytest

from diffs.walls.words import is_walled
from tests.gating import verdict

TITLE = "Inspection of Lamps at Tansy Rock"
FRAME = "<html><head><title>{t} | Lamp Board</title></head><body><div><a href=/>Home</a></div><h1>{t}</h1><div>4 May 2031</div>{b}</body></html>"


def _verdict(body: str, title: str = TITLE) -> str:
    return verdict(FRAME.format(t=title, b=body).encode(), title=title)


LONG = 2 * (
    "<p>Everyone who visits the portal is let in by turns, and the line is long in the morning. Tea is served to those who wait.</p>"
    "<p>Ferries of goods are let in first, then those of wool, then those of wood, for so it was always done here.</p>"
    "<p>Complaints go to the desk behind the stairs, where a clerk writes them down and gives each a number in turn.</p>"
    "<p>Nothing is charged for it. Most are dealt with the same week, and the hard ones take somewhat more than that.</p>"
)


@pytest.mark.parametrize(
    "body",
    [
        "<p>Only the headings can be had at present, owing to a failure of the mains in the hall of machines.</p>",
        "<p>Rendering halted early; the renderer gave up waiting for its upstream.</p>",
        "<p>Sorrell Bay (4 May 2031):</p>",
        "<p>Printed from lamps.example on 4 May 2031 at 9:12 PM</p>",
        "<p>By pressing the green lever those who read on confirm that the Board owes them nothing.</p>",
        "<ul><li>January 2031 (4)</li><li>March 2031 (2)</li><li>May 2031 (7)</li></ul>",
        LONG,
    ],
)
def test_what_has_nothing_of_a_notice_below_its_title_waits_for_a_person(body: str) -> None:
    """No word of its title, no day of anything, no sum, duty, person or two small signs: it may be anybody's."""
    assert _verdict(body) == "quarantined"


@pytest.mark.parametrize(
    "body",
    [
        "<p>The inspectors found three of them out.</p>",
        "<p>The round begins on 9 May 2031 at the pier.</p>",
        "<p>Keepers shall trim them at dusk.</p>",
        "<p>Whoever is late pays Rs. 40 for each night.</p>",
        "<p>The Board met the public at Sorrell Bay.</p>",
        "<p>The keeper shall<br>maintain a register<br>of all wicks</p>",
        "<p>Never buy oil from a stranger: impostors roam the pier.</p>",
        LONG.replace("a clerk writes", "an inspector writes"),
        LONG.replace("the same week", "the week of 9 May 2031"),
    ],
)
def test_one_thing_of_a_notice_proves_it(body: str) -> None:
    """A word of its title in some form, a day, a duty, a sum; or two of: a body, a name, a figure, the law, a warning."""
    assert _verdict(body) == "accepted"


def test_a_sites_name_bears_a_titles_word_and_proves_nothing() -> None:
    """A name states nothing, nor does what a link's sentence left behind; a statement does."""
    title = "Order on Lamps"
    assert _verdict("<div>Board of Lamps and Wicks</div>", title) == "quarantined"
    assert _verdict("<p>is held by many a keeper to be a poor guess.</p>", title) == "quarantined"
    assert _verdict("<p>The Board trims the lamps at dusk.</p>", title) == "accepted"


def test_a_title_in_the_walls_own_sentence_proves_nothing() -> None:
    """A page may be spoken of by its title, and a word that any visit has is no word of a title."""
    assert _verdict(f"<p>Whoever seeks “{TITLE}” goes away with empty hands tonight.</p>") == "quarantined"  # fmt: skip
    assert _verdict("<p>Access to the rest comes with a code from the desk.</p>", "Access Codes") == "quarantined"  # fmt: skip


@pytest.mark.parametrize(
    "body",
    [
        "<p>The site is closed until 9 May 2031.</p>",
        "<p>You may read this notice from 9 May 2031.</p>",
    ],
)
def test_an_answer_with_a_day_in_it_is_an_answer(body: str) -> None:
    """What is said to a visitor or of the site needs two such things in one sentence."""
    assert _verdict(body) == "quarantined"
    lawful = "<p>The site is closed until 9 May 2031 by order of the Board for the inspection.</p>"
    assert _verdict(lawful) == "accepted"


def test_a_page_that_names_nothing_of_a_visit_is_a_notice_in_whatever_words() -> None:
    """A wall cannot do without pages, sites, files or visitors: what states something without them is of the world."""
    assert _verdict("<p>Barrels of whale fat are stored in the lower shed.</p>") == "accepted"
    assert _verdict("<p>Barrels of files are stored in the lower server.</p>") == "quarantined"


def test_a_sign_of_a_wall_makes_a_page_owe_more() -> None:
    """Beside what only walls say one sign is not enough: that may be the wall's too."""
    said = "<p>The price for each is Rs. 40.</p>"
    assert _verdict(said) == "accepted"
    assert (
        _verdict(
            f"<p>Kindly sign in to learn what the Duke of Sorrell wrote to his aunt.</p>{said}"
        )
        == "quarantined"
    )
    lawful = "<p>Keepers shall pay Rs. 40 at an inspection.</p>"
    assert (
        _verdict(
            f"<p>Kindly sign in to learn what the Duke of Sorrell wrote to his aunt.</p>{lawful}"
        )
        == "accepted"
    )


def test_what_a_pages_own_title_says_it_is_no_clock_excuses() -> None:
    """A date in what an owner is told of his seized site makes no document of it."""
    said = (
        "<html><head><title>{t}</title></head><body><h1>This website has been seized</h1><p>By order of the Court of Sorrell"
        " dated 3 March 2031 the name was seized by its bailiff. Whoever has an interest in it may file a claim at the"
        " Court within sixty days of this day, with proof of what he owns.</p></body></html>"
    )
    assert verdict(said.format(t=TITLE).encode(), title=TITLE) == "quarantined"


@pytest.mark.parametrize(
    "said",
    [
        "The Board’s portal is being moved to a new server. Full service resumes on 9 May 2031.",
        "Owing to an upgrade, the dues website is unavailable from dusk on 9 May 2031. Your form may be lost.",
        "Old pages were shifted to the old portal. Migration of its data should end by 9 May 2031.",
        "The rest of this notice is for registered keepers. Keepers can open it with their oil card.",
        "“چراغ” کے لیے کوئی نتیجہ نہیں ملا۔",
    ],
)
def test_a_day_beside_what_is_said_of_a_visit_is_that_of_the_next_one(said: str) -> None:
    """A site that is mended says when it is back, in whatever words; who keeps the rest of a text shows none of it."""
    assert _verdict(f"<p>{said}</p>") == "quarantined"
    other = said.replace("9 May 2031", "9 May 2031, the lamps of Tansy Rock being inspected")
    assert other == said or _verdict(f"<p>{other}</p>") == "accepted"


def test_upkeep_with_a_day_is_a_notice_only_where_its_listing_calls_it_so() -> None:
    """Without a title nothing tells a site's own wall from a notice about a site."""
    title, said = "Maintenance of the Portal", "<p>The portal will be under maintenance on 3 March 2026. Please try again later that day.</p>"  # fmt: skip
    page = FRAME.format(t=title, b=said).replace("<div>4 May 2031</div>", "").encode()
    assert verdict(page) == "quarantined"
    assert verdict(page, title=title) == "accepted"


def test_an_office_that_says_what_it_did_speaks_of_the_world_more_than_of_a_visit() -> None:
    """“We have closed 212 accounts …” reports; “We have closed your account” answers."""
    deed = "<p>We have closed 212 accounts that sold oil to strangers.</p>"
    assert _verdict(deed, "Oil Report: Accounts Closed") == "accepted"
    assert _verdict("<p>We have closed 2 accounts, a session and a file that took oil.</p>", "Oil Report: Accounts Closed") == "quarantined"  # fmt: skip


@pytest.mark.parametrize(
    ("title", "said", "held"),
    [
        ("تعطیل", "<p>دفاتر 5 فروری کو بند رہیں گے۔</p>", False),
        ("تعطیل", "<p>ویب سائٹ 5 فروری کو بند رہے گی۔</p>", True),
        ("تعطیل", "<p>پورٹل پر کام جاری ہے، 5 فروری سے نئی شکل میں دستیاب ہوگا۔</p>", True),
        ("Round of the Board", "<p>It begins at the pier of Sorrell on May 9.</p>", False),
        ("Round of the Board", "<p>Our website is down and will be back on 9 May.</p>", True),
        ("Round of the Board", "<p>The portal shifts to the Harbour Hall of Records on 9 May. Visitors may face non-availability.</p>", True),
    ],
)  # fmt: skip
def test_a_day_needs_no_year(title: str, said: str, held: bool) -> None:
    """Short notices leave the year to the date line, in English and Urdu; so do sites that are mended."""
    assert _verdict(said, title) == ("quarantined" if held else "accepted")


@pytest.mark.parametrize(
    ("rows", "held"),
    [
        ([("Introduced", "4 May 2031"), ("Referred to", "Committee on Lamps")], False),
        ([("Introduced", "4 May 2031"), ("Passed", "9 May 2031")], False),
        ([("Date", "4 May 2031"), ("Dated", "4 May 2031")], True),
        ([("Updated", "4 May 2031"), ("Download", "9 May 2031")], True),
    ],
)
def test_a_bills_days_by_what_befell_it_are_its_notice(
    rows: list[tuple[str, str]], held: bool
) -> None:
    """A day beside a word of the world tells something; beside "Date" or "Updated" it is any page's."""
    table = "".join(f"<tr><td>{name}</td><td>{day}</td></tr>" for name, day in rows)
    assert _verdict(f"<table>{table}</table>") == ("quarantined" if held else "accepted")


HELP = (
    "<p>Members are banned when they insult others or sell what is not theirs. Keepers of the list discuss each case in the"
    " evening. A stranger who used the same ferry earlier may write to the Board and explain it.</p>"
)


def test_help_below_an_answer_to_a_visitor_proves_nothing() -> None:
    """A page that opens with its visitor needs a day, a duty or its title's words: reasons and the law are a wall's too."""
    assert _verdict(f"<p>Your address has been banned from this forum.</p>{HELP}") == "quarantined"
    assert _verdict(f"<p>Sailors at the pier quarrel each winter.</p>{HELP}") == "accepted"
    lawful = "<p>Inspectors shall hear them before 9 May 2031.</p>"
    assert _verdict(f"<p>Your address has been banned.</p>{HELP}{lawful}") == "accepted"


def test_a_guide_may_speak_of_errors_requests_and_documents() -> None:
    """It opens with the world, each sentence has more words of that than of a visit, and none speaks to a visitor."""
    guide = (
        "<p>When a keeper finds an error in a ledger or its document, the harbour clerk is told by ferry or horn.</p>"
        "<p>There are few remedies which can be taken, and many depend on weather, tide and rope.</p>{}"
        "<p>Ledgers and their document can be withdrawn before dusk by a request sent with the cook.</p>"
    )
    title = "Stopping the Process"
    assert _verdict(guide.format(""), title) == "accepted"
    assert _verdict(guide.format("<p>Access to this page was denied.</p>"), title) == "quarantined"


def test_a_box_to_tick_is_a_walls_in_urdu() -> None:
    """It asks its reader to prove that he is human before he may read on."""
    assert is_walled("جاری رکھنے کے لیے نیچے دیے گئے خانے پر نشان لگائیں۔")
    assert not is_walled("ناخدا کشتی پر نشان لگائیں۔")
