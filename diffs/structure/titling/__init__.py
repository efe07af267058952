"""Read titles: of chapters and sections, beside their numbers, above them or alone."""
