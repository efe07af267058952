"""The command and the files it is given: none is lost, and what cannot be read says what may help."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from diffs.redline import old_and_new_from_json
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
