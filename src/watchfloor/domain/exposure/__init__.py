"""Exposure: what somebody chose to look at, kept for themselves alone, with their caps and wishes."""
