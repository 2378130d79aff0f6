"""What surrounds each request: its id and bounds, its idempotency key, and the answer that is kept for that key."""

from collections.abc import Awaitable, Callable

from fastapi import FastAPI, Request
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from watchfloor.infra.db.engine import Database
from watchfloor.infra.observe.metrics import Metrics
from watchfloor.infra.observe.requests import Observed
from watchfloor.infra.settings import Settings
from watchfloor.infra.web.failures import CaughtFailures
from watchfloor.infra.web.idempotency import MAX_BODY, Keyed, keep_answer
from watchfloor.infra.web.incoming import BoundedBody
from watchfloor.infra.web.limits import LimitedAddresses, Limits
from watchfloor.infra.web.problems import SERVER_ERROR, problem, spoken
from watchfloor.kernel.canonical import digest, sha256_hex
from watchfloor.kernel.errors import InvalidInput


def surround_requests(app: FastAPI, database: Database, limits: Limits, settings: Settings, metrics: Metrics) -> None:
    """Mount what every request passes, the outermost last."""
    app.add_middleware(KeptAnswers, database=database)
    app.add_middleware(BoundedBody)
    app.add_middleware(LimitedAddresses, limits=limits, proxies=settings.proxies)
    app.add_middleware(CaughtFailures, is_https=settings.is_https)
    app.add_middleware(Observed, metrics=metrics)


class KeptAnswers:
    """Reads the key of a POST, and keeps the answer of one that changed something before it is sent."""

    def __init__(self, app: ASGIApp, database: Database) -> None:
        self.app = app
        self.database = database

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        key = Headers(scope=scope).get("Idempotency-Key") if scope["type"] == "http" else None
        if key is None or scope["method"] != "POST":
            await self.app(scope, receive, send)
            return
        request = Request(scope, receive)
        try:
            body = await request.body()
            keyed = Keyed(key, digest([request.url.path, request.url.query, sha256_hex(body)]))
        except (InvalidInput, HTTPException) as error:
            refusal = problem(spoken(error) if isinstance(error, HTTPException) else error)
            await refusal(scope, receive, send)
            return
        request.state.keyed = keyed
        await self.app(scope, _again(body, receive), self._keeping(keyed, send))

    def _keeping(self, keyed: Keyed, send: Send) -> Send:
        held: list[Message] = []

        async def keep(message: Message) -> None:
            if not held and not _is_kept(keyed, message):
                await send(message)
                return
            held.append(message)
            if message["type"] == "http.response.start" or message.get("more_body"):
                return
            await run_in_threadpool(self._keep, keyed, held)
            for one in held:
                await send(one)
            held.clear()

        return keep

    def _keep(self, keyed: Keyed, answer: list[Message]) -> None:
        start, content = answer[0], b"".join(part.get("body", b"") for part in answer[1:])
        if len(content) > MAX_BODY:
            return
        media_type = Headers(raw=start["headers"]).get("content-type", "")
        with self.database.writing() as session:
            keep_answer(session, keyed, status=start["status"], media_type=media_type, body=content.decode())


def _is_kept(keyed: Keyed, message: Message) -> bool:
    """Whether an answer that starts so can be given again: a file is passed on as it comes."""
    if message["type"] != "http.response.start" or message["status"] >= SERVER_ERROR:
        return False
    is_json = "json" in Headers(raw=message["headers"]).get("content-type", "")
    return is_json and keyed.begun and keyed.keeps_answer


def _again(body: bytes, receive: Receive) -> Callable[[], Awaitable[Message]]:
    """Give a body that was read once more, and then what else there is to hear."""
    pending: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def given() -> Message:
        return pending.pop() if pending else await receive()

    return given
