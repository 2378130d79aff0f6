"""A request holds no more than it may, and nothing that a database cannot keep."""

import json

import anyio
import httpx
import pytest
from starlette.exceptions import HTTPException
from starlette.types import Message, Receive, Scope, Send

from factories.investigations import Person, collect_file, done, open_case, problem
from watchfloor.infra.web.incoming import MAX_JSON, BoundedBody

LONG = b'{"title": "' + b"x" * MAX_JSON + b'"}'


def test_a_body_beyond_its_bound_is_refused_before_anybody_is_asked_who_they_are(stranger: Person) -> None:
    answer = stranger.post("/api/cases", content=LONG, headers={"Content-Type": "application/json"})

    assert problem(answer) == (413, "too_large")
    assert answer.json()["fix"]


@pytest.mark.parametrize("kind", ["application/json", "application/problem+json", "APPLICATION/JSON; charset=utf-8"])
def test_every_kind_of_json_is_bounded(ana: Person, kind: str) -> None:
    assert problem(ana.post("/api/cases", content=LONG, headers={"Content-Type": kind})) == (413, "too_large")


def test_a_long_body_with_a_key_is_refused_as_well(ana: Person) -> None:
    headers = {"Content-Type": "application/json", "Idempotency-Key": "k-1"}

    assert problem(ana.post("/api/cases", content=LONG, headers=headers)) == (413, "too_large")


def test_a_file_may_be_longer_than_json_may(ana: Person) -> None:
    case = open_case(ana)["ref"]

    evidence = collect_file(ana, case, b"x" * (MAX_JSON + 1), seal=False)

    assert done(ana.get(f"/api/evidence/{evidence}"))["size"] == MAX_JSON + 1


def test_a_file_with_a_key_is_taken_once(ana: Person) -> None:
    case = open_case(ana)["ref"]
    query = {"title": "An export", "source": "the platform"}
    headers = {"Content-Type": "application/octet-stream", "Idempotency-Key": "k-1"}

    def send() -> httpx.Response:
        path = f"/api/cases/{case}/evidence/files"
        return ana.post(path, params=query, content=b"a,b\n1,2\n", headers=headers)

    first, second = done(send()), done(send())

    assert first == second
    assert len(done(ana.get(f"/api/cases/{case}"))["evidence"]) == 1


def test_a_body_that_comes_in_pieces_is_stopped_at_the_piece_that_is_too_much() -> None:
    taken: list[Message] = []

    async def read_all(_: Scope, receive: Receive, __: Send) -> None:
        while True:
            taken.append(await receive())

    async def piece() -> Message:
        return {"type": "http.request", "body": b"x" * (MAX_JSON // 4), "more_body": True}

    async def nobody(_: Message) -> None:
        raise AssertionError("nothing is answered here")

    async def ask() -> None:
        scope: Scope = {"type": "http", "headers": [(b"content-type", b"application/json")]}
        await BoundedBody(read_all)(scope, piece, nobody)

    with pytest.raises(HTTPException, match="2 MB"):
        anyio.run(ask)
    assert len(taken) == 4


@pytest.mark.parametrize("title", ["a\0b", "\ud800", "\udfff end"])
def test_a_text_that_a_database_cannot_keep_is_refused_on_both(ana: Person, title: str) -> None:
    sent = {"content": json.dumps({"title": title}).encode(), "headers": {"Content-Type": "application/json"}}

    assert problem(ana.post("/api/cases", **sent)) == (422, "not_keepable")
    assert done(ana.get("/api/cases"))["items"] == []


@pytest.mark.parametrize("title", ["東京 🎧", "a\tb", "e\u0301", "\u200f", "\x7f"])
def test_every_other_text_is_kept_as_it_is(ana: Person, title: str) -> None:
    assert open_case(ana, title=title)["title"] == title


def test_a_file_that_says_it_is_json_is_not_read_as_such(ana: Person) -> None:
    case = open_case(ana)["ref"]
    query = {"title": "An export", "source": "the platform"}
    headers = {"Content-Type": "application/json"}

    item = done(ana.post(f"/api/cases/{case}/evidence/files", params=query, content=b"{half", headers=headers))

    assert item["size"] == 5
