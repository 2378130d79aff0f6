# place: src/watchfloor/api/outbox.py
"""Takes a client where nobody sees it taken."""

from importlib import import_module


def send():
    return import_module("httpx"), __import__("socket")  # broken
