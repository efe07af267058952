"""Every fault that is injected, by name."""

from __future__ import annotations

from dataclasses import replace

from benchmarks import faultmachine as machine
from benchmarks import faultsite as site
from benchmarks import faultwire as wire
from benchmarks.faults import Fault
from benchmarks.faultsite import BLOCK, CHALLENGE, DOWN, ERROR, LOGIN, bomb, documents, listing
from tarmeem.demo.replica import Page

_FROZEN = 90
"""Days for which a cache has answered the same."""
_SLIP = (
    "import tarmeem.flow as f\ndef slip(*a, **k): raise KeyError('slip')\nf.structure_text = slip\n"
)
_DIES = "import os, tarmeem.flow as f\nf.catch_up = lambda *a, **k: os.kill(os.getpid(), 9)\n"

FAULTS = (
    # a listing
    Fault("page 2 is cut off", listing(site.sub(rb'<a href="/notices\?page=2">Older</a>', b""))),
    Fault("listing dies on page 7", listing(lambda _: DOWN, page=7)),
    Fault("page 7 of the listing is not there", listing(lambda p: replace(p, status=404), page=7)),
    Fault("page 3 shows page 1 again", site.distort(site.repeated)),
    Fault("links moved to other addresses", listing(site.sub(rb"/(notices|files)/(?=\d)", b"/neu/"))),
    Fault("declared patterns are outdated", machine.other_yaml),
    Fault("no item, with 200", listing(site.sub(rb"<li>.*</li>", b""))),
    Fault("listing frozen by a cache for 90 days", site.lying_cache, days_ago=_FROZEN),
    Fault("listing says 304 for ever, 90 days", listing(lambda _: Page(b"", status=304)), days_ago=_FROZEN),
    Fault("count falls to 12 of 22", site.fallen),
    Fault("canary is lost", listing(site.sub(rb"<li>[^\n]*/notices/20-[^\n]*</li>", b""))),
    Fault("listing leads to the home page", listing(site.leads("/"))),
    Fault("listing behind a login wall", listing(lambda _: LOGIN)),
    Fault("listing behind a challenge, with 200", listing(lambda _: CHALLENGE)),
    Fault("listing refused from here (403)", listing(lambda _: BLOCK)),
    Fault("listing is cut short", listing(site.cut)),
    Fault("listing is a gzip bomb", listing(lambda _: bomb())),
    Fault("listing never answers", listing(lambda p: replace(p, waits=2.5))),
    Fault("listing declared in another charset", listing(lambda p: replace(p, media_type="text/html; charset=utf-16")), harmless=True),
    # documents
    Fault("error page with 200 for all notices", documents(lambda _: ERROR)),
    Fault("one notice's body for all", site.one_body),
    Fault("two notices' bodies exchanged", site.exchanged),
    Fault("notices behind a login wall", documents(lambda _: LOGIN)),
    Fault("notices lead to a login page", documents(site.leads("/login"))),
    Fault("notices blocked (403)", documents(lambda _: BLOCK)),
    Fault("notices behind a challenge, with 200", documents(lambda _: CHALLENGE)),
    Fault("PDFs turned to HTML", documents(lambda p: ERROR if "pdf" in p.media_type else p)),
    Fault("all notices are not there (404)", documents(lambda p: replace(p, status=404))),
    Fault("all notices fail (500)", documents(lambda p: replace(p, status=500, body=b""))),
    Fault("all notices are empty, with 200", documents(lambda p: replace(p, body=b""))),
    Fault("bodies cut short of what is announced", documents(site.cut)),
    Fault("bodies cut in half, announced so", documents(site.halved)),
    Fault("notices in UTF-16 that say UTF-8", documents(site.recoded)),
    Fault("notices are gzip bombs", site.distort(site.some_bombs)),
    Fault("notices lead to another host", documents(site.leads("http://127.0.0.2:9/x"))),
    Fault("notices lead to a file of ours", documents(site.leads("file:///etc/hostname"))),
    Fault("notices lead round in a circle", site.distort(site.circle)),
    Fault("a notice drips a byte a second", site.distort(site.dripping)),
    # the wire
    Fault("chunks end early", wire.wire(wire.chunks_end_early)),
    Fault("chunks of no size", wire.wire(wire.chunks_of_no_size)),
    Fault("less announced than is sent", wire.wire(wire.announces_less)),
    Fault("two lengths announced", wire.wire(wire.two_lengths)),
    Fault("packed body cut, announced so", wire.wire(wire.gzip_cut)),
    Fault("plain bytes said to be packed", wire.wire(wire.no_gzip)),
    Fault("packed in an unknown way", wire.wire(wire.unknown_packing)),
    Fault("a part that nobody asked for (206)", wire.wire(wire.partial)),
    Fault("a header of a megabyte", wire.wire(wire.long_header)),
    Fault("100,000 headers", wire.wire(wire.many_headers)),
    Fault("headers without end", wire.wire(wire.endless_headers)),
    Fault("100 Continue without end", wire.wire(wire.endless_continue)),
    Fault("a body without end", wire.wire(wire.endless_body)),
    Fault("another protocol", wire.wire(wire.another_protocol)),
    Fault("hangs up", wire.wire(wire.nothing)),
    Fault("a file name that climbs", wire.wire(wire.named("../../../../tmp/x.pdf")), harmless=True),
    Fault("letters said to be punycode", wire.wire(wire.typed("text/html; charset=punycode"))),
    Fault("letters said to be of no code", wire.wire(wire.typed("text/html; charset=unicode_escape"))),
    Fault("letters said to be of a code nobody knows", wire.wire(wire.typed("text/html; charset=x-made-up"))),
    Fault("letters said to be Western, one ahead", wire.wire(wire.typed("text/html; charset=windows-1252"))),
    Fault("letters said to be UTF-16, one ahead", wire.wire(wire.typed("text/html; charset=utf-16"))),
    Fault("a letter damaged in notices known before", wire.wire(wire.damaged, where=wire.at_known)),
    Fault("leads to a neighbour without a scheme", wire.wire(wire.leads("//127.0.0.2:9/x"))),
    Fault("leads to an address that is none", wire.wire(wire.leads("http://[::1"))),
    Fault("leads to an address of 15,000 letters", wire.wire(wire.leads("/x" + "y" * 15_000))),
    Fault("listing holds links that are none", wire.wire(wire.bad_links, where=wire.at_listing), harmless=True),
    Fault("listing's links have another base", wire.wire(wire.another_base, where=wire.at_listing)),
    Fault("robots hang up", wire.wire(wire.nothing, where=wire.at_robots), harmless=True),
    Fault("robots without end", wire.wire(wire.endless_body, where=wire.at_robots), harmless=True),
    Fault("robots lead to a neighbour", wire.wire(wire.leads("http://127.0.0.2:9/robots.txt"), where=wire.at_robots), harmless=True),
    # the way there
    Fault("robots now forbid", site.distort(site.forbidding)),
    Fault("robots fail (503)", site.distort(lambda path, p: DOWN if path == "/robots.txt" else p), harmless=True),
    Fault("connection refused", site.closed_port),
    Fault("the name leads nowhere", site.nameless),
    Fault("certificate expired", site.tls("expired")),
    Fault("certificate signed by itself", site.tls("self-signed")),
    Fault("certificate of another host", site.tls("named")),
    Fault("a good certificate, for comparison", site.tls("good"), harmless=True),
    # the machine, the operator, ourselves
    Fault("clock jumped back a day", machine.clock_back),
    Fault("disk full while keeping", machine.full_disk),
    Fault("disk full while reading", machine.full_disk_after),
    Fault("database is read-only", machine.read_only),
    Fault("database locked by another writer", machine.locked_out),
    Fault("timer disabled for 5 days", machine.no_timer, days_ago=5),
    Fault("fetching child killed (-9)", machine.killed(lambda m: len(m.registry.asked) > 12, all_of_it=False)),
    Fault("crawl killed (-9) in the middle", machine.killed(lambda m: len(m.registry.asked) > 12, all_of_it=True)),
    Fault("crawl killed (-9) at its first request", machine.killed(lambda _m: True, all_of_it=True)),
    Fault("killed (-9) between keep and update", machine.patched(_DIES)),
    Fault("our spider raises", machine.raising_spider),
    Fault("our reader's follower raises", machine.patched(_SLIP)),
    Fault("kept snapshots damaged", machine.damaged),
    Fault("declaration misspelt", machine.bad_yaml),
    Fault("declaration lost", machine.no_yaml),
)  # fmt: skip
