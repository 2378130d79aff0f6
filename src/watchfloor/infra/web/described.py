"""What the interface says of its problems: every operation names the statuses with which it may refuse."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from fastapi import FastAPI

from watchfloor.infra.web.problems import MEDIA_TYPE
from watchfloor.kernel.errors import TooMany

Json = dict[str, Any]  # an OpenAPI document is whatever its parsed text holds
SCHEMAS, RESPONSES = "#/components/schemas/", "#/components/responses/"
CHANGING = {"post", "put", "patch", "delete"}
SIGNED_BY, NAMES_VERSION = "authorization", "if-match"
VERSION = '^(W/)?"?[0-9]{1,9}"?$'
UNUSED = ("HTTPValidationError", "ValidationError")  # FastAPI's own shape of a 422, which no answer here has
PROBLEM: Json = {
    "title": "Problem",
    "type": "object",
    "description": "Why something was not done, by RFC 9457: `code` is for machines, `fix` says what to do next.",
    "properties": {
        "type": {"type": "string", "description": "urn:watchfloor:problem: and the code."},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "code": {"type": "string"},
        "detail": {"type": "string"},
        "fix": {"type": "string"},
        "facts": {"type": "object", "description": "Particulars of the code, such as the version that is stored."},
    },
    "required": ["type", "title", "status", "code", "detail", "fix", "facts"],
}
WHEN = {
    400: ("Unreadable", "The body cannot be read as what it says it is."),
    401: ("NotSignedIn", "Nobody is signed in: no token, none that holds, or a session that is over."),
    403: ("Refused", "A role (`role`) or a rule of the desk forbids it."),
    404: ("NotFound", "It is not there, or one may not see it."),
    409: ("Conflict", "Somebody was first, or its state does not allow it."),
    412: ("StaleVersion", "The version in If-Match is not the one that is stored."),
    413: ("TooLarge", "More bytes, rows, memory or time than a request may take."),
    422: ("InvalidInput", "What was sent cannot be used as it is."),
    428: ("PreconditionMissing", "If-Match is missing."),
    429: ("TooMany", "Too many requests or tries; Retry-After says how many seconds to wait."),
    500: ("Failed", "Something went wrong inside, or what is stored does not match its hash."),
    503: ("Unavailable", "A part that the desk needs does not answer."),
    507: ("NoRoom", "A disk is full: nothing was stored."),
}
RETRY_AFTER: Json = {"Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer"}}}


class DescribedApp(FastAPI):
    """An application with a document that may be shared with others of the same addresses: making it takes seconds."""

    document: Callable[[], Json]

    def openapi(self) -> Json:
        """The document."""
        return self.document()


def problems(*statuses: int) -> dict[int | str, Json]:
    """What a route adds to its `responses` for statuses that do not follow from what it takes."""
    return {status: {"description": WHEN[status][1]} for status in statuses}


def with_problems(document: Mapping[str, Any]) -> Json:
    """The same document in which each operation names its problems: what follows from what it takes, and what it added.

    Everything else stays, but FastAPI's description of a 422, and that If-Match may be left out.
    """
    components = document.get("components", {})
    schemas = {name: schema for name, schema in components.get("schemas", {}).items() if name not in UNUSED}
    paths = {
        path: {method: _told(path, method, operation) for method, operation in item.items()}
        for path, item in document["paths"].items()
    }
    added = {"schemas": schemas | {"Problem": PROBLEM}, "responses": dict(_responses())}
    return {**document, "paths": paths, "components": {**components, **added}}


def statuses_of(path: str, method: str, operation: Mapping[str, Any]) -> frozenset[int]:
    """The problems that follow from what an operation takes."""
    headers = {one["name"].lower() for one in operation.get("parameters", ()) if one["in"] == "header"}
    body = operation.get("requestBody", {}).get("content", {})
    found = {401, 422, 429, 500, 503}
    found |= {403} if SIGNED_BY in headers else set()
    found |= {404} if "{" in path or body else set()
    found |= {400, 413} if body else set()
    found |= {409, 413, 507} if method in CHANGING else set()
    found |= {412, 428} if NAMES_VERSION in headers else set()
    return frozenset(found)


def _told(path: str, method: str, operation: Mapping[str, Any]) -> Json:
    kept = {status: answer for status, answer in operation["responses"].items() if not _is_problem(status)}
    own = {int(status) for status in operation["responses"] if _is_problem(status)}
    named = statuses_of(path, method, operation) | own
    refused = {str(status): {"$ref": RESPONSES + WHEN[status][0]} for status in sorted(named)}
    asked = [_asked(one) for one in operation.get("parameters", ())]
    return {**operation, **({"parameters": asked} if asked else {}), "responses": kept | refused}


def _asked(parameter: Json) -> Json:
    """A parameter as the desk takes it: an edit without If-Match is refused, though by another status than a 422."""
    if parameter["name"].lower() != NAMES_VERSION:
        return parameter
    return {**parameter, "required": True, "schema": {"type": "string", "pattern": VERSION, "title": "If-Match"}}


def _is_problem(status: str) -> bool:
    return status.isdecimal() and int(status) in WHEN


def _responses() -> Iterator[tuple[str, Json]]:
    content = {MEDIA_TYPE: {"schema": {"$ref": f"{SCHEMAS}Problem"}}}
    for status, (name, when) in WHEN.items():
        headers: Json = {"headers": RETRY_AFTER} if status == TooMany.status else {}
        yield name, {"description": when, "content": content, **headers}
