"""Declared hosts reached at another address: mirrors, tests, the demo.

Only where the bytes come from changes. URLs, identities, robots and the Host header stay the
declared host's, so a crawl of a mirror is kept exactly as a crawl of the site would be.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from tarmeem.errors import UsageError

ENVIRONMENT = "TARMEEM_HOSTS"
"""``HOST=ADDRESS`` pairs, separated by commas or blanks."""


def parse_hosts(pairs: Iterable[str], where: str = "--host") -> dict[str, str]:
    """Return declared hosts and their addresses, from ``www.pta.gov.pk=http://127.0.0.1:8000``.

    Raises: UsageError for a pair that is not one, or an address that is more than an origin.
    """
    found = {}
    for pair in pairs:
        host, equals, address = pair.strip().partition("=")
        try:
            parts = urlsplit(address)
        except ValueError:
            parts = urlsplit("")
        whole = parts.scheme in ("http", "https") and parts.hostname and not parts.path.strip("/")
        if not (host and equals and whole) or parts.query or parts.fragment:
            raise UsageError(
                f"{pair!r} does not map a host to an address",
                where=where,
                do="write it as www.pta.gov.pk=http://127.0.0.1:8000",
            )
        found[host.lower()] = f"{parts.scheme}://{parts.netloc}"
    return found


def all_hosts(given: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment's mapping, overridden by the one given."""
    pairs = os.environ.get(ENVIRONMENT, "").replace(",", " ").split()
    return {**parse_hosts(pairs, ENVIRONMENT), **(given or {})}


def address_of(host: str, hosts: Mapping[str, str]) -> str | None:
    """Return the address a host is mapped to; a mirror of ``www.x`` is one of ``x`` too."""
    bare = host.removeprefix("www.")
    return hosts.get(host) or hosts.get(bare) or hosts.get(f"www.{bare}")
