"""What surrounds each request: its id, its idempotency key, and the answer that is kept for that key."""

from fastapi import FastAPI, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.middleware.base import RequestResponseEndpoint

from watchfloor.infra.db.engine import Database
from watchfloor.infra.web.idempotency import MAX_BODY, Keyed, keep_answer
from watchfloor.infra.web.problems import problem
from watchfloor.kernel.canonical import digest, sha256_hex
from watchfloor.kernel.errors import WatchfloorError
from watchfloor.kernel.ids import request_id

SERVER_ERROR = 500


def surround_requests(app: FastAPI, database: Database) -> None:
    """Mount the one middleware."""

    async def surround(request: Request, call_next: RequestResponseEndpoint) -> Response:
        request.state.request_id = request_id()
        try:
            keyed = await _keyed(request)
        except WatchfloorError as error:
            return problem(error)
        request.state.keyed = keyed
        response = await call_next(request)
        response.headers["X-Request-Id"] = request.state.request_id
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Cache-Control"] = "no-store"
        if keyed and keyed.begun and response.status_code < SERVER_ERROR:
            return await _kept(database, keyed, response)
        return response

    app.middleware("http")(surround)


async def _keyed(request: Request) -> Keyed | None:
    key = request.headers.get("Idempotency-Key")
    if key is None or request.method != "POST":
        return None
    body = sha256_hex(await request.body())
    return Keyed(key, digest([request.url.path, request.url.query, body]))


async def _kept(database: Database, keyed: Keyed, response: Response) -> Response:
    chunks = [chunk async for chunk in response.body_iterator]  # type: ignore[attr-defined]  # starlette's streaming response
    content = b"".join(chunks)
    media_type = response.headers.get("content-type", "")

    def keep() -> None:
        with database.writing() as session:
            keep_answer(session, keyed, status=response.status_code, media_type=media_type, body=content.decode())

    if "json" in media_type and len(content) <= MAX_BODY:
        await run_in_threadpool(keep)
    return Response(content, status_code=response.status_code, headers=dict(response.headers))
