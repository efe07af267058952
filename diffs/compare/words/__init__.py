"""Words and what differs between them: tokens, equal blocks, noise, and the runs that are written of them."""
