"""Detectors of accounts that act as one."""
