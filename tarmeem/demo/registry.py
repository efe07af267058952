"""A made-up registry whose site can be made to fail, for tests and benchmarks of what we notice.

It lists its notices in pages of three, newest first; each sixth is a PDF. ``distort`` stands between
the true site and whoever asks: it is given a path and the true page, and returns what is answered.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date, timedelta
from html import escape
from pathlib import Path

from tarmeem import clock
from tarmeem.demo.pdf import text_pdf
from tarmeem.demo.replica import Page

HOST = "registry.example"
ORIGIN = f"https://{HOST}"
LISTING = "/notices"
A_PAGE = 3
CANARY = 20
"""The notice that its declaration wants always to be listed."""

_SUBJECTS = """radio masts|numbering blocks|submarine cables|type approval|satellite terminals|call centres|
spectrum rent|consumer complaints|emergency numbers|number portability|lawful access points|domain registrars|
data centres|public payphones|jammers and boosters|infrastructure sharing|quality of service|tariff notices|
class licences|ship stations|amateur stations|white spaces|roaming charges|unsolicited messages|device duties|
rural coverage|television channels|internet exchanges|virtual operators|tower companies""".replace(
    "\n", ""
).split("|")
_DUTIES = (
    "Every operator of {s} shall enter them in the register within {n} days of their use.",
    "A fee of Rs. {fee:,} is payable for {s}, and is not returned.",
    "Records of {s} shall be kept for {years} years and shown to an inspector on demand.",
    "Whoever moves or alters {s} shall tell the Registry at least {n} days before.",
    "Entries on {s} that are older than {years} years lapse unless they are renewed in time.",
    "A complaint about {s} is to be made in writing, and is answered within {n} working days.",
)

Distort = Callable[[str, Page], Page]


class Registry:
    """The registry's site. ``edit`` and ``publish`` move it on; ``distort`` makes it fail."""

    def __init__(self, *, today: date | None = None, notices: int = 21) -> None:
        """Open with some notices, one a day back from today."""
        self.today = today or date.fromisoformat(clock.today())
        self.days = [self.today - timedelta(days=i) for i in range(notices)][::-1]
        self.edits: dict[int, int] = {}
        self.distort: Distort = lambda _path, page: page
        self.served: set[tuple[str, str]] = set()
        """URL and SHA-256 of every true body a notice ever had: all that may become law."""
        self.asked: list[str] = []
        self._note()

    def publish(self) -> str:
        """Add a notice of today and return its path."""
        self.days.append(self.today)
        self._note()
        return self.path(len(self.days) - 1)

    def edit(self, number: int) -> str:
        """Alter a notice in place and return its path."""
        self.edits[number] = self.edits.get(number, 0) + 1
        self._note()
        return self.path(number)

    def truth(self) -> dict[str, str]:
        """Return the URL of each notice and the SHA-256 of what it says now."""
        return {
            ORIGIN + self.path(n): hashlib.sha256(self.body(n)).hexdigest()
            for n in range(len(self.days))
        }

    def answer(self, host: str, path: str) -> Page:
        """Return what the site answers, distorted as it may be."""
        self.asked.append(path)
        true = self._true(path) if host == HOST else None
        missing = Page(_page("Page not found", "<p>There is no such page.</p>"), status=404)
        return self.distort(path, true or missing)

    def _true(self, path: str) -> Page | None:
        if path == "/robots.txt":
            return Page(b"User-agent: *\nDisallow: /admin\n", "text/plain")
        if path.split("?")[0] == LISTING:
            return Page(self.listing(int(path.partition("page=")[2] or 1)))
        for number in range(len(self.days)):
            if path == self.path(number):
                kind = "application/pdf" if _is_pdf(number) else "text/html; charset=utf-8"
                return Page(self.body(number), kind)
        return None

    def path(self, number: int) -> str:
        """Return where a notice is."""
        day = self.days[number]
        return f"/files/{day}-{number}.pdf" if _is_pdf(number) else f"/notices/{number}-{day}"

    def listing(self, page: int, *, of: int | None = None) -> bytes:
        """Return a page of the listing; of fewer notices than there are, where that is asked."""
        newest = list(range(len(self.days)))[::-1][:of]
        shown = newest[(page - 1) * A_PAGE : page * A_PAGE]
        rows = "".join(
            f'<li>{self.days[n]:%d-%m-%Y} <a href="{self.path(n)}">{escape(title(n))}</a></li>\n'
            for n in shown
        )
        more = page * A_PAGE < len(newest)
        onward = f'<a href="{LISTING}?page={page + 1}">Older</a>' if more else ""
        return _page("Notices", f"<h1>Notices</h1><ul>{rows}</ul>{onward}")

    def body(self, number: int) -> bytes:
        """Return a notice's bytes, as it now is."""
        words = self.words(number)
        if _is_pdf(number):
            return text_pdf("\n".join(words), "THE REGISTRY OF SARSABZ")
        inner = "".join(f"<p>{escape(line)}</p>\n" for line in words[1:])
        return _page(title(number), f"<h1>{title(number)}</h1>\n{inner}")

    def words(self, number: int) -> list[str]:
        """Return a notice's lines."""
        subject = _SUBJECTS[number % len(_SUBJECTS)].strip()
        fee = 1500 + 250 * number + 100 * self.edits.get(number, 0)
        said = {"s": subject, "n": 7 + number, "fee": fee, "years": 2 + number % 5}
        lines = [f"{i}. {duty.format(**said)}" for i, duty in enumerate(_DUTIES * 2, 1)]
        day = self.days[number]
        return [title(number), f"Sarsabz City, {day.day} {day:%B %Y}.", *lines]

    def _note(self) -> None:
        self.served |= set(self.truth().items())


def title(number: int) -> str:
    """Return a notice's title."""
    return f"Notice on {_SUBJECTS[number % len(_SUBJECTS)].strip()}"


def _is_pdf(number: int) -> bool:
    return number % 6 == 5


def _page(name: str, body: str) -> bytes:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(name)}</title></head>'
        f'<body><nav><a href="/">Home</a></nav><main>{body}</main>'
        "<footer>The Registry of Sarsabz, a country made up for tests</footer></body></html>"
    ).encode()


def declare(registry: Registry, folder: Path, **more: str) -> Path:
    """Write the registry's declaration into a folder and return it; ``more`` keys override."""
    canary = ORIGIN + registry.path(min(CANARY, len(registry.days) - 1))
    keys = {
        "name": "registry", "title": "The Registry of Sarsabz (made up)", "publisher": "The Registry",
        "edition": "pta", "hosts": f"[{HOST}]", "shape": "paged", "cadence": "1d", "kind": "notice",
        "start": f'["{ORIGIN}{LISTING}"]', "pages": "{match: '/notices[?]page='}", "timeout": "1",
        "entries": r"[{match: '^/notices/\d+-(?P<date>\d{4}-\d{2}-\d{2})$'}, {match: '^/files/(?P<date>\d{4}-\d{2}-\d{2})-\d+\.pdf$'}]",
        "expect": f'{{entries: 18, freshest: 30d, canaries: ["{canary}"]}}',
    } | more  # fmt: skip
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "registry.yml").write_text("".join(f"{k}: {v}\n" for k, v in keys.items()), "utf-8")
    return folder
