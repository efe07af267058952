"""Of which work is a capture? The measures of likeness, the decision, and how it is carried out."""
