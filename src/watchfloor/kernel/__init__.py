"""Identifiers, references, time, errors, paging and severity: pure, no input or output."""
