"""One log line and one count a request: method, the route's own words, status, time, who; never an address."""

import time
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from watchfloor.infra.observe.logs import log_of
from watchfloor.infra.observe.metrics import Metrics

LOG = log_of("access")
METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
ASKED_OFTEN: Final = frozenset({"/healthz", "/readyz", "/metrics", "/assets/{file}"})
CUT_OFF: Final = 500


class Observed:
    """Stands outside of all that surrounds a request, and tells when and how it ended."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app = app
        self.metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, status = time.perf_counter(), CUT_OFF
        self.metrics.request_began()

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except BaseException:
            status = CUT_OFF
            raise
        finally:
            self._tell(scope, status, time.perf_counter() - began)

    def _tell(self, scope: Scope, status: int, seconds: float) -> None:
        method = scope["method"] if scope["method"] in METHODS else "OTHER"
        route, state = address(scope), scope.get("state", {})
        self.metrics.request_ended(method=method, route=route, status=status, seconds=seconds)
        say = LOG.debug if route in ASKED_OFTEN else LOG.info
        say(
            "request",
            method=method,
            route=route,
            status=status,
            ms=round(seconds * 1000, 1),
            request=state.get("request_id"),
            actor=state.get("actor"),
        )


def address(scope: Scope) -> str:
    """The address of a request as its route has it: what fills its blanks may name somebody."""
    return str(getattr(scope.get("route"), "path", "at no route"))
