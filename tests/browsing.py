"""The pages as a reader meets them: served on loopback, and their ink measured in a real browser."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@contextmanager
def served(path: str | Path) -> Iterator[str]:
    """Serve a store on loopback as a user would; yield the site's address once it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    call = [sys.executable, "-m", "datasette", "serve", str(path), "--host", "127.0.0.1"]
    server = subprocess.Popen(
        [*call, "--port", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    home = f"http://127.0.0.1:{port}"
    try:
        _await(f"{home}/-/tarmeem")
        yield home
    finally:
        server.terminate()
        server.wait(10)


def _await(url: str) -> None:
    for _ in range(150):
        try:
            with urlopen(url):
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"nothing answered at {url}")


@contextmanager
def quiet(page: Any) -> Iterator[None]:
    """Let a page say nothing in its console meanwhile, throw nothing, and ask for nothing in vain."""
    said: list[str] = []
    heard = {
        "console": lambda message: said.append(f"{page.url}: {message.text}"),
        "pageerror": lambda error: said.append(f"{page.url}: {error}"),
        "requestfailed": lambda request: said.append(f"failed: {request.url}"),
    }
    for event, hear in heard.items():
        page.on(event, hear)
    yield
    for event, hear in heard.items():
        page.remove_listener(event, hear)
    assert said == []


def overflow(page: Any) -> int:
    """Return by how many pixels a page scrolls sideways."""
    wide, room = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    return max(0, int(wide) - int(room))


CONTRAST = """mark => {
  const found = document.querySelector(mark); if (!found) return null;
  const rgb = text => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => (v /= 255) <= .03928 ? v / 12.92
    : ((v + .055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  let under = found, ground = [255, 255, 255];
  for (; under; under = under.parentElement) {
    const own = rgb(getComputedStyle(under).backgroundColor);
    if (own.length < 4 || own[3] === 1) { ground = own; break }
  }
  const [a, b] = [light(rgb(getComputedStyle(found).color)), light(ground)].sort((x, y) => y - x);
  return (a + .05) / (b + .05);
}"""
"""Measures the contrast of a mark, from 1 to 21, with the first ground under it that is not clear."""
