"""A connection to the desk: over the network, or straight into an application of this process."""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from types import TracebackType
from typing import Any, Self, cast

import httpx
from anyio.from_thread import start_blocking_portal

from watchfloor.kernel.errors import WatchfloorError

SECONDS = 900.0
IN_PROCESS = "http://watchfloor.local"
FIRST_ERROR = 400


Application = Callable[..., Any]
Json = Any  # what an answer holds is known to the caller alone


class ProblemAnswer(WatchfloorError):
    """The desk answered with a problem: its status, code, detail and fix are carried over."""

    def __init__(self, status: int, body: Mapping[str, Any]) -> None:
        super().__init__(
            str(body.get("detail", f"The desk answered {status}.")),
            fix=str(body.get("fix", "")),
            code=str(body.get("code", "http")),
            facts=body.get("facts", {}),
        )
        self.status = status


class Connection:
    """Sends requests as the owner of a token. Use it as a context manager, or `close()` it."""

    def __init__(
        self, *, token: str, url: str | None = None, app: Application | None = None, let_through: bool = False
    ) -> None:
        """`url` names a server; `app` is an ASGI application of this process. Give exactly one.

        `let_through` raises what the application failed on, in place of an answer of status 500.
        """
        if (url is None) == (app is None):
            raise ValueError("Give a url or an app.")
        headers = {"Authorization": f"Bearer {token}"}
        self._stack = ExitStack()
        if url is not None:
            self._http = self._stack.enter_context(httpx.Client(base_url=url, headers=headers, timeout=SECONDS))
            return
        self._portal = self._stack.enter_context(start_blocking_portal())
        transport = httpx.ASGITransport(cast("Application", app), raise_app_exceptions=let_through)
        self._http = None
        self._inside = httpx.AsyncClient(transport=transport, base_url=IN_PROCESS, headers=headers, timeout=SECONDS)
        self._stack.callback(self._portal.call, self._inside.aclose)

    _http: httpx.Client | None

    def send(
        self,
        method: str,
        path: str,
        *,
        json: object = None,
        content: bytes | None = None,
        params: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        """The raw answer, whatever its status."""
        request = {"json": json, "content": content, "params": params, "headers": headers}
        given: dict[str, Any] = {name: value for name, value in request.items() if value is not None}
        if self._http is not None:
            return self._http.request(method, path, **given)

        async def inside() -> httpx.Response:
            return await self._inside.request(method, path, **given)

        return self._portal.call(inside)

    def call(self, method: str, path: str, **request: Json) -> Json:
        """The JSON of a good answer. Raises ProblemAnswer for any other."""
        return self.checked(self.send(method, path, **request)).json()

    def download(self, method: str, path: str, **request: Json) -> bytes:
        """The bytes of a good answer. Raises ProblemAnswer for any other."""
        return self.checked(self.send(method, path, **request)).content

    def checked(self, answer: httpx.Response) -> httpx.Response:
        """The answer itself where it is good. Raises ProblemAnswer where not."""
        if answer.status_code >= FIRST_ERROR:
            known = "json" in answer.headers.get("content-type", "")
            raise ProblemAnswer(answer.status_code, answer.json() if known else {})
        return answer

    def close(self) -> None:
        """End the connection."""
        self._stack.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
