"""Is this capture what it claims to be? ``judge`` accepts it, quarantines it, or suspects a removal."""

from crawler.gate.judging import History, judge

__all__ = ["History", "judge"]
