"""The same document under another name is the same work; a near-twin of another event is not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from store import (
    captures,
    expressions,
    open_store,
    placements,
    provisions,
    readings,
    reviews,
    snapshots,
    works,
)
from store.agreeing import agree
from store.identity import likeness
from store.identity.decision import Decision, Document, Known, decide
from store.identity.placement import settle
from store.identity.verdicts import EXACT
from tarmeem.errors import StoreError
from tarmeem.model import Capture, Expression, Provision, Reading, Span, Work, WorkKind

KINDS = get_args(WorkKind)
NOW = "2026-03-01T00:00:00Z"

RAID = (
    "Islamabad ({date}): The Authority, with the help of the Agency, raided an illegal gateway"
    " exchange in {city} on information given by its monitoring teams. During the raid {count}"
    " gateways, two laptops and a number of modems were seized, and two persons were arrested on"
    " the spot by the Agency's team. The raid, the {nth} of this year in {city}, is part of the"
    " Authority's work against grey traffic, which causes a loss to the national exchequer. The"
    " case is under further enquiry. Anyone who knows of such an exchange in {city} or elsewhere is"
    " asked to call {phone} at any hour."
)
ACT = " ".join(
    f"{n}. (1) The Council shall keep a register of class {n} operators, in the form laid down by"
    f" rules, and shall publish the register number {n} in the Gazette within {n + 20} days."
    f" (2) Whoever contravenes paragraph {n} of this Act is liable to a fine of {n},000 rupees."
    for n in range(1, 30)
)


def raid(city: str = "Lalpur", day: str = "March 3, 2026", **more: str) -> str:
    told = {"city": city, "date": day, "count": "five", "nth": "second", "phone": "0800-11111"}
    return RAID.format(**(told | more))


def doc(text: str = "", **more: Any) -> Document:
    return replace(
        Document(
            source="sta", urls=("https://www.sta.example/new",), sha256="new",
            text=text or raid(), titles=("Authority raids an illegal exchange in Lalpur",),
            kind="press-release", language="en", dates=("2026-03-03",),
        ), **more,
    )  # fmt: skip


def work(text: str = "", **more: Any) -> Known:
    return replace(
        Known(
            id="w_known", source="sta", kind="press-release",
            titles=("Authority raids an illegal exchange in Lalpur",), dates=("2026-03-03",),
            urls=("https://www.sta.example/old",), sha256s=frozenset({"old"}),
            texts={"en": text or raid()},
        ), **more,
    )  # fmt: skip


def told(decision: Decision) -> tuple[str | None, str, int]:
    return decision.work, decision.how, len(decision.doubts)


# ------------------------------------------------------------------------------------- the same


def test_a_known_url_is_a_known_work() -> None:
    """Whatever was edited, the canonical URL tells the work."""
    new = doc(raid(count="fifty"), urls=("https://www.sta.example/old",))
    assert told(decide(new, [work()])) == ("w_known", "url", 0)


def test_a_page_that_lists_a_file_tells_its_work() -> None:
    """A file renamed under the page of its law is that law."""
    new = doc(
        raid(count="six"), urls=("https://www.sta.example/f-2.pdf", "https://www.sta.example/old")
    )
    assert told(decide(new, [work()])) == ("w_known", "url", 0)


def test_the_same_bytes_under_a_new_name_are_the_same_work() -> None:
    """A new URL and even a new title change nothing."""
    new = doc(sha256="old", titles=("Final copy (2)",))
    assert told(decide(new, [work()])) == ("w_known", "bytes", 0)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Authority raids an illegal exchange in Lalpur", raid()),
        ("Authority raids illegal exchange in Lalpur 030326.pdf", raid()),
        ("AUTHORITY RAIDS AN ILLEGAL EXCHANGE IN LALPUR (Revised)", raid(count="six")),
        ("Authority raids an ilegal exchange in Lalpur", raid().replace("two laptops", "a laptop")),
    ],
)
def test_the_same_notice_under_a_new_url_is_the_same_work(title: str, text: str) -> None:
    """Same title but for slips and filler, same day, same places: edited or not."""
    assert told(decide(doc(text, titles=(title,)), [work()])) == ("w_known", "likeness", 0)


def test_the_urdu_twin_is_a_text_of_the_same_work() -> None:
    """The source says so, or the path does, or the day and every figure do."""
    figures = "0800-11111 2026 3 17 250,000 4412 98"
    urdu = doc(f"اتھارٹی نے لال پور میں چھاپہ مارا {figures}", language="ur", titles=("چھاپہ",))
    known = work(f"{raid()} {figures}", urls=("https://www.sta.example/en/raid",))
    said = replace(urdu, twin_urls=("https://www.sta.example/en/raid",))
    assert told(decide(said, [known])) == ("w_known", "twin", 0)
    path = replace(urdu, urls=("https://www.sta.example/ur/raid",))
    assert told(decide(path, [known])) == ("w_known", "twin", 0)
    assert told(decide(urdu, [work(f"The Authority raided. {figures}")]))[:2] == (
        "w_known",
        "likeness",
    )
    another_day = replace(urdu, dates=("2026-02-01",))
    assert told(decide(another_day, [work(f"It raided. {figures}")])) == (None, "new", 0)


def test_a_law_is_known_by_its_title_through_large_amendments() -> None:
    """Title with year, kind and much of the words: another edition of one work."""
    new = doc(ACT, kind="act", titles=("The Registers Act, 2019",), dates=("2026-01-01",))
    amended = ACT.replace("contravenes", "fails to comply with").replace(
        "Gazette", "official Gazette"
    )
    known = work(
        amended, kind="act", titles=("Registers Act 2019",), dates=("2019-05-01",), source="na"
    )
    assert told(decide(new, [known])) == ("w_known", "likeness", 0)


def test_a_persons_word_goes_before_all() -> None:
    """What someone who knows says is believed."""
    assert told(decide(doc(ACT, work="w_known"), [work()])) == ("w_known", "person", 0)


# ------------------------------------------------------------------------------------- not the same


def test_near_twins_of_different_events_stay_apart() -> None:
    """Three raids on one template are three works, whatever the titles."""
    cities = ["Lalpur", "Sabzabad", "Kotgarh"]
    days = [
        ("March 3, 2026", "2026-03-03"),
        ("March 9, 2026", "2026-03-09"),
        ("March 3, 2026", "2026-03-03"),
    ]
    for title in (
        "Authority raids an illegal exchange",
        "Authority raids an illegal exchange in {}",
    ):
        known: list[Known] = []
        for n, (city, (day, date)) in enumerate(zip(cities, days, strict=True)):
            text = raid(city, day, nth=("second", "first", "fourth")[n])
            new = doc(text, titles=(title.format(city),), dates=(date,), sha256=str(n))
            assert decide(new, known).work is None
            known.append(
                work(text, id=f"w_{n}", titles=new.titles, dates=new.dates, urls=(str(n),))
            )


def test_long_forms_of_one_day_under_names_of_their_own_are_two_works() -> None:
    """A number or a word in a thousand makes another licence of it, not another text of the first: a person says."""
    form = " ".join(
        f"{n}. The holder shall keep lamp {n} lit for {n} hours a night." for n in range(90)
    )
    first = work(form, titles=("Terms for lamp licence 12",), kind="notice")
    for title in ("Terms for lamp licence 13", "Terms for harbour lamps"):
        other = doc(f"{form} The fee is 500.", titles=(title,), kind="notice")
        assert likeness.alike(*map(likeness.shingles, (form, other.text))) >= EXACT
        assert told(decide(other, [first])) == (None, "new", 1)
    assert decide(doc(form, titles=("Harbour lamps",), kind="notice"), [first]).work == "w_known"
    assert decide(doc(f"{form} The fee is 500.", titles=("Notice",), kind="notice"), [first]).work


def test_a_template_of_another_day_is_only_suggested() -> None:
    """The same words with another date may be a notice put up again: for a person."""
    assert told(decide(doc(dates=("2026-06-01",)), [work()])) == (None, "new", 1)


def test_a_number_never_identifies() -> None:
    """Equal numbers under unlike titles are a doubt at most: one of them may be misread."""
    new = doc(ACT, kind="act", titles=("Fisheries Act, 2016",), numbers=("XL of 2016",))
    other = "It is hereby enacted that no person shall fish in a reservoir without a licence. " * 20
    known = work(other, kind="act", titles=("Registers Act, 2016",), numbers=("XL of 2016",))
    decision = decide(new, [known])
    assert decision.work is None
    assert [doubt.evidence["titled alike"] for doubt in decision.doubts] == [False]


def test_a_slip_in_a_number_does_not_divide_a_work() -> None:
    """A scan that reads XI for XL is still the Act of that title and those words."""
    new = doc(ACT.replace("rupees", "rupess"), kind="act", titles=("Registers Act, 2019",),
              numbers=("XI of 2019",), confidence=0.6)  # fmt: skip
    known = work(ACT, kind="act", titles=("Registers Act, 2019",), numbers=("XL of 2019",))
    assert told(decide(new, [known])) == ("w_known", "likeness", 0)
    printed = replace(new, confidence=1.0)
    assert told(decide(printed, [known])) == (None, "new", 1)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Penalties Code (PeC), 1860 (Under Review)", "Penalties Code, 1860"),
        ("Charter (as amended up to the Third Amendment, 2024)", "The Charter"),
        ("Kites Act, 1931 (Repeal by No.F.4(77)/1999 dated,11-02-1999)", "Kites Act, 1931"),
        ("Fish Ordinance , 2002 (LXXIX of 2002)", "Fish Ordinance, 2002"),
        ("Fish Ordinance, 2002 (Repealed by Act IV of 2009)", "Fish Ordinance, 2002"),
        ("Gazette Notitfication - Whitelisting Regulations 2024", "Gazette Notification Whitelisting Regulations, 2024"),
    ],
)  # fmt: skip
def test_what_a_code_puts_in_brackets_is_no_part_of_a_title(one: str, other: str) -> None:
    """Its state, its number, its acronym, how far it is amended; nor is a typing error."""
    assert likeness.titles_alike(one, other)
    assert not likeness.titles_alike(one, other.replace(" ", " (Amendment) ", 1))


@pytest.mark.parametrize(
    "title",
    [
        "Registers (Amendment) Act, 2019",
        "Registers Act, 2021",
        "Draft Registers Act, 2019",
        "Registers (Repeal) Act, 2019",
        "Corrigendum to the Registers Act, 2019",
    ],
)
def test_a_title_with_another_word_or_year_is_another_work(title: str) -> None:
    """An amending Act, a later Act, a draft and a corrigendum are not the Act."""
    new = doc(ACT, kind="act", titles=(title,))
    assert decide(new, [work(ACT, kind="act", titles=("Registers Act, 2019",))]).work is None


def test_two_amending_acts_of_one_title_stay_apart() -> None:
    """The same title in the same year with other words is a doubt, not an identity."""
    title = ("Registers (Amendment) Act, 2023",)
    texts = [
        f"In the Registers Act, 2019, in section {n}, for the words “{w}” the words “{w} and more”"
        f" shall be substituted, and section {n + 7} shall be omitted; and after section {n + 9} a"
        f" new section on {w} shall be inserted, which shall be deemed always to have been so."
        for n, w in ((3, "fee"), (21, "penal servitude"))
    ]
    known = work(texts[0], kind="act", titles=title)
    assert decide(doc(texts[1], kind="act", titles=title), [known]).work is None


def test_a_bill_is_not_its_act_and_the_step_is_suggested() -> None:
    """Stages are works of their own, linked by a relation that a person confirms."""
    new = doc(ACT, kind="act", titles=("Registers Act, 2019",))
    known = work(ACT, kind="bill", titles=("Registers Bill, 2018",))
    (doubt,) = decide(new, [known]).doubts
    assert doubt.kind == "relation"
    assert "enacted as this" in doubt.proposal


def test_another_document_put_at_a_known_url_is_a_new_work() -> None:
    """A file replaced under its old name by something else is not a revision of what it was."""
    new = doc(ACT, urls=("https://www.sta.example/old",), kind="act",
              titles=("Registers Act, 2019",), dates=("2027-01-01",))  # fmt: skip
    assert told(decide(new, [work()])) == (None, "new", 1)
    rewritten = replace(new, titles=work().titles)
    assert told(decide(rewritten, [work()])) == ("w_known", "url", 0)


def test_a_second_file_on_a_page_is_a_work_of_its_own() -> None:
    """A form beside a notice is not the notice; a new file of the same text is."""
    urls = ("https://www.sta.example/form.pdf", "https://www.sta.example/old")
    form = doc(ACT, urls=urls, titles=("Download",), kind="other")
    assert told(decide(form, [work()])) == (None, "new", 1)
    again = doc(raid(count="six"), urls=urls, titles=("Download",))
    assert told(decide(again, [work()])) == ("w_known", "url", 0)


def test_a_short_text_is_never_likened() -> None:
    """A few words say nothing; alike in title, they are a doubt."""
    new = doc("The deadline is 1 May 2026.")
    assert told(decide(new, [work("The deadline is 1 June 2026.")])) == (None, "new", 0)
    assert told(decide(new, [work("The deadline is 1 May 2026!")])) == (None, "new", 1)
    assert decide(new, [work("The  deadline is 1 May 2026.")]).work == "w_known"


def test_two_works_alike_are_left_to_a_person() -> None:
    """Where more than one would do, none is taken."""
    twins = [work(id="w_1"), work(id="w_2", urls=("u",))]
    assert told(decide(doc(), twins)) == (None, "new", 2)


def test_a_corrigendum_attaches_to_what_it_names() -> None:
    """It is a work of its own, and says which one it corrects; two that fit are for a person."""
    text = "CORRIGENDUM. In the Numbering Regulations, 2024, for “forty” read “fourteen”."
    new = doc(text, kind="notice", titles=("Corrigendum",))
    known = work(ACT, kind="regulations", titles=("Numbering Regulations, 2024",))
    decision = decide(new, [known, work(id="w_other")])
    assert (decision.work, decision.doubts) == (None, ())
    assert [r[:2] for r in decision.relations] == [("corrects", "w_known")]
    decision = decide(new, [known, replace(known, id="w_second")])
    assert decision.relations == ()
    assert [doubt.kind for doubt in decision.doubts] == ["relation", "relation"]


def test_a_letterhead_in_urdu_makes_no_names_of_english_words() -> None:
    """Only where there are no capitals may any word be a name."""
    head = "چراغ آباد کی حکومت\n"
    then = "The Board notifies that the lamps are lit from six to nine on each working day."
    now = "The Board notifies that its lamps were lit from six to ten on every working day."

    assert likeness.names_differ(head + then, head + now) == ()
    assert "نوری" in likeness.names_differ(head + "نوری", head + "شمسی")


@given(st.text(max_size=200), st.text(max_size=200), st.text(max_size=30), st.text(max_size=30))
@settings(max_examples=150, deadline=None)
def test_any_two_documents_can_be_likened(one: str, other: str, title: str, known: str) -> None:
    """No text, title or date breaks a decision, and likeness is the same both ways."""
    decide(
        doc(one, titles=(title,), dates=(title,)), [work(other, titles=(known,), dates=(known,))]
    )
    assert likeness.titles_alike(title, known) == likeness.titles_alike(known, title)
    here, there = likeness.shingles(one), likeness.shingles(other)
    assert likeness.alike(here, there) == likeness.alike(there, here)
    assert likeness.names_differ(one, other) == likeness.names_differ(other, one)


@pytest.mark.corpus
def test_seventy_laws_are_as_many_works_as_they_are(corpus: Path) -> None:
    """Older and newer texts of one law are one work; no two laws are; a bill is not its Act."""
    rows = json.loads((corpus / "laws" / "index.json").read_text(encoding="utf-8"))
    known: list[Known] = []
    merged = {}
    for row in rows:
        text = (corpus / "laws" / f"{row['id']}.txt").read_text(encoding="utf-8")
        title = re.split(r" \((?:FMU|older|text as|Markdown|s\.)|, an EARLIER", row["title"])[0]
        number = (row["number"] or "").partition(" (")[0]
        kind = "bill" if "BILL" in title else row["kind"] if row["kind"] in KINDS else "act"
        new = doc(text, titles=(title,), kind=kind, urls=(row["id"],), sha256=row["id"], dates=(),
                  numbers=(number,) * bool(number))  # fmt: skip
        found = decide(new, known).work
        if found:
            merged[row["id"][:12]] = found[:12]
        known.append(work(text, id=row["id"], titles=(title,), kind=kind, urls=(row["id"],),
                          sha256s=frozenset(), dates=(), numbers=new.numbers))  # fmt: skip
    assert merged == {
        "constitution": "constitution", "itapdf-ncrc-": "ita-ncrc-amd", "pkcode-0128-": "crpc-1898-fm",
        "pkcode-0521-": "mflo-1961-ol", "ppc-1860-old": "pkcode-0700-",
    }  # fmt: skip


def test_files_that_changed_places_are_no_revisions() -> None:
    """The file of one work at the address of another, under the other's title, is that one's file, and a question."""
    act = work(ACT, id="w_act", kind="act", titles=("The Registers Act, 2031",))
    raided = work(id="w_raid", urls=("https://www.sta.example/raid",), sha256s=frozenset({"raid"}))
    swapped = doc(urls=act.urls, sha256="raid", titles=act.titles)

    found = decide(swapped, [act, raided])

    assert (found.work, found.how) == ("w_raid", "bytes")
    assert [doubt.candidate for doubt in found.doubts] == ["w_act"]


FORM = " ".join(
    f"The licensee keeps book {n} of its lamps, and shows it when the Board of the coast asks."
    for n in range(1, 60)
)

ROCKS = ("tansy", "basil", "sorrell", "fennel", "reed", "dock", "rue", "sedge", "thyme")


def test_two_numbers_are_two_notices_or_a_question() -> None:
    """Two licences of one day and title, by one form, are told apart by their numbers; where a scanner read those, not."""
    first = work(f"{FORM} No. 41/2031", titles=("Licence for Lamps",), numbers=("41/2031",))
    other = doc(f"{FORM} No. 42/2031", titles=("Licence for Lamps",), numbers=("42/2031",))

    assert told(decide(other, [first])) == (None, "new", 1)
    assert told(decide(replace(other, confidence=0.6), [first])) == ("w_known", "likeness", 0)
    assert told(decide(replace(other, numbers=()), [first])) == ("w_known", "likeness", 0)


def test_of_many_alike_a_person_is_asked_about_the_likest() -> None:
    """A template's documents of one day cost a person few questions each, the likest first."""
    known = [
        work(f"{FORM} {' '.join(ROCKS[:n])}", id=f"w_{n}", titles=(f"Licence of Rock {n}",))
        for n in range(1, 9)
    ]
    asked = decide(
        doc(f"{FORM} {' '.join(ROCKS[:5])} mint", titles=("Licence of Rock 99",)), known
    ).doubts

    assert (asked[0].candidate, len(asked)) == ("w_5", 3)


# --------------------------------------------------------------------------------- in the store


@pytest.fixture
def db() -> Iterator[Database]:
    opened = open_store(":memory:")
    yield opened
    opened.close()


def take(db: Database, url: str, text: str, title: str, day: str, **more: Any) -> str:
    """Keep, read and place a notice, as the flow does."""
    sha256 = snapshots.keep(db, text.encode(), "text/html", recorded_at=NOW)
    seen = Capture(
        "sta", url, f"{day}T09:00:00Z", sha256=sha256, title=title, published_on=day, **more
    )
    number = captures.record(db, seen, recorded_at=NOW)
    reading = Reading(sha256, "html", 1, text)
    read = readings.record(db, reading, recorded_at=NOW)
    provisions.record(db, read, Provision("", "root", "", "", text, 0, len(text),
                                          (Span(0, len(text), "body"),)))  # fmt: skip
    settled = settle(
        db, replace(seen, id=number), reading, kind="press-release", language="en", at=NOW
    )
    row = Expression(settled.work, "en", "pta", read, seen.seen_at, "tarmeem", NOW)
    expression = expressions.record(db, row)
    placements.record(
        db, number, settled.work, expression=expression, how=settled.how, evidence=settled.evidence
    )
    return settled.work


def test_a_notice_that_moved_and_was_edited_has_one_chain(db: Database) -> None:
    """The store finds what to liken it to by itself: by title, by words, by bytes."""
    title = "Authority raids an illegal exchange in Lalpur"
    first = take(db, "https://www.sta.example/1", raid(), title, "2026-03-03")
    for n in range(20):
        city = f"Town{chr(65 + n)}pur"
        take(db, f"https://www.sta.example/n{n}", raid(city, f"March {n + 4}, 2026"),
             f"Authority raids an illegal exchange in {city}", f"2026-03-{n + 4:02}")  # fmt: skip
    moved = take(
        db, "https://www.sta.example/2", raid(count="six"), title + " (updated)", "2026-03-03"
    )
    renamed = take(db, "https://www.sta.example/3", raid(count="six"), "Scan 17", "2026-03-03")
    assert first == moved == renamed
    assert len(expressions.chain(db, first)) == 1 + 1
    assert len(works.listing(db)) == 21
    found = works.find_by_url(db, "https://www.sta.example/3")
    assert found is not None
    assert found.id == first
    assert list(captures.pending(db, 1)) == []


def test_a_doubt_is_kept_for_a_person(db: Database) -> None:
    """What was not decided waits, once, with the works it is about."""
    title = "Authority raids an illegal exchange"
    one = take(db, "https://www.sta.example/1", raid(), title, "2026-03-03")
    two = take(db, "https://www.sta.example/2", raid(count="six"), title, "2026-05-01")
    assert one != two
    (waiting,) = reviews.suggestions(db)
    assert (waiting.work, waiting.candidate) == (two, one)
    assert agree(db, waiting.id or 0, person="A", reason="one raid") == f"{two} is {one}"
    assert works.resolve(db, two) == one
    assert reviews.suggestions(db) == []
    with pytest.raises(StoreError, match="no suggestion 99"):
        agree(db, 99, person="A", reason="")


def test_an_agreed_relation_is_a_reviewed_one(db: Database) -> None:
    """It stands the right way round: the bill was enacted as the Act, whichever came later."""
    for name in ("w_act", "w_bill"):
        works.create(db, Work(name, "act", name, source="na"))
    said = {"relation": "enacted-as", "reversed": True}
    number = reviews.suggest(
        db, reviews.Suggestion("relation", "enacted?", said, None, "w_act", "w_bill")
    )
    agree(db, number, person="A", reason="the gazette says so")
    (relation,) = works.relations(db, "w_act")
    assert (relation.subject, relation.object, relation.reviewed) == ("w_bill", "w_act", True)
    alias = reviews.Suggestion("alias", "name it?", {"alias": "pk/act/2019/9"}, None, "w_act")
    agree(db, reviews.suggest(db, alias), person="A", reason="")
    assert works.find(db, "pk/act/2019/9") == works.get(db, "w_act")


def test_a_work_at_a_used_url_gets_an_id_of_its_own(db: Database) -> None:
    """Ids come from the first URL; the second work there takes its bytes into its id."""
    one = take(db, "https://www.sta.example/1", raid(), "Authority raids an exchange", "2026-03-03")
    two = take(db, "https://www.sta.example/1", ACT, "The Registers Act 2019", "2027-01-01")
    assert one != two
    found = works.find_by_url(db, "https://www.sta.example/1")
    assert found is not None
    assert found.id == two
