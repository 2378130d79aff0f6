"""Hashing passwords with argon2id: one verification for whoever asks, known or not, and never too many at once."""

import secrets
from threading import BoundedSemaphore

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError

from watchfloor.infra.auth.password_rules import normalised

AT_ONCE = 4  # each holds the whole memory of one hash


class Passwords:
    """Hashes and verifies with the parameters of the settings."""

    def __init__(self, *, memory_kib: int, passes: int, lanes: int) -> None:
        self._hasher = PasswordHasher(time_cost=passes, memory_cost=memory_kib, parallelism=lanes, type=Type.ID)
        self._turn = BoundedSemaphore(AT_ONCE)
        self._decoy = ""

    def hash(self, password: str) -> str:
        """The encoded hash with a fresh salt of 16 bytes."""
        with self._turn:
            return self._hasher.hash(normalised(password))

    def verify(self, kept: str | None, password: str) -> bool:
        """Whether it is the password; where none is kept, the same work is done and the answer is no."""
        decoy = self._decoy_hash()
        with self._turn:
            try:
                self._hasher.verify(kept or decoy, normalised(password))
            except (VerificationError, InvalidHashError):
                return False
        return kept is not None

    def is_outdated(self, kept: str) -> bool:
        """Whether a kept hash was made with other parameters than today's."""
        return self._hasher.check_needs_rehash(kept)

    def _decoy_hash(self) -> str:
        """A hash that no password has, made at the first verification, whoever that is for."""
        if not self._decoy:
            self._decoy = self.hash(secrets.token_urlsafe(32))
        return self._decoy
