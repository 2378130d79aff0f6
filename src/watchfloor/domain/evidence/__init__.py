"""Evidence: the locker of sealed items, each with its custody."""
