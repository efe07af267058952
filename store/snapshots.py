"""Bytes, kept once under their SHA-256 and never overwritten."""

from __future__ import annotations

import hashlib

from sqlite_utils import Database

from store.base import fetch_one, pack, unpack, writing
from tarmeem import clock
from tarmeem.errors import StoreError
from tarmeem.model import Snapshot


def keep(db: Database, body: bytes, media_type: str, *, recorded_at: str | None = None) -> str:
    """Keep the bytes and return their SHA-256; the same bytes again write nothing."""
    sha256 = hashlib.sha256(body).hexdigest()
    if get(db, sha256):
        return sha256
    packed = pack(body)
    with writing(db):
        if not get(db, sha256):  # another writer may have come first
            db.execute(
                "INSERT INTO snapshots (sha256, body, size, media_type, recorded_at)"
                " VALUES (?, ?, ?, ?, ?)",
                [sha256, packed, len(body), media_type, recorded_at or clock.now()],
            )
    return sha256


def get(db: Database, sha256: str) -> Snapshot | None:
    """Return what is known of a snapshot, without its bytes."""
    row = fetch_one(
        db, "SELECT sha256, size, media_type, recorded_at FROM snapshots WHERE sha256 = ?", [sha256]
    )
    return Snapshot(**row) if row else None


def load(db: Database, sha256: str) -> bytes:
    """Return the bytes as they came.

    Raises: StoreError where there are none, or where they are no longer what they were.
    """
    row = fetch_one(db, "SELECT body FROM snapshots WHERE sha256 = ?", [sha256])
    if row is None:
        raise StoreError(f"no snapshot {sha256}", do="tarmeem list shows what is kept")
    body = unpack(row["body"])
    if hashlib.sha256(body).hexdigest() != sha256:
        raise StoreError(f"snapshot {sha256} is damaged", do="restore the file from a backup")
    return body
