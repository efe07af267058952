"""One spelling for each URL, so that one document is kept once however it was linked.

Only spellings are unified here. That two different addresses hold the same notice (the PTA's site
has had three generations of them) is a question of identity, which titles and texts answer.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, urljoin, urlsplit

from tarmeem.model import Source
from tarmeem.patterns import pattern_of

SESSION = pattern_of(
    r"^(phpsessid|jsessionid|asp\.?net_sessionid|aspsessionid\w*|sid|sessionid|utm_\w+|fbclid|gclid)$",
    re.IGNORECASE,
)
_PATH_SESSION = pattern_of(r";(?:jsessionid|phpsessid)=[^/?#;]*", re.IGNORECASE)
_DOUBLE = pattern_of(r"%25(?=[0-9A-Fa-f]{2})")
_ESCAPE = pattern_of(r"%([0-9A-Fa-f]{2})")
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_DEFAULT_PORTS = {"http": 80, "https": 443}


def canonical(source: Source, url: str, base: str = "") -> str:
    """Return the one spelling of a URL of a source; ``base`` resolves a relative one.

    ``http``/``https`` and ``www.`` follow the source's declaration, percent-encoding is made
    regular, a double question mark is mended, and fragments, sessions and the parameters that the
    source declares meaningless go. Case is kept: ``X.PDF`` and ``x.pdf`` may be two files.
    """
    return _canonical(_Spelling.of(source), urljoin(base, url.strip()) if base else url.strip())


class _Spelling:
    """What a source declares of its URLs, compiled; one object a source."""

    def __init__(self, source: Source) -> None:
        options = source.options
        rules = options.get("urls", {})
        self.scheme: str = options.get("scheme", "https")
        self.hosts = {_bare(h): h for h in reversed(source.hosts)}
        self.drop = frozenset(rules.get("drop", ()))
        self.rewrite = [(re.compile(r["match"]), r["to"]) for r in rules.get("rewrite", ())]

    _made: dict[int, tuple[Source, _Spelling]] = {}  # noqa: RUF012 - one cache for the process

    @classmethod
    def of(cls, source: Source) -> _Spelling:
        """Return the source's spelling, made once: a Source holds a dict and cannot be hashed."""
        held = cls._made.get(id(source))
        if held is None or held[0] is not source:
            held = cls._made[id(source)] = (source, cls(source))
        return held[1]


def _bare(host: str) -> str:
    return host.removeprefix("www.")


@lru_cache(maxsize=16_384)
def _canonical(spelling: _Spelling, url: str) -> str:
    parts = urlsplit(url.replace("\\", "/"))
    host = (parts.hostname or "").lower()
    scheme = parts.scheme.lower()
    if _bare(host) in spelling.hosts:
        host, scheme = spelling.hosts[_bare(host)], spelling.scheme
    try:
        port = parts.port
    except ValueError:
        port = None
    if port and port not in _DEFAULT_PORTS.values():
        host = f"{host}:{port}"
    path = _path(parts.path)
    for pattern, to in spelling.rewrite:
        path = pattern.sub(to, path)
    query = _query(parts.query, spelling.drop)
    return f"{scheme}://{host}{path}" + (f"?{query}" if query else "")


def _path(path: str) -> str:
    path = re.sub(r"/{2,}", "/", _PATH_SESSION.sub("", path)) or "/"
    if len(path) > 1 and path.endswith("/"):
        path = path.rstrip("/")
    return _encode(path, "/:@!$&'()*+,;")


def _query(query: str, drop: frozenset[str]) -> str:
    # "bills.php??id=-1" and "a=1?b=2": the second question mark was meant as "&" or not at all.
    pairs = query.lstrip("?").replace("&amp;", "&").replace("?", "&").split("&")
    kept = []
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not name or SESSION.match(name) or name in drop:
            continue
        # Joomla repeats the title after the number, as it stood that day: "id=466:notice-to".
        if name == "id" and re.match(r"\d+(:|%3A)", value, re.IGNORECASE):
            value = re.split(r":|%3A", value, maxsplit=1, flags=re.IGNORECASE)[0]
        kept.append(_encode(name, "") + equals + _encode(value, "/:@!$'()*,;+"))
    return "&".join(dict.fromkeys(kept))


def _encode(text: str, safe: str) -> str:
    """Return text with every escape regular: upper-case, UTF-8, none that is not needed."""
    text = _DOUBLE.sub("%", text)
    plain = _ESCAPE.sub(_unescape, text)
    return quote(plain, safe=safe + "%")


def _unescape(match: re.Match[str]) -> str:
    byte = int(match[1], 16)
    return chr(byte) if byte in _UNRESERVED else f"%{match[1].upper()}"
