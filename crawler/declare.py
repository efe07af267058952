"""Read and validate ``crawler/sources/*.yml``: the one place where a regulator is added.

A declaration is refused as a whole, with every fault named by file and key: half a declaration
would crawl half a site and report it green.
"""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, get_args
from urllib.parse import urlsplit

import yaml

from crawler.running.schedule import parse_cadence
from store.declarations import from_yaml
from store.ledger import every
from tarmeem.errors import SourceError, UsageError
from tarmeem.model import Edition, Source, WorkKind

FOLDER = Path(__file__).parent / "sources"
ENVIRONMENT = "TARMEEM_SOURCES"
"""Names another folder of declarations, for every command alike."""
SHAPES = ("listing", "paged", "register", "document")
DATE_GROUPS = ("date", "ddmmyyyy", "ddmmyy", "unix", "hexunix")
"""Named groups of an entry's pattern that date it."""

Problem = str
Rule = Callable[[Any], Problem]
"""Says what is wrong with a value; empty = nothing."""

# ------------------------------------------------------------------------- what a value may be


def _text(value: Any) -> Problem:
    return "" if isinstance(value, str) and value.strip() else "must be a text"


def _whole(value: Any) -> Problem:
    return "" if type(value) is int and value >= 0 else "must be a whole number, 0 or more"


def _number(value: Any) -> Problem:
    return "" if type(value) in (int, float) and value >= 0 else "must be a number, 0 or more"


def _flag(value: Any) -> Problem:
    return "" if isinstance(value, bool) else "must be true or false"


def _day(value: Any) -> Problem:
    return "" if type(value) is date else "must be a date, YYYY-MM-DD"


def _span(value: Any) -> Problem:
    try:
        every(value if isinstance(value, str) else "")
    except UsageError:
        return "must be a span such as 6h, 1d"
    return ""


def _cadence(value: Any) -> Problem:
    if fault := _span(value):
        return fault
    try:
        parse_cadence(value)
    except SourceError:
        return "must be 15m or more, in four digits at most, such as 6h, 1d"
    return ""


def _url(value: Any) -> Problem:
    try:
        parts = urlsplit(value if isinstance(value, str) else "")
    except ValueError as error:
        return f"must be an http or https URL ({error})"
    whole = parts.scheme in ("http", "https") and parts.hostname
    return "" if whole else "must be an http or https URL"


def _host(value: Any) -> Problem:
    if isinstance(value, str) and re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)*", value):
        return ""
    return "must be a host name in small letters, such as www.pta.gov.pk"


def _pattern(value: Any) -> Problem:
    try:
        re.compile(value)
    except (re.error, TypeError) as error:
        return f"must be a regular expression ({error})"
    return ""


def _one_of(*names: str) -> Rule:
    def check(value: Any) -> Problem:
        if value in names:
            return ""
        return f"must be one of {', '.join(names)}{_nearest(value, names)}"

    return check


def _listed(rule: Rule) -> Rule:
    def check(value: Any) -> Problem:
        if not isinstance(value, list) or not value:
            return "must be a list of one or more"
        found = ((i, rule(item)) for i, item in enumerate(value, 1))
        return next((f"item {i} {said}" for i, said in found if said), "")

    return check


def _mapped(keys: Mapping[str, Rule], required: tuple[str, ...] = ()) -> Rule:
    def check(value: Any) -> Problem:
        return "; ".join(_faults(value, keys, required))

    return check


def _labels(value: Any) -> Problem:
    if not isinstance(value, dict) or not value:
        return "must map a fact to the label it stands under"
    for name, label in value.items():
        if said := _text(name) or _pattern(label):
            return f"{name}: {said}"
    return ""


def _either(first: Rule, second: Rule) -> Rule:
    def check(value: Any) -> Problem:
        return second(value) if isinstance(value, dict) else first(value)

    return check


_KIND = _one_of(*get_args(WorkKind))
_LANGUAGE = _one_of("en", "ur")
_ASPECTS: dict[str, Rule] = {"kind": _KIND, "language": _LANGUAGE, "stage": _text, "reader": _text}
_MATCH = _mapped({"match": _pattern, **_ASPECTS}, ("match",))

REQUIRED: dict[str, Rule] = {
    "name": _text,
    "title": _text,
    "publisher": _text,
    "edition": _one_of(*get_args(Edition)),
    "hosts": _listed(_host),
    "shape": _one_of(*SHAPES),
    "cadence": _cadence,
    "start": _listed(_either(_url, _mapped({"url": _url, **_ASPECTS}, ("url",)))),
}
OPTIONAL: dict[str, Rule] = {
    **_ASPECTS,
    "scheme": _one_of("http", "https"),
    "entries": _listed(_MATCH),
    "follow": _listed(_MATCH),
    "beside": _listed(_pattern),
    "pages": _mapped(
        {
            "template": _text,
            "letters": _text,
            "match": _pattern,
            "end": _one_of("repeats", "empty", "missing"),
            "limit": _whole,
        }
    ),
    "facts": _labels,
    "undated": _listed(_day),
    "twin": _mapped({"from": _text, "to": _text}, ("from", "to")),
    "urls": _mapped({"drop": _listed(_text), "rewrite": _listed(_mapped(
        {"match": _pattern, "to": lambda v: "" if isinstance(v, str) else "must be a text"},
        ("match", "to")))}),
    "expect": _mapped(
        {"entries": _whole, "freshest": _span, "canaries": _listed(_url), "fall": _whole}
    ),
    "withdrawn": _mapped({"absences": _whole, "days": _whole}),
    "tls": _mapped({"verify": _flag, "reason": _text, "until": _day}, ("verify", "reason", "until")),
    "delay": _number,
    "timeout": _whole,
    "browser": _flag,
    "probe": _flag,
    "note": _text,
}  # fmt: skip
_MODEL = ("name", "title", "publisher", "edition", "hosts", "shape", "cadence")


# --------------------------------------------------------------------------------- validation


def _nearest(name: Any, names: Any) -> str:
    close = difflib.get_close_matches(str(name), [str(n) for n in names], 1, 0.5)
    return f"; did you mean {close[0]!r}?" if close else ""


def _faults(value: Any, keys: Mapping[str, Rule], required: tuple[str, ...]) -> list[Problem]:
    if not isinstance(value, dict):
        return ["must be a mapping of keys to values"]
    said = [f"{key}: is missing" for key in required if key not in value]
    for key, held in value.items():
        if key not in keys:
            said.append(f"{key}: is not a known key{_nearest(key, keys)}")
        elif fault := keys[key](held):
            said.append(f"{key}: {fault}")
    return said


def _together(data: Mapping[str, Any]) -> list[Problem]:
    """Return what is wrong between keys that are each right by themselves."""
    said = []
    if data["shape"] != "document" and not data.get("entries"):
        said.append(f"entries: a {data['shape']} needs the patterns of its entries' links")
    if data["shape"] == "paged" and not {"template", "match"} & set(data.get("pages", {})):
        said.append("pages: a paged source needs a template or a match")
    if data["shape"] == "register" and not data.get("facts"):
        said.append("facts: a register needs the labels of its columns")
    hosts = set(data["hosts"])
    for item in data["start"]:
        url = item["url"] if isinstance(item, dict) else item
        if urlsplit(url).hostname not in hosts:
            said.append(f"start: {url} is not on a declared host")
    if data.get("tls", {}).get("verify") is True:
        said.append("tls: verify: true is the rule already; declare only an exception")
    return said


@lru_cache(maxsize=256)  # they are declared anew before each bringing up to date, mostly as before
def parse(text: str, where: str) -> Source:
    """Return the source that a YAML text declares.

    Raises: SourceError, naming the file and every faulty key.
    """
    try:
        data = from_yaml(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        what = getattr(error, "problem", None) or "cannot be read"
        raise SourceError(f"is not YAML: {what}", where=f"{where}{line}", do="mend it") from error
    except ValueError as error:
        raise SourceError(f"holds a day that never was: {error}", where=where, do="mend it") from error  # fmt: skip
    faults = _faults(data, {**REQUIRED, **OPTIONAL}, tuple(REQUIRED)) or _together(data)
    if not faults and data["name"] != Path(where).stem:
        faults = [f"name: {data['name']!r} must be the file's own name, {Path(where).stem!r}"]
    if faults:
        raise SourceError("; ".join(faults), where=where, do="see docs/new-source.md")
    options = {key: value for key, value in data.items() if key not in _MODEL}
    return Source(**{**{key: data[key] for key in _MODEL}, "hosts": tuple(data["hosts"])},
                  options=options)  # fmt: skip


def load_sources(folder: Path | str | None = None) -> dict[str, Source]:
    """Return every declared source by name, in the order of the names.

    Without a folder: the environment's TARMEEM_SOURCES, else the project's own.

    Raises: SourceError for a folder that is not there and for the first faulty file.
    """
    home = Path(folder or os.environ.get(ENVIRONMENT) or FOLDER)
    if not home.is_dir():
        raise SourceError(
            "there is no such folder of sources", where=str(home), do=f"{ENVIRONMENT} names it"
        )
    if stray := sorted(path.name for path in home.glob("*.yaml")):
        raise SourceError("a source's file ends in .yml", where=stray[0], do="rename it")
    found = {}
    for path in sorted(home.glob("*.yml")):
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise SourceError(
                f"cannot be read: {error}",
                where=path.name,
                do="save it in UTF-8, where we may read it",
            ) from error
        source = parse(text, path.name)
        found[source.name] = source
    return found
