"""The command and the files it is given: none is lost, and what cannot be read says what may help."""

from __future__ import annotations

import errno
import hashlib
import json
from pathlib import Path

import pytest

from diffs.compare import compare_texts
from diffs.redline import old_and_new_from_json
from tarmeem.cli.common import put
from tarmeem.errors import UsageError
from tarmeem.files import are_strange, compare_files
from tests.test_cli import NEW, OLD, run


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Return an old and a new text."""
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(OLD, encoding="utf-8")
    new.write_text(NEW, encoding="utf-8")
    return old, new


@pytest.mark.parametrize("command", ["compare", "consolidate"])
def test_no_output_overwrites_what_was_read(pair: tuple[Path, Path], command: str) -> None:
    """An output that is one of the inputs, by whatever path, is refused, and the input stays."""
    old, new = pair
    done = run(command, old, new, "-o", old.parent / "." / "new.txt")

    assert done.returncode == 2
    assert "it is one of the files that are read" in done.stderr
    assert new.read_text(encoding="utf-8") == NEW


@pytest.mark.parametrize("command", ["compare", "consolidate"])
def test_a_dash_is_standard_output(
    pair: tuple[Path, Path], command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``-o -`` writes to standard output, as ``-`` reads standard input: no file is called so."""
    monkeypatch.chdir(tmp_path)

    assert "an annual fee" in run(command, *pair, "-o", "-").stdout
    assert not (tmp_path / "-").exists()


def test_an_output_is_written_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a full disk the redline that stood there stands yet, and no half of another does."""
    out = tmp_path / "redline.html"
    put(out, b"before")

    def fill(path: Path, body: bytes) -> None:
        with path.open("wb") as file:
            file.write(body[:3])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fill)
    with pytest.raises(OSError, match=r"redline\.html"):
        put(out, b"after")
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"redline.html": b"before"}


def test_an_address_is_no_missing_file(pair: tuple[Path, Path]) -> None:
    """A URL where a file is wanted is said to be one, with what to do."""
    done = run("compare", "https://sta.example/fees.pdf", pair[1])

    assert done.returncode == 2
    assert "is an address: save what is there" in " ".join(done.stderr.split())


def test_what_cannot_be_read_says_what_may_help(pair: tuple[Path, Path], tmp_path: Path) -> None:
    """A file of no kind that can be read is refused with what to give instead; empty input by name."""
    odd = tmp_path / "odd.bin"
    odd.write_bytes(bytes(range(256)) * 9)

    assert "save it anew as PDF, DOCX, HTML or text" in run("compare", pair[0], odd).stderr
    assert run("compare", pair[0], "-", stdin="").stderr.startswith(
        "tarmeem: standard input: it is empty"
    )


@pytest.mark.parametrize("form", ["html", "side"])
def test_a_page_says_what_was_compared(pair: tuple[Path, Path], form: str, tmp_path: Path) -> None:
    """A redline that is kept bears the names of the two files: it may be read without them."""
    page = tmp_path / "page.html"
    run("compare", *pair, "--format", form, "-o", page)

    assert "<title>old.txt → new.txt</title>" in page.read_text(encoding="utf-8")


def test_a_comparison_says_what_was_compared(pair: tuple[Path, Path]) -> None:
    """Its JSON names both files and the SHA-256 of their bytes; the texts are read back from it as before."""
    said = run("compare", *pair, "--json").stdout
    read = json.loads(said)
    wanted = [{"file": one.name, "sha256": hashlib.sha256(one.read_bytes()).hexdigest(), "scanned_pages": []} for one in pair]  # fmt: skip

    assert [read["old"], read["new"]] == wanted
    assert old_and_new_from_json(said)[0] == OLD
    piped = json.loads(run("compare", "-", pair[1], "--json", stdin=OLD).stdout)
    assert piped["old"] == wanted[0] | {"file": "-"}


def test_a_picture_that_is_none_is_refused_in_plain_words(tmp_path: Path):
    """What is damaged is called so, and no object in memory is named."""
    (tmp_path / "a.txt").write_text("1. Fees.—The fee is Rs. 50.", "utf-8")
    (tmp_path / "b.png").write_bytes(b"\x89PNG\r\n\x1a\n0000")

    done = run("compare", tmp_path / "a.txt", tmp_path / "b.png")

    assert done.returncode == 1
    assert "it is damaged, or of no kind that is known" in done.stderr
    assert "BytesIO" not in done.stderr


NAMED = "THE {0} ACT, 2040\n\n1. Short title.—This Act may be called the {0} Act, 2040.\n\n2. Fees.—{1}\n"
URDU = "۱۔ عنوان۔—اس ایکٹ کو چراغ ایکٹ، ۲۰۴۰ء کہا جائے گا۔\n\n۲۔ فیس۔—فیس پچاس روپے ہو گی۔\n"


def compared(tmp_path: Path, old: str, new: str, *more: str) -> tuple[int, str]:
    """Return how a comparison of two texts ended, and what it said for a person."""
    for name, text in (("one.txt", old), ("two.txt", new)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = run("compare", tmp_path / "one.txt", tmp_path / "two.txt", *more)
    return done.returncode, " ".join(done.stderr.split())


def test_texts_in_two_languages_are_not_compared(tmp_path: Path) -> None:
    """All of the one would be told as omitted; a text in both languages, and a few letters, are compared."""
    english = NAMED.format("Lamps", "The fee is Rs. 50.")

    assert compared(tmp_path, english, URDU)[0] == 2
    assert compared(tmp_path, URDU, english, "--anyway")[0] == 2
    assert "in two languages" in compared(tmp_path, english, URDU)[1]
    assert compared(tmp_path, english + URDU, english)[0] == 0
    assert compared(tmp_path, "Rs. 50", URDU)[0] == 0


@pytest.mark.parametrize("name", ["Lamps (Amendment)", "Oil", "Lamps and Oil"])
def test_two_laws_are_compared_where_that_is_wanted(tmp_path: Path, name: str) -> None:
    """Nearly all would be told as changed: who means it says so, and is told what the texts call themselves."""
    old, new = (NAMED.format(one, "The fee is Rs. 50.") for one in ("Lamps", name))
    code, said = compared(tmp_path, old, new)

    assert code == 2
    assert "they are two laws: “lamps act 2040” and “" in said
    assert "--anyway" in said
    assert compared(tmp_path, old, new, "--anyway")[0] == 0


@pytest.mark.parametrize(
    "new",
    [
        NAMED.format("Lamps", "The fee is Rs. 75.").replace("2040", "2041"),
        NAMED.format("Lamps", "The fee is Rs. 75.").replace("Act, ", "Rules, "),
        NAMED.format("Lampa", "The fee is Rs. 75."),
        "2. Fees.—The fee is Rs. 75.\n",
        "2. Fees.—The fee of the Oil Act, 2030 is paid in Rs. 75.\n",
    ],
)
def test_a_draft_an_excerpt_and_another_years_text_are_compared(tmp_path: Path, new: str) -> None:
    """What only its year, its kind or a misread letter parts is one law; what bears no name may be any."""
    assert compared(tmp_path, NAMED.format("Lamps", "The fee is Rs. 50."), new)[0] == 0
    assert compared(tmp_path, new, NAMED.format("Lamps", "The fee is Rs. 50."))[0] == 0


def test_texts_without_a_name_that_have_no_words_in_common_are_doubted() -> None:
    """Nothing in them says that they are two laws; one of which half was written anew is still one."""
    keeping = [f"{n}. Every keeper of the {word} lamp shall trim its wick before dusk.\n" for n, word in enumerate(("north", "south", "east", "west", "inner", "outer"), 1)]  # fmt: skip
    weighing = [f"{n}. Wherever corn is sold by {word} measure, buyers may ask an assizer.\n" for n, word in enumerate(("pint", "peck", "bushel", "sack", "cart", "load"), 1)]  # fmt: skip
    old = "".join(keeping)

    assert are_strange(compare_texts(old, "".join(weighing)))
    assert not are_strange(compare_texts(old, "".join([*keeping[:3], *weighing[3:]])))
    assert not are_strange(compare_texts(keeping[0], weighing[0])), "too short to tell"


def test_a_web_page_under_a_files_name_is_compared_only_where_that_is_wanted(
    tmp_path: Path,
) -> None:
    """A site that has lost a file may answer with a page that says so: no law was repealed by it."""
    page = tmp_path / "law.pdf"
    page.write_text(
        "<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1></body></html>"
    )
    other = tmp_path / "old.txt"
    other.write_text("1. Lamps.—The keeper shall light the lamp.\n")
    with pytest.raises(UsageError, match=r"law\.pdf is a web page, “404 Not Found”, and no PDF"):
        compare_files(other, page)
    assert compare_files(other, page, anyway=True)[0].hunks
