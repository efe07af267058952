"""Carry one instruction out on a tree of pieces: find the place, alter it, or refuse and leave it."""
