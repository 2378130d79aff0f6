"""Requests that other systems hand in by signed webhook."""
