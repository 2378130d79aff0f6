"""Errors as problem+json (RFC 9457): type, title, status, detail, code, fix, facts."""

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from watchfloor.infra.web.idempotency import AnsweredBefore
from watchfloor.kernel.errors import InvalidInput, NotFound, WatchfloorError

MEDIA_TYPE = "application/problem+json"


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
    return JSONResponse(body, status_code=error.status, media_type=MEDIA_TYPE)


def answer_errors(app: FastAPI) -> None:
    """Mount the handlers."""

    def typed(_: Request, error: Exception) -> Response:
        return problem(error) if isinstance(error, WatchfloorError) else _unknown()

    def replayed(_: Request, error: Exception) -> Response:
        if not isinstance(error, AnsweredBefore):
            return _unknown()
        headers = {"Idempotent-Replay": "true"}
        return Response(error.body, status_code=error.status, media_type=error.media_type, headers=headers)

    def malformed(_: Request, error: Exception) -> Response:
        found = error.errors() if isinstance(error, RequestValidationError) else []
        places = [{"at": ".".join(str(part) for part in item["loc"]), "says": item["msg"]} for item in found]
        detail = "; ".join(f"{place['at']}: {place['says']}" for place in places[:5])
        fix = "Send what the interface describes: /api/openapi.json."
        return problem(InvalidInput(detail, fix=fix, code="malformed_request", facts={"places": places}))

    def missing(_: Request, error: Exception) -> Response:
        if isinstance(error, HTTPException) and error.status_code != NotFound.status:
            return JSONResponse(
                {"status": error.status_code, "code": "http", "detail": str(error.detail), "fix": "", "facts": {}},
                status_code=error.status_code,
                media_type=MEDIA_TYPE,
            )
        return problem(NotFound("There is nothing at this address.", fix="See /api/openapi.json."))

    app.add_exception_handler(WatchfloorError, typed)
    app.add_exception_handler(AnsweredBefore, replayed)
    app.add_exception_handler(RequestValidationError, malformed)
    app.add_exception_handler(HTTPException, missing)


def _unknown() -> JSONResponse:
    return problem(WatchfloorError("Something went wrong inside the desk.", fix="Try again; tell the operator."))
