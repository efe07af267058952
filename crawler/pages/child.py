"""The child process that opens PDFs and large pages: the parent never does itself."""

from __future__ import annotations

from tarmeem.bounded import Child

CHILD = Child("crawler.pages.worker")
