"""Align the provisions of two texts: which of the new is which of the old, and what befell it."""
