"""The pages of the law, served by Datasette over a made-up store and seen in a real browser."""

from __future__ import annotations

import asyncio
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
from datasette.app import Datasette

from diffs.amending.asat import beginning
from publish.law import lawview
from store.base import Visit
from tests.browsing import CONTRAST, overflow, quiet, served

HOME = "/-/tarmeem"
RAW = ("<b>sixty</b>", "<b>judgment</b>", "<i>without</i>")
"""What the texts, the events and the titles hold: markup, which must never be any."""


def get(kites: dict[str, str], path: str) -> Any:
    """Ask Datasette itself, without a network."""

    async def ask() -> Any:
        return await Datasette([kites["path"]]).client.get(f"{HOME}/{path}")

    return asyncio.run(ask())


def body(kites: dict[str, str], path: str) -> str:
    """Return a page that must be there, and holds no markup of a text's own."""
    answer = get(kites, path)
    assert answer.status_code == 200, answer.text[:2000]
    assert not [raw for raw in RAW if raw in answer.text]
    return str(answer.text)


def address(kites: dict[str, str], name: str) -> str:
    """Return where a page is."""
    act = f"work/{kites['act']}"
    return {
        "law": f"{act}/law?on=2023-03-01", "eve": f"{act}/law?on=2022-05-31",
        "amendments": f"{act}/amendments", "statement": f"{act}/statement",
        "provision": f"{act}/provision/sec_2", "work": act, "bench": "bench",
        "compare": f"compare?old={kites['introduced']}&new={kites['gazetted']}",
    }[name]  # fmt: skip


def test_the_page_of_the_law_puts_no_question_to_the_store_twice(kites: dict[str, str]) -> None:
    """What several parts of a page need to know is asked once; the next page asks anew."""
    asked: list[str] = []
    with closing(sqlite3.connect(kites["path"])) as connection:
        connection.set_trace_callback(asked.append)
        first = lawview.law(Visit(connection), kites["act"], "2023-03-01", None)
        once = len(asked)
        second = lawview.law(Visit(connection), kites["act"], "2023-03-01", None)

    assert first == second
    assert len(set(asked)) == once == len(asked) / 2


def test_a_law_is_laid_out_for_its_own_commencement_once(
    kites: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever asks for its page again waits for no second reading of when it begins."""
    laid: list[str] = []
    real = beginning.structure_text
    monkeypatch.setattr(beginning, "structure_text", lambda text: laid.append(text) or real(text))
    beginning.first_section.cache_clear()
    with closing(sqlite3.connect(kites["path"])) as connection:
        for _ in range(2):
            lawview.law(Visit(connection), kites["act"], "2023-03-01", None)

    assert laid
    assert len(laid) == len(set(laid))


def test_the_page_of_the_law_begins_with_its_long_title(kites: dict[str, str]) -> None:
    """It stands above the first section, and has a page of its own as a section has."""
    page = body(kites, address(kites, "law"))
    assert (
        page.index('id="longTitle"') < page.index("An Act to keep kites") < page.index('id="sec_1"')
    )
    assert "An Act to keep kites" in body(kites, f"work/{kites['act']}/provision/longTitle")


def test_the_law_as_at_a_date_shows_every_state(kites: dict[str, str]) -> None:
    """Amended, struck and omitted words are told apart, and what is outstanding always stands there."""
    page = body(kites, address(kites, "law"))
    assert '<s class="struck">or annoys a neighbour</s>' in page
    assert "&lt;b&gt;sixty&lt;/b&gt; days</a>" in page
    assert "state-omitted" in page
    assert "Could not be carried out" in page
    eve = body(kites, address(kites, "eve"))
    assert "Not in force yet" in eve
    assert '<small>· <span dir="auto">' in eve, "what is said runs into who says it"
    assert "<small>· the same</small>" in eve, (
        "a title stands once where the next lines are of it too"
    )


def test_an_amended_span_leads_to_its_gazette_page(kites: dict[str, str]) -> None:
    """Beside the words stand the official bytes, at the page of the instruction."""
    page = body(kites, address(kites, "law"))
    assert re.search(r'/-/tarmeem/snapshot/[0-9a-f]{64}#page=\d"', page)


def test_every_day_that_is_offered_is_answered(kites: dict[str, str]) -> None:
    """No link to a day leads to a page that says the law did not stand yet."""
    path = f"work/{kites['act']}/law"
    offered = set(re.findall(r"law(\?on=[0-9-]+)", body(kites, path)))
    assert offered
    for day in offered:
        body(kites, path + day)


def test_a_day_that_is_none_is_refused_plainly(kites: dict[str, str]) -> None:
    """A bad date is the reader's to mend: the page says how, and is no traceback."""
    for query in ("on=tomorrow", "on=2022-02-30", "known=2022-06-99", "on=%3Cb%3E"):
        answer = get(kites, f"work/{kites['act']}/law?{query}")
        assert answer.status_code == 400
        assert "is not a day" in answer.text
        assert "YYYY-MM-DD" in answer.text
        assert "<b>" not in answer.text
        assert f'work/{kites["act"]}/law">Back<' in answer.text


@pytest.mark.parametrize("path", [
    "work/none/law", "work/none/amendments", "work/none/statement", "work/none/statement.docx",
    "work/none/provision/sec_1", "compare?old=99998&new=99999",
])  # fmt: skip
def test_what_is_not_there_is_said(kites: dict[str, str], path: str) -> None:
    """An unknown name is a 404 in plain words."""
    answer = get(kites, path)
    assert answer.status_code == 404
    assert "There is no such page here" in answer.text


def test_a_provision_that_never_stood_is_not_there(kites: dict[str, str]) -> None:
    """An address that no text bears is a 404; one that was omitted is not."""
    assert get(kites, f"work/{kites['act']}/provision/sec_99").status_code == 404
    assert "Omitted" in body(kites, f"work/{kites['act']}/provision/sec_4")


def test_a_work_without_a_text_is_told_so(kites: dict[str, str]) -> None:
    """Every page of the law says in a sentence that there is none."""
    for page in ("law", "amendments", "statement"):
        answer = get(kites, f"work/{kites['bare']}/{page}")
        assert answer.status_code == 400
        assert "has no text" in answer.text
        assert RAW[2] not in answer.text


def test_three_panes_share_their_instruction(kites: dict[str, str]) -> None:
    """Instruction, what went and what came bear one mark, by which they light up together."""
    page = body(kites, address(kites, "amendments"))
    assert 'id="op-1-1" class="op i1"' in page
    assert 'class="went i1" href="#op-1-1"' in page
    assert 'class="put i1" href="#op-1-1"' in page
    assert "Reprint agrees" in page
    assert "Reprint disagrees" in page
    assert "words not found" in page


def test_the_statement_can_be_kept(kites: dict[str, str]) -> None:
    """The comparative statement is a page and a Word document."""
    assert "Provision as amended" in body(kites, address(kites, "statement"))
    answer = get(kites, f"work/{kites['act']}/statement.docx")
    assert answer.content[:2] == b"PK"
    assert "attachment" in answer.headers["content-disposition"]


def test_the_stages_are_offered_for_comparison(kites: dict[str, str]) -> None:
    """A bill's and its Act's page list the stages; the comparison says it is no revision."""
    for name in ("bill", "act"):
        page = body(kites, f"work/{kites[name]}")
        assert all(stage in page for stage in ("As introduced", "As passed", "As gazetted"))
    page = body(kites, address(kites, "compare"))
    assert "A comparison" in page
    assert "Rs. 100" in page
    assert get(kites, "compare?old=1").status_code == 400


def test_the_bench_reads_what_is_pasted(kites: dict[str, str]) -> None:
    """By POST with Datasette's own token; a text beyond the bench's measure is refused, not cut."""
    text = "In section 5, for the words “<b>thirty</b>”, the words “sixty” shall be substituted."

    async def ask(pasted: str) -> Any:
        client = Datasette([kites["path"]]).client
        first = await client.get(f"{HOME}/bench")
        token = re.search(r'name="csrftoken" value="([^"]*)"', first.text)
        assert token
        given = {"text": pasted, "csrftoken": token[1]}
        return await client.post(f"{HOME}/bench", data=given, cookies=dict(first.cookies))

    answer = asyncio.run(ask(text))
    assert answer.status_code == 200
    assert "Substitute words in section 5" in answer.text
    assert "<b>thirty" not in answer.text
    assert asyncio.run(ask("x" * 100_001)).status_code == 400
    assert "Nothing that could be read" in asyncio.run(ask("A fine day.")).text


# ------------------------------------------------------------------------------------ in a browser

PAGES = ("law", "eve", "amendments", "statement", "provision", "compare", "bench", "work")


@pytest.fixture(scope="module")
def site(kites: dict[str, str]) -> Iterator[str]:
    """Serve the store on loopback as a user would."""
    with served(kites["path"]) as home:
        yield f"{home}{HOME}"


@pytest.mark.trial
@pytest.mark.browser
@pytest.mark.parametrize("name", PAGES)
def test_no_page_scrolls_sideways(kites: dict[str, str], site: str, page: Any, name: str) -> None:
    """On a phone and on a desk the page fits, and the console is silent."""
    with quiet(page):
        assert page.goto(f"{site}/{address(kites, name)}").status == 200
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            assert overflow(page) == 0, width


@pytest.mark.browser
def test_a_comparative_statement_is_printed_in_its_three_columns(
    kites: dict[str, str], site: str, page: Any
) -> None:
    """On A4 paper the statement keeps its columns, and no page of the law sticks out."""
    page.set_viewport_size({"width": 794, "height": 1123})
    page.emulate_media(media="print")
    for name in ("amendments", "law", "statement"):
        page.goto(f"{site}/{address(kites, name)}")
        assert overflow(page) == 0, name
    tops = "[...document.querySelectorAll('.statement tbody tr:first-child td')].map(td => td.offsetTop)"
    assert len(set(page.evaluate(tops))) == 1


@pytest.mark.browser
def test_pointing_at_one_lights_the_others(kites: dict[str, str], site: str, page: Any) -> None:
    """By pointer, by keyboard and by link, with no script at all."""
    page.goto(f"{site}/{address(kites, 'amendments')}")
    lit = "name => getComputedStyle(document.querySelector(name)).outlineStyle"
    assert page.evaluate(lit, "#sec_2 a.put") == "none"
    page.hover("#sec_2 a.went")
    assert page.evaluate(lit, "#sec_2 a.put") == "solid"
    assert page.evaluate(lit, "#op-1-1") == "solid"
    assert page.evaluate(lit, "#op-1-2") == "none"
    page.mouse.move(0, 0)
    page.click("#sec_2 a.put")
    page.mouse.move(0, 0)
    assert page.url.endswith("#op-1-1")
    assert page.evaluate(lit, "#sec_2 a.went") == "solid"


@pytest.mark.browser
def test_the_laws_ink_stands_out_from_paper(kites: dict[str, str], site: str, page: Any) -> None:
    """Amended, struck and badged words keep a contrast of 4.5, by day and by night, lit or not."""
    for name, marks in (
        ("law", ("a.put", "s.struck", ".badge", ".open-here", ".open-here small", ".meta")),
        ("amendments", ("a.put", "a.went", ".badge", ".why-not", ".hint")),
        ("amendments#op-1-1", ("#sec_2 a.put", "#sec_2 a.went", "#op-1-1 .badge")),
    ):
        path, _, place = name.partition("#")
        page.goto(f"{site}/{address(kites, path)}" + (f"#{place}" if place else ""))
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            for mark in marks:
                got = page.evaluate(CONTRAST, mark)
                assert got is not None, mark
                assert got >= 4.5, f"{mark} of {name}, {scheme}: {got:.1f}"
