"""Scrapy's settings for every source: polite and safe, each with its reason.

A source may change what its YAML declares (delay, timeout, a documented TLS exception) and nothing
else; see ``crawler.running.loader``.
"""

import os

BOT_NAME = "tarmeem"
SPIDER_MODULES = ["crawler.spiders"]
# Spiders are made from sources/*.yml, one a source: nothing to register.
SPIDER_LOADER_CLASS = "crawler.running.loader.SourceLoader"

# ---------------------------------------------------------------------------------------- polite

# Who is asking and where to complain; never a browser's name. Set TARMEEM_CONTACT to an address.
CONTACT = os.environ.get("TARMEEM_CONTACT", "none given")
USER_AGENT = f"tarmeem/0.1 (regulatory change tracker; contact: {CONTACT})"
# These are public bodies' sites: what their robots.txt refuses, we do not take.
ROBOTSTXT_OBEY = True
# Slow sites are slowed down for, not hammered.
AUTOTHROTTLE_ENABLED = True
AUTOTHROTTLE_START_DELAY = 1.0
AUTOTHROTTLE_MAX_DELAY = 60.0
AUTOTHROTTLE_TARGET_CONCURRENCY = 1.0
# Seconds between two requests to a host; a source may declare its own.
DOWNLOAD_DELAY = 1.0
# One visitor with two tabs, not a swarm.
CONCURRENT_REQUESTS_PER_DOMAIN = 2
CONCURRENT_REQUESTS = 16

# ------------------------------------------------------------------------------------------ safe

# A forged "official" text is worse than none. Exceptions are declared per source, with a reason and
# an end, and the certificate that was met is recorded. (Scrapy's default is False.)
DOWNLOAD_VERIFY_CERTIFICATES = True
# Scrapy 2.19 opens a local HTTP server that runs Python for who holds its token: off.
REMOTE_CONTROL_ENABLED = False
# The same by telnet: off.
TELNETCONSOLE_ENABLED = False
# A Gazette is some 30 MB; past 64 MB it is a mistake or a bomb (also after decompression).
DOWNLOAD_MAXSIZE = 64 * 1024 * 1024
DOWNLOAD_WARNSIZE = 32 * 1024 * 1024
# A body shorter than announced is a failed fetch, not a shorter law.
DOWNLOAD_FAIL_ON_DATALOSS = True
# A session makes two visitors see two sites; and Set-Cookie would send tldextract to the network.
COOKIES_ENABLED = False
# Only web addresses: no file:, ftp:, s3: or data:, whatever a page or a redirect says.
DOWNLOAD_HANDLERS = {
    "http": "crawler.fetching.handlers.MappedHandler",
    "https": "crawler.fetching.handlers.MappedHandler",
    "file": None,
    "ftp": None,
    "s3": None,
    "data": None,
}
# Redirects are followed a few steps, and only within the declared hosts (the fence, below).
REDIRECT_MAX_TIMES = 5
# A page's <meta refresh> is not followed: it is a body to be judged.
METAREFRESH_ENABLED = False
# Addresses are never told where we came from.
REFERER_ENABLED = False

# ---------------------------------------------------------------------------------------- patient

# Reads of 30 s timed out on one site in a polite run; a minute is the edge of sense.
DOWNLOAD_TIMEOUT = 60
DNS_TIMEOUT = 20
# Transient trouble only; a 404 is an answer.
RETRY_TIMES = 2
RETRY_HTTP_CODES = [408, 429, 500, 502, 503, 504, 520, 522, 523, 524]

# ------------------------------------------------------------------------------------------ ours

# All of Scrapy's own that are wanted, at their places. Nobody logs in, nothing is cached but by the
# store, no cookie is taken and no page redirects by its markup; what is not named is not imported.
DOWNLOADER_MIDDLEWARES_BASE = {
    "crawler.fetching.middlewares.QuietRobotsMiddleware": 100,
    # After robots, so that every request and every redirect meets it.
    "crawler.fetching.middlewares.FenceMiddleware": 120,
    "scrapy.downloadermiddlewares.downloadtimeout.DownloadTimeoutMiddleware": 350,
    "scrapy.downloadermiddlewares.defaultheaders.DefaultHeadersMiddleware": 400,
    "scrapy.downloadermiddlewares.useragent.UserAgentMiddleware": 500,
    "scrapy.downloadermiddlewares.retry.RetryMiddleware": 550,
    "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": 590,
    "crawler.fetching.middlewares.QuietRedirectMiddleware": 600,
    "scrapy.downloadermiddlewares.httpproxy.HttpProxyMiddleware": 750,
    "scrapy.downloadermiddlewares.stats.DownloaderStats": 850,
}
# Every status reaches the spider: 304 is the usual answer, and 404 is news.
SPIDER_MIDDLEWARES_BASE = {"scrapy.spidermiddlewares.start.StartSpiderMiddleware": 25}
ITEM_PIPELINES = {"crawler.pipelines.KeepPipeline": 300}
# All of Scrapy's own that are wanted. Those not named are not even imported: two of them bring
# servers of their own (telnet, remote control), and their imports cost more than a small crawl.
EXTENSIONS_BASE = {
    "scrapy.extensions.corestats.CoreStats": 0,
    "scrapy.extensions.logcount.LogCount": 0,
    "scrapy.extensions.memusage.MemoryUsage": 0,
    "scrapy.extensions.closespider.CloseSpider": 0,
    "scrapy.extensions.throttle.AutoThrottle": 0,
}
EXTENSIONS = {"crawler.extensions.LedgerExtension": 100}
# No JOBDIR: a re-run *is* the resume, for what is kept answers 304; a JOBDIR used twice crawls
# nothing the second time and calls it finished.

# Where captures are kept; ``tarmeem crawl --db`` and the environment's TARMEEM_DB override it.
TARMEEM_DB = "tarmeem.db"
# Declared host -> address, for mirrors and the demo; over the environment's TARMEEM_HOSTS.
TARMEEM_HOSTS: dict[str, str] = {}
# A folder of declarations instead of crawler/sources.
TARMEEM_SOURCES = ""
# Ask for every body, whatever the store holds.
TARMEEM_UNCONDITIONAL = False
# A fixed clock (ISO 8601, UTC) for tests and replays; empty = the real one.
TARMEEM_NOW = ""

# One item at a time: keeping is synchronous, and a hundred workers a response cost more than the
# response.
CONCURRENT_ITEMS = 1
# Looks into the source of every callback of every response for a slip that mypy finds once.
WARN_ON_GENERATOR_RETURN_VALUE = False
# Warnings and errors only, on stderr: the check says what happened.
LOG_LEVEL = "WARNING"
LOG_VERSIONS: list[str] = []
STATS_DUMP = False
