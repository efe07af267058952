"""``tarmeem consolidate`` and ``tarmeem instructions`` as a reader calls them: numbers, codes, omissions."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from diffs.compare import compare_texts
from tarmeem.cli import main
from tests.conftest import KITES, KITES_AMENDING

KITE_ACT = "In the Kite Flying (Control) Act, 2021 (IV of 2021), "
REFUSED = (
    KITE_ACT
    + "in section 5, for the words “absent words”, the words “present words” shall be substituted."
)
DONE = (
    KITE_ACT
    + "in section 5, for the words “make rules”, the words “make bye-laws” shall be substituted."
)
ELSEWHERE = (
    KITE_ACT
    + "in section 2, for the words “thirty days”, the words “forty days” shall be substituted."
)


def run(folder: Path, *instruments: str, base: str = KITES, flags: tuple[str, ...] = ()) -> Any:
    """Consolidate the kite law with these instruments."""
    names = []
    for n, text in enumerate((base, *instruments)):
        names.append(str(folder / f"{n}.txt"))
        Path(names[-1]).write_text(text, encoding="utf-8")
    return CliRunner().invoke(main, ["consolidate", *names, *flags])


def test_one_number_an_instruction(tmp_path: Path) -> None:
    """What ``instructions`` calls 1.3, ``consolidate`` calls 1.3, of the same words."""
    made = json.loads(run(tmp_path, KITES_AMENDING, flags=("--json",)).stdout)["instructions"]
    read = json.loads(CliRunner().invoke(main, ["instructions", str(tmp_path / "1.txt"), "--json"]).stdout)  # fmt: skip
    key = ("id", "action", "source")
    assert [[op[k] for k in key] for op in made] == [[op[k] for k in key] for op in read]
    assert [op["id"] for op in read] == ["1.1", "1.2", "1.3"]


@pytest.mark.parametrize(("instruments", "code", "said"), [
    ((REFUSED,), 1, "Nothing was carried out: the text is the base's own (1 instruction refused"),
    ((REFUSED, ELSEWHERE), 0, "Carried out in part: 1 of 2 instructions left undone"),
    ((DONE,), 0, "Carried out in full: 1 instruction."),
    (("A fine day.",), 1, "Nothing was carried out"),
])  # fmt: skip
def test_the_exit_code_says_whether_anything_was_done(
    tmp_path: Path, instruments: tuple[str, ...], code: int, said: str
) -> None:
    """All refused is a failure in one clear line; in part is told and is none, with --json too."""
    for flags in ((), ("--json",)):
        done = run(tmp_path, *instruments, flags=flags)
        assert done.exit_code == code
        assert said in done.stderr


def test_none_is_no_instruction_that_was_refused(tmp_path: Path) -> None:
    """A text without an instruction counts for none, alone and beside another, and is told all the same."""
    alone = run(tmp_path, "A fine day.").stderr
    read = CliRunner().invoke(main, ["instructions", str(tmp_path / "1.txt")])
    both = run(tmp_path, "A fine day.", DONE)
    beside = both.stderr

    assert (read.exit_code, read.stderr) == (1, "0 instructions\n")
    assert "0 instructions\nNothing was carried out: the text is the base's own. No instruction is found in 1 instrument." in alone  # fmt: skip
    assert "1 instruction: 1 applied\nCarried out in full: 1 instruction. No instruction is found in 1 instrument." in beside  # fmt: skip
    assert "1 instruction carried out, 0 not, whatever day each begins:\n  1.1: no instruction is found in the text]" in both.stdout  # fmt: skip
    assert not any("REFUSED" in told for told in (alone, read.stdout, beside))


def test_an_omitted_section_leaves_its_line(tmp_path: Path) -> None:
    """Between 3 and 5 stands that 4 was omitted, and by what, as the Pakistan Code prints it."""
    text = run(tmp_path, KITES_AMENDING).stdout
    assert re.search(r"^3\. Penalty.*\n4\. \[Omitted by Act (?:No\. )?II of 2022, s\. 3\.\]\n5\. Rules", text, re.MULTILINE)  # fmt: skip
    assert "Lost kites" not in text


def test_an_omitted_part_leaves_its_line_too(tmp_path: Path) -> None:
    """Of two sub-sections the one taken out keeps its place; an instrument without a name is a number."""
    order = KITE_ACT + "in section 2, sub-section (1) shall be omitted."
    text = run(tmp_path, order).stdout
    assert "(1) [Omitted by instruction 1.1.]" in text
    assert "(2) The Kite Officer shall" in text


def test_sections_omitted_together_each_leave_a_line(tmp_path: Path) -> None:
    """One instruction that takes out two sections leaves two lines, each at its place."""
    order = (
        "In the Kite Flying (Control) Act, 2021 (IV of 2021), sections 3 and 4 shall be omitted."
    )
    text = run(tmp_path, order).stdout
    assert re.search(r"3\. \[Omitted by [^\n]*\n4\. \[Omitted by [^\n]*\n5\. Rules", text)


def test_what_nothing_was_taken_out_of_bears_no_line(tmp_path: Path) -> None:
    """A substitution of words leaves no line, and the text differs from the base in those words alone."""
    text = run(tmp_path, DONE).stdout.split("]\n\n", 1)[1]
    assert "Omitted" not in text
    marked = [run.text.strip() for run in compare_texts(KITES, text).runs if run.op in "-+"]
    assert marked == ["rules", "bye-laws"]


def partly_read(path: Path, *paragraphs: str) -> Path:
    """Write a file that is read and has a problem: a page of the web under the name of a PDF."""
    body = "".join(f"<p>{one}</p>" for one in paragraphs)
    path.write_text(f"<html><head><title>t</title></head><body>{body}</body></html>", "utf-8")
    return path


def test_what_could_not_be_read_of_an_instrument_is_an_instruction_refused(tmp_path: Path) -> None:
    """A part of an instrument that could not be read may order anything: no text is said to be whole without it."""
    act = partly_read(tmp_path / "act.pdf", DONE)
    base = tmp_path / "base.txt"
    base.write_text(KITES, encoding="utf-8")
    read = CliRunner().invoke(main, ["instructions", str(act)])
    assert "not all of the instrument could be read" in read.stderr
    assert "REFUSED" in read.stdout.upper()
    made = CliRunner().invoke(main, ["consolidate", str(base), str(act)])
    assert "act.pdf: not all of it could be read" in made.stderr
    assert "Carried out in part: 1 of 2" in made.stderr
    assert "not all of it could be read" in made.stdout.partition("]\n\n")[0]


def test_what_could_not_be_read_of_the_base_is_said(tmp_path: Path) -> None:
    """A base that was read in part gives a text in part: its head says so, and so do stderr and the JSON."""
    base = partly_read(tmp_path / "base.pdf", *KITES.split("\n\n"))
    act = tmp_path / "act.txt"
    act.write_text(DONE, encoding="utf-8")
    for flags in ([], ["--json"]):
        made = CliRunner().invoke(main, ["consolidate", str(base), str(act), *flags])
        assert "base.pdf: not all of it could be read" in made.stderr
        assert "base.pdf: not all of it could be read" in made.stdout


@pytest.mark.parametrize(("begins", "says"), [
    ("on the first day of July, 2999", "2999-07-01 is yet to come"),
    ("at once, except section 2 which shall come into force on the first day of July, 2999", "2999-07-01 is yet to come"),
    ("on such date as the Government may, by notification, appoint", "no notification was looked for"),
    ("on the first day of June, 2022", ""),
    ("at once", ""),
])  # fmt: skip
def test_what_has_not_begun_is_said_to_be_carried_out_all_the_same(
    tmp_path: Path, begins: str, says: str
) -> None:
    """Who carries out an Act of a day to come is told so with its words, on the screen, in the text and in JSON."""
    begun = KITES_AMENDING.replace("on the 1st day of June, 2022", begins)
    made = run(tmp_path, begun)
    late = json.loads(run(tmp_path, begun, flags=("--json",)).stdout)["late"]
    assert len(late) == bool(says)
    for said in (made.stderr, made.stdout, *late):
        assert ("it is carried out all the same" in said and says in said) == bool(says)
