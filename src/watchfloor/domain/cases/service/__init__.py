"""The door to cases, one module a verb."""
