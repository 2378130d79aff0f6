"""Every text that the interface takes, found in its own description, and how to put something else in its place."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import httpx

from factories.desks import Client
from factories.routes import Operation

Place = tuple[str | int, ...]


@dataclass(frozen=True)
class TextField:
    """A text of an operation: where it stands in the body, or the name it has in the query."""

    operation: Operation
    place: Place
    is_query: bool = False

    @property
    def name(self) -> str:
        return ".".join([self.operation.name, *map(str, self.place)])

    def send(self, who: Client, refs: Mapping[str, str], text: str, *, form: Any, version: int = 1) -> httpx.Response:
        """The request with this text in its place; an edit is sent again on the version that it is told of."""
        about: dict[str, Any] = {"headers": {"If-Match": f'"{version}"'} if self.operation.needs_version else {}}
        if self.is_query:
            about["params"] = self.operation.query | {self.place[0]: text}
        else:
            about["json"] = put(form, self.place, text)
        answer = self.operation.send(who, refs, **about)
        if answer.status_code == 412 and version == 1:
            return self.send(who, refs, text, form=form, version=answer.json()["facts"]["version"])
        return answer


def text_fields(operation: Operation) -> Iterator[TextField]:
    """The texts of an operation that are no choice among given ones."""
    if operation.schema:
        places = dict.fromkeys(_texts(operation.schema, operation.schemas, ()))
        yield from (TextField(operation, place) for place in places)
    asked = [one for one in operation.parameters if one["in"] == "query"] if operation.changes else []
    yield from (
        TextField(operation, (one["name"],), is_query=True) for one in asked if one["schema"].get("type") == "string"
    )


def put(form: Any, place: Place, text: str) -> Any:
    """A copy of a form in which a text stands in a place that need not have been there."""
    made = deepcopy(form)
    inner = made
    for step, following in zip(place, (*place[1:], None), strict=True):
        empty: Any = text if following is None else [] if isinstance(following, int) else {}
        if isinstance(inner, list):
            inner[:] = inner or [empty]
        if following is None or (isinstance(inner, dict) and not inner.get(str(step))):
            inner[step] = empty
        inner = inner[step]
    return made


def _texts(schema: Mapping[str, Any], schemas: Mapping[str, Any], place: Place) -> Iterator[Place]:
    if "$ref" in schema:
        schema = schemas[schema["$ref"].rpartition("/")[2]]
    for one in schema.get("anyOf", ()):
        yield from _texts(one, schemas, place)
    for name, member in schema.get("properties", {}).items():
        yield from _texts(member, schemas, (*place, name))
    if schema.get("type") == "array":
        yield from _texts(schema.get("items", {}), schemas, (*place, 0))
    if schema.get("type") == "string" and not {"enum", "const"} & schema.keys():
        yield place
