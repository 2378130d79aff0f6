"""Analysts' SQL: read-only, bounded, and blind to all but the datasets it was given."""
