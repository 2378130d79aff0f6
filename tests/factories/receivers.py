"""A platform that takes deliveries and fails in every way: what it accepted, it accepted once, by id."""

import json
import socket
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from standardwebhooks import Webhook, WebhookVerificationError

JSON = "application/json"
# A second of silence is longer than the senders of these tests are willing to wait.
SILENCE = 30.0


@dataclass(frozen=True)
class Fault:
    """How one request goes wrong; `is_kept` says whether the receiver had taken the message before that."""

    name: str
    is_kept: bool = False
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b'{"error": "no"}'
    media_type: str = JSON


FAULTS: dict[str, Fault] = {
    fault.name: fault
    for fault in (
        Fault("500"),
        Fault("503"),
        Fault("404"),
        Fault("429", headers={"Retry-After": "0"}),
        Fault("302", headers={"Location": "http://169.254.169.254/latest/meta-data"}),
        Fault("reset"),
        Fault("silent"),
        Fault("drip", is_kept=True),
        Fault("cut", is_kept=True),
        Fault("reset-after", is_kept=True),
        Fault("500-after", is_kept=True),
    )
}


@dataclass(frozen=True)
class Taken:
    """A message that was accepted: its id, its key, and what it said."""

    id: str
    key: str
    told: dict[str, Any]
    headers: dict[str, str]


class Receiver:
    """A server on this machine's own address that verifies, takes each id once, and answers as the script says.

    `faults` are used up one a request, first come first served; without one a request is answered well.
    """

    def __init__(self, *secrets: str, port: int = 0) -> None:
        self.secrets = list(secrets)
        self.faults: deque[Fault] = deque()
        self.fault_of: Callable[[str], Fault | None] = lambda _: None
        self.taken: list[Taken] = []
        self.calls: list[str] = []
        self.unverified = 0
        self.answer_again: tuple[int, bytes] = (200, b'{"status": "already"}')
        self.receipt: tuple[str, bytes] = (JSON, b'{"status": "done"}')
        self._turn = threading.Lock()
        self._stopping = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", port), self._handler())
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()

    @property
    def port(self) -> int:
        return self._server.server_port

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/hooks"

    def stop(self) -> None:
        """Let go of the port, and of whoever waits for an answer."""
        self._stopping.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def instructions(self) -> list[dict[str, Any]]:
        """The orders that were accepted, as their lines read."""
        return [json.loads(one.told["data"]["instruction"]) for one in self.taken if "instruction" in one.told["data"]]

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                headers = {name.lower(): value for name, value in self.headers.items()}
                receiver.serve(self, headers, body)

            def log_message(self, *_: object) -> None:
                """Say nothing into the test's output."""

        return Handler

    def serve(self, handler: BaseHTTPRequestHandler, headers: dict[str, str], body: bytes) -> None:
        """Answer one request."""
        with self._turn:
            told = self._verified(headers, body)
            fault = self.faults.popleft() if self.faults else self.fault_of(headers.get("webhook-id", ""))
            is_new = told is not None and (fault is None or fault.is_kept) and self._take(headers, told)
        if fault is not None:
            self._fail(handler, fault)
        elif told is None:
            reply(handler, 401, JSON, b"{}")
        elif is_new:
            reply(handler, 200, *self.receipt)
        else:
            reply(handler, self.answer_again[0], JSON, self.answer_again[1])

    def _verified(self, headers: dict[str, str], body: bytes) -> dict[str, Any] | None:
        for secret in self.secrets:
            try:
                told: dict[str, Any] = Webhook(secret).verify(body, headers)
            except WebhookVerificationError:
                continue
            self.calls.append(headers["webhook-id"])
            return told
        self.unverified += 1
        return None

    def _take(self, headers: dict[str, str], told: dict[str, Any]) -> bool:
        if any(one.id == headers["webhook-id"] for one in self.taken):
            return False
        self.taken.append(Taken(headers["webhook-id"], headers["idempotency-key"], told, headers))
        return True

    def _fail(self, handler: BaseHTTPRequestHandler, fault: Fault) -> None:
        status = fault.name.partition("-")[0]
        if status.isdecimal():
            reply(handler, int(status), fault.media_type, fault.body, fault.headers)
        elif fault.name == "silent":
            self._stopping.wait(SILENCE)
        elif fault.name == "drip":
            drip(handler, self._stopping)
        elif fault.name == "cut":
            begin(handler, 200, JSON, length=5_000)
            handler.wfile.write(b'{"status":')
        handler.close_connection = True
        if fault.name.startswith("reset"):
            # With this option closing sends a reset in place of a farewell.
            handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            handler.connection.close()


def begin(
    handler: BaseHTTPRequestHandler, status: int, media_type: str, *, length: int, headers: dict[str, str] | None = None
) -> None:
    handler.send_response(status)
    handler.send_header("Content-Type", media_type)
    handler.send_header("Content-Length", str(length))
    for name, value in (headers or {}).items():
        handler.send_header(name, value)
    handler.end_headers()


def reply(
    handler: BaseHTTPRequestHandler,
    status: int,
    media_type: str,
    content: bytes,
    headers: dict[str, str] | None = None,
) -> None:
    try:
        begin(handler, status, media_type, length=len(content), headers=headers)
        handler.wfile.write(content)
    except OSError:
        handler.close_connection = True  # whoever asked is gone


def drip(handler: BaseHTTPRequestHandler, stopping: threading.Event) -> None:
    """A good answer, a byte at a time, for ever."""
    try:
        begin(handler, 200, JSON, length=1_000_000)
        while not stopping.wait(0.02):
            handler.wfile.write(b" ")
            handler.wfile.flush()
    except OSError:
        return


class OpenReceiver(Receiver):
    """A server in the manner of Slack: it takes whatever text comes to its secret address, and checks no signature."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.seen_headers: list[dict[str, str]] = []
        self.receipt = ("text/plain", b"ok")

    def _verified(self, headers: dict[str, str], body: bytes) -> dict[str, Any] | None:
        told: dict[str, Any] = json.loads(body)
        self.calls.append(str(told["text"]))
        self.seen_headers.append(headers)
        return told

    def _take(self, _headers: dict[str, str], told: dict[str, Any]) -> bool:
        self.texts.append(str(told["text"]))
        return True
