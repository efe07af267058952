"""What a crawl tells of the listings of a small made-up site, whole, cut short or made anew."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

import pytest

from store import captures, ledger, open_store, views
from tarmeem.model import Check
from tests.xanadu import ORIGIN, PAGED, WORDS, YAML, Answer, Site, act, kept, listing, page


def test_a_listing_that_says_304_unasked_is_a_problem(
    run: Callable[..., Check], site: Site
) -> None:
    """Neither at first sight nor later is such a listing one that was read."""
    listed = site.pages["/list"]
    site.pages["/list"] = Answer(b"", 304)
    assert "status 304" in " ".join(run().problems)
    site.pages["/list"] = listed
    assert not run().problems
    site.pages["/list"] = Answer(b"", 304)
    assert "status 304" in " ".join(run(unconditional=True).problems)


def test_a_listing_without_entries_is_a_loud_failure(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """When no link is recognised the run fails, and every document link is kept for review."""
    site.pages["/list"] = page("<a href='/new-place/lamps.pdf'>The Lamps Act, printed anew</a>")
    site.pages["/new-place/lamps.pdf"] = act(7)

    check = run()

    assert any("no entry was recognised" in problem for problem in check.problems)
    assert [(path, verdict) for path, verdict, _ in kept(tmp_path)] == [
        ("/new-place/lamps.pdf", "quarantined")
    ]


def test_a_row_of_an_undeclared_address_is_a_loud_failure_once(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A notice filed under another kind of address, among those that are known, is told and held for review."""
    site.pages |= {"/act/1.pdf": act(1), "/act/2.pdf": act(2), "/acts-of-parliament/3": page(f"<h1>Act 3</h1>{WORDS * 9}")}  # fmt: skip
    site.pages["/list"] = listing("/act/1.pdf", "/act/2.pdf")
    assert run().problems == ()

    site.pages["/list"] = listing("/act/1.pdf", "/act/2.pdf", "/acts-of-parliament/3")
    check = run()

    assert "1 row beside its entries that leads to no declared form of address" in check.problems[0]
    assert f"{ORIGIN}/acts-of-parliament/3" in check.problems[0]
    assert ("/acts-of-parliament/3", "quarantined") in {k[:2] for k in kept(tmp_path)}
    assert run().problems == ()
    site.pages["/list"] = listing("/act/2.pdf", "/act/1.pdf", "/acts-of-parliament/3")
    assert run().problems == (), "it was told"
    (tmp_path / "acts.yml").write_text(YAML.replace("/list", "/second"))
    site.pages["/second"] = site.pages["/list"]
    assert run().problems == (), "nor anew, where it has moved on to another page"


def test_a_count_that_falls_is_a_failure(run: Callable[..., Check], site: Site) -> None:
    """A listing that suddenly shows far less is not believed."""
    paths = [f"/act/{i}.pdf" for i in range(1, 10)]
    site.pages |= {"/list": listing(*paths)} | {path: act(i) for i, path in enumerate(paths)}
    run()
    site.pages["/list"] = listing(*paths[:5])

    for _ in range(2):  # and it does not become the norm by being repeated
        assert any("9 entries fell to 5" in problem for problem in run().problems)


def test_a_listing_set_aside_waits_for_nobody_once_its_source_is_well(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """When the source was read without a problem again, the page and the command ask no person about its bad day."""
    paths = [f"/act/{i}.pdf" for i in range(1, 10)]
    site.pages |= {"/list": listing(*paths)} | {path: act(i) for i, path in enumerate(paths)}
    for day, shown, waits in ((1, 9, 0), (8, 5, 1), (15, 9, 0)):
        site.pages["/list"] = listing(*paths[:shown])
        run(now=f"2026-03-{day:02}T05:00:00Z")
        with closing(open_store(tmp_path / "t.db", readonly=True)) as db:
            (told,) = ledger.status(db)
            found = [captures.set_aside(db), views.waiting(db)]
        assert [*map(len, found), told.quarantined] == [waits] * 3


def test_too_few_entries_fail_the_run(run: Callable[..., Check], site: Site) -> None:
    """A listing shorter than declared is a failure, though every request went well."""
    site.pages["/list"] = listing("/act/1.pdf")

    assert any("at least 2 expected" in problem for problem in run().problems)


def test_a_wrong_charset_loses_no_entry(run: Callable[..., Check], site: Site) -> None:
    """Links are found in a page whose declared charset is not the one it is written in."""
    text = (
        "<meta charset=utf-8><a href='/act/1.pdf'>Loi Nº 1 – café</a><a href='/act/2.pdf'>قانون</a>"
    )
    site.pages["/list"] = Answer(
        text.encode("cp1252", "xmlcharrefreplace"), media_type="text/html; charset=utf-16"
    )

    assert len(run().new) == 2


def test_a_listing_divided_anew_has_lost_no_page(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A page that is no more is no loss where all it listed stands on others; with an entry lost it is one."""
    (tmp_path / "acts.yml").write_text(PAGED)
    first = listing("/act/1.pdf", "/act/2.pdf").body + b"<a href='?page=2'>2</a>"
    site.pages["/list"] = Answer(first, media_type="text/html")
    site.pages["/list?page=2"] = listing("/act/3.pdf", "/act/4.pdf")
    site.pages |= {f"/act/{n}.pdf": act(n) for n in (3, 4)}
    assert run().problems == ()

    site.pages["/list"] = listing(*(f"/act/{n}.pdf" for n in (1, 2, 3, 4)))
    assert run().problems == ()
    site.pages["/list"] = listing(*(f"/act/{n}.pdf" for n in (1, 2, 3)))
    assert run().problems


@pytest.mark.parametrize(("match", "told"), [("^/list[?]page=", 0), ("^/lists[?]page=", 1)])
def test_a_further_page_is_known_by_the_path_of_its_address(
    run: Callable[..., Check], site: Site, tmp_path: Path, match: str, told: int
) -> None:
    """Its pattern is of the path, as an entry's is; one that is of no link is told: what stands on later pages is missed."""
    (tmp_path / "acts.yml").write_text(PAGED.replace("[?]page=", match))
    first = listing("/act/1.pdf", "/act/2.pdf").body + b"<a href='?page=2'>2</a>"
    site.pages["/list"] = Answer(first, media_type="text/html")
    site.pages |= {"/list?page=2": listing("/act/3.pdf"), "/act/3.pdf": act(3)}

    for _ in range(2):
        check = run()
        assert (check.expected, len(check.problems)) == (3 - told, told)


def test_a_listing_that_calls_a_document_otherwise_is_kept(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """It is the evidence of what was listed and how it was called; turned about in its markup alone it is not kept again."""
    body = site.pages["/list"].body
    run()
    for told in (body.replace(b"Act No. 1", b"Act No. 1 (Repealed)"), body + b"<!-- 2 -->"):
        site.pages["/list"] = Answer(told, media_type="text/html")
        assert not run().problems
    site.pages["/list"] = Answer(body + b"<!-- 3 -->", media_type="text/html")
    run()

    with closing(open_store(tmp_path / "t.db", readonly=True)) as db:
        assert len(captures.listing(db, role="listing")) == 3, "two titles, and the first again"


def test_entries_that_all_bear_one_title_have_lost_theirs(
    run: Callable[..., Check], site: Site
) -> None:
    """A column of titles that is no longer read is told: nothing new would be called by its name."""
    paths = [f"/act/{i}.pdf" for i in range(1, 4)]
    rows = [f"<li><a href='{path}'>Lamps Act {i}</a></li>" for i, path in enumerate(paths)]
    site.pages |= {"/list": page("".join(rows))} | {path: act(i) for i, path in enumerate(paths)}
    assert run().problems == ()
    site.pages["/list"] = page("".join(f"<li><a href='{path}'>Download</a></li>" for path in paths))

    for _ in range(2):
        assert "no entry bears a title any more" in run().problems[0]


def test_entries_most_of_which_are_called_otherwise_at_once_wait_for_a_person(
    run: Callable[..., Check], site: Site
) -> None:
    """Another column read for the titles is told as the page's change of form, not as so many steps; two titles are not."""
    paths = [f"/act/{i}.pdf" for i in range(1, 8)]
    rows = [f"<tr><td><a href='{path}'>Lamps Act {i}</a></td></tr>" for i, path in enumerate(paths)]
    site.pages |= {"/list": page(f"<table>{''.join(rows)}</table>")}
    site.pages |= {path: act(i) for i, path in enumerate(paths)}
    assert run().problems == ()
    two = "".join(row.replace("Act 1", "Act I").replace("Act 2", "Act II") for row in rows)
    site.pages["/list"] = page(f"<table>{two}</table>")
    assert run().problems == ()
    site.pages["/list"] = page(f"<table>{two.replace('Lamps Act', 'Category: lamps')}</table>")

    for _ in range(2):
        (problem,) = run().problems
        assert "7 of 7 entries are called or dated otherwise at once" in problem


def test_a_listing_that_is_handed_on_is_held_against_the_one_that_came_from_there(
    run: Callable[..., Check], site: Site
) -> None:
    """Its relative links lead from where it stands: neither a 304 loses them, nor does a change of form pass."""
    paths = [f"/act/{i}.pdf" for i in range(1, 8)]
    rows = "".join(
        f"<li><a href='{path[5:]}'>Lamps Act {i}</a></li>" for i, path in enumerate(paths)
    )
    site.pages |= {path: act(i) for i, path in enumerate(paths)}
    site.pages["/list"] = Answer(b"", 302, headers={"Location": "/act/list"})
    site.pages["/act/list"] = page(f"<ul>{rows}</ul>")
    assert [run().problems, run().problems] == [(), ()]
    site.pages["/act/list"] = page(f"<ul>{rows.replace('Lamps Act', 'Category: lamps')}</ul>")

    (problem,) = run().problems
    assert "7 of 7 entries are called or dated otherwise at once" in problem


def test_a_page_that_is_no_longer_reached_is_a_failure(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """When the link to page 2 breaks, half a listing is not a good one, though all of it is known."""
    (tmp_path / "acts.yml").write_text(PAGED)
    first = listing("/act/1.pdf", "/act/2.pdf")
    site.pages["/list"] = Answer(first.body + b"<a href='?page=2'>2</a>", media_type="text/html")
    site.pages["/list?page=2"] = listing("/act/3.pdf")
    site.pages["/act/3.pdf"] = act(3)
    assert run().problems == ()
    site.pages["/list"] = first

    check = run()

    assert check.expected == 3
    assert check.problems == (f"listing {ORIGIN}/list?page=2, read before, was not reached",)


def test_a_page_that_dies_is_a_failure(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A listing that answers page 1 and not page 2 fails the run."""
    (tmp_path / "acts.yml").write_text(PAGED)
    site.pages["/list"] = Answer(
        site.pages["/list"].body + b"<a href='?page=2'>2</a>", media_type="text/html"
    )

    assert run().problems == (f"listing {ORIGIN}/list?page=2: status 404",)


@pytest.mark.browser
def test_a_listing_written_by_a_script_is_read_through_a_browser(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A source that says so gets its listings rendered; its documents are fetched plainly."""
    if not shutil.which("chromium") or find_spec("scrapy_playwright") is None:
        pytest.skip("needs chromium and tarmeem[browser]")
    (tmp_path / "acts.yml").write_text(YAML.replace("timeout: 1", "browser: true"))
    items = "".join(f"<li><a href=/act/{i}.pdf>The Lamps Act No. {i}</a></li>" for i in (1, 2))
    site.pages["/list"] = page(
        f"<ul></ul><script>document.querySelector('ul').innerHTML = `{items}`;"
        "fetch('http://127.0.0.2:9/tracker')</script>"
    )

    check = run()

    assert check.problems == ()
    assert len(check.new) == 2


def test_a_day_to_come_makes_no_listing_fresh(
    run: Callable[..., Check], site: Site, tmp_path: Path
) -> None:
    """A slip of the pen in one entry's year must not hide for ever that nothing new is listed."""
    (tmp_path / "acts.yml").write_text(YAML.replace("{entries: 2}", "{entries: 2, freshest: 30d}"))
    body = site.pages["/list"].body
    site.pages["/list"] = Answer(body.replace(b"01-03-2025", b"01-03-2052"), media_type="text/html")
    assert run(now="2025-03-10T06:00:00Z").problems == ()

    (told,) = run(now="2025-06-10T06:00:00Z").problems
    assert "nothing newer than 2025-03-02" in told


def test_a_document_that_no_declared_form_fits_any_more_is_not_dropped_in_silence(
    run: Callable[..., Check], tmp_path: Path
) -> None:
    """A pattern made narrower would leave what was kept before unwatched: the check says so."""
    assert run().problems == ()
    (tmp_path / "acts.yml").write_text(YAML.replace("/act/\\d+\\.pdf", "/act/1\\.pdf").replace("entries: 2", "entries: 1, fall: 90"))  # fmt: skip

    (told,) = run().problems
    assert "of the documents kept before 1 fit no declared form of address now" in told
    assert "/act/2.pdf" in told
