"""The door to swaps: asking, answering, taking back, showing, and lapsing."""
