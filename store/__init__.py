"""KEEP: the bytes, what they are of, how they changed, and the ledger of every look.

SQL lives here and nowhere else. Each noun has a module; a write is one transaction, and the caller
brings the clock. Start with `open_store`; the schema is ``docs/schema.md``.
"""

from store.opening import open_store

__all__ = ["open_store"]
