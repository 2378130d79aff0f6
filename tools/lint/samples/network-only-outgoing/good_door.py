# place: src/watchfloor/infra/outgoing/send.py
"""Sends requests."""

import socket

import httpx
