"""The command: what it prints, where, and how it ends."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import pytest
from click.testing import CliRunner
from pytest_httpserver import HTTPServer

from tarmeem import clock
from tarmeem.cli import looking, main
from tarmeem.demo.replica import HERE, HOSTS
from tarmeem.errors import FetchError, UsageError

OLD = "1. Fees.—A licensee shall pay an annual fee of Rs. 50,000.\n"
NEW = "1. Fees.—A licensee shall pay an annual fee of Rs. 75,000.\n"


def run(*words: object, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command as a person does, without colour; in this process, which has loaded it once."""
    env = {"NO_COLOR": "1", "COLUMNS": "100"}
    done = CliRunner(env=env).invoke(main, [str(word) for word in words], input=stdin)
    return subprocess.CompletedProcess(words, done.exit_code, done.stdout, done.stderr)


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Return an old and a new text."""
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(OLD, encoding="utf-8")
    new.write_text(NEW, encoding="utf-8")
    return old, new


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Return the demo's database, and what the demo printed."""
    folder = tmp_path_factory.mktemp("demo")
    done = run("demo", "--folder", folder)
    assert done.returncode == 0, done.stderr
    return folder / "tarmeem.db", done.stdout


def test_the_demo_prints_what_changed_and_where_the_pages_are(demo: tuple[Path, str]):
    """The demo shows an amended Act, an edited notice, a withdrawn one, and what was not taken."""
    path, said = demo

    assert "amendment    The Prevention of Digital Harms Act, 2019" in said
    assert "Section 14 disagrees with the amending instrument" in said
    assert "section 29: words not found" in said
    assert "from “30 June 2026” to “31 May 2026”" in said
    assert "withdrawn    Suspension of Mobile Data" in said
    assert "set aside: Consultation on the Numbering Plan" in said
    assert str(path) in said
    assert f"tarmeem serve --db {path}" in said


STARTS = """
import sys
from click.testing import CliRunner
from tarmeem.cli import main
for call in sys.argv[1:]:
    CliRunner().invoke(main, call.split(), catch_exceptions=False)
unwanted = ("crawler.gate", "diffs.amending", "diffs.compare", "diffs.structure", "publish.law", "scrapy", "lxml", "datasette")
print("store.ledger" in sys.modules, *(name for name in unwanted if name in sys.modules))
"""


def test_help_and_lists_start_without_the_law(demo: tuple[Path, str]):
    """Help, what changed, what was checked and what waits are told without what fetches, reads and compares texts."""
    calls = ["--help", *(f"{name} --db {demo[0]}" for name in ("list", "status", "review"))]
    done = subprocess.run([sys.executable, "-c", STARTS, *calls], capture_output=True, text=True)

    assert done.stdout.split() == ["True"], done.stderr


def test_the_command_is_called_as_it_can_be(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """Where it is not on the path, the demo names it by where it is, which can be pasted."""
    from tarmeem import demo as demonstration

    monkeypatch.chdir(tmp_path)
    (tmp_path / "tarmeem").touch()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))
    assert demonstration._command() == "./tarmeem"
    monkeypatch.chdir(tmp_path.parent)
    assert demonstration._command() == f"{tmp_path.name}/tarmeem"


@pytest.mark.parametrize(("call", "said"), [
    ("compare {old} {new} -o {home}/none/x.html", "none/x.html: No such file or directory (make its folder first"),
    ("crawl pta-notices --host www.pta.gov.pkk=http://127.0.0.1:1 --db {home}/t.db", "no source declares the host 'www.pta.gov.pkk' (name one of"),
    ("sources check pta-notices --host pta.example=http://127.0.0.1:1", "no source declares the host 'pta.example'"),
    ("watch --host pta.example=http://127.0.0.1:1 --db {home}/t.db", "no source declares the host 'pta.example'"),
    ("add ftp://x.example/a.pdf --work W --seen-on 2024-01-01 --witness W --db {home}/t.db", "only http and https addresses are fetched (save it"),
    ("add http:// --work W --seen-on 2024-01-01 --witness W --db {home}/t.db", "http://: the address names no host (give it whole)"),
    ("add http://[x --work W --seen-on 2024-01-01 --witness W --db {home}/t.db", "http://[x: the address names no host (give it whole)"),
    ("crawl --host a=http://[ --db {home}/t.db", "--host: 'a=http://[' does not map a host to an address (write it as www.pta.gov.pk=http://127.0.0.1:8000)"),
    ("add {old} --work W --seen-on 2999-01-01 --witness W --db {home}/t.db", "2999-01-01 is yet to come (give the day"),
    ("add {home}/none --work W --seen-on 2024-01-01 --witness W --db {home}/t.db", "there is no such file (give a file"),
    ("crawl nosuch --due --db {home}/t.db", "there is no source 'nosuch' (name one of"),
    ("reread --db {home}/none.db", "there is no database (name one with --db"),
])  # fmt: skip
def test_a_wrong_call_says_what_where_and_what_to_do(
    pair: tuple[Path, Path], tmp_path: Path, call: str, said: str
):
    """One line on stderr, no traceback, and nothing is fetched: a slip in a mirror's name reaches no site."""
    words = [word.format(old=pair[0], new=pair[1], home=tmp_path) for word in call.split()]

    done = run(*words)

    assert done.returncode in (1, 2)
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_comparison_goes_to_stdout_and_keeps_both_texts(pair: tuple[Path, Path]):
    """Piped, the redline marks words with brackets."""
    done = run("compare", *pair)

    assert done.returncode == 0
    assert "[-Rs. 50,000-]{+Rs. 75,000+}" in done.stdout


def on_a_terminal(*words: object, **env: str) -> str:
    """Return what the command draws on a terminal, until it ends; in this process, as `run` does."""
    ours, theirs = pty.openpty()
    drawn = bytearray()
    reader = threading.Thread(target=_read_terminal, args=(ours, drawn))
    reader.start()  # a terminal that nobody reads takes no more at some point
    with pytest.MonkeyPatch.context() as patch, open(theirs, "w", encoding="utf-8") as screen:  # noqa: PTH123 - a descriptor
        patch.delenv("NO_COLOR", raising=False)
        for name, value in {"TERM": "xterm", **env}.items():
            patch.setenv(name, value)
        patch.setattr(sys, "stdout", screen)
        patch.setattr(sys, "__stdout__", screen)
        with pytest.raises(SystemExit) as ended:
            main([str(word) for word in words])
    reader.join()
    os.close(ours)
    assert ended.value.code == 0
    return drawn.decode().replace("\r\n", "\n")


def _read_terminal(terminal: int, drawn: bytearray) -> None:
    with contextlib.suppress(OSError):  # it has been hung up
        while more := os.read(terminal, 65536):
            drawn.extend(more)


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_without_colour_gets_marks_and_their_key(pair: tuple[Path, Path], env: dict[str, str]):  # fmt: skip
    """Where colour is not wanted old and new words are told apart by marks, without one escape."""
    drawn = on_a_terminal("compare", *pair, **env)

    assert "[-Rs. 50,000-]{+Rs. 75,000+}" in drawn
    assert drawn.endswith("Key: [-old words-] {+new words+}\n")
    assert "\x1b" not in drawn


@pytest.mark.parametrize("form", ["json", "criticmarkup", "brief", "html"])
def test_the_prompt_after_a_redline_gets_a_line_of_its_own(pair: tuple[Path, Path], form: str):
    """On a terminal every form ends with its line; a pipe gets the form as it is."""
    pair[1].write_text(pair[1].read_text("utf-8").rstrip(), "utf-8")

    assert on_a_terminal("compare", *pair, "--format", form).endswith("\n")


def test_a_terminal_with_colour_gets_no_marks(pair: tuple[Path, Path]):
    """In colour the styles tell old from new, and a key in the same styles says which is which.

    So it is where the command is a process of its own, as it is for a person.
    """
    ours, theirs = pty.openpty()
    subprocess.run(
        [sys.executable, "-c", "from tarmeem.cli import main; main()", "compare", *pair],
        stdout=theirs, check=True, timeout=120,
        env={k: v for k, v in os.environ.items() if k != "NO_COLOR"} | {"TERM": "xterm"},
    )  # fmt: skip
    os.close(theirs)
    alone = bytearray()
    _read_terminal(ours, alone)
    os.close(ours)
    drawn = on_a_terminal("compare", *pair)

    assert "[-" not in drawn
    assert "\x1b[9;31mRs. 50,000" in drawn
    assert "\x1b[9;31mold words" in drawn
    assert alone.decode().replace("\r\n", "\n") == drawn


@pytest.mark.parametrize("form", ["text", "criticmarkup", "docx"])
def test_what_the_output_cannot_hold_is_said_beside_it(pair: tuple[Path, Path], form: str):
    """A form that gives both texts back exactly holds no sentence: what changed is said on stderr."""
    done = run("compare", *pair, "--format", form)

    assert done.returncode == 0
    assert "Amount changed: from “Rs. 50,000” to “Rs. 75,000”" in done.stderr
    assert "Amount changed" not in done.stdout


def test_brief_says_first_what_changed(pair: tuple[Path, Path]):
    """The brief form opens with the sentences and ends with what its marks mean."""
    said = run("compare", *pair, "--format", "brief").stdout

    assert said.startswith("• Amount changed: from “Rs. 50,000” to “Rs. 75,000”, in section 1\n")
    assert said.endswith("Key: [-old words-] {+new words+}\n")


def test_the_marks_are_explained_where_one_asks_for_help():
    """`compare --help` and `redline --help` say what each mark means."""
    for command in ("compare", "redline"):
        assert "[-old words-] {+new words+}" in run(command, "--help").stdout


@pytest.mark.parametrize("command", ["compare", "redline"])
def test_json_is_asked_for_in_one_way_everywhere(command: str):
    """Where --format has JSON among others, --json gives it too."""
    assert "--json" in run(command, "--help").stdout


@pytest.mark.parametrize("form", ["html", "side", "criticmarkup", "json", "brief"])
def test_every_form_is_written_to_a_file(pair: tuple[Path, Path], form: str, tmp_path: Path):
    """--output writes any form, and says both figures in it."""
    out = tmp_path / "redline"
    done = run("compare", *pair, "--format", form, "-o", out)

    assert done.returncode == 0, done.stderr
    assert "50,000" in out.read_text()
    assert "75,000" in out.read_text()


def test_one_side_may_be_piped_in_whatever_it_is(pair: tuple[Path, Path], tmp_path: Path):
    """A DOCX piped to `compare` is read as one; two sides cannot both be piped."""
    run("compare", pair[1], pair[1], "-o", tmp_path / "new.docx")
    words = [sys.executable, "-c", "from tarmeem.cli import main; main()", "compare"]
    piped = (tmp_path / "new.docx").read_bytes()
    done = subprocess.run([*words, pair[0], "-"], input=piped, capture_output=True, timeout=120)

    assert "[-Rs. 50,000-]{+Rs. 75,000+}" in done.stdout.decode()
    assert run("compare", "-", "-", stdin=OLD).returncode == 2


def test_what_tarmeem_put_above_a_text_is_no_law(tmp_path: Path):
    """The head of a consolidated file is neither compared nor amended; both say it beside the law."""
    texts, made = HERE / "texts", tmp_path / "made.txt"
    run("consolidate", texts / "act-2019.txt", texts / "amending-act-2026.txt", "-o", made)
    law = made.read_text().partition("]\n\n")[2]
    (tmp_path / "law.txt").write_text(law)
    done = run("compare", tmp_path / "law.txt", made, "--exit-code")
    again = run("consolidate", made, texts / "amending-act-2026.txt").stdout

    assert (done.returncode, done.stdout) == (0, law)
    assert "Not compared: made.txt: [Consolidated by tarmeem" in done.stderr
    assert again.count("[Consolidated by tarmeem: no official text. 21 ") == 1
    assert "1.22, section 29: words not found" in again.partition("\n")[0]


def test_changes_found_end_with_3_when_asked(pair: tuple[Path, Path]):
    """--exit-code ends with 3 where a reader would want to be told, with 0 where nothing changed."""
    old, new = pair

    assert run("compare", old, new, "--exit-code").returncode == 3
    assert run("compare", old, old, "--exit-code").returncode == 0


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["crawl", "no-such-source", "--db", "{tmp}/a.db"], 2, "no source 'no-such-source'"),
        (["status", "--db", "{tmp}/none.db"], 2, "there is no database"),
        (["compare", "{tmp}/none.txt", "{tmp}/none.txt"], 2, "does not exist"),
        (
            ["crawl", "--host", "nonsense", "--db", "{tmp}/a.db"],
            2,
            "does not map a host to an address",
        ),
        (["status", "--since", "lately", "--db", "{tmp}/none.db"], 2, "'lately' is not a day"),
        (["list", "--db", "{tmp}/not.db"], 1, "is not a tarmeem database"),
        (["list", "--limit", "9" * 20, "--db", "{tmp}/none.db"], 2, "is not in the range"),
        (["compare", "{tmp}/cut.pdf", "{tmp}/cut.pdf"], 1, "cut.pdf"),
    ],
)
def test_trouble_is_one_line_on_stderr(tmp_path: Path, words: list[str], code: int, said: str):
    """What is wrong is said in a line that names it; never a traceback."""
    (tmp_path / "not.db").write_bytes(b"this is no database at all, only words " * 30)
    (tmp_path / "cut.pdf").write_bytes(b"%PDF-1.4\n1 0 obj\n<<")
    done = run(*(word.format(tmp=tmp_path) for word in words))

    assert done.returncode == code, done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("words", [("status",), ("reread",), ("review",), ("list",), ("serve",)])
def test_a_file_that_is_no_database_is_never_made_one(tmp_path: Path, words: tuple[str, ...]):
    """What reads or goes on with a database leaves an empty file and a letter as they were, and advises nothing else."""
    for said in ("", "Dear reader, this is a letter.\n"):
        path = tmp_path / "letter.txt"
        path.write_text(said)
        done = run(*words, "--db", path)
        assert (done.returncode, path.read_text()) == (1, said)
        assert "reread" not in done.stderr
        assert "name another file" in done.stderr


def test_a_host_that_is_none_in_the_environment_is_said_before_anything_is_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """TARMEEM_HOSTS is read as ``--host`` is: what is no pair is the caller's to mend, and named."""
    monkeypatch.setenv("TARMEEM_HOSTS", "nonsense")
    done = run("crawl", "pta-notices", "--db", tmp_path / "a.db")

    assert done.returncode == 2
    assert done.stderr.startswith("tarmeem: TARMEEM_HOSTS: 'nonsense' does not map")


def test_units_that_cannot_be_started_are_said_to_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Where systemctl refuses, the command says in a line what was done and what to do."""
    refusing = tmp_path / "systemctl"
    refusing.write_text("#!/bin/sh\nexit 1\n")
    refusing.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setenv("HOME", str(tmp_path))
    done = run("schedule", "--systemd", "--install", "--db", tmp_path / "a.db")

    assert done.returncode == 2
    assert "the units are written, but systemctl --user failed" in done.stderr
    assert (tmp_path / ".config/systemd/user/tarmeem.timer").exists()


def test_an_instruction_can_be_pasted():
    """`instructions -` reads stdin and prints its parse in the documented JSON."""
    words = "In the said Act, in section 6, for the words “three months”, the words “two months” shall be substituted."
    done = run("instructions", "-", "--json", stdin=words)
    (op,) = json.loads(done.stdout)

    assert (op["action"], op["unit"], op["old"], op["new"]) == ("substitute", "words", "three months", "two months")  # fmt: skip
    assert op["target"] == [["section", "6"]]


def test_a_text_without_an_instruction_is_a_failure():
    """What holds no instruction that can be read ends with 1, in lines and in JSON."""
    for words in (["instructions", "-"], ["instructions", "-", "--json"]):
        assert run(*words, stdin=OLD).returncode == 1


def test_an_act_is_carried_out_on_another():
    """`consolidate` prints the amended text, and on stderr what became of each instruction."""
    texts = HERE / "texts"
    done = run("consolidate", texts / "act-2019.txt", texts / "amending-act-2026.txt")

    assert "imprisonment which may extend to seven years" in done.stdout
    assert "20A. False information" in done.stdout
    assert "REFUSED" in done.stderr


def test_one_instrument_is_carried_out_once(tmp_path: Path):
    """An instrument given twice, under two names too, is refused: it would amend its own result."""
    texts, copy = HERE / "texts", tmp_path / "copy.txt"
    copy.write_text((texts / "amending-act-2026.txt").read_text())
    done = run("consolidate", texts / "act-2019.txt", texts / "amending-act-2026.txt", copy)

    assert done.returncode == 2
    assert "are one and the same instrument" in done.stderr


def test_the_law_is_shown_as_at_a_day(demo: tuple[Path, str]):
    """Before the assent section 14 says three years, after it seven."""
    act = "The Prevention of Digital Harms Act, 2019"
    before = run("show", act, "--as-at", "2026-02-26", "--db", demo[0]).stdout
    after = run("show", act, "--as-at", "2026-02-28", "--db", demo[0]).stdout

    assert "may extend to seven years" not in before
    assert "may extend to seven years" in after


def test_a_demo_removes_no_database_but_an_earlier_demos(tmp_path: Path) -> None:
    """What is kept is all there may be of it: in a folder with another's database the demo refuses."""
    from tarmeem import demo as demonstration

    path, paper = tmp_path / "tarmeem.db", tmp_path / "lamps.txt"
    paper.write_text("The Lamps Act, 2018\n\n1. Lamps.—Every quay shall have a lamp.\n")
    told = ["--work", "The Lamps Act, 2018", "--seen-on", "2024-06-01", "--witness", "A. Reader"]
    assert CliRunner().invoke(main, ["add", str(paper), *told, "--db", str(path)]).exit_code == 0
    kept = path.read_bytes()
    with pytest.raises(UsageError, match="no demo made"):
        demonstration.run(tmp_path, say=lambda _: None)
    assert path.read_bytes() == kept


def test_a_demo_of_which_nothing_came_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the machine does not reach itself, the demo says so and does not end well."""
    from tarmeem import demo as demonstration

    nobody = contextlib.nullcontext(dict.fromkeys(HOSTS, "http://127.0.0.1:9"))
    monkeypatch.setattr(demonstration, "serving", lambda _: nobody)
    with pytest.raises(FetchError, match="nothing came of"):
        demonstration.run(tmp_path, say=lambda _: None)


def test_files_that_differ_in_no_word_are_not_said_to_be_the_same(tmp_path: Path) -> None:
    """Where a link leads is not compared: that the bytes differ is said beside "no change"."""
    pages = [tmp_path / "old.html", tmp_path / "new.html"]
    for path, year in zip(pages, ("2019", "2024"), strict=True):
        path.write_text(f"<h1>Terms</h1><p>Our <a href=/fees-{year}>fees</a> are due in May.</p>")

    assert "Not compared: the files differ, though not in a word" in run("compare", *pages).stderr
    assert "Not compared" not in run("compare", pages[0], pages[0]).stderr


def test_what_the_project_brings_along_is_utf_8_in_any_locale() -> None:
    """Its own notices and texts are read alike where the machine's locale knows no Urdu."""
    reading = "from tarmeem.demo.replica import Replica; print(len(Replica().notices))"
    latin = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run([sys.executable, "-c", reading], env=latin, capture_output=True)
    assert int(done.stdout) >= 25, done.stderr


def test_a_provision_is_named_as_a_person_names_it(demo: tuple[Path, str]):
    """`history` takes "section 14", and says of one that never stood that it did not."""
    act = "The Prevention of Digital Harms Act, 2019"

    assert (
        "from “three years” to “five years”"
        in run("history", act, "section 14", "--db", demo[0]).stdout
    )
    done = run("history", act, "sec_999", "--db", demo[0])
    assert done.returncode == 2
    assert "(it has sec_1 to sec_40)" in done.stderr  # by their numbers: 20A came last


@pytest.mark.parametrize("command", ["history", "blame"])
def test_a_provision_may_be_named_as_the_sentences_cite_it(demo: tuple[Path, str], command: str):
    """A citation, as every sentence says it, names a provision, and so does a number that only one of them bears."""
    act = "The Prevention of Digital Harms Act, 2019"

    said = run(command, act, "section 2(1)(d)", "--db", demo[0]).stdout

    assert "it and a copy of" in " ".join(said.split())
    bare, whole = (run(command, act, said, "--db", demo[0]).stdout for said in ("14", "section 14"))
    assert bare == whole != ""


def test_a_day_is_karachis_in_every_option(demo: tuple[Path, str], monkeypatch: pytest.MonkeyPatch):
    """What is listed under a day is listed since that day, though in UTC it was the evening before."""
    asked: list[str | None] = []
    monkeypatch.setattr(looking.revisions, "recent", lambda _db, *, since, **_: asked.append(since) or [])  # fmt: skip
    monkeypatch.setattr(looking.ledger, "status", lambda _db, *, since, **_: asked.append(since) or [])  # fmt: skip
    for command in ("list", "status"):
        run(command, "--since", "2026-03-20", "--db", demo[0])

    assert asked == ["2026-03-19T19:00:00Z"] * 2


def test_a_new_work_of_no_day_leaves_no_database_behind(tmp_path: Path):
    """An empty one would be taken for a store in which nothing changed."""
    (tmp_path / "a.txt").write_text("A notice.")
    given = ("--work", "A", "--witness", "W", "--db", tmp_path / "new.db")
    assert run("add", tmp_path / "a.txt", *given, "--seen-on", "2026-13-01").returncode == 2
    assert not (tmp_path / "new.db").exists()


def test_a_terminal_cuts_lines_between_words_and_a_pipe_does_not(demo: tuple[Path, str]):
    """What belongs to an entry stays under it on forty columns; a program gets a line a fact, whole."""
    narrow = on_a_terminal("list", "--db", demo[0], COLUMNS="40")
    piped = run("list", "--db", demo[0]).stdout

    long = next(line for line in piped.splitlines() if line.startswith("    ") and len(line) > 80)
    cut = [f"    {part}" for part in textwrap.wrap(long.strip(), 36)]
    assert "\n".join(cut) in narrow
    assert max(map(len, narrow.splitlines())) <= 40


@pytest.mark.parametrize("form", ["text", "brief"])
def test_a_redline_on_a_terminal_is_cut_between_words(pair: tuple[Path, Path], form: str):
    """On forty columns no word of a redline, or of what it comes to, is broken."""
    drawn = on_a_terminal("compare", *pair, "--format", form, COLUMNS="40", NO_COLOR="1")
    whole = run("compare", *pair, "--format", "brief").stdout

    assert max(map(len, drawn.splitlines())) <= 40
    assert whole.splitlines()[0] in " ".join(drawn.split())


def test_what_changed_since_a_day_is_listed(demo: tuple[Path, str]):
    """`list --since` lists what was seen to change since, and says so where nothing did; works have no such day."""
    assert "Annual Fee" in run("list", "--since", "2026-03-20", "--db", demo[0]).stdout
    assert "Annual Fee" not in run("list", "--since", "2026-03-21", "--db", demo[0]).stdout
    assert "since 2026-03-21" in run("list", "--since", "2026-03-21", "--db", demo[0]).stderr
    asked = ("list", "--since", "2026-03-21", "--kind", "act", "--db", demo[0])
    assert run(*asked).returncode == 2


def test_no_record_is_signed_with_a_blank(demo: tuple[Path, str]):
    """An event without an authority, and a decision by nobody for no reason, are refused."""
    act = "The Prevention of Digital Harms Act, 2019"
    told = run("event", act, "commenced", "2019-04-01", "--source", " ", "--db", demo[0])
    decided = run("review", "1", "--reject", "--person", " ", "--reason", " ", "--db", demo[0])

    assert (told.returncode, decided.returncode) == (2, 2)
    assert "the authority that says so" in told.stderr
    assert "recorded with who and why" in decided.stderr


def test_blame_says_where_a_newer_text_reads_otherwise(demo: tuple[Path, str]):
    """`blame` names the newer text that differs, as `show` does, and only for the provision asked for."""
    act = "The Prevention of Digital Harms Act, 2019"

    assert "- DIFFERS section 14: the newest" in run("blame", act, "sec_14", "--db", demo[0]).stdout
    assert "seven years" in run("blame", act, "Section 14", "--db", demo[0]).stdout
    settled = run("blame", act, "sec_13", "--db", demo[0]).stdout
    assert "DIFFERS" not in settled
    assert "Nothing is outstanding of section 13." in settled, "of the Act much is"


@pytest.mark.parametrize(
    "command",
    [
        ["list"],
        ["status"],
        ["review"],
        ["show", "x"],
        ["serve"],
        ["reread"],
        ["event", "x", "repealed", "2026-01-01", "--source", "y"],
    ],
)
def test_without_a_database_the_demo_s_is_named(tmp_path: Path, command: list[str], monkeypatch: pytest.MonkeyPatch):  # fmt: skip
    """Where there is no database, the one that the demo left is named, if it is there."""
    monkeypatch.chdir(tmp_path)
    before = run(*command)
    (tmp_path / "demo-data").mkdir()
    (tmp_path / "demo-data/tarmeem.db").touch()
    after = run(*command)

    assert (before.returncode, after.returncode) == (2, 2)
    assert "`tarmeem demo` makes one" in before.stderr
    assert "--db demo-data/tarmeem.db" in after.stderr


def test_a_day_before_the_act_is_refused(demo: tuple[Path, str]):
    """The law is not shown as at a day on which the Act did not stand yet."""
    done = run(
        "show",
        "The Prevention of Digital Harms Act, 2019",
        "--as-at",
        "2018-12-31",
        "--db",
        demo[0],
    )

    assert done.returncode == 2
    assert "did not stand yet" in done.stderr


def test_a_document_that_no_site_lists_can_be_kept(tmp_path: Path):
    """`add` keeps a file with its day and its witness, and the work's history begins."""
    paper = tmp_path / "leak.txt"
    paper.write_text(
        "NOTIFICATION\nThe Authority appoints the 1st day of April, 2026 as the date.\n"
    )
    db = tmp_path / "t.db"
    given = ["--work", "A leaked notification", "--witness", "A Reporter", "--db", db]

    assert run("add", paper, *given, "--seen-on", "2026-03-01").returncode == 0
    assert run("add", paper, *given, "--seen-on", "soon").returncode == 2
    assert "A leaked notification" in run("list", "--search", "leaked", "--db", db).stdout


def test_a_document_at_an_address_can_be_kept(tmp_path: Path, httpserver: HTTPServer):
    """`add` fetches a URL like any source's document, wherever it answers; what it gives now was seen today, on no other day."""
    words = "NOTIFICATION. The Authority appoints the 1st day of April, 2026 as the date. " * 9
    httpserver.expect_request("/leak").respond_with_data(f"<html><body><main><p>{words}</p></main></body></html>", content_type="text/html")  # fmt: skip
    db = tmp_path / "t.db"
    given = (
        "add", "http://leaks.example/leak", "--work", "A leaked notification", "--witness", "A Reporter",
        "--db", db, "--host", f"leaks.example={httpserver.url_for('')}", "--seen-on",
    )  # fmt: skip
    assert "was not seen on 2026-03-01" in run(*given, "2026-03-01").stderr
    done = run(*given, clock.today())

    assert done.returncode == 0, done.stderr
    assert "A leaked notification" in run("list", "--search", "appoints", "--db", db).stdout


def test_status_proves_what_was_checked(demo: tuple[Path, str]):
    """`status` says how often each source was checked, and ends with 1 where something failed."""
    done = run("status", "--db", demo[0])

    assert "sta-notices: checked 2 times between" in done.stdout
    assert done.returncode == 1


def test_a_notice_is_shown_as_it_stands_now(demo: tuple[Path, str]):
    """What has no numbered provisions is shown whole, and in its newest text."""
    done = run("show", "Annual Fee for the Year 2026", "--db", demo[0])

    assert "Rs. 75,000" in done.stdout
    assert "Rs. 50,000" not in done.stdout


def test_nothing_was_known_before_it_was_seen(demo: tuple[Path, str]):
    """A day of knowledge before the first text is a wrong call, which names the day it was seen."""
    done = run("show", "The Prevention of Digital Harms Act, 2019", "--known-at", "2015-06-01", "--db", demo[0])  # fmt: skip

    assert done.returncode == 2
    assert "the first was seen 2026-03-01" in done.stderr


def test_a_number_lists_what_it_is_of(demo: tuple[Path, str]):
    """`review NUMBER` lists that alone; a number of nothing, and a decision of no number, are refused."""
    first = run("review", "--db", demo[0]).stdout.split()[0]
    (one,) = json.loads(run("review", first, "--json", "--db", demo[0]).stdout)

    assert str(one["number"]) == first
    assert run("review", "999999", "--db", demo[0]).returncode == 2
    assert run("review", "--agree", "--db", demo[0]).returncode == 2


def test_a_title_that_is_nearly_right_is_answered_with_the_right_one(demo: tuple[Path, str]):
    """A slip in a title is a wrong call; the title it is nearest to, whatever its letters' size, is named, and not taken."""
    for slip in ("The Prevention of Digital Harm Act, 2019", "the prevention of digital harm act"):
        done = run("show", slip, "--db", demo[0])

        assert done.returncode == 2
        assert "is it 'The Prevention of Digital Harms Act, 2019'?" in done.stderr


def test_what_changed_is_given_to_a_program_with_the_title_of_its_work(demo: tuple[Path, str]):
    """Nobody has to ask a second time what `w_…` is called."""
    told = json.loads(run("list", "--json", "--db", demo[0]).stdout)

    assert "The Prevention of Digital Harms Act, 2019" in [one["title"] for one in told]


def test_blame_says_first_that_not_all_of_it_is_settled(demo: tuple[Path, str]):
    """Above its words `blame` says that every instrument is carried out, and how many things are outstanding."""
    told = run(
        "blame", "The Prevention of Digital Harms Act, 2019", "sec_14", "--db", demo[0]
    ).stdout

    assert told.split("\n")[0].startswith("Here is what every instrument known orders, whether or not it has commenced, but for what is outstanding: 1,")  # fmt: skip


def test_a_text_kept_twice_is_said_to_have_been_kept(tmp_path: Path):
    """The same bytes of the same day and witness add nothing, and `add` says so."""
    (tmp_path / "act.txt").write_text("THE KITES ACT, 2031\n\n1. Title.—This is the Kites Act, 2031.\n2. Strings.—A string shall be of cotton.\n")  # fmt: skip
    once, again = (
        run("add", tmp_path / "act.txt", "--work", "The Kites Act, 2031", "--seen-on", "2024-02-03", "--witness", "A. Reader", "--db", tmp_path / "t.db").stdout
        for _ in range(2)
    )  # fmt: skip

    assert once.startswith("kept as capture 1 ")
    assert again.startswith("nothing added: it was kept before, as capture 1 ")


KITES = "THE KITES ACT, 2021\n\nACT V OF 2021\n\n1. Title.—This Act may be called the Kites Act, 2021.\n2. Strings.—A string shall be of cotton.\n2A. Tails.—A tail shall be short.\n"
KITES_AMENDED = """THE KITES (AMENDMENT) ACT, 2023

1. Short title and commencement.—(1) This Act may be called the Kites (Amendment) Act, 2023.
(2) It shall come into force at once.

2. Omission of section 2A, Act V of 2021.—In the Kites Act, 2021 (V of 2021), section 2A shall be omitted.
"""


def test_an_instrument_without_a_day_is_said_to_wait_for_it(tmp_path: Path):
    """`add` says what an amending Act of no known day waits for; told, it is carried out."""
    db, titles = tmp_path / "t.db", ("The Kites Act, 2021", "The Kites (Amendment) Act, 2023")
    for name, text in zip(titles, (KITES, KITES_AMENDED), strict=True):
        (tmp_path / "text.txt").write_text(text)
        kept = run("add", tmp_path / "text.txt", "--work", name, "--seen-on", "2024-02-03", "--witness", "A", "--db", db)  # fmt: skip

    assert "not carried out on The Kites Act, 2021 until its day is told" in kept.stderr
    assert f'tarmeem event "{titles[1]}" commenced' in kept.stderr
    run("event", titles[1], "commenced", "2023-05-01", "--source", "Gazette", "--db", db)
    assert "Section 2A  [omitted by" in run("show", titles[0], "--as-at", "2024-01-01", "--db", db).stdout  # fmt: skip


def test_an_instrument_that_is_carried_out_is_said_to_be(tmp_path: Path):
    """`add` says on which law an amending Act is carried out, and from which day: who files it is not left to guess."""
    db, given = tmp_path / "t.db", ("--seen-on", "2024-02-03", "--witness", "A", "--db", tmp_path / "t.db")  # fmt: skip
    amending = KITES_AMENDED.replace("at once", "on the 1st May, 2023")
    for name, text in (("The Kites Act, 2021", KITES), ("The Kites (Amendment) Act, 2023", amending)):  # fmt: skip
        (tmp_path / "text.txt").write_text(text)
        kept = run("add", tmp_path / "text.txt", "--work", name, *given)

    assert "note: it is carried out on The Kites Act, 2021 from 2023-05-01" in kept.stderr
    assert 'tarmeem show "The Kites Act, 2021" --as-at 2023-05-01' in kept.stderr
    assert "omitted by" in run("show", "The Kites Act, 2021", "--as-at", "2023-05-01", "--db", db).stdout  # fmt: skip


@pytest.mark.parametrize(
    ("orders", "said"),
    [
        (
            "section 2A shall be omitted.\n\n3. Amendment of section 2, Act V of 2021.—In the said Act, in section 2, for the word “silk” the word “wool” shall be substituted.",
            "it is carried out on The Kites Act, 2021 from 2023-05-01 in part, 1 instruction refused or for review",
        ),
        (
            "in section 2, for the word “silk” the word “wool” shall be substituted.",
            "nothing of it is carried out on The Kites Act, 2021, 1 instruction refused or for review",
        ),
    ],
)
def test_what_is_left_undone_of_an_instrument_is_said_as_it_is_kept(
    tmp_path: Path, orders: str, said: str
):
    """`add` does not call carried out what is refused, in part or in whole."""
    amending = KITES_AMENDED.replace("at once", "on the 1st May, 2023").replace("section 2A shall be omitted.", orders)  # fmt: skip
    for name, text in (("The Kites Act, 2021", KITES), ("The Kites (Amendment) Act, 2023", amending)):  # fmt: skip
        (tmp_path / "text.txt").write_text(text)
        kept = run("add", tmp_path / "text.txt", "--work", name, "--seen-on", "2024-02-03", "--witness", "A", "--db", tmp_path / "t.db")  # fmt: skip

    assert f"note: {said}: tarmeem show" in kept.stderr


def test_a_corrigendum_that_is_not_carried_out_is_said_to_correct(tmp_path: Path):
    """`add` says which law a corrigendum corrects, and that its text does not show it."""
    orders = "CORRIGENDUM\n\nIn the Kites Act, 2021 (V of 2021), in section 2, for the word “cotton” read “cord”.\n"
    for name, text in (("The Kites Act, 2021", KITES), ("Corrigendum to the Kites Act, 2021", orders)):  # fmt: skip
        (tmp_path / "text.txt").write_text(text)
        kept = run("add", tmp_path / "text.txt", "--work", name, "--seen-on", "2024-02-03", "--witness", "A", "--db", tmp_path / "t.db")  # fmt: skip

    assert "note: it corrects The Kites Act, 2021, and is not carried out" in kept.stderr


def test_two_decisions_at_once_are_refused(demo: tuple[Path, str]):
    """Of two decisions on one command none is taken."""
    first = run("review", "--db", demo[0]).stdout.split()[0]
    done = run("review", first, "--release", "--reject", "--person", "A", "--reason", "it is", "--db", demo[0])  # fmt: skip

    assert done.returncode == 2
    assert "released and rejected at once" in done.stderr


def test_a_failure_is_said_once_of_a_source(demo: tuple[Path, str]):
    """What a source's sentence says of a failure is not said again below it."""
    told = run("status", "--db", demo[0]).stdout

    assert told.count("it says that the site is out of order") == 1


def test_an_answer_that_nothing_is_there_is_never_a_text(demo: tuple[Path, str]):
    """No decision makes law of a page that says the law is not at its address."""
    waits = run("review", "--db", demo[0]).stdout.splitlines()
    at = next(k for k, line in enumerate(waits) if "status 404" in line)
    done = run("review", waits[at - 1].split()[0], "--release", "--reason", "it is", "--person", "A", "--db", demo[0])  # fmt: skip

    assert done.returncode == 2
    assert "is no text of it" in done.stderr


@pytest.mark.parametrize(
    ("name", "begins"), [("a.docx", b"PK"), ("a.html", b"<!"), ("a.json", b"{")]
)
def test_a_files_ending_says_how_to_draw(pair: tuple[Path, Path], name: str, begins: bytes):
    """A redline written to a file has the form its name promises."""
    drawn = pair[0].with_name(name)
    run("compare", *pair, "-o", drawn)

    assert drawn.read_bytes().lower().startswith(begins.lower())


def test_an_omitted_provision_is_no_unknown_one(demo: tuple[Path, str]) -> None:
    """`blame` of a section that was omitted names the instruction that took it out."""
    told = run("blame", "The Prevention of Digital Harms Act, 2019", "sec_7", "--db", demo[0])
    assert told.returncode == 2
    assert "was omitted, by section 5 of The Prevention" in told.stderr


def test_a_withdrawn_notice_says_so(demo: tuple[Path, str]) -> None:
    """The last text of a notice that its publisher took away is shown as that."""
    told = run("show", "Suspension of Mobile Data in Certain Districts", "--db", demo[0]).stdout
    assert "WITHDRAWN" in told
    assert "Nothing is outstanding" not in told


def test_a_sections_history_says_where_it_disagrees(demo: tuple[Path, str]) -> None:
    """A section whose text is not what the amending Act ordered says so in its own history."""
    act = "The Prevention of Digital Harms Act, 2019"
    assert "disagrees with the amending" in " ".join(
        run("history", act, "sec_14", "--db", demo[0]).stdout.split()
    )
    assert "disagrees" not in run("history", act, "sec_31", "--db", demo[0]).stdout


def test_no_redline_is_written_under_an_ending_that_promises_another(tmp_path: Path) -> None:
    """An ending that stands for no form is refused with those that do, unless --format names one."""
    one = tmp_path / "a.txt"
    one.write_text("1. Fees.—A fee is due.")
    for out in (tmp_path / "x.pdf", tmp_path / "x.xyz"):
        done = run("compare", one, one, "-o", out)
        assert done.returncode == 2
        assert "end it in .html, .htm, .docx, .json, .md, .txt, or say --format" in done.stderr
        assert run("consolidate", one, one, "-o", out).returncode == 2
        assert not out.exists()
        assert run("compare", one, one, "-o", out, "--format", "html").returncode == 0
        assert out.read_bytes().startswith(b"<!doctype html>")


def test_what_opens_in_word_is_word(tmp_path: Path) -> None:
    """A file that ends in .docx holds the form docx and no other, and no other file holds it."""
    one = tmp_path / "a.txt"
    one.write_text("1. Fees.—A fee is due.")
    for out, form, end in (
        ("x.docx", "html", ".html"),
        ("x.docx", "side", ".html"),
        ("x.docx", "brief", ".txt"),
        ("x.html", "docx", ".docx"),
    ):
        done = run("compare", one, one, "-o", tmp_path / out, "--format", form)
        assert (done.returncode, (tmp_path / out).exists()) == (2, False)
        assert f"end it in {end}" in done.stderr


def test_two_forms_at_once_are_refused(tmp_path: Path) -> None:
    """Where --json and --format, or two timers, ask for two things, neither is given."""
    one = tmp_path / "a.txt"
    one.write_text("1. Fees.—A fee is due.")
    assert run("compare", one, one, "--json", "--format", "html").returncode == 2
    assert run("compare", one, one, "--json", "--format", "json").returncode == 0
    timers = run("schedule", "--systemd", "--crontab")
    assert (timers.returncode, timers.stdout) == (2, "")


def test_what_is_said_of_a_redline_begins_a_line(tmp_path: Path) -> None:
    """A text may end within a line: where both streams go to one place, the first sentence does not run on from it."""
    for name, fee in (("a", 50), ("b", 75)):
        (tmp_path / name).write_text(f"1. Fees.—A fee of Rs. {fee}")
    done = run("compare", tmp_path / "a", tmp_path / "b")

    assert not done.stdout.endswith("\n")
    assert done.stderr.startswith("\n• Amount changed")


def test_a_text_is_kept_under_a_name_and_a_witness(tmp_path: Path) -> None:
    """A blank work or witness is refused, and so is a folder."""
    one = tmp_path / "a.txt"
    one.write_text("1. Fees.—A fee is due.")
    for path, work, who in (
        (one, " ", "A"),
        (one, "The Fees Act", ""),
        (tmp_path, "The Fees Act", "A"),
    ):
        told = run(
            "add",
            str(path),
            "--work",
            work,
            "--seen-on",
            "2024-01-01",
            "--witness",
            who,
            "--db",
            str(tmp_path / "t.db"),
        )
        assert told.returncode == 2


def test_the_command_is_a_module_too() -> None:
    """``python -m tarmeem`` is the command, under its own name."""
    done = subprocess.run([sys.executable, "-m", "tarmeem", "--help"], capture_output=True, text=True, check=False)  # fmt: skip

    assert (done.returncode, done.stdout.split()[:2]) == (0, ["Usage:", "tarmeem"])
