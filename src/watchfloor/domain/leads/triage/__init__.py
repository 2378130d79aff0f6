"""Triage: what people do with leads, one or many at once, and how they take it back."""
