# place: src/watchfloor/domain/enforcement/tasks.py
"""Sends actions by itself."""

import smtplib  # broken
import socket as plain  # broken
import urllib.parse
import urllib.request  # broken
from http import HTTPStatus
from http.client import HTTPSConnection  # broken

import httpx  # broken
from requests.adapters import HTTPAdapter  # broken


def late():
    from httpx import Client  # broken

    return Client
