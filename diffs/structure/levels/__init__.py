"""Decide how deep each mark lies: lists that are open, lists that begin, paragraphs without numbers."""
