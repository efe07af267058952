"""Spiders by the shape of a site; each source's own class is made from its YAML."""
