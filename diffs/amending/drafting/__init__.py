"""Read drafting language: an instrument's words become instructions, each with its place in the text."""
