"""Read what a reprint's own notes say of each provision, and peel them back."""
