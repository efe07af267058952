"""LibreOffice as a judge: it opens a DOCX and itself rejects, then accepts, every tracked change.

It is driven through its own Python bridge, which only some interpreters have (Debian: the system's,
with ``python3-uno``); ``lacking`` says what is missing. The same file is both sides of the talk: run
by that interpreter, with a pipe's name and paths, it prints one JSON line a path.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

_ESCAPE = re.compile("_x([0-9A-F]{4})_")
_PATIENCE = 600
"""Tenths of a second to wait for LibreOffice to answer."""


def bridge() -> str | None:
    """Return an interpreter that can talk to LibreOffice, or None."""
    office = shutil.which("soffice")
    if office is None:
        return None
    own = Path(office).resolve().parent / "python"
    for python in (str(own), shutil.which("python3", path=os.defpath), sys.executable):
        if python and shutil.which(python) and _imports_uno(python):
            return python
    return None


def _imports_uno(python: str) -> bool:
    return not subprocess.run([python, "-c", "import uno"], capture_output=True).returncode


def lacking() -> str:
    """Return what must be installed before LibreOffice can judge; empty where nothing is missing."""
    if shutil.which("soffice") is None:
        return "no LibreOffice here: apt install libreoffice-writer-nogui"
    return "" if bridge() else "LibreOffice has no Python bridge here: apt install python3-uno"


def rejected_and_accepted(files: Sequence[bytes], *, patience: int = 1200) -> list[tuple[str, str]]:
    """Return of each DOCX what LibreOffice makes of it: all changes rejected, all accepted."""
    with tempfile.TemporaryDirectory(prefix="tarmeem-office-") as folder:
        paths = []
        for number, body in enumerate(files):
            paths.append(Path(folder, f"{number}.docx"))
            paths[-1].write_bytes(body)
        pipe = Path(folder).name
        office = _start(Path(folder, "profile"), pipe)
        try:
            asked = [str(bridge()), __file__, pipe, *map(str, paths)]
            told = subprocess.run(asked, check=True, capture_output=True, timeout=patience).stdout
        finally:
            _end(office)
    pairs = [json.loads(line) for line in told.decode("ascii").splitlines()]
    return [(_plain(old), _plain(new)) for old, new in pairs]


def _start(profile: Path, pipe: str) -> subprocess.Popen[bytes]:
    call = [str(shutil.which("soffice")), f"-env:UserInstallation={profile.as_uri()}", "--headless",
            "--norestore", f"--accept=pipe,name={pipe};urp"]  # fmt: skip
    quiet = subprocess.DEVNULL
    return subprocess.Popen(call, stdout=quiet, stderr=quiet, start_new_session=True)


def _end(office: subprocess.Popen[bytes]) -> None:
    """Wait for LibreOffice, which was asked to leave; soffice is a script, so its group is ended."""
    try:
        office.wait(20)
    except subprocess.TimeoutExpired:
        os.killpg(office.pid, 9)
        office.wait()


def _plain(text: str) -> str:
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)


# ------------------------------------------------------- within the interpreter that has the bridge


def _answers(pipe: str, paths: Sequence[str]) -> Iterator[str]:
    context = _connected(pipe)
    make = context.ServiceManager.createInstanceWithContext
    desktop = make("com.sun.star.frame.Desktop", context)
    helper = make("com.sun.star.frame.DispatchHelper", context)
    try:
        for path in paths:
            yield json.dumps([_judged(desktop, helper, path, way) for way in ("Reject", "Accept")])
    finally:
        desktop.terminate()


def _connected(pipe: str) -> Any:
    import uno  # type: ignore[import-not-found]  # only LibreOffice's interpreter has it

    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", here
    )
    for _ in range(_PATIENCE):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:  # the bridge's own class, raised until the office listens
            time.sleep(0.1)
    raise SystemExit("LibreOffice did not answer")


def _judged(desktop: Any, helper: Any, path: str, way: str) -> str:
    import uno

    hidden = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    hidden.Name, hidden.Value = "Hidden", True
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, (hidden,))
    try:
        frame = document.CurrentController.Frame
        helper.executeDispatch(frame, f".uno:{way}AllTrackedChanges", "", 0, ())
        if document.Redlines.createEnumeration().hasMoreElements():
            return f"{way} left changes behind"
        paragraphs = document.Text.createEnumeration()
        found = []
        while paragraphs.hasMoreElements():
            found.append(paragraphs.nextElement().getString())
        return "\n".join(found)
    finally:
        document.close(True)  # noqa: FBT003 - the bridge's calls take no keywords


if __name__ == "__main__":
    for answer in _answers(sys.argv[1], sys.argv[2:]):
        print(answer, flush=True)
