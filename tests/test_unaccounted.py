"""The law put together says where the newest text that was seen reads otherwise, or moved by itself."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

from click.testing import CliRunner
from datasette.app import Datasette

from publish.law.unaccounted import withdrawn
from store import expressions, open_store, revisions, works
from tarmeem.cli import main
from tarmeem.model import Expression, Revision, Work
from tests.conftest import keep_text

OLD = """THE HARBOUR SIGNALS ACT, 2018
1. Short title.—This Act may be called the Harbour Signals Act, 2018.
2. Board.—There shall be a Board of signals.
7. Fees.—The Board may levy fees.
8. Rules.—The Board may make rules.
"""
NEW = OLD.replace("may levy", "shall levy").replace(
    "8. Rules", "7A. Anchors.—Nobody may anchor.\n8. Rules"
)
AMENDING = """THE HARBOUR SIGNALS (AMENDMENT) ACT, 2025
ACT NO. III OF 2025
An Act further to amend the Harbour Signals Act, 2018.
1. Short title.—This Act may be called the Harbour Signals (Amendment) Act, 2025, and shall come into force at once.
2. Omission of section 2.—In the Harbour Signals Act, 2018, section 2 shall be omitted.
"""
WORK = "Harbour Signals Act, 2018"


def _add(folder: Path, text: str, work: str, day: str, edition: str = "private") -> None:
    path = folder / f"{len(list(folder.iterdir()))}.txt"
    path.write_text(text, "utf-8")
    _run(
        folder,
        "add",
        str(path),
        "--work",
        work,
        "--seen-on",
        day,
        "--witness",
        "R",
        "--edition",
        edition,
    )


def _run(folder: Path, *words: str) -> str:
    ran = CliRunner().invoke(main, [*words, "--db", str(folder / "t.db")])
    assert ran.exit_code == 0, ran.output
    return " ".join(ran.output.split())


def test_a_change_that_nothing_known_explains_is_outstanding(tmp_path: Path) -> None:
    """The newest text is shown, and that it changed by itself is said; before it changed, nothing is."""
    _add(tmp_path, OLD, WORK, "2024-01-05")
    assert "Nothing is outstanding." in _run(tmp_path, "show", WORK)
    _add(tmp_path, NEW, WORK, "2025-01-05")
    shown = _run(tmp_path, "show", WORK)
    assert "The Board shall levy fees." in shown
    assert "UNEXPLAINED the text changed, and nothing known accounts for it" in shown
    assert "Nothing is outstanding." in _run(tmp_path, "show", WORK, "--as-at", "2024-06-01")


def test_the_law_carried_forward_says_where_the_newest_text_reads_otherwise(tmp_path: Path) -> None:
    """An amending Act once known, the oldest text is carried forward: what a newer one says is not hidden."""
    _add(tmp_path, OLD, WORK, "2024-01-05")
    _add(tmp_path, NEW, WORK, "2025-01-05")
    _add(tmp_path, AMENDING, "Harbour Signals (Amendment) Act, 2025", "2025-01-05")
    shown = _run(tmp_path, "show", WORK)
    assert "The Board may levy fees." in shown
    assert (
        "DIFFERS section 7: the newest text seen reads otherwise: it gives “shall” where the law put together has “may” ("
        in shown
    )
    assert (
        "7. Fees [outstanding: differs] The Board" in shown
    )  # said where it is read, not at the end alone
    assert "DIFFERS section 7A: the newest text seen has it" in shown
    assert "section 8" not in shown
    assert "DIFFERS" not in _run(tmp_path, "show", WORK, "--as-at", "2024-06-01")


def test_brackets_about_amended_words_are_no_other_reading(tmp_path: Path) -> None:
    """A reprint that marks what an Act put in, and has lost its notes, reads as the law does."""
    amending = AMENDING.replace("at once", "on the 2nd January, 2025").replace("Omission of section 2", "Amendment of section 7").replace("section 2 shall be omitted", "in section 7, for the word “may”, the word “shall” shall be substituted")  # fmt: skip
    _add(tmp_path, OLD, WORK, "2024-01-05")
    _add(tmp_path, amending, "Harbour Signals (Amendment) Act, 2025", "2025-01-05")
    _add(tmp_path, OLD.replace("may levy", "1[shall] levy"), WORK, "2025-02-05")
    shown = _run(tmp_path, "show", WORK)
    assert "The Board shall levy fees." in shown
    assert "DIFFERS" not in shown


def test_a_print_is_held_against_the_law_of_the_day_on_which_it_was_seen(tmp_path: Path) -> None:
    """What an Act did since, it cannot bear; what it read otherwise then is still told."""
    amending = AMENDING.replace("at once", "on the 2nd January, 2025").replace("be omitted", "be omitted with effect from the 2nd June, 2025")  # fmt: skip
    amending += "3. Amendment of section 8.—In the said Act, in section 8, for the word “may”, the word “shall” shall be substituted.\n"
    _add(tmp_path, OLD, WORK, "2024-01-05")
    _add(tmp_path, amending, "Harbour Signals (Amendment) Act, 2025", "2025-01-05")
    _add(tmp_path, OLD.replace("may", "shall"), WORK, "2025-02-05")
    shown = _run(tmp_path, "show", WORK, "--as-at", "2025-07-01")
    assert "There shall be a Board" not in shown
    for told in (shown, _run(tmp_path, "blame", WORK)):
        assert "DIFFERS section 7:" in told
        assert "DIFFERS section 2" not in told
    assert "amended since" not in shown
    later = amending.replace("2025", "2026").replace("section 2 shall be omitted with effect from the 2nd June, 2026", "in section 7, for the word “Board”, the word “Guild” shall be substituted").replace("ACT NO. III", "ACT NO. IV").replace("Omission of section 2", "Amendment of section 7")  # fmt: skip
    _add(tmp_path, later, "Harbour Signals (Amendment) Act, 2026", "2026-01-05")
    shown = _run(tmp_path, "show", WORK, "--as-at", "2026-07-01")
    assert "gives “shall” where the law put together has “may”; that was amended since" in shown


def test_a_chapter_that_differs_only_in_a_section_is_not_told_beside_it(tmp_path: Path) -> None:
    """The section that reads otherwise is named; the chapter round it has no words of its own that do."""
    old, new = (text.replace("7. Fees", "CHAPTER II\nFEES\n7. Fees") for text in (OLD, NEW))
    old, new = (text.replace("1. Short", "CHAPTER I\nNAME\n1. Short") for text in (old, new))
    _add(tmp_path, old, WORK, "2024-01-05")
    _add(tmp_path, new, WORK, "2025-01-05")
    _add(tmp_path, AMENDING, "Harbour Signals (Amendment) Act, 2025", "2025-01-05")
    shown = _run(tmp_path, "show", WORK)
    assert "DIFFERS section 7:" in shown
    assert "DIFFERS Chapter" not in shown


def test_a_section_that_the_law_put_together_lacks_is_linked_where_its_words_are(
    tmp_path: Path,
) -> None:
    """A link within the page leads to what the page shows; another section's leads to its own page."""
    _add(tmp_path, OLD, WORK, "2024-01-05")
    _add(tmp_path, NEW, WORK, "2025-01-05")
    _add(tmp_path, AMENDING, "Harbour Signals (Amendment) Act, 2025", "2025-01-05")
    store = Datasette([str(tmp_path / "t.db")])

    async def get(address: str) -> str:
        return str((await store.client.get(address)).text)

    async def read() -> None:
        known = works.listing(open_store(tmp_path / "t.db"))
        work = next(one for one in known if "Amendment" not in one.title)
        law = f"/-/tarmeem/work/{work.id}"
        page = await get(f"{law}/law")
        links = set(re.findall(r'href="#((?:sec|art|sched)_?\w*)"', page))
        assert links
        assert links <= set(re.findall(r'id="(\w+)"', page))
        assert f'{law}/provision/sec_7A"' in page
        assert "Nobody may anchor." in await get(f"{law}/provision/sec_7A")

    asyncio.run(read())


def test_a_reprint_without_what_could_not_be_carried_out_is_not_said_to_bear_it_out(
    tmp_path: Path,
) -> None:
    """Where every instruction on a section was refused, an unchanged reprint reads as before too."""
    absent = "3. Amendment of section 7.—In the said Act, in section 7, for the words “absent words” the words “present words” shall be substituted.\n"
    _add(tmp_path, OLD, WORK, "2024-01-05", "gazette")
    _add(tmp_path, AMENDING + absent, "Harbour Signals (Amendment) Act, 2025", "2025-01-05")
    _add(tmp_path, OLD, WORK, "2025-02-05", "pakistan-code")

    async def page() -> str:
        act = next(one for one in works.listing(open_store(tmp_path / "t.db")) if "Amendment" not in one.title)  # fmt: skip
        store = Datasette([str(tmp_path / "t.db")])
        return str((await store.client.get(f"/-/tarmeem/work/{act.id}/amendments")).text)

    said = asyncio.run(page())
    assert "words not found" in said
    assert "Reprint reads as before too" in said
    assert "Reprint agrees" not in said
    assert "2 of these are not shown here, as no instruction touches them" in said


def test_what_a_court_said_of_a_notice_leaves_its_newest_words_and_names_its_state(
    tmp_path: Path,
) -> None:
    """An event that amends nothing is no reason to show an older text; the whole's state is said."""
    notice = "HARBOUR SIGNALS BOARD\n\n5 January 2024\n\nEvery mast shall bear a lamp by {}.\n"
    work = "Lamps on Masts"
    _add(tmp_path, notice.format("1 March 2024"), work, "2024-01-05")
    _add(tmp_path, notice.format("1 June 2024"), work, "2024-02-05")
    _run(tmp_path, "event", work, "suspended", "2024-02-10", "--source", "Harbour Court, order")
    shown = _run(tmp_path, "show", work)
    assert "by 1 June 2024" in shown
    assert "DIFFERS" not in shown
    assert "The whole of it: suspended since 2024-02-10: Harbour Court, order." in shown
    assert "suspended" not in _run(tmp_path, "show", work, "--as-at", "2024-02-09")


def test_a_withdrawn_text_stays_withdrawn_when_it_is_read_anew_or_another_is_seen(
    tmp_path: Path,
) -> None:
    """Neither our own better reading nor the same edition in Urdu shows that its publisher has it again."""
    with open_store(tmp_path / "t.db") as db:
        work = works.create(db, Work(works.new_id("signals", "act"), "act", WORK, source="signals"))
        text = keep_text(db, work, OLD, "2024-01-05T00:00:00Z", "ministry", "")
        kept = expressions.get(db, text)
        assert kept
        urdu = expressions.record(db, Expression(work, "ur", "ministry", kept.reading, "2024-01-06T00:00:00Z", "t", "2024-01-06T00:00:00Z", sha256=kept.sha256, capture=kept.capture))  # fmt: skip
        for old, new, cause, day in (
            (None, text, "first", "01"),
            (text, None, "withdrawn", "02"),
            (text, text, "upgrade", "03"),
            (None, urdu, "first", "04"),
        ):
            revisions.record(db, Revision(work, old, new, cause, f"2024-02-{day}T00:00:00Z"))  # type: ignore[arg-type]
            told = withdrawn(db, work, "2024-03-01T00:00:00Z")
            assert bool(told) == (cause != "first" or new == urdu), cause
