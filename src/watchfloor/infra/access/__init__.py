"""Who acts, what they may do, and what exists for them."""
