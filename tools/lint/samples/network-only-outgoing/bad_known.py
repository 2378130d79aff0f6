# place: src/watchfloor/cli/serving.py
"""May look at a port, and nothing else."""

import socket

import httpx  # broken
