"""How bytes come over the wire: Scrapy's handlers and middlewares, and hosts mapped elsewhere."""
