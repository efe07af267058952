"""Fill the templates: everything escaped, dates in Karachi."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from diffs.redline.bits import is_rtl, told
from diffs.redline.cite import INFERRED
from diffs.structure.cite import cite, unit_of
from publish import words
from publish.law.amenders import is_of_an_amender
from store.looks import short
from tarmeem.model import on_one_line


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Return the templates' environment: a name that is missing is an error, not a blank."""
    made = Environment(
        loader=PackageLoader("publish"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    made.filters |= {
        "day": words.day, "instant": words.instant, "hour": words.hour, "in_words": words.in_words, "size": words.size,
        "cite": cite, "unit": unit_of, "one_line": on_one_line, "told": told, "media": words.media_name, "kind": words.kind_name,
        "short": short,
    }  # fmt: skip
    made.tests["of_an_amender"] = is_of_an_amender
    made.globals |= {
        "count": words.count, "causes": words.CAUSES, "explained": words.explained, "editions": words.EDITIONS,
        "languages": words.LANGUAGES, "relations_in_words": words.RELATIONS, "is_rtl": is_rtl,
        "said_of_inferred": INFERRED, "set_aside": words.SET_ASIDE, "verdicts": words.verdicts,
    }  # fmt: skip
    return made


def fill(datasette: Any, store: Any, name: str, **given: Any) -> str:
    """Return a template, filled; ``url`` makes paths that hold behind a prefix."""
    given |= {"url": datasette.urls.path, "database": store.name, "demo": store.demo}
    return environment().get_template(name).render(**given)
