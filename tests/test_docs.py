"""The documents say what the code does."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from importlib import import_module
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import crawler
import diffs
import store
from crawler.declare import load_sources
from diffs.redline import key
from publish.law.steps import Step
from store.ledger import SourceStatus
from tarmeem import errors, model
from tarmeem.cli import FAMILIES, main
from tarmeem.model import Revision

ROOT = Path(__file__).resolve().parent.parent
DOCS = {page.name: page.read_text() for page in (ROOT / "docs").glob("*.md")}


def _commands(group: click.Group, path: str = "tarmeem") -> list[tuple[str, click.Command]]:
    found: list[tuple[str, click.Command]] = []
    ctx = click.Context(group)
    for name in group.list_commands(ctx):
        command = group.get_command(ctx, name)
        assert command is not None
        found.append((f"{path} {name}", command))
        if isinstance(command, click.Group):
            found += _commands(command, f"{path} {name}")
    return found


@pytest.mark.parametrize(("path", "command"), _commands(main))
def test_every_command_is_in_the_manual(path: str, command: click.Command):
    """Each command has a section of the manual and says in a sentence what it does."""
    assert f"\n## {path}\n" in DOCS["cli.md"]
    assert command.help
    assert command.help[0].isupper()


@pytest.mark.parametrize("name", [name for family in FAMILIES.values() for name in family])
def test_every_command_is_in_the_readme(name: str):
    """Who reads the README alone knows of each command."""
    assert f"| `{name}` |" in (ROOT / "README.md").read_text()


def test_the_help_says_of_every_command_what_it_does_to_the_end():
    """No command is left out of the list, and no sentence is cut short with dots."""
    told = " ".join(CliRunner().invoke(main, ["--help"]).output.split())

    for path, command in _commands(main):
        if path.count(" ") == 1:
            said = f"{path.split()[1]} {command.get_short_help_str(limit=200)}"
            assert " ".join(said.split()) in told


@pytest.mark.parametrize("command", ["list", "status", "history"])
def test_every_key_of_the_json_is_in_the_manual(command: str):
    """What a program is given is told where the commands are, or in the page of the law's JSON."""
    keys = {"list": Revision, "status": SourceStatus, "history": Step}[command]

    assert f"`{command} --json`" in DOCS["cli.md"]
    assert all(f"| `{one.name}` |" in DOCS["cli.md"] for one in fields(keys))


def test_the_marks_are_explained():
    """README and words say what each mark of a redline means, as the program does."""
    told = key().removeprefix("Key: ")

    assert told in (ROOT / "README.md").read_text()
    assert all(f"`{mark}`" in DOCS["words.md"] for mark in re.findall(r"[\[{].*?[\]}]", told))


@pytest.mark.parametrize("family", FAMILIES)
def test_each_family_s_commands_are_offered_under_their_names(family: str):
    """The command offers all that a family's module has, each under the name it was given there."""
    made = import_module(f"tarmeem.cli.{family}").COMMANDS

    assert tuple(command.name for command in made) == FAMILIES[family]


@pytest.mark.parametrize("word", ["source", "work", "expression", "snapshot", "capture", "check",
                                  "reading", "provision", "relation", "instruction", "change",
                                  "revision", "event"])  # fmt: skip
def test_every_noun_is_among_the_words(word: str):
    """A noun of the model is explained in docs/words.md under its own name."""
    assert hasattr(model, word.title())
    assert f"**{word}**" in DOCS["words.md"]


def test_every_error_is_in_the_drawing():
    """Each error class stands in the tree at the top of its module."""
    drawn = errors.__doc__ or ""
    classes = [
        name for name, value in vars(errors).items()
        if isinstance(value, type) and issubclass(value, errors.TarmeemError)
    ]  # fmt: skip

    assert [name for name in classes if name not in drawn] == []


def test_every_source_is_in_the_manual_of_sources():
    """Each declared source is named in docs/sources.md."""
    assert [name for name in load_sources() if name not in DOCS["sources.md"]] == [], "make docs"


@pytest.mark.parametrize("package", [crawler, diffs, store])
def test_the_generic_names_are_this_projects(package):
    """``crawler``, ``diffs`` and ``store`` are imported from this project, not from elsewhere."""
    assert Path(package.__file__).is_relative_to(ROOT)


def test_every_package_is_shipped():
    """A folder of modules that is installed for development is also in what is built to be installed."""
    shipped = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]["packages"]
    tops = sorted({name.partition(".")[0] for name in shipped})
    folders = [folder.parent for top in tops for folder in (ROOT / top).rglob("__init__.py")]

    assert sorted(".".join(folder.relative_to(ROOT).parts) for folder in folders) == sorted(shipped)


@pytest.mark.parametrize("page", [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))],
                         ids=lambda page: page.stem)  # fmt: skip
def test_every_path_in_the_documents_is_there(page: Path):
    """A file or folder of the project that a document names is where the document says it is."""
    tops = "crawler|store|diffs|publish|tarmeem|tests|benchmarks|docs"
    named = re.findall(rf"`((?:{tops})/[\w/.-]*)`", page.read_text())

    assert [path for path in named if not (ROOT / path).exists()] == []
