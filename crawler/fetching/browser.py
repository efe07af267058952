"""Fetch listings that need JavaScript, through system Chromium; only for sources that say so.

The extra ``browser`` brings scrapy-playwright. The browser meets the same fence as everything else:
names other than the source's hosts lead nowhere, and other requests are dropped before they leave.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from importlib.util import find_spec
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request

from crawler.fetching.handlers import MappedHandler
from crawler.fetching.hosts import address_of
from tarmeem.errors import MissingExtraError
from tarmeem.model import Source

if find_spec("scrapy_playwright"):
    from scrapy_playwright.handler import ScrapyPlaywrightDownloadHandler
else:  # asked for by nobody: ``browser_settings`` refuses first
    ScrapyPlaywrightDownloadHandler = MappedHandler

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")


class BrowserHandler(MappedHandler, ScrapyPlaywrightDownloadHandler):  # type: ignore[misc]
    """The mapped handler; requests marked as the browser's go through Chromium."""

    def mapped(self, request: Request, address: str) -> Request:
        """Return a request as sent: the browser is told by its resolver where a name leads."""
        if not request.meta.get("playwright"):
            return super().mapped(request, address)
        there, asked = urlsplit(address), urlsplit(request.url)
        tail = request.url.split(asked.netloc, 1)[1]
        return request.replace(url=f"{there.scheme}://{asked.hostname}:{there.port or 80}{tail}")


def browser_settings(source: Source, hosts: Mapping[str, str]) -> dict[str, Any]:
    """Return the settings of a source whose listings need a browser.

    Raises: MissingExtraError without scrapy-playwright or Chromium.
    """
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if find_spec("scrapy_playwright") is None:
        raise MissingExtraError(
            f"{source.name} needs a browser", do="pip install 'tarmeem[browser]'"
        )
    if program is None:
        raise MissingExtraError(f"{source.name} needs Chromium", do="apt install chromium")
    rules = []
    for host in source.hosts:
        address = address_of(host, hosts)
        rules.append(f"MAP {host} {urlsplit(address).hostname if address else host}")
    launch = [f"--host-resolver-rules={', '.join([*rules, 'MAP * ~NOTFOUND'])}", "--no-sandbox"]

    def leaves(request: Any) -> bool:
        return request.method != "GET" or urlsplit(request.url).hostname not in source.hosts

    handler = "crawler.fetching.browser.BrowserHandler"
    return {
        "DOWNLOAD_HANDLERS": {"http": handler, "https": handler},
        "PLAYWRIGHT_BROWSER_TYPE": "chromium",
        "PLAYWRIGHT_LAUNCH_OPTIONS": {"executable_path": program, "args": launch},
        "PLAYWRIGHT_ABORT_REQUEST": leaves,
        "PLAYWRIGHT_DEFAULT_NAVIGATION_TIMEOUT": 1000 * source.options.get("timeout", 60),
    }
