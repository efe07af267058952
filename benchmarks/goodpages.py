"""Good captures: notices that speak of blocks, errors and log-ins, in frames of several makes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import product

from benchmarks.badpages import page


@dataclass(frozen=True)
class Good:
    """A document's bytes, the bytes accepted before it (or none), and its title in the listing."""

    name: str
    body: bytes
    media_type: str
    before: bytes | None = None
    title: str = ""


_DAYS = ("3 March 2026", "14-04-2026", "May 21, 2026")
_NOTICES = [
    ("Outage of Cloudflare Services", "The Authority is aware of an outage of Cloudflare, a content delivery network, which made some websites show error 522 and “Just a moment...” pages on {day}. Services have been restored."),
    ("Disposal of 404 Complaints", "During the quarter 404 complaints were received, of which 390 were resolved. The complaints not found to be within the Authority's remit were returned."),
    ("Scheduled Maintenance of the Registration System", "The device registration system will be under maintenance on {day} from 10 p.m. to 2 a.m. The service will be unavailable. Users may try again later."),
    ("Access Denied to Unlawful Content", "Access to 612 addresses has been denied on the direction of the court. Internet service providers shall report compliance by {day}."),
    ("Blocking of Websites", "Websites that hold unlawful content have been blocked by the Authority. A person aggrieved may apply for restoration within 30 days of {day}."),
    ("Log In Advisory for Licensees", "Licensees shall log in to the licensing portal with their new password. A licensee that has forgotten its password shall apply in writing before {day}."),
    ("Page Not Found Errors on the Portal", "Some users saw “page not found” on the complaint portal on {day}. The fault was in a server and has been removed. Complaints lodged that day may be lodged again."),
    ("Service Unavailable in Certain Districts", "Mobile data service is temporarily unavailable in two districts on the request of the Government until {day}."),
    ("Captcha on the Complaint Form", "A captcha has been added to the complaint form to verify that the user is human. It takes effect on {day}."),
    ("Redirecting of Calls", "Operators that redirect calls without consent shall pay a penalty of Rs. 500,000 with effect from {day}."),
    ("Loading Charges on Recharge Cards", "The loading charge on recharge cards shall not exceed Rs. 2 from {day}."),
    ("Removal of Documents from the Website", "The draft rules dated {day} have been removed from the website and may have been moved to the archive, as the consultation has closed."),
    ("Expiry of Sessions of the Online Module", "Sessions of the online training module expire after 30 minutes from {day}."),
    ("Domain Names for Sale", "The public is cautioned that no domain name under the national registry is for sale by private persons. Dated {day}."),
    ("Unauthorized Use of Signal Boosters", "Use of signal boosters without authorisation is forbidden. Boosters shall be surrendered before {day}."),
    ("Holiday", "The Authority's offices shall remain closed on {day}."),
    ("Fees", "The annual fee for class licensees is Rs. 10,000, payable by {day}."),
    ("Error in the Licence Fee Schedule", "An error has occurred in the schedule published on {day}: for “2,500” read “25,000”."),
    ("Internal Server Upgrade", "Internal servers of the Authority were upgraded on {day}. No service was affected."),
    ("Registration of Virtual Private Networks", "Virtual private networks shall be registered by {day}. Please check back for the form, or enable JavaScript to use the online form."),
    ("عوامی اطلاع", "اتھارٹی کی ویب سائٹ پر صفحہ موجود نہیں کی شکایات {day} کو دور کر دی گئیں۔ صارفین دوبارہ شکایت درج کر سکتے ہیں۔"),
    ("لائسنس کی تجدید", "تمام لائسنس یافتگان 16 دسمبر 2025ء تک تجدید کی درخواست جمع کرائیں۔"),
]  # fmt: skip


def notices() -> Iterator[Good]:
    """Yield notices first seen, and the same revised: a day moved, a sentence added."""
    for (title, words), day, make in product(_NOTICES, _DAYS, range(4)):
        first, second = words.format(day=day), words.format(day="28 June 2026") + " " + _MORE[make]
        form = _MAKES[make]
        yield Good(
            f"notice {title}", form(title, first, day), "text/html; charset=utf-8", None, title
        )
        if make < 2:
            yield Good(
                f"revised {title}",
                form(title, second, day),
                "text/html",
                form(title, first, day),
                title,
            )


_MORE = ("Any query may be made in writing.", "", "", "")


def _framed(title: str, words: str, day: str) -> bytes:
    return page(
        f"{title} | Sarsabz Authority",
        f"<h1>{title}</h1><p>{day}</p><p>Sarsabz City ({day}): {words}</p><p>Director (Public Relations)</p>",
    )


def _bare(title: str, words: str, day: str) -> bytes:
    return page(title, f"<h2>{title}</h2><p>{escape(words)}</p><p>{day}</p>", frame=False)


def _protected(title: str, words: str, day: str) -> bytes:
    script = "<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>"
    return page(
        f"{title} - Sarsabz Authority",
        f"<p><b>{title}</b></p><p>{words}</p><p>{day}</p>",
        head=script,
    )


def _searched(title: str, words: str, day: str) -> bytes:
    form = (
        "<form action=/s><input name=q><button>Search</button></form><div class=g-recaptcha></div>"
    )
    return page("Sarsabz Authority", f"{form}<h3>{title}</h3><p>{words}</p><p>Dated: {day}</p>")


_MAKES = (_framed, _bare, _protected, _searched)


def as_page(text: str, title: str) -> bytes:
    """Return a text as a page, a line a paragraph."""
    return page(
        title,
        f"<h1>{escape(title)}</h1>"
        + "".join(f"<p>{escape(line)}</p>" for line in text.splitlines()),
    )
