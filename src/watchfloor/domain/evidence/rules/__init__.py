"""What the evidence locker decides, free of any store: items and their seals, and what bytes really are."""
