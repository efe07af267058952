"""On real instruments: nothing wrong but where the expected text itself departs, and says how."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from benchmarks.peeling import peel
from diffs.amending.annotated.annotations import read_annotations
from diffs.amending.consolidating.consolidation import carry_out, consolidate, read_instruments
from diffs.amending.consolidating.reprint import check
from diffs.compare import compare_texts
from diffs.structure.eids import top

pytestmark = pytest.mark.corpus
ACTS_OF_PECA = ("Act II of 2025", "Act XXV of 2024", "Act XXXVII of 2023")


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    """Return the benchmark, whose scorer the tests share."""
    path = Path(__file__).parent.parent / "benchmarks" / "amending.py"
    spec = importlib.util.spec_from_file_location("amending_benchmark", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["amending_benchmark"] = module
    spec.loader.exec_module(module)
    return module


def test_no_provision_of_a_triple_is_changed_wrongly(corpus: Path, bench: ModuleType) -> None:
    """Every provision is as expected, refused, for review, or a departure the benchmark names."""
    for folder in sorted((corpus / "triples").iterdir()):
        rows = [said for _, said in bench.triple(folder)]
        assert not [said for said in rows if said.endswith(": WRONG")]


@pytest.mark.parametrize("name", ["PK-NCRC-2022", "IN-const-001", "IN-const-023"])
def test_each_instruction_accounts_for_its_own(corpus: Path, bench: ModuleType, name: str) -> None:
    """Forget any one instruction of a real Act: just the sections it made are left unaccounted for."""
    folder = corpus / "triples" / name
    base = bench.base_of(folder)
    batches = read_instruments([(folder / "amending.txt").read_text()])
    whole = carry_out(base, batches)
    for one in whole.carried:
        if one.instruction.state != "applied":
            continue
        gone = one.instruction.id
        known = carry_out(base, [[op for op in batches[0] if op.id != gone]])
        open_ones = {row.eid for row in check(known, whole.text) if row.verdict != "agree"}
        own = top(one.eid)
        assert open_ones == {own} - {"sched_9"}, (
            gone
        )  # a schedule that came whole has no counterpart


def test_the_family_laws_get_their_sub_sections(corpus: Path) -> None:
    """Section 4 becomes its own first sub-section and takes seven more; section 7 its proviso."""
    laws = corpus / "laws"
    acts = [(laws / f"itapdf-mfl-amdt-2021-s{n}.txt").read_text() for n in (4, 7)]
    made = consolidate((laws / "mflo-1961-older.txt").read_text(), acts)
    assert {one.instruction.state for one in made.carried} == {"applied"}
    texts = {row["eid"]: row["text"] for row in made.provisions}
    assert [eid for eid in texts if eid.startswith("sec_4__subsec_") and eid.count("__") == 1] == [
        f"sec_4__subsec_{n}" for n in range(1, 9)
    ]
    assert texts["sec_4__subsec_1"].startswith("In the event of")
    assert "to the wife: Provided that where the parties" in texts["sec_7__subsec_1"]
    assert texts["sec_7__subsec_1A"].startswith("As enshrined in Article 227")


def test_every_directive_of_the_local_government_ordinance_is_accounted_for(corpus: Path) -> None:
    """Each is applied, refused or for review, with its place in the Ordinance; none is silent."""
    laws = corpus / "laws"
    text = next(laws.glob("pkcode-0404*")).read_text()
    made = consolidate(next(laws.glob("pkcode-0405*")).read_text(), [text])
    assert len(made.carried) >= 21
    for one in made.carried:
        op = one.instruction
        assert op.state in ("applied", "refused", "needs-review")
        assert op.state == "applied" or op.reason
        assert 0 <= op.start < op.end <= len(text)


@pytest.mark.parametrize("act", ACTS_OF_PECA)
def test_peca_peels_back(corpus: Path, act: str) -> None:
    """What the instrument put in is gone, what it took out is quoted or unknown, the rest stands."""
    text = (corpus / "laws" / "pkcode-0762-peca-2016.txt").read_text()
    peeled = peel(text, act)
    named = {one.by.split("Act ")[-1] for one in peeled.undone if one.by}
    assert act.split("Act ")[-1] in named
    left = {str(one.note.by) for one in read_annotations(peeled.text).annotations if one.note}
    assert act not in left
    assert compare_texts(peeled.text, text).hunks
    for one in peeled.unknowns:
        assert one.start < 0 or "⟦unknown before" in peeled.text[one.start : one.end]


def test_pecas_history_is_told_by_its_notes(corpus: Path) -> None:
    """The Authority, sections 2A to 2X, 26A and 37 have the histories their footnotes give."""
    read = read_annotations((corpus / "laws" / "pkcode-0762-peca-2016.txt").read_text())
    by = {eid: [one.by for one in read.history(eid)] for eid in
          ("sec_2__subsec_1__para_iv", "sec_2A", "sec_2X", "sec_20", "sec_26A", "sec_37")}  # fmt: skip
    assert by["sec_2__subsec_1__para_iv"] == by["sec_2A"] == by["sec_2X"] == ["Act II of 2025"]
    assert (by["sec_20"], by["sec_26A"], by["sec_37"]) == (
        [],
        ["Act II of 2025"],
        ["Act XXV of 2024"],
    )


def test_an_instrument_leaves_every_other_law_alone(corpus: Path) -> None:
    """The local government Ordinance changes no law but the Act it amends, named or not."""
    text = (corpus / "instruments" / "PK2-0404.txt").read_text()
    for path in sorted((corpus / "laws").glob("pkcode-*.txt")):
        base = path.read_text()
        if len(base) < 200_000 and not path.name.startswith("pkcode-0405"):
            assert consolidate(base, [text]).text == base, path.name
