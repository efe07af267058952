"""What stands on a page beside a wall's words proves nothing, whatever its title and its frame are."""

from __future__ import annotations

import pytest

from diffs.walls.marks import NUMBERED
from tests.gating import verdict

TITLE = "Inspection of Lamps at Tansy Rock"
FRAME = "<html><head><title>{t} | Lamp Board</title></head><body><div><a href=/>Home</a></div>{h}{b}</body></html>"


def _page(body: str, title: str = TITLE, *, headed: bool = True) -> bytes:
    return FRAME.format(t=title, h=f"<h1>{title}</h1>" * headed, b=body).encode()


def _verdict(body: str, before: str = "", title: str = TITLE, *, headed: bool = True) -> str:
    past = _page(before, title, headed=headed) if before else b""
    return verdict(_page(body, title, headed=headed), past, title=title)


def test_the_burden_of_proof_lies_with_a_page_that_has_no_heading_too() -> None:
    """A site that puts its titles in no heading is no excuse for a wall in its frame."""
    wall = "<p>Entry to SH drawers is barred by a setting of the Brass Umbrella.</p><p>Kind: SH</p>"

    assert _verdict(wall, title="PUBLIC HOLIDAY", headed=False) == "quarantined"


@pytest.mark.parametrize(
    "beside",
    [
        "<ul><li>Over 700 name endings</li><li>Free ledger keeping</li><li>Answers by lamplight</li></ul>",
        "<p>Reason: the Brass Umbrella’s “Council” is filtered by law.</p>",
    ],
)
def test_a_list_or_small_signs_prove_nothing_beside_a_walls_words(beside: str) -> None:
    """A wall has reasons, choices and a list beside it too; what it cannot have is two signs that tell a notice alone."""
    assert _verdict(f"<p>This account rests for a while.</p>{beside}") == "quarantined"


def test_two_signs_that_tell_a_notice_alone_prove_it_beside_a_walls_words() -> None:
    """A site's own line about its reader does not undo a duty and a day."""
    body = "<p>Please log in to see your file.</p><p>Keepers shall trim them by 9 May 2031 at the pier.</p>"

    assert _verdict(body) == "accepted"


@pytest.mark.parametrize(
    "offer",
    [
        "<p>The domain name lamps.example is for sale!</p><p>Fast and easy: 98% of all are handed over within 24 hours.</p>",
        "<p>lamps.example is for sale</p><p>Price $2,895 or start a plan at the pier</p>",
    ],
)
def test_a_domain_that_is_offered_has_no_notice_beside_it(offer: str) -> None:
    """Its price and its shares are the offer's."""
    assert _verdict(offer) == "quarantined"


def test_a_telephone_number_in_brackets_numbers_no_section() -> None:
    """A wall's two numbers are no numbered paragraphs; a figure after a section's number is one."""
    assert not NUMBERED.search("(702) 744-9292")
    assert NUMBERED.search("12. 300 lamps shall be lit.")


def test_whereas_recites_only_where_a_sentence_begins_with_it() -> None:
    """Within one it sets two things side by side."""
    body = "<p>Registered guests who are logged in will only see previews of pieces, whereas guests who have not done so see previews of each piece.</p>"

    assert _verdict(body) == "quarantined"
    assert (
        _verdict("<p>Whereas the keeper of the rock has asked for more oil than others;</p>")
        == "accepted"
    )


@pytest.mark.parametrize(
    "told",
    [
        "<p>Cette requête a été bloquée par le WAF pour des raisons de sécurité.</p><p>Si vous pensez que c’est une erreur, contactez l’administrateur.</p>",
        "<p>لطفا از طریق لینک هایی که برای شما در قسمت های مختلف سایت تعبیه شده است استفاده کنید و از جستجو به صورت دستی خود داری کنید</p><p>با تشکر - مدیریت سایت علاءالدین</p>",
    ],
)
def test_what_is_said_in_a_tongue_that_is_not_read_proves_nothing(told: str) -> None:
    """None of its words is known, so that none can be told from a wall's."""
    assert (
        _verdict(told, title="Public Consultation on Telecom Infrastructure Sharing Guidelines")
        == "quarantined"
    )


def test_programs_that_read_pages_are_no_list_of_the_world() -> None:
    """A list of browsers is a wall's."""
    body = "<p>Least versions:</p><ul><li>Microsoft Internet Explorer 10</li><li>Mozilla Firefox 35</li><li>Google Chrome 33</li></ul>"

    assert _verdict(body) == "quarantined"


def test_a_files_name_and_size_tell_nothing_of_what_it_says() -> None:
    """A kind and a figure in them are no signs of a notice."""
    body = "<p>Notice.pdf (112M) is too large for Google to scan for viruses.</p><p>Would you still like to download this file?</p>"

    assert _verdict(body) == "quarantined"


def test_a_clock_after_a_letter_is_a_clock() -> None:
    """A day and a second in one code date nothing."""
    body = b"<html><head><title>Our services aren't available right now</title></head><body><h1>Our services aren't available right now</h1><p>We're working to restore all services as soon as possible. Please check back soon.</p><p>Ref A: 0D6C9A0B8B2E4F0F Ref B: DXB30 Ref C: 2031-05-04T10:12:13Z</p></body></html>"

    assert verdict(body) == "quarantined"


@pytest.mark.parametrize("told", ["<p>Nil.</p>", "<p>Oil</p><p>Wick</p>", "<p>Röd lykta.</p>"])
def test_what_says_word_for_word_what_was_accepted_is_accepted(told: str) -> None:
    """However short it is, and in whatever tongue: a mark in its bytes or a word beside it makes no wall of it."""
    assert _verdict(f"<!-- 2 -->{told}", told, headed=False) == "accepted"
    assert _verdict(f"{told}<p>Updated.</p>", told, headed=False) == "accepted"


def test_a_shell_is_not_the_same_as_a_file_below_its_title() -> None:
    """Where nothing but the title stood beside a file, the file is what was said."""
    assert _verdict("<p></p>", "<a href=/a.pdf></a><img src=/a.png>") == "quarantined"


def test_a_bill_that_lapsed_is_a_decision() -> None:
    """It needs no more words."""
    assert _verdict("<p>The Bill stands lapsed.</p>", title="Lapsed Bills") == "accepted"


def test_numbered_causes_beside_a_walls_words_are_no_sections() -> None:
    """What may have gone wrong is numbered too."""
    body = "<p>Invalid access.</p><p>The causes may be,</p><p>1. The lever was pulled twice</p><p>2. The wheel was turned back</p><p>Click here to login again.</p>"

    assert _verdict(body) == "quarantined"


def test_a_box_that_still_loads_is_no_wall() -> None:
    """Beside it may stand the whole of a notice."""
    body = "<p>The Board told keepers of the misuse of wicks and said that to hand one over is a grave offence in the eyes of the law.</p><p>LOADING...</p>"

    assert _verdict(body) == "accepted"


@pytest.mark.parametrize(
    "told",
    [
        "<p>So far 10.5 million wicks have been blocked.</p>",
        "<p>The crew takes a call within 20 seconds, 75 percent of the time.</p>",
        "<p>In this Act, except so far as the context requires otherwise, a wick includes a mantle;</p>",
    ],
)
def test_a_count_a_share_and_this_act_tell_a_notice(told: str) -> None:
    """No wall counts in millions, gives a share or speaks of the instrument that it is."""
    assert _verdict(told, title="Seals of Old") == "accepted"


@pytest.mark.parametrize(
    "told", ["یہ ڈومین برائے فروخت ہے۔ قیمت 500 ڈالر", "ہماری ٹیم کام کر رہی ہے۔ جلد واپس آئیں گے۔"]
)
def test_a_domain_for_sale_and_a_break_are_a_walls_in_urdu_too(told: str) -> None:
    """An offer and a promise to be back are nobody's notice."""
    body = f"<html><head><title>اطلاع</title></head><body><p>{told}</p></body></html>"

    assert verdict(body.encode()) == "quarantined"


def test_what_a_site_tells_its_visitors_of_cookies_is_no_notices() -> None:
    """Its services and their quality are words of many a title; where a title speaks of cookies, they are its matter."""
    banner = (
        "<p>The Board and its partners use cookies to give you a better and safer service. Some cookies are necessary for us"
        " to improve our lamp services and to make sure that they work.</p><p>Accept all cookies</p>"
    )
    advice = "<p>The Board has issued guidelines on cookies. We advise you to refuse those that keep what you read.</p>"

    assert _verdict(banner, title="Quality of Lamp Services in the Bay") == "quarantined"
    assert _verdict(advice, title="Guidelines on Cookies") == "accepted"


def test_what_a_program_prints_has_no_word_of_a_title_by_chance() -> None:
    """A time is no form of a timetable."""
    refusal = (
        "<p>Access Denied - Gatehouse Web Filter</p><p>Time:2031-05-04 17:56:05 Server ID:20017</p>"
    )

    assert _verdict(refusal, title="Timetable for the Trials of Harbour Lamps") == "quarantined"


def test_one_word_of_a_title_is_one_sign() -> None:
    """A refusal that says who owns a file does not speak twice of what the State owns."""
    refusal = (
        "<p>403 Refused</p><p>You may not see this resource.</p><ul><li>The file or folder is owned by another account</li>"
        "<li>The program gave its answer by its own rules</li></ul><p>Request ID:req_2a91-7f04</p>"
    )

    assert _verdict(refusal, title="Charges of State-Owned Lamp Stores") == "quarantined"


def test_a_trail_that_ends_in_the_title_begins_no_sentence() -> None:
    """An old page breaks its sentences anywhere, but not behind its title."""
    queue = "<p>click anywhere to go in</p><p>You have been placed in a queue, awaiting forwarding to the page.</p>"
    trail = "<div><a href=/>Home</a> » Draft Lamp Directive</div>"

    assert _verdict(trail + queue, title="Draft Lamp Directive", headed=False) == "quarantined"


def test_a_cookie_banner_does_not_make_a_notice_longer() -> None:
    """How much a notice has to prove is asked of its own words."""
    notice = (
        "<p>The Board has announced that it is putting on hold all hearings, verdicts and demands for accounts.</p>"
        "<p>For the full statement, please visit the website.</p>"
    )
    banner = (
        "<p>We use cookies on our website to give you the most relevant experience by remembering your preferences and your"
        " repeat visits. By clicking “Accept”, you consent to the use of all the cookies, and of those of our partners who"
        " measure how our pages are read. You may at any time tell us that you refuse any of these cookies or all of them.</p>"
    )
    title = "Board pauses hearings about harbour lamps"

    assert _verdict(notice + banner, title=title) == "accepted"
    assert _verdict(banner, title=title) == "quarantined"
