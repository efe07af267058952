"""What is told of a page whose text is set otherwise than before, stands elsewhere on it, or gave place to a few words."""

from __future__ import annotations

import hashlib
import re

import pytest

from crawler.gate import History, judge
from tarmeem.demo.pdf import text_pdf
from tarmeem.model import Capture

FRAME = (
    "<html><head><title>Lamps of Sorrell Bay | Lamp Board</title></head><body><div><a href=/>Home</a></div><h1>Lamps of"
    " Sorrell Bay</h1><div>Published: 2 May 2031</div>{b}<div>Designed by the Harbour Works</div></body></html>"
)
SHORT = (
    "<p>The lamps of Sorrell Bay shall be lit from dusk on 4 May 2031.</p>"
    "<p>Keepers of lamps are directed to report to the harbour office daily.</p>"
)
LONG = "".join(
    f"<p>Every keeper of lamp number {n} shall report to the harbour master before day {n} and pay a fee.</p>"
    for n in range(1, 15)
)


def _judged(body: str, before: str) -> Capture:
    def capture(said: str) -> Capture:
        sha256 = hashlib.sha256(said.encode()).hexdigest()
        return Capture(
            "made", "https://lamps.example/notice/4", "2031-05-04T00:00:00Z", status=200, media_type="text/html",
            sha256=sha256, title="Lamps of Sorrell Bay",
        )  # fmt: skip

    now, was = FRAME.format(b=body), FRAME.format(b=before)
    return judge(capture(now), now.encode(), History.of([capture(was)], lambda _: was.encode()))


def _reset(said: str, end: str, words: int) -> str:
    """Return paragraphs with a break after each few words."""

    def broken(found: re.Match[str]) -> str:
        told = found[1].split()
        return "<p>" + end.join(" ".join(told[at : at + words]) for at in range(0, len(told), words)) + "</p>"  # fmt: skip

    return re.sub(r"<p>(.*?)</p>", broken, said)


@pytest.mark.parametrize("said", [SHORT, LONG])
@pytest.mark.parametrize("words", [1, 3, 4])
@pytest.mark.parametrize("end", ["<br>", "</div><div>", "\u200b"])
def test_a_text_whose_lines_end_elsewhere_is_the_same_text(said: str, words: int, end: str) -> None:
    """Its letters stand in their order: neither that it is gone nor that it says nothing is true."""
    assert _judged(_reset(said, end, words), said).verdict == "accepted"


def test_what_was_said_twice_and_is_said_once_is_told_to_stand() -> None:
    """A copy that went makes a page half as long, and no line of it is gone: a person is told just that."""
    told = _judged(LONG, f"<div>{LONG}</div><div>{LONG}</div>")
    assert "no line of it is gone" in told.reason


@pytest.mark.parametrize("said", [SHORT, LONG])
@pytest.mark.parametrize("box", ["a", "nav", "aside", "button", "template"])
def test_a_text_that_stands_in_a_link_or_a_menu_only_is_told_to_stand_there(
    said: str, box: str
) -> None:
    """What a page has is not gone from it: the reason names where it stands."""
    told = _judged(said.replace("<p>", f"<p><{box}>").replace("</p>", f"</{box}></p>"), said)
    assert told.verdict == "quarantined"
    assert "stands only in its links, menus, scripts or hidden parts" in told.reason


def test_a_few_words_in_a_texts_place_are_told() -> None:
    """Words below a sentence are not nothing: a person sees which they are."""
    told = _judged("<p>This notice is withdrawn.</p>", SHORT)
    assert "only “This notice is withdrawn.”" in told.reason
    assert "nothing new" not in told.reason
    assert "nothing new is said" in _judged("", SHORT).reason


def test_a_shorter_text_is_told_by_its_length_or_its_language() -> None:
    """A short text in the place of a long one leaves none of it: it is so much shorter, or in Urdu."""
    told = _judged("<p>Lamps are restored.</p>", LONG).reason
    assert re.search(r"its text is \d+% as long as it was", told)
    urdu = "<p>سورل کی بندرگاہ کے چراغ چار مئی سے شام کو جلائے جائیں گے۔</p>"
    assert "in another language than before" in _judged(urdu, LONG).reason


def test_bytes_behind_a_pdfs_end_are_told_as_such() -> None:
    """A PDF with something large behind its end has an end mark: it need not be cut short."""
    pdf = text_pdf("Lamps of Sorrell Bay\nThe lamps shall be lit from dusk on 4 May 2031.", "PORT")

    def reason(body: bytes) -> str:
        sha256 = hashlib.sha256(body).hexdigest()
        capture = Capture(
            "made", "https://lamps.example/4.pdf", "2031-05-04T00:00:00Z", status=200,
            media_type="application/pdf", sha256=sha256, title="Lamps of Sorrell Bay",
        )  # fmt: skip
        return judge(capture, body).reason

    assert reason(pdf) == ""
    assert "end mark is not at its end" in reason(pdf + b"<!-- made by a server -->" * 300)
    assert "end mark is missing" in reason(pdf[: len(pdf) // 2])
