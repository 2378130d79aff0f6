"""Detectors of reports and claims used as a weapon."""
