"""Tell anew what befell laws by their own days, where more is known of them, or a day of theirs has come."""

from __future__ import annotations

import logging
from dataclasses import replace

from sqlite_utils import Database

from crawler.pages import READER_VERSION
from publish.law.concluding import concluded
from store import owndays, works
from store.base import Visit
from tarmeem import clock
from tarmeem.errors import StoreError

_LOG = logging.getLogger(__name__)


def renew(db: Database, at: str) -> list[str]:
    """Tell anew of each law what is told of it no more, or by an older reader; return what could not be.

    Where nothing more is known and no day of a law has come, nothing is written.
    """
    troubles, today = [], clock.today()
    laws, kept = works.befallen(db), owndays.kept(db)
    known = owndays.marks(db, [law.id for law in laws])
    for law in laws:
        told = kept.get(law.id)
        if told and told.holds(known[law.id], today) and told.version >= READER_VERSION:
            continue
        try:
            fresh = concluded(Visit(db.conn), law)
        except StoreError:
            raise
        except Exception as error:
            _LOG.exception("the days of %s", law.title)
            troubles.append(f"the days of {law.title}: {error or type(error).__name__}")
            continue
        fresh = replace(fresh, known=known[law.id], version=READER_VERSION)
        owndays.record(db, law.id, fresh, recorded_at=at)
    return troubles
