"""The door to communication, by verb."""
