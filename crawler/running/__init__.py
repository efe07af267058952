"""How a crawl is run: when a source is due, in which process, and one host's sources in turn."""
