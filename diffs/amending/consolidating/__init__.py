"""Work instruments into a base, keep account of every instruction, and show what came of it."""
