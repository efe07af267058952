"""A site's shell bears the title of any document: what stands below it decides."""

from __future__ import annotations

import pytest

from tests.gating import verdict

SHELL = (
    '<html lang="{lang}"><head><title>{t} | Lamp Board</title></head><body>'
    "<div><a href=/>Home</a></div><h1>{t}</h1>{b}</body></html>"
)


def _page(title: str, body: str, lang: str = "en") -> bytes:
    said = "".join(f"<p>{line}</p>" for line in body.split("|"))
    return SHELL.format(t=title, b=said, lang=lang).encode()


@pytest.mark.parametrize(
    "body",
    [
        "Request Rejected|The requested URL was rejected. Please consult with your administrator.|Your support ID is: 4045204596|[Back]",
        "Blocked|The requested address was rejected. Consult with your administrator.|Rejection CODE : [403]",
        "This site is using a security service to protect itself. What you did triggered the security rules.",
        "The requested document is not available|Document 114 is not valid or doesn't exist in this scope",
        "We're currently performing some scheduled maintenance. We'll be back online shortly!|Expected downtime: 30 minutes",
        "This is a placeholder for the Lamps page. The content will be updated soon.",
        "This article has been migrated from the former site. Content will be updated soon.|For more information, contact Orrin Chambers.",
        "Content will be updated soon. This section will contain all about the Appellate Bench, its aims and its deeds.",
        "The detailed programme will be available shortly",
        "Your session has timed out.|If there is no activity in 3 hours the server ends the session.",
        "User not found.|You must be logged in to view this page.",
        "Information|You do not have the required permissions to view or read topics within this forum.",
        "No path|The page you named does not exist on our servers, or the link has expired.",
        "Pilots|No notifications have been published yet.",
        "The Orrin pilots' app is currently unavailable in your region. You can go on with our web application.",
        "Pilots' feature will be available soon. Stay tuned for updates!",
        "Your browser doesn't support the frames which this site is made of.",
        "This site uses cookies to give you the best of it.|Marketing cookies only run after an opt-in.|Accept all",
        "Permainan judi slot menjadi primadona di kalangan para pemain.",
    ],
)
def test_a_borne_title_makes_no_document_of_a_wall(body: str) -> None:
    """A shell bears the title whatever it wraps: it counts where what stands below has a word of it."""
    title = "Fee for Harbour Pilots"
    held = verdict(_page(title, body), title=title)
    assert held in ("quarantined", "removal-suspected")


@pytest.mark.parametrize(
    "body",
    [
        "404|ممکن ہے یہ صفحہ منتقل ہو گیا ہو، اس کا پتہ بدلا ہو یا لنک درست نہ ہو۔|صفحہ اول پر جائیں",
        "آپ کا مطلوبہ صفحہ تبدیل ہو چکا ہے۔ آپ صفحہ اول پر جا سکتے ہیں یا ہم سے براہ راست رابطہ کر سکتے ہیں۔",
        "مطلوبہ صفحہ اس زبان میں دستیاب نہیں ہے۔|پوری کہانی پڑھیں|ہمیں فیس بک پر فالو کریں",
        "عمومی سوالات جلد دستیاب ہوں گے|اس وقت کوئی فعال زمرہ موجود نہیں۔",
        "اس صفحہ پر کام جاری ہے۔ تمام تفصیلات اور معلومات جلد شامل کی جائیں گی۔",
        "ویب سائٹ زیرِ تعمیر ہے، براہِ کرم بعد میں کال کریں۔",
        "سلاٹ مشینیں تفریح فراہم کرتی ہیں اور کھیلنے والے ان میں سکے ڈالتے ہیں۔",
    ],
)
def test_nor_of_a_wall_in_urdu(body: str) -> None:
    """What is worded so in English is no document in Urdu either."""
    title = "ملاحوں کے لیے ضابطہ اخلاق"
    held = verdict(_page(title, body, "ur"), title=title)
    assert held in ("quarantined", "removal-suspected")


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Error Codes of Gauges", "<table><tr><td>E1</td><td>No water came to the boiler for an hour</td></tr><tr><td>E2</td><td>No fire was lit below the boiler for an hour or more</td></tr></table>"),
        ("Do not Take the Bait", "Swindlers prey on the unwary by post. Never tell a stranger by wire what you own, however grave he sounds.|Do not answer letters that warn you of dire ends. Ask the shop itself whether your letter is true, and use a number that you know.|Call the watch if you have been robbed. Tell your kin what befell you, and keep the letter that you got, so that others learn of it. If you are asked to pay, ask whom you pay."),
        ("ملاحوں کے قواعد 2031 میں ترمیم", "قواعدکےتحت امیربحر اپنےماتحت افسرکےفرائض نائب اورمشیرکوتفویض کرسکیں گے۔"),
        ("Ban on Slot Houses", "سلاٹ مشین رکھنے پر پابندی ہے۔"),
        ("Outage at Sorrell", "The portal of Sorrell was closed from dusk on 4 May 2031. Content will be updated soon."),
    ],
)  # fmt: skip
def test_what_speaks_of_the_world_is_accepted_below_its_title(title: str, body: str) -> None:
    """A notice may say in other words what its title says, may warn its readers, and may speak of such pages."""
    assert verdict(_page(title, body), title=title) == "accepted"


def test_a_notice_may_name_its_own_site_beside_what_it_says() -> None:
    """What a body says of its own site is left aside, not all that stands beside it."""
    body = (
        "The attention of the Lamp Commission has been drawn to letters that its Secretary is said to have written.|"
        "The Commission has not issued these letters to the public.|"
        "When lamps are bought, adverts are put in the papers and on our website."
    )
    assert verdict(_page("Press Release", body), title="") == "accepted"
