# place: src/watchfloor/cli/address.py
"""May look at a port, and nothing else."""

import socket

import httpx  # broken
