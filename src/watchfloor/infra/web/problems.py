"""Errors as problem+json (RFC 9457): type, title, status, detail, code, fix, facts."""

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from watchfloor.infra.observe.logs import log_of
from watchfloor.infra.web.idempotency import AnsweredBefore
from watchfloor.kernel.errors import InvalidInput, NotFound, TooLarge, TooMany, WatchfloorError

LOG = log_of("requests")
MEDIA_TYPE = "application/problem+json"
SERVER_ERROR = 500
DESCRIBED = "Send what the interface describes: /api/openapi.json."


class Unreadable(WatchfloorError):
    """The body is not of the kind that it says it is (400)."""

    status = 400
    code = "unreadable_body"


class WrongMethod(WatchfloorError):
    """The address is there and takes another method (405)."""

    status = 405
    code = "wrong_method"


def problem(error: WatchfloorError) -> JSONResponse:
    """The answer that a typed error becomes."""
    body = {
        "type": f"urn:watchfloor:problem:{error.code}",
        "title": error.code.replace("_", " "),
        "status": error.status,
        "code": error.code,
        "detail": error.detail,
        "fix": error.fix,
        "facts": error.facts,
    }
    headers = {"Retry-After": str(error.retry_after)} if isinstance(error, TooMany) else None
    return JSONResponse(body, status_code=error.status, media_type=MEDIA_TYPE, headers=headers)


def answer_errors(app: FastAPI) -> None:
    """Mount the handlers: coroutines, for a plain function would go through a thread, and none of them waits."""

    async def typed(request: Request, error: Exception) -> Response:
        if not isinstance(error, WatchfloorError):
            raise error
        if error.status >= SERVER_ERROR:
            LOG.error("request refused", request=request.state.request_id, status=error.status, code=error.code)
        return problem(error)

    async def replayed(_: Request, error: Exception) -> Response:
        if not isinstance(error, AnsweredBefore):
            raise error
        headers = {"Idempotent-Replay": "true"}
        return Response(error.body, status_code=error.status, media_type=error.media_type, headers=headers)

    async def malformed(_: Request, error: Exception) -> Response:
        found = error.errors() if isinstance(error, RequestValidationError) else []
        places = [{"at": ".".join(str(part) for part in item["loc"]), "says": item["msg"]} for item in found]
        detail = "; ".join(f"{place['at']}: {place['says']}" for place in places[:5])
        return problem(InvalidInput(detail, fix=DESCRIBED, code="malformed_request", facts={"places": places}))

    async def plain(_: Request, error: Exception) -> Response:
        if not isinstance(error, HTTPException):
            raise error
        answer = problem(spoken(error))
        answer.headers.update(error.headers or {})
        return answer

    app.add_exception_handler(WatchfloorError, typed)
    app.add_exception_handler(AnsweredBefore, replayed)
    app.add_exception_handler(RequestValidationError, malformed)
    app.add_exception_handler(HTTPException, plain)


def spoken(error: HTTPException) -> WatchfloorError:
    """A bare HTTP error in the desk's words."""
    match error.status_code:
        case 404:
            return NotFound("There is nothing at this address.", fix="See /api/openapi.json.")
        case 405:
            return WrongMethod("This address takes no such request.", fix=DESCRIBED)
        case 413:
            return TooLarge(str(error.detail), fix="Send less at once, or a file as evidence.")
    return Unreadable("The body cannot be read as it was sent.", fix=DESCRIBED)
