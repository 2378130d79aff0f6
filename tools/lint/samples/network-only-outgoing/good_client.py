# place: src/watchfloor/client/connection.py
"""Speaks to the desk."""

import httpx
