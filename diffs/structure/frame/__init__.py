"""Find what frames a law or a notice: where it enacts, its head, who signed."""
