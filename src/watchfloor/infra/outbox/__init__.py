"""The outbox: messages written with the change they tell of, and delivered afterwards, in order, until they arrive."""
