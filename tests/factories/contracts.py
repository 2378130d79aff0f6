"""Small API contracts, for the generator of the client: whole, or odd in one place."""

from typing import Any

Json = dict[str, Any]
TEXT: Json = {"type": "string"}
TOKEN: Json = {"in": "header", "name": "authorization", "schema": TEXT}
IF_MATCH: Json = {"in": "header", "name": "if-match", "schema": {"anyOf": [TEXT, {"type": "null"}]}}


def ref(name: str) -> Json:
    """A reference to a schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def shape(*required: str, **members: Json) -> Json:
    """An object with these members."""
    return {"type": "object", "properties": members, "required": list(required)}


def json_of(schema: Json) -> Json:
    """Content that is JSON of a schema."""
    return {"content": {"application/json": {"schema": schema}}}


def octets() -> Json:
    """Content that is bytes."""
    return {"content": {"application/octet-stream": {}}}


def given(name: str, place: str = "query", *, schema: Json | None = None, required: bool = False) -> Json:
    """A parameter of an operation."""
    return {"name": name, "in": place, "schema": schema or TEXT, "required": required}


def operation(name: str, *parameters: Json, answer: Json | None = None, body: Json | None = None) -> Json:
    """An operation with one good answer."""
    made: Json = {
        "operationId": name,
        "parameters": [TOKEN, *parameters],
        "responses": {"200": answer or json_of(ref("Note")), "422": json_of(ref("HTTPValidationError"))},
    }
    return made | ({"requestBody": body} if body else {})


def contract(path: str = "/api/notes", method: str = "get", *, schemas: Json | None = None, **kept: Json) -> Json:
    """A document with one operation, called `act` where nothing else is said."""
    held = {"Note": shape("text", text=TEXT), "HTTPValidationError": shape()} | (schemas or {})
    return {
        "openapi": "3.1.0",
        "info": {"title": "Small", "version": "1"},
        "paths": {path: {method: kept.get("act") or operation("act")}},
        "components": {"schemas": held},
    }
