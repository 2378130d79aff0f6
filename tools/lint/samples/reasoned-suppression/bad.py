# place: src/watchfloor/engine/lake.py
"""Keeps datasets."""

import os  # noqa: F401 broken
import re  # noqa broken
import sys  # type: ignore broken

LONG = os.nothing  # type: ignore[attr-defined]  # broken
