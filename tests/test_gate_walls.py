"""Walls as they are worded by those who block, who keep a door, who build: and what of theirs is a notice's too."""

from __future__ import annotations

import pytest

from tests.gating import verdict
from tests.test_gate_peers import KEPT, _peers
from tests.test_gate_peers import _verdict as _among

TITLE = "Wicks of Sorrell Bay"


def _bare(body: str, title: str = "Notification") -> str:
    return verdict(f"<html><head><title>{title}</title></head><body><p>{body}</p></body></html>".encode())  # fmt: skip


@pytest.mark.parametrize(
    "body",
    [
        "<p>to learn more.</p>",
        "<p>Psst.</p><p>The lamp of this site was never in our archive.</p>",
        "<p>at TheLampDesk.</p><p>Your work at the desk was not kept by us.</p>",
        "<p>یہ حصہ ابھی بن رہا ہے۔</p>",
        "<p>ابھی کام جاری ہے۔</p>",
    ],
)
def test_a_brief_line_proves_where_it_is_a_sentence_of_the_world(body: str) -> None:
    """It begins as a sentence does, not as what a link left behind, and has two words of the world (three in Urdu) or a figure."""
    assert _among(TITLE, body, _peers(KEPT)) == "quarantined"


@pytest.mark.parametrize(
    "body",
    [
        "<p>Nil.</p>",
        "<p>Brass wicks withheld.</p>",
        "<p>Brass for 40.</p>",
        "<p>پیتل کی بتی مہنگی۔</p>",
        "<p>The Board remains closed on Friday.</p>",
    ],
)
def test_a_brief_line_of_the_world_is_a_notice(body: str) -> None:
    """One word may be all of an answer where nothing stands beside it."""
    assert _among(TITLE, body, _peers(KEPT)) == "accepted"


def test_a_list_belongs_to_the_line_that_leads_it_in() -> None:
    """What a site does with its visitor's data, or asks him to try, is no document's list; what keepers must bring is."""
    items = "<ul><li>Deliver and trim Sorrell wicks</li><li>Track Gull storms and guard against theft</li><li>Build and polish Tansy lamps</li></ul>"
    asked = f"<p>We use cookies and data to</p>{items}"
    assert _among(TITLE, asked, _peers(KEPT)) == "quarantined"
    partners = f"<p>We and our Gull partners set cookies to:</p>{items}"
    assert _among(TITLE, partners, _peers(KEPT)) == "quarantined"
    assert _among(TITLE, f"<p>Keepers are sent out to</p>{items}", _peers(KEPT)) == "accepted"


@pytest.mark.parametrize(
    "body",
    [
        "This website/URL has been blocked until further notice either pursuant to Court orders or on the Directions issued by the Department of Lamps",
        "The URL has been blocked as per the orders of the Competent Lamp Authority and of the Harbour Court.",
        "An access to such information has been temporarily ceased as it is against the good morals of the Harbour Kingdom.",
        "The lamp measure has been taken for this website by a decision of the Harbour Court under law no. 12.",
        "it contravenes the Lamps (Class Licence) Notification issued by the Lamp Authority of Sorrell",
    ],
)
def test_who_blocks_may_name_every_authority(body: str) -> None:
    """A site blocked as per orders, access to it ceased, a measure taken for it, or what it contravenes, is a refusal."""
    assert _bare(body) == "quarantined"


def test_an_order_to_block_is_a_notice() -> None:
    """News of a block names the site and says more than that it is blocked."""
    said = (
        "The Authority has blocked gulls.example as per the orders of the Harbour Court dated 4 May 2031. "
        "The website was found to sell lamps without a licence under section 12 of the Lamps Act."
    )
    assert _bare(said, "Block of an Unlicensed Seller") == "accepted"
    short = "The website has been blocked as per the orders of the Harbour Court, and its owner may appeal by 4 May 2031."
    assert _bare(short, "Block of an Unlicensed Seller") == "accepted"


def test_who_may_enter_is_a_log_in_in_urdu_too() -> None:
    """Only authorised or registered persons have access: that is a door's, and no document's."""
    said = "یہ ایک محفوظ چراغ گھر ہے۔ صرف مجاز افراد ہی رسائی حاصل کر سکتے ہیں۔"
    page = f"<html lang=ur><head><title>چراغ بورڈ</title></head><body><h2>لاگ اِن</h2><p>{said}</p></body></html>"
    assert verdict(page.encode()) == "quarantined"
    assert _among("بتی کے قواعد", f"<p>{said}</p>", None) == "quarantined"


FRAME = (
    "<html><head><title>{t} | Lamp Board</title></head><body><h1>{t}</h1><p>{b}</p></body></html>"
)


def _titled(title: str, body: str) -> str:
    return verdict(FRAME.format(t=title, b=body).encode(), title=title)


def test_an_instrument_may_speak_of_itself() -> None:
    """What "this document" says is an instrument's; a document that is opened or shown is the page's."""
    title = "Sorrell Bay Beacons"
    told = "In this document, the Board seeks comment of keepers by 9 May 2031 on oil for lamps."
    assert _titled(title, told) == "accepted"
    laid = "This document hereby seeks views on the fees of keepers from 4 May 2031."
    assert _titled(title, laid) == "accepted"
    shown = (
        "The viewer shows this document to those who open it by 9 May 2031 with their own glass."
    )
    assert _titled(title, shown) == "quarantined"


def test_a_power_that_is_conferred_binds() -> None:
    """Who may do what at any time, or with whose approval, is law as a duty is; what you may is none."""
    title = "Sorrell Bay Beacons"
    said = "{who} may, at any reasonable time, look into the boxes and windows of a keeper’s shed."
    assert _titled(title, said.format(who="An inspector so sent")) == "accepted"
    assert _titled(title, said.format(who="You")) == "quarantined"


@pytest.mark.parametrize(
    "body",
    [
        "<h2>En så kallad 404 error!</h2><p>Lyktan 404 is er niet, de stege bestaat niet of is niet bekend by Sorrell.</p>",
        "<h2>Service unavailable due to maintenance (503 error)</h2><p>The keepers of Tansy hold a vote on 4 May 2031.</p>",
        "<p>You’ll be able to use the service from 9am on 4 May 2031.</p><p>The keepers of Tansy hold a vote on 4 May 2031.</p>",
    ],
)
def test_a_code_of_the_web_in_a_heading_or_a_promise_to_a_visitor_is_an_answer(body: str) -> None:
    """No document is headed by an error of the web, or says when you will be able to use a service."""
    held = _among(TITLE, body, _peers(KEPT))
    assert held == "quarantined"
