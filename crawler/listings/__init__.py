"""What a listing says: which links are documents, by the source's rules, and the facts beside each."""
