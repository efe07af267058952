"""What programs and servers print of themselves is no notice, at whatever length and under whatever status."""

from __future__ import annotations

import pytest

from tests.gating import verdict

NEWS = "".join(
    f"<p>The Lamp Board lit {n} new lamps at Sorrell Bay on {n} May 2031, by order of the Harbour Court.</p>"
    for n in range(2, 30)
)
TABLE = "".join(f"<div>lamp.wick_{n}</div><div>{'On' if n % 2 else 'Off'}</div>" for n in range(30))
LISTED = "".join(f"lamp.wick_{n} => {n}0 mm => {n}0 mm\n" for n in range(1, 30))


def _page(title: str, body: str, head: str = "") -> bytes:
    return f"<html><head><title>{title}</title></head><body>{head}{body}</body></html>".encode()


@pytest.mark.parametrize("title", ["Lampstyrelsen - Fel 404 - sidan saknas", "Erreur 404", "404 fehlt!"])  # fmt: skip
def test_the_number_of_what_was_not_found_says_so_in_any_tongue(title: str) -> None:
    """A part of a title or a heading that is 404 with a word or two beside it is gone, whatever news stands below."""
    assert verdict(_page(title, NEWS)) == "quarantined"
    framed = _page("Lamps Lit | Lamp Board", NEWS, f"<h1>Lamps Lit</h1><h2>{title}</h2>")
    assert verdict(framed, title="Lamps Lit") == "quarantined"


@pytest.mark.parametrize("title", ["Circular No. 404", "404 Lamps Doused", "SRO 404(I)"])
def test_a_notice_may_have_that_number(title: str) -> None:
    """A kind of paper is numbered, and news of so many lamps says their number again."""
    below = f"<h1>{title}</h1><p>The keepers doused 404 lamps in all.</p>{NEWS}"
    assert verdict(_page(title, below)) == "accepted"
    assert verdict(_page(title, f"<h1>{title}</h1>{NEWS}"), title=title) == "accepted"


@pytest.mark.parametrize(
    "head",
    [
        "<h1>WickTrimmingError at /en/lamps/</h1>",
        "<h1>example.lamps.WickMissingException: no wick</h1>",
        "<h1>LampDoesNotExist at /en/lamps/44</h1>",
        "<h1>Lamps::Wick::Error in Lamps#trim</h1>",
        "<h1>Lamps</h1><pre>Traceback (most recent call last)</pre>",
    ],
)
def test_a_program_that_reports_its_own_failure_is_no_document_at_any_length(head: str) -> None:
    """One word that ends in Error or Exception at a page's head, or a traceback, is a program's; "Errors in Gauges" is not."""
    assert verdict(_page("Lamps", NEWS, head)) == "quarantined"
    assert verdict(_page("Lamps", NEWS, "<h1>Error at Sorrell Bay</h1>")) == "accepted"


def test_a_list_of_a_programs_settings_is_no_document() -> None:
    """A page that calls itself phpinfo(), or whose lines are names and what they are set to, is a program's at any length."""
    assert verdict(_page("PHP 9.1.2 - phpinfo()", NEWS)) == "quarantined"
    assert verdict(_page("Lamps", TABLE + NEWS)) == "quarantined"
    assert verdict(f"Lamp Act, 2031\n{LISTED}".encode(), kind="text/plain") == "quarantined"
    tariff = "".join(f"<tr><td>Lamp {n}</td><td>Rs. {n}0</td></tr>" for n in range(1, 30))
    assert verdict(_page("Lamps", f"<table>{tariff}</table>{NEWS}")) == "accepted"


@pytest.mark.parametrize(
    "clock",
    [
        "<p>2031-05-04 12:38:56 UTC</p>",
        "<p>Sun, 04 May 2031 12:38:56 GMT</p>",
        "<p>Generated Sun, 04 May 2031 by lamp1.example (wick/5.7)</p>",
    ],
)
def test_a_servers_clock_dates_nothing(clock: str) -> None:
    """A time to the second with its zone, and by what program a page was made, are any server's; a day is a notice's."""
    failed = "<p>The hall of machines gave no answer to the lower hall.</p><p>Kindling slow</p>"
    assert verdict(_page("Stairs", failed + clock)) == "quarantined"
    dated = "<p>The stair is closed from 4 May 2031 till the lower hall has oil.</p>"
    assert verdict(_page("Stairs", failed + dated)) == "accepted"
