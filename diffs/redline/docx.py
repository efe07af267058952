"""DOCX: tracked changes that Word and LibreOffice accept and reject like a colleague's.

A line feed in unchanged text ends a paragraph; inside a change it is a line break, so that
accepting or rejecting never has to join paragraphs, on which word processors differ. Moves,
noise and what may be OCR are tracked under authors of their own, by which a reader can filter them. Characters that
XML cannot hold are written ``_x001B_``, the way Office itself does, and a literal ``_x001B_``
becomes ``_x005F_x001B_``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from diffs.compare.comparison import Comparison, Run
from diffs.compare.print.doubt import MAY_BE_OCR
from diffs.redline.heads import heads
from diffs.redline.marked import UNSAFE, joined
from diffs.redline.wordfile import begun, opened, saved
from tarmeem.patterns import pattern_of

AUTHOR = "tarmeem"
_KINDS = {"m": "moved", "n": "layout"}
_COLOURS = {"m": '<w:color w:val="1A7F37"/>', "n": '<w:color w:val="808080"/>'}
_URDU = '<w:rtl/><w:lang w:bidi="ur-PK"/>'
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_UNWRITABLE = pattern_of(f"[{UNSAFE}]|_(?=x[0-9A-Fa-f]{{4}}[_{UNSAFE}])")
"""What is written as an escape; half of one too where another follows, whose ``_`` would close it."""
_BEGUN = pattern_of(r"_(?:x[0-9A-Fa-f]{0,4})?\Z")
"""What may be an escape together with what another run begins with."""
_APART = "1980-01-01T00:00:00Z"
_ESCAPE = len("_x001B_")
_WRITTEN = pattern_of("_x([0-9A-Fa-f]{4})_")
_PIECES = pattern_of(r"\n|\t|[^\n\t]+")
_RTL = pattern_of("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LETTER = pattern_of(r"[^\W\d_]")


def to_docx(
    comparison: Comparison, *, title: str = "Redline", sides: Mapping[str, Any] | None = None
) -> bytes:
    """Return a Word document with tracked changes.

    ``sides``: what was compared, as ``old`` and ``new``; each page's head then says it, with the SHA-256 of both.
    Raises: MissingExtraError without python-docx.
    """
    document = begun(_xml_safe(title))
    style = document.styles["Normal"]
    style.element.rPr.rFonts.set(f"{{{_W}}}cs", "Noto Nastaliq Urdu")
    style.paragraph_format.space_after = 0
    if sides:
        _set_heads(document, [title, *heads(sides), *told_of_layout(comparison)])
    body = document.element.body
    for paragraph in body.findall(f"{{{_W}}}p"):
        body.remove(paragraph)
    return saved(document, "".join(_paragraphs(comparison.runs)))


def old_and_new_from_docx(body: bytes) -> tuple[str, str]:
    """Return the old and the new text: all tracked changes rejected, all accepted.

    Raises: CompareError where it is no Word document; MissingExtraError without python-docx.
    """
    document = opened(body)
    old: list[str] = []
    new: list[str] = []
    for paragraph in document.element.body.findall(f"{{{_W}}}p"):
        was, now = _sides(paragraph)
        old.append(was)
        new.append(now)
    return "\n".join(old), "\n".join(new)


def told_of_layout(comparison: Comparison) -> list[str]:
    """Return how a reader hides the tracked changes of layout alone, where there are any: both texts are whole with them only."""
    tracked = [run.op[0] for run in _tracked_alike(comparison.runs) if run.op != "="]
    layout = tracked.count("n")
    said = f"{layout:,} of {len(tracked):,} tracked changes are layout alone, by “{AUTHOR} (layout)”: Word hides them under Review, Show Markup, Specific People."
    return [said] * bool(layout)


def _set_heads(document: Any, rows: Sequence[str]) -> None:
    """Write on each page what it is a redline of, beside the text: no change is tracked there."""
    from docx.shared import Pt

    page = document.sections[0]
    for place, row in enumerate(rows):
        one = page.header.add_paragraph() if place else page.header.paragraphs[0]
        one.add_run(_xml_safe(row)).font.size = Pt(7)
    page.header.paragraphs[-1].paragraph_format.space_after = Pt(8)


def _xml_safe(text: str) -> str:
    return _UNWRITABLE.sub(lambda match: f"_x{ord(match[0]):04X}_", text)


def _paragraphs(runs: tuple[Run, ...]) -> Iterator[str]:
    """Write the paragraphs; line feeds of unchanged text end them."""
    line: list[str] = []
    rtl = 0
    ended = ""
    plain = _tracked_alike(runs)
    for number, (run, escaped) in enumerate(zip(plain, _written(plain), strict=True), 1):
        parts = [part.split("\n") if run.op == "=" else [part] for part in (run.text, escaped)]
        for place, (text, safe) in enumerate(zip(*parts, strict=True)):
            if place:
                ended = line[-1] if line else ""
                yield _paragraph(line, rtl=rtl > 0)
                line, rtl = [], 0
            if text:
                leaning = _leaning(text)
                line.append(_tracked(run, safe, number, rtl=leaning > 0))
                if len(line) == 1 and _merges(ended, line[0]):
                    line[0] = _set_apart(line[0])
                rtl += leaning
    yield _paragraph(line, rtl=rtl > 0)


def _tracked_alike(runs: Sequence[Run]) -> list[Run]:
    """Return the runs, what one author tracks joined."""
    return joined(Run(run.op, run.text, MAY_BE_OCR * (MAY_BE_OCR in run.note)) for run in runs)


def _written(runs: Sequence[Run]) -> Iterator[str]:
    """Yield the runs' texts escaped; what looks like an escape may be spread over several runs."""
    ahead: dict[str, list[str]] = {"-": [""] * len(runs), "+": [""] * len(runs)}
    for side, found in ahead.items():
        text = ""
        for at in reversed(range(len(runs))):
            found[at] = text
            if runs[at].op in ("=", runs[at].op[:-1] + side):
                text = (runs[at].text + text)[:_ESCAPE]
    for run, *following in zip(runs, *ahead.values(), strict=True):
        text, begun = _xml_safe(run.text), _BEGUN.search(run.text)
        if begun and any(_UNWRITABLE.match(begun[0] + text) for text in following):
            text = f"{text[: -len(begun[0])]}_x005F_{begun[0][1:]}"
        yield text


def _paragraph(line: list[str], *, rtl: bool) -> str:
    looks = "<w:pPr><w:bidi/></w:pPr>" if rtl else ""
    return f"<w:p>{looks}{''.join(line)}</w:p>"


def _leaning(text: str) -> int:
    """Return how many more letters it has that are read from the right than from the left."""
    return 2 * len(_RTL.findall(text)) - len(_LETTER.findall(text))


def _tracked(run: Run, text: str, number: int, *, rtl: bool) -> str:
    op = run.op
    looks = _COLOURS.get(op[0], "") + _URDU * rtl
    looks = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    if op == "=":
        return _run(text, looks, "w:t")
    tag, leaf = ("w:del", "w:delText") if op[-1] == "-" else ("w:ins", "w:t")
    kinds = ", ".join(filter(None, (_KINDS.get(op[0]), run.note)))
    author = f"{AUTHOR} ({kinds})" if kinds else AUTHOR
    return f'<{tag} w:id="{number}" w:author="{author}">{_run(text, looks, leaf)}</{tag}>'


def _merges(one: str, two: str) -> bool:
    """Tell whether both are insertions of one time, the end of a paragraph between them."""
    ins = "<w:ins "
    return one.startswith(ins) and two.startswith(ins) and _APART not in one


def _set_apart(insertion: str) -> str:
    """Give an insertion a time of its own, where one ends the paragraph before.

    LibreOffice would take the two for one, and reject the end of the paragraph between with them.
    """
    return insertion.replace(" w:author=", f' w:date="{_APART}" w:author=', 1)


def _run(text: str, looks: str, leaf: str) -> str:
    found = []
    for piece in _PIECES.findall(text):
        if piece == "\n":
            found.append("<w:br/>")
        elif piece == "\t":
            found.append("<w:tab/>")
        else:
            found.append(f'<{leaf} xml:space="preserve">{escape(piece, quote=False)}</{leaf}>')
    return f"<w:r>{looks}{''.join(found)}</w:r>"


def _sides(paragraph: Any) -> tuple[str, str]:
    old: list[str] = []
    new: list[str] = []
    for element in paragraph.iter():
        text = _leaf(element)
        if text is None:
            continue
        above = {parent.tag for parent in element.iterancestors()}
        if f"{{{_W}}}ins" not in above:
            old.append(text)
        if f"{{{_W}}}del" not in above:
            new.append(text)
    return _read("".join(old)), _read("".join(new))


def _leaf(element: Any) -> str | None:
    name = str(element.tag).removeprefix(f"{{{_W}}}")
    if name in ("t", "delText"):
        return element.text or ""
    return {"br": "\n", "cr": "\n", "tab": "\t"}.get(name)


def _read(text: str) -> str:
    return _WRITTEN.sub(lambda match: chr(int(match[1], 16)), text)
