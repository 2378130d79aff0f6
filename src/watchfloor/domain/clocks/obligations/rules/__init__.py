"""Pure decisions about the book: what it may hold, what matches a demand, and what a revision makes of a row."""
