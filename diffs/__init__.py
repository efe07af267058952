"""The law and its changes: pure functions, with no I/O, no clock, no web, no database."""
