"""What every part shares: the nouns, the errors, the flow; and the command on top."""
