"""What stood in a document's place that the gate had never seen when it was written down: see ``badpages``.

These shapes were made before the gate was asked about any of them; docs/trust.md has what it said then.
"""

from __future__ import annotations

import gzip
import random
import zlib
from itertools import product

from benchmarks.badpages import Bad, page

_WORDED: dict[str, list[tuple[str, str]]] = {
    "captive portal": [
        ("SarNet Hotspot", "<h2>Welcome to SarNet</h2><p>To use this network, enter your mobile number. A code will be sent to you.</p><form><input name=msisdn><button>Send code</button></form>"),
        ("SarNet", "<p>Dear customer, your monthly package has expired. Recharge now to go on using the internet.</p><p>Dial *123# or visit the nearest franchise.</p>"),
        ("Internet access", "<p>By clicking Connect I accept the terms of use of this wireless network.</p><form action=/connect><button>Connect</button></form>"),
        ("Data limit", "<h1>You have used all of your data</h1><p>Your volume for this month is used up. Buy a bundle to continue browsing at full speed.</p>"),
    ],
    "hoster's page": [
        ("Suspended", "<h1>This site is suspended</h1><p>If you are its owner, settle the invoice in the client area.</p>"),
        ("Sarsabz Authority", "<p>The hosting plan of this website has expired. Renew it within 7 days to keep your files.</p>"),
        ("Disabled", "<h2>Website disabled</h2><p>The resources of this account were used up. The owner has been told.</p>"),
    ],
    "state's block page": [
        ("Safe browsing", "<h1>Safe internet for all</h1><p>This address has been made inaccessible under the directions of the Authority.</p><p>Complaints: 0800-00000</p>"),
        ("محفوظ انٹرنیٹ", "<p>یہ ویب سائٹ قابل رسائی نہیں ہے۔ آپ جس مواد تک پہنچنا چاہتے ہیں وہ ممنوع ہے۔</p>"),
        ("Stop", "<p>URL filtered. Category: unlawful content. Policy: national gateway. Client 10.8.3.4</p>"),
        ("", "<img src=/stop.png alt='This site cannot be viewed'><p>Access to the website you asked for is not permitted in this country.</p>"),
    ],
    "stack trace": [
        ("", "<b>Fatal error</b>: Uncaught PDOException: could not find driver in /var/www/html/lib/Db.php:41 Stack trace: " + "".join(f"#{n} /var/www/html/lib/Model{n}.php({n * 17}): Model{n}->load(Array)<br>" for n in range(24)) + "{main} thrown in <b>/var/www/html/lib/Db.php</b> on line <b>41</b>"),
        ("", "<font face=Arial size=2><p>Microsoft VBScript runtime </font> <font face=Arial size=2>error '800a01a8'</font><p>Object required: 'rs'</p><p>/notices/view.asp, line 88</p>"),
        ("DoesNotExist at /notices/1234567890", "<h1>DoesNotExist at /notices/1234567890</h1><pre>Notice matching query does not exist.</pre><table>" + "".join(f"<tr><td>/srv/app/views/part{n}.py</td><td>in get_object, line {n * 13}</td><td>return self.model.objects.get(pk=pk)</td></tr>" for n in range(20)) + "</table><p>You are seeing this because DEBUG = True.</p>"),
        ("", "<pre>java.lang.NullPointerException\n" + "".join(f"\tat pk.made.portal.web.Notice{n}.render(Notice{n}.java:{n * 31})\n" for n in range(30)) + "</pre>"),
        ("The resource cannot be found.", "<p>Exception Details: System.IO.FileNotFoundException: Could not load file or assembly.</p><p>Source Error: Line 12: var n = repo.Get(id);</p><p>Version Information: Microsoft .NET Framework Version:4.0.30319</p>"),
    ],
    "domain for taking": [
        ("sta.example", "<h1>Future home of something quite cool.</h1><p>If you are the site owner, launch this site. If you are a visitor, check back soon.</p>"),
        ("sta.example", "<p>This domain has expired. If you are the owner, renew it at your registrar.</p><p>Sponsored listings: Broadband deals. VPN. Web hosting. Cheap flights.</p>"),
        ("Make an offer", "<p>sta.example is available. Get this name before somebody else does. Make an offer.</p>"),
    ],
    "consent wall": [
        ("We value your privacy", "<h2>We value your privacy</h2><p>We and our 143 partners store and read information on a device, such as cookies, and process personal data, such as unique identifiers, for personalised advertisements and content, measurement of advertisements and content, audience research and development of services. With your permission we and our partners may use precise geolocation data and identification through device scanning. You may click to consent to our processing as described above. Or you may see more detailed information and change your preferences before consenting or refusing. Your preferences will apply to this website only. You can change them or withdraw your consent at any time by returning to this site and clicking the button at the foot of the page.</p><button>Accept all</button><button>Reject all</button><button>Manage options</button>"),
        ("Sarsabz Authority", "<p>This website uses cookies to give you the best experience. Accept to go on to the page.</p><button>Accept</button>"),
        ("Before you continue", "<h1>Before you continue</h1><p>We use cookies and data to deliver and maintain services. Choose “Accept all” or “Reject all”.</p>"),
    ],
    "rate limit": [
        ("Slow down", "<h1>Slow down!</h1><p>You are sending requests too fast. Wait a minute and reload.</p>"),
        ("Sarsabz Authority", "<p>Rate limit reached for your network. Retry after 60 seconds.</p>"),
        ("Sarsabz Authority", "<p>The number of visitors is at its most at present. You are number 4,312 in the queue; this page refreshes by itself.</p>"),
        ("Quota", "<p>Daily quota of downloads exceeded for this document.</p>"),
    ],
    "database error": [
        ("Sarsabz Authority", "<p>ORA-12541: TNS:no listener</p>"),
        ("Sarsabz Authority", "<p>SQLSTATE[HY000] [2002] Connection refused</p>"),
        ("Notices", "<p>Table './sta/notices' is marked as crashed and should be repaired</p>"),
        ("Notices", "<p>You have an error in your SQL syntax; check the manual that corresponds to your server version for the right syntax to use near '' at line 1</p>"),
        ("", "<p>ADODB.Connection error '800a0e7a' Provider cannot be found. It may not be properly installed. /inc/conn.inc, line 3</p>"),
    ],
    "directory listing": [
        ("sta.example - /media/", "<h1>sta.example - /media/</h1><pre><a href='/'>[To Parent Directory]</a><br>3/ 4/2026 10:12 AM 88211 <a href=a.pdf>a.pdf</a><br>3/ 5/2026 10:12 AM 99121 <a href=b.pdf>b.pdf</a></pre>"),
        ("Directory listing for /media/", "<h1>Directory listing for /media/</h1><ul><li><a href=a.pdf>a.pdf</a><li><a href=b.pdf>b.pdf</a></ul>"),
        ("/media", "<table><tr><th>Name</th><th>Last modified</th><th>Size</th></tr>" + "".join(f"<tr><td><a href=n{n}.pdf>n{n}.pdf</a></td><td>2026-02-{n:02} 11:04</td><td>{n * 37} K</td></tr>" for n in range(1, 28)) + "</table>"),
    ],
    "print stub": [
        ("Print", "<script>window.onload=function(){window.print();}</script><p>Printing will begin at once.</p><a href=# onclick=window.close()>Close window</a>"),
        ("Registration of Virtual Private Networks", "<p>Print this page</p><p>Close</p><script>print()</script>"),
    ],
    "download stub": [
        ("Download", "<h1>Thank you</h1><p>Your download will begin in 5 seconds. If it does not, click here.</p>"),
        ("Sarsabz Authority", "<p>To read this document install the app from the store, or open it in the app.</p>"),
        ("Viewer", "<p>No plug-in for this kind of file was found in your browser. Download the file to see it.</p>"),
    ],
    "old browser": [
        ("Sarsabz Authority", "<p>Your browser is out of date. Use a newer version of Edge, Chrome or Firefox to see this site.</p>"),
        ("Unsupported", "<h2>Unsupported browser</h2><p>This portal is best viewed in Internet Explorer 8 at 1024 x 768.</p>"),
    ],
    "bare template": [
        ("{{ notice.title }}", "<h1>{{ notice.title }}</h1><p>{{ notice.date | date }}</p><div>{{ notice.body }}</div>"),
        ("Sample page", "<h1>Hello world!</h1><p>This is your first post. Edit or delete it, then start writing.</p>"),
        ("Notice", "<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo consequat. " * 4 + "</p>"),
        ("undefined", "<h1>undefined</h1><p>NaN undefined NaN</p><p>[object Object]</p>"),
    ],
    "defaced": [
        ("Hacked by CrashTeam", "<h1>Hacked by CrashTeam</h1><p>Your security is zero. We are watching. Greetz to all.</p>"),
        ("Owned", "<p>0wned by n1ghtcrew — admin, patch your server!</p>"),
    ],
    "nothing found": [
        ("Search", "<p>Your search returned no results. Try other words.</p>"),
        ("Notices", "<h2>Notices</h2><p>No notices to show. 0 of 0 records.</p>"),
        ("Notices", "<p>There is currently no content classified under this heading.</p>"),
    ],
}  # fmt: skip

BLIND_TO: dict[str, tuple[str, ...]] = dict.fromkeys(
    [*_WORDED, "JSON error", "XML error", "frames", "packed bytes", "garbled letters"], ("strange",)
) | {
    "another language": ("language",), "another's words": ("words",), "spam in its place": ("words",),
    "empty template": ("past",), "viewer's shell": ("past",), "packed bytes": ("type",),
}  # fmt: skip
"""As ``badpages.BLIND``."""

_RAW: dict[str, list[tuple[str, str]]] = {
    "JSON error": [
        ('{"error":{"code":1042,"message":"Resource is not available to this client"}}', "text/html"),
        ('{"Message":"The request is invalid."}', "text/html; charset=utf-8"),
        ('{"success":false,"data":null,"errors":["E_UPSTREAM"]}', "application/json"),
        ('{"status":"ok","total":0,"items":[],"took":12,"facets":{"year":[],"kind":[]},"links":{"self":"/api/notices?id=1234567890","next":null}}', "text/html"),
    ],
    "XML error": [
        ('<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Request has expired</Message><RequestId>7F00</RequestId></Error>', "application/xml"),
        ('<?xml version="1.0"?><soap:Envelope xmlns:soap="urn:x"><soap:Body><soap:Fault><faultcode>Server</faultcode><faultstring>upstream</faultstring></soap:Fault></soap:Body></soap:Envelope>', "text/html"),
    ],
    "frames": [
        ("<html><head><title>Sarsabz Authority</title></head><frameset cols='20%,80%'><frame src=menu.html><frame src=main.html></frameset></html>", "text/html"),
        ("<html><body><iframe src='/inner/1234567890' width=100% height=900></iframe></body></html>", "text/html"),
    ],
}  # fmt: skip

_URDU = "ہر فراہم کنندہ اتھارٹی کے پاس اپنے نیٹ ورک کا اندراج مقررہ تاریخ سے پہلے کرائے گا اور مقررہ فیس ادا کرے گا"
_SPAM = "Play the best slots online and win a bonus of 500 free spins at casino number {n}, with no deposit and a jackpot every day, only at our trusted betting site {n}."
_OTHER = "{n}. Each importer of class {n} of radio apparatus must hold a type approval of schedule {n} and display its label before sale in any market of the province."


def more_captures(document: str) -> list[Bad]:
    """Return all bad captures of these kinds; ``document`` is the text whose place they take."""
    found: list[Bad] = []
    for kind, pages in _WORDED.items():
        found += [
            Bad(kind, page(t, b, frame=frame)) for (t, b), frame in product(pages, (True, False))
        ]
    for kind, bodies in _RAW.items():
        found += [Bad(kind, body.encode(), media_type) for body, media_type in bodies]
    return [*found, *_packed(document), *_likenesses(document)]


def _packed(document: str) -> list[Bad]:
    whole = page("Notice", "".join(f"<p>{line}</p>" for line in document.splitlines()))
    raw = zlib.compressobj(9, zlib.DEFLATED, -15)
    bare = raw.compress(whole) + raw.flush()
    return [
        Bad("packed bytes", gzip.compress(whole, mtime=0)),
        Bad("packed bytes", zlib.compress(whole)),
        Bad("packed bytes", bare),
        Bad("packed bytes", random.Random(7).randbytes(3000)),
        Bad("packed bytes", gzip.compress(whole, mtime=0), "text/plain"),
    ]


def _likenesses(document: str) -> list[Bad]:
    """Return what has a document's looks and not its words: only its past can tell most of it."""
    title, *lines = document.splitlines()
    n = len(lines)
    urdu = [f"{i}۔ {_URDU} {i}۔" for i in range(1, n + 1)]
    half = [*lines[: n // 2], *urdu[n // 2 :]]
    other = [_OTHER.format(n=i) for i in range(1, n + 1)]
    spam = [_SPAM.format(n=i) for i in range(1, n + 1)]
    garbled = [
        "".join(chr(b) if b < 128 or b > 159 else "\u2026" for b in one.encode()) for one in urdu
    ]
    boxes = ["".join(c if c.isascii() else "\ufffd" for c in one) for one in urdu]
    marks = ["".join(c if c.isascii() else "?" for c in one) for one in urdu]
    viewer = (
        "<div>Page 1 of 4</div><div>Zoom 100 %</div><embed src='/doc.pdf' type='application/pdf'>"
    )
    stub = "<p>Published: March 3, 2026</p><p>Share: Facebook Twitter WhatsApp</p><p>Print</p>"

    def of(words: list[str], named: str = title) -> bytes:
        return page(named, f"<h1>{named}</h1>" + "".join(f"<p>{w}</p>" for w in words))

    return [
        *(Bad("another language", of(w, t), needs_past=True) for w, t in ((urdu, "نوٹس"), (urdu, title), (half, title))),
        *(Bad("another's words", of(w, t), needs_past=True) for w, t in (
            (other, "Type Approval of Radio Apparatus"), (other, title), (other[: n // 2], "Radio Apparatus"))),
        *(Bad("spam in its place", of(w, t), needs_past=True) for w, t in ((spam, "Slots"), (spam, title))),
        *(Bad("garbled letters", of(w, t), needs_past=past) for w, t, past in (
            (garbled, "Ù†ÙˆÙ¹Ø³", False), (boxes, "\ufffd\ufffd", False), (marks, "????", False), (garbled, title, False))),
        *(Bad("empty template", of([]) if not s else page(title, f"<h1>{title}</h1>{s}"), needs_past=True) for s in ("", stub)),
        *(Bad("viewer's shell", page(title, f"<h1>{title}</h1>{viewer}", frame=f), needs_past=True) for f in (True, False)),
        Bad("viewer's shell", page(title, viewer), pdf=True),
    ]  # fmt: skip
