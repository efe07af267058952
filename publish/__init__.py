"""SHOW: the Datasette plugin (pages, feed, files) over the store; nothing here writes or fetches."""
