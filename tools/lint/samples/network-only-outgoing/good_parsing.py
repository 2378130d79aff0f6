# place: src/watchfloor/domain/evidence/endpoints.py
"""Reads addresses and opens none."""

from http import HTTPStatus
from urllib.parse import quote

from watchfloor.infra.outgoing.send import sender_of
