"""What comes in: no more than a request may hold, and nothing that a database cannot keep."""

import re

from fastapi import Request
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from watchfloor.kernel.errors import InvalidInput
from watchfloor.kernel.keepable import fault_of

MAX_JSON = 2 * 1024**2
MAX_FILE = 80 * 1024**2
TOO_LARGE = 413
JSON = re.compile(r"\s*application/([^;\s]+\+)?json\s*(;|$)", re.IGNORECASE)


class BoundedBody:
    """Stops reading a body at its bound, before anybody holds it whole; a file's own route may be stricter."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        bound = MAX_JSON if JSON.match(Headers(scope=scope).get("content-type", "")) else MAX_FILE
        seen = 0

        async def bounded() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > bound:
                # FastAPI hides any other error of a body behind a 400
                raise HTTPException(TOO_LARGE, f"A request of this kind may have {bound // 1024**2} MB.")
            return message

        await self.app(scope, bounded, send)


async def keepable_only(request: Request) -> None:
    """Refuse NUL, broken surrogates, NaN and endless numbers in address, query and JSON alike on both databases."""
    given = [*request.path_params.values(), *request.query_params.values()]
    fault = fault_of(given)
    if not fault and _is_json(request) and await request.body():
        fault = fault_of(await request.json())
    if fault:
        raise InvalidInput(fault, fix="Leave it out, or write it as text.", code="not_keepable")


def _is_json(request: Request) -> bool:
    """Whether FastAPI has read the body as JSON: the route takes one, and the request says that it is."""
    takes_one = getattr(request.scope.get("route"), "body_field", None) is not None
    return takes_one and JSON.match(request.headers.get("content-type", "")) is not None
