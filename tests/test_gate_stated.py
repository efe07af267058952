"""What a sentence must have to state something: a wall's orders, clocks and promises state nothing of the world."""

from __future__ import annotations

import pytest

from crawler.gate.matter import is_caption
from crawler.gate.peers import LISTING, Peers
from crawler.pages.look import look
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
