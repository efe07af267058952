"""Find what a page prints that is not the law: heads, page numbers, margins, contents."""
