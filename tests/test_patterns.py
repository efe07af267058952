"""A pattern waits until a text asks for it, and every one of the project's is one that compiles."""

import gc
import importlib
import pkgutil

import pytest

import crawler
import diffs
import publish
import store
import tarmeem
from tarmeem.patterns import Waiting, pattern_of


def test_every_pattern_of_the_project_compiles():
    """A wrong pattern would be met by the first reader whose text asks for it, and not at the start."""
    for package in (crawler, diffs, publish, store, tarmeem):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    gc.unfreeze()  # the suite froze what it had imported
    waiting = [each for each in gc.get_objects() if isinstance(each, Waiting)]
    gc.freeze()
    assert len(waiting) > 1_000
    for each in waiting:
        assert each.flags is not None, each.pattern


def test_a_pattern_is_compiled_when_it_is_first_used():
    """Its source is read without compiling it, so that patterns are built of each other at no cost."""
    wrong = pattern_of("(")
    assert wrong.pattern == "("
    with pytest.raises(Exception, match="missing"):
        wrong.search("a text")
    figure = pattern_of(r"\d+")
    assert figure.search("section 26A")[0] == "26"
    assert "search" in vars(figure)
