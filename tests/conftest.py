"""What every test may ask for. Real SQLite, real HTTP on loopback, real texts where they are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CORPUS = Path(os.environ.get("TARMEEM_CORPUS", ROOT.parent / "shared" / "corpus"))


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Return the folder of real texts, or skip the test and say where they were looked for."""
    if not (CORPUS / "laws" / "index.json").is_file():
        pytest.skip(f"no real texts at {CORPUS} (set TARMEEM_CORPUS)")
    return CORPUS
