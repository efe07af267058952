"""A declaration is right, or is refused with the name of its file and key."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path

import pytest
import yaml

from crawler.declare import FOLDER, OPTIONAL, REQUIRED, load_sources, parse
from crawler.listings.entries import Page, find_entries
from crawler.listings.rules import Rules
from store import declarations
from store.declarations import from_yaml
from store.events import FOLDER as EVENTS
from tarmeem.errors import SourceError

GOOD = """
name: acts
title: Acts
publisher: Parliament of Xanadu
edition: gazette
hosts: [www.xanadu.example]
shape: listing
cadence: 1d
start: ["https://www.xanadu.example/list"]
entries: [{match: '^/act/'}]
"""
FAULTS = {
    "title: Acts": ("", "title: is missing"),
    "cadence: 1d": ("cadense: 1d", "cadense: is not a known key; did you mean 'cadence'?"),
    "edition: gazette": ("edition: gazete", "did you mean 'gazette'"),
    "shape: listing": ("shape: paged", "pages: a paged source needs a template or a match"),
    "[{match: '^/act/'}]": ("[{match: '(/act/'}]", "entries: item 1 match: must be a regular expression"),
    "{match: '^/act/'}": ("{match: '^/act/', knid: act}", "knid: is not a known key; did you mean 'kind'?"),
    "/list": (".test/list", "start: https://www.xanadu.example.test/list is not on a declared host"),
    "name: acts": ("name: laws", "name: 'laws' must be the file's own name, 'acts'"),
    "[www.xanadu.example]": ("[https://www.xanadu.example]", "hosts: item 1 must be a host name"),
    "publisher: Parliament of Xanadu": ("publisher: [", "acts.yml, line"),
    '["https://www': ('["https://[www', "start: item 1 must be an http or https URL"),
    "shape: ": ("undated: [2026-13-45]\nshape: ", "holds a day that never was"),
    "cadence: ": ("undated: [2026-01-01 10:00:00]\ncadence: ", "undated: item 1 must be a date"),
}  # fmt: skip


@pytest.mark.parametrize("part", FAULTS)
def test_a_fault_is_named_by_file_and_key(part: str) -> None:
    """Whoever mends a source is told which file, which key, and what was meant."""
    wrong, said = FAULTS[part]

    with pytest.raises(SourceError) as caught:
        parse(GOOD.replace(part, wrong), "acts.yml")
    assert said in str(caught.value)
    assert "acts.yml" in str(caught.value)


def test_all_faults_of_a_file_are_told_at_once() -> None:
    """Nobody should have to mend a file one fault at a time."""
    with pytest.raises(SourceError) as caught:
        parse(GOOD.replace("title: Acts", "").replace("1d", "daily"), "acts.yml")
    assert "title: is missing" in str(caught.value)
    assert "cadence: must be a span" in str(caught.value)


@pytest.mark.parametrize("cadence", ["0d", "1m", "14m", "00h", "99999d", "1d\n"])
def test_a_cadence_is_one_that_the_timer_can_keep(cadence: str) -> None:
    """A source that is never due, or due more often than is polite, is refused where it stands."""
    with pytest.raises(SourceError, match="cadence: must be") as caught:
        parse(GOOD.replace("cadence: 1d", f"cadence: {json.dumps(cadence)}"), "acts.yml")
    assert "acts.yml" in str(caught.value)


def test_how_old_a_listing_may_be_is_a_span_that_a_calendar_has() -> None:
    """What no clock can count is refused where it stands, and breaks no crawl."""
    with pytest.raises(SourceError, match="expect: freshest: must be a span"):
        parse(GOOD + "expect: {freshest: 99999999999d}", "acts.yml")


def test_a_tls_exception_needs_a_reason_and_an_end() -> None:
    """Trusting an unverified server is an exception that someone has to justify."""
    with pytest.raises(SourceError, match=r"tls: reason: is missing; until: is missing"):
        parse(GOOD + "tls: {verify: false}", "acts.yml")


def test_a_folder_that_is_not_there_is_said() -> None:
    """An empty list of sources would crawl nothing, and call it done."""
    with pytest.raises(SourceError, match="no such folder"):
        load_sources("nowhere")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yml")), ids=lambda p: p.stem)
def test_each_source_is_small_and_right(path: Path) -> None:
    """Every source in the house is valid, compiles, and is short enough to read at a glance."""
    source = parse(path.read_text(encoding="utf-8"), path.name)

    assert Rules(source).start
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 40


@pytest.mark.parametrize("loader", [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)])
def test_libyaml_and_python_read_a_declaration_alike(
    loader: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is declared does not depend on how PyYAML was built; nor does the line that a fault is on."""
    files = [*FOLDER.glob("*.yml"), *EVENTS.glob("*.yml")]
    plain = [yaml.safe_load(path.read_text("utf-8")) for path in files]
    monkeypatch.setattr(declarations, "_LOADER", loader)

    assert [from_yaml(path.read_text("utf-8")) for path in files] == plain
    with pytest.raises(SourceError, match="is not YAML") as caught:
        parse(GOOD.replace("shape: listing", "shape: listing: paged"), "acts.yml")
    assert "acts.yml, line 7" in str(caught.value)


def test_nothing_hinges_on_markup() -> None:
    """No source names a class, an id or a selector: the live markup will be redesigned."""
    for path in FOLDER.glob("*.yml"):
        assert not {"select", "css", "xpath", "class"} & set(from_yaml(path.read_text("utf-8")))


GUIDE = (Path(__file__).parent.parent / "docs" / "new-source.md").read_text(encoding="utf-8")


def test_the_guide_names_every_key() -> None:
    """Whoever adds a source finds each key explained."""
    assert [key for key in {**REQUIRED, **OPTIONAL} if f"`{key}`" not in GUIDE] == []


def test_the_guide_s_source_works() -> None:
    """The source that the guide writes is one that the house takes, and finds its entries."""
    text = textwrap.dedent(GUIDE.split("```yaml\n")[1].split("```")[0])
    rules = Rules(parse(text, "made-up-authority.yml"))
    html = "<p><a href='/files/2025-01-29-lamps.pdf'>The Lamps Rules</a></p>"

    (entry,) = find_entries(Page(html, "https://notices.made-up.example/list", rules))
    assert (entry.title, entry.published_on) == ("The Lamps Rules", "2025-01-29")
