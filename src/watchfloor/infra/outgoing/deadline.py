"""The end of a request's time: its connection is cut then, whatever it waits for."""

import socket
from collections.abc import Mapping
from contextlib import suppress
from threading import Lock, Timer
from types import TracebackType
from typing import Any, Self

CONNECTED = "connection.connect_tcp.complete"


class Deadline:
    """Cuts the connection of one request after the seconds.

    The time-outs of an HTTP client begin anew with each byte, so that whoever sends one now and then holds it for ever.
    """

    def __init__(self, seconds: float) -> None:
        self.has_passed = False
        self.seconds = max(seconds, 0.001)
        self._lock = Lock()
        self._connection: socket.socket | None = None
        self._timer = Timer(self.seconds, self._cut)
        self._timer.daemon = True

    def trace(self, event: str, info: Mapping[str, Any]) -> None:
        """What the client tells as it works; a copy of the socket is kept, which TLS does not take away."""
        if event == CONNECTED:
            self.hold(info["return_value"].get_extra_info("socket"))

    def hold(self, opened: socket.socket) -> None:
        """Keep a copy of the connection to cut; one that comes too late is cut at once."""
        with self._lock:
            self._connection = opened.dup()
        if self.has_passed:
            self._cut()

    def _cut(self) -> None:
        self.has_passed = True
        with self._lock, suppress(OSError):
            if self._connection:
                self._connection.shutdown(socket.SHUT_RDWR)

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        with self._lock:
            if self._connection:
                self._connection.close()
                self._connection = None
