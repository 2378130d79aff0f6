"""The door to case templates."""
