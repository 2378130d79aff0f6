"""A connection to the desk: over the network, or straight into an application of this process."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from types import TracebackType
from typing import Any, BinaryIO, Self, cast

import httpx

from watchfloor.client.loop import running_loop
from watchfloor.client.problems import AnswerNotUnderstood, ProblemAnswer, Unreachable
from watchfloor.kernel.errors import NotSignedIn

SECONDS = 900.0
SILENCE = 60.0  # a stream that is alive says so several times in this
IN_PROCESS = "http://watchfloor.local"
GOOD = range(200, 300)

Application = Callable[..., Any]
Json = Any  # what an answer holds is known to the caller alone
Content = bytes | BinaryIO


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
        if not (token.isascii() and token.isprintable()):
            raise NotSignedIn("The token holds letters that no token has.", fix="Copy it again, as one line.")
        headers = {"Authorization": f"Bearer {token}"}
        self._stack = ExitStack()
        self._http: httpx.Client | None = None
        if url is not None:
            self._http = self._stack.enter_context(httpx.Client(base_url=url, headers=headers, timeout=SECONDS))
            return
        self._do = self._stack.enter_context(running_loop())
        transport = httpx.ASGITransport(cast("Application", app), raise_app_exceptions=let_through)
        self._inside = httpx.AsyncClient(transport=transport, base_url=IN_PROCESS, headers=headers, timeout=SECONDS)
        self._stack.callback(lambda: self._do(self._inside.aclose()))

    def send(
        self,
        method: str,
        path: str,
        *,
        json: object = None,
        content: Content | None = None,
        params: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        """The raw answer, whatever its status. Raises Unreachable where there is none."""
        request = {"json": json, "content": content, "params": params, "headers": headers}
        given: dict[str, Any] = {name: value for name, value in request.items() if value is not None}
        try:
            return self._sent(method, path, given)
        except (httpx.TransportError, httpx.InvalidURL) as error:
            why = f"Nothing answers there ({type(error).__name__})."
            raise Unreachable(why, fix="Check WATCHFLOOR_URL, and that the server runs.") from error

    def _sent(self, method: str, path: str, given: dict[str, Any]) -> httpx.Response:
        if self._http is not None:
            return self._http.request(method, path, **given)
        if not isinstance(given.get("content", b""), bytes):
            given["content"] = given["content"].read()
        return self._do(self._inside.request(method, path, **given))

    def call(self, method: str, path: str, **request: Json) -> Json:
        """The JSON of a good answer. Raises ProblemAnswer for any other, AnswerNotUnderstood where it is no JSON."""
        answer = self.checked(self.send(method, path, **request))
        try:
            return answer.json()
        except ValueError as error:
            raise AnswerNotUnderstood from error

    def download(self, method: str, path: str, **request: Json) -> bytes:
        """The bytes of a good answer. Raises ProblemAnswer for any other."""
        return self.checked(self.send(method, path, **request)).content

    @property
    def streams(self) -> bool:
        """Whether `lines` gives each line as it comes: an application of this process answers as a whole."""
        return self._http is not None

    def lines(self, path: str, *, params: Mapping[str, Any]) -> Iterator[str]:
        """The lines of a good answer to a GET that may go on for ever. Raises what `call` and `send` raise."""
        if self._http is None:
            yield from self.checked(self.send("GET", path, params=params)).text.split("\n")
            return
        try:
            with self._http.stream("GET", path, params=params, timeout=httpx.Timeout(SECONDS, read=SILENCE)) as answer:
                if answer.status_code not in GOOD:
                    answer.read()
                yield from self.checked(answer).iter_lines()
        except (httpx.TransportError, httpx.InvalidURL) as error:
            raise Unreachable(f"The stream broke ({type(error).__name__}).", fix="Take it up again.") from error

    def checked(self, answer: httpx.Response) -> httpx.Response:
        """The answer itself where it is good. Raises ProblemAnswer where not, whatever its body is."""
        if answer.status_code not in GOOD:
            raise ProblemAnswer(answer.status_code, _problem(answer), request=answer.headers.get("X-Request-Id", ""))
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


def _problem(answer: httpx.Response) -> Mapping[str, Any]:
    """The members of a problem answer; none where the body is something else."""
    try:
        body = answer.json()
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}
