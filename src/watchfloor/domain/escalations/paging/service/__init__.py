"""The door to pages: raising, calling, acknowledging and showing them."""
