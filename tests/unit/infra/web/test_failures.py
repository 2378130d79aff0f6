"""What nobody foresaw is answered as a problem and logged by its place, without a word of what it was about."""

import logging
from collections.abc import AsyncIterator, Iterator

import httpx
import pytest
from fastapi import APIRouter
from fastapi.responses import StreamingResponse
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from factories.desks import Desk
from factories.investigations import problem
from watchfloor.client.connection import Connection
from watchfloor.infra.observe.traces import Unforeseen
from watchfloor.infra.web.edge import EdgeDep
from watchfloor.infra.web.problems import MEDIA_TYPE
from watchfloor.kernel.errors import IntegrityBroken

SECRET = "mia.tanaka@example.org"
ROUTER = APIRouter(prefix="/api/broken")


class Told(BaseModel):
    text: str


@ROUTER.post("/{name}/plain")
def fail_plainly(edge: EdgeDep, name: str, form: Told) -> None:
    raise RuntimeError(f"{edge.actor.name} wrote of {name}: {form.text}")


@ROUTER.post("/{name}/chained")
def fail_with_a_cause(edge: EdgeDep, name: str, form: Told) -> None:
    try:
        fail_plainly(edge, name, form)
    except RuntimeError as error:
        raise LookupError(form.text) from error


@ROUTER.post("/{name}/database")
def fail_in_the_database(edge: EdgeDep, name: str, form: Told) -> None:
    insert = text("INSERT INTO scope_link (subject, scope) VALUES (:who, NULL)")
    edge.change(lambda unit: unit.session.execute(insert, {"who": form.text}))


@ROUTER.post("/{name}/away")
def fail_without_a_database(edge: EdgeDep, name: str, form: Told) -> None:
    raise OperationalError("SELECT 1", {"who": form.text}, ConnectionError(name))


@ROUTER.post("/{name}/known")
def fail_in_known_words(edge: EdgeDep, name: str, form: Told) -> None:
    raise IntegrityBroken(f"The file of {name} has changed.", fix=form.text)


@ROUTER.post("/{name}/halfway")
def fail_halfway(edge: EdgeDep, name: str, form: Told) -> StreamingResponse:
    async def content() -> AsyncIterator[bytes]:
        yield b"half of "
        raise RuntimeError(form.text)

    return StreamingResponse(content())


@pytest.fixture
def failing(desk: Desk, caplog: pytest.LogCaptureFixture) -> Iterator[Connection]:
    """The desk with routes that fail, as a server would run it."""
    desk.app.debug = False
    desk.app.include_router(ROUTER)
    caplog.set_level(logging.DEBUG, "watchfloor")
    with Connection(token=desk.token("ana"), app=desk.app) as connection:
        yield connection


def send(failing: Connection, how: str) -> httpx.Response:
    headers = {"Idempotency-Key": SECRET}
    return failing.send("POST", f"/api/broken/{SECRET}/{how}", json={"text": SECRET}, headers=headers)


WAYS = ("plain", "chained", "database")


@pytest.mark.parametrize("how", WAYS)
def test_a_failure_is_answered_with_the_request_s_name_and_nothing_else(failing: Connection, how: str) -> None:
    answer = send(failing, how)
    named = answer.headers["X-Request-Id"]

    assert problem(answer) == (500, "internal")
    assert answer.headers["content-type"] == MEDIA_TYPE
    assert named in answer.json()["fix"]
    assert SECRET not in answer.text
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("how", WAYS)
def test_a_failure_is_logged_once_with_its_trace_and_the_request_s_name(
    failing: Connection, caplog: pytest.LogCaptureFixture, how: str
) -> None:
    named = send(failing, how).headers["X-Request-Id"]

    (record,) = [record for record in caplog.records if record.levelno >= logging.ERROR]
    told = {"request": named, "route": f"/api/broken/{{name}}/{how}"}
    assert record.message == "request failed"
    assert told.items() <= vars(record).items()
    assert "test_failures.py" in caplog.text
    assert "raise " in caplog.text or "execute(" in caplog.text


@pytest.mark.parametrize("how", [*WAYS, "away", "known", "halfway"])
def test_no_log_holds_a_name_a_body_or_a_token(
    desk: Desk, failing: Connection, caplog: pytest.LogCaptureFixture, how: str
) -> None:
    send(failing, how)

    assert any("broken" in str(vars(record)) for record in caplog.records)
    for secret in (SECRET, desk.token("ana"), "mia"):
        assert secret not in caplog.text
        assert secret not in str([vars(record) for record in caplog.records if record.name.startswith("watchfloor")])


def test_a_database_that_does_not_answer_is_told_as_such(failing: Connection) -> None:
    answer = send(failing, "away")

    assert problem(answer) == (503, "unavailable")
    assert "Try again" in answer.json()["fix"]


def test_an_error_of_ours_that_is_grave_is_logged_by_its_code(
    failing: Connection, caplog: pytest.LogCaptureFixture
) -> None:
    answer = send(failing, "known")

    assert problem(answer) == (500, "integrity_broken")
    told = {"request": answer.headers["X-Request-Id"], "status": 500, "code": "integrity_broken"}
    assert [record for record in caplog.records if told.items() <= vars(record).items()]


def test_an_answer_that_breaks_halfway_is_not_taken_for_a_whole_one(
    desk: Desk, failing: Connection, caplog: pytest.LogCaptureFixture
) -> None:
    strict = Connection(token=desk.token("ana"), app=desk.app, let_through=True)

    with strict, pytest.raises(Unforeseen, match=r"^builtins.RuntimeError$"):
        strict.send("POST", "/api/broken/x/halfway", json={"text": SECRET})


def test_after_a_failure_the_key_is_free_and_nothing_is_left(failing: Connection, desk: Desk) -> None:
    first, second = send(failing, "database"), send(failing, "database")

    assert (first.status_code, second.status_code) == (500, 500)
    with desk.place.database.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM answered_request")) == 0
