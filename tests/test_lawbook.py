"""The law as at a date and its history, asked of a store: ``publish.law.lawbook`` and what is built on it."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
from click.testing import CliRunner
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from diffs.redline.statement import Entry, Words, statement_docx
from publish import bench, passage
from publish.law import comparing, lawbook, lawhistory, lawlines, lawrows, lawview
from publish.law.lawmarks import Span, before, lines_of, stretches
from store import open_store, works
from tarmeem.cli import main
from tarmeem.errors import UsageError
from tarmeem.model import Work
from tests.conftest import KITES, keep_text


@pytest.fixture
def db(kites: dict[str, str]) -> Iterator[Database]:
    """Open the store of the Kite Flying Act for reading."""
    opened = open_store(kites["path"], readonly=True)
    yield opened
    opened.close()


def shown(found: dict[str, Any], eid: str) -> Any:
    """Return one provision of a page of the law."""
    return next(one for one in found["provisions"] if one.eid == eid)


def words(one: Any) -> str:
    """Return what a provision on a page says."""
    return "".join(part.text for part in one.parts)


def test_an_amendment_counts_from_the_day_it_commences(db: Database, kites: dict[str, str]) -> None:
    """On the eve the old words stand and the instrument is outstanding; on the day they are gone."""
    eve = lawview.law(db, kites["act"], "2022-05-31", None)
    day = lawview.law(db, kites["act"], "2022-06-01", None)
    assert eve and day
    assert "thirty days" in words(shown(eve, "sec_2"))
    assert eve["outstanding"][0].kind == "uncommenced"
    assert "sixty" in words(shown(day, "sec_2"))
    assert shown(day, "sec_4").state == "omitted"
    places = [one.eid for one in day["provisions"]]
    assert places[places.index("sec_3") :] == ["sec_3", "sec_4", "sec_5"], "it keeps its place"


def test_what_will_change_is_told_on_its_provision(db: Database, kites: dict[str, str]) -> None:
    """Before an instrument commences, each provision it will amend says so."""
    eve = lawview.law(db, kites["act"], "2022-05-31", None)
    assert eve
    assert {"sec_2", "sec_4"} <= {one.eid for one in eve["provisions"] if one.open}


def test_what_could_not_be_carried_out_is_outstanding(db: Database, kites: dict[str, str]) -> None:
    """A refusal leaves the words alone and is shown beside them, with its reason."""
    day = lawview.law(db, kites["act"], "2022-06-01", None)
    assert day
    refused = [one for one in day["outstanding"] if one.kind == "refused"]
    assert [one.eid for one in refused] == ["sec_5"]
    assert "words not found" in refused[0].detail
    assert words(shown(day, "sec_5")) == "The Government may make rules."


def test_words_struck_down_stay_readable(db: Database, kites: dict[str, str]) -> None:
    """From the day of the judgment its words are marked as struck; they are not taken out."""
    after = lawview.law(db, kites["act"], "2023-03-01", None)
    assert after
    one = shown(after, "sec_3")
    assert one.state == "words struck down"
    assert [part.text for part in one.parts if part.struck] == ["or annoys a neighbour"]
    eve = lawview.law(db, kites["act"], "2023-02-28", None)
    assert eve
    assert shown(eve, "sec_3").state == "in force"


def test_a_provisions_own_page_marks_the_words_struck_down(
    db: Database, kites: dict[str, str]
) -> None:
    """Who opens the section alone must not read as law what a court struck."""
    found = lawhistory.provision(db, kites["act"], "sec_3")
    assert found
    assert [part.text for part in found["words"] if part.struck] == ["or annoys a neighbour"]
    other = lawhistory.provision(db, kites["act"], "sec_2")
    assert other
    assert not any(part.struck for part in other["words"])


def test_nobody_knew_before_it_was_seen(db: Database, kites: dict[str, str]) -> None:
    """As known before the instrument was seen, the old words stand and nothing is outstanding."""
    then = lawview.law(db, kites["act"], "2022-06-01", "2022-05-09")
    assert then
    assert "thirty days" in words(shown(then, "sec_2"))
    assert then["outstanding"] == []


@pytest.mark.parametrize("day", ["yesterday", "2022-13-01", "2022-02-30", "0", "٢٠٢٢"])
def test_a_day_is_a_day(db: Database, kites: dict[str, str], day: str) -> None:
    """What is no day is refused in plain words."""
    with pytest.raises(UsageError, match="is not a day"):
        lawbook.as_at(db, kites["act"], day, None)


def test_a_work_without_a_text_says_so(db: Database, kites: dict[str, str]) -> None:
    """There is no law to show where no text was read."""
    with pytest.raises(UsageError, match="has no text"):
        lawbook.as_at(db, kites["bare"], None, None)


def test_every_instruction_shows_its_page(db: Database, kites: dict[str, str]) -> None:
    """An instruction knows the instrument, and the page of it that it stands on."""
    found = lawrows.amendments(db, kites["act"])
    assert found
    ops = [op for pane in found["panes"] for op in pane.ops]
    assert [op.state for op in ops] == ["applied", "applied", "refused"]
    assert [op.page for op in ops] == sorted(op.page or 0 for op in ops)
    assert ops[-1].page == 2, "the last stands in the second half"
    assert {op.work for op in ops} == {kites["amending"]}


def test_before_and_after_are_marked_by_instruction(db: Database, kites: dict[str, str]) -> None:
    """What went and what came bear the same instruction, on the side where each stands."""
    found = lawrows.amendments(db, kites["act"])
    assert found
    pane = next(one for one in found["panes"] if one.eid == "sec_2")
    assert [(one.text, one.by) for one in pane.before if one.by] == [("thirty days", "1.1")]
    assert [(one.text, one.by) for one in pane.after if one.by] == [("<b>sixty</b> days", "1.1")]
    gone = next(one for one in found["panes"] if one.eid == "sec_4")
    assert gone.after == ()
    assert {one.by for one in gone.before} == {"1.2"}


def test_the_reprint_agrees_or_is_shown_to_differ(db: Database, kites: dict[str, str]) -> None:
    """Where the reprint says what no instruction explains, the two are set side by side."""
    found = lawrows.amendments(db, kites["act"])
    assert found
    verdicts = {pane.eid: pane.verdict for pane in found["panes"]}
    assert verdicts["sec_2"] == "agree"
    assert verdicts["sec_5"] == "disagree"
    assert "bye-laws" in next(pane.redline for pane in found["panes"] if pane.eid == "sec_5")
    told = {"agree": 3, "disagree": 1, "not comparable": 0, "unshown": 2}
    assert {one: found["counts"][one] for one in told} == told


def test_the_stages_of_a_bill_are_the_texts_of_linked_works(
    db: Database, kites: dict[str, str]
) -> None:
    """From the Act or from the bill, the passage is the same, and no stage is guessed."""
    called = [row["called"] for row in passage.texts(db, kites["act"])]
    assert called == ["As introduced", "As passed", "As gazetted", "Pakistan Code"]
    assert passage.texts(db, kites["bill"]) == passage.texts(db, kites["act"])


def test_the_two_texts_offered_to_be_compared_are_in_one_language() -> None:
    """The last that has one of its language before it is offered; where none has, nothing is."""
    rows = [
        {"id": n, "language": language} for n, language in enumerate(("en", "ur", "en", "ur", "sd"))
    ]
    assert passage.pair(rows) == (1, 3)
    assert passage.pair(rows[:3]) == (0, 2)
    assert passage.pair(rows[:2]) is None


def test_any_two_stages_can_be_compared(db: Database, kites: dict[str, str]) -> None:
    """A bill's text stands beside its Act's; a stranger's is refused."""
    stages = comparing.two_expressions(
        db, kites["act"], int(kites["introduced"]), int(kites["gazetted"])
    )
    one = comparing.compare_expressions(db, *stages)
    assert ["".join(run.text for run in one.runs if run.op == op) for op in "-+"] == [
        "Rs. 100",
        "Rs. 500",
    ]
    with pytest.raises(UsageError, match="no expression"):
        comparing.two_expressions(db, kites["act"], int(kites["order"]), int(kites["gazetted"]))


def test_the_texts_compared_are_in_the_language_that_was_asked_in() -> None:
    """Of a notice in two languages its English title draws the English texts, and names the others."""
    db = open_store(":memory:")
    works.create(db, Work("w_lamps", "notice", "Lamps at Dusk", source="lamps"))
    for day, english, urdu in (
        (1, "Lamps may be lit.", "چراغ جلائے جا سکتے ہیں۔"),
        (2, "Lamps shall be lit.", "چراغ جلائے جائیں گے۔"),
    ):
        keep_text(db, "w_lamps", english, f"2031-05-0{day}T05:00:00Z", "pta", "")
        keep_text(db, "w_lamps", urdu, f"2031-05-0{day}T06:00:00Z", "pta", "", "ur")
    shown = comparing.two_expressions(db, "Lamps at Dusk")
    beside = comparing.other_languages(db, shown[1])
    assert [one.language for one in shown] == ["en", "en"]
    assert [[one.language for one in pair] for pair in beside] == [["ur", "ur"]]
    with pytest.raises(UsageError, match="in two languages"):
        comparing.two_expressions(db, "w_lamps", shown[0].id, beside[0][1].id)
    db.close()


def test_a_language_with_one_text_has_none_to_compare() -> None:
    """Of a notice whose Urdu text was seen once, only the English texts are drawn, and none is named beside them."""
    db = open_store(":memory:")
    works.create(db, Work("w_lamps", "notice", "Lamps at Dusk", source="lamps"))
    for day, english in ((1, "Lamps may be lit."), (2, "Lamps shall be lit.")):
        keep_text(db, "w_lamps", english, f"2031-05-0{day}T05:00:00Z", "pta", "")
    keep_text(db, "w_lamps", "چراغ جلائے جائیں گے۔", "2031-05-01T06:00:00Z", "pta", "", "ur")
    shown = comparing.two_expressions(db, "Lamps at Dusk")
    assert [one.language for one in shown] == ["en", "en"]
    assert comparing.other_languages(db, shown[1]) == []
    db.close()


def test_a_running_head_is_no_word_of_the_provision_it_stands_in() -> None:
    """What every page bears is told apart by all of them; a provision alone has only one of them."""
    db = open_store(":memory:")
    works.create(db, Work("w_lamps", "act", "The Lamps Act, 2018", source="lamps"))
    pages = [f"THE LAMPS CODE\nand shall keep a book of it.\n{n}. Lamps.—A keeper shall tend lamp {n}\nPage {n}\n" for n in range(1, 6)]  # fmt: skip
    text = "".join(pages).replace("and shall keep a book of it.\n", "", 1)
    keep_text(db, "w_lamps", text, "2031-05-01T05:00:00Z", "pta", "")
    part = lawhistory._part(db, 1, "sec_2")
    db.close()
    assert part.split("\n") == [
        "2. Lamps.—A keeper shall tend lamp 2",
        "and shall keep a book of it.",
        "",
    ]


def test_a_provision_has_a_history_of_its_own(db: Database, kites: dict[str, str]) -> None:
    """Only the steps that touched it are told, each with its redline; unknown addresses have none."""
    found = lawhistory.provision(db, kites["act"], "sec_2__subsec_2")
    assert found
    assert [one["step"].cause for one in found["steps"]] == ["amendment", "first"]
    assert "sixty" in found["steps"][0]["drawn"]
    assert lawhistory.provision(db, kites["act"], "sec_99") is None
    gone = lawhistory.provision(db, kites["act"], "sec_4")
    assert gone
    assert gone["omitted"] == "1.2"


def test_a_history_tells_what_befell_it_by_the_laws_own_days(kites: dict[str, str]) -> None:
    """An amendment and a judgment stand apart from the texts that were seen, each under its own day."""
    own = run("history", kites["act"], "sec_2", "--db", kites["path"]).partition("own days:")[2]
    assert "2022-06-01  amendment  (section 2)" in own
    assert "struck down" in run("history", kites["act"], "--db", kites["path"])
    assert "struck down" not in own, "another section's judgment is not its own"


def test_the_statement_is_the_same_file_twice(db: Database, kites: dict[str, str]) -> None:
    """The Word document has three columns, marks what went and what came, and bears no clock."""
    found = lawrows.amendments(db, kites["act"])
    assert found
    entries = lawrows.entries(found["panes"])
    made = statement_docx(entries, title="Statement")
    assert made == statement_docx(entries, title="Statement")
    rows = [[cell.text for cell in row.cells] for row in Document(io.BytesIO(made)).tables[0].rows]
    assert rows[0] == ["Existing provision", "Amendment", "Provision as amended"]
    assert "thirty days" in rows[1][0]
    assert "sixty" in rows[1][2]
    xml = zipfile.ZipFile(io.BytesIO(made)).read("word/document.xml").decode()
    assert "w:strike" in xml
    assert "w:tblHeader" in xml


def test_the_statement_holds_what_word_cannot() -> None:
    """Characters that XML forbids never spoil the document."""
    entry = Entry("section 1", (Words("a\x00b\x0b", "gone"),), ("c\x1f",), (Words("قانون"),))
    assert Document(io.BytesIO(statement_docx([entry], title="\x07"))).tables


@given(
    st.text(max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 12), st.text(max_size=4)), max_size=5),
    st.lists(st.text(min_size=1, max_size=3), max_size=2),
    st.dictionaries(st.integers(0, 40), st.integers(1, 4), max_size=3),
)
def test_stretches_join_to_the_words(
    text: str, raw: list[tuple[int, int, str]], struck: list[str], lines: dict[int, int]
) -> None:
    """However they are cut, the stretches say what the provision says, and nothing twice."""
    at, spans = 0, []
    for gap, size, gone in raw:
        start, end = min(at + gap, len(text)), min(at + gap + size, len(text))
        spans.append(Span(start, end, f"1.{len(spans)}", gone))
        at = end
    parts = stretches(text, spans, struck=struck, lines=lines)
    assert "".join(part.text for part in parts) == text
    assert sum(part.gone != "" for part in parts) == sum(one.gone != "" for one in spans)
    assert all(part.text or part.gone or part.by or not text for part in parts)


def test_before_puts_back_what_went() -> None:
    """What came goes, what went is back, and the rest stays."""
    parts = stretches("within sixty days", [Span(7, 12, "1.1", "thirty"), Span(17, 17, "1.2", " at most")])  # fmt: skip
    assert "".join(one.text for one in before(parts)) == "within thirty days at most"


def test_the_bench_shows_which_words_it_read() -> None:
    """The consumed words are marked, the rest is not, and all of it is there."""
    text = "Preamble.\n\nIn section 5, for the words “thirty days”, the words “sixty days” shall be substituted.\n"
    found = bench.read(text)
    assert [one.state for one in found["found"]] == ["parsed"]
    assert "".join(part.text for part in found["parts"]) == text
    assert "thirty days" in "".join(part.text for part in found["parts"] if part.by)
    assert bench.read("  \r\n ")["found"] == []


def run(*call: str) -> str:
    """Return what a command prints."""
    done = CliRunner().invoke(main, call)
    assert done.exit_code == 0, done.output
    return done.output


def test_the_terminal_reads_like_a_law(kites: dict[str, str]) -> None:
    """``show --as-at`` gives headings, states, and what is outstanding; no line is over-long."""
    said = run("show", kites["act"], "--as-at", "2023-03-01", "--db", kites["path"])
    assert "3. Penalty  [words struck down since 2023-03-01" in said
    assert "struck down: “or annoys a neighbour”" in said
    assert (
        "Section 4  [omitted by section 3 of Kite Flying (Control) (Amendment) Act, 2022]" in said
    )
    assert "REFUSED" in said
    assert max(len(line) for line in said.splitlines() if " " in line) <= 2 * lawlines.LONGEST_LINE


def test_history_and_redline_take_related_works(kites: dict[str, str]) -> None:
    """A provision's history names its steps; a bill's text can be drawn against the Act's."""
    assert "edited" in run("history", kites["act"], "sec_2", "--db", kites["path"])
    drawn = run("redline", kites["act"], "--old", kites["introduced"], "--new", kites["gazetted"],
                "--db", kites["path"])  # fmt: skip
    assert "[-Rs. 100-]{+Rs. 500+}" in drawn


def test_a_redline_says_what_it_compares(kites: dict[str, str]) -> None:
    """Its JSON names the work, the days and the official bytes of each side, beside all that it had."""
    said = json.loads(run("redline", kites["act"], "--old", kites["introduced"], "--new", kites["gazetted"],
                          "--format", "json", "--db", kites["path"]))  # fmt: skip
    old, new = said["old"], said["new"]
    assert (old["work"], new["work"]) == (kites["bill"], kites["act"])
    assert new["title"] == "Kite Flying (Control) Act, 2021"
    assert (old["seen_at"], new["seen_at"]) == ("2020-05-01T05:00:00Z", "2021-01-02T05:00:00Z")
    assert new["sha256"] == hashlib.sha256(KITES.encode()).hexdigest()
    assert (new["expression"], new["edition"]) == (int(kites["gazetted"]), "gazette")
    assert {"schema", "alignment", "hunks", "runs", "significance", "not_compared"} <= said.keys()


def test_the_law_is_shown_from_its_long_title_on(db: Database, kites: dict[str, str]) -> None:
    """The page, the command and its JSON begin with it, not at section 1."""
    page = lawview.law(db, kites["act"], "2022-06-01", None)
    said = run("show", kites["act"], "--as-at", "2022-06-01", "--db", kites["path"])
    read = json.loads(run("show", kites["act"], "--as-at", "2022-06-01", "--json", "--db", kites["path"]))  # fmt: skip

    assert page
    assert words(page["provisions"][0]) == "An Act to keep kites off the wires."
    assert "Long title\n    An Act to keep kites off the wires.\n\n" in said
    assert [one["eid"] for one in read["provisions"][:2]] == ["longTitle", "sec_1"]


def test_blame_names_the_instruction(kites: dict[str, str]) -> None:
    """Each stretch of words bears the instruction that put it there, or none; its instrument is named."""
    said = run("blame", kites["act"], "sec_2", "--db", kites["path"])
    assert "1.1  <b>sixty</b> days" in said
    assert "1.… is of Kite Flying (Control) (Amendment) Act, 2022" in said
    assert "is of" not in run("blame", kites["act"], "sec_1", "--db", kites["path"])
    rows = json.loads(run("blame", kites["act"], "sec_2", "--json", "--db", kites["path"]))
    assert {row["instrument"] for row in rows} == {
        "",
        "Kite Flying (Control) (Amendment) Act, 2022",
    }


def test_a_work_that_is_not_there_is_an_error(kites: dict[str, str]) -> None:
    """An unknown name ends with a sentence and the usage code."""
    done = CliRunner().invoke(main, ["show", "nothing-like-it", "--db", kites["path"]])
    assert done.exit_code != 0
    assert isinstance(done.exception, UsageError | SystemExit)


def test_a_line_of_urdu_begins_with_its_own_number() -> None:
    """(۱) and (الف) stand before the words that they number, as (1) and (a) do, not behind those of the part above."""
    text = "پتنگ (۱) لائسنس کے بغیر نہ اڑے گی؛ (۲) دن میں اڑے گی،— (الف) میدان میں؛"
    rows = [
        ("sec_1__subsec_1", "لائسنس کے بغیر"),
        ("sec_1__subsec_2", "دن میں اڑے گی"),
        ("sec_1__subsec_2__para_a", "میدان میں؛"),
    ]
    begun = sorted(lines_of("sec_1", text, rows))
    assert [text[at:].split()[0] for at in begun] == ["(۱)", "(۲)", "(الف)"]


def test_a_line_begins_with_the_whole_label_of_its_part() -> None:
    """The stop of a label such as (2)., and the name of an explanation, stand before their words, not behind those above."""
    text = "(1) A kite needs a licence. (2). It flies by day. Explanation.—A day ends at dusk. Illustrations (a) Noon."
    rows = [
        ("sec_1__subsec_1", "A kite needs a licence."),
        ("sec_1__subsec_2", "It flies by day."),
        ("sec_1__subsec_2__expl", "A day ends at dusk."),
        ("sec_1__subsec_2__ill", "(a) Noon."),
        ("sec_1__subsec_2__ill__para_a", "Noon."),
    ]
    begun = sorted(lines_of("sec_1", text, rows))
    assert [text[at:].split()[0] for at in begun] == ["(1)", "(2).", "Explanation.—A", "Illustrations", "(a)"]  # fmt: skip


def test_a_form_within_a_schedule_begins_a_line_with_its_own_head() -> None:
    """The head of a form is no part of the row above it."""
    text = "1. Raft. 2. Boat. FORM A-1 LICENCE [See rule 4] 1. Name."
    rows = [("sched__para_2", "Boat."), ("sched__form_A-1", "[See rule 4] 1. Name.")]
    begun = lines_of("sched", text, rows)
    assert [text[at:][:10] for at in begun] == ["2. Boat. F", "FORM A-1 L"]
