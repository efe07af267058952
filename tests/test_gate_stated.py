"""What a sentence must have to state something: a wall's orders, clocks and promises state nothing of the world."""

from __future__ import annotations

import pytest

from crawler.gate.peers import LISTING, Peers
from crawler.pages.look import look
from diffs.walls.lines import is_decision
from diffs.walls.matter import is_caption
from diffs.walls.proof import is_proven
from tarmeem.demo.pdf import text_pdf
from tests.gating import verdict

TITLE = "Inspection of Lamps at Tansy Rock"
FRAME = "<html><head><title>{t} | Lamp Board</title></head><body><div><a href=/>Home</a></div><h1>{t}</h1>{b}</body></html>"


def _verdict(body: str, title: str = TITLE) -> str:
    return verdict(FRAME.format(t=title, b=body).encode(), title=title)


@pytest.mark.parametrize(
    "body",
    [
        "<p>Vision: To make the coast safer for merchants. Mission: To serve consumers of oil.</p>",
        "<p>Bring the barrels of whale fat to the lower shed.</p>",
    ],
)
def test_a_stop_makes_no_statement_of_an_order(body: str) -> None:
    """A sentence whose one verb would be its full stop states nothing: it names an aim, or tells its reader what to do."""
    assert _verdict(body) == "quarantined"


def test_an_order_to_its_reader_is_the_matter_of_a_notice_that_says_how() -> None:
    """Where its title asks how, what the reader is to do is what the notice states."""
    said = "<p>Bring the barrels of whale fat to the lower shed.</p>"
    assert _verdict(said, "How to Help Keepers") == "accepted"


def test_a_caption_cries_out_nothing() -> None:
    """What a picture shows is named without a cry: a maker's greeting is no caption."""
    assert is_caption("The keepers of Basil Rock on the pier")
    assert not is_caption("The keepers of Basil Rock on the pier!")


def test_a_year_is_no_figure_of_a_notice() -> None:
    """When a body was founded is on each of its pages; how many it fined is not."""
    said = "<p>The Board was founded in {n} and has offices for the public of the coast.</p>"
    assert _verdict(said.format(n=2011)) == "quarantined"
    assert _verdict(said.format(n="31 wards")) == "accepted"


def test_an_hour_to_the_second_is_a_programs() -> None:
    """A day with a clock to the second is when a program failed; a notice's hour has none."""
    said = "<p>Trace 8a1b of the run that was begun on 4 May 2031 at {}, node seven</p>"
    assert _verdict(said.format("9:12:44")) == "quarantined"
    assert _verdict(said.format("9:12")) == "accepted"


def test_what_is_promised_of_an_upload_binds_nobody() -> None:
    """The duty in a promise to put something up is none, and no word of the law besides."""
    said = "<p>Older releases shall be {} in due course.</p>"
    assert _verdict(said.format("made available"), "S.R.O. 12(I)/2031") == "quarantined"
    assert _verdict(said.format("destroyed by keepers"), "S.R.O. 12(I)/2031") == "accepted"


def test_a_notice_of_the_sites_upkeep_may_be_titled_as_a_wall_is() -> None:
    """What the listing too calls so is the notice's name, and what walls say is its matter."""
    said = "<p>The portal of the Board will be under maintenance on Friday. Keepers are requested to file before that.</p>"
    title = "Portal Under Maintenance"
    assert _verdict(said, title) == "accepted"
    assert _verdict(FRAME.format(t=title, b=said), TITLE) == "quarantined"


@pytest.mark.parametrize(
    ("said", "held"),
    [
        (
            "The drawing could not be made: the spring of data is dry. Ask the master of wires.",
            True,
        ),
        ("The keepers are called to the pier on 9 May 2031.", False),
        ("Lamps are put out at Tansy Rock.", False),
        ("LAMP    FEE\nRed     40\nGreen   90", False),
    ],
)
def test_a_short_pdf_must_prove_itself_as_a_page_must(said: str, held: bool) -> None:
    """A PDF of a line or two under a notice's title may be what a program printed of its own failure."""
    came = verdict(text_pdf(f"{TITLE}\n{said}", "PORT"), title=TITLE, kind="application/pdf")
    assert came == ("quarantined" if held else "accepted")


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            TITLE,
            "<p>Every keeper of wicks saves my name, oil and lamp in this browser for a round.</p>",
        ),
        (
            TITLE,
            "<p>Making sure you're not a bot!</p><p>Protected by Orla from Basil. Lamps: 4</p>",
        ),
        (TITLE, "<p>Buy lamps of whale fat: 20% off the first barrel.</p>"),
        (
            TITLE,
            "<p>This facility is withdrawn for upkeep. The public is requested to bear with the Board.</p>",
        ),
    ],
)
def test_what_is_said_of_this_page_or_sold_owes_more(title: str, body: str) -> None:
    """What speaks of "my" name, this browser or facility, or of a price off, needs more than one sign of a notice."""
    assert _verdict(body, title) == "quarantined"


def test_what_a_program_prints_beside_its_failure_is_no_brief_notice() -> None:
    """Pairs and short lines are a notice's own, unless a program's line stands among them."""

    def page(title: str, body: str) -> bytes:
        return FRAME.format(t=title, b=body).encode()

    trace = (
        "<p>Lantern of the wick at mast: GET</p><p>Keel of the mast: oak 4</p><p>Hull: elm 5</p>"
    )
    broken = trace + "<p>Bow: oak, line 637, in get</p>"
    peers = Peers()
    for called in ("Notices", "Oil for Keepers", "Keeper of Basil Rock"):
        told = called if called != "Notices" else LISTING
        peers.add(told, look(page(called, "<p>Lamp Board of the coast</p>"), "text/html"))
    for body, proven in ((trace, True), (broken, False)):
        own = peers.own(TITLE, look(page(TITLE, body), "text/html"))
        assert is_proven(own, TITLE, bare=True) == proven


def test_what_lists_other_notices_says_nothing_of_this_one() -> None:
    """A line that is another notice's title, with its day or without, is its listing's."""

    def page(title: str, body: str) -> bytes:
        return FRAME.format(t=title, b=body).encode()

    titles = ("Keepers of Basil Head (Winter)", "Oil for the Northern Lamps", "Masts of Tansy Rock")
    peers = Peers()
    peers.add(LISTING, look(page("Notices", ""), "text/html"))
    for title in titles:
        peers.add(title, look(page(title, f"<p>{title} are told of.</p>"), "text/html"))
    listed = "".join(f"<p>{title} (May 4, 2031)</p>" for title in titles)
    own = peers.own(TITLE, look(page(TITLE, f"{listed}<p>Piers are open.</p>"), "text/html"))
    assert own.words.split("\n") == [TITLE, "Piers are open."]


@pytest.mark.parametrize("said", ["Stay granted till the next tide.", "Appeal dismissed."])
def test_a_decision_may_name_what_is_decided(said: str) -> None:
    """A stay that is granted is as whole a decision as one word is; access that is granted is a visit's."""
    assert is_decision(said)
    assert not is_decision("Access granted.")


def test_a_title_of_the_web_makes_the_webs_words_its_matter() -> None:
    """Where a title speaks of little but log-ins and portals, they prove nothing against its notice."""
    said = "<p>Keepers whose passwords have expired are to reset them. Log in with your number of the Board.</p>"
    assert _verdict(said, "Login Credentials of the Portal") == "accepted"


def test_anothers_text_is_anothers_though_it_has_a_word_of_this_title() -> None:
    """A text that names all of another notice's title, and at most half of what its own has more, is that notice's."""

    def page(title: str, body: str) -> bytes:
        return FRAME.format(t=title, b=body).encode()

    other = "Lamps of Basil Head Inspected"
    said = "<p>The lamps of Basil Head were inspected by the Board, and three keepers were fined for it.</p>"
    peers = Peers()
    peers.add(LISTING, look(page("Notices", ""), "text/html"))
    peers.add(other, look(page(other, said), "text/html"))
    came = look(page("Keepers of Sorrell Bay Honoured", said), "text/html")
    assert peers.another("Keepers of Sorrell Bay Honoured", came) == other
    assert not peers.another("Basil Head: Keepers Fined", came)
