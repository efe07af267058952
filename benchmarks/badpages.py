"""What sites answer in a document's place, in shapes of our own: kinds by name, several of each.

Every address in them is made up and none is ever fetched. ``BLIND`` names, for each kind, the rules
made for it: the measure leaves them out one kind at a time, as if that kind had never been seen.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product

MENU = "".join(f'<a href="/m{i}">{word}</a> ' for i, word in enumerate(
    ["Home", "About", "Media", "Legislation", "Licensing", "Consumers", "Industry", "Careers", "Tenders", "Contact"]))  # fmt: skip


@dataclass(frozen=True)
class Bad:
    """One bad answer: its bytes and what came with them."""

    kind: str
    body: bytes
    media_type: str = "text/html; charset=utf-8"
    status: int = 200
    final_url: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    others: int = 0
    pdf: bool = False
    """It answers at the address of a PDF."""
    needs_past: bool = False
    """Only the work's own past can tell it from a document."""


def page(title: str, body: str, *, frame: bool = True, head: str = "") -> bytes:
    """Return a page, within the site's menu and foot or bare."""
    above = f'<div id="top"><table><tr><td>{MENU}</td></tr></table></div>' if frame else ""
    below = (
        '<div id="foot">© Sarsabz Authority. All rights reserved. <a href="/p">Privacy</a></div>'
        if frame
        else ""
    )
    return (
        f"<!doctype html><html><head><title>{title}</title>{head}</head><body>{above}<div>{body}</div>{below}</body></html>"
    ).encode()


_WORDED: dict[str, list[tuple[str, str]]] = {
    "soft-404": [
        ("Page Not Found | Sarsabz Authority", "<h1>404</h1><p>The page you are looking for could not be found.</p>"),
        ("Sarsabz Authority", "<h2>Oops! Page not found</h2><p>It may have been moved or deleted. <a href='/'>Go to home page</a></p>"),
        ("Sarsabz Authority", "<h1>This content isn't available</h1><p>The link you followed may be broken, or the page may have been removed.</p>"),
        ("Error 404", "<p>Requested document does not exist on this server.</p>"),
    ],
    "soft-404 Urdu": [
        ("صفحہ موجود نہیں", "<h1>صفحہ نہیں ملا</h1><p>مطلوبہ صفحہ دستیاب نہیں۔</p>"),
        ("سرسبز اتھارٹی", "<h1>صفحہ موجود نہیں ہے</h1><p>برائے مہربانی دوبارہ کوشش کریں۔</p>"),
    ],
    "maintenance": [
        ("Maintenance", "<h1>We'll be back soon</h1><p>The site is currently undergoing scheduled maintenance. Please check back later.</p>"),
        ("Sarsabz Authority", "<h1>Site under maintenance</h1><p>Sorry for the inconvenience.</p>"),
        ("Under construction", "<p>This website is under construction and will be available shortly. Thank you for your patience.</p>"),
        ("Sarsabz Authority", "<h1>Temporarily unavailable</h1><p>The portal is down for upgrade. Try again later.</p>"),
    ],
    "server error": [
        ("Runtime Error", "<h1>Server Error in '/' Application.</h1><h2><i>Runtime Error</i></h2><p>An application error occurred on the server.</p>"),
        ("Sarsabz Authority", "<p>Warning: mysqli_connect(): could not connect to database server in /srv/www/db.php on line 12</p>"),
        ("Error", "<h1>Error establishing a database connection</h1>"),
        ("500 Internal Server Error", "<h1>Internal Server Error</h1><p>The server encountered an internal error. Please try again later.</p>"),
        ("Sarsabz Authority", "<h1>Something went wrong</h1><p>An unexpected error has occurred. Error ID: 9f3a77c1</p>"),
    ],
    "login": [
        ("Login", "<form action='/in' method=post><input name=u><input type=password name=p><button>Log in</button></form><p>Forgot your password?</p>"),
        ("Sarsabz Authority - Sign in to continue", "<form><label>User name</label><input name=user><label>Password</label><input type='password'></form>"),
        ("Members", "<p>You must log in to view this document.</p><p>Enter your user name and password.</p>"),
        ("Session expired", "<p>Your session has expired. Please sign in again.</p>"),
    ],
    "loading": [
        ("Sarsabz Authority", "<p>Loading...</p>"),
        ("Loading", "<div class=spinner></div><p>Please wait...</p>"),
        ("Sarsabz Authority", "<div id='app'></div><noscript>You need to enable JavaScript to run this app.</noscript>"),
        ("Sarsabz", "<div id=root></div>"),
    ],
    "server's own page": [
        ("Welcome to nginx!", "<h1>Welcome to nginx!</h1><p>If you see this page, the web server is successfully installed and working.</p>"),
        ("Index of /assets/media", "<h1>Index of /assets/media</h1><pre><a href='a.pdf'>a.pdf</a> 2025-01-02 10:11 1.2M</pre>"),
        ("Apache2 Debian Default Page: It works", "<p>This is the default web page of this server. The web server software is running but no content has been added.</p>"),
        ("Account Suspended", "<p>This account has been suspended. Contact your hosting provider for more information.</p>"),
    ],
    "parked domain": [
        ("sarsabz.example is for sale", "<h1>This domain is for sale</h1><p>Related searches: telecom, internet, broadband</p>"),
        ("Sarsabz", "<p>The domain may be for sale. Buy this domain.</p><p>Related searches</p>"),
    ],
    "ISP block page": [
        ("Surf Safely!", "<h1>Surf Safely!</h1><p>This website is not accessible. The site you are trying to access contains content that is prohibited for viewership from within this country.</p>"),
        ("Web Page Blocked", "<h1>Web Page Blocked!</h1><p>The page you requested has been blocked by the administrator: URL category.</p>"),
        ("Notice", "<p>Your access to this site has been restricted by order of the competent authority. Content you are trying to view is blocked.</p>"),
    ],
    "geo block": [
        ("Sorry", "<h1>Not available in your region</h1><p>This content is not available in your country.</p>"),
        ("Access restricted", "<p>Your IP address has been blocked from viewing this page. Reference ID: 18.2f1c1402</p>"),
    ],
}  # fmt: skip

_CHALLENGES: dict[str, list[tuple[str, str, str]]] = {
    "Cloudflare": [
        ("Just a moment...", "<h1>www.sta.example</h1><p>Verify you are human by completing the action below.</p>", "<script>window._cf_chl_opt={cType:'managed'};</script>"),
        ("Attention Required! | Cloudflare", "<h1>Sorry, you have been blocked</h1><p>You are unable to access sta.example</p><p>Ray ID: 8f00aa11bb22cc33</p>", ""),
        ("www.sta.example | 522: Connection timed out", "<h1>Error 522</h1><p>Connection timed out</p><div id='cf-error-details'>What can I do? Please try again in a few minutes.</div>", ""),
        ("sta.example", "<form id='challenge-form' action='/?__cf_chl_f_tk=x'></form><p>Checking if the site connection is secure</p>", "<meta http-equiv=refresh content=35>"),
    ],
    "Incapsula": [
        ("", "<iframe id=main-iframe src='/_Incapsula_Resource?CWUDNSAI=9&incident_id=77-12'></iframe>", "<meta name=robots content=noindex>"),
        ("Error", "<p>Request unsuccessful. Incapsula incident ID: 77000120-1234567890</p>", ""),
        ("", "<div></div>", "<script src='/_Incapsula_Resource?SWJIYLWA=71'></script>"),
    ],
    "AWS WAF": [
        ("", "<div id=challenge-container></div>", "<script>window.gokuProps={key:'x'};</script><script src='/x/challenge.js' data-awswaf=1></script>"),
        ("Human Verification", "<p>JavaScript is disabled. In order to continue, we need to verify that you're not a robot. This requires JavaScript.</p>", ""),
        ("403 Forbidden", "<h1>403 Forbidden</h1>", ""),
    ],
    "Akamai": [
        ("Access Denied", "<h1>Access Denied</h1><p>You don't have permission to access \"http://sta.example/notice\" on this server.</p><p>Reference #18.2d41c117.1700000000.1a2b3c</p>", ""),
        ("", "<p>Reference #18.aa.1700000000.ff</p>", "<script src='/_sec/cp_challenge/sec-4-6.js'></script>"),
        ("Pardon Our Interruption", "<p>As you were browsing something about your browser made us think you might be a bot.</p><p>Please enable cookies and JavaScript.</p>", ""),
    ],
    "other firewall": [
        ("Request Rejected", "<p>The requested URL was rejected. Please consult with your administrator.</p><p>Your support ID is: 1234567890123</p>", ""),
        ("Sucuri WebSite Firewall - Access Denied", "<h1>Access Denied</h1><p>Your request was blocked. Block reason: exploit attempt.</p>", "<script>sucuri_cloudproxy_js='';</script>"),
        ("Loading", "<p>Please wait while your request is being verified...</p>", "<script>document.cookie='a=1';location.reload();</script>"),
    ],
}  # fmt: skip

BLIND: dict[str, tuple[str, ...]] = {
    "soft-404": ("gone",), "soft-404 Urdu": ("gone",), "maintenance": ("down",), "server error": ("down",),
    "login": ("login",), "loading": ("loading",), "server's own page": ("odd page",), "parked domain": ("odd page",),
    "ISP block page": ("refused",), "geo block": ("refused",), "Cloudflare": ("refused",), "Incapsula": ("refused",),
    "AWS WAF": ("refused",), "Akamai": ("refused",), "other firewall": ("refused",), "redirect": ("address",),
    "page under a PDF's name": ("type",), "cut PDF": ("type",), "cut page": ("type",), "content loss": ("past",),
    "error sink": ("sink",), "empty": ("type",), "status": ("status",),
}  # fmt: skip


def bad_captures(document: str) -> list[Bad]:
    """Return all bad captures; ``document`` is the text whose place they take."""
    found: list[Bad] = []
    for kind, pages in _WORDED.items():
        found += [
            Bad(kind, page(t, b, frame=frame)) for (t, b), frame in product(pages, (True, False))
        ]
    for kind, checks in _CHALLENGES.items():
        found += [Bad(kind, page(t, b, frame=False, head=h)) for t, b, h in checks]
    return [*found, *_made(document)]


def _made(document: str) -> list[Bad]:
    lines = document.splitlines()
    whole = "".join(f"<p>{line}</p>" for line in lines)
    home = page("Sarsabz Authority", "<p>Latest notices and press releases of the Authority</p>")
    pdf = b"%PDF-1.4\n" + b"1 0 obj << >> endobj\n" * 300
    cut = page("Notice", whole)[: len(page("Notice", whole)) * 4 // 5]
    half = page("Notice", "".join(f"<p>{line}</p>" for line in lines[: len(lines) // 2]))
    fewer = page("Notice", "".join(f"<p>{line}</p>" for line in lines[: len(lines) * 2 // 3]))
    sink = page(
        "Sarsabz Authority",
        "<p>Dear visitor, welcome to the portal of the Authority, where all services are at hand.</p>",
    )
    there = "https://www.sta.example"
    return [
        *(Bad("redirect", home, final_url=there + to) for to in ("/", "/index.php", "/en/", "/404", "/error.aspx", "/login?next=x")),
        *(Bad("page under a PDF's name", b, pdf=True) for b in (home, page("Error", "<p>File not found</p>"), b"Not found")),
        *(Bad("page under a PDF's name", b, "application/pdf", pdf=True) for b in (home, b"<html><body></body></html>")),
        *(Bad("cut PDF", pdf[:n], "application/pdf", pdf=True) for n in (20, 900, 4000)),
        Bad("cut PDF", pdf + b"%%EOF", "application/pdf", headers={"content-length": "99999999"}, pdf=True),
        Bad("cut page", cut, needs_past=True),
        Bad("cut page", cut, headers={"content-length": "9999999"}),
        Bad("cut page", cut[: len(cut) // 2], needs_past=True),
        *(Bad("content loss", b, needs_past=True) for b in (half, fewer, page("Notice", f"<p>{lines[0]}</p>"))),
        Bad("content loss", "\n".join(lines[: len(lines) // 2]).encode(), "text/plain", needs_past=True),
        *(Bad("error sink", b, others=n) for b, n in ((sink, 5), (home, 40), (sink, 3))),
        *(Bad("empty", b) for b in (b"", b"   \n\n", b"\x00\x00")),
        *(Bad("status", home, status=s) for s in (404, 403, 410, 429, 500, 503, 502)),
    ]  # fmt: skip
