"""Is this capture what it claims to be? ``judge`` accepts it, quarantines it, or suspects a removal."""

from crawler.gate.history import History
from crawler.gate.judging import judge

__all__ = ["History", "judge"]
