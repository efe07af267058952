"""First contact with a source: what each of its rules finds on a site nobody has seen yet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from crawler import contact
from crawler.declare import load_sources
from crawler.findings import Notes
from crawler.spiders.contact import ContactSpider
from tarmeem.model import Check
from tests.xanadu import HOST, YAML, Answer, Site, page


def test_first_contact_says_what_each_rule_found_and_keeps_nothing(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A source's first check costs two requests, and saves the bytes for a fixture."""
    found = contact.check("acts", hosts={HOST: site.address}, folder=tmp_path, save=tmp_path)

    assert found.ok
    assert site.asked() == [("/act/1.pdf", 200), ("/list", 200)]
    assert [entry.title for entry in found.samples] == [
        "The Lamps Act No. 1",
        "The Lamps Act No. 2",
    ]
    assert (tmp_path / "acts" / "document.pdf").read_bytes() == site.pages["/act/1.pdf"].body
    assert not (tmp_path / "t.db").exists()


def test_first_contact_fails_where_it_cannot_save(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """Bytes that were to be saved and are not make the check a failure, which names the file."""
    (tmp_path / "acts").write_text("a file where the folder should be")

    found = contact.check("acts", hosts={HOST: site.address}, folder=tmp_path, save=tmp_path)

    assert [f.rule for f in found.findings if not f.ok] == ["save", "save"]
    assert str(tmp_path / "acts" / "listing.html") in found.findings[1].expected


def test_first_contact_fails_where_our_own_code_does(tmp_path: Path) -> None:
    """What the spider raised is a finding: all that was to be looked at after it was not."""
    (tmp_path / "acts.yml").write_text(YAML)
    members = {"name": "acts", "source": load_sources(tmp_path)["acts"], "notes": Notes()}
    spider = type("Contact", (ContactSpider,), members)()
    stats = {"spider_exceptions/KeyError": 1, "spider_exceptions/count": 1}
    spider.crawler = SimpleNamespace(stats=SimpleNamespace(get_stats=lambda: stats))

    spider.closed("finished")

    (found,) = spider.notes.findings
    assert (found.rule, found.found, found.ok) == ("spider", "KeyError", False)


def test_first_contact_with_another_layout_says_what_failed(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A rule that finds nothing is named, with what there was instead."""
    site.pages["/list"] = page("<a href='/elsewhere/act-1.pdf'>The Lamps Act</a>")

    said: list[str] = []
    found = contact.check("acts", hosts={HOST: site.address}, folder=tmp_path, say=said.append)

    assert said[0] == "FAILED  acts\n"
    assert [f.found for f in found.findings if not f.ok] == [
        "0 on this page; 1 links to files (PDF, Word) on it"
    ]


def test_first_contact_fails_where_the_crawl_would_for_want_of_entries(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """Fewer entries than declared, on the one page there is, fail a first contact as they fail a crawl."""
    (tmp_path / "acts.yml").write_text(YAML.replace("{entries: 2}", "{entries: 3}"))

    found = contact.check("acts", hosts={HOST: site.address}, folder=tmp_path)

    assert [f.rule for f in found.findings if not f.ok] == ["entries"]
    assert any("at least 3 expected" in problem for problem in run().problems)


@pytest.mark.parametrize(("answer", "said", "ok"), [
    (None, "status 404; lets us", True),
    ("User-agent: *\nDisallow: /private\n", "status 200; lets us", True),
    ("User-agent: *\nDisallow: /list\n", "status 200; forbids it", False),
    (503, "status 503; so it is not known", False),
])  # fmt: skip
def test_first_contact_says_what_robots_txt_answered(
    run: Callable[..., Check],
    site: Site,
    tmp_path: Path,
    answer: str | int | None,
    said: str,
    ok: bool,
) -> None:
    """What the docs say is fetched is told: that it is missing, lets us, or forbids the listing."""
    if isinstance(answer, int):
        site.pages["/robots.txt"] = Answer(b"down", answer)
    elif answer is not None:
        site.pages["/robots.txt"] = Answer(answer.encode(), media_type="text/plain")
    found = contact.check("acts", hosts={HOST: site.address}, folder=tmp_path)

    (robots,) = [one for one in found.findings if one.rule == "robots.txt"]
    assert (robots.found, robots.ok) == (said, ok)
    assert found.ok == ok
