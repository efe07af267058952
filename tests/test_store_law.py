"""The store knows works apart, keeps their wordings once, and tells how they came to be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from publish.law.lawbook import find_work
from store import (
    events,
    expressions,
    open_store,
    provisions,
    readings,
    reviews,
    revisions,
    search,
    snapshots,
    works,
)
from store.citations import frbr
from tarmeem.errors import SourceError, StoreError, UsageError
from tarmeem.letters import key, words
from tarmeem.model import (
    Change,
    Disagreement,
    Event,
    Expression,
    Provision,
    Reading,
    Relation,
    Revision,
    Span,
    Work,
)

NOW = "2026-03-01T00:00:00Z"


@pytest.fixture
def db() -> Iterator[Database]:
    opened = open_store(":memory:")
    yield opened
    opened.close()


def a_work(db: Database, name: str, title: str = "A notice") -> str:
    return works.create(db, Work(name, "notice", title, source="pta"), recorded_at=NOW)


def law(sections: Sequence[tuple[str, str]]) -> Provision:
    """Make a tree of sections out of numbers and words."""
    text, children = "", []
    for num, body in sections:
        start = len(text)
        text += body + "\n"
        children.append((num, start, len(text)))
    kids = tuple(
        Provision(f"sec_{num}", "section", num, "", text, s, e, (Span(s, e, "body"),))
        for num, s, e in children
    )
    return Provision("", "root", "", "", text, 0, len(text), (), kids)


def express(
    db: Database, work: str, sections: Sequence[tuple[str, str]], seen_at: str, edition: str = "pta"
) -> int:
    root = law(sections)
    sha256 = snapshots.keep(db, root.source.encode(), "text/plain", recorded_at=NOW)
    reading = readings.record(db, Reading(sha256, "text", 1, root.source), recorded_at=NOW)
    provisions.record(db, reading, root)
    row = Expression(work, "en", edition, reading, seen_at, "tarmeem", NOW)  # type: ignore[arg-type]
    return expressions.record(db, row)


# ----------------------------------------------------------------------------------------- works


def test_an_id_comes_from_where_a_work_was_first_seen() -> None:
    """Ids are the same in every run and say nothing of a number."""
    one = works.new_id("pta", "https://www.pta.gov.pk/a")
    assert one == works.new_id("pta", "https://www.pta.gov.pk/a")
    assert one != works.new_id("pta", "https://www.pta.gov.pk/b")
    assert one != works.new_id("pta", "https://www.pta.gov.pk/a", sha256="0" * 64)
    assert one.startswith("w_")
    assert len(one) == 15


def test_an_unreviewed_alias_never_identifies(db: Database) -> None:
    """A number that may be misread finds nothing until a person has seen it."""
    work = a_work(db, "w_a")
    works.alias(db, "pk/act/2016/40", work, evidence="read by OCR")
    assert works.find(db, "pk/act/2016/40") is None
    works.alias(db, "pk/act/2016/40", work, evidence="the gazette", reviewed=True)
    found = works.find(db, "PK/Act/2016/40")
    assert found is not None
    assert found.id == work
    assert [a["reviewed"] for a in works.aliases(db, work)] == [1, 0]


def test_one_reviewed_alias_names_one_work(db: Database) -> None:
    """The second claimant is refused, and told what to do."""
    one, two = a_work(db, "w_a"), a_work(db, "w_b")
    works.alias(db, "pk/act/2016/40", one, evidence="", reviewed=True)
    with pytest.raises(StoreError, match="merge w_b into w_a"):
        works.alias(db, "pk/act/2016/40", two, evidence="", reviewed=True)
    works.merge(db, two, one, evidence="", person="A")
    works.alias(db, "pk/act/2016/40", two, evidence="", reviewed=True)


def test_a_merged_work_answers_to_both_names_and_texts(db: Database) -> None:
    """A merge is a redirect: urls, aliases, texts and relations are those of the one work."""
    one, two, other = a_work(db, "w_a", "One"), a_work(db, "w_b", "Two"), a_work(db, "w_c", "C")
    works.locate(db, "https://x.example/2", two, source="pta", since=NOW)
    for work, since in ((one, NOW), (two, "2027-01-01T00:00:00Z")):
        works.locate(db, "https://x.example/both", work, source="pta", since=since)
    works.alias(db, "two", two, evidence="", reviewed=True, kind="name")
    works.relate(db, Relation(two, "corrects", other, "says so"))
    first = express(db, two, [("1", "a")], "2026-01-01T00:00:00Z")
    second = express(db, one, [("1", "b")], "2026-01-02T00:00:00Z")
    assert works.merge(db, two, one, evidence="same bytes", person="A") == one
    for found in (
        works.get(db, two),
        works.find(db, "two"),
        works.find_by_url(db, "https://x.example/2"),
    ):
        assert found is not None
        assert found.id == one
    assert [e.id for e in expressions.chain(db, one, "en", "pta")] == [first, second]
    assert [r.object for r in works.relations(db, one)] == [other]
    assert works.titles(db, one) == ["One", "Two"]
    assert works.urls(db, one).count("https://x.example/both") == 1
    assert {w.id for w in works.listing(db)} == {one, other}


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=20))
@settings(max_examples=60, deadline=None)
def test_merges_resolve_in_any_order_and_never_go_round(pairs: list[tuple[int, int]]) -> None:
    """However works are merged, those merged share one id, and it stands for itself."""
    with open_store(":memory:") as db:
        groups = {n: {n} for n in range(8)}
        for n in range(8):
            a_work(db, f"w_{n}")
        for old, target in pairs:
            works.merge(db, f"w_{old}", f"w_{target}", evidence="", person="A")
            joined = groups[old] | groups[target]
            groups |= dict.fromkeys(joined, joined)
        for n, group in groups.items():
            root = works.resolve(db, f"w_{n}")
            assert works.resolve(db, root) == root
            assert set(works.family(db, f"w_{n}")) == {f"w_{m}" for m in group}
            assert {works.resolve(db, f"w_{m}") for m in group} == {root}


def test_a_url_answers_for_the_work_last_seen_there(db: Database) -> None:
    """A file replaced by another document under the same name finds the new one."""
    one, two = a_work(db, "w_a"), a_work(db, "w_b")
    works.locate(db, "https://x.example/f.pdf", one, source="pta", since="2025-01-01T00:00:00Z")
    works.locate(db, "https://x.example/f.pdf", two, source="pta", since="2026-01-01T00:00:00Z")
    works.locate(db, "https://x.example/f.pdf", one, source="pta", since="2027-01-01T00:00:00Z")
    found = works.find_by_url(db, "https://x.example/f.pdf")
    assert found is not None
    assert found.id == two
    assert works.find_by_url(db, "https://x.example/g.pdf") is None


def test_a_title_is_looked_up_in_as_many_questions_however_many_works_are_kept(
    db: Database,
) -> None:
    """Nor is what a work has gone by asked of each work by itself."""
    asked: list[int] = []
    for number in (1, 30):
        for n in range(number):
            a_work(db, f"w_{number}_{n}", f"The Lamps Notice No. {number}{n}")
        told: list[str] = []
        db.conn.set_trace_callback(told.append)
        assert works.entitled(db, "the no such notice") == []
        db.conn.set_trace_callback(None)
        asked.append(len(told))

    assert asked[0] == asked[1]


def test_a_whole_title_of_old_names_its_law_and_not_what_is_called_after_it(db: Database) -> None:
    """Where a law bears another title now, the corrigendum to it by its old one is not taken for it."""
    law = a_work(db, "w_law", "The Harbour Lamps Act, 2019")
    works.entitle(db, law, "The Lamps Act, 2019", recorded_at=NOW)
    a_work(db, "w_slip", "Corrigendum to the Lamps Act, 2019")
    for name in ("The Lamps Act, 2019", "lamps act 2019"):
        assert [one.id for one in works.named(db, name)] == [law]
        assert find_work(db, name).id == law
    with pytest.raises(UsageError, match="2 works have that in their title"):
        find_work(db, "Lamps Act")


# ------------------------------------------------------------------------------------ provisions

_SECTIONS = st.lists(
    st.tuples(st.from_regex(r"[1-9][0-9]?[A-C]?", fullmatch=True), st.text(max_size=30)),
    max_size=12,
)


@given(_SECTIONS)
@settings(max_examples=50, deadline=None)
def test_provisions_come_back_in_text_order(sections: list[tuple[str, str]]) -> None:
    """Every node's number, words, place and parent survive; the same words are kept once."""
    with open_store(":memory:") as db:
        root = law(sections)
        sha256 = snapshots.keep(db, b"x", "text/plain")
        reading = readings.record(db, Reading(sha256, "text", 1, root.source))
        provisions.record(db, reading, root)
        provisions.record(db, reading, root)
        rows = provisions.of_reading(db, reading)
        nodes = list(root.walk())
        assert [(r.eid, r.num, r.text, r.start, r.end) for r in rows] == [
            (n.eid, n.num, n.text, n.start, n.end) for n in nodes
        ]
        assert [r.parent for r in rows] == [None] + [0] * (len(rows) - 1)
        assert db.table("provisions").count == len({n.text for n in nodes})


def test_a_wording_that_returns_is_not_kept_again(db: Database) -> None:
    """Two texts that share a section share its words, and search finds it once."""
    work = a_work(db, "w_a")
    express(db, work, [("1", "shared words"), ("2", "old words")], "2026-01-01T00:00:00Z")
    express(db, work, [("1", "shared words"), ("2", "new words")], "2026-01-02T00:00:00Z")
    assert db.table("provisions").count_where("text = 'shared words'") == 1
    hits = search.find(db, "words")
    assert [(h.eid, h.current) for h in hits] == [("sec_1", True), ("sec_2", True)]
    assert [h.current for h in search.find(db, "old words")] == [False]


def test_search_asks_of_each_work_once_by_which_id_it_goes(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A law that was seen many times has very many rows: nothing is asked of the store for each."""
    work = a_work(db, "w_a")
    for day in range(1, 5):
        express(db, work, [("1", "shared words")], f"2026-01-0{day}T00:00:00Z")
    asked: list[str] = []
    real = works.resolve
    monkeypatch.setattr(works, "resolve", lambda db, name: asked.append(name) or real(db, name))

    search.find(db, "words")

    assert asked == ["w_a"]


def test_search_takes_a_row_a_provision_not_one_a_text(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A law that was seen many times is no longer to search, and its last text is the one that is shown."""
    work = a_work(db, "w_a")
    last = 0
    for day in range(1, 9):
        last = express(db, work, [("1", "shared words")], f"2026-01-0{day}T00:00:00Z")
    taken: list[int] = []
    real = search.fetch

    def counted(*given: Any) -> Any:
        rows = real(*given)
        taken.append(len(rows))
        return rows

    monkeypatch.setattr(search, "fetch", counted)

    (hit,) = search.find(db, "words")

    assert hit.expression == last
    assert max(taken) == 1


# ------------------------------------------------------------------------------------- revisions


def test_a_revision_outlives_a_better_explanation(db: Database) -> None:
    """Its id stays; what was said before stays too; the latest holds; the same again is nothing."""
    work = a_work(db, "w_a")
    old = express(db, work, [("1", "a")], "2026-01-01T00:00:00Z")
    new = express(db, work, [("1", "b")], "2026-01-02T00:00:00Z")
    change = Change("edited", "sec_1", "sec_1", edited=True, significance=("“a” became “b”",))
    row = Revision(
        work, old, new, "unexplained", "2026-01-02T00:00:00Z", (change,), True, "1 edited"
    )
    name = revisions.record(db, row)
    assert revisions.record(db, row) == name
    assert len(revisions.explanations(db, name)) == 1
    against = (Disagreement("sec_1", "Section 1 disagrees"),)
    explained = Revision(
        work, old, new, "amendment", "2026-01-02T00:00:00Z", (change,), True, disagreements=against
    )
    assert revisions.record(db, explained) == name
    assert [e["cause"] for e in revisions.explanations(db, name)] == ["unexplained", "amendment"]
    back = revisions.get(db, name)
    assert back is not None
    assert (back.cause, back.changes, back.id) == ("amendment", (change,), name)
    assert back.disagreements == against


def test_a_text_that_goes_to_and_fro_makes_each_step_a_revision(db: Database) -> None:
    """The second time the same step gets a number of its own."""
    work = a_work(db, "w_a")
    seen = [f"2026-01-0{n}T00:00:00Z" for n in range(1, 5)]
    ids = [express(db, work, [("1", "ab"[n % 2])], at) for n, at in enumerate(seen)]
    steps = zip([None, *ids], ids, seen, strict=False)
    made = [revisions.record(db, Revision(work, o, n, "unexplained", at)) for o, n, at in steps]
    assert len(set(made)) == 4
    assert made[3] == f"{made[1]}-2"
    assert [r.id for r in revisions.of_work(db, work)] == made


def test_withdrawn_and_restored_are_revisions_of_their_own(db: Database) -> None:
    """A removal has no newer text; a second removal is another revision."""
    work = a_work(db, "w_a")
    only = express(db, work, [("1", "a")], "2026-01-01T00:00:00Z")
    made = [
        revisions.record(db, Revision(work, old, new, cause, f"2026-01-0{n}T00:00:00Z"))  # type: ignore[arg-type]
        for n, (old, new, cause) in enumerate(
            [(None, only, "first"), *[(only, None, "withdrawn"), (only, only, "restored")] * 2], 1
        )
    ]
    assert len(set(made)) == 5
    assert [r.cause for r in revisions.of_work(db, work)] == [
        "first", "withdrawn", "restored", "withdrawn", "restored",
    ]  # fmt: skip
    with pytest.raises(StoreError, match="older or a newer"):
        revisions.record(db, Revision(work, None, None, "event", NOW))


def test_a_step_is_superseded_when_an_older_text_comes_to_light(db: Database) -> None:
    """The two new steps tell the story; the old one is kept and left out."""
    work = a_work(db, "w_a")
    one = express(db, work, [("1", "a")], "2026-01-01T00:00:00Z")
    three = express(db, work, [("1", "c")], "2026-01-03T00:00:00Z")
    over = revisions.record(db, Revision(work, one, three, "unexplained", "2026-01-03T00:00:00Z"))
    assert [r.id for r in revisions.recent(db)] == [over]
    two = express(db, work, [("1", "b")], "2026-01-02T00:00:00Z")
    steps = [(one, two, 2), (two, three, 3)]
    made = [
        revisions.record(db, Revision(work, o, n, "unexplained", f"2026-01-0{day}T00:00:00Z"))
        for o, n, day in steps
    ]
    assert [r.id for r in revisions.of_work(db, work)] == made
    assert len(revisions.of_work(db, work, superseded=True)) == 3


def test_a_merge_supersedes_the_steps_that_left_the_other_texts_out(db: Database) -> None:
    """Two chains become one, and each step of it is told once."""
    one, two, three = a_work(db, "w_a"), a_work(db, "w_b"), a_work(db, "w_c")
    first = express(db, one, [("1", "a")], "2026-01-01T00:00:00Z")
    second = express(db, two, [("1", "b")], "2026-01-02T00:00:00Z")
    third = express(db, one, [("1", "c")], "2026-01-03T00:00:00Z")
    revisions.record(db, Revision(one, None, first, "first", "2026-01-01T00:00:00Z"))
    revisions.record(db, Revision(two, None, second, "first", "2026-01-02T00:00:00Z"))
    revisions.record(db, Revision(one, first, third, "unexplained", "2026-01-03T00:00:00Z"))
    works.merge(db, two, three, evidence="", person="A")
    works.merge(db, three, one, evidence="", person="A")
    steps = [(first, second, 2), (second, third, 3)]
    for old, new, day in steps:
        revisions.record(db, Revision(one, old, new, "unexplained", f"2026-01-0{day}T00:00:00Z"))
    assert [(r.old, r.new) for r in revisions.of_work(db, two)] == [
        (None, first),
        *[s[:2] for s in steps],
    ]
    assert {r["root"] for r in db.query("SELECT root FROM roots")} == {one}


def test_our_own_upgrades_are_not_announced(db: Database) -> None:
    """What is no news is left out of the news, and is there for who asks."""
    work = a_work(db, "w_a")
    one = express(db, work, [("1", "a")], "2026-01-01T00:00:00Z")
    two = express(db, work, [("1", "b")], "2026-01-02T00:00:00Z")
    for old, new, cause in ((None, one, "first"), (one, two, "upgrade")):
        revisions.record(db, Revision(work, old, new, cause, "2026-01-02T00:00:00Z"))  # type: ignore[arg-type]
    assert revisions.recent(db, announced=True) == []
    assert {r.cause for r in revisions.recent(db, since="2026-01-02T00:00:00Z")} == {
        "first",
        "upgrade",
    }
    assert revisions.recent(db, since="2026-01-03T00:00:00Z") == []


# ---------------------------------------------------------------------------- events, suggestions


def test_an_event_is_known_from_a_date_and_told_once(db: Database) -> None:
    """A view as of an earlier instant does not know it yet."""
    work = a_work(db, "w_a")
    event = Event(work, "struck-down", "2022-04-08", "2022-04-08T19:00:00Z", "High Court", "sec_20")
    assert events.record(db, event) == events.record(db, event)
    assert events.of_work(db, work) == [event]
    assert events.of_work(db, work, eid="sec_21") == []
    assert events.of_work(db, work, known_at="2022-01-01T00:00:00Z") == []


def test_reviewed_events_are_read_from_a_file(db: Database, tmp_path: Path) -> None:
    """A file names its work by a reviewed alias; its dates are Karachi's."""
    file = tmp_path / "an-act.yml"
    file.write_text(
        "work: pk/act/2019/9\nevents:\n- kind: assented\n  valid_on: 2019-05-01\n"
        "  source: Gazette\n- kind: suspended\n  valid_on: 2020-01-02\n  source: A court\n"
        "  eid: sec_4\n  known_at: 2020-01-03T10:00:00+05:00\n"
    )
    assert events.load_yaml(db, file) == []
    work = a_work(db, "w_a")
    works.alias(db, "pk/act/2019/9", work, evidence="", reviewed=True)
    told = events.load_yaml(db, tmp_path)
    assert events.load_yaml(db, tmp_path) == told == events.of_work(db, work)
    assert [e.known_at for e in told] == ["2019-05-01T19:00:00Z", "2020-01-03T05:00:00Z"]


def test_a_reviewed_file_may_name_its_work_by_title(db: Database, tmp_path: Path) -> None:
    """The one work of that title and kind gets the alias; where two have it, none does."""
    file = tmp_path / "pk-act-2019-9.yml"
    file.write_text(
        "work: pk-act-2019-9\ntitle: Registers Act, 2019\nevents:\n"
        "- {kind: assented, valid_on: 2019-05-01, source: Gazette}\n"
    )
    a_work(db, "w_n", "Registers Act, 2019")
    assert events.load_yaml(db, file) == []
    for name in ("w_a", "w_b"):
        works.create(db, Work(name, "act", "The Registers Act 2019", source="na"))
    assert events.load_yaml(db, file) == []
    works.merge(db, "w_b", "w_a", evidence="", person="A")
    assert [event.work for event in events.load_yaml(db, file)] == ["w_a"]
    assert (
        works.find(db, "pk/act/2019/9") == works.find(db, "pk-act-2019-9") == works.get(db, "w_a")
    )


@pytest.mark.parametrize(
    ("kind", "number", "name"),
    [
        ("act", "XL of 2016", "pk/act/2016/40"),
        ("act", "Act No. XLVII of 2023", "pk/act/2023/47"),
        ("ordinance", "No. 8 of 1961", "pk/ordinance/1961/8"),
        ("rules", "S.R.O. 123(I)/2025", "pk/sro/2025/123-i"),
        ("notice", "S. R. O. No. 45 (II) / 2024", "pk/sro/2024/45-ii"),
        ("act", "XIL of 2016", None),
        ("notice", "XL of 2016", None),
        ("act", "", None),
    ],
)
def test_a_printed_number_proposes_a_name(kind: str, number: str, name: str | None) -> None:
    """A numeral that is none was misread, and proposes nothing."""
    assert frbr(kind, number) == name


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- a", "work"),
        ("work: x\nevents: 3", "events"),
        ("work: x\nevents:\n- kind: assented\n  source: s", "valid_on is wanted"),
        ("work: x\nevents:\n- {kind: sneezed, valid_on: 2020-01-01, source: s}", "sneezed"),
        ("work: x\nevents:\n- {kind: laid, valid_on: soon, source: s}", "no date"),
        ("work: x\nevents:\n- {kind: laid, valid_on: 2020-01-01, source: s, colour: r}", "colour"),
        ("work: [", "cannot be read"),
        ("work: x\nevents:\n- {kind: laid, valid_on: 2020-13-45, source: s}", "cannot be read"),
    ],
)
def test_a_wrong_file_of_events_names_file_and_key(
    db: Database, tmp_path: Path, text: str, said: str
) -> None:
    """Whoever wrote the file is told where it is wrong, and nothing of it is recorded."""
    works.alias(db, "x", a_work(db, "w_a"), evidence="", reviewed=True)
    file = tmp_path / "wrong.yml"
    file.write_text(text)
    with pytest.raises(SourceError, match=said) as caught:
        events.load_yaml(db, file)
    assert "wrong.yml" in str(caught.value)
    assert db.table("events").count == 0


def test_a_suggestion_waits_for_a_person(db: Database) -> None:
    """It is made once, and decided once or again."""
    one, two = a_work(db, "w_a"), a_work(db, "w_b")
    made = reviews.Suggestion("same-work", "the same notice?", {"likeness": 0.93}, None, two, one)
    number = reviews.suggest(db, made)
    assert reviews.suggest(db, made) == number
    (waiting,) = reviews.suggestions(db)
    assert (waiting.id, waiting.evidence) == (number, {"likeness": 0.93})
    reviews.decide(db, "declined", person="A", reason="two raids", suggestion=number)
    assert reviews.suggestions(db) == []
    assert [s.decision for s in reviews.suggestions(db, decided=True)] == ["declined"]


# ---------------------------------------------------------------------------------------- search


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("پاكستان", "پاکستان"),
        ("ٹيلي كميونيكيشن", "ٹیلی کمیونیکیشن"),
        ("چےئرمین", "چیئرمین"),
        ("ﭼﯿﺌﺮﻣﯿﻦ", "چیئرمین"),
        ("۲۰۲۵", "2025"),
        ("٢٠٢٥", "2025"),
        ("ہم\u200cآہنگی", "ہمآہنگی"),
        ("اِطِّلاع", "اطلاع"),
        ("هیں", "ہیں"),
        ("S.R.O. 123(I)/2025", "s.r.o. 123(i)/2025"),
    ],
)
def test_urdu_is_found_however_it_was_typed(db: Database, typed: str, kept: str) -> None:
    """Letters of two alphabets, presentation forms, digits, joiners and vowel signs are one key."""
    assert key(typed) == key(kept)
    work = a_work(db, "w_a", f"نوٹس {typed}")
    assert [hit.work for hit in search.find(db, kept)] == [work]


@pytest.mark.parametrize(
    "typed", ["دسمبر", "16 دسمبر", "16دسمبر", "۱۶دسمبر", "ایکٹ 1997", "۲۰۱۳ء", "ھزار"]
)
def test_urdu_set_without_a_blank_is_found_by_its_parts(db: Database, typed: str) -> None:
    """A figure and a word that a typist set as one are found as both; ھزار is ہزار."""
    work = a_work(db, "w_a")
    express(db, work, [("1", "16دسمبر 2013ء ۲۰۱۳ء ایکٹ1997 پچاس ہزار")], NOW)
    assert [hit.work for hit in search.find(db, typed)] == [work]


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=60))
@settings(max_examples=300, deadline=None)
def test_no_text_a_user_types_can_break_the_search(text: str) -> None:
    """Search answers any text at all, and a title finds itself."""
    found = search.find(_shared(), text)
    assert all(hit.work == "w_a" for hit in found)
    assert key(key(text)) == key(text)
    assert " ".join(words(text)) == " ".join(words(key(text)))


_OPEN: list[Database] = []


def _shared() -> Database:
    if not _OPEN:
        _OPEN.append(open_store(":memory:"))
        express(_OPEN[0], a_work(_OPEN[0], "w_a"), [("1", "the words of it")], NOW)
    return _OPEN[0]


@pytest.mark.parametrize(
    "typed",
    ['"', '""', "AND", "a OR", "NEAR(a, 2)", "*", "title:x", "-", "/", "(", "\0", "^a", "'"],
)
def test_query_syntax_is_only_words(db: Database, typed: str) -> None:
    """What FTS5 would take for an operator is looked for as it stands."""
    assert search.find(db, typed) == []


def test_a_citation_finds_the_provision_that_has_it(db: Database) -> None:
    """Numbers with slashes and brackets are found as a phrase, with the words around them."""
    work = a_work(db, "w_a", "Rules")
    filler = "and so on and so forth " * 20
    express(db, work, [("1", f"{filler}under S.R.O. 123(I)/2025 {filler}"), ("2", "123 2025")], NOW)
    (hit,) = search.find(db, "123(I)/2025")
    assert hit.eid == "sec_1"
    assert "123(I)/2025" in hit.snippet
    assert hit.snippet.startswith("… ")
    assert len(hit.snippet) < 300
