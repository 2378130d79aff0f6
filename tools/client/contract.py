"""The contract as the generator reads it: the schemas that operations use, without what only the desk judges."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Json = dict[str, Any]  # an OpenAPI document is whatever its parsed text holds
SCHEMAS = "#/components/schemas/"
METHODS = ("get", "post", "put", "patch", "delete")
JUDGED_BY_THE_DESK = frozenset(
    {"title", "default", "pattern", "minLength", "maxLength", "minItems", "maxItems"}
    | {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"}
)


class ContractProblem(Exception):
    """The contract holds something that the generator has no rule for; the message names where."""


def operations(document: Mapping[str, Any]) -> Iterator[tuple[str, str, Json]]:
    """Method, path and operation, by operation id."""
    found = [
        (method.upper(), path, operation)
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if method in METHODS
    ]
    yield from sorted(found, key=lambda one: str(one[2].get("operationId", "")))


def shapes(document: Mapping[str, Any]) -> Json:
    """A document of schemas alone: those that operations ask for or answer with.

    Bounds, patterns and defaults are left out: the desk judges and fills in, and says what to do. A form takes no
    unknown member; what an answer gains later is no error in an older client.
    """
    schemas: Json = document["components"]["schemas"]
    asked = _reached(schemas, (schema for _, _, one in operations(document) for schema in _asked(one)))
    answered = _reached(schemas, (schema for _, _, one in operations(document) for _, schema in answers(one)))
    kept = {name: _tidied(schemas[name], is_answer=name in answered) for name in sorted(asked | answered)}
    kept |= _named_choices(kept)
    return {"openapi": "3.1.0", "info": document["info"], "paths": {}, "components": {"schemas": kept}}


def answers(operation: Mapping[str, Any]) -> Iterator[tuple[str, Json]]:
    """Media type and schema of each good answer of an operation; bytes may have an empty schema."""
    for status, answer in sorted(operation["responses"].items()):
        if status.startswith("2"):
            for media_type, content in answer.get("content", {}).items():
                yield media_type, content.get("schema") or {}


def named(schema: Mapping[str, Any]) -> str:
    """The name of the schema that a reference points to, or an empty text."""
    reference = str(schema.get("$ref", ""))
    return reference.removeprefix(SCHEMAS) if reference.startswith(SCHEMAS) else ""


def _asked(operation: Mapping[str, Any]) -> Iterator[Json]:
    yield from (content.get("schema") or {} for content in operation.get("requestBody", {}).get("content", {}).values())
    yield from (parameter.get("schema") or {} for parameter in operation.get("parameters", ()))


def _reached(schemas: Mapping[str, Any], starts: Iterable[Json]) -> set[str]:
    reached: set[str] = set()
    pending = [name for schema in starts for name in _references(schema)]
    while pending:
        name = pending.pop()
        if name not in schemas:
            raise ContractProblem(f"The contract names a schema {name} that it does not hold.")
        if name not in reached:
            reached.add(name)
            pending += _references(schemas[name])
    return reached


def _named_choices(schemas: Json) -> Json:
    """Put a schema in place of each choice that stands inside a member, called as most members call it."""
    inside: dict[tuple[str, ...], list[tuple[str, Json]]] = {}
    for member, choice in (found for schema in schemas.values() for found in _choices(schema)):
        inside.setdefault(tuple(choice["enum"]), []).append((member, choice))
    made: Json = {}
    for values, found in inside.items():
        titles = Counter(_title(member) for member, _ in found)
        free = sorted(titles.keys() - {*schemas, *made}, key=lambda title: (-titles[title], title))
        if not free:
            raise ContractProblem(f"The choice {', '.join(values)} needs a name: give it one in the contract.")
        made[free[0]] = {"type": "string", "enum": list(values)}
        for _, choice in found:
            choice.clear()
            choice["$ref"] = f"{SCHEMAS}{free[0]}"
    return made


def _choices(schema: Json) -> Iterator[tuple[str, Json]]:
    for member, value in schema.get("properties", {}).items():
        yield from ((member, one) for one in [value, *value.get("anyOf", ())] if "enum" in one)


def _title(member: str) -> str:
    return "".join(word.capitalize() for word in member.split("_"))


def _references(value: object) -> list[str]:
    if isinstance(value, dict):
        own = [named(value)] if named(value) else []
        return own + [name for inner in value.values() for name in _references(inner)]
    if isinstance(value, list):
        return [name for inner in value for name in _references(inner)]
    return []


def _tidied(schema: Json, *, is_answer: bool) -> Json:
    tidy = _tidy_schema(schema)
    if is_answer and tidy.get("additionalProperties") is False:
        del tidy["additionalProperties"]
    return tidy


def _tidy_schema(schema: Json) -> Json:
    """A schema without those keywords; the names of its properties are no keywords."""
    tidy: Json = {}
    for keyword, value in schema.items():
        if keyword == "properties":
            tidy[keyword] = {name: _tidy_schema(inner) for name, inner in value.items()}
        elif keyword not in JUDGED_BY_THE_DESK:
            tidy[keyword] = _tidied_value(value)
    return tidy


def _tidied_value(value: object) -> object:
    if isinstance(value, dict):
        return _tidy_schema(value)
    if isinstance(value, list):
        return [_tidied_value(inner) for inner in value]
    return value
