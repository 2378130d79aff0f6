"""The record of what analysts asked of the data, complete enough to ask it again."""
