"""Recognise what a line may begin by its first characters: labels, numbers, units, headings."""
