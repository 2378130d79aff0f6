"""The page of endpoints: each route of the kept contract, by its room."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tools.reference.table import code, table

CONTRACT = Path(__file__).resolve().parents[2] / "docs/reference/openapi.json"
HEAD = """# Endpoints

The contract itself is [openapi.json](openapi.json). Every answer that is an error is `application/problem+json` with
`code`, `detail` and `fix`; the contract names which of them an operation may give. What one may not see is answered
404.

"""
METHODS = ("get", "post", "put", "patch", "delete", "head")


def endpoints_page() -> str:
    """The page, rooms and routes in the order of their names."""
    document = json.loads(CONTRACT.read_text("utf-8"))
    rooms: dict[str, list[tuple[str, ...]]] = {}
    for room, row in sorted(routes(document)):
        rooms.setdefault(room, []).append(row)
    head = ("request", "operation", "takes", "answers", "meaning")
    return HEAD + "\n".join(f"## {room}\n\n{table(head, rows)}" for room, rows in rooms.items())


def routes(document: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The room and the row of every operation."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if found := item.get(method):
                room = (found.get("tags") or ["other"])[0]
                request = code(f"{method.upper()} {path}")
                yield (
                    room,
                    (
                        request,
                        code(found["operationId"]),
                        code(taken(found)),
                        given(found),
                        found.get("description", ""),
                    ),
                )


def taken(operation: Mapping[str, Any]) -> str:
    """The name of the body's shape, or what kind of body it is."""
    content = operation.get("requestBody", {}).get("content", {})
    return next((named(part.get("schema", {})) or kind for kind, part in content.items()), "")


def given(operation: Mapping[str, Any]) -> str:
    """The statuses of answers that are no errors, each with its shape."""
    good = {status: answer for status, answer in operation["responses"].items() if status.startswith("2")}
    return ", ".join(f"{status} {code(shape(answer))}".strip() for status, answer in sorted(good.items()))


def shape(answer: Mapping[str, Any]) -> str:
    """The name of the shape that an answer has."""
    return next((named(part.get("schema", {})) or kind for kind, part in answer.get("content", {}).items()), "")


def named(schema: Mapping[str, Any]) -> str:
    """What a schema is called; a list of something is `[Something]`."""
    if "items" in schema:
        return f"[{named(schema['items'])}]"
    return str(schema.get("$ref", "")).rpartition("/")[2]
