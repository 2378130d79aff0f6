"""What nobody foresaw: answered as a problem, and logged by its place alone, never by what it was about."""

from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from watchfloor.infra.observe.logs import log_of
from watchfloor.infra.observe.requests import address
from watchfloor.infra.observe.traces import without_words
from watchfloor.infra.room import no_room
from watchfloor.infra.web.headers import ANSWERS_OWN, headers_of
from watchfloor.infra.web.problems import SERVER_ERROR, problem
from watchfloor.kernel.errors import Unavailable, WatchfloorError
from watchfloor.kernel.ids import request_id

LOG = log_of("requests")
STORAGE = (OperationalError, PoolTimeout)


class CaughtFailures:
    """Gives each request its id, and answers what its handlers let through; an app in debug mode raises it too."""

    def __init__(self, app: ASGIApp, *, is_https: bool = False) -> None:
        self.app, self.is_https = app, is_https

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        name = scope.setdefault("state", {})["request_id"] = request_id()
        has_begun = False

        async def watched(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                always = headers_of(scope["path"], headers.get("content-type", ""), is_https=self.is_https)
                own = {each: headers.get(each, always[each]) for each in ANSWERS_OWN}
                headers.update({"X-Request-Id": name, **always, **own})
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except Exception as error:
            answer = answered(error, name)
            wordless = without_words(error)
            LOG.exception("request failed", request=name, route=address(scope), exc_info=wordless)
            if scope["app"].debug and answer.status == SERVER_ERROR:
                raise
            if has_begun:
                raise wordless from None  # the answer is cut off, and the server must end it as broken
            await problem(answer)(scope, receive, watched)


def answered(error: Exception, name: str) -> WatchfloorError:
    """What the sender of a failed request is told: nothing but whether to come again, and how to name it."""
    told = f"Tell the operator the request's id, {name}."
    full = no_room(error)
    if full is not None:
        return full
    if isinstance(error, STORAGE):
        return Unavailable("The ledger database does not answer.", fix=f"Try again in a minute. {told}")
    return WatchfloorError("Something went wrong inside the desk.", fix=told, facts={"request": name})
