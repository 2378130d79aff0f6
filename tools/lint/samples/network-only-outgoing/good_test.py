# place: tests/factories/receivers.py
"""A receiver for tests."""

import socket
