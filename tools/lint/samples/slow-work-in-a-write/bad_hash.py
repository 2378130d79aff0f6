# place: src/watchfloor/infra/auth/keeping.py
"""Hashes a password while every other writer waits."""

from watchfloor.infra.auth.passwords import Passwords
from watchfloor.infra.db.unit import WriteUnit


def change(edge, place, password):
    edge.change(lambda unit: keep(unit, place.passwords.hash(password)))  # broken


def renew(unit: WriteUnit, passwords: Passwords, password: str):
    unit.session.add(passwords.hash(password))  # broken


def keep(unit: WriteUnit, hashed: str):
    unit.session.add(hashed)
