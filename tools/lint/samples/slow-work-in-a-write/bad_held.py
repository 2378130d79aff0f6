# place: src/watchfloor/domain/enforcement/tasks.py
"""Holds what is slow under another name, and takes it into a write."""

import subprocess
import time

import httpx
from watchfloor.infra.db.unit import WriteUnit as Change


def send(edge, lake, form):
    client = httpx.Client()
    edge.change(lambda unit: client.post("https://example.org"))  # broken
    with httpx.stream("GET", "https://example.org") as answer:
        edge.change(lambda unit: keep_all(unit, answer))
        edge.change(act=lambda unit: answer.read())  # broken
    change = edge.change
    change(lambda unit: lake.query("plays", "select 1"))  # broken


def keep(unit: Change, name: str):
    time.sleep(1)  # broken
    subprocess.run(["true"])  # broken


def keep_all(unit: Change, name: str):
    def inner():
        return httpx.get(name)  # broken

    return inner()


class Sender:
    def change(self, unit: Change):
        return self.tell(unit)

    def tell(self, unit):
        return httpx.get("https://example.org")  # broken
