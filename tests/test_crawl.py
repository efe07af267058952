"""Crawls of a small made-up site over loopback: what is kept of its documents, and what trouble costs."""

from __future__ import annotations

import gzip
import hashlib
import ssl
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from store import captures, ledger, open_store, snapshots
from tarmeem.model import Check
from tests.xanadu import HOST, ORIGIN, WORDS, YAML, Answer, Site, act, kept, listing, page


def test_bytes_are_kept_as_they_came(run: Callable[..., Check], site: Site, tmp_path: Path) -> None:
    """Every document is kept byte for byte, under its declared URL, titled by its listing."""
    check = run()

    assert (check.expected, len(check.new), check.problems) == (2, 2, ())
    db = open_store(tmp_path / "t.db", readonly=True)
    found = captures.latest(db, "acts", ORIGIN + "/act/1.pdf")
    assert found is not None
    assert found.sha256 is not None
    assert snapshots.load(db, found.sha256) == site.pages["/act/1.pdf"].body
    assert (found.title, found.published_on) == ("The Lamps Act No. 1", "2025-03-01")
    assert site.hosts_asked == {HOST}


def test_an_unchanged_round_costs_no_body_and_one_row(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A quiet day is 304 all over, and one row in the ledger."""
    run()
    before = kept(tmp_path)
    site.asked()

    check = run()

    assert site.asked() == [("/act/1.pdf", 304), ("/act/2.pdf", 304), ("/list", 304)]
    assert (check.expected, check.changed, check.new, check.problems) == (2, (), (), ())
    assert kept(tmp_path) == before
    assert len(ledger.checks(open_store(tmp_path / "t.db", readonly=True))) == 2


def test_the_same_body_is_no_capture_even_without_validators(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A server that cannot say "unchanged" is compared by hash."""
    site.etags = False
    run()
    before = kept(tmp_path)

    check = run()

    assert (check.changed, check.new) == ((), ())
    assert kept(tmp_path) == before


def test_a_changed_document_is_a_new_capture(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """Bytes that differ are kept beside the older ones."""
    run()
    site.pages["/act/2.pdf"] = act(2, WORDS.replace("dawn", "noon"))

    assert run().changed == (ORIGIN + "/act/2.pdf",)
    assert len([1 for path, *_ in kept(tmp_path) if path == "/act/2.pdf"]) == 2


def test_a_document_that_is_no_longer_listed_is_still_watched(
    run: Callable[..., Check], site: Site
) -> None:
    """What was once kept is asked for, listed or not: vanishing from a list is no removal."""
    run()
    site.pages["/list"] = listing("/act/1.pdf", "/act/3.pdf")
    site.pages["/act/3.pdf"] = act(3)
    site.asked()

    check = run()

    assert ("/act/2.pdf", 304) in site.asked()
    assert (check.expected, check.new, check.missing) == (3, (ORIGIN + "/act/3.pdf",), ())


def test_a_document_that_is_gone_is_missing_and_its_text_stays(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A 404 where a text was is an exception in the ledger; the text kept is untouched."""
    run()
    del site.pages["/act/2.pdf"]

    check = run()

    assert check.missing == (ORIGIN + "/act/2.pdf",)
    db = open_store(tmp_path / "t.db", readonly=True)
    last = captures.latest(db, "acts", ORIGIN + "/act/2.pdf")
    assert last is not None
    assert last.sha256 == hashlib.sha256(act(2).body).hexdigest()


def test_a_document_that_is_back_as_it_was_has_not_changed_and_waits_for_nobody(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A removal that was suspected is answered by the document itself."""
    run(now="2025-01-01T00:00:00Z")
    gone = site.pages.pop("/act/2.pdf")
    run(now="2025-01-02T00:00:00Z")
    with closing(open_store(tmp_path / "t.db", readonly=True)) as db:
        assert [c.url for c in captures.set_aside(db)] == [ORIGIN + "/act/2.pdf"]
        assert [one.suspected for one in ledger.status(db)] == [1]
    site.pages["/act/2.pdf"] = gone

    check = run(now="2025-01-03T00:00:00Z")

    assert (check.changed, check.new, check.missing) == ((), (), ())
    with closing(open_store(tmp_path / "t.db", readonly=True)) as db:
        assert captures.set_aside(db) == []
        assert [one.suspected for one in ledger.status(db)] == [0]


def test_a_page_s_files_are_followed_and_stay_watched(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A file that a page links is kept too, and asked for again though the page itself stands."""
    site.pages["/list"] = listing("/page/1", "/page/2")
    text = f"<h1>The Lamps Rules</h1><p>{WORDS * 20}</p>"
    site.pages["/page/1"] = page(text + "<iframe src='/file/1.pdf'></iframe>")
    site.pages["/page/2"] = page(text + "two")
    site.pages["/file/1.pdf"] = act(9)
    assert run().expected == 3
    site.pages["/file/1.pdf"] = act(9, WORDS.upper())

    assert run().changed == (ORIGIN + "/file/1.pdf",)
    db = open_store(tmp_path / "t.db", readonly=True)
    first, second = captures.of_url(db, ORIGIN + "/file/1.pdf")
    assert second.hints == first.hints
    assert second.hints["page"] == ORIGIN + "/page/1"
    assert second.title == first.title == "The Lamps Act No. 1"


def test_each_twentieth_check_asks_for_every_body(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A cache that goes on saying 304 is found out within twenty checks."""
    run(now="2025-01-01T00:00:00Z")
    db = open_store(tmp_path / "t.db")
    for i in range(19):
        past = Check(
            f"r{i}",
            "acts",
            "2025-01-02T00:00:00Z",
            "2025-01-02T00:00:00Z",
            0,
            ledger.expected_hash(()),
        )
        ledger.close(db, past)
    site.asked()

    assert run().unconditional
    assert {status for _, status in site.asked()} == {200}
    assert not run().unconditional


def test_a_server_that_says_304_unasked_tells_nothing(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """What answers "not modified" to a request without conditions hides every change: the document failed."""
    run(now="2025-01-01T00:00:00Z")
    site.pages["/act/2.pdf"] = Answer(b"", 304)

    check = run(unconditional=True)

    assert check.failed == (ORIGIN + "/act/2.pdf",)
    assert run().failed == ()


BROKEN = {
    "refuses": Answer(b"", 500),
    "redirects for ever": Answer(b"", 302, headers={"Location": "/act/12.pdf"}),
    "leaves for another host": Answer(b"", 302, headers={"Location": "http://127.0.0.2:9/x"}),
    "leaves for a file": Answer(b"", 302, headers={"Location": "file:///etc/hostname"}),
    "never answers": Answer(act(2).body, waits=20),
    "is cut short": Answer(act(2).body[:900], announced=10**6),
    "is forbidden": Answer(b"<html>Forbidden</html>", 403, "text/html"),
    "is a bomb": Answer(headers={"Content-Encoding": "gzip"}),  # packed by the test: it takes long
}
"""What may befall a document; the number of each follows its place here, from 11."""


def test_each_broken_document_fails_alone(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """Trouble with a document is named, fails the run, and loses nothing of it or of others."""
    paths = ["/act/1.pdf", *(f"/act/{i}.pdf" for i in range(11, 11 + len(BROKEN)))]
    site.pages |= {"/list": listing(*paths)} | {path: act(i) for i, path in enumerate(paths)}
    run()
    site.pages["/act/1.pdf"] = act(1, WORDS.replace("dusk", "noon"))
    BROKEN["is a bomb"].body = gzip.compress(bytes(80 * 2**20))
    site.pages |= dict(zip(paths[1:], BROKEN.values(), strict=True))

    check = run()

    assert check.failed == tuple(sorted(ORIGIN + path for path in paths[1:]))
    assert any(f"{len(BROKEN)} failed" in problem for problem in check.problems)
    assert check.changed == (ORIGIN + "/act/1.pdf",)
    db = open_store(tmp_path / "t.db", readonly=True)
    for i, path in enumerate(paths[1:], 1):
        last = captures.latest(db, "acts", ORIGIN + path)
        assert last is not None
        assert last.sha256 == hashlib.sha256(act(i).body).hexdigest()


@pytest.mark.parametrize("answer", [Answer(b"", 500), Answer(b"", waits=20), None])
def test_a_dead_site_is_never_a_green_run(
    answer: Answer | None, run: Callable[..., Check], site: Site
) -> None:
    """No listing, no good run: a refusal, a silence and a closed port all say so."""
    if answer is None:
        site.server.shutdown()
        site.server.server_close()
    else:
        site.pages["/list"] = answer

    assert any("listing" in problem for problem in run().problems)


def test_what_robots_refuse_is_not_fetched(run: Callable[..., Check], site: Site) -> None:
    """A public body's robots.txt is obeyed, and what it costs is said."""
    site.pages["/robots.txt"] = Answer(
        b"User-agent: *\nDisallow: /act/2\n", media_type="text/plain"
    )

    check = run()

    assert check.failed == (ORIGIN + "/act/2.pdf",)
    assert "/act/2.pdf" not in [path for path, _ in site.asked()]


def test_a_redirect_back_to_the_mirror_s_address_is_the_declared_host_s(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A mirror that names itself in a redirect leads to the declared host, not out of it."""
    site.pages["/act/9.pdf"] = act(9)
    site.pages["/act/2.pdf"] = Answer(b"", 301, headers={"Location": site.address + "/act/9.pdf"})

    assert run().problems == ()
    db = open_store(tmp_path / "t.db", readonly=True)
    (found,) = captures.of_url(db, ORIGIN + "/act/2.pdf")
    assert found.hints["final_url"] == ORIGIN + "/act/9.pdf"


@pytest.fixture
def secured(site: Site, tmp_path: Path) -> Site:
    """Return the site behind a certificate that it signed itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "elsewhere.example")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    pem, plain = serialization.Encoding.PEM, serialization.NoEncryption()
    form = serialization.PrivateFormat.PKCS8
    (tmp_path / "c.pem").write_bytes(
        key.private_bytes(pem, form, plain) + certificate.public_bytes(pem)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "c.pem")
    site.server.socket = context.wrap_socket(site.server.socket, server_side=True)
    site.address = site.address.replace("http:", "https:")
    return site


@pytest.mark.parametrize("until", [None, "2020-01-01", "2999-01-01"])
def test_a_certificate_is_verified_but_for_a_documented_exception(
    until: str | None, secured: Site, run: Callable[..., Check], tmp_path: Path
) -> None:
    """A forged site is refused; an exception says why, ends, and records what it met."""
    if until:
        exception = f"tls: {{verify: false, reason: its chain is broken, until: {until}}}\n"
        (tmp_path / "acts.yml").write_text(YAML + exception)

    check = run()

    db = open_store(tmp_path / "t.db", readonly=True)
    met = [c.hints.get("certificate") for c in captures.listing(db) if c.sha256]
    if until == "2999-01-01":
        assert check.problems == ()
        assert all(met)
    else:
        assert any("listing" in problem for problem in check.problems)
        assert met == []
    assert any("exception ended" in problem for problem in check.problems) == (
        until == "2020-01-01"
    )


def test_a_mirror_of_www_is_one_of_the_bare_name_too(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """Mapping one of a site's two names leaves no way out to the other."""
    bare = HOST.removeprefix("www.")
    (tmp_path / "acts.yml").write_text(YAML.replace(f"[{HOST}]", f"[{HOST}, {bare}]"))
    site.pages["/act/2.pdf"] = Answer(b"", 301, headers={"Location": f"http://{bare}/act/9.pdf"})
    site.pages["/act/9.pdf"] = act(9)

    assert run().problems == ()
    assert site.hosts_asked == {HOST, bare}
