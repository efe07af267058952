"""Cut an amending instrument into its own provisions: the tree and the instructions both ask here."""
