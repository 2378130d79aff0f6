"""Requests for every operation of the interface, made from its own description, so that a new route is tried too."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import httpx

from factories.desks import Client

JSON = "application/json"
CHANGING = {"post", "put", "patch", "delete"}
# Words that the patterns of the interface allow; an example takes the first that fits.
WORDS = ("x", "world", "0" * 64, "CASE-1", "WORLD", "EV-1")
MOMENTS = {"date": "2026-12-25", "date-time": "2026-12-25T09:00:00Z"}
UNKNOWN = {
    "calendars": "nowhere",
    "classes": "unheard_of",
    "authorities": "987654321",
    "failures": "987654321",
    "intake": "nowhere",
    "sources": "nowhere",
    "escalations": "ESC-2026-999404",
    "clocks": "CLK-404",
    "tasks": "TASK-404",
    "pages": "PAGE-404",
    "handovers": "HND-404",
    "items": "404",
    "containments": "404",
    "roles": "scribe",
    "days": "1999-01-01",
    "desks": "nowhere",
    "shifts": "never",
    "roster": "987654321",
    "oncall": "987654321",
    "swaps": "SWAP-404",
    "cases": "CASE-404",
    "findings": "FND-404",
    "decisions": "DEC-404",
    "evidence": "EV-404",
    "leads": "LEAD-404",
    "history": "LEAD-404",
    "presence": "LEAD-404",
    "approvals": "APR-404",
    "actions": "ACT-404",
    "hunts": "RUN-404",
    "runs": "RUN-404",
    "datasets": "unheard_of",
    "notes": "404",
    "jobs": "JOB-404",
    "loads": "JOB-404",
    "indexings": "JOB-404",
    "compactions": "JOB-404",
    "rebuilds": "JOB-404",
    "schedules": "SCH-404",
    "files": "leads",
    "detectors": "unheard_of",
    "policies": "ZZ-99",
    "obligations": "ZZ-99",
    "users": "nobody",
    "people": "nobody",
    "grants": "GRT-404",
    "erasures": "ERA-404",
    "holds": "HOLD-404",
    "tokens": "0" * 16,
    "sessions": "0" * 16,
    "glass": "GLASS-404",
    "entities": "account",
    "dossiers": "account",
    "heat": "account",
    "links": "account",
    "mentions": "account",
    "entity": "unheard-of",
    "destinations": "nowhere",
    "messages": "MSG-404",
    "uploads": "f" * 32,
    "exposures": "e" * 32,
    "hashes": "f" * 64,
    "views": "987654321",
    "groups": "unheard_of",
    "channels": "987654321",
    "audiences": "unheard_of",
    "templates": "situation_update.legal.xx",
    "updates": "UPD-404",
    "notifications": "987654321",
}


@dataclass(frozen=True)
class Operation:
    """One method at one address: its name, the schema of its body, and what else it takes."""

    name: str
    method: str
    path: str
    parameters: tuple[Mapping[str, Any], ...]
    media: str
    schema: Mapping[str, Any] | None
    schemas: Mapping[str, Any]
    statuses: frozenset[str]

    @property
    def changes(self) -> bool:
        return self.method in CHANGING

    @property
    def places(self) -> list[tuple[str, str]]:
        """Each blank of the address with the word that stands before it; of two in a row, the first."""
        return re.findall(r"(\w+)/\{(\w+)\}", self.path)

    @property
    def query(self) -> dict[str, object]:
        """An example of each query parameter that must be there; a stream is asked for what there is now."""
        asked = [one for one in self.parameters if one["in"] == "query"]
        shown = {one["name"]: self.example(one["schema"]) for one in asked if one.get("required")}
        return shown | {one["name"]: "false" for one in asked if one["name"] == "follow"}

    @property
    def needs_version(self) -> bool:
        return any(one["name"] == "if-match" for one in self.parameters)

    @property
    def asks(self) -> bool:
        """Whether its query takes not whatever is given, or must be there; of an address the shape of a place."""
        free = {"type", "title", "description"}
        return any(
            one["in"] == "query" or set(one["schema"]) - free for one in self.parameters if one["in"] != "header"
        )

    def address(self, refs: Mapping[str, str]) -> str:
        """The address with its blanks filled by what stands before them; the second of two in a row names an entity."""
        filled = self.path
        for before, name in self.places:
            filled = filled.replace("{" + name + "}", refs[before], 1)
        return re.sub(r"\{\w+\}", refs["entity"], filled)

    def example(self, schema: Mapping[str, Any]) -> Any:
        """The least that a schema takes."""
        if "$ref" in schema:
            return self.example(self.schemas[schema["$ref"].rpartition("/")[2]])
        if "anyOf" in schema or "enum" in schema:
            return self.example(schema["anyOf"][0]) if "anyOf" in schema else schema["enum"][0]
        if schema.get("format") in MOMENTS:
            return MOMENTS[schema["format"]]
        if schema.get("type") == "object":
            return {name: self.example(schema["properties"][name]) for name in schema.get("required", ())}
        if schema.get("type") == "array":
            return [self.example(schema["items"])] * schema.get("minItems", 0)
        plain = {"integer": schema.get("minimum", 1), "number": schema.get("minimum", 1), "boolean": False}
        words = (word for word in WORDS if re.fullmatch(schema.get("pattern", ".*"), word))
        return plain.get(schema.get("type", ""), next(words, "x"))

    def body(self) -> Any:
        """The least body that the operation takes; None where it takes none."""
        return self.example(self.schema) if self.schema else None

    def send(self, who: Client, refs: Mapping[str, str], **changes: Any) -> httpx.Response:
        """The request as its description has it, apart from the changes."""
        given: dict[str, Any] = {"params": self.query, "headers": {"If-Match": '"1"'} if self.needs_version else {}}
        if self.media == JSON:
            given["json"] = self.body()
        elif self.media:
            given["content"] = b"content"
            given["headers"] |= {"Content-Type": self.media}
        if "content" in changes:
            given.pop("json", None)
        given["headers"] |= changes.pop("headers", {})
        url = changes.pop("url", None) or self.address(refs)
        return who.send(self.method.upper(), url, **given | changes)


def operations(document: Mapping[str, Any]) -> Iterator[Operation]:
    """Every operation of an OpenAPI document."""
    schemas = document["components"]["schemas"]
    for path, methods in document["paths"].items():
        for method, said in methods.items():
            content = said.get("requestBody", {}).get("content", {})
            media = next(iter(content), "")
            schema = content[media]["schema"] if media == JSON else None
            asked = tuple(said.get("parameters", ()))
            yield Operation(
                said["operationId"], method, path, asked, media, schema, schemas, frozenset(said["responses"])
            )
