"""FETCH and READ: the Scrapy project, and the pages that turn bytes into readings."""
