"""The law as it stood, how it came to, and what is outstanding: what the pages and the terminal tell alike."""
