"""Find what an editor added: footnotes, endnotes, and the brackets and stars they belong to."""
