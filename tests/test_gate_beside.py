"""What stands beside a document's own matter, and what its title says already, is held against none."""

from __future__ import annotations

import pytest

from tests.gating import verdict

TITLE = "Surrender of the Tansy Lamp Licence"
SAID = "Messrs Tansy Wicks (Pvt.) Ltd. gave up the lamp licence of Gull Bay on 4 May 2031."
LOGIN = (
    "<div class=block><h2>User login</h2><form action=/user><label>Username</label><input name=n>"
    "<label>Password</label><input type=password name=p><input type=submit value='Log in'></form></div>"
)


def _page(body: str, title: str = TITLE) -> str:
    return verdict(f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>".encode(), title=title)  # fmt: skip


def test_a_box_to_log_in_stands_beside_a_notice() -> None:
    """What a short form for a password says, and its heading, is the visit's; it is no wall where a notice stands beside it."""
    assert _page(f"<p>{SAID}</p>{LOGIN}") == "accepted"
    assert _page(f"<p>Harbour keepers wish all a calm winter.</p>{LOGIN}", "Winter") == "accepted"


def test_a_box_to_log_in_under_a_title_is_a_wall() -> None:
    """Where nothing stands beside the form, the title alone proves no notice."""
    assert _page(LOGIN) == "quarantined"
    assert _page(f"<p>Keepers of this page only.</p>{LOGIN}") == "quarantined"


def test_a_title_may_be_worded_as_walls_are() -> None:
    """What the listing calls it is no answer; the same words under another title are."""
    said = "<p>Keepers who hear this at the gate of Gull Bay shall go to the lamp office.</p>"
    assert _page(said, "Please try again") == "accepted"
    assert _page("<p>Please try again.</p><p>Lamps.</p>") == "quarantined"


@pytest.mark.parametrize("sections", [2, 4])
def test_numbered_sections_are_a_text(sections: int) -> None:
    """Terms speak to their reader all through: four numbers of sections are a text's, two may be a wall's."""
    told = "".join(
        f"<h2>{n}. Your lamp</h2><p>You keep it lit. Please check back later where the page is not found.</p>"
        for n in range(1, sections + 1)
    )
    assert _page(told, "Terms of Use") == ("accepted" if sections > 3 else "quarantined")


def test_a_sum_may_be_in_words() -> None:
    """An office that says what it took speaks of the world, be the sum in figures or in words."""
    said = "<html><body><p>ہم نے چراغ کمپنی پر {} جرمانہ عائد کیا ہے۔</p></body></html>"
    assert verdict(said.format("پچاس لاکھ روپے").encode()) == "accepted"
    assert verdict(said.format("آج").encode()) == "quarantined"


def test_a_short_page_without_a_title_states_something_to_nobody() -> None:
    """Where every sentence is the visitor's there is no notice, be there a day; a warning to him is one."""
    said = "<html><body><p>Dear visitors, {} moved to Gull Bay. Please come again after 4 May 2031.</p></body></html>"
    assert verdict(said.format("this page has").encode()) == "quarantined"
    assert verdict(said.format("keepers:</p><p>The harbour office has").encode()) == "accepted"
    warned = "<html><body><h1>Guidelines for Keepers</h1><p>Do not give the key that is sent to your lamp to strangers. Ring when one asks for it and tell your operator.</p></body></html>"
    assert verdict(warned.encode()) == "accepted"


def test_a_notice_may_be_of_what_walls_speak_of() -> None:
    """Where half of a title's words of some length are a visit's, its notice says them; under another title a page that does is a wall."""
    said = "<p>The Lantern Tally and Wick System will be unavailable due to maintenance from 9:00 pm on 4 May 2031.</p>"
    assert _page(said, "Scheduled maintenance of LTWS") == "accepted"
    assert _page(said, "Lamp licences of Gull Bay keepers") == "quarantined"


@pytest.mark.parametrize("sections", [2, 4])
def test_headed_sections_are_a_text(sections: int) -> None:
    """A policy speaks to its reader all through, in more sections than any wall has."""
    told = "".join(
        f"<h3>{what}</h3><p>You agree that we may ask you for the key of your account again.</p>"
        for what in ("Your key", "Our door", "Your account", "Our word")[:sections]
    )
    assert _page(told, "Privacy Policy") == ("accepted" if sections > 3 else "quarantined")
    assert verdict(f"<html><body>{told}</body></html>".encode()) == (
        "accepted" if sections > 3 else "quarantined"
    )


def test_one_promise_takes_nothing_from_much_that_is_told() -> None:
    """Two sentences of two lesser signs each tell a notice beside one that an answer has too; a sentence with all of them does not."""
    said = "<p>The keepers of Gull Bay are watching the wick of Sorrell Rock.</p><p>The crew of Tansy has reported a dim lamp near Heron Point.</p>"
    promise = "<p>Further words will be shared in due course.</p>"
    assert _page(said + promise, "Fading of beacons") == "accepted"
    assert _page(said.partition("</p>")[0] + promise, "Fading of beacons") == "quarantined"


@pytest.mark.parametrize(
    "said",
    [
        "This section will be restored by 4 May 2031 once the lamps of Gull Bay are moved.",
        "Already a keeper? Sign in.</p><p>Brass of every make for Rs. 500 a month.",
    ],
)
def test_a_day_or_a_sum_in_an_answer_is_none_of_a_notice(said: str) -> None:
    """What is said of this section is of its page; one sentence that asks to sign in makes a wall of its line."""
    assert _page(f"<p>{said}</p>") == "quarantined"


def test_a_count_of_nothing_is_an_empty_search() -> None:
    """An empty search may name its days; what nobody found or lodged is told otherwise."""
    days = "from 1 May 2031 to 4 May 2031"
    for said in (
        f"Displaying results 1 - 0 of 0 {days}",
        f"0 notices match. Widen the days ({days}).",
    ):
        assert _page(f"<p>{said}</p>") == "quarantined"
    assert _page(f"<p>Of 40 keepers asked {days}, 10 gave up a licence.</p>") == "accepted"


def test_a_word_of_a_visit_is_no_wall_among_many_of_the_world() -> None:
    """What a long sentence states to nobody here is of the world, though guards are of its security."""
    said = (
        "<p>The Board mourns {} guards drowned in the winter storm and prays for their widows.</p>"
    )
    assert _page(said.format("security"), "Condolence Reference") == "accepted"
    assert _page("<p>Wait for security to open it.</p>", "Condolence Reference") == "quarantined"


BANNER = "<p>Our website is being redesigned. Please try again later if a page does not open.</p>"


def test_what_is_said_above_a_title_is_its_sites() -> None:
    """A wall stands below the title, in the document's place; a banner above it is held against no document, and is none."""
    head = f"<html><head><title>{TITLE}</title></head><body>{{}}<h1>{TITLE}</h1>{{}}</body></html>"
    few = "<p>Keepers of the harbour gave up the lamps.</p>"
    assert verdict(head.format(BANNER, few).encode(), title=TITLE) == "accepted"
    assert verdict(head.format(few, BANNER).encode(), title=TITLE) == "quarantined"
    assert verdict(head.format(BANNER, "").encode(), title=TITLE) == "quarantined"


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("A licence that was given up is a surrender by whoever held it.", False),
        ("Lamps of the north pier burn until 4 May 2031.", False),
        ("Whoever held a licence of any kind is told by letter.", True),
        ("The site and its pages are back on 4 May 2031.", True),
    ],
)
def test_a_banner_below_a_title_is_one_where_a_document_follows(said: str, held: bool) -> None:
    """Two words of its title, or a day or a duty without a word of a visit, stand in no help below a wall's answer."""
    assert _page(f"{BANNER}<p>{said}</p>") == ("quarantined" if held else "accepted")


@pytest.mark.parametrize(
    ("opening", "said"),
    [
        ("<p>The page you are looking for could not be found.</p>", "The harbour master met keepers on 3 March 2031."),
        (BANNER, "Surrender of the Gull Bay Lamp Licence</p><p>Lamp Licence fees for 2031"),
        (BANNER, "The surrender of this licence may have been taken down."),
    ],
)  # fmt: skip
def test_an_answer_in_a_documents_place_is_no_banner(opening: str, said: str) -> None:
    """News and the names of other documents stand below a wall too, and so does why a document may have gone."""
    assert _page(f"{opening}<p>{said}</p>") == "quarantined"


@pytest.mark.parametrize(("box", "held"), [("subscribe", False), ("story", True)])
def test_what_a_box_of_the_frame_asks_of_its_reader_is_not_the_pages(box: str, held: bool) -> None:
    """A table with figures is a document's, but beside a line to its visitor that no box of the frame holds."""
    rows = "".join(f"<tr><td>Gull Bay</td><td>{n}</td></tr>" for n in (137, 380, 412))
    asked = f"<div class={box}><p>Sign up with your e-mail address to receive news of us.</p></div>"
    page = f"<html><body><h1>Lamps</h1><table>{rows}</table>{asked}</body></html>"
    assert verdict(page.encode()) == ("quarantined" if held else "accepted")


def test_a_line_of_a_visit_may_stand_within_a_document() -> None:
    """A notice of false pages says what its reader may follow; two words of its title beside that are a document's."""
    told = "<p>Lamp keepers were sent a letter on their licence.</p><p>The page you followed may be false.</p>"
    assert _page(told) == "accepted"
    assert _page(told, "Ferry Times of the North Pier") == "quarantined"
