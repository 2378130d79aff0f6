"""The door to decisions and actions, one module a verb."""
