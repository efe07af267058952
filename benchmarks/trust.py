"""Measure what is not to be fooled: the gate, Urdu pairs, then faults, a fortnight's watch and hostile input.

Of the gate: bad captures that pass, good ones that are held; with each kind's rules left out in turn.

Usage: python -m benchmarks.trust [--gate] [CORPUS]. ``--gate``: nothing but the gate. CORPUS is TARMEEM_CORPUS, else ../shared/corpus; without
it the real texts are left out, and the table says so.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks import faults, fortnight, hostile, urdupairs
from benchmarks.badpages import BLIND, Bad, bad_captures
from benchmarks.badshapes import BLIND_TO, more_captures
from benchmarks.goodpages import Good, as_page, notices, untitled
from crawler.gate import History, judge
from tarmeem.demo.pdf import text_pdf
from tarmeem.model import Capture

URL = "https://www.sta.example/category/notice-of-registration-1234567890-2026-03-03"
TITLE = "Registration of Virtual Private Networks"
DOCUMENT = "\n".join(
    [TITLE, "Sarsabz City (March 3, 2026): The Authority makes it known as follows."]
    + [
        f"{n}. Every provider of service number {n} shall register with the Authority before day {n} of the month, "
        f"and shall pay a fee of Rs. {n * 1500} for each network so registered."
        for n in range(1, 25)
    ]
)


def main() -> int:
    """Print every table; return 0 where every promise is kept."""
    broken = gate()
    if "--gate" not in sys.argv:
        for part in (urdupairs.main, faults.main, fortnight.main, hostile.main):
            print(flush=True)
            broken |= part()
    return broken


def gate() -> int:
    """Print the gate's table; return 0 where its promises are kept."""
    told = [word for word in sys.argv[1:] if not word.startswith("-")]
    home = Path(told[0] if told else os.environ.get("TARMEEM_CORPUS", "../shared/corpus"))
    bads = [*bad_captures(DOCUMENT), *more_captures(DOCUMENT)]
    goods = [*notices(), *untitled(), *_real(home)]
    passed = _table(bads)
    held = [
        (good, verdict) for good in goods if (verdict := judge_good(good)).verdict != "accepted"
    ]
    again = sum(_again(good).verdict != "accepted" for good in goods)
    lost = [name for name, capture in _losses(home) if capture.verdict == "accepted"]
    print(
        f"\ngood captures {len(goods)}: held {len(held)} = {100 * len(held) / len(goods):.2f} % (promise: 0.2 %)"
    )
    for good, capture in held[:20]:
        print(f"  held: {good.name}: {capture.reason}")
    print(f"good captures whose bytes were accepted before: held {again} (promise: 0)")
    print(f"real losses accepted: {', '.join(lost) or 'none'} (promise: none)")
    kinds = len({bad.kind for bad in bads})
    print(f"bad captures {len(bads)} of {kinds} kinds: accepted {passed} (promise: 0)")
    return int(bool(passed or again or lost or len(held) > 0.002 * len(goods)))


def _table(bads: Sequence[Bad]) -> int:
    """Print a row a kind; return how many bad captures were accepted."""
    rows: dict[str, list[tuple[bool, bool, bool | None, bool]]] = defaultdict(list)
    for bad in bads:
        blind = (BLIND | BLIND_TO)[bad.kind]
        first = None if bad.needs_past else passes(bad, past=False)
        rows[bad.kind].append((passes(bad), passes(bad, blind=blind), first, bad.needs_past))
    print(f"{'kind':26} {'n':>3} {'accepted':>8} {'at first sight':>14} {'its rules left out':>18}")
    for kind, found in rows.items():
        first = sum(bool(f[2]) for f in found)
        print(
            f"{kind:26} {len(found):3} {sum(f[0] for f in found):8} {first:14} {sum(f[1] for f in found):18}"
        )
    every = [f for found in rows.values() for f in found]
    print(
        f"{'all':26} {len(every):3} {sum(f[0] for f in every):8} {sum(bool(f[2]) for f in every):14} {sum(f[1] for f in every):18}"
    )
    return sum(f[0] or bool(f[2]) for f in every)


def passes(bad: Bad, *, past: bool = True, blind: Sequence[str] = ()) -> bool:
    """Tell whether a bad answer is accepted, with a document known before it or at first sight."""
    url = URL.replace("/category/", "/assets/media/") + ".pdf" if bad.pdf else URL
    capture = _capture(
        bad.body, bad.media_type, url=url, status=bad.status, title=TITLE if past else ""
    )
    hints = {"final_url": bad.final_url} if bad.final_url else {}
    capture = _with(capture, hints, bad.headers)
    others = tuple(f"{URL}-{n}" for n in range(bad.others))
    before = text_pdf(DOCUMENT, "SARSABZ") if bad.pdf else as_page(DOCUMENT, TITLE)
    known = _history(before, "text/html", url) if past else History()
    return judge(capture, bad.body, _elsewhere(known, others), blind=blind).verdict == "accepted"


def judge_good(good: Good) -> Capture:
    """Judge a good answer after what was accepted before it."""
    past = _history(good.before, good.media_type, URL) if good.before is not None else History()
    return judge(_capture(good.body, good.media_type, title=good.title), good.body, past)


def _again(good: Good) -> Capture:
    # Against a past as unlike it as can be, but for its own bytes.
    past = _history(as_page(DOCUMENT * 50, TITLE), "text/html", URL)
    own = hashlib.sha256(good.body).hexdigest()
    known = History(
        past.digests | {own},
        past.lengths,
        past.lines,
        past.kind,
        past.closed,
        past.tags,
        (URL,) * 50,
    )
    return judge(_capture(good.body, good.media_type), good.body, known)


def _history(body: bytes, media_type: str, url: str) -> History:
    return History.of([_capture(body, media_type, url=url)], lambda _sha256: body)


def _elsewhere(known: History, others: tuple[str, ...]) -> History:
    return History(
        known.digests, known.lengths, known.lines, known.kind, known.closed, known.tags, others
    )


def _capture(
    body: bytes, media_type: str, *, url: str = URL, status: int = 200, title: str = ""
) -> Capture:
    return Capture(
        "made", url, "2026-06-01T00:00:00Z", status=status, media_type=media_type,
        sha256=hashlib.sha256(body).hexdigest(), title=title,
    )  # fmt: skip


def _with(capture: Capture, hints: dict[str, str], headers: dict[str, str]) -> Capture:
    return Capture(
        capture.source, capture.url, capture.seen_at, status=capture.status, media_type=capture.media_type,
        headers=headers, sha256=capture.sha256, title=capture.title, hints=hints,
    )  # fmt: skip


# --------------------------------------------------------------------------------- real texts

LOSSES = ("051", "052", "057")


def _real(home: Path) -> Iterator[Good]:
    if not (home / "laws").is_dir():
        print(f"no real texts at {home}: only made notices are measured")
        return
    for path in sorted((home / "laws").glob("*.txt")):
        text = path.read_bytes().decode("utf-8", "replace")
        yield Good(f"law {path.stem}", text.encode(), "text/plain")
        yield Good(f"law page {path.stem}", as_page(text, path.stem), "text/html")
        if len(text) < 40_000:
            yield Good(f"law PDF {path.stem}", text_pdf(_latin(text), "CODE"), "application/pdf")
    for path in sorted((home / "pdf").glob("*.pdf")):
        yield Good(f"gazette {path.stem}", path.read_bytes(), "application/pdf")
    for old, new in _pairs(home):
        if new.parent.name in LOSSES:
            continue
        for make, kind in ((_plain, "text/plain"), (_paged, "text/html")):
            yield Good(f"pair {new.parent.name} {kind}", make(new), kind, make(old))
            yield Good(f"pair {new.parent.name} first {kind}", make(old), kind)


def _losses(home: Path) -> Iterator[tuple[str, Capture]]:
    for old, new in _pairs(home):
        if new.parent.name in LOSSES:
            for make, kind in ((_plain, "text/plain"), (_paged, "text/html")):
                past = _history(make(old), kind, URL)
                yield f"{new.parent.name} {kind}", judge(_capture(make(new), kind), make(new), past)


def _pairs(home: Path) -> list[tuple[Path, Path]]:
    folders = sorted((home / "pairs").iterdir()) if (home / "pairs").is_dir() else []
    return [(folder / "old.txt", folder / "new.txt") for folder in folders]


def _plain(path: Path) -> bytes:
    return path.read_bytes()


def _paged(path: Path) -> bytes:
    return as_page(path.read_text("utf-8", errors="replace"), "Document")


def _latin(text: str) -> str:
    return text.encode("cp1252", "replace").decode("cp1252")


if __name__ == "__main__":
    sys.exit(main())
