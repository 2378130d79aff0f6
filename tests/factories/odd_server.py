"""A server that answers what a test tells it to, for what no desk would ever answer."""

import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = tuple[int, str, bytes]


class OddServer:
    """A server on this machine's own address that answers what it is told to, and keeps what it was asked."""

    def __init__(self) -> None:
        self.answer: Answer = (200, "application/json", b"{}")
        self.promised: int | None = None
        self.asked: list[tuple[str, str, dict[str, str], bytes]] = []
        kept = self

        class Handler(BaseHTTPRequestHandler):
            def answer(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                kept.asked.append((self.command, self.path, dict(self.headers), body))
                status, media_type, content = kept.answer
                self.send_response(status)
                self.send_header("Content-Type", media_type)
                self.send_header("Content-Length", str(kept.promised or len(content)))
                self.send_header("X-Request-Id", "r-1")
                self.end_headers()
                self.wfile.write(content)

            def __getattr__(self, name: str) -> Callable[[], None]:
                if not name.startswith("do_"):
                    raise AttributeError(name)
                return self.answer

            def log_message(self, *_: object) -> None:
                """Say nothing into the test's output."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def stop(self) -> None:
        """Let go of the port."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
