"""Work on plain files, with no database: compare two, read an instrument, carry it out."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crawler.pages import read
from diffs import redline
from diffs.compare import Comparison, Run
from diffs.compare.readings import compare_readings
from diffs.structure.cite import cite, unit_of
from tarmeem import clock
from tarmeem.errors import ReadError, UsageError
from tarmeem.letters import share_of_arabic
from tarmeem.model import Instruction, Reading
from tarmeem.patterns import pattern_of

if TYPE_CHECKING:
    from diffs.amending.consolidating.consolidation import Consolidation

_TYPES = {
    ".pdf": "application/pdf",
    ".htm": "text/html",
    ".html": "text/html",
    ".txt": "text/plain",
    ".md": "text/plain",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}

_NO_PAGES = (".pdf", ".docx")
"""Names under which no web page is kept but by mistake."""
_ANEW = "fetch it again, or save it anew as PDF, DOCX, HTML or text"
"""What may help with a file that no text could be read out of, where its problem does not say."""

_NO_WORDS = "the files differ, though not in a word: in markup, in where links lead, in pictures"
"""What is said of two files whose bytes differ and whose texts do not."""
_HEAD = "[Consolidated by tarmeem: no official text."
_HEADS = pattern_of(rf"(?:{re.escape(_HEAD)}[^\n]*(?:\n  [^\n]*)*\]\n\n)+")
"""What stands above a text that we consolidated, once for each time that it was done."""


def read_file(path: Path) -> Reading:
    """Read a file, or standard input where it is ``-``.

    Raises: ReadError where no text could be read out of it, with the reader's reason.
    """
    piped = str(path) == "-"
    where = "standard input" if piped else str(path)
    body = sys.stdin.buffer.read() if piped else path.read_bytes()
    media_type = _TYPES.get(path.suffix.lower(), "text/plain" if piped else "")
    if not body.strip():
        raise ReadError("it is empty", where=where, do="fetch or save it again")
    reading = read(body, media_type, url=path.name)
    if not reading.text.strip():
        problem = reading.problem or "no text could be read"
        unlocked = ", without its password" if "password" in problem else ""
        raise ReadError(problem, where=where, do="" if ": " in problem else _ANEW + unlocked)
    return reading


def compare_files(
    old: Path, new: Path, *, anyway: bool = False
) -> tuple[Comparison, dict[str, Any]]:
    """Compare two files of any kind the readers know; one of them may be standard input, ``-``.

    Return also, as ``old`` and ``new``, the name of each, the SHA-256 of its bytes and the numbers of the
    pages that were read from their pictures. What tarmeem put above a consolidated text is told as not
    compared, and so is what files have beside their words, where they differ in nothing else. Raises: UsageError where both are standard input, where one is in Urdu and the other not,
    and, but for ``anyway``, where they call themselves two laws, or one is a web page under a file's name.
    """
    if str(old) == str(new) == "-":
        raise UsageError("there is one standard input, and two texts are wanted", do="name a file")
    parted = [_without_head(read_file(path)) for path in (old, new)]
    for path, (reading, _) in zip((old, new), parted, strict=True):
        if reading.reader == "html" and path.suffix.lower() in _NO_PAGES and not anyway:
            what = (
                f"{path} is a web page, “{reading.title}”"
                if reading.title
                else f"{path} is a web page"
            )
            raise UsageError(
                f"{what}, and no {path.suffix[1:].upper()}: a site may have answered with an error",
                do="fetch the file again, or say --anyway",
            )
    _may_be_compared(*(reading.text for reading, _ in parted), anyway=anyway)
    made = compare_readings(parted[0][0], parted[1][0])
    heads = tuple(f"{path.name}: {head}" for path, (_, head) in zip((old, new), parted, strict=True) if head)  # fmt: skip
    sides = {
        side: {"file": path.name, "sha256": reading.sha256, "scanned_pages": _scanned(reading)}
        for side, path, (reading, _) in zip(("old", "new"), (old, new), parted, strict=True)
    }
    differ = made.old == made.new and len({side["sha256"] for side in sides.values()}) > 1
    unread = (_NO_WORDS,) if differ else ()
    return replace(made, not_compared=(*made.not_compared, *heads, *unread)), sides


def _may_be_compared(old: str, new: str, *, anyway: bool) -> None:
    """Raise UsageError for texts in two languages, and for two laws unless they are wanted."""
    from diffs.amending.drafting.whichact import two_laws

    languages = [_language(text) for text in (old, new)]
    if all(languages) and languages[0] != languages[1]:
        from publish.law.comparing import one_language  # the law's whole history comes with it

        one_language(*languages)
    if not anyway and (names := two_laws(old, new)):
        raise UsageError(
            f"they are two laws: “{names[0]}” and “{names[1]}”", do="say --anyway to compare them"
        )


def are_strange(made: Comparison) -> bool:
    """Tell whether two texts have next to no words in common, so that they may be of two documents."""
    kept = _size(run.text for run in made.runs if run.op in ("=", "m+"))
    least = min(_size([made.old]), _size([made.new]))
    return least >= _TELLING and kept < _STRANGE * least


def _size(texts: Iterable[str]) -> int:
    return sum(len("".join(text.split())) for text in texts)


_STRANGE = 0.15
"""Share of the shorter text that two laws have in common at most: words such as "of the", a form of enactment."""
_TELLING = 300
"""Letters of a text whose share tells anything."""


def _language(text: str) -> str:
    """Return the language of a text; nothing where it is in two, or has too few letters to tell."""
    share = share_of_arabic(text)
    if _ONE < share < 1 - _ONE or sum(map(str.isalpha, text)) < _FEWEST:
        return ""
    return "ur" if share > _ONE else "en"


_ONE = 0.2
"""Share of a text's letters up to which it only quotes another language."""
_FEWEST = 20
"""Letters that tell a language."""


def _scanned(reading: Reading) -> list[int]:
    return [page.number for page in reading.pages if page.method == "ocr"]


def _without_head(reading: Reading) -> tuple[Reading, str]:
    """Return a reading without what ``consolidate`` put above the law, and that on one line."""
    found = _HEADS.match(reading.text)
    if found is None:
        return reading, ""
    return replace(reading, text=reading.text[found.end() :], pages=()), " ".join(found[0].split())


def draw(
    comparison: Comparison, form: str, *, title: str = "Redline", color: bool = False, screen: bool = False,
    width: int | None = None, sides: Mapping[str, Any] | None = None,
) -> bytes:  # fmt: skip
    """Draw a comparison in a form: text, brief, html, side, docx, criticmarkup or json.

    A page and a Word document bear the ``title``; they and JSON the ``sides``: what was compared.
    Text is for a pipe, and reads back exactly; for a ``screen`` it is folded, in marks or ``color`` of ``width`` columns.
    """
    if form == "docx":
        return redline.to_docx(comparison, title=title, sides=sides)
    if form == "text":
        drawn = redline.to_terminal(comparison, color=color, screen=screen, width=width)
    elif form == "brief":
        drawn = _in_brief(comparison)
    elif form in ("html", "side"):
        drawn = redline.to_html(
            comparison, layout="side" if form == "side" else "inline", title=title, sides=sides
        )
    elif form == "criticmarkup":
        drawn = redline.to_criticmarkup(comparison)
    else:
        drawn = redline.to_json(comparison, sides=sides)
    return drawn.encode("utf-8", "surrogatepass")


def _in_brief(comparison: Comparison) -> str:
    """Return what the changes come to, the changes alone, and what their marks mean."""
    parts = ["\n".join(redline.in_sentences(comparison)), redline.to_brief(comparison).rstrip()]
    shown = [Run(run.op, run.text) for hunk in comparison.hunks for run in hunk.runs]
    signs = redline.key(run for run in shown if run.op[0] != "n")
    return "\n\n".join(part for part in (*parts, signs) if part) + "\n"


def instructions(path: Path) -> list[Instruction]:
    """Parse a file as an amending instrument, or one pasted instruction; numbered as when carried out.

    Where not all of it could be read, that is the last one, refused.
    """
    from diffs.amending.consolidating.consolidation import numbered

    reading = read_file(path)
    return numbered(1, reading.text, reading.problem)


def consolidate_files(
    base: Path, instruments: Sequence[Path]
) -> tuple[Consolidation, str, list[str]]:
    """Carry instruments out on a base, in their order; return it also as the text to be kept, and which of them may not have begun.

    Raises UsageError where one instrument is given twice: it would be carried out on its own result.
    """
    from diffs.amending.consolidating.consolidation import consolidate
    from diffs.amending.consolidating.omissions import with_omissions
    from publish.law.commencing import not_begun

    read = [read_file(path) for path in (*instruments, base)]
    _no_two_alike(instruments, [one.text for one in read[:-1]])
    unread = [f"{path.name}: not all of it could be read: {one.problem}"
              for path, one in zip((*instruments, base), read, strict=True) if one.problem]  # fmt: skip
    texts = [one.text for one in read[:-1]]
    law, earlier = _without_head(read[-1])
    made = consolidate(law.text, texts, [one.problem for one in read[:-1]])
    made = replace(made, unread=tuple(unread))
    late = [f"{path.name}: {why}; it is carried out all the same" for path, text in zip(instruments, texts, strict=True)
            if (why := not_begun(text, clock.today()))]  # fmt: skip
    text = _said_to_be_ours(made, with_omissions(made, texts), late)
    return made, (f"{earlier}\n\n{text}" if earlier else text), late


def _no_two_alike(paths: Sequence[Path], texts: Sequence[str]) -> None:
    """Refuse two files of the same words."""
    seen: dict[str, Path] = {}
    for path, text in zip(paths, texts, strict=True):
        words = " ".join(text.split())
        if words in seen:
            raise UsageError(f"{path} and {seen[words]} are one and the same instrument", do="give it once")  # fmt: skip
        seen[words] = path


def _said_to_be_ours(made: Consolidation, text: str, late: Sequence[str]) -> str:
    """Return a consolidated text under a head that says whose it is, what it leaves undone, and what may not have begun."""
    states = [one.instruction.state for one in made.carried]
    unit = unit_of(text)
    done = states.count("applied")
    undone = len(states) - done - states.count("none")
    noun = "instruction" if done == 1 else "instructions"
    head = f"{_HEAD} {done} {noun} carried out, {undone} not, whatever day each begins"
    said = list(late)
    said += [
        " ".join(
            f"{', '.join(filter(None, (one.instruction.id, one.eid and cite(one.eid, unit))))}: {one.instruction.reason}".split()
        )
        for one in made.refusals
    ]
    said += [" ".join(one.split()) for one in made.unread]
    return "\n  ".join([head + (":" if said else "."), *said]) + "]\n\n" + text
