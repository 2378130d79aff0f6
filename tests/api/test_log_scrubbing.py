"""Secrets and names sent through every text of every route, and through the ways a route fails, stay out of the log."""

import json
import logging
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest

from factories.databases import ON_ONE
from factories.desks import Client, Desk
from factories.routes import JSON, UNKNOWN, Operation, operations
from watchfloor.api.contract import KEPT
from watchfloor.client.connection import Connection
from watchfloor.infra.access.actors import SYSTEM, add_actor, issue_token
from watchfloor.infra.access.permissions import Role
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.observe.logs import formatter_of

CORPUS = (
    "mia.tanaka@example.org",
    "Mia Tanaka-Oduya",
    "\u7530\u4e2d\u7f8e\u54b2",
    "wf_Q1pZs3cretT0kenThatNobodyMayRead",
    "AKIAIOSFODNN7EXAMPLE",
    "+81-90-1234-5678",
    "198.51.100.77",
    "postgresql://desk:hunter2pass@db/watchfloor",
)
ODD = ("\0", '"}\n{"event":"forged"', "%s%d{name}")


@pytest.fixture(scope="module")
def every() -> list[Operation]:
    return list(operations(json.loads(KEPT.read_text("utf-8"))))


@pytest.fixture
def log() -> Iterator[StringIO]:
    """What a server would write, at its most talkative, of every logger there is."""
    written, root = StringIO(), logging.getLogger()
    handler = logging.StreamHandler(written)
    handler.setFormatter(formatter_of("json"))
    levels = {name: logging.getLogger(name).level for name in ("", "watchfloor", "sqlalchemy.engine")}
    for name in levels:
        logging.getLogger(name).setLevel(logging.DEBUG)
    root.addHandler(handler)
    yield written
    root.removeHandler(handler)
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


@pytest.fixture
def anybody(desk: Desk) -> Iterator[Client]:
    """Somebody of every role, at a server as it runs: failures are answered, not raised."""
    desk.app.debug = False

    def add(unit: WriteUnit) -> str:
        add_actor(unit=unit, name=CORPUS[1], roles=tuple(Role))
        return issue_token(unit=unit, name=CORPUS[1])

    token = desk.place.edge(SYSTEM).change(add)
    with Connection(token=token, app=desk.app) as connection:
        yield Client(connection, token)


def filled(operation: Operation, schema: Any, words: str) -> Any:
    """A body as its schema has it, with the words in every text it may hold, asked for or not."""
    if "$ref" in schema:
        return filled(operation, operation.schemas[schema["$ref"].rpartition("/")[2]], words)
    if "anyOf" in schema:
        return filled(operation, schema["anyOf"][0], words)
    if schema.get("type") == "object":
        return {name: filled(operation, part, words) for name, part in schema.get("properties", {}).items()}
    if schema.get("type") == "array":
        return [filled(operation, schema.get("items", {"type": "string"}), words)]
    is_text = schema.get("type", "string") == "string" and "enum" not in schema
    return words if is_text else operation.example(schema)


def send(operation: Operation, who: Client, words: str) -> int:
    """One request with the words in its address, its query, its headers and its body."""
    places = dict.fromkeys(("entity", *(before for before, _ in operation.places)), words.replace("/", "|"))
    sent: dict[str, Any] = {"params": {**operation.query, "cursor": words, "q": words, "name": words}}
    if operation.media == JSON:
        sent["json"] = filled(operation, operation.schema, words)
    address = operation.address(places).replace("\0", "%00").replace("\n", "%0A")
    headers = {"Idempotency-Key": words.encode("ascii", "ignore").decode() or "k", "If-Match": '"1"'}
    if not headers["Idempotency-Key"].isprintable():
        headers.pop("Idempotency-Key")
    return operation.send(who, UNKNOWN, url=address, headers=headers, **sent).status_code


def test_nothing_of_what_people_send_is_in_the_log(
    desk: Desk, every: list[Operation], anybody: Client, log: StringIO
) -> None:
    statuses: list[int] = []
    for number, operation in enumerate(every):
        words = (CORPUS[number % len(CORPUS)], ODD[number % len(ODD)])
        texts = words if desk.place.database.is_sqlite else words[number % 2 :][:1]
        statuses += [send(operation, anybody, text) for text in texts]

    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    told = log.getvalue()
    assert len([line for line in lines if line["logger"] == "watchfloor.access"]) >= len(statuses) >= len(every)
    assert [secret for secret in (*CORPUS, "hunter2pass", "Mia", "forged", str(anybody.token)) if secret in told] == []


def test_every_word_of_the_corpus_passes_one_text_without_a_trace(desk: Desk, anybody: Client, log: StringIO) -> None:
    statuses = {
        anybody.post("/api/cases", json={"title": words}, headers={"Idempotency-Key": str(number)}).status_code
        for number, words in enumerate(CORPUS)
    }

    assert statuses == {201}
    assert [secret for secret in CORPUS if secret in log.getvalue()] == []


class BrokenAtSight:
    """A part of the desk that fails with the words of whoever asked it."""

    def __init__(self, words: str) -> None:
        self.words = words

    def __getattr__(self, name: str) -> Any:
        raise RuntimeError(f"{self.words} has no {name}")


@ON_ONE
@pytest.mark.parametrize("part", ["files", "signer"])
def test_a_part_that_fails_with_somebody_s_words_tells_none_of_them(
    desk: Desk, every: list[Operation], anybody: Client, log: StringIO, part: str
) -> None:
    setattr(desk.place, part, BrokenAtSight(CORPUS[0]))

    statuses = {send(operation, anybody, "x") for operation in every}

    assert CORPUS[0] not in log.getvalue()
    assert statuses <= {200, 201, 202, 400, 401, 403, 404, 409, 412, 413, 422, 428, 500, 507}


def test_a_database_that_fails_tells_nothing_of_the_statement(
    desk: Desk, anybody: Client, log: StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object, drafts: Any, **__: object) -> None:
        raise RuntimeError(f"cannot append {[draft.payload for draft in drafts]} {CORPUS[3]}")

    monkeypatch.setattr("watchfloor.infra.web.edge.append", fail)

    answer = anybody.post("/api/cases", json={"title": CORPUS[0]})

    assert answer.status_code == 500
    assert "RuntimeError" in log.getvalue()
    assert [secret for secret in CORPUS if secret in log.getvalue() + answer.text] == []
