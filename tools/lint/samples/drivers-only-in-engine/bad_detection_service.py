# place: src/watchfloor/domain/detection/service.py
"""Keeps runs."""

import ibis  # broken
