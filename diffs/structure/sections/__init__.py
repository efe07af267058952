"""Choose which numbered lines are the sections, and mend the numbers that print and scan spoiled."""
