"""A wall under the notice's own title, alone on its site and never seen before: its words are a visit's and no others."""

from __future__ import annotations

import pytest

from diffs.walls.visits import is_of_a_visit
from tests.gating import verdict

TITLE = "Lamps of Sorrell Bay"
FRAME = (
    "<html><head><title>{t} | Lamp Board</title></head><body><div><a href=/>Home</a></div><h1>{t}</h1><div>Submitted by"
    " media on 3 May 2031</div>{b}<div>Visitors: 4130 | Best viewed in 1024 x 768 | Last Updated: 3 May 2031</div></body></html>"
)


def _verdict(body: str, title: str = TITLE) -> str:
    return verdict(FRAME.format(t=title, b=f"<p>{body}</p>").encode(), title=title)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "The page “Lamps of Sorrell Bay” is currently unavailable.",
        "The page 'Lamps of Sorrell Bay' cannot be shown at the moment. We apologise for the inconvenience.",
        "This notice is being updated. Kindly revisit after some time.",
        "You don't have permission to access /notices/lamps on this server.",
        "Due to scheduled maintenance of servers, contents of this area will remain unavailable till Monday 9:00 AM.",
        "Please log in with your Harbour ID to view “Lamps of Sorrell Bay”.",
        "Too many visitors are using the site at the moment. You will be let in shortly.",
        "Data could not be retrieved from the database at this time (Code 17).",
        "No details have been entered for this notice.",
        "Only registered keepers may view this document. Contact the IT Wing for an account.",
        "Blocked as per the directives of the Board under section 37 of the Lamps Act, 1996.",
        "Dear visitor, the portal is closed for the holidays. Normal services will resume on Monday.",
        "The notice is under review by the competent person and will be placed here once it has been approved.",
        "We’re working to resolve the issue and hope to have the service running again soon.",
        "Records for this entry are being migrated from the old system.",
        "The article you seek has not been translated. Pick English from the menu above.",
        "Unfortunately, Lamps of Sorrell Bay can’t be reached right now.",
        "The link to “Lamps of Sorrell Bay” has expired. Request a new link from the media wing.",
        "Your browser sent a request that this server could not understand.",
        "Network policy violation: category Government/Legal. Contact your network administrator.",
    ],
)
def test_a_wall_under_the_notices_own_title_is_told_by_its_words(said: str) -> None:
    """However it is worded it speaks of the page, the site and the visitor, between any frame's stamps and counters."""
    assert _verdict(said) == "quarantined"


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("چراغوں کے نرخ", "یہ صفحہ فی الحال دستیاب نہیں ہے۔ بعد میں تشریف لائیں۔"),
        ("چراغوں کے نرخ", "“چراغوں کے نرخ” — یہ مواد دیکھنے کے لیے لاگ ان کریں۔"),
        ("چراغوں کے نرخ", "ایک غیر متوقع خرابی ہوئی۔ سرور بعد میں دیکھیں۔"),
        ("چراغوں کے نرخ", "ویب سائٹ کی اپ گریڈیشن جاری ہے، زحمت کے لیے معذرت خواہ ہیں۔"),
    ],
)
def test_a_wall_in_urdu_has_no_other_words_either(title: str, said: str) -> None:
    """The page, its being unavailable and coming back later are said in any language."""
    assert _verdict(said, title) == "quarantined"


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Restoration of Radio", "Access to Harbour Radio has been restored across the country."),
        ("Blocked Pages", "Access to www.lamps.example was blocked on the directions of the Board."),
        ("Website", "The website will remain unavailable on 9 May 2031 from 1 AM owing to maintenance."),
        ("Wick Returns", "Licensees may file wick returns online from Monday."),
        ("Passwords of Keepers", "Keepers should change passwords yearly."),
        ("Complaints", "The old portal is closed; complaints are taken at the counter."),
        ("Draft Lamp Rules", "Draft lamp rules are on the website for comment."),
        ("Fake Websites", "Beware of fake websites that pose as ours and ask for a password."),
        ("Advice", "Do not enter your password on any page that bears the old seal of the Board."),
        ("Sites of Boards", "Every board shall make its site usable without a browser's scripts."),
        ("Lamp Register", "The register will be down for maintenance tonight from 10 pm to 6 am."),
        ("چراغوں کے نرخ", "چراغوں کا پورٹل پیر تک بند رہے گا، شکایات ڈاک سے بھیجی جا سکتی ہیں۔"),
    ],
)  # fmt: skip
def test_a_notice_of_an_outage_a_block_or_a_login_has_words_of_the_world(
    title: str, said: str
) -> None:
    """Who does what, by which day or by which right, is no visit's: such notices are law."""
    assert not is_of_a_visit(said, title)
    assert _verdict(said, title) == "accepted"


def test_hours_waits_and_codes_are_a_walls_and_days_sums_and_sections_are_not() -> None:
    """A figure tells of the world unless it is the clock's or a program's."""
    for figure in ("at 9:00 AM", "for 4 minutes", "(Error code 0x17)", "your IP 10.0.0.7"):
        assert is_of_a_visit(f"The page you request will load {figure}.", ""), figure
    for figure in ("on 4 May 2031", "for Rs. 40", "under section 37", "in 400 places"):
        assert not is_of_a_visit(f"The page you request will load {figure}.", ""), figure
    assert is_of_a_visit("Our website is down and will be back on 4 May 2031.", TITLE), (
        "no day of the notice"
    )
    assert not is_of_a_visit("Our website and the pier will be back on 4 May 2031.", TITLE)


def test_the_words_of_a_pages_own_title_count_for_nothing() -> None:
    """A notice called after a page is of that page; its title within a wall's sentence makes it no notice."""
    assert is_of_a_visit("The file “Tariff of Lamps, 2031” is not available for you.", "Tariff of Lamps, 2031")  # fmt: skip
    assert not is_of_a_visit("The page is down.", "The Page of the Board")


@pytest.mark.parametrize(
    "said",
    [
        "لیمپ کا صفحہ ختم ہو گیا ہے۔ ہو سکتا ہے پتہ غلط لکھا گیا ہو یا کسی اور جگہ منتقل ہو گیا ہو۔",
        "مزید چراغوں کی معلومات کے لیے اپنے محلے کے جہاز ران سے رجوع کریں۔",
        "Accept the terms below and tap Connect to get online for 60 minutes.",
        "Should nothing appear within ten seconds, see that scripts are allowed and press F5.",
        "Common reasons include unpaid dues, or breaches of the terms of service.",
    ],
)
def test_what_a_visitor_is_to_do_or_has_become_of_the_page_proves_no_notice(said: str) -> None:
    """A button's name, a keyboard's key, an order to a reader, "has become" and "terms of service" are no signs of one."""
    assert _verdict(said, "Keepers of Lamp Services" if "service" in said else "Public Notice") == (
        "quarantined"
    )


_WARNED = (
    "Swindlers pose as keepers of the bay and take oil from those who trust them.<p>Swindlers may send false letters"
    " that seem to come from the Lamp Board.<p>Swindlers make false lamps that look like true ones from afar.</p>"
)


def test_below_what_a_visit_comes_to_no_warning_proves_a_notice() -> None:
    """Of his own visit no document tells its reader; the same warning alone is a notice."""
    told = "You are attempting to visit a harbour that is known for its swindlers.<p>"

    assert _verdict(_WARNED, "Public Notice") == "accepted"
    assert _verdict(told + _WARNED, "Public Notice") == "quarantined"


def test_a_day_beside_what_is_told_of_the_page_that_was_asked_for_makes_no_notice() -> None:
    """Nobody but a visitor looks for a page: it is said of his visit that it is gone, and when it is back."""
    said = (
        "<p>What was told on this page has been put out since it was lit in error.</p><p>This document has been taken off"
        " the wall for a while to keep masters from steering by old lamps. It will be lit again by 1 April 2031.</p>"
    )
    page = f"<html><body><h1>The page you’re looking for is no longer available</h1>{said}</body></html>"

    assert verdict(page.encode(), title="") == "quarantined"
