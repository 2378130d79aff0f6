"""Finding again what the desk wrote down: one portable table of short pieces of text, alike on both databases."""
