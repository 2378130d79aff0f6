"""The door to triage, one module a verb."""
