"""The Python client: generated operations and a small facade."""
