"""Write the redline of aligned texts, and mend it where it shows more than has changed."""
