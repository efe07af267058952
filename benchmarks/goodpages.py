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


UNTITLED = [
    "PUBLIC NOTICE\nIt has come to light that fake SIMs are being sold at stalls. The public is cautioned to buy SIMs from franchises only.",
    "Consumer Guidelines\nDo not share the code that is sent to your telephone. Hang up when a caller asks for it and tell your operator.",
    "Broadband Policy\nThe policy aims at broadband for every village. Fibre is to reach all union councils and the price is to come down by half.",
    "Order of the Chairman\nThe Chairman has ordered that complaint desks stay open until nine in the evening in all zonal offices.",
    "عوامی نوٹس\nعوام کو خبردار کیا جاتا ہے کہ جعلی سموں کی خرید و فروخت جرم ہے اور سم صرف فرنچائز سے خریدی جائے۔",
    "Office Circular\nAll heads of wings are requested to send the names of two officers for the course on spectrum to the training wing.",
    "Directive to Operators\nOperators are directed to carry the national emergency number free of charge and to report on it each quarter.",
    "Cyber Advisory\nA worm that spreads by attachments has been seen in offices. Administrators are advised to apply the patch of the maker.",
    "Tender Notice\nSealed bids are invited from firms on the roll of taxpayers for the supply of monitoring vans, with a bid bond of two per cent.",
    "Press Release\nThe Minister for Telecom met the envoy of a friendly country and spoke of co-operation in satellite services.",
    "Vacancies\nThe posts of two deputy directors are vacant. Candidates with ten years of experience may send their papers to the secretariat.",
    "Spectrum Auction\nThe auction of lots in the upper band will be held in the capital. Bidders are to lodge a deposit with the bank.",
    "Invitation to Comment\nStakeholders are invited to send their comments on the draft framework for satellite internet by post or mail.",
    "The Senate's standing committee on information technology heard the secretary on the state of rural networks and asked for a report.",
    "National Assembly Secretariat\nThe Speaker has been pleased to summon the House to meet in the Parliament House at four in the afternoon.",
    "Corrigendum\nIn the bidding papers for the data centre, for “six months” read “nine months”. All other terms stay as they are.",
    "Minutes of the Board\nThe Board met in the committee room with the chairperson in the chair and took up the accounts of the fund.",
    "Office Order\nMr. A. Baloch, deputy director, is posted to the zonal office with immediate effect and until further orders.",
    "Code of Conduct\nMembers of the staff are to keep secret what they learn in their office and to take no gift from any provider.",
    "Frequently Asked Questions\nHow is a lost handset blocked? The owner tells the operator its number and it is blocked within a day.",
    "Quality of Service Report\nSpeeds were measured on motorways and in nine cities. Two operators were below the mark for voice calls.",
    "Ministry of Communications\nThe Ministry has approved a plan to lay cable along the coastal road and will share its cost with the province.",
    "Resolution\nThis House urges that girls' schools in remote districts be given broadband free of charge for three years.",
    "Numbering Framework\nShort codes of four figures are kept for emergency services. Others are given to providers in the order in which they ask.",
    "Extension of Closing Date\nThe closing date for applications has been moved by two weeks. Papers already lodged need not be lodged again.",
    "پریس ریلیز\nوزیر نے کہا کہ دیہی علاقوں میں انٹرنیٹ کی سہولت بہتر بنانے کے لیے کام جاری ہے اور جلد مکمل ہو گا۔",
    "ٹینڈر نوٹس\nرجسٹرڈ فرموں سے دفتری سامان کی فراہمی کے لیے سربمہر پیشکشیں مطلوب ہیں جو دفتر میں وصول کی جائیں گی۔",
    "صارفین کے لیے ہدایات\nاپنا شناختی کارڈ نمبر کسی اجنبی کو نہ بتائیں اور مشکوک کال کی صورت میں فوراً اپنی کمپنی کو بتائیں۔",
    "اسامیاں خالی ہیں\nامیدوار اپنی درخواستیں اسناد کی نقول کے ساتھ دفتر میں جمع کرائیں، نامکمل درخواستوں پر غور نہیں ہو گا۔",
    "مشاورت\nاسٹیک ہولڈرز سے گزارش ہے کہ سیٹلائٹ سروس کے مسودے پر اپنی رائے تحریری طور پر کمیشن کو بھیجیں۔",
    "Warning Against Fraudulent Calls\nCallers who pretend to be bank officers ask for codes. The Authority never asks anybody for a code by telephone.",
    "Chairman inaugurates training centre\nThe Chairman of the Authority opened a centre in the hills where young people will learn about radio planning.",
    "Revised Procedure for Type Approval\nImporters of radio apparatus send their test reports with the form to the type approval wing of the office.",
    "Show Cause Notice to Operator\nThe operator failed to restore its towers in the valley after the flood and was called upon to explain itself.",
    "List of Bills\nThe bills which are pending before the committee have been placed on the agenda of the coming sitting of the House.",
    "Appointment of Member (Finance)\nThe Prime Minister has been pleased to appoint Ms. R. Khan as Member (Finance) for a term of four years.",
    "Expression of Interest\nConsultants are called to express their interest in a study of rural demand, and to send their profiles to the fund.",
    "Public Hearing\nA hearing on the merger of two carriers will be held in the auditorium. Persons with an interest may be heard.",
    "Terms of Reference\nThe consultant will study tower sharing in three provinces, and give the steering committee a draft after a month.",
    "ضروری اعلان\nصارفین کو مطلع کیا جاتا ہے کہ کل شام مرمت کے باعث دفتر کی فون لائنیں بند رہیں گی۔",
    "کابینہ کا فیصلہ\nکابینہ نے دیہی علاقوں کے لیے نئے منصوبے کی منظوری دے دی ہے جس پر اگلے ماہ کام شروع ہو گا۔",
]  # fmt: skip
"""Documents first seen, of many sorts, without a title in the listing, a date, a number or a word of statutes."""


def untitled() -> Iterator[Good]:
    """Yield them as text, as a bare page and within a site's frame."""
    for text in UNTITLED:
        name, lines = f"untitled {text[:24]}", "".join(f"<p>{x}</p>" for x in text.split("\n"))
        yield Good(name, text.encode(), "text/plain")
        for frame in (True, False):
            yield Good(name, page("Sarsabz Authority", lines, frame=frame), "text/html")


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
